//! A run that waits to be confirmed: kept by a confirm, or found to be put back.

use crate::base::{Text, Untrusted};
use crate::core::event::{Event, RunEnd, RunId, RunState};
use crate::core::guard::{Claim, Stand};
use crate::core::journal::{Past, Record};
use crate::core::plan::Plan;
use crate::core::runner::Site;
use crate::core::state::State;
use crate::host::Cx;

use super::ResumeError;
use super::carry::Run;
use super::guarded::{Ask, not_asked};
use super::hands::Hands;
use super::prepare::{Hindrance, pending};
use super::resume::{named, newest};
use super::take::{take, take_all};
use super::which::Whose;

/// The run of this root that a confirm without a name keeps: the newest that waits for it.
///
/// # Errors
/// Refused: `no-run-to-confirm`. Failed: the state folder, or a journal that may be of the run that is meant.
pub fn to_confirm(state: &State, whose: Whose<'_>) -> Result<RunId, ResumeError> {
    let found = newest(state, whose, |state| state == RunState::AwaitingConfirm)?;
    found.ok_or_else(|| ResumeError::Refused(Text::new("no-run-to-confirm")))
}

/// Keeps what a run wrote: claims its guards, each by one rename, so that of confirm and guard exactly one wins. A run that
/// is complete already is kept already. Where a guard was faster, or its time is over, its files are back: the outcomes say
/// which, and [`RunEnd::error`] that the confirm came too late. A node that cannot be reached keeps the run waiting.
///
/// # Errors
/// Refused: no such run, another root's, one that is put back (`confirm-put-back`) or unfinished (`confirm-unfinished`),
/// a lock that is held. Failed: the journal.
pub fn confirm(
    run: &RunId,
    site: &Site,
    state: &State,
    cx: &Cx<'_>,
    tell: &dyn Fn(Event),
) -> Result<RunEnd, ResumeError> {
    let mut hands = Hands::new(site, state, cx, tell);
    let run = named(run, &hands)?;
    // A guard on a node that cannot be reached is not asked, which is told.
    let held = take(&run, &mut hands, &|_, _, _| true)?;
    let refused = |id: &'static str| Err(ResumeError::Refused(Text::new(id).with("run", run.0.as_str())));
    match held.writer.journal.state() {
        RunState::AwaitingConfirm => {}
        RunState::Complete => return Ok(Run::of(&hands, held).told_end(RunState::Complete)),
        RunState::RolledBack => return refused("confirm-put-back"),
        RunState::Unfinished => return refused("confirm-unfinished"),
    }
    tell(Event::Started(run.clone()));
    let without = held.without.clone();
    let mut work = Run::of(&hands, held);
    let mut late = Vec::new();
    for guard in work.writer.journal.guards.clone() {
        if let Some((_, why)) = without.iter().find(|(host, _)| *host == guard.host) {
            work.fail(not_asked(&guard, why));
            continue;
        }
        match work.hands.ask_guard(&guard, Ask::Claim(Claim::Confirmed)) {
            Ok(stand) => {
                if matches!(stand, Stand::Fired(_)) {
                    late.push(guard.host.0.shown());
                }
                // The others are kept all the same; this one is looked at again by the next confirm.
                if let Err(error) = work.ended_guard(&guard, &stand) {
                    work.fail(error.text().clone());
                }
            }
            Err(error) => work.fail(not_asked(&guard, error.text())),
        }
    }
    if !late.is_empty() {
        let text = Text::new("confirm-too-late").with("run", run.0.as_str());
        work.fail(text.with("hosts", Untrusted::from(late.join(", "))));
    }
    let end = work.close_guarded()?;
    drop(hands);
    tell(Event::Finished(end.clone()));
    Ok(end)
}

/// Looks at the guards of all runs of this root whose time may be over, and tells how those runs ended that were put back
/// meanwhile. A guard whose process was ended by a reboot is started again, or put to work by this look. Runs on hosts
/// that are not at hand, and those at which somebody works, are passed over; one that fails keeps none of the others from being
/// told.
#[must_use]
pub fn due(
    site: &Site,
    state: &State,
    cx: &Cx<'_>,
    tell: &dyn Fn(Event),
) -> Vec<Result<RunEnd, ResumeError>> {
    let runs = match state.run_ids() {
        Ok(runs) => runs,
        Err(error) => return vec![Err(error.into())],
    };
    let look_at = |run: RunId| {
        let past = Past::load(state, &run).ok().flatten()?;
        if past.info.root != site.root || past.guards.is_empty() {
            return None;
        }
        let mut hands = Hands::new(site, state, cx, tell);
        if !past.guards.iter().all(|guard| hands.host(&guard.host).is_ok()) {
            return None;
        }
        match look(&run, &mut hands) {
            Err(ResumeError::Refused(_)) => None,
            looked => looked.transpose(),
        }
    };
    runs.into_iter().filter_map(look_at).collect()
}

