//! The JSON objects of the contract, schema 1.

use serde::Serialize;

use crate::base::{Stamp, Text, Untrusted};
use crate::core::change::{Change, ChangeKind, ChangeRef, Standing};
use crate::core::checks::{Check, Status};
use crate::core::event::{Outcome, RunEnd, RunState};
use crate::core::facts::Role;
use crate::core::journal::RunInfo;
use crate::core::plan::{HostPlan, Plan};
use crate::host::HostId;

use super::{Say, Unfit, unified};

const SCHEMA: u32 = 1;

/// `assets/schema/plan.json`.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the schema tells")]
pub struct PlanJson {
    pub schema: u32,
    pub pending: usize,
    pub hosts: Vec<HostJson>,
}

/// `assets/schema/apply.json`; rollback and resume answer in the same form.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the schema tells")]
pub struct ApplyJson {
    pub schema: u32,
    /// Changes that were due and were not made.
    pub pending: usize,
    pub hosts: Vec<HostJson>,
    /// None where no journal was written.
    pub run: Option<String>,
}

/// A host of a plan or a run.
#[derive(Debug, Clone, Serialize)]
pub struct HostJson {
    pub host: String,
    pub role: &'static str,
    pub release: String,
    pub changes: Vec<ChangeJson>,
}

/// A change of a plan or a run.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeJson {
    pub id: String,
    pub kind: ChangeKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    pub status: &'static str,
    /// Empty where there is none.
    pub diff: String,
    pub reasons: Vec<Reason>,
}

/// A reason: its stable id and its sentence.
#[derive(Debug, Clone, Serialize)]
pub struct Reason {
    pub id: String,
    pub message: String,
}

/// `assets/schema/verify.json`.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the schema tells")]
pub struct VerifyJson {
    pub schema: u32,
    pub passed: usize,
    pub failed: usize,
    pub manual: usize,
    pub skipped: usize,
    pub checks: Vec<CheckJson>,
}

/// A check.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the schema tells")]
pub struct CheckJson {
    pub id: String,
    pub host: String,
    pub status: Status,
    pub evidence: String,
}

/// `assets/schema/runs.json`.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the schema tells")]
pub struct RunsJson {
    pub schema: u32,
    pub runs: Vec<RunJson>,
}

/// A run.
#[derive(Debug, Clone, Serialize)]
pub struct RunJson {
    pub run: String,
    pub started: Stamp,
    pub state: RunState,
    pub hosts: Vec<String>,
}

/// `assets/schema/error.json`.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the schema tells")]
pub struct ErrorJson {
    pub schema: u32,
    pub error: ErrorBody,
}

/// What went wrong before any host was examined.
#[derive(Debug, Clone, Serialize)]
pub struct ErrorBody {
    pub id: String,
    pub message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
}

/// The word of the contract for how a change stands in a plan.
#[must_use]
pub const fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Pending => "pending",
        Standing::Done => "done",
        Standing::Refused => "refused",
        Standing::Manual => "manual",
        Standing::Skipped => "skipped",
    }
}

/// The word of the contract for how a change ended.
#[must_use]
pub const fn outcome_word(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Applied { .. } => "applied",
        Outcome::Done => "done",
        Outcome::Failed { .. } => "failed",
        Outcome::Unknown { .. } => "unknown",
        Outcome::RolledBack => "rolled-back",
        Outcome::Refused { .. } => "refused",
        Outcome::Manual => "manual",
        Outcome::Skipped => "skipped",
    }
}

/// A plan.
#[must_use]
pub fn plan_json(plan: &Plan, unfit: &[Unfit], say: Say<'_>) -> PlanJson {
    let status = |change: &Change| (standing_word(change.standing), Vec::new());
    PlanJson { schema: SCHEMA, pending: plan.pending(), hosts: hosts(plan, unfit, say, &status) }
}

/// A run of that plan. Changes that the run did not come to are skipped, and the run's error is their reason.
#[must_use]
pub fn apply_json(plan: &Plan, end: &RunEnd, unfit: &[Unfit], say: Say<'_>) -> ApplyJson {
    run_json(plan, end, unfit, say, |outcome| matches!(outcome, Outcome::Skipped))
}

/// `not_reached`: what the run did not come to, by how it ended.
fn run_json(
    plan: &Plan,
    end: &RunEnd,
    unfit: &[Unfit],
    say: Say<'_>,
    not_reached: fn(&Outcome) -> bool,
) -> ApplyJson {
    let ended = |at: &ChangeRef| end.outcomes.iter().find(|(of, _)| of == at).map(|(_, outcome)| outcome);
    let more =
        |at: &ChangeRef| end.notes.iter().filter(|(of, _)| of == at).map(|(_, note)| note.clone()).collect();
    let status = |change: &Change| match (ended(&change.at), change.standing) {
        (Some(outcome), standing) => {
            let more: Vec<Text> = more(&change.at);
            let error = end.error.iter().filter(|_| standing == Standing::Pending && not_reached(outcome));
            (outcome_word(outcome), [outcome_reasons(outcome), more, error.cloned().collect()].concat())
        }
        (None, Standing::Pending) => ("skipped", end.error.iter().cloned().collect()),
        (None, standing) => (standing_word(standing), Vec::new()),
    };
    let made = |change: &&Change| matches!(ended(&change.at), Some(Outcome::Applied { .. } | Outcome::Done));
    let due = plan.changes().filter(|change| change.standing == Standing::Pending);
    let pending = due.filter(|change| !made(change)).count();
    let hosts = hosts(plan, unfit, say, &status);
    ApplyJson { schema: SCHEMA, pending, hosts, run: end.run.as_ref().map(|run| run.0.clone()) }
}

