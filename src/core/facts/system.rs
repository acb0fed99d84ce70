//! What a node's system says of itself beyond its multipath files: the package of the tools, SELinux.

use std::time::Duration;

use crate::base::{Text, Untrusted};
use crate::core::known::Known;
use crate::host::{Cx, Found, Host, HostPath};

use super::HostFacts;
use super::gather::{ask, command, failed, file_evidence, step};

/// A package database waits for whoever has locked it.
pub(super) const PACKAGE_TIME: Duration = Duration::from_secs(10);
/// Where the kernel says whether it enforces: today, and where it did up to `CentOS` 6.
pub(super) const ENFORCE: [&str; 2] = ["/sys/fs/selinux/enforce", "/selinux/enforce"];
/// A file of sysfs says that it is as large as a page, which has up to 64 KiB.
pub(super) const PAGE: u64 = 64 << 10;

/// A dom0 is a `CentOS` with packages of its own.
const RPM: &[&str] = &["rpm", "-q", "device-mapper-multipath"];
/// Debian and its kin.
const DPKG: &[&str] = &["dpkg-query", "-W", "multipath-tools"];

/// The installed package of the multipath tools, by name and version.
pub(super) fn package(host: &dyn Host, facts: &HostFacts, cx: &Cx<'_>) -> Known<Untrusted> {
    if !host.executes() {
        return Known::Unknown(Text::new("fact-nothing-executed"));
    }
    let cx = step(cx, facts, "gather-package", PACKAGE_TIME);
    let is_dom0 = matches!(facts.inventory, Known::Is(Some(_), _));
    let asked = asked(is_dom0);
    let mut said = Known::Unknown(Text::new("fact-not-asked"));
    for words in asked {
        said = named(host, words, &cx);
        if said.get().is_some() {
            break;
        }
    }
    said
}

/// Which databases are asked, in this order.
pub(super) const fn asked(is_dom0: bool) -> &'static [&'static [&'static str]] {
    if is_dom0 { &[RPM] } else { &[DPKG, RPM] }
}

fn named(host: &dyn Host, words: &[&str], cx: &Cx<'_>) -> Known<Untrusted> {
    let output = match ask(host, words, cx) {
        Ok(output) => output,
        Err(error) => return Known::Unknown(error.text().clone()),
    };
    let line = output.stdout.split(|&byte| byte == b'\n').next().unwrap_or_default().trim_ascii();
    // `dpkg-query` puts a tab between name and version.
    let name: Vec<&[u8]> = line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).collect();
    if output.code != Some(0) || name.is_empty() || name.len() > 2 || line.len() > 256 {
        return Known::Unknown(failed(words, &output));
    }
    Known::Is(name.join(&b' ').into(), Text::new("evidence-command").with("command", command(words)))
}

/// Whether SELinux is enforcing; none: it is off.
pub(super) fn selinux(host: &dyn Host, cx: &Cx<'_>) -> Known<Option<bool>> {
    if !host.executes() {
        return Known::Unknown(Text::new("fact-kernel-not-asked"));
    }
    for path in ENFORCE.map(HostPath::from) {
        let file = match host.read(&path, PAGE, cx) {
            Ok(seen) => seen.found,
            Err(error) => return Known::Unknown(error.text().clone()),
        };
        match file {
            Found::File(file) => {
                let enforcing = file.bytes.trim_ascii() != b"0";
                return Known::Is(Some(enforcing), file_evidence(&path));
            }
            Found::Absent => {}
            Found::TooBig(_) | Found::Other(_) => {
                return Known::Unknown(Text::new("fact-not-a-file").with("path", &path));
            }
        }
    }
    let [today, _] = ENFORCE;
    Known::Is(None, Text::new("evidence-absent").with("path", today))
}
