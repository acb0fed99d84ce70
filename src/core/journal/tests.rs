use std::borrow::Cow;

use proptest::prelude::*;

use super::*;
use crate::base::Hash;
use crate::core::change::ChangeId;
use crate::core::state::Known;
use crate::host::Meta;

fn stamp() -> Stamp {
    Stamp::from_unix(1_795_167_000)
}

fn entry() -> Entry {
    let (old, new) = (Hash::of(b"old"), Hash::of(b"new"));
    let meta =
        Meta { mode: 0o644, uid: 0, gid: 0, xattrs: vec![("security.selinux".into(), b"\xff\0"[..].into())] };
    Entry {
        at: ChangeRef { host: HostId::local(), id: ChangeId(Cow::Borrowed("multipath")) },
        kind: ChangeKind::EditFile,
        path: Some(HostPath::from(b"/etc/\xff.conf".to_vec())),
        expect: Some(Expect::Is(old)),
        after_hash: Some(new),
        stage: Some("/etc".into()),
        undo: Undo::PutBlob1 {
            path: "/etc/x.conf".into(),
            blob: old,
            expect: new,
            meta,
            stage: "/etc".into(),
        },
    }
}

fn lines() -> Vec<Vec<u8>> {
    let header = Header {
        journal: FORMAT,
        run: RunId("20261120-1".into()),
        started: stamp(),
        program: "0.1.0".into(),
        root: "/".into(),
        hosts: vec![HostId::local()],
        answers: serde_json::json!({}),
        changes: vec![entry()],
    };
    let receipt = Receipt {
        hash: Hash::of(b"new"),
        meta: Meta { mode: 0o644, uid: 0, gid: 0, xattrs: Vec::new() },
        made_folders: Vec::new(),
        notes: vec![Text::new("attribute-not-kept").with("name", "user.x")],
    };
    let records = [
        Record::Intent { change: 0, at: stamp() },
        Record::Done { change: 0, receipt: Some(receipt), notes: Vec::new() },
        Record::Replanned { at: stamp(), answers: None, changes: vec![entry()] },
        Record::Intent { change: 1, at: stamp() },
        Record::Unknown { change: 1, why: Text::new("connection-lost") },
        Record::Settled { change: 1, made: false, receipt: None },
        Record::UndoIntent { change: 0, at: stamp(), rollback: true, to: None },
        Record::Undone { change: 0, notes: Vec::new() },
        Record::End { at: stamp(), state: RunState::RolledBack },
    ];
    let mut lines = vec![serde_json::to_vec(&header).unwrap()];
    lines.extend(records.iter().map(|record| serde_json::to_vec(record).unwrap()));
    for line in &mut lines {
        line.push(b'\n');
    }
    lines
}

fn parse(bytes: &[u8]) -> Result<Option<Journal>, JournalError> {
    Journal::parse(bytes, &"/state/journal.jsonl".into())
}

#[test]
fn read_as_written() {
    let journal = parse(&lines().concat()).unwrap().unwrap();
    assert_eq!(journal.state(), RunState::RolledBack);
    assert_eq!(
        journal.items.iter().map(|item| item.stand).collect::<Vec<_>>(),
        [Stand::Undone, Stand::NotMade]
    );
    assert_eq!(journal.items[0].entry, entry(), "paths and attributes that are no UTF-8 too");
    assert_eq!(journal.whole, lines().concat().len() as u64);
    assert_eq!(journal.ended(), Some(stamp()));
}

/// Torn at every byte: what is whole counts, and nothing is an error.
#[test]
fn torn_at_every_offset() {
    let all = lines().concat();
    let ends: Vec<usize> = (0..all.len()).filter(|&at| all[at] == b'\n').map(|at| at + 1).collect();
    for cut in 0..all.len() {
        let whole = ends.iter().filter(|&&end| end <= cut).max().copied().unwrap_or(0);
        let journal = parse(&all[..cut]).unwrap_or_else(|error| panic!("{cut}: {error}"));
        assert_eq!(journal.is_none(), whole == 0, "{cut}");
        if let Some(journal) = journal {
            assert_eq!(journal.whole, whole as u64, "{cut}");
            assert_eq!(journal, parse(&all[..whole]).unwrap().unwrap(), "{cut}");
            assert_eq!(journal.state(), RunState::Unfinished, "{cut}");
        }
    }
}

