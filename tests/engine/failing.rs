//! What is put back when a change fails, and what is said where nobody can know.

use std::io::ErrorKind;
use std::sync::Arc;

use quantalink::base::{Stamp, Text};
use quantalink::core::answers::Answers;
use quantalink::core::change::Interrupt;
use quantalink::core::engine::{self, ResumeError};
use quantalink::core::event::{Event, Outcome, RunState};
use quantalink::core::journal::runs;
use quantalink::core::state::State;
use quantalink::host::fake::{Fake, Op, Script};
use quantalink::host::{Cancel, Clock, Cx, Deadline, HostError, Meta};

use super::mortal::{End, MortalDisk, Reaper};
use super::rig::*;

fn not_done() -> HostError {
    HostError::NotDone(Text::new("disk-full"))
}

fn lost() -> HostError {
    HostError::Unknown(Text::new("connection-lost"))
}

#[test]
fn the_first_change_fails_and_nothing_stays() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    host.fail_at(Op::Replace, 1, not_done());
    let end = apply(plan(&[&host], false), &site, &state);
    assert!(matches!(outcome(&end, "a", "multipath"), Outcome::Failed { why } if why.id == "disk-full"));
    assert_eq!(*outcome(&end, "a", "multipath-cleanup"), Outcome::Skipped);
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::RolledBack, 1));
    assert_untouched(&host, "first change failed");
}

#[test]
fn the_clean_up_fails_and_the_drop_in_is_put_back() {
    for error in [not_done(), HostError::Refused(Text::new("immutable"))] {
        let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
        let (site, state) = (site(&[&host]), state(dir.path()));
        host.fail_at(Op::Replace, 2, error);
        let end = apply(plan(&[&host], true), &site, &state);
        assert_eq!(*outcome(&end, "a", "multipath"), Outcome::RolledBack);
        assert_eq!(*outcome(&end, "a", "activate"), Outcome::Skipped);
        assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::RolledBack, 1));
        assert_untouched(&host, "put back");
        assert_eq!(runs(&state).unwrap().0[0].state, RunState::RolledBack);
        assert_eq!(
            apply(plan(&[&host], false), &site, &state).state,
            RunState::Complete,
            "and can be tried again"
        );
    }
}

/// A run whose first file stands, and whose second could not be written.
fn cut(host: &Fake, state: &State) {
    host.fail_at(Op::Replace, 2, not_done());
    host.fail_at(Op::Remove, 1, not_done());
    let end = apply(plan(&[host], false), &site(&[host]), state);
    assert_eq!((end.state, outcome(&end, "a", "multipath")), (RunState::Unfinished, &applied()));
}

#[test]
fn what_somebody_made_of_a_file_of_a_cut_run_is_not_taken_into_it() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    cut(&host, &state);
    host.put(DROPIN, "somebody's own");
    let run = runs(&state).unwrap().0[0].run.clone();
    for taken_up in [
        resume(None, &[&host], &site, &state).unwrap(),
        with_cx(|cx, tell| engine::resume_with(&run, plan(&[&host], false), &site, &state, cx, tell))
            .0
            .unwrap(),
    ] {
        let why = outcome(&taken_up, "a", "multipath");
        assert!(matches!(why, Outcome::Refused { why } if why.id == "changed-by-third-hand"), "{why:?}");
        assert_eq!((taken_up.state, taken_up.exit(RunState::Complete)), (RunState::Unfinished, 3));
        assert_eq!(host.bytes(DROPIN).as_deref(), Some(&b"somebody's own"[..]));
    }
    // What the refusal tells to do helps: with what the run had left, and with what was there before (nothing).
    host.put(DROPIN, STANZA);
    assert_eq!(resume(None, &[&host], &site, &state).unwrap().state, RunState::Complete);
    assert_eq!(rollback(None, &site, &state).unwrap().state, RunState::RolledBack);
    assert_untouched(&host, "taken up on what the run had left");
}

#[test]
fn a_run_that_was_taken_up_tells_what_it_had_changed_before() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    cut(&host, &state);
    let without = |_: &Answers| {
        let mut plan = plan(&[&host], false);
        plan.hosts[0].changes.remove(0);
        plan.hosts[0].changes[0].after.clear();
        plan
    };
    let end = with_cx(|cx, tell| engine::resume(None, &without, &site, &state, cx, tell)).0.unwrap();
    assert_eq!((end.state, outcome(&end, "a", "multipath")), (RunState::Complete, &applied()));
}

