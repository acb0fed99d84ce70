//! Running programs: by their words, in a small fixed environment, never longer than wanted.

use std::io::Read;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};

use super::trust::weak_spot;
use crate::base::{Text, Untrusted};
use crate::host::says::{no_such_program, program_cancelled, program_timed_out};
use crate::host::{Cx, HostError, Output, Program};

/// Where programs without a slash are looked for: never in `$PATH`, which is the caller's.
const FOLDERS: [&str; 5] = ["/sbin", "/usr/sbin", "/bin", "/usr/bin", "/opt/xensource/bin"];

/// The same for the programs that a program runs.
const PATH: &str = "/sbin:/usr/sbin:/bin:/usr/bin";

/// How long a killed program may take to die before it is left to a thread. One that hangs in the kernel (dead paths)
/// never does.
const DYING: Duration = Duration::from_secs(1);

/// How long output may still come after the program's end: a grandchild may hold the pipe for ever.
const DRAINING: Duration = Duration::from_millis(500);

/// What is kept of a stream.
type Kept = Arc<Mutex<Vec<u8>>>;

/// Runs a program to its end, to the deadline or to a cancel.
pub(super) fn run(program: &Program, cx: &Cx<'_>) -> Result<Output, HostError> {
    run_prepared(program, cx, |_| {})
}

/// The same, with more told to the command before it starts: what it reads, what its environment says beyond the fixed.
pub(in crate::host) fn run_prepared(
    program: &Program,
    cx: &Cx<'_>,
    prepare: impl FnOnce(&mut Command),
) -> Result<Output, HostError> {
    let name = program.argv.first().map_or("", String::as_str);
    if let Some(over) = given_up(name, cx) {
        return Err(over);
    }
    let mut child = start(name, program, prepare)?;
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
            return Err(over);
        }
        // The end of both streams is mostly the end of the program: no need to sleep on.
        if all_read.recv_timeout(pause.min(cx.deadline.left())) == Err(RecvTimeoutError::Disconnected) {
            std::thread::sleep(pause);
        }
        pause = (pause * 2).min(Duration::from_millis(20));
    };
    wait_for_streams(&all_read, cx);
    Ok(Output { code, stdout: take(&stdout), stderr: take(&stderr) })
}

fn given_up(name: &str, cx: &Cx<'_>) -> Option<HostError> {
    if cx.cancel.is_set() {
        return Some(program_cancelled(name));
    }
    cx.deadline.passed().then(|| program_timed_out(name))
}

fn start(name: &str, program: &Program, prepare: impl FnOnce(&mut Command)) -> Result<Child, HostError> {
    let path = find(name, &FOLDERS)?;
    let mut command = Command::new(path);
    command.args(program.argv.iter().skip(1));
    command.env_clear().env("LC_ALL", "C").env("PATH", PATH).env("HOME", "/").current_dir("/");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    // A group of its own: it can be killed with its children, and the terminal's Ctrl-C does not reach it.
    command.process_group(0);
    prepare(&mut command);
    command.spawn().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => no_such_program(name),
        _ => HostError::NotDone(
            Text::new("program-not-started").with("program", name).with("error", error.to_string()),
        ),
    })
}

/// Finds a program in the fixed folders.
pub(in crate::host) fn here(name: &str) -> Result<PathBuf, HostError> {
    find(name, &FOLDERS)
}

/// The program file: as named where the name has a slash, else the first in these folders that can be executed and that
/// nobody else could have put there.
pub(in crate::host) fn find(name: &str, folders: &[&str]) -> Result<PathBuf, HostError> {
    let places: Vec<PathBuf> = match name {
        "" => Vec::new(),
        // A relative path would depend on where we were started.
        name if name.contains('/') => vec![PathBuf::from(name)],
        name => folders.iter().map(|folder| Path::new(folder).join(name)).collect(),
    };
    let mut weak = None;
    for path in places.into_iter().filter(|path| path.is_absolute() && executable(path)) {
        match weak_spot(&path) {
            None => return Ok(path),
            Some(spot) => weak.get_or_insert(spot),
        };
    }
    Err(weak.map_or_else(|| no_such_program(name), |spot| program_of_others(name, &spot)))
}

fn program_of_others(name: &str, spot: &Path) -> HostError {
    let spot = Untrusted::from(spot.as_os_str().as_bytes());
    HostError::Refused(Text::new("program-of-others").with("program", name).with("path", spot))
}

fn executable(path: &Path) -> bool {
    path.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
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

fn wait_for_streams(all_read: &Receiver<()>, cx: &Cx<'_>) {
    let until = Instant::now() + DRAINING.min(cx.deadline.left());
    let _ = all_read.recv_timeout(until.saturating_duration_since(Instant::now()));
}

fn take(kept: &Kept) -> Vec<u8> {
    std::mem::take(&mut *kept.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Kills a program with its group, and leaves it to a thread where it does not die at once.
fn stop(mut child: Child) {
    // Not yet waited for, so the id is still this program's.
    if let Some(group) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) {
        let _ = kill_process_group(group, Signal::KILL);
    }
    let until = Instant::now() + DYING;
    while Instant::now() < until {
        if !matches!(child.try_wait(), Ok(None)) {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    std::thread::spawn(move || child.wait());
}
