//! English where another language should stand: four words in a row that only the English catalogue has.

use std::collections::HashSet;

use quantalink::i18n::{Catalogue, Lang};

/// Words in a row that tell a sentence.
const RUN: usize = 4;

/// Where an argument stands in a sentence.
const GAP: &str = "\u{0}";

/// The English catalogue, and those of the others.
pub struct English {
    english: HashSet<Vec<String>>,
    others: Vec<(Lang, HashSet<Vec<String>>)>,
}

impl English {
    pub fn read() -> Self {
        let others = [
            (Lang::De, include_str!("../../assets/locales/de.ftl")),
            (Lang::Fr, include_str!("../../assets/locales/fr.ftl")),
            (Lang::Ko, include_str!("../../assets/locales/ko.ftl")),
        ];
        Self {
            english: runs(&sentences(include_str!("../../assets/locales/en.ftl"))).collect(),
            others: others.map(|(lang, source)| (lang, runs(&sentences(source)).collect())).into(),
        }
    }

    /// Four English words in a row in this text that has to be in that catalogue's language.
    pub fn found(&self, catalogue: &Catalogue, text: &str) -> Option<String> {
        let (_, own) = self.others.iter().find(|(lang, _)| *lang == catalogue.lang())?;
        let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        runs(&words).find(|run| self.english.contains(run) && !own.contains(run)).map(|run| run.join(" "))
    }
}

/// All but those that are hardly more than a name, which is the same in every language.
fn runs(words: &[String]) -> impl Iterator<Item = Vec<String>> {
    let named = |word: &&String| word.starts_with(|c: char| !c.is_lowercase());
    let told =
        move |run: &&[String]| run.iter().all(|word| word != GAP) && run.iter().filter(named).count() < 2;
    words.windows(RUN).filter(told).map(<[String]>::to_vec)
}

/// The words of a Fluent file, with a gap between sentences and for each argument.
fn sentences(source: &str) -> Vec<String> {
    let mut words = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let mut text = line;
        if !line.starts_with(' ') {
            words.push(GAP.to_owned());
            text = line.split_once('=').map_or("", |(_, text)| text);
        }
        // A variant of a choice.
        if let Some((_, variant)) =
            text.trim_start().trim_start_matches('*').strip_prefix('[').and_then(|text| text.split_once("] "))
        {
            words.push(GAP.to_owned());
            text = variant;
        }
        while let Some((before, rest)) = text.split_once('{') {
            words.extend(before.split_whitespace().map(str::to_owned));
            words.push(GAP.to_owned());
            text = rest.split_once('}').map_or("", |(_, rest)| rest);
        }
        words.extend(
            text.split_whitespace().map(|word| if word == "}" { GAP.to_owned() } else { word.to_owned() }),
        );
    }
    words
}

#[test]
fn english_is_told_from_german() {
    let english = English::read();
    let (en, de) = (Catalogue::new(Lang::En), Catalogue::new(Lang::De));
    let say = |catalogue: &Catalogue| catalogue.say(&quantalink::base::Text::new("tui-practice"));
    assert!(english.found(&de, &format!("Ein Satz: {}", say(&en))).is_some());
    assert_eq!(english.found(&de, &say(&de)), None);
    assert_eq!(english.found(&en, &say(&en)), None);
}
