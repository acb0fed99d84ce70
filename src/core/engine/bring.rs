//! One service brought to a state: asked for once, then looked at until it is so. That the order was taken, or answered with
//! "already" or "not active", says nothing (facts/safety.md 0.1 and 0.9): only looks count.

use std::time::{Duration, Instant};

use crate::base::{Arg, Text};
use crate::core::change::ChangeRef;
use crate::core::event::Event;
use crate::host::{
    HostError, Part, Progress, Service, ServiceOp, ServiceState, query_command, start_command,
};

use super::hands::Hands;

/// How many looks at least may find a service still STOPPED after it was asked to start, before that is its answer: a
/// service manager may take a moment to say `START_PENDING`.
const STILL: u32 = 3;

/// A service that came up and stopped again.
const CAME_AND_WENT: &str = "service-came-and-went";
/// A service that never came up.
const DID_NOT_START: &str = "service-did-not-start";

/// What became of a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Came {
    /// It is in the state that was wanted.
    There,
    /// It is not, and stays in another one: STOPPED where it was to start, RUNNING where it was to stop.
    Not {
        why: Text,
        /// It was RUNNING in between, or may have been.
        ran: bool,
        /// A condition is not met: the host did not even try.
        refused: bool,
    },
    /// The deadline passed and nobody can say what becomes of it.
    Unclear { why: Text },
}

/// A service on its way.
struct Way<'w> {
    hands: &'w Hands<'w>,
    at: &'w ChangeRef,
    name: &'w str,
    since: Instant,
    /// The last state that was seen.
    last: Option<ServiceState>,
    /// Why the last look saw nothing.
    lost: Option<Text>,
}

impl Came {
    /// Where nobody could look for a moment, it may have been RUNNING in that.
    fn unless(self, unseen: bool) -> Self {
        match self {
            Self::Not { why, ran, refused } => Self::Not { why, ran: ran || unseen, refused },
            came => came,
        }
    }

    /// Why it did not come to the state that was wanted; none where it did.
    pub fn why(&self) -> Option<&Text> {
        match self {
            Self::There => None,
            Self::Not { why, .. } | Self::Unclear { why } => Some(why),
        }
    }
}

impl Hands<'_> {
    /// Brings this service to RUNNING or STOPPED and waits until it is so: at most as long as the site's pace says, and not
    /// to be cut, since a service is only left in a state that is known. With `watch` a service that came up is looked at
    /// for a while longer, and must stay.
    pub fn bring(&self, at: &ChangeRef, name: &str, op: ServiceOp, watch: bool) -> Came {
        let mut way = self.way(at, name);
        let wanted = wanted(op);
        match way.steady() {
            Ok(service) if service.state == wanted => return Came::There,
            Ok(_) => {}
            Err(came) => return came,
        }
        way.since = Instant::now();
        let said = self.control(&at.host, name, op).err();
        match op {
            ServiceOp::Stop => way.until_stopped(said.as_ref()),
            ServiceOp::Start => way.until_running(said, if watch { self.watch_looks() } else { 0 }),
        }
    }

    /// How the service is once it is not on its way from one state to another, which is waited for.
    pub fn steady(&self, at: &ChangeRef, name: &str) -> Result<ServiceState, Came> {
        self.way(at, name).steady().map(|service| service.state)
    }

    fn way<'w>(&'w self, at: &'w ChangeRef, name: &'w str) -> Way<'w> {
        Way { hands: self, at, name, since: Instant::now(), last: None, lost: None }
    }

    /// Looks that make up the time for which a service is watched.
    fn watch_looks(&self) -> u32 {
        let pace = &self.site.pace;
        let poll = pace.poll.max(Duration::from_millis(1)).as_nanos();
        u32::try_from(pace.watch.as_nanos().div_ceil(poll)).unwrap_or(u32::MAX)
    }
}

const fn wanted(op: ServiceOp) -> ServiceState {
    match op {
        ServiceOp::Start => ServiceState::Running,
        ServiceOp::Stop => ServiceState::Stopped,
    }
}

const fn pending(state: ServiceState) -> bool {
    use ServiceState::{ContinuePending, PausePending, StartPending, StopPending};
    matches!(state, StartPending | StopPending | ContinuePending | PausePending)
}

