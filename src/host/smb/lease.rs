//! The lock of a server that is reached over SMB: a file in its Server folder that says who works there, since when, and
//! until when that counts. Nothing takes it away with its holder, so it is weaker than a lock: it counts for
//! [`SECONDS`], is renewed while the holder works, and may be taken over once it has run out.
//!
//! It is made by a rename to a name that must be free, which only one of two can do, and read back. Its age is told by the
//! server's own clock. A holder on this machine that is gone is seen at once, and what it has left running is ended first.

use std::ffi::OsString;
use std::fs;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process, test_kill_process};
use serde::{Deserialize, Serialize};

use super::files::NotMoved;
use super::link::{Link, MARK};
use super::listing::Listing;
use super::said::Trouble;
use super::spot::Spot;
use crate::base::{Arg, Stamp, Text, Untrusted};
use crate::host::says::about;
use crate::host::{Cancel, Clock as _, Cx, Deadline, HostError, Lock, SystemClock};

/// Its name. None of them ends in ".xml".
const NAME: &str = ".quantalink-lease";
/// Under which it is written before it counts.
const NEW: &str = ".quantalink-lease-new";
/// A file that is only there for the time at which the server says it was written.
const CLOCK: &str = ".quantalink-lease-clock";
/// How long it counts when it is not renewed: longer than any change that is made under it.
const SECONDS: i64 = 600;
/// A third of that.
const RENEW: Duration = Duration::from_secs(200);
/// What a lease may say at most of how long it counts.
const LONGEST: i64 = 3600;
/// A larger file is no lease.
const MAX: usize = 16 * 1024;
/// Removing one.
const REMOVING: Duration = Duration::from_secs(20);
/// Longer than a program takes from its start to its own environment.
const STARTING: Duration = Duration::from_millis(50);
/// So much of a command line is told, in bytes.
const COMMAND: usize = 200;

/// What stands in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Lease {
    /// 1.
    #[serde(rename = "quantalink_lease")]
    format: u32,
    /// Names this holding, and the tools that work for it.
    nonce: String,
    /// Process id, and when it started in the kernel's ticks.
    pid: u32,
    started: u64,
    /// The boot, and the space of process ids, in which that id means something.
    boot: String,
    /// Its machine's name.
    machine: Untrusted,
    command: Untrusted,
    since: Stamp,
    seconds: i64,
}

/// The lease that a host holds.
#[derive(Debug)]
pub(super) struct Own {
    at: Spot,
    renewed: Instant,
}

/// Shared by the host, which looks at it before every change, and by the lock, which ends it.
pub(super) type Slot = Arc<Mutex<Option<Own>>>;

/// Held until dropped.
struct Held {
    link: Arc<Link>,
    slot: Slot,
}

impl Lock for Held {}

impl Drop for Held {
    fn drop(&mut self) {
        let Some(own) = take(&self.slot) else { return };
        let never = Cancel::default();
        let cx = Cx::quiet(Deadline::after(REMOVING), &never);
        // Where it cannot be removed it runs out.
        if matches!(read(&self.link, &own.at, &cx), Ok(Some(lease)) if lease.nonce == self.link.mark) {
            let _ = self.link.delete(&own.at, &cx);
        }
    }
}

/// Takes the lease of this folder, without waiting.
pub(super) fn lock(
    link: &Arc<Link>,
    slot: &Slot,
    folder: &Spot,
    cx: &Cx<'_>,
) -> Result<Box<dyn Lock>, HostError> {
    let at = folder.within(NAME);
    let there = listed(link, folder, cx)?;
    let taken_over = if has(&there, NAME) {
        let lease = read(link, &at, cx)?;
        match lease {
            // Ours where it could not be removed.
            Some(lease) if lease.nonce == link.mark && !holds(slot) => {}
            lease => free(link, folder, lease.as_ref(), cx)?,
        }
        true
    } else {
        false
    };
    let new = folder.within(NEW);
    link.write(&new, &written(&link.mark)?, cx)?;
    match link.rename(&new, &at, taken_over, cx) {
        Ok(()) => {}
        // Somebody was quicker, or took ours for his own: what stands there now tells.
        Err(NotMoved::Said(said))
            if matches!(said.trouble, Trouble::Exists | Trouble::Absent | Trouble::InUse) => {}
        Err(NotMoved::Said(said)) => return Err(link.refused(&at, &said, "smb-write-denied")),
        Err(NotMoved::Host(error)) => return Err(HostError::NotDone(error.text().clone())),
    }
    match read(link, &at, cx)? {
        Some(lease) if lease.nonce == link.mark => {}
        lease => return Err(held(&at, lease.as_ref(), SECONDS)),
    }
    if link.server.smb1 {
        // Whether this server can put one file over another at all is known before anything is changed.
        renew(link, &at, cx).inspect_err(|_| drop(link.delete(&at, cx)))?;
    }
    *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(Own { at, renewed: Instant::now() });
    if has(&there, CLOCK) {
        // Left by a killed run; it says nothing.
        let _ = link.delete(&folder.within(CLOCK), cx);
    }
    Ok(Box::new(Held { link: Arc::clone(link), slot: Arc::clone(slot) }))
}

