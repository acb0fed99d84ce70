//! Every dom0 as a live node, with stand-ins for its tools: what they say goes first, and what they must not be asked is
//! not asked.

use super::nest::{Nest, possible};
use super::rows::{ROWS, Row, Tools};
use super::side_by_side;
use super::tree::differing;

/// Whether these tools print what they make of the files (`multipath -t`).
fn prints(tools: Tools) -> bool {
    !matches!(tools, Tools::V047 | Tools::V049El6)
}

#[test]
fn every_release_as_a_live_node() {
    if !possible() {
        return;
    }
    side_by_side(ROWS, |row| {
        let nest = Nest::new((row.build)(), row.tools);
        let before = nest.tree.pieces();
        nest.runs(
            "ask still verify\ndaemon\nask plan plan\nask before verify\nask apply apply --yes\nask after verify\n\
             multipathd -k'reconfigure' >/dev/null\nask loaded verify\nask back rollback --yes\n",
        );
        let name = row.name;
        let plan = nest.answer("plan").ends(2);
        live_release(row, &plan);
        let file = plan.change("multipath").word("path").to_owned();
        let failing = if prints(row.tools) {
            &["multipath-entry", "multipath-effective"][..]
        } else {
            &["multipath-entry"]
        };
        for verify in ["still", "before"] {
            assert_eq!(nest.answer(verify).ends(2).failed(), failing, "{name}");
        }
        assert_eq!(nest.answer("still").check("multipath-loaded"), "skipped", "{name}");
        assert!(nest.answer("still").evidence("multipath-loaded").contains("does not run"), "{name}");
        assert_eq!(
            nest.answer("before").check("multipath-loaded"),
            "manual",
            "{name}: runs without the entry"
        );
        assert_eq!(nest.answer("apply").ends(0).statuses(), ["multipath applied"], "{name}");
        let after = nest.answer("after").ends(0);
        let effective = if prints(row.tools) { "pass" } else { "skipped" };
        assert_eq!(after.check("multipath-effective"), effective, "{name}");
        assert_eq!(after.check("multipath-messages"), effective, "{name}");
        assert_eq!(after.check("multipath-loaded"), "manual", "{name}: not yet loaded");
        assert!(after.evidence("multipath-loaded").contains("Not loaded yet"), "{name}");
        // A tool that lacks an option has not failed.
        assert!(!after.said.contains("did not answer as expected"), "{name}: {}", after.said);
        let applied = nest.answer("apply").said;
        let told = applied.contains("quantalink plan --section multipath") && applied.contains("--activate");
        assert!(told, "{name}: written, but not loaded: {applied}");
        // Where SM links to the other file, that one is what the daemon reads.
        let loaded = if row.judged { "pass" } else { "manual" };
        assert_eq!(nest.answer("loaded").ends(0).check("multipath-loaded"), loaded, "{name}");
        nest.answer("back").ends(0);
        assert_eq!(differing(&before, &nest.tree.pieces()), [""; 0], "{name}: {file}");
        assert!(
            !nest.place().join("became-a-daemon").exists(),
            "{name}: words said to a multipathd that takes none"
        );
    });
}

/// The same as under `--root`, but for what only the tools can tell.
fn live_release(row: &Row, plan: &super::program::Answer) {
    assert_eq!(plan.release(), row.release, "{}", row.name);
    let told_by_tools = row.why == "era-unknown" && row.tools != Tools::V047;
    let change = plan.change("multipath");
    if told_by_tools {
        // 0.4.9 names the folder that it reads.
        assert!(change.reasons().contains(&"era-drop-in-by-files"), "{}: {:?}", row.name, change.reasons());
        assert_eq!(change.word("kind"), "create-file", "{}", row.name);
    } else {
        assert!(change.reasons().contains(&row.why), "{}: {:?}", row.name, change.reasons());
        assert_eq!(change.word("path"), row.file, "{}", row.name);
    }
}
