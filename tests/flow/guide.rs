//! The whole guide on a site with a server: which pages are walked, what they ask, and the way without the server.

use std::collections::BTreeSet;

use super::seen::snapshot;
use super::walk::*;
use quantalink::core::answers::Section;
use quantalink::core::event::{Question, QuestionKind};
use quantalink::wizard::page::{Block, Choice, Field, FieldKind, Level, Mark};

const STEPS: [&str; 8] = [
    "licence",
    "stop-service",
    "adapter-download",
    "adapter-install",
    "scsi-ids",
    "start-service",
    "adapter-listed",
    "credentials",
];

const RULES_FILE: &str = "/Program Files/Citrix/StorageLink/Server/scsi_device_id_config.xml";

fn licensed() -> Setup {
    let mut setup = setup();
    setup.answers.adapter.edition = Some("enterprise".into());
    setup
}

fn whole() -> Walk {
    let mut walk = Walk::served(licensed(), vec![old_node(), new_node()]);
    walk.answer();
    walk
}

impl Walk {
    fn input(&mut self, field: &str, value: &str) -> &mut Self {
        self.tell(Msg::Input(FieldId(field.into()), value.into()))
    }

    fn field(&self, id: &str) -> Option<Field> {
        self.page().fields.into_iter().find(|field| field.id.0 == id)
    }

    fn notices(&self, level: Level) -> BTreeSet<String> {
        let blocks = self.page().blocks.into_iter();
        let ids = blocks.filter_map(|block| match block {
            Block::Notice(other, text) if other == level => Some(text.id.to_string()),
            _ => None,
        });
        ids.collect()
    }

    /// The pages from here to the last one, by Next.
    fn forwards(&mut self) -> Vec<&'static str> {
        let mut seen = vec![self.id()];
        for _ in 0..30 {
            self.act(ActionId::Next).answer();
            if seen.last() == Some(&self.id()) {
                return seen;
            }
            seen.push(self.id());
        }
        panic!("no end: {seen:?}");
    }

    fn backwards(&mut self) -> Vec<&'static str> {
        let mut seen = vec![self.id()];
        for _ in 0..30 {
            self.act(ActionId::Back).answer();
            if seen.last() == Some(&self.id()) {
                return seen;
            }
            seen.push(self.id());
        }
        panic!("no end: {seen:?}");
    }
}

#[test]
fn the_pages_stand_in_the_order_of_the_guide() {
    let mut walk = whole();
    let seen = walk.forwards();
    let wanted: Vec<&str> = ["start", "nodes"]
        .into_iter()
        .chain(STEPS)
        .chain(["multipath", "activate", "plan", "verification", "finish"])
        .collect();
    assert_eq!(seen, wanted);
    let mut back = walk.backwards();
    back.reverse();
    assert_eq!(back, wanted);
    assert_eq!(walk.page().step, (1, 16));
}

/// Every set of sections, with and without node and server, with every verdict on the licence: what Next walks, Back
/// walks the other way, and the number of a page is its place among those that are walked.
#[test]
fn back_walks_what_next_walks() {
    let sections = [Section::Adapter, Section::Verify, Section::Multipath];
    for mask in 0..8_usize {
        let wanted: Vec<Section> =
            (0..3).filter(|bit| mask & (1 << bit) != 0).map(|bit| sections[bit]).collect();
        for (served, noded) in [(true, true), (true, false), (false, true)] {
            for edition in [Some("enterprise"), Some("advanced"), None] {
                let mut setup = setup();
                setup.answers.sections.clone_from(&wanted);
                setup.answers.adapter.edition = edition.map(String::from);
                let nodes = if noded { vec![old_node()] } else { Vec::new() };
                let mut walk = Walk::with(setup, nodes, Vec::new());
                walk.server = served.then(server);
                walk.answer();
                let case = format!("{wanted:?} server {served} node {noded} {edition:?}");
                let seen = walk.forwards();
                let mut back = walk.backwards();
                back.reverse();
                assert_eq!(back, seen, "{case}");
                let wants = |section| wanted.is_empty() || wanted.contains(&section);
                let adapter = served && wants(Section::Adapter);
                let gate = adapter && edition != Some("enterprise");
                assert_eq!(seen.contains(&"licence"), adapter, "{case}");
                let shut = gate && !(noded && wants(Section::Multipath));
                let open = adapter && !gate;
                assert_eq!(seen.contains(&"scsi-ids"), open, "{case}");
                let verify = served && wants(Section::Verify) && !gate;
                assert_eq!(seen.contains(&"credentials"), verify, "{case}");
                assert_eq!(seen.last() == Some(&"licence"), shut, "{case}");
                let nodes = noded && wants(Section::Multipath);
                assert_eq!(seen.contains(&"multipath"), nodes, "{case}");
                assert_eq!(seen.contains(&"activate"), nodes, "{case}");
            }
        }
    }
}

