//! The report in sentences: what it tells and in which order, the same for every form that is for eyes.

use crate::base::{Arg, Text};
use crate::core::change::{Change, ChangeRef};
use crate::core::checks::{Check, Status};
use crate::core::event::{Outcome, RunState};
use crate::core::facts::{Facts, Role};
use crate::core::plan::Plan;
use crate::host::HostPath;

use super::alike;
use super::{Kept, Say, Unfit, node_pairs, outcome_word, server_pairs, standing_word, status_word, unified};

/// A report, said.
pub struct Told {
    /// What it is about.
    pub title: String,
    /// When and by which version it was written.
    pub written: String,
    /// Who, when, and how it ended.
    pub head: Vec<Fact>,
    /// What ended the run before its time.
    pub alert: Option<String>,
    /// In order.
    pub chapters: Vec<Chapter>,
}

/// A part with a heading.
pub struct Chapter {
    /// The heading.
    pub title: String,
    /// In order.
    pub parts: Vec<Part>,
}

/// A piece of a chapter.
pub enum Part {
    /// A heading below that of the chapter.
    Heading(String),
    /// A sentence.
    Para(String),
    /// Names and values.
    Facts(Vec<Fact>),
    /// A change or a check.
    Entry(Entry),
    /// A command to be typed.
    Command(String),
}

/// A name and a value.
pub struct Fact {
    /// The name.
    pub label: String,
    /// The value.
    pub value: String,
    /// Both, as one sentence.
    pub line: String,
}

/// A change or a check.
pub struct Entry {
    /// What it is.
    pub title: String,
    /// How it ended: the word of the contract.
    pub word: &'static str,
    /// The same in the admin's language.
    pub mark: String,
    /// The file; empty where there is none.
    pub about: String,
    /// What else is told of it.
    pub notes: Vec<Note>,
    /// Unified; empty where there is none.
    pub diff: String,
}

/// A remark, and what belongs to it.
pub struct Note {
    /// The remark.
    pub text: String,
    /// Below it.
    pub below: Vec<String>,
}

/// Puts a report in sentences.
pub fn told(kept: &Kept<'_>, say: Say<'_>) -> Told {
    let run = kept.end.run.as_ref().map(|run| Text::new("report-title").with("run", run.0.as_str()));
    let version = Text::new("report-written").with("at", kept.at).with("version", env!("CARGO_PKG_VERSION"));
    let mut chapters: Vec<Chapter> = kept.facts.map(|facts| hosts(facts, say)).into_iter().collect();
    chapters.extend(changes(kept, say));
    chapters.extend(checks(kept, say));
    chapters.push(undo(kept, say));
    Told {
        title: say(&run.unwrap_or_else(|| Text::new("report-title-look"))),
        written: say(&version),
        head: head(kept, say),
        alert: kept.end.error.as_ref().map(say),
        chapters,
    }
}

fn head(kept: &Kept<'_>, say: Say<'_>) -> Vec<Fact> {
    let who = Text::new("report-who-is").with("user", &kept.who.user).with("machine", &kept.who.machine);
    let mut pairs: Vec<(Text, Arg)> = vec![(Text::new("report-who"), who.into())];
    if let Some(journal) = kept.journal {
        let root = &journal.header.root;
        pairs.extend((root.bytes() != b"/").then(|| (Text::new("pair-root"), root.into())));
        pairs.push((Text::new("report-started"), journal.header.started.into()));
        pairs.extend(journal.ended().map(|at| (Text::new("report-ended"), at.into())));
        pairs.push((Text::new("report-program"), journal.header.program.as_str().into()));
    }
    if kept.end.run.is_some() {
        let state = Text::of(format!("runs-{}", state_word(kept.end.state)));
        pairs.push((Text::new("report-state"), state.into()));
    }
    pairs.into_iter().map(|(label, value)| fact(label, value, say)).collect()
}

/// The word of the contract for how a run stands.
pub const fn state_word(state: RunState) -> &'static str {
    match state {
        RunState::Complete => "complete",
        RunState::Unfinished => "unfinished",
        RunState::RolledBack => "rolled-back",
        RunState::AwaitingConfirm => "awaiting-confirm",
    }
}

fn fact(label: Text, value: Arg, say: Say<'_>) -> Fact {
    let shown = say(&Text::new("report-value").with("value", value.clone()));
    let name = say(&label);
    let line = say(&Text::new("report-fact").with("label", label).with("value", value));
    Fact { label: name, value: shown, line }
}

