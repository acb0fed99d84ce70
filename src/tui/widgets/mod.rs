//! The pieces of the screen. None of them draws outside of the area it is given.

pub mod blocks;
pub mod buttons;
pub mod diff;
pub mod fields;
pub mod keybar;
pub mod overlay;
pub mod qr;
pub mod steps;
pub mod table;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Puts a line at the beginning of a row of the area; what is too long is left out.
pub(super) fn put(buffer: &mut Buffer, area: Rect, row: u16, line: &Line<'_>) {
    let area = area.intersection(buffer.area);
    if row < area.height {
        buffer.set_line(area.x, area.y + row, line, area.width);
    }
}

/// Empties an area. Only whole rows may be emptied: half a wide sign must not stay.
pub(super) fn clear(buffer: &mut Buffer, area: Rect) {
    let area = area.intersection(buffer.area);
    for position in area.positions() {
        if let Some(cell) = buffer.cell_mut(position) {
            cell.reset();
        }
    }
}
