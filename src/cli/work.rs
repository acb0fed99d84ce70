//! `plan`, `apply` and `verify`.

use std::sync::LazyLock;

use crate::base::{Arg, Text};
use crate::core::answers::Section;
use crate::core::change::{Change, ChangeRef, Standing, Undo};
use crate::core::checks::{Check, Status, verify};
use crate::core::engine;
use crate::core::event::{Outcome, RunEnd, RunId, RunState};
use crate::core::facts::{Facts, gather};
use crate::core::journal::{Item, Journal, RunInfo, Stand, installed, stopped};
use crate::core::plan::{Plan, plan as make_plan};
use crate::core::report::{self, Kept, Unfit, Who};
use crate::core::runner::Site;
use crate::core::state::State;
use crate::host::{Clock as _, HostPath, SystemClock};
use crate::plain::yes_or_no;

use super::Desk;
use super::confirm;
use super::fail::{DONE, FAILED, Fail, PENDING, REFUSED};
use super::past;
use super::reports;
use super::secrets;
use super::show;
use super::site::{self, Hosts};
use super::typed;
use super::watch::{Watch, teller};

/// What would be done.
///
/// # Errors
/// No host could be looked at.
pub fn plan(desk: &Desk<'_>) -> Result<u8, Fail> {
    reports::wanted(desk)?;
    let watch = Watch::new();
    let mut hosts = site::hosts(desk, false, Some(&watch))?;
    if desk.options.state_dir.is_some() {
        site::state_dir(desk)?;
    }
    tell_past(desk, &hosts);
    secrets::ask(desk, &hosts.answers, &hosts.site.secrets, &watch);
    let facts = looked(desk, &hosts, &watch)?;
    show::facts(desk, &facts);
    let plan = fitting(&facts, &mut hosts);
    reports::save(desk, &seen(&facts, Some(&plan), &[], &hosts.unfit))?;
    if desk.out.json_wanted() {
        desk.out.object(&report::plan_json(&plan, &hosts.unfit, &|text| desk.say(text)));
    } else {
        show::plan(desk, &plan, &hosts.unfit);
    }
    Ok(if plan.refused() {
        desk.note(&Text::new("plan-stopped"));
        tell_without(desk, &hosts, "plan");
        REFUSED
    } else if show::settled(&plan) {
        desk.note(&nothing_due(
            desk,
            plan.changes().filter(|change| change.standing == Standing::Manual).count(),
        ));
        DONE
    } else {
        let command = typed::command(desk, "apply", None);
        desk.note(&Text::new("plan-to-apply").with("n", plan.pending()).with("command", command));
        PENDING
    })
}

/// A report of what was only looked at.
fn seen<'a>(facts: &'a Facts, plan: Option<&'a Plan>, checks: &'a [Check], unfit: &'a [Unfit]) -> Kept<'a> {
    const NO_RUN: &RunEnd = &reports::no_run();
    static WHO: LazyLock<Who> = LazyLock::new(reports::who);
    let at = SystemClock.now();
    Kept {
        at,
        who: &WHO,
        journal: None,
        facts: Some(facts),
        plan,
        end: NO_RUN,
        checks,
        unfit,
        back: false,
        undo: None,
    }
}

/// Runs that are not over are worth knowing of, and so is what keeps them from being known. Whoever looks changes nothing: not
/// even one whose time to confirm is over is settled.
fn tell_past(desk: &Desk<'_>, hosts: &Hosts) {
    let open = site::state(desk, false).and_then(|state| {
        confirm::tell_waiting(desk, hosts, &state);
        past::unfinished(desk, hosts, &state)
    });
    match open {
        Ok(Some(cut)) => {
            past::tell_left(desk, &cut);
            desk.note(&cut_here(desk, &cut));
        }
        Ok(None) => {}
        Err(fail) => desk.out.note(&format!("quantalink: {} [{}]", desk.say(&fail.text), fail.text.id)),
    }
}

