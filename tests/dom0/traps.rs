//! The known traps, one test each: what a release or an admin left that would make the guide's own words do harm.

use std::os::unix::fs::symlink;

use super::judged::verdict;
use super::nest::{Nest, possible};
use super::program::{Answer, on};
use super::rows::{Tools, v8_3};
use super::tree::{ALTERNATIVE, CONFD, CUSTOM, DROP_IN, ENABLED, MAIN, PACKAGED, Tree, differing};
use super::verdict::way;
use super::{side_by_side, style};

const GETUID: &str = "\t\tgetuid_callout \"/sbin/scsi_id -g -u -s /block/%n\"\n";
const RIGHT: &str = "\t\tpath_selector \"round-robin 0\"\n\t\tpath_grouping_policy multibus\n\t\tfailback immediate\n\
                     \t\trr_weight uniform\n\t\trr_min_io 100\n\t\tpath_checker tur\n";

/// A `devices` section with one entry.
fn section(vendor: &str, product: &str, more: &str) -> String {
    format!("devices {{\n\tdevice {{\n\t\tvendor \"{vendor}\"\n\t\tproduct \"{product}\"\n{more}\t}}\n}}\n")
}

fn ours(more: &str) -> String {
    section("OSNEXUS", "QUANTASTOR", more)
}

fn confd(name: &str) -> String {
    format!("{CONFD}/{name}")
}

fn xcp() -> Tree {
    v8_3("XCP-ng", "8.3.0")
}

fn v6_2(main: impl AsRef<[u8]>) -> Tree {
    Tree::dom0("XenServer", "6.2.0").file(MAIN, main)
}

fn v7(version: &str, main: &str) -> Tree {
    Tree::dom0("XenServer", version).packaged(main)
}

/// Applied, verified, applied again without a change, rolled back to the last byte; the plan is answered.
fn through(tree: &Tree, changed: &[&str]) -> Answer {
    let before = tree.pieces();
    let plan = on(tree, "plan").ends(2);
    on(tree, "apply --yes").ends(0);
    let after = tree.pieces();
    assert_eq!(differing(&before, &after), changed, "only these change");
    assert_eq!(on(tree, "verify").ends(0).check("multipath-entry"), "pass");
    on(tree, "apply --yes").ends(0);
    assert_eq!(differing(&after, &tree.pieces()), [""; 0], "nothing the second time");
    on(tree, "rollback --yes").ends(0);
    assert_eq!(differing(&before, &tree.pieces()), [""; 0], "all is back");
    on(tree, "apply --yes").ends(0);
    plan
}

/// Refused for this reason, by `plan` and by `apply`; nothing changes.
fn refused(tree: &Tree, why: &str) -> Answer {
    let before = tree.pieces();
    let apply = on(tree, "apply --yes").ends(3);
    assert_eq!(apply.change("multipath").reasons().first(), Some(&why), "{}", apply.said);
    let plan = on(tree, "plan").ends(3);
    assert_eq!(plan.change("multipath").reasons().first(), Some(&why), "{}", plan.said);
    assert_eq!(differing(&before, &tree.pieces()), [""; 0]);
    plan
}

#[test]
fn a_second_devices_section_on_0_4_7() {
    // The first one's entries are lost there; ours goes into the last.
    let second = "devices {\n\tdevice {\n\t\tvendor\t\"CCC\"\n\t\tproduct\t\"3\"\n\t}\n}\n";
    let tree = v6_2([style::V5, second].concat());
    through(&tree, &[MAIN]);
    let text = tree.text(MAIN);
    assert!(text.find("\"CCC\"") < text.find("OSNEXUS"), "{text}");
    assert!(text.starts_with(style::V5));
    // An entry of ours in the first section does not count, and another one makes it none the worse.
    let tree = v6_2([ours(&[GETUID, RIGHT].concat()).as_str(), second].concat());
    assert!(on(&tree, "verify").ends(2).failed().contains(&"multipath-entry"));
    through(&tree, &[MAIN]);
    assert_eq!(tree.text(MAIN).matches("OSNEXUS").count(), 2);
}

