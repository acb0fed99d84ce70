//! The adapter section with its service: what stands in for `apply`, `rollback` and `resume` on a StorageLink server.
//!
//! Only Windows has that service, and only a kernel that can be traced can be swept. So the swept program is this test
//! itself, begun once more: it does what the three commands do, with the same parts (facts, plan, engine, journal, state
//! folder, the way of a file's replacement, exit code), on the practice server. What is pretended is the machine below
//! them: the service and its dependent are two small files and the clock (an order is written, the state follows from it),
//! the installer is a script that the practice server reads. What the real ways to a server do at each of their own steps
//! is killed in `tests/smb` (Samba) and `tests/windows` (Wine). `runs` is asked of the real program.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use quantalink::base::Text;
use quantalink::core::answers::{Answers, Section};
use quantalink::core::engine::{self, ResumeError};
use quantalink::core::event::{Event, Outcome, QuestionKind, Reply, RunEnd, RunId, RunState};
use quantalink::core::facts::gather;
use quantalink::core::journal::{Journal, RunInfo, installed};
use quantalink::core::plan::{Plan, plan};
use quantalink::core::runner::Site;
use quantalink::core::state::State;
use quantalink::host::{Cancel, Cx, Deadline, start_command};
use quantalink::i18n::{Catalogue, Lang};
use quantalink::practice::{AGENT, INSTALLER, Options, Practice, SERVICE};

/// What tells this test that it is the program: the command, and the folders of site and runs.
const VERB: &str = "QUANTALINK_SWEEP_VERB";
const SITE: &str = "QUANTALINK_SWEEP_SITE";
const STATE: &str = "QUANTALINK_SWEEP_STATE";

/// One hundredth of the usual time: a stop takes 15 ms, and what never comes is waited for for 1.2 s.
const PERCENT: u32 = 1;

/// Builds the site.
pub fn make(folder: &Path) {
    drop(Practice::build_in(folder, &Options { knobs: Vec::new(), percent: PERCENT }).unwrap());
}

/// The program with this command on this site.
pub fn command(verb: &str, site: &Path, state: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "site::the_stand_in", "--nocapture", "--test-threads=1"]);
    command.env_clear().env(VERB, verb).env(SITE, site).env(STATE, state);
    command
}

/// Which of the two services do not run, once neither is on its way.
pub fn not_running(site: &Path) -> Vec<&'static str> {
    let down = |name: &&str| {
        let record = std::fs::read_to_string(site.join(format!("pretend/service-{name}.toml"))).unwrap();
        !runs(&record)
    };
    [SERVICE, AGENT].into_iter().filter(down).collect()
}

/// What the practice server's own record of a service comes to; waits where it is on its way.
fn runs(record: &str) -> bool {
    let value = |key: &str| {
        let line = record.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
        line.map(|value| value.trim_matches('"').to_owned())
    };
    let number = |key: &str| value(key).and_then(|value| value.parse::<u64>().ok());
    let now = || u64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis()).unwrap();
    let there = number("at").unwrap() + number("pending").unwrap();
    std::thread::sleep(Duration::from_millis(there.saturating_sub(now())));
    value("runs").as_deref() == Some("true")
}

/// The same as of the program: exit code 3 for a refusal, 1 for what the engine could not begin.
fn run(verb: &str, site: &Path, state: &Path) -> u8 {
    let catalogue = Catalogue::new(Lang::En);
    let practice = Practice::open(site).unwrap();
    let pretend = practice.site().unwrap();
    let site = Site { server: Some(practice.server()), nodes: Vec::new(), doors: None, ..pretend };
    // What was done so far the real program does not: the sweep begins here.
    let _ = rustix::process::getppid();
    match work(verb, &site, state) {
        Ok((end, wanted)) => {
            tell(&catalogue, &end);
            end.exit(wanted)
        }
        Err(error) => {
            say(&catalogue.say(error.text()));
            if matches!(error, ResumeError::Refused(_)) { 3 } else { 1 }
        }
    }
}

/// Whether or not anybody can be told.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// What a run left stopped is told before anything else.
fn tell_left(run: &RunInfo) {
    if let Some((host, service)) = &run.stopped {
        let text = Text::new("unfinished-stopped").with("service", service.as_str()).with("host", &host.0);
        say(&Catalogue::new(Lang::En).say(&text.with("command", start_command(service))));
    }
}

