//! Why there is no connection: what the client said, as a message that names the next step.
//!
//! The client's words are those of OpenSSH in the locale C; they are only looked at where it ended before the node's
//! shell answered. What a server says can choose among refusals, and nothing else: a new key is known by the client's own
//! question alone.

use super::questions::Heard;
use crate::base::{Text, Untrusted};
use crate::host::{HostError, HostId};

/// The key of a host that is not known yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Key {
    /// ED25519, ECDSA, RSA, as the client calls it.
    pub(super) kind: String,
    /// `SHA256:…`; `MD5` groups from clients before 6.8.
    pub(super) fingerprint: String,
}

impl Key {
    /// The key that the client asks about in `… key fingerprint is …`.
    pub(super) fn asked_for(question: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(question).ok()?;
        let host = text.starts_with("The authenticity of host ");
        let line = text.lines().find(|line| line.contains(" key fingerprint is ")).filter(|_| host)?;
        let (kind, fingerprint) = line.split_once(" key fingerprint is ")?;
        let fingerprint = fingerprint.trim_end().trim_end_matches('.');
        Some(Self { kind: kind.to_owned(), fingerprint: fingerprint.to_owned() })
    }
}

/// The client's words, by which a failure is known, and its id.
const WORDS: &[(&str, &str)] = &[
    ("REMOTE HOST IDENTIFICATION HAS CHANGED", "ssh-host-key-changed"),
    ("has changed and you have requested strict checking", "ssh-host-key-changed"),
    ("REVOKED HOST KEY", "ssh-host-key-revoked"),
    ("Could not resolve hostname", "ssh-name-unknown"),
    ("Name or service not known", "ssh-name-unknown"),
    ("Connection refused", "ssh-refused"),
    ("No route to host", "ssh-no-route"),
    ("Network is unreachable", "ssh-no-route"),
    ("timed out", "ssh-timeout"),
    ("no matching", "ssh-old-algorithms"),
    ("no hostkey alg", "ssh-old-algorithms"),
    ("Unable to negotiate a key exchange method", "ssh-old-algorithms"),
    ("Invalid key length", "ssh-old-algorithms"),
    ("Permission denied", "ssh-auth-refused"),
    ("Too many authentication failures", "ssh-auth-refused"),
    ("Bad configuration option", "ssh-config-bad"),
    ("Can't open user config file", "ssh-config-bad"),
    ("Bad owner or permissions", "ssh-config-bad"),
    ("terminating,", "ssh-config-bad"),
];

/// What became of a connection that never came to be. `said`: the client's stderr. `code`: 255 where the client itself
/// failed, else what the node's login shell left.
pub(super) fn told(host: &HostId, said: &[u8], code: Option<i32>, heard: &Heard) -> HostError {
    HostError::Refused(why(host, said, code, heard))
}

fn why(host: &HostId, said: &[u8], code: Option<i32>, heard: &Heard) -> Text {
    let text = String::from_utf8_lossy(said);
    let about = |id: &'static str| Text::of(id).with("host", &host.0);
    let words = last_words(&text);
    if heard.ended {
        return if heard.given > 0 {
            Text::new("ssh-password-wrong").with("host", &host.0)
        } else {
            about("ssh-auth-refused").with("said", words)
        };
    }
    if code != Some(255) {
        return Text::new("ssh-no-shell").with("host", &host.0).with("said", words);
    }
    if let Some(key) = heard.key.as_ref().filter(|_| !heard.accepted) {
        let text = Text::new("ssh-host-key-unknown").with("host", &host.0);
        return text.with("kind", key.kind.as_str()).with("fingerprint", key.fingerprint.as_str());
    }
    // From the end: what a node's banner says stands before what the client says of its own end.
    let known = |line: &str| WORDS.iter().find(|(part, _)| line.contains(part)).map(|(_, id)| *id);
    let id = text.lines().rev().find_map(known);
    match id {
        Some("ssh-auth-refused") if heard.given > 0 => Text::new("ssh-password-wrong").with("host", &host.0),
        _ if heard.by_other => Text::new("ssh-jump-asks").with("host", &host.0),
        Some("ssh-host-key-changed") => Text::new("ssh-host-key-changed").with("host", &host.0),
        Some("ssh-host-key-revoked") => Text::new("ssh-host-key-revoked").with("host", &host.0),
        Some(id) => about(id).with("said", words),
        None => Text::new("ssh-failed").with("host", &host.0).with("said", words),
    }
}

