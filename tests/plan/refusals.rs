//! What is refused, by which id, with which file and line.

use quantalink::base::{Arg, Text};
use quantalink::core::answers::{Answers, StanzaChoice};
use quantalink::core::change::{ChangeKind, Standing};
use quantalink::core::checks::{Status, verify};
use quantalink::core::plan::plan;
use quantalink::host::fake::{Fake, Op};
use quantalink::host::{HostError, Kind};

use crate::machines::*;

#[test]
fn a_missing_or_dangling_main_file_is_never_made() {
    for fake in [
        bare("XenServer", "6.2.0"),
        bare("XenServer", "6.5.0"),
        bare("XCP-ng", "8.3.0"),
        bare("XCP-ng", "8.3.0").link(MAIN, PACKAGED),
        bare("", ""),
        bare("XenServer", "5.6.0"),
        toggled("5.0.0", ENABLED).link(ENABLED, "/nowhere"),
        tools(Fake::new("node"), "0.7.4"),
    ] {
        refused(&planned(&fake), "main-file-missing");
        assert_eq!(status(&verified(&fake), "multipath-file-parses"), Status::Fail);
    }
    let dangling = planned(&bare("XCP-ng", "8.3.0").link(MAIN, PACKAGED));
    assert_eq!(dangling[0].reasons[0].arg("to"), Some(&Arg::from(PACKAGED)));
    assert_eq!(planned(&tools(Fake::new("node"), "0.9.4"))[0].standing, Standing::Pending);
}

#[test]
fn what_is_no_editable_file_is_refused() {
    let huge = vec![b'#'; 64 * 1024 * 1024 + 1];
    let big = linked(bare("XCP-ng", "8.3.0"), "").file(PACKAGED, &huge);
    let text = refused(&planned(&big), "file-too-large");
    assert_eq!(text.arg("size"), Some(&Arg::Size(huge.len() as u64)));
    refused(&planned(&bare("XenServer", "6.2.0").file(MAIN, &huge)), "file-too-large");
    for kind in [Kind::Fifo, Kind::Device, Kind::Socket] {
        refused(&planned(&bare("XenServer", "6.2.0").special(MAIN, kind)), "not-a-file");
    }
    refused(&planned(&bare("XenServer", "6.2.0").folder(MAIN)), "not-a-file");
    let binary = refused(&planned(&bare("XenServer", "6.2.0").file(MAIN, b"a\0b")), "not-text");
    assert_eq!(binary.arg("path"), Some(&Arg::from(MAIN)));
    let loops = bare("XenServer", "6.2.0").link(MAIN, "/etc/a").link("/etc/a", MAIN);
    refused(&planned(&loops), "link-loop");
    let many = bare("XenServer", "6.2.0").file_with_names(MAIN, SHIPPED, 2);
    assert_eq!(refused(&planned(&many), "hard-links").arg("names"), Some(&2_i64.into()));
    let done = bare("XenServer", "6.2.0").file_with_names(MAIN, guided(""), 2);
    assert_eq!(planned(&done)[0].standing, Standing::Done);
}

#[test]
fn what_cannot_be_read_is_refused_with_the_hosts_own_words() {
    let fake = plain("6.2.0");
    let why = Text::new("no-right-to-read").with("path", MAIN);
    fake.fail_at(Op::Read, 3, HostError::Refused(why.clone()));
    assert_eq!(refused(&planned(&fake), "no-right-to-read"), why);
    let fake = xcp();
    fake.fail_at(Op::List, 1, HostError::Unknown(Text::new("connection-lost")));
    refused(&planned(&fake), "connection-lost");
}

#[test]
fn a_main_file_that_cannot_be_read_is_named() {
    let out = bare("XenServer", "6.2.0").tree().link(MAIN, "../../outside.conf");
    let loops = bare("XenServer", "6.2.0").link(MAIN, "/etc/a").link("/etc/a", MAIN);
    let denied = xcp();
    denied.fail_at(Op::Read, 3, HostError::Refused(Text::new("no-right-to-read").with("path", "/etc/a")));
    for (fake, id) in [(out, "link-leads-out"), (loops, "link-loop"), (denied, "no-right-to-read")] {
        let changes = planned(&fake);
        refused(&changes, id);
        assert_eq!(changes[0].path, Some(MAIN.into()), "{id}");
    }
}

