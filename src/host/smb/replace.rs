//! A file of the share replaced, in the order of facts/safety.md B3: a copy of the old content beside it and read back, the
//! new content put beside it and read back, the target compared once more, one rename over it, and read back.
//!
//! `smbclient` never has the server flush anything, so none of it is durable before the server's own cache has written it.

use std::time::Duration;

use super::files::{NotMoved, Seen};
use super::link::Link;
use super::said::Trouble;
use super::spot::Spot;
use crate::base::{Arg, Hash, Text, Untrusted};
use crate::host::says::{TEMP_NAME, about, not_done, refused, still_wanted};
use crate::host::{
    Cancel, Cx, Deadline, Expect, HostError, HostPath, Meta, NewMeta, Receipt, Remove, Replace,
};

/// What is put behind the name of the file whose old content it holds.
const BACKUP: &str = ".quantalink-backup";
/// Larger files are no configuration.
const MAX: u64 = 80 * 1024 * 1024;
/// How often a file that somebody has open is tried, and how long is waited in between: virus scanners and indexers open
/// what was just written.
const TRIES: u32 = 5;
const PAUSE: Duration = Duration::from_millis(700);
/// Bytes that must be free beyond the files themselves.
const SPARE: u64 = 64 * 1024;
/// Removing what is not wanted any more.
const TIDYING: Duration = Duration::from_secs(20);

/// Puts a file in the place of what was expected there.
pub(super) fn replace(link: &Link, order: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
    still_wanted(&order.path, cx)?;
    let target = link.spot(&order.path)?;
    let temp = link.spot(&order.stage.join(TEMP_NAME.as_bytes()))?;
    if temp.share != target.share {
        return Err(refused("smb-path-unfit", &order.stage));
    }
    let before = as_expected(link, &target, order.expect, cx)?;
    if let Some((seen, old)) = &before {
        writable(&target, seen)?;
        room(&target, seen, old.len() + order.new.len())?;
    }
    let was = match &before {
        Some((seen, _)) => Some(link.meta(&target, &seen.row, cx)?),
        None => None,
    };
    let mut notes = Vec::new();
    if let Some((_, old)) = &before {
        let backup = backup(link, &target, &temp, old, cx).inspect_err(|_| tidy_now(link, &temp))?;
        notes.push(about("smb-backup-kept", &backup.full));
    }
    put_beside(link, &temp, &order.new, cx)
        .and_then(|()| attributes(link, &temp, before.as_ref().map(|(seen, _)| seen), &order.meta, cx))
        .and_then(|()| as_expected(link, &target, order.expect, cx).map(drop))
        .and_then(|()| still_wanted(&order.path, cx))
        .inspect_err(|_| tidy_now(link, &temp))?;
    // From here on nothing is cut any more but by the deadline: a rename that was asked for may have happened.
    let never = Cancel::default();
    let cx = &Cx { cancel: &never, ..*cx };
    put_over(link, &temp, &target, order.expect, cx)?;
    let (bytes, meta) = read_back(link, &target, cx)?;
    notes.extend(was.filter(|was| *was != meta).map(|was| differs(&target, &was, &meta)));
    Ok(Receipt { hash: Hash::of(&bytes), meta, made_folders: Vec::new(), notes })
}

/// Removes a file that still has the expected content, and folders that are then empty.
pub(super) fn remove(link: &Link, order: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
    still_wanted(&order.path, cx)?;
    let target = link.spot(&order.path)?;
    as_expected(link, &target, Expect::Is(order.expect), cx)?;
    link.delete(&target, cx)?;
    remove_folders(link, &order.folders_if_empty, cx)
}

/// Removes those of these folders that are there and empty.
pub(super) fn remove_folders(link: &Link, folders: &[HostPath], cx: &Cx<'_>) -> Result<(), HostError> {
    folders.iter().try_for_each(|folder| link.delete_folder(&link.spot(folder)?, cx))
}

/// Removes what a killed run left.
pub(super) fn tidy(link: &Link, stage: &HostPath, cx: &Cx<'_>) -> Result<bool, HostError> {
    let temp = link.spot(&stage.join(TEMP_NAME.as_bytes()))?;
    match link.look(&temp, cx)? {
        Some(_) => link.delete(&temp, cx),
        None => Ok(false),
    }
}

/// With time of its own: whoever wanted the replacement may have gone. What stays is inert, and removed by the next call.
fn tidy_now(link: &Link, temp: &Spot) {
    let never = Cancel::default();
    let _ = link.delete(temp, &Cx::quiet(Deadline::after(TIDYING), &never));
}

type Content = (Seen, Vec<u8>);

/// The target, if it is what was expected.
fn as_expected(
    link: &Link,
    target: &Spot,
    expect: Expect,
    cx: &Cx<'_>,
) -> Result<Option<Content>, HostError> {
    let changed = || refused("changed-since-plan", &target.full);
    let Some(seen) = link.look(target, cx)? else {
        return if expect == Expect::Absent { Ok(None) } else { Err(changed()) };
    };
    if seen.row.is('D') || seen.row.size > MAX {
        return Err(changed());
    }
    let bytes = link.get(target, seen.row.size, cx)?.ok_or_else(changed)?;
    match expect {
        Expect::Is(hash) if hash == Hash::of(&bytes) => Ok(Some((seen, bytes))),
        _ => Err(changed()),
    }
}

/// A file that is protected is not made writable, and a link would be replaced in the place of its file.
fn writable(target: &Spot, seen: &Seen) -> Result<(), HostError> {
    if seen.row.is('R') {
        return Err(refused("smb-file-read-only", &target.full));
    }
    if seen.row.is('r') {
        return Err(refused("smb-file-is-link", &target.full));
    }
    Ok(())
}

