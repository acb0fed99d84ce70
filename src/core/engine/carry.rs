//! Carries the changes of a plan out, one after the other, with the journal before and after each.

use crate::base::{Hash, Text};
use crate::core::change::{Act, Change, ChangeId, Interrupt, Standing, Write};
use crate::core::event::{Event, Outcome, RunEnd, RunId, RunState};
use crate::core::journal::{Record, Stand, Writer};
use crate::core::plan::{HostPlan, Plan};
use crate::core::state::StateError;
use crate::host::{Expect, HostError, HostId, NewMeta, Output, Program, Receipt, Replace};

use super::hands::{Hands, LOAD_TIME};

/// How much of what a loading program prints is kept, in bytes.
const KEEP: usize = 16 * 1024;

/// A run at work.
pub(super) struct Run<'a> {
    pub hands: &'a Hands<'a>,
    pub writer: Writer,
    pub error: Option<Text>,
    /// No further change begins.
    halted: bool,
    outcomes: Vec<(crate::core::change::ChangeRef, Outcome)>,
}

/// What became of a change, for the run as a whole.
enum Next {
    /// Go on.
    On(Outcome),
    /// Stop, and put back what this run did on that host.
    PutBack(Outcome),
    /// Stop, and leave everything as it is.
    Halt(Outcome),
}

impl<'a> Run<'a> {
    pub const fn new(hands: &'a Hands<'a>, writer: Writer) -> Self {
        Self { hands, writer, error: None, halted: false, outcomes: Vec::new() }
    }

    /// Appends to the journal; an error is told as the run's own.
    pub fn put(&mut self, record: Record) -> Result<(), ()> {
        self.writer.put(record).map_err(|error| self.lost_journal(&error))
    }

    fn lost_journal(&mut self, error: &StateError) {
        let run = self.writer.run().0.as_str();
        let text = Text::new("run-state-not-written").with("run", run).with("why", error.text());
        self.error.get_or_insert(text);
        self.halted = true;
    }

    /// Makes the pending changes of the plan, whose entries stand in the journal from `base` on, and ends the run.
    pub fn carry(mut self, plan: &Plan, base: usize) -> RunEnd {
        let mut index = base;
        for host in &plan.hosts {
            self.carry_host(host, &mut index);
        }
        self.finish()
    }

    fn carry_host(&mut self, host: &HostPlan, index: &mut usize) {
        for change in &host.changes {
            if change.standing != Standing::Pending {
                let outcome = self.standing(change);
                self.outcomes.push((change.at.clone(), outcome));
                continue;
            }
            let number = *index;
            *index += 1;
            if self.halted || !self.after_met(change, host) {
                self.outcomes.push((change.at.clone(), Outcome::Skipped));
                continue;
            }
            let (outcome, put_back) = match self.one(change, number) {
                Next::On(outcome) => (outcome, false),
                Next::PutBack(outcome) => (outcome, true),
                Next::Halt(outcome) => {
                    self.halted = true;
                    (outcome, false)
                }
            };
            (self.hands.tell)(Event::Ended(change.at.clone(), outcome.clone()));
            self.outcomes.push((change.at.clone(), outcome));
            if put_back {
                self.halted = true;
                self.put_back(&host.host);
            }
        }
    }

    /// How a change that is not pending ended: what this run itself did before it was cut counts as applied, and what
    /// it has put back since as that.
    fn standing(&self, change: &Change) -> Outcome {
        let here = self.writer.journal.items.iter();
        let made = here.rev().find(|item| item.entry.at == change.at && item.begun);
        match (change.standing, made) {
            (_, Some(item)) if item.unsettled => {
                Outcome::Applied { notes: vec![Text::new("load-unsettled")] }
            }
            (Standing::Done, Some(item)) if item.stand == Stand::Undone => Outcome::RolledBack,
            (Standing::Done, Some(item)) if item.stand == Stand::Made => {
                let notes = item.receipt.as_ref().map(|receipt| receipt.notes.clone()).unwrap_or_default();
                Outcome::Applied { notes }
            }
            _ => standing(change),
        }
    }

