//! The orders to xapi around loading a configuration, each asked for before it is given; and what a run takes there is given
//! back, however the run ends.

use crate::base::{Text, Untrusted};
use crate::core::change::{Act, Change, ChangeId, ChangeRef, Guest, Standing, Undo, XapiChange, XapiOp, XapiWas};
use crate::core::event::{Outcome, Question, QuestionKind, Reply};
use crate::core::facts::Keys;
use crate::core::journal::{Entry, Item, Journal, Record, Stand, Taken};
use crate::core::plan::Plan;
use crate::core::state::StateError;
use crate::core::steps::activate::{ENABLE, PLUG, taken_up};
use crate::host::{HostError, HostId};

use super::ResumeError;
use super::carry::{Next, Run};
use super::order::{Goal, How, NotSo, same_keys};

/// What an order has left to do.
enum Due {
    /// This.
    Now(XapiOp),
    /// Nothing: it is so already, by somebody else's hand; nothing of it is undone.
    Nothing(Outcome),
}

impl NotSo {
    fn outcome(&self) -> Outcome {
        let why = self.why.clone();
        match self.how {
            How::Refused => Outcome::Refused { why },
            How::Failed => Outcome::Failed { why },
            How::Unclear => Outcome::Unknown { why },
        }
    }

    fn error(self) -> ResumeError {
        match self.how {
            How::Refused => ResumeError::Refused(self.why),
            How::Failed | How::Unclear => ResumeError::Failed(self.why),
        }
    }
}

