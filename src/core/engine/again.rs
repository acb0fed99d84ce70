//! The device rules planned anew in the middle of a run: the installer comes before the edit, and may rewrite the file.

use std::sync::Arc;

use crate::base::{Text, Untrusted};
use crate::core::change::{Again, Change, ChangeKind, Write};
use crate::core::event::{Outcome, Question, QuestionKind, Reply};
use crate::core::journal::{Entry, Record, Stand};
use crate::edit::diff::Diff;
use crate::edit::scsi_ids::{Done, Raised, Wish, ensure};
use crate::edit::{Refusal, Splice};
use crate::host::{Expect, File, HostId};

use super::carry::{Next, Run};
use super::hands::Seen;
use super::prepare::{Then, entry_of};

/// The step that runs the installer; over SMB it is done by hand.
const INSTALL: &str = "adapter-install";
/// Lines around each place of a diff.
const CONTEXT: usize = 3;

impl Run<'_> {
    /// Writes the file. Where it is planned anew after an installer, the service that the run holds down is down still, and
    /// a file that the installer changed is edited as it stands now, once the new diff was agreed to.
    pub(super) fn write_or_anew(&mut self, change: &Change, write: &Write, number: usize) -> Next {
        let Some(Again::ScsiIds(wish)) = &write.again else { return self.write(change, write, number) };
        if let Some(why) = self.keep_down(&change.at.host).why() {
            return Next::PutBack(Outcome::Failed { why: why.clone() });
        }
        let seen = match self.hands.look(&change.at.host, &write.path) {
            Ok(seen) if !seen.is(write.expect) => seen,
            // What cannot be looked at the replacement itself will say.
            Ok(_) | Err(_) => return self.write(change, write, number),
        };
        match seen {
            Seen::File(file) if self.installed_here(&change.at.host) => self.anew(change, write, wish, &file),
            _ => self.write(change, write, number),
        }
    }

    /// True where an installer has run on this host in this run: by the program, or by hand, as the admin has said.
    fn installed_here(&self, host: &HostId) -> bool {
        let journal = &self.writer.journal;
        let made = journal.items.iter().any(|item| {
            let install = item.entry.kind == ChangeKind::Install && item.stand == Stand::Made;
            install && item.entry.at.host == *host
        });
        made || journal.confirmed.iter().any(|step| step.host == *host && step.id.0 == INSTALL)
    }

    fn anew(&mut self, change: &Change, write: &Write, wish: &Wish, file: &Arc<File>) -> Next {
        let done = match ensure(&file.bytes, wish) {
            Ok(done) => done,
            Err(Refusal { what: why, .. }) => return Next::PutBack(Outcome::Refused { why }),
        };
        if done.edit.is_empty() {
            return Next::On(Outcome::Done);
        }
        let planned = write.old.as_ref().and_then(|old| Some((old, ensure(old, wish).ok()?)));
        let same_rule = planned.is_some_and(|(old, planned)| same_rule(old, &planned, &file.bytes, &done));
        let question = Question {
            kind: QuestionKind::Changed { same_rule },
            diff: Some(Arc::new(Diff::of(&file.bytes, &done.edit, CONTEXT))),
            text: Text::new("changed-by-installer").with("path", &write.path),
            change: change.at.clone(),
        };
        if self.hands.ask(question) != Some(Reply::Yes) {
            let why = Text::new("changed-by-installer-refused").with("path", &write.path);
            return Next::PutBack(Outcome::Refused { why });
        }
        let anew = Write {
            expect: Expect::Is(file.hash),
            meta: Some(file.meta.clone()),
            old: Some(Arc::new(file.bytes.clone())),
            new: Arc::new(done.edit.bytes(&file.bytes)),
            ..write.clone()
        };
        match self.add(change, &anew, file) {
            Ok(number) => self.write(change, &anew, number),
            Err(()) => Next::PutBack(Outcome::Skipped),
        }
    }

    /// Keeps the content that stands there now and adds the new change to the journal; its number there.
    fn add(&mut self, change: &Change, anew: &Write, file: &Arc<File>) -> Result<usize, ()> {
        let state = self.hands.state;
        let kept = state.room_for(u64::try_from(file.bytes.len()).unwrap_or(u64::MAX));
        kept.and_then(|()| state.put_blob(self.writer.folder(), &file.bytes))
            .map_err(|error| self.lost_journal(&error))?;
        let then =
            Then::File { hash: file.hash, bytes: Arc::new(file.bytes.clone()), meta: file.meta.clone() };
        let (entry, _) = entry_of(change, anew, &then, Vec::new()).ok_or(())?;
        self.add_entry(entry)
    }

    /// Adds one change to the journal; its number there.
    pub(super) fn add_entry(&mut self, entry: Entry) -> Result<usize, ()> {
        let at = self.hands.now();
        self.put(Record::Replanned { at, answers: None, changes: vec![entry] })?;
        // Whoever works beside this one may have added some meanwhile.
        Ok(self.writer.journal.items.len().saturating_sub(1))
    }
}

