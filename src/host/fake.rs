//! A host in memory: real semantics of links, replacement, removal and lock, programs that answer from a script, and
//! faults at exactly chosen calls. For tests, and for whatever needs a host that is not there.
//!
//! Clones share the one machine, so that two of them are two runs that meet on it.

mod faults;
mod services;
mod told;
mod tree;

pub use faults::Op;
pub use services::Turn;
pub use told::{Call, Script, StillClock};

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::says::{self, TEMP_NAME, refused};
use super::{
    Bars, Cx, Entry, Expect, Holder, Host, HostError, HostId, HostPath, Kind, Lock, Machine, Meta, NewMeta,
    Output, Program, Receipt, Remove, Replace, Service, ServiceOp, Snapshot,
};
use crate::base::{Hash, Text, Untrusted};
use faults::{Fault, Faults};
use services::Services;
use tree::{Node, Tree};

/// Mode, owner and attributes of a file that says nothing else: 0644, owned by root.
#[must_use]
pub fn plain_meta() -> Meta {
    Meta { mode: 0o644, uid: 0, gid: 0, xattrs: Vec::new() }
}

#[derive(Debug, Default)]
struct State {
    tree: Tree,
    programs: Vec<(Vec<String>, Vec<Script>)>,
    free: Vec<(HostPath, u64)>,
    running: Vec<(String, Vec<u32>)>,
    mounts: Vec<HostPath>,
    bars: Vec<(HostPath, Text)>,
    system: Untrusted,
    kernel: Untrusted,
    memory: (u64, u64),
    identity: Option<Untrusted>,
    held: bool,
    holder: Option<Holder>,
    /// Which holding of the lock is the present one: a lock of a killed run lets go of nothing.
    holding: usize,
    services: Services,
    faults: Faults,
    log: Vec<Call>,
}

/// A machine in memory.
#[derive(Debug, Clone)]
pub struct Fake {
    id: HostId,
    state: Arc<Mutex<State>>,
}

/// How the machine is set up.
impl Fake {
    /// A machine of that name with an empty `/etc`, on which programs may be run (it has none yet).
    #[must_use]
    pub fn new(id: &str) -> Self {
        let state = State {
            system: Untrusted::from("Fake Linux 1.0"),
            kernel: Untrusted::from("4.19.0+1"),
            memory: (4 << 30, 2 << 30),
            ..State::default()
        };
        let fake = Self { id: HostId(Untrusted::from(id)), state: Arc::new(Mutex::new(state)) };
        fake.folder("/etc")
    }

    /// Nothing is executed there, as under `--root`, and `..` at the top leads out.
    #[must_use]
    pub fn tree(self) -> Self {
        self.state().tree.closed = true;
        self
    }

    /// A file with mode 0644, owned by root; folders above it come by themselves.
    #[must_use]
    pub fn file(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.file_with(path, bytes, plain_meta())
    }

    /// A file with this mode, owner and attributes.
    #[must_use]
    pub fn file_with(self, path: &str, bytes: impl AsRef<[u8]>, meta: Meta) -> Self {
        self.node(path, Node::File { bytes: bytes.as_ref().to_vec(), meta, names: 1 })
    }

    /// A file that has this many names (hard links).
    #[must_use]
    pub fn file_with_names(self, path: &str, bytes: impl AsRef<[u8]>, names: u64) -> Self {
        self.node(path, Node::File { bytes: bytes.as_ref().to_vec(), meta: plain_meta(), names })
    }

    /// A folder.
    #[must_use]
    pub fn folder(self, path: &str) -> Self {
        self.node(path, Node::Folder)
    }

    /// A symbolic link with this text.
    #[must_use]
    pub fn link(self, path: &str, to: &str) -> Self {
        self.node(path, Node::Link(Untrusted::from(to)))
    }

    /// A FIFO, device or socket.
    #[must_use]
    pub fn special(self, path: &str, kind: Kind) -> Self {
        self.node(path, Node::Special(kind))
    }

