//! assets/docs/errors.md is made of the catalogue. After a change of its entries make it anew:
//! `QUANTALINK_DOCS=new cargo test --locked --test docs`.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use quantalink::base::Text;
use quantalink::i18n::{Catalogue, Lang};

use super::{at, read};

const FILE: &str = "assets/docs/errors.md";

/// Families of what is no reason: words of the front ends, names, progress, help.
const OTHERS: &[&str] = &[
    "action", "ask", "change", "check", "choice", "cli", "column", "count", "demo", "era", "evidence",
    "export", "field", "finish", "gather", "guide", "help", "hosts", "key", "kind", "letters", "level",
    "line", "log", "man", "mark", "meaning", "next", "notice", "order", "page", "pair", "plain", "plan",
    "practice", "progress", "report", "row", "runs", "start", "step", "told", "tui", "unit", "value",
    "wizard",
];

/// What stands near an id in the source where it is an error.
const SIGNS: &[&str] = &[
    "Err(", "refused(", "Refused", "NotDone", "Unknown(", "Failed", "Fail::", "machine(", "usage(", "Wrong(",
    "ok_or", "map_err",
];

fn sources(folder: &std::path::Path, out: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            sources(&entry, out);
        } else if entry.extension().is_some_and(|end| end == "rs") {
            let text = std::fs::read_to_string(&entry).unwrap();
            out.push(text.split("#[cfg(test)]").next().unwrap_or_default().to_owned());
        }
    }
}

/// The ids that stand at a place of an error.
fn at_errors() -> BTreeSet<String> {
    let (mut texts, mut ids) = (Vec::new(), BTreeSet::new());
    sources(&at("src"), &mut texts);
    for text in &texts {
        for (start, _) in text.match_indices("Text::new(\"") {
            let id = text.split_at(start + 11).1.split('"').next().unwrap_or_default();
            let before = text.split_at(start).0.rsplit([';', '}']).next().unwrap_or_default();
            if SIGNS.iter().any(|sign| before.contains(sign)) {
                ids.insert(id.to_owned());
            }
        }
    }
    ids
}

/// The first sentence, and what follows it.
fn cause_and_remedy(said: &str) -> (&str, &str) {
    let ends = said.match_indices(". ").find(|(at, _)| !said.split_at(*at).0.ends_with("such as"));
    ends.map_or((said, ""), |(at, _)| {
        let (cause, remedy) = said.split_at(at + 1);
        (cause, remedy.trim())
    })
}

fn table() -> String {
    let catalogue = Catalogue::new(Lang::En);
    let entries = read("assets/locales/en.ftl");
    let all = entries.lines().filter_map(|line| Some(line.split_once(" =")?.0));
    let all = all.filter(|id| id.starts_with(|c: char| c.is_ascii_lowercase()) && !id.contains(' '));
    let errors = at_errors();
    let all: BTreeSet<&str> = all.collect();
    let mut out = String::from(
        "# Errors and reasons\n\nThe `id` of every error, refusal, reason and remark, as it stands in brackets behind a message and in \
         the objects of `--json`,\nand what it says: first the cause, then what is to be done about it. Words in braces stand for \
         names, paths and what\na program said. Made of the catalogue of messages (assets/locales/en.ftl) by a test; do not edit it \
         by hand.\n\n| id | cause | what else it says, and what to do |\n|---|---|---|\n",
    );
    for id in all {
        let family = id.split('-').next().unwrap_or_default();
        let said = catalogue.say(&Text::of(id.to_owned()));
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let sentence = said.contains(". ") || said.ends_with('.');
        if errors.contains(id) || (sentence && !OTHERS.contains(&family)) {
            let (cause, remedy) = cause_and_remedy(&said);
            let cell = |text: &str| text.replace('|', "\\|").replace('<', "\\<").replace('*', "\\*");
            let _ = writeln!(out, "| `{id}` | {} | {} |", cell(cause), cell(remedy));
        }
    }
    out
}

#[test]
fn the_table_of_errors_is_what_the_catalogue_gives() {
    let made = table();
    if std::env::var_os("QUANTALINK_DOCS").is_some() {
        std::fs::write(at(FILE), &made).unwrap();
    }
    assert!(made.lines().count() > 500 && made.contains("| `journal-newer` |"));
    let kept = read(FILE);
    let differs = made.lines().zip(kept.lines()).find(|(made, kept)| made != kept);
    assert!(made == kept, "make it anew with QUANTALINK_DOCS=new; the first line that differs: {differs:?}");
}