/// That there is a run that was cut, and what finishes it.
fn cut_here(desk: &Desk<'_>, cut: &RunInfo) -> Text {
    let (id, name) =
        if cut.undoing { ("run-undoing-here", "rollback") } else { ("run-unfinished-here", "resume") };
    let text = Text::new(id).with("run", cut.run.0.as_str());
    text.with("command", typed::command(desk, name, Some(&cut.run)))
}

/// Whether it holds.
///
/// # Errors
/// No host could be looked at.
pub fn verify_command(desk: &Desk<'_>) -> Result<u8, Fail> {
    reports::wanted(desk)?;
    let watch = Watch::new();
    let mut hosts = site::hosts(desk, true, Some(&watch))?;
    // It changes nothing, so that it can stand in cron: not even a run whose time is over is settled.
    if let Ok(state) = site::state(desk, false) {
        confirm::tell_waiting(desk, &hosts, &state);
    }
    secrets::ask(desk, &hosts.answers, &hosts.site.secrets, &watch);
    let facts = looked(desk, &hosts, &watch)?;
    show::facts(desk, &facts);
    fitting(&facts, &mut hosts);
    let checks = verify(&facts, &hosts.answers);
    reports::save(desk, &seen(&facts, None, &checks, &hosts.unfit))?;
    if desk.out.json_wanted() {
        desk.out.object(&report::verify_json(&checks, &hosts.unfit, &|text| desk.say(text)));
    } else {
        show::checks(desk, &checks, &hosts.unfit);
        let mut evidence = checks.iter().flat_map(|check| &check.evidence);
        if evidence.any(|text| text.id == "next-plan") && typed::elsewhere(desk) {
            desk.note(&Text::new("next-command").with("command", typed::command(desk, "plan", None)));
        }
    }
    Ok(if checks.iter().any(|check| check.status == Status::Fail) { PENDING } else { DONE })
}

/// Looks at the hosts.
pub fn facts(desk: &Desk<'_>, hosts: &Hosts, watch: &Watch) -> Facts {
    let progress = |progress: crate::host::Progress| {
        if desk.options.verbose {
            desk.note(&progress.what);
        }
    };
    // Under --root the state folder is on another machine's tree, as it were.
    let backup = match (&desk.options.root, site::state_dir(desk)) {
        (None, Ok(dir)) => vec![HostPath::from(super::file::raw(&dir).bytes().to_vec())],
        _ => Vec::new(),
    };
    // Where the state folder cannot be opened no run has installed or stopped anything from here, as far as can be known.
    let root = &hosts.site.root;
    let known = site::state(desk, false).map(|state| (installed(&state, root), stopped(&state, root)));
    let (installed, stopped) = known.unwrap_or_default();
    let site = Site { installed, stopped, ..hosts.site.clone() };
    gather(&site, &hosts.answers, &backup, &watch.cx(&progress))
}

/// Looks at the hosts, to the end: what a signal has cut short is no evidence of anything.
///
/// # Errors
/// `interrupted`.
pub fn looked(desk: &Desk<'_>, hosts: &Hosts, watch: &Watch) -> Result<Facts, Fail> {
    let facts = facts(desk, hosts, watch);
    watch.whole().map(|()| facts)
}

/// Looks at the hosts, and plans.
pub fn look(desk: &Desk<'_>, hosts: &Hosts, watch: &Watch) -> Plan {
    make_plan(&facts(desk, hosts, watch), &hosts.answers)
}

/// The plan for these facts. Where the licence refuses section adapter, which nobody named, it is one more section that
/// does not fit the hosts: the nodes' own section goes on without it.
fn fitting(facts: &Facts, hosts: &mut Hosts) -> Plan {
    let plan = make_plan(facts, &hosts.answers);
    let answers = &hosts.answers;
    let node = !hosts.site.nodes.is_empty() && !hosts.unfit.iter().any(|it| it.section == Section::Multipath);
    if !answers.sections.is_empty() || !node {
        return plan;
    }
    let licence = plan.changes().find(|change| change.at.id.0 == "licence");
    let refused = licence.filter(|change| change.standing == Standing::Refused);
    match refused.and_then(|change| change.reasons.first()) {
        // Who knows the edition has to say it first.
        Some(why) if why.id != "licence-unknown" => {
            hosts.unfit.push(Unfit { section: Section::Adapter, why: why.clone() });
            hosts.answers.sections = vec![Section::Verify, Section::Multipath];
            make_plan(facts, &hosts.answers)
        }
        _ => plan,
    }
}

