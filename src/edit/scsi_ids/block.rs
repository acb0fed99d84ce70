//! The entry that the admin gives in place of one made in the image of the last.

use std::collections::HashSet;
use std::ops::Range;

use super::body::Body;
use super::decode::Encoding;
use super::fields::{Field, fields};
use super::place::line_column;
use super::site::last_line_end;
use super::tag::{BLANKS, cut};
use super::tree::Tree;
use super::value::{Kind, escaped, pieces};
use super::{Origin, Wish};
use crate::base::{Arg, Text, Untrusted};
use crate::edit::Refusal;

/// The element that is put around a block to read it.
const AROUND: &str = "quantalink-block";

/// A block that was read by itself.
pub(super) struct Block {
    /// The element as it is given, without blanks around it; each line end is an LF.
    text: String,
    /// The blanks in front of its first line.
    indent: String,
    /// The element's local name.
    pub(super) name: String,
    fields: Vec<Field>,
}

impl Block {
    /// Reads a block: one element, in UTF-8, that holds the wish's vendor and product as whole values. Prefixes may be
    /// those that are declared where it goes: at the element `at`.
    pub(super) fn read(
        bytes: &[u8],
        wish: &Wish,
        file: Body<'_>,
        tree: &Tree,
        at: usize,
    ) -> Result<Self, Refusal> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let given = std::str::from_utf8(bytes).map_err(|_| Refusal::new(Text::new("xml-block-not-text")))?;
        let given = line_ends_read(given);
        let head = format!("<{AROUND}{}>", declarations(file, tree, at));
        let wrapped = format!("{head}{}</{AROUND}>", without_declaration(&given));
        let read = Tree::read(&wrapped).map_err(|wrong| not_well_formed(wrong, head.chars().count()))?;
        let mut children = read.children(0);
        let one = children.next().filter(|_| children.next().is_none());
        let element = one.and_then(|index| read.get(index));
        let alone = |range: Range<usize>| cut(&wrapped, range).chars().all(|sign| BLANKS.contains(&sign));
        let content = read.get(0).map_or(0..0, super::tree::Element::content);
        let element = element.filter(|element| {
            let whole = element.whole();
            alone(content.start..whole.start) && alone(whole.end..content.end)
        });
        let (Some(element), Some(index)) = (element, one) else {
            return Err(Refusal::new(Text::new("xml-block-one-element")));
        };
        let fields = fields(Body::Whole(&wrapped), &read, index, &[]).unwrap_or_default();
        let holds = |wanted: &str| fields.iter().any(|field| field.value.trim_matches(BLANKS) == wanted);
        if !holds(&wish.vendor) || !holds(&wish.product) {
            let what = Text::new("xml-block-other").with("vendor", wish.vendor.as_str());
            return Err(Refusal::new(what.with("product", wish.product.as_str())));
        }
        let blank = cut(&wrapped, content.start..element.whole().start);
        let indent = blank.rsplit('\n').next().unwrap_or_default().to_owned();
        let text = cut(&wrapped, element.whole()).to_owned();
        Ok(Self { text, indent, name: read.local(element).to_owned(), fields })
    }

    /// True where an entry's fields are those of the block.
    pub(super) fn is(&self, found: &[Field]) -> bool {
        // The block stands in the file with the file's line ends; for XML they are all the same.
        let value = |field: &Field| line_ends_read(field.value.trim_matches(BLANKS));
        let same = |one: &Field, two: &Field| one.path == two.path && value(one) == value(two);
        found.len() == self.fields.len() && self.fields.iter().zip(found).all(|(one, two)| same(one, two))
    }

    /// The block as it stands in the file, behind these blanks: its line ends and indentation are those of its place.
    pub(super) fn placed(&self, blank: &str, file: &str, encoding: Encoding) -> Result<String, Refusal> {
        let line_end = if blank.contains("\r\n") || (!blank.contains('\n') && file.contains("\r\n")) {
            "\r\n"
        } else {
            "\n"
        };
        let indent = last_line_end(blank)
            .map_or("", |at| cut(blank, at..blank.len()).trim_start_matches(['\n', '\r']));
        let several = |field: &Field| field.value.trim_matches(BLANKS).contains('\n');
        let shifts = shifts(&self.text) && !self.fields.iter().any(several);
        let mut out = String::new();
        for (number, line) in self.text.split('\n').enumerate() {
            if number > 0 {
                out.push_str(line_end);
                let inside = line.strip_prefix(self.indent.as_str()).filter(|_| shifts);
                out.push_str(if inside.is_some() && !line.trim().is_empty() { indent } else { "" });
                out.push_str(inside.unwrap_or(line));
            } else {
                out.push_str(line);
            }
        }
        encoded(&out, encoding)
    }

    /// The fields, for whoever shows them.
    pub(super) fn fields(&self) -> Vec<super::Field> {
        let field = |field: &Field| super::Field {
            name: Untrusted::from(&*field.path),
            value: Untrusted::from(field.value.trim_matches(BLANKS)),
            from: Origin::Block,
            model: Untrusted::default(),
        };
        self.fields.iter().map(field).collect()
    }
}

