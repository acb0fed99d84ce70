//! The dialects: which libmultipath reads the file.

use serde::{Deserialize, Serialize};

/// The rules by which a node's own multipath-tools read their configuration.
///
/// All three were read in their sources (`libmultipath/parser.c`) and tried with small files, one question each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dialect {
    /// libmultipath 0.4.7 and 0.4.8: `XenServer` up to 6.2. Braces are words like any other, a second `devices` section
    /// throws the first one's entries away.
    V047,
    /// libmultipath 0.4.9 as in dom0 of 6.5 to 8.3. Braces are tokens of their own, non-ASCII bytes are blanks.
    V049,
    /// libmultipath 0.8 and later. A lone carriage return is no line end, the last line is read without its newline.
    V08,
}

impl Dialect {
    /// True for bytes that this libmultipath skips between words: C's `isspace` in the POSIX locale, from 0.4.9 on also
    /// every byte that is no ASCII (`!isascii`, in 0.4.9's `alloc_strvec`).
    pub(super) const fn blank(self, byte: u8) -> bool {
        match byte {
            b' ' | b'\t'..=b'\r' => true,
            0x80.. => !matches!(self, Self::V047),
            _ => false,
        }
    }
}