#[test]
fn an_inventory_that_cannot_be_read_decides_nothing() {
    const INVENTORY: &str = "/etc/xensource-inventory";
    // An 8.x node, but for its inventory: guessing would edit its main file.
    let node = || Fake::new("node").file(MAIN, SHIPPED);
    let denied = node().file(INVENTORY, inventory("XCP-ng", "8.3.0"));
    denied.fail_at(Op::Read, 1, HostError::Refused(Text::new("no-right-to-read").with("path", INVENTORY)));
    let broken = packaged("XCP-ng", "8.3.0");
    broken.fail_at(Op::Read, 1, HostError::NotDone(Text::new("io-error").with("path", INVENTORY)));
    for (fake, id) in [
        (node().tree().link(INVENTORY, "../../mnt/inventory"), "link-leads-out"),
        (node().link(INVENTORY, "/etc/b").link("/etc/b", INVENTORY), "link-loop"),
        (node().link(INVENTORY, "/mnt/inventory"), "dangling-link"),
        (node().special(INVENTORY, Kind::Fifo), "fact-not-a-file"),
        (node().folder(INVENTORY), "fact-not-a-file"),
        (node().file(INVENTORY, vec![b'#'; 1024 * 1024 + 1]), "file-too-large"),
        (denied, "no-right-to-read"),
        (broken, "io-error"),
    ] {
        let facts = gather(&fake);
        let plan = plan(&facts, &Answers::default());
        let host = &plan.hosts[0];
        refused(&host.changes, id);
        assert_eq!((host.changes.len(), plan.pending()), (1, 0), "{id}");
        assert_eq!(host.changes[0].path, Some(INVENTORY.into()), "{id}");
        assert!(host.notes.iter().all(|note| note.id != "release-not-known"), "{id}");
        let checks = verify(&facts, &Answers::default());
        assert_eq!(status(&checks, "multipath-entry"), Status::Fail, "{id}");
        assert_eq!(evidence(&checks, "multipath-entry"), [id, "next-verify-again"]);
    }
}

#[test]
fn what_the_editor_refuses_is_refused_with_file_and_line() {
    let broken = "devices {\n\tdevice {\n\t\tvendor \"IBM\"\n";
    for fake in [bare("XenServer", "6.2.0").file(MAIN, broken), linked(bare("XCP-ng", "8.3.0"), broken)] {
        let changes = planned(&fake);
        let text = refused(&changes, "multipath-unclosed");
        assert!(matches!(text.arg("line"), Some(Arg::Num(_))));
        assert_eq!(text.arg("path"), changes[0].path.as_ref().map(Arg::from).as_ref());
        let checks = verified(&fake);
        assert_eq!(status(&checks, "multipath-file-parses"), Status::Fail);
    }
    assert_eq!(planned(&linked(bare("XCP-ng", "8.3.0"), broken))[0].path, Some(PACKAGED.into()));
}

#[test]
fn the_guides_stanza_is_refused_where_it_does_harm() {
    let guide = answers(StanzaChoice::Guide, true, false);
    for fake in [xcp(), packaged("XenServer", "7.0.0"), Fake::new("node"), bare("", "").file(MAIN, SHIPPED)] {
        refused(&changes(&fake, &guide), "stanza-harms-release");
    }
    let kept = changes(&packaged("XenServer", "6.5.0"), &guide);
    assert!(String::from_utf8_lossy(&write(&kept[0]).new).contains("getuid_callout"));
    let without = changes(&plain("6.2.0"), &answers(StanzaChoice::Modern, true, false));
    assert!(!String::from_utf8_lossy(&write(&without[0]).new).contains("getuid_callout"));
}

