//! What is left when the program that used the site is gone.

use std::path::Path;

use quantalink::host::{ServiceOp, ServiceState};
use quantalink::practice::{AGENT, INSTALLER, Knob, Options, Practice, RULES, SERVICE};

use super::client::connect;
use super::help::{calm, program, service, told, wait};

/// As a killed program leaves it: nothing of it is asked any more.
fn left(knobs: &[Knob], percent: u32, folder: &Path) -> Practice {
    Practice::build_in(folder, &Options { knobs: knobs.to_vec(), percent }).unwrap()
}

#[test]
fn a_stopped_service_is_found_stopped_and_a_pending_one_goes_on() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("new/site");
    let practice = left(&[Knob::StopSlow], 1, &folder);
    let control = |practice: &Practice, name, op| calm(|cx| practice.server().control(name, op, cx)).unwrap();
    control(&practice, AGENT, ServiceOp::Stop);
    wait(&practice, AGENT, ServiceState::Stopped);
    control(&practice, SERVICE, ServiceOp::Stop);
    calm(|cx| practice.server().run(&program(&[INSTALLER]), cx)).unwrap();
    let (gateway, storage) = (practice.gateway_fingerprint(), practice.storage_fingerprint());
    drop(practice);

    assert!(Practice::is_in(&folder));
    let practice = Practice::open(&folder).unwrap();
    assert_eq!(practice.options(), &Options { knobs: vec![Knob::StopSlow], percent: 1 });
    wait(&practice, SERVICE, ServiceState::Stopped);
    control(&practice, AGENT, ServiceOp::Start);
    wait(&practice, AGENT, ServiceState::Running);
    assert_eq!((practice.gateway_fingerprint(), practice.storage_fingerprint()), (gateway, storage));
    assert_eq!(connect(&practice.gateway_at()).unwrap().fingerprint(), gateway);
    assert_eq!(connect(&practice.storage_at()).unwrap().fingerprint(), storage);

    // While those ports are taken, others are.
    let second = Practice::open(&folder).unwrap();
    assert_ne!(second.storage_at(), practice.storage_at());
    connect(&second.storage_at()).unwrap();
    assert_eq!(service(&second, SERVICE).state, ServiceState::Running);
    drop((practice, second));
    assert!(folder.join(format!("server{RULES}")).is_file(), "a folder that was named stays");
}

#[test]
fn it_listens_where_it_did_if_that_is_free() {
    let dir = tempfile::tempdir().unwrap();
    drop(left(&[], 1, dir.path()));
    let ports = || {
        let practice = Practice::open(dir.path()).unwrap();
        (practice.gateway_at(), practice.storage_at())
    };
    // Another program may take a port in between, but not every time.
    assert!((0..10).any(|_| ports() == ports()));
}

#[test]
fn keys_are_for_their_owner_only_and_say_what_they_are() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = tempfile::tempdir().unwrap();
    let practice = left(&[Knob::GatewayChangesCertificate], 1, dir.path());
    let mut files = 0;
    for entry in practice.dir().join("pretend").read_dir().unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            continue;
        }
        files += 1;
        let text = std::fs::read_to_string(entry.path()).unwrap();
        assert!(text.starts_with("# A practice file of quantalink"), "{:?}", entry.path());
        assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", entry.path());
    }
    assert!(files >= 8);
}

#[test]
fn a_folder_with_something_else_in_it_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("mine"), "mine").unwrap();
    let options = Options::default();
    assert_eq!(told(Practice::build_in(dir.path(), &options)), "refused practice-folder-not-empty");
    assert_eq!(told(Practice::open(dir.path())), "refused practice-not-there");
    assert_eq!(told(Practice::open(&dir.path().join("absent"))), "refused practice-not-there");
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    assert_eq!(told(Practice::build_in(&dir.path().join("mine"), &options)), "refused not-a-folder");
}

#[test]
fn a_site_of_another_format_is_not_opened_and_a_broken_one_says_where() {
    let dir = tempfile::tempdir().unwrap();
    drop(left(&[], 1, dir.path()));
    let file = dir.path().join("pretend/site.toml");
    std::fs::write(&file, "format = 2\n").unwrap();
    assert_eq!(told(Practice::open(dir.path())), "refused practice-other-format");
    for broken in ["format =", "format = 1\nknobs = [\"nothing\"]\npercent = 1\n"] {
        std::fs::write(&file, broken).unwrap();
        assert_eq!(told(Practice::open(dir.path())), "not done practice-file-fails");
    }
}
