//! Lines and tokens, cut as libmultipath cuts them.

use std::borrow::Cow;

use memchr::memchr2;

use super::Dialect;

/// What ends a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Eol {
    /// Nothing: the last line of a file that does not end in a newline.
    None,
    /// Line feed.
    Lf,
    /// Carriage return and line feed.
    CrLf,
    /// A carriage return alone, which only the 0.4.x parsers take for a line end.
    Cr,
}

impl Eol {
    /// The bytes to write for it.
    pub(super) const fn bytes(self) -> &'static [u8] {
        match self {
            Self::None => b"",
            Self::Lf => b"\n",
            Self::CrLf => b"\r\n",
            Self::Cr => b"\r",
        }
    }
}

/// One line: byte offsets in the file, and its number counted from 1 as an editor counts (CRLF is one line end).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    /// First byte.
    pub(super) start: usize,
    /// End of the text, before the line end.
    pub(super) end: usize,
    /// First byte of the next line.
    pub(super) next: usize,
    /// Counted from 1.
    pub(super) number: usize,
    /// How it ends.
    pub(super) eol: Eol,
}

impl Line {
    /// The text without its line end.
    pub(super) fn text<'f>(&self, file: &'f [u8]) -> &'f [u8] {
        slice(file, self.start, self.end)
    }

    /// The leading spaces and tabs.
    pub(super) fn indent<'f>(&self, file: &'f [u8]) -> &'f [u8] {
        let text = self.text(file);
        let len = text.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        slice(text, 0, len)
    }
}

/// The bytes from `start` to `end`, none where that is no range of the file.
pub(super) fn slice(file: &[u8], start: usize, end: usize) -> &[u8] {
    file.get(start..end).unwrap_or_default()
}

/// The lines of a file from a line start on.
#[derive(Debug, Clone)]
pub(super) struct Lines<'f> {
    file: &'f [u8],
    at: usize,
    number: usize,
}

impl<'f> Lines<'f> {
    /// All lines from the byte `at` on, which is the start of line `number`.
    pub(super) const fn from(file: &'f [u8], at: usize, number: usize) -> Self {
        Self { file, at, number }
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let rest = self.file.get(self.at..).filter(|rest| !rest.is_empty())?;
        let len = memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
        let eol = match (rest.get(len), rest.get(len + 1)) {
            (Some(b'\n'), _) => Eol::Lf,
            (Some(_), Some(b'\n')) => Eol::CrLf,
            (Some(_), _) => Eol::Cr,
            (None, _) => Eol::None,
        };
        let end = self.at + len;
        let line = Line { start: self.at, end, next: end + eol.bytes().len(), number: self.number, eol };
        self.at = line.next;
        self.number += 1;
        Some(line)
    }
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A double quote that opens or closes a string.
    Quote,
    /// Bytes outside quotes.
    Word,
    /// Bytes inside quotes.
    Text,
}

/// One token: byte offsets in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: Kind,
    /// First byte.
    pub(super) start: usize,
    /// Behind its last byte.
    pub(super) end: usize,
}

impl Token {
    /// Its bytes in the file.
    pub(super) fn bytes<'f>(&self, file: &'f [u8]) -> &'f [u8] {
        slice(file, self.start, self.end)
    }

    /// True for a bare word of just these bytes.
    pub(super) fn is(&self, file: &[u8], word: &[u8]) -> bool {
        self.kind == Kind::Word && self.bytes(file) == word
    }
}

/// The longest line that every libmultipath reads in one piece (`MAXBUF` is 1024, the end mark needs one byte).
pub(super) const WHOLE_LINE: usize = 1023;

/// Cuts one line into tokens (`alloc_strvec`), into `out`, which is emptied before. None for blank and comment lines.
pub(super) fn tokens(file: &[u8], line: &Line, dialect: Dialect, out: &mut Vec<Token>) {
    out.clear();
    let end = line.end.min(line.start + WHOLE_LINE);
    let mut cut = Cut { text: slice(file, 0, end), at: line.start, dialect, quoted: false };
    cut.skip_blanks();
    while !cut.at_end_or_comment() {
        out.push(cut.token());
        if dialect != Dialect::V08 || !cut.quoted {
            cut.skip_blanks();
        }
    }
}

