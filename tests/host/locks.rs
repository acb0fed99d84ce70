//! The lock of a host and who holds it.

use std::process::{Child, Command};
use std::time::Duration;

use quantalink::base::Arg;
use quantalink::host::local_unix::LocalUnix;
use quantalink::host::{Cancel, Cx, Deadline, Host as _, HostError, HostId, Lock, Program};

use crate::help::{Tree, have, refused, with_cx};

fn lock(tree: &Tree) -> Result<Box<dyn Lock>, HostError> {
    with_cx(|cx| tree.host.lock(cx))
}

/// Ends its process however the test ends.
struct Other(Child);

impl Drop for Other {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Another process that holds the lock; back when it has it.
fn other(tree: &Tree, how: &str) -> Other {
    let words = ["--no-fork", "--nonblock", how];
    let script = "echo got; exec sleep 600";
    let mut child = Command::new("flock")
        .args(words)
        .arg(tree.at("/etc"))
        .args(["sh", "-c", script])
        .env("SSH_CONNECTION", "192.0.2.7 5000 192.0.2.1 22")
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut got = [0_u8; 4];
    std::io::Read::read_exact(child.stdout.as_mut().unwrap(), &mut got).unwrap();
    Other(child)
}

#[test]
fn one_at_a_time_without_a_trace() {
    let tree = Tree::new();
    let all = tree.all();
    let held = lock(&tree).unwrap();
    assert_eq!(tree.all(), all, "the lock leaves no file");
    let error = lock(&tree).err().unwrap();
    assert!(matches!(&error, HostError::Refused(text) if text.id.starts_with("lock-held")), "{error:?}");
    let apart = Tree::new();
    assert!(lock(&apart).is_ok(), "another tree has another lock");
    drop(held);
    assert!(lock(&tree).is_ok());
    std::fs::remove_dir(tree.at("/etc")).unwrap();
    assert_eq!(refused(lock(&tree).err().unwrap()), "folder-missing", "no other folder takes its place");
}

#[test]
fn the_holder_is_named_and_dies_with_its_lock() {
    if !have(&["flock", "sleep"]) {
        return;
    }
    let tree = Tree::new();
    let mut holder = other(&tree, "--exclusive");
    let error = lock(&tree).err().unwrap();
    let HostError::Refused(text) = &error else { panic!("{error:?}") };
    if text.id == "lock-held" {
        assert_eq!(text.arg("pid"), Some(&holder.0.id().to_string().into()));
        assert!(matches!(text.arg("command"), Some(Arg::Raw(line)) if !line.is_empty()));
        assert!(matches!(text.arg("since"), Some(Arg::Time(since)) if since.unix() > 1_600_000_000));
        assert_eq!(text.arg("from"), Some(&"192.0.2.7".into()));
    } else {
        crate::help::skip("/proc/locks does not tell here");
    }
    holder.0.kill().unwrap();
    holder.0.wait().unwrap();
    assert!(lock(&tree).is_ok(), "a killed holder's lock is free");
}

#[test]
fn a_shared_lock_of_somebody_else_is_named_too() {
    if !have(&["flock", "sleep"]) {
        return;
    }
    let told = |how: &str| {
        let tree = Tree::new();
        let holder = other(&tree, how);
        let error = lock(&tree).err().unwrap();
        (error.text().id.clone(), error.text().arg("pid") == Some(&holder.0.id().to_string().into()))
    };
    if told("--exclusive") == ("lock-held".into(), true) {
        assert_eq!(told("--shared"), ("lock-held".into(), true));
    } else {
        crate::help::skip("/proc/locks does not tell here");
    }
}

#[test]
fn programs_do_not_inherit_the_lock() {
    let tree = Tree::new();
    let machine = LocalUnix::new(HostId::local(), None).unwrap();
    let held = lock(&tree).unwrap();
    let cancel = Cancel::default();
    std::thread::scope(|scope| {
        let running = scope.spawn(|| {
            let program = Program { argv: vec!["sleep".into(), "601".into()], keep: 0 };
            machine.run(&program, &Cx::quiet(Deadline::after(Duration::from_mins(10)), &cancel))
        });
        // Only once the program runs does its inheritance count; it is a child of ours with that command line.
        while child_running("sleep\x00601\x00").is_none() && !running.is_finished() {
            std::thread::sleep(Duration::from_millis(5));
        }
        let inherited = child_running("sleep\x00601\x00").is_none_or(|pid| has_open(&pid, &tree));
        drop(held);
        cancel.set();
        assert_eq!(running.join().unwrap().unwrap_err().text().id, "cancelled");
        assert!(!inherited, "it would keep the lock of a run that was killed");
    });
}

/// The folder in /proc of a child of ours that has this command line.
fn child_running(line: &str) -> Option<std::path::PathBuf> {
    let me = format!("PPid:\t{}\n", std::process::id());
    let entries = std::fs::read_dir("/proc").unwrap();
    entries.flatten().map(|entry| entry.path()).find(|process| {
        let read = |file| std::fs::read_to_string(process.join(file)).unwrap_or_default();
        read("cmdline").ends_with(line) && read("status").contains(&me)
    })
}

fn has_open(process: &std::path::Path, tree: &Tree) -> bool {
    let files = std::fs::read_dir(process.join("fd")).unwrap();
    files.flatten().any(|file| std::fs::read_link(file.path()).is_ok_and(|to| to == tree.at("/etc")))
}
