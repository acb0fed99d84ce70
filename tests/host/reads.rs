//! Paths, links and reading.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;
use std::time::{Duration, Instant};

use quantalink::host::local_unix::LocalUnix;
use quantalink::host::{Cancel, Cx, Deadline, Found, Host as _, HostError, HostId, HostPath, Kind};

use crate::help::{Tree, again, have, is_root, not_done, refused, skip, with_cx};

#[test]
fn links_of_a_node_are_followed_inside_the_root() {
    let tree = Tree::new();
    tree.write("/etc/multipath.xenserver/multipath.conf", "text");
    tree.link("/etc/alternatives/multipath.conf", "/etc/multipath.xenserver/multipath.conf");
    tree.link("/etc/multipath.conf", "/etc/alternatives/multipath.conf");
    tree.link("/etc/multipath.old", "../etc/./alternatives//multipath.conf");
    tree.link("/etc/mp", "multipath.xenserver/");
    for asked in ["/etc/multipath.conf", "/etc/multipath.old"] {
        let seen = with_cx(|cx| tree.host.read(&asked.into(), 100, cx)).unwrap();
        assert_eq!(seen.path, "/etc/multipath.xenserver/multipath.conf".into());
        assert_eq!(seen.links[0].at, asked.into());
        assert_eq!(seen.links[1].at, "/etc/alternatives/multipath.conf".into());
        assert_eq!(seen.links[1].to.utf8().unwrap(), "/etc/multipath.xenserver/multipath.conf");
        assert_eq!(seen.links.len(), 2);
        assert!(matches!(&seen.found, Found::File(file) if file.bytes == b"text" && file.names == 1));
    }
    let through = with_cx(|cx| tree.host.read(&"/etc/mp/multipath.conf".into(), 100, cx)).unwrap();
    assert_eq!(through.path, "/etc/multipath.xenserver/multipath.conf".into());
    assert_eq!(through.links.len(), 1);
}

#[test]
fn nothing_leads_out_of_the_root() {
    let tree = Tree::new();
    tree.link("/etc/out", "../../etc/passwd");
    tree.link("/etc/deep", "/a/../../../../etc/passwd");
    tree.link("/etc/top", "/..");
    std::fs::create_dir(tree.at("/a")).unwrap();
    for path in ["/etc/out", "/etc/deep", "/etc/top", "/../etc/passwd", "/etc/../../x"] {
        assert_eq!(refused(tree.read(path).unwrap_err()), "link-leads-out", "{path}");
    }
    // Absolute inside is inside.
    tree.link("/etc/passwd2", "/etc/passwd");
    assert_eq!(tree.read("/etc/passwd2").unwrap(), Found::Absent);
    // Without a root the top is its own parent, as the kernel has it.
    let machine = LocalUnix::new(HostId::local(), None).unwrap();
    let seen = with_cx(|cx| machine.read(&"/../..".into(), 1, cx)).unwrap();
    assert_eq!((seen.path, seen.found), ("/".into(), Found::Other(Kind::Folder)));
}

#[test]
fn loops_end() {
    let tree = Tree::new();
    tree.link("/etc/a", "b");
    tree.link("/etc/b", "/etc/a");
    tree.link("/etc/self", "self/x");
    for path in ["/etc/a", "/etc/self", "/etc/a/b"] {
        assert_eq!(refused(tree.read(path).unwrap_err()), "link-loop");
    }
    tree.write("/etc/l0", "end");
    for n in 1..=41 {
        tree.link(&format!("/etc/l{n}"), &format!("l{}", n - 1));
    }
    assert_eq!(tree.file("/etc/l40").bytes, b"end");
    assert_eq!(refused(tree.read("/etc/l41").unwrap_err()), "link-loop");
}

