//! The state of the wizard, and what changes it. [`update`] has no clock, no file and no screen: times come in
//! messages and facts, and what is to be done goes out as commands.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;

use crate::base::{Secret, Stamp, Text};
use crate::core::answers::Answers;
use crate::core::checks::Check;
use crate::core::event::{Question, Reply as Answer, RunId, RunState};
use crate::core::facts::Facts;
use crate::core::journal::RunInfo;
use crate::core::plan::Plan;
use crate::core::runner::{Cmd, Gen, Reply};

use super::page::{ActionId, Choice, FieldId, Level, Page, PageId};
use super::run::{Kind, Run};
use super::{dialog, fields, files, pages};

/// What the wizard is told at its start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setup {
    /// Answers so far (options and answer file).
    pub answers: Answers,
    /// True on the practice site.
    pub practice: bool,
    /// True where there is no host at all: the wizard says so and offers the practice site.
    pub no_host: bool,
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
pub struct Flow {
    pub(super) setup: Setup,
    /// The page that is open.
    pub(super) at: PageId,
    /// What the hosts said last; none while they are looked at for the first time and after a run.
    pub(super) facts: Option<Arc<Facts>>,
    /// Made of `facts` and the answers, always.
    pub(super) plan: Option<Plan>,
    /// The checks, as of the last look.
    pub(super) checks: Option<Vec<Check>>,
    /// The runs of this root, once they are known.
    pub(super) runs: Option<Vec<RunInfo>>,
    /// The run at work, or the last one.
    pub(super) run: Option<Run>,
    /// Values of fields that are not valid (as typed), and why.
    pub(super) drafts: BTreeMap<FieldId, (String, Text)>,
    /// What could not be done or was done aside of the pages' own work, shown on the open page.
    pub(super) notice: Option<(Level, Text)>,
    /// Where the report of this state was written.
    pub(super) report: Option<PathBuf>,
    /// Where these answers were written.
    pub(super) saved: Option<PathBuf>,
    /// The question over the page.
    pub(super) ask: Option<Asked>,
    /// The admin wants to leave, or nobody is there any more; the run at work ends first.
    pub(super) leaving: Option<Leaving>,
    /// Questions to the runner without an answer yet.
    pub(super) waiting: Vec<(Gen, Want)>,
    last: Gen,
    pub(super) now: Stamp,
    log: Vec<LogLine>,
    logged: usize,
    practice_wanted: bool,
    ended: Option<u8>,
}

/// A question over the page.
#[derive(Debug, Clone)]
pub(super) enum Asked {
    /// Leave the program?
    Quit,
    /// Stop the run at work?
    Stop,
    /// Undo this run?
    RollBack(RunId),
    /// The engine asks.
    Engine(Question, Sender<Answer>),
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
}

/// The log keeps this many lines; older ones go.
const LOG_LINES: usize = 2000;

