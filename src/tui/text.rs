//! Text in cells: width, breaking into lines, cutting. The same measure as the drawing library's.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use super::theme::{Role, Theme};
use crate::base::{bind, escape, unbind};
use crate::i18n::Letters;

/// Columns between the tab stops of a file's lines.
const TAB: usize = 8;

/// Width in cells.
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

/// A sign of a text.
#[derive(Clone, Copy)]
struct Sign {
    /// Bytes.
    len: usize,
    /// Width.
    cells: usize,
    /// The sign itself where it is printable ASCII, else zero.
    ascii: u8,
}

/// The signs of a text.
fn signs(text: &str) -> impl Iterator<Item = Sign> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let sign = sign_at(text, at)?;
        at += sign.len;
        Some(sign)
    })
}

/// The sign that begins at that byte.
fn sign_at(text: &str, at: usize) -> Option<Sign> {
    let bytes = text.as_bytes();
    let ascii = *bytes.get(at).filter(|byte| matches!(byte, b' '..=b'~')).unwrap_or(&0);
    // A character of ASCII that another one follows is a sign by itself, without a look into Unicode's tables.
    if ascii != 0 && bytes.get(at + 1).is_none_or(u8::is_ascii) {
        return Some(Sign { len: 1, cells: 1, ascii });
    }
    let sign = text.get(at..)?.graphemes(true).next()?;
    Some(Sign { len: sign.len(), cells: sign.width(), ascii: if sign.len() == 1 { ascii } else { 0 } })
}

/// Breaks sentences into lines of at most that many cells. A blank line in the text stays; a lone line end is a blank,
/// unless the next line begins with `- ` (catalogues fold their lines). A line breaks after a blank that no
/// punctuation binds; inside a word that alone is too long, beside a wide character (Korean) if there is one, else
/// behind a slash of a path.
#[must_use]
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut out = Vec::new();
    let mut paragraph = String::new();
    for line in text.split('\n') {
        let trimmed = line.trim();
        let apart = trimmed.is_empty() || trimmed.starts_with("- ");
        if apart && !paragraph.is_empty() {
            wrap_line(&std::mem::take(&mut paragraph), width, &mut out);
        }
        if trimmed.is_empty() {
            out.push(String::new());
            continue;
        }
        if !paragraph.is_empty() {
            paragraph.push(' ');
        }
        paragraph.push_str(&escape(trimmed.as_bytes()));
    }
    if !paragraph.is_empty() {
        wrap_line(&paragraph, width, &mut out);
    }
    out
}

fn wrap_line(text: &str, width: usize, out: &mut Vec<String>) {
    let width = width.max(2);
    // Most sentences are short.
    if text.len() <= width && text.is_ascii() && !text.starts_with(' ') {
        out.push(text.to_owned());
        return;
    }
    let text = bind(text);
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    // The line is what stands between `start` and the sign looked at.
    let (mut start, mut end, mut cells) = (0, 0, 0);
    // Where it may end: after a blank; beside a wide sign; behind a slash.
    let (mut blank, mut beside, mut slash) = (None, None, None);
    for Sign { len, cells: wide, ascii } in signs(&text) {
        let here = end;
        end += len;
        if wide > 1 && cells > 0 {
            beside = Some(here);
        }
        if cells + wide > width {
            if ascii == b' ' {
                out.push(unbind(part(start, here)));
                (start, cells, blank, beside, slash) = (end, 0, None, None, None);
                continue;
            }
            let broken = blank.or(beside).or(slash).unwrap_or(here);
            out.push(unbind(part(start, broken).trim_end()));
            start = broken;
            let rest = part(start, here);
            cells = rest.width();
            (blank, beside) = (None, None);
            slash = rest.rfind(['/', '\\']).map(|at| start + at + 1);
        }
        if ascii == b' ' && here == start && !out.is_empty() {
            start = end;
            continue;
        }
        cells += wide;
        if ascii == b' ' {
            blank = Some(end);
        } else if wide > 1 {
            beside = Some(end);
        } else if matches!(ascii, b'/' | b'\\') {
            slash = Some(end);
        }
    }
    out.push(unbind(part(start, end)));
}

