//! The trees that are swept, made by hand, and how two of them are compared: everything of every path but its times.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use rustix::fs::{XattrFlags, lgetxattr, llistxattr, lsetxattr};

/// What stands at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    content: Content,
    mode: u32,
    owner: (u32, u32),
    attributes: BTreeMap<Vec<u8>, Vec<u8>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Content {
    File(Vec<u8>),
    Folder,
    Link(PathBuf),
    Other,
}

impl Entry {
    /// The names of its attributes.
    pub fn attributes(&self) -> impl Iterator<Item = String> {
        self.attributes.keys().map(|name| String::from_utf8_lossy(name).into_owned())
    }

    /// The same mode, owner and attributes.
    pub fn dressed_as(&self, other: &Self) -> bool {
        (self.mode, self.owner, &self.attributes) == (other.mode, other.owner, &other.attributes)
    }
}

/// Everything below a folder.
pub type Tree = BTreeMap<PathBuf, Entry>;

/// Reads a tree.
pub fn look(root: &Path) -> Tree {
    let mut out = Tree::new();
    look_into(root, Path::new(""), &mut out);
    out
}

fn look_into(root: &Path, below: &Path, out: &mut Tree) {
    for entry in fs::read_dir(root.join(below)).unwrap() {
        let below = below.join(entry.unwrap().file_name());
        let path = root.join(&below);
        let meta = path.symlink_metadata().unwrap();
        let content = if meta.is_dir() {
            look_into(root, &below, out);
            Content::Folder
        } else if meta.is_symlink() {
            Content::Link(fs::read_link(&path).unwrap())
        } else if meta.is_file() {
            Content::File(fs::read(&path).unwrap())
        } else {
            Content::Other
        };
        let entry = Entry {
            content,
            mode: meta.mode(),
            owner: (meta.uid(), meta.gid()),
            attributes: attributes(&path),
        };
        out.insert(below, entry);
    }
}

fn attributes(path: &Path) -> BTreeMap<Vec<u8>, Vec<u8>> {
    let mut names = vec![0; 64 * 1024];
    let Ok(size) = llistxattr(path, &mut names) else { return BTreeMap::new() };
    let names = names[..size].split(|&byte| byte == 0).filter(|name| !name.is_empty());
    names
        .map(|name| {
            let mut value = vec![0; 64 * 1024];
            let size = lgetxattr(path, name, &mut value).unwrap_or(0);
            (name.to_vec(), value[..size].to_vec())
        })
        .collect()
}

/// Copies a tree with everything that [`look`] sees; `to` is not there yet.
pub fn copy(from: &Path, to: &Path) {
    let done = Command::new("cp").arg("-a").arg("--").args([from, to]).status().unwrap();
    assert!(done.success(), "cp -a {} {}", from.display(), to.display());
}

/// A tree that is swept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// XCP-ng 8.3, a file of our own beside custom.conf.
    DropIn,
    /// The same where conf.d is not there yet.
    NewFolder,
    /// The same with an OSNEXUS entry in the main file and a wrong one of our own: two changes in one run.
    Cleanup,
    /// XenServer 5.6: an edit in place, behind SM's link.
    InPlace,
    /// The adapter section with its service, on the practice server: see `site`.
    Adapter,
}

