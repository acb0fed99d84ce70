//! The lock of a server that is reached over SMB: a file in its Server folder that says who works there, since when, and
//! until when that counts. Nothing takes it away with its holder, so it is weaker than a lock: it counts for
//! [`SECONDS`], is renewed while the holder works, and may be taken over once it has run out.
//!
//! It is made by a rename to a name that must be free, which only one of two can do, and read back. Its age is told by the
//! server's own clock. A holder on this machine that is gone is seen at once, and what it has left running is ended first.

use std::ffi::OsString;
use std::fs;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::files::NotMoved;
use super::holder::{Holder, end_orphans};
use super::link::Link;
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
/// So much of a command line is told, in bytes.
const COMMAND: usize = 200;

/// What stands in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Lease {
    /// 1.
    #[serde(rename = "quantalink_lease")]
    format: u32,
    /// Names this holding.
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

impl Lease {
    fn holder(&self) -> Holder {
        Holder { pid: self.pid, started: self.started, boot: self.boot.clone() }
    }
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
    end_orphans();
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

/// True where a file of a lease lies in this folder.
pub(super) fn left(link: &Link, folder: &Spot, cx: &Cx<'_>) -> bool {
    listed(link, folder, cx).is_ok_and(|there| [NAME, NEW, CLOCK].iter().any(|name| has(&there, name)))
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

pub(super) fn parse(bytes: &[u8]) -> Option<Lease> {
    let lease: Lease = serde_json::from_slice(bytes).ok()?;
    let named = lease.nonce.len() == 32 && lease.nonce.bytes().all(|byte| byte.is_ascii_hexdigit());
    (lease.format == 1 && named).then_some(lease)
}

/// True for what may be taken over; the error says who holds it.
fn free(link: &Link, folder: &Spot, lease: Option<&Lease>, cx: &Cx<'_>) -> Result<(), HostError> {
    let at = folder.within(NAME);
    match lease.and_then(|lease| lease.holder().lives()) {
        Some(true) => return Err(held(&at, lease, lease.map_or(SECONDS, |lease| lease.seconds))),
        // It may have ended a moment ago.
        Some(false) => {
            end_orphans();
            return Ok(());
        }
        None => {}
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
    let Holder { pid, started, boot } = Holder::this();
    let words: Vec<Vec<u8>> = std::env::args_os().map(OsString::into_encoded_bytes).collect();
    let mut command = words.join(&b' ');
    command.truncate(COMMAND);
    let lease = Lease {
        format: 1,
        nonce: nonce.to_owned(),
        pid,
        started,
        boot,
        machine: rustix::system::uname().nodename().to_bytes().into(),
        command: command.into(),
        since: SystemClock.now(),
        seconds: SECONDS,
    };
    serde_json::to_vec(&lease).map_err(|error| {
        HostError::NotDone(Text::new("smb-no-unnamed-file").with("error", error.to_string()))
    })
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
        assert_eq!(lease.holder(), Holder::this());
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
}
