//! How things look: the sixteen colours and their words and signs. Colour is never the only sign.

use ratatui::style::{Color, Modifier, Style};

use crate::core::checks::Status;
use crate::wizard::page::{Level, Mark};

/// What a piece of the screen is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The program's name at the top, headings.
    Strong,
    /// Lines between the parts of the screen.
    Rule,
    /// The word that this is practice.
    Practice,
    /// What has the focus.
    Focus,
    /// A key in the key bar.
    Key,
    /// A line that comes.
    Added,
    /// A line that goes.
    Removed,
    /// Line numbers, what is left out, explanations.
    Quiet,
    /// The sign that a line goes on beyond the edge.
    Cut,
    /// Good.
    Good,
    /// Worth a second look.
    Caution,
    /// Failed or refused.
    Bad,
    /// A command to type.
    Command,
}

/// Which colours there are. The admin goes through them by a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Palette {
    /// The terminal's own text colours, and some of its sixteen for what matters.
    #[default]
    Colour,
    /// Bright on black: everything differs from what lies behind it by at least 7 to 1 (WCAG 2, level AAA).
    Contrast,
    /// No colour: reverse and bold only.
    Mono,
}

impl Palette {
    /// The one after it.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Colour => Self::Contrast,
            Self::Contrast => Self::Mono,
            Self::Mono => Self::Colour,
        }
    }
}

/// The look of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Theme {
    /// Lines by ASCII signs only.
    pub ascii: bool,
    /// Which colours.
    pub palette: Palette,
}

impl Theme {
    /// What text has that is nothing special.
    #[must_use]
    pub const fn base(self) -> Style {
        match self.palette {
            Palette::Contrast => Style::new().fg(Color::White).bg(Color::Black),
            Palette::Colour | Palette::Mono => Style::new(),
        }
    }

    /// The style of a role: colours of the terminal's own sixteen, or only bold and reverse.
    #[must_use]
    pub fn style(self, role: Role) -> Style {
        if self.palette == Palette::Contrast {
            return contrast(role);
        }
        let (color, modifier) = match role {
            Role::Strong | Role::Key => (None, Modifier::BOLD),
            Role::Rule | Role::Quiet => (None, Modifier::empty()),
            Role::Practice => (Some(Color::Yellow), Modifier::REVERSED.union(Modifier::BOLD)),
            Role::Focus | Role::Cut => (None, Modifier::REVERSED),
            Role::Added | Role::Good => (Some(Color::Green), Modifier::empty()),
            Role::Removed => (Some(Color::Red), Modifier::empty()),
            Role::Caution => (Some(Color::Yellow), Modifier::BOLD),
            Role::Bad => (Some(Color::Red), Modifier::BOLD),
            Role::Command => (Some(Color::Cyan), Modifier::BOLD),
        };
        let style = Style::new().add_modifier(modifier);
        match color {
            Some(color) if self.palette == Palette::Colour => style.fg(color),
            _ => style,
        }
    }

    /// The sign of a horizontal line.
    #[must_use]
    pub const fn horizontal(self) -> &'static str {
        if self.ascii { "-" } else { "─" }
    }

    /// The sign of a vertical line.
    #[must_use]
    pub const fn vertical(self) -> &'static str {
        if self.ascii { "|" } else { "│" }
    }

    /// What a character of a password looks like.
    #[must_use]
    pub const fn bullet(self) -> &'static str {
        if self.ascii { "*" } else { "•" }
    }

    /// The signs for "goes on to the left" and "goes on to the right".
    #[must_use]
    pub const fn cut(self) -> (&'static str, &'static str) {
        if self.ascii { ("<", ">") } else { ("«", "»") }
    }
}

/// Bright colours of which none is dark on any palette, so no red and no blue. What is dark on light is not bold: the
/// Linux console makes grey of bold black.
fn contrast(role: Role) -> Style {
    let bright = |color| Style::new().fg(color).bg(Color::Black);
    match role {
        Role::Rule | Role::Quiet => bright(Color::White),
        Role::Strong | Role::Key => bright(Color::White).add_modifier(Modifier::BOLD),
        Role::Practice | Role::Focus | Role::Cut => Style::new().fg(Color::Black).bg(Color::Gray),
        Role::Added | Role::Good => bright(Color::LightGreen),
        Role::Removed | Role::Caution => bright(Color::LightYellow),
        Role::Bad => bright(Color::LightYellow).add_modifier(Modifier::BOLD),
        Role::Command => bright(Color::LightCyan),
    }
}

/// How a status looks beside its word: its sign, its role.
#[must_use]
pub const fn mark(mark: Mark) -> (&'static str, Option<Role>) {
    match mark {
        Mark::Check(Status::Pass) | Mark::Applied => ("+", Some(Role::Good)),
        Mark::Check(Status::Fail) | Mark::Failed => ("x", Some(Role::Bad)),
        Mark::Check(Status::Manual) | Mark::Manual => ("*", Some(Role::Caution)),
        Mark::Check(Status::Skipped) | Mark::Skipped => ("-", None),
        Mark::Pending => (">", Some(Role::Strong)),
        Mark::Done => ("=", Some(Role::Good)),
        Mark::Unknown => ("?", Some(Role::Bad)),
        Mark::RolledBack => ("<", Some(Role::Caution)),
        Mark::Refused => ("!", Some(Role::Bad)),
        Mark::Working => ("~", Some(Role::Strong)),
    }
}

/// How a notice looks beside the word of its level.
#[must_use]
pub const fn level(level: Level) -> Role {
    match level {
        Level::Info => Role::Strong,
        Level::Warning => Role::Caution,
        Level::Error => Role::Bad,
    }
}
