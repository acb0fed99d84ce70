//! The new entry, made in the image of the last one.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::body::Body;
use super::decode::{Encoding, Source};
use super::fields::{Field, Own, Spot, chosen, core, fields, own, simple};
use super::group;
use super::lists::List;
use super::mixed;
use super::names::{Role, role_of_word};
use super::place::{line_column, refuse};
use super::site;
use super::tag::{self, BLANKS, cut};
use super::tree::{Element, Tree};
use super::value::{self, Kind, pieces, written};
use super::version::increment;
use super::{Origin, Wish};
use crate::base::{Text, Untrusted};
use crate::edit::Refusal;

/// Names of fields that number the entries.
const COUNTS: [&str; 12] =
    ["id", "uid", "guid", "uuid", "key", "index", "idx", "order", "ordinal", "position", "seq", "sequence"];
/// Those among them whose value must not stand there twice, whatever it is.
const UNIQUE: [&str; 5] = ["id", "uid", "guid", "uuid", "key"];

/// What is to be written, and what is to be told.
pub(super) struct New {
    pub(super) text: String,
    pub(super) fields: Vec<super::Field>,
    pub(super) notes: Vec<Text>,
    /// The line of the entry in whose image it is.
    pub(super) line: usize,
}

/// What a field's name says of its values.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Named {
    #[default]
    Freely,
    /// They number the entries.
    Counter,
}

/// What all entries have in a field of the model.
#[derive(Default)]
struct Seen {
    count: usize,
    first: String,
    differs: bool,
    not_numeric: bool,
    named: Named,
    /// All values, of a number or where the name says so, as long as they differ.
    values: Option<HashSet<String>>,
    /// Length in characters, where it is the same in all.
    width: Option<usize>,
    padded: bool,
}

impl Seen {
    fn add(&mut self, value: &str) {
        let trimmed = tag::trim(value);
        if self.count == 0 {
            trimmed.clone_into(&mut self.first);
            self.width = Some(columns(value));
        }
        // What differs once is not looked at again: most values differ.
        self.differs = self.differs || self.first != trimmed;
        self.not_numeric = self.not_numeric || !is_number(trimmed);
        self.width = self.width.filter(|known| {
            let bare = value.starts_with(BLANKS) || value.contains(['\t', '\n', '\r']);
            *known == columns(value) && !bare
        });
        self.padded = self.padded || (value.ends_with(' ') && !trimmed.is_empty());
        let known = |values: &HashSet<String>| values.contains(trimmed);
        self.values.take_if(|values| known(values) || (self.not_numeric && self.named == Named::Freely));
        if let Some(values) = &mut self.values {
            values.insert(trimmed.to_owned());
        }
        self.count += 1;
    }

    /// True where no further value changes anything but the count.
    fn is_settled(&self) -> bool {
        self.differs && self.not_numeric && self.values.is_none() && self.width.is_none()
    }

    /// True where the field numbers the entries.
    fn counts_up(&self) -> bool {
        self.named == Named::Counter && self.values.is_some() && !self.not_numeric
    }

    /// True where the values tell the entries apart, as far as these show it, and one of them is this one.
    fn is_taken(&self, name: &str, value: &str) -> bool {
        let apart = self.count > 1 || UNIQUE.contains(&name);
        apart && self.values.as_ref().is_some_and(|values| values.contains(value))
    }

    /// The highest number of the field, and one more.
    fn next(&self) -> Option<String> {
        let values = self.values.as_ref()?.iter();
        let digits = |number: &str| number.trim_start_matches('0').len();
        let rank = |number: &&String| (digits(number), number.trim_start_matches('0').to_owned());
        values.max_by_key(rank).map(|highest| increment(highest))
    }

    /// Columns that values are filled up to: those of SCSI inquiry strings, or what several entries agree on.
    fn fill(&self) -> Option<usize> {
        self.width.filter(|width| self.padded && (self.count > 1 || matches!(width, 8 | 16)))
    }
}

