//! What `xe` prints: values as they are, lists (`--minimal`), records, sets, maps and errors.
//!
//! Only lists are escaped. A value may hold anything, line ends too, and a name-label that somebody chose could look like
//! the next field or like a whole record more. So records are read only where they can mean one thing: every line is a
//! field that was asked for, all records have the same fields in the same columns, none stands twice. Who reads them holds
//! their uuids against a list, and asks for one value at a time where anything else comes.

use std::collections::BTreeSet;

use crate::base::Untrusted;

use super::is_uuid;

/// How many bytes of a complaint are kept.
const COMPLAINT: usize = 300;

/// A value as `param-get` prints it: everything but the line end that the client adds.
#[must_use]
pub fn value(output: &[u8]) -> &[u8] {
    output.strip_suffix(b"\n").unwrap_or(output)
}

/// `true` or `false`, and nothing else.
#[must_use]
pub fn flag(value: &[u8]) -> Option<bool> {
    match value {
        b"true" => Some(true),
        b"false" => Some(false),
        _ => None,
    }
}

/// The items of a `--minimal` list: commas inside of items are `\,`, backslashes `\\`. None: it is no such list.
#[must_use]
pub fn list(output: &[u8]) -> Option<Vec<Untrusted>> {
    let text = value(output);
    if text.is_empty() {
        return Some(Vec::new());
    }
    let mut items = Vec::new();
    let mut item = Vec::new();
    let mut bytes = text.iter();
    while let Some(&byte) = bytes.next() {
        match byte {
            b',' => items.push(Untrusted::from(std::mem::take(&mut item))),
            b'\\' => match bytes.next() {
                Some(&escaped @ (b',' | b'\\')) => item.push(escaped),
                _ => return None,
            },
            _ => item.push(byte),
        }
    }
    items.push(item.into());
    Some(items)
}

/// A `--minimal` list of uuids, none twice. None: something else came.
#[must_use]
pub fn uuids(output: &[u8]) -> Option<Vec<String>> {
    all_uuids(list(output)?.iter().map(Untrusted::bytes))
}

/// A set of uuids as a field has it: `a; b`. None: something else came.
#[must_use]
pub fn uuid_set(value: &[u8]) -> Option<Vec<String>> {
    let text = std::str::from_utf8(value).ok()?;
    if text.is_empty() {
        return Some(Vec::new());
    }
    all_uuids(text.split("; ").map(str::as_bytes))
}

fn all_uuids<'a>(items: impl Iterator<Item = &'a [u8]>) -> Option<Vec<String>> {
    let read = |item: &[u8]| std::str::from_utf8(item).ok().filter(|text| is_uuid(text)).map(String::from);
    let uuids: Vec<String> = items.map(read).collect::<Option<_>>()?;
    let different: BTreeSet<&String> = uuids.iter().collect();
    (different.len() == uuids.len()).then_some(uuids)
}

/// What a map (`key: value; key: value`) has for a key. None: it is not there, or it stands there twice, so that one of them
/// is a part of another value. Only for maps that xapi itself fills: any other is asked by its key.
#[must_use]
pub fn in_map<'m>(map: &'m [u8], key: &str) -> Option<&'m [u8]> {
    let mut rest = map;
    let mut found = None;
    while !rest.is_empty() {
        let end = rest.windows(2).position(|pair| pair == b"; ");
        let (pair, after) = match end {
            Some(end) => (rest.get(..end)?, rest.get(end + 2..)?),
            None => (rest, &[][..]),
        };
        if let Some(value) = pair.strip_prefix(key.as_bytes()).and_then(|pair| pair.strip_prefix(b": ")) {
            if found.is_some() {
                return None;
            }
            found = Some(value);
        }
        rest = after;
    }
    found
}

/// A record: its fields in the order of the output. What was asked for and is not there, this release does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record(Vec<(String, Untrusted)>);

impl Record {
    /// A field; none: it is not there.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Untrusted> {
        self.0.iter().find(|(have, _)| have == name).map(|(_, value)| value)
    }
}

/// Records of a list command for which these fields were asked. None: it cannot be told what is a field and what a part of a
/// value.
#[must_use]
pub fn records(output: &[u8], asked: &[&str]) -> Option<Vec<Record>> {
    let mut rest = output;
    let mut shape: Option<Vec<&[u8]>> = None;
    let mut records = Vec::new();
    while !rest.is_empty() {
        // Its last line, then the end that the printer adds to it, then the client's.
        let end = rest.windows(3).position(|bytes| bytes == b"\n\n\n")?;
        let lines: Vec<&[u8]> = rest.get(..end)?.split(|&byte| byte == b'\n').collect();
        rest = rest.get(end + 3..)?;
        let fields: Vec<Line<'_>> = lines.into_iter().map(line).collect::<Option<_>>()?;
        let names: BTreeSet<&str> = fields.iter().map(|field| field.name).collect();
        let heads: Vec<&[u8]> = fields.iter().map(|field| field.head).collect();
        let right = names.len() == fields.len()
            && fields.iter().all(|field| field.marked && asked.contains(&field.name))
            && one_column(&heads)
            && shape.as_ref().is_none_or(|shape| *shape == heads);
        if !right {
            return None;
        }
        shape = Some(heads);
        records.push(Record(fields.into_iter().map(Line::pair).collect()));
    }
    Some(records)
}

