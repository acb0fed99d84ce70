//! Which system calls a program makes, and the same program killed or made fail at one of them. The tracer counts by
//! thread, so that every call of every thread has an address of its own; once it has done its deed it looks at no call any
//! more.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use nix::errno::Errno;
use nix::libc;
use nix::sys::ptrace::{self, Options};
use nix::sys::signal::{Signal, kill};
use nix::sys::wait::{WaitPidFlag, WaitStatus, waitpid};
use nix::unistd::Pid;

use super::names::{entered, marks};

/// Long enough for anything but a hang.
const PATIENCE: Duration = Duration::from_mins(2);

/// What is done to one call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// SIGKILL on entering it.
    Kill,
    /// It fails with "no space left on device".
    NoSpace,
    /// It fails with "input/output error".
    Io,
    /// It fails with "read-only file system".
    ReadOnly,
}

impl Mode {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Kill, Self::NoSpace, Self::Io, Self::ReadOnly];

    /// Its name in the output.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kill => "SIGKILL",
            Self::NoSpace => "ENOSPC",
            Self::Io => "EIO",
            Self::ReadOnly => "EROFS",
        }
    }

    const fn errno(self) -> Option<Errno> {
        match self {
            Self::Kill => None,
            Self::NoSpace => Some(Errno::ENOSPC),
            Self::Io => Some(Errno::EIO),
            Self::ReadOnly => Some(Errno::EROFS),
        }
    }
}

/// One occurrence of a system call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Its name.
    pub name: String,
    /// The thread that makes it, in the order in which threads begin, from 0.
    pub thread: usize,
    /// Which one of that name in its thread, from 1.
    pub number: usize,
    /// It changes something.
    pub acts: bool,
    /// It cannot fail: it closes a folder. (Where it does, Rust's own library ends the program.)
    pub certain: bool,
}

impl std::fmt::Display for Call {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} #{} of thread {}", self.name, self.number, self.thread)
    }
}

/// How a traced call of the program ended.
#[derive(Debug, Default)]
pub struct End {
    /// Exit code; none where a signal ended it.
    pub code: Option<i32>,
    /// Its outputs.
    pub out: String,
    /// See `out`.
    pub said: String,
    /// The deed was done.
    pub fired: bool,
}

/// Why nothing can be traced here, if so.
pub fn hindrance(place: &Path) -> Option<String> {
    let seen = calls(&Command::new("true"), place, false);
    (seen.0.code != Some(0) || seen.1.is_empty()).then(|| "no program may be traced here".into())
}

/// One thread of the program.
#[derive(Debug, Default)]
struct Thread {
    place: usize,
    /// Inside of a call.
    inside: bool,
    counts: BTreeMap<String, usize>,
    /// The call that it is inside of is to return that.
    fails: Option<Errno>,
}

/// A program at work.
struct Tracer<'a> {
    leader: Pid,
    threads: BTreeMap<Pid, Thread>,
    /// Threads that stand at their beginning and whose place is not known yet.
    new: Vec<Pid>,
    begun: usize,
    /// Nothing counts before the program is there, and has set itself up.
    counts: bool,
    marked: bool,
    deed: Option<(Mode, &'a Call)>,
    calls: Vec<Call>,
    fired: bool,
}

