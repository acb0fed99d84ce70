//! What the pages of the nodes tell: the reasons of the plan, by the same ids, and each line with its meaning.

use std::collections::BTreeSet;

use quantalink::base::{Arg, Text};
use quantalink::core::answers::{Answers, StanzaChoice};
use quantalink::core::change::Standing;
use quantalink::core::guide::{STEPS, Tell};
use quantalink::core::plan::plan;
use quantalink::core::report::plan_json;
use quantalink::edit::multipath::{Stanza, written};
use quantalink::host::fake::Fake;

use crate::machines::*;

/// Nodes of every kind, some of them refused, some with an entry already.
fn nodes() -> Vec<Fake> {
    vec![
        toggled("5.0.0", ENABLED),
        toggled("5.6.0", "/etc/multipath-disabled.conf"),
        toggled("5.6.0", ENABLED).file(ENABLED, guided("")),
        toggled("5.6.0", ENABLED).file(ENABLED, "devices {\n"),
        bare("XenServer", "5.6.0").file(MAIN, SHIPPED),
        plain("5.6.100"),
        plain("6.2.0").file(ENABLED, SHIPPED),
        packaged("XenServer", "6.5.0"),
        linked(bare("XenServer", "6.5.0"), &guided("")),
        packaged("XenServer", "7.0.0"),
        packaged("XenServer", "7.6.0"),
        packaged("Citrix Hypervisor", "8.2.0"),
        xcp(),
        linked(bare("XCP-ng", "8.3.0"), &guided("")),
        xcp().file(DROP_IN, modern()),
        bare("XCP-ng", "9.0.0").file(MAIN, SHIPPED),
        Fake::new("node").file(MAIN, SHIPPED),
        tools(Fake::new("node").file(MAIN, SHIPPED), "0.9.4"),
        bare("XenServer", "").file(MAIN, SHIPPED),
        Fake::new("node"),
    ]
}

fn told(fake: &Fake, step: &str, answers: &Answers) -> Vec<Tell> {
    let facts = gather(fake);
    let page = STEPS.iter().find(|other| other.id == step).unwrap().page.unwrap();
    page(&facts.hosts[0], answers)
}

fn terms(told: &[Tell]) -> Vec<(Text, Text)> {
    let terms = told.iter().filter_map(|tell| match tell {
        Tell::Terms(terms) => Some(terms.clone()),
        _ => None,
    });
    terms.flatten().collect()
}

#[test]
fn every_reason_on_the_page_is_in_the_json() {
    for (number, fake) in nodes().iter().enumerate() {
        for stanza in [StanzaChoice::Auto, StanzaChoice::Guide, StanzaChoice::Modern] {
            for cleanup in [true, false] {
                let answers = answers(stanza, cleanup, false);
                let facts = gather(fake);
                let json = plan_json(&plan(&facts, &answers), &[], &|text| text.id.to_string());
                let reasons = json.hosts[0].changes.iter().flat_map(|change| &change.reasons);
                let known: BTreeSet<&str> = reasons.map(|reason| reason.id.as_str()).collect();
                let page = told(fake, "multipath", &answers);
                let sentences = page.iter().filter_map(|tell| match tell {
                    Tell::Para(text) | Tell::Info(text) | Tell::Warning(text) | Tell::Error(text) => {
                        Some(text)
                    }
                    _ => None,
                });
                let terms = terms(&page);
                let shown: Vec<&Text> = sentences.chain(terms.iter().map(|(_, means)| means)).collect();
                assert!(!shown.is_empty(), "{number}");
                for text in shown {
                    assert!(
                        known.contains(&*text.id),
                        "{number} {stanza:?}: {} is not in {known:?}",
                        text.id
                    );
                }
            }
        }
    }
}

#[test]
fn each_line_that_is_written_is_explained_and_what_is_refused_says_why() {
    for (number, fake) in nodes().iter().enumerate() {
        let change = &planned(fake)[0];
        let page = told(fake, "multipath", &Answers::default());
        let terms = terms(&page);
        if change.standing == Standing::Refused {
            assert!(terms.is_empty() && change.explains.is_empty(), "{number}");
            assert!(page.contains(&Tell::Error(change.reasons[0].clone())), "{number}");
            continue;
        }
        assert_eq!(
            terms.iter().map(|(_, means)| means.clone()).collect::<Vec<_>>(),
            change.explains,
            "{number}"
        );
        let lines: String = terms
            .iter()
            .filter_map(|(term, _)| match term.arg("line") {
                Some(Arg::Raw(line)) => Some(format!("{}\n", line.shown())),
                _ => None,
            })
            .collect();
        let file = match change.standing {
            Standing::Pending => write(change).new.as_ref().clone(),
            _ => fake.bytes(&change.path.as_ref().unwrap().raw().shown()).unwrap(),
        };
        let file = String::from_utf8(file).unwrap();
        let getuid = file.contains("/sbin/scsi_id -g -u -s /block/%n");
        let stanza = if getuid { Stanza::Guide } else { Stanza::Modern };
        for (key, value) in stanza.settings() {
            let line = format!("{key} {}", written(key, value));
            assert!(lines.contains(&line), "{number}: {line} in {lines}");
        }
        assert_eq!(lines.contains("getuid"), getuid, "{number}: {lines}");
    }
}

