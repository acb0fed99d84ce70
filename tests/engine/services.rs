//! A service stopped and started: by looks alone, never left stopped, never touched twice.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use quantalink::base::{Arg, Text};
use quantalink::core::change::Undo;
use quantalink::core::engine;
use quantalink::core::event::{Event, Outcome, QuestionKind, Reply, RunState};
use quantalink::core::journal::{Journal, Stand, runs};
use quantalink::host::fake::{Call, Fake, Op, Turn};
use quantalink::host::{Cancel, Cx, Deadline, HostError, Part, ServiceOp, ServiceState, StartType};

use super::mortal::{End, MortalDisk, Reaper};
use super::rig::outcome;
use super::server::*;

fn failed_with<'a>(outcome: &'a Outcome, id: &str) -> &'a Text {
    let Outcome::Failed { why } = outcome else { panic!("{outcome:?}") };
    assert_eq!(why.id, id, "{why:?}");
    why
}

fn is_back(text: &Outcome) -> bool {
    *text == Outcome::RolledBack
}

#[test]
fn stopped_edited_started() {
    let (dir, host) = (tempfile::tempdir().unwrap(), server());
    let state = state(dir.path());
    let (end, told) = apply(plan(&host, false), &site(&host), &state, nobody);
    assert_eq!((end.state, end.exit(RunState::Complete), &end.error), (RunState::Complete, 0, &None));
    for id in ["stop-service", "adapter-install", "scsi-ids", "start-service"] {
        assert!(matches!(outcome(&end, "sl", id), Outcome::Applied { .. }), "{id}: {end:?}");
    }
    let order = ["stop SLAgent", "stop StorageLink", "run", "write", "start StorageLink", "start SLAgent"];
    assert_eq!(deeds(&host), order);
    is_running(&host, "made");
    assert_eq!(file(&host), ("2.0.0.5".into(), true));
    assert_eq!(host.read_at_start(SL), [host.bytes(XML).unwrap()], "it came up once, on the new file");
    assert!(told.asked.is_empty());
    let seen = told.events.iter().any(|event| {
        matches!(event, Event::Progress(at, progress) if at.id.0 == "stop-service"
            && progress.what.arg("state") == Some(&"STOPPED".into()) && progress.part == Some(Part::Seconds(0, 1)))
    });
    assert!(seen, "the state's word, and the seconds gone of the deadline");
    assert_eq!(runs(&state).unwrap().0[0].stopped, None);
}

/// The order is only taken: nothing is done before a look has found the service in that state.
#[test]
fn only_looks_count() {
    let dir = tempfile::tempdir().unwrap();
    let host = alone().turn(SL, ServiceOp::Stop, Turn::Takes(4)).turn(SL, ServiceOp::Start, Turn::Takes(4));
    let (end, _) = apply(plan(&host, false), &site(&host), &state(dir.path()), nobody);
    assert_eq!(end.state, RunState::Complete, "{end:?}");
    let log = host.log();
    let at = |wanted: &dyn Fn(&Call) -> bool| log.iter().position(wanted).unwrap();
    let stop = at(&|call| *call == Call::Control(SL.into(), ServiceOp::Stop));
    let run = at(&|call| matches!(call, Call::Run(_)));
    let looks = log[stop..run].iter().filter(|call| matches!(call, Call::Service(_))).count();
    assert!(looks >= 5, "{looks} looks until it was stopped");
    let start = at(&|call| *call == Call::Control(SL.into(), ServiceOp::Start));
    let looks = log[start..].iter().filter(|call| matches!(call, Call::Service(_))).count();
    assert!(looks >= 5 + 3, "{looks} looks until it stayed");
    is_running(&host, "made");
}

