//! Trees of dom0s as folders, and what stands in them.

use std::collections::BTreeMap;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

pub const INVENTORY: &str = "/etc/xensource-inventory";
pub const MAIN: &str = "/etc/multipath.conf";
pub const ENABLED: &str = "/etc/multipath-enabled.conf";
pub const DISABLED: &str = "/etc/multipath-disabled.conf";
pub const PACKAGED: &str = "/etc/multipath.xenserver/multipath.conf";
pub const ALTERNATIVE: &str = "/etc/alternatives/multipath.conf";
pub const CONFD: &str = "/etc/multipath/conf.d";
pub const CUSTOM: &str = "/etc/multipath/conf.d/custom.conf";
pub const DROP_IN: &str = "/etc/multipath/conf.d/custom-quantastor.conf";

/// A tree, and beside it a folder for the program's state.
pub struct Tree {
    dir: TempDir,
}

/// What stands at a path: kind and mode, owner, content or where a link leads.
pub type Piece = (u32, (u32, u32), Vec<u8>);

/// Everything in a tree by its path.
pub type Pieces = BTreeMap<String, Piece>;

impl Tree {
    /// A tree with nothing but the folder /etc.
    pub fn bare() -> Self {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(dir.path().join("root/etc")).unwrap();
        std::fs::create_dir(dir.path().join("state")).unwrap();
        let private = std::fs::Permissions::from_mode(0o700);
        std::fs::set_permissions(dir.path().join("state"), private).unwrap();
        Self { dir }
    }

    /// A dom0 of this brand and version.
    pub fn dom0(brand: &str, version: &str) -> Self {
        Self::bare().inventory(brand, version)
    }

    pub fn inventory(self, brand: &str, version: &str) -> Self {
        let text = format!(
            "PRODUCT_BRAND='{brand}'\nPRODUCT_NAME='xenenterprise'\nPRODUCT_VERSION='{version}'\n\
             BUILD_NUMBER='12345p'\nINSTALLATION_UUID='0d7a1b52-6c0e-4a54-9a0b-4d3a5a1f0001'\n"
        );
        self.file(INVENTORY, text)
    }

    /// 5.0 to 5.6: both files, and SM's link to one of them.
    pub fn toggled(self, enabled: &str, to: &str) -> Self {
        self.file(ENABLED, enabled).file(DISABLED, super::style::V5_OFF).link(MAIN, to)
    }

    /// 6.5 to 8.3: the chain of links to sm's own file.
    pub fn packaged(self, main: &str) -> Self {
        self.file(PACKAGED, main).link(ALTERNATIVE, PACKAGED).link(MAIN, ALTERNATIVE)
    }

    pub fn file(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.put(path, bytes);
        self
    }

    /// The same on a tree that stays where it is.
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

    pub fn folder(self, path: &str) -> Self {
        std::fs::create_dir_all(self.path(path)).unwrap();
        self
    }

    pub fn root(&self) -> PathBuf {
        self.dir.path().join("root")
    }

    pub fn state(&self) -> PathBuf {
        self.dir.path().join("state")
    }

    /// A folder beside the tree.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.root().join(path.trim_start_matches('/'))
    }

    pub fn text(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).unwrap()
    }

    /// Everything in it.
    pub fn pieces(&self) -> Pieces {
        let mut pieces = Pieces::new();
        walk(&self.root(), &self.root(), &mut pieces);
        pieces
    }
}

fn walk(root: &Path, folder: &Path, pieces: &mut Pieces) {
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
        let name = format!("/{}", path.strip_prefix(root).unwrap().display());
        pieces.insert(name, (meta.mode(), (meta.uid(), meta.gid()), content));
        if meta.is_dir() {
            walk(root, &path, pieces);
        }
    }
}

/// The paths at which two states of a tree differ.
pub fn differing(before: &Pieces, after: &Pieces) -> Vec<String> {
    let all: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    all.into_iter().filter(|path| before.get(*path) != after.get(*path)).cloned().collect()
}
