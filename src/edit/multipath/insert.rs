//! Where a new entry goes, and how it must look to fit in.

use super::Dialect;
use super::entry::Device;
use super::lex::{Eol, slice};
use super::stanza::{self, Align, FARTHEST, Stanza, Style, column};
use super::tree::{Block, Tree};
use crate::base::Text;
use crate::edit::Splice;

/// What one file and one dialect give to work with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Site<'f> {
    /// The file.
    pub(super) file: &'f [u8],
    /// Who reads it.
    pub(super) dialect: Dialect,
    /// Its structure, read by that dialect.
    pub(super) tree: &'f Tree,
}

const UNIT: &[u8] = b"    ";

impl Site<'_> {
    fn unit(&self) -> &[u8] {
        self.tree.unit.as_deref().filter(|unit| unit.len() <= FARTHEST).unwrap_or(UNIT)
    }

    /// The line end that stands in front of `at`, which is a line start or the end of the file.
    fn eol_before(&self, at: usize) -> Eol {
        match slice(self.file, at.saturating_sub(2), at) {
            [b'\r', b'\n'] => Eol::CrLf,
            [.., b'\n'] => Eol::Lf,
            [.., b'\r'] => Eol::Cr,
            _ => self.tree.eol.unwrap_or(Eol::Lf),
        }
    }

    /// The insertion of a whole entry, and what to say of it.
    pub(super) fn insert(&self, stanza: Stanza) -> (Splice, Vec<Text>) {
        let mut notes = Vec::new();
        let effective = self.tree.effective(self.dialect);
        if self.dialect == Dialect::V047
            && let [.., _, last] = self.tree.sections.as_slice()
        {
            notes.push(Text::new("multipath-sections-wiped").with("line", last.open.number()));
        }
        let splice = match (effective.last(), self.tree.sections.last()) {
            (Some(device), _) => self.after(device, stanza),
            (None, Some(section)) => self.first_of(section, stanza),
            (None, None) => self.append(stanza),
        };
        (splice, notes)
    }

    fn after(&self, device: &Block, stanza: Stanza) -> Splice {
        let close = device.close.line(self.file);
        let mut new = Vec::new();
        self.style(device, close.next).entry(stanza, &mut new);
        let why = Text::new("multipath-why-insert").with("line", close.number);
        Splice { at: close.next..close.next, new, why }
    }

    fn first_of(&self, section: &Block, stanza: Stanza) -> Splice {
        let at = section.close.at();
        let outer = section.open.line(self.file).indent(self.file);
        let outer = if outer.len() <= FARTHEST { outer } else { b"" };
        let mut new = Vec::new();
        let style = Style::guide(&[outer, self.unit()].concat(), self.unit(), self.eol_before(at));
        style.entry(stanza, &mut new);
        let why = Text::new("multipath-why-first").with("line", section.open.number());
        Splice { at: at..at, new, why }
    }

    fn append(&self, stanza: Stanza) -> Splice {
        let at = self.file.len();
        let eol = self.eol_before(at);
        let mut new = Vec::new();
        if let Some(last) = self.tree.last {
            if last.eol == Eol::None {
                new.extend_from_slice(eol.bytes());
            }
            if !self.tree.blank_end {
                new.extend_from_slice(eol.bytes());
            }
        }
        stanza::section(stanza, self.unit(), eol, &mut new);
        Splice { at: at..at, new, why: Text::new("multipath-why-section") }
    }

    /// The splice that ends the last line, where it does not end.
    pub(super) fn end_last_line(&self) -> Option<Splice> {
        let last = self.tree.last.filter(|last| last.eol == Eol::None)?;
        let new = self.eol_before(last.start).bytes().to_vec();
        let why = Text::new("multipath-why-newline").with("line", last.number);
        Some(Splice { at: last.end..last.end, new, why })
    }

    /// How an entry of the file is written; the line end is that of the line in front of `at`.
    pub(super) fn style(&self, block: &Block, at: usize) -> Style {
        let open = block.open.line(self.file);
        let device = Device::read(self.file, self.dialect, block);
        let outer = open.indent(self.file);
        let outer = if outer.len() <= FARTHEST { outer } else { UNIT };
        let fits = |inner: &[u8]| inner.len() <= FARTHEST;
        let inner = device.items.iter().map(|item| item.line.indent(self.file)).next_back();
        let inner = match inner.filter(|inner| fits(inner)) {
            Some(inner) => inner.to_vec(),
            None => [outer, self.unit()].concat(),
        };
        Style { outer: outer.to_vec(), inner, align: self.align(&device), eol: self.eol_before(at) }
    }

    /// One column for all values, or one blank behind each keyword.
    fn align(&self, device: &Device) -> Align {
        let mut found: Option<usize> = None;
        let mut one_column = true;
        let mut blanks = Vec::new();
        let mut one_blank = true;
        let valued = device.items.iter().filter(|item| item.setting.value.is_some());
        for item in valued.clone() {
            let gap = slice(self.file, item.key_end, item.value_at.start);
            let lead = slice(self.file, item.line.start, item.value_at.start);
            let to = column(0, lead);
            one_column &= to <= FARTHEST && lead.is_ascii() && *found.get_or_insert(to) == to;
            one_blank &= gap.len() == 1;
            blanks.extend_from_slice(gap.get(..gap.len().min(FARTHEST)).unwrap_or_default());
        }
        let tabs = blanks.contains(&b'\t');
        let fill = if tabs { b'\t' } else { b' ' };
        match found {
            Some(to) if one_column && !one_blank && valued.count() > 1 => Align::Column(to, fill),
            _ if one_blank && tabs && !blanks.contains(&b' ') => Align::Blank(b'\t'),
            _ => Align::Blank(b' '),
        }
    }
}
