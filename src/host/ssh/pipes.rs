//! The three threads between a client and us: one writes (and says something every 20 seconds, so that the node knows that
//! we live), one reads lines, one keeps the end of what is said on stderr. Nobody waits for them longer than wanted.

use std::io::{BufRead, BufReader, Read, Write as _};
use std::process::ChildStdin;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How often the node hears from us; it ends its shell, and with it the lock, after 90 seconds without.
pub(super) const HEARTBEAT: Duration = Duration::from_secs(20);

/// So long may one line be; what is longer is no line of ours.
const LINE: u64 = 64 << 10;

/// So much of the client's stderr is kept.
const STDERR: usize = 16 << 10;

/// How long what a client left on stderr may take to be read after its end.
const LEFT: Duration = Duration::from_millis(500);

/// What is said on stderr; its end is kept.
pub(super) struct Said {
    kept: Arc<Mutex<Vec<u8>>>,
    /// Closed where all of it was read.
    read: Receiver<()>,
}

impl Said {
    /// The end of it, once the client has ended: what it left in the pipe is waited for, but no grandchild that holds it.
    pub(super) fn all(&self) -> Vec<u8> {
        let _ = self.read.recv_timeout(LEFT);
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The writer: what it is given, and a line feed where there is nothing for a while.
pub(super) fn write_to(stdin: Option<ChildStdin>) -> Sender<Vec<u8>> {
    let (to, requests) = channel::<Vec<u8>>();
    std::thread::spawn(move || {
        let Some(mut stdin) = stdin else { return };
        loop {
            let bytes = match requests.recv_timeout(HEARTBEAT) {
                Ok(bytes) => bytes,
                Err(RecvTimeoutError::Timeout) => b"\n".to_vec(),
                Err(RecvTimeoutError::Disconnected) => return,
            };
            if stdin.write_all(&bytes).and_then(|()| stdin.flush()).is_err() {
                return;
            }
        }
    });
    to
}

/// The reader: lines without their end. Its channel is short, so that a node that floods us fills no memory.
pub(super) fn read_from(stdout: Option<impl Read + Send + 'static>) -> Receiver<Vec<u8>> {
    let (to, lines): (SyncSender<Vec<u8>>, _) = sync_channel(256);
    std::thread::spawn(move || {
        let Some(stdout) = stdout else { return };
        let mut stdout = BufReader::with_capacity(64 << 10, stdout);
        loop {
            let Some(line) = next(&mut stdout) else { return };
            if to.send(line).is_err() {
                return;
            }
        }
    });
    lines
}

/// The next line of a stream without its end; none where the stream has ended.
pub(super) fn next(stream: &mut impl BufRead) -> Option<Vec<u8>> {
    let mut line = Vec::new();
    match stream.by_ref().take(LINE).read_until(b'\n', &mut line) {
        Ok(1..) => {}
        Ok(0) | Err(_) => return None,
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    }
    Some(line)
}

/// Reads a stream to its end in a thread of its own; the last bytes are kept.
pub(super) fn keep_end(stream: Option<impl Read + Send + 'static>) -> Said {
    let kept: Arc<Mutex<Vec<u8>>> = Arc::default();
    let (ended, read) = channel();
    if let Some(mut stream) = stream {
        let into = Arc::clone(&kept);
        std::thread::spawn(move || {
            let mut chunk = vec![0_u8; 4096];
            while let Ok(length @ 1..) = stream.read(&mut chunk) {
                let mut into = into.lock().unwrap_or_else(PoisonError::into_inner);
                into.extend_from_slice(chunk.get(..length).unwrap_or_default());
                let over = into.len().saturating_sub(STDERR);
                into.drain(..over);
            }
            drop::<Sender<()>>(ended);
        });
    }
    Said { kept, read }
}
