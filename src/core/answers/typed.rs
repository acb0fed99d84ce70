//! Answers that are more than words: addresses, fingerprints, paths and the wish for the device rules, read from the form
//! in which they are typed.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::api::{Endpoint, GATEWAY_PORT, STORAGE_PORT};
use crate::base::{Hash, Text};
use crate::edit::scsi_ids::{Wish, parse_version_at};
use crate::host::HostPath;

use super::Answers;

impl Answers {
    /// Where the gateway is; none where no address was given.
    ///
    /// # Errors
    /// See [`Endpoint::parse`].
    pub fn gateway(&self) -> Result<Option<Endpoint>, Text> {
        endpoint(self.verify.gateway.as_deref(), GATEWAY_PORT)
    }

    /// Where the storage system is; none where no address was given.
    ///
    /// # Errors
    /// See [`Endpoint::parse`].
    pub fn storage(&self) -> Result<Option<Endpoint>, Text> {
        endpoint(self.verify.storage.as_deref(), STORAGE_PORT)
    }

    /// The gateway's pinned certificate; none where none is trusted yet.
    ///
    /// # Errors
    /// See [`sha256`].
    pub fn gateway_pin(&self) -> Result<Option<Hash>, Text> {
        self.verify.gateway_fingerprint.as_deref().map(sha256).transpose()
    }

    /// The storage system's pinned certificate; none where none is trusted yet.
    ///
    /// # Errors
    /// See [`sha256`].
    pub fn storage_pin(&self) -> Result<Option<Hash>, Text> {
        self.verify.storage_fingerprint.as_deref().map(sha256).transpose()
    }

    /// What is to stand in `StorageLink`'s device rules; `block`: the content of the file that [`super::Adapter::block`]
    /// names.
    ///
    /// # Errors
    /// See [`version_at`].
    pub fn wish(&self, block: Option<Arc<Vec<u8>>>) -> Result<Wish, Text> {
        let guide = Wish::default();
        let adapter = &self.adapter;
        Ok(Wish {
            vendor: adapter.vendor.clone().unwrap_or(guide.vendor),
            product: adapter.product.clone().unwrap_or(guide.product),
            number: adapter.number.clone().unwrap_or(guide.number),
            block,
            version_at: adapter.version_at.as_deref().map(version_at).transpose()?,
            own: adapter.fields.clone().into_iter().collect(),
        })
    }
}

fn endpoint(typed: Option<&str>, port: u16) -> Result<Option<Endpoint>, Text> {
    typed.map(|typed| Endpoint::parse(typed, port)).transpose()
}

/// A SHA-256 as tools print it: 64 hexadecimal digits in any case, with or without colons or blanks between them, and with
/// the words that `openssl` puts in front.
///
/// # Errors
/// `ask-not-sha256`.
pub fn sha256(typed: &str) -> Result<Hash, Text> {
    let digits = typed.rsplit('=').next().unwrap_or_default();
    let digits: String = digits.chars().filter(|c| !matches!(c, ':' | ' ')).collect();
    Hash::parse(&digits).ok_or_else(|| Text::new("ask-not-sha256").with("typed", typed))
}

/// `LINE:COLUMN`, both from 1.
///
/// # Errors
/// `ask-not-a-place`.
pub fn version_at(typed: &str) -> Result<(usize, usize), Text> {
    parse_version_at(typed.trim()).ok_or_else(|| Text::new("ask-not-a-place").with("typed", typed))
}

/// `NAME=VALUE`, several apart by `;`.
///
/// # Errors
/// `ask-not-fields`.
pub fn own_fields(typed: &str) -> Result<BTreeMap<String, String>, Text> {
    let parts = typed.split(';').map(str::trim).filter(|part| !part.is_empty());
    let pairs = parts.map(|part| {
        let (name, value) = part.split_once('=')?;
        let (name, value) = (name.trim(), value.trim());
        (!name.is_empty() && !value.is_empty()).then(|| (name.to_owned(), value.to_owned()))
    });
    let pairs: Option<BTreeMap<_, _>> = pairs.collect();
    pairs.ok_or_else(|| Text::new("ask-not-fields").with("typed", typed))
}

