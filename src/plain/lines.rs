//! A page as lines of plain text, at most [`WIDTH`] columns wide; only commands stay on one line, so that they can be
//! copied.

use textwrap::WordSplitter;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::base::{Arg, Text, bind, unbind};
use crate::edit::diff::{Diff, End, Row};
use crate::host::Progress;
use crate::i18n::Catalogue;
use crate::wizard::page::{
    Block, Candidate, Dialog, Field, FieldKind, Level, Page, StatusRow, Table, TableRow, diff_size,
};

/// Columns of a line.
const WIDTH: usize = 78;

/// The widest name in front of a value that others are aligned to.
const WIDEST_NAME: usize = 26;

/// Texts as lines.
#[derive(Clone, Copy)]
pub(super) struct Writer<'a> {
    pub catalogue: &'a Catalogue,
}

/// The whole page with its numbers, as the numbered front end writes it, and the question over it.
#[must_use]
pub fn page_lines(page: &Page, catalogue: &Catalogue) -> Vec<String> {
    let writer = Writer { catalogue };
    let mut lines = writer.page_lines(page);
    lines.extend(page.ask.iter().flat_map(|asked| writer.dialog(asked)));
    lines
}

impl Writer<'_> {
    /// One line: nothing in it acts on a terminal.
    pub fn clean(self, line: &str) -> String {
        self.catalogue.shown(line.trim_end().as_bytes())
    }

    /// A sentence.
    fn sentence(self, text: &Text) -> String {
        self.catalogue.say(text)
    }

    /// A value.
    fn value(self, arg: &Arg) -> String {
        self.catalogue.arg(arg)
    }

    /// A sentence as lines, the first after `first`, all others after as many blanks.
    pub fn say(self, first: &str, text: &Text) -> Vec<String> {
        self.wrap(first, &self.sentence(text))
    }

    /// A page's title.
    pub fn title(self, page: &Page) -> Vec<String> {
        let text = Text::new("plain-title")
            .with("step", page.step.0)
            .with("steps", page.step.1)
            .with("title", page.title.clone());
        self.say("", &text)
    }

    /// The whole page with its numbers.
    pub fn page_lines(self, page: &Page) -> Vec<String> {
        let mut lines = self.title(page);
        if page.practice {
            lines.extend(self.say("", &Text::new("plain-practice")));
        }
        let mut rows = 0;
        for block in &page.blocks {
            lines.push(String::new());
            if let Block::Table(table) = block {
                lines.extend(self.table(table, rows));
                lines.extend(self.say("   ", &table_keys(table)));
                rows += table.rows.len();
            } else {
                lines.extend(self.block(block));
            }
        }
        if !page.fields.is_empty() {
            lines.push(String::new());
        }
        for (number, field) in (1..).zip(&page.fields) {
            lines.extend(self.field(number, field));
        }
        lines.push(String::new());
        // What is not possible now keeps its number, so that no number comes to mean something else.
        for (number, action) in (page.fields.len() + 1..).zip(&page.actions) {
            let label = if action.enabled {
                action.label.clone()
            } else {
                Text::new("plain-not-now").with("action", action.label.clone())
            };
            lines.extend(self.say(&format!("{number:>3}) "), &label));
        }
        lines
    }

    /// A question over the page, with its numbered choices.
    pub fn dialog(self, dialog: &Dialog) -> Vec<String> {
        let mut lines = vec![String::new()];
        lines.extend(dialog.text.iter().flat_map(|text| self.say("", text)));
        if let Some(diff) = &dialog.diff {
            lines.extend(self.diff(diff));
            lines.extend(self.say("   ", &diff_size(diff)));
        }
        for (number, (_, label)) in (1..).zip(&dialog.choices) {
            lines.extend(self.say(&format!("{number:>3}) "), label));
        }
        lines
    }

    /// What a path can go on with, one a line; folders end as paths do.
    pub fn candidates(self, candidates: &[Candidate]) -> Vec<String> {
        let name = |candidate: &Candidate| {
            let name = self.clean(&format!("    {}", candidate.name.shown()));
            if candidate.folder { name + "/" } else { name }
        };
        candidates.iter().map(name).collect()
    }

    pub fn block(self, block: &Block) -> Vec<String> {
        match block {
            Block::Para(text) => self.say("", text),
            Block::Heading(text) => self.say("-- ", text),
            Block::Notice(level, text) => self.notice(*level, text),
            Block::Pairs(pairs) => self.pairs(pairs),
            Block::Diff(path, diff) => {
                let text = Text::new("plain-diff").with("path", path);
                let mut lines = self.say("   ", &text);
                lines.extend(self.diff(diff));
                lines.extend(self.say("   ", &diff_size(diff)));
                lines
            }
            Block::Terms(terms) => terms.iter().flat_map(|(term, means)| self.term(term, means)).collect(),
            Block::Table(table) => self.table(table, 0),
            Block::Rows(rows) => rows.iter().flat_map(|row| self.row(row)).collect(),
            // An address is copied like a command; a QR code drawn in characters is no help to who reads lines.
            Block::Command(line) | Block::Address(line) => vec![self.clean(&format!("    {line}"))],
            Block::ByHand(texts) => {
                let numbered = (1..).zip(texts);
                numbered.flat_map(|(number, text)| self.say(&format!("   {number}. "), text)).collect()
            }
            Block::Progress(progress) => self.progress(progress),
        }
    }

    fn notice(self, level: Level, text: &Text) -> Vec<String> {
        self.say("", &Text::new("plain-notice").with("level", level.word()).with("text", text.clone()))
    }

    fn warnings(self, texts: &[Text]) -> Vec<String> {
        texts.iter().flat_map(|text| self.notice(Level::Warning, text)).collect()
    }

    fn pairs(self, pairs: &[(Text, Arg)]) -> Vec<String> {
        let names: Vec<String> = pairs.iter().map(|(name, _)| self.clean(&self.sentence(name))).collect();
        let widths = names.iter().map(|name| name.width()).filter(|width| *width <= WIDEST_NAME);
        let width = widths.max().unwrap_or_default();
        names
            .iter()
            .zip(pairs)
            .flat_map(|(name, (_, value))| {
                let pad = " ".repeat(width.saturating_sub(name.width()));
                self.wrap(&format!("   {name}:{pad} "), &self.value(value))
            })
            .collect()
    }

    fn row(self, row: &StatusRow) -> Vec<String> {
        let word = self.sentence(&row.mark.word());
        let mut lines = self.say(&format!("   [{word}] "), &row.label);
        lines.extend(row.details.iter().flat_map(|text| self.say("      ", text)));
        lines
    }

    /// The rows of a table, one after the other, each with the number by which it is opened: so many stand before them.
    /// The cells say for themselves what they are; what is not known is left out.
    fn table(self, table: &Table, before: usize) -> Vec<String> {
        let nothing = Arg::from(Text::new("value-none"));
        let row = |(number, row): (usize, &TableRow)| {
            let cells = row.cells.iter().filter(|cell| **cell != nothing);
            let mut cells = cells.map(|cell| self.value(cell));
            let name = cells.next().unwrap_or_default();
            let said = format!("{name}: {}", cells.collect::<Vec<_>>().join(", "));
            self.wrap(&format!("{:>5}) ", format!("n{number}")), &said)
        };
        (before + 1..).zip(&table.rows).flat_map(row).collect()
    }

    /// A term, and below it what it means.
    fn term(self, term: &Text, means: &Text) -> Vec<String> {
        let mut lines = self.say("   ", term);
        lines.extend(self.say("      ", means));
        lines
    }

    /// Something at work.
    pub fn progress(self, progress: &Progress) -> Vec<String> {
        let what = progress.what.clone();
        let text = match progress.part {
            Some(part) => Text::new("plain-progress-part").with("what", what).with("part", part.text()),
            None => Text::new("plain-progress").with("what", what),
        };
        self.say("   ", &text)
    }

    fn field(self, number: usize, field: &Field) -> Vec<String> {
        let text = Text::new("plain-field").with("label", field.label.clone()).with("value", value(field));
        let mut lines = Vec::new();
        if let FieldKind::Pin(seal) = &field.kind {
            lines.extend(self.pairs(&seal.pairs));
            lines.extend(self.warnings(&seal.remarks));
        }
        lines.extend(self.say(&format!("{number:>3}) "), &text));
        if let Some(error) = &field.error {
            lines.extend(self.say("     ! ", error));
        }
        lines
    }

    /// What is asked before a value is typed: help and the valid words.
    pub fn question(self, field: &Field) -> Vec<String> {
        let mut lines = self.say("", &field.label);
        lines.extend(self.say("", &field.help));
        match &field.kind {
            FieldKind::Choice(words) => {
                for (number, (word, label)) in (1..).zip(words) {
                    lines.extend(self.say(&format!("{number:>3}) {word}: "), label));
                }
            }
            FieldKind::YesNo | FieldKind::Pin(_) => {
                lines.extend(self.say("", &Text::new("plain-yes-no")));
            }
            FieldKind::Path(_) => lines.extend(self.say("", &Text::new("plain-path"))),
            FieldKind::Secret { .. } => lines.extend(self.say("", &Text::new("plain-secret"))),
            FieldKind::Line => {}
        }
        lines
    }

    fn diff(self, diff: &Diff) -> Vec<String> {
        diff.rows
            .iter()
            .flat_map(|row| match row {
                Row::Context { new, text, end, .. } => self.row_of_file(*new, ' ', text, *end),
                Row::Removed { old, text, end } => self.row_of_file(*old, '-', text, *end),
                Row::Added { new, text, end } => self.row_of_file(*new, '+', text, *end),
                Row::Gap => vec![String::from("   ...")],
            })
            .collect()
    }

    fn row_of_file(self, number: usize, sign: char, text: &[u8], end: End) -> Vec<String> {
        let mut lines = self.code(&format!("{number:>6} {sign} "), text);
        if end == End::None {
            lines.extend(self.say("         ", &Text::new("plain-no-newline")));
        }
        lines
    }

    /// A line of a file: blanks stay, tabs take their columns, what is too long goes on below.
    fn code(self, first: &str, text: &[u8]) -> Vec<String> {
        let mut shown = String::new();
        for (number, part) in text.split(|&byte| byte == b'\t').enumerate() {
            if number > 0 {
                let to_stop = 8 - shown.width() % 8;
                shown.push_str(&" ".repeat(to_stop));
            }
            shown.push_str(&self.clean_part(part));
        }
        let indent = " ".repeat(first.width());
        let room = WIDTH - first.width();
        let mut lines = Vec::new();
        let mut line = first.to_owned();
        let mut used = 0;
        for c in shown.chars() {
            let width = c.width().unwrap_or_default();
            if used + width > room {
                lines.push(std::mem::replace(&mut line, indent.clone()));
                used = 0;
            }
            line.push(c);
            used += width;
        }
        lines.push(line);
        lines.iter().map(|line| line.trim_end().to_owned()).collect()
    }

    fn clean_part(self, part: &[u8]) -> String {
        self.catalogue.shown(part)
    }

    /// Paragraphs wrapped at blanks; a word that is longer than a line is cut.
    fn wrap(self, first: &str, text: &str) -> Vec<String> {
        let first = self.clean_part(first.as_bytes());
        let indent = " ".repeat(first.width().min(WIDTH / 2));
        let mut lines = Vec::new();
        for paragraph in text.split("\n\n") {
            let words: Vec<&str> = paragraph.split_whitespace().collect();
            let paragraph = bind(&self.clean(&words.join(" ")));
            let lead = if lines.is_empty() { first.as_str() } else { indent.as_str() };
            let options = textwrap::Options::new(WIDTH)
                .initial_indent(lead)
                .subsequent_indent(&indent)
                .word_splitter(WordSplitter::NoHyphenation);
            lines.extend(textwrap::wrap(&paragraph, options).iter().map(|line| unbind(line.trim_end())));
        }
        lines
    }
}

