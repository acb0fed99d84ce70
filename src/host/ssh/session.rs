//! One connection for the whole run: made when it is first needed, made again when it was lost.
//!
//! After a loss the shell of the old connection may still run on the node (facts/safety.md B, fact 4), hold the lock and be
//! at work. So a new connection first ends it, by its process id and the token that all our shells carry; then nothing of
//! ours is at work any more, and what stands there is what counts. A lock that was held is taken again before anything else.

use std::sync::{Mutex, MutexGuard, TryLockError};
use std::time::Duration;

use super::ahead::Ahead;
use super::connection::{Connection, random};
use super::fields::Fields;
use super::frames::{Broken, Hello, Request};
use super::{SshOptions, Target, errors, lock};
use crate::base::{Text, Untrusted};
use crate::host::{Cx, HostError, HostId};

/// How often a call that waits for another one looks at cancel and deadline.
const LOOK: Duration = Duration::from_millis(5);

/// Without these of its tools a node cannot be worked with; each line: one of them is enough.
const NEEDED: &[&[&str]] = &[
    &["base64", "openssl"],
    &["sha256sum", "openssl"],
    &["stat"],
    &["readlink"],
    &["head"],
    &["cat"],
    &["dd"],
    &["mv"],
    &["rm"],
    &["ln"],
    &["mkdir"],
    &["rmdir"],
    &["chmod"],
    &["chown"],
    &["ls"],
    &["id"],
    &["sleep"],
];

/// A node and its connection.
pub(super) struct Session {
    target: Target,
    options: SshOptions,
    /// In the command line of all our shells on the node.
    token: String,
    link: Mutex<Link>,
}

/// What is known of the connection.
#[derive(Default)]
struct Link {
    connection: Option<Connection>,
    hello: Hello,
    /// How this node syncs and moves, once it was asked.
    ways: Option<String>,
    /// Process ids on the node of shells whose end was not seen.
    left: Vec<u32>,
    /// The run has the lock, and must have it again after a loss.
    locked: bool,
    /// Answers that came before they were asked for.
    ahead: Ahead,
}

/// The connection, for as long as one call uses it.
pub(super) struct Held<'a> {
    session: &'a Session,
    link: MutexGuard<'a, Link>,
}

/// Why a request has no answer.
#[derive(Debug)]
pub(super) enum Trouble {
    /// It was not sent.
    Before(HostError),
    /// It was sent, and the connection ended before the answer.
    After(Broken),
    /// The node says no: a word of the script, and what goes with it.
    Failed(String, Vec<u8>),
}

impl Session {
    pub(super) fn new(target: Target, options: SshOptions) -> Result<Self, HostError> {
        Ok(Self { target, options, token: random()?, link: Mutex::default() })
    }

    pub(super) fn host(&self) -> HostId {
        self.target.id()
    }

    /// True where old algorithms are offered to the node.
    pub(super) const fn old_algorithms(&self) -> bool {
        self.options.legacy
    }

    /// Waits until no other call uses the connection.
    pub(super) fn hold(&self, cx: &Cx<'_>) -> Result<Held<'_>, HostError> {
        loop {
            match self.link.try_lock() {
                Ok(link) => return Ok(Held { session: self, link }),
                Err(TryLockError::Poisoned(poisoned)) => {
                    return Ok(Held { session: self, link: poisoned.into_inner() });
                }
                Err(TryLockError::WouldBlock) => {}
            }
            if cx.cancel.is_set() || cx.deadline.passed() {
                return Err(HostError::NotDone(Text::new("ssh-busy").with("host", &self.host().0)));
            }
            std::thread::sleep(LOOK);
        }
    }
}

impl Held<'_> {
    pub(super) fn host(&self) -> HostId {
        self.session.host()
    }

    /// What the node has. Only after [`Held::ready`].
    pub(super) fn hello(&self) -> &Hello {
        &self.link.hello
    }

