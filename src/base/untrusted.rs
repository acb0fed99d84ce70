//! Bytes from elsewhere, and the one function that makes them fit to be shown.

use std::fmt::Write as _;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Bytes that come from a file, a host, a program or the network.
///
/// There is no `Display` on purpose: whatever shows them goes through [`Untrusted::shown`]. Two values are equal when
/// their bytes are. In JSON they are a string where they are UTF-8, else `{"hex": "…"}`, so that nothing is lost.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Untrusted(Vec<u8>);

impl Untrusted {
    /// The bytes as they came.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The bytes as a string, where they are UTF-8.
    #[must_use]
    pub fn utf8(&self) -> Option<&str> {
        std::str::from_utf8(&self.0).ok()
    }

    /// The one form in which these bytes may reach a screen, a log or a report: see [`escape`].
    #[must_use]
    pub fn shown(&self) -> String {
        escape(&self.0)
    }

    /// True where there is not one byte.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl std::fmt::Debug for Untrusted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "`{}`", self.shown())
    }
}

impl From<&str> for Untrusted {
    fn from(value: &str) -> Self {
        Self(value.as_bytes().to_vec())
    }
}

impl From<String> for Untrusted {
    fn from(value: String) -> Self {
        Self(value.into_bytes())
    }
}

impl From<&[u8]> for Untrusted {
    fn from(value: &[u8]) -> Self {
        Self(value.to_vec())
    }
}

impl From<Vec<u8>> for Untrusted {
    fn from(value: Vec<u8>) -> Self {
        Self(value)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Utf8(String),
    Other { hex: String },
}

impl Serialize for Untrusted {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.utf8() {
            Some(text) => Written::Utf8(text.to_owned()),
            None => Written::Other { hex: to_hex(&self.0) },
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Untrusted {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Written::deserialize(deserializer)? {
            Written::Utf8(text) => Ok(text.into()),
            Written::Other { hex } => {
                from_hex(&hex).map(Self).ok_or_else(|| serde::de::Error::custom("not hex"))
            }
        }
    }
}

pub(super) fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

pub(super) fn from_hex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    text.as_bytes()
        .chunks(2)
        .map(|pair| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok()))
        .collect()
}

/// Makes bytes visible and harmless: the only way from [`Untrusted`] to a screen.
///
/// Shown as escapes: C0 controls, DEL, C1 controls (`\u{9b}` is a terminal's CSI), line and paragraph separators,
/// bidirectional marks, zero-width and other invisible format characters, private use, noncharacters (`\u{…}`), and
/// bytes that are no UTF-8 (`\xHH`). Tab, line feed and carriage return are `\t`, `\n`, `\r`. A backslash stays as it
/// is: the text is for eyes, not for parsing back.
#[must_use]
pub fn escape(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        for (plain, sign) in plain_runs(chunk.valid()) {
            out.push_str(plain);
            if let Some(sign) = sign {
                escape_sign(sign, &mut out);
            }
        }
        for byte in chunk.invalid() {
            let _ = write!(out, "\\x{byte:02x}");
        }
    }
    out
}

/// The text as runs of printable ASCII, which all show themselves and which most texts are of, each with the other sign behind it.
pub fn plain_runs(text: &str) -> impl Iterator<Item = (&str, Option<char>)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let plain = rest.bytes().take_while(|byte| matches!(byte, b' '..=b'~')).count();
        let (run, behind) = rest.split_at_checked(plain).unwrap_or((rest, ""));
        let mut signs = behind.chars();
        let sign = signs.next();
        rest = signs.as_str();
        Some((run, sign))
    })
}

/// One sign, as [`escape`] shows it.
pub fn escape_sign(sign: char, out: &mut String) {
    match sign {
        '\t' => out.push_str("\\t"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        c if acts_or_hides(c) => {
            let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
        }
        c => out.push(c),
    }
}

/// True for characters that act on a terminal, turn the direction of text, or cannot be seen: those that [`escape`] does not
/// leave as they are.
#[must_use]
pub fn acts_or_hides(c: char) -> bool {
    c.is_control()
        || matches!(u32::from(c),
            0xad | 0x034f | 0x061c | 0x115f | 0x1160 | 0x17b4 | 0x17b5 | 0x180b..=0x180f
            | 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x206f | 0x3164
            | 0xe000..=0xf8ff | 0xfdd0..=0xfdef | 0xfe00..=0xfe0f | 0xfeff | 0xffa0 | 0xfff0..=0xfffb
            | 0x1bca0..=0x1bca3 | 0x1d173..=0x1d17a | 0xe0000..=0x10_ffff)
        || u32::from(c) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_acts_on_a_terminal_is_left() {
        let shown = escape(b"a\x1b[31mb\x07\x7f\r\n\tc\xff\xc3(");
        assert_eq!(shown, "a\\u{1b}[31mb\\u{7}\\u{7f}\\r\\n\\tc\\xff\\xc3(");
        assert_eq!(escape("\u{9b}2J\u{85}".as_bytes()), "\\u{9b}2J\\u{85}");
        assert_eq!(escape("x\u{202e}y\u{2066}z\u{200f}".as_bytes()), "x\\u{202e}y\\u{2066}z\\u{200f}");
        assert_eq!(escape("a\u{200b}b\u{feff}c\u{2028}d".as_bytes()), "a\\u{200b}b\\u{feff}c\\u{2028}d");
        assert_eq!(escape("\u{e0041}\u{ffff}\u{e000}".as_bytes()), "\\u{e0041}\\u{ffff}\\u{e000}");
    }

    #[test]
    fn what_people_write_stays() {
        assert_eq!(escape("Größe 서비스 → é \\n".as_bytes()), "Größe 서비스 → é \\n");
    }

    #[test]
    fn bytes_survive_json() {
        for bytes in [&b"plain"[..], b"\xff\x00\x1b", "한글".as_bytes(), b""] {
            let written = serde_json::to_string(&Untrusted::from(bytes)).unwrap();
            assert_eq!(serde_json::from_str::<Untrusted>(&written).unwrap().bytes(), bytes);
        }
        assert!(serde_json::from_str::<Untrusted>("{\"hex\":\"0\"}").is_err());
        assert!(serde_json::from_str::<Untrusted>("{\"hex\":\"+0\"}").is_err());
    }
}
