//! Killed at every step of a run, of a resume, of a rollback; and a state folder that fails at every step.

use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use quantalink::base::Untrusted;
use quantalink::core::answers::Answers;
use quantalink::core::engine::{self, ResumeError};
use quantalink::core::event::{Outcome, RunEnd, RunState};
use quantalink::core::journal::{Journal, Stand, runs};
use quantalink::core::runner::Site;
use quantalink::core::state::State;
use quantalink::host::fake::Fake;

use super::mortal::{End, MortalDisk, MortalHost, Reaper, until_killed};
use super::rig::*;

fn mortal_site(host: &Fake, reaper: &Arc<Reaper>) -> Site {
    site_of(vec![Arc::new(MortalHost { inner: host.clone(), reaper: Arc::clone(reaper) })])
}

fn mortal_state(dir: &Path, reaper: &Arc<Reaper>, end: End) -> State {
    let disk = Arc::new(MortalDisk { reaper: Arc::clone(reaper), end });
    State::with_disk(&dir.join("state"), false, disk).unwrap()
}

/// A file is old or new, whole, at every moment.
fn assert_whole(host: &Fake, what: &str) {
    let main = host.bytes(MAIN).unwrap();
    assert!(main == OLD || main == CLEAN, "{what}");
    assert_eq!(host.meta(MAIN), Some(odd_meta()), "{what}");
    assert!(host.bytes(DROPIN).is_none_or(|bytes| bytes == STANZA), "{what}");
}

/// Applies and is killed at step `n`; none where the run was over before that.
fn killed_apply(n: usize, host: &Fake, dir: &Path) -> bool {
    let reaper = Reaper::at(n);
    let (site, state) = (mortal_site(host, &reaper), mortal_state(dir, &reaper, End::Kill));
    let end = until_killed(|| apply(plan(&[host], false), &site, &state));
    assert_whole(host, &format!("apply killed at {n}"));
    end.inspect(|end| assert_eq!(end.state, RunState::Complete)).is_none()
}

fn killed_resume(n: usize, host: &Fake, dir: &Path) -> bool {
    let reaper = Reaper::at(n);
    let (site, state) = (mortal_site(host, &reaper), mortal_state(dir, &reaper, End::Kill));
    let replan = |_: &Answers| plan(&[host], false);
    let work = || with_cx(|cx, tell| engine::resume(None, &replan, &site, &state, cx, tell)).0.unwrap();
    until_killed(work).is_none()
}

fn killed_rollback(n: usize, host: &Fake, dir: &Path) -> Option<Result<RunEnd, ResumeError>> {
    let reaper = Reaper::at(n);
    let (site, state) = (mortal_site(host, &reaper), mortal_state(dir, &reaper, End::Kill));
    until_killed(|| with_cx(|cx, tell| engine::rollback(None, &site, &state, cx, tell)).0)
}

/// What the next call does when all goes well: finishes what is unfinished, or begins anew.
fn go_on(host: &Fake, dir: &Path, what: &str) {
    let (site, state) = (site(&[host]), state(dir));
    let unfinished = engine::unfinished(&state, &Untrusted::from("/")).unwrap();
    let end = match unfinished {
        Some(info) => resume(Some(&info.run), &[host], &site, &state).unwrap(),
        None => apply(plan(&[host], false), &site, &state),
    };
    assert_eq!((end.state, &end.error), (RunState::Complete, &None), "{what}");
    assert_eq!(end.exit(RunState::Complete), 0, "{what}");
    assert_made(host, what);
    let again = resume(None, &[host], &site, &state).unwrap();
    assert_eq!((again.run, again.state), (None, RunState::Complete), "{what}: resumed twice");
    assert!(
        std::fs::read_dir(dir.join("state/runs")).unwrap().count() <= 1,
        "{what}: no empty run folder stays"
    );
}

fn go_back(host: &Fake, dir: &Path, what: &str) {
    let (site, state) = (site(&[host]), state(dir));
    match rollback(None, &site, &state) {
        Ok(end) => assert_eq!((end.state, &end.error), (RunState::RolledBack, &None), "{what}"),
        Err(ResumeError::Refused(text)) => assert_eq!(text.id, "no-run-to-roll-back", "{what}"),
        Err(error) => panic!("{what}: {error:?}"),
    }
    // Where the run was killed before its first journal line, the host may hold nothing of it.
    assert_untouched(host, what);
    let Err(ResumeError::Refused(text)) = rollback(None, &site, &state) else {
        panic!("{what}: rolled back twice")
    };
    assert!(["no-run-to-roll-back", "already-rolled-back"].contains(&text.id.as_ref()), "{what}: {text:?}");
}

#[test]
fn killed_at_every_step_then_resumed() {
    let mut points = 0;
    for n in 1.. {
        let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
        if !killed_apply(n, &host, dir.path()) {
            break;
        }
        go_on(&host, dir.path(), &format!("apply killed at {n}, resumed"));
        go_back(&host, dir.path(), &format!("apply killed at {n}, resumed, rolled back"));
        points = n;
    }
    println!("apply: {points} points at which it was killed, then resumed, then rolled back");
    assert!(points > 50, "{points}");
}

