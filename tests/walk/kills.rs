//! Killed anywhere between stop and start: the next start tells it first and offers to finish the run, to roll it back,
//! or only to start the service; each works.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::full;
use super::ground::{Ground, PACE};
use super::rules::Rules;
use super::strace::{self, Call};
use super::talk::{BACK, FINISH, START, looked_past, settle};

/// The change that starts the service: the server's four come first, in the order of the guide.
const START_CHANGE: usize = 3;

const WAYS: [&str; 3] = [FINISH, BACK, START];

/// Of all points.
#[derive(Debug, Default)]
struct Sum {
    /// Killed between stop and start, by call.
    points: BTreeMap<String, usize>,
    /// Killed before or after.
    missed: usize,
    /// The service was found stopped.
    stopped: usize,
    /// Each way that was gone.
    ways: BTreeMap<&'static str, usize>,
    /// That way was not offered, since the run holds no service down.
    not_offered: usize,
    bad: Vec<String>,
}

/// A site and a copy of it as it was built, and one as it was killed.
struct Bench {
    ground: Ground,
    old: Rules,
}

impl Bench {
    fn new() -> Self {
        let ground = Ground::only_licensed(PACE);
        let old = ground.rules();
        let bench = Self { ground, old };
        bench.keep("built");
        bench
    }

    fn copy(from: PathBuf, to: PathBuf) {
        drop(std::fs::remove_dir_all(&to));
        assert!(Command::new("cp").arg("-a").arg(from).arg(to).status().unwrap().success());
    }

    fn keep(&self, name: &str) {
        Self::copy(self.ground.site(), self.ground.home().join(name));
    }

    fn back_to(&self, name: &str) {
        Self::copy(self.ground.home().join(name), self.ground.site());
    }

    fn walk(&self) -> Command {
        let mut command = self.ground.command();
        command.arg("--yes");
        command
    }

    fn trace(&self) -> PathBuf {
        self.ground.home().join("trace")
    }

    fn calls(&self) -> Vec<Call> {
        let calls = strace::calls(&self.walk(), &self.trace(), START_CHANGE);
        self.back_to("built");
        calls
    }

