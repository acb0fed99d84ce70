//! One look at all that a change has to know: the folders, the target, what protects them, and how much room there is.

use rustix::io::Errno;

use super::dress::Model;
use super::errors;
use super::fields::{Attributes, Fields, Stat, hash, kind};
use super::frames::Request;
use super::mounts;
use super::session::{Held, Trouble};
use crate::base::Hash;
use crate::host::says::{hard_links, not_a_file, refused};
use crate::host::{Cx, Expect, HostError, HostPath, Kind, Meta};

/// No configuration file is larger; a file that has become so is not what any plan saw.
const MOST: u64 = 256 << 20;

/// A folder, links followed; no stat: it is not there.
pub(super) struct Folder {
    pub(super) path: HostPath,
    pub(super) stat: Option<Stat>,
}

/// What stands where the change is to be.
pub(super) struct There {
    pub(super) kind: Kind,
    pub(super) stat: Stat,
    /// Of a regular file.
    pub(super) file: Option<Content>,
}

pub(super) struct Content {
    pub(super) hash: Hash,
    pub(super) attributes: Attributes,
    /// As `lsattr` writes them.
    flags: String,
}

impl There {
    /// The fields about the target: none where they are not what was agreed on, an empty answer where nothing is there.
    fn take(fields: &mut Fields<'_>) -> Option<Vec<Self>> {
        if !fields.is("target") {
            return None;
        }
        let (letter, words) = (fields.next()?, fields.text()?);
        let Some(kind) = kind(*letter.first()?) else { return Some(Vec::new()) };
        let stat = Stat::parse(words)?;
        let file = if kind == Kind::File {
            let hash = hash(fields.next()?)?;
            let attributes = Attributes::take(fields)?;
            Some(Content { hash, attributes, flags: fields.text()?.to_owned() })
        } else {
            None
        };
        Some(vec![Self { kind, stat, file }])
    }
}

/// What one look saw.
pub(super) struct Look {
    pub(super) folder: Folder,
    pub(super) stage: Folder,
    /// Folders that are missing on the way to the target, innermost first.
    pub(super) missing: Vec<HostPath>,
    pub(super) there: Option<There>,
    /// Where nothing is there but its folder is: what decides how it will be.
    pub(super) model: Option<Model>,
    /// Flags of the innermost folder that is there, and of the stage.
    protected: (String, String),
    /// Bytes that are free for root.
    pub(super) free: Option<u64>,
    /// The node's mounts, where target and stage lie in different folders.
    mounts: Option<Vec<u8>>,
}

impl Look {
    /// Looks; where a stage is given, the left-over of a killed run goes from it.
    pub(super) fn at(
        held: &mut Held<'_>,
        path: &HostPath,
        stage: Option<&HostPath>,
        cx: &Cx<'_>,
    ) -> Result<Self, Trouble> {
        let parent = path.parent();
        let words = [parent.bytes(), path.name()].into_iter().chain(stage.map(HostPath::bytes));
        // How the node syncs and moves is told along, where that is not known yet.
        let call = if held.knows_ways() { "o_look" } else { "V=1; o_look" };
        let answer = held.ask(&Request::new(call, words).changing(), cx)?;
        let mut fields = Fields::new(&answer);
        let garbled = || Trouble::Before(errors::garbled(&held.host()));
        let ways = if fields.is("ways") { Some(fields.text().ok_or_else(garbled)?.to_owned()) } else { None };
        let look = Self::parsed(fields).ok_or_else(garbled)?;
        if let Some(ways) = ways {
            held.set_ways(ways);
        }
        Ok(look)
    }

