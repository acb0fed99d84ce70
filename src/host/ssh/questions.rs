//! The questions of one client, answered while it connects: passwords by who started the run, a new host key by the
//! fingerprint that the admin accepted, anything else not at all.

use std::io::{Read as _, Write as _};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::askpass::MOST;
use super::failure::Key;
use super::{Asked, Passwords, Prompt};
use crate::base::{Secret, Text, Untrusted};
use crate::host::local_unix::trust::weak_spot;
use crate::host::{HostError, HostId};

/// How often the server looks whether it is still needed.
const LOOK: Duration = Duration::from_millis(20);

/// How long a question may take to arrive.
const ARRIVING: Duration = Duration::from_secs(5);

/// How long a question that has no answer is left open, so that the client is ended before it goes on.
const ENDING: Duration = Duration::from_secs(2);

/// What was asked until now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each was heard or not")]
pub(super) struct Heard {
    /// The key of a host that is not in the admin's list.
    pub(super) key: Option<Key>,
    /// That key was accepted.
    pub(super) accepted: bool,
    /// How many passwords were given.
    pub(super) given: u32,
    /// A password was wanted, and there was none.
    pub(super) none_given: bool,
    /// Somebody else asked: the client of a jump host.
    pub(super) by_other: bool,
    /// The client is to be ended, so that it sends the node no empty passwords.
    pub(super) ended: bool,
}

/// Who answers.
struct Answerer {
    host: HostId,
    passwords: Option<Arc<dyn Passwords>>,
    /// The fingerprint that the admin accepted.
    accept: Option<String>,
    /// Process id of the client, once it runs: nobody else is answered.
    client: Mutex<Option<u32>>,
    heard: Mutex<Heard>,
    ended: Arc<AtomicBool>,
    over: AtomicBool,
}

/// The server of one client's questions. It ends when this is dropped, and its socket and folder go.
pub(super) struct Questions {
    answerer: Arc<Answerer>,
    folder: tempfile::TempDir,
}

impl Questions {
    pub(super) fn new(
        host: HostId,
        passwords: Option<Arc<dyn Passwords>>,
        accept: Option<String>,
    ) -> Result<Self, HostError> {
        let fails = |error: std::io::Error| {
            HostError::NotDone(Text::new("ssh-not-started").with("error", error.to_string()))
        };
        // Only its owner may enter it, whatever the umask.
        let owner = std::fs::Permissions::from_mode(0o700);
        let folder = tempfile::Builder::new().prefix("quantalink-").permissions(owner).tempdir();
        let folder = folder.map_err(fails)?;
        // Who could put another socket in its place would answer for the admin, whether a node is the right one.
        if let Some(spot) = weak_spot(folder.path()) {
            let spot = Untrusted::from(spot.as_os_str().as_bytes());
            return Err(HostError::Refused(Text::new("ssh-temp-of-others").with("path", spot)));
        }
        let listener = UnixListener::bind(folder.path().join("ask")).map_err(fails)?;
        listener.set_nonblocking(true).map_err(fails)?;
        let answerer = Arc::new(Answerer {
            host,
            passwords,
            accept,
            client: Mutex::default(),
            heard: Mutex::default(),
            ended: Arc::default(),
            over: AtomicBool::new(false),
        });
        let server = Arc::clone(&answerer);
        let serve = move || {
            while !server.over.load(Ordering::SeqCst) {
                match listener.accept() {
                    Ok((stream, _)) => {
                        let _ = server.answer(stream);
                    }
                    Err(_) => std::thread::sleep(LOOK),
                }
            }
        };
        std::thread::Builder::new().name("ssh-questions".into()).spawn(serve).map_err(fails)?;
        Ok(Self { answerer, folder })
    }

    /// The socket's path.
    pub(super) fn socket(&self) -> PathBuf {
        self.folder.path().join("ask")
    }

    /// The client runs, with this process id.
    pub(super) fn client_is(&self, pid: u32) {
        *self.answerer.client.lock().unwrap_or_else(PoisonError::into_inner) = Some(pid);
    }

