//! Undoes a run: all targets are looked at before the first is touched.

use std::collections::BTreeMap;

use crate::base::{Text, Untrusted};
use crate::core::change::{ChangeRef, Undo, XapiWas};
use crate::core::event::{Event, Outcome, RunEnd, RunId, RunState};
use crate::core::journal::{Item, Journal, Past, Record, Stand};
use crate::core::runner::Site;
use crate::core::state::State;
use crate::host::{Cx, Expect, HostId};

use super::ResumeError;
use super::carry::{Run, unsettled};
use super::hands::{Hands, Seen, file_of};
use super::resume::{already_rolled_back, named};
use super::take::{
    Held, LEFT_OUT, at_once, hosts, may_be_left_behind, may_stay_behind, missing, silent, take_but,
};
use super::which::Whose;
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
    rollback_without(run, &[], site, state, cx, tell)
}

/// The same without these hosts: what the run did there still stands, they need not even answer, and the run stays unfinished until a
/// later rollback has put it back there too.
///
/// # Errors
/// As [`rollback`]. Refused too: one of them holds more than files of the run (`rollback-not-without`).
pub fn rollback_without(
    run: Option<&RunId>,
    out: &[HostId],
    site: &Site,
    state: &State,
    cx: &Cx<'_>,
    tell: &dyn Fn(Event),
) -> Result<RunEnd, ResumeError> {
    let mut hands = Hands::new(site, state, cx, tell);
    let run = match run {
        None => to_roll_back(state, Whose::root(&site.root))?,
        Some(run) => named(run, &hands)?,
    };
    let held = take_but(&run, out, &mut hands, &may_be_left_behind)?;
    if let Some(host) = out.iter().find(|host| !may_stay_behind(&held.writer.journal, host)) {
        let text = Text::new("rollback-not-without").with("host", &host.0);
        return Err(ResumeError::Refused(text.with("run", run.0.as_str())));
    }
    if held.writer.journal.state() == RunState::RolledBack {
        return Err(already_rolled_back(&held.writer.journal.info(), state));
    }
    none_newer(&held.writer.journal, state)?;
    let end = undo_run(&hands, held)?;
    // Whoever hears of the end may begin the next run: the locks are let go first.
    drop(hands);
    tell(Event::Finished(end.clone()));
    Ok(end)
}

/// Undoes a run that is in hand. Where the run is of several nodes and one of them does not answer, the others are put back all
/// the same; the run stays unfinished then, and its end names that one.
pub(super) fn undo_run(hands: &Hands<'_>, held: Held) -> Result<RunEnd, ResumeError> {
    let before = match held.writer.journal.state() {
        // Its guards are taken away.
        RunState::AwaitingConfirm => RunState::Complete,
        state => state,
    };
    let mut gone = held.without.clone();
    let mut work = Run::of(hands, held);
    let settled = work.settle_each();
    work.stay_behind(settled, &mut gone)?;
    let checked = work.check_each();
    work.stay_behind(checked, &mut gone)?;
    work.some_answer(&gone)?;
    work.waits_no_longer()?;
    let (disarmed, unlike) = work.disarm_each();
    work.stay_behind(disarmed, &mut gone)?;
    work.some_answer(&gone)?;
    (hands.tell)(Event::Started(work.writer.run().clone()));
    Ok(work.undo_all(before, &gone).and_also(unlike))
}

/// The one of these runs that a rollback without a name undoes: the newest, unless that put itself back after a failure;
/// then the one before it.
///
/// # Errors
/// Refused: `already-rolled-back` where the newest was rolled back (that undoes one run, not one after the other without
/// being asked; it names the older one that stands), `no-run-to-roll-back` where there is none. Failed: the state
/// folder, or a journal that may be of the run that is meant.
pub fn to_roll_back(state: &State, whose: Whose<'_>) -> Result<RunId, ResumeError> {
    for (run, past) in Past::all(state)? {
        let past = past?;
        if !whose.has(&past.info) {
            continue;
        }
        if past.info.state != RunState::RolledBack {
            return Ok(run);
        }
        if past.undone {
            return Err(already_rolled_back(&past.info, state));
        }
    }
    Err(ResumeError::Refused(Text::new("no-run-to-roll-back")))
}

/// Refuses where a newer run on one of its hosts stands: it was made on top of this one.
fn none_newer(journal: &Journal, state: &State) -> Result<(), ResumeError> {
    let (run, hosts) = (&journal.header.run, journal.hosts());
    let whose = Whose::of(&journal.header.root, &hosts);
    for newer in state.run_ids()?.into_iter().rev().take_while(|newer| newer != run) {
        let Some(past) = Past::load(state, &newer)? else { continue };
        if whose.has(&past.info) && past.info.state != RunState::RolledBack && past.stands {
            let text = Text::new("newer-run-stands").with("run", run.0.as_str());
            return Err(ResumeError::Refused(text.with("newer", newer.0.as_str())));
        }
    }
    Ok(())
}

