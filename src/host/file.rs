//! What a host says of a file, and what it is asked to do with one.

use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::HostPath;
use crate::base::{Hash, Text, Untrusted};

/// What stood at a path when it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The path as it was asked for.
    pub asked: HostPath,
    /// The path after all links: the file that an edit replaces. For a dangling link, where it points.
    pub path: HostPath,
    /// The links on the way, in order, none for a plain path.
    pub links: Vec<Link>,
    /// What is there.
    pub found: Found,
}

/// A symbolic link on the way to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where the link stands.
    pub at: HostPath,
    /// Its text.
    pub to: Untrusted,
}

/// What is at the end of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Nothing; with [`Snapshot::links`] not empty: a dangling link.
    Absent,
    /// A regular file.
    File(Arc<File>),
    /// A regular file above the limit; its size in bytes.
    TooBig(u64),
    /// Something else, not opened.
    Other(Kind),
}

/// A regular file, read whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its content.
    pub bytes: Vec<u8>,
    /// Hash of the content.
    pub hash: Hash,
    /// Mode, owner, attributes.
    pub meta: Meta,
    /// How many names it has; more than one: hard links.
    pub names: u64,
}

/// The kind of a folder entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link.
    Link,
    /// A FIFO.
    Fifo,
    /// A block or character device.
    Device,
    /// A socket.
    Socket,
}

impl Kind {
    /// The word for it.
    #[must_use]
    pub fn word(self) -> Text {
        Text::new(match self {
            Self::File => "kind-file",
            Self::Folder => "kind-folder",
            Self::Link => "kind-link",
            Self::Fifo => "kind-fifo",
            Self::Device => "kind-device",
            Self::Socket => "kind-socket",
        })
    }
}

/// Who may do what with a file, and what hangs on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// Permission bits, set-id and sticky bits included (`0o7777`).
    pub mode: u32,
    /// Owner.
    pub uid: u32,
    /// Group.
    pub gid: u32,
    /// Extended attributes by name, POSIX ACL and SELinux context among them; sorted by name. `security.ima`,
    /// `security.evm` and `security.capability` are left out: they belong to the content (facts/engineering.md).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub xattrs: Vec<(Untrusted, Untrusted)>,
}

/// Under which name [`Meta`] holds the attributes of a file of Windows: their number in hexadecimal digits.
pub const WINDOWS_ATTRIBUTES: &str = "windows.attributes";

impl Meta {
    /// The attributes of a file of Windows, as its own programs write them (`A`, `HR`; `-` for none); none for a file of Unix.
    #[must_use]
    pub fn windows(&self) -> Option<String> {
        let (_, value) =
            self.xattrs.iter().find(|(name, _)| name.bytes() == WINDOWS_ATTRIBUTES.as_bytes())?;
        let number = u32::from_str_radix(value.utf8()?, 16).ok()?;
        let letters = [(0x20, 'A'), (0x4, 'S'), (0x2, 'H'), (0x1, 'R'), (0x2000, 'I')];
        let set: String =
            letters.into_iter().filter(|(bit, _)| number & bit != 0).map(|(_, letter)| letter).collect();
        Some(if set.is_empty() { String::from("-") } else { set })
    }
}

/// What must be there, so that a change is made to what the plan saw and to nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Expect {
    /// No file.
    Absent,
    /// A file with this content.
    Is(Hash),
}

/// Which mode, owner and attributes the new file gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewMeta {
    /// Those of the file that is replaced; for a new file mode 0644 and the owner of its folder.
    Keep,
    /// These (a rollback gives back what was).
    Set(Meta),
}

/// A replacement, as the engine orders it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replace {
    /// The file itself, links already followed ([`Snapshot::path`]).
    pub path: HostPath,
    /// What must be there.
    pub expect: Expect,
    /// The new content.
    pub new: Arc<Vec<u8>>,
    /// The new file's mode, owner and attributes.
    pub meta: NewMeta,
    /// Create the folder of `path`, and the folders above it (mode 0755, owner of their parent), where absent.
    pub make_folders: bool,
    /// The folder where the temporary file is to stand, on the same file system: that of the target, or for a folder
    /// that is read by others as a whole (conf.d) the one above it.
    pub stage: HostPath,
    /// A lock that other programs take before they rewrite this file: held from before the first look at the target until
    /// the replacement is done, waited for at most [`ForeignLock::wait`].
    pub under: Option<ForeignLock>,
}

/// Another program's lock: a write lock of `fcntl` on the whole of a file.
///
/// Nobody is shut out where that program is not at work: where the folder above the lock's own is not there, or where
/// nothing is executed (`--root`), nothing is taken and nothing made. Else the file and its folder are made as that
/// program makes them, and stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignLock {
    /// The file that carries the lock.
    pub at: HostPath,
    /// How long it is waited for.
    pub wait: Duration,
}

/// What a replacement left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Content as read back.
    pub hash: Hash,
    /// Mode, owner and attributes as read back.
    pub meta: Meta,
    /// The folders that had to be created, outermost first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub made_folders: Vec<HostPath>,
    /// What could not be kept or confirmed and must be told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Text>,
}

/// A removal, as the engine orders it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remove {
    /// The file itself.
    pub path: HostPath,
    /// The content it must still have.
    pub expect: Hash,
    /// Folders to remove too, in this order, each if it is then empty (created by the run that is undone).
    pub folders_if_empty: Vec<HostPath>,
}

/// What would keep a file from being replaced or made, as far as a look tells that writes nothing: of each place the first reason,
/// with the place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    /// The file, links followed ([`Snapshot::path`]).
    pub path: HostPath,
    /// The file itself is protected.
    pub file: Option<Text>,
    /// Its folder, or the innermost one that is there.
    pub folder: Option<Text>,
    /// The folder above that, where the temporary file may have to stand ([`Replace::stage`]).
    pub above: Option<Text>,
}

impl Bars {
    /// Why the file cannot be replaced with a temporary file in this folder.
    #[must_use]
    pub fn against(&self, stage: &HostPath) -> Option<&Text> {
        let above = self.above.as_ref().filter(|_| *stage != self.path.parent());
        self.file.as_ref().or(self.folder.as_ref()).or(above)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_of_windows_are_letters() {
        let meta = |xattrs: &[(&str, &str)]| Meta {
            mode: 0o644,
            uid: 0,
            gid: 0,
            xattrs: xattrs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect(),
        };
        assert_eq!(meta(&[]).windows(), None);
        assert_eq!(meta(&[("user.x", "20")]).windows(), None);
        for (number, letters) in [("20", "A"), ("2027", "ASHRI"), ("0", "-"), ("80", "-")] {
            assert_eq!(meta(&[(WINDOWS_ATTRIBUTES, number)]).windows().as_deref(), Some(letters), "{number}");
        }
    }
}
