//! The stand-in server: built, started, told what to do, and looked at.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Condvar, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

/// The password of both accounts: of this process alone, so that neither the tests' own files nor other runs hold it.
pub fn word() -> &'static str {
    static WORD: OnceLock<String> = OnceLock::new();
    WORD.get_or_init(|| format!("S3cret-Wort=%ß that nobody sees {}", std::process::id()))
}

/// The device rules, in an invented shape.
pub const RULES: &str = "<?xml version=\"1.0\"?>\r\n<rules version=\"2.0.0.4\">\r\n\t<device><vendor>ACME</vendor>\
                         <product>DISK</product><id>1</id></device>\r\n\t<device><vendor>OTHER</vendor>\
                         <product>LUN</product><id>1</id></device>\r\n</rules>\r\n";
/// Where they are on the drive.
pub const FOLDER: &str = "Program Files/Citrix/StorageLink/Server";
const NAME: &str = "scsi_device_id_config.xml";
/// What the program is told whatever it is to do.
pub const WORK: &[&str] =
    &["--section", "adapter", "--server", "smb://sladmin@127.0.0.1", "--edition", "enterprise"];

/// Longest wait for something that has to come.
const PATIENCE: Duration = Duration::from_mins(4);

/// The rules with the entry, and the version raised.
pub fn edited() -> String {
    let entry =
        "\t<device><vendor>OSNEXUS</vendor><product>QUANTASTOR</product><id>1</id></device>\r\n</rules>";
    RULES.replace("2.0.0.4", "2.0.0.5").replace("</rules>", entry)
}

/// How the server is built.
#[derive(Default)]
pub struct Built {
    /// More lines for the globals of smb.conf.
    pub more: &'static str,
    /// Its drive holds no more than this.
    pub size: Option<&'static str>,
}

/// A server.
pub struct Rig {
    home: TempDir,
    /// Ends with all that was started in its namespaces.
    unshare: Child,
    /// The first process in them.
    inside: u32,
    _turn: Turn,
}

/// How a call of the program ended.
pub struct Ran {
    /// -1: by a signal.
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    pub fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let code = output.status.code().unwrap_or(-1);
        // nsenter tells a signal as the shell does.
        let code = if code == 137 { -1 } else { code };
        Self { code, stdout: text(&output.stdout), stderr: text(&output.stderr) }
    }

    /// All that was said, its lines joined.
    pub fn flat(&self) -> String {
        let both = format!("{} {}", self.stdout, self.stderr);
        both.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The object on stdout, held to its exit code.
    pub fn json(&self, code: i32) -> Value {
        assert_eq!(self.code, code, "{}\n{}", self.stdout, self.stderr);
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {}", self.stdout))
    }
}

/// How the change of this id stands.
pub fn status<'a>(told: &'a Value, id: &str) -> &'a str {
    change(told, id)["status"].as_str().unwrap()
}

/// The change of this id.
pub fn change<'a>(told: &'a Value, id: &str) -> &'a Value {
    let changes = told["hosts"][0]["changes"].as_array().unwrap_or_else(|| panic!("{told:#}"));
    changes.iter().find(|change| change["id"] == id).unwrap_or_else(|| panic!("{id}: {told:#}"))
}

/// The ids of the reasons of that change.
pub fn reasons(told: &Value, id: &str) -> Vec<String> {
    let reasons = change(told, id)["reasons"].as_array().unwrap();
    reasons.iter().map(|reason| reason["id"].as_str().unwrap().to_owned()).collect()
}

/// The first reason of the first change that is refused.
pub fn refusal(told: &Value) -> String {
    let changes = told["hosts"][0]["changes"].as_array().unwrap_or_else(|| panic!("{told:#}"));
    let refused = changes.iter().find(|change| change["status"] == "refused");
    let id = refused.and_then(|change| change["reasons"][0]["id"].as_str());
    id.unwrap_or_else(|| panic!("nothing is refused: {told:#}")).to_owned()
}

/// Servers that may work at the same time: they wait for their services for the most part.
const AT_ONCE: usize = 6;
static FREE: (Mutex<usize>, Condvar) = (Mutex::new(AT_ONCE), Condvar::new());

/// The right to one server, given back when it goes.
struct Turn;

impl Turn {
    fn take() -> Self {
        let free = FREE.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut free = FREE.1.wait_while(free, |free| *free == 0).unwrap_or_else(PoisonError::into_inner);
        *free -= 1;
        Self
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *FREE.0.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        FREE.1.notify_one();
    }
}

