//! A run over many nodes: one that is looked at, the rest side by side, the coordinator last; what stops it, and what there is to
//! choose from then.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use quantalink::base::{Arg, Text};
use quantalink::core::change::{Act, Change, ChangeId, ChangeKind, ChangeRef, Standing};
use quantalink::core::engine::{self, ResumeError};
use quantalink::core::event::{Event, Outcome, Reply, RunEnd, RunState};
use quantalink::core::journal::{Journal, runs};
use quantalink::core::runner::Site;
use quantalink::core::state::State;
use quantalink::host::fake::{Fake, Op, Script};
use quantalink::host::{Cancel, Cx, Deadline, Holder, Host, HostError, HostId};

use super::pool_rig::*;
use super::rig::{apply, outcome, refused, rollback, state, with_cx};

fn not_done() -> HostError {
    HostError::NotDone(Text::new("disk-full"))
}

fn lost() -> HostError {
    HostError::Unknown(Text::new("connection-lost"))
}

/// The hosts in the order in which they were first written to.
fn order(steps: &[(HostId, Step)]) -> Vec<HostId> {
    let mut order: Vec<HostId> = Vec::new();
    for (host, _) in steps {
        if !order.contains(host) {
            order.push(host.clone());
        }
    }
    order
}

fn number(text: &Text, name: &str) -> i64 {
    match text.arg(name) {
        Some(Arg::Num(number)) => *number,
        other => panic!("{name}: {other:?}"),
    }
}

fn said(end: &RunEnd, id: &str) -> Text {
    fn find(text: &Text, id: &str) -> Option<Text> {
        if text.id == id {
            return Some(text.clone());
        }
        text.args.iter().find_map(|(_, arg)| if let Arg::Text(inner) = arg { find(inner, id) } else { None })
    }
    end.error.as_ref().and_then(|error| find(error, id)).unwrap_or_else(|| panic!("{id}: {:?}", end.error))
}

#[test]
fn one_then_the_rest_side_by_side_then_the_coordinator() {
    let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(8));
    let ((site, board), state) = (watched(&nodes), state(dir.path()));
    board.gate(3, &[&nodes[1], &nodes[0]]);
    let plan = planned(&site, &answers(3));
    let wanted: Vec<_> = plan.changes().map(|change| change.at.clone()).collect();
    let end = apply(plan, &site, &state);
    assert_eq!((end.state, end.exit(RunState::Complete), &end.error), (RunState::Complete, 0, &None));
    all_new(&nodes, "done");
    assert_eq!(board.most(), 3, "as many as were asked for, and never more");
    assert_eq!(
        end.outcomes.iter().map(|(at, _)| at.clone()).collect::<Vec<_>>(),
        wanted,
        "in the plan's order"
    );
    let steps = board.steps();
    let order = order(&steps);
    assert_eq!((&order[0], order.len()), (&nodes[1].id(), 8), "not the coordinator first");
    assert_eq!(order[7], nodes[0].id(), "the coordinator last");
    assert!(steps[..4].iter().all(|(host, _)| *host == order[0]), "the first one alone: {steps:?}");
    assert!(steps[28..].iter().all(|(host, _)| *host == order[7]), "the last one alone: {steps:?}");
    // Looked at before the others are: its main file is read once more than theirs.
    assert!(nodes[1].calls(Op::Machine) == nodes[2].calls(Op::Machine) + 1);

    board.gate(3, &[&nodes[0]]);
    assert_eq!(rollback(None, &site, &state).unwrap().state, RunState::RolledBack);
    all_old(&nodes, "rolled back");
    let back = board.steps().split_off(steps.len());
    assert_eq!(back[0].0, nodes[0].id(), "the coordinator, begun last, is undone first");
    assert_eq!(board.most(), 3);
}

#[test]
fn one_after_the_other_where_that_is_asked_for() {
    let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(5));
    let ((site, board), state) = (watched(&nodes), state(dir.path()));
    assert_eq!(apply(planned(&site, &answers(1)), &site, &state).state, RunState::Complete);
    assert_eq!(rollback(None, &site, &state).unwrap().state, RunState::RolledBack);
    assert_eq!(board.most(), 1);
    all_old(&nodes, "rolled back");
}

