//! File systems, files and folders that a new file cannot or must not be put into.

use std::os::unix::fs::{MetadataExt as _, chown, symlink};
use std::path::Path;
use std::process::Command;

use rustix::fs::{CWD, FileType, Mode, mknodat};

use super::rig::{
    FILE, Said, Site, TEMP, USER, Wanted, alone, foreseen, lacking, look, met, set_mode, sh, skip,
};

const READ_ONLY: Wanted =
    Wanted { code: 3, id: "read-only-filesystem", names: "/etc", next: "Mount it read-write" };
const MOUNT_POINT: Wanted = Wanted { code: 3, id: "mount-point", names: FILE, next: "Unmount it" };
const FULL: Wanted = Wanted { code: 1, id: "disk-full", names: "/etc", next: "Make room" };
const NO_INODES: Wanted = Wanted { next: "df -i", ..FULL };

/// One name after the other until no more can be had.
fn fill(folder: &Path) {
    let made =
        (0..9999).take_while(|n| std::fs::write(folder.join(format!("filler{n}")), "").is_ok()).count();
    assert!((1..9999).contains(&made), "{made} files");
}

fn empty(folder: &Path) {
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.file_name().unwrap().to_string_lossy().starts_with("filler") {
            std::fs::remove_file(entry).unwrap();
        }
    }
}

#[test]
fn read_only() {
    alone("filesystems::read_only", &[], || {
        let site = Site::new();
        let etc = site.etc();
        let make = || {
            sh(&["mount", "--bind"], &[&etc, &etc]);
            sh(&["mount", "-o", "remount,bind,ro"], &[&etc]);
        };
        foreseen(&site, "a read-only mount", READ_ONLY, make, || sh(&["umount"], &[&etc]));
        met(&site, "a read-only mount", READ_ONLY, make, || sh(&["umount"], &[&etc]));
    });
}

#[test]
fn bound_over() {
    alone("filesystems::bound_over", &[], || {
        let site = Site::new();
        let file = site.file();
        let make = || sh(&["mount", "--bind"], &[&file, &file]);
        met(&site, "a bind mount on the file", MOUNT_POINT, make, || sh(&["umount"], &[&file]));
    });
}

#[test]
fn full() {
    alone("filesystems::full", &[], || {
        let site = Site::new();
        let (root, filler) = (site.root(), site.root().join("filler"));
        std::fs::remove_dir_all(&root).unwrap();
        std::fs::create_dir(&root).unwrap();
        sh(&["mount", "-t", "tmpfs", "-o", "size=256k", "none"], &[&root]);
        site.grow();
        let make = || drop(std::fs::write(&filler, vec![0; 1 << 20]));
        met(&site, "a full tmpfs", FULL, make, || std::fs::remove_file(&filler).unwrap());
    });
}

#[test]
fn out_of_inodes() {
    alone("filesystems::out_of_inodes", &["mkfs.ext4", "losetup"], || {
        let site = Site::new();
        let (root, image) = (site.root(), site.dir.path().join("image"));
        std::fs::remove_dir_all(&root).unwrap();
        std::fs::create_dir(&root).unwrap();
        std::fs::File::create(&image).unwrap().set_len(4 << 20).unwrap();
        sh(&["mkfs.ext4", "-q", "-N", "32"], &[&image]);
        let mounted = Command::new("mount").args(["-o", "loop"]).args([&image, &root]).output().unwrap();
        if !mounted.status.success() {
            skip("no loop device can be mounted here");
            return;
        }
        site.grow();
        met(&site, "an ext4 out of inodes", NO_INODES, || fill(&root), || empty(&root));
        sh(&["umount"], &[&root]);
    });
}

#[test]
fn protected() {
    if lacking(&["chattr"]) {
        return;
    }
    let site = Site::new();
    if !Command::new("chattr").arg("+i").arg(site.file()).output().unwrap().status.success() {
        skip("this file system knows no chattr");
        return;
    }
    sh(&["chattr", "-i"], &[&site.file()]);
    for (what, path, flag, names) in [
        ("an immutable file", site.file(), "i", FILE),
        ("an append-only file", site.file(), "a", FILE),
        ("an immutable folder", site.etc(), "i", "/etc"),
        ("an append-only folder", site.etc(), "a", "/etc"),
    ] {
        let wanted = Wanted { code: 3, id: "immutable-file", names, next: "chattr -i -a" };
        let (on, off) = (format!("+{flag}"), format!("-{flag}"));
        let make = || sh(&["chattr", &on], &[&path]);
        foreseen(&site, what, wanted, make, || sh(&["chattr", &off], &[&path]));
        met(&site, what, wanted, make, || sh(&["chattr", &off], &[&path]));
    }
}

