//! The report as one page: no script, nothing from elsewhere, well-formed also for a reader of XML, and made to be printed.

use std::fmt::Write as _;

use crate::base::escape_sign;

use super::told::{Entry, Fact, Note, Part, Told, told};
use super::{Kept, Say};

/// How it looks: black on white where it is printed, as the reader's own screen has it elsewhere. Holds nothing that XML reads.
const STYLE: &str = include_str!("style.css");

/// The report as HTML; `lang` is the code of the language that `say` speaks.
#[must_use]
pub fn html(kept: &Kept<'_>, lang: &str, say: Say<'_>) -> String {
    let told = told(kept, say);
    let Told { title, written, head, alert, chapters } = &told;
    let (lang, name) = (inert(lang), inert(title));
    let mut out = format!(
        "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{lang}\" xml:lang=\"{lang}\">\n<head>\n\
         <meta charset=\"utf-8\"/>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <title>{name}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{name}</h1>\n<p>{}</p>\n",
        inert(written),
    );
    facts(&mut out, head);
    if let Some(alert) = alert {
        let _ = writeln!(out, "<p class=\"alert\"><strong>{}</strong></p>", inert(alert));
    }
    out.push_str("</header>\n");
    for chapter in chapters {
        let _ = writeln!(out, "<section>\n<h2>{}</h2>", inert(&chapter.title));
        for part in &chapter.parts {
            write_part(&mut out, part);
        }
        out.push_str("</section>\n");
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn write_part(out: &mut String, part: &Part) {
    match part {
        Part::Heading(text) => {
            let _ = writeln!(out, "<h3>{}</h3>", inert(text));
        }
        Part::Para(text) => {
            let _ = writeln!(out, "<p>{}</p>", inert(text));
        }
        Part::Facts(pairs) => facts(out, pairs),
        Part::Entry(entry) => write_entry(out, entry),
        Part::Command(command) => {
            let _ = writeln!(out, "<pre class=\"command\">{}</pre>", inert(command));
        }
    }
}

fn facts(out: &mut String, facts: &[Fact]) {
    if facts.is_empty() {
        return;
    }
    out.push_str("<table>\n<tbody>\n");
    for Fact { label, value, .. } in facts {
        let _ = writeln!(out, "<tr><th scope=\"row\">{}</th><td>{}</td></tr>", inert(label), inert(value));
    }
    out.push_str("</tbody>\n</table>\n");
}

fn write_entry(out: &mut String, entry: &Entry) {
    let Entry { title, word, mark, about, notes, diff } = entry;
    let _ = write!(
        out,
        "<div class=\"entry\">\n<p><span class=\"mark {word}\">{}</span> <strong>{}</strong>",
        inert(mark),
        inert(title)
    );
    if !about.is_empty() {
        let _ = write!(out, " <code>{}</code>", inert(about));
    }
    out.push_str("</p>\n");
    if !notes.is_empty() {
        out.push_str("<ul>\n");
        for note in notes {
            write_note(out, note);
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</div>\n");
    if !diff.is_empty() {
        write_diff(out, diff);
    }
}

fn write_note(out: &mut String, Note { text, below }: &Note) {
    let _ = write!(out, "<li>{}", inert(text));
    if !below.is_empty() {
        out.push_str("\n<ul>\n");
        for text in below {
            let _ = writeln!(out, "<li>{}</li>", inert(text));
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</li>\n");
}

/// The signs at the beginning of the lines stay: colour is not the only one.
fn write_diff(out: &mut String, diff: &str) {
    out.push_str("<pre class=\"diff\">");
    let mut named = true;
    for line in diff.lines() {
        named &= !line.starts_with('@');
        let class = match line.as_bytes().first() {
            // The two lines that name the file are no line of it.
            _ if named && (line.starts_with("--- ") || line.starts_with("+++ ")) => "place",
            Some(b'+') => "add",
            Some(b'-') => "gone",
            Some(b'@') => "place",
            _ => "same",
        };
        let _ = writeln!(out, "<span class=\"{class}\">{}</span>", inert(line));
    }
    out.push_str("</pre>\n");
}

/// Text of which a reader of HTML or XML makes nothing but text. What acts or hides is made visible once more, whoever
/// made it; tabs of a diff stay.
fn inert(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(c),
            c => escape_sign(c, &mut out),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_a_diff_are_no_lines_that_come_or_go() {
        let mut out = String::new();
        write_diff(&mut out, "--- /etc/a\n+++ /etc/a\n@@ -1,2 +1,2 @@\n--- was\n+++ is\n");
        let classes: Vec<&str> = out
            .match_indices("class=\"")
            .filter_map(|(at, word)| out.get(at + word.len()..)?.split('"').next())
            .collect();
        assert_eq!(classes, ["diff", "place", "place", "place", "gone", "add"], "{out}");
    }
}
