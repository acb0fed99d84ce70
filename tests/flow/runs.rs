//! Runs, and leaving: at work, cut, undone; quit and lost at every page.

use std::sync::mpsc;

use super::pages::finished_nodes;
use super::pool::pool;
use super::seen::snapshot;
use super::walk::*;
use quantalink::core::change::{ChangeId, XapiWas};
use quantalink::core::checks::Status;
use quantalink::core::event::{Question, QuestionKind, Reply as Answer};
use quantalink::core::journal::Taken;
use quantalink::wizard::page::{Block, Choice, Level};

#[test]
fn quitting_asks_on_every_page() {
    for (page, reach) in PLACES {
        let mut walk = reach();
        walk.act(ActionId::Quit);
        let asked = walk.page().ask.unwrap();
        assert_eq!(asked.choices[0].0, Choice::Stay, "{page}");
        // Nothing else is heard while the question stands.
        walk.act(ActionId::Next).act(ActionId::Back);
        assert_eq!(walk.id(), *page);
        walk.tell(Msg::Choose(Choice::Stay));
        assert!(walk.page().ask.is_none());
        assert_eq!((walk.id(), walk.flow.ended()), (*page, None));
        walk.act(ActionId::Quit).tell(Msg::Choose(Choice::Yes));
        assert_eq!(walk.flow.ended(), Some(0), "{page}");
        assert_eq!(walk.all.last(), Some(&Cmd::Quit));
        // Ended is ended.
        assert!(walk.act(ActionId::Next).tell(Msg::Lost).flow.ended() == Some(0));
    }
}

#[test]
fn quitting_says_what_state_the_hosts_are_in() {
    let ids = |walk: &Walk| -> Vec<String> {
        walk.page().ask.unwrap().text.iter().map(|text| text.id.to_string()).collect()
    };
    let mut walk = Walk::new();
    walk.answer().act(ActionId::Quit);
    assert_eq!(ids(&walk), ["ask-quit", "state-nothing"]);
    let mut walk = Walk::new();
    walk.working().act(ActionId::Quit);
    assert_eq!(ids(&walk), ["ask-quit", "state-so-far", "ask-quit-at-work"]);
    // The question outlives the run, and says what then is so.
    walk.ends(9, None, RunState::Complete);
    assert_eq!(ids(&walk), ["ask-quit", "state-so-far", "ask-quit-undo"]);
    assert!(walk.shown().contains("quantalink rollback 20261120-1 --yes"));
    // A run of before stands, though nothing was changed now.
    let before = |run| {
        let mut walk = Walk::with(setup(), vec![old_node()], vec![run]);
        walk.answer().act(ActionId::Quit);
        walk
    };
    let walk = before(RunInfo { made: 2, ..info(RunState::Unfinished) });
    assert_eq!(ids(&walk), ["ask-quit", "finish-nothing", "state-unfinished", "ask-quit-undo"]);
    assert!(walk.shown().contains("2 changes of it stand"), "{}", walk.shown());
    assert_eq!(ids(&before(waits())), ["ask-quit", "finish-nothing", "run-waits-here"]);
}

/// A run that is put back unless it is confirmed.
fn waits() -> RunInfo {
    let until = Some(Stamp::from_unix(at().unix() + 600));
    RunInfo { until, ..info(RunState::AwaitingConfirm) }
}

/// However many nodes there are, it is told that it is put back by itself, when, and what to type.
#[test]
fn a_run_that_waits_is_told_where_it_ends_and_where_the_wizard_is_left() {
    let mut walk = pool(5);
    walk.working().ends(9, None, RunState::AwaitingConfirm);
    walk.runs = vec![waits()];
    walk.answer();
    let told = |walk: &Walk| walk.shown().contains("quantalink confirm 20261120-1");
    assert_eq!((walk.id(), told(&walk)), ("progress", true), "{}", walk.shown());
    walk.act(ActionId::Quit);
    assert!(told(&walk), "{}", walk.shown());
    walk.tell(Msg::Choose(Choice::Stay)).to("finish");
    assert!(told(&walk), "{}", walk.shown());
    // Once it is at work, what was known of it is old.
    assert!(!told(walk.act(ActionId::Confirm)));
}

#[test]
fn quitting_during_a_run_lets_the_change_in_hand_end() {
    let mut walk = Walk::new();
    walk.working().act(ActionId::Quit).tell(Msg::Choose(Choice::Yes));
    assert_eq!(walk.flow.ended(), None);
    assert_eq!(walk.all.last(), Some(&Cmd::Cancel));
    walk.act(ActionId::Quit).tell(Msg::Choose(Choice::Yes)).act(ActionId::Stop);
    assert_eq!(walk.asked(|cmd| *cmd == Cmd::Cancel), 1);
    walk.ends(1, None, RunState::Unfinished);
    assert_eq!(walk.flow.ended(), Some(0));
}