/// What the hosts said of themselves.
fn hosts(facts: &Facts, say: Say<'_>) -> Chapter {
    let mut parts = Vec::new();
    for host in &facts.hosts {
        parts.push(Part::Heading(host.host.0.shown()));
        let mut pairs = Vec::new();
        if host.role == Role::Node {
            pairs.push((Text::new("report-release"), (&host.release.name).into()));
        }
        pairs.extend(match &host.server {
            Some(server) => server_pairs(host, server),
            None => node_pairs(host),
        });
        parts.push(Part::Facts(pairs.into_iter().map(|(label, value)| fact(label, value, say)).collect()));
    }
    Chapter { title: say(&Text::new("report-hosts")), parts }
}

/// What was planned and how it ended; nothing where it was only looked.
fn changes(kept: &Kept<'_>, say: Say<'_>) -> Option<Chapter> {
    let mut parts = kept.plan.map(|plan| planned(kept, plan, say)).unwrap_or_default();
    for (at, outcome) in &kept.end.outcomes {
        let known = kept.plan.is_some_and(|plan| plan.changes().any(|change| change.at == *at));
        if !known {
            let title = format!("{}: {}", at.host.0.shown(), family("change", at.id.kind(), say));
            let word = outcome_word(outcome);
            let mut notes = Vec::new();
            notes.extend(outcome_texts(outcome).into_iter().map(|text| note(text, say)));
            notes.extend(more(at, kept).map(|text| note(text, say)));
            notes.extend(course(kept, at, None, say).into_iter().map(plain));
            let path = kept.item(at).and_then(|item| item.entry.path.as_ref());
            let about = path.map(HostPath::shown).unwrap_or_default();
            let (mark, diff) = (mark(word, say), String::new());
            parts.push(Part::Entry(Entry { title, word, mark, about, notes, diff }));
        }
    }
    let looked = kept.plan.is_none() && parts.is_empty() && kept.end.run.is_none();
    (!looked).then(|| Chapter { title: say(&Text::new("report-changes")), parts })
}

fn planned(kept: &Kept<'_>, plan: &Plan, say: Say<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    for group in alike::planned(plan, kept.end) {
        let hosts = alike::heading(&group.hosts, true, say);
        parts.push(Part::Heading(format!("{hosts} ({})", group.plan.release.shown())));
        parts.extend(group.plan.notes.iter().map(|note| Part::Para(say(note))));
        for change in &group.plan.changes {
            parts.push(Part::Entry(entry(kept, change, &group.hosts, say)));
        }
    }
    parts.extend(left_out(kept.unplanned(), say));
    parts
}

fn entry(kept: &Kept<'_>, change: &Change, hosts: &[crate::host::HostId], say: Say<'_>) -> Entry {
    let outcome = kept.end.outcomes.iter().find(|(at, _)| *at == change.at).map(|(_, outcome)| outcome);
    let word = outcome.map_or_else(|| standing_word(change.standing), outcome_word);
    let about = change.path.as_ref().map(HostPath::shown).unwrap_or_default();
    let mut notes: Vec<Note> = Vec::new();
    notes.extend(outcome.into_iter().flat_map(outcome_texts).map(|text| note(text, say)));
    notes.extend(more(&change.at, kept).map(|text| note(text, say)));
    notes.extend(change.reasons.iter().map(|text| note(text, say)));
    for host in hosts {
        let at = ChangeRef { host: host.clone(), id: change.at.id.clone() };
        let course = course(kept, &at, Some(change), say);
        if hosts.len() > 1 && !course.is_empty() {
            notes.push(Note { text: host.0.shown(), below: course });
        } else {
            notes.extend(course.into_iter().map(plain));
        }
    }
    if !change.explains.is_empty() {
        let text = format!("{}:", say(&Text::new("step-terms")));
        notes.push(Note { text, below: change.explains.iter().map(say).collect() });
    }
    let title = family("change", change.at.id.kind(), say);
    Entry { title, word, mark: mark(word, say), diff: unified(change, &about), about, notes }
}

