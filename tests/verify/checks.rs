//! Facts in, checks out.

use quantalink::base::Text;
use quantalink::core::checks::Status::{Fail, Manual, Pass, Skipped};
use quantalink::core::facts::{Disk, Effective, HostFacts, Keys, Map, MapPath, Pbd, Port, Session};
use quantalink::core::known::Known;
use quantalink::core::release::Release;
use quantalink::edit::multipath::Stanza;

use super::rig::*;

fn session(target: &str, portal: &str, state: &str) -> Session {
    Session { target: target.into(), portal: portal.into(), state: state.into() }
}

fn disk(name: &str, access: Option<&str>) -> Disk {
    Disk {
        name: name.into(),
        vendor: "OSNEXUS".into(),
        product: "QUANTASTOR".into(),
        access: access.map(Into::into),
        handler: None,
        over: None,
    }
}

fn map(name: &str, states: &[(&str, &str)]) -> Map {
    let path = |(dm, checker): &(&str, &str)| MapPath {
        disk: "sdb".into(),
        dm: (*dm).into(),
        checker: (*checker).into(),
    };
    Map { name: name.into(), wwid: WWID.into(), paths: states.iter().map(path).collect() }
}

const GOOD: (&str, &str) = ("active", "ready");

/// A node with these maps over two disks, and these connections in xapi.
fn mapped(maps: Vec<Map>, pbds: Vec<Pbd>) -> HostFacts {
    let mut facts = node();
    facts.paths.disks = is(vec![disk("sdb", None), disk("sdc", None)]);
    facts.paths.sessions = is(vec![]);
    facts.paths.maps = is(maps);
    facts.xapi = is(xapi(pbds));
    facts
}

fn reached(sessions: Vec<Session>, ports: Vec<Port>) -> HostFacts {
    let mut facts = node();
    facts.paths.disks = is(vec![]);
    facts.paths.sessions = is(sessions);
    facts.paths.ports = is(ports);
    facts
}

#[test]
fn multipathing_is_on_by_both_keys() {
    let with = |keys: Keys| {
        let mut facts = node();
        facts.xapi = is(quantalink::core::facts::Xapi { keys, ..xapi(vec![]) });
        let check = check(&facts, "multipath-enabled");
        (check.status, told(&check, "next-command", "command"))
    };
    let keys = |field, multipathing: Option<&str>, handle: Option<&str>| Keys {
        field,
        multipathing: multipathing.map(Into::into),
        handle: handle.map(Into::into),
    };
    let set = |what: &str| format!("xe host-param-set {what} uuid=h-1");
    let (on, dmp) = (set("other-config:multipathing=true"), set("other-config:multipathhandle=dmp"));
    assert_eq!(with(keys(Some(true), Some("true"), Some("dmp"))), (Pass, vec![]));
    assert_eq!(with(keys(None, Some("true"), Some("dmp"))), (Pass, vec![]));
    assert_eq!(with(keys(None, None, None)), (Fail, vec![on.clone(), dmp.clone()]));
    assert_eq!(with(keys(Some(true), Some("true"), None)), (Fail, vec![dmp]));
    assert_eq!(
        with(keys(Some(false), Some("false"), Some("dmp"))),
        (Fail, vec![set("multipathing=true"), on])
    );
    assert_eq!(with(keys(Some(false), Some("true"), Some("dmp"))), (Fail, vec![set("multipathing=true")]));
    assert_eq!(ended(&node(), "multipath-enabled"), (Skipped, vec!["fact-not-asked".into()]));
    // SM of 8.3 and later takes dmp where no handler is set; another one is another one there too.
    let in_release = |release: &str, handle: Option<&str>| {
        let mut facts = mapped(vec![map("m", &[GOOD, GOOD])], vec![pbd("3600other", None)]);
        facts.release = Release::parse(release).unwrap();
        if let Known::Is(xapi, _) = &mut facts.xapi {
            xapi.keys = keys(Some(true), Some("true"), handle);
        }
        [ended(&facts, "multipath-enabled").0, ended(&facts, "quantastor-maps").0]
    };
    for release in ["xcp-ng 8.3", "xenserver 8.4", "xcp-ng 9.0"] {
        assert_eq!(in_release(release, None), [Pass, Fail], "{release}: it is on, and a map is missing");
        assert_eq!(in_release(release, Some("mpp"))[0], Fail, "{release}");
    }
    for release in ["xcp-ng 8.2", "xenserver 7.6", "linux"] {
        assert_eq!(in_release(release, None)[0], Fail, "{release}");
    }
}

