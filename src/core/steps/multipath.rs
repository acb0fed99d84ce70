//! Step `multipath`: the right stanza in the right file of a node.
//!
//! Up to 6.5 the stanza goes into the file that multipath reads ([`in_place`]); from 7.0 on into a file of its own
//! ([`drop_in`]), and an entry that the guide's letter put into the main file is taken out again by a change of its own.

mod blacklist;
mod check;
mod config_dir;
mod confirmed;
mod drop_in;
mod ere;
mod files;
mod in_place;
mod lines;
mod overrides;
mod page;

use crate::base::{Text, Untrusted};
use crate::core::answers::{Answers, Section, StanzaChoice};
use crate::core::change::{Change, ChangeKind};
use crate::core::facts::{ENABLED_FILE, HostFacts, Role, gather_multipath};
use crate::core::guide::{Ask, AskKind, Step};
use crate::core::known::Known;
use crate::core::release::{Era, FIRST_PACK, Release, leads_to_toggled};
use crate::edit::multipath::{Dialect, Stanza};
use crate::host::{Found, HostPath, Snapshot};

use super::ask;
use super::draft::{Draft, Wall};
use files::Behind;

pub(super) use check::{Ended, has_entry, made, printed};

const STANZAS: &[&str] = &["auto", "guide", "modern"];

/// The step.
pub const STEP: Step = Step {
    id: "multipath",
    section: Section::Multipath,
    role: Role::Node,
    guide: Some("3"),
    gather: |probe, facts| gather_multipath(probe.host, facts, probe.cx),
    plan: |facts, answers, _| plan(facts, answers),
    check: check::check,
    asks: &[
        Ask {
            id: "stanza",
            kind: AskKind::Choice(STANZAS),
            get: |answers| {
                String::from(match answers.multipath.stanza {
                    StanzaChoice::Auto => "auto",
                    StanzaChoice::Guide => "guide",
                    StanzaChoice::Modern => "modern",
                })
            },
            set: |answers, typed| {
                answers.multipath.stanza = match typed {
                    "auto" => StanzaChoice::Auto,
                    "guide" => StanzaChoice::Guide,
                    "modern" => StanzaChoice::Modern,
                    _ => return Err(ask::not_valid(typed, STANZAS)),
                };
                Ok(())
            },
            looks: false,
        },
        Ask {
            id: "cleanup",
            kind: AskKind::YesNo,
            get: |answers| ask::yes_no(answers.multipath.cleanup),
            set: |answers, typed| ask::flag(typed).map(|flag| answers.multipath.cleanup = flag),
            looks: false,
        },
    ],
    page: Some(page::page),
};

/// What one file alone shows of what would keep the stanza in it from having effect: blacklists that hide QuantaStor's devices,
/// `overrides` that beat it, an entry behind ours that takes them away. For the editor by itself, which sees no other file; `name`
/// is how it was called. A new entry is the last one: only one that is there already has others behind it.
#[must_use]
pub fn in_the_way(
    name: &Untrusted,
    file: &[u8],
    release: &Release,
    dialects: &[Dialect],
    stanza: Stanza,
) -> Vec<Text> {
    let files = [((), file)];
    let mut told = blacklist::hiding_in(&files, dialects, release);
    if overrides::acts_on(dialects) {
        told.extend(overrides::winning(&files, stanza));
    }
    let behind = if release.era.reads_confd() { Behind::SameFile } else { Behind::Main };
    told.extend(files::overridden_in(file, behind, stanza, dialects).map(|why| ((), why)));
    told.into_iter().map(|((), why)| why.with("path", name)).collect()
}

fn plan(facts: &HostFacts, answers: &Answers) -> Vec<Change> {
    if let Err(wall) = files::inventory_read(facts) {
        let draft = Draft::new(facts, "multipath", ChangeKind::EditFile, Vec::new());
        return vec![draft.refused(wall)];
    }
    let mut changes = match in_folder(facts) {
        Ok(true) => drop_in::plan(facts, answers),
        Ok(false) => vec![in_place::plan(facts, answers)],
        Err(wall) => {
            let draft = Draft::new(facts, "multipath", ChangeKind::EditFile, Vec::new());
            vec![draft.refused(wall)]
        }
    };
    if let Some(entry) = changes.first_mut() {
        entry.explains = page::explains(facts, entry);
    }
    confirmed::within(facts, answers, changes)
}

/// True where the entry belongs into conf.d. Whether a multipath of no known release reads that folder is not known;
/// where an entry of ours stands there already, one in the main file would be the second for any that does.
///
/// # Errors
/// The release is not known, and whether conf.d has an entry of ours cannot be seen.
fn in_folder(facts: &HostFacts) -> Result<bool, Wall> {
    match facts.release.era {
        Era::Unknown => drop_in::holds_ours(facts),
        era => Ok(era.reads_confd()),
    }
}

/// Why this file and this stanza, and what else of the node's files should be known.
fn about(facts: &HostFacts) -> Vec<Text> {
    let mut told = vec![Text::new(match facts.release.era {
        Era::Enabled => "era-enabled",
        Era::Main if facts.release.version.is_some_and(|version| version < FIRST_PACK) => {
            "era-main-without-link"
        }
        Era::Main => "era-main",
        Era::Links => "era-links",
        Era::DropIn if drop_in::stands_elsewhere(facts) => "era-drop-in-there",
        Era::Linux if drop_in::stands_elsewhere(facts) => "era-linux-there",
        Era::DropIn if facts.release.version.is_none() => "era-drop-in-by-files",
        Era::DropIn => "era-drop-in",
        Era::Linux => "era-linux",
        Era::Unknown if in_folder(facts).is_ok_and(|folder| folder) => "era-unknown-confd",
        Era::Unknown => "era-unknown",
    })];
    told.extend(strange_link(facts).map(|main| link_told(facts.release.era, main)));
    let there = matches!(&facts.enabled, Known::Is(enabled, _) if enabled.found != Found::Absent);
    if there && !enabled_is_read(facts) && facts.release.era != Era::Unknown {
        told.push(Text::new("enabled-file-not-read").with("release", &facts.release.name));
    }
    if link_is_due(facts) && facts.main.get().is_some_and(files::stands_for_link) {
        told.push(Text::new("link-replaced-by-file").with("path", crate::core::facts::MAIN_FILE));
    }
    told
}

/// /etc/multipath.conf, where on 5.6 FP1 and later it is the link that SM of 5.0 to 5.6 sets: an old guide's.
fn strange_link(facts: &HostFacts) -> Option<&Snapshot> {
    let main = facts.main.get()?;
    let later = matches!(facts.release.era, Era::Main | Era::Links | Era::DropIn);
    (later && leads_to_toggled(Some(main))).then_some(main)
}

/// What is told of that link. Where the entry goes through it, it does no harm.
fn link_told(era: Era, main: &Snapshot) -> Text {
    let id = if era == Era::DropIn { "main-link-strange" } else { "main-link-old" };
    Text::new(id).with("path", &main.asked).with("to", &main.path)
}

/// True where this node's multipath reads /etc/multipath-enabled.conf: as its release does, or through a strange link.
fn enabled_is_read(facts: &HostFacts) -> bool {
    let linked = strange_link(facts).is_some_and(|main| main.path == HostPath::from(ENABLED_FILE));
    linked || facts.release.era == Era::Enabled
}

/// True on 6.5 to 8.3, where sm keeps /etc/multipath.conf as a link.
fn link_is_due(facts: &HostFacts) -> bool {
    matches!(facts.release.era, Era::Links | Era::DropIn)
        && facts.release.version.is_some_and(|version| version < [9, 0, 0])
}
