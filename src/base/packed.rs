//! Text that the program holds packed, as `build.rs` packs it.

use std::ops::Range;
use std::sync::OnceLock;

/// One stream of RFC 1951, unpacked when it is asked for first. Of a stream that is broken, which none that a build made is, it has
/// nothing: whoever holds one has a test that reads it.
pub struct Packed {
    stream: &'static [u8],
    unpacked: OnceLock<Unpacked>,
}

#[derive(Default)]
struct Unpacked {
    text: String,
    /// Each part that is ended by a zero byte, without it.
    parts: Vec<Range<usize>>,
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
        all.text.get(all.parts.get(place)?.clone())
    }

    /// The place of that part among parts that are sorted by their bytes.
    #[must_use]
    pub fn place(&self, part: &str) -> Option<usize> {
        let all = self.unpacked();
        all.parts.binary_search_by(|own| all.text.get(own.clone()).unwrap_or_default().cmp(part)).ok()
    }

    fn unpacked(&self) -> &Unpacked {
        self.unpacked.get_or_init(|| {
            let bytes = miniz_oxide::inflate::decompress_to_vec(self.stream).unwrap_or_default();
            let text = String::from_utf8(bytes).unwrap_or_default();
            let mut start = 0;
            let parts = memchr::memchr_iter(0, text.as_bytes())
                .map(|end| std::mem::replace(&mut start, end + 1)..end)
                .collect();
            Unpacked { text, parts }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_unpacked_and_of_a_broken_one_there_is_nothing() {
        // A block that is stored as it is.
        let whole = Packed::new(b"\x01\x0b\0\xf4\xffdrei\0eins\0-");
        assert_eq!(whole.text(), "drei\0eins\0-");
        assert_eq!([0, 1, 2].map(|place| whole.part(place)), [Some("drei"), Some("eins"), None]);
        let places = ["drei", "eins", "", "-", "dre", "eins\0"].map(|part| whole.place(part));
        assert_eq!(places, [Some(0), Some(1), None, None, None, None]);
        for broken in [&b"\x01\x0b\0\xf4\xffdrei\0eins\0"[..], b"\x01\x01\0\xfe\xff\xff", b""] {
            let broken = Packed::new(broken);
            assert_eq!((broken.text(), broken.part(0), broken.place("")), ("", None, None));
        }
    }
}
