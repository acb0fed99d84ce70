//! Which places only the admin can change: what others could put there is not run, and nothing secret is asked for there.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

/// What on the way to a place (links followed) others could change or swap: it, or a folder above it, that belongs to
/// neither root nor this user, or that everybody may write in; the outermost is told. A sticky bit is enough for a
/// folder: nobody can rename or remove there what belongs to somebody else.
///
/// In a user namespace that has no root of its own root's files belong to whoever `/` belongs to.
pub(in crate::host) fn weak_spot(path: &Path) -> Option<PathBuf> {
    let Ok(real) = path.canonicalize() else { return Some(path.to_path_buf()) };
    let me = rustix::process::geteuid().as_raw();
    let top = Path::new("/").metadata().map_or(0, |top| top.uid());
    let weak = |place: &Path| {
        let Ok(found) = place.metadata() else { return true };
        let open = if found.is_dir() { found.mode() & 0o1002 == 0o002 } else { found.mode() & 0o002 != 0 };
        open || ![0, me, top].contains(&found.uid())
    };
    let mut way: Vec<&Path> = real.ancestors().collect();
    way.reverse();
    way.into_iter().find(|place| weak(place)).map(Path::to_path_buf)
}

/// Of a search path the folders that are named from `/` on, are there, and have no weak spot.
pub(in crate::host) fn strong_folders(path: &OsStr) -> OsString {
    let parts = path.as_bytes().split(|&byte| byte == b':').map(|part| Path::new(OsStr::from_bytes(part)));
    let kept: Vec<&[u8]> = parts
        .filter(|part| part.is_absolute() && part.is_dir() && weak_spot(part).is_none())
        .map(|part| part.as_os_str().as_bytes())
        .collect();
    OsString::from_vec(kept.join(&b':'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::{PermissionsExt as _, chown, symlink};

    #[test]
    fn what_others_could_change_is_found_wherever_it_lies_on_the_way() {
        let dir = tempfile::tempdir().unwrap();
        let top = dir.path().canonicalize().unwrap();
        let folder = top.join("a/b");
        let file = folder.join("program");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(&file, "").unwrap();
        let link = top.join("link");
        symlink(&file, &link).unwrap();
        let mode = |path: &Path, mode| {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
        };
        for (path, usual) in [(top.join("a"), 0o755), (folder, 0o755), (file.clone(), 0o755)] {
            mode(&path, usual);
        }
        assert_eq!(weak_spot(&file), None);
        assert_eq!(weak_spot(&link), None);
        for (path, open, weak) in [
            (top.join("a"), 0o777, true),
            (top.join("a"), 0o1777, false),
            (top.join("a/b"), 0o757, true),
            (file.clone(), 0o757, true),
            (file.clone(), 0o1757, true),
        ] {
            mode(&path, open);
            for way in [&file, &link] {
                assert_eq!(weak_spot(way), weak.then(|| path.clone()), "{open:o} {}", path.display());
            }
            mode(&path, 0o755);
        }
        assert_eq!(weak_spot(&top.join("none")), Some(top.join("none")));
        if rustix::process::geteuid().is_root() {
            chown(top.join("a"), Some(4711), None).unwrap();
            assert_eq!(weak_spot(&link), Some(top.join("a")));
        }
    }

    #[test]
    fn a_search_path_keeps_what_is_strong() {
        let dir = tempfile::tempdir().unwrap();
        let top = dir.path().canonicalize().unwrap();
        let (open, own) = (top.join("open"), top.join("own"));
        for (folder, mode) in [(&open, 0o777), (&own, 0o755)] {
            std::fs::create_dir(folder).unwrap();
            std::fs::set_permissions(folder, std::fs::Permissions::from_mode(mode)).unwrap();
        }
        let path = format!(".::{}:bin:{}:/nonexistent", open.display(), own.display());
        assert_eq!(strong_folders(OsStr::new(&path)), own.as_os_str());
    }
}
