//! The pages themselves: what they say, offer and lead to.

use super::seen::{Catalogue, Lang, snapshot};
use super::walk::*;
use quantalink::core::runner::Gen;
use quantalink::wizard::page::{Block, Choice, Level};

#[test]
fn every_page_as_text() {
    for (page, reach) in PLACES {
        let walk = reach();
        assert_eq!(walk.id(), *page);
        snapshot(page, &walk.shown());
    }
}

#[test]
fn pages_on_the_way_as_text() {
    let mut walk = Walk::new();
    snapshot("start-looking", &walk.shown());
    walk.working();
    snapshot("progress-at-work", &walk.shown());
    walk.act(ActionId::Quit);
    snapshot("progress-quit", &walk.shown());
    walk.tell(Msg::Choose(Choice::Stay)).ends(1, Some(&failed()), RunState::Unfinished).answer();
    snapshot("progress-failed", &walk.shown());
    let setup = Setup { no_host: true, asks_server: true, ..setup() };
    let mut walk = Walk::with(setup, Vec::new(), Vec::new());
    snapshot("start-no-host", &walk.answer().shown());
}

#[test]
fn forwards_and_backwards() {
    let mut walk = Walk::new();
    let mut seen = vec![walk.answer().id()];
    let mut places = vec![walk.page().step];
    for _ in 0..6 {
        seen.push(walk.act(ActionId::Next).answer().id());
        places.push(walk.page().step);
    }
    // Without a run the page `progress` is passed over, in both directions.
    assert_eq!(seen, ["start", "nodes", "multipath", "activate", "plan", "verification", "finish"]);
    assert_eq!(places, [(1, 8), (2, 8), (3, 8), (4, 8), (5, 8), (7, 8), (8, 8)]);
    for id in ["verification", "plan", "activate", "multipath", "nodes", "start"] {
        assert_eq!(walk.act(ActionId::Back).id(), id);
    }
    assert_eq!(walk.act(ActionId::Back).id(), "start");
    assert_eq!(walk.asked(|cmd| matches!(cmd, Cmd::Start(_))), 0);
    let mut walk = Walk::new();
    walk.done();
    assert_eq!(walk.page().trail.len(), 8);
    for id in ["verification", "finish"] {
        assert_eq!(walk.act(ActionId::Next).answer().id(), id);
    }
    for id in ["verification", "progress", "plan", "activate", "multipath", "nodes", "start"] {
        assert_eq!(walk.act(ActionId::Back).id(), id);
    }
}

#[test]
fn every_page_has_title_help_and_named_actions() {
    let catalogue = Catalogue::new(Lang::En);
    for (_, reach) in PLACES {
        let page = reach().page();
        assert!(catalogue.has(&page.title.id));
        let parts = page.help();
        assert!(parts.iter().all(|part| catalogue.has(&part.title.id)));
        assert!(parts.iter().flat_map(|part| &part.texts).all(|text| catalogue.has(&text.id)), "{parts:?}");
        assert_eq!(page.trail[page.step.0 - 1], page.title);
        for action in &page.actions {
            assert!(catalogue.has(&action.label.id), "{}", action.label.id);
        }
        assert!(page.actions.iter().any(|action| action.id == ActionId::Quit && action.enabled));
    }
}

#[test]
fn late_replies_are_dropped() {
    let mut walk = Walk::new();
    let facts = walk.facts();
    walk.answer().act(ActionId::Refresh);
    let late = walk.all.iter().find_map(|cmd| match cmd {
        Cmd::Gather(number, _) => Some(*number),
        _ => None,
    });
    let late = late.unwrap();
    assert!(!walk.enabled(ActionId::Next));
    let before = walk.page();
    let lines = walk.flow.log().len();
    walk.reply(Reply::Facts(late, facts.clone()));
    walk.reply(Reply::Failed(late, Text::new("fact-no-answer")));
    walk.reply(Reply::Runs(Gen(0), vec![info(RunState::Unfinished)], Vec::new()));
    walk.reply(Reply::Checks(Gen(999), facts, Vec::new()));
    walk.reply(Reply::Written(late, PathBuf::from("/x")));
    assert_eq!(walk.page(), before);
    assert_eq!(walk.flow.log().len(), lines);
    assert!(walk.answer().enabled(ActionId::Next));
    // Events without a run are nobody's.
    walk.event(Event::Started(run()));
    let end =
        RunEnd { run: None, state: RunState::Complete, outcomes: Vec::new(), notes: Vec::new(), error: None };
    walk.event(Event::Finished(end));
    assert_eq!(walk.id(), "start");
    assert!(walk.open.is_empty());
}

