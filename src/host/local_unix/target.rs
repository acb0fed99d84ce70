//! The file that is to be replaced or removed: is it what the plan saw, and can it be replaced at all?

use std::os::fd::{AsFd as _, BorrowedFd, OwnedFd};

use rustix::fs::{IFlags, Stat, fstat, ioctl_getflags};

use super::errno::{Tried, told};
use super::read;
use crate::host::says::{hard_links, not_a_file, refused};
use crate::host::{Cx, Expect, Found, HostError, HostPath, Kind, Meta};

/// No configuration file is larger; a file that has become so is not what any plan saw.
const MOST: u64 = 256 << 20;

/// The folder of a target, open.
pub(super) struct Folder {
    pub(super) fd: OwnedFd,
    pub(super) path: HostPath,
    pub(super) stat: Stat,
}

impl Folder {
    pub(super) fn new(fd: OwnedFd, path: HostPath) -> Result<Self, HostError> {
        let stat = fstat(&fd).map_err(|errno| told(errno, Tried::Writing, &path))?;
        Ok(Self { fd, path, stat })
    }

    /// Which folder on which file system.
    pub(super) const fn identity(&self) -> (u64, u64) {
        (self.stat.st_dev, self.stat.st_ino)
    }
}

/// Looks at the target as it is at this moment: mode, owner and attributes of the file that is to be replaced, or
/// none where no file was expected and none is there.
pub(super) fn check(
    folder: &Folder,
    path: &HostPath,
    expect: Expect,
    cx: &Cx<'_>,
) -> Result<Option<Meta>, HostError> {
    let (found, open) = read::at(folder.fd.as_fd(), path.name(), path, MOST, cx)?;
    let file = match (found, expect) {
        (Found::Absent, Expect::Absent) => return Ok(None),
        (Found::Other(kind), _) if kind != Kind::Link => return Err(not_a_file(path, kind)),
        (Found::File(file), Expect::Is(hash)) if file.hash == hash => file,
        _ => return Err(refused("changed-since-plan", path)),
    };
    if file.names > 1 {
        return Err(hard_links(path, file.names));
    }
    // That it is a mount point, only the rename can tell: on overlay file systems the device numbers of a file and
    // of its folder differ anyway.
    if let Some(fd) = open {
        immutable(fd.as_fd(), path)?;
    }
    Ok(Some(file.meta.clone()))
}

/// Refuses what `chattr +i` or `+a` protects. Where the file system knows no such flags, nothing is protected.
pub(super) fn immutable(fd: BorrowedFd<'_>, path: &HostPath) -> Result<(), HostError> {
    match ioctl_getflags(fd) {
        Ok(flags) if flags.intersects(IFlags::IMMUTABLE | IFlags::APPEND) => {
            Err(refused("immutable-file", path))
        }
        _ => Ok(()),
    }
}
