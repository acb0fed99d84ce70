//! Names of elements and attributes, and what they tell: which field is a vendor, which a product.

/// What a field is, told by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Vendor,
    Product,
}

/// Names as plain as `vendor` and `product`.
const EXACT: u8 = 2;
/// The last rank of names that hold `vendor` or `product`.
pub(super) const PLAIN: u8 = 3;
/// Names that mean a vendor or a product without saying so.
const WEAK: u8 = 4;
/// A neutral name inside of an element with a telling one: `<vendor><name>…</name></vendor>`.
const INSIDE: u8 = 5;
/// The same, where the neutral name may also be that of a mere number.
const INSIDE_ID: u8 = 6;

const WEAK_VENDORS: [&str; 9] =
    ["vid", "ven", "manufacturer", "manufacturerid", "manufacturername", "mfr", "mfg", "maker", "make"];
const WEAK_PRODUCTS: [&str; 7] =
    ["pid", "model", "modelid", "modelname", "modelno", "modelnumber", "modelstring"];

/// Attributes and elements that hold the value of the element that they stand in, which has the telling name; the likeliest first.
const NEUTRAL: [&str; 8] = ["value", "val", "name", "string", "text", "match", "pattern", "id"];
/// Attributes that hold the telling name of the element that they stand in, and its words.
const KEYS: [&str; 5] = ["name", "key", "field", "type", "id"];

/// A name, and what it tells.
#[derive(Debug, Default)]
pub(super) struct Name {
    /// As it stands in tags.
    pub(super) full: String,
    /// Without its prefix.
    pub(super) local: String,
    /// The role and how plainly the name tells it: 0 is the plainest.
    pub(super) role: Option<(Role, u8)>,
    /// How likely it is that something of this name holds the value of what it stands in: 0 is the likeliest.
    pub(super) neutral: Option<u8>,
    /// True for an attribute whose value may be the name of what it stands in.
    pub(super) is_key: bool,
    /// True for a declaration of a namespace, which is no field.
    pub(super) is_declaration: bool,
}

impl Name {
    pub(super) fn of(full: &str, local: &str) -> Self {
        let plain = plain(local);
        let neutral = NEUTRAL.iter().position(|name| *name == plain);
        Self {
            full: full.to_owned(),
            local: local.to_owned(),
            role: role_of(&plain),
            neutral: neutral.and_then(|at| u8::try_from(at).ok()),
            is_key: KEYS.contains(&plain.as_str()),
            is_declaration: is_declaration(full),
        }
    }

    /// What something neutral tells that stands inside of something of this name.
    pub(super) fn role_inside(&self, neutral: u8) -> Option<(Role, u8)> {
        let (role, rank) = self.role?;
        let rank_inside = if usize::from(neutral) + 1 == NEUTRAL.len() { INSIDE_ID } else { INSIDE };
        (rank <= EXACT || rank == WEAK).then_some((role, rank_inside))
    }
}

/// Small letters and digits alone: `Vendor_ID` and `vendorId` are the same name.
pub(super) fn plain(name: &str) -> String {
    if name.is_ascii() {
        let signs = name.bytes().filter(u8::is_ascii_alphanumeric);
        return signs.map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    }
    name.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What a plain name tells. A revision or a version is no product, whatever stands before it.
fn role_of(name: &str) -> Option<(Role, u8)> {
    if name.contains("rev") || name.contains("version") {
        return None;
    }
    let vendor = name.contains("vendor") || name.starts_with("vend");
    let product = name.contains("product");
    match name {
        "vendor" => Some((Role::Vendor, 0)),
        "vendorid" | "vendid" => Some((Role::Vendor, 1)),
        "vendorname" | "vendorstring" | "vend" | "vendname" | "vendstring" => Some((Role::Vendor, EXACT)),
        "product" => Some((Role::Product, 0)),
        "productid" | "prodid" => Some((Role::Product, 1)),
        "productname" | "productstring" | "prod" | "prodname" | "prodstring" => Some((Role::Product, EXACT)),
        _ if vendor && !name.contains("prod") => Some((Role::Vendor, PLAIN)),
        _ if !vendor && (product || name.starts_with("prod")) => Some((Role::Product, PLAIN)),
        _ if WEAK_VENDORS.contains(&name) => Some((Role::Vendor, WEAK)),
        _ if WEAK_PRODUCTS.contains(&name) => Some((Role::Product, WEAK)),
        _ => None,
    }
}

/// What the value of an attribute such as `name` tells of the element that it stands in; most values tell nothing.
pub(super) fn role_of_word(value: &str) -> Option<(Role, u8)> {
    // The longest word that tells anything is shorter, with room for blanks and hyphens, and each holds one of these letters.
    let tells = |byte: u8| matches!(byte.to_ascii_lowercase(), b'v' | b'p' | b'm');
    if value.len() > 32 || !value.bytes().any(tells) {
        return None;
    }
    let word = plain(value);
    let scsi = matches!(word.as_str(), "scsivendor" | "scsiproduct");
    role_of(&word).filter(|(_, rank)| *rank <= EXACT || *rank == WEAK || scsi)
}

/// True for a declaration of a namespace, which is no field.
pub(super) fn is_declaration(name: &str) -> bool {
    name == "xmlns" || name.starts_with("xmlns:")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_tell() {
        for (name, role) in [
            ("Vendor", Some((Role::Vendor, 0))),
            ("VENDOR_ID", Some((Role::Vendor, 1))),
            ("scsiVendor", Some((Role::Vendor, PLAIN))),
            ("vendId", Some((Role::Vendor, 1))),
            ("VendName", Some((Role::Vendor, EXACT))),
            ("vend_str", Some((Role::Vendor, PLAIN))),
            ("vendProd", None),
            ("prod-id", Some((Role::Product, 1))),
            ("productLine", Some((Role::Product, PLAIN))),
            ("VID", Some((Role::Vendor, WEAK))),
            ("Model", Some((Role::Product, WEAK))),
            ("productRevision", None),
            ("version", None),
            ("vendorProduct", None),
            ("device", None),
            ("lun", None),
        ] {
            assert_eq!(Name::of(name, name).role, role, "{name}");
        }
        assert_eq!(role_of_word("Product ID"), Some((Role::Product, 1)));
        assert_eq!(role_of_word("productLine"), None);
    }
}
