//! The guide as a table of steps. Adding a step touches one file in `steps/`, one row here, its catalogue entries
//! (`step-<id>-title`, `step-<id>-about`, …) and its test.

use crate::base::{Arg, Hash, Text};
use crate::host::{Cx, Host};

use super::answers::{Answers, Section};
use super::change::Change;
use super::checks::Check;
use super::facts::{HostFacts, Pools, Role};
use super::runner::Site;
use super::secrets::SecretRef;
use super::steps;

/// One step of the guide.
pub struct Step {
    /// Its id (DESIGN's table): `multipath`, `activate`, …
    pub id: &'static str,
    /// The section it belongs to.
    pub section: Section,
    /// The hosts it is for.
    pub role: Role,
    /// Number in the guide, such as `1.5`; none where the guide says nothing.
    pub guide: Option<&'static str>,
    /// Adds to a host's facts what this step needs to know.
    pub gather: fn(&Probe<'_>, &mut HostFacts),
    /// The changes it makes on a host, in order. Pure. `before`: the changes that the steps above it make there.
    pub plan: fn(&HostFacts, &Answers, before: &[Change]) -> Vec<Change>,
    /// The checks it has for a host. Pure.
    pub check: fn(&HostFacts, &Answers) -> Vec<Check>,
    /// What it asks the admin; both front ends make fields of it.
    pub asks: &'static [Ask],
    /// What its page tells above the fields, from the facts of its host (its help: `page-<id>-purpose`, `-effect`, `-risks`, and
    /// the guide's words `guide-words-<id>`). None: it has no
    /// page, and asks nothing. Pure.
    pub page: Option<fn(&HostFacts, &Answers) -> Vec<Tell>>,
}

/// What a step's [`Step::gather`] works with.
pub struct Probe<'a> {
    /// The host.
    pub host: &'a dyn Host,
    /// Everything else that can be asked.
    pub site: &'a Site,
    /// The answers so far.
    pub answers: &'a Answers,
    /// What the hosts of a pool have in common, among those that are looked at together.
    pub pools: &'a Pools,
    /// Until when, and whether still.
    pub cx: &'a Cx<'a>,
}

/// A piece of a step's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tell {
    /// A paragraph.
    Para(Text),
    /// Worth knowing.
    Info(Text),
    /// Worth a second look.
    Warning(Text),
    /// It must not go on like this.
    Error(Text),
    /// Names and values.
    Pairs(Vec<(Text, Arg)>),
    /// Terms, each with what it means: told below the changes that they are about.
    Terms(Vec<(Text, Text)>),
    /// An address, as text and as a QR code.
    Address(String),
    /// A command for the admin to type.
    Command(String),
    /// What the admin does by hand, one line each, in order.
    ByHand(Vec<Text>),
}

/// Something that a step asks.
pub struct Ask {
    /// Id of the question: catalogue entries `ask-<id>` and `ask-<id>-help`, for choices `ask-<id>-<choice>`.
    pub id: &'static str,
    /// What kind of answer.
    pub kind: AskKind,
    /// Reads it from the answers, in the form in which it is typed (`yes`/`no` for [`AskKind::YesNo`]).
    pub get: fn(&Answers) -> String,
    /// Writes it to the answers; the text says what is valid where the value is not.
    pub set: fn(&mut Answers, &str) -> Result<(), Text>,
    /// True where the hosts are looked at again once it has changed.
    pub looks: bool,
}

/// Kinds of answers.
#[derive(Debug, Clone, Copy)]
pub enum AskKind {
    /// `yes` or `no`.
    YesNo,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A line of text.
    Line,
    /// A path on the host, with completion.
    Path,
    /// A password; it is in no answer: [`Ask::get`] and [`Ask::set`] are not called.
    Secret(SecretRef),
    /// Whether to trust the certificate whose fingerprint this gives, where one was seen; yes sets the answer to that
    /// fingerprint, no to nothing.
    Pin(fn(&HostFacts) -> Option<Hash>),
}

/// All steps, in the order of the guide.
pub const STEPS: &[Step] = &[
    steps::licence::STEP,
    steps::stop_service::STEP,
    steps::adapter_download::STEP,
    steps::adapter_install::STEP,
    steps::scsi_ids::STEP,
    steps::start_service::STEP,
    steps::adapter_listed::STEP,
    steps::credentials::STEP,
    steps::multipath::STEP,
    steps::activate::STEP,
    steps::paths::STEP,
];
