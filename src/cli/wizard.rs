//! The wizard, on the whole screen or as numbered questions.

use std::io::IsTerminal as _;
use std::sync::Arc;

use crate::base::Untrusted;
use crate::core::answers::Answers;
use crate::core::engine;
use crate::core::event::{RunId, RunState};
use crate::core::journal::{Journal, Past};
use crate::core::report::{Format, Kept};
use crate::core::runner::{Reply, Reporter, Runner, Seen, Site};
use crate::core::state::State;
use crate::host::{Clock as _, SystemClock};
use crate::i18n::Letters;
use crate::plain::{self, PlainOptions};
use crate::tui::{self, ColorMode, TuiError, TuiOptions};
use crate::wizard::flow::Setup;

use super::Desk;
use super::demo;
use super::fail::Fail;
use super::file::raw;
use super::output::Output;
use super::reports;
use super::secrets;
use super::site::{self, Hosts};
use super::typed;
use super::watch::Watch;
use super::work;

/// The wizard on this machine. Where there is no host it says so and offers the practice site.
///
/// # Errors
/// What keeps it from beginning.
pub fn here(desk: &Desk<'_>) -> Result<u8, Fail> {
    let state = site::state(desk, false)?;
    // Nodes that are named the wizard connects itself, behind its first page.
    let hosts = match site::hosts_to_ask(desk) {
        Err(fail) if fail.text.id == "no-host" => {
            let hosts = Hosts { site: nobody(), answers: site::answers(desk)?, unfit: Vec::new() };
            secrets::fill(desk, &hosts.site.secrets, None)?;
            hosts
        }
        hosts => hosts?,
    };
    site::may_change(&hosts)?;
    let first = setup(desk, &hosts, &state);
    let cut = state.clone();
    let whole = move || {
        let hosts = with_cut(desk, hosts, &cut)?;
        Ok((setup(desk, &hosts, &cut), hosts.site))
    };
    let (code, practice) = front(desk, first, whole, state)?;
    if practice { demo::passing(desk, &[]) } else { Ok(code) }
}

/// What the wizard is told of these hosts.
fn setup(desk: &Desk<'_>, hosts: &Hosts, state: &State) -> Setup {
    let Hosts { site, answers, .. } = hosts;
    Setup {
        answers: answers.clone(),
        practice: false,
        practice_stays: false,
        no_host: site.hosts().next().is_none() && !answers.nodes.any(),
        can_reach: site.doors.is_some(),
        asks_server: site::asks_server(desk, answers, site.server.is_some()),
        folder: std::env::current_dir().unwrap_or_else(|_| state.dir.clone()),
        state_dir: state.dir.clone(),
        root: desk.options.root.clone(),
        practice_hints: Vec::new(),
    }
}

/// With the nodes and the server of the run that was cut, where the command line names none: it is finished or undone from
/// here, too.
fn with_cut(desk: &Desk<'_>, mut hosts: Hosts, state: &State) -> Result<Hosts, Fail> {
    let cut = engine::unfinished(state, &hosts.site.root).ok().flatten();
    let journal = cut.and_then(|cut| Journal::load(state, &cut.run).ok().flatten());
    let Some(journal) = journal else { return Ok(hosts) };
    let then = journal.answers(raw(&state.journal_path(&journal.header.run))).ok();
    if let (Some(then), true) = (&then, hosts.site.nodes.is_empty() && !hosts.answers.nodes.any()) {
        hosts.answers.nodes.clone_from(&then.nodes);
    }
    if hosts.site.server.is_some() {
        return Ok(hosts);
    }
    let Some(then) = then.filter(|then| then.adapter.server.is_some()) else {
        return site::of_run(desk, hosts, &journal, None);
    };
    let answers = Answers { adapter: then.adapter, verify: then.verify, ..hosts.answers.clone() };
    site::of_run(desk, hosts, &journal, Some(answers))
}

fn nobody() -> Site {
    site::beginning(Vec::new(), Untrusted::from("/"))
}

