//! The state folder: runs with their journals, and the blobs (old file contents by SHA-256).
//!
//! ```text
//! <state>/runs/<RunId>/journal.jsonl    what was begun, finished and undone (core::journal)
//! <state>/runs/<RunId>/report.*         the report of that run: .html, .md, .json
//! <state>/blobs/<sha256>                old contents, verified before they are relied on
//! ```
//!
//! Folders are 0700 and files 0600 whatever the umask: a backup is as secret as the file it was made of. A file gets
//! its final name only when its content is durable; what a kill leaves behind lies in the folder of its run.

mod disk;
mod error;
mod known;
mod place;
mod whole;

pub use disk::{Disk, RealDisk};
pub use error::{StateError, StateTrouble, raw};
pub use known::Known;
pub use whole::Mark;

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use crate::base::{Hash, Stamp};

use super::event::RunId;

/// Name of the journal in the folder of its run.
const JOURNAL: &str = "journal.jsonl";
/// A journal longer than this is none of ours, in bytes.
const MAX_JOURNAL: u64 = 64 * 1024 * 1024;
/// A kept content longer than this is none of ours, in bytes: the editor's limit, and room for what an edit adds.
const MAX_BLOB: u64 = 80 * 1024 * 1024;
/// Name under which a blob is written before it is whole.
const PART: &str = "blob.part";
/// How the name of a file of the admin's own ends that is not whole yet.
const SAVED_PART: &str = ".part";
/// Room that must be left for the journal beside the blobs, in bytes.
const JOURNAL_ROOM: u64 = 256 * 1024;

/// A state folder. It need not exist: it is made when the first run begins.
#[derive(Debug, Clone)]
pub struct State {
    /// Where it is.
    pub dir: PathBuf,
    disk: Arc<dyn Disk>,
    /// Which folder that was when it was first seen.
    seen: Arc<OnceLock<place::Identity>>,
    known: Known,
}

/// The folder of a run at work; locked, so that nobody takes it for one that a kill left behind.
#[derive(Debug)]
pub struct RunFolder {
    /// Its name.
    pub run: RunId,
    _lock: Option<File>,
}

impl State {
    /// The state folder at `dir`. With `create` it is made now where it is absent.
    ///
    /// # Errors
    /// It cannot be made or read, is no folder, or others could change what is in there.
    pub fn open(dir: &Path, create: bool) -> Result<Self, StateError> {
        Self::with_disk(dir, create, Arc::new(RealDisk))
    }

    /// The same on a disk that tests can make fail.
    ///
    /// # Errors
    /// As [`State::open`].
    pub fn with_disk(dir: &Path, create: bool, disk: Arc<dyn Disk>) -> Result<Self, StateError> {
        let state = Self { dir: dir.to_path_buf(), disk, seen: Arc::default(), known: Known::default() };
        state.still()?;
        if create {
            state.prepare()?;
        }
        Ok(state)
    }

    /// Where state is kept where no folder is named: /var/lib/quantalink for root, the user's state folder for
    /// others, %ProgramData%\quantalink on Windows; none where the machine names no such folder.
    #[must_use]
    pub fn default_dir() -> Option<PathBuf> {
        place::default_dir()
    }

    /// The same with the past runs that were read before, of whatever state folder.
    #[must_use]
    pub fn knowing(self, known: &Known) -> Self {
        Self { known: known.clone(), ..self }
    }

    /// The past runs that were read before.
    #[must_use]
    pub(super) const fn known(&self) -> &Known {
        &self.known
    }

    /// The disk, for the journal.
    #[must_use]
    pub fn disk(&self) -> &Arc<dyn Disk> {
        &self.disk
    }

    /// The folder of a run.
    #[must_use]
    pub fn run_dir(&self, run: &RunId) -> PathBuf {
        self.dir.join("runs").join(&run.0)
    }

    /// The journal of a run.
    #[must_use]
    pub fn journal_path(&self, run: &RunId) -> PathBuf {
        self.run_dir(run).join(JOURNAL)
    }

    /// The report of a run, in the form that this extension stands for.
    #[must_use]
    pub fn report_path(&self, run: &RunId, extension: &str) -> PathBuf {
        self.run_dir(run).join("report").with_extension(extension)
    }

