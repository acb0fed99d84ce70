//! JSON as one line in which no character can act on a terminal: what [`crate::base::escape`] would make visible is written as
//! `\uXXXX`, which every JSON reader turns back into the character itself.

use std::io;

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use crate::base::{acts_or_hides, plain_runs};

/// The value on one line, its line end included. `ascii`: everything above 0x7e is escaped too.
///
/// # Errors
/// A value that JSON cannot hold; the types of `core::report` have none.
pub fn line(value: &impl Serialize, ascii: bool) -> io::Result<String> {
    let mut out = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut out, Harmless { ascii }))?;
    out.push(b'\n');
    String::from_utf8(out).map_err(io::Error::other)
}

struct Harmless {
    ascii: bool,
}

impl Formatter for Harmless {
    fn write_string_fragment<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        for (plain, sign) in plain_runs(fragment) {
            writer.write_all(plain.as_bytes())?;
            let Some(c) = sign else { continue };
            if self.ascii || acts_or_hides(c) {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    write!(writer, "\\u{unit:04x}")?;
                }
            } else {
                writer.write_all(c.encode_utf8(&mut [0; 4]).as_bytes())?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::escape;

    #[test]
    fn what_acts_on_a_terminal_is_escaped_and_comes_back() {
        let nasty = "a\u{1b}[2J\u{9b}\u{7f}\u{202e}\u{200b}\u{feff}\u{e0041}\n\t\"\\é한";
        let written = line(&nasty, false).unwrap();
        assert_eq!(escape(written.trim_end().as_bytes()), written.trim_end());
        assert!(written.contains("é한") && written.contains("\\u009b") && written.contains("\\udb40\\udc41"));
        assert_eq!(serde_json::from_str::<String>(&written).unwrap(), nasty);
        let plain = line(&nasty, true).unwrap();
        assert!(plain.trim_end().bytes().all(|byte| (b' '..=b'~').contains(&byte)));
        assert_eq!(serde_json::from_str::<String>(&plain).unwrap(), nasty);
    }
}
