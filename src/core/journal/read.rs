//! Reads a journal and says how each of its changes stands.

use serde::Deserialize;

use crate::base::{Stamp, Text, Untrusted};
use crate::core::answers::Answers;
use crate::core::change::{ChangeRef, Undo, XapiWas};
use crate::core::event::{RunId, RunState};
use crate::core::state::{State, StateError, StateTrouble, raw};
use crate::host::{HostId, Receipt};

use super::item::{Item, Stand};
use super::{Down, FORMAT, Guarded, Header, Record, RunInfo, Taken};

/// A journal as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Journal {
    /// Its first line.
    pub header: Header,
    /// Every change of the header and of what was planned anew, in order.
    pub items: Vec<Item>,
    /// Length of its whole lines in bytes: what stands behind was torn off by a kill.
    pub whole: u64,
    /// The services that the run has stopped, or begun to stop, and has not brought up again since.
    pub down: Vec<Down>,
    /// What the run has taken of xapi, or begun to take, and has not given back since.
    pub taken: Vec<Taken>,
    /// The guards that stand, or may stand.
    pub guards: Vec<Guarded>,
    /// There ever was one.
    pub guarded: bool,
    /// When the guards put the files back, by the last word on it.
    pub(super) until: Option<Stamp>,
    /// The steps by hand that the admin has confirmed.
    pub confirmed: Vec<ChangeRef>,
    /// How many changes were begun.
    turns: usize,
    end: Option<(RunState, Stamp)>,
    /// The answers of the last plan.
    answers: serde_json::Value,
    /// The undoings that were begun since the last change was, and whether each is one of a rollback of the whole run. Several
    /// hosts may each have one at work.
    back: Vec<(usize, bool)>,
}

/// Why a journal cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JournalError {
    /// A line is not what it should be.
    #[error("journal-unreadable: {}:{line}: {}", .path.shown(), .why.shown())]
    Unreadable {
        /// The journal.
        path: Untrusted,
        /// Number of the line, from 1.
        line: usize,
        /// What is wrong with it.
        why: Untrusted,
    },
    /// A newer program wrote it.
    #[error("journal-newer: {}", .path.shown())]
    Newer {
        /// The journal.
        path: Untrusted,
        /// Its format, or the version of the program that wrote it.
        version: Untrusted,
    },
    /// It cannot be read at all.
    #[error(transparent)]
    State(#[from] StateError),
}

impl JournalError {
    /// What to tell the admin.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::Unreadable { path, line, why } => {
                Text::new("journal-unreadable").with("path", path).with("line", *line).with("why", why)
            }
            Self::Newer { path, version } => {
                Text::new("journal-newer").with("path", path).with("version", version)
            }
            Self::State(error) => error.text(),
        }
    }
}

impl From<JournalError> for StateError {
    fn from(error: JournalError) -> Self {
        match error {
            JournalError::Unreadable { path, line, why } => {
                Self { kind: StateTrouble::JournalUnreadable(line), path, why }
            }
            JournalError::Newer { path, version } => {
                Self { kind: StateTrouble::JournalNewer, path, why: version }
            }
            JournalError::State(error) => error,
        }
    }
}

impl Journal {
    /// A journal that holds nothing but this header, written in so many bytes.
    #[must_use]
    pub fn fresh(header: Header, whole: u64) -> Self {
        let items = header.changes.iter().cloned().map(Item::new).collect();
        let answers = header.answers.clone();
        Self {
            header,
            items,
            whole,
            down: Vec::new(),
            taken: Vec::new(),
            guards: Vec::new(),
            guarded: false,
            until: None,
            confirmed: Vec::new(),
            turns: 0,
            end: None,
            answers,
            back: Vec::new(),
        }
    }

