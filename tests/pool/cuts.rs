//! The link of one node is cut at each request of `apply`, `rollback` and `resume`, and the program itself is killed: each file is the old or the new
//! one, the run says what it knows, and what follows brings all nodes to one state.

use std::time::Instant;

use serde_json::Value;

use super::ground::{inside, shells, until};
use super::rig::{Dom0, Pool, quantalink};
use super::wire::{Moment, Wire};

const RELEASES: [&str; 3] = ["XCP-ng 8.3", "7.1", "XCP-ng 8.2"];

/// More requests than a run has.
const MOST: usize = 60;

/// What is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Apply,
    Rollback,
    Resume,
}

impl Kind {
    fn command(self) -> &'static str {
        match self {
            Self::Apply => "apply",
            Self::Rollback => "rollback",
            Self::Resume => "resume",
        }
    }

    /// The cuts of the short form: the second look, the lock, the file beside, its place (asked, and answered), the end. The long
    /// form cuts at every request.
    fn short(self, moment: Moment) -> &'static [&'static str] {
        match (self, moment) {
            (Self::Apply, Moment::Before) | (Self::Resume, _) => &["o_place"],
            (Self::Apply, Moment::After) => &["2", "lock", "o_make", "o_place", "unlock"],
            (Self::Rollback, _) => &["o_remove"],
        }
    }
}

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
fn an_apply_whose_requests_are_lost() {
    each("an_apply_whose_requests_are_lost", Kind::Apply, Moment::Before);
}

#[test]
fn an_apply_whose_answers_are_lost() {
    each("an_apply_whose_answers_are_lost", Kind::Apply, Moment::After);
}

#[test]
fn a_rollback_whose_requests_are_lost() {
    each("a_rollback_whose_requests_are_lost", Kind::Rollback, Moment::Before);
}

#[test]
fn a_rollback_whose_answers_are_lost() {
    each("a_rollback_whose_answers_are_lost", Kind::Rollback, Moment::After);
}

#[test]
fn a_resume_whose_requests_are_lost() {
    each("a_resume_whose_requests_are_lost", Kind::Resume, Moment::Before);
}

#[test]
fn a_resume_whose_answers_are_lost() {
    each("a_resume_whose_answers_are_lost", Kind::Resume, Moment::After);
}

/// Cuts the link of one node at one request after the other. Which requests there are differs a little from time to time, as what is
/// asked ahead comes together: that there is no further one is believed the second time.
fn each(name: &str, kind: Kind, moment: Moment) {
    inside(&format!("pool::cuts::{name}"), |net| {
        let pool = Pool::new(net, &RELEASES);
        let wire = Wire::new(net);
        let all: Vec<String> = (1..MOST).map(|number| number.to_string()).collect();
        let short: Vec<String> = kind.short(moment).iter().map(|which| String::from(*which)).collect();
        let cuts = if long() { &all } else { &short };
        let (mut made, mut odd, mut beyond) = (0, 0, 0);
        for which in cuts {
            let (reached, at_odds) = cut_once(&pool, &wire, kind, which, moment);
            (made, odd) = (made + usize::from(reached), odd + usize::from(at_odds));
            beyond = if reached { 0 } else { beyond + 1 };
            if beyond == 2 {
                break;
            }
        }
        println!("MEASURED: {} {moment:?}: {made} cuts, {odd} of them at odds", kind.command());
        assert!(made >= short.len() && odd > 0, "{made} cuts, {odd} of them at odds");
        assert!(!long() || beyond == 2, "there are more than {MOST} requests");
    });
}

/// Where the run that is cut begins.
fn begin(pool: &Pool<'_>, wire: &Wire<'_>, kind: Kind) {
    match kind {
        Kind::Apply => {}
        Kind::Rollback => drop(pool.ask(&["apply", "--yes"], 0)),
        Kind::Resume => {
            let address = pool.nodes[2].node.address();
            wire.cut(&address, "o_place", Moment::Before);
            pool.ask(&["apply", "--yes"], 1);
            assert!(wire.mend(&address));
            time_passes();
        }
    }
}

/// One run with a cut, and what follows; whether there was such a request, and whether the run ended without a word from that node
/// of what stands there.
fn cut_once(pool: &Pool<'_>, wire: &Wire<'_>, kind: Kind, which: &str, moment: Moment) -> (bool, bool) {
    let victim = &pool.nodes[2];
    let (address, what) = (victim.node.address(), format!("{} {moment:?} {which}", kind.command()));
    let before: Vec<_> = pool.nodes.iter().map(|node| node.tree.pieces()).collect();
    begin(pool, wire, kind);
    wire.cut(&address, which, moment);
    let output = pool.command(&[kind.command(), "--yes"]).output().unwrap();
    let reached = wire.mend(&address);
    let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    whole(pool, &what);
    let code = output.status.code();
    let done = if kind == Kind::Rollback { Dom0::is_old } else { Dom0::is_new };
    // What was not answered is done all the same; what never came is not, while the others are on their way.
    let there = done(victim);
    let odd = if moment == Moment::After { there } else { !there && pool.nodes.iter().any(done) };
    match code {
        Some(0) => assert!(pool.nodes.iter().all(done), "{what}: {said}"),
        code => {
            assert!(reached && matches!(code, Some(1 | 3)), "{what}: {code:?}: {said}");
            assert!(said.contains(&victim.name), "{what}: it is named: {said}");
            if code == Some(3) && kind == Kind::Apply {
                assert!(pool.nodes.iter().all(Dom0::is_old), "{what}: {said}");
            }
        }
    }
    time_passes();
    one_state(pool, &what);
    for (node, before) in pool.nodes.iter().zip(&before) {
        assert_eq!(&node.tree.pieces(), before, "{what}: {}: nothing is left", node.name);
    }
    (reached, odd && code != Some(0))
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
