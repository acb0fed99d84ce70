//! The three names of a replacement, and mending what a killed one left.
//!
//! `ReplaceFile` has several steps inside: it gives the old file the backup's name, and then the new file the target's. Killed
//! between the two it leaves no target, and the old file whole under its backup's name. That name says whose backup it is, so
//! that the next call can put it back.

use std::io;
use std::path::{Path, PathBuf};

use winsafe::{MoveFileEx, co};

use super::errors::{Tried, told};
use super::path::{text, to_system};
use super::patience::{CHANGING, patiently};
use super::read::Place;
use crate::host::says::{TEMP_NAME, about};
use crate::host::{Cx, HostError, HostPath};

/// Begin of a backup's name; the target's own name follows.
const BACKUP: &str = ".quantalink-old.";

/// Where target, new file and backup stand.
pub(super) struct Names {
    pub path: HostPath,
    pub target: PathBuf,
    pub temp: PathBuf,
    pub backup: PathBuf,
}

impl Names {
    /// Those of this target; `ReplaceFile` wants all three on one volume, and the backup is looked for beside its target.
    pub fn of(path: &HostPath, stage: &HostPath) -> Result<Self, HostError> {
        let target = to_system(path)?;
        let temp = to_system(&stage.join(TEMP_NAME.as_bytes()))?;
        let backup = backup_of(&target);
        Ok(Self { path: path.clone(), target, temp, backup })
    }
}

fn backup_of(target: &Path) -> PathBuf {
    let name = target.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    target.with_file_name(format!("{BACKUP}{name}"))
}

/// Moves a file to a name that must be free, and returns once that is on the disk.
pub(super) fn place(from: &Path, to: &Path) -> io::Result<()> {
    let moved = MoveFileEx(text(from), Some(text(to)), co::MOVEFILE::WRITE_THROUGH);
    moved.map_err(|error| io::Error::from_raw_os_error(i32::try_from(error.raw()).unwrap_or(0)))
}

/// Refuses a file that is missing because its replacement was cut: whoever takes it for missing goes on wrongly.
pub(super) fn not_cut(place: &Place) -> Result<(), HostError> {
    let backup = backup_of(&place.system);
    match std::fs::symlink_metadata(&backup) {
        Ok(found) if found.is_file() => {
            let backup = place.path.parent().join(backup.file_name().unwrap_or_default().as_encoded_bytes());
            Err(HostError::Refused(about("replacement-cut", &place.path).with("backup", &backup)))
        }
        _ => Ok(()),
    }
}

/// Mends what a killed replacement left in this folder: a backup whose target is missing becomes that again; other backups and
/// the new file are removed. True: there was something.
pub(super) fn tidy(stage: &HostPath, cx: &Cx<'_>) -> Result<bool, HostError> {
    let folder = to_system(stage)?;
    let entries = match std::fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(told(&error, Tried::Reading, stage)),
    };
    let mut seen = false;
    for entry in entries {
        let entry = entry.map_err(|error| told(&error, Tried::Reading, stage))?;
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        let path = stage.join(name.as_bytes());
        if let Some(target) = name.strip_prefix(BACKUP).filter(|target| !target.is_empty()) {
            only_a_file(&entry.path(), &path)?;
            mend(&entry.path(), &folder.join(target), &stage.join(target.as_bytes()), &path, cx)?;
            seen = true;
        } else if name == TEMP_NAME {
            only_a_file(&entry.path(), &path)?;
            discard(&entry.path(), &path, cx)?;
            seen = true;
        }
    }
    Ok(seen)
}

/// What has one of our names and is no file was not made by us.
fn only_a_file(system: &Path, path: &HostPath) -> Result<(), HostError> {
    match std::fs::symlink_metadata(system) {
        Ok(found) if !found.is_file() => Err(HostError::NotDone(about("temporary-file-foreign", path))),
        _ => Ok(()),
    }
}

fn mend(
    backup: &Path,
    target: &Path,
    path: &HostPath,
    backup_path: &HostPath,
    cx: &Cx<'_>,
) -> Result<(), HostError> {
    match std::fs::symlink_metadata(target) {
        Ok(_) => discard(backup, backup_path, cx),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let moved = patiently(path, CHANGING, cx, || place(backup, target));
            moved.map_err(|error| {
                let text = about("backup-not-put-back", path).with("backup", backup_path);
                HostError::NotDone(text.with("error", error.to_string()))
            })
        }
        Err(error) => Err(told(&error, Tried::Reading, path)),
    }
}

/// Removes a file of ours.
pub(super) fn discard(system: &Path, path: &HostPath, cx: &Cx<'_>) -> Result<(), HostError> {
    match patiently(path, CHANGING, cx, || remove(system)) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(_) => Err(HostError::NotDone(about("temporary-file-stays", path))),
    }
}

/// Removes a file, also one that has the read-only attribute of the file that it is a copy of.
fn remove(system: &Path) -> io::Result<()> {
    if let Ok(found) = std::fs::symlink_metadata(system)
        && found.permissions().readonly()
    {
        let mut open = found.permissions();
        #[expect(
            clippy::permissions_set_readonly_false,
            reason = "on Windows that is one attribute, no mode"
        )]
        open.set_readonly(false);
        std::fs::set_permissions(system, open)?;
    }
    std::fs::remove_file(system)
}
