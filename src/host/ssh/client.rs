//! The system's OpenSSH client: where it is, how new it is, and with which words it is started.

use std::collections::HashMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use super::{Passwords, SshOptions, Target};
use crate::base::Text;
use crate::host::HostError;
use crate::host::local_unix::exec;

/// Where the client is looked for: never in `$PATH`, which is the caller's.
const FOLDERS: [&str; 4] = ["/usr/bin", "/bin", "/usr/local/bin", "/usr/sbin"];

/// How long an answer to the question whether the link still lives may take, and how often it may fail.
const ALIVE: (u32, u32) = (5, 3);

/// Major and minor number.
type Version = (u32, u32);

/// The client in the fixed folders.
pub(super) fn find() -> Result<PathBuf, HostError> {
    exec::find("ssh", &FOLDERS).map_err(|error| match error.text().id.as_ref() {
        "no-such-program" => HostError::Refused(Text::new("ssh-no-client")),
        _ => error,
    })
}

/// The version of a client, asked once; zero where it does not name itself OpenSSH.
fn version(client: &Path) -> Version {
    static KNOWN: OnceLock<Mutex<HashMap<PathBuf, Version>>> = OnceLock::new();
    let mut known = KNOWN.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
    *known.entry(client.to_owned()).or_insert_with(|| {
        let said = Command::new(client).arg("-V").stdin(Stdio::null()).output();
        said.ok().and_then(|said| parse(&String::from_utf8_lossy(&said.stderr))).unwrap_or_default()
    })
}

fn parse(said: &str) -> Option<Version> {
    let rest = said.split_once("OpenSSH_")?.1;
    let (major, rest) = rest.split_once('.')?;
    let minor: String = rest.chars().take_while(char::is_ascii_digit).collect();
    // "OpenSSH_for_Windows_8.1" has words before the number.
    Some((major.rsplit('_').next()?.parse().ok()?, minor.parse().ok()?))
}

/// All words after the client's name; `command` is what the node's login shell gets.
pub(super) fn words(
    client: &Path,
    target: &Target,
    options: &SshOptions,
    time: Duration,
    command: &str,
) -> Vec<OsString> {
    let mut words: Vec<OsString> = Vec::new();
    if let Some(config) = &options.config {
        words.extend(["-F".into(), config.as_os_str().to_owned()]);
    }
    words.extend(["-T", "-x", "-a"].map(OsString::from));
    for option in settings(version(client), target, options, time) {
        words.extend(["-o".into(), option.into()]);
    }
    if let Some(port) = target.port {
        words.extend(["-p".into(), port.to_string().into()]);
    }
    if let Some(user) = &target.user {
        words.extend(["-l".into(), user.into()]);
    }
    words.extend([OsString::from(&target.host), OsString::from(command)]);
    words
}

/// What the connection needs, whatever the admin's configuration says; the rest stays the admin's. An option that the
/// client does not know would end it, so that newer ones are only given to newer clients.
fn settings(version: Version, target: &Target, options: &SshOptions, time: Duration) -> Vec<String> {
    let seconds = time.as_secs().clamp(1, 3600);
    let mut all: Vec<String> = [
        // One connection of our own: no other's channel, none for others.
        "ControlMaster=no",
        "ControlPath=none",
        "ClearAllForwardings=yes",
        "PermitLocalCommand=no",
        // A new key is asked for by us (`askpass`); a changed one is refused by the client itself, as with "yes".
        "StrictHostKeyChecking=ask",
        // Why the client gives up is told at this level; a node's banner too, which comes before it.
        "LogLevel=INFO",
        "BatchMode=no",
    ]
    .map(String::from)
    .into();
    all.push(format!("ConnectTimeout={seconds}"));
    all.push(format!("ServerAliveInterval={}", ALIVE.0));
    all.push(format!("ServerAliveCountMax={}", ALIVE.1));
    let any = |passwords: &Arc<dyn Passwords>| passwords.any(&target.id());
    if !options.passwords.as_ref().is_some_and(any) {
        let asking = if version >= (6, 8) {
            "KbdInteractiveAuthentication"
        } else {
            "ChallengeResponseAuthentication"
        };
        all.extend(["PasswordAuthentication=no".into(), format!("{asking}=no")]);
    }
    if version >= (7, 6) {
        all.push("RemoteCommand=none".into());
    }
    if version >= (8, 7) {
        all.extend(["SessionType=default", "StdinNull=no", "ForkAfterAuthentication=no"].map(String::from));
    }
    if options.legacy {
        all.extend(legacy(version).into_iter().map(String::from));
    }
    all
}

/// Old algorithms, on top of the client's own: those of OpenSSH 4.3 (`XenServer` 5.6 and 6.x). Clients before 7.0 offer them anyway.
fn legacy(version: Version) -> Vec<&'static str> {
    let mut all = Vec::new();
    if version >= (7, 0) {
        all.push("KexAlgorithms=+diffie-hellman-group14-sha1,diffie-hellman-group-exchange-sha1");
        all.push("HostKeyAlgorithms=+ssh-rsa");
        // The name that clients from 7.0 on know; from 8.5 on it stands for PubkeyAcceptedAlgorithms.
        all.push("PubkeyAcceptedKeyTypes=+ssh-rsa");
    }
    if version >= (9, 1) {
        all.push("RequiredRSASize=1024");
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions() {
        assert_eq!(parse("OpenSSH_9.2p1 Debian-2+deb12u10, OpenSSL 3.0.19 27 Jan 2026\n"), Some((9, 2)));
        assert_eq!(parse("OpenSSH_4.3p2, OpenSSL 0.9.8e"), Some((4, 3)));
        assert_eq!(parse("OpenSSH_for_Windows_8.1p1, LibreSSL 3.0.2"), Some((8, 1)));
        assert_eq!(parse("Sun_SSH_1.1"), None);
    }

    #[test]
    fn an_old_client_gets_no_option_that_it_does_not_know() {
        let options = SshOptions { legacy: true, ..SshOptions::default() };
        let target = Target::parse("h").unwrap();
        let names = |version| {
            let all = settings(version, &target, &options, Duration::from_secs(9));
            let names: Vec<String> =
                all.iter().filter_map(|option| Some(option.split_once('=')?.0.to_owned())).collect();
            names
        };
        let old = names((4, 3));
        for new in ["RemoteCommand", "SessionType", "KbdInteractiveAuthentication", "RequiredRSASize"] {
            assert!(!old.iter().any(|name| name == new), "{new}");
            assert!(names((9, 9)).iter().any(|name| name == new), "{new}");
        }
        let strict: Vec<String> = settings((9, 2), &target, &options, Duration::ZERO);
        assert!(!strict.iter().any(|option| option == "StrictHostKeyChecking=no"));
        assert!(strict.contains(&"ConnectTimeout=1".to_owned()));
    }
}
