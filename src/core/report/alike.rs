//! Hosts of which the same is to be told, told of once.

use crate::base::{Arg, Text, Untrusted};
use crate::core::change::ChangeRef;
use crate::core::checks::{Check, Status};
use crate::core::event::{Outcome, RunEnd};
use crate::core::facts::Role;
use crate::core::plan::{Group, HostPlan, Plan, WaveKind, waves};
use crate::host::HostId;

use super::Say;

/// So many names of a group are told where not all of them are.
const NAMED: usize = 3;

/// The names of these hosts; with `all` every one, else some and how many more there are.
#[must_use]
pub fn names(hosts: &[HostId], all: bool, say: Say<'_>) -> String {
    let joined = |hosts: &[HostId]| hosts.iter().map(|host| host.0.shown()).collect::<Vec<_>>().join(", ");
    match hosts.split_at_checked(NAMED) {
        // A single one behind "and" would be no longer than its name.
        Some((named, more)) if !all && more.len() > 1 => {
            let some: Vec<&[u8]> = named.iter().map(|host| host.0.bytes()).collect();
            let some = Untrusted::from(some.join(&b", "[..]));
            say(&Text::new("hosts-and-more").with("names", some).with("n", more.len()))
        }
        _ => joined(hosts),
    }
}

/// The same as the beginning of a line: `14 nodes alike: …`. One host is just its name.
#[must_use]
pub fn heading(hosts: &[HostId], all: bool, say: Say<'_>) -> String {
    let names = names(hosts, all, say);
    if hosts.len() < 2 {
        return names;
    }
    format!("{}: {names}", say(&Text::new("hosts-alike").with("n", hosts.len())))
}

/// A change that ended, and what is told of it beyond that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended<'a> {
    /// Where, on the first of the hosts.
    pub at: &'a ChangeRef,
    /// How.
    pub outcome: &'a Outcome,
    /// More of it.
    pub notes: Vec<&'a Text>,
}

/// Hosts on which a run ended alike.
#[derive(Debug, Clone)]
pub struct EndGroup<'a> {
    /// All of them.
    pub hosts: Vec<HostId>,
    /// What ended on the first of them.
    pub changes: Vec<Ended<'a>>,
}

/// The ends of a run by hosts, in the order in which hosts were first told of.
#[must_use]
pub fn ends<'a>(end: &'a RunEnd, plan: Option<&Plan>) -> Vec<EndGroup<'a>> {
    let path = |at: &ChangeRef| {
        let change = plan.and_then(|plan| plan.changes().find(|change| change.at == *at));
        change.and_then(|change| change.path.clone())
    };
    let mut hosts: Vec<(&HostId, Vec<Ended<'a>>)> = Vec::new();
    for (at, outcome) in &end.outcomes {
        let notes = end.notes.iter().filter(|(of, _)| of == at).map(|(_, note)| note).collect();
        let ended = Ended { at, outcome, notes };
        match hosts.iter_mut().find(|(host, _)| **host == at.host) {
            Some((_, changes)) => changes.push(ended),
            None => hosts.push((&at.host, vec![ended])),
        }
    }
    let same = |one: &[Ended<'_>], other: &[Ended<'_>]| {
        let pair = |(one, other): (&Ended<'_>, &Ended<'_>)| {
            (&one.at.id, one.outcome, &one.notes) == (&other.at.id, other.outcome, &other.notes)
                && path(one.at) == path(other.at)
        };
        one.len() == other.len() && one.iter().zip(other).all(pair)
    };
    let mut groups: Vec<EndGroup<'a>> = Vec::new();
    for (host, changes) in hosts {
        match groups.iter_mut().find(|group| same(&group.changes, &changes)) {
            Some(group) => group.hosts.push(host.clone()),
            None => groups.push(EndGroup { hosts: vec![host.clone()], changes }),
        }
    }
    groups
}

