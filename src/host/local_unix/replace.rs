//! Replacement and removal, in the order of facts/safety.md A2: nothing is written over, a reader sees the old or the
//! new file, whole, and what fails before the rename leaves no trace.

use std::os::fd::AsFd as _;

use rustix::fs::{AtFlags, StatVfsMountFlags, fstatvfs, fsync, unlinkat};
use rustix::io::Errno;

use super::errno::{Tried, no_room, told, unconfirmed};
use super::folders::Made;
use super::foreign;
use super::meta;
use super::read;
use super::resolve::{Root, look};
use super::target::{Folder, check, immutable};
use super::temp::{Renamed, Temp, tidy};
use crate::base::{Hash, Text, Untrusted};
use crate::host::says::{about, not_done, refused, still_wanted};
use crate::host::{
    Cx, Expect, Found, HostError, HostPath, Kind, Meta, NewMeta, Progress, Receipt, Remove, Replace,
};

/// Room beyond the file itself that must be free: its attributes, the folder's growth, the file system's own.
const SLACK: u64 = 64 << 10;

/// Mode of a new file that has no model; the umask does not decide.
const NEW_MODE: u32 = 0o644;

/// Removes the temporary file of a killed run.
pub(super) fn tidy_at(root: &Root, stage: &HostPath) -> Result<bool, HostError> {
    match root.folder(stage)? {
        None => Ok(false),
        Some(fd) => tidy(&Folder::new(fd, stage.clone())?),
    }
}

/// Replaces or creates a file.
pub(super) fn replace(root: &Root, r: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
    still_wanted(&r.path, cx)?;
    let _held = match &r.under {
        Some(lock) => foreign::take(root, lock, &r.path, cx)?,
        None => None,
    };
    (cx.progress)(Progress { what: about("progress-writing", &r.path), part: None });
    let mut made = folders(root, r)?;
    let made_folders = made.paths();
    let folder = folder(root, &r.path.parent())?;
    let stage = folder_of_stage(root, r, &folder)?;
    tidy(&stage)?;
    let old = check(&folder, &r.path, r.expect, cx)?;
    immutable(folder.fd.as_fd(), &folder.path)?;
    immutable(stage.fd.as_fd(), &stage.path)?;
    room(&stage, r.new.len() as u64)?;

    let mut notes = Vec::new();
    let mut temp = Temp::new(&stage)?;
    temp.write(&r.new)?;
    let want = wanted(r, old.as_ref(), &folder, &stage, &mut notes, cx)?;
    let want = meta::apply(temp.fd(), &want, &r.path)?;
    temp.sync()?;
    let hash = Hash::of(&r.new);
    temp.verify(hash, r.new.len() as u64, cx)?;
    let written = Progress { what: about("progress-written", &r.path), part: None };
    (cx.progress)(written);
    if check(&folder, &r.path, r.expect, cx)? != old {
        return Err(refused("changed-since-plan", &r.path));
    }
    still_wanted(&r.path, cx)?;

    let placed = temp.place(&folder, r.path.name(), old.is_none());
    if !matches!(placed, Renamed::Not(_)) {
        made.keep();
    }
    drop(temp);
    match placed {
        Renamed::Done => {}
        Renamed::Not(errno) => return Err(not_placed(errno, &r.path)),
        Renamed::Perhaps(errno) => return Err(unconfirmed("durability-unconfirmed", &r.path, errno)),
    }
    sync(&folder, &stage).map_err(|errno| unconfirmed("durability-unconfirmed", &r.path, errno))?;
    let meta = standing(&folder, &r.path, hash, &want)?;
    Ok(Receipt { hash, meta, made_folders, notes })
}

/// Removes a file, and then the folders that were made for it.
pub(super) fn remove(root: &Root, r: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
    still_wanted(&r.path, cx)?;
    let Some(fd) = root.folder(&r.path.parent())? else {
        return Err(refused("changed-since-plan", &r.path));
    };
    let folder = Folder::new(fd, r.path.parent())?;
    check(&folder, &r.path, Expect::Is(r.expect), cx)?;
    immutable(folder.fd.as_fd(), &folder.path)?;
    still_wanted(&r.path, cx)?;
    unlinkat(&folder.fd, r.path.name(), AtFlags::empty())
        .map_err(|errno| not_removed(errno, &folder, &r.path))?;
    fsync(&folder.fd).map_err(|errno| unconfirmed("removal-unconfirmed", &r.path, errno))?;
    remove_folders(root, &r.folders_if_empty)
}

/// Takes these folders away, each if it is there and empty.
pub(super) fn remove_folders(root: &Root, folders: &[HostPath]) -> Result<(), HostError> {
    // The first one that stays is told, after all were tried.
    folders.iter().map(|path| remove_if_empty(root, path)).fold(Ok(()), Result::and)
}

/// Takes an empty folder away. One that is not empty, not there or no folder any more is someone else's business.
fn remove_if_empty(root: &Root, path: &HostPath) -> Result<(), HostError> {
    let Ok(Some(above)) = root.folder(&path.parent()) else { return Ok(()) };
    match unlinkat(&above, path.name(), AtFlags::REMOVEDIR) {
        Ok(()) => fsync(&above).map_err(|errno| unconfirmed("removal-unconfirmed", path, errno)),
        Err(Errno::NOTEMPTY | Errno::EXIST | Errno::NOENT | Errno::NOTDIR) => Ok(()),
        Err(errno) => Err(unconfirmed("folder-stays", path, errno)),
    }
}