/// Does it. A run of this root that was cut is taken up: settled, and finished by the plan of this command.
///
/// # Errors
/// No host could be looked at; another run is at work.
pub fn apply(desk: &Desk<'_>) -> Result<u8, Fail> {
    reports::wanted(desk)?;
    let watch = Watch::new();
    let mut hosts = site::hosts(desk, false, Some(&watch))?;
    site::may_change(&hosts)?;
    let state = site::state(desk, false)?;
    confirm::settle(desk, &hosts, &watch);
    let cut = past::unfinished(desk, &hosts, &state)?;
    if let Some(cut) = &cut {
        past::nobody_at_work(&hosts, &watch)?;
        past::tell_left(desk, cut);
        past::mend(&hosts, &state, &cut.run, &watch);
    }
    secrets::ask(desk, &hosts.answers, &hosts.site.secrets, &watch);
    let plan = fitting(&looked(desk, &hosts, &watch)?, &mut hosts);
    // A run of which nothing stands is closed by the new one; it only has to be taken up where there is no new one.
    let taken_up = cut.as_ref().filter(|cut| cut.stands || plan.pending() == 0);
    if let Some(fail) = taken_up.and_then(|cut| on_another_copy(&state, &cut.run, &plan)) {
        return Ok(not_begun(desk, &hosts, &plan, &fail));
    }
    if let Some(cut) = &cut {
        let told = || past::takes_up(&state, cut, taken_up.is_some());
        desk.note(&if plan.refused() { cut_here(desk, cut) } else { told() });
    }
    let way = taken_up.map_or(Way::New, |cut| Way::Into(&cut.run));
    Ok(carry_out(desk, &hosts, &plan, way, &watch))
}

/// A run on the copy of another server's folder is not this plan's to take up: both would be one run, and put back together.
fn on_another_copy(state: &State, run: &RunId, plan: &Plan) -> Option<Fail> {
    let journal = Journal::load(state, run).ok().flatten().filter(Journal::server_by_hand)?;
    let other = |item: &Item| {
        let here = plan.changes().find(|change| change.at == item.entry.at);
        let paths = here.and_then(|change| change.path.as_ref()).zip(item.entry.path.as_ref());
        matches!(item.entry.undo, Undo::ScsiIds1 { .. }) && paths.is_some_and(|(here, there)| here != there)
    };
    let refused = || Fail::refused(Text::new("run-unfinished-before").with("run", run.0.as_str()));
    journal.standing().any(other).then(refused)
}

/// How a plan is carried out.
#[derive(Debug, Clone, Copy)]
pub enum Way<'a> {
    /// As a run of its own.
    New,
    /// As the rest of this run, which was cut.
    Into(&'a RunId),
}