    /// A connection that works, with the lock where the run has it.
    pub(super) fn ready(&mut self, cx: &Cx<'_>) -> Result<(), HostError> {
        if self.link.connection.as_mut().is_some_and(|connection| !connection.closed()) {
            return Ok(());
        }
        self.drop_connection();
        let session = self.session;
        let (connection, hello) = Connection::open(&session.target, &session.options, &session.token, cx)?;
        usable(&session.host(), session.target.user.as_deref(), &hello)?;
        self.link.connection = Some(connection);
        self.link.hello = hello;
        self.link.ways = None;
        let restored = self.restore(cx);
        if restored.is_err() {
            self.drop_connection();
        }
        restored
    }

    /// Ends what earlier connections left, and takes the lock again.
    fn restore(&mut self, cx: &Cx<'_>) -> Result<(), HostError> {
        while let Some(pid) = self.link.left.last().map(u32::to_string) {
            let ended = self.send(&Request::new("o_end", [pid.as_bytes()]), cx);
            ended.map_err(|trouble| errors::unread(&self.host(), trouble))?;
            self.link.left.pop();
        }
        if self.link.locked { lock::again(self, cx) } else { Ok(()) }
    }

    /// Lets the connection go; the node's shell may outlive it.
    fn drop_connection(&mut self) {
        if let Some(mut connection) = self.link.connection.take() {
            connection.kill();
            let pid = self.link.hello.pid;
            self.link.left.push(pid);
        }
    }

    /// A request that changes nothing, or that may be done twice: after a loss it is put once more.
    pub(super) fn ask(&mut self, request: &Request<'_>, cx: &Cx<'_>) -> Result<Vec<u8>, Trouble> {
        if !request.changes
            && let Some(answer) = self.foreseen(&request.line())
        {
            return answer;
        }
        match self.once(request, cx) {
            Err(Trouble::After(Broken::Lost)) => self.once(request, cx),
            other => other,
        }
    }

    /// What came ahead for this thread.
    pub(super) fn ahead(&mut self) -> &mut Ahead {
        &mut self.link.ahead
    }

    /// The answer to a request, if it came ahead.
    pub(super) fn foreseen(&mut self, key: &[u8]) -> Option<Result<Vec<u8>, Trouble>> {
        let answer = self.link.ahead.take(key)?;
        Some(failed(&answer).map_or(Ok(answer), Err))
    }

    /// A request that is put once.
    pub(super) fn once(&mut self, request: &Request<'_>, cx: &Cx<'_>) -> Result<Vec<u8>, Trouble> {
        if request.changes {
            self.link.ahead.forget();
        }
        if cx.cancel.is_set() || cx.deadline.passed() {
            return Err(Trouble::Before(self.not_begun(cx)));
        }
        if let Some(why) = self.link.ahead.no_way() {
            return Err(Trouble::Before(why));
        }
        if let Err(why) = self.ready(cx) {
            self.link.ahead.lost_way(&why);
            return Err(Trouble::Before(why));
        }
        self.send(request, cx)
    }

    fn not_begun(&self, cx: &Cx<'_>) -> HostError {
        let id = if cx.cancel.is_set() { "ssh-cancelled" } else { "ssh-busy" };
        HostError::NotDone(Text::of(id).with("host", &self.host().0))
    }

    /// Sends a request on the connection that is there.
    pub(super) fn send(&mut self, request: &Request<'_>, cx: &Cx<'_>) -> Result<Vec<u8>, Trouble> {
        let Some(connection) = self.link.connection.as_mut() else {
            return Err(Trouble::After(Broken::Lost));
        };
        match connection.ask(request, cx) {
            Ok(answer) => failed(&answer).map_or(Ok(answer), Err),
            Err(broken) => {
                self.drop_connection();
                Err(Trouble::After(broken))
            }
        }
    }

    /// How this node syncs and moves, as a variable before a call of the script.
    pub(super) fn ways(&mut self, cx: &Cx<'_>) -> Result<String, HostError> {
        self.ready(cx)?;
        if self.link.ways.is_none() {
            let host = self.host();
            let answer = self.ask(&Request::new("o_ways", []), cx);
            let answer = answer.map_err(|trouble| errors::unread(&host, trouble))?;
            let ways = Fields::new(&answer).text().map(String::from);
            self.set_ways(ways.ok_or_else(|| errors::garbled(&host))?);
        }
        Ok(format!("Y={}; ", self.link.ways.as_deref().unwrap_or_default()))
    }

