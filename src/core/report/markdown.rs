//! The report as Markdown: reads as text, too.

use std::fmt::Write as _;

use super::inert::{fenced, inert};
use super::told::{Entry, Part, Told, told};
use super::{Kept, Say};

/// The report as Markdown.
#[must_use]
pub fn markdown(kept: &Kept<'_>, say: Say<'_>) -> String {
    let told = told(kept, say);
    let mut out = String::new();
    let Told { title, written, head, alert, chapters } = &told;
    let _ = writeln!(out, "# {}\n\n{}\n", inert(title), inert(written));
    for fact in head {
        let _ = writeln!(out, "* {}", inert(&fact.line));
    }
    if let Some(alert) = alert {
        let _ = writeln!(out, "\n**{}**", inert(alert));
    }
    for chapter in chapters {
        let _ = writeln!(out, "\n## {}\n", inert(&chapter.title));
        for (number, part) in chapter.parts.iter().enumerate() {
            // What follows one another as a list stands close together.
            let list = number > 0 && matches!(part, Part::Entry(_));
            let after_list = matches!(chapter.parts.get(number.wrapping_sub(1)), Some(Part::Entry(_)));
            if number > 0 && !(list && after_list) {
                out.push('\n');
            }
            write_part(&mut out, part);
        }
    }
    // As the editors of a Windows of that time want it.
    if cfg!(windows) { out.replace('\n', "\r\n") } else { out }
}

fn write_part(out: &mut String, part: &Part) {
    match part {
        Part::Heading(text) => {
            let _ = writeln!(out, "### {}", inert(text));
        }
        Part::Para(text) => {
            let _ = writeln!(out, "{}", inert(text));
        }
        Part::Facts(facts) => {
            for fact in facts {
                let _ = writeln!(out, "* {}", inert(&fact.line));
            }
        }
        Part::Entry(entry) => write_entry(out, entry),
        Part::Command(command) => {
            out.push_str(&fenced("", command));
        }
    }
}

fn write_entry(out: &mut String, entry: &Entry) {
    let about = if entry.about.is_empty() { String::new() } else { format!(" {}", inert(&entry.about)) };
    let _ = writeln!(out, "* {} ({}){about}", inert(&entry.title), inert(&entry.mark));
    for note in &entry.notes {
        let _ = writeln!(out, "  * {}", inert(&note.text));
        for text in &note.below {
            let _ = writeln!(out, "    * {}", inert(text));
        }
    }
    if !entry.diff.is_empty() {
        let _ = write!(out, "\n{}\n", fenced("  ", &entry.diff));
    }
}
