//! The engine on real files, by the local host under `--root`.

use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::Path;
use std::sync::Arc;

use quantalink::base::{Hash, Stamp};
use quantalink::core::answers::Answers;
use quantalink::core::change::Act;
use quantalink::core::engine;
use quantalink::core::event::RunState;
use quantalink::core::journal::runs;
use quantalink::core::plan::Plan;
use quantalink::core::runner::Site;
use quantalink::core::state::{State, raw};
use quantalink::host::fake::{Fake, StillClock};
use quantalink::host::local_unix::LocalUnix;
use quantalink::host::{Expect, Host, HostId};

use super::rig::*;

fn tree(dir: &Path) -> (Site, std::path::PathBuf) {
    let root = dir.join("root");
    std::fs::create_dir_all(root.join("etc")).unwrap();
    std::fs::write(root.join("etc/multipath.conf"), OLD).unwrap();
    std::fs::set_permissions(root.join("etc/multipath.conf"), std::fs::Permissions::from_mode(0o640))
        .unwrap();
    let host = LocalUnix::new(HostId("a".into()), Some(root.clone())).unwrap();
    let clock = Arc::new(StillClock(Stamp::from_unix(1_795_167_000)));
    (Site::of(vec![Arc::new(host) as Arc<dyn Host>], clock, raw(&root)), root)
}

/// The plan of a fake that looks the same, without folders that it has and the tree has not.
fn real_plan() -> Plan {
    let fake = Fake::new("a").file(MAIN, OLD);
    let mut plan = plan(&[&fake], false);
    for change in &mut plan.hosts[0].changes {
        let Some(Act::Write(write)) = &mut change.act else { panic!() };
        write.expect = write.old.as_ref().map_or(Expect::Absent, |old| Expect::Is(Hash::of(old)));
    }
    plan
}

fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn applied_and_rolled_back_on_real_files() {
    let dir = tempfile::tempdir().unwrap();
    let (site, root) = tree(dir.path());
    let state = State::open(&dir.path().join("state"), true).unwrap();
    let end = apply(real_plan(), &site, &state);
    assert_eq!((end.state, &end.error), (RunState::Complete, &None), "{end:?}");
    assert_eq!(std::fs::read(root.join("etc/multipath.conf")).unwrap(), CLEAN);
    assert_eq!(std::fs::read(root.join(DROPIN.strip_prefix('/').unwrap())).unwrap(), STANZA);
    assert_eq!(names(&root.join("etc/multipath")), ["conf.d"]);
    let end = rollback(None, &site, &state).unwrap();
    assert_eq!((end.state, &end.error), (RunState::RolledBack, &None), "{end:?}");
    assert_eq!(std::fs::read(root.join("etc/multipath.conf")).unwrap(), OLD);
    assert_eq!(std::fs::metadata(root.join("etc/multipath.conf")).unwrap().mode() & 0o7777, 0o640);
    assert_eq!(names(&root.join("etc")), ["multipath.conf"], "folders made for the drop-in are gone");
}

/// A process killed by SIGKILL between the two changes: this test starts itself again, and the child kills itself.
#[test]
fn killed_for_real_between_two_changes() {
    if let Some(dir) = std::env::var_os("QUANTALINK_TEST_KILL_DIR") {
        let dir = Path::new(&dir);
        let (site, _) = tree(dir);
        let tell = |event: quantalink::core::event::Event| {
            if matches!(event, quantalink::core::event::Event::Ended(..)) {
                rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL)
                    .unwrap();
            }
        };
        with_cx(|cx, _| {
            engine::apply(real_plan(), &site, &State::open(&dir.join("state"), true).unwrap(), cx, &tell)
        });
        return;
    }
    for back in [false, true] {
        let dir = tempfile::tempdir().unwrap();
        let status = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "real::killed_for_real_between_two_changes"])
            .env("QUANTALINK_TEST_KILL_DIR", dir.path())
            .output()
            .unwrap()
            .status;
        assert_eq!(std::os::unix::process::ExitStatusExt::signal(&status), Some(9), "{status}");
        let root = dir.path().join("root");
        let state = State::open(&dir.path().join("state"), true).unwrap();
        let host = LocalUnix::new(HostId("a".into()), Some(root.clone())).unwrap();
        let clock = Arc::new(StillClock(Stamp::from_unix(1_795_167_000)));
        let site = Site::of(vec![Arc::new(host)], clock, raw(&root));
        assert_eq!(std::fs::read(root.join("etc/multipath.conf")).unwrap(), OLD);
        assert_eq!(std::fs::read(root.join(DROPIN.strip_prefix('/').unwrap())).unwrap(), STANZA);
        assert_eq!(runs(&state).unwrap().0[0].state, RunState::Unfinished);
        if back {
            assert_eq!(rollback(None, &site, &state).unwrap().state, RunState::RolledBack);
            assert_eq!(names(&root.join("etc")), ["multipath.conf"]);
        } else {
            let replan = |_: &Answers| {
                let mut plan = real_plan();
                let made = &mut plan.hosts[0].changes[0];
                (made.act, made.standing) = (None, quantalink::core::change::Standing::Done);
                plan
            };
            let end = with_cx(|cx, tell| engine::resume(None, &replan, &site, &state, cx, tell)).0.unwrap();
            assert_eq!((end.state, outcome(&end, "a", "multipath")), (RunState::Complete, &applied()));
            assert_eq!(std::fs::read(root.join("etc/multipath.conf")).unwrap(), CLEAN);
        }
    }
}
