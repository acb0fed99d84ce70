//! A path on a host.

use serde::{Deserialize, Serialize};

use crate::base::{Arg, Untrusted};

/// An absolute path on a host, as bytes with `/` between its parts; under `--root` it starts at that root. On Windows it
/// begins with its drive (`C:/Windows`), or is a share (`//server/share/x`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HostPath(Untrusted);

impl HostPath {
    /// The bytes of the path.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.0.bytes()
    }

    /// The path as it is kept.
    #[must_use]
    pub const fn raw(&self) -> &Untrusted {
        &self.0
    }

    /// The path as it is told: one of Windows with the separators that are typed there.
    #[must_use]
    pub fn told(&self) -> Untrusted {
        if !self.of_windows() {
            return self.0.clone();
        }
        let windows = |byte: &u8| if *byte == b'/' { b'\\' } else { *byte };
        self.bytes().iter().map(windows).collect::<Vec<u8>>().into()
    }

    /// The same, fit for a screen.
    #[must_use]
    pub fn shown(&self) -> String {
        self.told().shown()
    }

    /// True where nothing lies above it: `/`, or a drive of Windows.
    #[must_use]
    pub fn is_top(&self) -> bool {
        self.parent() == *self
    }

    /// True for a path of Windows: in a drive or in a share. What lies there has no mode and no owner as Unix has them.
    #[must_use]
    pub fn of_windows(&self) -> bool {
        drive(self.bytes()) || self.bytes().starts_with(b"//")
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

    /// The folder that holds it; the top for the top.
    #[must_use]
    pub fn parent(&self) -> Self {
        let bytes = self.bytes();
        let top = if drive(bytes) { b"C:/".len() } else { 1 };
        let end = bytes.iter().rposition(|&byte| byte == b'/').unwrap_or(0).max(top);
        Self(bytes.get(..end).unwrap_or(bytes).to_vec().into())
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
        Self::Raw(value.told())
    }
}

/// True for what begins with a drive of Windows.
fn drive(bytes: &[u8]) -> bool {
    matches!(bytes, [letter, b':', ..] if letter.is_ascii_alphabetic())
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
        assert!(HostPath::from("/").is_top() && !path.is_top());
    }

    #[test]
    fn parts_of_a_path_of_windows() {
        let path = HostPath::from("C:/Program Files/a.xml");
        assert_eq!(path.parent(), HostPath::from("C:/Program Files"));
        assert_eq!(path.parent().parent(), HostPath::from("C:/"));
        assert!(HostPath::from("C:/").is_top());
        assert_eq!(HostPath::from("C:/").join(b"x"), HostPath::from("C:/x"));
        assert_eq!((path.name(), path.shown().as_str()), (&b"a.xml"[..], r"C:\Program Files\a.xml"));
        assert_eq!(HostPath::from("//sl1/Server/a.xml").shown(), r"\\sl1\Server\a.xml");
        assert_eq!(HostPath::from("/srv/a:b").shown(), "/srv/a:b");
    }
}
