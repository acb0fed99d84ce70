//! Page `node`: all that is known of one host. It is opened from a row of a table, and Back leads there again.

use crate::base::{Arg, Text};
use crate::core::checks::Check;
use crate::core::pool::Member;
use crate::host::HostId;
use crate::wizard::flow::Flow;
use crate::wizard::help::Source;
use crate::wizard::page::{ActionId, Block, Level, Mark, PageId, StatusRow};

use super::nodes::{self, Node};
use super::start::{self, looking, looks};
use super::{Built, Row, action, named, plan, progress, tail, verification};

pub(in crate::wizard) const ID: PageId = PageId("node");

/// It stands outside of the way through the pages.
pub(super) const ROW: Row = Row {
    id: ID,
    title: "page-node-title",
    guide: Some(Source { number: "3", id: "nodes" }),
    listed: |_| false,
    walked: |_| false,
    build,
};

fn build(flow: &Flow) -> Built {
    let Some(host) = flow.open_host() else {
        return Built { blocks: Vec::new(), fields: Vec::new(), actions: tail(flow).into() };
    };
    let node = nodes::node(flow, host);
    let mut blocks = vec![Block::Heading(Text::new("node-heading").with("node", &host.0))];
    blocks.extend(stands(flow, &node));
    blocks.extend(known(flow, &node));
    blocks.extend(work(flow, host));
    blocks.extend(checked(flow, host));
    blocks.extend(log(flow, host));
    Built { blocks, fields: Vec::new(), actions: actions(flow, host) }
}

fn actions(flow: &Flow, host: &HostId) -> Vec<crate::wizard::page::Action> {
    let [back, quit] = tail(flow);
    let mut actions = vec![back];
    if flow.setup.can_reach {
        let now = flow.choosable();
        let out = if flow.leaves_out(host) { "action-take-node-in" } else { "action-leave-node-out" };
        let member = flow.listed_of(host).is_some() || flow.typed_node(host);
        if member {
            actions.push(named(ActionId::LeaveNode, flow.may_turn(host), out));
        }
        if flow.shown_key(host).is_some() {
            let key = if flow.accepts(host) { "action-key-forget" } else { "action-key-accept" };
            actions.push(named(ActionId::AcceptKey, now, key));
        }
        if flow.typed_node(host) {
            actions.push(action(ActionId::RemoveNode, now));
        }
    }
    actions.push(action(ActionId::Refresh, !looks(flow) && !flow.at_work()));
    actions.push(quit);
    actions
}

/// How it stands, and what is wrong with it.
fn stands(flow: &Flow, node: &Node<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if looks(flow) {
        blocks.push(looking());
    } else if flow.stale {
        blocks.push(Block::Notice(Level::Info, Text::new("nodes-stale")));
    }
    let of_list = node.listed.is_some() || flow.typed_node(node.host);
    if of_list {
        let (_, state) = nodes::state(flow, node);
        blocks.push(Block::Pairs(vec![(Text::new("column-state"), state.into())]));
    }
    if let Some(why) = node.listed.and_then(|listed| listed.trouble.clone()) {
        blocks.push(Block::Notice(Level::Error, why));
    }
    if let Some((kind, fingerprint)) = flow.shown_key(node.host) {
        blocks.push(Block::Pairs(vec![
            (Text::new("pair-key-kind"), kind.clone()),
            (Text::new("pair-key-fingerprint"), fingerprint.clone()),
        ]));
    }
    blocks
}

/// What xapi and the host itself say, and what will be done there.
fn known(flow: &Flow, node: &Node<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(member) = node.listed.and_then(|listed| listed.member.as_ref()) {
        blocks.push(Block::Pairs(of_pool(member)));
    }
    let trouble = node.listed.is_some_and(|listed| listed.trouble.is_some());
    if let (Some(facts), false) = (node.facts, trouble) {
        blocks.push(Block::Pairs(start::pairs(facts)));
    }
    if let (Some(planned), false) = (node.plan, trouble) {
        blocks.push(Block::Heading(Text::new("node-plan")));
        if let Some(group) = crate::wizard::alike::group(flow, node.host) {
            blocks.push(Block::Para(Text::new("node-group").with("group", group)));
        }
        blocks.extend(plan::changes(planned));
    }
    blocks
}

fn of_pool(member: &Member) -> Vec<(Text, Arg)> {
    let said = |yes: Option<bool>| {
        Text::new(match yes {
            Some(true) => "value-yes",
            Some(false) => "value-no",
            None => "value-not-told",
        })
        .into()
    };
    vec![
        (Text::new("pair-pool-name"), (&member.name).into()),
        (Text::new("pair-pool-address"), (&member.address).into()),
        (Text::new("pair-pool-coordinator"), said(Some(member.coordinator))),
        (Text::new("pair-pool-live"), said(member.live)),
        (Text::new("pair-pool-enabled"), said(member.enabled)),
    ]
}

/// How far the run is there.
fn work(flow: &Flow, host: &HostId) -> Vec<Block> {
    let Some(run) = &flow.run else { return Vec::new() };
    let rows = progress::rows(run, |at| at == host);
    if rows.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(Text::new("node-run"))];
    blocks.extend(progress::working(run, |at| at == host).cloned().map(Block::Progress));
    blocks.extend(progress::wrong(run, |at| at == host));
    blocks.push(Block::Rows(rows));
    blocks
}

fn checked(flow: &Flow, host: &HostId) -> Vec<Block> {
    let of: Vec<&Check> = flow.checks.iter().flatten().filter(|check| check.host == *host).collect();
    if of.is_empty() {
        return Vec::new();
    }
    let mut rows: Vec<StatusRow> = of.into_iter().map(verification::row).collect();
    rows.sort_by_key(|row| row.mark != Mark::Check(crate::core::checks::Status::Fail));
    vec![Block::Heading(Text::new("finish-checks")), Block::Rows(rows)]
}

/// What the log says of it, the newest line first.
fn log(flow: &Flow, host: &HostId) -> Vec<Block> {
    let lines = flow.log().iter().rev().filter(|line| line.host.as_ref() == Some(host));
    let lines: Vec<(Text, Arg)> =
        lines.map(|line| (Text::new("node-log-at").with("at", line.at), line.text.clone().into())).collect();
    if lines.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(Text::new("node-log")), Block::Pairs(lines)]
}
