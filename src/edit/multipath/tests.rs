use super::*;

const ALL: [Dialect; 3] = [Dialect::V047, Dialect::V049, Dialect::V08];
const NEW: [Dialect; 2] = [Dialect::V049, Dialect::V08];

fn edited(file: &str, dialects: &[Dialect], stanza: Stanza) -> String {
    let edit = ensure(file.as_bytes(), dialects, stanza).unwrap();
    String::from_utf8(edit.bytes(file.as_bytes())).unwrap()
}

fn modern(file: &str) -> String {
    edited(file, &NEW, Stanza::Modern)
}

fn refused(file: &str, dialect: Dialect) -> (String, Option<usize>) {
    let refusal = ensure(file.as_bytes(), &[dialect], Stanza::Modern).unwrap_err();
    (refusal.what.id.to_string(), refusal.line)
}

fn refused_by_all(file: &str, id: &str, line: usize) {
    for dialect in ALL {
        assert_eq!(refused(file, dialect), (id.to_owned(), Some(line)), "{dialect:?} {file}");
    }
}

fn notes(file: &str, dialects: &[Dialect]) -> Vec<String> {
    let edit = ensure(file.as_bytes(), dialects, Stanza::Modern).unwrap();
    edit.notes.into_iter().map(|note| note.id.to_string()).collect()
}

const A: &str = "devices {\n\tdevice {\n\t\tvendor \"AAA\"\n\t\tproduct \"BBB\"\n\t}\n";

fn ours(extra: &str) -> String {
    format!(
        "devices {{\n\tdevice {{\n\t\tvendor \"OSNEXUS\"\n\t\tproduct \"QUANTASTOR\"\n\
         \t\tpath_selector \"round-robin 0\"\n\t\tpath_grouping_policy multibus\n\t\tfailback immediate\n\
         \t\trr_weight uniform\n\t\trr_min_io 100\n\t\tpath_checker tur\n{extra}\t}}\n}}\n"
    )
}

#[test]
fn behind_the_last_entry_in_its_style() {
    let file = format!("{A}\t# behind\n}}\n# end\n");
    let want = format!(
        "{A}\tdevice {{\n\t\tvendor \"OSNEXUS\"\n\t\tproduct \"QUANTASTOR\"\n\t\tpath_selector \"round-robin 0\"\n\
         \t\tpath_grouping_policy multibus\n\t\tfailback immediate\n\t\trr_weight uniform\n\t\trr_min_io 100\n\
         \t\tpath_checker tur\n\t}}\n\t# behind\n}}\n# end\n"
    );
    assert_eq!(modern(&file), want);
    let guide = edited(&file, &[Dialect::V047], Stanza::Guide);
    assert!(guide.contains("\n\t\tgetuid_callout \"/sbin/scsi_id -g -u -s /block/%n\"\n"));
}

#[test]
fn values_in_the_columns_of_the_file() {
    let file = "devices {\n  device {\n    vendor            \"A\"\n    no_path_retry     7\n  }\n}\n";
    assert!(
        modern(file).contains("\n    vendor            \"OSNEXUS\"\n    product           \"QUANTASTOR\"\n")
    );
    assert!(modern(file).contains("\n    path_grouping_policy multibus\n"));
    let file = "devices {\n\tdevice {\n\t\tvendor\t\t\"A\"\n\t\tno_path_retry\t7\n\t}\n}\n";
    assert!(modern(file).contains("\n\t\tvendor\t\t\"OSNEXUS\"\n\t\tproduct\t\t\"QUANTASTOR\"\n"));
    let file = "devices {\n\tdevice {\n\t\tvendor\t\"A\"\n\t\tno_path_retry\t7\n\t}\n}\n";
    assert!(modern(file).contains("\n\t\tvendor\t\"OSNEXUS\"\n"));
}

#[test]
fn line_ends_of_the_file() {
    let file = format!("{A}}}\n").replace('\n', "\r\n");
    let new = modern(&file);
    assert_eq!(new.matches('\n').count(), new.matches("\r\n").count());
    let file = format!("{A}}}\n").replace('\n', "\r");
    let old = edited(&file, &[Dialect::V049], Stanza::Modern);
    assert!(!old.contains('\n') && old.contains("\r\t\tpath_checker tur\r"));
    assert_eq!(refused(&file, Dialect::V08).0, "multipath-lone-cr");
}

