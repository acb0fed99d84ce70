//! Replacing, creating and removing.

use std::os::unix::fs::MetadataExt as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use quantalink::base::Hash;
use quantalink::host::{
    Cancel, Cx, Deadline, Expect, Found, Host as _, HostPath, Kind, Meta, NewMeta, TEMP_NAME,
};

use crate::help::{Tree, again, create, edit, have, is_root, not_done, refused, skip, with_cx};

#[test]
fn a_file_is_replaced_whole_and_keeps_its_mode() {
    let tree = Tree::new();
    tree.write("/etc/a.conf", "old");
    tree.set_mode("/etc/a.conf", 0o4640);
    let before = tree.at("/etc/a.conf").metadata().unwrap();
    let receipt = tree.replace(&edit("/etc/a.conf", "old", "new content")).unwrap();
    assert_eq!(tree.content("/etc/a.conf").unwrap(), "new content");
    assert_eq!(receipt.hash, Hash::of(b"new content"));
    assert_eq!((receipt.meta.mode, receipt.made_folders.len(), receipt.notes.len()), (0o4640, 0, 0));
    let after = tree.at("/etc/a.conf").metadata().unwrap();
    assert_ne!(before.ino(), after.ino(), "never written in place");
    assert_eq!((before.uid(), before.gid(), before.mode()), (after.uid(), after.gid(), after.mode()));
    assert_eq!(tree.all().len(), 2);
}

#[test]
fn what_the_plan_did_not_see_is_left() {
    let tree = Tree::new();
    tree.write("/etc/a", "other");
    let all = tree.all();
    assert_eq!(refused(tree.replace(&edit("/etc/a", "old", "new")).unwrap_err()), "changed-since-plan");
    assert_eq!(refused(tree.replace(&edit("/etc/gone", "old", "new")).unwrap_err()), "changed-since-plan");
    assert_eq!(refused(tree.replace(&edit("/no/gone", "old", "new")).unwrap_err()), "changed-since-plan");
    assert_eq!(refused(tree.replace(&create("/etc/a", "new", "/etc")).unwrap_err()), "changed-since-plan");
    assert_eq!(refused(tree.remove("/etc/a", "old", &[]).unwrap_err()), "changed-since-plan");
    assert_eq!(refused(tree.remove("/etc/gone", "old", &[]).unwrap_err()), "changed-since-plan");
    assert_eq!(refused(tree.remove("/no/gone", "old", &[]).unwrap_err()), "changed-since-plan");
    assert_eq!(tree.content("/etc/a").unwrap(), "other");
    // A link where a file was seen: someone laid it there, and following it would write elsewhere.
    tree.write("/etc/real", "old");
    tree.link("/etc/link", "real");
    assert_eq!(refused(tree.replace(&edit("/etc/link", "old", "new")).unwrap_err()), "changed-since-plan");
    assert_eq!(refused(tree.remove("/etc/link", "old", &[]).unwrap_err()), "changed-since-plan");
    assert_eq!(tree.content("/etc/real").unwrap(), "old");
    assert_eq!(tree.all().len(), all.len() + 2);
}

#[test]
fn what_is_no_plain_file_is_left() {
    let tree = Tree::new();
    std::fs::create_dir(tree.at("/etc/folder")).unwrap();
    assert_eq!(refused(tree.replace(&edit("/etc/folder", "", "new")).unwrap_err()), "not-a-file");
    assert_eq!(refused(tree.replace(&create("/etc/folder", "new", "/etc")).unwrap_err()), "not-a-file");
    tree.write("/etc/a", "old");
    std::fs::hard_link(tree.at("/etc/a"), tree.at("/b")).unwrap();
    let error = tree.replace(&edit("/etc/a", "old", "new")).unwrap_err();
    assert_eq!(error.text().arg("names"), Some(&2_i64.into()));
    assert_eq!(refused(error), "hard-links");
    assert_eq!(refused(tree.remove("/etc/a", "old", &[]).unwrap_err()), "hard-links");
    assert_eq!(tree.content("/b").unwrap(), "old");
    assert!(!tree.temp_left());
}

