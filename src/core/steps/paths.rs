//! Step `paths`: nothing is changed; whether QuantaStor's LUNs are reached over more than one way.

use crate::core::answers::Section;
use crate::core::facts::{Role, gather_paths};
use crate::core::guide::Step;

/// The step.
pub const STEP: Step = Step {
    id: "paths",
    section: Section::Multipath,
    role: Role::Node,
    guide: None,
    gather: gather_paths,
    plan: |_, _, _| Vec::new(),
    check: |_, _| Vec::new(),
    asks: &[],
    page: None,
};
