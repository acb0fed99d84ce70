//! Where a state folder may be, who else could change it, and who has a run folder in hand.

use std::io;
use std::path::{Path, PathBuf};

use super::StateError;

/// What is held while a run folder is in hand; the system lets go of it when the process ends, however it ends.
pub(super) struct Held(#[cfg(unix)] std::fs::File);

impl From<Held> for Option<std::fs::File> {
    fn from(held: Held) -> Self {
        #[cfg(unix)]
        return Some(held.0);
        #[cfg(windows)]
        {
            let Held() = held;
            None
        }
    }
}

#[cfg(unix)]
pub(super) fn default_dir() -> Option<PathBuf> {
    if rustix::process::geteuid().is_root() {
        return Some(PathBuf::from("/var/lib/quantalink"));
    }
    let dirs = directories::ProjectDirs::from("", "", "quantalink")?;
    Some(dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir()).to_path_buf())
}

#[cfg(windows)]
pub(super) fn default_dir() -> Option<PathBuf> {
    let data = std::env::var_os("ProgramData").filter(|data| !data.is_empty())?;
    Some(Path::new(&data).join("quantalink"))
}

/// Which folder stands at a path: device, inode, owner.
#[cfg(unix)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Identity(u64, u64, u32);

/// Windows names no folder by a number that the standard library knows.
#[cfg(windows)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Identity;

impl Identity {
    /// For messages.
    #[cfg(unix)]
    pub(super) fn shown(self) -> String {
        format!("dev {}, inode {}, uid {}", self.0, self.1, self.2)
    }

    #[cfg(windows)]
    #[expect(clippy::unused_self, reason = "as on other systems")]
    pub(super) const fn shown(self) -> String {
        String::new()
    }
}

/// Which folder that is; none where there is none.
#[cfg(unix)]
pub(super) fn identity(dir: &Path) -> Result<Option<Identity>, StateError> {
    use std::os::unix::fs::MetadataExt as _;
    match std::fs::metadata(dir) {
        Ok(found) => Ok(Some(Identity(found.dev(), found.ino(), found.uid()))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(StateError::io(dir, &error)),
    }
}

#[cfg(windows)]
#[expect(clippy::unnecessary_wraps, reason = "as on other systems")]
pub(super) fn identity(_dir: &Path) -> Result<Option<Identity>, StateError> {
    Ok(None)
}

/// Refuses a path with a folder in which any user may rename what others own: the state folder could be swapped.
#[cfg(unix)]
fn check_above(dir: &Path) -> Result<(), StateError> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let above = |path: &Path| match path.parent() {
        Some(above) if above.as_os_str().is_empty() => Some(PathBuf::from(".")),
        above => above.map(Path::to_path_buf),
    };
    // Where a link stands, and where it leads to.
    let starts = [above(dir), dir.canonicalize().ok().and_then(|real| above(&real))];
    for start in starts.into_iter().flatten() {
        let there = start.ancestors().find_map(|path| path.canonicalize().ok());
        for folder in there.iter().flat_map(|there| there.ancestors()) {
            let found = std::fs::metadata(folder).map_err(|error| StateError::io(folder, &error))?;
            let mode = found.permissions().mode() & 0o7777;
            if mode & 0o1002 == 0o002 {
                let who = format!("uid {}, mode {mode:04o}", found.uid());
                return Err(StateError::new(super::StateTrouble::Unsafe, folder, who));
            }
        }
    }
    Ok(())
}

/// Refuses a folder in which others could plant a journal: what stands in there is written to /etc by a rollback.
#[cfg(unix)]
pub(super) fn check(dir: &Path) -> Result<(), StateError> {
    use super::StateTrouble;
    use std::os::unix::fs::MetadataExt as _;
    check_above(dir)?;
    let mine = |uid: u32| [0, rustix::process::geteuid().as_raw()].contains(&uid);
    let link = match std::fs::symlink_metadata(dir) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(StateError::io(dir, &error)),
    };
    let there = match std::fs::metadata(dir) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(StateError::new(StateTrouble::NotFolder, dir, error.to_string()));
        }
        there => there.map_err(|error| StateError::io(dir, &error))?,
    };
    if !there.is_dir() {
        return Err(StateError::new(StateTrouble::NotFolder, dir, ""));
    }
    if !mine(link.uid()) {
        return Err(of_others(dir, &link));
    }
    only_mine(dir, &there)
}

