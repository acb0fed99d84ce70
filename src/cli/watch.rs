//! What commands give a call to a host: a deadline, a cancel token that signals set, and how its progress is told.

use std::io::{self, BufRead, BufReader, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::base::Text;
use crate::core::event::{Event, Question, QuestionKind, Reply};
use crate::host::{Cancel, Cx, Deadline, Progress};

use super::Desk;
#[cfg(windows)]
use super::fail::FAILED;
use super::fail::Fail;
use super::show;
use super::work::agree;

/// Longer than every look and run of a few hosts, an installer of an hour included: each step has its own, shorter
/// deadline.
const ALL: Duration = Duration::from_hours(6);
/// How soon a signal is seen.
#[cfg(unix)]
pub const TICK: Duration = Duration::from_millis(100);

/// The cancel token of a command. SIGINT, SIGTERM and SIGHUP set it: no new change begins, the one in hand is ended. A
/// second SIGINT ends a command at once that changes nothing, such as one that waits for a program.
pub struct Watch {
    cancel: Cancel,
    /// Something is being changed, or may be.
    working: Arc<AtomicBool>,
    /// A further SIGINT ends the program.
    armed: Arc<AtomicBool>,
}

impl Watch {
    /// Begins to watch for signals, to the end of the program.
    pub fn new() -> Self {
        let watch = Self { cancel: Cancel::default(), working: Arc::default(), armed: Arc::default() };
        watch.signals();
        watch
    }

    /// From here on something may be changed: only the engine ends it.
    pub fn work(&self) {
        self.working.store(true, Ordering::SeqCst);
        self.armed.store(false, Ordering::SeqCst);
    }

    /// The token itself.
    pub const fn cancel(&self) -> &Cancel {
        &self.cancel
    }

    /// Whether nobody has interrupted the command so far.
    ///
    /// # Errors
    /// `interrupted`: nothing was changed yet, and nothing is known for certain.
    pub fn whole(&self) -> Result<(), Fail> {
        if self.cancel.is_set() { Err(Fail::refused(Text::new("interrupted"))) } else { Ok(()) }
    }

    /// Standard input that ends when a signal came: a wait for a line would not see it.
    pub fn input(&self) -> impl BufRead + use<> {
        BufReader::new(Input { cancel: self.cancel.clone() })
    }

    /// A context for one call.
    pub fn cx<'a>(&'a self, progress: &'a dyn Fn(Progress)) -> Cx<'a> {
        Cx { deadline: Deadline::after(ALL), cancel: &self.cancel, progress }
    }
}

struct Input {
    cancel: Cancel,
}

impl Read for Input {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        #[cfg(unix)]
        while !self.cancel.is_set() {
            use rustix::event::{PollFd, PollFlags, Timespec, poll};
            let stdin = io::stdin();
            let mut wanted = [PollFd::new(&stdin, PollFlags::IN)];
            let tick = Timespec { tv_sec: 0, tv_nsec: TICK.subsec_nanos().into() };
            match poll(&mut wanted, Some(&tick)) {
                Ok(0) | Err(rustix::io::Errno::INTR) => {}
                // Whatever cannot be waited for can be read.
                Ok(_) | Err(_) => break,
            }
        }
        if self.cancel.is_set() { Ok(0) } else { io::stdin().lock().read(buffer) }
    }
}

#[cfg(windows)]
impl Watch {
    /// Ctrl-C and Ctrl-Break. The end of the session or of the console window ends the program whatever it does; what was in hand
    /// the next start settles.
    fn signals(&self) {
        let (cancel, working, armed) = (self.cancel.clone(), self.working.clone(), self.armed.clone());
        let pressed = move || {
            cancel.set();
            let again = armed.swap(true, Ordering::SeqCst);
            if working.load(Ordering::SeqCst) {
                armed.store(false, Ordering::SeqCst);
            } else if again {
                std::process::exit(i32::from(FAILED));
            }
        };
        // Without its handler the key ends the program at once, which the journal is made for.
        let _ = ctrlc::set_handler(pressed);
    }
}

