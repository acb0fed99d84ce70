//! Running programs: by their words, with the environment of this process (installers need it), never longer than wanted. A
//! program with a window shows it.

use std::ffi::OsStr;
use std::io::Read;
use std::os::windows::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use sysinfo::{ProcessRefreshKind, ProcessesToUpdate, System, UpdateKind};

use super::errors::number;
use super::offspring;
use super::path::to_system;
use crate::base::Text;
use crate::host::says::{no_such_program, program_cancelled, program_timed_out};
use crate::host::{Cx, HostError, HostPath, Output, Program};

/// The console's Ctrl-C does not reach the program: `CREATE_NEW_PROCESS_GROUP`.
const OWN_GROUP: u32 = 0x200;
/// `ERROR_ELEVATION_REQUIRED`.
const ELEVATION_REQUIRED: i32 = 740;
/// `ERROR_BAD_EXE_FORMAT`, `ERROR_EXE_MACHINE_TYPE_MISMATCH`.
const NO_PROGRAM: [i32; 2] = [193, 216];
/// How long a killed program may take to die before it is left to a thread.
const DYING: Duration = Duration::from_secs(1);
/// How long output may still come after the program's end: a child of it may hold the pipe for ever.
const DRAINING: Duration = Duration::from_millis(500);

/// What is kept of a stream.
type Kept = Arc<Mutex<Vec<u8>>>;

/// Runs a program to its end, to the deadline or to a cancel.
pub(super) fn run(program: &Program, cx: &Cx<'_>) -> Result<Output, HostError> {
    // As it is told: the way Windows writes paths.
    let name = program.argv.first().map_or("", String::as_str).replace('/', "\\");
    let name = name.as_str();
    if let Some(over) = given_up(name, cx) {
        return Err(over);
    }
    let path = find(name)?;
    not_running(&path, name)?;
    let mut child = start(&path, name, program)?;
    let (ended, all_read) = channel();
    let stdout = gather(child.stdout.take(), program.keep, &ended);
    let stderr = gather(child.stderr.take(), program.keep, &ended);
    drop(ended);
    let mut pause = Duration::from_millis(1);
    let code = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status.code(),
            Ok(None) => {}
            Err(error) => {
                let text = Text::new("program-lost").with("program", name).with("error", error.to_string());
                stop(child);
                return Err(HostError::Unknown(text));
            }
        }
        if let Some(over) = given_up(name, cx) {
            stop(child);
            return Err(if cx.cancel.is_set() { over } else { ended_late(name) });
        }
        // The end of both streams is mostly the end of the program: no need to sleep on.
        if all_read.recv_timeout(pause.min(cx.deadline.left())) == Err(RecvTimeoutError::Disconnected) {
            std::thread::sleep(pause);
        }
        pause = (pause * 2).min(Duration::from_millis(50));
    };
    drained(&all_read, cx);
    Ok(Output { code, stdout: take(&stdout), stderr: take(&stderr) })
}

fn given_up(name: &str, cx: &Cx<'_>) -> Option<HostError> {
    if cx.cancel.is_set() {
        return Some(program_cancelled(name));
    }
    cx.deadline.passed().then(|| program_timed_out(name))
}

/// It was ended with what it had started; of services that work for it nothing is known.
fn ended_late(name: &str) -> HostError {
    HostError::Unknown(Text::new("windows-program-ended-late").with("program", name))
}

/// The program file: as named where the name is a path, else in Windows' own folder.
fn find(name: &str) -> Result<PathBuf, HostError> {
    let missing = || no_such_program(name);
    let path = if name.contains('\\') {
        to_system(&HostPath::from(name.replace('\\', "/").as_str())).map_err(|_| missing())?
    } else {
        let windows = std::env::var_os("SystemRoot").ok_or_else(missing)?;
        Path::new(&windows).join("System32").join(name)
    };
    // What is none of these would be given to a shell.
    let ends = path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase);
    if !matches!(ends.as_deref(), Some("exe" | "com")) {
        return Err(HostError::Refused(Text::new("windows-no-program").with("program", name)));
    }
    if path.is_file() { Ok(path) } else { Err(missing()) }
}

/// A program that runs already is not started a second time: a killed run leaves its installer running.
fn not_running(path: &Path, name: &str) -> Result<(), HostError> {
    let Ok(mut system) = System::new() else { return Ok(()) };
    let what = ProcessRefreshKind::nothing().with_exe(UpdateKind::Always).without_tasks();
    system.refresh_processes_specifics(ProcessesToUpdate::All, true, what);
    let same = |exe: &Path| exe.as_os_str().eq_ignore_ascii_case(path.as_os_str());
    let found = system.processes().values().find(|process| process.exe().is_some_and(same));
    match found {
        None => Ok(()),
        Some(process) => {
            let text = Text::new("program-runs-already").with("program", name);
            Err(HostError::Refused(text.with("pid", process.pid().as_u32().to_string())))
        }
    }
}

fn start(path: &Path, name: &str, program: &Program) -> Result<Child, HostError> {
    let mut command = Command::new(path);
    command.args(program.argv.iter().skip(1));
    command.current_dir(path.parent().unwrap_or(path)).creation_flags(OWN_GROUP);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().map_err(|error| match number(&error) {
        ELEVATION_REQUIRED => HostError::Refused(Text::new("not-administrator")),
        number if NO_PROGRAM.contains(&number) => {
            HostError::Refused(Text::new("windows-no-program").with("program", name))
        }
        _ if error.kind() == std::io::ErrorKind::NotFound => no_such_program(name),
        _ => HostError::NotDone(
            Text::new("program-not-started").with("program", name).with("error", error.to_string()),
        ),
    })
}

/// Reads a stream to its end in a thread of its own; what is beyond the limit is read and dropped, so that the program
/// is not held up. The sender goes when the stream ends.
fn gather(stream: Option<impl Read + Send + 'static>, keep: usize, ended: &Sender<()>) -> Kept {
    let kept = Kept::default();
    if let Some(mut stream) = stream {
        let (into, ended) = (Arc::clone(&kept), ended.clone());
        std::thread::spawn(move || {
            let mut chunk = vec![0_u8; 64 << 10];
            while let Ok(length @ 1..) = stream.read(&mut chunk) {
                let mut into = into.lock().unwrap_or_else(PoisonError::into_inner);
                let room = keep.saturating_sub(into.len()).min(length);
                into.extend_from_slice(chunk.get(..room).unwrap_or_default());
            }
            drop(ended);
        });
    }
    kept
}

fn drained(all_read: &Receiver<()>, cx: &Cx<'_>) {
    let _ = all_read.recv_timeout(DRAINING.min(cx.deadline.left()));
}

fn take(kept: &Kept) -> Vec<u8> {
    std::mem::take(&mut *kept.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Ends a program with what it has started, and leaves it to a thread where it does not die at once.
fn stop(mut child: Child) {
    offspring::end(&mut child);
    let until = std::time::Instant::now() + DYING;
    while std::time::Instant::now() < until {
        if !matches!(child.try_wait(), Ok(None)) {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    std::thread::spawn(move || child.wait());
}
