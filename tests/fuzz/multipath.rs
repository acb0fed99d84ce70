//! The editor for multipath.conf. The first byte of an input says for whom the edit is, the rest is the file.

use std::collections::BTreeSet;

use quantalink::edit::multipath::{
    Dialect, Entry, Stanza, blacklisted, ensure, entries, take_getuid_out, take_out,
};
use quantalink::edit::{Edit, Refusal, diff::Diff};

use super::driver::{Seen, Target};
use super::libmultipath::{self, Event, Said};
use super::rng::Rng;
use super::splices::applied;

/// Whom an edit is for.
pub const FOR: [&[Dialect]; 5] = [
    &[Dialect::V047],
    &[Dialect::V049],
    &[Dialect::V08],
    &[Dialect::V049, Dialect::V08],
    &[Dialect::V047, Dialect::V049, Dialect::V08],
];
pub const STANZAS: [Stanza; 3] = [Stanza::Guide, Stanza::Modern, Stanza::Lenient];

pub const TARGET: Target = Target { name: "multipath", make: input, words: WORDS, run, quick: 60_000 };

const WORDS: &[&str] = &[
    "devices {\n",
    "device {\n",
    "\tdevice {\n",
    "}\n",
    "\t}\n",
    "defaults {\n",
    "blacklist {\n",
    "multipaths {\n",
    "multipath {\n",
    "blacklist_exceptions {\n",
    "overrides {\n",
    "protocol {\n",
    "devices",
    "device",
    "vendor \"OSNEXUS\"\n",
    "vendor \"IBM\"\n",
    "product \"QUANTASTOR\"\n",
    "product \".*\"\n",
    "getuid_callout \"/sbin/scsi_id -g -u -s /block/%n\"\n",
    "rr_min_io 100\n",
    "path_selector \"round-robin 0\"\n",
    "failback immediate\n",
    "path_checker tur\n",
    "rr_weight uniform\n",
    "path_grouping_policy multibus\n",
    "{",
    "}",
    "{ }",
    "} device {\n",
    "#",
    "!",
    "# x\n",
    "\"",
    "\"\"",
    "\r\n",
    "\r",
    "\n",
    "\n\n",
    "\t",
    "\u{b}",
    "\u{c}",
    "\u{a0}",
    "\u{feff}",
    "OSNEXUS",
    "QUANTASTOR",
    "^OSNEXUS$",
    ".*",
    "*",
    "|",
    "no_path_retry",
    "features \"0\"",
    "devnode \"sd.*\"\n",
    "wwid \"*\"\n",
    "foo {\n",
    "foo bar\n",
    "'",
    "include",
    "\0",
];

/// What a file is made of.
const VENDORS: [&str; 12] = [
    "IBM",
    "DELL",
    "OSNEXUS",
    "^OSNEXUS$",
    "OSNEXUS.*",
    ".*",
    "",
    "O|X",
    "OSNEXUS|IBM",
    "(A|B)",
    "OSN",
    "a \"\"b",
];
const PRODUCTS: [&str; 10] =
    ["QUANTASTOR", "QUANTASTOR", ".*", "*", "", "QUANTA.*", "1815", "X|QUANTASTOR", "V[0-9]{2}", "#1"];
const OTHERS: [&str; 18] = [
    "failback immediate",
    "failback 10",
    "rr_weight uniform",
    "rr_weight \"priorities\"",
    "rr_min_io 100",
    "rr_min_io 1000",
    "path_checker tur",
    "path_checker \"directio\"",
    "path_selector \"round-robin 0\"",
    "path_selector \"service-time 0\"",
    "path_grouping_policy multibus",
    "path_grouping_policy \"group_by_prio\"",
    "no_path_retry queue",
    "features \"1 queue_if_no_path\"",
    "prio alua",
    "hardware_handler \"1 alua\"",
    "getuid_callout \"/sbin/scsi_id -g -u -s /block/%n\"",
    "getuid_callout /bin/true",
];

fn input(rng: &mut Rng) -> Vec<u8> {
    let odd = *rng.pick(&[usize::MAX, 40, 12]);
    let mut made = Made { odd, ..Made::new(rng) };
    made.out.push(b'0' + u8::try_from(rng.below(60)).unwrap());
    for _ in 0..rng.below(5) {
        made.section(rng);
    }
    if rng.below(3) > 0 {
        made.block(rng, 0, "devices", |made, rng| {
            for _ in 0..rng.below(4) {
                made.device(rng);
            }
        });
    }
    if rng.once_in(4) {
        made.section(rng);
    }
    if rng.once_in(5) {
        while made.out.last().is_some_and(u8::is_ascii_whitespace) {
            made.out.pop();
        }
    }
    made.out
}

