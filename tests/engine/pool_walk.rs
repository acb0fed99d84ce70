//! The random walk over a pool: runs, resumes and rollbacks in any order, with kills, full disks, ends that were asked for, nodes that
//! fail, die and come back; after each step what must hold at every moment, and at the end a way out.
//!
//! `QUANTALINK_WALK=FROM-TO` walks other seeds than the few of the test itself.

use std::io::ErrorKind;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use quantalink::base::Text;
use quantalink::core::answers::Answers;
use quantalink::core::engine::{self, ResumeError};
use quantalink::core::event::{Event, RunEnd, RunState};
use quantalink::core::journal::{Journal, runs};
use quantalink::core::runner::Site;
use quantalink::core::state::State;
use quantalink::host::fake::{Fake, Op};
use quantalink::host::{Cancel, Cx, Deadline, Host, HostError};

use super::mortal::{End, MortalDisk, MortalHost, Reaper, until_killed};
use super::pool_rig::*;
use super::rig::{assert_no_litter, site_of, state};
use super::walk::seeds;
use super::world::Dice;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Call {
    Apply,
    Resume,
    Rollback,
}

struct Walk {
    dir: tempfile::TempDir,
    nodes: Vec<Fake>,
    board: Arc<Board>,
    dice: Dice,
    said: Vec<String>,
}

impl Walk {
    fn new(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let nodes = pool(2 + dice.below(5));
        let (dir, board) = (tempfile::tempdir().unwrap(), Arc::new(Board::default()));
        Self { dir, nodes, board, dice, said: vec![format!("seed {seed}")] }
    }

    fn what(&self) -> String {
        self.said.join("\n")
    }

    fn site(&self, reaper: &Arc<Reaper>) -> Site {
        let host = |node: &Fake| {
            let inner = Arc::new(MortalHost { inner: node.clone(), reaper: Arc::clone(reaper) });
            Arc::new(Watched { inner, board: Arc::clone(&self.board) }) as Arc<dyn Host>
        };
        site_of(self.nodes.iter().map(host).collect())
    }

    /// What goes wrong on the nodes in the next call.
    fn arrange(&mut self) {
        if self.dice.one_in(3) {
            let node = self.dice.below(self.nodes.len());
            let ops = [Op::Read, Op::Replace, Op::Remove, Op::Tidy, Op::Lock, Op::List, Op::Machine];
            let op = ops[self.dice.below(ops.len())];
            let nth = self.nodes[node].calls(op) + 1 + self.dice.below(if op == Op::Read { 12 } else { 3 });
            let why = Text::new("connection-lost");
            let kind = self.dice.below(4);
            self.said.push(format!("    {op:?} {nth} of {node} fails, {kind}"));
            match kind {
                0 => self.nodes[node].fail_at(op, nth, HostError::Refused(why)),
                1 => self.nodes[node].fail_at(op, nth, HostError::NotDone(why)),
                2 => self.nodes[node].fail_at(op, nth, HostError::Unknown(why)),
                _ => self.nodes[node].fail_after(op, nth, HostError::Unknown(why)),
            }
        }
        if self.dice.one_in(5) {
            let node = self.dice.below(self.nodes.len());
            let (now, after) = (self.dice.one_in(2), 1 + self.dice.below(4));
            self.said.push(format!("    {node} is dead at once {now} or after {after}"));
            if now {
                self.board.is_dead(&self.nodes[node]);
            } else {
                self.board.dies_after(&self.nodes[node], after);
            }
        } else if self.dice.one_in(2) {
            self.board.all_alive();
        }
    }

    fn step(&mut self) {
        self.arrange();
        let call = [Call::Apply, Call::Apply, Call::Resume, Call::Rollback][self.dice.below(4)];
        let kill = if self.dice.one_in(2) { 1 + self.dice.below(260) } else { 0 };
        let full = match self.dice.below(4) {
            0 if kill == 0 => (1 + self.dice.below(120), End::Fail(ErrorKind::StorageFull)),
            1 if kill == 0 => (1 + self.dice.below(120), End::FailFrom(ErrorKind::StorageFull)),
            _ => (kill, End::Kill),
        };
        let cancel = if self.dice.one_in(5) { self.dice.below(9) } else { usize::MAX };
        let leaves_out = self.dice.one_in(4).then(|| self.dice.below(self.nodes.len()));
        let back = call == Call::Rollback || self.undoing();
        let done = self.call(call, full, cancel, leaves_out);
        // A rollback that was cut tells what the journal knows; what a full disk kept from it, the next one sees.
        let cut = |end: &RunEnd| back && end.state == RunState::Unfinished;
        self.check(done.as_ref().filter(|done| !done.as_ref().is_ok_and(cut)));
    }

    fn undoing(&self) -> bool {
        let site = self.site(&Reaper::at(0));
        engine::unfinished(&state(self.dir.path()), &site.root).unwrap().is_some_and(|cut| cut.undoing)
    }

