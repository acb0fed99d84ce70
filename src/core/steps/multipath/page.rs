//! The page of the step: which file and which entry a node gets and why, and what each line of the entry means there.

use crate::base::{Arg, Text};
use crate::core::answers::Answers;
use crate::core::change::{Act, Change, Standing};
use crate::core::facts::{ENABLED_FILE, HostFacts};
use crate::core::guide::Tell;
use crate::core::release::{Era, FIRST_PACK};
use crate::edit::multipath::{Stanza, entries};
use crate::host::Snapshot;

use super::{about, enabled_is_read, files, in_folder, in_place, lines, plan};

/// What the page tells of a node: file, entry and the reasons first, then each line with its meaning.
pub(super) fn page(facts: &HostFacts, answers: &Answers) -> Vec<Tell> {
    let changes = plan(facts, answers);
    let Some(change) = changes.first() else { return Vec::new() };
    let pairs = pairs(facts, answers, change);
    let mut out = Vec::new();
    if !pairs.is_empty() {
        out.push(Tell::Pairs(pairs));
    }
    let mut reasons = change.reasons.iter().cloned();
    if change.standing == Standing::Refused {
        out.extend(reasons.next().map(Tell::Error));
    }
    // What else is told of the change stands with it.
    out.extend(reasons.next().map(Tell::Para));
    if change.explains.is_empty() {
        return out;
    }
    let file = not_the_guides(facts).map(|why| (Text::new("guide-file").with("path", ENABLED_FILE), why));
    let lines = lines::of(facts, getuid(facts, change)).into_iter().map(|line| (line.term, line.means));
    out.push(Tell::Terms(lines.chain(file).collect()));
    out
}

/// The same as reasons: what each line means, and why it is not the guide's file. None where nothing is written.
pub(super) fn explains(facts: &HostFacts, change: &Change) -> Vec<Text> {
    if change.standing == Standing::Refused {
        return Vec::new();
    }
    let lines = lines::of(facts, getuid(facts, change)).into_iter().map(|line| line.means);
    lines.chain(not_the_guides(facts)).collect()
}

/// Why the entry does not go into the file that the guide names. Where the file is there all the same, that is told
/// with the change.
fn not_the_guides(facts: &HostFacts) -> Option<Text> {
    let never = match facts.release.era {
        Era::Main => facts.release.version.is_some_and(|version| version >= FIRST_PACK),
        Era::Links | Era::DropIn | Era::Linux => true,
        Era::Enabled | Era::Unknown => false,
    };
    let there = about(facts).iter().any(|text| text.id == "enabled-file-not-read");
    (never && !there && !enabled_is_read(facts)).then(|| Text::new("guide-file-not-read"))
}

fn pairs(facts: &HostFacts, answers: &Answers, change: &Change) -> Vec<(Text, Arg)> {
    let mut pairs = Vec::new();
    pairs.extend(file(facts, change).map(|file| (Text::new("pair-file"), file)));
    pairs.extend(facts.tools.get().map(|tools| (Text::new("pair-tools"), tools.into())));
    // Of what is refused, nothing is written.
    let stanza = facts.release.stanza(answers.multipath.stanza).ok();
    let entry = stanza.filter(|_| change.standing != Standing::Refused).map(|stanza| match stanza {
        Stanza::Guide => "entry-guide",
        Stanza::Modern | Stanza::Lenient if getuid(facts, change) => "entry-keeps-getuid",
        Stanza::Modern | Stanza::Lenient => "entry-modern",
    });
    pairs.extend(entry.map(|entry| (Text::new("pair-entry"), Text::new(entry).into())));
    pairs
}

/// The file, with the name that leads to it where that is another one.
fn file(facts: &HostFacts, change: &Change) -> Option<Arg> {
    let path = change.path.as_ref()?;
    let (main, _) = in_place::target(facts);
    let linked = |snapshot: &&Snapshot| snapshot.path == *path && !snapshot.links.is_empty();
    // On 5.0 to 5.6 the link is not followed, but what it leads to is edited whether it is set or not.
    let linked = main.get().filter(linked).or_else(|| facts.main.get().filter(linked));
    Some(match (linked, &change.act) {
        (Some(link), _) => Text::new("file-through-link").with("link", &link.asked).with("path", path).into(),
        (None, Some(Act::Write(write))) if write.old.is_none() => {
            Text::new("file-to-come").with("path", path).into()
        }
        (None, _) => path.into(),
    })
}

/// True where the entry has `getuid_callout` once the change is made: the guide's, or one that stood there and may stay.
/// In conf.d it may not.
fn getuid(facts: &HostFacts, change: &Change) -> bool {
    if in_folder(facts).unwrap_or(true) {
        return false;
    }
    let bytes = match &change.act {
        Some(Act::Write(write)) => Some(write.new.as_slice()),
        _ => in_place::usable(facts).ok().map(|(_, file)| file.bytes.as_slice()),
    };
    let dialect = files::dialects(facts).first();
    let read =
        bytes.zip(dialect).and_then(|(bytes, dialect)| entries(bytes, *dialect).ok()).unwrap_or_default();
    read.iter().rfind(|entry| entry.ours).is_some_and(|entry| files::has(entry, "getuid_callout"))
}
