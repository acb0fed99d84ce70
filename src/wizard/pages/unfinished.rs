//! Page `unfinished`: a run of a former session was cut; it is told before anything else.

use crate::base::{Arg, Text};
use crate::core::journal::RunInfo;
use crate::host::HostId;
use crate::wizard::fields;
use crate::wizard::flow::Flow;
use crate::wizard::page::{Action, ActionId, Block, Level, PageId};
use crate::wizard::words;

use super::{Built, Row, action, named, tail};

pub(in crate::wizard) const ID: PageId = PageId("unfinished");

pub(super) const ROW: Row = Row {
    id: ID,
    title: "page-unfinished-title",
    guide: None,
    listed: |flow| flow.was_cut,
    walked: of_a_former_session,
    build,
};

/// True where a run is unfinished that was not begun or taken up here: the page `progress` tells of those.
pub(in crate::wizard) fn of_a_former_session(flow: &Flow) -> bool {
    let here = flow.run.as_ref().and_then(|run| run.id.as_ref());
    flow.unfinished().is_some_and(|info| Some(&info.run) != here)
}

fn build(flow: &Flow) -> Built {
    let mut blocks = Vec::new();
    if let Some(info) = flow.unfinished() {
        blocks.extend(stopped(flow));
        blocks.push(Block::Notice(Level::Warning, Text::new("unfinished-found")));
        blocks.push(Block::Pairs(pairs(info)));
        blocks.push(Block::Para(words::to_resume(flow)));
        blocks.push(Block::Command(words::resume(flow, &info.run)));
        blocks.push(Block::Para(words::to_roll_back(flow)));
        blocks.push(Block::Command(words::rollback(flow, &info.run)));
        blocks.push(Block::Para(Text::new("unfinished-look")));
    }
    let mut actions = vec![named(ActionId::Next, true, "action-next-look")];
    actions.extend(start_service(flow));
    actions.push(action(ActionId::Resume, !flow.at_work()));
    actions.push(action(ActionId::RollBack, !flow.at_work()));
    actions.extend(tail(flow));
    Built { blocks, fields: fields::fields(flow), actions }
}

/// That a run left a service stopped, or a host out of service, before anything else that is said of it.
pub(super) fn stopped(flow: &Flow) -> impl Iterator<Item = Block> {
    let told = words::left_stopped(flow).into_iter().chain(words::left_taken(flow));
    told.map(|text| Block::Notice(Level::Error, text))
}

/// The runs that wait to be confirmed, and until when.
pub(super) fn waiting(flow: &Flow) -> impl Iterator<Item = Block> {
    words::waiting(flow).into_iter().map(|text| Block::Notice(Level::Warning, text))
}

/// To start that service, or give that host back, and do nothing else.
pub(super) fn start_service(flow: &Flow) -> Option<Action> {
    let ready = !flow.at_work();
    if flow.left_stopped().is_some() {
        return Some(action(ActionId::StartService, ready));
    }
    let taken = !flow.left_taken().is_empty();
    taken.then(|| named(ActionId::StartService, ready, "action-give-back"))
}

fn pairs(info: &RunInfo) -> Vec<(Text, Arg)> {
    let mut pairs = vec![
        (Text::new("pair-run"), info.run.0.as_str().into()),
        (Text::new("pair-started"), info.started.into()),
    ];
    // The machine itself is no root that anybody named.
    if info.root.bytes() != b"/" {
        pairs.push((Text::new("pair-root"), (&info.root).into()));
    }
    pairs.extend(info.hosts.iter().map(|HostId(host)| (Text::new("pair-host"), host.into())));
    pairs
}
