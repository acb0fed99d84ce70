//! From 7.0 on, and on a plain Linux: a file of our own in conf.d, and the main file without an OSNEXUS entry.

use std::sync::Arc;

use crate::base::{Text, Untrusted};
use crate::core::answers::Answers;
use crate::core::change::{Change, ChangeId, ChangeKind, Standing};
use crate::core::facts::{Confd, DROP_IN_FOLDER, DROP_IN_NAME, HostFacts, MAIN_FILE};
use crate::core::known::Known;
use crate::core::release::{Era, numbers};
use crate::core::steps::draft::{Draft, Wall};
use crate::edit::multipath::{
    Dialect, Entry, Stanza, drop_in, ensure, entries, take_getuid_out, take_out, vendors,
};
use crate::host::{File, Found, HostPath, Snapshot};

use super::files::Behind;
use super::{about, blacklist, config_dir, ere, files, overrides, strange_link};

/// The changes: `multipath`, and `multipath-cleanup` where the main file has an entry of ours.
pub(super) fn plan(facts: &HostFacts, answers: &Answers) -> Vec<Change> {
    let mut draft = Draft::new(facts, "multipath", ChangeKind::EditFile, Vec::new());
    for reason in about(facts) {
        draft.tell(reason);
    }
    let seen = match judged(facts, answers) {
        Ok(seen) => seen,
        Err(wall) => return vec![draft.refused(wall)],
    };
    for reason in seen.told {
        draft.tell(reason);
    }
    if let Some(wall) = overrides::wall(facts, seen.stanza, &mut draft) {
        return vec![draft.refused(wall)];
    }
    let change = match seen.target {
        Target::Edit(snapshot, file) => match ensure(&file.bytes, seen.dialects, seen.stanza) {
            Ok(edit) => {
                let new = edit.bytes(&file.bytes);
                match overridden(
                    &snapshot.path,
                    &file.bytes,
                    &new,
                    Behind::SameFile,
                    seen.stanza,
                    seen.dialects,
                ) {
                    Some(wall) => draft.refused(wall),
                    None if edit.is_empty() => {
                        // Nothing is written, so nothing is refused; but what stands there is no good end.
                        if let Some(wall) = crash(facts) {
                            draft.tell(wall.why);
                        }
                        draft.edited(snapshot, file, &edit)
                    }
                    None => match seen.unwritable {
                        Some(wall) => draft.refused(wall),
                        None => draft.edited(snapshot, file, &edit),
                    },
                }
            }
            Err(refusal) => draft.refused(files::wall(&snapshot.path, refusal)),
        },
        Target::Create(path) => match seen.unwritable {
            Some(wall) => draft.refused(wall),
            None => draft.created(&path, drop_in(seen.stanza)),
        },
    };
    let mut changes = vec![change];
    changes.extend(seen.getuid.iter().zip(1..).map(|(file, n)| without_getuid(facts, file, n)));
    if let Some((snapshot, file)) = seen.cleanup {
        changes.push(cleanup(facts, snapshot, file, seen.stanza));
    }
    changes
}

/// What was decided about a node.
struct Seen<'f> {
    dialects: &'static [Dialect],
    stanza: Stanza,
    target: Target<'f>,
    /// The main file, where an entry of ours stands in it.
    cleanup: Option<(&'f Snapshot, &'f Arc<File>)>,
    /// Other files of conf.d, where an entry of ours has a `getuid_callout` that does harm.
    getuid: Vec<&'f Snapshot>,
    /// Why nothing may be written: it could not be, or a new entry would crash this multipath.
    unwritable: Option<Wall>,
    told: Vec<Text>,
}

enum Target<'f> {
    Edit(&'f Snapshot, &'f Arc<File>),
    Create(HostPath),
}

