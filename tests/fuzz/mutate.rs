//! Mutations: of bytes, of words, of lines, and pieces of another input.

use std::ops::Range;

use super::rng::Rng;

/// Bytes that mean something to somebody.
const BYTES: [u8; 24] = *b"\0\t\n\r \"#$%&'<>{}[]\\;:!\x1b\xc3\xff";

/// Changes an input in one way.
pub fn mutated(rng: &mut Rng, input: &mut Vec<u8>, other: &[u8], words: &[&str]) {
    let at = rng.below(input.len() + 1);
    match rng.below(12) {
        0 => put(input, at..at, &[rng.byte()]),
        1 => put(input, at..at, &[*rng.pick(&BYTES)]),
        2 if at < input.len() => input[at] = *rng.pick(&BYTES),
        3 if at < input.len() => input[at] ^= 1 << rng.below(8),
        4 => {
            let gone = piece(rng, input);
            put(input, gone, b"");
        }
        5 if !words.is_empty() => put(input, at..at, rng.pick(words).as_bytes()),
        6 if !words.is_empty() => {
            let gone = word(rng, input);
            put(input, gone, rng.pick(words).as_bytes());
        }
        7 => {
            let from = piece(rng, input);
            let copy = input[from].to_vec();
            put(input, at..at, &copy);
        }
        8 => {
            let from = piece(rng, other);
            put(input, at..at, &other[from]);
        }
        9 => {
            let (line, place) = (line(rng, input), line(rng, input));
            let copy = input[line.clone()].to_vec();
            match rng.below(3) {
                0 => put(input, line, b""),
                1 => put(input, place.start..place.start, &copy),
                _ => put(input, place, &copy),
            }
        }
        10 => {
            let (from, place) = (line(rng, other), line(rng, input));
            put(input, place.start..place.start, &other[from]);
        }
        _ => {
            // One input up to a place, another one from a place on.
            let from = rng.below(other.len() + 1);
            put(input, at..input.len(), &other[from..]);
        }
    }
}

fn put(input: &mut Vec<u8>, at: Range<usize>, new: &[u8]) {
    input.splice(at, new.iter().copied());
}

/// A short piece.
fn piece(rng: &mut Rng, of: &[u8]) -> Range<usize> {
    let from = rng.below(of.len() + 1);
    let most = if rng.once_in(4) { 200 } else { 12 };
    from..of.len().min(from + rng.below(most))
}

/// A word: what stands between blanks, quotes or angle brackets.
fn word(rng: &mut Rng, of: &[u8]) -> Range<usize> {
    let at = rng.below(of.len() + 1);
    let ends = |byte: &u8| byte.is_ascii_whitespace() || b"\"'<>=/,;:".contains(byte);
    let from = of[..at].iter().rposition(ends).map_or(0, |end| end + 1);
    let to = of[at..].iter().position(ends).map_or(of.len(), |end| at + end);
    from..to
}

/// A line with its end.
fn line(rng: &mut Rng, of: &[u8]) -> Range<usize> {
    let at = rng.below(of.len() + 1);
    let from = of[..at].iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
    let to = of[at..].iter().position(|&byte| byte == b'\n').map_or(of.len(), |end| at + end + 1);
    from..to
}