#[test]
fn refused_on_one_node_and_nothing_is_changed_on_any() {
    let all_old = |nodes: &[Fake], end: &RunEnd, what: &str| {
        for node in nodes {
            assert_eq!(node.calls(Op::Replace), 0, "{what}");
        }
        assert_eq!((end.run.is_some(), end.exit(RunState::Complete)), (false, 3), "{what}: {end:?}");
    };
    let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(6));
    let (site, state) = (plain(&nodes), state(dir.path()));
    let plan = planned(&site, &answers(4));
    let held = nodes[4].clone().locked_by(Holder { pid: Some(7), command: None, since: None, from: None });
    all_old(&nodes, &apply(plan.clone(), &site, &state), "a lock");
    held.restart();
    nodes[5].put("/etc/multipath.conf", "defaults {\n}\n");
    all_old(&nodes, &apply(plan, &site, &state), "a file that changed since");
    nodes[3].put("/etc/multipath.conf", "devices {\n");
    let plan = planned(&site, &answers(4));
    assert!(plan.refused());
    all_old(&nodes, &apply(plan, &site, &state), "the plan");
}

#[test]
fn a_node_that_fails_lets_no_other_begin() {
    for (error, nth) in
        [(not_done(), 1), (not_done(), 2), (lost(), 2), (HostError::Refused(Text::new("immutable")), 2)]
    {
        let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(9));
        let ((site, board), state) = (watched(&nodes), state(dir.path()));
        let plan = planned(&site, &answers(2));
        // Two are at work when one of them fails: the other comes to its end.
        nodes[3].fail_at(Op::Replace, nth, error.clone());
        board.gate(2, &[&nodes[1]]);
        let end = apply(plan, &site, &state);
        let what = format!("{error:?} at {nth}");
        assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Unfinished, 1), "{what}");
        assert_true(&end, &nodes, &what);
        assert_new(&nodes[1], &what);
        assert_new(&nodes[2], &what);
        assert_old(&nodes[3], &what);
        let begun = nodes.iter().filter(|node| node.calls(Op::Replace) > 0).count();
        assert!((3..=4).contains(&begun), "{what}: {begun} begun");
        assert_eq!(nodes[0].calls(Op::Replace), 0, "{what}: the coordinator is not touched");
        let done = nodes.iter().filter(|node| files(node, &what) == [true, true]).count();
        let count = said(&end, "nodes-stopped");
        let told = ["done", "failed", "all", "left"].map(|name| number(&count, name));
        let done = i64::try_from(done).unwrap();
        assert_eq!(told, [done, 1, 9, 8 - done], "{what}");
        assert_eq!(count.arg("names"), Some(&"n3".into()));
        board.gate(0, &[]);
        let end = resumed(&site, &state).unwrap();
        assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Complete, 0), "{what}: retried");
        all_new(&nodes, &what);
        assert_eq!(rollback(None, &site, &state).unwrap().state, RunState::RolledBack, "{what}");
        all_old(&nodes, &what);
    }
}

#[test]
fn a_canary_that_is_worse_than_before_is_put_back() {
    let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(4));
    let (site, state) = (plain(&nodes), state(dir.path()));
    let plan = planned(&site, &answers(4));
    // Between its changes and the look somebody else's file comes, which is read after ours.
    let over = b"devices {\n\tdevice {\n\t\tvendor \"OSNEXUS\"\n\t\tproduct \"QUANTASTOR\"\n\t\tno_path_retry 1\n\t}\n}\n";
    let look = nodes[1].calls(Op::Machine) + 1;
    nodes[1].third_hand(Op::Machine, look, "/etc/multipath/conf.d/zz.conf", Some(over));
    let end = apply(plan, &site, &state);
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::RolledBack, 1), "{end:?}");
    assert_eq!(files(&nodes[1], "put back"), [false, false]);
    let Outcome::Failed { why } = outcome(&end, "n1", "multipath-cleanup") else { panic!("{end:?}") };
    assert_eq!((&*why.id, why.arg("host")), ("canary-not-right", Some(&"n1".into())));
    assert_eq!(why.arg("check"), Some(&"multipath-entry".into()));
    assert_eq!(*outcome(&end, "n1", "multipath"), Outcome::RolledBack);
    for node in [&nodes[0], &nodes[2], &nodes[3]] {
        assert_eq!((node.calls(Op::Replace), node.calls(Op::Remove)), (0, 0), "{:?}", node.id());
        assert_old(node, "not touched");
    }
    // Nothing is to be resumed or rolled back any more.
    let count = said(&end, "nodes-stopped-back");
    assert_eq!(["done", "failed", "left", "lasting"].map(|name| number(&count, name)), [0, 1, 3, 0]);
    assert_eq!(runs(&state).unwrap().0[0].state, RunState::RolledBack);
}