/// The groups of a plan, those of one group on which a run ended differently apart.
#[must_use]
pub fn planned<'a>(plan: &'a Plan, end: &RunEnd) -> Vec<Group<'a>> {
    let ends = ends(end, Some(plan));
    let which = |host: &HostId| ends.iter().position(|group| group.hosts.contains(host));
    let of = |host: &HostId| plan.hosts.iter().find(|plan| plan.host == *host);
    let mut groups: Vec<Group<'a>> = Vec::new();
    for group in crate::core::plan::groups(plan) {
        let mut apart: Vec<(Option<usize>, Group<'a>)> = Vec::new();
        for host in group.hosts {
            let at = which(&host);
            if let Some((_, group)) = apart.iter_mut().find(|(other, _)| *other == at) {
                group.hosts.push(host);
            } else {
                let plan: &HostPlan = of(&host).unwrap_or(group.plan);
                apart.push((at, Group { plan, hosts: vec![host] }));
            }
        }
        groups.extend(apart.into_iter().map(|(_, group)| group));
    }
    groups
}

/// Hosts of which a check says the same.
#[derive(Debug, Clone)]
pub struct CheckGroup<'a> {
    /// That of the first of them.
    pub check: &'a Check,
    /// All of them.
    pub hosts: Vec<HostId>,
    /// The check of each of them.
    pub each: Vec<&'a Check>,
}

impl CheckGroup<'_> {
    /// What all of them have as evidence. Where a check passes on several hosts each has its own, which is not told.
    pub fn evidence(&self) -> impl Iterator<Item = &Text> {
        let told = self.hosts.len() == 1 || self.check.status != Status::Pass;
        self.check.evidence.iter().filter(move |_| told)
    }
}

/// Checks by what they look at, in the guide's order. Passed ones stand together; of the others, failed ones are told of each
/// host by itself. One host: each check as it is.
#[must_use]
pub fn checks(all: &[Check]) -> Vec<CheckGroup<'_>> {
    let mut ids: Vec<&str> = Vec::new();
    for check in all {
        if !ids.contains(&check.id) {
            ids.push(check.id);
        }
    }
    let joins = |one: &Check, other: &Check| {
        one.status == other.status
            && match one.status {
                Status::Pass => true,
                Status::Fail => false,
                Status::Manual | Status::Skipped => one.evidence == other.evidence,
            }
    };
    let mut groups: Vec<CheckGroup<'_>> = Vec::new();
    for id in ids {
        let from = groups.len();
        for check in all.iter().filter(|check| check.id == id) {
            let open = groups.iter_mut().skip(from);
            match open.into_iter().find(|group| {
                // A check that looks twice at one host says two things.
                joins(group.check, check) && !group.hosts.contains(&check.host)
            }) {
                Some(group) => {
                    group.hosts.push(check.host.clone());
                    group.each.push(check);
                }
                None => {
                    groups.push(CheckGroup { check, hosts: vec![check.host.clone()], each: vec![check] });
                }
            }
        }
    }
    groups
}

/// Of each host that tells nothing, since none of its several checks could be made for one and the same reason: one of them, a
/// failed one where there is one.
#[must_use]
pub fn silent(all: &[Check]) -> Vec<&Check> {
    let mut hosts: Vec<&HostId> = Vec::new();
    for check in all {
        if !hosts.contains(&&check.host) {
            hosts.push(&check.host);
        }
    }
    let of = |host: &HostId| {
        let checks: Vec<&Check> = all.iter().filter(|check| check.host == *host).collect();
        let first = checks.first()?;
        let why = first.evidence.first()?;
        let mute = |check: &&Check| {
            matches!(check.status, Status::Fail | Status::Skipped) && check.evidence.first() == Some(why)
        };
        let failed = checks.iter().find(|check| check.status == Status::Fail);
        (checks.len() > 1 && checks.iter().all(mute)).then(|| *failed.unwrap_or(first))
    };
    hosts.into_iter().filter_map(of).collect()
}

