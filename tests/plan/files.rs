//! The files of conf.d and the entry in the main file.

use quantalink::core::answers::StanzaChoice;
use quantalink::core::change::{ChangeId, ChangeKind, Standing};
use quantalink::core::checks::Status;
use quantalink::host::Kind;
use quantalink::host::fake::Fake;

use crate::machines::*;

#[test]
fn an_entry_in_the_main_file_is_taken_out_by_a_change_of_its_own() {
    let main = format!("{SHIPPED}{}", guided("\t\tno_path_retry 5\n"));
    let fake = linked(bare("XCP-ng", "8.3.0"), &main);
    assert_eq!(status(&verified(&fake), "multipath-main-clean"), Status::Fail);
    assert!(evidence(&verified(&fake), "multipath-main-clean").contains(&"getuid-in-main"));
    let changes = planned(&fake);
    assert_eq!(changes.len(), 2);
    assert_eq!(changes[0].standing, Standing::Pending);
    let cleanup = &changes[1];
    assert_eq!(cleanup.at.id, ChangeId::new("multipath-cleanup"));
    assert_eq!(cleanup.after, [ChangeId::new("multipath")]);
    assert_eq!(cleanup.path, Some(PACKAGED.into()));
    assert_eq!(cleanup.kind, ChangeKind::EditFile);
    told(cleanup, "getuid-in-main");
    assert_eq!(told(cleanup, "cleanup-drops-key").arg("key"), Some(&"no_path_retry".into()));
    assert!(!String::from_utf8_lossy(&write(cleanup).new).contains("OSNEXUS"));
    assert!(cleanup.diff.as_ref().is_some_and(|diff| diff.removed > 9 && diff.added == 0));
    let declined = answers(StanzaChoice::Auto, false, false);
    refused(&self::changes(&fake, &declined), "cleanup-declined");
    apply(&fake, &changes);
    let again = planned(&fake);
    assert_eq!(again.len(), 1);
    assert_eq!(again[0].standing, Standing::Done);
    assert_eq!(status(&verified(&fake), "multipath-main-clean"), Status::Pass);
    assert_eq!(self::changes(&fake, &declined)[0].standing, Standing::Done);
}

#[test]
fn an_entry_in_conf_d_is_mended_in_place_the_last_one_read() {
    let wrong = entry("OSNEXUS", "QUANTASTOR", "\t\tfailback 10\n\t\tno_path_retry 3\n");
    let fake = xcp()
        .file("/etc/multipath/conf.d/a.conf", &wrong)
        .file("/etc/multipath/conf.d/custom.conf", &wrong)
        .file("/etc/multipath/conf.d/z.conf", entry("IBM", "x", ""));
    let changes = planned(&fake);
    assert_eq!(changes.len(), 1);
    let write = write(&changes[0]);
    assert_eq!(write.path, "/etc/multipath/conf.d/custom.conf".into());
    assert_eq!(write.stage, "/etc/multipath".into());
    assert!(!write.make_folders);
    told(&changes[0], "era-drop-in-there");
    assert!(!ids(&changes[0]).contains(&"era-drop-in"), "no file of its own is made");
    let new = String::from_utf8_lossy(&write.new).into_owned();
    assert!(new.contains("no_path_retry 3") && new.contains("failback immediate"), "{new}");
    assert_eq!(
        told(&changes[0], "confd-second-entry").arg("path"),
        Some(&"/etc/multipath/conf.d/a.conf".into())
    );
    apply(&fake, &changes);
    assert_eq!(planned(&fake)[0].standing, Standing::Done);
    assert_eq!(status(&verified(&fake), "multipath-entry"), Status::Pass);
    assert_eq!(fake.bytes(DROP_IN), None, "no second file");
}

#[test]
fn our_own_file_is_completed_where_it_has_no_entry() {
    let fake = xcp().file(DROP_IN, "# mine\n");
    let changes = planned(&fake);
    assert_eq!(changes[0].kind, ChangeKind::EditFile);
    assert_eq!(write(&changes[0]).path, DROP_IN.into());
    assert!(write(&changes[0]).new.starts_with(b"# mine\n"));
    apply(&fake, &changes);
    assert_eq!(planned(&fake)[0].standing, Standing::Done);
}

