//! What every call to a host carries: until when, whether still, and how far.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::base::Text;

/// Context of a call to a host.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// Until when the call may take.
    pub deadline: Deadline,
    /// Set when nobody wants the answer any more.
    pub cancel: &'a Cancel,
    /// Told how far the call is; may be called often.
    pub progress: &'a dyn Fn(Progress),
}

impl<'a> Cx<'a> {
    /// A context without progress.
    #[must_use]
    pub fn quiet(deadline: Deadline, cancel: &'a Cancel) -> Self {
        Self { deadline, cancel, progress: &|_| {} }
    }

    /// The same, with a deadline of its own that is not later than this one.
    #[must_use]
    pub fn within(&self, time: Duration) -> Self {
        Self { deadline: self.deadline.at_most(time), ..*self }
    }
}

/// A moment after which a call gives up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline(Instant);

impl Deadline {
    /// That long from now.
    #[must_use]
    pub fn after(time: Duration) -> Self {
        Self(Instant::now() + time)
    }

    /// The earlier of this deadline and that long from now.
    #[must_use]
    pub fn at_most(self, time: Duration) -> Self {
        Self(self.0.min(Instant::now() + time))
    }

    /// What is left; zero when it has passed.
    #[must_use]
    pub fn left(self) -> Duration {
        self.0.saturating_duration_since(Instant::now())
    }

    /// True when nothing is left.
    #[must_use]
    pub fn passed(self) -> bool {
        self.left().is_zero()
    }
}

/// A flag that all who work on one thing share; once set it stays set.
#[derive(Debug, Clone, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Asks for an end.
    pub fn set(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    /// True once an end was asked for.
    #[must_use]
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

/// How far something is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// What is being done (with the command, where one is run).
    pub what: Text,
    /// How much of it is done, where that can be said.
    pub part: Option<Part>,
}

/// How much is done, and of how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Steps.
    Steps(u64, u64),
    /// Seconds gone, and how many it may take.
    Seconds(u64, u64),
}

impl Part {
    /// What is done, and of how much.
    #[must_use]
    pub const fn counts(self) -> (u64, u64) {
        match self {
            Self::Steps(done, of) | Self::Seconds(done, of) => (done, of),
        }
    }

    /// The same in words, with its unit.
    #[must_use]
    pub fn text(self) -> Text {
        let (done, of) = self.counts();
        let number = |count| i64::try_from(count).unwrap_or(i64::MAX);
        let text = match self {
            Self::Steps(..) => Text::new("part-steps"),
            Self::Seconds(..) => Text::new("part-seconds"),
        };
        text.with("done", number(done)).with("of", number(of))
    }
}
