//! Step `credentials` (guide 2.2): `StorageLink` knows the storage system, with user and password.

use crate::api::{ADAPTER_NAME, Credential, Endpoint, STORAGE_PORT};
use crate::base::{Hash, Text};
use crate::core::answers::{Answers, Section};
use crate::core::change::Standing;
use crate::core::change::{Act, AdapterId, AddCredentials, Change, ChangeKind, Interrupt};
use crate::core::checks::{Check, Status};
use crate::core::facts::{GatewayFacts, HostFacts, Role, ServerFacts, StorageFacts, gather_storage};
use crate::core::guide::{Ask, AskKind, Step, Tell};
use crate::core::known::Known;
use crate::core::secrets::SecretRef;
use crate::host::ServiceState;

use super::adapter_listed::{self, gateway};
use super::draft::{Draft, Wall};
use super::server::{self, check};
use super::{ask, certificate, scsi_ids, start_service, stop_service};

/// The step.
pub const STEP: Step = Step {
    id: "credentials",
    section: Section::Verify,
    role: Role::Server,
    guide: Some("2.2"),
    gather: |probe, facts| gather_storage(probe, facts),
    plan: |facts, answers, before| {
        facts.server.iter().map(|server| plan(facts, server, answers, before)).collect()
    },
    check: |facts, answers| facts.server.iter().flat_map(|server| checks(facts, server, answers)).collect(),
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
    page: Some(page),
};

fn storage(server: &ServerFacts) -> Result<&StorageFacts, &Text> {
    match &server.storage {
        Known::Is(Some(storage), _) => Ok(storage),
        Known::Is(None, why) | Known::Unknown(why) => Err(why),
    }
}

/// The certificate that the storage system showed.
fn pin(facts: &HostFacts) -> Option<Hash> {
    storage(facts.server.as_ref()?).ok().map(|storage| storage.certificate.fingerprint)
}

/// The credentials among these for the storage system of this address: those of one of its ports, where the gateway tells one.
/// Of several those for this user.
pub(in crate::core) fn of<'c>(
    held: &'c [Credential],
    host: &str,
    ports: &[u16],
    user: Option<&str>,
) -> Option<&'c Credential> {
    let same = |found: &&Credential| {
        found.address.bytes().trim_ascii().eq_ignore_ascii_case(host.as_bytes())
            && found.port.is_none_or(|port| ports.contains(&port))
    };
    let for_user = |found: &&Credential| user.is_some_and(|user| found.user.bytes() == user.as_bytes());
    held.iter().filter(same).find(for_user).or_else(|| held.iter().find(same))
}

/// The ports by which credentials are known as those of this storage system: the one that was answered, with which they are
/// added, and the adapter's own, with which the Manager adds them.
fn ports(gateway: &GatewayFacts, at: &Endpoint) -> Vec<u16> {
    let adapter = gateway.adapters.get().and_then(|adapters| adapter_listed::ours(adapters));
    let own = adapter.and_then(|adapter| adapter.port).filter(|own| *own != at.port);
    std::iter::once(at.port).chain(own).collect()
}

/// The gateway's credentials for this storage system.
fn there<'f>(gateway: &'f GatewayFacts, at: &Endpoint, user: Option<&str>) -> Option<&'f Credential> {
    of(gateway.credentials.get()?, &at.host, &ports(gateway, at), user)
}

fn is_there(found: &Credential) -> Text {
    Text::new("credentials-there")
        .with("name", &found.friendly)
        .with("address", &found.address)
        .with("user", &found.user)
}

/// The credentials there are for another user than this one.
pub(in crate::core) fn other_user(found: &Credential, user: &str) -> Option<Text> {
    let differs = found.user.bytes() != user.as_bytes();
    differs.then(|| Text::new("credentials-other-user").with("user", user).with("found", &found.user))
}

/// What is told of credentials that are there, where this user is wanted.
pub(in crate::core) fn told(found: &Credential, user: Option<&str>) -> impl Iterator<Item = Text> {
    let other = user.and_then(|user| other_user(found, user));
    std::iter::once(is_there(found)).chain(other)
}

