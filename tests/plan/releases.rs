//! What each release gets, and that nothing is left to do after it.

use quantalink::base::{Hash, Text};
use quantalink::core::answers::{Answers, Section, StanzaChoice};
use quantalink::core::change::{ChangeId, ChangeKind, Interrupt, Standing};
use quantalink::core::checks::{Status, verify};
use quantalink::core::guide::{AskKind, STEPS};
use quantalink::core::plan::plan;
use quantalink::core::release::Era;
use quantalink::edit::multipath::{Dialect, Stanza, entries};
use quantalink::host::fake::{Fake, Op, Script};
use quantalink::host::{Expect, HostError, HostPath, Meta};

use crate::machines::*;

struct Row {
    fake: Fake,
    name: &'static str,
    era: Era,
    path: &'static str,
    stage: &'static str,
    stanza: Stanza,
}

fn row(fake: Fake, name: &'static str, era: Era, path: &'static str, stanza: Stanza) -> Row {
    let stage = match path {
        PACKAGED => "/etc/multipath.xenserver",
        DROP_IN => "/etc/multipath",
        _ => "/etc",
    };
    Row { fake, name, era, path, stage, stanza }
}

fn rows() -> Vec<Row> {
    use Stanza::{Guide, Modern};
    vec![
        row(toggled("5.0.0", ENABLED), "xenserver 5.0", Era::Enabled, ENABLED, Guide),
        row(toggled("5.5.0", "multipath-enabled.conf"), "xenserver 5.5", Era::Enabled, ENABLED, Guide),
        row(toggled("5.6.0", DISABLED), "xenserver 5.6", Era::Enabled, ENABLED, Guide),
        row(bare("XenServer", "5.6.0").file(ENABLED, SHIPPED), "xenserver 5.6", Era::Enabled, ENABLED, Guide),
        row(plain("5.6.100"), "xenserver 5.6 fp1", Era::Main, MAIN, Guide),
        row(plain("6.0.0"), "xenserver 6.0", Era::Main, MAIN, Guide),
        row(plain("6.0.2"), "xenserver 6.0.2", Era::Main, MAIN, Guide),
        row(plain("6.1.0"), "xenserver 6.1", Era::Main, MAIN, Guide),
        row(plain("6.2.0"), "xenserver 6.2", Era::Main, MAIN, Guide),
        row(packaged("XenServer", "6.5.0"), "xenserver 6.5", Era::Links, PACKAGED, Guide),
        // From 5.6 FP1 on nothing sets SM's link: what it leads to is what multipath reads.
        row(toggled("5.6.100", ENABLED), "xenserver 5.6 fp1", Era::Main, ENABLED, Guide),
        row(toggled("5.6.100", DISABLED), "xenserver 5.6 fp1", Era::Main, DISABLED, Guide),
        row(toggled("6.2.0", ENABLED), "xenserver 6.2", Era::Main, ENABLED, Guide),
        row(toggled("6.2.0", DISABLED), "xenserver 6.2", Era::Main, DISABLED, Guide),
        row(toggled("6.5.0", ENABLED), "xenserver 6.5", Era::Links, ENABLED, Guide),
        row(toggled("6.5.0", DISABLED), "xenserver 6.5", Era::Links, DISABLED, Guide),
        row(packaged("XenServer", "7.0.0"), "xenserver 7.0", Era::DropIn, DROP_IN, Modern),
        row(packaged("XenServer", "7.6.0"), "xenserver 7.6", Era::DropIn, DROP_IN, Modern),
        row(packaged("Citrix Hypervisor", "8.2.0"), "citrix hypervisor 8.2", Era::DropIn, DROP_IN, Modern),
        row(packaged("XCP-ng", "8.2.1"), "xcp-ng 8.2.1", Era::DropIn, DROP_IN, Modern),
        row(packaged("XenServer", "8.4.0"), "xenserver 8", Era::DropIn, DROP_IN, Modern),
        row(xcp(), "xcp-ng 8.3", Era::DropIn, DROP_IN, Modern),
        row(bare("XCP-ng", "9.0.0").file(MAIN, SHIPPED), "xcp-ng 9.0", Era::DropIn, DROP_IN, Modern),
        row(Fake::new("node"), "linux", Era::Linux, DROP_IN, Modern),
        row(Fake::new("node").file(MAIN, SHIPPED), "linux", Era::Linux, DROP_IN, Modern),
        // Files are believed where the version does not tell.
        row(
            linked(bare("XCP-ng", ""), SHIPPED).folder("/etc/multipath/conf.d"),
            "unknown",
            Era::DropIn,
            DROP_IN,
            Modern,
        ),
        row(linked(bare("XCP-ng", ""), SHIPPED), "unknown", Era::Unknown, PACKAGED, Modern),
        row(bare("", "nonsense").file(MAIN, SHIPPED), "unknown", Era::Unknown, MAIN, Modern),
        row(bare("", "\u{1b}[31m9").file(MAIN, SHIPPED), "unknown", Era::Unknown, MAIN, Modern),
        row(toggled("", ENABLED), "unknown", Era::Enabled, ENABLED, Guide),
        // Nothing sets such a link from 7.0 on; it is somebody's own.
        row(toggled("7.6.0", ENABLED), "xenserver 7.6", Era::DropIn, DROP_IN, Modern),
        row(toggled("8.3.0", "multipath-enabled.conf"), "xenserver 8", Era::DropIn, DROP_IN, Modern),
        row(tools(toggled("", ENABLED), "0.4.9"), "unknown", Era::Unknown, ENABLED, Modern),
        row(tools(toggled("", ENABLED), "0.8.7"), "unknown", Era::DropIn, DROP_IN, Modern),
        // Without SM's link multipath reads the file itself.
        row(plain("5.0.0"), "xenserver 5.0", Era::Main, MAIN, Guide),
        row(plain("5.6.0").file(ENABLED, SHIPPED), "xenserver 5.6", Era::Main, MAIN, Guide),
        row(plain("5.6 FP1"), "xenserver 5.6 fp1", Era::Main, MAIN, Guide),
        row(tools(Fake::new("node").file(MAIN, SHIPPED), "0.4.7"), "unknown", Era::Unknown, MAIN, Modern),
    ]
}

