//! Replacement on a node, in the order of facts/safety.md A2: look; write beside, give it owner, mode and attributes, sync
//! and read back (where it has attributes, by a request of their own); compare once more and rename in one request; sync the
//! folder and read back.
//!
//! Until that last request nothing has changed. Where the connection is lost, a new one ends what the old one left at work,
//! and one more look tells whether the file is the old or the new one.

use std::time::Duration;

use super::dress::{self, Standing};
use super::errors;
use super::fields::Attributes;
use super::frames::{Broken, Request};
use super::look::{Look, not_placed};
use super::read;
use super::session::{Held, Session, Trouble};
use crate::base::{Hash, Text};
use crate::host::local_unix::{Tried, difference, no_room, not_kept};
use crate::host::says::{about, not_done, refused, still_wanted};
use crate::host::{
    Cancel, Cx, Expect, ForeignLock, HostError, HostPath, Kind, Meta, NewMeta, Progress, Receipt, Replace,
};

/// Room beyond the file itself that must be free: its attributes, the folder's growth, the file system's own.
const SLACK: u64 = 64 << 10;

/// Mode of a new file that has no model.
const NEW_MODE: u32 = 0o644;

/// Mode of a temporary file, by the umask of the node's shell.
const FRESH_MODE: u32 = 0o600;

/// How long a cancel still waits for the answer to the one request that changes the target.
pub(super) const GRACE: Duration = Duration::from_secs(10);

/// How often a lost connection is made again to see what became of a change.
const TRIES: u32 = 3;

/// Between these tries.
const PAUSE: Duration = Duration::from_secs(1);

/// Replaces or creates a file.
pub(super) fn replace(session: &Session, r: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
    errors::usable(&r.path)?;
    errors::usable(&r.stage)?;
    still_wanted(&r.path, cx)?;
    let foreign = at_work(session, r, cx)?;
    (cx.progress)(Progress { what: about("progress-writing", &r.path), part: None });
    let mut held = session.hold(cx)?;
    held.ready(cx)?;
    if let Some(lock) = foreign.filter(|_| !held.hello().python) {
        let text = about("foreign-lock-not-over-ssh", &r.path).with("lock", &lock.at);
        return Err(HostError::Refused(text));
    }
    let look = Look::at(&mut held, &r.path, Some(&r.stage), cx);
    let look = look.map_err(|trouble| errors::reading(&held.host(), &r.path, trouble))?;
    let ways = held.ways(cx)?;
    let mut work = Work { foreign, ..Work::new(r, look, ways)? };
    work.model();
    match work.done(&mut held, cx) {
        Ok(receipt) => Ok(receipt),
        Err(Trouble::Before(error)) => Err(work.undone(&mut held, error, cx)),
        Err(Trouble::Failed(step, detail)) => {
            let error = work.failure(&step, &detail);
            Err(work.undone(&mut held, error, cx))
        }
        Err(Trouble::After(broken)) => work.settled(&mut held, broken, cx),
    }
}

/// The lock of another program that is at work on the node. It is one of `fcntl`, which a shell does not know: the node's
/// python takes it for the one request that compares and renames, so that nothing of that program comes in between.
fn at_work<'a>(session: &Session, r: &'a Replace, cx: &Cx<'_>) -> Result<Option<&'a ForeignLock>, HostError> {
    let Some(lock) = &r.under else { return Ok(None) };
    Ok(read::list(session, &lock.at.parent().parent(), cx)?.map(|_| lock))
}

/// One replacement, and what was seen before it.
struct Work<'a> {
    r: &'a Replace,
    look: Look,
    ways: String,
    hash: Hash,
    /// Mode, owner and attributes that the new file is to have.
    want: Meta,
    notes: Vec<Text>,
    /// To be held meanwhile.
    foreign: Option<&'a ForeignLock>,
    /// The one request that changes the target was sent.
    placing: bool,
    /// The place that the rename leads to and comes from, links followed.
    folder: HostPath,
    stage: HostPath,
}

