//! This machine where it runs Windows: the `StorageLink` server itself.
//!
//! * `path`: from a path of the project to one of Windows and back.
//! * `read`: files and folders, links and junctions followed.
//! * `replace`, with `names` and `patience`: the one way in which files change.
//! * `lock`, `exec` with `offspring`, `machine`: the lock, programs with what they start, and what the machine says of itself.
//! * `services`, with `dependents`: the service manager.
//! * `access`: what somebody else may do with a file.
//! * `private`: the folder that carries the lock, which is not everybody's.
//! * `rights`: whether this process is an administrator's.
//! * `tree`: a folder taken for a machine of the practice site.
//! * `console`: typing that is not shown.
//! * `errors`: what the system's error numbers mean.

mod access;
mod console;
mod dependents;
mod errors;
mod exec;
mod lock;
mod machine;
mod names;
mod offspring;
mod path;
mod patience;
mod private;
mod read;
mod replace;
mod rights;
mod services;
mod tree;

pub use access::{Others, others, others_may_change};
pub use console::NoEcho;
use lock::Locks;
pub use private::make as make_private_folder;
pub use replace::free as free_bytes;
pub use rights::administrator;
pub use tree::WindowsTree;

use super::{
    Cx, Entry, Host, HostError, HostId, HostPath, Lock, Machine, Output, Program, Receipt, Remove, Replace,
    Service, ServiceOp, Snapshot,
};

/// This Windows machine.
#[derive(Debug, Clone)]
pub struct LocalWindows {
    id: HostId,
    locks: Locks,
}

impl LocalWindows {
    /// This machine, under that name.
    #[must_use]
    pub const fn new(id: HostId) -> Self {
        Self { id, locks: Locks::Machine }
    }

    /// The same with the lock of this folder: for a second host on one machine, whose lock is not the machine's.
    #[must_use]
    pub fn locked_at(self, folder: HostPath) -> Self {
        Self { locks: Locks::Folder(folder), ..self }
    }

    /// The same with a fixed lock beside the machine's: for a second host that has no folder on it.
    #[must_use]
    pub fn locked_apart(self) -> Self {
        Self { locks: Locks::Apart, ..self }
    }
}

impl Host for LocalWindows {
    fn id(&self) -> HostId {
        self.id.clone()
    }

    fn executes(&self) -> bool {
        true
    }

    fn read(&self, path: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError> {
        read::read(path, max, cx)
    }

    fn list(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        read::list(path, cx)
    }

    fn replace(&self, replace: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
        replace::replace(replace, cx)
    }

    fn remove(&self, remove: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
        replace::remove(remove, cx)
    }

    fn remove_folders(&self, folders: &[HostPath], _: &Cx<'_>) -> Result<(), HostError> {
        replace::remove_folders(folders)
    }

    fn tidy(&self, stage: &HostPath, cx: &Cx<'_>) -> Result<bool, HostError> {
        names::tidy(stage, cx)
    }

    fn run(&self, program: &Program, cx: &Cx<'_>) -> Result<Output, HostError> {
        exec::run(program, cx)
    }

    fn machine(&self, paths: &[HostPath], daemons: &[&str], _: &Cx<'_>) -> Result<Machine, HostError> {
        machine::ask(paths, daemons)
    }

    fn service(&self, name: &str, cx: &Cx<'_>) -> Result<Option<Service>, HostError> {
        services::look(name, cx)
    }

    fn control(&self, name: &str, op: ServiceOp, cx: &Cx<'_>) -> Result<(), HostError> {
        services::order(name, op, cx)
    }

    fn lock(&self, _: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
        lock::take(&self.locks)
    }
}