/// A file on the way.
struct Made {
    out: Vec<u8>,
    eol: &'static str,
    unit: &'static str,
    /// Something odd comes once in so many places.
    odd: usize,
}

impl Made {
    fn new(rng: &mut Rng) -> Self {
        let eol = rng.word(&["\n", "\n", "\n", "\r\n", "\r"]);
        Self { out: Vec::new(), eol, unit: rng.word(&["\t", "    ", " ", "", "\t  "]), odd: 0 }
    }

    fn line(&mut self, rng: &mut Rng, depth: usize, text: &str) {
        let odd = rng.once_in(self.odd);
        let mut text = text.to_owned();
        if odd {
            match rng.below(8) {
                0 => text = text.replacen(' ', "", 1),
                1 => text = text.replace(" {", &format!("{}{{", self.eol)),
                2 => text.push_str(rng.word(&[" # c", "#c", " }", " {", " ! x", " y", "\"", " \""])),
                3 => text = text.replace('"', rng.word(&["", "'", "\"\""])),
                4 => text = text.split(' ').next().unwrap_or_default().to_owned(),
                5 => text = text.replacen(' ', rng.word(&["\t\t", "\u{b}", "\u{a0}", "  "]), 1),
                6 => text.insert_str(0, rng.word(&["} ", "# ", "x ", "\u{feff}"])),
                _ => text.clear(),
            }
        }
        self.out.extend_from_slice(self.unit.repeat(depth).as_bytes());
        self.out.extend_from_slice(text.as_bytes());
        self.out.extend_from_slice(self.eol.as_bytes());
    }

    fn block(&mut self, rng: &mut Rng, depth: usize, name: &str, inside: impl FnOnce(&mut Self, &mut Rng)) {
        if rng.once_in(8) {
            self.line(rng, depth, name);
            self.line(rng, depth, "{");
        } else {
            self.line(rng, depth, &format!("{name} {{"));
        }
        inside(self, rng);
        self.line(rng, depth, "}");
    }

    fn device(&mut self, rng: &mut Rng) {
        self.block(rng, 1, "device", |made, rng| {
            let quote = rng.word(&["\"", "\"", "\"", ""]);
            let gap = rng.word(&[" ", " ", "\t", "          "]);
            if !rng.once_in(12) {
                let vendor = rng.word(&VENDORS);
                made.line(rng, 2, &format!("vendor{gap}{quote}{vendor}{quote}"));
            }
            if !rng.once_in(8) {
                let product = rng.word(&PRODUCTS);
                made.line(rng, 2, &format!("product{gap}{quote}{product}{quote}"));
            }
            for _ in 0..rng.below(5) {
                let other = rng.word(&OTHERS).replacen(' ', gap, 1);
                made.line(rng, 2, &other);
            }
        });
    }

    fn section(&mut self, rng: &mut Rng) {
        match rng.below(9) {
            0 => {
                let text = rng.word(&["# a { comment", "! x", "", "foo bar", "# }", "device {"]);
                self.line(rng, 0, text);
            }
            1 => self.block(rng, 0, "defaults", |made, rng| {
                let text = rng.word(&["user_friendly_names no", "polling_interval 10", "getuid_callout /x"]);
                made.line(rng, 1, text);
            }),
            2 => self.block(rng, 0, "blacklist", |made, rng| {
                let text = rng.word(&["devnode \"*\"", "wwid 36", "devnode \"^sd[a-z]\""]);
                made.line(rng, 1, text);
                if rng.once_in(2) {
                    made.device(rng);
                }
            }),
            3 => self.block(rng, 0, "blacklist_exceptions", |_, _| {}),
            4 => self.block(rng, 0, "multipaths", |made, rng| {
                made.block(rng, 1, "multipath", |made, rng| made.line(rng, 2, "wwid 3600"));
            }),
            5 => self.block(rng, 0, "overrides", |made, rng| made.line(rng, 1, "no_path_retry fail")),
            6 => self.block(rng, 0, "foo", |made, rng| made.line(rng, 1, "bar 1")),
            7 => self.block(rng, 0, "devices", Made::device),
            _ => self.line(rng, 0, ""),
        }
    }
}