/// What is missing for a server; told once.
fn missing() -> Option<&'static str> {
    static MISSING: OnceLock<Option<String>> = OnceLock::new();
    let look = || {
        for tool in
            ["smbd", "smbpasswd", "net", "smbclient", "smbcacls", "gcc", "ip", "ss", "unshare", "nsenter"]
        {
            let here =
                ["/usr/bin", "/usr/sbin", "/bin", "/sbin"].iter().any(|at| Path::new(at).join(tool).exists());
            if !here {
                return Some(format!("{tool} is not installed"));
            }
        }
        let may =
            Command::new("unshare").args(["-n", "-m", "-p", "--fork", "true"]).stderr(Stdio::null()).status();
        (!may.is_ok_and(|status| status.success())).then(|| String::from("no namespaces for this user"))
    };
    MISSING.get_or_init(look).as_deref()
}

/// The preloaded part, built once.
fn shim() -> &'static Path {
    static SHIM: OnceLock<PathBuf> = OnceLock::new();
    SHIM.get_or_init(|| {
        let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join("svcshim.so");
        let mut gcc = Command::new("gcc");
        let built =
            gcc.args(["-shared", "-fPIC", "-O1", "-o"]).arg(&to).arg(own("svcshim.c")).arg("-ldl").status();
        assert!(built.unwrap().success());
        to
    })
}

fn own(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/smb").join(name)
}

impl Rig {
    /// A server whose service runs; none where there is no Samba, which is said.
    pub fn new() -> Option<Self> {
        Self::built(&Built::default())
    }

