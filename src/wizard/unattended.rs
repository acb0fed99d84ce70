//! The way through the wizard where nobody chooses (`demo --plain --yes`): it agrees to what the plan shows, and to
//! nothing else.

use crate::core::checks::Status;
use crate::core::event::{QuestionKind, RunState};
use crate::core::plan::Plan;

use super::flow::{Flow, Msg};
use super::page::{ActionId, Choice, Dialog, Level};
use super::{dialog, fields, page, pages};

impl Flow {
    /// What comes next by itself once the flow is not [busy](Self::busy).
    ///
    /// # Errors
    /// The exit code, where the way ends or somebody would have to decide: 3 where something is refused or an earlier
    /// run is unfinished, 1 where something failed, 2 where a check does not hold, 0 at the end of the last page.
    pub fn unattended(&self) -> Result<Msg, u8> {
        if let Some(asked) = dialog::of(self) {
            return Ok(Msg::Choose(self.choice(&asked)));
        }
        if self.setup.no_host || self.at == pages::unfinished::ID {
            return Err(3);
        }
        // A look that failed would fail for ever.
        if self.stale && matches!(self.notice, Some((Level::Error, _))) {
            return Err(1);
        }
        if self.at == pages::progress::ID {
            self.went_well()?;
        }
        if pages::step::gate_refused(self) {
            return Err(3);
        }
        if self.at == pages::finish::ID {
            return Err(self.verdict());
        }
        if self.at == pages::plan::ID {
            let stuck = self.plan.as_ref().is_none_or(Plan::refused) || self.unfinished().is_some();
            if stuck {
                return Err(if self.plan.is_some() { 3 } else { 1 });
            }
            // What only the admin can do is done by nobody here.
            if self.plan.as_ref().is_some_and(|plan| plan.pending() == 0) {
                return Ok(Msg::Do(ActionId::Next));
            }
        }
        let page = page(self);
        let next = page.enter().map(|action| action.id);
        match next {
            Some(ActionId::Apply) => Ok(Msg::Agreed),
            Some(ActionId::Next) => Ok(Msg::Do(ActionId::Next)),
            // An answer is not valid, or something is not known.
            _ if fields::fields(self).iter().any(|field| field.error.is_some()) => Err(3),
            _ => Err(1),
        }
    }

    fn went_well(&self) -> Result<(), u8> {
        let Some(run) = &self.run else { return Ok(()) };
        let cut = run.end.as_ref().is_some_and(|end| end.state == RunState::Unfinished);
        match run.code() {
            0 if cut => Err(1),
            0 => Ok(()),
            code => Err(code),
        }
    }

    fn verdict(&self) -> u8 {
        let failed = self.checks.iter().flatten().any(|check| check.status == Status::Fail);
        if failed { 2 } else { 0 }
    }
}

impl Flow {
    /// What is chosen where nobody is there to choose: the first choice, which is the harmless one; and yes to orders
    /// that the plan shows, and to an edit that is not the one of the plan, where entry and version rule are.
    fn choice(&self, asked: &Dialog) -> Choice {
        let engine = self.questions.front().filter(|_| self.ask.is_none()).map(|(question, _)| question.kind);
        match engine {
            Some(QuestionKind::Changed { same_rule: true } | QuestionKind::Proceed) => Choice::Yes,
            _ => asked.choices.first().map_or(Choice::Stay, |(choice, _)| *choice),
        }
    }
}
