//! Editing the value of a field: pure functions of value, caret and key.

use unicode_segmentation::UnicodeSegmentation as _;

use super::key::{Code, Held, Key};

/// Longest value that can be typed, in bytes: a path is at most 4096.
pub const LONGEST: usize = 4096;

/// Length in graphemes, the unit of the caret.
#[must_use]
pub fn length(value: &str) -> usize {
    value.graphemes(true).count()
}

/// The value up to the caret.
#[must_use]
pub fn before(value: &str, caret: usize) -> String {
    value.graphemes(true).take(caret).collect()
}

fn after(value: &str, caret: usize) -> String {
    value.graphemes(true).skip(caret).collect()
}

/// What the key does to a line of text. None: it is no key for editing. Some(None): only the caret moved.
pub fn line(value: &str, caret: &mut usize, key: Key) -> Option<Option<String>> {
    let here = (*caret).min(length(value));
    *caret = here;
    match (key.held, key.code) {
        (Held::Nothing, Code::Char(c)) => Some(insert(value, caret, c.encode_utf8(&mut [0; 4]))),
        (Held::Nothing, Code::Backspace) => {
            *caret = here.saturating_sub(1);
            Some((here > 0).then(|| before(value, here - 1) + &after(value, here)))
        }
        (Held::Nothing, Code::Delete) => {
            Some((here < length(value)).then(|| before(value, here) + &after(value, here + 1)))
        }
        (Held::Ctrl, Code::Char('u')) => {
            *caret = 0;
            Some(Some(after(value, here)))
        }
        (Held::Nothing, code) => {
            *caret = moved(here, length(value), code)?;
            Some(None)
        }
        _ => None,
    }
}

/// The value with that text at the caret, which goes behind it. None: it would be too long.
pub fn insert(value: &str, caret: &mut usize, text: &str) -> Option<String> {
    if value.len() + text.len() > LONGEST {
        return None;
    }
    let here = (*caret).min(length(value));
    let head = before(value, here) + text;
    // A combining sign joins what stands before it.
    *caret = length(&head);
    Some(head + &after(value, here))
}

/// Where the caret goes.
const fn moved(here: usize, length: usize, code: Code) -> Option<usize> {
    match code {
        Code::Left => Some(here.saturating_sub(1)),
        Code::Right if here < length => Some(here + 1),
        Code::Home => Some(0),
        Code::Right | Code::End => Some(length),
        _ => None,
    }
}

/// The next or the previous one of some words, by blank and the arrows. None: the key does not turn.
#[must_use]
pub fn turn(value: &str, words: &[&str], key: Key) -> Option<Option<String>> {
    let forward = match (key.held, key.code) {
        (Held::Nothing, Code::Char(' ') | Code::Right) => true,
        (Held::Nothing, Code::Left) => false,
        _ => return None,
    };
    let at = words.iter().position(|word| *word == value);
    let next = match (at, forward) {
        (Some(at), true) if at + 1 < words.len() => at + 1,
        (None, _) | (Some(_), true) => 0,
        (Some(at), false) => at.checked_sub(1).unwrap_or(words.len().saturating_sub(1)),
    };
    Some(words.get(next).map(|word| String::from(*word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(value: &str, caret: usize, keys: &[Key]) -> (String, usize) {
        let (mut value, mut caret) = (value.to_owned(), caret);
        for key in keys {
            if let Some(Some(new)) = line(&value, &mut caret, *key) {
                value = new;
            }
        }
        (value, caret)
    }

    #[test]
    fn a_line_is_edited_by_what_the_eye_sees() {
        let left = Key::plain(Code::Left);
        let back = Key::plain(Code::Backspace);
        assert_eq!(typed("ab", 2, &[left, Key::char('x')]), (String::from("axb"), 2));
        assert_eq!(typed("서비스", 3, &[left, back]), (String::from("서스"), 1));
        assert_eq!(typed("e", 1, &[Key::char('\u{301}'), back]), (String::new(), 0));
        assert_eq!(typed("", 0, &[back, Key::plain(Code::Delete), left]), (String::new(), 0));
        assert_eq!(typed("abc", 2, &[Key::with(Held::Ctrl, Code::Char('u'))]), (String::from("c"), 0));
        assert_eq!(line("x", &mut 0, Key::plain(Code::Enter)), None);
        assert_eq!(line("x", &mut 0, Key::plain(Code::F(1))), None);
    }

    #[test]
    fn text_is_put_in_at_the_caret() {
        let mut caret = 1;
        assert_eq!(insert("ab", &mut caret, "서x"), Some(String::from("a서xb")));
        assert_eq!(caret, 3);
        assert_eq!(insert("ab", &mut caret, &"x".repeat(LONGEST)), None);
    }

    #[test]
    fn words_turn_around() {
        let words = ["auto", "guide", "modern"];
        let (blank, left) = (Key::char(' '), Key::plain(Code::Left));
        assert_eq!(turn("auto", &words, blank), Some(Some(String::from("guide"))));
        assert_eq!(turn("modern", &words, blank), Some(Some(String::from("auto"))));
        assert_eq!(turn("auto", &words, left), Some(Some(String::from("modern"))));
        assert_eq!(turn("?", &words, blank), Some(Some(String::from("auto"))));
        assert_eq!(turn("", &[], blank), Some(None));
        assert_eq!(turn("auto", &words, Key::char('x')), None);
    }
}