#[test]
fn what_is_missing_is_named() {
    let tree = Tree::new();
    tree.link("/etc/dangling", "/nowhere/deep/x.conf");
    let seen = with_cx(|cx| tree.host.read(&"/etc/dangling".into(), 9, cx)).unwrap();
    assert_eq!((seen.path, seen.found), ("/nowhere/deep/x.conf".into(), Found::Absent));
    assert_eq!(seen.links.len(), 1);
    assert_eq!(tree.read("/etc/none").unwrap(), Found::Absent);
    assert_eq!(refused(tree.read("/etc/none/../x").unwrap_err()), "folder-missing");
    tree.write("/etc/file", "");
    assert_eq!(refused(tree.read("/etc/file/x").unwrap_err()), "not-a-folder");
    for path in ["", "etc/file", "/etc/\0"] {
        assert_eq!(refused(tree.read(path).unwrap_err()), "path-unusable");
    }
    let long = format!("/etc/{}", "x".repeat(300));
    assert_eq!(refused(tree.read(&long).unwrap_err()), "path-unusable");
    let none = tree.at("/nowhere");
    assert_eq!(refused(LocalUnix::new(HostId::local(), Some(none)).unwrap_err()), "root-not-a-folder");
    let file = tree.at("/etc/file");
    assert_eq!(refused(LocalUnix::new(HostId::local(), Some(file)).unwrap_err()), "root-not-a-folder");
}

#[test]
fn what_is_no_file_is_not_opened() {
    let tree = Tree::new();
    let dir =
        rustix::fs::open(tree.dir.path(), rustix::fs::OFlags::RDONLY, rustix::fs::Mode::empty()).unwrap();
    rustix::fs::mknodat(&dir, "fifo", rustix::fs::FileType::Fifo, 0o644.into(), 0).unwrap();
    // Opening a FIFO would wait for a writer for ever: that this ends is the test.
    assert_eq!(tree.read("/fifo").unwrap(), Found::Other(Kind::Fifo));
    assert_eq!(tree.read("/etc").unwrap(), Found::Other(Kind::Folder));
    assert_eq!(tree.read("/").unwrap(), Found::Other(Kind::Folder));
    let _socket = std::os::unix::net::UnixListener::bind(tree.at("/socket")).unwrap();
    assert_eq!(tree.read("/socket").unwrap(), Found::Other(Kind::Socket));
    let kinds = with_cx(|cx| tree.host.list(&"/".into(), cx)).unwrap().unwrap();
    let kinds: Vec<_> = kinds.iter().map(|entry| (entry.name.utf8().unwrap(), entry.kind)).collect();
    assert_eq!(kinds, [("etc", Kind::Folder), ("fifo", Kind::Fifo), ("socket", Kind::Socket)]);
    if !is_root() {
        return skip("device nodes need root");
    }
    // Like /dev/null, whose content would be taken for that of a configuration file.
    let null = rustix::fs::makedev(1, 3);
    if rustix::fs::mknodat(&dir, "null", rustix::fs::FileType::CharacterDevice, 0o666.into(), null).is_err() {
        return skip("no device nodes may be made here");
    }
    tree.link("/etc/masked.conf", "/null");
    assert_eq!(tree.read("/etc/masked.conf").unwrap(), Found::Other(Kind::Device));
}

#[test]
fn a_large_file_is_not_read() {
    let tree = Tree::new();
    let file = std::fs::File::create(tree.at("/etc/large")).unwrap();
    file.set_len(200 << 40).or_else(|_| file.set_len(200 << 20)).unwrap();
    let size = file.metadata().unwrap().len();
    assert_eq!(tree.read("/etc/large").unwrap(), Found::TooBig(size));
    tree.write("/etc/edge", "12345");
    with_cx(|cx| {
        let at = |max| tree.host.read(&"/etc/edge".into(), max, cx).unwrap().found;
        assert!(matches!(at(5), Found::File(_)));
        assert_eq!(at(4), Found::TooBig(5));
        assert_eq!(at(0), Found::TooBig(5));
    });
}

#[test]
fn a_file_whose_size_is_not_told_is_read() {
    let machine = LocalUnix::new(HostId::local(), None).unwrap();
    let seen = with_cx(|cx| machine.read(&"/proc/version".into(), 1 << 20, cx)).unwrap();
    assert!(matches!(&seen.found, Found::File(file) if !file.bytes.is_empty()));
    assert!(matches!(
        with_cx(|cx| machine.read(&"/proc/version".into(), 3, cx)).unwrap().found,
        Found::TooBig(_)
    ));
}

