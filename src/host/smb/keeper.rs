//! A thread that does one thing again and again until it is told to end: whoever holds a lease may wait for an admin for as
//! long as that takes, and asks nothing of the server meanwhile.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

/// After a failure it is tried again this many times as soon.
const SOONER: u32 = 8;

/// What came of it once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    Done,
    Failed,
    /// It is never tried again.
    Over,
}

impl Turn {
    /// How long is waited after it.
    fn pause(self, every: Duration) -> Option<Duration> {
        match self {
            Self::Done => Some(every),
            Self::Failed => Some(every / SOONER),
            Self::Over => None,
        }
    }
}

/// The thread; it has ended once this is dropped.
pub(super) struct Keeper {
    end: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    /// Does it this often, for the first time when so long has gone by. Where no thread can be had it is not done.
    pub fn new(every: Duration, mut turn: impl FnMut() -> Turn + Send + 'static) -> Self {
        let (end, told) = channel();
        let work = move || {
            let mut pause = every;
            while told.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
                let Some(next) = turn().pause(every) else { return };
                pause = next;
            }
        };
        Self { end: Some(end), thread: Builder::new().spawn(work).ok() }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        drop(self.end.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;

    /// Does these turns, and tells each.
    fn keeper(every: Duration, turns: &'static [Turn]) -> (Keeper, std::sync::mpsc::Receiver<()>) {
        let (did, seen) = channel();
        let mut turns = turns.iter();
        let turn = move || {
            did.send(()).unwrap();
            turns.next().copied().unwrap_or(Turn::Over)
        };
        (Keeper::new(every, turn), seen)
    }

    #[test]
    fn it_goes_on_until_it_is_over() {
        let (keeper, seen) = keeper(Duration::from_millis(1), &[Turn::Done, Turn::Failed, Turn::Done]);
        assert_eq!(seen.iter().count(), 4);
        drop(keeper);
    }

    #[test]
    fn a_failure_is_tried_again_sooner() {
        let every = Duration::from_secs(200);
        let pauses = [Turn::Done, Turn::Failed, Turn::Over].map(|turn| turn.pause(every));
        assert_eq!(pauses, [Some(every), Some(Duration::from_secs(25)), None]);
    }

    #[test]
    fn its_end_is_not_waited_for_and_nothing_is_done_after_it() {
        let (keeper, seen) = keeper(Duration::from_hours(1), &[]);
        let begun = Instant::now();
        drop(keeper);
        assert!(seen.iter().next().is_none() && begun.elapsed() < Duration::from_mins(30));
    }
}
