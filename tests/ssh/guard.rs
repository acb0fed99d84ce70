//! The guard on nodes over SSH: a lost connection, a killed console, a reboot; and a confirm in time.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::commands::{DOM0, DROP_IN, json, run};
use crate::ground::{Net, Node, inside, until};

/// Guards of a node are its own, as are all its folders.
fn node(net: &Net, number: u8) -> Node {
    net.node(number, &format!("{DOM0}\nmount -t tmpfs none /var/lib"))
}

fn words<'a>(command: &[&'a str], names: &'a [String]) -> Vec<&'a str> {
    let nodes = names.iter().flat_map(|name| ["--node", name]);
    command.iter().copied().chain(nodes).collect()
}

fn names(nodes: &[&Node]) -> Vec<String> {
    nodes.iter().map(|node| format!("root@{}", node.address())).collect()
}

fn guards(node: &Node) -> Vec<PathBuf> {
    let folders = std::fs::read_dir(node.at("/var/lib/quantalink/guard")).into_iter().flatten();
    folders.map(|folder| folder.unwrap().path()).collect()
}

/// The guard's time on that node is over now.
fn run_out(node: &Node) {
    for guard in guards(node) {
        let line = std::fs::read_to_string(guard.join("deadline")).unwrap();
        let words: Vec<&str> = line.split_ascii_whitespace().collect();
        std::fs::write(guard.join("over"), format!("{} 1 {} {}\n", words[0], words[3], words[3])).unwrap();
        std::fs::rename(guard.join("over"), guard.join("deadline")).unwrap();
    }
}

fn pids(node: &Node) -> Vec<i32> {
    let said = guards(node).into_iter().map(|guard| std::fs::read_to_string(guard.join("pid")).unwrap());
    said.map(|said| said.split(' ').next().unwrap().parse().unwrap()).collect()
}

fn kill(pid: i32) {
    let pid = rustix::process::Pid::from_raw(pid).unwrap();
    rustix::process::kill_process(pid, rustix::process::Signal::KILL).unwrap();
}

/// A console at this work, killed once the new file is on that node.
fn killed_once_written(net: &Net, words: &[&str], node: &Node) {
    let (config, state_dir) = (net.at("config"), net.at("state"));
    let mut console = Command::new(env!("CARGO_BIN_EXE_quantalink"))
        .args(words)
        .args(["--ssh-config", config.to_str().unwrap(), "--state-dir", state_dir.to_str().unwrap()])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    until("the new file", || node.content(DROP_IN).is_some());
    console.kill().unwrap();
    console.wait().unwrap();
}

/// The status of the entry's change on each node.
fn statuses(said: &Value) -> Vec<&str> {
    let hosts = said["hosts"].as_array().unwrap().iter();
    let changes = hosts.flat_map(|host| host["changes"].as_array().unwrap());
    changes
        .filter(|change| change["id"] == "multipath")
        .map(|change| change["status"].as_str().unwrap())
        .collect()
}

fn state(net: &Net) -> String {
    json(&run(net, &["runs"]), 0)["runs"][0]["state"].as_str().unwrap().to_owned()
}

const APPLY: &[&str] = &["apply", "--section", "multipath", "--yes", "--confirm-within", "3600"];

