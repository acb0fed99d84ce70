//! What a node's own multipath says: the entry as the tool reads it, the daemon's loaded one, and the tool's messages.

use crate::base::{Text, Untrusted};
use crate::core::answers::Answers;
use crate::core::checks::Status;
use crate::core::facts::{DROP_IN_NAME, Effective, HostFacts};
use crate::core::known::Known;
use crate::edit::multipath::{Dialect, Stanza, defaults};
use crate::host::HostPath;

use super::super::{files, in_place};
use super::{Ended, fail, wanted};

/// The keyword that only the guide's stanza has.
const GETUID: &str = "getuid_callout";
/// How many messages are told of each kind.
const NAMED: usize = 5;
/// How much of one is told.
const LONGEST: usize = 300;

/// What a tool printed: either it can be judged, or it was not to be had here.
pub(in crate::core::steps) fn printed<'f>(
    facts: &HostFacts,
    seen: &'f Known<Effective>,
) -> Result<(&'f Effective, &'f Text), Ended> {
    match seen {
        Known::Is(effective, why) => Ok((effective, why)),
        Known::Unknown(_) if !facts.executes => {
            Err((Status::Skipped, vec![Text::new("fact-nothing-executed")]))
        }
        // One that hangs is something to look at.
        Known::Unknown(why) if why.id == "program-timed-out" => Err((Status::Manual, vec![why.clone()])),
        Known::Unknown(why) => Err((Status::Skipped, vec![why.clone()])),
    }
}

/// Whether the tool makes of the files what they should mean.
pub(super) fn effective(facts: &HostFacts, stanza: Stanza) -> Ended {
    let (seen, why) = match printed(facts, &facts.effective) {
        Ok(seen) => seen,
        Err(skipped) => return skipped,
    };
    if let Some(failed) = &seen.failed {
        return (Status::Fail, [vec![why.clone(), failed.clone()], next().to_vec()].concat());
    }
    match right(facts, seen, stanza) {
        Ok(()) => (Status::Pass, vec![why.clone(), Text::new("evidence-effective")]),
        Err(text) => {
            let mut ended = fail(text);
            ended.1.insert(0, why.clone());
            ended
        }
    }
}

/// Settings as a tool prints them.
type Printed = [(Untrusted, Untrusted)];

/// The value that counts of a keyword: the last one.
fn value(settings: &Printed, wanted: &str) -> Option<Untrusted> {
    let of_key = settings.iter().rev().find(|(key, _)| key.bytes() == wanted.as_bytes());
    of_key.map(|(_, value)| value.clone())
}

/// Whether the entry stands in what a tool printed, and what counts of it has the values of the stanza.
///
/// # Errors
/// What is wrong.
fn right(facts: &HostFacts, seen: &Effective, stanza: Stanza) -> Result<(), Text> {
    let covers = |entry: &&Vec<(Untrusted, Untrusted)>| {
        let product = value(entry, "product");
        product.is_none_or(|product| files::is_right("product", files::PRODUCT, Some(product.bytes())))
    };
    let ours: Vec<_> = seen.ours.iter().filter(covers).collect();
    let Some(last) = ours.last() else { return Err(Text::new("effective-absent")) };
    let dialects = files::dialects(facts);
    // Up to 0.4.9 the last entry counts alone; later all that apply do, the later one per key.
    if dialects.iter().any(|dialect| *dialect != Dialect::V08) {
        entry_right(facts, last, &seen.overrides, stanza)?;
    }
    if dialects.contains(&Dialect::V08) {
        let all: Vec<_> = ours.iter().copied().flatten().cloned().collect();
        entry_right(facts, &all, &seen.overrides, stanza)?;
    }
    Ok(())
}

fn entry_right(facts: &HostFacts, entry: &Printed, over: &Printed, stanza: Stanza) -> Result<(), Text> {
    if files::getuid_harms(stanza, files::dialects(facts)) && value(entry, GETUID).is_some() {
        return Err(Text::new("effective-getuid"));
    }
    for (key, wanted) in stanza.settings() {
        let found = value(entry, key).or_else(|| unprinted(facts, key, wanted));
        // Tools that know no such keyword do not print it; that they complain of it is seen by its own check.
        let untold = *key == GETUID && found.is_none();
        if !untold && !files::is_right(key, wanted, found.as_ref().map(Untrusted::bytes)) {
            let found = found.unwrap_or_default();
            return Err(Text::new("effective-differs")
                .with("key", *key)
                .with("found", found)
                .with("wanted", *wanted));
        }
        if let Some(found) = value(over, key).filter(|found| found.bytes() != wanted.as_bytes()) {
            return Err(Text::new("effective-overridden")
                .with("key", *key)
                .with("found", found)
                .with("wanted", *wanted));
        }
    }
    Ok(())
}

/// What a keyword stands at that an entry is printed without. 0.4.7 and 0.4.8 leave out what equals the defaults, and of
/// `rr_weight` never print `uniform` (their `dict.c`); later ones print all that is set.
fn unprinted(facts: &HostFacts, key: &str, wanted: &str) -> Option<Untrusted> {
    if files::dialects(facts) != [Dialect::V047] || matches!(key, "vendor" | "product") {
        return None;
    }
    if key == "rr_weight" {
        return Some(wanted.as_bytes().into());
    }
    let set = in_place::usable(facts).map(|(_, file)| defaults(&file.bytes, Dialect::V047));
    let mut set = set.unwrap_or_default().into_iter().rev().filter(|set| set.key == key.as_bytes());
    let built_in = (key == "path_selector").then(|| Untrusted::from("round-robin 0"));
    set.find_map(|set| set.value).map(|value| value.as_slice().into()).or(built_in)
}