    /// True where what must come before has come; what does not apply on that host, or is not in its plan, is nothing
    /// to wait for.
    fn after_met(&self, change: &Change, host: &HostPlan) -> bool {
        let applies = |id: &ChangeId| {
            host.changes.iter().any(|other| other.at.id == *id && other.standing != Standing::Skipped)
        };
        let made = |id: &ChangeId| {
            let before = self.outcomes.iter().find(|(at, _)| at.host == host.host && at.id == *id);
            before.is_some_and(|(_, outcome)| matches!(outcome, Outcome::Applied { .. } | Outcome::Done))
        };
        change.after.iter().all(|id| made(id) || !applies(id))
    }

    fn one(&mut self, change: &Change, number: usize) -> Next {
        if self.hands.stopped() {
            return Next::Halt(Outcome::Skipped);
        }
        let at = self.hands.now();
        if self.put(Record::Intent { change: number, at }).is_err() {
            return Next::PutBack(Outcome::Skipped);
        }
        match &change.act {
            Some(Act::Write(write)) => self.write(change, write, number),
            Some(Act::Load { argv }) => self.load(change, argv, number),
            Some(Act::Service(_) | Act::Install(_) | Act::Credentials(_) | Act::Manual { .. }) | None => {
                Next::Halt(Outcome::Skipped)
            }
        }
    }

    fn write(&mut self, change: &Change, write: &Write, number: usize) -> Next {
        let replace = Replace {
            path: write.path.clone(),
            expect: write.expect,
            new: std::sync::Arc::clone(&write.new),
            meta: NewMeta::Keep,
            make_folders: write.make_folders,
            stage: write.stage.clone(),
        };
        let cut = change.stop != Interrupt::Never;
        let after = Hash::of(&write.new);
        let done = self.hands.host(&change.at.host).and_then(|host| {
            self.hands.with_cx(&change.at, Hands::file_time(), cut, |cx| host.replace(&replace, cx))
        });
        match done {
            Ok(receipt) if receipt.hash == after => {
                let notes = receipt.notes.clone();
                self.made(number, Some(receipt), notes)
            }
            Ok(_) => {
                let why = Text::new("replaced-but-differs").with("path", &write.path);
                self.unknown(change, write, number, why)
            }
            Err(HostError::Refused(why)) => {
                self.failed(number, &why);
                Next::PutBack(Outcome::Refused { why })
            }
            Err(HostError::NotDone(why)) => {
                self.failed(number, &why);
                // An end that was asked for is no failure: nothing is put back, the run waits for resume or rollback.
                if cut && self.hands.cx.cancel.is_set() {
                    return Next::Halt(Outcome::Skipped);
                }
                Next::PutBack(Outcome::Failed { why })
            }
            Err(HostError::Unknown(why)) => self.unknown(change, write, number, why),
        }
    }

    /// The change was made; it is "done" only once the journal says so, but what was made is never denied.
    fn made(&mut self, number: usize, receipt: Option<Receipt>, notes: Vec<Text>) -> Next {
        let outcome = Outcome::Applied { notes };
        match self.put(Record::Done { change: number, receipt }) {
            Ok(()) => Next::On(outcome),
            Err(()) => Next::Halt(outcome),
        }
    }

    fn failed(&mut self, number: usize, why: &Text) {
        // A journal that cannot take this stops the run; the open intent is settled by a look next time.
        let _ = self.put(Record::Failed { change: number, why: why.clone() });
    }

    /// It may have happened: whoever asks the file knows.
    fn unknown(&mut self, change: &Change, write: &Write, number: usize, why: Text) -> Next {
        let seen = self.hands.look(&change.at.host, &write.path);
        match seen {
            // It is made, but perhaps not for long: no "done" before a later look has found it again.
            Ok(seen) if seen.is(Expect::Is(Hash::of(&write.new))) => {
                let _ = self.put(Record::Unknown { change: number, why: why.clone() });
                let note = match why.id.as_ref() {
                    "durability-unconfirmed" => why,
                    _ => Text::new("durability-unconfirmed").with("path", &write.path).with("error", why),
                };
                self.error.get_or_insert_with(|| note.clone());
                Next::Halt(Outcome::Applied { notes: vec![note] })
            }
            Ok(seen) if seen.is(write.expect) => {
                self.failed(number, &why);
                Next::PutBack(Outcome::Failed { why })
            }
            _ => {
                let _ = self.put(Record::Unknown { change: number, why: why.clone() });
                Next::Halt(Outcome::Unknown { why })
            }
        }
    }