#[test]
fn a_rollback_that_was_ended_before_its_first_file_leaves_the_run_whole() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    apply(plan(&[&host], false), &site, &state);
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(std::time::Duration::from_mins(10)), &cancel);
    let end = engine::rollback(None, &site, &state, &cx, &|event| {
        if matches!(event, Event::Started(_)) {
            cancel.set();
        }
    });
    let end = end.unwrap();
    assert_eq!((end.state, end.exit(RunState::RolledBack)), (RunState::Complete, 3), "{end:?}");
    assert_eq!(runs(&state).unwrap().0[0].state, RunState::Complete);
    assert_made(&host, "nothing was undone");
    assert_eq!(rollback(None, &site, &state).unwrap().state, RunState::RolledBack);
    assert_untouched(&host, "undone at last");
}

#[test]
fn putting_back_fails_too() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    host.fail_at(Op::Replace, 2, not_done());
    host.fail_at(Op::Remove, 1, not_done());
    let end = apply(plan(&[&host], false), &site, &state);
    assert_eq!(*outcome(&end, "a", "multipath"), applied(), "it is there, and so it is said");
    assert_eq!(end.error.as_ref().unwrap().id, "put-back-failed");
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Unfinished, 1));
    rollback(None, &site, &state).unwrap();
    assert_untouched(&host, "rolled back later");
}

/// Neither can the journal be written any more nor what was made be put back: the one does not hide the other.
#[test]
fn the_state_folder_is_full_and_putting_back_fails_too() {
    let mut met = 0;
    for n in 1.. {
        let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
        let disk = Arc::new(MortalDisk { reaper: Reaper::at(n), end: End::FailFrom(ErrorKind::StorageFull) });
        let full = State::with_disk(&dir.path().join("state"), false, disk).unwrap();
        host.fail_at(Op::Remove, 1, not_done());
        let end = apply(plan(&[&host], false), &site(&[&host]), &full);
        if end.error.is_none() {
            break;
        }
        if host.calls(Op::Remove) > 0 {
            met += 1;
            let told = format!("{:?}", end.error);
            let both = ["run-state-not-written", "put-back-failed"].iter().all(|id| told.contains(id));
            assert!(both, "full at {n}: {told}");
        }
    }
    assert!(met > 0);
}

#[test]
fn the_second_host_fails() {
    let (dir, host, other, third) = (tempfile::tempdir().unwrap(), node("a"), node("b"), node("c"));
    let (site, state) = (site(&[&host, &other, &third]), state(dir.path()));
    other.fail_at(Op::Replace, 2, not_done());
    let mut one_by_one = plan(&[&host, &other, &third], false);
    one_by_one.answers.nodes.parallel = Some(1);
    let end = apply(one_by_one, &site, &state);
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Unfinished, 1));
    assert_made(&host, "the first host is done");
    assert_untouched(&other, "the second is put back");
    assert_untouched(&third, "the third is not begun");
    assert_eq!(*outcome(&end, "c", "multipath"), Outcome::Skipped);
    let end = resume(None, &[&host, &other, &third], &site, &state).unwrap();
    assert_eq!(end.state, RunState::Complete);
    for host in [&host, &other, &third] {
        assert_made(host, "resumed");
    }
    rollback(None, &site, &state).unwrap();
    for host in [&host, &other, &third] {
        assert_untouched(host, "rolled back");
    }
}

#[test]
fn an_answer_that_got_lost_is_asked_of_the_file() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    host.fail_after(Op::Replace, 1, lost());
    let end = apply(plan(&[&host], false), &site, &state);
    let Outcome::Applied { notes } = outcome(&end, "a", "multipath") else { panic!("{end:?}") };
    assert_eq!(notes[0].id, "durability-unconfirmed");
    // It stands, but perhaps not for long: not "done", and the next call looks again.
    assert_eq!(end.error.as_ref(), Some(&notes[0]));
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Unfinished, 1));
    assert_eq!(*outcome(&end, "a", "multipath-cleanup"), Outcome::Skipped);
    let end = resume(None, &[&host], &site, &state).unwrap();
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Complete, 0));
    assert_made(&host, "looked at again");
    rollback(None, &site, &state).unwrap();
    assert_untouched(&host, "folders known without a receipt");

    host.fail_at(Op::Replace, host.calls(Op::Replace) + 1, lost());
    let end = apply(plan(&[&host], false), &site, &state);
    assert!(matches!(outcome(&end, "a", "multipath"), Outcome::Failed { .. }), "the file is old: {end:?}");
    assert_eq!(end.state, RunState::RolledBack);
}

