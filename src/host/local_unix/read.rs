//! Reading files and folders: what is no file is never opened.

use std::io::Read as _;
use std::os::fd::{AsFd as _, AsRawFd, BorrowedFd, OwnedFd};
use std::sync::Arc;

use rustix::fs::{Dir, Mode, OFlags, fstat, openat};
use rustix::io::Errno;

use super::errno::{Tried, told};
use super::meta;
use super::resolve::{Root, kind, kind_of, look};
use crate::base::{Hash, Untrusted};
use crate::host::says::not_done;
use crate::host::{Cx, Entry, File, Found, HostError, HostPath, Kind, Snapshot};

/// How much is read between two looks at cancel and deadline.
const CHUNK: u64 = 1 << 20;

/// Reads the file at the end of a path.
pub(super) fn read(root: &Root, asked: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError> {
    let place = root.resolve(asked)?;
    let found = match place.stat.map(|stat| kind(&stat)) {
        None => Found::Absent,
        Some(Kind::File) => {
            let (dir, name) = place.at();
            at(dir, name, &place.path, max, cx)?.0
        }
        Some(other) => Found::Other(other),
    };
    Ok(Snapshot { asked: asked.clone(), path: place.path, links: place.links, found })
}

/// Reads what stands in an open folder under that name, if it is a file; with the file, still open.
pub(super) fn at(
    dir: BorrowedFd<'_>,
    name: &[u8],
    path: &HostPath,
    max: u64,
    cx: &Cx<'_>,
) -> Result<(Found, Option<OwnedFd>), HostError> {
    let fails = |errno| told(errno, Tried::Reading, path);
    match look(dir, name).map_err(fails)?.map(|stat| kind(&stat)) {
        None => return Ok((Found::Absent, None)),
        Some(Kind::File) => {}
        Some(other) => return Ok((Found::Other(other), None)),
    }
    // Someone may have put a FIFO there since the look: it must not hold us, nor a terminal become ours.
    let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOFOLLOW | OFlags::NOCTTY | OFlags::CLOEXEC;
    let fd = match openat(dir, name, flags, Mode::empty()) {
        Ok(fd) => fd,
        Err(Errno::NOENT) => return Ok((Found::Absent, None)),
        Err(Errno::LOOP) => return Ok((Found::Other(Kind::Link), None)),
        Err(errno) => return Err(fails(errno)),
    };
    let stat = fstat(&fd).map_err(fails)?;
    if kind(&stat) != Kind::File {
        return Ok((Found::Other(kind(&stat)), None));
    }
    let size = u64::try_from(stat.st_size).unwrap_or(0);
    if size > max {
        return Ok((Found::TooBig(size), Some(fd)));
    }
    let bytes = content(fd.as_fd(), size, max, path, cx)?;
    if bytes.len() as u64 > max {
        return Ok((Found::TooBig(bytes.len() as u64), Some(fd)));
    }
    let meta = meta::read(fd.as_fd()).map_err(fails)?;
    let names = super::wide(stat.st_nlink);
    let file = File { hash: Hash::of(&bytes), bytes, meta, names };
    Ok((Found::File(Arc::new(file)), Some(fd)))
}

/// The bytes of an open file from its start: to its end, or one byte more than `max`.
pub(super) fn content(
    fd: BorrowedFd<'_>,
    size: u64,
    max: u64,
    path: &HostPath,
    cx: &Cx<'_>,
) -> Result<Vec<u8>, HostError> {
    let fails =
        |error: &std::io::Error| told(Errno::from_io_error(error).unwrap_or(Errno::IO), Tried::Reading, path);
    let fd = fd.try_clone_to_owned().map_err(|error| fails(&error))?;
    let mut file = std::fs::File::from(fd);
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    loop {
        if cx.cancel.is_set() || cx.deadline.passed() {
            return Err(not_done("reading-given-up", path));
        }
        let room = CHUNK.min(max.saturating_add(1).saturating_sub(bytes.len() as u64));
        let read = file.by_ref().take(room).read_to_end(&mut bytes).map_err(|error| fails(&error))?;
        if read == 0 {
            return Ok(bytes);
        }
    }
}

/// Whether a rename can lead from one folder to the other.
pub(super) fn same_filesystem(root: &Root, a: &HostPath, b: &HostPath) -> Result<Option<bool>, HostError> {
    let (Some(one), Some(two)) = (root.folder(a)?, root.folder(b)?) else { return Ok(None) };
    let device =
        |fd: &OwnedFd, path| fstat(fd).map(|stat| stat.st_dev).map_err(|e| told(e, Tried::Reading, path));
    if device(&one, a)? != device(&two, b)? {
        return Ok(Some(false));
    }
    // A bind mount has the device of its source, and yet no rename leads into it.
    Ok(Some(match (mount_of(&one), mount_of(&two)) {
        (Some(one), Some(two)) => one == two,
        _ => true,
    }))
}

/// The mount in which an open file or folder lies, as /proc tells it (Linux 3.15 and later).
pub(super) fn mount_of(fd: &impl AsRawFd) -> Option<String> {
    let told = std::fs::read_to_string(format!("/proc/self/fdinfo/{}", fd.as_raw_fd())).ok()?;
    told.lines().find_map(|line| line.strip_prefix("mnt_id:")).map(|id| id.trim().to_owned())
}

/// The entries of a folder in byte order of their names.
pub(super) fn list(root: &Root, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
    let Some(folder) = root.folder(path)? else { return Ok(None) };
    entries(folder.as_fd(), path, cx).map(Some)
}

/// The entries of an open folder in byte order of their names.
pub(super) fn entries(folder: BorrowedFd<'_>, path: &HostPath, cx: &Cx<'_>) -> Result<Vec<Entry>, HostError> {
    let fails = |errno| told(errno, Tried::Reading, path);
    let mut entries = Vec::new();
    for entry in Dir::read_from(folder).map_err(fails)? {
        if cx.cancel.is_set() || cx.deadline.passed() {
            return Err(not_done("reading-given-up", path));
        }
        let entry = entry.map_err(fails)?;
        let name = entry.file_name().to_bytes();
        if name == b"." || name == b".." {
            continue;
        }
        // Some file systems do not tell the kind in the listing.
        let kind = match entry.file_type() {
            rustix::fs::FileType::Unknown => match look(folder, name).map_err(fails)? {
                Some(stat) => kind(&stat),
                None => continue,
            },
            known => kind_of(known),
        };
        entries.push(Entry { name: Untrusted::from(name), kind });
    }
    entries.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(entries)
}
