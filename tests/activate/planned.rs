//! The plan table: what is refused and why, what is left out because it is so already, and in which order the rest comes.

use quantalink::base::{Arg, Text};
use quantalink::core::answers::Answers;
use quantalink::core::change::{Act, Change, ChangeKind, Interrupt, Standing, XapiOp};
use quantalink::core::facts::{Disk, HostFacts, Keys, Map, MapPath, Pbd, PoolHost, Xapi};
use quantalink::core::guide::STEPS;
use quantalink::core::known::Known;
use quantalink::core::plan::plan;

use crate::pool::*;
use crate::rig::*;

/// The changes of step `activate`, with these facts of the host.
fn changes(dom0: &Dom0, answers: &Answers, with: impl FnOnce(&mut HostFacts)) -> Vec<Change> {
    let mut facts = facts(dom0, answers);
    with(&mut facts.hosts[0]);
    let made = plan(&facts, answers);
    assert_eq!(made, plan(&facts, answers), "a plan is a pure function");
    let changes = made.hosts[0].changes.clone();
    changes.into_iter().filter(|change| change.at.id.0.starts_with("activate")).collect()
}

fn xapi_of(host: &mut HostFacts) -> &mut Xapi {
    match &mut host.xapi {
        Known::Is(xapi, _) => xapi,
        Known::Unknown(why) => panic!("{why:?}"),
    }
}

fn ids(changes: &[Change]) -> Vec<&str> {
    changes.iter().map(|change| change.at.id.0.strip_prefix("activate").unwrap()).collect()
}

fn with_xapi(with: impl FnOnce(&mut Xapi)) -> Vec<Change> {
    changes(&Dom0::new(), &answers(), |host| with(xapi_of(host)))
}

/// Refused, and nothing else planned: by the first reason, and what it says.
fn refused(changes: &[Change]) -> &Text {
    assert_eq!(ids(changes), [""], "{changes:#?}");
    assert_eq!((changes[0].standing, changes[0].act.is_none()), (Standing::Refused, true));
    &changes[0].reasons[0]
}

fn arg(text: &Text, name: &str) -> String {
    match text.arg(name) {
        Some(Arg::Raw(raw)) => raw.shown(),
        Some(Arg::Text(text)) => text.id.to_string(),
        other => panic!("{name}: {other:?} in {text:?}"),
    }
}

fn keys_on() -> Keys {
    Keys { field: Some(true), multipathing: Some("true".into()), handle: Some("dmp".into()) }
}

fn unplugged(xapi: &mut Xapi) {
    xapi.pbds.iter_mut().for_each(|pbd| pbd.attached = false);
}

fn map(wwid: &str, disks: &[&str]) -> Map {
    let path = |disk: &&str| MapPath { disk: (*disk).into(), dm: "active".into(), checker: "ready".into() };
    Map { name: wwid.into(), wwid: wwid.into(), paths: disks.iter().map(path).collect() }
}

fn disk(name: &str) -> Disk {
    Disk {
        name: name.into(),
        vendor: "OSNEXUS".into(),
        product: "QUANTASTOR".into(),
        access: None,
        handler: None,
        over: None,
    }
}

#[test]
fn in_order_each_after_all_before() {
    let changes = changes(&Dom0::new(), &answers(), |_| {});
    assert_eq!(ids(&changes), ["-disable", "-evacuate", "-unplug", "-keys", "", "-plug", "-enable"]);
    for (n, change) in changes.iter().enumerate() {
        assert_eq!((change.kind, change.standing), (ChangeKind::Load, Standing::Pending));
        assert_eq!(change.after.len(), 1 + n, "after the file and all orders before it");
        if let Some(Act::Xapi(order)) = &change.act {
            assert_eq!((&*order.host, change.stop), (HOST, Interrupt::SafePoints));
        }
    }
    let op = |n: usize| match &changes[n].act {
        Some(Act::Xapi(order)) => order.op.clone(),
        other => panic!("{other:?}"),
    };
    let both = || vec![String::from("pbd-1"), String::from("pbd-2")];
    assert_eq!((op(0), op(1), op(2)), (XapiOp::Disable, XapiOp::Evacuate, XapiOp::Unplug(both())));
    assert_eq!((op(3), op(5), op(6)), (XapiOp::Keys(keys_on()), XapiOp::Plug(both()), XapiOp::Enable));
    assert_eq!(arg(&changes[1].reasons[0], "vms"), "mail, web");
    assert_eq!(arg(&changes[2].reasons[0], "srs"), "SR of pbd-1, SR of pbd-2");
}

