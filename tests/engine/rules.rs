//! When all goes well, and what is refused.

use quantalink::base::Untrusted;
use quantalink::core::change::{ChangeKind, Standing};
use quantalink::core::engine;
use quantalink::core::event::{Event, Outcome, RunId, RunState};
use quantalink::core::journal::{Journal, runs};
use quantalink::core::plan::Plan;
use quantalink::host::fake::{Call, Fake, Op};
use quantalink::host::{Cancel, Cx, Deadline, Holder};

use super::rig::*;

#[test]
fn made_once_and_undone_whole() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    let end = apply(plan(&[&host], true), &site, &state);
    let run = RunId("20261120-1".into());
    assert_eq!(
        (end.run.clone(), end.state, end.error.clone()),
        (Some(run.clone()), RunState::Complete, None)
    );
    for id in ["multipath", "multipath-cleanup", "activate"] {
        assert_eq!(*outcome(&end, "a", id), applied(), "{id}");
    }
    assert_made(&host, "applied");
    assert_eq!(host.calls(Op::Run), 1);

    let again = apply(plan(&[&host], false), &site, &state);
    assert_eq!((again.run, again.state), (None, RunState::Complete));
    assert_eq!(*outcome(&apply(plan(&[&host], false), &site, &state), "a", "multipath"), Outcome::Done);
    assert_eq!(runs(&state).unwrap().0.len(), 1, "nothing to do is no run");

    let end = rollback(None, &site, &state).unwrap();
    assert_eq!((end.run, end.state), (Some(run.clone()), RunState::RolledBack));
    assert_untouched(&host, "rolled back");
    let told = end.outcomes.iter().find(|(at, _)| at.id.0 == "activate").unwrap();
    let Outcome::Applied { notes } = &told.1 else { panic!("a loaded configuration stays loaded: {told:?}") };
    assert_eq!(notes[0].id, "load-not-undone");
    refused("already-rolled-back", rollback(Some(&run), &site, &state));
    let text = refused("already-rolled-back", rollback(None, &site, &state));
    assert_eq!(text.arg("older"), Some(&quantalink::base::Text::new("older-run-none").into()));
    refused("already-rolled-back", resume(Some(&run), &[&host], &site, &state));
}

#[test]
fn each_change_is_journalled_before_it_is_made() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    let end = apply(plan(&[&host], false), &site, &state);
    let text = std::fs::read_to_string(state.journal_path(&end.run.unwrap())).unwrap();
    let records: Vec<String> = text
        .lines()
        .skip(1)
        .map(|line| {
            serde_json::from_str::<serde_json::Value>(line).unwrap()["record"].as_str().unwrap().to_owned()
        })
        .collect();
    assert_eq!(records, ["intent", "done", "intent", "done", "end"]);
    let header: serde_json::Value = serde_json::from_str(text.lines().next().unwrap()).unwrap();
    assert_eq!(header["journal"], 1);
    assert_eq!(header["root"], "/");
    assert_eq!(header["changes"][1]["undo"]["put-blob1"]["meta"]["mode"], 0o640);
    assert_eq!(header["changes"][0]["undo"]["remove1"]["folders"][1], "/etc/multipath");
    assert_eq!(header["changes"][1]["path"], MAIN);
}

#[test]
fn a_refused_plan_does_nothing_anywhere() {
    let (dir, host, other) = (tempfile::tempdir().unwrap(), node("a"), node("b"));
    let (site, state) = (site(&[&host, &other]), state(dir.path()));
    let mut bad = plan(&[&host, &other], false);
    bad.hosts[1].changes[0].standing = Standing::Refused;
    bad.hosts[1].changes[0].reasons = vec!["stanza-harms-release".into_text()];
    let end = apply(bad, &site, &state);
    assert_eq!((end.run.clone(), end.state, end.exit(RunState::Complete)), (None, RunState::Unfinished, 3));
    assert!(
        matches!(outcome(&end, "b", "multipath"), Outcome::Refused { why } if why.id == "stanza-harms-release")
    );
    assert_eq!(*outcome(&end, "a", "multipath"), Outcome::Skipped);
    assert_untouched(&host, "refused");
    assert!(host.log().is_empty() && runs(&state).unwrap().0.is_empty());
}

