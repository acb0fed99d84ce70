//! strace: the calls that a walk makes between the order to stop the service and its being started again, and the same
//! walk killed at one of them.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

/// Calls that change something outside of the process, or make it durable.
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
    "fdatasync",
    "flock",
    "fsetxattr",
    "fsync",
    "ftruncate",
    "link",
    "linkat",
    "mkdir",
    "mkdirat",
    "pwrite64",
    "rename",
    "renameat",
    "renameat2",
    "rmdir",
    "symlink",
    "symlinkat",
    "sync_file_range",
    "unlink",
    "unlinkat",
    "utimensat",
    "write",
    "writev",
];

/// One occurrence of a system call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    pub name: String,
    /// Which one of its thread, from 1: strace counts by thread.
    pub number: usize,
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

/// Runs it under strace. Nobody reads what it says: once that is known it writes no more of it, so that its calls to
/// `write` are those that change something.
fn strace(program: &Command, trace: &Path, options: &[String]) {
    let mut all = Command::new("timeout");
    all.args(["--signal=KILL", "300", "strace", "-q", "-f", "-s", "80", "-o"]).arg(trace).args(options);
    all.arg(program.get_program()).args(program.get_args()).env_clear();
    for (name, value) in program.get_envs() {
        all.env(name, value.unwrap_or_default());
    }
    let mut child = all.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    drop(child.stdout.take());
    child.wait().unwrap();
}

/// The calls of a walk that change something, from the first record of a change at work to the one that says that the
/// change of this number is done.
pub fn calls(program: &Command, trace: &Path, last: usize) -> Vec<Call> {
    strace(program, trace, &[]);
    list(&String::from_utf8_lossy(&std::fs::read(trace).unwrap()), last)
}

fn list(trace: &str, last: usize) -> Vec<Call> {
    let (mut counts, mut found) = (BTreeMap::<(&str, &str), usize>::new(), Vec::new());
    let mut engine = None;
    let done = format!("{{\\\"record\\\":\\\"done\\\",\\\"change\\\":{last}");
    for line in trace.lines() {
        let Some((thread, rest)) = line.trim_start().split_once(' ') else { continue };
        let Some((name, rest)) = rest.trim_start().split_once('(') else { continue };
        if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
            continue;
        }
        let number = counts.entry((thread, name)).or_default();
        *number += 1;
        if rest.contains(r#"{\"record\":\"intent\""#) {
            engine.get_or_insert(thread);
        }
        let opens = ["O_CREAT", "O_WRONLY", "O_RDWR"].iter().any(|flag| rest.contains(flag));
        if engine == Some(thread) && (ACTS.contains(&name) || opens) {
            found.push(Call { name: name.to_owned(), number: *number });
        }
        if engine == Some(thread) && rest.contains(&done) {
            return found;
        }
    }
    panic!(
        "the walk was traced, and the record of a change is not to be found in {} lines",
        trace.lines().count()
    );
}

/// Runs the program and kills it on entering that call.
pub fn kill(program: &Command, trace: &Path, call: &Call) {
    let options = [
        "-e".into(),
        format!("trace={}", call.name),
        "-e".into(),
        format!("inject={}:signal=KILL:when={}", call.name, call.number),
    ];
    strace(program, trace, &options);
}

#[test]
fn only_calls_in_between_are_listed() {
    let trace = "1 write(1, \"x\", 1) = 1\n\
        2 write(3, \"{\\\"journal\\\":1\", 9) = 9\n\
        2 write(3, \"{\\\"record\\\":\\\"intent\\\",\\\"change\\\":0\", 9) = 9\n\
        1 fsync(9) = 0\n2 openat(4, \"a\", O_RDONLY) = 5\n2 openat(4, \"a\", O_WRONLY|O_CREAT, 0600 <unfinished ...>\n\
        2 fsync(3) = 0\n2 write(3, \"{\\\"record\\\":\\\"done\\\",\\\"change\\\":3}\", 9) = 9\n2 fsync(3) = 0\n";
    let call = |name: &str, number| Call { name: name.into(), number };
    let wanted = [call("write", 2), call("openat", 2), call("fsync", 1), call("write", 3)];
    assert_eq!(list(trace, 3), wanted);
}
