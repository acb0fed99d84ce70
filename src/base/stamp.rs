//! A moment in UTC.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// A moment, in whole seconds since 1970-01-01 00:00 UTC; written as RFC 3339 (`2026-11-20T09:30:00Z`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp(i64);

impl Stamp {
    /// Seconds since the epoch. Values outside of the years 0 to 9999 are held at those ends, which RFC 3339 can say.
    #[must_use]
    pub fn from_unix(seconds: i64) -> Self {
        Self(seconds.clamp(-62_167_219_200, 253_402_300_799))
    }

    /// Seconds since the epoch.
    #[must_use]
    pub const fn unix(self) -> i64 {
        self.0
    }

    /// RFC 3339 in UTC.
    #[must_use]
    pub fn rfc3339(self) -> String {
        OffsetDateTime::from_unix_timestamp(self.0)
            .ok()
            .and_then(|moment| moment.format(&Rfc3339).ok())
            .unwrap_or_else(|| String::from("1970-01-01T00:00:00Z"))
    }

    /// The day in UTC as eight digits, `20261120`: the first part of a run's name.
    #[must_use]
    pub fn day(self) -> String {
        self.rfc3339().chars().take(10).filter(char::is_ascii_digit).collect()
    }

    /// The moment that this RFC 3339 text names, fractions of a second dropped.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        OffsetDateTime::parse(text, &Rfc3339).ok().map(|moment| Self::from_unix(moment.unix_timestamp()))
    }
}

impl Serialize for Stamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.rfc3339())
    }
}

impl<'de> Deserialize<'de> for Stamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not RFC 3339"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_and_read() {
        let stamp = Stamp::from_unix(1_795_167_000);
        assert_eq!(stamp.rfc3339(), "2026-11-20T09:30:00Z");
        assert_eq!(stamp.day(), "20261120");
        assert_eq!(Stamp::parse("2026-11-20T10:30:00.5+01:00"), Some(stamp));
        assert_eq!(Stamp::parse("yesterday"), None);
        assert_eq!(Stamp::from_unix(i64::MAX).rfc3339(), "9999-12-31T23:59:59Z");
        assert_eq!(Stamp::from_unix(i64::MIN).rfc3339(), "0000-01-01T00:00:00Z");
    }
}
