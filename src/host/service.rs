//! A service as its machine's service manager tells it.

use serde::{Deserialize, Serialize};

use super::HostPath;
use crate::base::Untrusted;

/// A service, looked at once. On Windows by `QueryServiceStatusEx` and `QueryServiceConfig`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Its key name, such as `StorageLink`.
    pub name: Untrusted,
    /// The name that the services console shows.
    pub display: Untrusted,
    /// How it is now.
    pub state: ServiceState,
    /// When it is started.
    pub start: StartType,
    /// The folder of its program, from its own configuration; none where that cannot be told.
    pub folder: Option<HostPath>,
    /// Its process, while it has one.
    pub pid: Option<u32>,
    /// Error code with which it stopped last (Windows: `dwWin32ExitCode`); 0: none.
    pub exit: u32,
    /// The services that need it, directly or through others, in the order in which they have to be stopped.
    pub dependents: Vec<Dependent>,
}

/// A service that needs another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependent {
    /// Its key name.
    pub name: Untrusted,
    /// The name that the services console shows.
    pub display: Untrusted,
    /// How it is now.
    pub state: ServiceState,
    /// When it is started.
    pub start: StartType,
}

/// State of a service, as Windows names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names are Windows' own words")]
pub enum ServiceState {
    Stopped,
    StartPending,
    StopPending,
    Running,
    ContinuePending,
    PausePending,
    Paused,
}

impl ServiceState {
    /// Windows' word for it, which stays as it is in every language.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Stopped => "STOPPED",
            Self::StartPending => "START_PENDING",
            Self::StopPending => "STOP_PENDING",
            Self::Running => "RUNNING",
            Self::ContinuePending => "CONTINUE_PENDING",
            Self::PausePending => "PAUSE_PENDING",
            Self::Paused => "PAUSED",
        }
    }
}

/// When a service is started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are Windows' own words")]
pub enum StartType {
    Automatic,
    Manual,
    Disabled,
}

/// What a service can be asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServiceOp {
    /// Start it.
    Start,
    /// Stop it.
    Stop,
}

/// The command that starts a service of Windows by hand.
#[must_use]
pub fn start_command(name: &str) -> String {
    typed(&["net", "start", name])
}

/// The command that shows how a service of Windows is.
#[must_use]
pub fn query_command(name: &str) -> String {
    typed(&["sc", "query", name])
}

/// A command as the admin types it: words with blanks in quotation marks.
fn typed(words: &[&str]) -> String {
    let quoted = |word: &&str| if word.contains(' ') { format!("\"{word}\"") } else { String::from(*word) };
    words.iter().map(quoted).collect::<Vec<_>>().join(" ")
}