#[test]
fn only_walked_pages_are_counted() {
    let mut walk = whole();
    let mut places = Vec::new();
    for _ in 0..15 {
        let page = walk.page();
        assert_eq!((page.step.1, page.trail.len()), (16, 16));
        places.push(page.step.0);
        walk.act(ActionId::Next).answer();
    }
    // The page of the run is counted, and walked only once there is one.
    let wanted: Vec<usize> = (1..=16).filter(|place| *place != 14).collect();
    assert_eq!(places, wanted);
    let mut walk = Walk::with(setup(), vec![old_node()], Vec::new());
    assert_eq!(walk.answer().page().step, (1, 7));
}

#[test]
fn every_step_has_its_page_as_text() {
    let mut walk = whole();
    snapshot("served-start", &walk.shown());
    walk.act(ActionId::Next).answer();
    for step in STEPS {
        walk.act(ActionId::Next).answer();
        assert_eq!(walk.id(), step);
        let page = walk.page();
        assert_eq!(page.title.id, format!("step-{step}-title"));
        assert!(page.enter().is_some_and(|action| action.id == ActionId::Next));
        snapshot(&format!("step-{step}"), &walk.shown());
    }
}

#[test]
fn the_plan_says_what_happens_to_the_service() {
    let mut walk = whole();
    walk.to("adapter-download").input("installer", "/srv/osn_quantastor_csladapter.exe");
    walk.to("plan");
    assert!(walk.notices(Level::Warning).contains("plan-service-stops"));
    snapshot("served-plan", &walk.shown());
    walk.apply();
    let ids: Vec<String> = walk.changes().iter().map(|change| change.id.0.to_string()).collect();
    let server = ["stop-service", "adapter-install", "scsi-ids", "start-service"];
    assert_eq!(ids[..4], server);
}

#[test]
fn a_held_enter_stops_no_service() {
    let mut walk = whole();
    walk.to("adapter-download").input("installer", "/srv/osn_quantastor_csladapter.exe");
    walk.to("plan").act(ActionId::Apply);
    let ask = walk.page().ask.unwrap();
    let said: Vec<&str> = ask.text.iter().map(|text| &*text.id).collect();
    assert_eq!(said, ["ask-apply", "ask-apply-stops", "service-others", "service-vms-fail"]);
    snapshot("served-apply", &walk.shown());
    for _ in 0..10 {
        let page = walk.page();
        let enter = page.enter().map(|action| action.id);
        walk.tell(match page.ask {
            Some(ask) => Msg::Choose(ask.choices[0].0),
            None => Msg::Do(enter.unwrap()),
        });
        assert_eq!(walk.id(), "plan");
    }
    assert!(walk.page().ask.is_some());
    assert!(!walk.all.iter().any(|cmd| matches!(cmd, Cmd::Start(_))));
    walk.tell(Msg::Choose(Choice::Yes));
    assert_eq!((walk.id(), walk.changes()[0].id.0.as_ref()), ("progress", "stop-service"));
}

#[test]
fn what_was_agreed_to_beforehand_is_not_asked() {
    let mut walk = whole();
    walk.to("adapter-download").input("installer", "/srv/osn_quantastor_csladapter.exe");
    walk.to("plan");
    let msg = walk.flow.unattended().unwrap();
    walk.tell(msg);
    assert_eq!((walk.id(), walk.page().ask, walk.changes().len()), ("progress", None, 6));
    // Only a plan that may be carried out is, and only where it is shown.
    let mut walk = whole();
    walk.answer().tell(Msg::Agreed);
    assert!(!walk.all.iter().any(|cmd| matches!(cmd, Cmd::Start(_))));
}

