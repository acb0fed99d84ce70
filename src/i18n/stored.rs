//! The catalogues as they are stored in the program: packed by `build.rs`, which says how.

use std::sync::OnceLock;

use super::Lang;

/// The messages of a language: blocks of them, sorted by id.
pub struct Stored(Vec<Block>);

/// Messages that are packed together.
struct Block {
    /// The id of the first one.
    first: &'static [u8],
    packed: &'static [u8],
    /// Unpacked when one of them is looked for: each ended by a zero byte.
    messages: OnceLock<Vec<u8>>,
}

impl Stored {
    /// The catalogue of that language.
    pub fn of(lang: Lang) -> Self {
        let stored: &[u8] = match lang {
            Lang::En => include_bytes!(concat!(env!("OUT_DIR"), "/en.ftl.packed")),
            Lang::De => include_bytes!(concat!(env!("OUT_DIR"), "/de.ftl.packed")),
            Lang::Fr => include_bytes!(concat!(env!("OUT_DIR"), "/fr.ftl.packed")),
            Lang::Ko => include_bytes!(concat!(env!("OUT_DIR"), "/ko.ftl.packed")),
        };
        let mut rest = stored;
        Self(std::iter::from_fn(|| Block::taken(&mut rest)).collect())
    }

    /// The message with that id in the syntax of Fluent, id and all.
    pub fn message(&self, id: &str) -> Option<&str> {
        let behind = self.0.partition_point(|block| block.first <= id.as_bytes());
        let mut among = self.0.get(behind.checked_sub(1)?)?.messages();
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

impl Block {
    /// The next one, as `build.rs` writes it.
    fn taken(rest: &mut &'static [u8]) -> Option<Self> {
        let (length, behind) = rest.split_first()?;
        let (first, behind) = behind.split_at_checked(usize::from(*length))?;
        let (length, behind) = behind.split_first_chunk()?;
        let (packed, behind) = behind.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
        *rest = behind;
        Some(Self { first, packed, messages: OnceLock::new() })
    }

    fn messages(&self) -> &[u8] {
        // The tests unpack each of them.
        self.messages.get_or_init(|| miniz_oxide::inflate::decompress_to_vec(self.packed).unwrap_or_default())
    }
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
            let count = |block: &Block| block.messages().split(|byte| *byte == 0).count() - 1;
            assert_eq!(stored.0.iter().map(count).sum::<usize>(), all.len(), "{lang:?}");
            assert!(stored.0.len() > 1, "{lang:?}");
            for (id, message) in all {
                assert_eq!(stored.message(id), Some(&*message), "{lang:?}");
            }
            for none in ["", " ", "\0", "a", "no-such-id", "tui-ye", "tui-yes ", "zzzz"] {
                assert_eq!(stored.message(none), None, "{none:?}");
            }
        }
    }
}
