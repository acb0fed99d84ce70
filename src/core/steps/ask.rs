//! What the questions of the steps have in common.

use crate::base::Text;
use crate::core::answers::{host_path, sha256};

/// A flag as it is typed.
pub(super) fn yes_no(flag: bool) -> String {
    String::from(if flag { "yes" } else { "no" })
}

/// The flag that was typed.
pub(super) fn flag(typed: &str) -> Result<bool, Text> {
    match typed {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(not_valid(typed, &["yes", "no"])),
    }
}

/// The answer is none of those that are valid.
pub(super) fn not_valid(typed: &str, valid: &[&str]) -> Text {
    Text::new("ask-not-valid").with("typed", typed).with("valid", valid.join(", "))
}

/// A word as it is typed; empty where there is none.
pub(super) fn word(word: Option<&String>) -> String {
    word.cloned().unwrap_or_default()
}

/// The word that was typed, blanks around it dropped; none where nothing was.
pub(super) fn given(typed: &str) -> Option<String> {
    let typed = typed.trim();
    (!typed.is_empty()).then(|| typed.to_owned())
}

/// The word that was typed; none where it is the usual one or nothing was typed.
pub(super) fn unusual(typed: &str, usual: &str) -> Option<String> {
    given(typed).filter(|typed| typed != usual)
}

/// The full path that was typed.
pub(super) fn path(typed: &str) -> Result<Option<String>, Text> {
    let Some(typed) = given(typed) else { return Ok(None) };
    host_path(&typed).map(|_| Some(typed))
}

/// The SHA-256 that was typed, in its usual form.
pub(super) fn hash(typed: &str) -> Result<Option<String>, Text> {
    let Some(typed) = given(typed) else { return Ok(None) };
    sha256(&typed).map(|hash| Some(hash.hex()))
}
