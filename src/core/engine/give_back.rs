//! What a run takes of xapi is given back, however it ends, by looks: at its end, after a failure, by a rollback, and by
//! whoever takes the run up that was cut.

use crate::base::{Text, Untrusted};
use crate::core::change::{Act, Change, ChangeId, ChangeRef, Standing, XapiChange, XapiOp, XapiWas};
use crate::core::facts::Keys;
use crate::core::journal::{Item, Journal, Record, Stand, Taken, keys_stay};
use crate::core::plan::Plan;
use crate::core::state::StateError;
use crate::core::steps::activate::{ENABLE, PLUG, taken_up};
use crate::host::{HostError, HostId};

use super::ResumeError;
use super::carry::Run;
use super::order::{Goal, How, NotSo, same_keys};

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
    pub(super) fn not_back(&mut self, at: &ChangeRef, was: &XapiWas, uuid: &str, number: usize, why: Text) {
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
    pub(super) fn undo_xapi(
        &mut self,
        number: usize,
        item: &Item,
        rollback: bool,
    ) -> Result<bool, ResumeError> {
        let at = item.entry.at.clone();
        let Some((uuid, was)) = item.xapi().map(|(uuid, was)| (uuid.to_owned(), was.clone())) else {
            return Ok(false);
        };
        if matches!(was, XapiWas::Ran(_)) {
            return Ok(false);
        }
        let goal = match &was {
            XapiWas::Keys { .. } => Goal::back(&was),
            // What was given back in the run itself is left as it is now.
            _ if self.writer.journal.taken.iter().any(|taken| taken.change == number) => Goal::back(&was),
            _ => None,
        };
        let may = match (&was, &goal) {
            (XapiWas::Keys { .. }, Some(goal)) => self.keys_may_change(&at, &uuid, goal),
            _ => Ok(true),
        };
        let mut notes = match (&may, &goal) {
            (Ok(false), Some(goal)) => vec![keys_stay(&at.host, goal.commands(&uuid))],
            _ => Vec::new(),
        };
        let intent = Record::UndoIntent { change: number, at: self.hands.now(), rollback, to: None };
        self.journal(intent, rollback)?;
        let back = may.and_then(|may| {
            goal.filter(|_| may).map_or(Ok(()), |goal| self.hands.bring_xapi(&at, &uuid, &goal, true))
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
        if let XapiWas::Plugged(pbds) = &was {
            notes.extend(self.not_there(&at.host, pbds));
        }
        self.given.push(number);
        self.journal(Record::Undone { change: number, notes }, rollback).map(|()| true)
    }

    /// Keys only change while nothing of the storage system is plugged: what was plugged with multipathing has to be unplugged
    /// with it, or its maps are left behind. Where the run still holds the host, what it plugged since is unplugged once more.
    /// False where the host was given back and is in use: its keys stay as they are.
    fn keys_may_change(&mut self, at: &ChangeRef, uuid: &str, keys: &Goal) -> Result<bool, NotSo> {
        if self.hands.rest(&at.host, uuid, keys)?.is_none() {
            return Ok(true);
        }
        if self.holds(&at.host).next().is_none() {
            return Ok(!self.in_use(&at.host, uuid)?);
        }
        self.unplug_for_keys(at, uuid).map(|()| true)
    }

    /// True where VMs may be started on the host, or something is plugged there that this run had unplugged. What is not known
    /// to xapi any more is not plugged.
    fn in_use(&self, host: &HostId, uuid: &str) -> Result<bool, HostError> {
        let here = self.writer.journal.items.iter().filter(|item| item.entry.at.host == *host);
        let pbds = here.filter_map(|item| match item.xapi()?.1 {
            XapiWas::Plugged(pbds) | XapiWas::Unplugged(pbds) => Some(pbds),
            _ => None,
        });
        self.hands.xe(host, |xe| {
            if xe.host_enabled(uuid)? {
                return Ok(true);
            }
            for pbd in pbds.flatten() {
                match xe.pbd_attached(pbd) {
                    Ok(false) => {}
                    Err(HostError::NotDone(why)) if why.id == "xapi-object-gone" => {}
                    attached => return attached,
                }
            }
            Ok(false)
        })
    }

    /// Unplugs once more what the run plugged since; undoing the first unplugging plugs it.
    fn unplug_for_keys(&mut self, at: &ChangeRef, uuid: &str) -> Result<(), NotSo> {
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
    pub(super) fn settle_given_back(&mut self, host: &HostId) -> Result<(), ResumeError> {
        let taken = self.writer.journal.taken.clone();
        for taken in taken.into_iter().filter(|taken| taken.host == *host) {
            if self.is_made(&taken.host, &taken.uuid, &taken.was)? {
                continue;
            }
            let notes: Vec<Text> = match &taken.was {
                XapiWas::Plugged(pbds) => self.not_there(&taken.host, pbds).into_iter().collect(),
                _ => Vec::new(),
            };
            let at = self.hands.now();
            self.writer.put(Record::UndoIntent { change: taken.change, at, rollback: false, to: None })?;
            self.writer.put(Record::Undone { change: taken.change, notes })?;
        }
        Ok(())
    }

    fn is_made(&self, host: &HostId, uuid: &str, was: &XapiWas) -> Result<bool, HostError> {
        self.looked(host, uuid, was).map_err(|error| untouched(host, error))
    }

    fn looked(&self, host: &HostId, uuid: &str, was: &XapiWas) -> Result<bool, HostError> {
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
                let old = Keys { field: *field, multipathing: multipathing.clone(), handle: handle.clone() };
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
                let now = self.hands.xe(host, |xe| xe.keys(uuid)).map_err(|error| untouched(host, error))?;
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
/// xapi did not say how a host stands, before anything of a run that is taken up or undone was touched.
fn untouched(host: &HostId, error: HostError) -> HostError {
    let text = |why| Text::new("xapi-not-told").with("host", &host.0).with("why", why);
    match error {
        HostError::Refused(why) => HostError::Refused(text(why)),
        HostError::NotDone(why) => HostError::NotDone(text(why)),
        HostError::Unknown(why) => HostError::Unknown(text(why)),
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
