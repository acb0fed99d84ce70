//! A host of xapi brought to a state: the orders for what is not so yet, then looks until it is. That `xe` ended well, or
//! that xapi said no, says nothing by itself: only looks count, and where nobody answers, nobody knows.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use crate::base::Text;
use crate::core::change::{ChangeRef, Guest, XapiChange, XapiOp, XapiWas};
use crate::core::event::Event;
use crate::core::facts::Keys;
use crate::core::xapi::{Xe, give, orders, typed};
use crate::host::{Cancel, Cx, Deadline, Host, HostError, HostId, Part, Program, Progress};

use super::hands::Hands;

/// All looks of one question together.
const LOOK_TIME: Duration = Duration::from_mins(1);

/// A state of a host in xapi.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Goal {
    /// It is enabled, or disabled.
    Enabled(bool),
    /// These PBDs are plugged, or unplugged.
    Plugged(Vec<String>, bool),
    /// Multipathing stands so.
    Keys(Keys),
    /// No VM runs there.
    Empty,
}

/// Why a host did not come to a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NotSo {
    pub why: Text,
    pub how: How,
}

/// How sure that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// It was not even tried.
    Refused,
    /// It was seen not to be so.
    Failed,
    /// Nobody knows what becomes of it.
    Unclear,
}

impl From<HostError> for NotSo {
    fn from(error: HostError) -> Self {
        match error {
            HostError::Refused(why) => Self { why, how: How::Refused },
            HostError::NotDone(why) => Self { why, how: How::Failed },
            HostError::Unknown(why) => Self { why, how: How::Unclear },
        }
    }
}

impl Goal {
    /// What an order wants.
    pub fn of(op: &XapiOp) -> Self {
        match op {
            XapiOp::Disable => Self::Enabled(false),
            XapiOp::Enable => Self::Enabled(true),
            XapiOp::Evacuate => Self::Empty,
            XapiOp::Unplug(pbds) => Self::Plugged(pbds.clone(), false),
            XapiOp::Plug(pbds) => Self::Plugged(pbds.clone(), true),
            XapiOp::Keys(keys) => Self::Keys(keys.clone()),
        }
    }

    /// What brings back how it was; none where nothing does, or nothing has to.
    pub fn back(was: &XapiWas) -> Option<Self> {
        match was {
            XapiWas::Enabled => Some(Self::Enabled(true)),
            XapiWas::Plugged(pbds) => Some(Self::Plugged(pbds.clone(), true)),
            XapiWas::Keys { field, multipathing, handle } => Some(Self::Keys(Keys {
                field: *field,
                multipathing: multipathing.clone(),
                handle: handle.clone(),
            })),
            XapiWas::Ran(_) | XapiWas::Unplugged(_) | XapiWas::Disabled => None,
        }
    }

    /// The commands for it.
    pub fn orders(&self, uuid: &str) -> Result<Vec<Program>, Text> {
        Ok(match self {
            Self::Enabled(true) => vec![orders::host_enable(uuid)?],
            Self::Enabled(false) => vec![orders::host_disable(uuid)?],
            Self::Empty => vec![orders::host_evacuate(uuid)?],
            Self::Keys(keys) => orders::keys(uuid, keys)?,
            Self::Plugged(pbds, plug) => {
                let order = if *plug { orders::pbd_plug } else { orders::pbd_unplug };
                pbds.iter().map(|pbd| order(pbd)).collect::<Result<_, _>>()?
            }
        })
    }

    /// The same, as the admin types them.
    pub fn commands(&self, uuid: &str) -> String {
        let orders = self.orders(uuid).unwrap_or_default();
        orders.iter().map(typed).collect::<Vec<_>>().join("; ")
    }

    /// One after the other what is waited for by itself: each PBD.
    fn steps(self) -> Vec<Self> {
        match self {
            Self::Plugged(pbds, plug) => pbds.into_iter().map(|pbd| Self::Plugged(vec![pbd], plug)).collect(),
            other => vec![other],
        }
    }

    /// What of it is not so yet; none where all is.
    fn rest(&self, xe: &Xe<'_>, uuid: &str) -> Result<Option<Self>, HostError> {
        let so = match self {
            Self::Enabled(on) => xe.host_enabled(uuid)? == *on,
            Self::Empty => xe.vms(uuid)?.is_empty(),
            Self::Keys(keys) => same_keys(&xe.keys(uuid)?, keys),
            Self::Plugged(pbds, plug) => {
                let mut rest = Vec::new();
                for pbd in pbds {
                    match xe.pbd_attached(pbd) {
                        Ok(so) if so == *plug => {}
                        Ok(_) => rest.push(pbd.clone()),
                        // What is not there any more nobody plugs or unplugs, and nothing waits for it.
                        Err(error) if gone(&error) => {}
                        Err(error) => return Err(error),
                    }
                }
                return Ok((!rest.is_empty()).then_some(Self::Plugged(rest, *plug)));
            }
        };
        Ok((!so).then(|| self.clone()))
    }
}

