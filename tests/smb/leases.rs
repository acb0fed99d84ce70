//! One run at a time on a server: the lease on the share, whose holder may be here, gone, or on another machine.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use quantalink::base::Secret;
use quantalink::host::smb::{LeaseAt, SmbHost, SmbServer};
use quantalink::host::{Cancel, Cx, Deadline, Host as _};

use super::rig::{RULES, Ran, Rig, edited, reasons};

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
    let then = SystemTime::now() - Duration::from_secs(minutes * 60);
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

/// A lease of another run, as shell that writes it.
const THEIRS: &str = "printf '{\"quantalink_lease\":1,\"nonce\":\"ffeeddccbbaa99887766554433221100\",\"pid\":4712,\"started\":1,\
                      \"boot\":\"another\",\"machine\":\"third-dom0\",\"command\":\"x\",\"since\":\"2026-11-20T09:30:00Z\",\
                      \"seconds\":600}'";

/// Before the first call that these words are in, another run's lease is in the place of this file.
fn theirs_before(call: &str, at: &str) -> String {
    format!(
        "case \"$*\" in {call})\n[ -e \"$rig/hooks/once\" ] || {THEIRS} | tee \"$rig/c/{}/\"{at} >/dev/null\n: >\"$rig/hooks/once\" ;; esac",
        super::rig::FOLDER
    )
}

#[test]
fn of_two_that_find_a_lease_run_out_one_takes_it() {
    let Some(rig) = Rig::new() else { return };
    of_another_machine(&rig, 11);
    // The other one has looked at it as well, and has taken it when this one begins to.
    rig.hook(&theirs_before("*'rename '*'quantalink-lease'*", LEASE));
    let applied = rig.json(&["apply", "--yes"], 3);
    assert_eq!(reasons(&applied, "stop-service")[0], "lock-held-lease", "{applied:#}");
    assert!(applied.to_string().contains("third-dom0"), "{applied:#}");
    assert_eq!((rig.rules(), rig.orders()), (RULES.to_owned(), vec![]));
    let stays = fs::read_to_string(rig.beside(LEASE)).unwrap();
    assert!(stays.contains("third-dom0") && rig.folder().len() == 2, "{stays} {:?}", rig.folder());
}

#[test]
fn who_takes_a_free_lease_too_late_leaves_nothing_there() {
    let Some(rig) = Rig::new() else { return };
    rig.hook(&theirs_before("*'rename '*'quantalink-lease'*", LEASE));
    let applied = rig.json(&["apply", "--yes"], 3);
    assert_eq!(reasons(&applied, "stop-service")[0], "lock-held-lease", "{applied:#}");
    assert_eq!((rig.rules(), rig.orders(), rig.folder().len()), (RULES.to_owned(), vec![], 2));
}

#[test]
fn a_renewal_that_puts_another_ones_lease_there_is_seen() {
    let Some(rig) = Rig::new() else { return };
    // With consent to SMB1 every lease is renewed once when it is taken.
    rig.hook(&theirs_before("*'rename '*'quantalink-lease\" -f'*", ".quantalink-lease-new*"));
    let applied = rig.json(&["apply", "--yes", "--allow-smb1"], 3);
    assert_eq!(reasons(&applied, "stop-service")[0], "smb-lease-lost", "{applied:#}");
    assert_eq!((rig.rules(), rig.orders()), (RULES.to_owned(), vec![]));
    assert!(fs::read_to_string(rig.beside(LEASE)).unwrap().contains("third-dom0"), "it is not this run's");
    let runs = rig.run(&["runs", "--json"]).json(0);
    assert_eq!(
        runs["runs"].as_array().map(Vec::len),
        Some(0),
        "seen at once, before anything begins: {runs:#}"
    );
}

