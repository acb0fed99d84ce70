//! What is learnt of a node from the stand-in's `xe`: facts of xapi and of the licence.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use quantalink::base::{Arg, Stamp, Text};
use quantalink::core::answers::{Answers, Section};
use quantalink::core::facts::{self, HostFacts, Keys, Licence, PoolLicence, Role, Vm, Xapi};
use quantalink::core::known::Known;
use quantalink::core::licence::{Verdict, verdict};
use quantalink::core::runner::Site;
use quantalink::host::fake::{Fake, StillClock};
use quantalink::host::{Cancel, Cx, Deadline, Host, Progress};

use super::stand_in::*;

/// A node of XCP-ng 8.3 with that uuid, without multipath tools.
fn node(uuid: &str) -> Fake {
    let lines = "PRODUCT_BRAND='XCP-ng'\nPRODUCT_VERSION='8.3.0'\nPLATFORM_NAME='XCP'\n";
    Fake::new("xcp-1").file("/etc/xensource-inventory", format!("{lines}INSTALLATION_UUID='{uuid}'\n"))
}

struct Rig {
    _folder: tempfile::TempDir,
    pool: Pool,
}

/// What is learnt of a node.
fn look(host: impl Host + 'static, time: Duration, progress: &dyn Fn(Progress)) -> HostFacts {
    let host: Arc<dyn Host> = Arc::new(host);
    let site = Site::of(vec![host], Arc::new(StillClock(Stamp::from_unix(1_795_167_000))), "/".into());
    let answers = Answers { sections: vec![Section::Multipath], ..Answers::default() };
    let cancel = Cancel::default();
    let cx = Cx { deadline: Deadline::after(time), cancel: &cancel, progress };
    let mut facts = facts::gather(&site, &answers, &[], &cx);
    assert_eq!(facts.hosts[0].role, Role::Node);
    facts.hosts.remove(0)
}

impl Rig {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let pool = Pool::of_two(folder.path());
        Self { _folder: folder, pool }
    }

    fn seen(&self) -> Known<Xapi> {
        look(self.pool.on(node(HOST)), Duration::from_mins(1), &|_| {}).xapi
    }

    fn xapi(&self) -> Xapi {
        match self.seen() {
            Known::Is(xapi, _) => xapi,
            Known::Unknown(why) => panic!("{why:?}"),
        }
    }

    fn why(&self) -> Text {
        match self.seen() {
            Known::Is(xapi, _) => panic!("{xapi:?}"),
            Known::Unknown(why) => why,
        }
    }
}

#[test]
fn a_node_of_a_pool_of_two() {
    let rig = Rig::new();
    let seen = rig.seen();
    let Known::Is(xapi, evidence) = seen else { panic!("{seen:?}") };
    assert_eq!((&*xapi.host, xapi.name.bytes(), xapi.enabled), (HOST, &b"xcp-1"[..], true));
    assert_eq!(xapi.keys, Keys { field: Some(false), multipathing: None, handle: None });
    assert!(!xapi.ha && !xapi.upgrading && xapi.statefiles.is_empty());
    let others: Vec<_> =
        xapi.others.iter().map(|host| (&*host.uuid, host.name.bytes(), host.enabled)).collect();
    assert_eq!(others, [(OTHER, &b"xcp-2"[..], true)]);
    let vm = |uuid: &str, name: &str| Vm { uuid: uuid.into(), name: name.into(), stuck: None };
    assert_eq!(xapi.vms, [vm(VM, "mail"), vm(VM_2, "web")], "no control domain");
    let pbds: Vec<_> =
        xapi.pbds.iter().map(|pbd| (&*pbd.uuid, &*pbd.sr, pbd.sr_name.bytes(), pbd.attached)).collect();
    assert_eq!(
        pbds,
        [
            (PBD_ISCSI, SR_ISCSI, &b"quanta iscsi"[..], true),
            (PBD_FC, SR_FC, b"quanta fc", true),
            (PBD_ALIEN, SR_ALIEN, b"other maker", true),
            (PBD_LOCAL, SR_LOCAL, b"Local storage", true),
        ]
    );
    let luns: Vec<_> =
        xapi.pbds.iter().map(|pbd| (pbd.iqn.clone(), pbd.scsi_id.clone(), pbd.paths)).collect();
    assert_eq!(luns[0], (Some(IQN.into()), Some(WWID_ISCSI.into()), None));
    assert_eq!(luns[1], (None, Some(WWID_FC.into()), None));
    assert_eq!(luns[3], (None, None, None));
    let calls = rig.pool.calls();
    assert_eq!((evidence.id.as_ref(), evidence.arg("calls")), ("evidence-xapi", Some(&Arg::Num(23))));
    assert_eq!(calls.len(), 23, "{calls:#?}");
    let whole = calls.iter().find(|call| call.contains("device-config") && !call.contains("param-key="));
    assert_eq!(whole, None, "a device-config may hold a password: it is never asked for whole");
}

