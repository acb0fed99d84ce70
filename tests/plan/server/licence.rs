//! Who may use `StorageLink`: every edition and release of the facts, and what nodes and the admin's answer say together.

use quantalink::core::answers::Answers;
use quantalink::core::change::Standing;
use quantalink::core::checks::Status;
use quantalink::core::facts::{Licence, ServerFacts};
use quantalink::core::guide::STEPS;
use quantalink::core::licence::{CHOICES, EDITIONS, Verdict, verdict};

use super::*;
use crate::machines::{evidence, ids, told};

fn judged(version: &str, edition: &str, sku: &str, restricted: Option<bool>) -> (&'static str, String) {
    let licence = Licence { edition: edition.into(), sku: sku.into(), version: version.into(), restricted };
    let (word, text) = match verdict(&licence) {
        Verdict::Yes(text) => ("yes", text),
        Verdict::No(text) => ("no", text),
        Verdict::Unserved(text) => ("unserved", text),
        Verdict::Unknown(text) => ("unknown", text),
    };
    (word, text.id.into_owned())
}

#[test]
fn the_table_of_editions_and_releases() {
    for (version, edition, sku, restricted, word, id) in [
        // 5.0 and 5.5 have no edition but a sku.
        ("5.5.0", "", "XE Enterprise", None, "yes", "licence-fits"),
        ("5.5.0", "", "Citrix Essentials for XenServer", None, "yes", "licence-fits"),
        ("5.5.0", "", "XE Express", None, "no", "licence-free"),
        ("5.5.0", "", "", None, "unknown", "licence-edition-untold"),
        ("5.5.0", "", "XE Something", None, "unknown", "licence-edition-strange"),
        // 5.6 and 5.6 FP1.
        ("5.6.0", "platinum", "", Some(false), "yes", "licence-fits"),
        ("5.6.100", "enterprise", "", None, "yes", "licence-fits"),
        ("5.6.100", "Platinum", "", None, "yes", "licence-fits"),
        ("5.6 FP1", "enterprise-xd", "", None, "yes", "licence-desktop"),
        ("5.6.100", "advanced", "", None, "no", "licence-advanced"),
        ("5.6.100", "advanced", "", Some(false), "no", "licence-advanced"),
        ("5.6.100", "free", "", Some(true), "no", "licence-free"),
        ("5.6.100", "platinum", "", Some(true), "no", "licence-restricted"),
        ("5.6.100", "", "Citrix XenServer Platinum Edition", None, "yes", "licence-fits"),
        ("5.6.100", "", "Citrix XenServer Enterprise Edition", None, "yes", "licence-fits"),
        ("5.6.100", "", "Citrix XenServer Advanced Edition", None, "no", "licence-advanced"),
        ("5.6.100", "", "Citrix XenServer", None, "no", "licence-free"),
        ("5.6.100", "per-socket", "", None, "unknown", "licence-edition-strange"),
        ("5.6.100", "\u{1b}[2J", "", None, "unknown", "licence-edition-strange"),
        ("5.6.100", "", "", Some(false), "unknown", "licence-edition-untold"),
        ("5.6.900", "platinum", "", Some(false), "yes", "licence-fits"),
        // 6.0, its betas, to 6.2: built in.
        ("5.9.950", "platinum", "", Some(false), "unserved", "licence-integrated"),
        ("6.0.0", "platinum", "", Some(false), "unserved", "licence-integrated"),
        ("6.1.0", "free", "", Some(true), "unserved", "licence-integrated"),
        ("6.2.0", "per-socket", "", None, "unserved", "licence-integrated"),
        ("6.2.0", "xendesktop", "", None, "unserved", "licence-integrated"),
        // 6.5 and later: removed, though the flag survives.
        ("6.5.0", "enterprise-per-socket", "", Some(false), "unserved", "licence-removed"),
        ("7.6.0", "standard-per-socket", "", Some(false), "unserved", "licence-removed"),
        ("8.4.0", "premium", "", Some(false), "unserved", "licence-removed"),
        ("8.3.0", "express", "", Some(false), "unserved", "licence-removed"),
        ("9.0.0", "", "", None, "unserved", "licence-removed"),
        ("8.3.0", "xcp-ng", "", Some(false), "unserved", "licence-xcp-ng"),
        // What says nothing.
        ("", "platinum", "", None, "unknown", "licence-version-untold"),
        ("4.1.0", "platinum", "", None, "unknown", "licence-version-untold"),
        ("\u{202e}5.6", "platinum", "", None, "unknown", "licence-version-untold"),
    ] {
        let found = judged(version, edition, sku, restricted);
        assert_eq!(found, (word, id.to_owned()), "{version:?} {edition:?} {sku:?} {restricted:?}");
    }
}