    /// The journal of that run; none where there is no whole first line, which is no run unless a report lies beside it.
    ///
    /// # Errors
    /// See [`JournalError`].
    pub fn load(state: &State, run: &RunId) -> Result<Option<Self>, JournalError> {
        let path = state.journal_path(run);
        let Some(bytes) = state.journal(run)? else { return Ok(None) };
        let Some(journal) = Self::parse(&bytes, &raw(&path))? else {
            // Reports are written when a run ends: this one was more than begun.
            if !state.reported(run) {
                return Ok(None);
            }
            let torn = || JournalError::Unreadable { path: raw(&path), line: 1, why: "EOF".into() };
            return Err(header(&bytes, &raw(&path)).err().unwrap_or_else(torn));
        };
        if journal.header.run == *run {
            return Ok(Some(journal));
        }
        let why = Untrusted::from(format!("run {}", journal.header.run.0));
        Err(JournalError::Unreadable { path: raw(&path), line: 1, why })
    }

    /// Reads these bytes; `path` is for messages.
    ///
    /// # Errors
    /// [`JournalError::Unreadable`] and [`JournalError::Newer`].
    pub fn parse(bytes: &[u8], path: &Untrusted) -> Result<Option<Self>, JournalError> {
        let unreadable =
            |line: usize, why: String| JournalError::Unreadable { path: path.clone(), line, why: why.into() };
        let mut lines = bytes.split_inclusive(|&byte| byte == b'\n').enumerate().peekable();
        let Some((_, first)) = lines.next().filter(|(_, line)| line.ends_with(b"\n")) else {
            return Ok(None);
        };
        let header = header(first, path)?;
        let mut journal = Self::fresh(header, length(first));
        while let Some((index, line)) = lines.next() {
            let last = lines.peek().is_none();
            if last && !line.ends_with(b"\n") {
                // What was begun after an end is not over, whatever it was.
                journal.end = None;
                break;
            }
            let value: serde_json::Value = match serde_json::from_slice(line) {
                Ok(value) => value,
                // Power was lost before the last line was whole on disk: its length may stand without its content,
                // which then reads as zeros. Anything else was written, and damaged since.
                Err(_) if last && line.contains(&0) => {
                    journal.end = None;
                    break;
                }
                Err(error) => return Err(unreadable(index + 1, error.to_string())),
            };
            let record =
                serde_json::from_value(value).map_err(|error| unreadable(index + 1, error.to_string()))?;
            let whole = journal.whole + length(line);
            journal.take(record, whole).map_err(|why| unreadable(index + 1, why.to_owned()))?;
        }
        Ok(Some(journal))
    }

    /// How the run stands.
    #[must_use]
    pub fn state(&self) -> RunState {
        self.end.map_or(RunState::Unfinished, |(state, _)| state)
    }

    /// What `runs` tells of it.
    #[must_use]
    pub fn info(&self) -> RunInfo {
        RunInfo {
            run: self.header.run.clone(),
            started: self.header.started,
            state: self.state(),
            root: self.header.root.clone(),
            hosts: self.hosts(),
            undoing: self.undoing(),
            stands: self.stands() || !self.guards.is_empty(),
            made: self.standing().count(),
            stopped: self.down.first().map(|down| (down.host.clone(), down.name.clone())),
            taken: self.taken.clone(),
            until: self.until(),
        }
    }

    /// All hosts of the run, those that came in by planning anew too.
    #[must_use]
    pub fn hosts(&self) -> Vec<HostId> {
        let mut hosts = self.header.hosts.clone();
        for item in &self.items {
            if !hosts.contains(&item.entry.at.host) {
                hosts.push(item.entry.at.host.clone());
            }
        }
        hosts
    }

    /// True where a rollback of the whole run was begun and cut, and nothing was made since.
    #[must_use]
    pub fn undoing(&self) -> bool {
        self.rolled() && self.state() == RunState::Unfinished
    }

    /// True where the run was rolled back, other than one that put itself back after a failure.
    #[must_use]
    pub fn undone(&self) -> bool {
        self.state() == RunState::RolledBack && (self.rolled() || self.stands())
    }

    /// True where a rollback of the whole run is the last that was begun.
    fn rolled(&self) -> bool {
        self.back.iter().any(|(_, rollback)| *rollback)
    }

