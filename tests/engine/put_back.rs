//! The device rules put back: old bytes while the service has not been RUNNING on the new ones, else the entry out and the
//! version raised once more.

use quantalink::base::{Hash, Text};
use quantalink::core::change::ChangeKind;
use quantalink::core::event::{Outcome, RunState};
use quantalink::core::journal::Journal;
use quantalink::host::fake::{Fake, Op, Turn};
use quantalink::host::{HostError, ServiceOp, ServiceState};

use super::rig::{outcome, refused};
use super::server::*;

#[test]
fn the_version_never_goes_down() {
    let (dir, host) = (tempfile::tempdir().unwrap(), server());
    let (site, state) = (site(&host), state(dir.path()));
    let run = apply(plan(&host, false), &site, &state, nobody).0.run.unwrap();
    let before = deeds(&host).len();
    let end = rollback(&site, &state).unwrap();
    assert_eq!((end.state, end.exit(RunState::RolledBack), &end.error), (RunState::RolledBack, 0, &None));
    assert_eq!(file(&host), ("2.0.0.6".into(), false));
    let order = ["stop SLAgent", "stop StorageLink", "write", "start StorageLink", "start SLAgent"];
    assert_eq!(deeds(&host)[before..], order, "it is stopped while its file is edited");
    is_running(&host, "rolled back");
    no_litter(&host, "rolled back");
    let note = &end.notes.iter().find(|(at, _)| at.id.0 == "scsi-ids").unwrap().1;
    assert_eq!(why(note), "version-raised-again");
    assert_eq!((note.arg("from"), note.arg("to")), (Some(&"2.0.0.5".into()), Some(&"2.0.0.6".into())));
    // The journal knew what would stand there before it did.
    let text = std::fs::read_to_string(state.journal_path(&run)).unwrap();
    let to = Hash::of(&host.bytes(XML).unwrap()).hex();
    let line = text.lines().find(|line| line.contains("undo-intent") && line.contains(&to)).unwrap();
    assert!(line.contains("\"to\""), "{line}");
    let Outcome::Applied { notes } = outcome(&end, "sl", "adapter-install") else { panic!("{end:?}") };
    assert_eq!(why(&notes[0]), "installer-not-undone");
}

/// The service was stopped before the run, and is left so.
fn only_edited() -> Fake {
    let host = alone();
    host.set_service(SL, ServiceState::Stopped);
    host
}

#[test]
fn a_service_that_was_stopped_before_is_left_stopped() {
    let (dir, host) = (tempfile::tempdir().unwrap(), only_edited());
    let (site, state) = (site(&host), state(dir.path()));
    let (end, _) = apply(plan(&host, true), &site, &state, nobody);
    assert_eq!((end.state, deeds(&host)), (RunState::Complete, vec![String::from("write")]));
    assert_eq!(file(&host), ("2.0.0.5".into(), true));
    assert_eq!(rollback(&site, &state).unwrap().state, RunState::RolledBack);
    is_old(&host, "it has not run");
    assert_eq!(deeds(&host), ["write", "write"], "nothing is started");
    assert_eq!(host.service_state(SL), Some(ServiceState::Stopped));
}

/// The admin has started it since: it has run on the new version. It is not ours to stop.
#[test]
fn whether_it_has_run_since_is_asked_of_the_host() {
    for state_now in [ServiceState::Running, ServiceState::StartPending] {
        let (dir, host) = (tempfile::tempdir().unwrap(), only_edited());
        let (site, state) = (site(&host), state(dir.path()));
        apply(plan(&host, true), &site, &state, nobody);
        host.set_service(SL, state_now);
        let end = rollback(&site, &state).unwrap();
        assert_eq!((end.state, file(&host)), (RunState::RolledBack, ("2.0.0.6".into(), false)), "{end:?}");
        assert_eq!(deeds(&host), ["write", "write"], "neither stopped nor started");
        let told: Vec<&str> = end.notes.iter().map(|(_, note)| why(note)).collect();
        assert_eq!(told, ["version-raised-again", "service-reads-at-start"]);
    }
}

/// Nobody can say whether it has run: nothing is guessed.
#[test]
fn a_service_manager_that_does_not_answer() {
    let (dir, host) = (tempfile::tempdir().unwrap(), only_edited());
    let (site, state) = (site(&host), state(dir.path()));
    apply(plan(&host, true), &site, &state, nobody);
    let new = host.bytes(XML);
    host.fail_at(Op::Service, host.calls(Op::Service) + 1, HostError::Unknown(Text::new("connection-lost")));
    assert_eq!(rollback(&site, &state).unwrap_err().text().id, "connection-lost");
    assert_eq!(host.bytes(XML), new);
    assert_eq!(rollback(&site, &state).unwrap().state, RunState::RolledBack);
    is_old(&host, "asked again");
}

