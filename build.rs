//! Packs what the program holds of text: the four catalogues, which were an eighth of it, and the scripts that run elsewhere.
//!
//! `OUT_DIR/NAME.sh.packed` is such a script, read by `src/base/packed.rs`. `OUT_DIR/LANGUAGE.ftl.packed` holds what stands behind the `=`
//! of each message, in the order of the English catalogue, which keeps together what is said together, and without comments, in blocks,
//! so that who says little unpacks little. Of each block: how many messages it holds (two bytes, little-endian), the length of what is
//! packed (four bytes), and that, in which each message is ended by a zero byte; what a language lacks is empty. `OUT_DIR/places` tells
//! which message of that order an id is: the hash of each id (four bytes, little-endian), by which they are sorted, and its place (two).
//! `src/i18n/stored.rs` reads it.

#[path = "src/i18n/hash.rs"]
mod hash;

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write as _;
use std::path::Path;

/// Bytes of a block before it is packed, but for the end of its last message. Blocks of twice the size would take 5 % less room, of half
/// the size 7 % more.
const BLOCK: usize = 32 << 10;

/// What nodes are given to run: by an export, by a guard, over SSH.
const SCRIPTS: [&str; 3] = ["assets/export/sh/body.sh", "src/core/guard/guard.sh", "src/host/ssh/node.sh"];

fn main() -> Result<(), Box<dyn Error>> {
    writeln!(std::io::stdout(), "cargo::rerun-if-changed=assets/locales")?;
    let out = std::env::var_os("OUT_DIR").ok_or("no OUT_DIR")?;
    let out = Path::new(&out);
    let ids = messages(&std::fs::read_to_string("assets/locales/en.ftl")?)?.0;
    std::fs::write(out.join("places"), places(&ids)?)?;
    for language in ["en", "de", "fr", "ko"] {
        let (_, own) = messages(&std::fs::read_to_string(format!("assets/locales/{language}.ftl"))?)?;
        let all = ids.iter().map(|id| own.get(id).map_or("", String::as_str)).collect::<Vec<_>>();
        std::fs::write(out.join(format!("{language}.ftl.packed")), packed(&all)?)?;
    }
    for script in SCRIPTS.map(Path::new) {
        writeln!(std::io::stdout(), "cargo::rerun-if-changed={}", script.display())?;
        let name = script.with_extension("sh.packed");
        let packed = stream(&std::fs::read(script)?)?;
        std::fs::write(out.join(name.file_name().ok_or("no name")?), packed)?;
    }
    Ok(())
}

/// Which message each id is.
fn places(ids: &[String]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut places = BTreeMap::new();
    for (place, id) in ids.iter().enumerate() {
        if places.insert(hash::of(id), u16::try_from(place)?).is_some() {
            return Err(format!("{id}: another id has the same hash; give one of them another name").into());
        }
    }
    let bytes = |(hash, place): (&u32, &u16)| hash.to_le_bytes().into_iter().chain(place.to_le_bytes());
    Ok(places.iter().flat_map(bytes).collect())
}

/// The ids in their order, and what stands behind the `=` of each.
type Messages = (Vec<String>, BTreeMap<String, String>);

/// The messages of a catalogue, each from behind its `=` on, and their ids in their order: a message begins where a line begins with a
/// letter, and goes on in lines that do not.
fn messages(source: &str) -> Result<Messages, Box<dyn Error>> {
    let (mut ids, mut all) = (Vec::new(), BTreeMap::new());
    let mut last = None;
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let (id, text) = line.split_once('=').ok_or_else(|| format!("no message: {line}"))?;
            let id = id.trim_end();
            ids.push(id.to_owned());
            all.insert(id.to_owned(), text.to_owned());
            last = Some(id);
        } else if let Some(text) = last.and_then(|id| all.get_mut(id)) {
            text.push('\n');
            text.push_str(line);
        }
    }
    Ok((ids, all))
}

fn packed(messages: &[&str]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut out = Vec::new();
    let mut rest = messages;
    while !rest.is_empty() {
        let mut block = Vec::new();
        let mut count = 0_u16;
        while let Some((message, behind)) = rest.split_first().filter(|_| block.len() < BLOCK) {
            block.extend(message.trim_end().bytes().chain([0]));
            count += 1;
            rest = behind;
        }
        let packed = stream(&block)?;
        out.extend(count.to_le_bytes());
        out.extend(u32::try_from(packed.len())?.to_le_bytes());
        out.extend(packed);
    }
    Ok(out)
}

/// As `src/base/packed.rs` reads it: how many bytes (four, little-endian), and one stream of RFC 1951.
fn stream(bytes: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let length = u32::try_from(bytes.len())?;
    Ok([&length.to_le_bytes()[..], &miniz_oxide::deflate::compress_to_vec(bytes, 10)].concat())
}
