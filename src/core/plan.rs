//! A plan: what will be done, on which host, in which order, and what is refused and why.

mod groups;
mod waves;

pub use groups::{Group, groups};
pub use waves::{Wave, WaveKind, waves};

use crate::base::{Text, Untrusted};
use crate::host::HostId;

use super::answers::{Answers, Section};
use super::change::{Change, Standing};
use super::checks::{self, Check, Status};
use super::facts::{Facts, HostFacts, Role};
use super::guide::STEPS;
use super::known::Known;
use super::release::Era;

/// A pure function of facts and answers; the engine takes it by value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The answers it was made from: the journal keeps them, so that a cut run can be planned anew.
    pub answers: Answers,
    /// One per host, in the order of the facts.
    pub hosts: Vec<HostPlan>,
}

/// The plan for one host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostPlan {
    /// Which host.
    pub host: HostId,
    /// What it is for.
    pub role: Role,
    /// Name of its release.
    pub release: Untrusted,
    /// What is worth telling of the host as a whole.
    pub notes: Vec<Text>,
    /// It is the pool's coordinator, and comes last.
    pub coordinator: bool,
    /// The checks that do not hold there before anything is done: a node that was changed is looked at, and must not be worse.
    pub failing: Vec<&'static str>,
    /// In the order in which they will be made.
    pub changes: Vec<Change>,
}

impl HostPlan {
    /// A plan of these changes, for a host of which nothing else is known.
    #[must_use]
    pub const fn of(host: HostId, role: Role, release: Untrusted, changes: Vec<Change>) -> Self {
        Self { host, role, release, notes: Vec::new(), coordinator: false, failing: Vec::new(), changes }
    }
}

impl HostPlan {
    /// True where something will be done on it.
    #[must_use]
    pub fn pending(&self) -> bool {
        self.changes.iter().any(|change| change.standing == Standing::Pending)
    }
}

impl Plan {
    /// All changes of all hosts, in order.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.hosts.iter().flat_map(|host| &host.changes)
    }

    /// How many changes will be made.
    #[must_use]
    pub fn pending(&self) -> usize {
        self.changes().filter(|change| change.standing == Standing::Pending).count()
    }

    /// True where something is refused: then nothing is done on any host.
    #[must_use]
    pub fn refused(&self) -> bool {
        self.changes().any(|change| change.standing == Standing::Refused)
    }
}

/// The plan that follows from these facts and answers. Pure: the same facts and answers give the same plan.
///
/// Only the steps of the table are planned; whether a section that was named fits the hosts at all is the caller's
/// question.
#[must_use]
pub fn plan(facts: &Facts, answers: &Answers) -> Plan {
    let disabled = |host: &HostFacts| {
        let member =
            facts.nodes.iter().find(|node| node.host == host.host).and_then(|node| node.member.as_ref());
        member.is_some_and(|member| member.enabled == Some(false))
    };
    let planned = facts.hosts.iter().map(|host| {
        let mut plan = host_plan(host, answers);
        plan.notes.extend(disabled(host).then(|| Text::new("member-disabled")));
        plan
    });
    let hosts = planned.collect();
    Plan { answers: answers.clone(), hosts }
}

fn host_plan(facts: &HostFacts, answers: &Answers) -> HostPlan {
    let mut changes: Vec<Change> = Vec::new();
    for step in STEPS.iter().filter(|step| step.role == facts.role && answers.wants(step.section)) {
        let more = (step.plan)(facts, answers, &changes);
        changes.extend(more);
    }
    let mut notes = Vec::new();
    let looked = facts.inventory.get().is_some();
    let matters = facts.role == Role::Node && answers.wants(Section::Multipath);
    if matters && looked && facts.release.era == Era::Unknown {
        notes.push(Text::new("release-not-known"));
    }
    // One that does not answer is refused for that reason: it is told once.
    let told = |why: &Text| changes.iter().any(|change| change.reasons.contains(why));
    if let (Role::Node, Known::Unknown(why)) = (facts.role, &facts.inventory)
        && !told(why)
    {
        notes.push(why.clone());
    }
    notes.extend(facts.lacks.iter().cloned());
    let release = match facts.role {
        Role::Node => facts.release.name.clone(),
        // What it runs; it tells no version of its own.
        Role::Server => Untrusted::from("StorageLink"),
    };
    let failed = |check: &Check| check.status == Status::Fail;
    let failing =
        checks::of(facts, answers).iter().filter(|check| failed(check)).map(|check| check.id).collect();
    let (host, role) = (facts.host.clone(), facts.role);
    HostPlan { host, role, release, notes, coordinator: facts.coordinator(), failing, changes }
}
