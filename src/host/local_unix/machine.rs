//! What the machine says of itself.

use rustix::fs::fstatvfs;
use sysinfo::{MemoryRefreshKind, ProcessRefreshKind, ProcessesToUpdate, System};

use super::lock::PLACE;
use super::resolve::Root;
use crate::base::{Text, Untrusted};
use crate::host::says::executes_nothing;
use crate::host::{HostError, HostPath, Machine};

/// Asks the machine. A tree under `--root` runs no kernel and no daemon: system and kernel stay empty there, daemons
/// are refused; memory is that of the machine that looks, and free space is told as everywhere.
pub(super) fn ask(root: &Root, paths: &[HostPath], daemons: &[&str]) -> Result<Machine, HostError> {
    if root.closed && !daemons.is_empty() {
        return Err(executes_nothing());
    }
    let unknown = || HostError::NotDone(Text::new("machine-tells-nothing"));
    let mut system = System::new().map_err(|_| unknown())?;
    system.refresh_memory_specifics(MemoryRefreshKind::nothing().with_ram());
    let memory = (system.total_memory(), system.available_memory());
    let (name, kernel) = if root.closed { Default::default() } else { names() };
    Ok(Machine {
        system: name,
        kernel,
        memory,
        free: paths.iter().map(|path| free(root, path)).collect(),
        running: running(&mut system, daemons),
    })
}

/// This boot of the kernel, which no two machines share, and the folder of the lock, since containers share a kernel: in the words of
/// `ssh/node.sh`.
pub(super) fn identity() -> Option<Untrusted> {
    let boot = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    let place = rustix::fs::stat(PLACE).ok()?;
    Some(format!("{}:{}:{}", boot.trim_end(), place.st_dev, place.st_ino).into())
}

fn names() -> (Untrusted, Untrusted) {
    let words = [System::name(), System::os_version()];
    let system: Vec<String> = words.into_iter().flatten().collect();
    (system.join(" ").into(), System::kernel_version().unwrap_or_default().into())
}

/// Process ids by exact name. Only /proc/PID/stat is read: a command line can hang with the process it belongs to.
fn running(system: &mut System, daemons: &[&str]) -> Vec<Vec<u32>> {
    if !daemons.is_empty() {
        let what = ProcessRefreshKind::nothing().without_tasks();
        system.refresh_processes_specifics(ProcessesToUpdate::All, true, what);
    }
    let pids = |daemon: &&str| {
        let mut pids: Vec<u32> = system
            .processes_by_exact_name((*daemon).as_ref())
            .map(|process| process.pid().as_u32())
            .collect();
        pids.sort_unstable();
        pids
    };
    daemons.iter().map(pids).collect()
}

/// Free bytes for us where a path lies, or would lie. Not by `sysinfo::Disks`: it leaves out tmpfs and network file
/// systems, so that the longest mount prefix would name a wrong one, and it asks every mounted file system, of which
/// one with dead paths is enough to hang.
fn free(root: &Root, path: &HostPath) -> Option<u64> {
    let mut folder = path.clone();
    let fd = loop {
        if let Ok(Some(fd)) = root.folder(&folder) {
            break fd;
        }
        if folder.bytes() == b"/" {
            return None;
        }
        folder = folder.parent();
    };
    let space = fstatvfs(&fd).ok().filter(|space| space.f_blocks > 0)?;
    Some(space.f_bavail.saturating_mul(space.f_frsize))
}