/// Refuses where another run waits to be confirmed on a host of this plan: one of both would put back what the other wrote.
pub(super) fn none_waits(hands: &mut Hands<'_>, plan: &Plan) -> Result<(), Hindrance> {
    let failed = |error: ResumeError| Hindrance::Failed(error.text().clone());
    let runs = hands.state.run_ids().map_err(|error| Hindrance::Failed(error.text()))?;
    for run in runs.into_iter().rev() {
        let past = Past::load(hands.state, &run).ok().flatten();
        let Some(past) = past.filter(|past| past.info.state == RunState::AwaitingConfirm) else {
            continue;
        };
        let here = |id| past.guards.iter().any(|guard| guard.host == id);
        let met = pending(plan).find(|change| here(change.at.host.clone())).map(|change| change.at.clone());
        let Some(at) = met.filter(|_| past.info.root == hands.site.root) else { continue };
        match look(&run, hands) {
            // A confirm was cut before it could say so: nothing was put back, and nothing waits any more.
            Ok(Some(end)) if end.state == RunState::Complete && end.put_back().next().is_none() => {}
            Ok(Some(end)) if end.state != RunState::AwaitingConfirm => {
                let text = Text::new("run-put-back-meanwhile").with("run", run.0.as_str());
                return Err(Hindrance::Refused(at, text));
            }
            Ok(_) => return Err(Hindrance::Refused(at, awaits(&run))),
            // Its other nodes are not needed here: whoever confirms it or rolls it back reaches them.
            Err(ResumeError::Refused(why)) if why.id == "host-not-here" => {
                return Err(Hindrance::Refused(at, awaits(&run)));
            }
            Err(ResumeError::Refused(why)) => return Err(Hindrance::Refused(at, why)),
            Err(error) => return Err(failed(error)),
        }
    }
    Ok(())
}

fn awaits(run: &RunId) -> Text {
    Text::new("run-awaits-confirm").with("run", run.0.as_str())
}

/// Looks at the guards of a run; its end, where one of them has put back.
fn look(run: &RunId, hands: &mut Hands<'_>) -> Result<Option<RunEnd>, ResumeError> {
    let writer = take_all(run, hands)?;
    let waits = writer.journal.state() == RunState::AwaitingConfirm;
    let mut work = Run::new(hands, writer);
    let mut fired = Vec::new();
    for guard in work.writer.journal.guards.clone() {
        let stand = work.hands.ask_guard(&guard, Ask::Look)?;
        if !matches!(stand, Stand::Armed { .. }) {
            fired.push((guard, stand));
        }
    }
    if fired.is_empty() {
        return Ok(None);
    }
    if !waits {
        work.settle()?;
    }
    for (guard, stand) in &fired {
        work.ended_guard(guard, stand)?;
    }
    if waits { work.close_guarded().map(Some) } else { Ok(Some(work.still_unfinished())) }
}

impl Run<'_> {
    /// Ends a run whose guards were asked.
    fn close_guarded(mut self) -> Result<RunEnd, ResumeError> {
        let at = self.hands.now();
        let left = !self.writer.journal.guards.is_empty();
        let cut =
            self.writer.journal.items.iter().any(|item| item.stand == crate::core::journal::Stand::Undoing);
        let state = match (left, cut) {
            (true, _) => RunState::AwaitingConfirm,
            (false, true) => RunState::Unfinished,
            (false, false) => self.unguarded_state(),
        };
        self.writer.put(Record::End { at, state })?;
        Ok(self.told_end(state))
    }

    /// The end of a run that was cut before its guards put back what it had written.
    fn still_unfinished(self) -> RunEnd {
        self.told_end(RunState::Unfinished)
    }

    fn told_end(self, state: RunState) -> RunEnd {
        let (outcomes, notes) = (self.told(), self.notes());
        RunEnd { run: Some(self.writer.run().clone()), state, outcomes, notes, error: self.error }
    }
}
