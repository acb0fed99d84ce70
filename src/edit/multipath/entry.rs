//! Device entries: their settings as a libmultipath reads them, and which of them are `QuantaStor`'s.

use std::ops::Range;

use super::Dialect;
use super::lex::{self, Line, Lines, Token};
use super::tree::Block;

/// One setting of a device entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The keyword's bytes; those of `path_checker` for its second name, where that is known.
    pub key: Vec<u8>,
    /// The value as this libmultipath takes it, without quotes; none where the line has no value.
    pub value: Option<Vec<u8>>,
    /// Line in the file, from 1.
    pub line: usize,
}

/// One `device` entry of a `devices` section that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its first and its last line, from 1.
    pub lines: (usize, usize),
    /// The vendor pattern that counts; empty where there is none.
    pub vendor: Vec<u8>,
    /// The product pattern that counts. Without one, 0.4.x takes any product and 0.8 and later ignores the entry.
    pub product: Option<Vec<u8>>,
    /// Every line of the entry that holds a keyword, in the order of the file.
    pub settings: Vec<Setting>,
    /// True for an entry that is for OSNEXUS's `QuantaStor` alone, and for all of it.
    pub ours: bool,
}

impl Entry {
    /// The line that sets `all_devs`, if any. dom0's 0.4.9 (7.5, 8.0 and 8.3 at least) never takes such an entry for a device, but
    /// writes all that it sets, its names too, over the entries of the files before it: its patch 0099, `overwrite_hwe`.
    #[must_use]
    pub fn all_devs(&self) -> Option<usize> {
        let mut set = self.settings.iter().rev();
        let last = set.find(|setting| setting.key == b"all_devs" && setting.value.is_some())?;
        matches!(last.value.as_deref(), Some(b"yes" | b"1")).then_some(last.line)
    }
}

/// One setting with its place in the file.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// What it says.
    pub(super) setting: Setting,
    /// The keyword's end: where a missing value would go.
    pub(super) key_end: usize,
    /// All tokens behind the keyword; empty at `key_end` where there is none.
    pub(super) value_at: Range<usize>,
    /// Its line.
    pub(super) line: Line,
}

/// Whose an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kin {
    /// For OSNEXUS's `QuantaStor` alone, and for all of it.
    Ours,
    /// It applies to our devices too, or to some of them.
    Applies,
    /// Of no concern to our devices, as far as can be told.
    Other,
}

impl Kin {
    /// By the vendor and the product that count. `limited`: it names a `revision` too, a regular expression like both, so that
    /// it is for some of our devices alone (multipath.conf(5)); whatever values it has, the others need an entry of their own.
    pub(super) fn of(vendor: Option<&[u8]>, product: Option<&[u8]>, limited: bool, dialect: Dialect) -> Self {
        let Some(vendor) = vendor else { return Self::Other };
        if names(vendor, VENDOR) && product.is_none_or(|product| product == b"*" || covers(product, PRODUCT))
        {
            return if limited { Self::Applies } else { Self::Ours };
        }
        let product = || product.map_or(dialect != Dialect::V08, |product| covers(product, PRODUCT));
        if covers(vendor, VENDOR) && product() { Self::Applies } else { Self::Other }
    }
}

/// One device entry with its places.
#[derive(Debug, Clone)]
pub(super) struct Device {
    /// Its settings, in the order of the file.
    pub(super) items: Vec<Item>,
}

impl Device {
    /// Reads the entry in a block.
    pub(super) fn read(file: &[u8], dialect: Dialect, block: &Block) -> Self {
        let mut items = Vec::new();
        let mut tokens = Vec::new();
        let inside = block.open.lines(file).skip(1).take_while(|line| line.start < block.close.at());
        for line in inside {
            lex::tokens(file, &line, dialect, &mut tokens);
            if let Some(item) = item(file, dialect, &line, &tokens) {
                items.push(item);
            }
        }
        Self { items }
    }

    /// The setting of that keyword that counts: the last one that has a value.
    pub(super) fn counting(&self, key: &[u8]) -> Option<&Item> {
        self.items.iter().rev().find(|item| item.setting.key == key && item.setting.value.is_some())
    }

    /// The value that counts for a keyword.
    pub(super) fn value(&self, key: &[u8]) -> Option<&[u8]> {
        self.counting(key).and_then(|item| item.setting.value.as_deref())
    }

    /// Whose entry it is.
    pub(super) fn kin(&self, dialect: Dialect) -> Kin {
        let limited = self.value(b"revision").is_some();
        Kin::of(self.value(b"vendor"), self.value(b"product"), limited, dialect)
    }

    /// What the entry says, without places.
    pub(super) fn said(&self) -> impl Iterator<Item = (&[u8], Option<&[u8]>)> {
        self.items.iter().map(|item| (item.setting.key.as_slice(), item.setting.value.as_deref()))
    }

    /// The public form.
    pub(super) fn into_entry(self, block: &Block) -> Entry {
        Entry {
            lines: (block.open.number(), block.close.number()),
            vendor: self.value(b"vendor").unwrap_or_default().to_vec(),
            product: self.value(b"product").map(<[u8]>::to_vec),
            ours: block.kin == Kin::Ours,
            settings: self.items.into_iter().map(|item| item.setting).collect(),
        }
    }
}

