//! Takes a run up that was cut: settles what was in hand, plans anew, goes on.

use crate::base::{Text, Untrusted};
use crate::core::answers::Answers;
use crate::core::event::{Event, RunEnd, RunId, RunState};
use crate::core::guard::{self, Claim};
use crate::core::journal::{Journal, Past, Record, RunInfo, Stand};
use crate::core::plan::Plan;
use crate::core::runner::Site;
use crate::core::side_by_side::side_by_side;
use crate::core::state::{State, raw};
use crate::host::{Cx, HostError, HostId};

use super::ResumeError;
use super::apply::{keep, lock_for, not_begun, size};
use super::carry::Run;
use super::guarded::Ask;
use super::hands::Hands;
use super::prepare::{Hindrance, Prepared, prepare};
use super::rollback::undo_run;
use super::service::with_start;
use super::take::{Held, at_once, hosts, leaves_out, left_out, may_be_left_behind, owes, take, take_all};
use super::which::Whose;

/// Where the plan of a resumed run comes from.
enum Goal<'a> {
    /// What the run was begun for, by the answers of its journal, but for these hosts; a rollback that was cut is finished.
    Finish(&'a dyn Fn(&Answers) -> Plan, &'a [HostId]),
    /// This plan, whatever the run was begun for.
    Plan(Box<Plan>),
}

/// Finishes a run: the named one, or the newest unfinished one of this root. Without one there is nothing to do, and
/// for a complete one neither. `replan` looks at the hosts and plans from the answers of the journal; where it plans from
/// others, the journal keeps those from then on. A run whose rollback was cut is not planned anew: its rollback is
/// finished, and it ends as [`RunState::RolledBack`].
///
/// # Errors
/// Refused: another root's run, a run that was put back, a lock that is held, a file that someone else changed in
/// between. Failed: journal or state folder. Where the new plan is refused, that is in the outcomes.
pub fn resume(
    run: Option<&RunId>,
    replan: &dyn Fn(&Answers) -> Plan,
    site: &Site,
    state: &State,
    cx: &Cx<'_>,
    tell: &dyn Fn(Event),
) -> Result<RunEnd, ResumeError> {
    resume_without(run, &[], replan, site, state, cx, tell)
}

/// The same without these hosts, which the new plan leaves out: they need not even answer, unless the run holds something there
/// that is not gone without.
///
/// # Errors
/// As [`resume`].
pub fn resume_without(
    run: Option<&RunId>,
    out: &[HostId],
    replan: &dyn Fn(&Answers) -> Plan,
    site: &Site,
    state: &State,
    cx: &Cx<'_>,
    tell: &dyn Fn(Event),
) -> Result<RunEnd, ResumeError> {
    let mut hands = Hands::new(site, state, cx, tell);
    let picked = match run {
        None => newest(state, Whose::root(&site.root), |state| state == RunState::Unfinished)?,
        Some(run) => Some(named(run, &hands)?),
    };
    let end = match picked {
        None => RunEnd {
            run: None,
            state: RunState::Complete,
            outcomes: Vec::new(),
            notes: Vec::new(),
            error: None,
        },
        Some(run) => go_on(&run, Goal::Finish(replan, out), &mut hands)?,
    };
    // Whoever hears of the end may begin the next run: the locks are let go first.
    drop(hands);
    tell(Event::Finished(end.clone()));
    Ok(end)
}

/// Carries this plan out in an unfinished run of which something stands, so that one rollback undoes all of it: what
/// `apply` does where [`super::unfinished`] names such a run ([`super::apply`] itself begins a new run, and refuses
/// there). The old answers count no more, the journal keeps those of the plan; a rollback that was cut is not finished.
///
/// # Errors
/// As [`resume`].
pub fn resume_with(
    run: &RunId,
    plan: Plan,
    site: &Site,
    state: &State,
    cx: &Cx<'_>,
    tell: &dyn Fn(Event),
) -> Result<RunEnd, ResumeError> {
    let mut hands = Hands::new(site, state, cx, tell);
    let run = named(run, &hands)?;
    let end = go_on(&run, Goal::Plan(Box::new(plan)), &mut hands)?;
    drop(hands);
    tell(Event::Finished(end.clone()));
    Ok(end)
}