/// Services cannot be asked for at all (`--server manual`).
#[test]
fn without_services() {
    let bare = || Fake::new("sl").file(XML, RULES);
    let (dir, host) = (tempfile::tempdir().unwrap(), bare());
    let (site, state) = (site(&host), state(dir.path()));
    let edit = || change("scsi-ids", ChangeKind::EditFile, edit(&host), &[]);
    apply(of(vec![edit()]), &site, &state, nobody);
    assert_eq!(rollback(&site, &state).unwrap().state, RunState::RolledBack);
    is_old(&host, "nobody has said that it ran");

    let by_hand = |id| super::by_hand::manual(id);
    let (end, _) =
        apply(of(vec![by_hand("stop-service"), edit(), by_hand("start-service")]), &site, &state, no);
    assert_eq!(end.state, RunState::Complete);
    assert_eq!(rollback(&site, &state).unwrap().state, RunState::RolledBack);
    is_old(&host, "the start was not confirmed");

    let stop_only = |question: &quantalink::core::event::Question| {
        (question.change.id.0 == "stop-service").then_some(quantalink::core::event::Reply::Yes)
    };
    apply(of(vec![by_hand("stop-service"), edit(), by_hand("start-service")]), &site, &state, stop_only);
    assert_eq!(rollback(&site, &state).unwrap().state, RunState::RolledBack);
    is_old(&host, "what was confirmed came before the edit");

    apply(of(vec![by_hand("stop-service"), edit(), by_hand("start-service")]), &site, &state, yes);
    assert_eq!(rollback(&site, &state).unwrap().state, RunState::RolledBack);
    assert_eq!(file(&host), ("2.0.0.6".into(), false), "the admin has started it");
}

/// Somebody else changed the file since: nothing is stopped, nothing touched.
#[test]
fn what_someone_changed_is_not_put_back() {
    let (dir, host) = (tempfile::tempdir().unwrap(), server());
    let (site, state) = (site(&host), state(dir.path()));
    apply(plan(&host, false), &site, &state, nobody);
    let before = deeds(&host);
    let theirs = String::from_utf8(host.bytes(XML).unwrap()).unwrap().replace("2.0.0.5", "2.0.0.9");
    host.put(XML, &theirs);
    refused("changed-since-run", rollback(&site, &state));
    assert_eq!((deeds(&host), host.bytes(XML).unwrap()), (before, theirs.into_bytes()));
    is_running(&host, "refused");
}

/// The file is old already: no reason to stop anything.
#[test]
fn nothing_is_stopped_where_nothing_is_put_back() {
    let (dir, host) = (tempfile::tempdir().unwrap(), server());
    let (site, state) = (site(&host), state(dir.path()));
    apply(plan(&host, false), &site, &state, nobody);
    let before = deeds(&host).len();
    host.put(XML, RULES);
    assert_eq!(rollback(&site, &state).unwrap().state, RunState::RolledBack);
    assert_eq!(deeds(&host).len(), before);
    is_running(&host, "rolled back");
}

/// The service does not stop for the rollback: the file stays, everything runs, and the next call can try again.
#[test]
fn a_rollback_for_which_it_does_not_stop() {
    let dir = tempfile::tempdir().unwrap();
    let host = server().turn(SL, ServiceOp::Stop, Turn::Takes(0)).turn(SL, ServiceOp::Stop, Turn::Ignores);
    let host = host.turn(SL, ServiceOp::Stop, Turn::Takes(1));
    let (site, state) = (site(&host), state(dir.path()));
    apply(plan(&host, false), &site, &state, nobody);
    let end = rollback(&site, &state).unwrap();
    assert_eq!((end.state, file(&host)), (RunState::Unfinished, ("2.0.0.5".into(), true)), "{end:?}");
    assert_eq!(why(end.error.as_ref().unwrap()), "rollback-stopped");
    is_running(&host, "not stopped");
    let end = rollback(&site, &state).unwrap();
    assert_eq!((end.state, file(&host)), (RunState::RolledBack, ("2.0.0.6".into(), false)), "{end:?}");
    is_running(&host, "rolled back");
}

/// The write of a rollback fails: the service runs all the same.
#[test]
fn a_rollback_that_fails_leaves_it_running() {
    let (dir, host) = (tempfile::tempdir().unwrap(), server());
    let (site, state) = (site(&host), state(dir.path()));
    apply(plan(&host, false), &site, &state, nobody);
    host.fail_at(Op::Replace, 2, HostError::NotDone(Text::new("disk-full")));
    let end = rollback(&site, &state).unwrap();
    assert_eq!((end.state, file(&host)), (RunState::Unfinished, ("2.0.0.5".into(), true)), "{end:?}");
    is_running(&host, "rollback failed");
    let end = rollback(&site, &state).unwrap();
    assert_eq!((end.state, file(&host)), (RunState::RolledBack, ("2.0.0.6".into(), false)), "{end:?}");
    is_running(&host, "rolled back");
    assert!(Journal::load(&state, &end.run.unwrap()).unwrap().unwrap().down.is_empty());
}