#[test]
fn folders_are_made_and_taken_away() {
    let tree = Tree::new();
    tree.set_mode("/etc", 0o750);
    let order = create("/etc/multipath/conf.d/q.conf", "text", "/etc/multipath");
    let mut without = order.clone();
    without.make_folders = false;
    assert_eq!(refused(tree.replace(&without).unwrap_err()), "folder-missing");
    let receipt = tree.replace(&order).unwrap();
    let made = ["/etc/multipath", "/etc/multipath/conf.d"].map(HostPath::from);
    assert_eq!(receipt.made_folders, made);
    assert_eq!((tree.mode("/etc/multipath"), tree.mode("/etc/multipath/conf.d")), (0o755, 0o755));
    assert_eq!(tree.mode("/etc/multipath/conf.d/q.conf"), 0o644);
    let folders = ["/etc/multipath/conf.d", "/etc/multipath", "/never/was"];
    tree.remove("/etc/multipath/conf.d/q.conf", "text", &folders).unwrap();
    assert_eq!(tree.all(), [tree.at("/etc")]);
    // A folder that someone else uses stays, and nobody complains.
    tree.replace(&order).unwrap();
    tree.write("/etc/multipath/conf.d/mine", "");
    tree.remove("/etc/multipath/conf.d/q.conf", "text", &folders).unwrap();
    assert_eq!(tree.content("/etc/multipath/conf.d/mine").unwrap(), "");
}

#[test]
fn folders_go_where_the_file_does_not_come() {
    let tree = Tree::new();
    let mut order = create("/etc/a/b/c.conf", "text", "/etc/none");
    assert_eq!(refused(tree.replace(&order).unwrap_err()), "folder-missing");
    assert_eq!(tree.all(), [tree.at("/etc")]);
    order.stage = "/etc/a".into();
    order.new = std::sync::Arc::new(vec![b'x'; 16]);
    order.meta = NewMeta::Set(Meta {
        mode: 0o644,
        uid: rustix::process::geteuid().as_raw(),
        gid: rustix::process::getegid().as_raw(),
        xattrs: vec![("nonsense.name".into(), "x".into())],
    });
    assert_eq!(not_done(tree.replace(&order).unwrap_err()), "attributes-not-kept");
    assert_eq!(tree.all(), [tree.at("/etc")]);
}

#[test]
fn the_left_over_of_a_killed_run_is_removed_and_nothing_else() {
    let tree = Tree::new();
    tree.write("/etc/a", "old");
    tree.write(&format!("/etc/{TEMP_NAME}"), "half");
    let tidy = |path: &str| with_cx(|cx| tree.host.tidy(&path.into(), cx));
    assert!(tidy("/etc").unwrap());
    assert!(!tidy("/etc").unwrap());
    assert!(!tidy("/no/such").unwrap());
    tree.write(&format!("/etc/{TEMP_NAME}"), "half");
    tree.replace(&edit("/etc/a", "old", "new")).unwrap();
    assert!(!tree.temp_left());
    // A link of that name would lead the write elsewhere.
    tree.write("/etc/victim", "precious");
    tree.link(&format!("/etc/{TEMP_NAME}"), "victim");
    assert_eq!(not_done(tidy("/etc").unwrap_err()), "temporary-file-foreign");
    assert_eq!(not_done(tree.replace(&edit("/etc/a", "new", "x")).unwrap_err()), "temporary-file-foreign");
    assert_eq!(
        (tree.content("/etc/victim").unwrap(), tree.content("/etc/a").unwrap()),
        ("precious".into(), "new".into())
    );
}

#[test]
fn the_second_name_of_a_killed_creation_is_no_hard_link() {
    let tree = Tree::new();
    tree.write("/etc/a", "old");
    std::fs::hard_link(tree.at("/etc/a"), tree.at(&format!("/etc/{TEMP_NAME}"))).unwrap();
    tree.replace(&edit("/etc/a", "old", "new")).unwrap();
    assert_eq!(tree.content("/etc/a").unwrap(), "new");
}

#[test]
fn no_temporary_name_is_taken_for_a_configuration() {
    assert!(!TEMP_NAME.contains(".conf"));
    let tree = Tree::new();
    tree.write("/etc/multipath/conf.d/a.conf", "0");
    let done = AtomicBool::new(false);
    let mut seen = std::collections::BTreeSet::new();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for n in 0..100 {
                let mut order = edit("/etc/multipath/conf.d/a.conf", &n.to_string(), &(n + 1).to_string());
                order.stage = "/etc/multipath".into();
                tree.replace(&order).unwrap();
            }
            done.store(true, Ordering::SeqCst);
        });
        while !done.load(Ordering::SeqCst) {
            for entry in std::fs::read_dir(tree.at("/etc/multipath/conf.d")).unwrap() {
                seen.insert(entry.unwrap().file_name().into_string().unwrap());
            }
        }
    });
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), ["a.conf"]);
}