/// Without the server's part no service is stopped, and nothing is asked.
#[test]
fn nodes_alone_are_not_asked_for() {
    let mut walk = Walk::new();
    walk.to("plan").act(ActionId::Apply);
    assert_eq!((walk.id(), walk.page().ask), ("progress", None));
}

#[test]
fn a_licence_that_is_not_right_leaves_the_nodes_open() {
    for edition in [Some("advanced"), None] {
        let mut setup = setup();
        setup.answers.adapter.edition = edition.map(String::from);
        let mut walk = Walk::served(setup, vec![old_node()]);
        walk.to("licence");
        assert!(walk.notices(Level::Warning).contains("gate-shut"));
        assert_eq!(walk.page().actions[0].label, Text::new("action-next-without"));
        // Nobody agrees to that where nobody is there.
        assert_eq!(walk.flow.unattended().unwrap_err(), 3);
        walk.act(ActionId::Next).answer();
        assert_eq!(walk.id(), "multipath");
        walk.to("plan");
        assert!(walk.notices(Level::Warning).contains("plan-left-out"));
        assert!(walk.enabled(ActionId::Apply), "{}", walk.shown());
        walk.act(ActionId::Apply);
        let plan = walk.started();
        assert_eq!(plan.answers.sections, [Section::Multipath]);
        assert!(plan.changes().all(|change| change.at.id.0 == "multipath"));
        // What is checked and saved is what was done.
        walk.event(Event::Started(run())).ends(9, None, RunState::Complete);
        let checked = walk.all.iter().rev().find_map(|cmd| match cmd {
            Cmd::Verify(_, answers) => Some(answers.sections.clone()),
            _ => None,
        });
        assert_eq!(checked, Some(vec![Section::Multipath]));
        walk.answer().to("finish").act(ActionId::SaveAnswers);
        assert!(
            matches!(&walk.open[..], [Cmd::Save(_, _, answers)] if answers.sections == [Section::Multipath])
        );
    }
}

#[test]
fn going_back_takes_the_server_in_again() {
    let mut walk = Walk::served(setup(), vec![old_node()]);
    walk.to("licence").act(ActionId::Next).answer().to("plan");
    assert!(walk.enabled(ActionId::Apply));
    assert_eq!(walk.page().step.1, 8);
    walk.act(ActionId::Back).act(ActionId::Back).act(ActionId::Back).answer();
    assert_eq!((walk.id(), walk.page().step.1), ("licence", 15));
    walk.input("edition", "enterprise");
    // What can be run is not counted anew.
    assert_eq!(walk.page().step.1, 15);
    assert_eq!(walk.page().actions[0].label, Text::new("action-next-licensed"));
    walk.act(ActionId::Next).answer();
    assert_eq!(walk.id(), "stop-service");
    walk.to("plan");
    assert!(walk.notices(Level::Warning).contains("plan-service-stops"));
}

#[test]
fn where_nothing_else_is_to_be_done_a_shut_gate_stays_shut() {
    let mut walk = Walk::served(setup(), Vec::new());
    walk.to("licence");
    assert!(walk.notices(Level::Info).contains("gate-unasked"));
    assert!(!walk.enabled(ActionId::Next));
    walk.act(ActionId::Next).answer();
    assert_eq!(walk.id(), "licence");
    // Only what was named is done: nothing is made of the nodes because the server was left out.
    let mut named = setup();
    named.answers.sections = vec![Section::Adapter];
    let mut walk = Walk::served(named, vec![old_node()]);
    walk.to("licence");
    assert!(!walk.enabled(ActionId::Next));
}

#[test]
fn a_server_that_refuses_can_be_left_out_on_the_page_with_the_plan() {
    let mut walk = whole();
    walk.server = Some(server().file(RULES_FILE, "<broken"));
    walk.act(ActionId::Refresh).answer().to("plan");
    assert!(!walk.enabled(ActionId::Apply));
    // Enter leaves nothing out.
    assert_eq!(walk.page().enter().map(|action| action.id), Some(ActionId::Next));
    walk.act(ActionId::LeaveOut).answer();
    assert!(walk.enabled(ActionId::Apply), "{}", walk.shown());
    assert_eq!(
        walk.page().actions.iter().find(|a| a.id == ActionId::LeaveOut).unwrap().label.id,
        "action-take-in"
    );
    walk.act(ActionId::LeaveOut).answer();
    assert!(!walk.enabled(ActionId::Apply));
}

