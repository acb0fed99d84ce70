//! Carries the changes of a host out, one after the other, with the journal before and after each.

use crate::base::Text;
use crate::core::change::{Act, Change, ChangeId, ChangeKind, ChangeRef, Standing};
use crate::core::event::{Event, Outcome, and_also};
use crate::core::journal::{Down, Record, Stand, Writer};
use crate::core::plan::HostPlan;
use crate::core::state::StateError;
use crate::host::{HostId, Receipt};

use super::hands::Hands;
use super::take::Held;

/// A run at work.
pub(super) struct Run<'a> {
    pub hands: &'a Hands<'a>,
    pub writer: Writer,
    pub error: Option<Text>,
    /// The services that the run holds stopped, as the run itself knows it.
    pub held: Vec<Down>,
    /// Those of them that were waited for in vain: they are not waited for once more.
    pub given_up: Vec<(HostId, String)>,
    /// The services that were to be stopped and were found stopped: they are left so.
    pub left_alone: Vec<(HostId, String)>,
    /// The changes of which what they took of xapi is given back, whether or not that could be written down.
    pub given: Vec<usize>,
    /// Those that could not be given back or taken back, and what is told of each at the end.
    pub not_back: Vec<(usize, Text)>,
    pub outcomes: Vec<(ChangeRef, Outcome)>,
    /// What was found of changes that had not to be made any more.
    pub found: Vec<(ChangeRef, Text)>,
    /// No further change begins.
    pub halted: bool,
    /// Hosts of this run that are not there: nothing is looked at or done on them.
    pub without: Vec<HostId>,
}

/// What became of a change, for the run as a whole.
pub(super) enum Next {
    /// Go on.
    On(Outcome),
    /// Stop, and put back what this run did on that host.
    PutBack(Outcome),
    /// Stop, and take back what this run did in xapi on that host; files stay.
    GiveBack(Outcome),
    /// Stop, and leave everything as it is.
    Halt(Outcome),
}

impl<'a> Run<'a> {
    pub fn new(hands: &'a Hands<'a>, writer: Writer) -> Self {
        let held = writer.journal.down.clone();
        Self {
            hands,
            writer,
            error: None,
            held,
            given_up: Vec::new(),
            left_alone: Vec::new(),
            given: Vec::new(),
            not_back: Vec::new(),
            outcomes: Vec::new(),
            found: Vec::new(),
            halted: false,
            without: Vec::new(),
        }
    }

    /// A run that is taken up, without those of its hosts that are not there.
    pub fn of(hands: &'a Hands<'a>, held: Held) -> Self {
        let without = held.without.into_iter().map(|(host, _)| host).collect();
        Self { without, ..Self::new(hands, held.writer) }
    }

    /// Takes an error for the run's own, beside one that it has already.
    pub fn fail(&mut self, error: Text) {
        self.error = Some(and_also(self.error.take(), error));
    }

    /// Appends to the journal; an error is told as the run's own.
    pub fn put(&mut self, record: Record) -> Result<(), ()> {
        self.writer.put(record).map_err(|error| self.lost_journal(&error))
    }

    pub(super) fn lost_journal(&mut self, error: &StateError) {
        let run = self.writer.run().0.as_str();
        let text = Text::new("run-state-not-written").with("run", run).with("why", error.text());
        self.error.get_or_insert(text);
        self.halted = true;
    }

    /// Makes the pending changes of one host, whose entries stand in the journal from `index` on.
    pub(super) fn carry_host(&mut self, host: &HostPlan, index: &mut usize) {
        for change in &host.changes {
            if change.standing != Standing::Pending {
                let outcome = match &change.act {
                    Some(Act::Manual { text }) if !self.halted && self.after_met(change, host) => {
                        self.by_hand(change, text)
                    }
                    _ => self.standing(change),
                };
                self.outcomes.push((change.at.clone(), outcome));
                continue;
            }
            let number = *index;
            *index += 1;
            if self.halted || !self.after_met(change, host) {
                self.outcomes.push((change.at.clone(), Outcome::Skipped));
                continue;
            }
            let next = self.one(change, number);
            let (Next::On(outcome) | Next::PutBack(outcome) | Next::GiveBack(outcome) | Next::Halt(outcome)) =
                &next;
            (self.hands.tell)(Event::Ended(change.at.clone(), outcome.clone()));
            self.outcomes.push((change.at.clone(), outcome.clone()));
            self.halted |= !matches!(next, Next::On(_));
            match next {
                Next::PutBack(_) => self.put_back(&host.host),
                Next::GiveBack(_) => self.give_back(&host.host),
                Next::On(_) | Next::Halt(_) => {}
            }
        }
    }

