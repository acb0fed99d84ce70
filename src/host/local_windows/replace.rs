//! Replacement and removal, in the order of facts/safety.md A2: the old file is never written over. `ReplaceFile` keeps its access
//! list, attributes and streams; a reader sees the old or the new file, whole, or for a moment none, while the old one has its
//! backup's name.

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::os::windows::fs::OpenOptionsExt as _;
use std::path::Path;

use winsafe::{GetDiskFreeSpaceEx, ReplaceFile, SetFileAttributes, co};

use super::errors::{Tried, no_room, told};
use super::names::{Names, discard, place, tidy};
use super::path::{text, to_system};
use super::patience::{CHANGING, patiently};
use super::read;
use crate::base::{Hash, Text};
use crate::host::says::{about, hard_links, not_a_file, not_done, refused, still_wanted};
use crate::host::{
    Cancel, Cx, Deadline, Expect, Found, HostError, HostPath, Kind, Meta, Progress, Receipt, Remove, Replace,
    WINDOWS_ATTRIBUTES,
};

/// Room beyond the file itself that must be free: its streams, the folder's growth, the file system's own.
const SLACK: u64 = 64 << 10;

/// No file that is replaced is larger.
const MOST: u64 = 1 << 30;

/// How a replacement that answered with an error stands, by a look at all three names.
enum Stands {
    /// The old file stands at its place.
    Old,
    /// The new one does.
    New,
    /// The target is missing, and its backup holds the old file.
    Cut,
    /// Something else, or it cannot be seen.
    Else,
}

/// Replaces or creates a file.
pub(super) fn replace(r: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
    still_wanted(&r.path, cx)?;
    (cx.progress)(Progress { what: about("progress-writing", &r.path), part: None });
    let names = Names::of(&r.path, &r.stage)?;
    let made = folders(r)?;
    let done = in_folder(r, &names, cx);
    if matches!(done, Err(HostError::Refused(_) | HostError::NotDone(_))) {
        made.undo();
    }
    done.map(|receipt| Receipt { made_folders: made.0, ..receipt })
}

/// Folders that were made for one replacement, outermost first.
struct Made(Vec<HostPath>);

/// The replacement, now that all folders are there.
fn in_folder(r: &Replace, names: &Names, cx: &Cx<'_>) -> Result<Receipt, HostError> {
    tidy(&r.stage, cx)?;
    let old = as_expected(&r.path, r.expect, cx)?;
    room(&r.stage, r.new.len() as u64)?;
    let temp = Temp::write(names, &r.new, old.as_ref(), cx)?;
    (cx.progress)(Progress { what: about("progress-written", &r.path), part: None });
    if as_expected(&r.path, r.expect, cx)? != old {
        return Err(refused("changed-since-plan", &r.path));
    }
    still_wanted(&r.path, cx)?;
    match old {
        None => temp.create(cx)?,
        Some(_) => temp.exchange(r, cx)?,
    }
    standing(r, names, old.as_ref())
}

impl Made {
    fn undo(&self) {
        for path in self.0.iter().rev() {
            if let Ok(system) = to_system(path) {
                // Not empty: someone else uses it already, and then it must stay.
                let _ = std::fs::remove_dir(system);
            }
        }
    }
}

/// The folders that the target needs, made where they are missing and may be made.
fn folders(r: &Replace) -> Result<Made, HostError> {
    let parent = r.path.parent();
    let mut missing = Vec::new();
    let mut folder = parent.clone();
    while !to_system(&folder)?.is_dir() {
        if folder.is_top() {
            return Err(refused("folder-missing", &folder));
        }
        let above = folder.parent();
        missing.push(std::mem::replace(&mut folder, above));
    }
    if missing.is_empty() {
        return Ok(Made(missing));
    }
    if r.expect != Expect::Absent {
        return Err(refused("changed-since-plan", &r.path));
    }
    if !r.make_folders {
        return Err(refused("folder-missing", &parent));
    }
    let mut made = Made(Vec::new());
    for path in missing.into_iter().rev() {
        if let Err(error) = to_system(&path).and_then(|system| {
            std::fs::create_dir(system).map_err(|error| told(&error, Tried::Writing, &path))
        }) {
            made.undo();
            return Err(error);
        }
        made.0.push(path);
    }
    Ok(made)
}

