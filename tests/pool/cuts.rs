//! The link of one node is cut at each request of `apply`, and the program itself is killed: each file is the old or the new
//! one, the run says what it knows, and what follows brings all nodes to one state.

use std::time::Instant;

use serde_json::Value;

use super::ground::{inside, shells, until};
use super::rig::{Dom0, Pool, quantalink};
use super::wire::{Moment, Wire};

const RELEASES: [&str; 3] = ["XCP-ng 8.3", "7.1", "XCP-ng 8.2"];

/// The cuts of the short form: the second look, the lock, the file beside, its place (asked, and answered), the end. The long
/// form cuts at every request.
const SHORT: [(&str, Moment); 6] = [
    ("2", Moment::After),
    ("lock", Moment::After),
    ("o_make", Moment::After),
    ("o_place", Moment::Before),
    ("o_place", Moment::After),
    ("unlock", Moment::After),
];

/// More requests than an apply has.
const MOST: usize = 40;

fn long() -> bool {
    std::env::var("QUANTALINK_FORM").is_ok_and(|form| form == "full")
}

fn whole(pool: &Pool<'_>, what: &str) {
    for node in &pool.nodes {
        assert!(node.is_old() || node.is_new(), "{what}: {}: {:?}", node.name, node.now());
    }
}

/// The node's end of a connection whose console is gone keeps the lock until it has heard nothing for 90 seconds
/// (`node.sh`): they are over.
fn time_passes() {
    for pid in shells() {
        let pid = rustix::process::Pid::from_raw(pid).unwrap();
        let _ = rustix::process::kill_process(pid, rustix::process::Signal::KILL);
    }
    until("no shell is left", || shells().is_empty());
}

/// Whatever was left: taken up to its end, checked, and put back.
fn one_state(pool: &Pool<'_>, what: &str) {
    let output = quantalink(pool.net, &["runs", "--json"]).output().unwrap();
    let runs: Value = serde_json::from_slice(&output.stdout).unwrap();
    let open = runs["runs"].as_array().unwrap().iter().any(|run| run["state"] == "unfinished");
    let command = if open { "resume" } else { "apply" };
    let output = pool.command(&[command, "--yes"]).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    assert_eq!(output.status.code(), Some(0), "{what}: {command}: {said}");
    // A run may have put itself back before it was left: then there is something to do still.
    pool.ask(&["apply", "--yes"], 0);
    assert!(pool.nodes.iter().all(Dom0::is_new), "{what}: after {command}");
    if long() {
        assert_eq!(pool.ask(&["verify"], 0)["failed"], 0);
    }
    for node in &pool.nodes {
        node.clean();
    }
    // Back to the beginning, run by run.
    while !pool.nodes.iter().all(Dom0::is_old) {
        let output = pool.command(&["rollback", "--yes"]).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{what}: rollback: {said}");
    }
}

#[test]
fn a_link_cut_at_each_request() {
    inside("pool::cuts::a_link_cut_at_each_request", |net| {
        let pool = Pool::new(net, &RELEASES);
        let wire = Wire::new(net);
        let all = (1..MOST)
            .flat_map(|number| [Moment::Before, Moment::After].map(|moment| (number.to_string(), moment)));
        let short = SHORT.iter().map(|(which, moment)| ((*which).to_owned(), *moment));
        let cuts: Vec<(String, Moment)> = if long() { all.collect() } else { short.collect() };
        let (mut made, mut changed) = (0, 0);
        for (which, moment) in cuts {
            match cut_once(&pool, &wire, &which, moment) {
                Some(new) => (made, changed) = (made + 1, changed + usize::from(new)),
                // It had come to its end before.
                None => break,
            }
        }
        assert!(
            made >= SHORT.len() && changed > 0,
            "{made} cuts, after {changed} of them the new file stood"
        );
    });
}

/// One apply with a cut, and what follows; whether the file of that node was the new one then. None: there is no such request.
fn cut_once(pool: &Pool<'_>, wire: &Wire<'_>, which: &str, moment: Moment) -> Option<bool> {
    let victim = &pool.nodes[2];
    let (address, what) = (victim.node.address(), format!("{moment:?} {which}"));
    wire.cut(&address, which, moment);
    let output = pool.command(&["apply", "--yes"]).output().unwrap();
    let reached = wire.mend(&address);
    let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    whole(pool, &what);
    let new = victim.is_new();
    match output.status.code() {
        Some(0) => assert!(pool.nodes.iter().all(Dom0::is_new), "{what}: {said}"),
        code => {
            assert!(reached && matches!(code, Some(1 | 3)), "{what}: {code:?}: {said}");
            assert!(said.contains(&victim.name), "{what}: it is named: {said}");
            if code == Some(3) {
                assert!(pool.nodes.iter().all(Dom0::is_old), "{what}: {said}");
            }
        }
    }
    time_passes();
    one_state(pool, &what);
    reached.then_some(new && output.status.code() != Some(0))
}

#[test]
fn killed_while_it_works_on_several_nodes() {
    inside("pool::cuts::killed_while_it_works_on_several_nodes", |net| {
        let pool = Pool::new(net, &RELEASES);
        let runs = net.at("state/runs");
        let begun = || {
            let mut command = pool.command(&["apply", "--yes"]);
            let child = command.stdout(std::process::Stdio::null()).spawn().unwrap();
            until("it has begun", || std::fs::read_dir(&runs).is_ok_and(|all| all.count() > 0));
            (child, Instant::now())
        };
        // How long its work takes here, from its journal on.
        let (mut child, from) = begun();
        assert_eq!(child.wait().unwrap().code(), Some(0));
        let work = from.elapsed();
        one_state(&pool, "whole");
        std::fs::remove_dir_all(net.at("state")).unwrap();
        let steps = if long() { 8 } else { 4 };
        let mut killed = 0;
        for step in 0..steps {
            let (mut child, _) = begun();
            std::thread::sleep(work * step / steps);
            child.kill().unwrap();
            killed += u32::from(child.wait().unwrap().code().is_none());
            whole(&pool, &format!("step {step}"));
            until("the nodes have seen it", || shells().is_empty());
            one_state(&pool, &format!("step {step}"));
            std::fs::remove_dir_all(net.at("state")).unwrap();
        }
        assert!(killed >= steps / 2, "{killed}");
    });
}
