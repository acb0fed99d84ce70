//! The few ways in which the state folder is changed. Everything that writes there goes through [`Disk`], so that a
//! test can stop or fail each single step; [`RealDisk`] is what the program uses.

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// The steps that change the state folder. A step that answers with an error has not happened, or not wholly.
pub trait Disk: Send + Sync + std::fmt::Debug {
    /// Makes one folder that only its owner may enter (0700 whatever the umask).
    ///
    /// # Errors
    /// As the system says; that there is one already is an error too.
    fn make_folder(&self, path: &Path) -> io::Result<()>;

    /// Makes a new, empty file that only its owner may read and write (0600 whatever the umask), open for appending.
    ///
    /// # Errors
    /// As the system says; that there is one already is an error too.
    fn create(&self, path: &Path) -> io::Result<File>;

    /// Opens a file that is there, for appending.
    ///
    /// # Errors
    /// As the system says.
    fn open(&self, path: &Path) -> io::Result<File>;

    /// Appends all these bytes.
    ///
    /// # Errors
    /// As the system says; a part of them may then have been written.
    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()>;

    /// Cuts the file to that length.
    ///
    /// # Errors
    /// As the system says.
    fn cut(&self, file: &File, length: u64) -> io::Result<()>;

    /// Makes the content of the file durable.
    ///
    /// # Errors
    /// As the system says. Such an error is final: asking again may succeed with data dropped.
    fn sync(&self, file: &File) -> io::Result<()>;

    /// Makes the entries of the folder durable.
    ///
    /// # Errors
    /// As the system says.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;

    /// Gives a file its final name in the place of what has that name.
    ///
    /// # Errors
    /// As the system says.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// As the system says.
    fn remove_file(&self, path: &Path) -> io::Result<()>;

    /// Removes an empty folder.
    ///
    /// # Errors
    /// As the system says.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;
}

/// The machine's own disk.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        make_private_folder(path)
    }

    fn create(&self, path: &Path) -> io::Result<File> {
        create_private_file(path)
    }

    fn open(&self, path: &Path) -> io::Result<File> {
        open_for_appending(path)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn cut(&self, file: &File, length: u64) -> io::Result<()> {
        file.set_len(length)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_data()
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        sync_folder(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        std::fs::rename(from, to)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_dir(path)
    }
}

/// The umask can only take bits away, so the folder is never wider than 0700; `chmod` gives back what it took.
#[cfg(unix)]
fn make_private_folder(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _};
    std::fs::DirBuilder::new().mode(0o700).create(path)?;
    let narrow = std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o700));
    if narrow.is_err() {
        // A step that failed has left nothing.
        let _ = std::fs::remove_dir(path);
    }
    narrow
}

#[cfg(unix)]
fn create_private_file(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
    let file = OpenOptions::new().append(true).create_new(true).mode(0o600).open(path)?;
    let narrow = file.set_permissions(std::fs::Permissions::from_mode(0o600));
    if narrow.is_err() {
        // A step that failed has left nothing.
        let _ = std::fs::remove_file(path);
    }
    narrow.map(|()| file)
}

#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// Never waits (a FIFO without a reader is an error), and follows no link in the place of the file.
#[cfg(unix)]
fn open_for_appending(path: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags, open};
    let flags = OFlags::WRONLY
        | OFlags::APPEND
        | OFlags::NONBLOCK
        | OFlags::NOFOLLOW
        | OFlags::NOCTTY
        | OFlags::CLOEXEC;
    Ok(File::from(open(path, flags, Mode::empty())?))
}

#[cfg(windows)]
fn open_for_appending(path: &Path) -> io::Result<File> {
    OpenOptions::new().append(true).open(path)
}

#[cfg(windows)]
fn make_private_folder(path: &Path) -> io::Result<()> {
    crate::host::make_private_folder(path)
}

#[cfg(windows)]
fn create_private_file(path: &Path) -> io::Result<File> {
    OpenOptions::new().append(true).create_new(true).open(path)
}

/// Windows has no such call; a renamed file's entry is made durable by the file system's own log.
#[cfg(windows)]
#[expect(clippy::unnecessary_wraps, reason = "as on other systems")]
fn sync_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}