fn go_on(run: &RunId, goal: Goal<'_>, hands: &mut Hands<'_>) -> Result<RunEnd, ResumeError> {
    let held = match &goal {
        Goal::Plan(plan) => {
            take(run, hands, &|journal, host, _| left_out(&plan.answers, host) && !owes(journal, host))
        }
        Goal::Finish(_, out) => {
            take(run, hands, &|journal, host, error| may_finish_without(journal, host, error, out))
        }
    }?;
    let journal = &held.writer.journal;
    match journal.state() {
        RunState::Unfinished => {}
        RunState::RolledBack => return Err(already_rolled_back(&journal.info(), hands.state)),
        state => {
            let (run, outcomes, notes) = (Some(run.clone()), Vec::new(), Vec::new());
            return Ok(RunEnd { run, state, outcomes, notes, error: None });
        }
    }
    if journal.undoing() && matches!(goal, Goal::Finish(..)) {
        return undo_run(hands, held);
    }
    let known = journal.answers(raw(&hands.state.journal_path(run)));
    let (plan, known, (held, told)) = match goal {
        Goal::Plan(plan) => {
            let asked = plan.answers.multipath.confirm_within;
            (*plan, known.ok(), settled(hands, held, asked)?)
        }
        Goal::Finish(replan, _) => {
            let known = known?;
            let settled = settled(hands, held, None)?;
            (replan(&known), Some(known), settled)
        }
    };
    let plan = with_start(plan, &held.writer.journal);
    Ok(carry_on(hands, held, &plan, known.as_ref())?.and_also(told))
}

/// A node that the admin has left out since, of which the run holds nothing; of a rollback that is finished, one that may stay
/// behind.
fn may_finish_without(journal: &Journal, host: &HostId, error: &HostError, out: &[HostId]) -> bool {
    if journal.undoing() {
        return may_be_left_behind(journal, host, error);
    }
    !owes(journal, host) && (out.contains(host) || leaves_out(journal, host))
}

/// Carries the new plan out in the run. Where that is not begun, the service that the run has stopped is started again.
fn carry_on(
    hands: &mut Hands<'_>,
    held: Held,
    plan: &Plan,
    known: Option<&Answers>,
) -> Result<RunEnd, ResumeError> {
    let ready = if plan.refused() {
        Err((None, None))
    } else {
        lock_for(hands, plan).and_then(|()| prepare(hands, plan)).map_err(|hindrance| match hindrance {
            Hindrance::Refused(at, why) => (Some((at, why)), None),
            Hindrance::Failed(error) => (None, Some(error)),
        })
    };
    let base = held.writer.journal.items.len();
    let mut work = Run::of(hands, held);
    let prepared = match ready {
        Ok(prepared) => prepared,
        Err((refused, error)) => {
            let refused = refused.as_ref().map(|(at, why)| (at, why));
            return Ok(work.not_carried(not_begun(plan, refused, error)));
        }
    };
    if let Some((at, why)) = work.on_other_ground(&prepared.entries) {
        return Ok(work.not_carried(not_begun(plan, Some((&at, &why)), None)));
    }
    let other = (known != Some(&plan.answers)).then_some(&plan.answers);
    if let Err(error) = add(&mut work, prepared, other) {
        work.leave_running();
        work.give_all_back();
        return Err(error);
    }
    (hands.tell)(Event::Started(work.writer.run().clone()));
    Ok(work.carry(plan, base))
}

impl Run<'_> {
    /// The end of a run whose new plan is not begun.
    fn not_carried(mut self, end: RunEnd) -> RunEnd {
        self.error = end.error;
        self.leave_running();
        self.give_all_back();
        RunEnd { run: Some(self.writer.run().clone()), error: self.error, ..end }
    }
}

/// Settles what was in hand. With it what is to be told of that at the end, which holds nobody up. `asked`: how many seconds there
/// are to confirm by a plan that the journal does not know yet.
fn settled(hands: &Hands<'_>, held: Held, asked: Option<u64>) -> Result<(Held, Option<Text>), ResumeError> {
    let without = held.without.clone();
    let mut work = Run::of(hands, held);
    // They wait their time once more, so that none fires while the run goes on.
    let mut ended = Vec::new();
    // A plan may still be refused: it does not shorten what the journal promises.
    let seconds = asked.max(work.confirm_within());
    for guard in work.guards_here() {
        let stand = hands.ask_guard(&guard, Ask::Extend(seconds.unwrap_or(guard.seconds)))?;
        if !matches!(stand, guard::Stand::Armed { .. }) {
            ended.push((guard, stand));
        }
    }
    work.settle()?;
    for (guard, stand) in &ended {
        work.ended_guard(guard, stand)?;
    }
    work.start_what_runs()?;
    Ok((Held { writer: work.writer, without }, work.error))
}

/// Mends what a killed run left in the folders of its files, before anybody looks at them: on some systems a replacement that was
/// cut leaves its file under another name for a moment.
///
/// # Errors
/// Refused: no such run, a lock that is held. Failed: the journal, or a file that cannot be given its name back. Hosts that are
/// not there are passed over.
pub fn mend(run: &RunId, site: &Site, state: &State, cx: &Cx<'_>) -> Result<(), ResumeError> {
    let mut hands = Hands::new(site, state, cx, &|_| {});
    let run = named(run, &hands)?;
    let Held { writer, without } = take(&run, &mut hands, &|_, _, _| true)?;
    let journal = &writer.journal;
    let mut there = hosts(journal);
    there.retain(|host| !without.iter().any(|(gone, _)| gone == host));
    let (deadline, cancel) = (cx.deadline, cx.cancel);
    let mended = side_by_side(&there, at_once(journal), |host| {
        let items = journal.items.iter().filter(|item| item.entry.at.host == *host);
        let stages = items.filter_map(|item| Some((host, item.entry.stage.as_ref()?)));
        Hands::new(site, state, &Cx::quiet(deadline, cancel), &|_| {}).tidy(stages)
    });
    mended.into_iter().try_for_each(|mended| Ok(mended?))
}

