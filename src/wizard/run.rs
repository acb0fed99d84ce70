//! A run as the wizard sees it: put together from what the engine tells.

use crate::base::{Arg, Text};
use crate::core::change::{Act, Change, ChangeRef, Standing};
use crate::core::event::{Event, Outcome, RunEnd, RunId, RunState};
use crate::core::facts::Role;
use crate::core::plan::Plan;
use crate::host::{HostId, HostPath, Progress, ServiceOp, ServiceState};

use super::words;

/// The change that stops the service.
const STOP: &str = "stop-service";
/// The change that starts it again.
const START: &str = "start-service";

/// What kind of run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A plan is carried out.
    Apply,
    /// A cut run is finished.
    Resume,
    /// A run is undone.
    RollBack,
    /// A run is kept that waits to be confirmed.
    Confirm,
    /// Only the service that a cut run left stopped is started.
    StartService,
}

/// A run at work, or one that has ended.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub kind: Kind,
    /// Its name; none until the journal stands.
    pub id: Option<RunId>,
    /// The changes, in order.
    pub rows: Vec<Row>,
    /// Which of their hosts are nodes, as far as the plan told.
    pub nodes: Vec<HostId>,
    /// What the plan asks of services, by change.
    pub services: Vec<(ChangeRef, ServiceOp, String)>,
    /// Where something of it stood when it was taken up, as far as that was seen here.
    pub stood_on: Vec<HostId>,
    /// How many of its changes stood when it was taken up, as far as that was known.
    pub stood: Option<usize>,
    /// The service that was stopped when the run was taken up.
    pub down: Option<String>,
    /// The services that the looks of this run found not to run, those looked at last at the end: a rollback has no plan that
    /// names them.
    seen_down: Vec<String>,
    /// What it passes over and why, where no page has told of its plan: it was taken up.
    pub passed_over: Vec<(ChangeRef, Vec<Text>)>,
    /// The answers of the session were changed since: it is checked by them, whatever the run was begun with.
    pub by_answers: bool,
    /// It was asked to stop.
    pub stopping: bool,
    /// How it ended.
    pub end: Option<RunEnd>,
}

/// A change of the run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub at: ChangeRef,
    /// The file it is about.
    pub path: Option<HostPath>,
    pub now: Now,
    /// How it had ended before it was at work once more: a stop, while its service is started again.
    before: Option<Outcome>,
    /// Made, it stays: no rollback undoes it.
    lasts: bool,
    /// It is being put back, or that went wrong: of a stop it is the start that is told.
    pub back: bool,
}

/// How far a change is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Now {
    /// Not begun.
    Waiting,
    /// At work on this.
    Working(Progress),
    /// It ended so.
    Ended(Outcome),
}

impl Row {
    /// What is done on its host: of a stop that is put back, a start.
    pub fn name(&self) -> Text {
        let name = match &*self.at.id.0 {
            STOP if self.back => Text::new("back-stop-service"),
            START if self.back => Text::new("back-start-service"),
            _ => words::change_name(&self.at.id),
        };
        words::on_host(name, &self.at.host)
    }
}

/// What a plan asks of services.
pub(super) fn services(plan: &Plan) -> Vec<(ChangeRef, ServiceOp, String)> {
    let asked = |change: &Change| match &change.act {
        Some(Act::Service(service)) => Some((change.at.clone(), service.op, service.name.clone())),
        _ => None,
    };
    plan.changes().filter_map(asked).collect()
}

/// The nodes of a plan.
pub(super) fn nodes(plan: &Plan) -> Vec<HostId> {
    plan.hosts.iter().filter(|host| host.role == Role::Node).map(|host| host.host.clone()).collect()
}

impl Run {
    /// A run of this plan: all its pending changes and those that the admin is asked to make wait.
    pub fn of(plan: &Plan) -> Self {
        let rows = plan
            .changes()
            .filter(|change| match change.standing {
                Standing::Pending => true,
                Standing::Manual => change.act.is_some(),
                Standing::Done | Standing::Refused | Standing::Skipped => false,
            })
            .map(|change| Row {
                at: change.at.clone(),
                path: change.path.clone(),
                now: Now::Waiting,
                before: None,
                lasts: change.act.as_ref().is_some_and(Act::lasts),
                back: false,
            })
            .collect();
        let services = services(plan);
        let nodes = nodes(plan);
        Self { kind: Kind::Apply, id: None, rows, nodes, services, ..Self::begun() }
    }