fn by_hand(answers: &Answers) -> Text {
    match (&answers.verify.storage, &answers.verify.storage_user) {
        (Some(storage), Some(user)) => {
            Text::new("credentials-by-hand").with("storage", storage.as_str()).with("user", user.as_str())
        }
        (Some(storage), None) => Text::new("credentials-by-hand-at").with("storage", storage.as_str()),
        (None, _) => Text::new("credentials-by-hand-unnamed"),
    }
}

fn plan(facts: &HostFacts, server: &ServerFacts, answers: &Answers, before: &[Change]) -> Change {
    let kind = if answers.verify.add_credentials { ChangeKind::Credentials } else { ChangeKind::Manual };
    let mut draft = Draft::new(facts, "credentials", kind, server::pending(before));
    let (at, user) = (answers.storage(), answers.verify.storage_user.as_deref());
    if let (Ok(gateway), Ok(Some(at))) = (gateway(server), &at)
        && let Some(found) = there(gateway, at, user)
    {
        told(found, user).for_each(|text| draft.tell(text));
        return draft.stands(Standing::Done);
    }
    if !answers.verify.add_credentials {
        return draft.by_hand(by_hand(answers));
    }
    // The adapter's id is the gateway's to say, and it says it only once the adapter is there: after the start of the
    // service that this plan stops it is asked again.
    let starts = server::standing(before, "start-service") == Some(Standing::Pending);
    if !starts && adapter_listed::listed(server).is_none() && !server::pending(before).is_empty() {
        draft.tell(Text::new("credentials-after-adapter"));
        return draft.stands(Standing::Skipped);
    }
    if is_stopped(server) {
        let why = Text::new("credentials-after-start");
        // A run that was cut is taken up while the service is stopped, and starts it: only this waits for that.
        if server::standing(before, "start-service").is_some() {
            draft.tell(why);
            return draft.stands(Standing::Skipped);
        }
        return draft.refused(Wall { path: None, why });
    }
    match addition(server, answers, starts) {
        Err(why) => draft.refused(Wall { path: None, why }),
        Ok((act, told)) => {
            draft.tell(told);
            if starts {
                draft.tell(Text::new("credentials-adapter-asked").with("adapter", ADAPTER_NAME));
            }
            draft.tell(Text::new("credentials-stay"));
            draft.does(Act::Credentials(act), Interrupt::Never)
        }
    }
}

/// The gateway's service is known not to run, and nothing has answered in its place.
fn is_stopped(server: &ServerFacts) -> bool {
    let service = server.service.get().and_then(Option::as_ref);
    service.is_some_and(|service| service.state != ServiceState::Running)
        && adapter_listed::listed(server).is_none()
}

/// What is added, and what is told of it. `starts`: the gateway's service is started again before that.
///
/// # Errors
/// What is missing for it.
fn addition(server: &ServerFacts, answers: &Answers, starts: bool) -> Result<(AddCredentials, Text), Text> {
    let at = answers.storage()?.ok_or_else(|| Text::new("storage-needed"))?;
    let user = answers.verify.storage_user.clone().ok_or_else(|| Text::new("storage-user-needed"))?;
    if answers.gateway()?.is_none() {
        return Err(Text::new("gateway-needed"));
    }
    let gateway = gateway(server).map_err(Clone::clone)?;
    let storage = storage(server).map_err(Clone::clone)?;
    // First what the gateway lacks, since all goes through it; then that the storage system takes user and password.
    let adapter = if starts { known(&gateway.adapters).map(|_| None)? } else { Some(adapter(gateway)?) };
    known(&gateway.credentials)?;
    let system = known(&storage.system)?;
    let act = AddCredentials {
        gateway: gateway.at.clone(),
        pin: gateway.certificate.fingerprint,
        old_tls: answers.verify.old_tls,
        friendly: answers.verify.storage_name.clone().unwrap_or_else(|| at.host.clone()),
        adapter,
        ports: ports(gateway, &at),
        storage: at,
        user,
    };
    let told = Text::new("credentials-added")
        .with("name", &*act.friendly)
        .with("storage", act.storage.to_string())
        .with("user", &*act.user)
        .with("system", &system.name);
    Ok((act, told))
}

