//! The editor for `scsi_device_id_config.xml`: lossless, and without knowing the format beforehand, which is not public
//! (facts/storagelink.md section 1). It learns the shape of an entry from the entries that stand there.
//!
//! # What it takes for what
//!
//! * A *field* is an attribute, or an element without child elements. It is a vendor or a product where its name says so:
//!   it holds `vendor`, or `product`, or begins with `prod`, in whatever case, and neither `rev` nor `version`. The
//!   plainest name of an entry counts (`product` before `productId` before `productLine`). `<vendor value="…"/>`,
//!   `<vendor><name>…</name></vendor>` and `<field name="vendor">…</field>` are understood too. Names that mean the same
//!   without saying so (`vid`, `pid`, `manufacturer`, `model`, …), and neutral ones inside of telling ones, count only where the
//!   plain names make no list that repeats, or where they find more entries of that very list.
//! * An *entry* is an element that holds both, and that repeats: its parent has another one of that name that holds
//!   both. Where an element that holds both does not repeat itself (`<id vendor product/>`), but one around it does
//!   (`<device>`), that one is the entry. Where nothing repeats, the one smallest element that holds both is the entry; not
//!   the root element, nor a header in it (`<info>`). A lone part by its name (`<ident>`, `<inquiry>`) stands for the element
//!   around it; what else stands in a larger element that is no list by its name is refused.
//! * An entry may hold several products of its vendor (`<vendor name="…"><product …/><product …/></vendor>`): the new one has
//!   one, in the image of the last; one that is taken out of a group with others leaves them there.
//! * A *list* is the entries of one name in one parent. One list that repeats beats elements that hold both but stand
//!   alone (a header that names the file's own vendor and product). Several lists that repeat, a lone entry of the same name in
//!   another group, or several lone entries and no list, are refused: nobody knows to which of them a new entry belongs. With a
//!   block of the admin's the guide's own words decide: it goes behind the last entry, of the same name if there is one.
//! * The *model* is the last entry. Its numeric field becomes the wish's number: the only one that is a number in all
//!   entries (or, where none is, in all that have it), or of several the one right behind the product (the guide writes
//!   `QUANTASTOR1`, in a file with other entries: whatever its name, it does not count there). Another field named `id`,
//!   `index`, `key`, `order` or the like that differs in all entries gets the next number; an identifier that differs in all
//!   entries and is no number cannot be made up, and is refused. All else is copied, without comments.
//! * The new entry stands behind the last element of its name, with the same blanks in front of it; a comment on that
//!   element's last line stays with it, and comments on later lines stay below. Without any entry a block goes behind
//!   the last element of its name, else behind the last child of the root element.
//! * The *version* is the one dotted number that is a whole value before the first entry; no namespace, `xsi:` attribute,
//!   comment, declaration or instruction counts. Its last part rises by one and keeps its zeros (`2.0.0.09` to `2.0.0.10`).
//!
//! # How it works
//!
//! `decode` makes text of bytes and maps places back; `tree` holds its elements, read with quick-xml and held to be well formed;
//! `names` and `fields` tell what a field is, `marks`, `lists`, `lone` and `group` find the entries, `version` the
//! number; `model` or `block` make the entry, `site` finds its place; `check` reads every edit back before it leaves this room.

mod block;
mod body;
mod check;
mod declaration;
mod decode;
mod doc;
mod doctype;
mod fields;
mod group;
mod labels;
mod lists;
mod lone;
mod marks;
mod mixed;
mod model;
mod names;
mod place;
mod prefix;
mod site;
mod tag;
mod tree;
mod types;
mod value;
mod version;

use std::ops::Range;

use crate::base::Text;
use crate::edit::diff::Diff;
use crate::edit::{Edit, Refusal, Splice};

pub use place::parse_version_at;
pub use types::{Done, Field, Look, Origin, Place, Raised, Wish};

use block::Block;
use body::Worded;
use check::{Wanted, read_back};
use decode::Source;
use doc::Doc;
use place::{line_behind, line_column, refuse};
use site::Site;

/// More entries of ours than this are none that anyone meant; each costs a look at the whole file.
const MOST: usize = 100;

