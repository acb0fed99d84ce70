//! The list of steps at the left.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::put;
use crate::tui::text::{clip, pad};
use crate::tui::theme::Role;
use crate::tui::ui::Look;

/// Draws it, with the line at its right; of more steps than rows, those around the current one.
pub fn draw(look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let now = look.page.step.0.saturating_sub(1);
    let height = usize::from(area.height);
    let last = look.page.trail.len().saturating_sub(height);
    let skip = now.saturating_sub(height / 2).min(last);
    let room = usize::from(area.width).saturating_sub(1);
    for row in 0..area.height {
        let at = skip + usize::from(row);
        let (text, style) = match look.page.trail.get(at) {
            None => (String::new(), Style::new()),
            Some(title) => {
                let sign = if at == now { ">" } else { " " };
                let style = if at == now { look.theme.style(Role::Strong) } else { Style::new() };
                (format!("{sign}{:>2} {} ", at + 1, look.catalogue.say(title)), style)
            }
        };
        let text = pad(&clip(&text, room, look.theme), room);
        let line = Span::styled(look.theme.vertical(), look.theme.style(Role::Rule));
        put(buffer, area, row, &Line::from(vec![Span::styled(text, style), line]));
    }
}
