//! A random walk: runs, resumes, rollbacks and starts in any order, with kills, full disks, third hands, and services and
//! installers that misbehave; and after each step what must hold at every moment.

use std::cell::{Cell, RefCell};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use quantalink::base::{Text, Untrusted};
use quantalink::core::answers::{Answers, Section};
use quantalink::core::engine::{self, ResumeError};
use quantalink::core::event::{Event, Reply, RunEnd, RunState};
use quantalink::core::facts::gather;
use quantalink::core::journal::{installed, runs};
use quantalink::core::plan::{Plan, plan};
use quantalink::core::runner::{Pace, Site};
use quantalink::core::state::State;
use quantalink::edit::scsi_ids::{Wish, entries};
use quantalink::host::fake::{Fake, Op, Script, Turn};
use quantalink::host::{Cancel, Cx, Deadline, Host, HostError, ServiceOp, ServiceState};

use super::mortal::{End, MortalDisk, MortalHost, Reaper, until_killed};
use super::rig::site_of;
use super::server::{EXE, BYTES, OTHER, RULES, SL};

const XML: &str = "/Program Files/Citrix/StorageLink/Server/scsi_device_id_config.xml";
const STAGE: &str = "/Program Files/Citrix/StorageLink/Server/.quantalink-new";

struct Rng(u64);
impl Rng {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11
    }
    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }
    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }
}

/// What someone else does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hand {
    Start,
    Stop,
    Edit,
}

struct World {
    seed: u64,
    host: Fake,
    dir: tempfile::TempDir,
    rng: Rng,
    said: RefCell<Vec<String>>,
    /// Someone else edited the rules since the last run began.
    edited: Cell<bool>,
    meddled: Cell<bool>,
    /// Whether the service ran when nothing of ours held it; none: not known.
    wanted: Option<bool>,
    other: bool,
    versions: Cell<u32>,
    /// Somebody has started the service, and stopped it again: nobody can know on which file it ran.
    by_hand: Cell<bool>,
    blind: Cell<bool>,
}

fn pace() -> Pace {
    Pace {
        service: Duration::from_millis(25),
        watch: Duration::from_millis(2),
        poll: Duration::from_millis(1),
        install: Duration::from_millis(20),
    }
}

fn answers(other: bool) -> Answers {
    let mut answers = Answers { sections: vec![Section::Adapter], ..Answers::default() };
    answers.adapter.edition = Some("platinum".into());
    answers.adapter.installer = Some(EXE.into());
    answers.adapter.product = other.then(|| String::from("SECOND"));
    answers
}

fn number(bytes: &[u8]) -> u32 {
    let text = std::str::from_utf8(bytes).unwrap();
    let at = text.find("\"2.0.0.").unwrap() + 7;
    text[at..].split('"').next().unwrap().parse().unwrap()
}

fn ours(bytes: &[u8], other: bool) -> usize {
    let wish = if other { Wish { product: "SECOND".into(), ..Wish::default() } } else { Wish::default() };
    entries(bytes, &wish).unwrap().ours.len()
}

