//! What hosts said of themselves: [`gather`] asks them, each probe with a deadline of its own.

mod ahead;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
mod gather;
mod network;
mod on_server;
mod parse;
mod paths;
mod program;
mod server;
mod system;
mod xapi;
mod xe;

pub use gather::{DROP_IN_FOLDER, gather, installation_uuid, is_dom0};
pub(super) use gather::{DROP_IN_NAME, ENABLED_FILE, INVENTORY, MAIN_FILE, gather_multipath};
pub(super) use network::{gather_gateway, gather_storage};
pub use on_server::{FOLDERS, RULES, SERVICE};
pub(super) use on_server::{gather_block, gather_installer, gather_service};
pub(super) use paths::gather_paths;
pub use paths::{Disk, Map, MapPath, Paths, Port, Session, TARGETS};
pub use program::Program;
pub use server::{
    GatewayFacts, Installer, Licence, PoolAllows, PoolLicence, PoolMember, ServerFacts, StorageFacts,
};
pub(super) use xapi::gather_xapi;
pub use xapi::{Keys, Pbd, PoolHost, Pools, Vm, Xapi};

use crate::base::{Stamp, Text, Untrusted};
use crate::host::{Bars, HostId, HostPath, Machine, Snapshot};

use super::known::Known;
use super::pool::Listed;
use super::release::Release;

/// What one look at all hosts brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// When the look began.
    pub at: Stamp,
    /// One per host, in the order in which the admin named them.
    pub hosts: Vec<HostFacts>,
    /// Every node that there is, those too that are left out.
    pub nodes: Vec<Listed>,
}

/// What a host is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A dom0 (or a plain Linux that the admin named): section multipath.
    Node,
    /// The StorageLink server: sections adapter and verify.
    Server,
}

/// Facts of one host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostFacts {
    /// Which host.
    pub host: HostId,
    /// What it is for.
    pub role: Role,
    /// False under `--root`: nothing was executed there, and checks that need it are skipped.
    pub executes: bool,
    /// By `sysinfo`: system, kernel, memory, free space, running multipathd.
    pub machine: Known<Machine>,
    /// /etc/xensource-inventory; none: the file is not there (no dom0). One that is there but cannot be read is not known:
    /// nothing may be planned for such a node, because what it is would be a guess.
    pub inventory: Known<Option<Inventory>>,
    /// The release that inventory and files together say.
    pub release: Release,
    /// /etc/multipath.conf, through its links.
    pub main: Known<Snapshot>,
    /// /etc/multipath-enabled.conf (XenServer 5.0 to 5.6).
    pub enabled: Known<Snapshot>,
    /// /etc/multipath/conf.d itself, through its links.
    pub confd: Known<Confd>,
    /// The files of /etc/multipath/conf.d whose names hold ".conf", in byte order of the names; none: no such folder.
    /// Which of them count depends on the tool's version.
    pub dropins: Known<Option<Vec<Snapshot>>>,
    /// What would keep the files that may be changed from being changed.
    pub bars: Vec<Bars>,
    /// Version that the multipath tool prints of itself, such as `0.9.4` or `0.4.9`.
    pub tools: Known<Untrusted>,
    /// What the multipath tool makes of the files as they are (`multipath -t`).
    pub effective: Known<Effective>,
    /// The same as the running daemon has it loaded (`multipathd show config`).
    pub loaded: Known<Effective>,
    /// /etc/multipath-disabled.conf (XenServer 5.0 to 5.6): SM links to it while multipathing is off.
    pub disabled: Known<Snapshot>,
    /// Name of the installed package of the multipath tools, such as `device-mapper-multipath-0.4.9-119.xs+1.2`.
    pub package: Known<Untrusted>,
    /// True: SELinux is enforcing; false: it only warns; none: it is switched off.
    pub selinux: Known<Option<bool>>,
    /// What xapi says of the node; asked only where its configuration is to be loaded or checked.
    pub xapi: Known<Xapi>,
    /// The ways to QuantaStor's LUNs.
    pub paths: Paths,
    /// A node's edition and licence.
    pub licence: Known<Licence>,
    /// What the way to this host cannot promise.
    pub lacks: Vec<Text>,
    /// The node's place in its pool, by /etc/xensource/pool.conf: `master` makes it the coordinator.
    pub pool_role: Known<PoolRole>,
    /// What only a server has; none for a node.
    pub server: Option<Box<ServerFacts>>,
}