impl<'a> Work<'a> {
    /// Refuses what cannot or must not be replaced.
    fn new(r: &'a Replace, look: Look, ways: String) -> Result<Self, HostError> {
        placeable(r, &look)?;
        let old = look.check(&r.path, r.expect)?;
        look.unprotected()?;
        let need = (r.new.len() as u64).saturating_add(SLACK);
        if let Some(free) = look.free.filter(|free| *free < need) {
            return Err(no_room(&look.stage.path, need, free));
        }
        let mut notes = Vec::new();
        if look.folder.stat.as_ref().is_some_and(|stat| stat.mode & 0o1002 == 0o002) {
            notes.push(about("folder-open-to-all", &look.folder.path));
        }
        let want = match (&r.meta, &old) {
            (NewMeta::Set(meta), _) => meta.clone(),
            (NewMeta::Keep, Some((meta, attributes))) => {
                seen(attributes, &r.path, &mut notes)?;
                meta.clone()
            }
            (NewMeta::Keep, None) => {
                let owner = look.folder.stat.as_ref().or(look.stage.stat.as_ref());
                let (uid, gid) = owner.map_or((0, 0), |stat| (stat.uid, stat.gid));
                Meta { mode: NEW_MODE, uid, gid, xattrs: Vec::new() }
            }
        };
        let (folder, stage, hash) = (look.folder.path.clone(), look.stage.path.clone(), Hash::of(&r.new));
        Ok(Self { r, look, ways, hash, want, notes, foreign: None, placing: false, folder, stage })
    }

    /// What a new file takes from its folder and from what stands beside it.
    fn model(&mut self) {
        let Some(model) = self.look.model.take().filter(|_| self.r.meta == NewMeta::Keep) else { return };
        if model.default_acl {
            self.notes.push(about("default-acl-not-applied", &self.folder));
        }
        // The kernel labels a new file by the folder it is made in; where that is another one, what stands beside the
        // target shows which label belongs there.
        if self.folder != self.stage
            && let Some(label) = model.label
        {
            self.want.xattrs.push(("security.selinux".into(), label));
            self.notes.push(about("label-like-sibling", &self.r.path));
        }
    }

    /// All steps. An error of them leaves the target as it was, unless it is [`Trouble::After`].
    fn done(&mut self, held: &mut Held<'_>, cx: &Cx<'_>) -> Result<Receipt, Trouble> {
        still_wanted(&self.r.path, cx).map_err(Trouble::Before)?;
        let made = self.make(held, cx)?;
        if self.fits(&made).is_err() || !self.plain() {
            let words = dress::words(&self.want, &made.meta(), held.hello()).map_err(|lacking| {
                Trouble::Before(HostError::Refused(
                    about("attributes-tool-missing", &self.r.path).with("tools", lacking),
                ))
            })?;
            let dressed = self.dress(&words, held, cx)?;
            self.fits(&dressed).map_err(Trouble::Before)?;
        }
        (cx.progress)(Progress { what: about("progress-written", &self.r.path), part: None });
        still_wanted(&self.r.path, cx).map_err(Trouble::Before)?;
        let answer = self.place(held, cx)?;
        self.receipt(&answer, &held.host()).map_err(Trouble::Before)
    }

    /// A file without attributes needs nothing that depends on how it was made: it is dressed and synced at once.
    const fn plain(&self) -> bool {
        self.want.xattrs.is_empty()
    }

