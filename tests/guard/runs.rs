//! Runs of the engine on this machine, in a folder: real files, a real guard.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use quantalink::base::{Hash, Untrusted};
use quantalink::core::answers::Answers;
use quantalink::core::change::{Act, Change, ChangeId, ChangeKind, ChangeRef, Interrupt, Standing, Write};
use quantalink::core::engine::{self, ResumeError};
use quantalink::core::event::{Event, Outcome, RunEnd, RunState};
use quantalink::core::facts::Role;
use quantalink::core::guard::Place;
use quantalink::core::journal::{Journal, runs};
use quantalink::core::plan::{HostPlan, Plan};
use quantalink::core::runner::{Cmd, Gen, Reply, Runner, Site};
use quantalink::core::state::State;
use quantalink::host::local_unix::LocalUnix;
use quantalink::host::{
    Cx, Entry, Expect, Host, HostError, HostId, HostPath, Lock, Machine, Output, Program, Receipt, Remove,
    Replace, Snapshot, SystemClock,
};

use super::mortal::{End, MortalDisk, Reaper, until_killed};
use super::rig::{NEW, OLD, host_path, run_out, until, with_cx, write};

const LONG: u64 = 3600;

/// A node that ends the run before or after one of its calls.
struct Mortal {
    inner: LocalUnix,
    reaper: Arc<Reaper>,
}

impl Mortal {
    fn around<T>(&self, work: impl FnOnce() -> T) -> T {
        self.reaper.step();
        let done = work();
        self.reaper.step();
        done
    }
}

impl Host for Mortal {
    fn id(&self) -> HostId {
        self.inner.id()
    }

    fn executes(&self) -> bool {
        self.inner.executes()
    }

    fn read(&self, path: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError> {
        self.inner.read(path, max, cx)
    }

    fn list(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        self.inner.list(path, cx)
    }

    fn replace(&self, replace: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
        self.around(|| self.inner.replace(replace, cx))
    }

    fn remove(&self, remove: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
        self.around(|| self.inner.remove(remove, cx))
    }

    fn remove_folders(&self, folders: &[HostPath], cx: &Cx<'_>) -> Result<(), HostError> {
        self.inner.remove_folders(folders, cx)
    }

    fn tidy(&self, stage: &HostPath, cx: &Cx<'_>) -> Result<bool, HostError> {
        self.inner.tidy(stage, cx)
    }

    fn run(&self, program: &Program, cx: &Cx<'_>) -> Result<Output, HostError> {
        self.around(|| self.inner.run(program, cx))
    }

    fn machine(&self, paths: &[HostPath], daemons: &[&str], cx: &Cx<'_>) -> Result<Machine, HostError> {
        self.inner.machine(paths, daemons, cx)
    }

    fn lock(&self, cx: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
        self.inner.lock(cx)
    }
}

/// A node with a main file that is to be changed, and a file in a folder that is not there.
struct World {
    dir: tempfile::TempDir,
}

impl World {
    fn new() -> Self {
        let world = Self { dir: tempfile::tempdir().unwrap() };
        for folder in ["etc", "lock"] {
            std::fs::create_dir(world.at(folder)).unwrap();
        }
        std::fs::write(world.main(), OLD).unwrap();
        world
    }

