//! What a node answers: fields that end with NUL, and what is written in them.

use crate::base::{Hash, Untrusted};
use crate::host::{Kind, Meta};

/// These belong to the content and are made by the kernel or by a signer (facts/engineering.md).
const CONTENT: [&[u8]; 3] = [b"security.ima", b"security.evm", b"security.capability"];

/// An answer, field by field. None where it is not what was agreed on: then nothing of it is taken for true.
pub(super) struct Fields<'a> {
    rest: &'a [u8],
}

impl<'a> Fields<'a> {
    pub(super) const fn new(answer: &'a [u8]) -> Self {
        Self { rest: answer }
    }

    /// The next field.
    pub(super) fn next(&mut self) -> Option<&'a [u8]> {
        let end = self.rest.iter().position(|&byte| byte == 0)?;
        let (field, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest.get(1..)?;
        Some(field)
    }

    /// The next field as text of the node's own making.
    pub(super) fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.next()?).ok()
    }

    /// True, and the field taken, where the next one is this word.
    pub(super) fn is(&mut self, word: &str) -> bool {
        let mut ahead = Self { rest: self.rest };
        let found = ahead.next() == Some(word.as_bytes());
        if found {
            self.rest = ahead.rest;
        }
        found
    }

    /// True where nothing is left but the word that says that nothing is missing.
    pub(super) fn end(&self) -> bool {
        self.rest == b"end"
    }

    /// All that is left, without its end.
    pub(super) fn tail(&self) -> Option<&'a [u8]> {
        self.rest.strip_suffix(b"end")
    }
}

/// What `stat` says of a file, and its words, by which two looks are compared: they hold inode and time of change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stat {
    pub(super) words: String,
    pub(super) mode: u32,
    pub(super) uid: u32,
    pub(super) gid: u32,
    pub(super) names: u64,
    pub(super) size: u64,
    pub(super) device: u64,
}

impl Stat {
    /// The words of `stat -c '%f %u %g %h %s %d %i %z'`.
    pub(super) fn parse(words: &str) -> Option<Self> {
        let mut parts = words.split(' ');
        let mode = u32::from_str_radix(parts.next()?, 16).ok()?;
        let (uid, gid) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let (names, size) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let device = parts.next()?.parse().ok()?;
        Some(Self { words: words.to_owned(), mode, uid, gid, names, size, device })
    }

    pub(super) const fn kind(&self) -> Kind {
        match self.mode & 0o170_000 {
            0o100_000 => Kind::File,
            0o040_000 => Kind::Folder,
            0o120_000 => Kind::Link,
            0o010_000 => Kind::Fifo,
            0o140_000 => Kind::Socket,
            _ => Kind::Device,
        }
    }

    pub(super) fn meta(&self, attributes: &Attributes) -> Meta {
        Meta { mode: self.mode & 0o7777, uid: self.uid, gid: self.gid, xattrs: attributes.known() }
    }
}

/// The kind that the node's script writes as one letter; none for nothing.
pub(super) const fn kind(letter: u8) -> Option<Kind> {
    Some(match letter {
        b'f' => Kind::File,
        b'd' => Kind::Folder,
        b'l' => Kind::Link,
        b'p' => Kind::Fifo,
        b's' => Kind::Socket,
        b'b' | b'c' => Kind::Device,
        _ => return None,
    })
}

/// What is known of a file's extended attributes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Attributes {
    /// All of them, sorted.
    All(Vec<(Untrusted, Untrusted)>),
    /// The node has no tool that lists them: the mark of `ls` (a blank, `.` for a context, `+` for an ACL), and the context.
    Marked(u8, Option<Untrusted>),
}

impl Attributes {
    /// Takes those fields that the script's function `attributes` writes.
    pub(super) fn take(fields: &mut Fields<'_>) -> Option<Self> {
        if fields.is("xattrs") {
            return listed(fields.next()?).map(Self::All);
        }
        if !fields.is("mark") {
            return None;
        }
        let (mark, context) = (fields.next()?, fields.next()?);
        Some(Self::Marked(mark.first().copied().unwrap_or(b' '), label(context)))
    }

    /// Those that are known by name and value.
    pub(super) fn known(&self) -> Vec<(Untrusted, Untrusted)> {
        match self {
            Self::All(all) => all.clone(),
            Self::Marked(_, context) => {
                context.iter().map(|context| ("security.selinux".into(), context.clone())).collect()
            }
        }
    }
}

/// The context that `stat -c %C` tells, as the kernel keeps it, with its NUL; none where there is none or stat knows none.
pub(super) fn label(told: &[u8]) -> Option<Untrusted> {
    told.contains(&b':').then(|| Untrusted::from([told, b"\0"].concat()))
}

