//! What happened and stands in no journal: a service that somebody else started, a change that was put back while the state
//! folder was full. No version goes down for it, and no rollback comes to an end that it cannot leave.

use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use quantalink::base::Text;
use quantalink::core::change::{Act, Again, ChangeKind, Standing};
use quantalink::core::engine;
use quantalink::core::event::{Event, Outcome, RunState};
use quantalink::core::journal::runs;
use quantalink::core::plan::Plan;
use quantalink::core::state::State;
use quantalink::edit::scsi_ids::{Wish, ensure};
use quantalink::host::fake::{Fake, Op, Turn};
use quantalink::host::{Cancel, Cx, Deadline, Host, HostError, ServiceOp, ServiceState};

use super::adapter::{killed, killed_apply, never_down};
use super::mortal::{End, MortalDisk, Reaper};
use super::rig::outcome;
use super::server::*;

/// As somebody at the console would.
fn started_by_hand(host: &Fake) {
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(std::time::Duration::from_secs(1)), &cancel);
    for name in [SL, OTHER].into_iter().filter(|name| host.service_state(name).is_some()) {
        host.control(name, ServiceOp::Start, &cx).unwrap();
    }
}

/// A state folder that is full from the `n`th write on.
fn full(dir: &Path, n: usize) -> State {
    let disk = Arc::new(MortalDisk { reaper: Reaper::at(n), end: End::FailFrom(ErrorKind::StorageFull) });
    State::with_disk(&dir.join("state"), false, disk).unwrap()
}

/// The run was killed with the service stopped and the new file in place; somebody starts the service, so it runs on that
/// file; the rollback that stops it again is killed too. The next one must not take it for a service that never ran.
#[test]
fn started_by_hand_between_two_kills() {
    let (mut cases, mut points) = (0, 0);
    for n in 1.. {
        let mut more = false;
        for m in 1.. {
            let (dir, host) = (tempfile::tempdir().unwrap(), server());
            more = killed_apply(n, &host, dir.path());
            let down = host.service_state(SL) == Some(ServiceState::Stopped);
            if !more || !down || !file(&host).1 {
                break;
            }
            started_by_hand(&host);
            let what = format!("apply killed at {n}, started, rollback killed at {m}");
            let cut = killed(m, &host, dir.path(), &what, |site, state| {
                rollback(site, state).unwrap();
            });
            if !cut {
                points += 1;
                break;
            }
            cases += usize::from(host.service_state(SL) == Some(ServiceState::Stopped));
            let _ = rollback(&site(&host), &state(dir.path()));
            assert_eq!(file(&host), ("2.0.0.6".into(), false), "{what}");
            never_down(&host, &what);
            is_running(&host, &what);
        }
        if !more || points == 2 {
            break;
        }
    }
    assert!(cases > 5, "{cases}");
}

fn load() -> Act {
    Act::Load { argv: vec![String::from("never-reached")] }
}

/// The state folder is full at any moment of a run whose service crashes on the new file: whatever was not written down, a
/// rollback later comes to its end, and no version goes down.
#[test]
fn a_full_state_folder_and_a_rollback_later() {
    for start in [Turn::Takes(0), Turn::Crashes(1, 1067), Turn::Back(1, 1067)] {
        let (mut cases, mut raised) = (0, 0);
        for n in 1.. {
            let (dir, host) = (tempfile::tempdir().unwrap(), alone());
            let host =
                host.turn(SL, ServiceOp::Start, start.clone()).turn(SL, ServiceOp::Start, Turn::Takes(0));
            let what = format!("{start:?}, full at {n}");
            let (end, _) = apply(plan(&host, true), &site(&host), &full(dir.path(), n), nobody);
            never_down(&host, &what);
            if end.error.is_none() {
                break;
            }
            cases += 1;
            // Once the same again: the run is taken up, and the folder is full once more.
            if let Some(run) = &end.run
                && n % 2 == 0
            {
                let (site, state) = (site(&host), full(dir.path(), n / 2));
                let plan = plan(&host, true);
                let again = |cx: &Cx<'_>, tell: &dyn Fn(Event)| {
                    engine::resume_with(run, plan, &site, &state, cx, tell)
                };
                let _ = asked(nobody, again);
                never_down(&host, &what);
            }
            let (site, state) = (site(&host), state(dir.path()));
            match rollback(&site, &state) {
                Ok(end) => {
                    assert_eq!((end.state, &end.error), (RunState::RolledBack, &None), "{what}: {end:?}");
                }
                Err(error) => {
                    let none = ["no-run-to-roll-back", "already-rolled-back"];
                    assert!(none.contains(&error.text().id.as_ref()), "{what}: {error:?}");
                }
            }
            assert!(!file(&host).1, "{what}");
            is_running(&host, &what);
            never_down(&host, &what);
            raised += usize::from(file(&host).0 != "2.0.0.4");
        }
        assert!(cases > 30 && raised > 0, "{start:?}: {cases}, {raised}");
    }
}

