//! Appends to a journal: each line with one write, durable before the next step.

use std::fs::File;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;

use crate::core::event::RunId;
use crate::core::state::{Disk, RunFolder, State, StateError, StateTrouble};

use super::{Header, Journal, Record};

/// The journal of the run at work, for one who works on it. Of several side by side each has one of its own
/// ([`Writer::fork`]); all of them append to the same file.
#[derive(Debug)]
pub struct Writer {
    /// What stood in it after the last line that this one wrote.
    pub journal: Arc<Journal>,
    shared: Arc<Shared>,
}

/// What all who work on a run share.
#[derive(Debug)]
struct Shared {
    folder: RunFolder,
    path: PathBuf,
    disk: Arc<dyn Disk>,
    tail: Mutex<Tail>,
}

/// The end of the file. Held until a line is durable, so that at most the last line can be torn, whoever wrote it.
#[derive(Debug)]
struct Tail {
    file: File,
    /// What stands in it, all of it durable.
    journal: Arc<Journal>,
    /// Nobody knows what stands behind: nothing more is written.
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
        let writer = Self::of(folder, path.clone(), disk, file, Journal::fresh(header, 0));
        let mut tail = writer.shared.tail();
        writer.shared.append(&mut tail, &line)?;
        let mut journal = (*tail.journal).clone();
        journal.whole = length(&line);
        tail.journal = Arc::new(journal);
        drop(tail);
        writer.shared.disk.sync_folder(&dir).map_err(|error| StateError::io(&dir, &error))?;
        Ok(writer.fork())
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
        Ok(Self::of(folder, path, disk, file, journal))
    }

    fn of(folder: RunFolder, path: PathBuf, disk: Arc<dyn Disk>, file: File, journal: Journal) -> Self {
        let journal = Arc::new(journal);
        let tail = Mutex::new(Tail { file, journal: Arc::clone(&journal), broken: false });
        Self { journal, shared: Arc::new(Shared { folder, path, disk, tail }) }
    }

    /// A second one who writes to the same journal, which stands for it as it does now.
    #[must_use]
    pub fn fork(&self) -> Self {
        let journal = Arc::clone(&self.shared.tail().journal);
        Self { journal, shared: Arc::clone(&self.shared) }
    }

    /// Takes in what the others have written.
    pub fn refresh(&mut self) {
        self.journal = Arc::clone(&self.shared.tail().journal);
    }

    /// Name of the run.
    #[must_use]
    pub fn run(&self) -> &RunId {
        &self.shared.folder.run
    }

    /// The folder of the run.
    #[must_use]
    pub fn folder(&self) -> &RunFolder {
        &self.shared.folder
    }

    /// Writes the record and makes it durable; only then it counts. The numbers of added changes go on from those of all
    /// writers: what this one sees after it tells them.
    ///
    /// # Errors
    /// It is not known to be durable; whatever it stood for must not be taken as written.
    pub fn put(&mut self, record: Record) -> Result<(), StateError> {
        let line = line(&record, &self.shared.path)?;
        let mut tail = self.shared.tail();
        let mut next = (*tail.journal).clone();
        let whole = next.whole + length(&line);
        next.take(record, whole)
            .map_err(|why| StateError::new(StateTrouble::Failed, &self.shared.path, why))?;
        self.shared.append(&mut tail, &line)?;
        tail.journal = Arc::new(next);
        self.journal = Arc::clone(&tail.journal);
        Ok(())
    }
}

impl Shared {
    fn tail(&self) -> MutexGuard<'_, Tail> {
        self.tail.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn append(&self, tail: &mut Tail, line: &[u8]) -> Result<(), StateError> {
        let failed = |error: std::io::Error| StateError::io(&self.path, &error);
        if tail.broken {
            return Err(StateError::new(StateTrouble::Failed, &self.path, "an earlier write failed"));
        }
        // Whoever is ended in the middle of this leaves what nobody may write behind.
        tail.broken = true;
        if let Err(error) = self.disk.write(&mut tail.file, line) {
            // A part of the line may stand there; without it, later lines can still be written (a full disk may have
            // room for the short ones, and putting back needs them).
            tail.broken = self.disk.cut(&tail.file, tail.journal.whole).is_err();
            return Err(failed(error));
        }
        self.disk.sync(&tail.file).map_err(failed)?;
        tail.broken = false;
        Ok(())
    }
}

fn length(line: &[u8]) -> u64 {
    u64::try_from(line.len()).unwrap_or(u64::MAX)
}

fn line<T: Serialize>(value: &T, path: &std::path::Path) -> Result<Vec<u8>, StateError> {
    let mut line = serde_json::to_vec(value)
        .map_err(|error| StateError::new(StateTrouble::Failed, path, error.to_string()))?;
    line.push(b'\n');
    Ok(line)
}