#[test]
fn a_lost_terminal_on_every_page() {
    for (page, reach) in PLACES {
        let mut walk = reach();
        let ran = walk.all.iter().any(|cmd| matches!(cmd, Cmd::Start(_)));
        walk.tell(Msg::Lost);
        // 3 says that nothing was changed.
        assert_eq!(walk.flow.ended(), Some(if ran { 0 } else { 3 }), "{page}");
        assert_eq!(walk.all.last(), Some(&Cmd::Quit));
    }
    let mut walk = Walk::new();
    walk.tell(Msg::Lost);
    assert_eq!(walk.flow.ended(), Some(3));
}

#[test]
fn a_lost_terminal_during_a_run() {
    for then in [None, Some(failed())] {
        let mut walk = Walk::new();
        walk.working().tell(Msg::Lost).tell(Msg::Lost);
        assert_eq!(walk.flow.ended(), None);
        assert_eq!(walk.asked(|cmd| *cmd == Cmd::Cancel), 1);
        let begun = walk.asked(|cmd| matches!(cmd, Cmd::Start(_) | Cmd::Resume(_) | Cmd::RollBack(_)));
        assert_eq!(begun, 1);
        walk.ends(1, then.as_ref(), RunState::Unfinished);
        assert_eq!(walk.flow.ended(), Some(1));
        assert_eq!(walk.flow.left(), Some((run(), 1)));
    }
    let mut walk = Walk::new();
    walk.working().tell(Msg::Lost).ends(9, None, RunState::Complete);
    assert_eq!((walk.flow.ended(), walk.flow.left()), (Some(0), None));
}

#[test]
fn an_unfinished_run_comes_first() {
    let unfinished = || {
        let mut walk = PLACES[0].1();
        assert_eq!(walk.id(), "unfinished");
        assert_eq!(walk.page().enter().map(|action| action.id), Some(ActionId::Next));
        assert_eq!(walk.flow.unattended().unwrap_err(), 3);
        walk.open.clear();
        walk
    };
    // Looked past: nothing can be applied before it is settled.
    let mut walk = unfinished();
    walk.to("plan");
    assert!(!walk.enabled(ActionId::Apply));
    for id in ["activate", "multipath", "nodes", "start", "unfinished"] {
        assert_eq!(walk.act(ActionId::Back).id(), id);
    }
    // Finished.
    let mut walk = unfinished();
    walk.act(ActionId::Resume);
    assert_eq!(walk.open, [Cmd::Resume(run())]);
    assert_eq!(walk.id(), "progress");
    walk.runs = vec![info(RunState::Complete)];
    let end = RunEnd {
        run: Some(run()),
        state: RunState::Complete,
        outcomes: Vec::new(),
        notes: Vec::new(),
        error: None,
    };
    walk.event(Event::Finished(end)).answer();
    assert_eq!(walk.act(ActionId::Back).answer().id(), "plan");
    assert!(walk.enabled(ActionId::Apply));
    // Rolled back, after a question.
    let mut walk = unfinished();
    walk.act(ActionId::RollBack);
    assert_eq!(walk.page().ask.unwrap().choices[0].0, Choice::Stay);
    walk.tell(Msg::Choose(Choice::Stay));
    assert_eq!(walk.open, []);
    walk.act(ActionId::RollBack).tell(Msg::Choose(Choice::Yes));
    assert_eq!(walk.open, [Cmd::RollBack(run())]);
}

