//! Fields: the values that an element holds in its text or its attributes, and which of them name a vendor or a product.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use super::body::Body;
use super::names::{Role, plain, role_of_word};
use super::tag::{self, Attribute, cut};
use super::tree::Tree;
use super::value::{self, Kind, pieces};

/// Where a field's value stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Spot {
    /// The content of the element of this index, which has no child elements.
    Content(usize),
    /// Between an attribute's quotes.
    Attribute(Range<usize>),
}

/// A field of an entry.
#[derive(Debug, Clone)]
pub(super) struct Field {
    /// Elements and attribute inside of the entry, such as `id/@product`; a second one of the same name ends in `[2]`.
    pub(super) path: String,
    /// The local name of the attribute or element, in lower case.
    pub(super) name: String,
    /// The role and how plainly the name tells it: 0 is the plainest.
    pub(super) role: Option<(Role, u8)>,
    /// With its references replaced and its blanks.
    pub(super) value: String,
    /// The number of the attribute's name; none where it is no attribute.
    pub(super) label: Option<u32>,
    /// The index of the element that holds it.
    pub(super) element: usize,
    pub(super) spot: Spot,
}

/// Deeper entries than this are not looked into: their fields' paths would be longer than anyone reads.
const DEEPEST: usize = 64;

/// Nor are entries with more fields than this, which nobody could look through.
const MOST: usize = 1000;

/// A field of one element, before it has a path.
pub(super) struct Own<'t> {
    pub(super) role: Option<(Role, u8)>,
    pub(super) attribute: Option<Attribute>,
    pub(super) value: Cow<'t, str>,
}

/// The fields that one element holds itself: attributes, then its text where it has no child elements. They take the place of
/// what `out` holds.
pub(super) fn own<'t>(text: Body<'t>, tree: &Tree, index: usize, out: &mut Vec<Own<'t>>) {
    out.clear();
    let Some(element) = tree.get(index) else { return };
    let Some(name) = tree.name(element) else { return };
    let attributes = tree.attributes(index);
    if attributes.is_empty() {
        let one = bare(tree, index).map(|(role, content)| (role, value::said(text.cut(content))));
        out.extend(one.map(|(role, value)| Own { role, attribute: None, value }));
        return;
    }
    let fields = attributes.iter().filter_map(|attribute| {
        let name = tree.label(attribute).filter(|name| !name.is_declaration)?;
        let value = value::resolved(text.cut(attribute.value()));
        Some(Own { role: name.role, attribute: Some(*attribute), value })
    });
    out.extend(fields);
    let label = |own: &Own<'t>| own.attribute.as_ref().and_then(|attribute| tree.label(attribute));
    let is_key = |own: &Own<'t>| label(own).is_some_and(|name| name.is_key);
    let neutral = |own: &Own<'t>| label(own).and_then(|name| name.neutral);
    let likeliest = |out: &[Own<'t>], key: Option<usize>| {
        let all = out.iter().enumerate().filter(|(at, _)| Some(*at) != key);
        all.filter_map(|(at, own)| Some((neutral(own)?, at))).min()
    };
    if !tree.is_leaf(index) {
        // `<vendor name="…">` around its products.
        if name.role.is_some()
            && let Some((rank, at)) = likeliest(out, None)
        {
            let role = name.role_inside(rank);
            if let Some(own) = out.get_mut(at).filter(|own| own.role.is_none()) {
                own.role = role;
            }
        }
        return;
    }
    let content = value::said(text.cut(element.content()));
    let blank = tag::trim(&content).is_empty();
    let by_key = out
        .iter()
        .enumerate()
        .filter(|(_, own)| is_key(own))
        .find_map(|(at, own)| Some((role_of_word(&own.value)?, at)));
    let (role, key) = match by_key {
        Some((role, at)) => (Some(role), Some(at)),
        None => (name.role.or_else(|| inherited(tree, index)), None),
    };
    if !blank || out.is_empty() {
        out.push(Own { role, attribute: None, value: content });
    } else if role.is_some() {
        match likeliest(out, key).and_then(|(_, at)| out.get_mut(at)) {
            Some(own) => own.role = role,
            None => out.push(Own { role, attribute: None, value: content }),
        }
    }
}

/// What a field is, and how plainly its name says so.
type Told = Option<(Role, u8)>;

/// What most elements are: one without attributes, with nothing but other elements in it, or with a text, which is then its one
/// field; its role and its place.
pub(super) fn bare(tree: &Tree, index: usize) -> Option<(Told, Range<usize>)> {
    let element = tree.get(index).filter(|element| element.next() == index + 1)?;
    let name = tree.name(element)?;
    let may_inherit = name.role.is_none() && name.neutral.is_some();
    let role = if may_inherit { inherited(tree, index) } else { name.role };
    Some((role, element.content()))
}