    /// How a change that is not pending ended: what this run itself did before it was cut counts as applied, and what
    /// it has put back since as that.
    fn standing(&self, change: &Change) -> Outcome {
        let here = self.writer.journal.items.iter();
        let made = here.rev().find(|item| item.entry.at == change.at && item.turn.is_some());
        match (change.standing, made) {
            (_, Some(item)) if item.unsettled => Outcome::Applied { notes: vec![unsettled(item.entry.kind)] },
            (Standing::Done, Some(item)) if item.stays() => Outcome::Applied { notes: Vec::new() },
            (Standing::Done, Some(item)) if item.stand == Stand::Undone => Outcome::RolledBack,
            // With nothing left to be changed no service has to be stopped any more; this run stopped it all the same.
            (Standing::Skipped, Some(item)) if item.stand == Stand::Made && item.service().is_some() => {
                Outcome::Applied { notes: Vec::new() }
            }
            (Standing::Done, Some(item)) if item.stand == Stand::Made => {
                let receipt = item.receipt.iter().flat_map(|receipt| &receipt.notes);
                Outcome::Applied { notes: receipt.chain(&item.notes).cloned().collect() }
            }
            _ => standing(change),
        }
    }

    /// True where what must come before has come; what does not apply on that host, or is not in its plan, is nothing
    /// to wait for. A step by hand that was told has come, confirmed or not: only the admin can do it, and only the admin
    /// says whether what follows makes sense.
    fn after_met(&self, change: &Change, host: &HostPlan) -> bool {
        let applies = |id: &ChangeId| {
            host.changes.iter().any(|other| other.at.id == *id && other.standing != Standing::Skipped)
        };
        let told = |id: &ChangeId| {
            let by_hand = |other: &&Change| matches!(other.act, Some(Act::Manual { .. }));
            host.changes.iter().filter(by_hand).any(|other| other.at.id == *id)
        };
        let made = |id: &ChangeId| {
            let before = self.outcomes.iter().find(|(at, _)| at.host == host.host && at.id == *id);
            before.is_some_and(|(_, outcome)| match outcome {
                Outcome::Applied { .. } | Outcome::Done => true,
                Outcome::Manual => told(id),
                _ => false,
            })
        };
        change.after.iter().all(|id| made(id) || !applies(id))
    }

    fn one(&mut self, change: &Change, number: usize) -> Next {
        let held = self.holds(&change.at.host).next().map(|taken| taken.uuid.clone());
        if self.hands.stopped() {
            return self.not_begun(change);
        }
        match &change.act {
            Some(Act::Write(write)) => self.write_or_anew(change, write, number),
            Some(Act::Load { argv }) => match held.as_deref().and_then(|uuid| self.came(change, uuid)) {
                Some(next) => next,
                None => self.load_held(change, argv, number, held.is_some()),
            },
            Some(Act::Service(service)) => self.service(change, service, number),
            Some(Act::Install(install)) => self.install(change, install, number),
            Some(Act::Credentials(add)) => self.credentials(change, add, number),
            Some(Act::Xapi(order)) => self.xapi(change, order, number),
            Some(Act::Manual { .. }) | None => Next::Halt(Outcome::Skipped),
        }
    }

    /// Loads; where that fails, what was taken for it is not kept for nothing.
    fn load_held(&mut self, change: &Change, argv: &[String], number: usize, holds: bool) -> Next {
        match self.load(change, argv, number) {
            Next::Halt(outcome) if holds && !matches!(outcome, Outcome::Applied { .. }) => {
                Next::GiveBack(outcome)
            }
            next => next,
        }
    }

