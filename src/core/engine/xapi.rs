//! The orders to xapi around loading a configuration, each asked for before it is given.

use crate::base::{Text, Untrusted};
use crate::core::change::{Act, Change, ChangeRef, Guest, Undo, XapiChange, XapiOp, XapiWas};
use crate::core::event::{Outcome, Question, QuestionKind, Reply, and_also};
use crate::core::journal::{Entry, Record};
use crate::host::{HostError, HostId};

use super::ResumeError;
use super::carry::{Next, Run};
use super::order::{Goal, How, NotSo};

/// What an order has left to do.
enum Due {
    /// This.
    Now(XapiOp),
    /// Nothing: it is so already, by somebody else's hand; nothing of it is undone.
    Nothing(Outcome),
}

impl NotSo {
    fn outcome(&self) -> Outcome {
        let why = self.why.clone();
        match self.how {
            How::Refused => Outcome::Refused { why },
            How::Failed => Outcome::Failed { why },
            How::Unclear => Outcome::Unknown { why },
        }
    }

    pub fn error(self) -> ResumeError {
        match self.how {
            How::Refused => ResumeError::Refused(self.why),
            How::Failed | How::Unclear => ResumeError::Failed(self.why),
        }
    }
}

impl Run<'_> {
    /// Gives an order once the admin agreed to it, and waits until it is so. Where that fails, and where the admin says no,
    /// what the orders before it did is taken back; files stay.
    pub(super) fn xapi(&mut self, change: &Change, order: &XapiChange, number: usize) -> Next {
        let at = &change.at;
        let op = match self.due(at, order) {
            Ok(Due::Now(op)) => op,
            Ok(Due::Nothing(outcome)) => return Next::On(outcome),
            Err(error) => return Next::GiveBack(NotSo::from(error).outcome()),
        };
        let order = XapiChange { op, ..order.clone() };
        if let Some(next) = self.came(change, &order.host) {
            return next;
        }
        let was = match self.hands.was(&at.host, &order) {
            Ok(was) => was,
            Err(error) => return Next::GiveBack(NotSo::from(error).outcome()),
        };
        if !self.agreed(change, &was) {
            if self.hands.stopped() {
                return self.not_begun(change);
            }
            let why = Text::new("activate-declined").with("run", self.writer.run().0.as_str());
            return Next::GiveBack(Outcome::Refused { why });
        }
        let begun = self.entry_for(change, &order, number, &was).and_then(|number| {
            let at = self.hands.now();
            self.put(Record::Intent { change: number, at }).map(|()| number)
        });
        match begun {
            Ok(number) => self.carry_out(at, &order, &was, number),
            Err(()) => Next::GiveBack(Outcome::Skipped),
        }
    }

    /// What goes on only while no VM runs on the host, where some do: they came after the plan was made, so that nobody agreed to
    /// move them. `uuid`: the host's.
    pub(super) fn came(&self, change: &Change, uuid: &str) -> Option<Next> {
        let empty = match &change.act {
            Some(Act::Xapi(order)) => matches!(order.op, XapiOp::Unplug(_) | XapiOp::Keys(_)),
            Some(Act::Load { .. }) => true,
            _ => false,
        };
        if !empty {
            return None;
        }
        match self.hands.guests(&change.at.host, uuid) {
            Ok(guests) if guests.is_empty() => None,
            Ok(guests) => {
                let why = Text::new("activate-vms-came").with("vms", names(guests.iter()));
                let why = why.with("run", self.writer.run().0.as_str());
                Some(Next::GiveBack(Outcome::Refused { why }))
            }
            Err(error) => Some(Next::GiveBack(NotSo::from(error).outcome())),
        }
    }

    /// An end was asked for: no further change begins on this host. What was taken is taken back; where the configuration is
    /// loaded already, it is only given back, which is done at the end of the run.
    pub(super) fn not_begun(&self, change: &Change) -> Next {
        let loaded = matches!(&change.act, Some(Act::Xapi(order)) if gives_back(&order.op));
        let holds = self.holds(&change.at.host).next().is_some();
        if holds && !loaded { Next::GiveBack(Outcome::Skipped) } else { Next::Halt(Outcome::Skipped) }
    }

    /// What is not so yet. What this run itself has taken is given back; nothing else is plugged or enabled.
    fn due(&mut self, at: &ChangeRef, order: &XapiChange) -> Result<Due, HostError> {
        let taken: Vec<XapiWas> = self.holds(&at.host).map(|taken| taken.was.clone()).collect();
        match &order.op {
            XapiOp::Plug(_) => {
                let ours = taken.into_iter().filter_map(|was| match was {
                    XapiWas::Plugged(pbds) => Some(pbds),
                    _ => None,
                });
                let ours: Vec<String> = ours.flatten().collect();
                let nothing = ours.is_empty();
                return Ok(if nothing { Due::Nothing(Outcome::Done) } else { Due::Now(XapiOp::Plug(ours)) });
            }
            XapiOp::Enable if taken.contains(&XapiWas::Enabled) => return Ok(Due::Now(XapiOp::Enable)),
            _ => {}
        }
        let rest = self.hands.rest(&at.host, &order.host, &Goal::of(&order.op))?;
        Ok(match (rest, &order.op) {
            (None, _) => Due::Nothing(Outcome::Done),
            (Some(_), XapiOp::Enable) => {
                self.hands.note(at, Text::new("activate-left-disabled").with("host", &at.host.0));
                Due::Nothing(Outcome::Skipped)
            }
            (Some(Goal::Plugged(pbds, _)), _) => Due::Now(XapiOp::Unplug(pbds)),
            (Some(_), op) => Due::Now(op.clone()),
        })
    }

    /// Whether the admin wants it done now. Only a yes is one.
    fn agreed(&self, change: &Change, was: &XapiWas) -> bool {
        let what = match was {
            // Some may have come or gone since the plan.
            XapiWas::Ran(guests) => Text::new("activate-evacuate-why").with("vms", names(guests.iter())),
            _ => change.reasons.first().cloned().unwrap_or_else(|| Text::new("refused-without-reason")),
        };
        let text = Text::new("activate-proceed").with("what", what);
        let question = Question { kind: QuestionKind::Proceed, diff: None, text, change: change.at.clone() };
        !self.hands.stopped() && self.hands.ask(question) == Some(Reply::Yes)
    }

    /// The number of the entry by which this is undone: the plan's own, or where things stand otherwise by now a new one.
    fn entry_for(
        &mut self,
        change: &Change,
        order: &XapiChange,
        number: usize,
        was: &XapiWas,
    ) -> Result<usize, ()> {
        let undo = Undo::Xapi1 { host: order.host.clone(), was: was.clone() };
        if self.writer.journal.items.get(number).is_some_and(|item| item.entry.undo == undo) {
            return Ok(number);
        }
        self.add_entry(Entry::of_no_file(change.at.clone(), change.kind, undo))
    }

    fn carry_out(&mut self, at: &ChangeRef, order: &XapiChange, was: &XapiWas, number: usize) -> Next {
        let uuid = &*order.host;
        let Err(not_so) = self.hands.bring_xapi(at, uuid, &Goal::of(&order.op), gives_back(&order.op)) else {
            let notes = match was {
                XapiWas::Ran(guests) => vec![stay(guests, uuid)],
                XapiWas::Unplugged(pbds) => self.not_there(&at.host, pbds).into_iter().collect(),
                _ => Vec::new(),
            };
            return self.made(number, None, notes);
        };
        let outcome = not_so.outcome();
        match was {
            // Whoever is to be enabled still is not: to take everything back would not change that.
            XapiWas::Disabled => {
                self.failed(number, &not_so.why);
                Next::Halt(outcome)
            }
            XapiWas::Unplugged(_) => {
                self.failed(number, &not_so.why);
                Next::GiveBack(outcome)
            }
            XapiWas::Ran(guests) => self.partly_evacuated(at, uuid, guests, number, outcome),
            XapiWas::Enabled | XapiWas::Plugged(_) | XapiWas::Keys { .. } => {
                let back =
                    Goal::back(was).map_or(Ok(()), |goal| self.hands.bring_xapi(at, uuid, &goal, true));
                match back {
                    Ok(()) => self.failed(number, &not_so.why),
                    Err(error) => {
                        let _ = self.put(Record::Unknown { change: number, why: error.why.clone() });
                        self.not_back(at, was, uuid, number, error.why);
                    }
                }
                Next::GiveBack(outcome)
            }
        }
    }

    /// What is told of PBDs that are not there any more; none where all are.
    pub(super) fn not_there(&self, host: &HostId, pbds: &[String]) -> Option<Text> {
        let gone = self.hands.gone(host, pbds);
        (!gone.is_empty()).then(|| Text::new("xapi-pbds-gone").with("pbds", gone.join(", ")))
    }

    /// Those that have moved stay where they are, and that is told.
    fn partly_evacuated(
        &mut self,
        at: &ChangeRef,
        uuid: &str,
        guests: &[Guest],
        number: usize,
        outcome: Outcome,
    ) -> Next {
        let left = self.hands.guests(&at.host, uuid).unwrap_or_default();
        let gone: Vec<Guest> = guests
            .iter()
            .filter(|guest| left.iter().all(|other| other.uuid != guest.uuid))
            .cloned()
            .collect();
        let told = |why: Text| {
            if gone.is_empty() {
                return why;
            }
            and_also(Some(why), stay(&gone, uuid))
        };
        let (why, outcome) = match outcome {
            Outcome::Unknown { why } => {
                let why = told(why);
                (why.clone(), Outcome::Unknown { why })
            }
            Outcome::Failed { why } => {
                let why = told(why);
                (why.clone(), Outcome::Failed { why })
            }
            Outcome::Refused { why } => (why.clone(), Outcome::Refused { why }),
            other => (Text::new("not-known"), other),
        };
        self.failed(number, &why);
        Next::GiveBack(outcome)
    }
}

/// True for an order that only gives back what was taken.
const fn gives_back(op: &XapiOp) -> bool {
    matches!(op, XapiOp::Plug(_) | XapiOp::Enable)
}

fn names<'g>(guests: impl Iterator<Item = &'g Guest>) -> Untrusted {
    let names: Vec<&[u8]> = guests.map(|guest| guest.name.bytes()).collect();
    Untrusted::from(names.join(&b", "[..]))
}

/// That VMs stay where they moved to, and how each is brought back.
pub(super) fn stay(guests: &[Guest], uuid: &str) -> Text {
    let back =
        guests.iter().map(|guest| format!("xe vm-migrate uuid={} host-uuid={uuid} live=true", guest.uuid));
    let text = Text::new("activate-evacuated").with("vms", names(guests.iter()));
    text.with("command", back.collect::<Vec<_>>().join("; "))
}