/// What was loaded last stays loaded where the canary's files are put back, and is not said to have failed.
#[test]
fn a_canary_that_is_put_back_says_what_stays_loaded() {
    let (dir, mut nodes) = (tempfile::tempdir().unwrap(), pool(3));
    nodes[1] = live("n1").program(&["load"], Script::says(0, "ok"));
    let (site, state) = (plain(&nodes), state(dir.path()));
    let mut plan = planned(&site, &answers(3));
    let canary = plan.hosts.iter_mut().find(|host| host.host == nodes[1].id()).unwrap();
    let last = canary.changes.last().unwrap().clone();
    let at = ChangeRef { id: ChangeId::new("activate"), ..last.at.clone() };
    let act = Some(Act::Load { argv: vec!["load".into()] });
    canary.changes.push(Change { at, kind: ChangeKind::Load, act, path: None, diff: None, ..last });
    let over = b"devices {\n\tdevice {\n\t\tvendor \"OSNEXUS\"\n\t\tproduct \"QUANTASTOR\"\n\t\tno_path_retry 1\n\t}\n}\n";
    let look = nodes[1].calls(Op::Machine) + 1;
    nodes[1].third_hand(Op::Machine, look, "/etc/multipath/conf.d/zz.conf", Some(over));
    let end = apply(plan, &site, &state);
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::RolledBack, 1), "{end:?}");
    let Outcome::Applied { notes } = outcome(&end, "n1", "activate") else { panic!("{end:?}") };
    assert_eq!(notes[0].id, "load-not-undone");
    let Outcome::Failed { why } = outcome(&end, "n1", "multipath-cleanup") else { panic!("{end:?}") };
    assert_eq!(why.id, "canary-not-right");
    assert_eq!(number(&said(&end, "nodes-stopped-back"), "lasting"), 1);
}

#[test]
fn a_canary_that_cannot_be_looked_at_stops_the_run() {
    let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(4));
    let ((site, board), state) = (watched(&nodes), state(dir.path()));
    let plan = planned(&site, &answers(4));
    board.dies_after(&nodes[1], 2);
    let end = apply(plan, &site, &state);
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Unfinished, 1));
    assert_eq!(said(&end, "canary-not-seen").arg("host"), Some(&"n1".into()));
    assert_true(&end, &nodes, "lost");
    assert_new(&nodes[1], "it stands, and so it is said");
    for at in [0, 2, 3] {
        assert_old(&nodes[at], "not touched");
    }
    board.all_alive();
    assert_eq!(resumed(&site, &state).unwrap().state, RunState::Complete);
    all_new(&nodes, "resumed");
}

/// A node dies while it is worked on. The run stops; the others go on without it, or back, and it is named each time.
#[test]
fn a_node_that_died() {
    for replacements in [1, 2] {
        for back in [false, true] {
            let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(5));
            let ((site, board), state) = (watched(&nodes), state(dir.path()));
            board.dies_after(&nodes[2], replacements);
            // The answer to the last replacement gets lost as well: nobody knows whether it came about.
            nodes[2].fail_after(Op::Replace, replacements, lost());
            let end = apply(planned(&site, &answers(1)), &site, &state);
            let what = format!("{replacements} replacements, back: {back}");
            assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Unfinished, 1), "{what}");
            assert_eq!(said(&end, "nodes-stopped").arg("names"), Some(&"n2".into()), "{what}");
            let id = CHANGES[replacements - 1];
            assert!(matches!(outcome(&end, "n2", id), Outcome::Unknown { .. }), "{what}: {end:?}");
            if back {
                go_back_without(&nodes, &site, &board, &state, &what);
            } else {
                go_on_without(&nodes, &site, &board, &state, &what);
            }
        }
    }
}