#[test]
fn a_last_line_without_newline() {
    let without = style::V5.trim_end();
    let tree = v6_2(without);
    through(&tree, &[MAIN]);
    let text = tree.text(MAIN);
    assert!(text.ends_with("}\n") && text.starts_with(without.strip_suffix('}').unwrap()));
    // In a file of conf.d, read by 0.4.9.
    let tree = xcp().file(DROP_IN, "# mine\ndefaults {\n}");
    through(&tree, &[DROP_IN]);
    assert!(tree.text(DROP_IN).starts_with("# mine\ndefaults {\n}\n"));
    // A last line that is a setting is not read at all by 0.4.x: nothing is guessed.
    refused(&v6_2("devices {\n\tdevice {\n\t\tvendor \"A\""), "multipath-unclosed");
}

#[test]
fn a_missing_or_dangling_main_file() {
    let linked = |tree: Tree| tree.link(ALTERNATIVE, PACKAGED).link(MAIN, ALTERNATIVE);
    let trees = [
        Tree::dom0("XenServer", "5.6.0").link(MAIN, ENABLED),
        Tree::dom0("XenServer", "6.2.0"),
        Tree::dom0("XenServer", "6.5.0"),
        linked(Tree::dom0("XenServer", "6.5.0")),
        linked(Tree::dom0("XenServer", "7.6.0")),
        Tree::dom0("XCP-ng", "8.3.0").folder(CONFD),
        linked(Tree::dom0("XCP-ng", "8.3.0").folder(CONFD)),
        Tree::dom0("XCP-ng", "9.0.0"),
    ];
    side_by_side(&trees, |tree| {
        refused(tree, "main-file-missing");
        assert!(on(tree, "verify").ends(2).failed().contains(&"multipath-file-parses"));
    });
}

#[test]
fn the_crash_of_0_4_9_86() {
    let matching = ["no_path_retry 12", "no_path_retry\t\"queue\"\n\t\tpath_checker tur"];
    let crashing = matching.map(|more| section("(AAA|OSN.*)", ".*", &format!("\t\t{more}\n")));
    for version in ["7.0.0", "7.1.1", "7.4.0", "7.5.0", "7.6.0"] {
        for main in &crashing {
            let plan = refused(&v7(version, main), "segfault-0-4-9-86");
            assert_eq!(plan.change("multipath").word("path"), PACKAGED, "{version}");
        }
    }
    // The same between two files of conf.d, and where the entry itself brings the keyword.
    let earlier = v7("7.6.0", style::V7).file(&confd("a.conf"), &crashing[0]);
    assert_eq!(refused(&earlier, "segfault-0-4-9-86").change("multipath").word("path"), confd("a.conf"));
    let any = section(".*", ".*", "\t\tfailback manual\n");
    let own = v7("7.6.0", &any).file(&confd("z.conf"), ours("\t\tno_path_retry 12\n"));
    refused(&own, "segfault-0-4-9-86");
    let features = section("(AAA|OSN.*)", ".*", "\t\tno_path_retry 12\n\t\tfeatures \"0\"\n");
    let others = section("AAA", ".*", "\t\tno_path_retry 12\n");
    for fine in [v7("7.6.0", &features), v7("7.5.0", &others), v7("8.0.0", &crashing[0])] {
        through(&fine, &["/etc/multipath", CONFD, DROP_IN]);
    }
}

#[test]
fn a_multipath_that_crashes_is_no_pass() {
    if !possible() {
        return;
    }
    // Somebody has put the entry there by hand, and now nothing is read any more.
    let main = section(".*", ".*", "\t\tno_path_retry 12\n");
    let nest = Nest::new(v7("7.6.0", &main).file(DROP_IN, ours(RIGHT)), Tools::V049R86);
    nest.runs("ask verify verify\n");
    let verify = nest.answer("verify").ends(2);
    assert!(verify.failed().contains(&"multipath-effective"), "{}", verify.said);
}