fn run(input: &[u8]) -> Result<Seen, String> {
    let (way, file) = input.split_first().unwrap_or((&0, &[]));
    let dialects = FOR[usize::from(way % 5)];
    let stanza = STANZAS[usize::from(way / 5 % 3)];
    // The edit itself each time, and in turn what else is looked at, so that an execution stays short.
    match way / 15 % 3 {
        0 => readers(file)?,
        1 => taken_out(file, dialects)?,
        _ => {}
    }
    match ensure(file, dialects, stanza) {
        Err(refusal) => {
            fair(file, &refusal)?;
            Ok(Seen::new(false, (way % 15, refusal.what.id.clone())))
        }
        Ok(edit) => {
            let held = Held { file, dialects, stanza, edit: &edit };
            held.all()?;
            let notes: BTreeSet<_> = edit.notes.iter().map(|note| note.id.clone()).collect();
            let whys: BTreeSet<_> = edit.splices.iter().map(|splice| splice.why.id.clone()).collect();
            Ok(Seen::new(true, (way % 15, notes, whys)))
        }
    }
}

/// A refusal names a line that is there, and is no defect of this program.
fn fair(file: &[u8], refusal: &Refusal) -> Result<(), String> {
    if refusal.what.id == "edit-self-check" {
        return Err(String::from("it refuses its own edit"));
    }
    let lines = file.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() + 1;
    match refusal.line {
        Some(line) if line == 0 || line > lines => {
            Err(format!("{} names line \u{2}{line} of {lines}", refusal.what.id))
        }
        _ => Ok(()),
    }
}

/// What every reader makes of any file: the second reader finds the same entries.
fn readers(file: &[u8]) -> Result<(), String> {
    for dialect in [Dialect::V047, Dialect::V049, Dialect::V08] {
        let _ = blacklisted(file, dialect);
        match entries(file, dialect) {
            Err(refusal) => fair(file, &refusal)?,
            Ok(found) => {
                let second = libmultipath::entries(&libmultipath::events(file, dialect), dialect);
                let second: Vec<_> = second.into_iter().map(named).collect();
                if said(&found) != second {
                    return Err(format!(
                        "two readers of {dialect:?} find other entries\u{2}: {found:?} and {second:?}"
                    ));
                }
            }
        }
    }
    Ok(())
}

fn said(entries: &[Entry]) -> Vec<libmultipath::Entry> {
    let pairs =
        |entry: &Entry| entry.settings.iter().map(|one| (one.key.clone(), one.value.clone())).collect();
    entries.iter().map(pairs).map(named).collect()
}

/// What stands behind a quote in the keyword's place is no value: no keyword is spelled so.
fn named(mut entry: libmultipath::Entry) -> libmultipath::Entry {
    for (_, value) in entry.iter_mut().filter(|(key, _)| key == b"\"") {
        *value = None;
    }
    entry
}

/// The entries of ours are gone, nothing else is, and there is nothing left to take; the same for their `getuid_callout`.
fn taken_out(file: &[u8], dialects: &[Dialect]) -> Result<(), String> {
    for (what, take) in [("entries", take_out as fn(&[u8], &[Dialect]) -> _), ("getuid", take_getuid_out)] {
        let edit: Edit = match take(file, dialects) {
            Err(refusal) => {
                fair(file, &refusal)?;
                continue;
            }
            Ok(edit) => edit,
        };
        let new = applied(file, &edit)?;
        if !take(&new, dialects).is_ok_and(|again| again.is_empty()) {
            return Err(format!("something is left of {what} to take out"));
        }
        for &dialect in dialects {
            let (before, after) = (Read::of(file, dialect)?, Read::of(&new, dialect)?);
            if before.others != after.others || before.outside != after.outside {
                return Err(format!("taking {what} out takes something else"));
            }
            let getuid = after.ours.iter().flatten().any(|(key, _)| key == b"getuid_callout");
            let count = if what == "getuid" { before.ours.len() } else { 0 };
            if getuid || after.ours.len() != count {
                return Err(format!("{what}: other entries of ours are left"));
            }
        }
    }
    Ok(())
}

/// A file as the second reader sees it; which entries are ours tells the editor.
struct Read {
    ours: Vec<libmultipath::Entry>,
    others: Vec<libmultipath::Entry>,
    /// All that is in no device entry, but for the sections' own braces.
    outside: Vec<Event>,
    /// Messages that newer multipath-tools print of it.
    odd: usize,
}

impl Read {
    fn of(file: &[u8], dialect: Dialect) -> Result<Self, String> {
        let found =
            entries(file, dialect).map_err(|refusal| format!("not read any more: {}", refusal.what.id))?;
        let events = libmultipath::events(file, dialect);
        let all = libmultipath::entries(&events, dialect);
        let (mut ours, mut others) = (Vec::new(), Vec::new());
        for (entry, one) in all.into_iter().zip(found) {
            if one.ours { ours.push(entry) } else { others.push(entry) }
        }
        let counts = |event: &Event| match (event.path.as_slice(), &event.said) {
            ([] | ["devices" | "device"], Said::Opens("devices" | "device"))
            | (["devices"] | ["devices", "device"], Said::Closes)
            // What is odd in an entry of ours goes and comes with it.
            | (["devices", "device"], Said::Setting(..) | Said::Odd(_))
            | (["devices"], Said::Odd(_)) => false,
            _ => true,
        };
        let mut events = events;
        let odd = events.iter().filter(|event| matches!(event.said, Said::Odd(_))).count();
        events.retain(counts);
        Ok(Self { ours, others, outside: events, odd })
    }
}

