//! Who may use `StorageLink`: the table of editions and releases (facts/storagelink.md section 4).

use crate::base::Text;

/// An edition, and what it means for `StorageLink`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Licensed (the guide: "Enterprise" or "Platinum").
    Full,
    /// Licensed like Enterprise, but `StorageLink` repositories are not supported with `XenDesktop`.
    Desktop,
    /// Advanced, which the guide excludes by name.
    Advanced,
    /// Free of charge: `restrict_storagelink` is true there.
    Free,
    /// An edition that exists only where the gateway serves no release: 6.2 and later, or XCP-ng.
    Newer,
}

/// Every edition as `xe` and people name it, with its releases in the order of the facts.
pub const EDITIONS: &[(&str, Kind)] = &[
    // 5.0 and 5.5: `sku_type`.
    ("essentials", Kind::Full),
    ("xe enterprise", Kind::Full),
    ("xe express", Kind::Free),
    // 5.6 to 6.1.
    ("platinum", Kind::Full),
    ("enterprise", Kind::Full),
    ("enterprise-xd", Kind::Desktop),
    ("advanced", Kind::Advanced),
    ("free", Kind::Free),
    // 6.2.
    ("per-socket", Kind::Newer),
    ("xendesktop", Kind::Newer),
    // 6.5 and 7.x.
    ("standard-per-socket", Kind::Newer),
    ("enterprise-per-socket", Kind::Newer),
    ("enterprise-per-user", Kind::Newer),
    ("standard-per-user", Kind::Newer),
    ("desktop", Kind::Newer),
    ("desktop-plus", Kind::Newer),
    ("desktop-cloud", Kind::Newer),
    ("xendesktop-platinum", Kind::Newer),
    ("standard", Kind::Newer),
    ("basic", Kind::Newer),
    // 8.x.
    ("premium-per-socket", Kind::Newer),
    ("premium-per-user", Kind::Newer),
    ("premium", Kind::Newer),
    ("express", Kind::Newer),
    ("trial", Kind::Newer),
    ("xcp-ng", Kind::Newer),
];

/// The words among which the wizard lets choose.
pub const CHOICES: &[&str] =
    &["unknown", "platinum", "enterprise", "enterprise-xd", "essentials", "advanced", "free", NEWER];

/// Any edition of a release that the gateway does not serve.
const NEWER: &str = "newer";

/// What this edition means; none where it is not known. Case and blanks around it do not matter.
#[must_use]
pub fn kind(edition: &str) -> Option<Kind> {
    let edition = edition.trim().to_ascii_lowercase();
    if edition == NEWER {
        return Some(Kind::Newer);
    }
    EDITIONS.iter().find(|(name, _)| *name == edition).map(|(_, kind)| *kind)
}

/// The word of [`CHOICES`] for an edition.
#[must_use]
pub fn choice(edition: Option<&str>) -> &'static str {
    let Some(edition) = edition.map(|edition| edition.trim().to_ascii_lowercase()) else { return "unknown" };
    if let Some(word) = CHOICES.iter().find(|word| **word == edition) {
        return word;
    }
    match kind(&edition) {
        Some(Kind::Full | Kind::Desktop) => "essentials",
        Some(Kind::Advanced) => "advanced",
        Some(Kind::Free) => "free",
        Some(Kind::Newer) => NEWER,
        None => "unknown",
    }
}

/// The edition that was named; none for `unknown` and for nothing.
///
/// # Errors
/// `edition-not-known`, with those that are.
pub fn named(typed: &str) -> Result<Option<String>, Text> {
    let edition = typed.trim().to_ascii_lowercase();
    if matches!(&*edition, "" | "unknown") {
        return Ok(None);
    }
    if kind(&edition).is_none() {
        return Err(not_known(typed));
    }
    Ok(Some(edition))
}

/// No edition has this name.
#[must_use]
pub fn not_known(typed: &str) -> Text {
    let names: Vec<&str> = EDITIONS.iter().map(|(name, _)| *name).collect();
    Text::new("edition-not-known").with("typed", typed).with("valid", names.join(", "))
}
