//! The driver: inputs from a generator, from the pool of inputs that led to an outcome not seen before, and from
//! mutations of both; every one the same again for the same seed. A find is made as small as it gets and kept as a file.

use std::cell::{Cell, RefCell};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::time::{Duration, Instant};

use super::mutate::mutated;
use super::rng::Rng;

/// What became of an input.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    /// The same number for the same kind of outcome: an input with a new one joins the pool.
    pub outcome: u64,
    /// It was taken, and its promises were looked at, rather than refused.
    pub taken: bool,
}

impl Seen {
    /// An outcome of this kind.
    pub fn new(taken: bool, kind: impl Hash) -> Self {
        let mut hasher = DefaultHasher::new();
        kind.hash(&mut hasher);
        Self { outcome: hasher.finish(), taken }
    }
}

/// Something that reads what others wrote, and what must hold whatever they write.
pub struct Target {
    pub name: &'static str,
    /// A new input.
    pub make: fn(&mut Rng) -> Vec<u8>,
    /// Words that mutations put in.
    pub words: &'static [&'static str],
    /// Reads an input; says what does not hold.
    pub run: fn(&[u8]) -> Result<Seen, String>,
    /// Executions of the quick form.
    pub quick: u64,
}

/// Longer inputs are not mutated further.
const LONGEST: usize = 1200;
/// So many inputs are kept.
const POOL: usize = 6000;
/// An input of [`LONGEST`] bytes that takes longer than this is a find.
const SLOW: Duration = Duration::from_millis(400);
/// After so many different finds a target stops.
const FINDS: usize = 8;

thread_local! {
    static INSIDE: Cell<bool> = const { Cell::new(false) };
    static PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Keeps the message of a panic inside of a target for its find.
fn hook() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if INSIDE.get() {
                PANIC.with_borrow_mut(|said| *said = format!("panic: {info}").replace('\n', " "));
            } else {
                before(info);
            }
        }));
    });
}

/// One execution.
pub fn execute(target: &Target, input: &[u8]) -> Result<Seen, String> {
    hook();
    INSIDE.set(true);
    let outcome = catch_unwind(AssertUnwindSafe(|| (target.run)(input)));
    INSIDE.set(false);
    outcome.unwrap_or_else(|_| Err(PANIC.take()))
}

/// How a form is asked for: so many executions from this seed.
pub struct Form {
    pub count: u64,
    pub seed: u64,
}

impl Form {
    /// The quick form, or what `QUANTALINK_FUZZ_COUNT` and `QUANTALINK_FUZZ_SEED` say. The full form is twenty quick ones.
    pub fn asked(target: &Target) -> Self {
        let number = |name| std::env::var(name).ok().map(|text| text.replace('_', "").parse().unwrap());
        let full = std::env::var("QUANTALINK_FORM").is_ok_and(|form| form == "full");
        let count = if full { 20 * target.quick } else { target.quick };
        Self {
            count: number("QUANTALINK_FUZZ_COUNT").unwrap_or(count),
            seed: number("QUANTALINK_FUZZ_SEED").unwrap_or(1),
        }
    }
}

