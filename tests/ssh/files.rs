//! What is kept of a file on a node, and what is refused.

use quantalink::base::Hash;
use quantalink::host::{Cancel, Cx, Deadline, ForeignLock};
use quantalink::host::{Found, Host as _, HostError, HostPath, Kind, Meta, NewMeta, Progress, Replace};
use std::time::Duration;

use crate::ground::{Far, Net, Node, create, edit, have, inside, told, with_cx};

fn shown(path: &HostPath) -> &str {
    std::str::from_utf8(path.bytes()).unwrap()
}

/// Names on a node's plain file system.
fn place(node: &Node, name: &str) -> HostPath {
    node.data().join(name.as_bytes())
}

#[test]
fn a_file_is_read_and_replaced() {
    inside("files::a_file_is_read_and_replaced", |net| {
        let node = net.node(1, "printf old > /etc/a.conf; chown 7:8 /etc/a.conf; chmod 4640 /etc/a.conf");
        let far = net.reach(&node);
        let path = HostPath::from("/etc/a.conf");
        let meta = far.file(&path).meta.clone();
        assert_eq!((meta.mode, meta.uid, meta.gid), (0o4640, 7, 8));
        let receipt = far.replace(&edit(&path, b"old", b"new content")).unwrap();
        assert_eq!(node.content("/etc/a.conf").unwrap(), b"new content");
        assert_eq!((receipt.hash, &receipt.meta, receipt.notes), (Hash::of(b"new content"), &meta, vec![]));
        assert_eq!(
            node.sh("stat -c '%a %u %g' /etc/a.conf; ls -A /etc | grep quantalink || true"),
            "4640 7 8\n"
        );
    });
}

/// SM's lock is one of fcntl, which no shell takes, but the node's python does. Without one the file is left alone.
#[test]
fn a_lock_of_another_program_is_not_passed_over() {
    inside("files::a_lock_of_another_program_is_not_passed_over", |net| {
        let node = net.node(1, "");
        let (far, path) = (net.reach(&node), place(&node, "x"));
        std::fs::write(shown(&path), "old").unwrap();
        let at = place(&node, "sm").join(b"multipath.conf").join(b"host");
        let lock = ForeignLock { at: at.clone(), wait: Duration::from_secs(1) };
        let under = |old: &[u8], new: &[u8]| Replace { under: Some(lock.clone()), ..edit(&path, old, new) };
        assert_eq!(far.replace(&under(b"old", b"new")).unwrap().hash, Hash::of(b"new"), "nobody is there");
        assert!(!std::path::Path::new(shown(&at)).exists());
        std::fs::create_dir(shown(&place(&node, "sm"))).unwrap();
        assert_eq!(far.replace(&under(b"new", b"2")).unwrap().hash, Hash::of(b"2"));
        assert!(std::path::Path::new(shown(&at)).is_file(), "made as sm makes it");
        // Held by somebody else: waited for, and told; the file and its folder are as they were.
        let file = std::fs::OpenOptions::new().read(true).write(true).open(shown(&at)).unwrap();
        rustix::fs::fcntl_lock(&file, rustix::fs::FlockOperation::NonBlockingLockExclusive).unwrap();
        let error = far.replace(&under(b"2", b"3")).unwrap_err();
        assert_eq!(told(&error), "refused foreign-lock-held");
        assert_eq!(error.text().arg("pid"), Some(&std::process::id().to_string().into()));
        assert_eq!(std::fs::read(shown(&path)).unwrap(), b"2");
        assert_eq!(node.sh(&format!("ls -A {} | grep quantalink || true", shown(&node.data()))), "");
        // What its holder writes meanwhile is seen once the lock is free.
        let order = Replace {
            under: Some(ForeignLock { wait: Duration::from_mins(1), ..lock.clone() }),
            ..under(b"2", b"3")
        };
        std::thread::scope(|scope| {
            let waits = scope.spawn(|| far.replace(&order));
            std::thread::sleep(Duration::from_secs(2));
            assert!(!waits.is_finished());
            std::fs::write(shown(&path), "theirs").unwrap();
            drop(file);
            assert_eq!(told(&waits.join().unwrap().unwrap_err()), "refused changed-since-plan");
        });
        assert_eq!(std::fs::read(shown(&path)).unwrap(), b"theirs");
        // It is free again, and a link in its place is no lock.
        far.replace(&under(b"theirs", b"4")).unwrap();
        std::fs::remove_file(shown(&at)).unwrap();
        std::os::unix::fs::symlink("/etc/passwd", shown(&at)).unwrap();
        assert_eq!(told(&far.replace(&under(b"4", b"5")).unwrap_err()), "refused foreign-lock-not-a-file");
    });
}