    /// Loads the configuration. What fails here is told and not put back: the files are right, and loading can be
    /// tried again.
    fn load(&mut self, change: &Change, argv: &[String], number: usize) -> Next {
        let program = Program { argv: argv.to_vec(), keep: KEEP };
        let cut = change.stop == Interrupt::Anywhere;
        let done = self
            .hands
            .host(&change.at.host)
            .and_then(|host| self.hands.with_cx(&change.at, LOAD_TIME, cut, |cx| host.run(&program, cx)));
        match done {
            Ok(output) if output.code == Some(0) && !says_no(&output.stdout) => {
                self.made(number, None, Vec::new())
            }
            Ok(output) => {
                let why = load_failed(argv, &output, self.writer.run());
                self.failed(number, &why);
                Next::Halt(Outcome::Failed { why })
            }
            Err(HostError::Refused(why)) => {
                self.failed(number, &why);
                Next::Halt(Outcome::Refused { why })
            }
            Err(HostError::NotDone(why)) => {
                self.failed(number, &why);
                Next::Halt(Outcome::Failed { why })
            }
            Err(HostError::Unknown(why)) => {
                let _ = self.put(Record::Unknown { change: number, why: why.clone() });
                Next::Halt(Outcome::Unknown { why })
            }
        }
    }

    /// Puts back what this run did on the host, last change first. Also where the journal cannot be written any more:
    /// the next call finds the old content and settles it.
    fn put_back(&mut self, host: &HostId) {
        for number in (0..self.writer.journal.items.len()).rev() {
            let Some(item) = self.writer.journal.items.get(number) else { continue };
            let at = item.entry.at.clone();
            if at.host != *host || item.stand != Stand::Made {
                continue;
            }
            match self.undo(number, false) {
                Ok(true) => {
                    (self.hands.tell)(Event::Ended(at.clone(), Outcome::RolledBack));
                    for (_, outcome) in self.outcomes.iter_mut().filter(|(done, _)| *done == at) {
                        *outcome = Outcome::RolledBack;
                    }
                }
                Ok(false) => {}
                Err(error) => {
                    let run = self.writer.run().0.as_str();
                    let text =
                        Text::new("put-back-failed").with("run", run).with("why", error.text().clone());
                    self.error.get_or_insert(text);
                    return;
                }
            }
        }
    }

    fn finish(mut self) -> RunEnd {
        let mut state = self.state();
        let at = self.hands.now();
        // What the new plan leaves out is told all the same.
        for item in self.writer.journal.items.iter().filter(|item| item.unsettled) {
            if !self.outcomes.iter().any(|(at, _)| *at == item.entry.at) {
                let notes = vec![Text::new("load-unsettled")];
                self.outcomes.push((item.entry.at.clone(), Outcome::Applied { notes }));
            }
        }
        if self.error.is_none() && self.put(Record::End { at, state }).is_err() {
            state = RunState::Unfinished;
        }
        RunEnd { run: Some(self.writer.run().clone()), state, outcomes: self.outcomes, error: self.error }
    }

    fn state(&self) -> RunState {
        if self.error.is_some() {
            return RunState::Unfinished;
        }
        if !self.halted {
            return RunState::Complete;
        }
        let failed = self.outcomes.iter().any(|(_, outcome)| {
            matches!(outcome, Outcome::Failed { .. } | Outcome::Refused { .. } | Outcome::Unknown { .. })
        });
        if !self.writer.journal.stands() && failed { RunState::RolledBack } else { RunState::Unfinished }
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

/// multipathd answers `fail` or `timeout` with exit code 0 on some releases.
fn says_no(stdout: &[u8]) -> bool {
    let word = stdout.trim_ascii();
    word == b"fail" || word == b"timeout"
}

fn load_failed(argv: &[String], output: &Output, run: &RunId) -> Text {
    let code = output.code.map_or_else(
        || Text::new("ended-by-signal"),
        |code| Text::new("exit-code").with("code", i64::from(code)),
    );
    let said = if output.stderr.trim_ascii().is_empty() { &output.stdout } else { &output.stderr };
    Text::new("load-failed")
        .with("run", run.0.as_str())
        .with("command", argv.join(" "))
        .with("code", code)
        .with("output", crate::base::Untrusted::from(said.trim_ascii()))
}
