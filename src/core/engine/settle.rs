//! Settles a run that was cut: the file itself says whether the change in hand was made.

use crate::base::Text;
use crate::core::change::{ChangeRef, Undo};
use crate::core::journal::{Entry, Item, Record, Stand};
use crate::host::{Expect, HostId, Receipt, ServiceOp, ServiceState};

use super::ResumeError;
use super::carry::{Run, unsettled};
use super::hands::{Seen, file_of};
use super::take::{at_once, hosts, missing};
use super::undo::made_folders;

impl Run<'_> {
    /// Looks at every change whose end the journal does not know and writes down what it saw. Removes what the killed
    /// run left: temporary files, and folders that it made for a file that never came.
    ///
    /// # Errors
    /// A file has neither its old nor its new content (refused, nothing is touched); a host or the journal fails.
    pub(super) fn settle(&mut self) -> Result<(), ResumeError> {
        for (host, settled) in self.settle_each() {
            settled.map_err(|error| missing(&self.writer.journal, &host, error))?;
        }
        Ok(())
    }

    /// The same, with what came of it on each host: several may have something open, and are looked at side by side.
    pub(super) fn settle_each(&mut self) -> Vec<(HostId, Result<(), ResumeError>)> {
        let hosts: Vec<HostId> =
            hosts(&self.writer.journal).into_iter().filter(|host| !self.without.contains(host)).collect();
        let at_once = at_once(&self.writer.journal);
        #[expect(
            clippy::redundant_closure_for_method_calls,
            reason = "the method is of one lifetime, the closure of all"
        )]
        let settled = self.in_lanes(&hosts, at_once, |run, host| run.settle_host(host));
        self.held.clone_from(&self.writer.journal.down);
        hosts.into_iter().zip(settled).collect()
    }

    fn settle_host(&mut self, host: &HostId) -> Result<(), ResumeError> {
        let items = self.writer.journal.items.clone();
        let here = || items.iter().enumerate().filter(|(_, item)| item.entry.at.host == *host);
        self.hands.tidy(here().filter_map(|(_, item)| Some((host, item.entry.stage.as_ref()?))))?;
        for (number, item) in here() {
            if matches!(item.stand, Stand::Open | Stand::Undoing) {
                match (item.service(), item.xapi()) {
                    (Some((name, op, others)), _) => self.settle_service(number, item, name, op, others)?,
                    (None, Some((uuid, was))) => self.settle_xapi(number, item, uuid, was)?,
                    (None, None) => self.settle_one(number, item)?,
                }
            }
            // It is known that it was not made; but with its link lost in the middle nobody could clear up behind it.
            if item.stand == Stand::NotMade {
                self.take_folders_away(item)?;
            }
        }
        self.settle_given_back(host)
    }

    /// A service that is on its way from one state to another is waited for. A stop counts as made while one of its services
    /// does not run, so that it will be undone; a start counts as made once all that the run had stopped run again.
    fn settle_service(
        &mut self,
        number: usize,
        item: &Item,
        name: &str,
        op: ServiceOp,
        others: &[String],
    ) -> Result<(), ResumeError> {
        let at = &item.entry.at;
        if let Some(gone) = self.gone(number) {
            self.hands.note(at, gone);
            return Ok(self.writer.put(Record::Settled { change: number, made: false, receipt: None })?);
        }
        let state = self.hands.steady(at, name).map_err(|came| {
            let why = came.why().cloned().unwrap_or_else(|| Text::new("not-known"));
            ResumeError::Failed(why)
        })?;
        let runs = state == ServiceState::Running;
        // One that is on its way for ever does not run; one that is not installed any more need not.
        let down = |other: &String| {
            !self.is_gone(&at.host, other) && self.hands.steady(at, other) != Ok(ServiceState::Running)
        };
        let stop = self.writer.journal.stop_of(number).and_then(|stop| self.writer.journal.items.get(stop));
        let others = stop.and_then(|stop| Some(stop.service()?.2)).unwrap_or(others);
        let all = runs && !others.iter().any(down);
        let made = match op {
            ServiceOp::Stop => !all,
            ServiceOp::Start => all,
        };
        let seen = Text::new("settled-service").with("service", name).with("state", state.word());
        self.hands.note(at, seen);
        Ok(self.writer.put(Record::Settled { change: number, made, receipt: None })?)
    }

    fn settle_one(&mut self, number: usize, item: &Item) -> Result<(), ResumeError> {
        let at = &item.entry.at;
        let Some((path, before, after)) = file_of(&item.entry) else {
            // Whether a configuration was loaded, an installer run, credentials added no file tells: it is told and planned
            // anew.
            self.hands.note(at, unsettled(item.entry.kind));
            return self.settled(number, None);
        };
        let seen = self.hands.look(&at.host, path)?;
        if let Seen::File(file) = &seen
            && file.hash == after
        {
            self.hands.note(at, Text::new("settled-made").with("path", path));
            // Whose mode and owner these are nobody knows any more; what stands there is what a rollback keeps.
            let made_folders = made_folders(item).into_iter().rev().collect();
            let meta = file.meta.clone();
            return self
                .settled(number, Some(Receipt { hash: after, meta, made_folders, notes: Vec::new() }));
        }
        // The entry was taken out again, in place of the old bytes.
        if let Seen::File(file) = &seen
            && (item.undo_to == Some(file.hash) || self.own_work(item, file.hash))
        {
            self.hands.note(at, Text::new("settled-not-made").with("path", path));
            return self.settled(number, None);
        }
        if !seen.is(before) {
            return Err(ResumeError::Refused(self.third_hand(item, path.told())));
        }
        self.hands.note(at, Text::new("settled-not-made").with("path", path));
        self.take_folders_away(item)?;
        self.settled(number, None)
    }

    /// Takes the folders away that were made for a file that never came, where nothing lies in them.
    fn take_folders_away(&self, item: &Item) -> Result<(), ResumeError> {
        let (at, folders) = (&item.entry.at, made_folders(item));
        if !folders.is_empty() {
            let host = self.hands.host(&at.host)?;
            self.hands.with_own_cx(at, |cx| host.remove_folders(&folders, cx))?;
        }
        Ok(())
    }

    fn settled(&mut self, change: usize, receipt: Option<Receipt>) -> Result<(), ResumeError> {
        Ok(self.writer.put(Record::Settled { change, made: receipt.is_some(), receipt })?)
    }

    /// The first of these new changes of a file that this run has changed already, where someone else wrote to it since. What stood
    /// between the two nobody could give back: the run could not be undone any more.
    pub(super) fn on_other_ground(&self, entries: &[Entry]) -> Option<(ChangeRef, Text)> {
        entries.iter().find_map(|entry| {
            let (path, before, _) = file_of(entry)?;
            let same = |item: &&Item| {
                let own = file_of(&item.entry).is_some_and(|(own, ..)| own == path);
                own && item.stand == Stand::Made && item.entry.at.host == entry.at.host
            };
            let item = self.writer.journal.items.iter().rev().find(same)?;
            let (_, then, after) = file_of(&item.entry)?;
            let ours = before == Expect::Is(after)
                || before == then
                || matches!(before, Expect::Is(hash) if self.own_work(item, hash));
            (!ours).then(|| (entry.at.clone(), self.third_hand(item, path.told())))
        })
    }

    /// Someone else wrote to the file while the run was cut: names the file, its old content and the run's folder.
    fn third_hand(&self, item: &Item, path: crate::base::Untrusted) -> Text {
        let state = self.hands.state;
        let run = self.writer.run();
        let folder = crate::core::state::raw(&state.run_dir(run));
        let text = Text::new("changed-by-third-hand").with("path", path).with("run", run.0.as_str());
        let text = text.with("folder", folder);
        match &item.entry.undo {
            Undo::PutBlob1 { blob, .. } | Undo::ScsiIds1 { blob, .. } => {
                let kept = crate::core::state::raw(&state.blob_path(blob));
                text.with("old", Text::new("old-content-kept").with("path", kept))
            }
            _ => text.with("old", Text::new("old-content-none")),
        }
    }
}
