//! What all hosts say in the same words: the ids that a caller may rely on whichever host it talks to.

use super::{Cx, Holder, HostError, HostPath, Kind, Link};
use crate::base::{Arg, Text, Untrusted};

/// Name of the temporary file of a replacement, the same in every stage folder: without ".conf", so that nothing that
/// reads a folder of configuration files takes it for one.
pub const TEMP_NAME: &str = ".quantalink-new";

/// How many links may lie on the way to a file; the kernel's own limit.
pub(super) const MOST_LINKS: usize = 40;

/// A message about a path.
pub(super) fn about(id: &'static str, path: &HostPath) -> Text {
    Text::new(id).with("path", path)
}

/// Refused, about a path.
pub(super) fn refused(id: &'static str, path: &HostPath) -> HostError {
    HostError::Refused(about(id, path))
}

/// Not done, about a path.
pub(super) fn not_done(id: &'static str, path: &HostPath) -> HostError {
    HostError::NotDone(about(id, path))
}

/// Something other than a file stands where a file is needed.
pub(super) fn not_a_file(path: &HostPath, kind: Kind) -> HostError {
    HostError::Refused(about("not-a-file", path).with("kind", kind.word()))
}

/// The file has other names too.
pub(super) fn hard_links(path: &HostPath, names: u64) -> HostError {
    let names = i64::try_from(names).unwrap_or(i64::MAX);
    HostError::Refused(about("hard-links", path).with("names", names))
}

/// Nothing may be executed in a tree.
pub(super) fn executes_nothing() -> HostError {
    HostError::Refused(Text::new("root-executes-nothing"))
}

/// There is no such program.
pub(super) fn no_such_program(program: &str) -> HostError {
    HostError::Refused(Text::new("no-such-program").with("program", program))
}

/// The program was given up at its deadline.
pub(super) fn program_timed_out(program: &str) -> HostError {
    HostError::Unknown(Text::new("program-timed-out").with("program", program))
}

/// The program was given up because nobody wants its answer any more.
pub(super) fn program_cancelled(program: &str) -> HostError {
    HostError::Unknown(Text::new("cancelled").with("program", program))
}

/// Stops a call that has not changed anything yet, where nobody wants it any more or its time is over.
pub(super) fn still_wanted(path: &HostPath, cx: &Cx<'_>) -> Result<(), HostError> {
    if cx.cancel.is_set() {
        return Err(not_done("cancelled-before-change", path));
    }
    if cx.deadline.passed() {
        return Err(not_done("deadline-before-change", path));
    }
    Ok(())
}

/// Another run has the lock; what can be seen of it.
pub(super) fn lock_held(holder: Option<&Holder>) -> HostError {
    let Some((holder, pid)) = holder.and_then(|holder| holder.pid.map(|pid| (holder, pid))) else {
        return HostError::Refused(Text::new("lock-held-unseen"));
    };
    let since = holder.since.map_or_else(|| Text::new("not-known").into(), Arg::from);
    let known = |value: Option<&Untrusted>| value.map_or_else(|| Text::new("not-known").into(), Arg::from);
    // A process id is a name, not an amount: as a number it would be shown with grouped digits.
    let text = Text::new("lock-held").with("pid", pid.to_string());
    let text = text.with("command", known(holder.command.as_ref())).with("since", since);
    HostError::Refused(text.with("from", known(holder.from.as_ref())))
}

/// A path that leaves the root, and the link that made it so, where one did.
pub(super) fn leads_out(asked: &HostPath, link: Option<&Link>) -> HostError {
    HostError::Refused(about("link-leads-out", asked).with("link", link.map_or(asked, |link| &link.at)))
}
