//! A change: what will be done to one host, what it expects, and how it is undone. All of it is data.

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::api::Endpoint;
use crate::base::{Hash, Text, Untrusted};
use crate::edit::diff::Diff;
use crate::edit::scsi_ids::Wish;
use crate::host::{Expect, HostId, HostPath, Meta, ServiceOp};

use super::facts::Keys;

/// Id of a step's change, the same in plan, journal and JSON: `multipath`, `stop-service`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ChangeId(pub Cow<'static, str>);

impl ChangeId {
    /// That id.
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Self(Cow::Borrowed(id))
    }

    /// The id of one of several changes of the same kind on a host: the first has no number, the second is `…-2`.
    #[must_use]
    pub fn nth(id: &'static str, n: usize) -> Self {
        if n < 2 { Self::new(id) } else { Self(format!("{id}-{n}").into()) }
    }

    /// Its kind: the id without that number. The sentences of the catalogues are by it.
    #[must_use]
    pub fn kind(&self) -> &str {
        match self.0.rsplit_once('-') {
            Some((kind, n)) if !n.is_empty() && n.bytes().all(|byte| byte.is_ascii_digit()) => kind,
            _ => &self.0,
        }
    }
}

/// A change on a host: the pair names it within a run.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ChangeRef {
    /// Which host.
    pub host: HostId,
    /// Which change there.
    pub id: ChangeId,
}

/// One change of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Host and id.
    pub at: ChangeRef,
    /// Changes of the same host that must have succeeded before.
    pub after: Vec<ChangeId>,
    /// The word for it in JSON.
    pub kind: ChangeKind,
    /// How it stands before anything is done.
    pub standing: Standing,
    /// Why it stands so, and what the admin should know of it.
    pub reasons: Vec<Text>,
    /// What each line of the edit means on this release; told where there is room for it, and in JSON among the reasons.
    pub explains: Vec<Text>,
    /// The file it is about, after links.
    pub path: Option<HostPath>,
    /// What will be done, or what the admin is to do; none unless [`Standing::Pending`] or [`Standing::Manual`].
    pub act: Option<Act>,
    /// The diff of the bytes in `act`.
    pub diff: Option<Arc<Diff>>,
    /// Where it may be interrupted.
    pub stop: Interrupt,
}

/// What kind of change, as the JSON contract names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names are the contract's words and say it all")]
pub enum ChangeKind {
    EditFile,
    CreateFile,
    Service,
    Install,
    Credentials,
    Load,
    Manual,
}

/// How a change stands in a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It will be done.
    Pending,
    /// Nothing to do: it is so already.
    Done,
    /// It must not be done; the reasons say why.
    Refused,
    /// The admin does it by hand.
    Manual,
    /// It does not apply here.
    Skipped,
}

/// What the engine does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Replace or create a file.
    Write(Write),
    /// Load the new configuration by this command.
    Load {
        /// Program and arguments.
        argv: Vec<String>,
    },
    /// Stop or start a service, with those that need it, and wait until it is so.
    Service(ServiceChange),
    /// Run the adapter's installer.
    Install(Install),
    /// Add the storage system's credentials to the gateway.
    Credentials(AddCredentials),
    /// An order to xapi around loading the configuration, each confirmed by the admin before it is given.
    Xapi(XapiChange),
    /// The admin does it: it is told, and confirmed where somebody can.
    Manual {
        /// What is to be done, and how it is seen to be done.
        text: Text,
    },
}

impl Act {
    /// True for what nothing undoes once it is done: see [`Undo::lasts`].
    #[must_use]
    pub const fn lasts(&self) -> bool {
        let evacuates = matches!(self, Self::Xapi(XapiChange { op: XapiOp::Evacuate, .. }));
        evacuates || matches!(self, Self::Load { .. } | Self::Install(_) | Self::Credentials(_))
    }
}

/// A service to be brought to a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceChange {
    /// Its key name.
    pub name: String,
    /// Stop or start.
    pub op: ServiceOp,
    /// The running services that need it, by key name, in the order in which they are stopped before it; a start begins
    /// them after it in the opposite order.
    pub others: Vec<String>,
}

/// An order to xapi.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct XapiChange {
    /// Uuid of the host that it is about.
    pub host: String,
    /// The order.
    pub op: XapiOp,
}

/// The orders to xapi around loading the configuration (facts/multipath.md section 4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum XapiOp {
    /// `host-disable`: no VM is started there any more.
    Disable,
    /// `host-evacuate`: its VMs move to other hosts of the pool.
    Evacuate,
    /// `pbd-unplug` of these PBDs, by uuid.
    Unplug(Vec<String>),
    /// Multipathing on: `other-config:multipathing`, `other-config:multipathhandle` and, where the release has it, the
    /// field of its own.
    Keys(Keys),
    /// `pbd-plug` of these PBDs, by uuid.
    Plug(Vec<String>),
    /// `host-enable`.
    Enable,
}

/// The adapter's installer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Install {
    /// The program, a path on its host.
    pub program: HostPath,
    /// What the plan saw there; looked at again just before it is run.
    pub sha256: Hash,
}