#[test]
fn a_later_file_never_takes_the_devices_away() {
    let later = "/etc/multipath/conf.d/zz.conf";
    let fake = xcp().file(later, entry(".*", ".*", "\t\tfailback manual\n"));
    let text = refused(&planned(&fake), "confd-overrides");
    assert_eq!((text.arg("path"), text.arg("line")), (Some(&later.into()), Some(&2_usize.into())));
    // 0.4.9 takes the last entry that applies alone, whatever it says.
    let other_key = entry("OSN", "[A-Z]+", "\t\tno_path_retry 3\n");
    refused(&planned(&xcp().file(later, &other_key)), "confd-overrides");
    let newer = |text: &str| tools(packaged("XCP-ng", "9.0.0").file(later, text), "0.8.7");
    assert_eq!(planned(&newer(&other_key))[0].standing, Standing::Pending);
    refused(&planned(&newer(&entry(".*", ".*", "\t\tfailback manual\n"))), "confd-overrides");
    // Read before ours, or about others: fine.
    let early = xcp().file("/etc/multipath/conf.d/a.conf", entry(".*", ".*", "\t\tfailback manual\n"));
    assert_eq!(planned(&early)[0].standing, Standing::Pending);
    assert_eq!(planned(&xcp().file(later, entry("IBM", ".*", "")))[0].standing, Standing::Pending);
    let fake = xcp().file(DROP_IN, modern()).file(later, entry(".*", ".*", ""));
    assert_eq!(status(&verified(&fake), "multipath-entry"), Status::Fail);
    assert_eq!(status(&verified(&fake), "multipath-confd-clean"), Status::Fail);
}

#[test]
fn a_later_file_takes_them_away_by_the_checkers_other_name_too() {
    let later = "/etc/multipath/conf.d/zz.conf";
    let newer = || tools(packaged("XCP-ng", "9.0.0").folder("/etc/multipath/conf.d"), "0.8.7");
    refused(&planned(&newer().file(later, entry(".*", ".*", "\t\tchecker directio\n"))), "confd-overrides");
    let same = newer().file(later, entry(".*", ".*", "\t\tchecker tur\n"));
    assert_eq!(planned(&same)[0].standing, Standing::Pending);
    // An entry that looks right, but for its last line.
    let fake = xcp().file(DROP_IN, entry("OSNEXUS", "QUANTASTOR", "\t\tchecker directio\n"));
    apply(&fake, &planned(&fake));
    let fixed = fake.bytes(DROP_IN).unwrap();
    assert!(fixed.ends_with(b"\t}\n}\n") && String::from_utf8_lossy(&fixed).contains("\t\tchecker tur\n"));
    assert_eq!(planned(&fake)[0].standing, Standing::Done);
    assert_eq!(status(&verified(&fake), "multipath-entry"), Status::Pass);
}

/// Patch 0099 of dom0's 0.4.9 (7.5, 8.0, 8.3): an entry with `all_devs yes` is never looked up for a device; what it sets goes
/// over the entries of the files before it.
#[test]
fn an_entry_that_multipath_does_not_use_takes_nothing_away() {
    let later = "/etc/multipath/conf.d/zz.conf";
    let all = |word: &str, more: &str| {
        format!("devices {{\n\tdevice {{\n\t\tall_devs {word}\n\t\tno_path_retry fail\n{more}\t}}\n}}\n")
    };
    for word in ["yes", "1"] {
        let fake = xcp().file(later, all(word, ""));
        assert_eq!(planned(&fake)[0].standing, Standing::Pending, "{word}");
        // Its names go over those of ours as all that it sets.
        for more in ["path_checker directio", "vendor IBM", "product X", "revision 1"] {
            refused(&planned(&xcp().file(later, all(word, &format!("\t\t{more}\n")))), "confd-overrides");
        }
        let same = all(word, "\t\tvendor \"OSN.*\"\n\t\tpath_checker tur\n");
        assert_eq!(planned(&xcp().file(later, same))[0].standing, Standing::Pending, "{word}");
        let behind = |more: &str| xcp().file(DROP_IN, [modern(), all(word, more).into_bytes()].concat());
        for more in ["", "\t\tpath_checker directio\n"] {
            assert_eq!(planned(&behind(more))[0].standing, Standing::Done, "{word}");
            assert_eq!(status(&verified(&behind(more)), "multipath-entry"), Status::Pass);
        }
    }
    refused(&planned(&xcp().file(later, all("no", ""))), "confd-overrides");
    // 6.5's multipath may not know the keyword.
    let older = linked(bare("XenServer", "6.5.0"), &[guided(""), all("yes", "")].concat());
    refused(&planned(&older), "entry-overridden");
    // From 0.8 on an entry needs both names.
    let newer = || tools(packaged("XCP-ng", "9.0.0").folder("/etc/multipath/conf.d"), "0.8.7");
    for name in ["vendor", "product"] {
        let half =
            format!("devices {{\n\tdevice {{\n\t\t{name} \".*\"\n\t\tpath_checker directio\n\t}}\n}}\n");
        assert_eq!(planned(&newer().file(later, &half))[0].standing, Standing::Pending, "{name}");
        refused(&planned(&xcp().file(later, &half)), "confd-overrides");
    }
}

