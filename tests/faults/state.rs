//! The state folder where it cannot be had, and where somebody else could have a hand in it. Nothing of a host is changed
//! then, and once it is mended the same command works.

use std::os::unix::fs::{MetadataExt as _, chown, symlink};
use std::path::Path;

use rustix::fs::{CWD, FileType, Mode, mknodat};

use super::rig::{Site, TEMP, USER, Wanted, alone, lacking, look, set_mode, sh, skip};

/// `apply` with the state folder as it was prepared: so refused, and nothing touched, not even what a link leads to.
fn met(site: &Site, what: &str, wanted: Wanted) {
    let before = look(site.dir.path());
    wanted.of(&site.change("apply"), what);
    let after = look(site.dir.path());
    for (path, seen) in &before {
        // The first folders of a state folder may be made before the machine says that it is full.
        let folder = path.starts_with(site.state()) && path.is_dir();
        assert!(folder || after.get(path) == Some(seen), "{what}: {}", path.display());
    }
    // An old content that is kept already may stay: the next run finds it.
    let new = |path: &Path| !before.contains_key(path) && !path.is_dir();
    let files = after.keys().filter(|path| new(path) && !path.starts_with(site.state().join("blobs")));
    assert_eq!(files.collect::<Vec<_>>(), Vec::<&std::path::PathBuf>::new(), "{what}");
}

/// Prepares what a run meets.
type Prepare = fn(&Site);

const fn wanted(code: i32, id: &'static str, names: &'static str) -> Wanted {
    Wanted { code, id, names, next: "--state-dir" }
}

const UNSAFE: Wanted = wanted(3, "state-unsafe", "/state");
const NO_FOLDER: Wanted = wanted(3, "state-not-folder", "/state");
const NOT_WRITABLE: Wanted = wanted(3, "state-not-writable", "/state");
const FULL: Wanted = wanted(1, "state-disk-full", "/state");

fn folder(path: &Path, mode: u32) {
    std::fs::create_dir(path).unwrap();
    set_mode(path, mode);
}

/// A folder in which everybody may write, and what somebody has prepared in it.
fn open_to_all(site: &Site) -> std::path::PathBuf {
    let open = site.dir.path().join("open");
    folder(&open, 0o777);
    open
}

#[test]
fn what_others_could_change() {
    let table: [(&str, Wanted, Prepare); 8] = [
        ("open to all", UNSAFE, |site| folder(&site.state(), 0o777)),
        ("open to a group", UNSAFE, |site| folder(&site.state(), 0o770)),
        ("runs open to all", Wanted { names: "/state/runs", ..UNSAFE }, |site| {
            folder(&site.state(), 0o755);
            folder(&site.state().join("runs"), 0o777);
        }),
        ("blobs open to all", Wanted { names: "/state/blobs", ..UNSAFE }, |site| {
            folder(&site.state(), 0o755);
            folder(&site.state().join("blobs"), 0o777);
        }),
        ("a link in the place of runs", Wanted { names: "/state/runs", ..NO_FOLDER }, |site| {
            folder(&site.state(), 0o700);
            symlink(open_to_all(site), site.state().join("runs")).unwrap();
        }),
        ("a link in the place of blobs", Wanted { names: "/state/blobs", ..NO_FOLDER }, |site| {
            folder(&site.state(), 0o700);
            symlink(open_to_all(site), site.state().join("blobs")).unwrap();
        }),
        ("a link to a folder open to all", UNSAFE, |site| {
            symlink(open_to_all(site), site.state()).unwrap();
        }),
        ("a link into a folder open to all", Wanted { names: "/open", ..UNSAFE }, |site| {
            symlink(open_to_all(site).join("new"), site.state()).unwrap();
            folder(&site.dir.path().join("open/new"), 0o700);
        }),
    ];
    for (what, wanted, prepare) in table {
        let site = Site::new();
        prepare(&site);
        met(&site, what, wanted);
    }
    // In a folder of all its own folder could be swapped, even while it is not there.
    let site = Site::new();
    symlink(open_to_all(&site), site.dir.path().join("through")).unwrap();
    symlink("through/none", site.state()).unwrap();
    met(&site, "a link to nothing in a folder open to all", NO_FOLDER);
}

