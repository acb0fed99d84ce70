//! What can go wrong in the state folder.

use std::io;
use std::path::Path;

use crate::base::{Text, Untrusted};

/// An error of the state folder: what, where, and what the system said.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {}: {}", .kind.id(), .path.shown(), .why.shown())]
pub struct StateError {
    /// What kind.
    pub kind: StateTrouble,
    /// The file or folder.
    pub path: Untrusted,
    /// What the system said.
    pub why: Untrusted,
}

/// The kinds of [`StateError`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StateTrouble {
    /// No right to write there, or a read-only file system.
    NotWritable,
    /// No space or no quota left.
    DiskFull,
    /// Others could change what is in there.
    Unsafe,
    /// Something else has the name of a folder.
    NotFolder,
    /// Something else has the name of a file, or it is far too big to be ours.
    NotFile,
    /// Something has the name of a file that is to be new.
    There,
    /// A journal cannot be read from this line on.
    JournalUnreadable(usize),
    /// A newer program wrote a journal.
    JournalNewer,
    /// A saved file content is not there.
    BlobMissing,
    /// A saved file content is not what its name says.
    BlobDamaged,
    /// Any other error of the system.
    Failed,
}

impl StateTrouble {
    /// The stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotWritable => "state-not-writable",
            Self::DiskFull => "state-disk-full",
            Self::Unsafe => "state-unsafe",
            Self::NotFolder => "state-not-folder",
            Self::NotFile => "state-not-file",
            Self::There => "file-is-there",
            Self::JournalUnreadable(_) => "journal-unreadable",
            Self::JournalNewer => "journal-newer",
            Self::BlobMissing => "blob-missing",
            Self::BlobDamaged => "blob-damaged",
            Self::Failed => "state-failed",
        }
    }
}

impl StateError {
    /// That kind of error at that path.
    #[must_use]
    pub fn new(kind: StateTrouble, path: &Path, why: impl Into<Untrusted>) -> Self {
        Self { kind, path: raw(path), why: why.into() }
    }

    /// What the system said of that path, sorted into kinds.
    #[must_use]
    pub fn io(path: &Path, error: &io::Error) -> Self {
        let kind = match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => StateTrouble::NotWritable,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StateTrouble::DiskFull,
            io::ErrorKind::NotADirectory => StateTrouble::NotFolder,
            _ if link_loop(error) => StateTrouble::NotFolder,
            _ => StateTrouble::Failed,
        };
        Self::new(kind, path, error.to_string())
    }

    /// True where a condition is not met that the admin can mend, and no disk has failed.
    #[must_use]
    pub const fn refuses(&self) -> bool {
        matches!(
            self.kind,
            StateTrouble::NotWritable
                | StateTrouble::Unsafe
                | StateTrouble::NotFolder
                | StateTrouble::There
                | StateTrouble::JournalNewer
        )
    }

    /// What to tell the admin.
    #[must_use]
    pub fn text(&self) -> Text {
        let text = Text::new(self.kind.id()).with("path", &self.path);
        match self.kind {
            StateTrouble::JournalUnreadable(line) => text.with("line", line).with("why", &self.why),
            StateTrouble::JournalNewer => text.with("version", &self.why),
            _ => text.with("why", &self.why),
        }
    }
}

/// A loop of links, which has no kind of its own in stable Rust.
#[cfg(unix)]
fn link_loop(error: &io::Error) -> bool {
    rustix::io::Errno::from_io_error(error) == Some(rustix::io::Errno::LOOP)
}

#[cfg(windows)]
const fn link_loop(_error: &io::Error) -> bool {
    false
}

/// The path as it is shown and written: its bytes.
#[must_use]
pub fn raw(path: &Path) -> Untrusted {
    path.as_os_str().as_encoded_bytes().into()
}
