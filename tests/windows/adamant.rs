//! What does not give way: it is waited for to the end. By their name these tests begin first, since they take longest.

use super::rig::Server;

#[test]
fn a_service_that_ignores_the_stop_is_left_running() {
    let Some(server) = Server::fresh() else { return };
    server.start("SlAgent");
    server.knob("StorageLink.ignore_stop", "1");
    let done = server.adapter("apply", &["--yes"]).exits(1);
    assert!(done.says("service-ignores-stop"), "{done:#?}");
    server.untouched();
    assert_eq!(server.installer_log(), [""; 0], "nothing is installed while it runs");
    assert_eq!(server.state("StorageLink"), "RUNNING");
    // Wine passes orders on to a service that has one on its way; whether the agent could be started again is Windows' to show.
    assert_eq!(server.state("SlAgent"), "RUNNING", "{done:#?}");
}

#[test]
fn a_file_that_is_never_let_go_stays_as_it_was() {
    let Some(server) = Server::fresh() else { return };
    let holder = server.hold("1");
    let done = server.adapter("apply", &["--yes"]).exits(1);
    assert!(done.says("file-in-use"), "{done:#?}");
    assert_eq!(server.state("StorageLink"), "RUNNING");
    assert_eq!(server.log("StorageLink"), ["stop", "stopped", "running without"]);
    server.untouched();
    server.let_go();
    holder.end().exits(0);

    // Not even to be read: nothing is stopped for it.
    let holder = server.hold("0");
    let done = server.adapter("apply", &["--yes"]).exits(3);
    assert!(done.says("file-in-use"), "{done:#?}");
    assert_eq!(server.log("StorageLink").len(), 3);
    server.let_go();
    holder.end().exits(0);
    server.untouched();
}
