//! Reports of what was planned, done and seen, as files.

use std::path::Path;

use crate::base::{Text, Untrusted};
use crate::core::checks::verify;
use crate::core::event::{RunEnd, RunState};
use crate::core::facts::Facts;
use crate::core::journal::Journal;
use crate::core::plan::Plan;
use crate::core::report::{Format, Kept, Who, html, markdown, report_json};
use crate::core::state::{State, StateTrouble};
use crate::host::{Clock as _, SystemClock};
use crate::i18n::{Catalogue, Letters};

use super::Desk;
use super::fail::Fail;
use super::file::raw;
use super::json;
use super::site::{self, Hosts};
use super::typed;
use super::watch::Watch;
use super::work;

/// Said before anything else is done: the file that `--report` names can be made, and overwrites nothing.
///
/// # Errors
/// Something has that name, or there is no such folder.
pub fn wanted(desk: &Desk<'_>) -> Result<(), Fail> {
    let Some(path) = &desk.options.report else { return Ok(()) };
    let name = raw(path);
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(Fail::refused(Text::new("file-is-there").with("path", &name)).at(&name, None));
    }
    let above = path.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if above.is_dir() {
        return Ok(());
    }
    Err(Fail::refused(Text::new("report-no-folder").with("path", raw(above))).at(&name, None))
}

/// The report in that form.
pub fn written(kept: &Kept<'_>, format: Format, catalogue: &Catalogue) -> String {
    // A file takes every letter.
    let catalogue = catalogue.in_letters(Letters::All);
    let say = |text: &Text| catalogue.say(text);
    match format {
        Format::Html => html(kept, catalogue.lang().code(), &say),
        Format::Markdown => markdown(kept, &say),
        // Its values are all such as JSON holds.
        Format::Json => json::line(&report_json(kept, &say), false).unwrap_or_default(),
    }
}

/// An end for a report of which no run is the subject.
#[must_use]
pub const fn no_run() -> RunEnd {
    RunEnd { run: None, state: RunState::Complete, outcomes: Vec::new(), notes: Vec::new(), error: None }
}

/// Writes the report of a run into its folder, in every form, and to where `--report` says; the run is done whether or not
/// that succeeds.
pub fn of_run(desk: &Desk<'_>, hosts: &Hosts, state: &State, plan: &Plan, end: &RunEnd, watch: &Watch) {
    let Some(run) = &end.run else { return };
    let facts = work::facts(desk, hosts, watch);
    let checks = verify(&facts, &hosts.answers);
    let journal = Journal::load(state, run).ok().flatten();
    let undoable = journal.as_ref().is_none_or(Journal::undoable);
    let undo = undoable.then(|| typed::command(desk, "rollback", Some(run)));
    let kept = Kept {
        at: SystemClock.now(),
        who: &who(),
        journal: journal.as_ref(),
        facts: Some(&facts),
        plan: Some(plan),
        end,
        checks: &checks,
        unfit: &hosts.unfit,
        back: false,
        undo: undo.as_deref(),
    };
    // Half a report in a folder that nobody has in hand is taken away.
    let _held = state.take_run(run);
    for format in Format::ALL {
        let path = state.report_path(run, format.extension());
        let told = match state.save(&path, written(&kept, format, desk.catalogue).as_bytes()) {
            Ok(()) if format != Format::Markdown => continue,
            Ok(()) => Text::new("report-kept").with("path", raw(&path)),
            Err(error) => Text::new("report-not-kept").with("why", error.text()),
        };
        desk.note(&told);
    }
    tell(desk, save(desk, &kept));
}

/// Writes what `--report` asks for where no run was begun, or one was undone: of this plan, and of the hosts as they are now.
pub fn beside(desk: &Desk<'_>, hosts: &Hosts, plan: Option<&Plan>, end: &RunEnd, watch: &Watch) {
    if desk.options.report.is_none() {
        return;
    }
    let facts = work::facts(desk, hosts, watch);
    let checks = verify(&facts, &hosts.answers);
    let journal = site::state(desk, false).ok().zip(end.run.as_ref());
    let journal = journal.and_then(|(state, run)| Journal::load(&state, run).ok().flatten());
    let undo = to_undo(desk, end);
    let plan = plan.map(|plan| named(plan, &facts));
    let kept = Kept {
        at: SystemClock.now(),
        who: &who(),
        journal: journal.as_ref(),
        facts: Some(&facts),
        plan: plan.as_ref(),
        end,
        checks: &checks,
        unfit: &hosts.unfit,
        back: end.run.is_some(),
        undo: undo.as_deref(),
    };
    tell(desk, save(desk, &kept));
}

