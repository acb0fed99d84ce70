//! Which words of a changed line differ.

use std::ops::Range;

use similar::{ChangeTag, TextDiff};

/// Byte ranges that differ, in the old and in the new text of a changed line; ascending, side by side ones joined.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks {
    /// In the old text.
    pub old: Vec<Range<usize>>,
    /// In the new text.
    pub new: Vec<Range<usize>>,
}

/// Longer lines than this many bytes are marked as a whole: nobody reads word marks in them.
const LONGEST: usize = 2000;

/// The words that differ between the two texts of a changed line (bytes; no line ends needed).
#[must_use]
pub fn marks(old: &[u8], new: &[u8]) -> Marks {
    if old.len().max(new.len()) > LONGEST {
        let whole =
            |text: &[u8]| if text.is_empty() { Vec::new() } else { std::iter::once(0..text.len()).collect() };
        return Marks { old: whole(old), new: whole(new) };
    }
    let mut marks = Marks::default();
    let (mut at_old, mut at_new) = (0, 0);
    for change in TextDiff::from_words(old, new).iter_all_changes() {
        let len = change.value().len();
        match change.tag() {
            ChangeTag::Equal => {
                at_old += len;
                at_new += len;
            }
            ChangeTag::Delete => mark(&mut marks.old, &mut at_old, len),
            ChangeTag::Insert => mark(&mut marks.new, &mut at_new, len),
        }
    }
    marks
}

fn mark(ranges: &mut Vec<Range<usize>>, at: &mut usize, len: usize) {
    let end = *at + len;
    match ranges.last_mut().filter(|last| last.end == *at) {
        Some(last) => last.end = end,
        None => ranges.push(*at..end),
    }
    *at = end;
}
