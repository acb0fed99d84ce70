//! Stop, install and start: only where something changes, and never what could not be put back.

use quantalink::core::answers::Server;
use quantalink::core::change::{Act, ChangeId, Interrupt, ServiceChange};
use quantalink::core::event::RunId;
use quantalink::core::journal::Stopped;
use quantalink::host::{HostId, ServiceOp};

use super::*;
use crate::machines::{evidence, ids, told};

fn with(service: Service) -> ServerFacts {
    ServerFacts { service: is(Some(service)), ..server() }
}

#[test]
fn a_server_from_beginning_to_end() {
    let mut running = service(ServiceState::Running);
    running.dependents = vec![
        dependent("second", ServiceState::Running),
        dependent("off", ServiceState::Stopped),
        dependent("first", ServiceState::Running),
    ];
    let changes = changes(&with(running), &adapter_only());
    let pending = |id| (id, Standing::Pending);
    assert_eq!(
        standings(&changes),
        [
            ("licence", Standing::Done),
            pending("stop-service"),
            pending("adapter-install"),
            pending("scsi-ids"),
            pending("start-service")
        ]
    );
    let others = vec!["second".to_owned(), "first".to_owned()];
    let service = |op| {
        let others = others.clone();
        Some(Act::Service(ServiceChange { name: "StorageLink".into(), op, others }))
    };
    let stop = change(&changes, "stop-service");
    assert_eq!((&stop.act, stop.stop), (&service(ServiceOp::Stop), Interrupt::SafePoints));
    told(stop, "service-vms-fail");
    assert_eq!(told(stop, "service-others").arg("others"), Some(&"second, first".into()));
    let install = change(&changes, "adapter-install");
    assert_eq!((install.stop, &install.after[..]), (Interrupt::Never, &[ChangeId::new("stop-service")][..]));
    assert_eq!(install.path, Some(installer().path));
    let start = change(&changes, "start-service");
    assert_eq!(start.act, service(ServiceOp::Start));
    assert_eq!(start.after, ["stop-service", "adapter-install", "scsi-ids"].map(ChangeId::new));
    assert_eq!(planned(&server(), &adapter_only()).pending(), 4);
}

#[test]
fn where_nothing_changes_nothing_is_stopped() {
    let changes = changes(&finished(), &adapter_only());
    assert_eq!(
        standings(&changes),
        [
            ("licence", Standing::Done),
            ("stop-service", Standing::Skipped),
            ("adapter-install", Standing::Done),
            ("scsi-ids", Standing::Done),
            ("start-service", Standing::Done)
        ]
    );
    assert_eq!(ids(change(&changes, "stop-service")), ["service-nothing-to-change"]);
    // Not even a service that must not be stopped is in the way then.
    let mut disabled = service(ServiceState::Stopped);
    disabled.start = StartType::Disabled;
    let off = ServerFacts { service: is(Some(disabled)), ..finished() };
    assert!(!planned(&off, &adapter_only()).refused());
}

#[test]
fn a_service_that_was_stopped_is_left_stopped() {
    let changes = changes(&with(service(ServiceState::Stopped)), &adapter_only());
    assert_eq!(change(&changes, "stop-service").standing, Standing::Done);
    let start = change(&changes, "start-service");
    assert_eq!((start.standing, &ids(start)[..]), (Standing::Skipped, &["service-left-stopped"][..]));
    assert_eq!(start.reasons[0].arg("command"), Some(&"net start StorageLink".into()));
    assert_eq!(change(&changes, "scsi-ids").after, [ChangeId::new("adapter-install")]);
}

/// Whoever looks past an unfinished run is not told that somebody wanted the service to be stopped: the run stopped it, and
/// whoever finishes that run starts it again.
#[test]
fn a_service_that_an_unfinished_run_stopped_is_started_again() {
    let stopped = |name: &str| {
        let (run, name) = (RunId("20261120-1".into()), String::from(name));
        Some(Stopped { run, host: HostId("server".into()), name, others: vec!["first".into()] })
    };
    let of = |server: ServerFacts, name, state| {
        let server = ServerFacts { stopped: stopped(name), service: is(Some(service(state))), ..server };
        changes(&server, &adapter_only())
    };
    let start = Some(Act::Service(ServiceChange {
        name: "StorageLink".into(),
        op: ServiceOp::Start,
        others: vec!["first".into()],
    }));
    // Cut before the edit, and after it.
    for (server, standing) in [(server(), Standing::Done), (finished(), Standing::Skipped)] {
        let changes = of(server, "StorageLink", ServiceState::Stopped);
        let stop = change(&changes, "stop-service");
        assert_eq!((stop.standing, &stop.act), (standing, &None));
        let run = told(stop, "service-stopped-by-run").arg("run").cloned();
        assert_eq!(run, Some("20261120-1".into()));
        let again = change(&changes, "start-service");
        assert_eq!((again.standing, &again.act), (Standing::Pending, &start));
        assert_eq!(ids(again), ["service-stopped-by-run", "service-start-with-run"]);
        let after =
            changes.iter().filter(|change| change.standing == Standing::Pending && change.act != start);
        assert_eq!(again.after, after.map(|change| change.at.id.clone()).collect::<Vec<_>>());
    }
    // Somebody has started it since; and it is another service.
    for (name, state, id) in [
        ("StorageLink", ServiceState::Running, "service-runs"),
        ("Another", ServiceState::Stopped, "service-left-stopped"),
    ] {
        let changes = of(finished(), name, state);
        assert_eq!(ids(change(&changes, "stop-service")), ["service-nothing-to-change"]);
        assert_eq!(ids(change(&changes, "start-service")), [id]);
    }
}

