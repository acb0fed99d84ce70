//! The small files in which a practice site keeps what has happened on it, so that it is still so after the program was
//! killed. All stand in one folder beside the trees of its hosts, readable for their owner only.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::base::{Text, Untrusted};
use crate::host::HostError;

/// The first line of every one of them.
pub(super) const LABEL: &str =
    "# A practice file of quantalink: what stands here belongs to no real machine.";

/// No file of these is larger.
const MOST: u64 = 1 << 20;

/// The folder of these files.
#[derive(Debug)]
pub(super) struct Store {
    folder: PathBuf,
}

impl Store {
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The text of a file; none where it is not there.
    pub fn text(&self, name: &str) -> Result<Option<String>, HostError> {
        let path = self.folder.join(name);
        match std::fs::metadata(&path) {
            Ok(meta) if meta.len() > MOST => Err(fails(&path, &std::io::ErrorKind::FileTooLarge)),
            Ok(_) => std::fs::read_to_string(&path).map(Some).map_err(|error| fails(&path, &error)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(fails(&path, &error)),
        }
    }

    /// A value; none where its file is not there.
    pub fn read<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, HostError> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        toml::from_str(&text).map(Some).map_err(|error| fails(&self.folder.join(name), &error))
    }

    /// Keeps a value: a reader sees the old or the new one.
    pub fn write<T: Serialize>(&self, name: &str, value: &T) -> Result<(), HostError> {
        let text = toml::to_string(value).map_err(|error| fails(&self.folder.join(name), &error))?;
        self.put(name, &format!("{LABEL}\n{text}"))
    }

    /// Keeps a text in the same way.
    pub fn put(&self, name: &str, text: &str) -> Result<(), HostError> {
        let path = self.folder.join(name);
        let new = self.folder.join(format!("{name}.new"));
        let written = owners_file(&new)
            .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()))
            .and_then(|()| std::fs::rename(&new, &path));
        written.map_err(|error| fails(&path, &error))
    }
}

/// A new file that only its owner can read; keys stand in some.
fn owners_file(path: &Path) -> std::io::Result<std::fs::File> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A file of the practice site that cannot be read or kept.
pub(super) fn fails(path: &Path, why: &dyn std::fmt::Display) -> HostError {
    let path = Untrusted::from(path.as_os_str().as_encoded_bytes());
    HostError::NotDone(Text::new("practice-file-fails").with("path", path).with("why", why.to_string()))
}

/// The time in milliseconds since 1970.
pub(super) fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}