/// True where these letters stand anywhere in the file: what can be said of it without reading it line by line.
#[must_use]
pub fn mentions(file: &[u8], letters: &str) -> bool {
    memchr::memmem::find(file, letters.as_bytes()).is_some()
}

/// The value of every `vendor` line, whatever block it stands in: for a file whose blocks are not what they look like.
#[must_use]
pub fn vendors(file: &[u8], dialect: Dialect) -> Vec<Vec<u8>> {
    // Few such files have the word at all, and those of megabytes are not read word by word for it.
    if !mentions(file, "vendor") {
        return Vec::new();
    }
    let mut tokens = Vec::new();
    let of_line = |line: Line| {
        lex::tokens(file, &line, dialect, &mut tokens);
        let is_vendor = tokens.first().is_some_and(|first| first.is(file, b"vendor"));
        is_vendor.then(|| lex::value(file, &tokens, dialect).map(std::borrow::Cow::into_owned)).flatten()
    };
    Lines::from(file, 0, 1).filter_map(of_line).collect()
}

fn item(file: &[u8], dialect: Dialect, line: &Line, tokens: &[Token]) -> Option<Item> {
    let (key, rest) = tokens.split_first()?;
    if key.is(file, b"{") {
        return None;
    }
    let value_at = rest.first().map_or(key.end, |token| token.start)..rest.last().map_or(key.end, |t| t.end);
    let value = lex::value(file, tokens, dialect).map(std::borrow::Cow::into_owned);
    let setting = Setting { key: keyword(key.bytes(file), dialect).to_vec(), value, line: line.number };
    Some(Item { setting, key_end: key.end, value_at, line: *line })
}

/// The keyword that a word of a device entry, or of `overrides`, stands for: from 0.4.9 on `checker` is `path_checker`, and of
/// both the last line counts, without a message of a duplicate.
pub(super) fn keyword(word: &[u8], dialect: Dialect) -> &[u8] {
    if word == b"checker" && dialect != Dialect::V047 { b"path_checker" } else { word }
}

/// The vendor that `QuantaStor` reports to SCSI inquiries.
pub(super) const VENDOR: &[u8] = b"OSNEXUS";
/// The product that it reports.
pub(super) const PRODUCT: &[u8] = b"QUANTASTOR";

/// True where a pattern is just this name: with or without `^`, `$` and a trailing `.*`.
fn names(pattern: &[u8], name: &[u8]) -> bool {
    let pattern = pattern.strip_prefix(b"^").unwrap_or(pattern);
    let pattern = pattern.strip_suffix(b"$").unwrap_or(pattern);
    pattern.strip_suffix(b".*").unwrap_or(pattern) == name
}

/// True where a pattern (POSIX extended, unanchored) surely matches this name. Only plain words, `^`, `$`, `.*` at the
/// ends and alternatives are looked into; of anything cleverer it is not said that it matches.
pub(super) fn covers(pattern: &[u8], name: &[u8]) -> bool {
    pattern.split(|&byte| byte == b'|').any(|part| covers_part(part, name))
}

fn covers_part(part: &[u8], name: &[u8]) -> bool {
    if matches!(part, b"" | b"." | b".+" | b"^.+" | b".+$" | b"^.+$") {
        return true;
    }
    let (part, from_start) = part.strip_prefix(b"^").map_or((part, false), |part| (part, true));
    let (part, to_end) = part.strip_suffix(b"$").map_or((part, false), |part| (part, true));
    let (part, from_start) = part.strip_prefix(b".*").map_or((part, from_start), |part| (part, false));
    let (part, to_end) = part.strip_suffix(b".*").map_or((part, to_end), |part| (part, false));
    let clever = |byte: &u8| {
        matches!(
            byte,
            b'.' | b'[' | b']' | b'(' | b')' | b'*' | b'+' | b'?' | b'{' | b'}' | b'\\' | b'^' | b'$'
        )
    };
    if part.len() > name.len() || part.iter().any(clever) {
        return false;
    }
    match (from_start, to_end) {
        (true, true) => part == name,
        (true, false) => name.starts_with(part),
        (false, true) => name.ends_with(part),
        (false, false) => part.is_empty() || name.windows(part.len()).any(|window| window == part),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        for pattern in ["OSNEXUS", "^OSNEXUS", "OSNEXUS$", "^OSNEXUS.*$", "OSNEXUS.*"] {
            assert!(names(pattern.as_bytes(), VENDOR), "{pattern}");
        }
        for pattern in ["", ".*", "OSN", "osnexus", "OSNEXUS|X", "OSNEXUS "] {
            assert!(!names(pattern.as_bytes(), VENDOR), "{pattern}");
        }
        for pattern in ["", ".*", "^.*$", ".+", "QUANTA", "^QUANTA.*", "STOR$", "X|QUANTASTOR", ".*QUANTA.*"]
        {
            assert!(covers(pattern.as_bytes(), PRODUCT), "{pattern}");
        }
        for pattern in ["*", "QUANTASTOR1", "^STOR", "QUANTA[S]", "(QUANTASTOR|X)", "QUANTA$", "^QUANTASTORX"]
        {
            assert!(!covers(pattern.as_bytes(), PRODUCT), "{pattern}");
        }
    }
}