/// An answer that says no, or none at all, is no answer: the service is looked at.
#[test]
fn an_answer_that_says_no_is_looked_at() {
    let lost = || HostError::Unknown(Text::new("connection-lost"));
    for error in [lost(), HostError::NotDone(Text::new("connection-lost"))] {
        let (dir, host) = (tempfile::tempdir().unwrap(), alone());
        host.fail_after(Op::Control, 1, error.clone());
        host.fail_after(Op::Control, 2, error);
        let (end, _) = apply(plan(&host, false), &site(&host), &state(dir.path()), nobody);
        assert_eq!(end.state, RunState::Complete, "{end:?}");
        is_running(&host, "made");
    }
}

/// The plan said "stop" and somebody else has stopped it since: it is not ours, so it is not started either, not at the end
/// and not by a rollback.
#[test]
fn what_someone_else_stopped_is_left_stopped() {
    let (dir, host) = (tempfile::tempdir().unwrap(), alone());
    let (site, state) = (site(&host), state(dir.path()));
    let planned = plan(&host, false);
    host.set_service(SL, ServiceState::Stopped);
    let (end, _) = apply(planned, &site, &state, nobody);
    assert_eq!((end.state, outcome(&end, "sl", "stop-service")), (RunState::Complete, &Outcome::Done));
    assert_eq!(outcome(&end, "sl", "start-service"), &Outcome::Skipped);
    assert_eq!(deeds(&host), ["run", "write"]);
    let journal = Journal::load(&state, &end.run.unwrap()).unwrap().unwrap();
    let stop = journal.items.iter().find(|item| item.entry.at.id.0 == "stop-service").unwrap();
    assert_eq!((stop.stand, journal.down.len()), (Stand::Planned, 0), "nothing of it is to be undone");
    let end = rollback(&site, &state).unwrap();
    assert_eq!(end.state, RunState::RolledBack);
    is_old(&host, "it never ran on the new file");
    assert_eq!(host.service_state(SL), Some(ServiceState::Stopped));
}

/// Somebody else started it before we came to it: it is ours all the same, since we stopped it.
#[test]
fn what_someone_else_started_is_done() {
    let (dir, host) = (tempfile::tempdir().unwrap(), alone());
    let planned = plan(&host, false);
    let other = host.clone();
    let (end, _) = asked(nobody, |cx, tell| {
        let watch = |event: Event| {
            if matches!(&event, Event::Ended(at, _) if at.id.0 == "scsi-ids") {
                other.set_service(SL, ServiceState::Running);
            }
            tell(event);
        };
        engine::apply(planned, &site(&host), &state(dir.path()), cx, &watch)
    });
    assert_eq!((end.state, &end.error), (RunState::Complete, &None), "{end:?}");
    assert_eq!(deeds(&host), ["stop StorageLink", "run", "write"]);
    is_running(&host, "made");
}

#[test]
fn a_service_on_its_way_is_waited_for() {
    let (dir, host) = (tempfile::tempdir().unwrap(), alone().turn(SL, ServiceOp::Start, Turn::Takes(3)));
    let planned = plan(&host, false);
    host.set_service(SL, ServiceState::Stopped);
    let cancel = Cancel::default();
    host_start(&host, &cancel);
    let (end, _) = apply(planned, &site(&host), &state(dir.path()), nobody);
    assert_eq!(end.state, RunState::Complete, "{end:?}");
    let ours: Vec<String> = deeds(&host).into_iter().skip(1).collect();
    assert_eq!(ours, ["stop StorageLink", "run", "write", "start StorageLink"]);
}

/// As somebody at the console would.
fn host_start(host: &Fake, cancel: &Cancel) {
    use quantalink::host::Host as _;
    let cx = Cx::quiet(Deadline::after(std::time::Duration::from_secs(1)), cancel);
    host.control(SL, ServiceOp::Start, &cx).unwrap();
    assert_eq!(host.service_state(SL), Some(ServiceState::StartPending));
}

