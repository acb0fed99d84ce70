//! A console that does not show what is typed.

use winsafe::{HSTD, co};

/// Standard input, a console, without echo as long as this lives.
pub struct NoEcho {
    input: HSTD,
    before: co::CONSOLE,
}

impl NoEcho {
    /// Turns the echo off; none where standard input is no console.
    #[must_use]
    pub fn begin() -> Option<Self> {
        // The guard would close standard input.
        let input = HSTD::GetStdHandle(co::STD_HANDLE::INPUT).ok()?.leak();
        let before = input.GetConsoleMode().ok()?;
        let echo = co::CONSOLE::ENABLE_ECHO_INPUT;
        let quiet = if before.has(echo) { before ^ echo } else { before };
        input.SetConsoleMode(quiet).ok()?;
        Some(Self { input, before })
    }
}

impl Drop for NoEcho {
    fn drop(&mut self) {
        // A console that is gone needs no echo.
        let _ = self.input.SetConsoleMode(self.before);
    }
}
