//! Reads what files and tools of a node say: the inventory, the tool's version, a printed configuration.

use crate::base::Untrusted;

use super::{Effective, Inventory};

/// /etc/xensource-inventory: lines `KEY='value'`, quotes off, no escapes (its own readers know none). Of a key that
/// stands twice the last one counts, as for the shell that reads it. Everything else is passed over.
pub(super) fn inventory(bytes: &[u8]) -> Inventory {
    let mut inventory = Inventory::default();
    for line in bytes.split(|&byte| byte == b'\n') {
        let line = line.trim_ascii();
        let Some(at) = line.iter().position(|&byte| byte == b'=') else { continue };
        let (key, value) = line.split_at(at);
        let value = unquoted(value.get(1..).unwrap_or_default().trim_ascii());
        let place = match key.trim_ascii_end() {
            b"PRODUCT_BRAND" => &mut inventory.brand,
            b"PRODUCT_VERSION" => &mut inventory.version,
            b"PRODUCT_VERSION_TEXT" => &mut inventory.version_text,
            b"PLATFORM_NAME" => &mut inventory.platform_name,
            b"PLATFORM_VERSION" => &mut inventory.platform,
            b"BUILD_NUMBER" => &mut inventory.build,
            b"INSTALLATION_UUID" => &mut inventory.uuid,
            _ => continue,
        };
        *place = value.into();
    }
    inventory
}

fn unquoted(value: &[u8]) -> &[u8] {
    match value {
        [b'\'', inner @ .., b'\''] | [b'"', inner @ .., b'"'] => inner,
        plain => plain,
    }
}

/// The version in `multipath-tools v0.9.4 (12/19, 2022)`, from whichever line says so.
pub(super) fn tools(stdout: &[u8], stderr: &[u8]) -> Option<Untrusted> {
    lines(stdout).chain(lines(stderr)).find_map(|line| {
        let rest = line.trim_ascii().strip_prefix(b"multipath-tools v")?;
        let end = rest.iter().position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'.');
        let version = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
        version.first().is_some_and(u8::is_ascii_digit).then(|| version.into())
    })
}

/// A configuration as `multipath -t` and `multipathd show config` print it: the OSNEXUS entries of its `devices`,
/// its `overrides`, and the messages of either stream.
pub(super) fn effective(stdout: &[u8], stderr: &[u8]) -> Effective {
    let mut effective = Effective::default();
    let mut open: Vec<&[u8]> = Vec::new();
    let mut entry = Vec::new();
    for line in lines(stdout).map(<[u8]>::trim_ascii) {
        if let Some(text) = message(line) {
            effective.messages.push(text.into());
        } else if let Some(folder) = line.strip_prefix(b"config_dir") {
            effective.reads_confd |= unquoted(folder.trim_ascii()) == super::DROP_IN_FOLDER.as_bytes();
        } else if line == b"}" {
            if open.as_slice() == [b"devices".as_slice(), b"device"] {
                let entry = std::mem::take(&mut entry);
                effective.ours.extend(is_ours(&entry).then_some(entry));
            }
            open.pop();
        } else if let Some(name) = line.strip_suffix(b"{") {
            open.push(name.trim_ascii());
        } else if let Some(setting) = setting(line) {
            match open.as_slice() {
                [b"devices", b"device"] => entry.push(setting),
                [b"overrides"] => effective.overrides.push(setting),
                _ => {}
            }
        }
    }
    effective
        .messages
        .extend(lines(stderr).filter_map(|line| message(line.trim_ascii())).map(Untrusted::from));
    effective
}

/// Keyword and value of a line, quotes off.
fn setting(line: &[u8]) -> Option<(Untrusted, Untrusted)> {
    let at = line.iter().position(u8::is_ascii_whitespace).unwrap_or(line.len());
    let (key, value) = line.split_at(at);
    (!key.is_empty()).then(|| (key.into(), unquoted(value.trim_ascii()).into()))
}

/// True where the tool printed a configuration at all.
pub(super) fn is_config(stdout: &[u8]) -> bool {
    lines(stdout).any(|line| matches!(line.trim_ascii(), b"defaults {" | b"devices {"))
}