    fn at(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn main(&self) -> PathBuf {
        self.at("etc/multipath.conf")
    }

    fn drop_in(&self) -> PathBuf {
        self.at("etc/multipath/conf.d/custom.conf")
    }

    fn site(&self, reaper: &Arc<Reaper>) -> Site {
        let inner = LocalUnix::new(HostId::local(), None).unwrap().locked_at(host_path(&self.at("lock")));
        let node = Mortal { inner, reaper: Arc::clone(reaper) };
        let guard = Place { base: host_path(&self.at("lib/guard")), poll: Duration::from_millis(100) };
        Site { guard, ..Site::of(vec![Arc::new(node)], Arc::new(SystemClock), Untrusted::from("/")) }
    }

    fn state(&self, reaper: &Arc<Reaper>) -> State {
        let disk = Arc::new(MortalDisk { reaper: Arc::clone(reaper), end: End::Kill });
        State::with_disk(&self.at("state"), true, disk).unwrap()
    }

    fn both(&self) -> (Site, State) {
        let never = Reaper::at(0);
        (self.site(&never), self.state(&never))
    }

    /// The plan for the files as they stand.
    fn plan(&self, seconds: Option<u64>) -> Plan {
        let change = |id, kind, path: &Path, new: &[u8], stage: &Path| {
            let old = std::fs::read(path).ok();
            let act = Act::Write(Write {
                path: host_path(path),
                expect: old.as_ref().map_or(Expect::Absent, |old| Expect::Is(Hash::of(old))),
                meta: None,
                old: old.clone().map(Arc::new),
                new: Arc::new(new.to_vec()),
                stage: host_path(stage),
                make_folders: true,
                again: None,
            });
            let due = old.as_deref() != Some(new);
            Change {
                at: ChangeRef { host: HostId::local(), id: ChangeId::new(id) },
                after: Vec::new(),
                kind,
                standing: if due { Standing::Pending } else { Standing::Done },
                reasons: Vec::new(),
                explains: Vec::new(),
                path: Some(host_path(path)),
                act: due.then_some(act),
                diff: None,
                stop: Interrupt::SafePoints,
            }
        };
        let changes = vec![
            change("multipath", ChangeKind::CreateFile, &self.drop_in(), NEW, &self.at("etc/multipath")),
            change("multipath-cleanup", ChangeKind::EditFile, &self.main(), NEW, &self.at("etc")),
        ];
        let mut answers = Answers::default();
        answers.multipath.confirm_within = seconds;
        let host = HostPlan::of(HostId::local(), Role::Node, "xcp-ng 8.3".into(), changes);
        Plan { answers, hosts: vec![host] }
    }

    fn apply(&self, seconds: u64) -> RunEnd {
        let (site, state) = self.both();
        with_cx(|cx| engine::apply(self.plan(Some(seconds)), &site, &state, cx, &|_| {}))
    }

    fn confirm(&self) -> Result<RunEnd, ResumeError> {
        let (site, state) = self.both();
        let run = runs(&state).unwrap().0[0].run.clone();
        with_cx(|cx| engine::confirm(&run, &site, &state, cx, &|_| {}))
    }

    fn rollback(&self) -> Result<RunEnd, ResumeError> {
        let (site, state) = self.both();
        with_cx(|cx| engine::rollback(None, &site, &state, cx, &|_| {}))
    }

    fn due(&self) -> Vec<RunEnd> {
        let (site, state) = self.both();
        let ends = with_cx(|cx| engine::due(&site, &state, cx, &|_| {}));
        ends.into_iter().map(Result::unwrap).collect()
    }

    fn run_state(&self) -> Option<RunState> {
        runs(&self.both().1).unwrap().0.first().map(|info| info.state)
    }

    fn is_old(&self) -> bool {
        std::fs::read(self.main()).unwrap() == OLD && !self.at("etc/multipath").exists()
    }

    fn is_new(&self) -> bool {
        std::fs::read(self.main()).unwrap() == NEW && std::fs::read(self.drop_in()).unwrap() == NEW
    }

    /// The folders of guards that stand.
    fn guards(&self) -> Vec<PathBuf> {
        let folders = std::fs::read_dir(self.at("lib/guard")).into_iter().flatten();
        folders.map(|folder| folder.unwrap().path()).collect()
    }

    /// Ends the guard's process, as a reboot does.
    fn reboot(&self) {
        for folder in self.guards() {
            let said = std::fs::read_to_string(folder.join("pid")).unwrap();
            let pid = said.split(' ').next().unwrap().parse().unwrap();
            let pid = rustix::process::Pid::from_raw(pid).unwrap();
            rustix::process::kill_process(pid, rustix::process::Signal::KILL).unwrap();
            let line = std::fs::read_to_string(folder.join("deadline")).unwrap();
            let (_, rest) = line.split_once(' ').unwrap();
            std::fs::write(folder.join("deadline"), format!("another-boot {rest}")).unwrap();
        }
    }

    /// The guard's time is over, by the clock.
    fn run_out(&self) {
        for folder in self.guards().iter().filter(|folder| folder.join("deadline").exists()) {
            run_out(folder);
        }
    }
}

fn outcomes(end: &RunEnd) -> Vec<Outcome> {
    end.outcomes.iter().map(|(_, outcome)| outcome.clone()).collect()
}

#[test]
fn confirmed_it_stays() {
    let world = World::new();
    let end = world.apply(LONG);
    assert_eq!((end.state, &end.error, end.exit(RunState::Complete)), (RunState::AwaitingConfirm, &None, 0));
    assert_eq!(end.notes.iter().filter(|(_, note)| note.id == "guard-until").count(), 2);
    let info = runs(&world.both().1).unwrap().0.remove(0);
    assert_eq!(info.state, RunState::AwaitingConfirm);
    let left = info.until.unwrap().unix() - info.started.unix();
    assert!((3590..=3800).contains(&left), "{left}");
    assert!(world.due().is_empty(), "its time is not over");
    assert_eq!(world.run_state(), Some(RunState::AwaitingConfirm), "and it waits still");
    // Another run would put back, or be put back by, what this one wrote.
    write(&world.main(), OLD);
    let other = world.apply(LONG);
    assert!(
        matches!(&outcomes(&other)[1], Outcome::Refused { why } if why.id == "run-awaits-confirm"),
        "{other:?}"
    );
    write(&world.main(), NEW);
    let end = world.confirm().unwrap();
    assert_eq!((end.state, &end.error, end.exit(RunState::Complete)), (RunState::Complete, &None, 0));
    assert!(world.is_new() && world.guards().is_empty() && !world.at("lib").exists());
    let again = world.confirm().unwrap();
    assert_eq!((again.state, again.exit(RunState::Complete)), (RunState::Complete, 0), "twice is once");
    assert_eq!(world.rollback().unwrap().state, RunState::RolledBack);
    assert!(world.is_old());
}

#[test]
fn unconfirmed_it_is_put_back() {
    let world = World::new();
    assert_eq!(world.apply(LONG).state, RunState::AwaitingConfirm);
    world.run_out();
    until("the old files", || world.is_old());
    assert_eq!(world.run_state(), Some(RunState::AwaitingConfirm), "nobody has looked");
    let end = world.confirm().unwrap();
    assert_eq!(end.error.as_ref().unwrap().id, "confirm-too-late");
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::RolledBack, 1));
    assert_eq!(outcomes(&end), [Outcome::RolledBack, Outcome::RolledBack]);
    assert!(world.is_old() && world.guards().is_empty());
    let error = world.confirm().unwrap_err();
    assert!(matches!(&error, ResumeError::Refused(why) if why.id == "confirm-put-back"), "{error:?}");
    // A new run finds nothing in its way.
    assert_eq!(world.apply(LONG).state, RunState::AwaitingConfirm);
    assert_eq!(world.confirm().unwrap().state, RunState::Complete);
}

