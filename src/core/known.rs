//! A value with the evidence for it, or why it is not known.

use crate::base::Text;

/// A fact: never a guess.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known<T> {
    /// The value, and where it comes from (a file, a command).
    Is(T, Text),
    /// Why it is not known.
    Unknown(Text),
}

impl<T> Known<T> {
    /// The value, where it is known.
    pub const fn get(&self) -> Option<&T> {
        match self {
            Self::Is(value, _) => Some(value),
            Self::Unknown(_) => None,
        }
    }

    /// The evidence, or the reason why there is none.
    pub const fn why(&self) -> &Text {
        match self {
            Self::Is(_, why) | Self::Unknown(why) => why,
        }
    }
}
