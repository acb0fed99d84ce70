//! What the machine says of itself.

use sysinfo::{MemoryRefreshKind, ProcessRefreshKind, ProcessesToUpdate, System};

use super::path::to_system;
use super::replace;
use crate::base::{Text, Untrusted};
use crate::host::{HostError, HostPath, Machine};

/// Asks the machine.
pub(super) fn ask(paths: &[HostPath], daemons: &[&str]) -> Result<Machine, HostError> {
    let unknown = || HostError::NotDone(Text::new("machine-tells-nothing"));
    let mut system = System::new().map_err(|_| unknown())?;
    system.refresh_memory_specifics(MemoryRefreshKind::nothing().with_ram());
    let memory = (system.total_memory(), system.available_memory());
    let words = [System::name(), System::os_version()];
    let name: Vec<String> = words.into_iter().flatten().collect();
    Ok(Machine {
        system: name.join(" ").into(),
        kernel: Untrusted::from(System::kernel_version().unwrap_or_default()),
        memory,
        free: paths.iter().map(free).collect(),
        running: running(&mut system, daemons),
    })
}

/// Process ids by exact name.
fn running(system: &mut System, daemons: &[&str]) -> Vec<Vec<u32>> {
    if !daemons.is_empty() {
        let what = ProcessRefreshKind::nothing().without_tasks();
        system.refresh_processes_specifics(ProcessesToUpdate::All, true, what);
    }
    let pids = |daemon: &&str| {
        let found = system.processes_by_exact_name((*daemon).as_ref());
        let mut pids: Vec<u32> = found.map(|process| process.pid().as_u32()).collect();
        pids.sort_unstable();
        pids
    };
    daemons.iter().map(pids).collect()
}

/// Free bytes for this user where a path lies, or would lie.
fn free(path: &HostPath) -> Option<u64> {
    let system = to_system(path).ok()?;
    replace::free(system.ancestors().find(|folder| folder.is_dir())?)
}
