//! One connection: the client as a child process, the node's shell behind it.

use std::io::Read as _;
use std::path::Path;
use std::process::{Child, ExitStatus, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};

use super::frames::{Broken, Hello, Request, answer, frame, greeting};
use super::pipes::{keep_end, read_from, write_to};
use super::questions::{Heard, Questions};
use super::{Moment, SshOptions, Step, Target, Trace, askpass, client, failure, quote};
use crate::base::{Packed, Text, Untrusted};
use crate::host::{Cx, HostError};

/// The node's end.
static SCRIPT: Packed = Packed::new(include_bytes!(concat!(env!("OUT_DIR"), "/node.sh.packed")));

/// How often a wait looks at cancel and deadline.
const LOOK: Duration = Duration::from_millis(20);

/// How long a client that is not needed any more may take to end by itself.
const ENDING: Duration = Duration::from_millis(500);

pub(super) struct Connection {
    child: Child,
    /// Process id of the client.
    client: u32,
    to: Option<Sender<Vec<u8>>>,
    from: Receiver<Vec<u8>>,
    nonce: String,
    number: u64,
    trace: Option<Trace>,
    /// Set where a question has no answer, and the client is to be ended.
    unanswered: Arc<AtomicBool>,
}

impl Connection {
    /// Connects and waits for the node's shell. `token` marks all shells of this host's connections.
    pub(super) fn open(
        target: &Target,
        options: &SshOptions,
        token: &str,
        cx: &Cx<'_>,
    ) -> Result<(Self, Hello), HostError> {
        let host = target.id();
        let questions = Questions::new(host.clone(), options.passwords.clone(), options.accept.clone())?;
        let nonce = random()?;
        let command = command(token, &nonce);
        let (mut child, client) = start(target, options, &questions, &command, cx)?;
        let (to, from) = (write_to(child.stdin.take()), read_from(child.stdout.take()));
        let said = keep_end(child.stderr.take());
        let trace = options.trace.clone();
        let unanswered = questions.ended();
        let mut connection = Self { child, client, to: Some(to), from, nonce, number: 0, trace, unanswered };
        match connection.hello(cx) {
            Ok(hello) => {
                if let (Some(passwords), true) = (&options.passwords, questions.heard().given > 0) {
                    passwords.accepted(&host);
                }
                Ok((connection, hello))
            }
            Err(Broken::Lost) => {
                if connection.unanswered.load(Ordering::SeqCst) {
                    connection.kill();
                }
                let status = connection.ended();
                Err(refusal(target, options, &said.all(), status, &questions.heard(), cx))
            }
            Err(Broken::Cancelled) => {
                Err(HostError::NotDone(Text::new("ssh-cancelled").with("host", &host.0)))
            }
            Err(Broken::Late) => Err(HostError::Refused(Text::new("ssh-no-answer").with("host", &host.0))),
        }
    }

    /// Waits for the shell's first line.
    fn hello(&self, cx: &Cx<'_>) -> Result<Hello, Broken> {
        greeting(&self.nonce, || self.line(cx, Duration::ZERO))
    }

    /// Sends a request and waits for its answer: the bytes that its function wrote.
    pub(super) fn ask(&mut self, request: &Request<'_>, cx: &Cx<'_>) -> Result<Vec<u8>, Broken> {
        self.number += 1;
        let number = self.number.to_string();
        self.tell(Moment::Sending, &request.call);
        let bytes = frame(&number, request);
        self.to.as_ref().and_then(|to| to.send(bytes).ok()).ok_or(Broken::Lost)?;
        self.tell(Moment::Sent, &request.call);
        let answer = answer(&self.nonce, &number, &request.line(), || self.line(cx, request.grace));
        self.tell(Moment::Answered, &request.call);
        answer
    }

