//! The inside of a start tag: its name and its attributes, as strictly as XML 1.0 demands.

use std::ops::Range;

/// What counts as blank in XML.
pub(super) const BLANKS: [char; 4] = [' ', '\t', '\n', '\r'];

/// An attribute: places in the whole text, which is shorter than 4 GiB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Attribute {
    /// The number of its name.
    pub(super) label: u32,
    name: (u32, u32),
    value: (u32, u32),
}

impl Attribute {
    pub(super) const fn name(&self) -> Range<usize> {
        self.name.0 as usize..self.name.1 as usize
    }

    /// Between the quotes, as it stands there.
    pub(super) const fn value(&self) -> Range<usize> {
        self.value.0 as usize..self.value.1 as usize
    }

    /// So many bytes further behind.
    pub(super) fn shift(&mut self, by: u32) {
        for at in [&mut self.name.0, &mut self.name.1, &mut self.value.0, &mut self.value.1] {
            *at = at.saturating_add(by);
        }
    }
}

fn narrow(at: &Range<usize>) -> (u32, u32) {
    let one = |at| u32::try_from(at).unwrap_or(u32::MAX);
    (one(at.start), one(at.end))
}

/// Reads `name a="1" b='2'` (no `<`, no `>`, no closing `/`), which begins at `from` of the whole text; the number of the
/// name, as `number` tells it, which knows what is a name (true: of an attribute). The error is the place in the tag.
pub(super) fn parse<'t>(
    tag: &'t str,
    from: usize,
    mut number: impl FnMut(&'t str, bool) -> Option<u32>,
    out: &mut Vec<Attribute>,
) -> Result<u32, usize> {
    let name_end = word_end(tag, 0);
    let own = number(cut(tag, 0..name_end), false).ok_or(0_usize)?;
    let bytes = tag.as_bytes();
    let mut at = name_end;
    loop {
        let next = blank_end(tag, at);
        if next == tag.len() {
            return Ok(own);
        }
        if next == at {
            return Err(at);
        }
        let name = next..word_end(tag, next);
        let label = number(cut(tag, name.clone()), true).ok_or(next)?;
        let equals = blank_end(tag, name.end);
        let quote = blank_end(tag, equals + 1);
        let sign = bytes.get(quote).copied().filter(|sign| matches!(sign, b'"' | b'\''));
        let (Some(b'='), Some(sign)) = (bytes.get(equals), sign) else { return Err(name.end) };
        let inside = bytes.get(quote + 1..).unwrap_or_default();
        let length = inside.iter().position(|byte| *byte == sign).ok_or(quote)?;
        let value = quote + 1..quote + 1 + length;
        if let Some(less) = inside.iter().take(length).position(|byte| *byte == b'<') {
            return Err(value.start + less);
        }
        at = value.end + 1;
        let whole = |range: Range<usize>| narrow(&(range.start + from..range.end + from));
        out.push(Attribute { label, name: whole(name), value: whole(value) });
    }
}

/// A start tag that was read.
pub(super) struct Tag {
    /// The number of its name.
    pub(super) label: u32,
    /// Behind its `>`.
    pub(super) end: usize,
    /// True for `<a/>`.
    pub(super) empty: bool,
    /// True where a value of an attribute holds a `&`.
    pub(super) references: bool,
}

/// The bytes behind which no name goes on.
const ENDS_NAME: [bool; 256] = {
    let mut all = [false; 256];
    let mut rest: &mut [bool] = &mut all;
    let mut byte = 0_u8;
    while let [ends, behind @ ..] = rest {
        *ends =
            matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'/' | b'>' | b'=' | b'"' | b'\'' | b'<' | b'&');
        byte = byte.wrapping_add(1);
        rest = behind;
    }
    all
};

/// True where no name goes on behind this byte.
pub(super) fn ends_name(byte: u8) -> bool {
    ENDS_NAME.get(usize::from(byte)) == Some(&true)
}

/// Reads a start tag from behind its `<` to its end, in one pass: what it is. `name` reads the name that begins at a place
/// (true: of an attribute), and tells its number and where it ends. None where the tag is written in a way that hardly any
/// is, or is wrong; `out` may then hold some attributes.
pub(super) fn quick(
    text: &str,
    from: usize,
    mut name: impl FnMut(usize, bool) -> Option<(u32, usize)>,
    out: &mut Vec<Attribute>,
) -> Option<Tag> {
    let bytes = text.as_bytes();
    let (own, mut at) = name(from, false)?;
    let mut references = false;
    loop {
        let next = blank_end(text, at);
        match (bytes.get(next)?, bytes.get(next + 1)) {
            (b'>', _) => return Some(Tag { label: own, end: next + 1, empty: false, references }),
            (b'/', Some(b'>')) => return Some(Tag { label: own, end: next + 2, empty: true, references }),
            _ if next == at => return None,
            _ => {}
        }
        let (label, name_end) = name(next, true)?;
        let value = name_end + 2;
        let (Some(b'='), Some(quote @ (b'"' | b'\''))) = (bytes.get(name_end), bytes.get(name_end + 1))
        else {
            return None;
        };
        let stop = bytes.get(value..)?.iter().position(|byte| {
            references |= *byte == b'&';
            byte == quote || matches!(byte, b'<' | b'>')
        })?;
        let value = value..value + stop;
        if bytes.get(value.end) != Some(quote) {
            return None;
        }
        at = value.end + 1;
        out.push(Attribute { label, name: narrow(&(next..name_end)), value: narrow(&value) });
    }
}

