//! The practice server: a pretend Windows machine with `StorageLink`. Its files are a folder of the site, its services
//! are reckoned, and the one program that it runs is the practice installer; nothing of the real machine is ever run.

use std::sync::Arc;

use super::installer::Machine as Installing;
use super::service::Services;
use super::store::Store;
use super::{Knob, Options};
use crate::base::{Text, Untrusted};
use crate::host::{
    Cx, Entry, Host, HostError, HostId, HostPath, Lock, Machine, Output, Program, Receipt, Remove, Replace,
    Service, ServiceOp, Snapshot,
};

/// The pretend Windows machine.
pub struct PracticeServer {
    tree: Arc<dyn Host>,
    /// The lock lies on `/etc` of a tree, which a Windows machine does not have: this one is there for it.
    locks: Arc<dyn Host>,
    services: Arc<Services>,
    installing: Installing,
    options: Arc<Options>,
}

impl PracticeServer {
    pub(super) fn new(
        tree: Arc<dyn Host>,
        locks: Arc<dyn Host>,
        services: Arc<Services>,
        store: Arc<Store>,
        options: Arc<Options>,
    ) -> Self {
        let installing = Installing { tree: Arc::clone(&tree), store, options: Arc::clone(&options) };
        Self { tree, locks, services, installing, options }
    }

    fn may_write(&self, path: &HostPath) -> Result<(), HostError> {
        if self.options.has(Knob::NoRights) {
            return Err(HostError::Refused(Text::new("no-right-to-write").with("path", path)));
        }
        Ok(())
    }
}

impl Host for PracticeServer {
    fn id(&self) -> HostId {
        self.tree.id()
    }

    /// True in its own sense: the practice installer is "run", and services are told of.
    fn executes(&self) -> bool {
        true
    }

    fn read(&self, path: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError> {
        self.tree.read(path, max, cx)
    }

    fn same_filesystem(&self, a: &HostPath, b: &HostPath, cx: &Cx<'_>) -> Result<Option<bool>, HostError> {
        self.tree.same_filesystem(a, b, cx)
    }

    fn list(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        self.tree.list(path, cx)
    }

    fn replace(&self, replace: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
        self.may_write(&replace.path)?;
        self.tree.replace(replace, cx)
    }

    fn remove(&self, remove: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
        self.may_write(&remove.path)?;
        self.tree.remove(remove, cx)
    }

    fn remove_folders(&self, folders: &[HostPath], cx: &Cx<'_>) -> Result<(), HostError> {
        self.tree.remove_folders(folders, cx)
    }

    fn tidy(&self, stage: &HostPath, cx: &Cx<'_>) -> Result<bool, HostError> {
        self.tree.tidy(stage, cx)
    }

    fn run(&self, program: &Program, cx: &Cx<'_>) -> Result<Output, HostError> {
        self.installing.run(program, cx)
    }

    /// Memory and free space are those of the real machine; daemons of a dom0 do not run here.
    fn machine(&self, paths: &[HostPath], daemons: &[&str], cx: &Cx<'_>) -> Result<Machine, HostError> {
        let machine = self.tree.machine(paths, &[], cx)?;
        let system = Untrusted::from("Windows Server 2008 R2 (practice)");
        Ok(Machine { system, running: vec![Vec::new(); daemons.len()], ..machine })
    }

    fn service(&self, name: &str, _: &Cx<'_>) -> Result<Option<Service>, HostError> {
        self.services.look(name)
    }

    fn control(&self, name: &str, op: ServiceOp, _: &Cx<'_>) -> Result<(), HostError> {
        self.services.control(name, op)
    }

    fn lock(&self, cx: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
        self.locks.lock(cx)
    }
}
