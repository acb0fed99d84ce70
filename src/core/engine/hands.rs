//! What all parts of the engine share: the hosts and their locks, a look at a file, and contexts for calls.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::base::{Hash, Stamp, Text};
use crate::core::answers::AT_ONCE;
use crate::core::change::{Act, ChangeRef, Standing, Undo};
use crate::core::event::Event;
use crate::core::journal::Entry;
use crate::core::plan::HostPlan;
use crate::core::runner::Site;
use crate::core::side_by_side::side_by_side;
use crate::core::state::State;
use crate::host::{
    Ask, Cancel, Cx, Deadline, Expect, File, Found, Host, HostError, HostId, HostPath, Lock, Progress,
    Service, ServiceOp,
};

use super::ResumeError;

/// Writing, removing or reading one file.
const FILE_TIME: Duration = Duration::from_mins(2);
/// Loading a configuration: the daemon may wait for paths that do not answer.
pub(super) const LOAD_TIME: Duration = Duration::from_secs(90);
/// One question to a service manager, or one order.
const SERVICE_TIME: Duration = Duration::from_secs(30);
/// Files of this size can be looked at: the editor's limit, and room for what an edit adds.
const MAX_LOOK: u64 = 80 * 1024 * 1024;

/// Who works, on what, and for whom.
pub(super) struct Hands<'a> {
    pub site: &'a Site,
    pub state: &'a State,
    pub cx: &'a Cx<'a>,
    pub tell: &'a dyn Fn(Event),
    /// Held by whoever asks something, where several are at work.
    pub asking: Option<&'a Mutex<()>>,
    locks: Vec<(HostId, Box<dyn Lock>)>,
}

/// What stands at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Seen {
    Absent,
    File(Arc<File>),
    /// No regular file, one too big, or a link in the place of the file.
    Other,
}

impl Seen {
    /// True where that is there.
    pub fn is(&self, expect: Expect) -> bool {
        match (self, expect) {
            (Self::Absent, Expect::Absent) => true,
            (Self::File(file), Expect::Is(hash)) => file.hash == hash,
            _ => false,
        }
    }
}

impl<'a> Hands<'a> {
    pub fn new(site: &'a Site, state: &'a State, cx: &'a Cx<'a>, tell: &'a dyn Fn(Event)) -> Self {
        Self { site, state, cx, tell, asking: None, locks: Vec::new() }
    }

    /// The same, for one of several at work: they ask one after the other.
    pub const fn one_of_many(mut self, asking: &'a Mutex<()>) -> Self {
        self.asking = Some(asking);
        self
    }

    pub fn now(&self) -> Stamp {
        self.site.clock.now()
    }

    /// True when no new change may begin.
    pub fn stopped(&self) -> bool {
        self.cx.cancel.is_set() || self.cx.deadline.passed()
    }

    pub fn host(&self, id: &HostId) -> Result<&Arc<dyn Host>, HostError> {
        find(self.site, id)
    }

