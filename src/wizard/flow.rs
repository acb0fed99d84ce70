//! The state of the wizard, and what changes it. [`update`] has no clock, no file and no screen: times come in
//! messages and facts, and what is to be done goes out as commands.

use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::sync::{Arc, OnceLock};

use crate::base::{Secret, Stamp, Text};
use crate::core::answers::Answers;
use crate::core::checks::Check;
use crate::core::event::{Question, Reply as Answer, RunId, RunState};
use crate::core::facts::{Facts, Role};
use crate::core::journal::{RunInfo, Taken};
use crate::core::plan::Plan;
use crate::core::runner::{Cmd, Gen, Reply};
use crate::host::HostId;

use super::page::{ActionId, Block, Candidate, Choice, FieldId, Level, Page, PageId, TableRow};
use super::paths::Completing;
use super::run::Run;
use super::{dialog, fields, pages, paths};

/// What the wizard is told at its start.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each says what there is here, independent of the others")]
pub struct Setup {
    /// Answers so far (options and answer file).
    pub answers: Answers,
    /// True on the practice site.
    pub practice: bool,
    /// Its folder is there after the wizard has ended, too.
    pub practice_stays: bool,
    /// True where there is no host at all: the wizard says so and offers the practice site.
    pub no_host: bool,
    /// True where nodes can be reached over SSH from here: somebody makes hosts of those that the answers name.
    pub can_reach: bool,
    /// True where the page that asks for the `StorageLink` server is walked.
    pub asks_server: bool,
    /// Where report and answers are written.
    pub folder: PathBuf,
    /// Where the state folder is, to be shown.
    pub state_dir: PathBuf,
    /// The tree that `--root` names: the first page says that it is not this machine.
    pub root: Option<PathBuf>,
    /// What the practice site wants told where passwords are asked for: which ones it takes.
    pub practice_hints: Vec<Text>,
}

/// The wizard.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each says what has come about, independent of the others")]
pub struct Flow {
    pub(super) setup: Setup,
    /// The page that is open.
    pub(super) at: PageId,
    /// What the hosts said last; none while they are looked at for the first time and after a run.
    pub(super) facts: Option<Arc<Facts>>,
    /// What the hosts at hand are for; none before the first look.
    pub(super) roles: Vec<Role>,
    /// Made of `facts` and the answers, always.
    pub(super) plan: Option<Plan>,
    /// Its hosts of which the plan says the same, by their places in it; made with it, since there may be many.
    pub(super) alike: Vec<Vec<usize>>,
    /// What the open page of a step tells of its hosts: made when it is asked for first, and kept until something happens,
    /// since for many hosts it costs more than a key may.
    pub(super) told: OnceLock<(PageId, Vec<Block>)>,
    /// The node whose own page is or was open, and the page that it was opened from.
    pub(super) node: Option<(HostId, PageId)>,
    /// The address of a node that is being typed.
    pub(super) adding: String,
    /// An answer changed that the hosts have to be looked at for, and they were not yet; or the last look at them failed.
    pub(super) stale: bool,
    /// The last look was for the answers of a run that was taken up, not for those of this session.
    pub(super) seen_for_run: bool,
    /// The admin goes on without the sections of the `StorageLink` server.
    pub(super) without_server: bool,
    /// The checks, as of the last look.
    pub(super) checks: Option<Vec<Check>>,
    /// The runs of this root, once they are known.
    pub(super) runs: Option<Vec<RunInfo>>,
    /// A run of a former session was found unfinished; its page stays in the count of the steps.
    pub(super) was_cut: bool,
    /// The run at work, or the last one.
    pub(super) run: Option<Run>,
    /// One before it, of this session, has changed something.
    pub(super) changed: bool,
    /// What was typed where the answers hold something else: it is not valid, and why; or it has a blank or a separator at its end, behind which
    /// there is perhaps more to come.
    pub(super) drafts: BTreeMap<FieldId, (String, Option<Text>)>,
    /// How many characters the passwords had that were typed here.
    pub(super) typed: BTreeMap<FieldId, usize>,
    /// The path that is being completed.
    pub(super) completing: Option<Completing>,
    /// What the path in this field can go on with.
    pub(super) candidates: Option<(FieldId, Vec<Candidate>)>,
    /// What could not be done or was done aside of the pages' own work, shown on the open page.
    pub(super) notice: Option<(Level, Text)>,
    /// Where the report of this state was written.
    pub(super) report: Option<PathBuf>,
    /// Where these answers were written.
    pub(super) saved: Option<PathBuf>,
    /// The question over the page that the admin caused.
    pub(super) ask: Option<Asked>,
    /// What the engine asks, the oldest first; it is over the page where the admin caused no question.
    pub(super) questions: VecDeque<(Question, Sender<Answer>)>,
    /// The admin wants to leave, or nobody is there any more; the run at work ends first.
    pub(super) leaving: Option<Leaving>,
    /// Questions to the runner without an answer yet.
    pub(super) waiting: Vec<(Gen, Want)>,
    last: Gen,
    pub(super) now: Stamp,
    log: Vec<LogLine>,
    logged: usize,
    pub(super) practice_wanted: bool,
    pub(super) ended: Option<u8>,
}