/// The part of a text; nothing where the range does not fit.
pub(super) fn cut(text: &str, at: Range<usize>) -> &str {
    text.get(at).unwrap_or_default()
}

/// Where the blanks that begin at `at` end.
pub(super) fn blank_end(text: &str, at: usize) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    at + rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count()
}

fn word_end(text: &str, at: usize) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    at + rest.iter().take_while(|byte| !matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'=')).count()
}

/// The text without the blanks around it.
pub(super) fn trim(text: &str) -> &str {
    let blank = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
    let start = text.bytes().take_while(|byte| blank(&byte)).count();
    let rest = cut(text, start..text.len());
    let end = rest.len() - rest.as_bytes().iter().rev().take_while(blank).count();
    cut(rest, 0..end)
}

/// A qualified name: one or two XML names around at most one colon.
pub(super) fn is_name(name: &str) -> bool {
    let (prefix, local) = split(name);
    prefix.is_none_or(is_plain_name) && is_plain_name(local)
}

/// Prefix and local name.
pub(super) fn split(name: &str) -> (Option<&str>, &str) {
    name.split_once(':').map_or((None, name), |(prefix, local)| (Some(prefix), local))
}

/// A name without a colon (XML 1.0, fifth edition, section 2.3).
pub(super) fn is_plain_name(name: &str) -> bool {
    let mut signs = name.chars();
    signs.next().is_some_and(is_name_start) && signs.all(is_name_sign)
}

const fn is_name_start(sign: char) -> bool {
    matches!(sign,
        'A'..='Z' | '_' | 'a'..='z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2ff}'
        | '\u{370}'..='\u{37d}' | '\u{37f}'..='\u{1fff}' | '\u{200c}'..='\u{200d}' | '\u{2070}'..='\u{218f}'
        | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}'
        | '\u{10000}'..='\u{effff}')
}

const fn is_name_sign(sign: char) -> bool {
    is_name_start(sign)
        || matches!(sign, '-' | '.' | '0'..='9' | '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{203f}'..='\u{2040}')
}

/// A character that XML 1.0 allows (section 2.2).
pub(super) const fn is_sign(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

/// The first place that holds a character which XML does not allow.
pub(super) fn bad_sign(text: &str) -> Option<usize> {
    // Nearly all files are free of the few bytes with which such a character begins.
    let (pieces, rest) = text.as_bytes().as_chunks::<8>();
    let mut last = [b' '; 8];
    last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    let few = |found, piece: &[u8; 8]| found | begins_bad(u64::from_ne_bytes(*piece));
    if pieces.iter().fold(0, few) | few(0, &last) == 0 {
        return None;
    }
    text.char_indices().find(|(_, sign)| !is_sign(*sign)).map(|(at, _)| at)
}

/// Not zero where one of eight bytes is a control character that XML does not allow, or begins U+F000 to U+FFFF. They are
/// looked at together: the highest bit of each tells of it, since no sum goes beyond its byte.
const fn begins_bad(bytes: u64) -> u64 {
    const fn all(byte: u8) -> u64 {
        u64::from_ne_bytes([byte; 8])
    }
    const fn from(low: u64, least: u8) -> u64 {
        low + all(0x80 - least)
    }
    let low = bytes & all(0x7f);
    let line = from(low, b'\t') & !from(low, b'\n' + 1);
    let end = from(low, b'\r') & !from(low, b'\r' + 1);
    let control = !(from(low, b' ') | line | end | bytes);
    let other = bytes ^ all(0xef);
    let begins = !(((other & all(0x7f)) + all(0x7f)) | other);
    (control | begins) & all(0x80)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_begin_bad_characters() {
        for byte in 0..=u8::MAX {
            let bad = (byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) || byte == 0xef;
            for at in 0..8 {
                for others in [b'a', b' ', b'\n', 0x7f, 0x80, 0xff, 0xee, 0xf0] {
                    let mut bytes = [others; 8];
                    bytes[at] = byte;
                    assert_eq!(begins_bad(u64::from_ne_bytes(bytes)) != 0, bad, "{bytes:?}");
                }
            }
        }
    }

    #[test]
    fn bad_characters_at_every_place() {
        for before in 0..20 {
            for (sign, bad) in [('\u{1}', true), ('\u{fffe}', true), ('\u{fffd}', false), ('\u{7f}', false)] {
                let text = format!("{}{sign}{}", "a\n".repeat(before), "b".repeat(before % 7));
                assert_eq!(bad_sign(&text), bad.then_some(2 * before), "{text:?}");
            }
        }
    }
}
