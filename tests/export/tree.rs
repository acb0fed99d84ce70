//! Trees of dom0s as folders: /etc, and beside it what a host has besides.

use std::collections::BTreeMap;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{code, quantalink, said};

pub const MAIN: &str = "/etc/multipath.conf";
pub const ENABLED: &str = "/etc/multipath-enabled.conf";
pub const PACKAGED: &str = "/etc/multipath.xenserver/multipath.conf";
pub const ALTERNATIVE: &str = "/etc/alternatives/multipath.conf";
pub const DROP_IN: &str = "/etc/multipath/conf.d/custom-quantastor.conf";

/// Device rules in the style of old releases, written for these tests.
pub const OLD: &str = "# rules\ndefaults {\n\tuser_friendly_names\tno\n}\nblacklist_exceptions {\n}\ndevices {\n\tdevice {\n\
    \t\tvendor\t\t\"AAA\"\n\t\tproduct\t\t\"ONE*\"\n\t\tpath_checker\ttur\n\t}\n}\n";

/// The same with the guide's entry in it, as it stands on a 7.0 or later where somebody followed the guide to the letter.
pub const FOLLOWED: &str = "defaults {\n\tuser_friendly_names no\n}\ndevices {\n\tdevice {\n\t\tvendor \"OSNEXUS\"\n\
    \t\tproduct \"QUANTASTOR\"\n\t\tgetuid_callout \"/sbin/scsi_id -g -u -s /block/%n\"\n\t}\n\tdevice {\n\t\tvendor \"B\"\n\
    \t\tproduct \"TWO\"\n\t}\n}\n";

/// What stands at a path: mode, owner, content or where a link leads.
pub type Piece = (u32, (u32, u32), Vec<u8>);

/// A tree, and beside it: out (an export), varlib, lock, state.
pub struct Tree {
    dir: TempDir,
}

impl Tree {
    pub fn bare() -> Self {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(dir.path().join("root/etc")).unwrap();
        for name in ["varlib", "lock", "state"] {
            std::fs::create_dir(dir.path().join(name)).unwrap();
        }
        let private = std::fs::Permissions::from_mode(0o700);
        std::fs::set_permissions(dir.path().join("state"), private).unwrap();
        Self { dir }
    }

    pub fn dom0(version: &str) -> Self {
        let brand = if version.starts_with("8.3") { "XCP-ng" } else { "XenServer" };
        Self::bare().file(
            "/etc/xensource-inventory",
            format!(
                "PRODUCT_BRAND='{brand}'\nPRODUCT_VERSION='{version}'\n\
                 INSTALLATION_UUID='0d7a1b52-6c0e-4a54-9a0b-4d3a5a1f0001'\n"
            ),
        )
    }

    /// 5.6: SM's link and the file that it leads to.
    pub fn v5_6() -> Self {
        let tree = Self::dom0("5.6.0").file(ENABLED, OLD).link(MAIN, ENABLED);
        tree.file("/etc/multipath-disabled.conf", "defaults {\n}\n").mode(ENABLED, 0o640)
    }

    pub fn v6_2() -> Self {
        Self::dom0("6.2.0").file(MAIN, OLD).mode(MAIN, 0o600)
    }

    /// 6.5 to 8.3: the chain of links to sm's own file.
    pub fn packaged(version: &str, main: &str) -> Self {
        Self::dom0(version).file(PACKAGED, main).link(ALTERNATIVE, PACKAGED).link(MAIN, ALTERNATIVE)
    }

    pub fn file(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.put(path, bytes);
        self
    }

    pub fn put(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    pub fn link(self, path: &str, to: &str) -> Self {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        symlink(to, path).unwrap();
        self
    }

    pub fn mode(self, path: &str, mode: u32) -> Self {
        std::fs::set_permissions(self.path(path), std::fs::Permissions::from_mode(mode)).unwrap();
        self
    }

    pub fn root(&self) -> PathBuf {
        self.dir.path().join("root")
    }

    pub fn beside(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.root().join(path.trim_start_matches('/'))
    }

    pub fn bytes(&self, path: &str) -> Vec<u8> {
        std::fs::read(self.path(path)).unwrap_or_default()
    }

    /// Everything below /etc, by its path.
    pub fn pieces(&self) -> BTreeMap<Vec<u8>, Piece> {
        below(&self.root())
    }

    /// What is kept in a folder beside the tree: paths of files and folders.
    pub fn kept(&self, name: &str) -> Vec<String> {
        let mut pieces = BTreeMap::new();
        walk(&self.beside(name), &self.beside(name), &mut pieces);
        pieces.into_keys().map(|path| String::from_utf8_lossy(&path).into_owned()).collect()
    }

    /// Runs the program on it; it ends with this code.
    pub fn quantalink(&self, words: &[&str], expected: i32) -> String {
        let mut command = quantalink();
        command.args(words).arg("--root").arg(self.root()).arg("--state-dir").arg(self.beside("state"));
        let output = command.args(["--section", "multipath"]).output().unwrap();
        assert_eq!(code(&output), expected, "{words:?}: {}", said(&output));
        said(&output)
    }

    /// Exports its script; where that stands.
    pub fn script(&self) -> PathBuf {
        let out = self.beside("out");
        if out.exists() {
            std::fs::remove_dir_all(&out).unwrap();
        }
        self.quantalink(&["export", "sh", out.to_str().unwrap()], 0);
        out.join("quantalink-local.sh")
    }
}

/// Everything in the folder etc of this one.
pub fn below(root: &Path) -> BTreeMap<Vec<u8>, Piece> {
    let mut pieces = BTreeMap::new();
    walk(root, &root.join("etc"), &mut pieces);
    pieces
}

fn walk(root: &Path, folder: &Path, pieces: &mut BTreeMap<Vec<u8>, Piece>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let meta = path.symlink_metadata().unwrap();
        let content = if meta.is_symlink() {
            std::fs::read_link(&path).unwrap().into_os_string().into_encoded_bytes()
        } else if meta.is_file() {
            std::fs::read(&path).unwrap()
        } else {
            Vec::new()
        };
        let name = path.strip_prefix(root).unwrap().as_os_str().as_bytes().to_vec();
        pieces.insert(name, (meta.mode(), (meta.uid(), meta.gid()), content));
        if meta.is_dir() {
            walk(root, &path, pieces);
        }
    }
}
