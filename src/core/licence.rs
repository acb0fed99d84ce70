//! Who may use `StorageLink`: the table of editions and releases (facts/storagelink.md section 4).

use crate::base::Text;
use crate::host::HostId;

use super::facts::Licence;
use super::known::Known;
use super::release::numbers;

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

/// What a node's release and edition mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The gateway serves it and it is licensed.
    Yes(Text),
    /// The gateway serves it, but it is not licensed.
    No(Text),
    /// The gateway does not serve it, whatever its edition.
    Unserved(Text),
    /// That cannot be told.
    Unknown(Text),
}

/// The verdict on one node. The release comes first: the flag `restrict_storagelink` survives where `StorageLink` does
/// not, and XCP-ng prints it too.
#[must_use]
pub fn verdict(licence: &Licence) -> Verdict {
    let said = |id| Text::new(id).with("version", &licence.version).with("edition", licence.name());
    if licence.edition.bytes().eq_ignore_ascii_case(b"xcp-ng") {
        return Verdict::Unserved(said("licence-xcp-ng"));
    }
    let Some([major, minor, _]) = numbers(licence.version.bytes()) else {
        return Verdict::Unknown(said("licence-version-untold"));
    };
    match (major, minor) {
        (5, 0..=6) => {}
        // 5.9 was what the betas of 6.0 called themselves.
        (5, _) | (6, 0..=2) => return Verdict::Unserved(said("licence-integrated")),
        (6.., _) => return Verdict::Unserved(said("licence-removed")),
        _ => return Verdict::Unknown(said("licence-version-untold")),
    }
    let kind = if licence.edition.is_empty() {
        by_sku(licence.sku.bytes())
    } else {
        licence.edition.utf8().and_then(kind)
    };
    match kind {
        Some(Kind::Advanced) => Verdict::No(said("licence-advanced")),
        Some(Kind::Free) => Verdict::No(said("licence-free")),
        Some(Kind::Full | Kind::Desktop) if licence.restricted == Some(true) => {
            Verdict::No(said("licence-restricted"))
        }
        Some(Kind::Full) => Verdict::Yes(said("licence-fits")),
        Some(Kind::Desktop) => Verdict::Yes(said("licence-desktop")),
        None if licence.name().is_empty() => Verdict::Unknown(said("licence-edition-untold")),
        Some(Kind::Newer) | None => Verdict::Unknown(said("licence-edition-strange")),
    }
}

/// The edition by `sku_type` (5.5: `XE Express`, `XE Enterprise`) or `sku_marketing_name` (`Citrix XenServer Platinum
/// Edition`, `Citrix Essentials for XenServer`; of the free edition it is `Citrix XenServer` alone).
fn by_sku(sku: &[u8]) -> Option<Kind> {
    let sku = std::str::from_utf8(sku).ok()?.trim().to_ascii_lowercase();
    let has = |word| sku.split_ascii_whitespace().any(|part| part == word);
    if has("express") || sku == "citrix xenserver" {
        Some(Kind::Free)
    } else if has("advanced") {
        Some(Kind::Advanced)
    } else if has("enterprise") || has("platinum") || has("essentials") {
        Some(Kind::Full)
    } else {
        None
    }
}

/// How the licence stands for the section as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stand {
    /// A node says that it may.
    Yes,
    /// No node says so, but the admin does.
    ByAnswer,
    /// It may not.
    Refused(Text),
    /// Nobody knows; the admin has to say.
    Unknown,
}

/// The judgement on all nodes and the admin's answer, with what is to be told of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// How it stands.
    pub stand: Stand,
    /// The verdict on every node, in their order.
    pub nodes: Vec<(HostId, Verdict)>,
    /// What else should be known.
    pub told: Vec<Text>,
}

/// Judges. What nodes say goes before what the admin says. One licensed node that is served is enough, since the nodes may
/// be of several pools; the others are told. `edition`: the admin's answer.
#[must_use]
pub fn judge(pool: &[(HostId, Known<Licence>)], edition: Option<&str>) -> Judgement {
    let nodes: Vec<(HostId, Verdict)> = pool
        .iter()
        .map(|(host, licence)| match licence {
            Known::Is(licence, _) => (host.clone(), verdict(licence)),
            Known::Unknown(why) => (host.clone(), Verdict::Unknown(why.clone())),
        })
        .collect();
    let answer = edition.and_then(|edition| answered(edition).transpose());
    let no = nodes.iter().find_map(|(_, verdict)| match verdict {
        Verdict::No(why) => Some(why),
        _ => None,
    });
    let unserved = nodes.iter().find_map(|(_, verdict)| match verdict {
        Verdict::Unserved(why) => Some(why),
        _ => None,
    });
    let unknown = nodes.is_empty() || nodes.iter().any(|(_, verdict)| matches!(verdict, Verdict::Unknown(_)));
    let mut told = Vec::new();
    let stand = if nodes.iter().any(|(_, verdict)| matches!(verdict, Verdict::Yes(_))) {
        told.extend(no.map(|_| Text::new("licence-pool-lowest")));
        told.extend(matches!(answer, Some(Err(_))).then(|| Text::new("licence-nodes-win")));
        Stand::Yes
    } else if let Some(why) = no.or(unserved.filter(|_| !unknown)) {
        told.extend(matches!(answer, Some(Ok(_))).then(|| Text::new("licence-nodes-win")));
        Stand::Refused(why.clone())
    } else {
        match answer {
            Some(Ok(why)) => {
                told.push(why);
                Stand::ByAnswer
            }
            // What no edition is says nothing of the licence.
            Some(Err(why)) if why.id == "edition-not-known" => {
                told.push(why);
                Stand::Unknown
            }
            Some(Err(why)) => Stand::Refused(why),
            None => Stand::Unknown,
        }
    };
    Judgement { stand, nodes, told }
}

/// What an edition means that only the admin names; none where the admin names none.
fn answered(typed: &str) -> Result<Option<Text>, Text> {
    let Some(edition) = named(typed)? else { return Ok(None) };
    let said = |id| Text::new(id).with("edition", &*edition);
    match kind(&edition) {
        Some(Kind::Full) => Ok(Some(said("licence-by-answer"))),
        Some(Kind::Desktop) => Ok(Some(said("licence-by-answer-desktop"))),
        Some(Kind::Advanced) => Err(said("licence-advanced")),
        Some(Kind::Free) => Err(said("licence-free")),
        Some(Kind::Newer) => Err(said("licence-newer")),
        None => Err(not_known(typed)),
    }
}
