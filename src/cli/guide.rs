//! `guide`: the guide in our own words, with what this program does for each of its steps.

use std::fmt::Write as _;

use crate::base::{Text, bind, unbind};
use crate::edit::multipath::{Stanza, drop_in};
use crate::i18n::Catalogue;

const WIDTH: usize = 78;

/// The steps in the guide's order: number, and the id in `guide-ID-title`, `guide-ID` and `guide-ID-does`.
const STEPS: &[(&str, &str)] = &[
    ("1", ""),
    ("1.1", "licence"),
    ("1.2", "stop-service"),
    ("1.3", "adapter-download"),
    ("1.4", "adapter-install"),
    ("1.5", "scsi-ids"),
    ("1.6", "start-service"),
    ("2", ""),
    ("2.1", "adapter-listed"),
    ("2.2", "credentials"),
    ("3", "multipath"),
];

/// The whole guide as text.
pub fn text(catalogue: &Catalogue) -> String {
    let say = |id: &str| catalogue.say(&Text::of(id.to_owned()));
    let mut out = String::new();
    let title = say("guide-title");
    let _ = writeln!(out, "{title}\n{}\n", "=".repeat(unicode_width::UnicodeWidthStr::width(&*title)));
    paragraph(&mut out, &say("guide-about"), "");
    for (number, id) in STEPS {
        if id.is_empty() {
            let _ = writeln!(out, "\n{number}  {}", say(&format!("guide-part-{number}")));
            continue;
        }
        let _ = writeln!(out, "\n{number}  {}", say(&format!("guide-{id}-title")));
        paragraph(&mut out, &say(&format!("guide-{id}")), "     ");
        paragraph(&mut out, &say(&format!("guide-{id}-does")), "     > ");
    }
    for (about, stanza) in [("guide-stanza-guide", Stanza::Guide), ("guide-stanza-modern", Stanza::Modern)] {
        out.push('\n');
        paragraph(&mut out, &say(about), "     ");
        out.push('\n');
        entry(&mut out, stanza);
    }
    out
}

/// The device entry alone, out of the file that holds nothing else.
fn entry(out: &mut String, stanza: Stanza) {
    let file = drop_in(stanza);
    let text = String::from_utf8_lossy(&file);
    let inside = text.lines().skip_while(|line| !line.trim_start().starts_with("device {"));
    for line in inside {
        let _ = writeln!(out, "     {}", line.replace('\t', "    "));
        if line.trim() == "}" {
            break;
        }
    }
}

fn paragraph(out: &mut String, text: &str, indent: &str) {
    let blank = " ".repeat(indent.len());
    let options = textwrap::Options::new(WIDTH).initial_indent(indent).subsequent_indent(&blank);
    let options = options.word_separator(textwrap::WordSeparator::AsciiSpace);
    for line in textwrap::wrap(&bind(&text.replace('\n', " ")), options) {
        let _ = writeln!(out, "{}", unbind(&line));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn every_step_of_the_guide_is_there_and_fits() {
        let text = text(&Catalogue::new(Lang::En));
        for (number, _) in STEPS {
            assert!(text.lines().any(|line| line.starts_with(&format!("{number}  "))), "{number}");
        }
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH), "{text}");
        assert!(!text.contains("guide-"), "a message is missing: {text}");
        assert!(text.contains("getuid_callout          \"/sbin/scsi_id -g -u -s /block/%n\""));
    }
}