/// Every combination of what may be so already: it is left out, and stays so.
#[test]
fn what_is_so_already_is_left_out() {
    for bits in 0..32 {
        let bit = |n: u8| bits & (1 << n) != 0;
        let (enabled, vms, plugged, keys, live) = (bit(0), bit(1), bit(2), bit(3), bit(4));
        let changes = changes(&Dom0::new(), &answers(), |host| {
            let xapi = xapi_of(host);
            xapi.enabled = enabled;
            if !vms {
                xapi.vms.clear();
            }
            if !plugged {
                unplugged(xapi);
            }
            if keys {
                xapi.keys = keys_on();
            }
            if live {
                host.paths.maps = Known::Is(vec![map("w", &["sdb"])], Text::new("not-known"));
            }
        });
        let around = plugged || !keys || live;
        let wanted = [
            ("-disable", around && enabled),
            ("-evacuate", around && vms),
            ("-unplug", plugged),
            ("-keys", !keys),
            ("", true),
            ("-plug", plugged),
            ("-enable", around && enabled),
        ];
        let wanted: Vec<&str> = wanted.iter().filter(|(_, is)| *is).map(|(id, _)| *id).collect();
        assert_eq!(ids(&changes), wanted, "enabled {enabled}, vms {vms}, plugged {plugged}, keys {keys}");
        let stays = changes.last().unwrap().reasons.iter().any(|text| text.id == "activate-stays-disabled");
        assert_eq!(stays, around && !enabled);
    }
}

#[test]
fn an_older_release_has_no_field() {
    let changes = with_xapi(|xapi| xapi.keys.field = None);
    let keys = changes.iter().find(|change| change.at.id.0 == "activate-keys").unwrap();
    let Some(Act::Xapi(order)) = &keys.act else { panic!("{keys:?}") };
    assert_eq!(order.op, XapiOp::Keys(Keys { field: None, ..keys_on() }));
}

#[test]
fn high_availability_and_upgrades() {
    let changes = with_xapi(|xapi| xapi.ha = true);
    assert_eq!(arg(refused(&changes), "off"), "xe pool-ha-disable");
    let changes = with_xapi(|xapi| xapi.upgrading = true);
    assert_eq!(refused(&changes).id, "activate-upgrading");
    // Also where nothing has to be emptied for it.
    let changes = with_xapi(|xapi| {
        (xapi.ha, xapi.keys) = (true, keys_on());
        unplugged(xapi);
    });
    assert_eq!(refused(&changes).id, "activate-ha");
    // Whoever has nothing to load is not kept from that.
    let (dom0, on) = (Dom0::new(), answers());
    dom0.world().loaded = true;
    let changes = self::changes(&dom0.clone().made(), &on, |host| {
        let xapi = xapi_of(host);
        (xapi.ha, xapi.upgrading, xapi.keys) = (true, true, keys_on());
    });
    assert_eq!((ids(&changes), changes[0].standing), (vec![""], Standing::Done));
}

#[test]
fn the_heartbeat_on_such_an_sr() {
    let changes = with_xapi(|xapi| xapi.statefiles = vec!["sr-of-pbd-3".into()]);
    assert_eq!(
        (&*refused(&changes).id, arg(refused(&changes), "sr")),
        ("activate-statefile", "sr-of-pbd-3".into())
    );
    let changes = with_xapi(|xapi| xapi.statefiles = vec!["another".into()]);
    assert_eq!(changes[0].standing, Standing::Pending);
}

