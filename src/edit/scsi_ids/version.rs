//! The version: which number it is, and the next one.

use std::ops::Range;

use super::body::Body;
use super::decode::Source;
use super::fields::core;
use super::names::Name;
use super::place::{line_column, offset, refuse};
use super::tag::{self, cut};
use super::tree::Tree;
use super::value::{Kind, inside_cdata, pieces};
use super::{Place, Raised};
use crate::base::{Text, Untrusted};
use crate::edit::Refusal;

/// Candidates that a refusal names.
const NAMED: usize = 10;

/// The whole values that are dotted numbers: places in the text.
pub(super) struct Candidates {
    pub(super) values: Vec<Range<usize>>,
    /// Where the search for them ended, the first entry.
    first: usize,
}

/// The candidates before `first`.
pub(super) fn candidates(text: Body<'_>, tree: &Tree, first: usize) -> Candidates {
    let mut found = Vec::new();
    let before = tree.elements.iter().enumerate().take_while(|(_, element)| element.whole().start < first);
    for (index, element) in before {
        for attribute in tree.attributes(index) {
            let name = tree.label(attribute);
            if name.is_some_and(may_change) {
                found.extend(dotted(text, attribute.value()));
            }
        }
        if tree.is_leaf(index) && element.whole().end <= first {
            found.extend(core(text, element.content()).and_then(|(_, at)| dotted(text, at)));
        }
    }
    Candidates { values: found, first }
}

/// The dotted numbers before `first` that are no candidates, and yet may be named: in comments, within texts and values. Of
/// many the first ones, one more than are told.
fn unlikely(text: &str, tree: &Tree, first: usize) -> Vec<Range<usize>> {
    let elements = tree.elements.iter().enumerate().take_while(|(_, element)| element.whole().start < first);
    let attributes = elements.flat_map(|(index, _)| tree.attributes(index));
    let values = attributes.filter(|attribute| tree.label(attribute).is_some_and(may_change));
    let texts = pieces(text).take_while(|(_, piece)| piece.start < first);
    let texts = texts.filter_map(|(kind, piece)| match kind {
        Kind::CData => Some(inside_cdata(&piece)),
        Kind::Text | Kind::Comment => Some(piece),
        // Its attributes are looked at as such.
        Kind::Tag | Kind::Instruction => None,
    });
    let in_values = values.flat_map(|attribute| numbers(text, attribute.value())).take(NAMED + 1);
    let in_texts = texts.flat_map(|piece| numbers(text, piece)).take(NAMED + 1);
    let mut found: Vec<_> = in_values.chain(in_texts).collect();
    found.sort_unstable_by_key(|at| at.start);
    found.truncate(NAMED + 1);
    found
}

/// True for an attribute whose value may be the version.
fn may_change(name: &Name) -> bool {
    !name.is_declaration && !name.full.starts_with("xsi:")
}

/// The dotted numbers in a part of the text.
fn numbers(text: &str, part: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut end = part.start;
    let runs = cut(text, part).as_bytes().split(|byte| !is_part(*byte)).map(move |run| {
        let start = end;
        end = start + run.len() + 1;
        start..start + run.len()
    });
    runs.filter(move |at| is_dotted(cut(text, at.clone())))
}

const fn is_part(byte: u8) -> bool {
    byte.is_ascii_digit() || byte == b'.'
}

/// The dotted number that this is, blanks around it left out.
fn dotted(text: Body<'_>, at: Range<usize>) -> Option<Range<usize>> {
    let raw = text.cut(at.clone());
    let start = at.start + (raw.len() - raw.trim_start_matches(tag::BLANKS).len());
    let number = raw.trim_matches(tag::BLANKS);
    is_dotted(number).then(|| start..start + number.len())
}

