//! Plan, run and checks as JSON (the contract of `assets/schema`) and as a Markdown report to keep.
//!
//! This room knows no language: whoever calls hands in what says a [`Text`].

pub mod alike;
mod facts;
mod inert;
mod json;
mod markdown;

pub use facts::{daemon, dropins, file, known, machine, node_pairs, server_pairs};
pub use json::{ApplyJson, CheckJson, ErrorJson, PlanJson, RunsJson, VerifyJson};
pub use json::{apply_json, error_json, plan_json, rollback_json, runs_json, verify_json};
pub use json::{outcome_word, standing_word};
pub use markdown::{Kept, markdown, status_word};

use crate::base::Text;
use crate::edit::diff::Row;

use super::answers::{Section, StanzaChoice};
use super::change::{Change, ChangeKind};

/// Says a text in the admin's language.
pub type Say<'a> = &'a dyn Fn(&Text) -> String;

/// A section that nobody named and that fits no host at hand: it is shown as skipped, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    /// Which.
    pub section: Section,
    /// Why.
    pub why: Text,
}

/// The unified diff of a change; a file that comes or goes has /dev/null for its other side. Empty where there is none.
#[must_use]
pub fn unified(change: &Change, path: &str) -> String {
    let Some(diff) = &change.diff else { return String::new() };
    let whole = change.kind == ChangeKind::CreateFile;
    let comes = whole && diff.rows.iter().all(|row| matches!(row, Row::Added { .. }));
    let goes = whole && diff.rows.iter().all(|row| matches!(row, Row::Removed { .. }));
    diff.unified(if comes { NOTHING } else { path }, if goes { NOTHING } else { path })
}

/// How a diff names the side where there is no file.
const NOTHING: &str = "/dev/null";

impl Section {
    /// Its name on the command line and in JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Adapter => "adapter",
            Self::Verify => "verify",
            Self::Multipath => "multipath",
        }
    }
}

impl StanzaChoice {
    /// Its name on the command line.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Guide => "guide",
            Self::Modern => "modern",
        }
    }
}
