//! Mount points, small and read-only file systems, each in a mount namespace of its own.

use std::path::Path;
use std::process::Command;

use quantalink::base::Arg;
use quantalink::host::Host as _;

use crate::help::{Tree, again, create, edit, have, is_root, not_done, refused, skip, with_cx};

const ALONE: [&str; 4] = ["unshare", "--mount", "--propagation", "private"];

fn may_mount() -> bool {
    if !is_root() {
        skip("mounts need root");
        return false;
    }
    if !have(&["unshare", "mount"]) {
        return false;
    }
    let works = Command::new(ALONE[0]).args(&ALONE[1..]).arg("true").output().unwrap().status.success();
    if !works {
        skip("no mount namespace can be made here");
    }
    works
}

fn mount(words: &[&str], from: &Path, to: &Path) {
    let output = Command::new("mount").args(words).arg(from).arg(to).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_mount_point_is_left() {
    if !may_mount() {
        return;
    }
    again("mounts::a_mount_point_is_left", &ALONE, || {
        let tree = Tree::new();
        tree.write("/etc/a", "old");
        tree.write("/other", "old");
        // From the same file system: only the rename itself tells.
        mount(&["--bind"], &tree.at("/other"), &tree.at("/etc/a"));
        assert_eq!(refused(tree.replace(&edit("/etc/a", "old", "new")).unwrap_err()), "mount-point");
        assert_eq!(refused(tree.remove("/etc/a", "old", &[]).unwrap_err()), "mount-point");
        assert_eq!(tree.content("/other").unwrap(), "old");
        // And is to be seen beforehand, through a link too; of its neighbour nothing is said.
        std::os::unix::fs::symlink("a", tree.at("/etc/link")).unwrap();
        tree.write("/etc/z", "old");
        let seen = ["/etc/a", "/etc/link", "/etc/z"].map(|path| {
            let bars = with_cx(|cx| tree.host.bars(&path.into(), cx)).unwrap().unwrap();
            bars.file.map(|why| (why.id.to_string(), why.arg("path").cloned()))
        });
        let told = Some(("mount-point".to_owned(), Some(Arg::from("/etc/a"))));
        assert_eq!(seen, [told.clone(), told, None]);
        // From another one.
        std::fs::create_dir(tree.at("/tmpfs")).unwrap();
        mount(&["-t", "tmpfs"], Path::new("none"), &tree.at("/tmpfs"));
        tree.write("/tmpfs/b", "old");
        tree.write("/etc/b", "old");
        mount(&["--bind"], &tree.at("/tmpfs/b"), &tree.at("/etc/b"));
        assert_eq!(refused(tree.replace(&edit("/etc/b", "old", "new")).unwrap_err()), "mount-point");
        let mut order = create("/etc/c", "new", "/tmpfs");
        assert_eq!(not_done(tree.replace(&order).unwrap_err()), "stage-other-filesystem");
        order.path = "/tmpfs/made/c".into();
        order.stage = "/etc".into();
        assert_eq!(not_done(tree.replace(&order).unwrap_err()), "stage-other-filesystem");
        assert!(!tree.temp_left() && !tree.at("/tmpfs/made").exists());
    });
}

#[test]
fn a_read_only_mount_is_seen_beforehand() {
    if !may_mount() {
        return;
    }
    again("mounts::a_read_only_mount_is_seen_beforehand", &ALONE, || {
        let tree = Tree::new();
        tree.write("/etc/bound/a", "old");
        mount(&["--bind"], &tree.at("/etc/bound"), &tree.at("/etc/bound"));
        mount(&["-o", "remount,bind,ro"], Path::new("none"), &tree.at("/etc/bound"));
        let seen = |path: &str| {
            let bars = with_cx(|cx| tree.host.bars(&path.into(), cx)).unwrap().unwrap();
            [bars.file, bars.folder, bars.above].map(|text| text.map(|text| (text.id.to_string(), text)))
        };
        let [file, folder, above] = seen("/etc/bound/a");
        assert_eq!((file, above), (None, None));
        let (id, text) = folder.unwrap();
        assert_eq!((&*id, text.arg("path")), ("read-only-filesystem", Some(&Arg::from("/etc/bound"))));
        // What is yet to be made will lie there too.
        let [_, folder, above] = seen("/etc/bound/x/y/new");
        assert!([folder, above].iter().flatten().all(|(id, _)| id == "read-only-filesystem"));
        assert_eq!(seen("/etc/plain"), [None, None, None]);
    });
}

#[test]
fn what_a_rename_cannot_reach_is_told() {
    if !may_mount() {
        return;
    }
    again("mounts::what_a_rename_cannot_reach_is_told", &ALONE, || {
        let tree = Tree::new();
        for folder in ["/etc/plain", "/etc/tmpfs", "/etc/bound", "/source"] {
            std::fs::create_dir(tree.at(folder)).unwrap();
        }
        mount(&["-t", "tmpfs"], Path::new("none"), &tree.at("/etc/tmpfs"));
        mount(&["--bind"], &tree.at("/source"), &tree.at("/etc/bound"));
        let told =
            |path: &str| with_cx(|cx| tree.host.same_filesystem(&"/etc".into(), &path.into(), cx)).unwrap();
        assert_eq!(told("/etc/plain"), Some(true));
        assert_eq!(told("/etc/tmpfs"), Some(false));
        assert_eq!(told("/etc/bound"), Some(false), "the same device, and yet no rename leads there");
        assert_eq!(told("/etc/none"), None);
    });
}

#[test]
fn a_read_only_file_system_is_left() {
    if !may_mount() {
        return;
    }
    again("mounts::a_read_only_file_system_is_left", &ALONE, || {
        let tree = Tree::new();
        tree.write("/etc/a", "old");
        mount(&["--bind"], &tree.at("/etc"), &tree.at("/etc"));
        mount(&["-o", "remount,bind,ro"], &tree.at("/etc"), &tree.at("/etc"));
        assert_eq!(refused(tree.replace(&edit("/etc/a", "old", "new")).unwrap_err()), "read-only-filesystem");
        assert_eq!(
            refused(tree.replace(&create("/etc/b/c", "new", "/etc")).unwrap_err()),
            "read-only-filesystem"
        );
        assert_eq!(refused(tree.remove("/etc/a", "old", &[]).unwrap_err()), "read-only-filesystem");
        assert_eq!(tree.content("/etc/a").unwrap(), "old");
    });
}

#[test]
fn a_file_system_that_counts_no_room_is_not_full() {
    if !may_mount() {
        return;
    }
    again("mounts::a_file_system_that_counts_no_room_is_not_full", &ALONE, || {
        let tree = Tree::new();
        mount(&["-t", "ramfs"], Path::new("none"), &tree.at("/etc"));
        tree.write("/etc/a", "old");
        tree.replace(&edit("/etc/a", "old", "new")).unwrap();
        assert_eq!(tree.content("/etc/a").unwrap(), "new");
    });
}

#[test]
fn a_full_file_system_loses_nothing() {
    if !may_mount() {
        return;
    }
    again("mounts::a_full_file_system_loses_nothing", &ALONE, || {
        let tree = Tree::new();
        mount(&["-t", "tmpfs", "-o", "size=256k,nr_inodes=64"], Path::new("none"), &tree.at("/etc"));
        tree.write("/etc/a", "old");
        let error = tree.replace(&edit("/etc/a", "old", &"x".repeat(300_000))).unwrap_err();
        let Some(Arg::Text(detail)) = error.text().arg("detail") else { panic!("{error:?}") };
        assert_eq!(detail.id, "disk-full-by-count");
        assert_eq!(detail.arg("need"), Some(&Arg::Size(300_000 + (64 << 10))));
        assert_eq!(not_done(error), "disk-full");
        // No inode left: only the system tells.
        for n in 0.. {
            if std::fs::write(tree.at(&format!("/etc/filler{n}")), "").is_err() {
                break;
            }
        }
        assert_eq!(not_done(tree.replace(&edit("/etc/a", "old", "new")).unwrap_err()), "disk-full");
        assert_eq!(not_done(tree.replace(&create("/etc/b/c", "new", "/etc")).unwrap_err()), "disk-full");
        assert_eq!(tree.content("/etc/a").unwrap(), "old");
        assert!(!tree.temp_left() && !tree.at("/etc/b").exists());
    });
}
