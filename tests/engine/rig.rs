//! Hosts, plans and a state folder for the tests.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::mortal::{End, MortalDisk, Reaper};
use quantalink::base::{Hash, Stamp, Text, Untrusted};
use quantalink::core::answers::{Answers, Section};
use quantalink::core::change::{Act, Change, ChangeId, ChangeKind, ChangeRef, Interrupt, Standing, Write};
use quantalink::core::engine::{self, ResumeError};
use quantalink::core::event::{Event, Outcome, RunEnd, RunId};
use quantalink::core::facts::Role;
use quantalink::core::plan::{HostPlan, Plan};
use quantalink::core::runner::Site;
use quantalink::core::state::State;
use quantalink::host::fake::{Fake, Script, StillClock};
use quantalink::host::{Cancel, Cx, Deadline, Expect, Host, HostId, HostPath, Meta};

pub const MAIN: &str = "/etc/multipath.conf";
pub const DROPIN: &str = "/etc/multipath/conf.d/custom-quantastor.conf";
pub const STAGE: &str = "/etc/multipath";
pub const OLD: &[u8] = b"defaults {\n}\ndevices {\n  device { vendor OSNEXUS }\n}\n";
pub const CLEAN: &[u8] = b"defaults {\n}\ndevices {\n}\n";
pub const STANZA: &[u8] = b"devices {\n  device {\n    vendor \"OSNEXUS\"\n  }\n}\n";
pub const LOAD: &[&str] = &["multipathd", "reconfigure"];

/// Mode, owner and attributes that no program would give by itself.
pub fn odd_meta() -> Meta {
    Meta { mode: 0o640, uid: 7, gid: 9, xattrs: vec![("user.note".into(), "kept".into())] }
}

/// A node whose main file is to be cleaned and that gets a drop-in; /etc/multipath is not there.
pub fn node(name: &str) -> Fake {
    Fake::new(name).file_with(MAIN, OLD, odd_meta()).program(LOAD, Script::says(0, "ok\n"))
}

pub fn site(hosts: &[&Fake]) -> Site {
    site_of(hosts.iter().map(|host| Arc::new((*host).clone()) as Arc<dyn Host>).collect())
}

pub fn site_of(nodes: Vec<Arc<dyn Host>>) -> Site {
    let clock = Arc::new(StillClock(Stamp::from_unix(1_795_167_000)));
    Site::of(nodes, clock, Untrusted::from("/"))
}

/// A state folder that does everything but wait for the disk.
pub fn state(dir: &Path) -> State {
    let disk = Arc::new(MortalDisk { reaper: Reaper::at(0), end: End::Kill });
    State::with_disk(&dir.join("state"), true, disk).unwrap()
}

pub fn at(host: &str, id: &'static str) -> ChangeRef {
    ChangeRef { host: HostId(host.into()), id: ChangeId::new(id) }
}

fn change(host: &str, id: &'static str, kind: ChangeKind, path: &str) -> Change {
    Change {
        at: at(host, id),
        after: Vec::new(),
        kind,
        standing: Standing::Done,
        reasons: Vec::new(),
        explains: Vec::new(),
        path: Some(HostPath::from(path)),
        act: None,
        diff: None,
        stop: Interrupt::SafePoints,
    }
}

fn write(host: &Fake, path: &str, new: &[u8], stage: &str) -> Option<Act> {
    let old = host.bytes(path);
    if old.as_deref() == Some(new) {
        return None;
    }
    Some(Act::Write(Write {
        path: HostPath::from(path),
        expect: old.as_ref().map_or(Expect::Absent, |old| Expect::Is(Hash::of(old))),
        meta: host.meta(path),
        old: old.map(Arc::new),
        new: Arc::new(new.to_vec()),
        stage: HostPath::from(stage),
        make_folders: true,
        again: None,
    }))
}