#[test]
fn what_stands_in_the_way() {
    let rig = Rig::new();
    rig.pool.ha(SR_FC).set("pool", POOL, "other-config/rolling_upgrade_in_progress", "true");
    rig.pool
        .set("vm", VM_2, ".reason", "VM_HAS_PCI_ATTACHED,OpaqueRef:1")
        .set("host", HOST, "enabled", "false");
    let xapi = rig.xapi();
    assert!(xapi.ha && xapi.upgrading && !xapi.enabled);
    assert_eq!(xapi.statefiles, [SR_FC]);
    assert_eq!(xapi.vms[0].stuck, None);
    assert_eq!(xapi.vms[1].stuck, Some("VM_HAS_PCI_ATTACHED,OpaqueRef:1".into()));
    // Alone: an other host that is no help does not count as one, but is told.
    rig.pool.set("host", OTHER, "enabled", "false");
    assert!(
        rig.xapi()
            .vms
            .iter()
            .all(|vm| vm.stuck.as_ref().is_some_and(|why| why.bytes().starts_with(b"NO_HOSTS")))
    );
    let third = "7e5d9f2c-4c4c-4c52-8f5e-0c5b5a4f0a03";
    rig.pool.host(third, "xcp-3");
    let others: Vec<_> = rig.xapi().others.into_iter().map(|host| host.uuid).collect();
    assert_eq!(others, [third, OTHER], "enabled ones first");
    rig.pool.take("host", OTHER, "").take("host", third, "");
    assert!(rig.xapi().others.is_empty());
}

#[test]
fn keys_and_path_counts_once_multipathing_is_on() {
    let rig = Rig::new();
    for (field, value) in [
        ("multipathing", "true"),
        ("other-config/multipathing", "true"),
        ("other-config/multipathhandle", "dmp"),
    ] {
        rig.pool.set("host", HOST, field, value);
    }
    rig.pool.set("pbd", PBD_FC, &format!("other-config/mpath-{WWID_FC}"), "[3, 4]");
    rig.pool.set("pbd", PBD_ISCSI, &format!("other-config/mpath-{WWID_ISCSI}"), "[2, 2]").set(
        "pbd",
        PBD_ISCSI,
        "currently-attached",
        "false",
    );
    let xapi = rig.xapi();
    assert!(xapi.keys.on());
    assert_eq!(
        (xapi.pbds[1].paths, xapi.pbds[0].paths),
        (Some((3, 4)), None),
        "what is not plugged has no paths"
    );
    // An old release has the keys alone.
    rig.pool.older(HOST, "7.2.0", Some("free"));
    assert_eq!(rig.xapi().keys.field, None);
    assert!(rig.xapi().keys.on());
}

#[test]
fn hostile_names_and_values_stay_what_they_are() {
    let rig = Rig::new();
    let evil = format!(
        "x\n{:>20}: false\n\n\n{:<20}: {OTHER}\n{:>20}: \u{1b}[2J\u{202e}; multipathing: true",
        "enabled ( RO)", "uuid ( RO)", "name-label ( RW)"
    );
    rig.pool.set("host", HOST, "name-label", &evil).set("sr", SR_LOCAL, "name-label", &evil);
    rig.pool.set("vm", VM, "name-label", &evil).set("host", OTHER, "other-config/x", "y; multipathing: true");
    rig.pool.set("host", HOST, "other-config/x", "y; multipathing: true; multipathhandle: dmp");
    rig.pool.set("pbd", PBD_FC, "device-config/x", &format!("y; targetIQN: {IQN}"));
    rig.pool.set("pbd", PBD_FC, "device-config/SCSIid", "3600\nuuid=x");
    let xapi = rig.xapi();
    assert_eq!((xapi.name.bytes(), xapi.enabled), (evil.as_bytes(), true));
    assert_eq!(xapi.others.len(), 1);
    assert_eq!((xapi.vms[0].name.bytes(), xapi.vms.len()), (evil.as_bytes(), 2));
    assert_eq!((xapi.keys.multipathing, xapi.keys.handle), (None, None));
    assert_eq!(xapi.pbds[3].sr_name.bytes(), evil.as_bytes());
    assert_eq!((&xapi.pbds[1].iqn, xapi.pbds[1].paths), (&None, None));
    assert!(
        rig.pool.calls().iter().all(|call| !call.contains("mpath-3600 ")),
        "a word with a line end is not handed on"
    );
}

