//! A random walk: runs, resumes, rollbacks and starts in any order, with kills, full disks, third hands, and services and
//! installers that misbehave; after each step what must hold at every moment, and at the end a way out that is offered.
//!
//! `QUANTALINK_WALK=FROM-TO` walks other seeds than the few of the test itself.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::panic::catch_unwind;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use quantalink::base::{Arg, Text};
use quantalink::core::answers::Answers;
use quantalink::core::engine::{self, ResumeError};
use quantalink::core::event::{Event, Outcome, Reply, RunEnd, RunState};
use quantalink::core::journal::runs;
use quantalink::core::runner::Site;
use quantalink::core::state::State;
use quantalink::host::{Cancel, Cx, Deadline};

use super::mortal::{End, MortalDisk, MortalHost, Reaper, until_killed};
use super::server::SL;
use super::world::{Hand, TEMP, World, answers, entries_of, server_site};

/// A call of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Call {
    Apply,
    Resume,
    Rollback,
    Start,
}

type Ended = Result<RunEnd, ResumeError>;

/// What befalls a call, beside what is arranged on the host.
struct Luck {
    kill: usize,
    full: (usize, End),
    cancel: usize,
    hand: Option<(usize, Hand)>,
    reply: Option<Reply>,
    another: bool,
}

impl Luck {
    fn good() -> Self {
        let (full, reply) = ((0, End::Kill), Some(Reply::Yes));
        Self { kill: 0, full, cancel: usize::MAX, hand: None, reply, another: false }
    }

    fn of(world: &mut World, call: Call) -> Self {
        let hand = world.random_hand();
        let dice = &mut world.dice;
        let kill = if dice.one_in(2) { 1 + dice.below(110) } else { 0 };
        let full = match dice.below(4) {
            0 if kill == 0 => (1 + dice.below(70), End::Fail(ErrorKind::StorageFull)),
            1 if kill == 0 => (1 + dice.below(70), End::FailFrom(ErrorKind::StorageFull)),
            _ => (0, End::Kill),
        };
        Self {
            kill,
            full,
            cancel: if dice.one_in(6) { dice.below(8) } else { usize::MAX },
            hand: dice.one_in(5).then(|| (dice.below(9), hand)),
            reply: [Some(Reply::Yes), Some(Reply::No), None][dice.below(3)],
            another: call == Call::Apply && dice.one_in(5),
        }
    }
}

struct Walk {
    world: World,
    /// Whether the service ran when nothing of ours held it; none: not known.
    wanted: Option<bool>,
}

impl Walk {
    fn new(seed: u64) -> Self {
        let (world, up) = World::new(seed);
        Self { world, wanted: Some(up) }
    }

    /// One call of the program; none: killed.
    fn call(&mut self, call: Call, luck: &Luck) -> Option<Ended> {
        let world = &self.world;
        world.say(format!("{call:?}, killed at {}, state folder {:?}", luck.kill, luck.full));
        // A rollback brings the service back to how it was before the run.
        if call == Call::Rollback || world.unfinished().is_some_and(|cut| cut.undoing) {
            world.meddled.set(true);
        }
        let reaper = Reaper::at(luck.kill);
        let host = Arc::new(MortalHost { inner: world.host.clone(), reaper: Arc::clone(&reaper) });
        let disk = match luck.full {
            (_, End::Kill) => MortalDisk { reaper, end: End::Kill },
            (n, end) => MortalDisk { reaper: Reaper::at(n), end },
        };
        let state = State::with_disk(&world.dir.path().join("state"), false, Arc::new(disk)).unwrap();
        let done = until_killed(|| {
            under(world, luck, |cx, tell| {
                carried_out(world, call, luck.another, &server_site(host), &state, cx, tell)
            })
        });
        match &done {
            None => world.host.restart(),
            Some(Ok(end)) => world.say(format!(
                "    -> {:?}, {}",
                end.state,
                end.error.as_ref().map_or_else(String::new, ids)
            )),
            Some(Err(error)) => world.say(format!("    -> {}", ids(error.text()))),
        }
        if done.is_none() {
            world.say("    killed");
        }
        done
    }