#[test]
fn vms_that_cannot_leave() {
    let changes = with_xapi(|xapi| xapi.vms[1].stuck = Some("VM_HAS_PCI_ATTACHED,vm-2".into()));
    let text = refused(&changes);
    assert_eq!((&*text.id, arg(text, "vm")), ("activate-vm-stuck", "web".into()));
    assert_eq!(arg(text, "why"), "VM_HAS_PCI_ATTACHED,vm-2");
    assert_eq!(arg(text, "command"), "xe vm-shutdown uuid=vm-2");
    // Nowhere to go.
    let changes = with_xapi(|xapi| {
        xapi.others.clear();
        xapi.vms[0].stuck = Some("NO_HOSTS_AVAILABLE".into());
    });
    let text = refused(&changes);
    assert_eq!((&*text.id, arg(text, "vms")), ("activate-nowhere", "mail, web".into()));
    assert_eq!(arg(text, "command"), "xe vm-shutdown uuid=vm-1; xe vm-shutdown uuid=vm-2");
    assert_eq!(changes[0].reasons.len(), 1, "why each of them cannot leave is said by that");
    let off = |uuid: &str| PoolHost { uuid: uuid.into(), name: uuid.into(), enabled: false };
    let changes = with_xapi(|xapi| xapi.others = vec![off("b"), off("c")]);
    let text = refused(&changes);
    assert_eq!((&*text.id, arg(text, "hosts")), ("activate-nowhere-enabled", "b, c".into()));
    assert_eq!(arg(text, "command"), "xe host-enable uuid=b; xe host-enable uuid=c");
    // Without VMs there is nothing to move.
    for others in [Vec::new(), vec![off("b")]] {
        let changes = with_xapi(|xapi| {
            xapi.others = others;
            xapi.vms.clear();
        });
        assert_eq!(ids(&changes), ["-disable", "-unplug", "-keys", "", "-plug", "-enable"]);
    }
    // Nor where nothing is done around it.
    let changes = with_xapi(|xapi| {
        xapi.keys = keys_on();
        unplugged(xapi);
        xapi.others.clear();
    });
    assert_eq!((ids(&changes), changes[0].standing), (vec![""], Standing::Pending));
}

#[test]
fn luns_in_use_need_a_consent_of_their_own() {
    let mut answers = answers();
    answers.multipath.live_maps = false;
    let changes = changes(&Dom0::new(), &answers, |_| {});
    let text = refused(&changes);
    assert_eq!((&*text.id, arg(text, "srs")), ("activate-live", "SR of pbd-1, SR of pbd-2".into()));
    assert_eq!(arg(text, "setting"), "live-maps = true");
    assert_eq!(arg(text, "maps"), "-", "none is said as such");
    let without = |with: fn(&mut HostFacts)| {
        self::changes(&Dom0::new(), &answers, |host| {
            unplugged(xapi_of(host));
            with(host);
        })
    };
    assert_eq!(without(|_| {})[0].standing, Standing::Pending, "nothing is in use");
    let changes = without(|host| host.paths.maps = Known::Is(vec![map("w", &["sdb"])], Text::new("x")));
    assert_eq!((arg(refused(&changes), "srs"), arg(refused(&changes), "maps")), ("-".into(), "w".into()));
    // What is not known may be in use; where the kernel has no such disk, there is none.
    let changes = without(|host| host.paths.maps = Known::Unknown(Text::new("not-known")));
    assert_eq!(
        (&*refused(&changes).id, arg(refused(&changes), "why")),
        ("activate-live-unknown", "not-known".into())
    );
    let changes = without(|host| {
        host.paths.maps = Known::Unknown(Text::new("not-known"));
        host.paths.disks = Known::Is(Vec::new(), Text::new("x"));
    });
    assert_eq!(changes[0].standing, Standing::Pending);
    let given = STEPS.iter().flat_map(|step| step.asks).find(|ask| ask.id == "activate-live").unwrap();
    (given.set)(&mut answers, "yes").unwrap();
    assert!(answers.multipath.live_maps && (given.get)(&answers) == "yes");
}