#[test]
fn an_answer_that_matters_is_looked_at_before_the_page_is_left() {
    let mut walk = whole();
    walk.to("adapter-download").input("installer", "/srv/osn_quantastor_csladapter.exe");
    assert_eq!(walk.page().actions[0].label, Text::new("action-next-see"));
    walk.act(ActionId::Next);
    assert!(matches!(&walk.open[..], [Cmd::Gather(..)]));
    assert_eq!(walk.id(), "adapter-download");
    assert!(walk.page().blocks.iter().any(|block| matches!(block, Block::Progress(_))));
    // Not forwards meanwhile, but everything else.
    assert!(!walk.enabled(ActionId::Next) && walk.enabled(ActionId::Back) && walk.enabled(ActionId::Quit));
    walk.answer();
    assert_eq!(walk.id(), "adapter-download");
    assert!(walk.shown().contains("10 B"), "{}", walk.shown());
    walk.act(ActionId::Next).answer();
    assert_eq!(walk.id(), "adapter-install");
    // An answer that was left behind by Back is looked at all the same.
    walk.act(ActionId::Back).input("installer", "/srv/osn_readme.txt").act(ActionId::Back);
    assert!(matches!(&walk.open[..], [Cmd::Gather(..)]));
}

#[test]
fn paths_are_completed() {
    let mut walk = whole();
    let complete = |walk: &mut Walk, typed: &str| -> (String, Vec<(String, bool)>) {
        let id = FieldId(String::from("installer"));
        walk.tell(Msg::Input(id.clone(), typed.into())).tell(Msg::Complete(id)).answer();
        let field = walk.field("installer").unwrap();
        let FieldKind::Path(candidates) = field.kind else { panic!("no path") };
        let shown = candidates.iter().map(|one| (one.name.shown(), one.folder)).collect();
        (field.value, shown)
    };
    walk.to("adapter-download");
    assert_eq!(complete(&mut walk, "/srv/osn_q").0, "/srv/osn_quantastor_csladapter.exe");
    let (value, shown) = complete(&mut walk, "/srv/o");
    assert_eq!(value, "/srv/osn_");
    assert_eq!(shown, [("osn_quantastor_csladapter.exe".into(), false), ("osn_readme.txt".into(), false)]);
    assert_eq!(complete(&mut walk, "/srv/t").0, "/srv/tools/");
    assert!(complete(&mut walk, "/").1.contains(&("srv".into(), true)));
    for (typed, notice) in [
        ("/srv/x", "path-no-entry"),
        ("/nowhere/x", "path-no-folder"),
        ("srv", "path-begin"),
        ("", "path-begin"),
    ] {
        assert_eq!(complete(&mut walk, typed), (typed.into(), Vec::new()));
        assert!(
            walk.notices(Level::Info).union(&walk.notices(Level::Warning)).any(|id| id == notice),
            "{typed}"
        );
    }
    // What is typed meanwhile counts.
    let id = FieldId(String::from("installer"));
    walk.tell(Msg::Input(id.clone(), "/srv/o".into())).tell(Msg::Complete(id.clone()));
    walk.tell(Msg::Input(id, "/srv/x".into())).answer();
    assert_eq!(walk.field("installer").unwrap().value, "/srv/x");
}

#[test]
fn a_certificate_is_shown_before_it_is_trusted() {
    let mut walk = whole();
    walk.to("credentials");
    assert!(walk.field("storage-fingerprint").is_none());
    walk.input("storage", "qs.example.com").input("storage-user", "admin").act(ActionId::Refresh).answer();
    let field = walk.field("storage-fingerprint").unwrap();
    assert_eq!(field.value, "no");
    let FieldKind::Pin(seal) = &field.kind else { panic!("no certificate") };
    let hex = quantalink::api::fake::certificate("storage").fingerprint.hex();
    let shown = match &seal.pairs[0].1 {
        quantalink::base::Arg::Raw(raw) => raw.shown(),
        other => panic!("{other:?}"),
    };
    assert_eq!(shown.replace(' ', ""), hex);
    assert!(seal.remarks.is_empty());
    snapshot("step-credentials-untrusted", &walk.shown());
    walk.input("storage-fingerprint", "yes");
    assert_eq!(walk.flow.answers().verify.storage_fingerprint.as_deref(), Some(&*hex));
    assert_eq!(walk.field("storage-fingerprint").unwrap().value, "yes");
    walk.input("storage-fingerprint", "perhaps");
    assert!(walk.field("storage-fingerprint").unwrap().error.is_some());
    walk.input("storage-fingerprint", "no");
    assert_eq!(walk.flow.answers().verify.storage_fingerprint, None);
    // Another one than the trusted one is told.
    walk.input("storage-fingerprint", "yes");
    walk.apis = FakeApis::new().storage_certificate(Ok(quantalink::api::fake::certificate("other")));
    walk.act(ActionId::Refresh).answer();
    let Some(FieldKind::Pin(seal)) = walk.field("storage-fingerprint").map(|field| field.kind) else {
        panic!()
    };
    assert_eq!(seal.remarks[0].id, "pin-another");
}