#[test]
fn killed_at_every_step_then_rolled_back() {
    for n in 1.. {
        let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
        if !killed_apply(n, &host, dir.path()) {
            break;
        }
        go_back(&host, dir.path(), &format!("apply killed at {n}, rolled back"));
    }
}

#[test]
fn resume_killed_at_every_step() {
    let mut points = 0;
    // Every fourth point of apply, so that every part of it is met; all points of the resume after it.
    for n in (2..).step_by(4) {
        let mut more = false;
        for m in 1.. {
            let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
            more = killed_apply(n, &host, dir.path());
            if !more || !killed_resume(m, &host, dir.path()) {
                break;
            }
            assert_whole(&host, &format!("{n}, {m}"));
            if m % 2 == 0 {
                go_on(&host, dir.path(), &format!("apply killed at {n}, resume at {m}, resumed"));
            } else {
                go_back(&host, dir.path(), &format!("apply killed at {n}, resume at {m}, rolled back"));
            }
            points += 1;
        }
        if !more {
            break;
        }
    }
    println!("resume: {points} pairs of points");
    assert!(points > 200, "{points}");
}

#[test]
fn rollback_killed_at_every_step() {
    let (mut points, mut cuts) = (0, 0);
    for n in 1.. {
        let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
        assert_eq!(
            apply(plan(&[&host], false), &site(&[&host]), &state(dir.path())).state,
            RunState::Complete
        );
        if killed_rollback(n, &host, dir.path()).is_some() {
            assert_untouched(&host, "rolled back");
            break;
        }
        assert_whole(&host, &format!("rollback killed at {n}"));
        points = n;
        let (site, state) = (site(&[&host]), state(dir.path()));
        if let Some(cut) = engine::unfinished(&state, &site.root).unwrap()
            && n % 2 == 0
        {
            // To resume a rollback that was cut is to finish it; where its first line was torn off it had undone nothing.
            let end = resume(None, &[&host], &site, &state).unwrap();
            let wanted = if cut.undoing { RunState::RolledBack } else { RunState::Complete };
            assert_eq!((end.state, end.error), (wanted, None), "rollback killed at {n}, resumed");
            cuts += usize::from(cut.undoing);
        }
        // A rollback that was killed after its very last line is over.
        if runs(&state).unwrap().0[0].state != RunState::RolledBack {
            let end = rollback(None, &site, &state).unwrap();
            assert_eq!((end.state, end.exit(RunState::RolledBack)), (RunState::RolledBack, 0));
        }
        assert_untouched(&host, &format!("rollback killed at {n}, again"));
    }
    println!("rollback: {points} points, {cuts} of them resumed");
    assert!(points > 20 && cuts > 5, "{points}, {cuts}");
}

/// The state folder fails at one step, or from one step on: never a false "done", the file whole, and the next call
/// settles it.
#[test]
fn state_folder_fails_at_every_step() {
    let full = ErrorKind::StorageFull;
    let broken = ErrorKind::Other;
    for end in [End::Fail(full), End::Fail(broken), End::FailFrom(full), End::FailFrom(broken)] {
        let mut points = 0;
        for n in 1.. {
            let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
            // Only the disk counts here.
            let reaper = Reaper::at(n);
            let state = mortal_state(dir.path(), &reaper, end);
            let what = format!("{end:?} at {n}");
            let done = apply(plan(&[&host], false), &site(&[&host]), &state);
            assert_whole(&host, &what);
            if done.error.is_none() && done.state == RunState::Complete {
                assert_made(&host, &what);
                let journal = Journal::load(&state, &done.run.unwrap()).unwrap().unwrap();
                assert!(journal.items.iter().all(|item| item.stand == Stand::Made), "{what}: a false done");
                if reaper_over(&reaper, n) {
                    break;
                }
                continue;
            }
            points = n;
            assert_truthful(&done, &host, &what);
            if matches!(end, End::Fail(_)) && done.run.is_none() {
                let left = std::fs::read_dir(dir.path().join("state/runs")).map_or(0, Iterator::count);
                assert_eq!(left, 0, "{what}: what could not be begun leaves no folder");
            }
            assert_eq!(done.exit(RunState::Complete), 1, "{what}");
            if n % 2 == 0 {
                go_on(&host, dir.path(), &what);
            } else {
                go_back(&host, dir.path(), &what);
            }
        }
        println!("{end:?}: {points} points");
        assert!(points > 20, "{points}");
    }
}

fn reaper_over(reaper: &Reaper, n: usize) -> bool {
    reaper.steps() < n
}

/// What the outcomes claim is what stands on the host.
fn assert_truthful(end: &RunEnd, host: &Fake, what: &str) {
    let made = [
        ("multipath", host.bytes(DROPIN).is_some()),
        ("multipath-cleanup", host.bytes(MAIN).as_deref() == Some(CLEAN)),
    ];
    for (id, there) in made {
        let claimed = matches!(outcome(end, "a", id), Outcome::Applied { .. });
        assert_eq!(claimed, there, "{what}: {id}: {end:?}");
    }
    assert!(end.error.is_some(), "{what}: {end:?}");
}
