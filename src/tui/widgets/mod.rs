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

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Puts a line at the beginning of a row of the area; what is too long is left out.
pub(super) fn put(buffer: &mut Buffer, area: Rect, row: u16, line: &Line<'_>) {
    let area = area.intersection(buffer.area);
    if row >= area.height {
        return;
    }
    let (mut x, y) = (area.x, area.y + row);
    for span in line {
        let style = line.style.patch(span.style);
        let room = Rect { x, y, width: area.right().saturating_sub(x), height: 1 };
        // Nearly all texts are of signs that are one byte and one cell each.
        if span.content.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            for (sign, cell) in span.content.chars().zip(cells(buffer, room)) {
                cell.set_char(sign).set_style(style);
                x += 1;
            }
        } else {
            (x, _) = buffer.set_stringn(x, y, &span.content, usize::from(room.width), style);
        }
    }
}

/// The cells of an area, row by row.
pub(super) fn cells(buffer: &mut Buffer, area: Rect) -> impl Iterator<Item = &mut Cell> {
    let (all, area) = (buffer.area, area.intersection(buffer.area));
    let above = usize::from(area.y.saturating_sub(all.y));
    let left = usize::from(area.x.saturating_sub(all.x));
    let columns = left..left + usize::from(area.width);
    let rows = buffer.content.chunks_mut(usize::from(all.width).max(1)).skip(above);
    let rows = rows.take(usize::from(area.height));
    rows.filter_map(move |row| row.get_mut(columns.clone())).flatten()
}

/// Empties an area. Only whole rows may be emptied: half a wide sign must not stay.
pub(super) fn clear(buffer: &mut Buffer, area: Rect) {
    cells(buffer, area).for_each(Cell::reset);
}
