//! Hosts of which the same is to be said, and how many of them are named.

use crate::base::{Arg, Text, Untrusted};
use crate::core::facts::Role;
use crate::core::plan::{HostPlan, Plan, groups};
use crate::host::HostId;

use super::flow::Flow;

/// So many hosts are told of one by one; of more what they have in common is told once, and the rest on their own pages.
pub(super) const FEW: usize = 3;

/// So many names are told of a group.
const NAMES: usize = 6;

/// The groups of a plan, as places in it.
pub(super) fn of(plan: &Plan) -> Vec<Vec<usize>> {
    let place = |host: &HostId| plan.hosts.iter().position(|other| other.host == *host);
    groups(plan).iter().map(|group| group.hosts.iter().filter_map(place).collect()).collect()
}

/// The groups of the plan that there is, each with its hosts.
pub(super) fn groups_of(flow: &Flow) -> impl Iterator<Item = Vec<(usize, &HostPlan)>> {
    let hosts = flow.plan.as_ref().map_or(&[][..], |plan| &plan.hosts);
    let group = |places: &Vec<usize>| places.iter().filter_map(|at| Some((*at, hosts.get(*at)?))).collect();
    flow.alike.iter().map(group)
}

/// The number of the group, from 1, that this node is in. The server is none of them.
pub(super) fn group(flow: &Flow, host: &HostId) -> Option<usize> {
    let hosts = &flow.plan.as_ref()?.hosts;
    let at = hosts.iter().position(|plan| plan.host == *host)?;
    let node = |at: &usize| hosts.get(*at).is_some_and(|plan| plan.role == Role::Node);
    let mut groups = flow.alike.iter().filter(|group| group.iter().any(node));
    groups.position(|group| group.contains(&at)).map(|group| group + 1)
}

/// Names of hosts, and of many the first ones and how many more there are.
pub(super) fn names<'a>(hosts: impl Iterator<Item = &'a HostId>) -> Arg {
    let all: Vec<&[u8]> = hosts.map(|host| host.0.bytes()).collect();
    let some = all.get(..NAMES).filter(|_| all.len() > NAMES + 1).unwrap_or(&all);
    let names = Untrusted::from(some.join(&b", "[..]));
    match all.len() - some.len() {
        0 => names.into(),
        more => Text::new("names-more").with("names", names).with("more", more).into(),
    }
}
