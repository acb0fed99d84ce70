//! The admin says no, an order fails, nobody answers: the host is given back, files stay, and what cannot be given back is
//! told with the command that does.

use std::cell::Cell;

use quantalink::base::{Arg, Text, Untrusted};
use quantalink::core::engine::{self, ResumeError};
use quantalink::core::event::{Event, Outcome, Question, Reply, RunEnd, RunState};
use quantalink::core::journal::runs;
use quantalink::host::{Cancel, Cx, Deadline, Part};

use crate::pool::*;
use crate::rig::*;

/// The orders in their turn: id, verb, and whether all is taken back where it fails.
const ORDERS: [(&str, &str); 6] = [
    ("activate-disable", "host-disable"),
    ("activate-evacuate", "host-evacuate"),
    ("activate-unplug", "pbd-unplug"),
    ("activate-keys", "host-param-set"),
    ("activate-plug", "pbd-plug"),
    ("activate-enable", "host-enable"),
];

fn told(text: &Text) -> String {
    format!("{text:?}")
}

fn why(outcome: &Outcome) -> &Text {
    match outcome {
        Outcome::Failed { why } | Outcome::Unknown { why } | Outcome::Refused { why } => why,
        other => panic!("{other:?}"),
    }
}

fn command(text: &Text) -> String {
    let Some(Arg::Raw(command)) = text.arg("command") else { panic!("{text:?}") };
    command.shown()
}

/// The run is unfinished, with its files made and nothing of xapi taken; it can be finished and undone.
fn can_go_on(dom0: &Dom0, dir: &std::path::Path, what: &str, back: bool) {
    let state = state(dir);
    assert!(runs(&state).unwrap().0[0].taken.is_empty(), "{what}");
    assert!(dom0.fake.bytes(DROP_IN).is_some(), "{what}: files stay");
    if back {
        // Given back with its new keys, the host is in use: they stay, and that is told.
        assert!(roll_back(dom0, &state, what).is_some(), "{what}");
    } else {
        let end = resume(dom0, &state).unwrap();
        assert_eq!((end.state, &end.error), (RunState::Complete, &None), "{what}: {end:?}");
        assert_made(dom0, what);
    }
}

#[test]
fn no_at_each_question() {
    for (n, (id, _)) in ORDERS.iter().enumerate() {
        for back in [false, true] {
            let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
            let who = |question: &Question| if question.change.id.0 == *id { Reply::No } else { Reply::Yes };
            let end = apply(&dom0, &state(dir.path()), &who);
            assert_eq!(why(outcome(&end, id)).id, "activate-declined", "{id}");
            assert_eq!((end.state, &end.error), (RunState::Unfinished, &None), "{id}: {end:?}");
            assert_eq!(end.exit(RunState::Complete), 1, "{id}");
            assert_given_back(&dom0, id);
            assert!(dom0.world().keys_off(), "{id}: keys are back too");
            // What was done before it is taken back; what comes after was not begun.
            for (m, (other, _)) in ORDERS.iter().enumerate() {
                let wanted = match (m.cmp(&n), *other) {
                    (std::cmp::Ordering::Less, "activate-evacuate") => continue,
                    (std::cmp::Ordering::Less, _) => "rolled-back",
                    (std::cmp::Ordering::Equal, _) => "refused",
                    (std::cmp::Ordering::Greater, _) => "skipped",
                };
                let found = words(&end).into_iter().find(|(id, _)| id == other).unwrap();
                assert_eq!(found.1, wanted, "No at {id}: {other}");
            }
            let evacuated = matches!(outcome(&end, "activate-evacuate"), Outcome::Applied { .. });
            assert_eq!(evacuated, n > 1, "{id}: VMs that have moved are not called back");
            can_go_on(&dom0, dir.path(), id, back);
        }
    }
}

/// Nobody is there to answer.
#[test]
fn no_answer_is_no() {
    let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
    let state = state(dir.path());
    let plan = planned(&dom0, &answers());
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(std::time::Duration::from_mins(1)), &cancel);
    let end = engine::apply(plan, &site(&dom0), &state, &cx, &|_| {});
    assert_eq!(why(outcome(&end, "activate-disable")).id, "activate-declined");
    assert!(dom0.world().orders.is_empty());
}