fn licence_of(pool: Vec<(HostId, Known<Licence>)>, edition: Option<&str>) -> (Standing, String, Vec<String>) {
    let server = ServerFacts { pool, ..server() };
    let mut answers = adapter_only();
    answers.adapter.edition = edition.map(str::to_owned);
    let changes = changes(&server, &answers);
    let licence = change(&changes, "licence");
    (
        licence.standing,
        licence.reasons[0].id.to_string(),
        ids(licence).into_iter().map(str::to_owned).collect(),
    )
}

#[test]
fn every_edition_that_only_the_admin_names() {
    let named = |edition: &str| {
        let (standing, first, _) = licence_of(Vec::new(), Some(edition));
        (standing, first)
    };
    for (edition, standing, id) in [
        ("platinum", Standing::Done, "licence-by-answer"),
        ("enterprise", Standing::Done, "licence-by-answer"),
        ("essentials", Standing::Done, "licence-by-answer"),
        ("xe enterprise", Standing::Done, "licence-by-answer"),
        (" Enterprise ", Standing::Done, "licence-by-answer"),
        ("enterprise-xd", Standing::Done, "licence-by-answer-desktop"),
        ("advanced", Standing::Refused, "licence-advanced"),
        ("free", Standing::Refused, "licence-free"),
        ("xe express", Standing::Refused, "licence-free"),
        ("newer", Standing::Refused, "licence-newer"),
        ("gold", Standing::Refused, "licence-unknown"),
    ] {
        assert_eq!(named(edition), (standing, id.to_owned()), "{edition}");
    }
    let (_, _, ids) = licence_of(Vec::new(), Some("gold"));
    assert!(ids.iter().any(|id| id == "edition-not-known"), "which are known is told: {ids:?}");
    let newer = [
        "per-socket",
        "xendesktop",
        "standard-per-socket",
        "enterprise-per-socket",
        "enterprise-per-user",
        "standard-per-user",
        "desktop",
        "desktop-plus",
        "desktop-cloud",
        "xendesktop-platinum",
        "standard",
        "basic",
        "premium-per-socket",
        "premium-per-user",
        "premium",
        "express",
        "trial",
        "xcp-ng",
    ];
    for edition in newer {
        assert_eq!(named(edition), (Standing::Refused, "licence-newer".to_owned()), "{edition}");
    }
    assert_eq!(EDITIONS.len(), 8 + newer.len(), "every edition of the table is tried here");
    for edition in [None, Some("unknown"), Some("")] {
        assert_eq!(licence_of(Vec::new(), edition).1, "licence-unknown", "{edition:?}");
    }
}

