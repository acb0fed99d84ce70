//! What a file's `overrides` and `defaults` sections set. `overrides` go before every device entry from 0.6 on; dom0's 0.4.9
//! (8.0 to 8.3) takes the section without a word and does nothing with it, older ones do not know it. A look only: nothing is
//! edited by it.

use memchr::memmem;

use super::entry::keyword;
use super::lex::{self, Kind, Lines};
use super::{Dialect, Setting, blacklist};

/// The settings of the `overrides` sections in the order of the file, those of their `protocol` blocks left out: these know
/// only time-outs of a transport. What this dialect would misread is refused elsewhere; here every file has an answer.
#[must_use]
pub fn overrides(file: &[u8], dialect: Dialect) -> Vec<Setting> {
    // Few files have the word at all, and those of megabytes are not read word by word for it.
    if memmem::find(file, b"overrides").is_none() {
        return Vec::new();
    }
    section(file, dialect, b"overrides")
}

/// The settings of the `defaults` sections in the order of the file. Here too every file has an answer.
#[must_use]
pub fn defaults(file: &[u8], dialect: Dialect) -> Vec<Setting> {
    section(file, dialect, b"defaults")
}

/// The settings of all sections of this name.
fn section(file: &[u8], dialect: Dialect, name: &[u8]) -> Vec<Setting> {
    let mut found = Vec::new();
    let mut tokens = Vec::new();
    // The blocks that are open: whether each is such a section.
    let mut open: Vec<bool> = Vec::new();
    for line in Lines::from(file, 0, 1) {
        lex::tokens(file, &line, dialect, &mut tokens);
        let Some((first, rest)) = tokens.split_first() else { continue };
        let word = first.bytes(file);
        let inside = open.as_slice() == [true];
        if first.is(file, b"}") {
            open.pop();
        } else if first.kind == Kind::Word
            && (blacklist::opens(word, rest, file) || inside && word == b"protocol")
        {
            open.push(word == name);
        } else if inside && !first.is(file, b"{") {
            let value = lex::value(file, &tokens, dialect).map(std::borrow::Cow::into_owned);
            found.push(Setting { key: keyword(word, dialect).to_vec(), value, line: line.number });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &str, dialect: Dialect) -> Vec<(String, Option<String>, usize)> {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let told = |set: Setting| (text(&set.key), set.value.as_deref().map(text), set.line);
        overrides(file.as_bytes(), dialect).into_iter().map(told).collect()
    }

    #[test]
    fn the_sections_own_settings_with_their_lines() {
        let file = "defaults {\n\tfailback 1\n}\noverrides\n{\n\tfailback manual # x\n\tprotocol {\n\t\ttype \"scsi:fcp\"\n\
                    \t\tfailback 5\n\t}\n\tpath_selector \"queue-length 0\"\n\tchecker\tdirectio\n\tprio\n}\ndevices {\n\tdevice {\n\
                    \t\tvendor A\n\t\tfailback 7\n\t}\n}\noverrides{\n\tfailback 10\n}\nfailback 9\n";
        let set = |key: &str, value: &str, line| (key.to_owned(), Some(value.to_owned()), line);
        let wanted = [
            set("failback", "manual", 6),
            set("path_selector", "queue-length 0", 11),
            set("path_checker", "directio", 12),
            ("prio".to_owned(), None, 13),
            set("failback", "10", 22),
        ];
        assert_eq!(read(file, Dialect::V08), wanted);
        assert_eq!(
            read("overrides {\n\tprotocol\n\t{\n\t\ttype x\n\t}\n\tprio const\n}\n", Dialect::V08).len(),
            1
        );
    }

    #[test]
    fn defaults_are_told_apart_from_other_sections() {
        let file = "defaults {\n\tconfig_dir \"/etc/x\"\n}\noverrides {\n\tconfig_dir /etc/y\n}\ndevices {\n\tdevice {\n\
                    \t\tconfig_dir /etc/z\n\t}\n}\ndefaults {\n\tconfig_dir \"\"\n}\n";
        for dialect in [Dialect::V047, Dialect::V049, Dialect::V08] {
            let set = defaults(file.as_bytes(), dialect);
            assert_eq!(set.iter().map(|set| set.line).collect::<Vec<_>>(), [2, 13], "{dialect:?}");
            assert_eq!(set[0].value.as_deref(), Some(b"/etc/x".as_slice()), "{dialect:?}");
        }
        let empty = defaults(file.as_bytes(), Dialect::V049);
        assert_eq!(empty[1].value.as_deref(), Some(b"".as_slice()));
    }

    #[test]
    fn any_bytes_have_an_answer() {
        for file in
            ["}\n}\noverrides {\ndevice {\n", "\x00{{{\n}", "overrides\n}", "", "devices {\noverrides {\n"]
        {
            assert_eq!(read(file, Dialect::V08), []);
        }
    }
}
