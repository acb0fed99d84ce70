//! The two services, with each of their knobs. Where a state must still be pending, time is stretched, not shortened.

use quantalink::host::{ServiceOp, ServiceState, StartType};
use quantalink::practice::{AGENT, Knob, RULES, SERVER_FOLDER, SERVICE};

use super::help::{Rig, calm, told};
use ServiceOp::{Start, Stop};
use ServiceState::{Running, StartPending, StopPending, Stopped};

/// So slow that nothing comes to its end while a test looks.
const STRETCHED: u32 = 100_000;

#[test]
fn both_run_at_first_and_tell_of_themselves() {
    let rig = Rig::new(&[]);
    let service = rig.service(SERVICE);
    assert_eq!((service.state, service.start, service.exit), (Running, StartType::Automatic, 0));
    assert_eq!(service.display.shown(), "Citrix StorageLink Gateway Service");
    assert_eq!(service.folder.unwrap().raw().shown(), SERVER_FOLDER);
    assert!(service.pid.is_some());
    let dependents: Vec<_> = service.dependents.iter().map(|one| (one.name.shown(), one.state)).collect();
    assert_eq!(dependents, [(AGENT.to_owned(), Running)]);
    assert_eq!(rig.state("storagelink"), Running, "names are the same in either case");
    assert_eq!(rig.service(AGENT).dependents, []);
    assert_eq!(calm(|cx| rig.practice.server().service("Spooler", cx)), Ok(None));
    assert_eq!(told(rig.control("Spooler", Stop)), "refused service-not-installed");
}

#[test]
fn they_are_stopped_and_started_in_their_order() {
    let rig = Rig::new(&[]);
    assert_eq!(told(rig.control(SERVICE, Stop)), "refused service-has-dependents");
    assert_eq!(told(rig.control(SERVICE, Start)), "not done service-already-running");
    rig.stop();
    assert_eq!(rig.service(SERVICE).pid, None);
    assert_eq!(told(rig.control(SERVICE, Stop)), "not done service-not-running");
    // The one that needs it starts it.
    rig.control(AGENT, Start).unwrap();
    rig.wait(AGENT, Running);
    assert_eq!(rig.state(SERVICE), Running);
}

#[test]
fn a_pending_one_takes_no_order() {
    let rig = Rig::at(STRETCHED, &[Knob::DependentStopped]);
    assert_eq!(rig.state(AGENT), Stopped);
    rig.control(SERVICE, Stop).unwrap();
    assert_eq!(rig.state(SERVICE), StopPending);
    for op in [Start, Stop] {
        assert_eq!(told(rig.control(SERVICE, op)), "not done service-busy");
    }
    let rig = Rig::at(STRETCHED, &[Knob::ServiceStopped]);
    assert_eq!((rig.state(SERVICE), rig.state(AGENT)), (Stopped, Stopped));
    rig.control(AGENT, Start).unwrap();
    assert_eq!((rig.state(SERVICE), rig.state(AGENT)), (StartPending, StartPending));
    assert_eq!(told(rig.control(SERVICE, Start)), "not done service-busy");
}

#[test]
fn slow_ones_come_to_their_end() {
    for knob in [Knob::StopSlow, Knob::StartSlow] {
        let rig = Rig::at(1, &[knob]);
        rig.restart();
        let stretched = Rig::at(STRETCHED, &[knob, Knob::DependentStopped]);
        stretched.control(SERVICE, Stop).unwrap();
        assert_eq!(stretched.state(SERVICE), StopPending);
    }
}

#[test]
fn a_stop_that_fails_is_ignored_or_hangs() {
    let with = |knob| Rig::at(1, &[knob, Knob::DependentStopped]);
    let rig = with(Knob::StopFails);
    assert_eq!(told(rig.control(SERVICE, Stop)), "not done service-busy");
    assert_eq!(rig.state(SERVICE), Running);
    let rig = with(Knob::StopIgnored);
    rig.control(SERVICE, Stop).unwrap();
    assert_eq!(rig.state(SERVICE), Running);
    let rig = with(Knob::StopHangs);
    rig.control(SERVICE, Stop).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(200));
    assert_eq!(rig.state(SERVICE), StopPending);
    assert_eq!(told(rig.control(SERVICE, Stop)), "not done service-busy");
}

