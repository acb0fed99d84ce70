//! Plan, run and checks as JSON (the contract of `assets/schema`), and the report to keep as HTML, Markdown and JSON.
//!
//! This room knows no language: whoever calls hands in what says a [`Text`].

pub mod alike;
mod facts;
mod html;
mod inert;
mod json;
mod kept;
mod markdown;
mod run_json;
mod told;

pub use facts::{daemon, dropins, file, known, machine, node_pairs, server_pairs};
pub use html::html;
pub use json::{ApplyJson, CheckJson, ErrorJson, PlanJson, RunsJson, VerifyJson};
pub use json::{apply_json, error_json, plan_json, rollback_json, runs_json, verify_json};
pub use json::{outcome_word, standing_word};
pub use kept::{Format, Kept, Who};
pub use markdown::markdown;
pub use run_json::{ReportJson, report_json};

use crate::base::Text;
use crate::edit::diff::Row;

use super::answers::{Section, StanzaChoice};
use super::change::{Change, ChangeKind};
use super::checks::Status;

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

/// The word of the contract for how a check ended.
#[must_use]
pub const fn status_word(status: Status) -> &'static str {
    match status {
        Status::Pass => "pass",
        Status::Fail => "fail",
        Status::Manual => "manual",
        Status::Skipped => "skipped",
    }
}

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