/// The link to one node is cut until its time is over: the guard puts the file back there. The other node is confirmed.
#[test]
fn a_lost_connection_and_a_confirm() {
    inside("guard::a_lost_connection_and_a_confirm", |net| {
        let (lost, kept) = (node(net, 1), node(net, 2));
        let names = names(&[&lost, &kept]);
        let plan = json(
            &run(net, &words(&["plan", "--section", "multipath", "--confirm-within", "3600"], &names)),
            2,
        );
        assert!(plan.to_string().contains("confirm-within-planned"), "{plan}");
        let applied = json(&run(net, &words(APPLY, &names)), 0);
        assert_eq!(statuses(&applied), ["applied", "applied"]);
        assert!(applied.to_string().contains("guard-until"), "{applied}");
        assert_eq!(state(net), "awaiting-confirm");
        lost.link(false);
        run_out(&lost);
        until("the old state", || lost.content(DROP_IN).is_none());
        assert!(kept.content(DROP_IN).is_some());
        lost.link(true);
        let told = run(net, &words(&["confirm"], &names));
        let late = json(&told, 1);
        assert_eq!(statuses(&late), ["rolled-back", "applied"], "{late}");
        // What is to be typed next is about the same work.
        let told = String::from_utf8_lossy(&told.stderr).into_owned();
        let again = format!(
            "apply --section multipath --confirm-within 3600 --node {} --node {}",
            names[0], names[1]
        );
        assert!(told.contains(&again), "{again}: {told}");
        assert_eq!(state(net), "complete");
        assert_eq!(guards(&lost).len() + guards(&kept).len(), 0);
        run_out(&kept);
        // Nothing is left that could put the confirmed file back.
        assert!(kept.content(DROP_IN).is_some());
        assert!(!kept.at("/var/lib/quantalink").exists());
        let again = json(&run(net, &words(APPLY, &names)), 0);
        assert_eq!(statuses(&again), ["applied", "done"]);
        assert_eq!(statuses(&json(&run(net, &words(&["confirm"], &names)), 0)), ["applied"]);
        assert!(lost.content(DROP_IN).is_some());
    });
}

/// The console is killed once the file is written: nobody is left but the guard.
#[test]
fn a_killed_console() {
    inside("guard::a_killed_console", |net| {
        let mut node = node(net, 1);
        let names = names(&[&node]);
        killed_once_written(net, &words(APPLY, &names), &node);
        let pid = pids(&node)[0];
        // The node's sshd goes too, and with it every session of ours.
        node.stop();
        assert!(std::path::Path::new(&format!("/proc/{pid}")).exists());
        let own = PathBuf::from(format!("/proc/{pid}/root{DROP_IN}"));
        let folder = PathBuf::from(format!("/proc/{pid}/root/var/lib/quantalink/guard"));
        let guard = std::fs::read_dir(folder).unwrap().next().unwrap().unwrap().path();
        let line = std::fs::read_to_string(guard.join("deadline")).unwrap();
        let words: Vec<&str> = line.split_ascii_whitespace().collect();
        let (boot, set) = (words[0], words[3]);
        assert!(own.exists());
        std::fs::write(guard.join("deadline"), format!("{boot} 1 {set} {set}\n")).unwrap();
        until("the old state", || !own.exists());
    });
}

/// A reboot ends the guard's process: the next call puts back, and says so first.
#[test]
fn a_reboot() {
    inside("guard::a_reboot", |net| {
        let node = node(net, 1);
        let names = names(&[&node]);
        json(&run(net, &words(APPLY, &names)), 0);
        let before = pids(&node);
        kill(before[0]);
        // There is time left. Who only looks says so; whoever comes to change something starts a guard again.
        let waits = |command, name| {
            let waits = run(net, &words(&[command, "--section", "multipath"], &names));
            json(&waits, 0);
            assert!(String::from_utf8_lossy(&waits.stderr).contains(name), "{waits:?}");
        };
        waits("plan", "quantalink confirm");
        assert_eq!(pids(&node), before);
        waits("apply", "quantalink confirm");
        let after = pids(&node);
        assert_ne!(before, after);
        kill(after[0]);
        run_out(&node);
        assert!(node.content(DROP_IN).is_some(), "nobody is there");
        // Who may change nothing tells of it alone.
        let told = |command: &str, name: &str| {
            let looked = run(net, &words(&[command, "--section", "multipath"], &names));
            assert!(String::from_utf8_lossy(&looked.stderr).contains(name), "{looked:?}");
        };
        for command in ["verify", "plan"] {
            told(command, "quantalink confirm");
        }
        assert_eq!(state(net), "awaiting-confirm");
        let past = std::fs::read_dir(net.at("state/runs")).unwrap().next().unwrap().unwrap().path();
        let journal = std::fs::read_to_string(past.join("journal.jsonl")).unwrap();
        let (before, until) = journal.split_once("\"until\":\"2").expect("the time in the journal");
        std::fs::write(past.join("journal.jsonl"), format!("{before}\"until\":\"1{until}")).unwrap();
        for command in ["verify", "plan"] {
            told(command, "quantalink rollback");
        }
        std::fs::write(past.join("journal.jsonl"), journal).unwrap();
        assert!(node.content(DROP_IN).is_some(), "who looks changes nothing");
        assert_eq!(state(net), "awaiting-confirm");
        // Nobody can be asked; what is over is settled before that.
        let told = run(net, &words(&["apply", "--section", "multipath"], &names));
        json(&told, 3);
        assert!(String::from_utf8_lossy(&told.stderr).contains("was not confirmed in time"), "{told:?}");
        assert!(node.content(DROP_IN).is_none());
        assert_eq!(state(net), "rolled-back");
        assert_eq!(json(&run(net, &words(&["confirm"], &names)), 3)["error"]["id"], "no-run-to-confirm");
    });
}

