//! Undoes a run: all targets are looked at before the first is touched.

use std::collections::BTreeMap;

use crate::base::{Text, Untrusted};
use crate::core::change::{ChangeRef, Undo, XapiWas};
use crate::core::event::{Event, Outcome, RunEnd, RunId, RunState};
use crate::core::guard::Claim;
use crate::core::journal::{Item, Journal, Record, Stand, Writer};
use crate::core::runner::Site;
use crate::core::state::State;
use crate::host::{Cx, Expect};

use super::ResumeError;
use super::carry::{Run, unsettled};
use super::hands::{Hands, Seen, file_of};
use super::resume::{already_rolled_back, named, take};
use super::xapi::stay;

/// Undoes a run: the named one, or the one of [`to_roll_back`]. A rollback that was cut is taken up by calling this
/// again. What cannot be undone (a loaded configuration; keys of a host in use) stays [`Outcome::Applied`], with a note that says what
/// to type.
///
/// Where the host refuses the very first file, nothing was touched: that change is [`Outcome::Refused`], all others
/// [`Outcome::Skipped`], and the run stands as before.
///
/// # Errors
/// Refused, and no file is touched: no such run, another root's, put back already, one beneath a newer one that stands,
/// a lock that is held, a file that someone changed since. Failed: journal, state folder or a kept content.
pub fn rollback(
    run: Option<&RunId>,
    site: &Site,
    state: &State,
    cx: &Cx<'_>,
    tell: &dyn Fn(Event),
) -> Result<RunEnd, ResumeError> {
    let mut hands = Hands::new(site, state, cx, tell);
    let run = match run {
        None => to_roll_back(state, &site.root)?,
        Some(run) => named(run, &hands)?,
    };
    let writer = take(&run, &mut hands)?;
    if writer.journal.state() == RunState::RolledBack {
        return Err(already_rolled_back(&run, state, &site.root));
    }
    none_newer(&run, state, &site.root)?;
    let end = undo_run(&hands, writer)?;
    // Whoever hears of the end may begin the next run: the locks are let go first.
    drop(hands);
    tell(Event::Finished(end.clone()));
    Ok(end)
}

/// Undoes a run that is in hand.
pub(super) fn undo_run(hands: &Hands<'_>, writer: Writer) -> Result<RunEnd, ResumeError> {
    let before = match writer.journal.state() {
        // Its guards are taken away.
        RunState::AwaitingConfirm => RunState::Complete,
        state => state,
    };
    let mut work = Run::new(hands, writer);
    work.settle()?;
    work.check_all()?;
    work.take_guards(Claim::Disarmed)?;
    (hands.tell)(Event::Started(work.writer.run().clone()));
    Ok(work.undo_all(before))
}

/// The run of this root that a rollback without a name undoes: the newest, unless that put itself back after a failure;
/// then the one before it.
///
/// # Errors
/// Refused: `already-rolled-back` where the newest was rolled back (that undoes one run, not one after the other without
/// being asked; it names the older one that stands), `no-run-to-roll-back` where there is none. Failed: the state
/// folder, or a journal that may be of the run that is meant.
pub fn to_roll_back(state: &State, root: &Untrusted) -> Result<RunId, ResumeError> {
    for run in state.run_ids()?.into_iter().rev() {
        let Some(journal) = Journal::load(state, &run)? else { continue };
        if journal.header.root != *root {
            continue;
        }
        if journal.state() != RunState::RolledBack {
            return Ok(run);
        }
        if journal.undone() {
            return Err(already_rolled_back(&run, state, root));
        }
    }
    Err(ResumeError::Refused(Text::new("no-run-to-roll-back")))
}

/// Refuses where a newer run of this root stands: it was made on top of this one.
fn none_newer(run: &RunId, state: &State, root: &Untrusted) -> Result<(), ResumeError> {
    for newer in state.run_ids()?.into_iter().rev().take_while(|newer| newer != run) {
        let Some(journal) = Journal::load(state, &newer)? else { continue };
        if journal.header.root == *root && journal.state() != RunState::RolledBack && journal.stands() {
            let text = Text::new("newer-run-stands").with("run", run.0.as_str());
            return Err(ResumeError::Refused(text.with("newer", newer.0.as_str())));
        }
    }
    Ok(())
}