struct Cut<'f> {
    text: &'f [u8],
    at: usize,
    dialect: Dialect,
    quoted: bool,
}

impl Cut<'_> {
    fn byte(&self, ahead: usize) -> Option<u8> {
        self.text.get(self.at + ahead).copied()
    }

    fn skip_blanks(&mut self) {
        while self.byte(0).is_some_and(|byte| self.dialect.blank(byte)) {
            self.at += 1;
        }
    }

    /// Up to 0.8.4 a `#` or `!` right behind an opening quote (and blanks) ends the line like one outside quotes.
    fn at_end_or_comment(&self) -> bool {
        let inside = self.quoted && self.dialect == Dialect::V08;
        match self.byte(0) {
            None => true,
            Some(b'#' | b'!') => !inside,
            Some(_) => false,
        }
    }

    fn token(&mut self) -> Token {
        let start = self.at;
        let doubled = self.dialect == Dialect::V08 && self.quoted && self.byte(1) == Some(b'"');
        let kind = match self.byte(0) {
            Some(b'"') if !doubled => {
                self.at += 1;
                self.quoted = !self.quoted;
                Kind::Quote
            }
            Some(b'{' | b'}') if !self.quoted && self.dialect != Dialect::V047 => {
                self.at += 1;
                Kind::Word
            }
            _ if self.quoted => {
                self.text();
                Kind::Text
            }
            _ => {
                self.word();
                Kind::Word
            }
        };
        Token { kind, start, end: self.at }
    }

    /// To the closing quote, or to the end of the line; from 0.7.6 on a doubled quote does not close.
    fn text(&mut self) {
        while let Some(byte) = self.byte(0) {
            if byte == b'"' {
                if self.dialect != Dialect::V08 || self.byte(1) != Some(b'"') {
                    return;
                }
                self.at += 1;
            }
            self.at += 1;
        }
    }

    fn word(&mut self) {
        while let Some(byte) = self.byte(0) {
            let ends = match byte {
                b'"' => true,
                b'!' | b'#' | b'{' | b'}' => self.dialect != Dialect::V047,
                _ => self.dialect.blank(byte),
            };
            if ends {
                return;
            }
            self.at += 1;
        }
    }
}

/// The value that this libmultipath takes from a line of tokens (`set_value`): `None` where it takes none.
pub(super) fn value<'f>(file: &'f [u8], tokens: &[Token], dialect: Dialect) -> Option<Cow<'f, [u8]>> {
    let first = tokens.get(1)?;
    if first.kind != Kind::Quote {
        return Some(Cow::Borrowed(first.bytes(file)));
    }
    if dialect == Dialect::V047 {
        return joined(file, tokens).map(Cow::Owned);
    }
    match tokens.get(2) {
        Some(text) if text.kind == Kind::Text => {
            let bytes = text.bytes(file);
            Some(if dialect == Dialect::V08 { undoubled(bytes) } else { Cow::Borrowed(bytes) })
        }
        _ => Some(Cow::Borrowed(b"")),
    }
}

/// 0.7.6 and later: `""` inside a string is one quote.
fn undoubled(bytes: &[u8]) -> Cow<'_, [u8]> {
    if !bytes.windows(2).any(|pair| pair == b"\"\"") {
        return Cow::Borrowed(bytes);
    }
    let mut out = Vec::with_capacity(bytes.len());
    let mut half = false;
    for &byte in bytes {
        half = byte == b'"' && !half;
        if !half {
            out.push(byte);
        }
    }
    Cow::Owned(out)
}

