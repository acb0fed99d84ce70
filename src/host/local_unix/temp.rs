//! The temporary file of a replacement: one fixed name, never followed, removed unless it became the target.

use std::io::{Seek as _, Write as _};
use std::os::fd::{AsFd as _, BorrowedFd};

use rustix::fs::{
    AtFlags, Mode, OFlags, RenameFlags, fstatvfs, linkat, openat, renameat, renameat_with, unlinkat,
};
use rustix::io::Errno;

use super::errno::{Tried, no_inodes_left, told};
use super::read;
use super::resolve::{kind, look};
use super::target::Folder;
use crate::base::Hash;
use crate::host::says::{TEMP_NAME, not_done};
use crate::host::{Cx, HostError, HostPath, Kind};

/// A temporary file that exists; dropped, it is removed.
pub(super) struct Temp<'a> {
    stage: &'a Folder,
    path: HostPath,
    file: std::fs::File,
    here: bool,
}

/// Whether the file system says that it can hold no more files; not to be asked before it has said that it is full,
/// since some that know no such number tell zero.
fn no_inodes(stage: &Folder) -> bool {
    fstatvfs(&stage.fd).is_ok_and(|space| space.f_files > 0 && space.f_favail == 0 && space.f_bavail > 0)
}

/// How a rename that answered with an error stands.
pub(super) enum Renamed {
    /// Done.
    Done,
    /// Not done; the temporary file is still there.
    Not(Errno),
    /// An error, and yet the temporary file is gone: it may be the target now.
    Perhaps(Errno),
}

impl<'a> Temp<'a> {
    /// Makes it, empty, for nobody but its owner.
    pub(super) fn new(stage: &'a Folder) -> Result<Self, HostError> {
        let path = stage.path.join(TEMP_NAME.as_bytes());
        let flags = OFlags::RDWR | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let made = openat(&stage.fd, TEMP_NAME, flags, Mode::from_raw_mode(0o600));
        let fd = made.map_err(|errno| match errno {
            Errno::EXIST => not_done("temporary-file-foreign", &path),
            Errno::NOSPC if no_inodes(stage) => no_inodes_left(&stage.path),
            errno => told(errno, Tried::Writing, &stage.path),
        })?;
        Ok(Self { stage, path, file: std::fs::File::from(fd), here: true })
    }

    pub(super) fn fd(&self) -> BorrowedFd<'_> {
        self.file.as_fd()
    }

    /// Writes the content.
    pub(super) fn write(&mut self, bytes: &[u8]) -> Result<(), HostError> {
        let written = self.file.write_all(bytes);
        written.map_err(|error| self.fails(&error))
    }

    /// Syncs content and attributes. An error is final: the same file must not be synced again, because what was lost
    /// is then taken for written (facts/safety.md A1).
    pub(super) fn sync(&self) -> Result<(), HostError> {
        self.file.sync_all().map_err(|error| self.fails(&error))
    }

    /// Reads the content back and compares it.
    pub(super) fn verify(&mut self, want: Hash, size: u64, cx: &Cx<'_>) -> Result<(), HostError> {
        self.file.rewind().map_err(|error| self.fails(&error))?;
        let bytes = read::content(self.file.as_fd(), size, size, &self.path, cx)?;
        if Hash::of(&bytes) == want { Ok(()) } else { Err(not_done("temporary-file-differs", &self.path)) }
    }

    /// Puts it in the place of the target: in one step, and where none was expected never over another file.
    pub(super) fn place(&mut self, folder: &Folder, name: &[u8], create: bool) -> Renamed {
        let stage = self.stage.fd.as_fd();
        let target = folder.fd.as_fd();
        let done =
            if create { place_new(stage, target, name) } else { renameat(stage, TEMP_NAME, target, name) };
        let renamed = match done {
            Ok(()) => Renamed::Done,
            // Over a network an answer can get lost and the question be put twice.
            Err(errno) if matches!(look(stage, TEMP_NAME.as_bytes()), Ok(Some(_))) => Renamed::Not(errno),
            Err(errno) => Renamed::Perhaps(errno),
        };
        self.here = matches!(renamed, Renamed::Not(_));
        renamed
    }

    fn fails(&self, error: &std::io::Error) -> HostError {
        told(Errno::from_io_error(error).unwrap_or(Errno::IO), Tried::Writing, &self.path)
    }
}

impl Drop for Temp<'_> {
    fn drop(&mut self) {
        if self.here {
            // What cannot be removed now is removed by the next call's tidying; it is inert until then.
            let _ = unlinkat(&self.stage.fd, TEMP_NAME, AtFlags::empty());
        }
    }
}

