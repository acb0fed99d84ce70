//! Removal on a node, and the taking away of what killed runs left.

use rustix::io::Errno;

use super::dress::{Synced, sync_told};
use super::errors;
use super::fields::Fields;
use super::frames::{Broken, Request};
use super::look::{Look, not_placed};
use super::replace::GRACE;
use super::session::{Held, Session, Trouble};
use crate::host::says::{about, refused, still_wanted};
use crate::host::{Cx, Expect, HostError, HostPath, Remove};

/// Removes a file, and then the folders that were made for it.
pub(super) fn remove(session: &Session, r: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
    errors::usable(&r.path)?;
    still_wanted(&r.path, cx)?;
    let mut held = session.hold(cx)?;
    let look = Look::at(&mut held, &r.path, None, cx);
    let look = look.map_err(|trouble| errors::reading(&held.host(), &r.path, trouble))?;
    let ways = held.ways(cx)?;
    look.check(&r.path, Expect::Is(r.expect))?;
    look.unprotected()?;
    let Some(there) = &look.there else { return Err(refused("changed-since-plan", &r.path)) };
    still_wanted(&r.path, cx)?;
    let (hash, folder) = (r.expect.hex(), &look.folder.path);
    let words = [folder.bytes(), r.path.name(), hash.as_bytes(), there.stat.words.as_bytes()];
    let request = Request::new(format!("{ways}o_remove"), words).changing();
    match held.once(&Request { grace: GRACE, ..request }, cx) {
        Ok(answer) => confirmed(&answer, &r.path)?,
        Err(Trouble::Before(error)) => return Err(error),
        Err(Trouble::Failed(word, detail)) if word == "place" => return Err(not_placed(&detail, &r.path)),
        Err(Trouble::Failed(word, detail)) => return Err(errors::no(&word, &detail, &r.path)),
        Err(Trouble::After(broken)) => settled(&mut held, &look, &ways, r, broken, cx)?,
    }
    remove_folders(&mut held, &r.folders_if_empty, cx)
}

/// The removal is done; whether it lasts is told by the sync of its folder.
fn confirmed(answer: &[u8], path: &HostPath) -> Result<(), HostError> {
    let words = match sync_told(&mut Fields::new(answer)) {
        // A folder that cannot be synced brings the file back after a power loss at worst, whole.
        Some(Synced::Yes | Synced::Cannot) => return Ok(()),
        Some(Synced::Failed(words)) => words,
        None => Vec::new(),
    };
    let text = about("removal-unconfirmed", path).with("error", errors::shortened(&words));
    Err(HostError::Unknown(text))
}

/// The connection was lost: is the file gone?
fn settled(
    held: &mut Held<'_>,
    before: &Look,
    ways: &str,
    r: &Remove,
    broken: Broken,
    cx: &Cx<'_>,
) -> Result<(), HostError> {
    let host = held.host();
    let unknown = || errors::unknown(&host);
    if broken != Broken::Lost {
        return Err(unknown());
    }
    let now = Look::at(held, &r.path, None, cx).map_err(|_| unknown())?;
    if now.there.is_none() {
        let request = Request::new(format!("{ways}o_sync"), [before.folder.path.bytes()]);
        return confirmed(&held.ask(&request, cx).map_err(|_| unknown())?, &r.path);
    }
    if now.same_target(before) {
        return Err(HostError::NotDone(about("ssh-lost-unchanged", &r.path).with("host", &host.0)));
    }
    Err(HostError::Unknown(about("ssh-lost-and-changed", &r.path).with("host", &host.0)))
}

/// Takes these folders away, each if it is there and empty. The first one that stays is told, after all were tried.
pub(super) fn remove_folders(
    held: &mut Held<'_>,
    folders: &[HostPath],
    cx: &Cx<'_>,
) -> Result<(), HostError> {
    if folders.is_empty() {
        return Ok(());
    }
    folders.iter().try_for_each(errors::usable)?;
    let ways = held.ways(cx)?;
    let request = Request::new(format!("{ways}o_rmdir"), folders.iter().map(HostPath::bytes)).changing();
    let answer = held.ask(&request, cx);
    let answer = answer.map_err(|trouble| errors::unread(&held.host(), trouble))?;
    let mut fields = Fields::new(&answer);
    let mut first = Ok(());
    for path in folders {
        let words = fields.next().ok_or_else(|| errors::unknown(&held.host()))?;
        let passed = [Errno::NOTEMPTY, Errno::EXIST, Errno::NOENT, Errno::NOTDIR];
        if !words.is_empty() && !errors::errno(words).is_some_and(|errno| passed.contains(&errno)) {
            let text = about("folder-stays", path).with("error", errors::shortened(words));
            first = first.and(Err(HostError::Unknown(text)));
        }
    }
    first
}

/// The request of [`tidy`].
pub(super) fn tidying(stage: &HostPath) -> Request<'_> {
    Request::new("o_tidy", [stage.bytes()]).changing()
}

/// Removes the temporary file of a killed run.
pub(super) fn tidy(session: &Session, stage: &HostPath, cx: &Cx<'_>) -> Result<bool, HostError> {
    errors::usable(stage)?;
    let request = tidying(stage);
    let mut held = session.hold(cx)?;
    let answer = match held.foreseen(&request.line()) {
        Some(answer) => answer,
        None => held.ask(&request, cx),
    };
    drop(held);
    let answer = answer.map_err(|trouble| errors::reading(&session.host(), stage, trouble))?;
    Ok(Fields::new(&answer).next() == Some(b"yes"))
}
