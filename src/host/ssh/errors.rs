//! What a node's tools and a lost connection mean for a caller: the same kinds and ids as for this machine, wherever the
//! failure is the same.

use rustix::io::Errno;

use super::frames::Broken;
use super::session::Trouble;
use crate::base::{Text, Untrusted};
use crate::host::local_unix::{Tried, told};
use crate::host::says::{about, not_done, refused};
use crate::host::{HostError, HostId, HostPath};

/// The end of what a tool says in the locale C, and the error number that it stands for.
const WORDS: &[(&str, Errno)] = &[
    ("Permission denied", Errno::ACCESS),
    ("Operation not permitted", Errno::PERM),
    ("Read-only file system", Errno::ROFS),
    ("No space left on device", Errno::NOSPC),
    ("Disk quota exceeded", Errno::DQUOT),
    ("Device or resource busy", Errno::BUSY),
    ("Resource busy", Errno::BUSY),
    ("Invalid cross-device link", Errno::XDEV),
    ("File exists", Errno::EXIST),
    ("cannot overwrite existing file", Errno::EXIST),
    ("No such file or directory", Errno::NOENT),
    ("Directory nonexistent", Errno::NOENT),
    ("nonexistent directory", Errno::NOENT),
    ("Is a directory", Errno::ISDIR),
    ("Not a directory", Errno::NOTDIR),
    ("Directory not empty", Errno::NOTEMPTY),
    ("File name too long", Errno::NAMETOOLONG),
    ("Too many levels of symbolic links", Errno::LOOP),
    ("Input/output error", Errno::IO),
    ("I/O error", Errno::IO),
];

/// The number behind a tool's words: that of the message that comes last, since a path in it may hold any words.
pub(super) fn errno(words: &[u8]) -> Option<Errno> {
    let text = String::from_utf8_lossy(words);
    let ends = WORDS.iter().filter_map(|(end, errno)| Some((text.rfind(end)? + end.len(), *errno)));
    ends.max_by_key(|(at, _)| *at).map(|(_, errno)| errno)
}

/// What a tool said, as an error about a path.
pub(super) fn by_words(words: &[u8], tried: Tried, path: &HostPath) -> HostError {
    match errno(words) {
        Some(errno) if errno != Errno::IO => told(errno, tried, path),
        _ => HostError::NotDone(about("io-error", path).with("error", shortened(words))),
    }
}

/// A tool's words at a length that can be told.
pub(super) fn shortened(words: &[u8]) -> Untrusted {
    Untrusted::from(words.get(..400).unwrap_or(words).trim_ascii())
}

/// A call that changes nothing has no answer.
pub(super) fn reading(host: &HostId, path: &HostPath, trouble: Trouble) -> HostError {
    match trouble {
        Trouble::After(Broken::Cancelled | Broken::Late) => not_done("reading-given-up", path),
        Trouble::Failed(word, detail) => no(&word, &detail, path),
        other => unread(host, other),
    }
}

/// The same where there is no path to tell.
pub(super) fn unread(host: &HostId, trouble: Trouble) -> HostError {
    match trouble {
        Trouble::Before(error) => error,
        Trouble::After(Broken::Cancelled) => {
            HostError::NotDone(Text::new("ssh-cancelled").with("host", &host.0))
        }
        Trouble::After(Broken::Late) => HostError::NotDone(Text::new("ssh-busy").with("host", &host.0)),
        Trouble::After(Broken::Lost) => {
            HostError::NotDone(Text::new("ssh-lost-reading").with("host", &host.0))
        }
        Trouble::Failed(..) => garbled(host),
    }
}

/// A no of the node's script.
pub(super) fn no(word: &str, detail: &[u8], path: &HostPath) -> HostError {
    let there = HostPath::from(detail.to_vec());
    match word {
        "loop" => refused("link-loop", path),
        "not-a-folder" => refused("not-a-folder", &there),
        "folder-missing" => refused("folder-missing", &there),
        "temporary-file-foreign" => not_done("temporary-file-foreign", &there),
        "temporary-file-stays" => match by_words(detail, Tried::Writing, path) {
            HostError::Refused(_) => not_done("temporary-file-stays", path),
            other => other,
        },
        "read" => by_words(b"", Tried::Reading, &there),
        "changed" => refused("changed-since-plan", path),
        _ => by_words(detail, Tried::Writing, path),
    }
}

/// The node answers something that it cannot mean.
pub(super) fn garbled(host: &HostId) -> HostError {
    HostError::NotDone(Text::new("ssh-answer-garbled").with("host", &host.0))
}

/// Nobody knows whether it happened.
pub(super) fn unknown(host: &HostId) -> HostError {
    HostError::Unknown(Text::new("connection-lost").with("host", &host.0))
}

/// Refuses a path that no system call takes.
pub(super) fn usable(path: &HostPath) -> Result<(), HostError> {
    let bytes = path.bytes();
    let long = bytes.len() > 4095 || bytes.split(|&byte| byte == b'/').any(|part| part.len() > 255);
    if bytes.first() != Some(&b'/') || bytes.contains(&0) || long {
        return Err(refused("path-unusable", path));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_tools() {
        let path = HostPath::from("/etc/x");
        let id = |words: &str| match by_words(words.as_bytes(), Tried::Writing, &path) {
            HostError::Refused(text) => format!("refused {}", text.id),
            HostError::NotDone(text) => format!("not done {}", text.id),
            HostError::Unknown(text) => format!("unknown {}", text.id),
        };
        assert_eq!(id("dd: writing `x': No space left on device\n0+0 records out"), "not done disk-full");
        assert_eq!(id("sh: 1: cannot create /etc/x: Read-only file system"), "refused read-only-filesystem");
        assert_eq!(
            id("mv: cannot move 'Permission denied' to 'x': Device or resource busy"),
            "refused mount-point"
        );
        assert_eq!(id("chown: x: Operation not permitted"), "refused no-right-to-write");
        assert_eq!(id("mv: x: Input/output error"), "not done io-error");
        assert_eq!(id("something else"), "not done io-error");
    }

    #[test]
    fn paths() {
        assert!(usable(&HostPath::from("/etc/x\ny")).is_ok());
        let long = format!("/{}", "x".repeat(256));
        for bad in ["etc/x", "", "/etc/\0x", &long, &"/x".repeat(2100)] {
            assert_eq!(usable(&HostPath::from(bad)).unwrap_err().text().id, "path-unusable");
        }
    }
}