#[test]
fn attributes_are_kept() {
    if !have(&["setfattr", "getfattr", "setfacl"]) {
        return;
    }
    inside("files::attributes_are_kept", |net| {
        let node = net.node(1, "");
        let (far, path) = (net.reach(&node), place(&node, "x"));
        let file = shown(&path);
        std::fs::write(file, "old").unwrap();
        node.sh(&format!(
            "setfattr -n user.a -v 0x00ff0a {file}; setfattr -n user.e {file}; setfattr -n user.a=b -v 1 {file}
             setfattr -n security.selinux -v system_u:object_r:etc_t:s0 {file}
             setfacl -m u:1:rw {file}; chmod 2664 {file}; chown 3:4 {file}; chmod 2664 {file}"
        ));
        let listed =
            || node.sh(&format!("getfattr -d -m - -e hex {file} 2>/dev/null; stat -c '%a %u %g' {file}"));
        let before = listed();
        let meta = far.file(&path).meta.clone();
        assert_eq!(meta.xattrs.len(), 5);
        let receipt = far.replace(&edit(&path, b"old", b"new")).unwrap();
        assert_eq!((listed(), &receipt.meta), (before.clone(), &meta));
        // Given back as it was, on a file that lost it.
        node.sh(&format!("rm {file}; printf other >{file}; setfattr -n user.new -v 1 {file}"));
        let order = Replace { meta: NewMeta::Set(meta.clone()), ..edit(&path, b"other", b"back") };
        assert_eq!(far.replace(&order).unwrap().meta, meta);
        assert_eq!(listed(), before);
        // What cannot be had is not done.
        let mut odd = meta;
        odd.xattrs = vec![("nonsense.name".into(), "x".into())];
        let order = Replace { meta: NewMeta::Set(odd), ..edit(&path, b"back", b"no") };
        assert_eq!(told(&far.replace(&order).unwrap_err()), "not done attributes-not-kept");
        assert_eq!(
            (std::fs::read(file).unwrap(), node.sh(&format!("ls -A {}", shown(&node.data())))),
            (b"back".to_vec(), "x\n".into())
        );
    });
}

#[test]
fn a_new_file_is_like_its_neighbours() {
    if !have(&["setfattr", "setfacl"]) {
        return;
    }
    inside("files::a_new_file_is_like_its_neighbours", |net| {
        let node = net.node(1, "");
        let far = net.reach(&node);
        let folder = place(&node, "conf.d");
        let name = shown(&folder).to_owned();
        node.sh(&format!(
            "mkdir -m 1777 {name}; chown 5:6 {name}; printf x >{name}/a
             setfattr -n security.selinux -v u:r:mine_t:s0 {name}/a"
        ));
        let receipt = far.replace(&create(&folder.join(b"b"), b"1", &node.data())).unwrap();
        assert_eq!((receipt.meta.mode, receipt.meta.uid, receipt.meta.gid), (0o644, 5, 6));
        let ids: Vec<_> = receipt.notes.iter().map(|note| note.id.to_string()).collect();
        assert_eq!(ids, ["label-like-sibling"]);
        assert!(receipt.meta.xattrs.iter().any(|(name, value)| {
            name.bytes() == b"security.selinux" && value.bytes().starts_with(b"u:r:mine_t:s0")
        }));
        node.sh(&format!("setfacl -d -m u:1:r {name}; chmod 777 {name}"));
        let receipt = far.replace(&create(&folder.join(b"c"), b"1", &folder)).unwrap();
        let ids: Vec<_> = receipt.notes.iter().map(|note| note.id.to_string()).collect();
        assert_eq!(ids, ["folder-open-to-all", "default-acl-not-applied"]);
        assert!(receipt.meta.xattrs.is_empty(), "no ACL: {receipt:?}");
    });
}

#[test]
fn what_the_plan_did_not_see_is_left() {
    inside("files::what_the_plan_did_not_see_is_left", |net| {
        let node = net.node(1, "");
        let far = net.reach(&node);
        let data = shown(&node.data()).to_owned();
        node.sh(&format!(
            "cd {data}; printf other >a; mkdir dir; printf old >real; ln -s real link; printf h >h1; ln h1 h2; mkfifo fifo
             ln -s loop loop; ln -s gone/x dangling"
        ));
        let at = |name: &str| place(&node, name);
        let edit = |name: &str| told(&far.replace(&edit(&at(name), b"old", b"new")).unwrap_err());
        let make = |path: &HostPath| told(&far.replace(&create(path, b"new", &node.data())).unwrap_err());
        for name in ["a", "gone", "none/gone", "link"] {
            assert_eq!(edit(name), "refused changed-since-plan", "{name}");
        }
        assert_eq!(make(&at("a")), "refused changed-since-plan");
        assert_eq!(edit("dir"), "refused not-a-file");
        assert_eq!(edit("fifo"), "refused not-a-file");
        assert_eq!(make(&at("a").join(b"b")), "refused not-a-folder");
        assert_eq!(make(&at("loop").join(b"b")), "refused link-loop");
        let hard = far.replace(&crate::ground::edit(&at("h1"), b"h", b"new")).unwrap_err();
        assert_eq!(
            (told(&hard).as_str(), hard.text().arg("names")),
            ("refused hard-links", Some(&2_i64.into()))
        );
        let no_folder = Replace { make_folders: false, ..create(&at("none").join(b"x"), b"", &node.data()) };
        assert_eq!(told(&far.replace(&no_folder).unwrap_err()), "refused folder-missing");
        let no_stage = create(&at("new"), b"", &at("no-stage"));
        assert_eq!(told(&far.replace(&no_stage).unwrap_err()), "refused folder-missing");
        for bad in ["etc/x", "/etc/\0"] {
            assert_eq!(make(&HostPath::from(bad)), "refused path-unusable");
        }
        assert_eq!(make(&at(&"x".repeat(256))), "refused path-unusable");
        assert!(matches!(far.read(&at("fifo")).unwrap(), Found::Other(Kind::Fifo)));
        assert!(matches!(far.read(&at("dangling")).unwrap(), Found::Absent));
        assert_eq!(told(&far.read(&at("loop")).unwrap_err()), "refused link-loop");
        let all = "a\ndangling\ndir\nfifo\nh1\nh2\nlink\nloop\nreal\n";
        assert_eq!(node.sh(&format!("ls -A {data}; cat {data}/a {data}/real")), format!("{all}otherold"));
    });
}

