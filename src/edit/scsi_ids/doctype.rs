//! A DOCTYPE: kept where it says nothing that could change what the file's text means.

use super::tag::{self, cut};
use super::value::{Kind, bad_reference, pieces};

const ENTITIES: &str = "xml-doctype-entities";
const DEFAULTS: &str = "xml-doctype-defaults";
const WRONG: &str = "xml-markup";

/// Checks `<!DOCTYPE …>`. Declarations of entities are refused, in whatever form, and so are attributes that have a value where
/// no element says so: an entry may be there by them. What else stands between `[` and `]` is held to consist of declarations,
/// comments and instructions.
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
    declarations(subset).map_err(|()| (WRONG, 0))?;
    let gives = |piece: &str| attributes(piece).is_some_and(|all| all.iter().any(Attribute::gives_a_field));
    if pieces(subset).any(|(kind, at)| matches!(kind, Kind::Tag) && gives(cut(subset, at))) {
        return Err((DEFAULTS, 0));
    }
    Ok(())
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
            Kind::Tag => is_declaration(piece),
            Kind::CData => false,
        };
        if !right {
            return Err(());
        }
    }
    Ok(())
}

/// True for a declaration of an element, of attributes or of a notation.
fn is_declaration(piece: &str) -> bool {
    let inside = piece.strip_prefix("<!").and_then(|rest| rest.strip_suffix('>')).unwrap_or_default();
    let mut words = Words { rest: inside };
    let kind = words.next().unwrap_or_default();
    if !words.next().is_some_and(tag::is_name) {
        return false;
    }
    match kind {
        "ELEMENT" => {
            let right = words.next().is_some_and(|word| matches!(word, "EMPTY" | "ANY") || is_group(word));
            right && words.is_done()
        }
        "ATTLIST" => attributes(piece).is_some(),
        "NOTATION" => {
            let count = match words.next() {
                Some("SYSTEM") => 1..2,
                Some("PUBLIC") => 1..3,
                _ => return false,
            };
            let literals: Vec<&str> = words.collect();
            count.contains(&literals.len()) && literals.into_iter().all(is_literal)
        }
        _ => false,
    }
}

/// One attribute that `ATTLIST` declares.
struct Attribute<'a> {
    name: &'a str,
    /// It has a value where no element says so.
    default: bool,
}

impl Attribute<'_> {
    /// True where an element may have a field by it. XML's own attributes (`xml:space`, `xmlns`) are none.
    fn gives_a_field(&self) -> bool {
        let own = self.name == "xmlns" || self.name.starts_with("xmlns:") || self.name.starts_with("xml:");
        self.default && !own
    }
}

/// The attributes that a declaration of some declares; none where it is no such one.
fn attributes(piece: &str) -> Option<Vec<Attribute<'_>>> {
    let inside = piece.strip_prefix("<!")?.strip_suffix('>')?;
    let mut words = Words { rest: inside };
    if words.next() != Some("ATTLIST") || !words.next().is_some_and(tag::is_name) {
        return None;
    }
    let mut all = Vec::new();
    while !words.is_done() {
        all.push(attribute(&mut words)?);
    }
    Some(all)
}

/// One attribute of `ATTLIST`: its name, its type, and its default.
fn attribute<'a>(words: &mut Words<'a>) -> Option<Attribute<'a>> {
    const TYPES: [&str; 8] = ["CDATA", "ID", "IDREF", "IDREFS", "ENTITY", "ENTITIES", "NMTOKEN", "NMTOKENS"];
    let name = words.next().filter(|name| tag::is_name(name))?;
    let kind = match words.next()? {
        "NOTATION" => words.next().is_some_and(is_group),
        word => TYPES.contains(&word) || is_group(word),
    };
    let value = |word: &str| is_literal(word) && !word.contains('<') && bad_reference(word).is_none();
    let (default, right) = match words.next()? {
        "#REQUIRED" | "#IMPLIED" => (false, true),
        "#FIXED" => (true, words.next().is_some_and(value)),
        word => (true, value(word)),
    };
    (kind && right).then_some(Attribute { name, default })
}

fn is_literal(word: &str) -> bool {
    let quote = word.chars().next().filter(|sign| matches!(sign, '"' | '\''));
    quote.is_some_and(|quote| word.len() > 1 && word.ends_with(quote))
}

/// True for names in brackets, with `|`, `,` and the signs that say how often.
fn is_group(word: &str) -> bool {
    let mut depth = 0_usize;
    for (at, sign) in word.char_indices() {
        depth = match sign {
            '(' => depth + 1,
            ')' if depth == 0 => return false,
            ')' => depth - 1,
            _ if depth == 0 && (at == 0 || !matches!(sign, '?' | '*' | '+')) => return false,
            _ => depth,
        };
    }
    let names = word.split(|sign| tag::BLANKS.contains(&sign) || "()|,?*+".contains(sign));
    let is_token = |name: &str| tag::is_name(&format!("a{name}")) || name == "#PCDATA";
    depth == 0 && word.starts_with('(') && names.filter(|name| !name.is_empty()).all(is_token)
}

/// The words of a declaration: a name, a literal in its quotes, or a group in its brackets. Blanks stand between them.
struct Words<'a> {
    rest: &'a str,
}

impl Words<'_> {
    fn is_done(&self) -> bool {
        tag::trim(self.rest).is_empty()
    }
}

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let rest = cut(self.rest, tag::blank_end(self.rest, 0)..self.rest.len());
        let first = rest.chars().next()?;
        let mut depth = 0_usize;
        let mut end = rest.len();
        for (at, sign) in rest.char_indices() {
            let ends = match first {
                '"' | '\'' if at > 0 && sign == first => {
                    end = at + 1;
                    break;
                }
                '"' | '\'' => false,
                _ => depth == 0 && tag::BLANKS.contains(&sign),
            };
            if ends {
                end = at;
                break;
            }
            depth = match sign {
                '(' => depth + 1,
                ')' => depth.saturating_sub(1),
                _ => depth,
            };
        }
        let word = cut(rest, 0..end);
        self.rest = cut(rest, end..rest.len());
        Some(word)
    }
}
