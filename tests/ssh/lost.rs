//! A connection that is lost, at every step of a change: the file is the old or the new one, whole; the call says which, or
//! that it is not known; the next one settles it, and nothing is left behind.

use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use quantalink::base::Hash;
use quantalink::host::ssh::{Moment, SshHost, SshOptions, Step};
use quantalink::host::{Cancel, Cx, Deadline, Found, Host as _, HostError, HostPath, Remove};

use crate::ground::{
    Net, Node, at_address, create, edit, inside, is_inner, sh, shells, told, until, with_cx,
};

fn kill(client: u32) {
    // Its group, as when the machine that it runs on is gone.
    let pid = rustix::process::Pid::from_raw(client.cast_signed()).unwrap();
    let _ = rustix::process::kill_process(pid, rustix::process::Signal::KILL);
}

/// A sync that takes a while: between the one step that changes the file and the answer that says so.
const SLOW: &str = r#"cp /usr/bin/sync /root/sync.real
cat >/root/sync <<'END'
#!/bin/sh
case $1$2 in *--help* | */.) ;; *) sleep 0.6 ;; esac
exec /root/sync.real "$@"
END
chmod 755 /root/sync; mount --bind /root/sync /usr/bin/sync"#;

/// When in a step the client is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    /// The request never leaves.
    Before,
    /// At once: it may have come through or not.
    AtOnce,
    /// It came through and was done; its answer is lost.
    After,
}

/// A host whose client is killed at the `n`th request from now (counted from 1), once.
struct Mortal {
    host: SshHost,
    left: Arc<Mutex<Option<(usize, When)>>>,
    seen: Arc<AtomicUsize>,
}

impl Mortal {
    fn new(net: &Net, node: &Node) -> Self {
        let left: Arc<Mutex<Option<(usize, When)>>> = Arc::default();
        let seen: Arc<AtomicUsize> = Arc::default();
        let (plan, count) = (Arc::clone(&left), Arc::clone(&seen));
        let trace = move |step: &Step<'_>| {
            let mut plan = plan.lock().unwrap();
            if step.moment == Moment::Sending {
                count.fetch_add(1, Ordering::SeqCst);
                if let Some((n, _)) = plan.as_mut() {
                    *n -= 1;
                }
            }
            let Some((0, when)) = *plan else { return };
            match (when, step.moment) {
                (When::Before, Moment::Sending) | (When::AtOnce, Moment::Sent) => {}
                // Long enough for the node to have done it; it has nothing else to do.
                (When::After, Moment::Sent) => std::thread::sleep(Duration::from_millis(300)),
                _ => return,
            }
            *plan = None;
            kill(step.client);
            if when == When::Before {
                std::thread::sleep(Duration::from_millis(50));
            }
        };
        let options = SshOptions { trace: Some(Arc::new(trace)), ..net.options() };
        Self { host: at_address(&format!("root@{}", node.address()), options), left, seen }
    }

    fn kill_at(&self, n: usize, when: When) {
        *self.left.lock().unwrap() = Some((n, when));
        self.seen.store(0, Ordering::SeqCst);
    }

    /// Whether it came to that step.
    fn killed(&self) -> bool {
        self.left.lock().unwrap().take().is_none()
    }
}

fn shown(path: &HostPath) -> &str {
    std::str::from_utf8(path.bytes()).unwrap()
}

#[test]
fn killed_at_every_step_of_a_replacement() {
    inside("lost::killed_at_every_step_of_a_replacement", |net| {
        let node = net.node(1, SLOW);
        let folder = shown(&node.data()).to_owned();
        let path = node.data().join(b"a");
        let mortal = Mortal::new(net, &node);
        for when in [When::Before, When::AtOnce, When::After] {
            let (mut n, mut done, mut unchanged) = (0, 0, 0);
            loop {
                n += 1;
                assert!(n < 12, "a replacement is not so long");
                std::fs::write(shown(&path), "old").unwrap();
                // Connected and probed: each request from here on is one of the replacement.
                with_cx(|cx| mortal.host.read(&path, 9, cx)).unwrap();
                mortal.kill_at(n, when);
                let result = with_cx(|cx| mortal.host.replace(&edit(&path, b"old", b"new"), cx));
                let killed = mortal.killed();
                let stands = std::fs::read(shown(&path)).unwrap();
                let litter = node.sh(&format!("ls -A {folder}"));
                let what = format!("{when:?} {n}: {result:?}");
                match &result {
                    Ok(receipt) => {
                        assert_eq!(
                            (stands.as_slice(), receipt.hash),
                            (&b"new"[..], Hash::of(b"new")),
                            "{what}"
                        );
                        done += usize::from(killed);
                    }
                    Err(error) => {
                        assert_eq!(told(error), "not done ssh-lost-unchanged", "{what}");
                        assert_eq!(stands, b"old", "{what}");
                        unchanged += 1;
                    }
                }
                assert_eq!(litter, "a\n", "{what}");
                if !killed {
                    break;
                }
                // The next call works, whatever was before.
                let now = if stands == b"new" { &b"new"[..] } else { b"old" };
                with_cx(|cx| mortal.host.replace(&edit(&path, now, b"next"), cx)).unwrap();
            }
            // A look, a new file beside the old one, and the exchange, which is settled over a connection of its own. A client
            // that was killed behind its request may have got the answer before; and one whose end is seen before the next
            // request is sent costs no more than a new connection.
            let told = (n, done, unchanged);
            let fast = when != When::Before && matches!(told, (4, 2, 1) | (4, 3, 0));
            assert!(told == (4, 1, 2) || fast, "{when:?}: requests and one, done, unchanged: {told:?}");
        }
        drop(mortal);
        until("no shell is left there", || shells().is_empty());
    });
}