/// The last line that says something, which is the client's own; what a login script says comes before it.
fn last_words(text: &str) -> Untrusted {
    let mut lines = text.lines().rev().map(str::trim).filter(|line| !line.is_empty());
    Untrusted::from(lines.next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_has_its_id() {
        let id = |said: &str, heard: &Heard| {
            why(&HostId("h".into()), said.as_bytes(), Some(255), heard).id.to_string()
        };
        let none = Heard::default();
        for (said, want) in [
            ("ssh: connect to host 10.0.0.1 port 22: Connection refused\r\n", "ssh-refused"),
            ("ssh: connect to host 10.0.0.1 port 22: No route to host\r\n", "ssh-no-route"),
            ("ssh: connect to host 10.0.0.1 port 22: Connection timed out\r\n", "ssh-timeout"),
            ("Connection timed out during banner exchange\r\n", "ssh-timeout"),
            ("ssh: Could not resolve hostname nope: Name or service not known\r\n", "ssh-name-unknown"),
            ("root@h: Permission denied (publickey,password).\r\n", "ssh-auth-refused"),
            ("Received disconnect from h port 22:2: Too many authentication failures", "ssh-auth-refused"),
            (
                "Unable to negotiate with h port 22: no matching host key type found. Their offer: ssh-rsa",
                "ssh-old-algorithms",
            ),
            ("Bad server host key: Invalid key length\r\n", "ssh-old-algorithms"),
            (
                "@  WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!  @\nHost key verification failed.",
                "ssh-host-key-changed",
            ),
            (
                "@ WARNING: REVOKED HOST KEY DETECTED! @\nHost key verification failed.",
                "ssh-host-key-revoked",
            ),
            ("/c: line 1: Bad configuration option: nope", "ssh-config-bad"),
            ("kex_exchange_identification: Connection closed by remote host", "ssh-failed"),
            ("", "ssh-failed"),
            ("Permission denied to all\nssh: connect to host h port 22: Connection refused\n", "ssh-refused"),
        ] {
            assert_eq!(id(said, &none), want, "{said}");
        }
        let tried = Heard { given: 3, ..Heard::default() };
        assert_eq!(id("root@h: Permission denied (password).", &tried), "ssh-password-wrong");
        let ended = Heard { given: 1, none_given: true, ended: true, ..Heard::default() };
        let killed = |heard: &Heard| why(&HostId("h".into()), b"try again", None, heard).id.to_string();
        assert_eq!(killed(&ended), "ssh-password-wrong");
        assert_eq!(killed(&Heard { given: 0, ..ended }), "ssh-auth-refused");
        let jump = Heard { by_other: true, ..Heard::default() };
        assert_eq!(id("Connection closed by UNKNOWN port 65535", &jump), "ssh-jump-asks");
        let key = Some(Key { kind: "RSA".into(), fingerprint: "SHA256:x".into() });
        let new = Heard { key, ..Heard::default() };
        assert_eq!(id("Host key verification failed.", &new), "ssh-host-key-unknown");
        // What a server sends is no host key's judgement.
        let text = why(&HostId("h".into()), b"REMOTE HOST IDENTIFICATION HAS CHANGED", Some(1), &none);
        assert_eq!(text.id, "ssh-no-shell");
    }

    #[test]
    fn a_question_about_a_key() {
        let question = "The authenticity of host 'h (::1)' can't be established.\r\n\
            RSA key fingerprint is 11:22.\r\nAre you sure you want to continue connecting (yes/no)? ";
        let key = Key::asked_for(question.as_bytes()).unwrap();
        assert_eq!((key.kind.as_str(), key.fingerprint.as_str()), ("RSA", "11:22"));
        assert_eq!(Key::asked_for(b"root@h's password: key fingerprint is x"), None);
    }
}