fn judged<'f>(facts: &'f HostFacts, answers: &Answers) -> Result<Seen<'f>, Wall> {
    let stanza = facts.release.stanza(answers.multipath.stanza).map_err(|why| Wall { path: None, why })?;
    let dialects = files::dialects(facts);
    let mut told = Vec::new();
    let mut cleanup = None;
    let mut in_main = None;
    if let Some((snapshot, file)) = main_file(facts)? {
        let entries =
            files::all_entries(file, dialects).map_err(|refusal| files::wall(&snapshot.path, refusal))?;
        if entries.iter().any(|entry| entry.ours) {
            cleanup = Some((snapshot, file));
        }
        in_main = Some((&snapshot.path, entries));
    }
    if let Some((snapshot, _)) = cleanup.filter(|_| facts.release.era == Era::Unknown) {
        // Which of the two counts depends on whether this multipath reads conf.d.
        let why = Text::new("entry-in-both").with("path", &snapshot.path).with("folder", DROP_IN_FOLDER);
        return Err(Wall::new(&snapshot.path, why));
    }
    if let Some((snapshot, _)) = cleanup.filter(|_| !answers.multipath.cleanup) {
        return Err(Wall::about(&snapshot.path, "cleanup-declined"));
    }
    if let Some(wall) = config_dir::elsewhere(facts) {
        return Err(wall);
    }
    let folder = Folder::of(facts, dialects)?;
    if let Some(wall) = folder.main_again(facts).or_else(|| folder.for_all_devices()) {
        return Err(wall);
    }
    told.extend(blacklist::hiding(facts));
    told.extend(folder.told());
    let target = target(&folder)?;
    let path = match &target {
        Target::Edit(snapshot, _) => snapshot.asked.clone(),
        Target::Create(_) => own_path(),
    };
    if let Some(wall) = folder.overrides(&path, stanza) {
        return Err(wall);
    }
    let written = match &target {
        Target::Edit(snapshot, _) => snapshot.path.parent(),
        Target::Create(_) => folder.itself.path.clone(),
    };
    let crash = crashing(facts, in_main.as_ref(), &folder, &path);
    let getuid = getuid_elsewhere(&folder, &path, answers, stanza, &mut told);
    let apart = folder.apart().filter(|_| written == folder.itself.path);
    Ok(Seen { dialects, stanza, target, cleanup, getuid, unwritable: apart.or(crash), told })
}

/// The main file. None where a plain Linux does without: from 0.8 on that changes nothing; before, and on any dom0, a
/// missing file blacklists all devices (facts/multipath.md section 0, fact 6).
pub(super) fn main_file(facts: &HostFacts) -> Result<Option<(&Snapshot, &Arc<File>)>, Wall> {
    let absent = facts.main.get().is_some_and(|main| main.found == Found::Absent);
    let old =
        facts.tools.get().and_then(|tools| numbers(tools.bytes())).is_some_and(|tools| tools < [0, 8, 0]);
    if absent && facts.release.era == Era::Linux && !old {
        return Ok(None);
    }
    files::usable(&facts.main, MAIN_FILE).map(Some)
}

fn own_path() -> HostPath {
    HostPath::from(DROP_IN_FOLDER).join(DROP_IN_NAME.as_bytes())
}

/// True where an entry of ours stands in conf.d.
///
/// # Errors
/// As for [`Folder::of`].
pub(super) fn holds_ours(facts: &HostFacts) -> Result<bool, Wall> {
    Folder::of(facts, files::dialects(facts)).map(|folder| folder.last_ours().is_some())
}

/// True where the entry that counts stands in another file of conf.d than the one that this program makes there.
pub(super) fn stands_elsewhere(facts: &HostFacts) -> bool {
    let folder = Folder::of(facts, files::dialects(facts));
    folder.is_ok_and(|folder| folder.last_ours().is_some_and(|file| file.snapshot.asked != own_path()))
}

/// conf.d as this node's multipath reads it.
pub(super) struct Folder<'f> {
    dialects: &'static [Dialect],
    /// The files that are read, in the order in which they are.
    pub(super) read: Vec<InFolder<'f>>,
    /// The folder itself.
    itself: &'f Confd,
}

/// A file of conf.d that is read.
pub(super) struct InFolder<'f> {
    pub(super) snapshot: &'f Snapshot,
    /// Its entries; or why they are not known.
    pub(super) entries: Result<Vec<Entry>, Text>,
}

