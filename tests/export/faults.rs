//! Full disks, attributes, and tools that are not there: a clear word, the old file in place, no litter.

use std::os::unix::fs::MetadataExt as _;

use super::nest::{SHELLS, Shell, output, possible, steps};
use super::tree::{FOLLOWED, MAIN, OLD, PACKAGED, Tree};
use super::{code, said, skipped};

/// The folder of sm's file becomes a small file system, and full; then the script is applied.
const FULL: &str = "\
cp -a \"$etc/multipath.xenserver\" \"$home/aside\"
mount -t tmpfs -o size=32k,mode=755 tmpfs \"$etc/multipath.xenserver\"
cp -a \"$home/aside/.\" \"$etc/multipath.xenserver/\"
dd if=/dev/zero of=\"$etc/multipath.xenserver/filler\" bs=1024 2>/dev/null
run apply
code=$?
rm \"$etc/multipath.xenserver/filler\"
cmp \"$etc/multipath.xenserver/multipath.conf\" \"$home/aside/multipath.conf\" && ls -A \"$etc/multipath.xenserver\"
echo \"code $code\"
";

/// So large that it needs room of its own.
fn large(main: &str) -> String {
    format!("{main}{}", "# a line that fills\n".repeat(300))
}

#[test]
fn a_full_disk_leaves_the_old_file() {
    if !possible() {
        return;
    }
    for shell in SHELLS {
        let tree = Tree::packaged("6.5.0", &large(OLD));
        tree.script();
        let output = output(&tree, *shell, FULL);
        let told = said(&output);
        assert!(told.contains("disk full?") && told.contains("old file stands"), "{shell:?}: {told}");
        assert!(told.contains("multipath.conf\ncode 1"), "{shell:?}: nothing else lies there: {told}");
        assert_eq!(tree.kept("varlib"), ["quantalink"], "{shell:?}: no copy of a change that was not made");
    }
}

/// The second change fails: the first one goes back.
#[test]
fn a_failure_puts_back_what_was_changed_before_it() {
    if !possible() {
        return;
    }
    for shell in SHELLS {
        let tree = Tree::packaged("8.3.0", &large(FOLLOWED));
        let before = tree.pieces();
        tree.script();
        let output = output(&tree, *shell, FULL);
        let told = said(&output);
        assert!(told.contains("applied  /etc/multipath/conf.d"), "{shell:?}: {told}");
        assert!(told.contains("put back: /etc/multipath/conf.d"), "{shell:?}: {told}");
        assert!(told.contains("multipath.conf\ncode 1"), "{shell:?}: {told}");
        assert_eq!(tree.pieces(), before, "{shell:?}: the folders that were made are gone, too");
    }
}

#[test]
fn no_room_for_the_copy_changes_nothing() {
    if !possible() {
        return;
    }
    let script = "mount -t tmpfs -o size=4k,nr_inodes=4 tmpfs /var/lib\nrun apply\n";
    let tree = Tree::v6_2();
    let before = tree.pieces();
    tree.script();
    let output = output(&tree, Shell::Dash, script);
    assert_eq!(code(&output), 1, "{}", said(&output));
    assert_eq!(tree.pieces(), before);
}

#[test]
fn mode_owner_and_attributes_stay() {
    if !possible() {
        return;
    }
    let build = || {
        let tree = Tree::packaged("6.5.0", OLD);
        std::os::unix::fs::chown(tree.path(PACKAGED), Some(12), Some(34)).unwrap();
        tree.mode(PACKAGED, 0o640)
    };
    for shell in SHELLS {
        let tree = build();
        tree.script();
        let [apply] = steps(&tree, *shell, ["apply"]);
        apply.ends(0);
        let meta = tree.path(PACKAGED).metadata().unwrap();
        assert_eq!((meta.mode() & 0o7777, meta.uid(), meta.gid()), (0o640, 12, 34), "{shell:?}");
    }
    let tree = build();
    let flags = rustix::fs::XattrFlags::empty();
    if rustix::fs::lsetxattr(tree.path(PACKAGED), "user.note", b"kept", flags).is_err() {
        println!("SKIPPED: attributes, this file system has none");
        return;
    }
    tree.script();
    // busybox copies none, and shows none.
    let [apply] = steps(&tree, Shell::Busybox, ["apply"]);
    apply.ends(3).says("user.note");
    assert_eq!(tree.bytes(PACKAGED), OLD.as_bytes());
    if !std::path::Path::new("/usr/bin/getfattr").exists() {
        return skipped("attributes: no getfattr");
    }
    let [apply, back] = steps(&tree, Shell::Bash, ["apply", "rollback"]);
    apply.ends(0);
    back.ends(0);
    let mut value = [0; 16];
    let length = rustix::fs::lgetxattr(tree.path(PACKAGED), "user.note", &mut value).unwrap();
    assert_eq!(&value[..length], b"kept");
}

#[test]
fn a_folder_that_others_can_write_to_is_not_used() {
    if !possible() {
        return;
    }
    for set_up in [
        "mkdir /var/lib/quantalink; chmod 777 /var/lib/quantalink\nrun apply\n",
        "mkdir -m 700 /var/lib/x; ln -s x /var/lib/quantalink\nrun apply\n",
        "mkdir -m 700 /var/lib/quantalink; chown 12 /var/lib/quantalink\nrun apply\n",
    ] {
        let tree = Tree::v6_2();
        tree.script();
        let output = output(&tree, Shell::Dash, set_up);
        assert_eq!(code(&output), 3, "{set_up}: {}", said(&output));
        assert_eq!(tree.bytes(MAIN), OLD.as_bytes());
    }
}
