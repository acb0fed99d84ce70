//! The checks of the step: what a node's files say, and what its own multipath makes of them.

use crate::base::{Text, Untrusted};
use crate::core::answers::Answers;
use crate::core::checks::{Check, Status};
use crate::core::facts::{DROP_IN_NAME, Effective, HostFacts, MAIN_FILE};
use crate::core::known::Known;
use crate::edit::multipath::{Dialect, Entry, Stanza, entries};
use crate::host::{Found, HostPath};

use super::drop_in::Folder;
use super::{blacklist, drop_in, files, in_folder, in_place, link_is_due, strange_link};

/// All checks of a node that its release has a meaning for.
pub(super) fn check(facts: &HostFacts, answers: &Answers) -> Vec<Check> {
    // A stanza that does harm here is nothing to look for: the plan refuses it, the check looks for the right one.
    let stanza = facts.release.stanza(answers.multipath.stanza).unwrap_or(facts.release.era.stanza());
    // Where even that is not known, looking at the folder says why.
    let drop_ins = in_folder(facts).unwrap_or(true);
    let mut checks = vec![
        made(facts, "multipath-file-parses", parses(facts)),
        made(
            facts,
            "multipath-entry",
            match files::inventory_read(facts) {
                Err(wall) => (Status::Fail, vec![wall.why]),
                Ok(()) if drop_ins => entry_in_folder(facts, stanza),
                Ok(()) => entry_in_main(facts, stanza),
            },
        ),
    ];
    if drop_ins {
        checks.push(made(facts, "multipath-main-clean", main_clean(facts)));
        checks.push(made(facts, "multipath-confd-clean", folder_clean(facts, stanza)));
    }
    if link_is_due(facts) {
        checks.push(made(facts, "multipath-link", link(facts)));
    }
    checks.push(made(facts, "multipath-effective", effective(facts, stanza)));
    checks.push(made(facts, "multipath-messages", messages(facts)));
    checks
}

/// How a check ended, and what was seen.
pub(in crate::core::steps) type Ended = (Status, Vec<Text>);

pub(in crate::core::steps) fn made(facts: &HostFacts, id: &'static str, ended: Ended) -> Check {
    Check { id, host: facts.host.clone(), status: ended.0, evidence: ended.1 }
}

/// A failure that the plan mends.
fn fail(why: Text) -> Ended {
    (Status::Fail, vec![why, Text::new("next-plan")])
}

fn parses(facts: &HostFacts) -> Ended {
    if missing_and_fine(facts) {
        return (Status::Pass, vec![Text::new("main-file-not-needed").with("path", MAIN_FILE)]);
    }
    let (snapshot, file) = match in_place::usable(facts) {
        Ok(found) => found,
        Err(wall) => return (Status::Fail, vec![wall.why]),
    };
    match files::all_entries(file, files::dialects(facts)) {
        Ok(entries) => {
            let seen =
                Text::new("evidence-entries").with("path", &snapshot.path).with("count", entries.len());
            let hidden = blacklist::hiding(facts);
            (if hidden.is_empty() { Status::Pass } else { Status::Manual }, [vec![seen], hidden].concat())
        }
        Err(refusal) => (Status::Fail, vec![files::wall(&snapshot.path, refusal).why]),
    }
}

/// True where a plain Linux has no main file and needs none.
fn missing_and_fine(facts: &HostFacts) -> bool {
    facts.release.era.reads_confd() && matches!(drop_in::main_file(facts), Ok(None))
}

fn entry_in_main(facts: &HostFacts, stanza: Stanza) -> Ended {
    let (snapshot, file) = match in_place::usable(facts) {
        Ok(found) => found,
        Err(wall) => return (Status::Fail, vec![wall.why]),
    };
    let dialects = files::dialects(facts);
    if let Some(wall) = drop_in::overridden(&snapshot.path, &file.bytes, stanza, dialects) {
        return (Status::Fail, vec![wall.why]);
    }
    let mut seen = None;
    for dialect in dialects {
        match entries(&file.bytes, *dialect) {
            Ok(entries) => {
                match entry_ended(&snapshot.path, entries.iter().rfind(|entry| entry.ours), stanza, dialects)
                {
                    (Status::Pass, texts) => seen = Some((Status::Pass, texts)),
                    failed => return failed,
                }
            }
            Err(refusal) => return (Status::Fail, vec![files::wall(&snapshot.path, refusal).why]),
        }
    }
    seen.unwrap_or_else(|| fail(Text::new("entry-absent").with("path", &snapshot.path)))
}

