//! A tree in a temporary folder, and running one test again in other circumstances.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use quantalink::base::Hash;
use quantalink::host::local_unix::LocalUnix;
use quantalink::host::{
    Cancel, Cx, Deadline, Expect, File, Found, Host as _, HostError, HostId, HostPath, NewMeta, Receipt,
    Remove, Replace, TEMP_NAME,
};

/// Set in the second process of [`again`].
const INNER: &str = "QUANTALINK_TEST_INNER";

pub fn with_cx<T>(work: impl FnOnce(&Cx<'_>) -> T) -> T {
    let cancel = Cancel::default();
    work(&Cx::quiet(Deadline::after(Duration::from_mins(10)), &cancel))
}

pub fn skip(why: &str) {
    assert!(std::env::var_os("QUANTALINK_REQUIRE").is_none(), "required, but: {why}");
    println!("SKIPPED: {why}");
}

pub fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// True where all these programs are here; says so where not.
pub fn have(tools: &[&str]) -> bool {
    let missing = tools.iter().find(|tool| {
        !["/sbin", "/usr/sbin", "/bin", "/usr/bin"].iter().any(|dir| Path::new(dir).join(tool).exists())
    });
    if let Some(tool) = missing {
        skip(&format!("no {tool} here"));
    }
    missing.is_none()
}

/// Runs the test of that name (its path in this program) once more in a process of its own, started through these
/// words, and its body there.
pub fn again(name: &str, through: &[&str], body: impl FnOnce()) {
    if std::env::var(INNER).is_ok_and(|inner| inner == name) {
        return body();
    }
    let output = inner_command(name, through).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("1 passed"), "the inner test did not run: {said}");
}

/// The command that [`again`] runs.
pub fn inner_command(name: &str, through: &[&str]) -> Command {
    let this = std::env::current_exe().unwrap();
    let mut command = Command::new(through[0]);
    command.args(&through[1..]).arg(this).args(["--exact", name, "--nocapture", "--test-threads", "1"]);
    command.env(INNER, name);
    command
}

pub fn is_inner(name: &str) -> bool {
    std::env::var(INNER).is_ok_and(|inner| inner == name)
}

/// A tree with a folder `/etc`.
pub struct Tree {
    pub dir: tempfile::TempDir,
    pub host: LocalUnix,
}

impl Tree {
    pub fn new() -> Self {
        Self::of(tempfile::tempdir().unwrap())
    }

    pub fn of(dir: tempfile::TempDir) -> Self {
        let _ = std::fs::create_dir(dir.path().join("etc"));
        let host = LocalUnix::new(HostId::local(), Some(dir.path().to_owned())).unwrap();
        Self { dir, host }
    }

    pub fn at(&self, path: &str) -> PathBuf {
        self.dir.path().join(path.trim_start_matches('/'))
    }

    pub fn write(&self, path: &str, bytes: &str) {
        std::fs::create_dir_all(self.at(path).parent().unwrap()).unwrap();
        std::fs::write(self.at(path), bytes).unwrap();
    }

    pub fn content(&self, path: &str) -> Option<String> {
        std::fs::read_to_string(self.at(path)).ok()
    }

    pub fn link(&self, path: &str, to: &str) {
        std::fs::create_dir_all(self.at(path).parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(to, self.at(path)).unwrap();
    }

    pub fn mode(&self, path: &str) -> u32 {
        self.at(path).metadata().unwrap().permissions().mode() & 0o7777
    }

    pub fn set_mode(&self, path: &str, mode: u32) {
        std::fs::set_permissions(self.at(path), std::fs::Permissions::from_mode(mode)).unwrap();
    }

    pub fn read(&self, path: &str) -> Result<Found, HostError> {
        with_cx(|cx| self.host.read(&path.into(), 1 << 26, cx)).map(|snapshot| snapshot.found)
    }

    pub fn file(&self, path: &str) -> Arc<File> {
        match self.read(path).unwrap() {
            Found::File(file) => file,
            other => panic!("{path}: {other:?}"),
        }
    }

    pub fn replace(&self, replace: &Replace) -> Result<Receipt, HostError> {
        with_cx(|cx| self.host.replace(replace, cx))
    }

    pub fn remove(&self, path: &str, content: &str, folders: &[&str]) -> Result<(), HostError> {
        let folders_if_empty = folders.iter().map(|folder| HostPath::from(*folder)).collect();
        let remove = Remove { path: path.into(), expect: Hash::of(content.as_bytes()), folders_if_empty };
        with_cx(|cx| self.host.remove(&remove, cx))
    }

    /// All paths below the root, folders too: what a failed change must leave as it was.
    pub fn all(&self) -> Vec<PathBuf> {
        let mut paths = Vec::new();
        let mut folders = vec![self.dir.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let entry = entry.unwrap();
                if entry.file_type().unwrap().is_dir() {
                    folders.push(entry.path());
                }
                paths.push(entry.path());
            }
        }
        paths.sort();
        paths
    }

    pub fn temp_left(&self) -> bool {
        self.all().iter().any(|path| path.file_name().unwrap() == TEMP_NAME)
    }
}

/// Replaces this content by that, staged in the file's own folder.
pub fn edit(path: &str, old: &str, new: &str) -> Replace {
    let path = HostPath::from(path);
    Replace {
        stage: path.parent(),
        path,
        expect: Expect::Is(Hash::of(old.as_bytes())),
        new: Arc::new(new.as_bytes().to_vec()),
        meta: NewMeta::Keep,
        make_folders: false,
        under: None,
    }
}

/// Creates a file, with the folders above it, staged in this folder.
pub fn create(path: &str, new: &str, stage: &str) -> Replace {
    Replace { expect: Expect::Absent, make_folders: true, stage: stage.into(), ..edit(path, "", new) }
}

pub fn refused(error: HostError) -> String {
    match error {
        HostError::Refused(text) => text.id.to_string(),
        other => panic!("not refused: {other:?}"),
    }
}

pub fn not_done(error: HostError) -> String {
    match error {
        HostError::NotDone(text) => text.id.to_string(),
        other => panic!("not 'not done': {other:?}"),
    }
}
