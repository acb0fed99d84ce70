//! Words that several pages share: hosts, changes and outcomes as texts, and commands as the admin types them.

use crate::base::{Text, Untrusted, escape};
use crate::core::change::{ChangeId, ChangeRef, Standing};
use crate::core::event::{Outcome, RunEnd, RunId, RunState};
use crate::core::facts::Role;
use crate::core::journal::RunInfo;
use crate::core::plan::HostPlan;
use crate::core::state::State;
use crate::host::{HostId, Progress, start_command};

use super::flow::{Flow, Want};
use super::page::{Block, Mark};
use super::run::{Kind, Run};
use super::{alike, files};

/// The name of a step's change.
pub(super) fn change_name(id: &ChangeId) -> Text {
    Text::of(format!("change-{}", id.kind()))
}

/// A change with the host it is on.
pub(super) fn change(at: &ChangeRef) -> Text {
    on_host(change_name(&at.id), &at.host)
}

/// What is done on a host.
pub(super) fn on_host(name: Text, host: &HostId) -> Text {
    Text::new("wizard-change-on").with("change", name).with("host", &host.0)
}

/// That a run left a service stopped, and what to do about it.
pub(super) fn left_stopped(flow: &Flow) -> Option<Text> {
    let (HostId(host), service) = flow.left_stopped()?;
    let text = Text::new("unfinished-stopped").with("service", service.as_str()).with("host", host);
    Some(text.with("command", start_command(service)))
}

/// What a run took of xapi and has not given back, and what to do about it.
pub(super) fn left_taken(flow: &Flow) -> Vec<Text> {
    flow.left_taken().iter().map(|taken| Text::new("unfinished-taken").with("what", taken.told())).collect()
}

/// The runs that wait to be confirmed, or whose time for that is over, each with what to type. No command reaches one of the
/// practice site. While a run is at work that is not known here.
pub(super) fn waiting(flow: &Flow) -> Vec<Text> {
    let known = !flow.setup.practice && !flow.at_work() && !flow.waits_for(Want::Runs);
    let runs = flow.runs.iter().flatten().filter(|_| known);
    let told = |info: &RunInfo| {
        let until = info.until?;
        let (id, command) = if until <= flow.now {
            ("run-time-over-here", rollback(flow, &info.run))
        } else {
            ("run-waits-here", command(flow, &["confirm", &info.run.0], &info.run))
        };
        let text = Text::new(id).with("run", info.run.0.as_str()).with("until", until);
        Some(text.with("command", command))
    };
    runs.filter_map(told).collect()
}

/// The heading above what is said of hosts of one release.
pub(super) fn hosts(plans: &[&HostPlan]) -> Block {
    let names = alike::names(plans.iter().map(|plan| &plan.host));
    Block::Heading(match plans.first().filter(|plan| plan.role == Role::Node) {
        // Its system says nothing of StorageLink.
        None => Text::new("wizard-host-server").with("host", names),
        Some(first) if plans.len() > 1 => Text::new("wizard-hosts-alike")
            .with("count", plans.len())
            .with("host", names)
            .with("release", &first.release),
        Some(first) => Text::new("wizard-host")
            .with("host", names)
            .with("release", &first.release)
            .with("role", Text::new(role(&first.release))),
    })
}

/// What a node is: a plain Linux that is worked on all the same is no dom0.
fn role(release: &Untrusted) -> &'static str {
    if release.bytes() == b"linux" { "wizard-role-linux" } else { "wizard-role-node" }
}

/// The mark of a change before anything is done.
pub(super) const fn standing(standing: Standing) -> Mark {
    match standing {
        Standing::Pending => Mark::Pending,
        Standing::Done => Mark::Done,
        Standing::Refused => Mark::Refused,
        Standing::Manual => Mark::Manual,
        Standing::Skipped => Mark::Skipped,
    }
}

/// The mark of a change that has ended.
pub(super) const fn outcome(outcome: &Outcome) -> Mark {
    match outcome {
        Outcome::Applied { .. } => Mark::Applied,
        Outcome::Done => Mark::Done,
        Outcome::Failed { .. } => Mark::Failed,
        Outcome::Unknown { .. } => Mark::Unknown,
        Outcome::RolledBack => Mark::RolledBack,
        Outcome::Refused { .. } => Mark::Refused,
        Outcome::Manual => Mark::Manual,
        Outcome::Skipped => Mark::Skipped,
    }
}

