//! Why the configuration of a dom0 is not loaded: each with what to type.

use crate::base::{Text, Untrusted};
use crate::core::answers::Answers;
use crate::core::change::Change;
use crate::core::facts::{Map, PoolHost, Vm, Xapi};
use crate::core::steps::draft::{Draft, Wall};

use super::ours::{Ours, names, srs};

/// Everything that stands in the way. `empty`: the host has to be emptied.
pub(super) fn all(xapi: &Xapi, answers: &Answers, ours: &Ours<'_>, empty: bool) -> Vec<Text> {
    let mut walls = Vec::new();
    if xapi.ha {
        walls
            .push(Text::new("activate-ha").with("off", "xe pool-ha-disable").with("on", "xe pool-ha-enable"));
    }
    if xapi.upgrading {
        walls.push(Text::new("activate-upgrading").with("command", "xe pool-list params=other-config"));
    }
    if let Some(sr) = xapi.statefiles.iter().find(|sr| ours.holds(sr)) {
        walls.push(Text::new("activate-statefile").with("sr", sr.as_str()));
    }
    if empty && !xapi.vms.is_empty() {
        walls.extend(vms(xapi));
    }
    walls.extend(live(ours, answers));
    walls
}

/// LUNs in use, or what may be some, without the consent of their own.
pub(super) fn live(ours: &Ours<'_>, answers: &Answers) -> Option<Text> {
    if answers.multipath.live_maps || !ours.live() {
        return None;
    }
    let setting = "live-maps = true";
    let text = match ours.maps {
        Err(why) if ours.plugged.is_empty() => Text::new("activate-live-unknown").with("why", why.clone()),
        maps => {
            let maps = maps.map_or_else(|_| Untrusted::from("?"), |maps| names(maps.iter().map(of_map)));
            let told = |names: Untrusted| if names.is_empty() { Untrusted::from("-") } else { names };
            Text::new("activate-live").with("srs", told(srs(&ours.plugged))).with("maps", told(maps))
        }
    };
    Some(text.with("setting", setting))
}

const fn of_map(map: &Map) -> &Untrusted {
    &map.name
}

/// VMs that run there and cannot be moved away.
fn vms(xapi: &Xapi) -> Vec<Text> {
    let all = names(xapi.vms.iter().map(|vm| &vm.name));
    let shut = |vms: &mut dyn Iterator<Item = &Vm>| {
        vms.map(|vm| format!("xe vm-shutdown uuid={}", vm.uuid)).collect::<Vec<_>>().join("; ")
    };
    if xapi.others.is_empty() {
        let text = Text::new("activate-nowhere").with("vms", all);
        return vec![text.with("command", shut(&mut xapi.vms.iter()))];
    }
    if !xapi.others.iter().any(|other| other.enabled) {
        let hosts = names(xapi.others.iter().map(of_host));
        let enable = xapi.others.iter().map(|other| format!("xe host-enable uuid={}", other.uuid));
        let text = Text::new("activate-nowhere-enabled").with("vms", all).with("hosts", hosts);
        return vec![text.with("command", enable.collect::<Vec<_>>().join("; "))];
    }
    let stuck = xapi.vms.iter().filter_map(|vm| {
        let text = Text::new("activate-vm-stuck").with("vm", &vm.name).with("why", vm.stuck.as_ref()?);
        Some(text.with("command", shut(&mut std::iter::once(vm))))
    });
    stuck.collect()
}

const fn of_host(host: &PoolHost) -> &Untrusted {
    &host.name
}

/// Refused, for all these reasons; the first goes before what was told already.
pub(super) fn refused(mut draft: Draft, walls: Vec<Text>) -> Change {
    let mut walls = walls.into_iter();
    let why = walls.next().unwrap_or_else(|| Text::new("refused-without-reason"));
    for wall in walls {
        draft.tell(wall);
    }
    draft.refused(Wall { path: None, why })
}
