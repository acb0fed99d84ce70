//! What these tests share: facts of one node, its checks, a tree that stands for /sys.

use std::sync::Arc;
use std::time::Duration;

use quantalink::base::{Stamp, Text, Untrusted};
use quantalink::core::answers::Answers;
use quantalink::core::checks::{Check, Status, verify};
use quantalink::core::facts::{self, Facts, HostFacts, Keys, Pbd, Role, Xapi};
use quantalink::core::known::Known;
use quantalink::core::runner::Site;
use quantalink::host::fake::{Fake, StillClock};
use quantalink::host::{Cancel, Cx, Deadline, Host, HostId};

pub const TARGET: &str = "iqn.2009-10.com.osnexus:0b1c-vol1";
pub const WWID: &str = "3600144f0c5a5";

pub fn is<T>(value: T) -> Known<T> {
    Known::Is(value, Text::new("evidence-machine"))
}

/// A node of which nothing is known but that it executes.
pub fn node() -> HostFacts {
    HostFacts::unasked(HostId::local(), Role::Node, true, &Text::new("fact-not-asked"))
}

/// xapi with both keys set, and these connections.
pub fn xapi(pbds: Vec<Pbd>) -> Xapi {
    Xapi {
        host: "h-1".into(),
        name: "dom0".into(),
        enabled: true,
        keys: Keys { field: Some(true), multipathing: Some("true".into()), handle: Some("dmp".into()) },
        ha: false,
        statefiles: vec![],
        upgrading: false,
        others: vec![],
        vms: vec![],
        pbds,
    }
}

/// A plugged connection to a QuantaStor LUN.
pub fn pbd(wwid: &str, paths: Option<(u32, u32)>) -> Pbd {
    Pbd {
        uuid: "p-1".into(),
        sr: "s-1".into(),
        sr_name: "Gold".into(),
        sr_type: "lvmoiscsi".into(),
        attached: true,
        iqn: Some(TARGET.into()),
        scsi_id: Some(wwid.into()),
        paths,
    }
}

/// One check of these facts: how it ended and what it says, by ids.
pub fn ended(facts: &HostFacts, id: &str) -> (Status, Vec<String>) {
    let check = check(facts, id);
    (check.status, check.evidence.iter().map(|text| text.id.to_string()).collect())
}

pub fn check(facts: &HostFacts, id: &str) -> Check {
    let facts = Facts { at: Stamp::from_unix(0), hosts: vec![facts.clone()], nodes: Vec::new() };
    let checks = verify(&facts, &Answers::default());
    assert_eq!(checks, verify(&facts, &Answers::default()), "checks are a pure function");
    assert!(checks.iter().all(|check| !check.evidence.is_empty()), "every check has its evidence");
    checks.into_iter().find(|check| check.id == id).unwrap_or_else(|| panic!("no check {id}"))
}

/// The argument of the first text with this id, as it is shown.
pub fn told(check: &Check, id: &str, argument: &str) -> Vec<String> {
    let texts = check.evidence.iter().filter(|text| text.id == id);
    texts
        .map(|text| match text.arg(argument) {
            Some(quantalink::base::Arg::Raw(raw)) => raw.shown(),
            Some(quantalink::base::Arg::Num(number)) => number.to_string(),
            other => panic!("{argument} of {id}: {other:?}"),
        })
        .collect()
}

pub fn gather(fake: &Fake, time: Duration) -> HostFacts {
    let hosts = vec![Arc::new(fake.clone()) as Arc<dyn Host>];
    let site = Site::of(hosts, Arc::new(StillClock(Stamp::from_unix(0))), "/".into());
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(time), &cancel);
    facts::gather(&site, &Answers::default(), &[], &cx).hosts.remove(0)
}

/// What stands at a path of /sys: a file's content, or where a link leads.
pub enum Sys {
    File(String),
    Link(String),
}

/// A disk: name, vendor, way, `access_state`, holder.
pub type Seen = (&'static str, &'static str, Way, Option<&'static str>, Option<&'static str>);

