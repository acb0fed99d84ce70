//! The lock of a node: on its folder /etc, as a run on the node itself takes it, held by the shell of the connection. It goes
//! when that shell ends: with the connection, with this program, however they end.

use std::sync::Arc;
use std::time::Duration;

use super::errors;
use super::fields::Fields;
use super::frames::Request;
use super::session::{Held, Session, Trouble};
use crate::base::{Stamp, Untrusted};
use crate::host::local_unix::{PLACE, SHELL_DESCRIPTOR, pid_in};
use crate::host::says::{about, lock_held};
use crate::host::{Cancel, Cx, Deadline, Holder, HostError, HostPath, Lock, Progress};

/// So much of a holder's command line is told, in bytes.
const COMMAND: usize = 200;

/// How long letting go may take.
const LETTING_GO: Duration = Duration::from_secs(5);

/// Ticks in a second in /proc/PID/stat, on every Linux that a dom0 runs.
const TICKS: i64 = 100;

/// The lock, until it is dropped.
struct Taken {
    session: Arc<Session>,
}

impl Lock for Taken {}

impl Drop for Taken {
    fn drop(&mut self) {
        let never = Cancel::default();
        let cx = Cx::quiet(Deadline::after(LETTING_GO), &never);
        let Ok(mut held) = self.session.hold(&cx) else { return };
        held.set_locked(false);
        if held.connected() {
            // Where the answer does not come, the connection is given up, and the lock with it.
            let _ = held.send(&Request::new("unlock", []), &cx);
        }
    }
}

/// Takes the lock without waiting.
pub(super) fn take(session: &Arc<Session>, cx: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
    let mut held = session.hold(cx)?;
    held.ready(cx)?;
    if held.locked() {
        return Err(lock_held(holder(&mut held, cx).as_ref()));
    }
    held.ahead().forget();
    let answer = held.ask(&Request::new("lock", []), cx);
    taken(&mut held, answer, cx)?;
    held.set_locked(true);
    Ok(Box::new(Taken { session: Arc::clone(session) }))
}

/// Takes it once more, on a connection that was just made.
pub(super) fn again(held: &mut Held<'_>, cx: &Cx<'_>) -> Result<(), HostError> {
    let answer = held.send(&Request::new("lock", []), cx);
    taken(held, answer, cx)
}

fn taken(held: &mut Held<'_>, answer: Result<Vec<u8>, Trouble>, cx: &Cx<'_>) -> Result<(), HostError> {
    let answer = answer.map_err(|trouble| errors::unread(&held.host(), trouble))?;
    match Fields::new(&answer).next() {
        Some(b"locked") => Ok(()),
        Some(b"folder") => {
            let what = about("lock-is-a-folder", &HostPath::from("/var/run/quantalink-lock"));
            (cx.progress)(Progress { what: what.with("host", &held.host().0), part: None });
            Ok(())
        }
        Some(b"held") => Err(lock_held(holder(held, cx).as_ref())),
        _ => Err(errors::garbled(&held.host())),
    }
}

/// Who has it, as far as the node's /proc tells.
fn holder(held: &mut Held<'_>, cx: &Cx<'_>) -> Option<Holder> {
    let answer = held.send(&Request::new("o_holder", []), cx).ok()?;
    let mut fields = Fields::new(&answer);
    let (place, locks) = (fields.text()?, String::from_utf8_lossy(fields.next()?).into_owned());
    let (device, inode) = place.split_once(' ')?;
    let named =
        pid_in(&locks, "FLOCK", device_numbers(u64::from_str_radix(device, 16).ok()?)?, inode.parse().ok()?);
    let pid = holding(named, &String::from_utf8_lossy(fields.next()?))?;
    let text = pid.to_string();
    let Ok(answer) = held.send(&Request::new("o_process", [text.as_bytes()]), cx) else {
        return Some(Holder { pid: Some(pid), command: None, since: None, from: None });
    };
    let mut fields = Fields::new(&answer);
    // The first line says it: what follows in a shell's words is its script.
    let command = fields.next()?.split(|&byte| byte == b'\n').next()?.trim_ascii_end();
    let command = command.get(..COMMAND).unwrap_or(command);
    let since = since(fields.text()?, fields.text()?);
    let from = fields.next()?.strip_prefix(b"SSH_CONNECTION=").unwrap_or_default();
    let from = from.split(|&byte| byte == b' ').next().filter(|from| !from.is_empty());
    let known = |bytes: &[u8]| (!bytes.is_empty()).then(|| Untrusted::from(bytes));
    Some(Holder { pid: Some(pid), command: known(command), since, from: from.and_then(known) })
}

/// The process that holds the lock, by the lines of `ls -l` that show who has the folder open: the one that the kernel names,
/// if it has; else one that has it as a shell of ours has it.
fn holding(named: Option<u32>, open: &str) -> Option<u32> {
    let open: Vec<(u32, &str)> = open
        .lines()
        .filter_map(|line| {
            let mut parts = line.rsplit_once("/proc/")?.1.strip_suffix(" -> /etc")?.split("/fd/");
            Some((parts.next()?.parse().ok()?, parts.next()?))
        })
        .collect();
    let named = named.filter(|pid| open.iter().any(|(other, _)| other == pid));
    named.or_else(|| open.iter().find(|(_, fd)| *fd == SHELL_DESCRIPTOR).map(|(pid, _)| *pid))
}

/// Major and minor number of a device as `stat` writes it.
fn device_numbers(device: u64) -> Option<(u32, u32)> {
    let major = ((device >> 8) & 0xfff) | ((device >> 32) & !0xfff);
    let minor = (device & 0xff) | ((device >> 12) & !0xff);
    Some((u32::try_from(major).ok()?, u32::try_from(minor & 0xffff_ffff).ok()?))
}

/// When a process began: ticks after the system's start (word 22 of its stat), and that start.
fn since(stat: &str, btime: &str) -> Option<Stamp> {
    let ticks: i64 = stat.rsplit_once(')')?.1.split_ascii_whitespace().nth(19)?.parse().ok()?;
    let boot: i64 = btime.strip_prefix("btime ")?.trim().parse().ok()?;
    Some(Stamp::from_unix(boot + ticks / TICKS))
}

/// The folder that carries it on every host.
const _: () = assert!(matches!(PLACE.as_bytes(), b"/etc"), "node.sh names it too");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_holder_is_one_that_has_the_folder_open() {
        let open = "lr-x------ 1 root root 64 Nov 21 17:42 /proc/12/fd/3 -> /etc\n\
            lr-x------ 1 root root 64 Nov 21 17:42 /proc/34/fd/9 -> /etc\n";
        assert_eq!(holding(Some(12), open), Some(12));
        assert_eq!(holding(Some(99), open), Some(34), "the number may be somebody else's by now");
        assert_eq!(holding(None, open), Some(34));
        assert_eq!(holding(None, ""), None);
    }

    #[test]
    fn a_holder_s_start() {
        let stat = "77 (sh (x)) S 1 77 77 0 -1 4194304 1 2 3 4 5 6 7 8 20 0 1 0 250 1 2";
        assert_eq!(since(stat, "btime 1000\n"), Some(Stamp::from_unix(1002)));
        assert_eq!(since("77", "btime 1000"), None);
        assert_eq!(device_numbers(0xfd03), Some((0xfd, 3)));
        assert_eq!(device_numbers(0x0030_0001), Some((0, 0x301)));
    }
}
