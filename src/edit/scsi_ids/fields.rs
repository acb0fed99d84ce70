//! Fields: the values that an element holds in its text or its attributes, and which of them name a vendor or a product.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use super::tag::{self, Attribute, cut};
use super::tree::{Tree, attributes};
use super::value::{self, Kind, pieces};

/// What a field is, told by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Vendor,
    Product,
}

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
    pub(super) spot: Spot,
}

/// Deeper entries than this are not looked into: their fields' paths would be longer than anyone reads.
const DEEPEST: usize = 64;

/// Nor are entries with more fields than this, which nobody could look through.
const MOST: usize = 1000;

/// Attributes that hold the value of the element that they stand in, which has the telling name.
const NEUTRAL: [&str; 8] = ["value", "val", "name", "id", "string", "text", "match", "pattern"];
/// Attributes that hold the telling name of the element that they stand in, and its words.
const KEYS: [&str; 5] = ["name", "key", "field", "type", "id"];
pub(super) const KEY_WORDS: [&str; 9] = [
    "vendor",
    "vendorid",
    "vendorname",
    "scsivendor",
    "product",
    "productid",
    "productname",
    "prodid",
    "scsiproduct",
];

/// Small letters and digits alone: `Vendor_ID` and `vendorId` are the same name.
pub(super) fn plain(name: &str) -> String {
    if name.is_ascii() {
        let signs = name.bytes().filter(u8::is_ascii_alphanumeric);
        return signs.map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    }
    name.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What a name tells. A revision or a version is no product, whatever stands before it.
fn role_of(name: &str) -> Option<(Role, u8)> {
    // Nearly all names end here.
    if !name.bytes().any(|byte| matches!(byte, b'v' | b'V' | b'p' | b'P')) {
        return None;
    }
    let has = |part: &str| {
        name.as_bytes().windows(part.len()).any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
    };
    let (vendor, product) = (has("vendor"), has("prod"));
    if !vendor && !product {
        return None;
    }
    let name = plain(name);
    if name.contains("rev") || name.contains("version") {
        return None;
    }
    match name.as_str() {
        "vendor" => Some((Role::Vendor, 0)),
        "vendorid" => Some((Role::Vendor, 1)),
        "vendorname" | "vendorstring" => Some((Role::Vendor, 2)),
        "product" => Some((Role::Product, 0)),
        "productid" | "prodid" => Some((Role::Product, 1)),
        "productname" | "productstring" | "prod" | "prodname" => Some((Role::Product, 2)),
        _ if vendor && !product => Some((Role::Vendor, 3)),
        _ if !vendor && (name.contains("product") || name.starts_with("prod")) => Some((Role::Product, 3)),
        _ => None,
    }
}

/// True for a declaration of a namespace, which is no field.
pub(super) fn is_declaration(name: &str) -> bool {
    name == "xmlns" || name.starts_with("xmlns:")
}

/// A field of one element, before it has a path.
pub(super) struct Own<'t> {
    pub(super) role: Option<(Role, u8)>,
    pub(super) attribute: Option<Attribute>,
    pub(super) value: Cow<'t, str>,
}

/// The fields that one element holds itself: attributes, then its text where it has no child elements.
pub(super) fn own<'t>(text: &'t str, tree: &Tree, index: usize) -> Vec<Own<'t>> {
    let Some(element) = tree.get(index) else { return Vec::new() };
    let leaf = tree.is_leaf(index);
    let content = if leaf { value::said(cut(text, element.content())) } else { Cow::Borrowed("") };
    let blank = content.trim_matches(tag::BLANKS).is_empty();
    let mut out: Vec<Own<'t>> = attributes(text, element)
        .into_iter()
        .filter(|attribute| !is_declaration(cut(text, attribute.name.clone())))
        .map(|attribute| {
            let name = cut(text, attribute.name.clone());
            let role = role_of(tag::split(name).1);
            Own {
                role,
                value: value::resolved(cut(text, attribute.value.clone())),
                attribute: Some(attribute),
            }
        })
        .collect();
    if !leaf {
        return out;
    }
    let local = |own: &Own<'_>| {
        let name = own.attribute.as_ref().map_or("", |attribute| cut(text, attribute.name.clone()));
        plain(tag::split(name).1)
    };
    let by_key = out.iter().find_map(|own| {
        let name = local(own);
        let word = KEYS.contains(&&*name).then(|| plain(&own.value))?;
        KEY_WORDS.contains(&&*word).then(|| (role_of(&word), name))
    });
    let (role, key) = match by_key {
        Some((role, key)) => (role, Some(key)),
        None => (role_of(tree.local(element)), None),
    };
    if !blank || out.is_empty() {
        out.push(Own { role, attribute: None, value: content });
    } else if role.is_some() {
        let holder = out.iter_mut().find(|own| {
            let name = local(own);
            NEUTRAL.contains(&&*name) && Some(&name) != key.as_ref()
        });
        match holder {
            Some(own) => own.role = role,
            None => out.push(Own { role, attribute: None, value: content }),
        }
    }
    out
}

/// All fields of an entry, in the order of the file; none where it is nested too deeply or has too many.
pub(super) fn fields(text: &str, tree: &Tree, entry: usize) -> Option<Vec<Field>> {
    let end = tree.get(entry)?.next();
    let mut path: Vec<(usize, &str)> = Vec::new();
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut out = Vec::new();
    for index in entry..end {
        let element = tree.get(index)?;
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
        for own in own(text, tree, index) {
            let (mut path, name, spot) = match own.attribute {
                Some(attribute) => {
                    let name = tag::split(cut(text, attribute.name.clone())).1;
                    let slash = if names.is_empty() { "" } else { "/" };
                    let full = cut(text, attribute.name.clone());
                    (format!("{names}{slash}@{full}"), name, Spot::Attribute(attribute.value))
                }
                None if names.is_empty() => (String::from("."), tree.local(element), Spot::Content(index)),
                None => (names.clone(), tree.local(element), Spot::Content(index)),
            };
            let count = seen.entry(path.clone()).or_default();
            *count += 1;
            if *count > 1 {
                path = format!("{path}[{count}]");
            }
            let name = plain(name);
            out.push(Field { path, name, role: own.role, value: own.value.into_owned(), spot });
        }
    }
    Some(out)
}

/// The one field that names the vendor or the product most plainly; none where there is no such one, or several.
pub(super) fn chosen(fields: &[Field], role: Role) -> Option<&Field> {
    let rank = |field: &Field| field.role.filter(|(found, _)| *found == role).map(|(_, rank)| rank);
    let best = fields.iter().filter_map(rank).min()?;
    let mut found = fields.iter().filter(|field| rank(field) == Some(best));
    found.next().filter(|_| found.next().is_none())
}

/// The place of an element's whole text, where one piece of it alone is not blank: inside of a CDATA section, or plain.
pub(super) fn core(text: &str, content: Range<usize>) -> Option<(Kind, Range<usize>)> {
    let raw = cut(text, content.clone());
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
