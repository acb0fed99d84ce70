//! The one lock of a host: on the folder /etc itself (of a copied Server folder: on that; of a server without any: on /), so
//! that it leaves no file, is the same whatever the user and the state folder, and dies with its holder.

use std::os::fd::OwnedFd;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use rustix::fs::{FlockOperation, flock, fstat, major, minor};
use rustix::io::Errno;
use sysinfo::{Pid, ProcessRefreshKind, ProcessesToUpdate, System, UpdateKind};

use super::errno::{Tried, told};
use super::resolve::Root;
use crate::base::{Stamp, Untrusted};
use crate::host::says::{lock_held, refused};
use crate::host::{Holder, HostError, HostPath, Lock};

/// The folder that carries a machine's lock.
pub(in crate::host) const PLACE: &str = "/etc";

/// The folder that carries the lock of a server of which this machine has no folder: never the one of a machine, whatever its
/// root.
pub(super) const APART: &str = "/";

/// So much of a holder's command line is told, in bytes.
const COMMAND: usize = 200;

/// The number under which a run over SSH has the folder open in the node's shell (`ssh/node.sh`).
pub(in crate::host) const SHELL_DESCRIPTOR: &str = "9";

/// How long it may take to look at a holder.
const LOOK: Duration = Duration::from_secs(2);

/// The open folder carries the lock, which goes when the process ends. Programs that we start do not inherit it
/// (`O_CLOEXEC`).
#[derive(Debug)]
struct Held {
    folder: OwnedFd,
}

impl Lock for Held {}

impl Drop for Held {
    fn drop(&mut self) {
        // Closing alone would not do: a program that another thread is just starting has the folder open for the
        // moment between fork and exec. An error here leaves it to the closing.
        let _ = flock(&self.folder, FlockOperation::Unlock);
    }
}

/// Takes the lock without waiting.
pub(super) fn take(root: &Root, path: &HostPath) -> Result<Box<dyn Lock>, HostError> {
    // Another folder in its place would be another lock as soon as this one is there: mounted, say.
    let folder = root.folder(path)?.ok_or_else(|| refused("folder-missing", path))?;
    match flock(&folder, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Ok(Box::new(Held { folder })),
        Err(Errno::WOULDBLOCK) => Err(lock_held(holder(&folder, "FLOCK").as_ref())),
        Err(errno) => Err(told(errno, Tried::Writing, path)),
    }
}

/// Who has a lock of this kind (`FLOCK`, `POSIX`) on an open file, as far as /proc tells us.
pub(super) fn holder(locked: &OwnedFd, kind: &str) -> Option<Holder> {
    let stat = fstat(locked).ok()?;
    let locks = std::fs::read_to_string("/proc/locks").ok()?;
    let pid = pid_in(&locks, kind, (major(stat.st_dev), minor(stat.st_dev)), stat.st_ino);
    let place = (stat.st_dev, stat.st_ino);
    // A shell takes its lock by a program that is gone by then: so does the node's end of a run over SSH.
    let pid = pid.filter(|pid| Path::new(&format!("/proc/{pid}")).exists()).or_else(|| shell_with(place))?;
    let (command, since, from) = within(LOOK, move || process(pid)).unwrap_or_default();
    Some(Holder { pid: Some(pid), command, since, from })
}

/// A process that has the file open as a run over SSH has it.
fn shell_with(place: (u64, u64)) -> Option<u32> {
    let pids = std::fs::read_dir("/proc").ok()?.flatten();
    let mut pids = pids.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    pids.find(|pid| {
        let open = std::fs::metadata(format!("/proc/{pid}/fd/{SHELL_DESCRIPTOR}"));
        open.is_ok_and(|open| (open.dev(), open.ino()) == place)
    })
}

/// What the work brings, at most after that time; then it is left behind in its thread: reading the command line of a
/// process that hangs can hang with it.
fn within<T: Send + 'static>(time: Duration, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (tell, told) = mpsc::channel();
    let work = move || {
        let _ = tell.send(work());
    };
    thread::Builder::new().name(String::from("holder")).spawn(work).ok()?;
    told.recv_timeout(time).ok()
}

