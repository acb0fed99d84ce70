//! Packs the catalogues for the program, which holds four of them: as text they were an eighth of it.
//!
//! `OUT_DIR/LANGUAGE.ftl.lz4`: the length unpacked in four bytes, little-endian, then one LZ4 block
//! (<https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md>). In it are the messages, sorted by id, each ended by a zero
//! byte; comments are left out. `src/i18n/stored.rs` reads it.

use std::error::Error;
use std::io::Write as _;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    writeln!(std::io::stdout(), "cargo::rerun-if-changed=assets/locales")?;
    let out = std::env::var_os("OUT_DIR").ok_or("no OUT_DIR")?;
    for language in ["en", "de", "fr", "ko"] {
        let source = std::fs::read_to_string(format!("assets/locales/{language}.ftl"))?;
        let packed = lz4_flex::block::compress_prepend_size(&messages(&source));
        std::fs::write(Path::new(&out).join(format!("{language}.ftl.lz4")), packed)?;
    }
    Ok(())
}

/// The messages of a catalogue: each begins where a line begins with a letter, and goes on in lines that do not.
fn messages(source: &str) -> Vec<u8> {
    let mut all: Vec<String> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
            all.push(line.to_owned());
        } else if let Some(message) = all.last_mut() {
            message.push('\n');
            message.push_str(line);
        }
    }
    all.sort_by(|a, b| id(a).cmp(id(b)));
    all.iter().flat_map(|message| message.trim_end().bytes().chain([0])).collect()
}

fn id(message: &str) -> &str {
    message.split([' ', '=']).next().unwrap_or_default()
}
