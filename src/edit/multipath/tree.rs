//! Levels: which blocks a libmultipath opens and closes in a file, and what it would misread there.
//!
//! libmultipath has no brace language. A known section keyword opens a level, whether or not a `{` follows; a line
//! whose first token is `}` closes one; nothing else nests (`process_stream`). Where braces and levels part company the
//! file is refused, because a person and libmultipath then read two different files.

use super::entry::{Device, Kin};
use super::lex::{self, Eol, Kind, Line, Lines, Token};
use super::words::Words;
use super::{Dialect, refuse};
use crate::edit::{MAX_FILE, Refusal};

/// A level that libmultipath opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    /// `defaults`, which holds only settings.
    Plain,
    /// `blacklist`, `blacklist_exceptions`.
    Blacklist,
    /// `devices`.
    Devices,
    /// `device` in `devices`.
    Device,
    /// `multipaths`.
    Multipaths,
    /// `overrides`: unknown to 0.4.7, 0.4.8 and 0.4.9-86, which read its lines as unknown top-level words; the levels
    /// behind it come out the same.
    Overrides,
}

impl Level {
    /// The level that `word` opens inside of `parent` (`None`: at the top).
    fn opened(parent: Option<Self>, word: &[u8]) -> Option<Self> {
        match (parent, word) {
            (None, b"blacklist" | b"blacklist_exceptions") => Some(Self::Blacklist),
            (None, b"devices") => Some(Self::Devices),
            (None, b"multipaths") => Some(Self::Multipaths),
            (None, b"overrides") => Some(Self::Overrides),
            (Some(Self::Devices), b"device") => Some(Self::Device),
            (None, b"defaults")
            | (Some(Self::Blacklist), b"device")
            | (Some(Self::Multipaths), b"multipath")
            | (Some(Self::Overrides), b"protocol") => Some(Self::Plain),
            _ => None,
        }
    }
}

/// True for words that open a level somewhere and are never a setting.
fn names_section(word: &[u8]) -> bool {
    matches!(
        word,
        b"defaults"
            | b"blacklist"
            | b"blacklist_exceptions"
            | b"devices"
            | b"device"
            | b"multipaths"
            | b"multipath"
            | b"overrides"
    )
}

/// The start of a line, small because a file may have millions (files are at most 64 MB).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Spot {
    at: u32,
    number: u32,
}

impl Spot {
    fn of(line: &Line) -> Self {
        let small = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
        Self { at: small(line.start), number: small(line.number) }
    }

    /// Byte offset of the line's start.
    pub(super) const fn at(self) -> usize {
        self.at as usize
    }

    /// The line's number, from 1.
    pub(super) const fn number(self) -> usize {
        self.number as usize
    }

    /// The line itself and those behind it.
    pub(super) const fn lines(self, file: &[u8]) -> Lines<'_> {
        Lines::from(file, self.at(), self.number())
    }

    /// The line itself.
    pub(super) fn line(self, file: &[u8]) -> Line {
        let nothing =
            Line { start: self.at(), end: self.at(), next: self.at(), number: self.number(), eol: Eol::None };
        self.lines(file).next().unwrap_or(nothing)
    }
}

/// One block: the line that opens it and the line that closes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Block {
    /// The line with the keyword.
    pub(super) open: Spot,
    /// The line that begins with `}`.
    pub(super) close: Spot,
    /// For a device entry: the index of its `devices` section. For a section: its own.
    pub(super) section: u32,
    /// For a device entry: whose it is.
    pub(super) kin: Kin,
    /// Every dialect reads each of its lines alike.
    pub(super) alike: bool,
}

impl Block {
    /// What it is read from: from its keyword's line to the line that closes it.
    pub(super) fn bytes<'f>(&self, file: &'f [u8]) -> &'f [u8] {
        lex::slice(file, self.open.at(), self.close.at())
    }
}

/// What matters here of a file's structure.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// All `devices` sections.
    pub(super) sections: Vec<Block>,
    /// All `device` entries of `devices` sections, whether or not they count.
    pub(super) devices: Vec<Block>,
    /// The last line.
    pub(super) last: Option<Line>,
    /// The line end of the last line that has one.
    pub(super) eol: Option<Eol>,
    /// Whether the last line is blank.
    pub(super) blank_end: bool,
    /// The last line where it has no newline and more than a closing `}`: 0.4.x does not read it.
    pub(super) unread: Option<usize>,
    /// The indentation of the first indented line of a section that stands at column 0.
    pub(super) unit: Option<Vec<u8>>,
    /// A `device` keyword that stands outside of every section, where nothing reads it.
    pub(super) outside: Option<usize>,
}