#[test]
fn files_left_in_conf_d() {
    let strays = ["custom.conf.bak", "custom.conf~", ".custom.conf.swp", "custom.conf.rpmnew", "my.config"];
    let build = |tree: Tree| {
        strays.iter().fold(tree, |tree, name| tree.file(&confd(name), section("AAA", "ONE", "")))
    };
    let tree = build(xcp());
    let plan = through(&tree, &[DROP_IN]);
    let told = plan.change("multipath").reasons().iter().filter(|id| **id == "confd-stray-file").count();
    assert_eq!(told, strays.len());
    let verify = on(&tree, "verify").ends(0);
    assert_eq!(verify.check("multipath-confd-clean"), "manual");
    for name in strays {
        assert!(verify.evidence("multipath-confd-clean").contains(&confd(name)), "{name}");
    }
    // 0.8.4 and later read names that end in .conf alone.
    let newer = build(Tree::dom0("XCP-ng", "9.0.0").file(MAIN, style::V9));
    let plan = through(&newer, &[DROP_IN]);
    assert!(!plan.change("multipath").reasons().contains(&"confd-stray-file"));
}

#[test]
fn a_regular_file_in_the_place_of_the_link() {
    let tree =
        Tree::dom0("XCP-ng", "8.3.0").file(MAIN, style::V8_3).file(PACKAGED, style::V8_3).folder(CONFD);
    let plan = through(&tree, &[DROP_IN]);
    assert!(plan.change("multipath").reasons().contains(&"link-replaced-by-file"));
    assert_eq!(on(&tree, "verify").ends(0).check("multipath-link"), "manual");
    // 6.5 reads that file, so it is edited; what SM does to its own is not seen by multipath.
    let tree = Tree::dom0("XenServer", "6.5.0").file(MAIN, style::V6_5).file(PACKAGED, style::V6_5);
    let plan = through(&tree, &[MAIN]);
    assert!(plan.change("multipath").reasons().contains(&"link-replaced-by-file"));
}

#[test]
fn an_entry_that_stands_in_another_file() {
    let older = ours("\t\tfailback 10\n\t\tno_path_retry 3\n");
    let tree = xcp();
    tree.put(CUSTOM, &older);
    through(&tree, &[CUSTOM]);
    let text = tree.text(CUSTOM);
    assert!(text.contains("failback immediate") && text.contains("no_path_retry 3"), "{text}");
    assert!(!tree.path(DROP_IN).exists(), "no second file");
    // In both: the one that is read last is mended, the other told.
    let tree = xcp().file(DROP_IN, ours(RIGHT));
    tree.put(CUSTOM, &older);
    let plan = through(&tree, &[CUSTOM]);
    assert!(plan.change("multipath").says("confd-second-entry").contains(DROP_IN));
    // Right there already: nothing to do.
    let tree = xcp();
    tree.put(CUSTOM, ours(RIGHT));
    assert_eq!(on(&tree, "plan").ends(0).statuses(), ["multipath done"]);
    assert_eq!(on(&tree, "verify").ends(0).check("multipath-entry"), "pass");
    // A later file that takes the devices away.
    let tree = xcp().file(&confd("zz.conf"), section("OSN.*", ".*", "\t\tfailback manual\n"));
    assert!(refused(&tree, "confd-overrides").said.contains("zz.conf"));
}

/// One blacklist, where it stands, and whether it hides QuantaStor's devices there.
struct Hiding {
    release: fn(&str) -> Tree,
    text: &'static str,
    hides: bool,
}

fn in_main(text: &str) -> Tree {
    Tree::dom0("XCP-ng", "8.3.0").packaged(&[text, style::V8_3, "\n"].concat()).folder(CONFD)
}

fn in_drop_in(text: &str) -> Tree {
    xcp().file(&confd("a.conf"), text)
}

fn on_9(text: &str) -> Tree {
    Tree::dom0("XCP-ng", "9.0.0").file(MAIN, [text, "devices {\n}\n"].concat()).folder(CONFD)
}