/// One run wrote the file twice, since the second plan was made from other answers: both are rolled back, whether or not the
/// service has run on them.
#[test]
fn two_edits_of_one_run() {
    for stopped in [false, true] {
        let (dir, host) = (tempfile::tempdir().unwrap(), alone());
        if stopped {
            host.set_service(SL, ServiceState::Stopped);
        }
        let (site, state) = (site(&host), state(dir.path()));
        let mut first = plan(&host, true);
        first.hosts[0].changes.push(change("activate", ChangeKind::Load, Some(load()), &["scsi-ids"]));
        let (end, _) = apply(first, &site, &state, nobody);
        assert_eq!((end.state, file(&host).0), (RunState::Unfinished, "2.0.0.5".into()), "{end:?}");
        let second = other_product(&host);
        let run = end.run.unwrap();
        let resumed = asked(nobody, |cx, tell| engine::resume_with(&run, second, &site, &state, cx, tell));
        assert_eq!(resumed.0.unwrap().state, RunState::Complete);
        assert_eq!(file(&host).0, "2.0.0.6");
        let end = rollback(&site, &state).unwrap();
        assert_eq!((end.state, &end.error), (RunState::RolledBack, &None), "stopped {stopped}: {end:?}");
        if stopped {
            is_old(&host, "it has run on neither");
        } else {
            assert_eq!(file(&host), ("2.0.0.8".into(), false));
            assert!(!String::from_utf8(host.bytes(XML).unwrap()).unwrap().contains("OSNEXUS"));
        }
        never_down(&host, "two edits");
        let state_now = host.service_state(SL).unwrap();
        assert_eq!(state_now == ServiceState::Stopped, stopped);
        assert!(matches!(outcome(&end, "sl", "scsi-ids"), Outcome::RolledBack));
    }
}

/// The plan of an admin who wants the entry for another product.
fn other_product(host: &Fake) -> Plan {
    let wish = Wish { product: "SECOND".into(), ..Wish::default() };
    let old = host.bytes(XML).unwrap();
    let new = ensure(&old, &wish).unwrap().edit.bytes(&old);
    // As if nothing of ours stood there; then with the other wish in place of ours.
    host.put(XML, RULES);
    let mut plan = plan(host, true);
    host.put(XML, &old);
    for change in &mut plan.hosts[0].changes {
        if let Some(Act::Write(write)) = &mut change.act {
            write.expect = quantalink::host::Expect::Is(quantalink::base::Hash::of(&old));
            (write.old, write.new) = (Some(Arc::new(old.clone())), Arc::new(new.clone()));
            write.again = Some(Again::ScsiIds(wish.clone()));
        }
    }
    plan
}

/// Nobody could look while it came up and crashed: it may have been RUNNING, so the old version does not come back.
#[test]
fn a_start_that_nobody_saw() {
    let (dir, host) = (tempfile::tempdir().unwrap(), alone());
    let host =
        host.turn(SL, ServiceOp::Start, Turn::Crashes(2, 1067)).turn(SL, ServiceOp::Start, Turn::Takes(0));
    let other = host.clone();
    let watch = |event: &Event| {
        if matches!(event, Event::Ended(at, _) if at.id.0 == "scsi-ids") {
            // After the two looks that find it stopped comes the order.
            let next = other.calls(Op::Service) + 3;
            for look in next..next + 4 {
                other.fail_after(Op::Service, look, HostError::Unknown(Text::new("connection-lost")));
            }
        }
    };
    let (end, _) = asked(nobody, |cx, tell| {
        let tell = |event: Event| {
            watch(&event);
            tell(event);
        };
        engine::apply(plan(&host, true), &site(&host), &state(dir.path()), cx, &tell)
    });
    assert_eq!(host.read_at_start(SL).len(), 2, "it was RUNNING on the new file: {end:?}");
    never_down(&host, "nobody saw it");
    assert_eq!((end.state, file(&host)), (RunState::RolledBack, ("2.0.0.6".into(), false)), "{end:?}");
    is_running(&host, "put back");
}

