//! The device rules: what is written, how it is told, and what is refused.

use quantalink::base::Arg;
use quantalink::core::change::{Act, Again, ChangeId, ChangeKind};
use quantalink::edit::scsi_ids::Wish;
use quantalink::host::{Expect, Kind};

use super::*;
use crate::machines::{evidence, ids, told, write};

fn with(rules: &str) -> ServerFacts {
    ServerFacts { config: is(snapshot(rules.as_bytes())), ..server() }
}

fn found(found: Found) -> ServerFacts {
    ServerFacts { config: is(Snapshot { found, ..snapshot(b"") }), ..server() }
}

#[test]
fn the_entry_and_the_version_are_written_and_told() {
    let changes = changes(&server(), &adapter_only());
    let rules = change(&changes, "scsi-ids");
    assert_eq!(rules.kind, ChangeKind::EditFile);
    assert_eq!(rules.after, ["stop-service", "adapter-install"].map(ChangeId::new));
    let write = write(rules);
    assert_eq!(write.expect, Expect::Is(Hash::of(RULES.as_bytes())));
    assert_eq!(write.stage, FOLDER.into());
    assert_eq!(write.again, Some(Again::ScsiIds(Wish::default())));
    let new = String::from_utf8(write.new.to_vec()).unwrap();
    assert!(new.contains("version=\"2.0.0.5\""), "{new}");
    assert!(
        new.contains("<vendor>OSNEXUS</vendor>\n    <product>QUANTASTOR</product>\n    <kind>1</kind>"),
        "{new}"
    );
    let version = told(rules, "scsi-ids-version");
    assert_eq!((version.arg("from"), version.arg("to")), (Some(&"2.0.0.4".into()), Some(&"2.0.0.5".into())));
    assert_eq!(told(rules, "scsi-ids-model").arg("line"), Some(&Arg::Num(8)));
    for id in ["xml-field-guide", "xml-field-number", "scsi-ids-planned-anew"] {
        told(rules, id);
    }
    let diff = rules.diff.as_ref().unwrap();
    assert!(diff.added >= 5, "the lines of the entry");
    let file = HostPath::from(FOLDER).join(b"scsi_device_id_config.xml");
    assert_eq!(rules.path, Some(file.clone()));
    let shown = page(&server(), &adapter_only(), "scsi-ids");
    assert!(shown.iter().any(|tell| matches!(tell, Tell::Pairs(pairs) if pairs[0].1 == Arg::from(&file))));
}

#[test]
fn an_entry_that_is_there_is_left_alone() {
    let changes = changes(&finished(), &adapter_only());
    let rules = change(&changes, "scsi-ids");
    assert_eq!((rules.standing, &rules.act), (Standing::Done, &None));
    let checks = checked(&finished(), &adapter_only());
    assert_eq!(crate::machines::status(&checks, "scsi-ids"), Status::Pass);
    assert!(evidence(&checks, "scsi-ids").contains(&"scsi-ids-version-is"));
    let before = checked(&server(), &adapter_only());
    assert_eq!(crate::machines::status(&before, "scsi-ids"), Status::Fail);
    assert_eq!(evidence(&before, "scsi-ids"), ["evidence-machine", "scsi-ids-entry-missing", "next-adapter"]);
}

#[test]
fn the_admins_own_values_count() {
    let mut answers = adapter_only();
    answers.adapter.vendor = Some("ACME2".into());
    answers.adapter.number = Some("7".into());
    let planned = changes(&server(), &answers);
    let new = String::from_utf8(write(change(&planned, "scsi-ids")).new.to_vec()).unwrap();
    assert!(new.contains("<vendor>ACME2</vendor>") && new.contains("<kind>7</kind>"), "{new}");
    let block = b"<device><vendor>OSNEXUS</vendor><product>QUANTASTOR</product><extra/></device>".to_vec();
    let own = ServerFacts { block: is(Some(Arc::new(block))), ..server() };
    let planned = changes(&own, &adapter_only());
    let new = String::from_utf8(write(change(&planned, "scsi-ids")).new.to_vec()).unwrap();
    assert!(new.contains("<extra/>"), "{new}");
    answers.adapter.fields.insert("no-such-field".into(), "1".into());
    assert_eq!(refusal(&server(), &answers, "scsi-ids").id, "xml-field-unknown");
    let written = Answers::read(&answers.write(), &"answers.toml".into());
    assert_eq!(written, Ok(answers));
}