fn on_8_2(text: &str) -> Tree {
    Tree::dom0("XCP-ng", "8.2.1").packaged(&[text, "devices {\n}\n"].concat())
}

fn on_8_1(text: &str) -> Tree {
    Tree::dom0("XCP-ng", "8.1.0").packaged(&[text, "devices {\n}\n"].concat())
}

fn on_7_6(text: &str) -> Tree {
    Tree::dom0("XenServer", "7.6.0").packaged(&[text, "devices {\n}\n"].concat())
}

fn on_6_5(text: &str) -> Tree {
    Tree::dom0("XenServer", "6.5.0").packaged(&[text, "devices {\n}\n"].concat())
}

fn on_6_2(text: &str) -> Tree {
    v6_2([text, "devices {\n}\n"].concat())
}

#[test]
fn blacklists_that_hide_the_devices() {
    let hides = |release: fn(&str) -> Tree, text| Hiding { release, text, hides: true };
    let shows = |release: fn(&str) -> Tree, text| Hiding { release, text, hides: false };
    let device = "blacklist {\n\tdevice {\n\t\tvendor \"OSNEXUS\"\n\t}\n}\n";
    let rows = [
        hides(in_main, device),
        hides(in_drop_in, device),
        hides(on_6_2, device),
        hides(on_6_5, device),
        shows(in_main, "blacklist {\n\tdevice {\n\t\tvendor \"AAA\"\n\t\tproduct \".*\"\n\t}\n}\n"),
        shows(
            in_drop_in,
            "blacklist {\n\tdevice {\n\t\tvendor \".*\"\n\t}\n}\nblacklist_exceptions {\n\tdevice {\n\t\tvendor \
             \"OSNEXUS\"\n\t}\n}\n",
        ),
        hides(
            in_drop_in,
            "devices {\n\tdevice {\n\t\tvendor \"OSN\"\n\t\tproduct \"X\"\n\t\tproduct_blacklist \"Q.*\"\n\t}\n}\n",
        ),
        hides(in_main, "blacklist {\n\tdevnode \"^sd[a-z]+\"\n}\n"),
        hides(in_drop_in, "blacklist {\n\tdevnode \".*\"\n}\n"),
        hides(on_6_2, "blacklist {\n\tdevnode \"*\"\n}\n"),
        hides(on_9, "blacklist {\n\tdevnode \"!^nvme\"\n}\n"),
        shows(on_9, "blacklist {\n\tdevnode \"!^(sd[a-z]|nvme)\"\n}\n"),
        shows(
            in_main,
            "blacklist {\n\tdevnode \"^(sda|sdb)$\"\n\tdevnode \"^sdc[0-9]*$\"\n\tdevnode \"^drbd{1,2}\"\n}\n",
        ),
        shows(in_main, "blacklist {\n\tdevnode \".*\"\n}\nblacklist_exceptions {\n\tdevnode \"^sd\"\n}\n"),
        hides(in_main, "blacklist {\n\twwid \".*\"\n}\n"),
        hides(on_6_2, "blacklist {\n\twwid \"*\"\n}\n"),
        shows(on_6_5, "blacklist {\n\twwid \"*\"\n}\nblacklist_exceptions {\n}\n"),
        shows(in_main, "blacklist {\n\twwid \"36001405aabbccdd\"\n\twwid 3500\n}\n"),
        hides(on_9, "blacklist {\n\tprotocol \"scsi:iscsi\"\n}\n"),
        hides(on_9, "blacklist {\n\tprotocol \"scsi\"\n}\n"),
        shows(on_9, "blacklist {\n\tprotocol \"nvme\"\n}\n"),
        shows(on_6_2, "blacklist {\n\tprotocol \"scsi\"\n\tproperty \"ID_SERIAL\"\n}\n"),
        hides(on_9, "blacklist {\n\tproperty \"ID_SERIAL\"\n}\n"),
        shows(on_9, "blacklist {\n\tproperty \"ID_ATA\"\n}\n"),
        // 0.4.9-136 knows the keyword, late updates of 8.2 have it; 0.4.9-119 of 8.1 does not.
        hides(in_main, "blacklist {\n\tprotocol \"scsi:iscsi\"\n}\n"),
        hides(on_8_2, "blacklist {\n\tprotocol \"scsi:fcp\"\n}\n"),
        shows(on_8_1, "blacklist {\n\tprotocol \"scsi:iscsi\"\n}\n"),
        // 0.4.9-86 does not know this one, 0.4.9-119 does.
        shows(on_7_6, "blacklist {\n\tproperty \"ID_SERIAL\"\n}\n"),
        hides(on_8_1, "blacklist {\n\tproperty \"ID_SERIAL\"\n}\n"),
    ];
    side_by_side(&rows, |row| {
        let plan = on(&(row.release)(row.text), "plan");
        assert!(matches!(plan.code, 0 | 2), "{}: {}", row.text, plan.said);
        let reasons = plan.change("multipath").reasons();
        assert_eq!(reasons.contains(&"blacklist-hides"), row.hides, "{}: {reasons:?}", row.text);
    });
    // What lets disks in by a property that ours do not have keeps ours out.
    let only_nvme = on(&on_9("blacklist_exceptions {\n\tproperty \"ID_NVME\"\n}\n"), "plan");
    assert!(only_nvme.change("multipath").reasons().contains(&"blacklist-property-missing"));
    let unknown = on(&on_7_6("blacklist_exceptions {\n\tproperty \"FOO\"\n}\n"), "plan");
    assert!(!unknown.change("multipath").reasons().contains(&"blacklist-property-missing"));
    let usual = on(&on_9("blacklist_exceptions {\n\tproperty \"(SCSI_IDENT_|ID_WWN)\"\n}\n"), "plan");
    assert!(!usual.change("multipath").reasons().contains(&"blacklist-property-missing"));
    let verify = on(&in_drop_in(device), "verify");
    assert_eq!(verify.check("multipath-file-parses"), "manual", "{}", verify.said);
}

