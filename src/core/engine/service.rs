//! A service stopped or started as a change of its own; and the choice to do nothing but start what a run left stopped.

use crate::base::Text;
use crate::core::change::{Act, Change, ChangeRef, ServiceChange, Standing, Undo};
use crate::core::event::{Event, Outcome, Question, QuestionKind, Reply, RunEnd, RunId, RunState};
use crate::core::journal::{Journal, Record, Stand};
use crate::core::plan::Plan;
use crate::core::runner::Site;
use crate::core::state::State;
use crate::host::{Cx, HostId, ServiceOp, ServiceState};

use super::ResumeError;
use super::bring::Came;
use super::carry::{Next, Run};
use super::down::NotUp;
use super::give_back::with_given_back;
use super::hands::Hands;
use super::resume::named;
use super::take::{owes, take};

impl Run<'_> {
    /// Stops or starts a service. One that is so already, by somebody else's hand, is left alone: nothing is journalled, and
    /// nothing of it will be undone. One that was found stopped where it was to be stopped is not started after that either.
    pub(super) fn service(&mut self, change: &Change, act: &ServiceChange, number: usize) -> Next {
        let ours = self.held(&change.at.host, &act.name).map(|down| down.change);
        match (self.hands.steady(&change.at, &act.name), act.op) {
            (Ok(ServiceState::Stopped), ServiceOp::Stop) => {
                if ours.is_none() {
                    self.left_alone.push((change.at.host.clone(), act.name.clone()));
                }
                return Next::On(Outcome::Done);
            }
            (Ok(ServiceState::Stopped), ServiceOp::Start)
                if self.is_left_alone(&change.at.host, &act.name) =>
            {
                self.hands
                    .note(&change.at, Text::new("service-left-as-found").with("service", act.name.as_str()));
                return Next::On(Outcome::Skipped);
            }
            (Ok(ServiceState::Running), ServiceOp::Start) if ours.is_none() => {
                return Next::On(Outcome::Done);
            }
            (Ok(_), _) => {}
            (Err(Came::Not { why, refused: true, .. }), _) => return Next::PutBack(Outcome::Refused { why }),
            (Err(came), _) => {
                let why = came.why().cloned().unwrap_or_else(|| Text::new("not-known"));
                return Next::PutBack(Outcome::Failed { why });
            }
        }
        if let Err(next) = self.intent(number) {
            return next;
        }
        match act.op {
            ServiceOp::Stop => self.stop(number),
            ServiceOp::Start => self.start(change, number, ours.unwrap_or(number)),
        }
    }

    fn is_left_alone(&self, host: &HostId, name: &str) -> bool {
        self.left_alone.iter().any(|(at, left)| at == host && left == name)
    }

    /// Nothing else is done where the service does not stop: those that need it and were stopped are started again.
    fn stop(&mut self, number: usize) -> Next {
        match self.take_down(number) {
            Came::There => self.made(number, None, Vec::new()),
            Came::Unclear { why } => {
                let _ = self.put(Record::Unknown { change: number, why: why.clone() });
                Next::Halt(Outcome::Unknown { why })
            }
            Came::Not { why, refused, .. } => match self.bring_up(number) {
                Ok(()) => {
                    self.failed(number, &why);
                    Next::PutBack(if refused { Outcome::Refused { why } } else { Outcome::Failed { why } })
                }
                // Why it did not stop says nothing of why it, or what was stopped with it, does not run now.
                Err(NotUp { came, .. }) => {
                    let start = came.why().cloned().unwrap_or_else(|| Text::new("not-known"));
                    let why = Text::new("service-not-started-after").with("why", why).with("start", start);
                    let _ = self.put(Record::Unknown { change: number, why: why.clone() });
                    Next::Halt(Outcome::Failed { why })
                }
            },
        }
    }

    /// `services`: the change that names the service and those that need it; where the run stopped them, that stop, which
    /// knows what it stopped.
    fn start(&mut self, change: &Change, number: usize, services: usize) -> Next {
        let NotUp { came, other } = match self.bring_up(services) {
            Ok(()) => return self.made(number, None, Vec::new()),
            Err(not_up) => not_up,
        };
        match came {
            Came::Unclear { why } if !other => {
                let _ = self.put(Record::Unknown { change: number, why: why.clone() });
                Next::Halt(Outcome::Unknown { why })
            }
            Came::Not { why, ran, .. } if !other => {
                let _ = self.put(Record::Failed { change: number, why: why.clone(), never_ran: !ran });
                let back = self.wrote_rules(&change.at.host) && self.put_back_wanted(&change.at, &why);
                let outcome = Outcome::Failed { why };
                if back { Next::PutBack(outcome) } else { Next::Halt(outcome) }
            }
            came => {
                let why = came.why().cloned().unwrap_or_else(|| Text::new("not-known"));
                self.failed(number, &why);
                Next::Halt(Outcome::Failed { why })
            }
        }
    }

    /// True where device rules that this run wrote stand on this host.
    pub(super) fn wrote_rules(&self, host: &HostId) -> bool {
        self.writer.journal.items.iter().any(|item| {
            let rules = matches!(item.entry.undo, Undo::ScsiIds1 { .. });
            rules && item.entry.at.host == *host && item.stand == Stand::Made
        })
    }

    /// Whether the old rules are to come back, since the service does not come up. Who has gone wants it so.
    pub(super) fn put_back_wanted(&self, at: &ChangeRef, why: &Text) -> bool {
        let text = Text::new("put-back-question").with("why", why.clone());
        let diff = None;
        let kind = QuestionKind::PutBack;
        self.hands.ask(Question { kind, diff, text, change: at.clone() }) != Some(Reply::No)
    }
}

