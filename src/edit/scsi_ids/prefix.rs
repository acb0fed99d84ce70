//! Namespace prefixes: which stand for what at a place, and attributes that are the same one twice.

use std::collections::HashMap;

use super::place::refuse;
use super::tag::{self, Attribute, cut};
use super::value;
use crate::base::Text;
use crate::edit::Refusal;

/// The namespace that `xml:` stands for.
const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// The namespace of declarations themselves, which nothing may be bound to.
const XMLNS: &str = "http://www.w3.org/2000/xmlns/";

/// What is wrong with a tag, and where in it.
pub(super) struct Wrong {
    what: Text,
    at: usize,
}

impl Wrong {
    /// The refusal, where the tag's inside begins at `from`.
    pub(super) fn refusal(self, text: &str, from: usize) -> Refusal {
        refuse(self.what, text, from + self.at)
    }
}

/// The declarations that hold where the reader is.
#[derive(Default)]
pub(super) struct Prefixes<'t> {
    /// For each prefix (`""`: none) the numbers of its namespaces, the innermost last. 0: no namespace.
    bound: HashMap<&'t str, Vec<u32>>,
    /// In which depth which prefix was declared.
    declared: Vec<(usize, &'t str)>,
    numbers: HashMap<String, u32>,
}

impl<'t> Prefixes<'t> {
    /// Takes the declarations of a start tag.
    pub(super) fn open(&mut self, tag: &'t str, found: &[Attribute], depth: usize) -> Result<(), Wrong> {
        for attribute in found {
            let name = cut(tag, attribute.name.clone());
            let prefix = match tag::split(name) {
                (Some("xmlns"), local) => local,
                (None, "xmlns") => "",
                _ => continue,
            };
            let uri = value::resolved(cut(tag, attribute.value.clone()));
            let right = match prefix {
                "" => uri != XML && uri != XMLNS,
                "xml" => uri == XML,
                "xmlns" => false,
                _ => !uri.is_empty() && uri != XML && uri != XMLNS,
            };
            if !right {
                return Err(Wrong { what: Text::new("xml-tag"), at: attribute.name.start });
            }
            let number = self.number(&uri);
            self.bound.entry(prefix).or_default().push(number);
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

    /// Forgets the declarations of an element that ends.
    pub(super) fn close(&mut self, depth: usize) {
        while let Some((_, prefix)) = self.declared.pop_if(|(at, _)| *at >= depth) {
            if let Some(bound) = self.bound.get_mut(prefix) {
                bound.pop();
            }
        }
    }

    /// The number of the namespace that a prefix stands for; none where it is not declared.
    pub(super) fn space(&self, prefix: &str) -> Option<u32> {
        match (self.bound.get(prefix).and_then(|bound| bound.last()), prefix) {
            (Some(number), _) => Some(*number),
            (None, "") => Some(0),
            (None, "xml") => Some(u32::MAX),
            _ => None,
        }
    }

    /// No attribute may stand there twice, nor two of the same namespace and local name.
    pub(super) fn check(&self, tag: &str, found: &[Attribute]) -> Result<(), Wrong> {
        let mut names: Vec<(u32, &str, usize)> = Vec::with_capacity(found.len());
        for attribute in found {
            let at = attribute.name.start;
            let name = cut(tag, attribute.name.clone());
            let (space, local) = match tag::split(name) {
                (None, local) => (0, local),
                // Declarations are a space of their own.
                (Some("xmlns"), local) => (u32::MAX - 1, local),
                (Some(prefix), local) => match self.space(prefix) {
                    Some(space) => (space, local),
                    None => {
                        return Err(Wrong {
                            what: Text::new("xml-prefix-unknown").with("prefix", prefix),
                            at,
                        });
                    }
                },
            };
            names.push((space, local, at));
        }
        names.sort_unstable();
        let twice = names.windows(2).find_map(|pair| match pair {
            [one, two] if (one.0, one.1) == (two.0, two.1) => Some(two),
            _ => None,
        });
        twice.map_or(Ok(()), |(_, local, at)| {
            Err(Wrong { what: Text::new("xml-attribute-twice").with("name", *local), at: *at })
        })
    }
}
