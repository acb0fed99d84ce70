//! Passwords: from a file that only its owner can read, from a file descriptor, or typed unseen on the terminal. They go
//! into the keyring of the session and nowhere else; no message of this room holds a piece of one.

#[cfg(unix)]
use std::fs::File;
#[cfg(unix)]
use std::io::IsTerminal as _;
use std::io::{self, Read};
use std::path::Path;
use std::time::Duration;

use serde::Deserialize;

use crate::base::{Secret, Text, Untrusted};
use crate::core::answers::{Answers, Server, SmbAddress};
use crate::core::secrets::{Keyring, SecretRef};
#[cfg(unix)]
use crate::host::Deadline;

use super::Desk;
use super::fail::Fail;
use super::file::{open, raw, unread};
#[cfg(unix)]
use super::watch::TICK;
use super::watch::Watch;
use super::work::can_ask;

/// Longest file, and longest password, in bytes.
const LONGEST: u64 = 64 * 1024;

/// How long a descriptor that is no terminal is waited for: time enough for a program that has to ask for it elsewhere.
const SILENCE: Duration = Duration::from_mins(1);

/// The keys of the file.
const KEYS: &str = "gateway, key, nodes, server, storage";

/// Puts the passwords that the command line gives into the keyring.
///
/// # Errors
/// The file is open to others, is none, or says what is not known; the descriptor has no line.
pub fn fill(desk: &Desk<'_>, ring: &Keyring, watch: Option<&Watch>) -> Result<(), Fail> {
    if let Some(path) = &desk.options.secrets {
        guard();
        let kept = read(path)?;
        for (which, word) in [
            (SecretRef::Nodes, kept.nodes),
            (SecretRef::Passphrase, kept.key),
            (SecretRef::Server, kept.server),
            (SecretRef::Gateway, kept.gateway),
            (SecretRef::Storage, kept.storage),
        ] {
            if let Some(Word(secret)) = word {
                ring.put(which, secret);
            }
        }
    }
    if let Some(number) = desk.options.password_fd {
        guard();
        let secret = from_descriptor(number, SILENCE, watch)?;
        ring.put(SecretRef::Nodes, secret.clone());
        ring.put(SecretRef::Server, secret.clone());
        ring.put(SecretRef::Gateway, secret.clone());
        ring.put(SecretRef::Storage, secret);
    }
    Ok(())
}

/// Keeps what is in memory out of core files, and other processes of the same user out of it; the clients that are started
/// from here, which are given passwords too, out of core files. Where the system knows no such thing nothing is lost but that.
pub fn guard() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        // Not zero: where /proc/sys/kernel/core_pattern names a program, Linux pipes all of it there at any limit but one
        // byte (fs/coredump.c), and a file so short is not written either.
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(1), maximum: Some(1) });
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

/// Asks for the passwords that these answers need and nobody gave, where somebody can type them unseen. An empty line
/// leaves one out.
pub fn ask(desk: &Desk<'_>, answers: &Answers, ring: &Keyring, watch: &Watch) {
    ask_server(desk, answers, ring, watch);
    let verify = &answers.verify;
    // Without the certificate's fingerprint nothing is sent, and no password is of use.
    let gateway = verify.gateway.as_ref().filter(|_| verify.gateway_fingerprint.is_some());
    let storage = verify.storage.as_ref().filter(|_| verify.storage_fingerprint.is_some());
    let user = verify.storage_user.as_deref().unwrap_or_default();
    let storage = storage.filter(|_| !user.is_empty());
    let wanted = [
        (SecretRef::Gateway, gateway, crate::api::GATEWAY_USER, "ask-password-gateway"),
        (SecretRef::Storage, storage, user, "ask-password-storage"),
    ];
    for (which, at, user, id) in wanted {
        let Some(at) = at else { continue };
        let question = Text::of(id).with("at", at.as_str()).with("user", user);
        ask_one(desk, which, &question, ring, watch);
    }
}

/// The same for the account on the server alone: whatever is done over SMB needs it.
pub fn ask_server(desk: &Desk<'_>, answers: &Answers, ring: &Keyring, watch: &Watch) {
    let Some(Server::Smb(url)) = &answers.adapter.server else { return };
    let Some(SmbAddress { user, host, .. }) = SmbAddress::parse(url) else { return };
    let question = Text::new("ask-password-server").with("at", host).with("user", user);
    ask_one(desk, SecretRef::Server, &question, ring, watch);
}

fn ask_one(desk: &Desk<'_>, which: SecretRef, question: &Text, ring: &Keyring, watch: &Watch) {
    if ring.get(which).is_some() || !can_ask() {
        return;
    }
    if let Some(secret) = unseen_line(desk, question, watch) {
        ring.put(which, secret);
    }
}

