//! The report to keep: what was planned, what was done, what the checks saw, how it is undone. No secret is in it,
//! since neither plans nor outcomes nor checks hold one.

use std::fmt::Write as _;

use crate::base::{Arg, Stamp, Text};
use crate::core::change::{Change, ChangeRef};
use crate::core::checks::{Check, Status};
use crate::core::event::{Outcome, RunEnd};
use crate::core::facts::{Facts, Role};
use crate::core::plan::Plan;
use crate::host::{HostId, HostPath};

use super::alike;
use super::inert::{fenced, inert};
use super::{Say, node_pairs, outcome_word, server_pairs, standing_word, unified};

/// What a report is made of.
#[derive(Debug, Clone, Copy)]
pub struct Kept<'a> {
    /// When it was written.
    pub at: Stamp,
    /// What the hosts said of themselves when they were last looked at; none: they were not.
    pub facts: Option<&'a Facts>,
    /// What was planned; none where a run was settled without a new plan.
    pub plan: Option<&'a Plan>,
    /// How the run ended.
    pub end: &'a RunEnd,
    /// What was looked at after it; none: nothing was.
    pub checks: &'a [Check],
    /// The command that undoes the run, as the admin types it; none where nothing was changed.
    pub undo: Option<&'a str>,
}

/// The report as Markdown.
#[must_use]
pub fn markdown(kept: &Kept<'_>, say: Say<'_>) -> String {
    // Nothing that is said has markup of its own: that is set here alone.
    let say: Say<'_> = &|text| inert(&say(text));
    let mut out = String::new();
    let run = kept.end.run.as_ref().map_or_else(String::new, |run| run.0.clone());
    let _ = writeln!(out, "# {}\n", say(&Text::new("report-title").with("run", run)));
    let version = Text::new("report-written").with("at", kept.at).with("version", env!("CARGO_PKG_VERSION"));
    let _ = writeln!(out, "{}", say(&version));
    if let Some(error) = &kept.end.error {
        let _ = writeln!(out, "\n**{}**", say(error));
    }
    if let Some(facts) = kept.facts {
        hosts(&mut out, facts, say);
    }
    let _ = writeln!(out, "\n## {}", say(&Text::new("report-changes")));
    if let Some(plan) = kept.plan {
        planned(&mut out, plan, kept.end, say);
    }
    for (at, outcome) in &kept.end.outcomes {
        let known = kept.plan.is_some_and(|plan| plan.changes().any(|change| change.at == *at));
        if !known {
            let word = mark(outcome_word(outcome), say);
            let _ = writeln!(
                out,
                "\n* {}: {} ({word})",
                inert(&at.host.0.shown()),
                title("change", &at.id.0, say)
            );
            tell(&mut out, outcome, say);
            more(&mut out, at, kept.end, say);
        }
    }
    checks(&mut out, kept.checks, say);
    let _ = writeln!(out, "\n## {}\n", say(&Text::new("report-undo")));
    match kept.undo {
        Some(command) => out.push_str(&fenced("", command)),
        None => {
            let _ = writeln!(out, "{}", say(&Text::new("report-undo-nothing")));
        }
    }
    // As the editors of a Windows of that time want it.
    if cfg!(windows) { out.replace('\n', "\r\n") } else { out }
}

fn planned(out: &mut String, plan: &Plan, end: &RunEnd, say: Say<'_>) {
    for group in alike::planned(plan, end) {
        let hosts = heading(&group.hosts, say);
        let _ = writeln!(out, "\n### {hosts} ({})", inert(&group.plan.release.shown()));
        for note in &group.plan.notes {
            let _ = writeln!(out, "\n{}", say(note));
        }
        for change in &group.plan.changes {
            let outcome = end.outcomes.iter().find(|(at, _)| *at == change.at).map(|(_, outcome)| outcome);
            let word = outcome.map_or_else(|| standing_word(change.standing), outcome_word);
            let path = change.path.as_ref().map(HostPath::shown).unwrap_or_default();
            let _ = writeln!(
                out,
                "\n* {} ({}) {}",
                title("change", &change.at.id.0, say),
                mark(word, say),
                inert(&path)
            );
            if let Some(outcome) = outcome {
                tell(out, outcome, say);
            }
            more(out, &change.at, end, say);
            for reason in &change.reasons {
                let _ = writeln!(out, "  * {}", say(reason));
            }
            explained(out, change, say);
            diff(out, change, &path);
        }
    }
}

/// What each line of the edit means.
fn explained(out: &mut String, change: &Change, say: Say<'_>) {
    if !change.explains.is_empty() {
        let _ = writeln!(out, "  * {}:", say(&Text::new("step-terms")));
    }
    for text in &change.explains {
        let _ = writeln!(out, "    * {}", say(text));
    }
}

/// What the hosts said of themselves.
fn hosts(out: &mut String, facts: &Facts, say: Say<'_>) {
    let _ = writeln!(out, "\n## {}", say(&Text::new("report-hosts")));
    for host in &facts.hosts {
        let _ = writeln!(out, "\n### {}\n", inert(&host.host.0.shown()));
        if host.role == Role::Node {
            fact(out, Text::new("report-release"), (&host.release.name).into(), say);
        }
        let told = match &host.server {
            Some(server) => server_pairs(host, server),
            None => node_pairs(host),
        };
        for (label, value) in told {
            fact(out, label, value, say);
        }
    }
}

