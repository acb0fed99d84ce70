//! Every failure knob: the whole guide without a key; once more with what goes wrong still there; and when it no longer
//! is, what was cut is finished and the guide walked to its end.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Instant;

use quantalink::host::ServiceState;
use quantalink::practice::Knob;

use super::full;
use super::ground::{Ground, PACE, Services, Walked, highest_that_ran};
use super::rules::Rules;
use super::talk::{FINISH, settle};

/// How the walks with a knob end.
#[derive(Debug, Clone, Copy)]
struct Ends {
    /// Exit code of the first walk.
    first: i32,
    /// Of the next one, the knob still being there.
    next: i32,
    /// The service may be left as it was not, if the end says how to start it.
    down: bool,
    /// Of the last walk, the knob no longer being there.
    last: i32,
}

/// All of the guide in one walk, the storage system included.
const WELL: Ends = Ends { first: 0, next: 0, down: false, last: 0 };
/// Refused before anything was changed.
const REFUSED: Ends = Ends { first: 3, next: 3, down: false, last: 0 };
/// Something failed, and was put back where others hang on it; what stands of it is told by the next walk, which leaves it to somebody to decide.
const FAILED: Ends = Ends { first: 1, next: 3, down: false, last: 0 };
/// The same, and the service does not run.
const DOWN: Ends = Ends { down: true, ..FAILED };

fn ends(knob: Knob) -> Ends {
    use Knob as K;
    match knob {
        K::StopFails | K::StopIgnored | K::InstallerFails | K::StartFailsOnNewXml => {
            Ends { next: 1, ..FAILED }
        }
        // It was put back, so that the next walk may begin anew.
        K::StartFailsOnce => Ends { next: 0, ..FAILED },
        K::StopHangs | K::StartFails | K::StartIgnored | K::StartCrashes | K::CrashesOnNewXml => DOWN,
        // What the site was built with stays so: the file has to be mended first.
        K::XmlTruncated | K::XmlTwoVersions | K::XmlNoEntries | K::XmlShape7 => Ends { last: 3, ..REFUSED },
        // A gateway that is stopped takes no credentials.
        K::ServiceStopped => Ends { first: 2, next: 2, last: 2, ..WELL },
        // Or the adapter stands and works, and only the storage system is not added.
        K::InstallerHangs | K::AdapterNotInitialised | K::AdapterMissing | K::AddRefused | K::AddLost => {
            FAILED
        }
        // What the storage system is added with, too, is known before the service is stopped.
        K::ServiceMissing
        | K::ServiceDisabled
        | K::NoRights
        | K::EditionFree
        | K::EditionAdvanced
        | K::GatewayDown
        | K::GatewayLogin
        | K::GatewayFault
        | K::GatewayHtml
        | K::GatewaySlow
        | K::GatewayChangesCertificate
        | K::GatewayOldTls
        | K::StorageDown
        | K::StorageLogin
        | K::StorageLogin200
        | K::StorageHtml
        | K::StorageSlow
        | K::StorageOldTls
        | K::StorageMfa
        | K::NodeDown
        | K::NodeKeyUnknown
        | K::NodePassword => REFUSED,
        _ => WELL,
    }
}

/// The pace of a site with this knob: an installer that never ends is given up after an hour at the usual one; and what
/// answers slowly is only given up where it takes its real time.
const fn pace(knob: Knob) -> u32 {
    match knob {
        Knob::InstallerHangs => 1,
        Knob::GatewaySlow | Knob::StorageSlow => 100,
        _ => PACE,
    }
}

/// A knob that was tried.
#[derive(Debug, Default)]
struct Tried {
    bad: Vec<String>,
    codes: Vec<i32>,
    line: String,
}

impl Tried {
    fn expect(&mut self, holds: bool, what: impl FnOnce() -> String) {
        if !holds {
            self.bad.push(what());
        }
    }

    /// What must hold after every walk.
    fn sound(&mut self, ground: &Ground, old: &Rules, walked: &Walked, when: &str) {
        let wrong = ground.rules().wrong_after(old);
        self.codes.push(walked.code);
        self.expect(wrong.is_none(), || format!("{when}: {wrong:?}"));
        self.expect(!walked.said.contains("panicked") && !walked.said.contains("program-mistake"), || {
            format!("{when}: a panic: {}", walked.said)
        });
        self.expect((0..=3).contains(&walked.code), || format!("{when}: code {}", walked.code));
        self.expect(ground.litter().is_empty(), || format!("{when}: {:?}", ground.litter()));
        for (path, journal) in ground.journals() {
            let read = journal.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok());
            self.expect(read, || format!("{when}: {} cannot be read", path.display()));
        }
    }
}

/// True where this ends with the service's name and the command that starts it.
fn says_how_to_start(walked: &Walked) -> bool {
    walked.flat().contains("To start it, type there: net start StorageLink")
}

