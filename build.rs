//! Packs the catalogues for the program, which holds four of them: as text they were an eighth of it.
//!
//! `OUT_DIR/LANGUAGE.ftl.packed` holds the messages sorted by id, without comments, in blocks, so that who says little unpacks little.
//! Of each block: the length of the id of its first message (one byte) and that id, the length of what is packed (four bytes,
//! little-endian), and that: one stream of RFC 1951, in which each message is ended by a zero byte. `src/i18n/stored.rs` reads it.

use std::error::Error;
use std::io::Write as _;
use std::path::Path;

/// Bytes of a block before it is packed, but for the end of its last message. All in one block would take 6 % less room, blocks of half
/// the size 6 % more.
const BLOCK: usize = 64 << 10;

fn main() -> Result<(), Box<dyn Error>> {
    writeln!(std::io::stdout(), "cargo::rerun-if-changed=assets/locales")?;
    let out = std::env::var_os("OUT_DIR").ok_or("no OUT_DIR")?;
    for language in ["en", "de", "fr", "ko"] {
        let source = std::fs::read_to_string(format!("assets/locales/{language}.ftl"))?;
        let packed = packed(&messages(&source))?;
        std::fs::write(Path::new(&out).join(format!("{language}.ftl.packed")), packed)?;
    }
    Ok(())
}

/// The messages of a catalogue, by their ids: each begins where a line begins with a letter, and goes on in lines that do not.
fn messages(source: &str) -> Vec<String> {
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
    all
}

fn packed(messages: &[String]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut out = Vec::new();
    let mut rest = messages;
    while let Some(first) = rest.first() {
        let mut block = Vec::new();
        while let Some((message, behind)) = rest.split_first().filter(|_| block.len() < BLOCK) {
            block.extend(message.trim_end().bytes().chain([0]));
            rest = behind;
        }
        let packed = miniz_oxide::deflate::compress_to_vec(&block, 10);
        out.push(u8::try_from(id(first).len())?);
        out.extend(id(first).bytes());
        out.extend(u32::try_from(packed.len())?.to_le_bytes());
        out.extend(packed);
    }
    Ok(out)
}

fn id(message: &str) -> &str {
    message.split([' ', '=']).next().unwrap_or_default()
}