    /// A run whose changes are not known before the engine tells them.
    pub fn new(kind: Kind, id: RunId) -> Self {
        Self { kind, id: Some(id), ..Self::begun() }
    }

    /// A run of which nothing is known.
    const fn begun() -> Self {
        Self {
            kind: Kind::Apply,
            id: None,
            rows: Vec::new(),
            nodes: Vec::new(),
            services: Vec::new(),
            stood_on: Vec::new(),
            stood: None,
            down: None,
            seen_down: Vec::new(),
            passed_over: Vec::new(),
            by_answers: false,
            stopping: false,
            end: None,
        }
    }

    /// True until the engine says that it has ended.
    pub const fn at_work(&self) -> bool {
        self.end.is_none()
    }

    /// The service that is stopped now because of this run, as far as is known here.
    pub fn stopped(&self) -> Option<&str> {
        if self.services.is_empty() || self.kind == Kind::RollBack {
            return self.seen_down.last().or(self.down.as_ref()).map(String::as_str);
        }
        let mut stopped = self.down.as_deref();
        for row in &self.rows {
            let made = matches!(&row.now, Now::Ended(Outcome::Applied { .. } | Outcome::Done));
            let Some((_, op, name)) = self.services.iter().find(|(at, ..)| *at == row.at) else {
                // A run that was taken up before there was a plan: what was down runs once its start is made.
                if made && row.at.id.0 == START {
                    stopped = None;
                }
                continue;
            };
            match (op, &row.now) {
                (_, Now::Waiting | Now::Ended(Outcome::Skipped)) => {}
                // What was stopped and put back runs again.
                (ServiceOp::Stop, Now::Ended(Outcome::RolledBack)) => stopped = None,
                (ServiceOp::Stop, _) => stopped = Some(name),
                (ServiceOp::Start, _) if made => stopped = None,
                (ServiceOp::Start, _) => {}
            }
        }
        stopped
    }

    /// Takes in how a look found a service that the run stops or starts.
    fn see(&mut self, at: &ChangeRef, progress: &Progress) {
        if !matches!(&*at.id.0, STOP | START) || progress.what.id != "service-on-its-way" {
            return;
        }
        let word = |name| match progress.what.arg(name) {
            Some(Arg::Raw(word)) => word.utf8(),
            _ => None,
        };
        let (Some(name), Some(state)) = (word("service"), word("state")) else { return };
        self.seen_down.retain(|down| down != name);
        if state != ServiceState::Running.word() {
            self.seen_down.push(name.to_owned());
        } else if self.down.as_deref() == Some(name) {
            self.down = None;
        }
    }

    /// What was stopped runs once its start is made, or its stop put back; one that somebody else had stopped is left so.
    fn runs_again(&mut self, at: &ChangeRef, outcome: &Outcome) {
        match (&*at.id.0, outcome) {
            (START, Outcome::Applied { .. } | Outcome::Done) | (STOP, Outcome::RolledBack) => {
                self.seen_down.clear();
                self.down = None;
            }
            (STOP, Outcome::Done) => self.seen_down.clear(),
            _ => {}
        }
    }

    /// What is to be told of a change beyond its outcome.
    pub fn notes<'a>(&'a self, at: &'a ChangeRef) -> impl Iterator<Item = &'a Text> {
        let notes = self.end.iter().flat_map(|end| &end.notes);
        let notes = notes.filter(move |(of, _)| of == at).map(|(_, note)| note);
        let over = self.passed_over.iter().filter(move |(of, _)| of == at && self.end.is_some());
        notes.chain(over.flat_map(|(_, why)| why))
    }