#[test]
fn left_over_copies_count_where_this_multipath_reads_them() {
    let wrong = entry("OSNEXUS", "QUANTASTOR", "");
    for name in ["custom.conf.bak", "custom.conf~", ".custom.conf.swp", "custom.conf.rpmnew", "my.config"] {
        let path = format!("/etc/multipath/conf.d/{name}");
        let fake = xcp().file(&path, &wrong);
        let changes = planned(&tools(fake.clone(), "0.4.9"));
        assert_eq!(changes[0].path, Some(path.as_str().into()), "{name}");
        told(&changes[0], "confd-stray-file");
        assert_eq!(status(&verified(&fake), "multipath-confd-clean"), Status::Manual);
        let newer = tools(packaged("XCP-ng", "9.0.0").file(&path, &wrong), "0.8.7");
        let changes = planned(&newer);
        assert_eq!(changes[0].path, Some(DROP_IN.into()), "{name}");
        assert!(!ids(&changes[0]).contains(&"confd-stray-file"));
        assert_eq!(status(&verified(&newer), "multipath-confd-clean"), Status::Pass);
        let between = tools(Fake::new("node").file(&path, &wrong), "0.8.3");
        let between = between.file(MAIN, SHIPPED);
        assert_eq!(planned(&between)[0].path, Some(path.as_str().into()), "{name}");
    }
    let fake = xcp().file("/etc/multipath/conf.d/README", &wrong);
    assert_eq!(planned(&fake)[0].path, Some(DROP_IN.into()));
}

#[test]
fn broken_files_of_others_are_told_but_not_where_they_name_us() {
    let path = "/etc/multipath/conf.d/a.conf";
    let changes = planned(&xcp().file(path, "devices {\n\tdevice {\n"));
    assert_eq!(told(&changes[0], "confd-file-broken").arg("path"), Some(&path.into()));
    assert_eq!(changes[0].standing, Standing::Pending);
    let text = refused(
        &planned(&xcp().file(path, "devices {\n\tdevice {\n\t\tvendor OSNEXUS\n")),
        "multipath-unclosed",
    );
    assert_eq!(text.arg("path"), Some(&path.into()));
    for kind in [Kind::Fifo, Kind::Socket] {
        told(&planned(&xcp().special(path, kind))[0], "confd-file-broken");
    }
    let huge = vec![b'#'; 64 * 1024 * 1024 + 1];
    refused(&planned(&xcp().file(path, &huge)), "file-too-large");
}

/// From 0.8 on multipath complains of two at every call, and merges them; before, the later one counts alone. Across files it is
/// told too.
#[test]
fn two_entries_in_one_file_of_conf_d_are_told_by_plan_and_by_verify() {
    let fake = xcp();
    apply(&fake, &planned(&fake));
    let one = String::from_utf8(fake.bytes(DROP_IN).unwrap()).unwrap();
    assert_eq!(status(&verified(&fake), "multipath-confd-clean"), Status::Pass);
    let body = one.split_once("devices {\n").unwrap().1.rsplit_once('}').unwrap().0;
    let fake = xcp().file(DROP_IN, format!("devices {{\n{body}{body}}}\n"));
    let changes = planned(&fake);
    assert_eq!(changes[0].standing, Standing::Done);
    let (first, line) = {
        let told = told(&changes[0], "multipath-entry-twice");
        (told.arg("first").unwrap().clone(), told.arg("line").unwrap().clone())
    };
    let checks = verified(&fake);
    assert_eq!(status(&checks, "multipath-entry"), Status::Pass);
    assert_eq!(status(&checks, "multipath-confd-clean"), Status::Manual);
    let check = checks.iter().find(|check| check.id == "multipath-confd-clean").unwrap();
    let twice = check.evidence.iter().find(|text| text.id == "confd-entry-twice").unwrap();
    assert_eq!(twice.arg("path"), Some(&DROP_IN.into()));
    assert_eq!((twice.arg("first"), twice.arg("line")), (Some(&first), Some(&line)));
}