/// Makes the entry stand in this file, behind the last one, and raises the version. The edit is empty where an entry for
/// that vendor and product stands there already; what differs in it is told in the notes.
///
/// # Errors
/// Each with the place, where one is to blame: the file is no XML that can be kept byte for byte; no version, or several;
/// no entry to learn from, or none that is clear; a block that cannot go in.
pub fn ensure(file: &[u8], wish: &Wish) -> Result<Done, Refusal> {
    possible(wish)?;
    let doc = Doc::read(file, wish)?;
    let block = block_of(&doc, wish)?;
    let ours = doc.ours(wish, block.as_ref());
    let candidates = doc.versions(&ours, block.as_ref());
    let chosen = version::chosen(doc.text(), &doc.tree, &candidates, wish.version_at);
    if let Some(&entry) = ours.first() {
        let version = chosen.ok().map(|at| version::raised(&doc.source, &at, false));
        let edit = Edit { splices: Vec::new(), notes: already(&doc, entry, wish) };
        return Ok(Done { edit, version, fields: Vec::new(), model: None });
    }
    let new = Addition::of(&doc, wish, block.as_ref())?;
    let at = chosen?;
    let raised = version::raised(&doc.source, &at, true);
    let start = |model| doc.element(model).map_or(0, |element| element.whole().start);
    let line = match new.model {
        Some((model, line)) => line_behind(doc.text(), (start(model), line), new.site.at),
        None => line_column(doc.text(), new.site.at).0,
    };
    let why = match &new.holder {
        Some(name) => Text::new("xml-why-entry-inside").with("name", name.as_str()),
        None => Text::new("xml-why-entry").with("line", line),
    };
    let why = why.with("vendor", wish.vendor.as_str()).with("product", wish.product.as_str());
    let text = format!("{}{}", new.site.blank, new.text);
    let entry = Change { at: new.site.at..new.site.at, new: text, why };
    let changes = in_order(vec![version_change(&at, &raised), entry]);
    let mut notes = new.notes;
    notes.extend(other_products(&doc, wish));
    notes.extend(longer(&raised));
    let come = count(&new.text);
    let model = new.model.map(|(_, line)| line);
    let done = finished(&doc.source, &changes, notes, raised, new.fields, model);
    let holders = wish.block.is_none().then(|| (doc.marks.holders() + 1, doc.marks.wide));
    let come = Some((come, new.site.at));
    let wanted = Wanted { ours: 1, holders, gone: Vec::new(), come, version: at, changes };
    drop(block);
    read_back(file, doc, &done, wish, &wanted)?;
    Ok(done)
}

/// Takes the entry out, with the line and indentation that it has, and raises the version once more: the version never
/// goes down. The edit is empty where no such entry stands there.
///
/// # Errors
/// As [`ensure`], but for what concerns a new entry.
pub fn take_out(file: &[u8], wish: &Wish) -> Result<Done, Refusal> {
    possible(wish)?;
    let doc = Doc::read(file, wish)?;
    let block = block_of(&doc, wish)?;
    let ours = doc.ours(wish, block.as_ref());
    let candidates = doc.versions(&ours, block.as_ref());
    let chosen = version::chosen(doc.text(), &doc.tree, &candidates, wish.version_at);
    if ours.is_empty() {
        let version = chosen.ok().map(|at| version::raised(&doc.source, &at, false));
        return Ok(Done { edit: Edit::default(), version, fields: Vec::new(), model: None });
    }
    if ours.len() > MOST {
        let what = Text::new("xml-too-many").with("count", ours.len()).with("vendor", wish.vendor.as_str());
        return Err(Refusal::new(what.with("product", wish.product.as_str())));
    }
    let around = |block| ours.iter().find_map(|entry| doc.around_alike(*entry, wish, block));
    if let Some(around) = block.as_ref().and_then(around) {
        let start = doc.element(around).map_or(0, |element| element.whole().start);
        let what = Text::new("xml-entry-inside").with("vendor", wish.vendor.as_str());
        return Err(refuse(what.with("product", wish.product.as_str()), doc.text(), start));
    }
    let at = chosen?;
    let raised = version::raised(&doc.source, &at, true);
    let mut changes = vec![version_change(&at, &raised)];
    let mut gone = Vec::new();
    let parts: Vec<Vec<usize>> =
        ours.iter().map(|entry| doc.parts_that_go(*entry, wish, block.as_ref())).collect();
    let entries = parts.iter().filter(|parts| parts.is_empty()).count();
    let going = ours.iter().zip(&parts).flat_map(|(entry, parts)| {
        if parts.is_empty() { std::slice::from_ref(entry) } else { parts.as_slice() }
    });
    for element in going.filter_map(|index| doc.element(*index)) {
        let why = Text::new("xml-why-take-out").with("vendor", wish.vendor.as_str());
        let why = why.with("product", wish.product.as_str());
        let why = why.with("line", line_column(doc.text(), element.whole().start).0);
        changes.push(Change { at: site::with_blank(doc.text(), element), new: String::new(), why });
        gone.push(element.whole());
    }
    if gone.iter().any(|gone| gone.contains(&at.start)) {
        return Err(refuse(Text::new("xml-version-in-entry"), doc.text(), at.start));
    }
    let mut notes = vec![Text::new("xml-note-rises-again").with("version", raised.to.clone())];
    notes.extend(longer(&raised));
    let changes = in_order(changes);
    let done = finished(&doc.source, &changes, notes, raised, Vec::new(), None);
    let holders = (doc.marks.holders().saturating_sub(entries), doc.marks.wide);
    let holders = wish.block.is_none().then_some(holders);
    let whole = |(_, parts): &(&usize, &Vec<usize>)| parts.is_empty();
    let whole = ours.iter().zip(&parts).filter(whole).filter_map(|(entry, _)| doc.element(*entry));
    let gone = whole.map(tree::Element::whole).collect();
    let wanted = Wanted { ours: 0, holders, gone, come: None, version: at, changes };
    read_back(file, doc, &done, wish, &wanted)?;
    Ok(done)
}

