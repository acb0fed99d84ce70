//! A practice site of a test's own: built, walked over by the real program, and looked at.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use quantalink::host::{Cancel, Cx, Deadline, ServiceState};
use quantalink::practice::{
    AGENT, GATEWAY_PASSWORD, INSTALLER, Knob, Options, Practice, SERVICE, STORAGE_PASSWORD,
};
use tempfile::TempDir;

use super::rules::Rules;

/// The usual pace of these tests, in percent: a start of two seconds takes a tenth of one, and what never comes is waited
/// for for six seconds in place of two minutes.
pub const PACE: u32 = 5;

/// Longest wait for something that has to come.
pub const PATIENCE: Duration = Duration::from_mins(2);

/// The nodes of the site.
const NODES: [&str; 3] = ["dom0-a", "dom0-b", "dom0-c"];

/// A site, with answers and passwords beside it.
#[derive(Debug)]
pub struct Ground {
    home: TempDir,
}

/// How a walk ended.
#[derive(Debug)]
pub struct Walked {
    /// The exit code; -1: ended by a signal.
    pub code: i32,
    /// Stdout and stderr.
    pub said: String,
}

impl Walked {
    fn of(output: &Output) -> Self {
        let both = [&output.stdout[..], &output.stderr].concat();
        Self { code: output.status.code().unwrap_or(-1), said: String::from_utf8_lossy(&both).into_owned() }
    }

