//! A tree, a state folder, the real program on them, and everything that can be seen of a tree.

use std::collections::BTreeMap;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use rustix::fs::{lgetxattr, llistxattr};
use serde_json::Value;
use tempfile::TempDir;

/// The file that a run on these trees changes, and the one beside it that a user never sees for long.
pub const FILE: &str = "/etc/multipath-enabled.conf";
pub const TEMP: &str = ".quantalink-new";

/// Somebody who is not root.
pub const USER: u32 = 4711;

/// Set in the second process of [`again`].
const INNER: &str = "QUANTALINK_TEST_INNER";

const OLD: &str = "defaults {\n\tuser_friendly_names no\n}\ndevices {\n\tdevice {\n\t\tvendor \"X\"\n\t\tproduct \"Y\"\n\t}\n}\n";

/// True where a fault cannot be had here, which is said.
pub fn skip(why: &str) -> bool {
    assert!(std::env::var_os("QUANTALINK_REQUIRE").is_none(), "required, but: {why}");
    println!("SKIPPED: {why}");
    true
}

/// True, and said, where this is not root or one of these programs is missing.
pub fn lacking(tools: &[&str]) -> bool {
    if !rustix::process::geteuid().is_root() {
        return skip("faults of file systems and users need root");
    }
    let here = |tool: &&&str| {
        ["/sbin", "/usr/sbin", "/bin", "/usr/bin"].iter().any(|dir| Path::new(dir).join(tool).exists())
    };
    tools.iter().find(|tool| !here(tool)).is_some_and(|tool| skip(&format!("no {tool} here")))
}

/// Runs the body of the test of that name in a process with mounts of its own, which go with it.
pub fn alone(name: &str, tools: &[&str], body: impl FnOnce()) {
    if std::env::var(INNER).is_ok_and(|inner| inner == name) {
        return body();
    }
    if lacking(&[&["unshare", "mount", "umount"], tools].concat()) {
        return;
    }
    let words = ["--mount", "--propagation", "private"];
    let possible = Command::new("unshare").args(words).arg("true").output().unwrap().status.success();
    if !possible {
        skip("no mount namespace can be made here");
        return;
    }
    let output = Command::new("unshare")
        .args(words)
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", name, "--nocapture", "--test-threads", "1"])
        .env(INNER, name)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    for line in said.lines().filter(|line| line.contains("SKIPPED: ")) {
        println!("{line}");
    }
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("1 passed"), "the inner test did not run: {said}");
}

/// Runs a program of the system that has to succeed.
pub fn sh(words: &[&str], paths: &[&Path]) {
    let output = Command::new(words[0]).args(&words[1..]).args(paths).output().unwrap();
    assert!(output.status.success(), "{words:?} {paths:?}: {}", String::from_utf8_lossy(&output.stderr));
}

pub fn set_mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

/// Everything of every path below a folder but the time of its last reading.
pub type Seen = BTreeMap<PathBuf, String>;

pub fn look(root: &Path) -> Seen {
    let mut out = Seen::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let meta = path.symlink_metadata().unwrap();
            let content = if meta.is_dir() {
                folders.push(path.clone());
                String::new()
            } else if meta.is_file() {
                format!("{:?} {}.{}", std::fs::read(&path).unwrap(), meta.mtime(), meta.mtime_nsec())
            } else {
                format!("{:?}", std::fs::read_link(&path).ok())
            };
            let whose = (meta.mode(), meta.uid(), meta.gid(), meta.ino(), meta.nlink());
            out.insert(path.clone(), format!("{whose:?} {} {content}", attributes(&path)));
        }
    }
    out
}

fn attributes(path: &Path) -> String {
    let mut names = vec![0; 4096];
    let size = llistxattr(path, &mut names).unwrap_or(0);
    let value = |name: &[u8]| {
        let mut value = vec![0; 4096];
        let size = lgetxattr(path, name, &mut value).unwrap_or(0);
        value[..size].to_vec()
    };
    let names = names[..size].split(|&byte| byte == 0).filter(|name| !name.is_empty());
    format!("{:?}", names.map(|name| (name, value(name))).collect::<Vec<_>>())
}

/// How a call of the program ended.
#[derive(Debug)]
pub struct Said {
    pub code: i32,
    /// The object of `--json`, where it was asked for.
    pub json: Value,
    /// Stdout and stderr.
    pub all: String,
}

impl Said {
    pub fn of(output: &Output) -> Self {
        let json = serde_json::from_slice(&output.stdout).unwrap_or(Value::Null);
        let all = [&output.stdout[..], &output.stderr[..]].concat();
        Self { code: output.status.code().unwrap_or(-1), json, all: String::from_utf8(all).unwrap() }
    }

    /// The sentence with that id, if it was said.
    pub fn message(&self, id: &str) -> Option<&str> {
        let error = &self.json["error"];
        if error["id"] == id {
            return error["message"].as_str();
        }
        let hosts = self.json["hosts"].as_array().into_iter().flatten();
        let changes = hosts.flat_map(|host| host["changes"].as_array().into_iter().flatten());
        let reasons = changes.flat_map(|change| change["reasons"].as_array().into_iter().flatten());
        let of = |wanted: &str| reasons.clone().find(|reason| reason["id"] == wanted)?["message"].as_str();
        of(id).or_else(|| of("rollback-stopped"))
    }
}

/// A dom0 of release 5.6 and a state folder beside it.
pub struct Site {
    pub dir: TempDir,
}

impl Site {
    pub fn new() -> Self {
        let site = Self { dir: tempfile::tempdir().unwrap() };
        // Somebody else may pass through to what is his.
        set_mode(site.dir.path(), 0o755);
        site.grow();
        site
    }

