//! A prefix of Wine as the StorageLink server: its service, one that needs it, its Server folder, the installer in a folder whose
//! name is not ASCII.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Mutex, MutexGuard, TryLockError};
use std::time::{Duration, Instant};

use serde_json::Value;

/// Longest wait for anything.
pub const PATIENCE: Duration = Duration::from_mins(4);

/// The rules before any test; invented, like every shape of that file here.
const RULES: &[u8] = include_bytes!("../../assets/practice/server/shape-2.xml");

pub const SERVER: &str = "Program Files/Citrix/StorageLink/Server";
pub const INSTALLER: &str = r"C:\Téléchargements 저장\osn_quantastor_csladapter.exe";

/// The prefixes: most tests wait for services, so several work at a time, each in a prefix alone.
const PREFIXES: [&str; 4] = ["1", "2", "3", "4"];

/// A prefix that no other test has.
fn alone() -> (&'static str, MutexGuard<'static, ()>) {
    static TAKEN: [Mutex<()>; PREFIXES.len()] = [const { Mutex::new(()) }; PREFIXES.len()];
    loop {
        for (name, mutex) in PREFIXES.into_iter().zip(&TAKEN) {
            match mutex.try_lock() {
                Ok(guard) => return (name, guard),
                // Of a test that failed: it is made anew all the same.
                Err(TryLockError::Poisoned(held)) => return (name, held.into_inner()),
                Err(TryLockError::WouldBlock) => {}
            }
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// The server, as before any test, for one test alone.
pub struct Server {
    pub prefix: PathBuf,
    parts: PathBuf,
    _alone: Option<MutexGuard<'static, ()>>,
}

/// What a program of Windows left.
#[derive(Debug)]
pub struct Done {
    /// As Windows tells it; none: it told none.
    pub code: Option<i32>,
    /// How the process of Unix ended, for who reads a failure.
    pub process: ExitStatus,
    pub out: String,
    pub err: String,
}

impl Done {
    #[track_caller]
    pub fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}: {self:#?}", self.process);
        self
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|why| panic!("{why}: {self:#?}"))
    }

    /// Changes or checks by id, with their status.
    #[track_caller]
    pub fn statuses(&self) -> Vec<(String, String)> {
        let json = self.json();
        let all = match json.get("checks") {
            Some(checks) => checks.as_array().unwrap().clone(),
            None => json["hosts"].as_array().unwrap().iter().flat_map(changes).collect(),
        };
        let word = |value: &Value| value.as_str().unwrap().to_owned();
        all.iter().map(|one| (word(&one["id"]), word(&one["status"]))).collect()
    }

    #[track_caller]
    pub fn status(&self, id: &str) -> String {
        let statuses = self.statuses();
        let found = statuses.iter().find(|(name, _)| name == id);
        found.unwrap_or_else(|| panic!("{id} in {self:#?}")).1.clone()
    }

    /// True where this id stands anywhere: in brackets on stderr, or as a reason.
    pub fn says(&self, id: &str) -> bool {
        self.err.contains(&format!("[{id}]")) || self.out.contains(&format!("\"id\":\"{id}\""))
    }
}

fn changes(host: &Value) -> Vec<Value> {
    host["changes"].as_array().unwrap().clone()
}

impl Server {
    /// None where the suite did not start this test; said then.
    pub fn fresh() -> Option<Self> {
        let (name, alone) = alone();
        let server = Self { _alone: Some(alone), ..Self::of(name)? };
        server.reset();
        Some(server)
    }

    /// A machine without the service, for tests that only use files of their own: they share it and may work at a time.
    pub fn beside() -> Option<Self> {
        Self::of("beside")
    }

    fn of(name: &str) -> Option<Self> {
        let Some(folder) = std::env::var_os("QUANTALINK_WINE").map(PathBuf::from) else {
            assert!(std::env::var_os("QUANTALINK_REQUIRE").is_none(), "only tests/run windows has Wine here");
            println!("SKIPPED: Windows under Wine: only tests/run windows has it");
            return None;
        };
        Some(Self { prefix: folder.join(name), parts: folder.join("parts"), _alone: None })
    }

    /// Makes it as before any test.
    pub fn reset(&self) {
        for file in ["StorageLink", "SlAgent"] {
            for knob in ["start_ms", "stop_ms", "fail_start", "fail_on", "ignore_stop", "gone_ms"] {
                let _ = fs::remove_file(self.server(&format!("{file}.{knob}")));
            }
        }
        // Of a test that failed in the middle.
        self.wine("taskkill.exe", &["/f", "/im", "osn_quantastor_csladapter.exe"]);
        if !self.stopped() {
            self.restart();
        }
        for folder in [SERVER, "ProgramData/quantalink", "Téléchargements 저장"] {
            let _ = fs::remove_dir_all(self.c(folder));
        }
        fs::create_dir_all(self.c(SERVER)).unwrap();
        fs::create_dir_all(self.c("Téléchargements 저장")).unwrap();
        fs::copy(self.parts.join("service.exe"), self.server("csl.exe")).unwrap();
        fs::copy(self.parts.join("installer.exe"), self.installer("osn_quantastor_csladapter.exe")).unwrap();
        fs::write(self.rules_path(), RULES).unwrap();
        if !self.registered("StorageLink") {
            self.create("StorageLink", "demand", "Citrix StorageLink Gateway Service", &[]);
            self.create("SlAgent", "demand", "StorageLink agent", &["depend=", "StorageLink"]);
        }
        self.start("StorageLink");
        fs::remove_file(self.server("StorageLink.log")).unwrap();
        let _ = fs::remove_file(self.server("SlAgent.log"));
    }

    /// Stops what runs; false where something does not stop, or Wine takes a process that is gone for running.
    fn stopped(&self) -> bool {
        ["SlAgent", "StorageLink"].into_iter().filter(|name| self.registered(name)).all(|name| {
            if self.state(name) != "STOPPED" {
                self.wine("sc.exe", &["stop", name]);
            }
            let from = Instant::now();
            while self.state(name) != "STOPPED" && from.elapsed() < Duration::from_secs(5) {
                std::thread::sleep(Duration::from_millis(50));
            }
            self.state(name) == "STOPPED"
        })
    }

    /// Ends everything in the prefix and starts its servers again, as after a restart of the machine.
    pub fn restart(&self) {
        let wineserver = |word: &str| {
            let mut command = Command::new("setsid");
            command.args(["wineserver", word]).envs(self.environment());
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            command.status().unwrap();
        };
        wineserver("-k");
        wineserver("-w");
        wineserver("-p");
        Self::until(|| self.registered("RpcSs"));
    }

    pub fn create(&self, name: &str, start: &str, display: &str, more: &[&str]) {
        let program = format!(r#""C:\Program Files\Citrix\StorageLink\Server\csl.exe" {name}"#);
        let words = ["create", name, "binPath=", &program, "start=", start, "DisplayName=", display];
        self.wine("sc.exe", &[&words, more].concat());
        assert!(self.registered(name), "{name}");
    }

    /// Removes both services; another display name or none is then there.
    pub fn delete_services(&self) {
        for name in ["SlAgent", "StorageLink"] {
            self.stop(name);
            self.wine("sc.exe", &["delete", name]);
        }
        Self::until(|| !self.registered("StorageLink") && !self.registered("SlAgent"));
    }

    fn registered(&self, name: &str) -> bool {
        self.wine("sc.exe", &["query", name]).out.contains("STATE")
    }

    /// The state of a service, as Wine's own program tells it.
    pub fn state(&self, name: &str) -> String {
        let told = self.wine("sc.exe", &["query", name]);
        let line = told.out.lines().find(|line| line.contains("STATE"));
        let line = line.unwrap_or_else(|| panic!("{name}: {told:#?}"));
        line.split_whitespace().last().unwrap().to_owned()
    }

    pub fn start(&self, name: &str) {
        self.wine("sc.exe", &["start", name]);
        Self::until(|| self.state(name) == "RUNNING");
    }

    pub fn stop(&self, name: &str) {
        if self.state(name) != "STOPPED" {
            self.wine("sc.exe", &["stop", name]);
            Self::until(|| self.state(name) == "STOPPED");
        }
    }

    #[track_caller]
    pub fn until(so: impl Fn() -> bool) {
        let from = Instant::now();
        while !so() {
            assert!(from.elapsed() < PATIENCE, "it never came to that");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    pub fn c(&self, path: &str) -> PathBuf {
        self.prefix.join("drive_c").join(path)
    }

    /// A file in the Server folder.
    pub fn server(&self, name: &str) -> PathBuf {
        self.c(SERVER).join(name)
    }

    /// A file beside the installer.
    pub fn installer(&self, name: &str) -> PathBuf {
        self.c("Téléchargements 저장").join(name)
    }

    pub fn rules_path(&self) -> PathBuf {
        self.server("scsi_device_id_config.xml")
    }

    pub fn rules(&self) -> String {
        fs::read_to_string(self.rules_path()).unwrap()
    }

    /// The rules are untouched, and no name of ours is left beside them.
    #[track_caller]
    pub fn untouched(&self) {
        assert_eq!(fs::read(self.rules_path()).unwrap(), RULES);
        self.no_litter();
    }

    #[track_caller]
    pub fn no_litter(&self) {
        let names = fs::read_dir(self.c(SERVER)).unwrap().map(|entry| entry.unwrap().file_name());
        let ours: Vec<_> = names.filter(|name| name.to_string_lossy().starts_with(".quantalink")).collect();
        assert!(ours.is_empty(), "{ours:?}");
    }

    pub fn knob(&self, name: &str, value: &str) {
        fs::write(self.server(name), value).unwrap();
    }

    /// What a service did, since the test began.
    pub fn log(&self, name: &str) -> Vec<String> {
        let text = fs::read_to_string(self.server(&format!("{name}.log"))).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }

    pub fn installer_log(&self) -> Vec<String> {
        let text = fs::read_to_string(self.installer("installer.log")).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }

    /// A program of Windows that writes into files what it says and with which code it ended: [`ended`] reads them. Files in the
    /// place of pipes: what it leaves running would hold those open.
    pub fn command(&self, program: impl AsRef<OsStr>, words: &[&str], said: &Path) -> Command {
        self.heard(&self.line("own", program.as_ref(), words, said), said)
    }

    /// The words with which Wine runs a program with such rights and writes its exit code into [`code_file`].
    pub fn line(&self, rights: &str, program: &OsStr, words: &[&str], said: &Path) -> Vec<OsString> {
        let (code, run) = (code_file(said), self.parts.join("run.exe"));
        let first = [wine(), run.into(), windows(code.as_os_str()), rights.into(), windows(program)];
        first.into_iter().chain(words.iter().map(OsString::from)).collect()
    }

    fn heard(&self, line: &[OsString], said: &Path) -> Command {
        let (program, words) = line.split_first().unwrap();
        let mut command = Command::new(program);
        command.args(words).envs(self.environment());
        command.env_remove("DISPLAY").env_remove("LC_ALL").env("LANG", "C.UTF-8");
        command.stdin(Stdio::null());
        command.stdout(File::create(said.join("out")).unwrap());
        command.stderr(File::create(said.join("err")).unwrap());
        command
    }

    pub fn environment(&self) -> [(&'static str, String); 4] {
        [
            ("WINEPREFIX", self.prefix.to_str().unwrap().into()),
            ("WINEDEBUG", "-all".into()),
            ("WINEARCH", "win64".into()),
            ("WINEDLLOVERRIDES", "mscoree,mshtml=".into()),
        ]
    }

    pub fn wine(&self, program: impl AsRef<OsStr>, words: &[&str]) -> Done {
        let said = tempfile::tempdir().unwrap();
        let child = self.command(program, words, said.path()).spawn().unwrap();
        ended(child, said.path())
    }

    pub fn program() -> PathBuf {
        PathBuf::from(std::env::var_os("QUANTALINK_EXE").unwrap())
    }

    pub fn quantalink(&self, words: &[&str]) -> Done {
        self.wine(Self::program(), words)
    }

    /// The same with these lines on its standard input.
    pub fn typed(&self, words: &[&str], lines: &str) -> Done {
        let said = tempfile::tempdir().unwrap();
        let stdin = said.path().join("in");
        fs::write(&stdin, lines).unwrap();
        let mut command = self.command(Self::program(), words, said.path());
        let child = command.stdin(File::open(stdin).unwrap()).spawn().unwrap();
        ended(child, said.path())
    }

    /// The same without the rights of an administrator.
    pub fn lowered(&self, words: &[&str]) -> Done {
        let said = tempfile::tempdir().unwrap();
        let line = self.line("lower", Self::program().as_os_str(), words, said.path());
        ended(self.heard(&line, said.path()).spawn().unwrap(), said.path())
    }

    /// Section adapter, with the installer.
    pub fn adapter(&self, command: &str, more: &[&str]) -> Done {
        let words =
            [command, "--section", "adapter", "--edition", "enterprise", "--installer", INSTALLER, "--json"];
        self.quantalink(&[&words, more].concat())
    }

    /// Begun, and not waited for.
    pub fn begin(&self, words: &[&str]) -> Begun {
        let said = tempfile::tempdir().unwrap();
        let child = self.command(Self::program(), words, said.path()).spawn().unwrap();
        Begun { child, said }
    }

    /// Begun, to be killed: the process itself.
    pub fn doomed(&self, words: &[&str]) -> Doomed {
        let said = tempfile::tempdir().unwrap();
        let first = [wine(), Self::program().into()];
        let line: Vec<_> = first.into_iter().chain(words.iter().map(OsString::from)).collect();
        let child = self.heard(&line, said.path()).spawn().unwrap();
        Doomed { child, _said: said }
    }

    /// Holds the device rules open so that others may do only that (0: nothing, 1: read); until [`Server::let_go`].
    pub fn hold(&self, share: &str) -> Begun {
        let said = tempfile::tempdir().unwrap();
        let program = self.parts.join("hold.exe");
        let words =
            [r"C:\Program Files\Citrix\StorageLink\Server\scsi_device_id_config.xml", share, r"C:\held"];
        let child = self.command(program, &words, said.path()).spawn().unwrap();
        Self::until(|| self.c("held").exists());
        Begun { child, said }
    }

    pub fn let_go(&self) {
        fs::remove_file(self.c("held")).unwrap();
    }
}

/// A program that runs.
pub struct Begun {
    child: Child,
    said: tempfile::TempDir,
}

impl Begun {
    /// What it has said so far on its standard error.
    pub fn err(&self) -> String {
        fs::read_to_string(self.said.path().join("err")).unwrap()
    }

    pub fn end(self) -> Done {
        ended(self.child, self.said.path())
    }
}

/// One that is to be killed.
pub struct Doomed {
    child: Child,
    _said: tempfile::TempDir,
}

impl Doomed {
    /// As by the end of the machine's patience.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

fn wine() -> OsString {
    std::env::var_os("QUANTALINK_WINE64").unwrap_or_else(|| "wine64".into())
}

/// Where a program's exit code is told.
pub fn code_file(said: &Path) -> PathBuf {
    said.join("code")
}

/// A path of this machine as Wine's programs name it; the name of one of theirs is left as it is.
fn windows(path: &OsStr) -> OsString {
    let path = path.to_str().unwrap();
    if path.starts_with('/') { format!("Z:{path}").replace('/', "\\").into() } else { path.into() }
}

/// Waits for what [`Server::command`] began.
pub fn ended(mut child: Child, said: &Path) -> Done {
    let from = Instant::now();
    let process = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if from.elapsed() > PATIENCE {
            child.kill().unwrap();
            panic!("it never ended: {}", fs::read_to_string(said.join("err")).unwrap_or_default());
        }
        std::thread::sleep(Duration::from_millis(10));
    };
    let text = |name: &str| String::from_utf8_lossy(&fs::read(said.join(name)).unwrap()).into_owned();
    let code = fs::read_to_string(code_file(said)).ok().and_then(|code| code.parse().ok());
    let done = Done { code, process, out: text("out"), err: text("err") };
    assert!(!done.out.contains("C:/") && !done.err.contains("C:/"), "no path of Windows: {done:#?}");
    done
}