#[test]
fn odd_names_are_names() {
    let tree = Tree::new();
    for name in
        [&b"with space"[..], b"new\nline", b"\xff\xfe raw", b"-rf", b"\x1b[31m", "\u{d55c}".as_bytes()]
    {
        std::fs::write(tree.dir.path().join("etc").join(OsStr::from_bytes(name)), "x").unwrap();
        let path = HostPath::from("/etc").join(name);
        let seen = with_cx(|cx| tree.host.read(&path, 9, cx)).unwrap();
        assert!(matches!(seen.found, Found::File(_)));
        let mut replace = crate::help::edit("/etc/x", "x", "y");
        replace.path = path.clone();
        tree.replace(&replace).unwrap();
        assert_eq!(std::fs::read(tree.dir.path().join("etc").join(OsStr::from_bytes(name))).unwrap(), b"y");
    }
    let names = with_cx(|cx| tree.host.list(&"/etc".into(), cx)).unwrap().unwrap();
    assert_eq!(names.len(), 6);
    assert!(names.is_sorted_by(|a, b| a.name.bytes() <= b.name.bytes()));
    assert_eq!(with_cx(|cx| tree.host.list(&"/none".into(), cx)).unwrap(), None);
    let file = HostPath::from("/etc/-rf");
    assert_eq!(refused(with_cx(|cx| tree.host.list(&file, cx)).unwrap_err()), "not-a-folder");
}

#[test]
fn without_the_right_to_read() {
    let name = "reads::without_the_right_to_read";
    let body = || {
        let tree = Tree::new();
        tree.write("/etc/secret", "x");
        tree.set_mode("/etc/secret", 0o000);
        let error = tree.read("/etc/secret").unwrap_err();
        assert_eq!(error.text().arg("path"), Some(&(&HostPath::from("/etc/secret")).into()));
        assert_eq!(refused(error), "no-right-to-read");
        assert_eq!(tree.read("/etc/none").unwrap(), Found::Absent);
        std::fs::create_dir(tree.at("/etc/closed")).unwrap();
        tree.set_mode("/etc/closed", 0o000);
        assert_eq!(refused(tree.read("/etc/closed/x").unwrap_err()), "no-right-to-read");
        // The right to pass through a folder is enough.
        tree.write("/etc/pass/x", "y");
        tree.set_mode("/etc/pass", 0o111);
        assert_eq!(tree.file("/etc/pass/x").bytes, b"y");
        tree.set_mode("/etc/pass", 0o755);
        tree.set_mode("/etc/closed", 0o755);
    };
    if !is_root() {
        return body();
    }
    if have(&["setpriv"]) {
        again(name, &["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"], body);
    }
}

#[test]
fn reading_ends_when_nobody_wants_it() {
    let tree = Tree::new();
    tree.write("/etc/x", "x");
    let cancel = Cancel::default();
    let late = Cx::quiet(Deadline::after(Duration::ZERO), &cancel);
    assert!(late.deadline.passed() && Instant::now().elapsed() < Duration::from_mins(1));
    assert_eq!(not_done(tree.host.read(&"/etc/x".into(), 9, &late).unwrap_err()), "reading-given-up");
    cancel.set();
    let cx = Cx::quiet(Deadline::after(Duration::from_mins(1)), &cancel);
    let error = tree.host.read(&"/etc/x".into(), 9, &cx).unwrap_err();
    assert!(matches!(error, HostError::NotDone(_)));
}

#[test]
fn a_root_without_etc_is_no_system() {
    // Seen by the program, which knows that --root was typed: a mount that was forgotten.
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("root");
    let state = dir.path().join("state");
    for etc in [None, Some("etc")] {
        std::fs::create_dir_all(&root).unwrap();
        if let Some(etc) = etc {
            std::fs::write(root.join(etc), "no folder").unwrap();
        }
        for command in ["plan", "apply", "verify", "rollback"] {
            let output = std::process::Command::new(env!("CARGO_BIN_EXE_quantalink"))
                .args([command, "--yes", "--json", "--root", root.to_str().unwrap()])
                .args(["--state-dir", state.to_str().unwrap()])
                .output()
                .unwrap();
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            assert_eq!(output.status.code(), Some(3), "{command}: {said}");
            assert!(said.contains("root-not-a-system"), "{command}: {said}");
        }
        assert!(!state.exists() && std::fs::read_dir(&root).unwrap().count() == usize::from(etc.is_some()));
    }
}
