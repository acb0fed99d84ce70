//! A change as its journal tells it.

use crate::base::{Hash, Stamp, Text};
use crate::core::change::Undo;
use crate::host::{Receipt, ServiceOp};

use super::Entry;

/// A change and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The change.
    pub entry: Entry,
    /// How it stands.
    pub stand: Stand,
    /// Its place in the order in which the changes were begun, from 1, however it ended (folders may have been made for
    /// it); none: not begun. Changes are undone in the opposite order.
    pub turn: Option<usize>,
    /// When it was begun last; none: not begun.
    pub begun: Option<Stamp>,
    /// What it left, as far as that was written down.
    pub receipt: Option<Receipt>,
    /// What else is to be told of it.
    pub notes: Vec<Text>,
    /// The content that undoing it leaves, where that is neither the old one nor none.
    pub undo_to: Option<Hash>,
    /// Of [`Undo::ScsiIds1`]: whether the service has been RUNNING on the new file.
    pub ran: Ran,
    /// It is no file, was cut, and nobody can tell whether it was made; it counts as not made, and is told.
    pub unsettled: bool,
}

/// How a change stands by its journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// Not begun.
    Planned,
    /// Begun, and no word of how it ended; also where that is known to be unknown.
    Open,
    /// Made.
    Made,
    /// Begun, and not made.
    NotMade,
    /// Its undoing was begun, and no word of how that ended.
    Undoing,
    /// Undone.
    Undone,
}

/// Whether a service has been RUNNING on a file since that was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ran {
    /// No start of it was begun since, other than such as never came to RUNNING.
    No,
    /// This change began a start (or its undoing did), and no word says that the service never was RUNNING.
    Maybe(usize),
    /// It was.
    Yes,
}

impl Item {
    /// A change that is not begun.
    #[must_use]
    pub const fn new(entry: Entry) -> Self {
        Self {
            entry,
            stand: Stand::Planned,
            turn: None,
            begun: None,
            receipt: None,
            notes: Vec::new(),
            undo_to: None,
            ran: Ran::No,
            unsettled: false,
        }
    }

    /// The service that it starts or stops: key name, which of both, and the services that need it.
    #[must_use]
    pub fn service(&self) -> Option<(&str, ServiceOp, &[String])> {
        match &self.entry.undo {
            Undo::Service1 { name, run, others } => {
                Some((name, if *run { ServiceOp::Stop } else { ServiceOp::Start }, others))
            }
            _ => None,
        }
    }
}