#[test]
fn killed_at_every_step_of_a_creation_and_a_removal() {
    inside("lost::killed_at_every_step_of_a_creation_and_a_removal", |net| {
        let node = net.node(1, SLOW);
        let (data, folder) = (node.data(), shown(&node.data()).to_owned());
        let path = data.join(b"x").join(b"y").join(b"a");
        let mortal = Mortal::new(net, &node);
        with_cx(|cx| mortal.host.replace(&create(&data.join(b"warm"), b"", &data), cx)).unwrap();
        node.sh(&format!("rm {folder}/warm"));
        for when in [When::Before, When::AtOnce, When::After] {
            for n in 1.. {
                with_cx(|cx| mortal.host.read(&path, 9, cx)).unwrap();
                mortal.kill_at(n, when);
                let result = with_cx(|cx| mortal.host.replace(&create(&path, b"new", &data), cx));
                let killed = mortal.killed();
                let all = node.sh(&format!("cd {folder}; find . | sort | tr '\\n' ' '"));
                let what = format!("{when:?} {n}: {result:?}: {all}");
                match &result {
                    Ok(receipt) => {
                        assert_eq!(
                            receipt.made_folders,
                            [data.join(b"x"), data.join(b"x").join(b"y")],
                            "{what}"
                        );
                        assert_eq!(all, ". ./x ./x/y ./x/y/a ", "{what}");
                    }
                    Err(error) => {
                        assert_eq!(told(error), "not done ssh-lost-unchanged", "{what}");
                        assert_eq!(all, ". ", "{what}");
                        with_cx(|cx| mortal.host.replace(&create(&path, b"new", &data), cx)).unwrap();
                    }
                }
                let removal = Remove {
                    path: path.clone(),
                    expect: Hash::of(b"new"),
                    folders_if_empty: vec![path.parent(), path.parent().parent()],
                };
                mortal.kill_at(n, when);
                let gone = with_cx(|cx| mortal.host.remove(&removal, cx));
                let killed = mortal.killed() || killed;
                if let Err(error) = &gone {
                    assert_eq!(told(error), "not done ssh-lost-unchanged", "{when:?} {n}");
                    assert_eq!(std::fs::read(shown(&path)).unwrap(), b"new");
                    with_cx(|cx| mortal.host.remove(&removal, cx)).unwrap();
                }
                assert_eq!(node.sh(&format!("ls -A {folder}")), "", "{when:?} {n}: {gone:?}");
                if !killed {
                    break;
                }
            }
        }
    });
}

