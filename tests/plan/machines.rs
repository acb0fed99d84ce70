//! Small machines in memory, one kind per release, and what tests ask of them.

use std::sync::Arc;
use std::time::Duration;

use quantalink::base::{Stamp, Text};
use quantalink::core::answers::{Answers, Multipath, StanzaChoice};
use quantalink::core::change::{Act, Change, Standing, Write};
use quantalink::core::checks::{Check, Status, verify};
use quantalink::core::facts::{self, Facts, Keys, Xapi};
use quantalink::core::known::Known;
use quantalink::core::plan::plan;
use quantalink::core::runner::Site;
use quantalink::edit::multipath::{Stanza, drop_in};
use quantalink::host::fake::{Fake, Script, StillClock};
use quantalink::host::{Cancel, Cx, Deadline, Host, NewMeta, Replace};

pub const MAIN: &str = "/etc/multipath.conf";
pub const ENABLED: &str = "/etc/multipath-enabled.conf";
pub const DISABLED: &str = "/etc/multipath-disabled.conf";
pub const PACKAGED: &str = "/etc/multipath.xenserver/multipath.conf";
pub const DROP_IN: &str = "/etc/multipath/conf.d/custom-quantastor.conf";
pub const SHIPPED: &str = "defaults {\n\tuser_friendly_names no\n}\ndevices {\n\tdevice {\n\t\tvendor \"IBM\"\n\t\tproduct \
     \"1815\"\n\t\tpath_grouping_policy group_by_prio\n\t}\n}\n";

fn lines(settings: &[(&str, &str)]) -> String {
    let lines: Vec<String> = settings.iter().map(|(key, value)| format!("\t\t{key} \"{value}\"\n")).collect();
    lines.concat()
}

/// The entry as the guide has it, in a `devices` section; more settings behind it.
pub fn guided(more: &str) -> String {
    let settings = lines(Stanza::Guide.settings());
    format!("devices {{\n\tdevice {{\n{settings}{more}\t}}\n}}\n")
}

/// An entry of a drop-in file.
pub fn entry(vendor: &str, product: &str, more: &str) -> String {
    format!("devices {{\n\tdevice {{\n\t\tvendor \"{vendor}\"\n\t\tproduct \"{product}\"\n{more}\t}}\n}}\n")
}

pub fn modern() -> Vec<u8> {
    drop_in(Stanza::Modern)
}

pub fn inventory(brand: &str, version: &str) -> String {
    format!("PRODUCT_BRAND='{brand}'\nPRODUCT_VERSION='{version}'\nINSTALLATION_UUID='u'\n")
}

pub fn bare(brand: &str, version: &str) -> Fake {
    Fake::new("node").file("/etc/xensource-inventory", inventory(brand, version))
}

/// XenServer 5.0 to 5.6: the link of SM while multipathing is on.
pub fn toggled(version: &str, to: &str) -> Fake {
    bare("XenServer", version)
        .file(ENABLED, SHIPPED)
        .file(DISABLED, "blacklist {\n\tdevnode \"*\"\n}\n")
        .link(MAIN, to)
}

pub fn plain(version: &str) -> Fake {
    bare("XenServer", version).file(MAIN, SHIPPED)
}

pub fn linked(fake: Fake, main: &str) -> Fake {
    fake.file(PACKAGED, main)
        .link("/etc/alternatives/multipath.conf", PACKAGED)
        .link(MAIN, "/etc/alternatives/multipath.conf")
}

/// 6.5 and later: the chain of links.
pub fn packaged(brand: &str, version: &str) -> Fake {
    linked(bare(brand, version), SHIPPED)
}

pub fn xcp() -> Fake {
    packaged("XCP-ng", "8.3.0").folder("/etc/multipath/conf.d")
}

pub fn tools(fake: Fake, version: &str) -> Fake {
    fake.program(
        &["multipath", "-h"],
        Script::says(1, &format!("multipath-tools v{version} (05/33, 2016)\n")),
    )
}

pub fn site(hosts: &[&Fake]) -> Site {
    Site::of(
        hosts.iter().map(|&fake| Arc::new(fake.clone()) as Arc<dyn Host>).collect(),
        Arc::new(StillClock(Stamp::from_unix(1_795_167_000))),
        "/".into(),
    )
}

pub fn gather_all(hosts: &[&Fake], answers: &Answers) -> Facts {
    let cancel = Cancel::default();
    facts::gather(&site(hosts), answers, &[], &Cx::quiet(Deadline::after(Duration::from_mins(1)), &cancel))
}

