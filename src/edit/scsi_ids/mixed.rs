//! Text that stands beside child elements: no field has it, and the new entry takes it over as it stands.

use super::tag::{self, cut};
use super::tree::{Element, Tree};
use super::value::said;

/// More than these are not told.
const MOST: usize = 10;

/// The texts in the element `model` that no field has, in their order. The elements of `without`, in the order of the file, do not
/// count.
pub(super) fn texts(text: &str, tree: &Tree, model: usize, without: &[usize]) -> Vec<String> {
    let end = tree.get(model).map_or(0, Element::next);
    let mut parts = without.iter().peekable();
    let mut found = Vec::new();
    let mut index = model;
    while index < end && found.len() < MOST {
        let Some(element) = tree.get(index) else { break };
        while parts.next_if(|part| **part < index).is_some() {}
        if parts.peek() == Some(&&index) {
            index = element.next();
            continue;
        }
        if !tree.is_leaf(index) {
            beside(text, tree, index, element, &mut found);
        }
        index += 1;
    }
    found.truncate(MOST);
    found
}

/// The texts between the children of one element.
fn beside(text: &str, tree: &Tree, index: usize, element: &Element, found: &mut Vec<String>) {
    let mut from = element.content().start;
    let children = tree.children(index).filter_map(|child| tree.get(child)).map(Element::whole);
    let last = element.content().end..element.content().end;
    for child in children.chain([last]) {
        let gap = said(cut(text, from..child.start));
        let gap = tag::trim(&gap);
        if !gap.is_empty() && found.len() < MOST {
            found.push(gap.to_owned());
        }
        from = child.end;
    }
}
