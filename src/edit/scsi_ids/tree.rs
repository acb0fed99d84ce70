//! The elements of a document that was read: where they stand in the text, their names, attributes and neighbours.

mod reading;

use std::ops::Range;

use reading::Reading;

use super::body::Body;
use super::names::Name;
use super::tag::Attribute;
use crate::edit::Refusal;

/// An element: places in the text, which is shorter than 4 GiB, and its neighbours by their index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Element {
    start: u32,
    open_end: u32,
    close: u32,
    end: u32,
    parent: u32,
    next: u32,
    /// The index of its first attribute; the next element's first one ends them.
    attributes: u32,
    /// Which name it has: the same number for the same namespace and local name.
    pub(super) name: u32,
}

const NONE: u32 = u32::MAX;

const fn wide(at: u32) -> usize {
    at as usize
}

fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(NONE)
}

impl Element {
    /// From its `<` to behind its last `>`.
    pub(super) const fn whole(&self) -> Range<usize> {
        wide(self.start)..wide(self.end)
    }

    /// Its start tag, or the one tag that it has.
    pub(super) const fn tag(&self) -> Range<usize> {
        wide(self.start)..wide(self.open_end)
    }

    /// What stands between its tags.
    pub(super) const fn content(&self) -> Range<usize> {
        wide(self.open_end)..wide(self.close)
    }

    /// True for `<a/>`.
    pub(super) const fn is_empty_tag(&self) -> bool {
        self.open_end == self.end
    }

    /// The index of the element around it.
    pub(super) fn parent(&self) -> Option<usize> {
        (self.parent != NONE).then_some(wide(self.parent))
    }

    /// The index behind its last descendant.
    pub(super) const fn next(&self) -> usize {
        wide(self.next)
    }
}

/// Memory of a tree that is not needed any more, for the next one.
#[derive(Debug, Default)]
pub(super) struct Room {
    elements: Vec<Element>,
    attributes: Vec<Attribute>,
}

/// All elements, in the order of their start tags.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) elements: Vec<Element>,
    /// The attributes of all elements, in the order of the file.
    attributes: Vec<Attribute>,
    /// The names of elements: one for each namespace and local name.
    names: Vec<Name>,
    /// The names of attributes, by the number that an attribute has.
    labels: Vec<Name>,
}

impl Tree {
    /// Reads a whole document.
    pub(super) fn read(text: &str) -> Result<Self, Refusal> {
        Self::read_into(Body::Whole(text), Room::default())
    }

    /// Reads a whole document; places in the errors are those of a piece.
    pub(super) fn read_into(body: Body<'_>, room: Room) -> Result<Self, Refusal> {
        let Room { elements, attributes } = room;
        let mut reading = Reading::new(Self { elements, attributes, ..Self::default() });
        body.pieces().try_for_each(|(start, piece)| reading.piece(start, piece))?;
        reading.ended()?;
        Ok(reading.tree)
    }

    /// The room that this one takes.
    pub(super) fn into_room(self) -> Room {
        let Self { mut elements, mut attributes, .. } = self;
        elements.clear();
        attributes.clear();
        Room { elements, attributes }
    }

    pub(super) fn get(&self, index: usize) -> Option<&Element> {
        self.elements.get(index)
    }

    /// The local name of an element.
    pub(super) fn local(&self, element: &Element) -> &str {
        self.name(element).map_or("", |name| name.local.as_str())
    }

    /// The name of an element, and what it tells.
    pub(super) fn name(&self, element: &Element) -> Option<&Name> {
        self.names.get(wide(element.name))
    }

    /// The name of an attribute, and what it tells.
    pub(super) fn label(&self, attribute: &Attribute) -> Option<&Name> {
        self.labels.get(wide(attribute.label))
    }

    /// The attributes of an element, with their places in the text.
    pub(super) fn attributes(&self, index: usize) -> &[Attribute] {
        self.attributes_within(index..index + 1)
    }

    /// The attributes of some elements that stand one behind the other.
    pub(super) fn attributes_within(&self, elements: Range<usize>) -> &[Attribute] {
        let first = |index: usize| self.get(index).map_or(self.attributes.len(), |one| wide(one.attributes));
        self.attributes.get(first(elements.start)..first(elements.end)).unwrap_or_default()
    }

    /// True where two elements hold the same elements, one in the other, with attributes of the same names.
    pub(super) fn are_alike(&self, one: usize, other: usize) -> bool {
        let elements = |of: usize| self.elements.get(of..self.get(of)?.next());
        let (Some(mine), Some(its)) = (elements(one), elements(other)) else { return false };
        let first = |all: &[Element]| all.first().map_or(0, |element| element.attributes);
        let (my_first, its_first) = (first(mine), first(its));
        let same = |(mine, its): (&Element, &Element)| {
            mine.name == its.name
                && mine.next() - one == its.next() - other
                && mine.attributes - my_first == its.attributes - its_first
        };
        let labels = |of: usize, all: &[Element]| {
            self.attributes_within(of..of + all.len()).iter().map(|attribute| attribute.label)
        };
        mine.len() == its.len() && mine.iter().zip(its).all(same) && labels(one, mine).eq(labels(other, its))
    }

    /// True where it has no child element.
    pub(super) fn is_leaf(&self, index: usize) -> bool {
        self.get(index).is_some_and(|element| element.next() == index + 1)
    }

    /// The children of an element.
    pub(super) fn children(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        let end = self.get(index).map_or(0, Element::next);
        std::iter::successors(Some(index + 1), |at| self.get(*at).map(Element::next))
            .take_while(move |at| *at < end)
    }
}