impl Run<'_> {
    /// Every file still is as the run left it, mode, owner and attributes too (or has its old content), and every old content is kept whole.
    fn check_all(&self) -> Result<(), ResumeError> {
        let mut then = BTreeMap::new();
        for item in self.writer.journal.items.iter().rev().filter(|item| item.stand == Stand::Made) {
            let Some((path, before, after)) = file_of(&item.entry) else {
                self.can_be_undone(item)?;
                continue;
            };
            let place = (item.entry.at.host.clone(), path.clone());
            let (there, meta) = if let Some(known) = then.remove(&place) {
                known
            } else {
                // Of several changes of one file only the last is undone from what stands there now.
                self.can_be_undone(item)?;
                match self.hands.look(&place.0, path)? {
                    Seen::Absent => (Expect::Absent, None),
                    Seen::File(file) => (Expect::Is(file.hash), Some(file.meta.clone())),
                    Seen::Other => return Err(self.changed(path)),
                }
            };
            let own = matches!(there, Expect::Is(hash) if self.own_work(item, hash));
            if there != Expect::Is(after) && there != before && !own {
                return Err(self.changed(path));
            }
            if let (true, Some(meta)) = (there == Expect::Is(after), &meta) {
                self.same_meta(item, path, meta)?;
            }
            if let Undo::PutBlob1 { blob, .. } | Undo::ScsiIds1 { blob, .. } = &item.entry.undo {
                self.hands.state.blob(blob)?;
            }
            then.insert(place, (before, meta));
        }
        Ok(())
    }

    /// `before`: how the run stood before the rollback.
    fn undo_all(mut self, before: RunState) -> RunEnd {
        let mut state = RunState::RolledBack;
        let mut refused = None;
        for number in self.last_first() {
            let made = self.writer.journal.items.get(number).filter(|item| item.stand == Stand::Made);
            let Some(at) = made.map(|item| item.entry.at.clone()) else { continue };
            if self.hands.stopped() {
                state = RunState::Unfinished;
                break;
            }
            match self.undo(number, true) {
                Ok(true) => (self.hands.tell)(Event::Ended(at, self.undone(number))),
                Ok(false) => {}
                Err(ResumeError::Refused(why)) if self.untouched() => {
                    state = before;
                    (self.hands.tell)(Event::Ended(at.clone(), Outcome::Refused { why: why.clone() }));
                    refused = Some((at, why));
                    break;
                }
                Err(error) => {
                    let why = error.text().clone();
                    let run = self.writer.run().0.as_str();
                    let text = Text::new("rollback-stopped").with("run", run).with("why", why.clone());
                    self.error.get_or_insert(text);
                    (self.hands.tell)(Event::Ended(at, Outcome::Failed { why }));
                    state = RunState::Unfinished;
                    break;
                }
            }
        }
        self.leave_running();
        self.give_all_back();
        if self.error.is_some() && state == RunState::RolledBack {
            state = RunState::Unfinished;
        }
        let end = Record::End { at: self.hands.now(), state };
        if self.put(end).is_err() {
            state = RunState::Unfinished;
        }
        let mut outcomes = self.told();
        if let Some((at, why)) = refused {
            for (one, outcome) in &mut outcomes {
                *outcome = if *one == at { Outcome::Refused { why: why.clone() } } else { Outcome::Skipped };
            }
        }
        let (run, notes) = (Some(self.writer.run().clone()), self.notes());
        RunEnd { run, state, outcomes, notes, error: self.error }
    }

    /// True where nothing of this run was ever undone.
    fn untouched(&self) -> bool {
        !self.writer.journal.items.iter().any(|item| matches!(item.stand, Stand::Undoing | Stand::Undone))
    }

    /// How this change ended that was undone.
    pub(super) fn undone(&self, number: usize) -> Outcome {
        self.writer.journal.items.get(number).map_or(Outcome::RolledBack, undone)
    }

    /// How each change stands now; of one that was planned twice, the later word counts unless only the earlier was
    /// made.
    pub(super) fn told(&self) -> Vec<(ChangeRef, Outcome)> {
        let mut told: Vec<(ChangeRef, Outcome)> = Vec::new();
        for item in &self.writer.journal.items {
            let outcome = match (item.stand, &item.entry.undo) {
                (Stand::Made, Undo::Manual1 { text }) => {
                    Outcome::Applied { notes: [std::slice::from_ref(text), item.notes.as_slice()].concat() }
                }
                (Stand::Made, Undo::Xapi1 { host, was: XapiWas::Ran(guests) }) => {
                    Outcome::Applied { notes: vec![stay(guests, host)] }
                }
                (Stand::Made, _) => Outcome::Applied { notes: Vec::new() },
                (Stand::NotMade, Undo::Manual1 { text }) if item.unsettled => {
                    Outcome::Applied { notes: vec![unsettled(item.entry.kind), text.clone()] }
                }
                (Stand::Undone, _) => undone(item),
                (Stand::Undoing | Stand::Open, _) => {
                    Outcome::Unknown { why: Text::new("undo-cut").with("run", self.writer.run().0.as_str()) }
                }
                (Stand::Planned | Stand::NotMade, _) => Outcome::Skipped,
            };
            match told.iter_mut().find(|(at, _)| *at == item.entry.at) {
                Some((_, known)) if outcome != Outcome::Skipped => *known = outcome,
                Some(_) => {}
                None => told.push((item.entry.at.clone(), outcome)),
            }
        }
        told
    }
}

/// What was left as it was made is not called put back.
fn undone(item: &Item) -> Outcome {
    if item.stays() { Outcome::Applied { notes: item.notes.clone() } } else { Outcome::RolledBack }
}
