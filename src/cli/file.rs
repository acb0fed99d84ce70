//! Files of this machine that the admin named on the command line.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

use crate::base::{Arg, Text, Untrusted};
use crate::edit::MAX_FILE;

use super::fail::{FAILED, Fail, REFUSED};

/// A regular file, whole. Nothing else is opened: a FIFO would wait for its writer for ever.
///
/// # Errors
/// It is not there, is none, is too large, or cannot be read.
pub fn regular(path: &Path, name: &Untrusted) -> Result<Vec<u8>, Fail> {
    let meta = std::fs::metadata(path).map_err(|error| unread(&error, name))?;
    if meta.is_dir() {
        return Err(Fail::refused(Text::new("input-folder")).at(name, None));
    }
    if !meta.is_file() {
        return Err(special(name));
    }
    let file = open(path).map_err(|error| unread(&error, name))?;
    let meta = file.metadata().map_err(|error| unread(&error, name))?;
    if !meta.is_file() {
        return Err(special(name));
    }
    if meta.len() > MAX_FILE {
        return Err(too_big(name));
    }
    // With room for all of it and for the look that finds its end: nothing is copied on the way.
    let length = usize::try_from(meta.len()).unwrap_or(0);
    read(file, Vec::with_capacity(length + 1), name)
}

/// Opens without waiting, should the file have become a FIFO since it was looked at.
///
/// # Errors
/// As the system says.
pub fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY;
        options.custom_flags(i32::try_from(flags.bits()).unwrap_or(0));
    }
    options.open(path)
}

/// All that there is to be read, up to the editors' limit.
///
/// # Errors
/// There is more, or it cannot be read.
pub fn limited(from: impl Read, name: &Untrusted) -> Result<Vec<u8>, Fail> {
    read(from, Vec::new(), name)
}

fn read(from: impl Read, mut bytes: Vec<u8>, name: &Untrusted) -> Result<Vec<u8>, Fail> {
    from.take(MAX_FILE + 1).read_to_end(&mut bytes).map_err(|error| unread(&error, name))?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= MAX_FILE) {
        Ok(bytes)
    } else {
        Err(too_big(name))
    }
}

fn special(name: &Untrusted) -> Fail {
    Fail::refused(Text::new("input-special").with("instead", "")).at(name, None)
}

fn too_big(name: &Untrusted) -> Fail {
    Fail::refused(Text::new("input-too-big").with("limit", Arg::Size(MAX_FILE))).at(name, None)
}

/// What is there to be read and cannot be is the machine's error; the rest is refused.
pub fn unread(error: &io::Error, name: &Untrusted) -> Fail {
    let (code, id) = match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => (REFUSED, "input-absent"),
        io::ErrorKind::PermissionDenied => (REFUSED, "input-no-rights"),
        io::ErrorKind::IsADirectory => (REFUSED, "input-folder"),
        kind if kind == io::ErrorKind::InvalidInput || kind == io::ErrorKind::InvalidFilename => {
            (REFUSED, "input-absent")
        }
        // A loop of links has no kind of its own in stable Rust.
        _ if error.raw_os_error() == Some(loop_code()) => (REFUSED, "input-loop"),
        _ => (FAILED, "input-unreadable"),
    };
    let text = Text::of(id).with("detail", error.to_string());
    Fail { code, text, path: Some(name.clone()), line: None }
}

#[cfg(unix)]
const fn loop_code() -> i32 {
    rustix::io::Errno::LOOP.raw_os_error()
}

#[cfg(not(unix))]
const fn loop_code() -> i32 {
    // ERROR_CANT_RESOLVE_FILENAME.
    1921
}

/// A path of this machine as it was typed.
pub fn raw(path: &Path) -> Untrusted {
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt as _;
        Untrusted::from(path.as_os_str().as_bytes())
    }
    #[cfg(not(unix))]
    {
        Untrusted::from(&*path.to_string_lossy())
    }
}
