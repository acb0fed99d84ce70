//! The device rules as a reader of their own sees them.

use std::collections::VecDeque;

/// What a file of device rules holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// Byte for byte.
    pub bytes: Vec<u8>,
    /// The first number of four parts.
    pub version: Option<Vec<u64>>,
    /// Elements, attributes and texts in order, the version left out; none where it is no well-formed XML.
    pub parts: Option<Vec<String>>,
}

impl Rules {
    pub fn of(bytes: &[u8]) -> Self {
        let text = decode(bytes);
        let version = text.as_deref().and_then(version);
        let parts = text.as_deref().and_then(parts);
        Self { bytes: bytes.to_owned(), version, parts }
    }

    /// How often the vendor stands in it.
    pub fn entries(&self) -> usize {
        self.parts.iter().flatten().filter(|part| part.contains("OSNEXUS")).count()
    }

    /// Why this is not what a run may make of `old`: the same bytes; or well-formed, with all that was there and at most
    /// one entry more, and no lower version.
    pub fn wrong_after(&self, old: &Self) -> Option<String> {
        if self.bytes == old.bytes {
            return None;
        }
        let (Some(now), Some(before)) = (&self.parts, &old.parts) else {
            return Some(String::from("the device rules are neither the old ones nor well-formed"));
        };
        let mut wanted: VecDeque<&String> = before.iter().collect();
        for part in now {
            if wanted.front() == Some(&part) {
                wanted.pop_front();
            }
        }
        if let Some(part) = wanted.front() {
            return Some(format!("the device rules have lost {part:?}"));
        }
        if self.entries() > old.entries() + 1 {
            return Some(format!("the device rules have {} entries", self.entries()));
        }
        (self.version < old.version).then(|| format!("the version went down to {:?}", self.version))
    }
}

fn decode(bytes: &[u8]) -> Option<String> {
    let wide = |rest: &[u8]| {
        let units: Vec<u16> =
            rest.chunks(2).map(|pair| u16::from_le_bytes([pair[0], *pair.get(1).unwrap_or(&0)])).collect();
        String::from_utf16(&units).ok()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        _ => String::from_utf8(bytes.to_vec()).ok(),
    }
}

fn version(text: &str) -> Option<Vec<u64>> {
    let words = text.split(|c: char| !(c.is_ascii_digit() || c == '.'));
    let numbers = |word: &str| word.split('.').map(|part| part.parse().ok()).collect::<Option<Vec<u64>>>();
    words.filter_map(numbers).find(|parts| parts.len() == 4)
}

fn parts(text: &str) -> Option<Vec<String>> {
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let document = roxmltree::Document::parse_with_options(text, options).ok()?;
    let mut parts = Vec::new();
    for node in document.descendants().filter(|node| !node.is_comment()) {
        let name = node.tag_name().name();
        parts.push(format!("{name}={}", node.text().unwrap_or_default().trim()));
        parts.extend(node.attributes().map(|one| format!("{name}/{}={}", one.name(), one.value())));
    }
    parts.retain(|part| version(part).is_none() && !part.starts_with('='));
    Some(parts)
}

#[test]
fn what_is_wrong_is_seen() {
    let old = Rules::of(b"<a v=\"2.0.0.9\"><d><v>X</v></d></a>");
    assert_eq!(old.version, Some(vec![2, 0, 0, 9]));
    let wrong = |text: &str| Rules::of(text.as_bytes()).wrong_after(&old);
    let entry = "<d><v>OSNEXUS</v></d>";
    assert_eq!(wrong("<a v=\"2.0.0.9\"><d><v>X</v></d></a>"), None);
    assert_eq!(wrong(&format!("<a v=\"2.0.0.10\"><d><v>X</v></d>{entry}</a>")), None);
    for bad in [
        "<a v=\"2.0.0.10\"><d><v>X</v></d>".to_owned(),
        format!("<a v=\"2.0.0.10\">{entry}</a>"),
        format!("<a v=\"2.0.0.10\"><d><v>X</v></d>{entry}{entry}</a>"),
        format!("<a v=\"2.0.0.8\"><d><v>X</v></d>{entry}</a>"),
        String::new(),
    ] {
        assert!(wrong(&bad).is_some(), "{bad}");
    }
}
