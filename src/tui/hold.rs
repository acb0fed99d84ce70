//! Holds an Esc for a moment: on a slow line the bytes of an arrow key arrive one by one and would be read as Esc, `[`
//! and a letter. A pure state machine; times are given to it.

use std::time::Duration;

use super::key::{Code, Held, Key};

/// How long after its last piece a sequence may go on.
pub const PATIENCE: Duration = Duration::from_millis(75);

/// Longest sequence of a key: `ESC [ 24;5~` and some.
const LONGEST: usize = 10;

/// The machine. Times are durations since any fixed moment.
#[derive(Debug, Default)]
pub struct Hold {
    /// Esc and what came after it, while it may still become a key.
    held: Vec<Key>,
    /// When the last of them came.
    last: Duration,
}

impl Hold {
    /// Takes a key in and gives those that are certain now, in order. What was held is not given for its age: that it
    /// was too long is known only where nothing came, since a busy machine may come late to what had long arrived.
    pub fn feed(&mut self, key: Key, now: Duration) -> Vec<Key> {
        let mut out = Vec::new();
        if self.held.is_empty() {
            if key == Key::plain(Code::Esc) {
                self.held.push(key);
                self.last = now;
            } else {
                out.push(key);
            }
            return out;
        }
        if key == Key::plain(Code::Esc) {
            out.append(&mut self.held);
            self.held.push(key);
            self.last = now;
            return out;
        }
        // What a Linux console sends for Shift-Tab.
        if self.held.len() == 1 && key == Key::plain(Code::Tab) {
            self.held.clear();
            out.push(Key::with(Held::Shift, Code::Tab));
            return out;
        }
        self.held.push(key);
        self.last = now;
        match self.read() {
            Reading::More => {}
            Reading::Is(key) => {
                self.held.clear();
                out.push(key);
            }
            Reading::Quiet => self.held.clear(),
            Reading::Nothing => out.append(&mut self.held),
        }
        out
    }

    /// Gives what was held too long.
    pub fn expire(&mut self, now: Duration) -> Vec<Key> {
        if self.deadline().is_some_and(|deadline| now >= deadline) {
            std::mem::take(&mut self.held)
        } else {
            Vec::new()
        }
    }

    /// When [`Hold::expire`] should be called, if something is held.
    #[must_use]
    pub fn deadline(&self) -> Option<Duration> {
        (!self.held.is_empty()).then(|| self.last + PATIENCE)
    }

