//! How a command ends: the exit codes of the contract, and an error with its id, place and what to do.

use crate::base::{Arg, Text, Untrusted};
use crate::core::report;
use crate::host::HostError;

use super::Desk;
use super::typed;
use super::usage;

/// Done, nothing to do, every check passed.
pub const DONE: u8 = 0;
/// Failed after a first change, or an error of the machine.
pub const FAILED: u8 = 1;
/// plan: changes are pending; verify: a check failed.
pub const PENDING: u8 = 2;
/// A condition is not met; nothing was changed.
pub const REFUSED: u8 = 3;
/// Wrong usage.
pub const USAGE: u8 = 64;

/// Why a command ended without its work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fail {
    /// The exit code.
    pub code: u8,
    /// What happened, where, and what to do.
    pub text: Text,
    /// The file it is about.
    pub path: Option<Untrusted>,
    /// The line there, from 1.
    pub line: Option<usize>,
}

impl Fail {
    /// A condition is not met.
    pub const fn refused(text: Text) -> Self {
        Self { code: REFUSED, text, path: None, line: None }
    }

    /// The machine failed.
    pub const fn machine(text: Text) -> Self {
        Self { code: FAILED, text, path: None, line: None }
    }

    /// Wrong usage.
    pub const fn usage(text: Text) -> Self {
        Self { code: USAGE, text, path: None, line: None }
    }

    /// The same, about this file.
    pub fn at(self, path: &Untrusted, line: Option<usize>) -> Self {
        Self { path: Some(path.clone()), line, ..self }
    }

    /// Tells it on stderr, and with `--json` as the error object on stdout; the exit code.
    pub fn tell(&self, desk: &Desk<'_>) -> u8 {
        if desk.out.json_wanted() {
            let message = desk.say(&self.text);
            desk.out.object(&report::error_json(&self.text, &message, self.path.as_ref(), self.line));
        }
        self.note(desk)
    }

    /// Tells it on stderr; the exit code.
    pub fn note(&self, desk: &Desk<'_>) -> u8 {
        let message = desk.say(&self.text);
        let place = match (&self.path, self.line) {
            // The sentence itself names it.
            (Some(path), _) if self.text.args.iter().any(|(_, arg)| *arg == Arg::Raw(path.clone())) => {
                String::new()
            }
            (Some(path), Some(line)) => format!("{}:{line}: ", path.shown()),
            (Some(path), None) => format!("{}: ", path.shown()),
            (None, _) => String::new(),
        };
        desk.out.note(&format!("quantalink: {place}{message} [{}]", self.text.id));
        if self.code == USAGE {
            desk.note(&Text::new("usage-see-help").with("command", usage::typed()));
        }
        if let Some(text) = typed::in_full(desk, &self.text) {
            desk.note(&text);
        }
        self.code
    }
}

impl From<HostError> for Fail {
    fn from(error: HostError) -> Self {
        match error {
            HostError::Refused(text) => Self::refused(text),
            HostError::NotDone(text) | HostError::Unknown(text) => Self::machine(text),
        }
    }
}
