//! What lies over a page: the help page, the log, a question. All take whole rows: a box over half a wide sign would
//! break it on some terminals.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::blocks::{Content, beside, plain};
use super::{clear, put};
use crate::base::Text;
use crate::tui::keymap::{self, TABLE};
use crate::tui::text::{clip, pad, width, wrap};
use crate::tui::theme::Role;
use crate::tui::ui::{Look, Overlay, Ui};
use crate::wizard::flow::LogLine;
use crate::wizard::page::{Choice, Dialog};

/// Rows of the overlay or question that can be scrolled through, and how many of them are shown at once.
#[must_use]
pub fn extent(look: &Look<'_>, ui: &Ui, middle: Rect) -> (usize, usize) {
    let columns = usize::from(middle.width.saturating_sub(2));
    match (ui.overlay, &look.page.ask) {
        (Some(overlay), _) => {
            (lines(look, ui, overlay, columns).len(), usize::from(middle.height.saturating_sub(1)))
        }
        (None, Some(dialog)) => {
            let text = question(look, dialog, columns).height();
            (text, question_rows(text, dialog.choices.len(), middle).0)
        }
        (None, None) => (0, 0),
    }
}

/// Draws what lies over the page, if anything does.
pub fn draw(look: &Look<'_>, ui: &Ui, middle: Rect, buffer: &mut Buffer) {
    let inner = Rect { x: middle.x + 1, width: middle.width.saturating_sub(2), ..middle };
    let columns = usize::from(inner.width);
    if let Some(overlay) = ui.overlay {
        clear(buffer, middle);
        let title = match overlay {
            Overlay::Help => Text::new("tui-help-title"),
            Overlay::Log => Text::new("tui-log-title"),
        };
        let title = clip(&look.catalogue.say(&title), columns, look.theme);
        put(buffer, inner, 0, &Line::styled(title, look.theme.style(Role::Strong)));
        let lines = lines(look, ui, overlay, columns);
        for (row, line) in (1..inner.height).zip(lines.iter().skip(ui.over)) {
            put(buffer, inner, row, line);
        }
    } else if let Some(dialog) = &look.page.ask {
        draw_question(look, ui, dialog, middle, buffer);
    }
}

fn draw_question(look: &Look<'_>, ui: &Ui, dialog: &Dialog, middle: Rect, buffer: &mut Buffer) {
    let columns = usize::from(middle.width.saturating_sub(2));
    let (text, choices) = (question(look, dialog, columns), choices(look, ui, dialog, columns));
    let (shown, asked) = question_rows(text.height(), choices.len(), middle);
    let rows = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let height = rows(shown + asked + 2).min(middle.height);
    let band = Rect { y: middle.y + middle.height - height, height, ..middle };
    clear(buffer, band);
    // Where nothing of the page is left above it, the line below the title is there already.
    if band.y > middle.y || look.page.practice {
        let rule = look.theme.horizontal().repeat(usize::from(band.width));
        put(buffer, band, 0, &Line::styled(rule, look.theme.style(Role::Rule)));
    }
    let inner = Rect { x: band.x + 1, width: band.width.saturating_sub(2), ..band };
    let upper = Rect { y: band.y + 1, height: rows(shown).min(height.saturating_sub(1)), ..inner };
    text.draw(upper, ui.over, ui.aside, buffer);
    // The choices always keep their rows; of too many, those around the focus are shown.
    let top = height.saturating_sub(rows(asked));
    let skip = (ui.choice + 1).saturating_sub(asked);
    for (row, line) in (top..height).zip(choices.iter().skip(skip)) {
        put(buffer, inner, row, line);
    }
}

/// True where a shown line of a question's diff reaches beyond that column.
#[must_use]
pub fn beyond(look: &Look<'_>, ui: &Ui, middle: Rect, column: usize) -> bool {
    let Some(dialog) = look.page.ask.as_ref().filter(|_| ui.overlay.is_none()) else { return false };
    let text = question(look, dialog, usize::from(middle.width.saturating_sub(2)));
    let shown = question_rows(text.height(), dialog.choices.len(), middle).0;
    text.beyond(ui.over, shown, column)
}

/// Rows for the text of a question and for its choices: one of each, as far as there are rows. The one between them goes first.
fn question_rows(text: usize, choices: usize, middle: Rect) -> (usize, usize) {
    let height = usize::from(middle.height);
    let around = if height > 3 { 2 } else { 1 };
    let asked = choices.min(height.saturating_sub(around + 1)).max(1);
    (text.min(height.saturating_sub(around + asked)), asked)
}

