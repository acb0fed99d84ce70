//! The two network interfaces that the guide's second part needs: the `StorageLink` gateway's (SOAP) and the `QuantaStor`
//! storage system's (REST), both over TLS with a pinned certificate (facts/storagelink.md sections 2 and 3).
//!
//! Everything reads, but for [`Gateway::add_credentials`], which is only called where the admin chose it.

mod certificate;
mod endpoint;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
mod gateway;
mod http;
mod quantastor;
mod reach;
mod says;
mod soap;
mod tls;

pub mod fake;

use crate::base::{Hash, Secret, Stamp, Text, Untrusted};
use crate::host::Cx;

/// Default port of the gateway: `XenCenter`'s (HTTPS, HTTP Basic).
pub const GATEWAY_PORT: u16 = 21605;
/// The gateway's one user, which cannot be renamed.
pub const GATEWAY_USER: &str = "admin";
/// Default port of `QuantaStor`'s REST interface.
pub const STORAGE_PORT: u16 = 8153;
/// The adapter as the gateway lists it; compared without regard to case and to blanks.
pub const ADAPTER_NAME: &str = "OS NEXUS QuantaStor";

/// A server to be reached.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Endpoint {
    /// Name or address; an IPv6 address without brackets.
    pub host: String,
    /// TCP port.
    pub port: u16,
}

/// What a certificate says, and what is wrong with it. Nothing is trusted for it: it is shown, and its fingerprint pinned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// SHA-256 of the whole certificate (DER): what is pinned.
    pub fingerprint: Hash,
    /// Whom it names.
    pub subject: Untrusted,
    /// Who signed it.
    pub issuer: Untrusted,
    /// From when it is valid.
    pub from: Stamp,
    /// Until when it is valid.
    pub until: Stamp,
    /// The names and addresses that it is for (subject alternative names; the common name where there are none).
    pub names: Vec<Untrusted>,
    /// What the admin should know before trusting it: expired, not yet valid, self-signed, for another name.
    pub remarks: Vec<Text>,
    /// The protocol that was spoken, such as `TLS 1.0`, where rustls has none in common with the server, so that it was Windows'
    /// schannel that spoke it; told in the remarks too.
    pub old_tls: Option<&'static str>,
}

/// Whom a client trusts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// The certificate with this fingerprint, whatever else is wrong with it.
    Pinned(Hash),
    /// The same, and the admin agreed that an old protocol is spoken with it where it knows nothing newer. Only Windows can.
    PinnedOld(Hash),
    /// Nobody yet: [`Gateway::certificate`] and [`Storage::certificate`] only.
    Nobody,
}

impl Trust {
    /// Trusts the certificate with this fingerprint. `old_tls`: the admin agreed to an old protocol.
    #[must_use]
    pub const fn pinned(pin: Hash, old_tls: bool) -> Self {
        if old_tls { Self::PinnedOld(pin) } else { Self::Pinned(pin) }
    }
}

/// Who logs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// User name.
    pub user: String,
    /// Password; sent in the body of TLS only, after the certificate was found to be the pinned one.
    pub password: Secret,
}

/// Why an interface did not answer as it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ApiError {
    /// Another certificate than the pinned one, or none is pinned: nothing was sent.
    #[error("not trusted: {}", .0.fingerprint.hex())]
    Untrusted(Box<Certificate>),
    /// The server refused: the login, the right, a licence.
    #[error("refused: {}", .0.id)]
    Refused(Text),
    /// Not reached, or not understood; nothing was changed there.
    #[error("failed: {}", .0.id)]
    Failed(Text),
    /// A change was sent and no answer came: it may have happened.
    #[error("unknown: {}", .0.id)]
    Unknown(Text),
}

/// A storage adapter as the gateway lists it (`enumStorageAdapters`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Adapter {
    /// Its id: `objectId`, by which `XenCenter` names it when it adds credentials; `name` where the gateway tells none.
    pub name: Untrusted,
    /// `friendlyName`: what the Manager shows.
    pub friendly: Untrusted,
    /// `isInitialized`.
    pub initialised: bool,
    /// `initError`, where it is not empty.
    pub error: Option<Untrusted>,
    /// `versionMajor` and `versionMinor`.
    pub version: Untrusted,
    /// `defaultPortNumber`, where it tells one.
    pub port: Option<u16>,
    /// `defaultNamespace`.
    pub namespace: Untrusted,
}

/// Credentials of a storage system as the gateway lists them (`enumStorageManagementCredentials`); the password that it
/// may send along is never kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Credential {
    /// `friendlyName`.
    pub friendly: Untrusted,
    /// `uuid`.
    pub uuid: Untrusted,
    /// `storageAdapterId`.
    pub adapter: Untrusted,
    /// `ipAddress`.
    pub address: Untrusted,
    /// `portNumber`, where it tells one.
    pub port: Option<u16>,
    /// `username`.
    pub user: Untrusted,
}