    /// Refuses where others could change the folder, or another one stands at its path than when it was first seen:
    /// asked again under the lock, before journals and kept contents are relied on.
    ///
    /// # Errors
    /// [`StateTrouble::Unsafe`], [`StateTrouble::NotFolder`], or as the system says.
    pub fn still(&self) -> Result<(), StateError> {
        place::check(&self.dir)?;
        for inside in ["runs", "blobs"] {
            place::check_inside(&self.dir.join(inside))?;
        }
        let Some(there) = place::identity(&self.dir)? else { return Ok(()) };
        if *self.seen.get_or_init(|| there) == there {
            return Ok(());
        }
        Err(StateError::new(StateTrouble::Unsafe, &self.dir, there.shown()))
    }

    /// Makes the folders that are absent, each durable in the one above it.
    fn prepare(&self) -> Result<(), StateError> {
        self.still()?;
        for dir in [self.dir.clone(), self.dir.join("runs"), self.dir.join("blobs")] {
            self.make_all(&dir)?;
        }
        self.still()
    }

    fn make_all(&self, dir: &Path) -> Result<(), StateError> {
        match std::fs::metadata(dir) {
            Ok(found) if found.is_dir() => return Ok(()),
            Ok(_) => return Err(StateError::new(StateTrouble::NotFolder, dir, "")),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(StateError::io(dir, &error)),
        }
        let Some(above) = dir.parent().filter(|above| !above.as_os_str().is_empty()) else {
            return self.make(dir, Path::new("."));
        };
        self.make_all(above)?;
        self.make(dir, above)
    }

