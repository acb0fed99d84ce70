//! Runs a plan: takes the lock, writes the journal, makes the changes, reports events; resume and rollback.
//!
//! The order of each change is: old content durable as a blob, journal `intent` durable, change, journal `done` durable.
//! A run that was cut is never replayed: [`resume`] first settles the change in hand by looking at hashes, then plans
//! anew. Rooms: [`apply`] (a new run), `course` (host after host, wave after wave, with `canary`; `lanes`: hosts side by
//! side), `carry` (one change of a host after the other; `write` with `again`, `load`, `service`, `install`, `credentials`,
//! `xapi`, `ask`: one kind of change each), `settle`, `resume`, `rollback`, and what they share (`hands`: locks and looks;
//! `take`: a run taken in hand; `bring` and `down`: services waited for, and never left stopped; `order` and `give_back`:
//! the same for a host of xapi; `undo`: one change put back; `guarded` and `confirm`: files that a guard puts back unless
//! they are confirmed).

mod again;
mod apply;
mod ask;
mod bring;
mod canary;
mod carry;
mod confirm;
mod course;
mod credentials;
mod down;
mod give_back;
mod guarded;
mod hands;
mod install;
mod lanes;
mod load;
mod order;
mod prepare;
mod resume;
mod rollback;
mod service;
mod settle;
mod take;
mod undo;
mod which;
mod write;
mod xapi;

pub use apply::apply;
pub use confirm::{confirm, due, to_confirm};
pub use resume::{already_rolled_back, mend, newest, resume, resume_with, resume_without};
pub use rollback::{rollback, rollback_without, to_roll_back};
pub use service::{start_service, with_start};
pub use which::Whose;

use crate::base::Text;

use super::event::RunState;
use super::journal::{JournalError, Past, RunInfo};
use super::state::{State, StateError, StateTrouble};

/// Why a run was not resumed or rolled back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ResumeError {
    /// A condition is not met; no file of a host was changed.
    #[error("refused: {}", .0.id)]
    Refused(Text),
    /// An error of the machine (state folder, host).
    #[error("failed: {}", .0.id)]
    Failed(Text),
}

impl ResumeError {
    /// What to tell the admin.
    #[must_use]
    pub const fn text(&self) -> &Text {
        match self {
            Self::Refused(text) | Self::Failed(text) => text,
        }
    }

    /// An error of the state folder before any file of a host was touched.
    pub(super) fn before(error: &StateError) -> Self {
        if error.refuses() { Self::Refused(error.text()) } else { Self::Failed(error.text()) }
    }
}

impl From<StateError> for ResumeError {
    fn from(error: StateError) -> Self {
        match error.kind {
            // It is whole, and not this program's to touch.
            StateTrouble::JournalNewer => Self::Refused(error.text()),
            _ => Self::Failed(error.text()),
        }
    }
}

impl From<JournalError> for ResumeError {
    fn from(error: JournalError) -> Self {
        Self::before(&StateError::from(error))
    }
}

/// The newest of these runs that is unfinished: it is resumed or rolled back before anything else is done there.
///
/// # Errors
/// The state folder cannot be read, or a journal that may be the newest of these (a readable newer one says that it
/// is not).
pub fn unfinished<'a>(state: &State, whose: impl Into<Whose<'a>>) -> Result<Option<RunInfo>, StateError> {
    let whose = whose.into();
    let mut newer = false;
    for (_, past) in Past::all(state)? {
        match past {
            Ok(past) if whose.has(&past.info) => {
                if past.info.state == RunState::Unfinished {
                    return Ok(Some(past.info.clone()));
                }
                newer = true;
            }
            Err(error) if !newer => return Err(error.into()),
            _ => {}
        }
    }
    Ok(None)
}