impl<'f> Folder<'f> {
    /// # Errors
    /// The folder cannot be read, or a file whose content cannot be judged may hold an entry of ours.
    pub(super) fn of(facts: &'f HostFacts, dialects: &'static [Dialect]) -> Result<Self, Wall> {
        let snapshots = match &facts.dropins {
            Known::Is(snapshots, _) => snapshots.as_deref().unwrap_or_default(),
            Known::Unknown(why) => return Err(Wall::new(&DROP_IN_FOLDER.into(), why.clone())),
        };
        let itself = match &facts.confd {
            Known::Is(confd, _) if confd.dangling => {
                let why = Text::new("dangling-link").with("path", DROP_IN_FOLDER).with("to", &confd.path);
                return Err(Wall::new(&DROP_IN_FOLDER.into(), why));
            }
            Known::Is(confd, _) => confd,
            Known::Unknown(why) => return Err(Wall::new(&DROP_IN_FOLDER.into(), why.clone())),
        };
        let mut folder = Self { dialects, read: Vec::new(), itself };
        for snapshot in snapshots.iter().filter(|snapshot| files::is_read(facts, snapshot.asked.name())) {
            if snapshot.found == Found::Absent {
                absent(snapshot)?;
            } else {
                folder.read.push(in_folder(snapshot, dialects)?);
            }
        }
        Ok(folder)
    }

    /// Why nothing can be written into it in one step: the temporary file must lie beside it, never in it.
    fn apart(&self) -> Option<Wall> {
        let path = &self.itself.path;
        let why = || Text::new("confd-other-filesystem").with("path", path).with("stage", &path.parent());
        self.itself.apart.then(|| Wall::new(path, why()))
    }

    /// A name here that leads to the main file, where an entry of ours stands in that: taken for one of its own here, it would be
    /// taken out there.
    pub(super) fn main_again(&self, facts: &HostFacts) -> Option<Wall> {
        let main = facts.main.get()?;
        let again = |file: &&InFolder<'f>| file.snapshot.path == main.path && file.ours().next().is_some();
        let link = &self.read.iter().find(again)?.snapshot.asked;
        Some(Wall::new(link, Text::new("confd-link-to-main").with("path", link).with("to", &main.path)))
    }

    /// An entry of ours, in whatever file, that is for all devices.
    pub(super) fn for_all_devices(&self) -> Option<Wall> {
        let mut files = self.read.iter();
        files.find_map(|file| files::for_all_devices(&file.snapshot.path, file.ours(), self.dialects))
    }

    /// True where this is one of the files that are read.
    pub(super) fn holds(&self, path: &HostPath) -> bool {
        self.read.iter().any(|file| file.snapshot.path == *path)
    }

    /// The last file read that has an entry of ours: the one that counts.
    pub(super) fn last_ours(&self) -> Option<&InFolder<'f>> {
        self.read.iter().rev().find(|file| file.ours().next().is_some())
    }

    /// The files in which an entry of ours has a `getuid_callout` that does harm, though it is not the one that counts.
    pub(super) fn idle_getuid(&self, stanza: Stanza) -> Vec<&'f HostPath> {
        if !files::getuid_harms(stanza, self.dialects) {
            return Vec::new();
        }
        let ours = self.read.iter().flat_map(|file| file.ours().map(|entry| (&file.snapshot.asked, entry)));
        let mut ours: Vec<_> = ours.collect();
        // Of the one that counts its own check tells.
        ours.pop();
        let harmful = ours.into_iter().filter(|(_, entry)| files::has(entry, "getuid_callout"));
        let mut paths: Vec<_> = harmful.map(|(path, _)| path).collect();
        paths.dedup();
        paths
    }

    /// What should be known of the other files.
    pub(super) fn told(&self) -> Vec<Text> {
        let mut told = Vec::new();
        let last = self.last_ours().map(|file| &file.snapshot.asked);
        for file in &self.read {
            let path = &file.snapshot.asked;
            if files::is_stray(path.name()) {
                told.push(Text::new("confd-stray-file").with("path", path));
            }
            if let Err(why) = &file.entries {
                told.push(Text::new("confd-file-broken").with("path", path).with("why", why.clone()));
            }
            if file.ours().next().is_some() && last.is_some_and(|last| last != path) {
                told.push(Text::new("confd-second-entry").with("path", path));
            }
        }
        told
    }

    /// An entry of a file that is read after this one and takes QuantaStor's devices away from it.
    pub(super) fn overrides(&self, path: &HostPath, stanza: Stanza) -> Option<Wall> {
        let later = self.read.iter().filter(|file| file.snapshot.asked.name() > path.name());
        later.into_iter().find_map(|file| match &file.entries {
            Ok(entries) => {
                let entry = files::overrider(entries, Behind::LaterFile, stanza, self.dialects)?;
                Some(overriding(&file.snapshot.asked, "confd-overrides", entry))
            }
            // What multipath makes of it nobody knows; that one of its entries may be for our devices is enough.
            Err(why) => file.may_apply(self.dialects).then(|| Wall::new(&file.snapshot.asked, why.clone())),
        })
    }
}

