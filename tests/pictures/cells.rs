//! A drawn screen as text that nothing is missing from: every sign, every colour.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr as _;

/// The cells of a row with the column of each; the second cell of a wide sign is none of its own.
pub fn row(buffer: &Buffer, y: u16) -> impl Iterator<Item = (u16, &Cell)> {
    let mut next = 0;
    (0..buffer.area.width).filter_map(move |x| {
        let cell = &buffer[(x, y)];
        (x >= next).then(|| {
            next = x + wide(cell);
            (x, cell)
        })
    })
}

/// How many columns a cell takes.
pub fn wide(cell: &Cell) -> u16 {
    u16::try_from(cell.symbol().width()).unwrap().max(1)
}

/// The style of a cell in words; none for a plain one.
fn style(cell: &Cell) -> Option<String> {
    let mut words: Vec<String> = cell.modifier.iter_names().map(|(name, _)| name.to_lowercase()).collect();
    for (color, on) in [(cell.fg, ""), (cell.bg, "on ")] {
        if color != Color::Reset {
            words.push(format!("{on}{color}").to_lowercase());
        }
    }
    (!words.is_empty()).then(|| words.join(" "))
}

/// Each row, and below it where it is not plain: `~ 0+4 bold, 60+3 red` for four columns from the first one, and three
/// from the sixty-first. Last where the caret is, if it is seen.
pub fn text(buffer: &Buffer, caret: Option<Position>) -> String {
    let mut out = String::new();
    for y in 0..buffer.area.height {
        let signs: String = row(buffer, y).map(|(_, cell)| cell.symbol()).collect();
        writeln!(out, "{}", signs.trim_end()).unwrap();
        let mut runs: Vec<(u16, u16, String)> = Vec::new();
        for (x, cell) in row(buffer, y) {
            let Some(style) = style(cell) else { continue };
            match runs.last_mut() {
                Some((from, length, same)) if *same == style && *from + *length == x => *length += wide(cell),
                _ => runs.push((x, wide(cell), style)),
            }
        }
        if !runs.is_empty() {
            let runs: Vec<String> =
                runs.iter().map(|(from, length, style)| format!("{from}+{length} {style}")).collect();
            writeln!(out, "~ {}", runs.join(", ")).unwrap();
        }
    }
    if let Some(caret) = caret {
        writeln!(out, "caret {caret}").unwrap();
    }
    out
}

/// True where the cell is drawn with this.
pub fn has(cell: &Cell, modifier: Modifier) -> bool {
    cell.modifier.contains(modifier)
}
