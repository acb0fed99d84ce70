//! What can be scrolled: the page's blocks, then its fields, as lines.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{diff, fields, put};
use crate::base::{Arg, Text, escape};
use crate::host::Progress;
use crate::tui::text::{clip, pad, width, wrap};
use crate::tui::theme::{self, Role};
use crate::tui::ui::{Look, Ui};
use crate::wizard::page::{Block, Mark, StatusRow, diff_size};

/// Signs of the spinner.
const SPINNER: [&str; 4] = ["|", "/", "-", "\\"];

/// Columns of a bar of progress.
const BAR: usize = 24;

/// A stretch of lines.
#[derive(Debug)]
pub enum Piece<'a> {
    /// Lines that are made.
    Lines(Vec<Line<'static>>),
    /// A diff, whose lines are made when they are drawn.
    Diff(diff::View<'a>),
}

impl Piece<'_> {
    fn height(&self) -> usize {
        match self {
            Self::Lines(lines) => lines.len(),
            Self::Diff(view) => view.height(),
        }
    }
}

/// Everything that can be scrolled on a page.
#[derive(Debug, Default)]
pub struct Content<'a> {
    pieces: Vec<Piece<'a>>,
    /// First line and the one after the last, of each field.
    pub fields: Vec<(usize, usize)>,
    /// Line and column of the caret.
    pub caret: Option<(usize, usize)>,
}

impl Content<'_> {
    /// All lines.
    #[must_use]
    pub fn height(&self) -> usize {
        self.pieces.iter().map(Piece::height).sum()
    }

    /// True where a shown line of a file reaches beyond that column.
    #[must_use]
    pub fn beyond(&self, scroll: usize, shown: usize, column: usize) -> bool {
        let mut top = 0;
        self.pieces.iter().any(|piece| {
            let first = top;
            top += piece.height();
            let Piece::Diff(view) = piece else { return false };
            let from = scroll.saturating_sub(first).min(view.height());
            let to = (scroll + shown).saturating_sub(first).min(view.height());
            (from..to).any(|at| view.beyond(at, column))
        })
    }

    /// Draws the lines from `scroll` on, those of files from column `aside` on.
    pub fn draw(&self, area: Rect, scroll: usize, aside: usize, buffer: &mut Buffer) {
        let mut top = 0;
        for piece in &self.pieces {
            let height = piece.height();
            for row in 0..area.height {
                let Some(at) = (scroll + usize::from(row)).checked_sub(top).filter(|at| *at < height) else {
                    continue;
                };
                match piece {
                    Piece::Lines(lines) => {
                        if let Some(line) = lines.get(at) {
                            put(buffer, area, row, line);
                        }
                    }
                    Piece::Diff(view) => {
                        put(buffer, area, row, &view.row(at, aside, usize::from(area.width)));
                    }
                }
            }
            top += height;
        }
    }
}

/// The content of a page at that width.
#[must_use]
pub fn content<'a>(look: &Look<'a>, ui: &Ui, columns: u16) -> Content<'a> {
    let columns = usize::from(columns);
    let mut content = Content::default();
    let mut tight = true;
    for block in &look.page.blocks {
        if !tight {
            content.pieces.push(Piece::Lines(vec![Line::default()]));
        }
        tight = matches!(block, Block::Heading(_));
        push(look, ui, block, columns, &mut content);
    }
    for field in &look.page.fields {
        if !content.pieces.is_empty() {
            content.pieces.push(Piece::Lines(vec![Line::default()]));
        }
        let first = content.height();
        let (lines, caret) = fields::lines(look, ui, field, columns);
        if let Some((line, column)) = caret {
            content.caret = Some((first + line, column));
        }
        content.fields.push((first, first + lines.len()));
        content.pieces.push(Piece::Lines(lines));
    }
    content
}

fn push<'a>(look: &Look<'a>, ui: &Ui, block: &'a Block, columns: usize, content: &mut Content<'a>) {
    let say = |text: &Text| look.catalogue.say(text);
    let lines = match block {
        Block::Para(text) => plain(&say(text), columns, Style::new()),
        Block::Heading(text) => plain(&say(text), columns, look.theme.style(Role::Strong)),
        Block::Notice(level, text) => {
            let sentence =
                say(&Text::new("tui-notice").with("word", level.word()).with("text", text.clone()));
            plain(&sentence, columns, look.theme.style(theme::level(*level)))
        }
        Block::Pairs(pairs) => rows_of_pairs(look, pairs, columns),
        Block::Rows(rows) => rows_of_status(look, ui, rows, columns),
        Block::Command(command) | Block::Address(command) => command_lines(look, command, columns),
        Block::ByHand(texts) => {
            texts.iter().flat_map(|text| plain(&say(text), columns, Style::new())).collect()
        }
        Block::Progress(progress) => progress_lines(look, ui, progress, columns),
        Block::Diff(path, rows) => {
            let path = clip(&path.raw().shown(), columns, look.theme);
            let head = Line::styled(path, look.theme.style(Role::Strong));
            content.pieces.push(Piece::Lines(vec![head]));
            content.pieces.push(Piece::Diff(diff::View::new(look, rows, ui.side_by_side(look))));
            plain(&say(&diff_size(rows)), columns, Style::new())
        }
    };
    content.pieces.push(Piece::Lines(lines));
}

