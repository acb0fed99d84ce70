//! Owner, ACL, SELinux context and other attributes.

use std::os::unix::fs::{MetadataExt as _, chown};

use quantalink::base::Untrusted;
use quantalink::host::NewMeta;
use rustix::fs::{XattrFlags, getxattr, setxattr};

use crate::help::{Tree, again, create, edit, have, is_root, refused, skip};

/// An ACL as the kernel stores it: owner rw, user 1 r, group r, mask r, others none.
const ACL: [u8; 44] = [
    2, 0, 0, 0, 1, 0, 6, 0, 255, 255, 255, 255, 2, 0, 4, 0, 1, 0, 0, 0, 4, 0, 4, 0, 255, 255, 255, 255, 16,
    0, 4, 0, 255, 255, 255, 255, 32, 0, 0, 0, 255, 255, 255, 255,
];

fn set(tree: &Tree, path: &str, name: &str, value: &[u8]) -> bool {
    let done = setxattr(tree.at(path), name, value, XattrFlags::empty());
    if let Err(errno) = done {
        skip(&format!("{name} cannot be set here: {errno}"));
    }
    done.is_ok()
}

fn get(tree: &Tree, path: &str, name: &str) -> Option<Vec<u8>> {
    let mut value = [0_u8; 512];
    getxattr(tree.at(path), name, &mut value[..]).ok().map(|length| value[..length].to_vec())
}

#[test]
fn attributes_of_a_user_are_kept() {
    let tree = Tree::new();
    tree.write("/etc/a", "old");
    let long = vec![b'v'; 3000];
    if !set(&tree, "/etc/a", "user.note", b"by hand") || !set(&tree, "/etc/a", "user.long", &long) {
        return;
    }
    if !set(&tree, "/etc/a", "system.posix_acl_access", &ACL) {
        return;
    }
    let before = tree.file("/etc/a").meta.clone();
    assert!(before.xattrs.is_sorted());
    assert!(before.xattrs.contains(&(Untrusted::from("user.long"), Untrusted::from(long))));
    let receipt = tree.replace(&edit("/etc/a", "old", "new")).unwrap();
    assert_eq!(receipt.meta, before);
    assert_eq!(tree.file("/etc/a").meta, before);
    assert_eq!(get(&tree, "/etc/a", "system.posix_acl_access").unwrap(), ACL);
    // A rollback gives back what was: an attribute that came since goes.
    let mut back = edit("/etc/a", "new", "old");
    back.meta = NewMeta::Set(quantalink::host::Meta { xattrs: Vec::new(), ..before });
    let after = tree.replace(&back).unwrap().meta;
    assert!(after.xattrs.iter().all(|(name, _)| name.bytes() == b"security.selinux"));
    assert_eq!(get(&tree, "/etc/a", "user.note"), None);
}

#[test]
fn owner_and_context_are_kept() {
    if !is_root() {
        return skip("other owners need root");
    }
    let tree = Tree::new();
    tree.write("/etc/a", "old");
    chown(tree.at("/etc/a"), Some(12), Some(34)).unwrap();
    tree.set_mode("/etc/a", 0o6755);
    let context = b"system_u:object_r:etc_t:s0\0";
    if !set(&tree, "/etc/a", "security.selinux", context) {
        return;
    }
    assert!(set(&tree, "/etc/a", "trusted.note", b"1") || !is_root());
    let receipt = tree.replace(&edit("/etc/a", "old", "new")).unwrap();
    assert_eq!((receipt.meta.uid, receipt.meta.gid, receipt.meta.mode), (12, 34, 0o6755));
    assert_eq!(get(&tree, "/etc/a", "security.selinux").unwrap(), context);
    assert_eq!(get(&tree, "/etc/a", "trusted.note").unwrap(), b"1");
}

#[test]
fn a_new_file_belongs_to_its_folder() {
    if !is_root() {
        return skip("other owners need root");
    }
    let tree = Tree::new();
    tree.write("/etc/multipath/conf.d/a.conf", "");
    chown(tree.at("/etc/multipath/conf.d"), Some(12), Some(34)).unwrap();
    let context = b"system_u:object_r:lvm_etc_t:s0\0";
    if !set(&tree, "/etc/multipath/conf.d/a.conf", "security.selinux", context) {
        return;
    }
    let receipt = tree.replace(&create("/etc/multipath/conf.d/sub/b.conf", "x", "/etc/multipath")).unwrap();
    assert_eq!((receipt.meta.uid, receipt.meta.gid, receipt.notes.len()), (12, 34, 0));
    let folder = tree.at("/etc/multipath/conf.d/sub").metadata().unwrap();
    assert_eq!((folder.uid(), folder.gid()), (12, 34));
    let receipt = tree.replace(&create("/etc/multipath/conf.d/c.conf", "x", "/etc/multipath")).unwrap();
    assert_eq!(receipt.notes[0].id, "label-like-sibling");
    assert_eq!(get(&tree, "/etc/multipath/conf.d/c.conf", "security.selinux").unwrap(), context);
    // Staged in its own folder the kernel labels it.
    let folder = "/etc/multipath/conf.d";
    let receipt = tree.replace(&create("/etc/multipath/conf.d/d.conf", "x", folder)).unwrap();
    assert!(receipt.notes.is_empty());
}

#[test]
fn a_default_acl_is_not_applied_and_that_is_told() {
    let tree = Tree::new();
    if !set(&tree, "/etc", "system.posix_acl_default", &ACL) {
        return;
    }
    let receipt = tree.replace(&create("/etc/new.conf", "x", "/etc")).unwrap();
    assert_eq!((receipt.notes[0].id.as_ref(), receipt.meta.mode), ("default-acl-not-applied", 0o644));
    assert_eq!(get(&tree, "/etc/new.conf", "system.posix_acl_access"), None);
}

#[test]
fn what_cannot_be_kept_is_not_replaced() {
    let name = "metas::what_cannot_be_kept_is_not_replaced";
    if !is_root() {
        return skip("a file of another owner needs root");
    }
    if have(&["setpriv"]) {
        // Root without the right to give files away: as in a container that maps no other users.
        again(name, &["setpriv", "--bounding-set", "-chown", "--inh-caps", "-chown"], || {
            let tree = Tree::new();
            tree.write("/etc/a", "old");
            let status =
                std::process::Command::new("chown").arg("12:34").arg(tree.at("/etc/a")).status().unwrap();
            assert!(!status.success(), "the right to chown should be gone");
            let mut order = edit("/etc/a", "old", "new");
            let meta = tree.file("/etc/a").meta.clone();
            order.meta = NewMeta::Set(quantalink::host::Meta { uid: 12, ..meta });
            assert_eq!(refused(tree.replace(&order).unwrap_err()), "attributes-not-kept");
            assert_eq!((tree.content("/etc/a").unwrap(), tree.all().len()), ("old".into(), 2));
        });
    }
}
