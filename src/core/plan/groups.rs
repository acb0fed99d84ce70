//! Nodes of which the plan says the same are told of once.

use super::{HostPlan, Plan};
use crate::core::change::{Change, ChangeRef};
use crate::host::HostId;

/// Hosts of which all is the same but their names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<'a> {
    /// The first of them stands for all.
    pub plan: &'a HostPlan,
    /// All of them, the first included, in the plan's order.
    pub hosts: Vec<HostId>,
}

/// The groups of a plan, in the order of their first hosts.
#[must_use]
pub fn groups(plan: &Plan) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for host in &plan.hosts {
        match groups.iter_mut().find(|group| alike(group.plan, host)) {
            Some(group) => group.hosts.push(host.host.clone()),
            None => groups.push(Group { plan: host, hosts: vec![host.host.clone()] }),
        }
    }
    groups
}

/// True where nothing but the name differs.
fn alike(one: &HostPlan, other: &HostPlan) -> bool {
    let head = |plan: &HostPlan| (plan.role, plan.release.clone(), plan.notes.clone());
    let same = |(one, other): (&Change, &Change)| {
        let at = ChangeRef { host: one.at.host.clone(), id: other.at.id.clone() };
        *one == Change { at, ..other.clone() }
    };
    head(one) == head(other)
        && one.changes.len() == other.changes.len()
        && one.changes.iter().zip(&other.changes).all(same)
}