/// The messages of `multipath -t`: those about our entry fail, the others are told.
pub(super) fn messages(facts: &HostFacts) -> Ended {
    let (seen, why) = match printed(facts, &facts.effective) {
        Ok(seen) => seen,
        Err(skipped) => return skipped,
    };
    let places = places(facts);
    let (ours, others): (Vec<&Untrusted>, Vec<&Untrusted>) =
        seen.messages.iter().partition(|message| is_about(message, &places));
    let tell = |id| move |message: &&Untrusted| Text::new(id).with("message", shortened(message));
    let mut told = vec![why.clone()];
    if ours.is_empty() {
        told.push(Text::new("evidence-messages").with("count", others.len()));
        told.extend(others.iter().take(NAMED).map(tell("message-other")));
        // What it would have said of the entry behind the place where it broke off, nobody knows.
        let status = if seen.failed.is_none() { Status::Pass } else { Status::Manual };
        told.extend(seen.failed.clone());
        return (status, told);
    }
    told.extend(ours.iter().take(NAMED).map(tell("message-about-entry")));
    told.extend(next());
    (Status::Fail, told)
}

/// What to type where the tool has something against the files.
fn next() -> [Text; 2] {
    [Text::new("next-command").with("command", "multipath -t"), Text::new("next-plan")]
}

/// The beginning of a message: no tool's own is longer, but what it quotes from a file may be.
fn shortened(message: &Untrusted) -> Untrusted {
    let bytes = message.bytes();
    bytes.get(..bytes.len().min(LONGEST)).unwrap_or_default().into()
}

/// An entry of ours, as a message may speak of it.
struct Place {
    /// The names that the message may give its file.
    paths: Vec<HostPath>,
    /// First and last line, as this node's multipath may count them.
    lines: Vec<(usize, usize)>,
    /// Whether it has the keyword that only the guide's stanza has.
    getuid: bool,
}

/// Where entries of ours stand.
fn places(facts: &HostFacts) -> Vec<Place> {
    let dialects = files::dialects(facts);
    let mut snapshots = vec![facts.main.get(), in_place::target(facts).0.get()];
    snapshots.extend(facts.dropins.get().into_iter().flatten().flatten().map(Some));
    let mut places = Vec::new();
    for snapshot in snapshots.into_iter().flatten() {
        let Ok(file) = files::file_of(snapshot) else { continue };
        let entries = files::all_entries(file, dialects).unwrap_or_default();
        places.extend(entries.iter().filter(|entry| entry.ours).map(|entry| Place {
            paths: vec![snapshot.asked.clone(), snapshot.path.clone()],
            lines: counted(&file.bytes, entry.lines, dialects),
            getuid: files::has(entry, "getuid_callout"),
        }));
    }
    places
}

/// These lines by the numbers that the dialects give them.
fn counted(file: &[u8], lines: (usize, usize), dialects: &[Dialect]) -> Vec<(usize, usize)> {
    let mut counted = Vec::new();
    if dialects.contains(&Dialect::V08) {
        counted.push(lines);
    }
    if dialects.iter().any(|dialect| *dialect != Dialect::V08) {
        counted.push((counted_twice(file, lines.0), counted_twice(file, lines.1)));
    }
    counted
}

/// The number that 0.4.x gives a line: to it a carriage return and the line feed behind it are two line ends.
fn counted_twice(file: &[u8], line: usize) -> usize {
    let (mut at, mut told, mut before) = (1, 1, 0);
    for &byte in file {
        let feed = byte == b'\n';
        // Only now it is certain that a carriage return had no line feed.
        at += usize::from(before == b'\n' || before == b'\r' && !feed);
        if at == line {
            return told;
        }
        told += usize::from(feed || byte == b'\r');
        before = byte;
    }
    told
}

/// True for a message that names us or our file, that complains of the keyword that an entry of ours has, or that gives
/// a line of such an entry.
fn is_about(message: &Untrusted, places: &[Place]) -> bool {
    let text = message.bytes();
    let holds = |part: &[u8]| !part.is_empty() && text.windows(part.len()).any(|window| window == part);
    let by_getuid = || holds(b"getuid_callout") && places.iter().any(|place| place.getuid);
    if holds(files::VENDOR.as_bytes()) || holds(DROP_IN_NAME.as_bytes()) || by_getuid() {
        return true;
    }
    let Some(line) = line_of(text) else { return false };
    places.iter().any(|place| {
        let named = place.paths.iter().any(|path| holds(path.bytes()));
        let no_name = !holds(b"/");
        (named || no_name) && place.lines.iter().any(|(first, last)| (*first..=*last).contains(&line))
    })
}

/// The number behind `line ` in a message.
fn line_of(text: &[u8]) -> Option<usize> {
    let at = text.windows(5).position(|window| window == b"line ")?;
    let digits: Vec<u8> = text.get(at + 5..)?.iter().copied().take_while(u8::is_ascii_digit).collect();
    std::str::from_utf8(&digits).ok()?.parse().ok()
}

/// Whether the running daemon's configuration has the entry right: known, and right or not.
pub(in crate::core::steps) fn has_entry(facts: &HostFacts, answers: &Answers) -> Option<Result<(), Text>> {
    facts.loaded.get().map(|loaded| right(facts, loaded, wanted(facts, answers)))
}
