//! What the admin calls a node: `[USER@]HOST[:PORT]`.

use crate::base::{Text, Untrusted};
use crate::host::{HostError, HostId};

/// A node's address as it was typed. HOST may be a name of the SSH configuration, a name of the network or an address;
/// an IPv6 address stands in brackets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// As it was typed.
    pub(super) called: String,
    /// The login, where one was given; else the SSH configuration's, or that of who runs the program.
    pub(super) user: Option<String>,
    pub(super) host: String,
    pub(super) port: Option<u16>,
}

impl Target {
    /// Reads `[USER@]HOST[:PORT]`.
    ///
    /// # Errors
    /// Refused (`ssh-address-bad`): anything that the SSH client could take for an option, or a shell for more than a
    /// word: only letters, digits, `.`, `_` and `-` (in brackets also `:` and `%`), none of them `-` at the start.
    pub fn parse(text: &str) -> Result<Self, HostError> {
        Self::read(text).ok_or_else(|| {
            HostError::Refused(Text::new("ssh-address-bad").with("address", Untrusted::from(text)))
        })
    }

    fn read(text: &str) -> Option<Self> {
        let (user, rest) = match text.rsplit_once('@') {
            Some((user, rest)) => (Some(word(user, "._-")?), rest),
            None => (None, text),
        };
        let (host, port) = if let Some(rest) = rest.strip_prefix('[') {
            let (host, rest) = rest.split_once(']')?;
            let host = word(host, ":%._-").filter(|host| host.contains(':'))?;
            (host, if rest.is_empty() { None } else { Some(rest.strip_prefix(':')?) })
        } else {
            let (host, port) = match rest.split_once(':') {
                Some((host, port)) => (host, Some(port)),
                None => (rest, None),
            };
            (word(host, "._-")?, port)
        };
        let port = match port {
            None => None,
            Some(port) if port.bytes().all(|byte| byte.is_ascii_digit()) => {
                Some(port.parse().ok().filter(|port| *port > 0)?)
            }
            Some(_) => return None,
        };
        Some(Self { called: text.to_owned(), user, host, port })
    }

    /// The machine's name or address in it, without brackets.
    #[must_use]
    pub fn machine(&self) -> &str {
        &self.host
    }

    /// Its name in plans, journals and messages: as it was typed.
    #[must_use]
    pub fn id(&self) -> HostId {
        HostId(Untrusted::from(self.called.as_str()))
    }
}

/// A word of letters, digits and these others, that no option parser takes for an option.
fn word(text: &str, others: &str) -> Option<String> {
    let known = |c: char| c.is_ascii_alphanumeric() || others.contains(c);
    let whole = !text.is_empty() && text.len() <= 255 && text.chars().all(known);
    (whole && !text.starts_with('-')).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        let read = |text: &str| {
            Target::parse(text).ok().map(|target| (target.user.unwrap_or_default(), target.host, target.port))
        };
        let is = |user: &str, host: &str, port| Some((user.to_owned(), host.to_owned(), port));
        assert_eq!(read("dom0-1"), is("", "dom0-1", None));
        assert_eq!(read("root@10.77.0.11:2222"), is("root", "10.77.0.11", Some(2222)));
        assert_eq!(read("root@[fe80::1%eth0]:22"), is("root", "fe80::1%eth0", Some(22)));
        assert_eq!(read("[::1]"), is("", "::1", None));
        assert_eq!(Target::parse("root@h:22").unwrap().id(), HostId("root@h:22".into()));
        for bad in [
            "",
            "-oProxyCommand=x",
            "root@-oProxyCommand=x",
            "-l@h",
            "@h",
            "h:",
            "h:0",
            "h:65536",
            "h:+22",
            "::1",
            "[::1",
            "[::1]22",
            "[h]",
            "h h",
            "h\n",
            "h;id",
            "$(id)@h",
            "h`id`",
            "a@b@c",
            "h/x",
            "h:22:22",
            "h\u{202e}",
            "ü",
            "[-::1]",
            "[]",
            "root@",
        ] {
            assert_eq!(read(bad), None, "{bad:?}");
        }
        assert_eq!(read(&"h".repeat(256)), None);
    }
}
