//! One call of one of Samba's tools: with which words, for how long, and what of it is told.
//!
//! Every call is a process of its own that does one thing (facts/safety.md B3): of several commands in one the tool's
//! exit code would tell only the last. The texts are those of `LC_ALL=C`, the host's own smb.conf is not read, times are UTC.

use std::process::Stdio;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::holder::{HOLDER, Holder};
use super::said::{Said, Trouble, failure};
use super::shy;
use super::tools::{Tool, Version};
use crate::base::{Secret, Text};
use crate::host::local_unix::exec::run_prepared;
use crate::host::{Cx, HostError, Output, Program};

/// The Windows server, and as whom it is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmbServer {
    /// The account's domain; none: an account of the server itself.
    pub domain: Option<String>,
    /// The account.
    pub user: String,
    /// Name or address.
    pub host: String,
    /// The admin agreed to SMB1, which neither encrypts nor holds against forgery.
    pub smb1: bool,
}

/// Gives the account's password, where somebody gave it.
pub type Password = Arc<dyn Fn() -> Option<Secret> + Send + Sync>;

/// What a tool did; the inner error is about what it was asked, the outer one about server, account or tool.
pub(super) type Answer = Result<Result<Output, Said>, HostError>;

/// One question, or one small file.
pub(super) const CALL: Duration = Duration::from_secs(20);
/// What is kept of a tool's own words.
pub(super) const WORDS: usize = 256 * 1024;

/// How what goes over the network is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Guard {
    /// Encrypted (SMB3).
    Encrypted,
    /// Signed: it can be read on the way, and not changed.
    Signed,
    /// Neither (old servers, with the admin's consent to SMB1).
    None,
}

/// What is known of the way to the server.
#[derive(Default)]
struct Known {
    version: Option<Version>,
    guard: Option<Guard>,
    /// A password that was refused, and how: it is not sent again, since some servers lock the account after a few tries.
    refused: Option<(Secret, Text)>,
}

/// The way to the server.
pub(super) struct Link {
    pub server: SmbServer,
    password: Password,
    known: Mutex<Known>,
    /// Names what this holds.
    pub mark: String,
}

