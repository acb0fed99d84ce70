//! Ending a program together with what it has started. A job object would hold all of that together, but before Windows 8 a
//! process can be in one only, and an installer may want its own.

use std::process::Child;
use std::time::Duration;

use sysinfo::{ProcessRefreshKind, ProcessesToUpdate, System};
use winsafe::{HPROCESS, co};

use crate::host::descent::{Process, grow};

/// How often it is looked for what was started meanwhile.
const ROUNDS: u32 = 3;
/// Between two looks.
const PAUSE: Duration = Duration::from_millis(50);
/// What a program that was ended answers.
const ENDED: u32 = 1;

/// Ends the program and what it has started. The program's number stays its own as long as its handle is open; a service or
/// a task that it asked others to start is none of its processes.
pub(super) fn end(child: &mut Child) {
    let top = child.id();
    let seen = processes();
    let since = seen.iter().find(|one| one.pid == top).map_or(u64::MAX, |one| one.since);
    let mut known = vec![Process { pid: top, parent: None, since }];
    grow(&mut known, &seen);
    let _ = child.kill();
    let mut ended = 1;
    for _ in 0..ROUNDS {
        for one in known.iter().skip(ended) {
            end_one(*one);
        }
        ended = known.len();
        std::thread::sleep(PAUSE);
        grow(&mut known, &processes());
    }
}

fn processes() -> Vec<Process> {
    let Ok(mut system) = System::new() else { return Vec::new() };
    system.refresh_processes_specifics(
        ProcessesToUpdate::All,
        true,
        ProcessRefreshKind::nothing().without_tasks(),
    );
    let told = |one: &sysinfo::Process| Process {
        pid: one.pid().as_u32(),
        parent: one.parent().map(sysinfo::Pid::as_u32),
        since: one.start_time(),
    };
    system.processes().values().map(told).collect()
}

/// Its handle keeps the number from being given to another; only then it is looked whether it still is the same process.
fn end_one(one: Process) {
    let Ok(open) = HPROCESS::OpenProcess(co::PROCESS::TERMINATE, false, one.pid) else { return };
    let same = processes().into_iter().any(|now| now.pid == one.pid && now.since == one.since);
    if same {
        // One that ends by itself meanwhile is as good.
        let _ = open.TerminateProcess(ENDED);
    }
}
