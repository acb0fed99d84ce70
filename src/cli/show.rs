//! Plans, runs and checks for human eyes: one thing per line, the status as a word in front.

use crate::base::{Arg, Text, bind, unbind};
use crate::core::change::{Change, Standing};
use crate::core::checks::{Check, Status};
use crate::core::event::{Outcome, RunEnd};
use crate::core::facts::{Facts, Role};
use crate::core::plan::{Group, Plan, groups};
use crate::core::report::alike::{self, EndGroup};
use crate::core::report::{Unfit, node_pairs, outcome_word, standing_word, status_word, unified};
use crate::edit::diff::Diff;
use crate::host::{HostId, HostPath};

use super::Desk;
use super::output::Colour;

const WIDTH: usize = 79;
/// Columns of the status word.
const MARK: usize = 13;
/// In front of what is said of a row.
const DETAIL: &str = "      ";

fn width(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}

/// A plan: hosts, changes, reasons; the diffs where they are asked for.
pub fn plan(desk: &Desk<'_>, plan: &Plan, unfit: &[Unfit]) {
    plan_with(desk, plan, unfit, desk.options.diff);
}

/// The same, with or without the diffs. Hosts of which all is the same are told of once, with one diff.
pub fn plan_with(desk: &Desk<'_>, plan: &Plan, unfit: &[Unfit], diffs: bool) {
    for group in groups(plan) {
        self::group(desk, &group);
        for change in &group.plan.changes {
            let path = change.path.as_ref().map(HostPath::shown).unwrap_or_default();
            file_row(desk, standing_word(change.standing), &change.at.id.0, &path);
            let explains = change.explains.iter().filter(|_| desk.options.verbose);
            for reason in change.reasons.iter().chain(explains) {
                detail(desk, reason);
            }
            if diffs {
                change_diff(desk, change);
            }
        }
    }
    left_out(desk, unfit);
    for text in alike::order(plan) {
        paragraph(desk, &text, "");
    }
}

/// Sections that fit no host here; those of which the same is to be said together.
fn left_out(desk: &Desk<'_>, unfit: &[Unfit]) {
    for alike in unfit.chunk_by(|one, next| one.why.id == next.why.id) {
        let names: Vec<&str> = alike.iter().map(|unfit| unfit.section.word()).collect();
        let names = names.join(", ");
        row(desk, "skipped", &names);
        match alike {
            [one] => detail(desk, &one.why),
            // The sections of the server.
            _ => detail(desk, &Text::new("sections-do-not-fit").with("sections", names)),
        }
    }
}

/// With `-v`: what the nodes said of themselves. On stderr, since it is no part of what was asked for.
pub fn facts(desk: &Desk<'_>, facts: &Facts) {
    if !desk.options.verbose {
        return;
    }
    for host in facts.hosts.iter().filter(|host| host.role == Role::Node) {
        desk.out.note(&format!("{} ({})", host.host.0.shown(), host.release.name.shown()));
        for (name, value) in node_pairs(host) {
            desk.note(&Text::new("fact-pair").with("name", name).with("value", value));
        }
    }
}

fn group(desk: &Desk<'_>, group: &Group<'_>) {
    let hosts = heading(desk, &group.hosts);
    let release = match group.plan.release.utf8() {
        Some("") => None,
        // The word of the objects.
        Some("unknown") => Some(desk.say(&Text::new("value-release-unknown"))),
        _ => Some(group.plan.release.shown()),
    };
    desk.out.line(&release.map_or_else(|| hosts.clone(), |release| format!("{hosts} ({release})")));
    for note in &group.plan.notes {
        detail(desk, note);
    }
}

/// The diff of a change.
pub fn change_diff(desk: &Desk<'_>, change: &Change) {
    let path = change.path.as_ref().map(HostPath::shown).unwrap_or_default();
    diff(desk, &unified(change, &path));
}

/// The diff of a question in the middle of a run; the question itself names the file.
pub fn asked_diff(desk: &Desk<'_>, of: &Diff) {
    diff(desk, &of.unified("", ""));
}

/// How the changes of a run ended, hosts on which all is the same together. Paths come from `plan`, which need not know all
/// of them.
pub fn run(desk: &Desk<'_>, end: &RunEnd, plan: Option<&Plan>) {
    for group in alike::ends(end, plan) {
        desk.out.line(&heading(desk, &group.hosts));
        ended(desk, &group, plan);
    }
}

