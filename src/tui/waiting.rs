//! Waiting for the terminal. On Unix nothing is looked for from time to time: a thread sleeps until something comes, so
//! that a wizard left open takes no processor time and wakes no machine from its rest.

use std::io;
use std::time::Duration;

/// What waiting brought.
pub enum Ready {
    /// Something was typed.
    Input,
    /// Nothing in that time.
    Nothing,
    /// The other end of the terminal is closed.
    Gone,
    /// The [`Ender`] was dropped.
    Over,
}

#[cfg(unix)]
pub use unix::{Ended, Ender, listening, wait, watch};
#[cfg(windows)]
pub use windows::{Ended, Ender, wait};

/// The two ends of what ends threads.
///
/// # Errors
/// The system gives no pipe.
pub fn ends() -> io::Result<(Ender, Ended)> {
    Ender::new()
}

#[cfg(unix)]
mod unix {
    use std::io::{self, PipeReader, PipeWriter};
    use std::os::fd::AsFd;
    use std::sync::Arc;

    use rustix::event::{PollFd, PollFlags, Timespec, poll};

    use super::{Duration, Ready};

    /// Ends what waits when it is dropped: the pipe then has no writing end any more, which wakes who polls it. Programs
    /// that are started do not inherit it.
    #[derive(Debug)]
    pub struct Ender {
        _pipe: PipeWriter,
    }

    /// Where it is seen.
    #[derive(Debug, Clone)]
    pub struct Ended {
        pipe: Arc<PipeReader>,
    }

    impl Ender {
        pub(super) fn new() -> io::Result<(Self, Ended)> {
            let (pipe, writer) = io::pipe()?;
            Ok((Self { _pipe: writer }, Ended { pipe: Arc::new(pipe) }))
        }
    }

    const GONE: PollFlags = PollFlags::HUP.union(PollFlags::ERR).union(PollFlags::NVAL);

    /// What is to be seen now at each; nothing where the time is over, or a signal came.
    fn seen<const N: usize>(mut set: [PollFd<'_>; N], time: Option<Duration>) -> [PollFlags; N] {
        let time = time.map(|time| Timespec {
            tv_sec: i64::try_from(time.as_secs()).unwrap_or(i64::MAX),
            tv_nsec: time.subsec_nanos().into(),
        });
        match poll(&mut set, time.as_ref()) {
            Ok(_) => set.map(|one| one.revents()),
            Err(rustix::io::Errno::INTR) => [PollFlags::empty(); N],
            Err(_) => [PollFlags::ERR; N],
        }
    }

    const fn terminal(seen: PollFlags) -> Ready {
        if seen.intersects(GONE) {
            Ready::Gone
        } else if seen.contains(PollFlags::IN) {
            Ready::Input
        } else {
            Ready::Nothing
        }
    }

    /// Waits for keys: so long, or for ever.
    pub fn wait(ended: &Ended, time: Option<Duration>) -> Ready {
        let stdin = io::stdin();
        let [keys, end] = seen([at(&stdin), at(&*ended.pipe)], time);
        if end.is_empty() { terminal(keys) } else { Ready::Over }
    }

    /// Waits for ever, until `signals` has something to read, or the terminal has (the system wakes nobody at a hang-up
    /// who does not wait for input too).
    pub fn watch(ended: &Ended, signals: &PipeReader) -> Ready {
        let stdin = io::stdin();
        let [keys, _, end] = seen([at(&stdin), at(signals), at(&*ended.pipe)], None);
        if end.is_empty() { terminal(keys) } else { Ready::Over }
    }

    /// Waits for so long at most, whatever is typed.
    pub fn listening(ended: &Ended, time: Duration) -> bool {
        let [end] = seen([at(&*ended.pipe)], Some(time));
        end.is_empty()
    }

    fn at(file: &impl AsFd) -> PollFd<'_> {
        PollFd::new(file, PollFlags::IN)
    }
}

#[cfg(windows)]
mod windows {
    use std::io;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::{Duration, Ready};

    /// How often a thread looks up from waiting: the console wakes nobody for anything else than its own events.
    const LOOK_UP: Duration = Duration::from_millis(100);

    /// Ends what waits when it is dropped.
    #[derive(Debug)]
    pub struct Ender(Arc<AtomicBool>);

    /// Where it is seen.
    #[derive(Debug, Clone)]
    pub struct Ended(Arc<AtomicBool>);

    impl Ender {
        #[expect(clippy::unnecessary_wraps, reason = "as on other systems")]
        pub(super) fn new() -> io::Result<(Self, Ended)> {
            let flag = Arc::<AtomicBool>::default();
            Ok((Self(Arc::clone(&flag)), Ended(flag)))
        }
    }

    impl Drop for Ender {
        fn drop(&mut self) {
            self.0.store(true, Ordering::SeqCst);
        }
    }

    /// Waits for keys: so long, or until it looks up.
    pub fn wait(ended: &Ended, time: Option<Duration>) -> Ready {
        if ended.0.load(Ordering::SeqCst) {
            return Ready::Over;
        }
        match crossterm::event::poll(time.unwrap_or(LOOK_UP).min(LOOK_UP)) {
            Ok(true) => Ready::Input,
            Ok(false) => Ready::Nothing,
            Err(_) => Ready::Gone,
        }
    }
}
