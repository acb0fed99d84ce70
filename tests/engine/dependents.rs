//! The services that need `StorageLink`: other ones than when the run was planned, some that are gone, some that do not come up.

use std::path::Path;

use quantalink::core::engine;
use quantalink::core::event::RunState;
use quantalink::core::journal::runs;
use quantalink::host::fake::{Fake, Script, Turn};
use quantalink::host::{ServiceOp, ServiceState};

use super::adapter::{killed, killed_apply};
use super::server::*;

/// A server on which a service that needs `StorageLink` is installed and stopped.
fn idle() -> Fake {
    let host = server();
    host.set_service(OTHER, ServiceState::Stopped);
    host
}

fn plan_alone(host: &Fake) -> quantalink::core::plan::Plan {
    let mut plan = plan(host, false);
    for change in &mut plan.hosts[0].changes {
        if let Some(quantalink::core::change::Act::Service(service)) = &mut change.act {
            service.others.clear();
        }
    }
    plan
}

/// It was started after the run: a rollback stops it with the other one, and starts it again; also where that is killed.
#[test]
fn one_that_runs_only_since_the_run() {
    for n in 0.. {
        let (dir, host) = (tempfile::tempdir().unwrap(), idle());
        let (site, state) = (site(&host), state(dir.path()));
        assert_eq!(apply(plan_alone(&host), &site, &state, nobody).0.state, RunState::Complete);
        host.set_service(OTHER, ServiceState::Running);
        let what = format!("rollback killed at {n}");
        let cut = n > 0
            && killed(n, &host, dir.path(), &what, |site, state| {
                rollback(site, state).unwrap();
            });
        if n > 0 && !cut {
            break;
        }
        if runs(&state).unwrap().0[0].state != RunState::RolledBack {
            let end = rollback(&site, &state).unwrap();
            assert_eq!((end.state, &end.error), (RunState::RolledBack, &None), "{what}: {end:?}");
        }
        assert_eq!(file(&host), ("2.0.0.6".into(), false), "{what}");
        is_running(&host, &what);
    }
}

/// The installer brings it along and starts both: both are down while the file is edited, and both run after that.
#[test]
fn one_that_the_installer_starts() {
    let (dir, host) = (tempfile::tempdir().unwrap(), idle());
    let other = host.clone();
    let (end, _) = asked(nobody, |cx, tell| {
        let watch = |event: quantalink::core::event::Event| {
            if matches!(&event, quantalink::core::event::Event::Ended(at, _) if at.id.0 == "adapter-install")
            {
                other.set_service(SL, ServiceState::Running);
                other.set_service(OTHER, ServiceState::Running);
            }
            tell(event);
        };
        engine::apply(plan_alone(&host), &site(&host), &state(dir.path()), cx, &watch)
    });
    assert_eq!((end.state, &end.error), (RunState::Complete, &None), "{end:?}");
    let order = ["stop StorageLink", "run", "stop SLAgent", "stop StorageLink", "write"];
    assert_eq!(deeds(&host)[..5], order);
    is_running(&host, "made");
}

/// It is on its way for ever where the run was killed: that is not running.
#[test]
fn one_that_hangs_after_a_kill() {
    let mut met = 0;
    for n in 1.. {
        let (dir, host) = (tempfile::tempdir().unwrap(), server_with(Script::says(1603, "")));
        let host = host.serves(OTHER, ServiceState::Running).needs(OTHER, SL).turn(
            OTHER,
            ServiceOp::Start,
            Turn::Sticks,
        );
        let more = super::mortal::until_killed(|| {
            let (mut site, state) = super::adapter::mortal(&host, dir.path(), n);
            // It is waited for at every point, and never comes.
            site.pace.service = std::time::Duration::from_millis(60);
            apply(plan(&host, false), &site, &state, nobody)
        })
        .is_none();
        if !more {
            break;
        }
        if host.service_state(OTHER) != Some(ServiceState::StartPending) {
            continue;
        }
        met += 1;
        let (mut site, state) = (site(&host), state(dir.path()));
        site.pace.service = std::time::Duration::from_millis(60);
        // Nothing else is left to be done by a plan.
        let replan = |_: &quantalink::core::answers::Answers| of(Vec::new());
        let _ = asked(nobody, |cx, tell| engine::resume(None, &replan, &site, &state, cx, tell));
        let info = engine::unfinished(&state, &site.root).unwrap();
        assert!(
            info.is_some_and(|info| info.stopped.is_some()),
            "killed at {n}: it hangs, and nobody is told"
        );
        // Each of them is waited for in vain.
        if met == 3 {
            break;
        }
    }
    assert_eq!(met, 3);
}

/// It does not come up: that one is named, not the service that runs.
#[test]
fn one_that_does_not_come_up_is_named() {
    let (dir, host) =
        (tempfile::tempdir().unwrap(), server().turn(OTHER, ServiceOp::Start, Turn::Back(1, 5)));
    let (end, _) = apply(plan(&host, false), &site(&host), &state(dir.path()), nobody);
    let error = end.error.unwrap();
    assert_eq!((error.id.as_ref(), error.arg("service")), ("service-still-stopped", Some(&OTHER.into())));
    assert_eq!(error.arg("command"), Some(&"net start SLAgent".into()));
    assert_eq!(host.service_state(SL), Some(ServiceState::Running));
}