    /// Makes the folders, and the temporary file with its content; one without attributes is what it is to be then, or has to
    /// lose some that it was made with.
    fn make(&mut self, held: &mut Held<'_>, cx: &Cx<'_>) -> Result<Standing, Trouble> {
        let fresh = Meta { mode: FRESH_MODE, uid: 0, gid: 0, xattrs: Vec::new() };
        let dress = self.plain().then(|| dress::words(&self.want, &fresh, held.hello()));
        let dress = dress.transpose().unwrap_or_default();
        let folders = self.look.missing.iter().rev().map(HostPath::bytes);
        let words = [self.stage.bytes()].into_iter().chain(folders);
        let mark = dress.iter().map(|_| &b"--"[..]);
        let words = words.chain(mark).chain(dress.iter().flatten().map(Vec::as_slice));
        let call = format!("{}o_make", self.ways);
        let request = Request { content: Some(&self.r.new), ..Request::new(call, words).changing() };
        let answer = held.once(&request, cx)?;
        let made = match dress {
            Some(_) => self.dressed(&answer)?,
            None => Standing::parse(&answer).ok_or(Trouble::After(Broken::Lost))?,
        };
        if made.hash == Some(self.hash) { Ok(made) } else { Err(Trouble::Before(self.differs())) }
    }

    /// Gives the temporary file its owner, attributes and mode, and syncs it.
    fn dress(&mut self, words: &[Vec<u8>], held: &mut Held<'_>, cx: &Cx<'_>) -> Result<Standing, Trouble> {
        let words = [self.stage.bytes()].into_iter().chain(words.iter().map(Vec::as_slice));
        let call = format!("{}o_dress", self.ways);
        let answer = held.once(&Request::new(call, words).changing(), cx)?;
        self.dressed(&answer)
    }

    /// What was made of the temporary file, once it is synced.
    fn dressed(&mut self, answer: &[u8]) -> Result<Standing, Trouble> {
        let (synced, standing) = dress::synced(answer).ok_or(Trouble::After(Broken::Lost))?;
        match synced {
            dress::Synced::Yes => {}
            dress::Synced::Cannot => {
                let note = about("node-cannot-sync", &self.r.path);
                if !self.notes.contains(&note) {
                    self.notes.push(note);
                }
            }
            // Final: the same file must not be synced again (facts/safety.md A1).
            dress::Synced::Failed(words) => {
                return Err(Trouble::Before(errors::by_words(&words, Tried::Writing, &self.r.path)));
            }
        }
        Ok(standing)
    }

    /// The temporary file is what the new one is to be.
    fn fits(&self, standing: &Standing) -> Result<(), HostError> {
        if standing.hash != Some(self.hash) {
            return Err(self.differs());
        }
        difference(&self.want, &standing.meta()).map_or(Ok(()), |what| Err(not_kept(&self.r.path, what)))
    }

    fn differs(&self) -> HostError {
        not_done("temporary-file-differs", &self.stage.join(crate::host::TEMP_NAME.as_bytes()))
    }

    /// The last comparison and the rename.
    fn place(&mut self, held: &mut Held<'_>, cx: &Cx<'_>) -> Result<Vec<u8>, Trouble> {
        let (hash, stat) = match &self.look.there {
            None => (String::from("-"), ""),
            Some(there) => (self.look.hash().map_or_else(String::new, |hash| hash.hex()), &*there.stat.words),
        };
        let call = if self.foreign.is_some() { "o_under" } else { "o_place" };
        let call = format!("{}{call}", self.ways);
        let new = self.hash.hex();
        let wait = self.foreign.map(|lock| lock.wait.as_secs().to_string());
        let lock =
            self.foreign.map(|lock| lock.at.bytes()).into_iter().chain(wait.as_ref().map(String::as_bytes));
        let words = [self.stage.bytes(), self.folder.bytes(), self.r.path.name(), hash.as_bytes()];
        let words = lock.chain(words).chain([stat.as_bytes(), new.as_bytes()]);
        let grace = GRACE + self.foreign.map_or(Duration::ZERO, |lock| lock.wait);
        if self.foreign.is_some() {
            (cx.progress)(Progress { what: about("progress-foreign-lock", &self.r.path), part: None });
        }
        // From here on, unless it turns out not to have been sent.
        self.placing = true;
        let answer = held.once(&Request { grace, ..Request::new(call, words).changing() }, cx);
        self.placing = !matches!(answer, Err(Trouble::Before(_)));
        answer
    }

