//! Wrong usage, in our own words: clap finds it, the catalogue says it.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::base::Text;

use super::args::{Answer, command_words};

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
            .with("valid", command_words()),
        ErrorKind::UnknownArgument => Text::new("usage-argument").with("argument", argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::TooManyValues => {
            let value = context(ContextKind::InvalidValue);
            if value.is_empty() {
                Text::new("usage-value-missing").with("argument", argument)
            } else {
                let valid = context(ContextKind::ValidValue);
                let text = if valid.is_empty() { "usage-value-plain" } else { "usage-value" };
                Text { id: text.into(), args: Vec::new() }
                    .with("argument", argument)
                    .with("value", value)
                    .with("valid", valid)
            }
        }
        ErrorKind::MissingRequiredArgument | ErrorKind::MissingSubcommand => Text::new("usage-missing")
            .with("what", if argument.is_empty() { context(ContextKind::ValidSubcommand) } else { argument }),
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

/// The words of clap's context: names of options without their values, values joined by commas.
fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(word) => word.clone(),
        ContextValue::Strings(words) => words.join(", "),
        _ => String::new(),
    }
}
