//! The wizard on a whole screen, by keyboard only.
//!
//! Pages come from `wizard` as data; here they are drawn and keys are turned into its messages. [`view::view`] and
//! [`ui::update`] are pure, [`ui::Ui`] holds what a screen remembers beyond the page. The way to the terminal is thin and
//! its own ([`backend`]): crossterm only switches raw mode and decodes keys.

mod ambiguous;
mod app;
pub mod backend;
mod cells;
#[cfg(any(windows, test))]
mod console;
pub mod edit;
pub mod hold;
mod input;
pub mod key;
pub mod keymap;
pub mod layout;
mod rows;
mod scroll;
mod session;
pub mod text;
pub mod theme;
pub mod tongue;
pub mod typing;
pub mod ui;
pub mod view;
mod waiting;
pub mod widgets;

use std::sync::Arc;

use crate::base::Text;
use crate::core::event::RunId;
use crate::core::runner::{Reply, Runner};
use crate::i18n::{Catalogue, Letters};
use crate::wizard::flow::Setup;

pub use session::{can_draw, columns};
pub use theme::{Palette, Theme};

/// Whether there is colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ColorMode {
    /// Unless `NO_COLOR` is set and not empty.
    #[default]
    Auto,
    /// Not at first: bold and reverse only, until the admin asks for another look by its key.
    Never,
}

/// How the screen is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TuiOptions {
    /// Colour or not.
    pub color: ColorMode,
}

impl TuiOptions {
    /// The look that these options, the environment and the letters of the console ask for.
    fn theme(self, letters: Letters, variable: impl Fn(&str) -> Option<String>) -> Theme {
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        let mono = self.color == ColorMode::Never || set("NO_COLOR").is_some();
        let palette = if mono { Palette::Mono } else { Palette::Colour };
        Theme { ascii: letters.ascii() || session::wide_lines(), palette }
    }
}

/// How the wizard ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// The exit code.
    pub code: u8,
    /// The admin wants the practice site in place of what was there.
    pub practice: bool,
    /// The run of this walk that is unfinished, and how many changes it made that stand.
    pub left: Option<(RunId, usize)>,
}

/// Why there is no screen.
#[derive(Debug, thiserror::Error)]
pub enum TuiError {
    /// Keyboard or screen is no terminal that can be drawn on: the numbered front end is for that.
    #[error("no terminal")]
    NoTerminal,
    /// The terminal refused.
    #[error("terminal: {0}")]
    Terminal(std::io::Error),
}

impl TuiError {
    /// What to tell.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NoTerminal => Text::new("tui-no-terminal"),
            Self::Terminal(error) => Text::new("tui-terminal-failed").with("error", error.to_string()),
        }
    }
}

/// Walks through the wizard on the terminal that standard input and output are. The first frame is drawn from `first`;
/// then the runner is made, with the function by which it answers, and with it what the wizard goes on with. The terminal
/// is given back before this returns, and before a panic's message is printed.
///
/// When the terminal is lost (hang-up, SIGHUP, SIGTERM, SIGINT) no new change begins; this returns when the change in
/// hand has ended.
///
/// # Errors
/// There is no terminal, or it cannot be used; nothing was done then. Inside: what `make` says.
pub fn run<E>(
    first: Setup,
    make: impl FnOnce(Arc<dyn Fn(Reply) + Send + Sync>) -> Result<(Setup, Runner), E>,
    catalogue: &Catalogue,
    options: TuiOptions,
) -> Result<Result<Ending, E>, TuiError> {
    if !can_draw() {
        return Err(TuiError::NoTerminal);
    }
    let theme = options.theme(catalogue.letters(), |name| std::env::var(name).ok());
    app::run(first, make, catalogue, theme)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn palette(color: ColorMode, no_color: Option<&str>) -> Palette {
        let variable = |name: &str| no_color.filter(|_| name == "NO_COLOR").map(String::from);
        TuiOptions { color }.theme(Letters::All, variable).palette
    }

    #[test]
    fn the_environment_is_heard() {
        assert_eq!(palette(ColorMode::Auto, None), Palette::Colour);
        assert_eq!(palette(ColorMode::Auto, Some("1")), Palette::Mono);
        assert_eq!(palette(ColorMode::Auto, Some("")), Palette::Colour);
        assert_eq!(palette(ColorMode::Never, None), Palette::Mono);
    }

    #[test]
    fn lines_are_ascii_where_letters_are() {
        for letters in [Letters::Ascii, Letters::AsciiLocale] {
            assert!(TuiOptions::default().theme(letters, |_| None).ascii);
        }
        for letters in [Letters::All, Letters::LinuxConsole] {
            assert!(!TuiOptions::default().theme(letters, |_| None).ascii);
        }
    }
}
