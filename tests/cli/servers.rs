//! Commands against a gateway and a storage system: those of a practice site, over real TLS on loopback.

use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use super::*;

use quantalink::host::{Cancel, Cx, Deadline, Program, ServiceOp, ServiceState};
use quantalink::practice::{INSTALLER, Knob, Options, Practice, SERVICE};

const GATEWAY: &str = "h7-nobody-knows-gateway";
const STORAGE: &str = "k3-nobody-knows-storage";

struct Net {
    practice: Practice,
    site: Site,
    secrets: PathBuf,
}

impl Net {
    fn new(knobs: &[Knob], gateway: &str, storage: &str) -> Self {
        Self::of(&Options::with(knobs), gateway, storage)
    }

    fn of(options: &Options, gateway: &str, storage: &str) -> Self {
        let site = Site::new("8.2.1");
        std::fs::remove_file(site.path("etc/xensource-inventory")).unwrap();
        let practice = Practice::build(site.dir.path(), options).unwrap();
        let secrets = site.dir.path().join("secrets.toml");
        std::fs::write(&secrets, format!("gateway = \"{gateway}\"\nstorage = \"{storage}\"\n")).unwrap();
        std::fs::set_permissions(&secrets, std::fs::Permissions::from_mode(0o600)).unwrap();
        Self { practice, site, secrets }
    }

    /// With the right passwords.
    fn open(knobs: &[Knob]) -> Self {
        Self::open_with(&Options::with(knobs))
    }

    fn open_with(options: &Options) -> Self {
        let net = Self::of(options, "", "");
        let (gateway, storage) = (net.practice.gateway_login(), net.practice.storage_login());
        let toml =
            format!("gateway = {:?}\nstorage = {:?}\n", gateway.password.expose(), storage.password.expose());
        std::fs::write(&net.secrets, toml).unwrap();
        net
    }

    /// The same, with the adapter installed and ready.
    fn ready() -> Self {
        let net = Self::open_with(&Options { knobs: vec![Knob::ServiceStopped], percent: 1 });
        let (server, cancel) = (net.practice.server(), Cancel::default());
        let cx = Cx::quiet(Deadline::after(Duration::from_mins(1)), &cancel);
        server.run(&Program { argv: vec![INSTALLER.into()], keep: 1 << 10 }, &cx).unwrap();
        server.control(SERVICE, ServiceOp::Start, &cx).unwrap();
        while server.service(SERVICE, &cx).unwrap().unwrap().state != ServiceState::Running {
            assert!(!cx.deadline.passed(), "the gateway never came up");
            std::thread::sleep(Duration::from_millis(10));
        }
        net
    }

    /// A command that adds credentials by this way to the gateway, with a state folder of its own.
    fn adding(&self, command: &[&str], gateway: SocketAddr, state: &str) -> Child {
        let answers = self.site.dir.path().join("adding.toml");
        std::fs::write(&answers, "[verify]\nadd-credentials = true\n").unwrap();
        let mut words = self.words(command);
        let at = words.iter().position(|word| word == "--gateway").unwrap();
        words[at + 1] = gateway.to_string();
        let mut run = std::process::Command::new(env!("CARGO_BIN_EXE_quantalink"));
        run.env_clear().args(words).arg("--secrets").arg(&self.secrets).arg("--answers").arg(answers);
        run.arg("--root").arg(self.site.root()).arg("--state-dir").arg(self.site.dir.path().join(state));
        run.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    }

    fn words(&self, command: &[&str]) -> Vec<String> {
        let practice = &self.practice;
        let mut words: Vec<String> = command.iter().map(|word| String::from(*word)).collect();
        words.extend(["--section", "verify"].map(String::from));
        for (option, value) in [
            ("--gateway", practice.gateway_at().to_string()),
            ("--gateway-fingerprint", practice.gateway_fingerprint().hex()),
            ("--storage", practice.storage_at().to_string()),
            ("--storage-user", practice.storage_login().user),
            ("--storage-fingerprint", practice.storage_fingerprint().hex()),
        ] {
            words.extend([String::from(option), value]);
        }
        words
    }

    fn run(&self, command: &[&str]) -> Output {
        let mut run = self.site.command(&[]);
        run.args(self.words(command)).arg("--secrets").arg(&self.secrets).output().unwrap()
    }
}

/// A way to the gateway that keeps one connection waiting.
struct Way {
    at: SocketAddr,
    /// How many have come.
    seen: Arc<AtomicUsize>,
    /// The one that waits is there.
    waits: Receiver<()>,
    /// It may go on.
    open: Sender<()>,
}

impl Way {
    /// `kept`: which connection, from 0.
    fn to(gateway: &quantalink::api::Endpoint, kept: usize) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (at, seen, to) =
            (listener.local_addr().unwrap(), Arc::<AtomicUsize>::default(), gateway.to_string());
        let ((here, waits), (open, opened)) = (channel(), channel::<()>());
        let count = Arc::clone(&seen);
        std::thread::spawn(move || {
            for client in listener.incoming() {
                if count.fetch_add(1, Ordering::SeqCst) == kept {
                    here.send(()).unwrap();
                    let _ = opened.recv();
                }
                let (client, server) = (client.unwrap(), TcpStream::connect(&to).unwrap());
                through(client.try_clone().unwrap(), server.try_clone().unwrap());
                through(server, client);
            }
        });
        Self { at, seen, waits, open }
    }
}