impl InFolder<'_> {
    /// True where a `vendor` of it hits ours, in whatever block: for a file whose entries are not known.
    fn may_apply(&self, dialects: &[Dialect]) -> bool {
        let Ok(file) = files::file_of(self.snapshot) else { return false };
        let hits = |vendor: &Vec<u8>| ere::hits(vendor, files::VENDOR.as_bytes());
        dialects.iter().any(|dialect| vendors(&file.bytes, *dialect).iter().any(hits))
    }

    /// The entries of ours in it.
    pub(super) fn ours(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().flatten().filter(|entry| entry.ours)
    }
}

/// A name that leads nowhere is read by nobody; but nothing is created through a link that the admin set.
fn absent(snapshot: &Snapshot) -> Result<(), Wall> {
    if snapshot.asked != own_path() || snapshot.links.is_empty() {
        return Ok(());
    }
    let why = Text::new("dangling-link").with("path", &snapshot.asked).with("to", &snapshot.path);
    Err(Wall::new(&snapshot.asked, why))
}

fn in_folder<'f>(snapshot: &'f Snapshot, dialects: &[Dialect]) -> Result<InFolder<'f>, Wall> {
    let file = match files::file_of(snapshot) {
        Ok(file) => file,
        // What is no file, or no text, holds no entry; a huge one may.
        Err(wall) if matches!(snapshot.found, Found::TooBig(_)) => return Err(wall),
        Err(wall) => return Ok(InFolder { snapshot, entries: Err(wall.why) }),
    };
    match files::all_entries(file, dialects) {
        Ok(entries) => Ok(InFolder { snapshot, entries: Ok(entries) }),
        // An error in such a file is never fatal to multipath, and it is the admin's; but where our name stands in it,
        // nobody knows what counts.
        Err(refusal) if files::mentions(&file.bytes) => Err(files::wall(&snapshot.path, refusal)),
        Err(refusal) => Ok(InFolder { snapshot, entries: Err(refusal.what.with("path", &snapshot.path)) }),
    }
}

fn target<'f>(folder: &Folder<'f>) -> Result<Target<'f>, Wall> {
    let own = || folder.read.iter().find(|file| file.snapshot.asked == own_path());
    match folder.last_ours().or_else(own) {
        Some(found) => Ok(Target::Edit(found.snapshot, files::file_of(found.snapshot)?)),
        None => Ok(Target::Create(folder.itself.path.join(DROP_IN_NAME.as_bytes()))),
    }
}

/// An entry of the same file, behind ours, that takes QuantaStor's devices away from it. `before`: the file as it stands, whose lines
/// are told; an edit adds and removes none but entries of ours.
pub(super) fn overridden(
    path: &HostPath,
    before: &[u8],
    after: &[u8],
    behind: Behind,
    stanza: Stanza,
    dialects: &[Dialect],
) -> Option<Wall> {
    dialects.iter().find_map(|dialect| {
        let read = entries(after, *dialect).ok()?;
        let entry = files::overrider(files::behind_ours(&read), behind, stanza, dialects)?;
        let place = read.iter().filter(|entry| !entry.ours).position(|other| other.lines == entry.lines)?;
        let stands = entries(before, *dialect).ok()?.into_iter().filter(|entry| !entry.ours).nth(place);
        Some(overriding(path, "entry-overridden", stands.as_ref().unwrap_or(entry)))
    })
}

