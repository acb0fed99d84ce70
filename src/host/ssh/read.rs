//! Reading files and folders on a node.

use std::sync::Arc;

use super::errors;
use super::fields::{Attributes, Fields, Stat, kind};
use super::frames::Request;
use super::mounts;
use super::session::Session;
use crate::base::{Hash, Untrusted};
use crate::host::local_unix::Tried;
use crate::host::says::refused;
use crate::host::{Cx, Entry, File, Found, HostError, HostPath, Kind, Link, Snapshot};

/// No file that is read whole is larger, whatever the caller allows: it would fill our memory and that of the node.
const MOST: u64 = 256 << 20;

/// Reads the file at the end of a path.
pub(super) fn read(
    session: &Session,
    asked: &HostPath,
    max: u64,
    cx: &Cx<'_>,
) -> Result<Snapshot, HostError> {
    errors::usable(asked)?;
    let answer = session.hold(cx)?.ask(&request(asked, &limit(max)), cx);
    let answer = answer.map_err(|trouble| errors::reading(&session.host(), asked, trouble))?;
    let (links, path, found) =
        parsed(&answer, max.min(MOST)).ok_or_else(|| errors::garbled(&session.host()))?;
    Ok(Snapshot {
        asked: asked.clone(),
        path: path.clone(),
        links,
        found: found.map_err(|words| errors::by_words(&words, Tried::Reading, &path))?,
    })
}

/// The limit of a reading, as a word.
pub(super) fn limit(max: u64) -> String {
    max.min(MOST).to_string()
}

/// The request of a reading.
pub(super) fn request<'a>(path: &'a HostPath, limit: &'a str) -> Request<'a> {
    Request::new("o_read", [path.bytes(), limit.as_bytes()])
}

/// The request of a listing.
pub(super) fn listing(path: &HostPath) -> Request<'_> {
    Request::new("o_list", [path.bytes()])
}

/// The request that [`same_filesystem`] makes.
pub(super) fn sameness<'a>(a: &'a HostPath, b: &'a HostPath) -> Request<'a> {
    Request::new("o_same", [a.bytes(), b.bytes()])
}

/// Links, path and what is there, or the words with which reading failed.
type Parsed = (Vec<Link>, HostPath, Result<Found, Vec<u8>>);

fn parsed(answer: &[u8], max: u64) -> Option<Parsed> {
    let mut fields = Fields::new(answer);
    let mut links = Vec::new();
    while fields.is("link") {
        let at = HostPath::from(fields.next()?.to_vec());
        links.push(Link { at, to: Untrusted::from(fields.next()?) });
    }
    if !fields.is("at") {
        return None;
    }
    let path = HostPath::from(fields.next()?.to_vec());
    let (letter, words) = (fields.next()?, fields.text()?);
    let found = match kind(*letter.first()?) {
        None => Found::Absent,
        Some(Kind::File) => {
            let stat = Stat::parse(words)?;
            if stat.size > max {
                Found::TooBig(stat.size)
            } else {
                match body(&mut fields, &stat, max)? {
                    Ok(found) => found,
                    Err(words) => return Some((links, path, Err(words))),
                }
            }
        }
        Some(other) => Found::Other(other),
    };
    Some((links, path, Ok(found)))
}

/// A file's attributes and content; the status of its reading comes behind the content.
fn body(fields: &mut Fields<'_>, stat: &Stat, max: u64) -> Option<Result<Found, Vec<u8>>> {
    let attributes = Attributes::take(fields)?;
    if !fields.is("body") {
        return None;
    }
    let rest = fields.tail()?.strip_suffix(b"\0")?;
    let at = rest.iter().rposition(|&byte| byte == 0)?;
    let (bytes, status) = rest.split_at_checked(at)?;
    if status != b"\x000" {
        return Some(Err(status.get(2..)?.to_vec()));
    }
    if bytes.len() as u64 > max {
        return Some(Ok(Found::TooBig(bytes.len() as u64)));
    }
    let file = File {
        hash: Hash::of(bytes),
        bytes: bytes.to_vec(),
        meta: stat.meta(&attributes),
        names: stat.names,
    };
    Some(Ok(Found::File(Arc::new(file))))
}

/// The entries of a folder in byte order of their names.
pub(super) fn list(session: &Session, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
    errors::usable(path)?;
    let answer = session.hold(cx)?.ask(&listing(path), cx);
    let answer = answer.map_err(|trouble| errors::reading(&session.host(), path, trouble))?;
    let garbled = || errors::garbled(&session.host());
    let mut fields = Fields::new(&answer);
    let at = HostPath::from(fields.next().ok_or_else(garbled)?.to_vec());
    match fields.next().ok_or_else(garbled)? {
        b"n" => return Ok(None),
        b"d" => {}
        _ => return Err(refused("not-a-folder", &at)),
    }
    let mut entries = Vec::new();
    while !fields.end() {
        let (letter, name) = fields.next().and_then(<[u8]>::split_first).ok_or_else(garbled)?;
        entries.push(Entry { name: Untrusted::from(name), kind: kind(*letter).ok_or_else(garbled)? });
    }
    entries.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Some(entries))
}

/// Whether a rename can lead from one folder to the other.
pub(super) fn same_filesystem(
    session: &Session,
    a: &HostPath,
    b: &HostPath,
    cx: &Cx<'_>,
) -> Result<Option<bool>, HostError> {
    errors::usable(a)?;
    errors::usable(b)?;
    let answer = session.hold(cx)?.ask(&sameness(a, b), cx);
    let answer = answer.map_err(|trouble| errors::reading(&session.host(), a, trouble))?;
    let mut fields = Fields::new(&answer);
    let mut folder = || {
        let path = fields.next()?;
        Some((HostPath::from(path.to_vec()), fields.text()?))
    };
    let (Some((one, first)), Some((two, second))) = (folder(), folder()) else {
        return Err(errors::garbled(&session.host()));
    };
    let (Some(first), Some(second)) = (Stat::parse(first), Stat::parse(second)) else { return Ok(None) };
    for (stat, path) in [(&first, &one), (&second, &two)] {
        if stat.kind() != Kind::Folder {
            return Err(refused("not-a-folder", path));
        }
    }
    let table = fields.next().unwrap_or_default();
    Ok(Some(first.device == second.device && mounts::same(table, one.bytes(), two.bytes()).unwrap_or(true)))
}
