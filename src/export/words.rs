//! Bytes from elsewhere as words and comments of a shell script, so that none of them can act in it.

use std::fmt::Write as _;

use crate::base::{Hash, escape};

/// A template with every `@NAME@` replaced, once: what is put in is not looked at again.
#[must_use]
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len());
    let mut parts = template.split('@');
    out.push_str(parts.next().unwrap_or_default());
    // Every second part is a name; one that is none was a plain `@`.
    let mut plain = true;
    for part in parts {
        if let Some((_, value)) = values.iter().find(|(name, _)| plain && *name == part) {
            out.push_str(value);
            plain = false;
        } else {
            out.push_str(if plain { "@" } else { "" });
            out.push_str(part);
            plain = true;
        }
    }
    out
}

/// One word of a POSIX shell that stands for exactly these bytes (without a NUL, which no path has). What is not
/// printable ASCII is written in octal, so that the script itself can be looked at on any terminal.
#[must_use]
pub fn word(bytes: &[u8]) -> String {
    if bytes.iter().all(|byte| (b' '..=b'~').contains(byte)) {
        return format!("'{}'", String::from_utf8_lossy(bytes).replace('\'', "'\\''"));
    }
    // `$( )` takes line ends away from the end of what is printed.
    let end = bytes.iter().rposition(|byte| *byte != b'\n').map_or(0, |at| at + 1);
    let (text, ends) = bytes.split_at(end);
    let mut out = format!("\"$(printf '{}')\"", format_of(text));
    if !ends.is_empty() {
        let _ = write!(out, "'{}'", String::from_utf8_lossy(ends));
    }
    out
}

/// A format for `printf` that prints exactly these bytes, fit to stand in single quotes.
fn format_of(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'%' => out.push_str("%%"),
            // A first dash is an option to some.
            b'-' if at > 0 => out.push('-'),
            b'\\' | b'\'' | b'-' => {
                let _ = write!(out, "\\{byte:03o}");
            }
            b' '..=b'~' => out.push(char::from(*byte)),
            _ => {
                let _ = write!(out, "\\{byte:03o}");
            }
        }
    }
    out
}

/// Commands that print exactly these bytes: a here-document where that is possible, so that the file can be read in the
/// script; else one `printf` a line.
#[must_use]
pub fn printing(bytes: &[u8]) -> String {
    let text = |byte: &u8| matches!(byte, b'\n' | b'\t' | b' '..=b'~');
    let end = format!("END_OF_{}", Hash::of(bytes).hex().get(..12).unwrap_or_default());
    let plain = std::str::from_utf8(bytes).ok().filter(|content| {
        content.ends_with('\n')
            && content.bytes().all(|byte| text(&byte))
            && !content.lines().any(|line| line == end)
    });
    match plain {
        Some(content) => format!("    cat <<'{end}'\n{content}{end}"),
        None if bytes.is_empty() => String::from("    :"),
        None => {
            let lines = bytes.split_inclusive(|byte| *byte == b'\n');
            let lines: Vec<String> = lines.map(|line| format!("    printf '{}'", format_of(line))).collect();
            lines.join("\n")
        }
    }
}

/// The text as comment lines, each behind this prefix. Whatever it is, it does not leave the comment.
#[must_use]
pub fn comment(prefix: &str, text: &str) -> String {
    text.lines().fold(String::new(), |mut out, line| {
        // Tabs of a diff stay.
        let shown: Vec<String> = line.split('\t').map(|part| escape(part.as_bytes())).collect();
        let _ = writeln!(out, "{}", format!("{prefix}{}", shown.join("\t")).trim_end());
        out
    })
}

/// The same, wrapped.
#[must_use]
pub fn wrapped(prefix: &str, text: &str) -> String {
    comment(prefix, &textwrap::fill(&text.replace('\n', " "), 116 - prefix.len().min(60)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_filled_once() {
        let filled = fill("a@b.c @X@-@Y@@X@ @", &[("X", "@Y@"), ("Y", "2")]);
        assert_eq!(filled, "a@b.c @Y@-2@Y@ @");
    }

    #[test]
    fn words_cannot_act() {
        assert_eq!(word(b"/etc/a b"), "'/etc/a b'");
        assert_eq!(word(b"a'$(x)`y`\\"), "'a'\\''$(x)`y`\\'");
        assert_eq!(word(b"\x1b%s\\'\n\n"), "\"$(printf '\\033%%s\\134\\047')\"'\n\n'");
        assert_eq!(word("é".as_bytes()), "\"$(printf '\\303\\251')\"");
    }

    #[test]
    fn comments_stay_comments() {
        assert_eq!(comment("# ", "a\nrm -rf /\r\n\x1b[2J\tb"), "# a\n# rm -rf /\n# \\u{1b}[2J\tb\n");
        assert_eq!(comment("# ", "a\rb\u{85}c"), "# a\\rb\\u{85}c\n");
        assert!(wrapped("#   ", &"word ".repeat(60)).lines().all(|line| line.starts_with("#   word")));
    }

    #[test]
    fn content_is_readable_where_it_can_be() {
        assert!(printing(b"devices {\n}\n").starts_with("    cat <<'END_OF_"));
        assert_eq!(printing(b"a\r\n-b"), "    printf 'a\\015\\012'\n    printf '\\055b'");
        assert_eq!(printing(b""), "    :");
    }
}
