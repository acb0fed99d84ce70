//! Building a site: its files, its first state, its certificates.

use std::path::{Path, PathBuf};

use super::super::certificates::{self, Flaw};
use super::super::files::{NODES, Piece};
use super::super::gateway::Gateway;
use super::super::service::{self, Services};
use super::super::store::Store;
use super::super::{INSTALLER, Knob, Options, RULES, SERVER, installer, node, pool, xml};
use super::{About, FORMAT, GATEWAY, GATEWAY_2, LOCKS, PRETEND, SITE, STORAGE};
use crate::base::{Text, Untrusted};
use crate::host::HostError;

/// The folder, made if it was not there, and empty.
pub(super) fn empty(folder: &Path) -> Result<PathBuf, HostError> {
    if let Some(there) = folder.ancestors().find(|above| above.exists()).filter(|there| !there.is_dir()) {
        let shown = Untrusted::from(there.as_os_str().as_encoded_bytes());
        return Err(HostError::Refused(Text::new("not-a-folder").with("path", shown)));
    }
    std::fs::create_dir_all(folder).map_err(|error| not_built(folder, &error))?;
    let path = real(folder).map_err(|error| not_built(folder, &error))?;
    let mut inside = std::fs::read_dir(&path).map_err(|error| not_built(folder, &error))?;
    if inside.next().is_some() {
        let shown = Untrusted::from(folder.as_os_str().as_encoded_bytes());
        return Err(HostError::Refused(Text::new("practice-folder-not-empty").with("path", shown)));
    }
    Ok(path)
}

/// Takes out again what a build that failed has put into an empty folder.
pub(super) fn clear(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        // What cannot be removed keeps the folder from being taken for an empty one, which says so next time.
        let _ = std::fs::remove_dir_all(entry.path());
    }
}

/// Puts a site into an empty folder.
pub(super) fn build(folder: &Path, options: &Options) -> Result<(), HostError> {
    for (name, pieces) in NODES {
        let root = folder.join(name);
        for piece in *pieces {
            put(&root, piece)?;
        }
        file(&root.join("etc/xensource/pool.conf"), pool::pool_conf(name).as_bytes())?;
        file(&root.join(node::ANSWERS), node::answers(name, options).as_bytes())?;
    }
    let server = folder.join(SERVER);
    let rules = xml::built(options);
    file(&server.join(RULES.trim_start_matches('/')), &rules)?;
    file(&server.join(INSTALLER.trim_start_matches('/')), installer::script(options).as_bytes())?;
    let locks = folder.join(LOCKS).join("etc");
    std::fs::create_dir_all(&locks).map_err(|error| not_built(&locks, &error))?;
    let store = Store::new(folder.join(PRETEND));
    service::know_rules(&store, &rules)?;
    Services::first(&store, options)?;
    Gateway::first(&store)?;
    keys(&store, options)?;
    store.write(SITE, &About { format: FORMAT, options: options.clone() })
}

fn keys(store: &Store, options: &Options) -> Result<(), HostError> {
    let gateway =
        match options.last_of(&[Knob::GatewayExpired, Knob::GatewaySelfSigned, Knob::GatewayOtherName]) {
            Some(Knob::GatewayExpired) => Flaw::Expired,
            Some(Knob::GatewaySelfSigned) => Flaw::SelfSigned,
            Some(_) => Flaw::OtherName,
            None => Flaw::None,
        };
    certificates::make(store, GATEWAY, "practice StorageLink gateway", gateway)?;
    if options.has(Knob::GatewayChangesCertificate) {
        certificates::make(store, GATEWAY_2, "practice StorageLink gateway", gateway)?;
    }
    let storage =
        match options.last_of(&[Knob::StorageExpired, Knob::StorageSelfSigned, Knob::StorageOtherName]) {
            Some(Knob::StorageExpired) => Flaw::Expired,
            Some(Knob::StorageSelfSigned) => Flaw::SelfSigned,
            Some(_) => Flaw::OtherName,
            None => Flaw::None,
        };
    certificates::make(store, STORAGE, "practice QuantaStor", storage)
}

fn put(root: &Path, piece: &Piece) -> Result<(), HostError> {
    let path = root.join(piece.path());
    match piece {
        Piece::File(_, bytes) => file(&path, bytes),
        Piece::Link(_, to) => {
            let made = folder_of(&path).and_then(|()| link(to, &path));
            made.map_err(|error| not_built(&path, &error))
        }
    }
}

fn file(path: &Path, bytes: &[u8]) -> Result<(), HostError> {
    let made = folder_of(path).and_then(|()| std::fs::write(path, bytes));
    made.map_err(|error| not_built(path, &error))
}

fn folder_of(path: &Path) -> std::io::Result<()> {
    path.parent().map_or(Ok(()), std::fs::create_dir_all)
}

#[cfg(unix)]
fn link(to: &str, at: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(to, at)
}

/// On Windows the host of the tree knows its links by a table.
#[cfg(windows)]
#[expect(clippy::unnecessary_wraps, reason = "as on other systems")]
const fn link(_: &str, _: &Path) -> std::io::Result<()> {
    Ok(())
}

/// A folder that is there, by its whole path; where the system tells it, after all links.
pub(super) fn real(folder: &Path) -> std::io::Result<PathBuf> {
    if cfg!(unix) {
        return folder.canonicalize();
    }
    // The whole path as Windows names it begins with signs that not every program takes.
    std::fs::metadata(folder).and_then(|_| std::path::absolute(folder))
}

/// The site cannot be built.
pub(super) fn not_built(path: &Path, error: &std::io::Error) -> HostError {
    let path = Untrusted::from(path.as_os_str().as_encoded_bytes());
    HostError::NotDone(Text::new("practice-not-built").with("path", path).with("why", error.to_string()))
}
