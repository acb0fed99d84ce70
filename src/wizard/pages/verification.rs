//! Page `verification`: every check on every host, with its evidence.

use std::borrow::Cow;

use crate::base::{Arg, Text};
use crate::core::checks::{Check, Status};
use crate::host::{HostId, Progress};
use crate::wizard::flow::{Flow, Want};
use crate::wizard::page::{ActionId, Block, Level, Mark, PageId, StatusRow};

use super::{Built, Row, action, tail};

pub(in crate::wizard) const ID: PageId = PageId("verification");

pub(super) const ROW: Row =
    Row { id: ID, title: "page-verification-title", listed: |_| true, walked: |_| true, build };

fn build(flow: &Flow) -> Built {
    let looking = flow.waits_for(Want::Checks);
    let mut blocks = Vec::new();
    if looking {
        blocks.push(Block::Progress(Progress { what: Text::new("checking"), part: None }));
    }
    match &flow.checks {
        Some(checks) => blocks.extend(list(checks)),
        None if looking => {}
        None => blocks.push(Block::Notice(Level::Warning, Text::new("checks-none"))),
    }
    let mut actions = vec![action(ActionId::Next, !looking), action(ActionId::Refresh, !looking)];
    actions.extend(tail(flow));
    Built { blocks, fields: Vec::new(), actions }
}

fn list(checks: &[Check]) -> Vec<Block> {
    let mut blocks = vec![failing(checks).unwrap_or_else(|| Block::Para(Text::new("checks-hold")))];
    // What failed is seen first, however many checks there are.
    let (failed, mut others): (Vec<&Check>, Vec<&Check>) =
        checks.iter().partition(|check| check.status == Status::Fail);
    others.sort_by_key(|check| match check.status {
        Status::Fail | Status::Manual => 0,
        Status::Pass => 1,
        Status::Skipped => 2,
    });
    if !failed.is_empty() {
        blocks.push(Block::Rows(failed.into_iter().map(row_of_host).collect()));
    }
    blocks.push(Block::Pairs(counts(checks)));
    let mut hosts: Vec<&HostId> = Vec::new();
    for check in checks.iter().filter(|check| check.status != Status::Fail) {
        if !hosts.contains(&&check.host) {
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

/// That checks failed, where some did.
pub(super) fn failing(checks: &[Check]) -> Option<Block> {
    let failed = count(checks, Status::Fail);
    (failed > 0).then(|| Block::Notice(Level::Error, Text::new("checks-failed").with("failed", failed)))
}

pub(super) fn row(check: &Check) -> StatusRow {
    let label = Text { id: Cow::Owned(format!("check-{}", check.id)), args: Vec::new() };
    StatusRow { mark: Mark::Check(check.status), label, details: check.evidence.clone() }
}

/// The same with the host's name in front.
fn row_of_host(check: &Check) -> StatusRow {
    let row = row(check);
    let label = Text::new("checks-on").with("host", &check.host.0).with("check", row.label);
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
