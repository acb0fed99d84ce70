//! The help of a page, or of the question over it, in its parts. Its words are the catalogue entries of its id: adding a page or a
//! question adds these. The keys, which are its last part, are the front end's.

use crate::base::Text;

use super::page::Page;
use super::pages;

/// What a help is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its entries in the catalogues are `<id>-purpose`, `<id>-effect`, and `<id>-risks`.
    pub id: String,
    /// The guide's own place of it; none where the guide says nothing of it.
    pub guide: Option<Source>,
}

/// Where the guide speaks of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Number in the guide: of a step such as `1.5`, or of a whole part such as `3`.
    pub number: &'static str,
    /// The entry `guide-words-<id>` has the words.
    pub id: &'static str,
}

/// A part of a help, under its heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The heading.
    pub title: Text,
    /// What stands under it, a paragraph each.
    pub texts: Vec<Text>,
}

impl Topic {
    /// A question over a page.
    pub(super) fn question(id: &str, guide: Option<Source>) -> Self {
        Self { id: format!("ask-{id}"), guide }
    }

    /// What it is for, what will happen to this machine, what could go wrong, the guide's own words for it.
    #[must_use]
    pub fn help(&self, practice: bool) -> [Part; 4] {
        let said = |part: &str| named(format!("{}-{part}", self.id));
        let mut effect = vec![said("effect")];
        effect.extend(practice.then(|| Text::new("help-practice")));
        [
            Part { title: Text::new("help-purpose"), texts: vec![said("purpose")] },
            Part { title: Text::new("help-effect"), texts: effect },
            Part { title: Text::new("help-risks"), texts: vec![said("risks")] },
            Part { title: Text::new("help-guide"), texts: vec![words(self.guide)] },
        ]
    }
}

impl Page {
    /// The help of the page, or of the question over it.
    #[must_use]
    pub fn help(&self) -> [Part; 4] {
        let topic = self.ask.as_ref().map_or_else(|| pages::topic(self.id), |asked| asked.topic.clone());
        topic.help(self.practice)
    }
}

/// What the guide calls it, and where.
fn words(guide: Option<Source>) -> Text {
    let Some(Source { number, id }) = guide else { return Text::new("help-guide-none") };
    let (part, how) = match number.split_once('.') {
        Some((part, _)) => (part, Text::new("help-guide-step")),
        None => (number, Text::new("help-guide-part")),
    };
    how.with("number", number)
        .with("part", named(format!("guide-words-{part}")))
        .with("words", named(format!("guide-words-{id}")))
}

fn named(id: String) -> Text {
    Text { id: id.into(), args: Vec::new() }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;
    use std::path::PathBuf;
    use std::sync::LazyLock;

    use super::*;
    use crate::core::answers::Answers;
    use crate::core::change::{ChangeId, ChangeRef};
    use crate::core::event::{Question, QuestionKind, RunId};
    use crate::host::HostId;
    use crate::i18n::{Catalogue, Lang};
    use crate::wizard::flow::{Asked, Flow, Setup};

    static OTHERS: LazyLock<[Catalogue; 3]> =
        LazyLock::new(|| [Lang::De, Lang::Fr, Lang::Ko].map(Catalogue::new));

    /// All parts in all languages, none of them left in English.
    fn told(english: &Catalogue, topic: &Topic) {
        let parts = topic.help(true);
        for text in parts.iter().flat_map(|part| part.texts.iter().chain([&part.title])) {
            assert!(english.has(&text.id), "{}: {}", topic.id, text.id);
            let said = english.say(text);
            assert!(!said.contains("guide-words-"), "{}: {said}", topic.id);
            for other in &*OTHERS {
                assert_ne!(other.say(text), said, "{}: {} in {:?}", topic.id, text.id, other.lang());
            }
        }
    }

    #[test]
    fn every_page_has_all_parts_in_all_languages() {
        let english = Catalogue::new(Lang::En);
        let ids: Vec<_> = pages::all().map(|place| place.id()).chain([pages::node::ID]).collect();
        assert!(ids.len() >= 19, "{ids:?}");
        for id in ids {
            let topic = pages::topic(id);
            assert_eq!(topic.id, format!("page-{}", id.0));
            told(&english, &topic);
        }
    }

    #[test]
    fn every_question_has_all_parts_in_all_languages() {
        let setup = Setup {
            answers: Answers::default(),
            practice: false,
            no_host: false,
            can_reach: false,
            asks_server: false,
            folder: PathBuf::new(),
            state_dir: PathBuf::new(),
            root: None,
            practice_hints: Vec::new(),
        };
        let run = RunId(String::from("20261122-1"));
        let mut seen = Vec::new();
        for ask in [Asked::Apply, Asked::Quit, Asked::Stop, Asked::RollBack(run)] {
            let (mut flow, _) = Flow::new(setup.clone());
            flow.ask = Some(ask);
            seen.extend(crate::wizard::page(&flow).ask);
        }
        let kinds = [
            QuestionKind::Manual,
            QuestionKind::Changed { same_rule: true },
            QuestionKind::Proceed,
            QuestionKind::PutBack,
        ];
        for kind in kinds {
            let change = ChangeRef { host: HostId("server".into()), id: ChangeId::new("scsi-ids") };
            let question = Question { kind, diff: None, text: Text::new("help-keys"), change };
            let (mut flow, _) = Flow::new(setup.clone());
            flow.questions = VecDeque::from([(question, std::sync::mpsc::channel().0)]);
            let asked = crate::wizard::page(&flow).ask;
            assert_eq!(
                asked.as_ref().and_then(|asked| asked.topic.guide).map(|guide| guide.number),
                Some("1.5")
            );
            seen.extend(asked);
        }
        let mut ids: Vec<_> = seen.iter().map(|asked| asked.topic.id.clone()).collect();
        let english = Catalogue::new(Lang::En);
        seen.iter().for_each(|asked| told(&english, &asked.topic));
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 8);
    }

    #[test]
    fn the_guide_is_quoted_where_it_speaks_of_a_page() {
        let catalogue = Catalogue::new(Lang::En);
        let said = |id| catalogue.say(&words(pages::topic(crate::wizard::page::PageId(id)).guide));
        assert_eq!(
            said("scsi-ids"),
            "\"new device identification rules\": step 1.5 of the guide, in its part \"Installing the QuantaStor Adapter for Citrix StorageLink\"."
        );
        assert!(said("multipath").ends_with(
            "part 3 of the guide, \"Installing the XenServer multipath configuration settings\"."
        ));
        assert!(said("plan").starts_with("None: "));
    }
}
