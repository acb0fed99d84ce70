//! One script per node, for a POSIX shell, with the new files in it and the checks of the engine (facts/safety.md A2).

use std::fmt::Write as _;

use crate::base::{Hash, Packed, Text, Untrusted, escape};
use crate::core::change::{Act, Change, ChangeKind, Standing, Write};
use crate::core::facts::{DROP_IN_FOLDER, HostFacts};
use crate::core::plan::HostPlan;
use crate::core::release::foreign_lock;
use crate::core::report::unified;
use crate::core::steps::activate::by_hand;
use crate::host::{Expect, HostPath, Snapshot};

use super::words::{comment, fill, printing, word, wrapped};
use super::{Content, OutFile, Source, node};

static BODY: Packed = Packed::new(include_bytes!(concat!(env!("OUT_DIR"), "/body.sh.packed")));
const HEADER: &str = include_str!("../../assets/export/sh/header.txt");
const DATA: &str = include_str!("../../assets/export/sh/data.sh");
const DATA_CHANGE: &str = include_str!("../../assets/export/sh/data-change.sh");
const CHANGE_EDIT: &str = include_str!("../../assets/export/sh/change-edit.txt");
const CHANGE_CREATE: &str = include_str!("../../assets/export/sh/change-create.txt");
const CHANGE_LINK: &str = include_str!("../../assets/export/sh/change-link.txt");
const CHANGE_LOCK: &str = include_str!("../../assets/export/sh/change-lock.txt");
const BY_HAND: &str = include_str!("../../assets/export/sh/by-hand.txt");
const README: &str = include_str!("../../assets/export/sh/README.md");

/// Where scripts keep the old files, on the node.
const KEEP: &str = "/var/lib/quantalink/export";

/// What stands before a reason, and before a line of a diff.
const REASON: &str = "#     * ";
const DIFF: &str = "#   | ";

/// `SELinux`'s own label, which every tool of such a host keeps or can set.
const LABEL: &[u8] = b"security.selinux";

/// A script for every node that has a file to be changed, a README and a list of hashes. Empty where there is no such
/// node.
#[must_use]
pub fn sh(source: &Source<'_>) -> Vec<OutFile> {
    let hosts: Vec<_> = source.hosts().collect();
    let names = node::names(hosts.iter().map(|(host, _)| &host.host));
    let mut files = Vec::new();
    let mut rows = Vec::new();
    for ((host, facts), name) in hosts.into_iter().zip(names) {
        let path = format!("quantalink-{name}.sh");
        let writes = writes(host);
        let cell = |text: String| text.replace('|', "\\|");
        let script = if writes.is_empty() { "nothing to do" } else { &path };
        rows.push(format!("| {} | {} | {script} |", cell(host.host.0.shown()), cell(host.release.shown())));
        if !writes.is_empty() {
            let script = Script { source, host, facts, writes, file: &path }.text();
            files.push(OutFile { executable: true, ..OutFile::text(path, script) });
        }
    }
    if files.is_empty() {
        return files;
    }
    let sums: String = files
        .iter()
        .filter_map(|file| match &file.content {
            Content::Bytes(bytes) => Some(format!("{}  {}\n", Hash::of(bytes).hex(), file.path)),
            Content::Program => None,
        })
        .collect();
    let when = source.when().rfc3339();
    let values = [("VERSION", source.version), ("WHEN", &when), ("TABLE", &rows.join("\n"))];
    files.push(OutFile::text("SHA256SUMS", sums));
    files.push(OutFile::text("README.md", fill(README, &values)));
    files
}

/// The files that are to be written on a host, in their order.
fn writes(host: &HostPlan) -> Vec<(&Change, &Write)> {
    let due = host.changes.iter().filter(|change| change.standing == Standing::Pending);
    due.filter_map(|change| match &change.act {
        Some(Act::Write(write)) => Some((change, write)),
        _ => None,
    })
    .collect()
}

struct Script<'a> {
    source: &'a Source<'a>,
    host: &'a HostPlan,
    facts: &'a HostFacts,
    writes: Vec<(&'a Change, &'a Write)>,
    file: &'a str,
}

