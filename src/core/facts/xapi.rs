//! What xapi says of a node and its pool, as far as loading a new multipath configuration needs it
//! (facts/multipath.md sections 4 and 5).

use crate::base::{Text, Untrusted};
use crate::core::guide::Probe;
use crate::core::known::Known;

use super::HostFacts;

/// A node as xapi knows it. Uuids are checked: letters, digits and `-` alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Xapi {
    /// The node's uuid.
    pub host: String,
    /// Its `name-label`.
    pub name: Untrusted,
    /// It may start VMs: false in maintenance.
    pub enabled: bool,
    /// Multipathing, as both keys say it.
    pub keys: Keys,
    /// `ha-enabled` of the pool.
    pub ha: bool,
    /// The SRs that hold the heartbeat of high availability.
    pub statefiles: Vec<String>,
    /// A rolling upgrade of the pool is on its way.
    pub upgrading: bool,
    /// The other hosts of the pool: enabled ones first. None: the node stands alone.
    pub others: Vec<PoolHost>,
    /// The VMs that run on the node, without its own control domain.
    pub vms: Vec<Vm>,
    /// The node's PBDs.
    pub pbds: Vec<Pbd>,
}

/// Multipathing as xapi keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keys {
    /// The host's own field `multipathing` (7.5 and later); none: this release has no such field.
    pub field: Option<bool>,
    /// `other-config:multipathing`; none: not set.
    pub multipathing: Option<Untrusted>,
    /// `other-config:multipathhandle`; none: not set.
    pub handle: Option<Untrusted>,
}

/// Another host of the pool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolHost {
    /// Its uuid.
    pub uuid: String,
    /// Its `name-label`.
    pub name: Untrusted,
    /// It may start VMs.
    pub enabled: bool,
}

/// A VM that runs on the node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vm {
    /// Its uuid.
    pub uuid: String,
    /// Its `name-label`.
    pub name: Untrusted,
    /// Why it cannot leave the node, as xapi says it; none: it can.
    pub stuck: Option<Untrusted>,
}

/// A connection of the node to a storage repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pbd {
    /// Its uuid.
    pub uuid: String,
    /// The SR's uuid.
    pub sr: String,
    /// The SR's `name-label`.
    pub sr_name: Untrusted,
    /// The SR's type, such as `lvmoiscsi` or `lvmohba`.
    pub sr_type: Untrusted,
    /// It is plugged.
    pub attached: bool,
    /// `device-config:targetIQN`, where it has one.
    pub iqn: Option<Untrusted>,
    /// `device-config:SCSIid`, where it has one: the WWID of its LUN.
    pub scsi_id: Option<Untrusted>,
    /// `mpath-<SCSIid>` of its other-config: paths that are up and paths in all.
    pub paths: Option<(u32, u32)>,
}

impl Keys {
    /// True where SM takes this node's multipathing for switched on, with device mapper as its handler.
    #[must_use]
    pub fn on(&self) -> bool {
        let says = |value: &Option<Untrusted>, word: &[u8]| {
            value.as_ref().is_some_and(|value| value.bytes() == word)
        };
        self.field != Some(false) && says(&self.multipathing, b"true") && says(&self.handle, b"dmp")
    }
}

/// Asks xapi.
pub fn gather_xapi(_: &Probe<'_>, facts: &mut HostFacts) {
    facts.xapi = Known::Unknown(Text::new("fact-not-asked"));
}
