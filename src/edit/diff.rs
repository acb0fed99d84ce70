//! What an edit changes, as rows that any front end can show and as the unified text of `--diff` and JSON.
//!
//! A diff is made from the splices of an [`Edit`], never by comparing two whole files: what is shown is what is
//! written. Of the file only the touched lines and those around them are looked at (and line ends are counted).

mod lines;
mod marks;

use std::fmt::Write as _;
use std::ops::Range;

use crate::base::escape;
use crate::edit::{Edit, Splice};

use lines::{Line, Text};
pub use marks::{Marks, marks};

/// What ends a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum End {
    /// Line feed.
    Lf,
    /// Carriage return and line feed.
    CrLf,
    /// A carriage return alone.
    Cr,
    /// Nothing: the last line of a file without a newline at its end.
    None,
}

/// One row of a diff. Line numbers count from 1; texts are bytes of the file without the line end (a UTF-16 file's
/// texts are turned into UTF-8).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// A line that stays, for orientation.
    Context {
        /// Its number in the old file.
        old: usize,
        /// Its number in the new file.
        new: usize,
        /// Its text.
        text: Vec<u8>,
        /// Its line end.
        end: End,
    },
    /// A line of the old file that goes.
    Removed {
        /// Its number in the old file.
        old: usize,
        /// Its text.
        text: Vec<u8>,
        /// Its line end.
        end: End,
    },
    /// A line of the new file that comes.
    Added {
        /// Its number in the new file.
        new: usize,
        /// Its text.
        text: Vec<u8>,
        /// Its line end.
        end: End,
    },
    /// Lines between two places are left out here.
    Gap,
}

/// What an edit changes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Diff {
    /// In the order of the file; at each place first what goes, then what comes.
    pub rows: Vec<Row>,
    /// Lines that come without one that goes at the same place.
    pub added: usize,
    /// Lines that go without one that comes at the same place.
    pub removed: usize,
    /// Lines that take the place of another.
    pub changed: usize,
    /// Places where lines come, go or change.
    pub places: usize,
}

/// One place: whole lines of the old file (byte range, number of the first) and the bytes in their place.
struct Place {
    old: Range<usize>,
    number: usize,
    new: Vec<u8>,
}

impl Diff {
    /// The diff of an edit, with so many lines of context around each place. No rows where the edit is empty.
    #[must_use]
    pub fn of(original: &[u8], edit: &Edit, context: usize) -> Self {
        let text = Text::of(original);
        let places = text.places(original, &edit.splices);
        let mut diff = Self::default();
        let mut shown = Shown { end: 0, old: 1, new: 1 };
        let mut places = places.into_iter().peekable();
        while let Some(place) = places.next() {
            let (gone, come) = text.apart(original, &place);
            diff.before(text, original, &mut shown, &gone, context);
            diff.change(&gone.lines, &come, &mut shown);
            let limit = places.peek().map_or(original.len(), |next| next.old.start);
            shown.end = gone.range.end;
            diff.after(text, original, &mut shown, context, limit);
        }
        diff
    }

    /// A file that comes into being.
    #[must_use]
    pub fn created(new: &[u8]) -> Self {
        Self::whole(new, true)
    }

    /// A file that goes.
    #[must_use]
    pub fn removed(old: &[u8]) -> Self {
        Self::whole(old, false)
    }

    fn whole(bytes: &[u8], come: bool) -> Self {
        let text = Text::of(bytes);
        let lines = text.lines(bytes, 0..bytes.len(), 1);
        let mut diff = Self::default();
        let mut shown = Shown { end: 0, old: 1, new: 1 };
        if come {
            diff.change(&[], &lines, &mut shown);
        } else {
            diff.change(&lines, &[], &mut shown);
        }
        diff
    }

