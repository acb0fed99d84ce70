//! What the admin does, taken into the flow: pages opened, runs begun, questions answered, the wizard left.

use std::sync::mpsc::Sender;

use crate::base::Text;
use crate::core::event::{Question, QuestionKind, Reply as Answer, RunId, RunState};
use crate::core::runner::Cmd;

use super::flow::{Asked, Flow, Leaving, Want};
use super::page::{ActionId, Choice, PageId};
use super::run::{self, Kind, Run};
use super::{alike, dialog, files, pages, sections};

impl Flow {
    /// Looks at the hosts and at the runs.
    pub(super) fn look(&mut self) -> Vec<Cmd> {
        vec![Cmd::Runs(self.want(Want::Runs)), self.gather()]
    }

    /// Looks at the hosts, at all of them: what the admin goes on without can be taken in again.
    fn gather(&mut self) -> Cmd {
        self.say(Text::new("log-looking"));
        (self.stale, self.seen_for_run) = (false, false);
        let answers = Box::new(self.setup.answers.clone());
        Cmd::Gather(self.want(Want::Facts), answers)
    }

    /// Looks again and checks.
    pub(super) fn verify(&mut self) -> Cmd {
        self.say(Text::new("log-checking"));
        self.report = None;
        (self.stale, self.seen_for_run) = (false, false);
        if let Some(run) = self.checks_of_run().cloned() {
            return Cmd::VerifyRun(self.want(Want::Checks), run);
        }
        let answers = Box::new(sections::answers(self));
        Cmd::Verify(self.want(Want::Checks), answers)
    }

    /// The run by whose answers is checked: one of a former session that was finished or kept here, until the answers of this
    /// one change.
    pub(super) fn checks_of_run(&self) -> Option<&RunId> {
        let taken_up = |run: &&Run| matches!(run.kind, Kind::Resume | Kind::Confirm | Kind::StartService);
        let run = self.run.as_ref().filter(taken_up).filter(|run| !run.by_answers)?;
        run.id.as_ref()
    }

    /// The answers of this session are others now: from here on they count, not those of a run that was taken up.
    pub(super) fn answered_anew(&mut self) {
        if let Some(run) = &mut self.run {
            run.by_answers = true;
        }
    }

    /// Makes the plan anew from what is known.
    pub(super) fn replan(&mut self) {
        let answers = sections::answers(self);
        self.plan = self.facts.as_ref().map(|facts| crate::core::plan::plan(facts, &answers));
        self.alike = self.plan.as_ref().map(alike::of).unwrap_or_default();
    }

    /// Opens a page, and says what it wants done.
    pub(super) fn open(&mut self, page: PageId) -> Vec<Cmd> {
        self.at = page;
        self.notice = None;
        self.candidates = None;
        // What still stands there is the answer.
        self.drafts.retain(|_, (_, why)| why.is_some());
        if pages::is_gate(page) {
            self.take_server(true);
        }
        if page == pages::verification::ID && self.checks.is_none() && !self.waits_for(Want::Checks) {
            return vec![self.verify()];
        }
        // What is told of a run that was taken up is what was seen for its answers; nothing is planned from that.
        let of_run = [pages::progress::ID, pages::verification::ID, pages::finish::ID].contains(&page);
        let old = self.stale || (self.seen_for_run && !of_run);
        // No page tells of answers that the hosts were not looked at for.
        let ready = old && !self.at_work() && !pages::server::half_named(self);
        if ready { vec![self.gather()] } else { Vec::new() }
    }

    fn next(&mut self) -> Vec<Cmd> {
        if self.stale && pages::asks_here(self) {
            self.notice = None;
            return if self.runs.is_none() { self.look() } else { vec![self.gather()] };
        }
        if pages::is_gate(self.at) && pages::step::gate_refused(self) {
            self.take_server(false);
        }
        pages::after(self).map(|page| self.open(page)).unwrap_or_default()
    }

    /// Takes the sections of the server in, or goes on without them.
    fn take_server(&mut self, take: bool) {
        if self.without_server == take {
            self.without_server = !take;
            self.saved = None;
            // What was seen without them says nothing of the server.
            self.stale |= take;
            self.checks = None;
            self.answered_anew();
            self.replan();
        }
    }

    /// The page with the plan goes on without the server's sections, or takes them in again.
    fn leave_out(&mut self) -> Vec<Cmd> {
        self.take_server(self.without_server);
        if self.stale { vec![self.gather()] } else { Vec::new() }
    }

