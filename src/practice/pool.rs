//! The nodes of the practice site as one pool, reached as over SSH: which there are, and what keeps one from being reached.

use std::sync::Arc;

use super::files::NODES;
use super::{Knob, NODE_PASSWORD, Options};
use crate::base::{Text, Untrusted};
use crate::core::answers::Nodes;
use crate::core::pool::{Doors, Listed, Member, Node};
use crate::core::secrets::{Keyring, SecretRef};
use crate::host::{Cx, Host, HostId, Unreached};

/// The node on which it goes wrong.
pub(super) const ODD: &str = "dom0-b";

/// The coordinator: the newest, as in a pool that is being upgraded.
pub(super) const COORDINATOR: &str = "dom0-c";

/// Fingerprint of its host key; invented.
const FINGERPRINT: &str = "SHA256:practice0practice0practice0practice0practice";

/// What each node's /etc/xensource/pool.conf says.
pub(super) fn pool_conf(name: &str) -> String {
    if name == COORDINATOR { String::from("master") } else { format!("slave:{}", address(COORDINATOR)) }
}

/// Addresses for documentation (RFC 5737).
fn address(name: &str) -> String {
    let at = NODES.iter().position(|(other, _)| *other == name).unwrap_or_default();
    format!("192.0.2.{}", at + 11)
}

/// The doors to the nodes of the site.
pub(super) struct PracticeDoors {
    pub nodes: Vec<Arc<dyn Host>>,
    pub options: Arc<Options>,
}

impl Doors for PracticeDoors {
    fn open(&self, wanted: &Nodes, secrets: &Keyring, _: &Cx<'_>) -> Result<Vec<Node>, Text> {
        let mut names: Vec<&str> = wanted.list.iter().map(String::as_str).collect();
        if wanted.pool {
            names.extend(
                NODES.iter().map(|(name, _)| *name).filter(|name| !wanted.list.iter().any(|n| n == name)),
            );
        }
        Ok(names.into_iter().map(|name| self.node(name, wanted, secrets)).collect())
    }
}

impl PracticeDoors {
    fn node(&self, name: &str, wanted: &Nodes, secrets: &Keyring) -> Node {
        let id = HostId(Untrusted::from(name));
        let there = self.nodes.iter().find(|node| node.id() == id);
        let left_out = wanted.leaves_out(name);
        let trouble = match there {
            _ if left_out => None,
            None => Some(Text::new("ssh-name-unknown").with("host", name).with("said", "practice")),
            Some(_) => self.trouble(name, wanted, secrets),
        };
        let host: Option<Arc<dyn Host>> = match (&trouble, there) {
            _ if left_out => None,
            (Some(why), _) => Some(Arc::new(Unreached::new(id.clone(), why.clone()))),
            (None, there) => there.cloned(),
        };
        let member = there.filter(|_| wanted.pool).map(|_| self.member(name));
        Node { listed: Listed { host: id, member, left_out, trouble }, host }
    }

    fn member(&self, name: &str) -> Member {
        let at = NODES.iter().position(|(other, _)| *other == name).unwrap_or_default();
        Member {
            uuid: format!("5a5a5a5a-0000-4000-8000-00000000000{}", at + 1),
            name: name.into(),
            address: address(name).into(),
            enabled: Some(true),
            live: Some(!(name == ODD && self.options.has(Knob::NodeDown))),
            coordinator: name == COORDINATOR,
        }
    }

    /// What keeps this node from being reached, by the knobs, the key that was accepted and the password that was given.
    fn trouble(&self, name: &str, wanted: &Nodes, secrets: &Keyring) -> Option<Text> {
        if name != ODD {
            return None;
        }
        if self.options.has(Knob::NodeDown) {
            return Some(Text::new("ssh-timeout").with("host", name));
        }
        let accepted = wanted.host_keys.get(name).is_some_and(|key| key == FINGERPRINT);
        if self.options.has(Knob::NodeKeyUnknown) && !accepted {
            let text = Text::new("ssh-host-key-unknown").with("host", name).with("kind", "ED25519");
            return Some(text.with("fingerprint", FINGERPRINT));
        }
        if !self.options.has(Knob::NodePassword) {
            return None;
        }
        match secrets.get(SecretRef::Nodes) {
            Some(given) if given.expose() == NODE_PASSWORD => None,
            Some(_) => Some(Text::new("ssh-password-wrong").with("host", name)),
            None => {
                let said = "Permission denied (publickey,password).";
                Some(Text::new("ssh-auth-refused").with("host", name).with("said", said))
            }
        }
    }
}
