//! Server, account and tools: what keeps the server from being asked, each with its own words and before anything is changed.

use super::rig::{Built, RULES, Rig, edited, reasons, refusal, secrets, status};

/// The id with which the plan refuses to stop the service, and that nothing was done.
fn refused(rig: &Rig, more: &[&str]) -> String {
    let plan = rig.json(&[&["plan"], more].concat(), 3);
    let applied = rig.json(&[&["apply", "--yes"], more].concat(), 3);
    assert_eq!(refusal(&applied), refusal(&plan));
    assert_eq!((rig.rules(), rig.orders(), rig.folder().len()), (RULES.to_owned(), vec![], 1));
    refusal(&plan)
}

#[test]
fn a_refused_logon_is_told_and_not_tried_again() {
    let Some(rig) = Rig::new() else { return };
    secrets(rig.home(), "another");
    rig.hook("");
    assert_eq!(rig.json(&["plan"], 3)["pending"], 0);
    assert_eq!(rig.calls().len(), 1, "some servers lock the account: {:#?}", rig.calls());
    assert_eq!(refused(&rig, &[]), "smb-logon-refused");
    let none =
        rig.within(env!("CARGO_BIN_EXE_quantalink")).args(["plan", "--json"]).args(super::rig::WORK).output();
    assert!(String::from_utf8_lossy(&none.unwrap().stdout).contains("\"secret-needed\""));
    // A locked account, as Windows tells it.
    rig.hook("echo 'session setup failed: NT_STATUS_ACCOUNT_LOCKED_OUT'; exit 1");
    assert_eq!(refused(&rig, &[]), "smb-account-unusable");
    secrets(rig.home(), " begins with a blank");
    assert_eq!(refused(&rig, &[]), "smb-password-unfit");
}

#[test]
fn an_account_without_rights_is_told_which_it_lacks() {
    let Some(rig) = Rig::new() else { return };
    let reader = "smb://reader@127.0.0.1";
    let words = |server: &'static str| {
        ["--section", "adapter", "--edition", "enterprise", "--json", "--server", server]
    };
    // It may look at the service and not at the drive.
    let plan = rig.run(&[&["plan"], &words(reader)[..]].concat()).json(3);
    assert_eq!(reasons(&plan, "scsi-ids"), ["smb-rights-filtered"], "{plan:#}");
    let plan = rig.run(&[&["plan"], &words("smb://LAB;reader@127.0.0.1")[..]].concat()).json(3);
    assert_eq!(reasons(&plan, "scsi-ids"), ["smb-share-denied"], "an account of a domain is not filtered");
    // A share that it may read and not write: refused before the service is touched.
    let share = ["--storagelink-dir", "\\\\127.0.0.1\\Server"];
    let plan = rig.run(&[&["plan"], &share[..], &words(reader)].concat()).json(2);
    assert_eq!(status(&plan, "scsi-ids"), "pending");
    let ran = rig.run(&[&["apply", "--yes"], &share[..], &words(reader)].concat());
    let applied = ran.json(3);
    assert!(reasons(&applied, "stop-service").contains(&"smb-write-denied".into()), "{applied:#}");
    assert_eq!((rig.rules(), rig.orders(), rig.service()), (RULES.to_owned(), vec![], 4));
    // As Windows answers who is no administrator, or is filtered.
    let closed = "case \"$tool $*\" in net*) echo 'Failed to open service manager.  [WERR_ACCESS_DENIED]' >&2; exit 255 ;; esac";
    rig.hook(closed);
    assert_eq!(refused(&rig, &[]), "smb-services-filtered");
    let plan = rig.run(&[&["plan"], &words("smb://LAB;sladmin@127.0.0.1")[..]].concat()).json(3);
    assert_eq!(refusal(&plan), "smb-services-denied");
}

#[test]
fn no_right_to_the_service_leaves_it_running() {
    let Some(rig) = Rig::new() else { return };
    rig.knob("stop_error", "5");
    let applied = rig.json(&["apply", "--yes"], 3);
    assert_eq!(status(&applied, "stop-service"), "refused");
    assert!(reasons(&applied, "stop-service").contains(&"smb-service-denied".into()), "{applied:#}");
    assert_eq!((rig.rules(), rig.service()), (RULES.to_owned(), 4));
}

#[test]
fn a_server_that_is_not_there_is_told() {
    let Some(rig) = Rig::new() else { return };
    let link =
        |to: &str| assert!(rig.within("ip").args(["link", "set", "lo", to]).status().unwrap().success());
    link("down");
    assert_eq!(refused(&rig, &[]), "smb-unreachable");
    link("up");
    let words = ["--section", "adapter", "--edition", "enterprise", "--json", "--server"];
    for nowhere in ["smb://sladmin@127.0.0.9", "smb://sladmin@no-such-host.invalid"] {
        let plan = rig.run(&[&["plan"], &words[..], &[nowhere]].concat()).json(3);
        assert_eq!(refusal(&plan), "smb-unreachable", "{nowhere}");
    }
    // One that takes the connection and never answers is given up.
    rig.hook("sleep 300");
    let begun = std::time::Instant::now();
    let plan = rig.json(&["plan"], 3);
    assert_eq!(refusal(&plan), "smb-no-answer");
    assert!(begun.elapsed() < std::time::Duration::from_mins(2), "{:?}", begun.elapsed());
}

