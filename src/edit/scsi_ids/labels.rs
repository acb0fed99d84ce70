//! Names as they stand in tags, each judged once: nearly all tags of a file have the same few names.

use std::collections::HashMap;

use super::names::{Name, is_declaration};
use super::tag;

/// How many names are kept at hand without a look into the table.
const AT_HAND: usize = 128;

/// So many bytes of a name are compared at once.
const HEAD: usize = 8;

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
    /// The first bytes of the full name, and which of a word's bytes they are.
    head: u64,
    mask: u64,
    /// The name that stood behind it the last time.
    next: u32,
}

impl Label<'_> {
    /// The byte behind the name, where the text begins with it.
    pub(super) fn behind(&self, text: &[u8]) -> Option<u8> {
        let length = self.full.len();
        let same = match text.first_chunk() {
            Some(head) => (u64::from_ne_bytes(*head) ^ self.head) & self.mask == 0,
            None => text.starts_with(self.full.as_bytes()),
        };
        // Names are short: a look at one word is nearly always all.
        let same = same && (length <= HEAD || text.get(HEAD..length) == self.full.as_bytes().get(HEAD..));
        text.get(length).copied().filter(|_| same)
    }

    /// True where it is neither prefixed nor a declaration.
    pub(super) const fn is_plain(&self) -> bool {
        self.prefix.is_none() && !self.is_declaration
    }
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
        let number = |at: u32| self.all.get(at as usize);
        let next = number(self.last).map_or(0, |label| label.next);
        if let Some(guess) = number(next)
            && let Some(behind) = guess.behind(rest)
            && tag::ends_name(behind)
        {
            self.last = next;
            return Some((next, from + guess.full.len()));
        }
        let end = from + rest.iter().position(|byte| tag::ends_name(*byte))?;
        let found = self.number(text.get(from..end)?, told)?;
        if let Some(before) = self.all.get_mut(self.last as usize) {
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
        let (mut head, mut mask) = ([0; HEAD], [0; HEAD]);
        for ((head, mask), byte) in head.iter_mut().zip(&mut mask).zip(full.bytes()) {
            (*head, *mask) = (byte, u8::MAX);
        }
        let (head, mask) = (u64::from_ne_bytes(head), u64::from_ne_bytes(mask));
        self.all.push(Label { prefix, local, full, last: None, is_declaration, head, mask, next: number });
        self.table.insert(full, number);
        Some(number)
    }
}