    /// The gap or the context in front of a place.
    fn before(&mut self, text: Text, original: &[u8], shown: &mut Shown, gone: &Gone, context: usize) {
        let between = text.tail(original, shown.end..gone.range.start, gone.number, context);
        let first = between.first().map_or(gone.number, |line| line.number);
        if first > shown.old && !self.rows.is_empty() {
            self.rows.push(Row::Gap);
        }
        shown.new += first.saturating_sub(shown.old);
        shown.old = first.max(shown.old);
        for line in between {
            self.context(line, shown);
        }
    }

    /// The context behind a place, up to the byte `limit`.
    fn after(&mut self, text: Text, original: &[u8], shown: &mut Shown, context: usize, limit: usize) {
        let behind = text.head(original, shown.end..limit, shown.old, context);
        for line in behind {
            shown.end = line.at.end;
            self.context(line, shown);
        }
    }

    fn context(&mut self, line: Line, shown: &mut Shown) {
        self.rows.push(Row::Context { old: shown.old, new: shown.new, text: line.text, end: line.end });
        shown.old += 1;
        shown.new += 1;
    }

    fn change(&mut self, gone: &[Line], come: &[Line], shown: &mut Shown) {
        for line in gone {
            self.rows.push(Row::Removed { old: shown.old, text: line.text.clone(), end: line.end });
            shown.old += 1;
        }
        for line in come {
            self.rows.push(Row::Added { new: shown.new, text: line.text.clone(), end: line.end });
            shown.new += 1;
        }
        let both = gone.len().min(come.len());
        self.changed += both;
        self.removed += gone.len() - both;
        self.added += come.len() - both;
        self.places += usize::from(!gone.is_empty() || !come.is_empty());
    }

    /// The unified diff: `---`, `+++`, `@@` and the lines, escaped by [`escape`] except that tabs stay.
    ///
    /// Where the rows do not all end in the same way, a line that ends in CRLF shows a `\r`, so that a change of line
    /// ends is visible. The text is for eyes; the bytes are in the edit. Empty where there is no row.
    #[must_use]
    pub fn unified(&self, old_name: &str, new_name: &str) -> String {
        if self.rows.is_empty() {
            return String::new();
        }
        let mut out = String::new();
        let name = |name: &str| escape(name.as_bytes());
        let _ = write!(out, "--- {}\n+++ {}\n", name(old_name), name(new_name));
        let ends = self.ends_differ();
        for hunk in self.rows.split(|row| *row == Row::Gap) {
            let (old, new) = (span(hunk, Row::old_line), span(hunk, Row::new_line));
            let _ = writeln!(out, "@@ -{old} +{new} @@");
            for row in hunk {
                row.unified(ends, &mut out);
            }
        }
        out
    }

    fn ends_differ(&self) -> bool {
        let mut ends = self.rows.iter().filter_map(Row::end).filter(|end| *end != End::None);
        let first = ends.next();
        ends.any(|end| Some(end) != first)
    }
}

/// How far the rows have come: bytes of the old file, and the next line numbers.
struct Shown {
    end: usize,
    old: usize,
    new: usize,
}

/// The lines of a place that go: unchanged ones at its ends are left out.
struct Gone {
    range: Range<usize>,
    number: usize,
    lines: Vec<Line>,
}

impl Text {
    /// The places of an edit: splices that touch the same line, or lines side by side without one between, are one.
    fn places(self, original: &[u8], splices: &[Splice]) -> Vec<Place> {
        let mut places: Vec<(Range<usize>, Vec<&Splice>)> = Vec::new();
        for splice in splices {
            let start = self.line_start(original, splice.at.start.min(original.len()));
            let whole = splice.at.start == start && self.ends_in_line_end(&splice.new);
            let end = match (whole, splice.at.is_empty()) {
                (true, true) => splice.at.end,
                _ => self.line_end(original, splice.at.end.min(original.len()), splice.at.start),
            };
            match places.last_mut().filter(|(range, _)| start <= range.end) {
                Some((range, inside)) => {
                    range.end = range.end.max(end);
                    inside.push(splice);
                }
                None => places.push((start..end, vec![splice])),
            }
        }
        let (mut at, mut number) = (0, 1);
        let place = |(old, inside): (Range<usize>, Vec<&Splice>)| {
            number += self.count(original, at..old.start);
            at = old.start;
            Place { new: replaced(original, &old, &inside), old, number }
        };
        places.into_iter().map(place).collect()
    }