/// The same of one that is ours by its names: no device has it, and every entry before it would be overwritten.
#[test]
fn an_entry_of_ours_for_all_devices_is_refused() {
    const EARLIER: &str = "/etc/multipath/conf.d/a.conf";
    let right = String::from_utf8(modern()).unwrap();
    let all = |word: &str| right.replace("device {\n", &format!("device {{\n\t\tall_devs {word}\n"));
    let line = all("yes").lines().position(|line| line.contains("all_devs")).unwrap() + 1;
    let alone = |word: &str| xcp().file(DROP_IN, all(word));
    let beside = xcp().file(EARLIER, all("yes")).file(DROP_IN, modern());
    for (fake, path) in [(alone("yes"), DROP_IN), (alone("1"), DROP_IN), (beside, EARLIER)] {
        let changes = planned(&fake);
        let why = refused(&changes, "multipath-entry-all-devs");
        assert_eq!((why.arg("line"), why.arg("path")), (Some(&line.into()), Some(&path.into())));
        let checks = verified(&fake);
        assert_eq!(status(&checks, "multipath-entry"), Status::Fail);
        assert_eq!(evidence(&checks, "multipath-entry"), ["multipath-entry-all-devs", "next-verify-again"]);
    }
    assert_eq!(planned(&alone("no"))[0].standing, Standing::Done);
    // Upstream's later ones have another meaning for it.
    let newer = tools(packaged("XCP-ng", "9.0.0").folder("/etc/multipath/conf.d"), "0.8.7");
    assert_eq!(planned(&newer.file(DROP_IN, all("yes")))[0].standing, Standing::Done);
}

#[test]
fn a_broken_file_read_later_never_takes_the_devices_away_unseen() {
    const LATER: &str = "/etc/multipath/conf.d/zz.conf";
    let unclosed = |vendor: &str| {
        format!(
            "devices {{\n\tdevice {{\n\t\tvendor \"{vendor}\"\n\t\tproduct \".*\"\n\t\tpath_checker directio\n\t}}\n"
        )
    };
    let fake = xcp().file(LATER, unclosed(".*"));
    let changes = planned(&fake);
    assert_eq!(refused(&changes, "multipath-unclosed").arg("path"), Some(&LATER.into()));
    assert_eq!(changes[0].path, Some(LATER.into()));
    let fake = xcp().file(DROP_IN, modern()).file(LATER, unclosed(".*"));
    assert_eq!(status(&verified(&fake), "multipath-entry"), Status::Fail);
    assert_eq!(status(&verified(&fake), "multipath-confd-clean"), Status::Fail);
    // About others, or read before ours: told, no more.
    let early = xcp().file("/etc/multipath/conf.d/a.conf", unclosed(".*"));
    for fake in [xcp().file(LATER, unclosed("IBM")), early] {
        let changes = planned(&fake);
        assert_eq!(changes[0].standing, Standing::Pending);
        told(&changes[0], "confd-file-broken");
    }
}

#[test]
fn a_later_entry_of_the_same_file_never_takes_the_devices_away() {
    let main = guided("\t}\n\tdevice {\n\t\tvendor \".*\"\n\t\tproduct \".*\"\n");
    let fake = bare("XenServer", "6.2.0").file(MAIN, &main);
    refused(&planned(&fake), "entry-overridden");
    assert_eq!(status(&verified(&fake), "multipath-entry"), Status::Fail);
    // The line of the file as it stands, whatever an edit would have put before it.
    let main = "devices {\n\tdevice {\n\t\tvendor \"OSNEXUS\"\n\t\tproduct \"QUANTASTOR\"\n\t}\n\
                \tdevice {\n\t\tvendor \".*\"\n\t\tproduct \".*\"\n\t}\n}\n";
    let fake = bare("XenServer", "6.2.0").file(MAIN, main);
    assert_eq!(refused(&planned(&fake), "entry-overridden").arg("line"), Some(&6_usize.into()));
    // One for some revisions alone takes those away.
    let limited = guided("\t}\n\tdevice {\n\t\tvendor OSNEXUS\n\t\tproduct QUANTASTOR\n\t\trevision 1\n");
    refused(&planned(&bare("XenServer", "6.2.0").file(MAIN, limited)), "entry-overridden");
    let fake = xcp().file(DROP_IN, [modern(), entry("OSN", ".", "").into_bytes()].concat());
    refused(&planned(&fake), "entry-overridden");
    assert_eq!(status(&verified(&fake), "multipath-entry"), Status::Fail);
}

