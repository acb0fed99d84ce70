//! What each element holds of vendors and products, itself or below it.

use std::borrow::Cow;

use super::body::Body;
use super::fields::{bare, own, simple};
use super::names::{PLAIN, Role};
use super::tag;
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
        let mut owned = Vec::new();
        for (index, element) in tree.elements.iter().enumerate().rev() {
            let mut mine = bits.get(index).copied().unwrap_or(0);
            if tree.is_bare(index, index + 1) {
                if let Some((role, content)) = bare(tree, index) {
                    let raw = text.cut(content);
                    mine |= self.of_one(role, raw, || value::said(raw), least);
                }
            } else if let Some(content) = simple(tree, index) {
                for attribute in tree.attributes(index) {
                    let Some(name) = tree.label(attribute).filter(|name| !name.is_declaration) else {
                        continue;
                    };
                    let raw = text.cut(attribute.value());
                    mine |= self.of_one(name.role, raw, || value::resolved(raw), least);
                }
                let raw = text.cut(content);
                mine |= self.of_one(None, raw, || value::said(raw), least);
            } else {
                own(text, tree, index, &mut owned);
                for own in &owned {
                    mine |= self.of_one(own.role, &own.value, || Cow::Borrowed(&*own.value), least);
                }
            }
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

    /// True where a value that is written like this may be the vendor or the product: most are not even of that length, or
    /// begin with another character.
    fn may_be_looked_for(&self, raw: &str) -> bool {
        let first = |text: &str| text.as_bytes().first().copied().unwrap_or_default();
        let long = raw.len() >= self.vendor.len().min(self.product.len());
        long && match first(raw) {
            b' ' | b'\t' | b'\n' | b'\r' | b'<' | b'&' => true,
            byte => byte.eq_ignore_ascii_case(&first(&self.vendor)) || byte == first(&self.product),
        }
    }

    /// What a field of that role tells, whose value is written like `raw`.
    fn of_one<'t>(
        &mut self,
        role: Option<(Role, u8)>,
        raw: &str,
        value: impl FnOnce() -> Cow<'t, str>,
        least: u8,
    ) -> u8 {
        let mut found = 0;
        if self.may_be_looked_for(raw) {
            let value = value();
            let value = tag::trim(&value);
            if value.len() == self.vendor.len() && value.eq_ignore_ascii_case(&self.vendor) {
                found |= if value == self.vendor { IS_VENDOR | LIKE_VENDOR } else { LIKE_VENDOR };
            }
            found |= if value == self.product { IS_PRODUCT } else { 0 };
        }
        let Some((role, rank)) = role else { return found };
        self.others |= rank > PLAIN;
        found
            | match role {
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
