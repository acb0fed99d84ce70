//! The text of a document: whole, or in pieces that lie one behind the other. What is read back after an edit is the old text
//! with a few new pieces in it, and no copy of it.

use std::borrow::Cow;
use std::ops::Range;

use super::Change;
use super::tag::cut;
use super::tree::Tree;

/// A piece, and where it begins.
pub(super) type Piece<'t> = (usize, Cow<'t, str>);

/// A text.
#[derive(Debug, Clone, Copy)]
pub(super) enum Body<'t> {
    Whole(&'t str),
    /// None of them is empty. What is read, a tag, a comment or a text, lies in one of them.
    Pieces(&'t [Piece<'t>]),
}

impl<'t> Body<'t> {
    /// A part of it, which lies in one piece; nothing where there is no such part.
    pub(super) fn cut(self, at: Range<usize>) -> &'t str {
        let pieces = match self {
            Self::Whole(text) => return cut(text, at),
            Self::Pieces(pieces) => pieces,
        };
        let behind = pieces.partition_point(|(start, _)| *start <= at.start);
        let Some((start, piece)) = behind.checked_sub(1).and_then(|last| pieces.get(last)) else { return "" };
        cut(piece, at.start - start..at.end - start)
    }

    /// All of it, piece by piece.
    pub(super) fn pieces(self) -> impl Iterator<Item = (usize, &'t str)> {
        let (whole, pieces) = match self {
            Self::Whole(text) => (Some((0, text)), &[][..]),
            Self::Pieces(pieces) => (None, pieces),
        };
        whole.into_iter().chain(pieces.iter().map(|(start, piece)| (*start, &**piece)))
    }

    pub(super) fn len(self) -> usize {
        self.pieces().map(|(_, piece)| piece.len()).sum()
    }
}

/// A look at parts of a text of which each mostly lies near the one before: in the same piece.
pub(super) struct Near<'t> {
    pub(super) body: Body<'t>,
    start: usize,
    piece: &'t [u8],
}

impl<'t> Near<'t> {
    pub(super) const fn of(body: Body<'t>) -> Self {
        Self { body, start: 0, piece: &[] }
    }

    /// The bytes of a part, which lies in one piece; nothing where there is no such part.
    #[inline]
    pub(super) fn bytes(&mut self, at: Range<usize>) -> &'t [u8] {
        let inside = at.start.wrapping_sub(self.start)..at.end.wrapping_sub(self.start);
        if let Some(found) = self.piece.get(inside) {
            return found;
        }
        let mut pieces = self.body.pieces().map(|(start, piece)| (start, piece.as_bytes()));
        let found = pieces.find(|(start, piece)| *start <= at.start && at.end <= start + piece.len());
        (self.start, self.piece) = found.unwrap_or_default();
        self.piece.get(at.start.wrapping_sub(self.start)..at.end.wrapping_sub(self.start)).unwrap_or_default()
    }
}

/// What a document's text is taken from.
pub(super) trait Worded {
    fn body(&self) -> Body<'_>;
}

impl Worded for Vec<Piece<'_>> {
    fn body(&self) -> Body<'_> {
        Body::Pieces(self)
    }
}

/// The text with these changes, which are in ascending order. It is cut where a tag of the old text begins or ends, so that
/// what is read of it lies in one piece: where a change had it otherwise, the piece would end inside of something, and be
/// refused.
pub(super) fn changed<'t>(old: &'t str, tree: &Tree, mut changes: &[Change]) -> Vec<Piece<'t>> {
    let mut out = Vec::new();
    let (mut from, mut length) = (0, 0);
    let mut push = |piece: Cow<'t, str>| {
        let start = length;
        length += piece.len();
        if !piece.is_empty() {
            out.push((start, piece));
        }
    };
    while let Some(first) = changes.first() {
        let start = edge_before(tree, first.at.start).max(from);
        push(Cow::Borrowed(cut(old, from..start)));
        let (mut new, mut at) = (String::new(), start);
        // Changes without such a place between them share a piece.
        let mut end = first.at.start + 1;
        while let Some((change, rest)) = changes.split_first()
            && change.at.start < end
        {
            new.push_str(cut(old, at..change.at.start));
            new.push_str(&change.new);
            at = change.at.end;
            end = edge_behind(tree, old.len(), at);
            changes = rest;
        }
        new.push_str(cut(old, at..end));
        push(Cow::Owned(new));
        from = end;
    }
    push(Cow::Borrowed(cut(old, from..old.len())));
    out
}

/// A place at or before this one at which a tag begins or ends.
fn edge_before(tree: &Tree, at: usize) -> usize {
    let behind = tree.elements.partition_point(|element| element.whole().start <= at);
    let Some(element) = behind.checked_sub(1).and_then(|last| tree.get(last)) else { return 0 };
    let edges = [element.whole().end, element.content().end, element.tag().end, element.tag().start];
    edges.into_iter().find(|edge| *edge <= at).unwrap_or(0)
}

/// A place at or behind this one at which a tag begins or ends, or the end.
fn edge_behind(tree: &Tree, end: usize, at: usize) -> usize {
    let next = tree.elements.partition_point(|element| element.whole().start < at);
    let mut edge = tree.get(next).map_or(end, |element| element.whole().start);
    let mut around = next.checked_sub(1).and_then(|last| tree.get(last));
    while let Some(element) = around {
        let edges = [element.tag().end, element.content().end, element.whole().end];
        if let Some(found) = edges.into_iter().find(|found| *found >= at) {
            edge = edge.min(found);
            break;
        }
        around = element.parent().and_then(|parent| tree.get(parent));
    }
    edge
}

/// True where both are the same bytes, however they are divided.
pub(super) fn same<'a>(one: impl Iterator<Item = &'a [u8]>, mut two: impl Iterator<Item = &'a [u8]>) -> bool {
    let mut theirs: &[u8] = &[];
    for mut mine in one {
        while !mine.is_empty() {
            if theirs.is_empty() {
                let Some(next) = two.next() else { return false };
                theirs = next;
                continue;
            }
            let length = mine.len().min(theirs.len());
            let ((head, rest), (other, behind)) = (mine.split_at(length), theirs.split_at(length));
            if head != other {
                return false;
            }
            (mine, theirs) = (rest, behind);
        }
    }
    theirs.is_empty() && two.all(<[u8]>::is_empty)
}
