//! Which elements are entries. What that means is written down in the module's own description.

use std::collections::HashMap;

use super::fields::{Role, own};
use super::tag::BLANKS;
use super::tree::{Element, Tree};

/// A list: the elements of one name in one parent that are entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct List {
    /// Their indexes, in the order of the file; never none.
    pub(super) entries: Vec<usize>,
    /// The last element of that name in that parent, entry or not: a new entry goes behind it.
    pub(super) last: usize,
}

const VENDOR: u8 = 1;
const PRODUCT: u8 = 2;
/// A value in it, or below it, is the vendor that is looked for.
const IS_VENDOR: u8 = 4;
const IS_PRODUCT: u8 = 8;
/// Something below it holds both a vendor and a product.
const BELOW: u8 = 16;
/// It, or one element below it, is the smallest one to hold both.
const ONE: u8 = 32;
/// Several such elements are in it.
const SEVERAL: u8 = 64;

/// What every element holds, with all that is below it.
#[derive(Debug)]
pub(super) struct Marks {
    bits: Vec<u8>,
    /// The smallest elements that hold a vendor and a product.
    holders: Vec<usize>,
}

impl Marks {
    /// Looks at every element once, from the end: what is below is known before what is above.
    pub(super) fn of(text: &str, tree: &Tree, vendor: &str, product: &str) -> Self {
        let mut bits = vec![0_u8; tree.elements.len()];
        let mut holders = Vec::new();
        for (index, element) in tree.elements.iter().enumerate().rev() {
            let mut mine = bits.get(index).copied().unwrap_or(0);
            for own in own(text, tree, index) {
                let value = own.value.trim_matches(BLANKS);
                mine |= if value == vendor { IS_VENDOR } else { 0 };
                mine |= if value == product { IS_PRODUCT } else { 0 };
                mine |= match own.role {
                    Some((Role::Vendor, _)) => VENDOR,
                    Some((Role::Product, _)) => PRODUCT,
                    None => 0,
                };
            }
            let both = mine & (VENDOR | PRODUCT) == VENDOR | PRODUCT;
            if both && mine & BELOW == 0 {
                mine |= ONE;
                holders.push(index);
            }
            if let Some(bit) = bits.get_mut(index) {
                *bit = mine;
            }
            if let Some(above) = element.parent().and_then(|parent| bits.get_mut(parent)) {
                let more = *above & mine & ONE != 0 || mine & SEVERAL != 0;
                *above |= mine & (VENDOR | PRODUCT | IS_VENDOR | IS_PRODUCT | ONE | SEVERAL);
                *above |= if more { SEVERAL } else { 0 };
                *above |= if both { BELOW } else { 0 };
            }
        }
        holders.reverse();
        Self { bits, holders }
    }

    fn has(&self, index: usize, wanted: u8) -> bool {
        self.bits.get(index).is_some_and(|bits| bits & wanted == wanted)
    }

    /// True where values of this element, or below it, are the vendor and the product that are looked for.
    pub(super) fn holds_both_values(&self, index: usize) -> bool {
        self.has(index, IS_VENDOR | IS_PRODUCT)
    }

    /// True where a value of this element, or below it, is the vendor that is looked for.
    pub(super) fn holds_vendor(&self, index: usize) -> bool {
        self.has(index, IS_VENDOR)
    }

    /// How many smallest elements hold a vendor and a product.
    pub(super) fn holders(&self) -> usize {
        self.holders.len()
    }

    fn holds_one(&self, index: usize) -> bool {
        self.has(index, ONE) && !self.has(index, SEVERAL)
    }
}

/// All lists of a document, in the order of their first entries.
pub(super) fn lists(tree: &Tree, marks: &Marks) -> Vec<List> {
    let key = |element: &Element| (element.parent(), element.name);
    // Of each name in each parent: how many hold exactly one smallest holder.
    let mut alike: HashMap<(Option<usize>, u32), u32> = HashMap::new();
    for (index, element) in tree.elements.iter().enumerate().filter(|(index, _)| marks.holds_one(*index)) {
        let _ = index;
        *alike.entry(key(element)).or_default() += 1;
    }
    let mut order: HashMap<(Option<usize>, u32), usize> = HashMap::new();
    let mut lists: Vec<List> = Vec::new();
    for &holder in &marks.holders {
        let entry =
            lifted(tree, marks, holder, |element| alike.get(&key(element)).is_some_and(|count| *count > 1));
        let Some(element) = tree.get(entry) else { continue };
        let at = *order.entry(key(element)).or_insert(lists.len());
        match lists.get_mut(at) {
            Some(list) => list.entries.push(entry),
            None => lists.push(List { entries: vec![entry], last: entry }),
        }
    }
    for (index, element) in tree.elements.iter().enumerate() {
        if let Some(list) = order.get(&key(element)).and_then(|at| lists.get_mut(*at)) {
            list.last = index;
        }
    }
    lists
}

/// The lowest element around a holder, itself first, that repeats; the holder where none does.
fn lifted(tree: &Tree, marks: &Marks, holder: usize, repeats: impl Fn(&Element) -> bool) -> usize {
    let mut at = holder;
    while marks.holds_one(at) {
        let Some(element) = tree.get(at) else { break };
        if repeats(element) {
            return at;
        }
        match element.parent() {
            Some(parent) => at = parent,
            None => break,
        }
    }
    holder
}

/// The list that new entries belong to: the one that repeats, else the only one.
pub(super) fn chosen(lists: &[List]) -> Option<&List> {
    let mut several = lists.iter().filter(|list| list.entries.len() > 1);
    match (several.next(), several.next(), lists) {
        (Some(list), None, _) | (None, _, [list]) => Some(list),
        _ => None,
    }
}
