//! How large the program is.

use std::ffi::OsStr;

use crate::{Done, say};

/// The size of the file.
pub fn all(program: &OsStr) -> Done {
    #[expect(clippy::cast_precision_loss, reason = "some megabytes")]
    let size = std::fs::metadata(program)?.len() as f64;
    say(&format!("the program: {:.2} MB", size / 1e6))
}
