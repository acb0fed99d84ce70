//! The `StorageLink` server that only the admin reaches (`--server manual`): its steps are done there by hand. What of it is
//! at hand are files of this machine: a copy of its Server folder, and the adapter's installer.

use std::sync::Arc;

use super::says::executes_nothing;
use super::{
    Bars, Cx, Entry, Host, HostError, HostId, HostPath, Lock, Machine, Output, Program, Receipt, Remove,
    Replace, Snapshot,
};
use crate::base::Untrusted;

/// That server: files of the machine that holds the copy; no services, no programs.
pub struct ServerCopy {
    files: Arc<dyn Host>,
}

impl ServerCopy {
    /// `files`: the machine that holds the copy, with its lock on the copied folder; where there is none, with a lock apart from
    /// the machine's: the gateway, too, is changed by one run at a time.
    #[must_use]
    pub const fn new(files: Arc<dyn Host>) -> Self {
        Self { files }
    }

    /// Its name in plans and journals.
    #[must_use]
    pub fn name() -> HostId {
        HostId(Untrusted::from("server"))
    }
}

impl Host for ServerCopy {
    fn id(&self) -> HostId {
        Self::name()
    }

    fn executes(&self) -> bool {
        false
    }

    fn read(&self, path: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError> {
        self.files.read(path, max, cx)
    }

    fn same_filesystem(&self, a: &HostPath, b: &HostPath, cx: &Cx<'_>) -> Result<Option<bool>, HostError> {
        self.files.same_filesystem(a, b, cx)
    }

    fn bars(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Bars>, HostError> {
        self.files.bars(path, cx)
    }

    fn list(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        self.files.list(path, cx)
    }

    fn replace(&self, replace: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
        self.files.replace(replace, cx)
    }

    fn remove(&self, remove: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
        self.files.remove(remove, cx)
    }

    fn remove_folders(&self, folders: &[HostPath], cx: &Cx<'_>) -> Result<(), HostError> {
        self.files.remove_folders(folders, cx)
    }

    fn tidy(&self, stage: &HostPath, cx: &Cx<'_>) -> Result<bool, HostError> {
        self.files.tidy(stage, cx)
    }

    fn run(&self, _: &Program, _: &Cx<'_>) -> Result<Output, HostError> {
        Err(executes_nothing())
    }

    fn machine(&self, paths: &[HostPath], _: &[&str], cx: &Cx<'_>) -> Result<Machine, HostError> {
        self.files.machine(paths, &[], cx)
    }

    fn lock(&self, cx: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
        self.files.lock(cx)
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::host::local_unix::LocalUnix;
    use crate::host::{Cancel, Deadline, Expect, Found, NewMeta, ServiceOp};

    #[test]
    fn its_files_are_at_hand_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let here =
            HostPath::from(folder.path().canonicalize().unwrap().into_os_string().into_encoded_bytes());
        let (cancel, path) = (Cancel::default(), here.join(b"file"));
        let cx = Cx::quiet(Deadline::after(std::time::Duration::from_mins(1)), &cancel);
        let machine = || LocalUnix::new(HostId::local(), None).unwrap();
        let copy = || ServerCopy::new(Arc::new(machine().locked_at(here.clone())));
        let write = Replace {
            path: path.clone(),
            new: Arc::new(b"new".to_vec()),
            expect: Expect::Absent,
            meta: NewMeta::Keep,
            stage: here.clone(),
            make_folders: false,
            under: None,
        };
        let server = copy();
        server.replace(&write, &cx).unwrap();
        assert!(matches!(server.read(&path, 9, &cx).unwrap().found, Found::File(_)));
        assert!(!server.executes() && server.id() != HostId::local());
        let program = Program { argv: vec!["true".into()], keep: 9 };
        assert!(matches!(server.run(&program, &cx), Err(HostError::Refused(_))));
        assert!(matches!(server.service("StorageLink", &cx), Err(HostError::Refused(_))));
        assert!(matches!(server.control("StorageLink", ServiceOp::Stop, &cx), Err(HostError::Refused(_))));
        // One machine, two hosts: each has a lock of its own, and of one folder there is one.
        let held = server.lock(&cx).unwrap();
        assert!(matches!(copy().lock(&cx), Err(HostError::Refused(_))));
        drop(held);
        copy().lock(&cx).unwrap();
    }
}
