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
