//! The files of a node as the step sees them: which of them can be used, which are read, and what stands in them.

use std::sync::Arc;

use crate::base::{Arg, Text, Untrusted};
use crate::core::facts::{HostFacts, INVENTORY};
use crate::core::known::Known;
use crate::core::release::numbers;
use crate::core::steps::draft::Wall;
use crate::edit::multipath::{Dialect, Entry, FOR_ALL_DEVICES, Stanza, entries};
use crate::edit::{self, MAX_FILE, Refusal};
use crate::host::{File, Found, HostPath, Snapshot};

use super::{ere, in_folder, in_place};

/// What the new entry is to hit: QuantaStor's names, as a device says them of itself.
pub(super) const VENDOR: &str = "OSNEXUS";
pub(super) const PRODUCT: &str = "QUANTASTOR";

/// The rules by which this node's multipath reads.
pub(super) fn dialects(facts: &HostFacts) -> &'static [Dialect] {
    facts.release.dialects(facts.tools.get().map(Untrusted::bytes))
}

/// Nothing is decided about a node whose inventory is there but cannot be read: an 8.x node taken for an unknown one
/// would have its main file edited.
pub(super) fn inventory_read(facts: &HostFacts) -> Result<(), Wall> {
    match &facts.inventory {
        Known::Is(..) => Ok(()),
        Known::Unknown(why) => Err(unread(why, INVENTORY)),
    }
}

/// What was asked for at this path is not known. A host that never answered has no path to blame.
fn unread(why: &Text, asked: &str) -> Wall {
    let answered = !matches!(&*why.id, "fact-no-answer" | "fact-not-asked");
    Wall { path: answered.then(|| HostPath::from(asked)), why: why.clone() }
}

/// A file that can be edited; `asked`: the path at which it was looked for.
pub(super) fn usable<'f>(
    seen: &'f Known<Snapshot>,
    asked: &str,
) -> Result<(&'f Snapshot, &'f Arc<File>), Wall> {
    match seen {
        Known::Is(snapshot, _) => file_of(snapshot).map(|file| (snapshot, file)),
        Known::Unknown(why) => Err(unread(why, asked)),
    }
}

/// The file of a snapshot, where it is one whose content can be judged.
pub(super) fn file_of(snapshot: &Snapshot) -> Result<&Arc<File>, Wall> {
    let path = &snapshot.path;
    match &snapshot.found {
        Found::File(file) => Ok(file),
        Found::Absent => Err(Wall::new(path, missing(snapshot))),
        Found::TooBig(size) => Err(Wall::new(path, too_large(path, *size))),
        Found::Other(kind) => {
            let why = Text::new("not-a-file").with("path", path).with("kind", kind.word());
            Err(Wall::new(path, why))
        }
    }
}

/// The file is not there; `to`: where its links lead.
pub(super) fn missing(snapshot: &Snapshot) -> Text {
    Text::new("main-file-missing").with("path", &snapshot.asked).with("to", &snapshot.path)
}

fn too_large(path: &HostPath, size: u64) -> Text {
    Text::new("file-too-large")
        .with("path", path)
        .with("size", Arg::Size(size))
        .with("max", Arg::Size(MAX_FILE))
}

/// An editor's refusal, with the file it is about.
pub(super) fn wall(path: &HostPath, refusal: Refusal) -> Wall {
    Wall::new(path, refusal.what.with("path", path))
}

/// All entries that count, by the rules of every dialect; those of the last one are answered.
pub(super) fn all_entries(file: &File, dialects: &[Dialect]) -> Result<Vec<Entry>, Refusal> {
    let mut last = Vec::new();
    for dialect in dialects {
        last = entries(&file.bytes, *dialect)?;
    }
    Ok(last)
}

/// True where a regular file stands at the path itself.
pub(super) fn stands_for_link(main: &Snapshot) -> bool {
    main.links.is_empty() && matches!(main.found, Found::File(_) | Found::TooBig(_))
}

/// True where this node's multipath reads a file of conf.d with this name (facts/multipath.md section 2, `include`).
pub(super) fn is_read(facts: &HostFacts, name: &[u8]) -> bool {
    if name.ends_with(b".conf") {
        return true;
    }
    if !name.windows(5).any(|window| window == b".conf") {
        return false;
    }
    match facts.tools.get().and_then(|tools| numbers(tools.bytes())) {
        Some(version) => version < [0, 8, 4],
        None => dialects(facts).contains(&Dialect::V049),
    }
}

/// The files that this node's multipath reads, in their order.
pub(super) fn all_read(facts: &HostFacts) -> impl Iterator<Item = (&HostPath, &File)> {
    let (main, _) = in_place::target(facts);
    let folder = in_folder(facts).unwrap_or(true);
    let dropins = facts.dropins.get().into_iter().flatten().flatten();
    let dropins = dropins.filter(move |file| folder && is_read(facts, file.asked.name()));
    main.get().into_iter().chain(dropins).filter_map(|snapshot: &Snapshot| match &snapshot.found {
        Found::File(file) => Some((&snapshot.path, &**file)),
        _ => None,
    })
}

/// True for a name that a backup or an update leaves: read by some, meant by nobody.
pub(super) fn is_stray(name: &[u8]) -> bool {
    !name.ends_with(b".conf")
}

/// True where the entry applies to QuantaStor's devices.
pub(super) fn applies(entry: &Entry) -> bool {
    let product = entry.product.as_deref();
    ere::hits(&entry.vendor, VENDOR.as_bytes())
        && product.is_none_or(|product| ere::hits(product, PRODUCT.as_bytes()))
}