#[test]
fn what_nobody_can_know_is_unknown() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    host.fail_after(Op::Replace, 1, lost());
    // The look after it (two reads came before, one per change) finds nobody either.
    host.fail_at(Op::Read, 3, lost());
    let end = apply(plan(&[&host], false), &site, &state);
    assert!(matches!(outcome(&end, "a", "multipath"), Outcome::Unknown { .. }), "{end:?}");
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Unfinished, 1));
    let end = resume(None, &[&host], &site, &state).unwrap();
    assert_eq!((end.state, outcome(&end, "a", "multipath")), (RunState::Complete, &applied()));
    assert_made(&host, "settled by the file");
}

#[test]
fn someone_else_wrote_while_it_was_cut() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    host.fail_at(Op::Replace, 2, lost());
    host.fail_at(Op::Read, 3, lost());
    let end = apply(plan(&[&host], false), &site, &state);
    assert_eq!(end.state, RunState::Unfinished);
    host.put(MAIN, "a third hand\n");
    for _ in 0..2 {
        let text = refused("changed-by-third-hand", resume(None, &[&host], &site, &state));
        assert_eq!(text.arg("path"), Some(&MAIN.into()));
        refused("changed-by-third-hand", rollback(None, &site, &state));
        assert_eq!(host.bytes(MAIN).as_deref(), Some(&b"a third hand\n"[..]));
        assert_eq!(host.bytes(DROPIN).as_deref(), Some(STANZA), "nothing else was touched either");
    }
    host.put(MAIN, OLD);
    rollback(None, &site, &state).unwrap();
    assert_untouched(&host, "once the old content is back");
}

#[test]
fn a_third_hand_in_the_last_moment_is_seen_by_the_host() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    host.third_hand(Op::Replace, 2, MAIN, Some(b"just now\n"));
    let end = apply(plan(&[&host], false), &site, &state);
    assert!(matches!(outcome(&end, "a", "multipath-cleanup"), Outcome::Refused { .. }));
    assert_eq!(*outcome(&end, "a", "multipath"), Outcome::RolledBack);
    assert_eq!(host.bytes(MAIN).as_deref(), Some(&b"just now\n"[..]));
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::RolledBack, 1));
}

#[test]
fn loading_fails_and_the_files_stay() {
    for script in [Script::says(1, ""), Script::says(0, "fail\n"), Script::Fails(lost())] {
        let dir = tempfile::tempdir().unwrap();
        let host = Fake::new("a").file_with(MAIN, OLD, odd_meta()).program(LOAD, script);
        let (site, state) = (site(&[&host]), state(dir.path()));
        let end = apply(plan(&[&host], true), &site, &state);
        let loaded = outcome(&end, "a", "activate");
        assert!(matches!(loaded, Outcome::Failed { .. } | Outcome::Unknown { .. }), "{loaded:?}");
        assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Unfinished, 1));
        assert_made(&host, "files stay");
        assert_eq!(resume(None, &[&host], &site, &state).unwrap().state, RunState::Complete);
    }
}

/// A clock that asks for the end when it is read for the `n`th time: the third time is that of the second intent.
struct Alarm(Cancel, std::sync::atomic::AtomicUsize);

impl Clock for Alarm {
    fn now(&self) -> Stamp {
        if self.1.fetch_add(1, std::sync::atomic::Ordering::SeqCst) == 2 {
            self.0.set();
        }
        Stamp::from_unix(1_795_167_000)
    }
}

