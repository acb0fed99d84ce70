//! SIGKILL of the program at every call of one of Samba's tools, of `apply`, `rollback` and `resume`: before the call, after
//! it, and while the tool works on alone. The file is the old or the new one, whole; and the next call settles it, whatever
//! was cut.
//!
//! The long form cuts at every call that differs from the one before it, the quick one at a sample.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use super::rig::{FOLDER, RULES, Ran, Rig, edited};

/// What the killed program's tool does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tool {
    /// It never begins.
    NotBegun,
    /// It has done its work.
    Done,
    /// It works on, and begins after so many seconds.
    WorksOn(&'static str),
}

const ALL: [Tool; 3] = [Tool::NotBegun, Tool::Done, Tool::WorksOn("1")];
/// Longer than the next call takes.
const LONG: &str = "180.5";
/// Servers that are worked on side by side.
const SIDE_BY_SIDE: usize = 3;

/// What is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Apply,
    /// Of a run that was finished.
    RollBack,
    /// Of a run that was killed before its one rename.
    Resume,
}

/// One kill: at which call of what, and who settles it.
#[derive(Debug, Clone, Copy)]
struct Kill {
    order: Order,
    number: usize,
    tool: Tool,
    next: &'static str,
}

/// The tool of a killed program waits still to do its work.
fn waits() -> bool {
    let slept =
        |process: std::fs::DirEntry| std::fs::read(process.path().join("cmdline")).unwrap_or_default();
    let sleep = format!("sleep\0{LONG}\0");
    std::fs::read_dir("/proc").unwrap().any(|process| slept(process.unwrap()) == sleep.as_bytes())
}

fn hook(number: usize, tool: Tool) -> String {
    let then = match tool {
        Tool::NotBegun => String::from("kill -9 $PPID; exit 1"),
        Tool::Done => String::from("\"$rig/real/$tool\" \"$@\" >/dev/null 2>&1; kill -9 $PPID; exit 0"),
        Tool::WorksOn(seconds) => format!("kill -9 $PPID; sleep {seconds}"),
    };
    format!("if [ $n = {number} ]; then {then}; fi\n")
}

/// Old or new, whole, with every version that a rollback may have raised.
fn whole(rig: &Rig, what: &str) {
    let rules = rig.rules();
    let versionless = |text: &str| {
        text.split('"')
            .enumerate()
            .filter(|(at, _)| *at != 3)
            .map(|(_, part)| part.to_owned())
            .collect::<String>()
    };
    let known = [RULES.to_owned(), edited()].map(|text| versionless(&text));
    assert!(known.contains(&versionless(&rules)), "{what}: {rules}");
}

/// Nothing is left but the file and its backup.
fn tidy(rig: &Rig, what: &str) {
    let names = rig.folder();
    let fits = |name: &String| {
        ["", ".quantalink-backup"].iter().any(|end| *name == format!("scsi_device_id_config.xml{end}"))
    };
    assert!(names.iter().all(fits), "{what}: {names:?}");
}

/// Server folder, service and state folder as they were at some time.
struct Then {
    kept: tempfile::TempDir,
    service: u32,
}