#[test]
fn every_release_gets_its_file_and_its_stanza() {
    for Row { fake, name, era, path, stage, stanza } in rows() {
        let facts = gather(&fake);
        assert_eq!(facts.hosts[0].release.name.shown(), name);
        assert_eq!(facts.hosts[0].release.era, era, "{name}");
        let plan = plan(&facts, &Answers::default());
        assert_eq!(plan.hosts[0].release, facts.hosts[0].release.name);
        assert_eq!((plan.pending(), plan.refused()), (1, false), "{name}: {:?}", plan.hosts[0].changes);
        let change = &plan.hosts[0].changes[0];
        assert_eq!(change.at.id, ChangeId::new("multipath"));
        assert_eq!(change.path, Some(HostPath::from(path)), "{name}");
        let write = write(change);
        assert_eq!((&write.path, &write.stage), (&HostPath::from(path), &HostPath::from(stage)), "{name}");
        let old = fake.bytes(path);
        assert_eq!(write.old.as_deref(), old.as_ref(), "{name}");
        assert_eq!(
            write.expect,
            old.as_ref().map_or(Expect::Absent, |old| Expect::Is(Hash::of(old))),
            "{name}"
        );
        assert_eq!(write.make_folders, path == DROP_IN, "{name}");
        assert_eq!(change.kind, if path == DROP_IN { ChangeKind::CreateFile } else { ChangeKind::EditFile });
        assert!(change.diff.as_ref().is_some_and(|diff| diff.added > 0 && diff.removed == 0), "{name}");
        let old = stanza == Stanza::Guide && era != Era::Links;
        let dialect = if old { Dialect::V047 } else { Dialect::V049 };
        let all = entries(&write.new, dialect).unwrap();
        let ours = all.iter().filter(|entry| entry.ours).collect::<Vec<_>>();
        assert_eq!(ours.len(), 1, "{name}");
        let keys = |key: &str| ours[0].settings.iter().any(|setting| setting.key == key.as_bytes());
        assert!(stanza.settings().iter().all(|(key, _)| keys(key)), "{name}");
        assert_eq!(keys("getuid_callout"), stanza == Stanza::Guide, "{name}");
    }
}

