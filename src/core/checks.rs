//! Checks: what holds on each host, with the evidence. A pure function of facts; needs no journal, changes nothing.

use serde::{Deserialize, Serialize};

use crate::base::Text;
use crate::host::HostId;

use super::answers::Answers;
use super::facts::{Facts, HostFacts};
use super::guide::STEPS;

/// One check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Stable id.
    pub id: &'static str,
    /// On which host.
    pub host: HostId,
    /// How it ended.
    pub status: Status,
    /// What was seen; for a failed one also what to type next.
    pub evidence: Vec<Text>,
}

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It holds.
    Pass,
    /// It does not hold.
    Fail,
    /// The admin has to look.
    Manual,
    /// It could not be or need not be looked at here.
    Skipped,
}

/// All checks of all hosts, in the order of the guide. Pure; needs no journal.
#[must_use]
pub fn verify(facts: &Facts, answers: &Answers) -> Vec<Check> {
    facts.hosts.iter().flat_map(|host| of(host, answers)).collect()
}

/// The checks of one host.
#[must_use]
pub fn of(host: &HostFacts, answers: &Answers) -> Vec<Check> {
    let steps = STEPS.iter().filter(|step| step.role == host.role && answers.wants(step.section));
    steps.flat_map(|step| (step.check)(host, answers)).collect()
}