/// LF for each line end, as XML reads them all (XML 1.0, section 2.11): CRLF, LF, and a CR alone.
fn line_ends_read(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// True where other blanks at the start of a line change nothing but looks: no line begins inside of a value, or where blanks
/// count.
fn shifts(block: &str) -> bool {
    let in_value = |tag: &str| {
        let mut quote = None;
        tag.chars().any(|sign| {
            match quote {
                Some(end) if sign == end => quote = None,
                None if matches!(sign, '"' | '\'') => quote = Some(sign),
                _ => {}
            }
            sign == '\n' && quote.is_some()
        })
    };
    let looks = |(kind, at): (Kind, Range<usize>)| match kind {
        Kind::Text => !cut(block, at).trim_matches(BLANKS).contains('\n'),
        Kind::Tag => !in_value(cut(block, at)),
        Kind::CData => false,
        Kind::Comment | Kind::Instruction => true,
    };
    !block.contains("xml:space") && pieces(block).all(looks)
}

/// The block without a declaration of its own, in whose place stand as many blanks.
fn without_declaration(given: &str) -> String {
    let found = given.strip_prefix("<?xml").filter(|rest| rest.starts_with(BLANKS));
    let Some((declaration, rest)) = found.and_then(|rest| rest.split_once("?>")) else {
        return given.to_owned();
    };
    let keep = |sign| if sign == '\n' { sign } else { ' ' };
    format!("{}{}{rest}", " ".repeat("<?xml?>".len()), declaration.chars().map(keep).collect::<String>())
}

/// What is wrong with the block, at its own lines and columns: what stands around it is not the admin's.
fn not_well_formed(wrong: Refusal, head: usize) -> Refusal {
    let mut line = wrong.line.unwrap_or(1);
    let mut why = wrong.what;
    let ends = why.arg("found") == Some(&Arg::from(AROUND));
    if let (true, Some(Arg::Num(opened)), Some(name)) = (ends, why.arg("opened"), why.arg("name")) {
        line = usize::try_from(*opened).unwrap_or(1);
        why = Text::new("xml-not-closed").with("name", name.clone()).with("line", line);
    }
    let first = line == 1;
    for (_, arg) in why.args.iter_mut().filter(|(name, _)| first && name == "column") {
        if let Arg::Num(column) = arg {
            *column -= i64::try_from(head).unwrap_or(0);
        }
    }
    Refusal::new(Text::new("xml-block-not-well-formed").with("line", line).with("why", why))
}

/// The declarations of namespaces that hold inside of the element `at`, as attributes.
fn declarations(text: Body<'_>, tree: &Tree, at: usize) -> String {
    let mut seen = HashSet::new();
    let mut out = String::new();
    let mut next = Some(at);
    while let Some((index, element)) = next.and_then(|index| Some((index, tree.get(index)?))) {
        for attribute in tree.attributes(index) {
            let Some(name) = tree.label(attribute).filter(|name| name.is_declaration) else { continue };
            if seen.insert(attribute.label) {
                // Line ends would shift the lines of the block that a refusal names.
                let quoted = text.cut(attribute.value().start - 1..attribute.value().end + 1);
                let quoted = quoted.chars().map(|sign| if BLANKS.contains(&sign) { ' ' } else { sign });
                out.extend([" ", &name.full, "="]);
                out.extend(quoted);
            }
        }
        next = element.parent();
    }
    out
}

/// The block with references for the characters that the file's encoding lacks; they may stand in values alone.
fn encoded(text: &str, encoding: Encoding) -> Result<String, Refusal> {
    if text.chars().all(|sign| encoding.has(sign)) {
        return Ok(text.to_owned());
    }
    let mut out = String::with_capacity(text.len());
    for (kind, at) in pieces(text) {
        let mut quote = None;
        for (offset, sign) in cut(text, at.clone()).char_indices() {
            match (quote, sign) {
                (None, '"' | '\'') => quote = Some(sign),
                (Some(open), _) if open == sign => quote = None,
                _ => {}
            }
            if encoding.has(sign) {
                out.push(sign);
            } else if kind == Kind::Text || (kind == Kind::Tag && quote.is_some()) {
                out.push_str(&escaped(sign));
            } else {
                let line = line_column(text, at.start + offset).0;
                let what = Text::new("xml-block-not-encodable").with("sign", sign.to_string());
                return Err(Refusal::new(what.with("line", line)));
            }
        }
    }
    Ok(out)
}
