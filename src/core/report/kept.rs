//! What a report is made of, and the forms in which it is kept.

use std::path::Path;

use crate::base::{Hash, Stamp, Untrusted};
use crate::core::change::{Act, Change, ChangeRef};
use crate::core::checks::Check;
use crate::core::event::RunEnd;
use crate::core::facts::Facts;
use crate::core::journal::{Item, Journal};
use crate::core::plan::Plan;
use crate::host::Expect;

use super::Unfit;

/// What a report is made of. None of it holds a secret: neither plans nor journals, outcomes or checks do.
#[derive(Debug, Clone, Copy)]
pub struct Kept<'a> {
    /// When it was written.
    pub at: Stamp,
    /// Who had it written, and where.
    pub who: &'a Who,
    /// The journal of the run: its times, and the contents as they came to be; none where there is no run.
    pub journal: Option<&'a Journal>,
    /// What the hosts said of themselves when they were last looked at; none: they were not.
    pub facts: Option<&'a Facts>,
    /// What was planned; none where a run was settled without a new plan.
    pub plan: Option<&'a Plan>,
    /// How the run ended.
    pub end: &'a RunEnd,
    /// What was looked at after it; none: nothing was.
    pub checks: &'a [Check],
    /// Sections of the guide that fit no host here.
    pub unfit: &'a [Unfit],
    /// It is about the undoing of the run: its changes go from what the run had put there to what stood there before.
    pub back: bool,
    /// The command that undoes the run, as the admin types it; none where nothing was changed.
    pub undo: Option<&'a str>,
}

/// The account and the machine that the program runs on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Who {
    /// The account; with sudo also whose it was before.
    pub user: Untrusted,
    /// The machine's own name.
    pub machine: Untrusted,
}

/// A form of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One page without anything beside it.
    Html,
    /// Text.
    Markdown,
    /// For programs, `assets/schema/report.json`.
    Json,
}

impl Format {
    /// All of them; the first one is the one that a person is told of.
    pub const ALL: [Self; 3] = [Self::Html, Self::Markdown, Self::Json];

    /// What the name of such a file ends in.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Json => "json",
        }
    }

    /// The form that the name of a file asks for.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let end = path.extension()?.to_str()?.to_ascii_lowercase();
        match end.as_str() {
            "html" | "htm" | "xhtml" => Some(Self::Html),
            "md" | "markdown" => Some(Self::Markdown),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

/// SHA-256 of a file before and after a change; none on a side without a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contents {
    /// What stood there.
    pub before: Option<Hash>,
    /// What the change put there.
    pub after: Option<Hash>,
}

impl Kept<'_> {
    /// What the journal says of a change.
    #[must_use]
    pub fn item(&self, at: &ChangeRef) -> Option<&Item> {
        self.journal?.items.iter().rev().find(|item| item.entry.at == *at)
    }

    /// When a change was begun. Of an undoing no journal says so.
    #[must_use]
    pub fn begun(&self, at: &ChangeRef) -> Option<Stamp> {
        self.item(at).filter(|_| !self.back)?.begun
    }

    /// The sections that belong to the changes; an undoing is of what was changed.
    #[must_use]
    pub const fn unplanned(&self) -> &[Unfit] {
        if self.back { &[] } else { self.unfit }
    }

    /// The sections that belong to the checks; of a plan for which nothing was checked, there are none.
    #[must_use]
    pub fn unchecked(&self) -> &[Unfit] {
        if self.plan.is_some() && self.checks.is_empty() { &[] } else { self.unfit }
    }

    /// Old and new content of the file that a change is about: as the journal has them, else as planned. None for a change
    /// that writes no file.
    #[must_use]
    pub fn contents(&self, at: &ChangeRef, change: Option<&Change>) -> Option<Contents> {
        let hash = |expect: &Expect| match expect {
            Expect::Absent => None,
            Expect::Is(hash) => Some(*hash),
        };
        if let Some(item) = self.item(at)
            && let Some(expect) = &item.entry.expect
        {
            let left = item.receipt.as_ref().map(|receipt| receipt.hash).or(item.entry.after_hash);
            return Some(if self.back {
                Contents { before: left, after: item.undo_to.or(hash(expect)) }
            } else {
                Contents { before: hash(expect), after: left }
            });
        }
        match change.and_then(|change| change.act.as_ref()) {
            Some(Act::Write(write)) => {
                Some(Contents { before: hash(&write.expect), after: Some(Hash::of(&write.new)) })
            }
            _ => None,
        }
    }
}