fn first_walk(ground: &Ground) -> (Walked, Option<Vec<u64>>) {
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let highest = scope.spawn(|| highest_that_ran(ground, &over));
        let walked = ground.walk();
        // What started last is seen, too.
        ground.services();
        over.store(true, Ordering::SeqCst);
        (walked, highest.join().unwrap())
    })
}

fn try_out(knob: Knob) -> Tried {
    let (from, percent, wanted) = (Instant::now(), pace(knob), ends(knob));
    let ground = Ground::new(&[knob], percent);
    let (before, old) = (ground.services(), ground.rules());
    let mut tried = Tried::default();
    let (walked, highest) = first_walk(&ground);
    let after = ground.services();
    tried.sound(&ground, &old, &walked, "first walk");
    tried.expect(walked.code == wanted.first, || format!("code {}, not {}", walked.code, wanted.first));
    let version = ground.rules().version;
    tried.expect(version >= highest, || format!("{highest:?} was RUNNING, {version:?} is left"));
    let as_found = after == before;
    tried.expect(as_found || says_how_to_start(&walked), || {
        format!("{before:?} became {after:?} without a word: {}", walked.said)
    });
    tried.expect(as_found != wanted.down, || format!("{before:?} became {after:?}"));
    let touched = ground.rules() != old;
    tried.expect(walked.code != 3 || !touched, || String::from("refused, and the device rules are others"));
    // Twenty seconds for every answer: only the long form has the time to ask again.
    if percent <= PACE || full() {
        let again = ground.walk();
        tried.sound(&ground, &old, &again, "next walk");
        let told = again.flat().contains("To start it by hand, type there: net start StorageLink");
        tried.expect(told || !wanted.down, || {
            format!("next: the service is down without a word: {}", again.said)
        });
        tried.expect(again.code == wanted.next, || format!("next: code {}, not {}", again.code, wanted.next));
    }
    mended(&ground, &mut tried, &old, before, wanted);
    let _ =
        write!(tried.line, "{:<28} {:>5.1} s  {:?}", knob.word(), from.elapsed().as_secs_f64(), tried.codes);
    tried
}

/// The way on when what went wrong no longer does.
fn mended(ground: &Ground, tried: &mut Tried, old: &Rules, before: Services, wanted: Ends) {
    ground.mend(PACE);
    let mut next = ground.walk();
    tried.sound(ground, old, &next, "mended");
    let unfinished = next.said.contains("An earlier run is unfinished");
    if unfinished {
        tried.expect(next.code == 3 && next.flat().contains("choose \"Finish the run\""), || {
            next.said.clone()
        });
        let settled = settle(&mut ground.command(), FINISH);
        tried.expect(settled.is_some(), || String::from("the run cannot be finished"));
        if let Some(settled) = settled {
            tried.sound(ground, old, &settled, "finished");
            tried.expect(settled.code == 0, || format!("finished: {}", settled.said));
        }
        next = ground.walk();
        tried.sound(ground, old, &next, "after that");
    }
    if next.code == 2 {
        next = ground.walk();
        tried.sound(ground, old, &next, "at last");
    }
    tried.expect(next.code == wanted.last, || format!("at last: code {}: {}", next.code, next.said));
    let told = next.code == 0 || next.said.contains("[REFUSED]") || next.said.contains("[FAILED]");
    tried.expect(told, || format!("without a word: {}", next.said));
    let running = (Some(ServiceState::Running), Some(ServiceState::Running));
    let as_before = if before == (None, None) { running } else { before };
    let now = ground.services();
    tried.expect(now == as_before, || format!("at last: {now:?}"));
    tried.expect(wanted.last != 0 || ground.rules().entries() == 1, || String::from("at last: no entry"));
}

#[test]
fn every_knob_ends_with_the_service_as_it_was_or_says_how_to_start_it() {
    // The long ones first.
    let mut knobs: Vec<Knob> = Knob::all().collect();
    knobs.sort_by_key(|knob| (pace(*knob) == PACE, !ends(*knob).down));
    let (next, tried) = (AtomicUsize::new(0), Mutex::new(BTreeMap::new()));
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                while let Some(knob) = knobs.get(next.fetch_add(1, Ordering::SeqCst)) {
                    let one = try_out(*knob);
                    println!("{}", one.line);
                    tried.lock().unwrap().insert(knob.word(), one.bad);
                }
            });
        }
    });
    let tried = tried.into_inner().unwrap();
    let bad: Vec<String> =
        tried.iter().flat_map(|(knob, bad)| bad.iter().map(move |one| format!("{knob}: {one}"))).collect();
    println!("{} knobs, {} bad", tried.len(), bad.len());
    assert_eq!(tried.len(), Knob::all().count());
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}
