//! The way to the terminal: a frame is gathered as classic sequences that every terminal knows (the sixteen colours as
//! 30-37 and 90-97, never the 256-colour form, which Linux consoles and old terminals misread), and written at once.
//!
//! Nothing is asked of the terminal: no cursor query, which a slow or dumb line would not answer.

use std::collections::BTreeSet;
use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};

use super::cells::{Cells, Pen, columns};

/// As many cells that stay are written once more, rather than going around them.
const AROUND: u16 = 6;

/// So many blanks at the end of a row are shorter erased than written.
const ERASED: usize = 4;

/// Where size questions are answered: columns and rows, zeros where the terminal does not know.
pub type Asker = Box<dyn Fn() -> (u16, u16) + Send>;

/// A terminal behind any writer.
pub struct Plain<W: Write> {
    writer: W,
    size: Asker,
    mono: bool,
    /// What the next flush writes.
    frame: Vec<u8>,
    /// The attributes that the terminal has now.
    pen: Option<Pen>,
    /// Where wide signs stand.
    wide: BTreeSet<(u16, u16)>,
    /// What the terminal shows.
    cells: Cells,
}

impl<W: Write> Plain<W> {
    /// A terminal behind that writer; `mono`: no colour is ever sent.
    pub fn new(writer: W, size: Asker, mono: bool) -> Self {
        let (wide, cells) = (BTreeSet::new(), Cells::default());
        Self { writer, size, mono, frame: Vec::new(), pen: None, wide, cells }
    }

    /// From the next frame on colour is sent, or not.
    pub const fn set_mono(&mut self, mono: bool) {
        self.mono = mono;
    }

    /// The writer.
    pub const fn writer(&mut self) -> &mut W {
        &mut self.writer
    }

    fn push(&mut self, sequence: &str) {
        // Nearly every sign is one byte, and a call for each to copy it would take longer than all else.
        match sequence.as_bytes() {
            [byte] => self.frame.push(*byte),
            bytes => self.frame.extend_from_slice(bytes),
        }
    }

    fn go(&mut self, x: u16, y: u16) {
        self.push(&format!("\x1b[{};{}H", u32::from(y) + 1, u32::from(x) + 1));
    }

    /// Takes a wide sign away before one of its halves is overwritten: terminals blank the other half in whatever
    /// attributes are set just then, and the drawing library takes it for untouched. True: there was one.
    fn split(&mut self, x: u16, y: u16) -> bool {
        let was = self.wide.remove(&(x, y));
        if was {
            self.go(x, y);
            self.set_pen(Pen::default());
            self.push("  ");
        }
        was
    }

    /// Goes to a sign of the row that is at hand: by way of the few signs before it where they look as the pen does.
    fn reach(&mut self, at: Option<(u16, u16)>, (x, y): (u16, u16)) {
        let near = at.filter(|at| at.1 == y && at.0 < x && x - at.0 <= AROUND).zip(self.pen);
        match near.and_then(|(at, pen)| self.cells.between(y, at.0, x, pen)) {
            Some(signs) => self.push(&signs),
            None => self.go(x, y),
        }
    }

    /// Erases the row from here on, without any attributes.
    fn erase(&mut self, x: u16, y: u16) {
        self.set_pen(Pen::default());
        self.push("\x1b[K");
        self.wide.retain(|place| place.1 != y || place.0 < x);
    }

    /// One sequence that begins with a reset, so that nothing is left of what was before.
    fn set_pen(&mut self, pen: Pen) {
        if self.pen == Some(pen) {
            return;
        }
        self.pen = Some(pen);
        let mut sequence = String::from("\x1b[0");
        for (modifier, code) in [
            (Modifier::BOLD, ";1"),
            (Modifier::DIM, ";2"),
            (Modifier::UNDERLINED, ";4"),
            (Modifier::REVERSED, ";7"),
        ] {
            let allowed = !self.mono || matches!(modifier, Modifier::BOLD | Modifier::REVERSED);
            if allowed && pen.modifier.contains(modifier) {
                sequence.push_str(code);
            }
        }
        if !self.mono {
            for (color, base) in [(pen.fg, 30), (pen.bg, 40)] {
                if let Some(code) = code(color, base) {
                    sequence.push(';');
                    sequence.push_str(&code.to_string());
                }
            }
        }
        sequence.push('m');
        self.push(&sequence);
    }
}

/// The classic code of a colour; the theme uses no others than these.
const fn code(color: Color, base: u8) -> Option<u8> {
    Some(match color {
        Color::Black => base,
        Color::Red => base + 1,
        Color::Green => base + 2,
        Color::Yellow => base + 3,
        Color::Blue => base + 4,
        Color::Magenta => base + 5,
        Color::Cyan => base + 6,
        Color::Gray => base + 7,
        Color::DarkGray => base + 60,
        Color::LightRed => base + 61,
        Color::LightGreen => base + 62,
        Color::LightYellow => base + 63,
        Color::LightBlue => base + 64,
        Color::LightMagenta => base + 65,
        Color::LightCyan => base + 66,
        Color::White => base + 67,
        Color::Reset | Color::Rgb(..) | Color::Indexed(_) => return None,
    })
}

