//! What `smbclient`'s `ls` prints: `"  %-30s%7.7s %8.0f  %s\n"` with name, attributes, size and `ctime`'s time for every
//! entry, and a last line with the free space.
//!
//! Its more talkative `allinfo` is not used: it fails on volumes that make no 8.3 names.

use crate::base::Stamp;

/// One entry of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// Its name.
    pub name: Vec<u8>,
    /// Its attributes in Samba's letters: D folder, R read-only, H hidden, S system, A archive, r reparse point.
    pub attributes: String,
    /// Bytes.
    pub size: u64,
    /// When it was written last, by the server's clock (the tools run with TZ=UTC).
    pub written: Option<Stamp>,
}

impl Row {
    /// It has this attribute.
    pub fn is(&self, attribute: char) -> bool {
        self.attributes.contains(attribute)
    }
}

/// A folder as it was listed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Listing {
    /// Its entries, itself and its parent left out.
    pub rows: Vec<Row>,
    /// Bytes free for us in the share, where that is told.
    pub free: Option<u64>,
}

/// Bytes of a time as `ctime` prints it, such as `Sat Nov 21 17:37:23 2026`.
const TIME: usize = 24;
/// Columns of the attributes.
const LETTERS: usize = 7;
/// Columns of the size, at least.
const SIZE: usize = 8;

/// Reads the output of one `ls`.
pub(super) fn read(output: &[u8]) -> Listing {
    let mut listing = Listing::default();
    for line in output.split(|&byte| byte == b'\n') {
        if let Some(row) = row(line) {
            if row.name != b"." && row.name != b".." {
                listing.rows.push(row);
            }
        } else if let Some(free) = std::str::from_utf8(line).ok().and_then(free) {
            listing.free = Some(free);
        }
    }
    listing
}

/// `264212084 blocks of size 1024. 63972964 blocks available`.
fn free(line: &str) -> Option<u64> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [_, "blocks", "of", "size", size, count, "blocks", "available"] = words.as_slice() else {
        return None;
    };
    let size: u64 = size.trim_end_matches('.').parse().ok()?;
    size.checked_mul(count.parse().ok()?)
}

/// Read from the right: a name may hold anything, blanks too.
fn row(line: &[u8]) -> Option<Row> {
    let line = line.strip_prefix(b"  ")?;
    let (rest, time) = line.split_at_checked(line.len().checked_sub(TIME)?)?;
    let rest = rest.strip_suffix(b"  ")?;
    let digits = rest.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let (before, _) = rest.split_at_checked(rest.len().checked_sub(digits.max(SIZE))?)?;
    let size = std::str::from_utf8(rest.get(rest.len() - digits..)?).ok()?.parse().ok()?;
    let before = before.strip_suffix(b" ").unwrap_or(before);
    let (name, letters) = before.split_at_checked(before.len().checked_sub(LETTERS)?)?;
    let attributes = std::str::from_utf8(letters).ok()?.trim().to_owned();
    let name = name.trim_ascii_end();
    let written = written(std::str::from_utf8(time).ok()?);
    // Without a time it is another kind of line.
    written.filter(|_| !name.is_empty()).map(|at| Row {
        name: name.to_vec(),
        attributes,
        size,
        written: Some(at),
    })
}

fn written(time: &str) -> Option<Stamp> {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let words: Vec<&str> = time.split_whitespace().collect();
    let [_, month, day, clock, year] = words.as_slice() else { return None };
    let month = MONTHS.iter().position(|name| name == month)? + 1;
    let day: u8 = day.parse().ok()?;
    Stamp::parse(&format!("{year}-{month:02}-{day:02}T{clock}Z"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTED: &str = concat!(
        "  .                                   D        0  Sat Nov 21 17:37:23 2026\n",
        "  ..                                  D        0  Sat Nov 21 17:37:23 2026\n",
        "  scsi_device_id_config.xml           N      157  Sat Nov  7 07:37:23 2026\n",
        "  Program Files                      DH        0  Sat Nov 21 17:38:46 2026\n",
        "  a name of more than thirty letters  5.bin      A 1234567890  Thu Jan  1 00:00:00 2026\n",
        "  no attributes                               12  Thu Jan  1 00:00:00 2026\n",
        "\n\t\t264212084 blocks of size 1024. 63972964 blocks available\n",
    );

    #[test]
    fn entries_and_free_space() {
        let listing = read(LISTED.as_bytes());
        let told: Vec<(String, &str, u64)> = listing
            .rows
            .iter()
            .map(|row| (String::from_utf8_lossy(&row.name).into_owned(), &*row.attributes, row.size))
            .collect();
        assert_eq!(
            told,
            [
                ("scsi_device_id_config.xml".into(), "N", 157),
                ("Program Files".into(), "DH", 0),
                ("a name of more than thirty letters  5.bin".into(), "A", 1_234_567_890),
                ("no attributes".into(), "", 12),
            ]
        );
        assert_eq!(listing.free, Some(63_972_964 * 1024));
        assert_eq!(listing.rows[0].written, Stamp::parse("2026-11-07T07:37:23Z"));
        assert!(listing.rows[1].is('H') && !listing.rows[0].is('D'));
    }

    #[test]
    fn what_is_no_listing_lists_nothing() {
        for text in
            ["", "\n", "NT_STATUS_NO_SUCH_FILE listing \\a\n", "  x\n", "  x  Sat Foo 21 17:37:23 2026\n"]
        {
            assert_eq!(read(text.as_bytes()), Listing::default(), "{text:?}");
        }
    }
}
