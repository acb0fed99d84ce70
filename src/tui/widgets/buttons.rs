//! The actions that the key bar does not name: a bar of them above it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::put;
use crate::tui::text::{clip, width};
use crate::tui::theme::Role;
use crate::tui::ui::{Focus, Look, Ui};
use crate::wizard::page::{Action, ActionId, Page};

/// The actions of the bar: all but those that have keys of their own.
pub fn actions(page: &Page) -> impl Iterator<Item = &Action> {
    page.actions
        .iter()
        .filter(|action| !matches!(action.id, ActionId::Back | ActionId::Refresh | ActionId::Quit))
}

/// Rows that the bar needs; none where Enter says it all.
#[must_use]
pub fn height(look: &Look<'_>, columns: u16) -> u16 {
    let mut listed = actions(look.page);
    let only = (listed.next(), listed.next());
    match only {
        (None, _) => 0,
        (Some(action), None) if Some(action) == look.page.enter() && look.page.fields.is_empty() => 0,
        _ => u16::try_from(lines(look, None, columns).len()).unwrap_or(u16::MAX),
    }
}

fn lines(look: &Look<'_>, focus: Option<&Focus>, columns: u16) -> Vec<Line<'static>> {
    let room = usize::from(columns).saturating_sub(2);
    let mut rows: Vec<(usize, Vec<Span<'static>>)> = vec![(0, Vec::new())];
    for action in actions(look.page) {
        let focused = focus == Some(&Focus::Action(action.id));
        let label = look.catalogue.say(&action.label);
        let (open, close) = match (action.enabled, focused) {
            (true, true) => ("[>", "<]"),
            (true, false) => ("[ ", " ]"),
            (false, _) => ("( ", " )"),
        };
        let text = format!("{open}{}{close}", clip(&label, room.saturating_sub(4), look.theme));
        let style = if focused { look.theme.style(Role::Focus) } else { Style::new() };
        let wide = width(&text);
        if rows.last().is_some_and(|(used, _)| *used > 0 && used + 2 + wide > room) {
            rows.push((0, Vec::new()));
        }
        if let Some((used, spans)) = rows.last_mut() {
            let gap = if *used == 0 { " " } else { "  " };
            *used += gap.len() + wide;
            spans.push(Span::raw(gap));
            spans.push(Span::styled(text, style));
        }
    }
    rows.into_iter().map(|(_, spans)| Line::from(spans)).collect()
}

/// Draws the bar; of more rows than there is room for, those around the focus.
pub fn draw(look: &Look<'_>, ui: &Ui, area: Rect, buffer: &mut Buffer) {
    let lines = lines(look, ui.focus.as_ref(), area.width);
    let focus = look.theme.style(Role::Focus);
    let at = lines.iter().position(|line| line.spans.iter().any(|span| span.style == focus)).unwrap_or(0);
    let skip = (at + 1).saturating_sub(usize::from(area.height));
    for (row, line) in (0..area.height).zip(lines.iter().skip(skip)) {
        put(buffer, area, row, line);
    }
}
