//! Step `adapter-listed` (guide 2.1): the gateway lists the adapter.

use crate::api::{Endpoint, GATEWAY_PORT};
use crate::base::Hash;
use crate::core::answers::Section;
use crate::core::facts::HostFacts;
use crate::core::facts::Role;
use crate::core::guide::{Ask, AskKind, Step};
use crate::core::secrets::SecretRef;

use super::ask;

/// The step.
pub const STEP: Step = Step {
    id: "adapter-listed",
    section: Section::Verify,
    role: Role::Server,
    guide: Some("2.1"),
    gather: |_, _| {},
    plan: |_, _, _| Vec::new(),
    check: |_, _| Vec::new(),
    asks: &[
        Ask {
            id: "gateway",
            kind: AskKind::Line,
            get: |answers| ask::word(answers.verify.gateway.as_ref()),
            set: |answers, typed| {
                let given = ask::given(typed);
                if let Some(given) = &given {
                    Endpoint::parse(given, GATEWAY_PORT)?;
                }
                // Another address is another server: what was trusted there says nothing here.
                if given != answers.verify.gateway {
                    answers.verify.gateway = given;
                    answers.verify.gateway_fingerprint = None;
                }
                Ok(())
            },
            looks: true,
        },
        Ask {
            id: "gateway-fingerprint",
            kind: AskKind::Pin(pin),
            get: |answers| ask::word(answers.verify.gateway_fingerprint.as_ref()),
            set: |answers, typed| ask::hash(typed).map(|hash| answers.verify.gateway_fingerprint = hash),
            looks: true,
        },
        Ask {
            id: "gateway-password",
            kind: AskKind::Secret(SecretRef::Gateway),
            get: |_| String::new(),
            set: |_, _| Ok(()),
            looks: true,
        },
    ],
    page: None,
};

/// The certificate that the gateway showed.
fn pin(facts: &HostFacts) -> Option<Hash> {
    let gateway = facts.server.as_ref()?.gateway.get()?.as_ref()?;
    Some(gateway.certificate.fingerprint)
}
