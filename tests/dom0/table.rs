//! Every release, once through the real program: planned, verified, applied, applied again and rolled back.

use super::program::{Answer, on};
use super::rows::{ROWS, Row, Stanza};
use super::side_by_side;
use super::tree::{CONFD, Tree, differing};

/// The guide's entry, keyword and value as they must be read.
const GUIDE: [(&str, &str); 9] = [
    ("vendor", "\"OSNEXUS\""),
    ("product", "\"QUANTASTOR\""),
    ("getuid_callout", "\"/sbin/scsi_id -g -u -s /block/%n\""),
    ("path_selector", "\"round-robin 0\""),
    ("path_grouping_policy", "multibus"),
    ("failback", "immediate"),
    ("rr_weight", "uniform"),
    ("rr_min_io", "100"),
    ("path_checker", "tur"),
];

/// The lines of the entry, blanks made one.
pub fn entry(stanza: Stanza) -> Vec<String> {
    let settings = GUIDE.iter().filter(|(key, _)| stanza == Stanza::Guide || *key != "getuid_callout");
    let settings = settings.map(|(key, value)| format!("{key} {value}"));
    ["device {".to_owned()].into_iter().chain(settings).chain(["}".to_owned()]).collect()
}

fn flat(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_release_through_the_real_program() {
    side_by_side(ROWS, |row| {
        let tree = (row.build)();
        let before = tree.pieces();
        planned(row, &tree);
        let verify = on(&tree, "verify").ends(2);
        assert_eq!(verify.failed(), ["multipath-entry"], "{}", row.name);
        assert_eq!(differing(&before, &tree.pieces()), [""; 0], "{}: looking changes nothing", row.name);
        let old = std::fs::read_to_string(tree.path(row.file)).unwrap_or_default();

        let apply = on(&tree, "apply --yes").ends(0);
        assert_eq!(apply.statuses(), ["multipath applied"], "{}", row.name);
        let after = tree.pieces();
        let new_folders = if row.creates() { made(&before) } else { Vec::new() };
        let changed = [new_folders, vec![row.file.to_owned()]].concat();
        assert_eq!(differing(&before, &after), changed, "{}: nothing else changes", row.name);
        if row.creates() {
            in_file_of_its_own(row, &tree.text(row.file));
        } else {
            behind_the_last_entry(row, &old, &tree.text(row.file));
            let (mode_before, mode_after) = (&before[row.file], &after[row.file]);
            assert_eq!((mode_before.0, mode_before.1), (mode_after.0, mode_after.1), "{}", row.name);
        }

        let verify = on(&tree, "verify").ends(0);
        assert_eq!(verify.check("multipath-entry"), "pass", "{}", row.name);
        assert_eq!(verify.check("multipath-file-parses"), "pass", "{}", row.name);
        assert_eq!(verify.check("multipath-effective"), "skipped", "{}: nothing is executed", row.name);
        let again = on(&tree, "apply --yes").ends(0);
        assert_eq!(again.statuses(), ["multipath done"], "{}", row.name);
        assert_eq!(on(&tree, "plan").ends(0).json["pending"], 0, "{}", row.name);
        assert_eq!(
            differing(&after, &tree.pieces()),
            [""; 0],
            "{}: the second time changes nothing",
            row.name
        );

        on(&tree, "rollback --yes").ends(0);
        assert_eq!(differing(&before, &tree.pieces()), [""; 0], "{}: all is as it was", row.name);
    });
}

/// The plan names release, file and reason.
fn planned(row: &Row, tree: &Tree) -> Answer {
    let plan = on(tree, "plan").ends(2);
    assert_eq!(plan.release(), row.release, "{}", row.name);
    assert_eq!(plan.statuses(), ["multipath pending"], "{}", row.name);
    let change = plan.change("multipath");
    assert_eq!(change.word("path"), row.file, "{}", row.name);
    assert_eq!(change.word("kind"), if row.creates() { "create-file" } else { "edit-file" }, "{}", row.name);
    assert!(change.reasons().contains(&row.why), "{}: {:?}", row.name, change.reasons());
    assert!(change.word("diff").contains('+'), "{}", row.name);
    plan
}

/// The folders that a new file needs.
fn made(before: &super::tree::Pieces) -> Vec<String> {
    ["/etc/multipath", CONFD]
        .into_iter()
        .filter(|path| !before.contains_key(*path))
        .map(String::from)
        .collect()
}

/// A file with nothing but the entry in a section of its own.
fn in_file_of_its_own(row: &Row, text: &str) {
    let lines: Vec<String> = text.lines().filter(|line| !line.starts_with('#')).map(flat).collect();
    let section = [vec!["devices {".to_owned()], entry(row.stanza), vec!["}".to_owned()]].concat();
    assert_eq!(lines, section, "{}", row.name);
    assert!(text.ends_with("}\n") && text.is_ascii(), "{}", row.name);
}

/// The entry stands behind the last entry of `devices`; without it the file is the old one, byte for byte.
fn behind_the_last_entry(row: &Row, old: &str, new: &str) {
    let entry = entry(row.stanza);
    let lines: Vec<&str> = new.split_inclusive('\n').collect();
    let at = (0..lines.len())
        .find(|at| lines[*at..].iter().take(entry.len()).map(|line| flat(line)).eq(entry.iter().cloned()));
    let at = at.unwrap_or_else(|| panic!("{}: {new}", row.name));
    let rest: String = lines[..at].iter().chain(&lines[at + entry.len()..]).copied().collect();
    if old.contains("\ndevices {") {
        assert_eq!(rest, old, "{}", row.name);
        assert_eq!(lines[at - 1].trim(), "}", "{}: behind an entry", row.name);
        assert_eq!(lines[at + entry.len()..].concat(), "}\n", "{}: at the section's end", row.name);
        let indent = |line: &str| line.len() - line.trim_start().len();
        assert_eq!(indent(lines[at]), indent(lines[at - 1]), "{}: as its neighbour", row.name);
    } else {
        assert_eq!(rest, format!("{old}\ndevices {{\n}}\n"), "{}", row.name);
    }
}

#[test]
fn the_guides_stanza_is_refused_where_it_does_harm() {
    side_by_side(ROWS, |row| {
        let tree = (row.build)();
        let before = tree.pieces();
        let old = matches!(row.why, "era-enabled" | "era-main" | "era-links");
        if old {
            let plan = on(&tree, "plan --stanza guide").ends(2);
            assert!(plan.change("multipath").word("diff").contains("getuid_callout"), "{}", row.name);
            return;
        }
        for words in ["plan --stanza guide", "apply --yes --stanza guide"] {
            let refused = on(&tree, words).ends(3);
            let change = refused.change("multipath");
            assert_eq!(change.word("status"), "refused", "{}", row.name);
            assert_eq!(change.reasons()[0], "stanza-harms-release", "{}", row.name);
        }
        assert_eq!(differing(&before, &tree.pieces()), [""; 0], "{}", row.name);
    });
}