/// Credentials to be added; the passwords are in the keyring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddCredentials {
    /// The gateway.
    pub gateway: Endpoint,
    /// Fingerprint of its certificate.
    pub pin: Hash,
    /// The admin agreed to an old TLS.
    pub old_tls: bool,
    /// Name under which the Manager shows them.
    pub friendly: String,
    /// The adapter that they are for; none where the gateway can name it only once its service has started again: then it
    /// is asked for in the run.
    pub adapter: Option<AdapterId>,
    /// The storage system.
    pub storage: Endpoint,
    /// The ports under which credentials that the gateway holds for that address are those of this storage system.
    pub ports: Vec<u16>,
    /// Its user.
    pub user: String,
}

/// The adapter, as the gateway names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdapterId {
    /// Its id.
    pub name: Untrusted,
    /// Its name space.
    pub namespace: Untrusted,
}

/// A file to be written, with everything that was decided while planning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Write {
    /// The file itself, links followed.
    pub path: HostPath,
    /// What the plan saw there.
    pub expect: Expect,
    /// Mode, owner and attributes that the plan saw; none for a new file.
    pub meta: Option<Meta>,
    /// The old content, for the backup; none for a new file.
    pub old: Option<Arc<Vec<u8>>>,
    /// The bytes that will stand there.
    pub new: Arc<Vec<u8>>,
    /// Folder for the temporary file.
    pub stage: HostPath,
    /// Create missing folders above it.
    pub make_folders: bool,
    /// How it is planned anew where a change before it may rewrite the file; none: a file that changed is refused.
    pub again: Option<Again>,
}

/// How an edit is planned anew in the middle of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Again {
    /// `StorageLink`'s device rules, after the installer.
    ScsiIds(Wish),
}

/// Where a change may be interrupted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interrupt {
    /// At any moment.
    Anywhere,
    /// Only between its own steps.
    SafePoints,
    /// Not at all once begun.
    Never,
}

/// How a change is undone: a closed set, written to the journal before the change. A variant never changes its
/// meaning; a new meaning is a new variant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Undo {
    /// Put this blob back at `path`, where the file still has the content `expect`, with mode, owner and attributes.
    PutBlob1 {
        /// The file.
        path: HostPath,
        /// The old content, by hash, in the state folder's blobs.
        blob: Hash,
        /// What must stand there now.
        expect: Hash,
        /// Mode, owner and attributes to give back.
        meta: Meta,
        /// Folder for the temporary file.
        stage: HostPath,
    },
    /// Remove the file that was created, where it still has the content `expect`, and the folders made for it.
    Remove1 {
        /// The file.
        path: HostPath,
        /// What must stand there now.
        expect: Hash,
        /// Folders to remove if then empty, innermost first. Which were really made stands in the receipt.
        folders: Vec<HostPath>,
    },
    /// Bring the service back to the state before: started again, or stopped.
    Service1 {
        /// Its key name.
        name: String,
        /// True: it was running.
        run: bool,
        /// The services that need it and were running, in the order in which they were stopped.
        others: Vec<String>,
    },
    /// `StorageLink`'s device rules. While the service has not been RUNNING on the new file: as [`Undo::PutBlob1`]. After
    /// that the version must not go down: the entry is taken out of what stands there, and the version raised again.
    ScsiIds1 {
        /// The file.
        path: HostPath,
        /// The old content, by hash, in the state folder's blobs.
        blob: Hash,
        /// What must stand there now.
        expect: Hash,
        /// Mode, owner and attributes to give back.
        meta: Meta,
        /// Folder for the temporary file.
        stage: HostPath,
        /// The entry that was added.
        wish: Wish,
    },
    /// Bring this host of xapi back to what it was, by looks, so that it can be tried again.
    Xapi1 {
        /// Its uuid.
        host: String,
        /// To what.
        was: XapiWas,
    },
    /// Nothing can undo it; the text says what the admin can do.
    Manual1 {
        /// What to tell.
        text: Text,
    },
}

impl Undo {
    /// True for what nothing undoes: it is told, and keeps a run from nothing.
    #[must_use]
    pub const fn lasts(&self) -> bool {
        matches!(self, Self::Manual1 { .. } | Self::Xapi1 { was: XapiWas::Ran(_), .. })
    }
}

/// How xapi had it before a change: a closed set, as [`Undo`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum XapiWas {
    /// The host was enabled.
    Enabled,
    /// These PBDs, by uuid, were plugged.
    Plugged(Vec<String>),
    /// Multipathing stood so.
    Keys {
        /// The host's own field; none: the release has none.
        field: Option<bool>,
        /// `other-config:multipathing`; none: not set.
        multipathing: Option<Untrusted>,
        /// `other-config:multipathhandle`; none: not set.
        handle: Option<Untrusted>,
    },
    /// These VMs ran on the host. Nothing brings them back, which is told.
    Ran(Vec<Guest>),
    /// These PBDs, by uuid, were unplugged by the same run: plugging them is what undoes that, and is not undone itself.
    Unplugged(Vec<String>),
    /// The host was disabled by the same run: enabling it is what undoes that, and is not undone itself.
    Disabled,
}

/// A VM that was moved away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Guest {
    /// Its uuid.
    pub uuid: String,
    /// Its `name-label`.
    pub name: Untrusted,
}
