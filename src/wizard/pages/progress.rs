//! Page `progress`: every change of the run with how far it is, and what it works on.

use crate::base::Text;
use crate::core::event::{RunEnd, RunState};
use crate::host::{HostId, Progress};
use crate::wizard::alike::FEW;
use crate::wizard::flow::Flow;
use crate::wizard::page::{Action, ActionId, Block, Level, Mark, PageId, StatusRow};
use crate::wizard::run::{self, Kind, Now, Run};
use crate::wizard::words;

use super::{Built, Row, action, finish, named, pool, tail, unfinished};

pub(in crate::wizard) const ID: PageId = PageId("progress");

pub(super) const ROW: Row = Row {
    id: ID,
    title: "page-progress-title",
    guide: None,
    // Also where nothing is to be done: the steps of a walk are not counted anew in the middle of it.
    listed: |_| true,
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
        actions.extend(choices(flow));
    }
    Built { blocks, fields: Vec::new(), actions }
}

/// True where a run on several nodes stopped because of some of them: to finish it is to try these again.
fn retries(flow: &Flow) -> bool {
    let several = flow.run.as_ref().is_some_and(|run| pool::nodes(flow, run).len() > 1);
    several && !flow.failed_nodes().is_empty()
}

/// What can be done about a run that stopped: try again, go on without the nodes on which it failed, put all back.
pub(super) fn choices(flow: &Flow) -> Vec<Action> {
    let resume = if retries(flow) { "action-retry" } else { "action-resume" };
    let mut actions = vec![named(ActionId::Resume, true, resume)];
    if flow.can_go_on_without() {
        actions.push(action(ActionId::GoOnWithout, true));
    }
    actions.push(action(ActionId::RollBack, flow.undoable().is_some()));
    actions
}

fn blocks(flow: &Flow, run: &Run) -> Vec<Block> {
    let mut blocks = vec![head(run)];
    let pool = pool::of(flow, run);
    // What is at work is seen without scrolling, however many changes there are and however small the screen.
    let working: Vec<&Progress> = working(run, |_| true).collect();
    if run.at_work() && working.len() <= FEW {
        blocks.extend(working.into_iter().cloned().map(Block::Progress));
    }
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
    blocks.extend(pool);
    blocks.extend(told(flow, run));
    blocks.extend(run.end.iter().flat_map(|end| commands(flow, run, end)));
    blocks
}

/// The changes of the run, on few hosts; of many nodes each has its own page.
pub(super) fn told(flow: &Flow, run: &Run) -> Option<Block> {
    let many = pool::nodes(flow, run).len() > FEW;
    let rows = rows(run, |host| !many || !pool::is_node(flow, host));
    (!rows.is_empty() || !many).then_some(Block::Rows(rows))
}

/// What the run works on just now, on these hosts.
pub(super) fn working(run: &Run, on: impl Fn(&HostId) -> bool) -> impl Iterator<Item = &Progress> {
    let rows = run.rows.iter().filter(move |row| on(&row.at.host));
    rows.filter_map(|row| match &row.now {
        Now::Working(progress) => Some(progress),
        Now::Waiting | Now::Ended(_) => None,
    })
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

/// The changes of the run on these hosts, with what is told of them.
pub(super) fn rows(run: &Run, on: impl Fn(&HostId) -> bool) -> Vec<StatusRow> {
    let told = |at: &run::Row| {
        let mut row = row(at, !run.at_work());
        let more: Vec<Text> = run.notes(&at.at).filter(|note| !row.details.contains(note)).cloned().collect();
        row.details.extend(more);
        row
    };
    run.rows.iter().filter(|row| on(&row.at.host)).map(told).collect()
}

fn row(row: &run::Row, over: bool) -> StatusRow {
    let (mark, details) = match &row.now {
        Now::Waiting => (Mark::Pending, Vec::new()),
        Now::Working(_) => (Mark::Working, Vec::new()),
        // Why, that stands above once the run has ended.
        Now::Ended(outcome) if over && words::went_wrong(outcome) => (words::outcome(outcome), Vec::new()),
        Now::Ended(outcome) => (words::outcome(outcome), words::details(outcome)),
    };
    let path = row.path.as_ref().map(|path| Text::new("row-path").with("path", path));
    StatusRow { mark, label: row.name(), details: path.into_iter().chain(details).collect() }
}

/// What went wrong on these hosts, each with its reason.
pub(super) fn wrong(run: &Run, on: impl Fn(&HostId) -> bool) -> impl Iterator<Item = Block> {
    run.rows.iter().filter(move |row| on(&row.at.host)).filter_map(|row| {
        let Now::Ended(outcome) = &row.now else { return None };
        let why = words::details(outcome).into_iter().next().filter(|_| words::went_wrong(outcome))?;
        let text = Text::new("log-ended-why").with("line", row.name()).with("why", why);
        Some(Block::Notice(Level::Error, text))
    })
}

/// How the run ended, and why it did not end well: before all that is told of its changes.
pub(super) fn ended(flow: &Flow, run: &Run, end: &RunEnd) -> Vec<Block> {
    let level = match run.code() {
        // What failed is the command, not the run.
        _ if run.untold() && end.state != RunState::Unfinished => Level::Info,
        0 if end.state != RunState::Unfinished => Level::Info,
        0 => Level::Warning,
        _ => Level::Error,
    };
    let mut blocks = Vec::new();
    blocks.extend(end.error.clone().map(|error| Block::Notice(Level::Error, error)));
    blocks.extend(wrong(run, |_| true));
    blocks.push(Block::Notice(level, words::how(run, end)));
    blocks.extend(unfinished::waiting(flow));
    blocks.extend(unfinished::stopped(flow));
    blocks.push(Block::Para(words::so_far(flow, run)));
    blocks
}

/// What to type where it did not end well, or is to be undone.
pub(super) fn commands(flow: &Flow, run: &Run, end: &RunEnd) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let (RunState::Unfinished, Some(id)) = (end.state, &run.id) {
        blocks.push(Block::Para(if retries(flow) { words::to_retry(flow) } else { words::to_resume(flow) }));
        blocks.push(Block::Command(words::resume(flow, id)));
        if flow.can_go_on_without() {
            blocks.push(Block::Para(Text::new("unfinished-go-on-without")));
        }
    }
    if let (true, Some(id)) = (run.undoable(), &run.id) {
        // Before the last page it is only offered for a run that stopped.
        let here = flow.at == finish::ID || flow.unfinished().is_some();
        let text = if here { words::to_roll_back(flow) } else { words::to_roll_back_later(flow) };
        blocks.push(Block::Para(text));
        blocks.push(Block::Command(words::rollback(flow, id)));
    }
    blocks
}
