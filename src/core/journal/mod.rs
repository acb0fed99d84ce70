//! The journal of a run: written and synced before and after each change, so that whoever starts the program next
//! knows what was begun, what was finished, and how each is undone.
//!
//! Format 1: lines of JSON. The first line is the [`Header`], each further one a [`Record`]. A line counts when it is
//! whole: what a kill tore off at the end was not written. Unknown fields are ignored, so that a later program may add
//! some; a new meaning gets a new format number, which older programs refuse.

mod guards;
mod item;
mod past;
mod read;
mod services;
mod write;
mod xapi;

pub use guards::{GuardEnd, Guarded};
pub use item::{Item, Ran, Stand};
pub use past::Past;
pub use read::{Journal, JournalError};
pub use services::{Down, Stopped};
pub use write::Writer;
pub use xapi::{Taken, keys_stay};

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::base::{Hash, Stamp, Text, Untrusted};
use crate::host::{Expect, HostId, HostPath, Receipt};

use super::change::{ChangeKind, ChangeRef, Undo};
use super::event::{RunId, RunState};
use super::state::{State, StateError};

/// The format that this program writes, and the newest that it reads.
pub const FORMAT: u64 = 1;

/// What `quantalink runs` tells of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunInfo {
    /// Its name.
    pub run: RunId,
    /// When it began.
    pub started: Stamp,
    /// How it stands.
    pub state: RunState,
    /// The root it worked on (`/` without `--root`), as the machine that ran it names it.
    pub root: Untrusted,
    /// The hosts it was for.
    pub hosts: Vec<HostId>,
    /// It is unfinished because its rollback was cut: to resume it is to finish the rollback.
    pub undoing: bool,
    /// Something of it stands, or may stand, on a host; or a guard of it does.
    pub stands: bool,
    /// How many of its changes stand, or may stand.
    pub made: usize,
    /// The service that by its journal this run left stopped, or may have: to be told before anything else.
    pub stopped: Option<(HostId, String)>,
    /// What by its journal this run took of xapi, or may have, and has not given back: to be told before anything else.
    pub taken: Vec<Taken>,
    /// Until when it can be confirmed, where it waits for that.
    pub until: Option<Stamp>,
}

/// The first line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Header {
    /// Format of this journal.
    pub journal: u64,
    /// Name of the run.
    pub run: RunId,
    /// When it began.
    pub started: Stamp,
    /// Version of the program that wrote it.
    pub program: String,
    /// The root it works on.
    pub root: Untrusted,
    /// The hosts whose locks it holds.
    pub hosts: Vec<HostId>,
    /// The answers it was planned from; read only where it is planned anew, so that a rollback needs none of them.
    pub answers: serde_json::Value,
    /// The changes it is going to make, in order.
    pub changes: Vec<Entry>,
}

/// A change as the journal holds it: enough to say how it stands, and to undo it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Entry {
    /// Host and id.
    pub at: ChangeRef,
    /// The word for it in JSON.
    pub kind: ChangeKind,
    /// The file; none for a change that is no file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<HostPath>,
    /// What stands there before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expect: Option<Expect>,
    /// The content that stands there after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after_hash: Option<Hash>,
    /// The folder in which a kill may leave a temporary file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<HostPath>,
    /// How it is undone.
    pub undo: Undo,
}

impl Entry {
    /// The entry of a change that is no file.
    #[must_use]
    pub const fn of_no_file(at: ChangeRef, kind: ChangeKind, undo: Undo) -> Self {
        Self { at, kind, path: None, expect: None, after_hash: None, stage: None, undo }
    }
}