pub fn gather(fake: &Fake) -> Facts {
    gather_all(&[fake], &Answers::default())
}

pub fn answers(stanza: StanzaChoice, cleanup: bool, activate: bool) -> Answers {
    Answers {
        sections: vec![],
        multipath: Multipath { stanza, cleanup, activate, live_maps: false, confirm_within: None },
        ..Answers::default()
    }
}

pub fn planned(fake: &Fake) -> Vec<Change> {
    changes(fake, &Answers::default())
}

/// These machines have no xapi. Where it would be asked, the node stands idle: multipathing on, nothing running, no LUN in
/// use. What else it may say stands in tests/activate.
fn idle(facts: &mut Facts) {
    let why = || Text::new("not-known");
    let keys = Keys { field: Some(true), multipathing: Some("true".into()), handle: Some("dmp".into()) };
    let idle = Xapi {
        host: "u".into(),
        name: "node".into(),
        enabled: true,
        keys,
        ha: false,
        statefiles: Vec::new(),
        upgrading: false,
        others: Vec::new(),
        vms: Vec::new(),
        pbds: Vec::new(),
    };
    for host in &mut facts.hosts {
        host.xapi = Known::Is(idle.clone(), why());
        host.paths.maps = Known::Is(Vec::new(), why());
    }
}

pub fn changes(fake: &Fake, answers: &Answers) -> Vec<Change> {
    let mut facts = gather(fake);
    idle(&mut facts);
    let first = plan(&facts, answers);
    assert_eq!(first, plan(&facts, answers), "a plan is a pure function");
    first.hosts[0].changes.clone()
}

pub fn ids(change: &Change) -> Vec<&str> {
    change.reasons.iter().map(|reason| &*reason.id).collect()
}

pub fn told<'c>(change: &'c Change, id: &str) -> &'c Text {
    change
        .reasons
        .iter()
        .find(|reason| reason.id == id)
        .unwrap_or_else(|| panic!("{id} in {:?}", ids(change)))
}

pub fn write(change: &Change) -> &Write {
    match &change.act {
        Some(Act::Write(write)) => write,
        other => panic!("{other:?} of {:?}", ids(change)),
    }
}

/// One refused change, and the first of its reasons, which says why.
pub fn refused(changes: &[Change], id: &str) -> Text {
    assert_eq!(changes[0].standing, Standing::Refused, "{:?}", ids(&changes[0]));
    assert!(changes.iter().all(|change| change.act.is_none() || change.standing == Standing::Pending));
    assert!(changes[0].act.is_none() && changes[0].diff.is_none());
    assert_eq!(changes[0].reasons[0].id, id);
    changes[0].reasons[0].clone()
}

pub fn apply(fake: &Fake, changes: &[Change]) {
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(Duration::from_mins(1)), &cancel);
    for change in changes.iter().filter(|change| change.standing == Standing::Pending) {
        let write = write(change);
        let replace = Replace {
            path: write.path.clone(),
            expect: write.expect,
            new: Arc::clone(&write.new),
            meta: NewMeta::Keep,
            make_folders: write.make_folders,
            stage: write.stage.clone(),
            under: None,
        };
        fake.replace(&replace, &cx).unwrap();
    }
}

pub fn status(checks: &[Check], id: &str) -> Status {
    checks.iter().find(|check| check.id == id).unwrap_or_else(|| panic!("{id}")).status
}

pub fn evidence<'c>(checks: &'c [Check], id: &str) -> Vec<&'c str> {
    let check = checks.iter().find(|check| check.id == id).unwrap();
    check.evidence.iter().map(|text| &*text.id).collect()
}

pub fn verified(fake: &Fake) -> Vec<Check> {
    verified_with(fake, &Answers::default())
}

pub fn verified_with(fake: &Fake, answers: &Answers) -> Vec<Check> {
    let checks = verify(&gather(fake), answers);
    assert!(checks.iter().all(|check| !check.evidence.is_empty()), "every check has its evidence");
    checks
}

pub fn activating() -> Answers {
    answers(StanzaChoice::Auto, true, true)
}

/// A configuration as a tool prints it, with these settings of ours.
pub fn printed(settings: &[(&str, &str)]) -> String {
    let ours = lines(settings);
    format!(
        "defaults {{\n\tverbosity 2\n}}\ndevices {{\n\tdevice {{\n\t\tvendor \"IBM\"\n\t}}\n\tdevice {{\n{ours}\t}}\n}}\n"
    )
}
