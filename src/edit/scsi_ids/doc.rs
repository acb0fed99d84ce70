//! A file that was read: its text, its elements, its entries, and which of them is the one wished for.

use std::borrow::Cow;

use super::Wish;
use super::block::Block;
use super::body::{Body, Worded};
use super::decode::Source;
use super::fields::{Field, chosen, fields};
use super::group;
use super::lists::{List, Lists};
use super::marks::Marks;
use super::names::Role;
use super::tag;
use super::tree::{Element, Room, Tree};
use super::version::{self, Candidates};
use crate::edit::Refusal;

pub(super) struct Doc<S> {
    pub(super) source: S,
    pub(super) tree: Tree,
    pub(super) marks: Marks,
    pub(super) lists: Lists,
}

impl<'a> Doc<Source<'a>> {
    pub(super) fn read(file: &'a [u8], wish: &Wish) -> Result<Self, Refusal> {
        Self::read_into(Source::read(file)?, wish, Room::default())
    }

    pub(super) fn text(&self) -> &str {
        &self.source.text
    }
}

impl<S: Worded> Doc<S> {
    /// Reads a document, into the memory of one that is not needed any more.
    pub(super) fn read_into(source: S, wish: &Wish, room: Room) -> Result<Self, Refusal> {
        let body = source.body();
        let tree = Tree::read_into(body, room)?;
        let mut marks = Marks::of(body, &tree, &wish.vendor, &wish.product);
        let lists = Lists::of(body, &tree, &mut marks);
        Ok(Self { source, tree, marks, lists })
    }

    pub(super) fn body(&self) -> Body<'_> {
        self.source.body()
    }

    pub(super) fn element(&self, index: usize) -> Option<&Element> {
        self.tree.get(index)
    }

    /// The smallest elements that hold a vendor and a product, by all names that may mean them, or by the plain ones alone:
    /// which of both the lists are made by may change with an entry that comes or goes.
    pub(super) fn holders(&self, wide: bool) -> Cow<'_, [usize]> {
        if self.marks.wide == wide {
            return Cow::Borrowed(&self.marks.holders);
        }
        let plain = self.marks.plain(self.body(), &self.tree);
        let all = if wide { plain.widened(self.body(), &self.tree) } else { None };
        Cow::Owned(all.unwrap_or(plain).holders)
    }

    fn start(&self, index: usize) -> usize {
        self.element(index).map_or(0, |element| element.whole().start)
    }

    /// The list that new entries belong to.
    pub(super) fn list(&self) -> Option<&List> {
        self.lists.list()
    }

    /// Every entry of every list.
    fn entries(&self) -> impl Iterator<Item = usize> + '_ {
        self.lists.all.iter().flat_map(|list| list.entries.iter().copied())
    }

    /// The entries that are for the wish's vendor and product: by the fields that are named so; where the admin's own
    /// block is wished for, also by its name and the values in it.
    pub(super) fn ours(&self, wish: &Wish, block: Option<&Block>) -> Vec<usize> {
        let candidates = self.entries().filter(|entry| self.marks.holds_both_values(*entry));
        let ours: Vec<usize> = candidates
            .filter(|entry| {
                let found = fields(self.body(), &self.tree, *entry, &[]).unwrap_or_default();
                is(&found, Role::Vendor, &wish.vendor) && is(&found, Role::Product, &wish.product)
            })
            .collect();
        let Some(block) = block else { return ours };
        let made = self.made_by(block);
        let end = |index: usize| self.element(index).map_or(index, Element::next);
        let apart = |entry: &usize| !made.iter().any(|one| *one < end(*entry) && *entry < end(*one));
        let mut all: Vec<usize> = ours.into_iter().filter(apart).chain(made.iter().copied()).collect();
        all.sort_unstable();
        if all.is_empty() { self.like_block(block) } else { all }
    }

    /// The elements that a block has made: of its name and with its fields. What is told by names may be only a part of one.
    fn made_by(&self, block: &Block) -> Vec<usize> {
        let made = |index: &usize| {
            let named = self.element(*index).is_some_and(|one| self.tree.local(one) == block.name);
            let found = || fields(self.body(), &self.tree, *index, &[]);
            named && self.marks.holds_both_values(*index) && found().is_some_and(|found| block.is(&found))
        };
        (1..self.tree.elements.len()).filter(made).collect()
    }

    /// An element of the block's name around an entry that only that name tells: nobody knows which of both is meant.
    pub(super) fn around_alike(&self, entry: usize, wish: &Wish, block: &Block) -> Option<usize> {
        let found = fields(self.body(), &self.tree, entry, &[]).unwrap_or_default();
        if block.is(&found)
            || is(&found, Role::Vendor, &wish.vendor) && is(&found, Role::Product, &wish.product)
        {
            return None;
        }
        let parent = |index: &usize| self.element(*index).and_then(Element::parent);
        let mut around = std::iter::successors(parent(&entry), parent);
        around.find(|index| self.element(*index).is_some_and(|one| self.tree.local(one) == block.name))
    }

    /// The elements of the block's name that hold both values, and none of which holds another one.
    fn like_block(&self, block: &Block) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        for index in (1..self.tree.elements.len()).rev().filter(|at| self.marks.holds_both_values(*at)) {
            let Some(one) = self.element(index).filter(|one| self.tree.local(one) == block.name) else {
                continue;
            };
            if found.last().is_none_or(|inside| *inside >= one.next()) {
                found.push(index);
            }
        }
        found.reverse();
        found
    }

    /// The parts of an entry of ours that go, where others of it stay. Nothing where it goes whole: an entry that a block
    /// has made, or that only the block's name tells, is never taken apart.
    pub(super) fn parts_that_go(&self, entry: usize, wish: &Wish, block: Option<&Block>) -> Vec<usize> {
        let (text, tree) = (self.body(), &self.tree);
        let whole = block.is_some_and(|block| {
            let found = fields(text, tree, entry, &[]).unwrap_or_default();
            block.is(&found)
                || !(is(&found, Role::Vendor, &wish.vendor) && is(&found, Role::Product, &wish.product))
        });
        if whole { Vec::new() } else { group::parts_with(text, tree, entry, &wish.product) }
    }

    /// The entries of the same vendor, in whatever letters, that are not the wish's: their places, vendors and products.
    pub(super) fn same_vendor(&self, wish: &Wish) -> Vec<(usize, String, String)> {
        let candidates = self.entries().filter(|entry| self.marks.holds_vendor(*entry));
        let read = candidates.filter_map(|entry| {
            let found = fields(self.body(), &self.tree, entry, &[])?;
            let value = |role| Some(tag::trim(&chosen(&found, role)?.value).to_owned());
            let (vendor, product) = (value(Role::Vendor)?, value(Role::Product)?);
            let like = vendor.eq_ignore_ascii_case(&wish.vendor);
            let other = vendor != wish.vendor || product != wish.product;
            (like && other).then(|| (self.start(entry), vendor, product))
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
        first.map_or(self.body().len(), |entry| self.start(entry))
    }

    pub(super) fn versions(&self, ours: &[usize], block: Option<&Block>) -> Candidates {
        version::candidates(self.body(), &self.tree, self.first(ours, block))
    }
}

/// True where the field of that role has this value; where several have it, one is enough.
fn is(fields: &[Field], role: Role, value: &str) -> bool {
    let same = |field: &Field| tag::trim(&field.value) == value;
    match chosen(fields, role) {
        Some(field) => same(field),
        None => fields.iter().any(|field| field.role.is_some_and(|(found, _)| found == role) && same(field)),
    }
}