fn columns(value: &str) -> usize {
    if value.is_ascii() { value.len() } else { value.chars().count() }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Where a field stands in an entry.
enum Slot {
    /// The attribute of this number, counted over all its elements.
    Attribute(usize),
    /// The content of the element so far behind its first one.
    Content(usize),
}

struct Making<'a> {
    text: &'a str,
    encoding: Encoding,
    tree: &'a Tree,
    model: usize,
    /// Line of the model.
    line: usize,
    entries: usize,
    /// The fields, and of each what all entries have in it.
    fields: Vec<Field>,
    seen: Vec<Seen>,
    /// Parts of the model that hold other products; the new entry has one.
    without: Vec<usize>,
}

/// The new entry in the image of the last of a list.
pub(super) fn made(source: &Source<'_>, tree: &Tree, list: &List, wish: &Wish) -> Result<New, Refusal> {
    let text = &*source.text;
    let model = list.entries.last().copied().unwrap_or(list.last);
    let start = tree.get(model).map_or(0, |element| element.whole().start);
    let unclear = || refuse(Text::new("xml-fields-unclear"), text, start);
    let mut without = group::parts(Body::Whole(text), tree, model);
    without.pop();
    let found = fields(Body::Whole(text), tree, model, &without).ok_or_else(unclear)?;
    let mut making = Making {
        text,
        encoding: source.encoding,
        tree,
        model,
        line: line_column(text, start).0,
        entries: list.entries.len(),
        seen: found.iter().map(watched).collect(),
        fields: found,
        without,
    };
    making.look(&list.entries).ok_or_else(unclear)?;
    making.entry(wish).ok_or_else(unclear)?
}

fn watched(field: &Field) -> Seen {
    let counts = COUNTS.contains(&&*field.name) && role_of_word(&field.value).is_none();
    let named = if counts { Named::Counter } else { Named::Freely };
    let watched = counts || is_number(tag::trim(&field.value));
    Seen { named, values: watched.then(HashSet::new), ..Seen::default() }
}

impl<'a> Making<'a> {
    /// Looks at the fields of all entries; none where those of one cannot be told.
    fn look(&mut self, entries: &[usize]) -> Option<()> {
        let (mut all, mut one) = (Vec::new(), Vec::new());
        let slots = self.slots();
        let mut paths: Option<HashMap<String, usize>> = None;
        for entry in entries {
            let alike = self.without.is_empty() && self.tree.are_alike(self.model, *entry);
            let known = alike && slots.as_ref().is_some_and(|slots| self.look_at(*entry, slots));
            if known || alike && self.look_alike(*entry, &mut all, &mut one) {
                continue;
            }
            let known = paths.get_or_insert_with(|| {
                self.fields.iter().enumerate().map(|(at, field)| (field.path.clone(), at)).collect()
            });
            let mut without = group::parts(Body::Whole(self.text), self.tree, *entry);
            without.pop();
            for field in fields(Body::Whole(self.text), self.tree, *entry, &without)? {
                if let Some(seen) = known.get(&field.path).and_then(|at| self.seen.get_mut(*at)) {
                    seen.add(&field.value);
                }
            }
        }
        Some(())
    }

    /// Where the fields of the model stand, of which the names alone tell that they are fields; none where a value has a say.
    fn slots(&self) -> Option<Vec<Slot>> {
        let (tree, model) = (self.tree, self.model);
        let end = tree.get(model)?.next();
        // In another entry such an attribute may say something.
        let plain =
            |index: usize| tree.attributes(index).is_empty() || simple(tree, index, |_| true).is_some();
        let slot = |field: &Field| match &field.spot {
            Spot::Content(index) => Some(Slot::Content(index - model)),
            Spot::Attribute(value) => {
                let mut all = tree.attributes_within(model..end).iter();
                all.position(|attribute| attribute.value() == *value).map(Slot::Attribute)
            }
        };
        if !(model..end).all(|index| plain(index) && !self.says_more(index)) {
            return None;
        }
        self.fields.iter().map(slot).collect()
    }

    /// True for an element with attributes and a text: whether that is a field depends on what it says.
    fn says_more(&self, index: usize) -> bool {
        let says = self.tree.get(index).is_some_and(|element| !element.content().is_empty());
        says && self.tree.is_leaf(index) && !self.tree.attributes(index).is_empty()
    }

