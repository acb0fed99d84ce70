//! Sentences for message ids, in the admin's language. The only room that knows a language.
//!
//! The catalogues are Fluent files inside the program. A message that a language lacks is said in English; an id that
//! none has is shown as itself with its arguments, so that nothing that has to be told is ever lost.

mod format;
mod lang;
mod letters;

use std::fmt::Write as _;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::base::{Arg, Text};

pub use lang::Lang;
pub use letters::Letters;

/// The catalogues, one row per language; English is the one that all others fall back to.
const SOURCES: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../../assets/locales/en.ftl")),
    (Lang::De, include_str!("../../assets/locales/de.ftl")),
    (Lang::Fr, include_str!("../../assets/locales/fr.ftl")),
    (Lang::Ko, include_str!("../../assets/locales/ko.ftl")),
];

/// Largest whole number that Fluent's `f64` holds exactly.
const EXACT: u64 = 1 << 53;

/// The sentences of one language, in the letters of one console.
pub struct Catalogue {
    lang: Lang,
    letters: Letters,
    /// Why it is not the language that was asked for.
    instead: Option<Text>,
    /// The language's own sentences, then the English ones.
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Catalogue {
    /// The catalogue of that language.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let wanted = if lang == Lang::En { vec![lang] } else { vec![lang, Lang::En] };
        let bundles = wanted
            .into_iter()
            .filter_map(|wanted| SOURCES.iter().find(|(found, _)| *found == wanted))
            .map(|(found, source)| bundle(*found, lang, source))
            .collect();
        Self { lang, letters: Letters::All, instead: None, bundles }
    }

    /// The catalogue of that language for a console that has these letters; of English, where they cannot write it.
    #[must_use]
    pub fn fitting(wanted: Lang, letters: Letters) -> Self {
        let (lang, instead) = letters.language(wanted);
        Self { letters, instead, ..Self::new(lang) }
    }

    /// Which letters everything is said in.
    #[must_use]
    pub const fn letters(&self) -> Letters {
        self.letters
    }

    /// To be told first: why it is not the language that was asked for.
    #[must_use]
    pub const fn instead(&self) -> Option<&Text> {
        self.instead.as_ref()
    }

    /// Which language.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The sentence. Text from elsewhere in it is escaped; an id that no catalogue has is shown as itself.
    #[must_use]
    pub fn say(&self, text: &Text) -> String {
        let args: FluentArgs<'_> =
            text.args.iter().map(|(name, arg)| (name.to_string(), self.value(arg))).collect();
        // What came from elsewhere is escaped by now, and so is not spelled otherwise.
        self.letters.spelled(&self.find(&text.id, &args).unwrap_or_else(|| self.bare(text)))
    }

    /// Bytes from elsewhere, fit to be shown.
    #[must_use]
    pub fn shown(&self, bytes: &[u8]) -> String {
        self.letters.escaped(&crate::base::escape(bytes))
    }

    /// True where a catalogue has a sentence for that id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.has_message(id))
    }

    /// An argument as it is shown.
    #[must_use]
    pub fn arg(&self, arg: &Arg) -> String {
        match arg {
            Arg::Raw(raw) => self.shown(raw.bytes()),
            Arg::Num(number) => self.letters.spelled(&format::grouped(self.lang, *number)),
            Arg::Size(bytes) => self.letters.spelled(&format::size(self.lang, *bytes)),
            Arg::Time(stamp) => format::time(*stamp),
            Arg::Text(text) => self.say(text),
        }
    }

    /// Numbers stay numbers, for Fluent's plural selectors; all else is text by now.
    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Num(number) if number.unsigned_abs() <= EXACT => FluentValue::from(*number),
            arg => FluentValue::from(self.arg(arg)),
        }
    }

    fn find(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(id)?.value()?;
            // Errors here are missing arguments, which Fluent shows as `{$name}`; tests/catalogues.rs holds them away.
            Some(bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
        })
    }

    fn bare(&self, text: &Text) -> String {
        let mut out = self.shown(text.id.as_bytes());
        for (name, arg) in &text.args {
            let _ = write!(out, " {}={}", self.shown(name.as_bytes()), self.arg(arg));
        }
        out
    }
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalogue").field("lang", &self.lang).finish_non_exhaustive()
    }
}

