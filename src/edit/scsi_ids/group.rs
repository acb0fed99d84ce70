//! Entries that hold several products of one vendor: `<vendor name="…"><product …/><product …/></vendor>`.

use super::body::Body;
use super::fields::{chosen, fields, plainest};
use super::names::Role;
use super::tag;
use super::tree::{Element, Tree};

/// The parts of an entry that hold this product, where others of it hold other ones: they alone are to go. Nothing where the
/// whole entry is.
pub(super) fn parts_with(text: Body<'_>, tree: &Tree, entry: usize, product: &str) -> Vec<usize> {
    let parts = parts(text, tree, entry);
    let found = fields(text, tree, entry, &[]).unwrap_or_default();
    let products: Vec<usize> = plainest(&found, Role::Product)
        .filter(|field| tag::trim(&field.value) == product)
        .map(|field| field.element)
        .collect();
    let holds = |part: &usize| {
        let end = tree.get(*part).map_or(0, Element::next);
        products.iter().any(|product| (*part..end).contains(product))
    };
    let those: Vec<usize> = parts.iter().copied().filter(holds).collect();
    if those.len() == parts.len() { Vec::new() } else { those }
}

/// The parts of an entry that each hold one product, in the order of the file: sibling elements of one name, none of which
/// holds the vendor. Nothing where the entry holds one product, or several in another way.
pub(super) fn parts(text: Body<'_>, tree: &Tree, entry: usize) -> Vec<usize> {
    let Some(found) = fields(text, tree, entry, &[]) else { return Vec::new() };
    let Some(vendor) = chosen(&found, Role::Vendor) else { return Vec::new() };
    let products: Vec<usize> = plainest(&found, Role::Product).map(|field| field.element).collect();
    parts_of(tree, entry, &products, vendor.element).unwrap_or_default()
}

fn parts_of(tree: &Tree, entry: usize, products: &[usize], vendor: usize) -> Option<Vec<usize>> {
    let (first, last) = (*products.first()?, *products.last()?);
    // The lowest element around the first and the last is around those between them too.
    let mut around = first;
    while tree.get(around)?.next() <= last || around == first {
        around = tree.get(around)?.parent().filter(|_| around != entry)?;
    }
    let mut parts = Vec::with_capacity(products.len());
    for product in products {
        let mut at = *product;
        while tree.get(at)?.parent()? != around {
            at = tree.get(at)?.parent()?;
        }
        parts.push(at);
    }
    let name = tree.get(*parts.first()?)?.name;
    let alike = parts.iter().all(|at| tree.get(*at).is_some_and(|part| part.name == name));
    let apart = parts.windows(2).all(|pair| pair.first() < pair.last());
    let bare = parts.iter().all(|at| tree.get(*at).is_some_and(|part| !(*at..part.next()).contains(&vendor)));
    (parts.len() > 1 && alike && apart && bare).then_some(parts)
}
