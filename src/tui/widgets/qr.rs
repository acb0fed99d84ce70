//! An address as a QR code, drawn with half blocks: a cell holds two modules, one above the other.
//!
//! Dark on light whatever the terminal's colours are, since many readers take no inverted codes: black on white by
//! explicit colours, or where there is none by inverse video (right on the usual light-on-dark terminal).

use qrcode::{Color as Module, EcLevel, QrCode, bits};
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::{Line, Span};

use crate::tui::theme::{Palette, Theme};

/// Light modules around the code (ISO/IEC 18004 asks for four), and as few as readers do with where there is no room.
const MARGINS: [usize; 2] = [4, 2];

/// The cells of a code, or why there are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Drawn {
    /// The rows of the code with its margin.
    Rows(Vec<Line<'static>>),
    /// The window is too small.
    TooSmall {
        /// Columns that are needed.
        columns: usize,
        /// Rows that are needed.
        rows: usize,
    },
    /// This terminal has no half blocks.
    NoBlocks,
    /// No code holds that much.
    TooLong,
}

/// The code for that text in so many cells.
#[must_use]
pub fn draw(text: &str, (columns, rows): (usize, usize), theme: Theme) -> Drawn {
    if theme.ascii {
        return Drawn::NoBlocks;
    }
    // The lowest level of error correction: a screen has no scratches, and the code stays small.
    let Ok(bits) = bits::encode_auto(text.as_bytes(), EcLevel::L) else { return Drawn::TooLong };
    let modules = usize::try_from(bits.version().width()).unwrap_or(0);
    let size = |margin: usize| (modules + 2 * margin, (modules + 2 * margin).div_ceil(2));
    let fits = |margin: &usize| size(*margin).0 <= columns && size(*margin).1 <= rows;
    if let Some(margin) = MARGINS.into_iter().find(fits) {
        let code = QrCode::with_bits(bits, EcLevel::L);
        return code.map_or(Drawn::TooLong, |code| Drawn::Rows(lines(&code, margin, theme)));
    }
    let (columns, rows) = MARGINS.last().map_or((0, 0), |margin| size(*margin));
    Drawn::TooSmall { columns, rows }
}

fn lines(code: &QrCode, margin: usize, theme: Theme) -> Vec<Line<'static>> {
    let modules = code.width();
    let dark = code.to_colors();
    let is_dark = |x: usize, y: usize| {
        let inside = |at: usize| at.checked_sub(margin).filter(|at| *at < modules);
        let (Some(x), Some(y)) = (inside(x), inside(y)) else { return false };
        dark.get(y * modules + x) == Some(&Module::Dark)
    };
    let wide = modules + 2 * margin;
    (0..wide.div_ceil(2))
        .map(|row| {
            let cells = (0..wide).map(|x| match (is_dark(x, 2 * row), is_dark(x, 2 * row + 1)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            });
            Line::from(Span::styled(cells.collect::<String>(), pen(theme)))
        })
        .collect()
}

/// White as every terminal has it: the bright one is unknown to some.
fn pen(theme: Theme) -> Style {
    if theme.palette == Palette::Mono {
        Style::new().add_modifier(Modifier::REVERSED)
    } else {
        Style::new().fg(Color::Black).bg(Color::Gray)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: &str = "http://www.osnexus.com/trynow/";
    const PLAIN: Theme = Theme { ascii: false, palette: Palette::Colour };

    fn rows(text: &str, room: (usize, usize)) -> Vec<String> {
        let Drawn::Rows(lines) = draw(text, room, PLAIN) else { panic!("not drawn") };
        lines.iter().map(|line| line.spans.iter().map(|span| span.content.as_ref()).collect()).collect()
    }

    /// The modules that drawn cells stand for, row by row; dark is true.
    fn modules(rows: &[String]) -> Vec<Vec<bool>> {
        let upper = |c: char| "█▀".contains(c);
        let lower = |c: char| "█▄".contains(c);
        rows.iter()
            .flat_map(|row| [row.chars().map(upper).collect(), row.chars().map(lower).collect()])
            .collect()
    }

    #[test]
    fn the_cells_are_the_modules_of_the_code() {
        let long = "https://example.org/".repeat(12);
        for (text, room, margin) in
            [(ADDRESS, (80, 20), 4), (ADDRESS, (80, 15), 2), ("x", (80, 20), 4), (&long, (200, 100), 4)]
        {
            let code = QrCode::with_error_correction_level(text, EcLevel::L).unwrap();
            let drawn = modules(&rows(text, room));
            let wide = code.width() + 2 * margin;
            assert!(drawn.len() >= wide && drawn.iter().all(|row| row.len() == wide), "{text}");
            let wanted = code.to_colors();
            for (y, row) in drawn.iter().enumerate() {
                for (x, dark) in row.iter().enumerate() {
                    let inside = |at: usize| (margin..margin + code.width()).contains(&at);
                    let module = (inside(x) && inside(y))
                        .then(|| wanted[(y - margin) * code.width() + x - margin])
                        .is_some_and(|module| module == Module::Dark);
                    assert_eq!(*dark, module, "{text} at {x},{y}");
                }
            }
        }
    }

    #[test]
    fn a_reader_reads_it() {
        for (text, room) in [(ADDRESS, (80, 20)), (ADDRESS, (80, 15)), ("http://서버/설치.exe", (80, 40))]
        {
            let drawn = modules(&rows(text, room));
            // A camera sees many pixels for a module.
            let scale = 4;
            let (wide, high) = (drawn[0].len() * scale, drawn.len() * scale);
            let mut image = rqrr::PreparedImage::prepare_from_greyscale(wide, high, |x, y| {
                if drawn[y / scale][x / scale] { 0 } else { 170 }
            });
            let grids = image.detect_grids();
            assert_eq!(grids.len(), 1, "{text}");
            assert_eq!(grids[0].decode().unwrap().1, text);
        }
    }

    #[test]
    fn what_does_not_fit_is_not_drawn() {
        // Version 2: 25 modules, 29 with the narrow margin.
        let needed = Drawn::TooSmall { columns: 29, rows: 15 };
        assert_eq!(draw(ADDRESS, (80, 14), PLAIN), needed);
        assert_eq!(draw(ADDRESS, (28, 40), PLAIN), needed);
        assert!(matches!(draw(ADDRESS, (29, 15), PLAIN), Drawn::Rows(_)));
        assert_eq!(draw(&"x".repeat(3000), (1000, 500), PLAIN), Drawn::TooLong);
        assert_eq!(draw(ADDRESS, (80, 40), Theme { ascii: true, palette: Palette::Colour }), Drawn::NoBlocks);
    }

    #[test]
    fn it_is_dark_on_light_whatever_the_theme() {
        let styles = |theme| match draw(ADDRESS, (80, 20), theme) {
            Drawn::Rows(lines) => {
                lines.iter().flat_map(|line| line.spans.clone()).map(|span| span.style).collect::<Vec<_>>()
            }
            other => panic!("{other:?}"),
        };
        let colours = styles(PLAIN);
        assert!(colours.iter().all(|style| style.fg == Some(Color::Black) && style.bg == Some(Color::Gray)));
        let mono = styles(Theme { ascii: false, palette: Palette::Mono });
        assert!(mono.iter().all(|style| style.fg.is_none() && style.add_modifier == Modifier::REVERSED));
    }
}
