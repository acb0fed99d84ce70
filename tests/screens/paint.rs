//! A drawn screen as text.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr as _;

/// The signs of each row; the second cell of a wide sign is not repeated.
pub fn rows(buffer: &Buffer) -> Vec<String> {
    let area = buffer.area;
    (0..area.height)
        .map(|y| {
            let mut row = String::new();
            let mut x = 0;
            while x < area.width {
                let symbol = buffer[(x, y)].symbol();
                row.push_str(symbol);
                x += u16::try_from(symbol.width()).unwrap().max(1);
            }
            row
        })
        .collect()
}

fn sign(cell: &Cell) -> char {
    let bold = cell.modifier.contains(Modifier::BOLD);
    let color = match cell.fg {
        Color::Reset => 'p',
        Color::Red => 'r',
        Color::Green => 'g',
        Color::Yellow => 'y',
        Color::Cyan => 'c',
        Color::Black if cell.bg == Color::Gray => 'k',
        Color::White if cell.bg == Color::Black => 'w',
        Color::LightGreen if cell.bg == Color::Black => 'l',
        Color::LightYellow if cell.bg == Color::Black => 'h',
        Color::LightCyan if cell.bg == Color::Black => 'a',
        _ => '?',
    };
    let plain = if cell.modifier.contains(Modifier::REVERSED) { '#' } else { '.' };
    match (color, bold) {
        ('p', false) => plain,
        ('p', true) if plain == '#' => '%',
        ('p', true) => 'b',
        (color, true) => color.to_ascii_uppercase(),
        (color, false) => color,
    }
}

/// Rows as text, and for each row with styles a line below it: `.` plain, `b` bold, `#` reverse, `%` both, `r` `g` `y`
/// `c` a colour, as a capital with bold, `k` black on white; on black `w` bright white, `l` green, `h` yellow, `a` cyan.
pub fn styled(buffer: &Buffer) -> String {
    let mut out = String::new();
    for (y, row) in (0..buffer.area.height).zip(rows(buffer)) {
        let styles: String = (0..buffer.area.width).map(|x| sign(&buffer[(x, y)])).collect();
        writeln!(out, "{}", row.trim_end()).unwrap();
        if styles.contains(|c| c != '.') {
            writeln!(out, "~{}", styles.trim_end_matches('.')).unwrap();
        }
    }
    out
}
