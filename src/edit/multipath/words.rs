//! The words of one line: cut once for all dialects where all of them cut it alike, which nearly every line is.

use memchr::memchr;

use super::Dialect;
use super::lex::{self, Kind, Line, Token, WHOLE_LINE};

/// What a byte means in a line that every libmultipath cuts alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Blank,
    Word,
    Quote,
    Brace,
    /// The dialects differ in it, or may.
    Odd,
}

const CLASSES: [Class; 256] = {
    let mut all = [Class::Word; 256];
    let mut rest: &mut [Class] = &mut all;
    let mut byte = 0_u8;
    while let [class, behind @ ..] = rest {
        *class = match byte {
            b' ' | b'\t'..=b'\r' => Class::Blank,
            b'"' => Class::Quote,
            b'{' | b'}' => Class::Brace,
            0 | b'#' | b'!' | 0x80.. => Class::Odd,
            _ => Class::Word,
        };
        byte = byte.wrapping_add(1);
        rest = behind;
    }
    all
};

/// The words of a line.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) tokens: Vec<Token>,
    /// Opening and closing braces outside of quotes.
    pub(super) braces: (usize, usize),
    /// True where every dialect reads these very words, with the same values, and trips over none of the line's bytes.
    pub(super) alike: bool,
}

impl Words {
    /// Cuts a line that every dialect cuts alike; false for any other, whose words [`Words::cut`] finds.
    ///
    /// Such a line is short and of ASCII; its words and braces stand apart; it has no quote but those around its second
    /// and last word, which is not empty; and no comment but one that is the whole line.
    pub(super) fn cut_alike(&mut self, file: &[u8], line: &Line) -> bool {
        self.tokens.clear();
        self.braces = (0, 0);
        self.alike = line.end - line.start < WHOLE_LINE && self.whole(line.text(file), line.start).is_some();
        self.alike
    }

    fn whole(&mut self, text: &[u8], start: usize) -> Option<()> {
        let class = |at: usize| text.get(at).and_then(|byte| CLASSES.get(usize::from(*byte))).copied();
        let end_of = |kind: Class, from: usize| {
            let mut at = from;
            while class(at) == Some(kind) {
                at += 1;
            }
            at
        };
        let mut at = 0;
        loop {
            at = end_of(Class::Blank, at);
            let from = at;
            match class(at) {
                None => return Some(()),
                Some(Class::Word) => at = end_of(Class::Word, at + 1),
                Some(Class::Brace) => {
                    at += 1;
                    let count =
                        if text.get(from) == Some(&b'{') { &mut self.braces.0 } else { &mut self.braces.1 };
                    *count += 1;
                }
                Some(Class::Quote) => return self.string(text, start, from),
                Some(Class::Odd) => {
                    // A comment, whatever stands in it, but for what makes the file no text.
                    let rest = text.get(at..).unwrap_or_default();
                    let comment = self.tokens.is_empty() && matches!(rest.first(), Some(b'#' | b'!'));
                    return (comment && memchr(0, rest).is_none()).then_some(());
                }
                Some(Class::Blank) => return None,
            }
            if !matches!(class(at), None | Some(Class::Blank)) {
                return None;
            }
            self.tokens.push(Token { kind: Kind::Word, start: start + from, end: start + at });
        }
    }

    /// A value in quotes, behind which nothing stands.
    fn string(&mut self, text: &[u8], start: usize, quote: usize) -> Option<()> {
        let inside = text.get(quote + 1..)?;
        let length = memchr(b'"', inside)?;
        let (value, behind) = (inside.get(..length)?, inside.get(length + 1..)?);
        let class = |byte: &u8| CLASSES.get(usize::from(*byte)).copied();
        let begins = value.first().is_some_and(|byte| class(byte) != Some(Class::Blank));
        let plain = !value.iter().any(|byte| class(byte) == Some(Class::Odd));
        let last = behind.iter().all(|byte| class(byte) == Some(Class::Blank));
        let second = self.tokens.len() == 1 && self.braces == (0, 0);
        if !(begins && plain && last && second) {
            return None;
        }
        let (from, to) = (start + quote + 1, start + quote + 1 + length);
        self.tokens.push(Token { kind: Kind::Quote, start: from - 1, end: from });
        self.tokens.push(Token { kind: Kind::Text, start: from, end: to });
        self.tokens.push(Token { kind: Kind::Quote, start: to, end: to + 1 });
        Some(())
    }

    /// Cuts any line as one dialect does.
    pub(super) fn cut(&mut self, file: &[u8], line: &Line, dialect: Dialect) {
        lex::tokens(file, line, dialect, &mut self.tokens);
        self.alike = false;
        self.braces = (0, 0);
        for token in self.tokens.iter().filter(|token| token.kind == Kind::Word) {
            for byte in token.bytes(file) {
                match byte {
                    b'{' => self.braces.0 += 1,
                    b'}' => self.braces.1 += 1,
                    _ => {}
                }
            }
        }
    }

    /// The place of the value, in a line that all dialects read alike; none where it has none.
    pub(super) fn value(&self) -> Option<&Token> {
        let first = self.tokens.get(1)?;
        if first.kind == Kind::Quote { self.tokens.get(2) } else { Some(first) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::edit::multipath::lex::Lines;

    proptest! {
        /// What is cut once for all is what each dialect cuts by itself.
        #[test]
        fn alike_is_alike(text in "[ \\ta-c0{}\"#!\\x01\u{e9}]{0,12}|[a-c]{1,3}[ \\t]{1,3}\"?[a-c {}#]{0,5}\"?[ \\t]{0,2}") {
            let file = text.as_bytes();
            let Some(line) = Lines::from(file, 0, 1).next() else { return Ok(()) };
            let mut words = Words::default();
            if words.cut_alike(file, &line) {
                for dialect in [Dialect::V047, Dialect::V049, Dialect::V08] {
                    let mut own = Words::default();
                    own.cut(file, &line, dialect);
                    prop_assert_eq!(&own.tokens, &words.tokens, "{:?}", dialect);
                    prop_assert_eq!(own.braces, words.braces);
                    let value = lex::value(file, &own.tokens, dialect);
                    prop_assert_eq!(value.as_deref(), words.value().map(|token| token.bytes(file)));
                }
            }
        }
    }

    #[test]
    fn what_files_are_made_of_is_cut_once() {
        for text in [
            "",
            "  \t",
            "# \u{e9} \"",
            "devices {",
            "\t}",
            " vendor \"A {1}\" ",
            "failback immediate",
            "a b c",
        ] {
            let line = Lines::from(text.as_bytes(), 0, 1).next();
            assert!(line.is_none_or(|line| Words::default().cut_alike(text.as_bytes(), &line)), "{text}");
        }
        for text in
            ["a\"b\"", "a \" b\"", "a \"\"", "a b#c", "devices{", "a \"b\" c", "a \"b", "\u{a0}a", "a \"#\""]
        {
            let line = Lines::from(text.as_bytes(), 0, 1).next().unwrap();
            assert!(!Words::default().cut_alike(text.as_bytes(), &line), "{text}");
        }
    }
}
