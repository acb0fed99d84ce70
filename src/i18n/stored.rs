//! The catalogues as they are stored in the program: packed by `build.rs`, which says how.

use crate::base::Packed;

use super::{Lang, hash};

/// The hash of each id and the place of its message, sorted.
static PLACES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/places"));

/// The messages of a language, in the order of the English catalogue.
pub struct Stored(Vec<Block>);

/// Messages that are packed together.
struct Block {
    count: usize,
    /// What stands behind the `=` of each; nothing where the language lacks it.
    messages: Packed,
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
    pub fn message(&self, id: &str) -> Option<String> {
        let mut place = place(id)?;
        for block in &self.0 {
            let Some(behind) = place.checked_sub(block.count) else {
                let text = block.messages.part(place)?;
                return (!text.is_empty()).then(|| format!("{id} ={text}"));
            };
            place = behind;
        }
        None
    }
}

/// Which message that is.
fn place(id: &str) -> Option<usize> {
    let (places, _) = PLACES.as_chunks::<6>();
    let at =
        places.binary_search_by_key(&hash::of(id), |[a, b, c, d, ..]| u32::from_le_bytes([*a, *b, *c, *d]));
    let [.., low, high] = places.get(at.ok()?)?;
    Some(usize::from(u16::from_le_bytes([*low, *high])))
}

impl Block {
    /// The next one, as `build.rs` writes it.
    fn taken(rest: &mut &'static [u8]) -> Option<Self> {
        let (count, behind) = rest.split_first_chunk()?;
        let (length, behind) = behind.split_first_chunk()?;
        let (packed, behind) = behind.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
        *rest = behind;
        Some(Self { count: usize::from(u16::from_le_bytes(*count)), messages: Packed::new(packed) })
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
            assert_eq!(stored.0.iter().map(|block| block.count).sum::<usize>(), all.len(), "{lang:?}");
            for block in &stored.0 {
                assert_eq!(block.messages.text().split('\0').count() - 1, block.count, "{lang:?}");
            }
            assert!(stored.0.len() > 1, "{lang:?}");
            for (id, message) in all {
                assert_eq!(stored.message(id), Some(message), "{lang:?}");
            }
            for none in ["", " ", "\0", "a", "no-such-id", "tui-ye", "tui-yes ", "zzzz"] {
                assert_eq!(stored.message(none), None, "{none:?}");
            }
        }
    }
}
