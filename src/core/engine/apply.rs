//! A new run.

use crate::base::{Stamp, Text};
use crate::core::change::{ChangeRef, Standing};
use crate::core::event::{Event, Outcome, RunEnd, RunState};
use crate::core::journal::{FORMAT, Header, Writer};
use crate::core::plan::Plan;
use crate::core::runner::Site;
use crate::core::state::{RunFolder, State, StateError};
use crate::host::Cx;

use super::ResumeError;
use super::ask::nothing_pending;
use super::carry::{Run, standing};
use super::confirm::none_waits;
use super::hands::Hands;
use super::prepare::{Hindrance, Prepared, pending, prepare};
use super::resume::close;
use super::which::Whose;

/// Runs a plan. What it tells last is [`Event::Finished`] with what it returns.
///
/// Where something is refused, by the plan or under the lock, nothing is done on any host and no run begins:
/// [`RunEnd::run`] is none and the outcomes say what was refused. Where nothing is pending, neither lock nor journal is
/// needed; the steps by hand are asked for all the same. An unfinished run on one of the plan's hosts of which nothing stands is ended first; of one that stands see
/// [`super::resume_with`]. The lock of every host with a pending change is held until the end.
pub fn apply(plan: Plan, site: &Site, state: &State, cx: &Cx<'_>, tell: &dyn Fn(Event)) -> RunEnd {
    let end = begin(&plan, site, state, cx, tell);
    // By value: a plan is run once.
    drop(plan);
    tell(Event::Finished(end.clone()));
    end
}

fn begin(plan: &Plan, site: &Site, state: &State, cx: &Cx<'_>, tell: &dyn Fn(Event)) -> RunEnd {
    if plan.refused() {
        return not_begun(plan, None, None);
    }
    let mut hands = Hands::new(site, state, cx, tell);
    if plan.pending() == 0 {
        return nothing_pending(&hands, plan);
    }
    if hands.stopped() {
        return not_begun(plan, None, None);
    }
    match ready(&mut hands, plan) {
        Ok(prepared) => match open(&hands, plan, prepared) {
            Ok(writer) => {
                tell(Event::Started(writer.run().clone()));
                Run::new(&hands, writer).carry(plan, 0)
            }
            Err(error) => hindered(plan, Hindrance::of_state(plan, &error)),
        },
        Err(hindrance) => hindered(plan, hindrance),
    }
}

fn hindered(plan: &Plan, hindrance: Hindrance) -> RunEnd {
    match hindrance {
        Hindrance::Refused(at, why) => not_begun(plan, Some((&at, &why)), None),
        Hindrance::Failed(error) => not_begun(plan, None, Some(error)),
    }
}

/// Locks, and everything that can be known before the first change.
fn ready(hands: &mut Hands<'_>, plan: &Plan) -> Result<Prepared, Hindrance> {
    lock_for(hands, plan)?;
    let failed = |error: StateError| Hindrance::of_state(plan, &error);
    hands.state.still().map_err(failed)?;
    hands.state.sweep().map_err(failed)?;
    close_cut(hands, plan)?;
    none_waits(hands, plan)?;
    let prepared = prepare(hands, plan)?;
    hands.state.room_for(size(&prepared)).map_err(failed)?;
    Ok(prepared)
}

/// Ends the unfinished runs on these hosts of which nothing stands; one of which something stands is in the way.
fn close_cut(hands: &mut Hands<'_>, plan: &Plan) -> Result<(), Hindrance> {
    let state = hands.state;
    let hosts: Vec<_> = plan.hosts.iter().map(|host| host.host.clone()).collect();
    let whose = Whose::of(&hands.site.root, &hosts);
    while let Some(cut) = super::unfinished(state, whose).map_err(|error| Hindrance::Failed(error.text()))? {
        let why = match close(&cut.run, hands) {
            Ok(true) => continue,
            Ok(false) => Text::new("run-unfinished-before").with("run", cut.run.0.as_str()),
            Err(ResumeError::Refused(text)) => text,
            Err(ResumeError::Failed(text)) => return Err(Hindrance::Failed(text)),
        };
        return Err(match pending(plan).next() {
            Some(first) => Hindrance::Refused(first.at.clone(), why),
            None => Hindrance::Failed(why),
        });
    }
    Ok(())
}

/// The lock of every host with a pending change.
pub(super) fn lock_for(hands: &mut Hands<'_>, plan: &Plan) -> Result<(), Hindrance> {
    let ids: Vec<_> = pending(plan).map(|change| change.at.host.clone()).collect();
    let not = hands.lock(&ids, plan.answers.nodes.at_once());
    let Some((host, error)) = not.into_iter().next() else { return Ok(()) };
    Err(match pending(plan).find(|change| change.at.host == host) {
        Some(change) => Hindrance::of(&change.at, error),
        None => Hindrance::Failed(error.text().clone()),
    })
}

/// How many bytes of old contents are to be kept.
pub(super) fn size(prepared: &Prepared) -> u64 {
    prepared
        .blobs
        .iter()
        .map(|blob| u64::try_from(blob.len()).unwrap_or(u64::MAX))
        .fold(0, u64::saturating_add)
}

/// Keeps the old contents; one that several nodes have is kept once.
pub(super) fn keep(state: &State, folder: &RunFolder, prepared: &Prepared) -> Result<(), StateError> {
    for (number, blob) in prepared.blobs.iter().enumerate() {
        if !prepared.blobs.iter().take(number).any(|before| before == blob) {
            state.put_blob(folder, blob)?;
        }
    }
    Ok(())
}

fn open(hands: &Hands<'_>, plan: &Plan, prepared: Prepared) -> Result<Writer, StateError> {
    let started = hands.now();
    let folder = hands.state.new_run(started)?;
    let run = folder.run.clone();
    let begun = begin_journal(hands, plan, prepared, folder, started);
    if begun.is_err() {
        hands.state.forget(&run);
    }
    begun
}

fn begin_journal(
    hands: &Hands<'_>,
    plan: &Plan,
    prepared: Prepared,
    folder: RunFolder,
    started: Stamp,
) -> Result<Writer, StateError> {
    keep(hands.state, &folder, &prepared)?;
    let mut hosts = Vec::new();
    for change in pending(plan) {
        if !hosts.contains(&change.at.host) {
            hosts.push(change.at.host.clone());
        }
    }
    let header = Header {
        journal: FORMAT,
        run: folder.run.clone(),
        started,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        root: hands.site.root.clone(),
        hosts,
        answers: serde_json::to_value(&plan.answers).unwrap_or_default(),
        changes: prepared.entries,
    };
    Writer::begin(hands.state, folder, header)
}

/// The end of what was not begun. `hindrance`: the change that was refused; the others are skipped.
pub(super) fn not_begun(plan: &Plan, hindrance: Option<(&ChangeRef, &Text)>, error: Option<Text>) -> RunEnd {
    let outcomes = plan.changes().map(|change| {
        let outcome = match hindrance {
            Some((at, why)) if change.at == *at && change.standing == Standing::Pending => {
                Outcome::Refused { why: why.clone() }
            }
            _ => standing(change),
        };
        (change.at.clone(), outcome)
    });
    let (outcomes, notes) = (outcomes.collect(), Vec::new());
    RunEnd { run: None, state: RunState::Unfinished, outcomes, notes, error }
}