#[test]
fn a_reader_sees_the_old_or_the_new_file() {
    let tree = Tree::new();
    let content = |n: usize| format!("{n:04}").repeat(5000);
    tree.write("/etc/a", &content(0));
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut reads = 0;
            while !done.load(Ordering::SeqCst) {
                let text = tree.content("/etc/a").expect("never missing");
                assert_eq!(text.len(), 20_000, "never half");
                let first: String = text.chars().take(4).collect();
                assert_eq!(text, first.repeat(5000), "never mixed");
                reads += 1;
            }
            reads
        });
        for n in 0..200 {
            tree.replace(&edit("/etc/a", &content(n), &content(n + 1))).unwrap();
        }
        done.store(true, Ordering::SeqCst);
        assert!(reader.join().unwrap() > 0);
    });
}

#[test]
fn nothing_begins_when_nobody_wants_it() {
    let tree = Tree::new();
    tree.write("/etc/a", "old");
    let cancel = Cancel::default();
    let late = Cx::quiet(Deadline::after(Duration::ZERO), &cancel);
    let order = edit("/etc/a", "old", "new");
    assert_eq!(not_done(tree.host.replace(&order, &late).unwrap_err()), "deadline-before-change");
    cancel.set();
    let cx = Cx::quiet(Deadline::after(Duration::from_mins(1)), &cancel);
    assert_eq!(not_done(tree.host.replace(&order, &cx).unwrap_err()), "cancelled-before-change");
    assert_eq!((tree.content("/etc/a").unwrap(), tree.all().len()), ("old".into(), 2));
}

#[test]
fn a_third_hand_between_plan_and_replacement_is_seen() {
    let tree = Tree::new();
    let cancel = Cancel::default();
    let meddled = |order: &quantalink::host::Replace, meddle: &dyn Fn()| {
        // When the new content is written and checked, everything but the last comparison is done.
        let progress = |progress: quantalink::host::Progress| {
            if progress.what.id == "progress-written" {
                meddle();
            }
        };
        let cx = Cx { progress: &progress, ..Cx::quiet(Deadline::after(Duration::from_mins(9)), &cancel) };
        let error = tree.host.replace(order, &cx).unwrap_err();
        assert!(!tree.temp_left());
        error
    };
    tree.write("/etc/a", "old");
    let order = edit("/etc/a", "old", "new");
    assert_eq!(refused(meddled(&order, &|| tree.write("/etc/a", "third"))), "changed-since-plan");
    assert_eq!(tree.content("/etc/a").unwrap(), "third");
    tree.write("/etc/a", "old");
    assert_eq!(refused(meddled(&order, &|| tree.set_mode("/etc/a", 0o600))), "changed-since-plan");
    assert_eq!((tree.content("/etc/a").unwrap(), tree.mode("/etc/a")), ("old".into(), 0o600));
    let gone = || std::fs::remove_file(tree.at("/etc/a")).unwrap();
    assert_eq!(refused(meddled(&order, &gone)), "changed-since-plan");
    let new = create("/etc/x/b", "new", "/etc");
    assert_eq!(refused(meddled(&new, &|| tree.write("/etc/x/b", "third"))), "changed-since-plan");
    assert_eq!(tree.content("/etc/x/b").unwrap(), "third");
    // A cancel counts until the very end.
    tree.write("/etc/a", "old");
    let error = meddled(&order, &|| cancel.set());
    assert!(matches!(&error, quantalink::host::HostError::NotDone(_)), "{error:?}");
    assert_eq!(tree.content("/etc/a").unwrap(), "old");
}

#[test]
fn the_umask_does_not_decide() {
    let name = "replaces::the_umask_does_not_decide";
    // With 777 only root can enter a folder that it has just made.
    let umasks = if is_root() { ["077", "000", "777"] } else { ["077", "000", "027"] };
    for umask in umasks {
        let words = format!("umask {umask}; exec \"$@\"");
        again(name, &["sh", "-c", &words, "sh"], || {
            let tree = Tree::new();
            tree.set_mode("", 0o755);
            tree.set_mode("/etc", 0o755);
            tree.write("/etc/a", "old");
            tree.set_mode("/etc/a", 0o640);
            tree.replace(&edit("/etc/a", "old", "new")).unwrap();
            assert_eq!(tree.mode("/etc/a"), 0o640);
            tree.replace(&create("/etc/x/y/new.conf", "text", "/etc")).unwrap();
            assert_eq!((tree.mode("/etc/x"), tree.mode("/etc/x/y")), (0o755, 0o755));
            assert_eq!(tree.mode("/etc/x/y/new.conf"), 0o644);
        });
        if crate::help::is_inner(name) {
            return;
        }
    }
}

