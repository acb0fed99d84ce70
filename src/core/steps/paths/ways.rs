//! The ways to QuantaStor: iSCSI sessions to different portals, Fibre Channel remote ports, and what ALUA says of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Text, Untrusted};
use crate::core::checks::Status;
use crate::core::facts::{Disk, HostFacts, Port, Session};
use crate::core::steps::multipath::Ended;

use super::{all_lost, few, next, nothing_attached, partly, skipped};

pub(super) fn ended(facts: &HostFacts) -> Ended {
    let paths = &facts.paths;
    let sessions = paths.sessions.get().map_or(&[][..], Vec::as_slice);
    let ports = paths.ports.get().map_or(&[][..], Vec::as_slice);
    if sessions.is_empty() && ports.is_empty() {
        return no_way(facts);
    }
    let (lost, lone) = (lost(sessions, ports), [lone_portals(sessions), lone_port(ports)].concat());
    let status = match (lost.is_empty(), lone.is_empty()) {
        (false, _) => Status::Fail,
        (true, false) => Status::Manual,
        (true, true) => Status::Pass,
    };
    let mut told = few(lost);
    told.extend(few(lone));
    told.extend(few(sessions.iter().map(of_session).chain(ports.iter().map(of_port)).collect()));
    told.extend(partly(&paths.disks));
    told.extend(partly(&paths.sessions));
    if status == Status::Fail {
        told.push(next(if ports.iter().any(|port| !works(&port.state, ONLINE)) {
            "grep . /sys/class/fc_remote_ports/*/port_state"
        } else {
            "iscsiadm -m session -P 1"
        }));
    }
    (status, told)
}

/// The kernel's words for a session and a port that work.
const LOGGED_IN: &[u8] = b"LOGGED_IN";
const ONLINE: &[u8] = b"Online";

/// A state that the kernel does not tell is no failure.
fn works(state: &Untrusted, word: &[u8]) -> bool {
    state.is_empty() || state.bytes() == word
}

/// Neither session nor port.
fn no_way(facts: &HostFacts) -> Ended {
    let paths = &facts.paths;
    if !facts.executes {
        return skipped(&Text::new("fact-kernel-not-asked"));
    }
    if let Some(lost) = all_lost(facts) {
        return (Status::Fail, vec![lost, next("iscsiadm -m session -P 1")]);
    }
    let unknown =
        || [partly(&paths.disks), partly(&paths.sessions), partly(&paths.ports)].into_iter().flatten();
    match paths.disks.get() {
        Some(disks) if !disks.is_empty() => {
            let told = Text::new("ways-unknown").with("count", disks.len());
            (Status::Manual, std::iter::once(told).chain(unknown()).chain([next("multipath -ll")]).collect())
        }
        _ if nothing_attached(facts) => {
            (Status::Skipped, std::iter::once(Text::new("no-lun-attached")).chain(unknown()).collect())
        }
        _ => {
            // The same reason is said once, whatever it kept from being seen.
            let mut told: Vec<Text> = unknown().collect();
            told.dedup();
            (Status::Skipped, told)
        }
    }
}

/// Ways that are there and do not work.
fn lost(sessions: &[Session], ports: &[Port]) -> Vec<Text> {
    let sessions = sessions.iter().filter(|session| !works(&session.state, LOGGED_IN)).map(|session| {
        let lost = Text::new("session-lost").with("target", &session.target).with("portal", &session.portal);
        lost.with("state", &session.state)
    });
    let ports = ports.iter().filter(|port| !works(&port.state, ONLINE));
    let ports = ports.map(|port| Text::new("port-lost").with("port", &port.name).with("state", &port.state));
    sessions.chain(ports).collect()
}

/// The targets that are reached by one portal only. A target is looked at by itself: a second portal of another one is
/// no second way to it.
fn lone_portals(sessions: &[Session]) -> Vec<Text> {
    let mut portals: BTreeMap<&Untrusted, BTreeSet<&Untrusted>> = BTreeMap::new();
    for session in sessions {
        portals.entry(&session.target).or_default().insert(&session.portal);
    }
    let lone = portals.into_iter().filter(|(_, portals)| portals.len() < 2);
    lone.map(|(target, portals)| {
        let portal = portals.first().copied().cloned().unwrap_or_default();
        Text::new("one-path-only").with("target", target).with("portal", portal)
    })
    .collect()
}

fn lone_port(ports: &[Port]) -> Vec<Text> {
    match ports {
        [port] => vec![Text::new("one-port-only").with("port", &port.name)],
        _ => Vec::new(),
    }
}

fn of_session(session: &Session) -> Text {
    let seen = Text::new("evidence-session").with("target", &session.target).with("portal", &session.portal);
    seen.with("state", &session.state)
}

fn of_port(port: &Port) -> Text {
    Text::new("evidence-port").with("port", &port.name).with("state", &port.state)
}

/// What the disks report by ALUA; the guide's `multibus` does not look at it.
pub(super) fn alua(facts: &HostFacts) -> Option<Ended> {
    let disks = facts.paths.disks.get().filter(|disks| !disks.is_empty())?;
    let mut states: BTreeMap<&Untrusted, usize> = BTreeMap::new();
    for state in disks.iter().filter_map(|disk| disk.access.as_ref()) {
        *states.entry(state).or_default() += 1;
    }
    let seen = |(state, count): (&&Untrusted, &usize)| {
        Text::new("alua-state").with("state", *state).with("count", *count)
    };
    let mut told = few(states.iter().map(seen).collect());
    if states.keys().any(|state| state.bytes() != b"active/optimized") {
        told.push(Text::new("alua-ignored"));
        return Some((Status::Manual, told));
    }
    if !told.is_empty() {
        return Some((Status::Pass, told));
    }
    let handled = |disk: &&Disk| disk.handler.as_ref().is_some_and(|handler| handler.bytes() == b"alua");
    let handled = disks.iter().filter(handled).count();
    if handled > 0 {
        return Some((
            Status::Manual,
            vec![Text::new("alua-handler").with("count", handled), Text::new("alua-ignored")],
        ));
    }
    Some((Status::Skipped, vec![Text::new("alua-none")]))
}
