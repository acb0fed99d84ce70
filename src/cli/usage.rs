//! Wrong usage, in our own words: clap finds it, the catalogue says it.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::base::{Arg, Text};

use super::args::{Answer, command_words};
use super::options::{COMMANDS, OPTIONS, SHELLS, Value};

/// The numbers that an option takes, as clap names the option in its errors.
fn range(argument: &str) -> Option<(i64, i64)> {
    let name = argument.strip_prefix("--")?.split(' ').next()?;
    match OPTIONS.iter().find(|opt| opt.name == name)?.value {
        Value::Number(_, least, most) => Some((i64::try_from(least).ok()?, i64::try_from(most).ok()?)),
        _ => None,
    }
}

/// What clap stopped at.
pub fn answer(error: &clap::Error) -> Answer {
    let context = |kind| error.get(kind).map(words).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    Answer::Wrong(match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            return Answer::Shown(error.render().to_string());
        }
        ErrorKind::InvalidSubcommand => Text::new("usage-command")
            .with("command", context(ContextKind::InvalidSubcommand))
            .with("meant", meant(error, ContextKind::SuggestedSubcommand))
            .with("valid", command_words()),
        ErrorKind::UnknownArgument => {
            let meant = meant(error, ContextKind::SuggestedArg);
            return Answer::Wrong(
                Text::new("usage-argument").with("argument", argument).with("meant", meant),
            );
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::TooManyValues => {
            let value = context(ContextKind::InvalidValue);
            if value.is_empty() {
                Text::new("usage-value-missing").with("argument", argument)
            } else {
                if let Some((least, most)) = range(&argument) {
                    let text = Text::new("usage-value-range").with("argument", argument).with("value", value);
                    return Answer::Wrong(text.with("least", least).with("most", most));
                }
                let valid = context(ContextKind::ValidValue);
                let text = if valid.is_empty() { "usage-value-plain" } else { "usage-value" };
                Text::of(text).with("argument", argument).with("value", value).with("valid", valid)
            }
        }
        ErrorKind::MissingSubcommand => Text::new("usage-missing")
            .with("what", context(ContextKind::ValidSubcommand).replace(", ", " | ")),
        ErrorKind::MissingRequiredArgument if argument == "<SHELL>" => {
            Text::new("usage-missing").with("what", SHELLS.join(" | "))
        }
        ErrorKind::MissingRequiredArgument => Text::new("usage-missing").with("what", argument),
        ErrorKind::ArgumentConflict => {
            let other = context(ContextKind::PriorArg);
            if other.is_empty() || other == argument {
                Text::new("usage-twice").with("option", argument)
            } else {
                Text::new("usage-conflict").with("one", argument).with("other", other)
            }
        }
        ErrorKind::InvalidUtf8 => Text::new("usage-not-text"),
        // What a later clap may add.
        _ => Text::new("usage-other").with("detail", error.kind().as_str().unwrap_or_default()),
    })
}

/// The word that comes nearest to what was typed; nothing where none does.
fn meant(error: &clap::Error, kind: ContextKind) -> Arg {
    let word = error.get(kind).map(words).unwrap_or_default();
    let first = word.split(", ").next().filter(|word| !word.is_empty());
    first.map_or_else(|| Arg::from(""), |word| Text::new("usage-meant").with("word", word).into())
}

/// The command whose help tells what can be given: the program's name, and the command as far as it was typed.
pub fn typed() -> String {
    let typed: Vec<String> = std::env::args_os().skip(1).filter_map(|word| word.into_string().ok()).collect();
    let names = COMMANDS.iter().map(|command| command.name);
    let first = typed.iter().position(|word| names.clone().any(|name| name.first() == Some(&word.as_str())));
    let mut words = vec!["quantalink"];
    if let Some(below) = first.and_then(|first| typed.get(first..)) {
        let below: Vec<&str> = below.iter().take(2).map(String::as_str).collect();
        let deep = names.clone().any(|name| name.len() == 2 && name == below);
        words.extend(below.iter().take(if deep { 2 } else { 1 }));
    }
    words.join(" ")
}

/// The words of clap's context: names of options without their values, values joined by commas.
fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(word) => word.clone(),
        ContextValue::Strings(words) => words.join(", "),
        _ => String::new(),
    }
}
