//! A `StorageLink` server, its plans, and runs on it with somebody who answers.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::rig::{at, site_of};
use quantalink::base::{Hash, Text};
use quantalink::core::answers::Answers;
use quantalink::core::change::{
    Act, Again, Change, ChangeId, ChangeKind, Install, Interrupt, ServiceChange, Standing, Write,
};
use quantalink::core::engine::{self, ResumeError};
use quantalink::core::event::{Event, Question, Reply, RunEnd, RunId};
use quantalink::core::facts::Role;
use quantalink::core::plan::{HostPlan, Plan};
use quantalink::core::runner::{Pace, Site};
use quantalink::core::state::State;
use quantalink::edit::scsi_ids::{Wish, ensure, entries};
use quantalink::host::fake::{Call, Fake, Script, plain_meta};
use quantalink::host::{Cancel, Cx, Deadline, Expect, Host, HostPath, Output, ServiceOp, ServiceState};

pub const SL: &str = "StorageLink";
pub const OTHER: &str = "SLAgent";
pub const XML: &str = "/StorageLink/Server/scsi_device_id_config.xml";
pub const EXE: &str = "/Downloads/osn_quantastor_csladapter.exe";
pub const BYTES: &[u8] = b"MZ an installer";
/// An invented shape: the real one is not public.
pub const RULES: &str = "<rules version=\"2.0.0.4\">\n  <device vendor=\"ACME\" product=\"BOX\" number=\"1\"/>\n  <device \
                         vendor=\"ACME\" product=\"TIN\" number=\"1\"/>\n</rules>\n";

/// A server on which `StorageLink` runs, and another service that needs it.
pub fn server() -> Fake {
    let said = Output { code: Some(0), stdout: b"Installed.\r\n".to_vec(), stderr: Vec::new() };
    Fake::new("sl")
        .file(XML, RULES)
        .file(EXE, BYTES)
        .program(&[EXE], Script::Ends(said))
        .serves(SL, ServiceState::Running)
        .serves(OTHER, ServiceState::Running)
        .needs(OTHER, SL)
        .reads(SL, XML)
}

/// The same with another installer.
pub fn server_with(installer: Script) -> Fake {
    Fake::new("sl")
        .file(XML, RULES)
        .file(EXE, BYTES)
        .program(&[EXE], installer)
        .serves(SL, ServiceState::Running)
        .reads(SL, XML)
}

/// The same in which nothing needs the service.
pub fn alone() -> Fake {
    server_with(Script::says(0, ""))
}

pub fn pace() -> Pace {
    Pace {
        // Only a service that never comes to an end meets it, whatever else this machine does meanwhile.
        service: Duration::from_secs(1),
        watch: Duration::from_millis(3),
        poll: Duration::from_millis(1),
        install: Duration::from_millis(60),
        ..Pace::default()
    }
}

pub fn site(host: &Fake) -> Site {
    site_with(Arc::new(host.clone()))
}

pub fn site_with(host: Arc<dyn Host>) -> Site {
    Site { server: Some(host), pace: pace(), ..site_of(Vec::new()) }
}

pub fn change(id: &'static str, kind: ChangeKind, act: Option<Act>, after: &[&'static str]) -> Change {
    Change {
        at: at("sl", id),
        after: after.iter().map(|id| ChangeId::new(id)).collect(),
        kind,
        standing: if act.is_some() { Standing::Pending } else { Standing::Done },
        reasons: Vec::new(),
        explains: Vec::new(),
        path: None,
        act,
        diff: None,
        stop: Interrupt::SafePoints,
    }
}

pub fn service(op: ServiceOp, others: &[&str]) -> Act {
    let others = others.iter().map(|name| String::from(*name)).collect();
    Act::Service(ServiceChange { name: SL.into(), op, others })
}

pub fn install() -> Act {
    Act::Install(Install { program: HostPath::from(EXE), sha256: Hash::of(BYTES) })
}

/// The edit as the file stands now; none where there is nothing to do.
pub fn edit(host: &Fake) -> Option<Act> {
    let old = host.bytes(XML).unwrap();
    let wish = Wish::default();
    let done = ensure(&old, &wish).unwrap();
    (!done.edit.is_empty()).then(|| {
        Act::Write(Write {
            path: HostPath::from(XML),
            expect: Expect::Is(Hash::of(&old)),
            meta: host.meta(XML),
            new: Arc::new(done.edit.bytes(&old)),
            old: Some(Arc::new(old)),
            stage: HostPath::from(XML).parent(),
            make_folders: false,
            again: Some(Again::ScsiIds(wish)),
        })
    })
}

pub fn of(changes: Vec<Change>) -> Plan {
    let host = HostPlan::of(quantalink::host::HostId("sl".into()), Role::Server, "Windows".into(), changes);
    Plan { answers: Answers::default(), hosts: vec![host] }
}