fn is_dotted(number: &str) -> bool {
    number.contains('.')
        && number.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The one version of a document: that which the admin names, else the one candidate.
pub(super) fn chosen(
    text: &str,
    tree: &Tree,
    candidates: &Candidates,
    named: Option<(usize, usize)>,
) -> Result<Range<usize>, Refusal> {
    if let Some((line, column)) = named {
        let found = offset(text, line, column).and_then(|at| number_at(text, tree, at));
        let what = || Text::new("xml-version-at-nothing").with("column", column);
        return found.ok_or_else(|| Refusal::at(what(), line));
    }
    match candidates.values.as_slice() {
        [] => {
            let found = unlikely(text, tree, candidates.first);
            let what = Text::new("xml-no-version").with("count", found.len());
            Err(Refusal::new(what.with("places", places(text, &found))))
        }
        [one] => Ok(one.clone()),
        [first, ..] => {
            let what = Text::new("xml-several-versions").with("places", places(text, &candidates.values));
            Err(refuse(what, text, first.start))
        }
    }
}

/// Places and the numbers there, as they are told.
fn places(text: &str, found: &[Range<usize>]) -> String {
    let place = |at: &Range<usize>| {
        let (line, column) = line_column(text, at.start);
        format!("{line}:{column} ({})", cut(text, at.clone()))
    };
    let mut places: Vec<String> = found.iter().take(NAMED).map(place).collect();
    if found.len() > NAMED {
        places.push(String::from("\u{2026}"));
    }
    places.join(", ")
}

/// The dotted number at a place, where that place is in an attribute's value, in a text or in a comment: the admin names it,
/// and knows what it is.
fn number_at(text: &str, tree: &Tree, at: usize) -> Option<Range<usize>> {
    let value = match pieces(text).find(|(_, piece)| piece.contains(&at))? {
        (Kind::Tag, _) => attribute_at(tree, at)?,
        (Kind::CData, piece) => inside_cdata(&piece),
        (Kind::Text | Kind::Comment, piece) => piece,
        (Kind::Instruction, _) => return None,
    };
    if !value.contains(&at) {
        return None;
    }
    let bytes = text.as_bytes();
    let before = bytes.get(value.start..at)?.iter().rev().take_while(|byte| is_part(**byte)).count();
    let behind = bytes.get(at..value.end)?.iter().take_while(|byte| is_part(**byte)).count();
    let found = at - before..at + behind;
    is_dotted(cut(text, found.clone())).then_some(found)
}

/// The value of the attribute at a place; that of a namespace is none that may change.
fn attribute_at(tree: &Tree, at: usize) -> Option<Range<usize>> {
    let around = tree.elements.partition_point(|element| element.whole().start <= at).checked_sub(1)?;
    let mut all = tree.attributes(around).iter();
    let found = all.find(|attribute| {
        let declaration = tree.label(attribute).is_some_and(|name| name.is_declaration);
        !declaration && attribute.value().contains(&at)
    })?;
    Some(found.value())
}

/// The number as it is and, where it rises, with its last part one higher.
pub(super) fn raised(source: &Source<'_>, at: &Range<usize>, rises: bool) -> Raised {
    let from = cut(&source.text, at.clone());
    let to = if rises { next(from) } else { from.to_owned() };
    let place = place(source, at);
    Raised { place, from: Untrusted::from(from), to: Untrusted::from(to) }
}

/// A place of the text as a place of the file.
pub(super) fn place(source: &Source<'_>, at: &Range<usize>) -> Place {
    let (line, column) = line_column(&source.text, at.start);
    Place { at: source.bytes_of(at), line, column }
}

/// The same number, its last part one higher: of any length, and with its zeros in front.
pub(super) fn next(number: &str) -> String {
    let (head, last) = number.rsplit_once('.').map_or(("", number), |(head, last)| (head, last));
    let dot = if head.is_empty() { "" } else { "." };
    format!("{head}{dot}{}", increment(last))
}

/// A row of digits, one higher.
pub(super) fn increment(digits: &str) -> String {
    let nines = digits.len() - digits.trim_end_matches('9').len();
    let head = digits.get(..digits.len() - nines).unwrap_or_default();
    let raised = match head.as_bytes().split_last() {
        None => String::from("1"),
        Some((last, rest)) => {
            let mut head: String = rest.iter().map(|byte| char::from(*byte)).collect();
            head.push(char::from(last + 1));
            head
        }
    };
    format!("{raised}{}", "0".repeat(nines))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_part_rises() {
        for (from, to) in [
            ("2.0.0.4", "2.0.0.5"),
            ("2.0.0.9", "2.0.0.10"),
            ("2.0.0.09", "2.0.0.10"),
            ("1.007", "1.008"),
            ("1.99", "1.100"),
            ("1.0", "1.1"),
            ("1.99999999999999999999999", "1.100000000000000000000000"),
        ] {
            assert_eq!(next(from), to);
        }
    }

    #[test]
    fn what_is_dotted() {
        for right in ["1.0", "2.0.0.4", "0.00"] {
            assert!(is_dotted(right), "{right}");
        }
        for wrong in ["", "1", ".1", "1.", "1..2", "1.a", "v1.0", "1.0 ", "-1.0", "1,0"] {
            assert!(!is_dotted(wrong), "{wrong}");
        }
    }
}
