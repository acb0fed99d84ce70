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
        let width = area.right().saturating_sub(x);
        // Nearly all texts are of signs that are one byte and one cell each.
        if span.content.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            for (byte, cell) in span.content.bytes().zip(row_from(buffer, x, y, width)) {
                set_ascii(cell, byte);
                cell.set_style(style);
                x += 1;
            }
        } else {
            (x, _) = buffer.set_stringn(x, y, &span.content, usize::from(width), style);
        }
    }
}

/// Sets a sign of printable ASCII. A cell that is made of a sign known when the program is built costs a third of
/// `Cell::set_char`, which hands every sign to the C library's `memcpy`; musl's takes its time.
fn set_ascii(cell: &mut Cell, byte: u8) {
    const SIGNS: &str = r##" !"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~"##;
    let at = usize::from(byte.saturating_sub(b' '));
    let mut new = Cell::new(SIGNS.get(at..=at).unwrap_or(" "));
    (new.fg, new.bg, new.modifier) = (cell.fg, cell.bg, cell.modifier);
    *cell = new;
}

/// So many cells of a row, from that one on.
fn row_from(buffer: &mut Buffer, x: u16, y: u16, width: u16) -> &mut [Cell] {
    let all = buffer.area;
    let from =
        usize::from(y.saturating_sub(all.y)) * usize::from(all.width) + usize::from(x.saturating_sub(all.x));
    buffer.content.get_mut(from..from + usize::from(width)).unwrap_or_default()
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

#[cfg(test)]
mod tests {
    use ratatui::style::{Color, Modifier};

    use super::*;

    #[test]
    fn each_sign_of_ascii_is_itself_and_leaves_the_attributes() {
        for byte in b' '..=b'~' {
            let mut cell = Cell::new("서");
            cell.set_fg(Color::Red).set_bg(Color::Gray).modifier = Modifier::BOLD;
            let mut wanted = cell.clone();
            set_ascii(&mut cell, byte);
            assert_eq!(&cell, wanted.set_char(char::from(byte)));
        }
    }
}