#[test]
fn a_last_line_without_newline_gets_one() {
    let file = format!("{A}}}");
    let edit = ensure(file.as_bytes(), &ALL, Stanza::Modern);
    assert_eq!(edit.unwrap().splices.len(), 2);
    assert!(modern(&file).ends_with("\n}\n"));
    assert!(modern("defaults {\n}").starts_with("defaults {\n}\n\ndevices {\n"));
    let done = ours("");
    assert!(ensure(done.trim_end().as_bytes(), &ALL, Stanza::Modern).unwrap().is_empty());
    assert_eq!(refused("foo 1", Dialect::V049), ("multipath-last-line-unread".to_owned(), Some(1)));
    assert!(ensure(b"foo 1", &[Dialect::V08], Stanza::Modern).is_ok());
    // Not every 0.4.9 knows `overrides` and `protocol`: to some, this brace is one too many once it is read.
    let odd = "overrides {\n\tprotocol {\n\t\ttype x\n\t}\n}";
    assert_eq!(refused(odd, Dialect::V049), ("multipath-last-line-unread".to_owned(), Some(5)));
    assert!(ensure(odd.as_bytes(), &[Dialect::V08], Stanza::Modern).is_ok());
}

#[test]
fn a_section_of_our_own() {
    assert!(modern("").starts_with("devices {\n    device {\n        vendor                  \"OSNEXUS\"\n"));
    assert!(modern("# x\n").starts_with("# x\n\ndevices {\n"));
    assert!(modern("# x\n\n").starts_with("# x\n\ndevices {\n"));
    assert!(modern("defaults {\n\tfoo 1\n}\n").contains("\n\tdevice {\n\t\tvendor"));
    let empty = modern("devices {\n}\ndefaults {\n}\n");
    assert!(empty.starts_with("devices {\n    device {\n") && empty.ends_with("    }\n}\ndefaults {\n}\n"));
    assert!(modern("Devices {\n\tdevice {\n\t}\n}\n").contains("}\n\ndevices {\n"));
}

#[test]
fn never_into_other_sections() {
    let file = format!("{A}}}\nblacklist {{\n\tdevice {{\n\t\tvendor \"OSNEXUS\"\n\t}}\n}}\n");
    assert!(modern(&file).starts_with(&format!("{A}\tdevice {{\n\t\tvendor \"OSNEXUS\"")));
}

#[test]
fn two_sections() {
    let file = format!("{A}}}\ndevices {{\n}}\n");
    assert!(modern(&file).ends_with("\t}\n}\ndevices {\n}\n"));
    let old = edited(&file, &[Dialect::V047], Stanza::Guide);
    assert!(
        old.starts_with(file.strip_suffix("}\n").unwrap()) && old.ends_with("path_checker\t\ttur\n\t}\n}\n"),
        "{old}"
    );
    assert_eq!(notes(&file, &[Dialect::V047]), ["multipath-sections-wiped"]);
    let both = ensure(file.as_bytes(), &ALL, Stanza::Modern).unwrap_err();
    assert_eq!((both.what.id.as_ref(), both.line), ("multipath-dialects-disagree", Some(2)));
    // An entry in the first section does not count for 0.4.7.
    let file = format!("{}{A}}}\n", ours(""));
    assert!(ensure(file.as_bytes(), &NEW, Stanza::Modern).unwrap().is_empty());
    assert!(!ensure(file.as_bytes(), &[Dialect::V047], Stanza::Modern).unwrap().is_empty());
}

#[test]
fn there_already() {
    for dialects in [&ALL[..], &NEW[..]] {
        assert!(ensure(ours("").as_bytes(), dialects, Stanza::Modern).unwrap().is_empty());
    }
    let file = ours("\t\tno_path_retry 12 # mine\n");
    assert_eq!(notes(&file, &NEW), ["multipath-own-key-kept"]);
    let file = ours("").replace("\"QUANTASTOR\"", "\"^QUANTA.*\"").replace("\"OSNEXUS\"", "^OSNEXUS");
    assert!(ensure(file.as_bytes(), &NEW, Stanza::Modern).unwrap().is_empty());
    assert_eq!(notes(&file, &NEW), ["multipath-product-pattern-kept"]);
    let file = ours("").replace("\"OSNEXUS\"", "\"OSNEXUS|OTHER\"");
    assert_eq!(modern(&file).matches("QUANTASTOR").count(), 2);
}