/// Either front end; the exit code, and whether the practice site is wanted in place of what was there.
/// `first`: what the first frame on a screen is drawn from. `whole`: what the wizard then goes on with; what takes its time,
/// such as reading a thousand past runs, is done there, behind that frame.
///
/// # Errors
/// There is no terminal, or it fails; what `whole` says.
pub fn front(
    desk: &Desk<'_>,
    first: Setup,
    whole: impl FnOnce() -> Result<(Setup, Site), Fail>,
    state: State,
) -> Result<(u8, bool), Fail> {
    // Passwords may be typed there.
    secrets::guard();
    if desk.options.plain || !tui::can_draw() {
        let (setup, site) = whole()?;
        return Ok(numbered(desk, setup, site, state));
    }
    let kept = state.clone();
    let make = |reply| {
        let (setup, site) = whole()?;
        let runner = runner(desk, &setup, site, state, reply);
        Ok((setup, runner))
    };
    let practice = first.practice;
    let color = if desk.options.no_color { ColorMode::Never } else { ColorMode::Auto };
    match tui::run(first, make, desk.catalogue, TuiOptions { color }) {
        Ok(ending) => ending.map(|ending| {
            tell_left(desk, &kept, ending.left.as_ref(), practice);
            (ending.code, ending.practice)
        }),
        Err(error @ TuiError::NoTerminal) => Err(Fail::refused(error.text())),
        Err(error @ TuiError::Terminal(_)) => Err(Fail::machine(error.text())),
    }
}

/// The wizard as numbered questions.
fn numbered(desk: &Desk<'_>, setup: Setup, site: Site, state: State) -> (u8, bool) {
    let watch = Watch::new();
    watch.work();
    let kept = state.clone();
    let terminal = std::io::stdin().is_terminal();
    let options = PlainOptions { yes: desk.options.yes, terminal, columns: tui::columns() };
    let (mut input, mut output) = (watch.input(), Output::writer());
    let (lost, practice) = (watch.cancel(), setup.practice);
    let begun = setup.clone();
    let make = |reply| runner(desk, &begun, site, state, reply);
    let ending = plain::run_until(setup, make, desk.catalogue, &mut input, &mut output, options, lost);
    tell_left(desk, &kept, ending.left.as_ref(), practice);
    (ending.code, ending.practice)
}

/// What is to be typed for a run that the wizard left unfinished: its pages are gone. How many of its changes stand its journal
/// says: this walk saw only what it did itself. No command settles one of the practice site.
fn tell_left(desk: &Desk<'_>, state: &State, left: Option<&(RunId, usize)>, practice: bool) {
    if let (Some((run, seen)), false) = (left, practice) {
        let past = Past::load(state, run).ok().flatten();
        desk.note(&work::cut(desk, run, past.map_or(*seen, |past| past.info.made)));
    }
}

fn runner(
    desk: &Desk<'_>,
    setup: &Setup,
    site: Site,
    state: State,
    reply: Arc<dyn Fn(Reply) + Send + Sync>,
) -> Runner {
    let finder = setup.asks_server.then(|| site::finder(&site.secrets));
    let reporter = reporter(desk, state.clone(), setup.practice);
    let runner = Runner::new(site, state, reply).with_answers(setup.answers.clone());
    runner.with_finder(finder).with_reporter(reporter)
}

/// Puts the wizard's report in words. On the practice site no command undoes a run: its nodes are only the wizard's.
fn reporter(desk: &Desk<'_>, state: State, practice: bool) -> Reporter {
    // In the language that is spoken when it is written.
    let catalogue = desk.catalogue.in_letters(Letters::All);
    let command = typed::command(desk, "rollback", None);
    let who = reports::who();
    Arc::new(move |seen: &Seen, format: Format| {
        let nothing = reports::no_run();
        let end = seen.end.as_ref().unwrap_or(&nothing);
        let undo = end.run.as_ref().filter(|_| !practice && end.state != RunState::RolledBack);
        let undo = undo.map(|run| command.replacen("rollback", &format!("rollback {}", run.0), 1));
        let journal = end.run.as_ref().and_then(|run| Journal::load(&state, run).ok().flatten());
        let kept = Kept {
            at: SystemClock.now(),
            who: &who,
            journal: journal.as_ref(),
            facts: seen.facts.as_deref(),
            plan: seen.plan.as_ref(),
            end,
            checks: &seen.checks,
            unfit: &[],
            back: false,
            undo: undo.as_deref(),
        };
        reports::written(&kept, format, &catalogue)
    })
}
