//! What goes over a connection: requests as the node's shell reads them, and its answers, of which none counts that did not come whole.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::quote;
use crate::base::{Hash, Untrusted};

/// So much may login scripts say before the node's shell answers.
const CHATTER: usize = 1 << 20;

/// Bytes in a line of a request's content.
const CONTENT_LINE: usize = 48;

/// What the node's shell said of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Hello {
    /// Its process id there.
    pub(super) pid: u32,
    /// The user's number.
    pub(super) uid: u32,
    /// Which machine it is, as [`Host::identity`](crate::host::Host::identity) tells.
    pub(super) identity: Option<Untrusted>,
    /// A python is there.
    pub(super) python: bool,
    /// The tools that are there.
    pub(super) tools: Vec<String>,
}

impl Hello {
    pub(super) fn has(&self, tool: &str) -> bool {
        self.tools.iter().any(|have| have == tool)
    }
}

/// What the node is asked to do.
#[derive(Debug)]
pub(super) struct Request<'a> {
    /// A function of the script, with variables before it where it needs some.
    pub(super) call: String,
    /// Its words.
    pub(super) words: Vec<&'a [u8]>,
    /// What follows the request line.
    pub(super) content: Option<&'a [u8]>,
    /// It changes something.
    pub(super) changes: bool,
    /// The node compares the request's hash before it acts.
    pub(super) checked: bool,
    /// How long a cancel still waits for the answer.
    pub(super) grace: Duration,
}

/// Why there is no answer. The connection is of no use after each of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Broken {
    /// The client or the node's shell is gone, or what came is not what was agreed on.
    Lost,
    /// Cancelled.
    Cancelled,
    /// The time is over.
    Late,
}

impl Request<'_> {
    /// The command of the script.
    pub(super) fn line(&self) -> Vec<u8> {
        let mut line = self.call.clone().into_bytes();
        if !self.words.is_empty() {
            line.push(b' ');
            line.extend(quote::line(self.words.iter().copied()));
        }
        line
    }
}

/// A request as the node reads it.
pub(super) fn frame(number: &str, request: &Request<'_>) -> Vec<u8> {
    let call = request.line();
    let hash = if request.checked { hash_of(&[&call]).hex() } else { String::from("-") };
    let mut out = format!("{number} {} {hash} ", call.len()).into_bytes();
    out.extend(call);
    out.push(b'\n');
    if let Some(content) = request.content {
        for chunk in content.chunks(CONTENT_LINE) {
            out.extend(STANDARD.encode(chunk).into_bytes());
            out.push(b'\n');
        }
        out.extend_from_slice(b".\n");
    }
    out
}

/// The shell's first line; whatever login scripts say before it is passed over.
pub(super) fn greeting(
    nonce: &str,
    mut line: impl FnMut() -> Result<Vec<u8>, Broken>,
) -> Result<Hello, Broken> {
    let mut chatter = 0;
    loop {
        let line = line()?;
        if let Some(words) = ours(nonce, &line, "hello") {
            return hello(&words).ok_or(Broken::Lost);
        }
        chatter += line.len() + 1;
        if chatter > CHATTER {
            return Err(Broken::Lost);
        }
    }
}

/// The hash of these texts, each with a line feed behind it.
fn hash_of(texts: &[&[u8]]) -> Hash {
    Hash::of(&texts.iter().flat_map(|text| [text, &b"\n"[..]]).collect::<Vec<_>>().concat())
}

/// The answer to the request of that number, which was this command.
pub(super) fn answer(
    nonce: &str,
    number: &str,
    call: &[u8],
    mut line: impl FnMut() -> Result<Vec<u8>, Broken>,
) -> Result<Vec<u8>, Broken> {
    loop {
        let line = line()?;
        match ours(nonce, &line, "begin") {
            Some(words) if words == [number] => break,
            Some(_) => return Err(Broken::Lost),
            None if ours(nonce, &line, "bad").is_some() => return Err(Broken::Lost),
            // Else something that a login script left running.
            None => {
                if let Some(words) = ours(nonce, &line, "told") {
                    return told(&words, number, call).ok_or(Broken::Lost);
                }
            }
        }
    }
    let mut body = Vec::new();
    loop {
        let line = line()?;
        if let Some(words) = ours(nonce, &line, "end") {
            return unpacked(&body, number, call, &words).ok_or(Broken::Lost);
        }
        // What a login script left running may write between our lines; what still gets in spoils the hash.
        if line.is_empty() || !line.iter().copied().all(base64_sign) {
            continue;
        }
        if !body.is_empty() {
            body.push(b'\n');
        }
        body.extend(line);
    }
}

