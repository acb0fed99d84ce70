//! A pool through the wizard: the list of nodes, groups that are told once, a node's own page, a run that stopped.

use super::pool::*;
use super::seen::snapshot;
use super::walk::*;
use quantalink::core::runner::Cmd;
use quantalink::core::secrets::SecretRef;
use quantalink::edit::diff::Diff;
use quantalink::wizard::page::{Block, FieldKind, Mark, TableRow};
use std::time::Instant;

/// The rows of the page's tables.
fn rows(walk: &Walk) -> Vec<TableRow> {
    walk.page().table_rows().cloned().collect()
}

/// The diffs of the page.
fn diffs(walk: &Walk) -> Vec<Arc<Diff>> {
    let blocks = walk.page().blocks.into_iter();
    let diffs = blocks.filter_map(|block| match block {
        Block::Diff(_, diff) => Some(diff),
        _ => None,
    });
    diffs.collect()
}

fn field(id: &str) -> FieldId {
    FieldId(id.to_owned())
}

fn input(walk: &mut Walk, id: &str, value: &str) {
    walk.tell(Msg::Input(field(id), value.to_owned()));
}

/// Every look at the hosts fails; what else is asked is answered.
fn fail(walk: &mut Walk) {
    let looks = |cmd: &Cmd| matches!(cmd, Cmd::Gather(..) | Cmd::Verify(..) | Cmd::VerifyRun(..));
    let (looks, others) = std::mem::take(&mut walk.open).into_iter().partition(looks);
    walk.open = others;
    walk.answer();
    for cmd in looks {
        let (Cmd::Gather(number, _) | Cmd::Verify(number, _) | Cmd::VerifyRun(number, _)) = cmd else {
            continue;
        };
        let why = Text::new("leave-out-unknown").with("node", "xcp-77").with("nodes", "xcp-01");
        walk.reply(Reply::Failed(number, why));
    }
}

fn ids(walk: &Walk) -> Vec<String> {
    walk.page().fields.into_iter().map(|field| field.id.0).collect()
}

#[test]
fn nodes_are_added_by_their_address_and_looked_at_before_the_page_is_left() {
    let mut walk = Walk::with(Setup { no_host: true, can_reach: true, ..setup() }, Vec::new(), Vec::new());
    assert!(walk.open.is_empty(), "there is nobody to be looked at");
    assert_eq!(walk.page().enter().map(|action| action.id), Some(ActionId::Practice));
    walk.act(ActionId::Next);
    assert_eq!((walk.id(), ids(&walk)), ("nodes", vec!["node-address".to_owned(), "pool".to_owned()]));
    assert!(!walk.enabled(ActionId::Next) && !walk.enabled(ActionId::Refresh));
    for bad in ["-oProxyCommand=x", "root@", "a b"] {
        input(&mut walk, "node-address", bad);
        let error = walk.page().fields[0].error.clone().unwrap();
        assert_eq!((&*error.id, walk.enabled(ActionId::AddNode)), ("ssh-address-bad", false));
    }
    input(&mut walk, "node-address", "root@xcp-01");
    assert_eq!(walk.page().enter().map(|action| action.id), Some(ActionId::AddNode));
    walk.act(ActionId::AddNode);
    assert_eq!(walk.flow.answers().nodes.list, ["root@xcp-01"]);
    input(&mut walk, "node-address", "root@xcp-01");
    assert_eq!(walk.page().fields[0].error.as_ref().unwrap().id, "nodes-address-there");
    input(&mut walk, "node-address", "");
    // Next looks, and stays.
    assert_eq!(walk.page().enter().map(|action| action.id), Some(ActionId::Next));
    walk.act(ActionId::Next);
    let looked = walk.open.iter().find_map(|cmd| match cmd {
        Cmd::Gather(_, answers) => Some(answers.nodes.list.clone()),
        _ => None,
    });
    assert_eq!((walk.id(), looked), ("nodes", Some(vec!["root@xcp-01".to_owned()])));
    assert!(walk.open.iter().any(|cmd| matches!(cmd, Cmd::Runs(_))), "the runs were not known either");
}

