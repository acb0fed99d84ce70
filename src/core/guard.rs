//! The guard of a node: it puts files back unless they are confirmed in time, whatever becomes of the connection, of this
//! program and of the machine it runs on (facts/safety.md A4).
//!
//! A guard is a process of its own on the node and a folder there: the old files, the deadline, and one name that is claimed
//! by a rename, so that of confirm and guard exactly one wins. `guard.sh` is both the process and what is asked of it;
//! it is run through [`Host::run`], so that a node here and one over SSH are the same. A process that a reboot has ended is
//! started again by the next look, or where the time is over, that look itself puts the files back.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::base::{Hash, Packed, Text, Untrusted};
use crate::host::{Cx, Expect, Host, HostError, HostId, HostPath, Program};

/// What is done on the node.
static SCRIPT: Packed = Packed::new(include_bytes!(concat!(env!("OUT_DIR"), "/guard.sh.packed")));

/// So much of an answer is kept.
const KEEP: usize = 64 << 10;

/// The shortest time that a guard waits, in seconds: nobody confirms anything faster.
pub const LEAST: u64 = 10;

/// The longest, in seconds: a year.
pub const MOST: u64 = 366 * 24 * 60 * 60;

/// Where guards keep what they need on a node, and how often they look at the time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// A folder that only root can change; it and the one above it are made where they are absent. The same whatever the
    /// console's state folder is.
    pub base: HostPath,
    /// Between two looks.
    pub poll: Duration,
}

impl Default for Place {
    fn default() -> Self {
        Self { base: HostPath::from("/var/lib/quantalink/guard"), poll: Duration::from_secs(1) }
    }
}

/// Name of a guard on its node: that of the run, and what tells it from runs of other consoles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Key(String);

impl Key {
    /// A new name that no other guard has.
    #[must_use]
    pub fn new(run: &str) -> Self {
        use std::hash::{BuildHasher as _, Hasher as _};
        let random = std::collections::hash_map::RandomState::new().build_hasher().finish();
        Self(format!("{run}-{random:016x}"))
    }
}

/// A file that a guard puts back.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// The file itself, links followed.
    pub path: &'a HostPath,
    /// The folder on the same file system where the old content is put beside it first.
    pub stage: &'a HostPath,
    /// What stands there now.
    pub before: Expect,
    /// What will stand there: only that is put back.
    pub after: Hash,
    /// The folders that will be made for it, innermost first.
    pub folders: &'a [HostPath],
}

/// How a guard stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stand {
    /// It waits so long still.
    Armed {
        /// Until it puts the files back.
        left: Duration,
        /// Attributes of the old file could not be kept with it (only told where a file is added).
        unlike: bool,
    },
    /// It is putting back at this moment.
    Firing,
    /// It has put back; how each file ended, in the order in which they were added.
    Fired(Vec<End>),
    /// It was confirmed.
    Confirmed,
    /// A rollback took its place.
    Disarmed,
    /// It is not there.
    Gone,
}

/// How a file ended that a guard was to put back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// The old content is back, or the file that was made is gone.
    Back,
    /// The same, but attributes could not be given back.
    BackUnlike,
    /// It had never become the new one.
    Same,
    /// Somebody else has changed it: it was left alone.
    Other,
    /// It could not be put back.
    Failed(Untrusted),
}

/// Who claims a guard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// The admin keeps what was written.
    Confirmed,
    /// A rollback puts back what the guard would.
    Disarmed,
}

/// Sees whether a guard can live on this node. Changes nothing that stays.
///
/// # Errors
/// Refused: `guard-not-possible`, with what is missing; `guard-folder-unsafe`; nothing may be executed there.
pub fn probe(host: &dyn Host, place: &Place, cx: &Cx<'_>) -> Result<(), HostError> {
    let answer = call(host, place, "probe", &Key(String::from("probe")), &[], cx)?;
    if answer == b"ok" { Ok(()) } else { Err(unclear(host)) }
}

/// Sets a guard, or adds a file to one that stands, and gives it so many seconds anew. The guard lives when this returns.
///
/// # Errors
/// Refused: as [`probe`], `changed-since-plan`, `guard-of-other-run`. Not done: `guard-not-armed`. Unknown: the node did not
/// answer; the file must not be written then.
pub fn arm(
    host: &dyn Host,
    place: &Place,
    key: &Key,
    seconds: u64,
    file: &File<'_>,
    cx: &Cx<'_>,
) -> Result<Stand, HostError> {
    let before = match file.before {
        Expect::Absent => String::from("-"),
        Expect::Is(hash) => hash.hex(),
    };
    let poll = format!("{}.{:03}", place.poll.as_secs(), place.poll.subsec_millis());
    let poll = poll.strip_suffix(".000").map(str::to_owned).unwrap_or(poll);
    let mut words = vec![seconds.to_string(), poll, word(file.path), word(file.stage), before];
    words.push(file.after.hex());
    words.extend(file.folders.iter().map(word));
    stand(host, place, "arm", key, &words, cx)
}

/// Gives a guard so many seconds anew, from now on.
///
/// # Errors
/// Not done, or unknown.
pub fn extend(
    host: &dyn Host,
    place: &Place,
    key: &Key,
    seconds: u64,
    cx: &Cx<'_>,
) -> Result<Stand, HostError> {
    stand(host, place, "extend", key, &[seconds.to_string()], cx)
}