/// The words of a line of ours that says this.
fn ours(nonce: &str, line: &[u8], what: &str) -> Option<Vec<String>> {
    let rest = line.strip_prefix(nonce.as_bytes())?.strip_prefix(b" ")?.strip_prefix(what.as_bytes())?;
    let rest = std::str::from_utf8(rest).ok().filter(|rest| rest.is_empty() || rest.starts_with(' '))?;
    Some(rest.split_ascii_whitespace().map(String::from).collect())
}

const fn base64_sign(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=')
}

/// The answer to a request about the lock: the command itself, and one of the words that there are for it. All of the line is
/// compared with what it can be, so that a length and a hash would prove nothing more.
fn told(words: &[String], number: &str, call: &[u8]) -> Option<Vec<u8>> {
    let [told, done, word] = words else { return None };
    let known: &[&str] = match call {
        b"lock" => &["locked", "folder", "held"],
        b"unlock" => &["unlocked"],
        _ => &[],
    };
    let fits = told == number && done.as_bytes() == call && known.contains(&word.as_str());
    fits.then(|| [word.as_bytes(), b"\0end"].concat())
}

/// The content of an answer whose number, length and hash are as its last line says; the hash is that of the command, too.
fn unpacked(body: &[u8], number: &str, call: &[u8], words: &[String]) -> Option<Vec<u8>> {
    let [told, length, hash @ ..] = words else { return None };
    // sha256sum writes a word behind it, openssl one before.
    let hash = hash.iter().find_map(|word| Hash::parse(word))?;
    if told != number || body.len() != length.parse::<usize>().ok()? || hash_of(&[call, body]) != hash {
        return None;
    }
    let text: Vec<u8> = body.iter().copied().filter(|byte| *byte != b'\n').collect();
    STANDARD.decode(text).ok()
}

fn hello(words: &[String]) -> Option<Hello> {
    let [pid, uid, identity, python, tools @ ..] = words else { return None };
    Some(Hello {
        pid: pid.parse().ok()?,
        uid: uid.parse().ok()?,
        identity: Some(identity.as_str()).filter(|word| *word != "-").map(Untrusted::from),
        python: python != "-",
        tools: tools.to_vec(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_taken_whole_or_not_at_all() {
        let body = b"YWJj\nZGVm";
        let words =
            |number: &str, length: usize, hash: Hash| vec![number.to_owned(), length.to_string(), hash.hex()];
        let hash = Hash::of(b"o_x\nYWJj\nZGVm\n");
        let good = words("7", body.len(), hash);
        assert_eq!(unpacked(body, "7", b"o_x", &good), Some(b"abcdef".to_vec()));
        assert_eq!(unpacked(body, "8", b"o_x", &good), None, "the answer to another question");
        assert_eq!(unpacked(body, "7", b"o_y", &good), None, "another question came there");
        assert_eq!(unpacked(b"YWJj\nZGVn", "7", b"o_x", &good), None);
        assert_eq!(unpacked(body, "7", b"o_x", &words("7", 1, hash)), None);
        assert_eq!(unpacked(b"!", "7", b"o_x", &words("7", 1, Hash::of(b"o_x\n!\n"))), None);
        assert_eq!(unpacked(body, "7", b"o_x", &good[..2]), None);
        for (before, behind) in [("", "-"), ("SHA2-256(stdin)=", ""), ("(stdin)=", "")] {
            let line = format!("7 {} {before} {} {behind}", body.len(), hash.hex());
            let words: Vec<String> = line.split_ascii_whitespace().map(String::from).collect();
            assert_eq!(unpacked(body, "7", b"o_x", &words), Some(b"abcdef".to_vec()), "{line}");
        }
        let words = |line: &str| line.split(' ').map(String::from).collect::<Vec<_>>();
        assert_eq!(told(&words("7 lock locked"), "7", b"lock"), Some(b"locked\0end".to_vec()));
        for other in [
            "8 lock locked",
            "7 lock lockec",
            "7 lock",
            "7 lock locked x",
            "7 unlock locked",
            "7 lock unlocked",
        ] {
            assert_eq!(told(&words(other), "7", b"lock"), None, "{other}");
        }
    }
}