#[test]
fn what_a_kill_left_of_a_takeover_goes_with_the_next_run() {
    let Some(rig) = Rig::new() else { return };
    for call in [
        "*'rename '*'quantalink-lease-old'*",
        "*'put '*'quantalink-lease-new'*",
        "*'quantalink-lease'*' -f'*",
    ] {
        of_another_machine(&rig, 11);
        rig.hook(&format!(
            "case \"$*\" in {call}) \"$rig/real/smbclient\" \"$@\"; kill -9 $PPID; exit 1 ;; esac"
        ));
        let ran = rig.work(&["apply", "--yes", "--allow-smb1"]);
        assert_eq!(ran.code, -1, "{call}: {}", ran.flat());
        assert!(rig.folder().len() > 1, "{call}: {:?}", rig.folder());
        rig.hook("");
        let ran = rig.work(&["apply", "--yes"]);
        assert_eq!((ran.code, rig.rules(), rig.folder().len()), (0, edited(), 2), "{call}: {}", ran.flat());
        fs::write(rig.rules_path(), RULES).unwrap();
    }
}

/// Its calls of Samba's tools find the server only from within its namespaces, so this runs itself there once more.
const INSIDE: &str = "QUANTALINK_SMB_INSIDE";

#[test]
fn a_lease_is_renewed_while_its_holder_does_nothing() {
    if let Some(home) = std::env::var_os(INSIDE) {
        return holds_and_waits(Path::new(&home));
    }
    let Some(rig) = Rig::new() else { return };
    let this = std::env::current_exe().unwrap();
    let mut inside = rig.within(this.to_str().unwrap());
    inside.args(["--exact", "leases::a_lease_is_renewed_while_its_holder_does_nothing", "--nocapture"]);
    let ran = Ran::of(&inside.env(INSIDE, rig.home()).output().unwrap());
    assert_eq!(ran.code, 0, "{}", ran.flat());
    assert!(ran.flat().contains("renewed by itself"), "{}", ran.flat());
    assert!(!rig.folder().iter().any(|name| name.starts_with(LEASE)), "{:?}", rig.folder());
}

fn holds_and_waits(home: &Path) {
    let server = SmbServer { domain: None, user: "sladmin".into(), host: "127.0.0.1".into(), smb1: false };
    let told = fs::read_to_string(home.join("secrets.toml")).unwrap();
    let word = told.trim_end().trim_start_matches("server = ").trim_matches('"').to_owned();
    let password = Arc::new(move || Some(Secret::new(word.clone())));
    let folder = format!("C:/{}", super::rig::FOLDER);
    let lease_at =
        LeaseAt { named: Some(folder.as_str().into()), service: "StorageLink".into(), usual: vec![] };
    let host = SmbHost::new(server, password, lease_at).renewing(Duration::from_secs(1));
    let never = Cancel::default();
    let held = host.lock(&Cx::quiet(Deadline::after(Duration::from_mins(2)), &never)).unwrap();
    let lease = home.join("c").join(super::rig::FOLDER).join(LEASE);
    let age =
        || lease.metadata().and_then(|meta| meta.modified()).map(|then| then.elapsed().unwrap_or_default());
    let minutes = Duration::from_mins(11);
    let then = SystemTime::now() - minutes;
    fs::File::options().write(true).open(&lease).unwrap().set_modified(then).unwrap();
    let begun = Instant::now();
    while !age().is_ok_and(|age| age < minutes / 2) {
        assert!(begun.elapsed() < Duration::from_mins(1), "it runs out");
        std::thread::sleep(Duration::from_millis(20));
    }
    // As after a time in which it could not be renewed: somebody may be about to take it over.
    let content = fs::read_to_string(&lease).unwrap();
    let since = |content: &str| {
        content.split("\"since\":\"").nth(1).and_then(|rest| rest.split('"').next().map(str::to_owned))
    };
    let long_ago = "2026-11-01T09:30:00Z";
    fs::write(&lease, content.replace(&since(&content).unwrap(), long_ago)).unwrap();
    let begun = Instant::now();
    while !fs::read_to_string(&lease).is_ok_and(|now| since(&now).is_some_and(|now| now != long_ago)) {
        assert!(begun.elapsed() < Duration::from_mins(1), "it is not renewed");
        std::thread::sleep(Duration::from_millis(20));
    }
    let calls = fs::read_to_string(home.join("hooks/calls")).unwrap();
    assert!(calls.contains(".quantalink-lease-old-"), "by nobody but one: {calls}");
    drop(held);
    println!("renewed by itself");
    // Nobody renews what has ended.
    std::thread::sleep(Duration::from_secs(3));
    assert!(age().is_err(), "it came back");
}
