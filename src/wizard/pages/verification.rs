//! Page `verification`: every check on every host, with its evidence.

use std::borrow::Cow;

use crate::base::{Arg, Text};
use crate::core::checks::{Check, Status};
use crate::core::facts::Role;
use crate::host::{HostId, Progress};
use crate::wizard::alike::{self, FEW};
use crate::wizard::flow::{Flow, Want};
use crate::wizard::help::Source;
use crate::wizard::page::{ActionId, Block, Level, Mark, PageId, StatusRow};

use super::{Built, Row, action, tail};

pub(in crate::wizard) const ID: PageId = PageId("verification");

pub(super) const ROW: Row = Row {
    id: ID,
    title: "page-verification-title",
    guide: Some(Source { number: "2", id: "verification" }),
    listed: |_| true,
    walked: |_| true,
    build,
};

fn build(flow: &Flow) -> Built {
    let looking = flow.waits_for(Want::Checks);
    let mut blocks = Vec::new();
    if looking {
        blocks.push(Block::Progress(Progress { what: Text::new("checking"), part: None }));
    }
    match &flow.checks {
        Some(checks) => blocks.extend(list(flow, checks)),
        None if looking => {}
        None => blocks.push(Block::Notice(Level::Warning, Text::new("checks-none"))),
    }
    let mut actions = vec![action(ActionId::Next, !looking), action(ActionId::Refresh, !looking)];
    actions.extend(tail(flow));
    Built { blocks, fields: Vec::new(), actions }
}

fn list(flow: &Flow, checks: &[Check]) -> Vec<Block> {
    let mut blocks = vec![failing(checks).unwrap_or_else(|| Block::Para(Text::new("checks-hold")))];
    // What failed is seen first, however many checks there are.
    let (failed, mut others): (Vec<&Check>, Vec<&Check>) =
        checks.iter().partition(|check| check.status == Status::Fail);
    others.sort_by_key(|check| match check.status {
        Status::Fail | Status::Manual => 0,
        Status::Pass => 1,
        Status::Skipped => 2,
    });
    let many = many(flow, checks);
    if !failed.is_empty() {
        blocks.push(Block::Rows(in_full(&failed, !many.is_empty())));
    }
    blocks.push(Block::Pairs(counts(checks)));
    if !many.is_empty() {
        blocks.push(Block::Heading(Text::new("checks-nodes").with("count", many.len())));
        blocks.push(Block::Rows(by_check(checks, &many)));
    }
    let mut hosts: Vec<&HostId> = Vec::new();
    for check in checks.iter().filter(|check| check.status != Status::Fail) {
        if !hosts.contains(&&check.host) && !many.contains(&&check.host) {
            hosts.push(&check.host);
        }
    }
    for host in hosts {
        blocks.push(Block::Heading(Text::new("checks-host").with("host", &host.0)));
        blocks.push(Block::Rows(
            others.iter().filter(|check| check.host == *host).map(|check| row(check)).collect(),
        ));
    }
    blocks
}

/// What failed, with the hosts' names; once for all hosts where the same failed in the same way on many.
fn in_full(failed: &[&Check], many: bool) -> Vec<StatusRow> {
    let mut alike: Vec<Vec<&Check>> = Vec::new();
    for check in failed {
        let same = |one: &&Check| one.id == check.id && one.evidence == check.evidence;
        match alike.iter_mut().find(|group| many && group.first().is_some_and(same)) {
            Some(group) => group.push(check),
            None => alike.push(vec![check]),
        }
    }
    alike.iter().filter_map(|group| Some(row_of_hosts(group.first()?, group))).collect()
}

/// The nodes, where there are too many to tell of each.
fn many<'c>(flow: &Flow, checks: &'c [Check]) -> Vec<&'c HostId> {
    let server = |host: &HostId| {
        let facts = flow.facts.iter().flat_map(|facts| &facts.hosts).find(|facts| facts.host == *host);
        facts.is_some_and(|facts| facts.role == Role::Server)
    };
    let mut nodes: Vec<&HostId> = Vec::new();
    for check in checks.iter().filter(|check| !server(&check.host)) {
        if nodes.last() != Some(&&check.host) && !nodes.contains(&&check.host) {
            nodes.push(&check.host);
        }
    }
    if nodes.len() > FEW { nodes } else { Vec::new() }
}

/// Each check once for all these nodes: how many of them it ended how on, and what was seen where that is the same.
fn by_check(checks: &[Check], nodes: &[&HostId]) -> Vec<StatusRow> {
    let of_nodes: Vec<&Check> = checks.iter().filter(|check| nodes.contains(&&check.host)).collect();
    let mut ids: Vec<&str> = Vec::new();
    for check in &of_nodes {
        if !ids.contains(&check.id) {
            ids.push(check.id);
        }
    }
    let of = |id: &str| of_nodes.iter().filter(|check| check.id == id).copied().collect::<Vec<_>>();
    ids.into_iter().map(|id| one(id, &of(id))).collect()
}

fn one(id: &str, checks: &[&Check]) -> StatusRow {
    let words = [
        (Status::Fail, "checks-of-fail"),
        (Status::Manual, "checks-of-manual"),
        (Status::Pass, "checks-of-pass"),
        (Status::Skipped, "checks-of-skipped"),
    ];
    let mut worst = None;
    let mut details = Vec::new();
    for (status, word) in words {
        let ended: Vec<&Check> = checks.iter().filter(|check| check.status == status).copied().collect();
        let Some(first) = ended.first() else { continue };
        worst = worst.or(Some(status));
        let names = alike::names(ended.iter().map(|check| &check.host));
        details.push(Text::new(word).with("count", ended.len()).with("names", names));
        // What failed stands above in full.
        let same = ended.iter().all(|check| check.evidence == first.evidence);
        if same && status != Status::Fail {
            details.extend(first.evidence.iter().cloned());
        }
    }
    StatusRow { mark: Mark::Check(worst.unwrap_or(Status::Skipped)), label: label(id), details }
}

/// That checks failed, where some did.
pub(super) fn failing(checks: &[Check]) -> Option<Block> {
    let failed = count(checks, Status::Fail);
    (failed > 0).then(|| Block::Notice(Level::Error, Text::new("checks-failed").with("failed", failed)))
}

pub(super) fn row(check: &Check) -> StatusRow {
    StatusRow { mark: Mark::Check(check.status), label: label(check.id), details: check.evidence.clone() }
}

fn label(id: &str) -> Text {
    Text::of(Cow::Owned(format!("check-{id}")))
}

/// The same with the names of its hosts in front.
fn row_of_hosts(check: &Check, group: &[&Check]) -> StatusRow {
    let row = row(check);
    let names = alike::names(group.iter().map(|check| &check.host));
    let label = Text::new("checks-on").with("host", names).with("check", row.label);
    StatusRow { label, ..row }
}

/// How many checks ended how.
pub(super) fn counts(checks: &[Check]) -> Vec<(Text, Arg)> {
    [
        ("count-pass", Status::Pass),
        ("count-fail", Status::Fail),
        ("count-manual", Status::Manual),
        ("count-skipped", Status::Skipped),
    ]
    .map(|(label, status)| (Text::new(label), count(checks, status).into()))
    .into()
}

fn count(checks: &[Check], status: Status) -> usize {
    checks.iter().filter(|check| check.status == status).count()
}
