//! What can be scrolled: the page's blocks, then its fields, as lines.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::qr::{self, Drawn};
use super::{diff, fields, put, table};
use crate::base::{Arg, Text};
use crate::edit::diff::Diff;
use crate::host::Progress;
use crate::tui::layout::WIDE;
use crate::tui::text::{clip, pad, width, wrap};
use crate::tui::theme::{self, Role};
use crate::tui::ui::{Look, Ui};
use crate::wizard::page::{Block, Level, Mark, StatusRow, diff_size};

/// Signs of the spinner.
const SPINNER: [&str; 4] = ["|", "/", "-", "\\"];

/// Columns left of a QR code, as of the address above it.
const CODE: usize = 4;

/// Digits of a hash that stand together.
const GROUP: usize = 4;

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

/// Where a field lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// All of its lines.
    pub lines: Range<usize>,
    /// Those of its value.
    pub value: Range<usize>,
}

/// Everything that can be scrolled on a page or in a question.
#[derive(Debug, Default)]
pub struct Content<'a> {
    pieces: Vec<Piece<'a>>,
    /// The places of the fields.
    pub fields: Vec<Place>,
    /// The lines of the rows of tables, from top to bottom.
    pub rows: Vec<usize>,
    /// Lines that are only of use together: the first one, and the one after the last.
    pub whole: Vec<(usize, usize)>,
    /// Line and column of the caret.
    pub caret: Option<(usize, usize)>,
}

impl<'a> Content<'a> {
    /// Lines below what is there.
    pub fn lines(&mut self, lines: Vec<Line<'static>>) {
        self.pieces.push(Piece::Lines(lines));
    }

    /// A diff below what is there, and how much it changes.
    pub fn diff(&mut self, look: &Look<'_>, rows: &'a Diff, sides: bool, columns: usize) {
        self.pieces.push(Piece::Diff(diff::View::new(look, rows, sides)));
        self.lines(plain(&look.catalogue.say(&diff_size(rows)), columns, Style::new()));
    }

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

/// The content of a page in that window.
#[must_use]
pub fn content<'a>(look: &Look<'a>, ui: &Ui, window: Rect) -> Content<'a> {
    let columns = usize::from(window.width);
    let mut content = Content::default();
    let mut tight = true;
    // Above all else on the first page: why it speaks another language than was asked for.
    if let Some(why) = look.catalogue.instead().filter(|_| look.page.step.0 <= 1) {
        content.lines(notice(look, Level::Info, why, columns));
        tight = false;
    }
    for block in &look.page.blocks {
        if !tight {
            content.pieces.push(Piece::Lines(vec![Line::default()]));
        }
        tight = matches!(block, Block::Heading(_));
        push(look, ui, block, window, &mut content);
    }
    for field in &look.page.fields {
        if !content.pieces.is_empty() {
            content.pieces.push(Piece::Lines(vec![Line::default()]));
        }
        let first = content.height();
        let drawn = fields::draw(look, ui, field, columns);
        if let Some(column) = drawn.caret {
            content.caret = Some((first + drawn.value.start, column));
        }
        let value = first + drawn.value.start..first + drawn.value.end;
        content.fields.push(Place { lines: first..first + drawn.lines.len(), value });
        content.lines(drawn.lines);
    }
    for block in look.page.blocks.iter().filter(|_| !look.page.fields.is_empty()) {
        if let Block::Address(address) = block {
            content.pieces.push(Piece::Lines(vec![Line::default()]));
            code(look, ui, address, window, &mut content);
        }
    }
    content
}