/// An end that is asked for while a question stands, and between two orders.
#[test]
fn an_end_that_is_asked_for() {
    for (n, (id, _)) in ORDERS.iter().enumerate() {
        for answer in [true, false] {
            let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
            let state = state(dir.path());
            let plan = planned(&dom0, &answers());
            let cancel = Cancel::default();
            let cx = Cx::quiet(Deadline::after(std::time::Duration::from_mins(1)), &cancel);
            let tell = |event| {
                if let Event::Ask(question, to) = event {
                    let here = question.change.id.0 == *id;
                    if here {
                        cancel.set();
                    }
                    if !here || answer {
                        let _ = to.send(Reply::Yes);
                    }
                }
            };
            let end = engine::apply(plan, &site(&dom0), &state, &cx, &tell);
            let what = format!("{id}, answered {answer}");
            assert_given_back(&dom0, &what);
            assert!(runs(&state).unwrap().0[0].taken.is_empty(), "{what}");
            // The last order, once begun, is carried out; all others end in what was before.
            let last = n + 1 == ORDERS.len() && answer;
            assert_eq!(end.state == RunState::Complete, last, "{what}: {end:?}");
            if !last {
                // Once it is loaded, there is nothing to be taken back for.
                assert_eq!(dom0.world().keys_off(), n < 4, "{what}: {:?}", dom0.world().orders);
                can_go_on(&dom0, dir.path(), &what, answer);
            }
        }
    }
}

/// One order of each kind goes wrong in each way.
#[test]
fn each_order_failing_in_each_way() {
    let counted = Cell::new(0);
    for (id, verb) in ORDERS {
        for fault in [Fault::No, Fault::NoAfter, Fault::Ignores, Fault::Lost, Fault::LostAfter, Fault::Hangs]
        {
            for back in [false, true] {
                let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
                dom0.world().faults.insert(verb.into(), vec![fault]);
                let end = apply(&dom0, &state(dir.path()), &yes);
                one(&dom0, dir.path(), &end, (id, fault), back);
                counted.set(counted.get() + 1);
            }
        }
    }
    println!("{} failures", counted.get());
}

fn one(dom0: &Dom0, dir: &std::path::Path, end: &RunEnd, (id, fault): (&str, Fault), back: bool) {
    let what = format!("{id}: {fault:?}");
    assert_given_back(dom0, &what);
    let keys = id == "activate-keys";
    // Keys are set one by one, and the second sets the first: that one was not set says nothing.
    if matches!(fault, Fault::NoAfter | Fault::LostAfter) || keys {
        assert_eq!((end.state, &end.error), (RunState::Complete, &None), "{what}: only looks count: {end:?}");
        assert_made(dom0, &what);
        return;
    }
    let text = why(outcome(end, id));
    match fault {
        Fault::No => {
            assert!(matches!(outcome(end, id), Outcome::Failed { .. }), "{what}");
            assert!(told(text).contains("This operation cannot be done."), "{what}: {text:?}");
        }
        Fault::Ignores => assert_eq!(text.id, "xapi-not-so", "{what}"),
        _ => {
            assert!(matches!(outcome(end, id), Outcome::Unknown { .. }), "{what}: {end:?}");
            assert_eq!(text.id, "xapi-unclear", "{what}");
        }
    }
    assert!(command(text_with_command(text)).starts_with("xe "), "{what}: {text:?}");
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Unfinished, 1), "{what}: {end:?}");
    assert_eq!(end.error, None, "{what}: everything came back");
    if id != "activate-enable" {
        assert!(dom0.world().keys_off(), "{what}: {:?}", dom0.world().orders);
    }
    can_go_on(dom0, dir, &what, back);
}

/// What to type: of the sentence itself, or of the one in it.
fn text_with_command(text: &Text) -> &Text {
    match (text.arg("command"), text.arg("first")) {
        (None, Some(Arg::Text(first))) => text_with_command(first),
        _ => text,
    }
}

/// Both orders that set the keys, and the second of two PBDs.
#[test]
fn a_later_order_of_several_fails() {
    for (id, verb, first) in [
        ("activate-unplug", "pbd-unplug", 1),
        ("activate-plug", "pbd-plug", 1),
        ("activate-keys", "host-param-set", 2),
    ] {
        for fault in [Fault::No, Fault::Ignores, Fault::Lost, Fault::Hangs] {
            let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
            dom0.world().skip.insert(verb.into(), first);
            dom0.world().faults.insert(verb.into(), vec![fault]);
            let end = apply(&dom0, &state(dir.path()), &yes);
            let what = format!("{id}, {fault:?}");
            assert!(matches!(outcome(&end, id), Outcome::Failed { .. } | Outcome::Unknown { .. }), "{what}");
            assert_given_back(&dom0, &what);
            assert!(dom0.world().keys_off(), "{what}: {:?}", dom0.world().orders);
            can_go_on(&dom0, dir.path(), &what, fault == Fault::No);
        }
    }
}