impl Tree {
    /// The device entries that count: 0.4.7 and 0.4.8 start the list anew with each `devices` section.
    pub(super) fn effective(&self, dialect: Dialect) -> &[Block] {
        let last = self.sections.last().map(|section| section.section);
        let from = match dialect {
            Dialect::V047 => self.devices.partition_point(|device| Some(device.section) < last),
            Dialect::V049 | Dialect::V08 => 0,
        };
        self.devices.get(from..).unwrap_or_default()
    }
}

/// Reads the structure of a file as one libmultipath does.
///
/// # Errors
/// Whatever it would misread, with the line.
pub(super) fn read_one(file: &[u8], dialect: Dialect) -> Result<Tree, Refusal> {
    read(file, &[dialect]).pop().unwrap_or_else(|| Ok(Tree::default()))
}

/// Reads the structure of a file as each of these libmultipaths does, in one pass over its lines.
pub(super) fn read(file: &[u8], dialects: &[Dialect]) -> Vec<Result<Tree, Refusal>> {
    if file.len() as u64 > MAX_FILE {
        let too_large = || Refusal::new(crate::base::Text::new("edit-too-large"));
        return dialects.iter().map(|_| Err(too_large())).collect();
    }
    let mut readers: Vec<_> = dialects.iter().map(|dialect| (Reader::new(file, *dialect), Ok(()))).collect();
    let mut words = Words::default();
    let (mut last, mut eol) = (None, None);
    for line in Lines::from(file, 0, 1) {
        let alike = words.cut_alike(file, &line);
        for (reader, so_far) in readers.iter_mut().filter(|(_, so_far)| so_far.is_ok()) {
            if !alike {
                words.cut(file, &line, reader.dialect);
            }
            *so_far = reader.take(&line, &words);
        }
        if line.eol != Eol::None {
            eol = Some(line.eol);
        }
        last = Some(line);
    }
    let end = |(mut reader, so_far): (Reader<'_>, Result<(), Refusal>)| {
        so_far?;
        let blank = |line: Line| line.text(file).iter().all(|byte| reader.dialect.blank(*byte));
        reader.tree.blank_end = last.is_some_and(blank);
        (reader.tree.last, reader.tree.eol) = (last, eol);
        reader.finish()
    };
    readers.into_iter().map(end).collect()
}

/// Blocks at the top whose keyword no libmultipath knows: each of their lines is read as an unknown top-level word, and
/// their `}` close nothing.
#[derive(Default)]
struct Foreign {
    depth: usize,
    line: usize,
}

struct Reader<'f> {
    file: &'f [u8],
    dialect: Dialect,
    stack: Vec<(Level, Spot)>,
    foreign: Foreign,
    /// The line before opened a level without its `{`.
    brace_due: bool,
    /// The section that is open stands at column 0.
    flush: bool,
    /// What was read of the device entry that is open.
    entry: Open,
    tree: Tree,
}

/// A device entry on the way: the places of the vendor, the product and the revision that count.
#[derive(Clone, Copy, Default)]
struct Open {
    vendor: Option<(usize, usize)>,
    product: Option<(usize, usize)>,
    revision: Option<(usize, usize)>,
    /// A line of it is not read alike by every dialect.
    odd: bool,
}

impl<'f> Reader<'f> {
    fn new(file: &'f [u8], dialect: Dialect) -> Self {
        Self {
            file,
            dialect,
            stack: Vec::new(),
            foreign: Foreign::default(),
            brace_due: false,
            flush: false,
            entry: Open::default(),
            tree: Tree::default(),
        }
    }

    /// Reads the next line.
    fn take(&mut self, line: &Line, words: &Words) -> Result<(), Refusal> {
        if words.alike {
            self.guard_end(line)?;
        } else {
            self.guard_bytes(line)?;
            self.entry.odd = true;
        }
        self.guard_words(line, &words.tokens)?;
        self.line(line, words)
    }

