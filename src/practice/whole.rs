//! The site as a whole: built in a folder, or opened where an earlier program left it.

mod build;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex};

use serde::{Deserialize, Serialize};
use tempfile::TempDir;

use super::files::NODES;
#[cfg(windows)]
use super::files::Piece;
use super::gateway::Gateway;
use super::net::Net;
use super::node::PracticeNode;
use super::pool::{self, PracticeDoors};
use super::server::PracticeServer;
use super::service::Services;
use super::storage::Storage;
use super::store::Store;
use super::{
    GATEWAY_PASSWORD, Knob, NODE_PASSWORD, Options, SERVER, STORAGE_PASSWORD, STORAGE_USER, certificates,
};
use crate::api::{Endpoint, GATEWAY_USER, Login};
use crate::base::{Hash, Secret, Text, Untrusted};
use crate::core::runner::Site;
use crate::host::{Host, HostError, SystemClock};

/// Names of what lies in the folder of a site, beside its nodes.
const PRETEND: &str = "pretend";
const LOCKS: &str = "pretend/lock";
const SITE: &str = "site.toml";
const PORTS: &str = "ports.toml";
const GATEWAY: &str = "gateway.pem";
const GATEWAY_2: &str = "gateway-2.pem";
const STORAGE: &str = "storage.pem";

/// Format of [`SITE`].
const FORMAT: u32 = 1;

/// What the folder's own file says. It is written last, so that a site that was not built whole is none.
#[derive(Debug, Serialize, Deserialize)]
struct About {
    format: u32,
    #[serde(flatten)]
    options: Options,
}

/// The part of it that every format has.
#[derive(Deserialize)]
struct Format {
    format: u32,
}

/// The ports of the last time, which are taken again if they are free: saved answers name them.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Ports {
    gateway: u16,
    storage: u16,
}

/// The folder of a site.
#[derive(Debug)]
enum Folder {
    /// Goes with the value.
    Passing(TempDir),
    /// Stays.
    Kept(PathBuf),
}

impl Folder {
    fn path(&self) -> &Path {
        match self {
            Self::Passing(dir) => dir.path(),
            Self::Kept(path) => path,
        }
    }
}

/// A practice site. Its servers end with this value; so does its folder, unless it was named by the admin or is to be
/// [kept](Self::keep).
pub struct Practice {
    // The servers use the folder: they end first.
    gateway_net: Net,
    storage_net: Net,
    gateway: Arc<Gateway>,
    storage: Arc<Storage>,
    server: Arc<PracticeServer>,
    options: Arc<Options>,
    folder: Folder,
}

impl std::fmt::Debug for Practice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Practice")
            .field("folder", &self.folder)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}

/// Begins and ends.
impl Practice {
    /// Builds a site in a new folder inside of `dir`, which goes with this value.
    ///
    /// # Errors
    /// Not done (`practice-not-built`, `practice-file-fails`, `practice-not-listening`): the folder or a file in it cannot
    /// be made, or no port is to be had; nothing of it stays.
    pub fn build(dir: &Path, options: &Options) -> Result<Self, HostError> {
        let folder = tempfile::Builder::new()
            .prefix("quantalink-practice-")
            .tempdir_in(build::real(dir).map_err(|error| build::not_built(dir, &error))?)
            .map_err(|error| build::not_built(dir, &error))?;
        build::build(folder.path(), options)?;
        Self::begin(Folder::Passing(folder))
    }

    /// Builds a site in exactly this folder, which is new or empty, and stays.
    ///
    /// # Errors
    /// As for [`Practice::build`]. Refused: something is in it (`practice-folder-not-empty`), or it is none (`not-a-folder`).
    pub fn build_in(folder: &Path, options: &Options) -> Result<Self, HostError> {
        let path = build::empty(folder)?;
        if let Err(error) = build::build(&path, options) {
            build::clear(&path);
            return Err(error);
        }
        Self::begin(Folder::Kept(path))
    }

