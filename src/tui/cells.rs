//! What the terminal shows, so that a frame can be sent in fewer bytes: a few signs that stay are written once more where
//! that is shorter than going around them, and what is blank up to the end of a row is erased at once.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr as _;

/// The attributes of a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pen {
    pub fg: Color,
    pub bg: Color,
    pub modifier: Modifier,
}

impl Pen {
    /// That of a cell.
    #[must_use]
    pub fn of(cell: &Cell) -> Self {
        Self { fg: cell.fg, bg: cell.bg, modifier: cell.modifier }
    }

    /// True where a blank looks the same with either of them.
    #[must_use]
    pub fn blank_as(self, other: Self) -> bool {
        const LINES: Modifier = Modifier::UNDERLINED.union(Modifier::REVERSED).union(Modifier::CROSSED_OUT);
        let plain = |pen: Self| !pen.modifier.intersects(LINES);
        self == other || (plain(self) && plain(other) && self.bg == other.bg)
    }
}

/// How many columns the sign of a cell takes.
#[must_use]
pub fn columns(cell: &Cell) -> usize {
    match cell.symbol() {
        sign if sign.len() == 1 => 1,
        sign => sign.width(),
    }
}

/// The rows of the screen as they were sent; beyond what is here all is blank.
#[derive(Debug, Default)]
pub struct Cells {
    rows: Vec<Vec<Cell>>,
}

impl Cells {
    /// The screen was emptied.
    pub fn clear(&mut self) {
        self.rows.clear();
    }

    /// This cell is sent. What a wide sign covers is no sign of its own.
    pub fn set(&mut self, (x, y): (u16, u16), cell: &Cell) {
        let (x, y) = (usize::from(x), usize::from(y));
        if self.rows.len() <= y {
            self.rows.resize_with(y + 1, Vec::new);
        }
        let wide = columns(cell) > 1;
        let Some(row) = self.rows.get_mut(y) else { return };
        if row.len() <= x + usize::from(wide) {
            row.resize(x + 1 + usize::from(wide), Cell::EMPTY);
        }
        if let Some(place) = row.get_mut(x) {
            place.clone_from(cell);
        }
        if let (true, Some(covered)) = (wide, row.get_mut(x + 1)) {
            covered.set_symbol("");
        }
    }

    /// The signs between these columns of a row, where each is one byte and looks as `pen` does.
    #[must_use]
    pub fn between(&self, y: u16, from: u16, to: u16, pen: Pen) -> Option<String> {
        let row = self.rows.get(usize::from(y)).map_or(&[][..], Vec::as_slice);
        let sign = |x: u16| {
            let cell = row.get(usize::from(x)).unwrap_or(&Cell::EMPTY);
            let symbol = cell.symbol();
            let fits = if symbol == " " { Pen::of(cell).blank_as(pen) } else { Pen::of(cell) == pen };
            (fits && symbol.len() == 1).then_some(symbol)
        };
        (from..to).map(sign).collect()
    }

    /// True where nothing is to be seen from that column of the row on.
    #[must_use]
    pub fn blank_from(&self, (x, y): (u16, u16)) -> bool {
        let row = self.rows.get(usize::from(y)).map_or(&[][..], Vec::as_slice);
        let rest = row.get(usize::from(x)..).unwrap_or_default();
        rest.iter().all(|cell| cell.symbol() == " " && Pen::of(cell).blank_as(Pen::default()))
    }
}
