//! Keys from the terminal, in a thread of their own; and the watchdog, which sees the terminal go and the signals come.
//!
//! On a terminal that has hung up, crossterm's poll never returns and burns a processor core (crossterm issue 793). So
//! on Unix it is only called after a poll of our own has seen input and no hang-up.

use std::io;
#[cfg(unix)]
use std::io::{PipeReader, Read as _};
#[cfg(unix)]
use std::sync::Arc;
#[cfg(unix)]
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use crossterm::event::Event;

use super::app::Incoming;
use super::hold::Hold;
use super::key::Key;
use super::waiting::{self, Ended, Ready};
use crate::base::Secret;

/// How long the watchdog leaves keys to their reader before it looks again.
#[cfg(unix)]
const PAUSE: Duration = Duration::from_millis(100);

/// How long the decoder is asked for more after the last key.
const DECODED: Duration = Duration::from_millis(20);

/// Reads keys until it is ended or the terminal is gone; then says so and ends. It wakes for keys alone, and for the
/// end of the time that an Esc is held.
pub fn read(sender: &Sender<Incoming>, ended: &Ended) {
    let start = Instant::now();
    let mut hold = Hold::default();
    loop {
        let patience = hold.deadline().map(|end| end.saturating_sub(start.elapsed()));
        let told = match waiting::wait(ended, patience) {
            Ready::Nothing => {
                tell(sender, hold.expire(start.elapsed()).into_iter().map(Incoming::Key).collect())
            }
            Ready::Input => match decode(|event| tell(sender, take(event, &mut hold, start.elapsed()))) {
                Ok(told) => told,
                Err(_) => return gone(sender),
            },
            Ready::Gone => return gone(sender),
            Ready::Over => return,
        };
        if !told {
            return;
        }
    }
}

/// Sends them; false where nobody listens any more.
fn tell(sender: &Sender<Incoming>, came: Vec<Incoming>) -> bool {
    came.into_iter().all(|incoming| sender.send(incoming).is_ok())
}

/// What an event is for the program. A paste may be a password: from here on it is kept as one.
fn take(event: Event, hold: &mut Hold, now: Duration) -> Vec<Incoming> {
    match event {
        Event::Key(event) => {
            let keys = Key::of(&event).map(|key| hold.feed(key, now)).unwrap_or_default();
            keys.into_iter().map(Incoming::Key).collect()
        }
        Event::Paste(text) => vec![Incoming::Paste(Secret::new(text))],
        Event::Resize(..) => vec![Incoming::Resized],
        _ => Vec::new(),
    }
}

fn gone(sender: &Sender<Incoming>) {
    let _ = sender.send(Incoming::Lost);
}

/// Tells what can be decoded now, each event at once; false as soon as nobody listens.
fn decode(mut told: impl FnMut(Event) -> bool) -> io::Result<bool> {
    // Never zero: the decoder then passes over keys that it has read already. And where it sees nothing in what poll saw,
    // this keeps the loop from spinning.
    while crossterm::event::poll(DECODED)? {
        if !told(crossterm::event::read()?) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The signals that matter here; each sets a flag, and then wakes the watchdog by a pipe.
#[cfg(unix)]
#[derive(Debug)]
pub struct Signals {
    flags: Vec<(i32, Arc<AtomicBool>)>,
    woken: PipeReader,
    ids: Vec<signal_hook::SigId>,
}

#[cfg(unix)]
impl Signals {
    /// Listens from now on until it is dropped.
    ///
    /// # Errors
    /// The system refuses a handler or a pipe.
    pub fn listen() -> io::Result<Self> {
        use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
        let (woken, wake) = io::pipe()?;
        rustix::io::ioctl_fionbio(&woken, true)?;
        let mut signals = Self { flags: Vec::new(), woken, ids: Vec::new() };
        for signal in [SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH] {
            let flag = Arc::new(AtomicBool::new(false));
            // In this order: who is woken finds the flag set.
            signals.ids.push(signal_hook::flag::register(signal, Arc::clone(&flag))?);
            signals.ids.push(signal_hook::low_level::pipe::register(signal, wake.try_clone()?)?);
            signals.flags.push((signal, flag));
        }
        Ok(signals)
    }

    fn seen(&self) -> impl Iterator<Item = Incoming> + '_ {
        use signal_hook::consts::{SIGCONT, SIGTSTP, SIGWINCH};
        // What came meanwhile is read first: a signal after that wakes again.
        while matches!((&self.woken).read(&mut [0; 64]), Ok(1..)) {}
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

/// Watches until it is ended or the terminal is gone: hang-up and signals.
#[cfg(unix)]
pub fn watch(signals: &Signals, sender: &Sender<Incoming>, ended: &Ended) {
    loop {
        let ready = waiting::watch(ended, &signals.woken);
        for incoming in signals.seen() {
            if sender.send(incoming).is_err() {
                return;
            }
        }
        match ready {
            Ready::Gone => return gone(sender),
            Ready::Over => return,
            // Keys are not read here: while they wait for their reader, this would go round and round.
            Ready::Input if !waiting::listening(ended, PAUSE) => return,
            Ready::Input | Ready::Nothing => {}
        }
    }
}
