//! Doors for tests/fuzz to what reads a node's answers.

use std::io::{BufReader, Read};

use super::fields::{Attributes, Fields, Stat, hex, unescaped};
use super::frames::{Broken, answer, greeting};
use super::{mounts, pipes};
use crate::base::Untrusted;

/// The command that each of the questions of [`answers`] is.
pub const COMMAND: &str = "lock";

/// What a stream says after its greeting: the answers to the questions 1, 2, … up to the first that does not come whole. None
/// where there is no greeting.
#[must_use]
pub fn answers(stream: impl Read, nonce: &str) -> Option<Vec<Vec<u8>>> {
    let mut stream = BufReader::with_capacity(512, stream);
    let mut line = || pipes::next(&mut stream).ok_or(Broken::Lost);
    greeting(nonce, &mut line).ok()?;
    let mut all = Vec::new();
    while let Ok(one) = answer(nonce, &(all.len() + 1).to_string(), COMMAND.as_bytes(), &mut line) {
        all.push(one);
    }
    Some(all)
}

/// Extended attributes by name and value, as a node's fields tell them.
#[must_use]
pub fn attributes(fields: &[u8]) -> Option<Vec<(Untrusted, Untrusted)>> {
    Attributes::take(&mut Fields::new(fields)).map(|all| all.known())
}

/// The size and the mode that `stat` tells.
#[must_use]
pub fn stat(words: &str) -> Option<(u64, u32)> {
    Stat::parse(words).map(|stat| (stat.size, stat.meta(&Attributes::All(Vec::new())).mode))
}

/// Whether two folders lie in one mount.
#[must_use]
pub fn same_mount(table: &[u8], a: &[u8], b: &[u8]) -> Option<bool> {
    mounts::same(table, a, b)
}

/// A name of which some bytes stand there as octal escapes.
#[must_use]
pub fn plain(text: &[u8]) -> Vec<u8> {
    unescaped(text)
}

/// Bytes as setfattr takes them.
#[must_use]
pub fn digits(bytes: &[u8]) -> Vec<u8> {
    hex(bytes)
}
