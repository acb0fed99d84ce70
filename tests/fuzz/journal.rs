//! The journal's reader, and the answers' one.

use std::borrow::Cow;

use quantalink::base::{Hash, Stamp, Text, Untrusted};
use quantalink::core::answers::Answers;
use quantalink::core::change::{ChangeId, ChangeKind, ChangeRef, Undo};
use quantalink::core::event::{RunId, RunState};
use quantalink::core::journal::{Entry, FORMAT, Header, Journal, JournalError, Record, Stand};
use quantalink::host::{Expect, HostId, Meta};

use super::driver::{Seen, Target};
use super::rng::Rng;

pub const TARGET: Target = Target { name: "journal", make, words: WORDS, run, quick: 10_000 };

const WORDS: &[&str] = &[
    "\"change\":0",
    "\"change\":1",
    "\"change\":18446744073709551615",
    "\"record\":\"done\"",
    "\"record\":\"end\"",
    "\"record\":\"intent\"",
    "\"complete\"",
    "\"rolled-back\"",
    "\"unfinished\"",
    "\"journal\":1",
    "\"journal\":2",
    "null",
    "true",
    "{}",
    "[]",
    "\n",
    "{\"hex\":\"ff00\"}",
    "1e999",
    "-1",
    "\"local\"",
    "\\u0000",
    "\\ud800",
    "\"made\":true",
    "\0\0\0",
    "{\"record\":\"end\",\"at\":\"2026-11-20T09:30:00Z\",\"state\":\"complete\"}\n",
];

fn entry(rng: &mut Rng) -> Entry {
    let (old, new) = (Hash::of(b"old"), Hash::of(b"new"));
    let at = ChangeRef { host: HostId::local(), id: ChangeId(Cow::Borrowed("multipath")) };
    let meta = Meta { mode: 0o644, uid: 0, gid: 0, xattrs: Vec::new() };
    let path = || "/etc/x.conf".into();
    let undo = match rng.below(4) {
        0 => Undo::PutBlob1 { path: path(), blob: old, expect: new, meta, stage: "/etc".into() },
        1 => Undo::Remove1 { path: path(), expect: new, folders: vec!["/etc/a".into()] },
        2 => Undo::Service1 { name: "StorageLink".into(), run: rng.once_in(2), others: Vec::new() },
        _ => return Entry::of_no_file(at, ChangeKind::Manual, Undo::Manual1 { text: Text::new("by-hand") }),
    };
    Entry {
        at,
        kind: ChangeKind::EditFile,
        path: Some(path()),
        expect: Some(Expect::Is(old)),
        after_hash: Some(new),
        stage: Some("/etc".into()),
        undo,
    }
}

fn record(rng: &mut Rng) -> Record {
    let (at, change, why) = (Stamp::from_unix(1_795_167_000), rng.below(3), Text::new("why"));
    match rng.below(13) {
        0..=2 => Record::Intent { change, at },
        3 | 4 => Record::Done { change, receipt: None, notes: Vec::new() },
        5 => Record::Failed { change, why, never_ran: rng.once_in(2) },
        6 => Record::Unknown { change, why },
        7 => Record::UndoIntent { change, at, rollback: rng.once_in(2), to: None },
        8 => Record::Undone { change, notes: Vec::new() },
        9 => Record::UndoFailed { change, why, never_ran: false },
        10 => Record::Settled { change, made: rng.once_in(2), receipt: None },
        11 => Record::Replanned { at, answers: None, changes: vec![entry(rng)] },
        _ => {
            let state = *rng.pick(&[RunState::Complete, RunState::RolledBack, RunState::Unfinished]);
            Record::End { at, state }
        }
    }
}

fn make(rng: &mut Rng) -> Vec<u8> {
    let header = Header {
        journal: FORMAT,
        run: RunId("20261120-1".into()),
        started: Stamp::from_unix(1_795_167_000),
        program: "0.1.0".into(),
        root: "/".into(),
        hosts: vec![HostId::local()],
        answers: serde_json::json!({}),
        changes: (0..rng.below(3)).map(|_| entry(rng)).collect(),
    };
    let mut out = serde_json::to_vec(&header).unwrap();
    out.push(b'\n');
    // Most random records fit nothing; those that do are what makes a journal.
    let mut journal = Journal::parse(&out, &"x".into()).unwrap().unwrap();
    for _ in 0..rng.below(12) {
        let record = record(rng);
        let mut tried = journal.clone();
        if tried.take(record.clone(), 0).is_ok() || rng.once_in(30) {
            journal = tried;
            out.extend(serde_json::to_vec(&record).unwrap());
            out.push(b'\n');
        }
    }
    out
}

/// What counts of a journal, but for how it ends.
fn read(bytes: &[u8]) -> Result<Option<Journal>, JournalError> {
    Journal::parse(bytes, &Untrusted::from("journal.jsonl"))
}

