//! Folders that a new file needs: made outermost first, and taken away again where the file does not come.

use std::os::fd::{AsFd as _, OwnedFd};

use rustix::fs::{AtFlags, Gid, Mode, Uid, fchmod, fchown, fstat, fsync, mkdirat, unlinkat};
use rustix::io::Errno;

use super::errno::{Tried, told};
use super::resolve::{Root, enter};
use crate::host::{HostError, HostPath};

/// Folders that were made for one replacement. Dropped without [`Made::keep`], it removes them again.
#[derive(Default)]
pub(super) struct Made {
    /// The folder above, and the path of the one that was made in it.
    made: Vec<(OwnedFd, HostPath)>,
}

impl Made {
    /// Makes the folder at a path and what is missing above it.
    pub(super) fn up_to(root: &Root, folder: &HostPath) -> Result<Self, HostError> {
        let mut missing = Vec::new();
        let mut above = folder.clone();
        let mut inside = loop {
            if let Some(fd) = root.folder(&above)? {
                break fd;
            }
            missing.push(above.clone());
            above = above.parent();
        };
        let mut made = Self::default();
        for path in missing.into_iter().rev() {
            let next = made.one(inside, &path).map_err(|errno| told(errno, Tried::Writing, &path))?;
            inside = next;
        }
        Ok(made)
    }

    fn one(&mut self, above: OwnedFd, path: &HostPath) -> rustix::io::Result<OwnedFd> {
        let parent = fstat(&above)?;
        mkdirat(&above, path.name(), Mode::from_raw_mode(0o755))?;
        self.made.push((above, path.clone()));
        let (above, _) = self.made.last().ok_or(Errno::IO)?;
        let fd = enter(above.as_fd(), path.name())?;
        let stat = fstat(&fd)?;
        if (stat.st_uid, stat.st_gid) != (parent.st_uid, parent.st_gid) {
            fchown(&fd, Some(Uid::from_raw(parent.st_uid)), Some(Gid::from_raw(parent.st_gid)))?;
        }
        // The umask must not decide; a set-group-id bit that came from the folder above stays.
        fchmod(&fd, Mode::from_raw_mode(0o755 | (stat.st_mode & 0o2000)))?;
        fsync(&fd)?;
        fsync(above)?;
        Ok(fd)
    }

    pub(super) fn paths(&self) -> Vec<HostPath> {
        self.made.iter().map(|(_, path)| path.clone()).collect()
    }

    /// The file is there: the folders stay.
    pub(super) fn keep(&mut self) {
        self.made.clear();
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        for (above, path) in self.made.iter().rev() {
            // Not empty: someone else uses it already, and then it must stay. That it is gone need not be synced: a
            // folder that comes back after a power loss is empty and harmless.
            let _ = unlinkat(above, path.name(), AtFlags::REMOVEDIR);
        }
    }
}