    fn check(&mut self, call: Call, done: Option<&Ended>) {
        let world = &self.world;
        if entries_of(&world.rules()).into_iter().any(|count| count > 1) {
            world.fail("an entry stands there twice");
        }
        if done.is_some_and(Result::is_ok) && world.host.kind(TEMP).is_some() {
            world.fail("a temporary file stays");
        }
        world.never_down();
        let told = world.unfinished().is_some_and(|cut| cut.stopped.is_some());
        self.wanted = self.wanted.filter(|_| !world.meddled.get());
        match (self.wanted, done) {
            (Some(true), _) if !world.running() && !told => {
                world.fail("left stopped, and the next start does not tell")
            }
            (Some(true), Some(Ok(RunEnd { error: None, .. }))) if !world.running() => {
                world.fail("left stopped without a word");
            }
            (Some(false), _) if !world.stopped() => world.fail("what was stopped before was started"),
            _ => {}
        }
        if let Some(Ok(end)) = done.filter(|_| !world.edited.get()) {
            self.is_true(call, end);
        }
        if !told && done.is_some() {
            world.settle();
            self.wanted = world.wanted();
            world.meddled.set(false);
        }
    }

    /// What the end says is what stands on the host.
    fn is_true(&self, call: Call, end: &RunEnd) {
        let world = &self.world;
        if end.error.is_some() || end.run.is_none() {
            return;
        }
        let none = entries_of(&world.rules()) == [0, 0];
        match (call, end.state) {
            (Call::Apply | Call::Resume, RunState::Complete) => {
                if none {
                    world.fail("complete without the entry");
                }
                let reads = world.host.read_at_start(SL).last() == Some(&world.rules());
                let up = world.running() && self.wanted == Some(true);
                if up && !reads && !world.has_said("service-reads-at-start") {
                    world.fail("complete, but the service runs on another file");
                }
            }
            // Of several runs only the last was rolled back.
            (Call::Rollback, RunState::RolledBack) if !none && runs(&world.state()).unwrap().0.len() == 1 => {
                world.fail("rolled back with the entry");
            }
            _ => {}
        }
    }

    fn step(&mut self) {
        if self.world.dice.one_in(6) {
            let hand = self.world.random_hand();
            self.world.hand(hand);
            if self.world.unfinished().is_none_or(|cut| cut.stopped.is_none()) {
                self.wanted = self.world.wanted();
                self.world.meddled.set(false);
            }
        }
        self.world.arrange();
        let calls = [Call::Apply, Call::Apply, Call::Resume, Call::Rollback, Call::Start];
        let call = calls[self.world.dice.below(calls.len())];
        let luck = Luck::of(&mut self.world, call);
        let done = self.call(call, &luck);
        self.check(call, done.as_ref());
    }

    /// From here on nothing goes wrong: a few calls of one kind lead out, unless somebody else has changed the file.
    fn way_out(&mut self) {
        self.world.settle();
        self.world.host.forget_faults();
        let (forward, start) = (self.world.dice.one_in(2), self.world.dice.one_in(3));
        self.world.say(format!("The way out: forward {forward}, only started first {start}"));
        if start {
            let done = self.call(Call::Start, &Luck::good());
            self.check(Call::Start, done.as_ref());
        }
        for round in 0..4 {
            let call = match (forward, self.world.unfinished()) {
                (false, _) => Call::Rollback,
                (true, Some(_)) if round % 2 == 0 => Call::Resume,
                (true, _) => Call::Apply,
            };
            let done = self.call(call, &Luck::good()).unwrap();
            self.check(call, Some(&done));
            let refused = match &done {
                Ok(end)
                    if end.error.is_none()
                        && end.state == if forward { RunState::Complete } else { RunState::RolledBack } =>
                {
                    if self.world.unfinished().is_some() && forward {
                        self.world.fail("over, and unfinished");
                    }
                    return;
                }
                Ok(end) => end.outcomes.iter().any(|(_, outcome)| matches!(outcome, Outcome::Refused { .. })),
                Err(error)
                    if !forward
                        && ["already-rolled-back", "no-run-to-roll-back"].contains(&&*error.text().id) =>
                {
                    return;
                }
                Err(_) => true,
            };
            if refused && self.world.edited.get() {
                return;
            }
        }
        self.world.fail("a dead end");
    }
}

