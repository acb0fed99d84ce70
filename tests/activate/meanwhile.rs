//! What comes and goes on a host between the plan and its orders: VMs that nobody agreed to move, PBDs that are not there any
//! more.

use quantalink::core::engine;
use quantalink::core::event::{Outcome, RunState};
use quantalink::core::journal::runs;

use crate::pool::*;
use crate::rig::*;

fn why(outcome: &Outcome) -> &str {
    match outcome {
        Outcome::Refused { why } => &why.id,
        other => panic!("{other:?}"),
    }
}

/// A pool of two: the VMs of the first host move to the second, whose plan was made while it was empty.
#[test]
fn vms_that_came_after_the_plan() {
    for (plugged, id) in [(true, "activate-unplug"), (false, "activate-keys")] {
        let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
        let state = state(dir.path());
        let came = std::mem::take(&mut dom0.world().here);
        let pbds = |plugged: bool| {
            for pbd in ["pbd-1", "pbd-2"] {
                dom0.world().pbds.insert(pbd.into(), plugged);
            }
        };
        pbds(plugged);
        let plan = planned(&dom0, &answers());
        assert!(plan.changes().all(|change| change.at.id.0 != "activate-evacuate"), "none to move");
        dom0.world().here = came;
        let (end, _) = with(&yes, |cx, tell| engine::apply(plan, &site(&dom0), &state, cx, tell));
        assert_eq!(why(outcome(&end, id)), "activate-vms-came", "{end:?}");
        assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Unfinished, 1), "{end:?}");
        let world = dom0.world().clone();
        assert_eq!(world.here.len(), 2, "nobody agreed to move them");
        assert!(!world.loaded && world.keys_off() && world.enabled, "{world:?}");
        assert!(!world.orders.iter().any(|order| order.contains("unplug") || order.contains("param")));
        pbds(true);
        let end = resume(&dom0, &state).unwrap();
        assert_eq!((end.state, &end.error), (RunState::Complete, &None), "{end:?}");
        assert_made(&dom0, "planned anew, they have moved");
    }
}

/// The same where nothing is left to do but to load: the host was emptied for that.
#[test]
fn vms_that_came_before_loading() {
    let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
    let state = state(dir.path());
    let who = |question: &quantalink::core::event::Question| {
        if question.change.id.0 == "activate-keys" {
            // By somebody who starts it in spite of all on just this host.
            dom0.world().arrives = true;
        }
        quantalink::core::event::Reply::Yes
    };
    let end = apply(&dom0, &state, &who);
    assert_eq!(why(outcome(&end, "activate")), "activate-vms-came", "{end:?}");
    assert!(!dom0.world().loaded);
}

/// The storage is detached for good while the run is cut: that keeps nobody from giving the host back.
#[test]
fn a_pbd_that_is_gone() {
    for back in [false, true] {
        let (dir, dom0) = (tempfile::tempdir().unwrap(), Dom0::new());
        let state = state(dir.path());
        for verb in ["host-enable", "pbd-plug"] {
            dom0.world().always.insert(verb.into(), Fault::No);
        }
        assert!(apply(&dom0, &state, &yes).error.is_some());
        dom0.world().always.clear();
        dom0.world().pbds.remove("pbd-1");
        assert!(!dom0.world().enabled && !dom0.world().pbds["pbd-2"]);
        let end = if back { rollback(&dom0, &state) } else { resume(&dom0, &state) }.unwrap();
        assert_eq!(end.error, None, "{end:?}");
        assert!(dom0.world().enabled && dom0.world().pbds["pbd-2"], "{end:?}");
        assert!(runs(&state).unwrap().0[0].taken.is_empty());
        assert!(format!("{end:?}").contains("xapi-pbds-gone"), "it is told: {end:?}");
    }
}