    /// A program by its exact words; told several times for the same words, it does one after the other and repeats
    /// the last.
    #[must_use]
    pub fn program(self, argv: &[&str], script: Script) -> Self {
        {
            let mut state = self.state();
            let argv: Vec<String> = argv.iter().map(|word| String::from(*word)).collect();
            match state.programs.iter_mut().find(|(words, _)| *words == argv) {
                Some((_, scripts)) => scripts.push(script),
                None => state.programs.push((argv, vec![script])),
            }
        }
        self
    }

    /// What the machine says of its system and kernel.
    #[must_use]
    pub fn system(self, system: &str, kernel: &str) -> Self {
        {
            let mut state = self.state();
            state.system = Untrusted::from(system);
            state.kernel = Untrusted::from(kernel);
        }
        self
    }

    /// So many bytes are free in this folder and below.
    #[must_use]
    pub fn free(self, folder: &str, bytes: u64) -> Self {
        self.state().free.push((HostPath::from(folder), bytes));
        self
    }

    /// Another file system is mounted on this folder.
    #[must_use]
    pub fn mounted(self, folder: &str) -> Self {
        let fake = self.folder(folder);
        fake.state().mounts.push(HostPath::from(folder));
        fake
    }

    /// This keeps the file at this path from being replaced.
    #[must_use]
    pub fn barred(self, path: &str, why: Text) -> Self {
        self.state().bars.push((HostPath::from(path), why));
        self
    }

    /// A daemon of this name runs with these process ids.
    #[must_use]
    pub fn running(self, daemon: &str, pids: &[u32]) -> Self {
        self.state().running.push((String::from(daemon), pids.to_vec()));
        self
    }

    /// Which machine it says it is.
    #[must_use]
    pub fn being(self, identity: &str) -> Self {
        self.state().identity = Some(Untrusted::from(identity));
        self
    }

    /// The lock is held by someone else.
    #[must_use]
    pub fn locked_by(self, holder: Holder) -> Self {
        {
            let mut state = self.state();
            state.held = true;
            state.holder = Some(holder);
        }
        self
    }

    fn node(self, path: &str, node: Node) -> Self {
        self.state().tree.put(&HostPath::from(path), node);
        self
    }
}

/// What goes wrong.
impl Fake {
    /// The `n`th call (from 1, counted from the start) of this kind does nothing and answers this.
    pub fn fail_at(&self, op: Op, n: usize, error: HostError) {
        self.state().faults.set(op, n, Fault::Instead(error));
    }

    /// The `n`th call of this kind does its work and then answers this (an answer that got lost).
    pub fn fail_after(&self, op: Op, n: usize, error: HostError) {
        self.state().faults.set(op, n, Fault::After(error));
    }

    /// Just before the `n`th call of this kind someone else gives this file this content, or (none) removes it.
    pub fn third_hand(&self, op: Op, n: usize, path: &str, content: Option<&[u8]>) {
        let fault = Fault::Third(HostPath::from(path), content.map(<[u8]>::to_vec));
        self.state().faults.set(op, n, fault);
    }

    /// Nothing of what was set to go wrong will.
    pub fn forget_faults(&self) {
        self.state().faults.forget();
    }

    /// At the `step`th step from now (from 1) the run is as good as killed: what was done until then stays, and every
    /// call answers Unknown until [`Fake::restart`]. A call is one step before its work; a replacement has one more
    /// between temporary file and replacement, and like a removal one after its work.
    pub fn crash_at(&self, step: usize) {
        self.state().faults.crash_at(step);
    }

    /// How many steps were made since the start, the last [`Fake::crash_at`] or the last [`Fake::restart`].
    #[must_use]
    pub fn steps(&self) -> usize {
        self.state().faults.steps()
    }

    /// The next run finds the machine answering, and the killed one's lock gone.
    pub fn restart(&self) {
        let mut state = self.state();
        state.faults.restart();
        state.held = false;
        state.holder = None;
    }

    /// Gives a file this content, as someone else would.
    pub fn put(&self, path: &str, bytes: impl AsRef<[u8]>) {
        write_content(&mut self.state().tree, &HostPath::from(path), bytes.as_ref());
    }
}

