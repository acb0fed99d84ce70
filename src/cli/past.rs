//! `rollback`, `resume` and `runs`: what was done before.

use crate::base::{Arg, Stamp, Text, Untrusted};
use crate::core::answers::{Answers, LOCAL};
use crate::core::change::{Change, Standing};
use crate::core::engine::{self, ResumeError, Whose};
use crate::core::event::{Outcome, RunEnd, RunId, RunState};
use crate::core::journal::{Journal, RunInfo, runs};
use crate::core::plan::Plan;
use crate::core::report;
use crate::core::state::State;
use crate::host::{Clock as _, HostError, HostId, SystemClock, start_command};

use super::Desk;
use super::confirm;
use super::fail::{DONE, FAILED, Fail};
use super::reports;
use super::secrets;
use super::show;
use super::site::{self, Hosts};
use super::typed;
use super::undo;
use super::watch::{Watch, teller};
use super::work::{Way, agree, before_question, carry_out, look, refused_by, tell_end};

/// How a change that is not made by a run stands in its end.
pub fn standing(change: &Change) -> Outcome {
    match change.standing {
        Standing::Done => Outcome::Done,
        Standing::Refused => Outcome::Refused {
            why: change.reasons.first().cloned().unwrap_or_else(|| Text::new("plan-stopped")),
        },
        Standing::Manual => Outcome::Manual,
        Standing::Pending | Standing::Skipped => Outcome::Skipped,
    }
}

impl From<ResumeError> for Fail {
    fn from(error: ResumeError) -> Self {
        match error {
            ResumeError::Refused(text) => Self::refused(text),
            ResumeError::Failed(text) => Self::machine(text),
        }
    }
}

/// The runs that a command is about which names none: those on the nodes that were named, else all of this root.
pub fn whose<'a>(hosts: &'a Hosts, named: &'a [HostId]) -> Whose<'a> {
    let root = &hosts.site.root;
    if named.is_empty() || hosts.answers.nodes.pool { Whose::root(root) } else { Whose::of(root, named) }
}

/// The nodes that were named.
pub fn named(hosts: &Hosts) -> Vec<HostId> {
    hosts.answers.nodes.list.iter().map(|name| HostId(name.as_str().into())).collect()
}

/// The newest unfinished run on one of these hosts. Older journals that cannot be read are told, as `runs` does.
///
/// # Errors
/// The state folder cannot be read, or a journal that may be of such a run.
pub fn unfinished(desk: &Desk<'_>, hosts: &Hosts, state: &State) -> Result<Option<RunInfo>, Fail> {
    let names = hosts.site.names();
    let cut = engine::unfinished(state, Whose::of(&hosts.site.root, &names))
        .map_err(|error| site::state_fail(&error))?;
    let (_, bad) = runs(state).map_err(|error| site::state_fail(&error))?;
    for text in &bad {
        desk.out.note(&format!("quantalink: {} [{}]", desk.say(text), text.id));
    }
    Ok(cut)
}

