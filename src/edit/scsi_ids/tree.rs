//! The elements of a document, and everything that makes it well formed (XML 1.0 and Namespaces in XML). quick-xml finds
//! the pieces; what it lets pass (a cut file, two roots, attributes twice, …) is refused here.
//!
//! Nothing here recurses, so that nesting is limited by memory alone.

use std::collections::HashMap;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::place::refuse;
use super::prefix::Prefixes;
use super::tag::{self, Attribute, BLANKS, cut};
use super::value;
use crate::base::{Text, Untrusted};
use crate::edit::Refusal;

/// An element: places in the text, which is shorter than 4 GiB, and its neighbours by their index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Element {
    start: u32,
    open_end: u32,
    close: u32,
    end: u32,
    parent: u32,
    next: u32,
    /// Which name it has: the same number for the same namespace and local name.
    pub(super) name: u32,
}

const NONE: u32 = u32::MAX;

const fn wide(at: u32) -> usize {
    at as usize
}

fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(NONE)
}

impl Element {
    /// From its `<` to behind its last `>`.
    pub(super) const fn whole(&self) -> Range<usize> {
        wide(self.start)..wide(self.end)
    }

    /// Its start tag, or the one tag that it has.
    pub(super) const fn tag(&self) -> Range<usize> {
        wide(self.start)..wide(self.open_end)
    }

    /// What stands between its tags.
    pub(super) const fn content(&self) -> Range<usize> {
        wide(self.open_end)..wide(self.close)
    }

    /// True for `<a/>`.
    pub(super) const fn is_empty_tag(&self) -> bool {
        self.open_end == self.end
    }

    /// The index of the element around it.
    pub(super) fn parent(&self) -> Option<usize> {
        (self.parent != NONE).then_some(wide(self.parent))
    }

    /// The index behind its last descendant.
    pub(super) const fn next(&self) -> usize {
        wide(self.next)
    }
}

/// All elements, in the order of their start tags.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) elements: Vec<Element>,
    /// Where the content begins to be elements: behind declaration and DOCTYPE.
    pub(super) names: Vec<String>,
}

impl Tree {
    /// Reads a whole document.
    pub(super) fn read(text: &str) -> Result<Self, Refusal> {
        let mut reading = Reading::new(text);
        reading.all()?;
        Ok(reading.tree)
    }

    pub(super) fn get(&self, index: usize) -> Option<&Element> {
        self.elements.get(index)
    }

    /// The local name of an element.
    pub(super) fn local(&self, element: &Element) -> &str {
        self.names.get(wide(element.name)).map_or("", String::as_str)
    }

    /// True where it has no child element.
    pub(super) fn is_leaf(&self, index: usize) -> bool {
        self.get(index).is_some_and(|element| element.next() == index + 1)
    }

    /// The children of an element.
    pub(super) fn children(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        let end = self.get(index).map_or(0, Element::next);
        std::iter::successors(Some(index + 1), |at| self.get(*at).map(Element::next))
            .take_while(move |at| *at < end)
    }
}

/// The attributes of an element, with their places in the whole text.
pub(super) fn attributes(text: &str, element: &Element) -> Vec<Attribute> {
    let at = element.tag();
    let raw = cut(text, at.clone());
    let inside = raw.trim_start_matches('<').trim_end_matches('>');
    let inside = if element.is_empty_tag() { inside.trim_end_matches('/') } else { inside };
    let mut found = Vec::new();
    if !inside.contains('=') {
        return found;
    }
    // The tag was read once already.
    let _ = tag::parse(inside, &mut found);
    for attribute in &mut found {
        for range in [&mut attribute.name, &mut attribute.value] {
            *range = range.start + at.start + 1..range.end + at.start + 1;
        }
    }
    found
}

struct Reading<'t> {
    text: &'t str,
    tree: Tree,
    /// Indexes of the elements that are open.
    open: Vec<u32>,
    prefixes: Prefixes<'t>,
    symbols: HashMap<(u32, &'t str), u32>,
    attributes: Vec<Attribute>,
    doctype: bool,
}

