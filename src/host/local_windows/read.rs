//! Reading files and folders: what is no file is never opened.

use std::fs::{File as Open, Metadata};
use std::io::{self, Read as _};
use std::os::windows::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use winsafe::{HFILE, co};

use super::errors::{Tried, number, told};
use super::names;
use super::path::{from_system, text, to_system};
use super::patience::{READING, patiently};
use crate::base::{Hash, Untrusted};
use crate::host::says::{MOST_LINKS, about, not_done, refused};
use crate::host::{
    Cx, Entry, File, Found, HostError, HostPath, Kind, Link, Meta, Snapshot, WINDOWS_ATTRIBUTES,
};

/// How much is read between two looks at cancel and deadline.
const CHUNK: u64 = 1 << 20;

/// The attributes that are kept: read-only, hidden, system, archive, not indexed. The others are the file system's own.
pub(super) const KEPT: u32 = 0x1 | 0x2 | 0x4 | 0x20 | 0x2000;

/// `ERROR_INVALID_FUNCTION`, `ERROR_NOT_SUPPORTED`: a file system that names no final path.
const NO_FINAL_PATH: [i32; 2] = [1, 50];

/// Where a path leads.
pub(super) struct Place {
    pub path: HostPath,
    pub system: PathBuf,
    pub links: Vec<Link>,
    /// What is there, links followed.
    pub there: Option<Metadata>,
}

