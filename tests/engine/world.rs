//! The server of the random walk: what stands on it, what others do to it, and what goes wrong there, all by one seed.

use std::cell::{Cell, RefCell};
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use quantalink::base::{Text, Untrusted};
use quantalink::core::answers::{Answers, Section};
use quantalink::core::engine;
use quantalink::core::facts::gather;
use quantalink::core::journal::{RunInfo, installed, stopped};
use quantalink::core::plan::{Plan, plan};
use quantalink::core::runner::{Pace, Site};
use quantalink::core::state::State;
use quantalink::edit::scsi_ids::{Wish, entries};
use quantalink::host::fake::{Fake, Op, Script, Turn};
use quantalink::host::{Cancel, Cx, Deadline, Host, HostError, ServiceOp, ServiceState};

use super::rig::{site_of, state};
use super::server::{BYTES, EXE, OTHER, RULES, SL};

/// Where the facts find the rules, since no service tells of another folder.
pub const XML: &str = "/Program Files/Citrix/StorageLink/Server/scsi_device_id_config.xml";
/// The temporary file beside it.
pub const TEMP: &str = "/Program Files/Citrix/StorageLink/Server/.quantalink-new";
const OURS: &str = "  <device vendor=\"OSNEXUS\" product=\"QUANTASTOR\" number=\"1\"/>\n";

/// The same numbers for the same seed (xorshift64*).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        let mut dice = Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        for _ in 0..5 {
            dice.below(1);
        }
        dice
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11) % u64::try_from(n).unwrap())
            .unwrap()
    }

    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }
}

/// What someone else does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    Start,
    Stop,
    Edit,
}

pub struct World {
    pub host: Fake,
    pub dir: tempfile::TempDir,
    pub dice: Dice,
    /// A service that needs `StorageLink` is installed.
    other: bool,
    seed: u64,
    said: RefCell<Vec<String>>,
    /// Someone else has edited the rules.
    pub edited: Cell<bool>,
    /// Someone else has started or stopped something since it was last known how the service is to be.
    pub meddled: Cell<bool>,
    /// The service was started by someone else.
    by_hand: Cell<bool>,
    /// It was stopped again by someone else: nobody can know on which file it has run.
    blind: Cell<bool>,
    edits: Cell<usize>,
}

fn quick() -> Pace {
    Pace {
        service: Duration::from_millis(25),
        watch: Duration::from_millis(2),
        poll: Duration::from_millis(1),
        install: Duration::from_millis(20),
        ..Pace::default()
    }
}

pub fn server_site(server: Arc<dyn Host>) -> Site {
    Site { server: Some(server), pace: quick(), ..site_of(Vec::new()) }
}

/// What the admin wants; with another product it is another entry.
pub fn answers(another: bool) -> Answers {
    let mut answers = Answers { sections: vec![Section::Adapter], ..Answers::default() };
    answers.adapter.edition = Some("platinum".into());
    answers.adapter.installer = Some(EXE.into());
    answers.adapter.product = another.then(|| String::from("SECOND"));
    answers
}

/// The last part of the version.
pub fn number(rules: &[u8]) -> u32 {
    let text = std::str::from_utf8(rules).unwrap();
    let (_, rest) = text.split_once("\"2.0.0.").unwrap();
    rest.split('"').next().unwrap().parse().unwrap()
}

fn with_number(rules: &str, from: u32, to: u32) -> String {
    rules.replace(&format!("2.0.0.{from}\""), &format!("2.0.0.{to}\""))
}

/// How many entries of each product stand there.
pub fn entries_of(rules: &[u8]) -> [usize; 2] {
    let second = Wish { product: "SECOND".into(), ..Wish::default() };
    [Wish::default(), second].map(|wish| entries(rules, &wish).unwrap().ours.len())
}

/// As it is.
impl World {
    pub fn new(seed: u64) -> (Self, bool) {
        let mut dice = Dice::new(seed);
        let (other, up) = (dice.one_in(2), !dice.one_in(6));
        let state = if up { ServiceState::Running } else { ServiceState::Stopped };
        let mut host = Fake::new("sl").file(XML, RULES).file(EXE, BYTES).serves(SL, state);
        if dice.one_in(8) {
            host = host.program(&[EXE], Script::says(1603, "no"));
        }
        host = host.program(&[EXE], Script::says(if dice.one_in(8) { 3010 } else { 0 }, "ok"));
        if other {
            host = host.serves(OTHER, state).needs(OTHER, SL);
        }
        let world = Self {
            host: host.reads(SL, XML),
            dir: tempfile::tempdir().unwrap(),
            dice,
            other,
            seed,
            said: RefCell::default(),
            edited: Cell::new(false),
            meddled: Cell::new(false),
            by_hand: Cell::new(false),
            blind: Cell::new(false),
            edits: Cell::new(0),
        };
        (world, up)
    }