/// The folders that the target needs, made where they are missing and may be made.
fn folders(root: &Root, r: &Replace) -> Result<Made, HostError> {
    let parent = r.path.parent();
    if root.folder(&parent)?.is_some() {
        return Ok(Made::default());
    }
    if r.expect != Expect::Absent {
        return Err(refused("changed-since-plan", &r.path));
    }
    if !r.make_folders {
        return Err(refused("folder-missing", &parent));
    }
    Made::up_to(root, &parent)
}

fn folder(root: &Root, path: &HostPath) -> Result<Folder, HostError> {
    let fd = root.folder(path)?.ok_or_else(|| refused("folder-missing", path))?;
    Folder::new(fd, path.clone())
}

fn folder_of_stage(root: &Root, r: &Replace, folder_of_target: &Folder) -> Result<Folder, HostError> {
    let stage = folder(root, &r.stage)?;
    if stage.stat.st_dev == folder_of_target.stat.st_dev {
        Ok(stage)
    } else {
        Err(not_done("stage-other-filesystem", &r.stage))
    }
}

/// Refuses a file system that cannot take the file, before anything is written.
fn room(stage: &Folder, size: u64) -> Result<(), HostError> {
    let space = fstatvfs(&stage.fd).map_err(|errno| told(errno, Tried::Writing, &stage.path))?;
    if space.f_flag.contains(StatVfsMountFlags::RDONLY) {
        return Err(refused("read-only-filesystem", &stage.path));
    }
    // Some count nothing (ramfs): a write will tell.
    if space.f_blocks == 0 {
        return Ok(());
    }
    let free = space.f_bavail.saturating_mul(space.f_frsize);
    let need = size.saturating_add(SLACK);
    if free < need { Err(no_room(&stage.path, need, free)) } else { Ok(()) }
}

/// Mode, owner and attributes that the new file is to have.
fn wanted(
    r: &Replace,
    old: Option<&Meta>,
    folder: &Folder,
    stage: &Folder,
    notes: &mut Vec<Text>,
    cx: &Cx<'_>,
) -> Result<Meta, HostError> {
    if folder.stat.st_mode & 0o1002 == 0o002 {
        notes.push(about("folder-open-to-all", &folder.path));
    }
    match (&r.meta, old) {
        (NewMeta::Set(meta), _) | (NewMeta::Keep, Some(meta)) => Ok(meta.clone()),
        (NewMeta::Keep, None) => {
            let fails = |errno| told(errno, Tried::Reading, &folder.path);
            if meta::attribute(folder.fd.as_fd(), meta::DEFAULT_ACL).map_err(fails)?.is_some() {
                notes.push(about("default-acl-not-applied", &folder.path));
            }
            let mut xattrs = Vec::new();
            // The kernel labels a new file by the folder it is made in; where that is another one, what stands
            // beside the target shows which label belongs there.
            if folder.identity() != stage.identity()
                && let Some(label) = sibling_label(folder, cx)?
            {
                xattrs.push((Untrusted::from(meta::LABEL), Untrusted::from(label)));
                notes.push(about("label-like-sibling", &r.path));
            }
            Ok(Meta { mode: NEW_MODE, uid: folder.stat.st_uid, gid: folder.stat.st_gid, xattrs })
        }
    }
}

/// The SELinux context of the first file in a folder that has one.
fn sibling_label(folder: &Folder, cx: &Cx<'_>) -> Result<Option<Vec<u8>>, HostError> {
    for entry in read::entries(folder.fd.as_fd(), &folder.path, cx)? {
        if entry.kind == Kind::File
            && let Some(label) = label_of(folder, entry.name.bytes())
        {
            return Ok(Some(label));
        }
    }
    Ok(None)
}

fn label_of(folder: &Folder, name: &[u8]) -> Option<Vec<u8>> {
    use rustix::fs::{Mode, OFlags, openat};
    let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let fd = openat(&folder.fd, name, flags, Mode::empty()).ok()?;
    meta::attribute(fd.as_fd(), meta::LABEL).ok()?
}

/// Why the last step did not happen; the old file stands.
fn not_placed(errno: Errno, path: &HostPath) -> HostError {
    match errno {
        Errno::EXIST | Errno::ISDIR | Errno::NOENT | Errno::NOTEMPTY => refused("changed-since-plan", path),
        errno => told(errno, Tried::Writing, path),
    }
}

/// A removal that answered with an error: where the file is gone all the same, that is not known to last.
fn not_removed(errno: Errno, folder: &Folder, path: &HostPath) -> HostError {
    match look(folder.fd.as_fd(), path.name()) {
        Ok(None) if errno != Errno::NOENT => unconfirmed("removal-unconfirmed", path, errno),
        _ => not_placed(errno, path),
    }
}

fn sync(folder: &Folder, stage: &Folder) -> rustix::io::Result<()> {
    fsync(&folder.fd)?;
    if folder.identity() == stage.identity() { Ok(()) } else { fsync(&stage.fd) }
}

/// Reads the new file where it stands now. The change is made: time and cancel count no more.
fn standing(folder: &Folder, path: &HostPath, hash: Hash, want: &Meta) -> Result<Meta, HostError> {
    let never = crate::host::Cancel::default();
    let cx = Cx::quiet(crate::host::Deadline::after(std::time::Duration::from_mins(1)), &never);
    let seen = read::at(folder.fd.as_fd(), path.name(), path, u64::MAX, &cx);
    match seen {
        Ok((Found::File(file), _)) if file.hash == hash && meta::difference(want, &file.meta).is_none() => {
            Ok(file.meta.clone())
        }
        Ok(_) => Err(HostError::Unknown(about("replaced-but-differs", path))),
        Err(error) => {
            Err(HostError::Unknown(about("replaced-but-unread", path).with("why", error.text().clone())))
        }
    }
}
