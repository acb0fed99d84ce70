//! What a temporary file is given so that it becomes the new one, and what the node tells of a file that stands.

use super::fields::{Attributes, Fields, Stat, hash, hex, label};
use super::frames::Hello;
use crate::base::{Hash, Untrusted};
use crate::host::Meta;

/// The SELinux context; the kernel gives every new file one, and nobody can take it away.
const LABEL: &[u8] = b"security.selinux";

/// A folder's ACL for what is created in it.
const DEFAULT_ACL: &[u8] = b"system.posix_acl_default";

/// A file as it stands on the node.
pub(super) struct Standing {
    pub(super) hash: Option<Hash>,
    stat: Stat,
    attributes: Attributes,
}

impl Standing {
    /// An answer that is nothing else.
    pub(super) fn parse(answer: &[u8]) -> Option<Self> {
        let mut fields = Fields::new(answer);
        let standing = Self::take(&mut fields)?;
        fields.end().then_some(standing)
    }

    fn take(fields: &mut Fields<'_>) -> Option<Self> {
        let regular = fields.next()? == b"f";
        let stat = Stat::parse(fields.text()?)?;
        let hash = hash(fields.next()?).filter(|_| regular);
        Some(Self { hash, stat, attributes: Attributes::take(fields)? })
    }

    pub(super) fn meta(&self) -> Meta {
        self.stat.meta(&self.attributes)
    }
}

/// What became of a sync.
pub(super) enum Synced {
    Yes,
    /// The node has no tool for it.
    Cannot,
    /// These words came.
    Failed(Vec<u8>),
}

/// An answer that tells of a sync and then of a file.
pub(super) fn synced(answer: &[u8]) -> Option<(Synced, Standing)> {
    let mut fields = Fields::new(answer);
    let synced = sync_told(&mut fields)?;
    let standing = Standing::take(&mut fields)?;
    fields.end().then_some((synced, standing))
}

pub(super) fn sync_told(fields: &mut Fields<'_>) -> Option<Synced> {
    Some(match fields.next()? {
        b"0" => Synced::Yes,
        b"9" => Synced::Cannot,
        words => Synced::Failed(words.to_vec()),
    })
}

/// What decides how a new file is to be.
pub(super) struct Model {
    pub(super) default_acl: bool,
    pub(super) label: Option<Untrusted>,
}

impl Model {
    pub(super) fn take(fields: &mut Fields<'_>) -> Option<Self> {
        let known = Attributes::take(fields)?.known();
        let default_acl = known.iter().any(|(name, _)| name.bytes() == DEFAULT_ACL);
        let label = if fields.is("label") { label(fields.next()?) } else { None };
        Some(Self { default_acl, label })
    }
}

/// The words of `o_dress` that make a file what it is to be; what is equal already is not set, because setting even an
/// equal value may be denied. An owner change clears set-id bits and an ACL changes group bits: so owner, then attributes,
/// then mode.
///
/// # Errors
/// The tools that the node lacks for it.
pub(super) fn words(want: &Meta, have: &Meta, node: &Hello) -> Result<Vec<Vec<u8>>, &'static str> {
    let mut words: Vec<Vec<u8>> = Vec::new();
    if (want.uid, want.gid) != (have.uid, have.gid) {
        words.extend([b"own".to_vec(), format!("{}:{}", want.uid, want.gid).into_bytes()]);
    }
    for (name, value) in want.xattrs.iter().filter(|pair| !have.xattrs.contains(pair)) {
        if node.has("setfattr") {
            words.extend([b"set".to_vec(), name.bytes().to_vec(), hex(value.bytes())]);
        } else if name.bytes() == LABEL && node.has("chcon") {
            let text = value.bytes().strip_suffix(b"\0").unwrap_or(value.bytes());
            words.extend([b"context".to_vec(), text.to_vec()]);
        } else {
            return Err(if name.bytes() == LABEL { "chcon" } else { "setfattr" });
        }
    }
    let unwanted =
        |name: &Untrusted| name.bytes() != LABEL && want.xattrs.iter().all(|(keep, _)| keep != name);
    for (name, _) in have.xattrs.iter().filter(|(name, _)| unwanted(name)) {
        if !node.has("setfattr") {
            return Err("setfattr");
        }
        words.extend([b"del".to_vec(), name.bytes().to_vec()]);
    }
    // Always: what comes before may have changed it.
    words.extend([b"mode".to_vec(), format!("{:o}", want.mode).into_bytes()]);
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meta(mode: u32, uid: u32, xattrs: &[(&str, &[u8])]) -> Meta {
        let xattrs = xattrs.iter().map(|(name, value)| (Untrusted::from(*name), Untrusted::from(*value)));
        Meta { mode, uid, gid: 0, xattrs: xattrs.collect() }
    }

    fn shown(want: &Meta, have: &Meta, tools: &[&str]) -> Result<String, &'static str> {
        let node = Hello { tools: tools.iter().map(|tool| (*tool).into()).collect(), ..Hello::default() };
        let all = words(want, have, &node)?;
        Ok(all.iter().map(|word| String::from_utf8_lossy(word).into_owned()).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn only_what_differs() {
        let label: (&str, &[u8]) = ("security.selinux", b"u:r:t\0");
        let want = meta(0o640, 5, &[label, ("user.a", b"1")]);
        let fresh = meta(0o600, 0, &[("security.selinux", b"other\0"), ("user.x", b"")]);
        let all = shown(&want, &fresh, &["setfattr"]).unwrap();
        assert_eq!(all, "own 5:0 set security.selinux 0x753a723a7400 set user.a 0x31 del user.x mode 640");
        assert_eq!(shown(&want, &want, &[]).unwrap(), "mode 640", "equal values are not set");
        let labelled = meta(0o640, 0, &[label]);
        assert_eq!(shown(&labelled, &meta(0o600, 0, &[]), &["chcon"]).unwrap(), "context u:r:t mode 640");
        assert_eq!(shown(&labelled, &meta(0o600, 0, &[]), &[]), Err("chcon"));
        assert_eq!(shown(&want, &labelled, &["chcon"]), Err("setfattr"));
        assert_eq!(shown(&meta(0, 0, &[]), &fresh, &[]), Err("setfattr"));
    }
}