/// A full path on a host: `/srv/x`, or on Windows `C:\x`, `C:/x` or `\\server\share\x`. Where it is Windows' own form the
/// parts are put apart by `/`, as hosts take it.
///
/// # Errors
/// `ask-path-not-absolute`.
pub fn host_path(typed: &str) -> Result<HostPath, Text> {
    let windows = match typed.as_bytes() {
        [drive, b':', b'\\' | b'/', ..] => drive.is_ascii_alphabetic(),
        bytes => bytes.starts_with(b"\\\\"),
    };
    if windows {
        return Ok(typed.replace('\\', "/").as_str().into());
    }
    if typed.starts_with('/') {
        return Ok(typed.into());
    }
    Err(Text::new("ask-path-not-absolute").with("typed", typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_as_tools_print_them() {
        let hash = Hash::of(b"x");
        let hex = hash.hex();
        let pairs: Vec<&str> =
            hex.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).unwrap()).collect();
        let colons = pairs.join(":").to_uppercase();
        for typed in [
            hex.clone(),
            hex.to_uppercase(),
            colons.clone(),
            pairs.join(" "),
            format!("sha256 Fingerprint={colons}"),
            format!("  {hex} "),
        ] {
            assert_eq!(sha256(&typed), Ok(hash), "{typed}");
        }
        for typed in [
            "",
            "x",
            &hex.replacen(char::is_alphanumeric, "", 1),
            &format!("{hex}00"),
            &hex.replacen(char::is_alphanumeric, "g", 1),
        ] {
            assert_eq!(
                sha256(typed).map_err(|text| text.id.to_string()),
                Err("ask-not-sha256".into()),
                "{typed}"
            );
        }
    }

    #[test]
    fn places() {
        assert_eq!(version_at("2:23"), Ok((2, 23)));
        for typed in ["", "2", "0:1", "1:0", "+1:2", "1:2:3", "a:b", ":", "1:"] {
            assert_eq!(
                version_at(typed).map_err(|text| text.id.to_string()),
                Err("ask-not-a-place".into()),
                "{typed}"
            );
        }
    }

    #[test]
    fn fields_of_the_admins_own() {
        let map = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
            pairs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect()
        };
        assert_eq!(own_fields(" a = 1 ;b/@c=x=y; "), Ok(map(&[("a", "1"), ("b/@c", "x=y")])));
        assert_eq!(own_fields(""), Ok(map(&[])));
        for typed in ["a", "=1", "a=", "a=1;b"] {
            assert_eq!(
                own_fields(typed).map_err(|text| text.id.to_string()),
                Err("ask-not-fields".into()),
                "{typed}"
            );
        }
    }

    #[test]
    fn paths() {
        for (typed, path) in [
            ("/srv/a b.exe", "/srv/a b.exe"),
            ("/srv/back\\slash", "/srv/back\\slash"),
            ("C:\\Program Files\\x", "C:/Program Files/x"),
            ("d:/x", "d:/x"),
            ("\\\\nas\\share\\x", "//nas/share/x"),
        ] {
            assert_eq!(host_path(typed), Ok(path.into()), "{typed}");
        }
        for typed in ["", "x", "./x", "C:x", "~/x", "1:/x", "\\x"] {
            assert_eq!(
                host_path(typed).map_err(|text| text.id.to_string()),
                Err("ask-path-not-absolute".into()),
                "{typed}"
            );
        }
    }

    #[test]
    fn the_wish_is_the_guides_where_nothing_else_was_said() {
        let mut answers = Answers::default();
        assert_eq!(answers.wish(None), Ok(Wish::default()));
        answers.adapter.vendor = Some("ACME".into());
        answers.adapter.version_at = Some("3:9".into());
        let block = Some(Arc::new(b"<x/>".to_vec()));
        let wish = answers.wish(block.clone()).unwrap();
        assert_eq!((&*wish.vendor, &*wish.product, &*wish.number), ("ACME", "QUANTASTOR", "1"));
        assert_eq!((wish.block, wish.version_at), (block, Some((3, 9))));
        answers.adapter.version_at = Some("top".into());
        assert_eq!(answers.wish(None).unwrap_err().id, "ask-not-a-place");
    }
}
