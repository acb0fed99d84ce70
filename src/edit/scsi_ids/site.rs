//! Where an entry goes, and what goes with one that is taken out.

use std::ops::Range;

use super::tag::{BLANKS, cut};
use super::tree::{Element, Tree};

/// A place between two pieces of the text, and the blanks (line end and indentation, if any) that go in front.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Site {
    pub(super) at: usize,
    pub(super) blank: String,
}

/// Behind an element, on a line of its own where that element has one. A comment behind it on the same line stays with
/// it; what follows on later lines stays below.
pub(super) fn behind(text: &str, element: &Element) -> Site {
    let whole = element.whole();
    let run = blank_before(text, whole.start);
    let before = cut(text, 0..run.start);
    // Behind a sibling the blanks are those between two entries; behind all else they may hold blank lines of their own.
    let sibling = before.ends_with('>') && !before.ends_with("-->") && !before.ends_with("?>");
    let opening = before.rfind('<').is_some_and(|at| !is_end(cut(before, at..before.len())));
    let blank = cut(text, run);
    let line = last_line_end(blank);
    let blank =
        if sibling && !opening { blank } else { line.map_or(blank, |at| cut(blank, at..blank.len())) };
    let at = line.and_then(|_| comment_end(text, whole.end)).unwrap_or(whole.end);
    Site { at, blank: blank.to_owned() }
}

/// True for `</a>` and `<a/>`.
fn is_end(tag: &str) -> bool {
    tag.starts_with("</") || tag.ends_with("/>")
}

/// At the end of an element: behind its last child, or as its first. None where it is an empty tag.
pub(super) fn inside(text: &str, tree: &Tree, index: usize) -> Option<Site> {
    let element = tree.get(index)?;
    if element.is_empty_tag() {
        return None;
    }
    if let Some(child) = tree.children(index).last().and_then(|last| tree.get(last)) {
        return Some(behind(text, child));
    }
    let content = cut(text, element.content());
    let at = element.content().start + content.trim_end_matches(BLANKS).len();
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let before = cut(text, blank_before(text, element.whole().start));
    let indent = last_line_end(before)
        .map_or("", |line| cut(before, line..before.len()).trim_start_matches(['\r', '\n']));
    let step = if indent.starts_with('\t') { "\t" } else { "  " };
    Some(Site { at, blank: format!("{end}{indent}{step}") })
}

/// An element with the blanks in front of it.
pub(super) fn with_blank(text: &str, element: &Element) -> Range<usize> {
    blank_before(text, element.whole().start).start..element.whole().end
}

fn blank_before(text: &str, at: usize) -> Range<usize> {
    cut(text, 0..at).trim_end_matches(BLANKS).len()..at
}

/// Where the last line end of a run of blanks begins.
pub(super) fn last_line_end(blank: &str) -> Option<usize> {
    let at = blank.rfind(['\n', '\r'])?;
    Some(if cut(blank, 0..at + 1).ends_with("\r\n") { at - 1 } else { at })
}

/// The end of a comment that begins on the same line and has nothing behind it on its last one.
fn comment_end(text: &str, at: usize) -> Option<usize> {
    let rest = cut(text, at..text.len());
    let side = [' ', '\t'];
    let comment = rest.trim_start_matches(side);
    let end = comment.strip_prefix("<!--")?.find("-->")? + "<!---->".len();
    let behind = cut(comment, end..comment.len()).trim_start_matches(side);
    behind.starts_with(['\n', '\r']).then_some(text.len() - comment.len() + end)
}
