//! Step `licence` (guide 1.1): whether the pool may use `StorageLink` at all.

use crate::core::answers::Section;
use crate::core::facts::Role;
use crate::core::guide::{Ask, AskKind, Step};
use crate::core::licence;


/// The step.
pub const STEP: Step = Step {
    id: "licence",
    section: Section::Adapter,
    role: Role::Server,
    guide: Some("1.1"),
    gather: |_, _| {},
    plan: |_, _, _| Vec::new(),
    check: |_, _| Vec::new(),
    asks: &[Ask {
        id: "edition",
        kind: AskKind::Choice(licence::CHOICES),
        get: |answers| String::from(licence::choice(answers.adapter.edition.as_deref())),
        set: |answers, typed| licence::named(typed).map(|edition| answers.adapter.edition = edition),
        looks: false,
    }],
    page: None,
};
