//! Services that are slow, fail, ignore a stop, come up and go, cannot be started or are not there.

use super::rig::Server;

#[test]
fn a_slow_one_is_waited_for() {
    let Some(server) = Server::fresh() else { return };
    server.knob("StorageLink.stop_ms", "2500");
    server.knob("StorageLink.start_ms", "2500");
    let done = server.adapter("apply", &["--yes"]).exits(0);
    assert_eq!(done.status("start-service"), "applied");
    assert_eq!(server.log("StorageLink"), ["stop", "stopped", "running with"]);
}

#[test]
fn one_that_fails_on_the_new_rules_gets_the_old_ones_back() {
    let Some(server) = Server::fresh() else { return };
    server.knob("StorageLink.fail_on", "OSNEXUS");
    let done = server.adapter("apply", &["--yes"]).exits(1);
    assert!(done.says("service-did-not-start"), "{done:#?}");
    server.untouched();
    assert_eq!(server.log("StorageLink"), ["stop", "stopped", "failed", "running without"]);
    assert_eq!(server.state("StorageLink"), "RUNNING");
}

#[test]
fn one_that_never_comes_up_is_told_with_its_command() {
    let Some(server) = Server::fresh() else { return };
    server.knob("StorageLink.fail_start", "1");
    let done = server.adapter("apply", &["--yes"]).exits(1);
    assert!(done.err.contains("does not run.") && done.err.contains("net start StorageLink"), "{done:#?}");
    server.untouched();
    assert_eq!(server.state("StorageLink"), "STOPPED");
    // The next call says so first, and once it can, starts it.
    std::fs::remove_file(server.server("StorageLink.fail_start")).unwrap();
    let next = server.quantalink(&["runs", "--json"]).exits(0);
    assert_eq!(next.json()["runs"][0]["state"], "unfinished", "{next:#?}");
    let next = server.quantalink(&["resume", "--yes", "--json"]).exits(0);
    assert_eq!(server.state("StorageLink"), "RUNNING", "{next:#?}");
    assert!(server.rules().contains("OSNEXUS"), "{next:#?}");
}

#[test]
fn one_that_comes_up_and_goes_is_not_taken_for_running() {
    let Some(server) = Server::fresh() else { return };
    server.knob("StorageLink.gone_ms", "1500");
    let done = server.adapter("apply", &["--yes"]).exits(1);
    assert!(done.says("service-came-and-went") && done.out.contains("1067"), "{done:#?}");
    assert_eq!(server.state("StorageLink"), "STOPPED");
    assert!(done.err.contains("net start StorageLink"), "{done:#?}");
    server.no_litter();
}

#[test]
fn one_that_is_disabled_or_not_there_is_refused() {
    let Some(server) = Server::fresh() else { return };
    server.delete_services();
    let done = server.quantalink(&["plan", "--edition", "enterprise", "--json"]).exits(3);
    assert!(done.says("no-host"), "{done:#?}");
    let done = server.adapter("apply", &["--yes", "--server", "local"]).exits(3);
    assert!(done.says("service-not-installed"), "{done:#?}");
    server.untouched();
    assert_eq!(server.installer_log(), [""; 0]);

    server.create("StorageLink", "disabled", "Citrix StorageLink Gateway Service", &[]);
    let done = server.adapter("apply", &["--yes"]).exits(3);
    assert!(done.says("service-disabled"), "{done:#?}");
    server.wine("sc.exe", &["delete", "StorageLink"]);

    // Under another key name it is known by its display name.
    server.create("CslGateway", "demand", "Citrix StorageLink Gateway Service", &[]);
    server.start("CslGateway");
    // Every command that is told is of that key name.
    server.knob("CslGateway.fail_start", "1");
    let done = server.adapter("apply", &["--yes"]).exits(1);
    assert!(
        done.err.contains("net start CslGateway") && !done.err.contains("start StorageLink"),
        "{done:#?}"
    );
    server.untouched();
    std::fs::remove_file(server.server("CslGateway.fail_start")).unwrap();
    let verified = server.adapter("verify", &[]).exits(2);
    assert!(verified.out.contains("net start CslGateway"), "{verified:#?}");
    let done = server.quantalink(&["resume", "--yes", "--json"]).exits(0);
    assert!(server.rules().contains("OSNEXUS") && server.state("CslGateway") == "RUNNING", "{done:#?}");
    assert_eq!(server.log("CslGateway").last().unwrap(), "running with");
    server.stop("CslGateway");
    server.wine("sc.exe", &["delete", "CslGateway"]);
}
