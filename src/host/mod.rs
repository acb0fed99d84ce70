//! The only door to a machine: every file that is read, replaced or removed, every program that is run and every
//! lock that is taken goes through [`Host`].
//!
//! A host is blocking: each call takes a [`Cx`] with a deadline, a cancel token and a place to report progress, and
//! there is one thread per host. Its errors tell three things apart, and callers must match on all three:
//! [`HostError::Refused`] (a condition is not met, nothing was tried), [`HostError::NotDone`] (tried, failed, and
//! nothing was changed) and [`HostError::Unknown`] (it may or may not have happened).

mod cx;
#[cfg(any(windows, test))]
mod descent;
mod error;
mod file;
mod path;
mod says;
#[cfg(any(windows, test))]
mod scm;
#[cfg(any(windows, test))]
mod sddl;
mod server_copy;
mod service;
mod unreached;

pub mod fake;
#[cfg(unix)]
pub mod local_unix;
#[cfg(windows)]
pub mod local_windows;
#[cfg(unix)]
pub mod smb;
#[cfg(unix)]
pub mod ssh;

pub use cx::{Cancel, Cx, Deadline, Part, Progress};
pub use error::HostError;
pub use file::{
    Bars, Expect, File, ForeignLock, Found, Kind, Link, Meta, NewMeta, Receipt, Remove, Replace, Snapshot,
    WINDOWS_ATTRIBUTES,
};
#[cfg(windows)]
pub use local_windows::{NoEcho, Others, free_bytes, make_private_folder, others, others_may_change};
pub use path::HostPath;
pub use says::TEMP_NAME;
pub use server_copy::ServerCopy;
pub use service::{Dependent, Service, ServiceOp, ServiceState, StartType, query_command, start_command};
pub use unreached::Unreached;

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::base::{Stamp, Text, Untrusted};

/// Name of a host in plans, journals and JSON: `local`, or for nodes over SSH what the admin called them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HostId(pub Untrusted);

impl HostId {
    /// This machine, or the tree that `--root` names.
    #[must_use]
    pub fn local() -> Self {
        Self(Untrusted::from("local"))
    }
}

/// A program to run, always by its words, never through a shell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    /// Program (looked up in the fixed system folders where it holds no slash) and its arguments.
    pub argv: Vec<String>,
    /// How many bytes of each of stdout and stderr are kept; the rest is read and dropped.
    pub keep: usize,
}

/// What a program left behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Exit code; none where a signal ended it.
    pub code: Option<i32>,
    /// First [`Program::keep`] bytes of stdout.
    pub stdout: Vec<u8>,
    /// First [`Program::keep`] bytes of stderr.
    pub stderr: Vec<u8>,
}

/// What a machine says of itself, by the `sysinfo` crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Machine {
    /// Name and version of the operating system.
    pub system: Untrusted,
    /// Kernel release.
    pub kernel: Untrusted,
    /// Memory in bytes: total and available.
    pub memory: (u64, u64),
    /// Free bytes on the file systems that hold the paths asked for, in the order asked; none where it is not known.
    pub free: Vec<Option<u64>>,
    /// Process ids of running daemons with that exact name, per name asked.
    pub running: Vec<Vec<u32>>,
}

/// One entry of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Name inside the folder.
    pub name: Untrusted,
    /// What it is, links not followed.
    pub kind: Kind,
}

/// A lock that is held until this value is dropped or its process ends, however it ends.
pub trait Lock: Send {}

/// Who holds the lock of a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Process id on that host, where it can be seen from here.
    pub pid: Option<u32>,
    /// Its command line, shortened.
    pub command: Option<Untrusted>,
    /// Since when that process runs.
    pub since: Option<Stamp>,
    /// Where it was started from (SSH client address, terminal), where known.
    pub from: Option<Untrusted>,
}

/// Something that a host will soon be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// [`Host::read`] with these words.
    Read(HostPath, u64),
    /// [`Host::list`].
    List(HostPath),
    /// [`Host::same_filesystem`].
    Same(HostPath, HostPath),
    /// [`Host::bars`].
    Bars(HostPath),
    /// [`Host::machine`] for these paths, with daemons or without.
    Machine(Vec<HostPath>, bool),
    /// [`Host::tidy`]; who foresees it has the lock, and it may be done at once.
    Tidy(HostPath),
    /// [`Host::run`] for at most this time.
    Run(Program, Duration),
}

/// A machine where work happens: this one, a tree under `--root`, later a node over SSH or the Windows server.
pub trait Host: Send + Sync {
    /// Its name in plans and journals.
    fn id(&self) -> HostId;

    /// False where nothing may be executed and no daemon asked (`--root`): [`Host::run`] is then always refused.
    fn executes(&self) -> bool;

