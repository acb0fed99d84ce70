use std::time::Duration;

use super::*;
use crate::host::{Cancel, Deadline, Found};

fn with_cx<T>(work: impl FnOnce(&Cx<'_>) -> T) -> T {
    let cancel = Cancel::default();
    work(&Cx::quiet(Deadline::after(Duration::from_mins(1)), &cancel))
}

fn edit(path: &str, old: &str, new: &str) -> Replace {
    let path = HostPath::from(path);
    Replace {
        stage: path.parent(),
        path,
        expect: Expect::Is(Hash::of(old.as_bytes())),
        new: Arc::new(new.as_bytes().to_vec()),
        meta: NewMeta::Keep,
        make_folders: false,
        under: None,
    }
}

fn lost() -> HostError {
    HostError::Unknown(Text::new("connection-lost"))
}

#[test]
fn links_are_followed_and_told() {
    let fake = Fake::new("node")
        .file("/etc/multipath.xenserver/multipath.conf", "old")
        .link("/etc/alternatives/mp", "/etc/multipath.xenserver/multipath.conf")
        .link("/etc/multipath.conf", "alternatives/mp")
        .link("/etc/loop", "loop")
        .link("/etc/dangling", "../nowhere/x");
    with_cx(|cx| {
        let seen = fake.read(&"/etc/multipath.conf".into(), 100, cx).unwrap();
        assert_eq!(seen.path, "/etc/multipath.xenserver/multipath.conf".into());
        assert_eq!(
            seen.links.iter().map(|l| l.at.name()).collect::<Vec<_>>(),
            [&b"multipath.conf"[..], b"mp"]
        );
        assert!(matches!(&seen.found, Found::File(file) if file.bytes == b"old"));
        assert_eq!(fake.read(&"/etc/loop".into(), 100, cx).unwrap_err().text().id, "link-loop");
        let dangling = fake.read(&"/etc/dangling".into(), 100, cx).unwrap();
        assert_eq!((dangling.path, dangling.found), ("/nowhere/x".into(), Found::Absent));
        assert_eq!(fake.read(&seen.path, 2, cx).unwrap().found, Found::TooBig(3));
        assert_eq!(fake.read(&"/../../etc".into(), 2, cx).unwrap().found, Found::Other(Kind::Folder));
        let closed = Fake::new("tree").tree().link("/etc/out", "../../x");
        assert_eq!(closed.read(&"/etc/out".into(), 9, cx).unwrap_err().text().id, "link-leads-out");
    });
}

#[test]
fn replacement_compares_first() {
    let fake = Fake::new("node").file("/etc/a", "old");
    with_cx(|cx| {
        let done = fake.replace(&edit("/etc/a", "old", "new"), cx).unwrap();
        assert_eq!(done.hash, Hash::of(b"new"));
        let again = fake.replace(&edit("/etc/a", "old", "newer"), cx).unwrap_err();
        assert!(matches!(again, HostError::Refused(text) if text.id == "changed-since-plan"));
        assert_eq!(fake.bytes("/etc/a").unwrap(), b"new");
        fake.third_hand(Op::Replace, 3, "/etc/a", Some(b"other"));
        assert!(fake.replace(&edit("/etc/a", "new", "mine"), cx).is_err());
        assert_eq!(fake.bytes("/etc/a").unwrap(), b"other");
        let create = Replace { expect: Expect::Absent, ..edit("/etc/a", "", "x") };
        assert!(fake.replace(&create, cx).is_err());
    });
}

#[test]
fn folders_come_and_go() {
    let fake = Fake::new("node").folder("/etc/multipath");
    let mut create = edit("/etc/multipath/conf.d/q.conf", "", "text");
    create.expect = Expect::Absent;
    create.stage = "/etc/multipath".into();
    with_cx(|cx| {
        assert_eq!(fake.replace(&create, cx).unwrap_err().text().id, "folder-missing");
        create.make_folders = true;
        let made = fake.replace(&create, cx).unwrap().made_folders;
        assert_eq!(made, [HostPath::from("/etc/multipath/conf.d")]);
        let gone = Remove { path: create.path.clone(), expect: Hash::of(b"text"), folders_if_empty: made };
        fake.remove(&gone, cx).unwrap();
        assert_eq!(fake.kind("/etc/multipath/conf.d"), None);
        assert_eq!(fake.kind("/etc/multipath"), Some(Kind::Folder));
    });
}

#[test]
fn a_crash_falls_on_every_step() {
    let clean = Fake::new("node").file("/etc/a", "old");
    with_cx(|cx| clean.replace(&edit("/etc/a", "old", "new"), cx).unwrap());
    assert_eq!(clean.steps(), 3);
    let mut left = Vec::new();
    for step in 1..=clean.steps() {
        let fake = Fake::new("node").file("/etc/a", "old");
        fake.crash_at(step);
        with_cx(|cx| {
            assert!(matches!(fake.replace(&edit("/etc/a", "old", "new"), cx), Err(HostError::Unknown(_))));
            assert!(matches!(fake.read(&"/etc/a".into(), 9, cx), Err(HostError::Unknown(_))));
            fake.restart();
            left.push((fake.bytes("/etc/a").unwrap(), fake.tidy(&"/etc".into(), cx).unwrap()));
        });
    }
    assert_eq!(left, [(b"old".to_vec(), false), (b"old".to_vec(), true), (b"new".to_vec(), false)]);
}

#[test]
fn faults_stand_in_for_work_or_follow_it() {
    let fake = Fake::new("node").file("/etc/a", "old");
    fake.fail_at(Op::Replace, 1, lost());
    fake.fail_after(Op::Replace, 2, lost());
    fake.fail_after(Op::Lock, 1, lost());
    with_cx(|cx| {
        assert_eq!(fake.replace(&edit("/etc/a", "old", "new"), cx), Err(lost()));
        assert_eq!(fake.bytes("/etc/a").unwrap(), b"old");
        assert_eq!(fake.replace(&edit("/etc/a", "old", "new"), cx), Err(lost()));
        assert_eq!(fake.bytes("/etc/a").unwrap(), b"new");
    });
    assert_eq!(fake.calls(Op::Replace), 2);
    with_cx(|cx| {
        assert_eq!(fake.lock(cx).err(), Some(lost()));
        assert!(fake.lock(cx).is_ok(), "a lock whose answer got lost is let go");
    });
}

#[test]
fn programs_follow_their_script() {
    let fake = Fake::new("node")
        .program(&["multipath", "-t"], Script::says(0, "first"))
        .program(&["multipath", "-t"], Script::says(1, "then"))
        .program(&["xe"], Script::Hangs);
    let run = |argv: &[&str], cx: &Cx<'_>| {
        fake.run(&Program { argv: argv.iter().map(|w| String::from(*w)).collect(), keep: 4 }, cx)
    };
    with_cx(|cx| {
        assert_eq!(run(&["multipath", "-t"], cx).unwrap().stdout, b"firs");
        assert_eq!(run(&["multipath", "-t"], cx).unwrap().code, Some(1));
        assert_eq!(run(&["multipath", "-t"], cx).unwrap().code, Some(1));
        assert_eq!(run(&["rm"], cx).unwrap_err().text().id, "no-such-program");
        let short = cx.within(Duration::from_millis(10));
        assert_eq!(run(&["xe"], &short).unwrap_err().text().id, "program-timed-out");
        cx.cancel.set();
        assert_eq!(run(&["xe"], cx).unwrap_err().text().id, "cancelled");
    });
    let tree = Fake::new("tree").tree().program(&["true"], Script::says(0, ""));
    let program = Program { argv: vec!["true".into()], keep: 0 };
    assert_eq!(with_cx(|cx| tree.run(&program, cx)).unwrap_err().text().id, "root-executes-nothing");
}

#[test]
fn one_lock_and_machine_facts() {
    let fake = Fake::new("node").free("/", 10).free("/var", 20).running("multipathd", &[7]);
    with_cx(|cx| {
        let held = fake.lock(cx).unwrap();
        assert_eq!(fake.clone().lock(cx).err().unwrap().text().id, "lock-held-unseen");
        fake.restart();
        let second = fake.lock(cx).unwrap();
        drop(held);
        assert!(fake.lock(cx).is_err(), "a dead run's lock lets go of nothing");
        drop(second);
        assert!(fake.lock(cx).is_ok());
        let paths = ["/var/lib".into(), "/various".into()];
        let machine = fake.machine(&paths, &["multipathd", "xapi"], cx).unwrap();
        assert_eq!(machine.free, [Some(20), Some(10)]);
        assert_eq!(machine.running, [vec![7], vec![]]);
    });
    let holder = Holder { pid: Some(12), command: None, since: None, from: None };
    let taken = Fake::new("node").locked_by(holder);
    assert_eq!(with_cx(|cx| taken.lock(cx)).err().unwrap().text().id, "lock-held");
}
