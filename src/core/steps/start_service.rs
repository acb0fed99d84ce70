//! Step `start-service` (guide 1.6): the service that was stopped is started again.

use crate::core::answers::Section;
use crate::core::facts::Role;
use crate::core::guide::Step;

/// The step.
pub const STEP: Step = Step {
    id: "start-service",
    section: Section::Adapter,
    role: Role::Server,
    guide: Some("1.6"),
    gather: |_, _| {},
    plan: |_, _, _| Vec::new(),
    check: |_, _| Vec::new(),
    asks: &[],
    page: None,
};
