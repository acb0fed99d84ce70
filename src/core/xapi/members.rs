//! The hosts of a pool, as any one of them tells.

use crate::base::{Text, Untrusted};
use crate::core::pool::Member;
use crate::host::HostError;

use super::{Xe, read};

/// Every host of the pool, in the order in which `xe` lists them.
///
/// # Errors
/// As for [`Xe::param`]; not done (`pool-empty`): no host at all.
pub fn members(xe: &Xe<'_>) -> Result<Vec<Member>, HostError> {
    let uuids = xe.uuids("host", &[])?;
    if uuids.is_empty() {
        return Err(HostError::NotDone(Text::new("pool-empty")));
    }
    let fields = ["name-label", "address", "enabled", "host-metrics-live"];
    let found = xe.with_fields("host", &[], &uuids, fields)?;
    let coordinator = coordinator(xe)?;
    let flag = |value: Option<Untrusted>| value.and_then(|value| read::flag(value.bytes()));
    let member = |(uuid, [name, address, enabled, live]): (String, [Option<Untrusted>; 4])| Member {
        coordinator: coordinator.as_deref() == Some(&uuid),
        uuid,
        name: name.unwrap_or_default(),
        address: address.unwrap_or_default(),
        enabled: flag(enabled),
        live: flag(live),
    };
    Ok(found.into_iter().map(member).collect())
}

/// The uuid of the pool's coordinator; none where that is not told.
fn coordinator(xe: &Xe<'_>) -> Result<Option<String>, HostError> {
    let pools = xe.uuids("pool", &[])?;
    let [pool] = pools.as_slice() else { return Ok(None) };
    let master = xe.param("pool", pool, "master")?;
    Ok(master.and_then(|uuid| uuid.utf8().map(String::from)))
}
