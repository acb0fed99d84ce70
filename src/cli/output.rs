//! The one place that writes to stdout and stderr for the commands.
//!
//! A reader that went away (`EPIPE`) is no error: nothing more is written there and the work goes on. Any other failure
//! to write stdout (a full disk behind `>`) is remembered and makes the exit code 1, so that nobody takes half an
//! output for the whole. What `--ascii` promises is kept here: nothing above 0x7e leaves.

use std::cell::{Cell, RefCell};
use std::io::{self, IsTerminal as _, Write};

use serde::Serialize;

use crate::base::{bind, unbind};
use crate::i18n::Letters;
use crate::tui;

use super::json;

/// Columns of a terminal that does not say how many it has.
const COLUMNS: usize = 80;

/// Where the commands write.
pub struct Output {
    letters: Letters,
    colour: bool,
    json: bool,
    /// Columns of the terminal that stderr is.
    columns: Option<usize>,
    aside: Cell<bool>,
    trouble: RefCell<Option<io::Error>>,
}

/// A colour of the text output; never the only sign of anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// Comes, passed.
    Good,
    /// Goes, failed.
    Bad,
    /// To be looked at.
    Notable,
}

impl Output {
    /// `colour`: what the admin allows; it is used only on a terminal that is not dumb and without `NO_COLOR`.
    /// `json`: stdout belongs to the one object. `letters`: those of the console that stdout is.
    #[must_use]
    pub fn new(letters: Letters, colour: bool, json: bool) -> Self {
        let env = |name| std::env::var_os(name).filter(|value| !value.is_empty());
        let able = env("NO_COLOR").is_none() && env("TERM").is_some_and(|term| term != "dumb");
        let colour = colour && able && io::stdout().is_terminal();
        let columns = io::stderr().is_terminal().then(|| tui::columns().unwrap_or(COLUMNS));
        Self { letters, colour, json, columns, aside: Cell::new(false), trouble: RefCell::new(None) }
    }

    /// What `told` writes as lines goes to stderr, without colours: it belongs to a question there.
    pub fn aside(&self, told: impl FnOnce()) {
        self.aside.set(true);
        told();
        self.aside.set(false);
    }

    /// True where stdout belongs to the one JSON object.
    #[must_use]
    pub const fn json_wanted(&self) -> bool {
        self.json
    }

    /// Bytes as they are: an edited file, a completion script. Not touched by `--ascii`.
    pub fn bytes(&self, bytes: &[u8]) {
        self.stdout(bytes);
    }

    /// True where nothing above 0x7e may leave.
    #[must_use]
    pub const fn ascii(&self) -> bool {
        self.letters.ascii()
    }

    /// A text of our own, in which nothing comes from elsewhere.
    pub fn said(&self, text: &str) {
        self.line(&self.letters.spelled(text));
    }

    /// A line of text, or several.
    pub fn line(&self, text: &str) {
        if self.aside.get() {
            return Self::stderr(&self.fit(text, "\n"));
        }
        self.stdout(self.fit(text, "\n").as_bytes());
    }

    /// A line in a colour, where colours are on.
    pub fn coloured(&self, colour: Colour, text: &str) {
        if !self.colour || self.aside.get() {
            return self.line(text);
        }
        let code = match colour {
            Colour::Good => "32",
            Colour::Bad => "31",
            Colour::Notable => "33",
        };
        self.stdout(format!("\x1b[{code}m{}\x1b[0m\n", self.fit(text, "")).as_bytes());
    }

    /// The one JSON object, on one line.
    pub fn object(&self, value: &impl Serialize) {
        match json::line(value, self.ascii()) {
            Ok(line) => self.stdout(line.as_bytes()),
            Err(error) => self.remember(error),
        }
    }

    /// Stdout for the numbered front end, which writes lines of its own.
    pub fn writer() -> impl Write {
        io::stdout()
    }

    /// A sentence for stderr: notes, errors; on a terminal broken at blanks, and not in the middle of a word. A failure to write
    /// there has nobody to be told to.
    pub fn note(&self, text: &str) {
        let Some(columns) = self.columns else {
            return Self::stderr(&self.fit(&unbind(text), "\n"));
        };
        for line in broken(text, columns) {
            Self::stderr(&self.fit(&line, "\n"));
        }
    }

    /// A question on stderr: no line end, the answer stands behind it.
    pub fn question(&self, text: &str) {
        Self::stderr(&self.fit(text, " "));
    }

    /// Ends the output. The error of stdout, if there was one.
    ///
    /// # Errors
    /// What kept stdout from being written whole.
    pub fn finish(&self) -> io::Result<()> {
        if let Err(error) = io::stdout().lock().flush() {
            self.remember(error);
        }
        match self.trouble.take() {
            Some(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
            _ => Ok(()),
        }
    }

    fn fit(&self, text: &str, end: &str) -> String {
        let mut text = self.letters.escaped(text);
        text.push_str(end);
        text
    }

    fn stdout(&self, bytes: &[u8]) {
        if self.trouble.borrow().is_some() {
            return;
        }
        let mut out = io::stdout().lock();
        if let Err(error) = out.write_all(bytes).and_then(|()| out.flush()) {
            self.remember(error);
        }
    }

    fn stderr(text: &str) {
        let mut out = io::stderr().lock();
        let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    }

    fn remember(&self, error: io::Error) {
        self.trouble.borrow_mut().get_or_insert(error);
    }
}

/// Lines of a sentence; what is bound together stays on one, also where that is too long.
fn broken(text: &str, columns: usize) -> Vec<String> {
    let options = textwrap::Options::new(columns).break_words(false);
    let options = options.word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(&bind(text), options).iter().map(|line| unbind(line.trim_end())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::bound;

    #[test]
    fn a_sentence_is_broken_at_blanks_and_a_command_is_not() {
        let command = "quantalink rollback 20261122-1 --yes";
        let said = format!("Done. To undo it, type: {}", bound(command));
        assert_eq!(broken(&said, 40), ["Done. To undo it, type:", command]);
        assert_eq!(broken(&said, 20), ["Done. To undo it,", "type:", command]);
        assert_eq!(broken(&said, 80).len(), 1);
    }
}
