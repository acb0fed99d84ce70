//! What the steps of the server have in common.

use std::sync::Arc;

use crate::base::{Arg, Text};
use crate::core::change::{Change, ChangeId, Standing};
use crate::core::checks::{Check, Status};
use crate::core::facts::{HostFacts, RULES, ServerFacts};
use crate::core::guide::Tell;
use crate::edit::MAX_FILE;
use crate::host::{File, Found, Snapshot};

use super::draft::Wall;

/// True where the admin does what the guide says there: the server is out of reach, or its services cannot be asked for.
pub(super) fn by_hand(server: &ServerFacts) -> bool {
    server.manual || (server.service.get().is_none() && server.service.why().id == "services-not-here")
}

/// Those of the changes so far that will be made.
pub(super) fn pending(before: &[Change]) -> Vec<ChangeId> {
    let made = before.iter().filter(|change| change.standing == Standing::Pending);
    made.map(|change| change.at.id.clone()).collect()
}

/// How the change of this id stands.
pub(super) fn standing(before: &[Change], id: &str) -> Option<Standing> {
    before.iter().find(|change| change.at.id.0 == id).map(|change| change.standing)
}

/// The device rules, where they are a file that can be edited.
pub(super) fn rules(server: &ServerFacts) -> Result<(&Snapshot, &Arc<File>), Wall> {
    let snapshot =
        server.config.get().ok_or_else(|| Wall { path: None, why: server.config.why().clone() })?;
    let path = &snapshot.path;
    let why = match &snapshot.found {
        Found::File(file) => return Ok((snapshot, file)),
        Found::Absent => Text::new("scsi-ids-missing").with("path", path).with("name", RULES),
        Found::TooBig(size) => Text::new("file-too-large")
            .with("path", path)
            .with("size", Arg::Size(*size))
            .with("max", Arg::Size(MAX_FILE)),
        Found::Other(kind) => Text::new("not-a-file").with("path", path).with("kind", kind.word()),
    };
    Err(Wall::new(path, why))
}

/// A check of a host.
pub(super) fn check(facts: &HostFacts, id: &'static str, (status, evidence): (Status, Vec<Text>)) -> Check {
    Check { id, host: facts.host.clone(), status, evidence }
}

/// What a page tells of the change that this step would make: why it stands so.
pub(super) fn reasons(change: &Change) -> Vec<Tell> {
    let tell = match change.standing {
        Standing::Refused => Tell::Error,
        Standing::Manual => Tell::Warning,
        Standing::Pending | Standing::Done | Standing::Skipped => Tell::Info,
    };
    let (first, rest) =
        change.reasons.split_first().map_or((None, &[][..]), |(first, rest)| (Some(first), rest));
    let first = first.cloned().map(tell);
    first.into_iter().chain(rest.iter().cloned().map(Tell::Para)).collect()
}