/// By what the rows of a table are opened, and changed where that is possible.
fn table_keys(table: &Table) -> Text {
    let turned = table.rows.iter().any(|row| row.taken.is_some());
    Text::new(if turned { "plain-table-keys-turn" } else { "plain-table-keys" })
}

/// A field's value as it is shown; a password's only as given or not given.
fn value(field: &Field) -> Arg {
    match (&field.kind, field.value.as_str()) {
        (FieldKind::Secret { chars: None }, _) => Text::new("plain-secret-none").into(),
        (FieldKind::Secret { chars: Some(_) }, _) => Text::new("plain-secret-given").into(),
        (FieldKind::YesNo | FieldKind::Pin(_), "yes") => Text::new("plain-yes").into(),
        (FieldKind::YesNo | FieldKind::Pin(_), "no") => Text::new("plain-no").into(),
        (FieldKind::Choice(words), value) => {
            let label = words.iter().find(|(word, _)| word == value).map(|(_, label)| label.clone().into());
            label.unwrap_or_else(|| value.into())
        }
        (_, value) => value.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    fn writer(catalogue: &Catalogue) -> Writer<'_> {
        Writer { catalogue }
    }

    #[test]
    fn lines_of_files_show_what_would_act() {
        let catalogue = Catalogue::new(Lang::En);
        let lines = writer(&catalogue).code("     1 + ", b"\tvendor\t\"\x1b[31m\xe2\x80\xae\xff\"\r");
        assert_eq!(lines, ["     1 +         vendor  \"\\u{1b}[31m\\u{202e}\\xff\"\\r"]);
    }

    #[test]
    fn commands_stay_on_one_line_and_act_on_nothing() {
        let catalogue = Catalogue::new(Lang::En);
        let command = format!("quantalink {}\u{1b}[2J\r\n\u{202e}", "x ".repeat(60));
        let lines = writer(&catalogue).block(&Block::Command(command));
        assert_eq!(lines.len(), 1);
        assert!(lines.concat().ends_with("x \\u{1b}[2J\\r\\n\\u{202e}"), "{lines:?}");
    }

    #[test]
    fn long_lines_go_on_below() {
        let catalogue = Catalogue::new(Lang::En);
        let lines = writer(&catalogue).code("     1 + ", "한".repeat(60).as_bytes());
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|line| line.width() <= WIDTH));
        assert!(lines.iter().all(|line| line.width() > 40));
    }

    #[test]
    fn paragraphs_are_wrapped_at_blanks_only() {
        let catalogue = Catalogue::new(Lang::En);
        let path = "/etc/multipath/conf.d/custom-quantastor.conf";
        let lines = writer(&catalogue).wrap("   x: ", &format!("a b {path} {path}\n{path}"));
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| line.contains(path)));
        let wide = writer(&catalogue).wrap("", &"y".repeat(200));
        assert!(wide.iter().all(|line| line.width() <= WIDTH));
    }
}