trait IntoText {
    fn into_text(self) -> quantalink::base::Text;
}

impl IntoText for &'static str {
    fn into_text(self) -> quantalink::base::Text {
        quantalink::base::Text::new(self)
    }
}

#[test]
fn one_held_lock_stops_all() {
    let dir = tempfile::tempdir().unwrap();
    let holder =
        Holder { pid: Some(4711), command: Some("quantalink apply".into()), since: None, from: None };
    let (host, other) = (node("a"), node("b").locked_by(holder));
    let (site, state) = (site(&[&host, &other]), state(dir.path()));
    let end = apply(plan(&[&host, &other], false), &site, &state);
    assert!(
        matches!(outcome(&end, "b", "multipath"), Outcome::Refused { why } if why.id == "lock-held"),
        "{end:?}"
    );
    assert_eq!((end.run.clone(), end.exit(RunState::Complete)), (None, 3));
    assert_untouched(&host, "lock held elsewhere");
    assert_eq!(host.log().last(), Some(&Call::Unlock), "the lock that was taken is let go");
    assert!(std::fs::read_dir(state.dir.join("runs")).unwrap().next().is_none());
}

#[test]
fn a_stale_plan_is_refused_before_any_change() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    let planned = plan(&[&host], false);
    host.put(MAIN, "someone else was here\n");
    let end = apply(planned, &site, &state);
    let why = outcome(&end, "a", "multipath-cleanup");
    assert!(matches!(why, Outcome::Refused { why } if why.id == "changed-since-plan"), "{end:?}");
    assert_eq!(*outcome(&end, "a", "multipath"), Outcome::Skipped);
    assert_eq!((end.run.clone(), end.exit(RunState::Complete)), (None, 3));
    assert_eq!((host.calls(Op::Replace), host.kind(DROPIN)), (0, None));
    assert_eq!(std::fs::read_dir(state.dir.join("runs")).unwrap().count(), 0);
}

#[test]
fn locks_are_held_while_files_are_looked_at_and_until_the_end() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    apply(plan(&[&host], false), &site(&[&host]), &state(dir.path()));
    let log = host.log();
    assert_eq!((log.first(), log.last()), (Some(&Call::Lock), Some(&Call::Unlock)));
    assert_eq!(log.iter().filter(|call| matches!(call, Call::Lock | Call::Unlock)).count(), 2);
}

#[test]
fn a_run_is_only_taken_up_where_it_was() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (here, state) = (site(&[&host]), state(dir.path()));
    let mut there = here.clone();
    there.root = Untrusted::from("/mnt/image");
    let run = apply(plan(&[&host], false), &here, &state).run.unwrap();
    refused("run-of-other-root", rollback(Some(&run), &there, &state));
    refused("run-of-other-root", resume(Some(&run), &[&host], &there, &state));
    refused("no-run-to-roll-back", rollback(None, &there, &state));
    refused("no-such-run", rollback(Some(&RunId("20200101-1".into())), &here, &state));
    refused("no-such-run", rollback(Some(&RunId("../../etc".into())), &here, &state));
    assert_made(&host, "left alone");
    assert_eq!(resume(None, &[&host], &there, &state).unwrap().run, None);
}

#[test]
fn what_someone_changed_since_is_not_rolled_back() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    apply(plan(&[&host], false), &site, &state);
    // The change that is undone last: no other may be undone before that is seen.
    host.put(DROPIN, "the admin's own\n");
    let text = refused("changed-since-run", rollback(None, &site, &state));
    assert_eq!(text.arg("path"), Some(&DROPIN.into()));
    assert_eq!(host.bytes(MAIN).as_deref(), Some(CLEAN));
    assert_eq!(runs(&state).unwrap().0[0].state, RunState::Complete);
}

