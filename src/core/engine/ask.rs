//! The engine's questions, and the steps that the admin does by hand.

use std::sync::PoisonError;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use crate::base::Text;
use crate::core::change::{Act, Change};
use crate::core::event::{Event, Outcome, Question, QuestionKind, Reply, RunEnd, RunState};
use crate::core::journal::Record;
use crate::core::plan::Plan;

use super::carry::{Run, standing};
use super::hands::Hands;

/// How soon an end that was asked for ends a question too.
const TICK: Duration = Duration::from_millis(50);

impl Hands<'_> {
    /// Asks and waits; none where nobody is there to answer, or an end was asked for meanwhile.
    pub fn ask(&self, question: Question) -> Option<Reply> {
        let _turn = self.asking.map(|asking| asking.lock().unwrap_or_else(PoisonError::into_inner));
        if self.asking.is_some() && self.stopped() {
            return None;
        }
        let (answer, reply) = channel();
        (self.tell)(Event::Ask(question, answer));
        loop {
            match reply.recv_timeout(TICK) {
                Ok(reply) => return Some(reply),
                Err(RecvTimeoutError::Timeout) if !self.stopped() => {}
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return None,
            }
        }
    }

    /// Whether the admin has done this by hand. Only a yes is one.
    fn confirmed(&self, change: &Change, text: &Text) -> bool {
        let (kind, diff) = (QuestionKind::Manual, change.diff.clone());
        let question = Question { kind, diff, text: text.clone(), change: change.at.clone() };
        !self.stopped() && self.ask(question) == Some(Reply::Yes)
    }
}

impl Run<'_> {
    /// A step by hand in its place: told, and confirmed where somebody can; what was confirmed before the run was cut is
    /// not asked again. It stays [`Outcome::Manual`] either way; the confirmation stands in the journal and in
    /// [`RunEnd::notes`].
    pub(super) fn by_hand(&mut self, change: &Change, text: &Text) -> Outcome {
        let known = self.writer.journal.confirmed.contains(&change.at);
        if !known && self.hands.confirmed(change, text) {
            let at = self.hands.now();
            // A journal that cannot take it stops the run.
            let _ = self.put(Record::Confirmed { by_hand: change.at.clone(), at });
        }
        (self.hands.tell)(Event::Ended(change.at.clone(), Outcome::Manual));
        Outcome::Manual
    }
}

/// A plan in which nothing is pending: its steps by hand are asked for, one after the other, and that is all. There is
/// nothing to undo or to resume, so that neither lock nor journal is needed: a run of its own would only stand in the way of
/// undoing the one before.
pub(super) fn nothing_pending(hands: &Hands<'_>, plan: &Plan) -> RunEnd {
    let (mut outcomes, mut notes) = (Vec::new(), Vec::new());
    for change in plan.changes() {
        let outcome = standing(change);
        if let (Outcome::Manual, Some(Act::Manual { text })) = (&outcome, &change.act) {
            if hands.confirmed(change, text) {
                notes.push((change.at.clone(), Text::new("confirmed-by-hand")));
            }
            (hands.tell)(Event::Ended(change.at.clone(), Outcome::Manual));
        }
        outcomes.push((change.at.clone(), outcome));
    }
    RunEnd { run: None, state: RunState::Complete, outcomes, notes, error: None }
}
