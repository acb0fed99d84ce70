//! Guards in a run: set before a file of the multipath section is written, given their time anew at the end, and taken
//! away, or found to have put back, by whoever takes the run up.

use std::time::Duration;

use crate::base::{Arg, Stamp, Text, Untrusted};
use crate::core::change::{Act, Change, ChangeRef, Standing, Undo, Write};
use crate::core::event::{Outcome, RunState};
use crate::core::guard::{self, Claim, End, File, Key, Stand};
use crate::core::journal::{GuardEnd, Guarded, Item, Record, Stand as Stands};
use crate::core::plan::HostPlan;
use crate::core::release::foreign_lock;
use crate::host::{Cancel, Cx, Deadline, HostError, HostId};

use super::ResumeError;
use super::carry::{Next, Run};
use super::hands::{Hands, file_of};
use super::prepare::Hindrance;

/// One question to a guard; it may wait for what the guard is doing.
const GUARD_TIME: Duration = Duration::from_mins(1);

/// How often a guard that is putting back is asked again.
const TRIES: usize = 3;

/// What came of a host.
type Each = (HostId, Result<(), ResumeError>);

/// What is asked of a guard.
#[derive(Debug, Clone, Copy)]
pub(super) enum Ask {
    /// How it stands; it puts back where its time is over.
    Look,
    /// To wait so many seconds once more, from now on.
    Extend(u64),
    /// To be there no longer.
    Claim(Claim),
}

/// True for a change whose file a guard puts back.
fn is_guarded(at: &ChangeRef) -> bool {
    at.id.0.starts_with("multipath")
}

/// Sees before the first change that a guard can live on this host, where it is to have one.
pub(super) fn possible(hands: &Hands<'_>, host: &HostPlan) -> Result<(), Hindrance> {
    let pending = host.changes.iter().filter(|change| change.standing == Standing::Pending);
    let mut probed = false;
    for change in pending.filter(|change| is_guarded(&change.at)) {
        let Some(Act::Write(write)) = &change.act else { continue };
        let hinder = |error| Hindrance::of(&change.at, error);
        hands.under_no_lock(change, write).map_err(hinder)?;
        if !probed {
            let host = hands.host(&host.host).map_err(hinder)?;
            quietly(|cx| guard::probe(&**host, &hands.site.guard, cx)).map_err(hinder)?;
        }
        probed = true;
    }
    Ok(())
}

/// A context for a question to a guard: with time of its own, and not to be cut.
fn quietly<T>(work: impl FnOnce(&Cx<'_>) -> T) -> T {
    let never = Cancel::default();
    work(&Cx::quiet(Deadline::after(GUARD_TIME), &never))
}

impl Hands<'_> {
    /// A guard cannot take a lock that another program takes before it rewrites this file.
    fn under_no_lock(&self, change: &Change, write: &Write) -> Result<(), HostError> {
        let Some(lock) = foreign_lock(&write.path) else { return Ok(()) };
        let folder = lock.at.parent().parent();
        if self.host(&change.at.host)?.list(&folder, &self.cx.within(GUARD_TIME))?.is_none() {
            return Ok(());
        }
        let text = Text::new("guard-not-under-lock").with("path", &write.path);
        Err(HostError::Refused(text.with("lock", &lock.at)))
    }

    /// Asks a guard, and where it is putting back, until it has.
    pub(super) fn ask_guard(&self, guard: &Guarded, ask: Ask) -> Result<Stand, HostError> {
        let (host, place) = (&**self.host(&guard.host)?, &self.site.guard);
        let mut stand = quietly(|cx| match ask {
            Ask::Look => guard::look(host, place, &guard.key, cx),
            Ask::Extend(seconds) => guard::extend(host, place, &guard.key, seconds, cx),
            Ask::Claim(claim) => guard::claim(host, place, &guard.key, claim, cx),
        })?;
        for _ in 0..TRIES {
            if stand != Stand::Firing {
                return Ok(stand);
            }
            stand = quietly(|cx| guard::look(host, place, &guard.key, cx))?;
        }
        if stand == Stand::Firing {
            return Err(HostError::Unknown(Text::new("guard-at-work").with("host", &guard.host.0)));
        }
        Ok(stand)
    }
}