/// What the run was begun for is what is to be there: the answers of this session may be quite others.
#[test]
fn a_finished_run_is_checked_by_its_own_answers() {
    let mut walk = Walk::with(setup(), vec![old_node(), new_node()], vec![info(RunState::Unfinished)]);
    walk.then.nodes.leave_out = vec![String::from("dom0-c")];
    walk.answer().act(ActionId::Resume);
    let mut plan = quantalink::core::plan::plan(&walk.facts_for(&walk.then), &walk.then);
    let change = plan.hosts[0].changes.iter_mut().last().unwrap();
    let why = Text::new("credentials-after-start");
    (change.standing, change.reasons) = (Standing::Skipped, vec![why]);
    let over = change.at.clone();
    walk.reply(Reply::Planned(Box::new(plan)));
    walk.runs = vec![info(RunState::Complete)];
    let other = ChangeRef { host: HostId("dom0-c".into()), ..over.clone() };
    let outcomes = vec![(over, Outcome::Skipped), (other, Outcome::Applied { notes: Vec::new() })];
    let end =
        RunEnd { run: Some(run()), state: RunState::Complete, outcomes, notes: Vec::new(), error: None };
    let checks = |walk: &Walk| walk.asked(|cmd| matches!(cmd, Cmd::VerifyRun(_, id) if *id == run()));
    walk.event(Event::Finished(end));
    assert_eq!((checks(&walk), walk.asked(|cmd| matches!(cmd, Cmd::Verify(..)))), (1, 0));
    walk.answer();
    // What it passed over no page has told of.
    let shown = walk.shown();
    assert!(
        shown.contains("[skipped]") && shown.contains("quantalink again with --section verify"),
        "{shown}"
    );
    // The list of nodes is as it was.
    walk.tell(Msg::Open(HostId("dom0-a".into())));
    assert!(
        walk.id() == "node" && !walk.shown().contains("since the nodes were looked at"),
        "{}",
        walk.shown()
    );
    walk.act(ActionId::Back);
    // They stay so, also on the pages behind; none of them looks by other answers.
    let looks = |walk: &Walk| walk.asked(|cmd| matches!(cmd, Cmd::Gather(..)));
    let before = looks(&walk);
    walk.act(ActionId::Next).act(ActionId::Refresh).answer();
    assert_eq!((walk.id(), checks(&walk)), ("verification", 2));
    assert!(!walk.shown().contains("dom0-c"), "{}", walk.shown());
    walk.act(ActionId::Next).answer();
    assert_eq!((walk.id(), looks(&walk)), ("finish", before));
    // A plan is made of what is seen for the answers of this session, and what they become is checked.
    walk.act(ActionId::Back).act(ActionId::Back).act(ActionId::Back).answer();
    assert_eq!((walk.id(), looks(&walk)), ("plan", before + 1));
    let verified = |walk: &Walk| walk.asked(|cmd| matches!(cmd, Cmd::Verify(..)));
    walk.act(ActionId::Back);
    assert_eq!((walk.id(), verified(&walk)), ("activate", 0));
    walk.tell(Msg::Input(FieldId("activate".to_owned()), String::from("yes")));
    walk.answer().to("verification").act(ActionId::Refresh);
    assert_eq!((verified(&walk), checks(&walk)), (1, 2));
}

#[test]
fn a_service_that_was_left_stopped_comes_first() {
    let host = HostId(Untrusted::from("storage-link"));
    let cut = RunInfo { stopped: Some((host, String::from("StorageLink"))), ..info(RunState::Unfinished) };
    let mut walk = Walk::with(setup(), vec![old_node()], vec![cut.clone()]);
    walk.answer();
    assert_eq!(walk.id(), "unfinished");
    let loud = |walk: &Walk| match walk.page().blocks.first() {
        Some(Block::Notice(Level::Error, text)) => text.id == "unfinished-stopped",
        _ => false,
    };
    assert!(loud(&walk));
    snapshot("unfinished-stopped", &walk.shown());
    // Enter starts nothing.
    assert_eq!(walk.page().enter().map(|action| action.id), Some(ActionId::Next));
    walk.act(ActionId::Quit);
    assert!(walk.page().ask.unwrap().text.iter().any(|text| text.id == "unfinished-stopped"));
    walk.tell(Msg::Choose(Choice::Stay)).act(ActionId::StartService);
    assert_eq!(walk.open, [Cmd::StartService(run())]);
    assert_eq!(walk.id(), "progress");
    // While it is started, and after that, nobody says that nothing starts it.
    assert!(!loud(&walk));
    walk.runs = vec![RunInfo { stopped: None, ..cut }];
    let outcomes = Vec::new();
    let end =
        RunEnd { run: Some(run()), state: RunState::Unfinished, outcomes, notes: Vec::new(), error: None };
    walk.event(Event::Finished(end));
    assert!(
        !walk
            .page()
            .blocks
            .iter()
            .any(|block| matches!(block, Block::Notice(_, text) if text.id == "unfinished-stopped"))
    );
    walk.answer();
    assert!(walk.enabled(ActionId::Resume) && !walk.enabled(ActionId::StartService));
}

/// The same for a host that a run has taken out of service in xapi.
#[test]
fn a_host_that_was_not_given_back_comes_first() {
    let host = HostId(Untrusted::from("xcp-1"));
    let was = |was| Taken { host: host.clone(), uuid: String::from("h-1"), was, change: 1 };
    let taken =
        vec![was(XapiWas::Enabled), was(XapiWas::Plugged(vec![String::from("p-1"), String::from("p-2")]))];
    let cut = RunInfo { taken, ..info(RunState::Unfinished) };
    let mut walk = Walk::with(setup(), vec![old_node()], vec![cut]);
    walk.answer();
    assert_eq!(walk.id(), "unfinished");
    let told: Vec<String> = walk
        .page()
        .blocks
        .iter()
        .take(2)
        .map(|block| match block {
            Block::Notice(Level::Error, text) if text.id == "unfinished-taken" => format!("{text:?}"),
            other => panic!("{other:?}"),
        })
        .collect();
    assert!(told[0].contains("xe host-enable uuid=h-1"), "{told:?}");
    assert!(told[1].contains("xe pbd-plug uuid=p-1; xe pbd-plug uuid=p-2"), "{told:?}");
    assert_eq!(walk.page().enter().map(|action| action.id), Some(ActionId::Next), "Enter gives nothing back");
    walk.act(ActionId::Quit);
    assert!(walk.page().ask.unwrap().text.iter().any(|text| text.id == "unfinished-taken"));
    walk.tell(Msg::Choose(Choice::Stay)).act(ActionId::StartService);
    assert_eq!(walk.open, [Cmd::StartService(run())]);
    assert!(matches!(&walk.page().blocks[0], Block::Para(text) if text.id == "progress-give-back"));
}

