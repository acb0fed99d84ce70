//! `confirm`: keeps a run that was applied with `--confirm-within`; and what other commands tell of such runs first.

use crate::base::{Arg, Stamp, Text, Untrusted};
use crate::core::engine;
use crate::core::event::{RunEnd, RunId, RunState};
use crate::core::journal::{Journal, RunInfo, runs};
use crate::core::plan::Plan;
use crate::core::report;
use crate::core::state::State;
use crate::host::HostId;

use super::Desk;
use super::fail::{DONE, Fail};
use super::file::raw;
use super::past;
use super::show;
use super::site::{self, Hosts};
use super::typed;
use super::undo;
use super::watch::{Watch, teller};

/// Keeps a run: the named one, or the newest of this root that waits for it.
///
/// # Errors
/// No host, no such run, one that cannot be confirmed any more.
pub fn confirm(desk: &Desk<'_>, run: Option<&str>) -> Result<u8, Fail> {
    let watch = Watch::new();
    let hosts = site::unreached(desk, true, Some(&watch))?;
    site::may_change(&hosts)?;
    let state = site::state(desk, false)?;
    let run = match run {
        Some(run) => RunId(run.to_owned()),
        None => engine::to_confirm(&state, past::whose(&hosts, &past::named(&hosts)))?,
    };
    let hosts = match past::known(&state, Some(&run))? {
        Some(journal) if journal.header.root == hosts.site.root => {
            let hosts = site::of_run(desk, hosts, &journal, None)?;
            site::reach_run(desk, hosts, &journal, &[], &watch)?
        }
        _ => hosts,
    };
    past::nobody_at_work(&hosts, &watch)?;
    let (cx, tell) = (watch.cx(&|_| {}), teller(desk, &watch));
    let end = engine::confirm(&run, &hosts.site, &state, &cx, &tell)?;
    let journal = Journal::load(&state, &run).ok().flatten();
    let plan = match &journal {
        Some(journal) => in_order(undo::plan(desk, &hosts, &state, journal, &[], &watch), journal),
        None => Plan { answers: hosts.answers.clone(), hosts: Vec::new() },
    };
    // What is told to be typed is about this run's work.
    let answers = journal.and_then(|journal| journal.answers(raw(&state.journal_path(&run))).ok());
    let options = answers.map(|answers| typed::options_then(desk, &answers));
    let desk = &Desk { options: options.as_ref().unwrap_or(desk.options), ..*desk };
    Ok(told(desk, &plan, &end))
}

/// The changes of a run by host, in the order in which they were made; what a rollback would do is no matter here.
fn in_order(mut plan: Plan, journal: &Journal) -> Plan {
    let place = |host: &HostId| journal.header.hosts.iter().position(|known| known == host);
    plan.hosts.sort_by_key(|host| place(&host.host).unwrap_or(usize::MAX));
    for change in plan.hosts.iter_mut().flat_map(|host| &mut host.changes) {
        change.diff = None;
        change.reasons.clear();
    }
    plan
}

fn told(desk: &Desk<'_>, plan: &Plan, end: &RunEnd) -> u8 {
    if desk.out.json_wanted() {
        desk.out.object(&report::apply_json(plan, end, &[], &|text| desk.say(text)));
    } else {
        show::run(desk, end, Some(plan));
    }
    if let Some(error) = &end.error {
        desk.out.note(&format!("quantalink: {} [{}]", desk.say(error), error.id));
    }
    let code = end.exit(RunState::Complete);
    let run = end.run.as_ref();
    let named = |text: Text| text.with("run", run.map(|run| run.0.clone()).unwrap_or_default());
    desk.note(&match (code, end.state) {
        (DONE, _) => named(Text::new("confirm-done")).with("rollback", typed::command(desk, "rollback", run)),
        (_, RunState::AwaitingConfirm) => {
            named(Text::new("confirm-again")).with("command", typed::command(desk, "confirm", run))
        }
        (_, RunState::Unfinished) => {
            named(Text::new("confirm-cut")).with("command", typed::command(desk, "rollback", run))
        }
        _ => Text::new("confirm-apply-again").with("command", typed::command(desk, "apply", None)),
    });
    code
}