/// What stands in a file, for checks and for the question which number the version is.
///
/// # Errors
/// The file is no XML that this program reads; the block is none.
pub fn entries(file: &[u8], wish: &Wish) -> Result<Look, Refusal> {
    possible(wish)?;
    let doc = Doc::read(file, wish)?;
    let block = block_of(&doc, wish)?;
    let ours = doc.ours(wish, block.as_ref());
    let candidates = doc.versions(&ours, block.as_ref());
    let chosen = version::chosen(doc.text(), &doc.tree, &candidates, wish.version_at);
    let raised = |at: &Range<usize>| version::raised(&doc.source, at, ours.is_empty());
    let place = |entry: &usize| doc.element(*entry).map(|one| version::place(&doc.source, &one.whole()));
    Ok(Look {
        entries: doc.list().map_or_else(
            || doc.lists.all.iter().map(|list| list.entries.len()).sum(),
            |list| list.entries.len(),
        ),
        ours: ours.iter().take(MOST).filter_map(place).collect(),
        versions: candidates.values.iter().take(20).map(raised).collect(),
        version: chosen.ok().map(|at| raised(&at)),
    })
}

impl Done {
    /// The edit as rows for human eyes, with so many lines of context. Made of the same splices as the bytes, decoded,
    /// so that it reads well whatever the encoding.
    #[must_use]
    pub fn diff(&self, original: &[u8], context: usize) -> Diff {
        let Ok(source) = Source::read(original) else { return Diff::of(original, &self.edit, context) };
        let decoded = |splice: &Splice| {
            let at = source.text_of(splice.at.start)?..source.text_of(splice.at.end)?;
            let new = source.encoding.shown(&splice.new).into_bytes();
            Some(Splice { at, new, why: splice.why.clone() })
        };
        match self.edit.splices.iter().map(decoded).collect::<Option<Vec<_>>>() {
            Some(splices) => Diff::of(source.text.as_bytes(), &Edit { splices, notes: Vec::new() }, context),
            None => Diff::of(original, &self.edit, context),
        }
    }
}

/// An entry that comes: its text, its place, and what is told of it.
struct Addition {
    text: String,
    site: Site,
    fields: Vec<Field>,
    /// The entry in whose image it is, and its line.
    model: Option<(usize, usize)>,
    /// The name of the element that it stands in, where no other entry tells the place.
    holder: Option<String>,
    notes: Vec<Text>,
}

