//! Every command of every document, of the help and of the manual page is one that the program takes: held by its own parser.
//! Those in blocks marked `run` are run besides (see `run`); pools, Windows and SMB are run against real parts by the suites
//! pool, ssh, windows and smb.

use std::ffi::OsString;
use std::process::Command;

use quantalink::cli::wrong_usage;

use super::{blocks, documents, lines, read};

/// The words of a command line as a shell makes them, up to what is the shell's own (pipe, redirection, comment).
fn words(line: &str, backslash: bool) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        match (quote, c) {
            (Some(mark), c) if c == mark => quote = None,
            (None, '\'' | '"') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, '#') if word.is_none() => break,
            (None, '|' | '<' | '>' | ';' | '&') => {
                // `3< FILE`: the number is the shell's, too.
                if c == '<' && word.as_ref().is_some_and(|word| word.parse::<u8>().is_ok()) {
                    word = None;
                }
                break;
            }
            (None, c) if c.is_whitespace() => words.extend(word.take()),
            (None, '\\') if backslash => word.get_or_insert_default().extend(chars.next()),
            (_, c) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

/// Where in it quantalink is called, its name first.
fn call(words: &[String]) -> Option<Vec<OsString>> {
    let cargo = ["cargo", "run", "--release", "--"];
    let at = match words.get(..4).filter(|words| *words == cargo) {
        Some(_) => 3,
        None => words.iter().position(|word| word == "quantalink" || word.ends_with("/bin/quantalink"))?,
    };
    Some(words[at..].iter().map(OsString::from).collect())
}

/// The line is a command that the program takes; false where it is none of its commands.
fn held(place: &str, line: &str, backslash: bool) -> bool {
    let Some(argv) = call(&words(line, backslash)) else { return false };
    if let Some(wrong) = wrong_usage(&argv) {
        panic!("{place}: {line}: {} {:?}", wrong.id, wrong.args);
    }
    true
}

#[test]
fn of_the_documents() {
    let mut held_here = 0;
    for file in documents() {
        for block in blocks(&file) {
            let place = format!("{file}:{}", block.line);
            let shell = block.language == "sh";
            match (&*block.language, &*block.how) {
                ("sh" | "bat", "parse") => {
                    let all = lines(&block).iter().all(|line| held(&place, line, shell));
                    assert!(all, "{place}: a line is no command of quantalink");
                    held_here += lines(&block).len();
                }
                ("sh", "run") => {
                    held_here += lines(&block).iter().filter(|line| held(&place, line, true)).count();
                }
                // Not quantalink's own: nothing of it may hide there. The TOML is held by `files`.
                ("sh", "other") => {
                    assert!(!lines(&block).iter().any(|line| held(&place, line, true)), "{place}");
                }
                ("toml", "answers" | "secrets") | ("text" | "rust", "") => {}
                (language, how) => panic!("{place}: no way to hold a block of {language:?} {how:?}"),
            }
        }
    }
    assert!(held_here > 50, "{held_here}");
}

#[test]
fn of_code_in_the_sentences() {
    for file in documents() {
        let text = read(&file);
        let outside = text.split("```").step_by(2).collect::<Vec<_>>().join("\n\n");
        for paragraph in outside.split("\n\n") {
            let codes = paragraph.split('`').skip(1).step_by(2);
            for code in codes.filter(|code| code.starts_with("quantalink ") && !code.contains('…')) {
                assert!(held(&file, &code.replace('\n', " "), true), "{file}: {code}");
            }
        }
    }
}

#[test]
fn the_first_two_commands_of_the_readme() {
    let readme = read("README.md");
    let mut first = readme.lines().filter_map(|line| line.strip_prefix("    "));
    assert!(held("README.md", first.next().unwrap(), true));
    let second = first.next().unwrap().split_whitespace().next().unwrap();
    assert_eq!(second, "tests/run");
    let listed = Command::new(super::at(second)).arg("--list").output().unwrap();
    assert!(listed.status.success() && String::from_utf8_lossy(&listed.stdout).contains("integration"));
}

fn said(args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quantalink"));
    let output = command.args(args).env("TERM", "dumb").output().unwrap();
    assert!(output.status.success(), "{args:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn of_the_help_and_the_manual_page() {
    let man = said(&["man"]).replace("\\-", "-").replace("\\(aq", "'");
    let man = man.replace("\\e\\fR\n\\fB", " ");
    let examples = man.split(".SH EXAMPLES").nth(1).unwrap().split(".SH ").next().unwrap();
    let examples = examples.lines().filter_map(|line| line.strip_prefix("\\fB")?.strip_suffix("\\fR"));
    let examples: Vec<&str> = examples.collect();
    assert!(examples.len() > 25 && examples.iter().all(|line| held("man", line, true)), "{examples:?}");
    let commands = [
        "",
        "demo",
        "plan",
        "apply",
        "verify",
        "rollback",
        "resume",
        "confirm",
        "runs",
        "edit",
        "edit multipath",
        "edit scsi-ids",
        "export",
        "export sh",
        "export ansible",
        "guide",
        "completions",
        "man",
        "help",
    ];
    for command in commands {
        // What is typed is the same in every language.
        let langs = if command == "apply" { &["en", "de", "fr", "ko"][..] } else { &["en"] };
        for lang in langs.iter().copied() {
            let words: Vec<&str> = command.split_whitespace().chain(["--help", "--lang", lang]).collect();
            let help = said(&words).replace("\\\n", " ");
            let shown =
                help.lines().filter(|line| line.starts_with("  quantalink") && held(command, line, true));
            let shown: Vec<&str> = shown.map(str::trim).collect();
            assert!(!shown.is_empty(), "{command} {lang}: {help}");
            // The manual page has all of them but those of the groups, which stand at their commands.
            for line in shown {
                let same = |example: &&str| example.split_whitespace().eq(line.split_whitespace());
                assert!(examples.iter().any(same), "{line} is not in the manual page");
            }
        }
    }
}