#[test]
fn what_could_not_be_done_is_told_and_can_be_tried_again() {
    let mut walk = Walk::new();
    for cmd in std::mem::take(&mut walk.open) {
        if let Cmd::Gather(number, _) | Cmd::Runs(number) = cmd {
            walk.reply(Reply::Failed(number, Text::new("fact-no-answer")));
        }
    }
    assert_eq!(walk.page().blocks[0], Block::Notice(Level::Error, Text::new("fact-no-answer")));
    assert!(!walk.enabled(ActionId::Next));
    assert_eq!(walk.page().enter().map(|action| action.id), Some(ActionId::Refresh));
    assert!(walk.act(ActionId::Refresh).answer().enabled(ActionId::Next));
    assert!(!walk.page().blocks.iter().any(|block| matches!(block, Block::Notice(..))));
}

/// What is unfinished is told first, whatever else lies in the state folder; the other thing is told beside it.
#[test]
fn a_journal_that_cannot_be_read_hides_no_unfinished_run() {
    let mut walk = Walk::new();
    let bad = Text::new("journal-newer").with("path", "/j").with("version", "9");
    for cmd in std::mem::take(&mut walk.open) {
        if let Cmd::Runs(number) = cmd {
            walk.reply(Reply::Runs(number, vec![info(RunState::Unfinished)], vec![bad.clone()]));
        } else {
            walk.open.push(cmd);
        }
    }
    assert_eq!(walk.id(), "unfinished");
    assert_eq!(walk.page().blocks[0], Block::Notice(Level::Error, bad));
}

#[test]
fn a_refused_plan_cannot_be_applied() {
    let broken = old_node().file("/etc/multipath-enabled.conf", "devices {\n\tdevice {\n");
    let mut walk = Walk::with(setup(), vec![broken, new_node()], Vec::new());
    walk.to("plan");
    assert!(!walk.enabled(ActionId::Apply));
    walk.act(ActionId::Apply);
    assert_eq!(walk.asked(|cmd| matches!(cmd, Cmd::Start(_))), 0);
    assert_eq!(walk.page().enter().map(|action| action.id), Some(ActionId::Next));
    assert_eq!(walk.flow.unattended().unwrap_err(), 3);
    snapshot("plan-refused", &walk.shown());
}

/// The nodes of the usual walk, where everything is done.
pub fn finished_nodes() -> Vec<Fake> {
    let mut walk = Walk::new();
    walk.to("plan").act(ActionId::Apply);
    for change in walk.started().changes() {
        if let Some(quantalink::core::change::Act::Write(write)) = &change.act {
            let node = walk.nodes.iter().find(|node| node.id() == change.at.host);
            node.unwrap().put(&write.path.raw().shown(), &*write.new);
        }
    }
    walk.nodes
}

#[test]
fn where_nothing_is_pending_enter_is_harmless() {
    let mut walk = Walk::with(setup(), finished_nodes(), Vec::new());
    walk.to("plan");
    assert!(!walk.enabled(ActionId::Apply));
    assert_eq!(walk.page().enter().map(|action| action.id), Some(ActionId::Next));
    assert_eq!(walk.page().trail.len(), 8);
    snapshot("plan-nothing", &walk.shown());
}

#[test]
fn choices_are_checked_and_never_lost() {
    let mut walk = Walk::new();
    walk.to("multipath");
    let field = FieldId(String::from("stanza"));
    walk.tell(Msg::Input(field.clone(), String::from("nonsense")));
    let shown = walk.page().fields.into_iter().find(|other| other.id == field).unwrap();
    assert_eq!(shown.value, "nonsense");
    assert!(shown.error.is_some());
    assert!(!walk.enabled(ActionId::Next));
    walk.act(ActionId::Back).act(ActionId::Next);
    let again = walk.page().fields.into_iter().find(|other| other.id == field).unwrap();
    assert_eq!(again.value, "nonsense");
    walk.tell(Msg::Input(field.clone(), String::from("guide")));
    assert!(walk.enabled(ActionId::Next));
    // The plan follows the answers: the guide's entry is refused on 8.3.
    walk.to("plan");
    assert!(!walk.enabled(ActionId::Apply));
    walk.act(ActionId::Back).act(ActionId::Back).tell(Msg::Input(field, String::from("auto"))).to("plan");
    assert!(walk.enabled(ActionId::Apply));
}