#[test]
fn other_values_are_replaced_in_place() {
    let file = ours("")
        .replace("multibus\n", "group_by_prio   # why\n")
        .replace(" \"round-robin 0\"", "\tround-robin 0");
    let want = ours("")
        .replace("multibus\n", "multibus   # why\n")
        .replace(" \"round-robin 0\"", "\t\"round-robin 0\"");
    assert_eq!(modern(&file), want);
    let twice = ours("\t\tfailback 33\n");
    assert_eq!(modern(&twice), ours("\t\tfailback immediate\n"));
    let bare = ours("").replace("failback immediate", "failback");
    assert_eq!(modern(&bare), ours(""));
    assert_eq!(refused(&bare, Dialect::V047), ("multipath-missing-value".to_owned(), Some(7)));
}

/// libmultipath's second name for `path_checker`: 0.4.7 and 0.4.8 alone do not know it. The last line of both counts.
#[test]
fn the_checkers_other_name() {
    let right = ours("\t\tchecker tur\n");
    for dialect in [Dialect::V049, Dialect::V08] {
        assert_eq!(edited(&ours("\t\tchecker directio\n"), &[dialect], Stanza::Modern), right, "{dialect:?}");
        let alone = ours("").replace("path_checker tur", "checker directio");
        let mended = ours("").replace("path_checker tur", "checker tur");
        assert_eq!(edited(&alone, &[dialect], Stanza::Modern), mended, "{dialect:?}");
        // What does not count stays as it is.
        let first = right.replace("path_checker tur", "path_checker directio");
        assert_eq!(edited(&first, &[dialect], Stanza::Modern), first, "{dialect:?}");
        let both = first.replace("\tchecker tur", "\tchecker directio");
        assert_eq!(edited(&both, &[dialect], Stanza::Modern), first, "{dialect:?}");
        let last = ours("").replace("\t\tpath_checker", "\t\tchecker directio\n\t\tpath_checker");
        assert_eq!(edited(&last, &[dialect], Stanza::Modern), last, "{dialect:?}");
        let read = entries(both.as_bytes(), dialect).unwrap();
        let said = read[0].settings.last().unwrap();
        assert_eq!(
            (said.key.as_slice(), said.value.as_deref()),
            (&b"path_checker"[..], Some(&b"directio"[..]))
        );
    }
    let unknown = ours("\t\tchecker directio\n");
    assert_eq!(edited(&unknown, &[Dialect::V047], Stanza::Modern), unknown);
    let refusal = ensure(unknown.as_bytes(), &ALL, Stanza::Modern).unwrap_err();
    assert_eq!(refusal.what.id, "multipath-dialects-disagree");
}

#[test]
fn missing_settings_come_behind_the_last_one() {
    let file = ours("\t\t# own\n\t\tno_path_retry 5\n\t\t# last\n").replace("\t\trr_weight uniform\n", "");
    let want = file.replace("retry 5\n", "retry 5\n\t\trr_weight uniform\n");
    assert_eq!(modern(&file), want);
    let bare = "devices {\n\tdevice {\n\t\tvendor OSNEXUS\n\t}\n}\n";
    assert!(modern(bare).contains("\t\tvendor OSNEXUS\n\t\tproduct \"QUANTASTOR\"\n"));
}

#[test]
fn getuid_stays_where_it_is_known() {
    let dialect = &[Dialect::V049];
    for value in ["/sbin/scsi_id -g -u -s /block/%n", "/lib/udev/scsi_id --whitelisted --device=/dev/%n"] {
        let file = ours(&format!("\t\tgetuid_callout \"{value}\"\n"));
        let edit = ensure(file.as_bytes(), dialect, Stanza::Lenient).unwrap();
        assert_eq!((edit.is_empty(), edit.notes), (true, vec![]), "{value}");
        // What else is wrong is still mended, around it.
        let wrong = file.replace("immediate", "manual");
        assert_eq!(edited(&wrong, dialect, Stanza::Lenient), file);
    }
    assert!(!edited("devices {\n}\n", dialect, Stanza::Lenient).contains("getuid"), "a new one goes without");
}

#[test]
fn getuid_goes_where_it_harms() {
    let file = ours("\t\tgetuid_callout \"/sbin/scsi_id\"\n");
    assert_eq!(modern(&file), ours(""));
    assert!(ensure(file.as_bytes(), &[Dialect::V047], Stanza::Modern).unwrap().is_empty());
    let guide = edited(&file, &[Dialect::V047], Stanza::Guide);
    assert_eq!(guide, ours("\t\tgetuid_callout \"/sbin/scsi_id -g -u -s /block/%n\"\n"));
}

