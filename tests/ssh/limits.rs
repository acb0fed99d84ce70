//! Nodes that cannot take a change: full, read-only, protected, of several file systems.

use quantalink::base::Arg;
use quantalink::host::{Host as _, HostPath};

use crate::ground::{at_address, create, edit, have, inside, told, with_cx};

#[test]
fn a_full_disk_keeps_the_old_file() {
    inside("limits::a_full_disk_keeps_the_old_file", |net| {
        // Room for the check before, but not for the file: what fails is the writing itself.
        let setup = "mkdir /etc/few /etc/small; mount -t tmpfs -o size=200k none /etc/small
            mount -t tmpfs -o size=1m,nr_inodes=3 none /etc/few; printf old >/etc/small/a; printf old >/etc/few/a; : >/etc/few/b";
        let node = net.node(1, setup);
        let far = net.reach(&node);
        let path = HostPath::from("/etc/small/a");
        let error = far.replace(&edit(&path, b"old", &vec![b'x'; 180 << 10])).unwrap_err();
        assert_eq!(told(&error), "not done disk-full");
        assert!(
            matches!(error.text().arg("detail"), Some(Arg::Text(text)) if text.id == "disk-full-by-count")
        );
        // Somebody else fills it between the look and the writing.
        let error = far.replace(&edit(&HostPath::from("/etc/few/a"), b"old", b"new")).unwrap_err();
        assert_eq!(told(&error), "not done disk-full", "{error:?}");
        node.sh("mount -o remount,size=8k /etc/small");
        let error = far.replace(&edit(&path, b"old", b"new")).unwrap_err();
        assert_eq!(told(&error), "not done disk-full");
        let left = node.sh("ls -A /etc/small /etc/few; cat /etc/small/a /etc/few/a");
        assert_eq!(left, "/etc/few:\na\nb\n\n/etc/small:\na\noldold");
        node.sh("mount -o remount,size=400k /etc/small");
        far.replace(&edit(&path, b"old", b"new")).unwrap();
    });
}

#[test]
fn a_disk_that_fills_while_it_is_written_to() {
    inside("limits::a_disk_that_fills_while_it_is_written_to", |net| {
        let node = net.node(
            1,
            "mkdir /etc/small; mount -t tmpfs -o size=400k none /etc/small; printf old >/etc/small/a",
        );
        let path = HostPath::from("/etc/small/a");
        let pid = node.at("/etc/small/fill");
        let options = quantalink::host::ssh::SshOptions {
            trace: Some(std::sync::Arc::new(move |step| {
                if step.moment == quantalink::host::ssh::Moment::Sending && step.call.contains("o_make") {
                    // As far as it goes.
                    let _ = std::fs::write(&pid, vec![b'x'; 350 << 10]);
                }
            })),
            ..net.options()
        };
        let host = at_address(&format!("root@{}", node.address()), options);
        let error = with_cx(|cx| host.replace(&edit(&path, b"old", &vec![b'y'; 200 << 10]), cx)).unwrap_err();
        assert_eq!(told(&error), "not done disk-full", "{error:?}");
        assert_eq!(node.sh("ls -A /etc/small; cat /etc/small/a"), "a\nfill\nold");
    });
}