#[test]
fn a_link_that_is_cut_while_the_file_is_put_in_place() {
    inside("lost::a_link_that_is_cut_while_the_file_is_put_in_place", |net| {
        let node = Arc::new(net.node(1, ""));
        let path = node.data().join(b"a");
        std::fs::write(shown(&path), "old").unwrap();
        let cut = Arc::clone(&node);
        let once = AtomicUsize::new(0);
        let back = Arc::new(AtomicUsize::new(0));
        let up = Arc::clone(&back);
        let trace = move |step: &Step<'_>| {
            if step.moment == Moment::Sent
                && step.call.contains("o_place")
                && once.fetch_add(1, Ordering::SeqCst) == 0
            {
                // It comes through; the answer does not. Nobody tells the node's end, which keeps the lock.
                std::thread::sleep(Duration::from_millis(5));
                cut.link(false);
                let (cut, up) = (Arc::clone(&cut), Arc::clone(&up));
                std::thread::spawn(move || {
                    std::thread::sleep(Duration::from_secs(17));
                    cut.link(true);
                    up.store(1, Ordering::SeqCst);
                });
            }
        };
        let options = SshOptions { trace: Some(Arc::new(trace)), ..net.options() };
        let host = at_address(&format!("root@{}", node.address()), options);
        let held = with_cx(|cx| host.lock(cx)).unwrap();
        let result = with_cx(|cx| host.replace(&edit(&path, b"old", b"new"), cx));
        let stands = std::fs::read(shown(&path)).unwrap();
        match &result {
            Ok(_) => assert_eq!(stands, b"new"),
            Err(error) => assert_eq!(
                (told(error).as_str(), stands.as_slice()),
                ("not done ssh-lost-unchanged", &b"old"[..])
            ),
        }
        // On a busy machine the answer may have come before the cut: there is a way to the node again all the same. The kernel
        // knows it only a moment after the link is up.
        let port = (node.address().parse::<std::net::Ipv4Addr>().unwrap(), 22);
        until("the link is back", || {
            back.load(Ordering::SeqCst) == 1 && std::net::TcpStream::connect(port).is_ok()
        });
        // The old shell is ended, and the run has its lock again.
        assert_eq!(shells().len(), 1);
        let other = at_address(&format!("root@{}", node.address()), net.options());
        let said = told(&with_cx(|cx| other.lock(cx)).err().unwrap());
        assert!(said.starts_with("refused lock-held"), "{said}");
        drop(held);
        drop(with_cx(|cx| other.lock(cx)).unwrap());
    });
}

#[test]
fn without_a_way_back_the_outcome_is_unknown() {
    inside("lost::without_a_way_back_the_outcome_is_unknown", |net| {
        let node = Arc::new(Mutex::new(net.node(1, SLOW)));
        let path = node.lock().unwrap().data().join(b"a");
        std::fs::write(shown(&path), "old").unwrap();
        let stops = Arc::clone(&node);
        let trace = move |step: &Step<'_>| {
            if step.moment == Moment::Sent && step.call.contains("o_place") {
                std::thread::sleep(Duration::from_millis(300));
                stops.lock().unwrap().stop();
                kill(step.client);
            }
        };
        let options = SshOptions { trace: Some(Arc::new(trace)), ..net.options() };
        let host = at_address(&format!("root@{}", node.lock().unwrap().address()), options);
        let cancel = Cancel::default();
        let from = Instant::now();
        let cx = Cx::quiet(Deadline::after(Duration::from_secs(8)), &cancel);
        let error = host.replace(&edit(&path, b"old", b"new"), &cx).unwrap_err();
        assert_eq!(told(&error), "unknown connection-lost");
        assert!(from.elapsed() < Duration::from_secs(10), "{:?}", from.elapsed());
        assert_eq!(std::fs::read(shown(&path)).unwrap(), b"new", "and so it must not be called failed");
        // It is reachable again: the next look tells.
        let again = Node::again(net, 1);
        match with_cx(|cx| host.read(&path, 9, cx)).unwrap().found {
            Found::File(file) => assert_eq!(file.bytes, b"new"),
            other => panic!("{other:?}"),
        }
        drop(again);
    });
}

#[test]
fn without_a_way_back_before_the_rename_nothing_is_unknown() {
    inside("lost::without_a_way_back_before_the_rename_nothing_is_unknown", |net| {
        let node = Arc::new(Mutex::new(net.node(1, "")));
        let path = node.lock().unwrap().data().join(b"a");
        for step in ["o_make", "o_dress"] {
            std::fs::write(shown(&path), "old").unwrap();
            // One with attributes is dressed by a request of its own.
            if step == "o_dress" {
                sh(&format!("setfattr -n user.a -v 1 {}", shown(&path)));
            }
            let stops = Arc::clone(&node);
            let trace = move |seen: &Step<'_>| {
                if seen.moment == Moment::Sent && seen.call.contains(step) {
                    stops.lock().unwrap().stop();
                    kill(seen.client);
                }
            };
            let options = SshOptions { trace: Some(Arc::new(trace)), ..net.options() };
            let host = at_address(&format!("root@{}", node.lock().unwrap().address()), options);
            let error = with_cx(|cx| host.replace(&edit(&path, b"old", b"new"), cx)).unwrap_err();
            assert_eq!(told(&error), "not done ssh-lost-before", "{step}");
            assert_eq!(std::fs::read(shown(&path)).unwrap(), b"old");
            *node.lock().unwrap() = Node::again(net, 1);
            // What may have stayed goes with the next call.
            with_cx(|cx| host.tidy(&path.parent(), cx)).unwrap();
            let names = std::fs::read_dir(shown(&path.parent())).unwrap().count();
            assert_eq!(names, 1);
        }
    });
}

