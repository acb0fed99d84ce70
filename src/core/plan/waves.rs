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

#[cfg(test)]
mod tests {
    use super::super::{HostPlan, groups};
    use super::*;
    use crate::base::Text;
    use crate::core::answers::{AT_ONCE, Answers};
    use crate::core::change::{Change, ChangeId, ChangeKind, ChangeRef, Interrupt, Standing};

    /// `name`, `name*` for the coordinator; a small letter has something to do.
    fn host(name: &str, role: Role) -> HostPlan {
        let (name, coordinator) = name.strip_suffix('*').map_or((name, false), |name| (name, true));
        let due = name.chars().all(char::is_lowercase);
        let id = HostId(name.into());
        let change = Change {
            at: ChangeRef { host: id.clone(), id: ChangeId::new("multipath") },
            after: Vec::new(),
            kind: ChangeKind::EditFile,
            standing: if due { Standing::Pending } else { Standing::Done },
            reasons: Vec::new(),
            explains: Vec::new(),
            path: None,
            act: None,
            diff: None,
            stop: Interrupt::SafePoints,
        };
        HostPlan { coordinator, ..HostPlan::of(id, role, "xcp-ng 8.3".into(), vec![change]) }
    }

    fn pool(nodes: &[&str]) -> Plan {
        let hosts = nodes.iter().map(|name| host(name, Role::Node)).collect();
        Plan { answers: Answers::default(), hosts }
    }

    /// Kind, names and how many at once, one wave after the other.
    fn told(plan: &Plan) -> Vec<String> {
        let names = |wave: &Wave| {
            let names: Vec<&str> = wave.hosts.iter().filter_map(|host| host.0.utf8()).collect();
            format!("{:?} {} at {}", wave.kind, names.join(" "), wave.at_once)
        };
        waves(plan).iter().map(names).collect()
    }

    #[test]
    fn one_first_then_the_rest_then_the_coordinator() {
        let rest = format!("Rest b c at {AT_ONCE}");
        for order in [["m*", "a", "b", "c"], ["a", "m*", "b", "c"], ["a", "b", "c", "m*"]] {
            assert_eq!(told(&pool(&order)), ["Canary a at 1", &rest, "Coordinator m at 1"]);
        }
        let mut plan = pool(&["m*", "a", "b", "c"]);
        plan.hosts.push(host("sl", Role::Server));
        assert_eq!(told(&plan)[0], "Server sl at 1", "before all nodes, wherever it stands");
        assert_eq!(told(&plan).len(), 4);
    }

    #[test]
    fn who_goes_first_has_something_to_do_and_is_no_coordinator() {
        assert_eq!(told(&pool(&["m*", "A", "b", "c"]))[0], "Canary b at 1");
        assert_eq!(told(&pool(&["m*", "A", "b", "c"]))[1], format!("Rest A c at {AT_ONCE}"));
        assert_eq!(told(&pool(&["m*"])), ["Coordinator m at 1"], "it alone");
        assert_eq!(told(&pool(&["m*", "A", "B"])), [&format!("Rest A B at {AT_ONCE}"), "Coordinator m at 1"]);
        assert_eq!(told(&pool(&["m*", "a"])), ["Canary a at 1", "Coordinator m at 1"]);
        assert_eq!(told(&pool(&["a"])), ["Canary a at 1"]);
        assert_eq!(told(&pool(&[])), Vec::<String>::new());
        // Several pools have a coordinator each, and none of them goes before the last node.
        assert_eq!(told(&pool(&["m*", "a", "n*"])), ["Canary a at 1", "Coordinator m n at 1"]);
    }

    #[test]
    fn how_many_at_once() {
        let mut plan = pool(&["a", "b", "c", "d"]);
        for (parallel, at_once) in [(Some(3), 3), (Some(1), 1), (Some(0), 1), (Some(99), 99), (None, AT_ONCE)]
        {
            plan.answers.nodes.parallel = parallel;
            assert_eq!(told(&plan), ["Canary a at 1", &format!("Rest b c d at {at_once}")]);
        }
        plan.answers.multipath.activate = true;
        assert_eq!(
            told(&plan)[1],
            "Rest b c d at 1",
            "VMs are not moved between hosts that are both emptied"
        );
    }

    #[test]
    fn every_host_is_in_one_wave() {
        let plan = pool(&["a", "B", "m*", "c", "N*", "D"]);
        let mut all: Vec<HostId> = waves(&plan).into_iter().flat_map(|wave| wave.hosts).collect();
        let mut known: Vec<HostId> = plan.hosts.iter().map(|host| host.host.clone()).collect();
        all.sort();
        known.sort();
        assert_eq!(all, known);
    }

    #[test]
    fn groups_of_what_is_the_same() {
        let mut plan = pool(&["a", "B", "m*", "c", "D"]);
        plan.hosts[3].notes.push(Text::new("release-not-known"));
        let told: Vec<String> = groups(&plan)
            .iter()
            .map(|group| group.hosts.iter().filter_map(|host| host.0.utf8()).collect())
            .collect();
        assert_eq!(told, ["am", "BD", "c"], "in the order of their first ones");
        assert!(groups(&plan).iter().all(|group| group.plan.host == group.hosts[0]));
        plan.hosts[2].changes[0].reasons.push(Text::new("entry-absent"));
        assert_eq!(groups(&plan).len(), 4, "another reason is another group");
        plan.hosts[4].changes.clear();
        assert_eq!(groups(&plan).len(), 5, "and so are fewer changes");
    }
}