#[test]
fn a_read_only_or_protected_place_is_left() {
    if !have(&["chattr"]) {
        return;
    }
    inside("limits::a_read_only_or_protected_place_is_left", |net| {
        let node = net.node(1, "mkdir /etc/ro; printf old >/etc/ro/a; mount -t tmpfs -o ro none /mnt");
        node.sh("mount --bind /etc/ro /etc/ro; mount -o remount,ro,bind /etc/ro");
        let far = net.reach(&node);
        let path = HostPath::from("/etc/ro/a");
        let ro = "refused read-only-filesystem";
        let seen = |path: &HostPath| {
            let bars = with_cx(|cx| far.host.bars(path, cx)).unwrap().unwrap();
            let why = bars.against(&path.parent())?;
            Some((why.id.to_string(), why.arg("path").unwrap().clone()))
        };
        let told_of = |id: &str, path: &HostPath| Some((id.to_owned(), Arg::from(path)));
        assert_eq!(seen(&path), told_of("read-only-filesystem", &path.parent()));
        assert_eq!(seen(&"/etc/ro/x/y".into()), told_of("read-only-filesystem", &path.parent()));
        assert_eq!(told(&far.replace(&edit(&path, b"old", b"new")).unwrap_err()), ro);
        let below = HostPath::from("/etc/ro/x/b");
        assert_eq!(told(&far.replace(&create(&below, b"new", &"/etc/ro".into())).unwrap_err()), ro);
        node.sh("printf old >/etc/x; printf old >/etc/y; mount --bind /etc/y /etc/x");
        let bound = HostPath::from("/etc/x");
        assert_eq!(seen(&bound), told_of("mount-point", &bound));
        assert_eq!(told(&far.replace(&edit(&bound, b"old", b"new")).unwrap_err()), "refused mount-point");
        assert_eq!(seen(&"/etc/y".into()), None);
        let data = node.data();
        let (file, folder) = (data.join(b"a"), data.join(b"dir"));
        let name = std::str::from_utf8(data.bytes()).unwrap();
        node.sh(&format!("cd {name}; printf old >a; mkdir dir; printf old >dir/b"));
        let immutable = "refused immutable-file";
        for flag in ["i", "a"] {
            node.sh(&format!("cd {name}; chattr +{flag} a; chattr +{flag} dir"));
            let answers = [
                far.replace(&edit(&file, b"old", b"new")).unwrap_err(),
                far.replace(&edit(&folder.join(b"b"), b"old", b"new")).unwrap_err(),
                far.replace(&create(&folder.join(b"c"), b"new", &data)).unwrap_err(),
            ]
            .map(|error| told(&error));
            // The same was to be seen beforehand.
            let beforehand = [seen(&file), seen(&folder.join(b"b")), seen(&folder.join(b"c"))];
            let remove = |path: HostPath| {
                let expect = quantalink::base::Hash::of(b"old");
                let remove = quantalink::host::Remove { path, expect, folders_if_empty: Vec::new() };
                told(&with_cx(|cx| far.host.remove(&remove, cx)).unwrap_err())
            };
            let removals = [remove(file.clone()), remove(folder.join(b"b"))];
            node.sh(&format!("cd {name}; chattr -{flag} a; chattr -{flag} dir"));
            assert_eq!(answers, [immutable; 3]);
            let flagged = |path| told_of("immutable-file", path);
            assert_eq!(beforehand, [flagged(&file), flagged(&folder), flagged(&folder)], "{flag}");
            assert_eq!(seen(&file), None);
            assert_eq!(removals, [immutable; 2]);
        }
        assert_eq!(node.sh(&format!("cd {name}; ls -A . dir; cat a dir/b")), ".:\na\ndir\n\ndir:\nb\noldold");
    });
}

#[test]
fn what_a_rename_cannot_reach_is_not_begun() {
    inside("limits::what_a_rename_cannot_reach_is_not_begun", |net| {
        let node = net.node(1, "");
        let data = node.data();
        let name = std::str::from_utf8(data.bytes()).unwrap();
        node.sh(&format!(
            "cd {name}; mkdir tmpfs bound source; mount -t tmpfs none tmpfs; mount --bind source bound
             printf old >a; printf old >other; mount --bind other a; printf old >bound/b"
        ));
        let far = net.reach(&node);
        let at = |name: &str| data.join(name.as_bytes());
        assert_eq!(told(&far.replace(&edit(&at("a"), b"old", b"new")).unwrap_err()), "refused mount-point");
        let other = "not done stage-other-filesystem";
        assert_eq!(told(&far.replace(&create(&at("tmpfs").join(b"c"), b"new", &data)).unwrap_err()), other);
        let mut bound = edit(&at("bound").join(b"b"), b"old", b"new");
        bound.stage = data.clone();
        // A mv of coreutils would copy there, and the file would be half there for a while.
        assert_eq!(told(&far.replace(&bound).unwrap_err()), other);
        let same = |a: &HostPath, b: &str| with_cx(|cx| far.host.same_filesystem(a, &at(b), cx)).unwrap();
        assert_eq!(same(&data, "tmpfs"), Some(false));
        assert_eq!(same(&data, "bound"), Some(false));
        assert_eq!(same(&data, "source"), Some(true));
        assert_eq!(same(&data, "none"), None);
        assert_eq!(
            node.sh(&format!("cd {name}; cat a bound/b; ls -A . | tr '\\n' ' '")),
            "oldolda bound other source tmpfs "
        );
    });
}
