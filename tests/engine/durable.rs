//! Nothing of a host is changed while something of the state folder is only in memory.

use std::collections::BTreeSet;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use quantalink::core::event::RunState;
use quantalink::core::state::{Disk, RealDisk, State};
use quantalink::host::fake::{Fake, Op};

use super::rig::*;

/// What is not yet durable, and how many changes the host had seen when that was last looked at.
#[derive(Debug, Default)]
struct Waiting {
    content: bool,
    folders: BTreeSet<PathBuf>,
    changes: usize,
    early: Vec<String>,
    checked: usize,
}

/// A disk that knows what a power cut would lose.
#[derive(Debug)]
struct Ledger {
    host: Fake,
    waiting: Mutex<Waiting>,
}

impl Ledger {
    /// Before each step: if the host was changed since the last one, nothing may have been waiting then.
    fn step(&self, then: impl FnOnce(&mut Waiting)) {
        let mut waiting = self.waiting.lock().unwrap();
        let changes = self.host.calls(Op::Replace) + self.host.calls(Op::Remove);
        if changes > waiting.changes {
            waiting.checked += 1;
            if waiting.content || !waiting.folders.is_empty() {
                let text = format!("before change {changes}: {waiting:?}");
                waiting.early.push(text);
            }
        }
        waiting.changes = changes;
        then(&mut waiting);
    }

    fn entry(&self, path: &Path) {
        let above = path.parent().unwrap().to_path_buf();
        self.step(|waiting| {
            waiting.folders.insert(above);
        });
    }
}

impl Disk for Ledger {
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.entry(path);
        RealDisk.make_folder(path)
    }

    fn create(&self, path: &Path) -> io::Result<File> {
        self.entry(path);
        RealDisk.create(path)
    }

    fn open(&self, path: &Path) -> io::Result<File> {
        RealDisk.open(path)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        self.step(|waiting| waiting.content = true);
        RealDisk.write(file, bytes)
    }

    fn cut(&self, file: &File, length: u64) -> io::Result<()> {
        self.step(|waiting| waiting.content = true);
        RealDisk.cut(file, length)
    }

    fn sync(&self, _: &File) -> io::Result<()> {
        self.step(|waiting| waiting.content = false);
        Ok(())
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.step(|waiting| {
            waiting.folders.remove(path);
        });
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(|waiting| {
            assert!(!waiting.content, "a name is given only to what is durable");
            // The old entry going away need not be durable: the folder of the run may keep it.
            waiting.folders.remove(from.parent().unwrap());
            waiting.folders.insert(to.parent().unwrap().to_path_buf());
        });
        RealDisk.rename(from, to)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove_folder(path)
    }
}

#[test]
fn blobs_and_journal_are_durable_before_each_change() {
    let (dir, host) = (tempfile::tempdir().unwrap(), node("a"));
    let ledger = Arc::new(Ledger { host: host.clone(), waiting: Mutex::default() });
    let disk: Arc<dyn Disk> = ledger.clone();
    let state = State::with_disk(&dir.path().join("state"), false, disk).unwrap();
    let site = site(&[&host]);
    assert_eq!(apply(plan(&[&host], false), &site, &state).state, RunState::Complete);
    assert_eq!(rollback(None, &site, &state).unwrap().state, RunState::RolledBack);
    let waiting = ledger.waiting.lock().unwrap();
    assert_eq!(waiting.early, Vec::<String>::new());
    assert_eq!(waiting.checked, 4, "two changes made, two undone");
    assert!(!waiting.content && waiting.folders.is_empty(), "and the end is durable too: {waiting:?}");
}
