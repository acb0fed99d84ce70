//! The catalogues as they are stored in the program: packed by `build.rs`, which says how.

use super::Lang;

/// Shortest copy that an LZ4 block can ask for.
const SHORTEST: usize = 4;

/// The messages of a language, unpacked: sorted by id, each ended by a zero byte.
pub struct Stored(Vec<u8>);

impl Stored {
    /// The catalogue of that language.
    pub fn of(lang: Lang) -> Self {
        let packed: &[u8] = match lang {
            Lang::En => include_bytes!(concat!(env!("OUT_DIR"), "/en.ftl.lz4")),
            Lang::De => include_bytes!(concat!(env!("OUT_DIR"), "/de.ftl.lz4")),
            Lang::Fr => include_bytes!(concat!(env!("OUT_DIR"), "/fr.ftl.lz4")),
            Lang::Ko => include_bytes!(concat!(env!("OUT_DIR"), "/ko.ftl.lz4")),
        };
        // The tests unpack each of them.
        Self(unpacked(packed).unwrap_or_default())
    }

    /// The message with that id in the syntax of Fluent, id and all.
    pub fn message(&self, id: &str) -> Option<&str> {
        let mut among = self.0.as_slice();
        loop {
            let (before, after) = among.split_at_checked(among.len() / 2)?;
            let start = before.iter().rposition(|byte| *byte == 0).map_or(0, |end| end + 1);
            let end = before.len() + after.iter().position(|byte| *byte == 0)?;
            let message = among.get(start..end)?;
            let found = message.split(|byte| matches!(byte, b' ' | b'=')).next()?;
            among = match found.cmp(id.as_bytes()) {
                std::cmp::Ordering::Equal => return std::str::from_utf8(message).ok(),
                std::cmp::Ordering::Less => among.get(end + 1..)?,
                std::cmp::Ordering::Greater => among.get(..start)?,
            };
        }
    }
}

/// What was packed; nothing where it is broken.
fn unpacked(packed: &[u8]) -> Option<Vec<u8>> {
    let (len, mut rest) = packed.split_first_chunk()?;
    let mut out = Vec::with_capacity(u32::from_le_bytes(*len).try_into().ok()?);
    loop {
        let (both, after) = rest.split_first()?;
        rest = after;
        let literals = length(both >> 4, &mut rest)?;
        let (bytes, after) = rest.split_at_checked(literals)?;
        out.extend_from_slice(bytes);
        let Some((back, after)) = after.split_first_chunk() else {
            return Some(out);
        };
        rest = after;
        let mut left = SHORTEST + length(both & 15, &mut rest)?;
        let from =
            out.len().checked_sub(u16::from_le_bytes(*back).into()).filter(|from| *from < out.len())?;
        // It may ask for what it has just copied itself.
        while left > 0 {
            let now = left.min(out.len() - from);
            out.extend_from_within(from..from + now);
            left -= now;
        }
    }
}

/// A length that begins with half a byte.
fn length(half: u8, rest: &mut &[u8]) -> Option<usize> {
    let mut length = usize::from(half);
    let mut last = if half == 15 { u8::MAX } else { 0 };
    while last == u8::MAX {
        let (more, after) = rest.split_first()?;
        *rest = after;
        last = *more;
        length += usize::from(last);
    }
    Some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCES: [(Lang, &str); Lang::ALL.len()] = [
        (Lang::En, include_str!("../../assets/locales/en.ftl")),
        (Lang::De, include_str!("../../assets/locales/de.ftl")),
        (Lang::Fr, include_str!("../../assets/locales/fr.ftl")),
        (Lang::Ko, include_str!("../../assets/locales/ko.ftl")),
    ];

    /// A catalogue read another way: each message with its lines.
    fn messages(source: &str) -> Vec<(&str, String)> {
        let mut all: Vec<(&str, String)> = Vec::new();
        for line in source.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            match line.split_once(" =") {
                Some((id, _)) if !id.contains(' ') => all.push((id, line.to_owned())),
                _ => {
                    let (_, message) = all.last_mut().unwrap();
                    *message += "\n";
                    *message += line;
                }
            }
        }
        all
    }

    #[test]
    fn every_message_of_every_catalogue_is_found_as_it_was_written() {
        for (lang, source) in SOURCES {
            let stored = Stored::of(lang);
            let all = messages(source);
            assert_eq!(stored.0.iter().filter(|byte| **byte == 0).count(), all.len(), "{lang:?}");
            for (id, message) in all {
                assert_eq!(stored.message(id), Some(&*message), "{lang:?}");
            }
            for none in ["", " ", "\0", "a", "no-such-id", "tui-ye", "tui-yes ", "zzzz"] {
                assert_eq!(stored.message(none), None, "{none:?}");
            }
        }
    }

    #[test]
    fn a_copy_may_reach_into_itself() {
        let packed = [12, 0, 0, 0, 0x24, b'a', b'b', 2, 0, 0x20, b'.', b'\n'];
        assert_eq!(unpacked(&packed).unwrap(), b"ababababab.\n");
    }

    #[test]
    fn what_is_broken_is_not_unpacked() {
        let good = [4, 0, 0, 0, 0x40, b'a', b'b', b'c', b'd'];
        assert_eq!(unpacked(&good).unwrap(), b"abcd");
        for end in 0..good.len() {
            assert_eq!(unpacked(&good[..end]), None, "{end} bytes");
        }
        for back in [0, 2, 200] {
            assert_eq!(unpacked(&[9, 0, 0, 0, 0x10, b'a', back, 0, 0]), None, "{back} back");
        }
        assert_eq!(unpacked(&[9, 0, 0, 0, 0xf0, 255, 255]), None);
    }
}
