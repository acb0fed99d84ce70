//! Reads a document into its tree, and holds it to all that makes it well formed (XML 1.0 and Namespaces in XML).
//!
//! `quick` reads the pieces that nearly all of a file consists of, in one pass over its bytes; at every other place, and
//! wherever something looks wrong, quick-xml tells what stands there. What it lets pass (a cut file, two roots, attributes
//! twice, …) is refused here.
//!
//! Nothing here recurses, so that nesting is limited by memory alone.

use std::collections::HashMap;
use std::ops::Range;

use memchr::{memchr, memchr2};
use quick_xml::Reader;
use quick_xml::events::Event;

use super::super::doctype;
use super::super::labels::{Label, Labels};
use super::super::names::Name;
use super::super::place::{self, refuse};
use super::super::prefix::Prefixes;
use super::super::tag::{self, Attribute, BLANKS, Tag, cut};
use super::super::value;
use super::{Element, NONE, Tree, narrow, wide};
use crate::base::{Text, Untrusted};
use crate::edit::Refusal;

/// A document, as far as it was read.
pub(super) struct Reading<'t> {
    /// The piece that is read, and where it begins. Places of the reader are places in it, those of the tree of the whole text.
    text: &'t str,
    base: usize,
    pub(super) tree: Tree,
    /// Indexes of the elements that are open, and the numbers of their names.
    open: Vec<(u32, u32)>,
    prefixes: Prefixes<'t>,
    symbols: HashMap<(u32, &'t str), u32>,
    /// Names as they stand in tags: of elements, and of attributes.
    tags: Labels<'t>,
    labels: Labels<'t>,
    doctype: bool,
}

impl<'t> Reading<'t> {
    /// Of which nothing is read yet, into this tree.
    pub(super) fn new(tree: Tree) -> Self {
        Self {
            text: "",
            base: 0,
            tree,
            open: Vec::new(),
            prefixes: Prefixes::default(),
            symbols: HashMap::new(),
            tags: Labels::default(),
            labels: Labels::default(),
            doctype: false,
        }
    }

    fn fault(&self, id: &'static str, at: usize) -> Refusal {
        refuse(Text::new(id), self.text, at)
    }

    /// Reads the next piece.
    pub(super) fn piece(&mut self, start: usize, text: &'t str) -> Result<(), Refusal> {
        (self.base, self.text) = (start, text);
        let read = self.pieces(start);
        // What XML does not allow at all is told before all else that is wrong. What `quick` has read holds no such thing.
        let bad = if read.is_err() { tag::bad_sign(text) } else { None };
        bad.map_or(read, |at| Err(self.bad_character(at)))
    }

    fn bad_character(&self, at: usize) -> Refusal {
        let sign = cut(self.text, at..self.text.len()).chars().next().map_or(0, u32::from);
        refuse(Text::new("xml-bad-character").with("code", format!("U+{sign:04X}")), self.text, at)
    }

    fn pieces(&mut self, start: usize) -> Result<(), Refusal> {
        if start == 0 && self.text.starts_with('\u{feff}') {
            return Err(self.fault("xml-text-outside", 0));
        }
        let mut at = 0;
        while at < self.text.len() {
            at = match self.quick(at)? {
                Some(next) => next,
                None => self.slow(at)?,
            };
        }
        Ok(())
    }

    /// The piece that begins here, where it is a text, or a tag without anything unusual; where it ends. None, and nothing
    /// is taken, for all else.
    fn quick(&mut self, at: usize) -> Result<Option<usize>, Refusal> {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        match rest {
            [b'<', b'/', behind @ ..] => Ok(self.quick_end(at, behind)),
            [b'<', ..] => self.quick_start(at),
            [b'&', ..] => Ok(None),
            _ => {
                // Most texts are the blanks between two tags.
                let blank = rest.iter().take_while(|byte| tag::is(**byte, tag::BLANK)).count();
                if rest.get(blank) == Some(&b'<') {
                    return Ok(Some(at + blank));
                }
                let stop = rest.iter().position(|byte| tag::is(*byte, tag::STOPS_TEXT | tag::MAY_BE_BAD));
                let mut end = stop.unwrap_or(rest.len());
                if self.open.is_empty() || !matches!(rest.get(end), Some(b'<' | b'&')) {
                    end = memchr2(b'<', b'&', rest).unwrap_or(rest.len());
                    let raw = cut(self.text, at..at + end);
                    self.content(raw, at)?;
                    self.signs(raw, at)?;
                }
                Ok(Some(at + end))
            }
        }
    }

