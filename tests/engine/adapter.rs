//! Stop, install, edit, start: killed at every call to the host and every write to the journal, in a run, a resume and a
//! rollback; and then resumed, rolled back, or only started.

use std::path::Path;
use std::sync::Arc;

use quantalink::base::Untrusted;
use quantalink::core::answers::Answers;
use quantalink::core::engine::{self, ResumeError};
use quantalink::core::event::RunState;
use quantalink::core::journal::{Stopped, installed, runs, stopped};
use quantalink::core::runner::Site;
use quantalink::core::state::State;
use quantalink::host::fake::{Fake, Op, Turn};
use quantalink::host::{ServiceOp, ServiceState};

use super::mortal::{End, MortalDisk, MortalHost, Reaper, until_killed};
use super::rig::{applied, outcome};
use super::server::*;

/// A server that takes its time, so that a kill falls into every state.
fn slow() -> Fake {
    server().turn(SL, ServiceOp::Stop, Turn::Takes(1)).turn(SL, ServiceOp::Start, Turn::Takes(1))
}

pub fn mortal(host: &Fake, dir: &Path, n: usize) -> (Site, State) {
    let reaper = Reaper::at(n);
    let site = site_with(Arc::new(MortalHost { inner: host.clone(), reaper: Arc::clone(&reaper) }));
    let disk = Arc::new(MortalDisk { reaper, end: End::Kill });
    (site, State::with_disk(&dir.join("state"), false, disk).unwrap())
}

fn installed_here(state: &State) -> bool {
    !installed(state, &Untrusted::from("/")).is_empty()
}

/// At every moment: the file is whole, and whoever starts the program next is told of a service that is not running.
pub fn is_sound(host: &Fake, dir: &Path, what: &str) {
    let whole = (4..=8).map(|last| format!("2.0.0.{last}")).collect::<Vec<_>>();
    let (version, entry) = file(host);
    assert!(whole.contains(&version) && (!entry || version != "2.0.0.4"), "{what}: {version} {entry}");
    let down = [SL, OTHER].iter().any(|name| host.service_state(name) != Some(ServiceState::Running));
    if down {
        let (state, root) = (state(dir), Untrusted::from("/"));
        let info = engine::unfinished(&state, &root).unwrap().unwrap();
        assert!(info.stopped.is_some(), "{what}: stopped, and nobody is told");
        let known = stopped(&state, &root);
        assert_eq!(known.len(), 1, "{what}: the plan does not know it");
        let Stopped { run, host, name, others } = &known[0];
        assert_eq!((run, Some(&(host.clone(), name.clone()))), (&info.run, info.stopped.as_ref()), "{what}");
        assert!(others.iter().all(|other| other == OTHER), "{what}: {others:?}");
    }
}

/// The version never goes below one that the service was RUNNING on: of two contents that it read, the later one has the
/// higher number.
pub fn never_down(host: &Fake, what: &str) {
    let mut read = vec![RULES.as_bytes().to_vec()];
    read.extend(host.read_at_start(SL));
    let number = |bytes: &[u8]| -> u32 { stands(bytes).0.rsplit_once('.').unwrap().1.parse().unwrap() };
    for (n, later) in read.iter().enumerate() {
        for earlier in read[..n].iter().filter(|earlier| *earlier != later) {
            assert!(number(later) > number(earlier), "{what}: {} after {}", number(later), number(earlier));
        }
    }
}

/// Does it until it is killed; false where it was over before that.
pub fn killed(n: usize, host: &Fake, dir: &Path, what: &str, work: impl FnOnce(&Site, &State)) -> bool {
    let (site, state) = mortal(host, dir, n);
    let killed = until_killed(|| work(&site, &state)).is_none();
    is_sound(host, dir, what);
    never_down(host, what);
    killed
}

pub fn killed_apply(n: usize, host: &Fake, dir: &Path) -> bool {
    killed(n, host, dir, &format!("apply killed at {n}"), |site, state| {
        let (end, _) = apply(plan(host, false), site, state, nobody);
        assert_eq!((end.state, &end.error), (RunState::Complete, &None));
    })
}

fn go_on(host: &Fake, dir: &Path, what: &str) {
    let (site, state) = (site(host), state(dir));
    let down = host.service_state(SL) == Some(ServiceState::Stopped);
    let end = match engine::unfinished(&state, &site.root).unwrap() {
        Some(_) => {
            let end = resume(host, installed_here(&state), &site, &state).unwrap();
            let stop = outcome(&end, "sl", "stop-service");
            assert!(!down || *stop == applied(), "{what}: what the run stopped counts as made: {end:?}");
            let start = outcome(&end, "sl", "start-service");
            assert!(
                !down || *start == applied(),
                "{what}: a start of its own, with all that this means: {end:?}"
            );
            end
        }
        None => apply(plan(host, installed_here(&state)), &site, &state, yes).0,
    };
    assert_eq!((end.state, &end.error), (RunState::Complete, &None), "{what}: {end:?}");
    assert_eq!(end.exit(RunState::Complete), 0, "{what}: {end:?}");
    is_over(host, &state, what);
    assert!(file(host).1, "{what}: the entry stands");
    assert_eq!(host.read_at_start(SL).last(), host.bytes(XML).as_ref(), "{what}: it runs on the new file");
}