/// Runs something while what luck has in store comes to pass.
fn under<T>(world: &World, luck: &Luck, work: impl FnOnce(&Cx<'_>, &dyn Fn(Event)) -> T) -> T {
    let cancel = Cancel::default();
    let told = AtomicUsize::new(0);
    let tell = |event: Event| {
        if matches!(event, Event::Progress(..)) {
            return;
        }
        let n = told.fetch_add(1, Ordering::SeqCst);
        if n == luck.cancel {
            world.say("    cancelled");
            cancel.set();
        }
        if let Some((_, hand)) = luck.hand.filter(|(at, _)| *at == n) {
            world.hand(hand);
        }
        match event {
            Event::Ask(question, sender) => {
                world.say(format!("    asked {:?}: {:?}", question.kind, luck.reply));
                if let Some(reply) = luck.reply {
                    let _ = sender.send(reply);
                }
            }
            Event::Ended(at, outcome) => world.say(format!("    {} {outcome:?}", at.id.0)),
            _ => {}
        }
    };
    work(&Cx::quiet(Deadline::after(Duration::from_mins(10)), &cancel), &tell)
}

/// As the commands and the wizard call the engine.
fn carried_out(
    world: &World,
    call: Call,
    another: bool,
    site: &Site,
    state: &State,
    cx: &Cx<'_>,
    tell: &dyn Fn(Event),
) -> Ended {
    let cut = world.unfinished();
    match call {
        Call::Apply => {
            let plan = world.plan(&answers(another));
            match cut.filter(|cut| cut.stands || plan.pending() == 0) {
                Some(cut) => engine::resume_with(&cut.run, plan, site, state, cx, tell),
                None => Ok(engine::apply(plan, site, state, cx, tell)),
            }
        }
        Call::Resume => {
            let replan = |answers: &Answers| world.plan(answers);
            engine::resume(None, &replan, site, state, cx, tell)
        }
        Call::Rollback => engine::rollback(None, site, state, cx, tell),
        Call::Start => match cut.filter(|cut| cut.stopped.is_some()) {
            Some(cut) => engine::start_service(&cut.run, site, state, cx, tell),
            None => Err(ResumeError::Refused(Text::new("no-service-stopped"))),
        },
    }
}

/// A text's id, and those inside of it.
fn ids(text: &Text) -> String {
    let inner = text.args.iter().filter_map(|(name, arg)| match arg {
        Arg::Text(inner) => Some(format!(" ({name}: {})", ids(inner))),
        _ => None,
    });
    text.id.to_string() + &inner.collect::<String>()
}

pub fn seeds() -> std::ops::RangeInclusive<u64> {
    let wanted = std::env::var("QUANTALINK_WALK").ok();
    let range = wanted.and_then(|range| {
        let (from, to) = range.split_once('-')?;
        Some(from.parse().ok()?..=to.parse().ok()?)
    });
    range.unwrap_or(1..=250)
}

#[test]
fn a_random_walk() {
    let mut kinds: BTreeMap<String, (usize, String)> = BTreeMap::new();
    assert!(!seeds().is_empty());
    // Nothing that is put in hand here is looked at after it broke.
    let walked = |seed| {
        let mut walk = Walk::new(seed);
        for _ in 0..=walk.world.dice.below(8) {
            walk.step();
        }
        walk.way_out();
    };
    for error in seeds().filter_map(|seed| catch_unwind(|| walked(seed)).err()) {
        let text = error.downcast_ref::<String>().cloned().unwrap_or_default();
        let kind = text.lines().next().and_then(|line| line.split_once(": ")).map_or("", |(_, kind)| kind);
        let (count, shortest) = kinds.entry(kind.to_owned()).or_insert((0, text.clone()));
        *count += 1;
        if text.len() < shortest.len() {
            *shortest = text;
        }
    }
    let told: Vec<String> =
        kinds.iter().map(|(kind, (count, text))| format!("=== {kind}: {count}\n{text}")).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}
