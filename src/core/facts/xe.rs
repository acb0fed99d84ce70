//! What a dom0 says of its edition and licence (facts/storagelink.md section 4).

use std::time::Duration;

use crate::base::{Text, Untrusted};
use crate::core::known::Known;
use crate::host::{Cx, Host, HostError, Program};

use super::gather::INVENTORY;
use super::{Inventory, Licence};

/// `xe` waits for xapi, which may never answer.
const XE_TIME: Duration = Duration::from_secs(10);
/// Enough of a printed map.
const KEEP: usize = 64 * 1024;

/// Asks a node with this inventory. The version alone comes from the inventory where `xe` cannot be asked.
pub(super) fn licence(host: &dyn Host, inventory: &Known<Option<Inventory>>, cx: &Cx<'_>) -> Known<Licence> {
    let inventory = match inventory {
        Known::Is(Some(inventory), _) => inventory,
        Known::Is(None, _) => return Known::Unknown(Text::new("licence-no-dom0")),
        Known::Unknown(why) => return Known::Unknown(why.clone()),
    };
    let version = inventory.version.clone();
    match asked(host, inventory, cx) {
        Ok(mut licence) => {
            if licence.version.is_empty() {
                licence.version = version;
            }
            Known::Is(licence, Text::new("evidence-command").with("command", "xe host-param-get"))
        }
        Err(why) => {
            let licence = Licence { version, ..Licence::default() };
            Known::Is(licence, Text::new("licence-version-only").with("path", INVENTORY).with("why", why))
        }
    }
}

fn asked(host: &dyn Host, inventory: &Inventory, cx: &Cx<'_>) -> Result<Licence, Text> {
    let uuid = inventory.uuid.utf8().unwrap_or_default();
    let plain = uuid.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if uuid.is_empty() || !plain {
        return Err(Text::new("licence-no-uuid").with("path", INVENTORY));
    }
    let get = |param: &str| param_get(host, uuid, param, cx).map_err(|error| error.text().clone());
    let edition = get("edition")?;
    let params = get("license-params")?;
    let software = get("software-version")?;
    if [&edition, &params, &software].iter().all(|answer| answer.is_none()) {
        return Err(Text::new("licence-xe-says-nothing"));
    }
    let params = params.unwrap_or_default();
    let sku = value(&params, b"sku_marketing_name").or_else(|| value(&params, b"sku_type"));
    let version = software.as_deref().and_then(|software| value(software, b"product_version"));
    Ok(Licence {
        edition: edition.unwrap_or_default().trim_ascii().into(),
        sku: sku.unwrap_or_default().into(),
        version: version.unwrap_or_default().into(),
        restricted: match value(&params, b"restrict_storagelink") {
            Some(b"true") => Some(true),
            Some(b"false") => Some(false),
            _ => None,
        },
    })
}

/// A field of the host; none where this release has no such field.
fn param_get(host: &dyn Host, uuid: &str, param: &str, cx: &Cx<'_>) -> Result<Option<Vec<u8>>, HostError> {
    let argv = ["xe", "host-param-get", &format!("uuid={uuid}"), &format!("param-name={param}")];
    let program = Program { argv: argv.map(str::to_owned).to_vec(), keep: KEEP };
    let output = host.run(&program, &cx.within(XE_TIME))?;
    Ok((output.code == Some(0)).then_some(output.stdout))
}

/// The value of a key in a map as `xe` prints it: `key: value; key: value`. An empty one is none.
fn value<'m>(map: &'m [u8], key: &[u8]) -> Option<&'m [u8]> {
    let mut pairs = map.split(|&byte| byte == b';').map(<[u8]>::trim_ascii);
    let found = pairs.find_map(|pair| pair.strip_prefix(key)?.strip_prefix(b":"));
    found.map(<[u8]>::trim_ascii).filter(|value| !value.is_empty())
}

impl Licence {
    /// Edition, or what the release has in its place, in one word or name for the admin.
    #[must_use]
    pub const fn name(&self) -> &Untrusted {
        if self.edition.is_empty() { &self.sku } else { &self.edition }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_as_xe_prints_them() {
        let map = b"restrict_storagelink: false; sku_marketing_name: Citrix XenServer Platinum Edition; empty: ; x: a: b\n";
        assert_eq!(value(map, b"restrict_storagelink"), Some(&b"false"[..]));
        assert_eq!(value(map, b"sku_marketing_name"), Some(&b"Citrix XenServer Platinum Edition"[..]));
        assert_eq!(value(map, b"x"), Some(&b"a: b"[..]));
        assert_eq!(value(map, b"empty"), None);
        assert_eq!(value(map, b"restrict"), None);
        assert_eq!(value(b"", b"x"), None);
    }
}