/// The end that was asked for reaches the host before the rename: nothing failed, so nothing is put back. A change
/// that is never to be cut goes on.
#[test]
fn cancelled_inside_a_change() {
    for stop in [Interrupt::Anywhere, Interrupt::SafePoints, Interrupt::Never] {
        let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
        let (mut site, state) = (site(&[&host]), state(dir.path()));
        let cancel = Cancel::default();
        site.clock = Arc::new(Alarm(cancel.clone(), 0.into()));
        let cx = Cx::quiet(Deadline::after(std::time::Duration::from_mins(10)), &cancel);
        let mut cut = plan(&[&host], true);
        cut.hosts[0].changes[1].stop = stop;
        let end = engine::apply(cut, &site, &state, &cx, &|_| {});
        assert_eq!(outcome(&end, "a", "multipath"), &applied(), "{stop:?}: not put back");
        let goes_on = stop == Interrupt::Never;
        let cleaned = if goes_on { applied() } else { Outcome::Skipped };
        assert_eq!(outcome(&end, "a", "multipath-cleanup"), &cleaned, "{stop:?}");
        assert_eq!(outcome(&end, "a", "activate"), &Outcome::Skipped, "{stop:?}: no new change begins");
        assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Unfinished, 1), "{stop:?}");
        assert_eq!(resume(None, &[&host], &site_again(&host), &state).unwrap().state, RunState::Complete);
        assert_made(&host, "resumed");
    }
}

fn site_again(host: &Fake) -> quantalink::core::runner::Site {
    site(&[host])
}

#[test]
fn a_refused_new_plan_leaves_the_run_unfinished() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    host.fail_after(Op::Replace, 1, lost());
    host.fail_at(Op::Read, 3, lost());
    apply(plan(&[&host], false), &site, &state);
    let replan = |_: &Answers| {
        let mut bad = plan(&[&host], false);
        bad.hosts[0].changes[1].standing = quantalink::core::change::Standing::Refused;
        bad
    };
    let end = with_cx(|cx, tell| engine::resume(None, &replan, &site, &state, cx, tell)).0.unwrap();
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Unfinished, 3));
    assert!(end.run.is_some());
}

#[test]
fn a_host_of_the_run_is_not_here() {
    let (dir, host, other) = (tempfile::tempdir().unwrap(), node("a"), node("b"));
    let state = state(dir.path());
    apply(plan(&[&host, &other], false), &site(&[&host, &other]), &state);
    refused("host-not-here", rollback(None, &site(&[&host]), &state));
    assert_made(&host, "not undone alone");
}

#[test]
fn rollback_stops_where_a_file_cannot_be_put_back() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    apply(plan(&[&host], false), &site, &state);
    host.fail_at(Op::Remove, 1, not_done());
    let end = rollback(None, &site, &state).unwrap();
    assert_eq!((end.state, end.exit(RunState::RolledBack)), (RunState::Unfinished, 1));
    assert_eq!(end.error.as_ref().unwrap().id, "rollback-stopped");
    assert_eq!(*outcome(&end, "a", "multipath-cleanup"), Outcome::RolledBack);
    assert_eq!(rollback(None, &site, &state).unwrap().state, RunState::RolledBack);
    assert_untouched(&host, "the second call ends it");
}

#[test]
fn an_unreadable_journal_is_told_with_its_line() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    let run = apply(plan(&[&host], false), &site, &state).run.unwrap();
    let path = state.journal_path(&run);
    let text = std::fs::read_to_string(&path).unwrap();
    let broken: Vec<&str> =
        text.lines().enumerate().map(|(n, line)| if n == 2 { "nonsense" } else { line }).collect();
    std::fs::write(&path, broken.join("\n") + "\n").unwrap();
    let Err(ResumeError::Failed(text)) = rollback(Some(&run), &site, &state) else { panic!() };
    assert_eq!((text.id.as_ref(), text.arg("line")), ("journal-unreadable", Some(&3_i64.into())));
    let (found, bad) = runs(&state).unwrap();
    assert_eq!((found.len(), bad.len()), (0, 1));
    assert_made(&host, "nothing touched");
    // It may be the run that is meant: neither "nothing to resume" nor some older run is an answer.
    for end in [resume(None, &[&host], &site, &state), rollback(None, &site, &state)] {
        let Err(ResumeError::Failed(text)) = end else { panic!("{end:?}") };
        assert_eq!(text.id, "journal-unreadable");
    }
    let end = apply(plan(&[&host], false), &site, &state);
    assert_eq!(end.state, RunState::Complete, "nothing is pending, no journal is needed: {end:?}");
    host.put(MAIN, OLD);
    let end = apply(plan(&[&host], false), &site, &state);
    assert_eq!((end.run.clone(), end.error.as_ref().unwrap().id.as_ref()), (None, "journal-unreadable"));
    assert_eq!(host.bytes(MAIN).as_deref(), Some(OLD), "it may be an unfinished run that the damage hides");
    let error = engine::unfinished(&state, &site.root).unwrap_err().text();
    assert_eq!((error.id.as_ref(), error.arg("line")), ("journal-unreadable", Some(&3_i64.into())));
}