    /// Looks at the fields of an entry that [is alike](Tree::are_alike), which stand where those of the model do. False, and
    /// nothing is counted, where there may be others.
    fn look_at(&mut self, entry: usize, slots: &[Slot]) -> bool {
        let (text, tree, model) = (self.text, self.tree, self.model);
        let Some(element) = tree.get(entry) else { return false };
        let end = element.next();
        let attributes = tree.attributes_within(entry..end);
        let apart = tree.get(model).is_none_or(|model| model.parent() != element.parent());
        if !attributes.is_empty() && (apart || (entry..end).any(|index| self.says_more(index))) {
            return false;
        }
        for (slot, seen) in slots.iter().zip(&mut self.seen) {
            if seen.is_settled() {
                seen.count += 1;
                continue;
            }
            let value = match slot {
                Slot::Attribute(at) => attributes.get(*at).map(|one| value::resolved(cut(text, one.value()))),
                Slot::Content(at) => tree.get(entry + at).map(|one| value::said(cut(text, one.content()))),
            };
            seen.add(&value.unwrap_or_default());
        }
        true
    }

    /// Looks at the fields of an entry that [is alike](Tree::are_alike): they are those of the model, one by one, where each
    /// is of the same name. False, and nothing is counted, where they are not. `all` and `one` are room to work in.
    fn look_alike(&mut self, entry: usize, all: &mut Vec<Own<'a>>, one: &mut Vec<Own<'a>>) -> bool {
        all.clear();
        let Some(end) = self.tree.get(entry).map(Element::next) else { return false };
        for index in entry..end {
            own(Body::Whole(self.text), self.tree, index, one);
            for own in one.drain(..) {
                let same = self.fields.get(all.len()).is_some_and(|field| {
                    field.element - self.model == index - entry
                        && field.label == own.attribute.as_ref().map(|attribute| attribute.label)
                });
                if !same {
                    return false;
                }
                all.push(own);
            }
        }
        if all.len() != self.fields.len() {
            return false;
        }
        for (seen, own) in self.seen.iter_mut().zip(all) {
            seen.add(&own.value);
        }
        true
    }

    /// None where it is not clear which fields are the vendor and the product.
    fn entry(&self, wish: &Wish) -> Option<Result<New, Refusal>> {
        let vendor = chosen(&self.fields, Role::Vendor)?.path.clone();
        let product = chosen(&self.fields, Role::Product)?.path.clone();
        let known = |name: &str| self.fields.iter().any(|field| field.path == name);
        if let Some((name, _)) = wish.own.iter().find(|(name, _)| !known(name)) {
            let what = Text::new("xml-field-unknown").with("name", name.as_str());
            return Some(Err(Refusal::at(what, self.line)));
        }
        let fixed = |name: &str| {
            let of = |path: &str, value| (name == path).then_some(value);
            of(&vendor, &wish.vendor).or_else(|| of(&product, &wish.product))
        };
        if let Some((name, _)) =
            wish.own.iter().find(|(name, value)| fixed(name).is_some_and(|wanted| wanted != value))
        {
            let what = Text::new("xml-field-fixed").with("name", name.as_str());
            return Some(Err(Refusal::at(what, self.line)));
        }
        let (number, mut notes) = self.number(&vendor, &product);
        let mut values = Vec::new();
        for (field, seen) in self.fields.iter().zip(&self.seen) {
            let own = wish.own.iter().rfind(|(name, _)| *name == field.path);
            let value = if field.path == vendor {
                (wish.vendor.clone(), Origin::Vendor)
            } else if field.path == product {
                (wish.product.clone(), Origin::Product)
            } else if let Some((_, value)) = own {
                (value.clone(), Origin::Given)
            } else if number.as_ref() == Some(&field.path) && !wish.number.is_empty() {
                (wish.number.clone(), Origin::Number)
            } else {
                match self.copied(field, seen) {
                    Ok(value) => value,
                    Err(refusal) => return Some(Err(refusal)),
                }
            };
            values.push(value);
        }
        notes.extend(self.told(&values));
        let fields = self.fields.iter().zip(&values).map(|(field, (value, from))| super::Field {
            name: Untrusted::from(&*field.path),
            value: Untrusted::from(&**value),
            from: *from,
            model: Untrusted::from(field.value.trim_matches(BLANKS)),
        });
        Some(Ok(New { fields: fields.collect(), text: self.text(&values), notes, line: self.line }))
    }

