//! What an error number of the system means for a caller: refused, not done or unknown, and under which id.

use rustix::io::Errno;

use crate::base::{Arg, Text};
use crate::host::says::{about, not_done, refused};
use crate::host::{HostError, HostPath};

/// What was tried when the error came; it decides what a denial is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::host) enum Tried {
    Reading,
    Writing,
}

/// The one place where error numbers get their meaning. All of these leave the target as it was; an error after the
/// replacement is made by [`unconfirmed`].
pub(in crate::host) fn told(errno: Errno, tried: Tried, path: &HostPath) -> HostError {
    match errno {
        Errno::ACCESS | Errno::PERM if tried == Tried::Reading => refused("no-right-to-read", path),
        Errno::ACCESS | Errno::PERM => refused("no-right-to-write", path),
        Errno::ROFS => refused("read-only-filesystem", path),
        Errno::LOOP => refused("link-loop", path),
        Errno::NOTDIR => refused("not-a-folder", path),
        Errno::NAMETOOLONG => refused("path-unusable", path),
        Errno::BUSY => refused("mount-point", path),
        Errno::XDEV => not_done("stage-other-filesystem", path),
        Errno::NOSPC | Errno::DQUOT => disk_full(path, Text::new("disk-full-by-system")),
        _ => HostError::NotDone(about("io-error", path).with("error", words(errno))),
    }
}

/// Not enough room for a file, known before anything was written.
pub(in crate::host) fn no_room(path: &HostPath, need: u64, free: u64) -> HostError {
    let sizes = Text::new("disk-full-by-count").with("need", Arg::Size(need)).with("free", Arg::Size(free));
    disk_full(path, sizes)
}

/// Room is left, but not for one more file.
pub(super) fn no_inodes_left(path: &HostPath) -> HostError {
    disk_full(path, Text::new("disk-full-by-files"))
}

/// The change was made, and whether it outlives a power loss is not known.
pub(super) fn unconfirmed(id: &'static str, path: &HostPath, errno: Errno) -> HostError {
    HostError::Unknown(about(id, path).with("error", words(errno)))
}

/// A mode, owner or attribute that the new file would not have as the old one had it.
pub(in crate::host) fn not_kept(path: &HostPath, what: Arg) -> HostError {
    HostError::NotDone(about("attributes-not-kept", path).with("what", what))
}

fn disk_full(path: &HostPath, detail: Text) -> HostError {
    HostError::NotDone(about("disk-full", path).with("detail", detail))
}

/// The system's own words for an error number.
fn words(errno: Errno) -> String {
    std::io::Error::from(errno).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_has_its_meaning() {
        let path = HostPath::from("/etc/x");
        let id = |errno, tried| match told(errno, tried, &path) {
            HostError::Refused(text) => format!("refused {}", text.id),
            HostError::NotDone(text) => format!("not done {}", text.id),
            HostError::Unknown(text) => format!("unknown {}", text.id),
        };
        assert_eq!(id(Errno::ACCESS, Tried::Reading), "refused no-right-to-read");
        assert_eq!(id(Errno::PERM, Tried::Writing), "refused no-right-to-write");
        assert_eq!(id(Errno::IO, Tried::Reading), "not done io-error");
        assert_eq!(id(Errno::NOSPC, Tried::Writing), "not done disk-full");
        assert_eq!(id(Errno::DQUOT, Tried::Writing), "not done disk-full");
        assert_eq!(id(Errno::ROFS, Tried::Writing), "refused read-only-filesystem");
        assert_eq!(id(Errno::BUSY, Tried::Writing), "refused mount-point");
        assert_eq!(id(Errno::XDEV, Tried::Writing), "not done stage-other-filesystem");
        let text = told(Errno::IO, Tried::Reading, &path);
        assert!(matches!(text.text().arg("error"), Some(Arg::Raw(words)) if !words.is_empty()));
    }
}
