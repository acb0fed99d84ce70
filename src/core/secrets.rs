//! The passwords of this session, for whoever needs one just then. They are in no answer, plan, journal or report.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::base::{Secret, Text};

/// Which password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SecretRef {
    /// Of the login on nodes over SSH.
    Nodes,
    /// Of the admin's own SSH key.
    Passphrase,
    /// Of the account on the `StorageLink` server that is reached over SMB.
    Server,
    /// Of the gateway's user `admin`.
    Gateway,
    /// Of the storage system's user.
    Storage,
}

impl SecretRef {
    /// Whose it is, in words.
    #[must_use]
    pub fn whose(self) -> Text {
        Text::new(match self {
            Self::Nodes => "secret-of-nodes",
            Self::Passphrase => "secret-of-key",
            Self::Server => "secret-of-server",
            Self::Gateway => "secret-of-gateway",
            Self::Storage => "secret-of-storage",
        })
    }
}

/// Passwords, shared by all who work on one thing; clones are the same keyring.
#[derive(Debug, Clone, Default)]
pub struct Keyring(Arc<Mutex<BTreeMap<SecretRef, Secret>>>);

impl Keyring {
    /// Keeps a password, or forgets it where it is empty.
    pub fn put(&self, which: SecretRef, secret: Secret) {
        let mut ring = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if secret.is_empty() {
            ring.remove(&which);
        } else {
            ring.insert(which, secret);
        }
    }

    /// The password, where it was given.
    #[must_use]
    pub fn get(&self, which: SecretRef) -> Option<Secret> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&which).cloned()
    }
}