fn go_back_without(nodes: &[Fake], site: &Site, board: &Board, state: &State, what: &str) {
    for round in 0..2 {
        // The second time what was cut is the rollback: to resume it is to go on with that.
        let end = if round == 0 { rollback(None, site, state) } else { resumed(site, state) };
        let Ok(end) = end else {
            // Nothing else is left to be put back.
            let error = end.unwrap_err();
            let told = (&*error.text().id, error.text().arg("hosts"));
            assert_eq!((round, told), (1, ("rollback-only-there", Some(&"n2".into()))), "{what}");
            continue;
        };
        assert_eq!((end.state, end.exit(RunState::RolledBack)), (RunState::Unfinished, 1), "{what}");
        assert_eq!(said(&end, "rollback-without").arg("hosts"), Some(&"n2".into()), "{what}");
        assert_old(&nodes[1], what);
    }
    board.all_alive();
    assert_eq!(rollback(None, site, state).unwrap().state, RunState::RolledBack, "{what}");
    all_old(nodes, what);
}

fn go_on_without(nodes: &[Fake], site: &Site, board: &Board, state: &State, what: &str) {
    // Planned while it still answered: refused, and it is named.
    board.all_alive();
    let plan = planned(site, &answers(2));
    board.is_dead(&nodes[2]);
    let cut = engine::unfinished(state, &site.root).unwrap().unwrap();
    let error = resumed_with(&cut.run, plan, site, state).unwrap_err();
    assert_eq!(
        (&*error.text().id, error.text().arg("host")),
        ("run-host-in-the-way", Some(&"n2".into())),
        "{what}"
    );
    let mut without = answers(2);
    without.nodes.leave_out = vec![String::from("n2")];
    let others = Site {
        nodes: site.nodes.iter().filter(|node| node.id() != nodes[2].id()).cloned().collect(),
        ..site.clone()
    };
    // By a plan that leaves it out, and by resuming that run.
    for round in 0..2 {
        let end = match round {
            0 => resumed_with(&cut.run, planned(&others, &without), &others, state).unwrap(),
            _ => resumed(&others, state).unwrap(),
        };
        for at in [0, 1, 3, 4] {
            assert_new(&nodes[at], what);
        }
        let unknown = |(at, outcome): &(_, _)| {
            let at: &ChangeRef = at;
            at.host == nodes[2].id() && matches!(outcome, Outcome::Unknown { .. })
        };
        // Nobody knows how it stands there: that is no complete run, and nothing else is wrong.
        assert_eq!(end.error, None, "{what}");
        assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Unfinished, 1), "{what}");
        assert!(end.outcomes.iter().any(unknown), "{what}: {end:?}");
    }
    board.all_alive();
    let end = resumed_with(&cut.run, planned(site, &answers(2)), site, state).unwrap();
    assert_eq!(end.state, RunState::Complete, "{what}: {end:?}");
    all_new(nodes, what);
    assert_eq!(rollback(None, site, state).unwrap().state, RunState::RolledBack, "{what}");
    all_old(nodes, what);
}

/// What is known to stand on a node that is left out since keeps no run from being complete, and no rollback from the others.
#[test]
fn a_node_that_is_left_out_after_it_was_done() {
    let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(4));
    let (site, state) = (plain(&nodes), state(dir.path()));
    nodes[2].fail_at(Op::Replace, 2, not_done());
    assert_eq!(apply(planned(&site, &answers(1)), &site, &state).state, RunState::Unfinished);
    let others = plain(&[nodes[0].clone(), nodes[2].clone(), nodes[3].clone()]);
    let mut without = answers(1);
    without.nodes.leave_out = vec![String::from("n1")];
    let run = engine::unfinished(&state, &site.root).unwrap().unwrap().run;
    let end = resumed_with(&run, planned(&others, &without), &others, &state).unwrap();
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Complete, 0), "{end:?}");
    let end = rollback(None, &others, &state).unwrap();
    assert_eq!((end.state, end.exit(RunState::RolledBack)), (RunState::Unfinished, 1));
    assert_eq!(said(&end, "rollback-without").arg("hosts"), Some(&"n1".into()));
    assert_new(&nodes[1], "it is not there, and stands");
    for at in [0, 2, 3] {
        assert_old(&nodes[at], "rolled back");
    }
    assert_eq!(rollback(None, &site, &state).unwrap().state, RunState::RolledBack);
    assert_old(&nodes[1], "in the end");
}

