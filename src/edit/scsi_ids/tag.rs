//! The inside of a start tag: its name and its attributes, as strictly as XML 1.0 demands.

use std::ops::Range;

/// What counts as blank in XML.
pub(super) const BLANKS: [char; 4] = [' ', '\t', '\n', '\r'];

/// An attribute: its place in the whole text, which is shorter than 4 GiB. There may be more of them than of all else in a
/// file, so that what the number of the name tells is not kept here too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Attribute {
    /// The number of its name.
    pub(super) label: u32,
    value: (u32, u32),
}

impl Attribute {
    /// Where the name of this length begins that stands in front of the value.
    pub(super) fn name_start(&self, text: &str, length: usize) -> usize {
        let before = cut(text, 0..self.value().start.saturating_sub(1));
        let before = before.trim_end_matches(BLANKS).trim_end_matches('=');
        before.trim_end_matches(BLANKS).len().saturating_sub(length)
    }

    /// Between the quotes, as it stands there.
    pub(super) const fn value(&self) -> Range<usize> {
        self.value.0 as usize..self.value.1 as usize
    }

    /// So many bytes further behind.
    pub(super) fn shift(&mut self, by: u32) {
        for at in [&mut self.value.0, &mut self.value.1] {
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
        out.push(Attribute { label, value: narrow(&(value.start + from..value.end + from)) });
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

/// What a byte may be: behind it no name goes on;
const ENDS_NAME: u8 = 1;
/// something ends or begins with it in the value of an attribute,
const STOPS_VALUE: u8 = 2;
/// or in the text of an element;
pub(super) const STOPS_TEXT: u8 = 4;
/// a character begins with it that XML may not allow: the control characters, and U+F000 to U+FFFF. It stops both.
pub(super) const MAY_BE_BAD: u8 = 8;
/// One of [`BLANKS`].
pub(super) const BLANK: u8 = 16;

static BYTES: [u8; 256] = {
    let mut all = [0; 256];
    let mut rest: &mut [u8] = &mut all;
    let mut byte = 0_u8;
    while let [kind, behind @ ..] = rest {
        *kind = match byte {
            b'\t' | b'\n' | b'\r' | b' ' => BLANK | ENDS_NAME,
            b'/' | b'=' => ENDS_NAME,
            b'"' | b'\'' => ENDS_NAME | STOPS_VALUE,
            b'<' | b'>' | b'&' => ENDS_NAME | STOPS_VALUE | STOPS_TEXT,
            0..b' ' | 0xef => MAY_BE_BAD,
            _ => 0,
        };
        byte = byte.wrapping_add(1);
        rest = behind;
    }
    all
};

/// True where a byte is one of these.
pub(super) fn is(byte: u8, those: u8) -> bool {
    BYTES.get(usize::from(byte)).is_some_and(|kind| kind & those != 0)
}

/// True where no name goes on behind this byte.
pub(super) fn ends_name(byte: u8) -> bool {
    is(byte, ENDS_NAME)
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
        let mut end = value;
        loop {
            end += bytes.get(end..)?.iter().position(|byte| is(*byte, STOPS_VALUE | MAY_BE_BAD))?;
            match bytes.get(end) {
                Some(sign) if sign == quote => break,
                Some(b'"' | b'\'') => {}
                Some(b'&') => references = true,
                // What XML may not allow is looked at where anything is unusual.
                _ => return None,
            }
            end += 1;
        }
        let value = value..end;
        at = end + 1;
        out.push(Attribute { label, value: narrow(&value) });
    }
}

/// The part of a text; nothing where the range does not fit.
pub(super) fn cut(text: &str, at: Range<usize>) -> &str {
    text.get(at).unwrap_or_default()
}

/// Where the blanks that begin at `at` end.
pub(super) fn blank_end(text: &str, at: usize) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    at + rest.iter().take_while(|byte| is(**byte, BLANK)).count()
}

fn word_end(text: &str, at: usize) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    at + rest.iter().take_while(|byte| !matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'=')).count()
}

/// The text without the blanks around it.
pub(super) fn trim(text: &str) -> &str {
    let blank = |byte: &&u8| is(**byte, BLANK);
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
    text.char_indices().find(|(_, sign)| !is_sign(*sign)).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_characters_at_every_place() {
        for before in 0..70 {
            for (sign, bad) in [('\u{1}', true), ('\u{fffe}', true), ('\u{fffd}', false), ('\u{7f}', false)] {
                let text = format!("{}{sign}{}", "a\n".repeat(before), "b".repeat(before % 7));
                assert_eq!(bad_sign(&text), bad.then_some(2 * before), "{text:?}");
            }
        }
    }
}
