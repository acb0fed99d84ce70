//! The wizard on a whole screen, by keyboard only.
//!
//! Pages come from `wizard` as data; here they are drawn and keys are turned into its messages. [`view::view`] and
//! [`ui::update`] are pure, [`ui::Ui`] holds what a screen remembers beyond the page. The way to the terminal is thin and
//! its own ([`backend`]): crossterm only switches raw mode and decodes keys.

mod app;
pub mod backend;
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
pub mod widgets;

use std::sync::Arc;

use crate::base::Text;
use crate::core::runner::{Reply, Runner};
use crate::i18n::Catalogue;
use crate::wizard::flow::Setup;

pub use session::can_draw;
pub use theme::Theme;

/// Whether there is colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ColorMode {
    /// Unless `NO_COLOR` is set and not empty.
    #[default]
    Auto,
    /// Never: bold and reverse only.
    Never,
}

/// How the screen is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TuiOptions {
    /// Lines by ASCII signs only. Without it they are chosen where the locale is not UTF-8.
    pub ascii: bool,
    /// Colour or not.
    pub color: ColorMode,
}

impl TuiOptions {
    /// The look that these options and the environment ask for.
    fn theme(self, variable: impl Fn(&str) -> Option<String>) -> Theme {
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        let mono = self.color == ColorMode::Never || set("NO_COLOR").is_some();
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set).unwrap_or_default();
        let utf8 = cfg!(windows) || locale.to_ascii_lowercase().replace('-', "").contains("utf8");
        let utf8 = utf8 && !session::wide_lines();
        Theme { ascii: self.ascii || !utf8, mono }
    }
}

/// How the wizard ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending {
    /// The exit code.
    pub code: u8,
    /// The admin wants the practice site in place of what was there.
    pub practice: bool,
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

/// Walks through the wizard on the terminal that standard input and output are. The runner is made with the function
/// by which it answers. The terminal is given back before this returns, and before a panic's message is printed.
///
/// When the terminal is lost (hang-up, SIGHUP, SIGTERM, SIGINT) no new change begins; this returns when the change in
/// hand has ended.
///
/// # Errors
/// There is no terminal, or it cannot be used; nothing was done then.
pub fn run(
    setup: Setup,
    make_runner: impl FnOnce(Arc<dyn Fn(Reply) + Send + Sync>) -> Runner,
    catalogue: &Catalogue,
    options: TuiOptions,
) -> Result<Ending, TuiError> {
    if !can_draw() {
        return Err(TuiError::NoTerminal);
    }
    let theme = options.theme(|name| std::env::var(name).ok());
    app::run(setup, make_runner, catalogue, theme)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(options: TuiOptions, set: &[(&str, &str)]) -> Theme {
        options.theme(|name| set.iter().find(|(key, _)| *key == name).map(|(_, value)| String::from(*value)))
    }

    #[test]
    fn the_environment_is_heard() {
        let auto = TuiOptions::default();
        let utf8 = ("LANG", "de_DE.UTF-8");
        assert_eq!(theme(auto, &[utf8]), Theme { ascii: false, mono: false });
        assert_eq!(theme(auto, &[utf8, ("NO_COLOR", "1")]), Theme { ascii: false, mono: true });
        assert_eq!(theme(auto, &[utf8, ("NO_COLOR", "")]), Theme { ascii: false, mono: false });
        assert_eq!(theme(auto, &[utf8, ("LC_ALL", "C")]), Theme { ascii: true, mono: false });
        assert_eq!(
            theme(auto, &[("LC_ALL", ""), ("LC_CTYPE", "C.utf8")]),
            Theme { ascii: false, mono: false }
        );
        let never = TuiOptions { ascii: true, color: ColorMode::Never };
        assert_eq!(theme(never, &[utf8]), Theme { ascii: true, mono: true });
    }
}