/// It answers, and somebody changed its file: the others are put back without it, it later.
#[test]
fn a_rollback_without_a_node_and_then_of_that_node() {
    let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(4));
    let (site, state) = (plain(&nodes), state(dir.path()));
    apply(planned(&site, &answers(4)), &site, &state);
    let made = nodes[3].bytes("/etc/multipath.conf").unwrap();
    nodes[3].put("/etc/multipath.conf", "defaults {\n}\n");
    let out = [nodes[3].id()];
    let without =
        |out: &[HostId]| with_cx(|cx, tell| engine::rollback_without(None, out, &site, &state, cx, tell)).0;
    let end = without(&out).unwrap();
    assert_eq!((end.state, end.exit(RunState::RolledBack)), (RunState::Unfinished, 1));
    assert_eq!(said(&end, "rollback-without").arg("hosts"), Some(&"n3".into()));
    all_old(&nodes[..3], "put back");
    assert_eq!(nodes[3].bytes("/etc/multipath.conf").unwrap(), b"defaults {\n}\n");
    // Again there is nothing to do, and that is said.
    let text = refused("rollback-only-there", without(&out));
    assert_eq!(text.arg("hosts"), Some(&"n3".into()));
    // Not asked for its lock either: another run may work there.
    let lock = with_cx(|cx, _| nodes[3].lock(cx)).0.unwrap();
    refused("rollback-only-there", without(&out));
    drop(lock);
    nodes[3].put("/etc/multipath.conf", made);
    assert_eq!(without(&[]).unwrap().state, RunState::RolledBack);
    all_old(&nodes, "in the end");
    refused("already-rolled-back", without(&[]));
}

#[test]
fn a_rollback_touches_nothing_where_somebody_changed_a_file_of_one() {
    let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(4));
    let (site, state) = (plain(&nodes), state(dir.path()));
    apply(planned(&site, &answers(4)), &site, &state);
    nodes[3].put("/etc/multipath.conf", "defaults {\n}\n");
    let text = refused("run-host-in-the-way", rollback(None, &site, &state));
    assert_eq!(text.arg("host"), Some(&"n3".into()));
    all_new(&nodes[..3], "as it was");
}

#[test]
fn a_rollback_goes_on_where_one_node_cannot_be_put_back() {
    for (at, op) in [(0, Op::Replace), (2, Op::Replace), (3, Op::Remove)] {
        let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(4));
        let (site, state) = (plain(&nodes), state(dir.path()));
        apply(planned(&site, &answers(4)), &site, &state);
        nodes[at].fail_at(op, nodes[at].calls(op) + 1, not_done());
        let end = rollback(None, &site, &state).unwrap();
        assert_eq!((end.state, end.exit(RunState::RolledBack)), (RunState::Unfinished, 1));
        said(&end, "rollback-stopped");
        for (place, node) in nodes.iter().enumerate().filter(|(place, _)| *place != at) {
            assert_old(node, &format!("{at}, {op:?}: {place}"));
        }
        assert_eq!(rollback(None, &site, &state).unwrap().state, RunState::RolledBack);
        assert_old(&nodes[at], "the second time");
    }
}

/// Of two that cannot be put back both causes are told.
#[test]
fn a_rollback_tells_each_cause() {
    let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(2));
    let (site, state) = (plain(&nodes), state(dir.path()));
    apply(planned(&site, &answers(2)), &site, &state);
    for (node, id) in nodes.iter().zip(["disk-full", "io-error"]) {
        let error = HostError::NotDone(Text::new(id));
        node.fail_at(Op::Replace, node.calls(Op::Replace) + 1, error);
    }
    let end = rollback(None, &site, &state).unwrap();
    assert_eq!(end.state, RunState::Unfinished);
    let told = format!("{:?}", end.error);
    assert!(["disk-full", "io-error"].iter().all(|id| told.contains(id)), "{told}");
}

