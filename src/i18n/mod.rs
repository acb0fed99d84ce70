//! Sentences for message ids, in the admin's language, which may change at any time. The only room that knows a language.
//!
//! The catalogues are Fluent files inside the program; a message is read when it is said first. A message that a language lacks is said in English; an id that
//! none has is shown as itself with its arguments, so that nothing that has to be told is ever lost.

mod format;
mod hash;
mod lang;
mod letters;
mod stored;

use std::fmt::Write as _;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentMessage, FluentResource, FluentValue};

use crate::base::{Arg, Text};

pub use lang::Lang;
pub use letters::Letters;

use stored::Stored;

/// Largest whole number that Fluent's `f64` holds exactly.
const EXACT: u64 = 1 << 53;

/// The sentences of the language that is spoken now, in the letters of one console. Clones speak the same language: whoever
/// holds one hears a change.
#[derive(Clone)]
pub struct Catalogue {
    shared: Arc<Shared>,
    letters: Letters,
    /// Why it is not the language that was asked for.
    instead: Option<Text>,
}

struct Shared {
    /// Place of the language in [`Lang::ALL`].
    spoken: AtomicU8,
    /// The sentences of each language of [`Lang::ALL`].
    all: [Sentences; Lang::ALL.len()],
}

type Bundle = FluentBundle<FluentResource>;

/// What is said in a language.
#[derive(Default)]
struct Sentences {
    /// Its own sentences, unpacked when it is spoken first.
    own: OnceLock<Spoken>,
    /// The English ones, unpacked when it lacks one first.
    english: OnceLock<Spoken>,
}

/// The sentences of one catalogue.
struct Spoken {
    stored: Stored,
    /// Those of them that have been said.
    read: RwLock<Bundle>,
}

impl Catalogue {
    /// The catalogue, speaking that language.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let shared = Shared { spoken: AtomicU8::new(lang as u8), all: Default::default() };
        Self { shared: Arc::new(shared), letters: Letters::All, instead: None }
    }

    /// The catalogue of that language for a console that has these letters; of English, where they cannot write it.
    #[must_use]
    pub fn fitting(wanted: Lang, letters: Letters) -> Self {
        let (lang, instead) = letters.language(wanted);
        Self { letters, instead, ..Self::new(lang) }
    }

    /// A clone that says everything in these letters.
    #[must_use]
    pub fn in_letters(&self, letters: Letters) -> Self {
        Self { letters, ..self.clone() }
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

    /// Which language is spoken now.
    #[must_use]
    pub fn lang(&self) -> Lang {
        let spoken = usize::from(self.shared.spoken.load(Ordering::Relaxed));
        Lang::ALL.get(spoken).copied().unwrap_or_default()
    }

    /// From now on speaks that language, and so do all clones.
    pub fn speak(&self, lang: Lang) {
        self.shared.spoken.store(lang as u8, Ordering::Relaxed);
    }

    /// The sentence. Text from elsewhere in it is escaped; an id that no catalogue has is shown as itself.
    #[must_use]
    pub fn say(&self, text: &Text) -> String {
        self.say_in(self.lang(), text)
    }

    fn say_in(&self, lang: Lang, text: &Text) -> String {
        let args: FluentArgs<'_> =
            text.args.iter().map(|(name, arg)| (name.to_string(), self.value(lang, arg))).collect();
        // What came from elsewhere is escaped by now, and so is not spelled otherwise.
        self.letters.spelled(&self.find(lang, &text.id, &args).unwrap_or_else(|| self.bare(lang, text)))
    }

    /// Bytes from elsewhere, fit to be shown.
    #[must_use]
    pub fn shown(&self, bytes: &[u8]) -> String {
        self.letters.escaped(&crate::base::escape(bytes))
    }

    /// True where a catalogue has a sentence for that id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.first(self.lang(), id, |_, _| ()).is_some()
    }

    /// An argument as it is shown.
    #[must_use]
    pub fn arg(&self, arg: &Arg) -> String {
        self.arg_in(self.lang(), arg)
    }

    fn arg_in(&self, lang: Lang, arg: &Arg) -> String {
        match arg {
            Arg::Raw(raw) => self.shown(raw.bytes()),
            Arg::Num(number) => self.letters.spelled(&format::grouped(lang, *number)),
            Arg::Size(bytes) => self.letters.spelled(&format::size(lang, *bytes)),
            Arg::Time(stamp) => self.letters.spelled(&format::time(lang, *stamp)),
            Arg::Deadline(stamp) => self.letters.spelled(&format::deadline(lang, *stamp)),
            Arg::Text(text) => self.say_in(lang, text),
        }
    }

    /// Numbers stay numbers, for Fluent's plural selectors; all else is text by now.
    fn value(&self, lang: Lang, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Num(number) if number.unsigned_abs() <= EXACT => FluentValue::from(*number),
            arg => FluentValue::from(self.arg_in(lang, arg)),
        }
    }

    fn find(&self, lang: Lang, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        self.first(lang, id, |bundle, message| {
            // Errors here are missing arguments, which Fluent shows as `{$name}`; tests/catalogues.rs holds them away.
            Some(bundle.format_pattern(message.value()?, Some(args), &mut Vec::new()).into_owned())
        })?
    }

    fn bare(&self, lang: Lang, text: &Text) -> String {
        let mut out = self.shown(text.id.as_bytes());
        for (name, arg) in &text.args {
            let _ = write!(out, " {}={}", self.shown(name.as_bytes()), self.arg_in(lang, arg));
        }
        out
    }

    /// The message in the language, else in English.
    fn first<T>(&self, lang: Lang, id: &str, look: impl Fn(&Bundle, &FluentMessage<'_>) -> T) -> Option<T> {
        let there = self.shared.all.get(lang as usize)?;
        let own = there.own.get_or_init(|| Spoken::new(lang, lang)).message(id, &look);
        if own.is_some() || lang == Lang::En {
            return own;
        }
        there.english.get_or_init(|| Spoken::new(Lang::En, lang)).message(id, &look)
    }
}

