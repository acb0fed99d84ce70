//! A server on loopback: one thread that takes connections, and one for each of them, so that a slow client keeps no
//! other one waiting. Each conversation has an end by the clock, and all threads end with the server.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::http::{self, Answer, Request};

/// How often a thread that waits looks whether the server is to end.
const SLICE: Duration = Duration::from_millis(50);
/// After a connection that could not be taken (no file descriptor is free) the next one waits so long.
const LOOK: Duration = Duration::from_millis(10);
/// A connection to itself, which ends the wait for one, is there at once.
const WAKING: Duration = Duration::from_secs(2);
/// A client has so long to say what it wants.
const ASKING: Duration = Duration::from_secs(15);
/// So long is waited for a client to take the answer, and for the end of what it still sends.
const TAKING: Duration = Duration::from_secs(2);
/// More clients than this at one time are turned away.
const MOST: usize = 32;

/// How a server meets the one who connects.
pub(super) enum Manner {
    /// The connection is taken and closed at once: nobody is there.
    Closed,
    /// Like a server that knows no TLS that is in use today: the alert `protocol_version`.
    OldTls,
    /// TLS with this certificate.
    Tls(Arc<ServerConfig>),
}

/// What a server does.
pub(super) trait Serve: Send + Sync {
    /// Looked up for each connection.
    fn manner(&self) -> Manner;
    /// Its answer, and how long it waits before it gives it.
    fn answer(&self, request: &Request) -> (Answer, Duration);
}

/// A server at work, until this value goes.
#[derive(Debug)]
pub(super) struct Net {
    port: u16,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Net {
    /// Begins to serve on 127.0.0.1: on that port if it is free, else on any.
    pub fn new(serve: Arc<dyn Serve>, port: u16) -> std::io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .or_else(|_| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))?;
        let port = listener.local_addr()?.port();
        let stop = Arc::new(AtomicBool::new(false));
        let theirs = Arc::clone(&stop);
        let thread = thread::Builder::new()
            .name(String::from("practice-server"))
            .spawn(move || take(&listener, &serve, &theirs))?;
        Ok(Self { port, stop, thread: Some(thread) })
    }

    pub const fn port(&self) -> u16 {
        self.port
    }
}

impl Drop for Net {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        let own = (Ipv4Addr::LOCALHOST, self.port).into();
        let woken = TcpStream::connect_timeout(&own, WAKING).is_ok();
        // One that could not be woken is left to the end of the process.
        if let Some(thread) = self.thread.take().filter(|_| woken) {
            // A thread that panicked has told so on stderr; there is nothing more to end.
            let _ = thread.join();
        }
    }
}

fn take(listener: &TcpListener, serve: &Arc<dyn Serve>, stop: &Arc<AtomicBool>) {
    let mut clients: Vec<JoinHandle<()>> = Vec::new();
    while !stop.load(Ordering::SeqCst) {
        clients.retain(|client| !client.is_finished());
        match listener.accept() {
            Ok(_) if stop.load(Ordering::SeqCst) => {}
            Ok((stream, _)) if clients.len() < MOST => {
                let (serve, stop) = (Arc::clone(serve), Arc::clone(stop));
                let name = String::from("practice-client");
                // Without a thread for it the connection is closed, as by a server that has too much to do.
                clients.extend(thread::Builder::new().name(name).spawn(move || {
                    // Whatever the client does wrong ends its connection and nothing else.
                    let _ = meet(stream, serve.as_ref(), &stop);
                }));
            }
            Ok(_) => {}
            Err(_) => thread::sleep(LOOK),
        }
    }
    for client in clients {
        let _ = client.join();
    }
}

fn meet(stream: TcpStream, serve: &dyn Serve, stop: &AtomicBool) -> std::io::Result<()> {
    stream.set_read_timeout(Some(SLICE))?;
    stream.set_write_timeout(Some(TAKING))?;
    match serve.manner() {
        Manner::Closed => Ok(()),
        Manner::OldTls => too_old(stream, stop),
        Manner::Tls(tls) => {
            let connection = ServerConnection::new(tls).map_err(std::io::Error::other)?;
            let until = Instant::now() + ASKING;
            Wire { tls: StreamOwned::new(connection, stream), until, stop }.converse(serve)
        }
    }
}

/// A fatal alert (21) in the words of TLS 1.0 (RFC 2246 section 7.2).
fn too_old(mut stream: TcpStream, stop: &AtomicBool) -> std::io::Result<()> {
    let until = Instant::now() + ASKING;
    let mut hello = [0; 1024];
    while Instant::now() < until && !stop.load(Ordering::SeqCst) {
        match stream.read(&mut hello) {
            Err(error) if waits(&error) => {}
            Ok(0) | Err(_) => return Ok(()),
            Ok(_) => {
                stream.write_all(&[21, 3, 1, 0, 2, 2, 70])?;
                stream.shutdown(Shutdown::Write)?;
                return drain(&mut stream, stop);
            }
        }
    }
    Ok(())
}

/// Takes what is still sent: a connection that is closed with bytes unread takes the answer away from its reader.
fn drain(stream: &mut TcpStream, stop: &AtomicBool) -> std::io::Result<()> {
    let until = Instant::now() + TAKING;
    let mut rest = [0; 4096];
    while Instant::now() < until && !stop.load(Ordering::SeqCst) {
        match stream.read(&mut rest) {
            Err(error) if waits(&error) => {}
            Ok(0) => return Ok(()),
            Ok(_) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn waits(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted)
}

/// A client that speaks TLS.
struct Wire<'a> {
    tls: StreamOwned<ServerConnection, TcpStream>,
    until: Instant,
    stop: &'a AtomicBool,
}

impl Wire<'_> {
    fn converse(mut self, serve: &dyn Serve) -> std::io::Result<()> {
        let (answer, wait) = match http::read(|into| self.more(into)) {
            Ok(request) => serve.answer(&request),
            Err(Some(status)) => (Answer::html(status), Duration::ZERO),
            Err(None) => return Ok(()),
        };
        let until = Instant::now() + wait;
        while Instant::now() < until {
            if self.stop.load(Ordering::SeqCst) {
                return Ok(());
            }
            thread::sleep(SLICE.min(until.saturating_duration_since(Instant::now())));
        }
        self.tls.write_all(&answer.bytes())?;
        self.tls.flush()?;
        if !answer.cut {
            self.tls.conn.send_close_notify();
            self.tls.flush()?;
        }
        self.tls.sock.shutdown(Shutdown::Write)?;
        drain(&mut self.tls.sock, self.stop)
    }

    /// Some more bytes of the request.
    fn more(&mut self, into: &mut Vec<u8>) -> Option<()> {
        let mut some = [0; 4096];
        while Instant::now() < self.until && !self.stop.load(Ordering::SeqCst) {
            match self.tls.read(&mut some) {
                Err(error) if waits(&error) => {}
                Ok(count) if count > 0 => {
                    into.extend_from_slice(some.get(..count)?);
                    return Some(());
                }
                Ok(_) | Err(_) => return None,
            }
        }
        None
    }
}