/// All of these hosts. Their names come as they are, and the words around them are markup for nobody.
fn heading(hosts: &[HostId], say: Say<'_>) -> String {
    let names = inert(&alike::names(hosts, true, say));
    if hosts.len() < 2 {
        return names;
    }
    format!("{}: {names}", say(&Text::new("hosts-alike").with("n", hosts.len())))
}

fn fact(out: &mut String, label: Text, value: Arg, say: Say<'_>) {
    let text = Text::new("report-fact").with("label", label).with("value", value);
    let _ = writeln!(out, "* {}", say(&text));
}

/// The name of a change or a check: what the admin reads everywhere else.
fn title(family: &str, id: &str, say: Say<'_>) -> String {
    say(&Text { id: format!("{family}-{id}").into(), args: Vec::new() })
}

fn diff(out: &mut String, change: &Change, path: &str) {
    if change.diff.is_some() {
        let _ = write!(out, "\n{}", fenced("  ", &unified(change, path)));
    }
}

fn tell(out: &mut String, outcome: &Outcome, say: Say<'_>) {
    let told: Vec<&Text> = match outcome {
        Outcome::Applied { notes } => notes.iter().collect(),
        Outcome::Failed { why } | Outcome::Unknown { why } | Outcome::Refused { why } => vec![why],
        Outcome::Done | Outcome::RolledBack | Outcome::Manual | Outcome::Skipped => Vec::new(),
    };
    for text in told {
        let _ = writeln!(out, "  * {}", say(text));
    }
}

/// What is told of a change beyond its outcome.
fn more(out: &mut String, at: &ChangeRef, end: &RunEnd, say: Say<'_>) {
    for (_, note) in end.notes.iter().filter(|(of, _)| of == at) {
        let _ = writeln!(out, "  * {}", say(note));
    }
}

fn checks(out: &mut String, checks: &[Check], say: Say<'_>) {
    if checks.is_empty() {
        return;
    }
    let count = |status| Arg::from(checks.iter().filter(|check| check.status == status).count());
    let sum = Text::new("verify-sum")
        .with("passed", count(Status::Pass))
        .with("failed", count(Status::Fail))
        .with("manual", count(Status::Manual))
        .with("skipped", count(Status::Skipped));
    let _ = writeln!(out, "\n## {}\n\n{}\n", say(&Text::new("report-checks")), say(&sum));
    for group in alike::checks(checks) {
        let word = mark(status_word(group.check.status), say);
        let hosts = heading(&group.hosts, say);
        let _ = writeln!(out, "* {hosts}: {} ({word})", title("check", group.check.id, say));
        for evidence in group.evidence() {
            let _ = writeln!(out, "  * {}", say(evidence));
        }
    }
}

/// A word of the contract in the admin's language.
fn mark(word: &str, say: Say<'_>) -> String {
    say(&Text { id: format!("mark-{word}").into(), args: Vec::new() })
}

/// The word of the contract for how a check ended.
#[must_use]
pub const fn status_word(status: Status) -> &'static str {
    match status {
        Status::Pass => "pass",
        Status::Fail => "fail",
        Status::Manual => "manual",
        Status::Skipped => "skipped",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::answers::Answers;
    use crate::core::change::{ChangeId, ChangeKind, Interrupt, Standing};
    use crate::core::event::{RunId, RunState};
    use crate::core::facts::HostFacts;
    use crate::core::plan::HostPlan;
    use crate::core::release::Release;

    #[test]
    fn the_report_names_change_outcome_check_and_undo() {
        let at = ChangeRef { host: HostId::local(), id: ChangeId::new("multipath") };
        let change = Change {
            at: at.clone(),
            after: Vec::new(),
            kind: ChangeKind::EditFile,
            standing: Standing::Pending,
            reasons: vec![Text::new("some-reason")],
            explains: vec![Text::new("some-meaning")],
            path: Some("/etc/a\u{1b}b".into()),
            act: None,
            diff: None,
            stop: Interrupt::Anywhere,
        };
        let host = HostPlan::of(HostId::local(), Role::Node, "xcp-ng 8.3".into(), vec![change]);
        let plan = Plan { answers: Answers::default(), hosts: vec![host] };
        let end = RunEnd {
            run: Some(RunId("20261120-1".into())),
            state: RunState::Complete,
            outcomes: vec![(at.clone(), Outcome::Applied { notes: vec![Text::new("some-note")] })],
            notes: vec![(at, Text::new("one-note-more"))],
            error: None,
        };
        let mut node = HostFacts::unasked(HostId::local(), Role::Node, true, &Text::new("fact-no-answer"));
        node.release = Release::parse("xcp-ng 8.3").unwrap();
        let facts = Facts { at: Stamp::from_unix(0), hosts: vec![node], nodes: Vec::new() };
        let check = Check {
            id: "multipath-file",
            host: HostId::local(),
            status: Status::Pass,
            evidence: vec![Text::new("seen")],
        };
        let kept = Kept {
            at: Stamp::from_unix(0),
            facts: Some(&facts),
            plan: Some(&plan),
            end: &end,
            checks: &[check],
            undo: Some("quantalink rollback 20261120-1 --yes"),
        };
        let text = markdown(&kept, &|text| text.id.to_string());
        for part in [
            "### local (xcp-ng 8.3)",
            "## report-hosts\n\n### local\n\n* report-fact",
            "* change-multipath (mark-applied) /etc/a\\u{1b}b",
            "  * some-note",
            "  * one-note-more",
            "  * some-reason",
            "  * step-terms:\n    * some-meaning",
            "* local: check-multipath-file (mark-pass)",
            "\n```\nquantalink rollback 20261120-1 --yes\n```\n",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}