impl Run<'_> {
    /// Gives an order once the admin agreed to it, and waits until it is so. Where that fails, and where the admin says no,
    /// what the orders before it did is taken back; files stay.
    pub(super) fn xapi(&mut self, change: &Change, order: &XapiChange, number: usize) -> Next {
        let at = &change.at;
        let op = match self.due(at, order) {
            Ok(Due::Now(op)) => op,
            Ok(Due::Nothing(outcome)) => return Next::On(outcome),
            Err(error) => return Next::GiveBack(NotSo::from(error).outcome()),
        };
        let order = XapiChange { op, ..order.clone() };
        let was = match self.hands.was(&at.host, &order) {
            Ok(was) => was,
            Err(error) => return Next::GiveBack(NotSo::from(error).outcome()),
        };
        if !self.agreed(change, &was) {
            if self.hands.stopped() {
                return self.not_begun(change);
            }
            let why = Text::new("activate-declined").with("run", self.writer.run().0.as_str());
            return Next::GiveBack(Outcome::Refused { why });
        }
        let begun = self.entry_for(change, &order, number, &was).and_then(|number| {
            let at = self.hands.now();
            self.put(Record::Intent { change: number, at }).map(|()| number)
        });
        match begun {
            Ok(number) => self.carry_out(at, &order, &was, number),
            Err(()) => Next::GiveBack(Outcome::Skipped),
        }
    }

    /// An end was asked for: no further change begins on this host. What was taken is taken back; where the configuration is
    /// loaded already, it is only given back, which is done at the end of the run.
    pub(super) fn not_begun(&self, change: &Change) -> Next {
        let loaded = matches!(&change.act, Some(Act::Xapi(order)) if gives_back(&order.op));
        let holds = self.holds(&change.at.host).next().is_some();
        if holds && !loaded { Next::GiveBack(Outcome::Skipped) } else { Next::Halt(Outcome::Skipped) }
    }

    /// What is not so yet. What this run itself has taken is given back; nothing else is plugged or enabled.
    fn due(&mut self, at: &ChangeRef, order: &XapiChange) -> Result<Due, HostError> {
        let taken: Vec<XapiWas> = self.holds(&at.host).map(|taken| taken.was.clone()).collect();
        match &order.op {
            XapiOp::Plug(_) => {
                let ours = taken.into_iter().filter_map(|was| match was {
                    XapiWas::Plugged(pbds) => Some(pbds),
                    _ => None,
                });
                let ours: Vec<String> = ours.flatten().collect();
                return Ok(match ours.is_empty() {
                    true => Due::Nothing(Outcome::Done),
                    false => Due::Now(XapiOp::Plug(ours)),
                });
            }
            XapiOp::Enable if taken.contains(&XapiWas::Enabled) => return Ok(Due::Now(XapiOp::Enable)),
            _ => {}
        }
        let rest = self.hands.rest(&at.host, &order.host, &Goal::of(&order.op))?;
        Ok(match (rest, &order.op) {
            (None, _) => Due::Nothing(Outcome::Done),
            (Some(_), XapiOp::Enable) => {
                self.hands.note(at, Text::new("activate-left-disabled").with("host", &at.host.0));
                Due::Nothing(Outcome::Skipped)
            }
            (Some(Goal::Plugged(pbds, _)), _) => Due::Now(XapiOp::Unplug(pbds)),
            (Some(_), op) => Due::Now(op.clone()),
        })
    }

    /// Whether the admin wants it done now. Only a yes is one.
    fn agreed(&self, change: &Change, was: &XapiWas) -> bool {
        let what = match was {
            // Some may have come or gone since the plan.
            XapiWas::Ran(guests) => {
                Text::new("activate-evacuate-why").with("vms", names(guests.iter()))
            }
            _ => change.reasons.first().cloned().unwrap_or_else(|| Text::new("refused-without-reason")),
        };
        let text = Text::new("activate-proceed").with("what", what);
        let question = Question { kind: QuestionKind::Proceed, diff: None, text, change: change.at.clone() };
        !self.hands.stopped() && self.hands.ask(question) == Some(Reply::Yes)
    }

    /// The number of the entry by which this is undone: the plan's own, or where things stand otherwise by now a new one.
    fn entry_for(
        &mut self,
        change: &Change,
        order: &XapiChange,
        number: usize,
        was: &XapiWas,
    ) -> Result<usize, ()> {
        let undo = Undo::Xapi1 { host: order.host.clone(), was: was.clone() };
        if self.writer.journal.items.get(number).is_some_and(|item| item.entry.undo == undo) {
            return Ok(number);
        }
        let (at, number) = (self.hands.now(), self.writer.journal.items.len());
        let entry = Entry::of_no_file(change.at.clone(), change.kind, undo);
        self.put(Record::Replanned { at, answers: None, changes: vec![entry] })?;
        Ok(number)
    }

    fn carry_out(&mut self, at: &ChangeRef, order: &XapiChange, was: &XapiWas, number: usize) -> Next {
        let uuid = &*order.host;
        let Err(not_so) = self.hands.bring_xapi(at, uuid, &Goal::of(&order.op), gives_back(&order.op)) else {
            let notes = match was {
                XapiWas::Ran(guests) => vec![stay(guests, uuid)],
                _ => Vec::new(),
            };
            return self.made(number, None, notes);
        };
        let outcome = not_so.outcome();
        match was {
            // Whoever is to be enabled still is not: to take everything back would not change that.
            XapiWas::Disabled => {
                self.failed(number, &not_so.why);
                Next::Halt(outcome)
            }
            XapiWas::Unplugged(_) => {
                self.failed(number, &not_so.why);
                Next::GiveBack(outcome)
            }
            XapiWas::Ran(guests) => self.partly_evacuated(at, uuid, guests, number, outcome),
            XapiWas::Enabled | XapiWas::Plugged(_) | XapiWas::Keys { .. } => {
                let back = Goal::back(was).map_or(Ok(()), |goal| self.hands.bring_xapi(at, uuid, &goal, true));
                match back {
                    Ok(()) => self.failed(number, &not_so.why),
                    Err(error) => {
                        let _ = self.put(Record::Unknown { change: number, why: error.why.clone() });
                        self.not_back(at, was, uuid, number, error.why);
                    }
                }
                Next::GiveBack(outcome)
            }
        }
    }

    /// Those that have moved stay where they are, and that is told.
    fn partly_evacuated(
        &mut self,
        at: &ChangeRef,
        uuid: &str,
        guests: &[Guest],
        number: usize,
        outcome: Outcome,
    ) -> Next {
        let left = self.hands.guests(&at.host, uuid).unwrap_or_default();
        let gone: Vec<Guest> =
            guests.iter().filter(|guest| left.iter().all(|other| other.uuid != guest.uuid)).cloned().collect();
        let told = |why: Text| match gone.is_empty() {
            true => why,
            false => Text::new("error-and-also").with("first", why).with("second", stay(&gone, uuid)),
        };
        let (why, outcome) = match outcome {
            Outcome::Unknown { why } => {
                let why = told(why);
                (why.clone(), Outcome::Unknown { why })
            }
            Outcome::Failed { why } => {
                let why = told(why);
                (why.clone(), Outcome::Failed { why })
            }
            Outcome::Refused { why } => (why.clone(), Outcome::Refused { why }),
            other => (Text::new("not-known"), other),
        };
        self.failed(number, &why);
        Next::GiveBack(outcome)
    }
}

