//! Lines and columns. LF, CRLF and a CR alone each end a line, as XML 1.0 reads them all (section 2.11); columns count
//! characters. Both from 1.

use memchr::{memchr, memchr_iter, memchr2_iter, memrchr};

use crate::base::Text;
use crate::edit::Refusal;

/// Line and column of a place in a text.
pub(super) fn line_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let mut line = 1;
    let mut start = 0;
    let bytes = before.as_bytes();
    if memchr(b'\r', bytes).is_none() {
        line += memchr_iter(b'\n', bytes).count();
        start = memrchr(b'\n', bytes).map_or(0, |at| at + 1);
    } else {
        for at in memchr2_iter(b'\n', b'\r', bytes) {
            // A CR that an LF follows ends no line by itself, also where that LF lies behind the place.
            if bytes.get(at) == Some(&b'\n') || text.as_bytes().get(at + 1) != Some(&b'\n') {
                line += 1;
                start = at + 1;
            }
        }
    }
    (line, before.get(start..).unwrap_or_default().chars().count() + 1)
}

/// The line of a place in a text, told from an earlier one that does not stand between a CR and its LF.
pub(super) fn line_behind(text: &str, (from, line): (usize, usize), at: usize) -> usize {
    text.get(from..).map_or(line, |rest| line_column(rest, at.saturating_sub(from)).0 + line - 1)
}

/// The place of a line and column, where the text has them.
pub(super) fn offset(text: &str, line: usize, column: usize) -> Option<usize> {
    let mut start = 0;
    for _ in 1..line {
        let rest = text.get(start..)?;
        let end = rest.find(['\n', '\r'])?;
        let both = rest.get(end..).is_some_and(|rest| rest.starts_with("\r\n"));
        start += end + if both { 2 } else { 1 };
    }
    let rest = text.get(start..)?;
    let (at, sign) = rest.char_indices().nth(column.checked_sub(1)?)?;
    let inside = !rest.get(..at)?.contains(['\n', '\r']) && !matches!(sign, '\n' | '\r');
    inside.then_some(start + at)
}

/// A refusal with the line and the column to blame.
pub(super) fn refuse(what: Text, text: &str, at: usize) -> Refusal {
    let (line, column) = line_column(text, at);
    Refusal::at(what.with("column", column), line)
}

/// `LINE:COLUMN` as it is typed: two whole numbers from 1.
#[must_use]
pub fn parse_version_at(typed: &str) -> Option<(usize, usize)> {
    let number = |part: &str| {
        let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<usize>().ok().filter(|number| digits && *number > 0)
    };
    let (line, column) = typed.split_once(':')?;
    Some((number(line)?, number(column)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_back() {
        let text = "a\u{e9}\r\nb\rc\n\nde";
        for (at, place) in
            [(0, (1, 1)), (1, (1, 2)), (3, (1, 3)), (5, (2, 1)), (7, (3, 1)), (10, (5, 1)), (11, (5, 2))]
        {
            assert_eq!(line_column(text, at), place, "{at}");
        }
        assert_eq!(offset(text, 5, 2), Some(11));
        assert_eq!(offset(text, 1, 2), Some(1));
        assert_eq!(offset(text, 2, 1), Some(5));
        for (line, column) in [(1, 3), (5, 3), (6, 1), (4, 1), (1, 0)] {
            assert_eq!(offset(text, line, column), None, "{line}:{column}");
        }
    }

    #[test]
    fn typed_places() {
        assert_eq!(parse_version_at("2:31"), Some((2, 31)));
        for wrong in
            ["", "2", "2:", ":1", "0:1", "1:0", "+1:2", "1:2:3", "a:1", " 1:2", "99999999999999999999:1"]
        {
            assert_eq!(parse_version_at(wrong), None, "{wrong}");
        }
    }
}
