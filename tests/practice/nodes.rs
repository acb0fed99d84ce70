//! The nodes' answers to `xe`.

use std::sync::Arc;

use quantalink::host::Host;
use quantalink::practice::Knob;

use super::help::{Rig, calm, program, told};

fn say(node: &Arc<dyn Host>, words: &[&str]) -> (Option<i32>, String) {
    let argv = [&["xe"], words].concat();
    let output = calm(|cx| node.run(&program(&argv), cx)).unwrap();
    (output.code, String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
}

fn edition(node: &Arc<dyn Host>, uuid: &str) -> (Option<i32>, String) {
    say(node, &["host-param-get", &format!("uuid={uuid}"), "param-name=edition"])
}

fn licence(node: &Arc<dyn Host>, uuid: &str) -> (Option<i32>, String) {
    say(node, &["host-license-view", &format!("host-uuid={uuid}")])
}

const UUIDS: [&str; 3] = [
    "5a5a5a5a-0000-4000-8000-00000000000a",
    "5a5a5a5a-0000-4000-8000-00000000000b",
    "5a5a5a5a-0000-4000-8000-00000000000c",
];

#[test]
fn each_tells_its_edition_and_version() {
    let rig = Rig::new(&[]);
    let nodes = rig.practice.site().unwrap().nodes;
    let wanted = [("enterprise", "5.6.0"), ("enterprise-per-socket", "6.5.0"), ("xcp-ng", "8.3.0")];
    for ((node, uuid), (named, version)) in nodes.iter().zip(UUIDS).zip(wanted) {
        assert!(!node.executes());
        assert_eq!(edition(node, uuid), (Some(0), format!("{named}\n")));
        let words = ["param-name=software-version", "param-key=product_version"];
        let asked = say(node, &["host-param-get", &format!("uuid={uuid}"), words[0], words[1]]);
        assert_eq!(asked, (Some(0), format!("{version}\n")));
        let (code, license) = licence(node, uuid);
        assert!(code == Some(0) && license.contains("restrict_storagelink: false"), "{license}");
        assert_eq!(say(node, &["host-list", "params=uuid", "--minimal"]).1, format!("{uuid}\n"), "alone");
    }
    assert_eq!(edition(&nodes[0], UUIDS[1]).0, Some(1));
}

#[test]
fn the_knob_of_the_edition_is_the_oldest_ones() {
    let rig = Rig::new(&[Knob::EditionFree]);
    let nodes = rig.practice.site().unwrap().nodes;
    assert_eq!(edition(&nodes[0], UUIDS[0]).1, "free\n");
    assert!(licence(&nodes[0], UUIDS[0]).1.contains("restrict_storagelink: true"));
    let rig = Rig::new(&[Knob::EditionUnknown]);
    let nodes = rig.practice.site().unwrap().nodes;
    assert_eq!(edition(&nodes[0], UUIDS[0]).0, Some(1));
}

#[test]
fn nothing_else_is_run_on_a_node() {
    let rig = Rig::new(&[]);
    let nodes = rig.practice.site().unwrap().nodes;
    for argv in [
        &["xe", "host-list"][..],
        &["sh", "-c", "true"],
        &["multipath", "-ll"],
        &["xe", "host-param-get", "uuid=x", "param-name=name-label"],
        &["xe", "host-param-get", "uuid=x", "param-name=edition", "--force"],
    ] {
        let refused = told(calm(|cx| nodes[0].run(&program(argv), cx)));
        assert_eq!(refused, "refused root-executes-nothing", "{argv:?}");
    }
}
