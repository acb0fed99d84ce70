//! SIGTERM, SIGHUP and SIGINT in the middle: the service runs again before the program ends.

use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::ground::{Ground, PACE, PATIENCE};
use super::talk::{FINISH, settle};

/// Slow enough that a signal comes in the middle of a stop, an installer or a start.
const SLOW: u32 = 20;

/// The changes of the server, by number: stop, installer, device rules, start.
const CHANGES: [usize; 4] = [0, 1, 2, 3];

const SIGNALS: [&str; 3] = ["-TERM", "-HUP", "-INT"];

fn wait(child: &mut Child, what: &str, mut holds: impl FnMut(&mut Child) -> bool) {
    let until = Instant::now() + PATIENCE;
    while !holds(child) {
        assert!(Instant::now() < until, "{what} never came");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// One signal while this change is at work; what is wrong then.
fn one(signal: &str, change: usize) -> Vec<String> {
    let ground = Ground::only_licensed(SLOW);
    let (old, said) = (ground.rules(), ground.home().join("said"));
    let out = std::fs::File::create(&said).unwrap();
    // A shell lets its background jobs ignore SIGINT, and these tests may be one.
    let (walk, mut command) = (ground.command(), Command::new("env"));
    command.args(["--ignore-environment", "--default-signal=INT", "LANG=C.UTF-8"]);
    command.arg(walk.get_program()).args(walk.get_args());
    command.arg("--yes").stdout(out.try_clone().unwrap()).stderr(out).stdin(Stdio::null());
    let mut child = command.spawn().unwrap();
    let begun = format!(r#"{{"record":"intent","change":{change}"#);
    wait(&mut child, &begun, |_| ground.journals().iter().any(|(_, journal)| journal.contains(&begun)));
    let sent = Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
    wait(&mut child, "the end", |child| child.try_wait().unwrap().is_some());
    let code = child.wait().unwrap().code();
    let said = std::fs::read_to_string(&said).unwrap();
    let mut bad = Vec::new();
    if !ground.runs() {
        bad.push(format!("{:?}", ground.services()));
    }
    if !matches!(code, Some(1 | 3)) {
        bad.push(format!("code {code:?}: {said}"));
    }
    bad.extend(ground.rules().wrong_after(&old));
    bad.extend(ground.litter().iter().map(|path| path.display().to_string()));
    // From here on nothing has to be slow.
    ground.mend(PACE);
    let look = ground.look();
    if look.said.contains("was stopped by a run and") {
        bad.push(format!("told as stopped: {}", look.said));
    }
    if look.said.contains("An earlier run is unfinished") {
        match settle(&mut ground.command(), FINISH) {
            Some(done) if done.code == 0 => {}
            other => bad.push(format!("cannot be finished: {other:?}")),
        }
    }
    let walked = ground.walk();
    if walked.code != 0 || !ground.runs() || ground.rules().entries() != 1 {
        bad.push(format!("the next walk: code {}, {:?}: {}", walked.code, ground.services(), walked.said));
    }
    bad.into_iter().map(|wrong| format!("{signal} at change {change}: {wrong}")).collect()
}

#[test]
fn a_signal_in_the_middle_leaves_the_service_running() {
    let all: Vec<(&str, usize)> =
        SIGNALS.into_iter().flat_map(|signal| CHANGES.map(|change| (signal, change))).collect();
    let (next, bad) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                while let Some((signal, change)) = all.get(next.fetch_add(1, Ordering::SeqCst)) {
                    bad.lock().unwrap().extend(one(signal, *change));
                }
            });
        }
    });
    let bad = bad.into_inner().unwrap();
    println!("{} signals, {} bad", all.len(), bad.len());
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}