    /// Refuses what the reader of lines trips over, before there are tokens.
    fn guard_bytes(&self, line: &Line) -> Result<(), Refusal> {
        let text = line.text(self.file);
        if text.contains(&0) {
            return Err(refuse("not-text", line.number));
        }
        self.guard_end(line)?;
        if line.number == 1 && text.starts_with(b"\xef\xbb\xbf") && self.dialect == Dialect::V047 {
            return Err(refuse("multipath-byte-order-mark", line.number));
        }
        let tail = text.get(lex::WHOLE_LINE..).unwrap_or_default();
        if tail.iter().any(|&byte| !self.dialect.blank(byte)) {
            return Err(refuse("multipath-line-too-long", line.number));
        }
        Ok(())
    }

    fn guard_end(&self, line: &Line) -> Result<(), Refusal> {
        if line.eol == Eol::Cr && self.dialect == Dialect::V08 {
            return Err(refuse("multipath-lone-cr", line.number));
        }
        Ok(())
    }

    /// Refuses what 0.4.7 and 0.4.8 take for another word, or crash on.
    fn guard_words(&self, line: &Line, tokens: &[Token]) -> Result<(), Refusal> {
        let Some(first) = tokens.first().filter(|_| self.dialect == Dialect::V047) else { return Ok(()) };
        let word = first.bytes(self.file);
        let id = if word.first() == Some(&b'}') && word.len() > 1 {
            "multipath-glued-close"
        } else if word.len() > 1 && word.iter().any(|byte| matches!(byte, b'{' | b'}')) {
            "multipath-glued-brace"
        } else if !word.is_ascii() {
            "multipath-not-ascii-word"
        } else if names_section(word) && tokens.get(1).is_some_and(|next| self.glued(next)) {
            "multipath-glued-brace"
        } else {
            return Ok(());
        };
        Err(refuse(id, line.number))
    }

    /// A word like `{#x`: no brace for 0.4.7.
    fn glued(&self, token: &Token) -> bool {
        let word = token.bytes(self.file);
        token.kind == Kind::Word && word.len() > 1 && word.first() == Some(&b'{')
    }

    fn line(&mut self, line: &Line, words: &Words) -> Result<(), Refusal> {
        let Some((first, rest)) = words.tokens.split_first() else { return Ok(()) };
        let brace_due = std::mem::take(&mut self.brace_due);
        if first.is(self.file, b"}") {
            return self.close(line, rest);
        }
        if line.eol == Eol::None {
            self.tree.unread = Some(line.number);
        }
        if brace_due && first.is(self.file, b"{") {
            return if rest.is_empty() {
                Ok(())
            } else {
                Err(refuse("multipath-one-line-block", line.number))
            };
        }
        self.learn_unit(line);
        let word = first.bytes(self.file);
        let parent = self.stack.last().map(|&(level, _)| level);
        match Level::opened(parent, word).filter(|_| first.kind == Kind::Word) {
            Some(level) => self.open(line, level, rest),
            None if parent.is_some() => self.setting(line, word, words),
            None => self.unknown(line, first, words),
        }
    }

    fn learn_unit(&mut self, line: &Line) {
        if self.flush && self.stack.len() == 1 && self.tree.unit.is_none() {
            let indent = line.indent(self.file);
            self.tree.unit = Some(indent.to_vec()).filter(|unit| !unit.is_empty());
        }
    }

    fn close(&mut self, line: &Line, rest: &[Token]) -> Result<(), Refusal> {
        let brace = |token: &Token| {
            token.kind == Kind::Word && token.bytes(self.file).iter().any(|byte| matches!(byte, b'{' | b'}'))
        };
        if rest.iter().any(|token| brace(token) || names_section(token.bytes(self.file))) {
            return Err(refuse("multipath-close-not-alone", line.number));
        }
        // What 0.4.9-86 knows of `overrides` and -136 of `protocol` makes such a `}` one too many there.
        let closes = self.stack.last().is_some_and(|&(level, _)| level != Level::Overrides);
        if line.eol == Eol::None && (!closes || !rest.is_empty()) {
            self.tree.unread = Some(line.number);
        }
        let Some((level, open)) = self.stack.pop() else {
            self.foreign.depth = self
                .foreign
                .depth
                .checked_sub(1)
                .ok_or_else(|| refuse("multipath-stray-close", line.number))?;
            return Ok(());
        };
        let close = Spot::of(line);
        let sections = u32::try_from(self.tree.sections.len()).unwrap_or(u32::MAX);
        let mut block = Block { open, close, section: sections, kin: Kin::Other, alike: !self.entry.odd };
        match level {
            Level::Devices => self.tree.sections.push(block),
            Level::Device => {
                block.kin = self.kin(&block);
                self.tree.devices.push(block);
            }
            _ => {}
        }
        Ok(())
    }

