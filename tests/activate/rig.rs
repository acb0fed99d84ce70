//! Plans, runs and what they leave, for the tests.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use quantalink::base::{Stamp, Text, Untrusted};
use quantalink::core::answers::{Answers, Multipath, Section};
use quantalink::core::engine::{self, ResumeError};
use quantalink::core::event::{Event, Outcome, Question, Reply, RunEnd, RunState};
use quantalink::core::facts::{Facts, Keys, Map, Pbd, PoolHost, Vm, Xapi, gather};
use quantalink::core::known::Known;
use quantalink::core::plan::{Plan, plan};
use quantalink::core::runner::{Pace, Site};
use quantalink::core::state::State;
use quantalink::host::fake::StillClock;
use quantalink::host::{Cancel, Cx, Deadline};

use crate::mortal::{End, MortalDisk, Reaper};
use crate::pool::{DROP_IN, Dom0, HOST, World};

/// How the storage system calls a target.
pub const IQN: &str = "iqn.2009-10.com.osnexus:1:xen";

/// Every order has to come about within some hundredths of a second.
pub fn pace() -> Pace {
    Pace {
        watch: Duration::from_millis(4),
        poll: Duration::from_millis(1),
        order: Duration::from_millis(10),
        evacuate: Duration::from_millis(40),
        ..Pace::default()
    }
}

pub fn site(dom0: &Dom0) -> Site {
    let clock = Arc::new(StillClock(Stamp::from_unix(1_795_167_000)));
    Site { pace: pace(), ..Site::of(vec![Arc::new(dom0.clone())], clock, Untrusted::from("/")) }
}

pub fn state(dir: &Path) -> State {
    let disk = Arc::new(MortalDisk { reaper: Reaper::at(0), end: End::Kill });
    State::with_disk(&dir.join("state"), true, disk).unwrap()
}

pub fn mortal_state(dir: &Path, reaper: &Arc<Reaper>, end: End) -> State {
    let disk = Arc::new(MortalDisk { reaper: Arc::clone(reaper), end });
    State::with_disk(&dir.join("state"), false, disk).unwrap()
}

pub fn answers() -> Answers {
    let multipath = Multipath { activate: true, live_maps: true, ..Multipath::default() };
    Answers { sections: vec![Section::Multipath], multipath, ..Answers::default() }
}

/// What xapi says of the host as it stands.
pub fn xapi(world: &World) -> Xapi {
    let key = |key: &str| world.keys.get(key).map(|value| Untrusted::from(value.as_str()));
    let pbd = |(uuid, attached): (&String, &bool)| Pbd {
        uuid: uuid.clone(),
        sr: format!("sr-of-{uuid}"),
        sr_name: format!("SR of {uuid}").as_str().into(),
        sr_type: "lvmoiscsi".into(),
        attached: *attached,
        iqn: Some(IQN.into()),
        scsi_id: Some(format!("3600{uuid}").as_str().into()),
        paths: None,
    };
    let vm =
        |(uuid, name): (&String, &String)| Vm { uuid: uuid.clone(), name: name.as_str().into(), stuck: None };
    Xapi {
        host: HOST.into(),
        name: "xcp-1".into(),
        enabled: world.enabled,
        keys: Keys { field: world.field, multipathing: key("multipathing"), handle: key("multipathhandle") },
        ha: false,
        statefiles: Vec::new(),
        upgrading: false,
        others: vec![PoolHost { uuid: "host-2".into(), name: "xcp-2".into(), enabled: true }],
        vms: world.here.iter().map(vm).collect(),
        pbds: world.pbds.iter().map(pbd).collect(),
    }
}

/// What is known of the host: its files by looks, the rest as it stands.
pub fn facts(dom0: &Dom0, answers: &Answers) -> Facts {
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(Duration::from_mins(1)), &cancel);
    let mut facts = gather(&site(&dom0.alive()), answers, &[], &cx);
    let why = || Text::new("not-known");
    let host = &mut facts.hosts[0];
    let world = dom0.world();
    host.xapi = if world.silent { Known::Unknown(why()) } else { Known::Is(xapi(&world), why()) };
    host.paths.maps = Known::Is(Vec::<Map>::new(), why());
    facts
}

pub fn planned(dom0: &Dom0, answers: &Answers) -> Plan {
    plan(&facts(dom0, answers), answers)
}

/// Who answers the engine's questions.
pub type Who<'w> = &'w dyn Fn(&Question) -> Reply;

pub fn yes(_: &Question) -> Reply {
    Reply::Yes
}

/// Runs something with a context of its own, its questions answered; what was told too.
pub fn with<T>(who: Who<'_>, work: impl FnOnce(&Cx<'_>, &dyn Fn(Event)) -> T) -> (T, Vec<Event>) {
    let cancel = Cancel::default();
    let told = Mutex::new(Vec::new());
    let tell = |event| {
        if let Event::Ask(question, answer) = &event {
            let _ = answer.send(who(question));
        }
        told.lock().unwrap().push(event);
    };
    let done = work(&Cx::quiet(Deadline::after(Duration::from_mins(10)), &cancel), &tell);
    (done, told.into_inner().unwrap())
}