#[test]
fn another_name() {
    let site = Site::new();
    let second = site.root().join("second");
    let wanted = Wanted { code: 3, id: "hard-links", names: FILE, next: "find / -xdev -samefile" };
    let make = || std::fs::hard_link(site.file(), &second).unwrap();
    met(&site, "a hard link", wanted, make, || std::fs::remove_file(&second).unwrap());
}

/// What stands there instead is looked at and left; nothing waits for the other end of a FIFO.
#[test]
fn no_file_in_its_place() {
    type Put = fn(&Path);
    let file = |id, next| Wanted { code: 3, id, names: FILE, next };
    let none = file("not-a-file", "ls -l");
    let table: [(&str, Wanted, Put); 6] = [
        ("a FIFO", none, |at| mknodat(CWD, at, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap()),
        ("a socket", none, |at| drop(std::os::unix::net::UnixListener::bind(at).unwrap())),
        ("a folder", none, |at| std::fs::create_dir(at).unwrap()),
        ("a link to a device", Wanted { names: "/dev/zero", ..none }, |at| {
            // Inside of the tree, where an absolute link leads.
            let etc = at.parent().unwrap();
            std::fs::create_dir(etc.join("../dev")).unwrap();
            let device = etc.join("../dev/zero");
            let made =
                mknodat(CWD, &device, FileType::CharacterDevice, Mode::RUSR, rustix::fs::makedev(1, 5));
            if made.is_err() {
                std::fs::create_dir(&device).unwrap();
            }
            symlink("/dev/zero", at).unwrap();
        }),
        ("a loop of links", file("link-loop", "ls -l"), |at| symlink("multipath.conf", at).unwrap()),
        ("a link to nothing", file("main-file-missing", "restore it"), |at| symlink("none", at).unwrap()),
    ];
    for (what, wanted, put) in table {
        let site = Site::new();
        let kept = site.dir.path().join("kept");
        let make = || {
            std::fs::rename(site.file(), &kept).unwrap();
            put(&site.file());
        };
        make();
        let before = look(&site.root());
        for verb in ["plan", "apply", "verify"] {
            let words: &[&str] = if verb == "apply" { &[verb, "--yes", "--json"] } else { &[verb, "--json"] };
            let said = site.run(words);
            assert_ne!(said.code, 124, "{what}: {verb} waited for it");
            if verb != "verify" {
                wanted.of(&said, &format!("{what}, {verb}"));
            }
        }
        assert_eq!(look(&site.root()), before, "{what}");
        // The same in the place of what a run has written: nothing is put back over it.
        let away = || drop(std::fs::remove_file(site.file()).or_else(|_| std::fs::remove_dir(site.file())));
        away();
        std::fs::rename(&kept, site.file()).unwrap();
        drop(std::fs::remove_dir_all(site.root().join("dev")));
        assert_eq!(site.change("apply").code, 0, "{what}");
        make();
        let before = look(&site.root());
        let said = site.change("rollback");
        assert_eq!(said.code, 3, "{what}, rollback: {said:?}");
        assert_eq!(look(&site.root()), before, "{what}, rollback");
        away();
        std::fs::rename(&kept, site.file()).unwrap();
        assert_eq!(site.change("rollback").code, 0, "{what}");
    }
}

fn as_user(site: &Site, words: &[&str]) -> Said {
    let user = USER.to_string();
    let before = ["setpriv", "--reuid", &user, "--regid", &user, "--clear-groups"];
    Said::of(&site.through(&before, words).output().unwrap())
}

/// What is missing to a user is told as a right that he lacks; root keeps everybody's files theirs.
#[test]
fn other_owners() {
    if lacking(&["setpriv"]) {
        return;
    }
    let owner = Wanted { code: 3, id: "attributes-not-kept", names: FILE, next: "Run quantalink as root" };
    let folder = Wanted { code: 3, id: "no-right-to-write", names: "/etc", next: "Run quantalink as root" };
    let unread = Wanted { code: 3, id: "no-right-to-read", names: FILE, next: "Run quantalink as root" };
    for (what, etc, file, wanted) in [
        ("root's file in a sticky folder", 0o1777, 0o644, owner),
        ("root's file in a folder open to all", 0o777, 0o644, owner),
        ("a folder of root", 0o755, 0o666, folder),
        ("a file that only root reads", 0o755, 0o600, unread),
    ] {
        let site = Site::new();
        std::fs::create_dir(site.state()).unwrap();
        chown(site.state(), Some(USER), Some(USER)).unwrap();
        set_mode(&site.state(), 0o700);
        set_mode(&site.etc(), etc);
        set_mode(&site.file(), file);
        let before = look(&site.root());
        wanted.of(&as_user(&site, &["apply", "--yes", "--json"]), what);
        if wanted.id != owner.id {
            wanted.of(&as_user(&site, &["plan", "--json"]), what);
        }
        assert_eq!(look(&site.root()), before, "{what}");
    }
    // Root, in a sticky folder, on a file of somebody else.
    let site = Site::new();
    set_mode(&site.etc(), 0o1777);
    chown(site.file(), Some(USER), Some(USER + 1)).unwrap();
    let old = site.file().metadata().unwrap();
    assert_eq!(site.change("apply").code, 0);
    let new = site.file().metadata().unwrap();
    assert_eq!((new.uid(), new.gid(), new.mode()), (old.uid(), old.gid(), old.mode()));
    assert_ne!(new.ino(), old.ino(), "it was replaced");
    assert_eq!(site.change("rollback").code, 0);
    let back = site.file().metadata().unwrap();
    assert_eq!((back.uid(), back.gid(), back.mode()), (old.uid(), old.gid(), old.mode()));
}

/// A folder in which everybody may write, without a sticky bit, is told of, not mended.
#[test]
fn a_folder_open_to_all_is_told() {
    let site = Site::new();
    set_mode(&site.etc(), 0o777);
    let said = site.change("apply");
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.message("folder-open-to-all").is_some_and(|message| message.contains("/etc")), "{said:?}");
    set_mode(&site.etc(), 0o1777);
    site.change("rollback");
    let said = site.change("apply");
    assert!(said.code == 0 && said.message("folder-open-to-all").is_none(), "{said:?}");
}