/// 0.4.7 and 0.4.8 join all tokens but the last one, with a blank where neither neighbour is a quote: an unclosed string
/// loses its last piece. No value at all (the load fails) where the quote is the last token.
fn joined(file: &[u8], tokens: &[Token]) -> Option<Vec<u8>> {
    let mut out = None;
    let mut before = Kind::Quote;
    let last = tokens.len().saturating_sub(1);
    for (at, token) in tokens.iter().enumerate().skip(2) {
        let out = out.get_or_insert_with(Vec::new);
        if at > 2 && token.kind != Kind::Quote && before != Kind::Quote {
            out.push(b' ');
        }
        if at != last {
            out.extend_from_slice(token.bytes(file));
        }
        before = token.kind;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, dialect: Dialect) -> (Vec<String>, Option<String>) {
        let file = text.as_bytes();
        let mut out = Vec::new();
        let line = Lines::from(file, 0, 1).next().unwrap();
        tokens(file, &line, dialect, &mut out);
        let words = out.iter().map(|t| String::from_utf8_lossy(t.bytes(file)).into_owned()).collect();
        let value = value(file, &out, dialect).map(|v| String::from_utf8_lossy(&v).into_owned());
        (words, value)
    }

    fn words(text: &str, dialect: Dialect) -> Vec<String> {
        read(text, dialect).0
    }

    fn val(text: &str, dialect: Dialect) -> Option<String> {
        read(text, dialect).1
    }

    #[test]
    fn braces_are_tokens_from_0_4_9_on() {
        assert_eq!(words("device{", Dialect::V047), ["device{"]);
        assert_eq!(words("device{", Dialect::V049), ["device", "{"]);
        assert_eq!(words("}#x", Dialect::V047), ["}#x"]);
        assert_eq!(words("}#x", Dialect::V08), ["}"]);
        assert_eq!(words("}}", Dialect::V049), ["}", "}"]);
    }

    #[test]
    fn comments() {
        for dialect in [Dialect::V047, Dialect::V049, Dialect::V08] {
            assert!(words("  # x", dialect).is_empty());
            assert!(words("!x", dialect).is_empty());
            assert_eq!(words("a b # c", dialect), ["a", "b"]);
            assert_eq!(val("a \"b#c\" ! d", dialect).unwrap(), "b#c");
        }
        assert_eq!(val("a b#c", Dialect::V047).unwrap(), "b#c");
        assert_eq!(val("a b#c", Dialect::V049).unwrap(), "b");
        assert_eq!(val("a \"#c\"", Dialect::V047), None);
        assert_eq!(val("a \"#c\"", Dialect::V049).unwrap(), "");
        assert_eq!(val("a \"#c\"", Dialect::V08).unwrap(), "#c");
    }

    #[test]
    fn values_in_quotes() {
        for dialect in [Dialect::V047, Dialect::V049, Dialect::V08] {
            assert_eq!(val("a \"round-robin 0\"", dialect).unwrap(), "round-robin 0");
            assert_eq!(val("a\"x\"", dialect).unwrap(), "x");
            assert_eq!(val("a \"\"", dialect).unwrap(), "");
            assert_eq!(val("a 'x y'", dialect).unwrap(), "'x");
            assert_eq!(val("a", dialect), None);
        }
        assert_eq!(val("a \" x  y \"", Dialect::V049).unwrap(), "x  y ");
        assert_eq!(val("a \" x  y \"", Dialect::V08).unwrap(), " x  y ");
        assert_eq!(val("a \"x\"\"y\"", Dialect::V049).unwrap(), "x");
        assert_eq!(val("a \"x\"\"y\"", Dialect::V08).unwrap(), "x\"y");
        assert_eq!(val("a \"x", Dialect::V047).unwrap(), "");
        assert_eq!(val("a \"x", Dialect::V049).unwrap(), "x");
        assert_eq!(val("a \"", Dialect::V08).unwrap(), "");
    }

    #[test]
    fn bytes_beyond_ascii() {
        assert_eq!(words("\u{a0}a\u{201c}b\u{201d}", Dialect::V049), ["a", "b"]);
        assert_eq!(words("\u{a0}a", Dialect::V047).len(), 1);
        assert_eq!(words("a \"\u{e9}\"", Dialect::V08), ["a", "\"", "\u{e9}", "\""]);
    }

    #[test]
    fn line_ends() {
        let lines: Vec<_> = Lines::from(b"a\r\nb\rc\n\nd", 0, 1).collect();
        let eols: Vec<_> = lines.iter().map(|line| line.eol).collect();
        assert_eq!(eols, [Eol::CrLf, Eol::Cr, Eol::Lf, Eol::Lf, Eol::None]);
        assert_eq!(lines.last().unwrap().number, 5);
    }
}
