//! Where a path of the Windows server lies: in which share, and where in it.
//!
//! `C:/x` is in the drive's administrative share (`C$`), `//SERVER/share/x` in the share that the admin named, and a path
//! without either on drive C, as on Windows itself.

use crate::host::says::{about, refused};
use crate::host::{HostError, HostPath};

/// A place in a share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spot {
    /// The share, such as `C$`.
    pub share: String,
    /// The path in it, parts apart by backslashes, none at its ends; empty: the share itself.
    pub path: String,
    /// The whole path as plans and journals name it.
    pub full: HostPath,
}

impl Spot {
    /// The place of this path on that server.
    ///
    /// # Errors
    /// `smb-other-server`, and `smb-path-unfit` for what has no meaning on Windows, or another one for `smbclient`: a
    /// semicolon ends its commands, also between quotes.
    pub fn of(server: &str, path: &HostPath) -> Result<Self, HostError> {
        let unfit = || refused("smb-path-unfit", path);
        let text = path.raw().utf8().ok_or_else(unfit)?;
        let (share, rest, start) = if let Some(unc) = text.strip_prefix("//") {
            let mut parts = unc.splitn(3, '/');
            let (host, share) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
            if !host.eq_ignore_ascii_case(server) {
                return Err(HostError::Refused(about("smb-other-server", path).with("host", server)));
            }
            let start = format!("//{server}/{share}");
            (share.to_owned(), parts.next().unwrap_or_default(), start)
        } else {
            let (drive, rest) = match text.split_once(':') {
                Some((drive, rest)) => (drive.to_ascii_uppercase(), rest),
                None => (String::from("C"), text),
            };
            if drive.len() != 1 || !drive.bytes().all(|byte| byte.is_ascii_uppercase()) {
                return Err(unfit());
            }
            (format!("{drive}$"), rest, format!("{drive}:"))
        };
        let parts: Vec<&str> = rest.split('/').filter(|part| !part.is_empty()).collect();
        let named = |part: &&str| fits(part) && !matches!(*part, "." | "..") && !part.contains(':');
        if share.is_empty() || !fits(&share) || !parts.iter().all(named) {
            return Err(unfit());
        }
        let full = format!("{start}/{}", parts.join("/"));
        Ok(Self { share, path: parts.join("\\"), full: full.as_str().into() })
    }

    /// A neighbour: another name in the same folder.
    pub fn beside(&self, name: &str) -> Self {
        let folder = self.path.rfind('\\').and_then(|end| self.path.get(..end));
        let path = folder.map_or_else(|| name.to_owned(), |folder| format!("{folder}\\{name}"));
        Self { share: self.share.clone(), path, full: self.full.parent().join(name.as_bytes()) }
    }

    /// Something in it, where it is a folder.
    pub fn within(&self, name: &str) -> Self {
        let path = if self.path.is_empty() { name.to_owned() } else { format!("{}\\{name}", self.path) };
        Self { share: self.share.clone(), path, full: self.full.join(name.as_bytes()) }
    }

    /// The path as a word of `smbclient`'s commands.
    pub fn word(&self) -> String {
        format!("\"{}\"", self.path)
    }

    /// True for a share that Windows opens to administrators alone.
    pub fn administrative(&self) -> bool {
        self.share.ends_with('$')
    }
}

/// No character that Windows keeps out of names, or that ends a command of `smbclient`.
fn fits(part: &str) -> bool {
    !part.chars().any(|c| c.is_control() || matches!(c, '"' | ';' | '*' | '?' | '<' | '>' | '|' | '\\' | '/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(path: &str) -> Result<(String, String, HostPath), String> {
        let spot = Spot::of("sl1", &HostPath::from(path)).map_err(|error| error.text().id.to_string())?;
        Ok((spot.share, spot.path, spot.full))
    }

    #[test]
    fn places() {
        for (path, share, inside, full) in [
            ("C:/Program Files/x.xml", "C$", "Program Files\\x.xml", "C:/Program Files/x.xml"),
            ("d:/x", "D$", "x", "D:/x"),
            ("/Program Files/x", "C$", "Program Files\\x", "C:/Program Files/x"),
            ("//SL1/StorageLink/Server/x", "StorageLink", "Server\\x", "//sl1/StorageLink/Server/x"),
            ("//sl1/share", "share", "", "//sl1/share/"),
            ("C:/", "C$", "", "C:/"),
            ("/", "C$", "", "C:/"),
        ] {
            assert_eq!(of(path), Ok((share.into(), inside.into(), full.into())), "{path}");
        }
        for (path, id) in [
            ("//other/share/x", "smb-other-server"),
            ("//sl1/", "smb-path-unfit"),
            ("//sl1", "smb-path-unfit"),
            ("C:/a;rm x", "smb-path-unfit"),
            ("C:/a\"b", "smb-path-unfit"),
            ("C:/a\nb", "smb-path-unfit"),
            ("C:/a/../b", "smb-path-unfit"),
            ("C:/a:stream", "smb-path-unfit"),
            ("C:/*.xml", "smb-path-unfit"),
            ("C:/a\\b", "smb-path-unfit"),
            ("CC:/a", "smb-path-unfit"),
        ] {
            assert_eq!(of(path), Err(id.into()), "{path}");
        }
        let not_text = HostPath::from(b"C:/\xff".to_vec());
        assert!(Spot::of("sl1", &not_text).is_err());
    }

    #[test]
    fn neighbours() {
        let spot = Spot::of("h", &"C:/a/b".into()).unwrap();
        let beside = spot.beside("c d");
        assert_eq!((&*beside.path, beside.full, beside.share), ("a\\c d", "C:/a/c d".into(), "C$".into()));
        assert_eq!(Spot::of("h", &"C:/a".into()).unwrap().beside("c").path, "c");
        assert_eq!(spot.within("x").path, "a\\b\\x");
        assert_eq!(Spot::of("h", &"C:/".into()).unwrap().within("x").path, "x");
        assert_eq!(spot.word(), "\"a\\b\"");
    }
}
