//! Killed at every step of a run, of a resume, of a rollback: whatever comes next gives the host back, plugged as before,
//! with its keys all old or all new. And a state folder that fails at every step.

use std::io::ErrorKind;
use std::path::Path;

use quantalink::base::Untrusted;
use quantalink::core::answers::Answers;
use quantalink::core::engine;
use quantalink::core::event::{Outcome, RunEnd, RunState};
use quantalink::core::journal::{Journal, Stand};
use quantalink::core::state::State;

use crate::mortal::{End, Reaper, until_killed};
use crate::pool::*;
use crate::rig::*;

fn killed_apply(n: usize, dom0: &Dom0, dir: &Path) -> bool {
    let reaper = Reaper::at(n);
    let plan = planned(dom0, &answers());
    let (site, state) = (site(&dom0.mortal(&reaper)), mortal_state(dir, &reaper, End::Kill));
    let end = until_killed(|| with(&yes, |cx, tell| engine::apply(plan, &site, &state, cx, tell)).0);
    end.inspect(|end| assert_eq!((end.state, &end.error), (RunState::Complete, &None), "{end:?}")).is_none()
}

/// True where it was killed.
fn killed(n: usize, dom0: &Dom0, dir: &Path, back: bool) -> bool {
    let reaper = Reaper::at(n);
    let (site, state) = (site(&dom0.mortal(&reaper)), mortal_state(dir, &reaper, End::Kill));
    let replan = |answers: &Answers| planned(dom0, answers);
    let work = || {
        let end = with(&yes, |cx, tell| {
            if back {
                engine::rollback(None, &site, &state, cx, tell)
            } else {
                engine::resume(None, &replan, &site, &state, cx, tell)
            }
        });
        end.0
    };
    until_killed(work).is_none()
}

/// What the journal knows the run to hold is what stands so.
fn assert_told(dom0: &Dom0, state: &State, what: &str) {
    let world = dom0.world();
    let taken = !world.enabled || !world.pbds["pbd-1"] || !world.pbds["pbd-2"];
    let told =
        engine::unfinished(state, &Untrusted::from("/")).unwrap().is_some_and(|info| !info.taken.is_empty());
    // It may say so a little too early or too late, never the other way round.
    assert!(told || !taken, "{what}: nobody tells that the host is out of service\n{:#?}", world.orders);
    assert_eq!(world.wrong, Vec::<String>::new(), "{what}");
}

fn go_on(dom0: &Dom0, dir: &Path, what: &str) {
    let state = state(dir);
    assert_told(dom0, &state, what);
    let end = match engine::unfinished(&state, &Untrusted::from("/")).unwrap() {
        Some(_) => resume(dom0, &state).unwrap(),
        None => apply(dom0, &state, &yes),
    };
    assert_eq!((end.state, &end.error), (RunState::Complete, &None), "{what}: {end:#?}");
    assert_eq!(end.exit(RunState::Complete), 0, "{what}: {end:#?}");
    assert_made(dom0, what);
    assert_eq!(planned(dom0, &answers()).pending(), 0, "{what}: nothing is left to do");
}

fn go_back(dom0: &Dom0, dir: &Path, what: &str) {
    let state = state(dir);
    assert_told(dom0, &state, what);
    roll_back(dom0, &state, what);
}

#[test]
fn killed_at_every_step_then_resumed() {
    let mut points = 0;
    for n in 1.. {
        let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
        if !killed_apply(n, &dom0, dir.path()) {
            break;
        }
        go_on(&dom0, dir.path(), &format!("apply killed at {n}, resumed"));
        points = n;
    }
    println!("apply: {points} points at which it was killed, then resumed");
    assert!(points > 150, "{points}");
}

#[test]
fn killed_at_every_step_then_rolled_back() {
    for n in 1.. {
        let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
        if !killed_apply(n, &dom0, dir.path()) {
            break;
        }
        go_back(&dom0, dir.path(), &format!("apply killed at {n}, rolled back"));
    }
}

