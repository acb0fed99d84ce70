//! Killed at every step of a run over several nodes, of its resume, of its rollback, while several of them are at work: each file is
//! the old or the new one, and from there all go on, or all go back.

use std::path::Path;
use std::sync::Arc;

use quantalink::core::engine;
use quantalink::core::event::RunState;
use quantalink::core::journal::{Journal, Stand, runs};
use quantalink::core::runner::Site;
use quantalink::core::state::State;
use quantalink::host::Host;
use quantalink::host::fake::Fake;

use super::mortal::{End, MortalDisk, MortalHost, Reaper, until_killed};
use super::pool::go_either_way;
use super::pool_rig::*;
use super::rig::{apply, rollback, site_of, state, with_cx};

pub fn mortal(nodes: &[Fake], reaper: &Arc<Reaper>) -> Site {
    let host = |node: &Fake| {
        Arc::new(MortalHost { inner: node.clone(), reaper: Arc::clone(reaper) }) as Arc<dyn Host>
    };
    site_of(nodes.iter().map(host).collect())
}

fn mortal_state(dir: &Path, reaper: &Arc<Reaper>) -> State {
    let disk = Arc::new(MortalDisk { reaper: Arc::clone(reaper), end: End::Kill });
    State::with_disk(&dir.join("state"), false, disk).unwrap()
}

/// What is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Call {
    Apply,
    Resume,
    Rollback,
}

/// True where it was killed at the `n`th step.
fn killed(call: Call, n: usize, nodes: &[Fake], dir: &Path) -> bool {
    let reaper = Reaper::at(n);
    let (site, state) = (mortal(nodes, &reaper), mortal_state(dir, &reaper));
    // Planned before the clock runs.
    let plan = planned(&plain(nodes), &answers(3));
    let end = until_killed(|| {
        with_cx(|cx, tell| match call {
            Call::Apply => drop(engine::apply(plan, &site, &state, cx, tell)),
            Call::Resume => drop(engine::resume(None, &|_| plan.clone(), &site, &state, cx, tell)),
            Call::Rollback => drop(engine::rollback(None, &site, &state, cx, tell)),
        })
    });
    nodes.iter().for_each(Fake::restart);
    // Whoever could say nothing any more has been killed as well.
    end.is_none() || reaper.steps() >= n
}

/// How many changes of the run at work had been begun and not ended.
fn open(dir: &Path) -> usize {
    let state = state(dir);
    let Some(run) = state.run_ids().unwrap().pop() else { return 0 };
    let journal = Journal::load(&state, &run).unwrap();
    let cut = |stand| matches!(stand, Stand::Open | Stand::Undoing);
    journal.map_or(0, |journal| journal.items.iter().filter(|item| cut(item.stand)).count())
}

#[test]
fn killed_at_every_step() {
    let (mut points, mut most) = (0, 0);
    for n in 1.. {
        let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(5));
        if !killed(Call::Apply, n, &nodes, dir.path()) {
            break;
        }
        let what = format!("apply killed at {n}");
        assert_whole(&nodes, &what);
        most = most.max(open(dir.path()));
        go_either_way(&nodes, n % 2 == 0, dir.path(), &what);
        go_either_way(&nodes, false, dir.path(), &format!("{what}, rolled back"));
        points = n;
    }
    println!("{points} points, {most} changes cut at once at most");
    assert!(points > 200 && most > 1, "{points}, {most}");
}

#[test]
fn a_resume_killed_at_every_step() {
    let mut points = 0;
    for n in (90..).step_by(67) {
        let mut more = false;
        for m in (1..).step_by(2) {
            let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(5));
            more = killed(Call::Apply, n, &nodes, dir.path());
            if !more || !killed(Call::Resume, m, &nodes, dir.path()) {
                break;
            }
            let what = format!("apply killed at {n}, resume at {m}");
            assert_whole(&nodes, &what);
            go_either_way(&nodes, m % 2 == 0, dir.path(), &what);
            points += 1;
        }
        if !more {
            break;
        }
    }
    println!("{points} pairs of points");
    assert!(points > 100, "{points}");
}

#[test]
fn a_rollback_killed_at_every_step() {
    let (mut points, mut most) = (0, 0);
    for n in 1.. {
        let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(5));
        let done = apply(planned(&plain(&nodes), &answers(3)), &plain(&nodes), &state(dir.path()));
        assert_eq!(done.state, RunState::Complete);
        if !killed(Call::Rollback, n, &nodes, dir.path()) {
            all_old(&nodes, "rolled back");
            break;
        }
        let what = format!("rollback killed at {n}");
        assert_whole(&nodes, &what);
        most = most.max(open(dir.path()));
        let (site, state) = (plain(&nodes), state(dir.path()));
        if n % 2 == 0 && engine::unfinished(&state, &site.root).unwrap().is_some_and(|cut| cut.undoing) {
            assert_eq!(resumed(&site, &state).unwrap().state, RunState::RolledBack, "{what}, resumed");
        } else if runs(&state).unwrap().0[0].state != RunState::RolledBack {
            assert_eq!(rollback(None, &site, &state).unwrap().state, RunState::RolledBack, "{what}, again");
        }
        all_old(&nodes, &what);
        points = n;
    }
    println!("{points} points, {most} changes cut at once at most");
    assert!(points > 100 && most > 1, "{points}, {most}");
}

/// The state folder fails at each step, once or from there on: never a false word, and from there all go on, or all go back.
#[test]
fn the_state_folder_fails_at_every_step() {
    use std::io::ErrorKind::{Other, StorageFull};
    for end in [End::Fail(StorageFull), End::FailFrom(StorageFull), End::FailFrom(Other)] {
        let mut points = 0;
        for n in 1.. {
            let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(5));
            let reaper = Reaper::at(n);
            let disk = Arc::new(MortalDisk { reaper: Arc::clone(&reaper), end });
            let state = State::with_disk(&dir.path().join("state"), false, disk).unwrap();
            let site = plain(&nodes);
            let done = apply(planned(&site, &answers(3)), &site, &state);
            let what = format!("{end:?} at {n}");
            assert_true(&done, &nodes, &what);
            let all = nodes.iter().all(|node| files(node, &what) == [true, true]);
            if done.state == RunState::Complete {
                assert!(all && done.error.is_none(), "{what}: {done:?}");
                let journal = Journal::load(&state, &done.run.unwrap()).unwrap().unwrap();
                assert!(journal.items.iter().all(|item| item.stand == Stand::Made), "{what}: a false done");
            }
            if reaper.steps() < n {
                break;
            }
            points = n;
            go_either_way(&nodes, n % 2 == 0, dir.path(), &what);
        }
        println!("{end:?}: {points} points");
        assert!(points > 80, "{points}");
    }
}