#[test]
fn twice_and_shadowed() {
    let whole = ours("").replace("devices {\n", "");
    let entry = whole.strip_suffix("}\n").unwrap();
    let wrong = entry.replace("uniform", "priorities");
    let file = format!("devices {{\n{entry}\n{wrong}\n}}\n");
    assert_eq!(modern(&file), format!("devices {{\n{entry}\n{entry}\n}}\n"));
    assert_eq!(notes(&file, &NEW), ["multipath-entry-twice"]);
    let file =
        ours("").replace("\t}\n}\n", "\t}\n\tdevice {\n\t\tvendor \".*\"\n\t\tproduct \".*\"\n\t}\n}\n");
    assert_eq!(notes(&file, &NEW), ["multipath-later-entry-applies"]);
}

/// multipath.conf(5): a revision limits an entry to some of the devices.
#[test]
fn one_for_some_revisions_alone_is_not_ours() {
    let limited = ours("\t\trevision \"^0001$\"\n");
    for dialect in ALL {
        assert!(!entries(limited.as_bytes(), dialect).unwrap()[0].ours, "{dialect:?}");
        let found = entries(edited(&limited, &[dialect], Stanza::Modern).as_bytes(), dialect).unwrap();
        assert_eq!(found.iter().map(|entry| entry.ours).collect::<Vec<_>>(), [false, true], "{dialect:?}");
    }
    let odd = limited.replace("revision \"", "  revision\t  \"");
    assert!(!entries(odd.as_bytes(), Dialect::V08).unwrap()[0].ours);
    let behind = limited.replace("devices {\n", "");
    let file = ours("").replace("\t}\n}\n", "\t}\n") + &behind;
    assert_eq!(notes(&file, &NEW), ["multipath-later-entry-applies"]);
}

#[test]
fn taken_out() {
    let file = format!("# a\n{}# b\n", ours(""));
    let edit = take_out(file.as_bytes(), &NEW).unwrap();
    assert_eq!(edit.bytes(file.as_bytes()), b"# a\ndevices {\n}\n# b\n");
    assert!(take_out(format!("{A}}}\n").as_bytes(), &NEW).unwrap().is_empty());
}

#[test]
fn structure_that_is_misread_is_refused() {
    refused_by_all(A, "multipath-unclosed", 1);
    refused_by_all("devices {\n\tdevice {\n\t\tvendor A\n\tdevice {\n", "multipath-unclosed", 2);
    refused_by_all("defaults {\n\tx 1\ndevices {\n}\n", "multipath-unclosed", 1);
    refused_by_all("overrides {\n\tdevices x\n}\n", "multipath-unclosed", 1);
    refused_by_all(&format!("{A}}}\n}}\n"), "multipath-stray-close", 7);
    refused_by_all(&A.replace("\t}\n", "\t} device {\n"), "multipath-close-not-alone", 5);
    refused_by_all("devices { }\n", "multipath-one-line-block", 1);
    refused_by_all("devices { device { vendor A } }\n", "multipath-one-line-block", 1);
    refused_by_all("devices\n{ device {\n", "multipath-one-line-block", 2);
    refused_by_all("devices foo {\n}\n", "multipath-open-not-alone", 1);
    refused_by_all("devices {\n\tdevice {\n\t\tfoo {\n\t\t}\n\t}\n}\n", "multipath-unknown-block", 3);
    refused_by_all("foo {\n\tdevices {\n\t}\n}\n", "multipath-unknown-block", 1);
    refused_by_all("devices {\n\tdevice {\n\t\tvendor A }\n}\n", "multipath-brace-in-line", 3);
    refused_by_all("devices\ndevice\nvendor OSNEXUS\n}\n{ }\ndevice\n}\n}\n", "multipath-brace-in-line", 5);
    refused_by_all("a\0b\n", "not-text", 1);
    refused_by_all(&format!("{A}}}\n#{}\n", "x".repeat(1023)), "multipath-line-too-long", 7);
}

#[test]
fn structure_that_is_only_odd_is_kept() {
    for file in [
        format!("foo {{\n\tx {{\n\t}}\n}}\n{A}}}\n"),
        format!("{A}}} # }}\n"),
        A.replace("device {", "device\n\t{") + "}\n",
        format!("overrides {{\n\tprotocol {{\n\t\ttype x\n\t}}\n}}\n{A}}}\n"),
        format!("#{}{}\n{A}}}\n", "x".repeat(1000), " ".repeat(5000)),
    ] {
        assert!(ensure(file.as_bytes(), &ALL, Stanza::Modern).is_ok(), "{file}");
    }
    assert_eq!(notes("device {\n\tvendor X\n}\n", &NEW), ["multipath-device-outside"]);
}

