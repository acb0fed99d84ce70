//! Keys from the terminal, in a thread of their own; and the watchdog, which sees the terminal go and the signals come.
//!
//! On a terminal that has hung up, crossterm's poll never returns and burns a processor core (crossterm issue 793). So
//! on Unix it is only called after a poll of our own has seen input and no hang-up.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use crossterm::event::Event;

use super::app::Incoming;
use super::hold::Hold;
use super::key::Key;
use crate::base::Secret;

/// How often the threads look up from waiting.
const LOOK_UP: Duration = Duration::from_millis(100);

/// Ends both threads when set.
pub type Stop = Arc<AtomicBool>;

/// What waiting for input brought.
enum Ready {
    Input,
    Nothing,
    Gone,
}

/// Reads keys until `stop` is set or the terminal is gone; then says so and ends.
pub fn read(sender: &Sender<Incoming>, stop: &Stop) {
    let start = Instant::now();
    let mut hold = Hold::default();
    while !stop.load(Ordering::SeqCst) {
        let patience = hold.deadline().map_or(LOOK_UP, |end| end.saturating_sub(start.elapsed()));
        let mut came = Vec::new();
        match wait(patience.min(LOOK_UP)) {
            Ready::Nothing => came.extend(hold.expire(start.elapsed()).into_iter().map(Incoming::Key)),
            Ready::Input => match decode() {
                Ok(events) => {
                    for event in events {
                        take(event, &mut hold, start.elapsed(), &mut came);
                    }
                }
                Err(_) => return gone(sender),
            },
            Ready::Gone => return gone(sender),
        }
        if came.into_iter().any(|incoming| sender.send(incoming).is_err()) {
            return;
        }
    }
}

/// What an event is for the program. A paste may be a password: from here on it is kept as one.
fn take(event: Event, hold: &mut Hold, now: Duration, came: &mut Vec<Incoming>) {
    match event {
        Event::Key(event) => {
            let keys = Key::of(&event).map(|key| hold.feed(key, now)).unwrap_or_default();
            came.extend(keys.into_iter().map(Incoming::Key));
        }
        Event::Paste(text) => came.push(Incoming::Paste(Secret::new(text))),
        Event::Resize(..) => came.push(Incoming::Resized),
        _ => {}
    }
}

fn gone(sender: &Sender<Incoming>) {
    let _ = sender.send(Incoming::Lost);
}

/// What can be decoded now.
fn decode() -> std::io::Result<Vec<Event>> {
    let mut events = Vec::new();
    // Not zero: if the decoder sees nothing where poll saw input, this keeps the loop from spinning.
    let mut patience = Duration::from_millis(20);
    while crossterm::event::poll(patience)? {
        patience = Duration::ZERO;
        events.push(crossterm::event::read()?);
    }
    Ok(events)
}

#[cfg(unix)]
fn wait(time: Duration) -> Ready {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let stdin = std::io::stdin();
    let mut set = [PollFd::new(&stdin, PollFlags::IN)];
    let time = Timespec { tv_sec: 0, tv_nsec: i64::from(time.subsec_nanos()) };
    let seen = match poll(&mut set, Some(&time)) {
        Ok(_) => set.first().map_or(PollFlags::empty(), PollFd::revents),
        Err(rustix::io::Errno::INTR) => PollFlags::empty(),
        Err(_) => PollFlags::ERR,
    };
    if seen.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
        Ready::Gone
    } else if seen.contains(PollFlags::IN) {
        Ready::Input
    } else {
        Ready::Nothing
    }
}

#[cfg(windows)]
fn wait(time: Duration) -> Ready {
    match crossterm::event::poll(time) {
        Ok(true) => Ready::Input,
        Ok(false) => Ready::Nothing,
        Err(_) => Ready::Gone,
    }
}

/// The signals that matter here; each only sets a flag, which the watchdog reads.
#[cfg(unix)]
#[derive(Debug)]
pub struct Signals {
    flags: Vec<(i32, Arc<AtomicBool>)>,
    ids: Vec<signal_hook::SigId>,
}

#[cfg(unix)]
impl Signals {
    /// Listens from now on until it is dropped.
    ///
    /// # Errors
    /// The system refuses a handler.
    pub fn listen() -> std::io::Result<Self> {
        use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
        let mut signals = Self { flags: Vec::new(), ids: Vec::new() };
        for signal in [SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH] {
            let flag = Arc::new(AtomicBool::new(false));
            signals.ids.push(signal_hook::flag::register(signal, Arc::clone(&flag))?);
            signals.flags.push((signal, flag));
        }
        Ok(signals)
    }

    fn seen(&self) -> impl Iterator<Item = Incoming> + '_ {
        use signal_hook::consts::{SIGCONT, SIGTSTP, SIGWINCH};
        let came = self.flags.iter().filter(|(_, flag)| flag.swap(false, Ordering::SeqCst));
        came.map(|(signal, _)| match *signal {
            SIGTSTP => Incoming::Suspend,
            SIGCONT => Incoming::Continued,
            SIGWINCH => Incoming::Resized,
            _ => Incoming::Lost,
        })
    }
}

#[cfg(unix)]
impl Drop for Signals {
    fn drop(&mut self) {
        for id in self.ids.drain(..) {
            signal_hook::low_level::unregister(id);
        }
    }
}

/// Watches until `stop` is set or the terminal is gone: hang-up, signals, and a terminal that somebody gave back (the
/// panic of another thread).
#[cfg(unix)]
pub fn watch(signals: &Signals, sender: &Sender<Incoming>, stop: &Stop) {
    while !stop.load(Ordering::SeqCst) {
        std::thread::sleep(LOOK_UP);
        for incoming in signals.seen() {
            if sender.send(incoming).is_err() {
                return;
            }
        }
        if hung_up() {
            return gone(sender);
        }
    }
}

/// True when the other end of the terminal is closed. Input is left alone.
#[cfg(unix)]
fn hung_up() -> bool {
    matches!(wait(Duration::ZERO), Ready::Gone)
}