/// True where the edit of the new content is by the same rule as that of the old one, so that who agreed to the one has
/// agreed to the other:
///
/// * as many places, each an insertion or a replacement as before, in the same order;
/// * everything but the version the same bytes: the same entry, indentation included;
/// * the version raised by one in its last part, at a place of the same kind: in the same attribute, or right behind the
///   same tag.
pub(super) fn same_rule(old: &[u8], planned: &Done, new: &[u8], found: &Done) -> bool {
    let (before, now) = (&planned.edit.splices, &found.edit.splices);
    let (Some(from), Some(to)) = (&planned.version, &found.version) else { return false };
    before.len() == now.len()
        && before.iter().zip(now).all(|(a, b)| match (is_version(a, from), is_version(b, to)) {
            (true, true) => true,
            (false, false) => a.new == b.new && a.at.is_empty() == b.at.is_empty(),
            _ => false,
        })
        && [from, to].into_iter().all(raised_by_one)
        && kind_of_place(old, from) == kind_of_place(new, to)
}

/// This place is the version's.
fn is_version(splice: &Splice, version: &Raised) -> bool {
    !splice.at.is_empty()
        && version.place.at.start <= splice.at.start
        && splice.at.end <= version.place.at.end
}

/// The last part is one higher, and the others are as they were.
fn raised_by_one(version: &Raised) -> bool {
    let parts = |version: &'_ Untrusted| {
        version
            .utf8()
            .and_then(|text| text.rsplit_once('.').map(|(head, last)| (head.to_owned(), last.to_owned())))
    };
    let (Some((head, last)), Some((head_to, last_to))) = (parts(&version.from), parts(&version.to)) else {
        return false;
    };
    let up = last.parse::<u64>().ok().and_then(|last| last.checked_add(1));
    head == head_to && up.is_some() && up == last_to.parse().ok()
}

/// What stands before the number: from the nearest `<` or blank on, blanks right before it left out, in the bytes of the
/// file (` version="`, `<version>`).
fn kind_of_place<'f>(file: &'f [u8], version: &Raised) -> &'f [u8] {
    let before = file.get(..version.place.at.start).unwrap_or_default();
    let blank = |byte: &u8| byte.is_ascii_whitespace();
    let end = before.iter().rposition(|byte| !blank(byte) && *byte != 0).map_or(0, |at| at + 1);
    let before = before.get(..end).unwrap_or_default();
    let start = before.iter().rposition(|byte| blank(byte) || *byte == b'<').map_or(0, |at| at + 1);
    before.get(start..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(version: &str, device: &str) -> Vec<u8> {
        format!("<rules version=\"{version}\">\n{device}</rules>\n").into_bytes()
    }

    const ENTRY: &str = "  <device vendor=\"ACME\" product=\"BOX\" number=\"1\"/>\n";

    fn same(old: &[u8], new: &[u8]) -> bool {
        let wish = Wish::default();
        same_rule(old, &ensure(old, &wish).unwrap(), new, &ensure(new, &wish).unwrap())
    }

    #[test]
    fn the_same_rule_and_another() {
        let old = file("2.0.0.4", &ENTRY.repeat(2));
        assert!(same(&old, &old));
        assert!(same(&old, &file("3.1.7", &ENTRY.repeat(5))), "other numbers, more entries");
        let comment = [b"<!-- rewritten -->\n".as_slice(), &old].concat();
        assert!(same(&old, &comment), "moved");
        let wide = ENTRY.replace("  <device", "    <device").repeat(2);
        assert!(!same(&old, &file("2.0.0.4", &wide)), "another indentation");
        let more = ENTRY.replace("number", "lun=\"0\" number").repeat(2);
        assert!(!same(&old, &file("2.0.0.4", &more)), "another entry");
        let element = format!("<rules>\n  <version>2.0.0.4</version>\n{}</rules>\n", ENTRY.repeat(2));
        assert!(!same(&old, element.as_bytes()), "the version at another kind of place");
        let other = String::from_utf8(old.clone()).unwrap().replace("version=", "revision=");
        assert!(!same(&old, other.as_bytes()), "the version in another attribute");
    }

    #[test]
    fn raised_by_one_in_the_last_part() {
        let version = |from: &str, to: &str| {
            let place = crate::edit::scsi_ids::Place { at: 0..1, line: 1, column: 1 };
            raised_by_one(&Raised { place, from: from.into(), to: to.into() })
        };
        assert!(version("2.0.0.9", "2.0.0.10") && version("1.0", "1.1"));
        for (from, to) in [("2.0.0.4", "2.0.0.4"), ("2.0.0.4", "2.0.0.6"), ("2.0.0.4", "2.0.1.5"), ("4", "5")]
        {
            assert!(!version(from, to), "{from} to {to}");
        }
    }
}
