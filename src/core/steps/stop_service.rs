//! Step `stop-service` (guide 1.2): the service is stopped, and nothing else is done to the machine while it runs.

use crate::core::answers::Section;
use crate::core::facts::Role;
use crate::core::guide::{Ask, AskKind, Step};

use super::ask;

/// The step.
pub const STEP: Step = Step {
    id: "stop-service",
    section: Section::Adapter,
    role: Role::Server,
    guide: Some("1.2"),
    gather: |_, _| {},
    plan: |_, _, _| Vec::new(),
    check: |_, _| Vec::new(),
    asks: &[Ask {
        id: "storagelink-dir",
        kind: AskKind::Path,
        get: |answers| ask::word(answers.adapter.storagelink_dir.as_ref()),
        set: |answers, typed| ask::path(typed).map(|path| answers.adapter.storagelink_dir = path),
        looks: true,
    }],
    page: None,
};
