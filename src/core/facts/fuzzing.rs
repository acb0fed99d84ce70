//! Doors for tests/fuzz to what reads the files and tools of a node.

use super::{Effective, Inventory, MapPath, Program, parse, paths, program};
use crate::base::Untrusted;

/// /etc/xensource-inventory.
#[must_use]
pub fn inventory(bytes: &[u8]) -> Inventory {
    parse::inventory(bytes)
}

/// The version that the multipath tool tells.
#[must_use]
pub fn tools(stdout: &[u8], stderr: &[u8]) -> Option<Untrusted> {
    parse::tools(stdout, stderr)
}

/// What `multipath -t` prints.
#[must_use]
pub fn effective(stdout: &[u8], stderr: &[u8]) -> Effective {
    parse::effective(stdout, stderr)
}

/// The maps that `multipath -ll` prints: name, WWID, paths.
#[must_use]
pub fn maps(stdout: &[u8]) -> Vec<(Untrusted, Untrusted, Vec<MapPath>)> {
    paths::printed(stdout)
}

/// What a program of Windows says of itself.
#[must_use]
pub fn program(bytes: &[u8]) -> Option<Program> {
    program::program(bytes)
}