/// A table of names and values, such as `host-license-view` prints: no marks behind the names. A name that stands there twice
/// is left out, since one of them is a part of another value; so is every line that is no field.
#[must_use]
pub fn table(output: &[u8]) -> Record {
    let mut fields: Vec<(String, Untrusted)> =
        output.split(|&byte| byte == b'\n').filter_map(line).map(Line::pair).collect();
    let names: Vec<String> = fields.iter().map(|(name, _)| name.clone()).collect();
    fields.retain(|(name, _)| names.iter().filter(|other| *other == name).count() == 1);
    Record(fields)
}

/// A line of a record.
struct Line<'a> {
    /// Everything before the colon.
    head: &'a [u8],
    name: &'a str,
    /// Whether the name is followed by what may be done with the field.
    marked: bool,
    value: &'a [u8],
}

impl Line<'_> {
    fn pair(self) -> (String, Untrusted) {
        (self.name.to_owned(), self.value.into())
    }
}

/// A field's line: blanks, name, `( RO)` and the like, `[DEPRECATED]`, blanks, colon, blank, value.
fn line(line: &[u8]) -> Option<Line<'_>> {
    let colon = line.windows(2).position(|pair| pair == b": ")?;
    let head = line.get(..colon)?;
    let text = std::str::from_utf8(head).ok()?.trim_matches(' ');
    let text = text.strip_suffix(" [DEPRECATED]").unwrap_or(text);
    let marks = ["( RO)", "( RW)", "(MRO)", "(MRW)", "(SRO)", "(SRW)"];
    let bare = marks.iter().find_map(|mark| text.strip_suffix(mark)?.strip_suffix(' '));
    let name = bare.unwrap_or(text);
    let sign = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let is_name = !name.is_empty() && name.bytes().all(sign);
    is_name.then_some(Line { head, name, marked: bare.is_some(), value: line.get(colon + 2..)? })
}

/// True where the colons of a record stand below each other, the first name at the left and the others at the colon.
fn one_column(heads: &[&[u8]]) -> bool {
    let Some((first, others)) = heads.split_first() else { return false };
    !first.starts_with(b" ") && others.iter().all(|head| head.len() == first.len() && !head.ends_with(b" "))
}

/// The release has no field of this name.
#[must_use]
pub fn no_such_field(stderr: &[u8]) -> bool {
    has(stderr, b"Error code: Missing parameter") || has(stderr, b"Error: Unknown field ")
}

/// The map has no such key: `Key … not found in map` of a question, `Key … is not in map` of an order.
#[must_use]
pub fn no_such_key(stderr: &[u8]) -> bool {
    let said = stderr.trim_ascii();
    said.starts_with(b"Error: Key ")
        && (said.ends_with(b" not found in map") || said.ends_with(b" is not in map"))
}

/// No object has this uuid (any more).
#[must_use]
pub fn no_such_object(stderr: &[u8]) -> bool {
    has(stderr, b"The uuid you supplied was invalid.") || has(stderr, b"Error code: UUID_INVALID")
}

/// The client lost its connection while xapi was at work.
#[must_use]
pub fn connection_lost(stderr: &[u8]) -> bool {
    has(stderr, b"Lost connection to the server.") || has(stderr, b"Unhandled exception")
}

fn has(stderr: &[u8], words: &[u8]) -> bool {
    stderr.split(|&byte| byte == b'\n').any(|line| line.starts_with(words))
}

/// What `xe` says where it fails, in one line: the message and its parameters.
#[must_use]
pub fn complaint(stderr: &[u8], stdout: &[u8]) -> Untrusted {
    let lines = |stream: &[u8]| -> Vec<Vec<u8>> {
        let lines = stream.split(|&byte| byte == b'\n').map(<[u8]>::trim_ascii);
        lines.filter(|line| !line.is_empty()).take(4).map(<[u8]>::to_vec).collect()
    };
    let said = [stderr, stdout].map(lines).into_iter().find(|lines| !lines.is_empty()).unwrap_or_default();
    let mut said = said.join(&b"; "[..]);
    said.truncate(COMPLAINT);
    said.into()
}

#[cfg(test)]
mod tests;
