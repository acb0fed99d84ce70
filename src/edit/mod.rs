//! The lossless editors: bytes in, splices out. Nothing here touches a machine.
//!
//! An editor never builds a new file. It answers with [`Splice`]s, each a range of the original and the bytes that
//! take its place, so that every byte outside of them stays as it was, and so that the diff that is shown
//! ([`diff::Diff`]) and the bytes that are written ([`Edit::bytes`]) come from one value.

pub mod diff;
pub mod multipath;
pub mod scsi_ids;

use std::ops::Range;

use crate::base::Text;

/// Larger files than this are refused by the editors, and by hosts before they are read whole.
pub const MAX_FILE: u64 = 64 * 1024 * 1024;

/// One place of an edit: `new` takes the place of the bytes `at` (empty range: an insertion).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Splice {
    /// Byte range in the original.
    pub at: Range<usize>,
    /// The bytes that take its place.
    pub new: Vec<u8>,
    /// Why, in one sentence for the admin.
    pub why: Text,
}

/// An edit of one file: splices in ascending order that do not overlap, and what the admin should know of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Edit {
    /// In ascending order, without overlap. None: there is nothing to do.
    pub splices: Vec<Splice>,
    /// What was found and kept on the way (keys of the admin's own, a second entry, …), for plan and report.
    pub notes: Vec<Text>,
}

impl Edit {
    /// True where the file is right as it is.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.splices.is_empty()
    }

    /// The edited file: the original with every splice in its place.
    #[must_use]
    pub fn bytes(&self, original: &[u8]) -> Vec<u8> {
        let mut out =
            Vec::with_capacity(original.len() + self.splices.iter().map(|s| s.new.len()).sum::<usize>());
        self.pieces(original).for_each(|piece| out.extend_from_slice(piece));
        out
    }

    /// The edited file piece by piece, for whoever writes it without a copy: what stays of the original, and what comes.
    pub fn pieces<'a>(&'a self, original: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
        let ends = self.splices.iter().map(|splice| splice.at.end);
        let from = std::iter::once(0).chain(ends);
        let come = self.splices.iter().map(|splice| (splice.at.start, splice.new.as_slice()));
        let come = come.chain(std::iter::once((original.len(), &[][..])));
        from.zip(come).flat_map(|(from, (to, new))| [original.get(from..to).unwrap_or_default(), new])
    }
}

/// Why a file cannot be edited: nothing is guessed, so each names the place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .what.id)]
pub struct Refusal {
    /// Stable id of the reason and its arguments.
    pub what: Text,
    /// Line in the file, counted from 1 as the file's own tools count, where one line is to blame.
    pub line: Option<usize>,
}

impl Refusal {
    /// A refusal that has no single line.
    #[must_use]
    pub const fn new(what: Text) -> Self {
        Self { what, line: None }
    }

    /// A refusal with the line to blame.
    #[must_use]
    pub fn at(what: Text, line: usize) -> Self {
        Self { what: what.with("line", line), line: Some(line) }
    }
}