    /// The field that the guide's `1` goes to: the only numeric one, else the one right behind the product, else the only
    /// one that does not number the entries.
    fn number(&self, vendor: &str, product: &str) -> (Option<String>, Vec<Text>) {
        let all = self.fields.iter().zip(&self.seen).enumerate();
        let mut found: Vec<(usize, (&Field, &Seen))> = all
            .filter(|(_, (field, seen))| !seen.not_numeric && field.path != vendor && field.path != product)
            .collect();
        // What entries may lack counts only where none has it in all.
        let everywhere = |seen: &Seen| seen.count == self.entries;
        if found.iter().any(|(_, (_, seen))| everywhere(seen)) {
            found.retain(|(_, (_, seen))| everywhere(seen));
        }
        let behind = self.fields.iter().position(|field| field.path == product).map(|at| at + 1);
        let next = found.iter().find(|(at, _)| found.len() == 1 || Some(*at) == behind);
        if let Some((_, (field, _))) = next {
            return (Some(field.path.clone()), Vec::new());
        }
        found.retain(|(_, (_, seen))| !seen.counts_up());
        let names: Vec<&str> = found.iter().map(|(_, (field, _))| field.path.as_str()).collect();
        match names.as_slice() {
            [] => (None, Vec::new()),
            [one] => (Some((*one).to_owned()), Vec::new()),
            _ => (None, vec![Text::new("xml-note-number-unclear").with("names", names.join(", "))]),
        }
    }

    /// A value that is taken over: the same one, or the next number where it numbers the entries.
    fn copied(&self, field: &Field, seen: &Seen) -> Result<(String, Origin), Refusal> {
        let value = tag::trim(&field.value).to_owned();
        if seen.named == Named::Freely || seen.values.is_none() {
            return Ok((value, Origin::Copied));
        }
        if seen.counts_up() {
            return Ok((seen.next().unwrap_or(value), Origin::Counted));
        }
        if UNIQUE.contains(&&*field.name) && !value.is_empty() {
            let what = Text::new("xml-id-unknown").with("name", field.path.as_str()).with("value", value);
            return Err(Refusal::at(what, self.line));
        }
        Ok((value, Origin::Copied))
    }

    fn told(&self, values: &[(String, Origin)]) -> Vec<Text> {
        let mut notes = Vec::new();
        if self.entries == 1 {
            notes.push(Text::new("xml-note-one-model").with("line", self.line));
        }
        if !self.without.is_empty() {
            notes.push(Text::new("xml-note-group").with("line", self.line));
        }
        let beside = mixed::texts(self.text, self.tree, self.model, &self.without);
        if !beside.is_empty() {
            let note = Text::new("xml-note-text-copied").with("line", self.line);
            notes.push(note.with("text", beside.join(", ")));
        }
        let all = || self.fields.iter().zip(&self.seen).zip(values);
        let taken = all().find(|((field, seen), (value, from))| {
            *from == Origin::Number && seen.is_taken(&field.name, value)
        });
        if let Some(((field, _), (value, _))) = taken {
            let note = Text::new("xml-note-number-taken").with("name", field.path.as_str());
            notes.push(note.with("value", value.as_str()));
        }
        let own = all().filter(|((_, seen), (value, from))| {
            *from == Origin::Copied && seen.differs && !value.is_empty()
        });
        let own: Vec<String> =
            own.map(|((field, _), (value, _))| format!("{} = {value}", field.path)).collect();
        if !own.is_empty() {
            let note = Text::new("xml-note-copied").with("fields", own.join(", "));
            notes.push(note.with("line", self.line));
        }
        notes
    }

