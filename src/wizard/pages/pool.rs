//! A run on several nodes: how far each of them is, and how many are how far.

use crate::base::{Arg, Text};
use crate::core::event::Outcome;
use crate::core::facts::Role;
use crate::host::HostId;
use crate::wizard::flow::Flow;
use crate::wizard::page::{Block, Column, Level, Mark, Table, TableRow};
use crate::wizard::run::{self, Now, Run};
use crate::wizard::words::went_wrong;
use crate::wizard::{alike, words};

/// How far a node is.
struct Node<'r> {
    host: &'r HostId,
    rows: Vec<&'r run::Row>,
}

/// True for a node, as far as is known now; the server of a site is none.
pub(in crate::wizard) fn is_node(flow: &Flow, host: &HostId) -> bool {
    let facts = flow.facts.iter().flat_map(|facts| &facts.hosts).find(|facts| facts.host == *host);
    let planned = flow.run.iter().flat_map(|run| &run.nodes).any(|node| node == host);
    planned || facts.is_some_and(|facts| facts.role == Role::Node)
}

/// The nodes on which the run does something.
pub(super) fn nodes<'r>(flow: &Flow, run: &'r Run) -> Vec<&'r HostId> {
    let mut nodes: Vec<&HostId> = Vec::new();
    for row in run.rows.iter().filter(|row| is_node(flow, &row.at.host)) {
        if !nodes.contains(&&row.at.host) {
            nodes.push(&row.at.host);
        }
    }
    nodes
}

/// Counts and a table, where there are several nodes: those that need to be looked at first.
pub(super) fn of(flow: &Flow, run: &Run) -> Vec<Block> {
    let nodes = nodes(flow, run);
    let mut blocks = Vec::new();
    if nodes.len() > 1 {
        let of = |host| Node { host, rows: run.rows.iter().filter(|row| row.at.host == *host).collect() };
        let mut nodes: Vec<(Mark, Node<'_>)> =
            nodes.into_iter().map(of).map(|node| (mark(&node.rows, run.at_work()), node)).collect();
        blocks.push(Block::Para(counts(&nodes, run.at_work())));
        nodes.sort_by_key(|(mark, _)| order(*mark));
        blocks.push(Block::Table(table(&nodes)));
    }
    let out: Vec<&HostId> =
        flow.listed().iter().map(|node| &node.host).filter(|host| flow.leaves_out(host)).collect();
    let changed = run.stands_on();
    let out: Vec<&HostId> = out.into_iter().filter(|host| !changed.contains(host)).collect();
    if !out.is_empty() {
        let text = Text::new("nodes-are-left-out").with("count", out.len());
        let text = text.with("names", alike::names(out.into_iter()));
        blocks.push(Block::Notice(Level::Warning, text));
    }
    blocks
}

/// How a node stands: by what went wrong, else by what is at work, else by what is still to come.
fn mark(rows: &[&run::Row], at_work: bool) -> Mark {
    let ended = |fits: fn(&Outcome) -> bool| {
        rows.iter().find_map(|row| match &row.now {
            Now::Ended(outcome) if fits(outcome) => Some(words::outcome(outcome)),
            _ => None,
        })
    };
    if let Some(wrong) = ended(went_wrong) {
        return wrong;
    }
    if at_work && rows.iter().any(|row| matches!(row.now, Now::Working(_))) {
        return Mark::Working;
    }
    if rows.iter().any(|row| matches!(row.now, Now::Waiting)) {
        return Mark::Pending;
    }
    let made = ended(|outcome| matches!(outcome, Outcome::RolledBack))
        .or_else(|| ended(|outcome| matches!(outcome, Outcome::Applied { .. })))
        .or_else(|| ended(|outcome| matches!(outcome, Outcome::Manual)));
    made.or_else(|| ended(|_| true)).unwrap_or(Mark::Pending)
}

/// Which rows come first.
const fn order(mark: Mark) -> u8 {
    match mark {
        Mark::Failed | Mark::Unknown | Mark::Refused => 0,
        Mark::Working => 1,
        Mark::Pending | Mark::Skipped => 2,
        _ => 3,
    }
}

fn counts(nodes: &[(Mark, Node<'_>)], at_work: bool) -> Text {
    let count = |place| nodes.iter().filter(|(mark, _)| order(*mark) == place).count();
    let (failed, working, waiting, done) = (count(0), count(1), count(2), count(3));
    let text = Text::new(if at_work { "progress-counts" } else { "progress-counts-ended" });
    let text = text.with("all", nodes.len()).with("done", done).with("failed", failed);
    let text = text.with("waiting", waiting);
    if at_work { text.with("working", working) } else { text }
}

fn table(nodes: &[(Mark, Node<'_>)]) -> Table {
    let columns = [("column-node", 0), ("column-state", 1), ("column-changes", 2), ("column-now", 3)];
    let row = |(mark, node): &(Mark, Node<'_>)| {
        let made = |row: &&&run::Row| {
            matches!(&row.now, Now::Ended(Outcome::Applied { .. } | Outcome::Done | Outcome::RolledBack))
        };
        let ended = node.rows.iter().filter(made).count();
        let changes = Text::new("node-changes").with("ended", ended).with("all", node.rows.len());
        let now = node.rows.iter().find_map(|row| match &row.now {
            Now::Working(progress) => Some(Arg::from(progress.what.clone())),
            _ => None,
        });
        let now = now.unwrap_or_else(|| Text::new("value-none").into());
        let cells = vec![(&node.host.0).into(), mark.word().into(), changes.into(), now];
        TableRow { host: node.host.clone(), mark: *mark, cells, taken: None }
    };
    let columns = columns.map(|(title, rank)| Column { title: Text::new(title), rank }).into();
    Table { columns, rows: nodes.iter().map(row).collect() }
}