fn entry_in_folder(facts: &HostFacts, stanza: Stanza) -> Ended {
    let folder = match Folder::of(facts, files::dialects(facts)) {
        Ok(folder) => folder,
        Err(wall) => return (Status::Fail, vec![wall.why]),
    };
    let Some(file) = folder.last_ours() else {
        return fail(Text::new("entry-absent-confd"));
    };
    if let Some(wall) = folder.overrides(&file.snapshot.asked, stanza) {
        return (Status::Fail, vec![wall.why]);
    }
    if let Some(wall) = file.entries.as_deref().ok().and_then(|entries| {
        let entry = files::overrider(files::behind_ours(entries), stanza, files::dialects(facts))?;
        Some(drop_in::overriding(&file.snapshot.path, "entry-overridden", entry))
    }) {
        return (Status::Fail, vec![wall.why]);
    }
    entry_ended(&file.snapshot.path, file.ours().last(), stanza, files::dialects(facts))
}

/// Whether this entry of ours has the values of the stanza.
fn entry_ended(path: &HostPath, entry: Option<&Entry>, stanza: Stanza, dialects: &[Dialect]) -> Ended {
    let Some(entry) = entry else { return fail(Text::new("entry-absent").with("path", path)) };
    if files::getuid_harms(stanza, dialects) && files::has(entry, "getuid_callout") {
        return fail(Text::new("entry-getuid").with("path", path).with("line", entry.lines.0));
    }
    let wrong: Vec<Text> = stanza
        .settings()
        .iter()
        .filter(|(key, wanted)| !files::is_right(key, wanted, files::value(entry, key)))
        .map(|(key, wanted)| differs(path, entry, key, wanted))
        .collect();
    if wrong.is_empty() {
        let seen = Text::new("evidence-entry").with("path", path).with("line", entry.lines.0);
        return (Status::Pass, vec![seen.with("last", entry.lines.1)]);
    }
    (Status::Fail, wrong.into_iter().chain([Text::new("next-plan")]).collect())
}

/// What is wrong with one setting of the entry.
fn differs(path: &HostPath, entry: &Entry, key: &'static str, wanted: &'static str) -> Text {
    let said = |id| Text::new(id).with("path", path).with("line", entry.lines.0).with("key", key);
    match files::value(entry, key) {
        Some(found) => said("entry-differs").with("found", Untrusted::from(found)).with("wanted", wanted),
        None => said("entry-lacks").with("wanted", wanted),
    }
}

fn main_clean(facts: &HostFacts) -> Ended {
    if missing_and_fine(facts) {
        return (Status::Pass, vec![Text::new("main-file-not-needed").with("path", MAIN_FILE)]);
    }
    let (snapshot, file) = match files::usable(&facts.main, MAIN_FILE) {
        Ok(found) => found,
        Err(wall) => return (Status::Fail, vec![wall.why]),
    };
    match files::all_entries(file, files::dialects(facts)) {
        Ok(entries) => match entries.iter().find(|entry| entry.ours) {
            None => (Status::Pass, vec![Text::new("evidence-main-clean").with("path", &snapshot.path)]),
            Some(entry) if strange_link(facts).is_some() => {
                let seen =
                    Text::new("entry-in-main").with("path", &snapshot.path).with("line", entry.lines.0);
                let by_hand = Text::new("cleanup-strange-link").with("path", &snapshot.path);
                (Status::Manual, vec![seen, by_hand])
            }
            Some(entry) => {
                let mut ended =
                    fail(Text::new("entry-in-main").with("path", &snapshot.path).with("line", entry.lines.0));
                if files::has(entry, "getuid_callout") {
                    ended.1.insert(1, Text::new("getuid-in-main"));
                }
                ended
            }
        },
        Err(refusal) => (Status::Fail, vec![files::wall(&snapshot.path, refusal).why]),
    }
}

fn folder_clean(facts: &HostFacts, stanza: Stanza) -> Ended {
    let folder = match Folder::of(facts, files::dialects(facts)) {
        Ok(folder) => folder,
        Err(wall) => return (Status::Fail, vec![wall.why]),
    };
    let last = folder.last_ours().map(|file| file.snapshot.asked.clone());
    if let Some(wall) = last.and_then(|path| folder.overrides(&path, stanza)) {
        return (Status::Fail, vec![wall.why]);
    }
    let told = folder.told();
    if told.is_empty() {
        let seen = Text::new("evidence-confd").with("count", folder.read.len());
        (Status::Pass, vec![seen])
    } else {
        (Status::Manual, told)
    }
}

