//! The practice server's device rules: in shapes that are all invented (the real file's is not public,
//! facts/storagelink.md section 1), whole or broken as the knobs want it, and as the practice installer rewrites them.

use super::{Knob, Options};

const SHAPES: &[(Knob, &[u8])] = &[
    (Knob::XmlShape1, include_bytes!("../../assets/practice/server/shape-1.xml")),
    (Knob::XmlShape2, include_bytes!("../../assets/practice/server/shape-2.xml")),
    (Knob::XmlShape3, include_bytes!("../../assets/practice/server/shape-3.xml")),
    (Knob::XmlShape4, include_bytes!("../../assets/practice/server/shape-4.xml")),
    (Knob::XmlShape5, include_bytes!("../../assets/practice/server/shape-5.xml")),
    (Knob::XmlShape6, include_bytes!("../../assets/practice/server/shape-6.xml")),
    (Knob::XmlShape7, include_bytes!("../../assets/practice/server/shape-7.xml")),
    (Knob::XmlShape8, include_bytes!("../../assets/practice/server/shape-8.xml")),
    (Knob::XmlTwoVersions, include_bytes!("../../assets/practice/server/two-versions.xml")),
    (Knob::XmlNoEntries, include_bytes!("../../assets/practice/server/no-entries.xml")),
    (Knob::XmlHasEntry, include_bytes!("../../assets/practice/server/has-entry.xml")),
];

/// The shape where no knob chooses one: values in elements, as guides usually show such files.
const USUAL: Knob = Knob::XmlShape2;

/// The file as the site is built with it.
pub(super) fn built(options: &Options) -> Vec<u8> {
    let knobs: Vec<Knob> = SHAPES.iter().map(|(knob, _)| *knob).collect();
    let knob = options.last_of(&knobs).unwrap_or(USUAL);
    let shape = SHAPES.iter().find(|(have, _)| *have == knob).map_or(&b""[..], |(_, bytes)| bytes);
    let mut bytes = shape.to_vec();
    if options.has(Knob::XmlUtf16)
        && let Some((_, text)) = decode(&bytes)
    {
        let text = ["UTF-8", "utf-8"].iter().fold(text, |text, name| text.replacen(name, "UTF-16", 1));
        bytes = encode(Encoding::Utf16Le, &text);
    }
    if options.has(Knob::XmlTruncated) {
        // An even number, so that UTF-16 ends between two signs: only the XML is broken.
        bytes.truncate(bytes.len() * 3 / 5 / 2 * 2);
    }
    bytes
}

/// The ways in which the file can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Utf8Mark,
    Utf16Le,
    Utf16Be,
}

fn decode(bytes: &[u8]) -> Option<(Encoding, String)> {
    let wide = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let (pairs, left) = rest.as_chunks::<2>();
        let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
        left.is_empty().then(|| String::from_utf16(&units).ok()).flatten()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes).map(|text| (Encoding::Utf16Le, text)),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes).map(|text| (Encoding::Utf16Be, text)),
        [0xef, 0xbb, 0xbf, rest @ ..] => {
            String::from_utf8(rest.to_vec()).ok().map(|text| (Encoding::Utf8Mark, text))
        }
        _ => String::from_utf8(bytes.to_vec()).ok().map(|text| (Encoding::Utf8, text)),
    }
}

fn encode(encoding: Encoding, text: &str) -> Vec<u8> {
    match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf8Mark => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        Encoding::Utf16Le => wide(text, u16::to_le_bytes),
        Encoding::Utf16Be => wide(text, u16::to_be_bytes),
    }
}

fn wide(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(unit).collect()
}

/// True where a service could read it: well-formed XML.
pub(super) fn well_formed(bytes: &[u8]) -> bool {
    let Some((_, text)) = decode(bytes) else { return false };
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    roxmltree::Document::parse_with_options(&text, options).is_ok()
}

