//! Step `scsi-ids` (guide 1.5): `QuantaStor` in `StorageLink`'s device rules.

use crate::core::answers::Section;
use crate::core::answers::version_at;
use crate::core::facts::Role;
use crate::core::guide::{Ask, AskKind, Step};
use crate::edit::scsi_ids::Wish;

use super::ask;

/// The step.
pub const STEP: Step = Step {
    id: "scsi-ids",
    section: Section::Adapter,
    role: Role::Server,
    guide: Some("1.5"),
    gather: |_, _| {},
    plan: |_, _, _| Vec::new(),
    check: |_, _| Vec::new(),
    asks: &[
        Ask {
            id: "vendor",
            kind: AskKind::Line,
            get: |answers| answers.adapter.vendor.clone().unwrap_or_else(|| Wish::default().vendor),
            set: |answers, typed| {
                answers.adapter.vendor = ask::unusual(typed, &Wish::default().vendor);
                Ok(())
            },
            looks: false,
        },
        Ask {
            id: "product",
            kind: AskKind::Line,
            get: |answers| answers.adapter.product.clone().unwrap_or_else(|| Wish::default().product),
            set: |answers, typed| {
                answers.adapter.product = ask::unusual(typed, &Wish::default().product);
                Ok(())
            },
            looks: false,
        },
        Ask {
            id: "number",
            kind: AskKind::Line,
            get: |answers| answers.adapter.number.clone().unwrap_or_else(|| Wish::default().number),
            set: |answers, typed| {
                answers.adapter.number = ask::unusual(typed, &Wish::default().number);
                Ok(())
            },
            looks: false,
        },
        Ask {
            id: "block",
            kind: AskKind::Path,
            get: |answers| ask::word(answers.adapter.block.as_ref()),
            set: |answers, typed| ask::path(typed).map(|path| answers.adapter.block = path),
            looks: true,
        },
        Ask {
            id: "version-at",
            kind: AskKind::Line,
            get: |answers| ask::word(answers.adapter.version_at.as_ref()),
            set: |answers, typed| {
                let given = ask::given(typed);
                if let Some(given) = &given {
                    version_at(given)?;
                }
                answers.adapter.version_at = given;
                Ok(())
            },
            looks: false,
        },
    ],
    page: None,
};