#[test]
fn an_older_run_stays_beneath_a_newer_one() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    let first = apply(plan(&[&host], false), &site, &state).run.unwrap();
    host.put(MAIN, OLD);
    let second = apply(plan(&[&host], false), &site, &state).run.unwrap();
    assert_eq!((first.0.as_str(), second.0.as_str()), ("20261120-1", "20261120-2"));
    let text = refused("newer-run-stands", rollback(Some(&first), &site, &state));
    assert_eq!(text.arg("newer"), Some(&"20261120-2".into()));
    assert_made(&host, "neither is undone");
    assert_eq!(rollback(None, &site, &state).unwrap().run, Some(second.clone()));
    assert_eq!(host.bytes(MAIN).as_deref(), Some(OLD));
    // One run is undone, not one after the other without being asked.
    let text = refused("already-rolled-back", rollback(None, &site, &state));
    let older = quantalink::base::Text::new("older-run-stands").with("run", first.0.as_str());
    assert_eq!((text.arg("run"), text.arg("older")), (Some(&"20261120-2".into()), Some(&older.into())));
    assert_eq!(host.bytes(DROPIN).as_deref(), Some(STANZA));
    // Where it cannot be read, that there is none is not said.
    let journal = state.journal_path(&first);
    let kept = std::fs::read(&journal).unwrap();
    std::fs::write(&journal, "{}\n").unwrap();
    let text = refused("already-rolled-back", rollback(Some(&second), &site, &state));
    assert_eq!(text.arg("older"), Some(&quantalink::base::Text::new("older-run-unknown").into()));
    std::fs::write(&journal, kept).unwrap();
    // Its file already has the old content again: nothing to refuse, and the drop-in goes.
    assert_eq!(rollback(Some(&first), &site, &state).unwrap().run, Some(first));
    assert_untouched(&host, "both undone");
}

#[test]
fn a_folder_with_someone_elses_file_stays() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    apply(plan(&[&host], false), &site, &state);
    host.put("/etc/multipath/conf.d/other.conf", "theirs\n");
    assert_eq!(rollback(None, &site, &state).unwrap().state, RunState::RolledBack);
    assert_eq!(host.kind(DROPIN), None);
    assert_eq!(host.bytes("/etc/multipath/conf.d/other.conf").as_deref(), Some(&b"theirs\n"[..]));
}

#[test]
fn a_folder_that_was_there_before_stays() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a").folder("/etc/multipath/conf.d"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    apply(plan(&[&host], false), &site, &state);
    assert_eq!(rollback(None, &site, &state).unwrap().state, RunState::RolledBack);
    assert_eq!(host.kind(DROPIN), None);
    assert_eq!(host.kind("/etc/multipath/conf.d"), Some(quantalink::host::Kind::Folder));
}

#[test]
fn a_damaged_backup_is_seen_before_anything_is_undone() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    apply(plan(&[&host], false), &site, &state);
    let blob = std::fs::read_dir(state.dir.join("blobs")).unwrap().next().unwrap().unwrap().path();
    std::fs::write(&blob, b"rotten").unwrap();
    let error = rollback(None, &site, &state).unwrap_err();
    assert_eq!(error.text().id, "blob-damaged");
    assert_made(&host, "nothing undone");
    // The next run that needs that content writes it anew.
    host.put(MAIN, OLD);
    apply(plan(&[&host], false), &site, &state);
    assert_eq!(std::fs::read(&blob).unwrap(), OLD);
}