    pub fn built(built: &Built) -> Option<Self> {
        if let Some(why) = missing() {
            println!("SKIPPED: the StorageLink server over SMB: {why}");
            assert!(std::env::var_os("QUANTALINK_REQUIRE").is_none(), "required, but: {why}");
            return None;
        }
        let turn = Turn::take();
        let home = tempfile::Builder::new().prefix("ql-smb-").tempdir().unwrap();
        prepare(home.path(), built);
        let unshare = Command::new("unshare")
            .args(["--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "sh"])
            .arg(own("start"))
            .arg(home.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(fs::File::create(home.path().join("start.log")).unwrap())
            .spawn()
            .unwrap();
        let mut rig = Self { home, unshare, inside: 0, _turn: turn };
        let begun = Instant::now();
        while !rig.home.path().join("ready").exists() {
            let ended = rig.unshare.try_wait().unwrap();
            let said = || fs::read_to_string(rig.home.path().join("start.log")).unwrap_or_default();
            assert!(ended.is_none() && begun.elapsed() < PATIENCE, "no server: {}", said());
            std::thread::sleep(Duration::from_millis(20));
        }
        let pid = rig.unshare.id();
        let children = fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap();
        rig.inside = children.split_whitespace().next().unwrap().parse().unwrap();
        Some(rig)
    }

    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// The top of the server's namespaces as it is seen from here.
    pub fn root(&self) -> PathBuf {
        PathBuf::from(format!("/proc/{}/root", self.inside))
    }

    /// A path of its folder as it is seen from here.
    fn seen(&self, path: &str) -> PathBuf {
        self.root().join(self.home.path().strip_prefix("/").unwrap()).join(path)
    }

    /// A file of the drive.
    pub fn drive(&self, path: &str) -> PathBuf {
        self.seen("c").join(path)
    }

    /// A file in the Server folder.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.drive(FOLDER).join(name)
    }

    pub fn rules_path(&self) -> PathBuf {
        self.beside(NAME)
    }

    pub fn rules(&self) -> String {
        fs::read_to_string(self.rules_path()).unwrap()
    }

    /// The names in the Server folder, sorted.
    pub fn folder(&self) -> Vec<String> {
        let entries = fs::read_dir(self.drive(FOLDER)).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// A command in the namespaces of the server.
    pub fn within(&self, program: &str) -> Command {
        let mut command = Command::new("nsenter");
        command.args(["-t", &self.inside.to_string(), "-n", "-m", "-p", "--", program]).stdin(Stdio::null());
        command
    }

    /// The program with this state folder and the passwords.
    pub fn quantalink(&self, words: &[&str]) -> Command {
        let mut command = self.within(env!("CARGO_BIN_EXE_quantalink"));
        command.args(words).arg("--state-dir").arg(self.home.path().join("state"));
        command.arg("--secrets").arg(self.home.path().join("secrets.toml"));
        command
    }

    pub fn run(&self, words: &[&str]) -> Ran {
        Ran::of(&self.quantalink(words).output().unwrap())
    }

    /// The command with the words that all have.
    pub fn work(&self, words: &[&str]) -> Ran {
        self.run(&[words, WORK].concat())
    }

    /// The same as JSON, held to its exit code.
    pub fn json(&self, words: &[&str], code: i32) -> Value {
        self.work(&[words, &["--json"]].concat()).json(code)
    }

    /// Tells the service what to do with orders.
    pub fn knob(&self, name: &str, value: &str) {
        fs::write(self.home.path().join("run").join(name), value).unwrap();
    }

    /// It obeys again.
    pub fn no_knob(&self, name: &str) {
        fs::remove_file(self.home.path().join("run").join(name)).unwrap();
    }

    /// Brings the service to this state (1 stopped, 4 running), as someone else would.
    pub fn set_service(&self, state: u32) {
        self.knob("state", &format!("0 {state}\n"));
    }

    /// How the service is: 1 stopped, 2 and 3 on its way, 4 running.
    pub fn service(&self) -> i32 {
        let mut script = Command::new("sh");
        script.arg(self.home.path().join("svc/StorageLink")).arg("status");
        script.env("SVCSHIM_DIR", self.home.path().join("svc")).status().unwrap().code().unwrap()
    }

    /// The orders that the service got since the last look.
    pub fn orders(&self) -> Vec<String> {
        let at = self.home.path().join("run/orders");
        let orders = fs::read_to_string(&at).unwrap_or_default().lines().map(str::to_owned).collect();
        let _ = fs::remove_file(at);
        orders
    }

    /// What the service found in the device rules whenever it came up.
    pub fn read_at_start(&self) -> Vec<String> {
        let entries = fs::read_dir(self.home.path().join("run")).unwrap().map(|entry| entry.unwrap().path());
        let mut read: Vec<PathBuf> =
            entries.filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with("read.")).collect();
        read.sort();
        read.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
    }

    /// These lines of shell are done at every call of a tool from now on, before it; the count begins anew.
    pub fn hook(&self, lines: &str) {
        let hooks = self.home.path().join("hooks");
        fs::write(hooks.join("count"), "0\n").unwrap();
        fs::write(hooks.join("calls"), "").unwrap();
        fs::write(hooks.join("new"), lines).unwrap();
        fs::rename(hooks.join("new"), hooks.join("now")).unwrap();
    }

    /// The calls since the last hook, each a line.
    pub fn calls(&self) -> Vec<String> {
        let calls = fs::read_to_string(self.home.path().join("hooks/calls")).unwrap();
        calls.lines().map(str::to_owned).collect()
    }
}

impl Drop for Rig {
    fn drop(&mut self) {
        let _ = self.unshare.kill();
        let _ = self.unshare.wait();
    }
}

/// The folder of a server, before it starts.
fn prepare(home: &Path, built: &Built) {
    // Samba works as the caller in places.
    fs::set_permissions(home, fs::Permissions::from_mode(0o755)).unwrap();
    for folder in ["samba/ncalrpc", "run", "svc", "c", "hooks", "state"] {
        fs::create_dir_all(home.join(folder)).unwrap();
    }
    fs::set_permissions(home.join("state"), fs::Permissions::from_mode(0o700)).unwrap();
    fs::set_permissions(home.join("run"), fs::Permissions::from_mode(0o777)).unwrap();
    let server = home.join("tree").join(FOLDER);
    fs::create_dir_all(&server).unwrap();
    fs::write(server.join(NAME), RULES).unwrap();
    let here = home.to_str().unwrap();
    let conf =
        fs::read_to_string(own("smb.conf")).unwrap().replace("@RIG@", here).replace("@MORE@", built.more);
    fs::write(home.join("smb.conf"), conf).unwrap();
    let front = fs::read_to_string(own("wrapper")).unwrap().replace("@RIG@", here);
    fs::write(home.join("wrapper"), front).unwrap();
    fs::write(home.join("hooks/count"), "0\n").unwrap();
    fs::write(home.join("hooks/calls"), "").unwrap();
    fs::copy(own("service"), home.join("svc/StorageLink")).unwrap();
    fs::set_permissions(home.join("svc/StorageLink"), fs::Permissions::from_mode(0o755)).unwrap();
    fs::copy(shim(), home.join("svcshim.so")).unwrap();
    fs::write(home.join("run/state"), "0 4\n").unwrap();
    fs::set_permissions(home.join("run/state"), fs::Permissions::from_mode(0o666)).unwrap();
    fs::write(home.join("image"), "\"C:\\Program Files\\Citrix\\StorageLink\\Server\\gateway.exe\" -service")
        .unwrap();
    fs::write(home.join("word"), word()).unwrap();
    if let Some(size) = built.size {
        fs::write(home.join("full"), size).unwrap();
    }
    let accounts = |file: &str, more: &str| {
        let own = fs::read_to_string(Path::new("/etc").join(file)).unwrap();
        fs::write(home.join(file), format!("{}\n{more}", own.trim_end())).unwrap();
    };
    accounts(
        "passwd",
        "sladmin:x:39001:39001::/:/usr/sbin/nologin\nreader:x:39002:39002::/:/usr/sbin/nologin\n",
    );
    accounts("group", "sladmin:x:39001:\nreader:x:39002:\nsladmins:x:39000:sladmin\n");
    secrets(home, word());
}

/// Writes the file with the password.
pub fn secrets(home: &Path, word: &str) {
    let at = home.join("secrets.toml");
    fs::write(&at, format!("server = {word:?}\n")).unwrap();
    fs::set_permissions(&at, fs::Permissions::from_mode(0o600)).unwrap();
}
