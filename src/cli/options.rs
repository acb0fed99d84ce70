//! The command line as one table, and the clap command made from it. Every text comes from the catalogue, by the ids
//! `cli-opt-NAME`, `cli-cmd-NAME` and `cli-arg-NAME`.
//!
//! Every option is taken before and after the command, so each stands at the top and at every command; the help of a
//! command shows those that matter there.

use std::ffi::OsString;

use clap::builder::{OsStringValueParser, PossibleValuesParser, RangedU64ValueParser, StringValueParser};
use clap::{Arg, ArgAction, Command};

use crate::base::{Text, bind, unbind};
use crate::core::answers::MOST_AT_ONCE;
use crate::core::guard::{LEAST, MOST};
use crate::i18n::Catalogue;
use crate::practice::Knob;

use super::examples;

/// An option of the contract.
pub struct Opt {
    /// Its long name.
    pub name: &'static str,
    /// Its one-letter name.
    pub short: Option<char>,
    /// What follows it.
    pub value: Value,
    /// May be given more than once.
    pub many: bool,
    /// The commands whose help shows it; empty: all.
    pub on: &'static [&'static str],
}

/// What follows an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    None,
    /// One of these words.
    Word(&'static [&'static str]),
    /// Text; the name that help shows.
    Text(&'static str),
    /// A path; the name that help shows.
    Path(&'static str),
    /// A number, at least and at most so high; the name that help shows.
    Number(&'static str, u64, u64),
}

/// A command of the contract.
pub struct Cmd {
    /// Its name; a second word stands for a command below it.
    pub name: &'static [&'static str],
    /// What follows it.
    pub arg: Option<(&'static str, Value, bool)>,
}

/// Columns that the text of an option has, behind clap's indentation and within 80.
const HELP: usize = 68;

/// Columns before the sentence of a knob.
const KNOB: usize = 31;

const WORK: &[&str] = &["demo", "plan", "apply", "verify"];
const CHOSEN: &[&str] = &["demo", "plan", "apply", "verify", "export"];
const ANSWERED: &[&str] = &["demo", "plan", "apply", "verify", "edit", "export"];
const SITE: &[&str] = &["plan", "apply", "verify"];
const LEFT: &[&str] = &["plan", "apply", "verify", "rollback"];
const ASKED: &[&str] = &["demo", "plan", "apply", "verify", "rollback", "resume", "confirm"];
const RUNS: &[&str] = &["plan", "apply", "verify", "rollback", "resume", "confirm", "runs"];

const REPORTED: &[&str] = &["plan", "apply", "verify", "rollback", "resume"];

const NODES: &[&str] = &["plan", "apply", "verify", "rollback", "resume", "confirm"];

const fn opt(name: &'static str, value: Value, on: &'static [&'static str]) -> Opt {
    Opt { name, short: None, value, many: false, on }
}

/// Every option, in the order in which help shows them.
pub const OPTIONS: &[Opt] = &[
    Opt { many: true, ..opt("section", Value::Word(&["adapter", "verify", "multipath"]), WORK) },
    opt("root", Value::Path("DIR"), ROOT),
    Opt { many: true, ..opt("node", Value::Text("[USER@]HOST[:PORT]"), NODES) },
    opt("pool", Value::None, NODES),
    Opt { many: true, ..opt("leave-out", Value::Text("NODE"), LEFT) },
    opt("parallel", Value::Number("N", 1, MOST_AT_ONCE), NODES),
    opt("ssh-config", Value::Path("FILE"), NODES),
    Opt { many: true, ..opt("host-key", Value::Text("NODE=FINGERPRINT"), NODES) },
    opt("allow-old-ssh", Value::None, NODES),
    opt("release", Value::Text("NAME"), &["edit"]),
    opt("stanza", Value::Word(&["auto", "guide", "modern"]), &["plan", "apply", "verify", "edit", "export"]),
    opt("block", Value::Path("FILE"), &["plan", "apply", "edit"]),
    opt("version-at", Value::Text("LINE:COLUMN"), &["plan", "apply", "edit"]),
    opt("activate", Value::None, CHOSEN),
    opt("confirm-within", Value::Number("SECONDS", LEAST, MOST), &["plan", "apply"]),
    opt("answers", Value::Path("FILE"), ANSWERED),
    opt("state-dir", Value::Path("DIR"), RUNS),
    opt("server", Value::Text("WHERE"), SITE),
    opt("allow-smb1", Value::None, SITE),
    opt("storagelink-dir", Value::Path("DIR"), SITE),
    opt("installer", Value::Path("FILE"), SITE),
    opt("installer-sha256", Value::Text("HEX"), SITE),
    opt("edition", Value::Text("NAME"), SITE),
    opt("gateway", Value::Text("HOST[:PORT]"), SITE),
    opt("gateway-fingerprint", Value::Text("SHA256"), SITE),
    opt("storage", Value::Text("HOST[:PORT]"), SITE),
    opt("storage-user", Value::Text("NAME"), SITE),
    opt("storage-fingerprint", Value::Text("SHA256"), SITE),
    opt("allow-old-tls", Value::None, SITE),
    opt("secrets", Value::Path("FILE"), ASKED),
    opt("password-fd", Value::Number("FD", 0, 1_000_000_000), ASKED),
    opt("report", Value::Path("FILE"), REPORTED),
    opt("diff", Value::None, &["plan", "apply", "rollback", "edit"]),
    opt("yes", Value::None, &["demo", "apply", "rollback", "resume"]),
    opt("json", Value::None, JSON),
    opt("plain", Value::None, &["demo"]),
    opt("keep", Value::None, &["demo"]),
    Opt { many: true, ..opt("fail", Value::Text("KNOB"), &["demo"]) },
    opt("lang", Value::Word(&["en", "de", "fr", "ko"]), &[]),
    opt("ascii", Value::None, &[]),
    opt("no-color", Value::None, &[]),
    Opt { short: Some('v'), many: true, ..opt("verbose", Value::None, &[]) },
];

/// `demo` has its own meaning for it.
const ROOT: &[&str] = &["demo", "plan", "apply", "verify", "rollback", "resume", "confirm", "runs", "export"];

const JSON: &[&str] = &["plan", "apply", "verify", "rollback", "resume", "confirm", "runs", "edit", "export"];

/// The shells that completions are written for.
pub const SHELLS: &[&str] = &["bash", "zsh", "fish", "powershell", "elvish"];

const RUN: Option<(&str, Value, bool)> = Some(("run", Value::Text("RUN"), false));
const FILE: Option<(&str, Value, bool)> = Some(("file", Value::Path("FILE"), false));

/// Every command, in the order in which help shows them.
pub const COMMANDS: &[Cmd] = &[
    Cmd { name: &["demo"], arg: None },
    Cmd { name: &["plan"], arg: None },
    Cmd { name: &["apply"], arg: None },
    Cmd { name: &["verify"], arg: None },
    Cmd { name: &["rollback"], arg: RUN },
    Cmd { name: &["resume"], arg: RUN },
    Cmd { name: &["confirm"], arg: RUN },
    Cmd { name: &["runs"], arg: None },
    Cmd { name: &["edit", "multipath"], arg: FILE },
    Cmd { name: &["edit", "scsi-ids"], arg: FILE },
    Cmd { name: &["export", "ansible"], arg: Some(("dir", Value::Path("DIR"), true)) },
    Cmd { name: &["export", "sh"], arg: Some(("dir", Value::Path("DIR"), true)) },
    Cmd { name: &["guide"], arg: None },
    Cmd { name: &["completions"], arg: Some(("shell", Value::Word(SHELLS), true)) },
    Cmd { name: &["man"], arg: None },
    Cmd { name: &["help"], arg: Some(("command", Value::Text("COMMAND"), false)) },
];

/// The command line for clap, in the catalogue's language.
pub fn command(catalogue: &Catalogue) -> Command {
    whole(Voice { catalogue: Some(catalogue), typed: None })
}

/// The same without a word of help, and of the commands and options only those whose names were typed: what it takes to
/// understand a command line that is right. Some six hundred sentences are then never looked up, and a hundred options not made.
pub fn grammar(argv: &[OsString]) -> Command {
    whole(Voice { catalogue: None, typed: Some(argv) })
}

/// Who speaks in the help, and which commands and options are wanted.
#[derive(Clone, Copy)]
struct Voice<'a> {
    /// None: every text is empty.
    catalogue: Option<&'a Catalogue>,
    /// None: all are wanted.
    typed: Option<&'a [OsString]>,
}

impl Voice<'_> {
    fn names(self, command: &Cmd) -> bool {
        let typed = |name: &&str| self.typed.is_none_or(|argv| argv.iter().any(|word| word == name));
        command.name.iter().all(typed)
    }

    /// True where a word of the command line may be that option; its value may stand in the same word.
    fn takes(self, option: &Opt) -> bool {
        let is = |word: &OsString| {
            let name = word.as_encoded_bytes().strip_prefix(b"--");
            name.is_some_and(|name| name.starts_with(option.name.as_bytes()))
        };
        option.short.is_some() || self.typed.is_none_or(|argv| argv.iter().any(is))
    }
}

fn whole(voice: Voice<'_>) -> Command {
    let mut top = with_options(base("quantalink", voice), "", voice)
        .version(env!("CARGO_PKG_VERSION"))
        .about(fit(voice, "cli-about", 78))
        .after_help(format!("{}\n\n{}", shown(voice, ""), fit(voice, "cli-after-help", 78)))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(say(voice, "cli-opt-version")),
        )
        .disable_version_flag(true)
        .disable_help_subcommand(true);
    for cmd in COMMANDS.iter().filter(|cmd| voice.names(cmd)) {
        top = match cmd.name {
            [name] => top.subcommand(leaf(name, name, cmd, voice)),
            [group, name] => {
                let below =
                    leaf(name, group, cmd, voice).about(fit(voice, &format!("cli-cmd-{group}-{name}"), HELP));
                let there = top.find_subcommand(group).is_some();
                let top = if there { top } else { top.subcommand(group_of(group, voice)) };
                top.mut_subcommand(group, |group| group.subcommand(below))
            }
            _ => top,
        };
    }
    top
}

