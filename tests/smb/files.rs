//! The file: shares that are full or read-only, uploads that are cut, and others who change it.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use super::rig::{Built, RULES, Ran, Rig, edited, reasons, status};

/// The old rules whole, the service up, and no temporary file.
fn as_found(rig: &Rig, ran: &Ran) {
    assert_eq!(rig.rules(), RULES, "{}", ran.flat());
    assert_eq!(rig.service(), 4, "{}", ran.flat());
    let backup = "scsi_device_id_config.xml.quantalink-backup";
    let names: Vec<String> = rig.folder().into_iter().filter(|name| name != backup).collect();
    assert_eq!(names, ["scsi_device_id_config.xml"], "{}", ran.flat());
}

/// The n-th upload into the temporary file of a replacement (1: the backup, 2: the new rules) goes otherwise.
fn at_upload(number: u32, otherwise: &str) -> String {
    format!(
        "case \"$*\" in *'-c put '*'.quantalink-new\"'*)\n\
         k=$(($(cat \"$rig/hooks/k\" 2>/dev/null || echo 0) + 1)); echo $k >\"$rig/hooks/k\"\n\
         if [ $k = {number} ]; then\n{otherwise}\nfi ;; esac\n"
    )
}

/// The same call with half of its payload: as when the line is cut, or the client's disk or memory gives out.
const HALF: &str = "set -- \"$@\"; for word; do case $word in 'put '*) from=${word#put }; from=${from%% *}; \
                    to=${word#put * };; esac; done\n\
                    head -c 60 \"$from\" >\"$rig/hooks/half\"\n\
                    \"$rig/real/smbclient\" \"$1\" -s /dev/null -A /proc/self/fd/0 -c \"put $rig/hooks/half $to\"";

#[test]
fn an_upload_that_is_cut_leaves_the_old_file() {
    let Some(rig) = Rig::new() else { return };
    // The tool says so; it says that all went well; it dies.
    let ends = ["echo 'cli_push returned NT_STATUS_CONNECTION_DISCONNECTED'; exit 1", "exit 0", "kill -9 $$"];
    for (turn, end) in ends.into_iter().enumerate() {
        let both = [1, 2];
        for number in if super::full() { &both[..] } else { &both[turn % 2..][..1] } {
            rig.hook(&at_upload(*number, &format!("{HALF}\n{end}")));
            let ran = rig.work(&["apply", "--yes", "--json"]);
            let applied = ran.json(1);
            assert_eq!(status(&applied, "scsi-ids"), "failed", "{end} {number}: {applied:#}");
            as_found(&rig, &ran);
            fs::remove_file(rig.home().join("hooks/k")).unwrap();
            // One that holds the old content already would not be put again.
            let _ = fs::remove_file(rig.beside("scsi_device_id_config.xml.quantalink-backup"));
        }
    }
    // The next one makes it.
    rig.hook("");
    assert_eq!(
        (rig.json(&["apply", "--yes"], 0)["hosts"][0]["host"].as_str(), rig.rules()),
        (Some("smb://127.0.0.1"), edited())
    );
}

#[test]
fn a_full_share_keeps_the_old_file() {
    // Room for the lease and little more: known by the count.
    let Some(rig) = Rig::built(&Built { size: Some("64k"), ..Built::default() }) else { return };
    let ran = rig.work(&["apply", "--yes", "--json"]);
    let applied = ran.json(1);
    assert_eq!(status(&applied, "scsi-ids"), "failed");
    assert!(reasons(&applied, "scsi-ids").contains(&"smb-share-full".into()), "{applied:#}");
    as_found(&rig, &ran);
    drop(rig);
    // Filled in the middle, and by the system's word.
    let Some(rig) = Rig::built(&Built { size: Some("400k"), ..Built::default() }) else { return };
    let fill = "dd if=/dev/zero of=\"$rig/c/filler\" bs=4k >/dev/null 2>&1";
    for number in [1, 2] {
        rig.hook(&at_upload(number, fill));
        let ran = rig.work(&["apply", "--yes", "--json"]);
        let applied = ran.json(1);
        assert!(reasons(&applied, "scsi-ids").contains(&"smb-share-full".into()), "{number}: {applied:#}");
        as_found(&rig, &ran);
        fs::remove_file(rig.home().join("hooks/k")).unwrap();
        fs::remove_file(rig.drive("filler")).unwrap();
    }
}

#[test]
fn a_file_that_somebody_changes_is_left_to_him() {
    let Some(rig) = Rig::new() else { return };
    let theirs = RULES.replace("OTHER", "THEIRS");
    fs::write(rig.home().join("theirs"), &theirs).unwrap();
    let change = "cp \"$rig/theirs\" \"$rig\"/c/*/Citrix/StorageLink/Server/scsi_device_id_config.xml";
    // When the new rules are just put beside it.
    rig.hook(&at_upload(2, change));
    let ran = rig.work(&["apply", "--yes", "--json"]);
    // The service was stopped for it, and started again.
    let applied = ran.json(1);
    assert!(reasons(&applied, "scsi-ids").contains(&"changed-since-plan".into()), "{applied:#}");
    assert_eq!((rig.rules(), rig.service()), (theirs.clone(), 4), "{}", ran.flat());
    assert!(rig.read_at_start().iter().all(|read| *read == theirs));
    // After a run: its rollback is refused.
    rig.hook("");
    assert_eq!(rig.work(&["apply", "--yes"]).code, 0);
    let theirs = theirs.replace("THEIRS", "LATER");
    fs::write(rig.rules_path(), &theirs).unwrap();
    let back = rig.run(&["rollback", "--yes"]);
    assert!(back.code == 3 && back.flat().contains("changed"), "{}", back.flat());
    assert_eq!((rig.rules(), rig.service()), (theirs, 4));
}

