//! The inside of a start tag: its name and its attributes, as strictly as XML 1.0 demands.

use std::ops::Range;

/// What counts as blank in XML.
pub(super) const BLANKS: [char; 4] = [' ', '\t', '\n', '\r'];

/// An attribute; ranges are inside of the tag's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attribute {
    pub(super) name: Range<usize>,
    /// Between the quotes, as it stands there.
    pub(super) value: Range<usize>,
}

/// Reads `name a="1" b='2'` (no `<`, no `>`, no closing `/`); the length of the name. The error is the place.
pub(super) fn parse(tag: &str, out: &mut Vec<Attribute>) -> Result<usize, usize> {
    out.clear();
    let name_end = word_end(tag, 0);
    if !is_name(cut(tag, 0..name_end)) {
        return Err(0);
    }
    let mut at = name_end;
    loop {
        let next = blank_end(tag, at);
        if next == tag.len() {
            return Ok(name_end);
        }
        if next == at {
            return Err(at);
        }
        let name = next..word_end(tag, next);
        if !is_name(cut(tag, name.clone())) {
            return Err(next);
        }
        let equals = blank_end(tag, name.end);
        let quote = blank_end(tag, equals + 1);
        let bytes = tag.as_bytes();
        let sign = bytes.get(quote).copied().filter(|sign| matches!(sign, b'"' | b'\''));
        let (Some(b'='), Some(sign)) = (bytes.get(equals), sign) else { return Err(name.end) };
        let inside = bytes.get(quote + 1..).unwrap_or_default();
        let length = inside.iter().position(|byte| *byte == sign).ok_or(quote)?;
        let value = quote + 1..quote + 1 + length;
        if let Some(less) = inside.iter().take(length).position(|byte| *byte == b'<') {
            return Err(value.start + less);
        }
        at = value.end + 1;
        out.push(Attribute { name, value });
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
    let bytes = text.as_bytes();
    let doubt =
        bytes.iter().any(|byte| (*byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) || *byte == 0xef);
    if !doubt {
        return None;
    }
    text.char_indices().find(|(_, sign)| !is_sign(*sign)).map(|(at, _)| at)
}