/// An unfinished run whose process works still was not cut: the lock tells.
///
/// # Errors
/// `lock-held`, with the holder. What else keeps a lock from being taken the engine says when it needs it.
pub fn nobody_at_work(hosts: &Hosts, watch: &Watch) -> Result<(), Fail> {
    for (_, host) in hosts.site.hosts() {
        match host.lock(&watch.cx(&|_| {})) {
            Err(HostError::Refused(text)) if text.id.starts_with("lock-held") => {
                return Err(Fail::refused(text));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Mends what a killed run left under other names, where the system replaces files so (Windows): whoever looks at a file before
/// would take it for missing. What cannot be mended the engine says when it comes to it.
pub fn mend(hosts: &Hosts, state: &State, run: &RunId, watch: &Watch) {
    if cfg!(windows) {
        let _ = engine::mend(run, &hosts.site, state, &watch.cx(&|_| {}));
    }
}

/// What a run left as it must not stay: a service stopped, with the command that starts it; what it took of xapi and has not
/// given back, each with the command that does.
pub fn tell_left(desk: &Desk<'_>, run: &RunInfo) {
    if let Some((host, service)) = &run.stopped {
        let text = Text::new("unfinished-stopped").with("service", service.as_str()).with("host", &host.0);
        desk.note(&text.with("command", start_command(service)));
    }
    for taken in &run.taken {
        desk.note(&Text::new("run-holds").with("run", run.run.0.as_str()).with("what", taken.told()));
    }
}

/// Finishes a run that was cut, by a plan from the answers that it was begun with.
///
/// # Errors
/// No host, no such run, or it cannot be finished.
pub fn resume(desk: &Desk<'_>, run: Option<&str>) -> Result<u8, Fail> {
    reports::wanted(desk)?;
    let watch = Watch::new();
    let hosts = site::unreached(desk, true, Some(&watch))?;
    site::may_change(&hosts)?;
    let state = site::state(desk, false)?;
    let run = match run {
        Some(run) => Some(RunId(run.to_owned())),
        None => engine::newest(&state, whose(&hosts, &named(&hosts)), |state| state == RunState::Unfinished)?,
    };
    let journal = known(&state, run.as_ref())?;
    if let Some(journal) = journal.as_ref().filter(|journal| is_put_back(journal, &hosts)) {
        return Err(engine::already_rolled_back(&journal.info(), &state).into());
    }
    let here = |journal: &Journal| journal.header.root == hosts.site.root;
    if let Some(journal) = journal.filter(here) {
        if journal.state() != RunState::Unfinished {
            return Ok(tell_not_cut(desk, &hosts, &journal));
        }
        let run = journal.header.run.clone();
        if journal.undoing() {
            // What was cut is its rollback.
            return rollback(desk, Some(&run.0));
        }
        // Before anything can keep it from being mended.
        tell_left(desk, &journal.info());
        let path = super::file::raw(&state.journal_path(&run));
        let answers = journal.answers(path).map_err(ResumeError::from)?;
        let hosts = site::of_run(desk, hosts, &journal, Some(answers))?;
        let hosts = site::reach_run(desk, hosts, &journal, &[], &watch)?;
        // What is told to be typed is about this run's work.
        let desk = &Desk { options: &typed::options_then(desk, &hosts.answers), ..*desk };
        nobody_at_work(&hosts, &watch)?;
        mend(&hosts, &state, &run, &watch);
        secrets::ask(desk, &hosts.answers, &hosts.site.secrets, &watch);
        let plan = engine::with_start(look(desk, &hosts, &watch), &journal);
        watch.whole()?;
        return Ok(carry_out(desk, &hosts, &plan, Way::Into(&run), &watch));
    }
    let Some(run) = run else {
        let (outcomes, notes) = (Vec::new(), Vec::new());
        let end = RunEnd { run: None, state: RunState::Complete, outcomes, notes, error: None };
        reports::none_due(desk);
        return Ok(tell_end(desk, &hosts, None, &end));
    };
    // There is none, or it is of another root: the engine says which.
    let cx = watch.cx(&|_| {});
    let replan = |answers: &Answers| {
        let hosts = Hosts { answers: answers.clone(), ..hosts.clone() };
        look(desk, &hosts, &watch)
    };
    let end = engine::resume(Some(&run), &replan, &hosts.site, &state, &cx, &teller(desk, &watch))?;
    Ok(tell_end(desk, &hosts, None, &end))
}

/// Nothing is left to be finished of this run: no host of it need be reached to say so.
fn tell_not_cut(desk: &Desk<'_>, hosts: &Hosts, journal: &Journal) -> u8 {
    if desk.out.json_wanted() {
        let run = Some(journal.header.run.clone());
        let end = RunEnd { state: journal.state(), run, ..reports::no_run() };
        let empty = Plan { answers: hosts.answers.clone(), hosts: Vec::new() };
        desk.out.object(&report::apply_json(&empty, &end, &hosts.unfit, &|text| desk.say(text)));
    }
    reports::none_due(desk);
    let info = journal.info();
    let whole = || Text::new("resume-complete").with("run", info.run.0.as_str());
    desk.note(&confirm::waits(desk, &info, hosts.site.clock.now()).unwrap_or_else(whole));
    DONE
}

/// The journal of that run, if there is one.
///
/// # Errors
/// It cannot be read: that is never the same as none, or the run would be undone unasked or finished with nothing done.
pub fn known(state: &State, run: Option<&RunId>) -> Result<Option<Journal>, Fail> {
    let Some(run) = run else { return Ok(None) };
    // Only a name from the folder itself leads to a path.
    if !state.run_ids().map_err(|error| site::state_fail(&error))?.contains(run) {
        return Ok(None);
    }
    Ok(Journal::load(state, run).map_err(ResumeError::from)?)
}

/// True where nothing is left to be done about this run: no host of it need be reached to say so.
fn is_put_back(journal: &Journal, hosts: &Hosts) -> bool {
    journal.header.root == hosts.site.root && journal.state() == RunState::RolledBack
}

/// Undoes a run.
///
/// # Errors
/// No host, no such run, or it cannot be undone.
pub fn rollback(desk: &Desk<'_>, run: Option<&str>) -> Result<u8, Fail> {
    reports::wanted(desk)?;
    let watch = Watch::new();
    let hosts = site::unreached(desk, true, Some(&watch))?;
    site::may_change(&hosts)?;
    let state = site::state(desk, false)?;
    // Whoever names nodes and no run means what was done on those.
    let only = run.is_none() && !desk.options.nodes.is_empty() && !desk.options.pool;
    let run = match run {
        Some(run) => Some(RunId(run.to_owned())),
        None => Some(engine::to_roll_back(&state, whose(&hosts, &named(&hosts)))?),
    };
    let journal = known(&state, run.as_ref())?;
    let open =
        |journal: &Journal| journal.header.root == hosts.site.root && journal.state() != RunState::RolledBack;
    let back = |hosts: &Hosts, run: Option<&RunId>, out: &[HostId]| {
        watch.work();
        let tell = teller(desk, &watch);
        engine::rollback_without(run, out, &hosts.site, &state, &watch.cx(&|_| {}), &tell)
    };
    if let Some(journal) = journal.as_ref().filter(|journal| is_put_back(journal, &hosts)) {
        return Err(engine::already_rolled_back(&journal.info(), &state).into());
    }
    let Some(journal) = journal.filter(open) else {
        // There is none, or it cannot be read: the engine says which.
        let end = back(&hosts, run.as_ref(), &[])?;
        return Ok(tell_rollback(desk, &hosts, None, &end));
    };
    let out = site::left_out_of(desk, &journal)?;
    if only {
        nowhere_else(desk, &journal, &[&named(&hosts)[..], &out].concat())?;
    }
    tell_left(desk, &journal.info());
    let hosts = site::of_run(desk, hosts, &journal, None)?;
    let hosts = site::reach_run(desk, hosts, &journal, &out, &watch)?;
    secrets::ask_server(desk, &hosts.answers, &hosts.site.secrets, &watch);
    nobody_at_work(&hosts, &watch)?;
    mend(&hosts, &state, &journal.header.run, &watch);
    let plan = undo::plan(desk, &hosts, &state, &journal, &out, &watch);
    before_question(desk, &plan, &[]);
    let done = agree(desk, &watch, &Text::new("rollback-ask"), "needs-yes-rollback")
        .and_then(|()| Ok(back(&hosts, Some(&journal.header.run), &out)?));
    Ok(match done {
        Ok(end) => {
            reports::beside(desk, &hosts, Some(&plan), &end, &watch);
            tell_rollback(desk, &hosts, Some(&plan), &end)
        }
        Err(fail) => {
            if desk.out.json_wanted() {
                let end = RunEnd { run: Some(journal.header.run.clone()), ..refused_by(&plan, &fail) };
                desk.out.object(&report::rollback_json(&plan, &end, &|text| desk.say(text)));
            }
            fail.note(desk)
        }
    })
}

/// Refuses where a run stands on a host that is not one of these.
fn nowhere_else(desk: &Desk<'_>, journal: &Journal, spoken_of: &[HostId]) -> Result<(), Fail> {
    let all = journal.hosts();
    let others = all.iter().filter(|host| journal.stands_on(host) && !spoken_of.contains(host));
    let names: Vec<&[u8]> = others.map(|host| host.0.bytes()).collect();
    if names.is_empty() {
        return Ok(());
    }
    let run = &journal.header.run;
    let text = Text::new("rollback-reaches-further").with("run", run.0.as_str());
    let text = text.with("hosts", Untrusted::from(names.join(&b", "[..])));
    Err(Fail::refused(text.with("command", typed::command(desk, "rollback", Some(run)))))
}

/// The end of a rollback whose very first file was refused: nothing was touched, and why is the reason of all its changes.
fn untouched(end: &RunEnd) -> Option<RunEnd> {
    let refused = end.outcomes.iter().find_map(|(at, outcome)| match outcome {
        Outcome::Refused { why } => Some((at, outcome, why)),
        _ => None,
    });
    let (at, outcome, why) = refused?;
    let error = end.error.clone().or_else(|| Some(why.clone()));
    Some(RunEnd { outcomes: vec![(at.clone(), outcome.clone())], error, ..end.clone() })
}

fn tell_rollback(desk: &Desk<'_>, hosts: &Hosts, plan: Option<&Plan>, end: &RunEnd) -> u8 {
    let empty = Plan { answers: hosts.answers.clone(), hosts: Vec::new() };
    if desk.out.json_wanted() {
        let plan = plan.unwrap_or(&empty);
        let untouched = untouched(end);
        let told = untouched.as_ref().unwrap_or(end);
        desk.out.object(&report::rollback_json(plan, told, &|text| desk.say(text)));
        if let (None, Some(why)) = (&end.error, &told.error) {
            desk.out.note(&format!("quantalink: {} [{}]", desk.say(why), why.id));
        }
    } else {
        if let (true, Some(plan)) = (desk.options.diff && desk.options.yes, plan) {
            plan.changes().for_each(|change| show::change_diff(desk, change));
        }
        show::run(desk, end, plan);
    }
    if let Some(error) = &end.error {
        desk.out.note(&format!("quantalink: {} [{}]", desk.say(error), error.id));
    }
    let run = end.run.as_ref().map(|run| run.0.clone()).unwrap_or_default();
    let code = end.exit(RunState::RolledBack);
    // Attributes that a guard could not give back are told; a rollback has nothing more to do.
    if code == DONE || end.state == RunState::RolledBack {
        let stays = end.outcomes.iter().any(|(_, outcome)| matches!(outcome, Outcome::Applied { .. }));
        let id = if stays { "rollback-done-but" } else { "rollback-done" };
        desk.note(&Text::of(id).with("run", run));
    } else if code == FAILED {
        let again = typed::command(desk, "rollback", end.run.as_ref());
        desk.note(&Text::new("rollback-cut").with("run", run).with("command", again));
    } else if end.state == RunState::Complete && untouched(end).is_none() {
        desk.note(&Text::new("apply-interrupted"));
    }
    code
}

/// Where a run worked: the nodes or the server that it reached from here, else this machine or its root.
fn place(run: &RunInfo) -> Arg {
    let far = run.hosts.iter().any(|host| host.0.shown() != LOCAL);
    let names: Vec<String> = run.hosts.iter().map(|host| host.0.shown()).collect();
    match run.root.bytes() {
        _ if far => names.join(", ").into(),
        b"/" => Text::new("runs-this-machine").into(),
        _ => Arg::from(&run.root),
    }
}

/// Of a run over several hosts that is put back on some of them, where it is not.
fn still_on(state: &State, run: &RunInfo) -> Option<Text> {
    if run.hosts.len() < 2 {
        return None;
    }
    Some(Text::new("runs-still-on").with("hosts", left_of(state, run)?))
}

/// Of a run whose rollback is not complete, the hosts on which it stands.
fn left_of(state: &State, run: &RunInfo) -> Option<Untrusted> {
    let journal = Journal::load(state, &run.run).ok()?.filter(|_| run.undoing)?;
    let left = run.hosts.iter().filter(|host| journal.stands_on(host));
    let names: Vec<&[u8]> = left.map(|host| host.0.bytes()).collect();
    (!names.is_empty()).then(|| Untrusted::from(names.join(&b", "[..])))
}

/// That `apply` goes on with this run, one that was cut or one whose rollback is not complete; or that it closes it (not `into`).
pub fn takes_up(state: &State, run: &RunInfo, into: bool) -> Text {
    let text = match left_of(state, run) {
        _ if !into => Text::new("apply-closes-cut"),
        Some(hosts) => Text::new("apply-takes-up-undone").with("hosts", hosts),
        None => Text::new("apply-takes-up"),
    };
    text.with("run", run.run.0.as_str())
}

/// Until when a run can be confirmed, or that it cannot be any more.
fn time_to_confirm(until: Stamp, now: Stamp) -> Text {
    Text::new(if until <= now { "runs-time-over" } else { "runs-until" }).with("until", Arg::Deadline(until))
}

/// The runs known here. Of all roots: each says its own.
///
/// # Errors
/// The state folder cannot be read.
pub fn list(desk: &Desk<'_>) -> Result<u8, Fail> {
    let state = site::state(desk, false)?;
    let (found, bad) = runs(&state).map_err(|error| site::state_fail(&error))?;
    for text in &bad {
        desk.out.note(&format!("quantalink: {} [{}]", desk.say(text), text.id));
    }
    if desk.out.json_wanted() {
        desk.out.object(&report::runs_json(&found));
    } else {
        let now = SystemClock.now();
        for run in &found {
            let word = match run.state {
                RunState::Complete => "runs-complete",
                RunState::Unfinished => "runs-unfinished",
                RunState::RolledBack => "runs-rolled-back",
                RunState::AwaitingConfirm => "runs-awaiting-confirm",
            };
            let text = Text::new("runs-line").with("run", run.run.0.as_str()).with("started", run.started);
            let text = text.with("state", Text::new(word)).with("root", place(run));
            desk.out.line(&desk.say(&text));
            if let Some(text) = still_on(&state, run) {
                desk.out.line(&desk.say(&text));
            }
            if let Some(until) = run.until {
                desk.out.line(&desk.say(&time_to_confirm(until, now)));
            }
        }
        if found.is_empty() && bad.is_empty() {
            desk.note(&Text::new("runs-none").with("path", super::file::raw(&state.dir)));
        }
    }
    for run in &found {
        tell_left(desk, run);
    }
    Ok(if bad.is_empty() { DONE } else { FAILED })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::change::{ChangeId, ChangeKind, ChangeRef, Interrupt};
    use crate::core::facts::Role;
    use crate::core::plan::HostPlan;

    #[test]
    fn a_time_that_is_over_is_not_told_as_one_to_come() {
        let told = |until| time_to_confirm(Stamp::from_unix(until), Stamp::from_unix(100)).id.clone();
        assert_eq!(
            (told(99), told(100), told(101)),
            ("runs-time-over".into(), "runs-time-over".into(), "runs-until".into())
        );
    }

    #[test]
    fn where_the_first_file_is_refused_it_is_the_reason_of_all() {
        let at = |id: &'static str| ChangeRef { host: HostId::local(), id: ChangeId::new(id) };
        let why = Text::new("file-system-read-only").with("path", "/etc/multipath.conf");
        let outcomes =
            vec![(at("first"), Outcome::Refused { why: why.clone() }), (at("other"), Outcome::Skipped)];
        let end = RunEnd { state: RunState::Complete, outcomes, ..reports::no_run() };
        let told = untouched(&end).unwrap();
        let change = |id: &'static str| Change {
            at: at(id),
            after: Vec::new(),
            kind: ChangeKind::EditFile,
            standing: Standing::Pending,
            reasons: Vec::new(),
            explains: Vec::new(),
            path: None,
            act: None,
            diff: None,
            stop: Interrupt::SafePoints,
        };
        let host =
            HostPlan::of(HostId::local(), Role::Node, "".into(), vec![change("first"), change("other")]);
        let plan = Plan { answers: Answers::default(), hosts: vec![host] };
        let json =
            serde_json::to_value(report::rollback_json(&plan, &told, &|text| text.id.to_string())).unwrap();
        assert_eq!(json["pending"], 2, "{json:#}");
        for change in json["hosts"][0]["changes"].as_array().unwrap() {
            assert_eq!(change["reasons"][0]["id"], "file-system-read-only", "{json:#}");
        }
        assert!(untouched(&RunEnd { outcomes: vec![(at("first"), Outcome::RolledBack)], ..end }).is_none());
    }

    #[test]
    fn a_run_is_placed_where_it_worked() {
        let placed = |root: &str, hosts: &[&str]| {
            place(&RunInfo {
                run: RunId("20260101-1".to_owned()),
                started: Stamp::from_unix(0),
                state: RunState::Complete,
                root: root.into(),
                hosts: hosts.iter().map(|host| HostId((*host).into())).collect(),
                undoing: false,
                stands: true,
                made: 1,
                stopped: None,
                taken: Vec::new(),
                until: None,
            })
        };
        assert_eq!(placed("/", &[LOCAL]), Text::new("runs-this-machine").into());
        assert_eq!(placed("/mnt/image", &[LOCAL]), Arg::from(&Untrusted::from("/mnt/image")));
        assert_eq!(placed("/", &["dom0-1", LOCAL]), "dom0-1, local".to_owned().into());
    }
}