    /// What was said, with its lines joined: sentences are looked for, wherever they were broken.
    pub fn flat(&self) -> String {
        self.said.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The two services.
pub type Services = (Option<ServiceState>, Option<ServiceState>);

impl Ground {
    /// A site with these knobs at that pace, and with the answers and passwords that the whole guide needs.
    pub fn new(knobs: &[Knob], percent: u32) -> Self {
        let ground = Self { home: tempfile::tempdir().unwrap() };
        let options = Options { knobs: knobs.to_vec(), percent };
        let practice = Practice::build_in(&ground.site(), &options).unwrap();
        let (gateway, storage) = (practice.gateway_fingerprint().hex(), practice.storage_fingerprint().hex());
        let answers = format!(
            "[adapter]\nedition = \"enterprise\"\n[verify]\ngateway-fingerprint = {gateway:?}\n\
             storage-fingerprint = {storage:?}\nadd-credentials = true\n"
        );
        std::fs::write(ground.home.path().join("answers.toml"), answers).unwrap();
        ground.passwords(GATEWAY_PASSWORD, STORAGE_PASSWORD);
        ground
    }

    /// A site on which only the licence is answered: nothing is asked of gateway and storage system.
    pub fn only_licensed(percent: u32) -> Self {
        let ground = Self::new(&[], percent);
        std::fs::write(ground.home.path().join("answers.toml"), "[adapter]\nedition = \"enterprise\"\n")
            .unwrap();
        ground
    }

    /// The credentials are not to be added.
    pub fn adds_nothing(&self) {
        let path = self.home.path().join("answers.toml");
        let answers = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, answers.replace("add-credentials = true", "add-credentials = false")).unwrap();
    }

    /// Other passwords in the file.
    pub fn passwords(&self, gateway: &str, storage: &str) {
        use std::os::unix::fs::PermissionsExt as _;
        let path = self.secrets();
        std::fs::write(&path, format!("gateway = {gateway:?}\nstorage = {storage:?}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    }

    /// The folder that all of it lies in.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// The folder of the site.
    pub fn site(&self) -> PathBuf {
        self.home.path().join("site")
    }

    /// The file with the passwords.
    pub fn secrets(&self) -> PathBuf {
        self.home.path().join("secrets.toml")
    }

    /// The site itself, as the program that opened it last left it.
    pub fn open(&self) -> Practice {
        Practice::open(&self.site()).unwrap()
    }

    /// `demo --plain` on the site with its answers, and nothing more.
    pub fn bare(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_quantalink"));
        command.env_clear().env("HOME", "/nonexistent").env("TERM", "dumb").env("LANG", "C.UTF-8");
        command.args(["demo", "--plain", "--lang", "en", "--root"]).arg(self.site());
        command.arg("--answers").arg(self.home().join("answers.toml"));
        command.stdin(Stdio::null());
        command
    }

    /// The same with the passwords.
    pub fn command(&self) -> Command {
        let mut command = self.bare();
        command.arg("--secrets").arg(self.secrets());
        command
    }

    /// A walk without a key.
    pub fn walk(&self) -> Walked {
        Walked::of(&self.command().arg("--yes").output().unwrap())
    }

    /// What the program says first, with nobody there to answer.
    pub fn look(&self) -> Walked {
        Walked::of(&self.command().output().unwrap())
    }

    /// How the services are, once neither is on its way; one that never arrives is told as it is.
    pub fn services(&self) -> Services {
        let practice = self.open();
        let until = Instant::now() + Duration::from_secs(3);
        let cancel = Cancel::default();
        let cx = Cx::quiet(Deadline::after(PATIENCE), &cancel);
        let look = |name: &str| practice.server().service(name, &cx).unwrap().map(|service| service.state);
        loop {
            let now = (look(SERVICE), look(AGENT));
            let way = |state: Option<ServiceState>| {
                matches!(state, Some(ServiceState::StartPending | ServiceState::StopPending))
            };
            if !(way(now.0) || way(now.1)) || Instant::now() > until {
                return now;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// True where both services run.
    pub fn runs(&self) -> bool {
        self.services() == (Some(ServiceState::Running), Some(ServiceState::Running))
    }

    /// Where the device rules are.
    pub fn rules_path(&self) -> PathBuf {
        self.site().join("server").join(quantalink::practice::RULES.trim_start_matches('/'))
    }

    /// The device rules.
    pub fn rules(&self) -> Rules {
        Rules::of(&std::fs::read(self.rules_path()).unwrap())
    }

    /// What went wrong goes wrong no longer: no knob, a new download of the installer, and the licence that the usual site
    /// has; a service that hangs was ended by somebody. What the site was built with (device rules, certificates, how its
    /// services were) stays as it is.
    pub fn mend(&self, percent: u32) {
        let hangs = [Some(ServiceState::StartPending), Some(ServiceState::StopPending)];
        if hangs.contains(&self.services().0) {
            let record = "order = \"stop\"\nat = 0\npending = 0\nruns = false\nexit = 1067\nstarts = 1\nadapter = false\n";
            std::fs::write(self.site().join("pretend").join(format!("service-{SERVICE}.toml")), record)
                .unwrap();
        }
        let other = Self::new(&[], percent);
        let again = |path: &Path| std::fs::copy(other.site().join(path), self.site().join(path)).unwrap();
        again(Path::new("pretend/site.toml"));
        again(&Path::new("server").join(INSTALLER.trim_start_matches('/')));
        for node in NODES {
            again(&Path::new(node).join("practice-xe.txt"));
        }
    }

    /// Every journal of the site, the oldest run first.
    pub fn journals(&self) -> Vec<(PathBuf, String)> {
        let runs = std::fs::read_dir(self.site().join("state/runs")).into_iter().flatten();
        let mut paths: Vec<PathBuf> = runs.map(|run| run.unwrap().path().join("journal.jsonl")).collect();
        paths.sort();
        let read = |path: PathBuf| Some((path.clone(), std::fs::read_to_string(path).ok()?));
        paths.into_iter().filter_map(read).collect()
    }

    /// Every file below this folder.
    pub fn files(folder: PathBuf) -> Vec<PathBuf> {
        let (mut files, mut folders) = (Vec::new(), vec![folder]);
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() && !path.is_symlink() {
                    folders.push(path);
                } else {
                    files.push(path);
                }
            }
        }
        files.sort();
        files
    }

    /// Temporary files of replacements, anywhere on the site.
    pub fn litter(&self) -> Vec<PathBuf> {
        let mut files = Self::files(self.site());
        files.retain(|path| path.to_string_lossy().contains(".quantalink-new"));
        files
    }
}

/// Looks at a site while the program works on it: the highest version of the device rules with which the service was
/// RUNNING.
pub fn highest_that_ran(ground: &Ground, over: &AtomicBool) -> Option<Vec<u64>> {
    let mut highest = None;
    while !over.load(Ordering::SeqCst) {
        // In this order: the rules are only ever changed while the service is stopped.
        let read = std::fs::read(ground.rules_path());
        let runs =
            std::fs::read_to_string(ground.site().join("pretend").join(format!("service-{SERVICE}.toml")));
        if let (Ok(rules), Ok(runs)) = (read, runs)
            && running(&runs)
        {
            highest = highest.max(Rules::of(&rules).version);
        }
        std::thread::sleep(Duration::from_millis(3));
    }
    highest
}

/// What the practice server's own record of a service comes to at this moment.
fn running(record: &str) -> bool {
    let value = |key: &str| {
        let line = record.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
        line.map(|value| value.trim_matches('"').to_owned())
    };
    let number = |key: &str| value(key).and_then(|value| value.parse::<u128>().ok());
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_millis();
    let (Some(at), Some(pending)) = (number("at"), number("pending")) else { return false };
    let up = at + pending;
    value("runs").as_deref() == Some("true")
        && now >= up
        && number("crash").is_none_or(|crash| now < up + crash)
}