/// Looks at the target as it is at this moment: the attributes of the file that is to be replaced, or none where no file was
/// expected and none is there.
fn as_expected(path: &HostPath, expect: Expect, cx: &Cx<'_>) -> Result<Option<Meta>, HostError> {
    let system = to_system(path)?;
    let found = match std::fs::symlink_metadata(&system) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Found::Absent,
        Err(error) => return Err(told(&error, Tried::Writing, path)),
        Ok(found) if found.file_type().is_symlink() => Found::Other(Kind::Link),
        Ok(found) if found.is_dir() => Found::Other(Kind::Folder),
        Ok(_) => read::file(path, &system, MOST, cx)?,
    };
    let file = match (found, expect) {
        (Found::Absent, Expect::Absent) => return Ok(None),
        (Found::Other(kind), _) if kind != Kind::Link => return Err(not_a_file(path, kind)),
        (Found::File(file), Expect::Is(hash)) if file.hash == hash => file,
        _ => return Err(refused("changed-since-plan", path)),
    };
    if file.names > 1 {
        return Err(hard_links(path, file.names));
    }
    if file.meta.mode & 0o222 == 0 {
        return Err(refused("read-only-attribute", path));
    }
    Ok(Some(file.meta.clone()))
}

/// Refuses a volume that cannot take the file, before anything is written.
fn room(stage: &HostPath, size: u64) -> Result<(), HostError> {
    let need = size.saturating_add(SLACK);
    match free(&to_system(stage)?) {
        Some(free) if free < need => Err(no_room(stage, need, free)),
        _ => Ok(()),
    }
}

/// Free bytes for this user on the volume of a folder; none where that is not known.
#[must_use]
pub fn free(folder: &Path) -> Option<u64> {
    let mut free = 0;
    GetDiskFreeSpaceEx(Some(text(folder)), Some(&mut free), None, None).ok()?;
    Some(free)
}

/// The new file under its own name; dropped, it is removed.
struct Temp<'a> {
    names: &'a Names,
    path: HostPath,
}

impl<'a> Temp<'a> {
    /// Writes it, flushes it to the disk, and reads it back.
    fn write(names: &'a Names, new: &[u8], old: Option<&Meta>, cx: &Cx<'_>) -> Result<Self, HostError> {
        let name = names.temp.file_name().unwrap_or_default();
        let path = names.path.parent().join(name.as_encoded_bytes());
        let fails = |error: &io::Error| match error.kind() {
            io::ErrorKind::AlreadyExists => not_done("temporary-file-foreign", &path),
            _ => told(error, Tried::Writing, &path),
        };
        let mut options = OpenOptions::new();
        // Nobody else writes to it meanwhile.
        let options = options.write(true).create_new(true).share_mode(co::FILE_SHARE::READ.raw());
        let made = options.open(&names.temp).map_err(|error| fails(&error))?;
        let temp = Self { names, path: path.clone() };
        Self::fill(made, new).map_err(|error| fails(&error))?;
        if let Some(attributes) = old.and_then(attributes) {
            // Those that `ReplaceFile` does not bring over.
            let _ = SetFileAttributes(text(&names.temp), attributes);
        }
        let back = File::open(&names.temp).map_err(|error| told(&error, Tried::Reading, &path))?;
        let back = read::content(back, new.len() as u64, &path, cx)?;
        if back == new { Ok(temp) } else { Err(not_done("temporary-file-differs", &path)) }
    }

