//! Whether multipath has maps over QuantaStor's LUNs, and whether all their paths work.

use crate::base::{Text, Untrusted};
use crate::core::checks::Status;
use crate::core::facts::{HostFacts, Map, Pbd};
use crate::core::known::Known;
use crate::core::release::Era;
use crate::core::steps::multipath::Ended;

use super::{all_lost, few, next, nothing_attached, partly, skipped};

pub(super) fn ended(facts: &HostFacts) -> Ended {
    let (maps, why) = match &facts.paths.maps {
        Known::Is(maps, why) => (maps, why),
        Known::Unknown(why) => return unknown(facts, why),
    };
    let (failed, doubtful) = (failed(facts, maps), doubtful(facts, maps));
    let seen = few(maps.iter().map(seen).collect());
    let status = match (failed.is_empty(), doubtful.is_empty()) {
        (false, _) => Status::Fail,
        (true, false) => Status::Manual,
        (true, true) if maps.is_empty() => return none_yet(facts),
        (true, true) => Status::Pass,
    };
    let mut told = vec![why.clone()];
    told.extend(few(failed));
    told.extend(few(doubtful));
    told.extend(seen);
    if status != Status::Pass {
        told.push(next("multipath -ll"));
    }
    (status, told)
}

/// The tool did not say. Dead paths are the usual reason why it hangs.
fn unknown(facts: &HostFacts, why: &Text) -> Ended {
    if !facts.executes || nothing_attached(facts) {
        return skipped(why);
    }
    if why.id == "program-timed-out" {
        return (
            Status::Manual,
            vec![why.clone(), Text::new("maps-abandoned"), next("dmsetup status --target multipath")],
        );
    }
    match facts.paths.disks.get() {
        Some(disks) if !disks.is_empty() || all_lost(facts).is_some() => {
            let told = std::iter::once(why.clone()).chain(all_lost(facts));
            (Status::Manual, told.chain([next("multipath -ll")]).collect())
        }
        _ => skipped(why),
    }
}

/// No map is no failure: on a dom0 the storage manager makes one when it attaches a storage repository.
fn none_yet(facts: &HostFacts) -> Ended {
    if let Some(lost) = all_lost(facts) {
        return (Status::Manual, vec![lost, next("multipath -ll")]);
    }
    match &facts.paths.disks {
        Known::Is(disks, _) if disks.is_empty() => {
            let told = [Some(Text::new("no-lun-attached")), partly(&facts.paths.disks)];
            (Status::Skipped, told.into_iter().flatten().collect())
        }
        Known::Is(disks, _) if facts.release.era == Era::Linux => {
            let told = Text::new("maps-none-linux").with("count", disks.len());
            (Status::Manual, vec![told, next("multipath -d -v3")])
        }
        Known::Is(disks, _) => (
            Status::Manual,
            vec![Text::new("maps-none-yet").with("count", disks.len()), next("multipath -ll")],
        ),
        Known::Unknown(why) => skipped(why),
    }
}

fn working(map: &Map) -> usize {
    map.paths.iter().filter(|path| path.works()).count()
}

fn seen(map: &Map) -> Text {
    Text::new("evidence-map")
        .with("map", &map.name)
        .with("wwid", &map.wwid)
        .with("working", working(map))
        .with("total", map.paths.len())
}

/// What is broken.
fn failed(facts: &HostFacts, maps: &[Map]) -> Vec<Text> {
    let mut told = Vec::new();
    for map in maps {
        if map.paths.is_empty() {
            told.push(Text::new("map-no-path").with("map", &map.name));
        }
        for path in map.paths.iter().filter(|path| !path.works()) {
            let failed = Text::new("map-path-failed").with("map", &map.name).with("disk", &path.disk);
            told.push(failed.with("dm", &path.dm).with("checker", &path.checker));
        }
    }
    for (pbd, wwid) in attached(facts) {
        match maps.iter().find(|map| map.wwid == *wwid) {
            None if is_on(facts) && pbd.is_quantastor() => {
                told.push(Text::new("pbd-no-map").with("sr", &pbd.sr_name).with("wwid", wwid));
                told.push(next(format!("xe pbd-unplug uuid={}", pbd.uuid)));
                told.push(next(format!("xe pbd-plug uuid={}", pbd.uuid)));
            }
            None => {}
            Some(_) => told.extend(pbd.paths.filter(|(up, most)| up < most).map(|(up, most)| {
                Text::new("pbd-paths-lost").with("sr", &pbd.sr_name).with("up", up).with("most", most)
            })),
        }
    }
    told
}

/// What the admin should look at.
fn doubtful(facts: &HostFacts, maps: &[Map]) -> Vec<Text> {
    let lone = maps.iter().filter(|map| map.paths.len() == 1);
    let mut told: Vec<Text> = lone.map(|map| Text::new("map-one-path").with("map", &map.name)).collect();
    for (pbd, wwid) in attached(facts) {
        let Some(map) = maps.iter().find(|map| map.wwid == *wwid) else { continue };
        let Some((up, most)) = pbd.paths.filter(|(up, most)| up >= most) else { continue };
        if u32::try_from(working(map)) != Ok(up) {
            let differ = Text::new("pbd-paths-differ").with("sr", &pbd.sr_name).with("up", up);
            told.push(differ.with("most", most).with("working", working(map)));
        }
    }
    told
}

/// The node's connections that are plugged, each with its LUN.
fn attached(facts: &HostFacts) -> impl Iterator<Item = (&Pbd, &Untrusted)> {
    let pbds = facts.xapi.get().map_or(&[][..], |xapi| &xapi.pbds);
    pbds.iter().filter(|pbd| pbd.attached).filter_map(|pbd| Some((pbd, pbd.scsi_id.as_ref()?)))
}

fn is_on(facts: &HostFacts) -> bool {
    facts.xapi.get().is_some_and(|xapi| xapi.keys.on_in(&facts.release))
}
