//! A terminal that does not show what is typed.

/// Standard input, a terminal, without echo as long as this lives.
#[cfg(unix)]
pub(super) struct Hidden {
    before: rustix::termios::Termios,
}

/// Standard input, a console, without echo as long as this lives.
#[cfg(windows)]
pub(super) struct Hidden {
    _quiet: crate::host::NoEcho,
}

impl Hidden {
    /// Turns the echo off; none where the terminal goes on showing what is typed.
    #[cfg(unix)]
    pub fn begin() -> Option<Self> {
        use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
        let stdin = std::io::stdin();
        let before = tcgetattr(&stdin).ok()?;
        let mut quiet = before.clone();
        quiet.local_modes.remove(LocalModes::ECHO | LocalModes::ECHONL);
        tcsetattr(&stdin, OptionalActions::Now, &quiet).ok()?;
        Some(Self { before })
    }

    /// Turns the echo off; none where the console goes on showing what is typed.
    #[cfg(windows)]
    pub fn begin() -> Option<Self> {
        crate::host::NoEcho::begin().map(|quiet| Self { _quiet: quiet })
    }
}

#[cfg(unix)]
impl Drop for Hidden {
    fn drop(&mut self) {
        use rustix::termios::{OptionalActions, tcsetattr};
        // A terminal that is gone needs no echo.
        let _ = tcsetattr(std::io::stdin(), OptionalActions::Now, &self.before);
    }
}