#[test]
fn a_look_settles_what_was_put_back() {
    let world = World::new();
    world.apply(LONG);
    world.run_out();
    until("the old files", || world.is_old());
    let ends = world.due();
    assert_eq!(ends.len(), 1);
    assert_eq!((ends[0].state, &ends[0].error), (RunState::RolledBack, &None));
    assert_eq!(world.run_state(), Some(RunState::RolledBack));
    assert!(world.due().is_empty(), "told once");
}

#[test]
fn after_a_reboot_the_next_call_puts_back() {
    let world = World::new();
    world.apply(LONG);
    world.reboot();
    assert!(world.due().is_empty() && world.is_new(), "there is time left, and a new guard");
    world.reboot();
    world.run_out();
    let ends = world.due();
    assert_eq!(ends.iter().map(|end| end.state).collect::<Vec<_>>(), [RunState::RolledBack]);
    assert!(world.is_old() && world.guards().is_empty());
}

/// The wizard's first look asks for the runs: it tells of one whose time is over, and changes nothing. Whoever then applies
/// settles it, and is told.
#[test]
fn the_wizard_looks_and_changes_nothing() {
    let world = World::new();
    world.apply(LONG);
    world.reboot();
    world.run_out();
    let (site, state) = world.both();
    let (to, told) = std::sync::mpsc::channel();
    let runner = Runner::new(site, state, Arc::new(move |reply| drop(to.send(reply))));
    runner.execute(Cmd::Runs(Gen(1)));
    let Ok(Reply::Runs(Gen(1), found, _)) = told.recv_timeout(Duration::from_secs(20)) else {
        panic!("no runs")
    };
    assert!(found.len() == 1 && found[0].until.is_some(), "{found:?}");
    assert!(world.is_new() && !world.guards().is_empty(), "nothing is put back by a look");
    assert_eq!(world.run_state(), Some(RunState::AwaitingConfirm));
    // Something is to be done again, so that there is something to apply.
    write(&world.main(), OLD);
    let plan = world.plan(None);
    assert!(plan.pending() > 0);
    runner.execute(Cmd::Start(Box::new(plan)));
    let end = loop {
        if let Reply::Event(Event::Finished(end)) = told.recv_timeout(Duration::from_secs(20)).unwrap() {
            break end;
        }
    };
    assert_eq!((&end.run, world.run_state()), (&None, Some(RunState::RolledBack)), "{end:?}");
    let refused =
        |outcome: &Outcome| matches!(outcome, Outcome::Refused { why } if why.id == "run-put-back-meanwhile");
    assert!(outcomes(&end).iter().any(refused), "{end:?}");
}