fn pair(told: &[Tell], name: &str) -> Option<Arg> {
    told.iter().find_map(|tell| match tell {
        Tell::Pairs(pairs) => {
            pairs.iter().find(|(label, _)| label.id == name).map(|(_, value)| value.clone())
        }
        _ => None,
    })
}

#[test]
fn file_and_entry_are_named_with_the_link_that_leads_there() {
    let linked = |to| Arg::from(Text::new("file-through-link").with("link", MAIN).with("path", to));
    for (fake, file, entry) in [
        (toggled("5.6.0", ENABLED), linked(ENABLED), "entry-guide"),
        (toggled("5.6.0", "/etc/multipath-disabled.conf"), Arg::from(ENABLED), "entry-guide"),
        (plain("6.2.0"), Arg::from(MAIN), "entry-guide"),
        (packaged("XenServer", "6.5.0"), linked(PACKAGED), "entry-guide"),
        (linked_with_guide(), linked(PACKAGED), "entry-guide"),
        (xcp(), Arg::from(Text::new("file-to-come").with("path", DROP_IN)), "entry-modern"),
        (xcp().file(DROP_IN, modern()), Arg::from(DROP_IN), "entry-modern"),
    ] {
        let page = told(&fake, "multipath", &Answers::default());
        assert_eq!(pair(&page, "pair-file"), Some(file));
        assert_eq!(pair(&page, "pair-entry"), Some(Text::new(entry).into()));
    }
}

fn linked_with_guide() -> Fake {
    linked(bare("XenServer", "6.5.0"), &guided(""))
}

#[test]
fn the_guides_file_is_named_where_it_is_not_the_one() {
    let why = |fake: &Fake| planned(fake)[0].explains.iter().any(|text| text.id == "guide-file-not-read");
    assert!(!why(&toggled("5.6.0", ENABLED)));
    assert!(why(&plain("5.6.100")) && why(&packaged("XenServer", "6.5.0")) && why(&xcp()));
    // Where it is there all the same, that is told instead.
    assert!(!why(&plain("6.2.0").file(ENABLED, SHIPPED)));
}

#[test]
fn what_loads_the_configuration_hangs_on_the_release() {
    let ids = |fake: &Fake, answers: &Answers| -> Vec<String> {
        let page = told(fake, "activate", answers);
        let texts = page.iter().filter_map(|tell| match tell {
            Tell::Para(text) | Tell::Info(text) => Some(text.id.to_string()),
            _ => None,
        });
        texts.collect()
    };
    let not_asked = Answers::default();
    let reboot = ["activate-why-reboot"];
    assert_eq!(ids(&toggled("5.6.0", ENABLED), &not_asked), reboot);
    assert_eq!(ids(&plain("6.2.0"), &activating()), reboot);
    assert_eq!(ids(&packaged("XenServer", "6.5.0"), &not_asked), ["activate-by-sm"]);
    assert_eq!(ids(&xcp(), &not_asked), ["activate-how-reconfigure", "activate-not-asked"]);
    assert_eq!(ids(&xcp(), &activating()), ["activate-how-reconfigure"]);
    // A uuid that would be more than a word in a shell is not shown as one.
    let hostile = Fake::new("node")
        .file("/etc/xensource-inventory", "PRODUCT_VERSION='6.2.0'\nINSTALLATION_UUID='$(reboot)'\n")
        .file(MAIN, SHIPPED);
    let page = told(&hostile, "activate", &not_asked);
    let lines = page.iter().find_map(|tell| match tell {
        Tell::ByHand(lines) => Some(lines),
        _ => None,
    });
    assert_eq!(lines.unwrap()[0].arg("command"), Some(&"xe host-disable uuid=UUID".into()));
}

#[test]
fn a_step_that_asks_has_a_page() {
    assert!(STEPS.iter().all(|step| step.asks.is_empty() || step.page.is_some()));
}
