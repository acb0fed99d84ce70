//! Blacklist entries that would hide QuantaStor's devices: told, never edited.

use crate::base::Text;
use crate::core::facts::HostFacts;
use crate::core::release::{Era, Release};
use crate::edit::multipath::{Blacklisted, Dialect, Pattern, blacklisted};

use super::{ere, files};

/// Kernel names that QuantaStor's disks may get. A pattern for one disk of the host alone hits one of them at most.
const NODES: &[&[u8]] = &[b"sdc", b"sdaa"];

/// Ids of disks, as unlike as they come. A pattern for some disks of the host hits one of them at most.
const WWIDS: &[&[u8]] =
    &[b"360014051234567890abcdef0123456789", b"25000c50a1b2c3d4e", b"SOSNEXUS_QUANTASTOR_1"];

/// The ways that lead to QuantaStor: one of them closed is told.
const PROTOCOLS: &[&[u8]] = &[b"scsi:iscsi", b"scsi:fcp"];

/// Properties that udev gives a SCSI disk.
const PROPERTIES: &[&[u8]] = &[
    b"DEVNAME",
    b"DEVTYPE",
    b"ID_BUS",
    b"ID_MODEL",
    b"ID_PATH",
    b"ID_SCSI",
    b"ID_SCSI_SERIAL",
    b"ID_SERIAL",
    b"ID_SERIAL_SHORT",
    b"ID_TYPE",
    b"ID_VENDOR",
    b"ID_WWN",
    b"SCSI_IDENT_SERIAL",
    b"SCSI_MODEL",
    b"SCSI_VENDOR",
    b"SUBSYSTEM",
];

/// Of the files that this node's multipath reads: one message per entry that hides QuantaStor's devices, unless an
/// exception shows them again.
pub(super) fn hiding(facts: &HostFacts) -> Vec<Text> {
    let files: Vec<_> = files::all_read(facts).map(|(path, file)| (path, file.bytes.as_slice())).collect();
    let told = hiding_in(&files, files::dialects(facts), &facts.release);
    told.into_iter().map(|(path, why)| why.with("path", path)).collect()
}

/// The same of these files, which are read in this order; each message with the file that it is about.
pub(super) fn hiding_in<P: Copy>(
    files: &[(P, &[u8])],
    dialects: &[Dialect],
    release: &Release,
) -> Vec<(P, Text)> {
    let dialect = dialects.last().copied().unwrap_or(Dialect::V08);
    let sight = Sight::of(dialect, release);
    let rules: Vec<(P, Blacklisted)> = files
        .iter()
        .flat_map(|(path, bytes)| blacklisted(bytes, dialect).into_iter().map(move |rule| (*path, rule)))
        .collect();
    let excepted = |kind: &Pattern| {
        let mut exceptions = rules.iter().filter(|(_, rule)| rule.exception);
        exceptions.any(|(_, rule)| same_kind(&rule.what, kind) && sight.hits(&rule.what))
    };
    let hides = rules.iter().filter(|(_, rule)| {
        !rule.exception && sight.hits(&rule.what) && !sight.is_normal(&rule.what) && !excepted(&rule.what)
    });
    let said = |id, path: P, line: usize| (path, Text::new(id).with("line", line));
    let mut told: Vec<_> = hides.map(|(path, rule)| said("blacklist-hides", *path, rule.line)).collect();
    // Where exceptions by property are named at all, a disk that has none of them is hidden.
    let mut lets_in = rules
        .iter()
        .filter(|(_, rule)| rule.exception && matches!(rule.what, Pattern::Property(_)) && sight.properties);
    if let Some((path, rule)) = lets_in.next_back()
        && !sight.hits(&rule.what)
        && !lets_in.any(|(_, rule)| sight.hits(&rule.what))
    {
        told.push(said("blacklist-property-missing", *path, rule.line));
    }
    told
}

fn same_kind(one: &Pattern, two: &Pattern) -> bool {
    match (one, two) {
        (Pattern::Device(..), Pattern::Product(..)) => true,
        _ => std::mem::discriminant(one) == std::mem::discriminant(two),
    }
}

/// How this node's multipath looks at patterns.
struct Sight {
    dialect: Dialect,
    /// SM itself blacklists everything and excepts what it attaches: 6.5.
    by_sm: bool,
    /// `property` is a keyword: not yet in 0.4.9-86 (7.5, 7.6), which says so of the line and hides nothing by it; in 0.4.9-119.
    properties: bool,
    /// `protocol` may be one: not yet in 0.4.9-119 (8.0, 8.1); in -136, which late updates of 8.2 bring (its patch 0246).
    protocols: bool,
}

impl Sight {
    fn of(dialect: Dialect, release: &Release) -> Self {
        let since = |first| release.version.is_none_or(|version| version >= first);
        let known = |first| match dialect {
            Dialect::V047 => false,
            Dialect::V049 => since(first),
            Dialect::V08 => true,
        };
        Self {
            dialect,
            by_sm: release.era == Era::Links,
            properties: known([8, 0, 0]),
            protocols: known([8, 2, 0]),
        }
    }

    /// True where the pattern is about QuantaStor's devices.
    fn hits(&self, what: &Pattern) -> bool {
        match what {
            Pattern::Devnode(pattern) => NODES.iter().all(|name| self.matches(pattern, name)),
            Pattern::Wwid(pattern) => WWIDS.iter().all(|name| self.matches(pattern, name)),
            Pattern::Property(pattern) => {
                self.properties && PROPERTIES.iter().any(|name| self.matches(pattern, name))
            }
            Pattern::Protocol(pattern) => {
                self.protocols && PROTOCOLS.iter().any(|name| self.matches(pattern, name))
            }
            Pattern::Device(vendor, product) => {
                let hits = |pattern: &Option<Vec<u8>>, name: &str| {
                    pattern.as_ref().is_none_or(|pattern| self.matches(pattern, name.as_bytes()))
                };
                hits(vendor, files::VENDOR) && hits(product, files::PRODUCT)
            }
            Pattern::Product(vendor, product) => {
                let vendor =
                    vendor.as_ref().is_some_and(|vendor| ere::hits(vendor, files::VENDOR.as_bytes()));
                vendor && self.matches(product, files::PRODUCT.as_bytes())
            }
        }
    }

    /// From 0.8 on a `!` in front of a pattern turns it around.
    fn matches(&self, pattern: &[u8], name: &[u8]) -> bool {
        match pattern.strip_prefix(b"!").filter(|_| self.dialect == Dialect::V08) {
            Some(pattern) => !ere::hits(pattern, name),
            None => ere::hits(pattern, name),
        }
    }

    fn is_normal(&self, what: &Pattern) -> bool {
        self.by_sm && matches!(what, Pattern::Wwid(_))
    }
}
