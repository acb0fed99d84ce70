//! The practice gateway: the part of the `StorageLink` gateway's SOAP interface that quantalink uses
//! (facts/storagelink.md section 2). Names and values are as the public proxy of `XenCenter` has them; what that does not
//! tell (ids, texts of faults, what the answer to an addition holds) is invented.

mod soap;

use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use roxmltree::{Document, Node};
use serde::{Deserialize, Serialize};

use super::certificates::Identity;
use super::http::{Answer, Request};
use super::net::{Manner, Serve};
use super::service::Services;
use super::store::{Store, now};
use super::{Knob, Options, STORAGE_PASSWORD, STORAGE_USER};
use crate::api::{ADAPTER_NAME, STORAGE_PORT};
use crate::base::Hash;
use crate::host::HostError;
use soap::{NAMESPACE, element, enveloped, fault};

/// `Basic` with `admin` and the practice gateway's password.
const LOGIN: &str = "Basic YWRtaW46c3RvcmFnZWxpbms=";

/// How long a slow gateway takes, in milliseconds of practice time.
const SLOW: u64 = 20_000;

/// The adapter's id; the real one's is not public.
const ADAPTER_ID: &str = "PRACTICE_QUANTASTOR";

const CREDENTIALS: &str = "credentials.toml";

/// More are not kept.
const MOST: usize = 100;

/// Credentials that the gateway holds: never the password.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Held {
    friendly: String,
    uuid: String,
    adapter: String,
    address: String,
    port: u16,
    user: String,
    namespace: String,
}

#[derive(Default, Serialize, Deserialize)]
struct AllHeld {
    held: Vec<Held>,
}

const CHANGED: &str = "gateway-certificate-changed.toml";

#[derive(Default, Serialize, Deserialize)]
struct Changed {
    changed: bool,
}

/// The gateway.
pub(super) struct Gateway {
    pub options: Arc<Options>,
    pub store: Arc<Store>,
    pub services: Arc<Services>,
    pub first: Identity,
    /// Its certificate after the first answer, where it changes.
    pub second: Option<Identity>,
    /// Where the storage system listens; 0 as long as that is not known.
    pub storage_port: AtomicU16,
    pub adding: Mutex<()>,
}

impl Serve for Gateway {
    fn manner(&self) -> Manner {
        if self.options.has(Knob::GatewayDown) || !matches!(self.services.gateway(), Ok(Some(_))) {
            return Manner::Closed;
        }
        if self.options.has(Knob::GatewayOldTls) {
            return Manner::OldTls;
        }
        Manner::Tls(Arc::clone(&self.identity().tls))
    }

    fn answer(&self, request: &Request) -> (Answer, Duration) {
        let slow = self.options.has(Knob::GatewaySlow);
        let wait = Duration::from_millis(if slow { self.options.scaled(SLOW) } else { 0 });
        let answer = self.asked(request).unwrap_or_else(|error| fault(&error.text().id));
        if answer.status == 200 && self.second.is_some() {
            // Where it cannot be kept the certificate stays the first one, which a test would see.
            let _ = self.store.write(CHANGED, &Changed { changed: true });
        }
        (answer, wait)
    }
}

impl Gateway {
    /// How it is on a new site: it holds another maker's credentials already.
    pub fn first(store: &Store) -> Result<(), HostError> {
        let held = vec![Held {
            friendly: String::from("filer-1 (invented for practice)"),
            uuid: uuid("filer-1"),
            adapter: String::from("NETAPP"),
            address: String::from("192.0.2.10"),
            port: 443,
            user: String::from("root"),
            namespace: String::new(),
        }];
        store.write(CREDENTIALS, &AllHeld { held })
    }

    /// Its certificate at this moment.
    pub fn fingerprint(&self) -> Hash {
        self.identity().fingerprint
    }

    fn identity(&self) -> &Identity {
        let changed = || self.store.read::<Changed>(CHANGED).ok().flatten().unwrap_or_default().changed;
        match &self.second {
            Some(second) if changed() => second,
            _ => &self.first,
        }
    }

    fn asked(&self, request: &Request) -> Result<Answer, HostError> {
        if self.options.has(Knob::GatewayHtml) {
            return Ok(Answer::html(200));
        }
        let login = request.header("authorization");
        if self.options.has(Knob::GatewayLogin) || login != Some(LOGIN) {
            return Ok(Answer::html(401));
        }
        if request.method != "POST" {
            return Ok(Answer::html(405));
        }
        if self.options.has(Knob::GatewayFault) {
            return Ok(fault("The practice gateway cannot do this now (invented)."));
        }
        let Ok(text) = std::str::from_utf8(&request.body) else { return Ok(fault("not UTF-8")) };
        let Ok(document) = Document::parse(text) else { return Ok(fault("not well-formed XML")) };
        match soap::operation(&document) {
            Some(asked) if asked.tag_name().namespace() == Some(NAMESPACE) => match asked.tag_name().name() {
                "enumStorageAdapters" => self.adapters(),
                "enumStorageManagementCredentials" => self.credentials(),
                "addStorageManagementCredentials" => self.add(asked),
                _ => Ok(fault("Method not implemented")),
            },
            _ => Ok(fault("Method not implemented")),
        }
    }

    fn loaded(&self) -> Result<bool, HostError> {
        let loaded = self.services.gateway()?.unwrap_or(false);
        Ok(loaded && !self.options.has(Knob::AdapterMissing))
    }