    /// Says in the journal that the change is about to be made.
    pub(super) fn intent(&mut self, number: usize) -> Result<(), Next> {
        let at = self.hands.now();
        self.put(Record::Intent { change: number, at }).map_err(|()| Next::PutBack(Outcome::Skipped))
    }

    /// The change was made; it is "done" only once the journal says so, but what was made is never denied.
    pub(super) fn made(&mut self, number: usize, receipt: Option<Receipt>, notes: Vec<Text>) -> Next {
        let kept = if receipt.is_some() { Vec::new() } else { notes.clone() };
        let outcome = Outcome::Applied { notes };
        match self.put(Record::Done { change: number, receipt, notes: kept }) {
            Ok(()) => Next::On(outcome),
            Err(()) => Next::Halt(outcome),
        }
    }

    pub(super) fn failed(&mut self, number: usize, why: &Text) {
        // A journal that cannot take this stops the run; the open intent is settled by a look next time.
        let _ = self.put(Record::Failed { change: number, why: why.clone(), never_ran: false });
    }

    /// Puts back what this run did on the host, last change first. Also where the journal cannot be written any more:
    /// the next call finds the old content and settles it.
    pub(super) fn put_back(&mut self, host: &HostId) {
        for number in self.last_first() {
            let Some(item) = self.writer.journal.items.get(number) else { continue };
            if item.entry.at.host != *host || item.stand != Stand::Made {
                continue;
            }
            match self.undo(number, false) {
                Ok(true) => self.was_undone(number),
                Ok(false) => {}
                Err(error) => {
                    let run = self.writer.run().0.as_str();
                    let text =
                        Text::new("put-back-failed").with("run", run).with("why", error.text().clone());
                    self.fail(text);
                    return;
                }
            }
        }
    }

    /// The changes that were begun, in the order in which they are undone.
    pub(super) fn last_first(&self) -> Vec<usize> {
        let items = &self.writer.journal.items;
        let mut begun: Vec<(usize, usize)> =
            items.iter().enumerate().filter_map(|(number, item)| Some((item.turn?, number))).collect();
        begun.sort_unstable_by(|a, b| b.cmp(a));
        begun.into_iter().map(|(_, number)| number).collect()
    }

    /// This change ended so after all.
    pub(super) fn ended(&mut self, at: &ChangeRef, so: &Outcome) {
        for (_, outcome) in self.outcomes.iter_mut().filter(|(done, _)| done == at) {
            outcome.clone_from(so);
        }
    }

    /// What is worth telling of changes beyond their outcomes.
    pub(super) fn notes(&self) -> Vec<(ChangeRef, Text)> {
        let journal = &self.writer.journal;
        let confirmed = journal.confirmed.iter().map(|at| (at.clone(), Text::new("confirmed-by-hand")));
        // What stays although it was undone is told by its outcome.
        let undone = journal.items.iter().filter(|item| item.stand == Stand::Undone && !item.stays());
        let told =
            undone.flat_map(|item| item.notes.iter().map(|note| (item.entry.at.clone(), note.clone())));
        confirmed.chain(told).chain(self.found.iter().cloned()).chain(self.guard_notes()).collect()
    }
}

/// Nobody can tell whether a change of this kind was made.
pub(super) fn unsettled(kind: ChangeKind) -> Text {
    match kind {
        ChangeKind::Install => Text::new("install-unsettled"),
        ChangeKind::Credentials => Text::new("credentials-unsettled"),
        _ => Text::new("load-unsettled"),
    }
}

/// How a change ended that was never to be made.
pub(super) fn standing(change: &Change) -> Outcome {
    let why = || change.reasons.first().cloned().unwrap_or_else(|| Text::new("refused-without-reason"));
    match change.standing {
        Standing::Done => Outcome::Done,
        Standing::Refused => Outcome::Refused { why: why() },
        Standing::Manual => Outcome::Manual,
        Standing::Pending | Standing::Skipped => Outcome::Skipped,
    }
}