impl HostFacts {
    /// A host that was not asked yet: everything is unknown, for this reason.
    #[must_use]
    pub fn unasked(host: HostId, role: Role, executes: bool, why: &Text) -> Self {
        Self {
            host,
            role,
            executes,
            machine: Known::Unknown(why.clone()),
            inventory: Known::Unknown(why.clone()),
            release: Release::unknown(),
            main: Known::Unknown(why.clone()),
            enabled: Known::Unknown(why.clone()),
            confd: Known::Unknown(why.clone()),
            dropins: Known::Unknown(why.clone()),
            bars: Vec::new(),
            tools: Known::Unknown(why.clone()),
            effective: Known::Unknown(why.clone()),
            loaded: Known::Unknown(why.clone()),
            disabled: Known::Unknown(why.clone()),
            package: Known::Unknown(why.clone()),
            selinux: Known::Unknown(why.clone()),
            xapi: Known::Unknown(why.clone()),
            paths: Paths::unknown(why),
            licence: Known::Unknown(why.clone()),
            lacks: Vec::new(),
            pool_role: Known::Unknown(why.clone()),
            server: None,
        }
    }

    /// True for the coordinator of a pool, as it says itself.
    #[must_use]
    pub fn coordinator(&self) -> bool {
        self.pool_role.get() == Some(&PoolRole::Coordinator)
    }

    /// Whether multipathd runs there; none where that is not known.
    #[must_use]
    pub fn daemon_runs(&self) -> Option<bool> {
        self.machine.get().and_then(|machine| machine.running.first()).map(|pids| !pids.is_empty())
    }
}

/// A node's place in its pool. A host that stands alone is the coordinator of a pool of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PoolRole {
    /// `master`.
    Coordinator,
    /// `slave:ADDRESS`.
    Supporter,
    /// No file: no host of a pool.
    None,
}

/// The folder /etc/multipath/conf.d.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confd {
    /// Where it is after all links, there or not.
    pub path: HostPath,
    /// True where it, or the folder above it, is a link that leads nowhere.
    pub dangling: bool,
    /// True where it is on another file system (or in another mount) than the folder above it: nothing can be moved
    /// into it in one step.
    pub apart: bool,
}

/// /etc/xensource-inventory, as far as it matters here. Values are as they stand, quotes off.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inventory {
    /// `PRODUCT_BRAND`: XenServer, XCP-ng, Citrix Hypervisor.
    pub brand: Untrusted,
    /// `PRODUCT_VERSION`, such as 8.3.0.
    pub version: Untrusted,
    /// `PRODUCT_VERSION_TEXT`.
    pub version_text: Untrusted,
    /// `PLATFORM_NAME`, such as XCP.
    pub platform_name: Untrusted,
    /// `PLATFORM_VERSION`.
    pub platform: Untrusted,
    /// `BUILD_NUMBER`.
    pub build: Untrusted,
    /// `INSTALLATION_UUID`, the host's uuid.
    pub uuid: Untrusted,
}

/// A configuration as the tools themselves print it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Effective {
    /// The device entries whose vendor is OSNEXUS alone: keyword and value, quotes off.
    pub ours: Vec<Vec<(Untrusted, Untrusted)>>,
    /// The settings of `overrides`, those of its `protocol` blocks left out: the same.
    pub overrides: Vec<(Untrusted, Untrusted)>,
    /// Lines that are messages, not configuration, time stamps off.
    pub messages: Vec<Untrusted>,
    /// How the tool ended, where it crashed or ended in failure: then this is not all that it would have printed.
    pub failed: Option<Text>,
    /// True where it names /etc/multipath/conf.d as its `config_dir`: 0.4.9 of 7.0 and later and 0.8 print that, 0.9 and
    /// later read the folder without saying so.
    pub reads_confd: bool,
}