#[test]
fn a_rollback_takes_the_guard_away() {
    let world = World::new();
    world.apply(LONG);
    let end = world.rollback().unwrap();
    assert_eq!((end.state, &end.error), (RunState::RolledBack, &None));
    assert!(world.is_old() && world.guards().is_empty());
    // The same after the guard was faster.
    world.apply(LONG);
    world.run_out();
    until("the old files", || world.is_old());
    let end = world.rollback().unwrap();
    assert_eq!((end.state, &end.error), (RunState::RolledBack, &None));
    assert!(world.is_old() && world.guards().is_empty());
}

#[test]
fn what_somebody_else_changed_is_left_alone_and_told() {
    let world = World::new();
    world.apply(LONG);
    write(&world.main(), b"somebody else\n");
    world.run_out();
    until("the other file", || !world.at("etc/multipath").exists());
    let ends = world.due();
    assert_eq!(ends[0].error.as_ref().unwrap().id, "guard-left-alone");
    assert_eq!(std::fs::read(world.main()).unwrap(), b"somebody else\n");
    assert!(world.guards().is_empty() && world.due().is_empty());
}

#[test]
fn without_the_answer_there_is_no_guard() {
    let world = World::new();
    let (site, state) = world.both();
    let end = with_cx(|cx| engine::apply(world.plan(None), &site, &state, cx, &|_| {}));
    assert_eq!(end.state, RunState::Complete);
    assert!(!world.at("lib").exists());
}

#[test]
fn where_no_guard_can_live_nothing_is_changed() {
    let world = World::new();
    std::fs::create_dir(world.at("lib")).unwrap();
    std::os::unix::fs::symlink("/", world.at("lib/guard")).unwrap();
    let end = world.apply(LONG);
    assert_eq!((&end.run, end.exit(RunState::Complete)), (&None, 3));
    assert!(matches!(&outcomes(&end)[0], Outcome::Refused { why } if why.id == "guard-folder-unsafe"));
    assert!(world.is_old() && world.run_state().is_none());
}

/// Does the work for every step, several at a time, until it says that the step was never reached.
fn at_every_step(work: impl Fn(usize) -> bool + Sync) -> usize {
    let (next, end) = (AtomicUsize::new(1), AtomicUsize::new(usize::MAX));
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                loop {
                    let step = next.fetch_add(1, Ordering::SeqCst);
                    if step >= end.load(Ordering::SeqCst) {
                        return;
                    }
                    if !work(step) {
                        end.fetch_min(step, Ordering::SeqCst);
                    }
                }
            });
        }
    });
    end.into_inner()
}

/// Killed at any step of apply, and nobody does anything: in the end the old files stand. Then the next call finds the
/// run settled, or settles it.
#[test]
fn killed_at_every_step_of_apply() {
    let steps = at_every_step(|step| {
        let (world, reaper) = (World::new(), Reaper::at(step));
        drop(world.both());
        let (site, disk) = (world.site(&reaper), MortalDisk { reaper: Arc::clone(&reaper), end: End::Kill });
        let state = State::with_disk(&world.at("state"), false, Arc::new(disk)).unwrap();
        let killed =
            until_killed(|| with_cx(|cx| engine::apply(world.plan(Some(LONG)), &site, &state, cx, &|_| {})))
                .is_none();
        world.run_out();
        until(&format!("the old files after step {step}"), || world.is_old());
        let armed =
            || world.guards().iter().any(|guard| guard.join("armed").exists() || guard.join("held").exists());
        until(&format!("the end of the guard after step {step}"), || !armed());
        assert!(world.is_old(), "{step}");
        world.due();
        let left = std::fs::read_dir(world.at("etc")).unwrap().count();
        match world.run_state() {
            None | Some(RunState::RolledBack) => assert_eq!(left, 1, "{step}"),
            Some(RunState::Unfinished) => {
                assert_eq!(world.rollback().unwrap().state, RunState::RolledBack, "{step}");
            }
            Some(other) => panic!("{step}: {other:?}"),
        }
        assert!(world.is_old() && world.guards().is_empty(), "{step}: {:?}", world.guards());
        killed
    });
    println!("{steps} steps");
    assert!(steps > 30, "{steps}");
}

