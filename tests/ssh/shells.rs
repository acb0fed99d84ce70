//! The same promises on every shell and set of tools that a node may have.

use quantalink::base::{Hash, Untrusted};
use quantalink::host::{Expect, Found, Host as _, HostPath, Kind, Program, Remove, TEMP_NAME};

use crate::ground::{Far, Node, create, edit, have, inside, told, with_cx};

/// A name of every byte that a name may hold.
fn every_byte() -> Vec<u8> {
    (1..=255).filter(|byte| *byte != b'/').collect()
}

/// One mebibyte in which every byte occurs, without an order.
fn large() -> Vec<u8> {
    let mut state = 1_u32;
    let next = |_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    (0..1 << 20).map(next).collect()
}

/// Names that a shell would read as something else.
const HOSTILE: &[&str] = &[
    "a b",
    "$(cd etc;touch owned)",
    "`cd etc;touch owned`",
    "';cd etc;touch owned;'",
    "\"",
    "'",
    "\\",
    "-n",
    "*",
    "?",
    "new\nline",
    "ends\n",
    "\n",
    " ",
    "~",
    "#x",
    "${PATH}",
    "a\\nb",
    "%s%n",
];

fn names_and_contents(node: &Node, far: &Far) {
    let data = node.data();
    let mut names: Vec<Vec<u8>> = HOSTILE.iter().map(|name| name.as_bytes().to_vec()).collect();
    names.push(every_byte());
    for (n, name) in names.iter().enumerate() {
        let path = data.join(name);
        let first = format!("content {n}\0with NUL, \u{fc}, and no end").into_bytes();
        far.replace(&create(&path, &first, &data)).unwrap();
        assert_eq!(far.file(&path).bytes, first);
        let second = [&first[..], b"\0\n\n"].concat();
        let receipt = far.replace(&edit(&path, &first, &second)).unwrap();
        assert_eq!((receipt.hash, far.file(&path).bytes.as_slice()), (Hash::of(&second), &second[..]));
    }
    let mut want: Vec<Untrusted> = names.iter().map(|name| Untrusted::from(name.as_slice())).collect();
    want.sort();
    let entries = with_cx(|cx| far.host.list(&data, cx)).unwrap().unwrap();
    let odd: Vec<_> = entries.iter().filter(|entry| entry.kind != Kind::File).collect();
    assert!(odd.is_empty(), "{odd:?}");
    assert_eq!(entries.into_iter().map(|entry| entry.name).collect::<Vec<_>>(), want, "and no litter");
    for (n, name) in names.iter().enumerate() {
        let content = format!("content {n}\0with NUL, \u{fc}, and no end\0\n\n").into_bytes();
        let remove =
            Remove { path: data.join(name), expect: Hash::of(&content), folders_if_empty: Vec::new() };
        with_cx(|cx| far.host.remove(&remove, cx)).unwrap();
    }
    assert_eq!(with_cx(|cx| far.host.list(&data, cx)).unwrap(), Some(vec![]));
    assert!(node.content("/etc/owned").is_none());
}

fn large_and_empty(node: &Node, far: &Far) {
    let path = node.data().join(b"large");
    let (large, data) = (large(), node.data());
    far.replace(&create(&path, &large, &data)).unwrap();
    assert!(far.file(&path).bytes == large);
    assert_eq!(
        with_cx(|cx| far.host.read(&path, 1000, cx)).unwrap().found,
        Found::TooBig(large.len() as u64)
    );
    far.replace(&edit(&path, &large, b"")).unwrap();
    assert_eq!(far.file(&path).bytes, b"");
    let kept = edit(&path, b"", &large[..70_001]);
    far.replace(&kept).unwrap();
    assert!(std::fs::read(std::str::from_utf8(path.bytes()).unwrap()).unwrap() == large[..70_001]);
    assert_eq!(told(&far.replace(&kept).unwrap_err()), "refused changed-since-plan");
    let folders = vec![node.data().join(b"none")];
    let remove = Remove { path, expect: Hash::of(&large[..70_001]), folders_if_empty: folders };
    with_cx(|cx| far.host.remove(&remove, cx)).unwrap();
}