/// The resumed run fails: what it had done before it was cut is put back with the rest, and said so, whatever its place
/// in the plan.
#[test]
fn a_resumed_run_fails_and_is_put_back_whole() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    host.fail_after(Op::Replace, 1, lost());
    host.fail_at(Op::Read, 3, lost());
    assert_eq!(apply(plan(&[&host], false), &site, &state).state, RunState::Unfinished);
    host.fail_at(Op::Replace, 2, not_done());
    let replan = |_: &Answers| {
        let mut turned = plan(&[&host], false);
        turned.hosts[0].changes.reverse();
        turned.hosts[0].changes[0].after.clear();
        turned
    };
    let end = with_cx(|cx, tell| engine::resume(None, &replan, &site, &state, cx, tell)).0.unwrap();
    assert!(matches!(outcome(&end, "a", "multipath-cleanup"), Outcome::Failed { .. }), "{end:?}");
    assert_eq!(*outcome(&end, "a", "multipath"), Outcome::RolledBack);
    assert_eq!(end.state, RunState::RolledBack);
    assert_untouched(&host, "put back whole");
}

fn other_meta() -> Meta {
    Meta { mode: 0o600, uid: 7, gid: 9, xattrs: vec![("user.note".into(), "theirs".into())] }
}

/// Whoever changed mode, owner or an attribute since the run would lose that by a rollback: refused, nothing touched.
#[test]
fn a_later_change_of_attributes_is_not_rolled_back() {
    for path in [MAIN, DROPIN] {
        let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
        let (site, state) = (site(&[&host]), state(dir.path()));
        apply(plan(&[&host], false), &site, &state);
        let (bytes, left) = (host.bytes(path).unwrap(), host.meta(path).unwrap());
        drop(host.clone().file_with(path, &bytes, other_meta()));
        let text = refused("changed-since-run", rollback(None, &site, &state));
        assert_eq!(text.arg("what"), Some(&Text::new("changed-attributes").into()), "{path}");
        assert_eq!(host.meta(path), Some(other_meta()), "{path}");
        assert_eq!((host.bytes(MAIN).as_deref(), host.calls(Op::Remove)), (Some(CLEAN), 0), "{path}");
        drop(host.clone().file_with(path, &bytes, left));
        rollback(None, &site, &state).unwrap();
        assert_untouched(&host, "as the run left it");
    }
    // A file that is back at its old content already is nobody's to change.
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    apply(plan(&[&host], false), &site, &state);
    drop(host.clone().file_with(MAIN, OLD, other_meta()));
    assert_eq!(rollback(None, &site, &state).unwrap().state, RunState::RolledBack);
    assert_eq!(host.meta(MAIN), Some(other_meta()));
}

/// A clock that is asked just before each change: someone else changes attributes then.
struct Hand(Fake, std::sync::atomic::AtomicUsize);

impl Clock for Hand {
    fn now(&self) -> Stamp {
        // The start of the run, the intent of the first change, that of the second.
        if self.1.fetch_add(1, std::sync::atomic::Ordering::SeqCst) == 2 {
            drop(self.0.clone().file_with(MAIN, OLD, other_meta()));
        }
        Stamp::from_unix(1_795_167_000)
    }
}

/// What was kept is what counts, not what the journal had seen before: also where the run was cut right after.
#[test]
fn attributes_changed_between_journal_and_change_come_back() {
    for cut in [false, true] {
        let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
        let (mut site, state) = (site(&[&host]), state(dir.path()));
        site.clock = Arc::new(Hand(host.clone(), 0.into()));
        if cut {
            host.fail_after(Op::Replace, 2, lost());
            host.fail_at(Op::Read, 3, lost());
        }
        apply(plan(&[&host], false), &site, &state);
        assert_eq!((host.bytes(MAIN).as_deref(), host.meta(MAIN)), (Some(CLEAN), Some(other_meta())));
        assert_eq!(rollback(None, &site, &state).unwrap().state, RunState::RolledBack);
        assert_eq!((host.bytes(MAIN).as_deref(), host.meta(MAIN)), (Some(OLD), Some(other_meta())), "{cut}");
    }
}