/// Cancelled while the second change is at work: it ends, the third does not begin, and the run can be finished.
#[test]
fn an_end_that_is_asked_for_comes_between_changes() {
    let (dir, host, other) = (tempfile::tempdir().unwrap(), node("a"), node("b"));
    let (site, state) = (site(&[&host, &other]), state(dir.path()));
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(std::time::Duration::from_mins(10)), &cancel);
    let tell = |event: Event| {
        if matches!(&event, Event::Ended(at, _) if at.id.0 == "multipath-cleanup") {
            cancel.set();
        }
    };
    let end = engine::apply(plan(&[&host, &other], false), &site, &state, &cx, &tell);
    assert_eq!((end.state, end.error.clone(), end.exit(RunState::Complete)), (RunState::Unfinished, None, 1));
    assert_eq!(*outcome(&end, "b", "multipath"), Outcome::Skipped);
    assert_made(&host, "what was made stays");
    assert_untouched(&other, "not begun");
    let next = apply(plan(&[&host, &other], false), &site, &state);
    assert!(
        next.outcomes
            .iter()
            .any(|(_, out)| matches!(out, Outcome::Refused { why } if why.id == "run-unfinished-before")),
        "an unfinished run is finished or undone first: {next:?}"
    );
    let end = resume(None, &[&host, &other], &site, &state).unwrap();
    assert_eq!(end.state, RunState::Complete);
    assert_eq!((outcome(&end, "a", "multipath"), outcome(&end, "b", "multipath")), (&applied(), &applied()));
    assert_made(&other, "resumed");
    rollback(None, &site, &state).unwrap();
    assert_untouched(&host, "both hosts undone");
    assert_untouched(&other, "both hosts undone");
}

#[test]
fn cancelled_before_it_began() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    let cancel = Cancel::default();
    cancel.set();
    let cx = Cx::quiet(Deadline::after(std::time::Duration::from_mins(10)), &cancel);
    let end = engine::apply(plan(&[&host], false), &site, &state, &cx, &|_| {});
    assert_eq!((end.run, end.state), (None, RunState::Unfinished));
    assert_untouched(&host, "never begun");
}

#[test]
fn a_plan_of_manual_and_done_steps_needs_no_lock() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    let mut none: Plan = plan(&[&host], false);
    for change in &mut none.hosts[0].changes {
        (change.standing, change.kind, change.act) = (Standing::Manual, ChangeKind::Manual, None);
    }
    let end = apply(none, &site, &state);
    assert_eq!((end.run.clone(), end.state, end.exit(RunState::Complete)), (None, RunState::Complete, 0));
    assert_eq!(*outcome(&end, "a", "multipath"), Outcome::Manual);
    assert!(host.log().is_empty());
}

#[test]
fn what_comes_after_a_step_by_hand_waits() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    let mut waits = plan(&[&host], false);
    (waits.hosts[0].changes[0].standing, waits.hosts[0].changes[0].act) = (Standing::Manual, None);
    let end = apply(waits, &site, &state);
    assert_eq!(*outcome(&end, "a", "multipath-cleanup"), Outcome::Skipped);
    assert_eq!(host.bytes(MAIN).as_deref(), Some(OLD));
    // What does not apply is nothing to wait for.
    let mut free = plan(&[&host], false);
    (free.hosts[0].changes[0].standing, free.hosts[0].changes[0].act) = (Standing::Skipped, None);
    assert_eq!(*outcome(&apply(free, &site, &state), "a", "multipath-cleanup"), applied());
}

#[test]
fn a_thousand_runs() {
    let dir = tempfile::tempdir().unwrap();
    let host: Fake = node("a");
    let (site, state) = (site(&[&host]), state(dir.path()));
    let run = apply(plan(&[&host], false), &site, &state).run.unwrap();
    let journal = std::fs::read_to_string(state.journal_path(&run)).unwrap();
    for n in 2..=1000 {
        let id = RunId(format!("20261120-{n}"));
        std::fs::create_dir(state.run_dir(&id)).unwrap();
        let line = journal.replace("\"run\":\"20261120-1\"", &format!("\"run\":\"{}\"", id.0));
        std::fs::write(state.journal_path(&id), if n == 500 { "{\"journal\":9}\n".into() } else { line })
            .unwrap();
    }
    let (found, bad) = runs(&state).unwrap();
    assert_eq!((found.len(), bad.len()), (999, 1), "one bad journal hides no other");
    assert_eq!(bad[0].id, "journal-newer");
    assert_eq!((found[0].run.0.as_str(), found[998].run.0.as_str()), ("20261120-1000", "20261120-1"));
    assert!(Journal::load(&state, &found[0].run).unwrap().is_some());
    host.put(MAIN, OLD);
    assert_eq!(apply(plan(&[&host], false), &site, &state).run.unwrap().0, "20261120-1001");
}