    /// What stands there now, after the rename.
    fn receipt(&mut self, answer: &[u8], host: &crate::host::HostId) -> Result<Receipt, HostError> {
        let path = &self.r.path;
        let Some((synced, standing)) = dress::synced(answer) else { return Err(errors::unknown(host)) };
        match synced {
            dress::Synced::Yes => {}
            dress::Synced::Cannot => self.notes.push(about("node-cannot-sync-folder", &self.folder)),
            dress::Synced::Failed(words) => {
                let text = about("durability-unconfirmed", path).with("error", errors::shortened(&words));
                return Err(HostError::Unknown(text));
            }
        }
        if standing.hash != Some(self.hash) || difference(&self.want, &standing.meta()).is_some() {
            return Err(HostError::Unknown(about("replaced-but-differs", path)));
        }
        let made_folders = self.look.missing.iter().rev().cloned().collect();
        Ok(Receipt { hash: self.hash, meta: standing.meta(), made_folders, notes: self.notes.clone() })
    }

    /// A no of the node in one of the steps.
    fn failure(&self, word: &str, detail: &[u8]) -> HostError {
        let temp = self.stage.join(crate::host::TEMP_NAME.as_bytes());
        match word {
            "own" => not_kept(&self.r.path, Text::new("attribute-owner").into()),
            "mode" => not_kept(&self.r.path, Text::new("attribute-mode").into()),
            "attribute" => not_kept(&self.r.path, crate::base::Untrusted::from(detail).into()),
            "place" => not_placed(detail, &self.r.path),
            "foreign-held" | "foreign-file" | "foreign" => self.not_locked(word, detail),
            "temporary-file-differs" => self.differs(),
            "make" if errors::errno(detail) == Some(rustix::io::Errno::EXIST) => {
                not_done("temporary-file-foreign", &temp)
            }
            _ => errors::no(word, detail, &self.r.path),
        }
    }

    /// Why the other program's lock could not be taken.
    fn not_locked(&self, word: &str, detail: &[u8]) -> HostError {
        let Some(lock) = self.foreign else { return errors::no(word, detail, &self.r.path) };
        let about = |id: &'static str| {
            let text = Text::of(id);
            text.with("path", &self.r.path).with("lock", &lock.at)
        };
        if word == "foreign" {
            return errors::by_words(detail, Tried::Writing, &lock.at);
        }
        if word == "foreign-file" {
            return HostError::Refused(about("foreign-lock-not-a-file"));
        }
        let seconds = i64::try_from(lock.wait.as_secs()).unwrap_or(i64::MAX);
        let detail = String::from_utf8_lossy(detail);
        let (pid, command) = detail.split_once(' ').unwrap_or((&detail, ""));
        HostError::Refused(if pid.parse::<u32>().is_ok() {
            let text = about("foreign-lock-held").with("seconds", seconds).with("pid", pid);
            text.with("command", command.trim_end())
        } else {
            about("foreign-lock-held-unseen").with("seconds", seconds)
        })
    }

    /// Takes away what was made, after an error that left the target as it was. What stays for want of a connection or
    /// time, the next call takes away.
    fn undone(&self, held: &mut Held<'_>, error: HostError, cx: &Cx<'_>) -> HostError {
        if matches!(error, HostError::Unknown(_)) {
            return error;
        }
        if !held.connected() {
            // That there is no way back says more than why it was needed.
            let lost = about("ssh-lost-before", &self.r.path).with("host", &held.host().0);
            return HostError::NotDone(lost.with("why", error.text().clone()));
        }
        let never = Cancel::default();
        let cx = Cx { cancel: &never, ..cx.within(GRACE) };
        let folders = self.look.missing.iter().map(HostPath::bytes);
        let words = [self.stage.bytes()].into_iter().chain(folders);
        let _ = held.send(&Request::new("o_undo", words).changing(), &cx);
        error
    }

    /// The connection was lost in between: what became of it?
    fn settled(&mut self, held: &mut Held<'_>, broken: Broken, cx: &Cx<'_>) -> Result<Receipt, HostError> {
        let host = held.host();
        match broken {
            Broken::Lost => {}
            _ if self.placing => return Err(errors::unknown(&host)),
            Broken::Cancelled => return Err(not_done("cancelled-before-change", &self.r.path)),
            Broken::Late => return Err(not_done("deadline-before-change", &self.r.path)),
        }
        let now = match look_again(held, self.r, cx) {
            Ok(now) => now,
            Err(_) if self.placing => return Err(errors::unknown(&host)),
            Err(error) => return Err(self.undone(held, error, cx)),
        };
        if now.same_target(&self.look) {
            let lost = about("ssh-lost-unchanged", &self.r.path).with("host", &host.0);
            return Err(self.undone(held, HostError::NotDone(lost), cx));
        }
        if now.hash() != Some(self.hash) {
            return Err(HostError::Unknown(
                about("ssh-lost-and-changed", &self.r.path).with("host", &host.0),
            ));
        }
        let target = self.folder.join(self.r.path.name());
        let both = [self.folder.bytes(), self.stage.bytes()];
        let folders = if self.folder == self.stage { &both[..1] } else { &both };
        let words = [target.bytes()].into_iter().chain(folders.iter().copied());
        let answer = held.ask(&Request::new(format!("{}o_standing", self.ways), words), cx);
        self.receipt(&answer.map_err(|_| errors::unknown(&host))?, &host)
    }
}