/// What the engine asks before each order to xapi, and what no means.
#[test]
fn an_order_to_xapi_is_asked_for() {
    let mut walk = Walk::new();
    walk.working();
    let (answer, reply) = mpsc::channel();
    let text = Text::new("activate-proceed").with("what", Text::new("activate-enable-why"));
    let change = walk.changes()[0].clone();
    walk.event(Event::Ask(Question { kind: QuestionKind::Proceed, diff: None, text, change }, answer));
    let ask = walk.page().ask.unwrap();
    let ids: Vec<&str> = ask.text.iter().map(|text| &*text.id).collect();
    assert_eq!(ids[1..], ["activate-proceed", "ask-proceed-no"]);
    assert_eq!(ask.choices[0].0, Choice::No, "who only holds Enter down agrees to nothing");
    walk.tell(Msg::Choose(Choice::Yes));
    assert_eq!(reply.try_recv(), Ok(Answer::Yes));
}

#[test]
fn a_run_that_failed_can_be_finished_or_rolled_back() {
    let mut walk = Walk::new();
    walk.working().ends(1, Some(&failed()), RunState::Unfinished).answer();
    assert!(walk.enabled(ActionId::Resume) && walk.enabled(ActionId::RollBack));
    assert_eq!(walk.page().enter().map(|action| action.id), Some(ActionId::Next));
    walk.act(ActionId::Quit).tell(Msg::Choose(Choice::Yes));
    assert_eq!(walk.flow.ended(), Some(1));
}

#[test]
fn rolling_back_from_the_last_page() {
    let mut walk = Walk::new();
    walk.done().to("finish").act(ActionId::RollBack).tell(Msg::Choose(Choice::Yes));
    assert_eq!(walk.open, [Cmd::RollBack(run())]);
    let outcomes: Vec<_> = walk.changes().into_iter().map(|change| (change, Outcome::RolledBack)).collect();
    for (change, outcome) in &outcomes {
        walk.event(Event::Ended(change.clone(), outcome.clone()));
    }
    walk.runs = vec![info(RunState::RolledBack)];
    let end =
        RunEnd { run: Some(run()), state: RunState::RolledBack, outcomes, notes: Vec::new(), error: None };
    walk.event(Event::Finished(end)).answer();
    snapshot("progress-rolled-back", &walk.shown());
    walk.to("finish");
    assert!(!walk.enabled(ActionId::RollBack));
    assert!(!walk.shown().contains("quantalink rollback"));
    walk.act(ActionId::Quit).tell(Msg::Choose(Choice::Yes));
    assert_eq!(walk.flow.ended(), Some(0));
}

#[test]
fn stopping_asks_first() {
    let mut walk = Walk::new();
    walk.working();
    assert_eq!(walk.page().enter(), None);
    assert!(!walk.enabled(ActionId::Back) && !walk.enabled(ActionId::Next));
    walk.act(ActionId::Stop).tell(Msg::Choose(Choice::Stay));
    assert_eq!(walk.asked(|cmd| *cmd == Cmd::Cancel), 0);
    walk.act(ActionId::Stop).tell(Msg::Choose(Choice::Yes));
    assert_eq!(walk.asked(|cmd| *cmd == Cmd::Cancel), 1);
    assert!(!walk.enabled(ActionId::Stop));
    walk.ends(1, None, RunState::Unfinished).answer();
    assert_eq!((walk.id(), walk.flow.ended()), ("progress", None));
    // A question about a run that has ended goes with it.
    let mut walk = Walk::new();
    walk.working().act(ActionId::Stop).ends(9, None, RunState::Complete);
    assert!(walk.page().ask.is_none());
}

fn question(walk: &Walk, kind: QuestionKind) -> Question {
    let change = walk.changes()[0].clone();
    Question { kind, diff: None, text: Text::new("start-about"), change }
}

const KINDS: [(QuestionKind, Choice); 5] = [
    (QuestionKind::Manual, Choice::No),
    (QuestionKind::Proceed, Choice::No),
    (QuestionKind::Changed { same_rule: true }, Choice::No),
    (QuestionKind::Changed { same_rule: false }, Choice::No),
    // What harms nobody is to put the old file back.
    (QuestionKind::PutBack, Choice::Yes),
];

