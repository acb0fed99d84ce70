//! No core file and no other process of the same user shows a password. That none is in an argument, the environment, a
//! journal, a log, a report or saved answers is what `walk/passwords` and `cli/secrets` hold.

use std::io::Write as _;
use std::os::unix::fs::{MetadataExt as _, chown};
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;

use super::pty::Pty;
use super::rig::{Site, USER, lacking, set_mode, skip};

/// The highest number of bytes that a core file of this process may have, if it still runs.
fn core_limit(pid: u32) -> Option<String> {
    let limits = std::fs::read_to_string(format!("/proc/{pid}/limits")).ok()?;
    let line = limits.lines().find_map(|line| line.strip_prefix("Max core file size"))?;
    line.split_whitespace().nth(1).map(str::to_owned)
}

/// Where core files may be as long as they like.
fn unlimited(words: &[&str]) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -c unlimited && exec \"$@\"", "sh"]).args(words);
    command
}

#[test]
fn no_core_file() {
    let site = Site::new();
    let control = unlimited(&["sh", "-c", "kill -ABRT $$"]).current_dir(site.dir.path()).output().unwrap();
    if !control.status.core_dumped() {
        skip("nothing writes core files here");
        return;
    }
    let before = site.dir.path().read_dir().unwrap().count();
    let mut command = unlimited(&[env!("CARGO_BIN_EXE_quantalink"), "verify", "--password-fd", "0"]);
    command.arg("--root").arg(site.root()).current_dir(site.dir.path());
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    child.stdin.as_mut().unwrap().write_all(b"half of a passw").unwrap();
    let until = Instant::now() + Duration::from_mins(1);
    // One byte: the only length at which Linux neither writes a file nor starts the program that core_pattern may name.
    while core_limit(child.id()).as_deref() != Some("1") {
        assert!(Instant::now() < until, "{:?}", core_limit(child.id()));
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(Command::new("kill").args(["-ABRT", &child.id().to_string()]).status().unwrap().success());
    let status = child.wait().unwrap();
    assert!(status.signal().is_some() && !status.core_dumped(), "{status:?}");
    assert_eq!(site.dir.path().read_dir().unwrap().count(), before, "a core file");
}

/// Both front ends, before anything is typed: what a user's process keeps is root's to look at.
#[test]
fn the_wizard_shows_nobody_its_memory() {
    if lacking(&["setpriv"]) {
        return;
    }
    for (words, sign) in [(&[][..], "step 1 of"), (&["--plain"], "Looked at on")] {
        let site = Site::new();
        std::fs::create_dir(site.state()).unwrap();
        chown(site.state(), Some(USER), Some(USER)).unwrap();
        set_mode(&site.state(), 0o700);
        set_mode(&site.file(), 0o644);
        let user = USER.to_string();
        let mut command = CommandBuilder::new("setpriv");
        command.args([
            "--reuid",
            &user,
            "--regid",
            &user,
            "--clear-groups",
            env!("CARGO_BIN_EXE_quantalink"),
        ]);
        command.args(words);
        command.args([
            "--root",
            site.root().to_str().unwrap(),
            "--state-dir",
            site.state().to_str().unwrap(),
        ]);
        command.cwd("/");
        let mut pty = Pty::start(command, &[("HOME", "/nonexistent")], 80, 24);
        pty.until(sign, |pty| pty.screen().contains(sign) || pty.written().contains(sign));
        let pid = pty.child.process_id().unwrap();
        let process = Path::new("/proc").join(pid.to_string());
        let ours = std::fs::read_to_string(process.join("status")).unwrap();
        assert!(ours.lines().any(|line| line.starts_with("Uid:") && line.contains(&user)), "{ours}");
        // Of a process that may be dumped the user himself owns these, and may read them.
        assert_eq!(process.join("environ").metadata().unwrap().uid(), 0, "{words:?}");
        assert_eq!(core_limit(pid).as_deref(), Some("1"), "{words:?}");
        pty.signal("-TERM");
        pty.ended();
    }
}