/// Carries a plan out as a new run, or as the rest of the run that was cut.
pub fn carry_out(desk: &Desk<'_>, hosts: &Hosts, plan: &Plan, way: Way<'_>, watch: &Watch) -> u8 {
    if plan.refused() || (show::settled(plan) && matches!(way, Way::New)) {
        if !plan.refused() {
            hosts.site.hosts().for_each(|(_, host)| host.tidy_lock(&watch.cx(&|_| {})));
            // The same of the state folder; where that is not there, nothing is in it.
            let _ = site::state(desk, false).map(|state| state.sweep());
        }
        return not_due(desk, hosts, plan, watch);
    }
    let (question, needed) = match (plan.pending(), way) {
        (0, Way::Into(run)) => {
            (Text::new("apply-settle-ask").with("run", run.0.as_str()), "needs-yes-resume")
        }
        (n, _) => (Text::new("apply-ask").with("n", n), "needs-yes"),
    };
    before_question(desk, plan, &hosts.unfit);
    let begun = agree(desk, watch, &question, needed)
        .and_then(|()| site::state(desk, true))
        .and_then(|state| Ok((begin(desk, hosts, plan, way, &state, watch)?, state)));
    match begun {
        Ok((end, state)) => {
            reports::of_run(desk, hosts, &state, plan, &end, watch);
            tell_end(desk, hosts, Some(plan), &end)
        }
        Err(fail) => not_begun(desk, hosts, plan, &fail),
    }
}

fn begin(
    desk: &Desk<'_>,
    hosts: &Hosts,
    plan: &Plan,
    way: Way<'_>,
    state: &State,
    watch: &Watch,
) -> Result<RunEnd, Fail> {
    if desk.options.yes && desk.options.diff && !desk.out.json_wanted() {
        plan.changes().for_each(|change| show::change_diff(desk, change));
    }
    watch.work();
    let (quiet, tell) = (|_| {}, teller(desk, watch));
    let cx = watch.cx(&quiet);
    // The plan that was agreed to, and no other.
    Ok(match way {
        Way::New => engine::apply(plan.clone(), &hosts.site, state, &cx, &tell),
        Way::Into(run) => engine::resume_with(run, plan.clone(), &hosts.site, state, &cx, &tell)?,
    })
}

/// Nothing is to be done, or something is refused.
fn not_due(desk: &Desk<'_>, hosts: &Hosts, plan: &Plan, watch: &Watch) -> u8 {
    let outcomes = plan.changes().map(|change| (change.at.clone(), past::standing(change))).collect();
    let state = if plan.refused() { RunState::Unfinished } else { RunState::Complete };
    let end = RunEnd { state, outcomes, ..reports::no_run() };
    reports::beside(desk, hosts, Some(plan), &end, watch);
    if plan.refused() && !desk.out.json_wanted() {
        show::plan(desk, plan, &hosts.unfit);
        desk.note(&Text::new("plan-stopped"));
        tell_without(desk, hosts, "apply");
        return REFUSED;
    }
    let code = tell_end(desk, hosts, Some(plan), &end);
    if plan.refused() {
        tell_without(desk, hosts, "apply");
    }
    code
}

/// What goes on without the nodes that keep all others from being changed.
fn tell_without(desk: &Desk<'_>, hosts: &Hosts, name: &str) {
    if let Some(text) = typed::without_troubled(desk, hosts, name) {
        desk.note(&text);
    }
}

/// Whoever is asked sees first what he is asked for, diffs included, where the question will stand; where nobody can be
/// asked the plan is printed as `plan` does.
pub fn before_question(desk: &Desk<'_>, plan: &Plan, unfit: &[Unfit]) {
    if desk.options.yes {
        return;
    }
    if can_ask() {
        desk.out.aside(|| show::plan_with(desk, plan, unfit, true));
    } else if !desk.out.json_wanted() {
        show::plan(desk, plan, unfit);
    }
}

/// Hosts were looked at, so that with `--json` the object is that of the run, which did not begin.
pub fn not_begun(desk: &Desk<'_>, hosts: &Hosts, plan: &Plan, fail: &Fail) -> u8 {
    if desk.out.json_wanted() {
        let end = refused_by(plan, fail);
        desk.out.object(&report::apply_json(plan, &end, &hosts.unfit, &|text| desk.say(text)));
    }
    fail.note(desk)
}

