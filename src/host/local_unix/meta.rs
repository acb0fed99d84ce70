//! Mode, owner and extended attributes of an open file: read, set where they differ, compared.

use std::os::fd::BorrowedFd;

use rustix::fs::{
    Gid, Mode, Stat, Uid, XattrFlags, fchmod, fchown, fgetxattr, flistxattr, fremovexattr, fsetxattr, fstat,
};
use rustix::io::Errno;

use super::errno::{Tried, not_kept, told};
use crate::base::{Arg, Text, Untrusted};
use crate::host::{HostError, HostPath, Meta};

/// The SELinux context; the kernel gives every new file one, and nobody can take it away.
pub(super) const LABEL: &[u8] = b"security.selinux";

/// A folder's ACL for what is created in it.
pub(super) const DEFAULT_ACL: &[u8] = b"system.posix_acl_default";

/// These belong to the content and are made by the kernel or by a signer (facts/engineering.md).
const CONTENT: [&[u8]; 3] = [b"security.ima", b"security.evm", b"security.capability"];

/// Mode, owner and attributes as they are now.
pub(super) fn read(file: BorrowedFd<'_>) -> rustix::io::Result<Meta> {
    let stat = fstat(file)?;
    Ok(of(&stat, attributes(file)?))
}

/// Mode and owner by what was looked at, with these attributes.
pub(super) const fn of(stat: &Stat, xattrs: Vec<(Untrusted, Untrusted)>) -> Meta {
    Meta { mode: stat.st_mode & 0o7777, uid: stat.st_uid, gid: stat.st_gid, xattrs }
}

/// One attribute; none where it is not there or the file system knows none.
pub(super) fn attribute(file: BorrowedFd<'_>, name: &[u8]) -> rustix::io::Result<Option<Vec<u8>>> {
    let mut room = 256;
    loop {
        let mut value = vec![0_u8; room];
        match fgetxattr(file, name, &mut value[..]) {
            Ok(length) => {
                value.truncate(length);
                return Ok(Some(value));
            }
            Err(Errno::RANGE) if room < 1 << 20 => room *= 4,
            Err(Errno::NODATA | Errno::NOTSUP | Errno::NOSYS) => return Ok(None),
            Err(errno) => return Err(errno),
        }
    }
}

fn attributes(file: BorrowedFd<'_>) -> rustix::io::Result<Vec<(Untrusted, Untrusted)>> {
    let mut xattrs = Vec::new();
    for name in names(file)? {
        if CONTENT.contains(&name.as_slice()) {
            continue;
        }
        if let Some(value) = attribute(file, &name)? {
            xattrs.push((Untrusted::from(name), Untrusted::from(value)));
        }
    }
    xattrs.sort();
    Ok(xattrs)
}

fn names(file: BorrowedFd<'_>) -> rustix::io::Result<Vec<Vec<u8>>> {
    let mut room = 1024;
    loop {
        let mut list = vec![0_u8; room];
        match flistxattr(file, &mut list[..]) {
            Ok(length) => {
                list.truncate(length);
                let names = list.split(|&byte| byte == 0).filter(|name| !name.is_empty());
                return Ok(names.map(<[u8]>::to_vec).collect());
            }
            Err(Errno::RANGE) if room < 1 << 20 => room *= 4,
            Err(Errno::NOTSUP | Errno::NOSYS) => return Ok(Vec::new()),
            Err(errno) => return Err(errno),
        }
    }
}

/// Gives an open file this mode, owner and attributes; what is equal already is not set, because setting even an
/// equal value may be denied. In the end all is read back and compared.
///
/// An owner change clears set-id bits and an ACL changes group bits: so owner, then attributes, then mode.
pub(super) fn apply(file: BorrowedFd<'_>, want: &Meta, path: &HostPath) -> Result<Meta, HostError> {
    let fails = |id: &'static str| move |errno| denied(errno, path, Text::new(id).into());
    let have = read(file).map_err(fails("attribute-all"))?;
    if (have.uid, have.gid) != (want.uid, want.gid) {
        fchown(file, Some(Uid::from_raw(want.uid)), Some(Gid::from_raw(want.gid)))
            .map_err(fails("attribute-owner"))?;
    }
    for (name, value) in want.xattrs.iter().filter(|pair| !have.xattrs.contains(pair)) {
        fsetxattr(file, name.bytes(), value.bytes(), XattrFlags::empty())
            .map_err(|errno| denied(errno, path, Arg::from(name)))?;
    }
    let unwanted =
        |name: &Untrusted| name.bytes() != LABEL && want.xattrs.iter().all(|(keep, _)| keep != name);
    for (name, _) in have.xattrs.iter().filter(|(name, _)| unwanted(name)) {
        fremovexattr(file, name.bytes()).map_err(|errno| denied(errno, path, Arg::from(name)))?;
    }
    if fstat(file).map_err(fails("attribute-mode"))?.st_mode & 0o7777 != want.mode {
        fchmod(file, Mode::from_raw_mode(want.mode)).map_err(fails("attribute-mode"))?;
    }
    let got = read(file).map_err(fails("attribute-all"))?;
    match difference(want, &got) {
        None => Ok(got),
        Some(what) => Err(not_kept(path, what)),
    }
}

/// Why this could not be given to the new file: a right that is missing, a disk that fails, or a file system that knows no
/// such thing.
fn denied(errno: Errno, path: &HostPath, what: Arg) -> HostError {
    match (errno, not_kept(path, what)) {
        (Errno::PERM | Errno::ACCESS, HostError::NotDone(text)) => HostError::Refused(text),
        (Errno::IO | Errno::STALE | Errno::NOSPC | Errno::DQUOT | Errno::ROFS, _) => {
            told(errno, Tried::Writing, path)
        }
        (_, error) => error,
    }
}

/// The first thing in which a file is not what was wanted. A context where none was wanted is the kernel's own.
pub(in crate::host) fn difference(want: &Meta, got: &Meta) -> Option<Arg> {
    if (want.uid, want.gid) != (got.uid, got.gid) {
        return Some(Text::new("attribute-owner").into());
    }
    if want.mode != got.mode {
        return Some(Text::new("attribute-mode").into());
    }
    let lost = want.xattrs.iter().find(|pair| !got.xattrs.contains(pair));
    let known = |name: &Untrusted| name.bytes() == LABEL || want.xattrs.iter().any(|(want, _)| want == name);
    let added = got.xattrs.iter().find(|(name, _)| !known(name));
    lost.or(added).map(|(name, _)| Arg::from(name))
}
