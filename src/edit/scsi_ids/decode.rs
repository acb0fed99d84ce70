//! Bytes to text and back. XML readers for UTF-8 fail on UTF-16 and Latin-1 and count positions past a byte-order mark
//! wrongly (facts/engineering.md, quick-xml), so the file is decoded here, and places in the text are mapped back.

use std::borrow::Cow;
use std::ops::Range;

use super::body::{Body, Worded};
use super::declaration::{Declared, declared};
use super::place::refuse;
use super::value::escaped;
use crate::base::Text;
use crate::edit::{MAX_FILE, Refusal};

/// How the file's characters are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    /// True: the byte with the higher value comes first.
    Utf16(bool),
    /// ISO-8859-1; 0x80 to 0x9f are the control characters that they are there, and are kept.
    Latin1,
    Ascii,
}

/// A decoded file.
#[derive(Debug)]
pub(super) struct Source<'a> {
    /// Without byte-order mark; borrowed where the file is UTF-8.
    pub(super) text: Cow<'a, str>,
    pub(super) encoding: Encoding,
    /// Bytes of the byte-order mark.
    pub(super) mark: usize,
}

impl<'a> Source<'a> {
    /// Decodes a file by its byte-order mark, its first bytes and its declaration, which must agree.
    pub(super) fn read(file: &'a [u8]) -> Result<Self, Refusal> {
        if u64::try_from(file.len()).is_ok_and(|length| length > MAX_FILE) {
            return Err(Refusal::new(
                Text::new("xml-too-big").with("limit", crate::base::Arg::Size(MAX_FILE)),
            ));
        }
        let (encoding, mark) = family(file)?;
        let body = file.get(mark..).unwrap_or_default();
        let (encoding, text) = match encoding {
            Encoding::Utf16(big) => (encoding, Cow::Owned(utf16(body, big)?)),
            _ => eight_bits(body, mark > 0)?,
        };
        if text.trim().is_empty() {
            return Err(Refusal::new(Text::new("xml-empty")));
        }
        let said = declared(&text)?;
        if said.version.as_deref().is_some_and(|version| version != "1.0") {
            let what = Text::new("xml-not-xml-1-0").with("version", said.version.unwrap_or_default());
            return Err(Refusal::at(what, 1));
        }
        if let (Encoding::Utf16(big), Some(name)) = (encoding, &said.encoding) {
            let fits = match name.to_ascii_lowercase().as_str() {
                "utf-16" | "utf16" | "unicode" | "iso-10646-ucs-2" | "ucs-2" => true,
                "utf-16le" => !big,
                "utf-16be" => big,
                _ => false,
            };
            if !fits {
                return Err(mismatch(name, "UTF-16"));
            }
        }
        Ok(Self { text, encoding, mark })
    }

    /// The text, where it is the file's own bytes.
    pub(super) const fn borrowed(&self) -> Option<&'a str> {
        match self.text {
            Cow::Borrowed(text) => Some(text),
            Cow::Owned(_) => None,
        }
    }

    /// The place in the file of a range of the text.
    pub(super) fn bytes_of(&self, at: &Range<usize>) -> Range<usize> {
        let start = self.mark + self.width(self.text.get(..at.start).unwrap_or_default());
        start..start + self.width(self.text.get(at.clone()).unwrap_or_default())
    }

    /// The place in the text of a byte of the file; none where no character begins there.
    pub(super) fn text_of(&self, byte: usize) -> Option<usize> {
        let byte = byte.checked_sub(self.mark)?;
        if self.encoding == Encoding::Utf8 || self.encoding == Encoding::Ascii {
            return self.text.is_char_boundary(byte).then_some(byte);
        }
        let mut seen = 0;
        for (at, sign) in self.text.char_indices() {
            if seen >= byte {
                return (seen == byte).then_some(at);
            }
            seen += self.one(sign);
        }
        (seen == byte).then_some(self.text.len())
    }

    fn one(&self, sign: char) -> usize {
        match self.encoding {
            Encoding::Utf8 => sign.len_utf8(),
            Encoding::Utf16(_) => 2 * sign.len_utf16(),
            Encoding::Latin1 | Encoding::Ascii => 1,
        }
    }

    fn width(&self, text: &str) -> usize {
        match self.encoding {
            Encoding::Utf8 | Encoding::Ascii => text.len(),
            Encoding::Latin1 => text.chars().count(),
            Encoding::Utf16(_) => text.chars().map(|sign| 2 * sign.len_utf16()).sum(),
        }
    }
}

impl Worded for Source<'_> {
    fn body(&self) -> Body<'_> {
        Body::Whole(&self.text)
    }
}

impl Encoding {
    /// True where this character can be written as itself.
    pub(super) const fn has(self, sign: char) -> bool {
        match self {
            Self::Utf8 | Self::Utf16(_) => true,
            Self::Latin1 => (sign as u32) < 0x100,
            Self::Ascii => sign.is_ascii(),
        }
    }