#[test]
fn what_lies_in_the_way_stays() {
    inside("files::what_lies_in_the_way_stays", |net| {
        let node = net.node(1, "");
        let far = net.reach(&node);
        let data = shown(&node.data()).to_owned();
        node.sh(&format!("cd {data}; printf old >a; printf precious >victim; ln -s victim .quantalink-new"));
        let error = far.replace(&edit(&place(&node, "a"), b"old", b"new")).unwrap_err();
        assert_eq!(told(&error), "not done temporary-file-foreign");
        let error = with_cx(|cx| far.host.tidy(&node.data(), cx)).unwrap_err();
        assert_eq!(told(&error), "not done temporary-file-foreign");
        assert_eq!(node.sh(&format!("cat {data}/victim {data}/a")), "preciousold");
        node.sh(&format!("cd {data}; rm .quantalink-new; printf half >.quantalink-new"));
        far.replace(&edit(&place(&node, "a"), b"old", b"new")).unwrap();
        assert_eq!(node.sh(&format!("ls -A {data}; cat {data}/a")), "a\nvictim\nnew");
    });
}

/// Replaces while somebody else does something between the writing and the last comparison.
fn meddled(far: &Far, order: &Replace, meddle: &dyn Fn(&Cancel)) -> HostError {
    let cancel = Cancel::default();
    let progress = |progress: Progress| {
        if progress.what.id == "progress-written" {
            meddle(&cancel);
        }
    };
    let deadline = Deadline::after(Duration::from_mins(1));
    let cx = Cx { progress: &progress, ..Cx::quiet(deadline, &cancel) };
    far.host.replace(order, &cx).unwrap_err()
}

#[test]
fn a_third_hand_between_plan_and_replacement_is_seen() {
    inside("files::a_third_hand_between_plan_and_replacement_is_seen", third_hand);
}

fn third_hand(net: &Net) {
    let node = net.node(1, "");
    let (far, path) = (net.reach(&node), place(&node, "a"));
    let file = shown(&path);
    let write = |text: &str| std::fs::write(file, text).unwrap();
    write("old");
    let order = edit(&path, b"old", b"new");
    let third = "refused changed-since-plan";
    assert_eq!(told(&meddled(&far, &order, &|_| write("third"))), third);
    assert_eq!(std::fs::read(file).unwrap(), b"third");
    write("old");
    assert_eq!(told(&meddled(&far, &order, &|_| drop(node.sh(&format!("chmod 600 {file}"))))), third);
    assert_eq!(node.sh(&format!("stat -c %a {file}")), "600\n");
    // The same content in another file: it is not the one that was looked at.
    let swap = format!("printf old >{file}.x; mv {file}.x {file}");
    assert_eq!(told(&meddled(&far, &order, &|_| drop(node.sh(&swap)))), third);
    assert_eq!(told(&meddled(&far, &order, &|_| std::fs::remove_file(file).unwrap())), third);
    let new = create(&path, b"new", &node.data());
    assert_eq!(told(&meddled(&far, &new, &|_| write("third"))), third);
    assert_eq!(std::fs::read(file).unwrap(), b"third");
    write("old");
    assert_eq!(told(&meddled(&far, &order, &Cancel::set)), "not done cancelled-before-change");
    assert_eq!(node.sh(&format!("ls -A {}; cat {file}", shown(&node.data()))), "a\nold");
    // What was written wrong is not put in place.
    let spoil =
        |_: &Cancel| drop(node.sh(&format!("printf spoilt >{}/.quantalink-new", shown(&node.data()))));
    let error = meddled(&far, &order, &spoil);
    assert_eq!(told(&error), "not done temporary-file-differs");
    assert_eq!(node.sh(&format!("ls -A {}; cat {file}", shown(&node.data()))), "a\nold");
    let meta = Meta { mode: 0o600, uid: 0, gid: 0, xattrs: Vec::new() };
    let receipt = far.replace(&Replace { meta: NewMeta::Set(meta.clone()), ..order }).unwrap();
    assert_eq!(receipt.meta, meta);
}
