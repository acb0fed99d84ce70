//! The services of a fake host: their states move on by looks, not by time, so that a test can place every moment exactly.

use std::collections::VecDeque;

use super::Fake;
use super::tree::{Node, Tree};
use crate::base::{Text, Untrusted};
use crate::host::{Dependent, HostError, HostPath, Service, ServiceOp, ServiceState, StartType};

/// What a service does with an order. Told several times for one kind of order, it does one after the other and repeats the
/// last; told nothing, it obeys at the first look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
    /// It is on its way for so many looks, and then as it was asked to be.
    Takes(usize),
    /// The order is taken, and nothing happens.
    Ignores,
    /// It is on its way for ever.
    Sticks,
    /// It is on its way for so many looks, and then as it was before, with this error code.
    Back(usize, u32),
    /// A start: RUNNING for so many looks, and then STOPPED with this error code.
    Crashes(usize, u32),
    /// The service manager says this, and nothing happens.
    Says(HostError),
}

#[derive(Debug)]
struct One {
    name: String,
    state: ServiceState,
    start: StartType,
    exit: u32,
    /// The services that need it.
    needed_by: Vec<String>,
    turns: Vec<(ServiceOp, VecDeque<Turn>)>,
    /// What it is in after so many looks more, and with which error code.
    next: VecDeque<(usize, ServiceState, u32)>,
    /// The file that it reads when it comes up, and what it has read.
    reads: Option<HostPath>,
    read: Vec<Vec<u8>>,
}

/// All services of a machine; a machine without any has no service manager.
#[derive(Debug, Default)]
pub(super) struct Services(Vec<One>);

/// Services.
impl Fake {
    /// A service of this key name in this state, started automatically.
    #[must_use]
    pub fn serves(self, name: &str, state: ServiceState) -> Self {
        let one = One {
            name: name.to_owned(),
            state,
            start: StartType::Automatic,
            exit: 0,
            needed_by: Vec::new(),
            turns: Vec::new(),
            next: VecDeque::new(),
            reads: None,
            read: Vec::new(),
        };
        self.state().services.0.push(one);
        self
    }

    /// The service `name` needs the service `needs`.
    #[must_use]
    pub fn needs(self, name: &str, needs: &str) -> Self {
        self.with_service(needs, |one| one.needed_by.push(name.to_owned()))
    }

    /// When the service is started.
    #[must_use]
    pub fn start_type(self, name: &str, start: StartType) -> Self {
        self.with_service(name, |one| one.start = start)
    }

    /// What the service does with its next order of this kind.
    #[must_use]
    pub fn turn(self, name: &str, op: ServiceOp, turn: Turn) -> Self {
        self.with_service(name, |one| match one.turns.iter_mut().find(|(of, _)| *of == op) {
            Some((_, turns)) => turns.push_back(turn),
            None => one.turns.push((op, VecDeque::from([turn]))),
        })
    }

    /// The service reads this file whenever it comes up.
    #[must_use]
    pub fn reads(self, name: &str, path: &str) -> Self {
        self.with_service(name, |one| one.reads = Some(HostPath::from(path)))
    }

    /// Brings the service to this state, as someone else would.
    pub fn set_service(&self, name: &str, state: ServiceState) {
        if let Some(one) = self.state().services.find(name) {
            (one.state, one.next) = (state, VecDeque::new());
        }
    }

    /// The service is removed, as someone else would.
    pub fn removes(&self, name: &str) {
        let mut state = self.state();
        state.services.0.retain(|one| one.name != name);
        state.services.0.iter_mut().for_each(|one| one.needed_by.retain(|other| other != name));
    }

    /// From now on the service obeys every order at the first look.
    pub fn obeys(&self, name: &str) {
        if let Some(one) = self.state().services.find(name) {
            one.turns.clear();
        }
    }

    /// How the service is; that is no look. None: there is no such service.
    #[must_use]
    pub fn service_state(&self, name: &str) -> Option<ServiceState> {
        self.state().services.find(name).map(|one| one.state)
    }

    /// What the service has read, in the order in which it came up.
    #[must_use]
    pub fn read_at_start(&self, name: &str) -> Vec<Vec<u8>> {
        self.state().services.find(name).map(|one| one.read.clone()).unwrap_or_default()
    }

    fn with_service(self, name: &str, set: impl FnOnce(&mut One)) -> Self {
        if let Some(one) = self.state().services.find(name) {
            set(one);
        }
        self
    }
}

impl Services {
    fn find(&mut self, name: &str) -> Option<&mut One> {
        self.0.iter_mut().find(|one| one.name == name)
    }

    fn state_of(&self, name: &str) -> Option<ServiceState> {
        self.one(name).map(|one| one.state)
    }

    fn one(&self, name: &str) -> Option<&One> {
        self.0.iter().find(|one| one.name == name)
    }

    fn here(&self) -> Result<(), HostError> {
        if self.0.is_empty() {
            return Err(HostError::Refused(Text::new("services-not-here")));
        }
        Ok(())
    }

