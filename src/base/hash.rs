//! The content of a file, as SHA-256.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::Digest as _;

use super::untrusted::{from_hex, to_hex};

/// SHA-256 of some bytes; written as 64 lower-case hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; 32]);

impl Hash {
    /// The hash of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(sha2::Sha256::digest(bytes).into())
    }

    /// The hash that these 64 hex digits (either case) stand for.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        from_hex(text).and_then(|bytes| bytes.try_into().ok()).map(Self)
    }

    /// 64 lower-case hex digits.
    #[must_use]
    pub fn hex(&self) -> String {
        to_hex(&self.0)
    }

    /// The same in groups of four, so that it can be compared by eye and broken into lines.
    #[must_use]
    pub fn grouped(&self) -> String {
        let groups: Vec<String> = self.0.chunks(2).map(to_hex).collect();
        groups.join(" ")
    }
}

impl std::fmt::Debug for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.hex())
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.hex())
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not a SHA-256"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_form_is_the_usual_one() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(Hash::of(b"").hex(), empty);
        assert_eq!(Hash::parse(&empty.to_uppercase()), Some(Hash::of(b"")));
        assert!(Hash::of(b"").grouped().starts_with("e3b0 c442 98fc "));
        assert_eq!(Hash::of(b"").grouped().replace(' ', ""), empty);
        assert_eq!(Hash::parse("e3"), None);
        assert_eq!(Hash::parse(&empty.replace("e3", "+3")), None);
    }
}
