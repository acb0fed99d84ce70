//! Page `plan`: what will be done on each host, with every diff, and what is refused and why.

use crate::base::Text;
use crate::core::change::{Act, Change, ChangeKind, Interrupt, ServiceChange, Standing};
use crate::core::facts::Role;
use crate::core::plan::{HostPlan, Plan, Wave, WaveKind, waves};
use crate::core::xapi::{orders, typed};
use crate::host::{Meta, ServiceOp};
use crate::wizard::flow::{Flow, Want};
use crate::wizard::page::{ActionId, Block, Column, Level, Mark, PageId, StatusRow, Table, TableRow};
use crate::wizard::{alike, sections, words};

use super::start::{looking, looks};
use super::{Built, Row, action, named, tail, unfinished};

pub(in crate::wizard) const ID: PageId = PageId("plan");

pub(super) const ROW: Row =
    Row { id: ID, title: "page-plan-title", guide: None, listed: |_| true, walked: |_| true, build };

/// True where the plan can be carried out: something is to be done, nothing refused, and no cut run stands in the way.
pub(super) fn applicable(flow: &Flow) -> bool {
    let ready = flow.plan.as_ref().is_some_and(to_do);
    ready && flow.unfinished().is_none() && !flow.at_work()
}

/// The same, and it is made of all the answers: nothing is looked at or has to be looked at that might change it.
pub(in crate::wizard) fn ready(flow: &Flow) -> bool {
    applicable(flow) && !looks(flow) && !flow.stale
}

/// True where a run of this plan has something to do or to ask for, and may.
pub(super) fn to_do(plan: &Plan) -> bool {
    (plan.pending() > 0 || by_hand(plan) > 0) && !plan.refused()
}

/// How many changes the admin is asked to make.
fn by_hand(plan: &Plan) -> usize {
    let asked = |change: &&Change| change.standing == Standing::Manual && change.act.is_some();
    plan.changes().filter(asked).count()
}

fn build(flow: &Flow) -> Built {
    let mut blocks = Vec::new();
    if looks(flow) {
        blocks.push(looking());
    } else if flow.stale {
        blocks.push(Block::Notice(Level::Warning, Text::new("plan-stale")));
    }
    if let Some(plan) = &flow.plan {
        blocks.extend(left_out(flow));
        blocks.extend(summary(flow, plan));
        blocks.extend(order(plan));
        for group in alike::groups_of(flow) {
            blocks.extend(hosts(&group.into_iter().map(|(_, plan)| plan).collect::<Vec<_>>()));
        }
        blocks.extend(table(flow, plan));
    }
    let next = if flow.run.is_some() { "action-next" } else { "action-next-check" };
    let only_by_hand = flow.plan.as_ref().is_some_and(|plan| plan.pending() == 0 && by_hand(plan) > 0);
    let apply = if only_by_hand { "action-by-hand" } else { "action-apply" };
    let mut actions = vec![
        named(ActionId::Apply, ready(flow), apply),
        named(ActionId::Next, flow.plan.is_some(), next),
        action(ActionId::Refresh, !looks(flow)),
        action(ActionId::SaveAnswers, flow.saved.is_none() && !flow.waits_for(Want::Answers)),
    ];
    if flow.without_server {
        actions.push(named(ActionId::LeaveOut, true, "action-take-in"));
    } else if sections::server_refused(flow) && sections::can_go_without(flow) {
        actions.push(action(ActionId::LeaveOut, true));
    }
    actions.extend(tail(flow));
    if flow.unfinished().is_some() {
        actions.extend(unfinished::start_service(flow));
        actions.push(action(ActionId::Resume, !looks(flow)));
        actions.push(action(ActionId::RollBack, !looks(flow)));
    }
    Built { blocks, fields: Vec::new(), actions }
}

