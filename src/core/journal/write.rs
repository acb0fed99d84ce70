//! Appends to a journal: each line with one write, durable before the next step.

use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;

use serde::Serialize;

use crate::core::event::RunId;
use crate::core::state::{Disk, RunFolder, State, StateError, StateTrouble};

use super::{Header, Journal, Record};

/// The journal of the run at work.
#[derive(Debug)]
pub struct Writer {
    /// What stands in it.
    pub journal: Journal,
    folder: RunFolder,
    path: PathBuf,
    file: File,
    disk: Arc<dyn Disk>,
    broken: bool,
}

impl Writer {
    /// Begins the journal of a new run: when this returns, its header is durable.
    ///
    /// # Errors
    /// It cannot be written; no change has been made then.
    pub fn begin(state: &State, folder: RunFolder, header: Header) -> Result<Self, StateError> {
        let dir = state.run_dir(&folder.run);
        let path = state.journal_path(&folder.run);
        let disk = Arc::clone(state.disk());
        let failed = |error: std::io::Error| StateError::io(&path, &error);
        let file = disk.create(&path).map_err(failed)?;
        let line = line(&header, &path)?;
        let mut writer = Self {
            journal: Journal::fresh(header, 0),
            folder,
            path: path.clone(),
            file,
            disk,
            broken: false,
        };
        writer.append(&line)?;
        writer.disk.sync_folder(&dir).map_err(|error| StateError::io(&dir, &error))?;
        Ok(writer)
    }

    /// Takes a journal up again that was read under the lock; what was torn off at its end is cut away first.
    ///
    /// # Errors
    /// It cannot be opened or cut.
    pub fn reopen(state: &State, folder: RunFolder, journal: Journal) -> Result<Self, StateError> {
        let path = state.journal_path(&folder.run);
        let disk = Arc::clone(state.disk());
        let failed = |error: std::io::Error| StateError::io(&path, &error);
        let file = disk.open(&path).map_err(failed)?;
        if file.metadata().map_err(failed)?.len() != journal.whole {
            disk.cut(&file, journal.whole).and_then(|()| disk.sync(&file)).map_err(failed)?;
        }
        Ok(Self { journal, folder, path: path.clone(), file, disk, broken: false })
    }

    /// Name of the run.
    #[must_use]
    pub const fn run(&self) -> &RunId {
        &self.folder.run
    }

    /// The folder of the run.
    #[must_use]
    pub const fn folder(&self) -> &RunFolder {
        &self.folder
    }

    /// Writes the record and makes it durable; only then it counts.
    ///
    /// # Errors
    /// It is not known to be durable; whatever it stood for must not be taken as written.
    pub fn put(&mut self, record: Record) -> Result<(), StateError> {
        let line = line(&record, &self.path)?;
        let mut next = self.journal.clone();
        next.take(record, self.journal.whole)
            .map_err(|why| StateError::new(StateTrouble::Failed, &self.path, why))?;
        self.append(&line)?;
        next.whole = self.journal.whole;
        self.journal = next;
        Ok(())
    }

    fn append(&mut self, line: &[u8]) -> Result<(), StateError> {
        let failed = |error: std::io::Error| StateError::io(&self.path, &error);
        if self.broken {
            return Err(StateError::new(StateTrouble::Failed, &self.path, "an earlier write failed"));
        }
        if let Err(error) = self.disk.write(&mut self.file, line) {
            // A part of the line may stand there; without it, later lines can still be written (a full disk may have
            // room for the short ones, and putting back needs them).
            self.broken = self.disk.cut(&self.file, self.journal.whole).is_err();
            return Err(failed(error));
        }
        if let Err(error) = self.disk.sync(&self.file) {
            self.broken = true;
            return Err(failed(error));
        }
        self.journal.whole += u64::try_from(line.len()).unwrap_or(u64::MAX);
        Ok(())
    }
}

fn line<T: Serialize>(value: &T, path: &std::path::Path) -> Result<Vec<u8>, StateError> {
    let mut line = serde_json::to_vec(value)
        .map_err(|error| StateError::new(StateTrouble::Failed, path, error.to_string()))?;
    line.push(b'\n');
    Ok(line)
}