/// The adapter, ready to be used.
fn adapter(gateway: &GatewayFacts) -> Result<AdapterId, Text> {
    let adapters = known(&gateway.adapters)?;
    let missing = || Text::new("credentials-no-adapter").with("adapter", ADAPTER_NAME);
    let adapter = adapter_listed::ours(adapters).ok_or_else(missing)?;
    if let Some(why) = adapter_listed::not_initialised(adapter) {
        return Err(why);
    }
    Ok(AdapterId { name: adapter.name.clone(), namespace: adapter.namespace.clone() })
}

fn known<T>(fact: &Known<T>) -> Result<&T, Text> {
    fact.get().ok_or_else(|| fact.why().clone())
}

fn checks(facts: &HostFacts, server: &ServerFacts, answers: &Answers) -> [Check; 2] {
    [check(facts, "credentials", held(server, answers)), check(facts, "storage-login", login(server))]
}

/// Whether the gateway holds credentials for the storage system.
fn held(server: &ServerFacts, answers: &Answers) -> (Status, Vec<Text>) {
    let unanswered = |why: &Text| (certificate::unanswered(why), vec![why.clone(), by_hand(answers)]);
    let at = match answers.storage() {
        Ok(Some(at)) => at,
        Ok(None) => return unanswered(&Text::new("storage-not-named")),
        Err(why) => return unanswered(&why),
    };
    let gateway = match gateway(server) {
        Ok(gateway) => gateway,
        Err(why) => return unanswered(why),
    };
    if let Known::Unknown(why) = &gateway.credentials {
        return unanswered(why);
    }
    let asked = gateway.credentials.why().clone();
    let user = answers.verify.storage_user.as_deref();
    let Some(found) = there(gateway, &at, user) else {
        let missing = Text::new("credentials-missing").with("storage", at.to_string());
        return (Status::Fail, vec![asked, missing, by_hand(answers)]);
    };
    (Status::Pass, std::iter::once(asked).chain(told(found, user)).collect())
}

/// Whether the storage system takes user and password.
fn login(server: &ServerFacts) -> (Status, Vec<Text>) {
    let storage = match storage(server) {
        Ok(storage) => storage,
        Err(why) => return (certificate::unanswered(why), vec![why.clone()]),
    };
    match &storage.system {
        Known::Is(system, asked) => {
            let is = Text::new("storage-is").with("name", &system.name).with("version", &system.version);
            (Status::Pass, vec![asked.clone(), is.with("serial", &system.serial)])
        }
        Known::Unknown(why) => (certificate::unanswered(why), vec![why.clone()]),
    }
}

/// What the plan does to the gateway's service before it comes to the credentials.
fn before(facts: &HostFacts, answers: &Answers) -> Vec<Change> {
    let mut before = Vec::new();
    if answers.wants(Section::Adapter) {
        for step in [stop_service::STEP, scsi_ids::STEP, start_service::STEP] {
            let more = (step.plan)(facts, answers, &before);
            before.extend(more);
        }
    }
    before
}

fn page(facts: &HostFacts, answers: &Answers) -> Vec<Tell> {
    let Some(server) = &facts.server else { return Vec::new() };
    let mut out = vec![Tell::Para(Text::new("credentials-page"))];
    match storage(server) {
        Ok(storage) => {
            out.extend(certificate::shown(&storage.certificate, storage.trusted));
            let (status, evidence) = login(server);
            let tell = match status {
                Status::Pass => Tell::Info,
                Status::Fail => Tell::Error,
                Status::Manual | Status::Skipped => Tell::Warning,
            };
            let untold = |text: &Text| text.id != "certificate-not-trusted" && text.id != "evidence-asked";
            out.extend(evidence.into_iter().filter(untold).map(tell));
        }
        Err(why) => out.push(Tell::Info(why.clone())),
    }
    let change = plan(facts, server, answers, &before(facts, answers));
    if change.standing == Standing::Manual {
        out.push(Tell::ByHand(vec![
            Text::new("manager-log-in"),
            Text::new("manager-administration"),
            Text::new("manager-credentials"),
            Text::new("manager-credentials-values"),
        ]));
    } else {
        out.extend(server::reasons(&change));
    }
    out
}