#[test]
fn an_overrides_section_never_beats_the_entry_unseen() {
    const OTHER: &str = "/etc/multipath/conf.d/a.conf";
    let newer = || tools(packaged("XCP-ng", "9.0.0").folder("/etc/multipath/conf.d"), "0.9.4");
    let beats = "overrides {\n\tno_path_retry 5\n\tfailback manual\n\tchecker directio\n}\n";
    for done in [false, true] {
        let fake = newer().file(OTHER, beats);
        let fake = if done { fake.file(DROP_IN, modern()) } else { fake };
        let changes = planned(&fake);
        let text = refused(&changes, "overrides-win");
        assert_eq!((text.arg("path"), text.arg("line")), (Some(&OTHER.into()), Some(&3_usize.into())));
        assert_eq!(
            (text.arg("key"), text.arg("wanted")),
            (Some(&"failback".into()), Some(&"immediate".into()))
        );
        // Each of them is told at once, none of what the stanza leaves open.
        let lines: Vec<_> = changes[0].reasons.iter().filter(|reason| reason.id == "overrides-win").collect();
        assert_eq!((lines.len(), lines[1].arg("line")), (2, Some(&4_usize.into())), "{lines:?}");
        assert_eq!(status(&verified(&fake), "multipath-entry"), Status::Fail);
        assert_eq!(status(&verified(&fake), "multipath-confd-clean"), Status::Fail);
        let wins = ["overrides-win", "overrides-win", "next-verify-again"];
        assert_eq!(evidence(&verified(&fake), "multipath-confd-clean"), wins);
    }
    // In the main file it is the entry's check alone that fails.
    let in_main = tools(linked(bare("XCP-ng", "9.0.0"), beats), "0.8.7").file(DROP_IN, modern());
    assert_eq!(refused(&planned(&in_main), "overrides-win").arg("path"), Some(&PACKAGED.into()));
    assert_eq!(status(&verified(&in_main), "multipath-entry"), Status::Fail);
    assert_eq!(evidence(&verified(&in_main), "multipath-entry")[0], "evidence-entry");
    assert_eq!(status(&verified(&in_main), "multipath-confd-clean"), Status::Pass);
    // The last value counts, over all files; one that is the stanza's own, or for a transport's time-outs, beats nothing.
    let later = "overrides {\n\tfailback immediate\n\tpath_checker tur\n}\n";
    let fake = newer().file(OTHER, beats).file("/etc/multipath/conf.d/zz.conf", later);
    assert_eq!(planned(&fake)[0].standing, Standing::Pending);
    let transport =
        "overrides {\n\tprotocol {\n\t\ttype \"scsi:iscsi\"\n\t\tfast_io_fail_tmo 5\n\t}\n\tprio const\n}\n";
    let fake = newer().file(OTHER, transport).file(DROP_IN, modern());
    assert_eq!(planned(&fake)[0].standing, Standing::Done);
    assert_eq!(status(&verified(&fake), "multipath-confd-clean"), Status::Pass);
    // dom0's own 0.4.9 takes the section and does nothing with it, 0.5 does not know it; nobody knows of a release unknown.
    for idle in [xcp().file(OTHER, beats), tools(xcp(), "0.5.0").file(OTHER, beats)] {
        assert_eq!(planned(&idle)[0].standing, Standing::Pending);
    }
    let unknown = bare("", "").file(MAIN, [beats, SHIPPED].concat());
    refused(&planned(&unknown), "overrides-win");
    assert_eq!(status(&verified(&unknown), "multipath-entry"), Status::Fail);
}

