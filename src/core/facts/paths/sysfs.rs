//! What the kernel tells of SCSI disks, iSCSI sessions and Fibre Channel ports in /sys. Each file there is one small
//! value. How many are read is bounded: over SSH each read is a command.

use crate::base::{Text, Untrusted};
use crate::core::facts::gather::file_evidence;
use crate::core::known::Known;
use crate::host::{Cx, Found, Host, HostError, HostPath};

use super::{Disk, Port, Session, TARGETS, VENDOR};

/// All block devices.
pub(in crate::core::facts) const BLOCK: &str = "/sys/block";
pub(in crate::core::facts) const SESSIONS: &str = "/sys/class/iscsi_session";
const CONNECTIONS: &str = "/sys/class/iscsi_connection";
const PORTS: &str = "/sys/class/fc_remote_ports";

/// How many SCSI disks, sessions and ports are looked at.
const MOST: usize = 256;
/// A file of sysfs says that it is as large as a page, which has up to 64 KiB.
const PAGE: u64 = 64 << 10;
/// No value that is asked for is longer.
const LONGEST: usize = 256;

/// A value with the path behind all links.
struct Attr {
    value: Untrusted,
    at: HostPath,
}

/// A value of sysfs; none where the kernel does not tell it. An attribute that cannot be read is one that is not told:
/// the kernel says so by an error. Only a host that does not answer is an error.
fn attr(host: &dyn Host, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Attr>, HostError> {
    let seen = match host.read(path, PAGE, cx) {
        Ok(seen) => seen,
        Err(error @ HostError::Unknown(_)) => return Err(error),
        Err(error) if over(cx) => return Err(error),
        Err(_) => return Ok(None),
    };
    let Found::File(file) = &seen.found else { return Ok(None) };
    let line = file.bytes.split(|&byte| byte == b'\n').next().unwrap_or_default().trim_ascii();
    let value = line.get(..line.len().min(LONGEST)).unwrap_or_default();
    Ok((!value.is_empty()).then(|| Attr { value: value.into(), at: seen.path }))
}

fn value(
    host: &dyn Host,
    folder: &HostPath,
    name: &str,
    cx: &Cx<'_>,
) -> Result<Option<Untrusted>, HostError> {
    Ok(attr(host, &folder.join(name.as_bytes()), cx)?.map(|attr| attr.value))
}

fn over(cx: &Cx<'_>) -> bool {
    cx.cancel.is_set() || cx.deadline.passed()
}

/// The names in a folder that are meant; none: no such folder.
fn names(
    host: &dyn Host,
    folder: &str,
    meant: impl Fn(&[u8]) -> bool,
    cx: &Cx<'_>,
) -> Result<Option<Vec<Untrusted>>, HostError> {
    let entries = host.list(&folder.into(), cx)?;
    let names = |entries: Vec<crate::host::Entry>| {
        entries.into_iter().map(|entry| entry.name).filter(|name| meant(name.bytes())).collect()
    };
    Ok(entries.map(names))
}

/// QuantaStor's disks among the SCSI disks.
pub(super) fn disks(host: &dyn Host, cx: &Cx<'_>) -> Known<Vec<Disk>> {
    let is_disk = |name: &[u8]| name.starts_with(b"sd");
    let names = match names(host, BLOCK, is_disk, cx) {
        Ok(Some(names)) => names,
        Ok(None) => return Known::Unknown(Text::new("fact-no-sysfs")),
        Err(error) => return Known::Unknown(error.text().clone()),
    };
    let (mut disks, mut looked) = (Vec::new(), 0);
    for name in names.iter().take(MOST) {
        match disk(host, name, cx) {
            Ok(disk) => disks.extend(disk),
            // What was seen until then stands; the evidence says that it is not all.
            Err(_) if looked > 0 && cx.deadline.passed() => break,
            Err(error) => return Known::Unknown(error.text().clone()),
        }
        looked += 1;
    }
    let all = looked == names.len();
    let some = || Text::new("evidence-disks-some").with("looked", looked).with("count", names.len());
    Known::Is(disks, if all { file_evidence(&BLOCK.into()) } else { some() })
}

/// A disk, if it is one of QuantaStor's.
fn disk(host: &dyn Host, name: &Untrusted, cx: &Cx<'_>) -> Result<Option<Disk>, HostError> {
    let device = HostPath::from(BLOCK).join(name.bytes()).join(b"device");
    let Some(vendor) = attr(host, &device.join(b"vendor"), cx)? else { return Ok(None) };
    if vendor.value.bytes() != VENDOR {
        return Ok(None);
    }
    let product = value(host, &device, "model", cx)?.unwrap_or_default();
    let access = value(host, &device, "access_state", cx)?;
    let handler = if access.is_none() { value(host, &device, "dh_state", cx)? } else { None };
    let over = way(&vendor.at).map(Untrusted::from);
    Ok(Some(Disk { name: name.clone(), vendor: vendor.value, product, access, handler, over }))
}

/// True where a multipath map stands over one of these disks.
pub(super) fn mapped(host: &dyn Host, disks: &[Disk], cx: &Cx<'_>) -> Result<bool, HostError> {
    for disk in disks {
        let holders = HostPath::from(BLOCK).join(disk.name.bytes()).join(b"holders");
        for holder in host.list(&holders, cx)?.unwrap_or_default() {
            if !holder.name.bytes().starts_with(b"dm-") {
                continue;
            }
            let device = HostPath::from(BLOCK).join(holder.name.bytes());
            // Up to Linux 2.6.28 the kernel does not tell what kind of map it is.
            let uuid = value(host, &device, "dm/uuid", cx)?;
            if uuid.is_none_or(|uuid| uuid.bytes().starts_with(b"mpath-")) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// What a disk is seen over, by its place among the kernel's devices:
/// `/sys/devices/platform/host8/session1/target8:0:0/8:0:0:1/vendor`,
/// `/sys/devices/…/host7/rport-7:0-1/target7:0:1/7:0:1:1/vendor`.
fn way(at: &HostPath) -> Option<&[u8]> {
    let digits = |rest: &[u8]| {
        rest.first().is_some_and(u8::is_ascii_digit)
            && rest.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'-'))
    };
    let is_way = |part: &[u8]| {
        [&b"session"[..], b"rport-"].iter().any(|lead| part.strip_prefix(*lead).is_some_and(digits))
    };
    at.bytes().split(|&byte| byte == b'/').rfind(|part| is_way(part))
}

/// The iSCSI sessions to QuantaStor's targets.
pub(super) fn sessions(host: &dyn Host, cx: &Cx<'_>) -> Known<Vec<Session>> {
    let is_session = |name: &[u8]| name.starts_with(b"session");
    let read = || -> Result<Option<Vec<Session>>, HostError> {
        let Some(names) = names(host, SESSIONS, is_session, cx)? else { return Ok(None) };
        let connections = names_of_connections(host, cx)?;
        let mut sessions = Vec::new();
        for name in names.iter().take(MOST) {
            sessions.extend(session(host, name, &connections, cx)?);
        }
        Ok(Some(sessions))
    };
    listed(read(), SESSIONS)
}

fn names_of_connections(host: &dyn Host, cx: &Cx<'_>) -> Result<Vec<Untrusted>, HostError> {
    Ok(names(host, CONNECTIONS, |name| name.starts_with(b"connection"), cx)?.unwrap_or_default())
}

/// A folder that is not there holds nothing: the kernel's module is not loaded.
fn listed<T>(read: Result<Option<Vec<T>>, HostError>, folder: &str) -> Known<Vec<T>> {
    match read {
        Ok(Some(list)) => Known::Is(list, file_evidence(&folder.into())),
        Ok(None) => Known::Is(Vec::new(), Text::new("evidence-absent").with("path", folder)),
        Err(error) => Known::Unknown(error.text().clone()),
    }
}

/// A session, if it is one to QuantaStor.
fn session(
    host: &dyn Host,
    name: &Untrusted,
    connections: &[Untrusted],
    cx: &Cx<'_>,
) -> Result<Option<Session>, HostError> {
    let folder = HostPath::from(SESSIONS).join(name.bytes());
    let Some(target) = value(host, &folder, "targetname", cx)? else { return Ok(None) };
    if !target.bytes().starts_with(TARGETS) {
        return Ok(None);
    }
    let state = value(host, &folder, "state", cx)?.unwrap_or_default();
    let number = name.bytes().strip_prefix(b"session").unwrap_or_default();
    // `connection1:0` is the first connection of `session1`.
    let lead = [b"connection", number, b":"].concat();
    let own = connections.iter().find(|connection| connection.bytes().starts_with(&lead));
    let portal = match own {
        Some(connection) => portal(host, connection, cx)?,
        None => Untrusted::default(),
    };
    Ok(Some(Session { target, portal, state }))
}

/// Where a connection leads now; where it leads nowhere, where it should.
fn portal(host: &dyn Host, connection: &Untrusted, cx: &Cx<'_>) -> Result<Untrusted, HostError> {
    let folder = HostPath::from(CONNECTIONS).join(connection.bytes());
    for (address, port) in [("address", "port"), ("persistent_address", "persistent_port")] {
        if let Some(address) = value(host, &folder, address, cx)? {
            let port = value(host, &folder, port, cx)?.unwrap_or_default();
            let brackets = address.bytes().contains(&b':') && !address.bytes().starts_with(b"[");
            let (open, close): (&[u8], &[u8]) = if brackets { (b"[", b"]") } else { (b"", b"") };
            return Ok([open, address.bytes(), close, b":", port.bytes()].concat().into());
        }
    }
    Ok(Untrusted::default())
}

/// The Fibre Channel remote ports over which these disks are seen.
pub(super) fn ports(host: &dyn Host, disks: &[Disk], cx: &Cx<'_>) -> Known<Vec<Port>> {
    let mut names: Vec<&Untrusted> = disks.iter().filter_map(|disk| disk.over.as_ref()).collect();
    names.retain(|name| name.bytes().starts_with(b"rport-"));
    names.sort_unstable();
    names.dedup();
    let read = || -> Result<Option<Vec<Port>>, HostError> {
        let mut ports = Vec::new();
        for name in names.iter().take(MOST) {
            let folder = HostPath::from(PORTS).join(name.bytes());
            // A port without a name is gone, its disks soon.
            let wwpn = value(host, &folder, "port_name", cx)?.unwrap_or_else(|| (*name).clone());
            let state = value(host, &folder, "port_state", cx)?.unwrap_or_default();
            ports.push(Port { name: wwpn, state });
        }
        Ok(Some(ports))
    };
    listed(read(), PORTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_disk_is_seen_over() {
        for (path, over) in [
            ("/sys/devices/platform/host8/session1/target8:0:0/8:0:0:1/vendor", Some("session1")),
            ("/sys/devices/pci0/host7/rport-7:0-12/target7:0:1/7:0:1:1/vendor", Some("rport-7:0-12")),
            ("/sys/devices/pci0/ata1/host0/target0:0:0/0:0:0:0/vendor", None),
            ("/sys/devices/sessions/rport-x/session/session1x/vendor", None),
            ("/", None),
        ] {
            assert_eq!(way(&path.into()), over.map(str::as_bytes), "{path}");
        }
    }
}