/// Credentials to be added to the gateway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCredential {
    /// Name under which the Manager shows them.
    pub friendly: String,
    /// Id of the adapter, as [`Adapter::name`] has it.
    pub adapter: Untrusted,
    /// The storage system.
    pub storage: Endpoint,
    /// The adapter's own name space, as [`Adapter::namespace`] has it.
    pub namespace: Untrusted,
    /// The storage system's user and password.
    pub login: Login,
}

/// A storage system (`storageSystemGet`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct System {
    /// `name`.
    pub name: Untrusted,
    /// `id`.
    pub id: Untrusted,
    /// `serviceVersion`.
    pub version: Untrusted,
    /// `serialNumber`.
    pub serial: Untrusted,
}

/// The `StorageLink` gateway.
pub trait Gateway: Send + Sync {
    /// Its certificate, by a handshake in which nothing else is sent.
    ///
    /// # Errors
    /// Failed: not reached, or no TLS that this program speaks (`tls-too-old`: before 1.2, and this is not Windows).
    fn certificate(&self, cx: &Cx<'_>) -> Result<Certificate, ApiError>;

    /// The storage adapters that it has loaded.
    ///
    /// # Errors
    /// See [`ApiError`].
    fn adapters(&self, login: &Login, cx: &Cx<'_>) -> Result<Vec<Adapter>, ApiError>;

    /// The credentials that it holds.
    ///
    /// # Errors
    /// See [`ApiError`].
    fn credentials(&self, login: &Login, cx: &Cx<'_>) -> Result<Vec<Credential>, ApiError>;

    /// Adds credentials: the only call that changes anything. The caller reads them back.
    ///
    /// # Errors
    /// See [`ApiError`]; unknown where the answer did not come.
    fn add_credentials(&self, login: &Login, new: &NewCredential, cx: &Cx<'_>) -> Result<(), ApiError>;
}

/// A `QuantaStor` storage system.
pub trait Storage: Send + Sync {
    /// Its certificate, by a handshake in which nothing else is sent.
    ///
    /// # Errors
    /// As [`Gateway::certificate`].
    fn certificate(&self, cx: &Cx<'_>) -> Result<Certificate, ApiError>;

    /// What it says of itself once user and password were accepted.
    ///
    /// # Errors
    /// See [`ApiError`].
    fn system(&self, login: &Login, cx: &Cx<'_>) -> Result<System, ApiError>;
}

/// How gateway and storage system are reached: over the network, or by a test's own.
pub trait Apis: Send + Sync {
    /// The gateway at this address.
    fn gateway(&self, at: &Endpoint, trust: Trust) -> Box<dyn Gateway>;
    /// The storage system at this address.
    fn storage(&self, at: &Endpoint, trust: Trust) -> Box<dyn Storage>;
}

/// No network: every server is out of reach. For sites that have none.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoApis;

impl NoApis {
    fn error() -> ApiError {
        ApiError::Failed(Text::new("api-none"))
    }
}

impl Apis for NoApis {
    fn gateway(&self, _: &Endpoint, _: Trust) -> Box<dyn Gateway> {
        Box::new(*self)
    }

    fn storage(&self, _: &Endpoint, _: Trust) -> Box<dyn Storage> {
        Box::new(*self)
    }
}

impl Gateway for NoApis {
    fn certificate(&self, _: &Cx<'_>) -> Result<Certificate, ApiError> {
        Err(Self::error())
    }

    fn adapters(&self, _: &Login, _: &Cx<'_>) -> Result<Vec<Adapter>, ApiError> {
        Err(Self::error())
    }

    fn credentials(&self, _: &Login, _: &Cx<'_>) -> Result<Vec<Credential>, ApiError> {
        Err(Self::error())
    }

    fn add_credentials(&self, _: &Login, _: &NewCredential, _: &Cx<'_>) -> Result<(), ApiError> {
        Err(Self::error())
    }
}

impl Storage for NoApis {
    fn certificate(&self, _: &Cx<'_>) -> Result<Certificate, ApiError> {
        Err(Self::error())
    }

    fn system(&self, _: &Login, _: &Cx<'_>) -> Result<System, ApiError> {
        Err(Self::error())
    }
}

/// The real ones, over the network.
#[derive(Debug, Clone, Copy, Default)]
pub struct Network;

impl Apis for Network {
    fn gateway(&self, at: &Endpoint, trust: Trust) -> Box<dyn Gateway> {
        Box::new(gateway::Client { at: at.clone(), trust })
    }

    fn storage(&self, at: &Endpoint, trust: Trust) -> Box<dyn Storage> {
        Box::new(quantastor::Client { at: at.clone(), trust })
    }
}