#[test]
fn a_failed_path_fails_with_its_map() {
    for (states, status, id) in [
        (vec![GOOD, GOOD], Pass, "evidence-map"),
        (vec![GOOD, ("active", "ghost")], Pass, "evidence-map"),
        (vec![GOOD, ("failed", "faulty")], Fail, "map-path-failed"),
        (vec![GOOD, ("active", "faulty")], Fail, "map-path-failed"),
        (vec![GOOD, ("failed", "ready")], Fail, "map-path-failed"),
        (vec![GOOD, ("active", "shaky")], Fail, "map-path-failed"),
        (vec![], Fail, "map-no-path"),
        (vec![GOOD], Manual, "map-one-path"),
    ] {
        let check = check(&mapped(vec![map("mpathb", &states)], vec![]), "quantastor-maps");
        assert_eq!(check.status, status, "{states:?}");
        assert_eq!(told(&check, id, "map"), ["mpathb"], "{states:?}");
        let next = if status == Pass { vec![] } else { vec!["multipath -ll"] };
        assert_eq!(told(&check, "next-command", "command"), next, "{states:?}");
    }
    let check =
        check(&mapped(vec![map("m", &[GOOD, GOOD, ("failed", "faulty")])], vec![]), "quantastor-maps");
    assert_eq!(told(&check, "evidence-map", "working"), ["2"]);
    assert_eq!(told(&check, "evidence-map", "total"), ["3"]);
}

#[test]
fn what_xapi_counts_is_compared() {
    let two = || vec![map("mpathb", &[GOOD, GOOD])];
    for (pbd, status, id) in [
        (pbd(WWID, Some((2, 2))), Pass, "evidence-map"),
        (pbd(WWID, None), Pass, "evidence-map"),
        (pbd(WWID, Some((2, 4))), Fail, "pbd-paths-lost"),
        (pbd(WWID, Some((4, 4))), Manual, "pbd-paths-differ"),
        (pbd("3600other", Some((1, 1))), Fail, "pbd-no-map"),
        (Pbd { attached: false, ..pbd("3600other", None) }, Pass, "evidence-map"),
        (Pbd { iqn: None, ..pbd("3600other", None) }, Pass, "evidence-map"),
    ] {
        let (have, said) = ended(&mapped(two(), vec![pbd.clone()]), "quantastor-maps");
        assert_eq!(have, status, "{pbd:?}");
        assert!(said.contains(&id.to_owned()), "{pbd:?}: {said:?}");
    }
    let check = check(&mapped(vec![], vec![pbd(WWID, None)]), "quantastor-maps");
    assert_eq!(check.status, Fail);
    assert_eq!(
        told(&check, "next-command", "command"),
        ["xe pbd-unplug uuid=p-1", "xe pbd-plug uuid=p-1", "multipath -ll"]
    );
    let mut off = mapped(two(), vec![pbd("3600other", None)]);
    if let Known::Is(xapi, _) = &mut off.xapi {
        xapi.keys = Keys::default();
    }
    assert_eq!(ended(&off, "quantastor-maps").0, Pass, "without multipathing a LUN needs no map");
}

#[test]
fn no_map_before_a_repository_is_attached_is_no_failure() {
    let (status, said) = ended(&mapped(vec![], vec![]), "quantastor-maps");
    assert_eq!((status, &*said[0]), (Manual, "maps-none-yet"));
    let mut empty = mapped(vec![], vec![]);
    empty.paths.disks = is(vec![]);
    assert_eq!(ended(&empty, "quantastor-maps"), (Skipped, vec!["no-lun-attached".into()]));
    let mut linux = mapped(vec![], vec![]);
    linux.release = Release::parse("linux").unwrap();
    assert_eq!(ended(&linux, "quantastor-maps").1, ["maps-none-linux", "next-command"]);
}

/// xapi has it plugged, and the kernel sees nothing of it: that is no LUN that is yet to come.
#[test]
fn a_repository_that_lost_all_its_ways() {
    let lost = |keys: Keys| {
        let mut facts = mapped(vec![], vec![pbd(WWID, None)]);
        facts.paths.disks = is(vec![]);
        facts.paths.ports = is(vec![]);
        if let Known::Is(xapi, _) = &mut facts.xapi {
            xapi.keys = keys;
        }
        facts
    };
    let on = xapi(vec![]).keys;
    let (status, said) = ended(&lost(on.clone()), "quantastor-paths");
    assert_eq!((status, said), (Fail, vec!["ways-all-lost".into(), "next-command".into()]));
    assert_eq!(ended(&lost(on.clone()), "quantastor-maps").0, Fail, "its map is missing too");
    let (status, said) = ended(&lost(Keys::default()), "quantastor-maps");
    assert_eq!((status, &*said[0]), (Manual, "ways-all-lost"));
    let mut silent = lost(on.clone());
    silent.paths.maps = Known::Unknown(Text::new("program-timed-out"));
    assert_eq!(ended(&silent, "quantastor-maps").0, Manual, "a tool that hangs there is no wonder");
    let mut some = lost(on);
    some.paths.disks =
        Known::Is(vec![], Text::new("evidence-disks-some").with("looked", 256_i64).with("count", 300_i64));
    assert_ne!(ended(&some, "quantastor-paths").0, Fail, "what was not looked at is not lost");
}