#[test]
fn a_node_that_hangs_does_not_hold_us() {
    inside("lost::a_node_that_hangs_does_not_hold_us", |net| {
        let node = net.node(1, "");
        let path = node.data().join(b"a");
        std::fs::write(shown(&path), "old").unwrap();
        let host = at_address(&format!("root@{}", node.address()), net.options());
        let held = with_cx(|cx| host.lock(cx)).unwrap();
        let other = at_address(&format!("root@{}", node.address()), net.options());
        let stopped = || {
            for pid in shells() {
                let pid = rustix::process::Pid::from_raw(pid).unwrap();
                rustix::process::kill_process(pid, rustix::process::Signal::STOP).unwrap();
            }
        };
        let cancel = Cancel::default();
        let within = |seconds| Cx::quiet(Deadline::after(Duration::from_millis(seconds)), &cancel);
        stopped();
        let from = Instant::now();
        let error = host.read(&path, 9, &within(700)).unwrap_err();
        assert_eq!(told(&error), "not done reading-given-up");
        assert!(from.elapsed() < Duration::from_millis(1500), "{:?}", from.elapsed());
        // The next call has a new connection, has ended the shell that hung, and has taken the lock from it.
        with_cx(|cx| host.read(&path, 9, cx)).unwrap();
        assert_eq!(shells().len(), 1);
        assert_eq!(told(&with_cx(|cx| other.lock(cx)).err().unwrap()), "refused lock-held");
        drop(other);
        stopped();
        let error = host.replace(&edit(&path, b"old", b"new"), &within(700)).unwrap_err();
        assert!(matches!(error, HostError::NotDone(_)), "{error:?}");
        with_cx(|cx| host.connect(cx)).unwrap();
        stopped();
        std::thread::scope(|scope| {
            let waits = scope.spawn(|| host.read(&path, 9, &within(60_000)));
            std::thread::sleep(Duration::from_millis(200));
            cancel.set();
            let from = Instant::now();
            assert_eq!(told(&waits.join().unwrap().unwrap_err()), "not done reading-given-up");
            assert!(from.elapsed() < Duration::from_millis(500), "{:?}", from.elapsed());
        });
        assert_eq!(std::fs::read(shown(&path)).unwrap(), b"old");
        drop(held);
    });
}

#[test]
#[ignore = "the run that is killed in the next test"]
fn a_run_that_holds_the_lock() {
    let address = std::env::var("QUANTALINK_TEST_HOLDS").unwrap();
    let (address, config) = address.split_once(' ').unwrap();
    let options = SshOptions {
        config: Some(config.into()),
        program: Some(env!("CARGO_BIN_EXE_quantalink").into()),
        ..SshOptions::default()
    };
    let host = SshHost::new(quantalink::host::ssh::Target::parse(address).unwrap(), options).unwrap();
    let held = with_cx(|cx| host.lock(cx)).unwrap();
    println!("holds it");
    std::thread::sleep(Duration::from_mins(10));
    drop(held);
}

#[test]
fn a_killed_run_leaves_no_lock() {
    let name = "lost::a_killed_run_leaves_no_lock";
    inside(name, |net| {
        assert!(is_inner(name));
        let node = net.node(1, "");
        let address = format!("root@{}", node.address());
        let mut run = Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "lost::a_run_that_holds_the_lock", "--nocapture"])
            .env("QUANTALINK_TEST_HOLDS", format!("{address} {}", net.at("config").display()))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = std::io::BufReader::new(run.stdout.take().unwrap());
        let mut line = String::new();
        while !line.contains("holds it") {
            line.clear();
            assert!(std::io::BufRead::read_line(&mut said, &mut line).unwrap() > 0, "it has the lock");
        }
        let other = at_address(&address, net.options());
        let error = with_cx(|cx| other.lock(cx)).err().unwrap();
        assert_eq!(told(&error), "refused lock-held");
        run.kill().unwrap();
        run.wait().unwrap();
        let from = Instant::now();
        until("the lock is free", || with_cx(|cx| other.lock(cx)).is_ok());
        assert!(from.elapsed() < Duration::from_secs(3), "{:?}", from.elapsed());
        drop(other);
        until("nothing is left there", || shells().is_empty());
    });
}