    /// True where the journal ends between the order to stop and the start that is done.
    fn between(&self) -> bool {
        let journals = self.ground.journals();
        let Some((_, journal)) = journals.last() else { return false };
        journal.contains(r#"{"record":"intent","change":0"#)
            && !journal.contains(&format!(r#"{{"record":"done","change":{START_CHANGE}"#))
    }

    /// One kill, and what comes after it in these ways.
    fn point(&self, call: &Call, ways: &[&'static str], sum: &Mutex<Sum>) {
        self.back_to("built");
        strace::kill(&self.walk(), &self.trace(), call);
        if !self.between() {
            sum.lock().unwrap().missed += 1;
            return;
        }
        let mut bad = Vec::new();
        self.told(&mut bad, sum);
        self.keep("killed");
        for way in ways {
            self.back_to("killed");
            let mut wrong = Vec::new();
            self.settled(way, &mut wrong, sum);
            bad.extend(wrong.into_iter().map(|one| format!("{way}: {one}")));
        }
        let mut sum = sum.lock().unwrap();
        *sum.points.entry(call.name.clone()).or_default() += 1;
        sum.bad.extend(bad.into_iter().map(|one| format!("{} #{}: {one}", call.name, call.number)));
    }

    /// What the next start says first.
    fn told(&self, bad: &mut Vec<String>, sum: &Mutex<Sum>) {
        if let Some(wrong) = self.ground.rules().wrong_after(&self.old) {
            bad.push(format!("killed: {wrong}"));
        }
        if self.ground.litter().len() > 1 {
            bad.push(format!("killed: {:?}", self.ground.litter()));
        }
        let before = self.ground.services();
        let look = self.ground.look();
        let flat = look.flat();
        let page = flat.split("== Step 1 of").nth(1).unwrap_or_default();
        if look.code != 3 || !page.contains("An earlier run is unfinished") {
            bad.push(format!("not told first: {}", look.said));
        }
        let stopped = before.0 != Some(quantalink::host::ServiceState::Running);
        sum.lock().unwrap().stopped += usize::from(stopped);
        if stopped && !page.contains("The service StorageLink on server was stopped") {
            bad.push(format!("the service is {before:?}, and that is not told: {}", look.said));
        }
        for way in WAYS {
            if (stopped || way != START) && !page.contains(way) {
                bad.push(format!("{way} is not offered: {}", look.said));
            }
        }
        // Whoever looks at the hosts first is not told that somebody had stopped it and wants it so.
        let past = looked_past(&mut self.ground.command());
        if stopped && (past.contains("left stopped") || !past.contains("which is unfinished, stopped it")) {
            bad.push(format!("looked past it: {past}"));
        }
        if self.ground.services() != before {
            bad.push(String::from("a look has changed the services"));
        }
    }

    /// One way to settle it, and the walk after that.
    fn settled(&self, way: &'static str, bad: &mut Vec<String>, sum: &Mutex<Sum>) {
        let Some(done) = settle(&mut self.ground.command(), way) else {
            sum.lock().unwrap().not_offered += 1;
            return;
        };
        *sum.lock().unwrap().ways.entry(way).or_default() += 1;
        self.sound(&done.said, bad);
        let left = self.ground.look();
        let unfinished = left.said.contains("An earlier run is unfinished");
        match way {
            FINISH if done.code != 0 || unfinished || self.ground.rules().entries() != 1 => {
                bad.push(format!("code {}, unfinished {unfinished}: {}", done.code, done.said));
            }
            BACK if unfinished || self.ground.rules().entries() != 0 => {
                bad.push(format!("code {}, unfinished {unfinished}: {}", done.code, done.said));
            }
            START if left.said.contains("was stopped by a run and") => {
                bad.push(format!("told as stopped: {}", left.said));
            }
            _ => {}
        }
        if way == START && unfinished {
            match settle(&mut self.ground.command(), FINISH) {
                Some(done) if done.code == 0 => self.sound(&done.said, bad),
                other => bad.push(format!("cannot be finished then: {other:?}")),
            }
        }
        let walked = self.ground.walk();
        if walked.code != 0 || self.ground.rules().entries() != 1 {
            bad.push(format!("the walk after it: code {}: {}", walked.code, walked.said));
        }
        self.sound(&walked.said, bad);
        // A rename that was cut, or a replacement: what lies beside the target is cleared away.
        if !self.ground.litter().is_empty() {
            bad.push(format!("left over: {:?}", self.ground.litter()));
        }
    }

    fn sound(&self, said: &str, bad: &mut Vec<String>) {
        if said.contains("panicked") || said.contains("program-mistake") {
            bad.push(format!("a panic: {said}"));
        }
        if !self.ground.runs() {
            bad.push(format!("{:?}: {said}", self.ground.services()));
        }
        if let Some(wrong) = self.ground.rules().wrong_after(&self.old) {
            bad.push(wrong);
        }
        for (path, journal) in self.ground.journals() {
            if !journal.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()) {
                bad.push(format!("{} cannot be read", path.display()));
            }
        }
    }
}

/// Of each kind of call some, from the first to the last; all in the long form.
fn chosen(all: &[Call]) -> Vec<Call> {
    let mut kinds: BTreeMap<&str, Vec<&Call>> = BTreeMap::new();
    for call in all {
        kinds.entry(&call.name).or_default().push(call);
    }
    let some = |kind: Vec<&Call>| {
        let step = if full() { 1 } else { kind.len().div_ceil(7).max(1) };
        kind.into_iter().step_by(step).cloned().collect::<Vec<Call>>()
    };
    kinds.into_values().flat_map(some).collect()
}

#[test]
fn a_kill_between_stop_and_start_is_told_first_and_every_way_on_works() {
    if let Some(why) = strace::hindrance() {
        assert!(std::env::var_os("QUANTALINK_REQUIRE").is_none(), "kills are required, but {why}");
        println!("SKIPPED: kills between stop and start: {why}");
        return;
    }
    let benches: Vec<Bench> = std::iter::repeat_with(Bench::new).take(6).collect();
    let all = benches[0].calls();
    let calls = chosen(&all);
    let (sum, next) = (Mutex::<Sum>::default(), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for bench in &benches {
            let (sum, next, calls) = (&sum, &next, &calls);
            scope.spawn(move || {
                loop {
                    let turn = next.fetch_add(1, Ordering::SeqCst);
                    let Some(call) = calls.get(turn) else { return };
                    let ways = if full() { &WAYS[..] } else { &WAYS[turn % 3..=turn % 3] };
                    bench.point(call, ways, sum);
                }
            });
        }
    });
    let sum = sum.into_inner().unwrap();
    let points: usize = sum.points.values().sum();
    println!(
        "{points} kill points of {} calls ({:?}), the service stopped at {}, then {:?} ({} not offered), {} missed, {} bad",
        all.len(),
        sum.points,
        sum.stopped,
        sum.ways,
        sum.not_offered,
        sum.missed,
        sum.bad.len()
    );
    assert!(sum.bad.is_empty(), "{}", sum.bad.join("\n"));
    assert!(points > 10 && sum.missed * 3 <= calls.len(), "the kills happen where they should");
    for call in &all {
        assert!(sum.points.contains_key(&call.name), "no kill at {}", call.name);
    }
    for way in WAYS {
        assert!(sum.ways.contains_key(way), "{way} was never chosen");
    }
}