fn push<'a>(look: &Look<'a>, ui: &Ui, block: &'a Block, window: Rect, content: &mut Content<'a>) {
    let columns = usize::from(window.width);
    let say = |text: &Text| look.catalogue.say(text);
    let lines = match block {
        Block::Para(text) => plain(&say(text), columns, Style::new()),
        Block::Heading(text) => plain(&say(text), columns, look.theme.style(Role::Strong)),
        Block::Notice(level, text) => notice(look, *level, text, columns),
        Block::Pairs(pairs) => rows_of_pairs(look, pairs, columns),
        Block::Terms(terms) => rows_of_terms(look, ui, terms, columns),
        Block::Rows(rows) => rows_of_status(look, ui, rows, columns),
        Block::Command(command) => command_lines(look, command, columns),
        Block::Address(address) => {
            content.lines(command_lines(look, address, columns));
            // Below what is asked, which nobody would look for behind a whole screen of it.
            if look.page.fields.is_empty() {
                code(look, ui, address, window, content);
            }
            return;
        }
        Block::ByHand(steps) => by_hand(look, steps, columns),
        Block::Progress(progress) => progress_lines(look, ui, progress, columns),
        Block::Table(of) => {
            let first = content.height();
            let drawn = table::lines(look, ui, of, columns);
            content.rows.extend(drawn.rows.into_iter().map(|line| first + line));
            drawn.lines
        }
        Block::Diff(path, rows) => {
            content.lines(plain(
                &look.catalogue.shown(path.told().bytes()),
                columns,
                look.theme.style(Role::Strong),
            ));
            return content.diff(look, rows, ui.side_by_side(look), columns);
        }
    };
    content.lines(lines);
}

/// Sentences broken into lines of one style.
#[must_use]
pub fn plain(text: &str, columns: usize, style: Style) -> Vec<Line<'static>> {
    wrap(text, columns).into_iter().map(|line| Line::styled(line, style)).collect()
}

