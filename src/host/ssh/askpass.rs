//! The program as the SSH client's helper: started anew, it gives the client a session without a terminal, and as
//! `SSH_ASKPASS` it carries the client's question to the run that started it, and the answer back.
//!
//! Nothing secret is in the environment: only the path of a socket, which lies in a folder that only its owner may enter.

use std::ffi::{OsStr, OsString};
use std::io::{Read as _, Write as _};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use rustix::process::{DumpableBehavior, set_dumpable_behavior, setsid};

use crate::base::Secret;
use crate::host::local_unix::trust::strong_folders;

/// Environment variable: the socket of the run that the client's questions go to.
pub(super) const SOCKET: &str = "QUANTALINK_SSH_ASKPASS";

/// Environment variable: the client that is to be started without a terminal.
const CLIENT: &str = "QUANTALINK_SSH_CLIENT";

/// So long may a question be, in bytes; and an answer.
pub(super) const MOST: usize = 4096;

/// So long a question waits for its answer: an admin has to type it.
const PATIENCE: Duration = Duration::from_hours(1);

/// What of this is asked for by the environment is done; none: this start is no such helper's. `args` begins with the
/// program's name.
#[must_use]
pub fn askpass(args: &[OsString]) -> Option<u8> {
    if let Some(client) = std::env::var_os(CLIENT) {
        return Some(start(&client, args));
    }
    let socket = std::env::var_os(SOCKET)?;
    let question = args.get(1).map(|arg| arg.as_bytes()).unwrap_or_default();
    Some(u8::from(ask(Path::new(&socket), question).is_none()))
}

/// The command that starts the client through this program.
pub(super) fn through(program: &Path, client: &Path, socket: &Path) -> Command {
    let mut command = Command::new(program);
    command.env(CLIENT, client).env(SOCKET, socket).env("SSH_ASKPASS", program).env("LC_ALL", "C");
    // The programs of the admin's own configuration (ProxyCommand) are found by it: not where others could put one.
    if let Some(path) = std::env::var_os("PATH") {
        command.env("PATH", strong_folders(&path));
    }
    // Clients from 8.4 on ask the helper by this; older ones where they have a display and no terminal.
    command.env("SSH_ASKPASS_REQUIRE", "force");
    if std::env::var_os("DISPLAY").is_none_or(|display| display.is_empty()) {
        command.env("DISPLAY", "quantalink:0");
    }
    command
}

/// Becomes the client, in a session of its own: no terminal to ask at, and no Ctrl-C that reaches it.
fn start(client: &OsStr, args: &[OsString]) -> u8 {
    // It fails where this process leads a group already, and then there is a group of our own at least.
    let _ = setsid();
    let error = Command::new(client).args(args.iter().skip(1)).env_remove(CLIENT).exec();
    let _ = rustix::io::write(std::io::stderr(), format!("{error}\n").as_bytes());
    255
}

/// Asks the run and writes its answer for the client.
fn ask(socket: &Path, question: &[u8]) -> Option<()> {
    let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    let mut stream = UnixStream::connect(socket).ok()?;
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    stream.write_all(question.get(..MOST).unwrap_or(question)).ok()?;
    rustix::net::shutdown(&stream, rustix::net::Shutdown::Write).ok()?;
    // Room for all of it from the start: a growing buffer would leave copies behind.
    let mut answer = String::with_capacity(MOST + 1);
    let read = stream.take(MOST as u64).read_to_string(&mut answer);
    let answer = Secret::new(answer);
    read.ok()?;
    let line = answer.expose();
    let mut rest =
        line.strip_suffix('\n')?.len().checked_add(1).and_then(|all| line.as_bytes().get(..all))?;
    // Not by `std::io::stdout`, which keeps a copy.
    while !rest.is_empty() {
        let written = rustix::io::write(std::io::stdout(), rest).ok()?;
        rest = rest.get(written..)?;
    }
    Some(())
}