/// It was removed since: there is nothing to be stopped or started.
#[test]
fn one_that_is_gone() {
    let (dir, host) = (tempfile::tempdir().unwrap(), server());
    let (site, state) = (site(&host), state(dir.path()));
    assert_eq!(apply(plan(&host, false), &site, &state, nobody).0.state, RunState::Complete);
    host.removes(OTHER);
    let end = rollback(&site, &state).unwrap();
    assert_eq!((end.state, &end.error), (RunState::RolledBack, &None), "{end:?}");
    is_running(&host, "rolled back");
    assert_eq!(file(&host), ("2.0.0.6".into(), false));
}

/// Only starting takes away the temporary file of the killed run, as every call does.
#[test]
fn only_starting_leaves_no_litter() {
    let mut met = 0;
    for n in 1.. {
        let (dir, host) = (tempfile::tempdir().unwrap(), server());
        if !killed_apply(n, &host, dir.path()) {
            break;
        }
        if host.kind("/StorageLink/Server/.quantalink-new").is_none() {
            continue;
        }
        met += 1;
        let (site, state) = (site(&host), state(dir.path()));
        let run = engine::unfinished(&state, &site.root).unwrap().unwrap().run;
        start_service(&run, &site, &state).unwrap();
        is_running(&host, "only started");
        no_litter(&host, "only started");
    }
    assert!(met > 0);
}

/// The service itself was removed since: its file is put back all the same, and that the service is gone is told; also where
/// the run was cut.
#[test]
fn the_service_itself_is_gone() {
    let (dir, host) = (tempfile::tempdir().unwrap(), server());
    let (site, state) = (site(&host), state(dir.path()));
    assert_eq!(apply(plan(&host, false), &site, &state, nobody).0.state, RunState::Complete);
    host.removes(SL);
    let end = rollback(&site, &state).unwrap();
    assert_eq!((end.state, &end.error), (RunState::RolledBack, &None), "{end:?}");
    assert!(end.notes.iter().any(|(_, note)| note.id == "service-gone"), "{end:?}");
    assert!(!file(&host).1);
    for n in 1.. {
        let (dir, host) = (tempfile::tempdir().unwrap(), server());
        if !killed_apply(n, &host, dir.path()) {
            break;
        }
        host.removes(SL);
        let (site, state) = (super::server::site(&host), super::rig::state(dir.path()));
        if let Ok(end) = rollback(&site, &state) {
            assert_eq!((end.state, &end.error), (RunState::RolledBack, &None), "killed at {n}: {end:?}");
        }
        assert_eq!(engine::unfinished(&state, &site.root).unwrap(), None, "killed at {n}");
        assert!(!file(&host).1, "killed at {n}");
    }
}

/// Kills an apply at its nth act. None: it came to its end before that. True: only the service that needs the other one is down.
fn killed_with_one_down(n: usize, host: &Fake, dir: &Path) -> Option<bool> {
    let states = || [SL, OTHER].map(|name| host.service_state(name).unwrap());
    killed_apply(n, host, dir).then(|| states() == [ServiceState::Running, ServiceState::Stopped])
}

/// The run was killed when only the service that needs the other one was stopped, and a look fails where it is taken up: that
/// service is not forgotten.
#[test]
fn one_that_is_down_alone_is_not_forgotten() {
    let mut met = 0;
    for (n, look) in (1..).flat_map(|n| (1..9).map(move |look| (n, look))) {
        let (dir, host) = (tempfile::tempdir().unwrap(), server());
        match killed_with_one_down(n, &host, dir.path()) {
            None => break,
            Some(false) => continue,
            Some(true) => {}
        }
        met += 1;
        let why = quantalink::base::Text::new("connection-lost");
        let error = quantalink::host::HostError::Refused(why);
        host.fail_at(
            quantalink::host::fake::Op::Service,
            host.calls(quantalink::host::fake::Op::Service) + look,
            error,
        );
        let (site, state) = (site(&host), state(dir.path()));
        // The facts of a plan know only what runs.
        let replan = |_: &quantalink::core::answers::Answers| {
            if host.service_state(OTHER) == Some(ServiceState::Running) {
                plan(&host, false)
            } else {
                plan_alone(&host)
            }
        };
        for _ in 0..2 {
            let _ = asked(nobody, |cx, tell| engine::resume(None, &replan, &site, &state, cx, tell));
        }
        is_running(&host, &format!("killed at {n}, look {look} fails"));
    }
    assert!(met > 8, "{met}");
}

/// The same where the plan was made before the run was taken up, as the commands make it: it has seen that service stopped.
#[test]
fn one_that_was_down_when_it_was_planned_anew_is_stopped_again() {
    let mut met = 0;
    for n in 1.. {
        let (dir, host) = (tempfile::tempdir().unwrap(), server());
        match killed_with_one_down(n, &host, dir.path()) {
            None => break,
            Some(false) => continue,
            Some(true) => {}
        }
        let (site, state) = (site(&host), state(dir.path()));
        let Some(cut) = engine::unfinished(&state, &site.root).unwrap() else { continue };
        met += 1;
        let seen = plan_alone(&host);
        let end = asked(nobody, |cx, tell| engine::resume_with(&cut.run, seen, &site, &state, cx, tell));
        let end = end.0.unwrap();
        assert_eq!((end.state, &end.error), (RunState::Complete, &None), "killed at {n}: {end:?}");
        assert_eq!(file(&host), ("2.0.0.5".into(), true), "killed at {n}");
        is_running(&host, &format!("killed at {n}"));
    }
    assert!(met > 0);
}