    /// The next line. A cancel counts after the grace that it leaves.
    fn line(&self, cx: &Cx<'_>, grace: Duration) -> Result<Vec<u8>, Broken> {
        let mut cancelled: Option<Instant> = None;
        loop {
            match self.from.recv_timeout(LOOK.min(cx.deadline.left())) {
                Ok(line) => return Ok(line),
                Err(RecvTimeoutError::Disconnected) => return Err(Broken::Lost),
                Err(RecvTimeoutError::Timeout) => {}
            }
            if self.unanswered.load(Ordering::SeqCst) {
                return Err(Broken::Lost);
            }
            if cx.deadline.passed() {
                return Err(Broken::Late);
            }
            if cx.cancel.is_set() && cancelled.get_or_insert_with(Instant::now).elapsed() >= grace {
                return Err(Broken::Cancelled);
            }
        }
    }

    /// True once the client is gone: asked for before a request, so that no request is lost on a connection that ended
    /// meanwhile.
    pub(super) fn closed(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    /// Waits a moment for the client's end.
    fn ended(&mut self) -> Option<ExitStatus> {
        let until = Instant::now() + 4 * ENDING;
        while Instant::now() < until {
            if let Ok(Some(status)) = self.child.try_wait() {
                return Some(status);
            }
            std::thread::sleep(LOOK / 4);
        }
        None
    }

    fn tell(&self, moment: Moment, call: &str) {
        if let Some(trace) = &self.trace {
            trace(&Step { moment, call, client: self.client });
        }
    }

    /// Ends the client at once, with what it started (the client of a jump host).
    pub(super) fn kill(&mut self) {
        self.to = None;
        if let Some(group) = i32::try_from(self.client).ok().and_then(Pid::from_raw)
            && matches!(self.child.try_wait(), Ok(None))
        {
            let _ = kill_process_group(group, Signal::KILL);
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Connection {
    /// The end of its input ends the node's shell, and that ends the client; where it does not, it is killed.
    fn drop(&mut self) {
        self.to = None;
        let until = Instant::now() + ENDING;
        while Instant::now() < until {
            if self.closed() {
                return;
            }
            std::thread::sleep(LOOK / 4);
        }
        self.kill();
    }
}

/// Starts the client; its process id.
fn start(
    target: &Target,
    options: &SshOptions,
    questions: &Questions,
    command: &str,
    cx: &Cx<'_>,
) -> Result<(Child, u32), HostError> {
    let ssh = match &options.client {
        Some(client) => client.clone(),
        None => client::find()?,
    };
    let fails = |error: std::io::Error| {
        HostError::NotDone(Text::new("ssh-not-started").with("error", error.to_string()))
    };
    let program = match &options.program {
        Some(program) => program.clone(),
        None => std::env::current_exe().map_err(fails)?,
    };
    let time = options.connect_timeout.min(cx.deadline.left());
    let mut process = askpass::through(&program, &ssh, &questions.socket());
    process.args(client::words(&ssh, target, options, time, command));
    process.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).current_dir(Path::new("/"));
    let child = process.spawn().map_err(fails)?;
    questions.client_is(child.id());
    let client = child.id();
    Ok((child, client))
}

/// What the node's login shell is given: an sh with a small fixed environment, in which the script runs. Where a run
/// came from stays in it, for whoever meets its lock.
fn command(token: &str, nonce: &str) -> String {
    let says = |line: &&str| !line.trim_start().is_empty() && !line.trim_start().starts_with('#');
    // Not what stands before a line: in the lines of python it means something.
    let script: Vec<&str> = SCRIPT.text().lines().filter(says).collect();
    let script = quote::word(script.join("\n").as_bytes());
    let path = "PATH=/sbin:/usr/sbin:/bin:/usr/bin";
    format!(
        "{path}; export PATH; exec env -i {path} LC_ALL=C HOME=/ SSH_CONNECTION=\"$SSH_CONNECTION\" \
         /bin/sh -c {} quantalink {token} {nonce}",
        String::from_utf8_lossy(&script)
    )
}

/// Why there is no connection. Where only the SSH server is missing, the host may still be up: its management port tells.
fn refusal(
    target: &Target,
    options: &SshOptions,
    said: &[u8],
    status: Option<ExitStatus>,
    heard: &Heard,
    cx: &Cx<'_>,
) -> HostError {
    let why = failure::told(&target.id(), said, status.and_then(|status| status.code()), heard);
    if why.text().id == "ssh-refused" && management_answers(target, options, cx) {
        return HostError::Refused(Text::new("ssh-switched-off").with("host", &target.id().0));
    }
    why
}

/// Whether something listens where a XenServer's management does: asked through the client, so that jump hosts and
/// configuration hold for this too. A TLS server ends a talk that is not TLS; a closed port is told as such.
fn management_answers(target: &Target, options: &SshOptions, cx: &Cx<'_>) -> bool {
    let there = Target { port: Some(443), ..target.clone() };
    let options = SshOptions { passwords: None, accept: None, trace: None, ..options.clone() };
    let cx = cx.within(Duration::from_secs(3));
    let Ok(questions) = Questions::new(target.id(), None, None) else { return false };
    let Ok((mut child, _)) = start(&there, &options, &questions, "exit", &cx) else { return false };
    let said = keep_end(child.stderr.take());
    drop(child.stdin.take());
    let from = read_from(child.stdout.take());
    let mut connection = Connection {
        client: child.id(),
        child,
        to: None,
        from,
        unanswered: Arc::default(),
        nonce: String::new(),
        number: 0,
        trace: None,
    };
    while !connection.closed() && !cx.deadline.passed() && !cx.cancel.is_set() {
        std::thread::sleep(LOOK);
    }
    let ended = connection.closed();
    connection.kill();
    ended && !String::from_utf8_lossy(&said.all()).contains("connect to host")
}

/// 128 random bits as hex digits.
pub(super) fn random() -> Result<String, HostError> {
    let mut bytes = [0_u8; 16];
    let read = std::fs::File::open("/dev/urandom").and_then(|mut file| file.read_exact(&mut bytes));
    read.map_err(|error| {
        HostError::NotDone(Text::new("ssh-not-started").with("error", Untrusted::from(error.to_string())))
    })?;
    Ok(bytes.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}")))
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    /// What the node's shell, run here, says after its first line to these bytes.
    fn said(input: &[u8]) -> Vec<String> {
        let script = SCRIPT.text().to_owned();
        let mut shell = std::process::Command::new("sh");
        shell.args(["-c", &script, "sh", "token", "nonce"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut shell = shell.spawn().unwrap();
        shell.stdin.take().unwrap().write_all(input).unwrap();
        let said = shell.wait_with_output().unwrap().stdout;
        let lines = String::from_utf8(said).unwrap();
        lines.lines().skip_while(|line| !line.contains(" hello ")).skip(1).map(String::from).collect()
    }

    #[test]
    fn a_request_that_came_otherwise_is_not_done() {
        let request = Request::new("o_tidy", [&b"/no/such/folder"[..]]).changing();
        let frame = frame("7", &request);
        let good = said(&frame);
        assert!(good.iter().any(|line| line == "nonce begin 7"), "{good:?}");
        let text = String::from_utf8(frame).unwrap();
        for other in [text.replace("/no/", "/on/"), text.replace("/no/", "/nono/")] {
            assert_eq!(said(other.as_bytes()), ["", "nonce bad 7"]);
        }
    }

    #[test]
    fn the_node_s_shell_ends_when_nothing_is_heard_any_more() {
        let script = SCRIPT.text().replace("-t 90", "-t 1");
        assert_ne!(script, SCRIPT.text());
        let mut shell = std::process::Command::new("bash");
        shell.args(["-c", &script, "sh", "token", "nonce"]).stdin(Stdio::piped()).stdout(Stdio::null());
        let mut shell = shell.spawn().unwrap();
        let stdin = shell.stdin.take().unwrap();
        let from = Instant::now();
        while shell.try_wait().unwrap().is_none() {
            assert!(from.elapsed() < Duration::from_secs(20), "it waits for ever");
            std::thread::sleep(LOOK);
        }
        drop(stdin);
        assert!(crate::host::ssh::pipes::HEARTBEAT * 4 < Duration::from_secs(90));
    }

    #[test]
    fn the_script_holds_no_comment_and_stays_an_argument() {
        let command = command("token", "nonce");
        assert!(command.ends_with(" quantalink token nonce"));
        assert!(!command.contains("\n#") && !command.contains("\n\n"));
        // A word of a command line holds at most 128 KiB on Linux.
        assert!(command.len() < 32 << 10, "{}", command.len());
    }
}