    /// Takes in the plan by which a run that was taken up is finished.
    pub fn planned(&mut self, plan: &Plan) {
        let over = plan.changes().filter(|change| change.standing == Standing::Skipped);
        let told = over.filter(|change| !change.reasons.is_empty());
        self.passed_over = told.map(|change| (change.at.clone(), change.reasons.clone())).collect();
    }

    /// Where something of it stands, or may.
    pub fn stands_on(&self) -> Vec<HostId> {
        let stands =
            |row: &&Row| matches!(row.now, Now::Ended(Outcome::Applied { .. } | Outcome::Unknown { .. }));
        let rows = self.rows.iter().filter(stands).map(|row| &row.at.host);
        let back = self.end.as_ref().is_some_and(|end| end.state == RunState::RolledBack);
        let before = self.stood_on.iter().filter(|_| !back);
        rows.chain(before).cloned().collect()
    }

    /// How many changes were made by now.
    pub fn made(&self) -> usize {
        self.count(|outcome| matches!(outcome, Outcome::Applied { .. }))
    }

    /// How many changes ended so.
    pub fn count(&self, so: impl Fn(&Outcome) -> bool) -> usize {
        self.rows.iter().filter(|row| matches!(&row.now, Now::Ended(outcome) if so(outcome))).count()
    }

    /// True where something of it stands on a host that a rollback can take back, or the run is not over.
    pub fn undoable(&self) -> bool {
        let is = |state: RunState| self.end.as_ref().is_some_and(|end| end.state == state);
        let (back, over) = (is(RunState::RolledBack), is(RunState::Complete));
        let made = |row: &Row| matches!(row.now, Now::Ended(Outcome::Applied { .. }));
        let any = self.rows.iter().any(|row| made(row) && !(over && row.lasts)) || self.unsure() > 0;
        !self.at_work() && !back && (any || self.kind != Kind::Apply)
    }

    /// True where it ended before it had a journal: nothing was changed.
    pub fn unbegun(&self) -> bool {
        self.end.as_ref().is_some_and(|end| end.run.is_none())
    }

    /// True where a run that was there already ended with an error and nothing else: it stands as its journal says.
    pub fn untold(&self) -> bool {
        let end = self.end.as_ref().filter(|_| self.kind != Kind::Apply);
        end.is_some_and(|end| end.error.is_some() && end.outcomes.is_empty())
    }

    /// True where it changed something, whatever became of that.
    pub fn changed(&self) -> bool {
        self.made() > 0
            || self.unsure() > 0
            || self.count(|outcome| matches!(outcome, Outcome::RolledBack)) > 0
    }

    /// How many changes may or may not have happened.
    pub fn unsure(&self) -> usize {
        self.count(|outcome| matches!(outcome, Outcome::Unknown { .. }))
    }

    /// The exit code that tells of it: 1 failed, 3 refused before anything was changed, else 0.
    pub fn code(&self) -> u8 {
        let failed = self.count(|o| matches!(o, Outcome::Failed { .. } | Outcome::Unknown { .. })) > 0;
        let refused = self.count(|o| matches!(o, Outcome::Refused { .. })) > 0;
        // What was made and put back was a change all the same.
        let back = self.count(|o| matches!(o, Outcome::RolledBack));
        let error = self.end.as_ref().and_then(|end| end.error.as_ref());
        match error {
            Some(text) if self.made() == 0 && !failed && text.id == "lock-held" => 3,
            Some(_) => 1,
            None if failed => 1,
            None if refused && (self.made() > 0 || back > 0) => 1,
            None if refused => 3,
            None => 0,
        }
    }