#[test]
fn several_reasons_are_told_at_once() {
    let mut answers = answers();
    answers.multipath.live_maps = false;
    let changes = changes(&Dom0::new(), &answers, |host| {
        let xapi = xapi_of(host);
        (xapi.ha, xapi.upgrading) = (true, true);
        xapi.others.clear();
    });
    let told: Vec<&str> = changes[0].reasons.iter().map(|text| &*text.id).collect();
    assert_eq!(told, ["activate-ha", "activate-upgrading", "activate-nowhere", "activate-live"]);
}

#[test]
fn a_xapi_that_does_not_answer() {
    let changes = changes(&Dom0::new(), &answers(), |host| {
        host.xapi = Known::Unknown(Text::new("xapi-no-answer"));
    });
    let text = refused(&changes);
    assert_eq!((&*text.id, arg(text, "why")), ("activate-xapi-silent", "xapi-no-answer".into()));
    assert_eq!(arg(text, "command"), "multipathd reconfigure");
}

#[test]
fn a_plain_linux_is_only_told_to_load() {
    let linux = |live: bool, answers: &Answers| {
        let found = changes(&Dom0::new(), answers, |host| {
            host.xapi = Known::Unknown(Text::new("not-known"));
            host.inventory = Known::Is(None, Text::new("not-known"));
            let maps = if live { vec![map("w", &["sdb"])] } else { Vec::new() };
            host.paths.maps = Known::Is(maps, Text::new("not-known"));
        });
        assert_eq!(ids(&found), [""]);
        (found[0].standing, found[0].reasons[0].id.to_string())
    };
    let mut without = answers();
    without.multipath.live_maps = false;
    assert_eq!(linux(false, &without).0, Standing::Pending);
    assert_eq!(linux(true, &answers()).0, Standing::Pending);
    assert_eq!(linux(true, &without), (Standing::Refused, "activate-live".into()));
}

/// multipathd does not run: nothing is loaded, and the keys are set all the same.
#[test]
fn without_a_daemon() {
    let stop = |host: &mut HostFacts| match &mut host.machine {
        Known::Is(machine, _) => machine.running = vec![Vec::new()],
        Known::Unknown(why) => panic!("{why:?}"),
    };
    let found = changes(&Dom0::new(), &answers(), stop);
    let load = found.iter().find(|change| change.at.id.0 == "activate").unwrap();
    assert_eq!((load.standing, &*load.reasons[0].id), (Standing::Skipped, "daemon-not-running"));
    assert_eq!(ids(&found), ["-disable", "-evacuate", "-unplug", "-keys", "", "-plug", "-enable"]);
    let found = changes(&Dom0::new(), &answers(), |host| {
        stop(host);
        xapi_of(host).keys = keys_on();
    });
    assert_eq!(
        (ids(&found), found[0].standing),
        (vec![""], Standing::Skipped),
        "it reads them when it starts"
    );
}

/// Loaded already, but the keys are off.
#[test]
fn only_the_keys() {
    let dom0 = Dom0::new().made();
    dom0.world().loaded = true;
    let found = changes(&dom0, &answers(), |_| {});
    assert_eq!(ids(&found), ["-disable", "-evacuate", "-unplug", "-keys", "", "-plug", "-enable"]);
    assert_eq!(found[4].standing, Standing::Done);
}

