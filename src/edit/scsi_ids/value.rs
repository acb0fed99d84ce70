//! Text of elements and attributes: what it means, and how it is written.

use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr, memchr2};

use super::decode::Encoding;
use super::tag::{self, cut};

/// What a piece of an element's content is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    CData,
    Comment,
    Instruction,
    Tag,
}

/// The pieces of well-formed content, each with its range.
pub(super) struct Pieces<'a> {
    content: &'a str,
    at: usize,
}

pub(super) const fn pieces(content: &str) -> Pieces<'_> {
    Pieces { content, at: 0 }
}

impl Iterator for Pieces<'_> {
    type Item = (Kind, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.content.get(self.at..).filter(|rest| !rest.is_empty())?;
        // The end is none that shares a sign with the beginning: `<!-->` begins a comment and does not end it.
        let until = |begin: &str, end: &str| {
            let inside = rest.strip_prefix(begin)?;
            Some(inside.find(end).map_or(rest.len(), |at| begin.len() + at + end.len()))
        };
        let (kind, length) = if let Some(length) = until("<!--", "-->") {
            (Kind::Comment, length)
        } else if let Some(length) = until("<![CDATA[", "]]>") {
            (Kind::CData, length)
        } else if let Some(length) = until("<?", "?>") {
            (Kind::Instruction, length)
        } else if rest.starts_with('<') {
            (Kind::Tag, tag_length(rest))
        } else {
            (Kind::Text, rest.find('<').unwrap_or(rest.len()))
        };
        let start = self.at;
        self.at += length;
        Some((kind, start..self.at))
    }
}

fn tag_length(rest: &str) -> usize {
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    rest.len()
}

/// The characters between `<![CDATA[` and `]]>`.
pub(super) fn inside_cdata(piece: &Range<usize>) -> Range<usize> {
    piece.start + "<![CDATA[".len()..piece.end - "]]>".len()
}

/// What the content of an element without child elements says: comments and instructions say nothing.
pub(super) fn said(content: &str) -> Cow<'_, str> {
    if memchr2(b'<', b'&', content.as_bytes()).is_none() {
        return Cow::Borrowed(content);
    }
    if !content.contains('<') {
        return resolved(content);
    }
    let mut out = String::new();
    for (kind, at) in pieces(content) {
        match kind {
            Kind::Text => out.push_str(&resolved(cut(content, at))),
            Kind::CData => out.push_str(cut(content, inside_cdata(&at))),
            _ => {}
        }
    }
    Cow::Owned(out)
}

/// The text with its references replaced.
pub(super) fn resolved(raw: &str) -> Cow<'_, str> {
    if memchr(b'&', raw.as_bytes()).is_none() {
        return Cow::Borrowed(raw);
    }
    let mut out = String::new();
    let mut rest = raw;
    while let Some((before, behind)) = rest.split_once('&') {
        out.push_str(before);
        let (name, next) = behind.split_once(';').unwrap_or((behind, ""));
        out.extend(reference(name));
        rest = next;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The character that `&name;` stands for: a number, or one of the five that XML itself knows.
pub(super) fn reference(name: &str) -> Option<char> {
    let number = |digits: &str, radix| {
        let plain = !digits.is_empty() && digits.chars().all(|sign| sign.is_digit(radix));
        let number = u32::from_str_radix(digits, radix).ok().filter(|_| plain)?;
        char::from_u32(number).filter(|sign| tag::is_sign(*sign))
    };
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => match name.strip_prefix("#x") {
            Some(digits) => number(digits, 16),
            None => number(name.strip_prefix('#')?, 10),
        },
    }
}

/// The place of the first reference that means nothing, and what stands in it.
pub(super) fn bad_reference(raw: &str) -> Option<(usize, &str)> {
    let mut at = 0;
    while let Some(found) = memchr(b'&', raw.as_bytes().get(at..)?) {
        let start = at + found;
        let behind = raw.get(start + 1..)?;
        let name = behind.split_once(';').map_or("", |(name, _)| name);
        if reference(name).is_none() {
            return Some((start, name));
        }
        at = start + name.len() + 2;
    }
    None
}

/// A character as a reference.
pub(super) fn escaped(sign: char) -> String {
    format!("&#{};", u32::from(sign))
}

/// A value as it is written into an element (no quote) or an attribute (its quote).
pub(super) fn written(value: &str, quote: Option<char>, encoding: Encoding) -> String {
    let mut out = String::with_capacity(value.len());
    for sign in value.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if quote == Some('"') => out.push_str("&quot;"),
            '\'' if quote == Some('\'') => out.push_str("&apos;"),
            '\t' | '\n' if quote.is_some() => out.push_str(&escaped(sign)),
            '\r' => out.push_str(&escaped(sign)),
            _ if !encoding.has(sign) => out.push_str(&escaped(sign)),
            _ => out.push(sign),
        }
    }
    out
}