/// What is given back.
impl Run<'_> {
    /// What this run holds of xapi on this host.
    pub(super) fn holds<'r>(&'r self, host: &'r HostId) -> impl Iterator<Item = &'r Taken> {
        let taken = self.writer.journal.taken.iter().filter(|taken| !self.given.contains(&taken.change));
        taken.filter(move |taken| taken.host == *host)
    }

    /// Takes back everything that this run did in xapi on this host, the last first. Files stay, and what cannot be taken
    /// back is told at the end of the run.
    pub(super) fn give_back(&mut self, host: &HostId) {
        for number in self.last_first() {
            let Some(item) = self.writer.journal.items.get(number) else { continue };
            let stands = item.stand == Stand::Made
                || (item.stand == Stand::Open && self.holds(host).any(|taken| taken.change == number));
            if item.entry.at.host != *host || item.xapi().is_none() || !stands || self.tried(number) {
                continue;
            }
            if let Ok(true) = self.undo(number, false) {
                self.was_undone(number);
            }
        }
    }

    /// Gives back what the run still holds on any host: at every end of a run. What does not come back is told with the
    /// command that brings it.
    pub(super) fn give_all_back(&mut self) {
        let held: Vec<usize> = self.writer.journal.taken.iter().map(|taken| taken.change).collect();
        for number in held.into_iter().rev() {
            if self.given.contains(&number) || self.tried(number) {
                continue;
            }
            if let Ok(true) = self.undo(number, false) {
                self.was_undone(number);
            }
        }
        for (_, text) in std::mem::take(&mut self.not_back) {
            self.fail(text);
        }
    }

    /// True where it was tried in vain: it is not tried once more.
    fn tried(&self, number: usize) -> bool {
        self.not_back.iter().any(|(change, _)| *change == number)
    }

    /// Notes that this did not come back.
    fn not_back(&mut self, at: &ChangeRef, was: &XapiWas, uuid: &str, number: usize, why: Text) {
        let id = match was {
            XapiWas::Enabled => Text::new("xapi-still-disabled"),
            XapiWas::Keys { .. } => Text::new("xapi-keys-not-back"),
            _ => Text::new("xapi-still-unplugged"),
        };
        let command = Goal::back(was).map(|goal| goal.commands(uuid)).unwrap_or_default();
        let text = id.with("host", &at.host.0).with("why", why).with("command", command);
        self.not_back.push((number, text));
    }

    /// Undoes a change of xapi by looks; false where nothing does.
    pub(super) fn undo_xapi(&mut self, number: usize, item: &Item, rollback: bool) -> Result<bool, ResumeError> {
        let at = item.entry.at.clone();
        let Some((uuid, was)) = item.xapi().map(|(uuid, was)| (uuid.to_owned(), was.clone())) else {
            return Ok(false);
        };
        if matches!(was, XapiWas::Ran(_)) {
            return Ok(false);
        }
        let mut notes = Vec::new();
        let goal = match &was {
            XapiWas::Keys { .. } if self.holds(&at.host).next().is_none() => {
                notes.push(Text::new("activate-keys-later").with("host", &at.host.0));
                Goal::back(&was)
            }
            XapiWas::Keys { .. } => Goal::back(&was),
            // What was given back in the run itself is left as it is now.
            _ if self.writer.journal.taken.iter().any(|taken| taken.change == number) => Goal::back(&was),
            _ => None,
        };
        let unplugged = match (&was, &goal) {
            (XapiWas::Keys { .. }, Some(goal)) => self.unplug_for_keys(&at, &uuid, goal),
            _ => Ok(()),
        };
        let intent = Record::UndoIntent { change: number, at: self.hands.now(), rollback, to: None };
        self.journal(intent, rollback)?;
        let back = unplugged.and_then(|()| {
            goal.map_or(Ok(()), |goal| self.hands.bring_xapi(&at, &uuid, &goal, true))
        });
        if let Err(error) = back {
            let why = error.why.clone();
            let record = match error.how {
                How::Unclear => Record::Unknown { change: number, why },
                How::Refused | How::Failed => Record::UndoFailed { change: number, why, never_ran: false },
            };
            self.journal(record, false)?;
            self.not_back(&at, &was, &uuid, number, error.why.clone());
            return Err(error.error());
        }
        self.given.push(number);
        self.journal(Record::Undone { change: number, notes }, rollback).map(|()| true)
    }

    /// Keys only change while nothing of the storage system is plugged. Where the run still holds the host, what it plugged
    /// since is unplugged once more; undoing the first unplugging plugs it. A host that is in use again is left alone: its keys
    /// count from the next plugging on.
    fn unplug_for_keys(&mut self, at: &ChangeRef, uuid: &str, keys: &Goal) -> Result<(), NotSo> {
        if self.holds(&at.host).next().is_none() || self.hands.rest(&at.host, uuid, keys)?.is_none() {
            return Ok(());
        }
        let unplugged = self.last_first().into_iter().find_map(|number| {
            let item = self.writer.journal.items.get(number).filter(|item| item.entry.at.host == at.host)?;
            match item.xapi()?.1 {
                XapiWas::Plugged(pbds) => Some((number, pbds.clone())),
                _ => None,
            }
        });
        let Some((number, pbds)) = unplugged else { return Ok(()) };
        let held = self.holds(&at.host).any(|taken| taken.change == number);
        let all = Goal::Plugged(pbds.clone(), true);
        let strange = !held && self.hands.rest(&at.host, uuid, &all)?.is_some();
        if strange || self.hands.rest(&at.host, uuid, &Goal::Empty)?.is_some() {
            return Err(NotSo { why: Text::new("xapi-in-use-again"), how: How::Refused });
        }
        let record = Record::Down { change: number, at: self.hands.now(), others: Vec::new() };
        // What the journal cannot know is not taken: nobody would give it back after a kill.
        let failed = |error: StateError| NotSo { why: error.text(), how: How::Failed };
        self.writer.put(record).map_err(failed)?;
        self.given.retain(|given| *given != number);
        self.hands.bring_xapi(at, uuid, &Goal::Plugged(pbds, false), false)
    }

    /// What a look at xapi says of a change that was cut. What was ordered when the run was cut may come about a little later:
    /// what seems not to have happened is looked at once more.
    pub(super) fn settle_xapi(
        &mut self,
        number: usize,
        item: &Item,
        uuid: &str,
        was: &XapiWas,
    ) -> Result<(), ResumeError> {
        let host = &item.entry.at.host;
        let takes = matches!(was, XapiWas::Enabled | XapiWas::Plugged(_));
        let held = self.writer.journal.taken.iter().any(|taken| taken.change == number);
        // What was given back before is the admin's own since: how it is now says nothing.
        let mut made = (held || !takes) && self.is_made(host, uuid, was)?;
        if !made && takes && item.stand == Stand::Open {
            std::thread::sleep(self.hands.site.pace.watch);
            made = self.is_made(host, uuid, was)?;
        }
        let id = if made { Text::new("xapi-settled-made") } else { Text::new("xapi-settled-not-made") };
        self.hands.note(&item.entry.at, id);
        Ok(self.writer.put(Record::Settled { change: number, made, receipt: None })?)
    }

    /// What the journal does not know to be given back, and is: by a run that could not write it down, or by the admin. It is
    /// nobody's to be taken back any more, and the host may be in use.
    pub(super) fn settle_given_back(&mut self) -> Result<(), ResumeError> {
        for taken in self.writer.journal.taken.clone() {
            if self.is_made(&taken.host, &taken.uuid, &taken.was)? {
                continue;
            }
            let at = self.hands.now();
            self.writer.put(Record::UndoIntent { change: taken.change, at, rollback: false, to: None })?;
            self.writer.put(Record::Undone { change: taken.change, notes: Vec::new() })?;
        }
        Ok(())
    }

    fn is_made(&self, host: &HostId, uuid: &str, was: &XapiWas) -> Result<bool, HostError> {
        let rest = |goal: Goal| self.hands.rest(host, uuid, &goal);
        Ok(match was {
            XapiWas::Enabled => rest(Goal::Enabled(true))?.is_some(),
            XapiWas::Disabled => rest(Goal::Enabled(true))?.is_none(),
            XapiWas::Plugged(pbds) => rest(Goal::Plugged(pbds.clone(), true))?.is_some(),
            XapiWas::Unplugged(pbds) => rest(Goal::Plugged(pbds.clone(), true))?.is_none(),
            XapiWas::Ran(guests) => {
                let left = self.hands.xe(host, |xe| xe.vms(uuid))?;
                guests.iter().any(|guest| !left.contains(&guest.uuid))
            }
            XapiWas::Keys { field, multipathing, handle } => {
                let old = Keys {
                    field: *field,
                    multipathing: multipathing.clone(),
                    handle: handle.clone(),
                };
                !same_keys(&self.hands.xe(host, |xe| xe.keys(uuid))?, &old)
            }
        })
    }

    /// Refuses a rollback, before anything is touched, where xapi does not answer, or somebody has set the keys to something
    /// else since.
    pub(super) fn xapi_can_be_undone(&self, item: &Item) -> Result<(), ResumeError> {
        let Some((uuid, was)) = item.xapi() else { return Ok(()) };
        let host = &item.entry.at.host;
        match was {
            XapiWas::Keys { field, multipathing, handle } => {
                let now = self.hands.xe(host, |xe| xe.keys(uuid))?;
                let old = Keys { field: *field, multipathing: multipathing.clone(), handle: handle.clone() };
                if now.on() || now.between(&old) {
                    return Ok(());
                }
                let text = Text::new("xapi-keys-changed").with("host", &host.0);
                Err(ResumeError::Refused(text.with("run", self.writer.run().0.as_str())))
            }
            XapiWas::Enabled | XapiWas::Plugged(_) if self.holds(host).next().is_some() => {
                Ok(self.is_made(host, uuid, was).map(drop)?)
            }
            _ => Ok(()),
        }
    }
}

