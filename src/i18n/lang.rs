//! The languages, and which one an environment asks for.

use unic_langid::LanguageIdentifier;

/// The languages of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// German.
    De,
    /// French.
    Fr,
    /// Korean.
    Ko,
}

impl Lang {
    /// All of them, English first.
    pub const ALL: [Self; 4] = [Self::En, Self::De, Self::Fr, Self::Ko];

    /// Its two letters, as in `--lang` and in the names of the catalogues.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Ko => "ko",
        }
    }

    /// Its name in itself, the same on every screen: so that who is shown a wrong language finds the right one.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Fr => "Français",
            Self::Ko => "한국어",
        }
    }

    /// The one of these after it, in the order of [`Lang::ALL`] and round; itself where there is no other.
    #[must_use]
    pub fn after(self, among: &[Self]) -> Self {
        let round = Self::ALL.into_iter().cycle().skip_while(|lang| *lang != self).skip(1);
        round.take(Self::ALL.len()).find(|lang| among.contains(lang)).unwrap_or(self)
    }

    /// The language that a locale such as `de`, `de_DE.UTF-8`, `fr-CA` or `ko_KR@x` names; `C` and `POSIX` are English.
    /// None for a language that there is no catalogue for.
    #[must_use]
    pub fn parse(locale: &str) -> Option<Self> {
        let word = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        if word == "C" || word == "POSIX" {
            return Some(Self::En);
        }
        Self::ALL.into_iter().find(|lang| word.eq_ignore_ascii_case(lang.code()))
    }

    /// What `LC_ALL`, `LC_MESSAGES` and `LANG` ask for: the first that is set and not empty counts, as for every
    /// program. Where none is, the languages in which Windows shows itself to this user. English where there is no
    /// catalogue for what is asked for.
    #[must_use]
    pub fn from_env() -> Self {
        Self::asked(|name| std::env::var(name).ok(), windows_shows)
    }

    fn asked(var: impl Fn(&str) -> Option<String>, shown: impl FnOnce() -> Vec<String>) -> Self {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| var(name).filter(|value| !value.is_empty()));
        match set {
            Some(locale) => Self::parse(&locale).unwrap_or_default(),
            None => shown().iter().find_map(|tag| Self::parse(tag)).unwrap_or_default(),
        }
    }

    /// For Fluent's plural rules.
    pub(super) fn id(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }
}

/// The languages of Windows' own windows and menus as this user has them, the preferred one first, as tags such as
/// `ko-KR` (`GetUserPreferredUILanguages`, since Windows 6.0).
#[cfg(windows)]
fn windows_shows() -> Vec<String> {
    sys_locale::get_locales().collect()
}

/// Other systems say it by the environment alone.
#[cfg(not(windows))]
const fn windows_shows() -> Vec<String> {
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales() {
        for (locale, lang) in [
            ("de_DE.UTF-8", Some(Lang::De)),
            ("fr-CA", Some(Lang::Fr)),
            ("KO", Some(Lang::Ko)),
            ("C.UTF-8", Some(Lang::En)),
            ("POSIX", Some(Lang::En)),
            ("de@euro", Some(Lang::De)),
            ("deu", None),
            ("ja_JP", None),
            ("", None),
        ] {
            assert_eq!(Lang::parse(locale), lang, "{locale}");
        }
    }

    #[test]
    fn the_first_variable_that_is_set_counts() {
        let env = |set: &'static [(&str, &str)]| {
            let var =
                |name: &str| set.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
            Lang::asked(var, Vec::new)
        };
        assert_eq!(env(&[]), Lang::En);
        assert_eq!(env(&[("LANG", "de_DE.UTF-8")]), Lang::De);
        assert_eq!(env(&[("LC_ALL", "C"), ("LANG", "de_DE.UTF-8")]), Lang::En);
        assert_eq!(env(&[("LC_ALL", ""), ("LC_MESSAGES", "fr_FR"), ("LANG", "de_DE")]), Lang::Fr);
        assert_eq!(env(&[("LC_ALL", "ja_JP"), ("LANG", "de_DE")]), Lang::En);
    }

    #[test]
    fn windows_is_asked_where_no_variable_is_set() {
        let shown = |tags: &'static [&str], set: Option<&'static str>| {
            let var = |name: &str| (name == "LANG").then(|| set.map(String::from)).flatten();
            Lang::asked(var, || tags.iter().map(|tag| String::from(*tag)).collect())
        };
        assert_eq!(shown(&["ko-KR"], None), Lang::Ko);
        assert_eq!(shown(&["de-CH", "en-US"], None), Lang::De);
        assert_eq!(shown(&["fr-Latn-CA"], Some("")), Lang::Fr);
        // The next best where there is no catalogue for the first.
        assert_eq!(shown(&["ja-JP", "ko-KR", "en-US"], None), Lang::Ko);
        assert_eq!(shown(&["ja-JP"], None), Lang::En);
        assert_eq!(shown(&[], None), Lang::En);
        assert_eq!(shown(&["ko-KR"], Some("de_DE.UTF-8")), Lang::De);
        assert_eq!(shown(&["ko-KR"], Some("C")), Lang::En);
    }

    #[test]
    fn the_next_language_is_one_of_those_to_choose_from() {
        assert_eq!(Lang::En.after(&Lang::ALL), Lang::De);
        assert_eq!(Lang::Ko.after(&Lang::ALL), Lang::En);
        assert_eq!(Lang::Fr.after(&[Lang::En, Lang::De, Lang::Fr]), Lang::En);
        assert_eq!(Lang::Ko.after(&[Lang::De]), Lang::De);
        assert_eq!(Lang::De.after(&[Lang::De]), Lang::De);
        assert_eq!(Lang::De.after(&[]), Lang::De);
    }
}
