//! What the questions of the steps have in common.

use crate::base::Text;

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
