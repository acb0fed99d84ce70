//! Every order, given to the stand-in: what it does, what it says where it does not, and what was before it.

use std::time::{Duration, Instant};

use quantalink::base::Arg;
use quantalink::core::change::{XapiChange, XapiOp, XapiWas};
use quantalink::core::facts::Keys;
use quantalink::core::xapi::{Xe, give, orders};
use quantalink::host::fake::Fake;
use quantalink::host::{Cancel, Cx, Deadline, Host, HostError};

use super::stand_in::*;

const LONG: Duration = Duration::from_mins(1);

struct Rig {
    _folder: tempfile::TempDir,
    pool: Pool,
    host: Dom0,
    cancel: Cancel,
}

impl Rig {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let pool = Pool::of_two(folder.path());
        let host = pool.on(Fake::new("xcp-1"));
        Self { _folder: folder, pool, host, cancel: Cancel::default() }
    }

    fn cx(&self, time: Duration) -> Cx<'_> {
        Cx::quiet(Deadline::after(time), &self.cancel)
    }

    fn order(&self, op: XapiOp) -> Result<(), HostError> {
        let programs = orders::of(&XapiChange { host: HOST.into(), op }).unwrap();
        programs.iter().try_for_each(|program| give(&self.host, program, &self.cx(LONG)))
    }

    fn back(&self, was: &XapiWas) -> Result<(), HostError> {
        let programs = orders::back(HOST, was).unwrap();
        programs.iter().try_for_each(|program| give(&self.host, program, &self.cx(LONG)))
    }

    fn ask<T>(&self, question: impl FnOnce(&Xe<'_>) -> Result<T, HostError>) -> T {
        question(&Xe::new(&self.host, self.cx(LONG))).unwrap()
    }

    fn of_pbd(&self, field: &str) -> Option<String> {
        self.pool.get("pbd", PBD_FC, field)
    }
}

fn on() -> Keys {
    Keys { field: Some(true), multipathing: Some("true".into()), handle: Some("dmp".into()) }
}

fn said(error: &HostError) -> String {
    let HostError::NotDone(text) = error else { panic!("{error:?}") };
    assert_eq!(text.id, "xapi-says-no");
    let Some(Arg::Raw(said)) = text.arg("said") else { panic!("{text:?}") };
    said.shown()
}

#[test]
fn the_whole_way_and_back() {
    let rig = Rig::new();
    let ours = || vec![PBD_ISCSI.to_owned(), PBD_FC.to_owned()];
    let was = rig.ask(|xe| xe.keys(HOST));
    assert_eq!(was, Keys { field: Some(false), multipathing: None, handle: None });
    assert_eq!(rig.ask(|xe| xe.vms(HOST)), [VM, VM_2]);
    rig.order(XapiOp::Disable).unwrap();
    assert!(!rig.ask(|xe| xe.host_enabled(HOST)));
    rig.order(XapiOp::Evacuate).unwrap();
    assert!(rig.ask(|xe| xe.vms(HOST)).is_empty());
    assert_eq!(rig.ask(|xe| xe.vms(OTHER)), [VM, VM_2, VM_OTHER]);
    rig.order(XapiOp::Unplug(ours())).unwrap();
    assert!(!rig.ask(|xe| xe.pbd_attached(PBD_FC)));
    assert!(rig.ask(|xe| xe.pbd_attached(PBD_ALIEN)));
    rig.order(XapiOp::Keys(on())).unwrap();
    assert_eq!(rig.ask(|xe| xe.keys(HOST)), on());
    rig.order(XapiOp::Plug(ours())).unwrap();
    assert_eq!(rig.of_pbd(&format!("other-config/mpath-{WWID_FC}")).as_deref(), Some("[2, 2]"));
    rig.order(XapiOp::Enable).unwrap();
    // All of them may be given again.
    for op in [XapiOp::Keys(on()), XapiOp::Plug(ours()), XapiOp::Enable] {
        rig.order(op).unwrap();
    }
    rig.order(XapiOp::Disable).unwrap();
    rig.order(XapiOp::Unplug(ours())).unwrap();
    // And what was: keys that were not there go, the field is what it was.
    let Keys { field, multipathing, handle } = was.clone();
    let keys = XapiWas::Keys { field, multipathing, handle };
    for was in [&keys, &keys, &XapiWas::Plugged(ours()), &XapiWas::Enabled] {
        rig.back(was).unwrap();
    }
    assert_eq!(rig.ask(|xe| xe.keys(HOST)), was);
    assert!(rig.ask(|xe| xe.pbd_attached(PBD_FC)) && rig.ask(|xe| xe.host_enabled(HOST)));
    assert_eq!(rig.of_pbd(&format!("other-config/mpath-{WWID_FC}")), None, "plugged on a single path");
}

#[test]
fn before_7_5_there_are_keys_and_no_field() {
    let rig = Rig::new();
    rig.pool.older(HOST, "7.2.0", Some("free"));
    assert_eq!(rig.ask(|xe| xe.keys(HOST)).field, None);
    rig.order(XapiOp::Keys(Keys { field: None, ..on() })).unwrap();
    assert_eq!(rig.ask(|xe| xe.keys(HOST)), Keys { field: None, ..on() });
    assert!(said(&rig.order(XapiOp::Keys(on())).unwrap_err()).contains("multipathing"));
}