fn through(mut from: TcpStream, mut to: TcpStream) {
    std::thread::spawn(move || {
        let _ = std::io::copy(&mut from, &mut to);
        let _ = to.shutdown(Shutdown::Write);
    });
}

fn check<'a>(value: &'a Value, id: &str) -> &'a Value {
    let checks = value["checks"].as_array().unwrap();
    checks.iter().find(|check| check["id"] == id).unwrap_or_else(|| panic!("{id} in {value:#}"))
}

#[test]
fn verify_asks_the_gateway_and_the_storage_system() {
    let net = Net::open(&[]);
    let verified = object(&net.run(&["verify", "--json"]), 2, "verify");
    // The adapter is not installed on this site.
    assert_eq!(check(&verified, "adapter-listed")["status"], "fail", "{verified:#}");
    assert_eq!(check(&verified, "storage-login")["status"], "pass", "{verified:#}");
    assert_eq!(check(&verified, "storage-login")["host"], "server");
    // Another certificate than the one that was named: no password is sent, and it is told.
    let mut words = net.words(&["verify", "--json"]);
    let at = words.iter().position(|word| word == "--storage-fingerprint").unwrap();
    words[at + 1] = "0".repeat(64);
    let mut run = net.site.command(&[]);
    let output = run.args(words).arg("--secrets").arg(&net.secrets).output().unwrap();
    let told = object(&output, 2, "verify");
    assert_eq!(check(&told, "storage-login")["status"], "fail", "{told:#}");
}

#[test]
fn the_line_of_a_descriptor_is_the_password() {
    let net = Net::open(&[]);
    let login = |line: &str| {
        let mut run = net.site.command(&[]);
        run.args(net.words(&["verify", "--json", "--password-fd", "0"]));
        object(&run.write_stdin(format!("{line}\n")).output().unwrap(), 2, "verify")
    };
    let right = login(net.practice.storage_login().password.expose());
    assert_eq!(check(&right, "storage-login")["status"], "pass", "{right:#}");
    let wrong = login("another");
    assert_eq!(check(&wrong, "storage-login")["status"], "fail", "{wrong:#}");
}

#[test]
fn no_password_stands_anywhere() {
    let net = Net::new(&[], GATEWAY, STORAGE);
    let hidden = |bytes: &[u8], place: &str| {
        for word in [GATEWAY, STORAGE] {
            let there = bytes.windows(word.len()).any(|window| window == word.as_bytes());
            assert!(!there, "{word} in {place}: {}", String::from_utf8_lossy(bytes));
        }
    };
    let mut sent = false;
    for command in [
        &["plan", "--diff", "-v"][..],
        &["plan", "--json"],
        &["verify", "-v"],
        &["verify", "--json"],
        &["apply", "--yes", "-v"],
        &["apply", "--yes", "--json"],
        &["resume", "--yes"],
        &["runs", "--json"],
    ] {
        let output = net.run(command);
        sent |= text(&output.stdout).contains("refus");
        hidden(&output.stdout, "stdout");
        hidden(&output.stderr, "stderr");
    }
    assert!(sent, "nobody was asked, so nothing was tried");
    let mut folders = vec![net.site.dir.path().to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() && !entry.is_symlink() {
                folders.push(entry);
            } else if entry.is_file() && entry != net.secrets {
                hidden(&std::fs::read(&entry).unwrap(), entry.to_str().unwrap());
            }
        }
    }
}

