//! Trying again what another program keeps from happening for a moment: virus scanners, indexers and backup programs open
//! files of which they know nothing, and let go of them (facts/safety.md A1).

use std::io;
use std::time::Duration;

use super::errors::{ACCESS_DENIED, LOCK_VIOLATION, NOT_REPLACED, SHARING_VIOLATION, number};
use crate::host::says::about;
use crate::host::{Cx, HostPath, Progress};

/// The first pause; each is twice as long as the one before.
const FIRST: Duration = Duration::from_millis(10);
/// No pause is longer.
const LONGEST: Duration = Duration::from_secs(1);
/// How long a file that is to change is waited for.
pub(super) const CHANGING: Duration = Duration::from_secs(30);
/// How long a file that is to be read is waited for.
pub(super) const READING: Duration = Duration::from_secs(5);
/// A denial may be the shadow of a file that is just being deleted or scanned, but mostly it is one.
const DENIED: Duration = Duration::from_secs(5);

/// Does it until it succeeds, fails for another reason than a file in use, or its time is over; the last error.
pub(super) fn patiently<T>(
    path: &HostPath,
    longest: Duration,
    cx: &Cx<'_>,
    mut work: impl FnMut() -> io::Result<T>,
) -> io::Result<T> {
    let (whole, denied) = (cx.deadline.at_most(longest), cx.deadline.at_most(longest.min(DENIED)));
    let mut pause = FIRST;
    loop {
        let error = match work() {
            Ok(done) => return Ok(done),
            Err(error) => error,
        };
        let until = match number(&error) {
            SHARING_VIOLATION | LOCK_VIOLATION => whole,
            number if NOT_REPLACED.contains(&number) => whole,
            ACCESS_DENIED => denied,
            _ => return Err(error),
        };
        if until.passed() || cx.cancel.is_set() {
            return Err(error);
        }
        (cx.progress)(Progress { what: about("progress-file-in-use", path), part: None });
        std::thread::sleep(pause.min(until.left()));
        pause = (pause * 2).min(LONGEST);
    }
}
