//! What facts hold, and that no host is waited for.

use std::sync::Arc;
use std::time::Duration;

use quantalink::base::Stamp;
use quantalink::core::answers::Answers;
use quantalink::core::checks::{Status, verify};
use quantalink::core::facts::{self, Role};
use quantalink::core::plan::{Plan, plan};
use quantalink::core::release::Era;
use quantalink::core::runner::Site;
use quantalink::edit::multipath::Stanza;
use quantalink::host::fake::{Call, Fake, Script, StillClock, plain_meta};
use quantalink::host::{Cancel, Cx, Deadline, Found, Host, HostError, HostPath, Output, Replace};

use crate::machines::*;

#[test]
fn nothing_is_executed_in_a_tree() {
    let fake = xcp().tree();
    let facts = gather(&fake);
    assert!(!facts.hosts[0].executes);
    assert!(fake.log().iter().all(|call| !matches!(call, Call::Run(_))));
    assert!(facts.hosts[0].machine.get().is_some(), "free space is still known");
    assert_eq!(plan(&facts, &Answers::default()).pending(), 1);
}

#[test]
fn hostile_texts_stay_untrusted() {
    let evil = "8.3.0\u{1b}[2J\u{202e}";
    let fake = linked(bare("\u{9b}31mXCP", evil), SHIPPED);
    let facts = gather(&fake);
    let name = facts.hosts[0].release.name.shown();
    assert!(name.chars().all(|c| !c.is_control() && c != '\u{202e}'), "{name}");
    assert_eq!(facts.hosts[0].release.era, Era::DropIn);
    let inventory = facts.hosts[0].inventory.get().unwrap().as_ref().unwrap();
    assert_eq!(inventory.version.utf8(), Some(evil));
    let noisy = xcp().file(DROP_IN, modern()).program(
        &["multipath", "-t"],
        Script::says(0, &format!("1.0 | OSNEXUS \u{1b}]0;x\u{7}\n{}", printed(Stanza::Modern.settings()))),
    );
    let shown = format!("{:?}", verified(&noisy));
    assert!(!shown.contains('\u{1b}') && shown.contains("\\u{1b}"), "{shown}");
}

/// A host on a dead file system: no call comes back, whatever its deadline.
struct Stuck;
impl Host for Stuck {
    fn id(&self) -> quantalink::host::HostId {
        quantalink::host::HostId("stuck".into())
    }
    fn executes(&self) -> bool {
        true
    }
    fn read(&self, _: &HostPath, _: u64, _: &Cx<'_>) -> Result<quantalink::host::Snapshot, HostError> {
        hang()
    }
    fn list(&self, _: &HostPath, _: &Cx<'_>) -> Result<Option<Vec<quantalink::host::Entry>>, HostError> {
        hang()
    }
    fn replace(&self, _: &Replace, _: &Cx<'_>) -> Result<quantalink::host::Receipt, HostError> {
        hang()
    }
    fn remove(&self, _: &quantalink::host::Remove, _: &Cx<'_>) -> Result<(), HostError> {
        hang()
    }
    fn remove_folders(&self, _: &[HostPath], _: &Cx<'_>) -> Result<(), HostError> {
        hang()
    }
    fn tidy(&self, _: &HostPath, _: &Cx<'_>) -> Result<bool, HostError> {
        hang()
    }
    fn run(&self, _: &quantalink::host::Program, _: &Cx<'_>) -> Result<Output, HostError> {
        hang()
    }
    fn machine(
        &self,
        _: &[HostPath],
        _: &[&str],
        _: &Cx<'_>,
    ) -> Result<quantalink::host::Machine, HostError> {
        hang()
    }
    fn lock(&self, _: &Cx<'_>) -> Result<Box<dyn quantalink::host::Lock>, HostError> {
        hang()
    }
}
fn hang() -> ! {
    loop {
        std::thread::park();
    }
}

#[test]
fn several_hosts_in_their_order_and_none_is_waited_for() {
    let site = Site::of(
        vec![Arc::new(xcp()), Arc::new(Stuck), Arc::new(plain("6.2.0"))],
        Arc::new(StillClock(Stamp::from_unix(0))),
        "/".into(),
    );
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(Duration::from_secs(3)), &cancel);
    let facts = facts::gather(&site, &Answers::default(), &[], &cx);
    let eras: Vec<Era> = facts.hosts.iter().map(|host| host.release.era).collect();
    assert_eq!(eras, [Era::DropIn, Era::Unknown, Era::Main]);
    assert_eq!(facts.hosts[1].main.why().id, "fact-no-answer");
    let plan: Plan = plan(&facts, &Answers::default());
    assert_eq!((plan.pending(), plan.refused()), (2, true));
}

