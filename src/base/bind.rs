//! Blanks at which a sentence is not to be broken into lines.

/// The sign that stands for such a blank while lines are made: of private use, which [`super::escape`] lets through
/// nowhere, so that no name of a file is changed.
const BOUND: &str = "\u{e000}";

/// French sets a blank before these, and they are not to begin a line.
const CLOSING: [char; 5] = [':', ';', '!', '?', '»'];

/// Units that a number keeps beside it; the French ones end in `io`.
const UNITS: [&str; 7] = ["B", "o", "KiB", "MiB", "GiB", "TiB", "PiB"];

/// Makes the blanks that belong to a punctuation mark or into a number such that breaking at blanks does not find them. The catalogues
/// have plain blanks there, because many consoles cannot draw others; [`unbind`] puts those back. The sentence is
/// escaped by now.
#[must_use]
pub fn bind(sentence: &str) -> String {
    let mut out = String::with_capacity(sentence.len());
    // What is behind this is not copied yet; nearly all sentences are copied as a whole.
    let mut copied = 0;
    let mut word = 0;
    for (blank, _) in sentence.match_indices(' ') {
        let part = |from: usize, to: usize| sentence.get(from..to).unwrap_or_default();
        let behind = part(blank + 1, sentence.len());
        if belongs(part(word, blank), behind.split(' ').next().unwrap_or_default()) {
            out.push_str(part(copied, blank));
            out.push_str(BOUND);
            copied = blank + 1;
        }
        word = blank + 1;
    }
    out.push_str(sentence.get(copied..).unwrap_or_default());
    out
}

/// The same for all blanks: nothing breaks this.
#[must_use]
pub fn bound(text: &str) -> String {
    text.replace(' ', BOUND)
}

/// True where two words are not to stand on two lines.
fn belongs(word: &str, next: &str) -> bool {
    let lone = || next.chars().nth(1).is_none() || next.starts_with('»');
    if word.ends_with('«') || next.starts_with(CLOSING) && lone() {
        return true;
    }
    if !word.ends_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let next = next.trim_end_matches(|c: char| c.is_ascii_punctuation());
    let grouped = next.len() == 3 && next.bytes().all(|byte| byte.is_ascii_digit());
    grouped || UNITS.contains(&next.replace("io", "iB").as_str())
}

/// The line with plain blanks again.
#[must_use]
pub fn unbind(line: &str) -> String {
    line.replace(BOUND, " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_together_keeps_its_blank() {
        assert_eq!(bind("a : b ; c !"), "a\u{e000}: b\u{e000}; c\u{e000}!");
        assert_eq!(bind("le « fichier ». Ou :x ?"), "le «\u{e000}fichier\u{e000}». Ou :x\u{e000}?");
        assert_eq!(bind(" two  blanks "), " two  blanks ");
        assert_eq!(bind("1 234 lignes, 69 o, 4,0 Gio."), "1\u{e000}234 lignes, 69\u{e000}o, 4,0\u{e000}Gio.");
        assert_eq!(bind("117 B, mode 0644 of 2 or 3"), "117\u{e000}B, mode 0644 of 2 or 3");
        assert_eq!(unbind(&bind("a : « b »")), "a : « b »");
    }
}
