//! The language of the walk, changed by a typed command wherever a line is awaited: pages and questions are written anew,
//! and nothing that was typed, chosen or begun knows of it.

use crate::base::{Text, Untrusted};
use crate::i18n::Lang;

use super::session::{Gone, Session, Typed};

/// What is typed in front of a language's two letters.
const COMMAND: &str = "lang";

/// What a line asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// Which languages there are.
    List,
    /// To speak this one.
    Speak(Lang),
    /// One that there is none of.
    Unknown,
}

fn asked(line: &str) -> Option<Asked> {
    let rest = line.strip_prefix(COMMAND)?;
    let word = rest.trim_start();
    if rest.is_empty() {
        return Some(Asked::List);
    }
    // Some other word that begins so.
    if word.len() == rest.len() {
        return None;
    }
    let lang = Lang::ALL.into_iter().find(|lang| word.eq_ignore_ascii_case(lang.code()));
    Some(lang.map_or(Asked::Unknown, Asked::Speak))
}

impl Session<'_> {
    /// Does what a line asks for that is about languages; none: it is about something else.
    pub(super) fn language(&mut self, line: &str) -> Result<Option<Typed>, Gone> {
        match asked(line) {
            None => Ok(None),
            Some(Asked::List) => {
                let lines = self.languages();
                self.lines(&lines)?;
                Ok(Some(Typed::Again))
            }
            Some(Asked::Unknown) => {
                let word = line.strip_prefix(COMMAND).unwrap_or_default().trim();
                let unknown = Text::new("plain-language-unknown").with("word", Untrusted::from(word));
                let lines = [self.writer.say("", &unknown), self.languages()].concat();
                self.lines(&lines)?;
                Ok(Some(Typed::Again))
            }
            Some(Asked::Speak(lang)) if self.drawable(lang) => {
                self.writer.catalogue.speak(lang);
                Ok(Some(Typed::Anew))
            }
            Some(Asked::Speak(_)) => Ok(Some(self.again(&Text::new("plain-language-not-drawn"))?)),
        }
    }

    /// The same where a value is awaited, which may begin with the command's word: only a language's two letters behind it
    /// are taken for the command. True: it is done.
    pub(super) fn language_in_value(&mut self, line: &str) -> Result<bool, Gone> {
        Ok(matches!(asked(line), Some(Asked::Speak(_))) && self.language(line)?.is_some())
    }

    /// What to type for the other languages.
    pub(super) fn languages(&self) -> Vec<String> {
        let others = Lang::ALL.into_iter().filter(|lang| *lang != self.writer.catalogue.lang());
        let commands = others
            .filter(|lang| self.drawable(*lang))
            .map(|lang| format!("{COMMAND} {} ({})", lang.code(), self.name(lang)));
        let text = Text::new("plain-languages").with("commands", commands.collect::<Vec<_>>().join(", "));
        self.writer.say("", &text)
    }

    /// In the letters of this console.
    fn name(&self, lang: Lang) -> String {
        self.writer.catalogue.letters().spelled(lang.name())
    }

    fn drawable(&self, lang: Lang) -> bool {
        self.writer.catalogue.letters().language(lang).0 == lang
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_meant_is_told_apart() {
        for (line, meant) in [
            ("lang", Some(Asked::List)),
            ("lang de", Some(Asked::Speak(Lang::De))),
            ("lang  KO", Some(Asked::Speak(Lang::Ko))),
            ("lang xx", Some(Asked::Unknown)),
            ("language", None),
            ("langer", None),
            ("l", None),
            ("de", None),
        ] {
            assert_eq!(asked(line), meant, "{line}");
        }
    }
}