#[test]
fn loading_fails() {
    let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
    dom0.world().faults.insert("reconfigure".into(), Vec::new());
    let end = apply(&dom0, &state(dir.path()), &yes);
    assert_eq!(why(outcome(&end, "activate")).id, "load-failed");
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Unfinished, 1));
    assert_given_back(&dom0, "loading fails");
    assert!(dom0.world().keys_off());
    can_go_on(&dom0, dir.path(), "loading fails", false);
}

#[test]
fn an_evacuation_that_moves_some() {
    for fault in [None, Some(Fault::NoAfter), Some(Fault::LostAfter)] {
        let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
        dom0.world().stays.insert("vm-2".into());
        dom0.world().faults.insert("host-evacuate".into(), fault.into_iter().collect());
        let end = apply(&dom0, &state(dir.path()), &yes);
        let text = why(outcome(&end, "activate-evacuate"));
        assert_eq!(text.id, "error-and-also", "{fault:?}");
        assert!(told(text).contains("vm-migrate uuid=vm-1 host-uuid=host-1"), "{text:?}");
        assert!(!told(text).contains("vm-migrate uuid=vm-2"), "{text:?}");
        assert_given_back(&dom0, "partly evacuated");
        dom0.world().stays.clear();
        can_go_on(&dom0, dir.path(), "partly evacuated", false);
    }
}

/// How many VMs are left is told while the evacuation is at work.
#[test]
fn an_evacuation_that_takes_its_time() {
    let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
    dom0.world().faults.insert("host-evacuate".into(), vec![Fault::Hangs]);
    let plan = planned(&dom0, &answers());
    let state = state(dir.path());
    let (_, told) = with(&yes, |cx, tell| engine::apply(plan, &site(&dom0), &state, cx, tell));
    let left = told.iter().filter(|event| {
        matches!(event, Event::Progress(at, progress) if at.id.0 == "activate-evacuate"
            && progress.what.id == "xapi-vms-left" && progress.what.arg("left") == Some(&2_i64.into()))
    });
    assert!(left.count() >= 2);
}

/// Where nobody can ask meanwhile (over SSH the order itself has the connection), how long it takes is told.
#[test]
fn an_evacuation_that_nobody_can_look_at() {
    let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
    dom0.world().faults.insert("host-evacuate".into(), vec![Fault::Hangs]);
    let plan = planned(&dom0, &answers());
    let state = state(dir.path());
    let (_, told) = with(&yes, |cx, tell| {
        let watch = |event: Event| {
            if matches!(&event, Event::Progress(at, _) if at.id.0 == "activate-evacuate") {
                dom0.world().always.insert("vm-list".into(), Fault::Lost);
            }
            tell(event);
        };
        engine::apply(plan, &site(&dom0), &state, cx, &watch)
    });
    let since = told.iter().filter(|event| {
        matches!(event, Event::Progress(at, progress) if at.id.0 == "activate-evacuate"
            && progress.what.id == "xapi-order-given" && matches!(progress.part, Some(Part::Seconds(..))))
    });
    assert!(since.count() >= 2);
}

/// What was done cannot be taken back either: each thing is told with the command that does it, the next start tells it
/// first, and once xapi works again it is given back.
#[test]
fn putting_back_fails() {
    let cases = [
        ("host-evacuate", &["host-enable"][..], &["xapi-still-disabled"][..], "xe host-enable uuid=host-1"),
        (
            "host-param-set",
            &["pbd-plug"],
            &["xapi-still-unplugged"],
            "xe pbd-plug uuid=pbd-1; xe pbd-plug uuid=pbd-2",
        ),
        ("pbd-unplug", &["host-enable"], &["xapi-still-disabled"], "xe host-enable uuid=host-1"),
        (
            "multipathd",
            &["host-param-set", "host-param-remove"],
            &["xapi-keys-not-back"],
            "xe host-param-set uuid=host-1 multipathing=false",
        ),
    ];
    for (fails, also, ids, type_this) in cases {
        for how in [Some(true), Some(false), None] {
            let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
            let state = state(dir.path());
            dom0.world().faults.insert(fails.into(), vec![Fault::No]);
            if fails == "multipathd" {
                dom0.world().faults.insert("reconfigure".into(), Vec::new());
            }
            let plan = planned(&dom0, &answers());
            let (end, _) = with(&yes, |cx, tell| {
                // From here on it cannot be given back.
                let watch = |event: Event| {
                    let failing = fails != "multipathd"
                        || matches!(&event, Event::Ended(at, _) if at.id.0 == "activate-keys");
                    if failing {
                        for verb in also {
                            dom0.world().always.insert((*verb).into(), Fault::No);
                        }
                    }
                    tell(event);
                };
                engine::apply(plan, &site(&dom0), &state, cx, &watch)
            });
            let error = told(end.error.as_ref().unwrap_or_else(|| panic!("{fails}: {end:?}")));
            assert!(ids.iter().all(|id| error.contains(id)), "{fails}: {error}");
            assert!(error.contains(type_this), "{fails}: {error}");
            assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Unfinished, 1), "{fails}");
            let info = engine::unfinished(&state, &Untrusted::from("/")).unwrap().unwrap();
            assert_eq!(info.taken.is_empty(), fails == "multipathd", "{fails}: {info:?}");
            dom0.world().always.clear();
            taken_up(&dom0, &state, how, fails);
        }
    }
}

