//! By what an id of a message is found among those that the program holds. `build.rs` uses this file too.

/// FNV-1a of 32 bits. Of two ids with the same one `build.rs` makes no program. One that is no id of a message is taken for one
/// with the probability of their number, some thousand, in four thousand million; the ids that the code names are all held against the
/// catalogues by tests.
pub fn of(id: &str) -> u32 {
    id.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