/// The examples of a command, where somebody speaks.
fn shown(voice: Voice<'_>, command: &str) -> String {
    voice.catalogue.map(|catalogue| examples::help(command, catalogue)).unwrap_or_default()
}

fn group_of(name: &'static str, voice: Voice<'_>) -> Command {
    with_options(base(name, voice), name, voice)
        .about(fit(voice, &format!("cli-cmd-{name}"), HELP))
        .after_help(shown(voice, name))
        .subcommand_required(true)
        .arg_required_else_help(false)
        .disable_help_subcommand(true)
}

fn leaf(name: &'static str, shown_as: &str, cmd: &Cmd, voice: Voice<'_>) -> Command {
    let command =
        with_options(base(name, voice), shown_as, voice).about(fit(voice, &format!("cli-cmd-{name}"), HELP));
    let examples = shown(voice, &cmd.name.join(" "));
    let command = match name {
        "demo" => command.after_help(format!("{}\n\n{examples}", knobs(voice))),
        _ => command.after_help(examples),
    };
    match cmd.arg {
        None => command,
        Some((id, value, required)) => {
            let arg = valued(Arg::new(id).required(required), value);
            let arg = arg.help_heading(say(voice, "cli-heading-arguments"));
            command.arg(arg.help(described(voice, &format!("cli-arg-{id}"), value)))
        }
    }
}

