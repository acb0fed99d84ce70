//! Which password a node is given: the one that it took before, or the one of all nodes; never one that it did not take.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::base::{Secret, Text, Untrusted};
use crate::core::secrets::{Keyring, SecretRef};
use crate::host::HostId;
use crate::host::ssh::{Asked, Passwords, Prompt};

/// What the nodes said to passwords. It lives as long as their connections.
#[derive(Default)]
pub struct Tried(Mutex<BTreeMap<HostId, Answers>>);

/// What one node said.
#[derive(Default)]
struct Answers {
    took: Option<Secret>,
    refused: Vec<Secret>,
    /// Given in this connection, and not answered yet.
    given: Option<Secret>,
    /// Keys whose passphrase was given in this connection, by the client's question.
    keys: Vec<Untrusted>,
}

impl Answers {
    /// The next one that may be given.
    fn next(&self, ring: &Keyring) -> Option<Secret> {
        let all = self.took.clone().into_iter().chain(ring.get(SecretRef::Nodes));
        let mut fresh = all.filter(|secret| !self.refused.contains(secret));
        fresh.next()
    }
}

impl Tried {
    fn all(&self) -> MutexGuard<'_, BTreeMap<HostId, Answers>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A connection to this node did not come to be. What is told: a node that has refused passwords before is not
    /// said to have been asked for none.
    pub fn failed(&self, host: &HostId, why: Text) -> Text {
        let mut all = self.all();
        let one = all.entry(host.clone()).or_default();
        let given = one.given.take();
        if why.id == "ssh-password-wrong" {
            one.refused.extend(given);
        }
        if why.id == "ssh-auth-refused" && !one.refused.is_empty() {
            return Text::new("ssh-password-wrong").with("host", &host.0);
        }
        why
    }
}

/// The passwords of a keyring, for nodes.
pub struct Offers {
    /// Where they are.
    pub ring: Keyring,
    /// What the nodes said so far.
    pub tried: Arc<Tried>,
}

impl Passwords for Offers {
    fn password(&self, host: &HostId, prompt: &Prompt) -> Option<Secret> {
        let mut all = self.tried.all();
        let one = all.entry(host.clone()).or_default();
        if prompt.attempt == 1 {
            // Nothing was given yet: a new connection.
            one.given = None;
            one.keys.clear();
        }
        match prompt.asked {
            Asked::Password => {
                // The client asks once more where the node did not take the last one.
                one.refused.extend(one.given.take());
                one.given = one.next(&self.ring);
                one.given.clone()
            }
            Asked::Passphrase if one.keys.contains(&prompt.text) => None,
            Asked::Passphrase => {
                one.keys.push(prompt.text.clone());
                self.ring.get(SecretRef::Passphrase)
            }
            Asked::Other => None,
        }
    }

    fn any(&self, host: &HostId) -> bool {
        let all = self.tried.all();
        all.get(host).map_or_else(|| self.ring.get(SecretRef::Nodes), |one| one.next(&self.ring)).is_some()
    }

    fn accepted(&self, host: &HostId) {
        let mut all = self.tried.all();
        let one = all.entry(host.clone()).or_default();
        if let Some(given) = one.given.take() {
            one.took = Some(given);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(text: &str) -> Secret {
        Secret::new(text.into())
    }

    fn asks(offers: &Offers, asked: Asked, text: &str, attempt: u32) -> Option<String> {
        let prompt = Prompt { asked, text: text.into(), attempt };
        offers.password(&HostId("h".into()), &prompt).map(|secret| secret.expose().to_owned())
    }

    fn offers(password: &str) -> Offers {
        let ring = Keyring::default();
        ring.put(SecretRef::Nodes, secret(password));
        Offers { ring, tried: Arc::default() }
    }

    #[test]
    fn a_password_is_given_to_a_node_once() {
        let (host, offers) = (HostId("h".into()), offers("one"));
        let wrong = || Text::new("ssh-password-wrong").with("host", &host.0);
        assert!(offers.any(&host));
        assert_eq!(asks(&offers, Asked::Password, "?", 1).as_deref(), Some("one"));
        assert_eq!(asks(&offers, Asked::Password, "?", 2), None, "the node did not take it");
        assert_eq!(offers.tried.failed(&host, wrong()).id, "ssh-password-wrong");
        assert!(!offers.any(&host), "it is not tried again");
        let told = offers.tried.failed(&host, Text::new("ssh-auth-refused"));
        assert_eq!(told.id, "ssh-password-wrong", "what is the matter stays told");
        offers.ring.put(SecretRef::Nodes, secret("two"));
        assert!(offers.any(&host));
        assert_eq!(asks(&offers, Asked::Password, "?", 1).as_deref(), Some("two"));
        offers.accepted(&host);
        // Its own stays its own, whatever the others have.
        offers.ring.put(SecretRef::Nodes, secret("three"));
        assert_eq!(asks(&offers, Asked::Password, "?", 1).as_deref(), Some("two"));
        assert_eq!(asks(&offers, Asked::Password, "?", 2).as_deref(), Some("three"), "it has a new one");
    }

    #[test]
    fn a_lost_connection_is_no_wrong_password() {
        let (host, offers) = (HostId("h".into()), offers("one"));
        assert_eq!(asks(&offers, Asked::Password, "?", 1).as_deref(), Some("one"));
        offers.tried.failed(&host, Text::new("ssh-timeout"));
        assert_eq!(asks(&offers, Asked::Password, "?", 1).as_deref(), Some("one"));
    }

    #[test]
    fn each_key_has_its_passphrase_once_and_codes_have_none() {
        let offers = offers("pass");
        assert_eq!(asks(&offers, Asked::Passphrase, "key a", 1), None);
        offers.ring.put(SecretRef::Passphrase, secret("phrase"));
        assert_eq!(asks(&offers, Asked::Passphrase, "key a", 1).as_deref(), Some("phrase"));
        assert_eq!(asks(&offers, Asked::Passphrase, "key a", 2), None);
        assert_eq!(asks(&offers, Asked::Passphrase, "key b", 2).as_deref(), Some("phrase"));
        assert_eq!(asks(&offers, Asked::Password, "?", 3).as_deref(), Some("pass"), "none was given before");
        assert_eq!(asks(&offers, Asked::Other, "code", 3), None);
    }
}