/// A question over the page.
#[derive(Debug, Clone)]
pub(super) enum Asked {
    /// Carry out the plan, which stops a service?
    Apply,
    /// Leave the program?
    Quit,
    /// Stop the run at work?
    Stop,
    /// Undo this run?
    RollBack(RunId),
}

/// Why the wizard ends as soon as nothing is at work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaving {
    Quit,
    Lost,
}

/// What the runner was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Want {
    Facts,
    Checks,
    List,
    Runs,
    Report,
    Answers,
}

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Msg {
    /// The time, for the log; a front end sends it before what happened then.
    Now(Stamp),
    /// The admin gave a field a value.
    Input(FieldId, String),
    /// The admin gave a field of kind secret this password; an empty one is forgotten.
    Secret(FieldId, Secret),
    /// The admin wants the path in this field completed.
    Complete(FieldId),
    /// The admin chose an action.
    Do(ActionId),
    /// The admin opens this host's row of a table: its own page.
    Open(HostId),
    /// The admin leaves the node of this row out, or takes it in again.
    Toggle(HostId),
    /// Carry out the plan on the page, without a question: nobody chooses here, it was agreed to beforehand.
    Agreed,
    /// The admin answered the question over the page.
    Choose(Choice),
    /// The runner answered.
    Reply(Reply),
    /// The terminal is gone: no new change begins.
    Lost,
}

/// A line of the log pane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// When.
    pub at: Stamp,
    /// What.
    pub text: Text,
    /// On which host; none: on several, or on none.
    pub host: Option<HostId>,
}

/// The log keeps this many lines; older ones go.
const LOG_LINES: usize = 2000;

impl Flow {
    /// The wizard at its first page, and what it wants done first.
    #[must_use]
    pub fn new(setup: Setup) -> (Self, Vec<Cmd>) {
        let mut flow = Self {
            setup,
            at: pages::start::ID,
            facts: None,
            roles: Vec::new(),
            plan: None,
            alike: Vec::new(),
            told: OnceLock::new(),
            node: None,
            adding: String::new(),
            stale: false,
            seen_for_run: false,
            without_server: false,
            checks: None,
            runs: None,
            was_cut: false,
            run: None,
            changed: false,
            drafts: BTreeMap::new(),
            typed: BTreeMap::new(),
            completing: None,
            candidates: None,
            notice: None,
            report: None,
            saved: None,
            ask: None,
            questions: VecDeque::new(),
            leaving: None,
            waiting: Vec::new(),
            last: Gen::default(),
            now: Stamp::from_unix(0),
            log: Vec::new(),
            logged: 0,
            practice_wanted: false,
            ended: None,
        };
        let cmds = if flow.no_host() { Vec::new() } else { flow.look() };
        (flow, cmds)
    }

    /// What happened so far, oldest first; the oldest of very many are dropped.
    #[must_use]
    pub fn log(&self) -> &[LogLine] {
        &self.log
    }

    /// How many lines the log had so far, those that were dropped included.
    #[must_use]
    pub const fn logged(&self) -> usize {
        self.logged
    }

    /// The exit code, once the wizard has ended.
    #[must_use]
    pub const fn ended(&self) -> Option<u8> {
        self.ended
    }

    /// True where the wizard has ended because the admin wants the practice site in its place.
    #[must_use]
    pub const fn practice_wanted(&self) -> bool {
        self.practice_wanted
    }

    /// True while the runner owes an answer: a look at the hosts, a file to write, a run.
    #[must_use]
    pub fn busy(&self) -> bool {
        !self.waiting.is_empty() || self.at_work()
    }

    /// True while a run changes hosts.
    #[must_use]
    pub fn at_work(&self) -> bool {
        self.run.as_ref().is_some_and(Run::at_work)
    }

