//! Running programs, and what the machine says of itself.

use std::time::{Duration, Instant};

use quantalink::host::local_unix::LocalUnix;
use quantalink::host::{Cancel, Cx, Deadline, Host as _, HostError, HostId, Output, Program};

use crate::help::{Tree, refused, with_cx};

fn machine() -> LocalUnix {
    LocalUnix::new(HostId::local(), None).unwrap()
}

fn program(argv: &[&str]) -> Program {
    Program { argv: argv.iter().map(|word| String::from(*word)).collect(), keep: 1000 }
}

fn run(argv: &[&str]) -> Result<Output, HostError> {
    with_cx(|cx| machine().run(&program(argv), cx))
}

fn sh(script: &str) -> Output {
    run(&["sh", "-c", script]).unwrap()
}

#[test]
fn output_and_code_come_back() {
    let output = sh("echo out; echo err >&2; exit 3");
    assert_eq!(
        (output.code, output.stdout.as_slice(), output.stderr.as_slice()),
        (Some(3), &b"out\n"[..], &b"err\n"[..])
    );
    assert_eq!(sh("kill -9 $$").code, None);
    let words = run(&["printf", "%s|", "a b", "$HOME", ";", "\n"]).unwrap();
    assert_eq!(words.stdout, b"a b|$HOME|;|\n|", "no shell in between");
    let much = sh("head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2; echo end >&2");
    assert_eq!((much.code, much.stdout.len(), much.stderr.len()), (Some(0), 1000, 1000));
}

#[test]
fn the_environment_is_ours() {
    let output = sh("cat; env; pwd");
    let text = String::from_utf8(output.stdout).unwrap();
    let mut lines: Vec<_> = text.lines().filter(|line| !line.starts_with('_')).collect();
    lines.sort_unstable();
    lines.dedup();
    assert_eq!(
        lines,
        ["/", "HOME=/", "LC_ALL=C", "PATH=/sbin:/usr/sbin:/bin:/usr/bin", "PWD=/"]
            .into_iter()
            .chain(
                lines.iter().copied().filter(|line| line.starts_with("OLDPWD") || line.starts_with("SHLVL"))
            )
            .collect::<Vec<_>>()
    );
}

#[test]
fn a_missing_program_is_told() {
    for name in ["no-such-program-here", "", "./sh", "/etc/passwd", "/no/such", "/"] {
        assert_eq!(refused(run(&[name]).unwrap_err()), "no-such-program", "{name}");
    }
    assert_eq!(refused(run(&[]).unwrap_err()), "no-such-program");
    let tree = Tree::new();
    std::fs::write(tree.at("/junk"), "\x7fELF junk").unwrap();
    tree.set_mode("/junk", 0o755);
    let path = tree.at("/junk");
    assert!(
        matches!(run(&[path.to_str().unwrap()]), Err(HostError::NotDone(text)) if text.id == "program-not-started")
    );
}

#[test]
fn a_tree_executes_nothing() {
    let tree = Tree::new();
    assert!(!tree.host.executes() && machine().executes());
    let error = with_cx(|cx| tree.host.run(&program(&["true"]), cx)).unwrap_err();
    assert_eq!(refused(error), "root-executes-nothing");
    let error = with_cx(|cx| tree.host.machine(&[], &["multipathd"], cx)).unwrap_err();
    assert_eq!(refused(error), "root-executes-nothing");
    let told = with_cx(|cx| tree.host.machine(&["/etc/not/there".into(), "/../x".into()], &[], cx)).unwrap();
    assert!(told.system.is_empty() && told.kernel.is_empty());
    assert!(told.free[0].is_some());
}

#[test]
fn a_hanging_program_is_given_up_with_its_children() {
    let tree = Tree::new();
    let pids = tree.at("/pids");
    let script = format!(
        "trap '' TERM HUP INT; sleep 600 & echo $$ $! > {}.new; mv {0}.new {0}; wait; wait",
        pids.display()
    );
    let argv = ["sh", "-c", &script];
    let cancel = Cancel::default();
    let begun = Instant::now();
    std::thread::scope(|scope| {
        let running = scope.spawn(|| {
            machine().run(&program(&argv), &Cx::quiet(Deadline::after(Duration::from_mins(9)), &cancel))
        });
        while !pids.exists() {
            std::thread::sleep(Duration::from_millis(5));
        }
        cancel.set();
        let error = running.join().unwrap().unwrap_err();
        assert!(matches!(error, HostError::Unknown(text) if text.id == "cancelled"));
    });
    assert!(begun.elapsed() < Duration::from_mins(5));
    for pid in std::fs::read_to_string(&pids).unwrap().split_whitespace() {
        // Dead, or dead and not yet taken away by its new parent.
        let mut ended = false;
        while !ended && begun.elapsed() < Duration::from_mins(5) {
            let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
            ended = status.is_empty() || status.contains("State:\tZ");
        }
        assert!(ended, "{pid} still runs");
    }
    let cancel = Cancel::default();
    let short = Cx::quiet(Deadline::after(Duration::from_millis(50)), &cancel);
    let error = machine().run(&program(&["sleep", "600"]), &short).unwrap_err();
    assert!(matches!(error, HostError::Unknown(text) if text.id == "program-timed-out"));
}

#[test]
fn a_grandchild_that_keeps_the_pipe_holds_nobody() {
    let begun = Instant::now();
    let output = sh("echo said; sleep 600 & echo $!");
    let text = String::from_utf8(output.stdout).unwrap();
    let mut lines = text.lines();
    assert_eq!((output.code, lines.next()), (Some(0), Some("said")));
    let pid: i32 = lines.next().unwrap().parse().unwrap();
    // It is left alone: a program may well start a daemon.
    let pid = rustix::process::Pid::from_raw(pid).unwrap();
    rustix::process::kill_process(pid, rustix::process::Signal::KILL).unwrap();
    assert!(begun.elapsed() < Duration::from_mins(5));
}

#[test]
fn the_machine_tells_of_itself() {
    let paths = ["/".into(), "/no/such/folder".into()];
    let told = with_cx(|cx| machine().machine(&paths, &["no-such-daemon-here"], cx)).unwrap();
    assert!(!told.kernel.is_empty() && !told.system.is_empty());
    assert!(told.memory.0 > 0 && told.memory.0 >= told.memory.1);
    assert!(told.free.iter().all(Option::is_some));
    assert_eq!(told.running, [Vec::<u32>::new()]);
    let mut child = std::process::Command::new("sleep").arg("600").spawn().unwrap();
    let found = || with_cx(|cx| machine().machine(&[], &["sleep", "slee"], cx)).unwrap().running;
    let begun = Instant::now();
    // Between fork and exec it still has our name.
    while !found()[0].contains(&child.id()) && begun.elapsed() < Duration::from_mins(5) {}
    let running = found();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(running[0].contains(&child.id()) && running[1].is_empty());
}