    pub(super) fn look(&mut self, name: &str, tree: &Tree) -> Result<Option<Service>, HostError> {
        self.here()?;
        let Some(one) = self.find(name) else { return Ok(None) };
        one.step(tree);
        let (state, start, exit) = (one.state, one.start, one.exit);
        let needed_by = one.needed_by.clone();
        let dependents = needed_by.iter().filter_map(|name| {
            let &One { state, start, .. } = self.one(name)?;
            Some(Dependent { name: name.as_str().into(), display: name.as_str().into(), state, start })
        });
        Ok(Some(Service {
            name: Untrusted::from(name),
            display: Untrusted::from(name),
            state,
            start,
            folder: None,
            pid: (state == ServiceState::Running).then_some(4711),
            exit,
            dependents: dependents.collect(),
        }))
    }

    /// An order, as a service manager takes it: refused where it cannot be, else begun.
    pub(super) fn order(&mut self, name: &str, op: ServiceOp, tree: &Tree) -> Result<(), HostError> {
        self.here()?;
        let about = |text: Text| text.with("service", name);
        let needed: Vec<String> = self.find(name).map(|one| one.needed_by.clone()).unwrap_or_default();
        let running = needed.iter().any(|other| self.state_of(other) != Some(ServiceState::Stopped));
        let mut needs = self.0.iter().filter(|one| one.needed_by.iter().any(|other| other == name));
        let lacks = needs.any(|one| one.state != ServiceState::Running);
        let Some(one) = self.find(name) else {
            return Err(HostError::Refused(about(Text::new("service-not-installed"))));
        };
        let turn = one.turn(op);
        match (op, one.state) {
            _ if matches!(turn, Turn::Says(_)) => {}
            (ServiceOp::Start, ServiceState::Stopped) if lacks => {
                return Err(HostError::NotDone(about(Text::new("service-busy"))));
            }
            (ServiceOp::Start, ServiceState::Stopped) if one.start == StartType::Disabled => {
                return Err(HostError::Refused(about(Text::new("service-disabled"))));
            }
            (ServiceOp::Stop, ServiceState::Running) if running => {
                let text = about(Text::new("service-has-dependents"));
                return Err(HostError::Refused(text.with("dependents", needed.join(", "))));
            }
            (ServiceOp::Start, ServiceState::Stopped) | (ServiceOp::Stop, ServiceState::Running) => {}
            (ServiceOp::Start, ServiceState::Running) => {
                return Err(HostError::NotDone(about(Text::new("service-already-running"))));
            }
            (ServiceOp::Stop, ServiceState::Stopped) => {
                return Err(HostError::NotDone(about(Text::new("service-not-running"))));
            }
            _ => return Err(HostError::NotDone(about(Text::new("service-busy")))),
        }
        one.begin(op, turn, tree)
    }
}

impl One {
    fn turn(&mut self, op: ServiceOp) -> Turn {
        let turns = self.turns.iter_mut().find(|(of, _)| *of == op).map(|(_, turns)| turns);
        let turn =
            turns.and_then(|turns| if turns.len() > 1 { turns.pop_front() } else { turns.front().cloned() });
        turn.unwrap_or(Turn::Takes(0))
    }

    fn begin(&mut self, op: ServiceOp, turn: Turn, tree: &Tree) -> Result<(), HostError> {
        use ServiceState::{Running, StartPending, StopPending, Stopped};
        let (on_the_way, wanted) = match op {
            ServiceOp::Start => (StartPending, Running),
            ServiceOp::Stop => (StopPending, Stopped),
        };
        let before = self.state;
        match turn {
            Turn::Says(error) => return Err(error),
            Turn::Ignores => {}
            Turn::Sticks => self.state = on_the_way,
            Turn::Takes(0) => self.come(wanted, 0, tree),
            Turn::Takes(looks) => {
                self.state = on_the_way;
                self.next = VecDeque::from([(looks, wanted, 0)]);
            }
            Turn::Back(looks, code) => {
                self.state = on_the_way;
                self.next = VecDeque::from([(looks, before, code)]);
            }
            Turn::Crashes(looks, code) => {
                self.come(Running, 0, tree);
                self.next = VecDeque::from([(looks, Stopped, code)]);
            }
        }
        Ok(())
    }

    /// One look more.
    fn step(&mut self, tree: &Tree) {
        match self.next.front_mut() {
            Some((looks, ..)) if *looks > 0 => *looks -= 1,
            Some(_) => {
                if let Some((_, state, code)) = self.next.pop_front() {
                    self.come(state, code, tree);
                }
            }
            None => {}
        }
    }

    fn come(&mut self, state: ServiceState, code: u32, tree: &Tree) {
        (self.state, self.exit) = (state, code);
        let file = self.reads.as_ref().filter(|_| state == ServiceState::Running);
        if let Some(Node::File { bytes, .. }) = file.and_then(|path| tree.node(path)) {
            self.read.push(bytes.clone());
        }
    }
}