/// What tests look at.
impl Fake {
    /// Content of the file that stands at exactly this path.
    #[must_use]
    pub fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        match self.state().tree.node(&HostPath::from(path)) {
            Some(Node::File { bytes, .. }) => Some(bytes.clone()),
            _ => None,
        }
    }

    /// Mode, owner and attributes of the file that stands at exactly this path.
    #[must_use]
    pub fn meta(&self, path: &str) -> Option<Meta> {
        match self.state().tree.node(&HostPath::from(path)) {
            Some(Node::File { meta, .. }) => Some(meta.clone()),
            _ => None,
        }
    }

    /// What stands at exactly this path.
    #[must_use]
    pub fn kind(&self, path: &str) -> Option<Kind> {
        self.state().tree.node(&HostPath::from(path)).map(Node::kind)
    }

    /// All calls so far, in order.
    #[must_use]
    pub fn log(&self) -> Vec<Call> {
        self.state().log.clone()
    }

    /// How many calls of this kind there were.
    #[must_use]
    pub fn calls(&self, op: Op) -> usize {
        self.state().faults.calls(op)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One call: logged, counted, met by its faults; `work` is done unless a fault takes its place.
    fn call<T>(
        &self,
        op: Op,
        call: Call,
        work: impl FnOnce(&mut State) -> Result<T, HostError>,
    ) -> Result<T, HostError> {
        let mut state = self.state();
        state.faults.step(&self.id)?;
        state.log.push(call);
        let mut after = None;
        for fault in state.faults.meet(op) {
            match fault {
                Fault::Instead(error) => return Err(error),
                Fault::After(error) => after = Some(error),
                Fault::Third(path, Some(bytes)) => write_content(&mut state.tree, &path, &bytes),
                Fault::Third(path, None) => {
                    state.tree.take(&path);
                }
            }
        }
        let done = work(&mut state)?;
        // A lock that is dropped here wants the state itself.
        drop(state);
        after.map_or(Ok(done), Err)
    }

    fn script(&self, program: &Program) -> Result<Script, HostError> {
        self.call(Op::Run, Call::Run(program.argv.clone()), |state| {
            if state.tree.closed {
                return Err(says::executes_nothing());
            }
            let scripts = state.programs.iter_mut().find(|(words, _)| *words == program.argv);
            let Some((_, scripts)) = scripts else {
                return Err(says::no_such_program(name_of(program)));
            };
            if scripts.len() > 1 {
                return Ok(scripts.remove(0));
            }
            scripts.first().cloned().ok_or_else(|| says::no_such_program(name_of(program)))
        })
    }
}

impl Host for Fake {
    fn id(&self) -> HostId {
        self.id.clone()
    }

    fn executes(&self) -> bool {
        !self.state().tree.closed
    }

    fn read(&self, path: &HostPath, max: u64, _: &Cx<'_>) -> Result<Snapshot, HostError> {
        self.call(Op::Read, Call::Read(path.clone()), |state| state.tree.snapshot(path, max))
    }

    fn same_filesystem(&self, a: &HostPath, b: &HostPath, _: &Cx<'_>) -> Result<Option<bool>, HostError> {
        let state = self.state();
        let (a, b) = (state.tree.resolve(a)?.path, state.tree.resolve(b)?.path);
        Ok(Some(state.mount_at(&a) == state.mount_at(&b)))
    }

    fn bars(&self, path: &HostPath, _: &Cx<'_>) -> Result<Option<Bars>, HostError> {
        let state = self.state();
        let path = state.tree.resolve(path)?.path;
        let file = state.bars.iter().find(|(barred, _)| *barred == path).map(|(_, why)| why.clone());
        Ok(Some(Bars { path, file, folder: None, above: None }))
    }

    fn list(&self, path: &HostPath, _: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        self.call(Op::List, Call::List(path.clone()), |state| {
            let end = state.tree.resolve(path)?.path;
            match state.tree.node(&end) {
                None => Ok(None),
                Some(Node::Folder) => Ok(Some(state.tree.entries(&end))),
                Some(_) => Err(refused("not-a-folder", path)),
            }
        })
    }

    fn replace(&self, replace: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
        let call = Call::Replace(replace.path.clone(), replace.expect, Hash::of(&replace.new));
        self.call(Op::Replace, call, |state| state.replace(replace, cx, &self.id))
    }

    fn remove(&self, remove: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
        self.call(Op::Remove, Call::Remove(remove.path.clone()), |state| state.remove(remove, cx, &self.id))
    }