/// The folders of a server that a run changes.
fn changing(rig: &Rig) -> [(&'static str, PathBuf); 2] {
    [("state", rig.home().join("state")), ("server", rig.drive("").join(FOLDER))]
}

fn copy(from: &Path, to: &Path) {
    let all = from.join(".");
    assert!(Command::new("cp").arg("-a").args([&all, to]).status().unwrap().success());
}

impl Then {
    fn of(rig: &Rig) -> Self {
        let kept = tempfile::tempdir().unwrap();
        for (name, folder) in changing(rig) {
            std::fs::create_dir(kept.path().join(name)).unwrap();
            copy(&folder, &kept.path().join(name));
        }
        Self { kept, service: u32::try_from(rig.service()).unwrap() }
    }

    /// As it was then.
    fn again(&self, rig: &Rig) {
        for (name, folder) in changing(rig) {
            for entry in std::fs::read_dir(&folder).unwrap() {
                let path = entry.unwrap().path();
                let gone =
                    if path.is_dir() { std::fs::remove_dir_all(path) } else { std::fs::remove_file(path) };
                gone.unwrap();
            }
            copy(&self.kept.path().join(name), &folder);
        }
        rig.set_service(self.service);
    }
}

/// A server, and how things stand there before what is killed.
struct Place {
    rig: Rig,
    fresh: Then,
    applied: Option<Then>,
    cut: Option<Then>,
}

impl Place {
    fn new() -> Option<Self> {
        let rig = Rig::new()?;
        let fresh = Then::of(&rig);
        Some(Self { rig, fresh, applied: None, cut: None })
    }

    /// Brings about what this is done after; `rename`: the call of the one rename.
    fn before(&mut self, order: Order, rename: usize) {
        let Self { rig, fresh, applied, cut } = self;
        let known = match order {
            Order::Apply => return fresh.again(rig),
            Order::RollBack => applied,
            Order::Resume => cut,
        };
        if let Some(then) = known {
            return then.again(rig);
        }
        fresh.again(rig);
        match order {
            Order::Resume => rig.hook(&hook(rename, Tool::NotBegun)),
            _ => rig.hook(""),
        }
        let code = if order == Order::Resume { -1 } else { 0 };
        let ran = rig.work(&["apply", "--yes"]);
        assert_eq!(ran.code, code, "{}", ran.flat());
        *known = Some(Then::of(rig));
    }

    fn order(&self, order: Order) -> Ran {
        match order {
            Order::Apply => self.rig.work(&["apply", "--yes"]),
            Order::RollBack => self.rig.run(&["rollback", "--yes"]),
            Order::Resume => self.rig.run(&["resume", "--yes"]),
        }
    }

    /// The next call: the same once more, or the undoing of what the killed one did, where it did something. What was cut
    /// before there was a run is settled by the next one that works there.
    fn settle(&self, next: &str) -> Ran {
        if next == "apply" {
            return self.order(Order::Apply);
        }
        // What was cut before the journal knew of it is begun anew.
        let cut = self.rig.run(&["runs", "--json"]).json(0)["runs"].to_string().contains("\"unfinished\"");
        let ran = self.rig.run(&[if cut { next } else { "rollback" }, "--yes"]);
        // One that was back already, but for its inert lease, leaves that to the next one that works there.
        let over = ["no-run-to-roll-back", "already-rolled-back"];
        if over.iter().any(|id| ran.flat().contains(id)) { self.order(Order::Apply) } else { ran }
    }

    /// Kills at this call, and then makes everything whole by the next one.
    fn kill(&mut self, kill: Kill, rename: usize) {
        let Kill { order, number, tool, next } = kill;
        self.before(order, rename);
        self.rig.hook(&hook(number, tool));
        let ran = self.order(order);
        let call = self.rig.calls().get(number - 1).cloned().unwrap_or_default();
        let what = format!("{kill:?}: {}", call.split(" -s ").next().unwrap_or_default());
        assert_eq!(ran.code, -1, "{what}: {}", ran.flat());
        whole(&self.rig, &what);
        self.rig.hook("");
        let settled = self.settle(next);
        assert_eq!(settled.code, 0, "{what}: {}", settled.flat());
        whole(&self.rig, &what);
        tidy(&self.rig, &what);
        assert_eq!(self.rig.service(), 4, "{what}: {}", settled.flat());
        if next == "apply" {
            assert!(self.rig.rules().contains("OSNEXUS"), "{what}: {}", settled.flat());
        }
    }
}

/// The calls of this that differ from the one before: looks at a service that is being watched are all alike.
fn points(place: &mut Place, order: Order, rename: usize) -> (Vec<String>, Vec<usize>) {
    place.before(order, rename);
    place.rig.hook("");
    let ran = place.order(order);
    assert_eq!(ran.code, 0, "{}", ran.flat());
    let calls = place.rig.calls();
    let alike =
        |at: usize| at > 0 && calls[at].starts_with("net rpc service status") && calls[at] == calls[at - 1];
    let points = (0..calls.len()).filter(|at| !alike(*at)).map(|at| at + 1).collect();
    (calls, points)
}

/// The kills at these calls: of the sample each with one of the tools, in turn.
fn kills(order: Order, points: &[usize], next: [&'static str; 2], every: usize) -> Vec<Kill> {
    let mut kills = Vec::new();
    for (turn, number) in points.iter().enumerate().filter(|(at, _)| super::full() || at % every == every / 2)
    {
        // Each tool comes with each of the next calls.
        let sample = turn / every;
        let all = super::full() && order == Order::Apply;
        let at = if super::full() { turn } else { sample };
        let tools = if all { &ALL[..] } else { &ALL[at % 3..][..1] };
        for (tool, at) in tools.iter().zip(at..) {
            kills.push(Kill { order, number: *number, tool: *tool, next: next[at % 2] });
        }
    }
    kills
}

#[test]
fn killed_at_every_call_the_next_one_settles_it() {
    let Some(mut place) = Place::new() else { return };
    let (calls, apply) = points(&mut place, Order::Apply, 0);
    let over = |call: &String| call.contains("rename") && call.contains("config.xml\" -f");
    let rename = calls.iter().position(over).unwrap() + 1;
    place.applied = Some(Then::of(&place.rig));
    let (_, back) = points(&mut place, Order::RollBack, rename);
    let (_, resume) = points(&mut place, Order::Resume, rename);
    assert!(apply.len() > 40 && back.len() > 30 && resume.len() > 30, "{apply:?} {back:?} {resume:?}");
    // Around the one rename all of them.
    let around = [(Tool::NotBegun, "rollback"), (Tool::Done, "apply"), (Tool::Done, "rollback")];
    let around = around.map(|(tool, next)| Kill { order: Order::Apply, number: rename, tool, next });
    let mut all = around.to_vec();
    all.extend(kills(Order::Apply, &apply, ["apply", "rollback"], 12));
    all.extend(kills(Order::RollBack, &back, ["rollback", "resume"], 18));
    all.extend(kills(Order::Resume, &resume, ["resume", "rollback"], 24));
    let count = all.len();
    assert!(count > 8, "{all:?}");
    let queue = Mutex::new(all.into_iter());
    let one = |mut place: Place| {
        while let Some(kill) = { queue.lock().unwrap().next() } {
            place.kill(kill, rename);
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..SIDE_BY_SIDE {
            scope.spawn(|| Place::new().map(one));
        }
        one(place);
    });
    println!("{count} kills, each settled by the next call");
}

/// Killed with the service stopped: a plan says that the run did that, and starts it; it does not say that somebody wants it
/// to stay so.
#[test]
fn a_plan_after_a_kill_names_the_run_that_stopped_the_service() {
    let Some(mut place) = Place::new() else { return };
    place.before(Order::Apply, 0);
    place.rig.hook("case \"$*\" in *'rename '*'config.xml\" -f'*) kill -9 $PPID; exit 1 ;; esac\n");
    assert_eq!(place.order(Order::Apply).code, -1);
    place.rig.hook("");
    let before = place.rig.service();
    let told = place.rig.work(&["plan", "--json"]).json(2).to_string();
    assert!(told.contains("service-stopped-by-run") && told.contains("service-start-with-run"), "{told}");
    assert!(!told.contains("service-was-stopped") && !told.contains("service-left-stopped"), "{told}");
    assert_eq!(place.rig.service(), before, "a look starts nothing");
    let settled = place.settle("rollback");
    assert_eq!((settled.code, place.rig.service()), (0, 4), "{}", settled.flat());
}

#[test]
fn what_a_killed_program_left_at_work_is_ended_first() {
    let Some(mut place) = Place::new() else { return };
    // It would rename later.
    place.before(Order::Apply, 0);
    let late = format!("case \"$*\" in *'rename '*'config.xml\" -f'*) kill -9 $PPID; sleep {LONG} ;; esac\n");
    place.rig.hook(&late);
    assert_eq!(place.order(Order::Apply).code, -1);
    // The tool's shell begins to wait a moment after its kill.
    let begun = std::time::Instant::now();
    while !waits() {
        assert!(begun.elapsed() < std::time::Duration::from_secs(30), "nothing is left at work");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert_eq!(place.rig.rules(), RULES);
    place.rig.hook("");
    let settled = place.settle("rollback");
    assert_eq!((settled.code, place.rig.service()), (0, 4), "{}", settled.flat());
    assert!(!waits(), "it would still put the new rules in");
    assert_eq!(place.rig.rules(), RULES);
    tidy(&place.rig, "left at work");
}
