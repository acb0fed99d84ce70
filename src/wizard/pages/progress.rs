//! Page `progress`: every change of the run with how far it is, and what it works on.

use crate::base::Text;
use crate::core::event::{Outcome, RunEnd, RunState};
use crate::wizard::flow::Flow;
use crate::wizard::page::{ActionId, Block, Level, Mark, PageId, StatusRow};
use crate::wizard::run::{self, Kind, Now, Run};
use crate::wizard::words;

use super::{Built, Row, action, plan, tail, unfinished};

pub(in crate::wizard) const ID: PageId = PageId("progress");

pub(super) const ROW: Row = Row {
    id: ID,
    title: "page-progress-title",
    // As long as nobody knows better, a run will come.
    listed: |flow| flow.run.is_some() || flow.plan.as_ref().is_none_or(plan::to_do),
    walked: |flow| flow.run.is_some(),
    build,
};

fn build(flow: &Flow) -> Built {
    let blocks = flow.run.as_ref().map(|run| blocks(flow, run)).unwrap_or_default();
    let work = flow.at_work();
    let stopping = flow.run.as_ref().is_some_and(|run| run.stopping);
    let cut = !work && flow.unfinished().is_some();
    let mut actions = vec![action(ActionId::Next, !work)];
    if work {
        actions.push(action(ActionId::Stop, !stopping));
    }
    actions.extend(tail(flow));
    if cut {
        actions.extend(unfinished::start_service(flow));
        actions.push(action(ActionId::Resume, true));
        actions.push(action(ActionId::RollBack, flow.undoable().is_some()));
    }
    Built { blocks, fields: Vec::new(), actions }
}

fn blocks(flow: &Flow, run: &Run) -> Vec<Block> {
    let mut blocks = vec![head(run)];
    // What is at work is seen without scrolling, however many changes there are and however small the screen.
    blocks.extend(run.rows.iter().filter(|_| run.at_work()).filter_map(|row| match &row.now {
        Now::Working(progress) => Some(Block::Progress(progress.clone())),
        Now::Waiting | Now::Ended(_) => None,
    }));
    if run.at_work() && flow.leaving() {
        blocks.push(Block::Notice(Level::Info, Text::new("progress-leaving")));
    } else if run.at_work() && run.stopping {
        blocks.push(Block::Notice(Level::Info, Text::new("progress-stopping")));
    }
    if let (true, Some(service)) = (run.at_work(), run.stopped()) {
        let text = Text::new("progress-service-stopped").with("service", service);
        blocks.push(Block::Notice(Level::Warning, text));
    }
    blocks.extend(run.end.iter().flat_map(|end| ended(flow, run, end)));
    if let Some(id) = &run.id {
        blocks.push(Block::Para(Text::new("progress-run").with("run", id.0.as_str())));
    }
    blocks.push(Block::Rows(rows(run)));
    blocks.extend(run.end.iter().flat_map(|end| commands(flow, run, end)));
    blocks
}

fn head(run: &Run) -> Block {
    Block::Para(Text::new(match (run.kind, run.at_work()) {
        (Kind::Apply, true) => "progress-apply",
        (Kind::Resume, true) => "progress-resume",
        (Kind::RollBack, true) => "progress-roll-back",
        (Kind::Confirm, true) => "progress-confirm",
        (Kind::StartService, true) if run.down.is_none() => "progress-give-back",
        (Kind::StartService, true) => "progress-start-service",
        (Kind::Apply | Kind::Resume | Kind::Confirm | Kind::StartService, false) => "progress-ended",
        (Kind::RollBack, false) => "progress-back",
    }))
}

/// The changes of the run, with what is told of them.
pub(super) fn rows(run: &Run) -> Vec<StatusRow> {
    let told = |at: &run::Row| {
        let mut row = row(at, !run.at_work());
        let more: Vec<Text> = run.notes(&at.at).filter(|note| !row.details.contains(note)).cloned().collect();
        row.details.extend(more);
        row
    };
    run.rows.iter().map(told).collect()
}

fn row(row: &run::Row, over: bool) -> StatusRow {
    let (mark, details) = match &row.now {
        Now::Waiting => (Mark::Pending, Vec::new()),
        Now::Working(_) => (Mark::Working, Vec::new()),
        // Why, that stands above once the run has ended.
        Now::Ended(outcome) if over && went_wrong(outcome) => (words::outcome(outcome), Vec::new()),
        Now::Ended(outcome) => (words::outcome(outcome), words::details(outcome)),
    };
    let path = row.path.as_ref().map(|path| Text::new("row-path").with("path", path));
    StatusRow { mark, label: words::change(&row.at), details: path.into_iter().chain(details).collect() }
}

const fn went_wrong(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Failed { .. } | Outcome::Unknown { .. } | Outcome::Refused { .. })
}

/// What went wrong, each with its reason.
fn wrong(run: &Run) -> impl Iterator<Item = Block> {
    run.rows.iter().filter_map(|row| {
        let Now::Ended(outcome) = &row.now else { return None };
        let why = words::details(outcome).into_iter().next().filter(|_| went_wrong(outcome))?;
        let text = Text::new("log-ended-why").with("line", words::change(&row.at)).with("why", why);
        Some(Block::Notice(Level::Error, text))
    })
}

/// How the run ended, and why it did not end well: before all that is told of its changes.
pub(super) fn ended(flow: &Flow, run: &Run, end: &RunEnd) -> Vec<Block> {
    let level = match run.code() {
        0 if end.state != RunState::Unfinished => Level::Info,
        0 => Level::Warning,
        _ => Level::Error,
    };
    let mut blocks = Vec::new();
    blocks.extend(end.error.clone().map(|error| Block::Notice(Level::Error, error)));
    blocks.extend(wrong(run));
    blocks.push(Block::Notice(level, Text::new(words::state(end.state))));
    blocks.extend(unfinished::stopped(flow));
    blocks.push(Block::Para(words::so_far(run)));
    blocks
}

/// What to type where it did not end well, or is to be undone.
pub(super) fn commands(flow: &Flow, run: &Run, end: &RunEnd) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let (RunState::Unfinished, Some(id)) = (end.state, &run.id) {
        blocks.push(Block::Para(words::to_resume(flow)));
        blocks.push(Block::Command(words::resume(flow, id)));
    }
    if let (true, Some(id)) = (run.undoable(), &run.id) {
        blocks.push(Block::Para(words::to_roll_back(flow)));
        blocks.push(Block::Command(words::rollback(flow, id)));
    }
    blocks
}
