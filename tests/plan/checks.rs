//! Loading, and what the checks say.

use quantalink::base::Text;
use quantalink::core::answers::StanzaChoice;
use quantalink::core::change::{Act, ChangeId, ChangeKind, Interrupt, Standing};
use quantalink::core::checks::Status;
use quantalink::edit::multipath::{Dialect, Stanza, entries};
use quantalink::host::fake::{Call, Fake, Op, Script};
use quantalink::host::{HostError, Output};

use crate::machines::*;

#[test]
fn loading_only_if_asked_and_as_the_release_allows() {
    assert!(planned(&xcp().running("multipathd", &[7])).iter().all(|change| change.at.id.0 != "activate"));
    let of = |fake: &Fake| changes(fake, &activating()).pop().unwrap();
    let change = of(&xcp().running("multipathd", &[7]));
    assert_eq!(change.at.id, ChangeId::new("activate"));
    assert_eq!(change.after, [ChangeId::new("multipath")]);
    assert_eq!(
        (change.kind, change.standing, change.stop),
        (ChangeKind::Load, Standing::Pending, Interrupt::Never)
    );
    assert_eq!(change.act, Some(Act::Load { argv: vec!["multipathd".into(), "reconfigure".into()] }));
    for (fake, standing, id) in [
        (xcp(), Standing::Skipped, "daemon-not-running"),
        (xcp().tree(), Standing::Skipped, "fact-nothing-executed"),
        (plain("6.2.0").running("multipathd", &[7]), Standing::Manual, "activate-by-reboot"),
        (toggled("5.6.0", ENABLED), Standing::Manual, "activate-by-reboot"),
        (packaged("XenServer", "6.5.0"), Standing::Manual, "activate-by-sm"),
        (bare("XCP-ng", "8.3.0").running("multipathd", &[7]), Standing::Skipped, "activate-not-reached"),
    ] {
        let change = of(&fake);
        assert_eq!((change.standing, change.act.is_none()), (standing, true), "{id}");
        told(&change, id);
    }
    let fake = linked(bare("XCP-ng", "8.3.0"), &guided("")).running("multipathd", &[7]);
    assert_eq!(of(&fake).after, [ChangeId::new("multipath"), ChangeId::new("multipath-cleanup")]);
    let fake = xcp();
    fake.fail_at(Op::Machine, 1, HostError::NotDone(Text::new("not-known")));
    assert_eq!(of(&fake).standing, Standing::Manual);
}

#[test]
fn loaded_already_means_nothing_to_do_and_a_check_that_passes() {
    let right = printed(Stanza::Modern.settings());
    let fake = xcp().file(DROP_IN, modern()).running("multipathd", &[7]);
    let loaded = fake.clone().program(&["multipathd", "show", "config"], Script::says(0, &right));
    assert_eq!(changes(&loaded, &activating())[1].standing, Standing::Done);
    assert_eq!(status(&verified(&loaded), "multipath-loaded"), Status::Pass);

    let old = xcp().file(DROP_IN, modern()).running("multipathd", &[7]);
    let old =
        old.program(&["multipathd", "show", "config"], Script::says(0, "defaults {\n}\ndevices {\n}\n"));
    assert_eq!(changes(&old, &activating())[1].standing, Standing::Pending);
    assert_eq!(status(&verified(&old), "multipath-loaded"), Status::Manual);
    assert!(evidence(&verified(&old), "multipath-loaded").contains(&"activate-by-command"));

    // The daemon still has what the files have lost: once they are mended, it must read them.
    let lost = xcp().running("multipathd", &[7]);
    let lost = lost.program(&["multipathd", "show", "config"], Script::says(0, &right));
    assert_eq!(changes(&lost, &activating())[1].standing, Standing::Pending);

    assert_eq!(status(&verified(&xcp()), "multipath-loaded"), Status::Skipped);
    assert_eq!(evidence(&verified(&xcp()), "multipath-loaded"), ["daemon-not-running"]);
    assert_eq!(evidence(&verified(&xcp().tree()), "multipath-loaded"), ["fact-nothing-executed"]);
    let asked = |fake: &Fake, word: &str| {
        fake.log().iter().any(|call| matches!(call, Call::Run(argv) if argv[0] == word))
    };
    let silent = xcp();
    let _ = gather(&silent);
    assert!(!asked(&silent, "multipathd"), "asking would start it where systemd listens for it");
    // An older multipathd would take words for nothing and start itself.
    let old = plain("6.2.0").running("multipathd", &[7]);
    let _ = gather(&old);
    let calls = old.log();
    assert!(calls.contains(&Call::Run(vec!["multipathd".into(), "-kshow config".into()])), "{calls:?}");
}