/// Looks once more, through a new connection, as long as time is left.
fn look_again(held: &mut Held<'_>, r: &Replace, cx: &Cx<'_>) -> Result<Look, HostError> {
    let mut tries = 0;
    loop {
        tries += 1;
        match Look::at(held, &r.path, Some(&r.stage), cx) {
            Ok(look) => return Ok(look),
            Err(trouble) if tries == TRIES || cx.cancel.is_set() || cx.deadline.passed() => {
                return Err(errors::reading(&held.host(), &r.path, trouble));
            }
            Err(_) => std::thread::sleep(PAUSE.min(cx.deadline.left())),
        }
    }
}

/// Refuses a target whose folders are not there, or cannot be reached by a rename.
fn placeable(r: &Replace, look: &Look) -> Result<(), HostError> {
    let parent = r.path.parent();
    match &look.folder.stat {
        None if r.expect != Expect::Absent => return Err(refused("changed-since-plan", &r.path)),
        None if !r.make_folders => return Err(refused("folder-missing", &parent)),
        Some(stat) if stat.kind() != Kind::Folder => return Err(refused("not-a-folder", &look.folder.path)),
        _ => {}
    }
    match &look.stage.stat {
        // It may be one of those that are made.
        None if !look.missing.contains(&look.stage.path) => return Err(refused("folder-missing", &r.stage)),
        Some(stat) if stat.kind() != Kind::Folder => return Err(refused("not-a-folder", &look.stage.path)),
        _ => {}
    }
    if look.one_mount() { Ok(()) } else { Err(not_done("stage-other-filesystem", &r.stage)) }
}

/// Without a tool that lists attributes, an ACL would be lost unseen: refused; anything else is told.
fn seen(attributes: &Attributes, path: &HostPath, notes: &mut Vec<Text>) -> Result<(), HostError> {
    match attributes {
        Attributes::All(_) => Ok(()),
        Attributes::Marked(b'+' | b'@', _) | Attributes::Marked(b'.', None) => {
            Err(HostError::Refused(about("attributes-tool-missing", path).with("tools", "getfattr")))
        }
        Attributes::Marked(..) => {
            notes.push(about("attributes-unseen", path));
            Ok(())
        }
    }
}