#[cfg(unix)]
impl Watch {
    fn signals(&self) {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
        let flag = Arc::new(AtomicBool::new(false));
        let ignored = ignored();
        for signal in [SIGHUP, SIGINT, SIGTERM] {
            // What `nohup` and a shell's background jobs ignore stays ignored.
            if ignored & (1 << (signal - 1)) != 0 {
                continue;
            }
            if signal == SIGINT {
                let _ = signal_hook::flag::register_conditional_default(signal, Arc::clone(&self.armed));
            }
            // Without its handler the signal ends the program at once, which the journal is made for.
            let _ = signal_hook::flag::register(signal, Arc::clone(&flag));
        }
        let (cancel, working, armed) = (self.cancel.clone(), self.working.clone(), self.armed.clone());
        let watch = move || {
            while !flag.load(Ordering::SeqCst) {
                std::thread::sleep(TICK);
            }
            cancel.set();
            armed.store(true, Ordering::SeqCst);
            // In this order, and in the other one in `work`: a change at work is never seen by neither.
            if working.load(Ordering::SeqCst) {
                armed.store(false, Ordering::SeqCst);
            }
        };
        let _ = std::thread::Builder::new().name(String::from("signals")).spawn(watch);
    }
}

/// The signals that whoever started this program lets it ignore, one bit for each; none where /proc does not say.
#[cfg(unix)]
fn ignored() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or(0)
}

/// A file that grows beyond the limit of this process is an error like any other, not the end of the program in the
/// middle of its work: the signal is taken, and the write says it.
#[cfg(unix)]
pub fn outlive_limits() {
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
}

/// There is no such signal here.
#[cfg(not(unix))]
pub const fn outlive_limits() {}

/// Tells what the engine tells: its questions to who can answer them, the rest with `-v`.
pub fn teller<'a>(desk: &'a Desk<'a>, watch: &'a Watch) -> impl Fn(Event) + 'a {
    move |event| match event {
        Event::Ask(question, answer) => {
            // Nobody waits for it any more: the engine has given up on the question.
            let _ = answer.send(answered(desk, watch, &question));
        }
        Event::Progress(_, progress) if desk.options.verbose => desk.note(&progress.what),
        Event::Progress(..) | Event::Started(_) | Event::Ended(..) | Event::Finished(_) => {}
    }
}

/// What a command answers: `--yes` agrees to what was shown, and never stands for a step by hand.
fn answered(desk: &Desk<'_>, watch: &Watch, question: &Question) -> Reply {
    if let Some(reply) = known_answer(question.kind, desk.options.yes) {
        // Who is not asked is told what was asked.
        if question.kind != QuestionKind::Manual {
            desk.note(&question.text);
        }
        return reply;
    }
    if let Some(diff) = &question.diff {
        desk.out.aside(|| show::asked_diff(desk, diff));
    }
    if agree(desk, watch, &question.text, "needs-yes").is_ok() { Reply::Yes } else { Reply::No }
}

/// The answer that needs nobody, where there is one.
const fn known_answer(kind: QuestionKind, yes: bool) -> Option<Reply> {
    match (kind, yes) {
        (QuestionKind::Manual, _) | (QuestionKind::Changed { same_rule: false }, true) => Some(Reply::No),
        (QuestionKind::Changed { same_rule: true } | QuestionKind::PutBack | QuestionKind::Proceed, true) => {
            Some(Reply::Yes)
        }
        (QuestionKind::Changed { .. } | QuestionKind::PutBack | QuestionKind::Proceed, false) => None,
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_yes_stands_for() {
        let (same, other) =
            (QuestionKind::Changed { same_rule: true }, QuestionKind::Changed { same_rule: false });
        for (kind, yes, reply) in [
            (QuestionKind::Manual, true, Some(Reply::No)),
            (QuestionKind::Manual, false, Some(Reply::No)),
            (same, true, Some(Reply::Yes)),
            (other, true, Some(Reply::No)),
            (QuestionKind::PutBack, true, Some(Reply::Yes)),
            (QuestionKind::Proceed, true, Some(Reply::Yes)),
            (QuestionKind::Proceed, false, None),
            (same, false, None),
            (other, false, None),
            (QuestionKind::PutBack, false, None),
        ] {
            assert_eq!(known_answer(kind, yes), reply, "{kind:?}, --yes: {yes}");
        }
    }

    #[test]
    fn a_second_signal_ends_only_what_changes_nothing() {
        let (idle, busy) = (Watch::new(), Watch::new());
        busy.work();
        signal_hook::low_level::raise(signal_hook::consts::SIGINT).unwrap();
        while !(idle.cancel.is_set() && busy.cancel.is_set() && idle.armed.load(Ordering::SeqCst)) {
            std::thread::sleep(TICK);
        }
        // For a moment it may be armed before it sees that something is at work.
        let mut waits = 0..100;
        while busy.armed.load(Ordering::SeqCst) {
            assert!(waits.next().is_some(), "what is at work can be ended");
            std::thread::sleep(TICK);
        }
        idle.work();
        assert!(!idle.armed.load(Ordering::SeqCst));
    }
}
