//! The reading back of every edit before it leaves this room.

use std::ops::Range;

use super::body::{Piece, changed, same};
use super::decode::Source;
use super::doc::Doc;
use super::place::refuse;
use super::tag::cut;
use super::tree::{Room, Tree};
use super::{Change, Done, Wish};
use crate::base::Text;
use crate::edit::{MAX_FILE, Refusal};

/// What an edit is to reach.
pub(super) struct Wanted {
    /// Entries of ours that stand there afterwards.
    pub(super) ours: usize,
    /// How many elements come, and in front of which place of the old text.
    pub(super) come: Option<(usize, usize)>,
    /// Elements that hold a vendor and a product afterwards, and whether by all names or by the plain ones alone; none where a
    /// block's names need not tell.
    pub(super) holders: Option<(usize, bool)>,
    /// The entries that go whole, at their places in the old text.
    pub(super) gone: Vec<Range<usize>>,
    /// Where the version stands in the old text.
    pub(super) version: Range<usize>,
    /// The edit, at places of the old text, in ascending order.
    pub(super) changes: Vec<Change>,
}

/// Reads the edited file back: well formed, in the same encoding, the version as it was to be, the entry there or gone,
/// every byte of the text outside of the changes as it was, and every other element at its place.
///
/// Of the old file only its text is kept meanwhile, and of the new one no copy is made where its bytes are its text: two trees
/// of a large file would take more room than the file.
///
/// # Errors
/// `edit-self-check`, where that is not so: a defect of this program, found before it wrote a byte. `xml-entry-inside`, where
/// an entry that goes stands in another element that is one by then, and `xml-entry-left`, where something else is one of ours
/// by then: nobody knows what is meant.
pub(super) fn read_back(
    file: &[u8],
    old: Doc<Source<'_>>,
    done: &Done,
    wish: &Wish,
    wanted: &Wanted,
) -> Result<(), Refusal> {
    let failed = || Refusal::new(Text::new("edit-self-check"));
    let splices = &done.edit.splices;
    let ordered = splices.windows(2).all(|pair| match pair {
        [one, two] => one.at.end <= two.at.start,
        _ => true,
    });
    let inside = splices.iter().all(|splice| splice.at.start <= splice.at.end && splice.at.end <= file.len());
    if !ordered || !inside || splices.len() != wanted.changes.len() || !raised(&old.source, done, wanted) {
        return Err(failed());
    }
    let stays = staying(&old.tree, wanted);
    let Doc { source, tree, marks, lists } = old;
    drop((marks, lists));
    let mut room = Room::default();
    let bytes;
    let pieces = if let Some(text) = source.borrowed() {
        let pieces = changed(text, &tree, &wanted.changes);
        room = tree.into_room();
        pieces
    } else {
        drop(tree);
        bytes = done.edit.bytes(file);
        let new = Source::read(&bytes).map_err(|_| failed())?;
        if new.encoding != source.encoding {
            return Err(failed());
        }
        vec![(0, new.text)]
    };
    let written = is_written(file, &source, done, wanted, &pieces);
    let new = Doc::read_into(pieces, wish, room).map_err(|_| failed())?;
    let block = super::block_of(&new, wish).map_err(|_| failed())?;
    let ours = new.ours(wish, block.as_ref());
    let found = ours.len() == wanted.ours;
    let counted = match wanted.holders {
        Some((count, wide)) => {
            let holders = new.holders(wide);
            holders.len() == count + come_to_hold(&new, &holders, wish, wanted, &source)?
        }
        None => true,
    };
    if !written || stands(&new.tree, wanted) != Some(stays) {
        return Err(failed());
    }
    // All that was ours is out, then; what is left was told by names that did not count beside it.
    let left = ours.first().and_then(|index| new.element(*index));
    if let Some(left) = left.filter(|_| wanted.gone.len() + 1 == wanted.changes.len()) {
        let text: String = new.body().pieces().map(|(_, piece)| piece).collect();
        return Err(unclear("xml-entry-left", wish, &text, left.whole().start));
    }
    if found && counted { Ok(()) } else { Err(failed()) }
}

fn unclear(id: &'static str, wish: &Wish, text: &str, at: usize) -> Refusal {
    let what = Text::new(id).with("vendor", wish.vendor.as_str());
    refuse(what.with("product", wish.product.as_str()), text, at)
}