/// After a power cut the length of the last line may stand without its content.
#[test]
fn a_last_line_of_zeros_was_not_written() {
    let mut all = lines().concat();
    let whole = all.len() as u64;
    all.extend([0_u8; 60]);
    assert_eq!(parse(&all).unwrap().unwrap().whole, whole);
    all.push(b'\n');
    assert_eq!(parse(&all).unwrap().unwrap().whole, whole);
}

#[test]
fn nonsense_is_told_with_its_line() {
    let bad: [&[u8]; 7] = [
        b"nonsense\n",
        b"\n",
        b"{\"record\":\"dance\"}\n",
        b"{\"record\":\"intent\",\"change\":7,\"at\":\"2026-11-20T09:30:00Z\"}\n",
        b"{\"record\":\"intent\",\"change\":-1,\"at\":\"2026-11-20T09:30:00Z\"}\n",
        b"{\"record\":\"undone\",\"change\":1}\n",
        b"\xff\xfe\n",
    ];
    for nonsense in bad {
        for at in 1..lines().len() {
            let mut lines = lines();
            lines.insert(at, nonsense.to_vec());
            match parse(&lines.concat()) {
                Err(JournalError::Unreadable { line, .. }) => assert_eq!(line, at + 1),
                other => panic!("{nonsense:?} at {at}: {other:?}"),
            }
        }
    }
    for header in
        ["{}\n", "[]\n", "nonsense\n", "{\"journal\":0}\n", "{\"journal\":1}\n", "{\"journal\":\"1\"}\n"]
    {
        let error = parse(header.as_bytes()).unwrap_err();
        assert!(matches!(error, JournalError::Unreadable { line: 1, .. }), "{header}: {error}");
        assert_eq!(error.text().id, "journal-unreadable");
    }
    assert_eq!(parse(b"{\"journal\":2,\"run\":{}}\n").unwrap_err().text().id, "journal-newer");
}

#[test]
fn a_later_programs_fields_are_passed_over() {
    let text = String::from_utf8(lines().concat()).unwrap();
    let more = text
        .replace("\"record\":", "\"mood\":\"fine\",\"record\":")
        .replace("\"run\":", "\"x\":[1],\"run\":");
    let journal = parse(more.as_bytes()).unwrap().unwrap();
    assert_eq!(journal.state(), RunState::RolledBack);
    let unknown = more.replace("\"answers\":{}", "\"answers\":{\"later\":1}");
    let journal = parse(unknown.as_bytes()).unwrap().unwrap();
    assert_eq!(journal.answers("/x".into()).unwrap_err().text().id, "journal-newer");
}

#[test]
fn a_journal_in_the_wrong_folder_is_not_used() {
    let dir = tempfile::tempdir().unwrap();
    let state = State::open(dir.path(), true).unwrap();
    let run = RunId("20261120-2".into());
    std::fs::create_dir(state.run_dir(&run)).unwrap();
    std::fs::write(state.journal_path(&run), lines().concat()).unwrap();
    assert!(Journal::load(&state, &run).is_err());
    let (found, bad) = runs(&state).unwrap();
    assert_eq!((found.len(), bad.len()), (0, 1));
}

