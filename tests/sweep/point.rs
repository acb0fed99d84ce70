//! One point of the sweep: the program is killed or made fail at one call, then called once more; and what must hold
//! after each of the two.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::site;
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
    subject: Subject,
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
    /// The services that did not run after it.
    pub stopped: Vec<&'static str>,
    /// What was called next.
    pub then: &'static str,
}

impl Bench {
    /// A bench with the old tree as its start; runs `apply` and `rollback` once to learn what is wanted.
    pub fn new(home: PathBuf, program: PathBuf, subject: Subject) -> Self {
        drop(fs::remove_dir_all(&home));
        fs::create_dir_all(home.join("start/tree")).unwrap();
        subject.make(&home.join("start/tree"));
        let old = subject.look(&home.join("start/tree"));
        let mut bench = Self { home, program, subject, new: old.clone(), old };
        bench.reset();
        bench.plainly("apply");
        bench.new = subject.look(&bench.tree());
        assert_ne!(bench.old, bench.new, "apply changes the tree");
        for (path, new) in &bench.new {
            let kept = bench.old.get(path).is_none_or(|old| new.dressed_as(old));
            assert!(kept, "{}: mode, owner and attributes are kept: {new:?}", path.display());
        }
        assert_eq!(bench.states(), Ok(vec![String::from("complete")]));
        bench.plainly("rollback");
        assert_eq!(bench.seen().bad, Vec::<String>::new());
        assert_eq!(subject.look(&bench.tree()), bench.old, "rollback gives the old tree back");
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

    /// Kills `apply` at one act after the other until a run is unfinished and the tree stands as wanted; where there is a
    /// service, it was stopped.
    fn cut(&self, wanted: impl Fn(&Standing) -> bool) {
        let (_, calls) = self.calls(Task::Apply);
        let durable = |call: &&Call| ["fsync", "fdatasync"].contains(&call.name.as_str());
        for call in calls.iter().filter(durable) {
            self.reset();
            let marked = self.subject == Subject::Adapter;
            trace::inject(&self.command("apply", true), &self.home, marked, Mode::Kill, call);
            let down = !marked || !self.not_running().is_empty();
            let cut = self.states().is_ok_and(|states| states == ["unfinished"]);
            if cut && down && wanted(&self.seen()) {
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
        Standing::of(&self.subject.look(&self.tree()), &self.old, &self.new)
    }

    /// Services that do not run; all do at the start.
    fn not_running(&self) -> Vec<&'static str> {
        if self.subject == Subject::Adapter { site::not_running(&self.tree()) } else { Vec::new() }
    }

    /// The program with this command; `json`: tells it so, where it can.
    fn command(&self, verb: &str, json: bool) -> Command {
        if self.subject == Subject::Adapter && verb != "runs" {
            return site::command(verb, &self.tree(), &self.state());
        }
        let mut command = Command::new(&self.program);
        command.arg(verb).arg("--yes").arg("--state-dir").arg(self.state());
        if verb != "runs" {
            command.arg("--root").arg(self.tree());
        }
        command.args(json.then_some("--json"));
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
        let done = self.command(verb, false).output().unwrap();
        assert!(done.status.success(), "{verb}: {done:?}");
    }

    /// The states of all runs, newest last. Every journal can be read.
    fn states(&self) -> Result<Vec<String>, String> {
        let done = self.command("runs", true).output().unwrap();
        let wrong = |what: String| format!("runs: {what}: {done:?}");
        if !done.status.success() {
            return Err(wrong("not all can be read".into()));
        }
        let json: serde_json::Value =
            serde_json::from_slice(&done.stdout).map_err(|error| wrong(error.to_string()))?;
        let runs = json["runs"].as_array().ok_or_else(|| wrong("none".into()))?;
        let mut runs: Vec<(String, String)> = runs
            .iter()
            .map(|run| (run["run"].to_string(), run["state"].as_str().unwrap_or_default().to_owned()))
            .collect();
        runs.sort();
        Ok(runs.into_iter().map(|(_, state)| state).collect())
    }

    /// The calls that the task makes when nothing is in its way.
    pub fn calls(&self, task: Task) -> (trace::End, Vec<Call>) {
        self.reset();
        trace::calls(&self.command(task.verb(), true), &self.home, self.subject == Subject::Adapter)
    }

    /// One point; `turn` chooses what is called after it.
    pub fn point(&self, task: Task, mode: Mode, call: &Call, turn: usize) -> Verdict {
        self.reset();
        let marked = self.subject == Subject::Adapter;
        let end = trace::inject(&self.command(task.verb(), true), &self.home, marked, mode, call);
        let mut out = Verdict { fired: end.fired, ..Verdict::default() };
        let standing = self.seen();
        out.old = standing.new == 0 && standing.bad.is_empty();
        out.new = standing.old == 0 && standing.bad.is_empty();
        out.bad.extend(standing.bad.iter().cloned());
        if standing.temps.len() > usize::from(mode == Mode::Kill) {
            out.bad.push(format!("left over after the call: {:?}", standing.temps));
        }
        if mode != Mode::Kill && end.code.is_none() {
            out.bad.push("ended by a signal or a panic".into());
        }
        if end.code == Some(101) || end.said.contains("panicked") {
            out.bad.push(format!("panic: {}", end.said));
        }
        let states = self.states().unwrap_or_else(|why| {
            out.bad.push(why);
            Vec::new()
        });
        // Nothing is changed before the journal tells of it.
        let known = states.iter().any(|state| state == "unfinished" || state == "complete");
        if task == Task::Apply && !out.old && !known {
            out.bad.push(format!("changed without a run: {states:?}"));
        }
        self.honest(task, &end, &states, &mut out);
        self.down(task, &end, &states, &mut out);
        self.settle(task, &states, turn, &mut out);
        out
    }

    /// What says done has reached its end: the exit code, the JSON object, the journal.
    fn honest(&self, task: Task, end: &trace::End, states: &[String], out: &mut Verdict) {
        let last = states.last().map_or("", String::as_str);
        let (there, state, word) = match task {
            Task::Rollback => (out.old, "rolled-back", &["rolled-back"][..]),
            _ => (out.new, "complete", &["applied", "done"][..]),
        };
        let mut says = vec![("journal", last == state, there)];
        says.push(("exit code", end.code == Some(0), there && last == state));
        // A rollback that a failure began, too.
        says.push(("journal", last == "rolled-back", out.old));
        if let Ok(json) = serde_json::from_str::<serde_json::Value>(&end.out) {
            let hosts = json["hosts"].as_array().into_iter().flatten();
            let changes = hosts.flat_map(|host| host["changes"].as_array().into_iter().flatten());
            let mut statuses = changes.map(|change| change["status"].as_str().unwrap_or_default()).peekable();
            let claims = statuses.peek().is_some() && statuses.all(|status| word.contains(&status));
            says.push(("JSON", claims, there));
        } else if !end.out.is_empty() && end.code == Some(0) && self.subject != Subject::Adapter {
            out.bad.push(format!("no JSON: {}", end.out));
        }
        for (who, done, so) in says {
            if done && !so {
                out.bad.push(format!(
                    "false done by the {who}: old {}, new {}, runs {states:?}, {end:?}",
                    out.old, out.new
                ));
            }
        }
    }

    /// A service that the call left stopped is told of, with what to type: by the call, unless it was killed, and by the
    /// real program's list of runs.
    fn down(&self, task: Task, end: &trace::End, states: &[String], out: &mut Verdict) {
        let down = self.not_running();
        out.stopped.clone_from(&down);
        if down.is_empty() {
            return;
        }
        let told = |said: &str| said.contains("net start StorageLink");
        // Where the journals themselves cannot be read there is no knowing it, and that is said.
        let resumes = matches!(task, Task::ResumeBefore | Task::ResumeAfter);
        let blind = resumes && end.said.contains("state folder");
        if end.code.is_some() && !told(&end.said) && !blind {
            out.bad.push(format!("{down:?} left stopped, and that is not told: {}", end.said));
        }
        let runs = self.command("runs", false).output().unwrap();
        let said = String::from_utf8_lossy(&runs.stderr).into_owned();
        if states.last().is_none_or(|state| state != "unfinished") || !told(&said) {
            out.bad.push(format!("{down:?} left stopped, and runs do not tell it: {states:?}: {said}"));
        }
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
        let done = self.command(verb, false).output().unwrap();
        let mut bad = |what: String| out.bad.push(format!("then {verb}: {what}"));
        if !done.status.success() {
            let said = [done.stdout, done.stderr].concat();
            bad(format!("{}: {}", done.status, String::from_utf8_lossy(&said).trim()));
            return;
        }
        let standing = self.seen();
        let now = self.states().unwrap_or_else(|why| {
            bad(why);
            Vec::new()
        });
        // To resume a rollback that was cut is to finish it; the run says whether it was one.
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
        let down = self.not_running();
        if !down.is_empty() {
            bad(format!("{down:?} not running: {}", String::from_utf8_lossy(&done.stderr)));
        }
        let litter = litter(&self.state());
        if !litter.is_empty() {
            bad(format!("left over in the state folder: {litter:?}"));
        }
    }
}

/// What lies in the state folder and is no journal, report or kept content.
fn litter(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let kept = name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
        if path.is_dir() {
            out.extend(litter(&path));
        } else if !kept
            && !["journal.jsonl", "report.html", "report.json", "report.md"].contains(&name.as_str())
        {
            out.push(path);
        }
    }
    out
}

/// Where benches stand: below the target folder, on a real file system.
pub fn place() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("sweep-{}", std::process::id()))
}