#[test]
fn no_node_begins_once_an_end_was_asked_for() {
    for after in 0..14 {
        let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(7));
        let (site, state) = (plain(&nodes), state(dir.path()));
        let plan = planned(&site, &answers(2));
        let (cancel, ended, at_end) = (Cancel::default(), AtomicUsize::new(0), AtomicUsize::new(0));
        let begun = || nodes.iter().filter(|node| node.calls(Op::Replace) > 0).count();
        let tell = |event: Event| {
            if matches!(event, Event::Ended(..)) && ended.fetch_add(1, Ordering::SeqCst) == after {
                cancel.set();
                at_end.store(begun(), Ordering::SeqCst);
            }
        };
        let cx = Cx::quiet(Deadline::after(Duration::from_mins(5)), &cancel);
        let end = engine::apply(plan, &site, &state, &cx, &tell);
        let what = format!("cancelled after {after}");
        assert_true(&end, &nodes, &what);
        assert_eq!(end.state == RunState::Complete, after == 13, "{what}");
        // Those that two lanes were about to begin when it was asked for.
        assert!(begun() <= at_end.load(Ordering::SeqCst) + 2, "{what}");
        assert_eq!(resumed(&site, &state).unwrap().state, RunState::Complete, "{what}");
        all_new(&nodes, &what);
    }
}

/// Each call to one of the nodes fails in each way: its files are the old or the new ones, the end says which, and from there
/// all go on, or all go back.
#[test]
fn every_call_to_one_node_fails_once() {
    let ops = [Op::Read, Op::List, Op::Replace, Op::Remove, Op::Tidy, Op::Lock, Op::Machine];
    let (mut points, mut stopped) = (0, 0);
    for op in ops {
        for kind in 0..4 {
            for n in 1.. {
                let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(4));
                let (site, state) = (plain(&nodes), state(dir.path()));
                // The canary, one of the rest, the coordinator.
                let node = &nodes[n % 3];
                let plan = planned(&site, &answers(3));
                let (first, nth) = (node.calls(op), n.div_ceil(3));
                match kind {
                    0 => node.fail_at(op, first + nth, HostError::Refused(Text::new("no-rights"))),
                    1 => node.fail_at(op, first + nth, not_done()),
                    2 => node.fail_at(op, first + nth, lost()),
                    _ => node.fail_after(op, first + nth, lost()),
                }
                let end = apply(plan, &site, &state);
                let what = format!("{op:?} {nth} of {:?}, {kind}", node.id());
                assert_true(&end, &nodes, &what);
                let met = node.calls(op) >= first + nth;
                let complete = end.state == RunState::Complete;
                assert_eq!(
                    complete,
                    nodes.iter().all(|node| files(node, &what) == [true, true]) && end.error.is_none(),
                    "{what}: {end:?}"
                );
                stopped += usize::from(!complete);
                points += 1;
                nodes.iter().for_each(Fake::forget_faults);
                go_either_way(&nodes, n % 2 == 0, dir.path(), &what);
                if !met && n % 3 == 0 {
                    break;
                }
            }
        }
    }
    println!("{points} points, {stopped} of them stopped the run");
    assert!(points > 150 && stopped > 50, "{points}, {stopped}");
}

/// From whatever stands, forward or back, with nothing going wrong any more.
pub fn go_either_way(nodes: &[Fake], forward: bool, dir: &std::path::Path, what: &str) {
    let (site, state) = (plain(nodes), state(dir));
    if forward {
        let cut = engine::unfinished(&state, &site.root).unwrap();
        let end = match cut.filter(|cut| cut.stands) {
            Some(_) => resumed(&site, &state).unwrap_or_else(|error| panic!("{what}: {error:?}")),
            None => apply(planned(&site, &answers(3)), &site, &state),
        };
        let wanted = if nodes.iter().all(|node| files(node, what) == [true, true]) {
            RunState::Complete
        } else {
            // What was cut was its rollback.
            RunState::RolledBack
        };
        assert_eq!((end.state, &end.error), (wanted, &None), "{what}");
        if wanted == RunState::RolledBack {
            all_old(nodes, what);
        }
        for node in nodes {
            super::rig::assert_no_litter(node, what);
        }
        return;
    }
    for _ in 0..2 {
        match rollback(None, &site, &state) {
            Ok(end) => assert_eq!((end.state, &end.error), (RunState::RolledBack, &None), "{what}"),
            Err(ResumeError::Refused(text)) => {
                assert!(
                    ["no-run-to-roll-back", "already-rolled-back"].contains(&&*text.id),
                    "{what}: {text:?}"
                );
            }
            Err(error) => panic!("{what}: {error:?}"),
        }
        all_old(nodes, what);
    }
}

