//! Runs that are killed, and what the next call makes of them.

use super::rig::{Doomed, INSTALLER, Server};

const APPLY: [&str; 9] =
    ["apply", "--section", "adapter", "--edition", "enterprise", "--installer", INSTALLER, "--yes", "--json"];

/// A run that is at its installer, which goes on once [`install_on`] lets it.
fn installing(server: &Server) -> Doomed {
    std::fs::write(server.installer("installer.wait"), "").unwrap();
    let run = server.doomed(&APPLY);
    Server::until(|| server.installer_log() == ["began"]);
    run
}

/// The installer that a killed run left behind comes to its end.
fn install_on(server: &Server) {
    std::fs::remove_file(server.installer("installer.wait")).unwrap();
    Server::until(|| server.installer_log().len() == 2);
}

#[test]
fn killed_between_stop_and_start_it_is_told_first_and_mended() {
    let Some(server) = Server::fresh() else { return };
    let run = installing(&server);
    let second = server.quantalink(&APPLY).exits(3);
    assert!(
        second.says("lock-held") && second.err.contains("quantalink.exe"),
        "the holder is named: {second:#?}"
    );
    run.kill();
    assert_eq!(server.state("StorageLink"), "STOPPED");

    let next = server.adapter("plan", &[]);
    let told: Vec<&str> = next.err.lines().collect();
    let first = told[0].contains("StorageLink on local was stopped by a run")
        && told[1].contains("quantalink resume");
    assert!(first, "told first: {next:#?}");
    // The installer that it left behind still works: it is not started a second time, and the service runs again.
    let next = server.quantalink(&["resume", "--yes", "--json"]);
    assert!(matches!(next.code, Some(1 | 3)) && next.says("program-runs-already"), "{next:#?}");
    let begun = server.installer_log().into_iter().filter(|line| line == "began").count();
    assert_eq!((begun, server.state("StorageLink")), (1, "RUNNING".into()));
    server.untouched();

    install_on(&server);
    let next = server.quantalink(&APPLY).exits(0);
    assert_eq!(next.status("scsi-ids"), "applied");
    assert!(server.rules().contains("OSNEXUS") && server.state("StorageLink") == "RUNNING", "{next:#?}");
    server.no_litter();
}

#[test]
fn killed_it_can_be_rolled_back() {
    let Some(server) = Server::fresh() else { return };
    installing(&server).kill();
    install_on(&server);
    let back = server.quantalink(&["rollback", "--yes", "--json"]).exits(0);
    assert_eq!(server.state("StorageLink"), "RUNNING", "{back:#?}");
    server.untouched();
}

#[test]
fn a_replacement_that_was_cut_is_mended_before_anything_else() {
    let Some(server) = Server::fresh() else { return };
    installing(&server).kill();
    install_on(&server);
    // As `ReplaceFile` leaves it between its steps.
    std::fs::rename(server.rules_path(), server.server(".quantalink-old.scsi_device_id_config.xml")).unwrap();
    std::fs::write(server.server(".quantalink-new"), "half").unwrap();
    let seen = server.adapter("verify", &[]).exits(2);
    assert!(seen.out.contains(".quantalink-old.scsi_device_id_config.xml"), "{seen:#?}");
    assert!(!server.rules_path().exists(), "verify changes nothing");
    let plan = server.adapter("plan", &[]).exits(3);
    assert!(plan.says("replacement-cut"), "{plan:#?}");
    let next = server.quantalink(&APPLY).exits(0);
    assert_eq!(next.status("scsi-ids"), "applied");
    assert!(server.rules().contains("OSNEXUS"));
    assert_eq!(server.state("StorageLink"), "RUNNING");
    server.no_litter();
}
