//! The way to a server: its name looked up, a TCP connection, and reading and writing that end at the deadline and
//! soon after a cancel.
//!
//! Names are looked up by the standard library, that is by the machine's own resolver.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream, ToSocketAddrs as _};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use super::{ApiError, Endpoint, says};
use crate::base::Text;
use crate::host::{Cancel, Cx, Deadline};

/// No call takes longer, whatever its caller allows.
const LONGEST: Duration = Duration::from_secs(30);
/// How often a wait looks whether it is still wanted.
const LOOK: Duration = Duration::from_millis(20);

/// Until when a call may take, and whether it is still wanted.
#[derive(Debug, Clone)]
pub(super) struct Until {
    deadline: Deadline,
    cancel: Cancel,
}

/// Why a wait ended before there was anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Stop {
    /// Nobody wants the answer any more.
    #[error("cancelled")]
    Cancelled,
    /// The deadline has passed.
    #[error("timed out")]
    TimedOut,
}

impl Stop {
    /// The stop inside of an error that came through other libraries.
    pub(super) fn of(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref().copied()
    }
}

impl Until {
    pub(super) fn of(cx: &Cx<'_>) -> Self {
        Self { deadline: cx.deadline.at_most(LONGEST), cancel: cx.cancel.clone() }
    }

    fn check(&self) -> Result<(), Stop> {
        if self.cancel.is_set() {
            return Err(Stop::Cancelled);
        }
        if self.deadline.passed() { Err(Stop::TimedOut) } else { Ok(()) }
    }

    /// Does `act` again and again until it no longer says that there is nothing yet.
    fn retry<T>(&self, mut act: impl FnMut() -> io::Result<T>) -> io::Result<T> {
        loop {
            self.check().map_err(io::Error::other)?;
            match act() {
                Err(error) if error.kind() == ErrorKind::WouldBlock => thread::sleep(LOOK),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                other => return other,
            }
        }
    }
}

/// A TCP connection that knows until when it may wait. It never blocks: Windows leaves a socket undefined after a receive
/// that timed out.
#[derive(Debug)]
pub(super) struct Socket {
    stream: TcpStream,
    until: Until,
}

impl Read for Socket {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.until.retry(|| self.stream.read(buffer))
    }
}

impl Write for Socket {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.until.retry(|| self.stream.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        // The server is told at once; that it may have gone already is nothing new.
        let _ = self.stream.shutdown(Shutdown::Both);
    }
}

/// What the thread that connects brings back.
enum Reached {
    Yes(TcpStream),
    NoName(io::Error),
    No(io::Error),
}

/// Does what cannot be interrupted, on a thread of its own that is left behind where it is no longer wanted. It must hold
/// nothing that matters, and end by itself.
///
/// # Errors
/// A [`Stop`], or that there is no thread.
pub(super) fn aside<T: Send + 'static>(
    name: &str,
    until: &Until,
    act: impl FnOnce() -> T + Send + 'static,
) -> io::Result<T> {
    let (sender, receiver) = mpsc::sync_channel(1);
    thread::Builder::new().name(name.into()).spawn(move || {
        let _ = sender.send(act());
    })?;
    loop {
        until.check().map_err(io::Error::other)?;
        match receiver.recv_timeout(LOOK) {
            Ok(done) => return Ok(done),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Err(io::Error::other(Stop::TimedOut)),
        }
    }
}

/// Connects to the first address that answers. Looking up a name cannot be interrupted.
pub(super) fn connect(at: &Endpoint, until: &Until) -> Result<Socket, ApiError> {
    let (target, deadline) = (at.clone(), until.deadline);
    let reached =
        aside("connect", until, move || reach(&target, deadline)).map_err(|error| {
            match Stop::of(&error) {
                Some(stop) => stopped(at, stop),
                None => unreachable(at, &error),
            }
        })?;
    match reached {
        Reached::Yes(stream) => match stream.set_nonblocking(true) {
            Ok(()) => Ok(Socket { stream, until: until.clone() }),
            Err(error) => Err(unreachable(at, &error)),
        },
        Reached::NoName(error) => Err(ApiError::Failed(
            Text::new("api-name-unknown").with("host", at.host.as_str()).with("why", error.to_string()),
        )),
        Reached::No(error) if error.kind() == ErrorKind::ConnectionRefused => {
            Err(ApiError::Failed(Text::new("api-connect-refused").with("at", at.to_string())))
        }
        Reached::No(error) if error.kind() == ErrorKind::TimedOut => Err(stopped(at, Stop::TimedOut)),
        Reached::No(error) => Err(unreachable(at, &error)),
    }
}

/// Looks up the name and tries its addresses in turn; each gets its share of the time that is left.
fn reach(at: &Endpoint, deadline: Deadline) -> Reached {
    let found: Vec<SocketAddr> = match (at.host.as_str(), at.port).to_socket_addrs() {
        Ok(found) => found.collect(),
        Err(error) => return Reached::NoName(error),
    };
    let mut last = io::Error::from(ErrorKind::NotFound);
    for (tried, address) in found.iter().enumerate() {
        let shares = u32::try_from(found.len() - tried).unwrap_or(u32::MAX);
        let share = deadline.left() / shares;
        if share.is_zero() {
            return Reached::No(ErrorKind::TimedOut.into());
        }
        match TcpStream::connect_timeout(address, share) {
            Ok(stream) => return Reached::Yes(stream),
            Err(error) => last = error,
        }
    }
    Reached::No(last)
}

fn unreachable(at: &Endpoint, why: &io::Error) -> ApiError {
    ApiError::Failed(Text::new("api-unreachable").with("at", at.to_string()).with("why", why.to_string()))
}

fn stopped(at: &Endpoint, stop: Stop) -> ApiError {
    match stop {
        Stop::Cancelled => says::cancelled(at),
        Stop::TimedOut => ApiError::Failed(Text::new("api-connect-timed-out").with("at", at.to_string())),
    }
}