/// A line after the header. `change` counts the entries of the header and of all [`Record::Replanned`], from 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "record", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Record {
    /// The change is about to be made.
    Intent {
        /// Which one.
        change: usize,
        /// When.
        at: Stamp,
    },
    /// It was made.
    Done {
        /// Which one.
        change: usize,
        /// What it left; none for a change that is no file, and where that was settled later.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        receipt: Option<Receipt>,
        /// What is to be told of it beyond that: how an installer ended and what it said.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        notes: Vec<Text>,
    },
    /// It failed, and nothing of it stays.
    Failed {
        /// Which one.
        change: usize,
        /// Why.
        why: Text,
        /// Of a start: the service was never RUNNING. Not said: it may have been.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        never_ran: bool,
    },
    /// It may or may not have been made.
    Unknown {
        /// Which one.
        change: usize,
        /// Why that is not known.
        why: Text,
    },
    /// It is about to be undone.
    UndoIntent {
        /// Which one.
        change: usize,
        /// When.
        at: Stamp,
        /// The whole run is being rolled back; else it is put back because another change failed.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        rollback: bool,
        /// The content that will stand there, where it is neither the old one nor none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Hash>,
    },
    /// Undoing it failed, and nothing of that stays: it is made as before.
    UndoFailed {
        /// Which one.
        change: usize,
        /// Why.
        why: Text,
        /// Of a stop, which is undone by a start: the service was never RUNNING. Not said: it may have been.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        never_ran: bool,
    },
    /// It was undone.
    Undone {
        /// Which one.
        change: usize,
        /// What is to be told of it, where something else than the old content stands there now.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        notes: Vec<Text>,
    },
    /// The service of this stop is about to be stopped once more, so that its file can be put back: the stop is made again,
    /// and undone after that file. The same for PBDs that are unplugged once more, so that xapi's keys can be put back.
    Down {
        /// Which stop.
        change: usize,
        /// When.
        at: Stamp,
        /// The services that need it and run now, in the order in which they are stopped, where they are others than when
        /// the change was planned; they are started again after it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        others: Vec<String>,
    },
    /// The admin says that a step by hand is done.
    Confirmed {
        /// Which one; it is none of the numbered changes.
        by_hand: ChangeRef,
        /// When.
        at: Stamp,
    },
    /// What a look at the file said of a change that was cut.
    Settled {
        /// Which one.
        change: usize,
        /// The content is the one after the change.
        made: bool,
        /// What stood there then; it counts where no earlier line told it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        receipt: Option<Receipt>,
    },
    /// The run was planned anew; these changes are added to the list.
    Replanned {
        /// When.
        at: Stamp,
        /// The answers it was planned from, where they are not those of before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        answers: Option<serde_json::Value>,
        /// In order.
        changes: Vec<Entry>,
    },
    /// A guard is about to be set on a host, or to be given a file more.
    Guard {
        /// When.
        at: Stamp,
        /// It.
        guard: Guarded,
    },
    /// That guard stands there no longer.
    Unguarded {
        /// When.
        at: Stamp,
        /// It.
        guard: Guarded,
        /// How it ended.
        end: GuardEnd,
    },
    /// The guards that stand put the files back then, unless they are confirmed before.
    Awaits {
        /// When that was so.
        at: Stamp,
        /// By the clock of the machine that runs the program.
        until: Stamp,
    },
    /// The run ended so.
    End {
        /// When.
        at: Stamp,
        /// How.
        state: RunState,
    },
}

/// All runs of a state folder, newest first, and what could not be read. Run folders without a whole first line are no
/// runs; one bad journal does not hide the others.
///
/// # Errors
/// The state folder itself cannot be read.
pub fn runs(state: &State) -> Result<(Vec<RunInfo>, Vec<Text>), StateError> {
    let (mut found, mut bad) = (Vec::new(), Vec::new());
    for (_, past) in Past::all(state)? {
        match past {
            Ok(past) => found.push(past.info.clone()),
            Err(error) => bad.push(error.text()),
        }
    }
    Ok((found, bad))
}

/// SHA-256 of the installers that runs of this root have run to a good end. Journals that cannot be read tell nothing here.
#[must_use]
pub fn installed(state: &State, root: &Untrusted) -> Vec<Hash> {
    here(state, root).flat_map(|past| past.installed.clone()).collect()
}

/// The services that unfinished runs of this root hold stopped, those of the newest run first. The same holds of journals that
/// cannot be read.
#[must_use]
pub fn stopped(state: &State, root: &Untrusted) -> Vec<Stopped> {
    here(state, root).flat_map(|past| past.stopped.clone()).collect()
}

/// The runs of this root whose journals can be read, newest first.
fn here<'a>(state: &'a State, root: &'a Untrusted) -> impl Iterator<Item = Arc<Past>> + 'a {
    let all = Past::all(state).into_iter().flatten().filter_map(|(_, past)| past.ok());
    all.filter(move |past| past.info.root == *root)
}

#[cfg(test)]
mod tests;