/// The plan of a run that is taken up, with the start of what the run itself has stopped, and what gives back what it took of
/// xapi: facts alone cannot tell that from a
/// service that the admin wants to be stopped, which is left so. A stop is also one of what the run has found in need of that
/// service and may have stopped. The engine makes it so itself; whoever shows the plan before calls this too, since what is
/// shown is what is done. Twice does no more than once.
#[must_use]
pub fn with_start(mut plan: Plan, journal: &Journal) -> Plan {
    with_others(&mut plan, journal);
    for down in &journal.down {
        let items = || journal.items.iter().filter(|item| item.entry.at.host == down.host);
        let start = items().find(|item| {
            item.service().is_some_and(|(name, op, _)| name == down.name && op == ServiceOp::Start)
        });
        let others = journal.items.get(down.change).and_then(|item| Some(item.service()?.2.to_vec()));
        let (Some(start), Some(others)) = (start, others) else { continue };
        let changes = plan.hosts.iter_mut().flat_map(|host| &mut host.changes);
        for change in changes.filter(|change| change.at == start.entry.at) {
            if matches!(change.standing, Standing::Done | Standing::Skipped) {
                let (name, op, others) = (down.name.clone(), ServiceOp::Start, others.clone());
                change.act = Some(Act::Service(ServiceChange { name, op, others }));
                change.standing = Standing::Pending;
                change.reasons =
                    vec![Text::new("service-start-taken-up").with("service", down.name.as_str())];
            }
        }
    }
    with_given_back(plan, journal)
}

/// Cut between the stops of those that need a service and its own, the run starts them again before it goes on; a plan that
/// was made before that has seen them stopped.
fn with_others(plan: &mut Plan, journal: &Journal) {
    let changes = plan.hosts.iter_mut().flat_map(|host| &mut host.changes);
    for change in changes {
        let Some(Act::Service(act)) = &mut change.act else { continue };
        let stop = journal.items.iter().rev().filter(|item| item.entry.at == change.at).find_map(|item| {
            let both = |op: ServiceOp| op == ServiceOp::Stop && act.op == ServiceOp::Stop;
            item.service().filter(|(name, op, _)| *name == act.name && both(*op))
        });
        let Some((_, _, known)) = stop else { continue };
        let new = act.others.iter().filter(|other| !known.contains(other));
        act.others = known.iter().chain(new).cloned().collect();
    }
}

/// Only starts the service that this run has stopped and not started again, or gives back what it took of xapi, and journals
/// that. Whatever else the run did stays; where nothing stands then, the run is over ([`RunState::RolledBack`]), else it stays unfinished.
///
/// # Errors
/// Refused: no such run, another root's, nothing of it is stopped or taken, a lock that is held. Failed: journal or state folder.
pub fn start_service(
    run: &RunId,
    site: &Site,
    state: &State,
    cx: &Cx<'_>,
    tell: &dyn Fn(Event),
) -> Result<RunEnd, ResumeError> {
    let mut hands = Hands::new(site, state, cx, tell);
    let run = named(run, &hands)?;
    // Whoever is not there and owes nothing keeps nothing from being started.
    let writer = take(&run, &mut hands, &|journal, host, _| !owes(journal, host))?.writer;
    let mut work = Run::new(&hands, writer);
    if work.held.is_empty() && work.writer.journal.taken.is_empty() {
        return Err(ResumeError::Refused(Text::new("no-service-stopped")));
    }
    tell(Event::Started(run));
    work.leave_running();
    work.give_all_back();
    work.tidy_what_it_can();
    let end = work.only_started();
    drop(hands);
    tell(Event::Finished(end.clone()));
    Ok(end)
}

impl Run<'_> {
    /// Takes away temporary files that the killed run left. That it cannot keeps nothing from being started: the next call
    /// tries again, and says so.
    fn tidy_what_it_can(&self) {
        let items = self.writer.journal.items.iter();
        let stages = items.filter_map(|item| Some((&item.entry.at.host, item.entry.stage.as_ref()?)));
        let _ = self.hands.tidy(stages);
    }

    fn only_started(mut self) -> RunEnd {
        let over = self.error.is_none() && !self.writer.journal.stands();
        let mut state = if over { RunState::RolledBack } else { RunState::Unfinished };
        let at = self.hands.now();
        if self.put(Record::End { at, state }).is_err() {
            state = RunState::Unfinished;
        }
        let (outcomes, notes) = (self.told(), self.notes());
        RunEnd { run: Some(self.writer.run().clone()), state, outcomes, notes, error: self.error }
    }
}
