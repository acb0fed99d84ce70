//! The questions over a page. Their words are made from the flow as it is now, so that a question which stands while a
//! run goes on says how things stand, not how they stood.

use crate::base::Text;
use crate::core::event::{Question, QuestionKind, RunId};
use crate::core::facts::SERVICE;
use crate::core::guide::Tell;
use crate::core::journal::RunInfo;

use super::flow::{Asked, Flow};
use super::help::Topic;
use super::page::{Choice, Dialog};
use super::run::Run;
use super::{files, pages, sections, words};

/// The question over the page, if one stands there: the admin's own before the engine's.
pub(super) fn of(flow: &Flow) -> Option<Dialog> {
    match &flow.ask {
        Some(Asked::Apply) => Some(apply(flow)),
        Some(Asked::Quit) => Some(quit(flow)),
        Some(Asked::Stop) => Some(stop(flow)),
        Some(Asked::RollBack(run)) => Some(roll_back(flow, run)),
        None => flow.questions.front().map(|(question, _)| engine(flow, question)),
    }
}

fn stay(label: &'static str) -> (Choice, Text) {
    (Choice::Stay, Text::new(label))
}

/// What the engine asks. The first choice does no harm: nothing is called done that is not, no edit is made that was not
/// shown, and no service is left that does not come up.
fn engine(flow: &Flow, question: &Question) -> Dialog {
    let mut text = vec![words::change(&question.change), question.text.clone()];
    let (topic, first, second) = match question.kind {
        QuestionKind::Manual => {
            text.extend(by_hand(flow, question));
            ("manual", (Choice::No, "choice-not-done"), (Choice::Yes, "choice-done"))
        }
        QuestionKind::Changed { same_rule } => {
            text.push(Text::new(if same_rule { "ask-changed-same" } else { "ask-changed-other" }));
            ("changed", (Choice::No, "choice-stop-here"), (Choice::Yes, "choice-yes-go-on"))
        }
        QuestionKind::Proceed => {
            text.push(Text::new("ask-proceed-no"));
            ("proceed", (Choice::No, "choice-stop-here"), (Choice::Yes, "choice-yes-go-on"))
        }
        QuestionKind::PutBack => {
            ("put-back", (Choice::Yes, "choice-put-back"), (Choice::No, "choice-leave-new"))
        }
    };
    let choices = [first, second].map(|(choice, label)| (choice, Text::new(label))).into();
    let guide = sections::maker(&question.change.id).and_then(sections::source);
    Dialog { topic: Topic::question(topic, guide), text, diff: question.diff.clone(), choices }
}

/// What the step's page tells to be done by hand, in order.
fn by_hand(flow: &Flow, question: &Question) -> Vec<Text> {
    let host =
        flow.facts.iter().flat_map(|facts| &facts.hosts).find(|host| host.host == question.change.host);
    let step = sections::maker(&question.change.id);
    let told = host.zip(step.and_then(|step| step.page)).map(|(host, page)| page(host, &flow.setup.answers));
    let lines = told.into_iter().flatten().filter_map(|told| match told {
        Tell::ByHand(lines) => Some(lines),
        _ => None,
    });
    (1_i64..)
        .zip(lines.flatten())
        .map(|(number, line)| Text::new("ask-by-hand").with("number", number).with("line", line))
        .collect()
}

/// Carry out a plan that stops services? Which, for how long, and what fails meanwhile.
fn apply(flow: &Flow) -> Dialog {
    let mut text = vec![Text::new("ask-apply")];
    for (change, service) in flow.plan.iter().flat_map(pages::plan::stopped) {
        let stopped = Text::new("ask-apply-stops").with("service", service.name.as_str());
        text.push(stopped.with("host", &change.at.host.0));
        if !service.others.is_empty() {
            text.push(Text::new("service-others").with("others", service.others.join(", ")));
        }
    }
    text.push(Text::new("service-vms-fail"));
    let choices = vec![stay("choice-not-now"), (Choice::Yes, Text::new("choice-apply"))];
    Dialog { topic: Topic::question("apply", None), text, diff: None, choices }
}

fn stop(flow: &Flow) -> Dialog {
    let mut text = vec![Text::new("ask-stop")];
    text.extend(made(flow));
    text.push(Text::new("ask-stop-safe"));
    text.extend(service(flow));
    Dialog {
        topic: Topic::question("stop", None),
        text,
        diff: None,
        choices: vec![stay("choice-go-on"), (Choice::Yes, Text::new("choice-stop"))],
    }
}

fn roll_back(flow: &Flow, run: &RunId) -> Dialog {
    let mut text =
        vec![Text::new("ask-roll-back").with("run", run.0.as_str()), Text::new("ask-roll-back-how")];
    // Where the service can be stopped from here, to put the device rules back stops it.
    let servers = flow.facts.iter().flat_map(|facts| &facts.hosts).filter_map(|host| host.server.as_ref());
    let reached = servers.filter_map(|server| server.service.get()).any(Option::is_some);
    text.extend(reached.then(|| Text::new("ask-roll-back-service").with("service", SERVICE)));
    let choices = vec![stay("choice-keep"), (Choice::Yes, Text::new("choice-roll-back"))];
    Dialog { topic: Topic::question("roll-back", None), text, diff: None, choices }
}

/// Leave? With the state in which the hosts are, and what to type to take it back.
fn quit(flow: &Flow) -> Dialog {
    let mut text = vec![Text::new("ask-quit")];
    text.extend(made(flow));
    text.extend(words::waiting(flow));
    text.extend(service(flow));
    if flow.at_work() {
        text.push(Text::new("ask-quit-at-work"));
    } else if flow.setup.practice {
        let stays = Text::new("ask-quit-practice-stays").with("path", files::raw(&flow.setup.folder));
        text.push(if flow.setup.practice_stays { stays } else { Text::new("ask-quit-practice") });
    } else if let Some(run) = flow.undoable() {
        text.push(Text::new("ask-quit-undo").with("command", words::rollback(flow, &run)));
    }
    let choices = vec![stay("choice-stay"), (Choice::Yes, Text::new("choice-quit"))];
    Dialog { topic: Topic::question("quit", None), text, diff: None, choices }
}

/// The service that is stopped now, and that it is started again before the end; or that nobody does it any more.
fn service(flow: &Flow) -> Option<Text> {
    if let Some(text) = words::left_stopped(flow).or_else(|| words::left_taken(flow).into_iter().next()) {
        return Some(text);
    }
    let run = flow.run.as_ref().filter(|run| run.at_work())?;
    Some(Text::new("ask-service-stopped").with("service", run.stopped()?))
}

/// What the run did to the hosts by now; where there is none, what stands of a run of before.
fn made(flow: &Flow) -> Vec<Text> {
    let told = |run: &&Run| flow.changed || !run.rows.is_empty() || flow.untold().is_some();
    if let Some(run) = flow.run.as_ref().filter(told) {
        return vec![words::so_far(flow, run)];
    }
    let unfinished = |info: &RunInfo| {
        Text::new("state-unfinished").with("run", info.run.0.as_str()).with("made", info.made)
    };
    let before = flow.unfinished().map(unfinished);
    if before.is_none() && words::waiting(flow).is_empty() {
        return vec![Text::new("state-nothing")];
    }
    std::iter::once(Text::new("finish-nothing")).chain(before).collect()
}
