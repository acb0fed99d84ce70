//! The course of a run over its hosts: wave after wave, the rule that stops it, and its end.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::base::Text;
use crate::core::change::{ChangeRef, Standing};
use crate::core::event::{Outcome, RunEnd, RunState};
use crate::core::facts::Role;
use crate::core::journal::{Item, Record, Stand};
use crate::core::plan::{HostPlan, Plan, Wave, WaveKind, waves};

use super::carry::{Run, unsettled};
use super::hands::file_of;

/// A host of the plan, and the number of its first entry in the journal.
type Numbered<'p> = (&'p HostPlan, usize);

impl Run<'_> {
    /// Makes the pending changes of the plan, whose entries stand in the journal from `base` on, and ends the run.
    pub fn carry(mut self, plan: &Plan, base: usize) -> RunEnd {
        let numbered = numbered(plan, base);
        for wave in waves(plan) {
            self.wave(&numbered, &wave);
            if let (WaveKind::Canary, Some(canary)) = (wave.kind, wave.hosts.first()) {
                self.look_at_canary(plan, canary);
            }
        }
        self.finish(plan)
    }

    /// One wave. Where a host fails, or nobody knows what became of it, no other begins; those at work come to their end.
    fn wave(&mut self, numbered: &[Numbered<'_>], wave: &Wave) {
        let stop = AtomicBool::new(self.halted);
        self.in_lanes(&wave.hosts, wave.at_once, |run, host| {
            run.halted |= stop.load(Ordering::SeqCst);
            for (host, first) in numbered.iter().filter(|(plan, _)| plan.host == *host) {
                run.carry_host(host, &mut { *first });
            }
            stop.fetch_or(run.halted, Ordering::SeqCst);
        });
    }

    fn finish(mut self, plan: &Plan) -> RunEnd {
        self.leave_running_or_put_back();
        self.give_all_back();
        let state = self.state();
        let mut state = self.guards_at_end(state);
        let at = self.hands.now();
        // As they stand in the plan, in whatever order they were made.
        let place = |of: &ChangeRef| plan.changes().position(|change| change.at == *of);
        self.outcomes.sort_by_cached_key(|(at, _)| place(at));
        self.tell_left_out(plan, state);
        if self.error.is_none() && self.put(Record::End { at, state }).is_err() {
            state = RunState::Unfinished;
        }
        if let Some(count) = self.stopped_at(plan, state) {
            self.fail(count);
        }
        let notes = self.notes();
        let run = Some(self.writer.run().clone());
        RunEnd { run, state, outcomes: self.outcomes, notes, error: self.error }
    }

    /// What the new plan leaves out is told all the same where nobody knows of it; and where the run is whole, the files that it changed
    /// on the plan's hosts before it was taken up.
    fn tell_left_out(&mut self, plan: &Plan, state: RunState) {
        let whole = matches!(state, RunState::Complete | RunState::AwaitingConfirm);
        let stands = |item: &Item| {
            let here = plan.hosts.iter().any(|host| host.host == item.entry.at.host);
            whole && here && item.stand == Stand::Made && file_of(&item.entry).is_some()
        };
        for item in &self.writer.journal.items {
            let at = &item.entry.at;
            let outcome = if item.unsettled {
                Outcome::Applied { notes: vec![unsettled(item.entry.kind)] }
            } else if self.open_without(item) {
                let why = Text::new("left-out-unknown").with("host", &at.host.0);
                Outcome::Unknown { why: why.with("run", self.writer.run().0.as_str()) }
            } else if stands(item) {
                Outcome::Applied { notes: Vec::new() }
            } else {
                continue;
            };
            if !self.outcomes.iter().any(|(known, _)| known == at) {
                self.outcomes.push((at.clone(), outcome));
            }
        }
    }

    /// True for a change of which nobody knows whether it stands, on a host that is not there to be asked.
    fn open_without(&self, item: &Item) -> bool {
        matches!(item.stand, Stand::Open | Stand::Undoing) && self.without.contains(&item.entry.at.host)
    }

    fn state(&self) -> RunState {
        if self.error.is_some() || self.writer.journal.items.iter().any(|item| self.open_without(item)) {
            return RunState::Unfinished;
        }
        if !self.halted {
            return RunState::Complete;
        }
        let failed = self.outcomes.iter().any(|(_, outcome)| bad(outcome));
        // What nothing can undo (an installer that ran) holds nobody up: it is told, and a new run finds it done.
        let waits = |item: &Item| {
            let kept = item.stand == Stand::Made && item.entry.undo.lasts();
            !kept && !matches!(item.stand, Stand::Planned | Stand::NotMade | Stand::Undone)
        };
        let stands = self.writer.journal.items.iter().any(waits);
        if !stands && failed { RunState::RolledBack } else { RunState::Unfinished }
    }

    /// Of a run over several nodes that stopped at one: how many are done, which failed, how many were not begun, and what
    /// there is to choose from.
    fn stopped_at(&self, plan: &Plan, state: RunState) -> Option<Text> {
        let nodes: Vec<&HostPlan> = plan.hosts.iter().filter(|host| works(host)).collect();
        let of = |host: &HostPlan, fits: fn(&Outcome) -> bool| {
            self.outcomes.iter().filter(|(at, _)| at.host == host.host).any(|(_, outcome)| fits(outcome))
        };
        let failed: Vec<&[u8]> =
            nodes.iter().filter(|host| of(host, bad)).map(|host| host.host.0.bytes()).collect();
        if nodes.len() < 2 || failed.is_empty() {
            return None;
        }
        let done = |host: &&&HostPlan| !of(host, bad) && !of(host, |outcome| *outcome == Outcome::Skipped);
        let done = nodes.iter().filter(done).count();
        // A run that is put back already is neither gone on with nor put back once more.
        let id = if state == RunState::RolledBack { "nodes-stopped-back" } else { "nodes-stopped" };
        let text = Text::of(id).with("done", done).with("all", nodes.len());
        let text = text.with("left", nodes.len().saturating_sub(done).saturating_sub(failed.len()));
        let lasts = |item: &&Item| item.stand == Stand::Made && item.entry.undo.lasts();
        let lasting = self.writer.journal.items.iter().filter(lasts).count();
        let text = if state == RunState::RolledBack { text.with("lasting", lasting) } else { text };
        let text = text
            .with("failed", failed.len())
            .with("names", crate::base::Untrusted::from(failed.join(&b", "[..])));
        Some(text.with("run", self.writer.run().0.as_str()))
    }
}

/// A node with something to do.
pub(super) fn works(host: &HostPlan) -> bool {
    host.role == Role::Node && host.changes.iter().any(|change| change.standing == Standing::Pending)
}

const fn bad(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Failed { .. } | Outcome::Refused { .. } | Outcome::Unknown { .. })
}

/// The hosts of the plan, each with the number of its first entry.
fn numbered(plan: &Plan, base: usize) -> Vec<Numbered<'_>> {
    let mut number = base;
    let mut numbered = Vec::new();
    for host in &plan.hosts {
        numbered.push((host, number));
        number += host.changes.iter().filter(|change| change.standing == Standing::Pending).count();
    }
    numbered
}