/// It does not stop: nothing else is done, and what needs it is started again.
#[test]
fn a_service_that_does_not_stop() {
    let says = HostError::NotDone(Text::new("connection-lost"));
    for (turn, id) in [
        (Turn::Ignores, "service-ignores-stop"),
        (Turn::Back(2, 0), "service-runs-again"),
        (Turn::Says(says), "connection-lost"),
    ] {
        let (dir, host) = (tempfile::tempdir().unwrap(), server().turn(SL, ServiceOp::Stop, turn));
        let state = state(dir.path());
        let (end, _) = apply(plan(&host, false), &site(&host), &state, nobody);
        failed_with(outcome(&end, "sl", "stop-service"), id);
        assert_eq!(outcome(&end, "sl", "adapter-install"), &Outcome::Skipped);
        assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::RolledBack, 1), "{end:?}");
        assert_eq!(deeds(&host), ["stop SLAgent", "stop StorageLink", "start SLAgent"]);
        is_running(&host, id);
        is_old(&host, id);
    }
}

/// What needs it does not come up again after that: this is why it does not run, and is told beside why the stop failed.
#[test]
fn a_start_after_a_stop_that_failed() {
    let dir = tempfile::tempdir().unwrap();
    let host =
        server().turn(SL, ServiceOp::Stop, Turn::Ignores).turn(OTHER, ServiceOp::Start, Turn::Back(1, 7));
    let (end, _) = apply(plan(&host, false), &site(&host), &state(dir.path()), nobody);
    let why = failed_with(outcome(&end, "sl", "stop-service"), "service-not-started-after");
    let part = |name: &str| match why.arg(name) {
        Some(Arg::Text(text)) => text.id.to_string(),
        other => panic!("{other:?}"),
    };
    assert_eq!([part("why"), part("start")], ["service-ignores-stop", "service-did-not-start"]);
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Unfinished, 1), "{end:?}");
    assert_eq!(end.error.as_ref().unwrap().id, "service-still-stopped");
}

#[test]
fn a_stop_that_is_refused() {
    let no_right = HostError::Refused(Text::new("no-permission"));
    let (dir, host) =
        (tempfile::tempdir().unwrap(), server().turn(SL, ServiceOp::Stop, Turn::Says(no_right)));
    let (end, _) = apply(plan(&host, false), &site(&host), &state(dir.path()), nobody);
    assert!(
        matches!(outcome(&end, "sl", "stop-service"), Outcome::Refused { why } if why.id == "no-permission")
    );
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::RolledBack, 3));
    is_running(&host, "refused");
}

#[test]
fn what_cannot_be_started_again_is_not_stopped() {
    let (dir, host) = (tempfile::tempdir().unwrap(), alone().start_type(SL, StartType::Disabled));
    let (end, _) = apply(plan(&host, false), &site(&host), &state(dir.path()), nobody);
    assert!(
        matches!(outcome(&end, "sl", "stop-service"), Outcome::Refused { why } if why.id == "service-disabled")
    );
    assert_eq!((end.run.clone(), deeds(&host).len()), (None, 0));
    // Nor what needs it, where that runs; stopped, it is left so.
    let host = server().start_type(OTHER, StartType::Disabled);
    let (end, _) = apply(plan(&host, false), &site(&host), &state(dir.path()), nobody);
    let Outcome::Refused { why } = outcome(&end, "sl", "stop-service") else { panic!("{end:?}") };
    assert_eq!((&*why.id, why.arg("service")), ("service-disabled", Some(&OTHER.into())));
    assert_eq!((end.run.clone(), deeds(&host).len()), (None, 0));
    host.set_service(OTHER, ServiceState::Stopped);
    let (end, _) = apply(plan(&host, false), &site(&host), &state(dir.path()), nobody);
    assert_eq!((end.state, host.service_state(OTHER)), (RunState::Complete, Some(ServiceState::Stopped)));
    let (dir, host) = (tempfile::tempdir().unwrap(), Fake::new("sl").file(XML, RULES).file(EXE, BYTES));
    let stop = change(
        "stop-service",
        quantalink::core::change::ChangeKind::Service,
        Some(service(ServiceOp::Stop, &[])),
        &[],
    );
    let (end, _) = apply(of(vec![stop]), &site(&host), &state(dir.path()), nobody);
    assert!(
        matches!(outcome(&end, "sl", "stop-service"), Outcome::Refused { why } if why.id == "services-not-here")
    );
}

