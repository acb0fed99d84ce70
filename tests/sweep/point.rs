//! One point of the sweep: the program is killed or made fail at one call, then called once more; and what must hold
//! after each of the two.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::trace::{self, Call, Mode};
use super::tree::{self, Standing, Subject, Tree};

/// The command that is swept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// `apply` on the old tree.
    Apply,
    /// `rollback` of a complete run.
    Rollback,
    /// `resume` of a run that was killed before its first change was made.
    ResumeBefore,
    /// `resume` of a run that was killed after a change was made and before the journal knew.
    ResumeAfter,
}

impl Task {
    /// Its name in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Apply => "apply",
            Self::Rollback => "rollback",
            Self::ResumeBefore => "resume-before",
            Self::ResumeAfter => "resume-after",
        }
    }

    const fn verb(self) -> &'static str {
        match self {
            Self::Apply => "apply",
            Self::Rollback => "rollback",
            Self::ResumeBefore | Self::ResumeAfter => "resume",
        }
    }
}

/// A folder with a tree, a state folder, and the copies that they are set back to. Its path never changes, since the
/// journal names the tree by it.
#[derive(Debug)]
pub struct Bench {
    home: PathBuf,
    program: PathBuf,
    /// The tree before and after.
    pub old: Tree,
    /// See `old`.
    pub new: Tree,
}

/// What a point showed.
#[derive(Debug, Default)]
pub struct Verdict {
    /// The injection happened.
    pub fired: bool,
    /// Everything that must not be.
    pub bad: Vec<String>,
    /// After the first call every path was as before.
    pub old: bool,
    /// After the first call every path was as wanted.
    pub new: bool,
    /// What was called next.
    pub then: &'static str,
}

impl Bench {
    /// A bench with the old tree as its start; runs `apply` and `rollback` once to learn what is wanted.
    pub fn new(home: PathBuf, program: PathBuf, subject: Subject) -> Self {
        drop(fs::remove_dir_all(&home));
        fs::create_dir_all(home.join("start/tree")).unwrap();
        subject.make(&home.join("start/tree"));
        let old = tree::look(&home.join("start/tree"));
        let mut bench = Self { home, program, new: old.clone(), old };
        bench.reset();
        bench.plainly("apply");
        bench.new = tree::look(&bench.tree());
        assert_ne!(bench.old, bench.new, "apply changes the tree");
        for (path, new) in &bench.new {
            let kept = bench.old.get(path).is_none_or(|old| new.dressed_as(old));
            assert!(kept, "{}: mode, owner and attributes are kept: {new:?}", path.display());
        }
        assert_eq!(bench.states(), ["complete"]);
        bench.plainly("rollback");
        assert_eq!(bench.seen().bad, Vec::<String>::new());
        assert_eq!(tree::look(&bench.tree()), bench.old, "rollback gives the old tree back");
        bench.reset();
        bench
    }

    /// Makes what this task starts from the start of every later [`Self::reset`].
    pub fn prepare(&self, task: Task) {
        self.reset();
        match task {
            Task::Apply => return,
            Task::Rollback => self.plainly("apply"),
            Task::ResumeBefore => self.cut(|standing| standing.new == 0),
            Task::ResumeAfter => self.cut(|standing| standing.new > 0),
        }
        fs::remove_dir_all(self.home.join("start")).unwrap();
        fs::create_dir(self.home.join("start")).unwrap();
        tree::copy(&self.tree(), &self.home.join("start/tree"));
        tree::copy(&self.state(), &self.home.join("start/state"));
    }

    /// Kills `apply` at one act after the other until a run is unfinished and the tree stands as wanted.
    fn cut(&self, wanted: impl Fn(&Standing) -> bool) {
        let (_, calls) = self.calls(Task::Apply);
        let durable = |call: &&Call| ["fsync", "fdatasync"].contains(&call.name.as_str());
        for call in calls.iter().filter(durable) {
            self.reset();
            trace::inject(&self.command("apply"), &self.home.join("trace"), Mode::Kill, call);
            if self.states().contains(&"unfinished".to_owned()) && wanted(&self.seen()) {
                return;
            }
        }
        panic!("no kill of apply left such an unfinished run");
    }

    /// Sets tree and state folder back to the start.
    pub fn reset(&self) {
        drop(fs::remove_dir_all(self.tree()));
        drop(fs::remove_dir_all(self.state()));
        tree::copy(&self.home.join("start/tree"), &self.tree());
        if self.home.join("start/state").exists() {
            tree::copy(&self.home.join("start/state"), &self.state());
        }
    }

    fn tree(&self) -> PathBuf {
        self.home.join("tree")
    }

    fn state(&self) -> PathBuf {
        self.home.join("state")
    }

    fn seen(&self) -> Standing {
        Standing::of(&tree::look(&self.tree()), &self.old, &self.new)
    }

