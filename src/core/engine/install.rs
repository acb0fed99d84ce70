//! The adapter's installer, run once.

use std::time::{Duration, Instant};

use crate::base::{Text, Untrusted};
use crate::core::change::{Change, ChangeKind, Install};
use crate::core::event::Outcome;
use crate::core::journal::{Record, Stand};
use crate::host::{Cancel, Cx, Deadline, Found, HostError, HostId, Output, Program, Progress};

use super::carry::{Next, Run};
use super::hands::Hands;

/// How much of what an installer prints is kept of each of its two outputs, in bytes.
const KEEP: usize = 1024;
/// An installer of this size is read whole, for its hash.
const MAX_INSTALLER: u64 = 1024 * 1024 * 1024;
/// Reading it.
const READ_TIME: Duration = Duration::from_mins(10);
/// Windows' codes for "done, and a reboot is needed": `ERROR_SUCCESS_REBOOT_REQUIRED`, `ERROR_SUCCESS_REBOOT_INITIATED`.
const REBOOT: [i32; 2] = [3010, 1641];

impl Hands<'_> {
    /// The installer is still the file that the plan saw.
    pub fn same_installer(&self, host: &HostId, install: &Install) -> Result<(), HostError> {
        let never = Cancel::default();
        let cx = Cx::quiet(Deadline::after(READ_TIME), &never);
        match self.host(host)?.read(&install.program, MAX_INSTALLER, &cx)?.found {
            Found::File(file) if file.hash == install.sha256 => Ok(()),
            _ => Err(HostError::Refused(Text::new("installer-changed").with("path", &install.program))),
        }
    }
}

impl Run<'_> {
    /// Runs the installer to its end; once begun it is not interrupted. Where it fails, or nobody knows how it ended, no
    /// further change begins: nothing is edited on top of it.
    pub(super) fn install(&mut self, change: &Change, install: &Install, number: usize) -> Next {
        if let Some(notes) = self.installed(change, install) {
            return Next::On(Outcome::Applied { notes });
        }
        let Some(program) = install.program.raw().utf8().map(String::from) else {
            let why = Text::new("installer-name").with("path", &install.program);
            return Next::PutBack(Outcome::Refused { why });
        };
        match self.hands.same_installer(&change.at.host, install) {
            Ok(()) => {}
            Err(HostError::Refused(why)) => return Next::PutBack(Outcome::Refused { why }),
            Err(HostError::NotDone(why) | HostError::Unknown(why)) => {
                return Next::PutBack(Outcome::Failed { why });
            }
        }
        if let Err(next) = self.intent(number) {
            return next;
        }
        self.hands.note(&change.at, Text::new("installer-runs").with("path", &install.program));
        let since = Instant::now();
        let done = self.run_installer(change, program);
        let seconds = i64::try_from(since.elapsed().as_secs()).unwrap_or(i64::MAX);
        match done {
            Ok(output) => self.installer_ended(install, &output, seconds, number),
            Err(HostError::Refused(why)) => {
                self.failed(number, &why);
                Next::PutBack(Outcome::Refused { why })
            }
            Err(HostError::NotDone(why)) => {
                self.failed(number, &why);
                Next::PutBack(Outcome::Failed { why })
            }
            Err(HostError::Unknown(why)) => {
                let why = Text::new("installer-unknown").with("path", &install.program).with("why", why);
                let _ = self.put(Record::Unknown { change: number, why: why.clone() });
                Next::Halt(Outcome::Unknown { why })
            }
        }
    }

    fn run_installer(&self, change: &Change, program: String) -> Result<Output, HostError> {
        let host = self.hands.host(&change.at.host)?;
        let never = Cancel::default();
        let tell = |progress: Progress| self.hands.note(&change.at, progress.what);
        let deadline = Deadline::after(self.hands.site.pace.install);
        host.run(
            &Program { argv: vec![program], keep: KEEP },
            &Cx { deadline, cancel: &never, progress: &tell },
        )
    }

    /// What this run told of the same installer, where it has run it to a good end before it was cut.
    fn installed(&self, change: &Change, install: &Install) -> Option<Vec<Text>> {
        let items = self.writer.journal.items.iter();
        let mut ran = items.filter(|item| {
            let same =
                item.entry.kind == ChangeKind::Install && item.entry.after_hash == Some(install.sha256);
            same && item.entry.at.host == change.at.host && item.stand == Stand::Made
        });
        ran.next().map(|item| item.notes.clone())
    }

    fn installer_ended(&mut self, install: &Install, output: &Output, seconds: i64, number: usize) -> Next {
        let code = output.code.map_or_else(
            || Text::new("ended-by-signal"),
            |code| Text::new("exit-code").with("code", code.to_string()),
        );
        let ended = Text::new("installer-ended").with("code", code.clone()).with("seconds", seconds);
        let said = [("stdout", &output.stdout), ("stderr", &output.stderr)];
        let said = said.into_iter().filter(|(_, bytes)| !bytes.trim_ascii().is_empty());
        let said = said.map(|(stream, bytes)| {
            let text = Text::new("installer-said").with("stream", stream);
            text.with("output", one_line(bytes))
        });
        let mut notes: Vec<Text> = std::iter::once(ended).chain(said).collect();
        match output.code {
            Some(0) => self.made(number, None, notes),
            Some(code) if REBOOT.contains(&code) => {
                notes.push(Text::new("reboot-needed"));
                self.made(number, None, notes)
            }
            _ => {
                let said =
                    if output.stderr.trim_ascii().is_empty() { &output.stdout } else { &output.stderr };
                let why = Text::new("installer-failed").with("path", &install.program).with("code", code);
                let why = why.with("seconds", seconds).with("output", one_line(said));
                self.failed(number, &why);
                Next::PutBack(Outcome::Failed { why })
            }
        }
    }
}

/// What a program said, its lines one behind the other: as it stands, each end of a line would be shown as an escape.
fn one_line(bytes: &[u8]) -> Untrusted {
    let lines = bytes.split(|&byte| byte == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty());
    Untrusted::from(lines.collect::<Vec<_>>().join(&b" / "[..]))
}