    /// `</name>` of the element that is open.
    fn quick_end(&mut self, at: usize, behind: &[u8]) -> Option<usize> {
        let (_, label) = *self.open.last()?;
        let name = self.tags.all.get(wide(label))?;
        if name.behind(behind) != Some(b'>') {
            return None;
        }
        let end = at + "</>".len() + name.full.len();
        self.close(&(at..end));
        Some(end)
    }

    /// A start tag without anything unusual.
    fn quick_start(&mut self, at: usize) -> Result<Option<usize>, Refusal> {
        if self.open.is_empty() && !self.tree.elements.is_empty() {
            return Ok(None);
        }
        let first = self.tree.attributes.len();
        let Tree { attributes, labels: told, .. } = &mut self.tree;
        let (tags, labels) = (&mut self.tags, &mut self.labels);
        let text = self.text;
        let name = |from, is_attribute| {
            if is_attribute { labels.read(text, from, Some(&mut *told)) } else { tags.read(text, from, None) }
        };
        let Some(tag) = tag::quick(text, at + 1, name, attributes) else {
            self.tree.attributes.truncate(first);
            return Ok(None);
        };
        let end = tag.end;
        self.begin(&tag, first, at)?;
        Ok(Some(end))
    }

    /// The piece that begins here with a `<` or `&`, as quick-xml reads it; where it ends.
    fn slow(&mut self, from: usize) -> Result<usize, Refusal> {
        let mut reader = Reader::from_str(cut(self.text, from..self.text.len()));
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        let event = reader.read_event();
        let length = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let to = from.saturating_add(length).min(self.text.len());
        match &event {
            Ok(Event::Eof) | Err(_) => Err(self.broken(from)),
            Ok(event) => self.one(event, from..to).map(|()| to),
        }
    }

    /// Markup that does not end, or is none.
    fn broken(&self, at: usize) -> Refusal {
        let rest = cut(self.text, at..self.text.len());
        let reference = rest.starts_with('&');
        let truncated = !reference && !rest.contains('>');
        self.fault(if truncated { "xml-truncated" } else { "xml-markup" }, at)
    }

