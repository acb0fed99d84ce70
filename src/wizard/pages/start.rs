//! Page `start`: where we are. What each host says of itself, what will apply there and why.

use crate::base::{Arg, Text};
use crate::core::change::Change;
use crate::core::facts::HostFacts;
use crate::core::guide::STEPS;
use crate::core::known::Known;
use crate::core::report::{daemon, dropins, file, known, machine, server_pairs};
use crate::host::{Found, Progress, Snapshot};
use crate::wizard::flow::{Flow, Want};
use crate::wizard::page::{ActionId, Block, Level, Mark, PageId, StatusRow};
use crate::wizard::{files, sections, words};

use super::{Built, Row, action, tail};

pub(in crate::wizard) const ID: PageId = PageId("start");

pub(super) const ROW: Row =
    Row { id: ID, title: "page-start-title", listed: |_| true, walked: |_| true, build };

fn build(flow: &Flow) -> Built {
    if flow.setup.no_host {
        return no_host(flow);
    }
    let mut blocks = vec![Block::Para(Text::new("start-about"))];
    if let Some(root) = &flow.setup.root {
        let text = Text::new("start-root").with("path", files::raw(root));
        blocks.push(Block::Notice(Level::Info, text));
    }
    blocks.extend(steps(flow));
    blocks.extend(hosts(flow));
    blocks.extend(skipped(flow));
    let looking = looks(flow);
    let ready = !looking && flow.facts.is_some() && flow.runs.is_some();
    let mut actions = vec![action(ActionId::Next, ready), action(ActionId::Refresh, !looking)];
    actions.extend(tail(flow));
    Built { blocks, fields: Vec::new(), actions }
}

fn no_host(flow: &Flow) -> Built {
    let blocks = vec![
        Block::Notice(Level::Warning, Text::new("no-host-here")),
        Block::Para(Text::new("no-host-what")),
        Block::Command(String::from("quantalink --root DIR")),
        Block::Command(String::from("quantalink --section multipath")),
        Block::Para(Text::new("no-host-server")),
        Block::Para(Text::new("no-host-practice")),
    ];
    let mut actions = vec![action(ActionId::Practice, true), action(ActionId::Next, false)];
    if flow.setup.asks_server {
        actions = vec![action(ActionId::Next, true), action(ActionId::Practice, true)];
    }
    actions.extend(tail(flow));
    Built { blocks, fields: Vec::new(), actions }
}

/// The steps of the guide that are walked, and what each is for; none before it is known which hosts there are.
fn steps(flow: &Flow) -> Option<Block> {
    let steps = sections::walked(flow).map(|step| (sections::title(step), sections::about(step).into()));
    (!flow.roles.is_empty()).then(|| Block::Pairs(steps.collect()))
}

/// The steps of the guide that are not walked, by the reason why.
fn skipped(flow: &Flow) -> Vec<Block> {
    if flow.roles.is_empty() {
        return Vec::new();
    }
    let mut reasons: Vec<(Text, Vec<StatusRow>)> = Vec::new();
    for step in STEPS {
        let Some(why) = sections::skipped(flow, step) else { continue };
        let row = StatusRow { mark: Mark::Skipped, label: sections::title(step), details: Vec::new() };
        match reasons.iter_mut().find(|(other, _)| *other == why) {
            Some((_, rows)) => rows.push(row),
            None => reasons.push((why, vec![row])),
        }
    }
    let blocks = reasons.into_iter().flat_map(|(why, rows)| [Block::Para(why), Block::Rows(rows)]);
    blocks.collect()
}

/// True while hosts or runs are looked at.
pub(super) fn looks(flow: &Flow) -> bool {
    [Want::Facts, Want::Runs, Want::Checks].into_iter().any(|want| flow.waits_for(want))
}

/// The block that says that hosts are looked at.
pub(super) fn looking() -> Block {
    Block::Progress(Progress { what: Text::new("looking"), part: None })
}

fn hosts(flow: &Flow) -> Vec<Block> {
    let mut blocks = Vec::new();
    if looks(flow) {
        blocks.push(looking());
    }
    if flow.runs.is_none() && flow.facts.is_some() && !looks(flow) {
        blocks.push(Block::Notice(Level::Warning, Text::new("start-runs-unknown")));
    }
    let (Some(facts), Some(plan)) = (&flow.facts, &flow.plan) else { return blocks };
    for (host, planned) in facts.hosts.iter().zip(&plan.hosts) {
        blocks.push(words::host(planned));
        blocks.push(Block::Pairs(pairs(host)));
        blocks.push(Block::Rows(planned.changes.iter().map(applies).collect()));
    }
    blocks.push(Block::Para(Text::new("start-looked").with("at", facts.at)));
    blocks
}

/// What will apply: a change with how it stands.
fn applies(change: &Change) -> StatusRow {
    let details = change.path.as_ref().map(|path| Text::new("row-path").with("path", path));
    StatusRow {
        mark: words::standing(change.standing),
        label: words::change_name(&change.at.id),
        details: details.into_iter().chain(change.reasons.first().cloned()).collect(),
    }
}

fn pairs(host: &HostFacts) -> Vec<(Text, Arg)> {
    match &host.server {
        Some(server) => server_pairs(host, server),
        None => of_node(host),
    }
}

fn of_node(host: &HostFacts) -> Vec<(Text, Arg)> {
    let mut pairs = vec![(Text::new("pair-main"), file(&host.main))];
    if !matches!(&host.enabled, Known::Is(Snapshot { found: Found::Absent, links, .. }, _) if links.is_empty())
    {
        pairs.push((Text::new("pair-enabled"), file(&host.enabled)));
    }
    pairs.push((Text::new("pair-dropins"), dropins(host)));
    pairs.push((Text::new("pair-tools"), known(&host.tools, |version| version.into())));
    pairs.extend(machine(&host.machine));
    pairs.push((Text::new("pair-daemon"), daemon(host)));
    pairs
}