impl Run<'_> {
    /// Sets the guard for a file that is about to be written, where the run is to be confirmed; what is to be told of it.
    pub(super) fn guard(&mut self, change: &Change, write: &Write, number: usize) -> Result<Vec<Text>, Next> {
        if !is_guarded(&change.at) {
            return Ok(Vec::new());
        }
        let Some(seconds) = self.confirm_within() else { return Ok(Vec::new()) };
        let stands = self.writer.journal.guards.iter().find(|guard| guard.host == change.at.host);
        let guard = stands.cloned().unwrap_or_else(|| Guarded {
            host: change.at.host.clone(),
            key: Key::new(&self.writer.run().0),
            seconds,
        });
        if stands.is_none() {
            let record = Record::Guard { at: self.hands.now(), guard: guard.clone() };
            self.put(record).map_err(|()| Next::PutBack(Outcome::Skipped))?;
        }
        self.armed(&guard, seconds, write, number)
    }

    /// How many seconds there are to confirm by the answers now in force; none where nothing is to be confirmed by them.
    pub(super) fn confirm_within(&self) -> Option<u64> {
        self.writer.journal.confirm_within()
    }

    fn armed(&self, guard: &Guarded, seconds: u64, write: &Write, number: usize) -> Result<Vec<Text>, Next> {
        let undo = self.writer.journal.items.get(number).map(|item| &item.entry.undo);
        let folders: &[_] = match undo {
            Some(Undo::Remove1 { folders, .. }) => folders,
            _ => &[],
        };
        let file = File {
            path: &write.path,
            stage: &write.stage,
            before: write.expect,
            after: crate::base::Hash::of(&write.new),
            folders,
        };
        let place = &self.hands.site.guard;
        let stand = self
            .hands
            .host(&guard.host)
            .and_then(|host| quietly(|cx| guard::arm(&**host, place, &guard.key, seconds, &file, cx)));
        match stand {
            Ok(Stand::Armed { unlike: false, .. }) => Ok(Vec::new()),
            Ok(Stand::Armed { unlike: true, .. }) => {
                Ok(vec![Text::new("guard-keeps-less").with("path", &write.path)])
            }
            Ok(_) => {
                let why = Text::new("guard-fired-early").with("host", &guard.host.0);
                Err(Next::PutBack(Outcome::Failed { why }))
            }
            Err(HostError::Refused(why)) => Err(Next::PutBack(Outcome::Refused { why })),
            Err(HostError::NotDone(why) | HostError::Unknown(why)) => {
                Err(Next::PutBack(Outcome::Failed { why }))
            }
        }
    }

    /// The end of a run with guards: where all is done they wait their time from now on, where all is put back they are
    /// taken away, and where it stopped half way they stay as they are.
    pub(super) fn guards_at_end(&mut self, state: RunState) -> RunState {
        match state {
            RunState::Complete => {
                let until = self.extend_guards();
                self.tell_guards_left_out();
                match (self.error.is_some(), until) {
                    (true, _) => RunState::Unfinished,
                    (false, Some(until)) => {
                        let at = self.hands.now();
                        let told = self.put(Record::Awaits { at, until }).is_ok();
                        if told { RunState::AwaitingConfirm } else { RunState::Unfinished }
                    }
                    (false, None) => self.unguarded_state(),
                }
            }
            RunState::RolledBack => match self.take_guards(Claim::Disarmed) {
                Ok(()) => RunState::RolledBack,
                Err(error) => {
                    self.fail(error.text().clone());
                    RunState::Unfinished
                }
            },
            RunState::Unfinished | RunState::AwaitingConfirm => state,
        }
    }

    /// How a run stands that has no guard any more: put back, where nothing of it stands that can be.
    pub(super) fn unguarded_state(&self) -> RunState {
        let items = &self.writer.journal.items;
        let stands = |item: &Item| item.stand == Stands::Made && !item.entry.undo.lasts();
        let undone = items.iter().any(|item| item.stand == Stands::Undone);
        if undone && !items.iter().any(stands) { RunState::RolledBack } else { RunState::Complete }
    }

    /// The guards that stand, but for those of hosts that are not there to be asked: they put back by themselves.
    pub(super) fn guards_here(&self) -> Vec<Guarded> {
        let guards = self.writer.journal.guards.iter();
        guards.filter(|guard| !self.without.contains(&guard.host)).cloned().collect()
    }

    /// Gives the guards their time anew; when the first of them is over, none where no guard stands any more. What keeps one
    /// from being asked is the run's error, and so is that some of them have put back before the run was over.
    fn extend_guards(&mut self) -> Option<Stamp> {
        let (mut first, mut early): (Option<Duration>, Vec<String>) = (None, Vec::new());
        let seconds = self.confirm_within();
        for guard in self.guards_here() {
            match self.hands.ask_guard(&guard, Ask::Extend(seconds.unwrap_or(guard.seconds))) {
                Ok(Stand::Armed { left, .. }) => first = Some(first.map_or(left, |first| first.min(left))),
                Ok(stand) => {
                    if matches!(stand, Stand::Fired(_)) {
                        early.push(guard.host.0.shown());
                    }
                    if let Err(error) = self.ended_guard(&guard, &stand) {
                        self.fail(error.text().clone());
                    }
                }
                Err(error) => self.fail(not_asked(&guard, error.text())),
            }
        }
        let all_back = first.is_none() && self.unguarded_state() == RunState::RolledBack;
        if !early.is_empty() && !all_back {
            let text = Text::new("guard-fired-in-run").with("run", self.writer.run().0.as_str());
            self.fail(text.with("hosts", Untrusted::from(early.join(", "))));
        }
        Some(Stamp::from_unix(self.hands.now().unix().saturating_add(count(first?.as_secs()))))
    }

    /// Of guards on hosts that are not there nobody knows how they stand: the run is not over before they are asked. Where
    /// others are waited for, the confirm tells of these too.
    pub(super) fn tell_guards_left_out(&mut self) {
        let guards = self.writer.journal.guards.iter();
        let out = |guard: &&Guarded| self.without.contains(&guard.host);
        let names: Vec<String> = guards.filter(out).map(|guard| guard.host.0.shown()).collect();
        if names.is_empty() || !self.guards_here().is_empty() {
            return;
        }
        let text = Text::new("guard-left-out").with("run", self.writer.run().0.as_str());
        self.fail(text.with("hosts", Untrusted::from(names.join(", "))));
    }

    /// Takes the guards away for a rollback, with what came of it on each host: one whose guard was not got keeps it. And what
    /// those could not give back that were faster, which no rollback can mend.
    pub(super) fn disarm_each(&mut self) -> (Vec<Each>, Vec<Text>) {
        let (mut each, mut unlike) = (Vec::new(), Vec::new());
        for guard in self.guards_here() {
            let asked = self.hands.ask_guard(&guard, Ask::Claim(Claim::Disarmed));
            let done = asked.map_err(ResumeError::from).and_then(|stand| {
                unlike.extend(back_unlike(&guard, &stand));
                self.record(&guard, &stand)
            });
            each.push((guard.host, done));
        }
        (each, unlike)
    }

    /// Takes all guards away: what they would do is done otherwise, or nothing is left to do.
    pub(super) fn take_guards(&mut self, claim: Claim) -> Result<(), ResumeError> {
        for guard in self.guards_here() {
            let stand = self.hands.ask_guard(&guard, Ask::Claim(claim))?;
            self.record(&guard, &stand)?;
        }
        Ok(())
    }

    /// A guard that stands no longer: what it has put back is put back in the journal too, by a look at each file, and what it
    /// could not put back is put back now.
    pub(super) fn ended_guard(&mut self, guard: &Guarded, stand: &Stand) -> Result<(), ResumeError> {
        if matches!(stand, Stand::Fired(_) | Stand::Gone) {
            for number in self.last_first() {
                let item = self.writer.journal.items.get(number);
                let Some(item) = item.filter(|item| watched(item, guard)).cloned() else { continue };
                // Of one that is gone only the files themselves tell whether it has put them back.
                if matches!(stand, Stand::Fired(_)) || self.is_back(&item)? {
                    self.put_back_by_guard(number, &item, guard)?;
                }
            }
        }
        if let Some(text) = back_unlike(guard, stand) {
            self.fail(text);
        }
        self.record(guard, stand)
    }

    /// The file of a change is put back, or now is.
    fn put_back_by_guard(&mut self, number: usize, item: &Item, guard: &Guarded) -> Result<(), ResumeError> {
        let at = &item.entry.at;
        match self.undo(number, false) {
            Ok(_) => {
                if let Some(path) = &item.entry.path {
                    self.hands.note(at, Text::new("guard-put-back").with("path", path));
                }
                self.ended(at, &Outcome::RolledBack);
                Ok(())
            }
            // Somebody else has changed it meanwhile: neither guard nor run touches it.
            Err(ResumeError::Refused(why)) => {
                self.fail(Text::new("guard-left-alone").with("host", &guard.host.0).with("why", why));
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    /// True where the file of this change is as it was before.
    fn is_back(&self, item: &Item) -> Result<bool, ResumeError> {
        let Some((path, before, _)) = file_of(&item.entry) else { return Ok(false) };
        Ok(self.hands.look(&item.entry.at.host, path)?.is(before))
    }

    /// Takes away what a guard leaves, and writes down how it ended. Killed in between, the next look finds it gone; a folder
    /// that stays for want of a connection harms nothing.
    pub(super) fn record(&mut self, guard: &Guarded, stand: &Stand) -> Result<(), ResumeError> {
        let end = match stand {
            Stand::Armed { .. } | Stand::Firing => return Ok(()),
            Stand::Fired(_) => GuardEnd::Fired,
            Stand::Confirmed => GuardEnd::Confirmed,
            Stand::Disarmed => GuardEnd::Disarmed,
            Stand::Gone => GuardEnd::Gone,
        };
        let place = &self.hands.site.guard;
        if let Ok(host) = self.hands.host(&guard.host) {
            let _ = quietly(|cx| guard::clear(&**host, place, &guard.key, cx));
        }
        Ok(self.writer.put(Record::Unguarded { at: self.hands.now(), guard: guard.clone(), end })?)
    }

    /// Until when what this run wrote can be confirmed, or that a guard stands, for each change that a guard puts back.
    pub(super) fn guard_notes(&self) -> Vec<(ChangeRef, Text)> {
        let journal = &self.writer.journal;
        let of = |item| journal.guards.iter().find(|guard| watched(item, guard));
        let told = journal.items.iter().filter_map(|item| Some((item.entry.at.clone(), of(item)?)));
        let seconds = self.confirm_within();
        let stands = |guard: &Guarded| {
            let text = Text::new("guard-stands").with("host", &guard.host.0);
            text.with("seconds", count(seconds.unwrap_or(guard.seconds)))
        };
        let text = |guard: &Guarded| match journal.until() {
            Some(until) => Text::new("guard-until").with("until", Arg::Deadline(until)),
            None => stands(guard),
        };
        told.map(|(at, guard)| (at, text(guard))).collect()
    }
}

/// True for a change that this guard puts back.
fn watched(item: &Item, guard: &Guarded) -> bool {
    item.stand == Stands::Made && item.entry.at.host == guard.host && is_guarded(&item.entry.at)
}

/// That a guard has put back, but not all attributes.
fn back_unlike(guard: &Guarded, stand: &Stand) -> Option<Text> {
    let unlike = matches!(stand, Stand::Fired(ends) if ends.contains(&End::BackUnlike));
    unlike.then(|| Text::new("guard-back-unlike").with("host", &guard.host.0))
}

fn count(seconds: u64) -> i64 {
    i64::try_from(seconds).unwrap_or(i64::MAX)
}

/// That a guard could not be asked: it puts the files back by itself.
pub(super) fn not_asked(guard: &Guarded, why: &Text) -> Text {
    Text::new("guard-not-asked").with("host", &guard.host.0).with("why", why.clone())
}
