//! In which order the hosts of a plan are changed (issue of the pool): the server first, then one node alone, which is looked
//! at before any other is touched, then the rest side by side, and last the pool's coordinator.

use crate::core::answers::Nodes;
use crate::host::HostId;

use super::Plan;
use crate::core::facts::Role;

/// Hosts that are changed at the same time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wave {
    /// What it is for.
    pub kind: WaveKind,
    /// Its hosts, in the plan's order.
    pub hosts: Vec<HostId>,
    /// How many of them at once, at least one.
    pub at_once: usize,
}

/// What a wave is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaveKind {
    /// The `StorageLink` server.
    Server,
    /// One node before all others: checked before the next wave begins.
    Canary,
    /// The other nodes.
    Rest,
    /// The pool's coordinator, after all others.
    Coordinator,
}

/// The waves of a plan. Hosts without a pending change come with the rest: their steps by hand are asked for there. Where
/// there is only one node with something to do, it is the only wave of nodes, and is checked like a canary.
///
/// Loading the configuration takes VMs away from a host: with `--activate` one node at a time is changed, whatever was said.
#[must_use]
pub fn waves(plan: &Plan) -> Vec<Wave> {
    let nodes = || plan.hosts.iter().filter(|host| host.role == Role::Node);
    let (coordinators, others): (Vec<_>, Vec<_>) = nodes().partition(|host| host.coordinator);
    let canary = others.iter().find(|host| host.pending()).map(|host| host.host.clone());
    let wave = |kind, hosts: Vec<HostId>, at_once| Wave { kind, hosts, at_once };
    let servers = plan.hosts.iter().filter(|host| host.role == Role::Server);
    let rest = others.iter().map(|host| host.host.clone()).filter(|host| Some(host) != canary.as_ref());
    let at_once = if plan.answers.multipath.activate { 1 } else { Nodes::at_once(&plan.answers.nodes) };
    let all = [
        wave(WaveKind::Server, servers.map(|host| host.host.clone()).collect(), 1),
        wave(WaveKind::Canary, canary.iter().cloned().collect(), 1),
        wave(WaveKind::Rest, rest.collect(), at_once),
        wave(WaveKind::Coordinator, coordinators.iter().map(|host| host.host.clone()).collect(), 1),
    ];
    all.into_iter().filter(|wave| !wave.hosts.is_empty()).collect()
}