impl Subject {
    /// Its name in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::DropIn => "8.3-drop-in",
            Self::NewFolder => "8.3-new-folder",
            Self::Cleanup => "8.3-two-changes",
            Self::InPlace => "5.6-in-place",
            Self::Adapter => "adapter",
        }
    }

    /// What of the tree is compared, below its folder.
    pub const fn compared(self) -> &'static str {
        if matches!(self, Self::Adapter) { "server" } else { "" }
    }

    /// What stands there now. The version of the device rules counts for nothing: undoing raises it where it has to.
    pub fn look(self, root: &Path) -> Tree {
        let mut out = look(&root.join(self.compared()));
        for entry in out.values_mut().filter(|_| self == Self::Adapter) {
            if let Content::File(bytes) = &mut entry.content {
                let text = String::from_utf8(std::mem::take(bytes)).unwrap();
                let parts = text.split('"').enumerate();
                let parts = parts.map(|(at, part)| if at == VERSION { "any" } else { part });
                *bytes = parts.collect::<Vec<_>>().join("\"").into_bytes();
            }
        }
        out
    }

    /// Makes the tree.
    pub fn make(self, root: &Path) {
        if self == Self::Adapter {
            super::site::make(root);
            let rules = quantalink::practice::RULES.trim_start_matches('/');
            return dress(&root.join("server").join(rules), 0o640);
        }
        let etc = root.join("etc");
        fs::create_dir_all(&etc).unwrap();
        match self {
            Self::InPlace => {
                put(&etc.join("xensource-inventory"), &inventory("XenServer", "5.6.0"));
                put(&etc.join("multipath-enabled.conf"), &main_file(OLD_DEVICES));
                put(&etc.join("multipath-disabled.conf"), "blacklist {\n\tdevnode \"*\"\n}\n");
                symlink("/etc/multipath-enabled.conf", etc.join("multipath.conf")).unwrap();
                dress(&etc.join("multipath-enabled.conf"), 0o640);
            }
            _ => self.make_8_3(&etc),
        }
    }

    fn make_8_3(self, etc: &Path) {
        let cleanup = self == Self::Cleanup;
        put(&etc.join("xensource-inventory"), &inventory("XCP-ng", "8.3.0"));
        for folder in ["alternatives", "multipath.xenserver", "multipath"] {
            fs::create_dir(etc.join(folder)).unwrap();
        }
        symlink("/etc/alternatives/multipath.conf", etc.join("multipath.conf")).unwrap();
        symlink("/etc/multipath.xenserver/multipath.conf", etc.join("alternatives/multipath.conf")).unwrap();
        let main = etc.join("multipath.xenserver/multipath.conf");
        put(
            &main,
            &main_file(&if cleanup { format!("{NEW_DEVICES}{WRONG_ENTRY}") } else { NEW_DEVICES.into() }),
        );
        dress(&main, 0o640);
        if self != Self::NewFolder {
            fs::create_dir(etc.join("multipath/conf.d")).unwrap();
            put(&etc.join("multipath/conf.d/custom.conf"), "# Add your own settings here.\n");
        }
        if cleanup {
            let ours = etc.join("multipath/conf.d/custom-quantastor.conf");
            put(&ours, &format!("devices {{\n{WRONG_ENTRY}}}\n"));
            dress(&ours, 0o600);
        }
    }
}

fn put(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o644)).unwrap();
}

/// Gives a file what must outlive a replacement: a mode and, where this process may set them and the file system keeps
/// them, an owner, an attribute of a user's, an SELinux context and an ACL.
fn dress(path: &Path, mode: u32) {
    if rustix::process::geteuid().is_root() {
        // A change of owner takes set-id bits away, so it goes first.
        drop(chown(path, Some(1234), Some(2345)));
    }
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    let flags = XattrFlags::empty();
    let _ = lsetxattr(path, "user.note", b"the admin's own", flags);
    let _ = lsetxattr(path, "security.selinux", b"system_u:object_r:lvm_etc_t:s0\0", flags);
    // Its entries must fit the mode.
    let _ = lsetxattr(path, "system.posix_acl_access", &acl(mode), flags);
}

/// An ACL in the kernel's form that lets one more user read, and leaves the mode as it is where its group may only read.
fn acl(mode: u32) -> Vec<u8> {
    let (owner, group, other) = (mode >> 6 & 7, mode >> 3 & 7, mode & 7);
    let mut out = 2_u32.to_le_bytes().to_vec();
    // Owner, one user, group, mask, others.
    for (tag, may, id) in
        [(1, owner, u32::MAX), (2, 4, 3456), (4, 4, u32::MAX), (16, group, u32::MAX), (32, other, u32::MAX)]
    {
        out.extend(u16::to_le_bytes(tag));
        out.extend(u16::try_from(may).unwrap().to_le_bytes());
        out.extend(id.to_le_bytes());
    }
    out
}

