//! What an error of Windows means for a caller: refused, not done or unknown, and under which id.

use std::io;

use crate::base::{Arg, Text};
use crate::host::says::{about, refused};
use crate::host::{HostError, HostPath};

/// What was tried when the error came; it decides what a denial is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tried {
    Reading,
    Writing,
}

// Numbers of winerror.h.
pub(super) const ACCESS_DENIED: i32 = 5;
const WRITE_PROTECT: i32 = 19;
pub(super) const SHARING_VIOLATION: i32 = 32;
pub(super) const LOCK_VIOLATION: i32 = 33;
const HANDLE_DISK_FULL: i32 = 39;
const INVALID_NAME: i32 = 123;
const DISK_FULL: i32 = 112;
const FILENAME_EXCED_RANGE: i32 = 206;
const VIRUS_INFECTED: i32 = 225;
const DIRECTORY: i32 = 267;
/// `ERROR_UNABLE_TO_REMOVE_REPLACED`, `ERROR_UNABLE_TO_MOVE_REPLACEMENT`: what `ReplaceFile` says where both files keep their names.
pub(super) const NOT_REPLACED: [i32; 2] = [1175, 1176];
const DISK_QUOTA_EXCEEDED: i32 = 1295;
const CANT_RESOLVE_FILENAME: i32 = 1921;

/// The number of an error; 0 where it has none.
pub(super) fn number(error: &io::Error) -> i32 {
    error.raw_os_error().unwrap_or(0)
}

/// The one place where error numbers of files get their meaning. All of these leave the target as it was.
pub(super) fn told(error: &io::Error, tried: Tried, path: &HostPath) -> HostError {
    match number(error) {
        ACCESS_DENIED if tried == Tried::Reading => refused("windows-no-right-to-read", path),
        ACCESS_DENIED => refused("windows-no-right-to-write", path),
        WRITE_PROTECT => refused("windows-write-protected", path),
        SHARING_VIOLATION | LOCK_VIOLATION => HostError::NotDone(about("file-in-use", path)),
        number if NOT_REPLACED.contains(&number) => HostError::NotDone(about("file-in-use", path)),
        INVALID_NAME | FILENAME_EXCED_RANGE => refused("windows-path-unusable", path),
        DIRECTORY => refused("not-a-folder", path),
        CANT_RESOLVE_FILENAME => refused("link-loop", path),
        DISK_FULL | HANDLE_DISK_FULL | DISK_QUOTA_EXCEEDED => {
            disk_full(path, Text::new("disk-full-by-system"))
        }
        VIRUS_INFECTED => refused("windows-virus-scanner", path),
        _ => HostError::NotDone(about("windows-io-error", path).with("error", error.to_string())),
    }
}

/// Not enough room for a file, known before anything was written.
pub(super) fn no_room(path: &HostPath, need: u64, free: u64) -> HostError {
    let sizes = Text::new("disk-full-by-count").with("need", Arg::Size(need)).with("free", Arg::Size(free));
    disk_full(path, sizes)
}

fn disk_full(path: &HostPath, detail: Text) -> HostError {
    HostError::NotDone(about("disk-full", path).with("detail", detail))
}