#[test]
fn a_tool_that_hangs_is_looked_at_by_hand() {
    let mut facts = mapped(vec![], vec![]);
    facts.paths.maps = Known::Unknown(Text::new("program-timed-out").with("program", "multipath"));
    let (status, said) = ended(&facts, "quantastor-maps");
    assert_eq!(status, Manual);
    assert_eq!(said, ["program-timed-out", "maps-abandoned", "next-command"]);
    facts.effective = Known::Unknown(Text::new("program-timed-out").with("program", "multipath"));
    assert_eq!(ended(&facts, "multipath-effective"), (Manual, vec!["program-timed-out".into()]));
    facts.paths.maps = Known::Unknown(Text::new("no-such-program").with("program", "multipath"));
    assert_eq!(ended(&facts, "quantastor-maps").0, Manual, "disks without a tool");
    facts.paths.disks = is(vec![]);
    assert_eq!(ended(&facts, "quantastor-maps"), (Skipped, vec!["no-such-program".into()]));
}

#[test]
fn two_portals_of_one_target_are_two_paths() {
    let (a, b) = ("10.0.1.10:3260", "10.0.2.10:3260");
    let other = format!("{TARGET}-2");
    let up = "LOGGED_IN";
    for (sessions, status, id) in [
        (vec![session(TARGET, a, up), session(TARGET, b, up)], Pass, None),
        (vec![session(TARGET, a, up)], Manual, Some("one-path-only")),
        (vec![session(TARGET, a, up), session(TARGET, a, up)], Manual, Some("one-path-only")),
        (vec![session(TARGET, a, up), session(&other, b, up)], Manual, Some("one-path-only")),
        (vec![session(TARGET, a, up), session(TARGET, b, "FAILED")], Fail, Some("session-lost")),
        (vec![session(TARGET, a, up), session(TARGET, b, "")], Pass, None),
    ] {
        let (have, said) = ended(&reached(sessions.clone(), vec![]), "quantastor-paths");
        assert_eq!(have, status, "{sessions:?}");
        assert_eq!(said.iter().find(|id| *id != "evidence-session").map(String::as_str), id, "{sessions:?}");
        assert_eq!(
            said.last().map(String::as_str),
            Some(if status == Fail { "next-command" } else { "evidence-session" })
        );
    }
}

#[test]
fn two_remote_ports_are_two_paths() {
    let port = |name: &str, state: &str| Port { name: name.into(), state: state.into() };
    let (a, b) = ("0x21000024ff000001", "0x21000024ff000002");
    let ended = |ports| ended(&reached(vec![], ports), "quantastor-paths");
    assert_eq!(ended(vec![port(a, "Online"), port(b, "Online")]).0, Pass);
    assert_eq!(
        ended(vec![port(a, "Online")]),
        (Manual, vec!["one-port-only".into(), "evidence-port".into()])
    );
    let (status, said) = ended(vec![port(a, "Online"), port(b, "Blocked")]);
    assert_eq!((status, &*said[0]), (Fail, "port-lost"));
}

#[test]
fn without_any_way_it_is_said_why() {
    assert_eq!(
        ended(&reached(vec![], vec![]), "quantastor-paths"),
        (Skipped, vec!["no-lun-attached".into()])
    );
    assert_eq!(ended(&node(), "quantastor-paths"), (Skipped, vec!["fact-not-asked".into()]));
    let mut bus = reached(vec![], vec![]);
    bus.paths.disks = is(vec![disk("sdb", None)]);
    assert_eq!(ended(&bus, "quantastor-paths"), (Manual, vec!["ways-unknown".into(), "next-command".into()]));
    let mut some = reached(vec![], vec![]);
    some.paths.disks =
        Known::Is(vec![], Text::new("evidence-disks-some").with("looked", 256_i64).with("count", 300_i64));
    assert_eq!(ended(&some, "quantastor-paths").1, ["no-lun-attached", "evidence-disks-some"]);
}