/// Before a change: the lease that this host holds is still its own, and counts for long enough. A host that holds none
/// makes its changes under somebody else's responsibility.
pub(super) fn hold(link: &Link, slot: &Slot, cx: &Cx<'_>) -> Result<(), HostError> {
    let (at, renewed) = match &*slot.lock().unwrap_or_else(PoisonError::into_inner) {
        Some(own) => (own.at.clone(), own.renewed),
        None => return Ok(()),
    };
    match read(link, &at, cx)? {
        Some(lease) if lease.nonce == link.mark => {}
        lease => {
            let holder =
                lease.map_or_else(|| Text::new("not-known").into(), |lease| Arg::from(lease.machine));
            return Err(HostError::Refused(about("smb-lease-lost", &at.full).with("holder", holder)));
        }
    }
    if renewed.elapsed() < RENEW {
        return Ok(());
    }
    renew(link, &at, cx)?;
    if let Some(own) = &mut *slot.lock().unwrap_or_else(PoisonError::into_inner) {
        own.renewed = Instant::now();
    }
    Ok(())
}

/// Puts a new one in the place of the own one.
fn renew(link: &Link, at: &Spot, cx: &Cx<'_>) -> Result<(), HostError> {
    let new = at.beside(NEW);
    link.write(&new, &written(&link.mark)?, cx)?;
    let why = match link.rename(&new, at, true, cx) {
        Ok(()) => return Ok(()),
        Err(NotMoved::Said(said)) => link.refused(at, &said, "smb-write-denied"),
        Err(NotMoved::Host(error)) => HostError::NotDone(error.text().clone()),
    };
    let _ = link.delete(&new, cx);
    Err(why)
}

/// Some bytes that nobody else has, as hexadecimal digits.
pub(super) fn nonce() -> String {
    let mut bytes = [0; 16];
    let read =
        fs::File::open("/dev/urandom").and_then(|mut file| std::io::Read::read_exact(&mut file, &mut bytes));
    if read.is_err() {
        // Process and time are enough to tell two holders apart; nobody is kept out by what he cannot guess.
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        return format!("{:032x}", now.as_nanos() ^ (u128::from(std::process::id()) << 96));
    }
    format!("{:032x}", u128::from_be_bytes(bytes))
}

fn take(slot: &Slot) -> Option<Own> {
    slot.lock().unwrap_or_else(PoisonError::into_inner).take()
}

fn holds(slot: &Slot) -> bool {
    slot.lock().unwrap_or_else(PoisonError::into_inner).is_some()
}

fn listed(link: &Link, folder: &Spot, cx: &Cx<'_>) -> Result<Listing, HostError> {
    // A folder without any of them is answered as one where nothing is found.
    Ok(link.matching(folder, &format!("{NAME}*"), cx)?.unwrap_or_default())
}

fn has(listing: &Listing, name: &str) -> bool {
    listing.rows.iter().any(|row| row.name == name.as_bytes())
}

fn written_at(listing: &Listing, name: &str) -> Option<i64> {
    listing.rows.iter().find(|row| row.name == name.as_bytes())?.written.map(Stamp::unix)
}

/// The lease as it stands; none: it is not there, or is none.
fn read(link: &Link, at: &Spot, cx: &Cx<'_>) -> Result<Option<Lease>, HostError> {
    let bytes = link.get_small(at, MAX, cx)?;
    Ok(bytes.and_then(|bytes| parse(&bytes)))
}

fn parse(bytes: &[u8]) -> Option<Lease> {
    let lease: Lease = serde_json::from_slice(bytes).ok()?;
    let named = lease.nonce.len() == 32 && lease.nonce.bytes().all(|byte| byte.is_ascii_hexdigit());
    (lease.format == 1 && named).then_some(lease)
}

/// True for what may be taken over; the error says who holds it.
fn free(link: &Link, folder: &Spot, lease: Option<&Lease>, cx: &Cx<'_>) -> Result<(), HostError> {
    let at = folder.within(NAME);
    if let Some(lease) = lease.filter(|lease| lease.boot == boot()) {
        if alive(lease.pid, lease.started) {
            return Err(held(&at, Some(lease), lease.seconds));
        }
        end_orphans(&lease.nonce);
        return Ok(());
    }
    let clock = folder.within(CLOCK);
    link.write(&clock, b"quantalink\n", cx)?;
    let listing = listed(link, folder, cx)?;
    link.delete(&clock, cx)?;
    let seconds = lease.map_or(SECONDS, |lease| lease.seconds.clamp(SECONDS, LONGEST));
    let age = written_at(&listing, CLOCK).zip(written_at(&listing, NAME)).map(|(now, then)| now - then);
    match age {
        Some(age) if age > seconds => Ok(()),
        age => Err(held(&at, lease, seconds - age.unwrap_or(0).max(0))),
    }
}