    fn adapters(&self) -> Result<Answer, HostError> {
        let mut list = adapter("NETAPP", "NetApp", 443, "");
        list += &adapter("DELL_EQUALLOGIC", "Dell EqualLogic", 0, "");
        if self.loaded()? {
            let error = if self.options.has(Knob::AdapterNotInitialised) {
                "The practice adapter could not load its library (invented)."
            } else {
                ""
            };
            list += &adapter(ADAPTER_ID, ADAPTER_NAME, STORAGE_PORT, error);
        }
        Ok(enveloped("enumStorageAdapters", &list))
    }

    fn held(&self) -> Result<Vec<Held>, HostError> {
        Ok(self.store.read::<AllHeld>(CREDENTIALS)?.unwrap_or_default().held)
    }

    fn credentials(&self) -> Result<Answer, HostError> {
        let list: String = self.held()?.iter().map(|held| told("credList", held)).collect();
        Ok(enveloped("enumStorageManagementCredentials", &list))
    }

    fn add(&self, asked: Node<'_, '_>) -> Result<Answer, HostError> {
        let _one = self.adding.lock().unwrap_or_else(PoisonError::into_inner);
        if self.options.has(Knob::AddRefused) {
            return Ok(fault("The storage system was refused (invented)."));
        }
        let Some(credentials) = soap::child(asked, "cred") else { return Ok(fault("cred is missing")) };
        let value = |name| soap::child(credentials, name).and_then(|node| node.text()).unwrap_or_default();
        let mut new = Held {
            friendly: value("friendlyName").to_owned(),
            uuid: String::new(),
            adapter: value("storageAdapterId").to_owned(),
            address: value("ipAddress").to_owned(),
            port: value("portNumber").trim().parse().unwrap_or(0),
            user: value("username").to_owned(),
            namespace: value("ns").to_owned(),
        };
        let mut held = self.held()?;
        if let Some(why) = self.refusal(&new, value("password"), &held)? {
            return Ok(fault(why));
        }
        new.uuid = uuid(&format!("{}:{} {}", new.address, new.port, now()));
        let way = self.options.last_of(&[Knob::AddCut, Knob::AddLost]);
        let body = "<jobInfo><progress>100</progress></jobInfo>".to_owned() + &told("info", &new);
        if way != Some(Knob::AddLost) {
            held.push(new);
            self.store.write(CREDENTIALS, &AllHeld { held })?;
        }
        let answer = enveloped("addStorageManagementCredentials", &body);
        Ok(Answer { cut: way.is_some(), ..answer })
    }

    /// Why the gateway does not take these credentials: it tries them on the storage system, as the real one does.
    fn refusal(&self, new: &Held, password: &str, held: &[Held]) -> Result<Option<&'static str>, HostError> {
        if new.adapter != ADAPTER_ID || !self.loaded()? {
            return Ok(Some("There is no storage adapter of this id."));
        }
        if held.len() >= MOST {
            return Ok(Some("The practice gateway holds no more credentials."));
        }
        if held.iter().any(|held| same_system(held, new)) {
            return Ok(Some("There are credentials for this storage system already."));
        }
        let here = matches!(new.address.as_str(), "127.0.0.1" | "localhost");
        if !here
            || new.port != self.storage_port.load(Ordering::SeqCst)
            || self.options.has(Knob::StorageDown)
        {
            return Ok(Some("The storage system cannot be reached."));
        }
        let refuses = [Knob::StorageLogin, Knob::StorageLogin200, Knob::StorageMfa];
        let refuses = refuses.iter().any(|knob| self.options.has(*knob));
        if refuses || (new.user.as_str(), password) != (STORAGE_USER, STORAGE_PASSWORD) {
            return Ok(Some("The storage system refused user or password."));
        }
        Ok(None)
    }
}

/// They are for one storage system: an address has one with the adapter's own port, and with the one that is named.
fn same_system(held: &Held, new: &Held) -> bool {
    let address = |held: &Held| held.address.trim().to_ascii_lowercase();
    address(held) == address(new) && [0, STORAGE_PORT, new.port].contains(&held.port)
}

/// A `storageAdapterInfo`.
fn adapter(id: &str, friendly: &str, port: u16, error: &str) -> String {
    let initialised = error.is_empty().to_string();
    let port = port.to_string();
    let fields = [
        ("name", id),
        ("friendlyName", friendly),
        ("initError", error),
        ("defaultNamespace", if id == ADAPTER_ID { "practice" } else { "" }),
        ("defaultPortNumber", port.as_str()),
        ("isSMIS", "false"),
        ("desc", "invented for practice"),
        ("isInitialized", initialised.as_str()),
        ("versionMajor", "1"),
        ("versionMinor", "0"),
    ];
    element("list", &fields)
}

/// A `managementCredentials`; its password is never told.
fn told(name: &str, held: &Held) -> String {
    let port = held.port.to_string();
    let fields = [
        ("friendlyName", held.friendly.as_str()),
        ("uuid", held.uuid.as_str()),
        ("storageAdapterId", held.adapter.as_str()),
        ("ipAddress", held.address.as_str()),
        ("portNumber", port.as_str()),
        ("username", held.user.as_str()),
        ("password", ""),
        ("ns", held.namespace.as_str()),
    ];
    element(name, &fields)
}

/// An id in the form of a UUID.
fn uuid(seed: &str) -> String {
    let hex = Hash::of(seed.as_bytes()).hex();
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    format!("{}-{}-4{}-8{}-{}", part(0, 8), part(8, 12), part(13, 16), part(17, 20), part(20, 32))
}