#[test]
fn what_multipath_makes_of_it_is_checked() {
    let with = |output: Script| xcp().file(DROP_IN, modern()).program(&["multipath", "-t"], output);
    let right = printed(Stanza::Modern.settings());
    let checks = verified(&with(Script::says(0, &right)));
    assert_eq!(status(&checks, "multipath-effective"), Status::Pass);
    assert_eq!(status(&checks, "multipath-messages"), Status::Pass);

    let mut wrong = Stanza::Modern.settings().to_vec();
    wrong[4].1 = "10";
    let over = "overrides {\n\tprotocol {\n\t\tfailback \"1\"\n\t}\n\tfailback \"manual\"\n}\n";
    for (output, id) in [
        (printed(&wrong), "effective-differs"),
        (printed(Stanza::Modern.settings()) + over, "effective-overridden"),
        (printed(&[("vendor", "IBM")]), "effective-absent"),
    ] {
        let checks = verified(&with(Script::says(0, &output)));
        assert_eq!(status(&checks, "multipath-effective"), Status::Fail, "{id}");
        assert_eq!(evidence(&checks, "multipath-effective"), ["evidence-command", id, "next-plan"]);
    }
    let fails =
        Output { code: Some(1), stdout: vec![], stderr: b"1.2 | error parsing config file\n".to_vec() };
    let checks = verified(&with(Script::Ends(fails)));
    assert_eq!(status(&checks, "multipath-effective"), Status::Fail);
    let usage = Output { code: Some(1), stdout: vec![], stderr: b"Unknown switch: t\x1b[31m\n".to_vec() };
    let checks = verified(&with(Script::Ends(usage)));
    assert_eq!(status(&checks, "multipath-effective"), Status::Skipped);
    assert_eq!(evidence(&checks, "multipath-effective"), ["fact-command-failed"]);
    assert_eq!(status(&verified(&xcp().tree()), "multipath-effective"), Status::Skipped);
    assert_eq!(evidence(&verified(&xcp().tree()), "multipath-messages"), ["fact-nothing-executed"]);
    assert_eq!(status(&verified(&xcp()), "multipath-effective"), Status::Skipped, "no such program");
}

#[test]
fn of_entries_that_stand_twice_what_counts_is_judged() {
    const WORDS: [&str; 3] = ["multipathd", "show", "config"];
    let right = Stanza::Modern.settings();
    let mut wrong = right.to_vec();
    wrong[4].1 = "10";
    let one = [("vendor", "^OSNEXUS"), ("product", "QUANTASTOR"), wrong[4]];
    // Up to 0.4.9 the last one counts alone, later each of them per key.
    for (settings, early, late) in [
        ([right, right], Status::Pass, Status::Pass),
        ([&wrong, right], Status::Pass, Status::Pass),
        ([right, &wrong], Status::Fail, Status::Fail),
        ([&one, right], Status::Pass, Status::Pass),
        ([right, &one], Status::Fail, Status::Fail),
        ([right, &one[..2]], Status::Fail, Status::Pass),
    ] {
        let text = settings.iter().map(|entry| printed(entry)).collect::<String>();
        let old = xcp().file(DROP_IN, [modern(), modern()].concat());
        let new = tools(packaged("XCP-ng", "9.0.0"), "0.8.7").file(DROP_IN, [modern(), modern()].concat());
        for (fake, wanted) in [(old, early), (new, late)] {
            let fake = fake.program(&["multipath", "-t"], Script::says(0, &text));
            let fake = fake.running("multipathd", &[7]).program(&WORDS, Script::says(0, &text));
            assert_eq!(status(&verified(&fake), "multipath-effective"), wanted, "{text}");
            let loaded = if wanted == Status::Pass { Standing::Done } else { Standing::Pending };
            let changes = changes(&fake, &activating());
            assert_eq!((changes[0].standing, changes[1].standing), (Standing::Done, loaded), "{text}");
        }
    }
}

