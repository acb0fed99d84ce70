//! From a path to the folder that holds its end, one part at a time on open folders, so that a link is seen where it
//! stands, an absolute one starts again at the root, and none leads out of it.

use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::Path;

use rustix::fs::{AtFlags, FileType, Mode, OFlags, Stat, open, openat, readlinkat, statat};
use rustix::io::Errno;

use super::errno::{Tried, told};
use crate::base::{Text, Untrusted};
use crate::host::says::{self, MOST_LINKS, refused};
use crate::host::{HostError, HostPath, Kind, Link};

/// Folders on the way are only passed through: `O_PATH` needs no right to list them, and none of them is a FIFO or
/// device that an open would wake.
const PASS: OFlags = OFlags::PATH.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);

/// The folder where all paths of a host begin.
#[derive(Debug)]
pub(super) struct Root {
    top: OwnedFd,
    /// True for a tree under `--root`: what leads above its top is refused.
    pub(super) closed: bool,
}

/// Where a path ends.
#[derive(Debug)]
pub(super) struct Place {
    /// The path after all links.
    pub(super) path: HostPath,
    /// The links on the way.
    pub(super) links: Vec<Link>,
    /// What stands there, the last link followed; none: nothing.
    pub(super) stat: Option<Stat>,
    /// The innermost folder that exists on the way: the one that holds the end, where there is one.
    dir: OwnedFd,
    name: Vec<u8>,
}

impl Place {
    /// The folder that holds the end, and its name there.
    pub(super) fn at(&self) -> (BorrowedFd<'_>, &[u8]) {
        (self.dir.as_fd(), &self.name)
    }
}

/// A way that is being walked.
struct Walk<'a> {
    root: &'a Root,
    asked: &'a HostPath,
    /// Folders entered below the root, innermost last.
    inside: Vec<OwnedFd>,
    path: HostPath,
    links: Vec<Link>,
    /// Parts still to go, next one last.
    left: Vec<Vec<u8>>,
}

impl Root {
    /// `/` itself, or the folder that `--root` names.
    pub(super) fn open(path: &Path, closed: bool) -> Result<Self, HostError> {
        let top = open(path, PASS, Mode::empty()).map_err(|errno| {
            let shown = HostPath::from(path.as_os_str().as_encoded_bytes().to_vec());
            match errno {
                Errno::NOENT | Errno::NOTDIR => {
                    HostError::Refused(Text::new("root-not-a-folder").with("path", &shown))
                }
                errno => told(errno, Tried::Reading, &shown),
            }
        })?;
        Ok(Self { top, closed })
    }

    /// Follows a path to its end. Nothing at the end is an answer, not an error.
    pub(super) fn resolve(&self, asked: &HostPath) -> Result<Place, HostError> {
        let bytes = asked.bytes();
        if bytes.first() != Some(&b'/') || bytes.contains(&0) {
            return Err(refused("path-unusable", asked));
        }
        let path = HostPath::from("/");
        Walk { root: self, asked, inside: Vec::new(), path, links: Vec::new(), left: parts(bytes) }.end()
    }

    /// Opens the folder at a path, to be listed and synced; none where there is none.
    pub(super) fn folder(&self, path: &HostPath) -> Result<Option<OwnedFd>, HostError> {
        let place = self.resolve(path)?;
        match place.stat.map(|stat| kind(&stat)) {
            None => Ok(None),
            Some(Kind::Folder) => {
                let (dir, name) = place.at();
                enter(dir, name).map(Some).map_err(|errno| told(errno, Tried::Reading, &place.path))
            }
            Some(_) => Err(refused("not-a-folder", &place.path)),
        }
    }
}

/// Opens a folder so that it can be listed, synced and locked.
pub(super) fn enter(dir: BorrowedFd<'_>, name: &[u8]) -> rustix::io::Result<OwnedFd> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    openat(dir, name, flags, Mode::empty())
}

/// What stands there, links not followed; none: nothing.
pub(super) fn look(dir: BorrowedFd<'_>, name: &[u8]) -> rustix::io::Result<Option<Stat>> {
    match statat(dir, name, AtFlags::SYMLINK_NOFOLLOW) {
        Ok(stat) => Ok(Some(stat)),
        Err(Errno::NOENT) => Ok(None),
        Err(errno) => Err(errno),
    }
}

