//! Who may do what with a file or folder, beside its owner, Administrators and the system.

use std::io;
use std::os::windows::io::AsRawHandle;
use std::path::Path;
use std::sync::OnceLock;

use sysinfo::{ProcessRefreshKind, ProcessesToUpdate, System, UpdateKind};
use windows_permissions::constants::{SeObjectType, SecurityInformation};
use windows_permissions::wrappers::{
    ConvertSecurityDescriptorToStringSecurityDescriptor, GetNamedSecurityInfo, GetSecurityInfo,
};
use windows_permissions::{LocalBox, SecurityDescriptor};
use winsafe::{ConvertStringSidToSid, LookupAccountSid};

use crate::base::Untrusted;
use crate::host::sddl::{self, Told};

/// By their numbers: the system, Administrators. Both may look at and change everything anyway.
const TRUSTED: [&str; 2] = ["S-1-5-18", "S-1-5-32-544"];
/// Whoever the owner is.
const OWNER: &str = "S-1-3-4";
/// Everybody.
const EVERYBODY: &str = "S-1-1-0";

/// What somebody else may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Others {
    /// Nothing.
    Nothing,
    /// It is somebody else's, who can do everything: who.
    Own(Untrusted),
    /// This one is granted something: who.
    Granted(Untrusted),
}

/// What others may do with an open file: all that its access list grants counts.
///
/// # Errors
/// As the system says.
pub fn others(file: &impl AsRawHandle) -> io::Result<Others> {
    judged(&GetSecurityInfo(file, SeObjectType::SE_FILE_OBJECT, wanted())?, |_| true)
}

/// What others may change at that path.
///
/// # Errors
/// As the system says.
pub fn others_may_change(path: &Path) -> io::Result<Others> {
    judged(&GetNamedSecurityInfo(path, SeObjectType::SE_FILE_OBJECT, wanted())?, |reading| !reading)
}

fn wanted() -> SecurityInformation {
    SecurityInformation::Owner | SecurityInformation::Dacl
}

/// `counts`: which grants do, by whether they are for reading alone.
fn judged(told: &LocalBox<SecurityDescriptor>, counts: impl Fn(bool) -> bool) -> io::Result<Others> {
    let words = ConvertSecurityDescriptorToStringSecurityDescriptor(told, wanted())?;
    let words = words.to_str().ok_or(io::ErrorKind::InvalidData)?;
    let Told { owner, granted } = sddl::read(words);
    let me = me();
    let trusted = |number: &str| TRUSTED.contains(&number) || me == Some(number);
    let owner = number(owner.unwrap_or_default());
    if !trusted(&owner) {
        return Ok(Others::Own(called(&owner)));
    }
    let Some(granted) = granted else { return Ok(Others::Granted(called(EVERYBODY))) };
    let granted = granted.into_iter().filter(|grant| counts(grant.reading));
    let other = granted.map(|grant| number(grant.who)).find(|who| !trusted(who) && who != OWNER);
    Ok(other.map_or(Others::Nothing, |who| Others::Granted(called(&who))))
}

/// The number of a name that is told by two letters; what has none stays as it is.
fn number(name: &str) -> String {
    ConvertStringSidToSid(name).map_or_else(|_| name.to_owned(), |found| found.to_string())
}

/// The account as people know it, with its number.
fn called(number: &str) -> Untrusted {
    let found = ConvertStringSidToSid(number).and_then(|sid| LookupAccountSid(None, &sid));
    let name =
        found.map(|(name, domain, _)| if domain.is_empty() { name } else { format!("{domain}\\{name}") });
    let name = name.ok().filter(|name| !name.is_empty());
    name.map_or_else(|| number.into(), |name| Untrusted::from(format!("{name} ({number})")))
}

/// The number of whoever runs this program; none where the system does not say.
fn me() -> Option<&'static str> {
    static ME: OnceLock<Option<String>> = OnceLock::new();
    ME.get_or_init(asked).as_deref()
}

fn asked() -> Option<String> {
    let mut system = System::new().ok()?;
    let pid = sysinfo::get_current_pid().ok()?;
    let what = ProcessRefreshKind::nothing().with_user(UpdateKind::Always).without_tasks();
    system.refresh_processes_specifics(ProcessesToUpdate::Some(&[pid]), true, what);
    system.process(pid)?.user_id().map(|user| user.to_string())
}
