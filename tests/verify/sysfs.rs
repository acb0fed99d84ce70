//! The real program on trees that stand for /sys, with stand-ins for the tools.

use std::time::{Duration, Instant};

use super::program::{Node, OURS, of};
use super::rig::{Kernel, TARGET, WWID, topology, two_ways};

/// `multipath` that answers its version, this configuration and this topology.
fn multipath(node: &Node, printed: &str, listing: &str) {
    node.write("printed", printed);
    node.write("topology", listing);
    node.tool(
        "multipath",
        "case $1 in -h) echo 'multipath-tools v0.9.4 (12/19, 2022)';; -t) cat $D/printed;; -ll) cat $D/topology;; esac",
    );
}

/// A printed configuration without an entry of ours.
const NOTHING: &str = "defaults {\n}\n";

#[test]
fn paths_and_maps_as_they_are() {
    let Some(node) = Node::new(&two_ways()) else { return };
    multipath(&node, NOTHING, &topology("active ready running"));
    let before = (node.files("etc"), node.files("sys"));
    let (code, verified) = node.verify("");
    assert_eq!(before, (node.files("etc"), node.files("sys")), "verify changes nothing");
    assert!(node.files("state").is_empty(), "and needs no state folder");
    assert_eq!(code, 2, "the entry itself is not there");
    let (status, said) = of(&verified, "quantastor-maps");
    assert_eq!(status, "pass");
    assert!(said.contains(&format!("mpathb ({WWID}): 2 of 2 paths work.")), "{said}");
    let (status, said) = of(&verified, "quantastor-paths");
    assert_eq!(status, "pass");
    assert!(
        said.contains(TARGET) && said.contains("10.0.1.10:3260") && said.contains("10.0.2.10:3260"),
        "{said}"
    );
    assert!(!said.contains("com.other"), "{said}");
    let (status, said) = of(&verified, "quantastor-alua");
    assert_eq!(status, "manual");
    assert!(said.contains("One path reports active/non-optimized."), "{said}");
    assert_eq!(of(&verified, "multipath-enabled").0, "skipped");
}

#[test]
fn a_failed_path_is_a_failure_with_its_command() {
    let Some(node) = Node::new(&two_ways()) else { return };
    multipath(&node, NOTHING, &topology("failed faulty offline"));
    let (code, verified) = node.verify("");
    assert_eq!(code, 2);
    let (status, said) = of(&verified, "quantastor-maps");
    assert_eq!(status, "fail");
    assert!(
        said.contains("mpathb: the path by sdc has failed (failed faulty).")
            && said.contains("multipath -ll"),
        "{said}"
    );
    assert!(!said.contains("3600a"), "another's map: {said}");
}

#[test]
fn manual_and_skipped_never_fail() {
    let mut kernel = two_ways();
    kernel.sessions.truncate(1);
    kernel.disks.truncate(2);
    let Some(node) = Node::new(&kernel) else { return };
    node.write("etc/multipath/conf.d/custom-quantastor.conf", OURS);
    multipath(&node, &format!("{NOTHING}{OURS}"), "");
    let (code, verified) = node.verify("");
    assert_eq!(code, 0, "{verified:#}");
    assert_eq!(verified["failed"], 0);
    let (status, said) = of(&verified, "quantastor-paths");
    assert_eq!(status, "manual");
    assert!(said.starts_with("One path only: ") && said.contains("10.0.1.10:3260"), "{said}");
    assert_eq!(of(&verified, "quantastor-maps").0, "manual");
    assert_eq!(of(&verified, "multipath-loaded").0, "skipped");
    assert_eq!(of(&verified, "multipath-effective").0, "pass");
}

#[test]
fn nothing_attached_is_skipped_with_the_reason() {
    let Some(node) = Node::new(&Kernel::default()) else { return };
    multipath(&node, NOTHING, "");
    let (_, verified) = node.verify("");
    for id in ["quantastor-maps", "quantastor-paths"] {
        assert_eq!(of(&verified, id), ("skipped", "No QuantaStor LUN is attached to this host yet."), "{id}");
    }
}

#[test]
fn a_tool_that_hangs_is_left_behind() {
    let Some(node) = Node::new(&two_ways()) else { return };
    node.tool("multipath", "case $1 in\n-h) echo 'multipath-tools v0.9.4 (12/19, 2022)';;\n-ll) trap '' TERM; exec sleep 1000;;\nesac");
    let began = Instant::now();
    let (code, verified) = node.verify("");
    assert!(began.elapsed() < Duration::from_secs(40), "{:?}", began.elapsed());
    assert_eq!(code, 2, "the entry is not there; that a tool hangs is no failure of its own");
    let (status, said) = of(&verified, "quantastor-maps");
    assert_eq!(status, "manual");
    assert!(said.contains("did not end in time") && said.contains("Dead paths"), "{said}");
    assert_eq!(of(&verified, "quantastor-paths").0, "pass");
}

#[test]
fn the_facts_stand_on_stderr_with_v() {
    let Some(node) = Node::new(&two_ways()) else { return };
    multipath(&node, NOTHING, &topology("active ready running"));
    for verb in ["verify", "plan"] {
        let output =
            node.run(&format!("$Q {verb} -v --json --section multipath --lang en --state-dir $D/state"));
        let (out, said) =
            (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        let object: serde_json::Value = serde_json::from_str(&out).unwrap();
        assert_eq!(object["schema"], 1, "{verb}");
        for fact in [
            "multipath-tools: 0.9.4",
            "QuantaStor's disks: 2",
            "iSCSI sessions to QuantaStor: 2",
            "multipathd: does not run",
        ] {
            assert!(said.lines().any(|line| line == fact), "{verb}: {fact} in {said}");
        }
    }
}