#[test]
fn applied_once_there_is_nothing_left_and_the_checks_pass() {
    for Row { fake, name, path, .. } in rows() {
        let before = verified(&fake);
        assert_eq!(status(&before, "multipath-entry"), Status::Fail, "{name}");
        assert!(evidence(&before, "multipath-entry").contains(&"next-plan"), "{name}");
        let changes = planned(&fake);
        apply(&fake, &changes);
        let again = planned(&fake);
        assert!(
            again.iter().all(|change| change.standing == Standing::Done && change.act.is_none()),
            "{name}"
        );
        assert_eq!(again[0].path, Some(HostPath::from(path)), "{name}");
        let checks = verified(&fake);
        assert_eq!(status(&checks, "multipath-entry"), Status::Pass, "{name}");
        // SM's file for the time without multipathing hides all devices, and that is told.
        let parses = if path == DISABLED { Status::Manual } else { Status::Pass };
        assert_eq!(status(&checks, "multipath-file-parses"), parses, "{name}");
        assert!(checks.iter().all(|check| !matches!(check.status, Status::Fail)), "{name}: {checks:?}");
    }
}

#[test]
fn on_6_5_the_guides_own_entry_is_right() {
    let node = |main: &str| linked(bare("XenServer", "6.5.0"), main);
    let without = answers(StanzaChoice::Modern, true, false);
    for choice in [Answers::default(), without.clone()] {
        let changes = changes(&node(&guided("")), &choice);
        assert_eq!((changes.len(), changes[0].standing), (1, Standing::Done));
    }
    assert_eq!(status(&verified(&node(&guided(""))), "multipath-entry"), Status::Pass);
    // What is missing is added, and what differs put right; who chooses to go without is left with what stands there.
    let getuid = "\t\tgetuid_callout \"/sbin/scsi_id -g -u -s /block/%n\"\n";
    let other = guided("").replace("/sbin/scsi_id -g -u -s /block/%n", "/lib/udev/scsi_id --whitelisted");
    for main in [guided("").replace(getuid, ""), other.clone()] {
        let new = String::from_utf8_lossy(&write(&planned(&node(&main))[0]).new).into_owned();
        assert!(new.contains(getuid.trim()) && !new.contains("whitelisted"), "{new}");
        assert_eq!(changes(&node(&main), &without)[0].standing, Standing::Done, "{main}");
    }
    // From 7.0 on it goes, wherever it stands.
    let later = xcp().file(DROP_IN, guided(""));
    assert!(!String::from_utf8_lossy(&write(&planned(&later)[0]).new).contains("getuid_callout"));
}

#[test]
fn mode_owner_and_attributes_go_with_the_change() {
    let meta = Meta { mode: 0o640, uid: 7, gid: 8, xattrs: vec![("security.selinux".into(), "x".into())] };
    let fake = bare("XenServer", "6.2.0").file_with(MAIN, SHIPPED, meta.clone());
    assert_eq!(write(&planned(&fake)[0]).meta, Some(meta));
    assert_eq!(planned(&fake)[0].stop, Interrupt::Anywhere);
    assert_eq!(write(&planned(&xcp())[0]).meta, None);
}

#[test]
fn a_stray_enabled_file_is_told_and_left() {
    for fake in [plain("6.2.0").file(ENABLED, SHIPPED), xcp().file(ENABLED, SHIPPED)] {
        let changes = planned(&fake);
        told(&changes[0], "enabled-file-not-read");
        assert!(changes.iter().all(|change| change.path != Some(HostPath::from(ENABLED))));
    }
    assert!(!ids(&planned(&toggled("5.6.0", ENABLED))[0]).contains(&"enabled-file-not-read"));
}