/// Says that what `--report` asks for is not written: nothing was done, and no host was looked at for it.
pub fn none_due(desk: &Desk<'_>) {
    if let Some(path) = &desk.options.report {
        desk.note(&Text::new("report-not-due").with("path", raw(path)));
    }
}

/// How an undoing that did not come to its end is gone on with.
fn to_undo(desk: &Desk<'_>, end: &RunEnd) -> Option<String> {
    let run = end.run.as_ref().filter(|_| end.state != RunState::RolledBack)?;
    Some(typed::command(desk, "rollback", Some(run)))
}

/// The plan with the releases of its hosts: a rollback asks nobody for them, but its report has looked at all.
fn named(plan: &Plan, facts: &Facts) -> Plan {
    let mut plan = plan.clone();
    for host in plan.hosts.iter_mut().filter(|host| host.release.bytes().is_empty()) {
        if let Some(facts) = facts.hosts.iter().find(|facts| facts.host == host.host) {
            host.release.clone_from(&facts.release.name);
        }
    }
    plan
}

/// The run or its rollback is over, whatever becomes of its report.
fn tell(desk: &Desk<'_>, saved: Result<(), Fail>) {
    if let Err(fail) = saved {
        desk.note(&Text::new("report-not-kept").with("why", fail.text));
    }
}

/// Writes what `--report` asks for; nothing where it does not stand there.
///
/// # Errors
/// It cannot be written, or something has that name by now.
pub fn save(desk: &Desk<'_>, kept: &Kept<'_>) -> Result<(), Fail> {
    let Some(path) = &desk.options.report else { return Ok(()) };
    // The command line has been looked at: it is one of them.
    let format = Format::of(path).unwrap_or(Format::Markdown);
    let state = site::state(desk, false)?;
    let name = raw(path);
    match state.save_new(path, written(kept, format, desk.catalogue).as_bytes()) {
        Ok(()) => desk.note(&Text::new("report-kept").with("path", name)),
        Err(error) if error.kind == StateTrouble::There => {
            return Err(Fail::refused(error.text()).at(&name, None));
        }
        Err(error) => {
            let text = Text::new("file-not-written").with("path", &error.path).with("why", &error.why);
            return Err(Fail::machine(text).at(&name, None));
        }
    }
    Ok(())
}

/// Who runs the program, and on which machine, as the machine itself names them.
pub fn who() -> Who {
    Who { user: user(), machine: machine() }
}

#[cfg(unix)]
fn user() -> Untrusted {
    let me = rustix::process::getuid();
    let listed = std::fs::read("/etc/passwd").unwrap_or_default();
    let name = listed.split(|byte| *byte == b'\n').find_map(|line| {
        let mut fields = line.split(|byte| *byte == b':');
        let name = fields.next()?;
        let uid = std::str::from_utf8(fields.nth(1)?).ok()?;
        (uid.parse() == Ok(me.as_raw())).then(|| name.to_vec())
    });
    let mut user = name.unwrap_or_else(|| format!("uid {}", me.as_raw()).into_bytes());
    // What sudo tells of whoever called it; only root's own environment can hold something else.
    if let Some(before) = std::env::var_os("SUDO_USER").filter(|before| me.is_root() && !before.is_empty()) {
        user.extend(b" (sudo: ");
        user.extend(before.as_encoded_bytes());
        user.push(b')');
    }
    user.into()
}

#[cfg(windows)]
fn user() -> Untrusted {
    let var = |name| std::env::var_os(name).map(|value| value.into_encoded_bytes()).unwrap_or_default();
    [var("USERDOMAIN"), b"\\".to_vec(), var("USERNAME")].concat().into()
}

#[cfg(unix)]
fn machine() -> Untrusted {
    rustix::system::uname().nodename().to_bytes().into()
}

#[cfg(windows)]
fn machine() -> Untrusted {
    std::env::var_os("COMPUTERNAME").map(|name| name.into_encoded_bytes()).unwrap_or_default().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::Options;
    use crate::cli::output::Output;
    use crate::core::event::RunId;
    use crate::i18n::Lang;

    #[test]
    fn what_was_not_undone_is_told_how_to() {
        let (out, catalogue) = (Output::new(Letters::All, false, false), Catalogue::new(Lang::En));
        let desk = Desk {
            out: &out,
            catalogue: &catalogue,
            options: &Options::default(),
            known: &crate::core::state::Known::default(),
        };
        let run = || Some(RunId(String::from("20261120-1")));
        let told = |run, state| to_undo(&desk, &RunEnd { run, state, ..no_run() });
        assert_eq!(
            told(run(), RunState::Unfinished).as_deref(),
            Some("quantalink rollback 20261120-1 --yes")
        );
        assert_eq!(told(run(), RunState::RolledBack), None);
        assert_eq!(told(None, RunState::Unfinished), None, "nothing was begun");
    }
}