fn link(facts: &HostFacts) -> Ended {
    match &facts.main {
        Known::Is(main, _) if files::stands_for_link(main) => {
            // Nothing that the plan mends: the admin moves the file's own settings and restores the link.
            (Status::Manual, vec![Text::new("link-replaced-by-file").with("path", MAIN_FILE)])
        }
        Known::Is(main, _) if strange_link(facts).is_some() => {
            let why = Text::new("main-link-strange").with("path", &main.asked).with("to", &main.path);
            (Status::Manual, vec![why])
        }
        Known::Is(main, _) if main.found == Found::Absent => (Status::Fail, vec![files::missing(main)]),
        Known::Is(main, _) => {
            (Status::Pass, vec![Text::new("evidence-link").with("path", &main.asked).with("to", &main.path)])
        }
        Known::Unknown(why) => (Status::Fail, vec![why.clone()]),
    }
}

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
        Known::Unknown(why) => Err((Status::Skipped, vec![why.clone()])),
    }
}

fn effective(facts: &HostFacts, stanza: Stanza) -> Ended {
    let (seen, why) = match printed(facts, &facts.effective) {
        Ok(seen) => seen,
        Err(skipped) => return skipped,
    };
    match once_right(seen, stanza) {
        Ok(()) => (Status::Pass, vec![why.clone(), Text::new("evidence-effective")]),
        Err(text) => {
            let mut ended = fail(text);
            ended.1.insert(0, why.clone());
            ended
        }
    }
}

/// Whether the entry stands exactly once in what a tool printed, with the values of the stanza.
///
/// # Errors
/// What is wrong.
fn once_right(seen: &Effective, stanza: Stanza) -> Result<(), Text> {
    let value = |entry: &'_ [(Untrusted, Untrusted)], wanted: &str| {
        let of_key = entry.iter().rev().find(|(key, _)| key.bytes() == wanted.as_bytes());
        of_key.map(|(_, value)| value.clone())
    };
    let covers = |entry: &Vec<(Untrusted, Untrusted)>| {
        let product = value(entry, "product");
        product.is_none_or(|product| files::is_right("product", files::PRODUCT, Some(product.bytes())))
    };
    let ours: Vec<_> = seen.ours.iter().filter(|entry| covers(entry)).collect();
    let [entry] = ours.as_slice() else {
        return Err(Text::new("effective-count").with("count", ours.len()));
    };
    for (key, wanted) in stanza.settings() {
        // Tools that know no such keyword do not print it; that they complain of it is seen by its own check.
        let found = value(entry, key);
        if *key != "getuid_callout" && !files::is_right(key, wanted, found.as_ref().map(Untrusted::bytes)) {
            let found = found.unwrap_or_default();
            return Err(Text::new("effective-differs")
                .with("key", *key)
                .with("found", found)
                .with("wanted", *wanted));
        }
    }
    Ok(())
}

/// The messages of `multipath -t` that are about our entry.
fn messages(facts: &HostFacts) -> Ended {
    let (seen, why) = match printed(facts, &facts.effective) {
        Ok(seen) => seen,
        Err(skipped) => return skipped,
    };
    let places = places(facts);
    let ours: Vec<&Untrusted> = seen.messages.iter().filter(|message| is_about(message, &places)).collect();
    if ours.is_empty() {
        let others = Text::new("evidence-messages").with("count", seen.messages.len());
        return (Status::Pass, vec![why.clone(), others]);
    }
    let told = ours.into_iter().map(|message| Text::new("message-about-entry").with("message", message));
    (Status::Fail, std::iter::once(why.clone()).chain(told).collect())
}

/// An entry of ours, as a message may speak of it.
struct Place {
    /// The names that the message may give its file.
    paths: Vec<HostPath>,
    /// First and last line.
    lines: (usize, usize),
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
            lines: entry.lines,
            getuid: files::has(entry, "getuid_callout"),
        }));
    }
    places
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
        (named || no_name) && (place.lines.0..=place.lines.1).contains(&line)
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
    let stanza = facts.release.stanza(answers.multipath.stanza).unwrap_or(facts.release.era.stanza());
    facts.loaded.get().map(|loaded| once_right(loaded, stanza))
}
