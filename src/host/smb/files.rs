//! Files of a share, one `smbclient` each: looked at, read, put, renamed, deleted; and who may do what with them.

use std::sync::Arc;
use std::time::Duration;

use super::link::{CALL, Link, WORDS};
use super::listing::{self, Listing, Row};
use super::said::{Said, Trouble};
use super::spot::Spot;
use super::tools::Tool;
use crate::base::{Hash, Text, Untrusted};
use crate::host::says::about;
use crate::host::{Cx, Entry, File, Found, HostError, HostPath, Kind, Meta, Snapshot};

/// The slowest line that is waited for: 64 KiB a second.
const SLOWEST: u64 = 64 * 1024;
/// Names under which [`Meta`] keeps what Windows has in place of mode and owner.
const ATTRIBUTES: &str = "smb.attributes";
const ACL: &str = "smb.acl";
/// Attributes that belong to a file. The archive bit does not: every backup clears it.
const OWN: [char; 3] = ['R', 'H', 'S'];

/// A file as it was looked at.
pub(super) struct Seen {
    pub row: Row,
    /// Bytes free in its share, where that is told.
    pub free: Option<u64>,
}

/// How a rename ended that did not happen.
pub(super) enum NotMoved {
    /// The server said why.
    Said(Said),
    /// It was not asked, or nobody knows.
    Host(HostError),
}

/// The time for so many bytes.
fn time(bytes: u64) -> Duration {
    CALL + Duration::from_secs(bytes / SLOWEST)
}

impl Link {
    /// Where this path lies.
    pub fn spot(&self, path: &HostPath) -> Result<Spot, HostError> {
        Spot::of(&self.server.host, path)
    }

    /// What is told of a file without opening it; none: it is not there.
    pub fn look(&self, spot: &Spot, cx: &Cx<'_>) -> Result<Option<Seen>, HostError> {
        if spot.path.is_empty() {
            let row = Row { name: Vec::new(), attributes: "D".into(), size: 0, written: None };
            return Ok(self.entries(spot, cx)?.map(|listing| Seen { row, free: listing.free }));
        }
        let Some(Listing { rows, free }) = self.list_command(spot, &spot.word(), cx)? else {
            return Ok(None);
        };
        let name = spot.full.name();
        let row = rows.into_iter().find(|row| row.name.eq_ignore_ascii_case(name));
        row.map(|row| Ok(Seen { row, free })).transpose()
    }

    /// The entries of a folder; none: no such folder.
    pub fn entries(&self, spot: &Spot, cx: &Cx<'_>) -> Result<Option<Listing>, HostError> {
        self.list_command(spot, &spot.within("*").word(), cx)
    }

    /// The entries of a folder whose names match this pattern of Windows; none: there are none.
    pub fn matching(&self, folder: &Spot, pattern: &str, cx: &Cx<'_>) -> Result<Option<Listing>, HostError> {
        self.list_command(folder, &folder.within(pattern).word(), cx)
    }

    fn list_command(&self, spot: &Spot, word: &str, cx: &Cx<'_>) -> Result<Option<Listing>, HostError> {
        let answer = self.client(&spot.share, format!("ls {word}"), WORDS * 4, CALL, cx)?;
        match answer {
            Ok(output) => Ok(Some(listing::read(&output.stdout))),
            Err(said) if said.trouble == Trouble::Absent => Ok(None),
            Err(said) => Err(self.refused(spot, &said, "smb-read-denied")),
        }
    }

    /// The bytes of a file of this size; none: it is not there.
    pub fn get(&self, spot: &Spot, size: u64, cx: &Cx<'_>) -> Result<Option<Vec<u8>>, HostError> {
        // One more than there should be: a file that grew is no half of one.
        let keep = usize::try_from(size.saturating_add(1)).unwrap_or(usize::MAX).max(WORDS);
        match self.client(&spot.share, format!("get {} -", spot.word()), keep, time(size), cx)? {
            Ok(output) if u64::try_from(output.stdout.len()) == Ok(size) => Ok(Some(output.stdout)),
            Ok(_) => Err(HostError::NotDone(about("smb-read-short", &spot.full))),
            Err(said) if said.trouble == Trouble::Absent => Ok(None),
            Err(said) => Err(self.refused(spot, &said, "smb-read-denied")),
        }
    }

