//! The nodes of a pool: which there are, what xapi says of each, and who makes hosts of them.

use std::sync::Arc;

use crate::base::{Text, Untrusted};
use crate::host::{Cx, Host, HostId};

use super::answers::Nodes;
use super::secrets::Keyring;

/// A host of the pool as xapi knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its uuid.
    pub uuid: String,
    /// Its `name-label`.
    pub name: Untrusted,
    /// Its `address`.
    pub address: Untrusted,
    /// It may start VMs; none: not known.
    pub enabled: Option<bool>,
    /// xapi hears from it (`host-metrics-live`); none: not known.
    pub live: Option<bool>,
    /// The pool's coordinator (master).
    pub coordinator: bool,
}

/// A node that there is, worked on or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its name in plans, as the admin typed it or as its address makes it.
    pub host: HostId,
    /// What xapi says of it; none where nobody asked for the pool.
    pub member: Option<Member>,
    /// The admin leaves it alone.
    pub left_out: bool,
    /// Why it cannot be worked with (down, no way to it, its key is not known, no such login); none: it answers.
    pub trouble: Option<Text>,
}

/// A node, and the host that it is reached by.
#[derive(Clone)]
pub struct Node {
    /// What is known of it.
    pub listed: Listed,
    /// How it is reached; one that cannot be worked with answers everything with [`Listed::trouble`]
    /// ([`crate::host::Unreached`]). None: left out.
    pub host: Option<Arc<dyn Host>>,
}

/// Who makes hosts of the nodes that the answers name. One lives as long as the program: a node that is connected stays so.
pub trait Doors: Send + Sync {
    /// All nodes that these answers name, in their order: this machine itself without SSH, each other one connected. Nodes
    /// are asked side by side, [`Nodes::at_once`] at a time. One that cannot be reached is there all the same, with its trouble.
    ///
    /// # Errors
    /// No list can be made at all: an address that is none, a pool that nobody tells.
    fn open(&self, wanted: &Nodes, secrets: &Keyring, cx: &Cx<'_>) -> Result<Vec<Node>, Text>;
}