pub(super) fn overriding(path: &HostPath, id: &'static str, entry: &Entry) -> Wall {
    Wall::new(path, files::by_entry(id, entry).with("path", path))
}

/// An entry that crashes this multipath beside the one of ours that stands in conf.d. One that has read these very files and
/// ended well does not.
pub(super) fn crash(facts: &HostFacts) -> Option<Wall> {
    if facts.effective.get().is_some_and(|printed| printed.failed.is_none()) {
        return None;
    }
    let dialects = files::dialects(facts);
    let folder = Folder::of(facts, dialects).ok()?;
    let main = main_file(facts).ok().flatten();
    let in_main = main.and_then(|(snapshot, file)| {
        files::all_entries(file, dialects).ok().map(|entries| (&snapshot.path, entries))
    });
    crashing(facts, in_main.as_ref(), &folder, &folder.last_ours()?.snapshot.asked)
}

/// 0.4.9-86 (XenServer 7.5 and 7.6; 7.0 to 7.4 were not tried) ends in a segmentation fault where an entry of conf.d
/// matches one that was read before it, and of both together one has `no_path_retry` but none has `features`
/// (facts/multipath.md section 0, fact 8: `factorize_hwtable` hands `add_feature` no features to add to).
fn crashing(
    facts: &HostFacts,
    in_main: Option<&(&HostPath, Vec<Entry>)>,
    folder: &Folder<'_>,
    target: &HostPath,
) -> Option<Wall> {
    let by_release = facts.release.version.is_none_or(|version| version < [8, 0, 0]);
    let by_tool = facts.tools.get().and_then(|tools| numbers(tools.bytes()));
    if !(by_release
        && files::dialects(facts).contains(&Dialect::V049)
        && by_tool.is_none_or(|v| v == [0, 4, 9]))
    {
        return None;
    }
    let read = |path: &HostPath| folder.read.iter().find(|file| file.snapshot.asked == *path);
    let ours = read(target).and_then(|file| file.ours().last());
    let earlier = folder.read.iter().filter(|file| file.snapshot.asked.name() < target.name());
    let earlier =
        earlier.flat_map(|file| file.entries.iter().flatten().map(|entry| (&file.snapshot.asked, entry)));
    let main =
        in_main.into_iter().flat_map(|(path, entries)| entries.iter().map(move |entry| (*path, entry)));
    let later = folder.read.iter().filter(|file| file.snapshot.asked.name() > target.name());
    let later =
        later.flat_map(|file| file.entries.iter().flatten().map(|entry| (&file.snapshot.asked, entry)));
    let lacks_features = |entry: &Entry| {
        let has = |key| files::has(entry, key) || ours.is_some_and(|ours| files::has(ours, key));
        has("no_path_retry") && !has("features")
    };
    let mut before = main.chain(earlier).filter(|(_, entry)| files::applies(entry));
    let mut behind = later.filter(|(_, entry)| is_named_by(ours, entry));
    let (path, entry) = before
        .find(|(_, entry)| lacks_features(entry))
        .or_else(|| behind.find(|(_, entry)| lacks_features(entry)))?;
    Some(overriding(path, "segfault-0-4-9-86", entry))
}

/// True where the patterns of our entry, `ours` or the new one, hit the names of an entry that is read later, as if these were a
/// device's. A name that one of both does not have is hit by any, and hits any.
fn is_named_by(ours: Option<&Entry>, later: &Entry) -> bool {
    let hit = |key, new: &str| {
        let pattern = ours.map_or(Some(new.as_bytes()), |ours| files::value(ours, key));
        let both = pattern.zip(files::value(later, key));
        both.is_none_or(|(pattern, name)| ere::hits(pattern, name))
    };
    hit("vendor", files::VENDOR) && hit("product", files::PRODUCT)
}

