//! What a fake host is told to do, and what it tells of what was done.

use crate::base::{Hash, Stamp};
use crate::host::{Clock, Expect, HostError, HostPath, Output, ServiceOp};

/// What a program of a [`super::Fake`] does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Script {
    /// Ends with this.
    Ends(Output),
    /// Cannot be run, or its end is not known.
    Fails(HostError),
    /// Never ends by itself: only the deadline or a cancel ends the call.
    Hangs,
}

impl Script {
    /// Ends with this exit code and this on stdout.
    #[must_use]
    pub fn says(code: i32, stdout: &str) -> Self {
        Self::Ends(Output { code: Some(code), stdout: stdout.as_bytes().to_vec(), stderr: Vec::new() })
    }
}

/// One call that reached a [`super::Fake`], as [`super::Fake::log`] tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Call {
    /// Read of this path.
    Read(HostPath),
    /// Listing of this folder.
    List(HostPath),
    /// Replacement of this file by content of this hash.
    Replace(HostPath, Expect, Hash),
    /// Removal of this file.
    Remove(HostPath),
    /// Tidying of this folder.
    Tidy(HostPath),
    /// Run of this program.
    Run(Vec<String>),
    /// Question for the machine's facts.
    Machine,
    /// Look at this service.
    Service(String),
    /// Order to start or stop this service.
    Control(String, ServiceOp),
    /// The lock was asked for.
    Lock,
    /// The lock was let go.
    Unlock,
}

/// A clock that stands still.
#[derive(Debug, Clone, Copy)]
pub struct StillClock(pub Stamp);

impl Clock for StillClock {
    fn now(&self) -> Stamp {
        self.0
    }
}