impl Tracer<'_> {
    /// Goes on until the program has ended; its exit code.
    fn follow(&mut self) -> Option<i32> {
        loop {
            // Only what this thread began, and its threads.
            let status = waitpid(None, Some(WaitPidFlag::__WALL | WaitPidFlag::__WNOTHREAD)).unwrap();
            match status {
                WaitStatus::Exited(pid, code) if pid == self.leader => return Some(code),
                WaitStatus::Signaled(pid, ..) if pid == self.leader => return None,
                WaitStatus::PtraceSyscall(pid) => {
                    self.at_call(pid);
                    self.go_on(pid, None);
                }
                WaitStatus::PtraceEvent(pid, _, event) => self.at_event(pid, event),
                WaitStatus::Stopped(pid, signal) => self.go_on(pid, Some(signal)),
                _ => {}
            }
        }
    }

    /// A thread that was killed meanwhile is gone, which is no error.
    fn go_on(&self, pid: Pid, signal: Option<Signal>) {
        let waits = self.threads.get(&pid).is_some_and(|thread| thread.fails.is_some());
        let _ = if self.fired && !waits { ptrace::cont(pid, signal) } else { ptrace::syscall(pid, signal) };
    }

    fn begin(&mut self, pid: Pid) {
        self.threads.insert(pid, Thread { place: self.begun, ..Thread::default() });
        self.begun += 1;
    }

    fn at_event(&mut self, pid: Pid, event: i32) {
        match event {
            libc::PTRACE_EVENT_EXEC => {
                self.counts = !self.marked;
                (self.begun, self.threads) = (0, BTreeMap::new());
                self.begin(pid);
                // The call that began it is being left.
                self.threads.entry(pid).or_default().inside = true;
            }
            libc::PTRACE_EVENT_CLONE => {
                let Ok(made) = ptrace::getevent(pid) else { return };
                let made = Pid::from_raw(i32::try_from(made).unwrap());
                self.begin(made);
                if let Some(place) = self.new.iter().position(|new| *new == made) {
                    self.new.swap_remove(place);
                    self.go_on(made, None);
                }
            }
            // The first stop of a thread, of which the one that made it may not have been heard yet.
            libc::PTRACE_EVENT_STOP if pid != self.leader && !self.threads.contains_key(&pid) => {
                self.new.push(pid);
                return;
            }
            _ => {}
        }
        self.go_on(pid, None);
    }

    fn at_call(&mut self, pid: Pid) {
        let Some(thread) = self.threads.get_mut(&pid) else { return };
        thread.inside = !thread.inside;
        let Ok(mut regs) = ptrace::getregs(pid) else { return };
        if !thread.inside {
            if let Some(errno) = thread.fails.take() {
                regs.rax = i64::from(-(errno as i32)).cast_unsigned();
                let _ = ptrace::setregs(pid, regs);
            }
            return;
        }
        if !self.counts {
            self.counts = self.marked && marks(&regs);
            return;
        }
        let call = entered(&regs);
        if !call.swept || self.fired {
            return;
        }
        let number = thread.counts.entry(call.name.clone()).or_default();
        *number += 1;
        let mut call =
            Call { name: call.name, thread: thread.place, number: *number, acts: call.acts, certain: false };
        let Some((mode, wanted)) = self.deed else {
            let closed = (call.name == "close").then(|| format!("/proc/{pid}/fd/{}", regs.rdi));
            call.certain = closed.is_some_and(|path| Path::new(&path).is_dir());
            return self.calls.push(call);
        };
        if (&call.name, call.thread, call.number) != (&wanted.name, wanted.thread, wanted.number) {
            return;
        }
        self.fired = true;
        match mode.errno() {
            None => kill(self.leader, Signal::SIGKILL).unwrap(),
            Some(errno) => {
                thread.fails = Some(errno);
                // No such call: the system does nothing.
                regs.orig_rax = u64::MAX;
                ptrace::setregs(pid, regs).unwrap();
            }
        }
    }
}

/// Begins the program, stopped before its first call.
#[expect(clippy::zombie_processes, reason = "it is waited for as a traced one")]
fn begin(program: &Command, place: &Path) -> Pid {
    let mut all = Command::new("/bin/sh");
    all.args(["-c", "kill -STOP $$; exec \"$@\"", "sh"]).arg(program.get_program()).args(program.get_args());
    all.env_clear();
    for (name, value) in program.get_envs() {
        all.env(name, value.unwrap_or_default());
    }
    let output = |name: &str| Stdio::from(File::create(place.join(name)).unwrap());
    let child = all.stdin(Stdio::null()).stdout(output("out")).stderr(output("err")).spawn().unwrap();
    let pid = Pid::from_raw(i32::try_from(child.id()).unwrap());
    let stopped = waitpid(pid, Some(WaitPidFlag::WUNTRACED)).unwrap();
    assert_eq!(stopped, WaitStatus::Stopped(pid, Signal::SIGSTOP));
    pid
}

