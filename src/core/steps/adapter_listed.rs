//! Step `adapter-listed` (guide 2.1): the gateway lists the adapter, and could initialise it.

use crate::api::{ADAPTER_NAME, Adapter, Endpoint, GATEWAY_PORT};
use crate::base::{Hash, Text};
use crate::core::answers::{Answers, Section};
use crate::core::change::{Change, ChangeKind};
use crate::core::checks::Status;
use crate::core::facts::{GatewayFacts, HostFacts, Role, ServerFacts, gather_gateway};
use crate::core::guide::{Ask, AskKind, Step, Tell};
use crate::core::known::Known;
use crate::core::secrets::SecretRef;

use super::draft::Draft;
use super::server::check;
use super::{ask, certificate};

/// The step.
pub const STEP: Step = Step {
    id: "adapter-listed",
    section: Section::Verify,
    role: Role::Server,
    guide: Some("2.1"),
    gather: |probe, facts| gather_gateway(probe, facts),
    plan: |facts, _, _| facts.server.iter().filter_map(|server| plan(facts, server)).collect(),
    check: |facts, _| {
        let checked = facts.server.iter().map(|server| check(facts, "adapter-listed", is_listed(server)));
        checked.collect()
    },
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
    page: Some(page),
};

/// The gateway, where it could be asked for anything.
pub(super) fn gateway(server: &ServerFacts) -> Result<&GatewayFacts, &Text> {
    match &server.gateway {
        Known::Is(Some(gateway), _) => Ok(gateway),
        Known::Is(None, why) | Known::Unknown(why) => Err(why),
    }
}

/// The certificate that the gateway showed.
fn pin(facts: &HostFacts) -> Option<Hash> {
    gateway(facts.server.as_ref()?).ok().map(|gateway| gateway.certificate.fingerprint)
}

/// The guide's adapter among those of the gateway.
pub(super) fn ours(adapters: &[Adapter]) -> Option<&Adapter> {
    let plain = |name: &[u8]| -> Vec<u8> {
        let kept = name.iter().filter(|byte| !byte.is_ascii_whitespace());
        kept.map(u8::to_ascii_lowercase).collect()
    };
    let wanted = plain(ADAPTER_NAME.as_bytes());
    adapters.iter().find(|adapter| plain(adapter.friendly.bytes()) == wanted)
}

/// The guide's adapter, where it is among these and can be used.
///
/// # Errors
/// It is not among them, or the gateway could not initialise it.
pub(in crate::core) fn ready(adapters: &[Adapter]) -> Result<&Adapter, Text> {
    let adapter = ours(adapters).ok_or_else(|| missing(adapters))?;
    not_initialised(adapter).map_or(Ok(adapter), Err)
}

/// That the guide's adapter is not among these.
fn missing(adapters: &[Adapter]) -> Text {
    let names: Vec<String> = adapters.iter().map(|adapter| adapter.friendly.shown()).collect();
    let missing = Text::new("adapter-not-listed").with("adapter", ADAPTER_NAME);
    missing.with("count", adapters.len()).with("names", names.join(", "))
}

/// The guide's adapter, where the gateway is known to list it.
pub(super) fn listed(server: &ServerFacts) -> Option<&Adapter> {
    gateway(server).ok().and_then(|gateway| gateway.adapters.get()).and_then(|adapters| ours(adapters))
}

/// The gateway's adapters, or why they are not known.
fn adapters(server: &ServerFacts) -> Result<(&Vec<Adapter>, &Text), &Text> {
    match &gateway(server)?.adapters {
        Known::Is(adapters, why) => Ok((adapters, why)),
        Known::Unknown(why) => Err(why),
    }
}

/// Nothing is changed; where the gateway cannot be asked, the admin looks.
fn plan(facts: &HostFacts, server: &ServerFacts) -> Option<Change> {
    let why = adapters(server).err()?;
    let mut draft = Draft::new(facts, "adapter-listed", ChangeKind::Manual, Vec::new());
    draft.tell(why.clone());
    Some(draft.by_hand(Text::new("adapter-look").with("adapter", ADAPTER_NAME)))
}

fn is_listed(server: &ServerFacts) -> (Status, Vec<Text>) {
    let look = || Text::new("adapter-look").with("adapter", ADAPTER_NAME);
    let (adapters, asked) = match adapters(server) {
        Ok(found) => found,
        Err(why) => return (certificate::unanswered(why), vec![why.clone(), look()]),
    };
    let Some(adapter) = ours(adapters) else {
        return (Status::Fail, vec![asked.clone(), missing(adapters), Text::new("next-adapter")]);
    };
    let name = Text::new("adapter-is-listed").with("adapter", &adapter.friendly);
    let name = name.with("id", &adapter.name).with("version", &adapter.version);
    match not_initialised(adapter) {
        None => (Status::Pass, vec![asked.clone(), name]),
        Some(why) => (Status::Fail, vec![asked.clone(), name, why, Text::new("adapter-look-at-log")]),
    }
}

/// Why the gateway cannot use the adapter; none where it can.
pub(super) fn not_initialised(adapter: &Adapter) -> Option<Text> {
    match &adapter.error {
        _ if adapter.initialised => None,
        Some(error) => Some(Text::new("adapter-init-error").with("error", error)),
        None => Some(Text::new("adapter-not-initialised")),
    }
}

fn page(facts: &HostFacts, _: &Answers) -> Vec<Tell> {
    let Some(server) = &facts.server else { return Vec::new() };
    let mut out = vec![Tell::Para(Text::new("adapter-listed-page"))];
    match gateway(server) {
        Ok(gateway) => out.extend(certificate::shown(&gateway.certificate, gateway.trusted)),
        Err(why) => out.push(Tell::Info(why.clone())),
    }
    match (gateway(server), adapters(server)) {
        (Ok(gateway), Err(why)) if gateway.trusted || why.id == "certificate-differs" => {
            out.push(Tell::Warning(why.clone()));
        }
        (_, Ok(_)) => {
            let (status, mut evidence) = is_listed(server);
            let tell = if status == Status::Pass { Tell::Info } else { Tell::Warning };
            // In the wizard it is the plan that mends it, not a command.
            let later = evidence.iter().any(|text| text.id == "next-adapter");
            evidence.retain(|text| text.id != "next-adapter");
            out.extend(evidence.drain(..).skip(1).map(tell));
            out.extend(later.then(|| Tell::Info(Text::new("adapter-after-run"))));
            return out;
        }
        _ => {}
    }
    out.push(Tell::ByHand(vec![
        Text::new("manager-log-in"),
        Text::new("manager-administration"),
        Text::new("manager-look-for").with("adapter", ADAPTER_NAME),
    ]));
    out
}