    /// Makes the tree, in what may be a mount point by now.
    pub fn grow(&self) {
        let etc = self.root().join("etc");
        std::fs::create_dir_all(&etc).unwrap();
        let inventory = "PRODUCT_BRAND='XenServer'\nPRODUCT_VERSION='5.6.0'\nBUILD_NUMBER='31188p'\n";
        std::fs::write(etc.join("xensource-inventory"), inventory).unwrap();
        std::fs::write(self.file(), OLD).unwrap();
        set_mode(&self.file(), 0o640);
        symlink(FILE, etc.join("multipath.conf")).unwrap();
        for path in [&self.root(), &etc] {
            set_mode(path, 0o755);
        }
    }

    pub fn root(&self) -> PathBuf {
        self.dir.path().join("root")
    }

    pub fn etc(&self) -> PathBuf {
        self.root().join("etc")
    }

    pub fn file(&self) -> PathBuf {
        self.root().join(FILE.trim_start_matches('/'))
    }

    pub fn state(&self) -> PathBuf {
        self.dir.path().join("state")
    }

    /// The program on this tree, in an environment that holds nothing of the tester's.
    pub fn command(&self, words: &[&str]) -> Command {
        self.through(&[], words)
    }

    /// The same, started by other words.
    pub fn through(&self, before: &[&str], words: &[&str]) -> Command {
        let mut all = vec!["timeout", "-k", "5", "60"];
        all.extend(before);
        let mut command = Command::new(all[0]);
        command.args(&all[1..]).arg(env!("CARGO_BIN_EXE_quantalink")).args(words);
        command.arg("--root").arg(self.root()).arg("--state-dir").arg(self.state());
        command.env_clear().env("HOME", "/nonexistent").env("TERM", "dumb").env("LANG", "C.UTF-8");
        command.env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin").stdin(Stdio::null());
        command
    }

    pub fn run(&self, words: &[&str]) -> Said {
        Said::of(&self.command(words).output().unwrap())
    }

    /// A command that changes, and its object.
    pub fn change(&self, verb: &str) -> Said {
        self.run(&[verb, "--yes", "--json"])
    }

    /// The states of the runs, newest first.
    pub fn states(&self) -> Vec<String> {
        let said = self.run(&["runs", "--json"]);
        let runs = said.json["runs"].as_array().unwrap_or_else(|| panic!("{said:?}")).clone();
        runs.iter().map(|run| run["state"].as_str().unwrap().to_owned()).collect()
    }

    /// The same with nothing in the way: a whole run and its way back, which leaves no trace in the tree.
    pub fn whole(&self, what: &str) {
        let old = std::fs::read(self.file()).unwrap();
        let said = self.change("apply");
        assert_eq!(said.code, 0, "{what}, mended: {said:?}");
        assert_ne!(std::fs::read(self.file()).unwrap(), old);
        let said = self.change("rollback");
        assert_eq!(said.code, 0, "{what}, mended: {said:?}");
        assert_eq!(std::fs::read(self.file()).unwrap(), old, "{what}");
    }
}

/// What is to be said of a fault.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    pub code: i32,
    pub id: &'static str,
    /// What the message names.
    pub names: &'static str,
    /// What it tells to do.
    pub next: &'static str,
}

impl Wanted {
    /// Holds an answer against it.
    pub fn of(self, said: &Said, what: &str) {
        assert_eq!(said.code, self.code, "{what}: {said:?}");
        let message = said.message(self.id).unwrap_or_else(|| panic!("{what}: no {}: {said:?}", self.id));
        for part in [self.names, self.next] {
            assert!(message.contains(part), "{what}: \"{part}\" is not in: {message}");
        }
    }
}

/// A fault that `plan` sees, before anything is tried: a look that leaves no trace.
pub fn foreseen(site: &Site, what: &str, wanted: Wanted, make: impl Fn(), mend: impl Fn()) {
    make();
    let before = look(&site.root());
    let said = site.run(&["plan", "--json"]);
    let after = look(&site.root());
    mend();
    wanted.of(&said, &format!("{what}, plan"));
    assert_eq!(said.json["hosts"][0]["changes"][0]["status"], "refused", "{what}: {said:?}");
    assert_eq!(after, before, "{what}, plan");
}

/// A fault that can be made and mended, met by `apply` and by the `rollback` of a whole run.
pub fn met(site: &Site, what: &str, wanted: Wanted, make: impl Fn(), mend: impl Fn()) {
    let meets = |verb: &str| {
        make();
        let before = look(&site.root());
        let said = site.change(verb);
        wanted.of(&said, &format!("{what}, {verb}"));
        let after = look(&site.root());
        let other = after.iter().find(|(path, seen)| before.get(*path) != Some(seen));
        assert!(other.is_none() && after.len() == before.len(), "{what}, {verb}: {other:?} is not as before");
        assert!(!after.keys().any(|path| path.ends_with(TEMP)), "{what}, {verb}: litter");
        // A rollback that the machine stopped is told until it is finished; what was refused was not begun.
        let open = site.states().iter().filter(|state| *state == "unfinished").count();
        assert_eq!(open, usize::from(verb == "rollback" && wanted.code == 1), "{what}, {verb}");
        mend();
    };
    meets("apply");
    let said = site.change("apply");
    assert_eq!(said.code, 0, "{what}, mended: {said:?}");
    meets("rollback");
    let said = site.change("rollback");
    assert_eq!(said.code, 0, "{what}, mended: {said:?}");
    assert_eq!(std::fs::read_to_string(site.file()).unwrap(), OLD, "{what}");
}
