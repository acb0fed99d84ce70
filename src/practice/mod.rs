//! A whole pretend site, to practise on: nodes of different releases as folders, made of files that were written by
//! hand for it (each says so), in the manner of the real ones.

mod files;

use std::path::Path;
use std::sync::Arc;

use tempfile::TempDir;

use crate::base::{Text, Untrusted};
use crate::core::runner::Site;
#[cfg(unix)]
use crate::host::HostId;
use crate::host::{Host, HostError, SystemClock};

use files::{NODES, Piece};

/// A practice site. Its folder goes when this value does, unless it is to be [kept](Self::keep).
#[derive(Debug)]
pub struct Practice {
    folder: TempDir,
}

impl Practice {
    /// Builds a site in a new folder inside of `dir`.
    ///
    /// # Errors
    /// Not done (`practice-not-built`): the folder or a file in it cannot be made; nothing of it stays. Refused
    /// (`not-on-windows-yet`) where this machine has no symbolic links as a dom0 has them.
    pub fn build(dir: &Path) -> Result<Self, HostError> {
        if cfg!(not(unix)) {
            return Err(HostError::Refused(Text::new("not-on-windows-yet")));
        }
        let folder = tempfile::Builder::new()
            .prefix("quantalink-practice-")
            .tempdir_in(dir.canonicalize().map_err(|error| not_built(dir, &error))?)
            .map_err(|error| not_built(dir, &error))?;
        for (name, pieces) in NODES {
            let root = folder.path().join(name);
            for piece in *pieces {
                put(&root, piece)?;
            }
        }
        Ok(Self { folder })
    }

    /// The folder of the site.
    #[must_use]
    pub fn dir(&self) -> &Path {
        self.folder.path()
    }

    /// Where the runs of the site are kept: inside of its folder.
    #[must_use]
    pub fn state_dir(&self) -> std::path::PathBuf {
        self.folder.path().join("state")
    }

    /// Leaves the folder where it is when this value goes.
    pub fn keep(&mut self) {
        self.folder.disable_cleanup(true);
    }

    /// The site's hosts and the time.
    ///
    /// # Errors
    /// As the hosts say: a folder of the site is no longer there.
    pub fn site(&self) -> Result<Site, HostError> {
        let nodes = NODES.iter().map(|(name, _)| node(&self.folder.path().join(name), name));
        let nodes = nodes.collect::<Result<_, _>>()?;
        let root = Untrusted::from(self.folder.path().as_os_str().as_encoded_bytes());
        Ok(Site::of(nodes, Arc::new(SystemClock), root))
    }
}

#[cfg(unix)]
fn node(root: &Path, name: &str) -> Result<Arc<dyn Host>, HostError> {
    let id = HostId(Untrusted::from(name));
    Ok(Arc::new(crate::host::local_unix::LocalUnix::new(id, Some(root.to_owned()))?))
}

#[cfg(not(unix))]
fn node(_: &Path, _: &str) -> Result<Arc<dyn Host>, HostError> {
    Err(HostError::Refused(Text::new("not-on-windows-yet")))
}

fn put(root: &Path, piece: &Piece) -> Result<(), HostError> {
    let path = root.join(piece.path());
    let made = path.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| match piece {
        Piece::File(_, bytes) => std::fs::write(&path, bytes),
        Piece::Link(_, to) => link(to, &path),
    });
    made.map_err(|error| not_built(&path, &error))
}

#[cfg(unix)]
fn link(to: &str, at: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(to, at)
}

#[cfg(not(unix))]
fn link(_: &str, _: &Path) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}

fn not_built(path: &Path, error: &std::io::Error) -> HostError {
    let path = Untrusted::from(path.as_os_str().as_encoded_bytes());
    HostError::NotDone(Text::new("practice-not-built").with("path", path).with("why", error.to_string()))
}

#[cfg(unix)]
#[cfg(test)]
mod tests;
