//! A dom0 node over the system's OpenSSH client: the admin's configuration, keys, agent and jump hosts hold.
//!
//! * `target`, `client`, `askpass`, `questions`, `failure`: from an address to a client that is connected, or why not.
//! * `connection`, `pipes`, `frames`: one client with the node's shell behind it (`node.sh`), requests and answers in frames.
//! * `session`: one connection for the whole run; a lost one is made again, and what it left is ended and looked at.
//! * `ahead`: many questions in one request.
//! * `read`, `bars`, `look`, `dress`, `replace`, `remove`, `run`, `machine`, `lock`: what a [`Host`] does, with the meanings and messages of
//!   [`super::local_unix`].
//! * `fields`, `mounts`, `errors`, `quote`: what the node answers and is told, byte by byte.

mod ahead;
mod askpass;
mod bars;
mod client;
mod connection;
mod dress;
mod errors;
mod failure;
mod fields;
mod frames;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
mod lock;
mod look;
mod machine;
mod mounts;
mod pipes;
mod questions;
mod quote;
mod read;
mod remove;
mod replace;
mod run;
mod session;
mod target;

pub use askpass::askpass;
pub use target::Target;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::{
    Ask, Bars, Cx, Entry, Host, HostError, HostId, HostPath, Lock, Machine, Output, Program, Receipt, Remove,
    Replace, Snapshot,
};
use crate::base::{Secret, Text, Untrusted};
use session::Session;

/// What the client asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The login's password.
    Password,
    /// The passphrase of one of the admin's keys.
    Passphrase,
    /// Something else, such as a one-time code.
    Other,
}

/// A question of the client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// What it asks for.
    pub asked: Asked,
    /// Its words; those of a keyboard-interactive login come from the node.
    pub text: Untrusted,
    /// How many answers the same connection got before, and one: after a wrong password the client asks again.
    pub attempt: u32,
}

/// Who knows passwords. Called in a thread of its own while a call waits for its connection; whether a password that one
/// node took is offered to the others is decided here.
pub trait Passwords: Send + Sync {
    /// The answer to this question of this node; none: give up, the client tries nothing more with passwords.
    fn password(&self, host: &HostId, prompt: &Prompt) -> Option<Secret>;

    /// False where there is nothing that this node could be answered: then it is not tried with passwords at all, since
    /// the client would send it empty ones.
    fn any(&self, _host: &HostId) -> bool {
        true
    }

    /// The node took the last answer that it was given.
    fn accepted(&self, _host: &HostId) {}
}

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// About to be sent.
    Sending,
    /// Handed to the client.
    Sent,
    /// Answered, or given up.
    Answered,
}

/// One step of the talk with a node, for its log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step<'a> {
    /// Where the request stands.
    pub moment: Moment,
    /// The function of the node's script, without its words.
    pub call: &'a str,
    /// Process id of the client.
    pub client: u32,
}

