//! Files that others hold, and attributes.

use super::rig::Server;

#[test]
fn a_file_that_another_program_has_open_is_waited_for() {
    let Some(server) = Server::fresh() else { return };
    let holder = server.hold("1");
    let words = ["apply", "--section", "adapter", "--edition", "enterprise", "--yes", "--json", "-v"];
    let run = server.begin(&words);
    Server::until(|| server.server(".quantalink-new").exists());
    Server::until(|| run.err().contains("lets go"));
    assert!(!server.rules().contains("OSNEXUS"), "Wine replaces what is open");
    server.let_go();
    holder.end().exits(0);
    let done = run.end().exits(0);
    assert_eq!(done.status("scsi-ids"), "applied");
    assert!(server.rules().contains("OSNEXUS"), "{done:#?}");
    server.no_litter();
}

#[test]
fn attributes_are_kept_and_read_only_is_respected() {
    let Some(server) = Server::fresh() else { return };
    let path = r"C:\Program Files\Citrix\StorageLink\Server\scsi_device_id_config.xml";
    server.wine("attrib.exe", &["+r", path]);
    let done = server.adapter("apply", &["--yes"]);
    assert!(matches!(done.code, Some(1 | 3)) && done.says("read-only-attribute"), "{done:#?}");
    server.untouched();
    assert_eq!(server.state("StorageLink"), "RUNNING");
    server.wine("attrib.exe", &["-r", "+h", path]);
    let done = server.adapter("apply", &["--yes"]).exits(0);
    assert_eq!(done.status("scsi-ids"), "applied");
    let told = server.wine("attrib.exe", &[path]).out;
    let flags = told.split("C:").next().unwrap();
    assert!(flags.contains('H') && !flags.contains('R'), "{told}");
    assert!(!done.says("windows-attributes-differ"), "{done:#?}");
}

#[test]
fn paths_are_windows_own_and_nothing_else() {
    let Some(server) = Server::fresh() else { return };
    for (folder, id) in [
        (r"C:\Program Files\Citrix\..\Citrix", "windows-path-unusable"),
        (r"C:\nowhere", "storagelink-dir-not-found"),
        (r"C:\Program Files\Citrix\StorageLink\Server:stream", "windows-path-unusable"),
        (r"C:\NUL", "windows-path-unusable"),
    ] {
        let done = server.adapter("plan", &["--storagelink-dir", folder]).exits(3);
        assert!(done.says(id), "{folder}: {done:#?}");
    }
    let done = server.adapter("plan", &["--storagelink-dir", r"c:/PROGRAM FILES/citrix\StorageLink\server\"]);
    let done = done.exits(2);
    let path = done.json()["hosts"][0]["changes"][3]["path"].as_str().unwrap().to_owned();
    assert_eq!(path, r"C:\Program Files\Citrix\StorageLink\Server\scsi_device_id_config.xml");
    let done = server.quantalink(&["plan", "--root", r"C:\mnt", "--json"]).exits(3);
    assert!(done.says("root-not-on-windows"), "{done:#?}");
}

/// One folder has one lock, however it is typed.
#[test]
fn a_copied_folder_has_one_lock() {
    let Some(server) = Server::fresh() else { return };
    let holder = server.hold("1");
    let words = |folder| {
        let server = ["apply", "--server", "manual", "--storagelink-dir", folder];
        [&server[..], &["--section", "adapter", "--edition", "enterprise", "--yes", "--json", "-v"]].concat()
    };
    let run = server.begin(&words(r"C:\Program Files\Citrix\StorageLink\Server"));
    Server::until(|| run.err().contains("lets go"));
    let second = server.quantalink(&words(r"c:/PROGRAM FILES/citrix\StorageLink\server\"));
    assert!(second.exits(3).says("lock-held"));
    server.let_go();
    holder.end().exits(0);
    assert_eq!(run.end().exits(0).status("scsi-ids"), "applied");
}
