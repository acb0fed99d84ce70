//! This machine where it runs Windows: not served yet, and said so by every call.

use super::{
    Cx, Entry, Host, HostError, HostId, HostPath, Lock, Machine, Output, Program, Receipt, Remove, Replace,
    Snapshot,
};
use crate::base::Text;

/// This Windows machine.
#[derive(Debug, Clone)]
pub struct LocalWindows {
    id: HostId,
}

impl LocalWindows {
    /// This machine, under that name.
    #[must_use]
    pub const fn new(id: HostId) -> Self {
        Self { id }
    }
}

fn not_yet<T>() -> Result<T, HostError> {
    Err(HostError::Refused(Text::new("not-on-windows-yet")))
}

impl Host for LocalWindows {
    fn id(&self) -> HostId {
        self.id.clone()
    }

    fn executes(&self) -> bool {
        true
    }

    fn read(&self, _: &HostPath, _: u64, _: &Cx<'_>) -> Result<Snapshot, HostError> {
        not_yet()
    }

    fn list(&self, _: &HostPath, _: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        not_yet()
    }

    fn replace(&self, _: &Replace, _: &Cx<'_>) -> Result<Receipt, HostError> {
        not_yet()
    }

    fn remove(&self, _: &Remove, _: &Cx<'_>) -> Result<(), HostError> {
        not_yet()
    }

    fn remove_folders(&self, _: &[HostPath], _: &Cx<'_>) -> Result<(), HostError> {
        not_yet()
    }

    fn tidy(&self, _: &HostPath, _: &Cx<'_>) -> Result<bool, HostError> {
        not_yet()
    }

    fn run(&self, _: &Program, _: &Cx<'_>) -> Result<Output, HostError> {
        not_yet()
    }

    fn machine(&self, _: &[HostPath], _: &[&str], _: &Cx<'_>) -> Result<Machine, HostError> {
        not_yet()
    }

    fn lock(&self, _: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
        not_yet()
    }
}
