//! Cells as points in the colours of a VGA console, and these as a PNG that also holds the cells as text.

use std::collections::BTreeMap;

use png::text_metadata::ITXtChunk;
use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Filter};
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use crate::cells::{has, row, text, wide};
use crate::font::{CELL, Glyph};
use crate::shots::Shot;

/// Name of the part of a PNG that holds the cells.
const KEYWORD: &str = "Cells";

/// Black around the screen, in points.
const MARGIN: usize = 8;

/// The sixteen colours, the bright ones last.
const PALETTE: [[u8; 3]; 16] = [
    [0x00, 0x00, 0x00],
    [0xaa, 0x00, 0x00],
    [0x00, 0xaa, 0x00],
    [0xaa, 0x55, 0x00],
    [0x00, 0x00, 0xaa],
    [0xaa, 0x00, 0xaa],
    [0x00, 0xaa, 0xaa],
    [0xaa, 0xaa, 0xaa],
    [0x55, 0x55, 0x55],
    [0xff, 0x55, 0x55],
    [0x55, 0xff, 0x55],
    [0xff, 0xff, 0x55],
    [0x55, 0x55, 0xff],
    [0xff, 0x55, 0xff],
    [0x55, 0xff, 0xff],
    [0xff, 0xff, 0xff],
];

const BLACK: u8 = 0;
const GREY: u8 = 7;

/// Place of a colour in the palette.
fn place(color: Color) -> Option<u8> {
    Some(match color {
        Color::Reset => return None,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
        Color::Indexed(index @ 0..16) => index,
        other => panic!("{other} is none of the sixteen colours"),
    })
}

/// Colours of a cell's sign and ground: bold is bright, as on a VGA console.
fn colors(cell: &Cell) -> (u8, u8) {
    let bright = |color: u8| if has(cell, Modifier::BOLD) && color < 8 { color + 8 } else { color };
    let (sign, ground) = (bright(place(cell.fg).unwrap_or(GREY)), place(cell.bg).unwrap_or(BLACK));
    if has(cell, Modifier::REVERSED) {
        (ground, sign)
    } else if has(cell, Modifier::DIM) {
        (8, ground)
    } else {
        (sign, ground)
    }
}

/// Points of a picture by their place in the palette.
struct Points {
    wide: usize,
    high: usize,
    places: Vec<u8>,
}

fn points(shot: &Shot, glyphs: &BTreeMap<&str, Glyph>) -> Points {
    let buffer = &shot.buffer;
    let (columns, rows) = (usize::from(buffer.area.width), usize::from(buffer.area.height));
    let (across, high) = (columns * CELL.0 + 2 * MARGIN, rows * CELL.1 + 2 * MARGIN);
    let mut points = vec![BLACK; across * high];
    for y in 0..buffer.area.height {
        for (x, cell) in row(buffer, y) {
            let (sign, ground) = colors(cell);
            let glyph = &glyphs[cell.symbol()];
            let (left, top) = (MARGIN + usize::from(x) * CELL.0, MARGIN + usize::from(y) * CELL.1);
            for (line, bits) in glyph.iter().enumerate() {
                let under = has(cell, Modifier::UNDERLINED) && line == CELL.1 - 1;
                for at in 0..usize::from(wide(cell)) * CELL.0 {
                    let there = under || bits >> (15 - at) & 1 == 1;
                    points[(top + line) * across + left + at] = if there { sign } else { ground };
                }
            }
        }
    }
    if let Some(caret) = shot.caret {
        let left = MARGIN + usize::from(caret.x) * CELL.0;
        let below = MARGIN + (usize::from(caret.y) + 1) * CELL.1;
        for line in [below - 2, below - 1] {
            points[line * across + left..][..CELL.0].fill(GREY);
        }
    }
    Points { wide: across, high, places: points }
}

/// The screen as a PNG of sixteen colours.
pub fn draw(shot: &Shot, glyphs: &BTreeMap<&str, Glyph>) -> Vec<u8> {
    let Points { wide, high, places } = points(shot, glyphs);
    let mut out = Vec::new();
    let size = |points: usize| u32::try_from(points).unwrap();
    let mut encoder = Encoder::new(&mut out, size(wide), size(high));
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Four);
    encoder.set_palette(PALETTE.concat());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header().unwrap();
    let mut cells = ITXtChunk::new(KEYWORD, text(&shot.buffer, shot.caret));
    cells.compress_text().unwrap();
    writer.write_text_chunk(&cells).unwrap();
    let packed: Vec<u8> = places
        .chunks(wide)
        .flat_map(|row| row.chunks(2).map(|two| two[0] << 4 | two.get(1).copied().unwrap_or(BLACK)))
        .collect();
    writer.write_image_data(&packed).unwrap();
    writer.finish().unwrap();
    out
}

/// The cells that a PNG holds as text.
pub fn cells(png: &[u8]) -> Option<String> {
    let mut reader = Decoder::new(std::io::Cursor::new(png)).read_info().ok()?;
    reader.finish().ok()?;
    let chunks = &reader.info().utf8_text;
    chunks.iter().find(|chunk| chunk.keyword == KEYWORD)?.get_text().ok()
}
