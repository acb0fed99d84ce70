//! SOAP's envelope: written as the gateway's own clients write it, and read as what a stranger sent.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::base::Secret;

/// The name space of the gateway's operations.
const CSL: &str = "http://www.citrix.com/storagelink/csl.xsd";
/// How deep elements may stand in each other.
const DEEPEST: usize = 32;
/// How many elements an answer may have.
const MOST: usize = 100_000;
/// What stands in this element is dropped at once.
const PASSWORD: &str = "password";

/// What a call sends, element by element; texts are written so that they stay what they are.
pub(super) struct Envelope {
    text: String,
    operation: &'static str,
}

impl Envelope {
    /// A call of this operation; `room` is how long its texts are, in bytes. The buffer never grows, so that no copy of a
    /// password is left behind.
    pub(super) fn new(operation: &'static str, room: usize) -> Self {
        let mut text = String::with_capacity(2048 + 6 * room);
        text.push_str("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        text.push_str("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>");
        for part in ["<csl:", operation, " xmlns:csl=\"", CSL, "\">"] {
            text.push_str(part);
        }
        Self { text, operation }
    }

    /// Opens an element; with a slash before its name, ends it.
    pub(super) fn tag(mut self, name: &str) -> Self {
        for part in ["<", name, ">"] {
            self.text.push_str(part);
        }
        self
    }

    /// An element with this text.
    pub(super) fn leaf(mut self, name: &str, text: &str) -> Self {
        self = self.tag(name);
        escape(text, &mut self.text);
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
        self
    }

    /// The whole envelope.
    pub(super) fn end(mut self) -> Secret {
        for part in ["</csl:", self.operation, "></soap:Body></soap:Envelope>"] {
            self.text.push_str(part);
        }
        Secret::new(self.text)
    }
}

/// Writes a text so that it stays what it is.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c => out.push(c),
        }
    }
}

/// A password as an envelope holds it.
pub(super) fn escaped(password: &Secret) -> Secret {
    let mut text = String::with_capacity(5 * password.expose().len());
    escape(password.expose(), &mut text);
    Secret::new(text)
}

/// True where XML can hold every character of this text as it is; a carriage return would become a line feed.
pub(super) fn fits(text: &str) -> bool {
    text.chars().all(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'))
}

/// An element by its name without name space. The order of its children is kept, its attributes are not.
#[derive(Debug, Default)]
pub(super) struct Element {
    name: String,
    pub(super) text: String,
    children: Vec<Element>,
}

impl Element {
    /// The children of this name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first child of this name.
    pub(super) fn one(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The text of the first child of this name, without blanks around it; empty where there is none.
    pub(super) fn leaf(&self, name: &str) -> &str {
        self.one(name).map_or("", |child| child.text.trim())
    }

    /// Its own text, without blanks around it.
    pub(super) fn own(&self) -> &str {
        self.text.trim()
    }

    /// All texts in it, blanks around them taken off, with one blank between two.
    fn words(&self, out: &mut String) {
        for word in self.text.split_whitespace() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
        for child in &self.children {
            child.words(out);
        }
    }
}

/// What an envelope says.
#[derive(Debug)]
pub(super) enum Said {
    /// The operation's answer.
    Answer(Element),
    /// It did not do it.
    Fault {
        /// `faultcode`.
        code: String,
        /// `faultstring`, and what `detail` says.
        words: String,
    },
}

/// Reads the answer to `operation`; none where it is nothing of the kind.
pub(super) fn read(bytes: &[u8], operation: &str) -> Option<Said> {
    let mut envelope = tree(&decode(bytes)?)?;
    if envelope.name != "Envelope" {
        return None;
    }
    let body = envelope.children.iter_mut().find(|child| child.name == "Body")?;
    if let Some(fault) = body.one("Fault") {
        return Some(said_fault(fault));
    }
    let wanted = format!("{operation}Response");
    let at = body.children.iter().position(|child| child.name == wanted)?;
    Some(Said::Answer(body.children.swap_remove(at)))
}

/// A fault of SOAP 1.1 or 1.2.
fn said_fault(fault: &Element) -> Said {
    let said = |parts: &[&str]| {
        let mut out = String::new();
        for found in parts.iter().filter_map(|part| fault.one(part)) {
            found.words(&mut out);
        }
        out
    };
    let (code, words) = (said(&["faultcode", "Code"]), said(&["faultstring", "Reason", "detail", "Detail"]));
    Said::Fault { code, words }
}

/// The text of an XML file in UTF-8, UTF-16 with its mark, or Latin-1 where it says so.
fn decode(bytes: &[u8]) -> Option<String> {
    let wide = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = rest.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(unit);
        char::decode_utf16(units).collect::<Result<String, _>>().ok()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => return wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => return wide(rest, u16::from_be_bytes),
        _ => {}
    }
    let plain = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(plain) {
        return Some(text.to_owned());
    }
    let head: Vec<u8> = plain.iter().take(100).map(u8::to_ascii_lowercase).collect();
    let latin = head.windows(10).any(|part| part == b"iso-8859-1");
    latin.then(|| plain.iter().copied().map(char::from).collect())
}

/// The one root of a well-formed document without a document type.
fn tree(text: &str) -> Option<Element> {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Element> = Vec::new();
    let mut root = None;
    let mut count = 0_usize;
    loop {
        let (element, whole) = match reader.read_event().ok()? {
            Event::Start(start) => (named(&start)?, false),
            Event::Empty(start) => (named(&start)?, true),
            Event::End(_) => {
                let ended = open.pop()?;
                close(ended, &mut open, &mut root)?;
                continue;
            }
            Event::Eof => break,
            Event::DocType(_) => return None,
            Event::Text(part) => {
                say(&mut open, &part.xml10_content())?;
                continue;
            }
            Event::CData(part) => {
                say(&mut open, &part.xml10_content())?;
                continue;
            }
            Event::GeneralRef(reference) => {
                let c = match reference.resolve_char_ref().ok()? {
                    Some(c) => c,
                    None => named_char(&reference.xml10_content())?,
                };
                say(&mut open, c.encode_utf8(&mut [0; 4]))?;
                continue;
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
        };
        count += 1;
        if count > MOST || open.len() >= DEEPEST {
            return None;
        }
        if whole {
            close(element, &mut open, &mut root)?;
        } else {
            open.push(element);
        }
    }
    if open.is_empty() { root } else { None }
}

/// An element that begins; its attributes must be well-formed.
fn named(start: &BytesStart<'_>) -> Option<Element> {
    if start.attributes().any(|attribute| attribute.is_err()) {
        return None;
    }
    Some(Element { name: start.local_name().as_ref().to_owned(), ..Element::default() })
}

/// Puts an element that has ended into the one around it.
fn close(element: Element, open: &mut [Element], root: &mut Option<Element>) -> Option<()> {
    match open.last_mut() {
        Some(around) => around.children.push(element),
        None if root.is_some() => return None,
        None => *root = Some(element),
    }
    Some(())
}

/// Adds text to the innermost element; outside of the root only blanks may stand.
fn say(open: &mut [Element], text: &str) -> Option<()> {
    match open.last_mut() {
        Some(inside) if inside.name == PASSWORD => {}
        Some(inside) => inside.text.push_str(text),
        None if text.trim().is_empty() => {}
        None => return None,
    }
    Some(())
}

const fn named_char(name: &str) -> Option<char> {
    Some(match name.as_bytes() {
        b"amp" => '&',
        b"lt" => '<',
        b"gt" => '>',
        b"quot" => '"',
        b"apos" => '\'',
        _ => return None,
    })
}
