//! xapi, by the words of its client `xe`: everything that is typed at it and everything that is read of it stands here
//! (facts/multipath.md sections 4 and 5).
//!
//! * [`orders`]: the words of each order, checked before anything is run, and [`give`], which gives one.
//! * [`Xe`]: small questions with typed answers, each with a deadline of its own.
//! * [`members`]: the hosts of a pool.
//! * [`read`]: what `xe` prints, in both of its forms.
//!
//! `xe` joins its words with line ends when it hands them on to xapi, and prints values as they are. So a word that holds
//! a line end is never given to it, a uuid is one or the answer is refused, and no value is taken for another field.

mod ask;
mod members;
pub mod orders;
pub mod read;

pub use ask::{ANSWER_TIME, Found, Question, Xe};
pub use members::members;
pub use orders::give;

use crate::base::Text;
use crate::host::Program;

/// Enough of what it prints: some 600 records with a name each.
const KEEP: usize = 256 * 1024;

/// True for what xapi makes as a uuid: letters, digits and `-`. Its tests and very old pools have others than RFC 4122's.
#[must_use]
pub fn is_uuid(text: &str) -> bool {
    let sign = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=64).contains(&text.len()) && !text.starts_with('-') && text.bytes().all(sign)
}

/// `xe` with these words; refused where one of them would be taken for several.
fn xe(words: &[&str]) -> Result<Program, Text> {
    if let Some(word) = words.iter().find(|word| word.contains(['\n', '\r', '\0'])) {
        return Err(Text::new("xe-word-broken").with("word", *word));
    }
    let argv = std::iter::once("xe").chain(words.iter().copied()).map(String::from).collect();
    Ok(Program { argv, keep: KEEP })
}

/// `xe` with a verb and the uuid that it is about.
fn about(verb: &str, uuid: &str, more: &[&str]) -> Result<Program, Text> {
    if !is_uuid(uuid) {
        return Err(Text::new("xe-uuid-broken").with("uuid", uuid));
    }
    let uuid = format!("uuid={uuid}");
    xe(&[&[verb, &uuid], more].concat())
}

/// The words of a command as they are typed.
#[must_use]
pub fn typed(program: &Program) -> String {
    program.argv.join(" ")
}