fn held(at: &Spot, lease: Option<&Lease>, seconds: i64) -> HostError {
    let minutes = seconds.max(0) / 60 + 1;
    let text = match lease {
        Some(lease) => about("lock-held-lease", &at.full)
            .with("pid", lease.pid.to_string())
            .with("machine", &lease.machine)
            .with("command", &lease.command)
            .with("since", lease.since),
        None => about("lock-held-lease-unseen", &at.full),
    };
    HostError::Refused(text.with("minutes", minutes))
}

fn written(nonce: &str) -> Result<Vec<u8>, HostError> {
    let pid = std::process::id();
    let words: Vec<Vec<u8>> = std::env::args_os().map(OsString::into_encoded_bytes).collect();
    let mut command = words.join(&b' ');
    command.truncate(COMMAND);
    let lease = Lease {
        format: 1,
        nonce: nonce.to_owned(),
        pid,
        started: started(pid).unwrap_or(0),
        boot: boot(),
        machine: rustix::system::uname().nodename().to_bytes().into(),
        command: command.into(),
        since: SystemClock.now(),
        seconds: SECONDS,
    };
    serde_json::to_vec(&lease).map_err(|error| {
        HostError::NotDone(Text::new("smb-no-unnamed-file").with("error", error.to_string()))
    })
}

/// Names this boot of this machine and this space of process ids.
fn boot() -> String {
    let id = fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default();
    let space = fs::read_link("/proc/self/ns/pid").unwrap_or_default();
    format!("{} {}", id.trim(), space.display())
}

/// When a process was started, in the kernel's ticks; none: there is no such process, or it may not be seen.
fn started(pid: u32) -> Option<u64> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name in brackets may hold anything.
    let (_, rest) = stat.rsplit_once(')')?;
    rest.split_whitespace().nth(19)?.parse().ok()
}

fn alive(pid: u32, since: u64) -> bool {
    let Some(id) = i32::try_from(pid).ok().and_then(Pid::from_raw) else { return false };
    let there = test_kill_process(id) != Err(rustix::io::Errno::SRCH);
    there && started(pid).is_none_or(|started| started == since)
}

/// Ends the tools that a killed holder of this machine has left at work: what they were told they might do at any time.
///
/// One whose start was in hand when its holder was killed shows its environment a moment later: it is looked for twice.
fn end_orphans(nonce: &str) {
    let mark = format!("{MARK}={nonce}");
    end_marked(&mark);
    thread::sleep(STARTING);
    end_marked(&mark);
}

fn end_marked(mark: &str) {
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let pid = entry.file_name().to_str().and_then(|name| name.parse().ok()).and_then(Pid::from_raw);
        let Some(pid) = pid else { continue };
        let environment = fs::read(entry.path().join("environ")).unwrap_or_default();
        if environment.split(|&byte| byte == 0).any(|variable| variable == mark.as_bytes()) {
            let _ = kill_process(pid, Signal::KILL);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let own = nonce();
        assert_ne!(own, nonce());
        let lease = parse(&written(&own).unwrap()).unwrap();
        assert_eq!((&lease.nonce, lease.pid, lease.seconds), (&own, std::process::id(), SECONDS));
        assert!(lease.boot == boot() && alive(lease.pid, lease.started));
        assert!(!alive(lease.pid, lease.started + 1), "another process with its id");
        assert!(!alive(u32::MAX, 1));
        for not in [&b""[..], b"{}", b"held by me", b"[1]"] {
            assert_eq!(parse(not), None);
        }
        let odd = String::from_utf8(written("x").unwrap()).unwrap();
        assert_eq!(
            parse(odd.as_bytes()),
            None,
            "its name is put into no command, and must be one all the same"
        );
    }

    #[test]
    fn who_is_gone_leaves_nothing_running() {
        let own = nonce();
        let mut child = std::process::Command::new("sleep").arg("60").env(MARK, &own).spawn().unwrap();
        let other = nonce();
        let mut stays = std::process::Command::new("sleep").arg("60").env(MARK, &other).spawn().unwrap();
        // A program that is just being started shows no environment yet.
        let shown = || fs::read(format!("/proc/{}/environ", child.id())).unwrap();
        while shown().is_empty() {
            thread::yield_now();
        }
        end_orphans(&own);
        assert!(!child.wait().unwrap().success());
        assert!(stays.try_wait().unwrap().is_none());
        stays.kill().unwrap();
        stays.wait().unwrap();
    }
}
