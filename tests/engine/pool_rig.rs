//! A pool for the tests: nodes with real files, planned as the program plans them, and a board on which every call stands.

use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use quantalink::base::Text;
use quantalink::core::answers::{Answers, Section};
use quantalink::core::engine::{self, ResumeError};
use quantalink::core::event::{Outcome, RunEnd, RunId};
use quantalink::core::facts::gather;
use quantalink::core::plan::{Plan, plan};
use quantalink::core::runner::Site;
use quantalink::core::state::State;
use quantalink::host::fake::Fake;
use quantalink::host::{
    Cancel, Cx, Deadline, Entry, Host, HostError, HostId, HostPath, Lock, Machine, Output, Program, Receipt,
    Remove, Replace, Snapshot,
};

use super::rig::{DROPIN, MAIN, STAGE, assert_no_litter, site_of, with_cx};

/// A main file with an entry of ours, which is to go on this release.
pub const MIXED: &str = "defaults {\n\tuser_friendly_names no\n}\ndevices {\n\tdevice {\n\t\tvendor \"OSNEXUS\"\n\t\tproduct \"QUANTASTOR\"\n\t}\n\tdevice {\n\t\tvendor \"ACME\"\n\t\tproduct \"BOX\"\n\t}\n}\n";
const INVENTORY: &str = "PRODUCT_BRAND='XCP-ng'\nPRODUCT_VERSION='8.3.0'\n";
/// The two changes of a node.
pub const CHANGES: [&str; 2] = ["multipath", "multipath-cleanup"];

/// A dom0 whose main file is to be cleaned and that gets a drop-in.
pub fn dom0(name: &str) -> Fake {
    live(name).tree()
}

/// The same that runs programs.
pub fn live(name: &str) -> Fake {
    let role = if name == "master" { "master" } else { "slave:192.0.2.1" };
    let fake = Fake::new(name).file("/etc/xensource-inventory", INVENTORY);
    fake.file("/etc/xensource/pool.conf", role).file(MAIN, MIXED)
}

/// So many nodes, the coordinator first, as `xe` may list it.
pub fn pool(nodes: usize) -> Vec<Fake> {
    let names = (1..nodes).map(|number| format!("n{number}"));
    std::iter::once(String::from("master")).chain(names).map(|name| dom0(&name)).collect()
}

pub fn answers(parallel: usize) -> Answers {
    let mut answers = Answers { sections: vec![Section::Multipath], ..Answers::default() };
    answers.nodes.parallel = Some(parallel);
    answers
}

/// The plan as the program makes it.
pub fn planned(site: &Site, answers: &Answers) -> Plan {
    let cancel = Cancel::default();
    plan(&gather(site, answers, &[], &Cx::quiet(Deadline::after(Duration::from_mins(1)), &cancel)), answers)
}

pub fn plain(nodes: &[Fake]) -> Site {
    site_of(nodes.iter().map(|node| Arc::new(node.clone()) as Arc<dyn Host>).collect())
}

pub fn resumed(site: &Site, state: &State) -> Result<RunEnd, ResumeError> {
    let replan = |answers: &Answers| planned(site, answers);
    with_cx(|cx, tell| engine::resume(None, &replan, site, state, cx, tell)).0
}

pub fn resumed_with(run: &RunId, plan: Plan, site: &Site, state: &State) -> Result<RunEnd, ResumeError> {
    with_cx(|cx, tell| engine::resume_with(run, plan, site, state, cx, tell)).0
}

/// How far a node is: how many of its two files are the new ones. Each of them is the old or the new one.
pub fn files(node: &Fake, what: &str) -> [bool; 2] {
    let main = String::from_utf8(node.bytes(MAIN).unwrap()).unwrap();
    let clean = !main.contains("OSNEXUS");
    assert!(clean || main == MIXED, "{what}: {:?}: {main}", node.id());
    assert!(main.contains("ACME"), "{what}: {main}");
    let drop_in = node.bytes(DROPIN);
    let whole = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).trim_end().ends_with('}');
    assert!(drop_in.as_ref().is_none_or(whole), "{what}: {:?}", node.id());
    [drop_in.is_some(), clean]
}

