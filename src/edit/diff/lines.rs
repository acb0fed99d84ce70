//! Lines of a file that may be any bytes: ASCII-compatible or UTF-16.

use std::ops::Range;

use super::End;

/// How a file's lines are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Text {
    /// Anything in which a line feed is the byte 0x0a.
    Bytes,
    /// UTF-16; true: the byte with the higher value comes first.
    Utf16(bool),
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Its bytes, line end included.
    pub(super) at: Range<usize>,
    /// From 1.
    pub(super) number: usize,
    /// Without its line end; UTF-8 if the file is UTF-16.
    pub(super) text: Vec<u8>,
    /// Its line end.
    pub(super) end: End,
}

impl Text {
    /// Told by the byte-order mark, or by the zero bytes of an XML file's `<`.
    pub(super) fn of(file: &[u8]) -> Self {
        match file {
            [0xff, 0xfe, ..] | [b'<', 0, ..] => Self::Utf16(false),
            [0xfe, 0xff, ..] | [0, b'<', ..] => Self::Utf16(true),
            _ => Self::Bytes,
        }
    }

    /// Bytes of one unit.
    const fn width(self) -> usize {
        match self {
            Self::Bytes => 1,
            Self::Utf16(_) => 2,
        }
    }

    /// The unit that begins at `at`: a byte or a UTF-16 code unit. `None` behind the end.
    fn unit(self, file: &[u8], at: usize) -> Option<u16> {
        let one = file.get(at).copied()?;
        match self {
            Self::Bytes => Some(u16::from(one)),
            Self::Utf16(big) => {
                let pair = [one, file.get(at + 1).copied().unwrap_or_default()];
                Some(if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) })
            }
        }
    }

    /// Length in bytes of the line end that begins at `at`, and what it is.
    fn end_at(self, file: &[u8], at: usize) -> Option<(usize, End)> {
        let width = self.width();
        match self.unit(file, at)? {
            0x0a => Some((width, End::Lf)),
            0x0d if self.unit(file, at + width) == Some(0x0a) => Some((2 * width, End::CrLf)),
            0x0d => Some((width, End::Cr)),
            _ => None,
        }
    }

    /// True where these bytes end in a line end.
    pub(super) fn ends_in_line_end(self, bytes: &[u8]) -> bool {
        let last = bytes.len().checked_sub(self.width()).and_then(|at| self.unit(bytes, at));
        matches!(last, Some(0x0a | 0x0d))
    }

    /// The start of the line that the byte `at` stands in.
    pub(super) fn line_start(self, file: &[u8], at: usize) -> usize {
        let width = self.width();
        let mut start = at - at % width;
        while start > 0 {
            let before = start - width;
            match self.unit(file, before) {
                Some(0x0a) => break,
                Some(0x0d) if self.unit(file, start) != Some(0x0a) => break,
                _ => start = before,
            }
        }
        start
    }

    /// The end, line end included, of the last line that a splice touches which ends at `at` and began at `from`.
    pub(super) fn line_end(self, file: &[u8], at: usize, from: usize) -> usize {
        if at > from && self.line_start(file, at) == at {
            return at;
        }
        let mut end = at - at % self.width();
        while end < file.len() {
            match self.end_at(file, end) {
                Some((len, _)) => return end + len,
                None => end += self.width(),
            }
        }
        file.len()
    }

    /// How many line ends lie in a range that begins and ends with a line.
    pub(super) fn count(self, file: &[u8], range: Range<usize>) -> usize {
        self.walk(file, range, usize::MAX).count()
    }

    /// Ranges of the lines in a range that begins with a line: start, end of the text, end of the line.
    fn walk(
        self,
        file: &[u8],
        range: Range<usize>,
        most: usize,
    ) -> impl Iterator<Item = (usize, usize, usize, End)> {
        let file = file.get(..range.end.min(file.len())).unwrap_or_default();
        let mut at = range.start;
        std::iter::from_fn(move || {
            let start = at;
            file.get(start).copied()?;
            let mut end = start;
            while end < file.len() {
                if let Some((len, kind)) = self.end_at(file, end) {
                    at = end + len;
                    return Some((start, end, at, kind));
                }
                end += self.width();
            }
            at = file.len();
            Some((start, at, at, End::None))
        })
        .take(most)
    }

    fn make(self, file: &[u8], (start, end, next, kind): (usize, usize, usize, End), number: usize) -> Line {
        let bytes = file.get(start..end).unwrap_or_default();
        let text = match self {
            Self::Bytes => bytes.to_vec(),
            Self::Utf16(big) => {
                let unit = |pair: &[u8]| match *pair {
                    [a, b] if big => u16::from_be_bytes([a, b]),
                    [a, b] => u16::from_le_bytes([a, b]),
                    _ => 0xfffd,
                };
                let units: Vec<u16> = bytes.chunks(2).map(unit).collect();
                let units = units.strip_prefix(&[0xfeff]).filter(|_| start == 0).unwrap_or(&units);
                String::from_utf16_lossy(units).into_bytes()
            }
        };
        Line { at: start..next, number, text, end: kind }
    }

    /// All lines of a range that begins with line `number`.
    pub(super) fn lines(self, file: &[u8], range: Range<usize>, number: usize) -> Vec<Line> {
        self.head(file, range, number, usize::MAX)
    }

    /// The first lines of a range that begins with line `number`.
    pub(super) fn head(self, file: &[u8], range: Range<usize>, number: usize, most: usize) -> Vec<Line> {
        let numbered = self.walk(file, range, most).zip(number..);
        numbered.map(|(line, number)| self.make(file, line, number)).collect()
    }

    /// The last lines of a range behind which line `number` begins.
    pub(super) fn tail(self, file: &[u8], range: Range<usize>, number: usize, most: usize) -> Vec<Line> {
        let mut start = range.end;
        let mut taken = 0;
        while taken < most && start > range.start {
            start = self.line_start(file, start - self.width()).max(range.start);
            taken += 1;
        }
        self.lines(file, start..range.end, number.saturating_sub(taken))
    }
}
