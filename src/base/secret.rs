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

    /// Adds a character at the end, as it is typed. Where the memory has to grow, the old one is overwritten.
    pub fn push(&mut self, c: char) {
        if self.0.capacity() < self.0.len() + c.len_utf8() {
            let mut wider = Zeroizing::new(String::with_capacity(64.max(2 * self.0.capacity())));
            wider.push_str(&self.0);
            self.0 = wider;
        }
        self.0.push(c);
    }

    /// Takes the last character away.
    pub fn pop(&mut self) {
        self.0.pop();
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
    fn typed_sign_by_sign() {
        let mut secret = Secret::default();
        let long = "pa55wörd-비밀".repeat(20);
        long.chars().for_each(|c| secret.push(c));
        assert_eq!((secret.expose(), secret.chars()), (long.as_str(), long.chars().count()));
        secret.pop();
        assert_eq!(secret.chars() + 1, long.chars().count());
        (0..300).for_each(|_| secret.pop());
        assert!(secret.is_empty());
    }

    #[test]
    fn debug_tells_nothing() {
        assert_eq!(format!("{:?}", Some(Secret::new("pa55word".into()))), "Some(Secret(..))");
    }
}
