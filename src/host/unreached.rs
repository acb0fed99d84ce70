//! A machine that cannot be worked with: everything that is asked of it is answered with the reason.

use super::{
    Cx, Entry, Host, HostError, HostId, HostPath, Lock, Machine, Output, Program, Receipt, Remove, Replace,
    Snapshot,
};
use crate::base::Text;

/// A host that could not be reached when it was tried.
#[derive(Debug, Clone)]
pub struct Unreached {
    host: HostId,
    why: Text,
}

impl Unreached {
    /// That host, and why.
    #[must_use]
    pub const fn new(host: HostId, why: Text) -> Self {
        Self { host, why }
    }

    fn no<T>(&self) -> Result<T, HostError> {
        Err(HostError::Refused(self.why.clone()))
    }
}

impl Host for Unreached {
    fn id(&self) -> HostId {
        self.host.clone()
    }

    fn executes(&self) -> bool {
        true
    }

    fn read(&self, _: &HostPath, _: u64, _: &Cx<'_>) -> Result<Snapshot, HostError> {
        self.no()
    }

    fn same_filesystem(&self, _: &HostPath, _: &HostPath, _: &Cx<'_>) -> Result<Option<bool>, HostError> {
        self.no()
    }

    fn list(&self, _: &HostPath, _: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        self.no()
    }

    fn replace(&self, _: &Replace, _: &Cx<'_>) -> Result<Receipt, HostError> {
        self.no()
    }

    fn remove(&self, _: &Remove, _: &Cx<'_>) -> Result<(), HostError> {
        self.no()
    }

    fn remove_folders(&self, _: &[HostPath], _: &Cx<'_>) -> Result<(), HostError> {
        self.no()
    }

    fn tidy(&self, _: &HostPath, _: &Cx<'_>) -> Result<bool, HostError> {
        self.no()
    }

    fn run(&self, _: &Program, _: &Cx<'_>) -> Result<Output, HostError> {
        self.no()
    }

    fn machine(&self, _: &[HostPath], _: &[&str], _: &Cx<'_>) -> Result<Machine, HostError> {
        self.no()
    }

    fn lock(&self, _: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
        self.no()
    }
}