#[test]
fn what_xapi_refuses_is_told_in_its_words() {
    let rig = Rig::new();
    rig.pool.set("vm", VM_2, ".reason", "VM_LACKS_FEATURE,OpaqueRef:1");
    assert_eq!(
        said(&rig.order(XapiOp::Evacuate).unwrap_err()),
        format!("You attempted an operation on a VM which lacks the feature.; vm: {VM_2} (web)")
    );
    assert_eq!(rig.ask(|xe| xe.vms(HOST)), [VM, VM_2], "none was moved");
    assert_eq!(rig.ask(|xe| xe.stuck(HOST)), [(VM_2.into(), "VM_LACKS_FEATURE,OpaqueRef:1".into())]);
    rig.pool.take("vm", VM_2, ".reason").set("vm", VM_2, ".fails", "HOST_NOT_ENOUGH_FREE_MEMORY");
    let no = said(&rig.order(XapiOp::Evacuate).unwrap_err());
    assert!(
        no.starts_with("Not enough server memory is available to perform this operation.; needed: "),
        "{no}"
    );
    assert_eq!(rig.ask(|xe| xe.vms(HOST)), [VM_2], "some had moved: only a look tells");
    rig.pool.set("vm", VM_2, ".srs", SR_ISCSI);
    let no = said(&rig.order(XapiOp::Unplug(vec![PBD_FC.into(), PBD_ISCSI.into()])).unwrap_err());
    assert!(no.starts_with("This operation cannot be performed because this VDI is in use"), "{no}");
    assert!(!rig.ask(|xe| xe.pbd_attached(PBD_FC)), "the first of the two was unplugged");
    rig.pool.set("pbd", PBD_FC, ".plug-fails", "The SCSIid is not there [opterr=\u{1b}[2J]");
    let no = said(&rig.order(XapiOp::Plug(vec![PBD_FC.into()])).unwrap_err());
    assert!(no.starts_with("There was an SR backend failure.; status: non-zero exit"), "{no}");
    assert!(!no.contains('\u{1b}'), "{no}");
}

#[test]
fn high_availability_holds_its_storage() {
    let rig = Rig::new();
    rig.pool.ha(SR_FC);
    let no = said(&rig.order(XapiOp::Unplug(vec![PBD_FC.into()])).unwrap_err());
    assert_eq!(no, "The operation could not be performed because HA is enabled on the Pool");
    rig.order(XapiOp::Unplug(vec![PBD_ISCSI.into()])).unwrap();
}

#[test]
fn a_host_alone_has_nowhere_to_evacuate_to() {
    let rig = Rig::new();
    rig.pool.set("host", OTHER, "enabled", "false");
    let no = said(&rig.order(XapiOp::Evacuate).unwrap_err());
    assert!(no.starts_with("There were no servers available to complete the specified operation."), "{no}");
    assert_eq!(rig.ask(|xe| xe.stuck(HOST)).len(), 2);
}

#[test]
fn what_may_have_happened_is_unknown() {
    let rig = Rig::new();
    rig.pool.knob(".lose", Some("host-disable"));
    let lost = rig.order(XapiOp::Disable).unwrap_err();
    assert!(matches!(&lost, HostError::Unknown(text) if text.id == "xapi-order-lost"), "{lost:?}");
    assert!(!rig.ask(|xe| xe.host_enabled(HOST)), "and here it did");
    rig.pool.knob(".hang", Some("host-evacuate"));
    let began = Instant::now();
    let evacuate = orders::host_evacuate(HOST).unwrap();
    let hangs = give(&rig.host, &evacuate, &rig.cx(Duration::from_millis(300))).unwrap_err();
    assert!(matches!(&hangs, HostError::Unknown(text) if text.id == "program-timed-out"), "{hangs:?}");
    assert!(began.elapsed() < Duration::from_secs(5), "it is left behind");
    rig.pool.knob(".down", Some(""));
    assert!(
        said(&rig.order(XapiOp::Enable).unwrap_err()).starts_with("Error: Connection refused"),
        "not done"
    );
    let bare = Fake::new("linux");
    let none = give(&bare, &evacuate, &rig.cx(LONG)).unwrap_err();
    assert!(matches!(&none, HostError::Refused(text) if text.id == "no-such-program"), "{none:?}");
    assert!(bare.executes());
}

#[test]
fn names_that_look_like_fields_are_asked_for_one_by_one() {
    let rig = Rig::new();
    let others = |name: &str| {
        rig.pool.set("vm", VM, "name-label", name).calls();
        let filter = [("resident-on", HOST), ("is-control-domain", "false")];
        let vms = [VM.to_owned(), VM_2.to_owned()];
        let found = rig.ask(|xe| xe.with_fields("vm", &filter, &vms, ["name-label", "power-state"]));
        let told: Vec<_> = found
            .iter()
            .map(|(uuid, fields)| (&**uuid, fields.clone().map(|field| field.unwrap().bytes().to_vec())))
            .collect();
        assert_eq!(told[0], (VM, [name.as_bytes().to_vec(), b"running".to_vec()]));
        assert_eq!(told[1], (VM_2, [b"web".to_vec(), b"running".to_vec()]));
        rig.pool.calls().len()
    };
    assert_eq!(others("mail"), 1);
    assert_eq!(others("a: b; c ( RO): d, \\e \u{202e}"), 1, "one line is one value");
    let field = format!("{:>25}: halted", "power-state ( RO)");
    assert_eq!(others(&format!("x\n{field}")), 5, "the field twice");
    let record = format!("x\n{field}\n\n\n{:<25}: {VM_2}\n{:>25}: y", "uuid ( RO)", "name-label ( RW)");
    assert_eq!(others(&record), 5, "a record too many");
    assert_eq!(others("x\n"), 5);
}
