//! Lines of whatever is typed, piped or thrown in.

use std::io::{BufRead, ErrorKind};

use crate::base::Secret;

/// Longer lines are cut: no answer is that long.
const LONGEST: usize = 4096;

/// The next line without its end and without blanks around it; none at the end of the input, and where it cannot be
/// read. A line without its end is no answer: nobody pressed Enter, and it may have been cut. What is not UTF-8 becomes
/// U+FFFD, which no answer holds.
pub(super) fn line(input: &mut dyn BufRead) -> Option<String> {
    let kept = bytes(input)?;
    Some(String::from_utf8_lossy(&kept).trim().to_owned())
}

/// The next line as a password: every character counts but the line's end. One that is no UTF-8 is none that a server would
/// take: it counts as empty.
pub(super) fn secret(input: &mut dyn BufRead) -> Option<Secret> {
    let mut kept = bytes(input)?;
    if kept.last() == Some(&b'\r') {
        kept.pop();
    }
    Some(String::from_utf8(kept).map(Secret::new).unwrap_or_default())
}

/// The bytes of the next line without its end.
fn bytes(input: &mut dyn BufRead) -> Option<Vec<u8>> {
    let mut kept = Vec::with_capacity(LONGEST);
    loop {
        let chunk = match input.fill_buf() {
            Ok([]) => return None,
            Ok(chunk) => chunk,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(_) => return None,
        };
        let end = chunk.iter().position(|&byte| byte == b'\n');
        let used = end.map_or(chunk.len(), |end| end + 1);
        let text = chunk.get(..end.unwrap_or(used)).unwrap_or_default();
        kept.extend(text.iter().take(LONGEST.saturating_sub(kept.len())));
        input.consume(used);
        if end.is_some() {
            return Some(kept);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_any_kind() {
        let mut input = std::io::Cursor::new(
            [b"1\r\n\n  x \xff\n".to_vec(), vec![b'y'; 10_000], b"\nz\nq".to_vec()].concat(),
        );
        assert_eq!(line(&mut input).as_deref(), Some("1"));
        assert_eq!(line(&mut input).as_deref(), Some(""));
        assert_eq!(line(&mut input).as_deref(), Some("x \u{fffd}"));
        assert_eq!(line(&mut input).map(|line| line.len()), Some(LONGEST));
        assert_eq!(line(&mut input).as_deref(), Some("z"));
        assert_eq!(line(&mut input), None);
    }

    #[test]
    fn passwords_keep_their_blanks() {
        let mut input = std::io::Cursor::new(b" pass word \r\n\n\xff\xfe\nlast".to_vec());
        assert_eq!(secret(&mut input), Some(Secret::new(" pass word ".into())));
        assert_eq!(secret(&mut input), Some(Secret::default()));
        assert_eq!(secret(&mut input), Some(Secret::default()));
        assert_eq!(secret(&mut input), None);
    }
}
