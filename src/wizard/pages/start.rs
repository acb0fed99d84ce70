//! Page `start`: where we are. What each host says of itself, what will apply there and why.

use crate::base::{Arg, Text};
use crate::core::change::Change;
use crate::core::facts::HostFacts;
use crate::core::guide::STEPS;
use crate::core::known::Known;
use crate::core::plan::HostPlan;
use crate::core::report::{daemon, dropins, file, known, machine, server_pairs};
use crate::host::{Found, Progress, Snapshot};
use crate::wizard::flow::{Flow, Want};
use crate::wizard::page::{ActionId, Block, Level, Mark, PageId, StatusRow};
use crate::wizard::{alike, files, sections, words};

use super::{Built, Row, action, named, tail, unfinished};

pub(in crate::wizard) const ID: PageId = PageId("start");

pub(super) const ROW: Row =
    Row { id: ID, title: "page-start-title", guide: None, listed: |_| true, walked: |_| true, build };

fn build(flow: &Flow) -> Built {
    if flow.no_host() {
        return no_host(flow);
    }
    let mut blocks = vec![Block::Para(Text::new("start-about"))];
    if let Some(root) = &flow.setup.root {
        let text = Text::new("start-root").with("path", files::raw(root));
        blocks.push(Block::Notice(Level::Info, text));
    }
    blocks.extend(unfinished::waiting(flow));
    // What was found, before what the guide says of itself: that much is on an 80x24 console without a key.
    blocks.extend(hosts(flow));
    blocks.extend(skipped(flow));
    blocks.extend(steps(flow));
    let looking = looks(flow);
    let ready = !looking && flow.facts.is_some() && flow.runs.is_some();
    let mut actions = vec![action(ActionId::Next, ready), action(ActionId::Refresh, !looking)];
    actions.extend(tail(flow));
    Built { blocks, fields: Vec::new(), actions }
}

fn no_host(flow: &Flow) -> Built {
    let asks = flow.setup.asks_server;
    // No node is reached from Windows, and neither trees nor multipath are worked on there.
    let mut blocks = if cfg!(windows) {
        vec![
            Block::Notice(Level::Warning, Text::new("no-service-here")),
            Block::Para(Text::new("no-service-what")),
            Block::Para(Text::new("no-service-server")),
        ]
    } else {
        vec![
            Block::Notice(Level::Warning, Text::new("no-host-here")),
            Block::Para(Text::new("no-host-what")),
            Block::Command(String::from("quantalink --root DIR")),
            Block::Command(String::from("quantalink --section multipath")),
            Block::Para(Text::new("no-host-server")),
        ]
    };
    let ssh = flow.setup.can_reach.then(|| Block::Para(Text::new("no-host-nodes")));
    blocks.extend(ssh);
    blocks.push(Block::Para(Text::new("no-host-practice")));
    let next = if flow.setup.can_reach { "action-next-nodes" } else { "action-next" };
    let next = named(ActionId::Next, flow.setup.can_reach || asks, next);
    let practice = action(ActionId::Practice, true);
    let mut actions = if asks { vec![next, practice] } else { vec![practice, next] };
    actions.extend(tail(flow));
    Built { blocks, fields: Vec::new(), actions }
}

/// The steps of the guide that are walked, and what each is for; none before it is known which hosts there are.
fn steps(flow: &Flow) -> Vec<Block> {
    if flow.roles.is_empty() {
        return Vec::new();
    }
    let steps = sections::walked(flow).map(|step| (sections::title(step), sections::about(step).into()));
    vec![Block::Heading(Text::new("start-steps")), Block::Pairs(steps.collect())]
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
    let Some(facts) = &flow.facts else { return blocks };
    for group in alike::groups_of(flow) {
        let plans: Vec<&HostPlan> = group.iter().map(|(_, plan)| *plan).collect();
        let Some(first) = plans.first() else { continue };
        blocks.push(words::hosts(&plans));
        blocks.push(Block::Pairs(in_common(group.iter().filter_map(|(at, _)| facts.hosts.get(*at)))));
        blocks.push(Block::Rows(first.changes.iter().map(applies).collect()));
    }
    blocks.push(Block::Para(Text::new("start-looked").with("at", facts.at)));
    blocks
}

/// What these hosts all say of themselves.
fn in_common<'a>(mut hosts: impl Iterator<Item = &'a HostFacts>) -> Vec<(Text, Arg)> {
    let mut said = hosts.next().map(pairs).unwrap_or_default();
    for host in hosts {
        let other = pairs(host);
        said.retain(|pair| other.contains(pair));
    }
    said
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

pub(super) fn pairs(host: &HostFacts) -> Vec<(Text, Arg)> {
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
