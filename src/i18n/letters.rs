//! Which letters a console has, and what is written in place of those that it lacks. Our own sentences are written
//! with what stands for their letters; what comes from elsewhere (paths, lines of files, a tool's words) is never
//! spelled otherwise, only escaped.

use unicode_width::UnicodeWidthChar as _;

use super::Lang;
use crate::base::Text;

/// The letters that a console has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Letters {
    /// All of them.
    #[default]
    All,
    /// ASCII, and what is two cells wide everywhere. A terminal for which ambiguous characters are wide draws most
    /// others (dashes, ellipses, many accented letters: Unicode's annex 11) in two cells too, and what stands behind
    /// them is out of place.
    Certain,
    /// The text console of Linux (`TERM=linux`): a font of 256 or 512 signs, so no Korean; Latin-1 and lines (the
    /// kernel's own font has code page 437 and says its accented letters).
    LinuxConsole,
    /// ASCII, since `--ascii` asks for it.
    Ascii,
    /// ASCII, since the locale is not UTF-8.
    AsciiLocale,
}

impl Letters {
    /// The letters of the console that standard output is, if it is one (`terminal`). `ascii`: what `--ascii` says.
    #[must_use]
    pub fn from_env(ascii: bool, terminal: bool) -> Self {
        Self::of(ascii, terminal, |name| std::env::var(name).ok())
    }

    fn of(ascii: bool, terminal: bool, variable: impl Fn(&str) -> Option<String>) -> Self {
        if ascii {
            return Self::Ascii;
        }
        // A file or a pipe takes everything; the console of Windows is written to in UTF-16.
        if !terminal || cfg!(windows) {
            return Self::All;
        }
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set).unwrap_or_default();
        if !locale.to_ascii_lowercase().replace('-', "").contains("utf8") {
            return Self::AsciiLocale;
        }
        if set("TERM").is_some_and(|term| term == "linux") { Self::LinuxConsole } else { Self::All }
    }

    /// True where nothing above 0x7e may be written.
    #[must_use]
    pub const fn ascii(self) -> bool {
        matches!(self, Self::Ascii | Self::AsciiLocale)
    }

    /// The language that can be written with these letters in place of that one, and why it is another one.
    #[must_use]
    pub fn language(self, wanted: Lang) -> (Lang, Option<Text>) {
        let why = match self {
            Self::LinuxConsole => "letters-korean-console",
            Self::Ascii => "letters-korean-ascii",
            Self::AsciiLocale => "letters-korean-locale",
            Self::All | Self::Certain => return (wanted, None),
        };
        if wanted == Lang::Ko { (Lang::En, Some(Text::new(why))) } else { (wanted, None) }
    }

    fn has(self, c: char) -> bool {
        match self {
            Self::All => true,
            Self::Certain => c <= '~' || c.width() == Some(2),
            Self::LinuxConsole => c <= 'ÿ',
            Self::Ascii | Self::AsciiLocale => c <= '~',
        }
    }

    /// What comes from elsewhere, fit to be shown: what the console lacks as `\u{…}`.
    #[must_use]
    pub fn escaped(self, text: &str) -> String {
        if self == Self::All {
            return text.to_owned();
        }
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            if self.has(c) { out.push(c) } else { out.extend(c.escape_unicode()) }
        }
        out
    }

    /// Words of our own: accented letters lose their accents, signs get their nearest likeness, all else is escaped.
    #[must_use]
    pub fn spelled(self, text: &str) -> String {
        if self == Self::All {
            return text.to_owned();
        }
        let mut out = String::with_capacity(text.len());
        let mut rest = text.chars();
        while let Some(c) = rest.next() {
            match likeness(c) {
                _ if self.has(c) => out.push(c),
                // A word in capitals stays one.
                Some(like) if c.is_uppercase() && rest.clone().next().is_some_and(char::is_uppercase) => {
                    out.push_str(&like.to_ascii_uppercase());
                }
                Some(like) => out.push_str(like),
                None => out.extend(c.escape_unicode()),
            }
        }
        out
    }
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

    #[test]
    fn nothing_above_the_tilde_is_left() {
        let ascii = Letters::Ascii;
        assert_eq!(ascii.spelled("Größe – “é” → 한\u{7f}"), "Groesse - \"e\" -> \\u{d55c}\\u{7f}");
        assert_eq!(ascii.spelled("ÜBUNG Über Ä"), "UEBUNG Ueber Ae");
        let all: String = (' '..='\u{10ffff}').step_by(7).collect();
        for made in [ascii.spelled(&all), ascii.escaped(&all), Letters::AsciiLocale.escaped(&all)] {
            assert!(made.bytes().all(|byte| byte <= b'~'));
        }
    }

    #[test]
    fn other_consoles_keep_what_they_have() {
        let said = "„Größe“ d’œil é… 한글";
        assert_eq!(Letters::All.spelled(said), said);
        assert_eq!(Letters::LinuxConsole.spelled(said), "\"Größe\" d'oeil é... \\u{d55c}\\u{ae00}");
        assert_eq!(Letters::Certain.spelled(said), "\"Groesse\" d'oeil e... 한글");
        assert_eq!(Letters::Certain.escaped("é한"), "\\u{e9}한");
    }

    #[test]
    fn the_console_is_known_by_its_environment() {
        let of = |set: &'static [(&str, &str)], terminal| {
            Letters::of(false, terminal, |name| {
                set.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
            })
        };
        let windows = |here| if cfg!(windows) { Letters::All } else { here };
        let utf8 = ("LANG", "de_DE.UTF-8");
        for (set, letters) in [
            (&[("LANG", "de_DE.UTF-8"), ("TERM", "xterm")][..], Letters::All),
            (&[("LANG", "ko_KR.utf8"), ("TERM", "linux")], windows(Letters::LinuxConsole)),
            (&[("LANG", "ko_KR.UTF-8"), ("LC_ALL", "C"), ("TERM", "linux")], windows(Letters::AsciiLocale)),
            (&[("LC_ALL", ""), ("LC_CTYPE", "C.utf8")], Letters::All),
            (&[("LANG", "ko_KR.euckr")], windows(Letters::AsciiLocale)),
            (&[], windows(Letters::AsciiLocale)),
        ] {
            assert_eq!(of(set, true), letters, "{set:?}");
            assert_eq!(of(set, false), Letters::All, "{set:?}: no console");
        }
        assert_eq!(Letters::of(true, false, |_| Some(utf8.1.into())), Letters::Ascii);
    }

    #[test]
    fn only_korean_gives_way_and_says_why() {
        for letters in [Letters::LinuxConsole, Letters::Ascii, Letters::AsciiLocale] {
            let (lang, why) = letters.language(Lang::Ko);
            assert!(lang == Lang::En && why.is_some(), "{letters:?}");
            assert_eq!(letters.language(Lang::De), (Lang::De, None));
        }
        for letters in [Letters::All, Letters::Certain] {
            assert_eq!(letters.language(Lang::Ko), (Lang::Ko, None));
        }
    }
}
