//! What a journal tells of guards: which ones stand, or may stand, on a host.

use serde::{Deserialize, Serialize};

use crate::base::Stamp;
use crate::core::event::RunState;
use crate::core::guard::Key;
use crate::host::HostId;

use super::{Journal, Record};

/// A guard on a host.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Guarded {
    /// Where.
    pub host: HostId,
    /// Its name there.
    pub key: Key,
    /// How long it waits, in seconds.
    pub seconds: u64,
}

/// How a guard ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GuardEnd {
    /// The admin keeps what was written.
    Confirmed,
    /// It has put the files back.
    Fired,
    /// It was taken away, since the files are put back otherwise, or were never written.
    Disarmed,
    /// It was not there any more.
    Gone,
}

impl Journal {
    /// Takes in a line about guards.
    pub(super) fn guard(&mut self, record: Record) {
        match record {
            Record::Guard { guard, .. } => {
                self.guarded = true;
                if !self.guards.contains(&guard) {
                    self.guards.push(guard);
                }
            }
            Record::Unguarded { guard, .. } => self.guards.retain(|stands| *stands != guard),
            Record::Awaits { until, .. } => self.until = Some(until),
            _ => {}
        }
    }

    /// Until when the run can be confirmed; none where it does not wait for that.
    #[must_use]
    pub fn until(&self) -> Option<Stamp> {
        self.until.filter(|_| self.state() == RunState::AwaitingConfirm)
    }
}
