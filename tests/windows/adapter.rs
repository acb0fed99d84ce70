//! Section adapter from its beginning to its end, again, and back.

use super::rig::Server;

/// How each change of the section stands.
fn all(words: [&str; 5]) -> Vec<(String, String)> {
    let ids = ["licence", "stop-service", "adapter-install", "scsi-ids", "start-service"];
    ids.into_iter().zip(words).map(|(id, word)| (id.to_owned(), word.to_owned())).collect()
}

#[test]
fn it_is_done_once_and_taken_back() {
    let Some(server) = Server::fresh() else { return };
    server.start("SlAgent");
    let plan = server.adapter("plan", &[]).exits(2);
    let pending = all(["done", "pending", "pending", "pending", "pending"]);
    assert_eq!(plan.statuses(), pending, "{plan:#?}");
    let path = plan.json()["hosts"][0]["changes"][3]["path"].as_str().unwrap().to_owned();
    assert_eq!(path, r"C:\Program Files\Citrix\StorageLink\Server\scsi_device_id_config.xml");
    assert!(plan.out.contains("SlAgent") && plan.says("installer-program"), "{plan:#?}");
    assert!(plan.out.contains("quantalink's tests") && plan.out.contains("2.0.1.7 (test)"), "{plan:#?}");
    server.untouched();
    assert!(server.log("StorageLink").is_empty(), "a plan stops nothing");

    let old = server.rules();
    let done = server.adapter("apply", &["--yes"]).exits(0);
    assert_eq!(done.statuses(), all(["done", "applied", "applied", "applied", "applied"]), "{done:#?}");
    assert_eq!(server.log("StorageLink"), ["stop", "stopped", "running with"]);
    assert_eq!(server.log("SlAgent"), ["running without", "stop", "stopped", "running with"]);
    assert_eq!((server.state("StorageLink"), server.state("SlAgent")), ("RUNNING".into(), "RUNNING".into()));
    assert_eq!(server.installer_log(), ["began", "ended 0"]);
    let new = server.rules();
    assert!(new.contains("OSNEXUS") && new.contains("2.0.0.5") && !new.contains("2.0.0.4"), "{new}");
    let kept = old.lines().filter(|line| !line.contains("2.0.0.4"));
    assert!(kept.clone().all(|line| new.contains(line)), "{new}");
    server.no_litter();
    let run = done.json()["run"].as_str().unwrap().to_owned();
    let report = server.c(&format!("ProgramData/quantalink/runs/{run}/report.md"));
    let report = std::fs::read_to_string(report).unwrap();
    let lines = report.matches('\n').count();
    assert!(lines > 20 && report.matches("\r\n").count() == lines, "{report}");
    assert!(report.contains(r"C:\Program Files\Citrix"), "{report}");

    let verified = server.adapter("verify", &[]).exits(0);
    assert_eq!(verified.status("service-running"), "pass");
    assert_eq!(verified.status("scsi-ids"), "pass");

    let again = server.adapter("apply", &["--yes"]).exits(0);
    assert_eq!(again.statuses(), all(["done", "skipped", "done", "done", "done"]), "{again:#?}");
    assert_eq!(server.log("StorageLink").len(), 3, "nothing is stopped");
    assert_eq!(server.installer_log().len(), 2, "nothing is installed twice");

    let back = server.quantalink(&["rollback", "--yes", "--json"]).exits(0);
    assert!(back.says("installer-not-undone") || back.out.contains("installer"), "{back:#?}");
    let rules = server.rules();
    assert!(!rules.contains("OSNEXUS") && rules.contains("2.0.0.6"), "the version never goes down: {rules}");
    assert_eq!(server.log("StorageLink").last().unwrap(), "running without");
    assert_eq!((server.state("StorageLink"), server.state("SlAgent")), ("RUNNING".into(), "RUNNING".into()));
    server.no_litter();
    let verified = server.adapter("verify", &[]).exits(2);
    assert_eq!(
        (verified.status("service-running"), verified.status("scsi-ids")),
        ("pass".into(), "fail".into())
    );
}

#[test]
fn exit_codes_of_the_installer_are_windows_own() {
    let Some(server) = Server::fresh() else { return };
    for code in ["3010", "1641"] {
        std::fs::write(server.installer("installer.code"), code).unwrap();
        let done = server.adapter("apply", &["--yes"]).exits(0);
        assert_eq!(done.status("adapter-install"), "applied", "{code}");
        assert!(done.says("reboot-needed") && done.out.contains(code), "{done:#?}");
        assert!(server.rules().contains("OSNEXUS"), "{code}");
        server.reset();
    }
    std::fs::write(server.installer("installer.code"), "1603").unwrap();
    let done = server.adapter("apply", &["--yes"]).exits(1);
    assert_eq!(done.status("adapter-install"), "failed");
    assert!(done.out.contains("1603"), "{done:#?}");
    server.untouched();
    assert_eq!(server.log("StorageLink"), ["stop", "stopped", "running without"]);
    assert_eq!(server.state("StorageLink"), "RUNNING");
}

#[test]
fn what_is_no_program_is_not_run() {
    let Some(server) = Server::fresh() else { return };
    std::fs::write(server.installer("osn_quantastor_csladapter.exe"), "<html>404 Not Found</html>").unwrap();
    let plan = server.adapter("plan", &[]).exits(2);
    assert!(!plan.says("installer-program"), "{plan:#?}");
    let done = server.adapter("apply", &["--yes"]).exits(1);
    assert_eq!(done.status("adapter-install"), "refused");
    assert!(done.says("windows-no-program"), "{done:#?}");
    server.untouched();
    assert_eq!(server.state("StorageLink"), "RUNNING");
}