/// The end of a run that did not begin: the change that the refusal names is refused, for the others it is the reason.
pub fn refused_by(plan: &Plan, fail: &Fail) -> RunEnd {
    let named = fail.text.arg("path").and_then(|path| match path {
        Arg::Raw(path) => Some(path),
        _ => None,
    });
    let about = |change: &&Change| change.path.as_ref().is_some_and(|path| Some(&path.told()) == named);
    let refused = plan.changes().filter(about);
    let why = || fail.text.clone();
    let outcomes = refused.map(|change| {
        let outcome = if fail.code == REFUSED {
            Outcome::Refused { why: why() }
        } else {
            Outcome::Failed { why: why() }
        };
        (change.at.clone(), outcome)
    });
    let outcomes = outcomes.collect();
    RunEnd { run: None, state: RunState::Unfinished, outcomes, notes: Vec::new(), error: Some(why()) }
}

/// True where somebody sees a question and can answer it.
pub fn can_ask() -> bool {
    use std::io::{IsTerminal as _, stderr, stdin};
    stdin().is_terminal() && stderr().is_terminal()
}

/// Asks whether to go on, where somebody can answer; `--yes` has answered already.
///
/// # Errors
/// `needed` (of the family `needs-yes`) where nobody can answer, `not-agreed` where the answer is no.
pub fn agree(desk: &Desk<'_>, watch: &Watch, question: &Text, needed: &'static str) -> Result<(), Fail> {
    use std::io::BufRead as _;
    if desk.options.yes {
        return Ok(());
    }
    if !can_ask() {
        return Err(Fail::refused(Text::new(needed)));
    }
    desk.out.question(&desk.say(question));
    let mut line = String::new();
    let read = watch.input().read_line(&mut line).unwrap_or(0);
    if read > 0 && yes_or_no(desk.catalogue, &line) == Some(true) {
        Ok(())
    } else {
        Err(Fail::refused(Text::new("not-agreed")))
    }
}

/// Tells how a run of `apply` or `resume` ended; the exit code.
pub fn tell_end(desk: &Desk<'_>, hosts: &Hosts, plan: Option<&Plan>, end: &RunEnd) -> u8 {
    let empty = Plan { answers: hosts.answers.clone(), hosts: Vec::new() };
    if desk.out.json_wanted() {
        let plan = plan.unwrap_or(&empty);
        desk.out.object(&report::apply_json(plan, end, &hosts.unfit, &|text| desk.say(text)));
    } else {
        show::run(desk, end, plan);
    }
    if let Some(error) = &end.error {
        desk.out.note(&format!("quantalink: {} [{}]", desk.say(error), error.id));
        if let Some(text) = typed::without_failed(desk, error) {
            desk.note(&text);
        }
    }
    if desk.out.json_wanted() {
        tell_beside_plan(desk, plan, end);
    }
    let refusals = end.outcomes.iter().filter_map(|(_, outcome)| match outcome {
        Outcome::Refused { why } => Some(why),
        _ => None,
    });
    for text in refusals.filter_map(|why| typed::in_full(desk, why)) {
        desk.note(&text);
    }
    desk.note(&what_next(desk, end, &Remains::of(desk, end)));
    if let (Some(_), RunState::Complete, left @ 1..) = (&end.run, end.state, by_hand(end)) {
        desk.note(&manual_left(desk, left));
    }
    if not_loaded(desk, hosts, end) {
        let command = format!("{} --activate", typed::command(desk, "plan", None));
        desk.note(&Text::new("apply-not-loaded").with("command", command));
    }
    end.exit(RunState::Complete)
}

/// What is not known of a node that the plan leaves out: the object of `--json` holds the plan's changes and no others.
fn tell_beside_plan(desk: &Desk<'_>, plan: Option<&Plan>, end: &RunEnd) {
    let planned = |at: &ChangeRef| plan.is_some_and(|plan| plan.changes().any(|change| change.at == *at));
    for (at, outcome) in &end.outcomes {
        if let (Outcome::Unknown { why }, false) = (outcome, planned(at)) {
            desk.out.note(&format!("quantalink: {} [{}]", desk.say(why), why.id));
        }
    }
}

