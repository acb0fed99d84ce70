//! The `StorageLink` server as it is reached from a Linux console over SMB, by Samba's `net` and `smbclient`: its service and
//! its files, and no programs.
//!
//! * `tools`, `shy`, `link`: the tools, what they read without a name, and one call of one of them.
//! * `said`: what their words mean. `spot`, `listing`: paths, and folders as they are listed.
//! * `files`, `replace`: files, and the one way in which they change. `service`: services. `lease`: the lock;
//!   `keeper`: renews it; `holder`: who has it, and what he has left at work.
//!
//! What this way cannot promise [`SmbHost`] says itself: see [`Host::lacks`].

mod files;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
mod holder;
mod keeper;
mod lease;
mod link;
mod listing;
mod replace;
mod said;
mod service;
mod shy;
mod spot;
mod tools;

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

pub use link::{Password, SmbServer};

use super::{
    Cx, Entry, Host, HostError, HostId, HostPath, Lock, Machine, Output, Program, Receipt, Remove, Replace,
    Service, ServiceOp, Snapshot,
};
use crate::base::{Text, Untrusted};
use lease::Slot;
use link::{Guard, Link};
use tools::{Tool, Version};

/// Where the run's lease lies: in the folder with the files that it changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeaseAt {
    /// The folder that the admin named.
    pub named: Option<HostPath>,
    /// Else that of this service's program.
    pub service: String,
    /// Else the first of these that is there.
    pub usual: Vec<HostPath>,
}

/// The server.
pub struct SmbHost {
    id: HostId,
    link: Arc<Link>,
    lease_at: LeaseAt,
    /// Where that was found to be.
    folder: Mutex<Option<HostPath>>,
    lease: Slot,
    /// How often that is renewed.
    renew: Duration,
}

impl SmbHost {
    /// That server, as that account. Nothing is asked of it yet.
    #[must_use]
    pub fn new(server: SmbServer, password: Password, lease_at: LeaseAt) -> Self {
        let id = Self::name(&server.host);
        let link = Arc::new(Link::new(server, password));
        Self { id, link, lease_at, folder: Mutex::default(), lease: Slot::default(), renew: lease::RENEW }
    }

    /// It renews its lease this often.
    #[must_use]
    pub fn renewing(self, every: Duration) -> Self {
        Self { renew: every, ..self }
    }

    /// Its name in plans and journals, whoever asks it.
    #[must_use]
    pub fn name(host: &str) -> HostId {
        HostId(Untrusted::from(format!("smb://{}", host.to_ascii_lowercase())))
    }

    fn folder(&self, cx: &Cx<'_>) -> Result<HostPath, HostError> {
        let known = self.folder.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(folder) = known.or_else(|| self.lease_at.named.clone()) {
            return Ok(folder);
        }
        let service = service::look(&self.link, &self.lease_at.service, cx)?;
        let own = service.and_then(|service| service.folder);
        for folder in own.into_iter().chain(self.lease_at.usual.iter().cloned()) {
            if self.link.folder(&folder, cx)?.is_some() {
                *self.folder.lock().unwrap_or_else(PoisonError::into_inner) = Some(folder.clone());
                return Ok(folder);
            }
        }
        Err(HostError::Refused(Text::new("smb-no-folder").with("host", &*self.link.server.host)))
    }
}

impl Host for SmbHost {
    fn id(&self) -> HostId {
        self.id.clone()
    }

    fn executes(&self) -> bool {
        false
    }

    fn read(&self, path: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError> {
        self.link.snapshot(path, max, cx)
    }

    fn list(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        self.link.folder(path, cx)
    }

    fn replace(&self, replace: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
        lease::hold(&self.link, &self.lease, cx)?;
        replace::replace(&self.link, replace, cx)
    }

    fn remove(&self, remove: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
        lease::hold(&self.link, &self.lease, cx)?;
        replace::remove(&self.link, remove, cx)
    }

    fn remove_folders(&self, folders: &[HostPath], cx: &Cx<'_>) -> Result<(), HostError> {
        lease::hold(&self.link, &self.lease, cx)?;
        replace::remove_folders(&self.link, folders, cx)
    }

    fn tidy(&self, stage: &HostPath, cx: &Cx<'_>) -> Result<bool, HostError> {
        replace::tidy(&self.link, stage, cx)
    }

    fn run(&self, _: &Program, _: &Cx<'_>) -> Result<Output, HostError> {
        Err(HostError::Refused(Text::new("smb-runs-no-programs").with("host", &*self.link.server.host)))
    }

    fn machine(&self, _: &[HostPath], _: &[&str], _: &Cx<'_>) -> Result<Machine, HostError> {
        Err(HostError::Refused(Text::new("smb-runs-no-programs").with("host", &*self.link.server.host)))
    }

    fn service(&self, name: &str, cx: &Cx<'_>) -> Result<Option<Service>, HostError> {
        service::look(&self.link, name, cx)
    }

    fn control(&self, name: &str, op: ServiceOp, cx: &Cx<'_>) -> Result<(), HostError> {
        match lease::hold(&self.link, &self.lease, cx) {
            // Where the lease cannot be looked at, the order itself tells whether the server can be reached.
            Ok(()) | Err(HostError::NotDone(_) | HostError::Unknown(_)) => {}
            Err(refused) => return Err(refused),
        }
        service::order(&self.link, name, op, cx)
    }

    fn lacks(&self, cx: &Cx<'_>) -> Vec<Text> {
        let mut lacks = vec![
            Text::new("smb-lacks-flush"),
            Text::new("smb-lacks-lease"),
            Text::new("smb-lacks-dependents"),
        ];
        lacks.push(if Tool::SmbCAcls.here() {
            Text::new("smb-lacks-acl")
        } else {
            Text::new("smb-lacks-acl-unseen").with("package", Tool::SmbCAcls.package())
        });
        if let Ok(version) = self.link.version(cx)
            && version < Version::RENAMES_OVER
        {
            lacks.push(version.too_old());
        }
        if self.link.server.smb1 {
            lacks.push(Text::new("smb-lacks-dialect").with("host", &*self.link.server.host));
        }
        if matches!(self.link.found(cx), Ok((_, Guard::Signed))) {
            lacks.push(Text::new("smb-lacks-encryption").with("host", &*self.link.server.host));
        }
        lacks
    }

    fn lock(&self, cx: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
        let (version, _) = self.link.found(cx)?;
        if version < Version::RENAMES_OVER {
            return Err(HostError::Refused(version.too_old()));
        }
        let folder = self.link.spot(&self.folder(cx)?)?;
        lease::lock(&self.link, &self.lease, &folder, self.renew, cx)
    }

    fn tidy_lock(&self, cx: &Cx<'_>) {
        let folder = self.folder(cx).and_then(|folder| self.link.spot(&folder));
        if folder.is_ok_and(|folder| lease::left(&self.link, &folder, cx)) {
            drop(self.lock(cx));
        }
    }
}
