//! A page as lines of plain text, at most [`WIDTH`] columns wide, or as wide as a narrower terminal; only commands, paths and lines of files stay whole, so that
//! they can be copied and are read out as they are.

use textwrap::WordSplitter;
use unicode_width::UnicodeWidthStr;

use crate::base::{Arg, Text, bind, bound, unbind};
use crate::edit::diff::{Diff, End, Row};
use crate::host::Progress;
use crate::i18n::Catalogue;
use crate::wizard::page::{
    Block, Candidate, Dialog, Field, FieldKind, Level, Page, StatusRow, Table, TableRow, diff_size,
};

use super::keys::{Place, TABLE};

/// Columns of a line, where the terminal has as many.
const WIDTH: usize = 78;

/// No line is made narrower for a terminal that is.
const NARROWEST: usize = 20;

/// The widest name in front of a value that others are aligned to.
const WIDEST_NAME: usize = 26;

/// Texts as lines.
#[derive(Clone, Copy)]
pub(super) struct Writer<'a> {
    pub catalogue: &'a Catalogue,
    /// Columns of a line.
    width: usize,
}

/// The whole page with its numbers, as the numbered front end writes it, and the question over it.
#[must_use]
pub fn page_lines(page: &Page, catalogue: &Catalogue) -> Vec<String> {
    let writer = Writer::new(catalogue, None);
    let mut lines = writer.page_lines(page);
    lines.extend(page.ask.iter().flat_map(|asked| writer.dialog(asked)));
    lines
}

