//! A DOCTYPE: kept where it says nothing that could change what the file's text means.

use super::tag::{self, cut};
use super::value::{Kind, pieces};

const ENTITIES: &str = "xml-doctype-entities";
const WRONG: &str = "xml-markup";

/// Checks `<!DOCTYPE …>`. Declarations of entities are refused, in whatever form; what else stands between `[` and `]` is
/// held to consist of declarations, comments and instructions.
///
/// The error is the refusal's id and the place in the DOCTYPE.
pub(super) fn check(raw: &str) -> Result<(), (&'static str, usize)> {
    let inside = raw.strip_prefix("<!DOCTYPE").and_then(|rest| rest.strip_suffix('>')).ok_or((WRONG, 0))?;
    let from = "<!DOCTYPE".len();
    let name = tag::blank_end(inside, 0);
    let rest = cut(inside, name..inside.len());
    let end = rest.find(|sign| tag::BLANKS.contains(&sign) || sign == '[').unwrap_or(rest.len());
    if name == 0 || !tag::is_name(cut(rest, 0..end)) {
        return Err((WRONG, from));
    }
    let (external, subset) = split(cut(rest, end..rest.len())).ok_or((WRONG, from))?;
    if !is_external(external.trim_matches(tag::BLANKS)) {
        return Err((WRONG, from));
    }
    let Some(subset) = subset else { return Ok(()) };
    // Nothing else may name an entity, and a name in a comment is no reason to look closer.
    if subset.contains("<!ENTITY") || subset.contains('%') {
        return Err((ENTITIES, 0));
    }
    declarations(subset).map_err(|()| (WRONG, 0))
}

/// What stands before `[`, and what between `[` and the last `]`.
fn split(rest: &str) -> Option<(&str, Option<&str>)> {
    let mut quote = None;
    for (at, sign) in rest.char_indices() {
        match (quote, sign) {
            (None, '[') => {
                let subset = rest.get(at + 1..)?.trim_end_matches(tag::BLANKS).strip_suffix(']')?;
                return Some((rest.get(..at)?, Some(subset)));
            }
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), _) if open == sign => quote = None,
            _ => {}
        }
    }
    quote.is_none().then_some((rest, None))
}

/// Nothing, `SYSTEM "…"`, or `PUBLIC "…" "…"`.
fn is_external(text: &str) -> bool {
    let literal = |text: &str| -> Option<usize> {
        let quote = text.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
        text.get(1..)?.find(quote).map(|at| at + 2)
    };
    let count = match text.get(..6) {
        _ if text.is_empty() => return true,
        Some("SYSTEM") => 1,
        Some("PUBLIC") => 2,
        _ => return false,
    };
    let mut rest = cut(text, 6..text.len());
    for _ in 0..count {
        let blank = tag::blank_end(rest, 0);
        let Some(length) = literal(cut(rest, blank..rest.len())).filter(|_| blank > 0) else { return false };
        rest = cut(rest, blank + length..rest.len());
    }
    rest.is_empty()
}

fn declarations(subset: &str) -> Result<(), ()> {
    for (kind, at) in pieces(subset) {
        let piece = cut(subset, at);
        let right = match kind {
            Kind::Text => piece.chars().all(|sign| tag::BLANKS.contains(&sign)),
            Kind::Comment => piece
                .strip_prefix("<!--")
                .and_then(|rest| rest.strip_suffix("-->"))
                .is_some_and(|inside| !inside.contains("--") && !inside.ends_with('-')),
            Kind::Instruction => piece.len() > 4 && piece.ends_with("?>") && !piece.starts_with("<?xml"),
            Kind::Tag => {
                let kinds = ["<!ELEMENT ", "<!ATTLIST ", "<!NOTATION "];
                piece.ends_with('>') && kinds.iter().any(|kind| piece.starts_with(kind))
            }
            Kind::CData => false,
        };
        if !right {
            return Err(());
        }
    }
    Ok(())
}