#[test]
fn another_folder_of_drop_ins_is_refused_where_multipath_goes_by_it() {
    for set in ["config_dir \"/etc/multipath.d\"", "config_dir \"\"", "config_dir /etc/multipath/conf.d2"] {
        let main = format!("defaults {{\n\t{set}\n}}\n{SHIPPED}");
        let cases = [("XCP-ng", "8.3.0", ""), ("XenServer", "7.6.0", "0.4.9"), ("XCP-ng", "9.0.0", "0.8.7")];
        for (brand, version, tool) in cases {
            let node = linked(bare(brand, version), &main).folder("/etc/multipath/conf.d");
            let node = if tool.is_empty() { node } else { tools(node, tool) };
            for done in [false, true] {
                let fake = if done { node.clone().file(DROP_IN, modern()) } else { node.clone() };
                let text = refused(&planned(&fake), "confd-elsewhere");
                let place = (text.arg("path"), text.arg("line"));
                assert_eq!(place, (Some(&PACKAGED.into()), Some(&2_usize.into())), "{set} {version}");
                assert_eq!(
                    evidence(&verified(&fake), "multipath-entry"),
                    ["confd-elsewhere", "next-verify-again"]
                );
            }
        }
        // The only entry that is read stays where it is, and no check asks to take it out.
        let both = linked(bare("XCP-ng", "8.3.0"), &format!("defaults {{\n\t{set}\n}}\n{}", guided("")));
        assert_eq!(planned(&both).len(), 1, "{set}");
        refused(&planned(&both), "confd-elsewhere");
        for id in ["multipath-entry", "multipath-main-clean", "multipath-confd-clean"] {
            assert_eq!(evidence(&verified(&both), id), ["confd-elsewhere", "next-verify-again"], "{id}");
        }
        let newer = tools(linked(bare("XCP-ng", "9.0.0"), &main), "0.9.4");
        assert_eq!(planned(&newer)[0].standing, Standing::Pending, "{set}");
        let newer = newer.file(DROP_IN, modern());
        assert_eq!(planned(&newer)[0].standing, Standing::Done, "{set}");
        assert_eq!(status(&verified(&newer), "multipath-entry"), Status::Pass, "{set}");
    }
    // The usual folder, a value that a later line takes back, and one in a drop-in, where it does not count.
    for set in
        ["config_dir \"/etc/multipath/conf.d/\"", "config_dir /etc/a\n\tconfig_dir /etc/multipath/conf.d"]
    {
        let fake = linked(bare("XCP-ng", "8.3.0"), &format!("defaults {{\n\t{set}\n}}\n"));
        assert_eq!(planned(&fake)[0].standing, Standing::Pending, "{set}");
    }
    let fake = xcp().file("/etc/multipath/conf.d/a.conf", "defaults {\n\tconfig_dir /etc/a\n}\n");
    assert_eq!(planned(&fake)[0].standing, Standing::Pending);
}

#[test]
fn a_link_to_the_main_file_never_costs_the_only_entry() {
    const LINK: &str = "/etc/multipath/conf.d/x.conf";
    let right = String::from_utf8(modern()).unwrap();
    for to in [MAIN, PACKAGED, "../../multipath.conf"] {
        let fake = linked(bare("XCP-ng", "8.3.0"), &right).link(LINK, to);
        let changes = planned(&fake);
        let text = refused(&changes, "confd-link-to-main");
        assert_eq!((text.arg("path"), text.arg("to")), (Some(&LINK.into()), Some(&PACKAGED.into())));
        assert_eq!(changes.len(), 1, "the main file is left alone");
        assert_eq!(
            evidence(&verified(&fake), "multipath-entry"),
            ["confd-link-to-main", "next-verify-again"]
        );
    }
    // Without an entry of ours there is nothing to lose.
    let fake = packaged("XCP-ng", "8.3.0").link(LINK, MAIN);
    apply(&fake, &planned(&fake));
    assert_eq!(planned(&fake)[0].standing, Standing::Done);
}

#[test]
fn a_file_that_two_names_lead_to_is_changed_once() {
    let noisy = guided("");
    for (file, link) in [("b.conf", "a.conf"), ("a.conf", "b.conf")] {
        let at = |name: &str| format!("/etc/multipath/conf.d/{name}");
        let fake = packaged("XCP-ng", "8.3.0").file(&at(file), &noisy).link(&at(link), file);
        let changes = planned(&fake);
        assert_eq!((changes.len(), changes[0].standing), (1, Standing::Pending), "{link}");
        assert_eq!(write(&changes[0]).path, at(file).as_str().into());
        apply(&fake, &changes);
        let changes = planned(&fake);
        assert_eq!((changes.len(), changes[0].standing), (1, Standing::Done), "{link}");
        // Beside a third one that counts, it is still one file.
        let fake = packaged("XCP-ng", "8.3.0").file(&at(file), &noisy).link(&at(link), file);
        let fake = fake.file(&at("z.conf"), modern());
        let changes = planned(&fake);
        assert_eq!((changes.len(), changes[0].standing), (2, Standing::Done), "{link}");
        apply(&fake, &changes);
        assert_eq!(planned(&fake).len(), 1, "{link}");
    }
}

