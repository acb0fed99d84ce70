//! A run as it should go, and what a rollback makes of it.

use quantalink::core::change::{Standing, Undo, XapiWas};
use quantalink::core::engine;
use quantalink::core::event::{Event, Outcome, QuestionKind, RunState};
use quantalink::core::journal::{Journal, Stand, runs};
use quantalink::host::Part;

use crate::pool::*;
use crate::rig::*;

#[test]
fn the_whole_way_in_order_each_asked_for() {
    let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
    let state = state(dir.path());
    let plan = planned(&dom0, &answers());
    let (end, told) = with(&yes, |cx, tell| engine::apply(plan, &site(&dom0), &state, cx, tell));
    let ids = [
        "multipath",
        "activate-disable",
        "activate-evacuate",
        "activate-unplug",
        "activate-keys",
        "activate",
        "activate-plug",
        "activate-enable",
    ];
    assert_eq!(words(&end), ids.map(|id| (id.to_owned(), "applied")));
    assert_eq!((end.state, &end.error, end.exit(RunState::Complete)), (RunState::Complete, &None, 0));
    assert_eq!(
        dom0.world().orders,
        [
            "host-disable uuid=host-1",
            "host-evacuate uuid=host-1",
            "pbd-unplug uuid=pbd-1",
            "pbd-unplug uuid=pbd-2",
            "host-param-set uuid=host-1 multipathing=true",
            "host-param-set uuid=host-1 other-config:multipathing=true",
            "host-param-set uuid=host-1 other-config:multipathhandle=dmp",
            "multipathd reconfigure",
            "pbd-plug uuid=pbd-1",
            "pbd-plug uuid=pbd-2",
            "host-enable uuid=host-1",
        ]
    );
    assert_made(&dom0, "made");
    let asked: Vec<(&str, String)> = told
        .iter()
        .filter_map(|event| match event {
            Event::Ask(question, _) => {
                assert_eq!((question.kind, &*question.text.id), (QuestionKind::Proceed, "activate-proceed"));
                let what = format!("{:?}", question.text.arg("what").unwrap());
                Some((&*question.change.id.0, what))
            }
            _ => None,
        })
        .collect();
    let orders = ["disable", "evacuate", "unplug", "keys", "plug", "enable"];
    assert_eq!(
        asked.iter().map(|(id, _)| *id).collect::<Vec<_>>(),
        orders.map(|id| format!("activate-{id}"))
    );
    assert!(asked[1].1.contains("mail, web"), "{}", asked[1].1);
    assert!(asked[2].1.contains("SR of pbd-1, SR of pbd-2"), "{}", asked[2].1);
    assert!(told.iter().any(|event| matches!(event, Event::Progress(at, progress)
        if at.id.0 == "activate-unplug" && progress.part == Some(Part::Steps(1, 2)))));
    let Outcome::Applied { notes } = outcome(&end, "activate-evacuate") else { panic!("{end:?}") };
    assert_eq!(notes[0].id, "activate-evacuated");
    let command = "xe vm-migrate uuid=vm-1 host-uuid=host-1 live=true; xe vm-migrate uuid=vm-2 host-uuid=host-1 live=true";
    assert_eq!(notes[0].arg("command"), Some(&command.into()));
    assert!(runs(&state).unwrap().0[0].taken.is_empty());
    // The second time there is nothing to do.
    let again = planned(&dom0, &answers());
    assert_eq!((again.pending(), again.refused()), (0, false), "{again:#?}");
}

/// A finished run with nothing ordered since.
fn finished(dom0: &Dom0, dir: &std::path::Path) -> quantalink::core::state::State {
    let state = state(dir);
    assert_eq!(apply(dom0, &state, &yes).state, RunState::Complete);
    dom0.world().orders.clear();
    state
}