#[test]
fn getuid_callout_of_an_older_edit_on_7_and_later() {
    let left = ours(&[GETUID, RIGHT].concat());
    for (path, tree) in [
        (DROP_IN, v7("7.6.0", style::V7).file(DROP_IN, &left)),
        (DROP_IN, xcp().file(DROP_IN, &left)),
        (CUSTOM, {
            let tree = xcp();
            tree.put(CUSTOM, &left);
            tree
        }),
    ] {
        let plan = through(&tree, &[path]);
        let change = plan.change("multipath");
        assert!(change.says("confd-getuid").contains(path));
        assert!(change.word("diff").contains("-\t\tgetuid_callout"));
        assert_eq!(tree.text(path), ours(RIGHT), "that line alone is gone");
    }
    // In the main file: a change of its own takes the whole entry out.
    let main = [style::V8_3, "\n", &left].concat();
    let tree = Tree::dom0("XCP-ng", "8.3.0").packaged(&main).folder(CONFD);
    let plan = through(&tree, &[PACKAGED, DROP_IN]);
    assert_eq!(plan.statuses(), ["multipath pending", "multipath-cleanup pending"]);
    assert!(plan.change("multipath-cleanup").reasons().contains(&"getuid-in-main"));
    assert!(!tree.text(PACKAGED).contains("OSNEXUS") && tree.text(PACKAGED).starts_with(style::V8_3));
    // In a file of conf.d that does not count: offered as well.
    let tree = xcp().file(DROP_IN, &left);
    tree.put(CUSTOM, ours(RIGHT));
    let plan = through(&tree, &[DROP_IN]);
    assert_eq!(plan.statuses(), ["multipath done", "multipath-confd-cleanup pending"]);
    assert!(plan.change("multipath-confd-cleanup").says("confd-getuid").contains(DROP_IN));
    assert_eq!(tree.text(DROP_IN), ours(RIGHT));
    // In several: a change for each, all of one run.
    let (a, b, c) = (confd("a.conf"), confd("b.conf"), confd("c.conf"));
    let tree = xcp().file(&a, &left).file(&b, &left).file(&c, &left);
    tree.put(CUSTOM, ours(RIGHT));
    let plan = through(&tree, &[&a, &b, &c]);
    let offered = ["multipath-confd-cleanup", "multipath-confd-cleanup-2", "multipath-confd-cleanup-3"];
    assert_eq!(
        plan.statuses(),
        ["multipath done".to_owned()]
            .into_iter()
            .chain(offered.map(|id| format!("{id} pending")))
            .collect::<Vec<_>>()
    );
    for (id, path) in offered.iter().zip([&a, &b, &c]) {
        assert!(plan.change(id).says("confd-getuid").contains(path), "{id}");
        assert_eq!(tree.text(path), ours(RIGHT));
    }
    assert_eq!(on(&tree, "verify").ends(0).check("multipath-confd-clean"), "manual");
}