impl<'t> Reading<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            tree: Tree::default(),
            open: Vec::new(),
            prefixes: Prefixes::default(),
            symbols: HashMap::new(),
            attributes: Vec::new(),
            doctype: false,
        }
    }

    fn fault(&self, id: &'static str, at: usize) -> Refusal {
        refuse(Text::new(id), self.text, at)
    }

    fn all(&mut self) -> Result<(), Refusal> {
        if let Some(at) = tag::bad_sign(self.text) {
            let sign = cut(self.text, at..self.text.len()).chars().next().map_or(0, u32::from);
            let what = Text::new("xml-bad-character").with("code", format!("U+{sign:04X}"));
            return Err(refuse(what, self.text, at));
        }
        if self.text.starts_with('\u{feff}') {
            return Err(self.fault("xml-text-outside", 0));
        }
        let mut reader = Reader::from_str(self.text);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        let mut from = 0;
        loop {
            let event = reader.read_event();
            let to = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX).min(self.text.len());
            match event {
                Ok(Event::Eof) => break,
                Ok(event) => self.one(&event, from..to)?,
                Err(_) => return Err(self.broken(from)),
            }
            from = to;
        }
        self.ended()
    }

    /// Markup that does not end, or is none.
    fn broken(&self, at: usize) -> Refusal {
        let rest = cut(self.text, at..self.text.len());
        let reference = rest.starts_with('&');
        let truncated = !reference && !rest.contains('>');
        self.fault(if truncated { "xml-truncated" } else { "xml-markup" }, at)
    }

    fn ended(&self) -> Result<(), Refusal> {
        if let Some(element) = self.open.last().and_then(|index| self.tree.get(wide(*index))) {
            let what = Text::new("xml-not-closed").with("name", self.raw_name(element));
            return Err(refuse(what, self.text, element.whole().start));
        }
        if self.tree.elements.is_empty() {
            return Err(self.fault("xml-no-root", self.text.len()));
        }
        Ok(())
    }

    fn raw_name(&self, element: &Element) -> Untrusted {
        let tag = cut(self.text, element.tag());
        let tag = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
        Untrusted::from(tag.split(BLANKS).next().unwrap_or_default())
    }

    fn one(&mut self, event: &Event<'_>, at: Range<usize>) -> Result<(), Refusal> {
        let raw = cut(self.text, at.clone());
        match event {
            Event::Start(_) => self.start(raw.len().saturating_sub(1), at, false),
            Event::Empty(_) => self.start(raw.len().saturating_sub(2), at, true),
            Event::End(_) => self.end(raw, &at),
            Event::Text(_) => self.content(raw, at.start),
            Event::CData(_) if self.open.is_empty() => Err(self.fault("xml-text-outside", at.start)),
            Event::CData(_) if !raw.starts_with("<![CDATA[") => Err(self.fault("xml-markup", at.start)),
            Event::Comment(_) => self.comment(raw, at.start),
            Event::Decl(_) if at.start == 0 => Ok(()),
            Event::Decl(_) => Err(self.fault("xml-declaration", at.start)),
            Event::PI(_) => self.instruction(raw, at.start),
            Event::DocType(_) => self.doctype(raw, at.start),
            Event::GeneralRef(_) => self.reference(raw, at.start),
            Event::CData(_) | Event::Eof => Ok(()),
        }
    }

    fn start(&mut self, length: usize, at: Range<usize>, empty: bool) -> Result<(), Refusal> {
        if self.open.is_empty() && !self.tree.elements.is_empty() {
            return Err(self.fault("xml-two-roots", at.start));
        }
        let inside = at.start + 1;
        let tag = self.text.get(inside..at.start + length).unwrap_or_default();
        let mut found = std::mem::take(&mut self.attributes);
        let name = tag::parse(tag, &mut found).map_err(|wrong| self.fault("xml-tag", inside + wrong))?;
        for attribute in &found {
            let raw = cut(tag, attribute.value.clone());
            if let Some((wrong, name)) = value::bad_reference(raw) {
                return Err(self.unknown(name, inside + attribute.value.start + wrong));
            }
        }
        let depth = self.open.len();
        self.prefixes.open(tag, &found, depth).map_err(|wrong| wrong.refusal(self.text, inside))?;
        let local = cut(tag, 0..name);
        let (prefix, local) = tag::split(local);
        let space = self.prefixes.space(prefix.unwrap_or_default());
        let Some(space) = space else {
            let what = Text::new("xml-prefix-unknown").with("prefix", prefix.unwrap_or_default());
            return Err(refuse(what, self.text, inside));
        };
        self.prefixes.check(tag, &found).map_err(|wrong| wrong.refusal(self.text, inside))?;
        self.attributes = found;
        let symbol = self.symbol(space, local);
        let index = narrow(self.tree.elements.len());
        let end = narrow(at.end);
        self.tree.elements.push(Element {
            start: narrow(at.start),
            open_end: end,
            close: end,
            end,
            parent: self.open.last().copied().unwrap_or(NONE),
            next: index + 1,
            name: symbol,
        });
        if empty {
            self.prefixes.close(depth);
        } else {
            self.open.push(index);
        }
        Ok(())
    }

    fn symbol(&mut self, space: u32, local: &'t str) -> u32 {
        let names = &mut self.tree.names;
        *self.symbols.entry((space, local)).or_insert_with(|| {
            names.push(local.to_owned());
            narrow(names.len() - 1)
        })
    }

    fn end(&mut self, raw: &str, at: &Range<usize>) -> Result<(), Refusal> {
        let found = raw.trim_start_matches("</").trim_end_matches('>').trim_end_matches(BLANKS);
        let next = narrow(self.tree.elements.len());
        let Some(index) = self.open.pop() else { return Err(self.fault("xml-end-tag-alone", at.start)) };
        self.prefixes.close(self.open.len());
        let Some(element) = self.tree.get(wide(index)) else { return Ok(()) };
        let name = self.raw_name(element);
        if name.bytes() != found.as_bytes() {
            let (line, _) = super::place::line_column(self.text, element.whole().start);
            let what = Text::new("xml-end-tag").with("found", found).with("name", name).with("opened", line);
            return Err(refuse(what, self.text, at.start));
        }
        if let Some(element) = self.tree.elements.get_mut(wide(index)) {
            element.close = narrow(at.start);
            element.end = narrow(at.end);
            element.next = next;
        }
        Ok(())
    }

    fn content(&self, raw: &str, at: usize) -> Result<(), Refusal> {
        if self.open.is_empty() {
            return match raw.find(|sign| !BLANKS.contains(&sign)) {
                Some(wrong) => Err(self.fault("xml-text-outside", at + wrong)),
                None => Ok(()),
            };
        }
        raw.find("]]>").map_or(Ok(()), |wrong| Err(self.fault("xml-markup", at + wrong)))
    }

    fn comment(&self, raw: &str, at: usize) -> Result<(), Refusal> {
        let inside = raw.strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
        match inside {
            Some(inside) if !inside.contains("--") && !inside.ends_with('-') => Ok(()),
            _ => Err(self.fault("xml-comment", at)),
        }
    }

    fn instruction(&self, raw: &str, at: usize) -> Result<(), Refusal> {
        let inside = raw.strip_prefix("<?").and_then(|rest| rest.strip_suffix("?>")).unwrap_or_default();
        let target = inside.split(BLANKS).next().unwrap_or_default();
        if tag::is_plain_name(target) && !target.eq_ignore_ascii_case("xml") {
            Ok(())
        } else {
            Err(self.fault("xml-markup", at))
        }
    }

    fn reference(&self, raw: &str, at: usize) -> Result<(), Refusal> {
        if self.open.is_empty() {
            return Err(self.fault("xml-text-outside", at));
        }
        let name = raw.trim_start_matches('&').trim_end_matches(';');
        if value::reference(name).is_some() { Ok(()) } else { Err(self.unknown(name, at)) }
    }

    fn unknown(&self, name: &str, at: usize) -> Refusal {
        if !name.starts_with('#') && tag::is_plain_name(name) {
            return refuse(Text::new("xml-entity-unknown").with("name", name), self.text, at);
        }
        self.fault("xml-reference", at)
    }

    fn doctype(&mut self, raw: &str, at: usize) -> Result<(), Refusal> {
        if self.doctype || !self.tree.elements.is_empty() {
            return Err(self.fault("xml-markup", at));
        }
        self.doctype = true;
        super::doctype::check(raw).map_err(|(id, wrong)| self.fault(id, at + wrong))
    }
}
