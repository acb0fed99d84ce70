//! A change in the making: what is told on the way, and then how it stands.

use std::sync::Arc;

use crate::base::Text;
use crate::core::change::{Act, Again, Change, ChangeId, ChangeKind, ChangeRef, Interrupt, Standing, Write};
use crate::core::facts::HostFacts;
use crate::edit::Edit;
use crate::edit::diff::Diff;
use crate::host::{Bars, Expect, File, HostPath, Meta, Snapshot};

/// Lines around each place of a diff.
pub(super) const CONTEXT: usize = 3;

/// Why a change must not be made, and the file that is to blame.
pub(super) struct Wall {
    pub(super) path: Option<HostPath>,
    pub(super) why: Text,
}

impl Wall {
    pub(super) fn new(path: &HostPath, why: Text) -> Self {
        Self { path: Some(path.clone()), why }
    }

    /// A wall whose message names the file.
    pub(super) fn about(path: &HostPath, id: &'static str) -> Self {
        Self::new(path, Text::new(id).with("path", path))
    }
}

/// A change that does not stand yet.
pub(super) struct Draft {
    change: Change,
    /// /etc/multipath/conf.d after its links, where that is known.
    confd: Option<HostPath>,
    /// What is known to keep files of the host from being changed.
    bars: Vec<Bars>,
}

impl Draft {
    /// A change of this id on this host, after those.
    pub(super) fn new(facts: &HostFacts, id: &'static str, kind: ChangeKind, after: Vec<ChangeId>) -> Self {
        Self::of(facts, ChangeId::new(id), kind, after)
    }

    /// The same, of an id that may have a number.
    pub(super) fn of(facts: &HostFacts, id: ChangeId, kind: ChangeKind, after: Vec<ChangeId>) -> Self {
        let at = ChangeRef { host: facts.host.clone(), id };
        let change = Change {
            at,
            after,
            kind,
            standing: Standing::Skipped,
            reasons: Vec::new(),
            explains: Vec::new(),
            path: None,
            act: None,
            diff: None,
            stop: Interrupt::Anywhere,
        };
        let confd = facts.confd.get().map(|confd| confd.path.clone());
        Self { change, confd, bars: facts.bars.clone() }
    }

    /// Tells something.
    pub(super) fn tell(&mut self, reason: Text) {
        self.change.reasons.push(reason);
    }

    /// It stands so, and nothing is done.
    pub(super) fn stands(mut self, standing: Standing) -> Change {
        self.change.standing = standing;
        self.change
    }

    /// It is about this file.
    pub(super) fn on(mut self, path: &HostPath) -> Self {
        self.change.path = Some(path.clone());
        self
    }

    /// It must not be done.
    pub(super) fn refused(mut self, wall: Wall) -> Change {
        if wall.path.is_some() {
            self.change.path = wall.path;
        }
        self.change.reasons.insert(0, wall.why);
        self.stands(Standing::Refused)
    }

    /// The file is changed by this edit, or is right as it is.
    pub(super) fn edited(self, snapshot: &Snapshot, file: &Arc<File>, edit: &Edit) -> Change {
        self.written(snapshot, file, edit, || Diff::of(&file.bytes, edit, CONTEXT), None)
    }

    /// The same, with a diff of the file's own kind, and how it is planned anew where the file changes during the run.
    pub(super) fn written(
        mut self,
        snapshot: &Snapshot,
        file: &Arc<File>,
        edit: &Edit,
        diff: impl FnOnce() -> Diff,
        again: Option<Again>,
    ) -> Change {
        self.change.reasons.extend(edit.notes.iter().cloned());
        let mut draft = self.on(&snapshot.path);
        let stage = draft.stage(&snapshot.path);
        if edit.is_empty() {
            return draft.stands(Standing::Done);
        }
        draft.change.reasons.extend(read_only(&snapshot.path, &file.meta));
        if file.names > 1 {
            let names = i64::try_from(file.names).unwrap_or(i64::MAX);
            let why = Text::new("hard-links").with("path", &snapshot.path).with("names", names);
            return draft.refused(Wall::new(&snapshot.path, why));
        }
        if let Some(wall) = draft.barred(&snapshot.path, &stage) {
            return draft.refused(wall);
        }
        let write = Write {
            path: snapshot.path.clone(),
            expect: Expect::Is(file.hash),
            meta: Some(file.meta.clone()),
            old: Some(Arc::new(file.bytes.clone())),
            new: Arc::new(edit.bytes(&file.bytes)),
            stage,
            make_folders: false,
            again,
        };
        draft.pending(Act::Write(write), Some(diff()))
    }

    /// The file is created with this content, and folders above it where they are absent.
    pub(super) fn created(self, path: &HostPath, new: Vec<u8>) -> Change {
        let stage = self.stage(path);
        if let Some(wall) = self.barred(path, &stage) {
            let mut draft = self.on(path);
            draft.change.kind = ChangeKind::CreateFile;
            return draft.refused(wall);
        }
        let diff = Diff::created(&new);
        let write = Write {
            path: path.clone(),
            expect: Expect::Absent,
            meta: None,
            old: None,
            new: Arc::new(new),
            stage,
            make_folders: true,
            again: None,
        };
        let mut draft = self.on(path);
        draft.change.kind = ChangeKind::CreateFile;
        draft.pending(Act::Write(write), Some(diff))
    }

    /// The command is run; once begun it is not interrupted.
    pub(super) fn loads(mut self, argv: &[&str]) -> Change {
        self.change.stop = Interrupt::Never;
        self.pending(Act::Load { argv: argv.iter().map(|&word| word.to_owned()).collect() }, None)
    }

    /// This is done, and may be interrupted there.
    pub(super) fn does(mut self, act: Act, stop: Interrupt) -> Change {
        self.change.stop = stop;
        self.pending(act, None)
    }

    /// The admin does this.
    pub(super) fn by_hand(mut self, text: Text) -> Change {
        self.tell(text.clone());
        self.change.act = Some(Act::Manual { text });
        self.stands(Standing::Manual)
    }

    /// The folder for the temporary file: that of the target, but never conf.d, which is read as a whole, whatever it is
    /// called after its links.
    fn stage(&self, path: &HostPath) -> HostPath {
        let folder = path.parent();
        let read = folder.name() == b"conf.d" || self.confd.as_ref() == Some(&folder);
        if read { folder.parent() } else { folder }
    }

    /// What is known to keep this file from being written with its temporary file there. The path is the plan's: what is in the way
    /// may be its folder.
    fn barred(&self, path: &HostPath, stage: &HostPath) -> Option<Wall> {
        let bars = self.bars.iter().find(|bars| bars.path == *path)?;
        bars.against(stage).map(|why| Wall::new(path, why.clone()))
    }

    fn pending(mut self, act: Act, diff: Option<Diff>) -> Change {
        self.change.act = Some(act);
        self.change.diff = diff.map(Arc::new);
        self.stands(Standing::Pending)
    }
}

/// That a file has no write bit for anybody: replacing it needs none, but whoever took it away should know. A host without
/// modes has no bit at all.
fn read_only(path: &HostPath, meta: &Meta) -> Option<Text> {
    let bits = meta.mode & 0o777;
    let mode = || format!("{:04o}", meta.mode & 0o7777);
    (bits != 0 && bits & 0o222 == 0)
        .then(|| Text::new("read-only-file").with("path", path).with("mode", mode()))
}
