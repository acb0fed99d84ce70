//! What a page asks: label, value, help, what is wrong.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::blocks::{notice, plain, rows_of_pairs};
use crate::base::Text;
use crate::i18n::Letters;
use crate::tui::edit;
use crate::tui::text::{clip, pad, width, window};
use crate::tui::theme::Role;
use crate::tui::ui::{Focus, Look, Ui};
use crate::wizard::page::{Candidate, Field, FieldKind, Level, Seal};

/// Rows that the entries take with which a path can go on.
const CANDIDATES: usize = 6;

/// A field as lines.
#[derive(Debug)]
pub struct Drawn {
    /// All of them.
    pub lines: Vec<Line<'static>>,
    /// Those of the value.
    pub value: Range<usize>,
    /// The column of the caret in the first line of the value, while it is edited.
    pub caret: Option<usize>,
}

/// The lines of a field.
#[must_use]
pub fn draw(look: &Look<'_>, ui: &Ui, field: &Field, columns: usize) -> Drawn {
    let focused = ui.focus == Some(Focus::Field(field.id.clone()));
    let style = look.theme.style(if focused { Role::Focus } else { Role::Strong });
    let lead = if focused { "> " } else { "  " };
    let mut lines: Vec<Line<'static>> =
        plain(&look.catalogue.say(&field.label), columns.saturating_sub(2), style)
            .into_iter()
            .enumerate()
            .map(|(at, line)| indented(if at == 0 { lead } else { "  " }, line))
            .collect();
    if let FieldKind::Pin(seal) = &field.kind {
        lines.extend(certificate(look, seal, columns));
    }
    let first = lines.len();
    let (value, caret) = value(look, ui, field, focused, columns);
    lines.extend(value);
    let value = first..lines.len();
    if let FieldKind::Path(entries) = &field.kind {
        lines.extend(candidates(look, entries, &field.value, columns));
    }
    let remark = ui.remark.as_ref().filter(|_| focused).map(|text| (Level::Warning, text));
    for (level, text) in field.error.iter().map(|text| (Level::Error, text)).chain(remark) {
        let said = notice(look, level, text, columns.saturating_sub(4));
        lines.extend(said.into_iter().map(|line| indented("    ", line)));
    }
    if let FieldKind::Secret { chars: Some(1..) } = field.kind
        && focused
        && typed(ui, field).is_none()
    {
        lines.extend(quiet(look, &Text::new("tui-secret-kept"), columns));
    }
    lines.extend(quiet(look, &field.help, columns));
    Drawn { lines, value, caret }
}

/// The lines in which a value stands, and the column of the caret.
fn value(
    look: &Look<'_>,
    ui: &Ui,
    field: &Field,
    focused: bool,
    columns: usize,
) -> (Vec<Line<'static>>, Option<usize>) {
    let choices: Vec<(&str, Text)> = match &field.kind {
        FieldKind::YesNo | FieldKind::Pin(_) => {
            vec![("yes", Text::new("tui-yes")), ("no", Text::new("tui-no"))]
        }
        FieldKind::Choice(choices) => {
            choices.iter().map(|(word, label)| (word.as_str(), label.clone())).collect()
        }
        FieldKind::Line | FieldKind::Path(_) | FieldKind::Secret { .. } => {
            let (line, column) = line(look, ui, field, focused, columns);
            return (vec![line], column);
        }
    };
    (options(look, &choices, &field.value, columns), None)
}

fn quiet(look: &Look<'_>, text: &Text, columns: usize) -> Vec<Line<'static>> {
    let style = look.theme.style(Role::Quiet);
    let lines = plain(&look.catalogue.say(text), columns.saturating_sub(4), style);
    lines.into_iter().map(|line| indented("    ", line)).collect()
}

fn indented(lead: &'static str, line: Line<'static>) -> Line<'static> {
    let style = line.style;
    let mut spans = vec![Span::raw(lead)];
    spans.extend(line.spans.into_iter().map(|span| Span::styled(span.content, style.patch(span.style))));
    Line::from(spans)
}

