//! A path on a host.

use serde::{Deserialize, Serialize};

use crate::base::{Arg, Untrusted};

/// An absolute path on a host, as bytes with `/` between its parts; under `--root` it starts at that root.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HostPath(Untrusted);

impl HostPath {
    /// The bytes of the path.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.0.bytes()
    }

    /// The path as text from elsewhere, to be shown.
    #[must_use]
    pub const fn raw(&self) -> &Untrusted {
        &self.0
    }

    /// The path with one more part.
    #[must_use]
    pub fn join(&self, name: &[u8]) -> Self {
        let mut bytes = self.bytes().to_vec();
        if bytes.last() != Some(&b'/') {
            bytes.push(b'/');
        }
        bytes.extend_from_slice(name);
        Self(bytes.into())
    }

    /// The folder that holds it; `/` for the top.
    #[must_use]
    pub fn parent(&self) -> Self {
        let bytes = self.bytes();
        let end = bytes.iter().rposition(|&byte| byte == b'/').unwrap_or(0).max(1);
        Self(bytes.get(..end).unwrap_or(b"/").to_vec().into())
    }

    /// The last part.
    #[must_use]
    pub fn name(&self) -> &[u8] {
        self.bytes().rsplit(|&byte| byte == b'/').next().unwrap_or_default()
    }
}

impl From<&str> for HostPath {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

impl From<Vec<u8>> for HostPath {
    fn from(value: Vec<u8>) -> Self {
        Self(value.into())
    }
}

impl From<&HostPath> for Arg {
    fn from(value: &HostPath) -> Self {
        Self::Raw(value.0.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts() {
        let path = HostPath::from("/etc/multipath.conf");
        assert_eq!(path.parent(), HostPath::from("/etc"));
        assert_eq!(path.parent().parent(), HostPath::from("/"));
        assert_eq!(path.name(), b"multipath.conf");
        assert_eq!(HostPath::from("/").join(b"etc"), HostPath::from("/etc"));
    }
}
