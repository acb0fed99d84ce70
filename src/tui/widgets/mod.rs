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

use std::sync::LazyLock;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

/// Puts a line at the beginning of a row of the area; what is too long is left out.
pub(super) fn put(buffer: &mut Buffer, area: Rect, row: u16, line: &Line<'_>) {
    let area = area.intersection(buffer.area);
    if row >= area.height {
        return;
    }
    let (mut x, y) = (area.x, area.y + row);
    let ascii: &[Cell; 95] = &ASCII;
    for span in line {
        let style = line.style.patch(span.style);
        let width = area.right().saturating_sub(x);
        // Nearly all texts are of signs that are one byte and one cell each, and a row of lines is one sign many times.
        if let Some(line) = drawn(&span.content) {
            for (_, cell) in span.content.chars().zip(row_from(buffer, x, y, width)) {
                set(cell, &line, style);
                x += 1;
            }
        } else if span.content.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            for (byte, cell) in span.content.bytes().zip(row_from(buffer, x, y, width)) {
                set(cell, ascii.get(usize::from(byte - b' ')).unwrap_or(&Cell::EMPTY), style);
                x += 1;
            }
        } else {
            (x, _) = buffer.set_stringn(x, y, &span.content, usize::from(width), style);
        }
    }
}

/// A cell for each sign of printable ASCII. A copy of one costs a fraction of `Cell::set_char`, which hands every sign to the C
/// library's `memcpy`; musl's takes its time.
static ASCII: LazyLock<[Cell; 95]> = LazyLock::new(|| {
    const SIGNS: &str = r##" !"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~"##;
    std::array::from_fn(|at| Cell::new(SIGNS.get(at..=at).unwrap_or(" ")))
});

/// The sign of lines that a text is of and nothing else.
fn drawn(text: &str) -> Option<Cell> {
    let mut signs = text.chars();
    let first = signs.next().filter(|sign| matches!(sign, '\u{2500}'..='\u{257f}'))?;
    let mut cell = Cell::EMPTY;
    signs.all(|sign| sign == first).then(|| cell.set_char(first)).cloned()
}

/// Puts a sign into a cell, with the attributes that the cell has as far as the style says no others.
fn set(cell: &mut Cell, sign: &Cell, style: Style) {
    let mut new = sign.clone();
    (new.fg, new.bg, new.modifier) = (cell.fg, cell.bg, cell.modifier);
    *cell = new;
    cell.set_style(style);
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
    use ratatui::text::Span;

    use super::*;

    #[test]
    fn each_sign_is_itself_and_leaves_the_attributes() {
        let all: String = (b' '..=b'~').map(char::from).collect();
        for text in [
            &all,
            "\u{2500}\u{2500}\u{2500}",
            "\u{2502}",
            "\u{2500}\u{2502}",
            "\u{2500}-",
            "",
            "서울",
            "e\u{301}",
        ] {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 100, 1));
            for cell in &mut buffer.content {
                cell.set_symbol("서").set_fg(Color::Red).set_bg(Color::Gray).modifier = Modifier::BOLD;
            }
            let mut wanted = buffer.clone();
            let style = Style::new().fg(Color::Blue);
            let (left, _) = wanted.set_stringn(2, 0, text, 98, style);
            put(&mut buffer, Rect::new(2, 0, 98, 1), 0, &Line::styled(text, style));
            assert_eq!(buffer, wanted, "{text}");
            wanted.set_stringn(left, 0, "x", 1, Style::new());
            put(
                &mut buffer,
                Rect::new(2, 0, 98, 1),
                0,
                &Line::from(vec![Span::styled(text, style), Span::raw("x")]),
            );
            assert_eq!(buffer, wanted, "{text}");
        }
    }
}
