//! What each element holds of vendors and products, itself or below it.

use std::borrow::Cow;
use std::ops::Range;

use super::body::{Body, Near};
use super::fields::{Own, bare, own, simple};
use super::names::{PLAIN, Role, role_of_word};
use super::tag::{self, Attribute};
use super::tree::Tree;
use super::value;

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
/// A value in it, or below it, is the vendor that is looked for, but for capital and small letters.
const LIKE_VENDOR: u8 = 128;

/// What every element holds, with all that is below it.
#[derive(Debug)]
pub(super) struct Marks {
    bits: Vec<u8>,
    /// The smallest elements that hold a vendor and a product.
    pub(super) holders: Vec<usize>,
    /// True where there are names that may mean a vendor or a product without saying so plainly.
    others: bool,
    /// True where those count too.
    pub(super) wide: bool,
    vendor: String,
    product: String,
}

impl Marks {
    /// By the plain names of vendors and products alone.
    pub(super) fn of(text: Body<'_>, tree: &Tree, vendor: &str, product: &str) -> Self {
        let (vendor, product) = (vendor.to_owned(), product.to_owned());
        let mut marks =
            Self { bits: Vec::new(), holders: Vec::new(), others: false, wide: false, vendor, product };
        marks.mark(text, tree, PLAIN);
        marks
    }

    /// By all names that may mean a vendor or a product; none where there are no others than the plain ones.
    pub(super) fn widened(&self, text: Body<'_>, tree: &Tree) -> Option<Self> {
        let mut all = self.others.then(|| Self {
            bits: Vec::new(),
            holders: Vec::new(),
            vendor: self.vendor.clone(),
            product: self.product.clone(),
            others: true,
            wide: true,
        })?;
        all.mark(text, tree, u8::MAX);
        Some(all)
    }

    /// Of the same by the plain names alone.
    pub(super) fn plain(&self, text: Body<'_>, tree: &Tree) -> Self {
        Self::of(text, tree, &self.vendor, &self.product)
    }

    /// Looks at every element once, from the end: what is below is known before what is above.
    fn mark(&mut self, text: Body<'_>, tree: &Tree, least: u8) {
        let mut bits = vec![0_u8; tree.elements.len()];
        self.holders.clear();
        let mut near = Near::of(text);
        let mut owned = Vec::new();
        for (index, element) in tree.elements.iter().enumerate().rev() {
            let mut mine = bits.get(index).copied().unwrap_or(0);
            mine |= self.of_element(&mut near, tree, index, least, &mut owned);
            let both = mine & (VENDOR | PRODUCT) == VENDOR | PRODUCT;
            if both && mine & BELOW == 0 {
                mine |= ONE;
                self.holders.push(index);
            }
            if let Some(bit) = bits.get_mut(index) {
                *bit = mine;
            }
            if let Some(above) = element.parent().and_then(|parent| bits.get_mut(parent)) {
                let more = *above & mine & ONE != 0 || mine & SEVERAL != 0;
                *above |= mine & !BELOW;
                *above |= if more { SEVERAL } else { 0 };
                *above |= if both { BELOW } else { 0 };
            }
        }
        self.holders.reverse();
        self.bits = bits;
    }

    /// What the fields tell that an element holds itself. `owned` is room to work in.
    fn of_element<'t>(
        &mut self,
        near: &mut Near<'t>,
        tree: &Tree,
        index: usize,
        least: u8,
        owned: &mut Vec<Own<'t>>,
    ) -> u8 {
        let attributes = tree.attributes(index);
        if attributes.is_empty() {
            let Some((role, content)) = bare(tree, index) else { return 0 };
            return self.told(role, least) | self.of_raw(near, content, value::said);
        }
        let says = |attribute: &Attribute| {
            role_of_word(&value::resolved(near.body.cut(attribute.value()))).is_some()
        };
        let Some(content) = simple(tree, index, says) else {
            own(near.body, tree, index, owned);
            return owned.iter().fold(0, |found, own| {
                found | self.told(own.role, least) | self.of_value(tag::trim(&own.value))
            });
        };
        let mut found = self.of_raw(near, content, value::said);
        for attribute in attributes {
            if let Some(name) = tree.label(attribute).filter(|name| !name.is_declaration) {
                found |= self.told(name.role, least);
                found |= self.of_raw(near, attribute.value(), value::resolved);
            }
        }
        found
    }

    /// What a value tells by the way in which it is written there: most are not even of the length of what is looked for, or
    /// begin with another character.
    fn of_raw(&self, near: &mut Near<'_>, at: Range<usize>, value: fn(&str) -> Cow<'_, str>) -> u8 {
        if at.len() < self.vendor.len().min(self.product.len()) {
            return 0;
        }
        let first = |text: &str| text.as_bytes().first().copied().unwrap_or_default();
        let begins = match near.bytes(at.clone()).first() {
            Some(b' ' | b'\t' | b'\n' | b'\r' | b'<' | b'&') => true,
            Some(byte) => byte.eq_ignore_ascii_case(&first(&self.vendor)) || *byte == first(&self.product),
            None => false,
        };
        if begins { self.of_value(tag::trim(&value(near.body.cut(at)))) } else { 0 }
    }

    /// Whether a value is the vendor or the product that are looked for.
    fn of_value(&self, value: &str) -> u8 {
        let mut found = 0;
        if value.len() == self.vendor.len() && value.eq_ignore_ascii_case(&self.vendor) {
            found |= if value == self.vendor { IS_VENDOR | LIKE_VENDOR } else { LIKE_VENDOR };
        }
        found | if value == self.product { IS_PRODUCT } else { 0 }
    }

    /// What a field of that role tells.
    fn told(&mut self, role: Option<(Role, u8)>, least: u8) -> u8 {
        let Some((role, rank)) = role else { return 0 };
        self.others |= rank > PLAIN;
        match role {
            _ if rank > least => 0,
            Role::Vendor => VENDOR,
            Role::Product => PRODUCT,
        }
    }

    fn has(&self, index: usize, wanted: u8) -> bool {
        self.bits.get(index).is_some_and(|bits| bits & wanted == wanted)
    }

    /// True where values of this element, or below it, are the vendor and the product that are looked for.
    pub(super) fn holds_both_values(&self, index: usize) -> bool {
        self.has(index, IS_VENDOR | IS_PRODUCT)
    }

    /// True where a value of this element, or below it, is the vendor that is looked for, in whatever letters.
    pub(super) fn holds_vendor(&self, index: usize) -> bool {
        self.has(index, LIKE_VENDOR)
    }

    /// How many smallest elements hold a vendor and a product.
    pub(super) fn holders(&self) -> usize {
        self.holders.len()
    }

    /// True where it is, or holds, exactly one of them.
    pub(super) fn holds_one(&self, index: usize) -> bool {
        self.has(index, ONE) && !self.has(index, SEVERAL)
    }
}
