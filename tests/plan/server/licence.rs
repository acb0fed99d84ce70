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
    let licence = Licence { restricted, ..of(version, edition, sku) };
    let (word, text) = said(&licence);
    (word, text.id.to_string())
}

fn of(version: &str, edition: &str, sku: &str) -> Licence {
    Licence { edition: edition.into(), sku: sku.into(), version: version.into(), ..Licence::default() }
}

fn said(licence: &Licence) -> (&'static str, Text) {
    match verdict(licence) {
        Verdict::Yes(text) => ("yes", text),
        Verdict::No(text) => ("no", text),
        Verdict::Unserved(text) => ("unserved", text),
        Verdict::Unknown(text) => ("unknown", text),
    }
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
        ("5.6.900", "enterprise", "", None, "yes", "licence-fits"),
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

/// The databases of real pools that the facts name, and the rows of the facts' table.
#[test]
fn real_databases_and_the_whole_table() {
    for (database, version, edition, sku, restricted, word) in [
        ("Cowley-db", "5.6.100", "platinum", "", Some(false), "yes"),
        ("cowleyPolicies", "5.6.900", "platinum", "", Some(false), "yes"),
        ("boston-db", "5.9.950", "platinum", "", Some(false), "unserved"),
        ("TampaTwoHost", "6.0.50", "platinum", "", Some(false), "unserved"),
        ("tampa-poolof16and23", "6.1.0", "platinum", "", Some(false), "unserved"),
        ("small_vms", "5.9.960", "free", "", Some(true), "unserved"),
        ("xapidb_app", "6.0.0", "free", "", Some(true), "unserved"),
        ("tampa_poolofone_40", "6.1.0", "free", "", Some(true), "unserved"),
        ("single-host-krakout", "5.5.900", "enterprise", "", None, "yes"),
        ("updatesState", "5.6.900", "enterprise", "", None, "yes"),
        ("5.5.0", "5.5.0", "", "XE Express", None, "no"),
        ("5.5.0", "5.5.0", "", "XE Enterprise", None, "yes"),
    ] {
        assert_eq!(judged(version, edition, sku, restricted).0, word, "{database} {version} {edition}");
    }
    let served = ["5.6.0", "5.6.100"];
    let later = [
        "6.0.0", "6.0.2", "6.1.0", "6.2.0", "6.5.0", "7.0.0", "7.6.0", "8.0.0", "8.2.1", "8.3.0", "8.4.0",
        "9.0.0",
    ];
    for (edition, word) in [
        ("enterprise", "yes"),
        ("platinum", "yes"),
        ("enterprise-xd", "yes"),
        ("advanced", "no"),
        ("free", "no"),
    ] {
        for version in served {
            assert_eq!(judged(version, edition, "", None).0, word, "{version} {edition}");
        }
    }
    // The window comes before edition and flag: the flag survives where StorageLink does not.
    for (edition, _) in EDITIONS {
        for version in later {
            for restricted in [None, Some(true), Some(false)] {
                assert_eq!(judged(version, edition, "", restricted).0, "unserved", "{version} {edition}");
            }
        }
    }
}

fn in_pool(restricted: Option<bool>, others: &[(&str, &str)]) -> (&'static str, Text) {
    let others = others.iter().map(|(name, edition)| PoolMember {
        uuid: "5b6e-2".into(),
        name: (*name).into(),
        edition: (*edition).into(),
    });
    let pool = PoolLicence::Is(PoolAllows { restricted, others: others.collect() });
    said(&Licence { pool, ..of("5.6.100", "platinum", "") })
}

#[test]
fn within_a_pool_the_lowest_decides_and_is_named() {
    let (high, low, free) = (("b", "enterprise"), ("c", "advanced"), ("d", "free"));
    for (restricted, others, word, id, host) in [
        (Some(false), vec![], "yes", "licence-fits", None),
        (None, vec![high], "yes", "licence-fits", None),
        (Some(false), vec![high, ("e", "enterprise-xd")], "yes", "licence-fits", None),
        (Some(true), vec![high, low, free], "no", "licence-pool-member", Some("d")),
        (Some(true), vec![high, low], "no", "licence-pool-member", Some("c")),
        (None, vec![free], "no", "licence-pool-member", Some("d")),
        (Some(false), vec![low], "no", "licence-pool-member", Some("c")),
        (Some(true), vec![high], "no", "licence-pool-restricted", None),
        (None, vec![("e", "gold"), high], "unknown", "licence-pool-strange", Some("e")),
        (Some(false), vec![("e", "gold")], "yes", "licence-fits", None),
        (None, vec![("e", "")], "yes", "licence-fits", None),
        // 5.5 has no editions but names of products.
        (None, vec![("e", "Citrix XenServer")], "no", "licence-pool-member", Some("e")),
        (None, vec![("e", "XE Express")], "no", "licence-pool-member", Some("e")),
        (None, vec![("e", "Citrix Essentials for XenServer")], "yes", "licence-fits", None),
        (None, vec![("", "free")], "no", "licence-pool-member", Some("5b6e-2")),
    ] {
        let (found, text) = in_pool(restricted, &others);
        assert_eq!((found, &*text.id), (word, id), "{restricted:?} {others:?}");
        assert_eq!(text.arg("host"), host.map(Into::into).as_ref(), "{others:?}");
    }
    // What the gateway does not serve needs no look at its pool.
    let free = PoolLicence::Is(PoolAllows { restricted: Some(true), others: vec![] });
    let xcp = Licence { pool: free, ..of("8.3.0", "xcp-ng", "") };
    assert_eq!(said(&xcp).0, "unserved");
}

#[test]
fn nodes_of_pools_that_were_looked_at_say_nothing_of_each_other() {
    let yes = |pool| {
        let licence = Licence { pool, ..of("5.6.100", "platinum", "") };
        node("xs1", Known::Is(licence, Text::new("evidence-machine")))
    };
    let no = || node("xs2", licensed("5.6.0", "free"));
    let told = |pool| {
        let (standing, _, ids) = licence_of(vec![yes(pool), no()], None);
        assert_eq!(standing, Standing::Done);
        ids
    };
    let has = |ids: &[String], id: &str| ids.iter().any(|have| have == id);
    let seen = told(PoolLicence::Is(PoolAllows::default()));
    assert!(!has(&seen, "licence-pool-lowest") && !has(&seen, "licence-pool-unseen"), "{seen:?}");
    let unseen = told(PoolLicence::Unknown(Text::new("fact-no-answer")));
    assert!(has(&unseen, "licence-pool-lowest") && has(&unseen, "licence-pool-unseen"), "{unseen:?}");
    let low = PoolMember { uuid: "u".into(), name: "xs9".into(), edition: "advanced".into() };
    let low = PoolLicence::Is(PoolAllows { restricted: Some(true), others: vec![low] });
    let (standing, first, ids) = licence_of(vec![yes(low)], Some("platinum"));
    assert_eq!((standing, &*first), (Standing::Refused, "licence-pool-member"));
    assert!(has(&ids, "licence-nodes-win"), "{ids:?}");
}

#[test]
fn an_answer_is_recorded_with_what_is_known_of_the_release() {
    let version = |version| node("xs1", Known::Is(of(version, "", ""), Text::new("licence-version-only")));
    let silent = || node("xs2", unknown("fact-no-answer"));
    for (pool, edition, id) in [
        (vec![], "platinum", "licence-by-answer"),
        (vec![silent()], "platinum", "licence-by-answer"),
        (vec![version("5.6.100")], "platinum", "licence-by-answer-served"),
        (vec![version("5.6.100")], "enterprise-xd", "licence-by-answer-desktop-served"),
        (vec![version("5.6.100"), silent()], "enterprise-xd", "licence-by-answer-desktop"),
        (vec![version("5.5.0"), version("4.1.0")], "enterprise", "licence-by-answer"),
    ] {
        let (standing, _, ids) = licence_of(pool, Some(edition));
        assert_eq!(standing, Standing::Done);
        assert!(ids.iter().any(|have| have == id), "{id}: {ids:?}");
    }
    let (standing, first, _) = licence_of(vec![version("6.5.0")], Some("platinum"));
    assert_eq!((standing, &*first), (Standing::Refused, "licence-removed"), "the version alone says no");
    let nobody = ServerFacts { pool: vec![version("5.6.100")], ..server() };
    let mut answers = adapter_only();
    answers.adapter.edition = Some("platinum".into());
    let changes = changes(&nobody, &answers);
    let told = told(change(&changes, "licence"), "licence-by-answer-served");
    assert_eq!(told.arg("edition"), Some(&"platinum".into()));
    assert_eq!(told.arg("version"), Some(&"5.6.100".into()));
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