fn folders_and_links(node: &Node, far: &Far) {
    let data = node.data();
    node.sh(&format!(
        "cd {}; mkdir real; ln -s real over; printf x >real/f; ln -s ../over/f real/l",
        shown(&data)
    ));
    let snapshot = with_cx(|cx| far.host.read(&data.join(b"over").join(b"l"), 9, cx)).unwrap();
    assert_eq!(snapshot.path, data.join(b"real").join(b"f"));
    let links: Vec<_> = snapshot.links.iter().map(|link| (link.at.clone(), link.to.clone())).collect();
    let over = (data.join(b"over"), "real".into());
    assert_eq!(links, [over.clone(), (data.join(b"real").join(b"l"), "../over/f".into()), over]);
    let deep = data.join(b"a").join(b"b c").join(b"d.conf");
    let receipt = far.replace(&create(&deep, b"1", &data.join(b"a"))).unwrap();
    assert_eq!(receipt.made_folders, [data.join(b"a"), data.join(b"a").join(b"b c")]);
    let folders_if_empty = receipt.made_folders.iter().rev().cloned().collect();
    let remove = Remove { path: deep, expect: Hash::of(b"1"), folders_if_empty };
    with_cx(|cx| far.host.remove(&remove, cx)).unwrap();
    assert!(matches!(far.read(&data.join(b"a")).unwrap(), Found::Absent));
    let stale = data.join(TEMP_NAME.as_bytes());
    std::fs::write(std::str::from_utf8(stale.bytes()).unwrap(), "half").unwrap();
    assert!(with_cx(|cx| far.host.tidy(&data, cx)).unwrap());
    assert!(!with_cx(|cx| far.host.tidy(&data, cx)).unwrap());
    assert_eq!(with_cx(|cx| far.host.list(&data.join(b"none"), cx)).unwrap(), None);
    node.sh(&format!("rm -r {}/real {}/over", shown(&data), shown(&data)));
}

fn programs(far: &Far) {
    let run = |argv: &[&str]| {
        let program = Program { argv: argv.iter().map(|word| (*word).into()).collect(), keep: 10 };
        with_cx(|cx| far.host.run(&program, cx)).unwrap()
    };
    let said = run(&["sh", "-c", "echo out; echo err >&2; printf \"$0\\0x\"; exit 3", "a b'$(id)"]);
    assert_eq!(
        (said.code, said.stdout.as_slice(), said.stderr.as_slice()),
        (Some(3), &b"out\na b'$("[..], &b"err\n"[..])
    );
    assert_eq!(run(&["sh", "-c", "kill -9 $$"]).code, None);
    let paths = [HostPath::from("/etc"), HostPath::from("/no/such/file")];
    let machine = with_cx(|cx| far.host.machine(&paths, &["sshd", "no-such"], cx)).unwrap();
    assert!(machine.memory.0 > machine.memory.1 && machine.memory.1 > 0 && !machine.kernel.is_empty());
    assert!(machine.free.iter().all(Option::is_some) && !machine.running[0].is_empty());
    assert_eq!(machine.running[1], Vec::<u32>::new());
}

fn lock(far: &Far, other: &Far) {
    let held = with_cx(|cx| far.host.lock(cx)).unwrap();
    let error = with_cx(|cx| other.host.lock(cx)).err().unwrap();
    assert!(told(&error).starts_with("refused lock-held"), "{error:?}");
    drop(held);
    drop(with_cx(|cx| other.host.lock(cx)).unwrap());
}

fn conforms(node: &Node, far: &Far, other: &Far) {
    names_and_contents(node, far);
    large_and_empty(node, far);
    folders_and_links(node, far);
    programs(far);
    lock(far, other);
    let path = HostPath::from("/etc/never-there");
    assert!(matches!(far.read(&path).unwrap(), Found::Absent));
    assert_eq!(create(&path, b"", &path.parent()).expect, Expect::Absent);
}

fn shown(path: &HostPath) -> &str {
    std::str::from_utf8(path.bytes()).unwrap()
}

/// What a replacement on this node tells, by id.
fn notes(node: &Node, far: &Far) -> Vec<String> {
    let path = node.data().join(b"noted");
    far.replace(&create(&path, b"1", &node.data())).unwrap();
    let receipt = far.replace(&edit(&path, b"1", b"2")).unwrap();
    receipt.notes.iter().map(|note| note.id.to_string()).collect()
}

/// Hides these tools of a node.
fn hide(tools: &str) -> String {
    format!(
        "touch /root/none; for t in {tools}; do test ! -e /usr/bin/$t || mount --bind /root/none /usr/bin/$t; done"
    )
}