impl World {
    fn new(seed: u64) -> Self {
        let mut rng = Rng(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        for _ in 0..5 { rng.next(); }
        let other = rng.one_in(2);
        let up = !rng.one_in(6);
        let state = if up { ServiceState::Running } else { ServiceState::Stopped };
        let mut host = Fake::new("sl").file(XML, RULES).file(EXE, BYTES)
            .serves(SL, state);
        if rng.one_in(8) {
            host = host.program(&[EXE], Script::says(1603, "no"));
        }
        host = host.program(&[EXE], Script::says(if rng.one_in(8) { 3010 } else { 0 }, "ok"));
        if other {
            host = host.serves(OTHER, state).needs(OTHER, SL);
        }
        let host = host.reads(SL, XML);
        let dir = tempfile::tempdir().unwrap();
        Self { seed, host, dir, rng, said: RefCell::default(), edited: Cell::new(false), meddled: Cell::new(false), wanted: Some(up), other, versions: Cell::new(5), by_hand: Cell::new(false), blind: Cell::new(false) }
    }

    fn say(&self, what: String) {
        self.said.borrow_mut().push(what);
    }

    fn fail(&self, what: &str) -> ! {
        let runs = self.dir.path().join("state/runs");
        let mut text = format!("seed {}: {what}\n", self.seed);
        for line in self.said.borrow().iter() { text += line; text.push('\n'); }
        text += &format!("file: {}\n", String::from_utf8_lossy(&self.host.bytes(XML).unwrap()));
        text += &format!("SL {:?} other {:?}\n", self.host.service_state(SL), self.host.service_state(OTHER));
        if let Ok(list) = std::fs::read_dir(runs) {
            for run in list {
                let path = run.unwrap().path().join("journal.jsonl");
                let Ok(bytes) = std::fs::read_to_string(&path) else { continue };
                text += &format!("--- {}\n", path.display());
                for line in bytes.lines().skip(1) { text += &line[..line.len().min(260)]; text.push('\n'); }
            }
        }
        panic!("{text}");
    }

    fn sound_state(&self) -> State {
        let disk = Arc::new(MortalDisk { reaper: Reaper::at(0), end: End::Kill });
        State::with_disk(&self.dir.path().join("state"), false, disk).unwrap()
    }

    fn plain_site(&self) -> Site {
        Site { server: Some(Arc::new(self.host.clone())), pace: pace(), ..site_of(Vec::new()) }
    }

    fn plan(&self) -> Plan {
        self.plan_of(&answers(false))
    }

    fn plan_of(&self, answers: &Answers) -> Plan {
        let state = self.sound_state();
        let root = Untrusted::from("/");
        let site = Site { installed: installed(&state, &root), ..self.plain_site() };
        let cancel = Cancel::default();
        plan(&gather(&site, answers, &[], &Cx::quiet(Deadline::after(Duration::from_secs(20)), &cancel)), answers)
    }

    fn running(&self) -> bool {
        let up = |name| self.host.service_state(name).is_none_or(|state| state == ServiceState::Running);
        up(SL) && up(OTHER)
    }

    fn stopped(&self) -> bool {
        self.host.service_state(SL) == Some(ServiceState::Stopped)
    }

    fn settle_host(&self) {
        self.host.obeys(SL);
        if self.other { self.host.obeys(OTHER); }
        let cancel = Cancel::default();
        let cx = Cx::quiet(Deadline::after(Duration::from_secs(1)), &cancel);
        for _ in 0..8 {
            let _ = self.host.service(SL, &cx);
            if self.other { let _ = self.host.service(OTHER, &cx); }
        }
        // One that sticks comes down at last.
        for name in [OTHER, SL] {
            match self.host.service_state(name) {
                Some(ServiceState::StartPending | ServiceState::StopPending) => self.host.set_service(name, ServiceState::Stopped),
                _ => {}
            }
        }
    }

    fn hand(&self, hand: Hand) {
        let cancel = Cancel::default();
        let cx = Cx::quiet(Deadline::after(Duration::from_secs(1)), &cancel);
        self.say(format!("    hand {hand:?}"));
        self.meddled.set(true);
        match hand {
            Hand::Start => {
                self.settle_host();
                if self.stopped() { self.by_hand.set(true); }
                let _ = self.host.control(SL, ServiceOp::Start, &cx);
                if self.other { let _ = self.host.control(OTHER, ServiceOp::Start, &cx); }
            }
            Hand::Stop => {
                self.settle_host();
                if self.by_hand.get() { self.blind.set(true); }
                if self.other { let _ = self.host.control(OTHER, ServiceOp::Stop, &cx); }
                let _ = self.host.control(SL, ServiceOp::Stop, &cx);
            }
            Hand::Edit => {
                self.edited.set(true);
                let old = self.host.bytes(XML).unwrap();
                let text = String::from_utf8(old).unwrap();
                let version = number(text.as_bytes());
                let mark = self.versions.get();
                self.versions.set(mark + 1);
                let text = text.replace(&format!("2.0.0.{version}\""), &format!("2.0.0.{}\"", version + 1));
                self.host.put(XML, text.replace("</rules>", &format!("<!-- hand {mark} -->\n</rules>")));
            }
        }
    }

    fn random_hand(&mut self) -> Hand {
        match self.rng.below(5) { 0 | 1 => Hand::Start, 2 | 3 => Hand::Stop, _ => Hand::Edit }
    }

    fn arrange(&mut self) {
        for name in if self.other { vec![SL, OTHER] } else { vec![SL] } {
            for op in [ServiceOp::Start, ServiceOp::Stop] {
                if !self.rng.one_in(4) { continue; }
                let turn = match self.rng.below(8) {
                    0 => Turn::Ignores,
                    1 => Turn::Sticks,
                    2 => Turn::Back(1, 7),
                    3 => if op == ServiceOp::Start && name == SL { Turn::Crashes(1, 1067) } else { Turn::Takes(2) },
                    4 => Turn::Says(HostError::NotDone(Text::new("connection-lost"))),
                    5 => Turn::Says(HostError::Unknown(Text::new("connection-lost"))),
                    6 => Turn::Says(HostError::Refused(Text::new("no-permission"))),
                    _ => Turn::Takes(1 + self.rng.below(3)),
                };
                self.say(format!("    {name} {op:?} {turn:?}"));
                let _ = self.host.clone().turn(name, op, turn);
                let good = Turn::Takes(self.rng.below(2));
                let _ = self.host.clone().turn(name, op, good);
            }
        }
        if self.rng.one_in(5) {
            let op = [Op::Read, Op::Replace, Op::Control, Op::Service, Op::Tidy, Op::Run, Op::Lock][self.rng.below(7)];
            let n = self.host.calls(op) + 1 + self.rng.below(match op { Op::Read => 6, Op::Service => 14, Op::Control => 4, _ => 2 });
            let why = Text::new("connection-lost");
            let error = match self.rng.below(3) { 0 => HostError::Refused(why), 1 => HostError::NotDone(why), _ => HostError::Unknown(why) };
            let after = self.rng.one_in(2) && matches!(error, HostError::Unknown(_));
            self.say(format!("    fault {op:?} {n} after {after} {error:?}"));
            if after { self.host.fail_after(op, n, error) } else { self.host.fail_at(op, n, error) }
        }
        if self.rng.one_in(5) {
            // The installer brings rules of its own.
            let old = self.host.bytes(XML).unwrap();
            let text = String::from_utf8(old).unwrap();
            let version = number(text.as_bytes());
            let raised = text.replace(&format!("2.0.0.{version}\""), &format!("2.0.0.{}\"", version + 20));
            let mine = "  <device vendor=\"OSNEXUS\" product=\"QUANTASTOR\" number=\"1\"/>\n";
            let (new, how) = match self.rng.below(6) {
                0 => (raised.replace("</rules>", "  <device vendor=\"NEW\" product=\"ONE\" number=\"1\"/>\n</rules>"), "adds another"),
                1 if !raised.contains("OSNEXUS") => (raised.replace("</rules>", &format!("{mine}</rules>")), "adds ours"),
                2 => (format!("<!-- mine -->\n{raised}"), "comment"),
                3 => (raised.replace("<device vendor=\"ACME\" product=\"TIN\" number=\"1\"/>", ""), "drops"),
                4 => (raised.replace("<rules ", "<rules other=\"1.2.3\" "), "two versions"),
                _ => (raised.replace("  <device", "\t<device"), "tabs"),
            };
            self.say(format!("    installer {how}"));
            self.edited.set(true);
            self.host.third_hand(Op::Run, self.host.calls(Op::Run) + 1, XML, Some(new.as_bytes()));
        }
    }

    /// One call of the program; none: killed.
    fn call(&mut self, what: &str, good: bool, plan: Option<Plan>) -> Option<Result<RunEnd, ResumeError>> {
        let kill = if good || self.rng.one_in(2) { 0 } else { 1 + self.rng.below(110) };
        let end = if good || kill > 0 || self.rng.one_in(2) { End::Kill } else {
            [End::Fail(std::io::ErrorKind::StorageFull), End::FailFrom(std::io::ErrorKind::StorageFull)][self.rng.below(2)]
        };
        let fail_at = if end == End::Kill { 0 } else { 1 + self.rng.below(70) };
        let reaper = Reaper::at(kill);
        let host = Arc::new(MortalHost { inner: self.host.clone(), reaper: Arc::clone(&reaper) });
        let site = Site { server: Some(host), ..self.plain_site() };
        let disk_reaper = if end == End::Kill { Arc::clone(&reaper) } else { Reaper::at(fail_at) };
        let state = State::with_disk(&self.dir.path().join("state"), false, Arc::new(MortalDisk { reaper: disk_reaper, end })).unwrap();
        self.say(format!("{what} kill {kill} disk {end:?} at {fail_at}"));
        let cancel = Cancel::default();
        let cx = Cx::quiet(Deadline::after(Duration::from_mins(10)), &cancel);
        let events = AtomicUsize::new(0);
        let cancel_at = if !good && self.rng.one_in(6) { self.rng.below(8) } else { usize::MAX };
        let hand_at = if !good && self.rng.one_in(5) { self.rng.below(9) } else { usize::MAX };
        let hand = self.random_hand();
        let reply = match self.rng.below(3) { 0 => Some(Reply::Yes), 1 => Some(Reply::No), _ => None };
        let reply = if good { Some(Reply::Yes) } else { reply };
        let second = what == "apply" && self.rng.one_in(5);
        if second { self.say(String::from("    another product")); }
        let this = &*self;
        let tell = |event: Event| {
            let n = if matches!(event, Event::Progress(..)) { usize::MAX - 1 } else { events.fetch_add(1, Ordering::SeqCst) };
            if n == cancel_at { this.say(String::from("    cancel")); cancel.set(); }
            if n == hand_at { this.hand(hand); }
            match event {
                Event::Ask(question, sender) => {
                    this.say(format!("    asked {:?} {reply:?}", question.kind));
                    if let Some(reply) = reply { let _ = sender.send(reply); }
                }
                Event::Ended(at, outcome) => this.say(format!("    {} {:?}", at.id.0, outcome)),
                _ => {}
            }
        };
        if engine::unfinished(&self.sound_state(), &site.root).unwrap().is_some_and(|cut| cut.undoing) {
            self.meddled.set(true);
        }
        let work = || -> Result<RunEnd, ResumeError> {
            let cut = engine::unfinished(&state, &site.root).unwrap();
            match what {
                "apply" => {
                    let plan = plan.unwrap_or_else(|| this.plan_of(&answers(second)));
                    let into = cut.filter(|cut| cut.stands || plan.pending() == 0);
                    if plan.refused() {
                        this.say(format!("    plan refused: {:?}", plan.changes().filter(|c| c.standing == quantalink::core::change::Standing::Refused).map(|c| c.reasons[0].id.clone()).collect::<Vec<_>>()));
                    }
                    match into {
                        Some(cut) => engine::resume_with(&cut.run, plan, &site, &state, &cx, &tell),
                        None => Ok(engine::apply(plan, &site, &state, &cx, &tell)),
                    }
                }
                "resume" => {
                    let replan = |answers: &Answers| this.plan_of(answers);
                    engine::resume(None, &replan, &site, &state, &cx, &tell)
                }
                "rollback" => engine::rollback(None, &site, &state, &cx, &tell),
                "start" => match cut.filter(|cut| cut.stopped.is_some()) {
                    Some(cut) => engine::start_service(&cut.run, &site, &state, &cx, &tell),
                    None => Err(ResumeError::Refused(Text::new("nothing-to-start"))),
                },
                _ => unreachable!(),
            }
        };
        let done = until_killed(work);
        match &done {
            None => self.say("    KILLED".into()),
            Some(Ok(end)) => self.say(format!("    -> {:?} error {:?} {:?}", end.state, end.error.as_ref().map(ids), end.outcomes.iter().map(|(at, outcome)| format!("{} {}", at.id.0, word(outcome))).collect::<Vec<_>>())),
            Some(Err(error)) => self.say(format!("    -> Err {:?} {}", matches!(error, ResumeError::Refused(_)), ids(error.text()))),
        }
        if done.is_none() { self.host.restart(); }
        // A rollback brings the service back to how it was before the run.
        if what == "rollback" { self.meddled.set(true); }
        done
    }

    fn check(&mut self, what: &str, done: Option<&Result<RunEnd, ResumeError>>) {
        let bytes = self.host.bytes(XML).unwrap();
        let (mine, theirs) = (ours(&bytes, false), ours(&bytes, true));
        if mine > 1 || theirs > 1 { self.fail("twice"); }
        if done.is_some_and(|done| done.is_ok()) && self.host.kind(STAGE).is_some() { self.fail("litter"); }
        self.never_down();
        let state = self.sound_state();
        let cut = engine::unfinished(&state, &Untrusted::from("/")).unwrap();
        let told = cut.as_ref().is_some_and(|cut| cut.stopped.is_some());
        if self.meddled.get() {
            self.wanted = None;
        }
        match (self.wanted, done) {
            (Some(true), None) if !self.running() && !told => self.fail("killed: stopped, and nobody is told"),
            (Some(true), Some(done)) if !self.running() => {
                let said = match done { Ok(end) => end.error.is_some(), Err(_) => true };
                if !said { self.fail("left stopped without a word"); }
                if !told { self.fail("left stopped and the next start does not tell"); }
            }
            (Some(false), _) if !self.stopped() => self.fail("started what was stopped before"),
            _ => {}
        }
        if let Some(Ok(end)) = done {
            let clean = end.error.is_none();
            match (what, end.state) {
                ("apply" | "resume", RunState::Complete) if clean && end.run.is_some() && !self.edited.get() => {
                    if mine + theirs == 0 { self.fail("complete without the entry"); }
                    let told = self.said.borrow().iter().any(|said| said.contains("service-reads-at-start"));
                    if self.running() && !told && self.wanted == Some(true) && self.host.read_at_start(SL).last() != Some(&bytes) {
                        self.fail("complete, but it runs on another file");
                    }
                }
                ("rollback", RunState::RolledBack) if clean && !self.edited.get() => {
                    if mine + theirs != 0 && runs(&state).unwrap().0.len() == 1 { self.fail("rolled back with the entry"); }
                }
                _ => {}
            }
        }
        // What nobody holds now is how it is wanted from here on.
        if !told && done.is_some() {
            self.settle_host();
            self.wanted = if self.running() { Some(true) } else if self.stopped() { Some(false) } else { None };
            self.meddled.set(false);
        }
    }

    fn never_down(&self) {
        if self.blind.get() { return; }
        let mut read = vec![RULES.as_bytes().to_vec()];
        read.extend(self.host.read_at_start(SL));
        for (n, later) in read.iter().enumerate() {
            for earlier in read[..n].iter().filter(|earlier| *earlier != later) {
                if number(later) <= number(earlier) {
                    self.fail(&format!("version went down: {} after {}", number(later), number(earlier)));
                }
            }
        }
    }

    fn step(&mut self) {
        if self.rng.one_in(6) {
            let hand = self.random_hand();
            self.hand(hand);
            if hand != Hand::Edit { self.settle_host(); }
            let state = self.sound_state();
            let cut = engine::unfinished(&state, &Untrusted::from("/")).unwrap();
            if !cut.is_some_and(|cut| cut.stopped.is_some()) {
                self.wanted = if self.running() { Some(true) } else if self.stopped() { Some(false) } else { None };
                self.meddled.set(false);
            }
        }
        self.arrange();
        let what = ["apply", "apply", "resume", "rollback", "start"][self.rng.below(5)];
        let done = self.call(what, false, None);
        self.check(what, done.as_ref());
    }

    fn converge(&mut self) {
        self.settle_host();
        self.host.forget_faults();
        let forward = self.rng.one_in(2);
        let only = self.rng.one_in(3);
        self.say(format!("CONVERGE forward {forward} start first {only}"));
        if only {
            let done = self.call("start", true, None);
            self.check("start", done.as_ref());
        }
        for round in 0..4 {
            let state = self.sound_state();
            let cut = engine::unfinished(&state, &Untrusted::from("/")).unwrap();
            let what = if forward { if cut.is_some() && round % 2 == 0 { "resume" } else { "apply" } } else { "rollback" };
            let done = self.call(what, true, None).unwrap();
            self.check(what, Some(&done));
            let over = match &done {
                Ok(end) if forward => end.state == RunState::Complete && end.error.is_none(),
                Ok(end) => end.state == RunState::RolledBack && end.error.is_none(),
                Err(ResumeError::Refused(text)) => ["already-rolled-back", "no-run-to-roll-back"].contains(&&*text.id),
                Err(_) => false,
            };
            let refused = match &done { Ok(end) => end.outcomes.iter().any(|(_, outcome)| word(outcome) == "refused"), Err(_) => true };
            let excused = self.edited.get() && refused;
            if over {
                let cut = engine::unfinished(&state, &Untrusted::from("/")).unwrap();
                if cut.is_some() && forward { self.fail("over, and unfinished"); }
                let (found, _) = runs(&state).unwrap();
                if cut.is_some() && found.first().is_some_and(|run| run.state == RunState::Unfinished) { self.fail("over, and unfinished"); }
                return;
            }
            if excused { return; }
        }
        self.fail("dead end");
    }
}

fn ids(text: &Text) -> String {
    let mut out = text.id.to_string();
    for name in ["why", "first", "second", "what", "last"] {
        if let Some(quantalink::base::Arg::Text(inner)) = text.arg(name) {
            out += &format!("({name}: {})", ids(inner));
        }
    }
    out
}

fn word(outcome: &quantalink::core::event::Outcome) -> &'static str {
    use quantalink::core::event::Outcome as O;
    match outcome {
        O::Applied { .. } => "applied",
        O::Done => "done",
        O::RolledBack => "rolled-back",
        O::Refused { .. } => "refused",
        O::Failed { .. } => "failed",
        O::Unknown { .. } => "unknown",
        O::Manual => "manual",
        O::Skipped => "skipped",
    }
}

#[test]
fn a_random_walk() {
    let from: u64 = std::env::var("WALK_FROM").ok().and_then(|n| n.parse().ok()).unwrap_or(1);
    let count: u64 = std::env::var("WALK_COUNT").ok().and_then(|n| n.parse().ok()).unwrap_or(60);
    let mut bad = Vec::new();
    for seed in from..from + count {
        let done = std::panic::catch_unwind(|| {
            let mut world = World::new(seed);
            let steps = 1 + world.rng.below(9);
            for _ in 0..steps { world.step(); }
            world.converge();
        });
        if let Err(error) = done {
            let text = error.downcast_ref::<String>().cloned().unwrap_or_else(|| String::from("?"));
            bad.push(text);
        }
    }
    let mut kinds = std::collections::BTreeMap::<String, (usize, String)>::new();
    for text in bad {
        let kind = text.lines().next().unwrap_or_default().split_once(": ").map_or("?", |(_, kind)| kind).to_owned();
        let one = kinds.entry(kind).or_insert((0, text.clone()));
        one.0 += 1;
        if text.len() < one.1.len() { one.1 = text; }
    }
    for (kind, (n, text)) in &kinds { println!("=== {kind}: {n}\n{text}"); }
    assert!(kinds.is_empty());
}