fn trace(program: &Command, place: &Path, marked: bool, deed: Option<(Mode, &Call)>) -> (End, Vec<Call>) {
    let leader = begin(program, place);
    let options = Options::PTRACE_O_TRACESYSGOOD
        | Options::PTRACE_O_TRACECLONE
        | Options::PTRACE_O_TRACEEXEC
        | Options::PTRACE_O_EXITKILL;
    if let Err(error) = ptrace::seize(leader, options) {
        println!("{error}");
        kill(leader, Signal::SIGKILL).unwrap();
        waitpid(leader, None).unwrap();
        return Default::default();
    }
    kill(leader, Signal::SIGCONT).unwrap();
    let mut tracer = Tracer {
        leader,
        threads: BTreeMap::new(),
        new: Vec::new(),
        begun: 0,
        counts: false,
        marked,
        deed,
        calls: Vec::new(),
        fired: false,
    };
    let (over, wait) = channel::<()>();
    let watch = std::thread::spawn(move || {
        if wait.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            println!("a program hangs: killed");
            let _ = kill(leader, Signal::SIGKILL);
        }
    });
    let code = tracer.follow();
    // What only serves the pretend network of a site is none of the program.
    let accepts = tracer.calls.iter().filter(|call| call.name == "accept4");
    let servers: Vec<usize> = accepts.map(|call| call.thread).collect();
    tracer.calls.retain(|call| !servers.contains(&call.thread));
    drop(over);
    watch.join().unwrap();
    let text = |name: &str| String::from_utf8_lossy(&fs::read(place.join(name)).unwrap()).into_owned();
    (End { code, out: text("out"), said: text("err"), fired: tracer.fired }, tracer.calls)
}

/// Runs the program and lists its calls, in the order in which they are made; its outputs are kept in `place`. `marked`:
/// from its mark on ([`marks`]).
pub fn calls(program: &Command, place: &Path, marked: bool) -> (End, Vec<Call>) {
    trace(program, place, marked, None)
}

/// Runs the program with that call made fail or fatal.
pub fn inject(program: &Command, place: &Path, marked: bool, mode: Mode, call: &Call) -> End {
    trace(program, place, marked, Some((mode, call))).0
}

/// The calls that are swept: all that act and, of every other, about as many as `others`, from first to last.
pub fn chosen(all: &[Call], others: usize) -> Vec<Call> {
    let mut passive: BTreeMap<&str, Vec<&Call>> = BTreeMap::new();
    for call in all.iter().filter(|call| !call.acts) {
        passive.entry(&call.name).or_default().push(call);
    }
    let taken = |call: &&Call| {
        let Some(alike) = passive.get(call.name.as_str()).filter(|_| !call.acts) else { return true };
        let step = alike.len().div_ceil(others).max(1);
        let place = alike.iter().position(|other| other == call).unwrap();
        place % step == 0 || place + 1 == alike.len()
    };
    all.iter().filter(taken).cloned().collect()
}

#[test]
fn every_call_of_every_thread_is_found_and_can_be_made_fail() {
    let dir = tempfile::tempdir().unwrap();
    let script = format!("cd {}; echo one >one; echo two >two", dir.path().display());
    let mut program = Command::new("/bin/sh");
    program.args(["-c", &script]);
    let (end, all) = calls(&program, dir.path(), false);
    assert_eq!(end.code, Some(0), "{end:?}");
    let writes: Vec<&Call> = all.iter().filter(|call| call.acts && call.name.starts_with("open")).collect();
    assert_eq!(writes.len(), 2, "{all:?}");
    fs::remove_file(dir.path().join("two")).unwrap();
    let end = inject(&program, dir.path(), false, Mode::ReadOnly, writes[1]);
    assert!(end.fired && end.code != Some(0) && end.said.contains("Read-only"), "{end:?}");
    assert!(!dir.path().join("two").exists());
    let end = inject(&program, dir.path(), false, Mode::Kill, writes[1]);
    assert!(end.fired && end.code.is_none() && !dir.path().join("two").exists(), "{end:?}");
}

#[test]
fn quick_takes_every_act_and_some_of_the_rest() {
    let call = |number| Call { name: "openat".into(), thread: 0, number, acts: number == 7, certain: false };
    let all: Vec<Call> = (1..=50).map(call).collect();
    let numbers: Vec<usize> = chosen(&all, 3).iter().map(|call| call.number).collect();
    assert_eq!(numbers, [1, 7, 19, 36, 50]);
    assert_eq!(chosen(&all, usize::MAX), all);
}
