//! Packs the catalogues for the program, which holds four of them: as text they were an eighth of it.
//!
//! `OUT_DIR/LANGUAGE.ftl.lz4`: the length unpacked in four bytes, little-endian, then one LZ4 block
//! (<https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md>). In it are the messages, sorted by id, each ended by a zero
//! byte; comments are left out. `src/i18n/stored.rs` reads it.
#![expect(clippy::indexing_slicing, reason = "a fault in here ends the build, never the program")]

use std::collections::HashMap;
use std::error::Error;
use std::io::Write as _;
use std::path::Path;

/// What an LZ4 block asks for: a copy is this long at least, and never of the last bytes of the block.
const SHORTEST: usize = 4;
const NO_COPY_FROM: usize = 12;
const NO_COPY_OF: usize = 5;
/// How far back a copy can reach.
const WINDOW: usize = 65_535;
/// How many earlier places are looked at for a copy; more gain nothing.
const TRIES: usize = 64;

fn main() -> Result<(), Box<dyn Error>> {
    writeln!(std::io::stdout(), "cargo::rerun-if-changed=assets/locales")?;
    let out = std::env::var_os("OUT_DIR").ok_or("no OUT_DIR")?;
    for language in ["en", "de", "fr", "ko"] {
        let source = std::fs::read_to_string(format!("assets/locales/{language}.ftl"))?;
        let messages = messages(&source);
        let mut packed = u32::try_from(messages.len())?.to_le_bytes().to_vec();
        pack(&messages, &mut packed);
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

/// A copy of what stands `back` bytes before.
#[derive(Clone, Copy, Default)]
struct Match {
    len: usize,
    back: usize,
}

/// One LZ4 block.
fn pack(text: &[u8], out: &mut Vec<u8>) {
    let steps = cheapest(&longest(text));
    let (mut literal, mut at) = (0, 0);
    while at < text.len() {
        let step = steps[at];
        if step.len == 0 {
            at += 1;
            continue;
        }
        sequence(&text[literal..at], Some(step), out);
        at += step.len;
        literal = at;
    }
    sequence(&text[literal..], None, out);
}

/// For every place the longest copy that can stand there.
fn longest(text: &[u8]) -> Vec<Match> {
    let mut seen: HashMap<&[u8], Vec<usize>> = HashMap::new();
    let mut all = vec![Match::default(); text.len()];
    for at in 0..text.len().saturating_sub(NO_COPY_FROM) {
        let rest = &text[at..text.len() - NO_COPY_OF];
        let before = seen.entry(&rest[..SHORTEST]).or_default();
        for from in before.iter().rev().take(TRIES).take_while(|from| at - **from <= WINDOW) {
            let best = all[at].len;
            if best < rest.len() && text[from + best] == rest[best] {
                let len = text[*from..].iter().zip(rest).take_while(|(a, b)| a == b).count();
                if len > best {
                    all[at] = Match { len, back: at - from };
                }
            }
        }
        before.push(at);
    }
    all
}

/// For every place the copy, or the literal byte (length 0), that makes what follows smallest.
fn cheapest(longest: &[Match]) -> Vec<Match> {
    let mut steps = vec![Match::default(); longest.len()];
    let mut cost = vec![0; longest.len() + 1];
    for at in (0..longest.len()).rev() {
        cost[at] = cost[at + 1] + 1;
        for len in SHORTEST..=longest[at].len {
            let copy = cost[at + len] + 3 + more(len - SHORTEST).count();
            if copy < cost[at] {
                cost[at] = copy;
                steps[at] = Match { len, ..longest[at] };
            }
        }
    }
    steps
}

/// Literal bytes and the copy after them; only the last sequence has none.
fn sequence(literals: &[u8], copy: Option<Match>, out: &mut Vec<u8>) {
    let length = copy.map_or(0, |copy| copy.len - SHORTEST);
    out.push(nibble(literals.len()) << 4 | nibble(length));
    out.extend(more(literals.len()));
    out.extend_from_slice(literals);
    if let Some(copy) = copy {
        out.extend(u16::try_from(copy.back).unwrap_or_default().to_le_bytes());
        out.extend(more(length));
    }
}

/// A length as the half of a byte that begins a sequence.
fn nibble(length: usize) -> u8 {
    u8::try_from(length.min(15)).unwrap_or_default()
}

/// The bytes that add up to what a half byte does not hold.
fn more(length: usize) -> impl Iterator<Item = u8> {
    let over = length.checked_sub(15);
    let full = over.map_or(0, |over| over / 255);
    let last = over.and_then(|over| u8::try_from(over % 255).ok());
    std::iter::repeat_n(255, full).chain(last)
}
