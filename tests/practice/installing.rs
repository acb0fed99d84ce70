//! The practice installer, and what the practice server refuses.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use quantalink::base::Hash;
use quantalink::host::{
    Cancel, Cx, Deadline, Expect, HostPath, NewMeta, Progress, Remove, Replace, TEMP_NAME,
};
use quantalink::practice::{INSTALLER, Knob, RULES, SERVER_FOLDER, SERVICE};

use super::help::{Rig, calm, program, told};
use quantalink::host::{ServiceOp, ServiceState};

#[test]
fn it_prints_and_ends_with_the_code_of_its_knob() {
    for (knob, code) in [
        (None, 0),
        (Some(Knob::InstallerFails), 1603),
        (Some(Knob::InstallerReboot), 3010),
        (Some(Knob::InstallerReboots), 1641),
    ] {
        let rig = Rig::new(knob.as_slice());
        let before = rig.file(RULES);
        let output = rig.install();
        assert_eq!((output.code, output.stderr.as_slice()), (Some(code), &b""[..]), "{knob:?}");
        assert!(output.stdout.starts_with(b"QuantaStor adapter for StorageLink (practice)\n"));
        let installed = String::from_utf8(output.stdout).unwrap().contains("The adapter is installed.");
        assert_eq!(installed, code != 1603, "{knob:?}");
        assert_eq!(rig.file(RULES), before);
    }
}

#[test]
fn it_tells_how_far_it_is() {
    let rig = Rig::new(&[]);
    let seen = RefCell::new(Vec::new());
    let note = |progress: Progress| seen.borrow_mut().push(progress);
    let cancel = Cancel::default();
    let cx = Cx { progress: &note, ..Cx::quiet(Deadline::after(Duration::from_mins(2)), &cancel) };
    rig.practice.server().run(&program(&[INSTALLER]), &cx).unwrap();
    let seen = seen.into_inner();
    assert!(seen.len() >= 3 && seen.iter().all(|one| one.what.id == "practice-installer-says"));
    assert!(seen.is_sorted_by_key(|one| one.part.unwrap().counts().0));
}

#[test]
fn it_may_rewrite_the_rules_and_the_service_starts_with_them() {
    for shape in [&[][..], &[Knob::XmlUtf16], &[Knob::XmlShape3], &[Knob::XmlShape7]] {
        let knobs =
            [shape, &[Knob::InstallerRewrites, Knob::StartFailsOnNewXml, Knob::ServiceStopped]].concat();
        let rig = Rig::at(1, &knobs);
        let before = rig.file(RULES);
        assert_eq!(rig.install().stderr, b"");
        assert_ne!(rig.file(RULES), before);
        rig.control(SERVICE, ServiceOp::Start).unwrap();
        rig.wait(SERVICE, ServiceState::Running);
    }
    let rig = Rig::new(&[Knob::InstallerRewrites, Knob::XmlTruncated]);
    let before = rig.file(RULES);
    let output = rig.install();
    assert_eq!((output.code, rig.file(RULES)), (Some(0), before));
}

#[test]
fn one_that_hangs_is_given_up() {
    let rig = Rig::new(&[Knob::InstallerHangs]);
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(Duration::from_secs(3)), &cancel);
    let server = rig.practice.server();
    assert_eq!(told(server.run(&program(&[INSTALLER]), &cx)), "unknown program-timed-out");
    let at_it = |progress: Progress| {
        if progress.what.arg("line") == Some(&"Waiting for another installation".into()) {
            cancel.set();
        }
    };
    let cx = Cx { progress: &at_it, ..Cx::quiet(Deadline::after(Duration::from_mins(2)), &cancel) };
    assert_eq!(told(server.run(&program(&[INSTALLER]), &cx)), "unknown cancelled");
}

#[test]
fn nothing_else_is_run() {
    let rig = Rig::new(&[]);
    let mark = rig.practice.dir().join("mark");
    let server = rig.practice.dir().join("server");
    std::fs::write(server.join("real.sh"), format!("#!/bin/sh\ntouch '{}'\n", mark.display())).unwrap();
    let real = server.join("real.sh").display().to_string();
    for argv in [
        &["/bin/sh", "-c", "true"][..],
        &["sh"],
        &["/real.sh"],
        &[real.as_str()],
        &["net", "stop", "storagelink"],
        &["/absent"],
        &["/Users"],
        &[RULES],
        &[""],
        &[],
    ] {
        assert_eq!(told(rig.run(argv)), "refused practice-runs-only-installer", "{argv:?}");
    }
    assert!(!mark.exists());
    // It is found wherever it was put, and takes no arguments.
    std::fs::copy(server.join(INSTALLER.trim_start_matches('/')), server.join("other.exe")).unwrap();
    assert_eq!(rig.run(&["/other.exe"]).unwrap().code, Some(0));
    assert_eq!(rig.run(&[INSTALLER, "/S"]).unwrap().code, Some(87));
}

#[test]
fn the_servers_files_are_replaced_and_locked_as_any_hosts() {
    let rig = Rig::new(&[]);
    let server = rig.practice.server();
    let old = rig.file(RULES);
    let replace = Replace {
        path: HostPath::from(RULES),
        expect: Expect::Is(Hash::of(&old)),
        new: Arc::new(b"<a/>".to_vec()),
        meta: NewMeta::Keep,
        make_folders: false,
        stage: HostPath::from(SERVER_FOLDER),
        under: None,
    };
    let lock = calm(|cx| server.lock(cx)).unwrap();
    assert!(told(calm(|cx| server.lock(cx)).map(|_| ())).starts_with("refused lock-held"));
    calm(|cx| server.replace(&replace, cx)).unwrap();
    assert_eq!(rig.file(RULES), b"<a/>");
    assert_eq!(told(calm(|cx| server.replace(&replace, cx))), "refused changed-since-plan");
    drop(lock);
    drop(calm(|cx| server.lock(cx)).unwrap());

    std::fs::write(rig.practice.dir().join(format!("server{SERVER_FOLDER}/{TEMP_NAME}")), "").unwrap();
    assert_eq!(calm(|cx| server.tidy(&HostPath::from(SERVER_FOLDER), cx)), Ok(true));
    let names = calm(|cx| server.list(&HostPath::from(SERVER_FOLDER), cx)).unwrap().unwrap();
    assert_eq!(names.len(), 1);
    let machine = calm(|cx| server.machine(&[HostPath::from(RULES)], &["multipathd"], cx)).unwrap();
    assert!(machine.system.shown().contains("practice") && machine.free[0].is_some());
    assert_eq!(machine.running, [Vec::<u32>::new()]);
    assert!(server.executes());
}

#[test]
fn without_rights_nothing_is_changed() {
    let rig = Rig::new(&[Knob::NoRights]);
    let server = rig.practice.server();
    let old = rig.file(RULES);
    let path = HostPath::from(RULES);
    let replace = Replace {
        path: path.clone(),
        expect: Expect::Is(Hash::of(&old)),
        new: Arc::new(Vec::new()),
        meta: NewMeta::Keep,
        make_folders: false,
        stage: HostPath::from(SERVER_FOLDER),
        under: None,
    };
    let remove = Remove { path, expect: Hash::of(&old), folders_if_empty: Vec::new() };
    assert_eq!(told(calm(|cx| server.replace(&replace, cx))), "refused no-right-to-write");
    assert_eq!(told(calm(|cx| server.remove(&remove, cx))), "refused no-right-to-write");
    assert_eq!(told(rig.run(&[INSTALLER])), "not done program-not-started");
    assert_eq!(rig.file(RULES), old);
}