/// At the deadline it is STOPPED: that is known, and not unclear.
#[test]
fn a_start_that_nothing_comes_of() {
    let dir = tempfile::tempdir().unwrap();
    let host = alone().turn(SL, ServiceOp::Start, Turn::Ignores);
    let mut site = site(&host);
    // The deadline comes before the looks are over for which a service may stay STOPPED.
    site.pace.watch = std::time::Duration::from_mins(1);
    site.pace.service = std::time::Duration::from_millis(200);
    let (end, told) = apply(plan(&host, true), &site, &state(dir.path()), no);
    failed_with(outcome(&end, "sl", "start-service"), "service-did-not-start");
    assert_eq!(told.asked[0].kind, QuestionKind::PutBack);
}

/// `STOP_PENDING` for ever: nobody knows, it is told with what to type, and told at the next start too.
#[test]
fn a_service_that_never_comes_to_an_end() {
    let (dir, host) = (tempfile::tempdir().unwrap(), alone().turn(SL, ServiceOp::Stop, Turn::Sticks));
    let (site, state) = (site(&host), state(dir.path()));
    let (end, _) = apply(plan(&host, false), &site, &state, nobody);
    let Outcome::Unknown { why } = outcome(&end, "sl", "stop-service") else { panic!("{end:?}") };
    assert_eq!(why.arg("look"), Some(&"sc query StorageLink".into()));
    assert_eq!(why.arg("start"), Some(&"net start StorageLink".into()));
    let last = Text::new("service-last-seen").with("state", "STOP_PENDING");
    assert_eq!(why.arg("last"), Some(&Arg::from(last)));
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Unfinished, 1));
    assert_eq!(end.error.as_ref().unwrap().arg("command"), Some(&"net start StorageLink".into()));
    is_old(&host, "nothing else is done");
    let info = engine::unfinished(&state, &site.root).unwrap().unwrap();
    assert_eq!(info.stopped, Some((quantalink::host::HostId("sl".into()), SL.into())));
    // It stops at last: the run goes on from there.
    host.set_service(SL, ServiceState::Stopped);
    let end = resume(&host, false, &site, &state).unwrap();
    assert_eq!((end.state, &end.error), (RunState::Complete, &None), "{end:?}");
    assert_eq!(file(&host), ("2.0.0.5".into(), true));
    is_running(&host, "resumed");
}

/// The end that was asked for while the service stops: waited for to the end, nothing more begun, started again.
#[test]
fn cancelled_while_it_stops() {
    let (dir, host) = (tempfile::tempdir().unwrap(), server().turn(SL, ServiceOp::Stop, Turn::Takes(5)));
    let (site, state) = (site(&host), state(dir.path()));
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(std::time::Duration::from_mins(10)), &cancel);
    let tell = |event: Event| {
        if let Event::Progress(_, progress) = &event
            && progress.what.arg("state") == Some(&"STOP_PENDING".into())
        {
            cancel.set();
        }
    };
    let end = engine::apply(plan(&host, false), &site, &state, &cx, &tell);
    assert!(is_back(outcome(&end, "sl", "stop-service")), "{end:?}");
    assert_eq!(outcome(&end, "sl", "adapter-install"), &Outcome::Skipped);
    assert_eq!((end.state, &end.error), (RunState::Unfinished, &None));
    assert_eq!(deeds(&host), ["stop SLAgent", "stop StorageLink", "start StorageLink", "start SLAgent"]);
    is_running(&host, "cancelled");
    is_old(&host, "cancelled");
    assert_eq!(runs(&state).unwrap().0[0].stopped, None);
}

