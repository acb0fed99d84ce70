//! The ways to QuantaStor's LUNs on a node, as kernel and multipath tools show them.

pub(super) mod sysfs;
mod topology;

use std::time::Duration;

use crate::base::{Text, Untrusted};
use crate::core::guide::Probe;
use crate::core::known::Known;
use crate::host::{Cx, Host};

use super::gather::{ask, command, failed, file_evidence, step};
use super::{HostFacts, Xapi};
use topology::Topology;

/// The vendor that QuantaStor's disks report.
const VENDOR: &[u8] = b"OSNEXUS";
/// What the names of QuantaStor's iSCSI targets begin with.
pub const TARGETS: &[u8] = b"iqn.2009-10.com.osnexus:";
/// Some hundred small files at most, each of which the kernel answers from memory.
const SYSFS_TIME: Duration = Duration::from_secs(20);
/// `multipath -ll` asks each path; on dead ones it waits for the kernel, which may take for ever.
const LIST_TIME: Duration = Duration::from_secs(20);

/// The ways to QuantaStor's LUNs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The SCSI disks that call themselves OSNEXUS (/sys/block), in the kernel's order of names.
    pub disks: Known<Vec<Disk>>,
    /// The multipath maps over such LUNs (`multipath -ll`).
    pub maps: Known<Vec<Map>>,
    /// The iSCSI sessions to `iqn.2009-10.com.osnexus:*` (`/sys/class/iscsi_session`).
    pub sessions: Known<Vec<Session>>,
    /// The Fibre Channel remote ports over which such disks are seen (`/sys/class/fc_remote_ports`).
    pub ports: Known<Vec<Port>>,
}

/// One path: a SCSI disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disk {
    /// `sdb`.
    pub name: Untrusted,
    /// Vendor and product as the device reports them, blanks at the end off.
    pub vendor: Untrusted,
    /// See `vendor`.
    pub product: Untrusted,
    /// `access_state` of ALUA, such as `active/optimized`; none: the device reports none, or the kernel does not tell.
    pub access: Option<Untrusted>,
    /// `dh_state`: the kernel's handler for such devices, such as `alua`; asked only where `access` is not told.
    pub handler: Option<Untrusted>,
    /// The kernel's name of what it is seen over: `session1` (iSCSI), `rport-7:0-1` (Fibre Channel); none: neither.
    pub over: Option<Untrusted>,
}

/// A multipath map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map {
    /// Its name; the WWID itself where it has no alias.
    pub name: Untrusted,
    /// The LUN's WWID.
    pub wwid: Untrusted,
    /// Its paths.
    pub paths: Vec<MapPath>,
}

/// A path of a map, in the tool's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapPath {
    /// `sdb`.
    pub disk: Untrusted,
    /// What device mapper says: `active`, `failed`.
    pub dm: Untrusted,
    /// What the path checker says: `ready`, `faulty`, `shaky`, `ghost`.
    pub checker: Untrusted,
}

/// An iSCSI session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The target's IQN.
    pub target: Untrusted,
    /// Address and port of the portal.
    pub portal: Untrusted,
    /// `LOGGED_IN` where it works.
    pub state: Untrusted,
}

/// A Fibre Channel remote port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Port {
    /// World wide port name, such as `0x21000024ff000001`.
    pub name: Untrusted,
    /// `Online` where it works.
    pub state: Untrusted,
}

impl Paths {
    /// Everything unknown, for this reason.
    #[must_use]
    pub fn unknown(why: &Text) -> Self {
        Self {
            disks: Known::Unknown(why.clone()),
            maps: Known::Unknown(why.clone()),
            sessions: Known::Unknown(why.clone()),
            ports: Known::Unknown(why.clone()),
        }
    }
}

/// Looks at them. Nothing is changed by it; what does not answer in time is left behind.
pub fn gather_paths(probe: &Probe<'_>, facts: &mut HostFacts) {
    if !probe.host.executes() {
        facts.paths = Paths::unknown(&Text::new("fact-kernel-not-asked"));
        return;
    }
    let host = probe.host;
    let cx = step(probe.cx, facts, "gather-paths", SYSFS_TIME);
    let disks = sysfs::disks(host, &cx);
    let sessions = sysfs::sessions(host, &cx);
    let ports = match &disks {
        Known::Is(disks, _) => sysfs::ports(host, disks, &cx),
        Known::Unknown(why) => Known::Unknown(why.clone()),
    };
    let maps = match mapped(host, &disks, facts.xapi.get(), &cx) {
        Ok(true) => {
            let cx = step(probe.cx, facts, "gather-maps", LIST_TIME);
            maps(host, disks.get().map_or(&[], Vec::as_slice), facts.xapi.get(), &cx)
        }
        Ok(false) => Known::Is(Vec::new(), file_evidence(&sysfs::BLOCK.into())),
        Err(why) => Known::Unknown(why),
    };
    facts.paths = Paths { disks, maps, sessions, ports };
}