    pub fn say(&self, what: impl Into<String>) {
        self.said.borrow_mut().push(what.into());
    }

    pub fn has_said(&self, what: &str) -> bool {
        self.said.borrow().iter().any(|said| said.contains(what))
    }

    /// Ends the walk with everything that is needed to see why.
    pub fn fail(&self, what: &str) -> ! {
        let mut text = format!("seed {}: {what}\n{}\n", self.seed, self.said.borrow().join("\n"));
        let rules = self.rules();
        let (up, other) = (self.host.service_state(SL), self.host.service_state(OTHER));
        writeln!(text, "{}\n{SL} {up:?}, {OTHER} {other:?}", String::from_utf8_lossy(&rules)).unwrap();
        let state = self.state();
        for run in state.run_ids().unwrap() {
            let lines = std::fs::read_to_string(state.journal_path(&run)).unwrap_or_default();
            let short = lines.lines().skip(1).map(|line| line.chars().take(200).collect::<String>() + "\n");
            writeln!(text, "{}\n{}", run.0, short.collect::<String>()).unwrap();
        }
        panic!("{text}");
    }

    pub fn rules(&self) -> Vec<u8> {
        self.host.bytes(XML).unwrap()
    }

    pub fn state(&self) -> State {
        state(self.dir.path())
    }

    pub fn unfinished(&self) -> Option<RunInfo> {
        engine::unfinished(&self.state(), &Untrusted::from("/")).unwrap()
    }

    /// The plan as the program makes it: facts, then plan.
    pub fn plan(&self, answers: &Answers) -> Plan {
        let site = server_site(Arc::new(self.host.clone()));
        let (state, root) = (self.state(), site.root.clone());
        let site = Site { installed: installed(&state, &root), stopped: stopped(&state, &root), ..site };
        let cancel = Cancel::default();
        plan(
            &gather(&site, answers, &[], &Cx::quiet(Deadline::after(Duration::from_secs(20)), &cancel)),
            answers,
        )
    }

    pub fn running(&self) -> bool {
        let up = |name| self.host.service_state(name).is_none_or(|state| state == ServiceState::Running);
        up(SL) && up(OTHER)
    }

    pub fn stopped(&self) -> bool {
        self.host.service_state(SL) == Some(ServiceState::Stopped)
    }

    /// How the service is to be from here on; none where that cannot be said.
    pub fn wanted(&self) -> Option<bool> {
        if self.running() { Some(true) } else { self.stopped().then_some(false) }
    }

    /// Of two contents that the service has read, the later one has the higher version.
    pub fn never_down(&self) {
        let mut read = vec![RULES.as_bytes().to_vec()];
        read.extend(self.host.read_at_start(SL));
        for (n, later) in read.iter().enumerate().filter(|_| !self.blind.get()) {
            for earlier in read.iter().take(n).filter(|earlier| *earlier != later) {
                if number(later) <= number(earlier) {
                    self.fail("the version went down");
                }
            }
        }
    }
}

/// What others do.
impl World {
    fn services(&self) -> impl Iterator<Item = &'static str> {
        [OTHER, SL].into_iter().filter(|name| *name == SL || self.other)
    }

    fn order(&self, name: &str, op: ServiceOp) {
        let cancel = Cancel::default();
        let _ = self.host.control(name, op, &Cx::quiet(Deadline::after(Duration::from_secs(1)), &cancel));
    }

    /// Whatever is on its way comes to its end.
    pub fn settle(&self) {
        let cancel = Cancel::default();
        let cx = Cx::quiet(Deadline::after(Duration::from_secs(1)), &cancel);
        for name in self.services() {
            self.host.obeys(name);
            for _ in 0..8 {
                let _ = self.host.service(name, &cx);
            }
            if !matches!(self.host.service_state(name), Some(ServiceState::Running | ServiceState::Stopped)) {
                self.host.set_service(name, ServiceState::Stopped);
            }
        }
    }

    pub fn random_hand(&mut self) -> Hand {
        match self.dice.below(5) {
            0 | 1 => Hand::Start,
            2 | 3 => Hand::Stop,
            _ => Hand::Edit,
        }
    }

    pub fn hand(&self, hand: Hand) {
        self.say(format!("    someone else: {hand:?}"));
        self.meddled.set(true);
        self.settle();
        match hand {
            Hand::Start => {
                self.by_hand.set(self.by_hand.get() || self.stopped());
                self.order(SL, ServiceOp::Start);
                self.order(OTHER, ServiceOp::Start);
            }
            Hand::Stop => {
                self.blind.set(self.blind.get() || self.by_hand.get());
                self.order(OTHER, ServiceOp::Stop);
                self.order(SL, ServiceOp::Stop);
            }
            Hand::Edit => {
                self.edited.set(true);
                let text = String::from_utf8(self.rules()).unwrap();
                let (version, mark) = (number(text.as_bytes()), self.edits.get());
                self.edits.set(mark + 1);
                let text = with_number(&text, version, version + 1);
                self.host.put(XML, text.replace("</rules>", &format!("<!-- {mark} -->\n</rules>")));
            }
        }
    }
}