#[test]
fn what_0_4_7_reads_otherwise() {
    let old = |file: &str| {
        assert!(ensure(file.as_bytes(), &NEW, Stanza::Modern).is_ok(), "{file}");
        refused(file, Dialect::V047)
    };
    assert_eq!(old("devices{\n}\n"), ("multipath-glued-brace".to_owned(), Some(1)));
    assert_eq!(old("devices {#x\n}\n"), ("multipath-glued-brace".to_owned(), Some(1)));
    assert_eq!(old("devices {\n}#x\n"), ("multipath-glued-close".to_owned(), Some(2)));
    assert_eq!(old("\u{feff}devices {\n}\n"), ("multipath-byte-order-mark".to_owned(), Some(1)));
    assert_eq!(old("\u{a0}devices {\n}\n"), ("multipath-not-ascii-word".to_owned(), Some(1)));
    assert_eq!(old("defaults {\n\tx\n}\n"), ("multipath-missing-value".to_owned(), Some(2)));
    assert_eq!(old("defaults {\n\tx \"#y\"\n}\n"), ("multipath-quoted-comment".to_owned(), Some(2)));
}

#[test]
fn disagreement_and_no_dialect() {
    let file = A.replace("\"BBB\"", "\"#BB\"") + "}\n";
    let refusal = ensure(file.as_bytes(), &NEW, Stanza::Modern).unwrap_err();
    assert_eq!((refusal.what.id.as_ref(), refusal.line), ("multipath-dialects-disagree", Some(4)));
    assert_eq!(ensure(b"", &[], Stanza::Modern).unwrap_err().what.id, "multipath-no-dialect");
}

#[test]
fn entries_for_other_rooms() {
    let file = ours("\t\tno_path_retry 5\n");
    let read = entries(file.as_bytes(), Dialect::V049).unwrap();
    let [entry] = read.as_slice() else { panic!("{read:?}") };
    assert!(entry.ours && entry.lines == (2, 12) && entry.vendor == b"OSNEXUS");
    assert!(entry.settings.iter().any(|setting| setting.key == b"no_path_retry" && setting.line == 11));
    assert!(entries(&drop_in(Stanza::Modern), Dialect::V08).unwrap()[0].ours);
    assert!(ensure(&drop_in(Stanza::Guide), &[Dialect::V047], Stanza::Guide).unwrap().is_empty());
}

/// Every id that this room says has a sentence, and every sentence of this room is said.
#[test]
fn every_id_has_its_sentence() {
    let catalogue = include_str!("../../../assets/locales/en.ftl");
    assert!(fluent_bundle::FluentResource::try_new(catalogue.to_owned()).is_ok());
    let section = catalogue.split("\n## ").find(|part| part.starts_with("edit\n")).unwrap();
    let sources = [
        include_str!("mod.rs"),
        include_str!("check.rs"),
        include_str!("tree.rs"),
        include_str!("insert.rs"),
        include_str!("mend.rs"),
    ];
    let said: std::collections::BTreeSet<&str> = sources
        .iter()
        .flat_map(|source| source.split('"'))
        .filter(|id| ["multipath-", "edit-", "not-text"].iter().any(|start| id.starts_with(start)))
        .filter(|id| id.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit()))
        .collect();
    assert!(said.len() > 30, "{said:?}");
    for id in &said {
        assert!(section.contains(&format!("\n{id} = ")), "no sentence for {id}");
    }
    for line in section.lines() {
        let id = line.split(" = ").next().unwrap_or_default();
        if id.starts_with("multipath-") && line.contains(" = ") {
            assert!(said.contains(id), "nobody says {id}");
        }
    }
}

/// A comment may stand right behind a closing quote; behind a bare word 0.4.7 would take it for a part of the value.
#[test]
fn a_comment_that_is_glued_to_a_quote_stays_one() {
    for (old, new) in
        [("\"directio\"# tested", "tur # tested"), ("\"directio\"", "tur"), ("directio # old", "tur # old")]
    {
        let file = ours("").replace("path_checker tur", &format!("path_checker {old}"));
        let edited = edited(&file, &ALL, Stanza::Modern);
        assert_eq!(edited, ours("").replace("path_checker tur", &format!("path_checker {new}")));
    }
}
