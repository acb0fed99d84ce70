//! Before the first change, under the lock: is everything still as the plan saw it, and how will each be undone.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Hash, Text};
use crate::core::change::{Act, Change, ChangeRef, Standing, Undo, Write};
use crate::core::journal::Entry;
use crate::core::plan::Plan;
use crate::host::{Expect, HostError, HostId, HostPath, Meta};

use super::hands::{Hands, Seen};

/// What the journal will hold, and the contents to be kept.
pub(super) struct Prepared {
    /// One per pending change, in the plan's order.
    pub entries: Vec<Entry>,
    /// Old contents.
    pub blobs: Vec<Arc<Vec<u8>>>,
}

/// Why the first change is not begun.
pub(super) enum Hindrance {
    /// A condition is not met.
    Refused(ChangeRef, Text),
    /// An error of the machine.
    Failed(Text),
}

impl Hindrance {
    pub fn of(at: &ChangeRef, error: HostError) -> Self {
        match error {
            HostError::Refused(text) => Self::Refused(at.clone(), text),
            HostError::NotDone(text) | HostError::Unknown(text) => Self::Failed(text),
        }
    }
}

/// What stands at a path once the changes before this one are made.
#[derive(Clone)]
enum Then {
    Absent,
    File { hash: Hash, bytes: Arc<Vec<u8>>, meta: Meta },
}

type Places = BTreeMap<(HostId, HostPath), Then>;

pub(super) fn pending(plan: &Plan) -> impl Iterator<Item = &Change> {
    plan.changes().filter(|change| change.standing == Standing::Pending)
}

/// Looks at every target again and writes down how each change is undone. Changes nothing but temporary files that
/// a killed run left.
pub(super) fn prepare(hands: &Hands<'_>, plan: &Plan) -> Result<Prepared, Hindrance> {
    let mut prepared = Prepared { entries: Vec::new(), blobs: Vec::new() };
    let mut places = Places::new();
    for change in pending(plan) {
        let entry = match &change.act {
            Some(Act::Write(write)) => write_entry(hands, change, write, &mut places, &mut prepared.blobs)?,
            Some(Act::Load { argv }) => load_entry(change, argv),
            Some(Act::Service(_) | Act::Install(_) | Act::Credentials(_) | Act::Manual { .. }) | None => {
                return Err(Hindrance::Failed(
                    Text::new("plan-without-act").with("change", &*change.at.id.0),
                ));
            }
        };
        prepared.entries.push(entry);
    }
    for entry in &prepared.entries {
        if let Some(stage) = &entry.stage {
            hands.tidy([(&entry.at.host, stage)]).map_err(|error| Hindrance::of(&entry.at, error))?;
        }
    }
    Ok(prepared)
}

fn load_entry(change: &Change, argv: &[String]) -> Entry {
    let text = Text::new("load-not-undone").with("command", argv.join(" ")).with("host", &change.at.host.0);
    Entry {
        at: change.at.clone(),
        kind: change.kind,
        path: change.path.clone(),
        expect: None,
        after_hash: None,
        stage: None,
        undo: Undo::Manual1 { text },
    }
}

fn write_entry(
    hands: &Hands<'_>,
    change: &Change,
    write: &Write,
    places: &mut Places,
    blobs: &mut Vec<Arc<Vec<u8>>>,
) -> Result<Entry, Hindrance> {
    let at = &change.at;
    let hinder = |error| Hindrance::of(at, error);
    let place = (at.host.clone(), write.path.clone());
    let changed = || {
        let text = Text::new("changed-since-plan").with("path", &write.path);
        Hindrance::Refused(at.clone(), text)
    };
    let then = match places.get(&place) {
        Some(then) => then.clone(),
        None => match hands.look(&at.host, &write.path).map_err(hinder)? {
            Seen::Absent => Then::Absent,
            Seen::File(file) => {
                Then::File { hash: file.hash, bytes: Arc::new(file.bytes.clone()), meta: file.meta.clone() }
            }
            Seen::Other => return Err(changed()),
        },
    };
    let after = Hash::of(&write.new);
    let stage = write.stage.clone();
    let (undo, meta) = match (write.expect, then) {
        (Expect::Absent, Then::Absent) => {
            let folders = if write.make_folders {
                hands.absent_folders(&at.host, &write.path).map_err(hinder)?
            } else {
                Vec::new()
            };
            (Undo::Remove1 { path: write.path.clone(), expect: after, folders }, None)
        }
        (Expect::Is(expect), Then::File { hash, bytes, meta }) if expect == hash => {
            blobs.push(bytes);
            let path = write.path.clone();
            (
                Undo::PutBlob1 { path, blob: hash, expect: after, meta: meta.clone(), stage: stage.clone() },
                Some(meta),
            )
        }
        _ => return Err(changed()),
    };
    let meta = meta.unwrap_or(Meta { mode: 0o644, uid: 0, gid: 0, xattrs: Vec::new() });
    places.insert(place, Then::File { hash: after, bytes: Arc::clone(&write.new), meta });
    Ok(Entry {
        at: at.clone(),
        kind: change.kind,
        path: Some(write.path.clone()),
        expect: Some(write.expect),
        after_hash: Some(after),
        stage: Some(stage),
        undo,
    })
}