impl<'a> Writer<'a> {
    /// For a terminal of so many columns.
    pub fn new(catalogue: &'a Catalogue, columns: Option<usize>) -> Self {
        let width = columns.map_or(WIDTH, |columns| columns.clamp(NARROWEST, WIDTH));
        Self { catalogue, width }
    }
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
        let mut whole = Vec::new();
        text.args.iter().for_each(|(_, arg)| self.paths(arg, &mut whole));
        self.wrap(first, &self.sentence(text), &whole)
    }

    /// The paths in a value that have blanks.
    fn paths(self, arg: &Arg, found: &mut Vec<String>) {
        match arg {
            Arg::Text(text) => text.args.iter().for_each(|(_, arg)| self.paths(arg, found)),
            Arg::Raw(raw) => {
                let shown = self.clean(&raw.shown());
                if shown.contains(' ') && (shown.starts_with('/') || shown.contains(":\\")) {
                    found.push(shown);
                }
            }
            Arg::Num(_) | Arg::Size(_) | Arg::Time(_) | Arg::Deadline(_) => {}
        }
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

    /// The parts of the help of a page or of the question over it, then the keys.
    pub fn help(self, page: &Page) -> Vec<String> {
        let mut lines = Vec::new();
        for part in page.help() {
            lines.extend(self.say("-- ", &part.title));
            lines.extend(part.texts.iter().flat_map(|text| self.say("", text)));
            lines.push(String::new());
        }
        lines.extend(self.say("-- ", &Text::new("help-keys")));
        let place = Place::of(page.ask.as_ref());
        let numbers = if page.ask.is_some() { "plain-help-choices" } else { "plain-help-numbers" };
        lines.extend(self.say("   ", &Text::new(numbers)));
        if page.ask.is_none() {
            let table = page
                .blocks
                .iter()
                .find_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
            lines.extend(table.into_iter().flat_map(|table| self.say("   ", &table_keys(table))));
        }
        for row in TABLE {
            let signs = row.signs_at(place);
            let Some(first) = signs.first() else { continue };
            let first =
                if first.is_empty() { self.sentence(&Text::new("key-enter")) } else { (*first).to_owned() };
            let signs: Vec<String> =
                std::iter::once(first).chain(signs.iter().skip(1).map(|sign| (*sign).to_owned())).collect();
            let help = Text::of(row.help);
            lines.extend(self.say(&format!("   {} ", self.named(signs.join(", "))), &help));
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
        let narrow = |name: &&Text| self.clean(&self.sentence(name)).width() <= WIDEST_NAME;
        let names = pairs.iter().map(|(name, _)| name).filter(narrow);
        let width = names.map(|name| self.named(name.clone()).width()).max().unwrap_or_default();
        let pair = |(name, value): &(Text, Arg)| {
            let name = self.named(name.clone());
            let pad = " ".repeat(width.saturating_sub(name.width()));
            let mut whole = Vec::new();
            self.paths(value, &mut whole);
            self.wrap(&format!("   {name}{pad} "), &self.value(value), &whole)
        };
        pairs.iter().flat_map(pair).collect()
    }

    /// A name in front of what it names, with the sign that the language has between both.
    fn named(self, name: impl Into<Arg>) -> String {
        self.clean(&self.sentence(&Text::new("plain-name").with("name", name)))
    }

    fn row(self, row: &StatusRow) -> Vec<String> {
        let word = self.sentence(&row.mark.word());
        let mut lines = self.say(&format!("   [{word}] "), &row.label);
        lines.extend(row.details.iter().flat_map(|text| self.say("      ", text)));
        lines
    }

    /// The rows of a table, one after the other, each with the number by which it is opened: so many stand before them.
    /// Each cell stands behind the title of its column; what is not known is left out.
    fn table(self, table: &Table, before: usize) -> Vec<String> {
        let nothing = Arg::from(Text::new("value-none"));
        let row = |(number, row): (usize, &TableRow)| {
            let mut cells = row.cells.iter().zip(&table.columns);
            let name = cells.next().map(|(cell, _)| self.value(cell)).unwrap_or_default();
            let cells = cells.filter(|(cell, _)| **cell != nothing).map(|(cell, column)| {
                let text = Text::new("plain-cell").with("column", column.title.clone());
                self.sentence(&text.with("value", cell.clone()))
            });
            let said: Vec<String> = std::iter::once(name).chain(cells).collect();
            self.wrap(&format!("{:>5}) ", format!("n{number}")), &said.join(", "), &[])
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
                    lines.extend(self.say(&format!("{number:>3}) {} ", self.named(word.as_str())), label));
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

    /// A line of a file, however long: blanks stay, tabs take their columns.
    fn code(self, first: &str, text: &[u8]) -> Vec<String> {
        let mut shown = String::new();
        for (number, part) in text.split(|&byte| byte == b'\t').enumerate() {
            if number > 0 {
                let to_stop = 8 - shown.width() % 8;
                shown.push_str(&" ".repeat(to_stop));
            }
            shown.push_str(&self.clean_part(part));
        }
        vec![format!("{first}{shown}").trim_end().to_owned()]
    }

    fn clean_part(self, part: &[u8]) -> String {
        self.catalogue.shown(part)
    }

    /// Paragraphs wrapped at blanks, but not at those in one of `whole`; nothing is cut, so that it can be copied and read out.
    fn wrap(self, first: &str, text: &str, whole: &[String]) -> Vec<String> {
        let first = self.clean_part(first.as_bytes());
        let indent = " ".repeat(first.width().min(self.width / 2));
        let mut lines = Vec::new();
        for paragraph in text.split("\n\n") {
            let words: Vec<&str> = paragraph.split_whitespace().collect();
            let cleaned = self.clean(&words.join(" "));
            let paragraph = whole.iter().fold(bind(&cleaned), |text, path| text.replace(path, &bound(path)));
            let lead = if lines.is_empty() { first.as_str() } else { indent.as_str() };
            let options = textwrap::Options::new(self.width)
                .initial_indent(lead)
                .subsequent_indent(&indent)
                .break_words(false)
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
pub(super) fn value(field: &Field) -> Arg {
    let typed = || {
        if field.value.is_empty() { Text::new("plain-empty").into() } else { Arg::from(field.value.as_str()) }
    };
    match &field.kind {
        FieldKind::Secret { chars: None } => Text::new("plain-secret-none").into(),
        FieldKind::Secret { chars: Some(_) } => Text::new("plain-secret-given").into(),
        FieldKind::YesNo | FieldKind::Pin(_) => match field.value.as_str() {
            "yes" => Text::new("plain-yes").into(),
            "no" => Text::new("plain-no").into(),
            _ => typed(),
        },
        FieldKind::Choice(words) => {
            let label =
                words.iter().find(|(word, _)| *word == field.value).map(|(_, label)| label.clone().into());
            label.unwrap_or_else(typed)
        }
        FieldKind::Line | FieldKind::Path(_) => typed(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    fn writer(catalogue: &Catalogue) -> Writer<'_> {
        Writer::new(catalogue, None)
    }

    #[test]
    fn lines_of_files_show_what_would_act() {
        let catalogue = Catalogue::new(Lang::En);
        let lines = writer(&catalogue).code("     1 + ", b"\tvendor\t\"\x1b[31m\xe2\x80\xae\xff\"\r");
        assert_eq!(lines, ["     1 +         vendor  \"\\u{1b}[31m\\u{202e}\\xff\"\\r"]);
    }

    #[test]
    fn a_name_has_the_sign_of_its_language() {
        for (lang, wanted) in [(Lang::En, "   Run: x"), (Lang::Fr, "   Exécution : x")] {
            let catalogue = Catalogue::new(lang);
            let pair = (Text::new("pair-run"), Arg::from("x"));
            assert_eq!(writer(&catalogue).pairs(&[pair]), [wanted]);
            let field = Field {
                id: crate::wizard::page::FieldId(String::from("x")),
                label: Text::new("pair-run"),
                help: Text::new("pair-run"),
                kind: FieldKind::Choice(vec![(String::from("auto"), Text::new("pair-run"))]),
                value: String::new(),
                error: None,
            };
            let asked = writer(&catalogue).question(&field);
            let sign = if lang == Lang::Fr { "  1) auto : " } else { "  1) auto: " };
            assert!(asked[2].starts_with(sign), "{asked:?}");
        }
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
    fn lines_of_files_stay_whole() {
        let catalogue = Catalogue::new(Lang::En);
        let long = "한".repeat(60);
        assert_eq!(writer(&catalogue).code("     1 + ", long.as_bytes()), [format!("     1 + {long}")]);
    }

    #[test]
    fn paths_with_blanks_stay_whole() {
        let catalogue = Catalogue::new(Lang::En);
        let path = "/Program Files/Citrix/StorageLink/Server/scsi_device_id_config.xml";
        let inner = Text::new("row-path").with("path", path);
        let said =
            writer(&catalogue).say("   ", &Text::new("plain-notice").with("level", "x").with("text", inner));
        assert!(said.iter().any(|line| line.contains(path)), "{said:?}");
        let pairs = writer(&catalogue).pairs(&[(Text::new("pair-report"), path.into())]);
        assert!(pairs.iter().any(|line| line.contains(path)), "{pairs:?}");
    }

    #[test]
    fn lines_are_as_narrow_as_the_terminal() {
        let catalogue = Catalogue::new(Lang::En);
        let widest = |columns| {
            let lines = Writer::new(&catalogue, columns).wrap("1: ", &"wörter ".repeat(60), &[]);
            lines.iter().map(|line| line.width()).max().unwrap()
        };
        assert!((33..=40).contains(&widest(Some(40))), "{}", widest(Some(40)));
        assert!((13..=NARROWEST).contains(&widest(Some(5))), "{}", widest(Some(5)));
        assert_eq!(widest(Some(300)), widest(None));
        assert!((71..=WIDTH).contains(&widest(None)), "{}", widest(None));
    }

    #[test]
    fn paragraphs_are_wrapped_at_blanks_only() {
        let catalogue = Catalogue::new(Lang::En);
        let path = "/etc/multipath/conf.d/custom-quantastor.conf";
        let lines = writer(&catalogue).wrap("   x: ", &format!("a b {path} {path}\n{path}"), &[]);
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| line.contains(path)));
        assert_eq!(writer(&catalogue).wrap("", &format!("x {}", "y".repeat(200)), &[]).len(), 2);
    }
}
