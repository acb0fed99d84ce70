//! Up to 6.5, and where nobody knows the release: the stanza goes into the one file that multipath reads.

use std::sync::Arc;

use crate::core::answers::Answers;
use crate::core::change::{Change, ChangeKind};
use crate::core::facts::{ENABLED_FILE, HostFacts, MAIN_FILE};
use crate::core::known::Known;
use crate::core::release::Era;
use crate::core::steps::draft::{Draft, Wall};
use crate::edit::multipath::{Stanza, ensure};
use crate::host::{File, Snapshot};

use super::files::Behind;
use super::{about, blacklist, drop_in, files, overrides};

/// The change.
pub(super) fn plan(facts: &HostFacts, answers: &Answers) -> Change {
    let mut draft = Draft::new(facts, "multipath", ChangeKind::EditFile, Vec::new());
    for reason in about(facts) {
        draft.tell(reason);
    }
    match facts.release.stanza(answers.multipath.stanza) {
        Err(why) => draft.refused(Wall { path: None, why }),
        Ok(stanza) => edited(facts, stanza, draft),
    }
}

/// The file that is edited, as it was seen and where it was looked for.
pub(super) const fn target(facts: &HostFacts) -> (&Known<Snapshot>, &'static str) {
    match facts.release.era {
        Era::Enabled => (&facts.enabled, ENABLED_FILE),
        _ => (&facts.main, MAIN_FILE),
    }
}

/// That file, where it can be edited.
pub(super) fn usable(facts: &HostFacts) -> Result<(&Snapshot, &Arc<File>), Wall> {
    let (seen, asked) = target(facts);
    files::usable(seen, asked)
}

fn edited(facts: &HostFacts, stanza: Stanza, mut draft: Draft) -> Change {
    let (snapshot, file) = match usable(facts) {
        Ok(found) => found,
        Err(wall) => return draft.refused(wall),
    };
    let dialects = files::dialects(facts);
    let edit = match ensure(&file.bytes, dialects, stanza) {
        Ok(edit) => edit,
        Err(refusal) => return draft.refused(files::wall(&snapshot.path, refusal)),
    };
    for reason in blacklist::hiding(facts) {
        draft.tell(reason);
    }
    let new = edit.bytes(&file.bytes);
    if let Some(wall) = drop_in::overridden(&snapshot.path, &file.bytes, &new, Behind::Main, stanza, dialects)
    {
        return draft.refused(wall);
    }
    if let Some(wall) = overrides::wall(facts, stanza, &mut draft) {
        return draft.refused(wall);
    }
    draft.edited(snapshot, file, &edit)
}