/// Asks for one password, typed unseen; none: nothing was typed. Only where [`can_ask`].
pub fn unseen_line(desk: &Desk<'_>, question: &Text, watch: &Watch) -> Option<Secret> {
    guard();
    let typed = unseen(&io::stdin(), || {
        // Not before nothing is shown any more: somebody may be quick.
        desk.out.question(&desk.say(question));
        line(&mut watch.input())
    });
    // The line end that was typed was not shown.
    desk.out.note("");
    typed
}

/// The file as it is written.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Kept {
    nodes: Option<Word>,
    key: Option<Word>,
    server: Option<Word>,
    gateway: Option<Word>,
    storage: Option<Word>,
}

struct Word(Secret);

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from).map(|text| Self(Secret::new(text)))
    }
}

fn read(path: &Path) -> Result<Kept, Fail> {
    let name = raw(path);
    let refused = |text: Text| Fail::refused(text).at(&name, None);
    let file = open(path).map_err(|error| unread(&error, &name))?;
    let meta = file.metadata().map_err(|error| unread(&error, &name))?;
    if meta.is_dir() {
        return Err(refused(Text::new("input-folder")));
    }
    if !meta.is_file() {
        return Err(refused(Text::new("secrets-file-special")));
    }
    #[cfg(unix)]
    only_mine(&meta, &name)?;
    #[cfg(windows)]
    only_mine(&file, &name)?;
    let invalid = |line: Option<usize>| {
        let text = Text::new("secrets-file-invalid").with("line", line.unwrap_or(0)).with("valid", KEYS);
        Fail::refused(text).at(&name, line)
    };
    if meta.len() > LONGEST {
        return Err(invalid(None));
    }
    // With room for all of it nothing is moved while it is read, so that no copy is left behind.
    let mut text = String::with_capacity(usize::try_from(LONGEST).unwrap_or(0) + 1);
    let read = file.take(LONGEST + 1).read_to_string(&mut text);
    let text = Secret::new(text);
    match read {
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::InvalidData => return Err(invalid(None)),
        Err(error) => return Err(unread(&error, &name)),
    }
    toml::from_str(text.expose()).map_err(|error| {
        // What the reader says of it may hold what stands there.
        invalid(error.span().map(|span| line_of(text.expose(), span.start)))
    })
}

fn line_of(text: &str, at: usize) -> usize {
    1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count()
}

/// Refuses a file that somebody else owns or can read. The open file itself is looked at, not what stands at its path by
/// now.
#[cfg(unix)]
fn only_mine(meta: &std::fs::Metadata, name: &Untrusted) -> Result<(), Fail> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let me = rustix::process::geteuid().as_raw();
    let mode = meta.permissions().mode() & 0o7777;
    let refused = |id: &'static str| {
        let text = Text::new(id).with("mode", format!("{mode:04o}")).with("uid", meta.uid().to_string());
        let path = crate::wizard::quoted(name, true);
        Err(Fail::refused(text.with("path", path)).at(name, None))
    };
    if meta.uid() != me && meta.uid() != 0 {
        return refused("secrets-file-of-others");
    }
    if mode & 0o077 != 0 { refused("secrets-file-open-to-others") } else { Ok(()) }
}

/// Refuses a file that belongs to somebody else, or whose access list grants anything to others than its owner, this user,
/// Administrators and the system. The open file itself is looked at, not what stands at its path by now.
#[cfg(windows)]
fn only_mine(file: &std::fs::File, name: &Untrusted) -> Result<(), Fail> {
    use crate::host::{Others, others};
    let refused =
        |text: Text| Err(Fail::refused(text.with("path", crate::wizard::quoted(name, true))).at(name, None));
    match others(file) {
        Ok(Others::Nothing) => Ok(()),
        Ok(Others::Own(who)) => refused(Text::new("secrets-file-owned-by").with("who", who)),
        Ok(Others::Granted(who)) => refused(Text::new("secrets-file-granted-to").with("who", who)),
        Err(error) => refused(Text::new("secrets-file-unknown").with("error", error.to_string())),
    }
}

/// The first line of a descriptor that whoever started this program left open.
#[cfg(unix)]
fn from_descriptor(number: u64, silence: Duration, watch: Option<&Watch>) -> Result<Secret, Fail> {
    let failed = |id: &'static str| Fail::refused(Text::new(id).with("fd", number.to_string()));
    // A socket cannot be opened by its number; as standard input it is open already.
    let stdin = || (number == 0).then(io::stdin);
    let Ok(file) = open(Path::new(&format!("/dev/fd/{number}"))) else {
        let secret = line(&mut stdin().ok_or_else(|| failed("password-fd-closed"))?);
        return secret.ok_or_else(|| failed("password-fd-empty"));
    };
    // Whoever sits at a terminal may take his time; a program that holds its end open and writes nothing has forgotten it.
    let until = (!file.is_terminal()).then(|| Deadline::after(silence));
    let mut from = Waiting { file: &file, until, watch, silent: false };
    let secret = unseen(&file, || line(&mut from));
    watch.map_or(Ok(()), Watch::whole)?;
    match secret {
        Some(secret) => Ok(secret),
        None if from.silent => {
            let text = Text::new("password-fd-silent").with("fd", number.to_string());
            Err(Fail::refused(text.with("seconds", silence.as_secs().to_string())))
        }
        None => Err(failed("password-fd-empty")),
    }
}