/// A run that put itself back after a failure is none that a rollback without a name means.
#[test]
fn a_run_that_put_itself_back_hides_no_older_one() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    let first = apply(plan(&[&host], false), &site, &state).run;
    host.put(MAIN, OLD);
    host.fail_at(Op::Replace, host.calls(Op::Replace) + 1, not_done());
    assert_eq!(apply(plan(&[&host], false), &site, &state).state, RunState::RolledBack);
    assert_eq!(rollback(None, &site, &state).unwrap().run, first);
    assert_untouched(&host, "the older one is undone");
}

/// The host refuses the first file of a rollback: nothing was touched, and so it is said and journalled.
#[test]
fn a_rollback_refused_before_any_touch() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    apply(plan(&[&host], true), &site, &state);
    host.fail_at(Op::Replace, 3, HostError::Refused(Text::new("immutable")));
    let end = rollback(None, &site, &state).unwrap();
    assert_eq!((end.state, end.exit(RunState::RolledBack)), (RunState::Complete, 3), "{end:?}");
    let why = Text::new("immutable");
    assert_eq!(*outcome(&end, "a", "multipath-cleanup"), Outcome::Refused { why });
    assert_eq!(*outcome(&end, "a", "multipath"), Outcome::Skipped);
    assert_made(&host, "stands as before");
    let info = runs(&state).unwrap().0.remove(0);
    assert_eq!((info.state, info.undoing, info.stands), (RunState::Complete, false, true));
    assert_eq!(rollback(None, &site, &state).unwrap().state, RunState::RolledBack);
    assert_untouched(&host, "once it is not immutable any more");
}

/// A removal that nobody can confirm is no "rolled back" before a later look.
#[test]
fn an_unconfirmed_undo_is_looked_at_again() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    apply(plan(&[&host], false), &site, &state);
    host.fail_after(Op::Remove, 1, HostError::Unknown(Text::new("removal-unconfirmed")));
    let end = rollback(None, &site, &state).unwrap();
    assert_eq!((end.state, end.exit(RunState::RolledBack)), (RunState::Unfinished, 1), "{end:?}");
    assert!(engine::unfinished(&state, &site.root).unwrap().unwrap().undoing);
    assert_eq!(resume(None, &[&host], &site, &state).unwrap().state, RunState::RolledBack);
    assert_untouched(&host, "looked at again");
}

/// Another folder at the path of the state folder: its journals are not believed, and nothing is changed.
#[test]
fn a_state_folder_that_was_swapped_is_not_believed() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    let run = apply(plan(&[&host], false), &site, &state).run.unwrap();
    let away = dir.path().join("away");
    std::fs::rename(&state.dir, &away).unwrap();
    std::fs::create_dir_all(state.run_dir(&run)).unwrap();
    let journal = away.join("runs").join(&run.0).join("journal.jsonl");
    std::fs::copy(&journal, state.journal_path(&run)).unwrap();
    assert_eq!(rollback(None, &site, &state).unwrap_err().text().id, "state-unsafe");
    assert_made(&host, "nothing undone");
    host.put(MAIN, OLD);
    let end = apply(plan(&[&host], false), &site, &state);
    assert!(
        matches!(outcome(&end, "a", "multipath-cleanup"), Outcome::Refused { why } if why.id == "state-unsafe"),
        "{end:?}"
    );
}

/// Whether it was loaded nobody knows: neither a resume that does not load nor a rollback forgets that.
#[test]
fn a_load_of_unknown_end_is_told_until_the_end() {
    let notes = |end: &quantalink::core::event::RunEnd| match outcome(end, "a", "activate") {
        Outcome::Applied { notes } => notes.iter().map(|note| note.id.to_string()).collect(),
        other => vec![format!("{other:?}")],
    };
    for back in [false, true] {
        let dir = tempfile::tempdir().unwrap();
        let host = Fake::new("a").file_with(MAIN, OLD, odd_meta()).program(LOAD, Script::Fails(lost()));
        let (site, state) = (site(&[&host]), state(dir.path()));
        let end = apply(plan(&[&host], true), &site, &state);
        assert!(matches!(outcome(&end, "a", "activate"), Outcome::Unknown { .. }));
        if !back {
            let end = resume(None, &[&host], &site, &state).unwrap();
            assert_eq!((notes(&end), end.state), (vec!["load-unsettled".to_owned()], RunState::Complete));
        }
        let end = rollback(None, &site, &state).unwrap();
        assert_eq!(notes(&end), ["load-unsettled", "load-not-undone"], "{back}");
    }
}