/// Cuts text to that many cells, with the cut sign at its end where something is missing.
#[must_use]
pub fn clip(text: &str, width: usize, theme: Theme) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let Some(room) = width.checked_sub(1) else { return String::new() };
    let (mut out, ..) = within(text, 0, room);
    out.push_str(theme.cut().1);
    out
}

/// Text filled up with blanks to that many cells.
#[must_use]
pub fn pad(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(missing))
}

/// A line of a file made visible: tabs to their stops, everything else escaped, also what these letters lack.
#[must_use]
pub fn expand(bytes: &[u8], letters: Letters) -> String {
    let mut out = String::new();
    for (at, part) in bytes.split(|&byte| byte == b'\t').enumerate() {
        if at > 0 {
            let stop = TAB - out.width() % TAB;
            out.push_str(&" ".repeat(stop));
        }
        out.push_str(&letters.escaped(&escape(part)));
    }
    out
}

/// The part of a file's line that a window shows: from that column, that many cells, with signs where it goes on.
#[must_use]
pub fn window(
    bytes: &[u8],
    (from, width): (usize, usize),
    style: Style,
    theme: Theme,
    letters: Letters,
) -> Line<'static> {
    // No more of a line is looked at than can show: a line may be megabytes long. A cell is rarely more than some
    // bytes; where it is (many combining marks), the rest counts as cut off.
    let budget = (from + width + 2).saturating_mul(16);
    let head = bytes.get(..budget).unwrap_or(bytes);
    let text = expand(head, letters);
    let (shown, _, behind) = within(&text, from, width);
    let beyond = behind || head.len() < bytes.len();
    let before = from > 0 && !text.is_empty();
    marked(&shown, (before, beyond), width, style, theme)
}

/// The part of a text from that column, that many cells at most; how many they are; true: there is more behind it. A wide sign
/// across the left edge leaves a blank.
fn within(text: &str, from: usize, width: usize) -> (String, usize, bool) {
    let (mut column, mut cells, mut beyond) = (0, 0, false);
    // Bytes.
    let (mut start, mut end) = (0, 0);
    let mut shown = String::new();
    for Sign { len, cells: wide, .. } in signs(text) {
        if column < from {
            shown = " ".repeat((column + wide).saturating_sub(from));
            cells = shown.len();
            start = end + len;
        } else if cells + wide > width {
            beyond = true;
            break;
        } else {
            cells += wide;
        }
        column += wide;
        end += len;
    }
    shown.push_str(text.get(start..end).unwrap_or_default());
    (shown, cells, beyond)
}