impl Script<'_> {
    fn text(&self) -> String {
        [self.header(), self.data(), BODY.text().to_owned()].concat()
    }

    /// What a change board reads.
    fn header(&self) -> String {
        let uuid = self.uuid();
        let uuid = if uuid.is_empty() { "not known" } else { &uuid.shown() };
        let changes: String =
            (1..).zip(&self.writes).map(|(at, (change, write))| self.told(at, change, write)).collect();
        fill(
            HEADER,
            &[
                ("HOST", &self.host.host.0.shown()),
                ("UUID", uuid),
                ("RELEASE", &self.host.release.shown()),
                ("WHEN", &self.source.when().rfc3339()),
                ("VERSION", self.source.version),
                ("FILE", self.file),
                ("KEEP", &self.keep()),
                ("CHANGES", changes.trim_end()),
                ("BYHAND", &self.by_hand()),
                ("ACTIVATION", wrapped("# ", &self.activation()).trim_start_matches("# ").trim_end()),
            ],
        )
    }

    fn told(&self, number: usize, change: &Change, write: &Write) -> String {
        let shown = write.path.raw().shown();
        let old = match write.expect {
            Expect::Is(hash) => hash.hex(),
            Expect::Absent => String::new(),
        };
        let meta = write.meta.as_ref();
        let meta =
            meta.map(|meta| format!("{:04o} {}:{}", meta.mode, meta.uid, meta.gid)).unwrap_or_default();
        let template = if write.expect == Expect::Absent { CHANGE_CREATE } else { CHANGE_EDIT };
        let mut out = fill(
            template,
            &[
                ("NUMBER", &number.to_string()),
                ("COUNT", &self.writes.len().to_string()),
                ("SHOWN", &shown),
                ("OLD", &old),
                ("OLDSIZE", &write.old.as_ref().map_or(0, |old| old.len()).to_string()),
                ("NEW", &Hash::of(&write.new).hex()),
                ("NEWSIZE", &write.new.len().to_string()),
                ("META", &meta),
            ],
        );
        for link in self.way(write).iter().flat_map(|way| &way.links) {
            out += &fill(CHANGE_LINK, &[("AT", &link.at.raw().shown()), ("TO", &link.to.shown())]);
        }
        if let Some(lock) = foreign_lock(&write.path) {
            out += &fill(CHANGE_LOCK, &[("LOCK", &lock.at.raw().shown())]);
        }
        out += "#\n";
        for reason in change.reasons.iter().chain(&change.explains) {
            out += &self.reason(reason);
        }
        out + "#\n" + &comment(DIFF, &unified(change, &shown))
    }

    /// What of the plan a script leaves to the admin.
    fn by_hand(&self) -> String {
        let left = self.host.changes.iter().filter(|change| {
            let written = matches!(change.act, Some(Act::Write(_)));
            match change.standing {
                Standing::Manual => true,
                Standing::Pending => !written && change.kind != ChangeKind::Load,
                Standing::Done | Standing::Refused | Standing::Skipped => false,
            }
        });
        let told = |change: &Change| {
            let reasons: String = change.reasons.iter().map(|reason| self.reason(reason)).collect();
            fill(BY_HAND, &[("ID", &change.at.id.0)]) + &reasons
        };
        left.map(told).collect::<String>() + "#"
    }

    fn reason(&self, reason: &Text) -> String {
        let lines = wrapped("#       ", &self.source.says(reason));
        lines.replacen("#       ", REASON, 1)
    }

    /// How this release loads what was written.
    fn activation(&self) -> String {
        self.source.says(&by_hand(self.facts))
    }

    fn uuid(&self) -> Untrusted {
        let inventory = self.facts.inventory.get().and_then(Option::as_ref);
        inventory.map(|inventory| inventory.uuid.clone()).unwrap_or_default()
    }

    /// A folder for these very changes: two exports never take each other's backups for their own.
    fn keep(&self) -> String {
        let mut all = Vec::new();
        for (change, write) in &self.writes {
            all.extend_from_slice(change.at.id.0.as_bytes());
            all.extend_from_slice(write.path.bytes());
            all.extend_from_slice(Hash::of(write.old.as_deref().map_or(&[], Vec::as_slice)).hex().as_bytes());
            all.extend_from_slice(Hash::of(&write.new).hex().as_bytes());
        }
        format!("{KEEP}/{}", Hash::of(&all).hex().get(..12).unwrap_or_default())
    }

    /// How a file was reached.
    fn way(&self, write: &Write) -> Option<&Snapshot> {
        let facts = self.facts;
        let dropins = facts.dropins.get().and_then(Option::as_ref).into_iter().flatten();
        let seen = [&facts.enabled, &facts.main].into_iter().filter_map(|seen| seen.get());
        let mut here: Vec<&Snapshot> = seen.chain(dropins).filter(|seen| seen.path == write.path).collect();
        here.sort_by_key(|seen| seen.asked != seen.path);
        here.into_iter().next()
    }

    fn data(&self) -> String {
        let count = self.writes.len();
        let mut out = fill(
            DATA,
            &[
                ("UUID", &word(self.uuid().bytes())),
                ("HOST", &word(self.host.host.0.shown().as_bytes())),
                ("KEEP", &word(self.keep().as_bytes())),
                ("ACTIVATION", &word(self.activation().as_bytes())),
                ("COUNT", &count.to_string()),
            ],
        );
        for (at, (_, write)) in (1..).zip(&self.writes) {
            out += &self.data_of(at, write);
        }
        // By the number of the change in hand: what stands above.
        for (name, of, by, with) in [
            ("change", "change", "$1", ""),
            ("links", "links", "$n", ""),
            ("content", "content", "$n", ""),
            ("folders", "folders", "$n", " \"$1\""),
            ("folders_inside_out", "inside_out", "$n", " \"$1\""),
        ] {
            let cases: Vec<String> =
                (1..=count).map(|at| format!("    {at}) {of}_{at}{with} ;;\n")).collect();
            let _ = write!(out, "\n{name}() {{\n    case {by} in\n{}    esac\n}}\n", cases.concat());
        }
        out + "\n"
    }

    fn data_of(&self, number: usize, write: &Write) -> String {
        let way = self.way(write);
        let folder = write.path.parent();
        let creates = write.expect == Expect::Absent;
        let asked = match way {
            Some(way) => way.asked.clone(),
            None if creates => HostPath::from(DROP_IN_FOLDER).join(write.path.name()),
            None => write.path.clone(),
        };
        let asked_folder = if creates { asked.parent() } else { folder.clone() };
        let old = match write.expect {
            Expect::Is(hash) => hash.hex(),
            Expect::Absent => String::from("absent"),
        };
        let lock = foreign_lock(&write.path);
        let wait = lock.as_ref().map_or(0, |lock| lock.wait.as_secs());
        let links: Vec<String> = way.iter().flat_map(|way| &way.links).map(linked).collect();
        let above = if write.make_folders { above(&write.path) } else { Vec::new() };
        let inside_out: Vec<String> = above.iter().rev().cloned().collect();
        fill(
            DATA_CHANGE,
            &[
                ("NUMBER", &number.to_string()),
                ("SHOWN", &word(write.path.raw().shown().as_bytes())),
                ("ASKED", &word(asked.bytes())),
                ("ASKEDFOLDER", &word(asked_folder.bytes())),
                ("PATH", &word(write.path.bytes())),
                ("FOLDER", &word(folder.bytes())),
                ("STAGE", &word(write.stage.bytes())),
                ("OLD", &old),
                ("NEW", &Hash::of(&write.new).hex()),
                ("MAKES", if write.make_folders { "yes" } else { "no" }),
                ("ATTRIBUTES", &word(attributes(write).as_bytes())),
                ("LOCK", &word(lock.map(|lock| lock.at.bytes().to_vec()).unwrap_or_default().as_slice())),
                ("WAIT", &wait.to_string()),
                ("LINKS", &lines(&links, " &&\n")),
                ("FOLDERS", &lines(&above, "\n")),
                ("INSIDEOUT", &lines(&inside_out, "\n")),
                ("CONTENT", &printing(&write.new)),
            ],
        )
    }
}

fn linked(link: &crate::host::Link) -> String {
    let shown = word(link.at.raw().shown().as_bytes());
    format!("    link {} {} {shown}", word(link.at.bytes()), word(link.to.bytes()))
}

/// The folders above a file, from the outside in, each with its number.
fn above(path: &HostPath) -> Vec<String> {
    let mut folders = Vec::new();
    let mut folder = path.parent();
    while folder.bytes() != b"/" {
        folders.push(folder.clone());
        folder = folder.parent();
    }
    folders.reverse();
    let numbered = (1..).zip(folders);
    numbered.map(|(number, folder)| format!("    \"$1\" {number} {}", word(folder.bytes()))).collect()
}

fn lines(all: &[String], between: &str) -> String {
    if all.is_empty() { String::from("    :") } else { all.join(between) }
}

/// The attributes that only `getfattr` shows.
fn attributes(write: &Write) -> String {
    let all = write.meta.iter().flat_map(|meta| &meta.xattrs).filter(|(name, _)| name.bytes() != LABEL);
    all.map(|(name, _)| escape(name.bytes())).collect::<Vec<_>>().join(" ")
}
