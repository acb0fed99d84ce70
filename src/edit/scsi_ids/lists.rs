//! Which elements are entries. What that means is written down in the module's own description.

use std::collections::HashMap;

use super::body::Body;
use super::lone;
use super::marks::Marks;
use super::tree::{Element, Tree};

/// A list: the elements of one name in one parent that are entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct List {
    /// Their indexes, in the order of the file; never none.
    pub(super) entries: Vec<usize>,
    /// The last element of that name in that parent, entry or not: a new entry goes behind it.
    pub(super) last: usize,
}

/// The lists of a document.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// All of them, in the order of their first entries.
    pub(super) all: Vec<List>,
    /// Which of them new entries belong to, where that is clear.
    chosen: Option<usize>,
    /// An element that holds a vendor and a product alone, where it is not clear whether it is an entry or a part of one.
    pub(super) part: Option<usize>,
}

impl Lists {
    /// By the plain names of vendors and products, and by what else may mean them only where the plain ones make no list that
    /// repeats, or where it finds more entries of that list. The marks are then those of all names.
    pub(super) fn of(text: Body<'_>, tree: &Tree, marks: &mut Marks) -> Self {
        let plain = Self::by(tree, marks);
        let Some(all) = marks.widened(text, tree) else { return plain };
        let mut wide = Self::by(tree, &all);
        if wide.list() == plain.list() && wide.list().is_some() {
            return plain;
        }
        let inside =
            |entry: &usize| wide.list().is_some_and(|list| list.entries.binary_search(entry).is_ok());
        if plain.all.iter().any(|list| list.entries.len() > 1) {
            if !plain.list().is_some_and(|list| list.entries.iter().all(inside)) {
                return plain;
            }
        } else if !plain.all.iter().flat_map(|list| &list.entries).all(inside) {
            // One entry with plain names and others elsewhere without them: nobody knows which is meant.
            wide.chosen = None;
        }
        *marks = all;
        wide
    }

    /// The list that new entries belong to.
    pub(super) fn list(&self) -> Option<&List> {
        self.chosen.and_then(|at| self.all.get(at))
    }

    fn by(tree: &Tree, marks: &Marks) -> Self {
        let mut all = lists(tree, marks);
        let mut part = None;
        let alone = |list: &List| list.entries.len() == 1;
        if all.iter().all(alone) {
            let only = |list: &List| list.entries.first().copied().unwrap_or(list.last);
            all.retain(|list| !lone::is_header(tree, only(list)));
            for list in &mut all {
                match lone::lifted(tree, marks, only(list)) {
                    Some(entry) if entry == only(list) => {}
                    Some(entry) => *list = List { entries: vec![entry], last: entry },
                    None => part = Some(only(list)),
                }
            }
            part = part.filter(|_| all.len() == 1);
        }
        let chosen = chosen(tree, &all).filter(|_| part.is_none());
        Self { all, chosen, part }
    }
}

fn key(element: &Element) -> (Option<usize>, u32) {
    (element.parent(), element.name)
}

/// All lists of a document, in the order of their first entries.
fn lists(tree: &Tree, marks: &Marks) -> Vec<List> {
    // Of each name in each parent: how many hold exactly one smallest holder.
    let mut alike: HashMap<(Option<usize>, u32), u32> = HashMap::new();
    let mut last = None;
    for (_, element) in tree.elements.iter().enumerate().filter(|(index, _)| marks.holds_one(*index)) {
        // Two are enough to repeat, and neighbours of one name stand in long rows.
        if last != Some((key(element), 2)) {
            let count = alike.entry(key(element)).or_default();
            *count = (*count + 1).min(2);
            last = Some((key(element), *count));
        }
    }
    let mut order: HashMap<(Option<usize>, u32), usize> = HashMap::new();
    let mut lists: Vec<List> = Vec::new();
    let mut last: Option<((Option<usize>, u32), usize)> = None;
    let mut twice = None;
    for &holder in &marks.holders {
        let repeats = |element: &Element| {
            let key = key(element);
            twice == Some(key) || alike.get(&key).is_some_and(|count| *count > 1)
        };
        let (entry, repeating) = lifted(tree, marks, holder, repeats);
        let Some(element) = tree.get(entry) else { continue };
        let key = key(element);
        twice = repeating.then_some(key);
        let at = match last {
            Some((known, at)) if known == key => at,
            _ => *order.entry(key).or_insert(lists.len()),
        };
        last = Some((key, at));
        match lists.get_mut(at) {
            Some(known) => known.entries.push(entry),
            None => lists.push(List { entries: vec![entry], last: entry }),
        }
    }
    let mut parents: Vec<usize> = order.keys().filter_map(|(parent, _)| *parent).collect();
    parents.sort_unstable();
    parents.dedup();
    for parent in parents {
        let mut last = None;
        for (index, child) in tree.children(parent).filter_map(|index| Some((index, tree.get(index)?))) {
            let at = match last {
                Some((name, at)) if name == child.name => at,
                _ => order.get(&key(child)).copied(),
            };
            last = Some((child.name, at));
            if let Some(list) = at.and_then(|at| lists.get_mut(at)) {
                list.last = index;
            }
        }
    }
    lists
}

/// The lowest element around a holder, itself first, that repeats, and true; the holder where none does.
fn lifted(tree: &Tree, marks: &Marks, holder: usize, repeats: impl Fn(&Element) -> bool) -> (usize, bool) {
    let mut at = holder;
    while marks.holds_one(at) {
        let Some(element) = tree.get(at) else { break };
        if repeats(element) {
            return (at, true);
        }
        match element.parent() {
            Some(parent) => at = parent,
            None => break,
        }
    }
    (holder, false)
}

/// The list that new entries belong to: the one that repeats, else the only one. None where another one holds a lone entry of
/// the same name in an element of the same name: there the entries are in groups.
fn chosen(tree: &Tree, lists: &[List]) -> Option<usize> {
    let mut several = lists.iter().enumerate().filter(|(_, list)| list.entries.len() > 1);
    let at = match (several.next(), several.next(), lists) {
        (Some((at, _)), None, _) => at,
        (None, _, [_]) => 0,
        _ => return None,
    };
    let kind = |list: &List| {
        let element = tree.get(list.last)?;
        let around = element.parent().and_then(|parent| tree.get(parent))?;
        Some((element.name, around.name))
    };
    let mine = lists.get(at).and_then(kind);
    let groups = lists.iter().enumerate().any(|(other, list)| other != at && kind(list) == mine);
    (!groups).then_some(at)
}