/// xapi works again: the run is finished, rolled back, or only what it took is given back.
fn taken_up(dom0: &Dom0, state: &quantalink::core::state::State, how: Option<bool>, what: &str) {
    match how {
        Some(true) => {
            let end = resume(dom0, state).unwrap();
            assert_eq!((end.state, &end.error), (RunState::Complete, &None), "{what}: {end:?}");
            assert_made(dom0, what);
        }
        Some(false) => {
            assert!(roll_back(dom0, state, what).is_some(), "{what}");
        }
        None => {
            let info = engine::unfinished(state, &Untrusted::from("/")).unwrap().unwrap();
            let (end, _) =
                with(&yes, |cx, tell| engine::start_service(&info.run, &site(dom0), state, cx, tell));
            if info.taken.is_empty() {
                assert!(matches!(end, Err(ResumeError::Refused(text)) if text.id == "no-service-stopped"));
                return;
            }
            assert_eq!(end.unwrap().error, None, "{what}");
            assert_given_back(dom0, what);
            assert!(runs(state).unwrap().0[0].taken.is_empty(), "{what}");
        }
    }
}

/// xapi falls silent in the middle: nothing is claimed that nobody can know.
#[test]
fn xapi_falls_silent() {
    for (id, _) in ORDERS {
        let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
        let state = state(dir.path());
        let who = |question: &Question| {
            dom0.world().silent = question.change.id.0 == id;
            Reply::Yes
        };
        let end = apply(&dom0, &state, &who);
        assert_eq!(end.state, RunState::Unfinished, "{id}: {end:?}");
        let text = why(outcome(&end, id));
        assert!(told(text).contains("xapi-no-answer"), "{id}: {text:?}");
        assert!(matches!(outcome(&end, id), Outcome::Unknown { .. }), "{id}: {end:?}");
        let info = engine::unfinished(&state, &Untrusted::from("/")).unwrap().unwrap();
        let taken = !info.taken.is_empty();
        assert!(taken, "{id}: what was taken is known");
        assert!(end.error.is_some(), "{id}: {end:?}");
        // Neither a resume nor a rollback is begun blindly.
        let before = dom0.world().orders.clone();
        assert!(resume(&dom0, &state).is_err() || dom0.world().orders == before, "{id}");
        let refused = rollback(&dom0, &state).unwrap_err();
        assert_eq!(
            refused.text().id,
            "xapi-not-told",
            "{id}: that nothing was changed, and what to type: {refused:?}"
        );
        assert_eq!(dom0.world().orders, before, "{id}");
        dom0.world().silent = false;
        let end = rollback(&dom0, &state).unwrap();
        assert_eq!((end.state, &end.error), (RunState::RolledBack, &None), "{id}: {end:?}");
        assert_untouched(&dom0, id);
    }
}

/// A run that is taken up and whose new plan is refused gives the host back all the same.
#[test]
fn a_run_that_cannot_be_finished_gives_back() {
    let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
    let state = state(dir.path());
    dom0.world().faults.insert("host-evacuate".into(), vec![Fault::No]);
    dom0.world().always.insert("host-enable".into(), Fault::No);
    assert!(apply(&dom0, &state, &yes).error.is_some());
    assert!(!dom0.world().enabled);
    dom0.world().always.clear();
    let refused = |answers: &quantalink::core::answers::Answers| {
        let mut facts = facts(&dom0, answers);
        if let quantalink::core::known::Known::Is(xapi, _) = &mut facts.hosts[0].xapi {
            xapi.ha = true;
        }
        quantalink::core::plan::plan(&facts, answers)
    };
    let (end, _) = with(&yes, |cx, tell| engine::resume(None, &refused, &site(&dom0), &state, cx, tell));
    let end = end.unwrap();
    assert_eq!(why(outcome(&end, "activate")).id, "activate-ha");
    assert_given_back(&dom0, "refused");
    assert!(runs(&state).unwrap().0[0].taken.is_empty());
}