/// A sync as coreutils before 8.24 had it: of everything or not at all.
const OLD_SYNC: &str = "printf '#!/bin/sh\\necho Usage: sync [OPTION]\\n' >/root/sync; chmod 755 /root/sync; \
                        mount --bind /root/sync /usr/bin/sync";

#[test]
fn on_dash() {
    inside("shells::on_dash", |net| {
        let node = net.node(1, "");
        conforms(&node, &net.reach(&node), &net.reach(&node));
        assert_eq!(notes(&node, &net.reach(&node)), [""; 0]);
    });
}

#[test]
fn on_bash_as_sh() {
    inside("shells::on_bash_as_sh", |net| {
        let node = net.node(1, "mount --bind /usr/bin/bash /usr/bin/dash");
        conforms(&node, &net.reach(&node), &net.reach(&node));
        assert_eq!(notes(&node, &net.reach(&node)), [""; 0]);
    });
}

#[test]
fn on_an_old_dom0_s_tools() {
    if !have(&["python3"]) {
        return;
    }
    inside("shells::on_an_old_dom0_s_tools", |net| {
        // CentOS 5: bash, no base64, a sync of everything only; python is there.
        let setup = format!(
            "{OLD_SYNC}; {}; mount --bind /usr/bin/bash /usr/bin/dash",
            hide("base64 sha256sum flock")
        );
        let node = net.node(1, &setup);
        conforms(&node, &net.reach(&node), &net.reach(&node));
        assert_eq!(notes(&node, &net.reach(&node)), [""; 0]);
        // Python for all that there is no tool for.
        let setup = format!("{OLD_SYNC}; {}", hide("base64 sha256sum openssl setsid lsattr"));
        let node = net.node(2, &setup);
        large_and_empty(&node, &net.reach(&node));
        folders_and_links(&node, &net.reach(&node));
        programs(&net.reach(&node));
        assert_eq!(notes(&node, &net.reach(&node)), [""; 0]);
    });
}

#[test]
fn with_only_busybox() {
    if !have(&["busybox"]) {
        return;
    }
    inside("shells::with_only_busybox", |net| {
        let setup = "mkdir /root/bb; cp /usr/bin/busybox /root/bb/; usermod -s /bin/sh root
            for a in $(busybox --list); do test -e /root/bb/$a || ln -s busybox /root/bb/$a; done";
        let node = net.node(1, setup);
        node.sh("mount --bind /root/bb /usr/sbin; mount --bind /root/bb /usr/bin");
        let far = net.reach(&node);
        conforms(&node, &far, &net.reach(&node));
        assert_eq!(notes(&node, &far), ["attributes-unseen"], "what cannot be seen is told");
    });
}

#[test]
fn what_a_node_lacks_is_told_or_refused_before_any_change() {
    inside("shells::what_a_node_lacks_is_told_or_refused_before_any_change", |net| {
        let node = net.node(1, &format!("{OLD_SYNC}; {}", hide("python3 python2 python")));
        assert_eq!(notes(&node, &net.reach(&node)), ["node-cannot-sync-folder"]);
        // No attribute is lost unseen.
        let node = net.node(2, &hide("getfattr"));
        let (far, path) = (net.reach(&node), node.data().join(b"acl"));
        let file = shown(&path);
        std::fs::write(file, "old").unwrap();
        assert!(far.replace(&edit(&path, b"old", b"new")).unwrap().notes[0].id == "attributes-unseen");
        node.sh(&format!("setfacl -m u:1:rw {file}"));
        let error = far.replace(&edit(&path, b"new", b"x")).unwrap_err();
        assert_eq!(told(&error), "refused attributes-tool-missing");
        assert_eq!(std::fs::read(file).unwrap(), b"new");
        let node = net.node(3, &hide("setfattr"));
        let (far, path) = (net.reach(&node), node.data().join(b"acl"));
        let file = shown(&path);
        std::fs::write(file, "old").unwrap();
        node.sh(&format!("setfacl -m u:1:rw {file}"));
        let error = far.replace(&edit(&path, b"old", b"x")).unwrap_err();
        assert_eq!(told(&error), "refused attributes-tool-missing");
        assert_eq!(node.sh(&format!("ls -A {}", shown(&node.data()))), "acl\n", "and no litter");
        let node = net.node(4, &hide("stat mv"));
        let error = with_cx(|cx| net.reach(&node).host.connect(cx)).unwrap_err();
        assert_eq!(
            (told(&error).as_str(), error.text().arg("tools")),
            ("refused ssh-node-lacks", Some(&"stat mv".into()))
        );
    });
}