#[test]
fn an_old_guides_link_on_a_release_that_sets_none_is_followed_and_told() {
    for version in ["5.6.100", "6.2.0", "6.5.0"] {
        for (to, unread) in [(ENABLED, false), (DISABLED, true)] {
            let fake = toggled(version, to);
            let changes = planned(&fake);
            let text = told(&changes[0], "main-link-old");
            assert_eq!((text.arg("path"), text.arg("to")), (Some(&MAIN.into()), Some(&to.into())));
            assert_eq!(ids(&changes[0]).contains(&"enabled-file-not-read"), unread, "{version} {to}");
            let explains = |id: &str| changes[0].explains.iter().any(|text| text.id == id);
            assert!(!explains("guide-file-not-read"), "{version} {to}");
            apply(&fake, &changes);
            assert_eq!(status(&verified(&fake), "multipath-entry"), Status::Pass, "{version} {to}");
        }
    }
    assert_eq!(evidence(&verified(&toggled("6.5.0", ENABLED)), "multipath-link"), ["main-link-old"]);
}

#[test]
fn a_file_that_nobody_may_write_is_told() {
    let mode = |mode| Meta { mode, uid: 0, gid: 0, xattrs: vec![] };
    let fake = |bits| bare("XenServer", "6.2.0").file_with(MAIN, SHIPPED, mode(bits));
    let changes = planned(&fake(0o444));
    assert_eq!(told(&changes[0], "read-only-file").arg("mode"), Some(&"0444".into()));
    assert_eq!(
        (changes[0].standing, write(&changes[0]).meta.clone()),
        (Standing::Pending, Some(mode(0o444)))
    );
    // A host without modes has no bit at all.
    for bits in [0o644, 0o200, 0] {
        assert!(!ids(&planned(&fake(bits))[0]).contains(&"read-only-file"), "{bits:o}");
    }
    let done = bare("XenServer", "6.2.0").file_with(MAIN, guided(""), mode(0o444));
    assert!(!ids(&planned(&done)[0]).contains(&"read-only-file"));
}

#[test]
fn an_old_guides_link_on_a_new_release_is_told_and_left() {
    let fake = toggled("8.3.0", ENABLED);
    let changes = planned(&fake);
    let text = told(&changes[0], "main-link-strange");
    assert_eq!((text.arg("path"), text.arg("to")), (Some(&MAIN.into()), Some(&ENABLED.into())));
    assert!(!ids(&changes[0]).contains(&"enabled-file-not-read"), "through the link it is read");
    assert_eq!((changes.len(), changes[0].path.clone()), (1, Some(DROP_IN.into())));
    assert_eq!(status(&verified(&fake), "multipath-link"), Status::Manual);
    // With the guide's entry in it: ours goes into conf.d, the enabled file stays as it is.
    let guided = toggled("8.3.0", ENABLED).file(ENABLED, guided(""));
    let changes = planned(&guided);
    assert_eq!((changes.len(), changes[0].standing), (2, Standing::Pending));
    assert_eq!((changes[1].standing, changes[1].act.is_none()), (Standing::Manual, true));
    assert_eq!(changes[1].path, Some(ENABLED.into()));
    told(&changes[1], "cleanup-strange-link");
    assert_eq!(status(&verified(&guided), "multipath-main-clean"), Status::Manual);
}

#[test]
fn without_its_link_the_enabled_file_is_told_and_left() {
    let fake = plain("5.6.0").file(ENABLED, guided(""));
    let changes = planned(&fake);
    assert_eq!((changes.len(), changes[0].path.clone()), (1, Some(MAIN.into())));
    told(&changes[0], "era-main-without-link");
    told(&changes[0], "enabled-file-not-read");
    let alone = planned(&plain("5.5.0"));
    assert!(!ids(&alone[0]).contains(&"enabled-file-not-read"));
}