/// Opened without waiting, as a FIFO has to be whose writer is gone, but read with it, though not for ever.
#[cfg(unix)]
struct Waiting<'a> {
    file: &'a File,
    until: Option<Deadline>,
    /// What a signal sets: it does not end a wait by itself.
    watch: Option<&'a Watch>,
    /// Nothing came in time.
    silent: bool,
}

#[cfg(unix)]
impl Read for Waiting<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        use rustix::event::{PollFd, PollFlags, Timespec, poll};
        loop {
            match self.file.read(buffer) {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    self.silent = self.until.is_some_and(Deadline::passed);
                    if self.silent || self.watch.is_some_and(|watch| watch.cancel().is_set()) {
                        return Err(io::ErrorKind::TimedOut.into());
                    }
                    let left = self.until.map_or(TICK, |until| until.left().min(TICK));
                    let left = Timespec::try_from(left).map_err(io::Error::other)?;
                    match poll(&mut [PollFd::new(self.file, PollFlags::IN)], Some(&left)) {
                        Ok(_) | Err(rustix::io::Errno::INTR) => {}
                        Err(error) => return Err(error.into()),
                    }
                }
                read => return read,
            }
        }
    }
}

/// The first line of standard input: the only one of what a program is given that has a number on Windows.
#[cfg(not(unix))]
fn from_descriptor(number: u64, _: Duration, _: Option<&Watch>) -> Result<Secret, Fail> {
    let failed = |id: &'static str| {
        let text = Text::of(id);
        Fail::refused(text.with("fd", number.to_string()))
    };
    if number != 0 {
        return Err(failed("password-fd-windows"));
    }
    let mut stdin = io::stdin();
    unseen(&io::stdin(), || line(&mut stdin)).ok_or_else(|| failed("password-fd-empty"))
}

/// One line without its end, and not a byte more; none where it is empty, too long or no text.
fn line(from: &mut impl Read) -> Option<Secret> {
    let mut text = Vec::with_capacity(usize::try_from(LONGEST).unwrap_or(0));
    let mut byte = [0];
    loop {
        match from.read(&mut byte) {
            Ok(0) => break,
            Ok(_) if byte == *b"\n" => break,
            // Beyond that it would be moved, and half of it is no password.
            Ok(_) if text.len() == text.capacity() => return None,
            Ok(_) => text.extend_from_slice(&byte),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return None,
        }
    }
    if text.last() == Some(&b'\r') {
        text.pop();
    }
    let secret = Secret::new(String::from_utf8(text).ok()?);
    (!secret.is_empty()).then_some(secret)
}

/// Does this while what is typed on that terminal is not shown; on anything else it changes nothing.
#[cfg(unix)]
fn unseen<T>(on: &impl std::os::fd::AsFd, work: impl FnOnce() -> T) -> T {
    use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
    let Ok(before) = tcgetattr(on) else { return work() };
    let mut silent = before.clone();
    silent.local_modes.remove(LocalModes::ECHO);
    let _ = tcsetattr(on, OptionalActions::Now, &silent);
    let done = work();
    let _ = tcsetattr(on, OptionalActions::Now, &before);
    done
}

#[cfg(not(unix))]
fn unseen<T>(_: &io::Stdin, work: impl FnOnce() -> T) -> T {
    let _quiet = crate::host::NoEcho::begin();
    work()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_is_read_and_nothing_behind_it() {
        for (given, kept, left) in [
            (&b"pass word\nrest"[..], Some("pass word"), &b"rest"[..]),
            (b"pass\r\nrest", Some("pass"), b"rest"),
            (b"pass", Some("pass"), b""),
            (b"\nrest", None, b"rest"),
            (b"", None, b""),
            (b"\xff\xfe\n", None, b""),
        ] {
            let mut from = given;
            assert_eq!(line(&mut from), kept.map(|word| Secret::new(word.into())), "{given:?}");
            assert_eq!(from, left, "{given:?}");
        }
        assert_eq!(line(&mut &*vec![b'x'; 70_000]), None, "never half of one");
    }

    #[cfg(unix)]
    #[test]
    fn a_descriptor_in_which_nothing_comes_is_not_waited_for_for_ever() {
        use std::os::fd::AsRawFd as _;
        let (from, to) = io::pipe().unwrap();
        let number = u64::try_from(from.as_raw_fd()).unwrap();
        let refused = from_descriptor(number, Duration::from_millis(20), None).unwrap_err();
        assert_eq!((refused.code, &*refused.text.id), (crate::cli::fail::REFUSED, "password-fd-silent"));
        drop(to);
        let refused = from_descriptor(number, Duration::from_mins(1), None).unwrap_err();
        assert_eq!(refused.text.id, "password-fd-empty", "its writer is gone");
    }
}
