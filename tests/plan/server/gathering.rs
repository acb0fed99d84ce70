//! How the server, its gateway, the storage system and the nodes' licences are asked.

use std::time::Duration;

use quantalink::api::fake::{Asked, FakeApis};
use quantalink::api::{ApiError, Certificate, GATEWAY_USER};
use quantalink::base::Secret;
use quantalink::core::answers::Server;
use quantalink::core::event::RunId;
use quantalink::core::facts;
use quantalink::core::journal::Stopped;
use quantalink::core::runner::Site;
use quantalink::core::secrets::SecretRef;
use quantalink::host::fake::{Call, Fake, Script};
use quantalink::host::{
    Cancel, Cx, Deadline, Entry, Host, HostError, Lock, Machine, Output, Program, Receipt, Remove, Replace,
};

use super::*;
use crate::machines::{bare, site};

/// A machine in memory with one service.
struct Served {
    fake: Fake,
    service: Result<Option<Service>, HostError>,
}

impl Host for Served {
    fn id(&self) -> HostId {
        self.fake.id()
    }
    fn executes(&self) -> bool {
        true
    }
    fn read(&self, path: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError> {
        self.fake.read(path, max, cx)
    }
    fn list(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        self.fake.list(path, cx)
    }
    fn replace(&self, replace: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
        self.fake.replace(replace, cx)
    }
    fn remove(&self, remove: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
        self.fake.remove(remove, cx)
    }
    fn remove_folders(&self, folders: &[HostPath], cx: &Cx<'_>) -> Result<(), HostError> {
        self.fake.remove_folders(folders, cx)
    }
    fn tidy(&self, stage: &HostPath, cx: &Cx<'_>) -> Result<bool, HostError> {
        self.fake.tidy(stage, cx)
    }
    fn run(&self, program: &Program, cx: &Cx<'_>) -> Result<Output, HostError> {
        self.fake.run(program, cx)
    }
    fn machine(&self, paths: &[HostPath], daemons: &[&str], cx: &Cx<'_>) -> Result<Machine, HostError> {
        self.fake.machine(paths, daemons, cx)
    }
    fn service(&self, name: &str, _: &Cx<'_>) -> Result<Option<Service>, HostError> {
        assert_eq!(name, "StorageLink");
        self.service.clone()
    }
    fn lock(&self, cx: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
        self.fake.lock(cx)
    }
}

fn windows() -> Fake {
    let rules = format!("{FOLDER}/scsi_device_id_config.xml");
    Fake::new("sl").folder(FOLDER).file(&rules, RULES).file("/srv/adapter.exe", "adapter")
}

fn served(fake: Fake) -> Served {
    Served { fake, service: Ok(Some(service(ServiceState::Running))) }
}

fn site_of(server: Served, nodes: &[&Fake], apis: &FakeApis) -> Site {
    Site { server: Some(Arc::new(server)), apis: Arc::new(apis.clone()), ..site(nodes) }
}

fn gather(site: &Site, answers: &Answers) -> Facts {
    let cancel = Cancel::default();
    facts::gather(site, answers, &[], &Cx::quiet(Deadline::after(Duration::from_mins(1)), &cancel))
}

fn of(site: &Site, answers: &Answers) -> ServerFacts {
    let facts = gather(site, answers);
    assert_eq!(facts.hosts[0].role, Role::Server, "the server comes first, as in the guide");
    (**facts.hosts[0].server.as_ref().unwrap()).clone()
}

fn alone(server: Served, answers: &Answers) -> ServerFacts {
    of(&site_of(server, &[], &FakeApis::new()), answers)
}

#[test]
fn service_folder_rules_and_installer() {
    let mut answers = adapter_only();
    answers.adapter.installer = Some("/srv/adapter.exe".into());
    let seen = alone(served(windows()), &answers);
    assert_eq!(seen.service.get(), Some(&Some(service(ServiceState::Running))));
    assert_eq!(seen.folder.get(), Some(&FOLDER.into()));
    assert_eq!(seen.folder.why().id, "evidence-folder-service");
    assert!(matches!(&seen.config.get().unwrap().found, Found::File(file) if file.bytes == RULES.as_bytes()));
    let installer = seen.installer.get().unwrap().as_ref().unwrap();
    assert_eq!((installer.size, installer.sha256), (7, Hash::of(b"adapter")));
    assert_eq!(seen.gateway, Known::Is(None, Text::new("gateway-not-named")));
    for (path, id) in [
        ("/srv/none.exe", "named-file-missing"),
        ("/srv", "not-a-file"),
        ("adapter.exe", "ask-path-not-absolute"),
    ] {
        answers.adapter.installer = Some(path.into());
        assert_eq!(alone(served(windows()), &answers).installer.why().id, id, "{path}");
    }
    answers.adapter.installer = None;
    answers.adapter.block = Some("/srv/adapter.exe".into());
    assert_eq!(alone(served(windows()), &answers).block.get(), Some(&Some(Arc::new(b"adapter".to_vec()))));
}

/// What an unfinished run stopped is known of the host where it did.
#[test]
fn a_service_that_a_run_holds_stopped_is_known_where_it_is() {
    let stopped = |host: &str| Stopped {
        run: RunId("20261120-1".into()),
        host: HostId(host.into()),
        name: "StorageLink".into(),
        others: Vec::new(),
    };
    let mut site = site_of(served(windows()), &[], &FakeApis::new());
    site.stopped = vec![stopped("another"), stopped("sl")];
    assert_eq!(of(&site, &adapter_only()).stopped, Some(stopped("sl")));
    site.stopped.pop();
    assert_eq!(of(&site, &adapter_only()).stopped, None);
}

#[test]
fn the_folder_is_the_one_that_is_there() {
    let other = "/Program Files (x86)/Citrix/StorageLink/Server";
    let lost = || Served { service: Ok(None), ..served(windows()) };
    let seen = alone(lost(), &adapter_only());
    assert_eq!((seen.service.get(), seen.folder.why().id.as_ref()), (Some(&None), "evidence-folder-usual"));
    let moved = served(Fake::new("sl").folder(other));
    assert_eq!(alone(moved, &adapter_only()).folder.get(), Some(&other.into()));
    let none = alone(served(Fake::new("sl")), &adapter_only());
    assert_eq!(none.folder.why().id, "storagelink-dir-not-found");
    assert_eq!(none.config.why(), none.folder.why());
    let tried = format!("{FOLDER}, {FOLDER}, {other}");
    assert_eq!(none.folder.why().arg("tried"), Some(&tried.into()));
    let mut answers = adapter_only();
    answers.adapter.storagelink_dir = Some("/copy".into());
    let seen = alone(served(windows().folder("/copy")), &answers);
    assert_eq!(
        (seen.folder.get(), seen.folder.why().id.as_ref()),
        (Some(&"/copy".into()), "evidence-folder-named")
    );
    assert_eq!(alone(served(windows()), &answers).folder.why().id, "storagelink-dir-not-found");
}

#[test]
fn of_a_server_out_of_reach_only_the_copy_is_looked_at() {
    let mut answers = adapter_only();
    answers.adapter.server = Some(Server::Manual);
    answers.adapter.installer = Some("/srv/adapter.exe".into());
    let seen = alone(served(windows()), &answers);
    assert!(seen.manual);
    for why in [seen.service.why(), seen.folder.why(), seen.config.why()] {
        assert_eq!(why.id, "services-not-here", "this machine's own service and folder are not the server's");
    }
    let installer = seen.installer.get().unwrap().as_ref().expect("the file that lies here is looked at");
    assert_eq!((installer.size, installer.sha256), (7, Hash::of(b"adapter")));
    answers.adapter.installer = Some("C:\\adapter.exe".into());
    assert_eq!(alone(served(windows()), &answers).installer.get(), Some(&None), "a drive is out of sight");
    answers.adapter.storagelink_dir = Some(FOLDER.into());
    let seen = alone(served(windows()), &answers);
    assert!(seen.config.get().is_some());
    assert_eq!(seen.service.why().id, "services-not-here");
}

/// A node whose `xe` says this: none is said where it is not running.
fn xe(fake: Fake, edition: Option<&str>, table: &str, version: Option<&str>) -> Fake {
    let no = |what: &str| {
        Script::Ends(Output {
            code: Some(1),
            stdout: Vec::new(),
            stderr: format!("Error code: Missing parameter\nError parameters: {what}\n").into_bytes(),
        })
    };
    let says = |value: &str| Script::says(0, &format!("{value}\n"));
    let get = ["xe", "host-param-get", "uuid=u"];
    let fake = fake
        .program(&[&get[..], &["param-name=edition"]].concat(), edition.map_or_else(|| no("edition"), says));
    let software = ["param-name=software-version", "param-key=product_version"];
    let fake =
        fake.program(&[&get[..], &software].concat(), version.map_or_else(|| no("software-version"), says));
    fake.program(&["xe", "host-license-view", "host-uuid=u"], Script::says(0, table))
}

/// Its pool: restrictions, and records of its hosts.
fn pool(fake: Fake, restrictions: &str, hosts: &[(&str, &str, &str)]) -> Fake {
    let uuids: Vec<&str> = hosts.iter().map(|(uuid, ..)| *uuid).collect();
    let records = hosts.iter().map(|(uuid, name, edition)| {
        let (names, width) = (["uuid ( RO)", "name-label ( RW)", "edition ( RO)"], 20);
        format!(
            "{:<width$}: {uuid}\n{:>width$}: {name}\n{:>width$}: {edition}\n\n\n",
            names[0], names[1], names[2]
        )
    });
    let said = |text: String| Script::says(0, &text);
    fake.program(&["xe", "pool-list", "params=uuid", "--minimal"], said("p\n".into()))
        .program(
            &["xe", "pool-param-get", "uuid=p", "param-name=restrictions"],
            said(format!("{restrictions}\n")),
        )
        .program(&["xe", "host-list", "params=uuid", "--minimal"], said(format!("{}\n", uuids.join(","))))
        .program(&["xe", "host-list", "params=uuid,name-label,edition"], said(records.collect()))
}

fn licence(fake: &Fake) -> Known<Licence> {
    let site = site_of(served(windows()), &[fake], &FakeApis::new());
    let facts = gather(&site, &adapter_only());
    let pool = &facts.hosts[0].server.as_ref().unwrap().pool;
    assert_eq!(pool[0], (fake.id(), facts.hosts[1].licence.clone()), "the server learns of its nodes");
    facts.hosts[1].licence.clone()
}

#[test]
fn nodes_tell_edition_version_and_flag() {
    let table = "restrict_netapp         : false\n    restrict_storagelink: true\n      sku_marketing_name: Citrix XenServer\n\n\n";
    let full = xe(bare("XenServer", "5.6.0"), Some("free"), table, Some("5.6.100"));
    let full = pool(full, "restrict_storagelink: true", &[("u", "a", "free"), ("v", "b", "platinum")]);
    let seen = licence(&full).get().unwrap().clone();
    let other = PoolMember { uuid: "v".into(), name: "b".into(), edition: "platinum".into() };
    let wanted = Licence {
        edition: "free".into(),
        sku: "Citrix XenServer".into(),
        version: "5.6.100".into(),
        restricted: Some(true),
        pool: PoolLicence::Is(PoolAllows { restricted: Some(true), others: vec![other] }),
    };
    assert_eq!(seen, wanted);
    // 5.5 knows no such parameters; its pool cannot be asked here.
    let old =
        xe(bare("XenServer", "5.5.0"), None, "sku_type    : XE Enterprise\n  restrict_x: true\n\n\n", None);
    let seen = licence(&old).get().unwrap().clone();
    assert!(
        matches!(&seen.pool, PoolLicence::Unknown(why) if why.id == "no-such-program"),
        "{:?}",
        seen.pool
    );
    let wanted = Licence { sku: "XE Enterprise".into(), version: "5.5.0".into(), ..Licence::default() };
    assert_eq!(Licence { pool: PoolLicence::Unasked, ..seen }, wanted);
    // Where no licence could help the pool is not asked.
    let new = xe(bare("XCP-ng", "8.3.0"), Some("xcp-ng"), "", Some("8.3.0"));
    assert_eq!(licence(&new).get().unwrap().pool, PoolLicence::Unasked);
    assert!(new.log().iter().all(|call| !matches!(call, Call::Run(argv) if argv[1] == "pool-list")));
}

#[test]
fn where_xe_cannot_be_asked_the_inventory_tells_the_version_alone() {
    let version_only = |fake: &Fake| {
        let Known::Is(seen, why) = licence(fake) else { panic!() };
        assert_eq!(why.id, "licence-version-only");
        assert_eq!(seen, Licence { version: seen.version.clone(), ..Licence::default() });
        seen.version.shown()
    };
    assert_eq!(version_only(&bare("XenServer", "8.3.0")), "8.3.0", "no such program");
    let xcp_ng = licence(&bare("XCP-ng", "8.3.0")).get().unwrap().clone();
    assert_eq!((xcp_ng.edition.shown(), xcp_ng.version.shown()), ("xcp-ng".into(), "8.3.0".into()));
    let hangs = bare("XenServer", "5.6.0").program(
        &["xe", "host-param-get", "uuid=u", "param-name=edition"],
        Script::Fails(HostError::Unknown(Text::new("x"))),
    );
    assert_eq!(version_only(&hangs), "5.6.0");
    let asked = hangs.log().iter().filter(|call| matches!(call, Call::Run(argv) if argv[0] == "xe")).count();
    assert_eq!(asked, 1, "what hangs once is not asked again");
    let mute = xe(bare("XenServer", "5.6.0"), None, "", None);
    assert_eq!(licence(&mute).get().unwrap().version.shown(), "5.6.0");
    let odd = Fake::new("node")
        .file("/etc/xensource-inventory", "PRODUCT_VERSION='5.6.0'\nINSTALLATION_UUID='u;reboot'\n");
    assert_eq!(version_only(&odd), "5.6.0");
    assert!(odd.log().iter().all(|call| !matches!(call, Call::Run(argv) if argv[0] == "xe")));
    assert_eq!(licence(&Fake::new("linux")).why().id, "licence-no-dom0");
}

#[test]
fn nobody_asks_for_licences_where_no_adapter_is_wanted() {
    let asked = |site: &Site, answers: &Answers, fake: &Fake| {
        let _ = gather(site, answers);
        let edition = "param-name=edition";
        fake.log()
            .iter()
            .any(|call| matches!(call, Call::Run(argv) if argv.iter().any(|word| word == edition)))
    };
    let fake = bare("XenServer", "5.6.0");
    assert!(!asked(&site(&[&fake]), &Answers::default(), &fake), "no server");
    let site = site_of(served(windows()), &[&fake], &FakeApis::new());
    assert!(!asked(&site, &answers(&[Section::Multipath]), &fake));
    assert!(asked(&site, &adapter_only(), &fake));
}

fn network() -> Answers {
    let mut answers = adding();
    answers.verify.gateway_fingerprint = Some(certificate("gateway").fingerprint.hex());
    answers.verify.storage_fingerprint = Some(certificate("storage").fingerprint.hex());
    answers
}

fn with_passwords(site: Site) -> Site {
    site.secrets.put(SecretRef::Gateway, Secret::new("gateway-pw".into()));
    site.secrets.put(SecretRef::Storage, Secret::new("storage-pw".into()));
    site
}

#[test]
fn gateway_and_storage_system_are_asked_once_trusted() {
    let apis = FakeApis::new();
    let seen = of(&with_passwords(site_of(served(windows()), &[], &apis)), &network());
    let gateway = seen.gateway.get().unwrap().as_ref().unwrap();
    assert!(gateway.trusted);
    assert_eq!(gateway.adapters.get(), Some(&vec![adapter()]));
    assert_eq!(gateway.credentials.get(), Some(&Vec::new()));
    assert!(seen.storage.get().unwrap().as_ref().unwrap().system.get().is_some());
    let sent: Vec<_> =
        apis.log().into_iter().filter_map(|call| Some((call.asked, call.login?.user))).collect();
    let admin = || "admin".to_owned();
    assert_eq!(
        sent,
        [(Asked::Adapters, GATEWAY_USER.to_owned()), (Asked::Credentials, admin()), (Asked::System, admin())]
    );
    assert!(!format!("{seen:?}").contains("-pw"), "no password is a fact");
}

#[test]
fn a_gateway_is_asked_once_for_both_sections() {
    let apis = FakeApis::new();
    let mut answers = network();
    answers.sections = Vec::new();
    let _ = of(&with_passwords(site_of(served(windows()), &[], &apis)), &answers);
    let times = apis.log().iter().filter(|call| call.asked == Asked::GatewayCertificate).count();
    assert_eq!(times, 1);
}

#[test]
fn an_old_tls_is_told_and_carries_no_password_unasked() {
    let old = |words: &str| Certificate { old_tls: Some("TLS 1.0"), ..certificate(words) };
    let apis =
        FakeApis::new().gateway_certificate(Ok(old("gateway"))).storage_certificate(Ok(old("storage")));
    let with = |answers: &Answers| of(&with_passwords(site_of(served(windows()), &[], &apis)), answers);
    let seen = with(&network());
    let gateway = seen.gateway.get().unwrap().as_ref().unwrap();
    let storage = seen.storage.get().unwrap().as_ref().unwrap();
    assert!(gateway.trusted && storage.trusted);
    for why in [gateway.adapters.why(), gateway.credentials.why(), storage.system.why()] {
        assert_eq!(why.id, "tls-old-not-allowed");
        assert!(format!("{why:?}").contains("TLS 1.0"), "{why:?}");
    }
    assert!(apis.log().iter().all(|call| call.login.is_none()), "{:?}", apis.log());

    let mut allowed = network();
    allowed.verify.old_tls = true;
    let seen = with(&allowed);
    let gateway = seen.gateway.get().unwrap().as_ref().unwrap();
    let storage = seen.storage.get().unwrap().as_ref().unwrap();
    assert!(gateway.adapters.get().is_some() && gateway.credentials.get().is_some());
    for why in [gateway.adapters.why(), gateway.credentials.why(), storage.system.why()] {
        assert_eq!(why.id, "evidence-asked-old-tls");
        assert!(format!("{why:?}").contains("TLS 1.0"), "{why:?}");
    }
}

#[test]
fn nothing_is_sent_to_whom_nobody_trusts() {
    let why = |answers: &Answers, passwords: bool, apis: &FakeApis| {
        let site = site_of(served(windows()), &[], apis);
        let site = if passwords { with_passwords(site) } else { site };
        let seen = of(&site, answers);
        let gateway = seen.gateway.get().map_or_else(
            || seen.gateway.why().clone(),
            |gateway| {
                gateway
                    .as_ref()
                    .map_or_else(|| seen.gateway.why().clone(), |seen| seen.adapters.why().clone())
            },
        );
        let storage = seen.storage.get().map_or_else(
            || seen.storage.why().clone(),
            |storage| {
                storage.as_ref().map_or_else(|| seen.storage.why().clone(), |seen| seen.system.why().clone())
            },
        );
        assert!(apis.log().iter().all(|call| call.login.is_none()), "{:?}", apis.log());
        (gateway.id.to_string(), storage.id.to_string())
    };
    let both = |id: &str| (id.to_owned(), id.to_owned());
    assert_eq!(why(&adding(), true, &FakeApis::new()), both("certificate-not-trusted"));
    let mut wrong = network();
    wrong.verify.gateway_fingerprint = Some(Hash::of(b"old").hex());
    wrong.verify.storage_fingerprint = Some(Hash::of(b"old").hex());
    assert_eq!(why(&wrong, true, &FakeApis::new()), both("certificate-differs"));
    assert_eq!(why(&network(), false, &FakeApis::new()), both("secret-needed"));
    let silent = FakeApis::new().certificate(Err(ApiError::Failed(Text::new("tls-too-old"))));
    assert_eq!(why(&network(), true, &silent), both("tls-too-old"));
    wrong.verify.gateway_fingerprint = Some("abc".into());
    wrong.verify.storage_fingerprint = Some("abc".into());
    assert_eq!(why(&wrong, true, &FakeApis::new()), both("ask-not-sha256"));
    wrong.verify.gateway = Some("gw:x".into());
    wrong.verify.storage = Some("qs:x".into());
    assert_eq!(why(&wrong, true, &FakeApis::new()), both("endpoint-port"));
    let mut nobody = network();
    nobody.verify.storage_user = None;
    nobody.verify.gateway = None;
    let wanted = ("gateway-not-named".to_owned(), "storage-user-needed".to_owned());
    assert_eq!(why(&nobody, true, &FakeApis::new()), wanted);
}