#[test]
fn a_file_in_place_of_the_link_is_told() {
    let fake = bare("XCP-ng", "8.3.0").file(MAIN, SHIPPED);
    let changes = planned(&fake);
    told(&changes[0], "link-replaced-by-file");
    assert_eq!(changes[0].standing, Standing::Pending);
    // What the plan does not mend is no failure of it: plan and apply end well here.
    assert_eq!(status(&verified(&fake), "multipath-link"), Status::Manual);
    assert_eq!(evidence(&verified(&fake), "multipath-link"), ["link-replaced-by-file"]);
    let older = bare("XenServer", "6.5.0").file(MAIN, SHIPPED);
    assert_eq!(status(&verified(&older), "multipath-link"), Status::Manual);
    assert_eq!(status(&verified(&xcp()), "multipath-link"), Status::Pass);
    let nine = bare("XCP-ng", "9.0.0").file(MAIN, SHIPPED);
    assert!(!ids(&planned(&nine)[0]).contains(&"link-replaced-by-file"));
    assert!(verified(&nine).iter().all(|check| check.id != "multipath-link"));
}

#[test]
fn a_blacklist_that_hides_the_devices_is_told() {
    let hiding = format!("blacklist {{\n\tdevice {{\n\t\tvendor \"OSNEXUS\"\n\t}}\n}}\n{SHIPPED}");
    for fake in [bare("XenServer", "6.2.0").file(MAIN, &hiding), linked(bare("XCP-ng", "8.3.0"), &hiding)] {
        let changes = planned(&fake);
        assert_eq!(told(&changes[0], "blacklist-hides").arg("line"), Some(&2_usize.into()));
        assert_eq!(changes[0].standing, Standing::Pending);
        assert_eq!(status(&verified(&fake), "multipath-file-parses"), Status::Manual);
    }
}

#[test]
fn unknown_releases_are_edited_by_all_dialects_at_once() {
    let changes = planned(&bare("", "").file(MAIN, SHIPPED));
    told(&changes[0], "era-unknown");
    // 0.4.7 alone would lose this section.
    refused(
        &planned(&bare("", "").file(MAIN, "devices{\n\tdevice {\n\t\tvendor x\n\t}\n}\n")),
        "multipath-glued-brace",
    );
    let facts = gather(&bare("", "").file(MAIN, SHIPPED));
    assert!(
        plan(&facts, &Answers::default()).hosts[0].notes.iter().any(|note| note.id == "release-not-known")
    );
}

/// The inventory tells it; that neither inventory nor files do is told only where files are edited by it.
#[test]
fn the_release_is_known_whatever_section_is_asked_for() {
    for section in [Section::Adapter, Section::Verify] {
        let answers = Answers { sections: vec![section], ..Answers::default() };
        for (fake, name) in [(xcp(), "xcp-ng 8.3"), (Fake::new("node"), "linux"), (bare("", ""), "unknown")] {
            let host = plan(&gather_all(&[&fake], &answers), &answers).hosts.remove(0);
            assert_eq!(host.release, name.into());
            assert!(host.notes.iter().all(|note| note.id != "release-not-known"), "{section:?} {name}");
        }
    }
}

#[test]
fn an_unknown_release_never_gets_a_second_entry() {
    let custom = "/etc/multipath/conf.d/custom.conf";
    let node = || bare("XCP-ng", "").file(MAIN, SHIPPED);
    let fake = node().file(custom, entry("OSNEXUS", "QUANTASTOR", "\t\tno_path_retry 3\n"));
    assert_eq!(status(&verified(&fake), "multipath-entry"), Status::Fail);
    let changes = planned(&fake);
    assert_eq!(gather(&fake).hosts[0].release.era, Era::Unknown);
    assert_eq!((changes.len(), changes[0].standing), (1, Standing::Pending));
    assert_eq!(changes[0].path, Some(custom.into()));
    told(&changes[0], "era-unknown-confd");
    assert!(!ids(&changes[0]).contains(&"era-unknown"));
    apply(&fake, &changes);
    assert_eq!(planned(&fake)[0].standing, Standing::Done);
    assert_eq!(status(&verified(&fake), "multipath-entry"), Status::Pass);
    // Others' files there decide nothing; an entry in both, or a folder that cannot be seen, is refused.
    let others = node().file(custom, entry("IBM", "x", ""));
    assert_eq!(planned(&others)[0].path, Some(MAIN.into()));
    let both = bare("XCP-ng", "").file(MAIN, guided("")).file(custom, modern());
    let text = refused(&planned(&both), "entry-in-both");
    assert_eq!(text.arg("path"), Some(&MAIN.into()));
    assert_eq!(status(&verified(&both), "multipath-main-clean"), Status::Fail);
    let unseen = node();
    unseen.fail_at(Op::List, 1, HostError::Refused(Text::new("no-right-to-read")));
    refused(&planned(&unseen), "no-right-to-read");
}