    fn remove_folders(&self, folders: &[HostPath], _: &Cx<'_>) -> Result<(), HostError> {
        let first = folders.first().cloned().unwrap_or_else(|| HostPath::from("/"));
        self.call(Op::Remove, Call::Remove(first), |state| {
            state.tree.take_empty(folders);
            state.faults.step(&self.id)
        })
    }

    fn tidy(&self, stage: &HostPath, _: &Cx<'_>) -> Result<bool, HostError> {
        self.call(Op::Tidy, Call::Tidy(stage.clone()), |state| {
            let temp = stage.join(TEMP_NAME.as_bytes());
            match state.tree.node(&temp) {
                None => Ok(false),
                Some(Node::File { .. }) => Ok(state.tree.take(&temp).is_some()),
                Some(_) => Err(says::not_done("temporary-file-foreign", &temp)),
            }
        })
    }

    fn run(&self, program: &Program, cx: &Cx<'_>) -> Result<Output, HostError> {
        match self.script(program)? {
            Script::Ends(mut output) => {
                output.stdout.truncate(program.keep);
                output.stderr.truncate(program.keep);
                Ok(output)
            }
            Script::Fails(error) => Err(error),
            Script::Hangs => loop {
                if cx.cancel.is_set() {
                    return Err(says::program_cancelled(name_of(program)));
                }
                if cx.deadline.passed() {
                    return Err(says::program_timed_out(name_of(program)));
                }
                std::thread::sleep(std::time::Duration::from_millis(2));
            },
        }
    }

    fn machine(&self, paths: &[HostPath], daemons: &[&str], _: &Cx<'_>) -> Result<Machine, HostError> {
        self.call(Op::Machine, Call::Machine, |state| {
            if state.tree.closed && !daemons.is_empty() {
                return Err(says::executes_nothing());
            }
            let told =
                |value: &Untrusted| if state.tree.closed { Untrusted::default() } else { value.clone() };
            Ok(Machine {
                system: told(&state.system),
                kernel: told(&state.kernel),
                memory: state.memory,
                free: paths.iter().map(|path| state.free_at(path)).collect(),
                running: daemons.iter().map(|daemon| state.running_as(daemon)).collect(),
            })
        })
    }

    fn service(&self, name: &str, _: &Cx<'_>) -> Result<Option<Service>, HostError> {
        self.call(Op::Service, Call::Service(name.to_owned()), |state| {
            let State { services, tree, .. } = state;
            services.look(name, tree)
        })
    }

    fn control(&self, name: &str, op: ServiceOp, _: &Cx<'_>) -> Result<(), HostError> {
        self.call(Op::Control, Call::Control(name.to_owned(), op), |state| {
            let State { services, tree, faults, .. } = state;
            services.order(name, op, tree)?;
            faults.step(&self.id)
        })
    }

    fn identity(&self, _: &Cx<'_>) -> Option<Untrusted> {
        self.state().identity.clone()
    }

    fn lock(&self, _: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
        self.call(Op::Lock, Call::Lock, |state| {
            if state.held {
                return Err(says::lock_held(state.holder.as_ref()));
            }
            state.held = true;
            state.holding += 1;
            Ok(Box::new(FakeLock { machine: Arc::clone(&self.state), holding: state.holding })
                as Box<dyn Lock>)
        })
    }
}

impl State {
    fn replace(&mut self, r: &Replace, cx: &Cx<'_>, id: &HostId) -> Result<Receipt, HostError> {
        let old = self.expected(&r.path, r.expect)?;
        says::still_wanted(&r.path, cx)?;
        let made_folders = self.missing_folders(&r.path)?;
        if !made_folders.is_empty() && !r.make_folders {
            return Err(refused("folder-missing", &r.path.parent()));
        }
        for folder in &made_folders {
            self.tree.put(folder, Node::Folder);
        }
        if !matches!(self.tree.node(&r.stage), Some(Node::Folder)) {
            made_folders.iter().rev().for_each(|folder| drop(self.tree.take(folder)));
            return Err(refused("folder-missing", &r.stage));
        }
        let meta = match &r.meta {
            NewMeta::Set(meta) => meta.clone(),
            NewMeta::Keep => old.unwrap_or_else(plain_meta),
        };
        let temp = r.stage.join(TEMP_NAME.as_bytes());
        let node = Node::File { bytes: r.new.to_vec(), meta: meta.clone(), names: 1 };
        self.tree.put(&temp, node.clone());
        self.faults.step(id)?;
        self.tree.take(&temp);
        self.tree.put(&r.path, node);
        self.faults.step(id)?;
        Ok(Receipt { hash: Hash::of(&r.new), meta, made_folders, notes: Vec::new() })
    }