#[test]
fn a_finished_run_is_rolled_back_while_the_host_is_in_use() {
    let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
    let state = finished(&dom0, dir.path());
    assert!(dom0.in_use());
    let (end, told) = with(&yes, |cx, tell| engine::rollback(None, &site(&dom0), &state, cx, tell));
    let end = end.unwrap();
    assert_eq!((end.state, &end.error, end.exit(RunState::RolledBack)), (RunState::RolledBack, &None, 0));
    assert_given_back(&dom0, "rolled back");
    assert_eq!((dom0.world().orders.as_slice(), dom0.fake.kind(DROP_IN)), (&[][..], None));
    assert!(dom0.world().keys_on(), "they are those that its storage was attached with");
    // What nothing undoes is not called undone.
    let left = [
        ("activate-evacuate", "activate-evacuated"),
        ("activate-keys", "activate-keys-stay"),
        ("activate", "load-not-undone"),
    ];
    for (id, note) in left {
        let Outcome::Applied { notes } = outcome(&end, id) else { panic!("{id}: {end:?}") };
        assert_eq!(notes[0].id, note);
    }
    let Outcome::Applied { notes } = outcome(&end, "activate-keys") else { panic!("{end:?}") };
    let command = "xe host-param-set uuid=host-1 multipathing=false; \
                   xe host-param-remove uuid=host-1 param-name=other-config param-key=multipathing; \
                   xe host-param-remove uuid=host-1 param-name=other-config param-key=multipathhandle";
    assert_eq!(notes[0].arg("command"), Some(&command.into()));
    assert!(end.notes.iter().all(|(at, _)| at.id.0 != "activate-keys"), "told once: {:?}", end.notes);
    let ended = told.iter().filter_map(|event| match event {
        Event::Ended(at, outcome) if at.id.0 == "activate-keys" => Some(outcome),
        _ => None,
    });
    assert_eq!(ended.collect::<Vec<_>>(), [outcome(&end, "activate-keys")]);
    let journal = Journal::load(&state, &end.run.unwrap()).unwrap().unwrap();
    let keys = journal.items.iter().find(|item| item.entry.at.id.0 == "activate-keys").unwrap();
    assert_eq!((keys.stand, journal.state(), keys.stays()), (Stand::Undone, RunState::RolledBack, true));
    assert_eq!(rollback(&dom0, &state).unwrap_err().text().id, "already-rolled-back");
}

/// The admin has the host in maintenance, or not quite: a rollback of what was finished before neither puts it into service
/// nor takes it out, and sets the keys back only where nothing of it is in use.
#[test]
fn what_was_given_back_is_the_admins_own() {
    for n in 0..8_u8 {
        let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
        let state = finished(&dom0, dir.path());
        let (enabled, one, two) = (n & 1 != 0, n & 2 != 0, n & 4 != 0);
        {
            let mut world = dom0.world();
            world.enabled = enabled;
            world.pbds.extend([("pbd-1".into(), one), ("pbd-2".into(), two)]);
        }
        let end = rollback(&dom0, &state).unwrap();
        assert_eq!((end.state, &end.error), (RunState::RolledBack, &None), "{n}: {end:?}");
        let world = dom0.world();
        let now = (world.enabled, world.pbds["pbd-1"], world.pbds["pbd-2"]);
        assert_eq!(now, (enabled, one, two), "{:?}", world.orders);
        let stay = enabled || one || two;
        assert_eq!((world.keys_on(), world.keys_off()), (stay, !stay), "{n}: {:?}", world.orders);
        assert_eq!(matches!(outcome(&end, "activate-keys"), Outcome::Applied { .. }), stay, "{n}: {end:?}");
        assert_eq!(outcome(&end, "activate-keys") == &Outcome::RolledBack, !stay, "{n}: {end:?}");
        assert_eq!(world.wrong, Vec::<String>::new(), "{n}");
    }
}

/// Storage that xapi has forgotten since is not attached.
#[test]
fn storage_that_is_gone_keeps_no_keys() {
    let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
    let state = finished(&dom0, dir.path());
    dom0.world().enabled = false;
    dom0.world().pbds.clear();
    let end = rollback(&dom0, &state).unwrap();
    assert_eq!((end.state, outcome(&end, "activate-keys")), (RunState::RolledBack, &Outcome::RolledBack));
    assert!(dom0.world().keys_off() && dom0.world().wrong.is_empty());
}

#[test]
fn keys_that_are_as_before_are_nothing_to_tell() {
    let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
    let state = finished(&dom0, dir.path());
    {
        let mut world = dom0.world();
        world.field = Some(false);
        world.keys.clear();
    }
    let end = rollback(&dom0, &state).unwrap();
    assert_eq!((end.state, outcome(&end, "activate-keys")), (RunState::RolledBack, &Outcome::RolledBack));
    assert!(end.notes.iter().all(|(at, _)| at.id.0 != "activate-keys"), "{:?}", end.notes);
    assert_eq!(dom0.world().orders, Vec::<String>::new());
    assert_untouched(&dom0, "as before");
}

#[test]
fn nothing_is_undone_while_xapi_does_not_answer() {
    let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
    let state = finished(&dom0, dir.path());
    dom0.world().silent = true;
    assert_eq!(rollback(&dom0, &state).unwrap_err().text().id, "xapi-not-told");
    dom0.world().silent = false;
    assert_made(&dom0, "nothing is undone");
    assert!(roll_back(&dom0, &state, "xapi answers again").is_some());
}

