//! Guards of two nodes in one run: one fires before the run is over, one cannot be asked any more.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use quantalink::base::{Hash, Text, Untrusted};
use quantalink::core::answers::{Answers, Section};
use quantalink::core::change::{Act, Change, ChangeId, ChangeKind, ChangeRef, Interrupt, Standing, Write};
use quantalink::core::engine::{self, ResumeError};
use quantalink::core::event::{Outcome, RunEnd, RunId, RunState};
use quantalink::core::facts::Role;
use quantalink::core::guard::Place;
use quantalink::core::journal::{RunInfo, runs};
use quantalink::core::plan::{HostPlan, Plan};
use quantalink::core::runner::Site;
use quantalink::core::state::State;
use quantalink::host::local_unix::LocalUnix;
use quantalink::host::{
    Cx, Entry, Expect, Host, HostError, HostId, HostPath, Lock, Machine, Output, Program, Receipt, Remove,
    Replace, Snapshot, SystemClock,
};

use super::rig::{NEW, OLD, host_path, run_out, until, with_cx};

const LONG: u64 = 3600;

#[derive(Clone, Copy)]
enum Cut {
    Before(&'static str),
    After(&'static str),
    /// The link stays, but this one answer is lost.
    Answer(&'static str),
}

/// A node of which the link may be cut.
struct Linked {
    inner: LocalUnix,
    cut: Arc<AtomicBool>,
    /// The link is cut before the guard is asked this, or after it.
    cut_at: Option<Cut>,
    /// Done before its file is written.
    before: Box<dyn Fn() + Send + Sync>,
}

impl Linked {
    fn there(&self) -> Result<&LocalUnix, HostError> {
        let lost = || HostError::NotDone(Text::new("ssh-timeout").with("host", &self.inner.id().0));
        if self.cut.load(Ordering::SeqCst) { Err(lost()) } else { Ok(&self.inner) }
    }
}

impl Host for Linked {
    fn id(&self) -> HostId {
        self.inner.id()
    }

    fn executes(&self) -> bool {
        true
    }

    fn read(&self, path: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError> {
        self.there()?.read(path, max, cx)
    }

    fn list(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        self.there()?.list(path, cx)
    }

    fn replace(&self, replace: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
        (self.before)();
        self.there()?.replace(replace, cx)
    }

    fn remove(&self, remove: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
        self.there()?.remove(remove, cx)
    }

    fn remove_folders(&self, folders: &[HostPath], cx: &Cx<'_>) -> Result<(), HostError> {
        self.there()?.remove_folders(folders, cx)
    }

    fn tidy(&self, stage: &HostPath, cx: &Cx<'_>) -> Result<bool, HostError> {
        self.there()?.tidy(stage, cx)
    }

    fn run(&self, program: &Program, cx: &Cx<'_>) -> Result<Output, HostError> {
        let is = |word: &str| program.argv.iter().any(|said| said == word);
        if matches!(self.cut_at, Some(Cut::Before(word)) if is(word)) {
            self.cut.store(true, Ordering::SeqCst);
        }
        let done = self.there()?.run(program, cx);
        if matches!(self.cut_at, Some(Cut::After(word)) if is(word)) {
            self.cut.store(true, Ordering::SeqCst);
        }
        if matches!(self.cut_at, Some(Cut::Answer(word)) if is(word)) {
            return Err(HostError::Unknown(Text::new("ssh-timeout").with("host", &self.inner.id().0)));
        }
        done
    }

    fn machine(&self, paths: &[HostPath], daemons: &[&str], cx: &Cx<'_>) -> Result<Machine, HostError> {
        self.there()?.machine(paths, daemons, cx)
    }

    fn lock(&self, cx: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
        self.there()?.lock(cx)
    }
}

/// Two nodes, `a` and `b`, each with one file.
struct Two {
    dir: Arc<tempfile::TempDir>,
    cut: Arc<AtomicBool>,
}

impl Two {
    fn new() -> Self {
        let two = Self { dir: Arc::new(tempfile::tempdir().unwrap()), cut: Arc::default() };
        for name in ["a", "b"] {
            std::fs::create_dir_all(two.at(&format!("{name}/lock"))).unwrap();
            std::fs::write(two.file(name), OLD).unwrap();
        }
        two
    }

    fn at(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.at(name).join("multipath.conf")
    }

    fn has(&self, name: &str, bytes: &[u8]) -> bool {
        std::fs::read(self.file(name)).unwrap() == bytes
    }

    fn node(&self, name: &str, cut_at: Option<Cut>, before: Box<dyn Fn() + Send + Sync>) -> Arc<dyn Host> {
        let lock = host_path(&self.at(name).join("lock"));
        let inner = LocalUnix::new(HostId(name.into()), None).unwrap().locked_at(lock);
        let cut = if name == "b" || cut_at.is_some() { Arc::clone(&self.cut) } else { Arc::default() };
        Arc::new(Linked { inner, cut, cut_at, before })
    }

    fn site(&self, nodes: Vec<Arc<dyn Host>>) -> Site {
        let guard = Place { base: host_path(&self.at("lib/guard")), poll: Duration::from_millis(100) };
        Site { guard, ..Site::of(nodes, Arc::new(SystemClock), Untrusted::from("/")) }
    }

    fn plain(&self) -> Site {
        self.site(vec![self.node("a", None, Box::new(|| {})), self.node("b", None, Box::new(|| {}))])
    }

    fn state(&self) -> State {
        State::open(&self.at("state"), true).unwrap()
    }

    fn info(&self) -> RunInfo {
        runs(&self.state()).unwrap().0.remove(0)
    }

    fn change(&self, name: &str) -> Change {
        let old = std::fs::read(self.file(name)).unwrap();
        let due = old != NEW;
        let act = Act::Write(Write {
            path: host_path(&self.file(name)),
            expect: Expect::Is(Hash::of(&old)),
            meta: None,
            old: Some(Arc::new(old)),
            new: Arc::new(NEW.to_vec()),
            stage: host_path(&self.at(name)),
            make_folders: false,
            again: None,
        });
        Change {
            at: ChangeRef { host: HostId(name.into()), id: ChangeId::new("multipath") },
            after: Vec::new(),
            kind: ChangeKind::EditFile,
            standing: if due { Standing::Pending } else { Standing::Done },
            reasons: Vec::new(),
            explains: Vec::new(),
            path: Some(host_path(&self.file(name))),
            act: due.then_some(act),
            diff: None,
            stop: Interrupt::SafePoints,
        }
    }

    fn plan(&self, names: &[&str]) -> Plan {
        // No look at the first node in between: these are no nodes.
        let mut answers = Answers { sections: vec![Section::Verify], ..Answers::default() };
        answers.multipath.confirm_within = Some(LONG);
        answers.nodes.list = vec!["a".into(), "b".into()];
        answers.nodes.parallel = Some(1);
        if !names.contains(&"b") {
            answers.nodes.leave_out = vec!["b".into()];
        }
        let host = |name: &&str| {
            HostPlan::of(HostId((*name).into()), Role::Node, "xcp-ng 8.3".into(), vec![self.change(name)])
        };
        Plan { answers, hosts: names.iter().map(host).collect() }
    }

    fn go_on(&self, names: &[&str], site: &Site) -> RunEnd {
        self.go_on_for(LONG, names, site)
    }

    fn go_on_for(&self, seconds: u64, names: &[&str], site: &Site) -> RunEnd {
        let (run, mut plan) = (self.info().run, self.plan(names));
        plan.answers.multipath.confirm_within = Some(seconds);
        with_cx(|cx| engine::resume_with(&run, plan, site, &self.state(), cx, &|_| {})).unwrap()
    }

    fn apply_on(&self, names: &[&str]) -> RunEnd {
        with_cx(|cx| engine::apply(self.plan(names), &self.plain(), &self.state(), cx, &|_| {}))
    }

    fn due_on(&self, site: &Site) -> Vec<Result<RunEnd, ResumeError>> {
        with_cx(|cx| engine::due(site, &self.state(), cx, &|_| {}))
    }

    fn rollback(&self) -> RunEnd {
        self.rollback_on(&self.plain())
    }

    fn rollback_on(&self, site: &Site) -> RunEnd {
        let run: RunId = self.info().run;
        with_cx(|cx| engine::rollback(Some(&run), site, &self.state(), cx, &|_| {})).unwrap()
    }

    fn confirm_on(&self, site: &Site) -> RunEnd {
        let run = self.info().run;
        with_cx(|cx| engine::confirm(&run, site, &self.state(), cx, &|_| {})).unwrap()
    }

    /// Both have it, and wait to be confirmed.
    fn waiting() -> Self {
        let two = Self::new();
        let end = with_cx(|cx| engine::apply(two.plan(&["a", "b"]), &two.plain(), &two.state(), cx, &|_| {}));
        assert_eq!((error(&end), end.state), ("", RunState::AwaitingConfirm), "{end:?}");
        two
    }

    /// The folder of this node's guard.
    fn guard(&self, name: &str) -> PathBuf {
        let path = format!("/{name}/");
        let of = |at: &PathBuf| std::fs::read_to_string(at.join("file.1/path")).unwrap().contains(&path);
        let guards = std::fs::read_dir(self.at("lib/guard")).unwrap().map(|guard| guard.unwrap().path());
        guards.into_iter().find(of).unwrap()
    }

    /// For how many seconds this node's guard was set last.
    fn set_for(&self, name: &str) -> u64 {
        let line = std::fs::read_to_string(self.guard(name).join("deadline")).unwrap();
        let words: Vec<u64> =
            line.split_ascii_whitespace().skip(1).map(|word| word.parse().unwrap()).collect();
        words[1] - words[2]
    }

    /// This node's guard puts back now, but not all attributes.
    fn back_unlike(&self, name: &str) {
        let guard = self.guard(name);
        run_out(&guard);
        until("the end of the guard", || guard.join("fired").exists());
        assert!(self.has(name, OLD));
        std::fs::write(guard.join("file.1/result"), "back-unlike\n").unwrap();
    }
}

fn error(end: &RunEnd) -> &str {
    end.error.as_ref().map_or("", |error| &*error.id)
}

/// The guard of the first node fires while the second is worked on; how that run ends.
fn fired_early() -> (Two, RunEnd) {
    let two = Two::new();
    let (dir, a) = (Arc::clone(&two.dir), two.file("a"));
    let late = move || {
        if std::fs::read(&a).unwrap() == NEW {
            let guard = std::fs::read_dir(dir.path().join("lib/guard")).unwrap().map(|it| it.unwrap().path());
            let armed = |at: &PathBuf| at.join("file.1/path").exists();
            let of_a =
                |at: &PathBuf| std::fs::read_to_string(at.join("file.1/path")).unwrap().contains("/a/");
            guard.filter(|at| armed(at) && of_a(at)).for_each(|at| run_out(&at));
            until("the old file", || std::fs::read(&a).unwrap() == OLD);
        }
    };
    let site = two.site(vec![two.node("a", None, Box::new(|| {})), two.node("b", None, Box::new(late))]);
    let end = with_cx(|cx| engine::apply(two.plan(&["a", "b"]), &site, &two.state(), cx, &|_| {}));
    assert!(two.has("a", OLD) && two.has("b", NEW));
    (two, end)
}

/// That is no success, whatever the others do. Taken up with more time, all of them have that time.
#[test]
fn one_that_fires_before_the_run_is_over() {
    let (two, end) = fired_early();
    assert_eq!((error(&end), end.exit(RunState::Complete)), ("guard-fired-in-run", 1), "{end:?}");
    assert_eq!((end.state, two.info().state), (RunState::Unfinished, RunState::Unfinished));
    let outcomes: Vec<&Outcome> = end.outcomes.iter().map(|(_, outcome)| outcome).collect();
    assert!(matches!(outcomes[..], [Outcome::RolledBack, Outcome::Applied { .. }]), "{outcomes:?}");
    assert_eq!(two.set_for("b"), LONG);
    // Taken up in time, both have it, and both wait.
    let end = two.go_on_for(2 * LONG, &["a", "b"], &two.plain());
    assert_eq!((error(&end), end.state), ("", RunState::AwaitingConfirm), "{end:?}");
    assert!(two.has("a", NEW) && two.has("b", NEW));
    assert_eq!((two.set_for("a"), two.set_for("b")), (2 * LONG, 2 * LONG));
    let end = two.confirm_on(&two.plain());
    assert_eq!((error(&end), end.state), ("", RunState::Complete), "{end:?}");
    assert!(!two.at("lib").exists());
}

/// The new number is as good before the first change: nobody's guard fires at the old one while others are worked on.
#[test]
fn more_time_from_the_first_change_on() {
    let (two, _) = fired_early();
    let two = Arc::new(two);
    let set_for = Arc::new(Mutex::new(0));
    let (seen, of) = (Arc::clone(&set_for), Arc::downgrade(&two));
    let look = move || *seen.lock().unwrap() = of.upgrade().unwrap().set_for("b");
    let site = two.site(vec![two.node("a", None, Box::new(look)), two.node("b", None, Box::new(|| {}))]);
    let end = two.go_on_for(2 * LONG, &["a", "b"], &site);
    assert_eq!((error(&end), end.state), ("", RunState::AwaitingConfirm), "{end:?}");
    assert_eq!(*set_for.lock().unwrap(), 2 * LONG);
}

/// What a guard could not give back is told by whoever takes the run up, and holds up neither.
#[test]
fn one_that_could_not_give_all_back() {
    let (two, _) = fired_early();
    two.back_unlike("b");
    let end = two.go_on(&["a", "b"], &two.plain());
    assert_eq!((error(&end), end.state), ("guard-back-unlike", RunState::AwaitingConfirm), "{end:?}");
    assert_eq!(two.info().state, RunState::AwaitingConfirm);
    assert!(two.has("a", NEW) && two.has("b", NEW));
    two.back_unlike("a");
    let end = two.rollback();
    assert_eq!((error(&end), end.state), ("guard-back-unlike", RunState::RolledBack), "{end:?}");
    assert_eq!(two.info().state, RunState::RolledBack);
    assert!(two.has("a", OLD) && two.has("b", OLD) && !two.at("lib").exists());
}

/// The guard of the only node is taken away, but the answer is lost: the file stands, and nobody says that it was kept.
#[test]
fn an_answer_that_is_lost_in_a_rollback() {
    let two = Two::new();
    assert_eq!(two.apply_on(&["a"]).state, RunState::AwaitingConfirm);
    let (run, node) = (two.info().run, two.node("a", Some(Cut::Answer("claim")), Box::new(|| {})));
    let lost = with_cx(|cx| engine::rollback(Some(&run), &two.site(vec![node]), &two.state(), cx, &|_| {}));
    assert!(matches!(&lost, Err(ResumeError::Failed(_))), "{lost:?}");
    assert!(two.has("a", NEW));
    assert_eq!((two.info().state, two.info().until), (RunState::Unfinished, None));
    for end in two.due_on(&two.plain()) {
        assert_eq!(end.unwrap().state, RunState::Unfinished);
    }
    assert_eq!(two.info().state, RunState::Unfinished);
    assert_eq!(two.rollback().state, RunState::RolledBack);
    assert!(two.has("a", OLD) && !two.at("lib").exists());
}

/// Of two runs one was put back, and the other cannot be asked: both are told, whichever was begun first.
#[test]
fn one_run_that_cannot_be_asked() {
    for order in [["a", "b"], ["b", "a"]] {
        let two = Two::new();
        for name in order {
            let end = two.apply_on(&[name]);
            assert_eq!((error(&end), end.state), ("", RunState::AwaitingConfirm), "{end:?}");
        }
        run_out(&two.guard("a"));
        until("the old file", || two.has("a", OLD));
        let site = two.site(vec![
            two.node("a", None, Box::new(|| {})),
            two.node("b", Some(Cut::Before("look")), Box::new(|| {})),
        ]);
        let (ends, errors): (Vec<_>, Vec<_>) = two.due_on(&site).into_iter().partition(Result::is_ok);
        let ends: Vec<RunState> = ends.into_iter().map(|end| end.unwrap().state).collect();
        let errors: Vec<_> = errors.into_iter().map(|error| error.unwrap_err().text().id.clone()).collect();
        assert_eq!((ends, errors), (vec![RunState::RolledBack], vec!["ssh-timeout".into()]), "{order:?}");
        two.cut.store(false, Ordering::SeqCst);
        assert!(two.has("b", NEW) && two.due_on(&two.plain()).is_empty(), "told once");
    }
}

/// The link is cut as the second guard is set: whether it stands there nobody knows, so that neither a rollback nor a run
/// without that node says that all is over, and each says why.
#[test]
fn one_that_nobody_can_ask() {
    let two = Two::new();
    let site = two.site(vec![
        two.node("a", None, Box::new(|| {})),
        two.node("b", Some(Cut::Before("arm")), Box::new(|| {})),
    ]);
    let end = with_cx(|cx| engine::apply(two.plan(&["a", "b"]), &site, &two.state(), cx, &|_| {}));
    assert_eq!(end.state, RunState::Unfinished, "{end:?}");
    assert!(two.has("a", NEW) && two.has("b", OLD));
    let end = two.rollback();
    assert_eq!((error(&end), end.exit(RunState::RolledBack)), ("guard-left-out", 1), "{end:?}");
    assert!(two.has("a", OLD) && two.info().stands && two.info().state == RunState::Unfinished);
    // The other node is not held up by that: with a guard of its own it waits for its confirm.
    let end = two.go_on(&["a"], &two.plain());
    assert_eq!((error(&end), end.state), ("", RunState::AwaitingConfirm), "{end:?}");
    assert!(two.has("a", NEW));
    let end = two.confirm_on(&two.plain());
    assert_eq!((error(&end), end.state), ("guard-not-asked", RunState::AwaitingConfirm), "{end:?}");
    // It answers again, and had none.
    two.cut.store(false, Ordering::SeqCst);
    let end = two.confirm_on(&two.plain());
    assert_eq!((error(&end), end.state), ("", RunState::Complete), "{end:?}");
    assert_eq!(two.rollback().state, RunState::RolledBack);
    assert!(two.has("a", OLD) && two.has("b", OLD) && !two.at("lib").exists());
}

/// The link to one node is lost as its guard is taken away: the other is put back all the same.
#[test]
fn one_that_is_lost_in_a_rollback() {
    let two = Two::waiting();
    let site = two.site(vec![
        two.node("a", None, Box::new(|| {})),
        two.node("b", Some(Cut::Before("claim")), Box::new(|| {})),
    ]);
    let end = two.rollback_on(&site);
    assert_eq!((error(&end), end.exit(RunState::RolledBack)), ("rollback-without", 1), "{end:?}");
    assert!(two.has("a", OLD) && two.has("b", NEW));
    // Nobody is needed for the rest but its guard.
    run_out(&two.guard("b"));
    until("the old file", || two.has("b", OLD));
    two.cut.store(false, Ordering::SeqCst);
    assert_eq!(two.rollback().state, RunState::RolledBack);
    assert!(!two.at("lib").exists());
}

/// One node is lost as its guard says that it has put back: the other is confirmed all the same.
#[test]
fn one_that_is_lost_in_a_confirm() {
    let two = Two::waiting();
    run_out(&two.guard("a"));
    until("the old file", || two.has("a", OLD));
    let nodes =
        vec![two.node("a", Some(Cut::After("claim")), Box::new(|| {})), two.node("b", None, Box::new(|| {}))];
    let end = two.confirm_on(&two.site(nodes));
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::AwaitingConfirm, 1), "{end:?}");
    assert!(error(&end).starts_with("error-and-also"), "{end:?}");
    two.cut.store(false, Ordering::SeqCst);
    let end = two.confirm_on(&two.plain());
    assert_eq!((error(&end), end.state), ("confirm-too-late", RunState::Complete), "{end:?}");
    assert!(two.has("b", NEW) && two.has("a", OLD) && !two.at("lib").exists());
}

/// Whoever names but one of the nodes is told what to do with the run that waits, not to name the others.
#[test]
fn a_run_that_waits_on_more_than_was_named() {
    let two = Two::waiting();
    run_out(&two.guard("a"));
    until("the old file", || two.has("a", OLD));
    let site = two.site(vec![two.node("a", None, Box::new(|| {}))]);
    let end = with_cx(|cx| engine::apply(two.plan(&["a"]), &site, &two.state(), cx, &|_| {}));
    let why = match &end.outcomes[..] {
        [(_, Outcome::Refused { why })] => &*why.id,
        _ => "",
    };
    assert_eq!((why, end.exit(RunState::Complete)), ("run-awaits-confirm", 3), "{end:?}");
    let end = two.confirm_on(&two.plain());
    assert_eq!((error(&end), end.state), ("confirm-too-late", RunState::Complete), "{end:?}");
}