/// 1 where the root element, which is no entry, holds a vendor and a product itself once all entries in it are gone, else 0.
fn come_to_hold(
    new: &Doc<Vec<Piece<'_>>>,
    holders: &[usize],
    wish: &Wish,
    wanted: &Wanted,
    old: &Source<'_>,
) -> Result<usize, Refusal> {
    let mut root = 0;
    for gone in &wanted.gone {
        let (mut more, mut less) = (0, 0);
        let mut at = gone.start;
        for change in wanted.changes.iter().take_while(|change| change.at.start <= gone.start) {
            at = change.at.start + more - less;
            (more, less) = (more + change.new.len(), less + change.at.len());
        }
        let around = |index: &&usize| {
            let whole = new.element(**index).map(super::tree::Element::whole);
            whole.is_some_and(|whole| whole.start < at && at < whole.end)
        };
        match holders.iter().find(around) {
            Some(0) => root = 1,
            Some(_) => {
                return Err(unclear("xml-entry-inside", wish, &old.text, gone.start));
            }
            None => {}
        }
    }
    Ok(root)
}

/// The tags of elements, by their number and a sum of all their places in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Places {
    count: usize,
    sum: u64,
}

impl Places {
    fn add(&mut self, tag: Range<usize>) {
        for at in [tag.start, tag.end] {
            let mixed = (self.sum ^ at as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            self.sum = mixed ^ (mixed >> 29);
        }
        self.count += 1;
    }
}

/// The elements of the old file that stay, at the places that they move to.
fn staying(tree: &Tree, wanted: &Wanted) -> Places {
    let mut places = Places::default();
    let mut ahead = wanted.changes.as_slice();
    // What the changes behind us have added and taken.
    let (mut more, mut less) = (0, 0);
    for element in &tree.elements {
        let whole = element.whole();
        while let Some((change, rest)) = ahead.split_first()
            && change.at.end <= whole.start
        {
            more += change.new.len();
            less += change.at.len();
            ahead = rest;
        }
        let first = ahead.first();
        if first.is_some_and(|change| change.at.start <= whole.start && whole.end <= change.at.end) {
            continue;
        }
        let tag = element.tag();
        let inside = first.filter(|change| change.at.end < tag.end);
        let (come, gone) = inside.map_or((0, 0), |change| (change.new.len(), change.at.len()));
        places.add(tag.start + more - less..tag.end + more + come - less - gone);
    }
    places
}

/// The elements of the new file but for those that have come; none where these are not as many as they should be.
fn stands(tree: &Tree, wanted: &Wanted) -> Option<Places> {
    let mut places = Places::default();
    let mut come = 0;
    let new = wanted.come.and_then(|(_, place)| {
        let before: (usize, usize) = (wanted.changes.iter())
            .take_while(|change| change.at.start < place)
            .fold((0, 0), |(more, less), change| (more + change.new.len(), less + change.at.len()));
        let from = place + before.0 - before.1;
        let length = wanted.changes.iter().find(|change| change.at == (place..place))?.new.len();
        Some(from..from + length)
    });
    for element in &tree.elements {
        let whole = element.whole();
        if new.as_ref().is_some_and(|new| new.start <= whole.start && whole.end <= new.end) {
            come += 1;
        } else {
            places.add(element.tag());
        }
    }
    (come == wanted.come.map_or(0, |(count, _)| count)).then_some(places)
}

/// True where the text that is read back is that of the file that will be written, and every byte of the old one outside of
/// the changes stands in it.
fn is_written(file: &[u8], old: &Source<'_>, done: &Done, wanted: &Wanted, pieces: &[Piece<'_>]) -> bool {
    let read = pieces.iter().map(|(_, piece)| piece.as_bytes());
    if old.borrowed().is_some() {
        // These encodings are told by bytes in front of the root element, in which no change is.
        let mark = file.get(..old.mark).unwrap_or_default();
        let length: usize = done.edit.pieces(file).map(<[u8]>::len).sum();
        let fits = u64::try_from(length).is_ok_and(|length| length <= MAX_FILE);
        return fits && same(std::iter::once(mark).chain(read), done.edit.pieces(file));
    }
    let text = |at: Range<usize>| cut(&old.text, at).as_bytes();
    let mut from = 0;
    let changed = wanted.changes.iter().flat_map(|change| {
        let kept = text(from..change.at.start);
        from = change.at.end;
        [kept, change.new.as_bytes()]
    });
    let last = wanted.changes.last().map_or(0, |change| change.at.end);
    let changed = changed.chain(std::iter::once(text(last..old.text.len())));
    same(read, changed)
}

/// True where one of the changes makes the version the one that it was to become.
fn raised(old: &Source<'_>, done: &Done, wanted: &Wanted) -> bool {
    let Some(version) = &done.version else { return false };
    let was = cut(&old.text, wanted.version.clone());
    let mut there = wanted.changes.iter().filter(|change| change.at == wanted.version);
    there.any(|change| {
        version.from.utf8() == Some(was)
            && version.to.utf8() == Some(change.new.as_str())
            && was != change.new
    })
}
