//! Who may do something with a file of Windows, read of the words in which Windows tells it (security descriptor definition
//! language): `O:BAG:SYD:PAI(A;;FA;;;SY)(A;OICIIO;0x1200a9;;;BU)`.
//!
//! What is not understood counts as open: a condition, an entry of another kind, a right without a name.

/// What a descriptor says of owner and access list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told<'t> {
    /// The owner's number or short name; none where none is told.
    pub owner: Option<&'t str>,
    /// Who is granted something; none where there is no access list, which grants everything to everybody.
    pub granted: Option<Vec<Grant<'t>>>,
}

/// What one entry grants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Grant<'t> {
    /// To whom: a number or a short name; empty where the entry was not understood.
    pub who: &'t str,
    /// True where nothing can be changed by it.
    pub reading: bool,
}

/// Rights with which nothing is changed: read, execute, look at attributes and the access list.
const READING: [&str; 5] = ["FR", "FX", "GR", "GX", "RC"];
/// The same as bits: read data, extended attributes and attributes, execute, read the descriptor, wait, read and execute of all kinds.
const READING_BITS: u32 = 0x1 | 0x8 | 0x20 | 0x80 | 0x2_0000 | 0x10_0000 | 0x2000_0000 | 0x8000_0000;

/// Reads such words.
pub(super) fn read(words: &str) -> Told<'_> {
    let owner = words.strip_prefix("O:").map(|rest| rest.get(..end_of_name(rest)).unwrap_or(rest));
    let list = words.find("D:").and_then(|at| words.get(at + 2..));
    Told { owner, granted: list.and_then(grants) }
}

/// A name ends where the next part (`G:`, `D:`, `S:`) begins.
fn end_of_name(rest: &str) -> usize {
    let colon = rest.find(':').unwrap_or(rest.len() + 1);
    colon.saturating_sub(1).min(rest.len())
}

/// The entries that count for the file itself.
fn grants(list: &str) -> Option<Vec<Grant<'_>>> {
    let flags = list.split('(').next().unwrap_or_default();
    if flags.contains("NO_ACCESS_CONTROL") {
        return None;
    }
    let mut rest = list;
    let mut granted = Vec::new();
    while let Some(inside) = rest.split_once('(').map(|(_, inside)| inside) {
        let Some((entry, after)) = inside.split_once(')') else {
            granted.push(Grant { who: "", reading: false });
            break;
        };
        let fields: Vec<&str> = entry.split(';').collect();
        match *fields.as_slice() {
            ["D", ..] => {}
            ["A", flags, rights, "", "", who] => {
                if !inherit_only(flags) && !rights.is_empty() && rights != "0x0" {
                    granted.push(Grant { who, reading: reading(rights) });
                }
            }
            // A condition may hold brackets of its own: behind it nothing can be told for certain.
            _ => {
                granted.push(Grant { who: "", reading: false });
                break;
            }
        }
        rest = after;
    }
    Some(granted)
}

/// Such an entry is only for what is made inside of a folder.
fn inherit_only(flags: &str) -> bool {
    pairs(flags).any(|flag| flag == "IO")
}

fn reading(rights: &str) -> bool {
    match rights.strip_prefix("0x") {
        Some(digits) => u32::from_str_radix(digits, 16).is_ok_and(|bits| bits & !READING_BITS == 0),
        None => pairs(rights).all(|right| READING.contains(&right)),
    }
}

/// Flags and rights are words of two letters without anything between them.
fn pairs(words: &str) -> impl Iterator<Item = &str> {
    (0..words.len()).step_by(2).map(|at| words.get(at..at + 2).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn who(words: &str) -> Option<Vec<(&str, bool)>> {
        read(words).granted.map(|all| all.into_iter().map(|one| (one.who, one.reading)).collect())
    }

    #[test]
    fn owner_and_list() {
        let words =
            "O:S-1-5-21-1-2-3-1001G:S-1-5-21-1-2-3-513D:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;0x1200a9;;;BU)";
        assert_eq!(read(words).owner, Some("S-1-5-21-1-2-3-1001"));
        assert_eq!(who(words), Some(vec![("SY", false), ("BA", false), ("BU", true)]));
        assert_eq!(read("O:BA").owner, Some("BA"));
        assert_eq!(read("G:SYD:(A;;FR;;;WD)").owner, None);
        assert_eq!(who("O:BAG:SYD:(A;;FR;;;WD)S:(AU;;FA;;;WD)").unwrap()[0], ("WD", true));
    }

    #[test]
    fn no_list_grants_everything_and_an_empty_one_nothing() {
        assert_eq!(who("O:BAG:SY"), None);
        assert_eq!(who("O:BAD:NO_ACCESS_CONTROL"), None);
        assert_eq!(who("O:BAD:P"), Some(Vec::new()));
        assert_eq!(who("O:BAD:"), Some(Vec::new()));
    }

    #[test]
    fn what_does_not_count_here_is_left_out() {
        assert_eq!(who("D:(D;;FA;;;WD)(A;OICIIO;FA;;;CO)(A;OICI;FA;;;SY)"), Some(vec![("SY", false)]));
        // "CIIO" holds "IO" in two words; "OIOI" would hold it across them.
        assert_eq!(who("D:(A;OIOI;FA;;;WD)"), Some(vec![("WD", false)]));
    }

    #[test]
    fn what_is_not_understood_counts_as_open() {
        for words in [
            r#"D:(XA;;FR;;;WD;(@User.Title=="a)"))"#,
            "D:(OA;;FR;c434c045-9b91-4504-a2a0-aea9e781ec69;;WD)",
            "D:(A;;FR;;;WD;more)",
            "D:(A;;FR;;;WD",
            "D:(A)",
        ] {
            assert_eq!(who(words), Some(vec![("", false)]), "{words}");
        }
        for rights in ["FA", "FW", "GA", "WD", "0x1301bf", "0x2", "0xzz", "ZZ", "F", "FRWD", "0xffffffffff"] {
            assert_eq!(who(&format!("D:(A;;{rights};;;WD)")), Some(vec![("WD", false)]), "{rights}");
        }
    }
}
