//! The report for programs: everything that the other forms tell, host by host.

use serde::Serialize;

use crate::base::{Arg, Stamp, Text};
use crate::core::change::ChangeRef;
use crate::core::facts::{HostFacts, Role};
use crate::core::journal::Journal;
use crate::core::plan::Plan;
use crate::host::HostId;

use super::json::{ApplyJson, HostJson, Reason, VerifyJson, name, outcome_reasons, reason, role, text};
use super::told::state_word;
use super::{Kept, Say, apply_json, node_pairs, outcome_word, plan_json, server_pairs, verify_json};

/// `assets/schema/report.json`.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the schema tells")]
pub struct ReportJson {
    pub schema: u32,
    pub run: Option<String>,
    pub state: Option<&'static str>,
    pub written: Stamp,
    pub version: &'static str,
    pub user: String,
    pub machine: String,
    pub started: Option<Stamp>,
    pub ended: Option<Stamp>,
    pub program: Option<String>,
    pub hosts: Vec<ReportHost>,
    pub others: Vec<Other>,
    pub checks: VerifyJson,
    pub error: Option<Reason>,
    pub undo: Option<String>,
}

/// A host: its changes as `apply --json` has them, and what else is known of it and them.
#[derive(Debug, Clone, Serialize)]
pub struct ReportHost {
    #[serde(flatten)]
    host: HostJson,
    notes: Vec<Reason>,
    facts: Vec<FactJson>,
    course: Vec<Course>,
}

/// What a host said of itself.
#[derive(Debug, Clone, Serialize)]
pub struct FactJson {
    id: String,
    label: String,
    value: String,
}

/// When a change was begun, and the SHA-256 of its file.
#[derive(Debug, Clone, Serialize)]
pub struct Course {
    id: String,
    begun: Option<Stamp>,
    before: Option<String>,
    after: Option<String>,
}

/// A change that the plan does not hold.
#[derive(Debug, Clone, Serialize)]
pub struct Other {
    host: String,
    id: String,
    status: &'static str,
    reasons: Vec<Reason>,
}

/// The report as an object.
#[must_use]
pub fn report_json(kept: &Kept<'_>, say: Say<'_>) -> ReportJson {
    let journal = kept.journal;
    let end = kept.end;
    ReportJson {
        schema: 1,
        run: end.run.as_ref().map(|run| run.0.clone()),
        state: end.run.as_ref().map(|_| state_word(end.state)),
        written: kept.at,
        version: env!("CARGO_PKG_VERSION"),
        user: text(&kept.who.user),
        machine: text(&kept.who.machine),
        started: journal.map(|journal| journal.header.started),
        ended: journal.and_then(Journal::ended),
        program: journal.map(|journal| journal.header.program.clone()),
        hosts: hosts(kept, say),
        others: others(kept, say),
        checks: verify_json(kept.checks, kept.unchecked(), say),
        error: end.error.as_ref().map(|error| reason(error, say)),
        undo: kept.undo.map(str::to_owned),
    }
}

/// Those of the plan, then those that were only looked at.
fn hosts(kept: &Kept<'_>, say: Say<'_>) -> Vec<ReportHost> {
    let planned = kept.plan.map(|plan| changed(kept, plan, say)).unwrap_or_default();
    let facts = kept.facts.map(|facts| &*facts.hosts).unwrap_or_default();
    let of = |host: &HostId| facts.iter().find(|facts| facts.host == *host);
    let plans = kept.plan.map(|plan| &*plan.hosts).unwrap_or_default();
    let mut all: Vec<ReportHost> = plans
        .iter()
        .zip(planned)
        .map(|(plan, host)| ReportHost {
            notes: plan.notes.iter().map(|note| reason(note, say)).collect(),
            facts: of(&plan.host).map(|facts| told(facts, say)).unwrap_or_default(),
            course: plan.changes.iter().map(|change| course(kept, &change.at, Some(change))).collect(),
            host,
        })
        .collect();
    let looked = facts.iter().filter(|facts| !plans.iter().any(|plan| plan.host == facts.host));
    all.extend(looked.map(|facts| ReportHost {
        host: HostJson {
            host: name(&facts.host),
            role: role(facts.role),
            release: text(&facts.release.name),
            changes: Vec::new(),
        },
        notes: Vec::new(),
        facts: told(facts, say),
        course: Vec::new(),
    }));
    all
}

/// As a run has them, or as a plan where none was begun.
fn changed(kept: &Kept<'_>, plan: &Plan, say: Say<'_>) -> Vec<HostJson> {
    if kept.end.outcomes.is_empty() && kept.end.error.is_none() {
        return plan_json(plan, kept.unplanned(), say).hosts;
    }
    let ApplyJson { hosts, .. } = apply_json(plan, kept.end, kept.unplanned(), say);
    hosts
}

fn told(facts: &HostFacts, say: Say<'_>) -> Vec<FactJson> {
    let release = (Text::new("report-release"), Arg::from(&facts.release.name));
    let pairs = match &facts.server {
        Some(server) => server_pairs(facts, server),
        None => node_pairs(facts),
    };
    let release = Some(release).filter(|_| facts.role == Role::Node);
    let pairs = release.into_iter().chain(pairs);
    pairs
        .map(|(label, value)| FactJson {
            id: label.id.to_string(),
            label: say(&label),
            value: say(&Text::new("report-value").with("value", value)),
        })
        .collect()
}

fn course(kept: &Kept<'_>, at: &ChangeRef, change: Option<&crate::core::change::Change>) -> Course {
    let contents = kept.contents(at, change);
    Course {
        id: at.id.0.to_string(),
        begun: kept.begun(at),
        before: contents.and_then(|contents| contents.before).map(|hash| hash.hex()),
        after: contents.and_then(|contents| contents.after).map(|hash| hash.hex()),
    }
}

fn others(kept: &Kept<'_>, say: Say<'_>) -> Vec<Other> {
    let planned =
        |at: &ChangeRef| kept.plan.is_some_and(|plan| plan.changes().any(|change| change.at == *at));
    let beside = kept.end.outcomes.iter().filter(|(at, _)| !planned(at));
    beside
        .map(|(at, outcome)| {
            let notes = kept.end.notes.iter().filter(|(of, _)| of == at).map(|(_, note)| note);
            Other {
                host: name(&at.host),
                id: at.id.0.to_string(),
                status: outcome_word(outcome),
                reasons: outcome_reasons(outcome).iter().chain(notes).map(|text| reason(text, say)).collect(),
            }
        })
        .collect()
}