/// Ends an unfinished run of which nothing stands, as one that was put back; false where something does.
pub(super) fn close(run: &RunId, hands: &mut Hands<'_>) -> Result<bool, ResumeError> {
    let made = |journal: &Journal| journal.items.iter().any(|item| item.stand == Stand::Made);
    if Journal::load(hands.state, run)?.is_none_or(|journal| made(&journal)) {
        return Ok(false);
    }
    let mut work = {
        let writer = take_all(run, hands)?;
        Run::new(hands, writer)
    };
    work.settle()?;
    if work.writer.journal.stands() {
        return Ok(false);
    }
    work.take_guards(Claim::Disarmed)?;
    let at = work.hands.now();
    work.writer.put(Record::End { at, state: RunState::RolledBack })?;
    Ok(true)
}

/// Adds the new changes to the journal, their old contents first; and the answers, where they are others.
fn add(work: &mut Run<'_>, prepared: Prepared, answers: Option<&Answers>) -> Result<(), ResumeError> {
    if prepared.entries.is_empty() && answers.is_none() {
        return Ok(());
    }
    let state = work.hands.state;
    state.room_for(size(&prepared))?;
    keep(state, work.writer.folder(), &prepared)?;
    let at = work.hands.now();
    let answers = answers.map(|answers| serde_json::to_value(answers).unwrap_or_default());
    Ok(work.writer.put(Record::Replanned { at, answers, changes: prepared.entries })?)
}

/// The newest of these runs that `fits`.
///
/// # Errors
/// A journal cannot be read that may be the newest of them: it may be the run that is meant, and is never taken
/// for none.
pub fn newest(
    state: &State,
    whose: Whose<'_>,
    fits: impl Fn(RunState) -> bool,
) -> Result<Option<RunId>, ResumeError> {
    let mut newer = false;
    for (run, past) in Past::all(state)? {
        match past {
            Ok(past) if whose.has(&past.info) => {
                if fits(past.info.state) {
                    return Ok(Some(run));
                }
                newer = true;
            }
            Err(error) if !newer => return Err(error.into()),
            _ => {}
        }
    }
    Ok(None)
}

/// The named run, if it is one of this root.
pub(super) fn named(run: &RunId, hands: &Hands<'_>) -> Result<RunId, ResumeError> {
    let root = &hands.site.root;
    let known = hands.state.run_ids()?.contains(run);
    let journal = if known { Journal::load(hands.state, run)? } else { None };
    let Some(journal) = journal else {
        return Err(ResumeError::Refused(Text::new("no-such-run").with("run", run.0.as_str())));
    };
    of_root(&journal, root)?;
    Ok(run.clone())
}

fn of_root(journal: &Journal, root: &Untrusted) -> Result<(), ResumeError> {
    if journal.header.root == *root {
        return Ok(());
    }
    let text = Text::new("run-of-other-root").with("run", journal.header.run.0.as_str());
    Err(ResumeError::Refused(text.with("root", &journal.header.root).with("here", root)))
}

/// That run is put back; tells of one before it that stands.
#[must_use]
pub fn already_rolled_back(put_back: &RunInfo, state: &State) -> ResumeError {
    let text = Text::new("already-rolled-back").with("run", put_back.run.0.as_str());
    ResumeError::Refused(text.with("older", older(put_back, state)))
}

/// The newest run before that one that stands on one of its hosts, else the newest of the same root that does elsewhere: whoever
/// named no host means that one too. That there is none is said only where all of them could be read.
fn older(put_back: &RunInfo, state: &State) -> Text {
    let (root, here) = (Whose::root(&put_back.root), Whose::of(&put_back.root, &put_back.hosts));
    let Ok(all) = Past::all(state) else { return Text::new("older-run-unknown") };
    let mut other = Text::new("older-run-none");
    for (run, past) in all.skip_while(|(run, _)| *run != put_back.run).skip(1) {
        let stands =
            |past: &Past| root.has(&past.info) && past.info.state != RunState::RolledBack && past.stands;
        match past {
            Err(_) if other.id == "older-run-none" => other = Text::new("older-run-unknown"),
            Ok(past) if stands(&past) && here.has(&past.info) => {
                return Text::new("older-run-stands").with("run", run.0.as_str());
            }
            Ok(past) if stands(&past) && other.id != "older-run-elsewhere" => {
                let names: Vec<&[u8]> = past.info.hosts.iter().map(|host| host.0.bytes()).collect();
                other = Text::new("older-run-elsewhere").with("run", run.0.as_str());
                other = other.with("hosts", Untrusted::from(names.join(&b", "[..])));
            }
            _ => {}
        }
    }
    other
}
