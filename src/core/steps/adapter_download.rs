//! Step `adapter-download` (guide 1.3): where the installer is, and that it is the right one.

use crate::core::answers::Section;
use crate::core::facts::Role;
use crate::core::guide::{Ask, AskKind, Step};

use super::ask;

/// The step.
pub const STEP: Step = Step {
    id: "adapter-download",
    section: Section::Adapter,
    role: Role::Server,
    guide: Some("1.3"),
    gather: |_, _| {},
    plan: |_, _, _| Vec::new(),
    check: |_, _| Vec::new(),
    asks: &[
        Ask {
            id: "installer",
            kind: AskKind::Path,
            get: |answers| ask::word(answers.adapter.installer.as_ref()),
            set: |answers, typed| ask::path(typed).map(|path| answers.adapter.installer = path),
            looks: true,
        },
        Ask {
            id: "installer-sha256",
            kind: AskKind::Line,
            get: |answers| ask::word(answers.adapter.installer_sha256.as_ref()),
            set: |answers, typed| ask::hash(typed).map(|hash| answers.adapter.installer_sha256 = hash),
            looks: false,
        },
    ],
    page: None,
};
