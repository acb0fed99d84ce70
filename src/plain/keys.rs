//! The one key table of the numbered front end: what a typed sign asks for, what the prompts name, what the help lists.

use crate::base::Text;
use crate::wizard::page::Dialog;

/// Something that a typed line can ask for, other than a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Command {
    /// What the prompt says.
    Enter,
    /// The page before; of a question the first choice; out of a field without changing it.
    Back,
    /// No value in place of the one that is there.
    Empty,
    /// The help of the page, the question or the field.
    Help,
    /// What happened so far.
    Log,
    /// What is asked now, once more from its top.
    Again,
    /// Ask whether to quit.
    Quit,
}

/// Where a line is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// On a page.
    Page,
    /// At a question over the page.
    Question,
    /// At a question of the run at work, on which its work waits.
    OfRun,
    /// At the value of a field.
    Value,
}

impl Place {
    /// What is asked there.
    pub fn of(dialog: Option<&Dialog>) -> Self {
        match dialog {
            None => Self::Page,
            Some(dialog) if dialog.is_of_run() => Self::OfRun,
            Some(_) => Self::Question,
        }
    }
}

/// A row of the table.
pub(super) struct Row {
    pub command: Command,
    /// What is typed for it; the first one stands in the prompt. The others are letters, and text where a value is typed.
    pub signs: &'static [&'static str],
    /// Its name in the prompts; none: it is not named there.
    name: Option<&'static str>,
    /// What the help says of it.
    pub help: &'static str,
    /// Where it can be typed.
    places: &'static [Place],
}

const EVERYWHERE: &[Place] = &[Place::Page, Place::Question, Place::OfRun, Place::Value];
const NO_VALUE: &[Place] = &[Place::Page, Place::Question, Place::OfRun];

/// The table, in the order of prompts and help.
pub(super) const TABLE: &[Row] = &[
    Row { command: Command::Enter, signs: &[""], name: None, help: "plain-help-enter", places: EVERYWHERE },
    Row {
        command: Command::Back,
        signs: &["<", "b"],
        name: Some("plain-key-back"),
        help: "plain-help-back",
        places: EVERYWHERE,
    },
    Row {
        command: Command::Empty,
        signs: &["-"],
        name: Some("plain-key-empty"),
        help: "plain-help-empty",
        places: &[Place::Value],
    },
    Row {
        command: Command::Help,
        signs: &["?"],
        name: Some("plain-key-help"),
        help: "plain-help-help",
        places: EVERYWHERE,
    },
    Row {
        command: Command::Log,
        signs: &["!", "l"],
        name: Some("plain-key-log"),
        help: "plain-help-log",
        places: EVERYWHERE,
    },
    Row {
        command: Command::Again,
        signs: &[".", "a"],
        name: None,
        help: "plain-help-again",
        places: NO_VALUE,
    },
    Row {
        command: Command::Quit,
        signs: &["q"],
        name: Some("plain-key-quit"),
        help: "plain-help-quit",
        places: &[Place::Page, Place::OfRun],
    },
];

impl Row {
    /// What is typed for it there: where a value is typed, letters are text.
    pub fn signs_at(&self, place: Place) -> &'static [&'static str] {
        if !self.places.contains(&place) {
            return &[];
        }
        match place {
            Place::Page | Place::Question | Place::OfRun => self.signs,
            Place::Value => self.signs.get(..1).unwrap_or_default(),
        }
    }
}

/// What that line asks for there.
pub(super) fn command(place: Place, line: &str) -> Option<Command> {
    TABLE.iter().find(|row| row.signs_at(place).contains(&line)).map(|row| row.command)
}

/// The keys that a prompt names: `< back, ? help, …`.
pub(super) fn named(place: Place) -> Text {
    let keys = TABLE.iter().filter_map(|row| {
        let sign = row.signs_at(place).first()?;
        Some(Text::new("plain-key").with("key", *sign).with("what", Text::new(row.name?)))
    });
    let joined =
        keys.reduce(|before, next| Text::new("plain-key-list").with("before", before).with("next", next));
    joined.unwrap_or(Text::new("plain-key-none"))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_sign_means_one_thing_and_no_number() {
        let mut seen = HashSet::new();
        for sign in TABLE.iter().flat_map(|row| row.signs) {
            assert!(seen.insert(*sign), "{sign} twice");
            assert!(!sign.starts_with(|c: char| c.is_ascii_digit()) && !matches!(*sign, "n" | "x"));
        }
    }

    #[test]
    fn where_a_value_is_typed_letters_are_text() {
        for row in TABLE {
            assert!(row.signs_at(Place::Value).iter().all(|sign| !sign.contains(char::is_alphabetic)));
        }
        assert_eq!(command(Place::Value, "b"), None);
        assert_eq!(command(Place::Value, "<"), Some(Command::Back));
    }
}