#[test]
fn a_node_is_left_out_in_its_row_and_taken_in_on_its_own_page() {
    let mut walk = pool(3);
    walk.to("nodes");
    assert_eq!(rows(&walk).iter().map(|row| row.taken).collect::<Vec<_>>(), [Some(true); 3]);
    walk.tell(Msg::Toggle(host(2)));
    assert_eq!(walk.flow.answers().nodes.leave_out, ["xcp-02"]);
    assert_eq!(rows(&walk)[1].mark, Mark::Skipped);
    walk.act(ActionId::Next).answer();
    assert_eq!((walk.id(), walk.facts().hosts.len()), ("nodes", 2));
    walk.tell(Msg::Open(host(2)));
    assert_eq!((walk.id(), walk.page().step), ("node", (2, 8)));
    walk.act(ActionId::LeaveNode);
    assert!(walk.flow.answers().nodes.leave_out.is_empty());
    // What is not at hand, or not in the table, is not opened.
    assert_eq!(walk.act(ActionId::Back).id(), "nodes");
    walk.answer().tell(Msg::Open(HostId("xcp-99".into())));
    assert_eq!(walk.id(), "nodes");
    // Saved answers hold all of that.
    walk.tell(Msg::Toggle(host(3))).act(ActionId::SaveAnswers);
    let saved = walk.open.iter().find_map(|cmd| match cmd {
        Cmd::Save(_, _, answers) => Some(answers.nodes.clone()),
        _ => None,
    });
    let saved = saved.unwrap();
    assert_eq!((saved.leave_out, saved.pool), (vec!["xcp-03".to_owned()], true));
}

/// That the nodes of a practice are a pool is the practice site's own: its answers fit `--root` with one of its trees.
#[test]
fn the_answers_of_a_practice_name_no_pool() {
    for (practice, pool) in [(true, false), (false, true)] {
        let mut setup = Setup { practice, can_reach: true, ..setup() };
        setup.answers.nodes.pool = true;
        let mut walk = Walk::with(setup, vec![old_node()], Vec::new());
        walk.to("nodes").act(ActionId::SaveAnswers);
        let saved = walk.open.iter().find_map(|cmd| match cmd {
            Cmd::Save(_, _, answers) => Some(answers.nodes.pool),
            _ => None,
        });
        assert_eq!((saved, walk.flow.answers().nodes.pool), (Some(pool), true));
    }
}

/// What a run has made on a node stands there, whether the next one goes there or not.
#[test]
fn a_node_that_the_run_has_changed_is_not_told_as_not_changed() {
    let mut walk = pool(3);
    walk.to("nodes").tell(Msg::Toggle(host(2))).answer();
    walk.working().ends(9, None, RunState::Complete).answer();
    assert!(walk.shown().contains("Left out, and not changed (1): xcp-02"), "{}", walk.shown());
    walk.tell(Msg::Open(host(3)));
    assert!(walk.id() == "node" && !walk.enabled(ActionId::LeaveNode), "its change stands");
    while walk.id() != "nodes" {
        walk.act(ActionId::Back).answer();
    }
    assert_eq!(rows(&walk).iter().map(|row| row.taken).collect::<Vec<_>>(), [None, Some(false), None]);
    walk.tell(Msg::Open(host(2)));
    assert!(walk.enabled(ActionId::LeaveNode), "nothing was done there");
    // Put back, nothing of it stands.
    let mut walk = pool(3);
    walk.working().ends(9, None, RunState::Complete).answer();
    walk.to("finish").act(ActionId::RollBack).tell(Msg::Choose(Choice::Yes));
    let outcomes: Vec<_> = walk.changes().into_iter().map(|at| (at, Outcome::RolledBack)).collect();
    walk.runs = vec![info(RunState::RolledBack)];
    let (state, notes) = (RunState::RolledBack, Vec::new());
    walk.event(Event::Finished(RunEnd { run: Some(run()), state, outcomes, notes, error: None })).answer();
    walk.tell(Msg::Open(host(3)));
    assert!(walk.enabled(ActionId::LeaveNode));
}

