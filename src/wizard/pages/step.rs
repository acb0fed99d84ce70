//! The page of a step: what the step tells of its host, what it is going to change, what it asks. It is made from the
//! step's row in the guide alone.

use crate::base::Text;
use crate::core::change::Standing;
use crate::core::facts::{HostFacts, Role};
use crate::core::guide::{AskKind, Step, Tell};
use crate::core::plan::{HostPlan, Plan};
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
    let (page, told) = flow.told.get_or_init(|| (PageId(step.id), hosts(flow, step)));
    blocks.extend(if page.0 == step.id { told.clone() } else { hosts(flow, step) });
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
    // What has not been asked yet is no mistake.
    let mut changes = flow.plan.iter().flat_map(Plan::changes);
    let unasked = changes.any(|change| change.reasons.iter().any(|why| why.id == "licence-unknown"));
    let id = match (refused_gate(flow, step), sections::can_go_without(flow)) {
        (false, _) => return None,
        (true, true) => "gate-shut",
        (true, false) if unasked => return Some(Block::Notice(Level::Info, Text::new("gate-unasked"))),
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

/// What is said of hosts for which it is the same.
struct Group<'a> {
    hosts: Vec<&'a HostPlan>,
    /// What the step tells of them.
    head: Vec<Block>,
    /// The changes, what their terms mean, and the checks.
    rest: Vec<Block>,
    /// True where there are terms: there is much to read then.
    long: bool,
}

/// What is told of the hosts that the step is for. Where there is much of it, what matters of every host comes first.
fn hosts(flow: &Flow, step: &Step) -> Vec<Block> {
    let (Some(facts), Some(plan)) = (&flow.facts, &flow.plan) else { return Vec::new() };
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (host, planned) in facts.hosts.iter().zip(&plan.hosts).filter(|(host, _)| host.role == step.role) {
        let group = group(flow, step, host, planned);
        match groups.iter_mut().find(|other| other.is_like(&group)) {
            Some(other) => other.hosts.push(planned),
            None => groups.push(group),
        }
    }
    // There is only one server; of a node it is always said what it is.
    let named = step.role == Role::Node;
    let apart = groups.len() > 1 && groups.iter().any(|group| group.long);
    let heading = |group: &Group<'_>| named.then(|| words::hosts(&group.hosts));
    let mut blocks = Vec::new();
    let mut rest = Vec::new();
    for group in groups {
        blocks.extend(heading(&group));
        let again = heading(&group);
        blocks.extend(group.head);
        if apart {
            rest.extend(again);
            rest.extend(group.rest);
        } else {
            blocks.extend(group.rest);
        }
    }
    blocks.extend(rest);
    blocks
}

impl Group<'_> {
    fn is_like(&self, other: &Self) -> bool {
        let release = |group: &Self| group.hosts.first().map(|host| &host.release).cloned();
        release(self) == release(other) && self.head == other.head && self.rest == other.rest
    }
}

fn group<'a>(flow: &Flow, step: &Step, host: &HostFacts, planned: &'a HostPlan) -> Group<'a> {
    let answers = sections::answers(flow);
    let told = step.page.map(|page| page(host, &answers)).unwrap_or_default();
    let (terms, told): (Vec<Tell>, Vec<Tell>) =
        told.into_iter().partition(|told| matches!(told, Tell::Terms(_)));
    let said: Vec<Text> = told.iter().filter_map(sentence).cloned().collect();
    let changes: Vec<_> =
        planned.changes.iter().filter(|change| sections::makes(step, &change.at.id)).collect();
    // The pages of the server's steps tell every reason in their own way.
    let told_there = |reason: &Text| step.role == Role::Server || said.contains(reason);
    let mut rest: Vec<Block> =
        changes.iter().flat_map(|change| plan::change_told(change, told_there)).collect();
    let long = !terms.is_empty();
    if long {
        rest.push(Block::Heading(Text::new("step-terms")));
    }
    rest.extend(terms.into_iter().map(block));
    // Before it was checked, and while a change is still to be made, checks tell nothing that is not said above.
    if flow.checks.is_some() && changes.iter().all(|change| change.standing != Standing::Pending) {
        let checks: Vec<_> = (step.check)(host, &answers).iter().map(verification::row).collect();
        if !checks.is_empty() {
            rest.push(Block::Heading(Text::new("finish-checks")));
            rest.push(Block::Rows(checks));
        }
    }
    Group { hosts: vec![planned], head: told.into_iter().map(block).collect(), rest, long }
}

fn sentence(told: &Tell) -> Option<&Text> {
    match told {
        Tell::Para(text) | Tell::Info(text) | Tell::Warning(text) | Tell::Error(text) => Some(text),
        Tell::Pairs(_) | Tell::Terms(_) | Tell::Address(_) | Tell::Command(_) | Tell::ByHand(_) => None,
    }
}

fn block(told: Tell) -> Block {
    match told {
        Tell::Para(text) => Block::Para(text),
        Tell::Info(text) => Block::Notice(Level::Info, text),
        Tell::Warning(text) => Block::Notice(Level::Warning, text),
        Tell::Error(text) => Block::Notice(Level::Error, text),
        Tell::Pairs(pairs) => Block::Pairs(pairs),
        Tell::Terms(terms) => Block::Terms(terms),
        Tell::Address(address) => Block::Address(address),
        Tell::Command(command) => Block::Command(command),
        Tell::ByHand(texts) => Block::ByHand(texts),
    }
}