    /// Takes in what the engine tells, and says what of it belongs in the log.
    pub fn take(&mut self, event: Event) -> Vec<Text> {
        match event {
            Event::Started(id) => {
                let line = Text::new("log-started").with("run", id.0.as_str());
                self.id = Some(id);
                vec![line]
            }
            Event::Progress(at, progress) => {
                self.see(&at, &progress);
                let back = self.kind == Kind::RollBack;
                let row = self.row(at);
                let told = matches!(&row.now, Now::Working(before) if before.what == progress.what);
                let now = Now::Working(progress.clone());
                if let Now::Ended(outcome) = std::mem::replace(&mut row.now, now) {
                    row.before = Some(outcome);
                }
                row.back = back || row.before.is_some();
                if told { Vec::new() } else { vec![words::at_work(&row.name(), &progress)] }
            }
            Event::Ended(at, outcome) => {
                self.rest(&at);
                self.runs_again(&at, &outcome);
                let row = self.row(at);
                row.back &= words::went_wrong(&outcome);
                let line = words::ended(&row.name(), &outcome);
                row.now = Now::Ended(outcome);
                vec![line]
            }
            Event::Finished(end) => self.finish(end),
            Event::Ask(..) => Vec::new(),
        }
    }

    /// One change of a host is at work at a time: where another one ends or asks, what had ended before stays as it was.
    pub fn rest(&mut self, at: &ChangeRef) {
        for row in self.rows.iter_mut().filter(|row| row.at != *at && row.at.host == at.host) {
            if let (Now::Working(_), Some(outcome)) = (&row.now, row.before.take()) {
                (row.now, row.back) = (Now::Ended(outcome), false);
            }
        }
        self.forget(|row| row.at != *at && row.at.host == at.host);
    }

    /// What the taking up of a run only looked at, and nobody tells the end of, was no work.
    fn forget(&mut self, which: impl Fn(&Row) -> bool) {
        let taken_up = self.kind == Kind::Resume;
        self.rows.retain(|row| !(taken_up && matches!(row.now, Now::Working(_)) && which(row)));
    }

    fn finish(&mut self, end: RunEnd) -> Vec<Text> {
        for (at, outcome) in &end.outcomes {
            let known = self.rows.iter().any(|row| row.at == *at);
            let worth = match outcome {
                Outcome::Skipped => self.passed_over.iter().any(|(of, _)| of == at),
                outcome => !matches!(outcome, Outcome::Done | Outcome::Manual),
            };
            if known || worth {
                let row = self.row(at.clone());
                (row.now, row.back) = (Now::Ended(outcome.clone()), false);
            }
        }
        self.forget(|_| true);
        self.id = end.run.clone().or(self.id.take());
        let mut lines = vec![words::how(self, &end)];
        lines.extend(end.error.clone());
        self.end = Some(end);
        lines
    }

    /// The row of this change; one that no plan named is added at the end.
    fn row(&mut self, at: ChangeRef) -> &mut Row {
        let index = self.rows.iter().position(|row| row.at == at).unwrap_or_else(|| {
            let now = Now::Waiting;
            self.rows.push(Row { at, path: None, now, before: None, lasts: false, back: false });
            self.rows.len() - 1
        });
        #[expect(clippy::indexing_slicing, reason = "the index was found or made just above")]
        &mut self.rows[index]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::answers::Answers;
    use crate::core::change::{ChangeId, ChangeKind, Interrupt};
    use crate::core::plan::HostPlan;

    /// What stays whatever is done is no reason to offer a rollback; one that is not over has to be brought to its end.
    #[test]
    fn no_undo_is_offered_for_what_stays() {
        let at = ChangeRef { host: HostId::local(), id: ChangeId::new("activate") };
        let change = Change {
            at: at.clone(),
            after: Vec::new(),
            kind: ChangeKind::Load,
            standing: Standing::Pending,
            reasons: Vec::new(),
            explains: Vec::new(),
            path: None,
            act: Some(Act::Load { argv: Vec::new() }),
            diff: None,
            stop: Interrupt::Never,
        };
        let host = HostPlan::of(HostId::local(), Role::Node, "".into(), vec![change]);
        let mut run = Run::of(&Plan { answers: Answers::default(), hosts: vec![host] });
        let outcomes = vec![(at, Outcome::Applied { notes: Vec::new() })];
        for (state, offered) in [(RunState::Complete, false), (RunState::Unfinished, true)] {
            let (outcomes, notes) = (outcomes.clone(), Vec::new());
            run.take(Event::Finished(RunEnd { run: None, state, outcomes, notes, error: None }));
            assert_eq!((run.undoable(), run.made()), (offered, 1), "{state:?}");
        }
    }
}