/// What an outcome brings along: why it is so, or what could not be kept.
pub(super) fn details(outcome: &Outcome) -> Vec<Text> {
    match outcome {
        Outcome::Applied { notes } => notes.clone(),
        Outcome::Failed { why } | Outcome::Unknown { why } | Outcome::Refused { why } => vec![why.clone()],
        Outcome::Done | Outcome::RolledBack | Outcome::Manual | Outcome::Skipped => Vec::new(),
    }
}

/// How a run stands.
pub(super) const fn state(state: RunState) -> &'static str {
    match state {
        RunState::Complete => "run-complete",
        RunState::Unfinished => "run-unfinished",
        RunState::RolledBack => "run-rolled-back",
        RunState::AwaitingConfirm => "run-awaiting-confirm",
    }
}

/// How a run ended. Where only steps by hand were asked for, nothing was done that could be complete, and nothing is kept of
/// it: what the admin has answered.
pub(super) fn how(run: &Run, end: &RunEnd) -> Text {
    let by_hand = run.count(|outcome| matches!(outcome, Outcome::Manual));
    if end.run.is_some() || end.state != RunState::Complete || by_hand == 0 {
        return Text::new(state(end.state));
    }
    let done = end.notes.iter().filter(|(_, note)| note.id == "confirmed-by-hand").count();
    Text::new("run-only-by-hand").with("done", done).with("left", by_hand.saturating_sub(done))
}

/// What a run did to the hosts by now.
pub(super) fn so_far(flow: &Flow, run: &Run) -> Text {
    if let Some((run, stand)) = flow.untold() {
        return Text::new("state-stands").with("run", run.0.as_str()).with("made", stand);
    }
    let back = run.count(|outcome| matches!(outcome, Outcome::RolledBack));
    if run.kind == Kind::RollBack && run.unsure() == 0 {
        return Text::new("state-put-back").with("made", run.made()).with("back", back);
    }
    Text::new("state-so-far").with("made", run.made()).with("back", back).with("unsure", run.unsure())
}

/// A line of the log: this change is at work on that.
pub(super) fn at_work(change: &Text, progress: &Progress) -> Text {
    Text::new("log-at-work").with("change", change.clone()).with("what", progress.what.clone())
}

/// True where something did not become of a change as it should.
pub(super) const fn went_wrong(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Failed { .. } | Outcome::Unknown { .. } | Outcome::Refused { .. })
}

/// A line of the log: this change ended.
pub(super) fn ended(change: &Text, how: &Outcome) -> Text {
    let word = match how {
        Outcome::Applied { .. } => "outcome-applied",
        Outcome::Done => "outcome-done",
        Outcome::Failed { .. } => "outcome-failed",
        Outcome::Unknown { .. } => "outcome-unknown",
        Outcome::RolledBack => "outcome-rolled-back",
        Outcome::Refused { .. } => "outcome-refused",
        Outcome::Manual => "outcome-manual",
        Outcome::Skipped => "outcome-skipped",
    };
    let line = Text::new("log-ended").with("change", change.clone()).with("outcome", Text::new(word));
    match details(how).into_iter().next() {
        Some(why) => Text::new("log-ended-why").with("line", line).with("why", why),
        None => line,
    }
}

/// The command that undoes a run, with the options that lead to the same hosts and the same state folder.
pub(super) fn rollback(flow: &Flow, run: &RunId) -> String {
    command(flow, &["rollback", &run.0, "--yes"], run)
}

/// The sentence before that command.
pub(super) fn to_roll_back(flow: &Flow) -> Text {
    Text::new(if flow.setup.practice { "unfinished-roll-back-practice" } else { "unfinished-roll-back" })
}

/// The same on a page that does not offer it.
pub(super) fn to_roll_back_later(flow: &Flow) -> Text {
    Text::new(if flow.setup.practice { "run-roll-back-later-practice" } else { "run-roll-back-later" })
}

/// What stands before the command that finishes a run.
pub(super) fn to_resume(flow: &Flow) -> Text {
    Text::new(if flow.setup.practice { "unfinished-resume-practice" } else { "unfinished-resume" })
}