/// The process that has a lock of this kind on this file, by the lines of /proc/locks:
/// `1: FLOCK  ADVISORY  WRITE 1234 08:01:5678 0 EOF`, device in hex, inode in decimal. A shared one (READ) keeps ours
/// away as well: anybody who may read the folder can take it. A holder in another process namespace has no id that means
/// anything here.
pub(in crate::host) fn pid_in(
    locks: &str,
    kind: &str,
    (major, minor): (u32, u32),
    inode: u64,
) -> Option<u32> {
    let file = format!("{major:02x}:{minor:02x}:{inode}");
    let mut pids = locks.lines().filter_map(|line| {
        let words: Vec<&str> = line.split_ascii_whitespace().collect();
        match words.as_slice() {
            [_, has, _, "WRITE" | "READ", pid, at, ..] if *has == kind && *at == file => pid.parse().ok(),
            _ => None,
        }
    });
    pids.find(|pid| *pid > 0)
}

/// Command line, start and origin of a process.
fn process(pid: u32) -> (Option<Untrusted>, Option<Stamp>, Option<Untrusted>) {
    let Ok(mut system) = System::new() else { return (None, None, None) };
    let pid = Pid::from_u32(pid);
    let what = ProcessRefreshKind::nothing().with_cmd(UpdateKind::Always).with_environ(UpdateKind::Always);
    system.refresh_processes_specifics(ProcessesToUpdate::Some(&[pid]), true, what);
    let Some(process) = system.process(pid) else { return (None, None, None) };
    let words: Vec<&[u8]> = process.cmd().iter().map(|word| word.as_encoded_bytes()).collect();
    let mut command =
        if words.is_empty() { process.name().as_encoded_bytes().to_vec() } else { words.join(&b' ') };
    // The first line says it: what follows in a shell's words is its script.
    let line = command.iter().position(|&byte| byte == b'\n').unwrap_or(COMMAND);
    command.truncate(line.min(COMMAND));
    let since = i64::try_from(process.start_time()).ok().map(Stamp::from_unix);
    let from = process.environ().iter().find_map(|variable| {
        let client = variable.as_encoded_bytes().strip_prefix(b"SSH_CONNECTION=")?;
        client.split(|&byte| byte == b' ').next().map(Untrusted::from)
    });
    (Some(command.into()), since, from.or_else(|| terminal(pid)))
}

/// The terminal of a process, where its input is one.
fn terminal(pid: Pid) -> Option<Untrusted> {
    let input = std::fs::read_link(PathBuf::from(format!("/proc/{pid}/fd/0"))).ok()?;
    let name = input.as_os_str().as_encoded_bytes();
    let terminal = name.starts_with(b"/dev/tty") || name.starts_with(b"/dev/pts/");
    let terminal = terminal || name.starts_with(b"/dev/hvc") || name == b"/dev/console";
    terminal.then(|| Untrusted::from(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_holder_is_found_in_proc_locks() {
        let locks = "1: POSIX  ADVISORY  WRITE 11 08:01:77 0 EOF\n\
                     2: FLOCK  ADVISORY  READ  12 08:01:77 0 EOF\n\
                     2: -> FLOCK  ADVISORY  WRITE 13 08:01:77 0 EOF\n\
                     3: FLOCK  ADVISORY  WRITE 14 08:11:77 0 EOF\n\
                     4: FLOCK  ADVISORY  WRITE 15 08:01:77 0 EOF\n";
        assert_eq!(pid_in(locks, "FLOCK", (8, 1), 77), Some(12), "a shared one keeps ours away, too");
        assert_eq!(pid_in(&locks.replace("READ  12", "READ  0"), "FLOCK", (8, 1), 77), Some(15));
        assert_eq!(pid_in(locks, "FLOCK", (8, 17), 77), Some(14));
        assert_eq!(pid_in(locks, "FLOCK", (8, 1), 78), None);
        assert_eq!(pid_in(locks, "POSIX", (8, 1), 77), Some(11));
        assert_eq!(pid_in("4: FLOCK  ADVISORY  WRITE 0 08:01:77 0 EOF", "FLOCK", (8, 1), 77), None);
        assert_eq!(pid_in("4: FLOCK  ADVISORY  WRITE -1 08:01:77 0 EOF", "FLOCK", (8, 1), 77), None);
        assert_eq!(pid_in("nonsense\n\n:", "FLOCK", (8, 1), 77), None);
    }

    #[test]
    fn a_holder_that_hangs_is_not_waited_for() {
        let hangs = || loop {
            thread::park();
        };
        assert_eq!(within(Duration::from_millis(1), hangs), None::<()>);
        assert_eq!(within(Duration::from_hours(1), || 7), Some(7));
    }
}