/// The size to draw for: what the terminal says, where it says nothing the environment, else 80 by 24.
#[must_use]
pub fn usable(said: (u16, u16), variable: impl Fn(&str) -> Option<String>) -> (u16, u16) {
    let number =
        |name: &str| variable(name).and_then(|value| value.parse::<u16>().ok()).filter(|number| *number > 0);
    let columns = if said.0 > 0 { said.0 } else { number("COLUMNS").unwrap_or(80) };
    let rows = if said.1 > 0 { said.1 } else { number("LINES").unwrap_or(24) };
    // A window that claims more than any screen has would cost a buffer of that size.
    (columns.min(1000), rows.min(500))
}

impl<W: Write> Backend for Plain<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let changed: Vec<(u16, u16, &Cell)> = content.collect();
        for (x, y, cell) in &changed {
            self.cells.set((*x, *y), cell);
        }
        let mut at = None;
        // The row that was erased up to its end.
        let mut erased = None;
        for (place, &(x, y, cell)) in changed.iter().enumerate() {
            if erased == Some(y) {
                continue;
            }
            let next = (x.saturating_add(1), y);
            let (columns, symbol) = (columns(cell), cell.symbol());
            let wide = columns > 1;
            let split = self.split(x, y) | (wide && self.split(next.0, y));
            if split {
                self.go(x, y);
            } else if at != Some((x, y)) {
                self.reach(at, (x, y));
            }
            let many = changed.get(place + ERASED).is_some_and(|later| later.1 == y);
            if symbol == " " && many && self.cells.blank_from((x, y)) {
                self.erase(x, y);
                (erased, at) = (Some(y), Some((x, y)));
                continue;
            }
            let pen = Pen::of(cell);
            if symbol != " " || !self.pen.is_some_and(|now| now.blank_as(pen)) {
                self.set_pen(pen);
            }
            self.push(symbol);
            if wide {
                self.wide.insert((x, y));
            }
            // How far a terminal goes on after a wide sign, or after one that is put together of several (an accent
            // that stands alone, an emoji), differs: the next sign gets its place told.
            let certain = columns == 1 && symbol.chars().nth(1).is_none();
            at = certain.then_some(next);
        }
        self.push("\x1b[0m");
        self.pen = None;
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.push("\x1b[?25l");
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.push("\x1b[?25h");
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(Position::ORIGIN)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let position = position.into();
        self.go(position.x, position.y);
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    /// The whole screen is what is ever emptied; the other regions are for programs that leave a part of it to others.
    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        if !matches!(region, ClearType::All) {
            return Err(io::ErrorKind::Unsupported.into());
        }
        self.push("\x1b[0m\x1b[2J\x1b[H");
        self.pen = None;
        self.wide.clear();
        self.cells.clear();
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        let (columns, rows) = usable((self.size)(), |name| std::env::var(name).ok());
        Ok(Size::new(columns, rows))
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size()?, pixels: Size::ZERO })
    }

    /// One write for the whole frame. An error means that the terminal is gone.
    fn flush(&mut self) -> io::Result<()> {
        let frame = std::mem::take(&mut self.frame);
        self.writer.write_all(&frame)?;
        self.writer.flush()
    }
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::style::Style;

    use super::*;

    fn bytes(mono: bool, style: Style, text: &str) -> String {
        let backend = Plain::new(Vec::new(), Box::new(|| (20, 3)), mono);
        let mut terminal = Terminal::new(backend).unwrap();
        terminal
            .draw(|frame| {
                frame.buffer_mut().set_string(2, 1, text, style);
            })
            .unwrap();
        String::from_utf8(terminal.backend_mut().writer().clone()).unwrap()
    }

    #[test]
    fn colours_are_the_classic_ones() {
        let style = Style::new().fg(Color::Red).bg(Color::LightBlue).add_modifier(Modifier::BOLD);
        assert!(bytes(false, style, "x").contains("\x1b[2;3H\x1b[0;1;31;104mx"));
        assert!(!bytes(false, Style::new().fg(Color::Indexed(3)), "x").contains("38;5"));
    }

    #[test]
    fn without_colour_reverse_and_bold_stay() {
        let style = Style::new().fg(Color::Red).add_modifier(Modifier::REVERSED | Modifier::BOLD);
        assert!(bytes(true, style, "x").contains("\x1b[0;1;7mx"));
    }

    #[test]
    fn after_a_wide_sign_the_place_is_told() {
        let out = bytes(false, Style::new(), "서비ab");
        assert!(out.contains("서\x1b[2;5H비\x1b[2;7Hab"), "{out:?}");
    }

    #[test]
    fn half_a_wide_sign_leaves_no_colour() {
        let white = Style::new().fg(Color::Black).bg(Color::Gray);
        let backend = Plain::new(Vec::new(), Box::new(|| (20, 3)), false);
        let mut terminal = Terminal::new(backend).unwrap();
        let mut parser = vt100::Parser::new(3.try_into().unwrap(), 20.try_into().unwrap(), 0);
        for (at, text, style) in
            [(4, "서비", Style::new()), (3, "xx", white), (4, "비", white), (5, "스", white)]
        {
            terminal.draw(|frame| frame.buffer_mut().set_string(at, 1, text, style)).unwrap();
            parser.process(&std::mem::take(&mut terminal.backend_mut().writer));
            // The emulator knows no attributes of the second half of a wide sign.
            for x in (0..20).filter(|x| *x != at + 1 || text == "xx") {
                let inside = style == white && (at..at + 2).contains(&x);
                let colour = if inside { vt100::Color::Idx(7) } else { vt100::Color::Default };
                assert_eq!(parser.screen().cell(1, x).unwrap().bgcolor(), colour, "{text} at {x}");
            }
        }
    }

    #[test]
    fn what_stays_is_gone_over_where_that_is_shorter() {
        let backend = Plain::new(Vec::new(), Box::new(|| (40, 2)), false);
        let mut terminal = Terminal::new(backend).unwrap();
        let mut sent = |text: &str| {
            terminal.draw(|frame| frame.buffer_mut().set_string(0, 0, text, Style::new())).unwrap();
            String::from_utf8(std::mem::take(&mut terminal.backend_mut().writer)).unwrap()
        };
        sent("one line of a few words and numbers");
        let out = sent("two line of a many words");
        assert!(out.contains("\x1b[1;1H\x1b[0mtwo\x1b[1;15Hmany words\x1b[K"), "{out:?}");
        let out = sent("two lint of b many words");
        assert!(out.contains("\x1b[1;8H\x1b[0mt of b\x1b[0m"), "{out:?}");
    }

    /// Any frames: the emulator shows what was drawn, whatever was left out or gone over.
    #[test]
    fn the_terminal_shows_what_was_drawn() {
        const SIZE: (u16, u16) = (30, 4);
        let mut state = 7_u32;
        let mut any = |below: u16| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            u16::try_from(state >> 16).unwrap_or_default() % below
        };
        let styles = [
            Style::new(),
            Style::new().fg(Color::Red),
            Style::new().bg(Color::Gray).fg(Color::Black),
            Style::new().add_modifier(Modifier::REVERSED),
            Style::new().add_modifier(Modifier::BOLD),
        ];
        let texts = ["words and more", "   ", "        ", "서비스", "─│─", "a", "x y z"];
        let backend = Plain::new(Vec::new(), Box::new(|| SIZE), false);
        let mut terminal = Terminal::new(backend).unwrap();
        let mut parser = vt100::Parser::new(SIZE.1.try_into().unwrap(), SIZE.0.try_into().unwrap(), 0);
        for round in 0..400 {
            let mut drawn = None;
            terminal
                .draw(|frame| {
                    for _ in 0..any(9) {
                        let (x, y) = (any(30), any(4));
                        let (text, style) = (texts[usize::from(any(7))], styles[usize::from(any(5))]);
                        frame.buffer_mut().set_string(x, y, text, style);
                    }
                    drawn = Some(frame.buffer_mut().clone());
                })
                .unwrap();
            parser.process(&std::mem::take(&mut terminal.backend_mut().writer));
            let drawn = drawn.unwrap();
            for (x, y) in (0..SIZE.1).flat_map(|y| (0..SIZE.0).map(move |x| (x, y))) {
                let (cell, seen) = (&drawn[(x, y)], parser.screen().cell(y, x).unwrap());
                let covered = x > 0 && columns(&drawn[(x - 1, y)]) > 1;
                if covered {
                    continue;
                }
                let sign = if seen.has_contents() { seen.contents() } else { " " };
                let inverse = cell.modifier.contains(Modifier::REVERSED);
                let bg = if cell.bg == Color::Gray { vt100::Color::Idx(7) } else { vt100::Color::Default };
                let same = (sign, seen.inverse(), seen.bgcolor()) == (cell.symbol(), inverse, bg);
                let bold = sign == " " || seen.bold() == cell.modifier.contains(Modifier::BOLD);
                let red = sign == " " || (seen.fgcolor() == vt100::Color::Idx(1)) == (cell.fg == Color::Red);
                assert!(same && bold && red, "round {round}, column {x}, row {y}: {sign:?}, {cell:?}");
            }
        }
    }

    #[test]
    fn nothing_is_asked_of_the_terminal() {
        let out = bytes(false, Style::new(), "x");
        assert!(!out.contains("\x1b[6n") && !out.contains("\x1b[c"), "{out:?}");
    }

    #[test]
    fn a_line_that_knows_no_size_has_one() {
        let none = |_: &str| None;
        let set = |name: &str| Some(String::from(if name == "COLUMNS" { "132" } else { "0" }));
        assert_eq!(usable((0, 0), none), (80, 24));
        assert_eq!(usable((0, 0), set), (132, 24));
        assert_eq!(usable((100, 30), set), (100, 30));
        assert_eq!(usable((u16::MAX, u16::MAX), none), (1000, 500));
    }
}
