//! The locks of others: quantalink's own, and that of `XenServer`'s storage manager.

use std::fs::{File, OpenOptions};
use std::time::{Duration, Instant};

use rustix::fs::{FlockOperation, fcntl_lock, flock};

use super::nest::{SHELLS, Shell, command, possible, steps};
use super::tree::{MAIN, OLD, PACKAGED, Tree};
use super::{code, said};

#[test]
fn two_at_a_time_are_refused() {
    if !possible() {
        return;
    }
    for shell in SHELLS {
        let tree = Tree::v6_2();
        tree.script();
        let etc = File::open(tree.path("/etc")).unwrap();
        flock(&etc, FlockOperation::NonBlockingLockExclusive).unwrap();
        let [apply] = steps(&tree, *shell, ["apply"]);
        if apply.said.contains("no \"flock\"") {
            // Some busyboxes have none: that is told, and the hash just before the replacement is what is left.
            assert_eq!(*shell, Shell::Busybox);
            apply.ends(0).says("see that nothing else changes these files");
            continue;
        }
        apply.ends(3).says("is at work on this host");
        assert_eq!(tree.bytes(MAIN), OLD.as_bytes());
        drop(etc);
        let [apply, back] = steps(&tree, *shell, ["apply", "rollback"]);
        apply.ends(0);
        back.ends(0);
    }
}

/// The storage manager's lock, as it opens it.
fn lock_of(tree: &Tree) -> File {
    let path = tree.beside("lock/sm/multipath.conf/host");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    OpenOptions::new().read(true).write(true).create(true).truncate(true).open(path).unwrap()
}

#[test]
fn the_storage_managers_lock_is_waited_for() {
    if !possible() {
        return;
    }
    for word in ["apply", "rollback"] {
        let tree = Tree::packaged("6.5.0", OLD);
        tree.script();
        if word == "rollback" {
            let [apply] = steps(&tree, Shell::Dash, ["apply"]);
            apply.ends(0);
        }
        let before = tree.bytes(PACKAGED);
        let lock = lock_of(&tree);
        fcntl_lock(&lock, FlockOperation::NonBlockingLockExclusive).unwrap();
        let mut run = command(&tree, Shell::Dash, &format!("run {word}\n")).spawn().unwrap();
        let until = Instant::now() + Duration::from_secs(2);
        while Instant::now() < until {
            std::thread::sleep(Duration::from_millis(100));
            assert_eq!(tree.bytes(PACKAGED), before, "it waits");
        }
        assert!(run.try_wait().unwrap().is_none(), "{word}: it waits");
        fcntl_lock(&lock, FlockOperation::Unlock).unwrap();
        assert_eq!(run.wait().unwrap().code(), Some(0), "{word}");
        assert_ne!(tree.bytes(PACKAGED), before, "{word}");
    }
}

#[test]
fn a_lock_that_does_not_come_free_and_a_host_without_python_are_refused() {
    if !possible() {
        return;
    }
    let tree = Tree::packaged("6.5.0", OLD);
    let script = tree.script();
    // The wait of 20 s made short.
    let text = std::fs::read_to_string(&script).unwrap();
    assert!(text.contains("sm_wait=20\n"));
    std::fs::write(&script, text.replace("sm_wait=20\n", "sm_wait=1\n")).unwrap();
    let lock = lock_of(&tree);
    fcntl_lock(&lock, FlockOperation::NonBlockingLockExclusive).unwrap();
    let [apply, check] = steps(&tree, Shell::Bash, ["apply", "check"]);
    apply.ends(3).says("for more than 1 s; nothing was changed");
    check.ends(2);
    fcntl_lock(&lock, FlockOperation::Unlock).unwrap();
    let [apply] = steps(&tree, Shell::Busybox, ["apply"]);
    apply.ends(3).says("only Python can take it");
    assert_eq!(tree.bytes(PACKAGED), OLD.as_bytes());
    // Nobody says by a variable that the lock is held.
    let output = command(&tree, Shell::Dash, "QUANTALINK_SM_LOCK=4242 run apply\n").output().unwrap();
    assert_eq!(code(&output), 3, "{}", said(&output));
    // Where the storage manager is not at work nothing is taken, and no Python needed.
    let tree = Tree::packaged("6.5.0", OLD);
    tree.script();
    let [apply] = steps(&tree, Shell::Busybox, ["apply"]);
    apply.ends(0);
    assert!(tree.kept("lock").is_empty());
}