#[test]
fn files_and_tools_tell_a_drop_in_node_without_a_version() {
    let by_links = linked(bare("XCP-ng", ""), SHIPPED).folder("/etc/multipath/conf.d");
    let says = "defaults {\n\tconfig_dir \"/etc/multipath/conf.d\"\n}\n";
    let by_tool = bare("", "").file(MAIN, SHIPPED).program(&["multipath", "-t"], Script::says(0, says));
    for fake in [by_links, by_tool] {
        let changes = planned(&fake);
        assert_eq!(changes[0].path, Some(DROP_IN.into()));
        told(&changes[0], "era-drop-in-by-files");
    }
    let elsewhere = "defaults {\n\tconfig_dir \"/usr/lib/multipath\"\n}\n";
    let other = bare("", "").file(MAIN, SHIPPED).program(&["multipath", "-t"], Script::says(0, elsewhere));
    assert_eq!(planned(&other)[0].path, Some(MAIN.into()));
}

#[test]
fn only_wanted_sections_are_planned() {
    let only = Answers { sections: vec![Section::Adapter], ..Answers::default() };
    let facts = gather_all(&[&xcp()], &only);
    assert_eq!(plan(&facts, &only).changes().count(), 0);
    assert_eq!(verify(&facts, &only), []);
    assert_eq!(facts.hosts[0].main.why().id, "fact-not-asked");
}

/// What can be typed into a line, by the question's id, and the id of what is said to nonsense (none: anything goes).
fn line(id: &str) -> (String, Option<&'static str>) {
    let (typed, nonsense) = match id {
        "storagelink-dir" | "installer" | "block" => ("/srv/a b", Some("ask-path-not-absolute")),
        "gateway" | "storage" => ("[::1]:8153", Some("endpoint-host")),
        "version-at" => ("2:23", Some("ask-not-a-place")),
        "fields" => ("a=1; b=2", Some("ask-not-fields")),
        id if id.ends_with("sha256") || id.ends_with("fingerprint") => {
            return (Hash::of(b"x").hex(), Some("ask-not-sha256"));
        }
        _ => ("7 words", None),
    };
    (typed.to_owned(), nonsense)
}

#[test]
fn questions_read_and_write_the_answers() {
    for ask in STEPS.iter().flat_map(|step| step.asks) {
        let (words, nonsense): (Vec<String>, _) = match ask.kind {
            AskKind::YesNo => (vec!["yes".into(), "no".into()], Some("ask-not-valid")),
            AskKind::Choice(words) => {
                let nonsense = if ask.id == "edition" { "edition-not-known" } else { "ask-not-valid" };
                (words.iter().map(|word| (*word).to_owned()).collect(), Some(nonsense))
            }
            AskKind::Line | AskKind::Path | AskKind::Pin(_) => {
                let (typed, nonsense) = line(ask.id);
                (vec![typed], nonsense)
            }
            // A password is in no answer.
            AskKind::Secret(_) => (vec![String::new()], None),
        };
        for word in words {
            let mut answers = Answers::default();
            assert_eq!((ask.set)(&mut answers, &word), Ok(()), "{}", ask.id);
            assert_eq!((ask.get)(&answers), word, "{}", ask.id);
            let before = answers.clone();
            if let Some(nonsense) = nonsense {
                assert_eq!((ask.set)(&mut answers, "per haps").unwrap_err().id, nonsense, "{}", ask.id);
                assert_eq!(answers, before);
            }
            if matches!(ask.kind, AskKind::Line | AskKind::Path | AskKind::Pin(_)) {
                assert_eq!((ask.set)(&mut answers, " "), Ok(()), "{}", ask.id);
                assert_eq!(answers, Answers::default(), "{}: nothing typed is nothing answered", ask.id);
            }
        }
    }
}