#[test]
fn a_protected_or_open_file_is_not_written() {
    let Some(rig) = Rig::new() else { return };
    let set = |word: &str| {
        let auth = rig.home().join("auth");
        fs::write(&auth, format!("username = sladmin\npassword = {}\n", super::rig::word())).unwrap();
        fs::set_permissions(&auth, fs::Permissions::from_mode(0o600)).unwrap();
        let command = format!(
            "setmode \"Program Files\\Citrix\\StorageLink\\Server\\scsi_device_id_config.xml\" {word}"
        );
        let mut client = rig.within(rig.home().join("real/smbclient").to_str().unwrap());
        let done = client.args(["//127.0.0.1/C$", "-s", "/dev/null", "-A"]).arg(&auth).args(["-c", &command]);
        assert!(done.status().unwrap().success());
        fs::remove_file(auth).unwrap();
    };
    set("+r");
    let ran = rig.work(&["apply", "--yes", "--json"]);
    let applied = ran.json(1);
    assert!(reasons(&applied, "scsi-ids").contains(&"smb-file-read-only".into()), "{applied:#}");
    as_found(&rig, &ran);
    set("-r");
    // As Windows answers while somebody has it open without sharing its removal.
    let open = "case \"$*\" in *'rename '*'config.xml\" -f'*) echo 'NT_STATUS_SHARING_VIOLATION renaming files a -> b'; exit 1 ;; esac";
    rig.hook(open);
    let ran = rig.work(&["apply", "--yes", "--json"]);
    assert!(reasons(&ran.json(1), "scsi-ids").contains(&"smb-in-use".into()), "{}", ran.flat());
    as_found(&rig, &ran);
    assert!(
        rig.calls().iter().filter(|call| call.contains("config.xml\" -f")).count() > 2,
        "it is tried for a while"
    );
    // One that is hidden stays so.
    set("+h");
    rig.hook("");
    assert_eq!((rig.work(&["apply", "--yes"]).code, rig.rules()), (0, edited()));
    let hidden =
        rig.calls().iter().any(|call| call.contains("setmode") && call.contains(".quantalink-new\" +h"));
    assert!(hidden, "{:#?}", rig.calls());
}

#[test]
fn a_rename_whose_end_nobody_saw_is_looked_at() {
    let Some(rig) = Rig::new() else { return };
    let rename = |then: &str| {
        format!(
            "case \"$*\" in *'rename '*'config.xml\" -f'*) {then}; echo 'NT_STATUS_IO_TIMEOUT renaming files a -> b'; exit 1 ;; esac"
        )
    };
    // It did not happen.
    rig.hook(&rename(":"));
    let ran = rig.work(&["apply", "--yes", "--json"]);
    assert_eq!(status(&ran.json(1), "scsi-ids"), "failed", "{}", ran.flat());
    assert_eq!((rig.rules(), rig.service()), (RULES.to_owned(), 4));
    // It did: nobody says "not done", and the service is started on it.
    rig.hook(&rename("\"$rig/real/smbclient\" \"$@\""));
    let ran = rig.work(&["apply", "--yes", "--json"]);
    assert!(ran.code == 1 && status(&ran.json(1), "scsi-ids") == "applied", "{}", ran.flat());
    assert_eq!((rig.rules(), rig.service()), (edited(), 4));
    rig.hook("");
    let ran = rig.run(&["resume", "--yes", "--json"]);
    assert_eq!((ran.code, rig.rules(), rig.service()), (0, edited(), 4), "{}", ran.flat());
    assert!(!rig.folder().iter().any(|name| name.contains("quantalink-new")), "{:?}", rig.folder());
}

#[test]
fn a_rename_whose_tool_dies_or_says_nothing_known_is_looked_at() {
    let Some(rig) = Rig::new() else { return };
    let rename = |first: &str, end: &str| {
        format!("case \"$*\" in *'rename '*'config.xml\" -f'*) {first}; {end} ;; esac")
    };
    let ends = ["kill -9 $$", "echo 'NT_STATUS_UNSUCCESSFUL renaming files a -> b'; exit 1"];
    // It did not happen.
    for end in ends {
        rig.hook(&rename(":", end));
        let ran = rig.work(&["apply", "--yes", "--json"]);
        assert_eq!(status(&ran.json(1), "scsi-ids"), "failed", "{end}: {}", ran.flat());
        assert_eq!((rig.rules(), rig.service()), (RULES.to_owned(), 4), "{end}");
    }
    // It did: the service is started on it, and nobody says that the old file is in place.
    for end in ends {
        rig.hook(&rename("\"$rig/real/smbclient\" \"$@\"", end));
        let ran = rig.work(&["apply", "--yes", "--json"]);
        assert!(ran.code == 1 && status(&ran.json(1), "scsi-ids") == "applied", "{end}: {}", ran.flat());
        assert_eq!((rig.rules(), rig.service()), (edited(), 4), "{end}");
        rig.hook("");
        let ran = rig.run(&["resume", "--yes"]);
        assert_eq!((ran.code, rig.rules(), rig.service()), (0, edited(), 4), "{end}: {}", ran.flat());
        assert_eq!((rig.run(&["rollback", "--yes"]).code, rig.service()), (0, 4), "{end}");
        fs::write(rig.rules_path(), RULES).unwrap();
    }
}