fn run(input: &[u8]) -> Result<Seen, String> {
    let journal = match read(input) {
        Err(JournalError::Unreadable { line, why, .. }) => {
            let lines = input.split(|&byte| byte == b'\n').count();
            if line == 0 || line > lines {
                return Err(format!("line \u{2}{line} of {lines} is to blame"));
            }
            let why: String = why.shown().chars().filter(char::is_ascii_alphabetic).take(30).collect();
            return Ok(Seen::new(false, (line.min(4), why)));
        }
        Err(_) => return Ok(Seen::new(false, "newer")),
        Ok(None) if input.contains(&b'\n') => return Err(String::from("a first line, and no journal")),
        Ok(None) => return Ok(Seen::new(false, "none")),
        Ok(Some(journal)) => journal,
    };
    let whole = usize::try_from(journal.whole).unwrap();
    if whole > input.len() || (whole > 0 && input[whole - 1] != b'\n') {
        return Err(String::from("its whole lines end elsewhere"));
    }
    sound(&journal)?;
    // Cut anywhere, it is what its whole lines are, and nothing that stands in no line.
    let cuts = input.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at);
    for end in cuts {
        for at in [end / 2 + 1, end, end + 1, (end + 7).min(input.len())] {
            prefix(input, at)?;
        }
    }
    let stands: Vec<_> = journal.items.iter().map(|item| format!("{:?}", item.stand)).collect();
    Ok(Seen::new(true, (stands, format!("{:?}", journal.state()), journal.down.len(), journal.stands())))
}

fn prefix(input: &[u8], at: usize) -> Result<(), String> {
    let cut = &input[..at];
    let lines = cut.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
    let (mut torn, full) = match (read(cut), read(&cut[..lines])) {
        (Ok(torn), Ok(full)) => (torn, full),
        // A last line of zeros counts as torn only while nothing stands behind it.
        (Err(_), Err(_)) => return Ok(()),
        (torn, full) => return Err(format!("cut at \u{2}{at}: {} and {}", torn.is_ok(), full.is_ok())),
    };
    if lines < at
        && let Some(torn) = &mut torn
    {
        if torn.state() != RunState::Unfinished {
            return Err(String::from("a torn line, and it is over"));
        }
        let Some(full) = &full else { return Err(String::from("a journal of no whole line")) };
        // The torn line is one that followed: only the end that it took back may differ.
        return if (&torn.items, torn.whole, &torn.down, &torn.taken)
            == (&full.items, full.whole, &full.down, &full.taken)
        {
            Ok(())
        } else {
            Err(String::from("a torn line counts"))
        };
    }
    if torn == full { Ok(()) } else { Err(String::from("a cut journal is another one")) }
}

/// No end hides what is not over.
fn sound(journal: &Journal) -> Result<(), String> {
    let info = journal.info();
    let cut = journal.items.iter().any(|item| matches!(item.stand, Stand::Open | Stand::Undoing));
    let over = matches!(journal.state(), RunState::Complete | RunState::RolledBack);
    if over && (cut || !journal.down.is_empty() || info.undoing) {
        return Err(String::from("it is over, and something is not"));
    }
    Ok(())
}

pub const ANSWERS: Target =
    Target { name: "answers", make: answers, words: KEYS, run: run_answers, quick: 8_000 };

const KEYS: &[&str] = &[
    "[",
    "]",
    "=",
    "\"",
    "'''",
    "\"\"\"",
    "\n",
    "\r\n",
    "#",
    "true",
    "1979-05-27",
    "0x7f",
    "nan",
    "{",
    "}",
    ",",
    "\\u0000",
    "\\x",
    "sections",
    "server",
    "\"smb://A;u@h\"",
    "\"manual\"",
    "\"local\"",
    "stanza",
    "\"guide\"",
    "\"modern\"",
    "nodes",
    "parallel",
    "gateway",
    "storage",
    "edition",
    "version-at",
    "lang",
    "a.b",
    "[a]\n",
    "[[a]]\n",
    "\u{feff}",
    "\u{e9}",
];

fn answers(rng: &mut Rng) -> Vec<u8> {
    let mut text = Answers::default().write();
    // The keys that there are, each with some value or other.
    let error = Answers::read("no-such-key = 1\n", &Untrusted::from("x")).unwrap_err();
    let valid = format!("{:?}", error.text);
    let names: Vec<&str> =
        valid.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').filter(|word| word.len() > 3).collect();
    for _ in 0..rng.below(6) {
        let values =
            ["1", "true", "\"x\"", "[\"a\", \"b\"]", "{ a = 1 }", "\"auto\"", "[]", "\"1:2\"", "\"h:1\""];
        text.extend([rng.pick(&names), " = ", rng.pick(&values), "\n"]);
    }
    text.into_bytes()
}

fn run_answers(input: &[u8]) -> Result<Seen, String> {
    let Ok(text) = std::str::from_utf8(input) else { return Ok(Seen::new(false, "bytes")) };
    let name = Untrusted::from("answers.toml");
    match Answers::read(text, &name) {
        Err(error) => {
            let lines = text.matches('\n').count() + 1;
            if error.line.is_some_and(|line| line == 0 || line > lines) {
                return Err(format!("line \u{2}{:?} of {lines} is to blame", error.line));
            }
            let told: String =
                format!("{:?}", error.text).chars().filter(char::is_ascii_alphabetic).take(90).collect();
            Ok(Seen::new(false, told))
        }
        Ok(answers) => {
            let written = answers.write();
            let again = Answers::read(&written, &name)
                .map_err(|error| format!("not read again: \u{2}{:?}", error.text))?;
            if again != answers {
                return Err(String::from("other answers are read again"));
            }
            let keys: Vec<&str> = written.lines().filter_map(|line| line.split(" = ").next()).collect();
            Ok(Seen::new(true, keys.len()))
        }
    }
}
