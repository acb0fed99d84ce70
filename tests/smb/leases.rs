//! One run at a time on a server: the lease on the share, whose holder may be here, gone, or on another machine.

use std::fs;
use std::time::{Duration, Instant};

use super::rig::{RULES, Rig, edited, reasons};

const LEASE: &str = ".quantalink-lease";

/// A lease as another machine would have left it so many minutes ago.
fn of_another_machine(rig: &Rig, minutes: u64) {
    let lease = "{\"quantalink_lease\":1,\"nonce\":\"00112233445566778899aabbccddeeff\",\"pid\":4711,\"started\":1,\
                 \"boot\":\"another\",\"machine\":\"other-dom0\",\"command\":\"quantalink apply\",\
                 \"since\":\"2026-11-20T09:30:00Z\",\"seconds\":600}";
    old(rig, lease, minutes);
}

fn old(rig: &Rig, content: &str, minutes: u64) {
    fs::write(rig.beside(LEASE), content).unwrap();
    let then = std::time::SystemTime::now() - Duration::from_secs(minutes * 60);
    fs::File::options().write(true).open(rig.beside(LEASE)).unwrap().set_modified(then).unwrap();
}

#[test]
fn a_run_at_work_keeps_the_next_one_out() {
    let Some(rig) = Rig::new() else { return };
    rig.knob("stop_ms", "6000");
    let mut first = rig.quantalink(&[&["apply", "--yes"], super::rig::WORK].concat());
    let mut first = first.stdout(std::process::Stdio::null()).spawn().unwrap();
    let begun = Instant::now();
    while !rig.beside(LEASE).exists() {
        assert!(begun.elapsed() < Duration::from_mins(2), "no lease");
        std::thread::sleep(Duration::from_millis(20));
    }
    // Its own state folder knows of no run.
    let state = rig.home().join("other-state");
    let mut second = rig.within(env!("CARGO_BIN_EXE_quantalink"));
    second
        .args(["apply", "--yes", "--state-dir"])
        .arg(state)
        .arg("--secrets")
        .arg(rig.home().join("secrets.toml"));
    let told = second.args(super::rig::WORK).output().unwrap();
    let said = String::from_utf8_lossy(&told.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(told.status.code(), Some(3), "{said}");
    assert!(said.contains("Another run works on this server: process"), "{said}");
    assert!(first.wait().unwrap().success());
    assert_eq!((rig.rules(), rig.folder().len()), (edited(), 2), "{:?}", rig.folder());
}

#[test]
fn a_lease_of_another_machine_counts_until_it_runs_out() {
    let Some(rig) = Rig::new() else { return };
    of_another_machine(&rig, 9);
    let applied = rig.json(&["apply", "--yes"], 3);
    assert_eq!(reasons(&applied, "stop-service")[0], "lock-held-lease", "{applied:#}");
    let said = applied.to_string();
    assert!(said.contains("other-dom0") && said.contains("4711"), "{said}");
    old(&rig, "whatever", 2);
    let applied = rig.json(&["apply", "--yes"], 3);
    assert_eq!(reasons(&applied, "stop-service")[0], "lock-held-lease-unseen", "{applied:#}");
    assert_eq!((rig.rules(), rig.orders(), rig.folder().len()), (RULES.to_owned(), vec![], 2));
    // By the server's clock, whatever this machine's own says.
    of_another_machine(&rig, 11);
    assert_eq!((rig.work(&["apply", "--yes"]).code, rig.rules()), (0, edited()));
    assert!(!rig.beside(LEASE).exists() && rig.folder().len() == 2, "{:?}", rig.folder());
}

#[test]
fn one_that_has_run_out_goes_with_the_next_apply_though_nothing_is_to_do() {
    let Some(rig) = Rig::new() else { return };
    assert_eq!((rig.work(&["apply", "--yes"]).code, rig.rules()), (0, edited()));
    of_another_machine(&rig, 1);
    assert_eq!(rig.work(&["apply", "--yes"]).code, 0);
    assert!(rig.beside(LEASE).exists(), "it still counts");
    of_another_machine(&rig, 11);
    assert_eq!((rig.work(&["apply", "--yes"]).code, rig.rules()), (0, edited()));
    assert!(!rig.beside(LEASE).exists() && rig.folder().len() == 2, "{:?}", rig.folder());
}

#[test]
fn a_lease_that_somebody_takes_ends_the_run_before_its_next_change() {
    let Some(rig) = Rig::new() else { return };
    // While the service is being stopped.
    let lease = "printf '{\"quantalink_lease\":1,\"nonce\":\"00112233445566778899aabbccddeeff\",\"pid\":4711,\"started\":1,\
                 \"boot\":\"another\",\"machine\":\"other-dom0\",\"command\":\"x\",\"since\":\"2026-11-20T09:30:00Z\",\"seconds\":600}'";
    let at = format!("\"$rig/c/{}/{LEASE}\"", super::rig::FOLDER);
    rig.hook(&format!("case \"$tool $*\" in 'net rpc service stop'*) {lease} >{at} ;; esac"));
    let ran = rig.work(&["apply", "--yes", "--json"]);
    assert!(ran.stdout.contains("smb-lease-lost") && ran.code != 0, "{}", ran.flat());
    assert_eq!(rig.rules(), RULES, "{}", ran.flat());
    assert!(rig.beside(LEASE).exists(), "it is not this run's to be removed");
    // The service that it stopped is told, with how it is started.
    assert!(rig.service() == 1 && ran.flat().contains("net start StorageLink"), "{}", ran.flat());
    fs::remove_file(rig.beside(LEASE)).unwrap();
    rig.hook("");
    let ran = rig.run(&["resume", "--yes"]);
    assert_eq!((ran.code, rig.rules(), rig.service()), (0, edited(), 4), "{}", ran.flat());
}
