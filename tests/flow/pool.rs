//! Pools to walk with: fake nodes, and what a look would say of them.

use super::walk::*;
use quantalink::core::pool::Member;

pub const FINGERPRINT: &str = "SHA256:abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

pub fn node(name: &str) -> Fake {
    Fake::new(name)
        .tree()
        .file("/etc/xensource-inventory", "PRODUCT_BRAND='XCP-ng'\nPRODUCT_VERSION='8.3.0'\n")
        .file("/etc/multipath.conf", NEW)
}

pub fn name(number: usize) -> String {
    format!("xcp-{number:02}")
}

pub fn listed(number: usize) -> Listed {
    let member = Member {
        uuid: format!("5a5a5a5a-0000-4000-8000-0000000000{number:02}"),
        name: format!("rack-{number}").into(),
        address: format!("192.0.2.{number}").into(),
        enabled: Some(number != 3),
        live: Some(true),
        coordinator: number == 1,
    };
    let host = HostId(name(number).as_str().into());
    Listed { host, member: Some(member), left_out: false, trouble: None }
}

/// A setup from which nodes can be reached, with all hosts of the pool.
pub fn reaching() -> Setup {
    let mut setup = Setup { can_reach: true, ..setup() };
    setup.answers.nodes.pool = true;
    setup
}

/// A pool of so many nodes, of which the second to last has an entry for QuantaStor already.
pub fn pool(count: usize) -> Walk {
    pool_with(reaching(), count)
}

/// The same by this setup.
pub fn pool_with(setup: Setup, count: usize) -> Walk {
    let odd = "devices {\n\tdevice {\n\t\tvendor \"OSNEXUS\"\n\t\tproduct \"QUANTASTOR\"\n\t}\n}\n";
    let nodes = (1..=count).map(|number| {
        let role = if number == 1 { "master" } else { "slave:192.0.2.1" };
        let node = node(&name(number)).file("/etc/xensource/pool.conf", role);
        if number == count - 1 { node.file("/etc/multipath/conf.d/site.conf", odd) } else { node }
    });
    let mut walk = Walk::with(setup, nodes.collect(), Vec::new());
    walk.listed = (1..=count).map(listed).collect();
    walk.answer();
    walk
}

/// This node is in this trouble from now on.
pub fn troubled(walk: &mut Walk, number: usize, why: Text) {
    let host = HostId(name(number).as_str().into());
    let node = walk.listed.iter_mut().find(|listed| listed.host == host).unwrap();
    node.trouble = Some(why.with("host", &host.0));
    walk.nodes.retain(|node| node.id() != host);
}

pub fn key_unknown() -> Text {
    Text::new("ssh-host-key-unknown").with("kind", "ED25519").with("fingerprint", FINGERPRINT)
}

pub fn host(number: usize) -> HostId {
    HostId(name(number).as_str().into())
}

/// The number that a node's name ends with.
fn number_of(host: &HostId) -> usize {
    host.0.utf8().unwrap().trim_start_matches("xcp-").parse().unwrap()
}

/// A run at work on a pool: some nodes are done, some at work, one has failed, the others wait.
pub fn working(walk: &mut Walk, done: usize, at_work: usize, failing: Option<usize>) {
    walk.to("plan").apply().event(Event::Started(run()));
    for at in walk.changes() {
        let number = number_of(&at.host);
        if number <= done {
            let outcome =
                if failing == Some(number) { failed() } else { Outcome::Applied { notes: Vec::new() } };
            walk.event(Event::Ended(at, outcome));
        } else if number <= done + at_work {
            walk.event(Event::Progress(at, progress(2)));
        }
    }
}

/// A run on a pool that stopped because of this node; those before it are done.
pub fn failed_at(count: usize, wrong: usize) -> Walk {
    let mut walk = pool(count);
    working(&mut walk, wrong, 0, Some(wrong));
    let outcomes = walk.changes().into_iter().map(|at| {
        let number = number_of(&at.host);
        let outcome = match number {
            _ if number == wrong => failed(),
            _ if number < wrong => Outcome::Applied { notes: Vec::new() },
            _ => Outcome::Skipped,
        };
        (at, outcome)
    });
    let (outcomes, state) = (outcomes.collect(), RunState::Unfinished);
    walk.runs = vec![info(state)];
    walk.event(Event::Finished(RunEnd { run: Some(run()), state, outcomes, notes: Vec::new(), error: None }));
    walk.answer();
    walk
}
