//! The diff of a file: one below the other with line numbers and signs, or both sides next to each other. Rows are made
//! when they are drawn, so that a diff may be as long as its file.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::base::Text;
use crate::edit::diff::{Diff, End, Row};
use crate::i18n::Letters;
use crate::tui::text::{clip, expand, width, window};
use crate::tui::theme::{Role, Theme};
use crate::tui::ui::Look;

/// A diff, ready to be drawn.
#[derive(Debug)]
pub struct View<'a> {
    diff: &'a Diff,
    /// Both sides next to each other: places in the diff's rows, old and new.
    pairs: Option<Vec<(Option<usize>, Option<usize>)>>,
    /// Columns of a line number.
    digits: usize,
    /// What stands behind a line that has no newline at its end.
    no_newline: String,
    theme: Theme,
    letters: Letters,
}

/// What stands in a row: its line number, its sign, its bytes.
type Shown<'a> = Option<(usize, &'static str, &'a [u8], Role)>;

impl<'a> View<'a> {
    /// The view of a diff, side by side if wanted.
    #[must_use]
    pub fn new(look: &Look<'_>, diff: &'a Diff, sides: bool) -> Self {
        let largest = diff.rows.iter().rev().take(64).map(number).max().unwrap_or(0);
        let pairs = sides.then(|| pairs(&diff.rows));
        let letters = look.catalogue.letters();
        let no_newline = format!(" {}", look.catalogue.say(&Text::new("tui-no-newline")));
        Self { diff, pairs, digits: largest.to_string().len().max(4), no_newline, theme: look.theme, letters }
    }

    /// Rows on the screen.
    #[must_use]
    pub fn height(&self) -> usize {
        self.pairs.as_ref().map_or(self.diff.rows.len(), Vec::len)
    }

    /// One of them.
    #[must_use]
    pub fn row(&self, at: usize, aside: usize, columns: usize) -> Line<'static> {
        let Some(pairs) = &self.pairs else {
            let row = self.diff.rows.get(at);
            return Line::from(self.side(row, false, aside, columns));
        };
        let (old, new) = pairs.get(at).copied().unwrap_or_default();
        let left = columns.saturating_sub(3) / 2;
        let right = columns.saturating_sub(3 + left);
        let get = |at: Option<usize>| at.and_then(|at| self.diff.rows.get(at));
        let mut spans = self.side(get(old), true, aside, left);
        let used: usize = spans.iter().map(|span| width(&span.content)).sum();
        spans.push(Span::raw(" ".repeat(left.saturating_sub(used))));
        spans.push(Span::styled(format!(" {} ", self.theme.vertical()), self.theme.style(Role::Rule)));
        spans.extend(self.side(get(new), false, aside, right));
        Line::from(spans)
    }

    /// True where the row goes on beyond that column of its text.
    #[must_use]
    pub fn beyond(&self, at: usize, column: usize) -> bool {
        let reaches = |row: Option<&Row>| {
            let Some((_, _, text, _)) = row.and_then(|row| shown(row, false)) else { return false };
            // As many bytes as can be needed to see whether there is a sign there.
            let head = text.get(..column.saturating_mul(16)).unwrap_or(text);
            width(&expand(head, self.letters)) > column
        };
        match &self.pairs {
            None => reaches(self.diff.rows.get(at)),
            Some(pairs) => {
                let (old, new) = pairs.get(at).copied().unwrap_or_default();
                [old, new].into_iter().flatten().any(|at| reaches(self.diff.rows.get(at)))
            }
        }
    }

    fn side(&self, row: Option<&Row>, old: bool, aside: usize, columns: usize) -> Vec<Span<'static>> {
        let Some(row) = row else { return Vec::new() };
        let quiet = self.theme.style(Role::Quiet);
        let Some((number, sign, text, role)) = shown(row, old) else {
            return vec![Span::styled(format!("{:>1$}", "...", self.digits), quiet)];
        };
        let style = if role == Role::Quiet { Style::new() } else { self.theme.style(role) };
        let gutter = format!("{number:>0$} ", self.digits);
        let room = columns.saturating_sub(width(&gutter) + 2);
        let mut spans = vec![Span::styled(gutter, quiet), Span::styled(format!("{sign} "), style)];
        if room > 0 {
            spans.extend(window(text, (aside, room), style, self.theme, self.letters).spans);
        }
        if matches!(row, Row::Removed { end: End::None, .. } | Row::Added { end: End::None, .. }) {
            let used: usize = spans.iter().map(|span| width(&span.content)).sum();
            let note = clip(&self.no_newline, columns.saturating_sub(used), self.theme);
            spans.push(Span::styled(note, quiet));
        }
        spans
    }
}

fn number(row: &Row) -> usize {
    match row {
        Row::Context { old, new, .. } => *old.max(new),
        Row::Removed { old, .. } => *old,
        Row::Added { new, .. } => *new,
        Row::Gap => 0,
    }
}

/// What stands in a row; `old`: with the number that a line that stays had before.
fn shown(row: &Row, before: bool) -> Shown<'_> {
    match row {
        Row::Context { old, new, text, .. } => {
            Some((if before { *old } else { *new }, " ", text, Role::Quiet))
        }
        Row::Removed { old, text, .. } => Some((*old, "-", text, Role::Removed)),
        Row::Added { new, text, .. } => Some((*new, "+", text, Role::Added)),
        Row::Gap => None,
    }
}

/// Which rows stand next to each other: lines that go beside the lines that come in their place.
fn pairs(rows: &[Row]) -> Vec<(Option<usize>, Option<usize>)> {
    let mut out = Vec::new();
    let (mut gone, mut come): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    let flush = |gone: &mut Vec<usize>, come: &mut Vec<usize>, out: &mut Vec<_>| {
        for at in 0..gone.len().max(come.len()) {
            out.push((gone.get(at).copied(), come.get(at).copied()));
        }
        gone.clear();
        come.clear();
    };
    for (at, row) in rows.iter().enumerate() {
        match row {
            Row::Removed { .. } => {
                if !come.is_empty() {
                    flush(&mut gone, &mut come, &mut out);
                }
                gone.push(at);
            }
            Row::Added { .. } => come.push(at),
            Row::Context { .. } | Row::Gap => {
                flush(&mut gone, &mut come, &mut out);
                out.push((Some(at), Some(at)));
            }
        }
    }
    flush(&mut gone, &mut come, &mut out);
    out
}