#[test]
fn what_was_read_is_known_until_it_changes() {
    let dir = tempfile::tempdir().unwrap();
    let known = Known::default();
    let state = State::open(dir.path(), true).unwrap().knowing(&known);
    let run = RunId("20261120-1".into());
    std::fs::create_dir(state.run_dir(&run)).unwrap();
    std::fs::write(state.journal_path(&run), lines()[..3].concat()).unwrap();
    let first = Past::load(&state, &run).unwrap().unwrap();
    assert_eq!(first.info.state, RunState::Unfinished);
    // The same command looks at it through another door.
    let other = State::open(dir.path(), false).unwrap().knowing(&known);
    let again = Past::load(&other, &run).unwrap().unwrap();
    assert_eq!(Arc::ptr_eq(&first, &again), cfg!(unix));
    // Another process ends it, and then somebody puts a link in its place.
    let ended = [&lines()[..3], &[end(RunState::Complete)]].concat().concat();
    std::fs::write(state.journal_path(&run), ended).unwrap();
    assert_eq!(Past::load(&state, &run).unwrap().unwrap().info.state, RunState::Complete);
    std::fs::rename(state.journal_path(&run), dir.path().join("away")).unwrap();
    assert!(Past::load(&state, &run).unwrap().is_none());
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(dir.path().join("away"), state.journal_path(&run)).unwrap();
        assert!(Past::load(&state, &run).is_err());
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = parse(&bytes);
        let mut behind = lines().concat();
        behind.extend(&bytes);
        let _ = parse(&behind);
    }

    #[test]
    fn any_damage_is_read_without_panic(at in 0_usize..1500, byte in any::<u8>(), lines_kept in 1_usize..10) {
        let mut all = lines()[..lines_kept].concat();
        let at = at % all.len();
        all[at] = byte;
        if let Ok(Some(journal)) = parse(&all) {
            prop_assert!(journal.whole <= all.len() as u64);
        }
    }
}

/// A damaged line behind an end is no end, and an end that the lines before deny is none.
#[test]
fn no_end_hides_what_is_not_over() {
    let complete = [&lines()[..3], &[end(RunState::Complete)]].concat();
    assert_eq!(parse(&complete.concat()).unwrap().unwrap().state(), RunState::Complete);
    let mut damaged = lines().swap_remove(7);
    damaged[3] = b'!';
    assert!(parse(&[complete.concat(), damaged.clone()].concat()).is_err(), "an undo that was begun");
    damaged.truncate(20);
    let torn = parse(&[complete.concat(), damaged].concat()).unwrap().unwrap();
    assert_eq!((torn.state(), torn.whole), (RunState::Unfinished, complete.concat().len() as u64));
    for state in [RunState::Complete, RunState::RolledBack] {
        let open = [&lines()[..2], &[end(state)]].concat();
        assert!(parse(&open.concat()).is_err(), "{state:?} while a change is in hand");
    }
    assert!(parse(&[&lines()[..3], &[end(RunState::RolledBack)]].concat().concat()).is_err());
}

fn end(state: RunState) -> Vec<u8> {
    let mut line = serde_json::to_vec(&Record::End { at: stamp(), state }).unwrap();
    line.push(b'\n');
    line
}

/// A journal of a stop (0), the device rules (1) and a start (2).
fn of_services() -> Journal {
    let service = |run| Undo::Service1 { name: "StorageLink".into(), run, others: Vec::new() };
    let Undo::PutBlob1 { path, blob, expect, meta, stage } = entry().undo else { panic!() };
    let rules =
        Undo::ScsiIds1 { path, blob, expect, meta, stage, wish: crate::edit::scsi_ids::Wish::default() };
    let changes =
        [service(true), rules, service(false)].map(|undo| Entry { undo, path: None, ..entry() }).to_vec();
    let first = parse(&lines()[0]).unwrap().unwrap().header;
    Journal::fresh(Header { changes, ..first }, 0)
}

fn take(journal: &mut Journal, record: Record) {
    journal.take(record, 0).unwrap();
}

fn begun(change: usize) -> Record {
    Record::Intent { change, at: stamp() }
}

fn done(change: usize) -> Record {
    Record::Done { change, receipt: None, notes: Vec::new() }
}

fn ends(journal: &Journal, state: RunState) -> bool {
    journal.clone().take(Record::End { at: stamp(), state }, 0).is_ok()
}