/// Who is told each step of the talk with a node.
pub type Trace = Arc<dyn Fn(&Step<'_>) + Send + Sync>;

/// How nodes are reached.
#[derive(Clone)]
pub struct SshOptions {
    /// Configuration file for the client (`--ssh-config`); none: the admin's own and the system's.
    pub config: Option<PathBuf>,
    /// Old key exchanges and signatures too (dom0s with OpenSSH 4.3); only after the admin's visible consent.
    pub legacy: bool,
    /// Fingerprint (`SHA256:…`) of a new host key that the admin accepted: the client records that key, and no other.
    pub accept: Option<String>,
    /// Who is asked for passwords; none: nobody, only keys and the agent count.
    pub passwords: Option<Arc<dyn Passwords>>,
    /// How long a node may take to answer at all.
    pub connect_timeout: Duration,
    /// The client; none: the one in the fixed system folders.
    pub client: Option<PathBuf>,
    /// This program, which the client's questions are asked by; none: as it was started.
    pub program: Option<PathBuf>,
    /// Told each step.
    pub trace: Option<Trace>,
}

impl Default for SshOptions {
    fn default() -> Self {
        Self {
            config: None,
            legacy: false,
            accept: None,
            passwords: None,
            connect_timeout: Duration::from_secs(10),
            client: None,
            program: None,
            trace: None,
        }
    }
}

/// A node over SSH. Nothing is connected before the first call.
pub struct SshHost {
    session: Arc<Session>,
}

impl SshHost {
    /// The node at this address.
    ///
    /// # Errors
    /// Not done: the system gives no random number.
    pub fn new(target: Target, options: SshOptions) -> Result<Self, HostError> {
        Ok(Self { session: Arc::new(Session::new(target, options)?) })
    }

    /// Connects, where there is no connection yet: what keeps a node from being reached is told here before anything else.
    ///
    /// # Errors
    /// Refused, by id: `ssh-host-key-unknown` (with `kind` and `fingerprint`, to be accepted by
    /// [`SshOptions::accept`]), `ssh-host-key-changed`, `ssh-host-key-revoked`, `ssh-old-algorithms` (see
    /// [`SshOptions::legacy`]), `ssh-refused`, `ssh-switched-off`, `ssh-no-route`, `ssh-timeout`, `ssh-no-answer`,
    /// `ssh-name-unknown`, `ssh-auth-refused`, `ssh-password-wrong`, `ssh-jump-asks`, `ssh-config-bad`,
    /// `ssh-no-client`, `ssh-no-shell`, `ssh-not-root`, `ssh-node-lacks`, `ssh-failed`. Not done: `ssh-cancelled`,
    /// `ssh-not-started`.
    pub fn connect(&self, cx: &Cx<'_>) -> Result<(), HostError> {
        self.session.hold(cx)?.ready(cx)
    }
}

impl Host for SshHost {
    fn id(&self) -> HostId {
        self.session.host()
    }

    fn executes(&self) -> bool {
        true
    }

    fn foresee(&self, asks: &[Ask], cx: &Cx<'_>) {
        ahead::foresee(&self.session, asks, cx);
    }

    fn read(&self, path: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError> {
        read::read(&self.session, path, max, cx)
    }

    fn same_filesystem(&self, a: &HostPath, b: &HostPath, cx: &Cx<'_>) -> Result<Option<bool>, HostError> {
        read::same_filesystem(&self.session, a, b, cx)
    }

    fn bars(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Bars>, HostError> {
        bars::bars(&self.session, path, cx).map(Some)
    }

    fn list(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        read::list(&self.session, path, cx)
    }

    fn replace(&self, replace: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
        replace::replace(&self.session, replace, cx)
    }

    fn remove(&self, remove: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
        remove::remove(&self.session, remove, cx)
    }

    fn remove_folders(&self, folders: &[HostPath], cx: &Cx<'_>) -> Result<(), HostError> {
        let mut held = self.session.hold(cx)?;
        remove::remove_folders(&mut held, folders, cx)
    }

    fn tidy(&self, stage: &HostPath, cx: &Cx<'_>) -> Result<bool, HostError> {
        remove::tidy(&self.session, stage, cx)
    }

    fn run(&self, program: &Program, cx: &Cx<'_>) -> Result<Output, HostError> {
        run::run(&self.session, program, cx)
    }

    fn machine(&self, paths: &[HostPath], daemons: &[&str], cx: &Cx<'_>) -> Result<Machine, HostError> {
        machine::ask(&self.session, paths, daemons, cx)
    }

    fn identity(&self, cx: &Cx<'_>) -> Option<Untrusted> {
        let mut held = self.session.hold(cx).ok()?;
        held.ready(cx).ok()?;
        held.hello().identity.clone()
    }

    fn lacks(&self, _: &Cx<'_>) -> Vec<Text> {
        if self.session.old_algorithms() { vec![Text::new("ssh-old-in-use")] } else { Vec::new() }
    }

    fn lock(&self, cx: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
        lock::take(&self.session, cx)
    }
}