fn inventory(brand: &str, version: &str) -> String {
    format!(
        "PRODUCT_BRAND='{brand}'\nPRODUCT_NAME='xenenterprise'\nPRODUCT_VERSION='{version}'\n\
         PRODUCT_VERSION_TEXT='{version}'\nBUILD_NUMBER='12345'\n\
         INSTALLATION_UUID='0f0f0f0f-1111-2222-3333-444444444444'\n"
    )
}

/// A main file of the shape that these releases ship, with these device entries.
fn main_file(devices: &str) -> String {
    format!(
        "# Shape of a shipped file, written for the tests.\ndefaults {{\n\tuser_friendly_names no\n\
         \trr_min_io\t1000   \n}}\n\nblacklist {{\n\tdevnode \"^(ram|raw|loop|fd|md|dm-|sr|scd|st)[0-9]*\"\n}}\n\n\
         devices {{\n{devices}}}\n# the end\n"
    )
}

/// Where the version stands in the practice server's device rules, split at quotation marks.
const VERSION: usize = 5;

const OLD_DEVICES: &str = "\tdevice {\n\t\tvendor \"DataCore\"\n\t\tproduct \"SAN*\"\n\
    \t\tgetuid_callout \"/sbin/scsi_id -g -u -s /block/%n\"\n\t\tfailback 10\n\t}\n\
    \tdevice {\n\t\tvendor \"HP\"\n\t\tproduct \"HSV2.*\"\n\t\tpath_grouping_policy group_by_prio\n\t}\n";

const NEW_DEVICES: &str = "\tdevice {\n\t\tvendor \"DataCore\"\n\t\tproduct \"Virtual Disk\"\n\
    \t\tpath_checker tur\n\t\tfailback 10\n\t}\n";

const WRONG_ENTRY: &str = "\tdevice {\n\t\tvendor \"OSNEXUS\"\n\t\tproduct \"QUANTASTOR\"\n\
    \t\tpath_grouping_policy failover\n\t}\n";

/// What a killed call may leave: one temporary file of this name, never in conf.d.
pub const TEMP: &str = ".quantalink-new";

/// How a tree stands between two others.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Paths that are as in neither of them, with why.
    pub bad: Vec<String>,
    /// Inert temporary files, where they may be.
    pub temps: Vec<PathBuf>,
    /// Of the paths that differ between the two: how many are as in the first, and as in the second.
    pub old: usize,
    /// See `old`.
    pub new: usize,
}

impl Standing {
    /// Compares path by path: each as in `old` or as in `new`, whole.
    pub fn of(seen: &Tree, old: &Tree, new: &Tree) -> Self {
        let mut out = Self::default();
        let mut paths: Vec<&PathBuf> = seen.keys().chain(old.keys()).chain(new.keys()).collect();
        paths.sort();
        paths.dedup();
        for path in paths {
            let (is, was, will) = (seen.get(path), old.get(path), new.get(path));
            match (is == was, is == will) {
                (true, true) => {}
                (true, false) => out.old += 1,
                (false, true) => out.new += 1,
                (false, false) if was.is_none() && will.is_none() => out.stranger(path),
                (false, false) => out.bad.push(format!("{}: {}", path.display(), difference(is, was, will))),
            }
        }
        out
    }

    fn stranger(&mut self, path: &Path) {
        let inert = path.file_name() == Some(&OsString::from(TEMP))
            && path.parent().and_then(Path::file_name).is_none_or(|folder| folder != "conf.d");
        if inert {
            self.temps.push(path.to_owned());
        } else {
            self.bad.push(format!("{}: left over", path.display()));
        }
    }
}

fn difference(is: Option<&Entry>, was: Option<&Entry>, will: Option<&Entry>) -> String {
    let Some(is) = is else { return "missing".into() };
    let same_content = [was, will].iter().flatten().any(|other| other.content == is.content);
    match (&is.content, same_content) {
        (_, true) => {
            format!("mode {:o}, owner {:?} or attributes {:?}", is.mode, is.owner, is.attributes.keys())
        }
        (Content::File(bytes), false) => format!("{} bytes of neither", bytes.len()),
        (other, false) => format!("{other:?}"),
    }
}
