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
    /// program. English where it names a language that there is no catalogue for.
    #[must_use]
    pub fn from_env() -> Self {
        Self::from_vars(|name| std::env::var(name).ok())
    }

    fn from_vars(var: impl Fn(&str) -> Option<String>) -> Self {
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| var(name).filter(|value| !value.is_empty()))
            .and_then(|locale| Self::parse(&locale))
            .unwrap_or_default()
    }

    /// For Fluent's plural rules.
    pub(super) fn id(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }
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
            Lang::from_vars(|name| {
                set.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(env(&[]), Lang::En);
        assert_eq!(env(&[("LANG", "de_DE.UTF-8")]), Lang::De);
        assert_eq!(env(&[("LC_ALL", "C"), ("LANG", "de_DE.UTF-8")]), Lang::En);
        assert_eq!(env(&[("LC_ALL", ""), ("LC_MESSAGES", "fr_FR"), ("LANG", "de_DE")]), Lang::Fr);
        assert_eq!(env(&[("LC_ALL", "ja_JP"), ("LANG", "de_DE")]), Lang::En);
    }
}