pub fn apply(dom0: &Dom0, state: &State, who: Who<'_>) -> RunEnd {
    let plan = planned(dom0, &answers());
    with(who, |cx, tell| engine::apply(plan, &site(dom0), state, cx, tell)).0
}

pub fn resume(dom0: &Dom0, state: &State) -> Result<RunEnd, ResumeError> {
    let replan = |answers: &Answers| planned(dom0, answers);
    with(&yes, |cx, tell| engine::resume(None, &replan, &site(dom0), state, cx, tell)).0
}

pub fn rollback(dom0: &Dom0, state: &State) -> Result<RunEnd, ResumeError> {
    with(&yes, |cx, tell| engine::rollback(None, &site(dom0), state, cx, tell)).0
}

/// A rollback that goes well, or finds nothing to undo (none). Nothing is left, but on a host in use the keys that are not as
/// before: they stay just as they are, and that is told.
pub fn roll_back(dom0: &Dom0, state: &State, what: &str) -> Option<RunEnd> {
    let used = dom0.in_use();
    let (stay, before) = {
        let world = dom0.world();
        (used && !world.keys_off(), (world.field, world.keys.clone()))
    };
    let end = match rollback(dom0, state) {
        Ok(end) => Some(end),
        Err(ResumeError::Refused(text)) => {
            assert!(["no-run-to-roll-back", "already-rolled-back"].contains(&&*text.id), "{what}: {text:?}");
            None
        }
        Err(error) => panic!("{what}: {error:?}"),
    };
    if let Some(end) = &end {
        assert_eq!((end.state, &end.error), (RunState::RolledBack, &None), "{what}: {end:#?}");
        let keys = end.outcomes.iter().find(|(at, _)| at.id.0 == "activate-keys");
        let told = keys.is_some_and(|(_, outcome)| {
            matches!(outcome, Outcome::Applied { notes } if notes.iter().any(|note| note.id == "activate-keys-stay"))
        });
        let claimed = keys.is_some_and(|(_, outcome)| matches!(outcome, Outcome::Applied { .. }));
        assert_eq!((told, claimed), (stay, stay), "{what}: {end:#?}\n{:#?}", dom0.world().orders);
    }
    if stay {
        let world = dom0.world();
        assert_eq!((world.field, world.keys.clone()), before, "{what}: {:#?}", world.orders);
        drop(world);
        assert_given_back(dom0, what);
        assert_eq!(dom0.fake.kind(DROP_IN), None, "{what}: the file");
    } else {
        assert_untouched(dom0, what);
    }
    end
}

pub fn outcome<'e>(end: &'e RunEnd, id: &str) -> &'e Outcome {
    let found = end.outcomes.iter().find(|(at, _)| at.id.0 == id);
    &found.unwrap_or_else(|| panic!("{id} in {end:#?}")).1
}

/// The ids and outcomes in one word each.
pub fn words(end: &RunEnd) -> Vec<(String, &'static str)> {
    let word = |outcome: &Outcome| match outcome {
        Outcome::Applied { .. } => "applied",
        Outcome::Done => "done",
        Outcome::Failed { .. } => "failed",
        Outcome::Unknown { .. } => "unknown",
        Outcome::RolledBack => "rolled-back",
        Outcome::Refused { .. } => "refused",
        Outcome::Manual => "manual",
        Outcome::Skipped => "skipped",
    };
    end.outcomes.iter().map(|(at, outcome)| (at.id.0.clone().into_owned(), word(outcome))).collect()
}

/// The host is in service, and plugged as before.
pub fn assert_given_back(dom0: &Dom0, what: &str) {
    let world = dom0.world();
    assert!(world.enabled, "{what}: the host is out of service\n{:#?}", world.orders);
    let pbds: Vec<bool> = world.pbds.values().copied().collect();
    assert_eq!(pbds, [true, true, false], "{what}: PBDs\n{:#?}", world.orders);
    assert_eq!(world.wrong, Vec::<String>::new(), "{what}\n{:#?}", world.orders);
}

/// Nothing of the run is left, but VMs that have moved, and what multipathd has loaded.
pub fn assert_untouched(dom0: &Dom0, what: &str) {
    assert_given_back(dom0, what);
    assert!(dom0.world().keys_off(), "{what}: {:?}\n{:#?}", dom0.world().keys, dom0.world().orders);
    assert_eq!(dom0.fake.kind(DROP_IN), None, "{what}: the file");
}

/// Everything is done.
pub fn assert_made(dom0: &Dom0, what: &str) {
    assert_given_back(dom0, what);
    let world = dom0.world();
    assert!(world.keys_on() && world.loaded, "{what}: {:?} {}", world.keys, world.loaded);
    assert!(dom0.fake.bytes(DROP_IN).is_some(), "{what}: the file");
}