/// In which order the nodes of a plan will be changed; nothing where there is only one.
#[must_use]
pub fn order(plan: &Plan) -> Vec<Text> {
    let due = |host: &HostId| {
        let plan = plan.hosts.iter().find(|plan| plan.host == *host);
        plan.is_some_and(|plan| plan.pending() && plan.role == Role::Node)
    };
    let mut said = Vec::new();
    let mut nodes = 0;
    for wave in waves(plan) {
        let hosts: Vec<&HostId> = wave.hosts.iter().filter(|host| due(host)).collect();
        let Some(first) = hosts.first() else { continue };
        nodes += hosts.len();
        let host = Arg::from(&first.0);
        said.push(match wave.kind {
            WaveKind::Server => continue,
            WaveKind::Canary => Text::new("order-canary").with("host", host),
            WaveKind::Rest if wave.at_once > 1 => {
                let at_once = wave.at_once.min(hosts.len());
                Text::new("order-rest").with("n", hosts.len()).with("at-once", at_once)
            }
            WaveKind::Rest => Text::new("order-rest-single").with("n", hosts.len()),
            // Each pool has its own.
            WaveKind::Coordinator => {
                let all: Vec<&[u8]> = hosts.iter().map(|host| host.0.bytes()).collect();
                Text::new("order-coordinator").with("host", Untrusted::from(all.join(&b", "[..])))
            }
        });
    }
    if nodes > 1 { said } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::change::ChangeId;
    use crate::core::event::RunState;

    fn host(number: usize) -> HostId {
        HostId(format!("n{number}").into())
    }

    fn check(id: &'static str, host: usize, status: Status, evidence: &'static str) -> Check {
        Check { id, host: self::host(host), status, evidence: vec![Text::new(evidence)] }
    }

    #[test]
    fn some_names_and_how_many_more() {
        let hosts: Vec<HostId> = (1..=14).map(host).collect();
        let said = |text: &Text| match text.arg("names") {
            Some(Arg::Raw(names)) => format!("{} {} {:?}", text.id, names.shown(), text.arg("n")),
            _ => format!("{} {:?}", text.id, text.arg("n")),
        };
        assert_eq!(heading(&hosts[..1], false, &said), "n1");
        assert_eq!(names(&hosts[..4], false, &said), "n1, n2, n3, n4");
        assert_eq!(
            heading(&hosts, false, &said),
            "hosts-alike Some(Num(14)): hosts-and-more n1, n2, n3 Some(Num(11))"
        );
        assert!(heading(&hosts, true, &said).ends_with(", n13, n14"));
    }

    #[test]
    fn checks_that_pass_stand_together_and_failures_alone() {
        let all = [
            check("a", 1, Status::Pass, "one"),
            check("b", 1, Status::Fail, "bad"),
            check("c", 1, Status::Skipped, "why"),
            check("a", 2, Status::Pass, "two"),
            check("b", 2, Status::Fail, "bad"),
            check("c", 2, Status::Skipped, "why"),
            check("a", 3, Status::Pass, "one"),
            check("b", 3, Status::Pass, "good"),
            check("c", 3, Status::Skipped, "else"),
        ];
        let told: Vec<(&str, usize, usize)> = checks(&all)
            .iter()
            .map(|group| (group.check.id, group.hosts.len(), group.evidence().count()))
            .collect();
        assert_eq!(told, [("a", 3, 0), ("b", 1, 1), ("b", 1, 1), ("b", 1, 1), ("c", 2, 1), ("c", 1, 1)]);
    }

    #[test]
    fn ends_that_differ_in_anything_are_told_apart() {
        let at = |host: usize| ChangeRef { host: self::host(host), id: ChangeId::new("multipath") };
        let applied = || Outcome::Applied { notes: Vec::new() };
        let failed = |why| Outcome::Failed { why: Text::new(why) };
        let end = RunEnd {
            run: None,
            state: RunState::Unfinished,
            outcomes: vec![
                (at(1), applied()),
                (at(2), failed("x")),
                (at(3), applied()),
                (at(4), failed("y")),
                (at(5), applied()),
            ],
            notes: vec![(at(5), Text::new("more"))],
            error: None,
        };
        let groups: Vec<Vec<HostId>> = ends(&end, None).into_iter().map(|group| group.hosts).collect();
        assert_eq!(groups, [vec![host(1), host(3)], vec![host(2)], vec![host(4)], vec![host(5)]]);
    }
}