#[test]
fn many_things_are_named_by_the_first_few() {
    let target = |n: usize| session(&format!("{TARGET}{n}"), "10.0.1.10:3260", "FAILED");
    let check = check(&reached((0..200).map(target).collect(), vec![]), "quantastor-paths");
    assert_eq!(told(&check, "evidence-more", "count"), ["192", "192", "192"]);
    assert!(check.evidence.len() < 40);
}

#[test]
fn alua_is_told_because_multibus_ignores_it() {
    let with = |disks: Vec<Disk>| {
        let mut facts = node();
        facts.paths.disks = is(disks);
        let facts = quantalink::core::facts::Facts {
            at: quantalink::base::Stamp::from_unix(0),
            hosts: vec![facts],
            nodes: Vec::new(),
        };
        let checks = quantalink::core::checks::verify(&facts, &quantalink::core::answers::Answers::default());
        let found = checks.into_iter().find(|check| check.id == "quantastor-alua");
        found.map(|check| {
            (check.status, check.evidence.iter().map(|text| text.id.to_string()).collect::<Vec<_>>())
        })
    };
    let good = || disk("sdb", Some("active/optimized"));
    assert_eq!(with(vec![]), None);
    assert_eq!(with(vec![good(), good()]), Some((Pass, vec!["alua-state".into()])));
    let mixed = with(vec![good(), disk("sdc", Some("standby"))]);
    assert_eq!(
        mixed,
        Some((Manual, ["alua-state", "alua-state", "alua-ignored"].map(String::from).to_vec()))
    );
    assert_eq!(with(vec![disk("sdb", None)]), Some((Skipped, vec!["alua-none".into()])));
    let handled = Disk { handler: Some("alua".into()), ..disk("sdb", None) };
    assert_eq!(
        with(vec![handled]),
        Some((Manual, ["alua-handler", "alua-ignored"].map(String::from).to_vec()))
    );
}

/// Facts of an XCP-ng 8.3 node whose `multipath -t` prints this entry and these messages.
fn printed(more: &[(&str, &str)], messages: &[&str]) -> HostFacts {
    let entry = Stanza::Modern.settings().iter().chain(more);
    let mut facts = node();
    facts.release = Release::parse("xcp-ng 8.3").unwrap();
    facts.effective = is(Effective {
        ours: vec![entry.map(|(key, value)| ((*key).into(), (*value).into())).collect()],
        overrides: vec![],
        messages: messages.iter().map(|message| (*message).into()).collect(),
        failed: None,
        reads_confd: true,
    });
    facts
}

#[test]
fn every_key_that_the_tool_prints_counts() {
    assert_eq!(ended(&printed(&[], &[]), "multipath-effective").0, Pass);
    for (key, _) in Stanza::Modern.settings().iter().filter(|(key, _)| !matches!(*key, "vendor" | "product"))
    {
        let check = check(&printed(&[(key, "other")], &[]), "multipath-effective");
        assert_eq!(check.status, Fail, "{key}");
        assert_eq!(told(&check, "effective-differs", "key"), [*key]);
    }
    let getuid = printed(&[("getuid_callout", "/sbin/scsi_id -g -u -s /block/%n")], &[]);
    assert_eq!(
        ended(&getuid, "multipath-effective").1,
        ["evidence-machine", "effective-getuid", "next-plan"]
    );
    // Where the guide's own stanza is right, a tool that prints the keyword has to print its value.
    let mut old = getuid;
    old.release = Release::parse("5.6").unwrap();
    assert_eq!(ended(&old, "multipath-effective").0, Pass);
    let mut old = printed(&[("getuid_callout", "/bin/other")], &[]);
    old.release = Release::parse("5.6").unwrap();
    assert_eq!(told(&check(&old, "multipath-effective"), "effective-differs", "key"), ["getuid_callout"]);
}

#[test]
fn messages_about_something_else_are_told() {
    let others: Vec<String> =
        (0..40).map(|n| format!("line {n}, invalid keyword: {}", "x".repeat(5000))).collect();
    let others: Vec<&str> = others.iter().map(String::as_str).collect();
    let seen = check(&printed(&[], &others), "multipath-messages");
    assert_eq!(seen.status, Pass);
    assert_eq!(told(&seen, "evidence-messages", "count"), ["40"]);
    let said = told(&seen, "message-other", "message");
    assert!(said.len() == 5 && said.iter().all(|message| message.len() == 300));
    let ours = check(&printed(&[], &["device config OSNEXUS:QUANTASTOR is odd"]), "multipath-messages");
    assert_eq!(ours.status, Fail);
    assert_eq!(told(&ours, "next-command", "command"), ["multipath -t"]);
}
