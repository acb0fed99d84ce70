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
    /// The number that was told last.
    last: u32,
}

/// A name as it stands in tags.
pub(super) struct Label<'t> {
    pub(super) prefix: Option<&'t str>,
    pub(super) local: &'t str,
    /// With its prefix, as it stands in tags.
    pub(super) full: &'t str,
    /// The namespace and symbol that an element of this name had the last time.
    pub(super) last: Option<(u32, u32)>,
    pub(super) is_declaration: bool,
    /// The name that stood behind it the last time.
    next: u32,
}

impl Default for Labels<'_> {
    fn default() -> Self {
        Self { table: HashMap::new(), at_hand: [("", 0); AT_HAND], all: Vec::new(), last: 0 }
    }
}

impl<'t> Labels<'t> {
    /// The name that begins at a place of the text, and where it ends; none where none does. Entries are alike: mostly it is
    /// the one that stood behind the last one before.
    pub(super) fn read(
        &mut self,
        text: &'t str,
        from: usize,
        told: Option<&mut Vec<Name>>,
    ) -> Option<(u32, usize)> {
        let rest = text.as_bytes().get(from..)?;
        let number = |at: u32| self.all.get(usize::try_from(at).ok()?);
        let next = number(self.last).map_or(0, |label| label.next);
        if let Some(guess) = number(next)
            && let Some([behind, ..]) = rest.strip_prefix(guess.full.as_bytes())
            && tag::ends_name(*behind)
        {
            self.last = next;
            return Some((next, from + guess.full.len()));
        }
        let end = from + rest.iter().position(|byte| tag::ends_name(*byte))?;
        let found = self.number(text.get(from..end)?, told)?;
        if let Some(before) = usize::try_from(self.last).ok().and_then(|last| self.all.get_mut(last)) {
            before.next = found;
        }
        self.last = found;
        Some((found, end))
    }

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
        let is_declaration = is_declaration(full);
        self.all.push(Label { prefix, local, full, last: None, is_declaration, next: number });
        self.table.insert(full, number);
        Some(number)
    }
}
