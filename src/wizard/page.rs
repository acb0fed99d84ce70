//! A page as data: written once, shown by both front ends.

use std::sync::Arc;

use crate::base::{Arg, Text, Untrusted};
use crate::core::checks::Status;
use crate::edit::diff::Diff;
use crate::host::{HostId, HostPath, Progress};

use super::help::Topic;

/// Id of a page. Its help: see [`super::help`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PageId(pub &'static str);

/// What the admin sees now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Which page.
    pub id: PageId,
    /// Its headline.
    pub title: Text,
    /// Its place in the flow, counted from 1, and how many pages there are.
    pub step: (usize, usize),
    /// Titles of all pages of the flow, for the list at the left; the current one is `step.0 - 1`.
    pub trail: Vec<Text>,
    /// True on the practice site: every page says so.
    pub practice: bool,
    /// What it says, from top to bottom.
    pub blocks: Vec<Block>,
    /// What it asks, below the blocks.
    pub fields: Vec<Field>,
    /// What can be done. What Enter does: see [`Page::enter`].
    pub actions: Vec<Action>,
    /// The question that must be answered before anything else (quit, engine's question), over the page.
    pub ask: Option<Dialog>,
}

impl Page {
    /// What Enter does: the first action that is enabled, unless it would leave, stop, finish or undo something.
    #[must_use]
    pub fn enter(&self) -> Option<&Action> {
        let first = self.actions.iter().find(|action| action.enabled)?;
        let forward = !matches!(
            first.id,
            ActionId::Back
                | ActionId::Quit
                | ActionId::Stop
                | ActionId::Resume
                | ActionId::RollBack
                | ActionId::Confirm
                | ActionId::LeaveOut
                | ActionId::GoOnWithout
                | ActionId::LeaveNode
                | ActionId::AcceptKey
                | ActionId::RemoveNode
        );
        forward.then_some(first)
    }
}

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Para(Text),
    /// A heading inside the page.
    Heading(Text),
    /// A paragraph that must not be overlooked.
    Notice(Level, Text),
    /// Names and values, aligned.
    Pairs(Vec<(Text, Arg)>),
    /// Terms as they stand in a file, each with what it means: next to it where there is room, else below it.
    Terms(Vec<(Text, Text)>),
    /// A diff of one file, with its path.
    Diff(HostPath, Arc<Diff>),
    /// Rows with a status in front (plan, checks): symbol and word, never colour alone.
    Rows(Vec<StatusRow>),
    /// Hosts, one a row, under a header.
    Table(Table),
    /// A command for the admin to type, shown as it is.
    Command(String),
    /// An address to open elsewhere: as text, and as a QR code where one can be drawn.
    Address(String),
    /// What the admin does by hand, in order: numbered lines.
    ByHand(Vec<Text>),
    /// Something at work.
    Progress(Progress),
}

/// The line below a [`Block::Diff`]: how much it changes, in how many places.
#[must_use]
pub fn diff_size(diff: &Diff) -> Text {
    Text::new("diff-size")
        .with("places", diff.places)
        .with("added", diff.added)
        .with("removed", diff.removed)
        .with("changed", diff.changed)
}

/// How loud a notice is. Each has a word of its own in front (`level-info`, …).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Worth knowing.
    Info,
    /// Worth a second look.
    Warning,
    /// Something failed or is refused.
    Error,
}

/// A row with a status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusRow {
    /// The status.
    pub mark: Mark,
    /// What it is about.
    pub label: Text,
    /// Details, each on lines of its own below the label.
    pub details: Vec<Text>,
}

/// Hosts, one a row. Where there is no room for all columns, cells are shortened, then columns left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// The rows, from top to bottom.
    pub rows: Vec<TableRow>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What stands in it.
    pub title: Text,
    /// Of the columns for which there is no room the one with the highest rank goes first.
    pub rank: u8,
}

/// A row of a table: a host, whose own page can be opened ([`super::Msg::Open`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// Which host.
    pub host: HostId,
    /// Its status; one of the cells says it in words.
    pub mark: Mark,
    /// One a column.
    pub cells: Vec<Arg>,
    /// True where it is worked on, false where it is left out, and that can be changed here ([`super::Msg::Toggle`]);
    /// none: it cannot.
    pub taken: Option<bool>,
}

/// A status that a row can have: a check's, a change's before or after the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words are those of the JSON contract")]
pub enum Mark {
    Check(Status),
    Pending,
    Done,
    Applied,
    Failed,
    Unknown,
    RolledBack,
    Refused,
    Manual,
    Skipped,
    Working,
}

impl Level {
    /// The word in front of a notice.
    #[must_use]
    pub fn word(self) -> Text {
        Text::new(match self {
            Self::Info => "level-info",
            Self::Warning => "level-warning",
            Self::Error => "level-error",
        })
    }
}

