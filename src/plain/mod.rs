//! The numbered front end: the same pages as questions on plain lines, for screen readers, pipes and consoles that can
//! draw nothing. No control character is ever written; input is read whatever it is, and its end means quit.

mod asked;
mod hidden;
mod input;
mod keys;
mod lines;
mod session;
mod tongue;

use std::io::{BufRead, Write};
use std::sync::{Arc, mpsc};

use crate::base::Text;
use crate::core::event::RunId;
use crate::core::runner::{Reply, Runner};
use crate::host::{Cancel, SystemClock};
use crate::i18n::Catalogue;
use crate::wizard::flow::Setup;

pub use lines::page_lines;

/// How the numbered front end behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PlainOptions {
    /// Goes its way by itself, without a key: agrees to what the plan shows, and to nothing else.
    pub yes: bool,
    /// The input is the terminal of standard input: passwords are typed without being shown.
    pub terminal: bool,
    /// Columns of the terminal; none: not known, or no terminal.
    pub columns: Option<usize>,
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// The exit code.
    pub code: u8,
    /// The admin wants the practice site in place of what was there.
    pub practice: bool,
    /// The run of this walk that is unfinished, and how many changes it made that stand.
    pub left: Option<(RunId, usize)>,
}

/// Walks through the wizard on plain lines; answers with the exit code.
pub fn run(
    setup: Setup,
    make_runner: impl FnOnce(Arc<dyn Fn(Reply) + Send + Sync>) -> Runner,
    catalogue: &Catalogue,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    options: PlainOptions,
) -> u8 {
    run_until(setup, make_runner, catalogue, input, output, options, &Cancel::default()).code
}

/// The same, until `lost` is set (a signal: the terminal is gone): then no new change begins, and it ends as soon as
/// the change in hand has. While a line is awaited, only the end of the input is seen.
pub fn run_until(
    setup: Setup,
    make_runner: impl FnOnce(Arc<dyn Fn(Reply) + Send + Sync>) -> Runner,
    catalogue: &Catalogue,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    options: PlainOptions,
    lost: &Cancel,
) -> Ending {
    let (sender, replies) = mpsc::channel();
    let runner = make_runner(Arc::new(move |reply| {
        // Nobody listens any more once the session has ended.
        let _ = sender.send(reply);
    }));
    let execute = |cmd| runner.execute(cmd);
    let site = session::Site { execute: &execute, replies, lost, clock: &SystemClock };
    session::Session::new(site, catalogue, input, output, options).run(setup)
}

/// Whether a typed line says yes or no in the catalogue's language; in English too, as the answer files have it.
#[must_use]
pub fn yes_or_no(catalogue: &Catalogue, line: &str) -> Option<bool> {
    let typed = line.trim().to_lowercase();
    let says = |id| {
        let words = catalogue.say(&Text::new(id));
        words.split_whitespace().any(|word| word == typed)
    };
    if says("answer-yes") {
        Some(true)
    } else if says("answer-no") {
        Some(false)
    } else {
        None
    }
}

#[cfg(test)]
mod tests;
