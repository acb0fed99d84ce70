//! The lock of a server that is reached over SMB: a file in its Server folder that says who works there, since when, and
//! until when that counts. Nothing takes it away with its holder, so it is weaker than a lock: it counts for
//! [`SECONDS`], is renewed while the holder works, and may be taken over once it has run out.
//!
//! It is made by a rename to a name that must be free, which only one of two can do, and read back. One that has run out is
//! first renamed away, which again only one can do. Its age is told by the server's own clock. A holder on this machine that
//! is gone is seen at once, and what it has left running is ended first. While it is held a thread renews it.

use std::ffi::OsString;
use std::fs;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::files::NotMoved;
use super::holder::{Holder, end_orphans};
use super::keeper::{Keeper, Turn};
use super::link::Link;
use super::listing::{Listing, Row};
use super::said::Trouble;
use super::spot::Spot;
use crate::base::{Arg, Stamp, Text, Untrusted};
use crate::host::says::about;
use crate::host::{Cancel, Clock as _, Cx, Deadline, HostError, Lock, SystemClock};

/// Its name. None of them ends in ".xml".
const NAME: &str = ".quantalink-lease";
/// How the name begins under which it is written before it counts; whose it is follows.
const NEW: &str = ".quantalink-lease-new";
/// How the name begins under which one that has run out lies until it is deleted; who took it over follows.
const OLD: &str = ".quantalink-lease-old";
/// A file that is only there for the time at which the server says it was written.
const CLOCK: &str = ".quantalink-lease-clock";
/// How long it counts when it is not renewed: longer than any change that is made under it.
const SECONDS: i64 = 600;
/// A third of that.
pub(super) const RENEW: Duration = Duration::from_secs(200);
/// An own lease that is so old, in seconds, is not simply replaced: by the end of that somebody may have taken it over.
const AGED: i64 = 400;
/// One renewal by the thread.
const RENEWING: Duration = Duration::from_secs(30);
/// Longer than who has taken the wrong lease for one that has run out needs to give it back.
const GIVING_BACK: Duration = Duration::from_secs(2);
/// What a lease may say at most of how long it counts.
const LONGEST: i64 = 3600;
/// Says that it is another one's.
const LOST: &str = "smb-lease-lost";
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
    /// How often it is renewed.
    every: Duration,
    renewed: Instant,
}

/// Shared by the host, which looks at it before every change, by the thread that renews it, and by the lock, which ends it.
/// Whoever looks or renews keeps the others waiting.
pub(super) type Slot = Arc<Mutex<Option<Own>>>;

/// Held until dropped.
struct Held {
    link: Arc<Link>,
    slot: Slot,
    keeper: Option<Keeper>,
}

impl Lock for Held {}

impl Held {
    fn new(link: &Arc<Link>, slot: &Slot, every: Duration) -> Self {
        let (link, slot) = (Arc::clone(link), Arc::clone(slot));
        let (its_link, its_slot) = (Arc::clone(&link), Arc::clone(&slot));
        let keeper = Keeper::new(every, move || {
            // Nobody's call: its own time, and no end but that. The next change tells what is wrong.
            let never = Cancel::default();
            match hold(&its_link, &its_slot, &Cx::quiet(Deadline::after(RENEWING), &never)) {
                Ok(()) => Turn::Done,
                Err(error) if error.text().id == LOST => Turn::Over,
                // Refused too: Windows denies what somebody has open.
                Err(_) => Turn::Failed,
            }
        });
        Self { link, slot, keeper: Some(keeper) }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        // A renewal after the end would leave a lease that nobody holds.
        drop(self.keeper.take());
        let Some(own) = take(&self.slot) else { return };
        let never = Cancel::default();
        let cx = Cx::quiet(Deadline::after(REMOVING), &never);
        // Where it cannot be removed it runs out.
        if matches!(read(&self.link, &own.at, &cx), Ok(Some(lease)) if lease.nonce == self.link.mark) {
            let _ = self.link.delete(&own.at, &cx);
        }
    }
}

/// Whose the name is after it was asked for: ours, or another one's, with what is told of him.
type Whose = Result<(), Option<Lease>>;

/// Takes the lease of this folder, without waiting, and renews it this often.
pub(super) fn lock(
    link: &Arc<Link>,
    slot: &Slot,
    folder: &Spot,
    every: Duration,
    cx: &Cx<'_>,
) -> Result<Box<dyn Lock>, HostError> {
    end_orphans();
    let at = folder.within(NAME);
    let there = listed(link, folder, cx)?;
    let theirs = |lease: Option<Lease>| held(&at, lease.as_ref(), SECONDS);
    if has(&there, NAME) {
        let lease = read(link, &at, cx)?;
        match &lease {
            // Ours where it could not be removed.
            Some(lease) if lease.nonce == link.mark && !holds(slot) => {}
            lease => free(link, folder, lease.as_ref(), cx)?,
        }
        set_aside(link, &at, lease.as_ref(), cx)?.map_err(theirs)?;
        let ours = put(link, &at, false, cx);
        let _ = link.delete(&set_aside_at(link, &at), cx);
        ours?.map_err(theirs)?;
    } else {
        put(link, &at, false, cx)?.map_err(theirs)?;
    }
    if link.server.smb1 {
        // Whether this server can put one file over another at all is known before anything is changed.
        put(link, &at, true, cx)
            .inspect_err(|_| drop(link.delete(&at, cx)))?
            .map_err(|lease| lost(&at, lease))?;
    }
    *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(Own { at, every, renewed: Instant::now() });
    let held = Held::new(link, slot, every);
    // Left by killed runs; it says nothing.
    for name in there.rows.iter().filter_map(|row| std::str::from_utf8(&row.name).ok()) {
        if beside(name) {
            let _ = link.delete(&folder.within(name), cx);
        }
    }
    Ok(Box::new(held))
}