impl Keys {
    /// True where each of them is as it was, or switched on: what a run leaves that is cut between two orders.
    fn between(&self, old: &Self) -> bool {
        let on = |value: &Option<Untrusted>, word: &[u8]| {
            value.as_ref().is_some_and(|value| value.bytes() == word)
        };
        let off = |value: &Option<Untrusted>| value.is_none() || on(value, b"false");
        let key = self.multipathing == old.multipathing
            || on(&self.multipathing, b"true")
            || (off(&self.multipathing) && off(&old.multipathing));
        (self.field == old.field || self.field == Some(true))
            && key
            && (self.handle == old.handle || on(&self.handle, b"dmp"))
    }
}

/// True for an order that only gives back what was taken.
const fn gives_back(op: &XapiOp) -> bool {
    matches!(op, XapiOp::Plug(_) | XapiOp::Enable)
}

fn names<'g>(guests: impl Iterator<Item = &'g Guest>) -> Untrusted {
    let names: Vec<&[u8]> = guests.map(|guest| guest.name.bytes()).collect();
    Untrusted::from(names.join(&b", "[..]))
}

/// That VMs stay where they moved to, and how each is brought back.
pub(super) fn stay(guests: &[Guest], uuid: &str) -> Text {
    let back = guests.iter().map(|guest| format!("xe vm-migrate uuid={} host-uuid={uuid} live=true", guest.uuid));
    let text = Text::new("activate-evacuated").with("vms", names(guests.iter()));
    text.with("command", back.collect::<Vec<_>>().join("; "))
}

