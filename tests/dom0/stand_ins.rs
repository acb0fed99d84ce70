//! Stand-ins for the multipath tools that cannot be installed.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use super::rows::Tools;

/// Both tools of that version into this folder; `place`: where they keep their files and leave their traces.
pub fn stand_ins(folder: &Path, tools: Tools, place: &Path) {
    let version = match tools {
        Tools::V047 => "0.4.7",
        Tools::V049El6 => "0.4.9",
        Tools::V049R86 => "0.4.9-r86",
        Tools::V049R119 => "0.4.9-r119",
        Tools::V049R136 => "0.4.9-r136",
        Tools::V087 => "0.8.7",
    };
    let awk = ["mawk", "gawk", "busybox"].map(|name| Path::new("/usr/bin").join(name));
    let awk = awk.iter().find(|path| path.exists()).expect("an awk");
    let script = include_str!("standin.sh")
        .replace("@VERSION@", version)
        .replace("@PLACE@", place.to_str().unwrap())
        .replace("@AWK@", awk.to_str().unwrap());
    for name in ["multipath", "multipathd"] {
        program(&folder.join(name), &script);
    }
}

/// A program with this text.
pub fn program(path: &Path, text: &str) {
    std::fs::write(path, text).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
}
