//! What a page asks: label, value, help, what is wrong.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::blocks::plain;
use crate::base::{Text, escape};
use crate::tui::edit;
use crate::tui::text::{pad, width, window};
use crate::tui::theme::Role;
use crate::tui::ui::{Focus, Look, Ui};
use crate::wizard::page::{Field, FieldKind};

/// Line and column of a caret.
type Caret = Option<(usize, usize)>;

/// The lines of a field, and where the caret stands in them while it is edited.
#[must_use]
pub fn lines(look: &Look<'_>, ui: &Ui, field: &Field, columns: usize) -> (Vec<Line<'static>>, Caret) {
    let focused = ui.focus == Some(Focus::Field(field.id.clone()));
    let style = look.theme.style(if focused { Role::Focus } else { Role::Strong });
    let lead = if focused { "> " } else { "  " };
    let mut lines: Vec<Line<'static>> =
        plain(&look.catalogue.say(&field.label), columns.saturating_sub(2), style)
            .into_iter()
            .enumerate()
            .map(|(at, line)| indented(if at == 0 { lead } else { "  " }, line))
            .collect();
    let mut caret = None;
    match &field.kind {
        FieldKind::YesNo | FieldKind::Pin(_) => {
            let yes_no = [("yes", Text::new("tui-yes")), ("no", Text::new("tui-no"))];
            lines.extend(options(look, &yes_no, &field.value, columns));
        }
        FieldKind::Choice(choices) => {
            let choices: Vec<(&str, Text)> =
                choices.iter().map(|(word, label)| (word.as_str(), label.clone())).collect();
            lines.extend(options(look, &choices, &field.value, columns));
        }
        FieldKind::Line | FieldKind::Path(_) | FieldKind::Secret { .. } => {
            let (line, column) = typed(look, field, focused.then_some(ui.caret), columns);
            caret = column.map(|column| (lines.len(), column));
            lines.push(line);
        }
    }
    if let Some(error) = &field.error {
        let text = Text::new("tui-notice").with("word", Text::new("level-error")).with("text", error.clone());
        let bad = look.theme.style(Role::Bad);
        lines.extend(block(look, &text, columns, bad));
    }
    lines.extend(block(look, &field.help, columns, look.theme.style(Role::Quiet)));
    (lines, caret)
}

fn block(look: &Look<'_>, text: &Text, columns: usize, style: Style) -> Vec<Line<'static>> {
    let lines = plain(&look.catalogue.say(text), columns.saturating_sub(4), style);
    lines.into_iter().map(|line| indented("    ", line)).collect()
}

fn indented(lead: &'static str, line: Line<'static>) -> Line<'static> {
    let style = line.style;
    let mut spans = vec![Span::raw(lead)];
    spans.extend(line.spans.into_iter().map(|span| Span::styled(span.content, style.patch(span.style))));
    Line::from(spans)
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

/// The value being typed, between brackets, moved aside so that the caret is seen.
fn typed(
    look: &Look<'_>,
    field: &Field,
    caret: Option<usize>,
    columns: usize,
) -> (Line<'static>, Option<usize>) {
    let room = columns.saturating_sub(6).max(1);
    let shown = escape(field.value.as_bytes());
    let column = caret.map(|caret| width(&escape(edit::before(&field.value, caret).as_bytes())));
    let from = column.map_or(0, |column| (column + 2).saturating_sub(room));
    let line = window(shown.as_bytes(), from, room, Style::new(), look.theme);
    let used: usize = line.spans.iter().map(|span| width(&span.content)).sum();
    let mut spans = vec![Span::raw("    [")];
    spans.extend(line.spans);
    spans.push(Span::raw(pad("", room.saturating_sub(used))));
    spans.push(Span::raw("]"));
    (Line::from(spans), column.map(|column| 5 + column - from))
}