/// The end comes between edit and start: the service is started all the same, so it has run on the new file, and a rollback
/// does not give the old version back.
#[test]
fn cancelled_between_edit_and_start() {
    let (dir, host) = (tempfile::tempdir().unwrap(), server());
    let (site, state) = (site(&host), state(dir.path()));
    let end = cut_after("scsi-ids", &host, &site, &state);
    assert_eq!((end.state, &end.error), (RunState::Unfinished, &None), "{end:?}");
    is_running(&host, "cancelled");
    assert_eq!(file(&host), ("2.0.0.5".into(), true));
    let before = deeds(&host).len();
    let end = rollback(&site, &state).unwrap();
    assert_eq!((end.state, &end.error), (RunState::RolledBack, &None), "{end:?}");
    assert_eq!(file(&host), ("2.0.0.6".into(), false));
    let stopped = ["stop SLAgent", "stop StorageLink", "write", "start StorageLink", "start SLAgent"];
    assert_eq!(deeds(&host)[before..], stopped);
    is_running(&host, "rolled back");
}

/// The same, and it does not come up: the old rules come back at the end of the run as where its own start fails.
#[test]
fn cancelled_and_it_does_not_come_up() {
    for (first, version, entry) in
        [(Turn::Back(1, 3), "2.0.0.4", false), (Turn::Crashes(1, 3), "2.0.0.6", false)]
    {
        let host = server().turn(SL, ServiceOp::Start, first).turn(SL, ServiceOp::Start, Turn::Takes(0));
        let dir = tempfile::tempdir().unwrap();
        let end = cut_after("scsi-ids", &host, &site(&host), &state(dir.path()));
        assert!(is_back(outcome(&end, "sl", "scsi-ids")), "{end:?}");
        assert_eq!((file(&host), &end.error), ((version.into(), entry), &None));
        is_running(&host, "put back");
    }
}

fn puts_back(host: &Fake, ran: bool) {
    let dir = tempfile::tempdir().unwrap();
    let (site, state) = (site(host), state(dir.path()));
    let (end, told) = apply(plan(host, true), &site, &state, nobody);
    let id = if ran { "service-came-and-went" } else { "service-did-not-start" };
    let why = failed_with(outcome(&end, "sl", "start-service"), id);
    assert_eq!(why.arg("code"), Some(&"1067".into()));
    assert_eq!(told.asked.len(), 1);
    assert_eq!(told.asked[0].kind, QuestionKind::PutBack);
    assert!(
        is_back(outcome(&end, "sl", "scsi-ids")) && is_back(outcome(&end, "sl", "stop-service")),
        "{end:?}"
    );
    assert_eq!((end.state, end.exit(RunState::Complete), &end.error), (RunState::RolledBack, 1, &None));
    is_running(host, id);
    if ran {
        assert_eq!(file(host), ("2.0.0.6".into(), false), "it was RUNNING on version 5");
        let note = &end.notes.iter().find(|(at, _)| at.id.0 == "scsi-ids").unwrap().1;
        assert_eq!((note.arg("from"), note.arg("to")), (Some(&"2.0.0.5".into()), Some(&"2.0.0.6".into())));
    } else {
        is_old(host, "it never ran on the new file");
    }
}

/// It does not come up on the new file: nobody is there to say no, so the old one comes back.
#[test]
fn a_service_that_does_not_come_up() {
    let crashes = Turn::Crashes(1, 1067);
    puts_back(&alone().turn(SL, ServiceOp::Start, crashes).turn(SL, ServiceOp::Start, Turn::Takes(1)), true);
    let back = Turn::Back(2, 1067);
    puts_back(&alone().turn(SL, ServiceOp::Start, back).turn(SL, ServiceOp::Start, Turn::Takes(1)), false);
}

