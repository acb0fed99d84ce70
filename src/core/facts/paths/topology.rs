//! Reads what `multipath -ll` prints: maps and their paths, in the form of 0.4.7 and in that of 0.4.9 and later.
//!
//! ```text
//! mpath1 (3600144f0) dm-4 OSNEXUS,QUANTASTOR       mpathb (3600144f0) dm-1 OSNEXUS,QUANTASTOR
//! [size=10G][features=0][hwhandler=0][rw]          size=10G features='0' hwhandler='0' wp=rw
//! \_ round-robin 0 [prio=2][active]                `-+- policy='round-robin 0' prio=1 status=active
//!  \_ 1:0:0:1 sdb 8:16 [active][ready]               |- 3:0:0:1 sdb 8:16 active ready running
//! ```
//!
//! Lines that are neither, such as messages, are passed over.

use crate::base::Untrusted;

use super::MapPath;

/// No tool prints longer lines; what is longer is no topology.
const LONGEST: usize = 4096;
/// A WWID has at most 128 bytes, an alias no more.
const NAME: usize = 128;

/// A map as it is printed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Topology {
    /// Its alias; the WWID where it has none.
    pub(super) name: Untrusted,
    pub(super) wwid: Untrusted,
    /// `VENDOR,PRODUCT` as the tool says it.
    pub(super) label: Vec<u8>,
    pub(super) paths: Vec<MapPath>,
}

impl Topology {
    /// True where no path is left that could tell vendor and product: the tool prints `##,##` or nothing.
    pub(super) fn nameless(&self) -> bool {
        self.label.iter().all(|byte| matches!(byte, b'#' | b',' | b'-' | b' '))
    }
}

/// All maps, in the order in which they are printed.
pub(super) fn maps(stdout: &[u8]) -> Vec<Topology> {
    let mut maps: Vec<Topology> = Vec::new();
    for line in stdout.split(|&byte| byte == b'\n').filter(|line| line.len() <= LONGEST) {
        if let Some(path) = path(line) {
            if let Some(map) = maps.last_mut() {
                map.paths.push(path);
            }
        } else if let Some(map) = header(line) {
            maps.push(map);
        }
    }
    maps
}

/// `NAME (WWID) dm-4 VENDOR,PRODUCT`, or without alias `WWID dm-4 VENDOR,PRODUCT`.
fn header(line: &[u8]) -> Option<Topology> {
    if line.first().is_none_or(|&first| is_tree(first) || first == b'[') {
        return None;
    }
    let words: Vec<&[u8]> = words(line, u8::is_ascii_whitespace).collect();
    let [name, second, rest @ ..] = words.as_slice() else { return None };
    let inner = second.strip_prefix(b"(").and_then(|word| word.strip_suffix(b")"));
    let (wwid, rest) = match (inner, rest) {
        (Some(wwid), [device, rest @ ..]) if is_dm(device) => (wwid, rest),
        (Some(wwid), rest) => (wwid, rest),
        (None, rest) if is_dm(second) => (*name, rest),
        _ => return None,
    };
    Some(Topology { name: cut(name), wwid: cut(wwid), label: rest.join(&b' '), paths: Vec::new() })
}

/// A path: its address at the bus, its disk, the disk's numbers, and what device mapper and checker say of it.
fn path(line: &[u8]) -> Option<MapPath> {
    let tree = line.iter().take_while(|&&byte| is_tree(byte)).count();
    let (lead, rest) = line.split_at(tree);
    if !lead.iter().any(|byte| matches!(byte, b'|' | b'`' | b'\\')) {
        return None;
    }
    let mut words = words(rest, |byte| byte.is_ascii_whitespace() || matches!(byte, b'[' | b']'));
    let address = words.next()?;
    let (disk, _numbers) = (words.next()?, words.next()?);
    let bus = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b':' | b'#');
    if address.split(|&byte| byte == b':').count() != 4 || !address.iter().all(bus) {
        return None;
    }
    let mut state = || words.next().map(cut).unwrap_or_default();
    let dm = state();
    Some(MapPath { disk: cut(disk), dm, checker: state() })
}

/// The characters that draw the tree.
const fn is_tree(byte: u8) -> bool {
    matches!(byte, b'|' | b'`' | b'\\' | b'_' | b'-' | b'+' | b' ')
}

fn is_dm(word: &[u8]) -> bool {
    word.strip_prefix(b"dm-")
        .is_some_and(|number| !number.is_empty() && number.iter().all(u8::is_ascii_digit))
}

fn words(line: &[u8], gap: impl Fn(&u8) -> bool) -> impl Iterator<Item = &[u8]> {
    line.split(gap).filter(|word| !word.is_empty())
}

fn cut(word: &[u8]) -> Untrusted {
    word.get(..word.len().min(NAME)).unwrap_or_default().into()
}

#[cfg(test)]
mod tests;
