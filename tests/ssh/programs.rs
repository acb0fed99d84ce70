//! Programs on a node: never longer than wanted, there as here.

use std::time::{Duration, Instant};

use quantalink::host::{Cancel, Cx, Deadline, Host as _, HostError, Output, Program};

use crate::ground::{Far, inside, sh, shells, told, until, with_cx};

fn run(far: &Far, argv: &[&str], time: Duration) -> Result<Output, HostError> {
    let cancel = Cancel::default();
    let program = Program { argv: argv.iter().map(|word| (*word).into()).collect(), keep: 1 << 16 };
    far.host.run(&program, &Cx::quiet(Deadline::after(time), &cancel))
}

/// How many processes have these words.
fn running(words: &str) -> usize {
    let first = words.get(..1).unwrap();
    let rest = words.get(1..).unwrap();
    sh(&format!("ps -eo args | grep -c '^[{first}]{rest}' || true")).trim().parse().unwrap()
}

#[test]
fn a_program_ends_with_its_time_and_its_connection() {
    inside("programs::a_program_ends_with_its_time_and_its_connection", |net| {
        let node = net.node(1, "");
        let far = net.reach(&node);
        with_cx(|cx| far.host.connect(cx)).unwrap();
        let minute = Duration::from_mins(1);
        // Its time: killed on the node, and the connection is the same as before.
        let before = shells();
        let from = Instant::now();
        let error = run(&far, &["sh", "-c", "sleep 611; true"], Duration::from_millis(2900)).unwrap_err();
        assert_eq!(told(&error), "unknown program-timed-out");
        assert!(from.elapsed() < Duration::from_millis(3200), "{:?}", from.elapsed());
        assert_eq!((running("sleep 611"), shells()), (0, before));
        // A cancel: here at once, there within a second or two.
        let cancel = Cancel::default();
        let program = Program { argv: ["sh", "-c", "sleep 612; true"].map(String::from).into(), keep: 9 };
        std::thread::scope(|scope| {
            let waits = scope.spawn(|| far.host.run(&program, &Cx::quiet(Deadline::after(minute), &cancel)));
            until("it runs", || running("sleep 612") == 1);
            cancel.set();
            let from = Instant::now();
            assert_eq!(told(&waits.join().unwrap().unwrap_err()), "unknown cancelled");
            assert!(from.elapsed() < Duration::from_millis(500), "{:?}", from.elapsed());
        });
        until("it is killed", || running("sleep 612") == 0);
        // A program that ends leaves what it started, and what that says is not waited for.
        let daemon = "setsid sleep 613 </dev/null >/dev/null 2>&1 & echo begun";
        assert_eq!(run(&far, &["sh", "-c", daemon], minute).unwrap().stdout, b"begun\n");
        assert_eq!(running("sleep 613"), 1);
        // The lock does not go over to it.
        let held = with_cx(|cx| far.host.lock(cx)).unwrap();
        run(&far, &["sh", "-c", "setsid sleep 614 </dev/null >/dev/null 2>&1 &"], minute).unwrap();
        drop(held);
        drop(far);
        until("the shell is gone", || shells().is_empty());
        assert_eq!(running("sleep 614"), 1);
        with_cx(|cx| net.reach(&node).host.lock(cx)).map(drop).unwrap();
    });
}

#[test]
fn what_a_program_gets_and_leaves() {
    inside("programs::what_a_program_gets_and_leaves", |net| {
        let node = net.node(1, "");
        let far = net.reach(&node);
        let minute = Duration::from_mins(1);
        let said = run(&far, &["sh", "-c", "env | sort; pwd; umask; cat; ls /proc/self/fd"], minute).unwrap();
        let said = String::from_utf8(said.stdout).unwrap();
        let words: Vec<&str> = said
            .lines()
            .filter(|line| !line.starts_with("SSH_CONNECTION=") && !line.starts_with("_="))
            .collect();
        assert_eq!(
            words,
            [
                "HOME=/",
                "LC_ALL=C",
                "PATH=/sbin:/usr/sbin:/bin:/usr/bin",
                "PWD=/",
                "/",
                "0022",
                "0",
                "1",
                "2",
                "3"
            ],
            "a small fixed environment, no input, none of our descriptors"
        );
        // More than is kept is read and dropped; both streams, as they came.
        let flood = "head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2";
        let program = Program { argv: ["sh", "-c", flood].map(String::from).into(), keep: 100 };
        let kept = with_cx(|cx| far.host.run(&program, cx)).unwrap();
        assert_eq!((kept.code, kept.stdout, kept.stderr), (Some(0), vec![0; 100], vec![0; 100]));
        assert_eq!(run(&far, &["false"], minute).unwrap().code, Some(1));
        for none in ["no-such-program", "etc/passwd", "/etc/passwd", "/etc", "", "../bin/sh"] {
            let error = run(&far, &[none], minute).unwrap_err();
            assert_eq!(told(&error), "refused no-such-program", "{none}");
        }
        assert_eq!(told(&run(&far, &["echo", "a\0b"], minute).unwrap_err()), "not done program-not-started");
    });
}