#[test]
fn what_belongs_to_somebody_else() {
    if lacking(&[]) {
        return;
    }
    let theirs = |path: &Path| chown(path, Some(USER), Some(USER)).unwrap();
    let table: [(&str, Wanted, Prepare); 3] = [
        ("somebody else's", UNSAFE, |site| folder(&site.state(), 0o700)),
        ("somebody else's runs", Wanted { names: "/state/runs", ..UNSAFE }, |site| {
            folder(&site.state(), 0o700);
            folder(&site.state().join("runs"), 0o700);
        }),
        ("somebody else's link", UNSAFE, |site| {
            folder(&site.dir.path().join("mine"), 0o700);
            symlink(site.dir.path().join("mine"), site.state()).unwrap();
        }),
    ];
    for (number, (what, wanted, prepare)) in table.into_iter().enumerate() {
        let site = Site::new();
        prepare(&site);
        match number {
            1 => theirs(&site.state().join("runs")),
            2 => std::os::unix::fs::lchown(site.state(), Some(USER), Some(USER)).unwrap(),
            _ => theirs(&site.state()),
        }
        met(&site, what, wanted);
    }
    // A journal and an old content that somebody else could have written are not believed.
    let site = Site::new();
    assert_eq!(site.change("apply").code, 0);
    set_mode(&site.state(), 0o755);
    let journal = site.state().join("runs").read_dir().unwrap().next().unwrap().unwrap().path();
    let journal = journal.join("journal.jsonl");
    let blob = site.state().join("blobs").read_dir().unwrap().next().unwrap().unwrap().path();
    for (path, id) in [(&journal, "journal.jsonl"), (&blob, "/blobs/")] {
        let kept = path.metadata().unwrap();
        for bad in ["mode", "owner"] {
            match bad {
                "mode" => set_mode(path, 0o666),
                _ => theirs(path),
            }
            let seen = look(&site.root());
            let said = site.run(&["rollback", "--yes"]);
            assert!(said.code != 0 && said.all.contains("Other users could change"), "{id}, {bad}: {said:?}");
            assert!(said.all.contains(id), "{id}, {bad}: {said:?}");
            assert_eq!(look(&site.root()), seen);
            chown(path, Some(kept.uid()), Some(kept.gid())).unwrap();
            set_mode(path, 0o600);
        }
    }
    assert_eq!(site.change("rollback").code, 0);
}

#[test]
fn no_folder_at_all() {
    type Put = fn(&Path);
    let table: [(&str, Put); 4] = [
        ("a file", |at| std::fs::write(at, "").unwrap()),
        ("a FIFO", |at| mknodat(CWD, at, FileType::Fifo, Mode::RUSR, 0).unwrap()),
        ("a link to nothing", |at| symlink("none", at).unwrap()),
        ("a loop of links", |at| symlink("state", at).unwrap()),
    ];
    for (what, put) in table {
        let site = Site::new();
        put(&site.state());
        met(&site, what, NO_FOLDER);
        std::fs::remove_file(site.state()).unwrap();
        site.whole(what);
    }
}

