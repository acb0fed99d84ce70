//! The reading back of every edit before it leaves this room.

use std::ops::Range;

use super::doc::Doc;
use super::tag::cut;
use super::{Done, Wish};
use crate::base::Text;
use crate::edit::Refusal;

/// What an edit is to reach.
pub(super) struct Wanted {
    /// Entries of ours that stand there afterwards.
    pub(super) ours: usize,
    /// Places in the text that go.
    pub(super) gone: Vec<Range<usize>>,
    /// How many elements come, and in front of which place of the old text.
    pub(super) come: Option<(usize, usize)>,
    /// Elements that hold a vendor and a product afterwards; none where a block's names need not tell.
    pub(super) holders: Option<usize>,
    /// Where the version stands in the old text.
    pub(super) version: Range<usize>,
}

/// Reads the edited file back: well formed, in the same encoding, the version as it was to be, the entry there or gone,
/// and every other element with its attributes and its text as it was.
///
/// # Errors
/// `edit-self-check`, where that is not so: a defect of this program, found before it wrote a byte.
pub(super) fn read_back(
    file: &[u8],
    old: &Doc<'_>,
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
    if !ordered || !inside {
        return Err(failed());
    }
    let bytes = done.edit.bytes(file);
    let new = Doc::read(&bytes, wish).map_err(|_| failed())?;
    let block = super::block_of(&new, wish).map_err(|_| failed())?;
    let found = new.ours(wish, block.as_ref()).len() == wanted.ours;
    let counted = wanted.holders.is_none_or(|count| new.marks.holders() == count);
    let same_encoding = new.source.encoding == old.source.encoding;
    if !found || !counted || !same_encoding || !same_others(old, &new, done, wanted) {
        return Err(failed());
    }
    Ok(())
}

/// True where the elements that neither come nor go are the same, but for the version.
fn same_others(old: &Doc<'_>, new: &Doc<'_>, done: &Done, wanted: &Wanted) -> bool {
    let Some(version) = &done.version else { return false };
    let (before, after) = (&old.tree.elements, &new.tree.elements);
    let mut at = 0;
    let mut passed = 0;
    let mut raised = false;
    for (index, element) in before.iter().enumerate() {
        let whole = element.whole();
        if wanted.gone.iter().any(|gone| gone.start <= whole.start && whole.end <= gone.end) {
            continue;
        }
        if let Some((count, place)) = wanted.come
            && passed == 0
            && whole.start >= place
        {
            at += count;
            passed = count;
        }
        let Some(twin) = after.get(at) else { return false };
        let holds =
            |range: Range<usize>| range.start <= wanted.version.start && wanted.version.end <= range.end;
        let same = |one: Range<usize>, two: Range<usize>| {
            let (one_text, two_text) = (cut(old.text(), one.clone()), cut(new.text(), two));
            if holds(one) {
                let number = version.from.utf8().unwrap_or_default();
                let next = version.to.utf8().unwrap_or_default();
                (one_text != two_text && two_text.contains(next) && one_text.contains(number), true)
            } else {
                (one_text == two_text, false)
            }
        };
        let (tag, in_tag) = same(element.tag(), twin.tag());
        let (leaf, in_leaf) = if old.tree.is_leaf(index) && new.tree.is_leaf(at) {
            same(element.content(), twin.content())
        } else {
            (true, false)
        };
        if !tag || !leaf {
            return false;
        }
        raised |= in_tag || in_leaf;
        at += 1;
    }
    let come = wanted.come.map_or(0, |(count, _)| count);
    raised && at + (come - passed) == after.len()
}