/// Which PBDs are the storage system's: by IQN, else by the WWID of a map; where neither tells, the PBD is left alone, and
/// that is told.
#[test]
fn which_pbds_are_ours() {
    let pbd = |uuid: &str, kind: &str, iqn: Option<&str>, scsi_id: Option<&str>| Pbd {
        uuid: uuid.into(),
        sr: format!("sr-{uuid}"),
        sr_name: uuid.into(),
        sr_type: kind.into(),
        attached: true,
        iqn: iqn.map(Into::into),
        scsi_id: scsi_id.map(Into::into),
        paths: None,
    };
    let pbds = || {
        vec![
            pbd("iscsi", "lvmoiscsi", Some(IQN), Some("w1")),
            pbd("alien", "lvmoiscsi", Some("iqn.1992-01.com.example:a"), Some("w2")),
            pbd("looks-like", "lvmoiscsi", Some("iqn.2009-10.com.osnexusx:a"), None),
            pbd("fc", "lvmohba", None, Some("w3")),
            pbd("fc-other", "lvmohba", None, Some("w4")),
            pbd("fc-blank", "lvmohba", None, None),
            pbd("all-targets", "lvmoiscsi", Some("*"), Some("w5")),
            pbd("nfs", "nfs", None, None),
            pbd("local", "lvm", None, None),
            pbd("iso", "iso", None, None),
        ]
    };
    let told = |disks: &[&str], id: &str| {
        let found = changes(&Dom0::new(), &answers(), |host| {
            xapi_of(host).pbds = pbds();
            let maps = vec![map("w3", &["sdb", "sdc"]), map("w5", &["sdd"])];
            host.paths.maps = Known::Is(maps, Text::new("x"));
            host.paths.disks = Known::Is(disks.iter().map(|name| disk(name)).collect(), Text::new("x"));
        });
        let unplug = found.iter().find(|change| change.at.id.0 == "activate-unplug").unwrap();
        let Some(Act::Xapi(order)) = &unplug.act else { panic!("{unplug:?}") };
        assert_eq!(order.op, XapiOp::Unplug(["iscsi", "fc", "all-targets"].map(String::from).into()));
        let mut reasons = found.iter().flat_map(|change| &change.reasons);
        reasons.find(|text| text.id == id).map(|text| arg(text, "srs"))
    };
    // All disks of the storage system are in maps: what is in none of them is another's.
    assert_eq!(told(&["sdb", "sdc", "sdd"], "activate-pbd-unclear"), Some("fc-blank".into()));
    assert_eq!(told(&["sdb"], "activate-keys-others"), Some("alien, looks-like, fc-other".into()));
    // One is not, and may be anybody's.
    assert_eq!(told(&["sdb", "sdx"], "activate-pbd-unclear"), Some("fc-other, fc-blank".into()));
}

#[test]
fn older_releases_are_rebooted_by_hand() {
    use quantalink::core::release::{Era, Release};
    for (era, id) in [
        (Era::Enabled, "activate-by-reboot"),
        (Era::Main, "activate-by-reboot"),
        (Era::Unknown, "activate-by-reboot"),
        (Era::Links, "activate-by-sm"),
    ] {
        let step = STEPS.iter().find(|step| step.id == "activate").unwrap();
        let mut facts = facts(&Dom0::new(), &answers());
        let host = &mut facts.hosts[0];
        host.release = Release { era, ..host.release.clone() };
        let found = (step.plan)(host, &answers(), &[]);
        assert_eq!(
            (ids(&found), found[0].standing, found[0].act.is_none()),
            (vec![""], Standing::Manual, true)
        );
        let text = &found[0].reasons[0];
        assert_eq!(text.id, id);
        if id == "activate-by-reboot" {
            assert_eq!(arg(text, "disable"), "xe host-disable uuid=host-1");
            assert_eq!(arg(text, "evacuate"), "xe host-evacuate uuid=host-1");
        }
    }
    // Without --activate there is nothing of all this.
    let mut off = answers();
    off.multipath.activate = false;
    assert!(changes(&Dom0::new(), &off, |_| {}).is_empty());
}
