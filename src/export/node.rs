//! What a node is called: in files, and for those who connect to it.

use crate::host::HostId;

/// `[USER@]HOST[:PORT]`, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The user to log in as.
    pub user: Option<String>,
    /// Name or address; an IPv6 address without its brackets.
    pub host: String,
    /// The port.
    pub port: Option<u16>,
}

/// The node's address; none where it holds anything that no name and no address has: it would end up in command lines
/// and in templates of others.
#[must_use]
pub fn address(id: &HostId) -> Option<Address> {
    let text = id.0.utf8()?;
    let (user, rest) = match text.rsplit_once('@') {
        Some((user, rest)) => (Some(user.to_owned()), rest),
        None => (None, text),
    };
    let (host, port) = match rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((host, "")) => (host, None),
        Some((host, port)) => (host, Some(port.strip_prefix(':')?)),
        // More than one colon: an IPv6 address without a port.
        None if rest.matches(':').count() == 1 => {
            rest.split_once(':').map(|(host, port)| (host, Some(port)))?
        }
        None => (rest, None),
    };
    let port = match port {
        Some(port) => Some(port.parse().ok().filter(|port| *port > 0)?),
        None => None,
    };
    let plain = |word: &str, more: &[u8]| {
        word.bytes().all(|byte| byte.is_ascii_alphanumeric() || more.contains(&byte))
            && word
                .bytes()
                .next()
                .is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b':' || byte == b'_')
    };
    (plain(host, b".-_:%") && user.as_deref().is_none_or(|user| plain(user, b".-_"))).then(|| Address {
        user,
        host: host.to_owned(),
        port,
    })
}

/// Names for files and inventories, one per host, in their order: letters, digits, dot, dash and underscore; no two are
/// the same, whatever the case.
#[must_use]
pub fn names<'a>(hosts: impl Iterator<Item = &'a HostId>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for id in hosts {
        let shown = id.0.shown();
        let name: String = shown
            .chars()
            .take(100)
            .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '_' })
            .collect();
        let taken = |name: &str| names.iter().any(|other| other.eq_ignore_ascii_case(name));
        let numbered = (2..).map(|number| format!("{name}_{number}"));
        let free = std::iter::once(name.clone()).chain(numbered).find(|name| !taken(name));
        names.push(free.unwrap_or(name));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> HostId {
        HostId(text.into())
    }

    #[test]
    fn addresses() {
        let parts =
            |text| address(&id(text)).map(|a| (a.user.unwrap_or_default(), a.host, a.port.unwrap_or(0)));
        let of = |user: &str, host: &str, port| Some((user.to_owned(), host.to_owned(), port));
        assert_eq!(parts("xen1"), of("", "xen1", 0));
        assert_eq!(parts("root@xen1.lab:2222"), of("root", "xen1.lab", 2222));
        assert_eq!(parts("fe80::1%eth0"), of("", "fe80::1%eth0", 0));
        assert_eq!(parts("root@[fe80::1]:22"), of("root", "fe80::1", 22));
        for bad in ["", "-oProxyCommand=x", "a b", "{{x}}", "a:0", "a:x", "[a]b", "a\nb", "$(x)@h", "h'"] {
            assert_eq!(parts(bad), None, "{bad}");
        }
    }

    #[test]
    fn names_are_plain_and_differ() {
        let ids = [id("root@a:22"), id("root_a:22"), id("../../x"), id("XEN"), id("xen"), id("\x1b[2J\n")];
        let found = names(ids.iter());
        assert_eq!(found, ["root_a_22", "root_a_22_2", ".._.._x", "XEN", "xen_2", "_u_1b__2J_n"]);
    }
}