    fn make(&self, dir: &Path, above: &Path) -> Result<(), StateError> {
        match self.disk.make_folder(dir) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(StateError::io(dir, &error)),
            _ => self.disk.sync_folder(above).map_err(|error| StateError::io(above, &error)),
        }
    }

    /// True where the file system of the state folder has room for these bytes and a journal; also true where the
    /// machine cannot tell (then the write itself fails, before any change).
    ///
    /// # Errors
    /// [`StateTrouble::DiskFull`] where it has not.
    pub fn room_for(&self, bytes: u64) -> Result<(), StateError> {
        match place::free(&self.dir) {
            Some(free) if free < bytes.saturating_add(JOURNAL_ROOM) => {
                Err(StateError::new(StateTrouble::DiskFull, &self.dir, ""))
            }
            _ => Ok(()),
        }
    }

    /// Makes the folder of a new run: the day and the next number. Names only grow, also where the clock was set back,
    /// so that the newest run is the one with the greatest name.
    ///
    /// # Errors
    /// The folder cannot be made.
    pub fn new_run(&self, now: Stamp) -> Result<RunFolder, StateError> {
        self.prepare()?;
        let runs = self.dir.join("runs");
        let newest = self.run_ids()?.pop().and_then(|id| run_parts(&id.0));
        let today = now.day().parse().unwrap_or(0_u32);
        let (day, mut number) = match newest {
            Some((day, number)) if day >= today => (day, number.saturating_add(1)),
            _ => (today, 1),
        };
        loop {
            let run = RunId(format!("{day:08}-{number}"));
            let dir = self.run_dir(&run);
            match self.disk.make_folder(&dir) {
                Ok(()) => {}
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < u64::MAX => {
                    number += 1;
                    continue;
                }
                Err(error) => return Err(StateError::io(&dir, &error)),
            }
            if let Err(error) = self.disk.sync_folder(&runs) {
                // Best effort: the error that is told is the first one.
                let _ = self.disk.remove_folder(&dir);
                return Err(StateError::io(&runs, &error));
            }
            match place::hold(&dir) {
                Ok(Some(lock)) => return Ok(RunFolder { run, _lock: lock.into() }),
                // Someone took the empty folder for one left behind: the next number is free.
                Ok(None) => number = number.saturating_add(1),
                Err(error) => return Err(StateError::io(&dir, &error)),
            }
        }
    }

    /// The folder of a run that is taken up again.
    ///
    /// # Errors
    /// It cannot be opened.
    pub fn take_run(&self, run: &RunId) -> Result<RunFolder, StateError> {
        let dir = self.run_dir(run);
        let lock = place::hold(&dir).map_err(|error| StateError::io(&dir, &error))?;
        Ok(RunFolder { run: run.clone(), _lock: lock.and_then(Into::into) })
    }

    /// The names of all run folders, oldest first; what has no such name is passed over.
    ///
    /// # Errors
    /// The folder cannot be read. That there is none is no error.
    pub fn run_ids(&self) -> Result<Vec<RunId>, StateError> {
        let runs = self.dir.join("runs");
        let entries = match std::fs::read_dir(&runs) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(StateError::io(&runs, &error)),
        };
        let mut found = Vec::new();
        for entry in entries {
            let entry = entry.map_err(|error| StateError::io(&runs, &error))?;
            let parts = entry.file_name().to_str().and_then(|name| Some((run_parts(name)?, name.to_owned())));
            found.extend(parts);
        }
        found.sort();
        Ok(found.into_iter().map(|(_, name)| RunId(name)).collect())
    }

    /// Removes run folders without a whole first journal line: their run was killed before it changed anything; and in the
    /// others what a kill left half written there. One that another process has in hand stays as it is.
    ///
    /// # Errors
    /// One of them cannot be removed.
    pub fn sweep(&self) -> Result<(), StateError> {
        for run in self.run_ids()? {
            // What cannot be read is for the reader of journals to judge, not to be removed.
            if self.begun(&run).unwrap_or(true) {
                self.tidy_run(&run);
            } else {
                self.drop_run(&run)?;
            }
        }
        Ok(())
    }

    /// Takes away a content or a report that was not whole when its process was killed. That it cannot keeps nothing from
    /// being done: the next call tries again.
    fn tidy_run(&self, run: &RunId) {
        let dir = self.run_dir(run);
        let half = |name: &str| name == PART || name.starts_with('.') && name.ends_with(SAVED_PART);
        let left = || {
            let all = std::fs::read_dir(&dir).into_iter().flatten().flatten();
            all.filter(|entry| entry.file_name().to_str().is_some_and(half)).map(|entry| entry.path())
        };
        // Hardly any folder has one; what another process has in hand may be gone by the second look.
        if left().next().is_none() {
            return;
        }
        let Ok(Some(_held)) = place::hold(&dir) else { return };
        for path in left() {
            let _ = self.disk.remove_file(&path);
        }
    }

    /// The bytes of a run's journal; none where there is none.
    ///
    /// # Errors
    /// It is no regular file, longer than any journal, in no folder, or cannot be read.
    pub fn journal(&self, run: &RunId) -> Result<Option<Vec<u8>>, StateError> {
        place::check_inside(&self.run_dir(run))?;
        whole::read(&self.journal_path(run), MAX_JOURNAL)
    }

    /// Which file a run's journal is at this moment; none where there is none, or the machine cannot tell. What keeps it from
    /// being read is told as by [`State::journal`].
    pub(super) fn journal_mark(&self, run: &RunId) -> Result<Option<Mark>, StateError> {
        place::check_inside(&self.run_dir(run))?;
        whole::mark(&self.journal_path(run), MAX_JOURNAL)
    }

    /// True where a report of the run lies beside its journal: it came to an end, whatever its journal says.
    #[must_use]
    pub(super) fn reported(&self, run: &RunId) -> bool {
        let there = |form: &str| std::fs::symlink_metadata(self.report_path(run, form)).is_ok();
        ["html", "md", "json"].into_iter().any(there)
    }

    fn begun(&self, run: &RunId) -> Result<bool, StateError> {
        use io::Read as _;
        if self.journal_mark(run)?.is_some_and(|mark| self.known.has(run, &mark)) {
            return Ok(true);
        }
        let path = self.journal_path(run);
        place::check_inside(&self.run_dir(run))?;
        let Some(mut file) = whole::open(&path, MAX_JOURNAL)? else { return Ok(false) };
        let mut part = vec![0_u8; 64 * 1024];
        loop {
            match file.read(&mut part) {
                Ok(0) => return Ok(self.reported(run)),
                Ok(count) if part.iter().take(count).any(|&byte| byte == b'\n') => return Ok(true),
                Ok(_) => {}
                Err(error) => return Err(StateError::io(&path, &error)),
            }
        }
    }

    /// Takes away the folder of a run that could not be begun, as far as that goes; nothing was changed by it. Nobody
    /// may have it in hand any more.
    pub fn forget(&self, run: &RunId) {
        let _ = self.drop_run(run);
    }

    fn drop_run(&self, run: &RunId) -> Result<(), StateError> {
        let dir = self.run_dir(run);
        let Ok(Some(_held)) = place::hold(&dir) else { return Ok(()) };
        for name in [JOURNAL, PART] {
            let path = dir.join(name);
            match self.disk.remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(StateError::io(&path, &error));
                }
                _ => {}
            }
        }
        // A file of the admin's own in there keeps the folder, which then is passed over.
        match self.disk.remove_folder(&dir) {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                Err(StateError::io(&dir, &error))
            }
            _ => Ok(()),
        }
    }

    /// Keeps an old content, durable and read back, before anything is changed.
    ///
    /// # Errors
    /// It cannot be written, or is not read back as it was written.
    pub fn put_blob(&self, folder: &RunFolder, bytes: &[u8]) -> Result<Hash, StateError> {
        let hash = Hash::of(bytes);
        let blobs = self.dir.join("blobs");
        let path = blobs.join(hash.hex());
        if self.blob(&hash).is_err() {
            let part = self.run_dir(&folder.run).join(PART);
            self.write_new(&part, bytes)?;
            self.disk.rename(&part, &path).map_err(|error| StateError::io(&path, &error))?;
        } else {
            // It may be whole only in memory: a run killed before the sync left it so.
            let file = self.disk.open(&path).map_err(|error| StateError::io(&path, &error))?;
            self.disk.sync(&file).map_err(|error| StateError::io(&path, &error))?;
        }
        self.disk.sync_folder(&blobs).map_err(|error| StateError::io(&blobs, &error))?;
        self.blob(&hash).map(|_| hash)
    }

    /// Where a content is kept.
    #[must_use]
    pub fn blob_path(&self, hash: &Hash) -> PathBuf {
        self.dir.join("blobs").join(hash.hex())
    }

    /// A content that was kept, verified.
    ///
    /// # Errors
    /// It is missing, damaged or unreadable.
    pub fn blob(&self, hash: &Hash) -> Result<Vec<u8>, StateError> {
        let path = self.blob_path(hash);
        match whole::read(&path, MAX_BLOB)? {
            Some(bytes) if Hash::of(&bytes) == *hash => Ok(bytes),
            Some(_) => Err(StateError::new(StateTrouble::BlobDamaged, &path, "")),
            None => Err(StateError::new(StateTrouble::BlobMissing, &path, "")),
        }
    }

    /// Writes a new file and syncs it; what had that name (left by a kill) goes.
    fn write_new(&self, path: &Path, bytes: &[u8]) -> Result<(), StateError> {
        let failed = |error: io::Error| StateError::io(path, &error);
        match self.disk.remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(error)),
            _ => {}
        }
        let mut file = self.disk.create(path).map_err(failed)?;
        let written = self.disk.write(&mut file, bytes).and_then(|()| self.disk.sync(&file));
        written.map_err(|error| {
            // Best effort: the error that is told is the first one.
            let _ = self.disk.remove_file(path);
            failed(error)
        })
    }

    /// Writes a file of the admin's own under a name that nothing has yet, synced; 0600. Nothing is overwritten.
    ///
    /// # Errors
    /// [`StateTrouble::There`] where something has that name; else as the system says, and no part of the file stays.
    pub fn save_new(&self, path: &Path, bytes: &[u8]) -> Result<(), StateError> {
        let failed = |error: io::Error| StateError::io(path, &error);
        let mut file = self.disk.create(path).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => StateError::new(StateTrouble::There, path, error.to_string()),
            _ => failed(error),
        })?;
        let written = self.disk.write(&mut file, bytes).and_then(|()| self.disk.sync(&file));
        written.map_err(|error| {
            // Best effort: the error that is told is the first one.
            let _ = self.disk.remove_file(path);
            failed(error)
        })
    }

    /// Writes a file of the admin's own (answers, report) whole or not at all: beside it, synced, renamed; 0600.
    ///
    /// # Errors
    /// As the system says; a file that was there is then as it was.
    pub fn save(&self, path: &Path, bytes: &[u8]) -> Result<(), StateError> {
        let above = path.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let Some(name) = path.file_name() else {
            return Err(StateError::new(StateTrouble::Failed, path, ""));
        };
        let mut part = std::ffi::OsString::from(".");
        part.push(name);
        part.push(format!(".{}{SAVED_PART}", std::process::id()));
        let part = above.join(part);
        self.write_new(&part, bytes)?;
        let renamed = self.disk.rename(&part, path);
        if renamed.is_err() {
            let _ = self.disk.remove_file(&part);
        }
        renamed.map_err(|error| StateError::io(path, &error))?;
        self.disk.sync_folder(above).map_err(|error| StateError::io(above, &error))
    }
}

/// Day and number of a run's name, if it is one.
fn run_parts(name: &str) -> Option<(u32, u64)> {
    let (day, number) = name.split_once('-')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (day.len() == 8 && digits(day) && digits(number) && !number.starts_with('0'))
        .then(|| Some((day.parse().ok()?, number.parse().ok()?)))
        .flatten()
}

#[cfg(test)]
mod tests;