/// The journal of lanes side by side is read as it was written.
#[test]
fn the_journal_of_several_lanes_is_one_journal() {
    let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(9));
    let ((site, board), state) = (watched(&nodes), state(dir.path()));
    board.gate(4, &[&nodes[1], &nodes[0]]);
    let end = apply(planned(&site, &answers(4)), &site, &state);
    let run = end.run.unwrap();
    let journal = Journal::load(&state, &run).unwrap().unwrap();
    assert_eq!((journal.state(), journal.items.len()), (RunState::Complete, 18));
    let lines = std::fs::read_to_string(state.journal_path(&run)).unwrap();
    assert_eq!(u64::try_from(lines.len()).unwrap(), journal.whole);
    // Several had begun before the first of them was done.
    let kinds: Vec<bool> = lines
        .lines()
        .filter_map(|line| {
            line.contains("\"intent\"").then_some(true).or_else(|| line.contains("\"done\"").then_some(false))
        })
        .collect();
    assert!(kinds.windows(4).any(|four| four == [true; 4]), "{kinds:?}");
    let mut turns: Vec<_> = journal.items.iter().map(|item| item.turn.unwrap()).collect();
    turns.sort_unstable();
    assert_eq!(turns, (1..=18).collect::<Vec<_>>(), "each has a place of its own");
}

/// As many as xapi takes into a pool, on a real disk.
#[test]
fn sixty_four_nodes() {
    let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(64));
    let (site, state) = (plain(&nodes), State::open(&dir.path().join("state"), true).unwrap());
    let since = std::time::Instant::now();
    assert_eq!(apply(planned(&site, &answers(8)), &site, &state).state, RunState::Complete);
    println!("64 nodes made in {:?}", since.elapsed());
    all_new(&nodes, "made");
    let since = std::time::Instant::now();
    assert_eq!(rollback(None, &site, &state).unwrap().state, RunState::RolledBack);
    println!("64 nodes rolled back in {:?}", since.elapsed());
    all_old(&nodes, "rolled back");
}

/// Several lanes have something to ask: the admin is asked one thing at a time.
#[test]
fn one_question_at_a_time() {
    let (dir, nodes) = (tempfile::tempdir().unwrap(), pool(6));
    let ((site, board), state) = (watched(&nodes), state(dir.path()));
    let mut plan = planned(&site, &answers(4));
    for host in &mut plan.hosts {
        let mut by_hand = host.changes[0].clone();
        by_hand.at.id = ChangeId::new("by-hand");
        by_hand.standing = Standing::Manual;
        by_hand.act = Some(Act::Manual { text: Text::new("restart-xapi") });
        host.changes.push(by_hand);
    }
    board.gate(4, &[&nodes[1], &nodes[0]]);
    let (open, asked, most) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    let end = std::thread::scope(|scope| {
        let (open, asked, most) = (&open, &asked, &most);
        let tell = move |event: Event| {
            if let Event::Ask(_, answer) = event {
                asked.fetch_add(1, Ordering::SeqCst);
                most.fetch_max(open.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                scope.spawn(move || {
                    // Whoever else has something to ask asks it now.
                    std::thread::sleep(Duration::from_millis(30));
                    open.fetch_sub(1, Ordering::SeqCst);
                    let _ = answer.send(Reply::Yes);
                });
            }
        };
        let cancel = Cancel::default();
        let cx = Cx::quiet(Deadline::after(Duration::from_mins(5)), &cancel);
        engine::apply(plan, &site, &state, &cx, &tell)
    });
    assert_eq!((end.state, end.notes.len()), (RunState::Complete, 6), "all are confirmed: {:?}", end.notes);
    assert_eq!((asked.into_inner(), most.into_inner()), (6, 1));
}