/// The installer leaves rules that no service reads: what stands there is told as it is, and where the old ones are kept.
#[test]
fn rules_that_the_installer_broke() {
    let (dir, host) = (tempfile::tempdir().unwrap(), alone());
    let (site, state) = (site(&host), state(dir.path()));
    host.third_hand(Op::Run, 1, XML, Some(b"<rules version=\"2.0.0.4\">"));
    let host = host.turn(SL, ServiceOp::Start, Turn::Back(1, 13));
    let (end, _) = apply(plan(&host, false), &site, &state, nobody);
    let told = format!("{:?}", end.error);
    let kept = state.blob_path(&quantalink::base::Hash::of(RULES.as_bytes()));
    assert!(told.contains("device-rules-by-others") && told.contains(&kept.display().to_string()), "{told}");
    assert!(!told.contains("device-rules-untouched") && !told.contains("not-known"), "{told}");
    assert_eq!(std::fs::read(kept).unwrap(), RULES.as_bytes());
}

/// A service that was stopped before the run, and that the installer has started: its rules are edited while it runs, and
/// that it has read the old ones is told.
#[test]
fn edited_under_a_running_service() {
    for starts in [false, true] {
        let (dir, host) = (tempfile::tempdir().unwrap(), alone());
        host.set_service(SL, ServiceState::Stopped);
        let other = host.clone();
        let ((end, _), state) = (
            asked(nobody, |cx, tell| {
                let tell = |event: Event| {
                    if starts && matches!(&event, Event::Ended(at, _) if at.id.0 == "adapter-install") {
                        other.set_service(SL, ServiceState::Running);
                    }
                    tell(event);
                };
                engine::apply(plan(&host, false), &site(&host), &state(dir.path()), cx, &tell)
            }),
            state(dir.path()),
        );
        let Outcome::Applied { notes } = outcome(&end, "sl", "scsi-ids") else { panic!("{end:?}") };
        let told = notes.iter().any(|note| note.id == "service-reads-at-start");
        assert_eq!((end.state, told), (RunState::Complete, starts), "{end:?}");
        assert_eq!(runs(&state).unwrap().0.len(), 1);
    }
}

/// The run was killed with the service stopped and the new file in place, and the state folder is full: nobody could say later
/// that the service was started on that file, so it is started on the old one.
#[test]
fn started_while_nothing_can_be_written() {
    let mut met = 0;
    for n in 1.. {
        let (dir, host) = (tempfile::tempdir().unwrap(), server());
        if !killed_apply(n, &host, dir.path()) {
            break;
        }
        let down = host.service_state(SL) == Some(ServiceState::Stopped);
        let (site, sound) = (site(&host), state(dir.path()));
        let Some(cut) = engine::unfinished(&sound, &site.root).unwrap().filter(|_| down && file(&host).1)
        else {
            continue;
        };
        // The fourth write is the one that says of the start; those before take the run up.
        match n % 2 {
            0 => drop(start_service(&cut.run, &site, &full(dir.path(), 1 + n % 5))),
            _ => drop(resume(&host, true, &site, &full(dir.path(), 1 + n % 7))),
        }
        met += usize::from(host.service_state(SL) == Some(ServiceState::Running));
        for name in [OTHER, SL] {
            host.set_service(name, ServiceState::Stopped);
        }
        let _ = rollback(&site, &sound);
        assert!(!file(&host).1, "killed at {n}");
        is_running(&host, "rolled back");
        never_down(&host, &format!("killed at {n}"));
    }
    assert!(met > 3, "{met}");
}