impl Mark {
    /// The word for it: never colour or symbol alone.
    #[must_use]
    pub fn word(self) -> Text {
        Text::new(match self {
            Self::Check(Status::Pass) => "mark-pass",
            Self::Check(Status::Fail) => "mark-fail",
            Self::Check(Status::Manual) | Self::Manual => "mark-manual",
            Self::Check(Status::Skipped) | Self::Skipped => "mark-skipped",
            Self::Pending => "mark-pending",
            Self::Done => "mark-done",
            Self::Applied => "mark-applied",
            Self::Failed => "mark-failed",
            Self::Unknown => "mark-unknown",
            Self::RolledBack => "mark-rolled-back",
            Self::Refused => "mark-refused",
            Self::Working => "mark-working",
        })
    }
}

/// Id of a field.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FieldId(pub String);

impl Page {
    /// The rows of its tables, from top to bottom.
    pub fn table_rows(&self) -> impl Iterator<Item = &TableRow> {
        let tables = self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(&table.rows),
            _ => None,
        });
        tables.flatten()
    }
}

/// Something the page asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Which.
    pub id: FieldId,
    /// What is asked.
    pub label: Text,
    /// A sentence of help.
    pub help: Text,
    /// Its kind.
    pub kind: FieldKind,
    /// The value as typed (`yes`/`no`, the choice's word, the text); always empty for a secret.
    pub value: String,
    /// What is wrong with the value.
    pub error: Option<Text>,
}

/// Kinds of fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldKind {
    /// `yes` or `no`.
    YesNo,
    /// One of these: word and label.
    Choice(Vec<(String, Text)>),
    /// A line of text.
    Line,
    /// A path on the server, typed like a line. [`super::Msg::Complete`] completes it: the value grows by what all
    /// entries have in common, and where there are several, these are the entries that begin so.
    Path(Vec<Candidate>),
    /// A password: it comes by [`super::Msg::Secret`] and goes to the keyring at once; no page, field or draft holds it.
    Secret {
        /// How many characters the last one had that was typed here; none: nothing was typed here.
        chars: Option<usize>,
    },
    /// `yes` or `no`: whether to trust this certificate. Without a certificate there is no such field.
    Pin(Box<Seal>),
}

/// An entry of a folder that a path can go on with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its name.
    pub name: Untrusted,
    /// True for a folder.
    pub folder: bool,
}

/// A certificate as it is shown before it is trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// Its fingerprint in groups, whom it names, who signed it, its time: to be shown above the question.
    pub pairs: Vec<(Text, Arg)>,
    /// What speaks against trusting it: warnings.
    pub remarks: Vec<Text>,
}

/// Id of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActionId {
    /// To the next page.
    Next,
    /// To the page before; nothing is lost.
    Back,
    /// Make the changes that the page shows.
    Apply,
    /// Look again.
    Refresh,
    /// Undo the run.
    RollBack,
    /// Keep the run that waits to be confirmed.
    Confirm,
    /// Finish the run that was cut.
    Resume,
    /// Only start the service that a cut run left stopped.
    StartService,
    /// Go on without the sections of the `StorageLink` server; those of the nodes stay.
    LeaveOut,
    /// Go on with the run that stopped, without the nodes on which it failed.
    GoOnWithout,
    /// Take the node whose address was typed into the list.
    AddNode,
    /// Leave the open node out, or take it in again.
    LeaveNode,
    /// Accept the host key that the open node shows, or no longer.
    AcceptKey,
    /// Take the open node, whose address was typed, from the list.
    RemoveNode,
    /// Ask the run at work to stop at the next safe point.
    Stop,
    /// Write the report (the front end asks for nothing: the flow chose the path).
    SaveReport,
    /// Write the answers.
    SaveAnswers,
    /// Open the practice site.
    Practice,
    /// Ask whether to quit.
    Quit,
}

/// Something that can be done on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Which.
    pub id: ActionId,
    /// Its short name for the key bar.
    pub label: Text,
    /// False: shown, but not possible now.
    pub enabled: bool,
}

/// A question over the page. Enter takes the first choice, which is the harmless one; Esc takes it too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dialog {
    /// What its help is about.
    pub topic: Topic,
    /// What is asked, and what state the hosts are in.
    pub text: Vec<Text>,
    /// The edit that it is about, to be shown below the text.
    pub diff: Option<Arc<Diff>>,
    /// The choices, the harmless one first.
    pub choices: Vec<(Choice, Text)>,
}

impl Dialog {
    /// True for a question of the run at work, on which its work waits: nobody has to answer it to ask for the end. The
    /// wizard's own questions are left by their first choice, to stay.
    #[must_use]
    pub fn is_of_run(&self) -> bool {
        self.choices.iter().all(|(choice, _)| *choice != Choice::Stay)
    }
}

/// A choice of a [`Dialog`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Close the question, stay.
    Stay,
    /// Yes.
    Yes,
    /// No.
    No,
}
