//! Puts one change back.

use std::sync::Arc;

use crate::base::{Hash, Text};
use crate::core::change::{ChangeRef, Undo};
use crate::core::journal::{Item, Journal, Ran, Record, Stand};
use crate::core::release::foreign_lock;
use crate::core::state::StateError;
use crate::edit::scsi_ids::{Wish, ensure, take_out};
use crate::host::{
    Expect, File, HostError, HostId, HostPath, Meta, NewMeta, Remove, Replace, ServiceOp, ServiceState,
};

use super::ResumeError;
use super::bring::Came;
use super::carry::Run;
use super::hands::{Seen, file_of};

/// Key name of the one service that reads the device rules: asked for where the run itself neither stopped nor started it.
pub(super) const SERVICE: &str = "StorageLink";

impl Run<'_> {
    /// Puts back the change of that number; false where it is none that can be put back. In a `rollback` of the whole
    /// run a journal that cannot be written ends it; where a failed change is put back, it does not keep the old file
    /// from coming back.
    pub(super) fn undo(&mut self, number: usize, rollback: bool) -> Result<bool, ResumeError> {
        let Some(item) = self.writer.journal.items.get(number).cloned() else { return Ok(false) };
        match item.service() {
            Some((_, ServiceOp::Stop, _)) => self.undo_stop(number, rollback).map(|()| true),
            Some((_, ServiceOp::Start, _)) => self.undo_start(number, &item, rollback).map(|()| true),
            None if item.xapi().is_some() => self.undo_xapi(number, &item, rollback),
            None if file_of(&item.entry).is_none() => Ok(false),
            None => self.undo_file(number, &item, rollback).map(|()| true),
        }
    }

    fn undo_file(&mut self, number: usize, item: &Item, rollback: bool) -> Result<(), ResumeError> {
        let at = item.entry.at.clone();
        let Way { act, to, notes } = self.way_back(item)?;
        if matches!(item.entry.undo, Undo::ScsiIds1 { .. }) && !matches!(act, UndoAct::Nothing) {
            self.hold_down(item, rollback)?;
        }
        let intent = Record::UndoIntent { change: number, at: self.hands.now(), rollback, to };
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
                        Record::UndoFailed { change: number, why, never_ran: false }
                    }
                };
                self.journal(record, false)?;
                return Err(error.into());
            }
        }
        for note in &notes {
            self.hands.note(&at, note.clone());
        }
        self.journal(Record::Undone { change: number, notes }, rollback)
    }

    /// A stop is undone by a start. Where the journal cannot say that, nobody would know later that the service has run on
    /// the new device rules: the old ones are put back first.
    fn undo_stop(&mut self, number: usize, rollback: bool) -> Result<(), ResumeError> {
        if let Some(gone) = self.gone(number) {
            return self.undo_of_gone(number, rollback, gone);
        }
        let intent = Record::UndoIntent { change: number, at: self.hands.now(), rollback, to: None };
        if let Err(error) = self.writer.put(intent.clone()) {
            self.not_written(&error, rollback)?;
            if let Some(host) = self.unread_rules(number) {
                self.put_rules_back(&host);
            }
            // A full disk may have room again.
            let _ = self.writer.put(intent);
        }
        let Err(not_up) = self.bring_up(number) else {
            // It runs, whether or not that can be written down.
            return self.journal(Record::Undone { change: number, notes: Vec::new() }, rollback);
        };
        let why = not_up.came.why().cloned().unwrap_or_else(|| Text::new("not-known"));
        let record = match not_up.came {
            Came::Unclear { .. } => Record::Unknown { change: number, why: why.clone() },
            Came::Not { ran, .. } => {
                let never_ran = !ran && !not_up.other;
                Record::UndoFailed { change: number, why: why.clone(), never_ran }
            }
            Came::There => return Ok(()),
        };
        self.journal(record, false)?;
        Err(ResumeError::Failed(why))
    }

    /// A service that is not installed any more is neither started nor stopped, which is told, and keeps nothing else from
    /// being undone.
    fn undo_of_gone(&mut self, number: usize, rollback: bool, gone: Text) -> Result<(), ResumeError> {
        let intent = Record::UndoIntent { change: number, at: self.hands.now(), rollback, to: None };
        self.journal(intent, rollback)?;
        self.held.retain(|down| down.change != number);
        self.journal(Record::Undone { change: number, notes: vec![gone] }, rollback)
    }

    /// The host of this change, where new device rules stand on it that the service has not run on, as far as is known.
    fn unread_rules(&self, number: usize) -> Option<HostId> {
        let host = &self.writer.journal.items.get(number)?.entry.at.host;
        let mut items = self.writer.journal.items.iter().filter(|item| item.entry.at.host == *host);
        let unread = items.any(|item| {
            let rules = matches!(item.entry.undo, Undo::ScsiIds1 { .. });
            rules && matches!(item.stand, Stand::Made | Stand::Open) && item.ran == Ran::No
        });
        unread.then(|| host.clone())
    }

    /// A start is undone by a stop. Where the run had stopped the service itself before, undoing that will start it again, and
    /// it is only stopped where a file has to be put back in between.
    fn undo_start(&mut self, number: usize, item: &Item, rollback: bool) -> Result<(), ResumeError> {
        if let Some(gone) = self.gone(number) {
            return self.undo_of_gone(number, rollback, gone);
        }
        let stop = self.writer.journal.stop_of(number);
        let needed = stop.is_none() || self.file_to_put_back(item);
        if let Some(stop) = stop.filter(|_| needed) {
            let others = self.others_now(stop);
            if !others.is_empty() {
                self.journal(Record::Down { change: stop, at: self.hands.now(), others }, rollback)?;
            }
        }
        let intent = Record::UndoIntent { change: number, at: self.hands.now(), rollback, to: None };
        self.journal(intent, rollback)?;
        let came = if needed { self.take_down(stop.unwrap_or(number)) } else { Came::There };
        match came {
            Came::There => {
                // A service that was stopped before the run is left stopped.
                if stop.is_none() {
                    self.held.retain(|down| down.change != number);
                }
                self.journal(Record::Undone { change: number, notes: Vec::new() }, rollback)
            }
            Came::Unclear { why } => {
                self.journal(Record::Unknown { change: number, why: why.clone() }, false)?;
                Err(ResumeError::Failed(why))
            }
            Came::Not { why, .. } => {
                let record = match self.bring_up(stop.unwrap_or(number)) {
                    Ok(()) => Record::UndoFailed { change: number, why: why.clone(), never_ran: false },
                    Err(_) => Record::Unknown { change: number, why: why.clone() },
                };
                self.journal(record, false)?;
                Err(ResumeError::Failed(why))
            }
        }
    }

    /// True where device rules that were written before this start have to be put back.
    fn file_to_put_back(&self, start: &Item) -> bool {
        self.writer.journal.items.iter().any(|item| {
            let rules = matches!(item.entry.undo, Undo::ScsiIds1 { .. }) && item.stand == Stand::Made;
            let here = item.entry.at.host == start.entry.at.host && item.turn < start.turn;
            rules && here && !matches!(self.way_back(item), Ok(Way { act: UndoAct::Nothing, .. }))
        })
    }

    pub(super) fn journal(&mut self, record: Record, strict: bool) -> Result<(), ResumeError> {
        match self.writer.put(record) {
            Err(error) => self.not_written(&error, strict),
            Ok(()) => Ok(()),
        }
    }

    fn not_written(&mut self, error: &StateError, strict: bool) -> Result<(), ResumeError> {
        if strict {
            return Err(error.clone().into());
        }
        let run = self.writer.run().0.as_str();
        let text = Text::new("run-state-not-written").with("run", run).with("why", error.text());
        self.error.get_or_insert(text);
        Ok(())
    }

    /// What has to be done now, by a look at the file.
    fn way_back(&self, item: &Item) -> Result<Way, ResumeError> {
        let at = &item.entry.at;
        match &item.entry.undo {
            Undo::PutBlob1 { path, blob, expect, meta, stage } => {
                let seen = self.hands.look(&at.host, path)?;
                match &seen {
                    Seen::File(file) if file.hash == *blob => return Ok(UndoAct::Nothing.into()),
                    Seen::File(file) if file.hash == *expect => self.same_meta(item, path, &file.meta)?,
                    _ => return Err(self.changed(path)),
                }
                self.old_bytes(item, path, blob, *expect, meta, stage)
            }
            Undo::ScsiIds1 { path, blob, expect, meta, stage, wish } => {
                match &self.hands.look(&at.host, path)? {
                    Seen::File(file) if file.hash == *blob || Some(file.hash) == item.undo_to => {
                        Ok(UndoAct::Nothing.into())
                    }
                    // Undone already, or a later change of this run was: the old bytes would take the version down again.
                    Seen::File(file) if self.own_work(item, file.hash) => {
                        self.without_entry(item, path, file, stage, wish)
                    }
                    Seen::File(file) if file.hash == *expect => {
                        self.same_meta(item, path, &file.meta)?;
                        if self.has_run(item)? {
                            self.without_entry(item, path, file, stage, wish)
                        } else {
                            let mut way = self.old_bytes(item, path, blob, *expect, meta, stage)?;
                            let by_hand = self.writer.journal.server_by_hand();
                            way.notes
                                .extend(by_hand.then(|| Text::new("copy-old-put-back").with("path", path)));
                            Ok(way)
                        }
                    }
                    _ => Err(self.changed(path)),
                }
            }
            Undo::Remove1 { path, expect, .. } => match self.hands.look(&at.host, path)? {
                Seen::File(file) if file.hash == *expect => {
                    self.same_meta(item, path, &file.meta)?;
                    Ok(UndoAct::Remove(*expect, path.clone(), made_folders(item)).into())
                }
                Seen::Absent => Ok(UndoAct::Folders(made_folders(item)).into()),
                _ => Err(self.changed(path)),
            },
            Undo::Service1 { .. } | Undo::Xapi1 { .. } | Undo::Manual1 { .. } => Ok(UndoAct::Nothing.into()),
        }
    }

    /// True where undoing another change left this content of the same file: one of this run, or of a later run on top of it.
    fn left_by_undoing(&self, item: &Item, there: Hash) -> bool {
        let left = |journal: &Journal| {
            let mut others = journal.items.iter().filter(|other| {
                other.entry.at.host == item.entry.at.host && other.entry.path == item.entry.path
            });
            others.any(|other| other.stand == Stand::Undone && other.undo_to == Some(there))
        };
        let (state, root) = (self.hands.state, &self.hands.site.root);
        left(&self.writer.journal)
            || state.run_ids().unwrap_or_default().iter().any(|run| {
                let journal = Journal::load(state, run).ok().flatten();
                journal.is_some_and(|journal| journal.header.root == *root && left(&journal))
            })
    }

    /// True where this is what the new content is without its entry: this run has taken it out, and could not write that
    /// down (the state folder was full).
    fn taken_out(&self, item: &Item, there: Hash) -> bool {
        let Undo::ScsiIds1 { blob, expect, wish, .. } = &item.entry.undo else { return false };
        let made = self.hands.state.blob(blob).ok().and_then(|old| {
            let new = ensure(&old, wish).ok()?.edit.bytes(&old);
            (Hash::of(&new) == *expect).then_some(new)
        });
        let back = made.and_then(|new| Some(take_out(&new, wish).ok()?.edit.bytes(&new)));
        back.is_some_and(|back| Hash::of(&back) == there)
    }

    /// True where this content of the file is this run's own work, though neither the old nor the new one.
    pub(super) fn own_work(&self, item: &Item, there: Hash) -> bool {
        let items = &self.writer.journal.items;
        let same =
            |other: &&Item| other.entry.at.host == item.entry.at.host && other.entry.path == item.entry.path;
        self.left_by_undoing(item, there)
            || items.iter().filter(same).any(|other| self.taken_out(other, there))
    }

    fn old_bytes(
        &self,
        item: &Item,
        path: &HostPath,
        blob: &Hash,
        there: Hash,
        meta: &Meta,
        stage: &HostPath,
    ) -> Result<Way, ResumeError> {
        let bytes = self.hands.state.blob(blob)?;
        // What was kept when the change was made stays; only where no line tells it, what was there before.
        let meta = item.receipt.as_ref().map_or_else(|| NewMeta::Set(meta.clone()), |_| NewMeta::Keep);
        Ok(UndoAct::Put(there, path.clone(), bytes, meta, stage.clone()).into())
    }

    /// The entry out of what stands there, and the version raised once more.
    fn without_entry(
        &self,
        item: &Item,
        path: &HostPath,
        file: &File,
        stage: &HostPath,
        wish: &Wish,
    ) -> Result<Way, ResumeError> {
        let done = take_out(&file.bytes, wish).map_err(|refusal| ResumeError::Refused(refusal.what))?;
        if done.edit.is_empty() {
            return Ok(UndoAct::Nothing.into());
        }
        let bytes = done.edit.bytes(&file.bytes);
        let mut notes = Vec::new();
        if let Some(version) = &done.version {
            let text = Text::new("version-raised-again").with("path", path);
            notes.push(text.with("from", &version.from).with("to", &version.to));
        }
        if self.writer.journal.server_by_hand() {
            notes.push(Text::new("copy-put-back").with("path", path));
        } else if self.last_stop(&item.entry.at.host).is_none() {
            notes.push(Text::new("service-reads-at-start").with("service", SERVICE));
        }
        let to = Some(Hash::of(&bytes));
        let act = UndoAct::Put(file.hash, path.clone(), bytes, NewMeta::Keep, stage.clone());
        Ok(Way { act, to, notes })
    }

    /// Whether the service has been RUNNING on the file that this change wrote: as the journal tells, or since it is not
    /// stopped now. Where the service was stopped before the run and left so, only that look can tell. Where services cannot
    /// be asked for (`--server manual`), it has if the admin has confirmed a step by hand on that host since, which the
    /// journal tells too; else the old bytes come back.
    fn has_run(&self, item: &Item) -> Result<bool, ResumeError> {
        if item.ran != Ran::No {
            return Ok(true);
        }
        let host = &item.entry.at.host;
        let mut items = self.writer.journal.items.iter().filter(|item| item.entry.at.host == *host);
        let name = items.find_map(|item| Some(item.service()?.0)).unwrap_or(SERVICE);
        match self.hands.service(host, name) {
            Ok(service) => Ok(service.is_some_and(|service| service.state != ServiceState::Stopped)),
            Err(HostError::Refused(_)) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Refuses, before anything is touched, where the entry could not be taken out.
    pub(super) fn can_be_undone(&self, item: &Item) -> Result<(), ResumeError> {
        match &item.entry.undo {
            Undo::ScsiIds1 { .. } => self.way_back(item).map(drop),
            Undo::Service1 { name, .. } => {
                self.hands.service(&item.entry.at.host, name)?;
                Ok(())
            }
            Undo::Xapi1 { .. } => self.xapi_can_be_undone(item),
            _ => Ok(()),
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
                    under: foreign_lock(&path),
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

/// How a file is put back.
struct Way {
    act: UndoAct,
    /// The content that will stand there, where it is neither the old one nor none.
    to: Option<Hash>,
    /// What is to be told of it.
    notes: Vec<Text>,
}

impl From<UndoAct> for Way {
    fn from(act: UndoAct) -> Self {
        Self { act, to: None, notes: Vec::new() }
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