/// Where a run goes on without a node on which it had made something, that stands there.
#[test]
fn a_node_that_a_run_goes_on_without_is_told_as_it_is() {
    for made in [false, true] {
        let mut walk = pool(3);
        walk.to("plan").apply();
        walk.event(Event::Started(run()));
        let changes = walk.changes();
        let mut outcomes: Vec<_> =
            changes.iter().map(|at| (at.clone(), Outcome::Applied { notes: Vec::new() })).collect();
        let on: Vec<usize> = (0..changes.len()).filter(|&n| changes[n].host == host(2)).collect();
        let wrong = if made { Outcome::Unknown { why: Text::new("load-unsettled") } } else { failed() };
        for &n in &on {
            outcomes[n].1 = wrong.clone();
        }
        walk.runs = vec![info(RunState::Unfinished)];
        let (state, notes) = (RunState::Unfinished, Vec::new());
        walk.event(Event::Finished(RunEnd { run: Some(run()), state, outcomes, notes, error: None }))
            .answer();
        walk.act(ActionId::GoOnWithout);
        let shown = walk.shown();
        assert_eq!(!shown.contains("Left out, and not changed (1): xcp-02"), made, "{shown}");
    }
}

#[test]
fn an_empty_list_leads_to_the_server_and_an_added_node_stands_there_at_once() {
    let setup = Setup { no_host: true, can_reach: true, asks_server: true, ..setup() };
    let mut walk = Walk::with(setup, Vec::new(), Vec::new());
    assert_eq!(walk.act(ActionId::Next).id(), "nodes");
    assert!(
        !walk.page().actions.iter().any(|action| action.id == ActionId::SaveAnswers),
        "nothing to save yet"
    );
    assert_eq!(walk.act(ActionId::Next).id(), "server");
    walk.act(ActionId::Back);
    input(&mut walk, "node-address", "xcp-01");
    walk.act(ActionId::AddNode);
    assert_eq!(walk.page().table_rows().map(|row| row.host.clone()).collect::<Vec<_>>(), [host(1)]);
    assert_eq!(walk.page().actions[0].label, Text::new("action-ask-nodes"));
}

#[test]
fn a_host_key_is_accepted_only_on_the_page_that_shows_it() {
    let mut walk = pool(3);
    troubled(&mut walk, 2, key_unknown());
    walk.to("nodes").act(ActionId::Refresh).answer();
    walk.tell(Msg::Open(host(3)));
    assert!(!walk.page().actions.iter().any(|action| action.id == ActionId::AcceptKey));
    walk.act(ActionId::Back).tell(Msg::Open(host(2)));
    assert!(walk.shown().contains(FINGERPRINT) && walk.shown().contains("ED25519"));
    assert_eq!(walk.page().enter(), None, "a held Enter accepts nothing");
    walk.act(ActionId::AcceptKey);
    assert_eq!(walk.flow.answers().nodes.host_keys["xcp-02"], FINGERPRINT);
    walk.act(ActionId::AcceptKey);
    assert!(walk.flow.answers().nodes.host_keys.is_empty());
}

#[test]
fn what_a_node_is_in_trouble_with_is_asked_for_and_passwords_are_in_no_answer() {
    let mut walk = pool(3);
    assert_eq!(ids(walk.to("nodes")), ["node-address", "pool"]);
    troubled(&mut walk, 2, Text::new("ssh-auth-refused").with("said", "Permission denied"));
    walk.act(ActionId::Refresh).answer();
    assert_eq!(ids(&walk), ["nodes-password", "nodes-passphrase", "node-address", "pool"]);
    walk.tell(Msg::Secret(field("nodes-password"), Secret::new("geheim".into())));
    assert!(walk.all.iter().any(|cmd| matches!(cmd, Cmd::Secret(SecretRef::Nodes, _))));
    walk.tell(Msg::Secret(field("nodes-passphrase"), Secret::new("geheim".into())));
    assert!(walk.all.iter().any(|cmd| matches!(cmd, Cmd::Secret(SecretRef::Passphrase, _))));
    assert!(walk.page().fields.iter().any(|field| field.kind == FieldKind::Secret { chars: Some(6) }));
    assert!(!walk.flow.answers().write().contains("geheim") && !walk.shown().contains("geheim"));
    troubled(&mut walk, 3, Text::new("ssh-old-algorithms").with("said", "no matching"));
    walk.act(ActionId::Refresh).answer();
    input(&mut walk, "old-ssh", "yes");
    assert!(walk.flow.answers().nodes.old_ssh);
}

