//! Names as they stand in tags, each judged once: nearly all tags of a file have the same few names.

use std::collections::HashMap;

use super::names::{Name, is_declaration};
use super::tag;

/// How many names are kept at hand without a look into the table.
const AT_HAND: usize = 128;

/// Names with their prefixes, each with a number.
pub(super) struct Labels<'t> {
    table: HashMap<&'t str, u32>,
    at_hand: [(&'t str, u32); AT_HAND],
    /// The name of each number.
    pub(super) all: Vec<Label<'t>>,
}

/// A name as it stands in tags.
pub(super) struct Label<'t> {
    pub(super) prefix: Option<&'t str>,
    pub(super) local: &'t str,
    /// Of the whole name.
    pub(super) length: u32,
    /// The namespace and symbol that an element of this name had the last time.
    pub(super) last: Option<(u32, u32)>,
    pub(super) is_declaration: bool,
}

impl Default for Labels<'_> {
    fn default() -> Self {
        Self { table: HashMap::new(), at_hand: [("", 0); AT_HAND], all: Vec::new() }
    }
}

impl<'t> Labels<'t> {
    /// The number of a name; none where it is no name. What a new name tells goes to `told`, where anyone asks.
    pub(super) fn number(&mut self, full: &'t str, told: Option<&mut Vec<Name>>) -> Option<u32> {
        let bytes = full.as_bytes();
        let first = bytes.first().copied()?;
        let last = bytes.last().copied()?;
        let place = usize::from(first) + 7 * usize::from(last) + 31 * bytes.len();
        let place = place % AT_HAND;
        if let Some((name, number)) = self.at_hand.get(place)
            && *name == full
        {
            return Some(*number);
        }
        let number = match self.table.get(full) {
            Some(number) => *number,
            None => self.add(full, told)?,
        };
        if let Some(slot) = self.at_hand.get_mut(place) {
            *slot = (full, number);
        }
        Some(number)
    }

    fn add(&mut self, full: &'t str, told: Option<&mut Vec<Name>>) -> Option<u32> {
        if !tag::is_name(full) {
            return None;
        }
        let number = u32::try_from(self.all.len()).ok()?;
        let (prefix, local) = tag::split(full);
        if let Some(told) = told {
            told.push(Name::of(full, local));
        }
        let length = u32::try_from(full.len()).ok()?;
        self.all.push(Label { prefix, local, length, last: None, is_declaration: is_declaration(full) });
        self.table.insert(full, number);
        Some(number)
    }
}