impl Way<'_> {
    /// Looks until the service is in a state in which it stays.
    fn steady(&mut self) -> Result<Service, Came> {
        loop {
            match self.look()? {
                Some(service) if !pending(service.state) => return Ok(service),
                _ if self.late() => return Err(self.unclear()),
                _ => self.rest(),
            }
        }
    }

    fn until_stopped(&mut self, said: Option<&HostError>) -> Came {
        let mut moved = false;
        loop {
            match self.look() {
                Err(came) => return came,
                Ok(None) => {}
                Ok(Some(service)) => match service.state {
                    ServiceState::Stopped => return Came::There,
                    state if pending(state) => moved = true,
                    _ => match said {
                        Some(HostError::Refused(why)) => {
                            return Came::Not { why: why.clone(), ran: true, refused: true };
                        }
                        Some(HostError::NotDone(why)) => {
                            return Came::Not { why: why.clone(), ran: true, refused: false };
                        }
                        _ if moved => return self.runs("service-runs-again"),
                        _ => {}
                    },
                },
            }
            if self.late() {
                return match self.last {
                    Some(state) if self.lost.is_none() && !pending(state) => {
                        self.runs("service-ignores-stop")
                    }
                    _ => self.unclear(),
                };
            }
            self.rest();
        }
    }

    /// `watch`: how many looks more must find it RUNNING.
    fn until_running(&mut self, said: Option<HostError>, watch: u32) -> Came {
        let (mut moved, mut ran, mut seen, mut still, mut unseen) = (false, false, 0, 0, false);
        let no = matches!(said, Some(HostError::Refused(_) | HostError::NotDone(_)));
        loop {
            match self.look() {
                // It was asked to start, and nobody sees it: it may have come up.
                Err(Came::Not { why, refused, .. }) => return Came::Not { why, ran: true, refused },
                Err(came) => return came,
                Ok(None) => unseen = true,
                Ok(Some(service)) => match service.state {
                    ServiceState::Running if seen >= watch => return Came::There,
                    ServiceState::Running => (ran, seen) = (true, seen + 1),
                    ServiceState::Stopped => {
                        still += 1;
                        if ran || moved || no || self.late() || still > self.hands.watch_looks().max(STILL) {
                            return self.stopped(&service, ran, said).unless(unseen);
                        }
                    }
                    _ => (moved, seen) = (true, 0),
                },
            }
            let watching = seen > 0 && self.lost.is_none();
            if self.late() && !watching {
                return self.unclear();
            }
            self.rest();
        }
    }

    /// It was to start and is STOPPED.
    fn stopped(&self, service: &Service, ran: bool, said: Option<HostError>) -> Came {
        match said {
            Some(HostError::Refused(why)) if !ran => Came::Not { why, ran, refused: true },
            Some(HostError::NotDone(why)) if !ran => Came::Not { why, ran, refused: false },
            _ => {
                let text = Text::new(if ran { CAME_AND_WENT } else { DID_NOT_START });
                // Over SMB none is told, and none says nothing anywhere.
                let code = match service.exit {
                    0 => Arg::from(Text::new("service-exit-untold")),
                    code => code.to_string().into(),
                };
                let why = text.with("service", self.name).with("code", code);
                Came::Not { why, ran, refused: false }
            }
        }
    }

    fn runs(&self, id: &'static str) -> Came {
        let text = Text::of(id);
        Came::Not {
            why: text.with("service", self.name).with("seconds", self.seconds()),
            ran: true,
            refused: false,
        }
    }

    /// Nobody knows: what was seen last, and what to type.
    fn unclear(&self) -> Came {
        let text = Text::new("service-unclear").with("service", self.name).with("host", &self.at.host.0);
        let last = match (&self.lost, self.last) {
            (Some(why), _) => why.clone(),
            (None, Some(state)) => Text::new("service-last-seen").with("state", state.word()),
            (None, None) => Text::new("not-known"),
        };
        let why = text.with("last", last).with("seconds", self.seconds());
        let why = why.with("look", query_command(self.name));
        Came::Unclear { why: why.with("start", start_command(self.name)) }
    }

    /// One look; none where the host did not answer this time.
    fn look(&mut self) -> Result<Option<Service>, Came> {
        match self.hands.service(&self.at.host, self.name) {
            Ok(Some(service)) => {
                (self.last, self.lost) = (Some(service.state), None);
                self.tell(service.state);
                Ok(Some(service))
            }
            Ok(None) => {
                let why = Text::new("service-not-installed").with("service", self.name);
                Err(Came::Not { why, ran: false, refused: true })
            }
            Err(HostError::Refused(why)) => Err(Came::Not { why, ran: false, refused: true }),
            Err(HostError::NotDone(why) | HostError::Unknown(why)) => {
                self.lost = Some(why);
                Ok(None)
            }
        }
    }

    fn tell(&self, state: ServiceState) {
        let what = Text::new("service-on-its-way").with("service", self.name).with("state", state.word());
        let part = Some(Part::Seconds(self.gone(), self.hands.site.pace.service.as_secs()));
        (self.hands.tell)(Event::Progress(self.at.clone(), Progress { what, part }));
    }

    /// Seconds gone, of those that it may take.
    fn gone(&self) -> u64 {
        self.since.elapsed().as_secs().min(self.hands.site.pace.service.as_secs())
    }

    fn seconds(&self) -> i64 {
        i64::try_from(self.since.elapsed().as_secs()).unwrap_or(i64::MAX)
    }

    fn late(&self) -> bool {
        self.since.elapsed() >= self.hands.site.pace.service
    }

    fn rest(&self) {
        std::thread::sleep(self.hands.site.pace.poll);
    }
}