#[test]
fn a_process_with_passwords_leaves_no_core_and_shows_none() {
    let net = Net::new(&[Knob::StorageSlow], GATEWAY, STORAGE);
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_quantalink"))
        .args(net.words(&["verify"]))
        .arg("--secrets")
        .arg(&net.secrets)
        .args(["--root", net.site.root().to_str().unwrap()])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let proc = PathBuf::from(format!("/proc/{}", child.id()));
    let limits = || std::fs::read_to_string(proc.join("limits")).unwrap_or_default();
    // Soft and hard: one byte is the only limit at which Linux hands no core to a program, either.
    let none = |line: &str| {
        let numbers = line.strip_prefix("Max core file size");
        numbers.is_some_and(|numbers| numbers.split_whitespace().take(2).eq(["1", "1"]))
    };
    let mut waits = 0..200;
    while !limits().lines().any(none) {
        assert!(waits.next().is_some() && child.try_wait().unwrap().is_none(), "{}", limits());
        std::thread::sleep(Duration::from_millis(20));
    }
    for file in ["cmdline", "environ"] {
        // Who may not look sees nothing of it, either.
        let shown = std::fs::read(proc.join(file)).unwrap_or_default();
        assert!(!String::from_utf8_lossy(&shown).contains("nobody-knows"), "{file}");
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn on_a_terminal_a_missing_password_is_asked_for_and_not_shown() {
    let net = Net::open(&[]);
    let pty = portable_pty::native_pty_system().openpty(portable_pty::PtySize::default()).unwrap();
    let mut command = portable_pty::CommandBuilder::new(env!("CARGO_BIN_EXE_quantalink"));
    command.args(net.words(&["verify", "--json"]));
    command.args(["--root", net.site.root().to_str().unwrap(), "--state-dir"]);
    command.arg(net.site.dir.path().join("state"));
    let mut child = pty.slave.spawn_command(command).unwrap();
    drop(pty.slave);
    let mut screen = pty.master.try_clone_reader().unwrap();
    let mut keys = pty.master.take_writer().unwrap();
    let (mut shown, mut chunk) = (Vec::new(), [0; 1024]);
    let mut words = [GATEWAY, STORAGE].into_iter();
    let mut asked = 0;
    // The end of a terminal is an error on Linux.
    while let Ok(count @ 1..) = std::io::Read::read(&mut screen, &mut chunk) {
        shown.extend_from_slice(&chunk[..count]);
        if String::from_utf8_lossy(&shown).matches("leave it out").count() > asked {
            asked += 1;
            let word = words.next().unwrap();
            std::io::Write::write_all(&mut keys, format!("{word}\r").as_bytes()).unwrap();
        }
    }
    let shown = String::from_utf8_lossy(&shown).into_owned();
    assert_eq!((child.wait().unwrap().exit_code(), asked), (2, 2), "{shown}");
    assert!(!shown.contains("nobody-knows"), "{shown}");
    assert!(
        shown.contains("storage-login-refused") || shown.contains("refus"),
        "the password was tried: {shown}"
    );
}

#[test]
fn what_a_signal_has_cut_short_is_not_passed_and_not_done() {
    let net = Net::new(&[Knob::StorageSlow], GATEWAY, STORAGE);
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    for command in [&["verify", "--json"][..], &["plan", "--json"], &["apply", "--yes", "--json"]] {
        let mut words = net.words(command);
        let at = words.iter().position(|word| word == "--gateway").unwrap();
        words[at + 1] = silent.local_addr().unwrap().to_string();
        let child = std::process::Command::new(env!("CARGO_BIN_EXE_quantalink"))
            .args(words)
            .args(["--root", net.site.root().to_str().unwrap(), "--state-dir"])
            .arg(net.site.dir.path().join("state"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // It asks the gateway now, which never answers.
        let _asked = silent.accept().unwrap();
        let id = rustix::process::Pid::from_child(&child);
        rustix::process::kill_process(id, rustix::process::Signal::TERM).unwrap();
        let told = object(&child.wait_with_output().unwrap(), 3, "error");
        assert_eq!(told["error"]["id"], "interrupted", "{command:?}");
    }
}

/// Two consoles, or two admins with state folders of their own: the gateway would take the same credentials twice. What was added
/// stays, and no undo is promised for it.
#[test]
fn credentials_are_added_by_one_run_at_a_time() {
    let net = Net::ready();
    let gateway = net.practice.gateway_at();
    let way = Way::to(&gateway, usize::MAX);
    let planned = net.adding(&["plan", "--json"], way.at, "state").wait_with_output().unwrap();
    let planned = object(&planned, 2, "plan");
    assert_eq!(change(&planned, "credentials")["status"], "pending", "{planned:#}");
    // As many questions later the run has begun.
    let way = Way::to(&gateway, way.seen.load(Ordering::SeqCst));
    let first = net.adding(&["apply", "--yes", "--json"], way.at, "state");
    way.waits.recv_timeout(Duration::from_mins(1)).unwrap();
    let straight = gateway.to_string().parse().unwrap();
    let second = net.adding(&["apply", "--yes", "--json"], straight, "other").wait_with_output();
    way.open.send(()).unwrap();
    let (id, first) = (first.id(), first.wait_with_output().unwrap());
    let second = object(&second.unwrap(), 3, "apply");
    let why = &change(&second, "credentials")["reasons"][0];
    assert_eq!(why["id"], "lock-held", "{second:#}");
    assert!(why["message"].as_str().unwrap().contains(&format!("process {id},")), "{why:#}");

    let applied = object(&first, 0, "apply");
    assert_eq!(change(&applied, "credentials")["status"], "applied", "{applied:#}");
    let said = text(&first.stderr);
    assert!(said.contains("a rollback does not undo it") && !said.contains("quantalink rollback"), "{said}");
    let run = net.site.dir.path().join("state/runs").join(applied["run"].as_str().unwrap());
    let report = std::fs::read_to_string(run.join("report.md")).unwrap();
    assert!(report.contains("A rollback undoes nothing of it"), "{report}");
    let back = net.site.run(&["rollback", "--yes", "--json"]);
    let told = object(&back, 0, "apply");
    assert_eq!(change(&told, "credentials")["reasons"][0]["id"], "credentials-not-undone", "{told:#}");
    assert!(text(&back.stderr).contains("is put back, but for what is named above"), "{back:?}");
}