fn is_over(host: &Fake, state: &State, what: &str) {
    is_running(host, what);
    no_litter(host, what);
    never_down(host, what);
    assert_eq!(engine::unfinished(state, &Untrusted::from("/")).unwrap(), None, "{what}");
}

fn go_back(host: &Fake, dir: &Path, what: &str) {
    let (site, state) = (site(host), state(dir));
    match rollback(&site, &state) {
        Ok(end) => assert_eq!((end.state, &end.error), (RunState::RolledBack, &None), "{what}: {end:?}"),
        Err(ResumeError::Refused(text)) => {
            assert!(
                ["no-run-to-roll-back", "already-rolled-back"].contains(&text.id.as_ref()),
                "{what}: {text:?}"
            );
        }
        Err(error) => panic!("{what}: {error:?}"),
    }
    is_over(host, &state, what);
    assert!(!file(host).1, "{what}: the entry is gone");
}

/// Only started; then one of the others.
fn only_start(host: &Fake, dir: &Path, what: &str, on: bool) {
    let (site, state) = (site(host), state(dir));
    let Some(cut) = engine::unfinished(&state, &site.root).unwrap() else { return is_running(host, what) };
    if cut.stopped.is_some() {
        let end = start_service(&cut.run, &site, &state).unwrap();
        assert_eq!(end.error, None, "{what}");
    }
    is_running(host, what);
    is_sound(host, dir, what);
    never_down(host, what);
    if on { go_on(host, dir, what) } else { go_back(host, dir, what) }
}

#[test]
fn killed_at_every_step() {
    let (mut points, mut down) = (0, 0);
    for n in 1.. {
        let mut over = false;
        for way in 0..4 {
            let (dir, host) = (tempfile::tempdir().unwrap(), slow());
            if !killed_apply(n, &host, dir.path()) {
                over = true;
                break;
            }
            down += usize::from(host.service_state(SL) != Some(ServiceState::Running));
            let what = format!("apply killed at {n}, way {way}");
            match way {
                0 => {
                    go_on(&host, dir.path(), &what);
                    go_back(&host, dir.path(), &format!("{what}, and back"));
                }
                1 => go_back(&host, dir.path(), &what),
                _ => only_start(&host, dir.path(), &what, way == 2),
            }
        }
        if over {
            break;
        }
        points = n;
    }
    println!("apply: {points} points, in {down} cases with the service not running");
    assert!(points > 100 && down > 150, "{points}, {down}");
}

#[test]
fn a_resume_killed_at_every_step() {
    let mut points = 0;
    for n in (3..).step_by(7) {
        let mut more = false;
        for m in 1.. {
            let (dir, host) = (tempfile::tempdir().unwrap(), slow());
            more = killed_apply(n, &host, dir.path());
            let what = format!("apply killed at {n}, resume at {m}");
            let cut = killed(m, &host, dir.path(), &what, |site, state| {
                let replan = |_: &Answers| plan(&host, installed_here(state));
                asked(nobody, |cx, tell| engine::resume(None, &replan, site, state, cx, tell)).0.unwrap();
            });
            if !more || !cut {
                break;
            }
            match m % 3 {
                0 => go_on(&host, dir.path(), &what),
                1 => go_back(&host, dir.path(), &what),
                _ => only_start(&host, dir.path(), &what, m % 2 == 0),
            }
            points += 1;
        }
        if !more {
            break;
        }
    }
    println!("resume: {points} pairs of points");
    assert!(points > 500, "{points}");
}

#[test]
fn a_rollback_killed_at_every_step() {
    let mut points = 0;
    for n in 1.. {
        let (dir, host) = (tempfile::tempdir().unwrap(), slow());
        let end = apply(plan(&host, false), &site(&host), &state(dir.path()), nobody).0;
        assert_eq!(end.state, RunState::Complete);
        let what = format!("rollback killed at {n}");
        let cut = killed(n, &host, dir.path(), &what, |site, state| {
            rollback(site, state).unwrap();
        });
        if !cut {
            break;
        }
        points = n;
        if n % 3 == 0 {
            // To resume a rollback that was cut is to finish it; where its first line was torn off, it was not begun.
            let (site, state) = (site(&host), state(dir.path()));
            if let Some(info) = engine::unfinished(&state, &site.root).unwrap() {
                let end = resume(&host, true, &site, &state).unwrap();
                let wanted = if info.undoing { RunState::RolledBack } else { RunState::Complete };
                assert_eq!((end.state, &end.error), (wanted, &None), "{what}, resumed");
            }
        } else if n % 3 == 1 {
            only_start(&host, dir.path(), &what, false);
        }
        if runs(&state(dir.path())).unwrap().0[0].state != RunState::RolledBack {
            go_back(&host, dir.path(), &what);
        }
        is_over(&host, &state(dir.path()), &what);
        assert!(!file(&host).1, "{what}");
    }
    println!("rollback: {points} points");
    assert!(points > 60, "{points}");
}

