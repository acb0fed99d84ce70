//! This machine, or a tree under `--root`.
//!
//! * `resolve`: from a path to the folder that holds its end, links followed, nothing above the root.
//! * `read`, `meta`: files, folders, mode, owner and attributes.
//! * `replace`, with `target`, `folders` and `temp`: the one way in which files change.
//! * `bars`: what would keep a file from being replaced, told beforehand.
//! * `foreign`: another program's lock on a file that is replaced.
//! * `lock`, `exec`, `machine`: the lock, programs, and what the machine says of itself.
//! * `trust`: which places only the admin can change.
//! * `errno`: what the system's error numbers mean.

mod bars;
mod errno;
pub(super) mod exec;
mod folders;
mod foreign;
mod lock;
mod machine;
mod meta;
mod read;
mod replace;
mod resolve;
mod target;
mod temp;
pub(super) mod trust;

use std::path::PathBuf;

use super::says::executes_nothing;
use super::{
    Bars, Cx, Entry, Host, HostError, HostId, HostPath, Lock, Machine, Output, Program, Receipt, Remove,
    Replace, Snapshot,
};
use crate::base::Untrusted;
pub(super) use errno::{Tried, no_room, not_kept, told};
use lock::APART;
pub(super) use lock::{PLACE, SHELL_DESCRIPTOR, pid_in};
pub(super) use meta::difference;
use resolve::Root;

/// This machine, or a folder taken for one.
#[derive(Debug)]
pub struct LocalUnix {
    id: HostId,
    root: Root,
    /// The folder that carries the lock.
    lock_at: HostPath,
}

impl LocalUnix {
    /// This machine (no root), or the tree in an existing folder, where nothing is executed. The folder itself may be
    /// reached through links.
    ///
    /// # Errors
    /// Refused (`root-not-a-folder`) where that folder is not there or no folder.
    pub fn new(id: HostId, root: Option<PathBuf>) -> Result<Self, HostError> {
        let closed = root.is_some();
        let top = root.unwrap_or_else(|| PathBuf::from("/"));
        Ok(Self { id, root: Root::open(&top, closed)?, lock_at: HostPath::from(PLACE) })
    }

    /// The same with its lock on another folder: for a second host on one machine, whose lock is not the machine's.
    #[must_use]
    pub fn locked_at(self, folder: HostPath) -> Self {
        Self { lock_at: folder, ..self }
    }

    /// The same with a fixed lock beside the machine's: for a second host that has no folder on it.
    #[must_use]
    pub fn locked_apart(self) -> Self {
        self.locked_at(HostPath::from(APART))
    }
}

impl Host for LocalUnix {
    fn id(&self) -> HostId {
        self.id.clone()
    }

    fn executes(&self) -> bool {
        !self.root.closed
    }

    fn read(&self, path: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError> {
        read::read(&self.root, path, max, cx)
    }

    fn same_filesystem(&self, a: &HostPath, b: &HostPath, _: &Cx<'_>) -> Result<Option<bool>, HostError> {
        read::same_filesystem(&self.root, a, b)
    }

    fn bars(&self, path: &HostPath, _: &Cx<'_>) -> Result<Option<Bars>, HostError> {
        bars::bars(&self.root, path).map(Some)
    }

    fn list(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        read::list(&self.root, path, cx)
    }

    fn replace(&self, replace: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
        replace::replace(&self.root, replace, cx)
    }

    fn remove(&self, remove: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
        replace::remove(&self.root, remove, cx)
    }

    fn remove_folders(&self, folders: &[HostPath], _: &Cx<'_>) -> Result<(), HostError> {
        replace::remove_folders(&self.root, folders)
    }

    fn tidy(&self, stage: &HostPath, _: &Cx<'_>) -> Result<bool, HostError> {
        replace::tidy_at(&self.root, stage)
    }

    fn run(&self, program: &Program, cx: &Cx<'_>) -> Result<Output, HostError> {
        if self.root.closed {
            return Err(executes_nothing());
        }
        exec::run(program, cx)
    }

    fn machine(&self, paths: &[HostPath], daemons: &[&str], _: &Cx<'_>) -> Result<Machine, HostError> {
        machine::ask(&self.root, paths, daemons)
    }

    fn identity(&self, _: &Cx<'_>) -> Option<Untrusted> {
        if self.root.closed { None } else { machine::identity() }
    }

    fn lock(&self, _: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
        lock::take(&self.root, &self.lock_at)
    }
}

/// A number of the system, whose width differs between machines.
fn wide(number: impl Into<u64>) -> u64 {
    number.into()
}
