//! ASCII for consoles that have nothing else. Our own sentences are written with what stands for their letters; what
//! comes from elsewhere (paths, lines of files, a tool's words) is never spelled otherwise, only escaped.

use crate::base::{Arg, Text, Untrusted};
use crate::i18n::Catalogue;

/// The sentence in ASCII.
#[must_use]
pub fn sentence(catalogue: &Catalogue, text: &Text) -> String {
    spelled(&catalogue.say(&kept(text)))
}

/// An argument in ASCII.
#[must_use]
pub fn value(catalogue: &Catalogue, arg: &Arg) -> String {
    spelled(&catalogue.arg(&kept_arg(arg)))
}

/// The same message; what comes from elsewhere in it is escaped, so that its letters are not taken for ours.
fn kept(text: &Text) -> Text {
    let args = text.args.iter().map(|(name, arg)| (name.clone(), kept_arg(arg)));
    Text { id: text.id.clone(), args: args.collect() }
}

fn kept_arg(arg: &Arg) -> Arg {
    match arg {
        Arg::Raw(raw) => Arg::Raw(Untrusted::from(escaped(&raw.shown()))),
        Arg::Text(text) => Arg::Text(Box::new(kept(text))),
        Arg::Num(_) | Arg::Size(_) | Arg::Time(_) => arg.clone(),
    }
}

/// What is not ASCII as `\u{…}`.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c <= '~' { out.push(c) } else { out.extend(c.escape_unicode()) }
    }
    out
}

/// Words of our own: accented letters lose their accents, signs get their nearest likeness, all else is escaped.
#[must_use]
pub fn spelled(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match likeness(c) {
            _ if c <= '~' => out.push(c),
            Some(like) => out.push_str(like),
            None => out.extend(c.escape_unicode()),
        }
    }
    out
}

const fn likeness(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{a0}' | '\u{202f}' => " ",
        '–' | '—' | '‑' | '─' | '−' => "-",
        '…' => "...",
        '‘' | '’' | '‚' => "'",
        '“' | '”' | '„' | '«' | '»' => "\"",
        '→' => "->",
        '←' => "<-",
        '·' | '•' => "*",
        '│' => "|",
        '×' => "x",
        'ä' | 'æ' => "ae",
        'ö' | 'œ' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'Ä' => "Ae",
        'Ö' | 'Œ' => "Oe",
        'Ü' => "Ue",
        'à' | 'á' | 'â' | 'ã' | 'å' => "a",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' => "o",
        'ù' | 'ú' | 'û' => "u",
        'ÿ' => "y",
        'À' | 'Á' | 'Â' => "A",
        'Ç' => "C",
        'È' | 'É' | 'Ê' | 'Ë' => "E",
        'Î' | 'Ï' => "I",
        'Ô' => "O",
        'Ù' | 'Û' => "U",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn nothing_above_the_tilde_is_left() {
        assert_eq!(spelled("Größe – “é” → 한\u{7f}"), "Groesse - \"e\" -> \\u{d55c}\\u{7f}");
        let all: String = (' '..='\u{10ffff}').step_by(7).collect();
        for made in [spelled(&all), escaped(&all)] {
            assert!(made.bytes().all(|byte| byte <= b'~'));
        }
    }

    #[test]
    fn what_comes_from_elsewhere_keeps_its_letters() {
        let catalogue = Catalogue::new(Lang::De);
        let inner = Text::new("report-kept").with("path", "/mnt/größe");
        let text = Text::new("report-not-kept").with("why", inner);
        let said = sentence(&catalogue, &text);
        assert!(said.contains("/mnt/gr\\u{f6}\\u{df}e") && said.contains("liess sich"), "{said}");
        assert_eq!(value(&catalogue, &Arg::from("é")), "\\u{e9}");
    }
}