#[test]
fn report_and_answers_are_written_once() {
    let mut walk = Walk::new();
    walk.done().to("finish").act(ActionId::SaveReport);
    let report = PathBuf::from("/root/quantalink-report-20261120-1.html");
    assert!(matches!(&walk.open[..], [Cmd::Report(_, path)] if *path == report));
    assert!(!walk.enabled(ActionId::SaveReport));
    walk.answer().act(ActionId::SaveAnswers);
    assert!(matches!(&walk.open[..], [Cmd::Save(_, path, _)] if path.ends_with("quantalink-answers.toml")));
    walk.answer();
    assert!(!walk.enabled(ActionId::SaveReport) && !walk.enabled(ActionId::SaveAnswers));
    assert_eq!(walk.page().enter(), None);
    snapshot("finish-saved", &walk.shown());
}

#[test]
fn practice_is_told_on_every_page() {
    let mut walk = Walk::with(Setup { practice: true, ..setup() }, vec![old_node(), new_node()], Vec::new());
    walk.answer();
    for id in ["start", "nodes", "multipath", "activate", "plan", "verification", "finish"] {
        assert_eq!(walk.id(), id);
        assert!(walk.page().practice);
        assert!(walk.shown().lines().nth(1).unwrap().starts_with("PRACTICE"), "{}", walk.shown());
        walk.act(ActionId::Next).answer();
    }
}

/// Nobody moves on for fear of a folder that stays.
#[test]
fn whether_the_folder_of_a_practice_stays_is_told() {
    for (practice_stays, told) in [(false, "folder goes"), (true, "stays: /root")] {
        let setup = Setup { practice: true, practice_stays, ..setup() };
        let mut walk = Walk::with(setup, vec![old_node(), new_node()], Vec::new());
        walk.done().act(ActionId::Quit);
        assert!(walk.shown().contains(told), "{}", walk.shown());
        walk.tell(Msg::Choose(Choice::Stay)).to("finish");
        let shown = walk.shown().replace('\n', " ");
        assert!(shown.contains(told) || shown.contains("site goes"), "{shown}");
        assert_eq!(shown.contains("stays: /root"), practice_stays, "{shown}");
    }
}

#[test]
fn without_a_host_practice_is_offered() {
    let mut walk = Walk::with(Setup { no_host: true, ..setup() }, Vec::new(), Vec::new());
    assert_eq!(walk.open, []);
    assert_eq!(walk.flow.unattended().unwrap_err(), 3);
    assert!(!walk.enabled(ActionId::Next));
    assert!(!walk.flow.practice_wanted());
    walk.act(ActionId::Practice);
    assert_eq!((walk.flow.ended(), walk.flow.practice_wanted()), (Some(0), true));
}

#[test]
fn what_comes_from_files_never_acts_on_a_terminal() {
    let hostile = "# \u{1b}]0;owned\u{7}\ndevices {\n\tdevice {\n\t\tvendor\t\"\u{1b}[2J\u{202e}\"\n\t\tproduct\t\"x\u{9b}31m\"\n\t}\n}\n";
    let node = Fake::new("dom0\u{1b}[7m")
        .tree()
        .file("/etc/xensource-inventory", "PRODUCT_BRAND='Xen\u{1b}[5mServer'\nPRODUCT_VERSION='5.6.0'\n")
        .file("/etc/multipath-enabled.conf", hostile)
        .link("/etc/multipath.conf", "/etc/multipath-enabled.conf");
    let mut walk = Walk::with(setup(), vec![node], Vec::new());
    walk.answer();
    let mut seen = String::new();
    for _ in 0..7 {
        seen.push_str(&walk.shown());
        walk.act(ActionId::Next).answer();
    }
    assert!(seen.contains("\\u{1b}[2J\\u{202e}"), "{seen}");
    assert!(seen.chars().all(|c| c == '\n' || !c.is_control()));
    assert!(!seen.contains('\u{202e}'));
    assert!(seen.lines().all(|line| line.chars().count() <= 78));
}

#[test]
fn nonsense_changes_nothing() {
    let mut walk = Walk::new();
    walk.answer();
    let before = walk.page();
    walk.tell(Msg::Input(FieldId(String::from("no-such-field")), String::from("x")))
        .tell(Msg::Choose(Choice::Yes))
        .act(ActionId::Apply)
        .act(ActionId::RollBack)
        .act(ActionId::Resume)
        .act(ActionId::Stop)
        .act(ActionId::SaveReport)
        .act(ActionId::Practice);
    assert_eq!(walk.page(), before);
    assert!(walk.open.is_empty());
}
