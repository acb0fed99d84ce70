//! Step `adapter-install` (guide 1.4): the adapter's installer is run.

use crate::core::answers::Section;
use crate::core::facts::Role;
use crate::core::guide::Step;

/// The step.
pub const STEP: Step = Step {
    id: "adapter-install",
    section: Section::Adapter,
    role: Role::Server,
    guide: Some("1.4"),
    gather: |_, _| {},
    plan: |_, _, _| Vec::new(),
    check: |_, _| Vec::new(),
    asks: &[],
    page: None,
};