    /// This will be asked next, by the same thread: a host that is far away fetches the answers all at once. Each of them is
    /// given once, and not after the thread has changed anything there; what could not be fetched is asked when its turn
    /// comes. A program that did not end in its time is not run with other words beforehand. An empty list: what was not
    /// asked for until now is forgotten.
    fn foresee(&self, _: &[Ask], _: &Cx<'_>) {}

    /// Reads a file of at most `max` bytes through its links. A larger file is answered as [`Found::TooBig`] without
    /// being read whole; what is no file (folder, FIFO, device, socket) as [`Found::Other`], without opening it.
    ///
    /// # Errors
    /// Refused: a link loop, a link that leads out of the root, no right to read.
    fn read(&self, path: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError>;

    /// Whether a file can be moved from one of these folders to the other: both on one file system, and in one mount of
    /// it. None: that is not known (one of them is not there, or the host cannot tell).
    ///
    /// # Errors
    /// As for [`Host::read`].
    fn same_filesystem(&self, _: &HostPath, _: &HostPath, _: &Cx<'_>) -> Result<Option<bool>, HostError> {
        Ok(None)
    }

    /// What would keep the file at the end of this path from being replaced or made, as far as a look tells that writes nothing:
    /// `chattr` protection, a read-only mount, no right to write. None: this host does not tell.
    ///
    /// # Errors
    /// As for [`Host::read`].
    fn bars(&self, _: &HostPath, _: &Cx<'_>) -> Result<Option<Bars>, HostError> {
        Ok(None)
    }

    /// The entries of a folder in byte order of their names; none where there is no such folder.
    ///
    /// # Errors
    /// As for [`Host::read`].
    fn list(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError>;

    /// Replaces or creates a file so that a reader sees the old or the new content, whole, in the order of
    /// facts/safety.md A2; the target is compared with what the plan saw just before the replacement.
    ///
    /// # Errors
    /// Refused: not what the plan saw, hard links, mount point, immutable, no rights, [`Replace::under`] held by another
    /// (`foreign-lock-held`, with the holder, `foreign-lock-held-unseen`, `foreign-lock-not-a-file`). Not done: disk full, read-only,
    /// I/O error before the replacement. Unknown: an error after it (changed, durability unconfirmed).
    fn replace(&self, replace: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError>;

    /// Removes a file that still has the expected content, and then its folder if asked and empty.
    ///
    /// # Errors
    /// As for [`Host::replace`].
    fn remove(&self, remove: &Remove, cx: &Cx<'_>) -> Result<(), HostError>;

    /// Removes these folders in this order, each if it is there and empty: those that a killed run made for a file that
    /// never came. One that is not there, or not empty, is passed over.
    ///
    /// # Errors
    /// Refused: no rights. Not done: an I/O error.
    fn remove_folders(&self, folders: &[HostPath], cx: &Cx<'_>) -> Result<(), HostError>;

    /// Removes the inert temporary file that a killed run may have left in this [`Replace::stage`] folder (it has one
    /// fixed name there, without ".conf"). True: there was one. Only under the lock.
    ///
    /// # Errors
    /// Not done: it is there and cannot be removed.
    fn tidy(&self, stage: &HostPath, cx: &Cx<'_>) -> Result<bool, HostError>;

    /// Runs a program to its end, at most to the deadline; then it is killed (if it can be) and abandoned.
    ///
    /// # Errors
    /// Refused: nothing may be executed here, or there is no such program. Unknown: deadline or cancel.
    fn run(&self, program: &Program, cx: &Cx<'_>) -> Result<Output, HostError>;

    /// What the machine says of itself: system, memory, free space where `paths` lie, running `daemons`.
    ///
    /// # Errors
    /// Refused where the host does not execute and cannot tell.
    fn machine(&self, paths: &[HostPath], daemons: &[&str], cx: &Cx<'_>) -> Result<Machine, HostError>;

    /// Asks the service manager how this service is now; none where no service has this key name.
    ///
    /// # Errors
    /// Refused (`services-not-here`): services of this host cannot be asked for. Unknown: the service manager did not
    /// answer.
    fn service(&self, _name: &str, _: &Cx<'_>) -> Result<Option<Service>, HostError> {
        Err(HostError::Refused(Text::new("services-not-here")))
    }

    /// Asks the service manager to start or stop this one service, and returns once it has taken the order; waiting for
    /// the state that was wanted is the caller's, by [`Host::service`].
    ///
    /// # Errors
    /// Refused (`services-not-here`, `service-no-right`, `service-disabled`, `service-not-installed`,
    /// `service-has-dependents`). Not done: the service manager says no. Unknown: it did not answer.
    fn control(&self, _name: &str, _: ServiceOp, _: &Cx<'_>) -> Result<(), HostError> {
        Err(HostError::Refused(Text::new("services-not-here")))
    }

    /// Which of the machines that run now this is, whatever name it goes by: two hosts that say the same are one, with one
    /// lock. Only to be compared. None: it does not tell.
    fn identity(&self, _: &Cx<'_>) -> Option<Untrusted> {
        None
    }

    /// What this way of reaching the machine cannot promise, of what a local one does (DESIGN, Safety): told with the plan.
    fn lacks(&self, _: &Cx<'_>) -> Vec<Text> {
        Vec::new()
    }

    /// Takes the one lock of this host, without waiting.
    ///
    /// # Errors
    /// Refused (`lock-held`, with the holder) where another run has it.
    fn lock(&self, cx: &Cx<'_>) -> Result<Box<dyn Lock>, HostError>;

    /// Removes what the lock of a killed holder has left, where locks are files that stay: who has nothing to change
    /// takes none, and would leave it there. What cannot be removed says nothing to the next lock either.
    fn tidy_lock(&self, _: &Cx<'_>) {}
}

/// The time, so that tests can hold it still.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Stamp;
}

/// The machine's own clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Stamp {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Stamp::from_unix(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
    }
}