/// What follows from the plan as a whole.
fn summary(flow: &Flow, plan: &Plan) -> Vec<Block> {
    let refused = plan.changes().filter(|change| change.standing == Standing::Refused).count();
    let pending = plan.pending();
    let mut blocks = vec![if refused > 0 {
        Block::Notice(Level::Error, Text::new("plan-refused").with("refused", refused))
    } else if pending > 0 {
        Block::Para(Text::new("plan-pending").with("pending", pending))
    } else if by_hand(plan) > 0 {
        Block::Notice(Level::Info, Text::new("plan-by-hand"))
    } else {
        Block::Notice(Level::Info, Text::new("plan-nothing"))
    }];
    if stopped(plan).next().is_some() {
        blocks.push(Block::Notice(Level::Warning, Text::new("plan-service-stops")));
    }
    blocks.extend(unfinished::stopped(flow));
    if let Some(info) = flow.unfinished() {
        let text = Text::new("plan-unfinished").with("run", info.run.0.as_str());
        blocks.push(Block::Notice(Level::Warning, text));
    }
    blocks.extend(unfinished::waiting(flow));
    blocks
}

/// The changes that stop a service, with it: what hangs on it fails meanwhile.
pub(in crate::wizard) fn stopped(plan: &Plan) -> impl Iterator<Item = (&Change, &ServiceChange)> {
    plan.changes().filter_map(|change| match &change.act {
        Some(Act::Service(service)) => {
            let stops = service.op == ServiceOp::Stop && change.standing == Standing::Pending;
            stops.then_some((change, service))
        }
        _ => None,
    })
}

/// In which order the nodes are changed, where there are several.
fn order(plan: &Plan) -> Vec<Block> {
    let waves = waves(plan);
    if plan.pending() == 0 || nodes(plan).count() < 2 {
        return Vec::new();
    }
    let told = |wave: &Wave| {
        let names = alike::names(wave.hosts.iter());
        let (name, how) = match wave.kind {
            WaveKind::Server => ("wave-server", Text::new("wave-server-how")),
            WaveKind::Canary => ("wave-canary", Text::new("wave-canary-how")),
            WaveKind::Rest => ("wave-rest", Text::new("wave-rest-how").with("count", wave.hosts.len())),
            WaveKind::Coordinator => ("wave-coordinator", Text::new("wave-coordinator-how")),
        };
        let at_once = wave.at_once.min(wave.hosts.len());
        (Text::new(name), how.with("names", names).with("at-once", at_once).into())
    };
    vec![Block::Heading(Text::new("plan-order")), Block::Pairs(waves.iter().map(told).collect())]
}

fn nodes(plan: &Plan) -> impl Iterator<Item = &HostPlan> {
    plan.hosts.iter().filter(|host| host.role == Role::Node)
}

/// The nodes, where there are several, for looking at one alone.
fn table(flow: &Flow, plan: &Plan) -> Vec<Block> {
    if nodes(plan).count() < 2 {
        return Vec::new();
    }
    let columns = [("column-node", 0), ("column-plan", 1), ("column-release", 2), ("column-group", 3)];
    let row = |host: &HostPlan| {
        let count = |standing| host.changes.iter().filter(|change| change.standing == standing).count();
        let (pending, refused) = (count(Standing::Pending), count(Standing::Refused));
        let (mark, says) = match (refused, pending) {
            (0, 0) => (Mark::Done, Text::new("node-nothing-pending")),
            (0, _) => (Mark::Pending, Text::new("node-pending").with("pending", pending)),
            _ => (Mark::Refused, Text::new("node-refused").with("refused", refused)),
        };
        let group = alike::group(flow, &host.host).unwrap_or_default();
        let group = Text::new("node-in-group").with("group", group);
        let cells = vec![(&host.host.0).into(), says.into(), (&host.release).into(), group.into()];
        TableRow { host: host.host.clone(), mark, cells, taken: None }
    };
    let columns = columns.map(|(title, rank)| Column { title: Text::new(title), rank }).into();
    let table = Table { columns, rows: nodes(plan).map(row).collect() };
    vec![Block::Heading(Text::new("plan-nodes")), Block::Table(table)]
}

/// What is planned for hosts for which it is the same.
fn hosts(plans: &[&HostPlan]) -> Vec<Block> {
    let mut blocks = vec![words::hosts(plans)];
    blocks.extend(plans.first().into_iter().flat_map(|first| changes(first)));
    blocks
}