    /// Whose the entry is that ends here.
    fn kin(&self, block: &Block) -> Kin {
        if self.entry.odd {
            return Device::read(self.file, self.dialect, block).kin(self.dialect);
        }
        let value = |at: Option<(usize, usize)>| at.map(|(start, end)| lex::slice(self.file, start, end));
        let limited = self.entry.revision.is_some();
        Kin::of(value(self.entry.vendor), value(self.entry.product), limited, self.dialect)
    }

    fn open(&mut self, line: &Line, level: Level, rest: &[Token]) -> Result<(), Refusal> {
        if self.foreign.depth > 0 {
            return Err(refuse("multipath-unknown-block", self.foreign.line));
        }
        match rest {
            [] => self.brace_due = true,
            [brace] if brace.is(self.file, b"{") => {}
            [brace, ..] if brace.is(self.file, b"{") => {
                return Err(refuse("multipath-one-line-block", line.number));
            }
            _ => return Err(refuse("multipath-open-not-alone", line.number)),
        }
        if self.stack.is_empty() {
            self.flush = line.indent(self.file).is_empty();
        }
        self.entry = Open::default();
        self.stack.push((level, Spot::of(line)));
        Ok(())
    }

    /// A line inside of a level that opens none: a setting, or something that would break the levels.
    fn setting(&mut self, line: &Line, word: &[u8], words: &Words) -> Result<(), Refusal> {
        if names_section(word) {
            let open = self.stack.last().map_or(0, |(_, open)| open.number());
            let mut refusal = refuse("multipath-unclosed", open);
            refusal.what = refusal.what.with("next", line.number);
            return Err(refusal);
        }
        self.balanced(line, word, words.braces)?;
        if words.alike {
            let value = || words.value().map(|value| (value.start, value.end));
            match word {
                b"vendor" => self.entry.vendor = value().or(self.entry.vendor),
                b"product" => self.entry.product = value().or(self.entry.product),
                b"revision" => self.entry.revision = value().or(self.entry.revision),
                _ => {}
            }
        }
        if self.dialect != Dialect::V047 {
            return Ok(());
        }
        match words.tokens.get(1..).unwrap_or_default() {
            [] => Err(refuse("multipath-missing-value", line.number)),
            [quote] if quote.kind == Kind::Quote => Err(refuse("multipath-quoted-comment", line.number)),
            _ => Ok(()),
        }
    }

    fn balanced(&self, line: &Line, first: &[u8], (opens, closes): (usize, usize)) -> Result<(), Refusal> {
        match opens.cmp(&closes) {
            // It would open a section whose line came to stand in front of it when an entry between both is taken out.
            std::cmp::Ordering::Equal if opens > 0 && first == b"{" => {
                Err(refuse("multipath-brace-in-line", line.number))
            }
            std::cmp::Ordering::Equal => Ok(()),
            std::cmp::Ordering::Less => Err(refuse("multipath-brace-in-line", line.number)),
            std::cmp::Ordering::Greater if self.stack.is_empty() => Ok(()),
            std::cmp::Ordering::Greater => Err(refuse("multipath-unknown-block", line.number)),
        }
    }

    /// A line at the top that no libmultipath knows.
    fn unknown(&mut self, line: &Line, first: &Token, words: &Words) -> Result<(), Refusal> {
        self.balanced(line, first.bytes(self.file), words.braces)?;
        if self.foreign.depth == 0 {
            self.foreign.line = line.number;
            if first.is(self.file, b"device") {
                self.tree.outside = Some(line.number);
            }
        }
        let (opens, closes) = words.braces;
        self.foreign.depth += opens - closes;
        Ok(())
    }

    fn finish(mut self) -> Result<Tree, Refusal> {
        let open = match self.stack.last() {
            Some((_, open)) => open.number(),
            None if self.foreign.depth > 0 => self.foreign.line,
            None => return Ok(std::mem::take(&mut self.tree)),
        };
        let last = self.tree.last.map_or(open, |line| line.number);
        let mut refusal = refuse("multipath-unclosed", open);
        refusal.what = refusal.what.with("next", last);
        Err(refusal)
    }
}
