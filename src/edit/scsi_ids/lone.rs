//! One element alone that holds a vendor and a product: whether it is an entry, a part of one, or no entry at all.

use super::marks::Marks;
use super::names::plain;
use super::tree::Tree;

/// Names of elements below the root that tell of the file itself.
const HEADERS: [&str; 18] = [
    "about",
    "application",
    "creator",
    "fileinfo",
    "generator",
    "head",
    "header",
    "info",
    "information",
    "meta",
    "metadata",
    "module",
    "origin",
    "plugin",
    "program",
    "software",
    "source",
    "tool",
];

/// Names of parts of an entry that identify a device.
const PARTS: [&str; 18] = [
    "data",
    "id",
    "ident",
    "identification",
    "identifier",
    "identity",
    "ids",
    "inquiry",
    "inquirydata",
    "key",
    "match",
    "names",
    "scsi",
    "scsiid",
    "scsiids",
    "scsiinquiry",
    "stdinquiry",
    "strings",
];

/// What names of elements that hold entries contain.
const HOLDERS: [&str; 10] =
    ["list", "group", "set", "table", "collection", "config", "section", "database", "family", "map"];

/// True where it tells of the file itself: it is the root element, or a header in it.
pub(super) fn is_header(tree: &Tree, lone: usize) -> bool {
    let Some(element) = tree.get(lone) else { return true };
    element.parent().is_none_or(|parent| parent == 0 && HEADERS.contains(&&*plain(tree.local(element))))
}

/// The entry that a lone holder is, or is a part of; none where that is not clear.
pub(super) fn lifted(tree: &Tree, marks: &Marks, lone: usize) -> Option<usize> {
    let element = tree.get(lone)?;
    let parent = element.parent().filter(|parent| *parent != 0);
    let Some((index, around)) = parent.and_then(|index| Some((index, tree.get(index)?))) else {
        return Some(lone);
    };
    let (own, outer) = (plain(tree.local(element)), plain(tree.local(around)));
    if PARTS.contains(&own.as_str()) && marks.holds_one(index) {
        return Some(index);
    }
    let has_fields = tree
        .attributes(index)
        .iter()
        .any(|attribute| tree.label(attribute).is_some_and(|name| !name.is_declaration));
    let has_others = tree.children(index).count() > 1;
    let holds =
        outer.starts_with(&own) || outer.ends_with('s') || HOLDERS.iter().any(|part| outer.contains(part));
    (holds || !(has_fields || has_others)).then_some(lone)
}
