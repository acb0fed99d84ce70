//! What goes wrong on a fake host, and when: counted by calls, so that a test can place it exactly.

use crate::base::Text;
use crate::host::{HostError, HostId, HostPath};

/// The calls of a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Op {
    /// [`crate::host::Host::read`].
    Read,
    /// [`crate::host::Host::list`].
    List,
    /// [`crate::host::Host::replace`].
    Replace,
    /// [`crate::host::Host::remove`].
    Remove,
    /// [`crate::host::Host::tidy`].
    Tidy,
    /// [`crate::host::Host::run`].
    Run,
    /// [`crate::host::Host::machine`].
    Machine,
    /// [`crate::host::Host::lock`].
    Lock,
    /// [`crate::host::Host::service`].
    Service,
    /// [`crate::host::Host::control`].
    Control,
}

/// One thing that goes wrong at the `n`th call (from 1) of an operation.
#[derive(Debug, Clone)]
pub(super) enum Fault {
    /// The call answers this and does nothing.
    Instead(HostError),
    /// The call does its work and then answers this.
    After(HostError),
    /// Just before the call someone else gives a file this content, or removes it.
    Third(HostPath, Option<Vec<u8>>),
}

/// The faults that are set, and how far the host is.
#[derive(Debug, Default)]
pub(super) struct Faults {
    set: Vec<(Op, usize, Fault)>,
    calls: Vec<Op>,
    steps: usize,
    crash_at: Option<usize>,
    down: bool,
}

impl Faults {
    pub(super) fn set(&mut self, op: Op, n: usize, fault: Fault) {
        self.set.push((op, n, fault));
    }

    pub(super) fn forget(&mut self) {
        self.set.clear();
    }

    pub(super) fn crash_at(&mut self, step: usize) {
        self.crash_at = Some(step);
        self.steps = 0;
    }

    pub(super) fn restart(&mut self) {
        self.crash_at = None;
        self.down = false;
        self.steps = 0;
    }

    pub(super) const fn steps(&self) -> usize {
        self.steps
    }

    pub(super) fn calls(&self, op: Op) -> usize {
        self.calls.iter().filter(|call| **call == op).count()
    }

    /// Counts a call and gives the faults that meet it.
    pub(super) fn meet(&mut self, op: Op) -> Vec<Fault> {
        self.calls.push(op);
        let n = self.calls(op);
        let mut met = Vec::new();
        self.set.retain(|(at, when, fault)| {
            let hit = *at == op && *when == n;
            if hit {
                met.push(fault.clone());
            }
            !hit
        });
        met
    }

    /// One more point at which a kill may fall; from that point on the host answers nothing.
    pub(super) fn step(&mut self, id: &HostId) -> Result<(), HostError> {
        if !self.down {
            self.steps += 1;
            self.down = self.crash_at == Some(self.steps);
        }
        if self.down {
            return Err(HostError::Unknown(Text::new("connection-lost").with("host", &id.0)));
        }
        Ok(())
    }
}