/// Whether `multipath -ll` has anything to say of QuantaStor. It is not asked without need: on dead paths it hangs, and
/// where multipath was never used 0.9.4 makes `/etc/multipath/bindings` and `/dev/mapper/control` for it, while a look
/// must not leave anything.
///
/// # Errors
/// Why that is not known.
fn mapped(host: &dyn Host, disks: &Known<Vec<Disk>>, xapi: Option<&Xapi>, cx: &Cx<'_>) -> Result<bool, Text> {
    // All paths of a map may be gone, and with them the disks.
    if xapi.is_some_and(|xapi| xapi.pbds.iter().any(|pbd| pbd.attached && pbd.is_quantastor())) {
        return Ok(true);
    }
    match disks {
        Known::Is(disks, _) => sysfs::mapped(host, disks, cx).map_err(|error| error.text().clone()),
        Known::Unknown(why) => Err(why.clone()),
    }
}

/// Name, WWID and paths of every map that is printed.
#[cfg(feature = "fuzzing")]
pub(super) fn printed(stdout: &[u8]) -> Vec<(Untrusted, Untrusted, Vec<MapPath>)> {
    topology::maps(stdout).into_iter().map(|map| (map.name, map.wwid, map.paths)).collect()
}

/// The maps over QuantaStor's LUNs: those whose device says so, and where all paths are gone and nothing is left that
/// could say it, those that xapi knows for one.
fn maps(host: &dyn Host, disks: &[Disk], xapi: Option<&Xapi>, cx: &Cx<'_>) -> Known<Vec<Map>> {
    let words = ["multipath", "-ll"];
    let output = match ask(host, &words, cx) {
        Ok(output) => output,
        Err(error) => return Known::Unknown(error.text().clone()),
    };
    let all = topology::maps(&output.stdout);
    if output.code != Some(0) && all.is_empty() {
        return Known::Unknown(failed(&words, &output));
    }
    let ours = |map: &Topology| {
        map.label.starts_with(VENDOR)
            || map.paths.iter().any(|path| disks.iter().any(|disk| disk.name == path.disk))
            || (map.nameless() && xapi.is_some_and(|xapi| xapi.is_quantastor(&map.wwid)))
    };
    let ours = all.into_iter().filter(ours);
    let maps = ours.map(|map| Map { name: map.name, wwid: map.wwid, paths: map.paths }).collect();
    Known::Is(maps, Text::new("evidence-command").with("command", command(&words)))
}

impl Xapi {
    /// True where a storage repository on one of QuantaStor's iSCSI targets has this LUN.
    fn is_quantastor(&self, wwid: &Untrusted) -> bool {
        self.pbds.iter().any(|pbd| pbd.is_quantastor() && pbd.scsi_id.as_ref() == Some(wwid))
    }
}

impl super::Pbd {
    /// True where it leads to one of QuantaStor's iSCSI targets.
    #[must_use]
    pub fn is_quantastor(&self) -> bool {
        self.iqn.as_ref().is_some_and(|iqn| iqn.bytes().starts_with(TARGETS))
    }
}

impl MapPath {
    /// True where I/O can go over it, now or (`ghost`) once the storage system has moved the LUN there.
    #[must_use]
    pub fn works(&self) -> bool {
        let says = |word: &Untrusted, bad: &[&[u8]]| bad.contains(&word.bytes());
        !says(&self.dm, &[b"failed"]) && !says(&self.checker, &[b"faulty", b"shaky"])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::facts::{Keys, Pbd};
    use crate::host::fake::{Fake, Script};
    use crate::host::{Cancel, Deadline};

    fn xapi(attached: bool) -> Xapi {
        let pbd = Pbd {
            uuid: "p".into(),
            sr: "s".into(),
            sr_name: "Gold".into(),
            sr_type: "lvmoiscsi".into(),
            attached,
            iqn: Some("iqn.2009-10.com.osnexus:x".into()),
            scsi_id: Some("3600144f1".into()),
            paths: None,
        };
        Xapi {
            host: "h".into(),
            name: "dom0".into(),
            enabled: true,
            keys: Keys::default(),
            ha: false,
            statefiles: Vec::new(),
            upgrading: false,
            others: Vec::new(),
            vms: Vec::new(),
            pbds: vec![pbd],
        }
    }

    #[test]
    fn a_map_without_any_path_left_is_known_by_xapi() {
        let printed = "3600144f1 dm-2 ##,##\n`-+- policy='x' prio=0 status=enabled\n  `- #:#:#:# - #:# failed undef unknown\n\
                       3600other dm-3 ##,##\n";
        let host = Fake::new("a").program(&["multipath", "-ll"], Script::says(0, printed));
        let cancel = Cancel::default();
        let cx = Cx::quiet(Deadline::after(Duration::from_mins(1)), &cancel);
        let names = |xapi: Option<&Xapi>| -> Vec<String> {
            maps(&host, &[], xapi, &cx).get().unwrap().iter().map(|map| map.name.shown()).collect()
        };
        assert_eq!(names(Some(&xapi(true))), ["3600144f1"]);
        assert_eq!(names(None), [""; 0]);
        let none = Known::Is(Vec::new(), Text::new("evidence-machine"));
        assert_eq!(mapped(&host, &none, Some(&xapi(true)), &cx), Ok(true));
        assert_eq!(mapped(&host, &none, Some(&xapi(false)), &cx), Ok(false));
        assert_eq!(mapped(&host, &none, None, &cx), Ok(false));
    }
}
