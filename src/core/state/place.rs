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
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    check_above(dir)?;
    let me = rustix::process::geteuid().as_raw();
    let mine = |uid: u32| uid == me || uid == 0;
    let link = match std::fs::symlink_metadata(dir) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(StateError::io(dir, &error)),
    };
    let there = std::fs::metadata(dir).map_err(|error| StateError::io(dir, &error))?;
    if !there.is_dir() {
        return Err(StateError::new(StateTrouble::NotFolder, dir, ""));
    }
    let open = there.permissions().mode() & 0o022 != 0;
    if !mine(link.uid()) || !mine(there.uid()) || open {
        let who = format!("uid {}, mode {:04o}", there.uid(), there.permissions().mode() & 0o7777);
        return Err(StateError::new(StateTrouble::Unsafe, dir, who));
    }
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
    let stat = rustix::fs::statvfs(there).ok()?;
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
