//! The ways to QuantaStor's LUNs on a node, as kernel and multipath tools show them.

use crate::base::{Text, Untrusted};
use crate::core::guide::Probe;
use crate::core::known::Known;

use super::HostFacts;

/// The ways to QuantaStor's LUNs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The SCSI disks that call themselves OSNEXUS (/sys/block), in the kernel's order of names.
    pub disks: Known<Vec<Disk>>,
    /// The multipath maps over such LUNs (`multipath -ll`).
    pub maps: Known<Vec<Map>>,
    /// The iSCSI sessions to `iqn.2009-10.com.osnexus:*` (/sys/class/iscsi_session).
    pub sessions: Known<Vec<Session>>,
    /// The Fibre Channel remote ports over which such disks are seen (/sys/class/fc_remote_ports).
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

/// Looks at them.
pub fn gather_paths(_: &Probe<'_>, facts: &mut HostFacts) {
    facts.paths = Paths::unknown(&Text::new("fact-not-asked"));
}