#[test]
fn enter_saves_nothing_while_what_it_is_for_is_not_possible_yet() {
    let mut walk = pool(3);
    walk.to("nodes");
    assert!(walk.enabled(ActionId::SaveAnswers));
    input(&mut walk, "node-address", "a b");
    assert_eq!(walk.page().enter().map(|action| action.id), None, "an address that is none");
    input(&mut walk, "node-address", "");
    walk.act(ActionId::Refresh);
    assert_eq!(walk.page().enter().map(|action| action.id), None, "a look is at work");
    walk.answer();
    assert!(walk.enabled(ActionId::SaveAnswers));
}

#[test]
fn an_address_that_was_typed_can_be_taken_back() {
    let mut walk = pool(3);
    walk.to("nodes");
    input(&mut walk, "node-address", "root@xcp-09");
    walk.act(ActionId::AddNode).tell(Msg::Open(HostId("root@xcp-09".into())));
    assert_eq!((walk.id(), walk.enabled(ActionId::RemoveNode)), ("node", true));
    walk.act(ActionId::RemoveNode);
    assert_eq!((walk.id(), walk.flow.answers().nodes.list.len()), ("nodes", 0));
    walk.answer().tell(Msg::Open(host(1)));
    assert!(!walk.page().actions.iter().any(|action| action.id == ActionId::RemoveNode));
}

/// Until a look has answered, what is known is of other nodes.
#[test]
fn after_a_look_that_failed_the_old_plan_is_not_carried_out() {
    let mut walk = pool(3);
    fail(walk.to("nodes").tell(Msg::Toggle(host(2))).act(ActionId::Next));
    assert_eq!(walk.page().enter().map(|action| &*action.label.id), Some("action-ask-nodes"));
    assert!(matches!(walk.flow.unattended(), Err(1)), "it would fail for ever");
    assert_eq!(walk.act(ActionId::Next).id(), "nodes", "it looks once more");
    let mut walk = pool(3);
    fail(walk.to("plan").tell(Msg::Open(host(2))).act(ActionId::LeaveNode).act(ActionId::Back));
    assert_eq!((walk.id(), walk.enabled(ActionId::Apply)), ("plan", false));
    assert!(walk.shown().contains("The last look at the hosts failed"), "{}", walk.shown());
    assert!(matches!(walk.flow.unattended(), Err(1)));
    walk.act(ActionId::Apply).tell(Msg::Agreed);
    assert_eq!(walk.asked(|cmd| matches!(cmd, Cmd::Start(_))), 0);
    walk.act(ActionId::Refresh).answer().apply();
    assert!(walk.started().hosts.iter().all(|plan| plan.host != host(2)));
    // The same of a look that checks.
    let mut walk = pool(3);
    fail(walk.to("plan").act(ActionId::Next));
    assert_eq!(walk.id(), "verification");
    assert!(matches!(walk.flow.unattended(), Err(1)));
    assert!(!walk.act(ActionId::Back).enabled(ActionId::Apply));
}

#[test]
fn a_node_that_is_removed_is_in_no_plan_any_more() {
    let mut walk = pool(3);
    walk.to("nodes");
    input(&mut walk, "node-address", "root@xcp-09");
    walk.nodes.push(node("root@xcp-09"));
    walk.act(ActionId::AddNode).act(ActionId::Next).to("plan");
    walk.tell(Msg::Open(HostId("root@xcp-09".into()))).act(ActionId::RemoveNode);
    assert_eq!((walk.id(), walk.enabled(ActionId::Apply)), ("plan", false));
    walk.nodes.pop();
    walk.answer().apply();
    assert!(walk.started().hosts.iter().all(|plan| plan.host.0.utf8() != Some("root@xcp-09")));
}

