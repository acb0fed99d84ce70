//! What is asked of all past runs, before and under the lock: each journal is read once, and again where it has changed since.

use std::sync::Arc;

use crate::base::Hash;
use crate::core::change::ChangeKind;
use crate::core::event::RunId;
use crate::core::state::{State, StateError};

use super::item::Stand;
use super::{Guarded, Journal, JournalError, RunInfo, Stopped};

/// What a journal says, in short.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    /// What `runs` tells of it.
    pub info: RunInfo,
    /// See [`Journal::undone`].
    pub undone: bool,
    /// A change of it stands, or may stand: see [`Journal::stands`].
    pub stands: bool,
    /// The guards that stand, or may stand.
    pub guards: Vec<Guarded>,
    /// SHA-256 of the installers that it has run to a good end.
    pub installed: Vec<Hash>,
    /// The services that it holds stopped, where it is unfinished.
    pub stopped: Vec<Stopped>,
}

impl Past {
    /// The short form of that run's journal; none where there is no whole first line, which is no run.
    ///
    /// # Errors
    /// See [`JournalError`].
    pub fn load(state: &State, run: &RunId) -> Result<Option<Arc<Self>>, JournalError> {
        // Before it is read: what comes to it meanwhile makes another mark, and it is read again.
        let mark = state.journal_mark(run)?;
        if let Some(known) = mark.as_ref().and_then(|mark| state.known().get::<Self>(run, mark)) {
            return Ok(Some(known));
        }
        let Some(journal) = Journal::load(state, run)? else { return Ok(None) };
        let past = Arc::new(journal.past());
        if let Some(mark) = mark {
            state.known().put(run, mark, &past);
        }
        Ok(Some(past))
    }

    /// All past runs of a state folder, newest first; those that cannot be read too.
    ///
    /// # Errors
    /// The state folder itself cannot be read.
    pub fn all(
        state: &State,
    ) -> Result<impl Iterator<Item = (RunId, Result<Arc<Self>, JournalError>)>, StateError> {
        let each = |run: RunId| Some((run.clone(), Self::load(state, &run).transpose()?));
        Ok(state.run_ids()?.into_iter().rev().filter_map(each))
    }
}

impl Journal {
    /// What of it is asked of all past runs.
    #[must_use]
    pub fn past(&self) -> Past {
        let ran = self
            .items
            .iter()
            .filter(|item| item.entry.kind == ChangeKind::Install && item.stand == Stand::Made);
        Past {
            info: self.info(),
            undone: self.undone(),
            stands: self.stands(),
            guards: self.guards.clone(),
            installed: ran.filter_map(|item| item.entry.after_hash).collect(),
            stopped: self.stopped(),
        }
    }
}
