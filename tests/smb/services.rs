//! The service: slow, failing, crashing, disabled, needed by others. It ends as it was found, or it is said that it is
//! stopped and how it is started.

use std::fs;

use super::rig::{RULES, Rig, edited, reasons, status};

#[test]
fn a_slow_service_is_waited_for() {
    let Some(rig) = Rig::new() else { return };
    rig.knob("stop_ms", "3000");
    rig.knob("start_ms", "3000");
    let applied = rig.json(&["apply", "--yes"], 0);
    for id in ["stop-service", "scsi-ids", "start-service"] {
        assert_eq!(status(&applied, id), "applied", "{applied:#}");
    }
    assert_eq!((rig.rules(), rig.service(), rig.orders().len()), (edited(), 4, 2));
}

#[test]
fn a_service_that_was_stopped_is_left_so() {
    let Some(rig) = Rig::new() else { return };
    rig.set_service(1);
    let applied = rig.json(&["apply", "--yes"], 0);
    assert_eq!((status(&applied, "stop-service"), status(&applied, "scsi-ids")), ("done", "applied"));
    assert_eq!((rig.rules(), rig.service(), rig.orders()), (edited(), 1, vec![]));
    // It never ran on the new rules: the old ones come back, byte by byte.
    assert_eq!((rig.run(&["rollback", "--yes"]).code, rig.rules(), rig.service()), (0, RULES.to_owned(), 1));
}

#[test]
fn what_cannot_be_stopped_or_started_again_is_not_touched() {
    let Some(rig) = Rig::new() else { return };
    // 1051, as Windows says it.
    rig.knob("stop_error", "51");
    let applied = rig.json(&["apply", "--yes"], 3);
    assert!(reasons(&applied, "stop-service").contains(&"smb-service-has-dependents".into()), "{applied:#}");
    assert_eq!((rig.rules(), rig.service()), (RULES.to_owned(), 4));
    rig.no_knob("stop_error");
    rig.orders();
    // Disabled, and running all the same.
    rig.hook("case \"$tool\" in net) \"$rig/real/net\" \"$@\" | sed 's/\\(Start Type .*= \\).*/\\10x4/'; exit 0 ;; esac");
    let plan = rig.json(&["plan"], 3);
    assert_eq!(reasons(&plan, "stop-service"), ["service-disabled"]);
    assert_eq!((rig.work(&["apply", "--yes"]).code, rig.orders()), (3, vec![]));
    // Not installed.
    rig.hook("case \"$tool\" in net) echo 'Failed to open service.  [WERR_SERVICE_DOES_NOT_EXIST]' >&2; exit 255 ;; esac");
    assert_eq!(reasons(&rig.json(&["plan"], 3), "stop-service"), ["service-not-installed"]);
    // On its way by another hand.
    rig.hook("");
    rig.set_service(3);
    assert_eq!(reasons(&rig.json(&["plan"], 3), "stop-service"), ["service-in-between"]);
}

#[test]
fn rules_that_the_service_does_not_come_up_on_are_put_back() {
    let Some(rig) = Rig::new() else { return };
    rig.knob("hates", "OSNEXUS");
    let applied = rig.json(&["apply", "--yes"], 1);
    assert_eq!((status(&applied, "start-service"), status(&applied, "scsi-ids")), ("failed", "rolled-back"));
    assert_eq!((rig.rules(), rig.service()), (RULES.to_owned(), 4), "{applied:#}");
}

#[test]
fn a_service_that_comes_and_goes_did_not_come() {
    let Some(rig) = Rig::new() else { return };
    rig.knob("crash_ms", "2000");
    let ran = rig.work(&["apply", "--yes"]);
    assert_eq!(ran.code, 1, "{}", ran.flat());
    // It has read the new rules: their version does not go down, and their entry is out.
    assert_eq!(rig.rules(), RULES.replace("2.0.0.4", "2.0.0.6"), "{}", ran.flat());
    assert!(ran.flat().contains("net start StorageLink"), "how it is started: {}", ran.flat());
    rig.no_knob("crash_ms");
    rig.set_service(1);
    // The next start says first what is unfinished, and finishing it starts the service.
    let ran = rig.work(&["plan"]);
    assert!(
        ran.flat().contains("quantalink resume") || ran.flat().contains("quantalink rollback"),
        "{}",
        ran.flat()
    );
    let ran = rig.run(&["rollback", "--yes"]);
    assert_eq!((ran.code, rig.service()), (0, 4), "{}", ran.flat());
}

#[test]
fn a_service_that_never_stops_is_told_and_runs() {
    if !super::full() {
        println!("SKIPPED: a service that ignores its stop for two minutes: only the long form");
        return;
    }
    let Some(rig) = Rig::new() else { return };
    rig.knob("never_stops", "");
    rig.knob("stop_ms", "1000");
    let ran = rig.work(&["apply", "--yes"]);
    assert!(ran.code == 1 && rig.rules() == RULES && rig.service() == 4, "{}", ran.flat());
}

#[test]
fn a_line_that_goes_while_the_service_is_stopped_is_told_with_what_to_type() {
    if !super::full() {
        println!("SKIPPED: a server that is gone for minutes: only the long form");
        return;
    }
    let Some(rig) = Rig::new() else { return };
    let cut = "case \"$*\" in *'-c put '*'.quantalink-new\"'*) ip link set lo down ;; esac";
    rig.hook(cut);
    let ran = rig.work(&["apply", "--yes"]);
    assert_eq!((ran.code, rig.service()), (1, 1), "{}", ran.flat());
    assert!(
        ran.flat().contains("net start StorageLink") && ran.flat().contains("quantalink resume"),
        "{}",
        ran.flat()
    );
    rig.hook("");
    assert!(rig.within("ip").args(["link", "set", "lo", "up"]).status().unwrap().success());
    assert_eq!(rig.rules(), RULES);
    let ran = rig.run(&["resume", "--yes"]);
    assert_eq!((ran.code, rig.rules(), rig.service()), (0, edited(), 4), "{}", ran.flat());
}

#[test]
fn an_order_whose_tool_dies_is_waited_for() {
    let Some(rig) = Rig::new() else { return };
    // The order arrives after its tool has gone.
    let late = |order: &str| {
        format!(
            "case \"$tool $*\" in 'net rpc service {order}'*)\n\
             exec 3<&0; (sleep 1; \"$rig/real/net\" \"$@\" <&3) >/dev/null 2>&1 &\n\
             kill -9 $$ ;; esac"
        )
    };
    for order in ["stop", "start"] {
        rig.hook(&late(order));
        let ran = rig.work(&["apply", "--yes"]);
        assert_eq!((ran.code, rig.rules(), rig.service()), (0, edited(), 4), "{order}: {}", ran.flat());
        assert_eq!(rig.orders(), ["stop", "start"], "{order}");
        fs::write(rig.rules_path(), RULES).unwrap();
    }
}