/// The plan for this server as it stands now, as the steps plan: a service that is not running is left so.
pub fn plan(host: &Fake, installed: bool) -> Plan {
    let (edit, install) = (edit(host), (!installed).then(install));
    let runs = host.service_state(SL) == Some(ServiceState::Running);
    let due = runs && (edit.is_some() || install.is_some());
    let others: &[&str] = if host.service_state(OTHER).is_some() { &[OTHER] } else { &[] };
    let stop = due.then(|| service(ServiceOp::Stop, others));
    let start = due.then(|| service(ServiceOp::Start, others));
    let mut stops = change("stop-service", ChangeKind::Service, stop, &[]);
    if edit.is_none() && install.is_none() {
        // As the step has it: nothing is left for which it would have to be stopped.
        stops.standing = Standing::Skipped;
    }
    of(vec![
        stops,
        change("adapter-install", ChangeKind::Install, install, &["stop-service"]),
        change("scsi-ids", ChangeKind::EditFile, edit, &["stop-service", "adapter-install"]),
        change("start-service", ChangeKind::Service, start, &["scsi-ids"]),
    ])
}

/// Who answers, and what was told.
pub struct Told {
    pub asked: Vec<Question>,
    pub events: Vec<Event>,
}

/// Runs something while `answer` answers; none: nobody.
pub fn asked<T>(
    answer: impl Fn(&Question) -> Option<Reply>,
    work: impl FnOnce(&Cx<'_>, &dyn Fn(Event)) -> T,
) -> (T, Told) {
    let cancel = Cancel::default();
    let told = Mutex::new(Told { asked: Vec::new(), events: Vec::new() });
    let tell = |event| match event {
        Event::Ask(question, sender) => {
            if let Some(reply) = answer(&question) {
                sender.send(reply).unwrap();
            }
            told.lock().unwrap().asked.push(question);
        }
        event => told.lock().unwrap().events.push(event),
    };
    let done = work(&Cx::quiet(Deadline::after(Duration::from_mins(10)), &cancel), &tell);
    (done, told.into_inner().unwrap())
}

pub fn nobody(_: &Question) -> Option<Reply> {
    None
}

#[expect(clippy::unnecessary_wraps, reason = "one of several who may answer")]
pub fn yes(_: &Question) -> Option<Reply> {
    Some(Reply::Yes)
}

#[expect(clippy::unnecessary_wraps, reason = "one of several who may answer")]
pub fn no(_: &Question) -> Option<Reply> {
    Some(Reply::No)
}

pub fn apply(
    plan: Plan,
    site: &Site,
    state: &State,
    answer: impl Fn(&Question) -> Option<Reply>,
) -> (RunEnd, Told) {
    asked(answer, |cx, tell| engine::apply(plan, site, state, cx, tell))
}

pub fn resume(host: &Fake, installed: bool, site: &Site, state: &State) -> Result<RunEnd, ResumeError> {
    let replan = |_: &Answers| plan(host, installed);
    asked(yes, |cx, tell| engine::resume(None, &replan, site, state, cx, tell)).0
}

pub fn rollback(site: &Site, state: &State) -> Result<RunEnd, ResumeError> {
    asked(nobody, |cx, tell| engine::rollback(None, site, state, cx, tell)).0
}

pub fn start_service(run: &RunId, site: &Site, state: &State) -> Result<RunEnd, ResumeError> {
    asked(nobody, |cx, tell| engine::start_service(run, site, state, cx, tell)).0
}

/// Applies, and asks for the end once that change has ended.
pub fn cut_after(id: &str, host: &Fake, site: &Site, state: &State) -> RunEnd {
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(Duration::from_mins(10)), &cancel);
    let tell = |event: Event| {
        if matches!(&event, Event::Ended(at, _) if at.id.0 == id) {
            cancel.set();
        }
    };
    engine::apply(plan(host, false), site, state, &cx, &tell)
}

pub fn is_running(host: &Fake, what: &str) {
    for name in [SL, OTHER] {
        let state = host.service_state(name);
        assert!(state.is_none_or(|state| state == ServiceState::Running), "{what}: {name} {state:?}");
    }
}

/// The version, and whether the entry stands there.
pub fn stands(bytes: &[u8]) -> (String, bool) {
    let look = entries(bytes, &Wish::default()).unwrap();
    let version = look.version.unwrap().from;
    (version.utf8().unwrap().to_owned(), !look.ours.is_empty())
}

pub fn file(host: &Fake) -> (String, bool) {
    stands(&host.bytes(XML).unwrap())
}

pub fn is_old(host: &Fake, what: &str) {
    assert_eq!(host.bytes(XML).as_deref(), Some(RULES.as_bytes()), "{what}");
    assert_eq!(host.meta(XML), Some(plain_meta()), "{what}");
    no_litter(host, what);
}

pub fn no_litter(host: &Fake, what: &str) {
    assert_eq!(host.kind("/StorageLink/Server/.quantalink-new"), None, "{what}");
}

/// What was ordered and changed, in order, as words.
pub fn deeds(host: &Fake) -> Vec<String> {
    let word = |op: &ServiceOp| if *op == ServiceOp::Stop { "stop" } else { "start" };
    let deed = |call: &Call| match call {
        Call::Control(name, op) => Some(format!("{} {name}", word(op))),
        Call::Run(_) => Some("run".into()),
        Call::Replace(..) => Some("write".into()),
        _ => None,
    };
    host.log().iter().filter_map(deed).collect()
}

pub fn state(dir: &Path) -> State {
    super::rig::state(dir)
}

pub fn why(text: &Text) -> &str {
    text.id.as_ref()
}