fn marked(shown: &str, cut: (bool, bool), width: usize, style: Style, theme: Theme) -> Line<'static> {
    let (left, right) = theme.cut();
    let style_of_cut = theme.style(Role::Cut);
    let (before, beyond) = (cut.0 && width > 1, cut.1 && width > 2);
    let room = width - usize::from(before) - usize::from(beyond);
    let (mut middle, cells, _) = within(shown, usize::from(before), room);
    if beyond {
        middle.push_str(&" ".repeat(room.saturating_sub(cells)));
    }
    let mut spans = Vec::new();
    if before {
        spans.push(Span::styled(left, style_of_cut));
    }
    spans.push(Span::styled(middle, style));
    if beyond {
        spans.push(Span::styled(right, style_of_cut));
    }
    Line::from(spans)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::Palette;

    #[test]
    fn lines_break_at_blanks_and_in_long_words() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(wrap("스토리지링크", 5), ["스토", "리지", "링크"]);
        assert_eq!(wrap("ab 서비스 cd", 7), ["ab", "서비스", "cd"]);
        // A word that has to be broken although there are blanks further on, and one that fits after it.
        assert_eq!(wrap("스토리지링크 cd.", 7), ["스토리", "지링크", "cd."]);
        assert_eq!(wrap("deux : trois ; « x »", 7), ["deux :", "trois ;", "« x »"]);
        assert_eq!(wrap(r"C:\Program Files\Citrix", 12), [r"C:\Program", r"Files\Citrix"]);
        assert_eq!(wrap("/etc/multipath/x.conf", 16), ["/etc/multipath/", "x.conf"]);
        // The same where a part of the word came from the line before.
        assert_eq!(wrap("see /etc/multipath/x.conf, 9 B", 20), ["see", "/etc/multipath/", "x.conf, 9 B"]);
        assert_eq!(wrap("fold\nme\n\n- item\n- next", 20), ["fold me", "", "- item", "- next"]);
        assert_eq!(wrap("a\u{1b}b", 20), ["a\\u{1b}b"]);
    }

    #[test]
    fn signs_are_graphemes() {
        for text in [
            "ab",
            "",
            "a\u{301}b",
            "a\r\nb",
            "\r\n",
            "a\tb",
            "서비스 ab 비",
            "x\u{200d}y",
            "🇩🇪🇫🇷a",
            "1\u{20e3}2\u{7f}",
        ] {
            let mut rest = text;
            for sign in signs(text) {
                let whole = rest.graphemes(true).next().unwrap();
                assert_eq!((sign.len, sign.cells), (whole.len(), whole.width()), "{text:?}");
                let ascii = matches!(whole.as_bytes(), [b' '..=b'~']).then(|| whole.as_bytes()[0]);
                assert_eq!(sign.ascii, ascii.unwrap_or(0), "{text:?}");
                rest = rest.strip_prefix(whole).unwrap();
            }
            assert_eq!(rest, "", "{text:?}");
        }
    }

    #[test]
    fn cutting_says_so() {
        let theme = Theme { ascii: true, palette: Palette::Mono };
        assert_eq!(clip("abcdef", 6, theme), "abcdef");
        assert_eq!(clip("abcdefg", 6, theme), "abcde>");
        assert_eq!(clip("서비스", 4, theme), "서>");
        assert_eq!(clip("abc", 0, theme), "");
    }

    fn seen(bytes: &[u8], from: usize, width: usize) -> String {
        let theme = Theme { ascii: true, palette: Palette::Mono };
        window(bytes, (from, width), Style::new(), theme, Letters::All)
            .spans
            .iter()
            .map(|span| span.content.as_ref())
            .collect()
    }

    #[test]
    fn a_window_in_ascii_is_as_wide_as_it_is_told() {
        let theme = Theme { ascii: true, palette: Palette::Mono };
        let line = "vendor \"서é\"\u{302}".as_bytes();
        assert_eq!(expand(line, Letters::Ascii), "vendor \"\\u{c11c}\\u{e9}\"\\u{302}");
        for (from, wide) in [(0, 12), (9, 12), (10, 3), (0, 80)] {
            let shown = window(line, (from, wide), Style::new(), theme, Letters::Ascii);
            let shown: String = shown.spans.iter().map(|span| span.content.as_ref()).collect();
            assert!(shown.is_ascii() && width(&shown) <= wide, "{shown}");
        }
    }

    #[test]
    fn a_window_on_a_line() {
        assert_eq!(seen(b"\tx", 0, 20), "        x");
        assert_eq!(seen(b"ab\tx\ty", 0, 20), "ab      x       y");
        assert_eq!(seen(b"a\x1b[m", 0, 20), "a\\u{1b}[m");
        assert_eq!(seen(b"0123456789", 0, 6), "01234>");
        assert_eq!(seen(b"0123456789", 3, 5), "<456>");
        assert_eq!(seen(b"0123456789", 5, 5), "<6789");
        assert_eq!(seen("서비스서비스".as_bytes(), 1, 6), "<비스>");
        assert_eq!(seen(b"", 3, 5), "");
        assert_eq!(seen(&vec![b'x'; 1 << 20], 0, 4), "xxx>");
    }
}