    /// The answers as they are now.
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        &self.setup.answers
    }

    /// True while a question stands over the page.
    pub(super) fn asked(&self) -> bool {
        self.ask.is_some() || !self.questions.is_empty()
    }

    /// True while this is waited for.
    pub(super) fn waits_for(&self, want: Want) -> bool {
        self.waiting.iter().any(|(_, other)| *other == want)
    }

    /// True where there is no host at hand, and none is named.
    pub(super) const fn no_host(&self) -> bool {
        self.setup.no_host && !self.setup.answers.nodes.any()
    }

    /// True once the admin wants to leave, while the change in hand is finished.
    pub(super) const fn leaving(&self) -> bool {
        self.leaving.is_some()
    }

    /// The run that a former session left unfinished.
    pub(super) fn unfinished(&self) -> Option<&RunInfo> {
        self.runs.as_ref()?.iter().rev().find(|run| run.state == RunState::Unfinished)
    }

    /// The run that was taken up last where its end tells nothing of it, and how many of its changes stand.
    pub(super) fn untold(&self) -> Option<(&RunId, usize)> {
        let run = self.run.as_ref().filter(|run| run.untold())?;
        let id = run.id.as_ref()?;
        Some((id, self.info(id).map(|info| info.made).or(run.stood)?))
    }

    /// What is known of this run.
    pub(super) fn info(&self, run: &RunId) -> Option<&RunInfo> {
        self.runs.iter().flatten().find(|info| info.run == *run)
    }

    /// The service that an unfinished run left stopped, and its host. While a run is at work that is not known here.
    pub(super) fn left_stopped(&self) -> Option<&(HostId, String)> {
        // What was so before a run says nothing after it.
        let known = !self.at_work() && !self.waits_for(Want::Runs);
        self.unfinished().filter(|_| known)?.stopped.as_ref()
    }

    /// The same for what it took of xapi.
    pub(super) fn left_taken(&self) -> &[Taken] {
        let known = !self.at_work() && !self.waits_for(Want::Runs);
        self.unfinished().filter(|_| known).map_or(&[], |run| &run.taken)
    }

    pub(super) fn say(&mut self, text: Text) {
        self.say_of(None, text);
    }

    /// The same of a host.
    pub(super) fn say_of(&mut self, host: Option<HostId>, text: Text) {
        self.logged += 1;
        if self.log.len() >= LOG_LINES {
            self.log.remove(0);
        }
        self.log.push(LogLine { at: self.now, text, host });
    }

    /// A question to the runner; an older one of the same kind is dropped, and so will be its answer.
    pub(super) fn want(&mut self, want: Want) -> Gen {
        self.waiting.retain(|(_, other)| *other != want);
        self.last = Gen(self.last.0 + 1);
        self.waiting.push((self.last, want));
        self.last
    }

    /// What this answer is to; none where nobody waits for it any more.
    pub(super) fn wanted(&mut self, gen_: Gen) -> Option<Want> {
        let at = self.waiting.iter().position(|(other, _)| *other == gen_)?;
        Some(self.waiting.remove(at).1)
    }
}

/// Takes what happened in, and says what is to be done.
///
/// Only what the page offers is done: an action that is not there or not enabled changes nothing, and while a
/// question stands over the page only its choices count.
pub fn update(flow: &mut Flow, msg: Msg) -> Vec<Cmd> {
    if flow.ended.is_some() {
        return Vec::new();
    }
    if !matches!(msg, Msg::Now(_)) {
        flow.told = OnceLock::new();
    }
    match msg {
        Msg::Now(now) => {
            // What was begun before anybody told the time was begun just now.
            for line in flow.log.iter_mut().filter(|line| line.at == Stamp::from_unix(0)) {
                line.at = now;
            }
            flow.now = flow.now.max(now);
            Vec::new()
        }
        Msg::Input(..) | Msg::Secret(..) | Msg::Complete(_) if flow.asked() => Vec::new(),
        Msg::Input(field, value) => {
            fields::input(flow, &field, value);
            Vec::new()
        }
        Msg::Secret(field, secret) => fields::secret(flow, &field, secret),
        Msg::Complete(field) => paths::complete(flow, &field),
        Msg::Do(action) => {
            if offered(flow, action) {
                flow.act(action)
            } else {
                Vec::new()
            }
        }
        Msg::Open(host) => {
            if on_page(flow, |row| row.host == host) {
                flow.open_node(host);
            }
            Vec::new()
        }
        Msg::Toggle(host) => {
            if on_page(flow, |row| row.host == host && row.taken.is_some()) {
                flow.leave_node(&host);
            }
            Vec::new()
        }
        Msg::Agreed => {
            if offered(flow, ActionId::Apply) {
                flow.apply()
            } else {
                Vec::new()
            }
        }
        Msg::Choose(choice) => flow.choose(choice),
        Msg::Reply(reply) => flow.reply(reply),
        Msg::Lost => flow.lost(),
    }
}

fn offered(flow: &Flow, action: ActionId) -> bool {
    let page = page(flow);
    // Whether to leave may be asked over a question of the run too, which waits behind it.
    let over = page.ask.as_ref().is_none_or(|ask| action == ActionId::Quit && ask.is_of_run());
    over && page.actions.iter().any(|other| other.id == action && other.enabled)
}

/// True where such a row stands on the open page, and nothing lies over it.
fn on_page(flow: &Flow, row: impl Fn(&TableRow) -> bool) -> bool {
    let page = page(flow);
    page.ask.is_none() && page.table_rows().any(row)
}

/// The page as it is now.
#[must_use]
pub fn page(flow: &Flow) -> Page {
    let (step, trail) = pages::trail(flow);
    let place = pages::place(flow.at);
    let mut built = place.build(flow);
    if let Some((level, text)) = &flow.notice {
        built.blocks.insert(0, Block::Notice(*level, text.clone()));
    }
    Page {
        id: place.id(),
        title: place.title(),
        step,
        trail,
        practice: flow.setup.practice,
        blocks: built.blocks,
        fields: built.fields,
        actions: built.actions,
        ask: dialog::of(flow),
    }
}