#[test]
fn no_run_is_over_that_holds_a_service_down() {
    let mut journal = of_services();
    take(&mut journal, begun(0));
    assert_eq!(journal.info().stopped, Some((HostId::local(), "StorageLink".into())), "from the intent on");
    take(&mut journal, done(0));
    assert!(!ends(&journal, RunState::Complete) && ends(&journal, RunState::Unfinished));
    take(&mut journal, begun(2));
    assert_eq!(journal.down.len(), 1, "it may not come up");
    take(&mut journal, done(2));
    assert!(journal.down.is_empty() && ends(&journal, RunState::Complete));
    take(&mut journal, Record::Down { change: 0, at: stamp(), others: Vec::new() });
    assert!(!ends(&journal, RunState::Complete) && journal.info().stopped.is_some());
    assert!(
        journal.take(Record::Down { change: 1, at: stamp(), others: Vec::new() }, 0).is_err(),
        "no service"
    );
}

/// Whether the service has been RUNNING on the new file follows from what was begun since it was written.
#[test]
fn what_the_service_has_run_on() {
    let written = || {
        let mut journal = of_services();
        for record in [begun(0), done(0), begun(1), done(1)] {
            take(&mut journal, record);
        }
        assert_eq!(journal.items[1].ran, Ran::No);
        journal
    };
    let never = |never_ran| Record::Failed { change: 2, why: Text::new("connection-lost"), never_ran };
    let undo = Record::UndoIntent { change: 0, at: stamp(), rollback: false, to: None };
    for (records, ran) in [
        (vec![begun(2)], Ran::Maybe(2)),
        (vec![begun(2), done(2)], Ran::Yes),
        (vec![begun(2), never(true)], Ran::No),
        (vec![begun(2), never(false)], Ran::Maybe(2)),
        (vec![begun(2), Record::Settled { change: 2, made: false, receipt: None }], Ran::Maybe(2)),
        (vec![begun(2), Record::Settled { change: 2, made: true, receipt: None }], Ran::Yes),
        (vec![undo.clone()], Ran::Maybe(0)),
        (vec![undo, Record::Undone { change: 0, notes: Vec::new() }], Ran::Yes),
    ] {
        let mut journal = written();
        for record in records.clone() {
            take(&mut journal, record);
        }
        assert_eq!(journal.items[1].ran, ran, "{records:?}");
    }
    let mut journal = written();
    let by_hand = ChangeRef { host: HostId::local(), id: ChangeId(Cow::Borrowed("start-service")) };
    take(&mut journal, Record::Confirmed { by_hand, at: stamp() });
    assert_eq!(journal.items[1].ran, Ran::Yes);
}

/// A journal of two changes on two hosts, with these records.
fn of_two(records: &[Record]) -> Journal {
    let mut journal = parse(&lines()[0]).unwrap().unwrap();
    let mut header = journal.header.clone();
    header.changes =
        vec![entry(), Entry { at: ChangeRef { host: HostId("b".into()), ..entry().at }, ..entry() }];
    journal = Journal::fresh(header, 0);
    for record in records {
        journal.take(record.clone(), 0).unwrap();
    }
    journal
}

/// Two hosts have an undoing at work each: which of them was first says nothing of the run.
#[test]
fn undoings_side_by_side() {
    let made = |change| {
        [Record::Intent { change, at: stamp() }, Record::Done { change, receipt: None, notes: Vec::new() }]
    };
    let begins = |change| Record::UndoIntent { change, at: stamp(), rollback: true, to: None };
    let fails = |change| Record::UndoFailed { change, why: Text::new("no-rights"), never_ran: false };
    let undone = |change| Record::Undone { change, notes: Vec::new() };
    let both: Vec<Record> = made(0).into_iter().chain(made(1)).chain([begins(0), begins(1)]).collect();
    let then = |more: &[Record]| of_two(&[&both, more].concat());
    assert!(then(&[]).undoing());
    for (first, second) in [(0, 1), (1, 0)] {
        assert!(!then(&[fails(first), fails(second)]).undoing(), "nothing of it is undone");
        assert!(then(&[fails(first)]).undoing(), "the other is at work");
        assert!(then(&[fails(first), undone(second)]).undoing());
        assert!(then(&[undone(first), fails(second)]).undoing());
    }
    let mut open =
        of_two(&[Record::Intent { change: 0, at: stamp() }, Record::Intent { change: 1, at: stamp() }]);
    assert_eq!(open.items.iter().map(|item| item.turn).collect::<Vec<_>>(), [Some(1), Some(2)]);
    let end = Record::End { at: stamp(), state: RunState::Complete };
    open.take(Record::Done { change: 1, receipt: None, notes: Vec::new() }, 0).unwrap();
    assert!(open.take(end.clone(), 0).is_err(), "one of them is open still");
    open.take(Record::Done { change: 0, receipt: None, notes: Vec::new() }, 0).unwrap();
    open.take(end, 0).unwrap();
}