impl Link {
    pub fn new(server: SmbServer, password: Password) -> Self {
        Self { server, password, known: Mutex::default(), mark: super::lease::nonce() }
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// `net rpc service` with this order.
    pub fn service(&self, order: &str, name: &str, cx: &Cx<'_>) -> Answer {
        self.found(cx)?;
        let words = ["rpc", "service", order, name, "-S", &self.server.host].map(String::from);
        self.call(Tool::Net, words.into(), None, WORDS, CALL, cx)
    }

    /// `smbclient` with this one command; `keep`: how many bytes of what it reads are kept.
    pub fn client(&self, share: &str, command: String, keep: usize, time: Duration, cx: &Cx<'_>) -> Answer {
        self.found(cx)?;
        self.client_call(share, command, None, keep, time, cx)
    }

    /// `smbclient`, putting these bytes at that place: `word` is the path in the share in quotes.
    pub fn put(&self, share: &str, word: &str, bytes: &[u8], time: Duration, cx: &Cx<'_>) -> Answer {
        self.found(cx)?;
        let (file, path) = shy::payload(bytes)?;
        let done = self.client_call(share, format!("put {path} {word}"), None, WORDS, time, cx);
        drop(file);
        done
    }

    /// `smbcacls` of this path.
    pub fn acl(&self, share: &str, path: &str, cx: &Cx<'_>) -> Answer {
        self.found(cx)?;
        // Numbers only: names would have to be asked for, and may not be told.
        let words = vec![self.share(share), path.to_owned(), String::from("--numeric")];
        self.call(Tool::SmbCAcls, words, None, WORDS, CALL, cx)
    }

    /// Version of the tools, and how the way is guarded.
    ///
    /// # Errors
    /// The server cannot be reached, or not as this account.
    pub fn found(&self, cx: &Cx<'_>) -> Result<(Version, Guard), HostError> {
        let version = self.version(cx)?;
        if let Some(guard) = self.known().guard {
            return Ok((version, guard));
        }
        let guards: &[Guard] = if self.server.smb1 {
            &[Guard::Encrypted, Guard::Signed, Guard::None]
        } else {
            &[Guard::Encrypted, Guard::Signed]
        };
        let mut last = None;
        for guard in guards {
            let answer = self.client_call("IPC$", "quit".into(), Some(*guard), WORDS, CALL, cx)?;
            let Err(said) = answer else {
                self.known().guard = Some(*guard);
                return Ok((version, *guard));
            };
            last = Some(said);
        }
        let said = last.map(|said| said.line).unwrap_or_default();
        Err(HostError::Refused(
            Text::new("smb-server-says").with("host", &*self.server.host).with("said", said),
        ))
    }

    /// Version of the tools.
    ///
    /// # Errors
    /// One of them is missing.
    pub fn version(&self, cx: &Cx<'_>) -> Result<Version, HostError> {
        for tool in [Tool::SmbClient, Tool::Net] {
            if !tool.here() {
                return Err(tool.missing());
            }
        }
        if let Some(version) = self.known().version {
            return Ok(version);
        }
        let argv = vec![Tool::SmbClient.name().to_owned(), String::from("--version")];
        let output = run_prepared(&Program { argv, keep: WORDS }, &cx.within(CALL), |_| {})?;
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        // One that tells no version is taken for an old one.
        let version = Version::read(&told).unwrap_or(Version(0, 0));
        self.known().version = Some(version);
        Ok(version)
    }

    fn share(&self, share: &str) -> String {
        format!("//{}/{share}", self.server.host)
    }

    fn client_call(
        &self,
        share: &str,
        command: String,
        guard: Option<Guard>,
        keep: usize,
        time: Duration,
        cx: &Cx<'_>,
    ) -> Answer {
        // With 1 it says why no connection came; of a file that is read that goes to stderr.
        let words = vec![self.share(share), String::from("-d1"), String::from("-c"), command];
        self.call(Tool::SmbClient, words, guard, keep, time, cx)
    }

    fn call(
        &self,
        tool: Tool,
        words: Vec<String>,
        guard: Option<Guard>,
        keep: usize,
        time: Duration,
        cx: &Cx<'_>,
    ) -> Answer {
        let password = self.may_ask()?;
        let authentication =
            shy::authentication(&self.server.user, self.server.domain.as_deref(), &password)?;
        let version = self.known().version.unwrap_or(Version(0, 0));
        let known = self.known().guard;
        let mut argv = vec![tool.name().to_owned()];
        argv.extend(words);
        argv.extend(self.options(tool, version, guard.or(known).unwrap_or(Guard::Signed)));
        let (program, holder) = (Program { argv, keep }, Holder::this().word());
        let done = run_prepared(&program, &cx.within(time), |command| {
            command.stdin(Stdio::from(authentication)).env("TZ", "UTC").env(HOLDER, &holder);
        });
        let output = done.map_err(|error| self.not_run(tool, error))?;
        match failure(&output) {
            None => Ok(Ok(output)),
            Some(said) => self.sorted(said, password).map(Err),
        }
    }

    /// The password, unless it is missing or is known to be refused.
    fn may_ask(&self) -> Result<Secret, HostError> {
        let Some(password) = (self.password)() else {
            let whose = Text::new("secret-of-server");
            return Err(HostError::Refused(Text::new("secret-needed").with("whose", whose)));
        };
        match &self.known().refused {
            Some((refused, why)) if *refused == password => Err(HostError::Refused(why.clone())),
            _ => Ok(password),
        }
    }

    /// The words that every call has.
    fn options(&self, tool: Tool, version: Version, guard: Guard) -> Vec<String> {
        let least = if self.server.smb1 { "NT1" } else { "SMB2_02" };
        let mut words = ["-s", "/dev/null", "-A", "/proc/self/fd/0"].map(String::from).to_vec();
        // By the machine's resolver alone: a broadcast would ask everybody on the wire who the server is.
        words.push(String::from("--option=name resolve order=host"));
        words.push(format!("--option=client min protocol={least}"));
        words.push(format!("--option=client ipc min protocol={least}"));
        words.push(String::from("--option=client max protocol=SMB3"));
        if version >= Version::PROTECTION {
            let guard = match guard {
                Guard::Encrypted => "encrypt",
                Guard::Signed => "sign",
                Guard::None => "off",
            };
            words.push(format!("--client-protection={guard}"));
            words.push(String::from("--use-kerberos=off"));
            return words;
        }
        match guard {
            Guard::Encrypted if tool != Tool::SmbCAcls => words.push(String::from("-e")),
            Guard::None => {}
            _ => {
                words.push(String::from("--option=client signing=mandatory"));
                words.push(String::from("--option=client ipc signing=mandatory"));
            }
        }
        words
    }

    /// What ended the tool, or kept it from beginning.
    fn not_run(&self, tool: Tool, error: HostError) -> HostError {
        match error {
            HostError::Unknown(text) if text.id == "program-timed-out" => {
                let text = Text::new("smb-no-answer").with("host", &*self.server.host);
                HostError::Unknown(text.with("tool", tool.name()))
            }
            HostError::Refused(text) if text.id == "no-such-program" => tool.missing(),
            error => error,
        }
    }

    /// What is no question of the one thing that was asked becomes an error of the server; the rest is the caller's.
    fn sorted(&self, said: Said, password: Secret) -> Result<Said, HostError> {
        let host = &*self.server.host;
        let about = |id: &'static str| {
            let text = Text::of(id);
            text.with("host", host).with("user", self.account()).with("said", &said.line)
        };
        let agreed = self.known().guard.is_some();
        Err(match said.trouble {
            Trouble::Logon | Trouble::Account => {
                let logon = said.trouble == Trouble::Logon;
                let why = about(if logon { "smb-logon-refused" } else { "smb-account-unusable" });
                self.known().refused = Some((password, why.clone()));
                HostError::Refused(why)
            }
            // A server that starts anew hangs up as well.
            Trouble::Unreachable | Trouble::Dialect if agreed || said.trouble == Trouble::Unreachable => {
                HostError::NotDone(about("smb-unreachable"))
            }
            Trouble::Dialect if self.server.smb1 => HostError::Refused(about("smb-no-dialect")),
            Trouble::Dialect => HostError::Refused(about("smb-old-dialect")),
            Trouble::Lost => HostError::Unknown(about("smb-lost")),
            _ => return Ok(said),
        })
    }

    /// The account as Windows writes it.
    pub fn account(&self) -> String {
        match &self.server.domain {
            Some(domain) => format!("{domain}\\{}", self.server.user),
            None => self.server.user.clone(),
        }
    }
}