    /// True where it is known how this node syncs and moves.
    pub(super) fn knows_ways(&self) -> bool {
        self.link.ways.is_some()
    }

    /// The node has said how it syncs and moves.
    pub(super) fn set_ways(&mut self, ways: String) {
        self.link.ways = Some(ways);
    }

    /// True where the run has the lock.
    pub(super) fn locked(&self) -> bool {
        self.link.locked
    }

    /// Says whether the run has the lock.
    pub(super) fn set_locked(&mut self, locked: bool) {
        self.link.locked = locked;
    }

    /// True while there is a connection.
    pub(super) fn connected(&self) -> bool {
        self.link.connection.is_some()
    }
}

impl<'a> Request<'a> {
    /// A request that changes nothing.
    pub(super) fn new(call: impl Into<String>, words: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let words = words.into_iter().collect();
        let (changes, checked) = (false, false);
        Self { call: call.into(), words, content: None, changes, checked, grace: Duration::ZERO }
    }

    /// The same, changing something: its hash is compared before it is done.
    pub(super) fn changing(self) -> Self {
        Self { changes: true, checked: true, ..self }
    }

    /// The same; its hash is compared before it is done.
    pub(super) fn checked(self) -> Self {
        Self { checked: true, ..self }
    }
}

/// What the node's `die` says: the last two fields, whatever was written before. Its last word is the script's own, so that
/// no content of a file can look like it.
fn failed(answer: &[u8]) -> Option<Trouble> {
    let mut fields = answer.strip_suffix(b"\0die")?.rsplitn(3, |&byte| byte == 0);
    let (detail, word) = (fields.next()?.to_vec(), fields.next()?);
    Some(Trouble::Failed(String::from_utf8_lossy(word).into_owned(), detail))
}

/// Refuses a login that is not root, and a node that lacks what every call needs.
fn usable(host: &HostId, user: Option<&str>, hello: &Hello) -> Result<(), HostError> {
    if hello.uid != 0 {
        let user = user.map_or_else(|| Untrusted::from(hello.uid.to_string()), Untrusted::from);
        return Err(HostError::Refused(Text::new("ssh-not-root").with("host", &host.0).with("user", user)));
    }
    let there = |tools: &&[&str]| {
        tools.iter().any(|tool| hello.has(tool)) || (hello.python && tools.contains(&"openssl"))
    };
    let lacks: Vec<&str> =
        NEEDED.iter().filter(|tools| !there(tools)).filter_map(|tools| tools.first().copied()).collect();
    if lacks.is_empty() {
        return Ok(());
    }
    let tools = lacks.join(" ");
    Err(HostError::Refused(Text::new("ssh-node-lacks").with("host", &host.0).with("tools", tools)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_node_must_have() {
        let host = HostId("h".into());
        let tools = |without: &str| {
            let all = NEEDED.iter().flat_map(|tools| tools.iter());
            all.filter(|tool| !without.split(' ').any(|not| not == **tool))
                .map(|tool| (*tool).into())
                .collect()
        };
        let node =
            |uid, python, without: &str| Hello { pid: 1, uid, identity: None, python, tools: tools(without) };
        let id = |node: &Hello| usable(&host, None, node).map_err(|error| error.text().clone());
        assert_eq!(id(&node(0, false, "")), Ok(()));
        assert_eq!(id(&node(0, true, "base64 sha256sum openssl")), Ok(()));
        assert_eq!(id(&node(1000, false, "")).unwrap_err().id, "ssh-not-root");
        let lacking = id(&node(0, false, "base64 openssl dd")).unwrap_err();
        assert_eq!(
            (lacking.id.as_ref(), lacking.arg("tools")),
            ("ssh-node-lacks", Some(&"base64 dd".into()))
        );
    }

    #[test]
    fn a_no_of_the_node_is_seen_behind_other_fields() {
        let Some(Trouble::Failed(word, detail)) = failed(b"link\0/a\0b\0\0loop\0/a\0die") else { panic!() };
        assert_eq!((word.as_str(), detail.as_slice()), ("loop", &b"/a"[..]));
        assert!(failed(b"body\0\0x\0y\0die\0end").is_none());
    }
}