    fn call(
        &mut self,
        call: Call,
        full: (usize, End),
        cancel: usize,
        leaves_out: Option<usize>,
    ) -> Option<Result<RunEnd, ResumeError>> {
        self.said.push(format!("{call:?}, {full:?}, cancelled at {cancel}, without {leaves_out:?}"));
        let disk = Reaper::at(full.0);
        let reaper = if full.1 == End::Kill { Arc::clone(&disk) } else { Reaper::at(0) };
        let site = self.site(&reaper);
        let disk = Arc::new(MortalDisk { reaper: disk, end: full.1 });
        let state = State::with_disk(&self.dir.path().join("state"), false, disk).unwrap();
        let mut answers = answers(1 + self.dice.below(4));
        let name = leaves_out.and_then(|node| self.nodes[node].id().0.utf8().map(str::to_owned));
        answers.nodes.leave_out = name.into_iter().collect();
        let flag = Cancel::default();
        let told = AtomicUsize::new(0);
        let tell = |event: Event| {
            if matches!(event, Event::Ended(..)) && told.fetch_add(1, Ordering::SeqCst) == cancel {
                flag.set();
            }
        };
        let cx = Cx::quiet(Deadline::after(Duration::from_mins(10)), &flag);
        // Whoever is killed while it plans has begun nothing.
        let sight = self.site(&Reaper::at(0));
        let done = until_killed(|| carried_out(call, &answers, (&site, &sight), &state, &cx, &tell));
        if done.is_none() {
            self.nodes.iter().for_each(Fake::restart);
        }
        let came = match &done {
            None => String::from("killed"),
            Some(Ok(end)) => format!("{:?}, {:?}", end.state, end.error.as_ref().map(|error| &error.id)),
            Some(Err(error)) => format!("{error:?}"),
        };
        self.said.push(format!("    -> {came}"));
        done
    }

    fn check(&self, done: Option<&Result<RunEnd, ResumeError>>) {
        let what = self.what();
        let all: Vec<[bool; 2]> = self.nodes.iter().map(|node| files(node, &what)).collect();
        let Some(Ok(end)) = done else { return };
        assert_true(end, &self.nodes, &what);
        let of =
            |host: &quantalink::host::HostId| self.nodes.iter().position(|node| node.id() == *host).unwrap();
        if end.state == RunState::Complete && end.run.is_some() {
            for (at, _) in &end.outcomes {
                assert_eq!(all[of(&at.host)], [true, true], "{what}\nnot complete: {end:?}");
            }
        }
        if end.state == RunState::RolledBack && end.error.is_none() {
            let only = state(self.dir.path()).run_ids().unwrap().len() == 1;
            assert!(
                !only || all.iter().all(|files| *files == [false, false]),
                "{what}\nnot rolled back: {end:?}"
            );
        }
    }

    fn way_out(&mut self) {
        self.board.all_alive();
        self.board.dies_after(&self.nodes[0], usize::MAX);
        self.nodes.iter().for_each(Fake::forget_faults);
        let forward = self.dice.one_in(2);
        self.said.push(format!("The way out, forward {forward}"));
        for _ in 0..6 {
            let call = if forward { Call::Apply } else { Call::Rollback };
            let done = self.call(call, (0, End::Kill), usize::MAX, None).unwrap();
            self.check(Some(&done));
            let what = self.what();
            match &done {
                Ok(end) if forward && end.state == RunState::Complete => {
                    for node in &self.nodes {
                        assert_eq!(files(node, &what), [true, true], "{what}");
                    }
                    return for node in &self.nodes {
                        assert_no_litter(node, &what);
                    };
                }
                Ok(end) => assert_eq!(end.error, None, "{what}"),
                Err(error) if !forward => {
                    let over = ["no-run-to-roll-back", "already-rolled-back"].contains(&&*error.text().id);
                    assert!(over, "{what}\n{error:?}");
                    let stands = state(self.dir.path());
                    if runs(&stands).unwrap().0.iter().any(|run| run.stands) {
                        // An older one is named, to be undone by its name.
                        return;
                    }
                    return all_old(&self.nodes, &what);
                }
                Err(error) => panic!("{what}\n{error:?}"),
            }
        }
        panic!("{}\na dead end", self.what());
    }
}

/// As the commands call the engine. `sight`: the same nodes, to be planned for.
fn carried_out(
    call: Call,
    answers: &Answers,
    (site, sight): (&Site, &Site),
    state: &State,
    cx: &Cx<'_>,
    tell: &dyn Fn(Event),
) -> Result<RunEnd, ResumeError> {
    let reached = |site: &Site, answers: &Answers| {
        let left =
            |node: &Arc<dyn Host>| node.id().0.utf8().is_some_and(|name| answers.nodes.leaves_out(name));
        Site { nodes: site.nodes.iter().filter(|node| !left(node)).cloned().collect(), ..site.clone() }
    };
    let cut = engine::unfinished(state, &site.root).map_err(ResumeError::from)?;
    match call {
        Call::Apply => {
            let (here, plan) = (reached(site, answers), planned(&reached(sight, answers), answers));
            match cut.filter(|cut| cut.stands || plan.pending() == 0) {
                Some(cut) => engine::resume_with(&cut.run, plan, &here, state, cx, tell),
                None => Ok(engine::apply(plan, &here, state, cx, tell)),
            }
        }
        Call::Resume => {
            let known = cut.and_then(|cut| Journal::load(state, &cut.run).ok()??.answers("".into()).ok());
            let here = known.map_or_else(|| site.clone(), |known| reached(site, &known));
            let replan = |answers: &Answers| planned(&reached(sight, answers), answers);
            engine::resume(None, &replan, &here, state, cx, tell)
        }
        Call::Rollback => engine::rollback(None, site, state, cx, tell),
    }
}

#[test]
fn a_random_walk_over_a_pool() {
    for seed in seeds() {
        let mut walk = Walk::new(seed);
        for _ in 0..=walk.dice.below(8) {
            walk.step();
        }
        walk.way_out();
    }
}