#[test]
fn the_engine_is_answered() {
    for (kind, harmless) in KINDS {
        for (choice, wanted) in [(Choice::Yes, Answer::Yes), (Choice::No, Answer::No)] {
            let mut walk = Walk::new();
            walk.working();
            let (sender, answers) = mpsc::channel();
            walk.event(Event::Ask(question(&walk, kind), sender)).tell(Msg::Choose(Choice::Stay));
            assert_eq!(walk.page().ask.unwrap().choices[0].0, harmless);
            assert!(answers.try_recv().is_err());
            walk.tell(Msg::Choose(choice));
            assert_eq!(answers.try_recv(), Ok(wanted));
            assert!(walk.page().ask.is_none());
        }
    }
}

#[test]
fn leaving_can_be_asked_over_a_question_of_the_run() {
    for (kind, harmless) in KINDS {
        let mut walk = Walk::new();
        walk.working();
        let (sender, answers) = mpsc::channel();
        walk.event(Event::Ask(question(&walk, kind), sender));
        let asked = walk.page().ask;
        walk.act(ActionId::Quit);
        assert_eq!(walk.page().ask.unwrap().text[0], Text::new("ask-quit"), "{kind:?}");
        // It waits behind that one, and nothing has answered it.
        walk.tell(Msg::Choose(Choice::Stay));
        assert_eq!(walk.page().ask, asked);
        assert!(answers.try_recv().is_err());
        walk.act(ActionId::Quit).tell(Msg::Choose(Choice::Yes));
        let wanted = if harmless == Choice::Yes { Answer::Yes } else { Answer::No };
        assert_eq!(answers.try_recv(), Ok(wanted));
        assert_eq!(walk.asked(|cmd| *cmd == Cmd::Cancel), 1, "and the run is asked to end");
    }
    // The wizard's own questions are left by staying.
    let mut walk = Walk::new();
    walk.working().act(ActionId::Stop).act(ActionId::Quit);
    assert_eq!(walk.page().ask.unwrap().text[0], Text::new("ask-stop"));
}

/// No run was begun and none is kept: what was answered is told as that, and as nothing more.
#[test]
fn steps_by_hand_alone_are_not_told_as_a_run() {
    let mut walk = Walk::new();
    walk.to("plan").act(ActionId::Apply);
    let changes = walk.changes();
    let outcomes = changes.iter().map(|at| (at.clone(), Outcome::Manual)).collect();
    let notes = vec![(changes[0].clone(), Text::new("confirmed-by-hand"))];
    let end = RunEnd { run: None, state: RunState::Complete, outcomes, notes, error: None };
    walk.event(Event::Finished(end)).answer();
    let left = changes.len() - 1;
    let wanted = Text::new("run-only-by-hand").with("done", 1_usize).with("left", left);
    let told = |walk: &Walk| {
        let notices = walk.page().blocks.into_iter();
        notices
            .filter_map(|block| if let Block::Notice(_, text) = block { Some(text) } else { None })
            .collect()
    };
    let seen: Vec<Text> = told(&walk);
    assert!(seen.contains(&wanted), "{seen:?}");
    assert!(seen.iter().all(|text| text.id != "run-complete"), "{seen:?}");
}

#[test]
fn where_nobody_is_there_the_engine_gets_the_harmless_answer() {
    for (kind, harmless) in KINDS {
        let wanted = if harmless == Choice::Yes { Answer::Yes } else { Answer::No };
        let mut walk = Walk::new();
        walk.working();
        let (sender, answers) = mpsc::channel();
        walk.event(Event::Ask(question(&walk, kind), sender.clone())).tell(Msg::Lost);
        assert_eq!(answers.try_recv(), Ok(wanted));
        walk.event(Event::Ask(question(&walk, kind), sender));
        assert_eq!(answers.try_recv(), Ok(wanted));
    }
}

#[test]
fn by_itself_only_what_the_plan_shows_is_agreed_to() {
    for (kind, harmless) in KINDS {
        let mut walk = Walk::new();
        walk.working();
        let (sender, _answers) = mpsc::channel();
        walk.event(Event::Ask(question(&walk, kind), sender));
        let wanted = match kind {
            QuestionKind::Changed { same_rule: true } | QuestionKind::Proceed => Choice::Yes,
            _ => harmless,
        };
        assert!(matches!(walk.flow.unattended(), Ok(Msg::Choose(choice)) if choice == wanted));
    }
}

