//! What hosts said of themselves, as names and values for whoever reads a page or a report.

use crate::base::{Arg, Text};
use crate::core::facts::{HostFacts, ServerFacts};
use crate::core::known::Known;
use crate::host::{Found, Machine, Snapshot};

/// What is told of a host: for each fact its name and its value, or why it is not known.
#[must_use]
pub fn host_pairs(host: &HostFacts) -> Vec<(Text, Arg)> {
    match &host.server {
        Some(server) => of_server(host, server),
        None => of_node(host),
    }
}

fn of_server(host: &HostFacts, server: &ServerFacts) -> Vec<(Text, Arg)> {
    let service = known(&server.service, |service| match service {
        None => Text::new("service-none").into(),
        Some(service) => service.state.word().into(),
    });
    let mut pairs = vec![
        (Text::new("pair-service"), service),
        (Text::new("pair-folder"), known(&server.folder, |folder| folder.into())),
        (Text::new("pair-device-rules"), file(&server.config)),
    ];
    if host.machine.get().is_some() {
        pairs.extend(machine(&host.machine));
    }
    pairs
}

fn of_node(host: &HostFacts) -> Vec<(Text, Arg)> {
    let mut pairs = vec![(Text::new("pair-main"), file(&host.main))];
    if !matches!(&host.enabled, Known::Is(Snapshot { found: Found::Absent, links, .. }, _) if links.is_empty())
    {
        pairs.push((Text::new("pair-enabled"), file(&host.enabled)));
    }
    pairs.push((Text::new("pair-dropins"), dropins(host)));
    pairs.push((Text::new("pair-tools"), known(&host.tools, |version| version.into())));
    // Where these are not known nothing is amiss: there is nobody to ask, or no such thing.
    pairs.extend(host.package.get().map(|package| (Text::new("pair-package"), package.into())));
    pairs.extend(host.selinux.get().map(|selinux| {
        let mode = match selinux {
            Some(true) => "selinux-enforcing",
            Some(false) => "selinux-permissive",
            None => "selinux-off",
        };
        (Text::new("pair-selinux"), Text::new(mode).into())
    }));
    pairs.extend(machine(&host.machine));
    pairs.push((Text::new("pair-daemon"), daemon(host)));
    pairs
}

/// A fact, or why it is not known.
fn known<T>(fact: &Known<T>, show: impl FnOnce(&T) -> Arg) -> Arg {
    match fact {
        Known::Is(value, _) => show(value),
        Known::Unknown(why) => Text::new("value-unknown").with("why", why.clone()).into(),
    }
}

/// A file with the links that lead to it, its size, mode and owner.
fn file(fact: &Known<Snapshot>) -> Arg {
    known(fact, |snapshot| {
        let path = &snapshot.path;
        let text = match &snapshot.found {
            Found::Absent if snapshot.links.is_empty() => Text::new("file-absent"),
            Found::Absent => Text::new("file-dangling").with("path", path),
            Found::TooBig(size) => {
                Text::new("file-too-big").with("path", path).with("size", Arg::Size(*size))
            }
            Found::Other(_) => Text::new("file-other").with("path", path),
            Found::File(file) => {
                Text::new(if snapshot.links.is_empty() { "file-plain" } else { "file-linked" })
                    .with("path", path)
                    .with("size", Arg::Size(u64::try_from(file.bytes.len()).unwrap_or(u64::MAX)))
                    .with("mode", format!("{:04o}", file.meta.mode))
                    .with("owner", format!("{}:{}", file.meta.uid, file.meta.gid))
            }
        };
        text.into()
    })
}

fn dropins(host: &HostFacts) -> Arg {
    known(&host.dropins, |files| match files {
        None => Text::new("dropins-no-folder").into(),
        Some(files) => {
            let there = files.iter().filter(|file| !matches!(file.found, Found::Absent)).count();
            Text::new("dropins-count").with("count", there).into()
        }
    })
}

fn machine(fact: &Known<Machine>) -> Vec<(Text, Arg)> {
    let Known::Is(machine, _) = fact else {
        return vec![(Text::new("pair-system"), known(fact, |_| Arg::Num(0)))];
    };
    let mut pairs = Vec::new();
    if !machine.system.is_empty() {
        pairs.push((Text::new("pair-system"), (&machine.system).into()));
    }
    if !machine.kernel.is_empty() {
        pairs.push((Text::new("pair-kernel"), (&machine.kernel).into()));
    }
    let (total, free) = machine.memory;
    let memory = Text::new("value-memory").with("total", Arg::Size(total)).with("free", Arg::Size(free));
    pairs.push((Text::new("pair-memory"), memory.into()));
    // Free space is asked for /etc first, then for the folder of the backups.
    for (label, free) in ["pair-free-etc", "pair-free-state"].into_iter().zip(&machine.free) {
        let value = free.map_or_else(|| Text::new("value-not-told").into(), Arg::Size);
        pairs.push((Text::new(label), value));
    }
    pairs
}

fn daemon(host: &HostFacts) -> Arg {
    let text = match (host.executes, host.daemon_runs()) {
        (false, _) => Text::new("daemon-not-asked"),
        (true, None) => Text::new("daemon-unknown"),
        (true, Some(true)) => Text::new("daemon-runs"),
        (true, Some(false)) => Text::new("daemon-stands"),
    };
    text.into()
}