#[test]
fn getuid_callout_in_conf_d_is_seen_by_the_tools() {
    if !possible() {
        return;
    }
    let tree = xcp().file(DROP_IN, ours(&[GETUID, RIGHT].concat()));
    tree.put(CUSTOM, ours(RIGHT));
    let nest = Nest::new(tree, Tools::V049R136);
    nest.runs("ask before verify\nask apply apply --yes\nask after verify\n");
    let before = nest.answer("before").ends(2);
    assert_eq!(before.check("multipath-messages"), "fail", "every call of multipath complains");
    nest.answer("apply").ends(0);
    assert_eq!(nest.answer("after").ends(0).check("multipath-messages"), "pass");
}

#[test]
fn a_stray_multipath_enabled_conf() {
    let with = |tree: Tree| tree.file(ENABLED, ours(&[GETUID, RIGHT].concat()));
    for (tree, changed) in [
        (with(Tree::dom0("XenServer", "5.6.100").file(MAIN, style::V5)), vec![MAIN]),
        (with(v6_2(style::V5)), vec![MAIN]),
        (with(Tree::dom0("XenServer", "6.5.0").packaged(style::V6_5)), vec![PACKAGED]),
        (with(v7("7.6.0", style::V7)), vec!["/etc/multipath", CONFD, DROP_IN]),
        (with(xcp()), vec![DROP_IN]),
    ] {
        let plan = through(&tree, &changed);
        assert!(plan.change("multipath").reasons().contains(&"enabled-file-not-read"));
    }
}

#[test]
fn the_link_of_an_old_guide_on_8_3() {
    let tree =
        Tree::dom0("XCP-ng", "8.3.0").folder(CONFD).file(ENABLED, style::V8_3).file(PACKAGED, style::V8_3);
    symlink(ENABLED, tree.path(MAIN)).unwrap();
    let plan = through(&tree, &[DROP_IN]);
    assert!(plan.change("multipath").reasons().contains(&"main-link-strange"));
}

#[test]
fn the_traps_that_0_4_9_is_blind_to_are_judged() {
    let Some(unshare) = way() else { return };
    // An older entry with other values in custom.conf, mended in place; one in the main file, taken out.
    let main =
        Tree::dom0("XCP-ng", "8.3.0").packaged(&[style::V8_3, "\n", &ours(GETUID)].concat()).folder(CONFD);
    let custom = xcp();
    custom.put(CUSTOM, ours("\t\tfailback 10\n"));
    let stray = xcp().file(&confd("custom.conf.bak"), section("AAA", "ONE", ""));
    for tree in [main, custom, stray] {
        let before = verdict(unshare, &tree);
        on(&tree, "apply --yes").ends(0);
        let after = verdict(unshare, &tree);
        after.follows(&before).unwrap_or_else(|why| panic!("{why}"));
        assert!(!after.messages.iter().any(|text| text.contains("getuid_callout")), "{:?}", after.messages);
    }
}