/// Killed at any step of confirm: once more, and it is kept.
#[test]
fn killed_at_every_step_of_confirm() {
    let steps = at_every_step(|step| {
        let (world, reaper) = (World::new(), Reaper::at(step));
        let end = world.apply(LONG);
        assert_eq!(end.state, RunState::AwaitingConfirm, "{step}: {end:?}");
        let disk = Arc::new(MortalDisk { reaper: Arc::clone(&reaper), end: End::Kill });
        let state = State::with_disk(&world.at("state"), false, disk).unwrap();
        let (site, run) = (world.site(&reaper), end.run.unwrap());
        let killed =
            until_killed(|| with_cx(|cx| engine::confirm(&run, &site, &state, cx, &|_| {})).unwrap())
                .is_none();
        assert!(world.is_new(), "{step}");
        let ends = world.due();
        let kept = |end: &RunEnd| end.error.is_none() && !outcomes(end).contains(&Outcome::RolledBack);
        assert!(ends.iter().all(kept), "{step}: {ends:?}");
        let state = world.both().1;
        let journal = Journal::load(&state, &run).unwrap().unwrap();
        let end = match journal.state() {
            RunState::Unfinished => {
                let (site, state) = world.both();
                let replan = |_: &Answers| world.plan(Some(LONG));
                let resumed = with_cx(|cx| engine::resume(Some(&run), &replan, &site, &state, cx, &|_| {}));
                resumed.unwrap()
            }
            _ => world.confirm().unwrap(),
        };
        assert_eq!((end.state, &end.error), (RunState::Complete, &None), "{step}");
        assert!(world.is_new() && world.guards().is_empty(), "{step}");
        killed
    });
    println!("{steps} steps");
    assert!(steps > 5, "{steps}");
}

/// Killed at any step of confirm, and then something else is to be applied: what was kept is never called put back, nor is it
/// in the way.
#[test]
fn killed_at_every_step_of_confirm_and_applied() {
    let begun = AtomicUsize::new(0);
    let steps = at_every_step(|step| {
        let (world, reaper) = (World::new(), Reaper::at(step));
        let run = world.apply(LONG).run.unwrap();
        let (site, state) = (world.site(&reaper), world.state(&reaper));
        let killed =
            until_killed(|| with_cx(|cx| engine::confirm(&run, &site, &state, cx, &|_| {}))).is_none();
        let before = world.run_state().unwrap();
        let waits = world.guards().iter().any(|guard| guard.join("armed").exists());
        write(&world.main(), b"other\n");
        let end = world.apply(LONG);
        match before {
            RunState::AwaitingConfirm | RunState::Complete if !waits => {
                assert_eq!((end.state, &end.error), (RunState::AwaitingConfirm, &None), "{step}: {end:?}");
                assert_eq!(runs(&world.both().1).unwrap().0[1].state, RunState::Complete, "{step}");
                if before == RunState::AwaitingConfirm {
                    begun.fetch_add(1, Ordering::SeqCst);
                }
            }
            RunState::AwaitingConfirm | RunState::Unfinished => {
                let outcomes = outcomes(&end);
                let in_the_way = |outcome: &Outcome| {
                    matches!(outcome, Outcome::Refused { why }
                        if ["run-awaits-confirm", "run-unfinished-before"].contains(&&*why.id))
                };
                assert!(outcomes.iter().any(in_the_way), "{step}: {outcomes:?}");
            }
            other => panic!("{step}: {other:?}"),
        }
        killed
    });
    println!("{steps} steps");
    assert!(steps > 5 && begun.into_inner() > 0, "{steps}");
}

/// Killed at any step of rollback, and then the time is over: nobody says that the run was kept, and a second rollback ends
/// what the first began.
#[test]
fn killed_at_every_step_of_rollback() {
    let steps = at_every_step(|step| {
        let (world, reaper) = (World::new(), Reaper::at(step));
        let run = world.apply(LONG).run.unwrap();
        let (site, state) = (world.site(&reaper), world.state(&reaper));
        let rolled = || with_cx(|cx| engine::rollback(Some(&run), &site, &state, cx, &|_| {})).unwrap();
        let killed = until_killed(rolled).is_none();
        let waits = || {
            let stands =
                |guard: &PathBuf| ["armed", "held", "firing"].iter().any(|name| guard.join(name).exists());
            world.guards().iter().any(stands)
        };
        // What is promised by a run that waits, a guard keeps.
        assert!(world.run_state() != Some(RunState::AwaitingConfirm) || waits(), "{step}");
        world.run_out();
        until(&format!("the end of the guard after step {step}"), || !waits());
        let ends = world.due();
        assert!(ends.iter().all(|end| end.state != RunState::Complete), "{step}: {ends:?}");
        match world.run_state() {
            Some(RunState::RolledBack) => {}
            Some(RunState::Unfinished) => {
                assert_eq!(world.rollback().unwrap().state, RunState::RolledBack, "{step}");
            }
            other => panic!("{step}: {other:?}"),
        }
        assert!(world.is_old() && world.guards().is_empty(), "{step}: {:?}", world.guards());
        killed
    });
    println!("{steps} steps");
    assert!(steps > 10, "{steps}");
}
