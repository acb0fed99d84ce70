//! Which process something is of: who holds a lease, and for whom a tool works. A tool outlives the process that started it,
//! where that is killed, and would still do what it was told to; by its environment it is known and ended.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process, test_kill_process};

/// The environment variable of every tool that names for whom it works.
pub(super) const HOLDER: &str = "QUANTALINK_HOLDER";
/// Longer than a program takes from its start to its own environment.
const STARTING: Duration = Duration::from_millis(50);
/// Longer than a killed process takes to end, where the kernel lets it.
const DYING: Duration = Duration::from_secs(2);
/// Between two looks whether one has ended.
const LOOK: Duration = Duration::from_millis(2);

/// A process of this or another machine, for as long as that machine runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Holder {
    pub pid: u32,
    /// When it started, in the kernel's ticks.
    pub started: u64,
    /// The boot, and the space of process ids, in which that id means something.
    pub boot: String,
}

impl Holder {
    /// This process.
    pub fn this() -> Self {
        let pid = std::process::id();
        Self { pid, started: started(pid).unwrap_or(0), boot: boot() }
    }

    /// What [`HOLDER`] says.
    pub fn word(&self) -> String {
        format!("{} {} {}", self.pid, self.started, self.boot)
    }

    fn parse(word: &str) -> Option<Self> {
        let mut parts = word.splitn(3, ' ');
        let (pid, started) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Some(Self { pid, started, boot: parts.next()?.to_owned() })
    }

    /// Whether it lives; none: that cannot be seen from here.
    pub fn lives(&self) -> Option<bool> {
        (self.boot == boot()).then(|| alive(self.pid, self.started))
    }
}

/// Names this boot of this machine and this space of process ids.
fn boot() -> String {
    let id = fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default();
    let space = fs::read_link("/proc/self/ns/pid").unwrap_or_default();
    format!("{} {}", id.trim(), space.display())
}

/// What the kernel says of a process: its state, and when it started, in ticks; none: there is no such process, or it may not be
/// seen.
fn stat(pid: u32) -> Option<(String, u64)> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name in brackets may hold anything.
    let (_, rest) = stat.rsplit_once(')')?;
    let mut words = rest.split_whitespace();
    Some((words.next()?.to_owned(), words.nth(18)?.parse().ok()?))
}

fn started(pid: u32) -> Option<u64> {
    stat(pid).map(|(_, started)| started)
}

fn alive(pid: u32, since: u64) -> bool {
    let Some(id) = id(pid) else { return false };
    let there = test_kill_process(id) != Err(rustix::io::Errno::SRCH);
    // One that has ended and was not waited for does nothing more.
    there && stat(pid).is_none_or(|(state, started)| started == since && !ended(&state))
}

fn ended(state: &str) -> bool {
    ["Z", "X"].contains(&state)
}

fn id(pid: u32) -> Option<Pid> {
    i32::try_from(pid).ok().and_then(Pid::from_raw)
}

/// Ends the tools that processes of this machine which are gone have left at work, and waits for their end: what they were told
/// they might do at any time.
///
/// One whose start was in hand when its process was killed shows its environment a moment later: it is looked for twice.
pub(super) fn end_orphans() {
    end_marked();
    thread::sleep(STARTING);
    end_marked();
}

fn end_marked() {
    let orphans: Vec<(u32, u64)> =
        tools().into_iter().filter(orphaned).map(|(pid, at, _)| (pid, at)).collect();
    for (pid, _) in &orphans {
        let _ = id(*pid).map(|pid| kill_process(pid, Signal::KILL));
    }
    let until = Instant::now() + DYING;
    while orphans.iter().any(|(pid, at)| alive(*pid, *at)) && Instant::now() < until {
        thread::sleep(LOOK);
    }
}

fn orphaned((_, _, holder): &(u32, u64, Holder)) -> bool {
    holder.lives() == Some(false)
}

/// The tools of whomever: process, when it started, and for whom it works.
fn tools() -> Vec<(u32, u64, Holder)> {
    let own = std::process::id();
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).filter(|pid| *pid != own);
    let tool = |pid: u32| {
        let started = started(pid)?;
        let environment = fs::read(format!("/proc/{pid}/environ")).ok()?;
        let mut variables =
            environment.split(|&byte| byte == 0).filter_map(|one| std::str::from_utf8(one).ok());
        let word = variables.find_map(|one| one.strip_prefix(HOLDER)?.strip_prefix('='))?;
        Some((pid, started, Holder::parse(word)?))
    };
    pids.filter_map(tool).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::process::{Child, Command};

    fn tool_of(holder: &Holder) -> Child {
        let child = Command::new("sleep").arg("60").env(HOLDER, holder.word()).spawn().unwrap();
        // A program that is just being started shows no environment yet.
        while !tools().iter().any(|(pid, _, of)| *pid == child.id() && of == holder) {
            thread::yield_now();
        }
        child
    }

    #[test]
    fn a_process_is_told_from_a_later_one_with_its_id() {
        let this = Holder::this();
        assert_eq!(Holder::parse(&this.word()), Some(this.clone()));
        assert_eq!(this.lives(), Some(true));
        let other = |started, boot: &str| Holder { started, boot: boot.into(), ..this.clone() }.lives();
        assert_eq!(other(this.started + 1, &this.boot), Some(false), "another process with its id");
        assert_eq!(other(this.started, "another"), None);
        assert_eq!(Holder { pid: u32::MAX, ..this.clone() }.lives(), Some(false));
        for not in ["", "1", "1 2", "x 2 boot", "1 x boot"] {
            assert_eq!(Holder::parse(not), None, "{not}");
        }
    }

    #[test]
    fn who_is_gone_leaves_nothing_running() {
        let this = Holder::this();
        let mut gone = Command::new("true").spawn().unwrap();
        // It has ended, and still has its id.
        while stat(gone.id()).is_some_and(|(state, _)| !ended(&state)) {
            thread::yield_now();
        }
        let dead = Holder { pid: gone.id(), started: started(gone.id()).unwrap(), ..this.clone() };
        let mut left = tool_of(&dead);
        let elsewhere = Holder { boot: "another".into(), ..dead };
        let mut stay = [tool_of(&this), tool_of(&elsewhere)];
        end_orphans();
        assert!(left.try_wait().unwrap().is_some_and(|status| !status.success()), "it is waited for");
        for child in &mut stay {
            assert!(child.try_wait().unwrap().is_none());
            child.kill().unwrap();
            child.wait().unwrap();
        }
        gone.wait().unwrap();
    }
}