/// Sentences broken into lines of one style.
#[must_use]
pub fn plain(text: &str, columns: usize, style: Style) -> Vec<Line<'static>> {
    wrap(text, columns).into_iter().map(|line| Line::styled(line, style)).collect()
}

/// A beginning, and text broken into the room right of it.
fn hang(lead: Vec<Span<'static>>, text: &str, columns: usize, style: Style) -> Vec<Line<'static>> {
    let used: usize = lead.iter().map(|span| width(&span.content)).sum();
    let indent = Span::raw(" ".repeat(used));
    let mut lead = Some(lead);
    let mut lines: Vec<Line<'static>> = Vec::new();
    for part in wrap(text, columns.saturating_sub(used)) {
        let mut spans = lead.take().unwrap_or_else(|| vec![indent.clone()]);
        spans.push(Span::styled(part, style));
        lines.push(Line::from(spans));
    }
    lines.extend(lead.map(Line::from));
    lines
}

fn rows_of_pairs(look: &Look<'_>, pairs: &[(Text, Arg)], columns: usize) -> Vec<Line<'static>> {
    let said: Vec<(String, String)> =
        pairs.iter().map(|(name, value)| (look.catalogue.say(name), look.catalogue.arg(value))).collect();
    let longest = said.iter().map(|(name, _)| width(name)).max().unwrap_or(0).min(columns / 3);
    let mut lines = Vec::new();
    for (name, value) in said {
        let name = pad(&clip(&name, longest, look.theme), longest);
        let lead = vec![Span::raw(format!("{name}  "))];
        lines.extend(hang(lead, &value, columns, Style::new()));
    }
    lines
}

fn rows_of_status(look: &Look<'_>, ui: &Ui, rows: &[StatusRow], columns: usize) -> Vec<Line<'static>> {
    let word = |mark: Mark| look.catalogue.say(&mark.word());
    let longest = rows.iter().map(|row| width(&word(row.mark))).max().unwrap_or(0).min(columns / 2);
    let mut lines = Vec::new();
    for row in rows {
        let (sign, role) = theme::mark(row.mark);
        let sign = if row.mark == Mark::Working { spinner(ui) } else { sign };
        let name = pad(&clip(&word(row.mark), longest, look.theme), longest);
        let style = role.map_or_else(Style::new, |role| look.theme.style(role));
        let lead = vec![Span::styled(format!("{sign} {name}"), style), Span::raw("  ")];
        lines.extend(hang(lead, &look.catalogue.say(&row.label), columns, Style::new()));
        for detail in &row.details {
            lines.extend(hang(
                vec![Span::raw("    ")],
                &look.catalogue.say(detail),
                columns,
                look.theme.style(Role::Quiet),
            ));
        }
    }
    lines
}

/// A command as it is to be typed. It is broken where the row ends, not at blanks.
fn command_lines(look: &Look<'_>, command: &str, columns: usize) -> Vec<Line<'static>> {
    let style = look.theme.style(Role::Command);
    let room = columns.saturating_sub(4);
    let whole = escape(command.as_bytes());
    wrap(&whole, room)
        .into_iter()
        .map(|line| Line::from(vec![Span::raw("    "), Span::styled(line, style)]))
        .collect()
}

fn spinner(ui: &Ui) -> &'static str {
    SPINNER.get(ui.frame % SPINNER.len()).copied().unwrap_or_default()
}

fn progress_lines(look: &Look<'_>, ui: &Ui, progress: &Progress, columns: usize) -> Vec<Line<'static>> {
    let lead = vec![Span::styled(format!("{} ", spinner(ui)), look.theme.style(Role::Strong))];
    let mut lines = hang(lead, &look.catalogue.say(&progress.what), columns, Style::new());
    if let Some((done, all)) = progress.part {
        let part = Text::new("tui-part").with("done", count(done)).with("all", count(all));
        let full = done.min(all).saturating_mul(BAR as u64).checked_div(all).unwrap_or(0);
        let full = usize::try_from(full).unwrap_or(BAR);
        let bar = format!("  [{}{}]  ", "=".repeat(full), " ".repeat(BAR - full));
        lines.extend(hang(vec![Span::raw(bar)], &look.catalogue.say(&part), columns, Style::new()));
    }
    lines
}

fn count(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