/// The value that counts of a key in an entry: the last one that there is.
pub(super) fn value<'e>(entry: &'e Entry, key: &str) -> Option<&'e [u8]> {
    let mut of_key = entry.settings.iter().rev().filter(|setting| setting.key == key.as_bytes());
    of_key.find_map(|setting| setting.value.as_deref())
}

/// True where the value of one of our entries does what the stanza's value does: an entry of ours may name the vendor
/// and cover the product by a pattern of the admin's own.
pub(super) fn is_right(key: &str, wanted: &str, found: Option<&[u8]>) -> bool {
    match (key, found) {
        ("vendor", Some(_)) => true,
        ("product", Some(pattern)) => pattern == wanted.as_bytes() || ere::hits(pattern, PRODUCT.as_bytes()),
        (_, found) => found == Some(wanted.as_bytes()),
    }
}

/// True where a `getuid_callout` beside this stanza does harm.
pub(super) fn getuid_harms(stanza: Stanza, dialects: &[Dialect]) -> bool {
    stanza == Stanza::Modern && dialects.iter().any(|dialect| *dialect != Dialect::V047)
}

/// True where the entry has this key at all.
pub(super) fn has(entry: &Entry, key: &str) -> bool {
    entry.settings.iter().any(|setting| setting.key == key.as_bytes())
}

/// Where entries stand that are read after ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Behind {
    /// In the main file, which holds ours on releases up to 6.5: their multipath may not know `all_devs`.
    Main,
    /// In the same file of conf.d.
    SameFile,
    /// In a file of conf.d that is read later.
    LaterFile,
}

/// Of entries that are read after ours, the first one that takes QuantaStor's devices away from it. Up to 0.4.9 the last
/// entry that applies counts alone; later all that apply count, the later one per key.
pub(super) fn overrider<'e>(
    later: &'e [Entry],
    behind: Behind,
    stanza: Stanza,
    dialects: &[Dialect],
) -> Option<&'e Entry> {
    let alone = dialects.iter().any(|dialect| *dialect != Dialect::V08);
    later.iter().filter(|entry| !entry.ours).find(|entry| match behind {
        Behind::SameFile if all_devs(entry, dialects) => false,
        Behind::LaterFile if all_devs(entry, dialects) => renames(entry) || differs(entry, stanza, false),
        _ => is_used(entry, dialects) && applies(entry) && differs(entry, stanza, alone),
    })
}

/// Of this file alone, the entry behind ours that takes QuantaStor's devices away from it: told as it is where `plan` refuses it.
pub(super) fn overridden_in(
    file: &[u8],
    behind: Behind,
    stanza: Stanza,
    dialects: &[Dialect],
) -> Option<Text> {
    // Where our name does not stand, nothing is behind it, and a large file is not read once more.
    if !mentions(file) {
        return None;
    }
    dialects.iter().find_map(|dialect| {
        let read = entries(file, *dialect).ok().filter(|read| read.iter().any(|entry| entry.ours))?;
        let entry = overrider(behind_ours(&read), behind, stanza, dialects)?;
        Some(by_entry("entry-overridden", entry))
    })
}

/// True where our vendor's name stands in these bytes.
pub(super) fn mentions(bytes: &[u8]) -> bool {
    edit::multipath::mentions(bytes, VENDOR)
}

/// What is told of an entry, but for its file.
pub(super) fn by_entry(id: &'static str, entry: &Entry) -> Text {
    Text::new(id).with("line", entry.lines.0).with("vendor", Untrusted::from(entry.vendor.as_slice()))
}

/// True where a value of the entry is another than the stanza's. `alone`: one that it does not have is, too.
fn differs(entry: &Entry, stanza: Stanza, alone: bool) -> bool {
    let mut settings = stanza.settings().iter().filter(|(key, _)| !matches!(*key, "vendor" | "product"));
    settings.any(|(key, wanted)| match value(entry, key) {
        Some(found) => found != wanted.as_bytes(),
        None => alone,
    })
}

/// True where multipath looks at the entry for any device: from 0.8 on not without both names.
fn is_used(entry: &Entry, dialects: &[Dialect]) -> bool {
    let both = || value(entry, "vendor").is_some() && value(entry, "product").is_some();
    dialects != [Dialect::V08] || both()
}

/// True where this multipath surely never takes the entry for a device, but writes it over others.
fn all_devs(entry: &Entry, dialects: &[Dialect]) -> bool {
    dialects == [Dialect::V049] && entry.all_devs().is_some()
}

/// An entry of ours that this multipath may never take for a device, but write over all others before it.
pub(super) fn for_all_devices<'e>(
    path: &HostPath,
    mut entries: impl Iterator<Item = &'e Entry>,
    dialects: &[Dialect],
) -> Option<Wall> {
    let line = entries.find_map(|entry| entry.all_devs().filter(|_| entry.ours))?;
    let told = || wall(path, Refusal::at(Text::new(FOR_ALL_DEVICES), line));
    dialects.contains(&Dialect::V049).then(told)
}

/// True where these names, written over those of ours, would make an entry of it that is not for all our devices.
fn renames(entry: &Entry) -> bool {
    let misses = |key, name: &str| value(entry, key).is_some_and(|text| !ere::hits(text, name.as_bytes()));
    misses("vendor", VENDOR) || misses("product", PRODUCT) || value(entry, "revision").is_some()
}

/// The entries behind the last one of ours.
pub(super) fn behind_ours(entries: &[Entry]) -> &[Entry] {
    let at = entries.iter().rposition(|entry| entry.ours).map_or(0, |at| at + 1);
    entries.get(at..).unwrap_or_default()
}