    /// Opens the site that an earlier program left in this folder, as far as it had come. The folder stays.
    ///
    /// # Errors
    /// Refused: no practice site (`practice-not-there`), or one of another version (`practice-other-format`). Not done
    /// (`practice-file-fails`, `practice-not-listening`): a file of it cannot be read, or there is no port to be had.
    pub fn open(folder: &Path) -> Result<Self, HostError> {
        let shown = Untrusted::from(folder.as_os_str().as_encoded_bytes());
        let nothing = || HostError::Refused(Text::new("practice-not-there").with("path", shown.clone()));
        let folder = build::real(folder).map_err(|_| nothing())?;
        if !Self::is_in(&folder) {
            return Err(nothing());
        }
        Self::begin(Folder::Kept(folder))
    }

    /// True where this folder holds a practice site.
    #[must_use]
    pub fn is_in(folder: &Path) -> bool {
        folder.join(PRETEND).join(SITE).is_file()
    }

    /// Brings a folder to life.
    fn begin(folder: Folder) -> Result<Self, HostError> {
        let root = folder.path();
        let store = Arc::new(Store::new(root.join(PRETEND)));
        let options = Arc::new(options(&store, root)?);
        let files = tree(&root.join(SERVER), SERVER)?;
        let locks = tree(&root.join(LOCKS), SERVER)?;
        let services = Arc::new(Services::new(Arc::clone(&store), Arc::clone(&options), Arc::clone(&files)));
        let gateway = Arc::new(gateway(&store, &options, &services)?);
        let identity = certificates::load(&store, STORAGE)?;
        let storage = Arc::new(Storage { options: Arc::clone(&options), identity });
        let ports = store.read::<Ports>(PORTS)?.unwrap_or_default();
        let storage_net = listening(Net::new(Arc::clone(&storage) as _, ports.storage))?;
        gateway.storage_port.store(storage_net.port(), Ordering::SeqCst);
        let gateway_net = listening(Net::new(Arc::clone(&gateway) as _, ports.gateway))?;
        store.write(PORTS, &Ports { gateway: gateway_net.port(), storage: storage_net.port() })?;
        let server = PracticeServer::new(files, locks, services, store, Arc::clone(&options));
        Ok(Self { gateway_net, storage_net, gateway, storage, server: Arc::new(server), options, folder })
    }

    /// Leaves the folder where it is when this value goes.
    pub fn keep(&mut self) {
        if let Folder::Passing(dir) = &mut self.folder {
            dir.disable_cleanup(true);
        }
    }
}

/// What is on it.
impl Practice {
    /// The folder of the site.
    #[must_use]
    pub fn dir(&self) -> &Path {
        self.folder.path()
    }

    /// Where the runs of the site are kept: inside of its folder.
    #[must_use]
    pub fn state_dir(&self) -> PathBuf {
        self.folder.path().join("state")
    }

    /// How it was built.
    #[must_use]
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// The site's nodes and the time; services and the installer are waited for at the pace of the site.
    ///
    /// # Errors
    /// As the hosts say: a folder of the site is no longer there.
    pub fn site(&self) -> Result<Site, HostError> {
        let node = |name: &str| -> Result<Arc<dyn Host>, HostError> {
            Ok(Arc::new(PracticeNode(tree(&self.folder.path().join(name), name)?)))
        };
        let nodes = NODES.iter().map(|(name, _)| node(name)).collect::<Result<Vec<_>, _>>()?;
        let root = Untrusted::from(self.folder.path().as_os_str().as_encoded_bytes());
        let doors = PracticeDoors { nodes: nodes.clone(), options: Arc::clone(&self.options) };
        let site = Site::of(nodes, Arc::new(SystemClock), root);
        Ok(Site { pace: self.options.pace(), doors: Some(Arc::new(doors)), ..site })
    }

    /// The pretend Windows server.
    #[must_use]
    pub fn server(&self) -> Arc<dyn Host> {
        Arc::clone(&self.server) as _
    }

    /// What an admin should know before practising: which machines there are, and the logins, which are no secrets.
    #[must_use]
    pub fn about(&self) -> [Text; 2] {
        let shown = |at: Endpoint| format!("{}:{}", at.host, at.port);
        let gateway = Text::new("practice-logins")
            .with("gateway", shown(self.gateway_at()))
            .with("gateway-user", GATEWAY_USER)
            .with("gateway-password", GATEWAY_PASSWORD);
        let both = gateway
            .with("storage", shown(self.storage_at()))
            .with("storage-user", STORAGE_USER)
            .with("storage-password", STORAGE_PASSWORD);
        [Text::new("practice-three-pools"), both]
    }

