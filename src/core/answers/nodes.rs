//! Which nodes are worked on, and how they are reached.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::Text;
use crate::host::{HostId, ServerCopy};

/// So many nodes are worked on at once where nobody says otherwise.
pub const AT_ONCE: usize = 8;

/// No more are ever worked on at once: each has its own threads and connections.
pub const MOST_AT_ONCE: u64 = 1000;

/// The name of this machine among the nodes.
pub const LOCAL: &str = "local";

/// How the name of a server begins that is reached over SMB.
const SMB: &str = "smb://";

/// The answers about the nodes. None named: this machine alone, where it is one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Nodes {
    /// Nodes over SSH, `[USER@]HOST[:PORT]` each; [`LOCAL`]: this machine, without SSH.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub list: Vec<String>,
    /// All hosts of the pool, as `xe` lists them here or on the first node of the list.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub pool: bool,
    /// Nodes that are left alone, by the names that plans give them, or by address, `name-label` or uuid in the pool.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub leave_out: Vec<String>,
    /// New host keys that the admin accepted: the node's name, and the fingerprint as OpenSSH shows it (`SHA256:…`).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub host_keys: BTreeMap<String, String>,
    /// The admin agreed to old SSH algorithms, for nodes that know no others (dom0s with OpenSSH 4.3).
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub old_ssh: bool,
    /// Configuration file for the SSH client; none: the admin's own and the system's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ssh_config: Option<String>,
    /// How many nodes are worked on at once; none: [`AT_ONCE`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parallel: Option<usize>,
}

impl Nodes {
    /// True where nodes are named that are not simply this machine.
    #[must_use]
    pub const fn any(&self) -> bool {
        self.pool || !self.list.is_empty()
    }

    /// Takes a node over SSH into the list.
    ///
    /// # Errors
    /// `nodes-address-there`: it is in the list; `ssh-address-bad`: no address of a node.
    pub fn add(&mut self, address: &str) -> Result<(), Text> {
        self.may_add(address)?;
        self.list.push(address.to_owned());
        Ok(())
    }

    /// Whether [`Nodes::add`] would take it.
    ///
    /// # Errors
    /// As there.
    pub fn may_add(&self, address: &str) -> Result<(), Text> {
        if self.list.iter().any(|there| there == address) {
            return Err(Text::new("nodes-address-there").with("address", address));
        }
        valid(address)
    }

    /// Leaves this node alone, or no longer.
    pub fn turn(&mut self, called: &str, out: bool) {
        self.leave_out.retain(|name| name != called);
        if out {
            self.leave_out.push(called.to_owned());
        }
    }

    /// How many nodes are worked on at once, at least one.
    #[must_use]
    pub fn at_once(&self) -> usize {
        self.parallel.unwrap_or(AT_ONCE).max(1)
    }

    /// The same way to these hosts and no others: how a run reaches the nodes that it worked on. A server is none of them.
    #[must_use]
    pub fn only(&self, hosts: &[HostId]) -> Self {
        let names = hosts.iter().filter(|host| **host != ServerCopy::name()).filter_map(|host| host.0.utf8());
        let list = names.filter(|name| !name.starts_with(SMB)).map(String::from).collect();
        Self { list, pool: false, leave_out: Vec::new(), ..self.clone() }
    }

    /// True where this node is left alone.
    #[must_use]
    pub fn leaves_out(&self, called: &str) -> bool {
        self.leave_out.iter().any(|name| name == called)
    }
}

/// True text of an address, as the SSH door takes it.
#[cfg(unix)]
fn valid(address: &str) -> Result<(), Text> {
    let target = crate::host::ssh::Target::parse(address);
    target.map(drop).map_err(|error| error.text().clone())
}

/// There is no SSH door here.
#[cfg(not(unix))]
fn valid(address: &str) -> Result<(), Text> {
    Err(Text::new("ssh-address-bad").with("address", address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nodes_of_a_run_are_reached_as_they_were() {
        let then = Nodes {
            list: vec!["a".into()],
            pool: true,
            leave_out: vec!["b".into()],
            old_ssh: true,
            ..Nodes::default()
        };
        let id = |name: &str| HostId(name.into());
        let hosts = [id("root@a:22"), ServerCopy::name(), id("smb://u@s"), HostId::local()];
        let only = then.only(&hosts);
        assert_eq!(only.list, ["root@a:22", "local"]);
        assert!(!only.pool && only.leave_out.is_empty() && only.old_ssh);
        assert!(!then.only(&[id("smb://u@s")]).any());
    }
}
