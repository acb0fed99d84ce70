//! What of a node lies on the storage system: its PBDs and its maps.

use crate::base::{Text, Untrusted};
use crate::core::facts::{HostFacts, Map, Pbd};
use crate::core::known::Known;

/// How the storage system's iSCSI targets are called.
const IQN: &[u8] = b"iqn.2009-10.com.osnexus:";

/// SR types whose PBDs lie on SAN storage. Of others (NFS, local disks, ISO) nothing is multipathed.
const SAN: &[&[u8]] =
    &[b"lvmoiscsi", b"lvmohba", b"lvmofcoe", b"gfs2", b"iscsi", b"hba", b"rawhba", b"cslg", b"ocfsoiscsi"];

/// What lies on it, as far as that can be told.
pub(super) struct Ours<'a> {
    /// The plugged PBDs on it.
    pub plugged: Vec<&'a Pbd>,
    /// Plugged PBDs of which nobody can say whether they are on it.
    pub unclear: Vec<&'a Pbd>,
    /// The other plugged PBDs on SAN storage.
    pub others: Vec<&'a Pbd>,
    /// The maps over its LUNs; none: not known, and there may be some.
    pub maps: Result<&'a [Map], &'a Text>,
    /// The SRs of its PBDs, plugged or not.
    srs: Vec<&'a str>,
}

/// Where a PBD is.
#[derive(PartialEq, Eq)]
enum Place {
    Ours,
    Unclear,
    OtherSan,
    Elsewhere,
}

impl<'a> Ours<'a> {
    pub fn of(facts: &'a HostFacts) -> Self {
        let mut ours = Self {
            plugged: Vec::new(),
            unclear: Vec::new(),
            others: Vec::new(),
            maps: maps(facts),
            srs: Vec::new(),
        };
        for pbd in facts.xapi.get().into_iter().flat_map(|xapi| &xapi.pbds) {
            let place = place(facts, pbd);
            if place == Place::Ours {
                ours.srs.push(&pbd.sr);
            }
            match place {
                Place::Ours if pbd.attached => ours.plugged.push(pbd),
                Place::Unclear if pbd.attached => ours.unclear.push(pbd),
                Place::OtherSan if pbd.attached => ours.others.push(pbd),
                _ => {}
            }
        }
        ours
    }

    /// True for an SR of one of its PBDs.
    pub fn holds(&self, sr: &str) -> bool {
        self.srs.contains(&sr)
    }

    /// True where LUNs of the storage system are in use on the node, or may be.
    pub fn live(&self) -> bool {
        !self.plugged.is_empty() || !self.maps.is_ok_and(<[Map]>::is_empty)
    }
}

/// The maps over the LUNs. Where the tool does not tell, but the kernel knows no disk of the storage system, there are none
/// that anybody could use.
fn maps(facts: &HostFacts) -> Result<&[Map], &Text> {
    match (&facts.paths.maps, &facts.paths.disks) {
        (Known::Is(maps, _), _) => Ok(maps),
        (Known::Unknown(_), Known::Is(disks, _)) if disks.is_empty() => Ok(&[]),
        (Known::Unknown(why), _) => Err(why),
    }
}

fn place(facts: &HostFacts, pbd: &Pbd) -> Place {
    // `*` stands for all targets of a portal.
    if let Some(iqn) = pbd.iqn.as_ref().filter(|iqn| iqn.bytes() != b"*" && !iqn.is_empty()) {
        return if iqn.bytes().starts_with(IQN) { Place::Ours } else { Place::OtherSan };
    }
    let san = SAN.contains(&pbd.sr_type.bytes());
    let Some(scsi_id) = pbd.scsi_id.as_ref().filter(|id| !id.is_empty()) else {
        return if san { Place::Unclear } else { Place::Elsewhere };
    };
    match &facts.paths.maps {
        Known::Is(maps, _) if maps.iter().any(|map| map.wwid == *scsi_id) => Place::Ours,
        // A LUN that is in no map may be one that is used over a single path.
        Known::Is(maps, _) if all_mapped(facts, maps) => Place::OtherSan,
        _ => Place::Unclear,
    }
}

/// True where every disk of the storage system is a path of one of these maps.
fn all_mapped(facts: &HostFacts, maps: &[Map]) -> bool {
    let mapped = |name: &Untrusted| maps.iter().flat_map(|map| &map.paths).any(|path| path.disk == *name);
    facts.paths.disks.get().is_some_and(|disks| disks.iter().all(|disk| mapped(&disk.name)))
}

/// Names for a sentence.
pub(super) fn names<'n>(names: impl IntoIterator<Item = &'n Untrusted>) -> Untrusted {
    let names: Vec<&[u8]> = names.into_iter().map(Untrusted::bytes).collect();
    Untrusted::from(names.join(&b", "[..]))
}

/// The SRs of these PBDs, for a sentence.
pub(super) fn srs(pbds: &[&Pbd]) -> Untrusted {
    names(pbds.iter().map(|pbd| &pbd.sr_name))
}