    fn read(&self) -> Reading {
        let mut signs = String::new();
        for key in self.held.iter().skip(1) {
            let Key { code: Code::Char(c), held: Held::Nothing } = key else { return Reading::Nothing };
            signs.push(*c);
        }
        sequence(&signs)
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Reading {
    More,
    Is(Key),
    /// A sequence that is no key: where a paste begins and ends (xterm's bracketed paste), where the cursor is.
    Quiet,
    Nothing,
}

/// What the signs after an Esc mean: xterm, VT220, Linux and rxvt forms.
fn sequence(signs: &str) -> Reading {
    if signs.len() > LONGEST {
        return Reading::Nothing;
    }
    if let Some(rest) = signs.strip_prefix("[[") {
        return linux_console(rest);
    }
    if let Some(rest) = signs.strip_prefix('O') {
        return rest.chars().next().map_or(Reading::More, |last| letter(last, Held::Nothing));
    }
    let Some(rest) = signs.strip_prefix('[') else { return Reading::Nothing };
    let Some(last) = rest.chars().last() else { return Reading::More };
    if last.is_ascii_digit() || last == ';' {
        return Reading::More;
    }
    let numbers: Vec<&str> = rest.trim_end_matches(last).split(';').collect();
    // An answer to `ambiguous`, which comes late. F3 with another key has a 1 there.
    if last == 'R' && numbers.first() == Some(&"2") {
        return Reading::Quiet;
    }
    let held = match numbers.get(1).copied() {
        Some("2") => Held::Shift,
        Some("3") => Held::Alt,
        Some("5") => Held::Ctrl,
        _ => Held::Nothing,
    };
    if last == '~' { tilde(numbers.first().copied(), held) } else { letter(last, held) }
}

/// `ESC [ [ A` to `E`: F1 to F5 of the Linux console.
fn linux_console(rest: &str) -> Reading {
    let Some(last) = rest.chars().next() else { return Reading::More };
    let number = match last {
        'A' => 1,
        'B' => 2,
        'C' => 3,
        'D' => 4,
        'E' => 5,
        _ => return Reading::Nothing,
    };
    Reading::Is(Key::plain(Code::F(number)))
}

fn letter(last: char, held: Held) -> Reading {
    let code = match last {
        'A' => Code::Up,
        'B' => Code::Down,
        'C' => Code::Right,
        'D' => Code::Left,
        'F' => Code::End,
        'H' => Code::Home,
        'P' => Code::F(1),
        'Q' => Code::F(2),
        'R' => Code::F(3),
        'S' => Code::F(4),
        'Z' => return Reading::Is(Key::with(Held::Shift, Code::Tab)),
        _ => return Reading::Nothing,
    };
    Reading::Is(Key { code, held })
}

fn tilde(number: Option<&str>, held: Held) -> Reading {
    let code = match number.and_then(|number| number.parse::<u8>().ok()) {
        Some(200 | 201) => return Reading::Quiet,
        Some(1 | 7) => Code::Home,
        Some(4 | 8) => Code::End,
        Some(3) => Code::Delete,
        Some(5) => Code::PageUp,
        Some(6) => Code::PageDown,
        Some(number @ 11..=15) => Code::F(number - 10),
        Some(number @ 17..=21) => Code::F(number - 11),
        Some(number @ 23..=24) => Code::F(number - 12),
        _ => return Reading::Nothing,
    };
    Reading::Is(Key { code, held })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ESC: Key = Key::plain(Code::Esc);

    /// Feeds pieces, each that many milliseconds after the one before, and lets a second pass.
    fn run(pieces: &[(u64, Key)]) -> Vec<Key> {
        let mut hold = Hold::default();
        let mut now = Duration::ZERO;
        let mut out = Vec::new();
        for (after, key) in pieces {
            now += Duration::from_millis(*after);
            // As the reader does: it looks up when the time is over.
            out.extend(hold.expire(now));
            out.extend(hold.feed(*key, now));
        }
        out.extend(hold.expire(now + Duration::from_secs(1)));
        assert_eq!(hold.deadline(), None);
        out
    }

    fn split(signs: &str, after: u64) -> Vec<Key> {
        let pieces: Vec<_> =
            std::iter::once((0, ESC)).chain(signs.chars().map(|c| (after, Key::char(c)))).collect();
        run(&pieces)
    }

    #[test]
    fn keys_that_came_in_pieces_are_put_together() {
        for (signs, key) in [
            ("[A", Key::plain(Code::Up)),
            ("OD", Key::plain(Code::Left)),
            ("OP", Key::plain(Code::F(1))),
            ("[[C", Key::plain(Code::F(3))),
            ("[11~", Key::plain(Code::F(1))),
            ("[21~", Key::plain(Code::F(10))),
            ("[15~", Key::plain(Code::F(5))),
            ("[5~", Key::plain(Code::PageUp)),
            ("[1;3D", Key::with(Held::Alt, Code::Left)),
            ("[1;2C", Key::with(Held::Shift, Code::Right)),
            ("[Z", Key::with(Held::Shift, Code::Tab)),
            ("[12~", Key::plain(Code::F(2))),
            ("[14~", Key::plain(Code::F(4))),
            ("OS", Key::plain(Code::F(4))),
            ("[[E", Key::plain(Code::F(5))),
            ("[1~", Key::plain(Code::Home)),
            ("[7~", Key::plain(Code::Home)),
            ("OH", Key::plain(Code::Home)),
            ("[4~", Key::plain(Code::End)),
            ("[8~", Key::plain(Code::End)),
            ("[F", Key::plain(Code::End)),
            ("[6~", Key::plain(Code::PageDown)),
            ("[3~", Key::plain(Code::Delete)),
            ("[24~", Key::plain(Code::F(12))),
        ] {
            assert_eq!(split(signs, 40), [key], "{signs}");
        }
    }

    #[test]
    fn a_lone_esc_comes_when_its_time_is_over() {
        let mut hold = Hold::default();
        assert_eq!(hold.feed(ESC, Duration::from_millis(10)), []);
        assert_eq!(hold.deadline(), Some(Duration::from_millis(85)));
        assert_eq!(hold.expire(Duration::from_millis(84)), []);
        assert_eq!(hold.expire(Duration::from_millis(85)), [ESC]);
        assert_eq!(hold.deadline(), None);
    }

    #[test]
    fn what_is_no_key_comes_as_it_was_typed() {
        assert_eq!(split("x", 10), [ESC, Key::char('x')]);
        assert_eq!(split("[A", 80), [ESC, Key::char('['), Key::char('A')]);
        assert_eq!(split("[q", 10), [ESC, Key::char('['), Key::char('q')]);
        assert_eq!(run(&[(0, ESC), (10, ESC)]), [ESC, ESC]);
        let up = Key::plain(Code::Up);
        assert_eq!(run(&[(0, ESC), (10, up)]), [ESC, up]);
        let tab = Key::plain(Code::Tab);
        assert_eq!(run(&[(0, ESC), (80, tab)]), [ESC, tab]);
        assert_eq!(run(&[(0, ESC), (10, tab)]), [Key::with(Held::Shift, Code::Tab)]);
        assert_eq!(split("[111111111111", 1).len(), 14);
    }

    #[test]
    fn a_busy_machine_tears_no_key_apart() {
        let mut hold = Hold::default();
        assert_eq!(hold.feed(ESC, Duration::ZERO), []);
        assert_eq!(hold.feed(Key::char('['), Duration::from_secs(1)), []);
        assert_eq!(hold.feed(Key::char('A'), Duration::from_secs(2)), [Key::plain(Code::Up)]);
    }

    #[test]
    fn the_brackets_of_a_paste_are_no_keys() {
        assert_eq!(split("[200~", 40), []);
        assert_eq!(split("[201~x", 40), [Key::char('x')]);
    }

    #[test]
    fn where_the_cursor_is_is_no_key() {
        assert_eq!(split("[2;3R", 40), []);
        assert_eq!(split("[2;120Rx", 40), [Key::char('x')]);
        assert_eq!(split("[1;2R", 40), [Key::with(Held::Shift, Code::F(3))]);
    }

    #[test]
    fn other_keys_are_not_held() {
        let mut hold = Hold::default();
        assert_eq!(hold.feed(Key::char('['), Duration::ZERO), [Key::char('[')]);
        assert_eq!(hold.deadline(), None);
    }
}
