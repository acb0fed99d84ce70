//! The address of a server that is reached over SMB.

/// `smb://[DOMAIN;]USER@HOST`, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmbAddress {
    /// The account's domain; none: an account of the server itself.
    pub domain: Option<String>,
    /// The account; one with an `@` is a user principal name.
    pub user: String,
    /// Name or IPv4 address.
    pub host: String,
}

impl SmbAddress {
    /// Reads one; none where it is not whole. A colon is in no Windows name, so that a password is never taken for a part.
    #[must_use]
    pub fn parse(url: &str) -> Option<Self> {
        let (account, host) = url.strip_prefix("smb://")?.rsplit_once('@')?;
        let (domain, user) = match account.split_once(';') {
            Some((domain, user)) => (Some(domain), user),
            None => (None, account),
        };
        let host = host.strip_suffix('/').unwrap_or(host);
        let of_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        let begins = host.starts_with(|c: char| c.is_ascii_alphanumeric());
        let whole = begins && host.chars().all(of_host) && fits(user) && domain.is_none_or(fits);
        let owned = |text: &str| text.to_owned();
        whole.then(|| Self { domain: domain.map(owned), user: owned(user), host: owned(host) })
    }

    /// The same of an address that is still being typed: any part may be empty yet.
    #[must_use]
    pub fn draft(url: &str) -> Self {
        let rest = url.strip_prefix("smb://").unwrap_or_default();
        let (account, host) = rest.rsplit_once('@').unwrap_or_default();
        let (domain, user) = match account.split_once(';') {
            Some((domain, user)) => (Some(domain.to_owned()), user),
            None => (None, account),
        };
        Self { domain, user: user.to_owned(), host: host.to_owned() }
    }

    /// The address.
    #[must_use]
    pub fn url(&self) -> String {
        match &self.domain {
            Some(domain) => format!("smb://{domain};{}@{}", self.user, self.host),
            None => format!("smb://{}@{}", self.user, self.host),
        }
    }
}

/// A name as Windows allows one for accounts and domains; `%` would part the user from a password.
fn fits(name: &str) -> bool {
    let kept_out = |c: char| c.is_control() || "\"/\\[]:;|=,+*?<>%".contains(c);
    !name.is_empty() && name.trim() == name && !name.contains(kept_out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for (url, domain, user, host) in [
            ("smb://admin@sl1", None, "admin", "sl1"),
            ("smb://LAB;sl admin@sl1.lab.example/", Some("LAB"), "sl admin", "sl1.lab.example"),
            ("smb://admin@lab.example@10.0.0.7", None, "admin@lab.example", "10.0.0.7"),
        ] {
            let owned = |text: &str| text.to_owned();
            let address = SmbAddress { domain: domain.map(owned), user: owned(user), host: owned(host) };
            assert_eq!(address.url(), url.trim_end_matches('/'));
            assert_eq!(SmbAddress::draft(&address.url()), address);
            assert_eq!(SmbAddress::parse(url), Some(address), "{url}");
        }
        for half in ["smb://@", "smb://admin@", "smb://@sl1", "smb://LAB;@"] {
            assert_eq!(SmbAddress::draft(half).url(), half);
        }
        for url in [
            "smb://sl1",
            "smb://@sl1",
            "smb://admin@",
            "smb://admin:word@sl1",
            "smb://admin%word@sl1",
            "smb://;admin@sl1",
            "smb://LAB;@sl1",
            "smb://LAB\\admin@sl1",
            "smb://admin@sl1/share",
            "smb://admin@sl1:445",
            "smb://admin@-oX",
            "smb://ad\nmin@sl1",
            "cifs://admin@sl1",
        ] {
            assert_eq!(SmbAddress::parse(url), None, "{url}");
        }
    }
}
