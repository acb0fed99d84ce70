//! Files that have no name, for what the tools read: their authentication file, and what is to be put on the server.
//!
//! The password must not reach argv or environment, and no file with it may stay behind, whenever this program is killed.
//! So it is written into memory (`memfd`), or where the kernel has none yet into a file that was unlinked before a byte
//! was written; mode 0600 either way. The tool opens it anew through `/proc/self/fd`, as often as it likes.

use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::os::fd::AsRawFd as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use rustix::fs::{MemfdFlags, Mode, fchmod, memfd_create};
use rustix::io::{FdFlags, fcntl_setfd};

use crate::base::{Secret, Text};
use crate::host::HostError;

/// Folders for files that are unlinked at once: in memory where there is one.
const FOLDERS: &[&str] = &["/dev/shm", "/run", "/var/run", "/tmp"];

/// The authentication file of Samba's tools. The program that is started gets it as its standard input.
///
/// # Errors
/// Refused (`smb-password-unfit`) for a password that cannot stand in such a file. Not done (`smb-no-unnamed-file`).
pub(super) fn authentication(user: &str, domain: Option<&str>, password: &Secret) -> Result<File, HostError> {
    let word = password.expose();
    // The file is read by lines, and blanks before a value are skipped.
    if word.starts_with([' ', '\t']) || word.contains(['\n', '\r', '\0']) {
        return Err(HostError::Refused(Text::new("smb-password-unfit")));
    }
    let domain = domain.map(|domain| format!("domain = {domain}\n")).unwrap_or_default();
    let parts = ["username = ", user, "\n", &domain, "password = ", word, "\n"];
    // With room for all of it nothing is moved while it is written, so that no copy is left behind.
    let mut text = String::with_capacity(parts.iter().map(|part| part.len()).sum());
    for part in parts {
        text.push_str(part);
    }
    let text = Secret::new(text);
    let mut file = unnamed()?;
    file.write_all(text.expose().as_bytes()).map_err(|error| failed(&error))?;
    Ok(file)
}

/// What the tool is to put on the server: open for the programs that we start, which know it by this path.
///
/// # Errors
/// Not done (`smb-no-unnamed-file`).
pub(super) fn payload(bytes: &[u8]) -> Result<(File, String), HostError> {
    let mut file = unnamed()?;
    file.write_all(bytes).map_err(|error| failed(&error))?;
    fcntl_setfd(&file, FdFlags::empty()).map_err(|errno| failed(&errno.into()))?;
    let path = format!("/proc/self/fd/{}", file.as_raw_fd());
    Ok((file, path))
}

fn unnamed() -> Result<File, HostError> {
    match memfd_create("quantalink", MemfdFlags::CLOEXEC) {
        Ok(fd) => {
            fchmod(&fd, Mode::RUSR | Mode::WUSR).map_err(|errno| failed(&errno.into()))?;
            Ok(File::from(fd))
        }
        // Kernels before 3.17.
        Err(_) => unlinked(),
    }
}

fn unlinked() -> Result<File, HostError> {
    let mut last = std::io::Error::from(std::io::ErrorKind::NotFound);
    for folder in FOLDERS {
        let path = Path::new(folder).join(format!(".quantalink-{}", super::lease::nonce()));
        let made = OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(&path);
        match made.and_then(|file| std::fs::remove_file(&path).map(|()| file)) {
            Ok(file) => return Ok(file),
            Err(error) => last = error,
        }
    }
    Err(failed(&last))
}

fn failed(error: &std::io::Error) -> HostError {
    HostError::NotDone(Text::new("smb-no-unnamed-file").with("error", error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read as _, Seek as _};
    use std::os::unix::fs::MetadataExt as _;

    #[test]
    fn what_the_tools_read() {
        let secret = Secret::new("pa ss=wörd ".into());
        for (domain, text) in [
            (None, "username = u\npassword = pa ss=wörd \n"),
            (Some("LAB"), "username = u\ndomain = LAB\npassword = pa ss=wörd \n"),
        ] {
            let mut file = authentication("u", domain, &secret).unwrap();
            let (mut read, meta) = (String::new(), file.metadata().unwrap());
            file.rewind().unwrap();
            file.read_to_string(&mut read).unwrap();
            assert_eq!((&*read, meta.mode() & 0o7777, meta.nlink()), (text, 0o600, 0));
        }
        for unfit in [" x", "\tx", "a\nb", "a\rb", "a\0b"] {
            let error = authentication("u", None, &Secret::new(unfit.into())).unwrap_err();
            assert_eq!(error.text().id, "smb-password-unfit");
        }
    }

    #[test]
    fn without_memory_files_there_is_no_name_either() {
        let file = unlinked().unwrap();
        assert_eq!((file.metadata().unwrap().nlink(), file.metadata().unwrap().mode() & 0o7777), (0, 0o600));
    }

    #[test]
    fn a_program_that_we_start_reads_what_is_to_be_put() {
        let (_file, path) = payload(b"new\n").unwrap();
        let read = std::process::Command::new("cat").arg(&path).output().unwrap();
        assert_eq!(read.stdout, b"new\n");
    }
}