/// Several write at the same time: each line stands whole, in one order for all, and each knows the number of what it added.
#[test]
fn several_writers_of_one_journal() {
    let dir = tempfile::tempdir().unwrap();
    let state = State::open(&dir.path().join("state"), true).unwrap();
    let folder = state.new_run(stamp()).unwrap();
    let run = folder.run.clone();
    let header =
        Header { run: run.clone(), changes: Vec::new(), ..parse(&lines()[0]).unwrap().unwrap().header };
    let mut first = Writer::begin(&state, folder, header).unwrap();
    std::thread::scope(|scope| {
        for host in ["a", "b", "c", "d"] {
            let mut writer = first.fork();
            scope.spawn(move || {
                for _ in 0..10 {
                    let at = ChangeRef { host: HostId(host.into()), ..entry().at };
                    let changes = vec![Entry { at: at.clone(), ..entry() }];
                    writer.put(Record::Replanned { at: stamp(), answers: None, changes }).unwrap();
                    let change = writer.journal.items.len() - 1;
                    assert_eq!(writer.journal.items[change].entry.at, at);
                    writer.put(Record::Intent { change, at: stamp() }).unwrap();
                    writer.put(Record::Done { change, receipt: None, notes: Vec::new() }).unwrap();
                    assert_eq!(writer.journal.items[change].stand, Stand::Made);
                }
            });
        }
    });
    first.refresh();
    let read = Journal::load(&state, &run).unwrap().unwrap();
    assert_eq!((read.items.len(), &read), (40, &*first.journal));
    assert!(read.items.iter().all(|item| item.stand == Stand::Made));
}

/// Guards are known from before they are set until their end is written down; while one may stand, no run is over.
#[test]
fn guards_stand_until_their_end() {
    let header = Journal::parse(&lines()[0], &"journal".into()).unwrap().unwrap().header;
    let mut journal = Journal::fresh(header, 0);
    let host = HostId::local();
    let guard = Guarded { host, key: crate::core::guard::Key::new("20261120-1"), seconds: 60 };
    let set = Record::Guard { at: stamp(), guard: guard.clone() };
    let gone = Record::Unguarded { at: stamp(), guard: guard.clone(), end: GuardEnd::Fired };
    let end = |state| Record::End { at: stamp(), state };
    for record in [set.clone(), set.clone(), gone.clone()] {
        let line = serde_json::to_vec(&record).unwrap();
        assert_eq!(serde_json::from_slice::<Record>(&line).unwrap(), record);
    }
    assert!(!journal.guarded && journal.guards.is_empty());
    journal.take(set.clone(), 1).unwrap();
    journal.take(set, 2).unwrap();
    assert_eq!(journal.guards, std::slice::from_ref(&guard), "set twice is one");
    for state in [RunState::Complete, RunState::RolledBack] {
        assert!(journal.clone().take(end(state), 3).is_err(), "{state:?}");
    }
    assert_eq!((journal.until(), journal.info().until), (None, None));
    journal.take(Record::Awaits { at: stamp(), until: stamp() }, 3).unwrap();
    assert_eq!(journal.until(), None, "the run is at work still");
    journal.take(end(RunState::AwaitingConfirm), 4).unwrap();
    assert_eq!(journal.info().until, Some(stamp()));
    journal.take(gone, 5).unwrap();
    assert_eq!((journal.state(), journal.until()), (RunState::Unfinished, None));
    journal.take(end(RunState::Complete), 6).unwrap();
    assert!(journal.guarded && journal.guards.is_empty());
}