/// Moves the temporary file to a name that must be free.
fn place_new(stage: BorrowedFd<'_>, target: BorrowedFd<'_>, name: &[u8]) -> rustix::io::Result<()> {
    match renameat_with(stage, TEMP_NAME, target, name, RenameFlags::NOREPLACE) {
        // A kernel before 3.15, or a file system that cannot: a second name fails just as well where one is.
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {}
        done => return done,
    }
    link_new(stage, target, name)
}

/// The same in two steps: a reader sees the whole file under its name from the first one on.
fn link_new(stage: BorrowedFd<'_>, target: BorrowedFd<'_>, name: &[u8]) -> rustix::io::Result<()> {
    match linkat(stage, TEMP_NAME, target, name, AtFlags::empty()) {
        Ok(()) => {
            // The target is there. A second name that stays is one that tidying takes away.
            let _ = unlinkat(stage, TEMP_NAME, AtFlags::empty());
            Ok(())
        }
        // No second names either (FAT): the target was looked at just before, which is all that can be had there.
        Err(Errno::PERM | Errno::OPNOTSUPP | Errno::NOSYS) if look(target, name)?.is_none() => {
            renameat(stage, TEMP_NAME, target, name)
        }
        Err(errno) => Err(errno),
    }
}

/// Removes what a killed run left; true: there was something.
pub(super) fn tidy(stage: &Folder) -> Result<bool, HostError> {
    let path = stage.path.join(TEMP_NAME.as_bytes());
    let fails = |errno| told(errno, Tried::Writing, &path);
    let Some(stat) = look(stage.fd.as_fd(), TEMP_NAME.as_bytes()).map_err(fails)? else {
        return Ok(false);
    };
    // Ours has our owner, or already that of the target, which only root can give.
    let me = rustix::process::geteuid();
    if kind(&stat) != Kind::File || !(me.is_root() || stat.st_uid == me.as_raw()) {
        return Err(not_done("temporary-file-foreign", &path));
    }
    match unlinkat(&stage.fd, TEMP_NAME, AtFlags::empty()) {
        Ok(()) => Ok(true),
        Err(Errno::NOENT) => Ok(false),
        Err(errno) => Err(match told(errno, Tried::Writing, &path) {
            HostError::Refused(_) => not_done("temporary-file-stays", &path),
            other => other,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::local_unix::resolve::Root;

    #[test]
    fn a_new_file_never_takes_the_place_of_another() {
        let dir = tempfile::tempdir().unwrap();
        let root = Root::open(dir.path(), true).unwrap();
        let top = HostPath::from("/");
        let folder = Folder::new(root.folder(&top).unwrap().unwrap(), top).unwrap();
        let fd = folder.fd.as_fd();
        std::fs::write(dir.path().join("taken"), "theirs").unwrap();
        let at = |name: &str| std::fs::read_to_string(dir.path().join(name)).ok();

        let mut temp = Temp::new(&folder).unwrap();
        temp.write(b"ours").unwrap();
        assert!(matches!(temp.place(&folder, b"taken", true), Renamed::Not(Errno::EXIST)));
        assert_eq!(link_new(fd, fd, b"taken"), Err(Errno::EXIST));
        assert_eq!((at("taken").unwrap(), at(TEMP_NAME).unwrap()), ("theirs".into(), "ours".into()));

        assert_eq!(link_new(fd, fd, b"linked"), Ok(()));
        assert_eq!((at("linked").unwrap(), at(TEMP_NAME)), ("ours".into(), None));
        drop(temp);

        let mut temp = Temp::new(&folder).unwrap();
        assert!(matches!(temp.place(&folder, b"new", true), Renamed::Done));
        drop(temp);
        assert_eq!((at("new").unwrap(), at(TEMP_NAME)), (String::new(), None));
        drop(Temp::new(&folder).unwrap());
        assert_eq!(at(TEMP_NAME), None, "dropped, it goes");
    }

    #[test]
    fn what_was_written_wrong_is_seen() {
        let dir = tempfile::tempdir().unwrap();
        let root = Root::open(dir.path(), true).unwrap();
        let top = HostPath::from("/");
        let folder = Folder::new(root.folder(&top).unwrap().unwrap(), top).unwrap();
        let never = crate::host::Cancel::default();
        let cx = Cx::quiet(crate::host::Deadline::after(std::time::Duration::from_mins(9)), &never);
        let mut temp = Temp::new(&folder).unwrap();
        temp.write(b"1234").unwrap();
        assert_eq!(temp.verify(Hash::of(b"1234"), 4, &cx), Ok(()));
        std::fs::write(dir.path().join(TEMP_NAME), "1235").unwrap();
        for size in [3, 4, 5] {
            let error = temp.verify(Hash::of(b"1234"), size, &cx).unwrap_err();
            assert_eq!(error.text().id, "temporary-file-differs");
        }
        std::fs::write(dir.path().join(TEMP_NAME), "12345").unwrap();
        assert!(temp.verify(Hash::of(b"1234"), 4, &cx).is_err());
    }
}