#[test]
fn what_cannot_be_edited_is_refused_with_its_place() {
    let why = |server: &ServerFacts| refusal(server, &adapter_only(), "scsi-ids");
    let two =
        RULES.replace("<device>\n    <vendor>ACME", "<other>1.2.3.4</other>\n  <device>\n    <vendor>ACME");
    let text = why(&with(&two));
    assert_eq!(text.id, "xml-several-versions");
    let mut answers = adapter_only();
    answers.adapter.version_at = Some("2:17".into());
    assert!(!planned(&with(&two), &answers).refused());
    let cut = why(&with("<rules version=\"2.0.0.4\">\n <a>\n"));
    assert!(cut.arg("line").is_some() && cut.arg("path").is_some(), "{cut:?}");
    assert_eq!(why(&with("")).id, "xml-empty");
    assert_eq!(why(&found(Found::Absent)).id, "scsi-ids-missing");
    assert_eq!(why(&found(Found::TooBig(1 << 40))).id, "file-too-large");
    assert_eq!(why(&found(Found::Other(Kind::Folder))).id, "not-a-file");
    let nowhere = ServerFacts { config: unknown("storagelink-dir-not-found"), ..server() };
    assert_eq!(why(&nowhere).id, "storagelink-dir-not-found");
    let block = ServerFacts { block: unknown("named-file-missing"), ..server() };
    assert_eq!(why(&block).id, "named-file-missing");
    answers.adapter.version_at = Some("top".into());
    assert_eq!(refusal(&server(), &answers, "scsi-ids").id, "ask-not-a-place");
    assert_eq!(checks_as(&nowhere, &adapter_only(), "scsi-ids"), Status::Skipped);
    assert_eq!(checks_as(&found(Found::Absent), &adapter_only(), "scsi-ids"), Status::Fail);
}

#[test]
fn hard_links_are_not_cut() {
    let Found::File(file) = snapshot(RULES.as_bytes()).found else { panic!("asked") };
    let twice = found(Found::File(Arc::new(File { names: 2, ..(*file).clone() })));
    assert_eq!(refusal(&twice, &adapter_only(), "scsi-ids").id, "hard-links");
}

#[test]
fn a_copy_that_was_brought_over_is_edited_while_the_rest_is_done_by_hand() {
    let copy = ServerFacts { folder: is(FOLDER.into()), config: server().config, ..manual() };
    let planned = changes(&copy, &adapter_only());
    assert_eq!(
        standings(&planned)[1..],
        [
            ("stop-service", Standing::Manual),
            ("adapter-install", Standing::Manual),
            ("scsi-ids", Standing::Pending),
            ("start-service", Standing::Manual)
        ]
    );
    let rules = change(&planned, "scsi-ids");
    assert!(rules.after.is_empty(), "it waits for nobody's hand: {:?}", rules.after);
    told(rules, "scsi-ids-copy");
    let start = change(&planned, "start-service");
    assert!(matches!(&start.act, Some(Act::Manual { text }) if text.id == "service-start-by-hand-copy"));
    let done = ServerFacts { config: finished().config, installed: vec![], ..copy };
    assert_eq!(
        checks_as(&done, &adapter_only(), "scsi-ids"),
        Status::Manual,
        "a copy is not the server's file"
    );
    // Nothing shows that it was brought back: that is asked for again, also where the gateway lists the adapter.
    let listed = ServerFacts { gateway: gateway(vec![adapter()], vec![]), ..done.clone() };
    for server in [done, listed] {
        let planned = changes(&server, &adapter_only());
        assert_eq!(change(&planned, "scsi-ids").standing, Standing::Done);
        assert_eq!(change(&planned, "stop-service").standing, Standing::Manual);
        let start = change(&planned, "start-service");
        assert!(
            matches!(&start.act, Some(Act::Manual { text }) if text.id == "service-start-by-hand-copied"),
            "{start:?}"
        );
    }
}

#[test]
fn where_the_installer_is_run_by_hand_its_rewriting_is_told() {
    let unnamed = ServerFacts { installer: is(None), ..server() };
    let planned = changes(&unnamed, &adapter_only());
    told(change(&planned, "scsi-ids"), "scsi-ids-installer-first");
    assert!(!ids(change(&planned, "scsi-ids")).contains(&"scsi-ids-planned-anew"));
    assert_eq!(change(&planned, "stop-service").standing, Standing::Pending);
}