#[test]
fn smb1_is_spoken_only_with_consent() {
    let built =
        Built { more: "   server min protocol = NT1\n   server max protocol = NT1\n", ..Built::default() };
    let Some(rig) = Rig::built(&built) else { return };
    assert_eq!(refused(&rig, &[]), "smb-old-dialect");
    let plan = rig.work(&["plan", "--allow-smb1"]);
    assert!(plan.code == 2 && plan.flat().contains("SMB1 is allowed"), "{}", plan.flat());
    assert!(
        plan.flat().contains("--allow-smb1 --server")
            || plan.flat().contains("apply --section adapter --allow-smb1"),
        "{}",
        plan.flat()
    );
    // Over SMB1 one file can be put over another at the top of a share alone; that is found out before the service is stopped.
    let applied = rig.json(&["apply", "--yes", "--allow-smb1"], 3);
    assert_eq!(reasons(&applied, "stop-service")[0], "smb-rename-unsupported", "{applied:#}");
    assert_eq!((rig.rules(), rig.orders(), rig.folder().len()), (RULES.to_owned(), vec![], 1));
    let share = ["--storagelink-dir", "\\\\127.0.0.1\\Server"];
    let applied = rig.json(&[&["apply", "--yes", "--allow-smb1"], &share[..]].concat(), 0);
    assert_eq!((status(&applied, "scsi-ids"), rig.rules(), rig.service()), ("applied", edited(), 4));
    // The journal knows of the consent.
    assert_eq!(rig.run(&["rollback", "--yes"]).code, 0);
}

#[test]
fn a_server_that_does_not_encrypt_is_spoken_to_signed() {
    let built = Built { more: "   server smb encrypt = off\n", ..Built::default() };
    let Some(rig) = Rig::built(&built) else { return };
    rig.hook("");
    let plan = rig.work(&["plan"]);
    assert!(plan.code == 2 && plan.flat().contains("does not encrypt"), "{}", plan.flat());
    let signed = rig.calls().iter().filter(|call| call.contains("--client-protection=sign")).count();
    assert_eq!(signed, rig.calls().len() - 1, "all but the first: {:#?}", rig.calls());
}

#[test]
fn a_tool_that_is_missing_is_named_with_its_package() {
    let Some(rig) = Rig::new() else { return };
    let debian = std::fs::read_to_string("/etc/os-release").unwrap_or_default().contains("debian");
    std::fs::write(rig.home().join("none"), "").unwrap();
    let none = rig.home().join("none");
    let place = |tool: &str| {
        let at = rig.within("sh").args(["-c", &format!("command -v {tool}")]).output().unwrap().stdout;
        String::from_utf8(at).unwrap().trim().to_owned()
    };
    let hide = |at: &str| {
        assert!(rig.within("mount").arg("--bind").arg(&none).arg(at).status().unwrap().success());
    };
    let show = |at: &str| assert!(rig.within("umount").arg(at).status().unwrap().success());
    // An older one has no rename over another file; that is known before anything is changed.
    let old = "#!/bin/sh\ncase $1 in --version) echo 'Version 4.2.3' ;; *) exec REAL \"$@\" ;; esac\n";
    for (tool, package) in [("smbclient", "smbclient"), ("net", "samba-common-bin")] {
        let at = place(tool);
        hide(&at);
        let plan = rig.work(&["plan"]);
        assert_eq!(plan.code, 3, "{}", plan.flat());
        assert!(plan.flat().contains(&format!("The program {tool} is needed")), "{}", plan.flat());
        assert!(!debian || plan.flat().contains(&format!("package {package}")), "{}", plan.flat());
        assert_eq!(refused(&rig, &[]), "smb-tool-missing");
        show(&at);
    }
    let at = place("smbcacls");
    hide(&at);
    let plan = rig.work(&["plan"]);
    assert!(plan.code == 2 && plan.flat().contains("not even compared"), "{}", plan.flat());
    show(&at);
    let front = rig.home().join("front-smbclient");
    let real = rig.home().join("real/smbclient");
    let old = old.replace("REAL", real.to_str().unwrap());
    std::fs::write(&front, old).unwrap();
    let plan = rig.work(&["plan"]);
    assert!(plan.flat().contains("needs Samba 4.7 or later"), "{}", plan.flat());
    let applied = rig.json(&["apply", "--yes"], 3);
    assert!(reasons(&applied, "stop-service").contains(&"smb-rename-missing".into()), "{applied:#}");
    assert_eq!((rig.rules(), rig.orders(), rig.service()), (RULES.to_owned(), vec![], 4));
}