    /// The bytes of a file of which it does not matter whether it is whole, at most so many; none: it is not there.
    pub fn get_small(&self, spot: &Spot, max: usize, cx: &Cx<'_>) -> Result<Option<Vec<u8>>, HostError> {
        match self.client(&spot.share, format!("get {} -", spot.word()), max, CALL, cx)? {
            Ok(output) => Ok(Some(output.stdout)),
            Err(said) if said.trouble == Trouble::Absent => Ok(None),
            Err(said) => Err(self.refused(spot, &said, "smb-read-denied")),
        }
    }

    /// The bytes of a file, whatever its size below this limit; none: it is not there.
    pub fn fetch(&self, spot: &Spot, max: u64, cx: &Cx<'_>) -> Result<Option<Vec<u8>>, HostError> {
        match self.look(spot, cx)? {
            Some(seen) if !seen.row.is('D') && seen.row.size <= max => self.get(spot, seen.row.size, cx),
            Some(_) => Err(HostError::NotDone(about("smb-read-short", &spot.full))),
            None => Ok(None),
        }
    }

    /// Writes these bytes there, over what was there. Half of them may stay where it fails.
    pub fn write(&self, spot: &Spot, bytes: &[u8], cx: &Cx<'_>) -> Result<(), HostError> {
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        match self.put(&spot.share, &spot.word(), bytes, time(size), cx) {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(said)) => Err(match self.refused(spot, &said, "smb-write-denied") {
                HostError::Refused(text) => HostError::Refused(text),
                error => HostError::NotDone(error.text().clone()),
            }),
            // What was to be written is no file that anybody reads.
            Err(HostError::Unknown(text) | HostError::NotDone(text)) => {
                Err(HostError::NotDone(about("smb-upload-cut", &spot.full).with("why", text)))
            }
            Err(refused) => Err(refused),
        }
    }

    /// Renames a file of the share; `over`: also where the new name is taken.
    pub fn rename(&self, from: &Spot, to: &Spot, over: bool, cx: &Cx<'_>) -> Result<(), NotMoved> {
        let over = if over { " -f" } else { "" };
        let command = format!("rename {} {}{over}", from.word(), to.word());
        match self.client(&from.share, command, WORDS, CALL, cx) {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(said)) if said.trouble == Trouble::Unclear => {
                Err(NotMoved::Host(HostError::Unknown(said.unseen(Tool::SmbClient))))
            }
            Ok(Err(said)) => Err(NotMoved::Said(said)),
            Err(error) => Err(NotMoved::Host(error)),
        }
    }

    /// Deletes a file; false: it was not there.
    pub fn delete(&self, spot: &Spot, cx: &Cx<'_>) -> Result<bool, HostError> {
        match self.client(&spot.share, format!("del {}", spot.word()), WORDS, CALL, cx)? {
            Ok(_) => Ok(true),
            Err(said) if said.trouble == Trouble::Absent => Ok(false),
            Err(said) => Err(self.not_deleted(spot, &said)),
        }
    }

    /// Deletes an empty folder; one that is not there or not empty stays as it is.
    pub fn delete_folder(&self, spot: &Spot, cx: &Cx<'_>) -> Result<(), HostError> {
        match self.client(&spot.share, format!("rmdir {}", spot.word()), WORDS, CALL, cx)? {
            Ok(_) => Ok(()),
            Err(said) if matches!(said.trouble, Trouble::Absent | Trouble::NotEmpty) => Ok(()),
            Err(said) => Err(self.not_deleted(spot, &said)),
        }
    }

    fn not_deleted(&self, spot: &Spot, said: &Said) -> HostError {
        match said.trouble {
            Trouble::Unclear => HostError::Unknown(said.unseen(Tool::SmbClient)),
            _ => self.refused(spot, said, "smb-write-denied"),
        }
    }

    /// Gives a file these attributes, of those that belong to a file.
    pub fn set_attributes(&self, spot: &Spot, attributes: &str, cx: &Cx<'_>) -> Result<(), HostError> {
        let on: String = attributes.chars().filter(|letter| OWN.contains(letter)).collect();
        if on.is_empty() {
            return Ok(());
        }
        let command = format!("setmode {} +{}", spot.word(), on.to_ascii_lowercase());
        match self.client(&spot.share, command, WORDS, CALL, cx)? {
            Ok(_) => Ok(()),
            Err(said) => Err(self.refused(spot, &said, "smb-write-denied")),
        }
    }

    /// Attributes and ACL of a file, as far as they are told.
    pub fn meta(&self, spot: &Spot, row: &Row, cx: &Cx<'_>) -> Result<Meta, HostError> {
        let mut xattrs: Vec<(Untrusted, Untrusted)> = Vec::new();
        if Tool::SmbCAcls.here()
            && let Ok(output) = self.acl(&spot.share, &spot.path, cx)?
        {
            xattrs.push((ACL.into(), output.stdout.trim_ascii().into()));
        }
        let own: String = row.attributes.chars().filter(|letter| OWN.contains(letter)).collect();
        if !own.is_empty() {
            xattrs.push((ATTRIBUTES.into(), own.into()));
        }
        // What Windows does not have is the same for every file.
        Ok(Meta { mode: 0, uid: 0, gid: 0, xattrs })
    }

    /// A file or folder as the trait tells it.
    pub fn snapshot(&self, path: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError> {
        let spot = self.spot(path)?;
        let found = match self.look(&spot, cx)? {
            None => Found::Absent,
            Some(seen) if seen.row.is('D') => Found::Other(Kind::Folder),
            Some(seen) if seen.row.size > max => Found::TooBig(seen.row.size),
            Some(seen) => match self.get(&spot, seen.row.size, cx)? {
                None => Found::Absent,
                Some(bytes) => {
                    let meta = self.meta(&spot, &seen.row, cx)?;
                    Found::File(Arc::new(File { hash: Hash::of(&bytes), bytes, meta, names: 1 }))
                }
            },
        };
        Ok(Snapshot { asked: path.clone(), path: spot.full, links: Vec::new(), found })
    }

    /// A folder's entries as the trait tells them.
    pub fn folder(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        let Some(listing) = self.entries(&self.spot(path)?, cx)? else { return Ok(None) };
        let entry = |row: Row| {
            let kind = match (row.is('r'), row.is('D')) {
                (true, _) => Kind::Link,
                (_, true) => Kind::Folder,
                _ => Kind::File,
            };
            Entry { name: row.name.into(), kind }
        };
        let mut entries: Vec<Entry> = listing.rows.into_iter().map(entry).collect();
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Some(entries))
    }

    /// The error of what the server did not do with a file; `denied`: the message where there is no right to it.
    pub fn refused(&self, spot: &Spot, said: &Said, denied: &'static str) -> HostError {
        let text = |id: &'static str| {
            let text = about(id, &spot.full).with("said", &said.line);
            text.with("host", &*self.server.host).with("user", self.account()).with("share", &*spot.share)
        };
        match said.trouble {
            Trouble::NoShare => HostError::Refused(text("smb-no-such-share")),
            // A local account without its administrator's rights is kept out of C$, a domain's is told so plainly.
            Trouble::ShareDenied if spot.administrative() && self.server.domain.is_none() => {
                HostError::Refused(text("smb-rights-filtered"))
            }
            Trouble::ShareDenied => HostError::Refused(text("smb-share-denied")),
            Trouble::Denied => HostError::Refused(text(denied)),
            Trouble::InUse => HostError::NotDone(text("smb-in-use")),
            Trouble::Full => {
                let detail = Text::new("disk-full-by-system");
                HostError::NotDone(about("smb-share-full", &spot.full).with("detail", detail))
            }
            Trouble::Unsupported => HostError::Refused(text("smb-rename-unsupported")),
            _ => HostError::NotDone(text("smb-file-error")),
        }
    }
}

/// The attributes that these are, in Samba's letters.
pub(super) fn attributes_of(meta: &Meta) -> Option<String> {
    let own = meta.xattrs.iter().find(|(name, _)| name.bytes() == ATTRIBUTES.as_bytes());
    own.and_then(|(_, letters)| Some(letters.utf8()?.to_owned()))
}
