//! Puts one change back.

use std::sync::Arc;

use crate::base::{Hash, Text};
use crate::core::change::{ChangeRef, Undo};
use crate::core::journal::{Item, Record};
use crate::host::{Expect, HostError, HostPath, Meta, NewMeta, Remove, Replace};

use super::ResumeError;
use super::carry::Run;
use super::hands::{Seen, file_of};

impl Run<'_> {
    /// Puts back the change of that number; false where it is none that can be put back. In a `rollback` of the whole
    /// run a journal that cannot be written ends it; where a failed change is put back, it does not keep the old file
    /// from coming back.
    pub(super) fn undo(&mut self, number: usize, rollback: bool) -> Result<bool, ResumeError> {
        let Some(item) = self.writer.journal.items.get(number).cloned() else { return Ok(false) };
        if file_of(&item.entry).is_none() {
            return Ok(false);
        }
        let at = item.entry.at.clone();
        let act = self.undo_act(&item)?;
        let intent = Record::UndoIntent { change: number, at: self.hands.now(), rollback };
        self.journal(intent, rollback)?;
        match self.act(&at, act) {
            Ok(()) => {}
            // Where a failed change is put back, an empty folder too much is told, and nothing waits for it. A rollback
            // is not over while it stays: the next one takes it away.
            Err(HostError::Unknown(why)) if why.id == "folder-stays" && !rollback => {
                self.hands.note(&at, why);
            }
            Err(error) => {
                let why = error.text().clone();
                let record = match &error {
                    // It may be back; whoever looks next time knows.
                    HostError::Unknown(_) => Record::Unknown { change: number, why },
                    HostError::Refused(_) | HostError::NotDone(_) => {
                        Record::UndoFailed { change: number, why }
                    }
                };
                self.journal(record, false)?;
                return Err(error.into());
            }
        }
        self.journal(Record::Undone { change: number }, rollback)?;
        Ok(true)
    }

    fn journal(&mut self, record: Record, strict: bool) -> Result<(), ResumeError> {
        match self.writer.put(record) {
            Err(error) if strict => Err(error.into()),
            Err(error) => {
                let run = self.writer.run().0.as_str();
                let text = Text::new("run-state-not-written").with("run", run).with("why", error.text());
                self.error.get_or_insert(text);
                Ok(())
            }
            Ok(()) => Ok(()),
        }
    }

    /// What has to be done now, by a look at the file.
    fn undo_act(&self, item: &Item) -> Result<UndoAct, ResumeError> {
        let at = &item.entry.at;
        match &item.entry.undo {
            Undo::PutBlob1 { path, blob, expect, meta, stage } => {
                let seen = self.hands.look(&at.host, path)?;
                match &seen {
                    Seen::File(file) if file.hash == *blob => return Ok(UndoAct::Nothing),
                    Seen::File(file) if file.hash == *expect => self.same_meta(item, path, &file.meta)?,
                    _ => return Err(self.changed(path)),
                }
                let bytes = self.hands.state.blob(blob)?;
                // What was kept when the change was made stays; only where no line tells it, what was there before.
                let meta =
                    item.receipt.as_ref().map_or_else(|| NewMeta::Set(meta.clone()), |_| NewMeta::Keep);
                Ok(UndoAct::Put(*expect, path.clone(), bytes, meta, stage.clone()))
            }
            Undo::Remove1 { path, expect, .. } => match self.hands.look(&at.host, path)? {
                Seen::File(file) if file.hash == *expect => {
                    self.same_meta(item, path, &file.meta)?;
                    Ok(UndoAct::Remove(*expect, path.clone(), made_folders(item)))
                }
                Seen::Absent => Ok(UndoAct::Folders(made_folders(item))),
                _ => Err(self.changed(path)),
            },
            Undo::Service1 { .. } | Undo::ScsiIds1 { .. } | Undo::Manual1 { .. } => Ok(UndoAct::Nothing),
        }
    }

    /// Someone changed the file since the run.
    pub(super) fn changed(&self, path: &HostPath) -> ResumeError {
        self.changed_in(path, Text::new("changed-content"))
    }

    fn changed_in(&self, path: &HostPath, what: Text) -> ResumeError {
        let text = Text::new("changed-since-run").with("path", path).with("what", what);
        ResumeError::Refused(text.with("run", self.writer.run().0.as_str()))
    }

    /// Refuses where mode, owner or attributes are not those that the run left: whoever changed them since would lose
    /// that.
    pub(super) fn same_meta(&self, item: &Item, path: &HostPath, meta: &Meta) -> Result<(), ResumeError> {
        match &item.receipt {
            Some(receipt) if receipt.meta != *meta => {
                Err(self.changed_in(path, Text::new("changed-attributes")))
            }
            _ => Ok(()),
        }
    }

    fn act(&self, at: &ChangeRef, act: UndoAct) -> Result<(), HostError> {
        let host = self.hands.host(&at.host)?;
        self.hands.with_own_cx(at, |cx| match act {
            UndoAct::Nothing => Ok(()),
            UndoAct::Put(there, path, bytes, meta, stage) => {
                let replace = Replace {
                    path,
                    expect: Expect::Is(there),
                    new: Arc::new(bytes),
                    meta,
                    make_folders: false,
                    stage,
                };
                let receipt = host.replace(&replace, cx)?;
                receipt.notes.into_iter().for_each(|note| self.hands.note(at, note));
                Ok(())
            }
            UndoAct::Remove(expect, path, folders_if_empty) => {
                host.remove(&Remove { path, expect, folders_if_empty }, cx)
            }
            UndoAct::Folders(folders) => host.remove_folders(&folders, cx),
        })
    }
}

/// One way to put a file back.
enum UndoAct {
    /// It is back already.
    Nothing,
    /// Replace what has this hash.
    Put(Hash, HostPath, Vec<u8>, NewMeta, HostPath),
    /// Remove the file with this hash, and folders.
    Remove(Hash, HostPath, Vec<HostPath>),
    /// Remove folders only.
    Folders(Vec<HostPath>),
}

/// The folders that were made for a new file, innermost first: by the receipt, or where a kill kept it from being
/// written, those that were absent when the change was prepared.
pub(super) fn made_folders(item: &Item) -> Vec<HostPath> {
    match (&item.receipt, &item.entry.undo) {
        (Some(receipt), _) => receipt.made_folders.iter().rev().cloned().collect(),
        (None, Undo::Remove1 { folders, .. }) => folders.clone(),
        (None, _) => Vec::new(),
    }
}
