//! Step `credentials` (guide 2.2): `StorageLink` knows the storage system.

use crate::api::{Endpoint, STORAGE_PORT};
use crate::base::Hash;
use crate::core::answers::Section;
use crate::core::facts::HostFacts;
use crate::core::facts::Role;
use crate::core::guide::{Ask, AskKind, Step};
use crate::core::secrets::SecretRef;

use super::ask;

/// The step.
pub const STEP: Step = Step {
    id: "credentials",
    section: Section::Verify,
    role: Role::Server,
    guide: Some("2.2"),
    gather: |_, _| {},
    plan: |_, _, _| Vec::new(),
    check: |_, _| Vec::new(),
    asks: &[
        Ask {
            id: "storage",
            kind: AskKind::Line,
            get: |answers| ask::word(answers.verify.storage.as_ref()),
            set: |answers, typed| {
                let given = ask::given(typed);
                if let Some(given) = &given {
                    Endpoint::parse(given, STORAGE_PORT)?;
                }
                // Another address is another server: what was trusted there says nothing here.
                if given != answers.verify.storage {
                    answers.verify.storage = given;
                    answers.verify.storage_fingerprint = None;
                }
                Ok(())
            },
            looks: true,
        },
        Ask {
            id: "storage-user",
            kind: AskKind::Line,
            get: |answers| ask::word(answers.verify.storage_user.as_ref()),
            set: |answers, typed| {
                answers.verify.storage_user = ask::given(typed);
                Ok(())
            },
            looks: true,
        },
        Ask {
            id: "storage-fingerprint",
            kind: AskKind::Pin(pin),
            get: |answers| ask::word(answers.verify.storage_fingerprint.as_ref()),
            set: |answers, typed| ask::hash(typed).map(|hash| answers.verify.storage_fingerprint = hash),
            looks: true,
        },
        Ask {
            id: "storage-password",
            kind: AskKind::Secret(SecretRef::Storage),
            get: |_| String::new(),
            set: |_, _| Ok(()),
            looks: true,
        },
        Ask {
            id: "storage-name",
            kind: AskKind::Line,
            get: |answers| ask::word(answers.verify.storage_name.as_ref()),
            set: |answers, typed| {
                answers.verify.storage_name = ask::given(typed);
                Ok(())
            },
            looks: false,
        },
        Ask {
            id: "add-credentials",
            kind: AskKind::YesNo,
            get: |answers| ask::yes_no(answers.verify.add_credentials),
            set: |answers, typed| ask::flag(typed).map(|flag| answers.verify.add_credentials = flag),
            looks: false,
        },
    ],
    page: None,
};

/// The certificate that the storage system showed.
fn pin(facts: &HostFacts) -> Option<Hash> {
    let storage = facts.server.as_ref()?.storage.get()?.as_ref()?;
    Some(storage.certificate.fingerprint)
}