#[test]
fn only_starting_killed_at_every_step() {
    let mut points = 0;
    for n in (5..).step_by(9) {
        let mut more = false;
        for m in 1.. {
            let (dir, host) = (tempfile::tempdir().unwrap(), slow());
            more = killed_apply(n, &host, dir.path());
            let info = engine::unfinished(&state(dir.path()), &Untrusted::from("/")).unwrap();
            let Some(info) = info.filter(|info| info.stopped.is_some()) else { break };
            let what = format!("apply killed at {n}, start at {m}");
            let cut = killed(m, &host, dir.path(), &what, |site, state| {
                start_service(&info.run, site, state).unwrap();
            });
            if !cut {
                break;
            }
            only_start(&host, dir.path(), &what, m % 2 == 0);
            points += 1;
        }
        if !more {
            break;
        }
    }
    println!("only starting: {points} pairs of points");
    assert!(points > 100, "{points}");
}

/// The run was ended between edit and start, so that the service was started on the new file at its end: a rollback stops it
/// once more, and is killed at every step.
#[test]
fn a_rollback_that_stops_it_once_more_killed_at_every_step() {
    let mut points = 0;
    for n in 1.. {
        let (dir, host) = (tempfile::tempdir().unwrap(), slow());
        let ended = cut_after("scsi-ids", &host, &site(&host), &state(dir.path()));
        assert_eq!(ended.state, RunState::Unfinished);
        is_running(&host, "ended");
        let what = format!("rollback killed at {n}");
        if !killed(n, &host, dir.path(), &what, |site, state| drop(rollback(site, state).unwrap())) {
            assert_eq!(file(&host), ("2.0.0.6".into(), false));
            break;
        }
        points = n;
        only_start(&host, dir.path(), &what, false);
    }
    println!("stopped once more: {points} points");
    assert!(points > 50, "{points}");
}

/// The installer rewrites the file: the edit that is planned anew is killed at every step.
#[test]
fn the_edit_planned_anew_killed_at_every_step() {
    let more = "  <device vendor=\"NEW\" product=\"CAN\" number=\"1\"/>\n</rules>\n";
    let theirs = RULES.replace("</rules>\n", more).replace("2.0.0.4", "2.0.0.5");
    let mut points = 0;
    for n in 1.. {
        let mut over = false;
        for on in [true, false] {
            let (dir, host) = (tempfile::tempdir().unwrap(), slow());
            host.third_hand(Op::Run, 1, XML, Some(theirs.as_bytes()));
            let what = format!("killed at {n}, on: {on}");
            over = !killed(n, &host, dir.path(), &what, |site, state| {
                let (end, told) = apply(plan(&host, false), site, state, yes);
                assert_eq!((end.state, told.asked.len()), (RunState::Complete, 1));
            });
            if over {
                break;
            }
            if on { go_on(&host, dir.path(), &what) } else { go_back(&host, dir.path(), &what) }
        }
        if over {
            break;
        }
        points = n;
    }
    println!("planned anew: {points} points");
    assert!(points > 100, "{points}");
}

/// Killed in the middle of what puts the old file back, since the service does not come up.
#[test]
fn putting_back_killed_at_every_step() {
    let mut points = 0;
    for crash in [Turn::Back(1, 1), Turn::Crashes(1, 1)] {
        for n in 1.. {
            let (dir, host) = (tempfile::tempdir().unwrap(), alone());
            let host =
                host.turn(SL, ServiceOp::Start, crash.clone()).turn(SL, ServiceOp::Start, Turn::Takes(0));
            let what = format!("{crash:?}, killed at {n}");
            let cut = killed_alone(n, &host, dir.path(), &what);
            if !cut {
                break;
            }
            points += 1;
            // The crash may still be to come, where the first start was not reached.
            for _ in 0..2 {
                let (site, state) = (site(&host), state(dir.path()));
                match rollback(&site, &state) {
                    Ok(end) if end.state == RunState::RolledBack => break,
                    Ok(_) => {}
                    Err(ResumeError::Refused(_)) => break,
                    Err(error) => panic!("{what}: {error:?}"),
                }
            }
            is_over(&host, &state(dir.path()), &what);
            assert!(!file(&host).1, "{what}");
        }
    }
    println!("putting back: {points} points");
    assert!(points > 200, "{points}");
}

fn killed_alone(n: usize, host: &Fake, dir: &Path, what: &str) -> bool {
    let (site, state) = mortal(host, dir, n);
    let cut = until_killed(|| apply(plan(host, true), &site, &state, nobody)).is_none();
    never_down(host, what);
    if host.service_state(SL) != Some(ServiceState::Running) {
        let info = engine::unfinished(&self::state(dir), &Untrusted::from("/")).unwrap();
        assert!(info.is_some_and(|info| info.stopped.is_some()), "{what}: stopped, and nobody is told");
    }
    cut
}