#[test]
fn nodes_are_judged_one_by_one_and_go_before_the_answer() {
    let yes = || node("xs1", licensed("5.6.100", "platinum"));
    let no = || node("xs2", licensed("5.6.0", "free"));
    let old = || node("xs3", licensed("6.5.0", "enterprise-per-socket"));
    let new = || node("xs4", licensed("8.3.0", "xcp-ng"));
    let dumb = || node("xs5", unknown("fact-no-answer"));
    for (pool, edition, standing, first, also) in [
        (vec![yes()], None, Standing::Done, "licence-of-node", None),
        (vec![yes(), old(), new()], None, Standing::Done, "licence-of-node", None),
        (vec![yes(), no()], None, Standing::Done, "licence-of-node", Some("licence-pool-lowest")),
        (vec![yes()], Some("free"), Standing::Done, "licence-of-node", Some("licence-nodes-win")),
        (vec![old(), new()], None, Standing::Refused, "licence-removed", Some("licence-multipath-open")),
        (vec![new()], Some("platinum"), Standing::Refused, "licence-xcp-ng", Some("licence-nodes-win")),
        (vec![no(), new()], Some("platinum"), Standing::Refused, "licence-free", Some("licence-nodes-win")),
        (vec![no(), dumb()], Some("platinum"), Standing::Refused, "licence-free", Some("licence-nodes-win")),
        (vec![dumb()], None, Standing::Refused, "licence-unknown", Some("licence-of-node")),
        (vec![dumb(), new()], Some("platinum"), Standing::Done, "licence-of-node", Some("licence-by-answer")),
        (vec![dumb(), new()], Some("free"), Standing::Refused, "licence-free", None),
    ] {
        let names: Vec<_> = pool.iter().map(|(node, _)| node.0.shown()).collect();
        let (is, begins, all) = licence_of(pool, edition);
        assert_eq!((is, &*begins), (standing, first), "{names:?} {edition:?}: {all:?}");
        assert!(also.is_none_or(|also| all.iter().any(|id| id == also)), "{names:?} {edition:?}: {all:?}");
        let lines = all.iter().filter(|id| *id == "licence-of-node").count();
        assert_eq!(lines, names.len(), "every node is named: {all:?}");
    }
}

#[test]
fn a_refused_licence_refuses_the_plan_and_fails_the_check() {
    let free = ServerFacts { pool: vec![node("xs1", licensed("5.6.0", "free"))], ..server() };
    assert!(planned(&free, &adapter_only()).refused());
    assert_eq!(checks_as(&free, &adapter_only(), "licence"), Status::Fail);
    assert!(!planned(&free, &answers(&[Section::Verify])).refused(), "other sections need no licence");
    assert_eq!(checks_as(&server(), &adapter_only(), "licence"), Status::Pass);
    let nobody = ServerFacts { pool: Vec::new(), ..server() };
    assert_eq!(checks_as(&nobody, &adapter_only(), "licence"), Status::Manual);
    let mut said = adapter_only();
    said.adapter.edition = Some("platinum".into());
    assert_eq!(checks_as(&nobody, &said, "licence"), Status::Manual, "the admin's word is no evidence");
    assert_eq!(evidence(&checked(&nobody, &said), "licence"), ["licence-by-answer"]);
    let refused = changes(&free, &adapter_only());
    assert_eq!(told(change(&refused, "licence"), "licence-free").arg("edition"), Some(&"free".into()));
}

#[test]
fn the_question_takes_every_edition_and_says_what_is_valid() {
    let ask = &STEPS[0].asks[0];
    let mut answers = Answers::default();
    assert_eq!((ask.get)(&answers), "unknown");
    for word in CHOICES {
        (ask.set)(&mut answers, word).unwrap();
        assert_eq!((ask.get)(&answers), *word);
    }
    for (edition, _) in EDITIONS {
        (ask.set)(&mut answers, edition).unwrap();
        assert_eq!(answers.adapter.edition.as_deref(), Some(*edition));
        assert!(CHOICES.contains(&&*(ask.get)(&answers)), "{edition}");
    }
    assert_eq!((ask.set)(&mut answers, "gold").unwrap_err().id, "edition-not-known");
    (ask.set)(&mut answers, "unknown").unwrap();
    assert_eq!(answers.adapter.edition, None);
}
