//! What would keep a file from being replaced, as far as looking tells: nothing is written for it.

use std::os::fd::{AsFd as _, BorrowedFd, OwnedFd};

use rustix::fs::{Access, AtFlags, Mode, OFlags, StatVfsMountFlags, accessat, fstatvfs, openat};
use rustix::io::Errno;

use super::read::mount_of;
use super::resolve::{Root, kind};
use super::target::immutable;
use crate::base::Text;
use crate::host::says::about;
use crate::host::{Bars, HostError, HostPath, Kind};

/// Looks at the file at the end of a path, at its folder, and at the one above that.
pub(super) fn bars(root: &Root, asked: &HostPath) -> Result<Bars, HostError> {
    let place = root.resolve(asked)?;
    let file = match place.stat.map(|stat| kind(&stat)) {
        Some(Kind::File) => on_file(place.at(), &place.path),
        _ => None,
    };
    let parent = place.path.parent();
    let (folder, above) = (on_folder(root, &parent), on_folder(root, &parent.parent()));
    Ok(Bars { path: place.path, file, folder, above })
}

fn on_file((dir, name): (BorrowedFd<'_>, &[u8]), path: &HostPath) -> Option<Text> {
    let opened = |flags| openat(dir, name, flags | OFlags::NOFOLLOW | OFlags::CLOEXEC, Mode::empty()).ok();
    // No rename puts another file in the place of a mount.
    let mount = opened(OFlags::PATH).and_then(|fd| mount_of(&fd));
    if mount.zip(mount_of(&dir)).is_some_and(|(file, folder)| file != folder) {
        return Some(about("mount-point", path));
    }
    // One that cannot be read is told by reading it.
    let fd = opened(OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOCTTY)?;
    protected(&fd, path)
}

/// The same of a folder; of the innermost one that is there, where it is yet to be made.
fn on_folder(root: &Root, path: &HostPath) -> Option<Text> {
    let mut path = path.clone();
    let fd = loop {
        match root.folder(&path).ok()? {
            Some(fd) => break fd,
            None if path.bytes() == b"/" => return None,
            None => path = path.parent(),
        }
    };
    if fstatvfs(&fd).is_ok_and(|space| space.f_flag.contains(StatVfsMountFlags::RDONLY)) {
        return Some(about("read-only-filesystem", &path));
    }
    protected(&fd, &path).or_else(|| {
        match accessat(&fd, ".", Access::WRITE_OK | Access::EXEC_OK, AtFlags::empty()) {
            Err(Errno::ROFS) => Some(about("read-only-filesystem", &path)),
            Err(Errno::ACCESS | Errno::PERM) => Some(about("no-right-to-write", &path)),
            _ => None,
        }
    })
}

fn protected(fd: &OwnedFd, path: &HostPath) -> Option<Text> {
    immutable(fd.as_fd(), path).err().map(|error| error.text().clone())
}