    fn fill(mut file: File, new: &[u8]) -> io::Result<()> {
        file.write_all(new)?;
        // `FlushFileBuffers`. An error is final: what was lost is taken for written the next time.
        file.sync_all()
    }

    /// Gives it the target's name, which must be free.
    fn create(self, cx: &Cx<'_>) -> Result<(), HostError> {
        let names = self.names;
        let moved = patiently(&names.path, CHANGING, cx, || place(&names.temp, &names.target));
        moved.map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => refused("changed-since-plan", &names.path),
            _ => told(&error, Tried::Writing, &names.path),
        })
    }

    /// Puts it in the place of the target; the old file has its backup's name then.
    fn exchange(self, r: &Replace, cx: &Cx<'_>) -> Result<(), HostError> {
        let names = self.names;
        let done = patiently(&names.path, CHANGING, cx, || exchanged(names, r.expect));
        let Err(error) = done else { return Ok(()) };
        match looked(names, r) {
            Stands::New => Ok(()),
            Stands::Old => Err(told(&error, Tried::Writing, &r.path)),
            Stands::Cut => {
                let never = Cancel::default();
                let own = Cx::quiet(Deadline::after(CHANGING), &never);
                let back = patiently(&names.path, CHANGING, &own, || place(&names.backup, &names.target));
                match back {
                    Ok(()) => Err(told(&error, Tried::Writing, &r.path)),
                    Err(why) => Err(cut(names, &why)),
                }
            }
            Stands::Else => {
                Err(HostError::Unknown(about("replace-unknown", &r.path).with("error", error.to_string())))
            }
        }
    }
}

impl Drop for Temp<'_> {
    fn drop(&mut self) {
        let never = Cancel::default();
        // What cannot be removed now is removed by the next call's tidying; it is inert until then. Where it has become the
        // target, nothing has its name any more.
        let _ = discard(&self.names.temp, &self.path, &Cx::quiet(Deadline::after(CHANGING), &never));
    }
}

/// The attributes that a file is to have: of those that are kept, the ones that it can have here.
fn attributes(meta: &Meta) -> Option<co::FILE_ATTRIBUTE> {
    use co::FILE_ATTRIBUTE as A;
    let (_, value) = meta.xattrs.iter().find(|(name, _)| name.bytes() == WINDOWS_ATTRIBUTES.as_bytes())?;
    let number = u32::from_str_radix(value.utf8()?, 16).ok()?;
    let kept = [A::HIDDEN, A::SYSTEM, A::ARCHIVE, A::NOT_CONTENT_INDEXED];
    let wanted = kept.into_iter().filter(|one| number & one.raw() != 0);
    Some(wanted.reduce(|all, one| all | one).unwrap_or(A::NORMAL))
}

/// One try. Repeated only while nothing has happened: an error after which the target is missing is told as another one.
fn exchanged(names: &Names, expect: Expect) -> io::Result<()> {
    let (target, temp, backup) = (text(&names.target), text(&names.temp), text(&names.backup));
    let Err(error) = ReplaceFile(target, temp, Some(backup), co::REPLACEFILE::default()) else {
        return Ok(());
    };
    let error = io::Error::from_raw_os_error(i32::try_from(error.raw()).unwrap_or(0));
    let here = |path: &Path| path.try_exists().unwrap_or(false);
    let untouched = here(&names.target) && here(&names.temp) && !here(&names.backup);
    if untouched && expect != Expect::Absent { Err(error) } else { Err(io::Error::other(error.to_string())) }
}

/// Looks at all three names.
fn looked(names: &Names, r: &Replace) -> Stands {
    let never = Cancel::default();
    let cx = Cx::quiet(Deadline::after(CHANGING), &never);
    let seen = |system: &Path| read::file(&names.path, system, MOST, &cx);
    let is = |found: &Found, hash: Hash| matches!(found, Found::File(file) if file.hash == hash);
    let Expect::Is(old) = r.expect else { return Stands::Else };
    match (seen(&names.target), seen(&names.backup)) {
        (Ok(target), _) if is(&target, Hash::of(&r.new)) => Stands::New,
        (Ok(target), _) if is(&target, old) => Stands::Old,
        (Ok(Found::Absent), Ok(backup)) if is(&backup, old) => Stands::Cut,
        _ => Stands::Else,
    }
}