    /// The model's text with the new values and without its comments.
    fn text(&self, values: &[(String, Origin)]) -> String {
        let Some(element) = self.tree.get(self.model) else { return String::new() };
        let whole = element.whole();
        let values = self.fields.iter().zip(&self.seen).zip(values);
        let changed = values.filter(|(_, (_, from))| *from != Origin::Copied);
        let mut edits: Vec<(Range<usize>, String)> =
            changed.filter_map(|((field, seen), (value, _))| self.edit(field, seen, value)).collect();
        for part in self.without.iter().filter_map(|index| self.tree.get(*index)) {
            edits.push((site::with_blank(self.text, part), String::new()));
        }
        let raw = cut(self.text, whole.clone());
        for (kind, at) in pieces(raw) {
            if matches!(kind, Kind::Comment | Kind::Instruction) {
                let at = with_its_line(raw, at);
                let at = at.start + whole.start..at.end + whole.start;
                if !edits.iter().any(|(edit, _)| edit.start < at.end && at.start < edit.end) {
                    edits.push((at, String::new()));
                }
            }
        }
        edits.sort_by_key(|(at, _)| at.start);
        let mut out = String::with_capacity(raw.len());
        let mut from = whole.start;
        for (at, new) in edits {
            out.push_str(cut(self.text, from..at.start));
            out.push_str(&new);
            from = at.end;
        }
        out.push_str(cut(self.text, from..whole.end));
        out
    }

    fn edit(&self, field: &Field, seen: &Seen, value: &str) -> Option<(Range<usize>, String)> {
        let fill = seen.fill();
        let index = match &field.spot {
            Spot::Attribute(at) => {
                let quote = cut(self.text, at.start - 1..at.start).chars().next();
                let raw = cut(self.text, at.clone());
                return Some((
                    at.clone(),
                    shaped(raw, value, fill, |value| written(value, quote, self.encoding)),
                ));
            }
            Spot::Content(index) => *index,
        };
        let element = self.tree.get(index)?;
        let plain = |value: &str| written(value, None, self.encoding);
        if element.is_empty_tag() {
            let tag = cut(self.text, element.tag()).strip_suffix("/>")?.trim_end_matches(BLANKS);
            let name = tag.trim_start_matches('<').split(BLANKS).next()?;
            let new = format!(">{}</{name}>", shaped("", value, fill, plain));
            return Some((element.tag().start + tag.len()..element.tag().end, new));
        }
        let as_it_is =
            !value.contains("]]>") && value.chars().all(|sign| self.encoding.has(sign) && sign != '\r');
        match core(Body::Whole(self.text), element.content()) {
            Some((Kind::CData, at)) if as_it_is => {
                let raw = cut(self.text, at.clone());
                Some((at, shaped(raw, value, fill, str::to_owned)))
            }
            Some((Kind::Text, at)) => {
                let raw = cut(self.text, at.clone());
                Some((at, shaped(raw, value, fill, plain)))
            }
            _ => Some((element.content(), shaped("", value, fill, plain))),
        }
    }
}

/// The value with the blanks that stand around the old one, or filled up to the width that all values have.
fn shaped(old: &str, value: &str, fill: Option<usize>, written: impl Fn(&str) -> String) -> String {
    let inside = old.trim_matches(BLANKS);
    if let Some(width) = fill {
        let blank = width.saturating_sub(value.chars().count());
        return format!("{}{}", written(value), " ".repeat(blank));
    }
    if inside.is_empty() {
        return written(value);
    }
    let (lead, trail) = old.split_once(inside).unwrap_or_default();
    format!("{lead}{}{trail}", written(value))
}

/// The place of a comment, with its line where it has one of its own, else with the blanks that would be left at the end.
fn with_its_line(raw: &str, at: Range<usize>) -> Range<usize> {
    let side = [' ', '\t'];
    let before = cut(raw, 0..at.start).trim_end_matches(side);
    let behind = cut(raw, at.end..raw.len());
    let rest = behind.trim_start_matches(side);
    if !rest.starts_with(['\n', '\r']) {
        return at;
    }
    let before = before.strip_suffix("\r\n").or_else(|| before.strip_suffix(['\n', '\r'])).unwrap_or(before);
    before.len()..raw.len() - rest.len()
}