    /// Behind the last piece: nothing is open.
    pub(super) fn ended(&self) -> Result<(), Refusal> {
        if let Some(element) = self.open.last().and_then(|(index, _)| self.tree.get(wide(*index))) {
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

    /// Each character is one that XML allows.
    fn signs(&self, raw: &str, at: usize) -> Result<(), Refusal> {
        tag::bad_sign(raw).map_or(Ok(()), |wrong| Err(self.bad_character(at + wrong)))
    }

    fn one(&mut self, event: &Event<'_>, at: Range<usize>) -> Result<(), Refusal> {
        let raw = cut(self.text, at.clone());
        self.signs(raw, at.start)?;
        match event {
            Event::Start(_) => self.start(raw.len().saturating_sub(1), at, false),
            Event::Empty(_) => self.start(raw.len().saturating_sub(2), at, true),
            Event::End(_) => self.end(raw, &at),
            Event::Text(_) => self.content(raw, at.start),
            Event::CData(_) if self.open.is_empty() => Err(self.fault("xml-text-outside", at.start)),
            Event::CData(_) if !raw.starts_with("<![CDATA[") => Err(self.fault("xml-markup", at.start)),
            Event::Comment(_) => self.comment(raw, at.start),
            // What stands in it was read with the encoding, but for one that says nothing at all.
            Event::Decl(_)
                if at.start + self.base == 0 && raw.as_bytes().get(5).is_some_and(|sign| *sign != b'?') =>
            {
                Ok(())
            }
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
        let first = self.tree.attributes.len();
        let Tree { attributes, labels: told, .. } = &mut self.tree;
        let (tags, labels) = (&mut self.tags, &mut self.labels);
        let number = |name, is_attribute| {
            if is_attribute { labels.number(name, Some(&mut *told)) } else { tags.number(name, None) }
        };
        let label = tag::parse(tag, inside, number, attributes);
        let label = label.map_err(|wrong| self.fault("xml-tag", inside + wrong))?;
        self.begin(&Tag { label, end: at.end, empty, references: true }, first, at.start)
    }

    /// Takes an element whose start tag was read, with the attributes from `first` on.
    fn begin(&mut self, tag: &Tag, first: usize, at: usize) -> Result<(), Refusal> {
        let (label, inside) = (tag.label, at + 1);
        let depth = self.open.len();
        let found = self.tree.attributes.get(first..).unwrap_or_default();
        let prefix = self.tags.all.get(wide(label)).and_then(|label| label.prefix).unwrap_or_default();
        for attribute in found.iter().filter(|_| tag.references) {
            if let Some((wrong, name)) = value::bad_reference(cut(self.text, attribute.value())) {
                return Err(self.unknown(name, attribute.value().start + wrong));
            }
        }
        let wrong = |(what, at)| refuse(what, self.text, at);
        let is_plain = |one: &Attribute| self.labels.all.get(wide(one.label)).is_some_and(Label::is_plain);
        if !found.iter().all(is_plain) {
            self.prefixes.open(self.text, &self.labels, found, depth).map_err(wrong)?;
        }
        let unbound = prefix.is_empty() && self.prefixes.is_empty();
        let Some(space) = (if unbound { Some(0) } else { self.prefixes.space(prefix) }) else {
            let what = Text::new("xml-prefix-unknown").with("prefix", prefix);
            return Err(refuse(what, self.text, inside));
        };
        if !found.is_empty() {
            self.prefixes.check(self.text, &self.labels, found).map_err(wrong)?;
        }
        let symbol = self.symbol(space, label);
        let base = narrow(self.base);
        if base > 0 {
            let found = self.tree.attributes.get_mut(first..).unwrap_or_default();
            for attribute in found {
                attribute.shift(base);
            }
        }
        let index = narrow(self.tree.elements.len());
        let end = narrow(self.base + tag.end);
        self.tree.elements.push(Element {
            start: narrow(self.base + at),
            open_end: end,
            close: end,
            end,
            parent: self.open.last().map_or(NONE, |(index, _)| *index),
            next: index + 1,
            attributes: narrow(first),
            name: symbol,
        });
        if !tag.empty {
            self.open.push((index, label));
        } else if !self.prefixes.is_empty() {
            self.prefixes.close(depth);
        }
        Ok(())
    }

    /// The number of a namespace and local name.
    fn symbol(&mut self, space: u32, label: u32) -> u32 {
        let Some(label) = self.tags.all.get_mut(wide(label)) else { return NONE };
        if let Some((last, symbol)) = label.last
            && last == space
        {
            return symbol;
        }
        let names = &mut self.tree.names;
        let local = label.local;
        let symbol = *self.symbols.entry((space, local)).or_insert_with(|| {
            names.push(Name::of(local, local));
            narrow(names.len() - 1)
        });
        label.last = Some((space, symbol));
        symbol
    }

    fn end(&mut self, raw: &str, at: &Range<usize>) -> Result<(), Refusal> {
        let found = raw.strip_prefix("</").and_then(|rest| rest.strip_suffix('>'));
        let Some(found) = found.map(|name| name.trim_end_matches(BLANKS)) else {
            return Err(self.fault("xml-markup", at.start));
        };
        let Some((index, label)) = self.open.last() else {
            return Err(self.fault("xml-end-tag-alone", at.start));
        };
        let Some(element) = self.tree.get(wide(*index)) else { return Ok(()) };
        if self.tags.all.get(wide(*label)).is_none_or(|label| label.full != found) {
            let (line, _) = place::line_column(self.text, element.whole().start);
            let name = self.raw_name(element);
            let what = Text::new("xml-end-tag").with("found", found).with("name", name).with("opened", line);
            return Err(refuse(what, self.text, at.start));
        }
        self.close(at);
        Ok(())
    }

    /// The innermost element that is open ends with this tag.
    fn close(&mut self, at: &Range<usize>) {
        let next = narrow(self.tree.elements.len());
        let Some((index, _)) = self.open.pop() else { return };
        if !self.prefixes.is_empty() {
            self.prefixes.close(self.open.len());
        }
        if let Some(element) = self.tree.elements.get_mut(wide(index)) {
            element.close = narrow(self.base + at.start);
            element.end = narrow(self.base + at.end);
            element.next = next;
        }
    }

    fn content(&self, raw: &str, at: usize) -> Result<(), Refusal> {
        if self.open.is_empty() {
            return match raw.find(|sign| !BLANKS.contains(&sign)) {
                Some(wrong) => Err(self.fault("xml-text-outside", at + wrong)),
                None => Ok(()),
            };
        }
        // Hardly any text holds a `>`.
        let wrong = memchr(b'>', raw.as_bytes()).and_then(|_| raw.find("]]>"));
        wrong.map_or(Ok(()), |wrong| Err(self.fault("xml-markup", at + wrong)))
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
        doctype::check(raw).map_err(|(id, wrong)| self.fault(id, at + wrong))
    }
}