/// True where multipathing stands the same. A key that says `false` is as good as none: xapi itself sets it so where the
/// field is switched off.
pub(super) fn same_keys(one: &Keys, other: &Keys) -> bool {
    let on = |keys: &Keys| keys.multipathing.as_ref().filter(|value| value.bytes() != b"false").cloned();
    one.field == other.field && on(one) == on(other) && one.handle == other.handle
}

impl Hands<'_> {
    /// Asks xapi through the `xe` of this host.
    pub fn xe<T>(
        &self,
        host: &HostId,
        ask: impl FnOnce(&Xe<'_>) -> Result<T, HostError>,
    ) -> Result<T, HostError> {
        let never = Cancel::default();
        let door = self.host(host)?;
        ask(&Xe::new(&**door, Cx::quiet(Deadline::after(LOOK_TIME), &never)))
    }

    /// What of this is not so yet; none where all is.
    pub fn rest(&self, host: &HostId, uuid: &str, goal: &Goal) -> Result<Option<Goal>, HostError> {
        self.xe(host, |xe| goal.rest(xe, uuid))
    }

    /// How that which an order changes is now, so that it can be brought back.
    pub fn was(&self, host: &HostId, order: &XapiChange) -> Result<XapiWas, HostError> {
        let uuid = &*order.host;
        Ok(match &order.op {
            XapiOp::Disable => XapiWas::Enabled,
            XapiOp::Enable => XapiWas::Disabled,
            XapiOp::Plug(pbds) => XapiWas::Unplugged(pbds.clone()),
            XapiOp::Unplug(pbds) => {
                let plugged = Goal::Plugged(pbds.clone(), false);
                match self.rest(host, uuid, &plugged)? {
                    Some(Goal::Plugged(plugged, _)) => XapiWas::Plugged(plugged),
                    _ => XapiWas::Plugged(Vec::new()),
                }
            }
            XapiOp::Evacuate => XapiWas::Ran(self.guests(host, uuid)?),
            XapiOp::Keys(_) => {
                let Keys { field, multipathing, handle } = self.xe(host, |xe| xe.keys(uuid))?;
                XapiWas::Keys { field, multipathing, handle }
            }
        })
    }

    /// Those of the PBDs that are not there any more; none where that cannot be told.
    pub fn gone(&self, host: &HostId, pbds: &[String]) -> Vec<String> {
        let is_gone =
            |pbd: &&String| self.xe(host, |xe| xe.pbd_attached(pbd)).is_err_and(|error| gone(&error));
        pbds.iter().filter(is_gone).cloned().collect()
    }

    /// The VMs that run there now.
    pub fn guests(&self, host: &HostId, uuid: &str) -> Result<Vec<Guest>, HostError> {
        self.xe(host, |xe| {
            let vms = xe.vms(uuid)?;
            let filter = [("resident-on", uuid), ("is-control-domain", "false")];
            let named = xe.with_fields("vm", &filter, &vms, ["name-label"])?;
            Ok(named
                .into_iter()
                .map(|(uuid, [name])| Guest { name: name.unwrap_or_else(|| uuid.as_str().into()), uuid })
                .collect())
        })
    }

    /// Brings the host to this state and waits until it is so. `gives`: it gives back what was taken, so that it goes on with
    /// the next PBD where one fails, and no end that was asked for ends it; else that does, between two PBDs, and within an
    /// evacuation.
    pub fn bring_xapi(&self, at: &ChangeRef, uuid: &str, goal: &Goal, gives: bool) -> Result<(), NotSo> {
        let Some(rest) = self.rest(&at.host, uuid, goal)? else { return Ok(()) };
        let steps = rest.steps();
        let mut not_so = Ok(());
        for (nth, step) in steps.iter().enumerate() {
            if !gives && self.stopped() {
                return Err(NotSo { why: Text::new("xapi-order-cut"), how: How::Failed });
            }
            let orders = step.orders(uuid).map_err(HostError::Refused)?;
            let said = orders.iter().filter_map(|order| {
                self.tell_order(at, order, nth, steps.len());
                let done = match step {
                    Goal::Empty => self.evacuate(at, uuid, order, !gives),
                    _ => self.give(at, order),
                };
                done.err().map(NotSo::from)
            });
            // Of several, the one that nobody knows the end of goes first.
            let said = said.max_by_key(|said| said.how == How::Unclear);
            let came = self.until(at, uuid, step, said);
            if !gives {
                came?;
            } else if not_so.is_ok() {
                not_so = came;
            }
        }
        not_so
    }

    /// Looks until it is so, or is seen not to become so.
    fn until(&self, at: &ChangeRef, uuid: &str, goal: &Goal, said: Option<NotSo>) -> Result<(), NotSo> {
        let since = Instant::now();
        let mut lost;
        loop {
            match self.rest(&at.host, uuid, goal) {
                Ok(None) => return Ok(()),
                Ok(Some(_)) => {
                    lost = None;
                    // A no is an answer: what is not so now does not come to be so.
                    if let Some(said) = said.as_ref().filter(|said| said.how != How::Unclear) {
                        return Err(said.clone());
                    }
                }
                Err(error) => lost = Some(error.text().clone()),
            }
            // What xapi says it has done is seen at once, or some seconds later; what was given up on may come any time.
            if since.elapsed() >= self.site.pace.watch {
                break;
            }
            std::thread::sleep(self.site.pace.poll);
        }
        let look = Text::new("xapi-not-so").with("command", goal.commands(uuid));
        match (lost, said) {
            (Some(why), _) => Err(unclear(why, goal, uuid)),
            (None, Some(said)) => Err(unclear(said.why, goal, uuid)),
            (None, None) => Err(NotSo { why: look, how: How::Failed }),
        }
    }

    /// Gives an order, and waits for its end.
    fn give(&self, at: &ChangeRef, order: &Program) -> Result<(), HostError> {
        let never = Cancel::default();
        let deadline = Deadline::after(self.site.pace.order);
        give(&**self.host(&at.host)?, order, &Cx::quiet(deadline, &never))
    }

    /// The same for an evacuation, which may take long: how many VMs are left is told meanwhile.
    fn evacuate(&self, at: &ChangeRef, uuid: &str, order: &Program, cut: bool) -> Result<(), HostError> {
        let never = Cancel::default();
        let cancel = if cut { self.cx.cancel } else { &never };
        let deadline = Deadline::after(self.site.pace.evacuate);
        let door: &dyn Host = &**self.host(&at.host)?;
        let all = self.xe(&at.host, |xe| xe.vms(uuid)).map_or(0, |vms| vms.len());
        std::thread::scope(|scope| {
            let (end, ended) = channel::<()>();
            let work = move || {
                // Dropped at its end, however it ends.
                let _end = end;
                give(door, order, &Cx::quiet(deadline, cancel))
            };
            let thread = std::thread::Builder::new().name(String::from("evacuate"));
            let worker = thread.spawn_scoped(scope, work).map_err(|error| {
                let why = Text::new("thread-not-started").with("why", error.to_string());
                HostError::NotDone(why)
            })?;
            let pause = self.site.pace.poll.saturating_mul(8);
            let since = Instant::now();
            while ended.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
                if !self.tell_left(at, uuid, all) {
                    self.tell_since(at, order, since);
                }
            }
            worker.join().unwrap_or_else(|mistake| std::panic::resume_unwind(mistake))
        })
    }

    /// False where xapi cannot be asked just now: over SSH the order itself has the connection until it is carried out.
    fn tell_left(&self, at: &ChangeRef, uuid: &str, all: usize) -> bool {
        let Ok(left) = self.xe(&at.host, |xe| xe.vms(uuid)) else { return false };
        let gone = all.saturating_sub(left.len());
        let what = Text::new("xapi-vms-left").with("left", left.len());
        self.tell_part(at, what, gone, all);
        true
    }

    fn tell_since(&self, at: &ChangeRef, order: &Program, since: Instant) {
        let most = self.site.pace.evacuate;
        let part = Some(Part::Seconds(since.elapsed().min(most).as_secs(), most.as_secs()));
        let what = Text::new("xapi-order-given").with("command", typed(order));
        (self.tell)(Event::Progress(at.clone(), Progress { what, part }));
    }

    fn tell_order(&self, at: &ChangeRef, order: &Program, done: usize, of: usize) {
        self.tell_part(at, Text::new("xapi-order-given").with("command", typed(order)), done, of);
    }

    fn tell_part(&self, at: &ChangeRef, what: Text, done: usize, of: usize) {
        let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let part = Some(Part::Steps(number(done), number(of)));
        (self.tell)(Event::Progress(at.clone(), Progress { what, part }));
    }
}

/// True where xapi says that the object is not there any more.
fn gone(error: &HostError) -> bool {
    matches!(error, HostError::NotDone(why) if why.id == "xapi-object-gone")
}

/// Nobody knows: why, and what to type once it is known.
fn unclear(why: Text, goal: &Goal, uuid: &str) -> NotSo {
    let text = Text::new("xapi-unclear").with("why", why).with("command", goal.commands(uuid));
    NotSo { why: text.with("look", look(goal, uuid)), how: How::Unclear }
}

/// How the admin looks whether it is so.
fn look(goal: &Goal, uuid: &str) -> String {
    match goal {
        Goal::Enabled(_) => format!("xe host-param-get uuid={uuid} param-name=enabled"),
        Goal::Empty => format!("xe vm-list resident-on={uuid} is-control-domain=false"),
        Goal::Keys(_) => format!("xe host-param-get uuid={uuid} param-name=other-config"),
        Goal::Plugged(..) => format!("xe pbd-list host-uuid={uuid}"),
    }
}
