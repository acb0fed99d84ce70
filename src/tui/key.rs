//! A key as the program knows it: one form for every terminal, free of the library that decoded it.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// Which key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are those on the keys")]
pub enum Code {
    Char(char),
    F(u8),
    Enter,
    Esc,
    Tab,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
}

/// What is held down with it. A character carries its shift in itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[expect(missing_docs, reason = "the names are those on the keys")]
pub enum Held {
    #[default]
    Nothing,
    Shift,
    Alt,
    Ctrl,
}

/// A key that was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which.
    pub code: Code,
    /// With what.
    pub held: Held,
}

impl Key {
    /// The key alone.
    #[must_use]
    pub const fn plain(code: Code) -> Self {
        Self { code, held: Held::Nothing }
    }

    /// The key with another one held down.
    #[must_use]
    pub const fn with(held: Held, code: Code) -> Self {
        Self { code, held }
    }

    /// A letter, digit or sign.
    #[must_use]
    pub const fn char(c: char) -> Self {
        Self::plain(Code::Char(c))
    }

    /// The key of a decoded event; none for a release and for keys that mean nothing here.
    ///
    /// Some terminals send Ctrl-H for Backspace and Ctrl-J for Enter; Windows reports `AltGr` as Ctrl and Alt together.
    #[must_use]
    pub fn of(event: &KeyEvent) -> Option<Self> {
        if !matches!(event.kind, KeyEventKind::Press | KeyEventKind::Repeat) {
            return None;
        }
        let has = |modifier| event.modifiers.contains(modifier);
        let held = match (has(KeyModifiers::CONTROL), has(KeyModifiers::ALT), has(KeyModifiers::SHIFT)) {
            (true, true, _) | (false, false, false) => Held::Nothing,
            (true, false, _) => Held::Ctrl,
            (false, true, _) => Held::Alt,
            (false, false, true) => Held::Shift,
        };
        let code = match event.code {
            KeyCode::BackTab => return Some(Self::with(Held::Shift, Code::Tab)),
            KeyCode::Char(c) => return Self::typed(c, held),
            KeyCode::F(number) => Code::F(number),
            KeyCode::Enter => Code::Enter,
            KeyCode::Esc => Code::Esc,
            // A Linux console may send Esc and Tab for Shift-Tab.
            KeyCode::Tab if held == Held::Alt => return Some(Self::with(Held::Shift, Code::Tab)),
            KeyCode::Tab => Code::Tab,
            KeyCode::Backspace => Code::Backspace,
            KeyCode::Delete => Code::Delete,
            KeyCode::Up => Code::Up,
            KeyCode::Down => Code::Down,
            KeyCode::Left => Code::Left,
            KeyCode::Right => Code::Right,
            KeyCode::Home => Code::Home,
            KeyCode::End => Code::End,
            KeyCode::PageUp => Code::PageUp,
            KeyCode::PageDown => Code::PageDown,
            _ => return None,
        };
        Some(Self { code, held })
    }

    fn typed(c: char, held: Held) -> Option<Self> {
        match (held, c.to_ascii_lowercase()) {
            (Held::Ctrl, 'h') => Some(Self::plain(Code::Backspace)),
            (Held::Ctrl, 'j' | 'm') => Some(Self::plain(Code::Enter)),
            (Held::Ctrl, 'i') => Some(Self::plain(Code::Tab)),
            (Held::Ctrl, lower) => Some(Self::with(Held::Ctrl, Code::Char(lower))),
            _ if c.is_control() => None,
            (Held::Alt, _) => Some(Self::with(Held::Alt, Code::Char(c))),
            (Held::Nothing | Held::Shift, _) => Some(Self::char(c)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(code: KeyCode, modifiers: KeyModifiers) -> Option<Key> {
        Key::of(&KeyEvent::new(code, modifiers))
    }

    #[test]
    fn what_terminals_send_for_backspace_and_enter() {
        assert_eq!(press(KeyCode::Char('h'), KeyModifiers::CONTROL), Some(Key::plain(Code::Backspace)));
        assert_eq!(press(KeyCode::Char('j'), KeyModifiers::CONTROL), Some(Key::plain(Code::Enter)));
        assert_eq!(press(KeyCode::Char('h'), KeyModifiers::NONE), Some(Key::char('h')));
        for (code, held) in [(KeyCode::BackTab, KeyModifiers::SHIFT), (KeyCode::Tab, KeyModifiers::ALT)] {
            assert_eq!(press(code, held), Some(Key::with(Held::Shift, Code::Tab)));
        }
    }

    #[test]
    fn only_presses_and_repeats_count() {
        let mut event = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
        event.kind = KeyEventKind::Release;
        assert_eq!(Key::of(&event), None);
        event.kind = KeyEventKind::Repeat;
        assert_eq!(Key::of(&event), Some(Key::plain(Code::Enter)));
    }

    #[test]
    fn signs_of_the_third_level_are_text() {
        let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        assert_eq!(press(KeyCode::Char('\\'), alt_gr), Some(Key::char('\\')));
        assert_eq!(press(KeyCode::Char('Q'), KeyModifiers::SHIFT), Some(Key::char('Q')));
        assert_eq!(press(KeyCode::Left, KeyModifiers::ALT), Some(Key::with(Held::Alt, Code::Left)));
    }
}