#[test]
fn what_0_4_7_never_prints_is_not_missed() {
    // As its `show config` has the guide's entry: neither rr_weight nor what equals the defaults.
    let block: Vec<_> = Stanza::Guide
        .settings()
        .iter()
        .copied()
        .filter(|(key, _)| !matches!(*key, "rr_weight" | "path_selector" | "getuid_callout"))
        .collect();
    let main = |defaults: &str| format!("defaults {{\n{defaults}}}\n{}", guided(""));
    let says = |main: &str, settings: &[(&str, &str)]| {
        let fake = bare("XenServer", "6.2.0").file(MAIN, main).running("multipathd", &[7]);
        let fake = fake.program(&["multipathd", "-kshow config"], Script::says(0, &printed(settings)));
        status(&verified(&fake), "multipath-loaded")
    };
    assert_eq!(says(&main(""), &block), Status::Pass);
    let without = |key: &str| block.iter().copied().filter(|(other, _)| *other != key).collect::<Vec<_>>();
    // What is left out otherwise is the default's: right only where that is.
    assert_eq!(says(&main(""), &without("failback")), Status::Manual);
    assert_eq!(says(&main("\tfailback immediate\n"), &without("failback")), Status::Pass);
    assert_eq!(says(&main("\tselector \"x 0\"\n"), &block), Status::Pass);
    assert_eq!(says(&main("\tpath_selector \"x 0\"\n"), &block), Status::Manual);
    for name in ["vendor", "product"] {
        assert_eq!(says(&main(""), &without(name)), Status::Manual, "{name}");
    }
    let mut wrong = block.clone();
    wrong.iter_mut().filter(|(key, _)| *key == "failback").for_each(|setting| setting.1 = "manual");
    assert_eq!(says(&main(""), &wrong), Status::Manual);
    // Later ones print it all.
    let fake = xcp().file(DROP_IN, modern()).running("multipathd", &[7]);
    let fake = fake.program(&["multipathd", "show", "config"], Script::says(0, &printed(&block)));
    assert_eq!(status(&verified(&fake), "multipath-loaded"), Status::Manual);
}

#[test]
fn only_messages_about_our_entry_fail() {
    let right = printed(Stanza::Modern.settings());
    let says = |message: &str| {
        let stamped = format!("Nov 20 09:30:00 | {message}\n{right}");
        let fake = xcp().file(DROP_IN, modern()).program(&["multipath", "-t"], Script::says(0, &stamped));
        status(&verified(&fake), "multipath-messages")
    };
    let line = entries(&modern(), Dialect::V049).unwrap()[0].lines.0;
    for ours in [
        "device config in custom-quantastor.conf missing vendor".to_owned(),
        "duplicate device section OSNEXUS:QUANTASTOR".to_owned(),
        format!("{DROP_IN} line {line}, invalid keyword: x"),
        format!("line {}, invalid keyword: x", line + 1),
    ] {
        assert_eq!(says(&ours), Status::Fail, "{ours}");
    }
    for other in [
        "/etc/multipath.conf line 4, invalid keyword: getuid_callout",
        "/etc/multipath.conf line 900, invalid keyword: x",
        "/etc/other.conf line 2, x",
        "line 900, x",
    ] {
        assert_eq!(says(other), Status::Pass, "{other}");
    }
}

