//! A file that was read: its text, its elements, its entries, and which of them is the one wished for.

use std::ops::Range;

use super::Wish;
use super::block::Block;
use super::decode::Source;
use super::fields::{Field, Role, chosen, fields};
use super::lists::{self, List, Marks, lists};
use super::tag::BLANKS;
use super::tree::{Element, Tree};
use super::version;
use crate::edit::Refusal;

pub(super) struct Doc<'a> {
    pub(super) source: Source<'a>,
    pub(super) tree: Tree,
    pub(super) marks: Marks,
    pub(super) lists: Vec<List>,
}

impl<'a> Doc<'a> {
    pub(super) fn read(file: &'a [u8], wish: &Wish) -> Result<Self, Refusal> {
        let source = Source::read(file)?;
        let tree = Tree::read(&source.text)?;
        let marks = Marks::of(&source.text, &tree, &wish.vendor, &wish.product);
        let lists = lists(&tree, &marks);
        Ok(Self { source, tree, marks, lists })
    }

    pub(super) fn text(&self) -> &str {
        &self.source.text
    }

    pub(super) fn element(&self, index: usize) -> Option<&Element> {
        self.tree.get(index)
    }

    fn start(&self, index: usize) -> usize {
        self.element(index).map_or(0, |element| element.whole().start)
    }

    /// The list that new entries belong to.
    pub(super) fn list(&self) -> Option<&List> {
        lists::chosen(&self.lists)
    }

    /// Every entry of every list.
    fn entries(&self) -> impl Iterator<Item = usize> + '_ {
        self.lists.iter().flat_map(|list| list.entries.iter().copied())
    }

    /// The entries that are for the wish's vendor and product: by the fields that are named so; where the admin's own
    /// block is wished for, also by its name and the values in it.
    pub(super) fn ours(&self, wish: &Wish, block: Option<&Block>) -> Vec<usize> {
        let candidates = self.entries().filter(|entry| self.marks.holds_both_values(*entry));
        let ours: Vec<usize> = candidates
            .filter(|entry| {
                let found = fields(self.text(), &self.tree, *entry).unwrap_or_default();
                is(&found, Role::Vendor, &wish.vendor) && is(&found, Role::Product, &wish.product)
            })
            .collect();
        if let (true, Some(block)) = (ours.is_empty(), block) {
            let named =
                |index: &usize| self.element(*index).is_some_and(|one| self.tree.local(one) == block.name);
            let mut all = (1..self.tree.elements.len()).rev();
            return all
                .find(|index| self.marks.holds_both_values(*index) && named(index))
                .into_iter()
                .collect();
        }
        ours
    }

    /// The entries of the same vendor whose product is another one: their places and products.
    pub(super) fn same_vendor(&self, wish: &Wish) -> Vec<(usize, String)> {
        let candidates = self.entries().filter(|entry| self.marks.holds_vendor(*entry));
        let read = candidates.filter_map(|entry| {
            let found = fields(self.text(), &self.tree, entry)?;
            let product = chosen(&found, Role::Product)?.value.trim_matches(BLANKS).to_owned();
            let same = is(&found, Role::Vendor, &wish.vendor) && product != wish.product;
            same.then(|| (self.start(entry), product))
        });
        read.collect()
    }

    /// Where the search for the version ends: at the first entry, or at the first element that a block is one of.
    fn first(&self, ours: &[usize], block: Option<&Block>) -> usize {
        let named = |index: &usize| {
            let name = self.element(*index).map(|element| self.tree.local(element));
            block.is_some_and(|block| name == Some(block.name.as_str()))
        };
        let listed = match self.list() {
            Some(list) => list.entries.first().copied(),
            None => self.entries().min().or_else(|| (1..self.tree.elements.len()).find(named)),
        };
        let first = listed.into_iter().chain(ours.iter().copied()).min();
        first.map_or(self.text().len(), |entry| self.start(entry))
    }

    pub(super) fn versions(&self, ours: &[usize], block: Option<&Block>) -> Vec<Range<usize>> {
        version::candidates(self.text(), &self.tree, self.first(ours, block))
    }
}

/// True where the field of that role has this value; where several have it, one is enough.
fn is(fields: &[Field], role: Role, value: &str) -> bool {
    let same = |field: &Field| field.value.trim_matches(BLANKS) == value;
    match chosen(fields, role) {
        Some(field) => same(field),
        None => fields.iter().any(|field| field.role.is_some_and(|(found, _)| found == role) && same(field)),
    }
}