/// The files of conf.d beside the target's whose entry of ours has a `getuid_callout`: an older edit, which makes every call
/// of multipath complain. Where mending them is declined, each is told.
fn getuid_elsewhere<'f>(
    folder: &Folder<'f>,
    target: &HostPath,
    answers: &Answers,
    stanza: Stanza,
    told: &mut Vec<Text>,
) -> Vec<&'f Snapshot> {
    if !files::getuid_harms(stanza, folder.dialects) {
        return Vec::new();
    }
    let harms = |file: &&InFolder<'f>| file.ours().any(|entry| files::has(entry, "getuid_callout"));
    let harmful = folder.read.iter().filter(harms).map(|file| file.snapshot);
    let (here, mut others): (Vec<_>, Vec<_>) = harmful.partition(|file| file.asked == *target);
    // Two names may lead to one file: it is changed once.
    let mut seen: Vec<_> = here.iter().map(|file| &file.path).collect();
    others.retain(|file| {
        let new = !seen.contains(&&file.path);
        seen.push(&file.path);
        new
    });
    // There it goes with the change itself.
    told.extend(here.iter().map(|file| Text::new("confd-getuid").with("path", &file.asked)));
    if answers.multipath.cleanup {
        return others;
    }
    told.extend(others.iter().map(|file| Text::new("confd-getuid").with("path", &file.asked)));
    Vec::new()
}

/// Takes `getuid_callout` out of the entries of ours in a file of conf.d that is not the one that counts: the nth such file.
fn without_getuid(facts: &HostFacts, snapshot: &Snapshot, n: usize) -> Change {
    let after = vec![ChangeId::new("multipath")];
    let id = ChangeId::nth("multipath-confd-cleanup", n);
    let mut draft = Draft::of(facts, id, ChangeKind::EditFile, after);
    draft.tell(Text::new("confd-getuid").with("path", &snapshot.asked));
    let file = match files::file_of(snapshot) {
        Ok(file) => file,
        Err(wall) => return draft.refused(wall),
    };
    match take_getuid_out(&file.bytes, files::dialects(facts)) {
        Ok(edit) => draft.edited(snapshot, file, &edit),
        Err(refusal) => draft.refused(files::wall(&snapshot.path, refusal)),
    }
}

fn cleanup(facts: &HostFacts, snapshot: &Snapshot, file: &Arc<File>, stanza: Stanza) -> Change {
    let after = vec![ChangeId::new("multipath")];
    let mut draft = Draft::new(facts, "multipath-cleanup", ChangeKind::EditFile, after);
    draft.tell(Text::new("cleanup-why").with("path", MAIN_FILE));
    let dialects = files::dialects(facts);
    let entries = match files::all_entries(file, dialects) {
        Ok(entries) => entries,
        Err(refusal) => return draft.refused(files::wall(&snapshot.path, refusal)),
    };
    let ours = || entries.iter().filter(|entry| entry.ours);
    if ours().any(|entry| files::has(entry, "getuid_callout")) {
        draft.tell(Text::new("getuid-in-main"));
    }
    let known = |key: &[u8]| {
        key == b"getuid_callout" || stanza.settings().iter().any(|(known, _)| known.as_bytes() == key)
    };
    if strange_link(facts).is_some() {
        // The enabled file is an old guide's, not this release's: what becomes of it, and of the link, is the admin's.
        draft.tell(Text::new("cleanup-strange-link").with("path", &snapshot.path));
        return draft.on(&snapshot.path).stands(Standing::Manual);
    }
    for setting in ours().flat_map(|entry| &entry.settings).filter(|setting| !known(&setting.key)) {
        let key = Untrusted::from(setting.key.as_slice());
        draft.tell(Text::new("cleanup-drops-key").with("key", key).with("line", setting.line));
    }
    match take_out(&file.bytes, dialects) {
        Ok(edit) => draft.edited(snapshot, file, &edit),
        Err(refusal) => draft.refused(files::wall(&snapshot.path, refusal)),
    }
}