    fn command(&self, verb: &str) -> Command {
        let mut command = Command::new(&self.program);
        command.arg(verb).arg("--yes").arg("--root").arg(self.tree()).arg("--state-dir").arg(self.state());
        // The same environment everywhere, so that every call makes the same system calls.
        command
            .env_clear()
            .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
            .env("HOME", &self.home)
            .env("LANG", "C");
        command.stdin(Stdio::null());
        command
    }

    fn plainly(&self, verb: &str) {
        let done = self.command(verb).output().unwrap();
        assert!(done.status.success(), "{verb}: {done:?}");
    }

    /// The states of all runs, newest last.
    fn states(&self) -> Vec<String> {
        let mut command = self.command("runs");
        let done = command.arg("--json").output().unwrap();
        let json: serde_json::Value = serde_json::from_slice(&done.stdout)
            .unwrap_or_else(|error| panic!("runs --json: {error}: {done:?}"));
        let runs = json["runs"].as_array().unwrap_or_else(|| panic!("runs --json has no runs: {done:?}"));
        let mut runs: Vec<(String, String)> = runs
            .iter()
            .map(|run| (run["run"].to_string(), run["state"].as_str().unwrap().to_owned()))
            .collect();
        runs.sort();
        runs.into_iter().map(|(_, state)| state).collect()
    }

    /// The calls that the task makes when nothing is in its way.
    pub fn calls(&self, task: Task) -> (trace::End, Vec<Call>) {
        self.reset();
        trace::calls(&self.command(task.verb()), &self.home.join("trace"))
    }

    /// One point; `turn` chooses what is called after it.
    pub fn point(&self, task: Task, mode: Mode, call: &Call, turn: usize) -> Verdict {
        self.reset();
        let end = trace::inject(&self.command(task.verb()), &self.home.join("trace"), mode, call);
        let mut out = Verdict { fired: end.fired, ..Verdict::default() };
        let standing = self.seen();
        let states = self.states();
        out.old = standing.new == 0 && standing.bad.is_empty();
        out.new = standing.old == 0 && standing.bad.is_empty();
        out.bad.extend(standing.bad.iter().cloned());
        if standing.temps.len() > usize::from(mode == Mode::Kill) {
            out.bad.push(format!("left over after the call: {:?}", standing.temps));
        }
        // A task that says done has reached its end, and the journal says the same.
        let (there, word) = match task {
            Task::Rollback => (out.old, "rolled-back"),
            _ => (out.new, "complete"),
        };
        let journal = states.last().is_some_and(|state| state == word);
        if end.code == Some(0) && !(there && journal) {
            out.bad.push(format!("false done: {} old, {} new, runs {states:?}", standing.old, standing.new));
        }
        if mode != Mode::Kill && end.code.is_none() {
            out.bad.push("ended by a signal or a panic".into());
        }
        if end.code == Some(101) || end.said.contains("panicked") {
            out.bad.push(format!("panic: {}", end.said));
        }
        // Nothing is changed before the journal tells of it.
        let known = states.iter().any(|state| state == "unfinished" || state == "complete");
        if task == Task::Apply && !out.old && !known {
            out.bad.push(format!("changed without a run: {states:?}"));
        }
        self.settle(task, &states, turn, &mut out);
        out
    }

    /// The next call must settle it, whichever it is.
    fn settle(&self, task: Task, states: &[String], turn: usize, out: &mut Verdict) {
        let last = states.last().map_or("", String::as_str);
        let verb = match (last, turn % 4) {
            ("unfinished", 1) => "resume",
            ("unfinished", 3) | ("complete", 1 | 3) => "rollback",
            _ => "apply",
        };
        out.then = verb;
        let done = self.command(verb).output().unwrap();
        let mut bad = |what: String| out.bad.push(format!("then {verb}: {what}"));
        if !done.status.success() {
            let said = [done.stdout, done.stderr].concat();
            bad(format!("{}: {}", done.status, String::from_utf8_lossy(&said).trim()));
            return;
        }
        let standing = self.seen();
        // To resume a rollback that was cut is to finish it; the run says whether it was one.
        let now = self.states();
        let finished =
            task == Task::Rollback && verb == "resume" && now.last().is_some_and(|s| s == "rolled-back");
        let left = if verb == "rollback" || finished { standing.new } else { standing.old };
        if left > 0 || !standing.bad.is_empty() {
            bad(format!("{} old, {} new, bad {:?}", standing.old, standing.new, standing.bad));
        }
        if !standing.temps.is_empty() {
            bad(format!("left over: {:?}", standing.temps));
        }
        if now.iter().any(|state| state == "unfinished") {
            bad(format!("still unfinished: {now:?}"));
        }
    }
}

/// Where benches stand: below the target folder, on a real file system.
pub fn place() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("sweep-{}", std::process::id()))
}
