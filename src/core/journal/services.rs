//! What a journal tells of services: which one the run holds stopped, and whether one has been RUNNING on a file that the
//! run wrote. Both follow from the order of the lines, not of the changes.

use crate::core::change::Undo;
use crate::core::event::{RunId, RunState};
use crate::host::{HostId, ServiceOp};

use super::{Item, Journal, Ran, Record, Stand};

/// A service that a run has stopped, or begun to stop, and has not brought up again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Down {
    /// Where.
    pub host: HostId,
    /// Its key name.
    pub name: String,
    /// The stop: undoing it starts the service.
    pub change: usize,
}

/// A service that a run holds stopped which is unfinished, as whoever plans meanwhile has to know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stopped {
    /// The run that stopped it, or began to.
    pub run: RunId,
    /// Where.
    pub host: HostId,
    /// Its key name.
    pub name: String,
    /// The services that need it and were stopped with it.
    pub others: Vec<String>,
}

/// What a line says of a service.
pub(super) enum Said {
    /// Nothing.
    Nothing,
    /// The service of this change is stopped, or may be.
    Down(usize),
    /// The same, and it was found running just before: it ran on the files that stand.
    TakenDown(usize),
    /// It is being started by this change; nobody knows yet whether it comes up.
    Starting(usize),
    /// It runs, by this change.
    Up(usize),
    /// This change's start ended without the service ever having been RUNNING.
    NeverRan(usize),
    /// The service of this change runs as before: it was not stopped.
    Kept(usize),
    /// Whoever did this step by hand may have started it.
    ByHand(HostId),
    /// This file was written, or stands still, and nobody knows what became of the service since: a run that could not write
    /// its journal any more has started it all the same.
    Unwatched(usize),
}

impl Journal {
    /// The services that it holds stopped, where it is unfinished: to finish it, or to roll it back, starts them.
    pub(super) fn stopped(&self) -> Vec<Stopped> {
        if self.state() != RunState::Unfinished {
            return Vec::new();
        }
        let told = |down: &Down| Stopped {
            run: self.header.run.clone(),
            host: down.host.clone(),
            name: down.name.clone(),
            others: self
                .items
                .get(down.change)
                .and_then(|item| Some(item.service()?.2.to_vec()))
                .unwrap_or_default(),
        };
        self.down.iter().map(told).collect()
    }

    /// What this line, not taken in yet, says of services.
    pub(super) fn services(&self, record: &Record) -> Said {
        use ServiceOp::{Start, Stop};
        let op = |change: usize| self.items.get(change).and_then(|item| Some(item.service()?.1));
        match *record {
            Record::Intent { change, .. } | Record::Done { change, .. } if op(change) == Some(Stop) => {
                Said::Down(change)
            }
            Record::Intent { change, .. } if op(change) == Some(Start) => Said::Starting(change),
            Record::Done { change, .. } if op(change) == Some(Start) => Said::Up(change),
            Record::Failed { change, .. } if op(change) == Some(Stop) => Said::Kept(change),
            Record::Failed { change, never_ran: true, .. }
            | Record::UndoFailed { change, never_ran: true, .. } => Said::NeverRan(change),
            Record::UndoIntent { change, .. } => match op(change) {
                Some(Stop) => Said::Starting(change),
                Some(Start) => self.stop_of(change).map_or(Said::Nothing, Said::Down),
                None => Said::Nothing,
            },
            Record::UndoFailed { change, .. } if op(change) == Some(Start) => Said::Kept(change),
            Record::Undone { change, .. } if op(change) == Some(Stop) => Said::Up(change),
            Record::Settled { change, made, .. } => match (op(change), made) {
                (Some(Stop), true) => Said::Down(change),
                (Some(Stop), false) => Said::Kept(change),
                (Some(Start), true) => Said::Up(change),
                (None, true) => Said::Unwatched(change),
                _ => Said::Nothing,
            },
            Record::Down { change, .. } => Said::TakenDown(change),
            Record::Confirmed { ref by_hand, .. } => Said::ByHand(by_hand.host.clone()),
            _ => Said::Nothing,
        }
    }

    /// The last stop that this run began of the service that this change is about.
    #[must_use]
    pub fn stop_of(&self, change: usize) -> Option<usize> {
        let item = self.items.get(change)?;
        self.stop_on(&item.entry.at.host, item.service()?.0)
    }

    /// The last stop of this service that this run began on this host.
    #[must_use]
    pub fn stop_on(&self, host: &HostId, name: &str) -> Option<usize> {
        let stops = self.items.iter().enumerate().filter(|(_, item)| {
            let stop = item.service().is_some_and(|(of, op, _)| of == name && op == ServiceOp::Stop);
            stop && item.entry.at.host == *host && item.turn.is_some()
        });
        stops.max_by_key(|(_, item)| item.turn).map(|(number, _)| number)
    }

    /// Takes in what a line said, once its change stands as the line says.
    pub(super) fn follow(&mut self, said: Said) {
        match said {
            Said::Nothing => {}
            Said::TakenDown(change) => {
                self.files(change, |_| Ran::Yes);
                self.follow(Said::Down(change));
            }
            Said::Down(change) => {
                self.up(change);
                if let Some((host, name)) = self.service(change) {
                    self.down.push(Down { host, name, change });
                }
            }
            Said::Starting(change) => self.files(change, |ran| match ran {
                Ran::No => Ran::Maybe(change),
                // An earlier start of which nobody knows how it ended: that this one never ran says nothing of that one.
                Ran::Maybe(_) | Ran::Yes => Ran::Yes,
            }),
            Said::Up(change) => {
                self.up(change);
                self.files(change, |_| Ran::Yes);
            }
            Said::NeverRan(change) => self.files(change, |ran| match ran {
                Ran::Maybe(by) if by == change => Ran::No,
                known => known,
            }),
            Said::Kept(change) => self.up(change),
            // No service is attached to a copy: that one ran on it only the admin can say.
            Said::Unwatched(_) if self.server_by_hand() => {}
            Said::Unwatched(change) => {
                if let Some(item) = self.items.get_mut(change) {
                    item.ran = Ran::Yes;
                }
            }
            Said::ByHand(host) => {
                files_on(&mut self.items, &host).for_each(|item| item.ran = Ran::Yes);
            }
        }
    }

    fn service(&self, change: usize) -> Option<(HostId, String)> {
        let item = self.items.get(change)?;
        Some((item.entry.at.host.clone(), item.service()?.0.to_owned()))
    }

    /// The service of this change is not held stopped any more.
    fn up(&mut self, change: usize) {
        let Some((host, name)) = self.service(change) else { return };
        self.down.retain(|down| down.host != host || down.name != name);
    }

    /// Says anew whether a service has been RUNNING on the files that stand on the host of this change.
    fn files(&mut self, change: usize, say: impl Fn(Ran) -> Ran) {
        let Some(host) = self.items.get(change).map(|item| item.entry.at.host.clone()) else { return };
        files_on(&mut self.items, &host).for_each(|item| item.ran = say(item.ran));
    }
}

/// The device rules that were written on this host and not put back since.
fn files_on<'a>(items: &'a mut [Item], host: &'a HostId) -> impl Iterator<Item = &'a mut Item> {
    items.iter_mut().filter(move |item| {
        let stands = matches!(item.stand, Stand::Open | Stand::Made | Stand::Undoing);
        stands && item.entry.at.host == *host && matches!(item.entry.undo, Undo::ScsiIds1 { .. })
    })
}
