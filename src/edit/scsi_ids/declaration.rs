//! The XML declaration, strictly: version, then perhaps encoding, then perhaps standalone.

use super::place::refuse;
use super::tag;
use crate::base::Text;
use crate::edit::Refusal;

/// What the declaration says; nothing where there is none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Declared {
    pub(super) version: Option<String>,
    pub(super) encoding: Option<String>,
}

/// Reads the declaration at the beginning of a text.
pub(super) fn declared(text: &str) -> Result<Declared, Refusal> {
    let Some(rest) = text.strip_prefix("<?xml").filter(|rest| rest.starts_with(tag::BLANKS)) else {
        return Ok(Declared::default());
    };
    let wrong = || refuse(Text::new("xml-declaration"), text, 0);
    let (inside, _) = rest.split_once("?>").ok_or_else(wrong)?;
    // As a tag of the same attributes, whose name is the `xml` that was taken off.
    let inside = format!("xml{inside}");
    let (mut found, mut names) = (Vec::new(), Vec::new());
    let number = |name, is_attribute| {
        names.extend(Some(name).filter(|_| is_attribute));
        tag::is_name(name).then_some(0)
    };
    tag::parse(&inside, 0, number, &mut found).map_err(|_| wrong())?;
    let mut said = Declared::default();
    let mut last = 0;
    for (attribute, name) in found.iter().zip(names) {
        let value = tag::cut(&inside, attribute.value());
        let rank = match name {
            "version" => 1,
            "encoding" => 2,
            "standalone" if matches!(value, "yes" | "no") => 3,
            _ => return Err(wrong()),
        };
        match rank {
            1 => said.version = Some(value.to_owned()),
            2 if is_encoding(value) => said.encoding = Some(value.to_owned()),
            2 => return Err(wrong()),
            _ => {}
        }
        if rank <= last || (last == 0 && rank != 1) {
            return Err(wrong());
        }
        last = rank;
    }
    if last == 0 { Err(wrong()) } else { Ok(said) }
}

fn is_encoding(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '_' | '-'))
}
