//! Executes the commands of the flow for both front ends, each in a thread of its own, and answers by messages.
//! Late replies are known by their generation number and dropped by the flow.

mod finder;
mod work;

use std::path::PathBuf;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use crate::api::{Apis, NoApis};
use crate::base::{Hash, Secret, Text, Untrusted};
use crate::host::{Clock, Cx, Entry, Host, HostId, HostPath};

use super::answers::Answers;
use super::checks::Check;
use super::event::{Event, RunEnd, RunId};
use super::facts::{Facts, Role};
use super::guard::Place;
use super::journal::{RunInfo, Stopped};
use super::plan::Plan;
use super::pool::{Doors, Listed};
use super::report::Format;
use super::secrets::{Keyring, SecretRef};
use super::state::State;

pub use finder::Finder;

/// Number of a question of the flow to the runner; a reply with an older number is dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Gen(pub u64);

/// A command of the flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cmd {
    /// Look at all hosts, as these answers want it.
    Gather(Gen, Box<Answers>),
    /// Look again and check.
    Verify(Gen, Box<Answers>),
    /// Look again at the hosts of this run and check by the answers of its journal.
    VerifyRun(Gen, RunId),
    /// The entries of a folder on the server, for completing a path.
    List(Gen, HostPath),
    /// Keep this password for the session (an empty one: forget it).
    Secret(SecretRef, Secret),
    /// The runs of this root, for the unfinished one.
    Runs(Gen),
    /// Run this plan.
    Start(Box<Plan>),
    /// Finish a run that was cut.
    Resume(RunId),
    /// Finish a run that stopped, without these nodes: they are left out of it from then on.
    GoOnWithout(RunId, Vec<HostId>),
    /// Undo a run.
    RollBack(RunId),
    /// Keep a run that waits to be confirmed.
    Confirm(RunId),
    /// Only start the service that a run has stopped.
    StartService(RunId),
    /// Ask the run at work to end at the next point where it may.
    Cancel,
    /// Write the answers to a file: this one, or where somebody else's is there one with a number behind its name; again to the same.
    Save(Gen, PathBuf, Box<Answers>),
    /// Write the report, in every form, beside this file: under its name, or where one of them is taken with a number
    /// behind it.
    Report(Gen, PathBuf),
    /// Leave the program.
    Quit,
}

/// What the runner answers.
#[derive(Debug, Clone)]
pub enum Reply {
    /// To [`Cmd::Gather`].
    Facts(Gen, Arc<Facts>),
    /// To [`Cmd::Verify`] and [`Cmd::VerifyRun`]: the checks, and the facts they come from.
    Checks(Gen, Arc<Facts>, Vec<Check>),
    /// To [`Cmd::List`]: the folder that was asked for, and its entries; none: no such folder.
    Listed(Gen, HostPath, Option<Vec<Entry>>),
    /// To [`Cmd::Runs`]: the runs, and why journals could not be read.
    Runs(Gen, Vec<RunInfo>, Vec<Text>),
    /// To [`Cmd::Save`] and [`Cmd::Report`]: written there.
    Written(Gen, PathBuf),
    /// To [`Cmd::Resume`] and [`Cmd::GoOnWithout`]: what the run is finished by, before it goes on.
    Planned(Box<Plan>),
    /// To [`Cmd::Start`], [`Cmd::Resume`], [`Cmd::RollBack`]: what the engine tells, last [`Event::Finished`].
    Event(Event),
    /// What could not be done, and what to do.
    Failed(Gen, Text),
}

