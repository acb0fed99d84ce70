//! Step `paths`: nothing is changed; whether multipathing is on, whether QuantaStor's LUNs are reached over more than one
//! way, and whether all ways work.

mod enabled;
mod maps;
mod ways;

use crate::base::{Text, Untrusted};
use crate::core::answers::Section;
use crate::core::checks::{Check, Status};
use crate::core::facts::{HostFacts, Role, gather_paths};
use crate::core::guide::Step;
use crate::core::known::Known;

use super::multipath::{Ended, made};

/// How many things of one kind are named before the rest is only counted.
const NAMED: usize = 8;

/// The step.
pub const STEP: Step = Step {
    id: "paths",
    section: Section::Multipath,
    role: Role::Node,
    guide: None,
    gather: gather_paths,
    plan: |_, _, _| Vec::new(),
    check: |facts, _| check(facts),
    asks: &[],
    page: None,
};

fn check(facts: &HostFacts) -> Vec<Check> {
    let mut checks = vec![
        made(facts, "multipath-enabled", enabled::ended(facts)),
        made(facts, "quantastor-maps", maps::ended(facts)),
        made(facts, "quantastor-paths", ways::ended(facts)),
    ];
    checks.extend(ways::alua(facts).map(|ended| made(facts, "quantastor-alua", ended)));
    checks
}

/// Nothing that could be looked at, and why.
fn skipped(why: &Text) -> Ended {
    (Status::Skipped, vec![why.clone()])
}

/// True where it is known that no LUN of QuantaStor is there: no disk, no session, and xapi has none plugged.
fn nothing_attached(facts: &HostFacts) -> bool {
    nothing_seen(facts) && plugged(facts).is_none()
}

/// True where the kernel is known to see none: neither disk nor session.
fn nothing_seen(facts: &HostFacts) -> bool {
    let none = |count: Option<usize>| count == Some(0);
    none(facts.paths.disks.get().map(Vec::len)) && none(facts.paths.sessions.get().map(Vec::len))
}

/// The storage repositories on QuantaStor that xapi has plugged on the node, by name; none where there are none.
fn plugged(facts: &HostFacts) -> Option<Untrusted> {
    let pbds = &facts.xapi.get()?.pbds;
    let ours = pbds.iter().filter(|pbd| pbd.attached && pbd.is_quantastor());
    let names: Vec<&[u8]> = ours.map(|pbd| pbd.sr_name.bytes()).collect();
    (!names.is_empty()).then(|| Untrusted::from(names.join(&b", "[..])))
}

/// All ways are gone: xapi has these storage repositories plugged, and the kernel sees neither disk nor session.
fn all_lost(facts: &HostFacts) -> Option<Text> {
    // Of a look that did not see all disks nobody can tell that.
    let seen = nothing_seen(facts) && partly(&facts.paths.disks).is_none();
    let srs = plugged(facts).filter(|_| seen)?;
    Some(Text::new("ways-all-lost").with("srs", srs))
}

/// A command that the admin types next.
fn next(command: impl Into<String>) -> Text {
    Text::new("next-command").with("command", command.into())
}

/// The first few texts, and how many more there are.
fn few(texts: Vec<Text>) -> Vec<Text> {
    let more = texts.len().saturating_sub(NAMED);
    let mut few: Vec<Text> = texts.into_iter().take(NAMED).collect();
    if more > 0 {
        few.push(Text::new("evidence-more").with("count", more));
    }
    few
}

/// What is worth saying of a look that did not see everything.
fn partly<T>(known: &Known<T>) -> Option<Text> {
    match known {
        Known::Is(_, why) if why.id == "evidence-disks-some" => Some(why.clone()),
        Known::Is(..) => None,
        Known::Unknown(why) => Some(why.clone()),
    }
}
