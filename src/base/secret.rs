//! A password in memory.

use std::fmt;

use zeroize::Zeroizing;

/// A password: overwritten when it is dropped, shown by nothing, written nowhere. It has no `Serialize`, and its `Debug`
/// tells nothing of it, not even its length.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes it over; whoever gave it keeps no copy.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The password itself, for the one call that sends it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// How many characters a form shows in its place.
    #[must_use]
    pub fn chars(&self) -> usize {
        self.0.chars().count()
    }

    /// True where nothing was given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_tells_nothing() {
        assert_eq!(format!("{:?}", Some(Secret::new("pa55word".into()))), "Some(Secret(..))");
    }
}