/// The same for a folder in the state folder, which a link must not stand for.
#[cfg(unix)]
pub(super) fn check_inside(dir: &Path) -> Result<(), StateError> {
    match std::fs::symlink_metadata(dir) {
        Ok(found) if found.is_dir() => only_mine(dir, &found),
        Ok(_) => Err(StateError::new(super::StateTrouble::NotFolder, dir, "")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(StateError::io(dir, &error)),
    }
}

/// Refuses what belongs to somebody else than root and this user, or what others may write in.
#[cfg(unix)]
pub(super) fn only_mine(path: &Path, found: &std::fs::Metadata) -> Result<(), StateError> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let mine = [0, rustix::process::geteuid().as_raw()].contains(&found.uid());
    if mine && found.permissions().mode() & 0o022 == 0 { Ok(()) } else { Err(of_others(path, found)) }
}

#[cfg(unix)]
fn of_others(path: &Path, found: &std::fs::Metadata) -> StateError {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let who = format!("uid {}, mode {:04o}", found.uid(), found.permissions().mode() & 0o7777);
    StateError::new(super::StateTrouble::Unsafe, path, who)
}

/// The same where what is in a folder takes its access list from it.
#[cfg(windows)]
pub(super) fn check_inside(dir: &Path) -> Result<(), StateError> {
    match std::fs::symlink_metadata(dir) {
        Ok(found) if !found.is_dir() => Err(StateError::new(super::StateTrouble::NotFolder, dir, "")),
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(StateError::io(dir, &error)),
        _ => Ok(()),
    }
}

#[cfg(windows)]
#[expect(clippy::unnecessary_wraps, reason = "as on other systems")]
pub(super) const fn only_mine(_path: &Path, _found: &std::fs::Metadata) -> Result<(), StateError> {
    Ok(())
}

/// The same: below `%ProgramData%` every user may make folders, also one of that name.
#[cfg(windows)]
pub(super) fn check(dir: &Path) -> Result<(), StateError> {
    use super::StateTrouble;
    use crate::host::{Others, others_may_change};
    match std::fs::metadata(dir) {
        Ok(found) if found.is_dir() => {}
        Ok(_) => return Err(StateError::new(StateTrouble::NotFolder, dir, "")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(StateError::io(dir, &error)),
    }
    match others_may_change(dir).map_err(|error| StateError::io(dir, &error))? {
        Others::Nothing => Ok(()),
        Others::Own(who) | Others::Granted(who) => {
            Err(StateError::new(StateTrouble::Unsafe, dir, who.shown()))
        }
    }
}

/// Free bytes for this user where the folder (or the nearest one above it) lies.
#[cfg(unix)]
pub(super) fn free(dir: &Path) -> Option<u64> {
    let there = dir.ancestors().find(|above| above.exists())?;
    // Some file systems count nothing (ramfs).
    let stat = rustix::fs::statvfs(there).ok().filter(|stat| stat.f_blocks > 0)?;
    Some(stat.f_bavail.saturating_mul(stat.f_frsize))
}

#[cfg(windows)]
pub(super) fn free(dir: &Path) -> Option<u64> {
    crate::host::free_bytes(dir.ancestors().find(|above| above.exists())?)
}

/// Takes a run folder in hand without waiting; none where someone else has it, or it is gone.
#[cfg(unix)]
pub(super) fn hold(dir: &Path) -> io::Result<Option<Held>> {
    use rustix::fs::{Mode, OFlags, open};
    use std::os::unix::fs::MetadataExt as _;
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let file = match open(dir, flags, Mode::empty()) {
        Ok(fd) => std::fs::File::from(fd),
        Err(rustix::io::Errno::NOENT) => return Ok(None),
        Err(errno) => return Err(errno.into()),
    };
    match file.try_lock() {
        Ok(()) => {}
        Err(std::fs::TryLockError::WouldBlock) => return Ok(None),
        // A file system without locks: the lock of the host still keeps two runs apart.
        Err(std::fs::TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
        Err(std::fs::TryLockError::Error(error)) => return Err(error),
    }
    // It may have been removed, and another made, between open and lock.
    let (ours, there) = (file.metadata()?, std::fs::metadata(dir));
    let same = there.is_ok_and(|there| (there.dev(), there.ino()) == (ours.dev(), ours.ino()));
    Ok(same.then_some(Held(file)))
}

/// Windows cannot lock a folder: there, a run of another root that begins at the very moment of a sweep may lose its
/// empty folder, and then ends with an error before any change.
#[cfg(windows)]
#[expect(clippy::unnecessary_wraps, reason = "as on other systems")]
pub(super) fn hold(dir: &Path) -> io::Result<Option<Held>> {
    Ok(dir.is_dir().then_some(Held()))
}
