//! Another program's lock, taken while a file of both is replaced: that of `XenServer`'s storage manager, which locks as
//! `fcntl` does.

use std::os::fd::{AsFd as _, OwnedFd};
use std::thread;
use std::time::Duration;

use rustix::fs::{FileType, FlockOperation, Mode, OFlags, fcntl_lock, fstat, mkdirat, openat};
use rustix::io::Errno;

use super::errno::{Tried, told};
use super::lock::holder;
use super::resolve::{Root, look};
use crate::base::{Arg, Text};
use crate::host::says::{about, refused, still_wanted};
use crate::host::{Cx, Deadline, ForeignLock, HostError, HostPath, Progress};

/// How often it is tried again.
const LOOK: Duration = Duration::from_millis(50);

/// A lock file may be taken away and made anew while it is opened; so often it is opened again.
const TRIES: usize = 10;

/// The open file carries the lock, which goes when it is closed: nothing else in this process opens that file.
#[derive(Debug)]
pub(super) struct Held {
    _file: OwnedFd,
}

/// Takes it; none where that program is not at work here.
pub(super) fn take(
    root: &Root,
    lock: &ForeignLock,
    path: &HostPath,
    cx: &Cx<'_>,
) -> Result<Option<Held>, HostError> {
    let place = lock.at.parent();
    if root.closed {
        return Ok(None);
    }
    let Some(above) = root.folder(&place.parent())? else { return Ok(None) };
    match mkdirat(&above, place.name(), Mode::from(0o755)) {
        Ok(()) | Err(Errno::EXIST) => {}
        Err(errno) => return Err(told(errno, Tried::Writing, &place)),
    }
    for _ in 0..TRIES {
        let folder = root.folder(&place)?.ok_or_else(|| refused("folder-missing", &place))?;
        let file = open(&folder, lock, path)?;
        wait(&file, lock, path, cx)?;
        let (here, there) = (fstat(&file).ok(), look(folder.as_fd(), lock.at.name()).ok().flatten());
        if let (Some(here), Some(there)) = (here, there)
            && (here.st_dev, here.st_ino) == (there.st_dev, there.st_ino)
        {
            return Ok(Some(Held { _file: file }));
        }
    }
    Err(held(None, lock, path))
}

fn open(folder: &OwnedFd, lock: &ForeignLock, path: &HostPath) -> Result<OwnedFd, HostError> {
    let flags = OFlags::RDWR | OFlags::CREATE | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let not_a_file =
        || HostError::Refused(Text::new("foreign-lock-not-a-file").with("path", path).with("lock", &lock.at));
    let file = openat(folder, lock.at.name(), flags, Mode::from(0o644)).map_err(|errno| match errno {
        Errno::LOOP | Errno::ISDIR | Errno::NXIO => not_a_file(),
        errno => told(errno, Tried::Writing, &lock.at),
    })?;
    let stat = fstat(&file).map_err(|errno| told(errno, Tried::Reading, &lock.at))?;
    if FileType::from_raw_mode(stat.st_mode) == FileType::RegularFile { Ok(file) } else { Err(not_a_file()) }
}

/// Until the lock is ours, or the time for it is over.
fn wait(file: &OwnedFd, lock: &ForeignLock, path: &HostPath, cx: &Cx<'_>) -> Result<(), HostError> {
    let until = Deadline::after(lock.wait);
    let mut said = false;
    loop {
        match fcntl_lock(file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => return Ok(()),
            Err(Errno::AGAIN | Errno::ACCESS) => {}
            Err(errno) => return Err(told(errno, Tried::Writing, &lock.at)),
        }
        if !std::mem::replace(&mut said, true) {
            (cx.progress)(Progress { what: about("progress-foreign-lock", path), part: None });
        }
        if until.passed() {
            return Err(held(Some(file), lock, path));
        }
        still_wanted(path, cx)?;
        thread::sleep(LOOK);
    }
}

fn held(file: Option<&OwnedFd>, lock: &ForeignLock, path: &HostPath) -> HostError {
    let text = |id| {
        let seconds = i64::try_from(lock.wait.as_secs()).unwrap_or(i64::MAX);
        Text::new(id).with("path", path).with("lock", &lock.at).with("seconds", seconds)
    };
    let found = file.and_then(|file| holder(file, "POSIX"));
    HostError::Refused(match found.and_then(|found| Some((found.pid?, found.command))) {
        Some((pid, command)) => {
            let command = command.map_or_else(|| Text::new("not-known").into(), Arg::from);
            text("foreign-lock-held").with("pid", pid.to_string()).with("command", command)
        }
        None => text("foreign-lock-held-unseen"),
    })
}