    /// The bytes of a text; what cannot be written as itself becomes a character reference.
    pub(super) fn bytes(self, text: &str) -> Vec<u8> {
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Utf16(big) => {
                let pair = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
                text.encode_utf16().flat_map(pair).collect()
            }
            Self::Latin1 | Self::Ascii => {
                let mut bytes = Vec::with_capacity(text.len());
                for sign in text.chars() {
                    match u8::try_from(u32::from(sign)).ok().filter(|_| self.has(sign)) {
                        Some(byte) => bytes.push(byte),
                        None => bytes.extend_from_slice(escaped(sign).as_bytes()),
                    }
                }
                bytes
            }
        }
    }

    /// These bytes of this encoding as text: what an edit adds, for a diff.
    pub(super) fn shown(self, bytes: &[u8]) -> String {
        match self {
            Self::Utf8 | Self::Ascii => String::from_utf8_lossy(bytes).into_owned(),
            Self::Latin1 => bytes.iter().map(|byte| char::from(*byte)).collect(),
            Self::Utf16(big) => String::from_utf16_lossy(&units(bytes, big).collect::<Vec<_>>()),
        }
    }
}

/// UTF-16 or not, and the length of the byte-order mark.
fn family(file: &[u8]) -> Result<(Encoding, usize), Refusal> {
    Ok(match file {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] | [b'<', 0, 0, 0, ..] | [0, 0, 0, b'<', ..] => {
            return Err(not_known("UTF-32"));
        }
        [0xff, 0xfe, ..] => (Encoding::Utf16(false), 2),
        [0xfe, 0xff, ..] => (Encoding::Utf16(true), 2),
        [b'<', 0, ..] => (Encoding::Utf16(false), 0),
        [0, b'<', ..] => (Encoding::Utf16(true), 0),
        [0xef, 0xbb, 0xbf, ..] => (Encoding::Utf8, 3),
        _ => (Encoding::Utf8, 0),
    })
}

fn units(bytes: &[u8], big: bool) -> impl Iterator<Item = u16> + '_ {
    bytes
        .as_chunks::<2>()
        .0
        .iter()
        .map(move |pair| if big { u16::from_be_bytes(*pair) } else { u16::from_le_bytes(*pair) })
}

fn utf16(body: &[u8], big: bool) -> Result<String, Refusal> {
    let mut text = String::with_capacity(body.len());
    for unit in char::decode_utf16(units(body, big)) {
        match unit {
            Ok(sign) => text.push(sign),
            Err(_) => return Err(not_text(&text)),
        }
    }
    if body.len().is_multiple_of(2) { Ok(text) } else { Err(not_text(&text)) }
}

/// A file whose line feeds are single bytes: by its declaration, else UTF-8.
fn eight_bits(body: &[u8], marked: bool) -> Result<(Encoding, Cow<'_, str>), Refusal> {
    let said = first_line(body)?;
    let name = said.encoding.unwrap_or_else(|| String::from("UTF-8"));
    let encoding = match name.to_ascii_lowercase().as_str() {
        "utf-8" | "utf8" => Encoding::Utf8,
        "us-ascii" | "ascii" | "iso646-us" | "ansi_x3.4-1968" => Encoding::Ascii,
        "iso-8859-1" | "iso8859-1" | "iso_8859-1" | "latin1" | "l1" => Encoding::Latin1,
        other if other.starts_with("utf-16") || other.starts_with("utf-32") || other.contains("ucs-") => {
            return Err(mismatch(&name, if marked { "UTF-8" } else { "8-bit" }));
        }
        _ => return Err(not_known(&name)),
    };
    if marked && encoding != Encoding::Utf8 {
        return Err(mismatch(&name, "UTF-8"));
    }
    let valid = |bytes| match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => {
            Err(not_text(&String::from_utf8_lossy(body.get(..error.valid_up_to()).unwrap_or_default())))
        }
    };
    match encoding {
        Encoding::Latin1 => Ok((encoding, Cow::Owned(encoding.shown(body)))),
        Encoding::Ascii => match body.iter().position(|byte| !byte.is_ascii()) {
            Some(at) => Err(not_text(&String::from_utf8_lossy(body.get(..at).unwrap_or_default()))),
            None => Ok((encoding, Cow::Borrowed(valid(body)?))),
        },
        _ => Ok((encoding, Cow::Borrowed(valid(body)?))),
    }
}

/// The declaration of a file whose encoding is not known yet: it is ASCII by definition.
fn first_line(body: &[u8]) -> Result<Declared, Refusal> {
    let head = body.get(..body.len().min(1024)).unwrap_or_default();
    let ascii = head.iter().take_while(|byte| byte.is_ascii() && **byte != b'>').count();
    let head = body.get(..(ascii + 1).min(body.len())).unwrap_or_default();
    std::str::from_utf8(head).map_or_else(|_| Ok(Declared::default()), declared)
}

fn not_text(before: &str) -> Refusal {
    refuse(Text::new("xml-not-text"), before, before.len())
}

fn not_known(name: &str) -> Refusal {
    Refusal::at(Text::new("xml-encoding-not-known").with("encoding", name), 1)
}

fn mismatch(declared: &str, found: &'static str) -> Refusal {
    Refusal::at(Text::new("xml-encoding-mismatch").with("declared", declared).with("found", found), 1)
}
