//! Who may use `StorageLink`: the table of editions and releases (facts/storagelink.md section 4).

use crate::base::{Text, Untrusted};
use crate::host::HostId;

use super::facts::{Licence, PoolLicence, PoolMember};
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
    match window(&licence.version) {
        Some(Window::Served) => {}
        Some(Window::Integrated) => return Verdict::Unserved(said("licence-integrated")),
        Some(Window::Removed) => return Verdict::Unserved(said("licence-removed")),
        None => return Verdict::Unknown(said("licence-version-untold")),
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
        Some(Kind::Full) => in_pool(licence, said("licence-fits")),
        Some(Kind::Desktop) => in_pool(licence, said("licence-desktop")),
        None if licence.name().is_empty() => Verdict::Unknown(said("licence-edition-untold")),
        Some(Kind::Newer) | None => Verdict::Unknown(said("licence-edition-strange")),
    }
}

/// What a release means for the gateway, whatever its edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Window {
    /// 5.0 to 5.6 FP1 (5.6.100, its betas 5.6.900).
    Served,
    /// 6.0 to 6.2, and 5.9, which is what the betas of 6.0 called themselves.
    Integrated,
    /// 6.5 and later.
    Removed,
}

fn window(version: &Untrusted) -> Option<Window> {
    let [major, minor, _] = numbers(version.bytes())?;
    match (major, minor) {
        (5, 0..=6) => Some(Window::Served),
        (5, _) | (6, 0..=2) => Some(Window::Integrated),
        (6.., _) => Some(Window::Removed),
        _ => None,
    }
}

/// Whether the gateway serves a node of this version.
#[must_use]
pub fn serves(version: &Untrusted) -> bool {
    window(version) == Some(Window::Served)
}

/// The verdict on a node that is licensed itself: within its pool the lowest licence decides. The host that is lowest is
/// named; the pool's own word counts where no edition tells.
fn in_pool(licence: &Licence, fits: Text) -> Verdict {
    let PoolLicence::Is(pool) = &licence.pool else { return Verdict::Yes(fits) };
    let of = |edition: &Untrusted| edition.utf8().and_then(kind).or_else(|| by_sku(edition.bytes()));
    let kinds = pool.others.iter().map(|other| (other, of(&other.edition)));
    let lowest =
        kinds.clone().filter_map(|(other, kind)| kind.and_then(height).map(|height| (height, other)));
    let about = |id, other: &PoolMember| {
        let host = if other.name.is_empty() { Untrusted::from(&*other.uuid) } else { other.name.clone() };
        Text::new(id).with("host", host).with("edition", &other.edition)
    };
    if let Some((_, other)) = lowest.min_by_key(|(height, _)| *height) {
        return Verdict::No(about("licence-pool-member", other));
    }
    match pool.restricted {
        Some(true) => Verdict::No(Text::new("licence-pool-restricted").with("edition", licence.name())),
        Some(false) => Verdict::Yes(fits),
        None => match kinds.clone().find(|(other, kind)| {
            !other.edition.is_empty() && !matches!(kind, Some(Kind::Full | Kind::Desktop))
        }) {
            Some((other, _)) => Verdict::Unknown(about("licence-pool-strange", other)),
            None => Verdict::Yes(fits),
        },
    }
}

/// How high an edition stands that does not allow `StorageLink`; none for all others.
const fn height(kind: Kind) -> Option<u8> {
    match kind {
        Kind::Free => Some(0),
        Kind::Advanced => Some(1),
        Kind::Full | Kind::Desktop | Kind::Newer => None,
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
    let answer = edition.and_then(|edition| answered(edition, served_release(pool)).transpose());
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
        told.extend(pools_unseen(pool));
        // Where xapi told all of a licensed node's pool, the other one is of another pool.
        let seen = licensed(pool).all(|(_, licence)| matches!(licence.pool, PoolLicence::Is(_)));
        told.extend(no.filter(|_| !seen).map(|_| Text::new("licence-pool-lowest")));
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

/// The licensed nodes.
fn licensed(pool: &[(HostId, Known<Licence>)]) -> impl Iterator<Item = (&HostId, &Licence)> {
    let told = pool.iter().filter_map(|(node, licence)| Some((node, licence.get()?)));
    told.filter(|(_, licence)| matches!(verdict(licence), Verdict::Yes(_)))
}

/// The licensed nodes whose pools could not be asked.
fn pools_unseen(pool: &[(HostId, Known<Licence>)]) -> impl Iterator<Item = Text> + '_ {
    licensed(pool).filter_map(|(node, licence)| match &licence.pool {
        PoolLicence::Unknown(why) => {
            Some(Text::new("licence-pool-unseen").with("node", &node.0).with("why", why.clone()))
        }
        PoolLicence::Is(_) | PoolLicence::Unasked => None,
    })
}

/// The version that the inventories tell of all nodes that do not tell their edition, where the gateway serves it; none where one
/// is not served or not told, or there is no such node.
fn served_release(pool: &[(HostId, Known<Licence>)]) -> Option<&Untrusted> {
    let silent = pool.iter().map(|(_, licence)| licence).filter(|licence| match licence {
        Known::Is(licence, _) => matches!(verdict(licence), Verdict::Unknown(_)),
        Known::Unknown(_) => true,
    });
    let versions: Option<Vec<&Untrusted>> = silent.map(|licence| Some(&licence.get()?.version)).collect();
    let versions = versions.filter(|versions| versions.iter().all(|version| serves(version)))?;
    versions.first().copied()
}

/// What an edition means that only the admin names; none where the admin names none. `served`: the nodes' release, where
/// they tell it and the gateway serves it.
fn answered(typed: &str, served: Option<&Untrusted>) -> Result<Option<Text>, Text> {
    let Some(edition) = named(typed)? else { return Ok(None) };
    let said = |id| Text::new(id).with("edition", &*edition);
    match (kind(&edition), served) {
        (Some(Kind::Full), None) => Ok(Some(said("licence-by-answer"))),
        (Some(Kind::Full), Some(version)) => {
            Ok(Some(said("licence-by-answer-served").with("version", version)))
        }
        (Some(Kind::Desktop), None) => Ok(Some(said("licence-by-answer-desktop"))),
        (Some(Kind::Desktop), Some(version)) => {
            Ok(Some(said("licence-by-answer-desktop-served").with("version", version)))
        }
        (Some(Kind::Advanced), _) => Err(said("licence-advanced")),
        (Some(Kind::Free), _) => Err(said("licence-free")),
        (Some(Kind::Newer), _) => Err(said("licence-newer")),
        (None, _) => Err(not_known(typed)),
    }
}