/// An edit that was made, and what it is held to.
struct Held<'a> {
    file: &'a [u8],
    dialects: &'a [Dialect],
    stanza: Stanza,
    edit: &'a Edit,
}

impl Held<'_> {
    fn all(&self) -> Result<(), String> {
        let new = applied(self.file, self.edit)?;
        self.line_ends()?;
        let diff = Diff::of(self.file, self.edit, 3);
        if diff.rows.is_empty() != self.edit.is_empty() {
            return Err(String::from("the diff shows something else"));
        }
        match ensure(&new, self.dialects, self.stanza) {
            Ok(again) if again.is_empty() => {}
            Ok(_) => return Err(String::from("a second edit is not empty")),
            Err(refusal) => return Err(format!("a second edit is refused: {}", refusal.what.id)),
        }
        let mut fresh = true;
        for &dialect in self.dialects {
            let (before, after) = (Read::of(self.file, dialect)?, Read::of(&new, dialect)?);
            fresh = before.ours.is_empty();
            self.entry(dialect, &before, &after)?;
        }
        if fresh { self.way_back(&new) } else { Ok(()) }
    }

    fn entry(&self, dialect: Dialect, before: &Read, after: &Read) -> Result<(), String> {
        if before.others != after.others {
            return Err(format!("{dialect:?}: another entry changed"));
        }
        // A section may come, and with it nothing else; a last line without its end was not read before.
        let unread = dialect != Dialect::V08 && !self.file.ends_with(b"\n") && !self.file.ends_with(b"\r");
        if before.outside != after.outside && !unread {
            return Err(format!("{dialect:?}: something else changed"));
        }
        if after.odd > before.odd && !unread {
            return Err(format!("{dialect:?}: a new message"));
        }
        if after.ours.len() != before.ours.len().max(1) {
            return Err(format!("{dialect:?}: {} entries of ours", after.ours.len()));
        }
        let entry = after.ours.last().unwrap();
        if before.ours.is_empty() {
            let wanted = self.stanza.settings().iter().map(|(key, value)| (key.as_bytes(), value.as_bytes()));
            let have =
                entry.iter().map(|(key, value)| (key.as_slice(), value.as_deref().unwrap_or_default()));
            if !wanted.eq(have) {
                return Err(format!("{dialect:?}: the new entry is not the stanza"));
            }
        }
        for (key, value) in self.stanza.settings().iter().skip(2) {
            let last = entry.iter().rfind(|(have, value)| have == key.as_bytes() && value.is_some());
            if last.and_then(|(_, value)| value.as_deref()) != Some(value.as_bytes()) {
                return Err(format!("{dialect:?}: {key} is not {value}"));
            }
        }
        Ok(())
    }

    /// Whatever comes ends its lines as the line in front of it does.
    fn line_ends(&self) -> Result<(), String> {
        for splice in self.edit.splices.iter().filter(|splice| splice.at.is_empty()) {
            let before = &self.file[..splice.at.start];
            let eol: &[u8] = match before {
                [.., b'\r', b'\n'] => b"\r\n",
                [.., b'\n'] => b"\n",
                [.., b'\r'] => b"\r",
                _ => continue,
            };
            let bare: Vec<u8> = String::from_utf8_lossy(&splice.new).replace(str_of(eol), "").into_bytes();
            if bare.contains(&b'\n') || bare.contains(&b'\r') || !splice.new.ends_with(eol) {
                return Err(format!("lines that come do not end as {eol:?} does"));
            }
        }
        Ok(())
    }

    /// What was put in is taken out again, byte for byte, where it was put into a section that is there.
    fn way_back(&self, new: &[u8]) -> Result<(), String> {
        let [splice] = self.edit.splices.as_slice() else { return Ok(()) };
        if splice.why.id == "multipath-why-section" {
            return Ok(());
        }
        let back =
            take_out(new, self.dialects).map_err(|refusal| format!("no way back: {}", refusal.what.id))?;
        if applied(new, &back)? == self.file { Ok(()) } else { Err(String::from("not the way back")) }
    }
}

fn str_of(eol: &[u8]) -> &str {
    std::str::from_utf8(eol).unwrap()
}
