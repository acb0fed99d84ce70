//! Work on several hosts side by side: one thread per host at work, each with its own [`Run`] on the same journal.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread::{Builder, scope};

use crate::base::Text;
use crate::core::change::ChangeRef;
use crate::core::event::{Event, Outcome};
use crate::core::journal::{Down, Writer};
use crate::core::runner::Site;
use crate::core::side_by_side::join;
use crate::core::state::State;
use crate::host::{Cancel, Cx, Deadline, HostId};

use super::carry::Run;
use super::hands::Hands;

/// What all lanes have in common.
struct Road<'r> {
    site: &'r Site,
    state: &'r State,
    deadline: Deadline,
    cancel: &'r Cancel,
    /// Held by the lane that asks something: one question at a time.
    asking: Mutex<()>,
    writer: Writer,
    given: Vec<usize>,
    hosts: &'r [HostId],
    next: AtomicUsize,
}

/// What comes from the lanes.
enum Said<R> {
    /// To be told to whoever listens.
    Event(Event),
    /// This host is done with.
    Done(usize, R, Box<Leaves>),
}

/// What the run of a lane leaves to the run as a whole.
struct Leaves {
    error: Option<Text>,
    held: Vec<Down>,
    given_up: Vec<(HostId, String)>,
    left_alone: Vec<(HostId, String)>,
    given: Vec<usize>,
    not_back: Vec<(usize, Text)>,
    outcomes: Vec<(ChangeRef, Outcome)>,
    found: Vec<(ChangeRef, Text)>,
    halted: bool,
}

impl Run<'_> {
    /// Does this for each of the hosts, so many at once, and gives what came of it in their order. Each is worked on by a run
    /// of its own, which knows what stands in the journal and nothing of what the others have in hand; what it leaves is this
    /// run's when this returns. One after the other it is this run itself that works. Where a thread does not start there are
    /// fewer lanes.
    pub fn in_lanes<R: Send>(
        &mut self,
        hosts: &[HostId],
        at_once: usize,
        work: impl Fn(&mut Run<'_>, &HostId) -> R + Sync,
    ) -> Vec<R> {
        let lanes = at_once.min(hosts.len());
        let mut done: Vec<Option<R>> = Vec::new();
        if lanes > 1 {
            done = self.driven(hosts, lanes, &work);
        }
        done.resize_with(hosts.len(), || None);
        let rest = done.into_iter().zip(hosts);
        rest.map(|(done, host)| done.unwrap_or_else(|| work(self, host))).collect()
    }

    fn driven<R: Send>(
        &mut self,
        hosts: &[HostId],
        lanes: usize,
        work: &(impl Fn(&mut Run<'_>, &HostId) -> R + Sync),
    ) -> Vec<Option<R>> {
        let Hands { site, state, cx, tell, .. } = *self.hands;
        let road = Road {
            site,
            state,
            deadline: cx.deadline,
            cancel: cx.cancel,
            asking: Mutex::new(()),
            writer: self.writer.fork(),
            given: self.given.clone(),
            hosts,
            next: AtomicUsize::new(0),
        };
        let mut done: Vec<Option<R>> = hosts.iter().map(|_| None).collect();
        let mut left: Vec<Option<Box<Leaves>>> = hosts.iter().map(|_| None).collect();
        scope(|scope| {
            let (sender, said) = channel();
            let road = &road;
            let lane = |sender: Sender<Said<R>>| {
                let thread = Builder::new().name(String::from("node"));
                thread.spawn_scoped(scope, move || road.lane(&sender, work)).ok()
            };
            let threads: Vec<_> = (0..lanes).map_while(|_| lane(sender.clone())).collect();
            drop(sender);
            for said in said {
                match said {
                    Said::Event(event) => tell(event),
                    Said::Done(number, result, leaves) => {
                        put(&mut done, number, result);
                        put(&mut left, number, leaves);
                    }
                }
            }
            threads.into_iter().for_each(join);
        });
        // In the order of the hosts, whichever came first. What was held there each of them has had in hand itself; of one that
        // nobody worked on (no thread could be started) it is held still.
        let was_worked_on =
            |host: &HostId| hosts.iter().zip(&left).any(|(one, left)| left.is_some() && one == host);
        self.held.retain(|down| !was_worked_on(&down.host));
        left.into_iter().flatten().for_each(|left| self.take_over(*left));
        self.writer.refresh();
        done
    }

    fn take_over(&mut self, left: Leaves) {
        self.held.extend(left.held);
        self.given_up.extend(left.given_up);
        self.left_alone.extend(left.left_alone);
        self.given.extend(left.given);
        self.not_back.extend(left.not_back);
        self.outcomes.extend(left.outcomes);
        self.found.extend(left.found);
        self.halted |= left.halted;
        if let Some(error) = left.error {
            self.fail(error);
        }
    }

    /// A run of this host alone.
    fn alone(mut self, host: &HostId, given: &[usize]) -> Self {
        self.held.retain(|down| down.host == *host);
        self.given = given.to_vec();
        self
    }

    fn leave(self, given: &[usize]) -> Leaves {
        Leaves {
            error: self.error,
            held: self.held,
            given_up: self.given_up,
            left_alone: self.left_alone,
            given: self.given.into_iter().filter(|number| !given.contains(number)).collect(),
            not_back: self.not_back,
            outcomes: self.outcomes,
            found: self.found,
            halted: self.halted,
        }
    }
}

impl Road<'_> {
    /// One host after the other, as long as there are some.
    fn lane<R>(&self, sender: &Sender<Said<R>>, work: &impl Fn(&mut Run<'_>, &HostId) -> R) {
        let tell = |event| {
            // Who listens is there as long as there are lanes.
            let _ = sender.send(Said::Event(event));
        };
        let (cx, end) = (Cx::quiet(self.deadline, self.cancel), EndOfRoad(self));
        loop {
            let number = self.next.fetch_add(1, Ordering::SeqCst);
            let Some(host) = self.hosts.get(number) else { break };
            let hands = Hands::new(self.site, self.state, &cx, &tell).one_of_many(&self.asking);
            let mut run = Run::new(&hands, self.writer.fork()).alone(host, &self.given);
            let result = work(&mut run, host);
            let _ = sender.send(Said::Done(number, result, Box::new(run.leave(&self.given))));
        }
        drop(end);
    }
}

/// Where a mistake in the program ends one lane, the others end with the hosts that they have in hand.
struct EndOfRoad<'r>(&'r Road<'r>);

impl Drop for EndOfRoad<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.next.store(self.0.hosts.len(), Ordering::SeqCst);
        }
    }
}

fn put<T>(places: &mut [Option<T>], number: usize, value: T) {
    if let Some(place) = places.get_mut(number) {
        *place = Some(value);
    }
}