#[test]
fn the_admin_keeps_the_new_file() {
    let (dir, host) = (tempfile::tempdir().unwrap(), alone().turn(SL, ServiceOp::Start, Turn::Back(1, 1067)));
    let (site, state) = (site(&host), state(dir.path()));
    let (end, told) = apply(plan(&host, true), &site, &state, no);
    assert_eq!(told.asked.len(), 1);
    assert_eq!(file(&host), ("2.0.0.5".into(), true));
    let error = end.error.as_ref().unwrap();
    assert_eq!(
        (why(error), error.arg("command")),
        ("service-still-stopped", Some(&"net start StorageLink".into()))
    );
    assert_eq!(error.arg("file"), Some(&Text::new("device-rules-new").with("path", XML).into()));
    assert_eq!(end.state, RunState::Unfinished);
    // It never ran: a rollback gives the old bytes back, and once it can it comes up on them.
    host.set_service(SL, ServiceState::Stopped);
    let host = host.turn(SL, ServiceOp::Start, Turn::Takes(0));
    let end = rollback(&site, &state).unwrap();
    assert_eq!((end.state, end.error.is_some()), (RunState::Unfinished, true), "it still does not come up");
    is_old(&host, "put back");
    let end = rollback(&site, &state).unwrap();
    assert_eq!((end.state, &end.error), (RunState::RolledBack, &None));
    is_old(&host, "rolled back");
    is_running(&host, "rolled back");
}

/// It comes up on neither file: everything is told, and it can be started alone later.
#[test]
fn a_service_that_comes_up_on_neither_file() {
    let dir = tempfile::tempdir().unwrap();
    let host =
        alone().turn(SL, ServiceOp::Start, Turn::Back(1, 1067)).turn(SL, ServiceOp::Start, Turn::Back(1, 5));
    let host = host.turn(SL, ServiceOp::Start, Turn::Takes(2));
    let (site, state) = (site(&host), state(dir.path()));
    let (end, _) = apply(plan(&host, true), &site, &state, yes);
    is_old(&host, "put back");
    let error = end.error.clone().unwrap();
    assert_eq!(error.id, "error-and-also", "{error:?}");
    let Some(Arg::Text(stopped)) = error.arg("second") else { panic!("{error:?}") };
    assert_eq!(stopped.arg("file"), Some(&Text::new("device-rules-old").with("path", XML).into()));
    assert_eq!(stopped.arg("command"), Some(&"net start StorageLink".into()));
    assert_eq!(end.state, RunState::Unfinished);
    let info = engine::unfinished(&state, &site.root).unwrap().unwrap();
    assert!(info.stopped.is_some());
    let end = start_service(&info.run, &site, &state).unwrap();
    assert_eq!((end.state, &end.error), (RunState::RolledBack, &None), "nothing of it stands: {end:?}");
    is_running(&host, "started");
    let again = start_service(&info.run, &site, &state).unwrap_err();
    assert_eq!(again.text().id, "no-service-stopped");
    assert_eq!(engine::unfinished(&state, &site.root).unwrap(), None);
}

/// A service that needs it does not come up again: the run says so and is not over.
#[test]
fn another_service_does_not_come_up() {
    let dir = tempfile::tempdir().unwrap();
    let host = server().turn(OTHER, ServiceOp::Start, Turn::Back(1, 7)).turn(
        OTHER,
        ServiceOp::Start,
        Turn::Takes(0),
    );
    let (site, state) = (site(&host), state(dir.path()));
    let (end, told) = apply(plan(&host, true), &site, &state, nobody);
    let why = failed_with(outcome(&end, "sl", "start-service"), "service-did-not-start");
    assert_eq!(why.arg("service"), Some(&OTHER.into()));
    assert!(told.asked.is_empty(), "the new file is not to blame");
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Unfinished, 1));
    assert_eq!(file(&host), ("2.0.0.5".into(), true));
    is_running(&host, "tried once more at the end");
    assert_eq!(resume(&host, true, &site, &state).unwrap().state, RunState::Complete);
}

