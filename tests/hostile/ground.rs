//! A dom0's tree and a state folder, and what the program says about them, judged.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use super::judge;
use super::words::MARK;

/// The file that the guide edits, in the tree.
pub const MAIN: &str = "etc/multipath.xenserver/multipath.conf";
/// An old entry that stays.
pub const PLAIN: &str = "defaults {\n\tuser_friendly_names no\n}\ndevices {\n\tdevice {\n\t\tvendor \"X\"\n\t\tproduct \"Y\"\n\t}\n}\n";
/// Device rules of the server, in an invented shape.
pub const RULES: &str = "<?xml version=\"1.0\"?>\r\n<rules version=\"2.0.0.4\">\r\n\t<device><vendor>ACME</vendor>\
                         <product>DISK</product><id>1</id></device>\r\n\t<device><vendor>OTHER</vendor>\
                         <product>LUN</product><id>1</id></device>\r\n</rules>\r\n";

/// See above.
pub struct Ground {
    dir: TempDir,
    /// More words for every call.
    pub more: Vec<OsString>,
}

impl Ground {
    /// A dom0 of XenServer 6.5, whose main file is edited.
    pub fn new() -> Self {
        let ground = Self { dir: tempfile::tempdir().unwrap(), more: Vec::new() };
        ground.private("state");
        let inventory: &[u8] = b"PRODUCT_BRAND='XenServer'\nPRODUCT_VERSION='6.5.0'\n";
        ground.write("etc/xensource-inventory", inventory);
        ground.write(MAIN, PLAIN.as_bytes());
        ground.link("/etc/multipath.xenserver/multipath.conf".as_bytes(), "etc/multipath.conf");
        ground
    }

    /// A folder beside the tree, its owner's alone.
    pub fn private(&self, name: &str) -> PathBuf {
        let path = self.beside(name);
        std::fs::create_dir(&path).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o700)).unwrap();
        path
    }

    pub fn root(&self) -> PathBuf {
        self.beside("root")
    }

    pub fn beside(&self, name: impl AsRef<Path>) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn write(&self, path: impl AsRef<OsStr>, bytes: &[u8]) {
        let path = self.root().join(path.as_ref());
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    pub fn read(&self, path: &str) -> Vec<u8> {
        std::fs::read(self.root().join(path)).unwrap()
    }

    pub fn link(&self, to: &[u8], path: &str) {
        let path = self.root().join(path);
        let _ = std::fs::remove_file(&path);
        symlink(OsStr::from_bytes(to), path).unwrap();
    }

    /// The program with these words, on this tree and state folder.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = bare(words);
        command.arg("--root").arg(self.root()).arg("--state-dir").arg(self.beside("state")).args(&self.more);
        command
    }

    /// What it says is judged, with the report of every run; all that was said.
    pub fn judged(&self, words: &[&str]) -> Result<Told, String> {
        let told = judged(&mut self.command(words), words)?;
        let mut all = told.all;
        for report in self.reports() {
            judge::report(&report).map_err(|why| format!("{words:?}: report: {why}"))?;
            all += &String::from_utf8_lossy(&report);
        }
        Ok(Told { all })
    }

    pub fn reports(&self) -> Vec<Vec<u8>> {
        let runs = std::fs::read_dir(self.beside("state/runs")).into_iter().flatten();
        runs.filter_map(|run| std::fs::read(run.unwrap().path().join("report.md")).ok()).collect()
    }
}

/// What a call said.
#[derive(Debug, Clone)]
pub struct Told {
    pub all: String,
}

impl Told {
    /// The hostile word is in it, in whatever form.
    pub fn reached(&self) -> bool {
        self.all.contains(MARK)
    }

    /// This is said, wherever lines are broken.
    pub fn says(&self, words: &str) -> bool {
        self.all.split_whitespace().collect::<Vec<_>>().join(" ").contains(words)
    }

    /// The message with this id is told: in JSON, or in brackets behind its words.
    pub fn names(&self, id: &str) -> bool {
        [format!("\"{id}\""), format!("[{id}]")].iter().any(|told| self.all.contains(told))
    }
}

/// The program with these words and nothing of this machine's surroundings.
pub fn bare(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quantalink"));
    command.args(words).env_clear().env("HOME", "/nonexistent").env("TERM", "dumb").env("LC_ALL", "C.UTF-8");
    command.stdin(Stdio::null());
    command
}

/// Runs it; both streams judged, stdout as JSON where that is asked for.
pub fn judged(command: &mut Command, words: &[&str]) -> Result<Told, String> {
    of(&command.output().unwrap(), words)
}

/// The same for a call that has ended.
pub fn of(output: &Output, words: &[&str]) -> Result<Told, String> {
    let wrong = |stream: &str, why: String| format!("{words:?}: {stream}: {why}");
    let err = judge::text(&output.stderr).map_err(|why| wrong("stderr", why))?;
    let out = if words.contains(&"--json") {
        judge::json(&output.stdout).map_err(|why| wrong("stdout", format!("{why}; {err}")))?.to_string()
    } else {
        judge::text(&output.stdout).map_err(|why| wrong("stdout", why))?
    };
    let code = output.status.code();
    if !matches!(code, Some(0..=4 | 64)) || err.contains("internal-error") {
        return Err(wrong("end", format!("{code:?} {err}")));
    }
    Ok(Told { all: out + &err })
}