type Lines = Vec<Line<'static>>;

/// What is asked, and the edit that it is about.
fn question<'a>(look: &Look<'a>, dialog: &'a Dialog, columns: usize) -> Content<'a> {
    let mut content = Content::default();
    for (at, part) in dialog.text.iter().enumerate() {
        let style = if at == 0 { look.theme.style(Role::Strong) } else { Style::new() };
        content.lines(plain(&look.catalogue.say(part), columns, style));
    }
    if let Some(diff) = &dialog.diff {
        content.lines(vec![Line::default()]);
        content.diff(look, diff, false, columns);
    }
    content
}

/// The answers to choose from, one a line.
fn choices(look: &Look<'_>, ui: &Ui, dialog: &Dialog, columns: usize) -> Lines {
    let row = |(at, (_, label)): (usize, &(Choice, Text))| {
        let focused = at == ui.choice;
        let label = clip(&look.catalogue.say(label), columns.saturating_sub(4), look.theme);
        let style = if focused { look.theme.style(Role::Focus) } else { Style::new() };
        Line::styled(format!("{} {label} ", if focused { ">" } else { " " }), style)
    };
    dialog.choices.iter().enumerate().map(row).collect()
}

fn lines(look: &Look<'_>, ui: &Ui, overlay: Overlay, columns: usize) -> Lines {
    match overlay {
        Overlay::Help => help(look, ui, columns),
        Overlay::Log => log(look, columns),
    }
}

/// The parts of the page's or the question's own help, then every key of the table.
fn help(look: &Look<'_>, ui: &Ui, columns: usize) -> Lines {
    let say = |text: &Text| look.catalogue.say(text);
    let strong = look.theme.style(Role::Strong);
    let mut lines = Lines::new();
    for part in look.page.help() {
        lines.extend(plain(&say(&part.title), columns, strong));
        lines.extend(part.texts.iter().flat_map(|text| plain(&say(text), columns, Style::new())));
        lines.push(Line::default());
    }
    lines.extend(plain(&say(&Text::new("help-keys")), columns, strong));
    let rows: Vec<(String, String)> = TABLE
        .iter()
        .map(|row| {
            let names: Vec<String> = row.keys.iter().map(|key| say(&keymap::name(*key))).collect();
            let what = Text::of(row.help);
            (names.join(", "), say(&what.with("languages", ui.drawable.names(true))))
        })
        .collect();
    let longest = rows.iter().map(|(keys, _)| width(keys)).max().unwrap_or(0).min(columns / 2);
    for (keys, what) in rows {
        let texts = wrap(&what, columns.saturating_sub(longest + 2));
        lines.extend(beside(wrap(&keys, longest), texts, longest, look.theme.style(Role::Key)));
    }
    lines.push(Line::default());
    lines.extend(plain(&say(&Text::new("tui-help-notes")), columns, Style::new()));
    let missing = ui.drawable.names(false);
    if !missing.is_empty() {
        let text = Text::new("tui-language-not-drawn").with("languages", missing);
        lines.extend(plain(&say(&text), columns, Style::new()));
    }
    lines
}

fn log(look: &Look<'_>, columns: usize) -> Lines {
    if look.log.is_empty() {
        return plain(&look.catalogue.say(&Text::new("tui-log-empty")), columns, Style::new());
    }
    look.log.iter().flat_map(|line| log_line(look, line, columns)).collect()
}

fn log_line(look: &Look<'_>, line: &LogLine, columns: usize) -> Lines {
    // `2026-11-20T09:30:00Z`: the time of the day.
    let time: String = line.at.rfc3339().chars().skip(11).take(8).collect();
    let text = look.catalogue.say(&line.text);
    let mut lead = Some(time);
    wrap(&text, columns.saturating_sub(10))
        .into_iter()
        .map(|part| {
            let time = pad(&lead.take().unwrap_or_default(), 8);
            Line::from(vec![
                Span::styled(time, look.theme.style(Role::Quiet)),
                Span::raw(format!("  {part}")),
            ])
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_keeps_a_row_of_its_text_and_one_of_its_choices() {
        let rows = |height| question_rows(14, 2, Rect { x: 0, y: 0, width: 30, height });
        assert_eq!(rows(20), (14, 2));
        assert_eq!(rows(10), (6, 2));
        assert_eq!(rows(4), (1, 1));
        assert_eq!(rows(3), (1, 1));
        assert_eq!(rows(2), (0, 1));
    }
}
