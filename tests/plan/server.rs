//! A `StorageLink` server as facts, written by hand, and what tests ask of its plan.

use std::sync::Arc;

use quantalink::api::fake::{adapter, certificate};
use quantalink::api::{Adapter, Credential, Endpoint, System};
use quantalink::base::{Hash, Stamp, Text};
use quantalink::core::answers::{Answers, Section};
use quantalink::core::change::{Change, Standing};
use quantalink::core::checks::{Check, Status, verify};
use quantalink::core::facts::{
    Facts, GatewayFacts, HostFacts, Installer, Licence, PoolAllows, PoolLicence, PoolMember, Role,
    ServerFacts, StorageFacts,
};
use quantalink::core::guide::{STEPS, Tell};
use quantalink::core::known::Known;
use quantalink::core::plan::{Plan, plan};
use quantalink::host::fake::plain_meta;
use quantalink::host::{
    Dependent, File, Found, HostId, HostPath, Service, ServiceState, Snapshot, StartType,
};

mod gathering;
mod licence;
mod rules;
mod services;
mod verify;
mod words;

/// Device rules of an invented shape: the format is not public.
pub const RULES: &str = "<?xml version=\"1.0\"?>\n<rules version=\"2.0.0.4\">\n  <device>\n    <vendor>ACME</vendor>\n    \
     <product>DISK</product>\n    <kind>1</kind>\n  </device>\n  <device>\n    <vendor>OTHER</vendor>\n    \
     <product>BOX</product>\n    <kind>2</kind>\n  </device>\n</rules>\n";
pub const FOLDER: &str = "/Program Files/Citrix/StorageLink/Server";

pub fn is<T>(value: T) -> Known<T> {
    Known::Is(value, Text::new("evidence-machine"))
}

pub fn unknown<T>(id: &'static str) -> Known<T> {
    Known::Unknown(Text::new(id))
}

pub fn snapshot(bytes: &[u8]) -> Snapshot {
    let path = HostPath::from(FOLDER).join(b"scsi_device_id_config.xml");
    let file = File { bytes: bytes.to_vec(), hash: Hash::of(bytes), meta: plain_meta(), names: 1 };
    Snapshot { asked: path.clone(), path, links: Vec::new(), found: Found::File(Arc::new(file)) }
}

pub fn service(state: ServiceState) -> Service {
    Service {
        name: "StorageLink".into(),
        display: "Citrix StorageLink Gateway Service".into(),
        state,
        start: StartType::Automatic,
        folder: Some(FOLDER.into()),
        pid: None,
        exit: 0,
        dependents: Vec::new(),
    }
}

pub fn dependent(name: &str, state: ServiceState) -> Dependent {
    Dependent { name: name.into(), display: name.into(), state, start: StartType::Automatic }
}

pub fn installer() -> Installer {
    Installer {
        path: "/srv/osn_quantastor_csladapter.exe".into(),
        size: 7,
        sha256: Hash::of(b"adapter"),
        program: None,
    }
}

pub fn licensed(version: &str, edition: &str) -> Known<Licence> {
    is(Licence { version: version.into(), edition: edition.into(), ..Licence::default() })
}

pub fn node(name: &str, licence: Known<Licence>) -> (HostId, Known<Licence>) {
    (HostId(name.into()), licence)
}

/// A server that runs and is untouched, a licensed node, an installer that was not run, and no network.
pub fn server() -> ServerFacts {
    ServerFacts {
        manual: false,
        service: is(Some(service(ServiceState::Running))),
        folder: is(FOLDER.into()),
        config: is(snapshot(RULES.as_bytes())),
        block: is(None),
        installer: is(Some(installer())),
        installed: Vec::new(),
        stopped: None,
        pool: vec![node("xs1", licensed("5.6.100", "platinum"))],
        gateway: Known::Is(None, Text::new("gateway-not-named")),
        storage: Known::Is(None, Text::new("storage-not-named")),
    }
}

/// The same server where everything is done.
pub fn finished() -> ServerFacts {
    let first = changes(&server(), &Answers::default());
    let rules = crate::machines::write(change(&first, "scsi-ids")).new.clone();
    ServerFacts { config: is(snapshot(&rules)), installed: vec![installer().sha256], ..server() }
}

/// A server that only the admin reaches.
pub fn manual() -> ServerFacts {
    let none = || unknown("services-not-here");
    let config = unknown("services-not-here");
    ServerFacts {
        manual: true,
        service: none(),
        folder: unknown("services-not-here"),
        config,
        installer: is(None),
        ..server()
    }
}