#[test]
fn what_could_not_be_put_back_is_not_stopped() {
    let why = |server: &ServerFacts| refusal(server, &adapter_only(), "stop-service").id.to_string();
    assert_eq!(why(&ServerFacts { service: is(None), ..server() }), "service-not-installed");
    assert_eq!(why(&ServerFacts { service: unknown("fact-no-answer"), ..server() }), "fact-no-answer");
    for state in [ServiceState::Running, ServiceState::Stopped] {
        let disabled = Service { start: StartType::Disabled, ..service(state) };
        assert_eq!(why(&with(disabled)), "service-disabled");
        let mut needed = service(ServiceState::Running);
        let other = dependent("needs-it", state);
        needed.dependents = vec![Dependent { start: StartType::Disabled, ..other }];
        if state == ServiceState::Running {
            let text = refusal(&with(needed), &adapter_only(), "stop-service");
            assert_eq!((&*text.id, text.arg("service")), ("service-disabled", Some(&"needs-it".into())));
        } else {
            assert!(!planned(&with(needed), &adapter_only()).refused(), "it is stopped, and left so");
        }
    }
    for state in [
        ServiceState::StartPending,
        ServiceState::StopPending,
        ServiceState::ContinuePending,
        ServiceState::PausePending,
        ServiceState::Paused,
    ] {
        assert_eq!(why(&with(service(state))), "service-in-between");
        let mut running = service(ServiceState::Running);
        running.dependents = vec![dependent("needs-it", state)];
        let text = refusal(&with(running), &adapter_only(), "stop-service");
        assert_eq!((&*text.id, text.arg("service")), ("service-in-between", Some(&"needs-it".into())));
    }
    let changes = changes(&ServerFacts { service: is(None), ..server() }, &adapter_only());
    assert_eq!(ids(change(&changes, "start-service")), ["service-start-not-reached"]);
}

#[test]
fn the_installer_that_is_run_and_the_one_that_is_not() {
    let standing = |server: &ServerFacts, answers: &Answers| {
        let changes = changes(server, answers);
        let install = change(&changes, "adapter-install");
        (install.standing, install.reasons[0].id.to_string())
    };
    let done = |id: &str| (Standing::Done, id.to_owned());
    let here = ServerFacts { installed: vec![installer().sha256], ..server() };
    assert_eq!(standing(&here, &adapter_only()), done("install-done-here"));
    let other = ServerFacts { installed: vec![Hash::of(b"another")], ..server() };
    assert_eq!(standing(&other, &adapter_only()).0, Standing::Pending);
    let listed = ServerFacts { gateway: gateway(vec![adapter()], vec![]), installer: is(None), ..server() };
    assert_eq!(standing(&listed, &adapter_only()), done("install-listed"));
    let unnamed = ServerFacts { installer: is(None), ..server() };
    assert_eq!(standing(&unnamed, &adapter_only()), (Standing::Manual, "install-name-it".to_owned()));
    let mut answers = adapter_only();
    answers.adapter.server = Some(Server::Smb("smb://u@h".into()));
    assert_eq!(standing(&server(), &answers), (Standing::Manual, "installer-is".to_owned()));
}

#[test]
fn what_is_run_by_hand_is_compared_all_the_same() {
    let by_hand = |installer: Known<Option<Installer>>, sha256: Option<&[u8]>| {
        let service = unknown("services-not-here");
        let server = ServerFacts { manual: true, service, installer, ..server() };
        let mut answers = adapter_only();
        answers.adapter.server = Some(Server::Manual);
        answers.adapter.installer_sha256 = sha256.map(|bytes| Hash::of(bytes).hex());
        let changes = changes(&server, &answers);
        let install = change(&changes, "adapter-install").clone();
        (install.standing, ids(&install).into_iter().map(str::to_owned).collect::<Vec<_>>())
    };
    let manual = |ids: &[&str]| (Standing::Manual, ids.iter().map(|&id| id.to_owned()).collect::<Vec<_>>());
    assert_eq!(by_hand(is(None), None), manual(&["install-by-hand"]));
    assert_eq!(by_hand(is(None), Some(b"x")), manual(&["install-compare-by-hand", "install-by-hand"]));
    let here = || is(Some(installer()));
    assert_eq!(by_hand(here(), None), manual(&["installer-is", "install-by-hand"]));
    let (standing, ids) = by_hand(here(), Some(b"another"));
    assert_eq!((standing, &*ids[0]), (Standing::Refused, "installer-differs"));
    let (standing, ids) = by_hand(unknown("named-file-missing"), None);
    assert_eq!((standing, &*ids[0]), (Standing::Refused, "named-file-missing"));
}