    fn remove(&mut self, r: &Remove, cx: &Cx<'_>, id: &HostId) -> Result<(), HostError> {
        self.expected(&r.path, Expect::Is(r.expect))?;
        says::still_wanted(&r.path, cx)?;
        self.tree.take(&r.path);
        self.tree.take_empty(&r.folders_if_empty);
        self.faults.step(id)
    }

    /// The present file's mode and owner, where what is expected is there.
    fn expected(&self, path: &HostPath, expect: Expect) -> Result<Option<Meta>, HostError> {
        match (self.tree.node(path), expect) {
            (None, Expect::Absent) => Ok(None),
            (Some(Node::File { names, .. }), Expect::Is(_)) if *names > 1 => {
                Err(says::hard_links(path, *names))
            }
            (Some(Node::File { bytes, meta, .. }), Expect::Is(hash)) if Hash::of(bytes) == hash => {
                Ok(Some(meta.clone()))
            }
            (Some(Node::Folder | Node::Special(_)), _) => {
                Err(says::not_a_file(path, self.tree.node(path).map_or(Kind::Folder, Node::kind)))
            }
            _ => Err(refused("changed-since-plan", path)),
        }
    }

    /// The folders above a path that are not there, outermost first.
    fn missing_folders(&self, path: &HostPath) -> Result<Vec<HostPath>, HostError> {
        let mut missing = Vec::new();
        let mut folder = path.parent();
        loop {
            match self.tree.node(&folder) {
                Some(Node::Folder) => break,
                Some(_) => return Err(refused("not-a-folder", &folder)),
                None => missing.push(folder.clone()),
            }
            folder = folder.parent();
        }
        missing.reverse();
        Ok(missing)
    }

    /// The innermost mount point above a path, itself included; none: the root's.
    fn mount_at(&self, path: &HostPath) -> Option<&HostPath> {
        let holding = self.mounts.iter().filter(|folder| above(folder, path));
        holding.max_by_key(|folder| folder.bytes().len())
    }

    fn free_at(&self, path: &HostPath) -> Option<u64> {
        let holding = self.free.iter().filter(|(folder, _)| above(folder, path));
        holding.max_by_key(|(folder, _)| folder.bytes().len()).map(|(_, bytes)| *bytes)
    }

    fn running_as(&self, daemon: &str) -> Vec<u32> {
        self.running.iter().filter(|(name, _)| name == daemon).flat_map(|(_, pids)| pids.clone()).collect()
    }
}

/// True where the path is this folder or lies in it.
fn above(folder: &HostPath, path: &HostPath) -> bool {
    let prefix = folder.bytes().strip_suffix(b"/").unwrap_or(folder.bytes());
    path.bytes().strip_prefix(prefix).is_some_and(|rest| matches!(rest.first(), None | Some(b'/')))
}

/// Gives a file this content and lets its mode, owner and attributes be.
fn write_content(tree: &mut Tree, path: &HostPath, bytes: &[u8]) {
    let meta = match tree.node(path) {
        Some(Node::File { meta, .. }) => meta.clone(),
        _ => plain_meta(),
    };
    tree.put(path, Node::File { bytes: bytes.to_vec(), meta, names: 1 });
}

fn name_of(program: &Program) -> &str {
    program.argv.first().map_or("", String::as_str)
}

#[derive(Debug)]
struct FakeLock {
    machine: Arc<Mutex<State>>,
    holding: usize,
}

impl Lock for FakeLock {}

impl Drop for FakeLock {
    fn drop(&mut self) {
        let mut state = self.machine.lock().unwrap_or_else(PoisonError::into_inner);
        if state.held && state.holding == self.holding {
            state.held = false;
            state.log.push(Call::Unlock);
        }
    }
}

#[cfg(test)]
mod tests;
