//! The second reader: roxmltree for the XML, and encoders and decoders of their own.

use roxmltree::{Document, ParsingOptions};

/// How a test's file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    Utf8,
    Utf8Mark,
    Utf16Le,
    Utf16Be,
    Utf16LeBare,
    Utf16BeBare,
    Latin1,
    Ascii,
}

impl Code {
    pub const ALL: [Self; 8] = [
        Self::Utf8,
        Self::Utf8Mark,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Utf16LeBare,
        Self::Utf16BeBare,
        Self::Latin1,
        Self::Ascii,
    ];

    /// The name that the declaration gives.
    pub fn declared(self) -> &'static str {
        match self {
            Self::Utf8 | Self::Utf8Mark => "utf-8",
            Self::Latin1 => "ISO-8859-1",
            Self::Ascii => "US-ASCII",
            _ => "UTF-16",
        }
    }

    fn mark(self) -> &'static [u8] {
        match self {
            Self::Utf8Mark => b"\xef\xbb\xbf",
            Self::Utf16Le => b"\xff\xfe",
            Self::Utf16Be => b"\xfe\xff",
            _ => b"",
        }
    }

    /// The file; none where it holds letters that this encoding lacks.
    pub fn encode(self, text: &str) -> Option<Vec<u8>> {
        let most = match self {
            Self::Latin1 => '\u{ff}',
            Self::Ascii => '\u{7f}',
            _ => char::MAX,
        };
        text.chars().all(|sign| sign <= most).then(|| [self.mark(), &self.encode_part(text)].concat())
    }

    pub fn encode_part(self, text: &str) -> Vec<u8> {
        match self {
            Self::Utf8 | Self::Utf8Mark | Self::Ascii => text.as_bytes().to_vec(),
            Self::Latin1 => text.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap()).collect(),
            Self::Utf16Le | Self::Utf16LeBare => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Self::Utf16Be | Self::Utf16BeBare => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        }
    }

    pub fn decode(self, file: &[u8]) -> String {
        let body = file.strip_prefix(self.mark()).unwrap();
        let units = |read: fn([u8; 2]) -> u16| -> String {
            let units: Vec<u16> = body.chunks(2).map(|pair| read(pair.try_into().unwrap())).collect();
            String::from_utf16(&units).unwrap()
        };
        match self {
            Self::Utf8 | Self::Utf8Mark | Self::Ascii => String::from_utf8(body.to_vec()).unwrap(),
            Self::Latin1 => body.iter().map(|byte| char::from(*byte)).collect(),
            Self::Utf16Le | Self::Utf16LeBare => units(u16::from_le_bytes),
            Self::Utf16Be | Self::Utf16BeBare => units(u16::from_be_bytes),
        }
    }
}

/// Whether this is XML.
pub fn parses(text: &str) -> Result<Document<'_>, String> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| error.to_string())
}

/// A line for every element: depth, namespace, name, attributes, and its text where it has no child elements.
pub fn dump(text: &str) -> Result<Vec<String>, String> {
    let document = parses(text)?;
    let elements = document.root().descendants().filter(roxmltree::Node::is_element);
    let line = |node: roxmltree::Node<'_, '_>| {
        let depth = node.ancestors().count();
        let attributes: Vec<String> = node
            .attributes()
            .map(|one| format!("{}:{}={}", one.namespace().unwrap_or(""), one.name(), one.value()))
            .collect();
        let leaf = node.children().all(|child| !child.is_element());
        let said: String = node
            .children()
            .filter(|child| leaf && child.is_text())
            .filter_map(|child| child.text())
            .collect();
        let name = node.tag_name();
        format!("{depth} {} {} {attributes:?} {said}", name.namespace().unwrap_or(""), name.name())
    };
    Ok(elements.map(line).collect())
}