/// The same where what failed is tried again.
pub(super) fn to_retry(flow: &Flow) -> Text {
    Text::new(if flow.setup.practice { "unfinished-retry-practice" } else { "unfinished-retry" })
}

/// The command that finishes a run.
pub(super) fn resume(flow: &Flow, run: &RunId) -> String {
    command(flow, &["resume", &run.0, "--yes"], run)
}

fn command(flow: &Flow, words: &[&str], run: &RunId) -> String {
    let mut line = format!("quantalink {}", words.join(" "));
    if flow.setup.practice {
        // What would be typed on real hosts: the practice site goes away with the wizard.
        return line;
    }
    let root = flow.runs.iter().flatten().find(|info| info.run == *run).map(|info| &info.root);
    if let Some(root) = root.filter(|root| !root.is_empty() && root.bytes() != b"/") {
        line.push_str(" --root ");
        line.push_str(&quoted(root, false));
    }
    let state = &flow.setup.state_dir;
    // The folder that the command takes without it; root's, whoever this is.
    let usual = *state == *"/var/lib/quantalink" || State::default_dir().is_some_and(|dir| dir == *state);
    if !usual && !state.as_os_str().is_empty() {
        line.push_str(" --state-dir ");
        line.push_str(&quoted(&files::raw(state), false));
    }
    line
}

/// A word as the machine's own shell takes it back.
#[must_use]
pub fn quoted(word: &Untrusted, ascii: bool) -> String {
    if cfg!(windows) { quoted_for_windows(word) } else { quoted_for_unix(word, ascii) }
}

/// As Windows' command prompt and its programs take it: in quotation marks where it has a blank or a sign of that prompt. No path
/// holds a quotation mark there.
fn quoted_for_windows(word: &Untrusted) -> String {
    let text = word.shown();
    if !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || "&|<>^()%!'`,;=".contains(c)) {
        return text;
    }
    // A backslash at the end would take the quotation mark for its own.
    let end = if text.ends_with('\\') { "\\" } else { "" };
    format!("\"{text}{end}\"")
}

/// A word as a shell takes it back to the same bytes. What cannot be typed stands as bash's `$'…'` has it; with `ascii`
/// that is all that is not ASCII.
fn quoted_for_unix(word: &Untrusted, ascii: bool) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-+,:@%=".contains(byte);
    match word.utf8() {
        Some(text) if text.bytes().all(|byte| plain(&byte)) => text.to_owned(),
        Some(text)
            if escape(text.as_bytes()) == text && !text.contains('\'') && (text.is_ascii() || !ascii) =>
        {
            format!("'{text}'")
        }
        _ => {
            let bytes = word.bytes().iter().map(|byte| match byte {
                byte if plain(byte) || *byte == b' ' => char::from(*byte).to_string(),
                byte => format!("\\x{byte:02x}"),
            });
            format!("$'{}'", bytes.collect::<String>())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_back_from_the_prompt_of_windows() {
        for (word, shown) in [
            (r"C:\x", r"C:\x"),
            (r"C:\a b\x.exe", r#""C:\a b\x.exe""#),
            (r"C:\a b\", r#""C:\a b\\""#),
            (r"C:\a&b", r#""C:\a&b""#),
            ("", r#""""#),
        ] {
            assert_eq!(quoted_for_windows(&word.into()), shown);
        }
    }

    #[test]
    fn words_come_back_from_a_shell() {
        for (word, shown) in [
            (&b"/mnt/dom0"[..], "/mnt/dom0"),
            (b"/mnt/my disk", "'/mnt/my disk'"),
            (b"/mnt/it's; rm", "$'/mnt/it\\x27s\\x3b rm'"),
            (b"/mnt/\x1b[2J\xff", "$'/mnt/\\x1b\\x5b2J\\xff'"),
            ("/mnt/\u{202e}x".as_bytes(), "$'/mnt/\\xe2\\x80\\xaex'"),
        ] {
            assert_eq!(quoted(&Untrusted::from(word), false), shown);
            assert!(quoted(&Untrusted::from(word), true).is_ascii());
            let line = format!("printf %s {shown}");
            if let Ok(out) = std::process::Command::new("bash").args(["-c", &line]).output() {
                assert_eq!(out.stdout, word);
            }
        }
    }
}