/// True where files of multipath were written on a running node, and nobody asked for them to be loaded.
fn not_loaded(desk: &Desk<'_>, hosts: &Hosts, end: &RunEnd) -> bool {
    let written = |(at, outcome): &(ChangeRef, Outcome)| {
        at.id.0.starts_with("multipath") && matches!(outcome, Outcome::Applied { .. })
    };
    let wanted = end.state == RunState::Complete && desk.options.root.is_none();
    wanted && !hosts.answers.multipath.activate && end.outcomes.iter().any(written)
}

/// How many changes the admin does by hand, and has not said to have done.
fn by_hand(end: &RunEnd) -> usize {
    end.outcomes.iter().filter(|(_, outcome)| matches!(outcome, Outcome::Manual)).count()
}

/// What is told where nothing is left for this program to do.
fn nothing_due(desk: &Desk<'_>, by_hand: usize) -> Text {
    if by_hand == 0 { Text::new("apply-nothing") } else { manual_left(desk, by_hand) }
}

fn manual_left(desk: &Desk<'_>, by_hand: usize) -> Text {
    Text::new("manual-left").with("n", by_hand).with("command", typed::command(desk, "verify", None))
}

/// What of a run stands, as its journal has it: the end in hand tells only what this command did itself.
struct Remains {
    /// A rollback would take something of it back, or nobody can tell.
    undoable: bool,
    /// So many changes were made and stand.
    made: usize,
    /// Of one more at least it is not known.
    unknown: bool,
}

impl Remains {
    fn of(desk: &Desk<'_>, end: &RunEnd) -> Self {
        let kept = end.run.as_ref().zip(site::state(desk, false).ok());
        let journal = kept.and_then(|(run, state)| Journal::load(&state, run).ok()?);
        journal.map_or_else(|| Self::told(end), |journal| Self::kept(&journal))
    }

    fn kept(journal: &Journal) -> Self {
        let open = |item: &&Item| item.stand == Stand::Open;
        Self {
            undoable: journal.undoable(),
            made: journal.standing().filter(|item| !open(item)).count(),
            unknown: journal.standing().any(|item| open(&item)),
        }
    }

    /// Where nothing else is to be read.
    fn told(end: &RunEnd) -> Self {
        Self {
            undoable: true,
            made: end
                .outcomes
                .iter()
                .filter(|(_, outcome)| matches!(outcome, Outcome::Applied { .. }))
                .count(),
            unknown: end.outcomes.iter().any(|(_, outcome)| matches!(outcome, Outcome::Unknown { .. })),
        }
    }
}

fn what_next(desk: &Desk<'_>, end: &RunEnd, remains: &Remains) -> Text {
    let made = end.outcomes.iter().filter(|(_, outcome)| matches!(outcome, Outcome::Applied { .. })).count();
    let Some(run) = &end.run else {
        return match end.state {
            RunState::Complete => nothing_due(desk, by_hand(end)),
            _ if cause(end).is_none() => Text::new("apply-interrupted"),
            _ => Text::new("apply-nothing-changed"),
        };
    };
    match (end.state, end.exit(RunState::Complete)) {
        (RunState::AwaitingConfirm, _) => {
            let until = end.notes.iter().find_map(|(_, note)| note.arg("until")).cloned();
            Text::new("apply-awaits-confirm")
                .with("n", made)
                .with("run", run.0.as_str())
                .with("until", until.unwrap_or_else(|| Arg::from("")))
                .with("confirm", typed::command(desk, "confirm", Some(run)))
        }
        (RunState::Complete, DONE | FAILED) if !remains.undoable => {
            Text::new("apply-done-stays").with("n", made).with("run", run.0.as_str())
        }
        // With an error too, that of a guard before: nothing is left to go on with.
        (RunState::Complete, DONE | FAILED) => Text::new("apply-done")
            .with("n", made)
            .with("run", run.0.as_str())
            .with("rollback", typed::command(desk, "rollback", Some(run))),
        (RunState::RolledBack, _) => match cause(end) {
            Some(why) => Text::new("apply-put-back").with("run", run.0.as_str()).with("why", why),
            None => Text::new("apply-nothing-changed"),
        },
        _ if remains.unknown => {
            let mut text = cut(desk, run, remains.made);
            text.id = "apply-cut-unknown".into();
            text
        }
        _ => cut(desk, run, remains.made),
    }
}

