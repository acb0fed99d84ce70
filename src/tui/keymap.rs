//! The one key table: what a key does, what the key bar says, what the help page lists.

use super::key::{Code, Held, Key};
use crate::base::Text;

/// Something a key can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// What Enter does on this page, or the choice or action that has the focus.
    Do,
    /// The page before, or close what lies over the page.
    Back,
    /// Focus on the next field or action.
    Next,
    /// Focus on the one before.
    Previous,
    /// One line up, or the field above.
    Up,
    /// One line down, or the field below.
    Down,
    /// Change the field that has the focus.
    Toggle,
    /// One screen up.
    PageUp,
    /// One screen down.
    PageDown,
    /// To the top.
    Top,
    /// To the end.
    End,
    /// See what is cut off at the left.
    Left,
    /// See what is cut off at the right.
    Right,
    /// Both sides of a diff next to each other, or not.
    Sides,
    /// The help page.
    Help,
    /// Look again.
    Refresh,
    /// The log.
    Log,
    /// The next language.
    Language,
    /// Draw everything anew.
    Repaint,
    /// Another look: colours, high contrast, no colours.
    Look,
    /// Leave the program in the background.
    Suspend,
    /// Ask whether to quit.
    Quit,
}

/// A row of the table.
#[derive(Debug)]
pub struct Row {
    /// What is asked for.
    pub command: Command,
    /// By which keys; the first one stands in the key bar.
    pub keys: &'static [Key],
    /// What the help page says of it.
    pub help: &'static str,
}

const fn plain(code: Code) -> Key {
    Key::plain(code)
}

const fn held(held: Held, code: Code) -> Key {
    Key::with(held, code)
}

const fn row(command: Command, keys: &'static [Key], help: &'static str) -> Row {
    Row { command, keys, help }
}

/// The table, in the order of the help page. No Ctrl-S and Ctrl-Q: terminals take them for themselves.
pub const TABLE: &[Row] = &[
    row(Command::Do, &[plain(Code::Enter)], "tui-help-do"),
    row(Command::Back, &[plain(Code::Left), plain(Code::Esc), held(Held::Alt, Code::Left)], "tui-help-back"),
    row(Command::Next, &[plain(Code::Tab)], "tui-help-next"),
    row(Command::Previous, &[held(Held::Shift, Code::Tab)], "tui-help-previous"),
    row(Command::Up, &[plain(Code::Up)], "tui-help-up"),
    row(Command::Down, &[plain(Code::Down)], "tui-help-down"),
    row(Command::Toggle, &[plain(Code::Char(' '))], "tui-help-toggle"),
    row(Command::PageUp, &[plain(Code::PageUp), held(Held::Ctrl, Code::Char('b'))], "tui-help-page-up"),
    row(Command::PageDown, &[plain(Code::PageDown), held(Held::Ctrl, Code::Char('f'))], "tui-help-page-down"),
    row(Command::Top, &[plain(Code::Home), plain(Code::Char('g'))], "tui-help-top"),
    row(Command::End, &[plain(Code::End), plain(Code::Char('G'))], "tui-help-end"),
    row(Command::Left, &[plain(Code::Char('<')), held(Held::Shift, Code::Left)], "tui-help-left"),
    row(Command::Right, &[plain(Code::Char('>')), held(Held::Shift, Code::Right)], "tui-help-right"),
    row(Command::Sides, &[plain(Code::Char('s'))], "tui-help-sides"),
    row(
        Command::Refresh,
        &[plain(Code::F(2)), plain(Code::F(5)), plain(Code::Char('r'))],
        "tui-help-refresh",
    ),
    row(Command::Help, &[plain(Code::F(1)), plain(Code::Char('?'))], "tui-help-help"),
    row(Command::Log, &[plain(Code::F(3)), plain(Code::Char('l'))], "tui-help-log"),
    row(Command::Language, &[plain(Code::F(4)), held(Held::Ctrl, Code::Char('t'))], "tui-help-language"),
    row(Command::Repaint, &[held(Held::Ctrl, Code::Char('l'))], "tui-help-repaint"),
    row(Command::Look, &[plain(Code::F(6)), plain(Code::Char('t'))], "tui-help-look"),
    row(Command::Suspend, &[held(Held::Ctrl, Code::Char('z'))], "tui-help-suspend"),
    row(
        Command::Quit,
        &[plain(Code::F(10)), plain(Code::Char('q')), held(Held::Ctrl, Code::Char('c'))],
        "tui-help-quit",
    ),
];

/// What that key asks for.
#[must_use]
pub fn command(key: Key) -> Option<Command> {
    TABLE.iter().find(|row| row.keys.contains(&key)).map(|row| row.command)
}

/// The keys of a command, the key bar's first.
#[must_use]
pub fn keys(command: Command) -> &'static [Key] {
    TABLE.iter().find(|row| row.command == command).map_or(&[], |row| row.keys)
}

/// What stands on a key, to be shown: `F1`, `PgDn`, `Ctrl-L`.
#[must_use]
pub fn name(key: Key) -> Text {
    let alone = match key.code {
        Code::Char(' ') => Text::new("key-space"),
        Code::Char(c) if key.held == Held::Ctrl => raw(c.to_ascii_uppercase().to_string()),
        Code::Char(c) => raw(c.to_string()),
        Code::F(number) => raw(format!("F{number}")),
        Code::Enter => Text::new("key-enter"),
        Code::Esc => Text::new("key-esc"),
        Code::Tab => Text::new("key-tab"),
        Code::Backspace => Text::new("key-backspace"),
        Code::Delete => Text::new("key-delete"),
        Code::Up => Text::new("key-up"),
        Code::Down => Text::new("key-down"),
        Code::Left => Text::new("key-left"),
        Code::Right => Text::new("key-right"),
        Code::Home => Text::new("key-home"),
        Code::End => Text::new("key-end"),
        Code::PageUp => Text::new("key-page-up"),
        Code::PageDown => Text::new("key-page-down"),
    };
    match key.held {
        Held::Nothing => alone,
        Held::Shift => Text::new("key-shift").with("key", alone),
        Held::Alt => Text::new("key-alt").with("key", alone),
        Held::Ctrl => Text::new("key-ctrl").with("key", alone),
    }
}

fn raw(sign: String) -> Text {
    Text::new("key-sign").with("key", sign)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_key_means_one_thing() {
        let mut seen = HashSet::new();
        for key in TABLE.iter().flat_map(|row| row.keys) {
            assert!(seen.insert(*key), "{key:?} twice");
        }
        let mut seen = HashSet::new();
        assert!(TABLE.iter().all(|row| seen.insert(row.command)));
    }

    #[test]
    fn every_function_key_has_a_second_one() {
        for row in TABLE {
            let function = |key: &&Key| matches!(key.code, Code::F(_));
            if row.keys.iter().any(|key| function(&key)) {
                assert!(row.keys.iter().any(|key| !function(&key)), "{:?}", row.command);
            }
        }
    }

    #[test]
    fn flow_control_is_left_to_the_terminal() {
        for letter in ['s', 'q'] {
            assert_eq!(command(Key::with(Held::Ctrl, Code::Char(letter))), None);
        }
    }

    #[test]
    fn escape_never_quits() {
        assert_eq!(command(Key::plain(Code::Esc)), Some(Command::Back));
    }
}