    /// What goes and what comes at a place, without the lines that are the same at its start and its end.
    fn apart(self, original: &[u8], place: &Place) -> (Gone, Vec<Line>) {
        let mut gone = self.lines(original, place.old.clone(), place.number);
        let mut come = self.lines(&place.new, 0..place.new.len(), 1);
        let same = |(a, b): &(&Line, &Line)| a.text == b.text && a.end == b.end;
        let behind = gone.iter().rev().zip(come.iter().rev()).take_while(same).count();
        let front = gone.iter().zip(&come).take_while(same).count();
        let behind = behind.min(gone.len().min(come.len()) - front);
        gone.truncate(gone.len() - behind);
        come.truncate(come.len() - behind);
        let start = gone.get(..front).and_then(<[Line]>::last).map_or(place.old.start, |line| line.at.end);
        gone.drain(..front);
        come.drain(..front);
        let range = start..gone.last().map_or(start, |line| line.at.end);
        (Gone { range, number: place.number + front, lines: gone }, come)
    }
}

/// The bytes of `old` with the splices in it carried out.
fn replaced(original: &[u8], old: &Range<usize>, splices: &[&Splice]) -> Vec<u8> {
    let mut new = Vec::new();
    let mut from = old.start;
    for splice in splices {
        new.extend_from_slice(original.get(from..splice.at.start).unwrap_or_default());
        new.extend_from_slice(&splice.new);
        from = splice.at.end;
    }
    new.extend_from_slice(original.get(from..old.end).unwrap_or_default());
    new
}

impl Row {
    /// Its number in the old file, where it has one.
    #[must_use]
    pub const fn old_line(&self) -> Option<usize> {
        match self {
            Self::Context { old, .. } | Self::Removed { old, .. } => Some(*old),
            Self::Added { .. } | Self::Gap => None,
        }
    }

    /// Its number in the new file, where it has one.
    #[must_use]
    pub const fn new_line(&self) -> Option<usize> {
        match self {
            Self::Context { new, .. } | Self::Added { new, .. } => Some(*new),
            Self::Removed { .. } | Self::Gap => None,
        }
    }

    /// How its line ends; none for a gap.
    #[must_use]
    pub const fn end(&self) -> Option<End> {
        match self {
            Self::Context { end, .. } | Self::Removed { end, .. } | Self::Added { end, .. } => Some(*end),
            Self::Gap => None,
        }
    }

    fn unified(&self, ends: bool, out: &mut String) {
        let (sign, text, end) = match self {
            Self::Context { text, end, .. } => (' ', text, end),
            Self::Removed { text, end, .. } => ('-', text, end),
            Self::Added { text, end, .. } => ('+', text, end),
            Self::Gap => return,
        };
        out.push(sign);
        for (at, part) in text.split(|&byte| byte == b'\t').enumerate() {
            out.push_str(if at > 0 { "\t" } else { "" });
            out.push_str(&escape(part));
        }
        out.push_str(if ends && matches!(end, End::CrLf | End::Cr) { "\\r\n" } else { "\n" });
        if *end == End::None {
            out.push_str("\\ No newline at end of file\n");
        }
    }
}

/// `start,length` of a hunk's header for one side; a side without a line names the line before.
fn span(hunk: &[Row], number: fn(&Row) -> Option<usize>) -> String {
    let mut lines = hunk.iter().filter_map(number);
    match lines.next() {
        None => "0,0".to_owned(),
        Some(first) => match lines.count() {
            0 => first.to_string(),
            more => format!("{first},{}", more + 1),
        },
    }
}

#[cfg(test)]
mod tests;