/// A confirm was cut once it had the guard: whoever comes next says that the run is kept, not that it is put back.
#[test]
fn a_confirm_that_was_cut() {
    inside("guard::a_confirm_that_was_cut", |net| {
        let node = node(net, 1);
        let names = names(&[&node]);
        json(&run(net, &words(APPLY, &names)), 0);
        let guard = guards(&node).remove(0);
        std::fs::rename(guard.join("armed"), guard.join("confirmed")).unwrap();
        let told = run(net, &words(&["apply", "--section", "multipath"], &names));
        json(&told, 0);
        let told = String::from_utf8_lossy(&told.stderr).into_owned();
        assert!(told.contains("is confirmed: the new files stay"), "{told}");
        assert!(!told.contains("not confirmed in time"), "{told}");
        assert_eq!(state(net), "complete");
        assert!(node.content(DROP_IN).is_some());
    });
}

/// A node on which no guard can live: refused before any node is changed.
#[test]
fn no_guard_there() {
    inside("guard::no_guard_there", |net| {
        let fine = node(net, 1);
        let lean =
            net.node(2, &format!("{DOM0}\nmount -t tmpfs none /var/lib; mkdir -m 777 /var/lib/quantalink"));
        let names = names(&[&fine, &lean]);
        let refused = json(&run(net, &words(APPLY, &names)), 3);
        assert!(refused.to_string().contains("guard-folder-unsafe"), "{refused}");
        assert!(fine.content(DROP_IN).is_none() && lean.content(DROP_IN).is_none());
        assert!(guards(&fine).is_empty());
    });
}

/// The console is killed, one node is lost, and the run goes on without it: what is not known of that node is told by its
/// name, with `--json` too, and the run is not over.
#[test]
fn a_guarded_node_left_out() {
    inside("guard::a_guarded_node_left_out", |net| {
        let (lost, other) = (node(net, 1), node(net, 2));
        let names = names(&[&lost, &other]);
        killed_once_written(net, &words(&[APPLY, &["--parallel", "1"]].concat(), &names), &lost);
        lost.link(false);
        let without = ["apply", "--section", "multipath", "--yes", "--leave-out", &names[0]];
        let went_on = run(net, &words(&without, &names));
        assert_eq!(statuses(&json(&went_on, 1)), ["applied"]);
        let said = String::from_utf8_lossy(&went_on.stderr);
        let told = |line: &str| line.contains(&names[0]) && line.starts_with("quantalink: ");
        // Whether the kill came before or after the word that the file is written.
        let known = |line: &str| line.contains("[left-out-unknown]") || line.contains("[guard-left-out]");
        assert!(said.lines().any(|line| told(line) && known(line)), "{said}");
        assert_eq!(state(net), "unfinished");
    });
}

/// What is told to be typed reaches the node as this command did: with the same file of passwords.
#[test]
fn the_told_confirm_names_the_passwords() {
    use std::os::unix::fs::PermissionsExt as _;
    inside("guard::the_told_confirm_names_the_passwords", |net| {
        let node = node(net, 1);
        let secrets = net.at("secrets.toml");
        std::fs::write(&secrets, "nodes = \"xenroot\"\n").unwrap();
        std::fs::set_permissions(&secrets, std::fs::Permissions::from_mode(0o600)).unwrap();
        let secrets = secrets.to_str().unwrap();
        let applied = run(net, &words(&[APPLY, &["--secrets", secrets]].concat(), &names(&[&node])));
        json(&applied, 0);
        let said = String::from_utf8_lossy(&applied.stderr);
        let told = said.split("quantalink confirm ").nth(1).unwrap_or_default();
        assert!(told.contains("--secrets"), "{said}");
    });
}