/// Runs a target as often as asked, says how it went, and fails with what was found.
pub fn fuzz(target: &Target) {
    let form = Form::asked(target);
    let from = Instant::now();
    let mut work = Work { target, rng: Rng::new(form.seed), pool: Vec::new(), known: HashMap::new() };
    let mut finds: BTreeMap<String, String> = BTreeMap::new();
    let (mut taken, mut bytes) = (0_u64, 0);
    for (name, input) in kept(target.name) {
        execute(target, &input).unwrap_or_else(|why| panic!("{}: the kept find {name}: {why}", target.name));
        work.pool.push((None, input));
    }
    for done in 0..form.count {
        let input = work.next();
        bytes += input.len();
        let begun = Instant::now();
        let outcome = execute(target, &input);
        let late = begun.elapsed() > SLOW && is_slow(target, &input);
        match outcome {
            Ok(_) if late => drop(finds.insert(String::from("slow"), report(target, input))),
            Ok(seen) => {
                taken += u64::from(seen.taken);
                work.keep(seen, input);
            }
            Err(why) => {
                let why = what(&why);
                if let Entry::Vacant(new) = finds.entry(why) {
                    new.insert(report(target, input));
                }
            }
        }
        if finds.len() >= FINDS {
            break;
        }
        if done > 0 && done % 500_000 == 0 {
            say(&format!("{}: {done} so far, {} s", target.name, from.elapsed().as_secs()));
        }
    }
    let seconds = from.elapsed().as_secs_f64();
    say(&format!(
        "{}: {} executions, seed {}, {taken} taken, {} outcomes, {} bytes on average, {} finds, {seconds:.0} s",
        target.name,
        form.count,
        form.seed,
        work.known.len(),
        bytes as u64 / form.count.max(1),
        finds.len()
    ));
    let told: Vec<String> = finds.into_values().collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

fn say(line: &str) {
    let mut out = std::io::stdout();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// The kind of a find: its words without what differs from input to input.
fn what(why: &str) -> String {
    why.chars().take_while(|sign| *sign != '\u{2}').filter(|sign| !sign.is_ascii_digit()).take(90).collect()
}

/// Slow still, the best of three times.
fn is_slow(target: &Target, input: &[u8]) -> bool {
    (0..3).all(|_| {
        let begun = Instant::now();
        let _ = execute(target, input);
        begun.elapsed() > SLOW
    })
}

/// Makes a find small, keeps it as a file, and tells it.
fn report(target: &Target, input: Vec<u8>) -> String {
    let small = smaller(target, input);
    let why = execute(target, &small).err().unwrap_or_else(|| String::from("slow"));
    let mut hasher = DefaultHasher::new();
    small.hash(&mut hasher);
    let folder = std::env::var_os("QUANTALINK_FUZZ_FINDS")
        .map_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz-finds"), PathBuf::from);
    let path = folder.join(target.name).join(format!("{:016x}", hasher.finish()));
    let _ = std::fs::create_dir_all(path.parent().unwrap());
    std::fs::write(&path, &small).unwrap();
    let why = why.replace('\u{2}', "");
    let path = path.display();
    let told = format!("{}: {why}\n    input, kept as {path}:\n    {}", target.name, small.escape_ascii());
    say(&told);
    told
}

/// Takes away what the find does not need, in ever smaller pieces, while it stays the same find.
fn smaller(target: &Target, mut input: Vec<u8>) -> Vec<u8> {
    let Err(why) = execute(target, &input) else { return input };
    let why = what(&why);
    let still = |input: &[u8]| execute(target, input).is_err_and(|other| what(&other) == why);
    let until = Instant::now() + Duration::from_secs(20);
    let mut piece = input.len().div_ceil(2);
    while piece > 0 && Instant::now() < until {
        let mut at = 0;
        let mut shrunk = false;
        while at < input.len() && Instant::now() < until {
            let mut shorter = input.clone();
            shorter.drain(at..input.len().min(at + piece));
            if still(&shorter) {
                (input, shrunk) = (shorter, true);
            } else {
                at += piece;
            }
        }
        if !shrunk || piece > 1 {
            piece /= 2;
        }
    }
    input
}

/// The finds of before, which are regression tests now, by name.
pub fn kept(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/finds").join(target);
    let Ok(list) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut all: Vec<(String, Vec<u8>)> = list
        .map(|file| file.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect();
    all.sort();
    all
}

/// The shortest of up to four inputs of the pool: what is long takes long, and is seldom what a find needs.
fn short<'p>(rng: &mut Rng, pool: &'p [(Option<u64>, Vec<u8>)]) -> &'p [u8] {
    let mut shortest = &rng.pick(pool).1;
    for _ in 0..rng.below(4) {
        let other = &rng.pick(pool).1;
        shortest = if other.len() < shortest.len() { other } else { shortest };
    }
    shortest
}

struct Work<'t> {
    target: &'t Target,
    rng: Rng,
    /// Each with the outcome that it leads to; none for the finds of before.
    pool: Vec<(Option<u64>, Vec<u8>)>,
    /// Every outcome seen, and where in the pool it was put; something else may have taken that place.
    known: HashMap<u64, usize>,
}

impl Work<'_> {
    fn next(&mut self) -> Vec<u8> {
        let rng = &mut self.rng;
        let fresh = self.pool.is_empty() || rng.below(4) == 0;
        let mut input = if fresh { (self.target.make)(rng) } else { short(rng, &self.pool).to_vec() };
        if fresh && rng.below(2) == 0 {
            return input;
        }
        for _ in 0..=rng.below(4) {
            let other = if self.pool.is_empty() { input.clone() } else { short(rng, &self.pool).to_vec() };
            mutated(rng, &mut input, &other, self.target.words);
        }
        input.truncate(LONGEST);
        input
    }

    /// An input with a new outcome is kept, later a shorter one with the same in its place: executions stay short.
    fn keep(&mut self, seen: Seen, input: Vec<u8>) {
        let new = (Some(seen.outcome), input);
        if let Some(at) = self.known.get(&seen.outcome) {
            let held = self.pool.get_mut(*at).filter(|held| held.0 == new.0 && new.1.len() < held.1.len());
            if let Some(held) = held {
                *held = new;
            }
            return;
        }
        let at = if self.pool.len() < POOL { self.pool.len() } else { self.rng.below(POOL) };
        self.known.insert(seen.outcome, at);
        match self.pool.get_mut(at) {
            Some(held) => *held = new,
            None => self.pool.push(new),
        }
    }
}