pub fn gateway(adapters: Vec<Adapter>, credentials: Vec<Credential>) -> Known<Option<GatewayFacts>> {
    is(Some(GatewayFacts {
        at: Endpoint { host: "gw".into(), port: 21605 },
        certificate: certificate("gateway"),
        trusted: true,
        adapters: is(adapters),
        credentials: is(credentials),
    }))
}

pub fn storage() -> Known<Option<StorageFacts>> {
    is(Some(StorageFacts {
        at: Endpoint { host: "qs".into(), port: 8153 },
        certificate: certificate("storage"),
        trusted: true,
        system: is(System { name: "qs1".into(), ..System::default() }),
    }))
}

pub fn credential() -> Credential {
    Credential {
        friendly: "qs".into(),
        uuid: "u".into(),
        adapter: adapter().name,
        address: "QS".into(),
        port: Some(8153),
        user: "admin".into(),
    }
}

pub fn facts(server: &ServerFacts) -> Facts {
    let mut host = HostFacts::unasked(HostId("sl".into()), Role::Server, true, &Text::new("fact-not-asked"));
    host.server = Some(Box::new(server.clone()));
    Facts { at: Stamp::from_unix(1_795_167_000), hosts: vec![host], nodes: Vec::new() }
}

pub fn answers(sections: &[Section]) -> Answers {
    Answers { sections: sections.to_vec(), ..Answers::default() }
}

pub fn adapter_only() -> Answers {
    answers(&[Section::Adapter])
}

/// With gateway and storage system named, and the credentials to be added.
pub fn adding() -> Answers {
    let mut answers = answers(&[Section::Verify]);
    answers.verify.gateway = Some("gw".into());
    answers.verify.storage = Some("qs".into());
    answers.verify.storage_user = Some("admin".into());
    answers.verify.add_credentials = true;
    answers
}

pub fn planned(server: &ServerFacts, answers: &Answers) -> Plan {
    let facts = facts(server);
    let first = plan(&facts, answers);
    assert_eq!(first, plan(&facts, answers), "a plan is a pure function");
    for change in first.changes() {
        assert!(!change.reasons.is_empty(), "{:?} says why it stands so", change.at.id);
        let acts = matches!(change.standing, Standing::Pending | Standing::Manual);
        assert_eq!(change.act.is_some(), acts, "{:?}", change.at.id);
    }
    for step in STEPS.iter().filter(|step| step.role == Role::Server) {
        let page = step.page.expect("every step of the server has its page");
        assert!(!page(&facts.hosts[0], answers).is_empty(), "{}", step.id);
    }
    first
}

pub fn changes(server: &ServerFacts, answers: &Answers) -> Vec<Change> {
    planned(server, answers).hosts.remove(0).changes
}

pub fn change<'c>(changes: &'c [Change], id: &str) -> &'c Change {
    changes.iter().find(|change| change.at.id.0 == id).unwrap_or_else(|| panic!("{id}"))
}

/// How each change stands, in the plan's order.
pub fn standings(changes: &[Change]) -> Vec<(&str, Standing)> {
    changes.iter().map(|change| (&*change.at.id.0, change.standing)).collect()
}

/// The first reason of a refused change.
pub fn refusal(server: &ServerFacts, answers: &Answers, id: &str) -> Text {
    let changes = changes(server, answers);
    let change = change(&changes, id);
    assert_eq!(change.standing, Standing::Refused, "{id}: {:?}", crate::machines::ids(change));
    change.reasons[0].clone()
}

pub fn checked(server: &ServerFacts, answers: &Answers) -> Vec<Check> {
    let checks = verify_all(server, answers);
    assert!(checks.iter().all(|check| !check.evidence.is_empty()), "every check has its evidence");
    checks
}

fn verify_all(server: &ServerFacts, answers: &Answers) -> Vec<Check> {
    verify(&facts(server), answers)
}

/// How one check ends.
pub fn checks_as(server: &ServerFacts, answers: &Answers, id: &str) -> Status {
    crate::machines::status(&checked(server, answers), id)
}

/// What the page of a step tells.
pub fn page(server: &ServerFacts, answers: &Answers, id: &str) -> Vec<Tell> {
    let step = STEPS.iter().find(|step| step.id == id).unwrap();
    (step.page.unwrap())(&facts(server).hosts[0], answers)
}