    fn parsed(mut fields: Fields<'_>) -> Option<Self> {
        let mut folder = |name| {
            let there = fields.is(name);
            let (path, stat) = (fields.next()?, fields.text()?);
            there.then(|| Folder { path: HostPath::from(path.to_vec()), stat: Stat::parse(stat) })
        };
        let (folder, stage) = (folder("folder")?, folder("stage")?);
        let mut missing = Vec::new();
        while fields.is("missing") {
            missing.push(HostPath::from(fields.next()?.to_vec()));
        }
        let there = There::take(&mut fields)?.pop();
        let model = if fields.is("model") { Some(Model::take(&mut fields)?) } else { None };
        if !fields.is("protected") {
            return None;
        }
        let protected = (fields.text()?.to_owned(), fields.text()?.to_owned());
        if !fields.is("space") {
            return None;
        }
        let free = free(fields.text()?);
        let mounts = if fields.is("mounts") { Some(fields.next()?.to_vec()) } else { None };
        fields.end().then_some(Self { folder, stage, missing, there, model, protected, free, mounts })
    }

    /// Is the target what the plan saw, and can it be replaced at all? Its attributes, or none where none was expected
    /// and none is there.
    pub(super) fn check(
        &self,
        path: &HostPath,
        expect: Expect,
    ) -> Result<Option<(Meta, &Attributes)>, HostError> {
        let Some(there) = &self.there else {
            let fits = expect == Expect::Absent;
            return if fits { Ok(None) } else { Err(refused("changed-since-plan", path)) };
        };
        match (there.kind, &there.file, expect) {
            (Kind::File, Some(file), Expect::Is(hash)) if file.hash == hash && there.stat.size <= MOST => {
                if there.stat.names > 1 {
                    return Err(hard_links(path, there.stat.names));
                }
                immutable(&file.flags, path)?;
                Ok(Some((there.stat.meta(&file.attributes), &file.attributes)))
            }
            (Kind::File | Kind::Link, ..) => Err(refused("changed-since-plan", path)),
            (kind, ..) => Err(not_a_file(path, kind)),
        }
    }

    /// Refuses folders that `chattr +i` or `+a` protects.
    pub(super) fn unprotected(&self) -> Result<(), HostError> {
        immutable(&self.protected.0, &self.folder.path)?;
        immutable(&self.protected.1, &self.stage.path)
    }

    /// True where a rename leads from the stage into the folder. Where that is not there yet, it will lie in the mount of the
    /// innermost one that is.
    pub(super) fn one_mount(&self) -> bool {
        let devices = (&self.folder.stat, &self.stage.stat);
        if let (Some(folder), Some(stage)) = devices
            && folder.device != stage.device
        {
            return false;
        }
        let table = self.mounts.as_deref().unwrap_or_default();
        mounts::same(table, self.folder.path.bytes(), self.stage.path.bytes()).unwrap_or(true)
    }

    /// True where the target is just as in that other look.
    pub(super) fn same_target(&self, other: &Self) -> bool {
        let words = |look: &Self| look.there.as_ref().map(|there| there.stat.words.clone());
        words(self) == words(other)
    }

    /// The content that stands there.
    pub(super) fn hash(&self) -> Option<Hash> {
        Some(self.there.as_ref()?.file.as_ref()?.hash)
    }
}

/// Free bytes, by `stat -f -c '%a %S'`.
pub(super) fn free(words: &str) -> Option<u64> {
    let (blocks, size) = words.split_once(' ')?;
    Some(blocks.parse::<u64>().ok()?.saturating_mul(size.parse().ok()?))
}

/// Refuses what `chattr +i` or `+a` protects, by the words of `lsattr`.
pub(super) fn immutable(flags: &str, path: &HostPath) -> Result<(), HostError> {
    if flags.contains(['i', 'a']) { Err(refused("immutable-file", path)) } else { Ok(()) }
}

/// Why the last step did not happen, by a tool's words; the old file stands.
pub(super) fn not_placed(words: &[u8], path: &HostPath) -> HostError {
    match errors::errno(words) {
        Some(Errno::EXIST | Errno::ISDIR | Errno::NOENT | Errno::NOTEMPTY) => {
            refused("changed-since-plan", path)
        }
        _ => errors::by_words(words, crate::host::local_unix::Tried::Writing, path),
    }
}
