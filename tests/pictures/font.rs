//! The font of the pictures: GNU Unifont, in which every sign is drawn on a grid of 8 or 16 by 16 points.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use quantalink::base::Hash;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// Where Debian's package fonts-unifont has it.
const FILE: &str = "/usr/share/fonts/opentype/unifont/unifont.otf";

/// The one that the pictures are drawn with: fonts-unifont 1:15.0.01-2, of Debian 12.
const SHA256: &str = "db1960227adcb14640063e7384fdcd2867aaf819d9ca4866bca289d4db9a9f67";

/// Points of a cell.
pub const CELL: (usize, usize) = (8, 16);

/// Where the signs stand on: points below the top of a cell.
const BASELINE: usize = 14;

/// Signs in a row of the sheet that all are drawn on, each in two cells.
const ACROSS: usize = 64;

/// A sign: its rows from the top, the leftmost point in the highest bit.
pub type Glyph = [u16; CELL.1];

/// The recorded font, or why it is not at hand.
pub fn load() -> Result<Vec<u8>, String> {
    let bytes = std::fs::read(FILE).map_err(|_| format!("there is no {FILE} (Debian: fonts-unifont)"))?;
    match Hash::of(&bytes).hex() {
        hash if hash == SHA256 => Ok(bytes),
        hash => Err(format!("{FILE} is another version than the recorded one: SHA-256 {hash}")),
    }
}

/// True where a font lies there, of whatever version: distributions differ in that.
pub fn is_there() -> bool {
    Path::new(FILE).is_file()
}

/// All these signs as one picture.
fn sheet(signs: &BTreeSet<&str>) -> String {
    let (wide, high) = (ACROSS * 2 * CELL.0, signs.len().div_ceil(ACROSS) * CELL.1);
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" font-family="Unifont" font-size="16" text-rendering="optimizeSpeed" xml:space="preserve">"#
    );
    for (at, sign) in signs.iter().enumerate() {
        let (x, y) = (at % ACROSS * 2 * CELL.0, at / ACROSS * CELL.1 + BASELINE);
        let sign = sign.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        write!(svg, r#"<text x="{x}" y="{y}">{sign}</text>"#).unwrap();
    }
    svg + "</svg>"
}

/// How these signs look in that font. Every point is there or not: none is grey.
pub fn glyphs<'a>(font: Vec<u8>, signs: &BTreeSet<&'a str>) -> BTreeMap<&'a str, Glyph> {
    let mut options = Options::default();
    options.fontdb_mut().load_font_data(font);
    let tree = Tree::from_str(&sheet(signs), &options).unwrap();
    let size = tree.size().to_int_size();
    let mut points = Pixmap::new(size.width(), size.height()).unwrap();
    resvg::render(&tree, Transform::identity(), &mut points.as_mut());
    let point = |x: usize, y: usize| match points
        .pixel(u32::try_from(x).unwrap(), u32::try_from(y).unwrap())
        .unwrap()
        .alpha()
    {
        0 => 0,
        255 => 1,
        other => panic!("a point at {x}, {y} is half there: {other}"),
    };
    let glyph = |at: usize| -> Glyph {
        let (left, top) = (at % ACROSS * 2 * CELL.0, at / ACROSS * CELL.1);
        std::array::from_fn(|y| (0..16).fold(0, |row, x| row << 1 | point(left + x, top + y)))
    };
    signs.iter().enumerate().map(|(at, sign)| (*sign, glyph(at))).collect()
}