    /// Takes the locks that are not held yet, so many at once; none is waited for. Says of which hosts it was not got, and why.
    pub fn lock<'b>(
        &mut self,
        ids: impl IntoIterator<Item = &'b HostId>,
        at_once: usize,
    ) -> Vec<(HostId, HostError)> {
        let mut due: Vec<&HostId> = Vec::new();
        for id in ids {
            if !due.contains(&id) && !self.locks.iter().any(|(held, _)| held == id) {
                due.push(id);
            }
        }
        let (site, deadline, cancel) = (self.site, self.cx.deadline.at_most(FILE_TIME), self.cx.cancel);
        let taken = side_by_side(&due, at_once, |id| {
            find(site, id).and_then(|host| host.lock(&Cx::quiet(deadline, cancel)))
        });
        let mut not = Vec::new();
        for (id, taken) in due.into_iter().zip(taken) {
            match taken {
                Ok(lock) => self.locks.push((id.clone(), lock)),
                Err(error) => not.push((id.clone(), error)),
            }
        }
        not
    }

    /// What stands at this path, which has no link on its way.
    pub fn look(&self, host: &HostId, path: &HostPath) -> Result<Seen, HostError> {
        let cancel = Cancel::default();
        let cx = Cx::quiet(Deadline::after(FILE_TIME), &cancel);
        let seen = self.host(host)?.read(path, MAX_LOOK, &cx)?;
        Ok(match seen.found {
            Found::Absent if seen.links.is_empty() => Seen::Absent,
            Found::File(file) if seen.path == *path => Seen::File(file),
            _ => Seen::Other,
        })
    }

    /// Does this, which looks at all files that are to be written there and tidies their stages: on a node far away the answers come
    /// at once, and count until something is changed there. The lock is held.
    pub fn foreseen<T>(&self, plan: &HostPlan, work: impl FnOnce() -> T) -> T {
        let pending = plan.changes.iter().filter(|change| change.standing == Standing::Pending);
        let asks = pending.flat_map(|change| match &change.act {
            Some(Act::Write(write)) => {
                let folder = write.make_folders.then(|| Ask::List(write.path.parent()));
                let tidy = Some(Ask::Tidy(write.stage.clone()));
                [Some(Ask::Read(write.path.clone(), MAX_LOOK)), folder, tidy]
            }
            _ => [None, None, None],
        });
        let mut asks: Vec<Ask> = asks.flatten().collect();
        // Two files may have the same stage.
        asks.sort_by_key(|ask| matches!(ask, Ask::Tidy(_)));
        asks.dedup();
        let Ok(host) = self.host(&plan.host) else { return work() };
        let never = Cancel::default();
        let cx = Cx::quiet(Deadline::after(FILE_TIME), &never);
        host.foresee(&asks, &cx);
        let done = work();
        host.foresee(&[], &cx);
        done
    }

    /// A context for the change: its progress goes to whoever listens. With `cut`, an end that was asked for reaches
    /// the host, which honours it until just before the replacement.
    pub fn with_cx<T>(
        &self,
        at: &ChangeRef,
        time: Duration,
        cut: bool,
        work: impl FnOnce(&Cx<'_>) -> T,
    ) -> T {
        let never = Cancel::default();
        let progress = |progress: Progress| (self.tell)(Event::Progress(at.clone(), progress));
        let deadline = self.cx.deadline.at_most(time);
        work(&Cx { deadline, cancel: if cut { self.cx.cancel } else { &never }, progress: &progress })
    }

    /// The same for putting back: with time of its own, and not to be cut, since it mends what was cut.
    pub fn with_own_cx<T>(&self, at: &ChangeRef, work: impl FnOnce(&Cx<'_>) -> T) -> T {
        let never = Cancel::default();
        let progress = |progress: Progress| (self.tell)(Event::Progress(at.clone(), progress));
        work(&Cx { deadline: Deadline::after(FILE_TIME), cancel: &never, progress: &progress })
    }

    /// How this service is now.
    pub fn service(&self, host: &HostId, name: &str) -> Result<Option<Service>, HostError> {
        let never = Cancel::default();
        self.host(host)?.service(name, &Cx::quiet(Deadline::after(SERVICE_TIME), &never))
    }

    /// Asks for a service to be started or stopped; whether it comes to that only looks tell.
    pub fn control(&self, host: &HostId, name: &str, op: ServiceOp) -> Result<(), HostError> {
        let never = Cancel::default();
        self.host(host)?.control(name, op, &Cx::quiet(Deadline::after(SERVICE_TIME), &never))
    }

    /// The time that writing a file may take.
    pub const fn file_time() -> Duration {
        FILE_TIME
    }

    /// Says something of a change in passing.
    pub fn note(&self, at: &ChangeRef, what: Text) {
        (self.tell)(Event::Progress(at.clone(), Progress { what, part: None }));
    }

    /// Removes what killed runs left in these stage folders.
    pub fn tidy<'b>(
        &self,
        stages: impl IntoIterator<Item = (&'b HostId, &'b HostPath)>,
    ) -> Result<(), HostError> {
        let mut done = Vec::new();
        for place in stages {
            if done.contains(&place) {
                continue;
            }
            let cancel = Cancel::default();
            self.host(place.0)?.tidy(place.1, &Cx::quiet(Deadline::after(FILE_TIME), &cancel))?;
            done.push(place);
        }
        Ok(())
    }

    /// The folders above `path` that are not there, innermost first.
    pub fn absent_folders(&self, host: &HostId, path: &HostPath) -> Result<Vec<HostPath>, HostError> {
        let mut absent = Vec::new();
        let mut folder = path.parent();
        while !folder.is_top() {
            if self.host(host)?.list(&folder, &self.cx.within(FILE_TIME))?.is_some() {
                break;
            }
            let above = folder.parent();
            absent.push(std::mem::replace(&mut folder, above));
        }
        Ok(absent)
    }
}

impl Drop for Hands<'_> {
    /// Letting go of a lock may take a question to its host: of many, side by side.
    fn drop(&mut self) {
        let locks: Vec<_> = self.locks.drain(..).map(|(_, lock)| Mutex::new(Some(lock))).collect();
        side_by_side(&locks, AT_ONCE, |lock| drop(lock.lock().map(|mut lock| lock.take())));
    }
}

fn find<'s>(site: &'s Site, id: &HostId) -> Result<&'s Arc<dyn Host>, HostError> {
    let found = site.hosts().map(|(_, host)| host).find(|host| host.id() == *id);
    found.ok_or_else(|| HostError::Refused(Text::new("host-not-here").with("host", &id.0)))
}

/// The file of a change with its content before and after; none for a change that is no file.
pub(super) fn file_of(entry: &Entry) -> Option<(&HostPath, Expect, Hash)> {
    match &entry.undo {
        Undo::PutBlob1 { path, blob, expect, .. } | Undo::ScsiIds1 { path, blob, expect, .. } => {
            Some((path, Expect::Is(*blob), *expect))
        }
        Undo::Remove1 { path, expect, .. } => Some((path, Expect::Absent, *expect)),
        Undo::Service1 { .. } | Undo::Xapi1 { .. } | Undo::Manual1 { .. } => None,
    }
}

impl From<HostError> for ResumeError {
    fn from(error: HostError) -> Self {
        match error {
            HostError::Refused(text) => Self::Refused(text),
            HostError::NotDone(text) | HostError::Unknown(text) => Self::Failed(text),
        }
    }
}
