//! What a command has read of the journals so far, each with the file that it was read of, so that none is read twice.

use std::any::Any;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::Mark;
use crate::core::event::RunId;

/// What was read. The state folder does not know as what: that is the journal's matter, which is built on it. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Known(Arc<Mutex<HashMap<RunId, Read>>>);

/// What was read, and of which file.
type Read = (Mark, Arc<dyn Any + Send + Sync>);

impl Known {
    /// True where that very file was read.
    pub(super) fn has(&self, run: &RunId, mark: &Mark) -> bool {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(run).is_some_and(|(known, _)| known == mark)
    }

    /// What was read of that very file; none where it has changed since, or was never read.
    pub(in crate::core) fn get<T: Any + Send + Sync>(&self, run: &RunId, mark: &Mark) -> Option<Arc<T>> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (_, read) = all.get(run).filter(|(known, _)| known == mark)?;
        Arc::clone(read).downcast().ok()
    }

    /// This was read of that file.
    pub(in crate::core) fn put<T: Any + Send + Sync>(&self, run: &RunId, mark: Mark, read: &Arc<T>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let read: Arc<dyn Any + Send + Sync> = Arc::<T>::clone(read);
        all.insert(run.clone(), (mark, read));
    }
}