/// True for what lies beside a lease, and is none. The name is the server's word, and is put into a command.
fn beside(name: &str) -> bool {
    let rest = [NEW, OLD].iter().find_map(|start| name.strip_prefix(start));
    let named = rest.is_some_and(|rest| rest.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit()));
    name == CLOCK || named
}

/// True where a file of a lease lies in this folder.
pub(super) fn left(link: &Link, folder: &Spot, cx: &Cx<'_>) -> bool {
    let names = |row: &Row| std::str::from_utf8(&row.name).is_ok_and(|name| name == NAME || beside(name));
    listed(link, folder, cx).is_ok_and(|there| there.rows.iter().any(names))
}

/// Before a change: the lease that this host holds is still its own, and counts for long enough. A host that holds none
/// makes its changes under somebody else's responsibility.
pub(super) fn hold(link: &Link, slot: &Slot, cx: &Cx<'_>) -> Result<(), HostError> {
    let mut own = slot.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(Own { at, every, renewed }) = &mut *own else { return Ok(()) };
    let mut lease = read(link, at, cx)?;
    if lease.is_none() {
        // Who came too late to take over an older one may have it in his hand, and a renewal that was cut may have left it.
        std::thread::sleep(GIVING_BACK.min(cx.deadline.left()));
        let _ = link.rename(&set_aside_at(link, at), at, false, cx);
        lease = read(link, at, cx)?;
    }
    let lease = match lease {
        Some(lease) if lease.nonce == link.mark => lease,
        lease => return Err(lost(at, lease)),
    };
    let gone = renewed.elapsed();
    if gone < *every {
        return Ok(());
    }
    // A machine that slept has counted less; its clock may have been set.
    let gone = i64::try_from(gone.as_secs()).unwrap_or(i64::MAX);
    let aged = gone.max((SystemClock.now().unix() - lease.since.unix()).abs()) > AGED;
    if aged {
        set_aside(link, at, Some(&lease), cx)?.map_err(|lease| lost(at, lease))?;
    }
    put(link, at, !aged, cx)?.map_err(|lease| lost(at, lease))?;
    *renewed = Instant::now();
    if aged {
        let _ = link.delete(&set_aside_at(link, at), cx);
    }
    Ok(())
}

fn set_aside_at(link: &Link, at: &Spot) -> Spot {
    at.beside(&format!("{OLD}-{}", link.mark))
}

/// Takes the lease that was looked at out of the way; one that has come there since is given back.
fn set_aside(link: &Link, at: &Spot, seen: Option<&Lease>, cx: &Cx<'_>) -> Result<Whose, HostError> {
    let old = set_aside_at(link, at);
    // Of an earlier try that was cut.
    link.delete(&old, cx)?;
    match link.rename(at, &old, false, cx) {
        Ok(()) => {}
        // Somebody else takes it away, and then the name as well, if he is quicker there too.
        Err(NotMoved::Said(said)) if said.trouble == Trouble::Absent => return Ok(Ok(())),
        Err(NotMoved::Said(said)) => {
            // It may be his who took it a moment ago, and is looking at it.
            let there = read(link, at, cx)?;
            let same = there.as_ref() == seen;
            return if same { Err(link.refused(at, &said, "smb-write-denied")) } else { Ok(Err(there)) };
        }
        Err(NotMoved::Host(error)) => return Err(HostError::NotDone(error.text().clone())),
    }
    let taken = read(link, &old, cx)?;
    if taken.as_ref() == seen {
        return Ok(Ok(()));
    }
    // Where the name is taken again by now, its holder has lost it.
    if link.rename(&old, at, false, cx).is_err() {
        let _ = link.delete(&old, cx);
    }
    Ok(Err(read(link, at, cx)?.or(taken)))
}

/// Puts a new lease there; `over`: in the place of the own one.
fn put(link: &Link, at: &Spot, over: bool, cx: &Cx<'_>) -> Result<Whose, HostError> {
    let new = at.beside(&format!("{NEW}-{}", link.mark));
    link.write(&new, &written(&link.mark)?, cx)?;
    let no = match link.rename(&new, at, over, cx) {
        Ok(()) => None,
        Err(NotMoved::Said(said)) if said.trouble == Trouble::Exists && !over => None,
        Err(NotMoved::Said(said)) => Some(link.refused(at, &said, "smb-write-denied")),
        Err(NotMoved::Host(error)) => Some(HostError::NotDone(error.text().clone())),
    };
    // Whatever was said: what stands there now tells, but for an own one that stood there before.
    let there = match (read(link, at, cx), &no) {
        (Err(_), Some(no)) => return Err(no.clone()),
        (there, _) => there?,
    };
    let own = there.as_ref().is_some_and(|lease| lease.nonce == link.mark);
    if own && (no.is_none() || !over) {
        return Ok(Ok(()));
    }
    let _ = link.delete(&new, cx);
    match no {
        Some(no) if own || there.is_none() => Err(no),
        _ => Ok(Err(there)),
    }
}

fn lost(at: &Spot, lease: Option<Lease>) -> HostError {
    let holder = lease.map_or_else(|| Text::new("not-known").into(), |lease| Arg::from(lease.machine));
    HostError::Refused(about(LOST, &at.full).with("holder", holder))
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
    fn what_lies_beside_a_lease() {
        let mark = nonce();
        for name in [CLOCK, NEW, &format!("{NEW}-{mark}"), &format!("{OLD}-{mark}")] {
            assert!(beside(name), "{name}");
        }
        for not in [NAME, ".quantalink-lease-", "x", &format!("{OLD}-{mark}\"; rm x"), &format!("{NEW}er")] {
            assert!(!beside(not), "{not}");
        }
    }

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
