//! What the `StorageLink` server, its gateway and the storage system said of themselves.

use std::sync::Arc;

use super::SERVICE;
use super::program::Program;
use crate::api::{Adapter, Certificate, Credential, Endpoint, System};
use crate::base::{Hash, Text, Untrusted};
use crate::core::journal::Stopped;
use crate::core::known::Known;
use crate::host::{HostId, HostPath, Service, Snapshot};

/// Facts of the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerFacts {
    /// Only the admin reaches it: services and programs cannot be asked for (`--server manual`).
    pub manual: bool,
    /// The service; none: no service of that name.
    pub service: Known<Option<Service>>,
    /// The Server folder.
    pub folder: Known<HostPath>,
    /// `scsi_device_id_config.xml` in it.
    pub config: Known<Snapshot>,
    /// The admin's own entry; none: no file was named.
    pub block: Known<Option<Arc<Vec<u8>>>>,
    /// The adapter's installer; none: no file was named.
    pub installer: Known<Option<Installer>>,
    /// SHA-256 of the installers that finished runs have run on this host.
    pub installed: Vec<Hash>,
    /// The service that an unfinished run holds stopped on this host: nobody else wants it to be stopped.
    pub stopped: Option<Stopped>,
    /// The nodes' editions.
    pub pool: Vec<(HostId, Known<Licence>)>,
    /// The gateway; none: no address was given.
    pub gateway: Known<Option<GatewayFacts>>,
    /// The storage system; none: no address was given.
    pub storage: Known<Option<StorageFacts>>,
}

impl ServerFacts {
    /// The service's key name: as it was found, since it may have been known by its display name alone; else the usual one.
    #[must_use]
    pub fn key_name(&self) -> &str {
        let found = self.service.get().and_then(Option::as_ref);
        found.and_then(|service| service.name.utf8()).unwrap_or(SERVICE)
    }
}

/// The installer's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Installer {
    /// After all links.
    pub path: HostPath,
    /// In bytes.
    pub size: u64,
    /// Of its content.
    pub sha256: Hash,
    /// What it says of itself; none where it is no program of Windows.
    pub program: Option<Program>,
}

/// Edition and `StorageLink` licence of a node (facts/storagelink.md section 4).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Licence {
    /// `edition`; empty where the release has none (5.5).
    pub edition: Untrusted,
    /// `sku_marketing_name` or `sku_type`, where it is told.
    pub sku: Untrusted,
    /// `product_version`.
    pub version: Untrusted,
    /// `restrict_storagelink`, where it is told: true means no.
    pub restricted: Option<bool>,
    /// Its pool, of which the lowest licence decides.
    pub pool: PoolLicence,
}

/// What the pool of a node says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum PoolLicence {
    /// It was not asked, since it would change nothing.
    #[default]
    Unasked,
    /// It was asked and is not known: why.
    Unknown(Text),
    /// This.
    Is(PoolAllows),
}

/// What a pool allows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PoolAllows {
    /// `restrict_storagelink` of its `restrictions`, where it is told: what all its hosts have together.
    pub restricted: Option<bool>,
    /// Its other hosts.
    pub others: Vec<PoolMember>,
}

/// Another host of the pool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolMember {
    /// Its uuid.
    pub uuid: String,
    /// Its `name-label`.
    pub name: Untrusted,
    /// Its `edition`, or where the release has none (5.5) its `sku_marketing_name` or `sku_type`; empty: it tells none.
    pub edition: Untrusted,
}

/// The gateway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayFacts {
    /// Where.
    pub at: Endpoint,
    /// What it shows of itself.
    pub certificate: Certificate,
    /// The certificate is the pinned one.
    pub trusted: bool,
    /// Its adapters.
    pub adapters: Known<Vec<Adapter>>,
    /// Its credentials.
    pub credentials: Known<Vec<Credential>>,
}

/// The storage system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StorageFacts {
    /// Where.
    pub at: Endpoint,
    /// What it shows of itself.
    pub certificate: Certificate,
    /// The certificate is the pinned one.
    pub trusted: bool,
    /// What it says to user and password.
    pub system: Known<System>,
}

impl ServerFacts {
    /// A server that was not asked yet: everything is unknown, for this reason.
    #[must_use]
    pub fn unasked(manual: bool, why: &Text) -> Self {
        Self {
            manual,
            service: Known::Unknown(why.clone()),
            folder: Known::Unknown(why.clone()),
            config: Known::Unknown(why.clone()),
            block: Known::Unknown(why.clone()),
            installer: Known::Unknown(why.clone()),
            installed: Vec::new(),
            stopped: None,
            pool: Vec::new(),
            gateway: Known::Unknown(why.clone()),
            storage: Known::Unknown(why.clone()),
        }
    }
}
