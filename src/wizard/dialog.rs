//! The questions over a page. Their words are made from the flow as it is now, so that a question which stands while a
//! run goes on says how things stand, not how they stood.

use crate::base::Text;
use crate::core::event::RunId;

use super::flow::{Asked, Flow};
use super::page::{Choice, Dialog};
use super::run::Run;
use super::words;

/// The question over the page, if one stands there.
pub(super) fn of(flow: &Flow) -> Option<Dialog> {
    let asked = flow.ask.as_ref()?;
    Some(match asked {
        Asked::Quit => quit(flow),
        Asked::Stop => Dialog {
            text: vec![Text::new("ask-stop"), made(flow.run.as_ref()), Text::new("ask-stop-safe")],
            diff: None,
            choices: vec![stay("choice-go-on"), (Choice::Yes, Text::new("choice-stop"))],
        },
        Asked::RollBack(run) => roll_back(run),
        Asked::Engine(question, _) => Dialog {
            text: vec![words::change(&question.change), question.text.clone()],
            diff: question.diff.clone(),
            choices: vec![
                (Choice::No, Text::new("choice-stop-here")),
                (Choice::Yes, Text::new("choice-yes-go-on")),
            ],
        },
    })
}

fn stay(label: &'static str) -> (Choice, Text) {
    (Choice::Stay, Text::new(label))
}

fn roll_back(run: &RunId) -> Dialog {
    Dialog {
        text: vec![Text::new("ask-roll-back").with("run", run.0.as_str()), Text::new("ask-roll-back-how")],
        diff: None,
        choices: vec![stay("choice-keep"), (Choice::Yes, Text::new("choice-roll-back"))],
    }
}

/// Leave? With the state in which the hosts are, and what to type to take it back.
fn quit(flow: &Flow) -> Dialog {
    let mut text = vec![Text::new("ask-quit"), made(flow.run.as_ref())];
    if flow.at_work() {
        text.push(Text::new("ask-quit-at-work"));
    } else if flow.setup.practice {
        text.push(Text::new("ask-quit-practice"));
    } else if let Some(run) = flow.undoable() {
        text.push(Text::new("ask-quit-undo").with("command", words::rollback(flow, &run)));
    }
    let choices = vec![stay("choice-stay"), (Choice::Yes, Text::new("choice-quit"))];
    Dialog { text, diff: None, choices }
}

/// What the run did to the hosts by now.
fn made(run: Option<&Run>) -> Text {
    match run {
        None => Text::new("state-nothing"),
        Some(run) if run.made() == 0 && run.unsure() == 0 && run.rows.is_empty() => {
            Text::new("state-nothing")
        }
        Some(run) => words::so_far(run),
    }
}
