//! A kill at exactly one step: host calls and state folder writes count on one clock, and at the chosen step the run
//! ends as SIGKILL would end it (by unwinding, which no part of the engine catches; only locks are let go, as the
//! system lets go of a killed process's).

use std::any::Any;
use std::fs::File;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use quantalink::core::state::{Disk, RealDisk};
use quantalink::host::fake::Fake;
use quantalink::host::{
    Cx, Entry, Host, HostError, HostId, HostPath, Lock, Machine, Output, Program, Receipt, Remove, Replace,
    Service, ServiceOp, Snapshot,
};

/// The end of a killed run.
struct Killed;

/// The clock that host and disk count on.
#[derive(Debug, Default)]
pub struct Reaper {
    step: AtomicUsize,
    at: AtomicUsize,
}

impl Reaper {
    /// Kills at the `n`th step from now, from 1.
    pub fn at(n: usize) -> Arc<Self> {
        Arc::new(Self { step: AtomicUsize::new(0), at: AtomicUsize::new(n) })
    }

    /// How many steps there were.
    pub fn steps(&self) -> usize {
        self.step.load(Ordering::SeqCst)
    }

    fn due(&self) -> bool {
        self.step.fetch_add(1, Ordering::SeqCst) + 1 == self.at.load(Ordering::SeqCst)
    }

    /// One step of whoever is at work. Whoever comes after the kill is killed too: it is the whole program that ends.
    pub fn step(&self) {
        let (step, at) = (self.step.fetch_add(1, Ordering::SeqCst) + 1, self.at.load(Ordering::SeqCst));
        if at != 0 && step >= at {
            kill();
        }
    }
}

fn kill() -> ! {
    resume_unwind(Box::new(Killed) as Box<dyn Any + Send>)
}

/// Runs it; none where it was killed.
pub fn until_killed<T>(work: impl FnOnce() -> T) -> Option<T> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(done) => Some(done),
        Err(end) if end.is::<Killed>() => None,
        Err(other) => resume_unwind(other),
    }
}

/// A host that can be killed before, after and (a replacement) in the middle of a call.
pub struct MortalHost {
    pub inner: Fake,
    pub reaper: Arc<Reaper>,
}

impl MortalHost {
    fn around<T>(&self, work: impl FnOnce() -> T) -> T {
        self.reaper.step();
        let done = work();
        self.reaper.step();
        done
    }
}

impl Host for MortalHost {
    fn id(&self) -> HostId {
        self.inner.id()
    }

    fn executes(&self) -> bool {
        self.inner.executes()
    }

    fn read(&self, path: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError> {
        self.around(|| self.inner.read(path, max, cx))
    }

    fn list(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        self.around(|| self.inner.list(path, cx))
    }

    fn replace(&self, replace: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
        self.around(|| {
            if self.reaper.due() {
                // The second step of a replacement: temporary file and folders stand, the target is old.
                self.inner.crash_at(2);
                assert!(self.inner.replace(replace, cx).is_err());
                self.inner.restart();
                kill();
            }
            // As on a machine, where a replacement waits for the disk: so others are at work meanwhile, however few cores there are.
            std::thread::sleep(std::time::Duration::from_millis(1));
            self.inner.replace(replace, cx)
        })
    }

    fn remove(&self, remove: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
        self.around(|| {
            if self.reaper.due() {
                // The file is gone, its folders are not.
                let only_file = Remove { folders_if_empty: Vec::new(), ..remove.clone() };
                self.inner.remove(&only_file, cx).unwrap();
                kill();
            }
            self.inner.remove(remove, cx)
        })
    }

    fn remove_folders(&self, folders: &[HostPath], cx: &Cx<'_>) -> Result<(), HostError> {
        self.around(|| self.inner.remove_folders(folders, cx))
    }

    fn tidy(&self, stage: &HostPath, cx: &Cx<'_>) -> Result<bool, HostError> {
        self.around(|| self.inner.tidy(stage, cx))
    }

    fn run(&self, program: &Program, cx: &Cx<'_>) -> Result<Output, HostError> {
        self.around(|| self.inner.run(program, cx))
    }

    fn machine(&self, paths: &[HostPath], daemons: &[&str], cx: &Cx<'_>) -> Result<Machine, HostError> {
        self.around(|| self.inner.machine(paths, daemons, cx))
    }

    fn service(&self, name: &str, cx: &Cx<'_>) -> Result<Option<Service>, HostError> {
        self.around(|| self.inner.service(name, cx))
    }

    fn control(&self, name: &str, op: ServiceOp, cx: &Cx<'_>) -> Result<(), HostError> {
        self.around(|| self.inner.control(name, op, cx))
    }

    fn lock(&self, cx: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
        self.around(|| self.inner.lock(cx))
    }
}

/// What happens at the chosen step of a [`MortalDisk`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The run is killed.
    Kill,
    /// That one step fails with this error, having written half of what it should.
    Fail(io::ErrorKind),
    /// That step and all later ones fail.
    FailFrom(io::ErrorKind),
}

/// A state folder's disk that kills or fails. Syncing is left out: no test here cuts the power.
#[derive(Debug)]
pub struct MortalDisk {
    pub reaper: Arc<Reaper>,
    pub end: End,
}

impl MortalDisk {
    fn hit(&self) -> io::Result<()> {
        if self.end == End::Kill {
            self.reaper.step();
            return Ok(());
        }
        let due = self.reaper.due();
        match self.end {
            End::Fail(kind) if due => Err(kind.into()),
            End::FailFrom(kind) => {
                let late = self.reaper.step.load(Ordering::SeqCst) >= self.reaper.at.load(Ordering::SeqCst);
                if late { Err(kind.into()) } else { Ok(()) }
            }
            _ => Ok(()),
        }
    }
}

impl Disk for MortalDisk {
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.hit()?;
        RealDisk.make_folder(path)
    }

    fn create(&self, path: &Path) -> io::Result<File> {
        self.hit()?;
        RealDisk.create(path)
    }

    fn open(&self, path: &Path) -> io::Result<File> {
        self.hit()?;
        RealDisk.open(path)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        self.hit()?;
        // A half-written line, and one that lacks nothing but its line end.
        for part in [bytes.len() / 2, bytes.len() - 1] {
            if self.reaper.step.load(Ordering::SeqCst) + 1 == self.reaper.at.load(Ordering::SeqCst) {
                RealDisk.write(file, &bytes[..part])?;
            }
            self.hit()?;
        }
        RealDisk.write(file, bytes)
    }

    fn cut(&self, file: &File, length: u64) -> io::Result<()> {
        self.hit()?;
        RealDisk.cut(file, length)
    }

    fn sync(&self, _: &File) -> io::Result<()> {
        self.hit()
    }

    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        self.hit()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.hit()?;
        RealDisk.rename(from, to)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.hit()?;
        RealDisk.remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.hit()?;
        RealDisk.remove_folder(path)
    }
}