fn room(target: &Spot, seen: &Seen, bytes: usize) -> Result<(), HostError> {
    let need = u64::try_from(bytes).unwrap_or(u64::MAX).saturating_add(SPARE);
    match seen.free.filter(|free| *free < need) {
        None => Ok(()),
        Some(free) => {
            let detail = Text::new("disk-full-by-count").with("need", Arg::Size(need));
            let detail = detail.with("free", Arg::Size(free));
            Err(HostError::NotDone(about("smb-share-full", &target.full).with("detail", detail)))
        }
    }
}

/// The old content under another name in the same folder, read back; one that holds it already stays.
fn backup(link: &Link, target: &Spot, temp: &Spot, old: &[u8], cx: &Cx<'_>) -> Result<Spot, HostError> {
    let name = String::from_utf8_lossy(target.full.name()).into_owned();
    let backup = target.beside(&format!("{name}{BACKUP}"));
    let holds = |cx: &Cx<'_>| Ok::<_, HostError>(link.fetch(&backup, MAX, cx)?.is_some_and(|it| it == old));
    // What cannot be read is put anew.
    if holds(cx).unwrap_or(false) {
        return Ok(backup);
    }
    put_beside(link, temp, old, cx)?;
    match link.rename(temp, &backup, true, cx) {
        Ok(()) => {}
        Err(NotMoved::Said(said)) => return Err(link.refused(&backup, &said, "smb-write-denied")),
        Err(NotMoved::Host(error)) => return Err(HostError::NotDone(error.text().clone())),
    }
    if holds(cx)? { Ok(backup) } else { Err(not_done("smb-read-back-differs", &backup.full)) }
}

/// Puts the bytes into the temporary file and reads them back.
fn put_beside(link: &Link, temp: &Spot, bytes: &[u8], cx: &Cx<'_>) -> Result<(), HostError> {
    link.write(temp, bytes, cx)?;
    let back = link.fetch(temp, MAX, cx);
    match back.map_err(|error| HostError::NotDone(error.text().clone()))? {
        Some(back) if back == bytes => Ok(()),
        _ => Err(not_done("smb-read-back-differs", &temp.full)),
    }
}

/// The attributes that the new file is to have; one that is hidden stays so.
fn attributes(
    link: &Link,
    temp: &Spot,
    before: Option<&Seen>,
    wanted: &NewMeta,
    cx: &Cx<'_>,
) -> Result<(), HostError> {
    let letters = match wanted {
        NewMeta::Keep => before.map(|seen| seen.row.attributes.clone()),
        NewMeta::Set(meta) => super::files::attributes_of(meta),
    };
    link.set_attributes(temp, &letters.unwrap_or_default(), cx)
}

/// The one step that readers see.
fn put_over(link: &Link, temp: &Spot, target: &Spot, expect: Expect, cx: &Cx<'_>) -> Result<(), HostError> {
    let over = expect != Expect::Absent;
    for tried in 1.. {
        let said = match link.rename(temp, target, over, cx) {
            Ok(()) => return Ok(()),
            // Whether it happened is seen by whoever looks at the file; the temporary file goes with the next call.
            Err(NotMoved::Host(HostError::Unknown(why))) => {
                return Err(HostError::Unknown(
                    about("smb-replacement-unclear", &target.full).with("why", why),
                ));
            }
            Err(NotMoved::Host(error)) => {
                tidy_now(link, temp);
                return Err(error);
            }
            Err(NotMoved::Said(said)) => said,
        };
        // Windows says either where somebody has the target open.
        let open = matches!(said.trouble, Trouble::Denied | Trouble::InUse);
        if open && tried < TRIES && cx.deadline.left() > PAUSE * 2 {
            std::thread::sleep(PAUSE);
            continue;
        }
        tidy_now(link, temp);
        return Err(match said.trouble {
            Trouble::Exists if !over => refused("changed-since-plan", &target.full),
            _ if open => HostError::NotDone(about("smb-in-use", &target.full).with("said", &said.line)),
            _ => link.refused(target, &said, "smb-write-denied"),
        });
    }
    Ok(())
}

/// What stands there now.
fn read_back(link: &Link, target: &Spot, cx: &Cx<'_>) -> Result<(Vec<u8>, Meta), HostError> {
    let unclear =
        |why: Text| HostError::Unknown(about("smb-replacement-unclear", &target.full).with("why", why));
    let seen = link.look(target, cx).map_err(|error| unclear(error.text().clone()))?;
    let gone = || unclear(about("smb-read-short", &target.full));
    let seen = seen.ok_or_else(gone)?;
    let bytes = link.get(target, seen.row.size, cx).map_err(|error| unclear(error.text().clone()))?;
    let meta = link.meta(target, &seen.row, cx).map_err(|error| unclear(error.text().clone()))?;
    Ok((bytes.ok_or_else(gone)?, meta))
}

/// The new file is another one than the old: its attributes and ACL are those that its folder gives.
fn differs(target: &Spot, was: &Meta, now: &Meta) -> Text {
    let lines = |meta: &Meta| -> Vec<String> {
        let values = meta.xattrs.iter().map(|(_, value)| value.bytes());
        let lines = values.flat_map(|value| value.split(|&byte| byte == b'\n'));
        lines.map(|line| Untrusted::from(line.trim_ascii()).shown()).collect()
    };
    // Only those that the other one does not have.
    let told = |meta: &Meta, other: &Meta| {
        let other = lines(other);
        let own = lines(meta).into_iter().filter(|line| !other.contains(line)).collect::<Vec<_>>();
        if own.is_empty() { Arg::from(Text::new("smb-meta-none")) } else { own.join(", ").into() }
    };
    about("smb-meta-differs", &target.full).with("was", told(was, now)).with("now", told(now, was))
}
