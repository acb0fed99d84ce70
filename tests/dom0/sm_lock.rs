//! SM's own lock on 6.5: its main file is replaced only while nobody else holds it.

use std::fs::{File, OpenOptions};
use std::io::{BufRead as _, BufReader, Lines};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use quantalink::base::{Arg, Hash};
use quantalink::host::local_unix::LocalUnix;
use quantalink::host::{
    Cancel, Cx, Deadline, Expect, ForeignLock, Host as _, HostError, HostId, HostPath, NewMeta, Replace,
};
use rustix::fs::{FlockOperation, fcntl_lock};

use super::nest::{Nest, possible};
use super::rows::{Tools, v8_3};
use super::style;
use super::tree::{PACKAGED, Tree};

/// Where sm keeps it, below /var/lock.
const LOCK: &str = "sm/multipath.conf/host";

fn nest() -> Nest {
    let tree = Tree::dom0("XenServer", "6.5.0").packaged(style::V6_5);
    Nest::new(tree, Tools::V049El6)
}

/// The lock file as sm opens it.
fn opened(path: &Path) -> File {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    OpenOptions::new().read(true).write(true).create(true).truncate(true).open(path).unwrap()
}

/// Until the journal says that the change begins: from there on the plan stands.
fn is_about_to_write(nest: &Nest) {
    let until = Instant::now() + Duration::from_mins(1);
    let begins = |run: std::io::Result<std::fs::DirEntry>| {
        let journal = std::fs::read_to_string(run.unwrap().path().join("journal.jsonl")).unwrap_or_default();
        journal.contains("\"record\":\"intent\"")
    };
    let begun = || std::fs::read_dir(nest.tree.state().join("runs")).is_ok_and(|mut runs| runs.any(begins));
    while !begun() {
        assert!(Instant::now() < until, "the change begins");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Applies while sm holds its lock for a while, and does this meanwhile.
fn while_sm_works(nest: &Nest, meanwhile: impl FnOnce()) -> Duration {
    let lock = opened(&nest.tree.beside("lock").join(LOCK));
    fcntl_lock(&lock, FlockOperation::NonBlockingLockExclusive).unwrap();
    let began = Instant::now();
    let mut apply = nest.command("ask apply apply --yes\n").spawn().unwrap();
    is_about_to_write(nest);
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(nest.tree.text(PACKAGED), style::V6_5, "it waits");
    assert!(apply.try_wait().unwrap().is_none());
    meanwhile();
    fcntl_lock(&lock, FlockOperation::Unlock).unwrap();
    apply.wait().unwrap();
    began.elapsed()
}

#[test]
fn the_main_file_of_6_5_is_replaced_under_sms_lock() {
    if !possible() {
        return;
    }
    let nest = nest();
    assert!(while_sm_works(&nest, || {}) < Duration::from_secs(15), "no longer than it is held");
    assert_eq!(nest.answer("apply").ends(0).statuses(), ["multipath applied"]);
    assert!(nest.tree.text(PACKAGED).contains("OSNEXUS"));
    // Another one: sm has put an exception in while it held the lock, and that is not lost.
    let nest = self::nest();
    let line = "blacklist_exceptions {\n";
    let by_sm = style::V6_5.replace(line, &[line, "\twwid \"36001405ffeeddcc\"\n"].concat());
    while_sm_works(&nest, || nest.tree.put(PACKAGED, &by_sm));
    let apply = nest.answer("apply");
    assert_ne!(apply.code, 0);
    assert!(apply.said.contains("changed"), "{}", apply.said);
    assert_eq!(nest.tree.text(PACKAGED), by_sm);
    // Planned anew it goes in beside that.
    nest.runs("ask again apply --yes\nask back rollback --yes\n");
    nest.answer("again").ends(0);
    nest.answer("back").ends(0);
    assert_eq!(nest.tree.text(PACKAGED), by_sm);
}

#[test]
fn a_rollback_waits_for_sm_too() {
    if !possible() {
        return;
    }
    let nest = nest();
    let lock = opened(&nest.tree.beside("lock").join(LOCK));
    nest.runs("ask apply apply --yes\n");
    nest.answer("apply").ends(0);
    let applied = nest.tree.text(PACKAGED);
    fcntl_lock(&lock, FlockOperation::NonBlockingLockExclusive).unwrap();
    let mut back = nest.command("ask back rollback --yes\n").spawn().unwrap();
    std::thread::sleep(Duration::from_secs(1));
    assert_eq!(nest.tree.text(PACKAGED), applied);
    fcntl_lock(&lock, FlockOperation::Unlock).unwrap();
    back.wait().unwrap();
    nest.answer("back").ends(0);
    assert_eq!(nest.tree.text(PACKAGED), style::V6_5);
}

#[test]
fn where_sm_is_not_at_work_nothing_is_made() {
    if !possible() {
        return;
    }
    let empty = |nest: &Nest| std::fs::read_dir(nest.tree.beside("lock")).unwrap().next().is_none();
    let without = nest();
    without.runs("ask apply apply --yes\n");
    without.answer("apply").ends(0);
    assert!(empty(&without));
    // A drop-in is no file of sm's.
    let nest = Nest::new(v8_3("XCP-ng", "8.3.0"), Tools::V049R136);
    let lock = opened(&nest.tree.beside("lock").join(LOCK));
    fcntl_lock(&lock, FlockOperation::NonBlockingLockExclusive).unwrap();
    nest.runs("ask apply apply --yes\n");
    nest.answer("apply").ends(0);
    // With sm's folder there, the lock is made as sm makes it.
    let fresh = self::nest();
    std::fs::create_dir(fresh.tree.beside("lock").join("sm")).unwrap();
    fresh.runs("ask apply apply --yes\n");
    fresh.answer("apply").ends(0);
    assert_eq!(std::fs::read(fresh.tree.beside("lock").join(LOCK)).unwrap(), b"");
}

/// A replacement under a lock that is waited for that long.
fn replaced(folder: &Path, wait: Duration, cancel: &Cancel) -> Result<(), HostError> {
    let path = |name: &str| HostPath::from(folder.join(name).to_str().unwrap());
    let replace = Replace {
        path: path("file"),
        expect: Expect::Is(Hash::of(b"old")),
        new: Arc::new(b"new".to_vec()),
        meta: NewMeta::Keep,
        make_folders: false,
        stage: path("").parent(),
        under: Some(ForeignLock { at: path(LOCK), wait }),
    };
    let host = LocalUnix::new(HostId::local(), None).unwrap();
    let cx = Cx::quiet(Deadline::after(Duration::from_mins(1)), cancel);
    host.replace(&replace, &cx).map(drop)
}

fn ground() -> tempfile::TempDir {
    let ground = tempfile::tempdir().unwrap();
    std::fs::write(ground.path().join("file"), "old").unwrap();
    std::fs::create_dir(ground.path().join("sm")).unwrap();
    ground
}

/// Another process that has the lock.
struct Holder(Child, Lines<BufReader<ChildStdout>>);

impl Holder {
    fn of(path: &Path) -> Self {
        drop(opened(path));
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args([
            "--ignored",
            "--exact",
            "dom0::sm_lock::holds_the_lock_until_its_input_ends",
            "--nocapture",
        ]);
        command.env("LOCK_TO_HOLD", path).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert!(lines.by_ref().map_while(Result::ok).any(|line| line.contains("held")));
        Self(child, lines)
    }
}

impl Drop for Holder {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        self.1.by_ref().for_each(drop);
        let _ = self.0.wait();
    }
}

#[test]
#[ignore = "the other process of the tests beside it"]
fn holds_the_lock_until_its_input_ends() {
    let lock = opened(Path::new(&std::env::var_os("LOCK_TO_HOLD").unwrap()));
    fcntl_lock(&lock, FlockOperation::NonBlockingLockExclusive).unwrap();
    println!("held");
    std::io::copy(&mut std::io::stdin(), &mut std::io::sink()).unwrap();
}

#[test]
fn who_holds_it_too_long_is_told() {
    let ground = ground();
    let holder = Holder::of(&ground.path().join(LOCK));
    let error = replaced(ground.path(), Duration::from_millis(200), &Cancel::default()).unwrap_err();
    let HostError::Refused(text) = &error else { panic!("{error:?}") };
    // On an overlay the kernel's list of locks names another device than the file has.
    match &*text.id {
        "foreign-lock-held" => assert_eq!(text.arg("pid"), Some(&Arg::from(holder.0.id().to_string()))),
        other => assert_eq!(other, "foreign-lock-held-unseen"),
    }
    assert_eq!(std::fs::read(ground.path().join("file")).unwrap(), b"old");
    // One that is not wanted any more does not wait on.
    let cancel = Cancel::default();
    cancel.set();
    let error = replaced(ground.path(), Duration::from_mins(1), &cancel).unwrap_err();
    assert!(matches!(error, HostError::NotDone(_)), "{error:?}");
    drop(holder);
    replaced(ground.path(), Duration::from_millis(200), &Cancel::default()).unwrap();
    assert_eq!(std::fs::read(ground.path().join("file")).unwrap(), b"new");
}

#[test]
fn something_else_in_the_place_of_the_lock() {
    for kind in ["folder", "fifo", "link"] {
        let ground = ground();
        let lock = ground.path().join(LOCK);
        std::fs::create_dir_all(lock.parent().unwrap()).unwrap();
        match kind {
            "folder" => std::fs::create_dir(&lock).unwrap(),
            "link" => std::os::unix::fs::symlink("/etc/hostname", &lock).unwrap(),
            _ => assert!(Command::new("mkfifo").arg(&lock).status().unwrap().success()),
        }
        let error = replaced(ground.path(), Duration::from_millis(200), &Cancel::default()).unwrap_err();
        let HostError::Refused(text) = &error else { panic!("{kind}: {error:?}") };
        assert_eq!(text.id, "foreign-lock-not-a-file", "{kind}");
    }
}