/// The plan for these hosts as they stand now: the drop-in first, then the clean-up, then (if asked) the loading.
pub fn plan(hosts: &[&Fake], load: bool) -> Plan {
    let host_plan = |host: &&Fake| {
        let name = host.id().0.utf8().unwrap().to_owned();
        let mut changes = vec![
            change(&name, "multipath", ChangeKind::CreateFile, DROPIN),
            change(&name, "multipath-cleanup", ChangeKind::EditFile, MAIN),
        ];
        changes[0].act = write(host, DROPIN, STANZA, STAGE);
        changes[1].act = write(host, MAIN, CLEAN, "/etc");
        changes[1].after = vec![ChangeId::new("multipath")];
        if load {
            let argv = LOAD.iter().map(|word| String::from(*word)).collect();
            changes.push(Change {
                act: Some(Act::Load { argv }),
                ..change(&name, "activate", ChangeKind::Load, MAIN)
            });
        }
        for change in &mut changes {
            change.standing = if change.act.is_some() { Standing::Pending } else { Standing::Done };
        }
        let host = host.id();
        HostPlan::of(host, Role::Node, "xcp-ng 8.3".into(), changes)
    };
    // These files are no configuration that a check would let pass: a section is asked for that checks none of them.
    let answers = Answers { sections: vec![Section::Adapter], ..Answers::default() };
    Plan { answers, hosts: hosts.iter().map(host_plan).collect() }
}

/// Runs something with a context of its own and gives what was told too.
pub fn with_cx<T>(work: impl FnOnce(&Cx<'_>, &dyn Fn(Event)) -> T) -> (T, Vec<Event>) {
    let cancel = Cancel::default();
    let told = Mutex::new(Vec::new());
    // Nobody answers questions here: an answer's sender that is kept would be waited for.
    let tell = |event| match event {
        Event::Ask(..) => {}
        event => told.lock().unwrap().push(event),
    };
    let done = work(&Cx::quiet(Deadline::after(Duration::from_mins(10)), &cancel), &tell);
    (done, told.into_inner().unwrap())
}

pub fn apply(plan: Plan, site: &Site, state: &State) -> RunEnd {
    let (end, told) = with_cx(|cx, tell| engine::apply(plan, site, state, cx, tell));
    assert!(matches!(told.last(), Some(Event::Finished(last)) if *last == end), "the last event is the end");
    end
}

pub fn resume(
    run: Option<&RunId>,
    hosts: &[&Fake],
    site: &Site,
    state: &State,
) -> Result<RunEnd, ResumeError> {
    let replan = |_: &Answers| plan(hosts, false);
    with_cx(|cx, tell| engine::resume(run, &replan, site, state, cx, tell)).0
}

pub fn rollback(run: Option<&RunId>, site: &Site, state: &State) -> Result<RunEnd, ResumeError> {
    with_cx(|cx, tell| engine::rollback(run, site, state, cx, tell)).0
}

pub fn outcome<'a>(end: &'a RunEnd, host: &str, id: &'static str) -> &'a Outcome {
    let wanted = at(host, id);
    &end.outcomes.iter().find(|(at, _)| *at == wanted).unwrap().1
}

pub fn applied() -> Outcome {
    Outcome::Applied { notes: Vec::new() }
}

pub fn refused(id: &'static str, end: Result<RunEnd, ResumeError>) -> Text {
    match end {
        Err(ResumeError::Refused(text)) => {
            assert_eq!(text.id, id, "{text:?}");
            text
        }
        other => panic!("{id} expected, {other:?} came"),
    }
}

/// Everything as it was before the run, also what hangs on it.
pub fn assert_untouched(host: &Fake, what: &str) {
    assert_eq!(host.bytes(MAIN).as_deref(), Some(OLD), "{what}");
    assert_eq!(host.meta(MAIN), Some(odd_meta()), "{what}");
    assert_eq!(host.kind(DROPIN), None, "{what}");
    assert_eq!(host.kind(STAGE), None, "{what}: folders made for the file are gone");
    assert_no_litter(host, what);
}

/// Everything as the plan wanted it.
pub fn assert_made(host: &Fake, what: &str) {
    assert_eq!(host.bytes(MAIN).as_deref(), Some(CLEAN), "{what}");
    assert_eq!(host.meta(MAIN), Some(odd_meta()), "{what}");
    assert_eq!(host.bytes(DROPIN).as_deref(), Some(STANZA), "{what}");
    assert_no_litter(host, what);
}

pub fn assert_no_litter(host: &Fake, what: &str) {
    for folder in ["/etc", STAGE] {
        assert_eq!(host.kind(&format!("{folder}/.quantalink-new")), None, "{what}");
    }
}
