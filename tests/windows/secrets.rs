//! Passwords from a file, and the state folder: who else may read or change them, by their access lists. Wine makes an access list
//! of a file's Unix mode: its owner, and everybody.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;

use super::rig::Server;

const WORDS: [&str; 6] = ["plan", "--server", "manual", "--edition", "enterprise", "--json"];

#[test]
fn a_file_of_passwords_that_others_can_read_is_not_read() {
    let Some(server) = Server::beside() else { return };
    let file = server.c("my passwords.toml");
    // What stands in it tells whether it was read: it names no password.
    std::fs::write(&file, "gatway = \"Jo3Ahz\"\n").unwrap();
    let read = |mode| {
        std::fs::set_permissions(&file, Permissions::from_mode(mode)).unwrap();
        let words = [&WORDS[..], &["--secrets", r"C:\my passwords.toml"]].concat();
        let done = server.quantalink(&words).exits(3);
        assert!(!done.out.contains("Jo3Ahz") && !done.err.contains("Jo3Ahz"), "{done:#?}");
        done
    };
    for mode in [0o644, 0o604, 0o602, 0o666] {
        let done = read(mode);
        assert!(done.says("secrets-file-granted-to") && done.err.contains("S-1-1-0"), "{mode:o}: {done:#?}");
        assert!(done.err.contains(r#"icacls "C:\my passwords.toml" /inheritance:r"#), "{done:#?}");
    }
    for mode in [0o600, 0o400] {
        let done = read(mode);
        assert!(done.says("secrets-file-invalid") && done.err.contains("toml:1:"), "{mode:o}: {done:#?}");
    }
    std::fs::write(&file, "").unwrap();
    let done = server.quantalink(&[&WORDS[..], &["--secrets", r"C:\my passwords.toml"]].concat());
    done.exits(0);
}

#[test]
fn a_state_folder_that_others_may_change_is_not_used() {
    let Some(server) = Server::fresh() else { return };
    let state = server.c("ProgramData/quantalink");
    std::fs::create_dir(&state).unwrap();
    std::fs::set_permissions(&state, Permissions::from_mode(0o777)).unwrap();
    let done = server.adapter("apply", &["--yes"]).exits(3);
    assert!(done.says("state-unsafe") && done.err.contains("S-1-1-0"), "{done:#?}");
    server.untouched();
    assert_eq!(server.log("StorageLink"), [""; 0]);
}