#[test]
fn a_start_that_fails_says_with_which_code() {
    let rig = Rig::at(1, &[Knob::StartFails, Knob::ServiceStopped]);
    for _ in 0..2 {
        rig.control(SERVICE, Start).unwrap();
        assert_eq!(rig.wait(SERVICE, Stopped).exit, 1064);
    }
    rig.control(AGENT, Start).unwrap();
    assert_eq!(rig.wait(AGENT, Stopped).exit, 1068);

    let rig = Rig::at(1, &[Knob::StartFailsOnce, Knob::ServiceStopped]);
    rig.control(SERVICE, Start).unwrap();
    assert_eq!(rig.wait(SERVICE, Stopped).exit, 1064);
    rig.control(SERVICE, Start).unwrap();
    assert_eq!(rig.wait(SERVICE, Running).exit, 0);

    let rig = Rig::at(1, &[Knob::StartIgnored, Knob::ServiceStopped]);
    rig.control(SERVICE, Start).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(200));
    assert_eq!(rig.state(SERVICE), StartPending);
}

#[test]
fn a_crash_says_that_it_was_one() {
    let rig = Rig::at(1, &[Knob::StartCrashes, Knob::ServiceStopped]);
    rig.control(SERVICE, Start).unwrap();
    assert_eq!(rig.wait(SERVICE, Stopped).exit, 1067);
}

#[test]
fn rules_that_are_new_or_broken_keep_it_from_starting() {
    let own = |rig: &Rig, text: &[u8]| {
        std::fs::write(rig.practice.dir().join(format!("server{RULES}")), text).unwrap();
        rig.control(SERVICE, Start).unwrap();
    };
    for (knob, exit) in [(Knob::StartFailsOnNewXml, 1064), (Knob::CrashesOnNewXml, 1067)] {
        let rig = Rig::at(1, &[knob, Knob::ServiceStopped]);
        let old = rig.file(RULES);
        own(&rig, b"<new/>");
        assert_eq!(rig.wait(SERVICE, Stopped).exit, exit);
        own(&rig, &old);
        rig.wait(SERVICE, Running);
    }
    let rig = Rig::at(1, &[Knob::ServiceStopped]);
    own(&rig, b"<not well-formed>");
    assert_eq!(rig.wait(SERVICE, Stopped).exit, 13);
    own(&rig, b"<new/>");
    rig.wait(SERVICE, Running);
    let rig = Rig::at(1, &[Knob::XmlTruncated]);
    rig.stop();
    rig.control(SERVICE, Start).unwrap();
    assert_eq!(rig.wait(SERVICE, Stopped).exit, 13);
    std::fs::remove_file(rig.practice.dir().join(format!("server{RULES}"))).unwrap();
    rig.control(SERVICE, Start).unwrap();
    assert_eq!(rig.wait(SERVICE, Stopped).exit, 2);
}

#[test]
fn a_service_that_cannot_be_asked_is_refused() {
    let rig = Rig::new(&[Knob::ServiceMissing]);
    assert_eq!(calm(|cx| rig.practice.server().service(SERVICE, cx)), Ok(None));
    assert_eq!(told(rig.control(SERVICE, Stop)), "refused service-not-installed");

    let rig = Rig::at(1, &[Knob::ServiceDisabled]);
    assert_eq!(rig.service(SERVICE).start, StartType::Disabled);
    rig.stop();
    assert_eq!(told(rig.control(SERVICE, Start)), "refused service-disabled");

    let rig = Rig::new(&[Knob::NoRights]);
    assert_eq!(told(rig.control(AGENT, Stop)), "refused service-no-right");
    assert_eq!(rig.state(AGENT), Running);
}

#[test]
fn an_order_whose_answer_is_lost_is_done_all_the_same() {
    let rig = Rig::at(1, &[Knob::ServiceNoAnswer, Knob::DependentStopped]);
    assert_eq!(told(rig.control(SERVICE, Stop)), "unknown service-no-answer");
    rig.wait(SERVICE, Stopped);
    assert_eq!(told(rig.control(SERVICE, Stop)), "not done service-not-running");
}