/// The words that `--fail` takes, each with what it does.
fn knobs(voice: Voice<'_>) -> String {
    let Some(catalogue) = voice.catalogue else { return String::new() };
    let lines = Knob::all().map(|knob| {
        let blank = " ".repeat(KNOB);
        let options = textwrap::Options::new(79).subsequent_indent(&blank);
        let first = format!("  {:<1$}", knob.word(), KNOB - 2);
        let told = bind(&catalogue.say(&knob.text()));
        unbind(&textwrap::fill(&told, options.initial_indent(&first)))
    });
    let heading = fill(&say(voice, "cli-heading-knobs"), 78);
    format!("{heading}\n{}", lines.collect::<Vec<_>>().join("\n"))
}

fn base(name: &'static str, voice: Voice<'_>) -> Command {
    let heading = |id| say(voice, id);
    // As clap's own, but with its heading in the admin's language.
    let usage = heading("cli-heading-usage");
    let template = format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}");
    Command::new(name)
        .help_template(template)
        .subcommand_help_heading(heading("cli-heading-commands"))
        .next_help_heading(heading("cli-heading-options"))
        .disable_help_flag(true)
        .next_line_help(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .display_order(900)
                .help(say(voice, "cli-opt-help")),
        )
}

fn with_options(command: Command, shown_as: &str, voice: Voice<'_>) -> Command {
    OPTIONS.iter().filter(|opt| voice.takes(opt)).fold(command, |command, opt| {
        let action = match (opt.value, opt.many) {
            (Value::None, true) => ArgAction::Count,
            (Value::None, false) => ArgAction::SetTrue,
            (_, true) => ArgAction::Append,
            (_, false) => ArgAction::Set,
        };
        let mut arg = Arg::new(opt.name).long(opt.name).action(action);
        if let Some(short) = opt.short {
            arg = arg.short(short);
        }
        let shown = shown_as.is_empty() || opt.on.is_empty() || opt.on.contains(&shown_as);
        arg = arg.help(described(voice, &format!("cli-opt-{}", opt.name), opt.value)).hide(!shown);
        command.arg(if opt.value == Value::None { arg } else { valued(arg, opt.value) })
    })
}