impl Flow {
    /// The wizard at its first page, and what it wants done first.
    #[must_use]
    pub fn new(setup: Setup) -> (Self, Vec<Cmd>) {
        let no_host = setup.no_host;
        let mut flow = Self {
            setup,
            at: pages::start::ID,
            facts: None,
            plan: None,
            checks: None,
            runs: None,
            run: None,
            drafts: BTreeMap::new(),
            notice: None,
            report: None,
            saved: None,
            ask: None,
            leaving: None,
            waiting: Vec::new(),
            last: Gen::default(),
            now: Stamp::from_unix(0),
            log: Vec::new(),
            logged: 0,
            practice_wanted: false,
            ended: None,
        };
        let cmds = if no_host { Vec::new() } else { flow.look() };
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

    /// True while this is waited for.
    pub(super) fn waits_for(&self, want: Want) -> bool {
        self.waiting.iter().any(|(_, other)| *other == want)
    }

    /// True once the admin wants to leave, while the change in hand is finished.
    pub(super) const fn leaving(&self) -> bool {
        self.leaving.is_some()
    }

    /// The run that a former session left unfinished.
    pub(super) fn unfinished(&self) -> Option<&RunInfo> {
        self.runs.as_ref()?.iter().rev().find(|run| run.state == RunState::Unfinished)
    }

    pub(super) fn say(&mut self, text: Text) {
        self.logged += 1;
        if self.log.len() >= LOG_LINES {
            self.log.remove(0);
        }
        self.log.push(LogLine { at: self.now, text });
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

    /// Looks at the hosts and at the runs.
    fn look(&mut self) -> Vec<Cmd> {
        self.say(Text::new("log-looking"));
        let answers = Box::new(self.setup.answers.clone());
        vec![Cmd::Runs(self.want(Want::Runs)), Cmd::Gather(self.want(Want::Facts), answers)]
    }

    /// Looks again and checks.
    pub(super) fn verify(&mut self) -> Cmd {
        self.say(Text::new("log-checking"));
        self.report = None;
        let answers = Box::new(self.setup.answers.clone());
        Cmd::Verify(self.want(Want::Checks), answers)
    }

    /// Makes the plan anew from what is known.
    pub(super) fn replan(&mut self) {
        let answers = &self.setup.answers;
        self.plan = self.facts.as_ref().map(|facts| crate::core::plan::plan(facts, answers));
    }

    /// Opens a page, and says what it wants done.
    fn open(&mut self, page: PageId) -> Vec<Cmd> {
        self.at = page;
        self.notice = None;
        if page == pages::verification::ID && self.checks.is_none() && !self.waits_for(Want::Checks) {
            return vec![self.verify()];
        }
        Vec::new()
    }

    fn act(&mut self, action: ActionId) -> Vec<Cmd> {
        match action {
            ActionId::Next => pages::after(self).map(|page| self.open(page)).unwrap_or_default(),
            ActionId::Back => pages::before(self).map(|page| self.open(page)).unwrap_or_default(),
            ActionId::Apply => self.apply(),
            ActionId::Refresh => self.refresh(),
            ActionId::Resume => self.resume(),
            ActionId::RollBack => {
                self.ask = self.undoable().map(Asked::RollBack);
                Vec::new()
            }
            ActionId::Stop => {
                self.ask = Some(Asked::Stop);
                Vec::new()
            }
            ActionId::SaveReport => {
                let path = files::report(self);
                vec![Cmd::Report(self.want(Want::Report), path)]
            }
            ActionId::SaveAnswers => {
                let path = files::answers(self);
                let answers = Box::new(self.setup.answers.clone());
                vec![Cmd::Save(self.want(Want::Answers), path, answers)]
            }
            ActionId::StartService | ActionId::LeaveOut => Vec::new(),
            ActionId::Practice => {
                self.practice_wanted = true;
                self.end(0)
            }
            ActionId::Quit => {
                self.ask = Some(Asked::Quit);
                Vec::new()
            }
        }
    }

    fn apply(&mut self) -> Vec<Cmd> {
        let Some(plan) = self.plan.clone() else { return Vec::new() };
        self.begin(Run::of(&plan), Cmd::Start(Box::new(plan)))
    }

    fn resume(&mut self) -> Vec<Cmd> {
        let Some(id) = self.unfinished().map(|info| info.run.clone()) else { return Vec::new() };
        self.begin(Run::new(Kind::Resume, id.clone()), Cmd::Resume(id))
    }

    fn begin(&mut self, run: Run, cmd: Cmd) -> Vec<Cmd> {
        self.run = Some(run);
        self.report = None;
        self.at = pages::progress::ID;
        self.notice = None;
        vec![cmd]
    }

    fn refresh(&mut self) -> Vec<Cmd> {
        self.notice = None;
        if self.at == pages::verification::ID { vec![self.verify()] } else { self.look() }
    }

    /// The run that can be undone from here: the last one, or one that was left unfinished.
    pub(super) fn undoable(&self) -> Option<RunId> {
        let run = self.run.as_ref().filter(|run| run.undoable()).and_then(|run| run.id.clone());
        run.or_else(|| self.unfinished().map(|info| info.run.clone()))
    }

    fn choose(&mut self, choice: Choice) -> Vec<Cmd> {
        let offered = dialog::of(self).is_some_and(|ask| ask.choices.iter().any(|(id, _)| *id == choice));
        let Some(asked) = self.ask.take_if(|_| offered) else { return Vec::new() };
        match (asked, choice) {
            (Asked::Quit, Choice::Yes) => self.leave(Leaving::Quit),
            (Asked::Stop, Choice::Yes) => self.stop(),
            (Asked::RollBack(id), Choice::Yes) => {
                self.begin(Run::new(Kind::RollBack, id.clone()), Cmd::RollBack(id))
            }
            (Asked::Engine(question, to), choice) => {
                self.answer(&question, &to, choice == Choice::Yes);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// Answers the engine through the channel that came with its question: the one thing that leaves the flow other
    /// than by a command. An engine that is gone needs no answer.
    pub(super) fn answer(&mut self, question: &Question, to: &Sender<Answer>, yes: bool) {
        self.say(question.text.clone());
        self.say(Text::new(if yes { "log-answer-yes" } else { "log-answer-no" }));
        let _ = to.send(if yes { Answer::Yes } else { Answer::No });
    }

    /// Asks the run at work to end where it may.
    fn stop(&mut self) -> Vec<Cmd> {
        match self.run.as_mut().filter(|run| run.at_work() && !run.stopping) {
            Some(run) => {
                run.stopping = true;
                self.say(Text::new("log-stopping"));
                vec![Cmd::Cancel]
            }
            None => Vec::new(),
        }
    }

    /// Ends now, or as soon as the run at work has ended.
    fn leave(&mut self, why: Leaving) -> Vec<Cmd> {
        self.leaving = Some(why);
        if self.at_work() { self.stop() } else { self.end(self.code(why)) }
    }

    pub(super) fn end(&mut self, code: u8) -> Vec<Cmd> {
        self.ended = Some(code);
        self.ask = None;
        vec![Cmd::Quit]
    }

    /// The exit code: what failed beats how the wizard was left. Where nobody is there any more to see how things
    /// stand, a run that is unfinished is a failure, and 3 says that nothing was changed.
    pub(super) fn code(&self, why: Leaving) -> u8 {
        let code = self.run.as_ref().map_or(0, Run::code);
        match (code, why) {
            (0, Leaving::Lost) if self.left().is_some() => 1,
            (0, Leaving::Lost) if self.run.as_ref().is_none_or(Run::unbegun) => 3,
            (code, _) => code,
        }
    }

    /// The run of this walk that is unfinished, and how many changes it made that stand: for who hears of it last.
    #[must_use]
    pub fn left(&self) -> Option<(RunId, usize)> {
        let run = self.run.as_ref().filter(|run| !run.at_work() && !run.unbegun())?;
        let open = run.end.as_ref().is_some_and(|end| end.state == RunState::Unfinished);
        Some((run.id.clone().filter(|_| open)?, run.made()))
    }

    /// Nobody is there any more.
    fn lost(&mut self) -> Vec<Cmd> {
        if let Some(Asked::Engine(question, to)) = self.ask.take() {
            self.answer(&question, &to, false);
        }
        self.leave(Leaving::Lost)
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
    match msg {
        Msg::Now(now) => {
            // What was begun before anybody told the time was begun just now.
            for line in flow.log.iter_mut().filter(|line| line.at == Stamp::from_unix(0)) {
                line.at = now;
            }
            flow.now = flow.now.max(now);
            Vec::new()
        }
        Msg::Input(field, value) => {
            if flow.ask.is_none() {
                fields::input(flow, &field, value);
            }
            Vec::new()
        }
        Msg::Secret(..) | Msg::Complete(_) => Vec::new(),
        Msg::Do(action) => {
            let page = page(flow);
            let offered = page.actions.iter().any(|other| other.id == action && other.enabled);
            if page.ask.is_none() && offered { flow.act(action) } else { Vec::new() }
        }
        Msg::Choose(choice) => flow.choose(choice),
        Msg::Reply(reply) => flow.reply(reply),
        Msg::Lost => flow.lost(),
    }
}

/// The page as it is now.
#[must_use]
pub fn page(flow: &Flow) -> Page {
    let (step, trail) = pages::trail(flow);
    let row = pages::row(flow.at);
    let mut built = (row.build)(flow);
    if let Some((level, text)) = &flow.notice {
        built.blocks.insert(0, super::page::Block::Notice(*level, text.clone()));
    }
    Page {
        id: row.id,
        title: Text::new(row.title),
        step,
        trail,
        practice: flow.setup.practice,
        blocks: built.blocks,
        fields: built.fields,
        actions: built.actions,
        ask: dialog::of(flow),
    }
}