/// How the undoing of what was done on a host ended.
enum Back {
    /// All of it is undone that can be.
    All,
    /// An end was asked for.
    Cut,
    /// The host refused the very first of it; nothing there was touched.
    Refused(ChangeRef, Text),
    /// It stopped with an error, which is told.
    Stopped,
}

impl Run<'_> {
    /// From the first guard on that is taken away nobody is promised any more that the files are put back by themselves, nor
    /// counts a guard that is not there for one that was confirmed: the journal says so before.
    fn waits_no_longer(&mut self) -> Result<(), ResumeError> {
        if self.writer.journal.state() != RunState::AwaitingConfirm || self.guards_here().is_empty() {
            return Ok(());
        }
        Ok(self.writer.put(Record::End { at: self.hands.now(), state: RunState::Unfinished })?)
    }

    /// Goes on without the nodes that do not answer; any other error is a reason to touch nothing anywhere.
    fn stay_behind(
        &mut self,
        each: Vec<(HostId, Result<(), ResumeError>)>,
        gone: &mut Vec<(HostId, Text)>,
    ) -> Result<(), ResumeError> {
        for (host, done) in each {
            let Err(error) = done else { continue };
            let journal = &self.writer.journal;
            let machine = matches!(error, ResumeError::Failed(_));
            let several = hosts(journal).len() > 1 && may_stay_behind(journal, &host);
            if !machine || !several || !silent(self.hands, journal, &host) {
                return Err(missing(journal, &host, error));
            }
            self.without.push(host.clone());
            gone.push((host, error.text().clone()));
        }
        Ok(())
    }

    /// Refuses where none answers of those that something is to be undone on.
    fn some_answer(&self, gone: &[(HostId, Text)]) -> Result<(), ResumeError> {
        let journal = &self.writer.journal;
        let here = |host: &HostId| !self.without.contains(host);
        let Some((names, why)) = self.behind(gone) else { return Ok(()) };
        if hosts(journal).iter().any(|one| here(one) && journal.stands_on(one)) {
            return Ok(());
        }
        let kind = if why.id == LEFT_OUT { ResumeError::Refused } else { ResumeError::Failed };
        if hosts(journal).len() < 2 {
            return Err(kind(why.clone()));
        }
        let text = Text::new("rollback-only-there").with("run", self.writer.run().0.as_str());
        Err(kind(text.with("hosts", names).with("why", why.clone())))
    }

    /// Those of the hosts that are not there on which something is to be undone, and why they are not: one that does not answer
    /// is of more weight than one that was left out.
    fn behind<'g>(&self, gone: &'g [(HostId, Text)]) -> Option<(Untrusted, &'g Text)> {
        let due: Vec<&(HostId, Text)> =
            gone.iter().filter(|(host, _)| self.writer.journal.stands_on(host)).collect();
        let (_, why) = due.iter().find(|(_, why)| why.id != LEFT_OUT).or(due.first())?;
        let names: Vec<&[u8]> = due.iter().map(|(host, _)| host.0.bytes()).collect();
        Some((Untrusted::from(names.join(&b", "[..])), why))
    }

    /// Looks at every target on each host.
    fn check_each(&mut self) -> Vec<(HostId, Result<(), ResumeError>)> {
        let here: Vec<HostId> =
            hosts(&self.writer.journal).into_iter().filter(|host| !self.without.contains(host)).collect();
        let at_once = at_once(&self.writer.journal);
        let checked = self.in_lanes(&here, at_once, |run, host| run.check_host(host));
        here.into_iter().zip(checked).collect()
    }

    /// Every file still is as the run left it, mode, owner and attributes too (or has its old content), and every old content is kept whole.
    fn check_host(&self, host: &HostId) -> Result<(), ResumeError> {
        let mut then = BTreeMap::new();
        let here = self.writer.journal.items.iter().rev().filter(|item| item.entry.at.host == *host);
        for item in here.filter(|item| item.stand == Stand::Made) {
            let Some((path, before, after)) = file_of(&item.entry) else {
                self.can_be_undone(item)?;
                continue;
            };
            let (there, meta) = if let Some(known) = then.remove(path) {
                known
            } else {
                // Of several changes of one file only the last is undone from what stands there now.
                self.can_be_undone(item)?;
                match self.hands.look(host, path)? {
                    Seen::Absent => (Expect::Absent, None),
                    Seen::File(file) => (Expect::Is(file.hash), Some(file.meta.clone())),
                    Seen::Other => return Err(self.changed(path)),
                }
            };
            let ours = there == Expect::Is(after) || there == before;
            if !ours && !matches!(there, Expect::Is(hash) if self.own_work(item, hash)) {
                return Err(self.changed(path));
            }
            if let (true, Some(meta)) = (there == Expect::Is(after), &meta) {
                self.same_meta(item, path, meta)?;
            }
            if let Undo::PutBlob1 { blob, .. } | Undo::ScsiIds1 { blob, .. } = &item.entry.undo {
                self.hands.state.blob(blob)?;
            }
            then.insert(path, (before, meta));
        }
        Ok(())
    }

    /// `before`: how the run stood before the rollback. `gone`: those of its hosts that are not there.
    ///
    /// The host that was begun last goes first and alone: where it refuses, nothing was touched. That is the pool's coordinator
    /// where it was reached, so that the run is gone back the way it came. Then the other nodes side by side, one whose
    /// undoing stops keeping none of them from theirs, and last those with services.
    fn undo_all(mut self, before: RunState, gone: &[(HostId, Text)]) -> RunEnd {
        let order = self.order_of_undoing();
        let mut ends = Vec::new();
        if let Some(first) = order.first() {
            ends.push(self.undo_host(first));
        }
        let refused = ends.first().and_then(refusal).filter(|_| self.untouched());
        if refused.is_none() {
            let rest = order.get(1..).unwrap_or_default();
            let (nodes, last): (Vec<HostId>, Vec<HostId>) =
                rest.iter().cloned().partition(|host| may_stay_behind(&self.writer.journal, host));
            let xapi = self.writer.journal.items.iter().any(|item| item.xapi().is_some());
            let at_once = if xapi { 1 } else { at_once(&self.writer.journal) };
            #[expect(
                clippy::redundant_closure_for_method_calls,
                reason = "the method is of one lifetime, the closure of all"
            )]
            let undone = self.in_lanes(&nodes, at_once, |run, host| run.undo_host(host));
            ends.extend(undone);
            ends.extend(last.iter().map(|host| self.undo_host(host)));
        }
        let mut state = match &refused {
            Some(_) => before,
            None if ends.iter().all(|end| matches!(end, Back::All)) => RunState::RolledBack,
            // An end that was asked for makes no less of a run of which all stands.
            None if self.untouched() && self.error.is_none() && before == RunState::Complete => before,
            None => RunState::Unfinished,
        };
        if refused.is_none() {
            self.tell_stopped(&ends, gone);
            if state == RunState::RolledBack && self.error.is_none() {
                self.tell_guards_left_out();
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

    /// The hosts on which something is to be undone, the one begun last first.
    fn order_of_undoing(&self) -> Vec<HostId> {
        let mut order = Vec::new();
        for number in self.last_first() {
            let item = self.writer.journal.items.get(number).filter(|item| item.stand == Stand::Made);
            let host = item.map(|item| &item.entry.at.host).filter(|host| !self.without.contains(host));
            order.extend(host.filter(|host| !order.contains(*host)).cloned().into_iter().collect::<Vec<_>>());
        }
        order
    }

    /// Undoes what was done on a host, the last first.
    fn undo_host(&mut self, host: &HostId) -> Back {
        for number in self.last_first() {
            let made = self.writer.journal.items.get(number).filter(|item| item.stand == Stand::Made);
            let Some(at) = made.map(|item| item.entry.at.clone()).filter(|at| at.host == *host) else {
                continue;
            };
            if self.hands.stopped() {
                return Back::Cut;
            }
            match self.undo(number, true) {
                Ok(true) => (self.hands.tell)(Event::Ended(at, self.undone(number))),
                Ok(false) => {}
                Err(ResumeError::Refused(why)) if self.untouched_on(host) => {
                    (self.hands.tell)(Event::Ended(at.clone(), Outcome::Refused { why: why.clone() }));
                    return Back::Refused(at, why);
                }
                Err(error) => {
                    let why = error.text().clone();
                    self.rollback_stopped(why.clone());
                    (self.hands.tell)(Event::Ended(at, Outcome::Failed { why }));
                    return Back::Stopped;
                }
            }
        }
        Back::All
    }

    fn rollback_stopped(&mut self, why: Text) {
        // That the journal could not be written to is told already.
        if self.error.as_ref() == Some(&why) {
            return;
        }
        let text = Text::new("rollback-stopped").with("run", self.writer.run().0.as_str());
        self.fail(text.with("why", why));
    }

    /// What keeps the run from being put back: a host that refused while others were undone, and those that are not there.
    fn tell_stopped(&mut self, ends: &[Back], gone: &[(HostId, Text)]) {
        for (_, why) in ends.iter().filter_map(refusal) {
            self.rollback_stopped(why);
        }
        let Some((names, why)) = self.behind(gone) else { return };
        let text = Text::new("rollback-without").with("hosts", names);
        let text = text.with("run", self.writer.run().0.as_str()).with("why", why.clone());
        self.fail(text);
    }

    /// True where nothing on this host was ever undone.
    fn untouched_on(&self, host: &HostId) -> bool {
        let mut here = self.writer.journal.items.iter().filter(|item| item.entry.at.host == *host);
        !here.any(|item| matches!(item.stand, Stand::Undoing | Stand::Undone))
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

fn refusal(end: &Back) -> Option<(ChangeRef, Text)> {
    match end {
        Back::Refused(at, why) => Some((at.clone(), why.clone())),
        _ => None,
    }
}

/// What was left as it was made is not called put back.
fn undone(item: &Item) -> Outcome {
    if item.stays() { Outcome::Applied { notes: item.notes.clone() } } else { Outcome::RolledBack }
}