/// By its address, or by what the pool calls it: it stands in the list as one that is left out, and is taken in again.
#[test]
fn a_node_that_is_left_out_by_another_name_is_known_by_its_own() {
    let mut setup = reaching();
    setup.answers.nodes.leave_out = vec!["rack-2".into(), "192.0.2.3".into()];
    let mut walk = pool_with(setup, 4);
    walk.to("nodes");
    assert_eq!(walk.flow.answers().nodes.leave_out, ["xcp-02", "xcp-03"]);
    let taken: Vec<_> = rows(&walk).iter().map(|row| row.taken).collect();
    assert_eq!(taken, [Some(true), Some(false), Some(false), Some(true)]);
    assert_eq!(rows(&walk)[1].mark, Mark::Skipped);
    assert!(walk.shown().contains("2 ready"), "{}", walk.shown());
    walk.tell(Msg::Toggle(host(2))).act(ActionId::Next).answer();
    assert_eq!((walk.flow.answers().nodes.leave_out.len(), walk.facts().hosts.len()), (1, 3));
    // What is turned while a look is at work is not turned back by it.
    walk.act(ActionId::Refresh).tell(Msg::Toggle(host(1))).answer();
    assert_eq!(walk.flow.answers().nodes.leave_out, ["xcp-03", "xcp-01"]);
}

#[test]
fn of_a_large_pool_what_is_the_same_is_told_once_with_one_diff() {
    let mut walk = pool(64);
    walk.to("plan");
    snapshot("pool-plan", &walk.shown());
    // One is disabled in xapi, one is of another release.
    assert_eq!((diffs(&walk).len(), rows(&walk).len()), (3, 64));
    assert!(walk.shown().contains("62 nodes alike"), "{}", walk.shown());
    let order: Vec<_> = walk
        .page()
        .blocks
        .into_iter()
        .filter_map(|block| match block {
            Block::Pairs(pairs) => Some(pairs),
            _ => None,
        })
        .flatten()
        .map(|(name, _)| name.id.clone())
        .collect();
    assert_eq!(order, ["wave-canary", "wave-rest", "wave-coordinator"]);
    // The plan is taken by the groups that it was made with.
    walk.tell(Msg::Open(host(40)));
    assert_eq!((walk.id(), diffs(&walk).len()), ("node", 1));
    snapshot("pool-node", &walk.shown());
    assert_eq!(walk.act(ActionId::Back).id(), "plan");
}

#[test]
fn a_run_on_many_nodes_is_told_in_counts_and_a_row_each() {
    let mut walk = pool(64);
    working(&mut walk, 20, 8, Some(7));
    let shown = walk.shown();
    assert!(shown.contains("64 nodes: 19 done, 8 at work, 36 waiting, 1 failed."), "{shown}");
    // What has to be looked at comes first, then what is at work.
    let marks: Vec<Mark> = rows(&walk).iter().map(|row| row.mark).collect();
    assert_eq!((marks[0], marks[1], marks[9]), (Mark::Failed, Mark::Working, Mark::Pending));
    assert_eq!(rows(&walk)[0].host, host(7));
    // The node's own page has its lines of the log, and no other's.
    walk.tell(Msg::Open(host(7)));
    assert!(walk.enabled(ActionId::Back) && !walk.enabled(ActionId::LeaveNode));
    let shown = walk.shown();
    assert!(shown.contains("Log of this node") && !shown.contains("xcp-08"), "{shown}");
    assert_eq!(walk.act(ActionId::Back).id(), "progress");
}

#[test]
fn a_run_that_stopped_is_tried_again_gone_on_with_or_put_back() {
    let mut walk = failed_at(9, 7);
    snapshot("pool-stopped", &walk.shown());
    for page in ["progress", "finish"] {
        walk.to(page);
        for action in [ActionId::Resume, ActionId::GoOnWithout, ActionId::RollBack] {
            assert!(walk.enabled(action), "{page} {action:?}");
        }
    }
    walk.act(ActionId::GoOnWithout);
    assert_eq!(walk.all.last(), Some(&Cmd::GoOnWithout(run(), vec![host(7)])));
    assert_eq!(
        (walk.id(), walk.flow.answers().nodes.leave_out.clone()),
        ("progress", vec!["xcp-07".to_owned()])
    );
    // It goes on; what is left out is told.
    let at = walk.changes()[7].clone();
    walk.event(Event::Ended(at, Outcome::Applied { notes: Vec::new() }));
    assert!(walk.shown().contains("Left out, and not changed (1): xcp-07"), "{}", walk.shown());
    // Where all nodes failed there is nothing to go on with.
    let mut walk = pool(3);
    walk.to("plan").apply().event(Event::Started(run()));
    let outcomes: Vec<_> = walk.changes().into_iter().map(|at| (at, failed())).collect();
    let state = RunState::Unfinished;
    walk.runs = vec![info(state)];
    walk.event(Event::Finished(RunEnd { run: Some(run()), state, outcomes, notes: Vec::new(), error: None }));
    walk.answer();
    assert!(walk.enabled(ActionId::Resume) && !walk.enabled(ActionId::GoOnWithout));
}