impl Spoken {
    /// The sentences of `found`, whose plural rules they follow, with the numbers of `shown`.
    fn new(found: Lang, shown: Lang) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![found.id()]);
        // The isolating marks U+2068 and U+2069 break text consoles.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format::formatter(shown)));
        Self { stored: Stored::of(found), read: RwLock::new(bundle) }
    }

    fn message<T>(&self, id: &str, look: impl Fn(&Bundle, &FluentMessage<'_>) -> T) -> Option<T> {
        let known = || {
            let bundle = self.read.read().unwrap_or_else(PoisonError::into_inner);
            bundle.get_message(id).map(|message| look(&bundle, &message))
        };
        known().or_else(|| {
            self.add(self.stored.message(id)?);
            known()
        })
    }

    fn add(&self, source: String) {
        // What has an error in it is not said; tests/catalogues.rs lets none through.
        let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
        self.read.write().unwrap_or_else(PoisonError::into_inner).add_resource_overriding(resource);
    }
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalogue").field("lang", &self.lang()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Stamp, Untrusted};

    fn with(lang: Lang, source: &str) -> Catalogue {
        let catalogue = Catalogue::new(lang);
        catalogue.shared.all[lang as usize]
            .own
            .get_or_init(|| Spoken::new(lang, lang))
            .add(source.to_owned());
        catalogue
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
        assert_eq!(Catalogue::new(Lang::En).say(&text), expected);
    }

    #[test]
    fn a_change_of_language_is_heard_by_all() {
        let catalogue = Catalogue::new(Lang::En);
        let elsewhere = catalogue.clone();
        let yes = Text::new("tui-yes");
        assert_eq!(elsewhere.say(&yes), "yes");
        for (lang, said) in [(Lang::De, "ja"), (Lang::Fr, "oui"), (Lang::Ko, "예"), (Lang::En, "yes")] {
            catalogue.speak(lang);
            assert_eq!((elsewhere.lang(), elsewhere.say(&yes).as_str()), (lang, said));
        }
    }
}