/// A rollback: `plan` holds the changes that are undone. What still stands is pending, and the run's error is its reason.
#[must_use]
pub fn rollback_json(plan: &Plan, end: &RunEnd, say: Say<'_>) -> ApplyJson {
    let back =
        end.outcomes.iter().filter(|(_, outcome)| matches!(outcome, Outcome::RolledBack | Outcome::Skipped));
    let told = |change: &&Change| end.outcomes.iter().any(|(at, _)| *at == change.at);
    let due = plan.changes().filter(|change| change.standing == Standing::Pending && !told(change));
    let pending = end.outcomes.len() - back.count() + due.count();
    let stands = |outcome: &Outcome| matches!(outcome, Outcome::Applied { .. });
    ApplyJson { pending, ..run_json(plan, end, &[], say, stands) }
}

/// What an outcome has to say beyond its word.
pub(super) fn outcome_reasons(outcome: &Outcome) -> Vec<Text> {
    match outcome {
        Outcome::Applied { notes } => notes.clone(),
        Outcome::Failed { why } | Outcome::Unknown { why } | Outcome::Refused { why } => vec![why.clone()],
        Outcome::Done | Outcome::RolledBack | Outcome::Manual | Outcome::Skipped => Vec::new(),
    }
}

type StatusOf<'a> = &'a dyn Fn(&Change) -> (&'static str, Vec<Text>);

fn hosts(plan: &Plan, unfit: &[Unfit], say: Say<'_>, status: StatusOf<'_>) -> Vec<HostJson> {
    let mut hosts: Vec<HostJson> = plan.hosts.iter().map(|host| host_json(host, say, status)).collect();
    if let Some(first) = hosts.first_mut() {
        first.changes.extend(unfit.iter().map(|unfit| ChangeJson {
            id: unfit.section.word().to_owned(),
            kind: ChangeKind::Manual,
            path: None,
            status: "skipped",
            diff: String::new(),
            reasons: vec![reason(&unfit.why, say)],
        }));
    }
    hosts
}

fn host_json(host: &HostPlan, say: Say<'_>, status: StatusOf<'_>) -> HostJson {
    let changes = host.changes.iter().map(|change| {
        let (word, more) = status(change);
        let path = change.path.as_ref().map(|path| text(&path.told()));
        let name = path.clone().unwrap_or_default();
        ChangeJson {
            id: change.at.id.0.to_string(),
            kind: change.kind,
            status: word,
            diff: unified(change, &name),
            path,
            reasons: more
                .iter()
                .filter(|text| !change.reasons.contains(text))
                .chain(&change.reasons)
                .chain(&change.explains)
                .map(|text| reason(text, say))
                .collect(),
        }
    });
    HostJson {
        host: name(&host.host),
        role: role(host.role),
        release: text(&host.release),
        changes: changes.collect(),
    }
}

/// Checks, with their sum by status.
#[must_use]
pub fn verify_json(checks: &[Check], unfit: &[Unfit], say: Say<'_>) -> VerifyJson {
    let mut all: Vec<CheckJson> = checks
        .iter()
        .map(|check| CheckJson {
            id: check.id.to_owned(),
            host: name(&check.host),
            status: check.status,
            evidence: check.evidence.iter().map(say).collect::<Vec<_>>().join(" "),
        })
        .collect();
    let host = checks.first().map_or_else(|| name(&HostId::local()), |check| name(&check.host));
    all.extend(unfit.iter().map(|unfit| CheckJson {
        id: unfit.section.word().to_owned(),
        host: host.clone(),
        status: Status::Skipped,
        evidence: say(&unfit.why),
    }));
    let count = |status| all.iter().filter(|check| check.status == status).count();
    VerifyJson {
        schema: SCHEMA,
        passed: count(Status::Pass),
        failed: count(Status::Fail),
        manual: count(Status::Manual),
        skipped: count(Status::Skipped),
        checks: all,
    }
}

/// The runs of a state folder.
#[must_use]
pub fn runs_json(runs: &[RunInfo]) -> RunsJson {
    let runs = runs.iter().map(|run| RunJson {
        run: run.run.0.clone(),
        started: run.started,
        state: run.state,
        hosts: run.hosts.iter().map(name).collect(),
    });
    RunsJson { schema: SCHEMA, runs: runs.collect() }
}

/// An error before any host was examined; `message` is the sentence of `what`.
#[must_use]
pub fn error_json(what: &Text, message: &str, path: Option<&Untrusted>, line: Option<usize>) -> ErrorJson {
    let body = ErrorBody { id: what.id.to_string(), message: message.to_owned(), path: path.map(text), line };
    ErrorJson { schema: SCHEMA, error: body }
}

pub(super) fn reason(text: &Text, say: Say<'_>) -> Reason {
    Reason { id: text.id.to_string(), message: say(text) }
}

pub(super) const fn role(role: Role) -> &'static str {
    match role {
        Role::Node => "node",
        Role::Server => "server",
    }
}

pub(super) fn name(host: &HostId) -> String {
    text(&host.0)
}

/// The text itself where it is UTF-8 (JSON escapes what must not reach a terminal), else its shown form.
pub(super) fn text(raw: &Untrusted) -> String {
    raw.utf8().map_or_else(|| raw.shown(), str::to_owned)
}