#[test]
fn where_xapi_says_nothing_it_is_told_why() {
    let rig = Rig::new();
    rig.pool.knob(".down", Some(""));
    let why = rig.why();
    assert_eq!(why.id, "xapi-says-no");
    assert_eq!(why.arg("said"), Some(&"Error: Connection refused (calling connect )".into()));
    assert_eq!(rig.pool.calls().len(), 1, "what says nothing is not asked on");
    rig.pool.knob(".down", None).set("pool", POOL, "ha-enabled", "maybe");
    assert_eq!(rig.why().id, "xapi-answer-strange");
    rig.pool.ha(SR_FC).set("pool", POOL, "ha-statefiles", "<not in database>");
    assert_eq!(rig.why().id, "xapi-field-strange");
    rig.pool.set("pool", POOL, "ha-enabled", "false").set("pool", "b0a1c7de-0002", "ha-enabled", "false");
    assert_eq!(rig.why().id, "xapi-pools");
    let why = |host: Fake| look(rig.pool.on(host), Duration::from_mins(1), &|_| {}).xapi.why().clone();
    assert_eq!(why(node("7e5d9f2c-4c4c-4c52-8f5e-0c5b5a4f0aff")).id, "xapi-host-not-known");
    rig.pool.calls();
    assert_eq!(why(node("u;reboot")).id, "licence-no-uuid");
    assert_eq!(why(Fake::new("linux")).id, "xapi-no-dom0");
    assert_eq!(why(node(HOST).tree()).id, "fact-nothing-executed");
    assert!(rig.pool.calls().is_empty(), "nothing was run there");
    let bare = look(node(HOST), Duration::from_mins(1), &|_| {});
    assert_eq!(bare.xapi.why().id, "no-such-program");
}

#[test]
fn a_xapi_that_hangs_is_left_behind_and_told() {
    let rig = Rig::new();
    rig.pool.knob(".hang", Some("pool-list"));
    let began = Instant::now();
    let said = Mutex::new(Vec::new());
    let progress =
        |progress: Progress| said.lock().unwrap().push((progress.what.id.to_string(), progress.part));
    let facts = look(rig.pool.on(node(HOST)), Duration::from_secs(3), &progress);
    let why = facts.xapi.why();
    assert_eq!(
        (why.id.as_ref(), why.arg("command")),
        ("xapi-no-answer", Some(&"xe pool-list params=uuid --minimal".into()))
    );
    assert!(began.elapsed() < Duration::from_secs(8), "{:?}", began.elapsed());
    assert!(facts.inventory.get().is_some(), "what was learnt before stays");
    let said = said.into_inner().unwrap();
    assert!(said.iter().any(|(what, part)| what == "gather-xapi-pool" && part.is_some()), "{said:?}");
    assert!(!said.iter().any(|(what, _)| what == "gather-xapi-vms"), "{said:?}");
}

