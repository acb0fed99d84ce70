//! Reads files of the state folder: regular ones only, never waiting for one, and never more than a limit.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use super::{StateError, StateTrouble, place};

/// The file, open for reading; none where there is none.
///
/// # Errors
/// [`StateTrouble::NotFile`] where it is a link, FIFO, device, socket or folder, or longer than `most` bytes.
pub(super) fn open(path: &Path, most: u64) -> Result<Option<File>, StateError> {
    let strange = |why: String| StateError::new(StateTrouble::NotFile, path, why);
    let failed = |error: io::Error| StateError::io(path, &error);
    match std::fs::symlink_metadata(path) {
        Ok(found) if found.is_file() => {}
        Ok(found) => return Err(strange(kind(&found))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(error)),
    }
    let file = match without_waiting(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    // What was opened counts: the name may have been given to something else since.
    let found = file.metadata().map_err(failed)?;
    fits(path, &found, most)?;
    Ok(Some(file))
}

/// Which file it is, and when it was written last: one that grows, or that another one took the place of, has another mark.
#[cfg(unix)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark([u64; 3], [i64; 4]);

/// Windows tells a file's length and time late, while it is written: there, no mark is to be relied on.
#[cfg(windows)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {}

/// The mark of a file; none where there is none, or the system tells none.
///
/// # Errors
/// As [`open`].
#[cfg(unix)]
pub(super) fn mark(path: &Path, most: u64) -> Result<Option<Mark>, StateError> {
    use std::os::unix::fs::MetadataExt as _;
    let found = match std::fs::symlink_metadata(path) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(StateError::io(path, &error)),
    };
    fits(path, &found, most)?;
    let times = [found.mtime(), found.mtime_nsec(), found.ctime(), found.ctime_nsec()];
    Ok(Some(Mark([found.dev(), found.ino(), found.len()], times)))
}

#[cfg(windows)]
#[expect(clippy::unnecessary_wraps, reason = "as on other systems")]
pub(super) const fn mark(_path: &Path, _most: u64) -> Result<Option<Mark>, StateError> {
    Ok(None)
}

/// Refuses what is no regular file of this user's, or longer than `most` bytes.
fn fits(path: &Path, found: &std::fs::Metadata, most: u64) -> Result<(), StateError> {
    let strange = |why: String| StateError::new(StateTrouble::NotFile, path, why);
    if !found.is_file() {
        return Err(strange(kind(found)));
    }
    place::only_mine(path, found)?;
    if found.len() > most {
        return Err(strange(format!("{} B > {most} B", found.len())));
    }
    Ok(())
}

/// The whole content; none where there is no such file.
///
/// # Errors
/// As [`open`], also where the file grows beyond `most` while it is read.
pub(super) fn read(path: &Path, most: u64) -> Result<Option<Vec<u8>>, StateError> {
    let Some(file) = open(path, most)? else { return Ok(None) };
    let mut bytes = Vec::new();
    file.take(most.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| StateError::io(path, &error))?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > most {
        return Err(StateError::new(StateTrouble::NotFile, path, format!("> {most} B")));
    }
    Ok(Some(bytes))
}

/// The kind of file as `stat` numbers it.
#[cfg(unix)]
fn kind(found: &std::fs::Metadata) -> String {
    use std::os::unix::fs::MetadataExt as _;
    format!("st_mode {:o}", found.mode())
}

#[cfg(windows)]
fn kind(found: &std::fs::Metadata) -> String {
    use std::os::windows::fs::MetadataExt as _;
    format!("attributes {:x}", found.file_attributes())
}

#[cfg(unix)]
fn without_waiting(path: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags, open};
    let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOFOLLOW | OFlags::NOCTTY | OFlags::CLOEXEC;
    Ok(File::from(open(path, flags, Mode::empty())?))
}

#[cfg(windows)]
fn without_waiting(path: &Path) -> io::Result<File> {
    File::open(path)
}