/// Before the hosts have answered, too: the server is no node, and a run does not go on without it.
#[test]
fn only_nodes_are_gone_on_without() {
    let state = RunState::Unfinished;
    let end = |outcomes| {
        let (run, notes) = (Some(run()), Vec::new());
        Event::Finished(RunEnd { run, state, outcomes, notes, error: None })
    };
    let stopped = |at: ChangeRef| {
        let mut walk = pool(3);
        walk.to("plan").apply().event(Event::Started(run()));
        let mut outcomes: Vec<_> = walk.changes().into_iter().map(|at| (at, Outcome::Skipped)).collect();
        outcomes.retain(|(other, _)| *other != at);
        outcomes.push((at, failed()));
        walk.event(end(outcomes));
        for cmd in walk.open.clone() {
            if let Cmd::Runs(number) = cmd {
                walk.reply(Reply::Runs(number, vec![info(state)], Vec::new()));
            }
        }
        walk
    };
    let mut plan = pool(3);
    plan.to("plan").apply();
    let (first, node) = (plan.changes()[0].clone(), plan.changes()[1].clone());
    let mut walk = stopped(node.clone());
    assert!(walk.enabled(ActionId::GoOnWithout));
    // Nor is it forgotten when it is tried again, fails again, and the hosts are not looked at yet.
    walk.act(ActionId::Resume).event(Event::Ended(node.clone(), failed()));
    walk.event(end(vec![(first, Outcome::Applied { notes: Vec::new() }), (node.clone(), failed())]));
    assert!(walk.enabled(ActionId::GoOnWithout));
    let server = HostId(Untrusted::from("storage-link"));
    let mut walk = stopped(ChangeRef { host: server, id: node.id });
    assert!(walk.enabled(ActionId::Resume) && !walk.enabled(ActionId::GoOnWithout));
    walk.act(ActionId::GoOnWithout);
    assert!(walk.flow.answers().nodes.leave_out.is_empty());
}

#[test]
fn checks_of_many_nodes_are_told_check_by_check() {
    let mut walk = pool(64);
    walk.to("plan").act(ActionId::Next).answer();
    assert_eq!(walk.id(), "verification");
    let shown = walk.shown();
    assert!(shown.contains("64 nodes, check by check"), "{shown}");
    // What failed stands there in full, once for each node and check; what holds in one row a check.
    assert!(shown.contains("64 FAILED, see above: xcp-01, xcp-02"), "{shown}");
    assert!(shown.contains("and 58 more"), "{shown}");
    walk.tell(Msg::Open(host(1)));
    assert_eq!(walk.id(), "verification", "no table stands there");
}

#[test]
fn what_is_told_of_many_nodes_is_made_once_and_not_for_every_key() {
    let entry = "devices {\n\tdevice {\n\t\tvendor \"OSNEXUS\"\n\t\tproduct \"QUANTASTOR\"\n\t}\n}\n";
    let mut walk = pool(16);
    // Every node has another long file: nothing can be told once.
    for (number, node) in walk.nodes.iter().enumerate() {
        let file = format!("# node {number}\n{}{entry}", "# kept by hand\n".repeat(2000));
        node.put("/etc/multipath/conf.d/site.conf", file);
    }
    walk.to("multipath").act(ActionId::Refresh).answer();
    let took = |walk: &Walk| {
        let began = Instant::now();
        let page = walk.page();
        (page, began.elapsed())
    };
    let (first, made) = took(&walk);
    let (again, kept) = took(&walk);
    assert_eq!(first, again);
    assert!(kept * 4 < made, "{kept:?} after {made:?}");
    // What is answered changes it all the same.
    input(&mut walk, "stanza", "guide");
    assert_ne!(walk.page().blocks, first.blocks);
}