/// The run is not gone on with: only what it took is given back.
#[test]
fn killed_at_every_step_then_only_given_back() {
    let mut given = 0;
    for n in 1.. {
        let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
        if !killed_apply(n, &dom0, dir.path()) {
            break;
        }
        let (state, what) = (state(dir.path()), format!("apply killed at {n}, given back"));
        let info = engine::unfinished(&state, &Untrusted::from("/")).unwrap();
        let Some(info) = info.filter(|info| !info.taken.is_empty()) else { continue };
        let (end, _) =
            with(&yes, |cx, tell| engine::start_service(&info.run, &site(&dom0), &state, cx, tell));
        assert_eq!(end.unwrap().error, None, "{what}");
        assert_given_back(&dom0, &what);
        given += 1;
        if given % 2 == 0 {
            go_on(&dom0, dir.path(), &what);
        } else {
            go_back(&dom0, dir.path(), &what);
        }
    }
    assert!(given > 80, "{given}");
}

#[test]
fn resume_and_rollback_killed_too() {
    let mut points = 0;
    // Every eleventh point of apply, so that every part of it is met; every fifth of what comes after it.
    for n in (2..).step_by(11) {
        let mut more = false;
        for (m, back) in (1..).step_by(5).flat_map(|m| [(m, false), (m, true)]) {
            let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
            more = killed_apply(n, &dom0, dir.path());
            if !more {
                break;
            }
            if back {
                dom0.in_use();
            }
            if !killed(m, &dom0, dir.path(), back) {
                if back {
                    break;
                }
                continue;
            }
            let what = format!("apply killed at {n}, then at {m} (rollback: {back})");
            if back || m % 2 == 0 {
                go_back(&dom0, dir.path(), &what);
            } else {
                go_on(&dom0, dir.path(), &what);
            }
            points += 1;
        }
        if !more {
            break;
        }
    }
    println!("{points} pairs of points");
    assert!(points > 300, "{points}");
}

#[test]
fn a_finished_run_whose_rollback_is_killed() {
    let mut points = 0;
    for n in 1.. {
        let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
        assert_eq!(apply(&dom0, &state(dir.path()), &yes).state, RunState::Complete);
        assert!(dom0.in_use());
        if !killed(n, &dom0, dir.path(), true) {
            break;
        }
        assert_given_back(&dom0, "a rollback takes nothing");
        assert!(dom0.world().keys_on(), "rollback killed at {n}");
        roll_back(&dom0, &state(dir.path()), &format!("rollback killed at {n}"));
        points = n;
    }
    assert!(points > 60, "{points}");
}

/// The state folder fails at one step, or from one on: the run ends, and the host is given back.
#[test]
fn a_state_folder_that_fails() {
    for once in [true, false] {
        let mut points = 0;
        for n in 1.. {
            let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
            drop(state(dir.path()));
            let reaper = Reaper::at(n);
            let end =
                if once { End::Fail(ErrorKind::StorageFull) } else { End::FailFrom(ErrorKind::StorageFull) };
            let plan = planned(&dom0, &answers());
            let state = mortal_state(dir.path(), &reaper, end);
            let (done, _) = with(&yes, |cx, tell| engine::apply(plan, &site(&dom0), &state, cx, tell));
            if reaper.steps() < n {
                assert_eq!(done.state, RunState::Complete, "{n}: {done:#?}");
                break;
            }
            let what = format!("{end:?} at {n}");
            assert_given_back(&dom0, &what);
            assert_truthful(&done, &dom0, &what);
            points += 1;
            let healthy = crate::rig::state(dir.path());
            if let Some(journal) = done.run.as_ref().and_then(|run| Journal::load(&healthy, run).unwrap()) {
                assert!(journal.items.iter().all(|item| item.stand != Stand::Undoing || once), "{what}");
            }
            dom0.world().orders.clear();
            dom0.in_use();
            if n % 2 == 0 {
                go_on(&dom0, dir.path(), &what);
            } else {
                roll_back(&dom0, &healthy, &what);
            }
        }
        println!("once {once}: {points} points");
        assert!(points > 60, "{points}");
    }
}

/// What is claimed is what stands.
fn assert_truthful(end: &RunEnd, dom0: &Dom0, what: &str) {
    let world = dom0.world();
    let keys = end.outcomes.iter().find(|(at, _)| at.id.0 == "activate-keys").unwrap();
    let claimed = matches!(keys.1, Outcome::Applied { .. });
    assert_eq!(claimed, world.keys_on(), "{what}: {end:#?}\n{:#?}", world.orders);
    assert!(end.error.is_some() || end.state == RunState::Complete, "{what}: {end:#?}");
}