/// The machines of a run, and the time.
#[derive(Clone)]
pub struct Site {
    /// The dom0 nodes, in the order in which the admin named them.
    pub nodes: Vec<Arc<dyn Host>>,
    /// Every node that there is, those too that are left out; empty: just [`Site::nodes`].
    pub listed: Vec<Listed>,
    /// Who makes hosts of the nodes that the answers name; none: the nodes are what they are.
    pub doors: Option<Arc<dyn Doors>>,
    /// The `StorageLink` server.
    pub server: Option<Arc<dyn Host>>,
    /// How gateway and storage system are reached.
    pub apis: Arc<dyn Apis>,
    /// The passwords of this session.
    pub secrets: Keyring,
    /// SHA-256 of the installers that finished runs have run on the server, as the state folder tells.
    pub installed: Vec<Hash>,
    /// The services that unfinished runs hold stopped, as the state folder tells.
    pub stopped: Vec<Stopped>,
    /// How long things may take.
    pub pace: Pace,
    /// Where guards live on a node.
    pub guard: Place,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The canonical path of `--root`, or `/`: journals keep it, so that a run is only resumed or undone where it was.
    pub root: Untrusted,
}

/// How long services and installers may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Until a service must be in the state that was wanted.
    pub service: Duration,
    /// How long a service is watched after it has come up.
    pub watch: Duration,
    /// Between two looks at a service.
    pub poll: Duration,
    /// Until the installer must have ended.
    pub install: Duration,
    /// Until an order to xapi must have been carried out.
    pub order: Duration,
    /// The same for a host to be evacuated.
    pub evacuate: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            service: Duration::from_mins(2),
            watch: Duration::from_secs(5),
            poll: Duration::from_millis(250),
            install: Duration::from_hours(1),
            order: Duration::from_mins(5),
            evacuate: Duration::from_mins(30),
        }
    }
}

impl Site {
    /// A site of these nodes and nothing else.
    #[must_use]
    pub fn of(nodes: Vec<Arc<dyn Host>>, clock: Arc<dyn Clock>, root: Untrusted) -> Self {
        Self {
            nodes,
            listed: Vec::new(),
            doors: None,
            server: None,
            apis: Arc::new(NoApis),
            secrets: Keyring::default(),
            installed: Vec::new(),
            stopped: Vec::new(),
            pace: Pace::default(),
            guard: Place::default(),
            clock,
            root,
        }
    }

    /// The site with the nodes that these answers name, where they name any and somebody makes hosts of them.
    ///
    /// # Errors
    /// As for [`Doors::open`].
    pub fn reach(&self, answers: &Answers, cx: &Cx<'_>) -> Result<Self, Text> {
        let Some(doors) = self.doors.as_ref().filter(|_| answers.nodes.any()) else {
            return Ok(self.clone());
        };
        let found = doors.open(&answers.nodes, &self.secrets, cx)?;
        let nodes = found.iter().filter_map(|node| node.host.clone()).collect();
        let listed = found.into_iter().map(|node| node.listed).collect();
        Ok(Self { nodes, listed, ..self.clone() })
    }

    /// True where all nodes of these names are there already.
    #[must_use]
    pub fn has_all(&self, names: &[String]) -> bool {
        names.iter().all(|name| self.nodes.iter().any(|node| node.id().0.bytes() == name.as_bytes()))
    }

    /// Every host with what it is for, the server first: the order of the guide.
    pub fn hosts(&self) -> impl Iterator<Item = (Role, &Arc<dyn Host>)> {
        let server = self.server.iter().map(|host| (Role::Server, host));
        server.chain(self.nodes.iter().map(|host| (Role::Node, host)))
    }
}

/// What a report can be made of: what the runner saw last.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    /// The plan that was run, or made anew when a run was resumed; none after a rollback.
    pub plan: Option<Plan>,
    /// How the last run ended.
    pub end: Option<RunEnd>,
    /// What the hosts said last.
    pub facts: Option<Arc<Facts>>,
    /// The last checks.
    pub checks: Vec<Check>,
}

/// Puts a report in words, in that form; given by the front end, since core speaks no language.
pub type Reporter = Arc<dyn Fn(&Seen, Format) -> String + Send + Sync>;

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
        self.desk.server.is_for(&answers);
        *self.desk.answers.lock().unwrap_or_else(PoisonError::into_inner) = answers;
        self
    }

    /// With this to find the server that answers name, where it may become another one while the wizard is open; without it
    /// the site's own stays.
    #[must_use]
    pub fn with_finder(self, finder: Option<Finder>) -> Self {
        self.desk.server.found_by(finder);
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
