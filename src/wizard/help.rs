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
    Text::of(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CATALOGUES: [&str; 4] = [
        include_str!("../../assets/locales/en.ftl"),
        include_str!("../../assets/locales/de.ftl"),
        include_str!("../../assets/locales/fr.ftl"),
        include_str!("../../assets/locales/ko.ftl"),
    ];

    #[test]
    fn every_page_has_all_parts_in_all_languages() {
        let ids: Vec<_> = pages::all().map(pages::Place::id).chain([pages::node::ID]).collect();
        assert!(ids.len() >= 19, "{ids:?}");
        for id in ids {
            let topic = pages::topic(id);
            assert_eq!(topic.id, format!("page-{}", id.0));
            let parts = topic.help(true);
            let mut texts: Vec<&Text> =
                parts.iter().flat_map(|part| part.texts.iter().chain([&part.title])).collect();
            let quoted: Vec<Text> =
                texts
                    .iter()
                    .flat_map(|text| &text.args)
                    .filter_map(|(_, arg)| {
                        if let crate::base::Arg::Text(text) = arg { Some(text.clone()) } else { None }
                    })
                    .collect();
            texts.extend(&quoted);
            for catalogue in CATALOGUES {
                for text in &texts {
                    assert!(catalogue.contains(&format!("\n{} =", text.id)), "{}", text.id);
                }
            }
        }
    }

    #[test]
    fn the_guide_is_quoted_where_it_speaks_of_a_page() {
        let number = |id| pages::topic(crate::wizard::page::PageId(id)).guide.map(|guide| guide.number);
        for (id, wanted) in [("scsi-ids", Some("1.5")), ("nodes", Some("3")), ("plan", None)] {
            assert_eq!(number(id), wanted);
        }
        assert_eq!(words(Some(Source { number: "1.5", id: "scsi-ids" })).id, "help-guide-step");
        assert_eq!(words(Some(Source { number: "3", id: "nodes" })).id, "help-guide-part");
        assert_eq!(words(None).id, "help-guide-none");
    }
}
