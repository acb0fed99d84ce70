//! What a dom0 says of its edition and licence, and of the other hosts of its pool (facts/storagelink.md section 4).

use crate::base::{Text, Untrusted};
use crate::core::known::Known;
use crate::core::licence::serves;
use crate::core::xapi::read::{self, Record};
use crate::core::xapi::{Xe, is_uuid};
use crate::host::{Cx, Host, HostError};

use super::gather::INVENTORY;
use super::{Inventory, Licence, PoolAllows, PoolLicence, PoolMember};

/// The edition of XCP-ng; its brand is spelt the same but for case.
const XCP_NG: &str = "xcp-ng";

/// Asks a node with this inventory. Where `xe` cannot be asked the version alone comes from the inventory, and of XCP-ng its
/// edition, since it has only one.
pub(super) fn licence(host: &dyn Host, inventory: &Known<Option<Inventory>>, cx: &Cx<'_>) -> Known<Licence> {
    let inventory = match inventory {
        Known::Is(Some(inventory), _) => inventory,
        Known::Is(None, _) => return Known::Unknown(Text::new("licence-no-dom0")),
        Known::Unknown(why) => return Known::Unknown(why.clone()),
    };
    let version = inventory.version.clone();
    match asked(&Xe::new(host, *cx), inventory) {
        Ok(licence) => Known::Is(licence, Text::new("evidence-command").with("command", "xe host-param-get")),
        Err(why) => {
            let xcp_ng = inventory.brand.bytes().eq_ignore_ascii_case(XCP_NG.as_bytes());
            let edition = if xcp_ng { XCP_NG.into() } else { Untrusted::default() };
            let licence = Licence { edition, version, ..Licence::default() };
            Known::Is(licence, Text::new("licence-version-only").with("path", INVENTORY).with("why", why))
        }
    }
}

/// Three questions for the node itself, five more for its pool where the gateway serves the release at all.
fn asked(xe: &Xe<'_>, inventory: &Inventory) -> Result<Licence, Text> {
    let uuid = inventory.uuid.utf8().filter(|uuid| is_uuid(uuid));
    let uuid = uuid.ok_or_else(|| Text::new("licence-no-uuid").with("path", INVENTORY))?;
    let mut licence = own(xe, uuid).map_err(|error| error.text().clone())?;
    if licence.name().is_empty() && licence.restricted.is_none() && licence.version.is_empty() {
        return Err(Text::new("licence-xe-says-nothing"));
    }
    if licence.version.is_empty() {
        licence.version = inventory.version.clone();
    }
    if serves(&licence.version) {
        licence.pool = match pool(xe, uuid) {
            Ok(pool) => PoolLicence::Is(pool),
            Err(error) => PoolLicence::Unknown(error.text().clone()),
        };
    }
    Ok(licence)
}

/// What the node says of itself. `license-params` is no field of `xe`: `host-license-view` prints it, without `sku_type`
/// on most releases.
fn own(xe: &Xe<'_>, uuid: &str) -> Result<Licence, HostError> {
    let edition = xe.param("host", uuid, "edition")?.unwrap_or_default();
    let version = xe.key("host", uuid, "software-version", "product_version")?.unwrap_or_default();
    let params = xe.licence(uuid)?;
    Ok(Licence {
        edition: edition.bytes().trim_ascii().into(),
        sku: sku(&params),
        version: version.bytes().trim_ascii().into(),
        restricted: params.get("restrict_storagelink").and_then(|value| read::flag(value.bytes())),
        pool: PoolLicence::Unasked,
    })
}

/// What the pool allows, and the editions of its other hosts: the lowest one decides.
fn pool(xe: &Xe<'_>, own: &str) -> Result<PoolAllows, HostError> {
    let mut restricted = None;
    for pool in xe.uuids("pool", &[])? {
        let restrictions: Option<Untrusted> = xe.param("pool", &pool, "restrictions")?;
        let map = restrictions.unwrap_or_default();
        restricted = read::in_map(map.bytes(), "restrict_storagelink").and_then(read::flag);
    }
    let hosts = xe.uuids("host", &[])?;
    let found = xe.with_fields("host", &[], &hosts, ["name-label", "edition"])?;
    let mut others = Vec::new();
    for (uuid, [name, edition]) in found.into_iter().filter(|(uuid, _)| uuid != own) {
        let edition = match edition.filter(|edition| !edition.is_empty()) {
            Some(edition) => edition,
            None => sku(&xe.licence(&uuid)?),
        };
        others.push(PoolMember { uuid, name: name.unwrap_or_default(), edition });
    }
    Ok(PoolAllows { restricted, others })
}

fn sku(params: &Record) -> Untrusted {
    let sku = ["sku_marketing_name", "sku_type"].iter().find_map(|key| params.get(key));
    sku.cloned().unwrap_or_default()
}

impl Licence {
    /// Edition, or what the release has in its place, in one word or name for the admin.
    #[must_use]
    pub const fn name(&self) -> &Untrusted {
        if self.edition.is_empty() { &self.sku } else { &self.edition }
    }
}