#[test]
fn questions_wait_for_each_other() {
    let mut walk = Walk::new();
    walk.working();
    let (first, one) = mpsc::channel();
    let (second, two) = mpsc::channel();
    walk.act(ActionId::Stop);
    walk.event(Event::Ask(question(&walk, QuestionKind::Manual), first));
    walk.event(Event::Ask(question(&walk, QuestionKind::PutBack), second));
    // The admin's own question first, then the engine's in their order.
    assert_eq!(walk.page().ask.unwrap().choices[0].0, Choice::Stay);
    walk.tell(Msg::Choose(Choice::Stay));
    assert_eq!(walk.page().ask.unwrap().choices[1].1, Text::new("choice-done"));
    walk.tell(Msg::Choose(Choice::Yes));
    assert_eq!((one.try_recv(), two.try_recv().is_err()), (Ok(Answer::Yes), true));
    walk.tell(Msg::Choose(Choice::No));
    assert_eq!(two.try_recv(), Ok(Answer::No));
    assert!(walk.page().ask.is_none());
}

#[test]
fn errors_of_the_machine_end_with_one_and_a_held_lock_with_three() {
    for (id, code) in [("lock-held", 3), ("fact-no-answer", 1)] {
        let mut walk = Walk::new();
        walk.to("plan").act(ActionId::Apply);
        let error = Some(Text::new(id));
        let end =
            RunEnd { run: None, state: RunState::Unfinished, outcomes: Vec::new(), notes: Vec::new(), error };
        walk.event(Event::Finished(end)).answer();
        walk.act(ActionId::Quit).tell(Msg::Choose(Choice::Yes));
        assert_eq!(walk.flow.ended(), Some(code), "{id}");
    }
}

#[test]
fn by_itself_from_start_to_end() {
    let mut walk = Walk::new();
    let mut pages = Vec::new();
    let code = loop {
        walk.answer();
        pages.push(walk.id());
        match walk.flow.unattended() {
            Ok(msg) => walk.tell(msg),
            Err(code) => break code,
        };
        if walk.flow.at_work() {
            walk.event(Event::Started(run())).ends(9, None, RunState::Complete);
        }
    };
    assert_eq!(
        pages,
        ["start", "nodes", "multipath", "activate", "plan", "progress", "verification", "finish"]
    );
    // The fake hosts were never written to, so the checks cannot hold.
    assert_eq!(code, 2);
    let failing = verify(&walk.facts(), &Answers::default());
    assert!(failing.iter().any(|check| check.status == Status::Fail));
}

/// The end of a command that could do nothing, on a run that stands so.
fn refused(state: RunState) -> Event {
    let error = Some(Text::new("lock-held"));
    Event::Finished(RunEnd { run: Some(run()), state, outcomes: Vec::new(), notes: Vec::new(), error })
}

/// Whatever is refused later, what this walk has changed stands, and is told.
#[test]
fn a_rollback_that_is_refused_leaves_the_run_as_it_was() {
    let quits = |mut walk: Walk| {
        walk.act(ActionId::Quit);
        let ask = walk.page().ask.unwrap();
        assert!(ask.text.iter().any(|text| text.id == "state-stands"), "{:?}", ask.text);
        assert!(walk.shown().contains("2 changes of run 20261120-1 stand"), "{}", walk.shown());
        walk.tell(Msg::Choose(Choice::Yes)).flow.ended()
    };
    let mut walk = Walk::new();
    walk.working().ends(9, None, RunState::Complete);
    walk.runs = vec![RunInfo { made: 2, ..info(RunState::Complete) }];
    walk.to("finish");
    walk.act(ActionId::RollBack).tell(Msg::Choose(Choice::Yes)).event(refused(RunState::Complete)).answer();
    assert!(walk.shown().contains("2 changes of run 20261120-1 stand"), "{}", walk.shown());
    assert_eq!((walk.flow.left(), quits(walk)), (None, Some(1)));
    // An unfinished one: while somebody else has the lock, nobody says how the runs stand.
    let mut walk = Walk::new();
    walk.working().ends(2, Some(&failed()), RunState::Unfinished);
    walk.runs = vec![RunInfo { made: 2, ..info(RunState::Unfinished) }];
    walk.answer().act(ActionId::RollBack).tell(Msg::Choose(Choice::Yes)).event(refused(RunState::Unfinished));
    let runs =
        walk.open.iter().find_map(|cmd| if let Cmd::Runs(number) = cmd { Some(*number) } else { None });
    walk.reply(Reply::Failed(runs.unwrap(), Text::new("lock-held"))).answer();
    assert_eq!(walk.flow.left(), Some((run(), 2)));
    assert_eq!(quits(walk), Some(1));
    // One of a former session, where this one has changed nothing.
    let mut walk = PLACES[0].1();
    walk.act(ActionId::RollBack).tell(Msg::Choose(Choice::Yes)).event(refused(RunState::Unfinished)).answer();
    walk.act(ActionId::Quit).tell(Msg::Choose(Choice::Yes));
    assert_eq!((walk.flow.ended(), walk.flow.left()), (Some(3), Some((run(), 1))));
}

