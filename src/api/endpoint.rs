//! Where a server is: `HOST`, `HOST:PORT`, an IPv6 address bare or as `[ADDRESS]:PORT`.

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

use super::Endpoint;
use crate::base::Text;

/// Longest name that the DNS can hold.
const LONGEST: usize = 253;

impl Endpoint {
    /// Reads what was typed; blanks around it are dropped. Where it names no port, the server is at `port`.
    ///
    /// # Errors
    /// What is wrong with it, and how it has to look: `endpoint-empty`, `endpoint-url`, `endpoint-port`,
    /// `endpoint-brackets`, `endpoint-host`.
    pub fn parse(typed: &str, port: u16) -> Result<Self, Text> {
        let typed = typed.trim();
        let bad = |id: &'static str| Err(Text::new(id).with("typed", typed));
        if typed.is_empty() {
            return Err(Text::new("endpoint-empty"));
        }
        if typed.contains(['/', '@', '?', '#']) {
            return Err(Text::new("endpoint-url").with("typed", typed));
        }
        if typed.parse::<Ipv6Addr>().is_ok() {
            return Ok(Self { host: typed.to_owned(), port });
        }
        let (host, given) = if let Some(rest) = typed.strip_prefix('[') {
            match rest.split_once(']') {
                Some((host, after)) if host.parse::<Ipv6Addr>().is_ok() => {
                    match (after.is_empty(), after.strip_prefix(':')) {
                        (true, _) => (host, None),
                        (false, Some(given)) => (host, Some(given)),
                        (false, None) => return bad("endpoint-brackets"),
                    }
                }
                _ => return bad("endpoint-brackets"),
            }
        } else {
            match typed.split_once(':') {
                Some((_, more)) if more.contains(':') => return bad("endpoint-brackets"),
                Some((host, given)) => (host, Some(given)),
                None => (typed, None),
            }
        };
        if !host.contains(':') && !is_host(host) {
            return Err(Text::new("endpoint-host").with("typed", typed));
        }
        let port = match given {
            None => port,
            Some(given) => match read_port(given) {
                Some(port) => port,
                None => return Err(Text::new("endpoint-port").with("typed", typed)),
            },
        };
        Ok(Self { host: host.to_owned(), port })
    }
}

/// A port from 1 to 65535 in plain digits.
fn read_port(text: &str) -> Option<u16> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|port| plain && *port != 0)
}

/// True for an IPv4 address, and for a name as the DNS and Windows know it. A name whose last label is a number can only be an
/// address, so that a mistyped address is not looked up.
fn is_host(host: &str) -> bool {
    if host.parse::<Ipv4Addr>().is_ok() {
        return true;
    }
    let name = host.strip_suffix('.').unwrap_or(host);
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    let numeric = |label: &str| label.bytes().all(|byte| byte.is_ascii_digit());
    name.len() <= LONGEST && name.split('.').all(label) && !name.rsplit('.').next().is_some_and(numeric)
}

/// As it can be typed again: an IPv6 address in brackets, always with the port.
impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.host.contains(':') {
            write!(f, "[{}]:{}", self.host, self.port)
        } else {
            write!(f, "{}:{}", self.host, self.port)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_typed() {
        let long = format!("{}.example", "a".repeat(63));
        for (typed, host, port) in [
            ("gw", "gw", 21605),
            (" gw.lan. ", "gw.lan.", 21605),
            ("gw:443", "gw", 443),
            ("storage_link-1.lan:65535", "storage_link-1.lan", 65535),
            ("10.0.0.7", "10.0.0.7", 21605),
            ("10.0.0.7:1", "10.0.0.7", 1),
            ("fe80::1", "fe80::1", 21605),
            ("::1", "::1", 21605),
            ("[::1]", "::1", 21605),
            ("[2001:db8::a]:8153", "2001:db8::a", 8153),
            (&long, &long, 21605),
        ] {
            let read = Endpoint::parse(typed, 21605).unwrap();
            assert_eq!((read.host.as_str(), read.port), (host, port), "{typed}");
            assert_eq!(Endpoint::parse(&read.to_string(), 9).unwrap(), read, "typed again: {read}");
        }
        assert_eq!(Endpoint { host: "::1".into(), port: 2 }.to_string(), "[::1]:2");
    }

    #[test]
    fn what_is_refused_and_why() {
        for (typed, id) in [
            ("", "endpoint-empty"),
            ("  ", "endpoint-empty"),
            ("https://gw:21605", "endpoint-url"),
            ("gw/path", "endpoint-url"),
            ("admin@gw", "endpoint-url"),
            ("gw:", "endpoint-port"),
            ("gw:0", "endpoint-port"),
            ("gw:65536", "endpoint-port"),
            ("gw:+1", "endpoint-port"),
            ("gw:ssh", "endpoint-port"),
            ("[::1]:", "endpoint-port"),
            ("[::1", "endpoint-brackets"),
            ("[::1]x", "endpoint-brackets"),
            ("[gw]:1", "endpoint-brackets"),
            ("[]", "endpoint-brackets"),
            ("1:2:3", "endpoint-brackets"),
            ("fe80::1%eth0", "endpoint-brackets"),
            (":1", "endpoint-host"),
            ("gw lan", "endpoint-host"),
            ("gw..lan", "endpoint-host"),
            ("-gw", "endpoint-host"),
            ("10.0.0", "endpoint-host"),
            ("10.0.0.300", "endpoint-host"),
            ("gw\u{1b}[0m", "endpoint-host"),
            ("größe.lan", "endpoint-host"),
            (&"a".repeat(64), "endpoint-host"),
        ] {
            assert_eq!(
                Endpoint::parse(typed, 1).map_err(|text| text.id.to_string()),
                Err(id.into()),
                "{typed}"
            );
        }
    }
}