/// When a change was begun, and which contents it is about.
fn course(kept: &Kept<'_>, at: &ChangeRef, change: Option<&Change>, say: Say<'_>) -> Vec<String> {
    let begun = kept.begun(at);
    let mut said: Vec<String> =
        begun.map(|begun| say(&Text::new("report-begun").with("at", begun))).into_iter().collect();
    if let Some(contents) = kept.contents(at, change) {
        let shown = |hash: Option<crate::base::Hash>| {
            Arg::from(hash.map_or_else(
                || Text::new("report-no-file"),
                |hash| Text::new("report-value").with("value", hash.hex()),
            ))
        };
        said.push(say(&Text::new("report-before").with("hash", shown(contents.before))));
        said.push(say(&Text::new("report-after").with("hash", shown(contents.after))));
    }
    said
}

fn checks(kept: &Kept<'_>, say: Say<'_>) -> Option<Chapter> {
    let (checks, unfit) = (kept.checks, kept.unchecked());
    let count = |status| checks.iter().filter(|check| check.status == status).count();
    let sum = Text::new("verify-sum")
        .with("passed", count(Status::Pass))
        .with("failed", count(Status::Fail))
        .with("manual", count(Status::Manual))
        .with("skipped", count(Status::Skipped) + unfit.len());
    let mut parts = vec![Part::Para(say(&sum))];
    for group in alike::checks(checks) {
        let word = status_word(group.check.status);
        let hosts = alike::heading(&group.hosts, true, say);
        parts.push(Part::Entry(Entry {
            title: format!("{hosts}: {}", family("check", group.check.id, say)),
            word,
            mark: mark(word, say),
            about: String::new(),
            notes: evidence(&group, say),
            diff: String::new(),
        }));
    }
    parts.extend(left_out(unfit, say));
    (!checks.is_empty()).then(|| Chapter { title: say(&Text::new("report-checks")), parts })
}

/// Sections that fit no host here, by the words of `--section`.
fn left_out(unfit: &[Unfit], say: Say<'_>) -> impl Iterator<Item = Part> {
    unfit.iter().map(move |unfit| {
        let word = status_word(Status::Skipped);
        Part::Entry(Entry {
            title: unfit.section.word().to_owned(),
            word,
            mark: mark(word, say),
            about: String::new(),
            notes: vec![note(&unfit.why, say)],
            diff: String::new(),
        })
    })
}

/// What was seen. Where a check passes on several hosts, each has its own.
fn evidence(group: &alike::CheckGroup<'_>, say: Say<'_>) -> Vec<Note> {
    if group.hosts.len() == 1 || group.check.status != Status::Pass {
        return group.evidence().map(|text| note(text, say)).collect();
    }
    let of =
        |check: &&Check| Note { text: check.host.0.shown(), below: check.evidence.iter().map(say).collect() };
    group.each.iter().map(of).collect()
}

fn undo(kept: &Kept<'_>, say: Say<'_>) -> Chapter {
    let stays = kept.journal.is_some_and(|journal| journal.stands() && !journal.undoable());
    let part = match kept.undo {
        _ if stays => Part::Para(say(&Text::new("report-undo-stays"))),
        Some(command) => Part::Command(command.to_owned()),
        // The practice site has a run that no command undoes.
        None if kept.end.run.is_some() && kept.end.state != RunState::RolledBack => {
            Part::Para(say(&Text::new("report-undo-not-here")))
        }
        None => Part::Para(say(&Text::new("report-undo-nothing"))),
    };
    Chapter { title: say(&Text::new("report-undo")), parts: vec![part] }
}

/// What an outcome has to say beyond its word.
fn outcome_texts(outcome: &Outcome) -> Vec<&Text> {
    match outcome {
        Outcome::Applied { notes } => notes.iter().collect(),
        Outcome::Failed { why } | Outcome::Unknown { why } | Outcome::Refused { why } => vec![why],
        Outcome::Done | Outcome::RolledBack | Outcome::Manual | Outcome::Skipped => Vec::new(),
    }
}

/// What is told of a change beyond its outcome.
fn more<'a>(at: &'a ChangeRef, kept: &'a Kept<'_>) -> impl Iterator<Item = &'a Text> {
    kept.end.notes.iter().filter(move |(of, _)| of == at).map(|(_, note)| note)
}

fn note(text: &Text, say: Say<'_>) -> Note {
    plain(say(text))
}

const fn plain(text: String) -> Note {
    Note { text, below: Vec::new() }
}

/// The name of a change or a check: what the admin reads everywhere else.
fn family(family: &str, id: &str, say: Say<'_>) -> String {
    say(&Text::of(format!("{family}-{id}")))
}

/// A word of the contract in the admin's language.
fn mark(word: &str, say: Say<'_>) -> String {
    say(&Text::of(format!("mark-{word}")))
}
