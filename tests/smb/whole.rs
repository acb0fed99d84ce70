//! The whole adapter section from a Linux console, there and back.

use super::rig::{RULES, Rig, change, edited, reasons, status};

#[test]
fn the_adapter_section_over_smb_there_and_back() {
    let Some(rig) = Rig::new() else { return };
    let plan = rig.work(&["plan"]);
    assert_eq!(plan.code, 2, "{}", plan.flat());
    // What this way cannot promise is told with the plan.
    for told in
        ["is not made to write", "held by a lease", "compared and differences told", "cannot be listed"]
    {
        assert!(plan.flat().contains(told), "{told}: {}", plan.flat());
    }
    let plan = rig.json(&["plan"], 2);
    assert_eq!((&plan["hosts"][0]["host"], &plan["pending"]), (&"smb://127.0.0.1".into(), &3.into()));
    assert_eq!(status(&plan, "adapter-install"), "manual");
    let path = "C:\\Program Files\\Citrix\\StorageLink\\Server\\scsi_device_id_config.xml";
    assert_eq!(change(&plan, "scsi-ids")["path"], path);
    assert_eq!((rig.orders(), rig.folder().len()), (vec![], 1), "a plan changes nothing");

    let applied = rig.json(&["apply", "--yes"], 0);
    for id in ["stop-service", "scsi-ids", "start-service"] {
        assert_eq!(status(&applied, id), "applied", "{applied:#}");
    }
    assert_eq!(rig.rules(), edited());
    assert_eq!((rig.service(), rig.orders()), (4, vec!["stop".into(), "start".into()]));
    assert_eq!(rig.read_at_start(), [edited()], "it came up on the new rules");
    let backup = rig.beside("scsi_device_id_config.xml.quantalink-backup");
    assert_eq!(std::fs::read_to_string(backup).unwrap(), RULES);
    assert_eq!(rig.folder().len(), 2, "nothing else stays: {:?}", rig.folder());
    assert!(reasons(&applied, "scsi-ids").contains(&"smb-backup-kept".into()), "{applied:#}");

    let again = rig.json(&["apply", "--yes"], 0);
    assert!(again["run"].is_null() && rig.orders().is_empty(), "{again:#}");
    let verified = rig.json(&["verify"], 0);
    let running =
        verified["checks"].as_array().unwrap().iter().find(|check| check["id"] == "service-running");
    assert_eq!(running.unwrap()["status"], "pass", "{verified:#}");

    // The journal knows the server. It has run on the new rules, so their version is not taken down again.
    let back = rig.run(&["rollback", "--yes", "--json"]).json(0);
    assert_eq!(status(&back, "scsi-ids"), "rolled-back");
    assert_eq!(rig.rules(), RULES.replace("2.0.0.4", "2.0.0.6"));
    assert_eq!((rig.service(), rig.orders()), (4, vec!["stop".into(), "start".into()]));
    assert_eq!(rig.folder().len(), 2, "{:?}", rig.folder());
}

#[test]
fn every_call_of_a_tool_is_one_thing_with_a_full_path() {
    let Some(rig) = Rig::new() else { return };
    rig.hook("");
    assert_eq!(rig.work(&["apply", "--yes"]).code, 0);
    let calls = rig.calls();
    for call in &calls {
        let tool = call.split(' ').next().unwrap();
        assert!(matches!(tool, "net" | "smbclient" | "smbcacls"), "{call}");
        for word in [
            "-s /dev/null",
            "-A /proc/self/fd/0",
            "--client-protection=encrypt",
            "client min protocol=SMB2_02",
        ] {
            assert!(call.contains(word), "{word}: {call}");
        }
        assert!(!call.contains(';') && !call.contains("cd "), "one command each: {call}");
    }
    // The file itself is never written, only renamed to: once.
    let rules = "Program Files\\Citrix\\StorageLink\\Server\\scsi_device_id_config.xml\"";
    let of =
        |word: &str| calls.iter().filter(|call| call.contains(&format!("-c {word} "))).collect::<Vec<_>>();
    assert!(of("put").iter().all(|call| !call.contains(&format!(" \"{rules}"))), "{calls:#?}");
    let over = of("rename").into_iter().filter(|call| call.contains(&format!(" \"{rules} -f")));
    assert_eq!(over.count(), 1, "{calls:#?}");
    // Before that it was put beside, read back, and the target looked at once more; after it, read back.
    let at = |word: &str| calls.iter().position(|call| call.contains(&format!("{rules}{word}"))).unwrap();
    let rename = at(" -f");
    let before: Vec<&String> = calls[..rename].iter().rev().take(2).collect();
    assert!(before[0].contains("-c get") && before[0].contains(rules), "{before:#?}");
    assert!(
        calls[rename + 2].contains("-c get") && calls[rename + 2].contains(rules),
        "{:#?}",
        &calls[rename..]
    );
}

#[test]
fn a_share_that_the_admin_names_takes_the_place_of_the_drive() {
    let Some(rig) = Rig::new() else { return };
    let folder = "\\\\127.0.0.1\\Server";
    rig.hook("case \"$*\" in */C\\$*) echo 'tree connect failed: NT_STATUS_ACCESS_DENIED'; exit 1 ;; esac");
    let refused = rig.json(&["plan"], 3);
    assert_eq!(reasons(&refused, "scsi-ids"), ["smb-rights-filtered"], "{refused:#}");
    let applied = rig.json(&["apply", "--yes", "--storagelink-dir", folder], 0);
    assert_eq!(change(&applied, "scsi-ids")["path"], "\\\\127.0.0.1\\Server\\scsi_device_id_config.xml");
    assert_eq!((rig.rules(), rig.service()), (edited(), 4));
    assert_eq!(rig.run(&["rollback", "--yes"]).code, 0);
    let other = rig.json(&["plan", "--storagelink-dir", "\\\\other\\Server"], 3);
    assert_eq!(reasons(&other, "scsi-ids"), ["smb-other-server"]);
}

#[test]
fn the_installer_on_the_server_is_shown_and_run_by_hand() {
    let Some(rig) = Rig::new() else { return };
    std::fs::write(rig.drive("adapter.exe"), vec![7_u8; 3_000_000]).unwrap();
    let plan = rig.json(&["plan", "--installer", "C:\\adapter.exe"], 2);
    assert_eq!(status(&plan, "adapter-install"), "manual");
    let reasons = change(&plan, "adapter-install")["reasons"].to_string();
    let sha256 = quantalink::base::Hash::of(&vec![7_u8; 3_000_000]).hex();
    assert!(reasons.contains("installer-is") && reasons.contains(&sha256), "{reasons}");
}