    /// True where a change stands, or may stand.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.standing().next().is_some()
    }

    /// The changes that stand, or may stand.
    pub fn standing(&self) -> impl Iterator<Item = &Item> {
        let stands = |stand| !matches!(stand, Stand::Planned | Stand::NotMade | Stand::Undone);
        self.items.iter().filter(move |item| stands(item.stand))
    }

    /// True where something of the run that a rollback takes back stands on this host, or may.
    #[must_use]
    pub fn stands_on(&self, host: &HostId) -> bool {
        let stands = |stand| matches!(stand, Stand::Made | Stand::Open | Stand::Undoing);
        let mut here = self.items.iter().filter(|item| item.entry.at.host == *host);
        here.any(|item| stands(item.stand) && !(item.stand == Stand::Made && item.entry.undo.lasts()))
    }

    /// True where a rollback has something to take back, or may have.
    #[must_use]
    pub fn undoable(&self) -> bool {
        self.items.iter().any(|item| self.stands_on(&item.entry.at.host))
    }

    /// When it ended, where it did.
    #[must_use]
    pub fn ended(&self) -> Option<Stamp> {
        self.end.map(|(_, at)| at)
    }

    /// The answers it was planned from last.
    ///
    /// # Errors
    /// [`JournalError::Newer`] where this program does not know all of them.
    pub fn answers(&self, path: Untrusted) -> Result<Answers, JournalError> {
        Answers::of_journal(&self.answers)
            .ok_or_else(|| JournalError::Newer { path, version: self.header.program.as_str().into() })
    }

    /// True where only the admin reaches the run's server (`--server manual`), whatever else its answers say: a rollback
    /// needs none of them.
    #[must_use]
    pub fn server_by_hand(&self) -> bool {
        self.answers.pointer("/adapter/server").and_then(serde_json::Value::as_str) == Some("manual")
    }

    /// How many seconds its answers leave to confirm what it wrote; none where nothing is to be confirmed.
    #[must_use]
    pub fn confirm_within(&self) -> Option<u64> {
        self.answers.pointer("/multipath/confirm-within").and_then(serde_json::Value::as_u64)
    }

    /// Takes one more record in; `whole` is the length of the journal with it.
    ///
    /// # Errors
    /// The record does not fit what stands before it; says why.
    pub fn take(&mut self, record: Record, whole: u64) -> Result<(), &'static str> {
        self.end = None;
        let (services, xapi) = (self.services(&record), self.said_of_xapi(&record));
        match record {
            Record::Intent { change, at } => {
                let turn = self.turns + 1;
                let item = self.item(change, |stand| stand == Stand::Planned)?;
                item.stand = Stand::Open;
                item.turn = Some(turn);
                item.begun = Some(at);
                self.turns = turn;
                self.back.clear();
            }
            Record::Done { change, receipt, notes } => {
                let item = self.item(change, |stand| stand == Stand::Open)?;
                item.stand = Stand::Made;
                item.receipt = receipt;
                item.notes = notes;
            }
            Record::Failed { change, .. } => {
                self.item(change, |stand| stand == Stand::Open)?.stand = Stand::NotMade;
            }
            Record::Unknown { change, .. } => {
                self.item(change, |stand| matches!(stand, Stand::Open | Stand::Undoing))?;
            }
            Record::UndoIntent { change, rollback, to, .. } => {
                let item = self.item(change, |stand| stand != Stand::Planned)?;
                item.stand = Stand::Undoing;
                item.undo_to = to;
                self.back.push((change, rollback));
            }
            Record::UndoFailed { change, .. } => {
                self.item(change, |stand| stand == Stand::Undoing)?.stand = Stand::Made;
                if let Some(last) = self.back.iter().rposition(|(number, _)| *number == change) {
                    self.back.remove(last);
                }
            }
            Record::Undone { change, notes } => {
                let item = self.item(change, |stand| stand == Stand::Undoing)?;
                item.stand = Stand::Undone;
                item.notes = notes;
            }
            Record::Down { change, others: now, .. } => {
                let item = self.item(change, |stand| stand != Stand::Planned)?;
                match &mut item.entry.undo {
                    Undo::Service1 { others, .. } if !now.is_empty() => *others = now,
                    Undo::Service1 { .. } | Undo::Xapi1 { was: XapiWas::Plugged(_), .. } => {}
                    _ => return Err("no service"),
                }
                item.stand = Stand::Made;
            }
            Record::Confirmed { by_hand, .. } => self.confirmed.push(by_hand),
            Record::Settled { change, made, receipt } => self.settled(change, made, receipt)?,
            Record::Replanned { changes, answers, .. } => {
                self.items.extend(changes.into_iter().map(Item::new));
                self.answers = answers.unwrap_or_else(|| self.answers.take());
                self.back.clear();
            }
            Record::Guard { .. } | Record::Unguarded { .. } | Record::Awaits { .. } => self.guard(record),
            Record::End { state, at } => {
                if !self.may_end(state) {
                    return Err("an end that does not follow from the lines before");
                }
                self.end = Some((state, at));
            }
        }
        self.follow(services);
        self.follow_xapi(&xapi);
        self.whole = whole;
        Ok(())
    }

    fn settled(&mut self, change: usize, made: bool, receipt: Option<Receipt>) -> Result<(), &'static str> {
        let item = self.item(change, |stand| stand != Stand::Planned)?;
        item.unsettled = !made && matches!(item.entry.undo, Undo::Manual1 { .. });
        item.receipt = item.receipt.take().or(receipt);
        item.stand = match (made, item.stand) {
            (true, _) => Stand::Made,
            (false, Stand::Undoing | Stand::Undone) => Stand::Undone,
            (false, _) => Stand::NotMade,
        };
        Ok(())
    }

    /// False where the lines before say something else than such an end.
    fn may_end(&self, state: RunState) -> bool {
        let cut = |item: &Item| matches!(item.stand, Stand::Open | Stand::Undoing);
        let undone = |item: &Item| !item.entry.undo.lasts();
        match state {
            RunState::Unfinished | RunState::AwaitingConfirm => true,
            _ if !self.down.is_empty() || !self.taken.is_empty() || !self.guards.is_empty() => false,
            RunState::Complete => !self.items.iter().any(cut),
            RunState::RolledBack => {
                !self.items.iter().any(|item| cut(item) || (item.stand == Stand::Made && undone(item)))
            }
        }
    }

    fn item(&mut self, change: usize, fits: impl Fn(Stand) -> bool) -> Result<&mut Item, &'static str> {
        let item = self.items.get_mut(change).ok_or("no such change")?;
        if fits(item.stand) { Ok(item) } else { Err("does not follow from the lines before") }
    }
}

/// The header, read in the way of the records, which serde buffers for their tag: the program needs one reader of entries, not two.
#[derive(Deserialize)]
struct FirstLine {
    #[serde(flatten)]
    header: Header,
}

fn header(line: &[u8], path: &Untrusted) -> Result<Header, JournalError> {
    let unreadable = |why: String| JournalError::Unreadable { path: path.clone(), line: 1, why: why.into() };
    let value: serde_json::Value =
        serde_json::from_slice(line).map_err(|error| unreadable(error.to_string()))?;
    match value.get("journal").and_then(serde_json::Value::as_u64) {
        Some(FORMAT) => serde_json::from_value(value)
            .map(|FirstLine { header }| header)
            .map_err(|error| unreadable(error.to_string())),
        Some(newer) if newer > FORMAT => {
            let program = value.get("program").and_then(serde_json::Value::as_str);
            let version = program.map_or_else(|| newer.to_string(), str::to_owned);
            Err(JournalError::Newer { path: path.clone(), version: version.into() })
        }
        _ => Err(unreadable(String::from("no `journal`: 1"))),
    }
}

fn length(line: &[u8]) -> u64 {
    u64::try_from(line.len()).unwrap_or(u64::MAX)
}
