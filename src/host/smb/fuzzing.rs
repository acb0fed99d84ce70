//! Doors for tests/fuzz to what reads the words of `smbclient` and `net`, and a lease.

use super::{Output, lease, listing, said, service};
use crate::host::Service;

/// Names and sizes of a listing, and the free space that it tells.
#[must_use]
pub fn listed(output: &[u8]) -> (Vec<(Vec<u8>, u64)>, Option<u64>) {
    let listing = listing::read(output);
    (listing.rows.into_iter().map(|row| (row.name, row.size)).collect(), listing.free)
}

/// What a tool's failure says: the line that is shown. None: it did not fail.
#[must_use]
pub fn failed(output: &Output) -> Option<Vec<u8>> {
    said::failure(output).map(|said| said.line.bytes().to_vec())
}

/// A service as `net rpc service status` tells it.
#[must_use]
pub fn service(told: &str) -> Option<Service> {
    service::status("storagelink", told)
}

/// True where these bytes are a lease.
#[must_use]
pub fn is_lease(bytes: &[u8]) -> bool {
    lease::parse(bytes).is_some()
}
