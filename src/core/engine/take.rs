//! A run that is there already, taken in hand: the locks of its hosts, and its journal as it stands under them.

use crate::base::{Text, Untrusted};
use crate::core::answers::{AT_ONCE, Answers};
use crate::core::event::RunId;
use crate::core::journal::{Journal, Writer};
use crate::core::state::StateError;
use crate::host::{HostError, HostId};

use super::ResumeError;
use super::hands::Hands;

/// Why a host is not there that the admin leaves out of a rollback.
pub(super) const LEFT_OUT: &str = "rollback-left-out";

/// A run in hand.
pub(super) struct Held {
    pub writer: Writer,
    /// Those of its hosts that are not there, and why.
    pub without: Vec<(HostId, Text)>,
}

/// Whether the run may be taken in hand without this host of it, of which this error came.
pub(super) type MayMiss<'m> = &'m dyn Fn(&Journal, &HostId, &HostError) -> bool;

/// Takes a run in hand: the locks of all its hosts, then its journal as it stands under them. A host whose lock another run
/// holds is never gone without.
pub(super) fn take(run: &RunId, hands: &mut Hands<'_>, may_miss: MayMiss<'_>) -> Result<Held, ResumeError> {
    take_but(run, &[], hands, may_miss)
}

/// The same without these hosts, whether or not they are there: nobody asks for their locks.
pub(super) fn take_but(
    run: &RunId,
    out: &[HostId],
    hands: &mut Hands<'_>,
    may_miss: MayMiss<'_>,
) -> Result<Held, ResumeError> {
    let gone = || ResumeError::Refused(Text::new("no-such-run").with("run", run.0.as_str()));
    let journal = Journal::load(hands.state, run)?.ok_or_else(gone)?;
    let (left, all): (Vec<HostId>, Vec<HostId>) =
        hosts(&journal).into_iter().partition(|host| out.contains(host));
    let mut without: Vec<(HostId, Text)> = left.into_iter().map(|host| (host, Text::new(LEFT_OUT))).collect();
    for (host, error) in hands.lock(&all, at_once(&journal)) {
        if error.text().id.starts_with("lock-held") || !may_miss(&journal, &host, &error) {
            return Err(missing(&journal, &host, error.into()));
        }
        without.push((host, error.text().clone()));
    }
    let before = |error: StateError| ResumeError::before(&error);
    hands.state.still().map_err(before)?;
    hands.state.sweep().map_err(before)?;
    let folder = hands.state.take_run(run).map_err(before)?;
    let journal = Journal::load(hands.state, run)?.ok_or_else(gone)?;
    Ok(Held { writer: Writer::reopen(hands.state, folder, journal).map_err(before)?, without })
}

/// The same, of all its hosts.
pub(super) fn take_all(run: &RunId, hands: &mut Hands<'_>) -> Result<Writer, ResumeError> {
    Ok(take(run, hands, &|_, _, _| false)?.writer)
}

/// All hosts of a run, those that came in by planning anew too.
pub(super) fn hosts(journal: &Journal) -> Vec<HostId> {
    let mut hosts = journal.header.hosts.clone();
    for item in &journal.items {
        if !hosts.contains(&item.entry.at.host) {
            hosts.push(item.entry.at.host.clone());
        }
    }
    hosts
}

/// How many of its nodes a run works on at once.
pub(super) fn at_once(journal: &Journal) -> usize {
    let answers = journal.answers(Untrusted::from(""));
    answers.map_or(AT_ONCE, |answers| answers.nodes.at_once())
}

/// True where this host has a service that the run has stopped, or something of xapi that it took: it is not gone without.
pub(super) fn owes(journal: &Journal, host: &HostId) -> bool {
    journal.down.iter().any(|down| down.host == *host)
        || journal.taken.iter().any(|taken| taken.host == *host)
}

/// True for a node of which nothing but files is to be put back: a rollback may go on without it.
pub(super) fn may_stay_behind(journal: &Journal, host: &HostId) -> bool {
    let mut here = journal.items.iter().filter(|item| item.entry.at.host == *host);
    !owes(journal, host) && !here.any(|item| item.service().is_some())
}

/// The same of one whose lock was not got. That nobody speaks of it any more is no reason, unless it was left out.
pub(super) fn may_be_left_behind(journal: &Journal, host: &HostId, error: &HostError) -> bool {
    let spoken_of = error.text().id != "host-not-here";
    may_stay_behind(journal, host) && (spoken_of || leaves_out(journal, host))
}

/// True where the answers of the last plan leave this node out.
pub(super) fn leaves_out(journal: &Journal, host: &HostId) -> bool {
    journal.answers(Untrusted::from("")).is_ok_and(|answers| left_out(&answers, host))
}

/// True where these answers leave this node out.
pub(super) fn left_out(answers: &Answers, host: &HostId) -> bool {
    host.0.utf8().is_some_and(|name| answers.nodes.leaves_out(name))
}

/// Of a run over several hosts the one is named that is in the way.
pub(super) fn missing(journal: &Journal, host: &HostId, error: ResumeError) -> ResumeError {
    if hosts(journal).len() < 2 || error.text().id == "host-not-here" {
        return error;
    }
    let named = |why: Text| {
        let text = Text::new("run-host-in-the-way").with("run", journal.header.run.0.as_str());
        text.with("host", &host.0).with("why", why)
    };
    match error {
        ResumeError::Refused(why) => ResumeError::Refused(named(why)),
        ResumeError::Failed(why) => ResumeError::Failed(named(why)),
    }
}

/// True where this host does not answer at all: the error that came from it is then no word of what stands there.
pub(super) fn silent(hands: &Hands<'_>, journal: &Journal, host: &HostId) -> bool {
    let mut here = journal.items.iter().filter(|item| item.entry.at.host == *host);
    let looked = here.find_map(|item| item.entry.path.as_ref()).map(|path| hands.look(host, path));
    matches!(looked, Some(Err(HostError::NotDone(_) | HostError::Unknown(_))))
}
