//! A configuration loaded by its program.

use crate::base::Text;
use crate::core::change::{Change, Interrupt};
use crate::core::event::{Outcome, RunId};
use crate::core::journal::Record;
use crate::host::{HostError, Output, Program};

use super::carry::{Next, Run};
use super::hands::LOAD_TIME;

/// How much of what a loading program prints is kept, in bytes.
const KEEP: usize = 16 * 1024;

impl Run<'_> {
    /// Loads the configuration. What fails here is told and not put back: the files are right, and loading can be
    /// tried again.
    pub(super) fn load(&mut self, change: &Change, argv: &[String], number: usize) -> Next {
        if let Err(next) = self.intent(number) {
            return next;
        }
        let program = Program { argv: argv.to_vec(), keep: KEEP };
        let cut = change.stop == Interrupt::Anywhere;
        let done = self
            .hands
            .host(&change.at.host)
            .and_then(|host| self.hands.with_cx(&change.at, LOAD_TIME, cut, |cx| host.run(&program, cx)));
        match done {
            Ok(output) if output.code == Some(0) && !says_no(&output.stdout) => {
                self.made(number, None, Vec::new())
            }
            Ok(output) => {
                let why = load_failed(argv, &output, self.writer.run());
                self.failed(number, &why);
                Next::Halt(Outcome::Failed { why })
            }
            Err(HostError::Refused(why)) => {
                self.failed(number, &why);
                Next::Halt(Outcome::Refused { why })
            }
            Err(HostError::NotDone(why)) => {
                self.failed(number, &why);
                Next::Halt(Outcome::Failed { why })
            }
            Err(HostError::Unknown(why)) => {
                let _ = self.put(Record::Unknown { change: number, why: why.clone() });
                Next::Halt(Outcome::Unknown { why })
            }
        }
    }
}

/// multipathd answers `fail` or `timeout` with exit code 0 on some releases.
fn says_no(stdout: &[u8]) -> bool {
    let word = stdout.trim_ascii();
    word == b"fail" || word == b"timeout"
}

fn load_failed(argv: &[String], output: &Output, run: &RunId) -> Text {
    let code = output.code.map_or_else(
        || Text::new("ended-by-signal"),
        |code| Text::new("exit-code").with("code", code.to_string()),
    );
    let said = if output.stderr.trim_ascii().is_empty() { &output.stdout } else { &output.stderr };
    Text::new("load-failed")
        .with("run", run.0.as_str())
        .with("command", argv.join(" "))
        .with("code", code)
        .with("output", crate::base::Untrusted::from(said.trim_ascii()))
}