fn tell(catalogue: &Catalogue, end: &RunEnd) {
    let said = |text: &Text| say(&format!("{} [{}]", catalogue.say(text), text.id));
    for (_, outcome) in &end.outcomes {
        match outcome {
            Outcome::Failed { why } | Outcome::Unknown { why } | Outcome::Refused { why } => said(why),
            Outcome::Applied { notes } => notes.iter().for_each(said),
            _ => {}
        }
    }
    end.notes.iter().map(|(_, text)| text).chain(&end.error).for_each(said);
}

/// As `quantalink` does it, in `cli`; the end, and the state that was to be reached.
fn work(verb: &str, site: &Site, state: &Path) -> Result<(RunEnd, RunState), ResumeError> {
    let state = State::open(state, verb == "apply")?;
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(Duration::from_mins(1)), &cancel);
    let mut answers = Answers { sections: vec![Section::Adapter], ..Answers::default() };
    answers.adapter.edition = Some("enterprise".into());
    answers.adapter.installer = Some(INSTALLER.into());
    let look = || -> Plan {
        let site = Site { installed: installed(&state, &site.root), ..site.clone() };
        plan(&gather(&site, &answers, &[], &cx), &answers)
    };
    let back = |run: &RunId| {
        if let Some(journal) = Journal::load(&state, run)? {
            tell_left(&journal.info());
        }
        let end = engine::rollback(Some(run), site, &state, &cx, &heard)?;
        Ok((end, RunState::RolledBack))
    };
    if verb == "rollback" {
        return back(&engine::to_roll_back(&state, engine::Whose::root(&site.root))?);
    }
    let cut = engine::unfinished(&state, &site.root)?;
    cut.iter().for_each(tell_left);
    let journal = match &cut {
        Some(cut) if verb == "resume" => Journal::load(&state, &cut.run)?,
        _ => None,
    };
    if let (Some(cut), true) = (&cut, journal.as_ref().is_some_and(Journal::undoing)) {
        return back(&cut.run);
    }
    let plan = match &journal {
        Some(journal) => engine::with_start(look(), journal),
        None => look(),
    };
    let into = cut.filter(|cut| verb == "resume" || cut.stands || plan.pending() == 0);
    if plan.refused() {
        let reasons = plan.changes().flat_map(|change| &change.reasons).map(|text| text.id.as_ref());
        say(&format!("refused: {}", reasons.collect::<Vec<_>>().join(" ")));
        return Err(ResumeError::Refused(Text::new("plan-stopped")));
    }
    let end = match into {
        Some(cut) => engine::resume_with(&cut.run, plan, site, &state, &cx, &heard)?,
        None if plan.pending() == 0 => {
            let _ = state.sweep();
            let (outcomes, notes) = (Vec::new(), Vec::new());
            RunEnd { run: None, state: RunState::Complete, outcomes, notes, error: None }
        }
        None => engine::apply(plan, site, &state, &cx, &heard),
    };
    Ok((end, RunState::Complete))
}

/// As with `--yes`.
fn heard(event: Event) {
    if let Event::Ask(question, answer) = event {
        let no = matches!(question.kind, QuestionKind::Manual | QuestionKind::Changed { same_rule: false });
        answer.send(if no { Reply::No } else { Reply::Yes }).unwrap();
    }
}

/// The program; where nobody asked for it, all three commands once.
#[test]
fn the_stand_in() {
    if let Ok(verb) = std::env::var(VERB) {
        let folder = |name| std::path::PathBuf::from(std::env::var_os(name).unwrap());
        std::process::exit(run(&verb, &folder(SITE), &folder(STATE)).into());
    }
    let dir = tempfile::tempdir().unwrap();
    let (site, state) = (dir.path().join("site"), dir.path().join("state"));
    make(&site);
    let rules = site.join("server").join(quantalink::practice::RULES.trim_start_matches('/'));
    for (verb, wanted) in [("apply", true), ("resume", true), ("rollback", false)] {
        let done = command(verb, &site, &state).output().unwrap();
        assert_eq!(done.status.code(), Some(0), "{verb}: {done:?}");
        assert_eq!(std::fs::read_to_string(&rules).unwrap().contains("OSNEXUS"), wanted, "{verb}: {done:?}");
        assert!(not_running(&site).is_empty(), "{verb}: {done:?}");
    }
}