/// The old file has its backup's name and does not get its own back.
fn cut(names: &Names, why: &io::Error) -> HostError {
    let backup = names.backup.file_name().unwrap_or_default().as_encoded_bytes();
    let text = about("replacement-cut", &names.path).with("backup", &names.path.parent().join(backup));
    let text = Text::new("windows-replace-left").with("cut", text).with("error", why.to_string());
    HostError::Unknown(text)
}

/// Reads the new file where it stands now, gives it the attributes that it lacks, and removes the backup. The change is made:
/// time and cancel count no more.
fn standing(r: &Replace, names: &Names, old: Option<&Meta>) -> Result<Receipt, HostError> {
    let never = Cancel::default();
    let cx = Cx::quiet(Deadline::after(CHANGING * 2), &never);
    let mut notes = Vec::new();
    let seen = || read::file(&r.path, &names.target, MOST, &cx);
    let mut found = seen();
    if let (Some(old), Ok(Found::File(file))) = (old, &found)
        && file.meta != *old
        && let Some(attributes) = attributes(old)
    {
        let _ = SetFileAttributes(text(&names.target), attributes);
        found = seen();
        if matches!(&found, Ok(Found::File(file)) if file.meta != *old) {
            notes.push(about("windows-attributes-differ", &r.path));
        }
    }
    let backup = r.path.parent().join(names.backup.file_name().unwrap_or_default().as_encoded_bytes());
    match found {
        Ok(Found::File(file)) if file.hash == Hash::of(&r.new) => {
            if discard(&names.backup, &backup, &cx).is_err() {
                notes.push(about("backup-stays", &backup));
            }
            Ok(Receipt { hash: file.hash, meta: file.meta.clone(), made_folders: Vec::new(), notes })
        }
        Ok(_) => Err(HostError::Unknown(about("replaced-but-differs", &r.path))),
        Err(error) => {
            Err(HostError::Unknown(about("replaced-but-unread", &r.path).with("why", error.text().clone())))
        }
    }
}

/// Removes a file, and then the folders that were made for it.
pub(super) fn remove(r: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
    still_wanted(&r.path, cx)?;
    as_expected(&r.path, Expect::Is(r.expect), cx)?;
    still_wanted(&r.path, cx)?;
    let system = to_system(&r.path)?;
    let gone = patiently(&r.path, CHANGING, cx, || std::fs::remove_file(&system));
    match (gone, system.try_exists()) {
        (Ok(()), Ok(false)) => {}
        // Somebody has it open still: it goes when it is closed.
        (Ok(()), _) => {
            let error = Text::new("windows-still-open");
            return Err(HostError::Unknown(about("removal-unconfirmed", &r.path).with("error", error)));
        }
        (Err(error), _) => return Err(told(&error, Tried::Writing, &r.path)),
    }
    remove_folders(&r.folders_if_empty)
}

/// Takes these folders away, each if it is there and empty.
pub(super) fn remove_folders(folders: &[HostPath]) -> Result<(), HostError> {
    // The first one that stays is told, after all were tried.
    folders.iter().map(remove_if_empty).fold(Ok(()), Result::and)
}

fn remove_if_empty(path: &HostPath) -> Result<(), HostError> {
    match std::fs::remove_dir(to_system(path)?) {
        Ok(()) => Ok(()),
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::DirectoryNotEmpty | io::ErrorKind::NotADirectory
            ) =>
        {
            Ok(())
        }
        Err(error) => Err(HostError::Unknown(about("folder-stays", path).with("error", error.to_string()))),
    }
}