/// A bundle with the plural rules of `found` (the language its sentences are in) and the numbers of `shown`.
fn bundle(found: Lang, shown: Lang, source: &str) -> FluentBundle<FluentResource> {
    // A catalogue with an error in it is still good for its other messages; tests/catalogues.rs lets none through.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    let mut bundle = FluentBundle::new_concurrent(vec![found.id()]);
    // The isolating marks U+2068 and U+2069 break text consoles.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(format::formatter(shown)));
    bundle.add_resource_overriding(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Stamp, Untrusted};

    fn with(lang: Lang, source: &str) -> Catalogue {
        Catalogue { bundles: vec![bundle(lang, lang, source)], ..Catalogue::new(lang) }
    }

    const SAMPLE: &str = "lines = { $n -> \n    [one] { $n } line\n   *[other] { $n } lines\n}.\nfile = File { $path}: { $why }\n";

    #[test]
    fn numbers_select_and_are_grouped() {
        let catalogue = with(Lang::En, SAMPLE);
        assert_eq!(catalogue.say(&Text::new("lines").with("n", 1_i64)), "1 line.");
        assert_eq!(catalogue.say(&Text::new("lines").with("n", 1234_i64)), "1,234 lines.");
        assert_eq!(catalogue.say(&Text::new("lines").with("n", -1_234_567_i64)), "-1,234,567 lines.");
        let german = with(Lang::De, SAMPLE);
        assert_eq!(german.say(&Text::new("lines").with("n", 1234_i64)), "1.234 lines.");
        let large = Text::new("lines").with("n", i64::MAX);
        assert_eq!(catalogue.say(&large), "9,223,372,036,854,775,807 lines.");
    }

    #[test]
    fn arguments_are_shown_harmless_and_nested() {
        let catalogue = with(Lang::En, SAMPLE);
        let inner = Text::new("lines").with("n", 2_i64);
        let path = Untrusted::from(&b"/a\x1b[2J\xff"[..]);
        let outer = Text::new("file").with("path", path).with("why", inner);
        assert_eq!(catalogue.say(&outer), "File /a\\u{1b}[2J\\xff: 2 lines.");
        assert!(!catalogue.say(&outer).contains('\u{2068}'), "no isolating marks");
    }

    #[test]
    fn in_ascii_what_comes_from_elsewhere_keeps_its_letters() {
        let catalogue = Catalogue::fitting(Lang::De, Letters::Ascii);
        let inner = Text::new("report-kept").with("path", "/mnt/größe");
        let said = catalogue.say(&Text::new("report-not-kept").with("why", inner));
        assert!(said.contains("/mnt/gr\\u{f6}\\u{df}e") && said.contains("liess sich"), "{said}");
        assert_eq!(catalogue.arg(&Arg::from("é")), "\\u{e9}");
        assert_eq!(catalogue.say(&Text::new("größe").with("ü", "ä")), "gr\\u{f6}\\u{df}e \\u{fc}=\\u{e4}");
    }

    #[test]
    fn where_korean_cannot_be_written_it_is_english() {
        let korean = Catalogue::fitting(Lang::Ko, Letters::LinuxConsole);
        assert_eq!(korean.lang(), Lang::En);
        assert!(korean.say(korean.instead().unwrap()).contains("SSH"));
        assert!(Catalogue::fitting(Lang::Ko, Letters::All).instead().is_none());
    }

    #[test]
    fn an_unknown_id_is_shown_with_its_arguments() {
        let text = Text::new("no-such-id").with("path", "/x\r").with("at", Stamp::from_unix(1_795_167_000));
        let expected = "no-such-id path=/x\\r at=2026-11-20 09:30 UTC";
        assert_eq!(Catalogue::new(Lang::Ko).say(&text), expected);
    }
}
