//! The threads behind the [`super::Runner`].

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::base::{Text, Untrusted};
use crate::core::answers::{Answers, host_path};
use crate::core::engine::{self, ResumeError};
use crate::core::event::{Event, RunEnd, RunId, RunState};
use crate::core::facts::{Facts, gather};
use crate::core::journal::{Journal, Past, RunInfo};
use crate::core::plan::{Plan, plan};
use crate::core::report::Format;
use crate::core::state::{State, StateError, StateTrouble};
use crate::core::{checks, journal};
use crate::host::{Cancel, Cx, Deadline, HostError, HostId, HostPath};

use super::finder::ServerNow;
use super::{Cmd, Gen, Reply, Reporter, Seen, Site};

/// A look at all hosts; each probe has a shorter one of its own.
const LOOK_TIME: Duration = Duration::from_mins(3);
/// Asking for the lock of a host.
const LOCK_TIME: Duration = Duration::from_secs(10);
/// A whole run: each change has a deadline of its own, so this only ends what nobody thought of.
const RUN_TIME: Duration = Duration::from_hours(6);

/// What all threads of a runner share.
pub(super) struct Desk {
    /// As it was begun, but for its server, which is the one of `server`: without the nodes that answers name.
    begun: Site,
    /// With the nodes that the last look has reached.
    site: Mutex<Site>,
    pub(super) server: ServerNow,
    state: State,
    reply: Arc<dyn Fn(Reply) + Send + Sync>,
    pub(super) answers: Mutex<Answers>,
    pub(super) reporter: Mutex<Option<Reporter>>,
    seen: Mutex<Seen>,
    /// Where this session has saved its answers: there, and nowhere else, it writes over what is there.
    saved: Mutex<Option<PathBuf>>,
    jobs: Mutex<Jobs>,
    done: Condvar,
    /// Set when the program is left: nobody waits for looks any more.
    left: Cancel,
}

#[derive(Default)]
struct Jobs {
    /// The run at work, and how it is asked to end.
    run: Option<Cancel>,
    /// Files being written.
    writing: usize,
}

impl Desk {
    pub(super) fn new(site: Site, state: State, reply: Arc<dyn Fn(Reply) + Send + Sync>) -> Self {
        Self {
            server: ServerNow::new(site.server.clone()),
            site: Mutex::new(site.clone()),
            begun: site,
            state,
            reply,
            answers: Mutex::default(),
            reporter: Mutex::default(),
            seen: Mutex::default(),
            saved: Mutex::default(),
            jobs: Mutex::default(),
            done: Condvar::new(),
            left: Cancel::default(),
        }
    }

    pub(super) fn at_work(&self) -> bool {
        lock(&self.jobs).run.is_some()
    }