/// A certificate above the question whether to trust it: what it says, then what speaks against it.
fn certificate(look: &Look<'_>, seal: &Seal, columns: usize) -> Vec<Line<'static>> {
    let room = columns.saturating_sub(4);
    let mut lines = rows_of_pairs(look, &seal.pairs, room);
    lines.extend(seal.remarks.iter().flat_map(|remark| notice(look, Level::Warning, remark, room)));
    lines.into_iter().map(|line| indented("    ", line)).collect()
}

/// The choices, one a line, the chosen one marked by a sign.
fn options(look: &Look<'_>, choices: &[(&str, Text)], value: &str, columns: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for (word, label) in choices {
        let sign = if *word == value { "    (*) " } else { "    ( ) " };
        let said = plain(&look.catalogue.say(label), columns.saturating_sub(8), Style::new());
        for (at, line) in said.into_iter().enumerate() {
            lines.push(indented(if at == 0 { sign } else { "        " }, line));
        }
    }
    lines
}

/// Entries with which the path can go on, in columns; of many, the first ones and how many more there are.
fn candidates(look: &Look<'_>, entries: &[Candidate], value: &str, columns: usize) -> Vec<Line<'static>> {
    let room = columns.saturating_sub(4).max(1);
    let slash = if value.contains('\\') { "\\" } else { "/" };
    let name = |entry: &Candidate| {
        let end = if entry.folder { slash } else { "" };
        clip(&format!("{}{end}", look.catalogue.shown(entry.name.bytes())), room, look.theme)
    };
    let names: Vec<String> = entries.iter().map(name).collect();
    let longest = names.iter().map(|name| width(name)).max().unwrap_or(0);
    let beside = (room + 2).checked_div(longest + 2).unwrap_or(1).max(1);
    let mut lines: Vec<Line<'static>> = names
        .chunks(beside)
        .take(CANDIDATES)
        .map(|row| {
            let padded: Vec<String> = row.iter().map(|name| pad(name, longest)).collect();
            Line::raw(format!("    {}", padded.join("  ").trim_end()))
        })
        .collect();
    let left = names.len().saturating_sub(beside * CANDIDATES);
    if left > 0 {
        lines.extend(quiet(look, &Text::new("tui-candidates-more").with("count", left), columns));
    }
    lines
}

/// How much of the password is typed by now; none before the first key.
fn typed(ui: &Ui, field: &Field) -> Option<usize> {
    ui.hidden.as_ref().filter(|(id, _)| *id == field.id).map(|(_, secret)| secret.chars())
}

/// The value being typed, between brackets, moved aside so that the caret is seen; of a path its end. Of a password
/// only how long it is.
fn line(
    look: &Look<'_>,
    ui: &Ui,
    field: &Field,
    focused: bool,
    columns: usize,
) -> (Line<'static>, Option<usize>) {
    let room = columns.saturating_sub(6).max(1);
    let (shown, at) = if let FieldKind::Secret { chars } = field.kind {
        let count = typed(ui, field).or(chars).unwrap_or(0);
        (look.theme.bullet().repeat(count), focused.then_some(count))
    } else {
        let head = |caret: usize| width(&look.catalogue.shown(edit::before(&field.value, caret).as_bytes()));
        (look.catalogue.shown(field.value.as_bytes()), focused.then(|| head(ui.caret)))
    };
    let end = matches!(field.kind, FieldKind::Path(_)).then(|| width(&shown));
    let from = at.or(end).map_or(0, |column| (column + 2).saturating_sub(room));
    // By now nothing is left in it that these letters lack.
    let line = window(shown.as_bytes(), (from, room), Style::new(), look.theme, Letters::All);
    let used: usize = line.spans.iter().map(|span| width(&span.content)).sum();
    let mut spans = vec![Span::raw("    [")];
    spans.extend(line.spans);
    spans.push(Span::raw(pad("", room.saturating_sub(used))));
    spans.push(Span::raw("]"));
    (Line::from(spans), at.map(|column| 5 + column - from))
}
