//! A file written.

use crate::base::{Hash, Text};
use crate::core::change::{Change, Interrupt, Write};
use crate::core::event::Outcome;
use crate::core::journal::Record;
use crate::core::release::foreign_lock;
use crate::host::{Expect, HostError, NewMeta, Replace, ServiceState};

use super::carry::{Next, Run};
use super::hands::Hands;
use super::undo::SERVICE;

impl Run<'_> {
    /// Makes the change as it was planned, or as it was planned anew: its entry stands in the journal at that number.
    pub(super) fn write(&mut self, change: &Change, write: &Write, number: usize) -> Next {
        let told = match self.guard(change, write, number) {
            Ok(told) => told,
            Err(next) => return next,
        };
        if let Err(next) = self.intent(number) {
            return next;
        }
        let replace = Replace {
            path: write.path.clone(),
            expect: write.expect,
            new: std::sync::Arc::clone(&write.new),
            meta: NewMeta::Keep,
            make_folders: write.make_folders,
            stage: write.stage.clone(),
            under: foreign_lock(&write.path),
        };
        let cut = change.stop != Interrupt::Never;
        let after = Hash::of(&write.new);
        let done = self.hands.host(&change.at.host).and_then(|host| {
            self.hands.with_cx(&change.at, Hands::file_time(), cut, |cx| host.replace(&replace, cx))
        });
        match done {
            Ok(mut receipt) if receipt.hash == after => {
                receipt.notes.extend(told);
                receipt.notes.extend(self.not_read_yet(change, write));
                let notes = receipt.notes.clone();
                self.made(number, Some(receipt), notes)
            }
            Ok(_) => {
                let why = Text::new("replaced-but-differs").with("path", &write.path);
                self.unknown(change, write, number, why)
            }
            Err(HostError::Refused(why)) => {
                self.failed(number, &why);
                Next::PutBack(Outcome::Refused { why })
            }
            Err(HostError::NotDone(why)) => {
                self.failed(number, &why);
                // An end that was asked for is no failure: nothing is put back, the run waits for resume or rollback.
                if cut && self.hands.cx.cancel.is_set() {
                    return Next::Halt(Outcome::Skipped);
                }
                Next::PutBack(Outcome::Failed { why })
            }
            Err(HostError::Unknown(why)) => self.unknown(change, write, number, why),
        }
    }

    /// Told where a service that this run does not hold down runs while its device rules were written: whoever started it
    /// (an installer may), it has read the old ones.
    fn not_read_yet(&self, change: &Change, write: &Write) -> Option<Text> {
        write.again.as_ref()?;
        if self.holds_service(&change.at.host) {
            return None;
        }
        let service = self.hands.service(&change.at.host, SERVICE).ok()??;
        let text = Text::new("service-reads-at-start").with("service", &service.name);
        (service.state != ServiceState::Stopped).then_some(text)
    }

    /// It may have happened: whoever asks the file knows.
    fn unknown(&mut self, change: &Change, write: &Write, number: usize, why: Text) -> Next {
        let seen = self.hands.look(&change.at.host, &write.path);
        match seen {
            // It is made, but perhaps not for long: no "done" before a later look has found it again.
            Ok(seen) if seen.is(Expect::Is(Hash::of(&write.new))) => {
                let _ = self.put(Record::Unknown { change: number, why: why.clone() });
                let note = match why.id.as_ref() {
                    "durability-unconfirmed" => why,
                    _ => Text::new("durability-unconfirmed").with("path", &write.path).with("error", why),
                };
                self.fail(note.clone());
                Next::Halt(Outcome::Applied { notes: vec![note] })
            }
            Ok(seen) if seen.is(write.expect) => {
                self.failed(number, &why);
                Next::PutBack(Outcome::Failed { why })
            }
            _ => {
                let _ = self.put(Record::Unknown { change: number, why: why.clone() });
                Next::Halt(Outcome::Unknown { why })
            }
        }
    }
}