#[test]
fn the_only_host_is_not_waited_for_either() {
    let site = Site::of(vec![Arc::new(Stuck)], Arc::new(StillClock(Stamp::from_unix(0))), "/".into());
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(Duration::from_millis(1)), &cancel);
    let facts = facts::gather(&site, &Answers::default(), &[], &cx);
    assert_eq!(facts.hosts[0].main.why().id, "fact-no-answer");
    let changes = &plan(&facts, &Answers::default()).hosts[0].changes;
    refused(changes, "fact-no-answer");
    assert_eq!(changes[0].path, None, "no file is to blame");
    // A cancel ends it long before the deadline; the test itself would end by that otherwise, an hour late.
    let until = Deadline::after(Duration::from_hours(1));
    let (read, deadline) = (Answers::default(), until);
    let facts = std::thread::scope(|scope| {
        let work = scope.spawn(|| facts::gather(&site, &read, &[], &Cx::quiet(deadline, &cancel)));
        cancel.set();
        work.join().unwrap()
    });
    assert_eq!(facts.hosts[0].inventory.why().id, "fact-no-answer");
    assert!(!until.passed());
}

#[test]
fn a_tool_that_hangs_is_given_up() {
    let fake = xcp().program(&["multipath", "-t"], Script::Hangs).running("multipathd", &[1]);
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(Duration::from_secs(1)), &cancel);
    let facts = facts::gather(&site(&[&fake]), &Answers::default(), &[], &cx);
    assert_eq!(facts.hosts[0].effective.why().id, "program-timed-out");
    assert_eq!(plan(&facts, &Answers::default()).pending(), 1);
}

#[test]
fn free_space_and_daemon() {
    let fake = xcp().free("/etc", 5).free("/var", 9).running("multipathd", &[3, 4]);
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(Duration::from_mins(1)), &cancel);
    let facts = facts::gather(&site(&[&fake]), &Answers::default(), &["/var/lib/quantalink".into()], &cx);
    let machine = facts.hosts[0].machine.get().unwrap();
    assert_eq!(machine.free, [Some(5), Some(9)]);
    assert_eq!(facts.hosts[0].daemon_runs(), Some(true));
    assert_eq!(facts.at, Stamp::from_unix(1_795_167_000));
    assert_eq!(facts.hosts[0].role, Role::Node);
}

#[test]
fn a_dom0_is_known_by_its_inventory() {
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(Duration::from_mins(1)), &cancel);
    assert_eq!(facts::is_dom0(&xcp(), &cx), Ok(true));
    assert_eq!(facts::is_dom0(&Fake::new("linux"), &cx), Ok(false));
    // An inventory that cannot be read is still a dom0's.
    assert_eq!(facts::is_dom0(&Fake::new("odd").folder("/etc/xensource-inventory"), &cx), Ok(true));
    assert_eq!(facts::is_dom0(&Fake::new("odd").link("/etc/xensource-inventory", "/gone"), &cx), Ok(true));
}

#[test]
fn snapshots_name_links_and_files() {
    let facts = gather(&xcp());
    let main = facts.hosts[0].main.get().unwrap();
    assert_eq!((main.links.len(), &main.path), (2, &HostPath::from(PACKAGED)));
    assert!(matches!(&main.found, Found::File(file) if file.meta == plain_meta()));
}

#[cfg(unix)]
#[test]
fn the_same_on_a_real_tree() {
    use std::os::unix::fs::symlink;

    use quantalink::host::local_unix::LocalUnix;
    use quantalink::host::{HostId, NewMeta};

    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    std::fs::create_dir_all(root.join("etc/multipath.xenserver")).unwrap();
    std::fs::create_dir_all(root.join("etc/alternatives")).unwrap();
    std::fs::write(root.join("etc/xensource-inventory"), inventory("XCP-ng", "8.3.0")).unwrap();
    std::fs::write(root.join("etc/multipath.xenserver/multipath.conf"), SHIPPED).unwrap();
    symlink(PACKAGED, root.join("etc/alternatives/multipath.conf")).unwrap();
    symlink("/etc/alternatives/multipath.conf", root.join("etc/multipath.conf")).unwrap();
    let host = Arc::new(LocalUnix::new(HostId::local(), Some(root.to_path_buf())).unwrap());
    let site = Site::of(vec![host.clone()], Arc::new(StillClock(Stamp::from_unix(0))), "/".into());
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(Duration::from_mins(1)), &cancel);
    let answers = Answers::default();
    let look = || facts::gather(&site, &answers, &["/etc".into()], &cx);
    let seen = look();
    assert_eq!(seen.hosts[0].release.name, "xcp-ng 8.3".into());
    assert!(seen.hosts[0].machine.get().is_some(), "{:?}", seen.hosts[0].machine);
    let before = plan(&seen, &answers);
    assert_eq!(before.pending(), 1, "{before:?}");
    let write = write(&before.hosts[0].changes[0]);
    let replace = Replace {
        path: write.path.clone(),
        expect: write.expect,
        new: Arc::clone(&write.new),
        meta: NewMeta::Keep,
        make_folders: write.make_folders,
        stage: write.stage.clone(),
        under: None,
    };
    host.replace(&replace, &cx).unwrap();
    assert_eq!(std::fs::read(root.join("etc/multipath/conf.d/custom-quantastor.conf")).unwrap(), modern());
    let again = look();
    assert_eq!((plan(&again, &answers).pending(), plan(&again, &answers).refused()), (0, false));
    let checks = verify(&again, &answers);
    assert!(checks.iter().all(|check| matches!(check.status, Status::Pass | Status::Skipped)), "{checks:?}");
    assert_eq!(status(&checks, "multipath-link"), Status::Pass);
}