/// Each file is the old or the new one.
pub fn assert_whole(nodes: &[Fake], what: &str) {
    for node in nodes {
        let _ = files(node, what);
    }
}

pub fn assert_new(node: &Fake, what: &str) {
    assert_eq!(files(node, what), [true, true], "{what}: {:?}", node.id());
    assert_no_litter(node, what);
}

pub fn assert_old(node: &Fake, what: &str) {
    assert_eq!(files(node, what), [false, false], "{what}: {:?}", node.id());
    assert_eq!(node.kind(STAGE), None, "{what}: {:?}: folders made for the file are gone", node.id());
    assert_no_litter(node, what);
}

pub fn all_new(nodes: &[Fake], what: &str) {
    for node in nodes {
        assert_new(node, what);
    }
}

pub fn all_old(nodes: &[Fake], what: &str) {
    for node in nodes {
        assert_old(node, what);
    }
}

/// What the end says of each file is what stands there.
pub fn assert_true(end: &RunEnd, nodes: &[Fake], what: &str) {
    // A plan that is refused touches nothing, nor does a rollback: what stood before stands.
    let refused = end.outcomes.iter().any(|(_, outcome)| matches!(outcome, Outcome::Refused { .. }));
    for (at, outcome) in &end.outcomes {
        let Some(node) = nodes.iter().find(|node| node.id() == at.host) else { continue };
        let Some(place) = CHANGES.iter().position(|id| *id == at.id.0) else { continue };
        let new = files(node, what)[place];
        match outcome {
            Outcome::Applied { .. } | Outcome::Done => assert!(new, "{what}: {at:?}: {end:?}"),
            Outcome::RolledBack | Outcome::Failed { .. } => {
                assert!(!new || end.error.is_some(), "{what}: {at:?}: {end:?}");
            }
            Outcome::Skipped => assert!(!new || end.run.is_none() || refused, "{what}: {at:?}: {end:?}"),
            // What is refused by the plan may stand since an earlier run.
            Outcome::Refused { .. } | Outcome::Unknown { .. } | Outcome::Manual => {}
        }
    }
}

/// A call that changes something, as it stands on the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A replacement begins.
    Begins,
    /// It ended.
    Ends,
}

/// What all nodes of a pool do, in the order in which it happens.
#[derive(Default)]
pub struct Board {
    seen: Mutex<Seen>,
    came: Condvar,
}

#[derive(Default)]
struct Seen {
    steps: Vec<(HostId, Step)>,
    /// Nodes in the middle of a replacement.
    inside: usize,
    most: usize,
    /// So many must be in the middle of one before the first of them goes on; and whom that concerns not.
    gate: usize,
    passes: Vec<HostId>,
    dead: Vec<HostId>,
    /// Dies when it has ended so many replacements.
    dying: Option<(HostId, usize)>,
    late: bool,
}

impl Board {
    /// From here on nobody but these goes on in a replacement before so many are in one.
    pub fn gate(&self, together: usize, passes: &[&Fake]) {
        let mut seen = self.seen.lock().unwrap();
        (seen.gate, seen.passes) = (together, passes.iter().map(|node| node.id()).collect());
    }

    /// The node does not answer any more once it has ended so many replacements.
    pub fn dies_after(&self, node: &Fake, replacements: usize) {
        self.seen.lock().unwrap().dying = Some((node.id(), replacements));
    }

    pub fn is_dead(&self, node: &Fake) {
        self.seen.lock().unwrap().dead.push(node.id());
    }

    pub fn all_alive(&self) {
        self.seen.lock().unwrap().dead.clear();
    }

    /// How many were in a replacement at the same moment at most. Nobody waited in vain.
    pub fn most(&self) -> usize {
        let seen = self.seen.lock().unwrap();
        assert!(!seen.late, "nobody came to go on together with");
        seen.most
    }