fn ended(desk: &Desk<'_>, group: &EndGroup<'_>, plan: Option<&Plan>) {
    for ended in &group.changes {
        // A rollback may have more than one of a name: on different files, each of which is named.
        let named = || plan.into_iter().flat_map(Plan::changes).filter(|change| change.at == *ended.at);
        let planned = named().next();
        let mut paths: Vec<String> =
            named().filter_map(|change| Some(change.path.as_ref()?.shown())).collect();
        paths.dedup();
        if paths.is_empty() {
            paths.push(String::new());
        }
        for path in &paths {
            file_row(desk, outcome_word(ended.outcome), &ended.at.id.0, path);
        }
        match ended.outcome {
            Outcome::Applied { notes } => notes.iter().for_each(|note| detail(desk, note)),
            Outcome::Failed { why } | Outcome::Unknown { why } | Outcome::Refused { why } => {
                detail(desk, why);
            }
            // What is to be done by hand stands in the plan.
            Outcome::Manual => {
                planned.iter().flat_map(|change| &change.reasons).for_each(|reason| detail(desk, reason));
            }
            Outcome::Done | Outcome::RolledBack | Outcome::Skipped => {}
        }
        ended.notes.iter().for_each(|note| detail(desk, note));
    }
}

/// Checks with their evidence, and their sum. Hosts on which one passes are named in its line, and one that tells nothing has one
/// line for all its checks; with `-v` each has its own.
pub fn checks(desk: &Desk<'_>, checks: &[Check], unfit: &[Unfit]) {
    if desk.options.verbose {
        for one in checks {
            check(desk, one, std::slice::from_ref(&one.host), one.evidence.iter());
        }
    } else {
        let silent = alike::silent(checks);
        let tells = |check: &&Check| !silent.iter().any(|one| one.host == check.host);
        let told: Vec<Check> = checks.iter().filter(tells).cloned().collect();
        for group in alike::checks(&told) {
            check(desk, group.check, &group.hosts, group.evidence());
        }
        for one in silent {
            let text = Text::new("verify-silent").with("host", &one.host.0);
            row(desk, status_word(one.status), &desk.say(&text));
            one.evidence.iter().for_each(|text| detail(desk, text));
        }
    }
    left_out(desk, unfit);
    let count = |status| checks.iter().filter(|check| check.status == status).count();
    let sum = Text::new("verify-sum")
        .with("passed", count(Status::Pass))
        .with("failed", count(Status::Fail))
        .with("manual", count(Status::Manual))
        .with("skipped", Arg::from(count(Status::Skipped) + unfit.len()));
    desk.out.line(&desk.say(&sum));
}

fn check<'a>(desk: &Desk<'_>, check: &Check, hosts: &[HostId], evidence: impl Iterator<Item = &'a Text>) {
    row(desk, status_word(check.status), &format!("{}: {}", heading(desk, hosts), check.id));
    evidence.for_each(|text| detail(desk, text));
}

fn heading(desk: &Desk<'_>, hosts: &[HostId]) -> String {
    alike::heading(hosts, desk.options.verbose, &|text| desk.say(text))
}

/// A unified diff, in colour where colours are on.
pub fn diff(desk: &Desk<'_>, unified: &str) {
    for line in unified.lines() {
        match line.chars().next() {
            Some('+') => desk.out.coloured(Colour::Good, line),
            Some('-') => desk.out.coloured(Colour::Bad, line),
            _ => desk.out.line(line),
        }
    }
}

/// A line with the status and what is changed; the path on a line of its own where both are too long for one.
fn file_row(desk: &Desk<'_>, word: &str, id: &str, path: &str) {
    // Two blanks in front, and one on either side of what is changed.
    if 4 + MARK + width(id) + width(path) <= WIDTH {
        return row(desk, word, &format!("{id} {path}"));
    }
    row(desk, word, id);
    desk.out.line(&format!("{DETAIL}{path}"));
}

/// A line with the status, in the admin's language, in front.
fn row(desk: &Desk<'_>, word: &str, what: &str) {
    let mark = desk.say(&Text::of(format!("mark-{word}")));
    let blank = MARK.saturating_sub(width(&mark));
    let line = format!("  {mark}{} {}", " ".repeat(blank), what.trim_end());
    match word {
        "pass" | "applied" => desk.out.coloured(Colour::Good, &line),
        "fail" | "failed" | "refused" | "unknown" => desk.out.coloured(Colour::Bad, &line),
        "manual" | "pending" => desk.out.coloured(Colour::Notable, &line),
        _ => desk.out.line(&line),
    }
}

/// A sentence below a row.
fn detail(desk: &Desk<'_>, text: &Text) {
    paragraph(desk, text, DETAIL);
}

fn paragraph(desk: &Desk<'_>, text: &Text, indent: &str) {
    let options = textwrap::Options::new(WIDTH).initial_indent(indent).subsequent_indent(indent);
    let options = options.break_words(false).word_splitter(textwrap::WordSplitter::NoHyphenation);
    for line in textwrap::wrap(&bind(&desk.say(text)), options) {
        desk.out.line(&unbind(&line));
    }
}

/// True where nothing of a plan waits to be done.
pub fn settled(plan: &Plan) -> bool {
    plan.changes().all(|change| change.standing != Standing::Pending)
}
