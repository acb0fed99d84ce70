//! How a practice site is to be.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::Knob;
use crate::core::runner::Pace;

/// How a practice site is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// What goes wrong. Of several that exclude each other the last one counts.
    pub knobs: Vec<Knob>,
    /// How long everything takes and is waited for, in percent of the usual time (100). Tests take less.
    pub percent: u32,
}

impl Default for Options {
    fn default() -> Self {
        Self { knobs: Vec::new(), percent: 100 }
    }
}

impl Options {
    /// With these knobs, at the usual pace.
    #[must_use]
    pub fn with(knobs: &[Knob]) -> Self {
        Self { knobs: knobs.to_vec(), ..Self::default() }
    }

    /// True where this knob is on.
    #[must_use]
    pub fn has(&self, knob: Knob) -> bool {
        self.knobs.contains(&knob)
    }

    /// The last of these that is on.
    pub(super) fn last_of(&self, some: &[Knob]) -> Option<Knob> {
        self.knobs.iter().rev().find(|knob| some.contains(knob)).copied()
    }

    /// How long services and the installer are waited for here: what never comes takes its share of the time, too.
    #[must_use]
    pub(super) fn pace(&self) -> Pace {
        let Pace { service, watch, poll, install, order, evacuate } = Pace::default();
        let part = |usual: Duration| usual.saturating_mul(self.percent) / 100;
        Pace {
            service: part(service),
            watch: part(watch),
            poll: part(poll),
            install: part(install),
            order: part(order),
            evacuate: part(evacuate),
        }
    }

    /// That many milliseconds of practice time as real ones.
    pub(super) fn scaled(&self, ms: u64) -> u64 {
        ms.saturating_mul(u64::from(self.percent)) / 100
    }
}