#[test]
fn the_licence_of_a_pool_by_the_one_xe() {
    let rig = Rig::new();
    let inventory =
        format!("PRODUCT_BRAND='XenServer'\nPRODUCT_VERSION='5.6.100'\nINSTALLATION_UUID='{HOST}'\n");
    let old = || Fake::new("xs-1").file("/etc/xensource-inventory", &inventory);
    rig.pool.older(HOST, "5.6.100", Some("platinum")).older(OTHER, "5.6.100", Some("enterprise"));
    let within = |time: Duration| -> Licence {
        let server = Arc::new(Fake::new("server").tree()) as Arc<dyn Host>;
        let node = Arc::new(rig.pool.on(old())) as Arc<dyn Host>;
        let clock = Arc::new(StillClock(Stamp::from_unix(1_795_167_000)));
        let site = Site { server: Some(server), ..Site::of(vec![node], clock, "/".into()) };
        let answers = Answers { sections: vec![Section::Adapter], ..Answers::default() };
        let cancel = Cancel::default();
        let cx = Cx::quiet(Deadline::after(time), &cancel);
        let facts = facts::gather(&site, &answers, &[], &cx);
        facts.hosts[1].licence.get().unwrap().clone()
    };
    let licence = || within(Duration::from_mins(1));
    let said = |licence: &Licence| match verdict(licence) {
        Verdict::Yes(text) => format!("yes {}", text.id),
        Verdict::No(text) => format!("no {} {:?}", text.id, text.arg("host")),
        Verdict::Unserved(text) => format!("unserved {}", text.id),
        Verdict::Unknown(text) => format!("unknown {}", text.id),
    };
    let seen = licence();
    assert_eq!((said(&seen), seen.restricted), ("yes licence-fits".into(), Some(false)));
    assert_eq!(rig.pool.calls().len(), 7, "three questions for the node, four for its pool");
    rig.pool.set("host", OTHER, "edition", "free");
    assert_eq!(said(&licence()), "no licence-pool-member Some(Raw(`xcp-2`))");
    rig.pool.set("host", OTHER, "edition", "enterprise");
    rig.pool.set("pool", POOL, "restrictions", "restrict_netapp: false; restrict_storagelink: true");
    assert_eq!(said(&licence()), "no licence-pool-restricted None");
    // 5.5 has no edition; the other one's product is asked by itself.
    rig.pool.set("pool", POOL, "restrictions", "");
    for (host, sku) in [(HOST, "Citrix Essentials for XenServer"), (OTHER, "Citrix XenServer")] {
        rig.pool.older(host, "5.5.0", None).set("host", host, ".license/sku_marketing_name", sku);
        rig.pool.take("host", host, ".license/restrict_storagelink");
    }
    assert_eq!(said(&licence()), "no licence-pool-member Some(Raw(`xcp-2`))");
    rig.pool.knob(".hang", Some("pool-list"));
    let hangs = within(Duration::from_secs(3));
    assert!(
        matches!(&hangs.pool, PoolLicence::Unknown(why) if why.id == "xapi-no-answer"),
        "{:?}",
        hangs.pool
    );
    assert_eq!(said(&hangs), "yes licence-fits");
    rig.pool.knob(".hang", None).older(HOST, "8.3.0", Some("xcp-ng")).calls();
    assert_eq!(said(&licence()), "unserved licence-xcp-ng");
    assert_eq!(rig.pool.calls().len(), 3, "no pool could help");
}

/// The real program on what looks like a dom0 to it: the stand-in stands where a dom0 has its own `xe`, in a mount namespace
/// of its own.
#[test]
fn the_program_itself_finds_xe_where_a_dom0_has_it() {
    if !rustix::process::geteuid().is_root()
        || std::process::Command::new("unshare").arg("-V").output().is_err()
    {
        assert!(std::env::var_os("QUANTALINK_REQUIRE").is_none(), "a mount namespace is required here");
        println!("SKIPPED: a mount namespace needs root and unshare");
        return;
    }
    let rig = Rig::new();
    let etc = rig.pool.program().with_file_name("etc");
    std::fs::create_dir(&etc).unwrap();
    let lines = "PRODUCT_BRAND='XCP-ng'\nPRODUCT_VERSION='8.3.0'\nPLATFORM_NAME='XCP'\n";
    std::fs::write(etc.join("xensource-inventory"), format!("{lines}INSTALLATION_UUID='{HOST}'\n")).unwrap();
    let script = "mount --make-rprivate / && mount --bind \"$0\" /etc && mount -t tmpfs none /opt && \
                  mkdir -p /opt/xensource/bin && cp \"$1\" /opt/xensource/bin/xe && shift && exec \"$@\"";
    let output = std::process::Command::new("unshare")
        .args(["-m", "sh", "-c", script])
        .args([&etc, rig.pool.program()])
        .arg(env!("CARGO_BIN_EXE_quantalink"))
        .args(["verify", "--section", "multipath", "--json"])
        .output()
        .unwrap();
    let calls = rig.pool.calls();
    assert_eq!(calls.first().map(String::as_str), Some("host-list params=uuid --minimal"), "{output:?}");
    assert_eq!(calls.len(), 23, "{calls:#?}");
}