/// Before a command changes anything: runs of this root whose guards have put back meanwhile, or whose time is over, are
/// settled and told; those that wait still are told with what to type.
pub fn settle(desk: &Desk<'_>, hosts: &Hosts, watch: &Watch) {
    let Ok(state) = site::state(desk, false) else { return };
    let quiet = |_| {};
    for end in engine::due(&hosts.site, &state, &watch.cx(&quiet), &teller(desk, watch)) {
        match end {
            Ok(end) => tell_settled(desk, &end),
            Err(error) => {
                let text = error.text();
                desk.out.note(&format!("quantalink: {} [{}]", desk.say(text), text.id));
            }
        }
    }
    tell_waiting(desk, hosts, &state);
}

fn tell_settled(desk: &Desk<'_>, end: &RunEnd) {
    if let Some(text) = came_of(end, &typed::command(desk, "rollback", end.run.as_ref())) {
        desk.note(&text);
    }
    if let Some(error) = &end.error {
        desk.out.note(&format!("quantalink: {} [{}]", desk.say(error), error.id));
    }
}

/// What came of a run that waited: put back, all of it or on some hosts, or kept by a confirm that was cut before it could say
/// so. Of one that is neither there is nothing to tell but its error. `rollback`: how it is undone.
fn came_of(end: &RunEnd, rollback: &str) -> Option<Text> {
    let run = end.run.as_ref()?.0.as_str();
    let named = |id: &'static str| Text::new(id).with("run", run);
    match (end.state, end.put_back().next().is_some()) {
        (RunState::RolledBack, _) => Some(named("run-put-back-unconfirmed")),
        (RunState::Complete, false) => Some(named("confirm-done").with("rollback", rollback)),
        (_, false) => None,
        (_, true) if end.any_stands() => {
            let mut hosts: Vec<String> = end.put_back().map(|at| at.host.0.shown()).collect();
            hosts.dedup();
            Some(named("run-put-back-in-part").with("hosts", Untrusted::from(hosts.join(", "))))
        }
        // Cut before its end, and all of it put back by its guards.
        (_, true) => Some(named("run-put-back-unconfirmed")),
    }
}

/// The runs of this root that wait to be confirmed, with what to type; nothing is settled.
pub fn tell_waiting(desk: &Desk<'_>, hosts: &Hosts, state: &State) {
    let Ok((found, _)) = runs(state) else { return };
    let now = hosts.site.clock.now();
    for info in found.iter().filter(|info| info.root == hosts.site.root) {
        if let Some(text) = waits(desk, info, now) {
            desk.note(&text);
        }
    }
}

/// That a run waits to be confirmed, or did in vain, with what to type; none for any other run.
pub fn waits(desk: &Desk<'_>, info: &RunInfo, now: Stamp) -> Option<Text> {
    let until = info.until?;
    let (id, command) =
        if until <= now { ("run-time-over-here", "rollback") } else { ("run-waits-here", "confirm") };
    let text = Text::new(id).with("run", info.run.0.as_str()).with("until", Arg::Deadline(until));
    Some(text.with("command", typed::command(desk, command, Some(&info.run))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::change::{ChangeId, ChangeRef};
    use crate::core::event::Outcome;

    /// Never is a run called put back whose files stay.
    #[test]
    fn put_back_is_said_of_what_is_put_back() {
        let (back, stands) = (Outcome::RolledBack, Outcome::Applied { notes: Vec::new() });
        let all: &[&Outcome] = &[&back, &back];
        let kept: &[&Outcome] = &[&stands, &stands];
        let both: &[&Outcome] = &[&back, &stands];
        for (state, outcomes, id) in [
            (RunState::RolledBack, all, Some("run-put-back-unconfirmed")),
            (RunState::Unfinished, all, Some("run-put-back-unconfirmed")),
            (RunState::Complete, kept, Some("confirm-done")),
            (RunState::Complete, both, Some("run-put-back-in-part")),
            (RunState::Unfinished, kept, None),
            (RunState::Unfinished, both, Some("run-put-back-in-part")),
            (RunState::AwaitingConfirm, both, Some("run-put-back-in-part")),
        ] {
            let at = || ChangeRef { host: HostId::local(), id: ChangeId::new("multipath") };
            let end = RunEnd {
                run: Some(RunId(String::from("20261120-1"))),
                state,
                outcomes: outcomes.iter().map(|outcome| (at(), (*outcome).clone())).collect(),
                notes: Vec::new(),
                error: None,
            };
            let said = came_of(&end, "quantalink rollback").map(|text| text.id.to_string());
            assert_eq!(said.as_deref(), id, "{state:?} {outcomes:?}");
        }
    }
}