/// The calls at which a file server that has forgotten the file would say so; each is made to, by strace.
#[test]
fn a_stale_file_handle() {
    let tried = Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).output();
    if !tried.is_ok_and(|done| done.status.success()) {
        skip("strace is missing, or may not trace here");
        return;
    }
    let site = Site::new();
    let (file, etc, temp) = (site.file(), site.etc(), site.etc().join(TEMP));
    // The place, the calls on it, and what becomes of it: refused while planning, tried and undone, made and not known to last.
    let calls: [(&Path, &str, i32, &str); 8] = [
        (&etc, "openat", 3, "io-error"),
        (&file, "read", 3, "io-error"),
        (&file, "flistxattr", 3, "io-error"),
        (&temp, "read", 1, "io-error"),
        (&temp, "fchmod", 1, "io-error"),
        (&temp, "fsync", 1, "io-error"),
        (&etc, "renameat,renameat2", 1, "io-error"),
        (&etc, "fsync", 1, "durability-unconfirmed"),
    ];
    for (place, call, code, id) in calls {
        let what = format!("{call} at {}", place.display());
        let (place, trace) = (place.to_str().unwrap(), site.dir.path().join("trace"));
        let (only, inject) = (format!("trace={call}"), format!("inject={call}:error=ESTALE"));
        let strace = ["strace", "-f", "-qq", "-o", trace.to_str().unwrap(), "-P", place, "-e", &only, "-e"];
        let before = look(&site.root());
        let words = [&strace[..], &[&inject]].concat();
        let said = Said::of(&site.through(&words, &["apply", "--yes", "--json"]).output().unwrap());
        assert!(std::fs::read_to_string(&trace).unwrap().contains("INJECTED"), "{what}: {said:?}");
        assert_eq!(said.code, code, "{what}: {said:?}");
        let message = said.message(id).unwrap_or_else(|| panic!("{what}: {said:?}"));
        let parts =
            ["/etc", "Stale file handle", if id == "io-error" { "then try again" } else { "look at" }];
        for part in parts {
            assert!(message.contains(part), "{what}: {message}");
        }
        assert!(!temp.exists(), "{what}: litter");
        if id == "io-error" {
            assert_eq!(look(&site.root()), before, "{what}");
        }
    }
    assert_eq!(site.states()[0], "unfinished", "what is not known is told until somebody has looked");
    let said = site.change("rollback");
    assert_eq!(said.code, 0, "{said:?}");
    site.whole("a stale file handle");
}