/// The plan of a run that is taken up, with what gives back what the run itself has taken of xapi: see
/// [`super::with_start`].
pub(super) fn with_given_back(mut plan: Plan, journal: &Journal) -> Plan {
    for taken in &journal.taken {
        let Some(host) = plan.hosts.iter_mut().find(|host| host.host == taken.host) else { continue };
        let (id, op) = match &taken.was {
            XapiWas::Plugged(pbds) => (PLUG, XapiOp::Plug(pbds.clone())),
            _ => (ENABLE, XapiOp::Enable),
        };
        let there = host.changes.iter_mut().find(|change| change.at.id == ChangeId::new(id));
        if let Some(Change { act: Some(Act::Xapi(order)), standing: Standing::Pending, .. }) = there {
            if let (XapiOp::Plug(known), XapiOp::Plug(more)) = (&mut order.op, op) {
                known.extend(more.into_iter().filter(|pbd| !known.contains(pbd)).collect::<Vec<_>>());
            }
            continue;
        }
        let order = XapiChange { host: taken.uuid.clone(), op };
        let change = taken_up(&taken.host, id, order);
        // What is plugged again is plugged before the host is enabled.
        let enable = host.changes.iter().position(|change| change.at.id == ChangeId::new(ENABLE));
        let place = enable.filter(|_| id == PLUG).unwrap_or(host.changes.len());
        host.changes.insert(place, change);
    }
    plan
}
