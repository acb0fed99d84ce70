//! The page of a step: what the step tells of its host, what it is going to change, what it asks. It is made from the
//! step's row in the guide alone.

use crate::base::Text;
use crate::core::change::Standing;
use crate::core::facts::HostFacts;
use crate::core::guide::{AskKind, Step, Tell};
use crate::core::plan::HostPlan;
use crate::wizard::flow::{Flow, Want};
use crate::wizard::page::{Action, ActionId, Block, Level, PageId};
use crate::wizard::{fields, sections, words};

use super::start::looking;
use super::{Built, Place, named, place, plan, tail, verification};

/// The page of this step.
pub(super) fn build(flow: &Flow, step: &Step) -> Built {
    let mut blocks = Vec::new();
    if looks(flow) {
        blocks.push(looking());
    } else if flow.stale {
        blocks.push(Block::Notice(Level::Info, Text::new("step-stale")));
    }
    blocks.extend(verdict(flow, step));
    blocks.extend(hosts(flow, step));
    blocks.extend(hints(flow, step).map(|hint| Block::Notice(Level::Info, hint)));
    let fields = fields::fields(flow);
    let valid = fields.iter().all(|field| field.error.is_none());
    let mut actions = vec![next(flow, step, valid), again(flow, step, valid)];
    actions.extend(tail(flow));
    Built { blocks, fields, actions }
}

/// True while the hosts are looked at.
fn looks(flow: &Flow) -> bool {
    flow.waits_for(Want::Facts) || flow.waits_for(Want::Checks)
}

/// True where the open page is the gate's, and the plan refuses what it stands for.
pub(in crate::wizard) fn gate_refused(flow: &Flow) -> bool {
    matches!(place(PageId(flow.at.0)), Place::Step(step) if refused_gate(flow, step))
}

fn refused_gate(flow: &Flow, step: &Step) -> bool {
    sections::is_gate(step) && sections::step_refused(flow, step)
}

/// Where the way goes from a gate that is shut.
fn verdict(flow: &Flow, step: &Step) -> Option<Block> {
    let id = match (refused_gate(flow, step), sections::can_go_without(flow)) {
        (false, _) => return None,
        (true, true) => "gate-shut",
        (true, false) => "gate-shut-alone",
    };
    Some(Block::Notice(Level::Warning, Text::new(id)))
}

/// Next: looks first where an answer asks for it, and says at the gate what it confirms.
fn next(flow: &Flow, step: &Step, valid: bool) -> Action {
    let ready = valid && !looks(flow);
    if flow.stale && fields::asks(flow).iter().any(|ask| ask.looks) {
        return named(ActionId::Next, ready, "action-next-see");
    }
    let ready = ready && flow.facts.is_some();
    if refused_gate(flow, step) {
        let open = ready && sections::can_go_without(flow);
        return named(ActionId::Next, open, "action-next-without");
    }
    let label = if sections::is_gate(step) { "action-next-licensed" } else { "action-next" };
    named(ActionId::Next, ready, label)
}

/// Look again; where a password is asked for, it is a test.
fn again(flow: &Flow, step: &Step, valid: bool) -> Action {
    let secret = step.asks.iter().any(|ask| matches!(ask.kind, AskKind::Secret(_)));
    let label = if secret { "action-test" } else { "action-refresh" };
    named(ActionId::Refresh, valid && !looks(flow), label)
}

/// Which passwords the practice site takes, where one is asked for.
fn hints<'a>(flow: &'a Flow, step: &Step) -> impl Iterator<Item = Text> + use<'a> {
    let secret = step.asks.iter().any(|ask| matches!(ask.kind, AskKind::Secret(_)));
    flow.setup.practice_hints.iter().filter(move |_| secret).cloned()
}

/// What is told of each host that the step is for.
fn hosts(flow: &Flow, step: &Step) -> Vec<Block> {
    let (Some(facts), Some(plan)) = (&flow.facts, &flow.plan) else { return Vec::new() };
    let own: Vec<(&HostFacts, &HostPlan)> =
        facts.hosts.iter().zip(&plan.hosts).filter(|(host, _)| host.role == step.role).collect();
    let mut blocks = Vec::new();
    for (host, planned) in &own {
        if own.len() > 1 {
            blocks.push(words::host(planned));
        }
        blocks.extend(host_blocks(flow, step, host, planned));
    }
    blocks
}

fn host_blocks(flow: &Flow, step: &Step, host: &HostFacts, planned: &HostPlan) -> Vec<Block> {
    let answers = sections::answers(flow);
    let told = step.page.map(|page| page(host, &answers)).unwrap_or_default();
    let mut blocks: Vec<Block> = told.into_iter().map(block).collect();
    let changes: Vec<_> =
        planned.changes.iter().filter(|change| sections::makes(step, &change.at.id)).collect();
    blocks.extend(changes.iter().flat_map(|change| plan::change_told(change)));
    // Before it was checked, and while a change is still to be made, checks tell nothing that is not said above.
    if flow.checks.is_some() && changes.iter().all(|change| change.standing != Standing::Pending) {
        let checks: Vec<_> = (step.check)(host, &answers).iter().map(verification::row).collect();
        if !checks.is_empty() {
            blocks.push(Block::Heading(Text::new("finish-checks")));
            blocks.push(Block::Rows(checks));
        }
    }
    blocks
}

fn block(told: Tell) -> Block {
    match told {
        Tell::Para(text) => Block::Para(text),
        Tell::Info(text) => Block::Notice(Level::Info, text),
        Tell::Warning(text) => Block::Notice(Level::Warning, text),
        Tell::Error(text) => Block::Notice(Level::Error, text),
        Tell::Pairs(pairs) => Block::Pairs(pairs),
        Tell::Address(address) => Block::Address(address),
        Tell::Command(command) => Block::Command(command),
        Tell::ByHand(texts) => Block::ByHand(texts),
    }
}