/// The output of `getfattr -d -m - -e hex`: `name=0xVALUE`, blanks and the like in names as `\` and three octal digits.
fn listed(text: &[u8]) -> Option<Vec<(Untrusted, Untrusted)>> {
    let mut all = Vec::new();
    for line in text.split(|&byte| byte == b'\n') {
        if line.is_empty() || line.starts_with(b"#") {
            continue;
        }
        let at = line.iter().position(|&byte| byte == b'=').unwrap_or(line.len());
        let (name, value) = line.split_at_checked(at)?;
        let name = unescaped(name);
        let value = match value.strip_prefix(b"=0x") {
            Some(hex) => unhex(hex)?,
            None if value.is_empty() || value == b"=" => Vec::new(),
            None => return None,
        };
        if !CONTENT.contains(&name.as_slice()) {
            all.push((Untrusted::from(name), Untrusted::from(value)));
        }
    }
    all.sort();
    Some(all)
}

/// Octal escapes (`\040`) as the bytes that they stand for; getfattr and /proc/mounts write them so.
pub(super) fn unescaped(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((&first, after)) = rest.split_first() {
        let digits = after.get(..3).filter(|digits| digits.iter().all(|d| (b'0'..=b'7').contains(d)));
        let value = digits.map(|digits| digits.iter().fold(0_u32, |sum, d| sum * 8 + u32::from(d - b'0')));
        match (first, value.and_then(|value| u8::try_from(value).ok())) {
            (b'\\', Some(byte)) => {
                out.push(byte);
                rest = after.get(3..).unwrap_or_default();
            }
            (byte, _) => {
                out.push(byte);
                rest = after;
            }
        }
    }
    out
}

fn unhex(text: &[u8]) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) {
        return None;
    }
    let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|d| u8::try_from(d).ok());
    text.chunks(2).map(|pair| Some(digit(pair.first()?)? * 16 + digit(pair.get(1)?)?)).collect()
}

/// Two hex digits a byte, with the prefix that setfattr wants.
pub(super) fn hex(bytes: &[u8]) -> Vec<u8> {
    let digit = |value: u8| b"0123456789abcdef".get(usize::from(value)).copied().unwrap_or(b'0');
    let digits = bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]);
    b"0x".iter().copied().chain(digits).collect()
}

/// A hash as the node's tools write it.
pub(super) fn hash(text: &[u8]) -> Option<Hash> {
    std::str::from_utf8(text).ok().and_then(Hash::parse)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_end_or_are_not_taken() {
        let mut fields = Fields::new(b"a\0\0b\0end");
        assert!(!fields.is("b") && fields.is("a"));
        assert_eq!((fields.next(), fields.text()), (Some(&b""[..]), Some("b")));
        assert!(fields.end());
        assert_eq!(fields.next(), None, "the end is no field");
        let cut = Fields::new(b"en");
        assert!(!cut.end() && cut.tail().is_none());
    }

    #[test]
    fn attributes_by_getfattr() {
        let text = b"# file: /x\nuser.b=0x00ff0a\nuser.a\\075b\\012c=0x78\nsecurity.ima=0x01\nuser.e=0x\n\n";
        let pair = |name: &str, value: &[u8]| (Untrusted::from(name), Untrusted::from(value));
        let want = vec![pair("user.a=b\nc", b"x"), pair("user.b", b"\0\xff\n"), pair("user.e", b"")];
        assert_eq!(listed(text), Some(want));
        assert_eq!(listed(b"user.b=\"x\""), None, "what is not understood is not guessed");
        assert_eq!(hex(b"\0\xff"), b"0x00ff");
        let mut fields = Fields::new(b"mark\0.\0system_u:object_r:etc_t:s0\0end");
        let marked = Attributes::take(&mut fields).unwrap();
        assert_eq!(marked.known(), [pair("security.selinux", b"system_u:object_r:etc_t:s0\0")]);
    }

    #[test]
    fn stat_words() {
        let stat = Stat::parse("81a4 0 12 1 5 2049 77 2026-11-21 17:42:31.064334781 +0000").unwrap();
        assert_eq!((stat.kind(), stat.meta(&Attributes::All(Vec::new())).mode), (Kind::File, 0o644));
        assert_eq!((stat.uid, stat.gid, stat.names, stat.size, stat.device), (0, 12, 1, 5, 2049));
        assert_eq!(Stat::parse("81a4 0"), None);
        assert_eq!(unescaped(b"/a\\040b\\\\9"), b"/a b\\\\9");
    }
}
