//! The guide as a table of steps. Adding a step touches one file in `steps/`, one row here, its catalogue entries
//! (`step-<id>-title`, `step-<id>-about`, …) and its test.

use crate::host::{Cx, Host};

use super::answers::{Answers, Section};
use super::change::Change;
use super::checks::Check;
use super::facts::{HostFacts, Role};
use super::steps;

/// One step of the guide.
pub struct Step {
    /// Its id (DESIGN's table): `multipath`, `activate`, …
    pub id: &'static str,
    /// The section it belongs to.
    pub section: Section,
    /// The hosts it is for.
    pub role: Role,
    /// Number in the guide, such as `1.5`; none where the guide says nothing.
    pub guide: Option<&'static str>,
    /// Adds to a host's facts what this step needs to know.
    pub gather: fn(&dyn Host, &mut HostFacts, &Cx<'_>),
    /// The changes it makes on a host, in order. Pure. `before`: the changes that the steps above it make there.
    pub plan: fn(&HostFacts, &Answers, before: &[Change]) -> Vec<Change>,
    /// The checks it has for a host. Pure.
    pub check: fn(&HostFacts, &Answers) -> Vec<Check>,
    /// What it asks the admin; both front ends make fields of it.
    pub asks: &'static [Ask],
}

/// Something that a step asks.
pub struct Ask {
    /// Id of the question: catalogue entries `ask-<id>` and `ask-<id>-help`, for choices `ask-<id>-<choice>`.
    pub id: &'static str,
    /// What kind of answer.
    pub kind: AskKind,
    /// Reads it from the answers, in the form in which it is typed (`yes`/`no` for [`AskKind::YesNo`]).
    pub get: fn(&Answers) -> String,
    /// Writes it to the answers; the text says what is valid where the value is not.
    pub set: fn(&mut Answers, &str) -> Result<(), crate::base::Text>,
}

/// Kinds of answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskKind {
    /// `yes` or `no`.
    YesNo,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A line of text.
    Line,
    /// A path on the host, with completion.
    Path,
}

/// All steps, in the order of the guide.
pub const STEPS: &[Step] = &[steps::multipath::STEP, steps::activate::STEP];
