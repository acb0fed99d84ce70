//! Services with those that need them: stopped, held down while something is done, and never left so.
//!
//! Whatever ends a run, a service that it stopped is started again: [`Run::leave_running`] is called at every end, also where
//! the journal cannot be written any more. What the run holds down is therefore known to the run itself, not only to its
//! journal.

use crate::base::Text;
use crate::core::change::{ChangeRef, Undo};
use crate::core::event::{Event, Outcome};
use crate::core::journal::{Down, Item, Record, Stand};
use crate::core::state::raw;
use crate::host::{HostId, Service, ServiceOp, ServiceState, start_command};

use super::ResumeError;
use super::bring::Came;
use super::carry::Run;
use super::hands::Seen;

/// Why a service, or one that needs it, is not running.
pub(super) struct NotUp {
    /// What the looks said; never [`Came::There`].
    pub came: Came,
    /// The service itself runs; one of those that need it does not.
    pub other: bool,
}

impl Run<'_> {
    /// The service that this run holds down on this host.
    pub(super) fn held(&self, host: &HostId, name: &str) -> Option<&Down> {
        self.held.iter().find(|down| down.host == *host && down.name == name)
    }

    /// True where this run holds a service down on this host: under whatever key name it was found there.
    pub(super) fn holds_service(&self, host: &HostId) -> bool {
        self.held.iter().any(|down| down.host == *host)
    }

    fn release(&mut self, host: &HostId, name: &str) {
        self.held.retain(|down| down.host != *host || down.name != name);
        self.given_up.retain(|(at, given_up)| at != host || given_up != name);
    }

    /// Stops the service of this change, those that need it first. What was stopped when it fails is the caller's to bring
    /// up again.
    pub(super) fn take_down(&mut self, number: usize) -> Came {
        let Some((at, name, others)) = self.services(number) else { return Came::There };
        let down = Down { host: at.host.clone(), name: name.clone(), change: number };
        self.release(&at.host, &name);
        self.held.push(down);
        let others = others.iter().filter(|other| !self.is_gone(&at.host, other));
        let services = others.chain(std::iter::once(&name));
        let mut came = services.map(|one| self.hands.bring(&at, one, ServiceOp::Stop, false));
        let came = came.find(|came| *came != Came::There).unwrap_or(Came::There);
        if matches!(came, Came::Unclear { .. }) {
            self.given_up.push((at.host, name.clone()));
        }
        came
    }

    /// Starts the service of this change, then those that need it, the last stopped first.
    pub(super) fn bring_up(&mut self, number: usize) -> Result<(), NotUp> {
        let Some((at, name, others)) = self.services(number) else { return Ok(()) };
        let mut came = (self.hands.bring(&at, &name, ServiceOp::Start, true), false);
        if came.0 == Came::There {
            for other in others.iter().rev().filter(|other| !self.is_gone(&at.host, other)) {
                let other = self.hands.bring(&at, other, ServiceOp::Start, false);
                if other != Came::There && came.0 == Came::There {
                    came = (other, true);
                }
            }
        }
        let (came, other) = came;
        if came == Came::There {
            self.release(&at.host, &name);
            return Ok(());
        }
        self.given_up.push((at.host, name));
        Err(NotUp { came, other })
    }

    /// What to tell of the service of this change where it was removed since.
    pub(super) fn gone(&self, number: usize) -> Option<Text> {
        let (at, name, _) = self.services(number)?;
        self.is_gone(&at.host, &name).then(|| Text::new("service-gone").with("service", name.as_str()))
    }

    /// A service that was removed since: there is nothing to be stopped or started.
    pub(super) fn is_gone(&self, host: &HostId, name: &str) -> bool {
        matches!(self.hands.service(host, name), Ok(None))
    }

    /// The services that need that of this change and run now, with those that are stopped together with it anyway, in the
    /// order in which they are stopped; none where they are the ones that the journal knows.
    pub(super) fn others_now(&self, number: usize) -> Vec<String> {
        let Some((at, name, known)) = self.services(number) else { return Vec::new() };
        let Ok(Some(service)) = self.hands.service(&at.host, &name) else { return Vec::new() };
        let due = service.dependents.iter().filter_map(|one| {
            let name = one.name.utf8()?;
            (one.state != ServiceState::Stopped || known.iter().any(|other| other == name)).then_some(name)
        });
        let due: Vec<String> = due.map(str::to_owned).collect();
        if due.iter().all(|other| known.contains(other)) { Vec::new() } else { due }
    }

    /// The change of that number where it is a service's: which, and the running services that need it in the order in which
    /// they are stopped before it.
    fn services(&self, number: usize) -> Option<(ChangeRef, String, Vec<String>)> {
        let item = self.writer.journal.items.get(number)?;
        let (name, _, others) = item.service()?;
        Some((item.entry.at.clone(), name.to_owned(), others.to_vec()))
    }

    /// What this run holds down on this host stays down while its file is edited: an installer may have started it.
    pub(super) fn keep_down(&mut self, host: &HostId) -> Came {
        for down in self.held.clone().into_iter().filter(|down| down.host == *host) {
            let Some((at, name, _)) = self.services(down.change) else { continue };
            if self.hands.steady(&at, &name) == Ok(ServiceState::Stopped) {
                continue;
            }
            let others = self.others_now(down.change);
            let record = Record::Down { change: down.change, at: self.hands.now(), others };
            if let Err(error) = self.journal(record, true) {
                return Came::Not { why: error.text().clone(), ran: true, refused: false };
            }
            match self.take_down(down.change) {
                Came::There => {}
                came => return came,
            }
        }
        Came::There
    }

    /// Stops the service once more where it runs on a file that is about to be put back; its stop counts as made again, so
    /// that it is started after that. A service that this run never stopped is not stopped here either.
    pub(super) fn hold_down(&mut self, item: &Item, strict: bool) -> Result<(), ResumeError> {
        let Some(number) = self.last_stop(&item.entry.at.host) else { return Ok(()) };
        let Some((at, name, _)) = self.services(number) else { return Ok(()) };
        if self.is_gone(&at.host, &name) || self.hands.steady(&at, &name) == Ok(ServiceState::Stopped) {
            return Ok(());
        }
        let others = self.others_now(number);
        let record = Record::Down { change: number, at: self.hands.now(), others };
        self.journal(record, strict)?;
        match self.take_down(number).why() {
            None => Ok(()),
            Some(why) => Err(ResumeError::Failed(why.clone())),
        }
    }

    /// The last stop that this run began on this host.
    pub(super) fn last_stop(&self, host: &HostId) -> Option<usize> {
        let items = self.writer.journal.items.iter().enumerate();
        let stops = items.filter(|(_, item)| {
            let stop = item.service().is_some_and(|(_, op, _)| op == ServiceOp::Stop);
            stop && item.entry.at.host == *host && item.turn.is_some()
        });
        stops.max_by_key(|(_, item)| item.turn).map(|(number, _)| number)
    }

    /// Before a run is planned anew: a stop that came no further than the services that need the one that is meant, or after
    /// which somebody else has started that one, is undone, so that facts tell of a service with all that needs it.
    pub(super) fn start_what_runs(&mut self) -> Result<(), ResumeError> {
        for down in self.held.clone() {
            let Some((at, name, _)) = self.services(down.change) else { continue };
            if self.is_gone(&at.host, &name) {
                continue;
            }
            match self.hands.steady(&at, &name) {
                Ok(ServiceState::Running) => drop(self.undo(down.change, false)?),
                Ok(_) => {}
                // Planned anew from facts alone, those that need it and are down would be forgotten.
                Err(came) => {
                    return Err(ResumeError::Failed(
                        came.why().cloned().unwrap_or_else(|| Text::new("not-known")),
                    ));
                }
            }
        }
        Ok(())
    }

    /// Starts every service that this run holds down, as the undoing of its stop. One that just failed to come up is not
    /// tried once more; what does not run then is told with the command that starts it.
    pub(super) fn leave_running(&mut self) {
        for down in self.held.clone() {
            let why = match self.start_held(&down) {
                Ok(()) => continue,
                Err(why) => why,
            };
            self.left_stopped(&down, why);
        }
    }

    /// The same at the end of a run that carried a plan out: a service that does not come up on device rules that the run
    /// wrote gets the old ones back first, as where its own start fails.
    pub(super) fn leave_running_or_put_back(&mut self) {
        for down in self.held.clone() {
            let Some((at, ..)) = self.services(down.change) else { continue };
            let why = match self.start_held(&down) {
                Ok(()) => continue,
                Err(why) => why,
            };
            let asks = why.as_ref().filter(|_| self.wrote_rules(&down.host));
            let why = match asks.map(|why| self.put_back_wanted(&at, why)) {
                Some(true) if self.put_rules_back(&down.host) => match self.start_held_anew(&down) {
                    Ok(()) => continue,
                    Err(error) => Some(error.text().clone()),
                },
                _ => why,
            };
            self.left_stopped(&down, why);
        }
    }

    /// Starts what is held down. The error says why it does not run; none where that was told before.
    fn start_held(&mut self, down: &Down) -> Result<(), Option<Text>> {
        if self.given_up.contains(&(down.host.clone(), down.name.clone())) {
            let seen = self.hands.service(&down.host, &down.name);
            let runs =
                |service: Option<Service>| service.is_some_and(|one| one.state == ServiceState::Running);
            if !seen.is_ok_and(runs) {
                return Err(None);
            }
        }
        self.start_held_anew(down).map_err(|error| Some(error.text().clone()))
    }

    fn start_held_anew(&mut self, down: &Down) -> Result<(), ResumeError> {
        self.undo(down.change, false)?;
        self.was_undone(down.change);
        Ok(())
    }

    /// Tells that this change is undone.
    pub(super) fn was_undone(&mut self, number: usize) {
        let Some(at) = self.writer.journal.items.get(number).map(|item| item.entry.at.clone()) else {
            return;
        };
        let outcome = self.undone(number);
        (self.hands.tell)(Event::Ended(at.clone(), outcome.clone()));
        self.ended(&at, &outcome);
    }

    /// Puts the device rules of this host back; false where that fails, which is told.
    pub(super) fn put_rules_back(&mut self, host: &HostId) -> bool {
        for number in self.last_first() {
            let rules = self.writer.journal.items.get(number).is_some_and(|item| {
                // Of one that is open the line that says "done" may stand all the same, where only its syncing failed.
                let stands = matches!(item.stand, Stand::Made | Stand::Open);
                let rules = matches!(item.entry.undo, Undo::ScsiIds1 { .. }) && stands;
                rules && item.entry.at.host == *host
            });
            if !rules {
                continue;
            }
            match self.undo(number, false) {
                Ok(_) => self.was_undone(number),
                Err(error) => {
                    let run = self.writer.run().0.as_str();
                    let text = Text::new("put-back-failed").with("run", run);
                    self.fail(text.with("why", error.text().clone()));
                    return false;
                }
            }
        }
        true
    }

    /// Tells that a service is left stopped: why, on which file, and how it is started by hand.
    fn left_stopped(&mut self, down: &Down, why: Option<Text>) {
        let why = why.or_else(|| {
            self.outcomes.iter().rev().find_map(|(at, outcome)| match outcome {
                Outcome::Failed { why } | Outcome::Unknown { why } if at.host == down.host => {
                    Some(why.clone())
                }
                _ => None,
            })
        });
        let name = self.which_is_down(down);
        let text = Text::new("service-still-stopped").with("service", name.as_str());
        let text = text.with("host", &down.host.0).with("file", self.file_state(&down.host));
        let told = if self.error.is_some() { "service-why-told" } else { "not-known" };
        let text = text.with("why", why.unwrap_or_else(|| Text::new(told)));
        self.fail(text.with("command", start_command(&name)));
    }

    /// The service itself, or where that runs the first of those that need it which does not.
    fn which_is_down(&self, down: &Down) -> String {
        let runs = |name: &str| {
            let seen = self.hands.service(&down.host, name);
            matches!(seen, Ok(Some(service)) if service.state == ServiceState::Running)
        };
        let others = self.services(down.change).map(|(_, _, others)| others).unwrap_or_default();
        let other = others.into_iter().rev().find(|other| !runs(other) && !self.is_gone(&down.host, other));
        other.filter(|_| runs(&down.name)).unwrap_or_else(|| down.name.clone())
    }

    /// How the device rules of this host stand, for whoever has to go on by hand: by a look, since an installer or somebody
    /// else may have changed them, and the service may be down for that very reason.
    fn file_state(&self, host: &HostId) -> Text {
        let items = self.writer.journal.items.iter();
        let rules = items
            .filter(|item| item.entry.at.host == *host && matches!(item.entry.undo, Undo::ScsiIds1 { .. }));
        // The one that was begun last; where none was, the one that was planned last.
        let Some(last) = rules.max_by_key(|item| item.turn) else {
            return Text::new("device-rules-untouched");
        };
        let Undo::ScsiIds1 { path, blob, expect, .. } = &last.entry.undo else {
            return Text::new("device-rules-untouched");
        };
        let text = match self.hands.look(host, path) {
            Err(_) => Text::new("device-rules-unknown"),
            Ok(Seen::File(file)) if file.hash == *expect => Text::new("device-rules-new"),
            Ok(Seen::File(file)) if file.hash == *blob && last.turn.is_none() => {
                return Text::new("device-rules-untouched");
            }
            Ok(Seen::File(file)) if file.hash == *blob => Text::new("device-rules-old"),
            Ok(Seen::File(file)) if self.own_work(last, file.hash) => Text::new("device-rules-taken-out"),
            Ok(_) => {
                let kept = raw(&self.hands.state.blob_path(blob));
                Text::new("device-rules-by-others").with("kept", kept)
            }
        };
        text.with("path", path)
    }
}
