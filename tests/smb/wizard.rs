//! The wizard asks for the server: typed line by line at the real program, from a machine that is no host itself.

use std::io::Write as _;
use std::process::Stdio;

use super::passwords::{nowhere, watched};
use super::rig::{RULES, Ran, Rig, edited, word};

/// The wizard without the full screen, with these lines typed; in the folder of the server, where it saves what it is told to.
fn typed(rig: &Rig, lines: &[&str]) -> Ran {
    let mut shell = rig.within("sh");
    shell.args(["-c", "cd \"$0\" && exec \"$@\""]).arg(rig.home()).arg(env!("CARGO_BIN_EXE_quantalink"));
    shell.args(["--plain", "--section", "adapter", "--edition", "enterprise", "--state-dir"]);
    shell.arg(rig.home().join("state")).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = shell.spawn().unwrap();
    // Who is killed reads no more.
    let _ = child.stdin.take().unwrap().write_all((lines.join("\n") + "\n").as_bytes());
    Ran::of(&child.wait_with_output().unwrap())
}

/// From the first page over that of the nodes, where none is named, to the server's, and there address and account.
const ADDRESS: &[&str] = &["", "", "1", "smb", "2", "127.0.0.1", "4", "sladmin"];
/// From the page with the server, looked at, to the plan.
const TO_THE_PLAN: &[&str] = &["", "", "", "", "", "", ""];
/// Apply, yes; the installer was run by hand.
const APPLY: &[&str] = &["", "2", "2"];
const QUIT: &[&str] = &["q", "2"];

#[test]
fn the_whole_way_through_the_wizard() {
    let Some(rig) = Rig::new() else { return };
    let way =
        [ADDRESS, &["5", "another", "", "5", word(), ""], TO_THE_PLAN, APPLY, &["", "", "2"], QUIT].concat();
    let (ran, found, _) = watched(|| typed(&rig, &way));
    let told = ran.flat();
    assert_eq!(ran.code, 0, "{told}");
    assert_eq!(told.matches("127.0.0.1 refuses user sladmin with this password").count(), 1, "{told}");
    assert!(told.contains("[by hand] Install the QuantaStor adapter"), "{told}");
    for promise in ["is not made to write", "held by a lease", "compared and differences told"] {
        assert!(told.contains(promise), "{promise}: {told}");
    }
    assert_eq!((rig.rules(), rig.service()), (edited(), 4), "{told}");
    // What is saved is enough for the commands, with the password beside it.
    let saved = rig.home().join("quantalink-answers.toml");
    let answers = std::fs::read_to_string(&saved).unwrap();
    assert!(answers.contains("server = \"smb://sladmin@127.0.0.1\""), "{answers}");
    let verified = rig.run(&["verify", "--answers", saved.to_str().unwrap(), "--json"]).json(0);
    assert_eq!(verified["failed"], 0, "{verified:#}");
    assert!(found.is_empty(), "{found:#?}");
    nowhere(&rig, &[ran]);
}

#[test]
fn a_run_that_was_cut_is_finished_with_the_password_typed_again() {
    let Some(rig) = Rig::new() else { return };
    rig.hook("case \"$tool $*\" in 'net rpc service start'*) kill -9 $PPID; exit 1 ;; esac");
    let way = [ADDRESS, &["5", word(), ""], TO_THE_PLAN, APPLY].concat();
    let ran = typed(&rig, &way);
    assert_eq!((ran.code, rig.service(), rig.rules()), (-1, 1, edited()), "{}", ran.flat());
    rig.hook("");
    // Which server it was the journal knows.
    let again = typed(&rig, &[&["1", word(), "4"], QUIT].concat());
    let told = again.flat();
    assert!(told.contains("StorageLink") && told.contains("Password of this account"), "{told}");
    assert_eq!((again.code, rig.service(), rig.rules()), (0, 4, edited()), "{told}");
    nowhere(&rig, &[ran, again]);
}

#[test]
fn consent_and_share_are_given_on_the_page() {
    let more = "   server min protocol = NT1\n   server max protocol = NT1\n";
    let Some(rig) = Rig::built(&super::rig::Built { more, ..Default::default() }) else { return };
    let way = [ADDRESS, &["5", word(), "6", "Server", "", "8", "yes", ""], TO_THE_PLAN, APPLY, QUIT].concat();
    let ran = typed(&rig, &way);
    let told = ran.flat();
    assert!(told.contains("it seems to know only SMB1") && told.contains("agree to it below"), "{told}");
    assert!(told.contains("\\\\127.0.0.1\\Server\\scsi_device_id_config.xml"), "{told}");
    assert_eq!((ran.code, rig.rules(), rig.service()), (0, edited(), 4), "{told}");
    // Without the consent nothing is changed.
    let Some(rig) = Rig::built(&super::rig::Built { more, ..Default::default() }) else { return };
    let ran = typed(&rig, &[ADDRESS, &["5", word(), "", "9"], QUIT].concat());
    assert_eq!((ran.code, rig.rules(), rig.orders()), (0, RULES.to_owned(), vec![]), "{}", ran.flat());
}