#[test]
fn nothing_is_created_through_a_link_that_leads_nowhere() {
    let fake = xcp().link(DROP_IN, "/etc/elsewhere.conf");
    refused(&planned(&fake), "dangling-link");
    assert_eq!(status(&verified(&fake), "multipath-entry"), Status::Fail);
    let fake = packaged("XCP-ng", "8.3.0").folder("/srv/conf.d").link("/etc/multipath/conf.d", "/srv/conf.d");
    let changes = planned(&fake);
    assert_eq!(write(&changes[0]).path, "/srv/conf.d/custom-quantastor.conf".into());
    assert_eq!(write(&changes[0]).stage, "/srv".into());
    apply(&fake, &changes);
    assert_eq!(planned(&fake)[0].standing, Standing::Done);
}

#[test]
fn what_keeps_a_file_from_being_replaced_is_refused_while_planning() {
    let why = || Text::new("immutable-file").with("path", MAIN);
    let fake = plain("6.2.0").barred(MAIN, why());
    let changes = planned(&fake);
    assert_eq!(refused(&changes, "immutable-file").arg("path"), Some(&MAIN.into()));
    assert_eq!(changes[0].path, Some(MAIN.into()));
    // A new file, and each of two changes for itself; nothing is in the way of what is right already.
    let new =
        planned(&xcp().barred(DROP_IN, Text::new("read-only-filesystem").with("path", "/etc/multipath")));
    assert_eq!((new[0].kind, new[0].path.clone()), (ChangeKind::CreateFile, Some(DROP_IN.into())));
    refused(&new, "read-only-filesystem");
    let both = linked(bare("XCP-ng", "8.3.0"), &guided("")).barred(PACKAGED, why());
    let changes = planned(&both);
    assert_eq!((changes[0].standing, changes[1].standing), (Standing::Pending, Standing::Refused));
    assert_eq!(changes[1].path, Some(PACKAGED.into()));
    let done = xcp().file(DROP_IN, modern()).barred(DROP_IN, why());
    assert_eq!(planned(&done)[0].standing, Standing::Done);
    assert_eq!(status(&verified(&done), "multipath-entry"), Status::Pass);
}

#[test]
fn the_folder_itself_is_seen_through_its_links() {
    const CONFD: &str = "/etc/multipath/conf.d";
    let node = || packaged("XCP-ng", "8.3.0");
    // Whatever it is called where it is: the temporary file lies beside it.
    let fake = node().folder("/srv/drop-ins").link(CONFD, "/srv/drop-ins");
    let changes = planned(&fake);
    assert_eq!(write(&changes[0]).path, "/srv/drop-ins/custom-quantastor.conf".into());
    assert_eq!(write(&changes[0]).stage, "/srv".into());
    let fake = node()
        .file("/srv/drop-ins/mine.conf", entry("OSNEXUS", "QUANTASTOR", ""))
        .link(CONFD, "../../srv/drop-ins");
    let changes = planned(&fake);
    assert_eq!(write(&changes[0]).path, "/srv/drop-ins/mine.conf".into());
    assert_eq!(write(&changes[0]).stage, "/srv".into());
    apply(&fake, &changes);
    assert_eq!(planned(&fake)[0].standing, Standing::Done);
    // The folder above it may be the link; what is missing in there is made.
    let fake = node().folder("/srv/mp").link("/etc/multipath", "/srv/mp");
    let changes = planned(&fake);
    assert_eq!(write(&changes[0]).path, "/srv/mp/conf.d/custom-quantastor.conf".into());
    assert_eq!(write(&changes[0]).stage, "/srv/mp".into());
    for dangling in [node().link(CONFD, "/srv/gone"), node().link("/etc/multipath", "/srv/gone")] {
        let changes = planned(&dangling);
        let text = refused(&changes, "dangling-link");
        assert_eq!(text.arg("path"), Some(&CONFD.into()));
        assert_eq!(changes[0].path, Some(CONFD.into()));
        assert_eq!(status(&verified(&dangling), "multipath-entry"), Status::Fail);
    }
    refused(&planned(&node().tree().link(CONFD, "../../../mnt")), "link-leads-out");
}