    /// The password of the node that asks for one, where one does; it is no secret.
    #[must_use]
    pub fn node_login(&self) -> Option<Text> {
        let asks = self.options.has(Knob::NodePassword);
        asks.then(|| Text::new("practice-node-login").with("node", pool::ODD).with("password", NODE_PASSWORD))
    }

    /// Where the gateway listens.
    #[must_use]
    pub fn gateway_at(&self) -> Endpoint {
        at(&self.gateway_net)
    }

    /// Where the storage system listens.
    #[must_use]
    pub fn storage_at(&self) -> Endpoint {
        at(&self.storage_net)
    }

    /// Fingerprint of the certificate that the gateway shows at this moment.
    #[must_use]
    pub fn gateway_fingerprint(&self) -> Hash {
        self.gateway.fingerprint()
    }

    /// Fingerprint of the storage system's certificate.
    #[must_use]
    pub fn storage_fingerprint(&self) -> Hash {
        self.storage.identity.fingerprint
    }

    /// User and password of the gateway.
    #[must_use]
    pub fn gateway_login(&self) -> Login {
        Login { user: GATEWAY_USER.to_owned(), password: Secret::new(GATEWAY_PASSWORD.to_owned()) }
    }

    /// User and password of the storage system.
    #[must_use]
    pub fn storage_login(&self) -> Login {
        Login { user: STORAGE_USER.to_owned(), password: Secret::new(STORAGE_PASSWORD.to_owned()) }
    }
}

fn listening(net: std::io::Result<Net>) -> Result<Net, HostError> {
    net.map_err(|error| {
        HostError::NotDone(Text::new("practice-not-listening").with("why", error.to_string()))
    })
}

fn at(net: &Net) -> Endpoint {
    Endpoint { host: String::from("127.0.0.1"), port: net.port() }
}

/// How the site was built, from its own file.
fn options(store: &Store, root: &Path) -> Result<Options, HostError> {
    let path = || Untrusted::from(root.as_os_str().as_encoded_bytes());
    match store.read::<Format>(SITE)? {
        None => Err(HostError::Refused(Text::new("practice-not-there").with("path", path()))),
        Some(Format { format: FORMAT }) => {
            let about: Option<About> = store.read(SITE)?;
            Ok(about.map(|about| about.options).unwrap_or_default())
        }
        Some(_) => Err(HostError::Refused(Text::new("practice-other-format").with("path", path()))),
    }
}

fn gateway(
    store: &Arc<Store>,
    options: &Arc<Options>,
    services: &Arc<Services>,
) -> Result<Gateway, HostError> {
    let changes = options.has(Knob::GatewayChangesCertificate);
    Ok(Gateway {
        options: Arc::clone(options),
        store: Arc::clone(store),
        services: Arc::clone(services),
        first: certificates::load(store, GATEWAY)?,
        second: changes.then(|| certificates::load(store, GATEWAY_2)).transpose()?,
        storage_port: AtomicU16::default(),
        adding: Mutex::default(),
    })
}

/// A host of the site, its files in this folder.
#[cfg(unix)]
fn tree(root: &Path, name: &str) -> Result<Arc<dyn Host>, HostError> {
    let id = crate::host::HostId(Untrusted::from(name));
    Ok(Arc::new(crate::host::local_unix::LocalUnix::new(id, Some(root.to_owned()))?))
}

#[cfg(windows)]
fn tree(root: &Path, name: &str) -> Result<Arc<dyn Host>, HostError> {
    use crate::host::HostPath;
    use crate::host::local_windows::WindowsTree;
    let pieces = NODES.iter().filter(|(node, _)| *node == name).flat_map(|(_, pieces)| *pieces);
    let links = pieces.filter_map(|piece| match piece {
        Piece::Link(at, to) => Some((HostPath::from(format!("/{at}").as_str()), HostPath::from(*to))),
        Piece::File(..) => None,
    });
    let id = crate::host::HostId(Untrusted::from(name));
    Ok(Arc::new(WindowsTree::new(id, root, links.collect())?))
}
