//! The checks of the step: what a node's files say, and (in [`tools`]) what its own multipath makes of them.

mod tools;

use crate::base::{Text, Untrusted};
use crate::core::answers::Answers;
use crate::core::checks::{Check, Status};
use crate::core::facts::{HostFacts, MAIN_FILE};
use crate::core::known::Known;
use crate::edit::multipath::{Dialect, Entry, Stanza, entries};
use crate::host::{Found, HostPath};

use super::drop_in::Folder;
use super::files::Behind;
use super::{
    blacklist, config_dir, drop_in, files, in_folder, in_place, link_is_due, link_told, overrides,
    strange_link,
};

pub(in crate::core::steps) use tools::{has_entry, printed};

/// All checks of a node that its release has a meaning for.
pub(super) fn check(facts: &HostFacts, answers: &Answers) -> Vec<Check> {
    let stanza = wanted(facts, answers);
    // Where even that is not known, looking at the folder says why.
    let drop_ins = in_folder(facts).unwrap_or(true);
    let mut checks = vec![
        made(facts, "multipath-file-parses", parses(facts)),
        made(
            facts,
            "multipath-entry",
            match files::inventory_read(facts) {
                Err(wall) => walled(wall.why),
                Ok(()) if drop_ins => {
                    in_effect(facts, stanza, in_reach(facts, entry_in_folder(facts, stanza)))
                }
                Ok(()) => in_effect(facts, stanza, entry_in_main(facts, stanza)),
            },
        ),
    ];
    if drop_ins {
        checks.push(made(facts, "multipath-main-clean", in_reach(facts, main_clean(facts))));
        checks.push(made(
            facts,
            "multipath-confd-clean",
            in_reach(facts, folder_clean(facts, answers, stanza)),
        ));
    }
    if link_is_due(facts) {
        checks.push(made(facts, "multipath-link", link(facts)));
    }
    checks.push(made(facts, "multipath-effective", tools::effective(facts, stanza)));
    checks.push(made(facts, "multipath-messages", tools::messages(facts)));
    checks
}

/// The stanza to look for. One that does harm here is not it: the plan refuses that, the check looks for the right one.
fn wanted(facts: &HostFacts, answers: &Answers) -> Stanza {
    facts.release.stanza(answers.multipath.stanza).unwrap_or(facts.release.era.stanza())
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

/// A failure that the plan refuses to mend.
fn walled(why: Text) -> Ended {
    (Status::Fail, vec![why, Text::new("next-verify-again")])
}

/// The same end, unless conf.d is not read at all: then what stands in the main file may be all that is, and stays.
fn in_reach(facts: &HostFacts, ended: Ended) -> Ended {
    config_dir::elsewhere(facts).map_or(ended, |wall| walled(wall.why))
}

/// The same end, unless `overrides` beat the entry: then that too, and the plan refuses.
fn in_effect(facts: &HostFacts, stanza: Stanza, ended: Ended) -> Ended {
    let beaten = overrides::beaten(facts, stanza);
    if beaten.is_empty() {
        return ended;
    }
    let why = beaten.into_iter().map(|wall| wall.why);
    let seen = ended.1.into_iter().filter(|text| !text.id.starts_with("next-"));
    (Status::Fail, seen.chain(why).chain([Text::new("next-verify-again")]).collect())
}

fn parses(facts: &HostFacts) -> Ended {
    if missing_and_fine(facts) {
        return (Status::Pass, vec![Text::new("main-file-not-needed").with("path", MAIN_FILE)]);
    }
    let (snapshot, file) = match in_place::usable(facts) {
        Ok(found) => found,
        Err(wall) => return walled(wall.why),
    };
    match files::all_entries(file, files::dialects(facts)) {
        Ok(entries) => {
            let seen =
                Text::new("evidence-entries").with("path", &snapshot.path).with("count", entries.len());
            let hidden = blacklist::hiding(facts);
            (if hidden.is_empty() { Status::Pass } else { Status::Manual }, [vec![seen], hidden].concat())
        }
        Err(refusal) => walled(files::wall(&snapshot.path, refusal).why),
    }
}

/// True where a plain Linux has no main file and needs none.
fn missing_and_fine(facts: &HostFacts) -> bool {
    facts.release.era.reads_confd() && matches!(drop_in::main_file(facts), Ok(None))
}

fn entry_in_main(facts: &HostFacts, stanza: Stanza) -> Ended {
    let (snapshot, file) = match in_place::usable(facts) {
        Ok(found) => found,
        Err(wall) => return walled(wall.why),
    };
    let dialects = files::dialects(facts);
    let bytes = &file.bytes;
    if let Some(wall) = drop_in::overridden(&snapshot.path, bytes, bytes, Behind::Main, stanza, dialects) {
        return walled(wall.why);
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
            Err(refusal) => return walled(files::wall(&snapshot.path, refusal).why),
        }
    }
    seen.unwrap_or_else(|| fail(Text::new("entry-absent").with("path", &snapshot.path)))
}