/// Claims a guard by the one rename. Where its time is over, a confirm comes too late: the files are put back.
///
/// # Errors
/// Not done, or unknown.
pub fn claim(
    host: &dyn Host,
    place: &Place,
    key: &Key,
    claim: Claim,
    cx: &Cx<'_>,
) -> Result<Stand, HostError> {
    let word = match claim {
        Claim::Confirmed => "confirmed",
        Claim::Disarmed => "disarmed",
    };
    stand(host, place, "claim", key, &[word.to_owned()], cx)
}

/// How a guard stands. One whose process is not there any more is started again; where its time is over, the files are
/// put back by this call.
///
/// # Errors
/// Not done, or unknown.
pub fn look(host: &dyn Host, place: &Place, key: &Key, cx: &Cx<'_>) -> Result<Stand, HostError> {
    stand(host, place, "look", key, &[], cx)
}

/// Takes away what a guard leaves whose end is known.
///
/// # Errors
/// Not done, or unknown.
pub fn clear(host: &dyn Host, place: &Place, key: &Key, cx: &Cx<'_>) -> Result<(), HostError> {
    call(host, place, "clear", key, &[], cx).map(drop)
}

/// What the script says to this command.
fn stand(
    host: &dyn Host,
    place: &Place,
    command: &str,
    key: &Key,
    words: &[String],
    cx: &Cx<'_>,
) -> Result<Stand, HostError> {
    let answer = call(host, place, command, key, words, cx)?;
    parsed(&answer).ok_or_else(|| unclear(host))
}

fn call(
    host: &dyn Host,
    place: &Place,
    command: &str,
    key: &Key,
    words: &[String],
    cx: &Cx<'_>,
) -> Result<Vec<u8>, HostError> {
    let program = program(place, command, key, words);
    let output = host.run(&program, cx)?;
    if output.code != Some(0) {
        return Err(unclear(host));
    }
    match refusal(&host.id(), &output.stdout) {
        Some(error) => Err(error),
        None => Ok(output.stdout),
    }
}

/// The words that the node runs.
#[must_use]
pub fn program(place: &Place, command: &str, key: &Key, words: &[String]) -> Program {
    let script: String = SCRIPT
        .text()
        .lines()
        .filter(|line| !line.trim_start().starts_with('#') && !line.is_empty())
        .flat_map(|line| [line, "\n"])
        .collect();
    let head = ["sh", "-c", "eval \"$1\"", "quantalink-guard", &script, command];
    let mut argv: Vec<String> = head.map(String::from).to_vec();
    argv.extend([word(&place.base), key.0.clone()]);
    argv.extend_from_slice(words);
    Program { argv, keep: KEEP }
}

/// A path in letters that no shell takes for anything else, whatever its bytes are.
fn word(path: &HostPath) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-".contains(byte);
    let one = |byte: &u8| if plain(byte) { char::from(*byte).to_string() } else { format!("\\0{byte:03o}") };
    path.bytes().iter().map(one).collect()
}

/// What the node refused or could not do.
fn refusal(host: &HostId, answer: &[u8]) -> Option<HostError> {
    if let Some(lacks) = answer.strip_prefix(b"lacks ") {
        let text = Text::new("guard-not-possible").with("host", &host.0);
        return Some(HostError::Refused(text.with("tools", Untrusted::from(lacks))));
    }
    let rest = answer.strip_prefix(b"no ")?;
    let at = rest.iter().position(|byte| *byte == b' ').unwrap_or(rest.len());
    let (what, words) = rest.split_at(at);
    let words = Untrusted::from(words.get(1..).unwrap_or_default());
    let said = |id: &'static str, name: &'static str| Text::new(id).with(name, words.clone());
    Some(match what {
        b"changed" => HostError::Refused(said("changed-since-plan", "path")),
        b"unsafe" => HostError::Refused(said("guard-folder-unsafe", "path").with("host", &host.0)),
        b"other" => HostError::Refused(said("guard-of-other-run", "path").with("host", &host.0)),
        _ => HostError::NotDone(said("guard-not-armed", "why").with("host", &host.0)),
    })
}

fn unclear(host: &dyn Host) -> HostError {
    HostError::Unknown(Text::new("guard-unclear").with("host", &host.id().0))
}

fn parsed(answer: &[u8]) -> Option<Stand> {
    let mut lines = answer.split(|byte| *byte == b'\n');
    let first = std::str::from_utf8(lines.next()?).ok()?;
    let mut words = first.split(' ');
    Some(match (words.next()?, words.next(), words.next()) {
        ("armed", Some(left), unlike) => {
            Stand::Armed { left: Duration::from_secs(left.parse().ok()?), unlike: unlike.is_some() }
        }
        ("firing", None, None) => Stand::Firing,
        ("fired", None, None) => Stand::Fired(lines.map(end).collect::<Option<_>>()?),
        ("confirmed", None, None) => Stand::Confirmed,
        ("disarmed", None, None) => Stand::Disarmed,
        ("gone", None, None) => Stand::Gone,
        _ => return None,
    })
}

/// `file N RESULT`.
fn end(line: &[u8]) -> Option<End> {
    let rest = line.strip_prefix(b"file ")?;
    let at = rest.iter().position(|byte| *byte == b' ')?;
    let said = rest.get(at + 1..)?;
    Some(match said {
        b"back" | b"removed" => End::Back,
        b"back-unlike" => End::BackUnlike,
        b"same" => End::Same,
        b"other" => End::Other,
        _ => End::Failed(said.strip_prefix(b"failed ").unwrap_or(said).to_vec().into()),
    })
}

#[cfg(test)]
mod tests;
