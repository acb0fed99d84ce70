//! What `overrides` sections set to other values than the stanza, over the head of every device entry: told, never edited.

use crate::base::{Text, Untrusted};
use crate::core::facts::HostFacts;
use crate::core::release::numbers;
use crate::core::steps::draft::{Draft, Wall};
use crate::edit::multipath::{Dialect, Setting, Stanza, overrides};
use crate::host::HostPath;

use super::files;

/// Of the files that this node's multipath reads: one wall per keyword of the stanza that has no effect.
pub(super) fn beaten(facts: &HostFacts, stanza: Stanza) -> Vec<Wall> {
    // 0.6 is the first that acts on the section; 0.5 does not know it.
    let too_old =
        facts.tools.get().and_then(|tools| numbers(tools.bytes())).is_some_and(|tools| tools < [0, 6, 0]);
    if too_old || !acts_on(files::dialects(facts)) {
        return Vec::new();
    }
    let files: Vec<_> = files::all_read(facts).map(|(path, file)| (path, file.bytes.as_slice())).collect();
    let wall = |(path, why): (&HostPath, Text)| Wall::new(path, why.with("path", path));
    winning(&files, stanza).into_iter().map(wall).collect()
}

/// The first of them as the change's refusal, the others told beside it.
pub(super) fn wall(facts: &HostFacts, stanza: Stanza, draft: &mut Draft) -> Option<Wall> {
    let mut walls = beaten(facts, stanza).into_iter();
    let first = walls.next();
    walls.for_each(|other| draft.tell(other.why));
    first
}

/// True where one of these goes by the section. dom0's 0.4.9-119 and -136 take it without a word and do nothing with it.
pub(super) fn acts_on(dialects: &[Dialect]) -> bool {
    dialects.contains(&Dialect::V08)
}

/// The settings that win over the stanza's in these files, which are read in this order: all sections are one, the last value
/// of a keyword counts.
pub(super) fn winning<P: Copy>(files: &[(P, &[u8])], stanza: Stanza) -> Vec<(P, Text)> {
    let set: Vec<(P, Setting)> = files
        .iter()
        .flat_map(|(path, bytes)| overrides(bytes, Dialect::V08).into_iter().map(move |set| (*path, set)))
        .collect();
    let settings = stanza.settings().iter().filter(|(key, _)| !matches!(*key, "vendor" | "product"));
    settings
        .filter_map(|(key, wanted)| {
            let of_key = |(_, set): &&(P, Setting)| set.key == key.as_bytes() && set.value.is_some();
            let (path, set) = set.iter().rfind(of_key)?;
            let found = set.value.as_deref().filter(|found| *found != wanted.as_bytes())?;
            let why = Text::new("overrides-win").with("line", set.line).with("key", *key);
            Some((*path, why.with("found", Untrusted::from(found)).with("wanted", *wanted)))
        })
        .collect()
}