/// /sys as a kernel with these disks and sessions shows it.
#[derive(Default)]
pub struct Kernel {
    pub disks: Vec<Seen>,
    /// Number, target, portal, state.
    pub sessions: Vec<(u32, &'static str, &'static str, &'static str)>,
    /// Name, WWPN, state.
    pub ports: Vec<(&'static str, &'static str, &'static str)>,
}

#[derive(Clone, Copy)]
pub enum Way {
    Session(u32),
    Port(&'static str),
    Bus,
}

impl Kernel {
    /// All files and links, by their paths below /.
    pub fn tree(&self) -> Vec<(String, Sys)> {
        let mut tree = vec![("sys/block/loop0/size".to_owned(), Sys::File("0\n".into()))];
        let mut put = |path: String, text: &str| tree.push((path, Sys::File(format!("{text}\n"))));
        let mut links = Vec::new();
        for (number, (name, vendor, way, access, holder)) in self.disks.iter().enumerate() {
            let host = match way {
                Way::Session(session) => format!("platform/host{session}/session{session}"),
                Way::Port(port) => format!("pci0000:00/host7/{port}"),
                Way::Bus => "pci0000:00/ata1/host0".to_owned(),
            };
            let address = format!("{number}:0:0:1");
            let below = format!("devices/{host}/target{number}:0:0/{address}");
            let device = format!("sys/{below}");
            put(format!("{device}/vendor"), &format!("{vendor:8}"));
            put(format!("{device}/model"), "QUANTASTOR      ");
            if let Some(access) = access {
                put(format!("{device}/access_state"), access);
            }
            put(format!("{device}/block/{name}/dev"), "8:0");
            links.push((format!("{device}/block/{name}/device"), format!("../../../{address}")));
            links.push((format!("sys/block/{name}"), format!("../{below}/block/{name}")));
            if let Some(holder) = holder {
                put(format!("{device}/block/{name}/holders/{holder}/dev"), "253:0");
                put(format!("sys/block/{holder}/dm/uuid"), &format!("mpath-{WWID}"));
            }
        }
        for (number, target, portal, state) in &self.sessions {
            let session = format!("sys/class/iscsi_session/session{number}");
            put(format!("{session}/targetname"), target);
            put(format!("{session}/state"), state);
            let connection = format!("sys/class/iscsi_connection/connection{number}:0");
            let (address, port) = portal.rsplit_once(':').unwrap();
            put(format!("{connection}/address"), address);
            put(format!("{connection}/port"), port);
        }
        for (name, wwpn, state) in &self.ports {
            put(format!("sys/class/fc_remote_ports/{name}/port_name"), wwpn);
            put(format!("sys/class/fc_remote_ports/{name}/port_state"), state);
        }
        tree.extend(links.into_iter().map(|(path, to)| (path, Sys::Link(to))));
        tree
    }

    /// A machine in memory that has it.
    pub fn on(&self, fake: Fake) -> Fake {
        self.tree().into_iter().fold(fake, |fake, (path, node)| match node {
            Sys::File(text) => fake.file(&format!("/{path}"), text),
            Sys::Link(to) => fake.link(&format!("/{path}"), &to),
        })
    }

    /// The same as real files below a folder.
    pub fn write(&self, below: &std::path::Path) {
        for (path, node) in self.tree() {
            let path = below.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            match node {
                Sys::File(text) => std::fs::write(path, text).unwrap(),
                Sys::Link(to) => std::os::unix::fs::symlink(to, path).unwrap(),
            }
        }
    }
}

/// Two sessions to one target by two portals, a disk and a map over both.
pub fn two_ways() -> Kernel {
    Kernel {
        disks: vec![
            ("sda", "ATA", Way::Bus, None, None),
            ("sdb", "OSNEXUS", Way::Session(1), Some("active/optimized"), Some("dm-0")),
            ("sdc", "OSNEXUS", Way::Session(2), Some("active/non-optimized"), Some("dm-0")),
        ],
        sessions: vec![
            (1, TARGET, "10.0.1.10:3260", "LOGGED_IN"),
            (2, TARGET, "10.0.2.10:3260", "LOGGED_IN"),
            (3, "iqn.2001-05.com.other:x", "10.0.3.10:3260", "LOGGED_IN"),
        ],
        ports: vec![],
    }
}

/// `multipath -ll` for it, the second path in this state.
pub fn topology(second: &str) -> String {
    format!(
        "mpathb ({WWID}) dm-0 OSNEXUS,QUANTASTOR\nsize=10G features='0' hwhandler='0' wp=rw\n`-+- policy='round-robin 0' prio=1 \
         status=active\n  |- 1:0:0:1 sdb 8:16 active ready running\n  `- 2:0:0:1 sdc 8:32 {second}\nother (3600a) dm-9 IBM,1815\n`-+- \
         policy='x' prio=1 status=active\n  `- 5:0:0:1 sdz 65:1 failed faulty running\n"
    )
}

pub fn raw(value: &Known<Untrusted>) -> String {
    value.get().map(Untrusted::shown).unwrap_or_default()
}
