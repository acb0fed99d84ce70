//! The pages of the nodes: what is the same is told once, what loads the configuration is shown before it is done.

use super::seen::snapshot;
use super::walk::*;
use quantalink::core::event::{Question, QuestionKind, Reply as Answer};
use quantalink::wizard::page::{Block, Mark, StatusRow};
use std::sync::mpsc;

fn pool(names: &[&str]) -> Vec<Fake> {
    let inventory = "PRODUCT_BRAND='XCP-ng'\nPRODUCT_VERSION='8.3.0'\n";
    let node = |name: &&str| {
        Fake::new(name).tree().file("/etc/xensource-inventory", inventory).file("/etc/multipath.conf", NEW)
    };
    names.iter().map(node).collect()
}

fn headings(walk: &Walk) -> Vec<Text> {
    let blocks = walk.page().blocks.into_iter();
    let headings = blocks.filter_map(|block| match block {
        Block::Heading(text) => Some(text),
        _ => None,
    });
    headings.collect()
}

fn terms(walk: &Walk) -> usize {
    walk.page().blocks.iter().filter(|block| matches!(block, Block::Terms(_))).count()
}

#[test]
fn nodes_for_which_all_is_the_same_are_told_of_once() {
    let mut walk = Walk::with(setup(), pool(&["a", "b", "c"]), Vec::new());
    walk.to("multipath");
    assert_eq!((headings(&walk)[0].arg("host"), terms(&walk)), (Some(&"a, b, c".into()), 1));
    // One whose file is another is told of apart; what matters of both comes before what each line means.
    let mut nodes = pool(&["a", "b"]);
    nodes.insert(1, old_node());
    let mut walk = Walk::with(setup(), nodes, Vec::new());
    walk.to("multipath");
    let told: Vec<_> = headings(&walk).iter().filter_map(|text| text.arg("host").cloned()).collect();
    assert_eq!(told, ["a, b", "dom0-a", "a, b", "dom0-a"].map(Into::into));
    assert_eq!(terms(&walk), 2);
    let blocks = walk.page().blocks;
    let first = |kind: fn(&Block) -> bool| blocks.iter().position(kind).unwrap();
    let second_file = blocks.iter().rposition(|block| matches!(block, Block::Pairs(_))).unwrap();
    assert!(second_file < first(|block| matches!(block, Block::Diff(..))));
    assert!(second_file < first(|block| matches!(block, Block::Terms(_))));
}

#[test]
fn what_is_refused_says_so_first_and_explains_no_line() {
    let mut walk = Walk::new();
    walk.to("multipath");
    let before = terms(&walk);
    walk.tell(Msg::Input(FieldId(String::from("stanza")), String::from("guide")));
    assert_eq!((before, terms(&walk)), (2, 1));
    assert!(walk.shown().contains("does harm on xcp-ng 8.3"), "{}", walk.shown());
    assert!(walk.enabled(ActionId::Next), "the page with the plan says what is refused");
}

fn used() -> Walk {
    let mut setup = setup();
    (setup.answers.multipath.activate, setup.answers.multipath.live_maps) = (true, true);
    let mut walk = Walk::with(setup, vec![used_node()], Vec::new());
    walk.xapi = Some(in_use());
    walk.answer();
    walk
}

#[test]
fn the_orders_are_shown_with_their_reasons_before_they_are_given() {
    let mut walk = used();
    walk.to("activate");
    snapshot("activate-orders", &walk.shown());
    let rows = |walk: &Walk| -> Vec<StatusRow> {
        let blocks = walk.page().blocks.into_iter();
        let rows = blocks.filter_map(|block| match block {
            Block::Rows(rows) => Some(rows),
            _ => None,
        });
        rows.flatten().collect()
    };
    let pending = rows(&walk);
    assert!(pending.len() >= 6 && pending.iter().all(|row| row.mark == Mark::Pending));
    assert!(pending.iter().all(|row| !row.details.is_empty()));
    walk.tell(Msg::Input(FieldId(String::from("activate")), String::from("no")));
    assert_eq!(rows(&walk), []);
    assert!(walk.shown().contains("Not asked for"), "{}", walk.shown());
}

#[test]
fn by_itself_the_orders_that_the_plan_shows_are_agreed_to() {
    let mut walk = used();
    walk.to("plan").tell(Msg::Agreed).event(Event::Started(run()));
    let (to, answers) = mpsc::channel();
    let question = |walk: &Walk, kind| Question {
        kind,
        diff: None,
        text: Text::new("start-about"),
        change: walk.changes()[1].clone(),
    };
    let asked = question(&walk, QuestionKind::Proceed);
    let msg = walk.event(Event::Ask(asked, to)).flow.unattended().unwrap();
    walk.tell(msg);
    assert_eq!(answers.try_recv(), Ok(Answer::Yes));
    // What only the admin can say is said by nobody.
    let (to, answers) = mpsc::channel();
    let asked = question(&walk, QuestionKind::Manual);
    let msg = walk.event(Event::Ask(asked, to)).flow.unattended().unwrap();
    walk.tell(msg);
    assert_eq!(answers.try_recv(), Ok(Answer::No));
}