/// The time for it runs on: it can be confirmed as before.
#[test]
fn a_confirm_that_is_refused_can_be_repeated() {
    for state in [RunState::AwaitingConfirm, RunState::Unfinished] {
        let mut walk = Walk::new();
        walk.working().ends(2, None, RunState::AwaitingConfirm).answer().to("finish");
        walk.act(ActionId::Confirm).event(refused(state)).answer().to("finish");
        assert!(walk.enabled(ActionId::Confirm), "{state:?}");
    }
}

/// A run that waits to be confirmed is confirmed from the last page: one that this walk made, and one of before.
#[test]
fn confirming_from_the_last_page() {
    let mut walk = Walk::new();
    assert!(!walk.enabled(ActionId::Confirm));
    walk.working().ends(2, None, RunState::AwaitingConfirm).answer().to("finish");
    assert_ne!(walk.page().enter().map(|action| action.id), Some(ActionId::Confirm));
    walk.act(ActionId::Confirm);
    assert_eq!((walk.open.as_slice(), walk.id()), (&[Cmd::Confirm(run())][..], "progress"));
    let end = RunEnd {
        run: Some(run()),
        state: RunState::Complete,
        outcomes: Vec::new(),
        notes: Vec::new(),
        error: None,
    };
    walk.event(Event::Finished(end)).answer().to("finish");
    assert!(!walk.enabled(ActionId::Confirm), "once");
}

/// A run of before that waits is told where hosts are looked at and where the plan is, with what to type; the wizard itself
/// settles none by looking. No command reaches one of the practice site.
#[test]
fn a_run_that_waits_is_told_with_what_to_type() {
    let walk = |left: i64, practice| {
        let until = Some(Stamp::from_unix(at().unix() + left));
        let waits = RunInfo { until, ..info(RunState::AwaitingConfirm) };
        let mut walk = Walk::with(Setup { practice, ..setup() }, vec![new_node()], vec![waits]);
        walk.answer();
        walk
    };
    for (left, command) in
        [(600, "quantalink confirm 20261120-1"), (0, "quantalink rollback 20261120-1 --yes")]
    {
        let mut walk = walk(left, false);
        assert!(walk.shown().contains(command), "{}", walk.shown());
        walk.to("plan");
        assert!(walk.shown().contains(command), "{}", walk.shown());
    }
    assert!(!walk(0, true).shown().contains("quantalink rollback"));
}

/// A change of the server.
fn on_server(id: &'static str) -> ChangeRef {
    ChangeRef { host: HostId(Untrusted::from("storage-link")), id: ChangeId::new(id) }
}

/// While its service is down a rollback says so as a run does; and what starts it again is not called a stop.
#[test]
fn a_rollback_tells_of_the_service_as_a_run_does() {
    let looked = |walk: &mut Walk, id: &'static str, state: &str| {
        let what = Text::new("service-on-its-way").with("service", "StorageLink").with("state", state);
        walk.event(Event::Progress(on_server(id), Progress { what, part: None }));
        walk.shown()
    };
    let notice = "The service StorageLink is stopped now";
    let mut walk = Walk::new();
    walk.done().to("finish").act(ActionId::RollBack).tell(Msg::Choose(Choice::Yes));
    assert!(!looked(&mut walk, "start-service", "RUNNING").contains(notice));
    let shown = looked(&mut walk, "start-service", "STOPPED");
    assert!(shown.contains(notice) && shown.contains("Stop the service StorageLink again"), "{shown}");
    walk.event(Event::Ended(on_server("start-service"), Outcome::RolledBack));
    assert!(walk.shown().contains(notice), "{}", walk.shown());
    walk.act(ActionId::Quit);
    assert!(walk.page().ask.unwrap().text.iter().any(|text| text.id == "ask-service-stopped"));
    walk.tell(Msg::Choose(Choice::Stay));
    let shown = looked(&mut walk, "stop-service", "START_PENDING");
    assert!(shown.contains(notice) && shown.contains("Start the service StorageLink again"), "{shown}");
    // It does not come up: that is what failed, and no stop.
    let mut fails = walk.flow.clone();
    let why = Text::new("service-did-not-start").with("service", "StorageLink").with("code", "1067");
    let ended = Event::Ended(on_server("stop-service"), Outcome::Failed { why });
    wizard::update(&mut fails, Msg::Reply(Reply::Event(ended)));
    let line = format!("{:?}", fails.log().last().unwrap().text);
    assert!(line.contains("back-stop-service") && !line.contains("change-stop-service"), "{line}");
    // It does.
    assert!(!looked(&mut walk, "stop-service", "RUNNING").contains(notice));
    walk.event(Event::Ended(on_server("stop-service"), Outcome::RolledBack));
    let line = format!("{:?}", walk.flow.log().last().unwrap().text);
    assert!(line.contains("change-stop-service"), "{line}");
    assert!(!walk.shown().contains(notice));
}