    /// Set once the client is to be ended.
    pub(super) fn ended(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.answerer.ended)
    }

    pub(super) fn heard(&self) -> Heard {
        self.answerer.heard.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Questions {
    fn drop(&mut self) {
        self.answerer.over.store(true, Ordering::SeqCst);
    }
}

impl Answerer {
    /// One question. Closing without an answer is a no.
    fn answer(&self, mut stream: UnixStream) -> std::io::Result<()> {
        stream.set_nonblocking(false)?;
        stream.set_read_timeout(Some(ARRIVING))?;
        let peer = rustix::net::sockopt::socket_peercred(&stream)?;
        if peer.uid != rustix::process::geteuid() {
            return Ok(());
        }
        if !self.is_helper_of_client(peer.pid.as_raw_nonzero().get()) {
            self.note(|heard| heard.by_other = true);
            return Ok(());
        }
        let mut question = Vec::new();
        (&mut stream).take(MOST as u64).read_to_end(&mut question)?;
        if let Some(answer) = self.decide(&question) {
            stream.write_all(answer.expose().as_bytes())?;
            stream.write_all(b"\n")?;
        }
        Ok(())
    }

    /// True where the client itself started that process: not the client of a jump host, nor anybody else.
    fn is_helper_of_client(&self, pid: i32) -> bool {
        let parent = parent_of(pid);
        for _ in 0..50 {
            let client = *self.client.lock().unwrap_or_else(PoisonError::into_inner);
            match client {
                Some(client) => return parent == Some(client),
                // It may ask before we know its id.
                None => std::thread::sleep(LOOK),
            }
        }
        false
    }

    fn decide(&self, question: &[u8]) -> Option<Secret> {
        if let Some(key) = Key::asked_for(question) {
            let accepted = self.accept.as_ref().is_some_and(|accepted| *accepted == key.fingerprint);
            self.note(|heard| {
                heard.key = Some(key);
                heard.accepted = accepted;
            });
            // The question holds the fingerprint, so that a plain yes is bound to it, whatever the client's age.
            return accepted.then(|| Secret::new("yes".into()));
        }
        let asked = asked(question)?;
        let attempt = self.heard.lock().unwrap_or_else(PoisonError::into_inner).given + 1;
        let prompt = Prompt { asked, text: Untrusted::from(question), attempt };
        let secret = self.passwords.as_ref().and_then(|passwords| passwords.password(&self.host, &prompt));
        // A line feed in it would be the answer to the next question.
        let secret =
            secret.filter(|secret| secret.expose().len() < MOST && !secret.expose().contains(['\n', '\r']));
        let before = self.heard.lock().unwrap_or_else(PoisonError::into_inner).clone();
        self.note(|heard| match secret {
            Some(_) => heard.given += 1,
            None => heard.none_given = true,
        });
        // For a no the client sends an empty answer, which counts as one more wrong one. The first question may be of a way
        // in that is not meant, and another way follows; a passphrase is no business of the node's.
        if secret.is_none() && asked != Asked::Passphrase && (before.given > 0 || before.none_given) {
            self.give_up();
        }
        secret
    }

    /// Leaves the question open until the client is ended.
    fn give_up(&self) {
        self.note(|heard| heard.ended = true);
        self.ended.store(true, Ordering::SeqCst);
        let until = Instant::now() + ENDING;
        while !self.over.load(Ordering::SeqCst) && Instant::now() < until {
            std::thread::sleep(LOOK);
        }
    }

    fn note(&self, what: impl FnOnce(&mut Heard)) {
        what(&mut self.heard.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// What is asked for; none: something that is to be confirmed, which is never done.
fn asked(question: &[u8]) -> Option<Asked> {
    let text = String::from_utf8_lossy(question).to_lowercase();
    if text.contains("yes/no") || text.contains("(yes") {
        None
    } else if text.contains("passphrase") {
        Some(Asked::Passphrase)
    } else if text.contains("password") {
        Some(Asked::Password)
    } else {
        Some(Asked::Other)
    }
}

/// The parent of a process: the second word after its name, which may hold anything.
fn parent_of(pid: i32) -> Option<u32> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    stat.rsplit_once(')')?.1.split_ascii_whitespace().nth(1)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Gives(&'static str);

    impl Passwords for Gives {
        fn password(&self, _: &HostId, prompt: &Prompt) -> Option<Secret> {
            (prompt.asked == Asked::Password && prompt.attempt < 3).then(|| Secret::new(self.0.into()))
        }
    }

    fn questions(secret: &'static str, accept: Option<&str>) -> Questions {
        Questions::new(HostId("h".into()), Some(Arc::new(Gives(secret))), accept.map(String::from)).unwrap()
    }

    fn put(questions: &Questions, question: &str) -> String {
        let mut stream = UnixStream::connect(questions.socket()).unwrap();
        stream.write_all(question.as_bytes()).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut answer = String::new();
        // Who is not answered may find the talk cut.
        let _ = stream.read_to_string(&mut answer);
        answer
    }

    const NEW: &str = "The authenticity of host 'h (::1)' can't be established.\n\
        ED25519 key fingerprint is SHA256:abc+/9.\nThis key is not known by any other names.\n\
        Are you sure you want to continue connecting (yes/no/[fingerprint])? ";

    #[test]
    fn only_the_client_s_own_helper_is_answered() {
        let ours = questions("pa55", None);
        let folder = ours.socket().parent().unwrap().metadata().unwrap();
        assert_eq!(folder.permissions().mode() & 0o777, 0o700);
        // This process is no child of a client with another id.
        ours.client_is(1 << 22);
        assert_eq!(put(&ours, "root@h's password: "), "");
        assert!(ours.heard().by_other);
        ours.client_is(parent_of(i32::try_from(std::process::id()).unwrap()).unwrap());
        assert_eq!(put(&ours, "root@h's password: "), "pa55\n");
        assert_eq!(put(&ours, "root@h's password: "), "pa55\n");
        assert_eq!(put(&ours, "root@h's password: "), "", "the third time there is none");
        assert_eq!(put(&ours, "Enter passphrase for key '/k': "), "");
        assert_eq!(put(&ours, "Allow use of key? (yes/no) password"), "");
        assert_eq!((ours.heard().given, ours.heard().none_given), (2, true));
        assert!(ours.ended().load(Ordering::SeqCst), "no empty password is sent");
        let folder = ours.socket().parent().unwrap().to_owned();
        drop(ours);
        assert!(!folder.exists());
    }

    #[test]
    fn a_new_key_is_taken_by_its_fingerprint_only() {
        let parent = parent_of(i32::try_from(std::process::id()).unwrap()).unwrap();
        for (accept, answer) in [(None, ""), (Some("SHA256:abc+/8"), ""), (Some("SHA256:abc+/9"), "yes\n")] {
            let ours = questions("pa55", accept);
            ours.client_is(parent);
            assert_eq!(put(&ours, NEW), answer, "{accept:?}");
            let key = ours.heard().key.unwrap();
            assert_eq!((key.kind.as_str(), key.fingerprint.as_str()), ("ED25519", "SHA256:abc+/9"));
        }
    }

    #[test]
    fn a_password_of_two_lines_is_none() {
        let ours = questions("pa55\nyes", None);
        ours.client_is(parent_of(i32::try_from(std::process::id()).unwrap()).unwrap());
        assert_eq!(put(&ours, "Password: "), "");
    }
}