#[test]
fn lines_of_a_crlf_file_are_counted_as_the_tool_counts_them() {
    let comments = "# a\n".repeat(4);
    let entry = entry("OSNEXUS", "QUANTASTOR", "\t\tfoo 1\n");
    let file = format!("{comments}{entry}");
    let at = entries(file.as_bytes(), Dialect::V049).unwrap()[0].lines;
    assert_eq!(at, (6, 10));
    let says = |fake: Fake, file: &str, line: usize| {
        let stamped =
            format!("Nov 20 09:30:00 | {DROP_IN} line {line}, invalid keyword: foo\ndefaults {{\n}}\n");
        // The drop-in's own name would make it ours in any case.
        let stamped = stamped.replace(DROP_IN, "/etc/multipath/conf.d/own.conf");
        let fake = fake.file("/etc/multipath/conf.d/own.conf", file);
        status(
            &verified(&fake.program(&["multipath", "-t"], Script::says(0, &stamped))),
            "multipath-messages",
        )
    };
    let crlf = file.replace('\n', "\r\n");
    let new = || tools(packaged("XCP-ng", "9.0.0"), "0.8.7");
    for (fake, file, line, wanted) in [
        // `foo` on line 9: each of its eight line ends is two to 0.4.9.
        (xcp(), &crlf, 17, Status::Fail),
        (xcp(), &crlf, 11, Status::Fail),
        (xcp(), &crlf, 19, Status::Fail),
        (xcp(), &crlf, 9, Status::Pass),
        (xcp(), &crlf, 20, Status::Pass),
        (xcp(), &file, 9, Status::Fail),
        (xcp(), &file, 17, Status::Pass),
        (new(), &crlf, 9, Status::Fail),
        (new(), &crlf, 17, Status::Pass),
    ] {
        assert_eq!(says(fake, file, line), wanted, "line {line} of {file:?}");
    }
}

#[test]
fn the_guides_keyword_is_complained_of_where_an_entry_has_it() {
    let noisy =
        "Nov 20 09:30:00 | /etc/multipath.conf line 99, invalid keyword: getuid_callout\ndefaults {\n}\n";
    let said = |main: &str| {
        let fake = bare("XCP-ng", "8.3.0").file(PACKAGED, main).link(MAIN, PACKAGED);
        status(&verified(&fake.program(&["multipath", "-t"], Script::says(0, noisy))), "multipath-messages")
    };
    assert_eq!(said(&guided("")), Status::Fail);
    assert_eq!(said(SHIPPED), Status::Pass);
}

#[test]
fn wrong_values_fail_with_what_they_should_be() {
    let wrong = guided("").replace("immediate", "manual");
    let checks = verified(&bare("XenServer", "6.2.0").file(MAIN, &wrong));
    assert_eq!(evidence(&checks, "multipath-entry"), ["entry-differs", "next-plan"]);
    let fake = xcp().file(DROP_IN, guided(""));
    assert_eq!(evidence(&verified(&fake), "multipath-entry"), ["entry-getuid", "next-plan"]);
    let own_pattern = String::from_utf8(modern()).unwrap().replace("\"QUANTASTOR\"", "\"QUANTA.*\"");
    let fake = xcp().file(DROP_IN, own_pattern);
    let agree = (planned(&fake)[0].standing == Standing::Done, status(&verified(&fake), "multipath-entry"));
    assert!(matches!(agree, (true, Status::Pass) | (false, Status::Fail)), "plan and check agree: {agree:?}");
}