/// A run that is taken up before the hosts were looked at has no plan either.
#[test]
fn a_run_that_is_taken_up_tells_of_the_service_too() {
    let mut walk = Walk::with(setup(), vec![old_node()], vec![info(RunState::Unfinished)]);
    walk.answer().act(ActionId::Resume);
    let looked = |walk: &mut Walk, id: &'static str, state: &str| {
        let what = Text::new("service-on-its-way").with("service", "StorageLink").with("state", state);
        walk.event(Event::Progress(on_server(id), Progress { what, part: None }));
        walk.shown().contains("The service StorageLink is stopped now")
    };
    assert!(looked(&mut walk, "stop-service", "STOPPED"));
    walk.event(Event::Ended(on_server("stop-service"), Outcome::Applied { notes: Vec::new() }));
    assert!(looked(&mut walk, "start-service", "START_PENDING"));
    assert!(!looked(&mut walk, "start-service", "RUNNING"));
    // One that somebody else had stopped is left so.
    assert!(looked(&mut walk, "stop-service", "STOPPED"));
    walk.event(Event::Ended(on_server("stop-service"), Outcome::Done));
    assert!(!walk.shown().contains("is stopped now"));
}

/// While it is taken up its services are looked at: nothing is at work on them any more once something else is, or it has ended.
#[test]
fn what_a_run_that_is_taken_up_looks_at_is_not_at_work_for_ever() {
    for ends in [false, true] {
        let mut walk = Walk::with(setup(), vec![old_node()], vec![info(RunState::Unfinished)]);
        walk.answer().act(ActionId::Resume);
        let what = Text::new("service-on-its-way").with("service", "StorageLink").with("state", "RUNNING");
        walk.event(Event::Progress(on_server("stop-service"), Progress { what, part: None }));
        assert!(walk.shown().contains("[at work]"), "{}", walk.shown());
        if ends {
            let (outcomes, notes) = (Vec::new(), Vec::new());
            let end = RunEnd { run: Some(run()), state: RunState::Complete, outcomes, notes, error: None };
            walk.event(Event::Finished(end));
        } else {
            walk.event(Event::Ended(on_server("adapter-install"), Outcome::Applied { notes: Vec::new() }));
        }
        assert!(!walk.shown().contains("[at work]"), "{}", walk.shown());
    }
}

/// What is to be chosen stands where it is said to stand.
#[test]
fn where_a_run_is_rolled_back_from_is_named() {
    for practice in [false, true] {
        let told = |walk: &Walk| {
            let blocks = walk.page().blocks;
            let mut paras = blocks.into_iter().filter_map(|block| match block {
                Block::Para(text) if text.id.contains("roll-back") => Some(text.id.to_string()),
                _ => None,
            });
            (paras.next().unwrap().contains("later"), walk.enabled(ActionId::RollBack))
        };
        let mut walk = Walk::with(Setup { practice, ..setup() }, vec![old_node()], Vec::new());
        walk.done();
        assert_eq!((walk.id(), told(&walk)), ("progress", (true, false)));
        walk.to("finish");
        assert_eq!(told(&walk), (false, true));
        let mut walk = Walk::with(Setup { practice, ..setup() }, vec![old_node()], Vec::new());
        walk.working().ends(1, Some(&failed()), RunState::Unfinished).answer();
        assert_eq!((walk.id(), told(&walk)), ("progress", (false, true)));
    }
}

/// How many steps there are is counted once, whatever turns out to be left to do.
#[test]
fn the_steps_are_not_counted_anew() {
    let count = |walk: &Walk| walk.page().step.1;
    let mut walk = Walk::new();
    walk.answer();
    let all = count(&walk);
    assert_eq!(count(walk.to("plan")), all);
    walk.act(ActionId::Next).answer();
    let checked = walk.page().step;
    assert_eq!((walk.id(), checked.1), ("verification", all));
    assert_eq!(count(walk.to("finish")), all);
    // Where nothing is to be done too.
    let mut done = Walk::with(setup(), finished_nodes(), Vec::new());
    done.answer();
    assert_eq!(count(&done), all);
    assert!(!done.to("plan").enabled(ActionId::Apply));
    assert_eq!(done.to("verification").page().step, checked);
    // A run of before was settled here: its page is gone, and the steps stay where they were.
    let mut walk = Walk::with(setup(), vec![old_node(), new_node()], vec![info(RunState::Unfinished)]);
    walk.answer();
    let before = walk.page().step;
    assert_eq!(before, (1, all + 1));
    walk.act(ActionId::Resume);
    walk.runs = vec![info(RunState::Complete)];
    let (state, outcomes, notes) = (RunState::Complete, Vec::new(), Vec::new());
    walk.event(Event::Finished(RunEnd { run: Some(run()), state, outcomes, notes, error: None })).answer();
    assert_eq!((walk.id(), count(&walk)), ("progress", before.1));
}
