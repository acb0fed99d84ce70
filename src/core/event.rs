//! What the engine tells while it works.

use std::sync::Arc;
use std::sync::mpsc::Sender;

use serde::{Deserialize, Serialize};

use crate::base::Text;
use crate::edit::diff::Diff;
use crate::host::Progress;

use super::change::ChangeRef;

/// Name of a run: day and number, `20261120-1`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RunId(pub String);

/// How a change ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "outcome")]
pub enum Outcome {
    /// Made; what could not be kept or confirmed.
    Applied {
        /// Notes of the host.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        notes: Vec<Text>,
    },
    /// Nothing to do.
    Done,
    /// Tried, failed, nothing of it stays.
    Failed {
        /// Why.
        why: Text,
    },
    /// It may or may not have happened.
    Unknown {
        /// Why that is not known, and where to look.
        why: Text,
    },
    /// It was made and put back.
    RolledBack,
    /// Refused before it was tried.
    Refused {
        /// Why.
        why: Text,
    },
    /// Left to the admin.
    Manual,
    /// Not for this host, or not reached.
    Skipped,
}

/// The state of a run, as `quantalink runs` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RunState {
    /// Everything that was to be done is done.
    Complete,
    /// Cut, or stopped at a failure: resume or roll back.
    Unfinished,
    /// Put back.
    RolledBack,
    /// Applied with a deadline for `confirm`.
    AwaitingConfirm,
}

/// What the engine tells. The last one is always [`Event::Finished`].
#[derive(Debug, Clone)]
pub enum Event {
    /// The journal stands; changes begin.
    Started(RunId),
    /// A change is at work.
    Progress(ChangeRef, Progress),
    /// The engine needs an answer to go on.
    Ask(Question, Sender<Reply>),
    /// A change ended.
    Ended(ChangeRef, Outcome),
    /// The run ended.
    Finished(RunEnd),
}

/// What kind of question the engine has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionKind {
    /// Has the admin done this by hand? `--yes` never answers it: without an answer the change stays
    /// [`Outcome::Manual`] and the run goes on.
    Manual,
    /// The installer changed the file, and the edit is another one now ([`Question::diff`]): go on? `--yes` answers it only
    /// where entry and version rule are the same.
    Changed {
        /// Entry and version rule are those of the plan.
        same_rule: bool,
    },
    /// Shall this order to xapi be given now? `--yes` answers it: the plan has shown it. No puts back what the orders
    /// before it did.
    Proceed,
    /// The service does not come up on the new file: put the old content back and start it again? `--yes` answers it.
    PutBack,
}

/// A question of the engine in the middle of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What kind.
    pub kind: QuestionKind,
    /// The edit that it is about.
    pub diff: Option<Arc<Diff>>,
    /// What is asked.
    pub text: Text,
    /// Which change asks.
    pub change: ChangeRef,
}

/// The answer to a [`Question`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// Go on.
    Yes,
    /// Stop here.
    No,
}

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunEnd {
    /// Its name; none where nothing was to be done and no journal was written.
    pub run: Option<RunId>,
    /// Its state. Without a name: [`RunState::Complete`] where nothing was pending, [`RunState::Unfinished`] where it
    /// was not begun (refused, cancelled, an error before the first change); nothing was changed then.
    pub state: RunState,
    /// Every change of the plan with how it ended, in order.
    pub outcomes: Vec<(ChangeRef, Outcome)>,
    /// What is worth telling of a change beyond its outcome: a step by hand that was confirmed, a version that was raised
    /// once more in place of the old bytes.
    pub notes: Vec<(ChangeRef, Text)>,
    /// An error of the machine that ended the run (state folder, lock), with what to do.
    pub error: Option<Text>,
}

/// An error beside one that there may be already.
pub(super) fn and_also(first: Option<Text>, error: Text) -> Text {
    match first {
        None => error,
        Some(first) => Text::new("error-and-also").with("first", first).with("second", error),
    }
}

impl RunEnd {
    /// With these errors beside its own; what was reached stays what it is.
    #[must_use]
    pub fn and_also(mut self, errors: impl IntoIterator<Item = Text>) -> Self {
        for error in errors {
            self.error = Some(and_also(self.error.take(), error));
        }
        self
    }

    /// What of it was put back.
    pub fn put_back(&self) -> impl Iterator<Item = &ChangeRef> {
        self.outcomes.iter().filter(|(_, outcome)| *outcome == Outcome::RolledBack).map(|(at, _)| at)
    }

    /// True where any of it stands, or may.
    #[must_use]
    pub fn any_stands(&self) -> bool {
        let stands = |outcome: &Outcome| matches!(outcome, Outcome::Applied { .. } | Outcome::Unknown { .. });
        self.outcomes.iter().any(|(_, outcome)| stands(outcome))
    }

    /// The exit code of the contract for what `wanted` to reach this state (apply and resume: complete; rollback:
    /// rolled back): 0 reached (complete also where that waits to be confirmed), 3 refused or interrupted before any change,
    /// else 1.
    #[must_use]
    pub fn exit(&self, wanted: RunState) -> u8 {
        let any = |fits: fn(&Outcome) -> bool| self.outcomes.iter().any(|(_, outcome)| fits(outcome));
        let failed = any(|outcome| matches!(outcome, Outcome::Failed { .. } | Outcome::Unknown { .. }));
        let refused = any(|outcome| matches!(outcome, Outcome::Refused { .. }));
        // What was interrupted before a run began changed nothing either, and a rollback that leaves a run whole undid nothing of it.
        let whole = wanted == RunState::RolledBack && self.state == RunState::Complete;
        let before = refused || self.run.is_none() || whole;
        let touched =
            !whole && any(|outcome| matches!(outcome, Outcome::Applied { .. } | Outcome::RolledBack));
        let waits = self.state == RunState::AwaitingConfirm && wanted == RunState::Complete;
        match self.state == wanted || waits {
            true if self.error.is_none() && !failed && !refused => 0,
            _ if before && !failed && !touched && self.error.is_none() => 3,
            _ => 1,
        }
    }
}