/// Why a run did not come to its end.
fn cause(end: &RunEnd) -> Option<Text> {
    let mut why = end.outcomes.iter().filter_map(|(_, outcome)| match outcome {
        Outcome::Failed { why } | Outcome::Unknown { why } | Outcome::Refused { why } => Some(why),
        _ => None,
    });
    why.next().or(end.error.as_ref()).cloned()
}

/// How a run is gone on with that was cut when so many of its changes were made and stand.
pub fn cut(desk: &Desk<'_>, run: &RunId, made: usize) -> Text {
    Text::new("apply-cut")
        .with("n", made)
        .with("run", run.0.as_str())
        .with("resume", typed::command(desk, "resume", Some(run)))
        .with("rollback", typed::command(desk, "rollback", Some(run)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::Options;
    use crate::cli::output::Output;
    use crate::core::change::{ChangeId, ChangeRef};
    use crate::host::HostId;
    use crate::i18n::{Catalogue, Lang, Letters};

    fn end(state: RunState, outcomes: Vec<Outcome>) -> RunEnd {
        let at = || ChangeRef { host: HostId::local(), id: ChangeId("multipath".into()) };
        let outcomes = outcomes.into_iter().map(|outcome| (at(), outcome)).collect();
        RunEnd {
            run: Some(RunId(String::from("20261120-1"))),
            state,
            outcomes,
            notes: Vec::new(),
            error: None,
        }
    }

    #[test]
    fn what_is_said_after_a_run_is_so() {
        let (out, catalogue) = (Output::new(Letters::All, false, false), Catalogue::new(Lang::En));
        let desk = Desk {
            out: &out,
            catalogue: &catalogue,
            options: &Options::default(),
            known: &crate::core::state::Known::default(),
        };
        let why = || Text::new("disk-full-by-system");
        let refused = || Outcome::Refused { why: why() };
        let failed = || Outcome::Failed { why: why() };
        let applied = || Outcome::Applied { notes: Vec::new() };
        for (state, outcomes, code, id) in [
            (RunState::Complete, vec![applied()], 0, "apply-done"),
            (RunState::RolledBack, vec![refused()], 3, "apply-put-back"),
            (RunState::RolledBack, vec![Outcome::RolledBack, refused()], 1, "apply-put-back"),
            (RunState::RolledBack, vec![failed()], 1, "apply-put-back"),
            (RunState::RolledBack, vec![Outcome::Skipped], 1, "apply-nothing-changed"),
            (RunState::Unfinished, vec![applied(), Outcome::Skipped], 1, "apply-cut"),
            (RunState::Unfinished, vec![Outcome::Unknown { why: why() }], 1, "apply-cut-unknown"),
        ] {
            let end = end(state, outcomes);
            let told = what_next(&desk, &end, &Remains::told(&end));
            assert_eq!((end.exit(RunState::Complete), &*told.id), (code, id), "{end:?}");
            assert!(id != "apply-put-back" || told.arg("why") == Some(&why().into()));
        }
        let done = end(RunState::Complete, vec![applied()]);
        let stays = what_next(&desk, &done, &Remains { undoable: false, ..Remains::told(&done) });
        assert_eq!((&*stays.id, stays.arg("rollback")), ("apply-done-stays", None));
        for (outcome, code, id) in
            [(Outcome::Skipped, 3, "apply-interrupted"), (refused(), 3, "apply-nothing-changed")]
        {
            let end = RunEnd { run: None, ..end(RunState::Unfinished, vec![outcome]) };
            assert_eq!(
                (end.exit(RunState::Complete), &*what_next(&desk, &end, &Remains::told(&end)).id),
                (code, id)
            );
        }
    }
}