/// The file as an installer may leave it: a higher version, and a line more before the end of the root. None where it
/// cannot be read that far.
pub(super) fn rewritten(bytes: &[u8]) -> Option<Vec<u8>> {
    const LINE: &str = "<!-- Written by the practice installer: invented. -->";
    let (encoding, text) = decode(bytes).filter(|_| well_formed(bytes))?;
    let (before, version, after) = first_version(&text)?;
    let last: u32 = version.rsplit('.').next()?.parse().ok()?;
    let stem = version.rsplit_once('.')?.0;
    let end = after.rfind("</")?;
    let (middle, root_end) = after.split_at_checked(end)?;
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let raised = last.checked_add(1)?;
    let new = format!("{before}{stem}.{raised}{middle}{LINE}{line_end}{root_end}");
    Some(encode(encoding, &new))
}

/// The first dotted number of four parts, with what stands before and after it.
fn first_version(text: &str) -> Option<(&str, &str, &str)> {
    let part = |c: char| c.is_ascii_digit() || c == '.';
    let mut from = 0;
    loop {
        let rest = text.get(from..)?;
        let start = from + rest.find(part)?;
        let run = text.get(start..)?;
        let length = run.find(|c| !part(c)).unwrap_or(run.len());
        let word = run.get(..length)?;
        if word.split('.').count() == 4 && word.split('.').all(|digits| !digits.is_empty()) {
            return Some((text.get(..start)?, word, text.get(start + length..)?));
        }
        from = start + length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_is_well_formed_and_labelled_in_utf_8_and_utf_16() {
        for (knob, shape) in SHAPES {
            let (_, text) = decode(shape).unwrap();
            let comment = text.split("<!--").nth(1).unwrap().trim_start();
            let label = "A practice file of quantalink: this shape is invented";
            assert!(comment.starts_with(label), "{knob:?}");
            assert!(well_formed(&built(&Options::with(&[*knob]))), "{knob:?}");
            let wide = built(&Options::with(&[*knob, Knob::XmlUtf16]));
            assert!(wide.starts_with(&[0xff, 0xfe]) && well_formed(&wide), "{knob:?}");
            for more in [&[*knob, Knob::XmlTruncated][..], &[*knob, Knob::XmlUtf16, Knob::XmlTruncated]] {
                assert!(!well_formed(&built(&Options::with(more))), "{knob:?}");
            }
        }
        assert_eq!(built(&Options::default()), built(&Options::with(&[Knob::XmlShape1, USUAL])));
    }

    #[test]
    fn the_shapes_differ() {
        let mut shapes: Vec<&[u8]> = SHAPES.iter().map(|(_, bytes)| *bytes).collect();
        shapes.sort_unstable();
        shapes.dedup();
        assert_eq!(shapes.len(), SHAPES.len());
        let shape_3 = built(&Options::with(&[Knob::XmlShape3]));
        assert!(shape_3.windows(2).any(|pair| pair == b"\r\n"), "its line ends were lost on the way here");
        assert!(built(&Options::with(&[Knob::XmlShape4])).starts_with(b"\xef\xbb\xbf"));
        assert!(!built(&Options::with(&[Knob::XmlShape7])).ends_with(b"\n"));
    }

    #[test]
    fn the_installer_leaves_each_shape_well_formed_with_a_higher_version() {
        for (knob, _) in SHAPES {
            for more in [&[*knob][..], &[*knob, Knob::XmlUtf16]] {
                let old = built(&Options::with(more));
                let new = rewritten(&old).unwrap();
                assert!(well_formed(&new), "{knob:?}");
                let version = |bytes: &[u8]| {
                    let (_, text) = decode(bytes).unwrap();
                    let last = first_version(&text).unwrap().1.rsplit('.').next().unwrap().to_owned();
                    last.parse::<u32>().unwrap()
                };
                assert_eq!(version(&new), version(&old) + 1, "{knob:?}");
                assert_eq!(decode(&new).unwrap().0, decode(&old).unwrap().0);
            }
        }
        assert_eq!(rewritten(b"\xff"), None);
        assert_eq!(rewritten(b"<a v='1.2.3'/>"), None);
        assert_eq!(rewritten(b"<a v='1.2.3.4'><b></b>"), None);
    }
}