/// Two starts of a stopped service, the first cut by a kill, the second without ever coming up: it may have run in the first.
#[test]
fn a_start_that_was_cut_is_not_forgotten() {
    let mut met = 0;
    for n in 1.. {
        let (dir, host) = (tempfile::tempdir().unwrap(), server());
        if !killed_apply(n, &host, dir.path()) {
            break;
        }
        let sound = state(dir.path());
        let cut = engine::unfinished(&sound, &site(&host).root).unwrap();
        let Some(cut) = cut.filter(|cut| cut.stopped.is_some() && file(&host).1) else { continue };
        for m in 1.. {
            let (before, read) = (host.service_state(SL), host.read_at_start(SL).len());
            let what = format!("apply killed at {n}, start at {m}");
            let killed = killed(m, &host, dir.path(), &what, |site, state| {
                let _ = start_service(&cut.run, site, state);
            });
            let came = before == Some(ServiceState::Stopped) && host.read_at_start(SL).len() > read;
            if came || !killed {
                break;
            }
        }
        for name in [OTHER, SL] {
            host.set_service(name, ServiceState::Stopped);
        }
        let host =
            host.turn(SL, ServiceOp::Start, Turn::Back(1, 0)).turn(SL, ServiceOp::Start, Turn::Takes(0));
        if start_service(&cut.run, &site(&host), &sound).is_err() {
            continue;
        }
        met += 1;
        for _ in 0..2 {
            let _ = rollback(&site(&host), &sound);
        }
        assert!(!file(&host).1, "killed at {n}");
        never_down(&host, &format!("apply killed at {n}"));
        is_running(&host, "rolled back");
    }
    assert!(met > 3, "{met}");
}

/// Two runs, one on top of the other; where the later one is put back the file is neither as it was before nor as it was
/// after that run, and is the program's own work all the same: the earlier one can be rolled back too.
#[test]
fn two_runs_one_after_the_other() {
    let (dir, host) = (tempfile::tempdir().unwrap(), alone());
    let (site, state) = (site(&host), state(dir.path()));
    let first = apply(plan(&host, true), &site, &state, nobody).0.run.unwrap();
    let mut second = other_product(&host);
    for (number, op) in [(0, ServiceOp::Stop), (3, ServiceOp::Start)] {
        let change = &mut second.hosts[0].changes[number];
        (change.act, change.standing) = (Some(service(op, &[])), Standing::Pending);
    }
    assert_eq!(apply(second, &site, &state, nobody).0.state, RunState::Complete);
    assert_eq!(rollback(&site, &state).unwrap().state, RunState::RolledBack);
    assert_eq!(file(&host), ("2.0.0.7".into(), true));
    let end = asked(nobody, |cx, tell| engine::rollback(Some(&first), &site, &state, cx, tell)).0.unwrap();
    assert_eq!(
        (end.state, &end.error, file(&host)),
        (RunState::RolledBack, &None, ("2.0.0.8".into(), false))
    );
    is_running(&host, "rolled back");
    never_down(&host, "rolled back");
    // What someone else has written is still theirs.
    let (dir, host) = (tempfile::tempdir().unwrap(), alone());
    let (site, state) = (super::server::site(&host), super::rig::state(dir.path()));
    assert_eq!(apply(plan(&host, true), &site, &state, nobody).0.state, RunState::Complete);
    host.put(XML, RULES.replace("2.0.0.4", "2.0.0.9"));
    assert_eq!(rollback(&site, &state).unwrap_err().text().id, "changed-since-run");
}

/// One run wrote the file for two products, and both changes were put back while nothing could be written down: a rollback
/// knows what stands there for the program's own work.
#[test]
fn two_edits_put_back_in_a_full_state_folder() {
    let mut met = 0;
    for n in 1..60 {
        let (dir, host) = (tempfile::tempdir().unwrap(), alone());
        let (site, state) = (site(&host), state(dir.path()));
        let mut first = plan(&host, true);
        first.hosts[0].changes.push(change("activate", ChangeKind::Load, Some(load()), &["scsi-ids"]));
        let run = apply(first, &site, &state, nobody).0.run.unwrap();
        let mut second = other_product(&host);
        for (number, op) in [(0, ServiceOp::Stop), (3, ServiceOp::Start)] {
            let change = &mut second.hosts[0].changes[number];
            (change.act, change.standing) = (Some(service(op, &[])), Standing::Pending);
        }
        let full = full(dir.path(), n);
        let _ = asked(nobody, |cx, tell| engine::resume_with(&run, second, &site, &full, cx, tell));
        met += usize::from(!file(&host).1);
        let end = rollback(&site, &state).unwrap();
        assert_eq!((end.state, &end.error), (RunState::RolledBack, &None), "full at {n}: {end:?}");
        assert!(!String::from_utf8(host.bytes(XML).unwrap()).unwrap().contains("OSNEXUS"), "full at {n}");
        is_running(&host, "rolled back");
        never_down(&host, "rolled back");
    }
    assert!(met > 0);
}