#[test]
fn a_wrong_installer_is_refused() {
    let with = |installer| ServerFacts { installer: is(Some(installer)), ..server() };
    let why = |server: &ServerFacts, answers: &Answers| refusal(server, answers, "adapter-install");
    let empty = Installer { size: 0, ..installer() };
    assert_eq!(why(&with(empty), &adapter_only()).id, "installer-empty");
    let missing = ServerFacts { installer: unknown("named-file-missing"), ..server() };
    assert_eq!(why(&missing, &adapter_only()).id, "named-file-missing");
    let mut answers = adapter_only();
    answers.adapter.installer_sha256 = Some(Hash::of(b"adapter").hex().to_uppercase());
    assert!(!planned(&server(), &answers).refused());
    answers.adapter.installer_sha256 = Some(Hash::of(b"other").hex());
    let text = why(&server(), &answers);
    assert_eq!(text.id, "installer-differs");
    assert_eq!(text.arg("found"), Some(&Hash::of(b"adapter").hex().into()));
    assert_eq!(text.arg("wanted"), Some(&Hash::of(b"other").hex().into()));
    answers.adapter.installer_sha256 = Some("abc".into());
    assert_eq!(why(&server(), &answers).id, "ask-not-sha256");
    let archive = Installer { path: "/srv/adapter.zip".into(), ..installer() };
    let changes = changes(&with(archive), &adapter_only());
    told(change(&changes, "adapter-install"), "installer-not-exe");
    assert_eq!(change(&changes, "adapter-install").standing, Standing::Pending, "a warning only");
}

#[test]
fn a_server_out_of_reach_is_told_step_by_step() {
    let changes = changes(&manual(), &adapter_only());
    let by_hand = |id| (id, Standing::Manual);
    assert_eq!(
        standings(&changes),
        [
            ("licence", Standing::Done),
            by_hand("stop-service"),
            by_hand("adapter-install"),
            by_hand("scsi-ids"),
            by_hand("start-service")
        ]
    );
    let plan = planned(&manual(), &adapter_only());
    assert!(!plan.refused() && plan.pending() == 0);
    for change in changes.iter().filter(|change| change.standing == Standing::Manual) {
        let Some(Act::Manual { text }) = &change.act else { panic!("{:?}", change.at.id) };
        assert!(change.reasons.contains(text));
    }
    for id in ["stop-service", "scsi-ids", "adapter-listed", "credentials"] {
        let told = page(&manual(), &adapter_only(), id);
        assert!(told.iter().any(|tell| matches!(tell, Tell::ByHand(lines) if lines.len() > 2)), "{id}");
    }
    let told = page(&manual(), &adapter_only(), "stop-service");
    assert!(told.contains(&Tell::Command("net stop StorageLink".into())));
    let checks = checked(&manual(), &adapter_only());
    assert!(checks.iter().all(|check| matches!(check.status, Status::Manual | Status::Pass)), "{checks:?}");
}

#[test]
fn the_download_page_shows_the_address_and_the_file() {
    let told = page(&server(), &adapter_only(), "adapter-download");
    assert!(told.contains(&Tell::Address("http://www.osnexus.com/trynow/".into())));
    assert!(told.iter().any(|tell| matches!(tell, Tell::Pairs(pairs) if pairs.len() == 3)));
    let wrong = ServerFacts { installer: unknown("named-file-missing"), ..server() };
    let told = page(&wrong, &adapter_only(), "adapter-download");
    assert!(told.contains(&Tell::Error(Text::new("named-file-missing"))));
}

#[test]
fn whether_the_service_runs() {
    for (state, status) in [
        (ServiceState::Running, Status::Pass),
        (ServiceState::Stopped, Status::Fail),
        (ServiceState::Paused, Status::Fail),
        (ServiceState::StartPending, Status::Fail),
    ] {
        assert_eq!(checks_as(&with(service(state)), &adapter_only(), "service-running"), status, "{state:?}");
    }
    let failed = with(Service { exit: 1064, ..service(ServiceState::Stopped) });
    let checks = checked(&failed, &adapter_only());
    assert_eq!(evidence(&checks, "service-running"), ["service-is", "service-exit", "service-start-it"]);
    let none = ServerFacts { service: is(None), ..server() };
    assert_eq!(checks_as(&none, &adapter_only(), "service-running"), Status::Fail);
    let silent = ServerFacts { service: unknown("fact-no-answer"), ..server() };
    assert_eq!(checks_as(&silent, &adapter_only(), "service-running"), Status::Skipped);
}