/// `apply` over a run that was cut: where nothing of it stands it is ended, and a new one begins.
#[test]
fn a_cut_run_of_which_nothing_stands_is_in_nobodys_way() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    host.fail_at(Op::Replace, 1, lost());
    host.fail_at(Op::Read, 3, lost());
    let cut = apply(plan(&[&host], false), &site, &state);
    assert_eq!(cut.state, RunState::Unfinished);
    let end = apply(plan(&[&host], false), &site, &state);
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Complete, 0), "{end:?}");
    assert_ne!(end.run, cut.run);
    let states: Vec<RunState> = runs(&state).unwrap().0.iter().map(|info| info.state).collect();
    assert_eq!(states, [RunState::Complete, RunState::RolledBack]);
    assert_eq!(rollback(None, &site, &state).unwrap().run, end.run);
    refused("already-rolled-back", rollback(None, &site, &state));
}

/// `apply` over a run of which something stands: the plan of now counts, not the answers of then.
#[test]
fn a_cut_run_goes_on_with_the_answers_of_now() {
    for undoing in [false, true] {
        let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
        let (site, state) = (site(&[&host]), state(dir.path()));
        if undoing {
            apply(plan(&[&host], false), &site, &state);
            host.fail_at(Op::Remove, 1, not_done());
            rollback(None, &site, &state).unwrap();
        } else {
            host.fail_after(Op::Replace, 1, lost());
            apply(plan(&[&host], false), &site, &state);
        }
        let cut = engine::unfinished(&state, &site.root).unwrap().unwrap();
        assert_eq!((cut.undoing, cut.stands), (undoing, true));
        let end = apply(plan(&[&host], false), &site, &state);
        assert!(
            end.outcomes.iter().any(
                |(_, outcome)| matches!(outcome, Outcome::Refused { why } if why.id == "run-unfinished-before")
            ),
            "{end:?}"
        );
        let mut now = plan(&[&host], false);
        now.answers = other_answers();
        host.fail_at(Op::Replace, host.calls(Op::Replace) + 1, lost());
        host.fail_at(Op::Read, host.calls(Op::Read) + 2, lost());
        let end = with_cx(|cx, tell| engine::resume_with(&cut.run, now, &site, &state, cx, tell)).0.unwrap();
        assert_eq!((end.run, end.state), (Some(cut.run), RunState::Unfinished));
        let asked = std::cell::RefCell::new(None);
        let replan = |answers: &Answers| {
            *asked.borrow_mut() = Some(answers.clone());
            plan(&[&host], false)
        };
        let end = with_cx(|cx, tell| engine::resume(None, &replan, &site, &state, cx, tell)).0.unwrap();
        assert_eq!((end.state, asked.into_inner()), (RunState::Complete, Some(other_answers())), "{undoing}");
        assert_made(&host, "as of now");
        rollback(None, &site, &state).unwrap();
        assert_untouched(&host, "one rollback undoes all of it");
    }
}

fn other_answers() -> Answers {
    let mut answers = Answers::default();
    answers.multipath.activate = !answers.multipath.activate;
    answers
}

/// A rollback is not over while a folder that the run made stays: it ends with 1, and the next one takes it away.
#[test]
fn a_folder_that_stays_keeps_a_rollback_open() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let (site, state) = (site(&[&host]), state(dir.path()));
    assert_eq!(apply(plan(&[&host], false), &site, &state).state, RunState::Complete);
    host.fail_after(Op::Remove, 1, HostError::Unknown(Text::new("folder-stays")));
    let end = rollback(None, &site, &state).unwrap();
    assert_eq!((end.state, end.exit(RunState::RolledBack)), (RunState::Unfinished, 1));
    assert_eq!(rollback(None, &site, &state).unwrap().state, RunState::RolledBack);
    assert_untouched(&host, "the second one ends it");
}
