//! strace: which system calls the program makes, and the same program with one of them made fail or fatal.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};

/// Calls that only concern the process itself: memory, signals, scheduling, its start and end.
const OWN: &[&str] = &[
    "arch_prctl",
    "brk",
    "clone",
    "clone3",
    "execve",
    "exit",
    "exit_group",
    "futex",
    "getpid",
    "getrandom",
    "gettid",
    "madvise",
    "mmap",
    "mprotect",
    "munmap",
    "poll",
    "ppoll",
    "prctl",
    "prlimit64",
    "restart_syscall",
    "rseq",
    "sched_getaffinity",
    "sched_yield",
    "set_robust_list",
    "set_tid_address",
    "sigaltstack",
    "wait4",
];

/// Calls that change something outside of the process, or make it durable, or take the lock.
const ACTS: &[&str] = &[
    "chmod",
    "chown",
    "copy_file_range",
    "fallocate",
    "fchmod",
    "fchmodat",
    "fchmodat2",
    "fchown",
    "fchownat",
    "fcntl",
    "fdatasync",
    "flock",
    "fremovexattr",
    "fsetxattr",
    "fsync",
    "ftruncate",
    "lchown",
    "link",
    "linkat",
    "lremovexattr",
    "lsetxattr",
    "mkdir",
    "mkdirat",
    "pwrite64",
    "pwritev",
    "removexattr",
    "rename",
    "renameat",
    "renameat2",
    "rmdir",
    "sendfile",
    "setxattr",
    "symlink",
    "symlinkat",
    "sync_file_range",
    "syncfs",
    "truncate",
    "unlink",
    "unlinkat",
    "utimensat",
    "write",
    "writev",
];

/// What is done to one call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// SIGKILL on entering it.
    Kill,
    /// It fails with "no space left on device".
    NoSpace,
    /// It fails with "input/output error".
    Io,
}

impl Mode {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Kill, Self::NoSpace, Self::Io];

    /// As strace names it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kill => "signal=KILL",
            Self::NoSpace => "error=ENOSPC",
            Self::Io => "error=EIO",
        }
    }
}

/// One occurrence of a system call.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Call {
    /// Its name.
    pub name: String,
    /// Which one, from 1. strace counts by thread, so it means that one of every thread.
    pub number: usize,
    /// It changes something.
    pub acts: bool,
}

/// How a traced call of the program ended.
#[derive(Debug)]
pub struct End {
    /// Exit code; none where a signal ended it.
    pub code: Option<i32>,
    /// What it said on stderr.
    pub said: String,
    /// The injection happened.
    pub fired: bool,
}

/// Why nothing can be traced here, if so.
pub fn hindrance() -> Option<String> {
    let tried = Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).stdin(Stdio::null()).output();
    match tried {
        Err(_) => Some("there is no strace".into()),
        Ok(done) if !done.status.success() => Some("strace may not trace here".into()),
        Ok(_) => None,
    }
}

fn strace(program: &Command, trace: &Path, options: &[String]) -> End {
    // Long enough for anything but a hang.
    let mut all = Command::new("timeout");
    all.args(["--signal=KILL", "300", "strace", "-q", "-f", "-s", "16", "-o"]).arg(trace).args(options);
    all.arg(program.get_program()).args(program.get_args()).env_clear();
    for (name, value) in program.get_envs() {
        all.env(name, value.unwrap_or_default());
    }
    let done = all.stdin(Stdio::null()).output().unwrap();
    let code = done.status.code().filter(|&code| code != 128 + 9 && done.status.signal().is_none());
    End { code, said: String::from_utf8_lossy(&done.stderr).into_owned(), fired: false }
}

/// Runs the program and lists its calls, in order of their names.
pub fn calls(program: &Command, trace: &Path) -> (End, Vec<Call>) {
    let end = strace(program, trace, &[]);
    (end, list(&String::from_utf8_lossy(&fs::read(trace).unwrap())))
}

fn list(trace: &str) -> Vec<Call> {
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut found: BTreeMap<(String, usize), bool> = BTreeMap::new();
    for line in trace.lines() {
        let Some((thread, rest)) = line.trim_start().split_once(' ') else { continue };
        let Some((name, rest)) = rest.trim_start().split_once('(') else { continue };
        if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
            continue;
        }
        let number = counts.entry((thread, name)).or_default();
        *number += 1;
        if OWN.contains(&name) || name.starts_with("rt_sig") {
            continue;
        }
        let opens = ["O_CREAT", "O_WRONLY", "O_RDWR"].iter().any(|flag| rest.contains(flag));
        *found.entry((name.to_owned(), *number)).or_default() |= ACTS.contains(&name) || opens;
    }
    found.into_iter().map(|((name, number), acts)| Call { name, number, acts }).collect()
}

/// Runs the program with that call made fail or fatal.
pub fn inject(program: &Command, trace: &Path, mode: Mode, call: &Call) -> End {
    let options = [
        "-e".into(),
        format!("trace={}", call.name),
        "-e".into(),
        format!("inject={}:{}:when={}", call.name, mode.word(), call.number),
    ];
    let mut end = strace(program, trace, &options);
    let seen = String::from_utf8_lossy(&fs::read(trace).unwrap_or_default()).into_owned();
    end.fired = seen.contains("INJECTED") || seen.contains("killed by SIGKILL");
    end
}

/// The calls that are swept: all that act and, of every other, about as many as `others`, from first to last.
pub fn chosen(all: &[Call], others: usize) -> Vec<Call> {
    let mut out = Vec::new();
    for group in all.chunk_by(|one, two| one.name == two.name) {
        let passive: Vec<&Call> = group.iter().filter(|call| !call.acts).collect();
        let step = passive.len().div_ceil(others).max(1);
        for call in group {
            let place = passive.iter().position(|other| *other == call);
            let taken = place.is_none_or(|place| place % step == 0 || place + 1 == passive.len());
            if taken {
                out.push(call.clone());
            }
        }
    }
    out
}

#[test]
fn a_trace_is_read() {
    let trace = "12 openat(AT_FDCWD, \"/a\", O_RDONLY) = 3\n12 read(3, \"\", 4) = 0\n\
                 12 openat(AT_FDCWD, \"/b\", O_RDWR|O_CREAT, 0600 <unfinished ...>\n13 read(3, \"\", 4) = 0\n\
                 12 <... openat resumed>) = 3\n12 mmap(NULL) = 0\n12 fsync(3) = 0\n12 +++ exited with 0 +++\n";
    let call = |name: &str, number, acts| Call { name: name.into(), number, acts };
    assert_eq!(
        list(trace),
        [call("fsync", 1, true), call("openat", 1, false), call("openat", 2, true), call("read", 1, false)]
    );
}

#[test]
fn quick_takes_every_act_and_some_of_the_rest() {
    let all: Vec<Call> =
        (1..=50).map(|number| Call { name: "openat".into(), number, acts: number == 7 }).collect();
    let numbers: Vec<usize> = chosen(&all, 3).iter().map(|call| call.number).collect();
    assert_eq!(numbers, [1, 7, 19, 36, 50]);
    assert_eq!(chosen(&all, usize::MAX), all);
}