/// A paragraph with the word of its level in front.
#[must_use]
pub fn notice(look: &Look<'_>, level: Level, text: &Text, columns: usize) -> Vec<Line<'static>> {
    let sentence = Text::new("tui-notice").with("word", level.word()).with("text", text.clone());
    plain(&look.catalogue.say(&sentence), columns, look.theme.style(theme::level(level)))
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

/// Names and values, aligned.
#[must_use]
pub fn rows_of_pairs(look: &Look<'_>, pairs: &[(Text, Arg)], columns: usize) -> Vec<Line<'static>> {
    let said: Vec<(String, String)> =
        pairs.iter().map(|(name, value)| (look.catalogue.say(name), look.catalogue.arg(value))).collect();
    let longest = said.iter().map(|(name, _)| width(name)).max().unwrap_or(0).min(columns / 3);
    let mut lines = Vec::new();
    for (name, value) in said {
        let room = columns.saturating_sub(longest + 2);
        // The value stands beside the last line of its name, so that neither is torn apart by the other.
        let mut names = wrap(&name, longest);
        let last = names.pop().into_iter().collect();
        lines.extend(names.into_iter().map(Line::raw));
        lines.extend(beside(last, wrap(&in_groups(value, room), room), longest, Style::new()));
    }
    lines
}

/// Lines of a name, so wide, with those of what it stands for at their right.
pub fn beside(names: Vec<String>, texts: Vec<String>, room: usize, style: Style) -> Vec<Line<'static>> {
    let blank = std::iter::repeat_with(String::new);
    let count = names.len().max(texts.len());
    let rows = names.into_iter().chain(blank).zip(texts.into_iter().chain(blank)).take(count);
    rows.map(|(name, text)| {
        Line::from(vec![Span::styled(pad(&name, room), style), Span::raw(format!("  {text}"))])
    })
    .collect()
}

/// Terms, each with what it means: next to it on a wide screen, else below it.
fn rows_of_terms(look: &Look<'_>, ui: &Ui, terms: &[(Text, Text)], columns: usize) -> Vec<Line<'static>> {
    let style = look.theme.style(Role::Command);
    let wide = (ui.size.0 >= WIDE).then_some(columns / 3);
    let mut lines = Vec::new();
    for (term, means) in terms {
        let (term, means) = (look.catalogue.say(term), look.catalogue.say(means));
        let Some(room) = wide else {
            lines.extend(plain(&term, columns, style));
            lines.extend(hang(vec![Span::raw("  ")], &means, columns, Style::new()));
            continue;
        };
        let texts = wrap(&means, columns.saturating_sub(room + 2));
        lines.extend(beside(wrap(&term, room), texts, room, style));
    }
    lines
}

/// A hash that does not fit in a line, in groups between which it is broken, so that it can be compared by eye.
fn in_groups(value: String, columns: usize) -> String {
    let hash = value.len() >= 32 && value.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !hash || value.len() <= columns {
        return value;
    }
    let group = |(at, digit)| if at > 0 && at % GROUP == 0 { vec![' ', digit] } else { vec![digit] };
    value.chars().enumerate().flat_map(group).collect()
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

/// What the admin does by hand, numbered.
fn by_hand(look: &Look<'_>, steps: &[Text], columns: usize) -> Vec<Line<'static>> {
    let digits = steps.len().to_string().len();
    let number =
        |at: usize| vec![Span::styled(format!(" {:>digits$}. ", at + 1), look.theme.style(Role::Strong))];
    let lines = steps.iter().enumerate();
    lines.flat_map(|(at, text)| hang(number(at), &look.catalogue.say(text), columns, Style::new())).collect()
}

/// An address to be photographed, or why it is not drawn: the address itself stands above it in any case.
fn code(look: &Look<'_>, ui: &Ui, address: &str, window: Rect, content: &mut Content<'_>) {
    let columns = usize::from(window.width);
    let indent = CODE.min(columns);
    let why = match qr::draw(address, (columns - indent, usize::from(window.height)), look.theme) {
        Drawn::Rows(rows) => {
            content.lines(vec![Line::default()]);
            let first = content.height();
            content.whole.push((first, first + rows.len()));
            let indented = |mut row: Line<'static>| {
                row.spans.insert(0, Span::raw(" ".repeat(indent)));
                row
            };
            return content.lines(rows.into_iter().map(indented).collect());
        }
        Drawn::TooSmall { columns: wide, rows } => {
            // What of the screen is not for the content stays as it is on a larger one.
            let around = usize::from(ui.size.1.saturating_sub(window.height));
            Text::new("tui-qr-small").with("columns", wide + CODE + 2).with("rows", rows + around)
        }
        Drawn::NoBlocks => Text::new("tui-qr-ascii"),
        Drawn::TooLong => Text::new("tui-qr-long"),
    };
    content.lines(plain(&look.catalogue.say(&why), columns, look.theme.style(Role::Quiet)));
}

/// A command as it is to be typed. It is broken where the row ends, not at blanks.
fn command_lines(look: &Look<'_>, command: &str, columns: usize) -> Vec<Line<'static>> {
    let style = look.theme.style(Role::Command);
    let room = columns.saturating_sub(4);
    let whole = look.catalogue.shown(command.as_bytes());
    wrap(&whole, room)
        .into_iter()
        .map(|line| Line::from(vec![Span::raw("    "), Span::styled(line, style)]))
        .collect()
}

pub(super) fn spinner(ui: &Ui) -> &'static str {
    SPINNER.get(ui.frame % SPINNER.len()).copied().unwrap_or_default()
}

fn progress_lines(look: &Look<'_>, ui: &Ui, progress: &Progress, columns: usize) -> Vec<Line<'static>> {
    let lead = vec![Span::styled(format!("{} ", spinner(ui)), look.theme.style(Role::Strong))];
    let mut lines = hang(lead, &look.catalogue.say(&progress.what), columns, Style::new());
    if let Some(part) = progress.part {
        let (done, all) = part.counts();
        let full = done.min(all).saturating_mul(BAR as u64).checked_div(all).unwrap_or(0);
        let full = usize::try_from(full).unwrap_or(BAR);
        let bar = format!("  [{}{}]  ", "=".repeat(full), " ".repeat(BAR - full));
        lines.extend(hang(vec![Span::raw(bar)], &look.catalogue.say(&part.text()), columns, Style::new()));
    }
    lines
}