#[test]
fn file_systems() {
    alone("state::file_systems", &["chattr"], || {
        let site = Site::new();
        let state = site.state();
        let mount =
            |words: &[&str]| sh(&[&["mount", "-t", "tmpfs", "-o"][..], words, &["none"]].concat(), &[&state]);
        let umount = || sh(&["umount"], &[&state]);
        folder(&state, 0o700);
        mount(&["mode=700,ro"]);
        met(&site, "read-only", NOT_WRITABLE);
        umount();
        mount(&["mode=700,size=16k"]);
        met(&site, "full", FULL);
        umount();
        // So many that the run cannot begin; then so many that its journal cannot stand beside the old content.
        for inodes in 1..6 {
            mount(&[&format!("mode=700,nr_inodes={inodes}")]);
            met(&site, &format!("{inodes} inodes"), FULL);
            umount();
        }
        site.whole("a state folder that takes nothing");
        // What was begun before is not lost on a folder that takes no more.
        assert_eq!(site.change("apply").code, 0);
        sh(&["mount", "--bind"], &[&state, &state]);
        sh(&["mount", "-o", "remount,bind,ro"], &[&state]);
        let seen = look(&site.root());
        let said = site.change("rollback");
        NOT_WRITABLE.of(&said, "rollback");
        assert_eq!(look(&site.root()), seen);
        umount();
        assert_eq!(site.change("rollback").code, 0);
        if !std::process::Command::new("chattr").arg("+i").arg(&state).output().unwrap().status.success() {
            skip("this file system knows no chattr");
            return;
        }
        let runs = state.join("runs");
        sh(&["chattr", "-i"], &[&state]);
        sh(&["chattr", "+i"], &[&runs]);
        let said = site.change("apply");
        sh(&["chattr", "-i"], &[&runs]);
        NOT_WRITABLE.of(&said, "an immutable folder of runs");
        site.whole("an immutable folder of runs");
    });
}

/// Whatever is masked: ours are for nobody else, theirs stay as they were.
#[test]
fn any_umask() {
    for umask in ["000", "022", "777"] {
        let site = Site::new();
        let mode = |path: &Path| path.symlink_metadata().unwrap().mode() & 0o7777;
        let old = mode(&site.file());
        let before = ["sh", "-c", &format!("umask {umask}; exec \"$@\""), "sh"];
        let output = site.through(&before, &["apply", "--yes"]).output().unwrap();
        assert!(output.status.success(), "{umask}: {output:?}");
        assert_eq!(mode(&site.file()), old, "{umask}");
        let mut folders = vec![site.state()];
        let mut files = 0;
        while let Some(one) = folders.pop() {
            assert_eq!(mode(&one), 0o700, "{umask}: {}", one.display());
            for path in one.read_dir().unwrap().map(|entry| entry.unwrap().path()) {
                if path.is_dir() {
                    folders.push(path);
                } else {
                    assert_eq!(mode(&path), 0o600, "{umask}: {}", path.display());
                    files += 1;
                }
            }
        }
        assert!(files >= 3, "journal, report and old content: {files}");
    }
}

/// In a folder of all somebody has put a link under each name that a run will use: nothing goes through one.
#[test]
fn planted_names() {
    let site = Site::new();
    let victim = site.dir.path().join("victim");
    std::fs::write(&victim, "theirs").unwrap();
    set_mode(&victim, 0o600);
    set_mode(&site.etc(), 0o1777);
    let temp = site.etc().join(TEMP);
    symlink("../../victim", &temp).unwrap();
    let seen = look(site.root().parent().unwrap());
    let said = site.change("apply");
    Wanted { code: 3, id: "temporary-file-foreign", names: TEMP, next: "move it away" }
        .of(&said, "a planted link");
    let now = look(site.root().parent().unwrap());
    assert!(seen.iter().all(|(path, entry)| now.get(path) == Some(entry)), "the link, its end, or the file");
    // A second name of the file: the name goes, the file stays as it is.
    std::fs::remove_file(&temp).unwrap();
    std::fs::hard_link(&victim, &temp).unwrap();
    assert_eq!(site.change("apply").code, 0);
    assert_eq!((std::fs::read_to_string(&victim).unwrap().as_str(), temp.exists()), ("theirs", false));
    assert_eq!(site.change("rollback").code, 0);
    // The name of the next run, and of its parts.
    let runs = site.state().join("runs");
    let newest =
        runs.read_dir().unwrap().map(|run| run.unwrap().file_name().into_string().unwrap()).max().unwrap();
    let (day, number) = newest.rsplit_once('-').unwrap();
    let next = runs.join(format!("{day}-{}", number.parse::<u32>().unwrap() + 1));
    symlink(site.dir.path(), &next).unwrap();
    let said = site.change("apply");
    assert_ne!(said.code, 0, "{said:?}");
    NO_FOLDER.of(&said, "a link in the place of a run");
    assert!(!site.dir.path().join("journal.jsonl").exists());
    std::fs::remove_file(&next).unwrap();
    site.whole("planted names");
}