impl Addition {
    fn of(doc: &Doc<Source<'_>>, wish: &Wish, block: Option<&Block>) -> Result<Self, Refusal> {
        if let Some(block) = block {
            let no_place = || Refusal::new(Text::new("xml-no-place"));
            let spot = spot(doc, Some(block));
            let site = match spot {
                Spot::Behind(index) => doc.element(index).map(|element| site::behind(doc.text(), element)),
                Spot::Inside(index) => site::inside(doc.text(), &doc.tree, index),
            };
            let site = site.ok_or_else(no_place)?;
            let text = block.placed(&site.blank, doc.text(), doc.source.encoding)?;
            let holder = spot.holder(doc);
            let note = |name| Text::new("xml-note-block-place").with("name", name);
            let notes = holder.clone().map(note).into_iter().collect();
            return Ok(Self { text, site, fields: block.fields(), model: None, holder, notes });
        }
        let line =
            |entry: &usize| doc.element(*entry).map_or(1, |one| line_column(doc.text(), one.whole().start).0);
        let Some(list) = doc.list() else {
            if let Some(part) = doc.lists.part {
                return Err(Refusal::at(Text::new("xml-lone-unclear"), line(&part)));
            }
            let Some(first) = doc.lists.all.first() else {
                return Err(Refusal::new(Text::new("xml-no-entries")));
            };
            let lines: Vec<String> = doc
                .lists
                .all
                .iter()
                .take(10)
                .filter_map(|list| list.entries.first())
                .map(|at| line(at).to_string())
                .collect();
            let what = Text::new("xml-several-lists").with("lines", lines.join(", "));
            return Err(Refusal::at(what, first.entries.first().map_or(1, line)));
        };
        let mut new = model::made(&doc.source, &doc.tree, list, wish)?;
        for lone in doc.lists.all.iter().filter(|other| *other != list) {
            new.notes.push(Text::new("xml-note-lone-passed").with("line", line(&lone.last)));
        }
        let element = doc.element(list.last).ok_or_else(|| Refusal::new(Text::new("xml-no-entries")))?;
        let model = list.entries.last().map(|model| (*model, new.line));
        Ok(Self {
            text: new.text,
            site: site::behind(doc.text(), element),
            fields: new.fields,
            model,
            holder: None,
            notes: new.notes,
        })
    }
}

/// Where a block goes.
#[derive(Clone, Copy)]
enum Spot {
    /// Behind an element that is, or may be, of its kind.
    Behind(usize),
    /// At the end of an element, where there is nothing of its kind.
    Inside(usize),
}

impl Spot {
    /// The element that the block will stand in.
    fn parent<S: Worded>(self, doc: &Doc<S>) -> usize {
        match self {
            Self::Behind(index) => doc.element(index).and_then(tree::Element::parent).unwrap_or(0),
            Self::Inside(index) => index,
        }
    }

    /// The name of the element that it will stand in, where nothing of its kind stands there.
    fn holder<S: Worded>(self, doc: &Doc<S>) -> Option<String> {
        let Self::Inside(index) = self else { return None };
        doc.element(index).map(|element| doc.tree.local(element).to_owned())
    }
}

/// Behind the last of its kind; else in the one element below the root that holds nothing, as a list without entries
/// does; else at the end of the root.
fn spot<S: Worded>(doc: &Doc<S>, block: Option<&Block>) -> Spot {
    if let Some(index) = anchor(doc, block) {
        return Spot::Behind(index);
    }
    let hollow = |index: &usize| {
        let blank = |element: &tree::Element| {
            !element.is_empty_tag() && tag::trim(doc.body().cut(element.content())).is_empty()
        };
        doc.element(*index).is_some_and(blank)
    };
    let mut all = doc.tree.children(0).filter(hollow);
    match (all.next(), all.next()) {
        (Some(only), None) => Spot::Inside(only),
        _ => Spot::Inside(0),
    }
}

/// The last element of a block's kind, if any.
fn anchor<S: Worded>(doc: &Doc<S>, block: Option<&Block>) -> Option<usize> {
    let named = |index: &usize| {
        let name = doc.element(*index).map(|element| doc.tree.local(element));
        block.is_some_and(|block| name == Some(block.name.as_str()))
    };
    let last = |all: &mut dyn Iterator<Item = usize>| all.max();
    let ends = || doc.lists.all.iter().map(|list| list.last);
    last(&mut ends().filter(named))
        .or_else(|| last(&mut ends()))
        .or_else(|| last(&mut (1..doc.tree.elements.len()).filter(named)))
}

/// The wish's block, read as it would stand in this file.
fn block_of<S: Worded>(doc: &Doc<S>, wish: &Wish) -> Result<Option<Block>, Refusal> {
    let Some(bytes) = &wish.block else { return Ok(None) };
    // Inside of the parent of whatever it goes behind; which that is depends on its name, so the root is taken first.
    let first = Block::read(bytes, wish, doc.body(), &doc.tree, 0);
    let around = |block: Option<&Block>| spot(doc, block).parent(doc);
    match (&first, around(first.as_ref().ok())) {
        (_, 0) => first.map(Some),
        (_, parent) => Block::read(bytes, wish, doc.body(), &doc.tree, parent).map(Some),
    }
}

