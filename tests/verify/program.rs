//! The real program in namespaces of its own, where folders of a test stand for /etc, /sys and /usr/sbin: the machine's
//! own files, devices and processes are neither seen nor touched.
//!
//! Where that cannot be had here, the tests say so and pass, unless the environment's `QUANTALINK_REQUIRE` is `all` or
//! contains `verify`.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

use super::rig::Kernel;

/// Says on stderr that a test was not made.
pub fn skip(why: &str) {
    let required =
        std::env::var("QUANTALINK_REQUIRE").is_ok_and(|list| list.contains("verify") || list == "all");
    assert!(!required, "{why}");
    eprintln!("SKIPPED: {why}");
}

/// A node: its /etc, its /sys, its tools.
pub struct Node {
    pub dir: tempfile::TempDir,
}

/// Before anything of the test runs: the folders take their places. `$D`: the test's folder.
const PREPARE: &str = "set -e; mount --make-rprivate /; mount --bind $D/etc /etc; mount --bind $D/sys /sys; \
     [ ! -d $D/sbin ] || mount --bind $D/sbin /usr/sbin; set +e; ";

impl Node {
    /// A plain Linux, or (none: this machine has no namespaces for us) nothing.
    pub fn new(kernel: &Kernel) -> Option<Self> {
        let node = Self { dir: tempfile::tempdir().unwrap() };
        for folder in ["etc", "sys", "state"] {
            std::fs::create_dir(node.path(folder)).unwrap();
        }
        std::fs::create_dir_all(node.path("sys/block")).unwrap();
        kernel.write(node.dir.path());
        let tried = node.run("test -d /sys/block && test ! -e /etc/passwd");
        if tried.status.success() {
            return Some(node);
        }
        skip(&format!(
            "no namespaces of `unshare -mnpf` for a test here: {}",
            String::from_utf8_lossy(&tried.stderr)
        ));
        None
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// A stand-in for a tool: the lines of a shell script, `$D` the test's folder. With one there are no other tools
    /// in /usr/sbin.
    pub fn tool(&self, name: &str, lines: &str) {
        use std::os::unix::fs::PermissionsExt as _;
        self.write(
            &format!("sbin/{name}"),
            &format!("#!/bin/sh\nD={}\n{lines}\n", self.dir.path().display()),
        );
        let path = self.path(&format!("sbin/{name}"));
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// Runs a shell script there. `$Q VERB --json` is the program.
    pub fn run(&self, script: &str) -> Output {
        let user = if rustix::process::geteuid().is_root() { "-mnpf" } else { "-rmnpf" };
        Command::new("timeout")
            .args(["120", "unshare", user, "--mount-proc", "sh", "-c"])
            .arg(format!("{PREPARE}{script}"))
            .env_clear()
            .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
            .env("D", self.dir.path())
            .env("Q", env!("CARGO_BIN_EXE_quantalink"))
            .output()
            .unwrap()
    }

    /// What `verify --json` says there, after `before` and with its exit code.
    pub fn verify(&self, before: &str) -> (i32, Value) {
        let output = self.run(&format!("{before} {VERIFY} >$D/out; echo $? >$D/code"));
        let code = std::fs::read_to_string(self.path("code"))
            .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
        (code.trim().parse().unwrap(), read(&self.path("out")))
    }

    /// All files of a folder with their content, to see that nothing was changed.
    pub fn files(&self, folder: &str) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files = Vec::new();
        let mut folders = vec![self.path(folder)];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(&folder).unwrap() {
                let path = entry.unwrap().path();
                match path.symlink_metadata().unwrap() {
                    meta if meta.is_dir() => folders.push(path.clone()),
                    meta if meta.is_file() => files.push((path.clone(), std::fs::read(&path).unwrap())),
                    _ => {}
                }
                files.push((path, Vec::new()));
            }
        }
        files.sort();
        files
    }
}

/// The command, without its redirections.
pub const VERIFY: &str = "$Q verify --json --lang en --state-dir $D/state";

/// An object that `verify --json` wrote.
pub fn read(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Status and evidence of a check.
pub fn of<'v>(verified: &'v Value, id: &str) -> (&'v str, &'v str) {
    let checks = verified["checks"].as_array().unwrap();
    let check =
        checks.iter().find(|check| check["id"] == id).unwrap_or_else(|| panic!("{id} in {verified:#}"));
    (check["status"].as_str().unwrap(), check["evidence"].as_str().unwrap())
}

/// The drop-in as it should be.
pub const OURS: &str = "devices {\n\tdevice {\n\t\tvendor \"OSNEXUS\"\n\t\tproduct \"QUANTASTOR\"\n\t\tpath_selector \"round-robin \
     0\"\n\t\tpath_grouping_policy multibus\n\t\tfailback immediate\n\t\trr_weight uniform\n\t\trr_min_io 100\n\t\tpath_checker \
     tur\n\t}\n}\n";