    pub(super) fn wait(&self, time: Duration) -> bool {
        let until = Instant::now() + time;
        let mut jobs = lock(&self.jobs);
        while jobs.run.is_some() || jobs.writing > 0 {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            jobs = self.done.wait_timeout(jobs, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        true
    }

    fn reply(&self, reply: Reply) {
        (self.reply)(reply);
    }

    /// An unfinished run at which another program works at this moment was not cut: the lock tells.
    fn nobody_else(&self, cut: &RunInfo, cx: &Cx<'_>) -> Result<(), Text> {
        if self.at_work() {
            return Ok(());
        }
        let site = self.site();
        let hosts = site.hosts().filter(|(_, host)| cut.hosts.contains(&host.id()));
        for (_, host) in hosts {
            match host.lock(&cx.within(LOCK_TIME)) {
                Err(HostError::Refused(text)) if text.id.starts_with("lock-held") => return Err(text),
                _ => {}
            }
        }
        Ok(())
    }

    /// The machines, as they were reached last, with the present server.
    fn site(&self) -> Site {
        Site { server: self.server.host(), ..lock(&self.site).clone() }
    }

    /// The machines as they were begun, with the present server.
    fn begun(&self) -> Site {
        Site { server: self.server.host(), ..self.begun.clone() }
    }

    /// The machines as they were reached last, with the server that these answers name.
    fn site_for(&self, answers: &Answers) -> Result<Site, Text> {
        Ok(Site { server: self.server.named_by(answers)?, ..self.site() })
    }

    /// Reaches the hosts that these answers name, and looks at all of them.
    fn look(&self, answers: &Answers, cx: &Cx<'_>) -> Result<Facts, Text> {
        Ok(self.look_at(self.reached(answers, cx)?, answers, cx))
    }

    /// The machines, with the server and the nodes that these answers name.
    fn reached(&self, answers: &Answers, cx: &Cx<'_>) -> Result<Site, Text> {
        let server = self.server.named_by(answers)?;
        let site = Site { server, ..self.begun.clone() }.reach(answers, cx)?;
        lock(&self.site).clone_from(&site);
        Ok(site)
    }

    /// The machines that this run worked on, as far as its answers can still be read; its nodes and no others.
    fn site_of(&self, run: &RunId, cx: &Cx<'_>) -> Result<Site, ResumeError> {
        let Some(journal) = Journal::load(&self.state, run)? else { return Ok(self.site()) };
        let then = journal.answers(Untrusted::from(run.0.as_str())).map(|answers| answers.nodes);
        let nodes = then.unwrap_or_default().only(&journal.hosts());
        if self.begun.has_all(&nodes.list) {
            return Ok(self.begun());
        }
        self.begun().reach(&Answers { nodes, ..Answers::default() }, cx).map_err(ResumeError::Refused)
    }

    /// The answers of this run, as its journal has them.
    fn answers_of(&self, run: &RunId) -> Result<Answers, ResumeError> {
        let gone = || ResumeError::Refused(Text::new("no-such-run").with("run", run.0.as_str()));
        let journal = Journal::load(&self.state, run)?.ok_or_else(gone)?;
        Ok(journal.answers(Untrusted::from(run.0.as_str()))?)
    }

    /// Checks what the hosts said, and keeps both for a report.
    fn checked(&self, number: Gen, facts: Facts, answers: &Answers) -> Reply {
        lock(&self.answers).clone_from(answers);
        let facts = Arc::new(facts);
        let found = checks::verify(&facts, answers);
        let mut seen = lock(&self.seen);
        seen.checks.clone_from(&found);
        seen.facts = Some(Arc::clone(&facts));
        drop(seen);
        Reply::Checks(number, facts, found)
    }

    fn look_at(&self, site: Site, answers: &Answers, cx: &Cx<'_>) -> Facts {
        // Under --root a host's paths begin at that root, and the state folder lies outside of it.
        let beside = (site.root.bytes() == b"/").then(|| path_of(&self.state.dir)).flatten();
        let installed = journal::installed(&self.state, &site.root);
        let stopped = journal::stopped(&self.state, &site.root);
        let site = Site { installed, stopped, ..site };
        gather(&site, answers, &beside.into_iter().collect::<Vec<_>>(), cx)
    }
}

pub(super) fn execute(desk: &Arc<Desk>, cmd: Cmd) {
    match cmd {
        Cmd::Gather(number, answers) => ask(desk, number, move |desk, cx| {
            lock(&desk.answers).clone_from(&answers);
            Ok(Reply::Facts(number, Arc::new(desk.look(&answers, cx)?)))
        }),
        Cmd::Verify(number, answers) => ask(desk, number, move |desk, cx| {
            let facts = desk.look(&answers, cx)?;
            Ok(desk.checked(number, facts, &answers))
        }),
        Cmd::VerifyRun(number, run) => ask(desk, number, move |desk, cx| {
            let answers = desk.answers_of(&run).map_err(|error| error.text().clone())?;
            let site = desk.site_of(&run, cx).map_err(|error| error.text().clone())?;
            let facts = desk.look_at(without(site, &answers), &answers, cx);
            Ok(desk.checked(number, facts, &answers))
        }),
        Cmd::Runs(number) => ask(desk, number, move |desk, cx| {
            // A look changes nothing: a run whose time to confirm is over is told, and settled by who changes something.
            let (found, unreadable) = journal::runs(&desk.state).map_err(|error| error.text())?;
            let root = desk.site().root;
            let here: Vec<_> = found.into_iter().filter(|info| info.root == root).collect();
            if let Some(cut) = here.iter().find(|info| info.state == RunState::Unfinished) {
                desk.nobody_else(cut, cx)?;
            }
            Ok(Reply::Runs(number, here, unreadable))
        }),
        Cmd::List(number, folder) => ask(desk, number, move |desk, cx| {
            let server = desk.server.host().ok_or_else(|| Text::new("no-server"))?;
            let found = server.list(&folder, cx).map_err(|error| error.text().clone())?;
            Ok(Reply::Listed(number, folder, found))
        }),
        Cmd::Secret(which, secret) => desk.site().secrets.put(which, secret),
        Cmd::StartService(run) => start_service(desk, run),
        Cmd::Start(plan) => start(desk, *plan),
        Cmd::Resume(run) => resume(desk, run, Vec::new()),
        Cmd::GoOnWithout(run, out) => resume(desk, run, out),
        Cmd::RollBack(run) => roll_back(desk, run),
        Cmd::Confirm(run) => confirm(desk, run),
        Cmd::Cancel => cancel(desk),
        Cmd::Save(number, path, answers) => {
            write(desk, number, move |desk| save(desk, number, &path, &answers));
        }
        Cmd::Report(number, path) => write(desk, number, move |desk| {
            let reporter = lock(&desk.reporter).clone().ok_or_else(|| Text::new("report-not-here"))?;
            let seen = lock(&desk.seen).clone();
            let written = Format::ALL.map(|format| (format.extension(), reporter(&seen, format)));
            let path = new_files(desk, &path, &written).map_err(|error| file_not_written(&error))?;
            Ok(Reply::Written(number, path))
        }),
        Cmd::Quit => {
            desk.left.set();
            cancel(desk);
        }
    }
}

fn cancel(desk: &Desk) {
    if let Some(run) = &lock(&desk.jobs).run {
        run.set();
    }
}

/// Saves the answers: under this name, or with a number behind it where somebody else's are there.
fn save(desk: &Desk, number: Gen, path: &Path, answers: &Answers) -> Result<Reply, Text> {
    let mut saved = lock(&desk.saved);
    let written = match &*saved {
        Some(own) => desk.state.save(own, answers.write().as_bytes()).map(|()| own.clone()),
        None => new_files(desk, path, &[("toml", answers.write())]),
    };
    let path = written.map_err(|error| file_not_written(&error))?;
    *saved = Some(path.clone());
    Ok(Reply::Written(number, path))
}

/// Writes these beside each other, by their extensions, under the first name that nothing has; where the first of them is.
fn new_files(desk: &Desk, path: &Path, files: &[(&str, String)]) -> Result<PathBuf, StateError> {
    let stem = path.file_stem().unwrap_or_default();
    let mut number = 1;
    loop {
        let mut name = stem.to_owned();
        if number > 1 {
            name.push(format!("-{number}"));
        }
        number += 1;
        let at = |end: &str| {
            let mut name = name.clone();
            name.push(format!(".{end}"));
            path.with_file_name(name)
        };
        if files.iter().any(|(end, _)| at(end).symlink_metadata().is_ok()) {
            continue;
        }
        match files.iter().try_for_each(|(end, text)| desk.state.save_new(&at(end), text.as_bytes())) {
            // Somebody else was quicker.
            Err(error) if error.kind == StateTrouble::There => {}
            done => return done.map(|()| at(files.first().map_or("", |(end, _)| *end))),
        }
    }
}

fn file_not_written(error: &StateError) -> Text {
    Text::new("file-not-written").with("path", &error.path).with("why", &error.why)
}

/// Answers a question in a thread of its own.
fn ask(
    desk: &Arc<Desk>,
    number: Gen,
    work: impl FnOnce(&Desk, &Cx<'_>) -> Result<Reply, Text> + Send + 'static,
) {
    spawn(desk, move |desk| {
        let done = caught(|| work(desk, &Cx::quiet(Deadline::after(LOOK_TIME), &desk.left)));
        desk.reply(done.unwrap_or_else(|why| Reply::Failed(number, why)));
    })
    .unwrap_or_else(|why| desk.reply(Reply::Failed(number, why)));
}

/// Writes a file in a thread of its own; [`Desk::wait`] waits for it.
fn write(desk: &Arc<Desk>, number: Gen, work: impl FnOnce(&Desk) -> Result<Reply, Text> + Send + 'static) {
    lock(&desk.jobs).writing += 1;
    let over = |desk: &Desk| {
        lock(&desk.jobs).writing -= 1;
        desk.done.notify_all();
    };
    spawn(desk, move |desk| {
        let done = caught(|| work(desk));
        over(desk);
        desk.reply(done.unwrap_or_else(|why| Reply::Failed(number, why)));
    })
    .unwrap_or_else(|why| {
        over(desk);
        desk.reply(Reply::Failed(number, why));
    });
}

fn start(desk: &Arc<Desk>, plan: Plan) {
    (*lock(&desk.answers)).clone_from(&plan.answers);
    run(desk, None, move |desk, cx, tell| {
        lock(&desk.seen).plan = Some(plan.clone());
        let site = desk.site_for(&plan.answers).map_err(ResumeError::Refused)?;
        Ok(engine::apply(plan, &site, &desk.state, cx, tell))
    });
}

/// Finishes a run, without these nodes. The site stays whole: what was in hand on them is settled where they answer.
fn resume(desk: &Arc<Desk>, id: RunId, out: Vec<HostId>) {
    run(desk, Some(&id.clone()), move |desk, cx, tell| {
        let site = desk.site_of(&id, cx)?;
        let replan = |answers: &Answers| {
            let mut answers = answers.clone();
            out.iter().filter_map(|host| host.0.utf8()).for_each(|name| answers.nodes.turn(name, true));
            let made = plan(&desk.look_at(without(site.clone(), &answers), &answers, cx), &answers);
            desk.reply(Reply::Planned(Box::new(made.clone())));
            lock(&desk.answers).clone_from(&answers);
            lock(&desk.seen).plan = Some(made.clone());
            made
        };
        engine::resume_without(Some(&id), &out, &replan, &site, &desk.state, cx, tell)
    });
}

/// The site without the nodes that these answers leave out.
fn without(site: Site, answers: &Answers) -> Site {
    let out = |host: &HostId| host.0.utf8().is_some_and(|name| answers.nodes.leaves_out(name));
    let nodes = site.nodes.iter().filter(|node| !out(&node.id())).cloned().collect();
    Site { nodes, ..site }
}

fn start_service(desk: &Arc<Desk>, id: RunId) {
    run(desk, Some(&id.clone()), move |desk, cx, tell| {
        // Where the nodes of that run cannot be reached, the server's service can be started all the same.
        let (site, unreached) = match desk.site_of(&id, cx) {
            Ok(site) => (site, None),
            Err(error) => (desk.begun(), Some(error)),
        };
        let ended = engine::start_service(&id, &site, &desk.state, cx, tell);
        ended.map_err(|error| unreached.filter(|_| error.text().id == "host-not-here").unwrap_or(error))
    });
}

fn roll_back(desk: &Arc<Desk>, id: RunId) {
    run(desk, Some(&id.clone()), move |desk, cx, tell| {
        lock(&desk.seen).plan = None;
        engine::rollback(Some(&id), &desk.site_of(&id, cx)?, &desk.state, cx, tell)
    });
}

fn confirm(desk: &Arc<Desk>, id: RunId) {
    run(desk, Some(&id.clone()), move |desk, cx, tell| {
        lock(&desk.seen).plan = None;
        engine::confirm(&id, &desk.site_of(&id, cx)?, &desk.state, cx, tell)
    });
}

/// Does a run in a thread of its own; one at a time. Its end is told when its locks are free and nothing is at work.
fn run(
    desk: &Arc<Desk>,
    id: Option<&RunId>,
    work: impl FnOnce(&Desk, &Cx<'_>, &dyn Fn(Event)) -> Result<RunEnd, ResumeError> + Send + 'static,
) {
    let id = id.cloned();
    let cancel = Cancel::default();
    {
        let mut jobs = lock(&desk.jobs);
        if jobs.run.is_some() {
            drop(jobs);
            let end = not_begun(desk, id, Text::new("run-at-work"));
            return desk.reply(Reply::Event(Event::Finished(end)));
        }
        jobs.run = Some(cancel.clone());
    }
    let over = |desk: &Desk, end: RunEnd| {
        lock(&desk.seen).end = Some(end.clone());
        lock(&desk.jobs).run = None;
        desk.done.notify_all();
        desk.reply(Reply::Event(Event::Finished(end)));
    };
    let failed = id.clone();
    spawn(desk, move |desk| {
        let tell = |event: Event| {
            if !matches!(event, Event::Finished(_)) {
                desk.reply(Reply::Event(event));
            }
        };
        let cx = Cx::quiet(Deadline::after(RUN_TIME), &cancel);
        let done = caught(|| work(desk, &cx, &tell).map_err(|error| error.text().clone()));
        over(desk, done.unwrap_or_else(|why| not_begun(desk, failed, why)));
    })
    .unwrap_or_else(|why| over(desk, not_begun(desk, id, why)));
}

/// How a command ended that could do nothing: the run that it was for stands as its journal says.
fn not_begun(desk: &Desk, run: Option<RunId>, why: Text) -> RunEnd {
    let past = run.as_ref().and_then(|run| Past::load(&desk.state, run).ok().flatten());
    let state = past.map_or(RunState::Unfinished, |past| past.info.state);
    RunEnd { run, state, outcomes: Vec::new(), notes: Vec::new(), error: Some(why) }
}

fn spawn(desk: &Arc<Desk>, work: impl FnOnce(&Desk) + Send + 'static) -> Result<(), Text> {
    let desk = Arc::clone(desk);
    let thread = std::thread::Builder::new().name(String::from("runner"));
    let begun = thread.spawn(move || work(&desk));
    begun.map(drop).map_err(|error| Text::new("thread-not-started").with("why", error.to_string()))
}

/// A mistake in the program ends the command, not the program: what a run had begun is settled at the next start.
fn caught<T>(work: impl FnOnce() -> Result<T, Text>) -> Result<T, Text> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let said = panic.downcast_ref::<&str>().map(|text| String::from(*text));
        let said = said.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
        Err(Text::new("program-mistake").with("why", said))
    })
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A path of this machine as a host's path, where it is absolute.
fn path_of(path: &Path) -> Option<HostPath> {
    let bytes = path.as_os_str().as_encoded_bytes();
    if cfg!(windows) {
        return host_path(path.to_str()?).ok();
    }
    bytes.starts_with(b"/").then(|| bytes.to_vec().into())
}

#[cfg(test)]
mod tests;