    pub(super) fn act(&mut self, action: ActionId) -> Vec<Cmd> {
        match action {
            ActionId::Next => self.next(),
            ActionId::Back => pages::before(self).map(|page| self.open(page)).unwrap_or_default(),
            ActionId::Apply => self.ask_to_apply(),
            ActionId::Refresh => self.refresh(),
            ActionId::Resume => self.resume(),
            ActionId::Confirm => self.confirm(),
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
                let answers = Box::new(sections::saved(self));
                vec![Cmd::Save(self.want(Want::Answers), path, answers)]
            }
            ActionId::StartService => self.start_service(),
            ActionId::LeaveOut => self.leave_out(),
            ActionId::GoOnWithout => self.go_on_without(),
            ActionId::AddNode => self.add_node(),
            ActionId::LeaveNode | ActionId::AcceptKey | ActionId::RemoveNode => self.act_on_node(action),
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

    /// A service is stopped for nobody who only holds Enter down.
    fn ask_to_apply(&mut self) -> Vec<Cmd> {
        if self.plan.as_ref().is_none_or(|plan| pages::plan::stopped(plan).next().is_none()) {
            return self.apply();
        }
        self.ask = Some(Asked::Apply);
        Vec::new()
    }

    pub(super) fn apply(&mut self) -> Vec<Cmd> {
        let Some(plan) = self.plan.clone() else { return Vec::new() };
        self.begin(Run::of(&plan), Cmd::Start(Box::new(plan)))
    }

    fn resume(&mut self) -> Vec<Cmd> {
        let Some(id) = self.unfinished().map(|info| info.run.clone()) else { return Vec::new() };
        self.begin(self.taken_up(Kind::Resume, &id), Cmd::Resume(id))
    }

    /// The run that waits to be confirmed: the last one, or one of before.
    pub(super) fn waiting(&self) -> Option<RunId> {
        let waits = |state| state == RunState::AwaitingConfirm;
        match self.run.as_ref() {
            Some(run) if !run.unbegun() && !run.untold() => {
                run.id.clone().filter(|_| run.end.as_ref().is_some_and(|end| waits(end.state)))
            }
            _ => self.runs.as_ref()?.iter().find(|run| waits(run.state)).map(|run| run.run.clone()),
        }
    }

    fn confirm(&mut self) -> Vec<Cmd> {
        let Some(id) = self.waiting() else { return Vec::new() };
        self.begin(self.taken_up(Kind::Confirm, &id), Cmd::Confirm(id))
    }

    fn start_service(&mut self) -> Vec<Cmd> {
        let Some(id) = self.unfinished().map(|info| info.run.clone()) else { return Vec::new() };
        self.begin(self.taken_up(Kind::StartService, &id), Cmd::StartService(id))
    }

    /// A run that is there already, with what is known of the service that it stopped.
    pub(super) fn taken_up(&self, kind: Kind, id: &RunId) -> Run {
        let mut run = Run::new(kind, id.clone());
        let same = self.run.as_ref().filter(|before| before.id.as_ref() == Some(id));
        run.stood_on = same.map(Run::stands_on).unwrap_or_default();
        run.stood = self.info(id).map(|info| info.made);
        run.down = self.left_stopped().map(|(_, service)| service.clone());
        run.services = self.plan.as_ref().map(run::services).unwrap_or_default();
        // Before the hosts are looked at again, the run before it knew them.
        let before = || self.run.as_ref().map(|run| run.nodes.clone());
        run.nodes = self.plan.as_ref().map(run::nodes).or_else(before).unwrap_or_default();
        run
    }

    pub(super) fn begin(&mut self, run: Run, cmd: Cmd) -> Vec<Cmd> {
        self.changed |= self.run.as_ref().is_some_and(Run::changed);
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

    pub(super) fn choose(&mut self, choice: Choice) -> Vec<Cmd> {
        let offered = dialog::of(self).is_some_and(|ask| ask.choices.iter().any(|(id, _)| *id == choice));
        if !offered {
            return Vec::new();
        }
        match (self.ask.take(), choice) {
            // The question may have stood there for long.
            (Some(Asked::Apply), Choice::Yes) if pages::plan::ready(self) => self.apply(),
            (Some(Asked::Quit), Choice::Yes) => self.leave(Leaving::Quit),
            (Some(Asked::Stop), Choice::Yes) => self.stop(),
            (Some(Asked::RollBack(id)), Choice::Yes) => {
                self.begin(self.taken_up(Kind::RollBack, &id), Cmd::RollBack(id))
            }
            (Some(_), _) => Vec::new(),
            (None, choice) => {
                if let Some((question, to)) = self.questions.pop_front() {
                    self.answer(&question, &to, choice == Choice::Yes);
                }
                Vec::new()
            }
        }
    }

    /// Answers the engine through the channel that came with its question: the one thing that leaves the flow other
    /// than by a command. An engine that is gone needs no answer.
    fn answer(&mut self, question: &Question, to: &Sender<Answer>, yes: bool) {
        self.say(question.text.clone());
        self.say(Text::new(match (question.kind, yes) {
            (QuestionKind::Manual, true) => "log-answer-done",
            (QuestionKind::Manual, false) => "log-answer-not-done",
            (QuestionKind::PutBack, true) => "log-answer-put-back",
            (QuestionKind::PutBack, false) => "log-answer-leave",
            (QuestionKind::Changed { .. } | QuestionKind::Proceed, true) => "log-answer-yes",
            (QuestionKind::Changed { .. } | QuestionKind::Proceed, false) => "log-answer-no",
        }));
        let _ = to.send(if yes { Answer::Yes } else { Answer::No });
    }

    /// Answers all questions of the engine where nobody is there to do it: nothing goes on, and what harms is put back.
    pub(super) fn answer_alone(&mut self) {
        while let Some((question, to)) = self.questions.pop_front() {
            self.answer(&question, &to, question.kind == QuestionKind::PutBack);
        }
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
        self.answer_alone();
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
            (0, Leaving::Lost) if !self.changed && self.run.as_ref().is_none_or(Run::unbegun) => 3,
            (3, _) if self.changed => 1,
            (code, _) => code,
        }
    }

    /// The run of this walk that is unfinished, and how many changes it made that stand: for who hears of it last.
    #[must_use]
    pub fn left(&self) -> Option<(RunId, usize)> {
        let run = self.run.as_ref().filter(|run| !run.at_work() && !run.unbegun())?;
        let open = run.end.as_ref().is_some_and(|end| end.state == RunState::Unfinished);
        let stand = self.untold().map_or_else(|| run.made(), |(_, stand)| stand);
        Some((run.id.clone().filter(|_| open)?, stand))
    }

    /// Nobody is there any more.
    pub(super) fn lost(&mut self) -> Vec<Cmd> {
        self.ask = None;
        self.leave(Leaving::Lost)
    }
}
