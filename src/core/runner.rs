//! Executes the commands of the flow for both front ends, each in a thread of its own, and answers by messages.
//! Late replies are known by their generation number and dropped by the flow.

mod work;

use std::path::PathBuf;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use crate::base::Text;

use super::answers::Answers;
use super::checks::Check;
use super::event::{Event, RunEnd, RunId};
use super::facts::Facts;
use super::journal::RunInfo;
use super::plan::Plan;
use super::state::State;

/// Number of a question of the flow to the runner; a reply with an older number is dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Gen(pub u64);

/// A command of the flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cmd {
    /// Look at all hosts.
    Gather(Gen),
    /// Look again and check.
    Verify(Gen),
    /// The runs of this root, for the unfinished one.
    Runs(Gen),
    /// Run this plan.
    Start(Box<Plan>),
    /// Finish a run that was cut.
    Resume(RunId),
    /// Undo a run.
    RollBack(RunId),
    /// Ask the run at work to end at the next point where it may.
    Cancel,
    /// Write the answers to a file.
    Save(Gen, PathBuf, Box<Answers>),
    /// Write the report to a file.
    Report(Gen, PathBuf),
    /// Leave the program.
    Quit,
}

/// What the runner answers.
#[derive(Debug, Clone)]
pub enum Reply {
    /// To [`Cmd::Gather`].
    Facts(Gen, Arc<Facts>),
    /// To [`Cmd::Verify`]: the checks, and the facts they come from.
    Checks(Gen, Arc<Facts>, Vec<Check>),
    /// To [`Cmd::Runs`].
    Runs(Gen, Vec<RunInfo>),
    /// To [`Cmd::Save`] and [`Cmd::Report`]: written there.
    Written(Gen, PathBuf),
    /// To [`Cmd::Start`], [`Cmd::Resume`], [`Cmd::RollBack`]: what the engine tells, last [`Event::Finished`].
    Event(Event),
    /// What could not be done, and what to do.
    Failed(Gen, Text),
}

/// The machines of a run, and the time.
#[derive(Clone)]
pub struct Site {
    /// The dom0 nodes, in the order in which the admin named them.
    pub nodes: Vec<Arc<dyn crate::host::Host>>,
    /// The time.
    pub clock: Arc<dyn crate::host::Clock>,
    /// The canonical path of `--root`, or `/`: journals keep it, so that a run is only resumed or undone where it was.
    pub root: crate::base::Untrusted,
}

/// What a report can be made of: what the runner saw last.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    /// The plan that was run, or made anew when a run was resumed; none after a rollback.
    pub plan: Option<Plan>,
    /// How the last run ended.
    pub end: Option<RunEnd>,
    /// The last checks.
    pub checks: Vec<Check>,
}

/// Puts a report in words; given by the front end, since core speaks no language.
pub type Reporter = Arc<dyn Fn(&Seen) -> String + Send + Sync>;

/// Executes commands; the replies come by the function it was given, from other threads.
///
/// The last reply to a run ([`Cmd::Start`], [`Cmd::Resume`], [`Cmd::RollBack`]) is always [`Event::Finished`], also where
/// it could not begin: then with the reason in [`RunEnd::error`]. When it comes, the run's locks are free and
/// [`Runner::at_work`] is false.
pub struct Runner {
    desk: Arc<work::Desk>,
}

impl Runner {
    /// A runner for these machines.
    pub fn new(site: Site, state: State, reply: Arc<dyn Fn(Reply) + Send + Sync>) -> Self {
        Self { desk: Arc::new(work::Desk::new(site, state, reply)) }
    }

    /// With these answers: which sections are looked at and checked before a plan is run.
    #[must_use]
    pub fn with_answers(self, answers: Answers) -> Self {
        *self.desk.answers.lock().unwrap_or_else(PoisonError::into_inner) = answers;
        self
    }

    /// With this to put reports in words; without it [`Cmd::Report`] fails.
    #[must_use]
    pub fn with_reporter(self, reporter: Reporter) -> Self {
        *self.desk.reporter.lock().unwrap_or_else(PoisonError::into_inner) = Some(reporter);
        self
    }

    /// Begins the command and returns at once.
    pub fn execute(&self, cmd: Cmd) {
        work::execute(&self.desk, cmd);
    }

    /// True while a run changes something.
    #[must_use]
    pub fn at_work(&self) -> bool {
        self.desk.at_work()
    }

    /// Waits until nothing is at work and nothing is being written, at most that long; true when nothing is. Looks at
    /// hosts are not waited for.
    #[must_use]
    pub fn wait(&self, time: Duration) -> bool {
        self.desk.wait(time)
    }
}