/// The kind of what was looked at.
pub(super) fn kind(stat: &Stat) -> Kind {
    kind_of(FileType::from_raw_mode(stat.st_mode))
}

/// The kind of a type of the system.
pub(super) const fn kind_of(kind: FileType) -> Kind {
    match kind {
        FileType::Directory => Kind::Folder,
        FileType::Symlink => Kind::Link,
        FileType::Fifo => Kind::Fifo,
        FileType::Socket => Kind::Socket,
        FileType::RegularFile => Kind::File,
        FileType::BlockDevice | FileType::CharacterDevice | FileType::Unknown => Kind::Device,
    }
}

impl Walk<'_> {
    fn dir(&self) -> BorrowedFd<'_> {
        self.inside.last().map_or_else(|| self.root.top.as_fd(), AsFd::as_fd)
    }

    fn end(mut self) -> Result<Place, HostError> {
        while let Some(part) = self.left.pop() {
            if part == b".." {
                self.up()?;
                continue;
            }
            let next = self.path.join(&part);
            let seen = look(self.dir(), &part).map_err(|errno| told(errno, Tried::Reading, &next))?;
            match seen.map(|stat| (kind(&stat), stat)) {
                None => return self.missing(next, part),
                Some((Kind::Link, _)) => self.follow(next, &part)?,
                Some((Kind::Folder, _)) => self.down(next, &part)?,
                Some((_, stat)) if self.left.is_empty() => return self.found(next, part, stat),
                Some(_) => return Err(refused("not-a-folder", &next)),
            }
        }
        let stat = statat(self.dir(), ".", AtFlags::empty());
        let stat = stat.map_err(|errno| told(errno, Tried::Reading, &self.path))?;
        let path = self.path.clone();
        self.found(path, b".".to_vec(), stat)
    }

    fn up(&mut self) -> Result<(), HostError> {
        if self.inside.pop().is_none() && self.root.closed {
            return Err(says::leads_out(self.asked, self.links.last()));
        }
        self.path = self.path.parent();
        Ok(())
    }

    fn down(&mut self, next: HostPath, part: &[u8]) -> Result<(), HostError> {
        let fd = openat(self.dir(), part, PASS | OFlags::NOFOLLOW, Mode::empty());
        self.inside.push(fd.map_err(|errno| told(errno, Tried::Reading, &next))?);
        self.path = next;
        Ok(())
    }

    fn follow(&mut self, at: HostPath, part: &[u8]) -> Result<(), HostError> {
        let to = readlinkat(self.dir(), part, Vec::new());
        let to = to.map_err(|errno| told(errno, Tried::Reading, &at))?.into_bytes();
        if to.first() == Some(&b'/') {
            self.inside.clear();
            self.path = HostPath::from("/");
        }
        self.left.extend(parts(&to));
        self.links.push(Link { at, to: Untrusted::from(to) });
        if self.links.len() > MOST_LINKS {
            return Err(refused("link-loop", self.asked));
        }
        Ok(())
    }

    fn found(mut self, path: HostPath, name: Vec<u8>, stat: Stat) -> Result<Place, HostError> {
        let dir = self.take_dir()?;
        Ok(Place { path, links: self.links, stat: Some(stat), dir, name })
    }

    /// Nothing there: the rest of the path only names what is missing. A `..` in it has no meaning then.
    fn missing(mut self, next: HostPath, part: Vec<u8>) -> Result<Place, HostError> {
        let mut path = next;
        let mut name = part;
        while let Some(part) = self.left.pop() {
            if part == b".." {
                return Err(refused("folder-missing", &path));
            }
            path = path.join(&part);
            name = part;
        }
        let dir = self.take_dir()?;
        Ok(Place { path, links: self.links, stat: None, dir, name })
    }

    fn take_dir(&mut self) -> Result<OwnedFd, HostError> {
        match self.inside.pop() {
            Some(dir) => Ok(dir),
            None => self.root.top.try_clone().map_err(|error| {
                let errno = Errno::from_io_error(&error).unwrap_or(Errno::IO);
                told(errno, Tried::Reading, self.asked)
            }),
        }
    }
}

/// The parts of a path, last one first, without empty ones and `.`.
fn parts(path: &[u8]) -> Vec<Vec<u8>> {
    let parts = path.split(|&byte| byte == b'/').rev();
    parts.filter(|part| !part.is_empty() && *part != b".").map(<[u8]>::to_vec).collect()
}