#[test]
fn user_and_password_are_tested() {
    let mut walk = whole();
    walk.apis = FakeApis::new().storage_password("right");
    walk.to("credentials").input("storage", "qs.example.com").input("storage-user", "admin");
    walk.act(ActionId::Refresh).answer().input("storage-fingerprint", "yes");
    for (typed, taken) in [("wrong", false), ("right", true)] {
        walk.tell(Msg::Secret(FieldId("storage-password".into()), Secret::new(typed.into())));
        assert_eq!(walk.field("storage-password").unwrap().kind, FieldKind::Secret { chars: Some(5) });
        walk.answer().act(ActionId::Refresh).answer();
        assert_eq!(walk.id(), "credentials");
        assert_eq!(walk.shown().contains("fake-storage"), taken, "{}", walk.shown());
    }
}

#[test]
fn the_practice_site_tells_its_passwords_where_they_are_asked_for() {
    let hint = Text::new("start-about");
    let setup = Setup { practice: true, practice_hints: vec![hint], ..licensed() };
    let mut walk = Walk::served(setup, vec![old_node()]);
    walk.answer();
    let mut told = Vec::new();
    for _ in 0..12 {
        if walk.notices(Level::Info).contains("start-about") {
            told.push(walk.id());
        }
        walk.act(ActionId::Next).answer();
    }
    assert_eq!(told, ["adapter-listed", "credentials"]);
}

#[test]
fn leaving_in_the_middle_says_how_the_service_is() {
    let mut walk = whole();
    walk.to("adapter-download").input("installer", "/srv/osn_quantastor_csladapter.exe");
    walk.to("plan").apply().event(Event::Started(run()));
    let says = |walk: &mut Walk| {
        walk.act(ActionId::Quit);
        let asked = walk.page().ask.unwrap().text.iter().any(|text| text.id == "ask-service-stopped");
        walk.tell(Msg::Choose(Choice::Stay));
        let told = walk.notices(Level::Warning).contains("progress-service-stopped");
        assert_eq!(asked, told);
        asked
    };
    let changes = walk.changes();
    let applied = || Outcome::Applied { notes: Vec::new() };
    assert!(!says(&mut walk));
    walk.event(Event::Progress(changes[0].clone(), progress(1)));
    assert!(says(&mut walk));
    for (number, stopped) in [(0, true), (1, true), (2, true), (3, false)] {
        walk.event(Event::Ended(changes[number].clone(), applied()));
        assert_eq!(says(&mut walk), stopped, "{number}");
    }
    // Started again, the service is told of under its stop; that has ended all the same.
    let working = |walk: &Walk| {
        let rows = walk.page().blocks.into_iter().filter_map(|block| match block {
            Block::Rows(rows) => Some(rows),
            _ => None,
        });
        rows.flatten().filter(|row| row.mark == Mark::Working).count()
    };
    walk.event(Event::Progress(changes[0].clone(), progress(2)));
    assert_eq!(working(&walk), 1);
    walk.event(Event::Ended(changes[3].clone(), applied()));
    assert_eq!(working(&walk), 0);
    walk.event(Event::Progress(changes[0].clone(), progress(2)));
    assert_eq!(working(&walk), 1);
    // Nor is it at work while another change waits for an answer.
    let (sender, _answers) = std::sync::mpsc::channel();
    let (kind, text) = (QuestionKind::PutBack, Text::new("start-about"));
    walk.event(Event::Ask(Question { change: changes[3].clone(), text, diff: None, kind }, sender));
    assert_eq!(working(&walk), 0);
}
