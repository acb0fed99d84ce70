//! The manual page.

use std::io;

use clap_mangen::Man;

use crate::base::Text;
use crate::i18n::Catalogue;

use super::examples;
use super::options::{COMMANDS, Value, command};

/// The exit codes, and the sentence of each.
const CODES: [(&str, &str); 5] = [
    ("0", "man-exit-0"),
    ("1", "man-exit-1"),
    ("2", "man-exit-2"),
    ("3", "man-exit-3"),
    ("64", "man-exit-64"),
];

/// What it reads and writes.
const FILES: [(&str, &str); 6] = [
    ("/var/lib/quantalink", "man-file-state"),
    ("/etc/multipath-enabled.conf", "man-file-enabled"),
    ("/etc/multipath.conf", "man-file-multipath"),
    ("/etc/multipath/conf.d/custom-quantastor.conf", "man-file-drop-in"),
    ("scsi_device_id_config.xml", "man-file-rules"),
    ("/etc/xensource-inventory", "man-file-inventory"),
];

/// The variables that it looks at.
const VARIABLES: [(&str, &str); 3] = [
    ("LC_ALL, LC_MESSAGES, LANG", "man-env-lang"),
    ("TERM", "man-env-term"),
    ("NO_COLOR", "man-env-no-color"),
];

/// The page in troff's words, in the catalogue's language.
///
/// # Errors
/// None of memory; what writes it has them.
pub fn page(catalogue: &Catalogue) -> io::Result<String> {
    let man = Man::new(command(catalogue));
    let mut head = Vec::new();
    man.render_title(&mut head)?;
    man.render_name_section(&mut head)?;
    man.render_synopsis_section(&mut head)?;
    man.render_description_section(&mut head)?;
    let mut options = Vec::new();
    man.render_options_section(&mut options)?;
    let mut end = Vec::new();
    man.render_version_section(&mut end)?;
    let mut lines: Vec<String> = Vec::new();
    let said = |lines: &mut Vec<String>, bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        lines.extend(text.trim_end().lines().map(|line| heading(catalogue, line)));
    };
    said(&mut lines, &head);
    commands(&mut lines, catalogue);
    said(&mut lines, &options);
    section(&mut lines, "man-examples", catalogue);
    for (number, (line, about)) in examples::all().into_iter().enumerate() {
        // A heading begins a paragraph by itself.
        lines.extend((number > 0).then(|| String::from(".PP")));
        lines.push(String::from(".nf"));
        lines.extend(line.lines().map(|line| format!("\\fB{}\\fR", troff(line))));
        lines.extend([".fi", ".RS 4"].map(String::from));
        lines.extend([troff(&say(about, catalogue)), String::from(".RE")]);
    }
    for (title, rows) in [("man-exit", &CODES[..]), ("man-files", &FILES), ("man-env", &VARIABLES)] {
        section(&mut lines, title, catalogue);
        for (name, about) in rows {
            lines.extend([
                String::from(".TP"),
                format!("\\fB{}\\fR", troff(name)),
                troff(&say(about, catalogue)),
            ]);
        }
    }
    said(&mut lines, &end);
    Ok(lines.join("\n"))
}

fn commands(lines: &mut Vec<String>, catalogue: &Catalogue) {
    section(lines, "man-commands", catalogue);
    for cmd in COMMANDS {
        let arg = cmd.arg.map(|(_, value, required)| {
            let name = match value {
                Value::Text(name) | Value::Path(name) | Value::Number(name, ..) => name,
                Value::Word(_) | Value::None => "SHELL",
            };
            if required { format!(" \\fI{name}\\fR") } else { format!(" [\\fI{name}\\fR]") }
        });
        let id = match cmd.name {
            [one] => format!("cli-cmd-{one}"),
            more => format!("cli-cmd-{}", more.join("-")),
        };
        let about = catalogue.say(&Text::of(id));
        lines.push(String::from(".TP"));
        lines.push(format!("\\fB{}\\fR{}", troff(&cmd.name.join(" ")), arg.unwrap_or_default()));
        lines.push(troff(&about));
    }
}

fn section(lines: &mut Vec<String>, id: &'static str, catalogue: &Catalogue) {
    lines.push(format!(".SH {}", troff(&say(id, catalogue))));
}

fn say(id: &'static str, catalogue: &Catalogue) -> String {
    catalogue.say(&Text::of(id))
}

/// Text in which troff finds nothing to do.
fn troff(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-").replace('\'', "\\(aq").replace('\n', " ");
    if text.starts_with('.') { format!("\\&{text}") } else { text }
}

/// A line of the manual page; the headings that its maker has in English only are said in the language.
fn heading(catalogue: &Catalogue, line: &str) -> String {
    let id = match line {
        ".SH NAME" => "man-name",
        ".SH SYNOPSIS" => "man-synopsis",
        ".SH DESCRIPTION" => "man-description",
        ".SH VERSION" => "man-version",
        ".SH OPTIONS" => "man-options",
        other => return other.to_owned(),
    };
    format!(".SH {}", say(id, catalogue))
}
