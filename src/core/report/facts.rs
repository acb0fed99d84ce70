//! What a host said of itself, as names and values: for the wizard's first page, for `-v` and for the report.

use crate::base::{Arg, Text, Untrusted};
use crate::core::facts::{HostFacts, Inventory, ServerFacts};
use crate::core::known::Known;
use crate::host::{Found, Machine, Snapshot};

/// Everything that is known of a node, and of what is not known why.
#[must_use]
pub fn node_pairs(host: &HostFacts) -> Vec<(Text, Arg)> {
    let named = |id, arg| (Text::new(id), arg);
    let mut pairs =
        vec![named("pair-product", known(&host.inventory, |inventory| product(inventory.as_ref())))];
    pairs.extend(host.inventory.get().and_then(Option::as_ref).map(inventory).into_iter().flatten());
    pairs.extend([
        named("pair-main", file(&host.main)),
        named("pair-enabled", file(&host.enabled)),
        named("pair-disabled", file(&host.disabled)),
        named("pair-dropins", dropins(host)),
        named("pair-tools", known(&host.tools, |version| version.into())),
        named("pair-package", known(&host.package, |name| name.into())),
        named("pair-daemon", daemon(host)),
        named("pair-effective", known(&host.effective, entries)),
        named("pair-loaded", known(&host.loaded, entries)),
        named("pair-selinux", known(&host.selinux, |enforcing| selinux(*enforcing))),
        named("pair-xapi", known(&host.xapi, |xapi| keys(xapi.keys.on_in(&host.release)))),
        named("pair-disks", counted(&host.paths.disks)),
        named("pair-maps", counted(&host.paths.maps)),
        named("pair-sessions", counted(&host.paths.sessions)),
        named("pair-ports", counted(&host.paths.ports)),
    ]);
    pairs.extend(machine(&host.machine));
    pairs
}

/// The service, its folder and its device rules, and the machine where it tells of itself.
#[must_use]
pub fn server_pairs(host: &HostFacts, server: &ServerFacts) -> Vec<(Text, Arg)> {
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

/// A fact, or why it is not known.
#[must_use]
pub fn known<T>(fact: &Known<T>, show: impl FnOnce(&T) -> Arg) -> Arg {
    match fact {
        Known::Is(value, _) => show(value),
        Known::Unknown(why) => Text::new("value-unknown").with("why", why.clone()).into(),
    }
}

fn counted<T>(fact: &Known<Vec<T>>) -> Arg {
    known(fact, |list| list.len().into())
}

/// Brand, version and build, as the inventory has them.
fn product(inventory: Option<&Inventory>) -> Arg {
    match inventory {
        None => Text::new("product-none").into(),
        Some(Inventory { brand, version, build, .. }) => {
            Text::new("product-is").with("brand", brand).with("version", version).with("build", build).into()
        }
    }
}

fn inventory(inventory: &Inventory) -> Vec<(Text, Arg)> {
    let Inventory { platform_name, platform, uuid, .. } = inventory;
    let both: Untrusted =
        [platform_name.bytes(), b" ", platform.bytes()].concat().trim_ascii().to_vec().into();
    let pairs = [("pair-platform", &both), ("pair-uuid", uuid)];
    // Not every inventory has them.
    let told = pairs.into_iter().filter(|(_, value)| !value.bytes().is_empty());
    told.map(|(name, value)| (Text::new(name), value.into())).collect()
}

fn entries(seen: &crate::core::facts::Effective) -> Arg {
    let told = Text::new("value-entries").with("count", seen.ours.len());
    told.with("messages", seen.messages.len()).into()
}

fn selinux(enforcing: Option<bool>) -> Arg {
    Arg::from(match enforcing {
        None => Text::new("selinux-off"),
        Some(true) => Text::new("selinux-enforcing"),
        Some(false) => Text::new("selinux-permissive"),
    })
}

fn keys(on: bool) -> Arg {
    Arg::from(if on { Text::new("xapi-keys-on") } else { Text::new("xapi-keys-off") })
}

/// A file with the links that lead to it, its size, mode and owner.
#[must_use]
pub fn file(fact: &Known<Snapshot>) -> Arg {
    known(fact, |snapshot| {
        let path = &snapshot.path;
        let text = match &snapshot.found {
            Found::Absent if snapshot.links.is_empty() => Text::new("file-absent"),
            Found::Absent => Text::new("file-dangling").with("path", path),
            Found::TooBig(size) => {
                Text::new("file-too-big").with("path", path).with("size", Arg::Size(*size))
            }
            Found::Other(_) => Text::new("file-other").with("path", path),
            Found::File(file) if file.meta.windows().is_some() => Text::new("file-of-windows")
                .with("path", path)
                .with("size", Arg::Size(u64::try_from(file.bytes.len()).unwrap_or(u64::MAX)))
                .with("attributes", file.meta.windows().unwrap_or_default()),
            Found::File(file) if path.of_windows() => {
                let size = Arg::Size(u64::try_from(file.bytes.len()).unwrap_or(u64::MAX));
                Text::new("file-on-windows").with("path", path).with("size", size)
            }
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

/// How many files conf.d has.
#[must_use]
pub fn dropins(host: &HostFacts) -> Arg {
    known(&host.dropins, |files| match files {
        None => Text::new("dropins-no-folder").into(),
        Some(files) => {
            let there = files.iter().filter(|file| !matches!(file.found, Found::Absent)).count();
            Text::new("dropins-count").with("count", there).into()
        }
    })
}

/// The machine itself: system, memory, free space.
#[must_use]
pub fn machine(fact: &Known<Machine>) -> Vec<(Text, Arg)> {
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

/// Whether multipathd runs.
#[must_use]
pub fn daemon(host: &HostFacts) -> Arg {
    let text = match (host.executes, host.daemon_runs()) {
        (false, _) => Text::new("daemon-not-asked"),
        (true, None) => Text::new("daemon-unknown"),
        (true, Some(true)) => Text::new("daemon-runs"),
        (true, Some(false)) => Text::new("daemon-stands"),
    };
    text.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_inventory_lacks_is_no_empty_line() {
        let ids = |read: &Inventory| {
            inventory(read).iter().map(|(name, _)| name.id.to_string()).collect::<Vec<_>>()
        };
        let uuid = Inventory { uuid: "0d7a1b52".into(), ..Inventory::default() };
        assert_eq!(ids(&uuid), ["pair-uuid"]);
        assert_eq!(ids(&Inventory { platform: "3.4.0".into(), ..uuid }), ["pair-platform", "pair-uuid"]);
    }
}