/// The same without saying which.
pub(super) fn changes(plan: &HostPlan) -> Vec<Block> {
    let mut blocks = Vec::new();
    blocks.extend(plan.notes.iter().map(|note| Block::Notice(Level::Info, note.clone())));
    if plan.changes.is_empty() {
        blocks.push(Block::Para(Text::new("plan-host-nothing")));
    }
    blocks.extend(plan.changes.iter().flat_map(change));
    blocks
}

/// A change: its row, and its diff.
fn change(change: &Change) -> Vec<Block> {
    row(change, details(change))
}

/// The same where these of its reasons are told already.
pub(super) fn change_told(change: &Change, told: impl Fn(&Text) -> bool) -> Vec<Block> {
    let mut details: Vec<Text> = change.reasons.iter().filter(|reason| !told(reason)).cloned().collect();
    if change.standing == Standing::Pending {
        details.extend(next(change));
    }
    row(change, details)
}

fn row(change: &Change, details: Vec<Text>) -> Vec<Block> {
    let row = StatusRow {
        mark: words::standing(change.standing),
        label: words::change_name(&change.at.id),
        details,
    };
    let mut blocks = vec![Block::Rows(vec![row])];
    if let (Some(path), Some(diff)) = (&change.path, &change.diff) {
        blocks.push(Block::Diff(path.clone(), diff.clone()));
    }
    blocks
}

/// That the server's sections are left out, and how they are taken in again.
pub(super) fn left_out(flow: &Flow) -> Option<Block> {
    flow.without_server.then(|| Block::Notice(Level::Warning, Text::new("plan-left-out")))
}

/// The file, the reasons, and what happens next.
fn details(change: &Change) -> Vec<Text> {
    let path = change.path.as_ref().map(|path| Text::new("row-path").with("path", path));
    path.into_iter().chain(change.reasons.iter().cloned()).chain(next(change)).collect()
}

/// What happens next to a pending change.
fn next(change: &Change) -> Vec<Text> {
    if change.standing == Standing::Manual {
        let asked = if change.act.is_some() { "next-by-hand" } else { "next-manual" };
        return vec![Text::new(asked)];
    }
    if change.standing != Standing::Pending {
        return Vec::new();
    }
    let mut texts = Vec::new();
    match &change.act {
        Some(Act::Write(write)) => {
            let folders = if write.make_folders { "next-with-folders" } else { "next-folder-is-there" };
            texts.push(match (change.kind, &write.meta) {
                (ChangeKind::CreateFile, _) | (_, None) => {
                    Text::new("next-create").with("folders", Text::new(folders))
                }
                (_, Some(meta)) if meta.windows().is_none() && write.path.of_windows() => {
                    Text::new("next-replace-on-windows")
                }
                (_, Some(meta)) => replaced(meta),
            });
        }
        Some(Act::Load { argv }) => {
            texts.push(Text::new("next-load").with("command", argv.join(" ")));
        }
        Some(Act::Service(service)) if service.op == ServiceOp::Stop => {
            texts.push(Text::new("next-service-stop").with("service", service.name.as_str()));
        }
        Some(Act::Install(_)) => texts.push(Text::new("next-install")),
        Some(Act::Credentials(add)) => texts.push(
            Text::new("next-credentials")
                .with("storage", add.storage.to_string())
                .with("user", add.user.as_str())
                .with("gateway", add.gateway.to_string())
                .with("name", add.friendly.as_str()),
        ),
        Some(Act::Xapi(order)) => {
            let orders = orders::of(order).unwrap_or_default();
            let command = orders.iter().map(typed).collect::<Vec<_>>().join("; ");
            texts.push(Text::new("next-xapi").with("command", command));
        }
        Some(Act::Service(_) | Act::Manual { .. }) | None => {}
    }
    if change.stop == Interrupt::Never && matches!(change.act, Some(Act::Load { .. })) {
        texts.push(Text::new("next-whole"));
    }
    texts
}
/// What a file keeps that is replaced.
fn replaced(meta: &Meta) -> Text {
    match meta.windows() {
        Some(attributes) => Text::new("next-replace-windows").with("attributes", attributes),
        None => Text::new("next-replace")
            .with("mode", format!("{:04o}", meta.mode))
            .with("owner", format!("{}:{}", meta.uid, meta.gid)),
    }
}
