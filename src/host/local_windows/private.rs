//! The folder of this program below `%ProgramData%`: only administrators and the system may write in it.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Where it is; none where the machine does not say.
pub(super) fn folder() -> Option<PathBuf> {
    let data = std::env::var_os("ProgramData").filter(|data| !data.is_empty())?;
    Some(Path::new(&data).join("quantalink"))
}

/// Makes a folder, where it is not there, whose content is not everybody's: below `%ProgramData%` every user may make files,
/// and what a journal says is carried out by an administrator.
///
/// # Errors
/// As the system says.
pub fn make(folder: &Path) -> io::Result<()> {
    match std::fs::create_dir(folder) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => return Ok(()),
        Err(error) => return Err(error),
    }
    let windows = std::env::var_os("SystemRoot").unwrap_or_default();
    let mut icacls = Command::new(Path::new(&windows).join("System32").join("icacls.exe"));
    // Nothing is inherited from above; SYSTEM, Administrators and the owner, by their numbers, may do everything.
    icacls.arg(folder).args([
        "/inheritance:r",
        "/grant:r",
        "*S-1-5-18:(OI)(CI)F",
        "*S-1-5-32-544:(OI)(CI)F",
        "*S-1-3-4:(OI)(CI)F",
        "/q",
    ]);
    icacls.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    match icacls.status() {
        Ok(done) if done.success() => Ok(()),
        Ok(done) => Err(io::Error::other(format!("icacls: {}", done.code().unwrap_or(-1)))),
        Err(error) => Err(error),
    }
    .inspect_err(|_| drop(std::fs::remove_dir(folder)))
}