fn entry_in_folder(facts: &HostFacts, stanza: Stanza) -> Ended {
    let folder = match Folder::of(facts, files::dialects(facts)) {
        Ok(folder) => folder,
        Err(wall) => return walled(wall.why),
    };
    if let Some(wall) = folder.main_again(facts).or_else(|| folder.for_all_devices()) {
        return walled(wall.why);
    }
    let Some(file) = folder.last_ours() else {
        return fail(Text::new("entry-absent-confd"));
    };
    if let Some(wall) = folder.overrides(&file.snapshot.asked, stanza) {
        return walled(wall.why);
    }
    if let Some(wall) = file.entries.as_deref().ok().and_then(|entries| {
        let later = files::behind_ours(entries);
        let entry = files::overrider(later, Behind::SameFile, stanza, files::dialects(facts))?;
        Some(drop_in::overriding(&file.snapshot.path, "entry-overridden", entry))
    }) {
        return walled(wall.why);
    }
    entry_ended(&file.snapshot.path, file.ours().last(), stanza, files::dialects(facts))
}

/// Whether this entry of ours has the values of the stanza.
fn entry_ended(path: &HostPath, entry: Option<&Entry>, stanza: Stanza, dialects: &[Dialect]) -> Ended {
    let Some(entry) = entry else { return fail(Text::new("entry-absent").with("path", path)) };
    if let Some(wall) = files::for_all_devices(path, [entry].into_iter(), dialects) {
        return walled(wall.why);
    }
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
        Err(wall) => return walled(wall.why),
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
        Err(refusal) => walled(files::wall(&snapshot.path, refusal).why),
    }
}

fn folder_clean(facts: &HostFacts, answers: &Answers, stanza: Stanza) -> Ended {
    let folder = match Folder::of(facts, files::dialects(facts)) {
        Ok(folder) => folder,
        Err(wall) => return walled(wall.why),
    };
    let last = folder.last_ours().map(|file| file.snapshot.asked.clone());
    if let Some(wall) = last.and_then(|path| folder.overrides(&path, stanza)) {
        return walled(wall.why);
    }
    let beaten = overrides::beaten(facts, stanza).into_iter();
    let mut beaten = beaten.filter(|wall| wall.path.as_ref().is_some_and(|path| folder.holds(path)));
    if let Some(wall) = beaten.next() {
        let why = [wall].into_iter().chain(beaten).map(|wall| wall.why);
        return (Status::Fail, why.chain([Text::new("next-verify-again")]).collect());
    }
    if let Some(wall) = drop_in::crash(facts) {
        return walled(wall.why);
    }
    let told = [folder.told(), twice(&folder)].concat();
    let harmful = folder.idle_getuid(stanza);
    if !harmful.is_empty() {
        // Of the other files the plan mends none where that is declined; what stands beside ours goes with ours.
        let last = folder.last_ours().map(|file| &file.snapshot.asked);
        let mended = answers.multipath.cleanup || harmful.iter().any(|path| Some(*path) == last);
        let next = Text::new(if mended { "next-plan" } else { "next-verify-again" });
        let why = harmful.into_iter().map(|path| Text::new("confd-getuid").with("path", path));
        return (Status::Fail, why.chain(told).chain([next]).collect());
    }
    if told.is_empty() {
        let seen = Text::new("evidence-confd").with("count", folder.read.len());
        (Status::Pass, vec![seen])
    } else {
        (Status::Manual, told)
    }
}

/// Entries of ours before the one that counts, in its own file: up to 0.4.9 the later one counts alone, from 0.8 on they are
/// merged, with a message at every call. Plan tells them as a note of its edit; of other files the folder tells.
fn twice(folder: &Folder<'_>) -> Vec<Text> {
    let Some(file) = folder.last_ours() else { return Vec::new() };
    let ours: Vec<&Entry> = file.ours().collect();
    let Some((counting, others)) = ours.split_last() else { return Vec::new() };
    let told = |other: &&Entry| {
        let told = Text::new("confd-entry-twice").with("path", &file.snapshot.asked);
        told.with("first", other.lines.0).with("line", counting.lines.0)
    };
    others.iter().map(told).collect()
}

fn link(facts: &HostFacts) -> Ended {
    match &facts.main {
        Known::Is(main, _) if files::stands_for_link(main) => {
            // Nothing that the plan mends: the admin moves the file's own settings and restores the link.
            (Status::Manual, vec![Text::new("link-replaced-by-file").with("path", MAIN_FILE)])
        }
        Known::Is(main, _) if strange_link(facts).is_some() => {
            (Status::Manual, vec![link_told(facts.release.era, main)])
        }
        Known::Is(main, _) if main.found == Found::Absent => walled(files::missing(main)),
        Known::Is(main, _) => {
            (Status::Pass, vec![Text::new("evidence-link").with("path", &main.asked).with("to", &main.path)])
        }
        Known::Unknown(why) => walled(why.clone()),
    }
}