#[test]
fn keys_that_somebody_else_changed_since_are_not_touched() {
    let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
    let state = state(dir.path());
    assert_eq!(apply(&dom0, &state, &yes).state, RunState::Complete);
    dom0.world().orders.clear();
    dom0.world().keys.insert("multipathhandle".into(), "other".into());
    let error = rollback(&dom0, &state).unwrap_err();
    assert_eq!(error.text().id, "xapi-keys-changed");
    assert!(dom0.world().orders.is_empty() && dom0.fake.bytes(DROP_IN).is_some(), "nothing is touched");
}

/// What is so already when its turn comes is left alone, and stays so after the run.
#[test]
fn what_others_did_meanwhile_is_theirs() {
    let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
    let state = state(dir.path());
    let plan = planned(&dom0, &answers());
    {
        let mut world = dom0.world();
        world.enabled = false;
        world.here.clear();
        world.pbds.insert("pbd-2".into(), false);
    }
    let (end, told) = with(&yes, |cx, tell| engine::apply(plan, &site(&dom0), &state, cx, tell));
    assert_eq!(end.state, RunState::Complete, "{end:?}");
    assert_eq!(outcome(&end, "activate-disable"), &Outcome::Done);
    assert_eq!(outcome(&end, "activate-evacuate"), &Outcome::Done);
    assert_eq!(outcome(&end, "activate-enable"), &Outcome::Skipped);
    assert!(told.iter().any(|event| matches!(event, Event::Progress(_, progress)
        if progress.what.id == "activate-left-disabled")));
    let world = dom0.world();
    assert!(!world.enabled, "out of service by somebody else's hand");
    assert_eq!(world.pbds.values().copied().collect::<Vec<_>>(), [true, false, false]);
    assert!(world.keys_on() && world.loaded && world.wrong.is_empty(), "{world:?}");
}

/// A run that is taken up shows that it plugs and enables again, since nothing is done that was not shown.
#[test]
fn what_a_cut_run_took_stands_in_its_new_plan() {
    let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
    let state = state(dir.path());
    dom0.world().faults.insert("reconfigure".into(), Vec::new());
    for verb in ["host-enable", "pbd-plug"] {
        dom0.world().always.insert(verb.into(), Fault::No);
    }
    let run = apply(&dom0, &state, &yes).run.unwrap();
    dom0.world().always.clear();
    let journal = Journal::load(&state, &run).unwrap().unwrap();
    let shown = engine::with_start(planned(&dom0, &answers()), &journal);
    assert_eq!(shown, engine::with_start(shown.clone(), &journal), "twice does no more than once");
    let pending: Vec<(&str, &str)> = shown
        .changes()
        .filter(|change| change.standing == Standing::Pending)
        .map(|change| (&*change.at.id.0, &*change.reasons[0].id))
        .collect();
    assert_eq!(
        pending,
        [
            ("activate-keys", "activate-keys-why"),
            ("activate", "activate-why"),
            ("activate-plug", "activate-plug-taken-up"),
            ("activate-enable", "activate-enable-taken-up"),
        ]
    );
    let end = resume(&dom0, &state).unwrap();
    assert_eq!((end.state, &end.error), (RunState::Complete, &None), "{end:?}");
    for id in ["activate-plug", "activate-enable"] {
        assert!(matches!(outcome(&end, id), Outcome::Applied { .. }), "{id}: {end:?}");
    }
    assert_made(&dom0, "taken up");
}

/// The journal says how xapi had it when the order was given, not when the run was planned.
#[test]
fn the_journal_knows_what_stood_there() {
    let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
    let state = state(dir.path());
    let who = |question: &quantalink::core::event::Question| {
        if question.change.id.0 == "activate-evacuate" {
            dom0.world().here.insert("vm-3".into(), "late".into());
        }
        quantalink::core::event::Reply::Yes
    };
    // The question of the evacuation is asked after the look that it is about: a VM that comes then moves all the same.
    let end = apply(&dom0, &state, &who);
    assert_eq!(end.state, RunState::Complete);
    let journal = Journal::load(&state, &end.run.unwrap()).unwrap().unwrap();
    let was = |id: &str| {
        let item = journal.items.iter().find(|item| item.entry.at.id.0 == id && item.stand == Stand::Made);
        match &item.unwrap().entry.undo {
            Undo::Xapi1 { host, was } if host == HOST => was.clone(),
            other => panic!("{id}: {other:?}"),
        }
    };
    assert_eq!(was("activate-disable"), XapiWas::Enabled);
    assert_eq!(was("activate-unplug"), XapiWas::Plugged(vec!["pbd-1".into(), "pbd-2".into()]));
    let keys = XapiWas::Keys { field: Some(false), multipathing: None, handle: None };
    assert_eq!(was("activate-keys"), keys);
    assert_eq!(was("activate-plug"), XapiWas::Unplugged(vec!["pbd-1".into(), "pbd-2".into()]));
    assert_eq!(was("activate-enable"), XapiWas::Disabled);
}
