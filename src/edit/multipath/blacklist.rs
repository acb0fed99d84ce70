//! What a file takes out of multipath's hands: its blacklists, and the exceptions from them. A look only: nothing is
//! edited by it.

use memchr::memmem;

use super::Dialect;
use super::lex::{self, Kind, Lines, Token};

/// One line or block of a blacklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blacklisted {
    /// True in `blacklist_exceptions`: it shows what is hidden elsewhere.
    pub exception: bool,
    /// Its line, from 1; that of `device {` for a block.
    pub line: usize,
    /// What it is about.
    pub what: Pattern,
}

/// What a blacklist entry is compared with: POSIX extended patterns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pattern {
    /// The kernel's name of a disk, such as `sda`.
    Devnode(Vec<u8>),
    /// A disk's world-wide id.
    Wwid(Vec<u8>),
    /// The name of a udev property that a disk has (0.4.9 of `XenServer` 8.0 and later).
    Property(Vec<u8>),
    /// Transport and protocol, such as `scsi:iscsi` (0.4.9 of late 8.2 and of 8.3, 0.8 and later).
    Protocol(Vec<u8>),
    /// Vendor and product; none: any.
    Device(Option<Vec<u8>>, Option<Vec<u8>>),
    /// `product_blacklist` of a device entry, with that entry's vendor.
    Product(Option<Vec<u8>>, Vec<u8>),
}

/// Reads all blacklist entries of a file. What this dialect would misread is refused elsewhere; here every file has an
/// answer.
#[must_use]
pub fn blacklisted(file: &[u8], dialect: Dialect) -> Vec<Blacklisted> {
    // All that is read here has this in its keyword. Most files have none, and those of megabytes are not read word by word for it.
    if memmem::find(file, b"blacklist").is_none() {
        return Vec::new();
    }
    // Of later ones the keyword is compiled out: to them it begins an unknown block.
    let old_name = dialect == Dialect::V047;
    let mut reader = Reader { old_name, ..Reader::default() };
    let mut tokens = Vec::new();
    for line in Lines::from(file, 0, 1) {
        lex::tokens(file, &line, dialect, &mut tokens);
        let Some((first, rest)) = tokens.split_first() else { continue };
        let word = first.bytes(file);
        if first.is(file, b"}") {
            reader.close();
        } else if first.kind == Kind::Word && opens(word, rest, file) {
            reader.open.push((word.to_vec(), line.number));
        } else {
            let value = lex::value(file, &tokens, dialect).map(std::borrow::Cow::into_owned);
            reader.setting(word, value, line.number);
        }
    }
    reader.found
}

/// True for a line that begins a block.
pub(super) fn opens(word: &[u8], rest: &[Token], file: &[u8]) -> bool {
    let section = matches!(
        word,
        b"blacklist"
            | b"blacklist_exceptions"
            | b"devnode_blacklist"
            | b"defaults"
            | b"devices"
            | b"device"
            | b"multipaths"
            | b"multipath"
            | b"overrides"
    );
    section || rest.last().is_some_and(|last| last.is(file, b"{"))
}

#[derive(Default)]
struct Reader {
    /// `devnode_blacklist` is a name of the section too.
    old_name: bool,
    /// The blocks that are open, each with its line.
    open: Vec<(Vec<u8>, usize)>,
    vendor: Option<Vec<u8>>,
    product: Option<Vec<u8>>,
    hidden: Option<(Vec<u8>, usize)>,
    found: Vec<Blacklisted>,
}

impl Reader {
    /// The section that is open, if it is a blacklist: whether of exceptions.
    fn blacklist(&self) -> Option<bool> {
        match self.open.first()?.0.as_slice() {
            b"blacklist" => Some(false),
            b"devnode_blacklist" if self.old_name => Some(false),
            b"blacklist_exceptions" => Some(true),
            _ => None,
        }
    }

    fn in_device(&self) -> bool {
        self.open.last().is_some_and(|(word, _)| word == b"device")
    }

    fn setting(&mut self, word: &[u8], value: Option<Vec<u8>>, line: usize) {
        let Some(value) = value else { return };
        if self.in_device() {
            match word {
                b"vendor" => self.vendor = Some(value),
                b"product" => self.product = Some(value),
                b"product_blacklist" => self.hidden = Some((value, line)),
                _ => {}
            }
        } else if let Some(exception) = self.blacklist() {
            let what = match word {
                b"devnode" => Pattern::Devnode(value),
                b"wwid" => Pattern::Wwid(value),
                b"property" => Pattern::Property(value),
                b"protocol" => Pattern::Protocol(value),
                _ => return,
            };
            self.found.push(Blacklisted { exception, line, what });
        }
    }

    fn close(&mut self) {
        let (vendor, product, hidden) = (self.vendor.take(), self.product.take(), self.hidden.take());
        let blacklist = self.blacklist();
        let Some((word, line)) = self.open.pop() else { return };
        if word != b"device" {
            return;
        }
        match (blacklist, hidden) {
            (Some(exception), _) if vendor.is_some() || product.is_some() => {
                self.found.push(Blacklisted { exception, line, what: Pattern::Device(vendor, product) });
            }
            (None, Some((pattern, line))) => {
                let what = Pattern::Product(vendor, pattern);
                self.found.push(Blacklisted { exception: false, line, what });
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_with_its_line() {
        let file = b"defaults {\n\tdevnode \"x\"\n}\nblacklist\n{\n\tdevnode \"^sd{1,2}\"\n\twwid *\n\tdevice {\n\t\tvendor A\n\t}\n\
                     \tprotocol \"scsi:fcp\" # }\n}\nblacklist_exceptions {\n\tproperty ID_WWN\n\tdevice {\n\t\tproduct \"B\"\n\t}\n}\n\
                     devices {\n\tdevice {\n\t\tvendor C\n\t\tproduct_blacklist D\n\t}\n}\ndevnode_blacklist {\n\tdevnode e\n}\n";
        let bytes = |text: &str| text.as_bytes().to_vec();
        let of = |exception, line, what| Blacklisted { exception, line, what };
        let wanted = [
            of(false, 6, Pattern::Devnode(bytes("^sd{1,2}"))),
            of(false, 7, Pattern::Wwid(bytes("*"))),
            of(false, 8, Pattern::Device(Some(bytes("A")), None)),
            of(false, 11, Pattern::Protocol(bytes("scsi:fcp"))),
            of(true, 14, Pattern::Property(bytes("ID_WWN"))),
            of(true, 15, Pattern::Device(None, Some(bytes("B")))),
            of(false, 22, Pattern::Product(Some(bytes("C")), bytes("D"))),
            // The old name of the section: later ones have its keyword compiled out.
            of(false, 26, Pattern::Devnode(bytes("e"))),
        ];
        assert_eq!(blacklisted(file, Dialect::V047), wanted);
        for dialect in [Dialect::V049, Dialect::V08] {
            assert_eq!(blacklisted(file, dialect), wanted[..7], "{dialect:?}");
        }
    }

    #[test]
    fn any_bytes_have_an_answer() {
        for file in [&b"}\n}\nblacklist {\ndevice {\n"[..], b"\x00{{{\n}", b"blacklist\nwwid\n}", b""] {
            assert_eq!(blacklisted(file, Dialect::V08), []);
        }
    }
}