    pub fn steps(&self) -> Vec<(HostId, Step)> {
        self.seen.lock().unwrap().steps.clone()
    }

    fn begins(&self, host: &HostId) {
        let mut seen = self.seen.lock().unwrap();
        seen.steps.push((host.clone(), Step::Begins));
        seen.inside += 1;
        seen.most = seen.most.max(seen.inside);
        self.came.notify_all();
        if seen.gate > 1 && !seen.passes.contains(host) {
            let waits = |seen: &mut Seen| seen.gate > 1 && seen.most < seen.gate && !seen.late;
            let (left, out) = self.came.wait_timeout_while(seen, Duration::from_secs(20), waits).unwrap();
            seen = left;
            seen.late |= out.timed_out();
            drop(seen);
            // Whoever is one too many comes now.
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn ends(&self, host: &HostId) {
        let mut seen = self.seen.lock().unwrap();
        seen.steps.push((host.clone(), Step::Ends));
        seen.inside -= 1;
        let ended = seen.steps.iter().filter(|step| **step == (host.clone(), Step::Ends)).count();
        if seen.dying.as_ref().is_some_and(|(dying, after)| dying == host && *after == ended) {
            seen.dead.push(host.clone());
        }
    }

    fn alive(&self, host: &HostId) -> Result<(), HostError> {
        let dead = self.seen.lock().unwrap().dead.contains(host);
        if dead { Err(HostError::Unknown(Text::new("connection-lost"))) } else { Ok(()) }
    }
}

/// A host whose calls stand on the board.
pub struct Watched {
    pub inner: Arc<dyn Host>,
    pub board: Arc<Board>,
}

/// A site whose nodes stand on a board.
pub fn watched(nodes: &[Fake]) -> (Site, Arc<Board>) {
    let board = Arc::new(Board::default());
    let watch = |node: &Fake| {
        let inner = Arc::new(node.clone());
        Arc::new(Watched { inner, board: Arc::clone(&board) }) as Arc<dyn Host>
    };
    (site_of(nodes.iter().map(watch).collect()), board)
}

impl Watched {
    fn if_alive<T>(&self, work: impl FnOnce(&dyn Host) -> Result<T, HostError>) -> Result<T, HostError> {
        self.board.alive(&self.inner.id())?;
        work(&*self.inner)
    }
}

impl Host for Watched {
    fn id(&self) -> HostId {
        self.inner.id()
    }

    fn executes(&self) -> bool {
        self.inner.executes()
    }

    fn read(&self, path: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError> {
        self.if_alive(|host| host.read(path, max, cx))
    }

    fn list(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        self.if_alive(|host| host.list(path, cx))
    }

    fn replace(&self, replace: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
        self.board.alive(&self.id())?;
        self.board.begins(&self.id());
        let done = self.inner.replace(replace, cx);
        self.board.ends(&self.id());
        done
    }

    fn remove(&self, remove: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
        self.if_alive(|host| host.remove(remove, cx))
    }

    fn remove_folders(&self, folders: &[HostPath], cx: &Cx<'_>) -> Result<(), HostError> {
        self.if_alive(|host| host.remove_folders(folders, cx))
    }

    fn tidy(&self, stage: &HostPath, cx: &Cx<'_>) -> Result<bool, HostError> {
        self.if_alive(|host| host.tidy(stage, cx))
    }

    fn run(&self, program: &Program, cx: &Cx<'_>) -> Result<Output, HostError> {
        self.if_alive(|host| host.run(program, cx))
    }

    fn machine(&self, paths: &[HostPath], daemons: &[&str], cx: &Cx<'_>) -> Result<Machine, HostError> {
        self.if_alive(|host| host.machine(paths, daemons, cx))
    }

    fn lock(&self, cx: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
        self.if_alive(|host| host.lock(cx))
    }
}