fn is_ours(entry: &[(Untrusted, Untrusted)]) -> bool {
    entry.iter().any(|(key, value)| {
        let value = value.bytes();
        let value = value.strip_prefix(b"^").unwrap_or(value);
        let value = value.strip_suffix(b"$").unwrap_or(value);
        key.bytes() == b"vendor" && value.strip_suffix(b".*").unwrap_or(value) == b"OSNEXUS"
    })
}

/// The text of a message line: `12.345678 | text` (0.8 and later) or `Nov 20 09:30:00 | text` (0.4.9).
fn message(line: &[u8]) -> Option<&[u8]> {
    let at = line.windows(3).position(|window| window == b" | ")?;
    let (stamp, text) = line.split_at(at);
    let is_seconds = stamp.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.') && !stamp.is_empty();
    let is_time = matches!(stamp.split(|&byte| byte == b' ').filter(|part| !part.is_empty()).collect::<Vec<_>>()[..],
        [month, day, time]
            if month.len() == 3 && month.iter().all(u8::is_ascii_alphabetic)
                && day.iter().all(u8::is_ascii_digit)
                && time.iter().all(|byte| byte.is_ascii_digit() || *byte == b':'));
    (is_seconds || is_time).then(|| text.get(3..).unwrap_or_default().trim_ascii())
}

fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|&byte| byte == b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inventory_lines() {
        let read = inventory(
            b"PRODUCT_BRAND='XCP-ng'\nPRODUCT_VERSION=8.3.0\r\n# x\nBUILD_NUMBER=\"cloud\"\nOTHER='a'\nPRODUCT_VERSION_TEXT='it's'\n\
              INSTALLATION_UUID='\x1b[31m'\nPLATFORM_VERSION='\nno equals\n",
        );
        assert_eq!(read.brand, "XCP-ng".into());
        assert_eq!(read.version, "8.3.0".into());
        assert_eq!(read.build, "cloud".into());
        assert_eq!(read.version_text, "it's".into());
        assert_eq!(read.uuid.shown(), "\\u{1b}[31m");
        assert_eq!(read.platform, "'".into());
    }

    #[test]
    fn the_version_on_either_stream() {
        assert_eq!(tools(b"", b"multipath-tools v0.9.4 (12/19, 2022)\nUsage:\n"), Some("0.9.4".into()));
        let noisy = b"Nov 20 09:30:00 | /etc/multipath.conf line 3, invalid keyword: x\nmultipath-tools v0.4.9 (05/33, 2016)\n";
        assert_eq!(tools(noisy, b""), Some("0.4.9".into()));
        assert_eq!(tools(b"multipath: not found\n", b"multipath-tools v\x1b[31m"), None);
    }

    #[test]
    fn a_printed_configuration() {
        let read = effective(
            b"Nov  2 09:30:00 | line 8, invalid keyword: getuid_callout\ndefaults {\n\tverbosity 2\n}\nblacklist {\n\tdevice {\n\t\tvendor \
              \"OSNEXUS\"\n\t}\n}\ndevices {\n\tdevice {\n\t\tvendor \"IBM\"\n\t\tproduct \"a | b\"\n\t}\n\tdevice {\n\t\tvendor \
              \"OSNEXUS\"\n\t\tproduct \"QUANTASTOR\"\n\t\tfailback immediate\n\t\tpath_selector \"round-robin 0\"\n\t}\n}\n",
            b"12.345678 | /etc/multipath.conf line 9, duplicate keyword: devices\nnot a message\n",
        );
        let pairs = [
            ("vendor", "OSNEXUS"),
            ("product", "QUANTASTOR"),
            ("failback", "immediate"),
            ("path_selector", "round-robin 0"),
        ];
        assert_eq!(read.ours, [pairs.map(|(key, value)| (key.into(), value.into())).to_vec()]);
        assert_eq!(
            read.messages,
            [
                "line 8, invalid keyword: getuid_callout".into(),
                "/etc/multipath.conf line 9, duplicate keyword: devices".into()
            ]
        );
    }

    #[test]
    fn nonsense_is_no_configuration() {
        assert_eq!(effective(b"}}\n}\n{\n\x00\xff | \n", b" | \n|"), Effective::default());
        assert!(!is_config(b"Usage:\n"));
        assert!(is_config(b"defaults {\n}\n"));
    }
}
