//! Which steps of the guide are walked, why others are skipped, and the answers without the sections that the admin goes
//! on without.

use std::borrow::Cow;

use crate::base::Text;
use crate::core::answers::{Answers, Section};
use crate::core::change::{Change, ChangeId, Standing};
use crate::core::facts::Role;
use crate::core::guide::{STEPS, Step};

use super::flow::Flow;
use super::help::Source;

const ALL: [Section; 3] = [Section::Adapter, Section::Verify, Section::Multipath];

/// The steps that are walked, in the order of the guide.
pub(super) fn walked(flow: &Flow) -> impl Iterator<Item = &'static Step> {
    STEPS.iter().filter(|step| skipped(flow, step).is_none())
}

/// Why this step is skipped; none: it is walked.
pub(super) fn skipped(flow: &Flow, step: &Step) -> Option<Text> {
    if !flow.setup.answers.wants(step.section) {
        return Some(Text::new("skip-not-wanted"));
    }
    if !flow.roles.is_empty() && !flow.roles.contains(&step.role) {
        return Some(match step.role {
            Role::Server => Text::new("skip-no-server"),
            Role::Node => Text::new("skip-no-node"),
        });
    }
    // The gate itself stays: it is where the way back is.
    (flow.without_server && on_server(step) && !is_gate(step)).then(|| Text::new("skip-left-out"))
}

/// True for a step that is one of the `StorageLink` server's.
const fn on_server(step: &Step) -> bool {
    matches!(step.role, Role::Server)
}

/// True for the step that decides whether the server's steps may be taken at all: the first of them in the guide.
pub(super) fn is_gate(step: &Step) -> bool {
    STEPS.iter().find(|other| on_server(other)).is_some_and(|first| first.id == step.id)
}

/// The title of a step.
pub(super) fn title(step: &Step) -> Text {
    named(format!("step-{}-title", step.id))
}

/// What a step is for.
pub(super) fn about(step: &Step) -> Text {
    named(format!("step-{}-about", step.id))
}

/// Where the guide speaks of a step.
pub(super) fn source(step: &Step) -> Option<Source> {
    step.guide.map(|number| Source { number, id: step.id })
}

fn named(id: String) -> Text {
    Text::of(Cow::Owned(id))
}

/// True for a change that this step makes: its id is the step's, or begins with it.
pub(super) fn makes(step: &Step, id: &ChangeId) -> bool {
    id.0.strip_prefix(step.id).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// The step that makes this change.
pub(super) fn maker(id: &ChangeId) -> Option<&'static Step> {
    STEPS.iter().find(|step| makes(step, id))
}

/// The answers as they are planned with, checked with and saved: without the server's sections where the admin goes on
/// without them.
pub(super) fn answers(flow: &Flow) -> Answers {
    let mut answers = flow.setup.answers.clone();
    if flow.without_server {
        answers.sections = ALL
            .into_iter()
            .filter(|section| answers.wants(*section))
            .filter(|section| STEPS.iter().any(|step| step.section == *section && !on_server(step)))
            .collect();
    }
    answers
}

/// The same as they are saved. That the nodes of the practice site are a pool is its own: without it the answers fit a command
/// on one of its trees, too.
pub(super) fn saved(flow: &Flow) -> Answers {
    let mut answers = answers(flow);
    answers.nodes.pool &= !flow.setup.practice || !answers.nodes.list.is_empty();
    answers
}

/// True where something is left to be done without the server's sections.
pub(super) fn can_go_without(flow: &Flow) -> bool {
    let node = |step: &&Step| !on_server(step);
    STEPS.iter().filter(node).any(|step| skipped(flow, step).is_none())
}

/// True where the plan refuses something on the server.
pub(super) fn server_refused(flow: &Flow) -> bool {
    let servers = flow.plan.iter().flat_map(|plan| &plan.hosts).filter(|host| host.role == Role::Server);
    servers.flat_map(|host| &host.changes).any(refused)
}

/// True where the plan refuses something of this step.
pub(super) fn step_refused(flow: &Flow, step: &Step) -> bool {
    let mut changes = flow.plan.iter().flat_map(crate::core::plan::Plan::changes);
    changes.any(|change| makes(step, &change.at.id) && refused(change))
}

fn refused(change: &Change) -> bool {
    change.standing == Standing::Refused
}