#[test]
fn without_the_right_to_write() {
    let name = "replaces::without_the_right_to_write";
    let body = || {
        let tree = Tree::new();
        tree.write("/etc/a", "old");
        tree.set_mode("/etc", 0o555);
        let answers = [
            tree.replace(&edit("/etc/a", "old", "new")).unwrap_err(),
            tree.replace(&create("/etc/b", "new", "/etc")).unwrap_err(),
            tree.replace(&create("/etc/c/b", "new", "/etc")).unwrap_err(),
            tree.remove("/etc/a", "old", &[]).unwrap_err(),
        ];
        let seen = ["/etc/a", "/etc/b", "/etc/c/b"].map(|path| {
            let bars = with_cx(|cx| tree.host.bars(&path.into(), cx)).unwrap().unwrap();
            bars.folder.map(|why| (why.id.to_string(), why.arg("path").cloned()))
        });
        tree.set_mode("/etc", 0o755);
        assert_eq!(answers.map(refused), ["no-right-to-write"; 4]);
        assert_eq!(seen, ["no-right-to-write"; 3].map(|id| Some((id.to_owned(), Some("/etc".into())))));
        assert_eq!((tree.content("/etc/a").unwrap(), tree.all().len()), ("old".into(), 2));
    };
    if !is_root() {
        return body();
    }
    if have(&["setpriv"]) {
        again(name, &["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"], body);
    }
}

#[test]
fn a_protected_file_or_folder_is_left() {
    if !is_root() {
        return skip("chattr +i needs root");
    }
    if !have(&["chattr"]) {
        return;
    }
    let tree = Tree::new();
    tree.write("/etc/a", "old");
    let chattr = |flag: &str, path: &str| {
        std::process::Command::new("chattr").arg(flag).arg(tree.at(path)).output().unwrap().status.success()
    };
    for flag in ["i", "a"] {
        for path in ["/etc/a", "/etc"] {
            if !chattr(&format!("+{flag}"), path) {
                return skip("this file system knows no chattr");
            }
            let replaced = tree.replace(&edit("/etc/a", "old", "new"));
            let removed = tree.remove("/etc/a", "old", &[]);
            let bars = with_cx(|cx| tree.host.bars(&"/etc/a".into(), cx)).unwrap().unwrap();
            assert!(chattr(&format!("-{flag}"), path));
            // It was to be seen beforehand, by the same id.
            let why = bars.against(&"/etc".into()).unwrap();
            assert_eq!((&*why.id, why.arg("path")), ("immutable-file", Some(&path.into())), "{flag} {path}");
            assert_eq!((bars.file.is_some(), bars.folder.is_some()), (path != "/etc", path == "/etc"));
            assert_eq!(refused(replaced.unwrap_err()), "immutable-file", "{flag} {path}");
            assert_eq!(refused(removed.unwrap_err()), "immutable-file", "{flag} {path}");
            assert_eq!((tree.content("/etc/a").unwrap(), tree.all().len()), ("old".into(), 2));
        }
    }
}

#[test]
fn a_removed_file_can_be_put_back_as_it_was() {
    let tree = Tree::new();
    tree.write("/etc/a", "old");
    tree.set_mode("/etc/a", 0o600);
    let meta = tree.file("/etc/a").meta.clone();
    tree.remove("/etc/a", "old", &[]).unwrap();
    assert_eq!(tree.read("/etc/a").unwrap(), Found::Absent);
    let mut back = create("/etc/a", "old", "/etc");
    back.meta = NewMeta::Set(meta.clone());
    assert_eq!(back.expect, Expect::Absent);
    assert_eq!(tree.replace(&back).unwrap().meta, meta);
    assert_eq!(tree.mode("/etc/a"), 0o600);
    tree.set_mode("/etc", 0o777);
    let receipt = tree.replace(&edit("/etc/a", "old", "new")).unwrap();
    assert_eq!(receipt.notes[0].id, "folder-open-to-all");
    let kinds = with_cx(|cx| tree.host.list(&"/etc".into(), cx)).unwrap().unwrap();
    assert!(kinds.iter().all(|entry| entry.kind == Kind::File));
}

#[test]
fn it_is_told_from_the_beginning() {
    let tree = Tree::new();
    tree.write("/etc/a", "old");
    let told = std::sync::Mutex::new(Vec::new());
    let progress = |progress: quantalink::host::Progress| {
        let path = progress.what.arg("path").cloned();
        told.lock().unwrap().push((progress.what.id.to_string(), path, tree.temp_left()));
    };
    let order = edit("/etc/a", "old", "new");
    with_cx(|cx| {
        let cx = Cx { progress: &progress, ..*cx };
        tree.host.replace(&order, &cx).unwrap();
    });
    let path = Some("/etc/a".into());
    let wanted =
        [("progress-writing".to_owned(), path.clone(), false), ("progress-written".to_owned(), path, true)];
    assert_eq!(told.into_inner().unwrap(), wanted);
}