/// What the plan would not have written is no pass where somebody wrote it by hand.
#[test]
fn an_entry_that_crashes_this_multipath_is_no_pass() {
    let crashing = entry("OSNEXUS|DGC", ".*", "\t\tno_path_retry 10\n");
    let of = |version: &str, main: &str| linked(bare("XenServer", version), main).file(DROP_IN, modern());
    for fake in [of("7.1.0", &crashing), of("7.6.0", &crashing), of("7.6.0", &crashing).tree()] {
        let checks = verified(&fake);
        assert_eq!(status(&checks, "multipath-confd-clean"), Status::Fail);
        assert_eq!(evidence(&checks, "multipath-confd-clean"), ["segfault-0-4-9-86", "next-verify-again"]);
    }
    let features = entry("OSNEXUS|DGC", ".*", "\t\tno_path_retry 10\n\t\tfeatures \"0\"\n");
    // One that has read these files and ended well did not crash on them.
    let proven = Script::says(0, &printed(Stanza::Modern.settings()));
    let proven = of("7.1.0", &crashing).program(&["multipath", "-t"], proven);
    for fine in [of("8.0.0", &crashing), of("7.6.0", &features), of("7.6.0", SHIPPED), proven] {
        assert_eq!(status(&verified(&fine), "multipath-confd-clean"), Status::Pass);
        assert!(!ids(&planned(&fine)[0]).contains(&"segfault-0-4-9-86"));
    }
}

/// A tool that broke off has not said all that it would have said, and what it did print is not what counts.
#[test]
fn a_tool_that_breaks_off_is_no_pass() {
    let right = printed(Stanza::Modern.settings());
    let other = "Nov 20 09:30:00 | /etc/multipath.conf line 900, invalid keyword: x\n";
    let ends = |code, said: &str| {
        let output = Output { code, stdout: format!("{said}{right}").into_bytes(), stderr: vec![] };
        let fake = xcp().file(DROP_IN, modern()).program(&["multipath", "-t"], Script::Ends(output));
        verified(&fake)
    };
    for (code, said, id) in [
        (None, "", "fact-command-crashed"),
        (None, other, "fact-command-crashed"),
        (Some(1), other, "fact-command-failed"),
    ] {
        let checks = ends(code, said);
        assert_eq!(status(&checks, "multipath-effective"), Status::Fail, "{code:?}");
        assert_eq!(
            evidence(&checks, "multipath-effective"),
            ["evidence-command", id, "next-command", "next-plan"]
        );
        assert_eq!(status(&checks, "multipath-messages"), Status::Manual, "{code:?}");
        assert!(evidence(&checks, "multipath-messages").contains(&id));
    }
    let checks = ends(Some(0), other);
    assert_eq!(status(&checks, "multipath-effective"), Status::Pass);
    assert_eq!(status(&checks, "multipath-messages"), Status::Pass);
}

/// What the plan takes out of an entry that does not count is no pass.
#[test]
fn getuid_in_an_entry_that_does_not_count_is_no_pass() {
    let guided = guided("");
    let both = [guided.as_bytes(), &modern()].concat();
    let earlier = "/etc/multipath/conf.d/a.conf";
    for fake in [xcp().file(DROP_IN, both), xcp().file(DROP_IN, modern()).file(earlier, &*guided)] {
        assert!(planned(&fake).iter().any(|change| change.standing == Standing::Pending));
        let checks = verified(&fake);
        assert_eq!(status(&checks, "multipath-confd-clean"), Status::Fail);
        let seen = evidence(&checks, "multipath-confd-clean");
        assert_eq!((seen.first(), seen.last()), (Some(&"confd-getuid"), Some(&"next-plan")));
        apply(&fake, &planned(&fake));
        assert_ne!(status(&verified(&fake), "multipath-confd-clean"), Status::Fail);
    }
    // Where the plan is told to leave it, verify sends nobody there.
    let fake = xcp().file(DROP_IN, modern()).file(earlier, &*guided);
    let declined = answers(StanzaChoice::Auto, false, false);
    assert!(changes(&fake, &declined).iter().all(|change| change.standing == Standing::Done));
    let checks = verified_with(&fake, &declined);
    assert_eq!(status(&checks, "multipath-confd-clean"), Status::Fail);
    assert_eq!(evidence(&checks, "multipath-confd-clean").last(), Some(&"next-verify-again"));
}
