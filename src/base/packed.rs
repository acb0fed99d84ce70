//! Text that the program holds packed, as `build.rs` packs it.

use std::sync::OnceLock;

use memchr::memchr_iter;
use zune_inflate::{DeflateDecoder, DeflateOptions};

/// The length of a text in bytes (four, little-endian) and the text as one stream of RFC 1951, which is unpacked when it is asked for
/// first. Of a stream that is broken, which none that a build made is, there is nothing: whoever holds one has a test that reads it.
pub struct Packed {
    stream: &'static [u8],
    unpacked: OnceLock<Unpacked>,
}

#[derive(Default)]
struct Unpacked {
    text: String,
    /// Where the zero bytes are that end its parts.
    ends: Vec<usize>,
}

impl Packed {
    /// What that stream holds.
    #[must_use]
    pub const fn new(stream: &'static [u8]) -> Self {
        Self { stream, unpacked: OnceLock::new() }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.unpacked().text
    }

    /// The part at that place of a text of parts, each ended by a zero byte.
    #[must_use]
    pub fn part(&self, place: usize) -> Option<&str> {
        let all = self.unpacked();
        all.ended_at(*all.ends.get(place)?)
    }

    fn unpacked(&self) -> &Unpacked {
        self.unpacked.get_or_init(|| self.read().unwrap_or_default())
    }

    fn read(&self) -> Option<Unpacked> {
        let (length, stream) = self.stream.split_first_chunk()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let options = DeflateOptions::default().set_size_hint(length).set_limit(length);
        let bytes = DeflateDecoder::new_with_options(stream, options).decode_deflate().ok()?;
        let text = String::from_utf8(bytes).ok().filter(|text| text.len() == length)?;
        let mut ends = Vec::with_capacity(memchr_iter(0, text.as_bytes()).count());
        ends.extend(memchr_iter(0, text.as_bytes()));
        Some(Unpacked { text, ends })
    }
}

impl Unpacked {
    fn ended_at(&self, end: usize) -> Option<&str> {
        self.text.get(..end)?.rsplit('\0').next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_unpacked_and_of_a_broken_one_there_is_nothing() {
        // A block that is stored as it is.
        let whole = Packed::new(b"\x0b\0\0\0\x01\x0b\0\xf4\xffdrei\0eins\0-");
        assert_eq!(whole.text(), "drei\0eins\0-");
        assert_eq!([0, 1, 2].map(|place| whole.part(place)), [Some("drei"), Some("eins"), None]);
        for broken in [
            // Cut, longer and shorter than it says, no text, nothing.
            &b"\x0b\0\0\0\x01\x0b\0\xf4\xffdrei\0eins\0"[..],
            b"\x0a\0\0\0\x01\x0b\0\xf4\xffdrei\0eins\0-",
            b"\x0c\0\0\0\x01\x0b\0\xf4\xffdrei\0eins\0-",
            b"\x01\0\0\0\x01\x01\0\xfe\xff\xff",
            b"",
        ] {
            let broken = Packed::new(broken);
            assert_eq!((broken.text(), broken.part(0)), ("", None));
        }
    }
}
