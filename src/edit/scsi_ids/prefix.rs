//! Namespace prefixes: which stand for what at a place, and attributes that are the same one twice.

use std::collections::HashMap;

use super::labels::Labels;
use super::tag::{Attribute, cut};
use super::value;
use crate::base::Text;

/// The namespace that `xml:` stands for.
const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// The namespace of declarations themselves, which nothing may be bound to.
const XMLNS: &str = "http://www.w3.org/2000/xmlns/";

/// So few attributes are compared each with each.
const FEW: usize = 8;

/// What is wrong with a tag, and where in the text.
type Wrong = (Text, usize);

/// The declarations that hold where the reader is.
#[derive(Default)]
pub(super) struct Prefixes<'t> {
    /// The numbers of the namespaces of what has no prefix, the innermost last. 0: no namespace.
    default: Vec<u32>,
    /// The same for each prefix.
    bound: HashMap<&'t str, Vec<u32>>,
    /// In which depth which prefix was declared.
    declared: Vec<(usize, &'t str)>,
    numbers: HashMap<String, u32>,
}

impl<'t> Prefixes<'t> {
    /// Takes the declarations of a start tag.
    pub(super) fn open(
        &mut self,
        text: &'t str,
        labels: &Labels<'t>,
        found: &[Attribute],
        depth: usize,
    ) -> Result<(), Wrong> {
        for attribute in found {
            let label = labels.all.get(attribute.label as usize).filter(|label| label.is_declaration);
            let Some(label) = label else { continue };
            let prefix = if label.prefix.is_some() { label.local } else { "" };
            let uri = value::resolved(cut(text, attribute.value()));
            let right = match prefix {
                "" => uri != XML && uri != XMLNS,
                "xml" => uri == XML,
                "xmlns" => false,
                _ => !uri.is_empty() && uri != XML && uri != XMLNS,
            };
            if !right {
                return Err((Text::new("xml-tag"), attribute.name_start(text, label.full.len())));
            }
            let number = self.number(&uri);
            if prefix.is_empty() {
                self.default.push(number);
            } else {
                self.bound.entry(prefix).or_default().push(number);
            }
            self.declared.push((depth, prefix));
        }
        Ok(())
    }

    fn number(&mut self, uri: &str) -> u32 {
        if uri.is_empty() {
            return 0;
        }
        let next = u32::try_from(self.numbers.len() + 1).unwrap_or(u32::MAX);
        *self.numbers.entry(uri.to_owned()).or_insert(next)
    }

    /// True where nothing is declared, as nearly everywhere.
    pub(super) const fn is_empty(&self) -> bool {
        self.declared.is_empty()
    }

    /// Forgets the declarations of an element that ends.
    pub(super) fn close(&mut self, depth: usize) {
        while let Some((_, prefix)) = self.declared.pop_if(|(at, _)| *at >= depth) {
            if prefix.is_empty() {
                self.default.pop();
            } else if let Some(bound) = self.bound.get_mut(prefix) {
                bound.pop();
            }
        }
    }

    /// The number of the namespace that a prefix stands for; none where it is not declared.
    pub(super) fn space(&self, prefix: &str) -> Option<u32> {
        if prefix.is_empty() {
            return Some(self.default.last().copied().unwrap_or(0));
        }
        match self.bound.get(prefix).and_then(|bound| bound.last()) {
            Some(number) => Some(*number),
            None => (prefix == "xml").then_some(u32::MAX),
        }
    }

    /// No attribute may stand there twice, nor two of the same namespace and local name.
    pub(super) fn check(&self, text: &str, labels: &Labels<'t>, found: &[Attribute]) -> Result<(), Wrong> {
        let label = |attribute: &Attribute| labels.all.get(attribute.label as usize);
        let bare = found.iter().all(|one| label(one).is_some_and(|label| label.prefix.is_none()));
        // Names have their numbers in the order in which they come first, which mostly is the order in all tags.
        if bare && found.is_sorted_by(|one, two| one.label < two.label) {
            return Ok(());
        }
        if bare && found.len() <= FEW {
            let twice = |at: usize, one: &Attribute| found.iter().take(at).any(|two| two.label == one.label);
            let found = found.iter().enumerate().find(|(at, one)| twice(*at, one));
            return found.and_then(|(_, one)| Some((label(one)?, one))).map_or(Ok(()), |(label, one)| {
                let at = one.name_start(text, label.full.len());
                Err((Text::new("xml-attribute-twice").with("name", label.local), at))
            });
        }
        let mut names: Vec<(u32, &str, usize)> = Vec::with_capacity(found.len());
        for attribute in found {
            let Some(label) = label(attribute) else { continue };
            let at = attribute.name_start(text, label.full.len());
            let space = match label.prefix {
                None => 0,
                // Declarations are a space of their own.
                Some("xmlns") => u32::MAX - 1,
                Some(prefix) => self
                    .space(prefix)
                    .ok_or_else(|| (Text::new("xml-prefix-unknown").with("prefix", prefix), at))?,
            };
            names.push((space, label.local, at));
        }
        names.sort_unstable();
        let twice = names.windows(2).find_map(|pair| match pair {
            [one, two] if (one.0, one.1) == (two.0, two.1) => Some(two),
            _ => None,
        });
        twice.map_or(Ok(()), |(_, local, at)| {
            Err((Text::new("xml-attribute-twice").with("name", *local), *at))
        })
    }
}