/// Reads the file at the end of a path.
pub(super) fn read(asked: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError> {
    let place = resolve(asked)?;
    let found = match place.there.as_ref().map(kind) {
        None => {
            names::not_cut(&place)?;
            Found::Absent
        }
        Some(Kind::File) => file(&place.path, &place.system, max, cx)?,
        Some(other) => Found::Other(other),
    };
    Ok(Snapshot { asked: asked.clone(), path: place.path, links: place.links, found })
}

/// Follows a path to its end. The end is named as the file system has it, whatever case was typed.
pub(super) fn resolve(asked: &HostPath) -> Result<Place, HostError> {
    let typed = to_system(asked)?;
    let fails = |error: &io::Error| told(error, Tried::Reading, asked);
    let links = links(&typed, asked)?;
    let there = match std::fs::metadata(&typed) {
        Ok(there) => Some(there),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(fails(&error)),
    };
    let end = if there.is_some() { final_path(&typed) } else { absent(&typed, &links) };
    let system = end.map_err(|error| fails(&error))?;
    let path = from_system(&system).ok_or_else(|| refused("windows-path-unusable", asked))?;
    let system = to_system(&path)?;
    Ok(Place { path, system, links, there })
}

fn final_path(typed: &Path) -> io::Result<PathBuf> {
    match std::fs::canonicalize(typed) {
        Err(error) if NO_FINAL_PATH.contains(&number(&error)) => Ok(typed.to_owned()),
        end => end,
    }
}

/// The end of a path at which nothing is: in its folder, or where the last link points.
fn absent(typed: &Path, links: &[Link]) -> io::Result<PathBuf> {
    let last = links.last().and_then(|link| Some((link.at.raw().utf8()?, link.to.utf8()?)));
    let mut end = typed.to_owned();
    if let Some((at, to)) = last
        && Path::new(&at.replace('/', "\\")) == typed
    {
        end = typed.parent().unwrap_or(typed).join(to);
    }
    let (Some(folder), Some(name)) = (end.parent(), end.file_name()) else { return Ok(end) };
    match final_path(folder) {
        Ok(folder) => Ok(folder.join(name)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(end),
        Err(error) => Err(error),
    }
}

/// The links and junctions on the way, in order.
fn links(typed: &Path, asked: &HostPath) -> Result<Vec<Link>, HostError> {
    let mut on_the_way: Vec<&Path> = typed.ancestors().collect();
    on_the_way.reverse();
    let mut links = Vec::new();
    for part in on_the_way {
        let link = std::fs::symlink_metadata(part).is_ok_and(|found| found.file_type().is_symlink());
        if let Some(at) = from_system(part).filter(|_| link) {
            let to = std::fs::read_link(part).map_err(|error| told(&error, Tried::Reading, asked))?;
            let to = to.to_str().map_or_else(|| to.as_os_str().as_encoded_bytes().into(), Untrusted::from);
            links.push(Link { at, to });
        }
        if links.len() > MOST_LINKS {
            return Err(refused("link-loop", asked));
        }
    }
    Ok(links)
}

fn kind(found: &Metadata) -> Kind {
    if found.is_file() {
        Kind::File
    } else if found.is_dir() {
        Kind::Folder
    } else if found.file_type().is_symlink() {
        Kind::Link
    } else {
        Kind::Device
    }
}

/// Reads a file that is there. One that another program keeps to itself is waited for a while.
pub(super) fn file(path: &HostPath, system: &Path, max: u64, cx: &Cx<'_>) -> Result<Found, HostError> {
    let fails = |error: &io::Error| told(error, Tried::Reading, path);
    let open = match patiently(path, READING, cx, || Open::open(system)) {
        Ok(open) => open,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Absent),
        Err(error) => return Err(fails(&error)),
    };
    let there = open.metadata().map_err(|error| fails(&error))?;
    if !there.is_file() {
        return Ok(Found::Other(kind(&there)));
    }
    if there.len() > max {
        return Ok(Found::TooBig(there.len()));
    }
    let bytes = content(open, max, path, cx)?;
    if bytes.len() as u64 > max {
        return Ok(Found::TooBig(bytes.len() as u64));
    }
    let names = names_of(system).map_err(|error| fails(&error))?;
    Ok(Found::File(Arc::new(File { hash: Hash::of(&bytes), bytes, meta: meta(&there), names })))
}

/// The bytes of an open file: to its end, or one byte more than `max`.
pub(super) fn content(mut file: Open, max: u64, path: &HostPath, cx: &Cx<'_>) -> Result<Vec<u8>, HostError> {
    let mut bytes = Vec::new();
    loop {
        if cx.cancel.is_set() || cx.deadline.passed() {
            return Err(not_done("reading-given-up", path));
        }
        let room = CHUNK.min(max.saturating_add(1).saturating_sub(bytes.len() as u64));
        let read = file.by_ref().take(room).read_to_end(&mut bytes);
        if read.map_err(|error| told(&error, Tried::Reading, path))? == 0 {
            return Ok(bytes);
        }
    }
}

/// What of a file's attributes is kept. Its owner and access list are not read: a replacement leaves them as they are.
pub(super) fn meta(found: &Metadata) -> Meta {
    let mode = if found.permissions().readonly() { 0o444 } else { 0o644 };
    let attributes = format!("{:x}", found.file_attributes() & KEPT);
    Meta { mode, uid: 0, gid: 0, xattrs: vec![(WINDOWS_ATTRIBUTES.into(), attributes.into())] }
}

/// How many names a file has.
fn names_of(system: &Path) -> io::Result<u64> {
    let failed = |error: co::ERROR| io::Error::from_raw_os_error(i32::try_from(error.raw()).unwrap_or(0));
    let share = co::FILE_SHARE::READ | co::FILE_SHARE::WRITE | co::FILE_SHARE::DELETE;
    let (file, _) = HFILE::CreateFile(
        text(system),
        co::GENERIC::READ,
        Some(share),
        None,
        co::DISPOSITION::OPEN_EXISTING,
        co::FILE_ATTRIBUTE::NORMAL,
        None,
        None,
        None,
    )
    .map_err(failed)?;
    Ok(u64::from(file.GetFileInformationByHandle().map_err(failed)?.nNumberOfLinks))
}

/// The entries of a folder in byte order of their names; none where there is no such folder.
pub(super) fn list(asked: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
    let system = to_system(asked)?;
    let fails = |error: &io::Error| told(error, Tried::Reading, asked);
    match std::fs::metadata(&system) {
        Ok(found) if found.is_dir() => {}
        Ok(_) => return Err(HostError::Refused(about("not-a-folder", asked))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(fails(&error)),
    }
    let mut entries = Vec::new();
    for entry in std::fs::read_dir(&system).map_err(|error| fails(&error))? {
        if cx.cancel.is_set() || cx.deadline.passed() {
            return Err(not_done("reading-given-up", asked));
        }
        let entry = entry.map_err(|error| fails(&error))?;
        let kind = match entry.metadata() {
            Ok(found) => kind(&found),
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(fails(&error)),
        };
        let name = entry.file_name();
        let name = name.to_str().map_or_else(|| Untrusted::from(name.as_encoded_bytes()), Untrusted::from);
        entries.push(Entry { name, kind });
    }
    entries.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Some(entries))
}
