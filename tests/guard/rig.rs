//! A node in a folder: real files and processes, the shell that a test wants.

use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use quantalink::base::Hash;
use quantalink::core::guard::{self, Claim, File, Key, Place, Stand};
use quantalink::host::fake::Fake;
use quantalink::host::{
    Cancel, Cx, Deadline, Entry, Expect, Host, HostError, HostId, HostPath, Lock, Machine, Output, Program,
    Receipt, Remove, Replace, Snapshot,
};

pub const OLD: &[u8] = b"defaults {\n}\n";
pub const NEW: &[u8] = b"defaults {\n}\ndevices {\n}\n";

/// Waits until that is so, at most a minute.
pub fn until(what: &str, is: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_mins(1);
    while !is() {
        assert!(Instant::now() < end, "it never came: {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

pub fn with_cx<T>(work: impl FnOnce(&Cx<'_>) -> T) -> T {
    let cancel = Cancel::default();
    work(&Cx::quiet(Deadline::after(Duration::from_mins(2)), &cancel))
}

/// A shell with the tools that it finds.
#[derive(Clone)]
pub struct Shell {
    path: PathBuf,
}

impl Shell {
    /// This shell, under the name of sh, before the tools of this machine.
    pub fn new(dir: &Path, shell: &str) -> Option<Self> {
        let program = ["/bin", "/usr/bin"].iter().map(|at| Path::new(at).join(shell)).find(|at| at.exists());
        let Some(program) = program else {
            assert!(
                std::env::var_os("QUANTALINK_REQUIRE").is_none(),
                "required, but there is no {shell} here"
            );
            println!("SKIPPED: no {shell} here");
            return None;
        };
        let path = dir.join(format!("{shell}-bin"));
        std::fs::create_dir(&path).unwrap();
        if shell == "busybox" {
            let list = Command::new(&program).arg("--list").output().unwrap().stdout;
            for name in String::from_utf8(list).unwrap().lines() {
                symlink(&program, path.join(name)).unwrap();
            }
        } else {
            symlink(&program, path.join("sh")).unwrap();
        }
        Some(Self { path })
    }

    /// Runs the words as a host does: nothing to read, a small environment.
    pub fn run(&self, program: &Program) -> Output {
        let path = format!("{}:/sbin:/usr/sbin:/bin:/usr/bin", self.path.display());
        let mut command = Command::new(self.path.join(&program.argv[0]));
        command.args(&program.argv[1..]).env_clear().env("PATH", path).stdin(Stdio::null());
        let output = command.output().unwrap();
        Output { code: output.status.code(), stdout: output.stdout, stderr: output.stderr }
    }
}

/// A node of which only programs are asked for.
pub struct Node {
    pub shell: Shell,
    rest: Fake,
}

impl Node {
    pub fn new(shell: Shell) -> Self {
        Self { shell, rest: Fake::new("node") }
    }
}

impl Host for Node {
    fn id(&self) -> HostId {
        self.rest.id()
    }

    fn executes(&self) -> bool {
        true
    }

    fn read(&self, path: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError> {
        self.rest.read(path, max, cx)
    }

    fn list(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        self.rest.list(path, cx)
    }

    fn replace(&self, replace: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
        self.rest.replace(replace, cx)
    }

    fn remove(&self, remove: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
        self.rest.remove(remove, cx)
    }

    fn remove_folders(&self, folders: &[HostPath], cx: &Cx<'_>) -> Result<(), HostError> {
        self.rest.remove_folders(folders, cx)
    }

    fn tidy(&self, stage: &HostPath, cx: &Cx<'_>) -> Result<bool, HostError> {
        self.rest.tidy(stage, cx)
    }

    fn run(&self, program: &Program, _: &Cx<'_>) -> Result<Output, HostError> {
        Ok(self.shell.run(program))
    }

    fn machine(&self, paths: &[HostPath], daemons: &[&str], cx: &Cx<'_>) -> Result<Machine, HostError> {
        self.rest.machine(paths, daemons, cx)
    }

    fn lock(&self, cx: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
        self.rest.lock(cx)
    }
}

pub fn host_path(path: &Path) -> HostPath {
    use std::os::unix::ffi::OsStrExt as _;
    HostPath::from(path.as_os_str().as_bytes().to_vec())
}

/// A node, a place for its guards, and one guard of it.
pub struct Ground {
    pub node: Node,
    pub place: Place,
    pub key: Key,
    pub dir: tempfile::TempDir,
}

impl Ground {
    pub fn new(shell: &str) -> Option<Self> {
        let dir = tempfile::tempdir().unwrap();
        let node = Node::new(Shell::new(dir.path(), shell)?);
        std::fs::create_dir(dir.path().join("etc")).unwrap();
        let base = host_path(&dir.path().join("lib").join("guard"));
        let place = Place { base, poll: Duration::from_millis(50) };
        Some(Self { node, place, key: Key::new("20261120-1"), dir })
    }

    /// Every shell that is here.
    pub fn each(work: impl Fn(&Self)) {
        for shell in ["dash", "bash", "busybox"] {
            if let Some(ground) = Self::new(shell) {
                println!("{shell}");
                work(&ground);
                assert_eq!(ground.litter(), Vec::<String>::new(), "{shell}");
            }
        }
    }

    /// Temporary files that were left.
    fn litter(&self) -> Vec<String> {
        let names = std::fs::read_dir(self.at("etc")).unwrap();
        let names = names.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
        names.filter(|name| name.starts_with(".quantalink")).collect()
    }

    pub fn at(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// The folder of the guard.
    pub fn guard(&self) -> PathBuf {
        let folder = std::fs::read_dir(self.at("lib/guard")).unwrap().next().unwrap().unwrap();
        folder.path()
    }

    pub fn pid(&self) -> i32 {
        let said = std::fs::read_to_string(self.guard().join("pid")).unwrap();
        said.split(' ').next().unwrap().parse().unwrap()
    }

    /// Ends the guard's process, as a reboot does.
    pub fn kill(&self) {
        let pid = self.pid();
        rustix::process::kill_process(
            rustix::process::Pid::from_raw(pid).unwrap(),
            rustix::process::Signal::KILL,
        )
        .unwrap();
        until("the guard's end", || {
            std::fs::read(format!("/proc/{pid}/cmdline")).is_ok_and(|words| words.is_empty())
                || !Path::new(&format!("/proc/{pid}")).exists()
        });
    }

    /// A file with the old content, 0640.
    pub fn file(&self, name: &str) -> PathBuf {
        let path = self.at("etc").join(name);
        std::fs::write(&path, OLD).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
        path
    }

    /// Sets the guard for this file, or adds it.
    pub fn arm(&self, seconds: u64, path: &Path) -> Result<Stand, HostError> {
        self.arm_as(seconds, path, Expect::Is(Hash::of(OLD)), &self.at("etc"), &[])
    }

    pub fn arm_as(
        &self,
        seconds: u64,
        path: &Path,
        before: Expect,
        stage: &Path,
        folders: &[HostPath],
    ) -> Result<Stand, HostError> {
        let (path, stage) = (host_path(path), host_path(stage));
        let file = File { path: &path, stage: &stage, before, after: Hash::of(NEW), folders };
        with_cx(|cx| guard::arm(&self.node, &self.place, &self.key, seconds, &file, cx))
    }

    pub fn claim(&self, claim: Claim) -> Stand {
        with_cx(|cx| guard::claim(&self.node, &self.place, &self.key, claim, cx)).unwrap()
    }

    /// The guard's time is over now.
    pub fn run_out(&self) {
        run_out(&self.guard());
    }

    pub fn look(&self) -> Stand {
        with_cx(|cx| guard::look(&self.node, &self.place, &self.key, cx)).unwrap()
    }

    pub fn extend(&self, seconds: u64) -> Stand {
        with_cx(|cx| guard::extend(&self.node, &self.place, &self.key, seconds, cx)).unwrap()
    }

    pub fn clear(&self) {
        with_cx(|cx| guard::clear(&self.node, &self.place, &self.key, cx)).unwrap();
    }

    pub fn has(&self, name: &str) -> bool {
        self.guard().join(name).exists()
    }
}

/// Says in this guard's folder that its time is over: no test waits for a time to pass.
pub fn run_out(guard: &Path) {
    let line = std::fs::read_to_string(guard.join("deadline")).unwrap();
    let words: Vec<&str> = line.split_ascii_whitespace().collect();
    let beside = guard.join("deadline.test");
    std::fs::write(&beside, format!("{} 1 {} {}\n", words[0], words[3], words[3])).unwrap();
    std::fs::rename(beside, guard.join("deadline")).unwrap();
}

/// Replaces a file by a rename, as a host does.
pub fn write(path: &Path, bytes: &[u8]) {
    let beside = path.with_extension("new");
    std::fs::write(&beside, bytes).unwrap();
    let mode = path.metadata().map_or(0o640, |meta| meta.permissions().mode());
    std::fs::set_permissions(&beside, std::fs::Permissions::from_mode(mode)).unwrap();
    std::fs::rename(&beside, path).unwrap();
}
