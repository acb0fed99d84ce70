//! The one lock of a host: a file at a fixed place, whatever the user and the state folder, locked as long as its holder lives.
//! Who that is stands in a file beside it, since nobody can read what is locked.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::errors::{Tried, told};
use super::path::from_system;
use super::private;
use super::read::resolve;
use crate::base::{Hash, Stamp, Text, Untrusted};
use crate::host::says::{lock_held, refused};
use crate::host::{Holder, HostError, HostPath, Lock};

/// So much of a holder's command line is told, in bytes.
const COMMAND: usize = 200;
/// What stands beside a lock is no longer.
const HOLDER: u64 = 4096;

/// The open file carries the lock, which goes when the process ends.
#[derive(Debug)]
struct Held {
    file: File,
    holder: PathBuf,
}

impl Lock for Held {}

impl Drop for Held {
    fn drop(&mut self) {
        // Both are only for those who come while it is held.
        let _ = std::fs::remove_file(&self.holder);
        let _ = self.file.unlock();
    }
}

/// What a lock is of.
#[derive(Debug, Clone)]
pub(super) enum Locks {
    /// This machine.
    Machine,
    /// A folder on it.
    Folder(HostPath),
    /// A second host that has no folder on it.
    Apart,
}

/// Takes the lock of this machine, or of a second host on it, without waiting.
pub(super) fn take(of: &Locks) -> Result<Box<dyn Lock>, HostError> {
    let folder = private::folder().ok_or_else(|| HostError::Refused(Text::new("windows-no-program-data")))?;
    let name = match of {
        Locks::Machine => String::from("host.lock"),
        Locks::Folder(folder) => of_folder(folder)?,
        Locks::Apart => String::from("server.lock"),
    };
    let path = folder.join(&name);
    private::make(&folder).map_err(|error| told(&error, Tried::Writing, &shown(&path)))?;
    at(&path)
}

/// The name of a folder's lock, the same however the folder is named.
fn of_folder(asked: &HostPath) -> Result<String, HostError> {
    let place = resolve(asked)?;
    match place.there {
        None => return Err(refused("folder-missing", &place.path)),
        Some(there) if !there.is_dir() => return Err(refused("not-a-folder", &place.path)),
        Some(_) => {}
    }
    let name = place.path.raw().utf8().unwrap_or_default().to_lowercase();
    Ok(format!("copy-{}.lock", Hash::of(name.as_bytes()).hex().get(..16).unwrap_or_default()))
}

/// Takes the lock that this file carries, without waiting; its folder is there.
pub(super) fn at(path: &Path) -> Result<Box<dyn Lock>, HostError> {
    let holder = path.with_extension("holder");
    let fails = |error: &std::io::Error| told(error, Tried::Writing, &shown(path));
    let mut options = OpenOptions::new();
    let file = options.write(true).create(true).truncate(false).open(path).map_err(|error| fails(&error))?;
    match file.try_lock() {
        Ok(()) => {
            // Who has it is a courtesy: without it the lock holds all the same.
            let _ = std::fs::write(&holder, me());
            Ok(Box::new(Held { file, holder }))
        }
        Err(TryLockError::WouldBlock) => Err(lock_held(told_by(&holder).as_ref())),
        Err(TryLockError::Error(error)) => Err(fails(&error)),
    }
}

fn shown(path: &Path) -> HostPath {
    from_system(path).unwrap_or_else(|| HostPath::from("C:/"))
}

/// What stands beside a lock: process, since when, session, command line, one a line.
fn me() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let session = std::env::var("SESSIONNAME").unwrap_or_default();
    let words: Vec<String> = std::env::args_os().map(|word| word.to_string_lossy().into_owned()).collect();
    format!("{}\n{now}\n{session}\n{}\n", std::process::id(), words.join(" "))
}

fn told_by(holder: &Path) -> Option<Holder> {
    use std::io::Read as _;
    let mut text = String::new();
    File::open(holder).ok()?.take(HOLDER).read_to_string(&mut text).ok()?;
    let mut lines = text.splitn(4, '\n');
    let (pid, since, from) = (lines.next()?.parse().ok()?, lines.next()?.parse().ok()?, lines.next()?);
    let mut command = lines.next()?.trim_end().as_bytes().to_vec();
    command.truncate(COMMAND);
    Some(Holder {
        pid: Some(pid),
        command: Some(command.into()),
        since: Some(Stamp::from_unix(since)),
        from: Some(from).filter(|from| !from.is_empty()).map(Untrusted::from),
    })
}
