//! Page `plan`: what will be done on each host, with every diff, and what is refused and why.

use crate::base::Text;
use crate::core::change::{Act, Change, ChangeKind, Interrupt, Standing};
use crate::core::plan::{HostPlan, Plan};
use crate::wizard::flow::Flow;
use crate::wizard::page::{ActionId, Block, Level, PageId, StatusRow};
use crate::wizard::words;

use super::start::{looking, looks};
use super::{Built, Row, action, named, tail};

pub(in crate::wizard) const ID: PageId = PageId("plan");

pub(super) const ROW: Row =
    Row { id: ID, title: "page-plan-title", listed: |_| true, walked: |_| true, build };

/// True where the plan can be carried out: something is pending, nothing refused, and no cut run stands in the way.
pub(super) fn applicable(flow: &Flow) -> bool {
    let ready = flow.plan.as_ref().is_some_and(|plan| plan.pending() > 0 && !plan.refused());
    ready && flow.unfinished().is_none() && !flow.at_work()
}

fn build(flow: &Flow) -> Built {
    let mut blocks = Vec::new();
    if looks(flow) {
        blocks.push(looking());
    }
    if let Some(plan) = &flow.plan {
        blocks.extend(summary(flow, plan));
        blocks.extend(plan.hosts.iter().flat_map(host));
    }
    let applicable = applicable(flow) && !looks(flow);
    let next = if flow.run.is_some() { "action-next" } else { "action-next-check" };
    let mut actions = vec![
        action(ActionId::Apply, applicable),
        named(ActionId::Next, flow.plan.is_some(), next),
        action(ActionId::Refresh, !looks(flow)),
    ];
    actions.extend(tail(flow));
    if flow.unfinished().is_some() {
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
    } else if pending == 0 {
        Block::Notice(Level::Info, Text::new("plan-nothing"))
    } else {
        Block::Para(Text::new("plan-pending").with("pending", pending))
    }];
    if let Some(info) = flow.unfinished() {
        let text = Text::new("plan-unfinished").with("run", info.run.0.as_str());
        blocks.push(Block::Notice(Level::Warning, text));
    }
    blocks
}

fn host(plan: &HostPlan) -> Vec<Block> {
    let mut blocks = vec![words::host(plan)];
    blocks.extend(plan.notes.iter().map(|note| Block::Notice(Level::Info, note.clone())));
    if plan.changes.is_empty() {
        blocks.push(Block::Para(Text::new("plan-host-nothing")));
    }
    for change in &plan.changes {
        blocks.push(Block::Rows(vec![StatusRow {
            mark: words::standing(change.standing),
            label: words::change_name(&change.at.id),
            details: details(change),
        }]));
        if let (Some(path), Some(diff)) = (&change.path, &change.diff) {
            blocks.push(Block::Diff(path.clone(), diff.clone()));
        }
    }
    blocks
}

/// The file, the reasons, and what happens next.
fn details(change: &Change) -> Vec<Text> {
    let path = change.path.as_ref().map(|path| Text::new("row-path").with("path", path));
    path.into_iter().chain(change.reasons.iter().cloned()).chain(next(change)).collect()
}

/// What happens next to a pending change.
fn next(change: &Change) -> Vec<Text> {
    if change.standing == Standing::Manual {
        return vec![Text::new("next-manual")];
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
                (_, Some(meta)) => Text::new("next-replace")
                    .with("mode", format!("{:04o}", meta.mode))
                    .with("owner", format!("{}:{}", meta.uid, meta.gid)),
            });
        }
        Some(Act::Load { argv }) => {
            texts.push(Text::new("next-load").with("command", argv.join(" ")));
        }
        Some(Act::Service(_) | Act::Install(_) | Act::Credentials(_) | Act::Manual { .. }) | None => {}
    }
    if change.stop == Interrupt::Never {
        texts.push(Text::new("next-whole"));
    }
    texts
}