fn valued(arg: Arg, value: Value) -> Arg {
    match value {
        Value::None => arg,
        Value::Word(words) => {
            let name = arg.get_id().as_str().to_ascii_uppercase();
            // They stand in the help's own sentence: clap says them in English.
            arg.value_name(name).value_parser(PossibleValuesParser::new(words)).hide_possible_values(true)
        }
        Value::Text(name) => arg.value_name(name).value_parser(StringValueParser::new()),
        Value::Path(name) => arg.value_name(name).value_parser(OsStringValueParser::new()),
        Value::Number(name, least, most) => {
            arg.value_name(name).value_parser(RangedU64ValueParser::<u64>::new().range(least..=most))
        }
    }
}

/// The sentence in lines of so many columns: clap wraps by itself only with a crate more.
fn fit(voice: Voice<'_>, id: &str, width: usize) -> String {
    fill(&say(voice, id), width)
}

fn fill(sentence: &str, width: usize) -> String {
    if sentence.is_empty() {
        return String::new();
    }
    unbind(&textwrap::fill(&bind(sentence), width))
}

/// What an option or argument is for, with the words that it takes.
fn described(voice: Voice<'_>, id: &str, value: Value) -> String {
    let sentence = say(voice, id);
    match value {
        _ if sentence.is_empty() => sentence,
        Value::Word(words) => fill(&format!("{sentence} [{}]", words.join(", ")), HELP),
        _ => fill(&sentence, HELP),
    }
}

fn say(voice: Voice<'_>, id: &str) -> String {
    let text = |catalogue: &Catalogue| catalogue.say(&Text::of(id.to_owned()));
    voice.catalogue.map(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn clap_finds_no_fault_with_the_table() {
        command(&Catalogue::new(Lang::En)).debug_assert();
    }

    #[test]
    fn every_text_of_the_table_is_in_the_catalogue() {
        let catalogue = Catalogue::new(Lang::En);
        let mut ids: Vec<String> = OPTIONS.iter().map(|opt| format!("cli-opt-{}", opt.name)).collect();
        for cmd in COMMANDS {
            for depth in 1..=cmd.name.len() {
                ids.push(format!("cli-cmd-{}", cmd.name[..depth].join("-")));
            }
            ids.extend(cmd.arg.map(|(id, ..)| format!("cli-arg-{id}")));
        }
        let missing: Vec<String> = ids.into_iter().filter(|id| !catalogue.has(id)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
