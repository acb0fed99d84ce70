//! The three ways in which a host does not do what it was asked.

use crate::base::Text;

/// Why a host did not do it. Unknown is neither failed nor done: whoever gets it has to look.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HostError {
    /// A condition is not met; nothing was tried.
    #[error("refused: {}", .0.id)]
    Refused(Text),
    /// Tried and failed; nothing was changed.
    #[error("not done: {}", .0.id)]
    NotDone(Text),
    /// It may have happened: connection lost, deadline passed, or an error after the change.
    #[error("unknown: {}", .0.id)]
    Unknown(Text),
}

impl HostError {
    /// What to tell the admin.
    #[must_use]
    pub const fn text(&self) -> &Text {
        match self {
            Self::Refused(text) | Self::NotDone(text) | Self::Unknown(text) => text,
        }
    }
}