/// The second start of the run's own: the state folder fails from one write on, and the service runs at the end.
#[test]
fn the_journal_fails_and_the_service_runs() {
    for n in 1..60 {
        let (dir, host) = (tempfile::tempdir().unwrap(), server());
        let reaper = Reaper::at(n);
        let end = End::FailFrom(std::io::ErrorKind::StorageFull);
        let disk = Arc::new(MortalDisk { reaper: Arc::clone(&reaper), end });
        let state =
            quantalink::core::state::State::with_disk(&dir.path().join("state"), false, disk).unwrap();
        let (end, _) = apply(plan(&host, false), &site(&host), &state, nobody);
        is_running(&host, &format!("{n}: {end:?}"));
        if end.state == RunState::Complete {
            assert!(n > 20, "{n}");
            return;
        }
        assert!(end.error.is_some() || end.run.is_none(), "{n}: {end:?}");
    }
    panic!("it never ends well");
}

/// Any change between stop and start that fails leaves the service running.
#[test]
fn whatever_fails_in_between() {
    let count = |host: &Fake, op: Op| host.calls(op);
    let (dir, host) = (tempfile::tempdir().unwrap(), server());
    apply(plan(&host, false), &site(&host), &state(dir.path()), nobody);
    let mut points = 0;
    for op in [Op::Read, Op::Replace, Op::Run, Op::Service, Op::Control, Op::Tidy] {
        for n in 1..=count(&host, op) {
            for error in [
                HostError::Refused(Text::new("no-permission")),
                HostError::NotDone(Text::new("disk-full")),
                HostError::Unknown(Text::new("connection-lost")),
            ] {
                let (dir, host) = (tempfile::tempdir().unwrap(), server());
                host.fail_at(op, n, error.clone());
                let (end, _) = apply(plan(&host, false), &site(&host), &state(dir.path()), yes);
                is_running(&host, &format!("{op:?} {n} {error:?}: {end:?}"));
                points += 1;
            }
        }
    }
    assert!(points > 60, "{points}");
}

/// The undo that the journal holds names what ran, not what the plan thought.
#[test]
fn only_what_ran_is_started_again() {
    let (dir, host) = (tempfile::tempdir().unwrap(), server());
    let planned = plan(&host, false);
    host.set_service(OTHER, ServiceState::Stopped);
    let state = state(dir.path());
    let (end, _) = apply(planned, &site(&host), &state, |_| Some(Reply::Yes));
    assert_eq!(end.state, RunState::Complete);
    assert_eq!(host.service_state(OTHER), Some(ServiceState::Stopped), "it was stopped before");
    let journal = Journal::load(&state, &end.run.unwrap()).unwrap().unwrap();
    let undo = Undo::Service1 { name: SL.into(), run: true, others: Vec::new() };
    assert_eq!(journal.items[0].entry.undo, undo);
}

/// How often a service is looked at while it is watched does not depend on the clock.
#[test]
fn a_crash_while_it_is_watched_is_seen() {
    let looks = AtomicUsize::new(0);
    for after in 0..3 {
        let host = alone().turn(SL, ServiceOp::Start, Turn::Crashes(after, 9));
        let host = host.turn(SL, ServiceOp::Start, Turn::Takes(0));
        let dir = tempfile::tempdir().unwrap();
        let (end, _) = apply(plan(&host, true), &site(&host), &state(dir.path()), nobody);
        assert!(matches!(outcome(&end, "sl", "start-service"), Outcome::Failed { .. }), "{after}: {end:?}");
        is_running(&host, "put back");
        looks.fetch_add(1, Ordering::SeqCst);
    }
    assert_eq!(looks.into_inner(), 3);
}