#[test]
fn a_folder_on_a_file_system_of_its_own_is_refused_while_planning() {
    const CONFD: &str = "/etc/multipath/conf.d";
    let fake = packaged("XCP-ng", "8.3.0").mounted(CONFD);
    let text = refused(&planned(&fake), "confd-other-filesystem");
    assert_eq!((text.arg("path"), text.arg("stage")), (Some(&CONFD.into()), Some(&"/etc/multipath".into())));
    let wrong = packaged("XCP-ng", "8.3.0").mounted(CONFD);
    let wrong = wrong.file("/etc/multipath/conf.d/a.conf", entry("OSNEXUS", "QUANTASTOR", ""));
    refused(&planned(&wrong), "confd-other-filesystem");
    let right = packaged("XCP-ng", "8.3.0").mounted(CONFD).file(DROP_IN, modern());
    assert_eq!(planned(&right)[0].standing, Standing::Done, "nothing is written");
    let above = packaged("XCP-ng", "8.3.0").mounted("/etc/multipath").folder(CONFD);
    assert_eq!(planned(&above)[0].standing, Standing::Pending);
}

#[test]
fn the_crash_of_0_4_9_86_is_refused_before_it_happens() {
    let crashing = entry("(IBM|OSN.*)", ".*", "\t\tno_path_retry 5\n");
    for version in ["7.0.0", "7.5.0", "7.6.0"] {
        let fake = linked(bare("XenServer", version), &crashing);
        let text = refused(&planned(&fake), "segfault-0-4-9-86");
        assert_eq!((text.arg("line"), text.arg("path")), (Some(&2_usize.into()), Some(&PACKAGED.into())));
    }
    let fake = linked(bare("XenServer", "7.6.0"), &guided("\t\tno_path_retry 5\n"));
    refused(&planned(&fake), "segfault-0-4-9-86");
    for fine in [
        linked(bare("XenServer", "8.0.0"), &crashing),
        linked(bare("XenServer", "7.6.0"), &entry(".*", ".*", "\t\tno_path_retry 5\n\t\tfeatures \"0\"\n")),
        linked(bare("XenServer", "7.6.0"), &entry("IBM", ".*", "\t\tno_path_retry 5\n")),
        tools(linked(bare("XenServer", "7.6.0"), &crashing), "0.8.7"),
    ] {
        assert_eq!(planned(&fine)[0].standing, Standing::Pending);
    }
    let done = linked(bare("XenServer", "7.6.0"), &crashing).file(DROP_IN, modern());
    let changes = planned(&done);
    assert_eq!(changes[0].standing, Standing::Done, "nothing is written, nothing new can crash");
    told(&changes[0], "segfault-0-4-9-86");
}

/// It compares an earlier file's patterns with the names of the later one's entries, in whichever of both the entry is new.
#[test]
fn the_crash_of_0_4_9_86_comes_with_a_later_file_too() {
    let later = "/etc/multipath/conf.d/zz.conf";
    let disks = |more: &str| entry("OSNEXUS", "QUANTASTOR VDISK", &format!("\t\tno_path_retry 5\n{more}"));
    let node = |version: &str| packaged("XenServer", version).folder("/etc/multipath/conf.d");
    let text = refused(&planned(&node("7.6.0").file(later, disks(""))), "segfault-0-4-9-86");
    assert_eq!((text.arg("path"), text.arg("line")), (Some(&later.into()), Some(&2_usize.into())));
    for fine in [
        node("8.0.0").file(later, disks("")),
        node("7.6.0").file(later, disks("\t\tfeatures \"0\"\n")),
        node("7.6.0").file(later, entry("IBM", "QUANTASTOR VDISK", "\t\tno_path_retry 5\n")),
        node("7.6.0").file(later, entry("OSNEXUS", "QUANTASTOR VDISK", "")),
    ] {
        assert_eq!(planned(&fine)[0].standing, Standing::Pending);
    }
}