/// A vendor, product or value that XML cannot hold, or none at all.
fn possible(wish: &Wish) -> Result<(), Refusal> {
    let own = wish.own.iter().map(|(name, value)| (name.as_str(), value));
    let mut all = [("vendor", &wish.vendor), ("product", &wish.product), ("number", &wish.number)]
        .into_iter()
        .chain(own);
    let wrong = all.find(|(name, value)| {
        let needed = matches!(*name, "vendor" | "product");
        (needed && value.is_empty())
            || value.trim_matches(tag::BLANKS) != value.as_str()
            || value.chars().any(|sign| !tag::is_sign(sign))
    });
    match wrong {
        Some((name, value)) => {
            let what = Text::new("xml-wish").with("name", name).with("value", value.as_str());
            Err(Refusal::new(what))
        }
        None => Ok(()),
    }
}

/// What differs in an entry that is there already.
fn already(doc: &Doc<Source<'_>>, entry: usize, wish: &Wish) -> Vec<Text> {
    let Some(list) = doc.lists.all.iter().find(|list| list.entries.contains(&entry)) else {
        return Vec::new();
    };
    let others = lists::List {
        entries: list.entries.iter().copied().filter(|other| *other != entry).collect(),
        last: list.last,
    };
    let Some(element) = doc.element(entry).filter(|_| !wish.number.is_empty() && !others.entries.is_empty())
    else {
        return Vec::new();
    };
    let number = model::made(&doc.source, &doc.tree, &others, wish).ok().and_then(|new| {
        new.fields.into_iter().find(|field| field.from == Origin::Number).map(|field| field.name)
    });
    let found = fields::fields(doc.body(), &doc.tree, entry, &[]).unwrap_or_default();
    let differs = found.iter().find(|field| {
        number.as_ref().is_some_and(|name| name.bytes() == field.path.as_bytes())
            && field.value.trim_matches(tag::BLANKS) != wish.number
    });
    let line = line_column(doc.text(), element.whole().start).0;
    let told = |field: &fields::Field| {
        let note = Text::new("xml-note-number-differs").with("name", field.path.as_str());
        note.with("value", field.value.trim_matches(tag::BLANKS))
            .with("wanted", wish.number.as_str())
            .with("line", line)
    };
    differs.map(told).into_iter().collect()
}

/// Entries of the same vendor for other products stay, and are told.
fn other_products(doc: &Doc<Source<'_>>, wish: &Wish) -> Vec<Text> {
    let told = |(at, vendor, product): (usize, String, String)| {
        let id = match product.as_str() {
            "" => "xml-note-vendor-alone",
            other if other.eq_ignore_ascii_case(&wish.product) => "xml-note-letters",
            _ => "xml-note-vendor-there",
        };
        let note = Text::new(id);
        note.with("vendor", vendor).with("product", product).with("line", line_column(doc.text(), at).0)
    };
    doc.same_vendor(wish).into_iter().take(10).map(told).collect()
}

/// A word of caution where the number gets longer: who compares as text takes 2.0.0.10 for older than 2.0.0.9.
fn longer(raised: &Raised) -> Option<Text> {
    let grows = raised.to.bytes().len() > raised.from.bytes().len();
    grows.then(|| Text::new("xml-note-version-longer").with("from", &raised.from).with("to", &raised.to))
}

/// A splice, at a place of the decoded text.
struct Change {
    at: Range<usize>,
    new: String,
    why: Text,
}

fn version_change(at: &Range<usize>, raised: &Raised) -> Change {
    let why = Text::new("xml-why-version").with("from", &raised.from).with("to", &raised.to);
    let why = why.with("line", raised.place.line);
    Change { at: at.clone(), new: raised.to.utf8().unwrap_or_default().to_owned(), why }
}

fn in_order(mut changes: Vec<Change>) -> Vec<Change> {
    changes.sort_by_key(|change| change.at.start);
    changes
}

fn finished(
    source: &Source<'_>,
    changes: &[Change],
    notes: Vec<Text>,
    raised: Raised,
    fields: Vec<Field>,
    model: Option<usize>,
) -> Done {
    let splice = |change: &Change| Splice {
        at: source.bytes_of(&change.at),
        new: source.encoding.bytes(&change.new),
        why: change.why.clone(),
    };
    let splices = changes.iter().map(splice).collect();
    Done { edit: Edit { splices, notes }, version: Some(raised), fields, model }
}

/// The elements of a well-formed text: its tags that are no end tags.
fn count(text: &str) -> usize {
    value::pieces(text)
        .filter(|(kind, at)| *kind == value::Kind::Tag && !tag::cut(text, at.clone()).starts_with("</"))
        .count()
}
