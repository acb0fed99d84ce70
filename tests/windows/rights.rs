//! Without an administrator's rights, and what is not there on Windows.

use super::rig::Server;

#[test]
fn who_is_no_administrator_is_told_first() {
    let Some(server) = Server::fresh() else { return };
    let commands: [&[&str]; 4] = [
        &["apply", "--section", "adapter", "--edition", "enterprise", "--yes", "--json"],
        &["resume", "--yes", "--json"],
        &["rollback", "--yes", "--json"],
        &["--plain"],
    ];
    for words in commands {
        let done = server.lowered(words).exits(3);
        assert!(
            done.err.starts_with("quantalink:") && done.says("not-administrator"),
            "{words:?}: {done:#?}"
        );
        server.untouched();
    }
    assert_eq!(server.log("StorageLink"), [""; 0]);
    assert!(!server.c("ProgramData/quantalink").exists());
    // Looking needs no such rights.
    let seen =
        server.lowered(&["verify", "--section", "adapter", "--edition", "enterprise", "--json"]).exits(2);
    assert_eq!((seen.status("service-running"), seen.status("scsi-ids")), ("pass".into(), "fail".into()));
    let plan =
        server.lowered(&["plan", "--section", "adapter", "--edition", "enterprise", "--json"]).exits(2);
    assert_eq!(plan.status("scsi-ids"), "pending");
}

#[test]
fn what_is_not_there_on_windows_says_so() {
    let Some(server) = Server::fresh() else { return };
    let section = ["plan", "--section", "adapter", "--edition", "enterprise", "--json"];
    for (words, id) in [
        (&[&section[..], &["--password-fd", "5"]].concat()[..], "password-fd-windows"),
        (&["plan", "--section", "multipath", "--json"], "section-needs-node-windows"),
    ] {
        let done = server.quantalink(words).exits(3);
        assert!(done.says(id), "{words:?}: {done:#?}");
    }
    let guide = server.quantalink(&["guide", "--lang", "ko"]).exits(0);
    assert!(guide.out.contains("서비스"), "{guide:#?}");
    let plain = server.quantalink(&["--plain", "--lang", "de"]).exits(3);
    assert!(plain.out.contains("Dienst") || plain.out.contains("StorageLink anhalten"), "{plain:#?}");
    server.untouched();
}