/// The content of an element whose fields tell what their own names tell and no more: neither its name, nor that around it, nor an
/// attribute such as `name` says anything of them, which `says` is asked. It is empty where the element has child elements.
pub(super) fn simple(tree: &Tree, index: usize, says: impl Fn(&Attribute) -> bool) -> Option<Range<usize>> {
    let element = tree.get(index)?;
    let name = tree.name(element).filter(|name| name.role.is_none())?;
    let start = element.content().start;
    if !tree.is_leaf(index) {
        return Some(start..start);
    }
    let is_key =
        |attribute: &Attribute| tree.label(attribute).is_some_and(|name| name.is_key) && says(attribute);
    let alone = name.neutral.is_none() || inherited(tree, index).is_none();
    (alone && !tree.attributes(index).iter().any(is_key)).then(|| element.content())
}

/// What a neutral name tells inside of a telling one: `<vendor><name>…</name></vendor>`.
fn inherited(tree: &Tree, index: usize) -> Option<(Role, u8)> {
    let element = tree.get(index)?;
    let neutral = tree.name(element)?.neutral?;
    tree.name(tree.get(element.parent()?)?)?.role_inside(neutral)
}

/// All fields of an entry, in the order of the file, but for those in the elements `without` (their indexes, with all that is
/// in them); none where it is nested too deeply or has too many.
pub(super) fn fields(text: Body<'_>, tree: &Tree, entry: usize, without: &[usize]) -> Option<Vec<Field>> {
    let end = tree.get(entry)?.next();
    let mut path: Vec<(usize, &str)> = Vec::new();
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut out = Vec::new();
    let mut owned = Vec::new();
    let mut index = entry;
    while index < end {
        let element = tree.get(index)?;
        if without.contains(&index) {
            index = element.next();
            continue;
        }
        while path.last().is_some_and(|(next, _)| index >= *next) {
            path.pop();
        }
        if path.len() > DEEPEST || out.len() > MOST {
            return None;
        }
        if index > entry {
            path.push((element.next(), tree.local(element)));
        }
        let names: Vec<&str> = path.iter().map(|(_, name)| *name).collect();
        let names = names.join("/");
        own(text, tree, index, &mut owned);
        for own in owned.drain(..) {
            let label = own.attribute.map(|attribute| attribute.label);
            let (mut path, name, spot) = match own.attribute {
                Some(attribute) => {
                    let slash = if names.is_empty() { "" } else { "/" };
                    let full = tree.label(&attribute).map_or("", |name| &name.full);
                    let spot = Spot::Attribute(attribute.value());
                    (format!("{names}{slash}@{full}"), tag::split(full).1, spot)
                }
                None if names.is_empty() => (String::from("."), tree.local(element), Spot::Content(index)),
                None => (names.clone(), tree.local(element), Spot::Content(index)),
            };
            let count = seen.entry(path.clone()).or_default();
            *count += 1;
            if *count > 1 {
                path = format!("{path}[{count}]");
            }
            let (name, role, value) = (plain(name), own.role, own.value.into_owned());
            out.push(Field { path, name, role, value, label, element: index, spot });
        }
        index += 1;
    }
    Some(out)
}

/// The fields that name the vendor or the product most plainly.
pub(super) fn plainest(fields: &[Field], role: Role) -> impl Iterator<Item = &Field> {
    let rank = move |field: &Field| field.role.filter(|(found, _)| *found == role).map(|(_, rank)| rank);
    let best = fields.iter().filter_map(rank).min();
    fields.iter().filter(move |field| best.is_some() && rank(field) == best)
}

/// The one field that names the vendor or the product most plainly; none where there is no such one, or several.
pub(super) fn chosen(fields: &[Field], role: Role) -> Option<&Field> {
    let mut found = plainest(fields, role);
    found.next().filter(|_| found.next().is_none())
}

/// The place of an element's whole text, where one piece of it alone is not blank: inside of a CDATA section, or plain.
pub(super) fn core(text: Body<'_>, content: Range<usize>) -> Option<(Kind, Range<usize>)> {
    let raw = text.cut(content.clone());
    let mut found = None;
    for (kind, at) in pieces(raw) {
        let at = if kind == Kind::CData { value::inside_cdata(&at) } else { at };
        let counts = match kind {
            Kind::Text => !cut(raw, at.clone()).trim_matches(tag::BLANKS).is_empty(),
            Kind::CData => true,
            _ => false,
        };
        if counts && found.replace((kind, at)).is_some() {
            return None;
        }
    }
    found.map(|(kind, at)| (kind, at.start + content.start..at.end + content.start))
}