/// What goes wrong.
impl World {
    /// What the services do with their next orders, which call to the host fails, what the installer does to the rules.
    pub fn arrange(&mut self) {
        for name in self.services().collect::<Vec<_>>() {
            for op in [ServiceOp::Start, ServiceOp::Stop] {
                if self.dice.one_in(4) {
                    let turn = self.turn(name, op);
                    self.say(format!("    {name} {op:?}: {turn:?}"));
                    let after = Turn::Takes(self.dice.below(2));
                    let _ = self.host.clone().turn(name, op, turn).turn(name, op, after);
                }
            }
        }
        if self.dice.one_in(5) {
            self.fault();
        }
        if self.dice.one_in(5) {
            self.installer();
        }
    }

    fn turn(&mut self, name: &str, op: ServiceOp) -> Turn {
        let why = || Text::new("connection-lost");
        match self.dice.below(8) {
            0 => Turn::Ignores,
            1 => Turn::Sticks,
            2 => Turn::Back(1, 7),
            3 if op == ServiceOp::Start && name == SL => Turn::Crashes(1, 1067),
            4 => Turn::Says(HostError::NotDone(why())),
            5 => Turn::Says(HostError::Unknown(why())),
            6 => Turn::Says(HostError::Refused(Text::new("no-permission"))),
            _ => Turn::Takes(1 + self.dice.below(3)),
        }
    }

    fn fault(&mut self) {
        let ops = [Op::Read, Op::Replace, Op::Control, Op::Service, Op::Tidy, Op::Run, Op::Lock];
        let op = ops[self.dice.below(ops.len())];
        let most = match op {
            Op::Read => 6,
            Op::Service => 14,
            Op::Control => 4,
            _ => 2,
        };
        let n = self.host.calls(op) + 1 + self.dice.below(most);
        let why = Text::new("connection-lost");
        let (error, after) = match self.dice.below(4) {
            0 => (HostError::Refused(why), false),
            1 => (HostError::NotDone(why), false),
            2 => (HostError::Unknown(why), false),
            _ => (HostError::Unknown(why), true),
        };
        self.say(format!("    {op:?} {n} fails, after its work {after}: {error:?}"));
        if after {
            self.host.fail_after(op, n, error);
        } else {
            self.host.fail_at(op, n, error);
        }
    }

    fn installer(&mut self) {
        let text = String::from_utf8(self.rules()).unwrap();
        let version = number(text.as_bytes());
        let raised = with_number(&text, version, version + 20);
        let another = OURS.replace("OSNEXUS", "NEW");
        let end = |more: &str| raised.replace("</rules>", &format!("{more}</rules>"));
        let (new, how) = match self.dice.below(6) {
            0 => (end(&another), "adds an entry"),
            1 if !raised.contains("OSNEXUS") => (end(OURS), "adds ours"),
            2 => (format!("<!-- rewritten -->\n{raised}"), "adds a comment"),
            3 => (raised.replace("<device vendor=\"ACME\" product=\"TIN\" number=\"1\"/>", ""), "drops one"),
            4 => (raised.replace("<rules ", "<rules other=\"1.2.3\" "), "two versions"),
            _ => (raised.replace("  <device", "\t<device"), "tabs"),
        };
        self.say(format!("    the installer: {how}"));
        self.edited.set(true);
        self.host.third_hand(Op::Run, self.host.calls(Op::Run) + 1, XML, Some(new.as_bytes()));
    }
}
