//! The page of step `activate`: how this release takes over a new configuration, and what stands around it.

use crate::base::{Arg, Text};
use crate::core::answers::Answers;
use crate::core::facts::{HostFacts, Xapi};
use crate::core::guide::Tell;
use crate::core::release::Era;

use super::order;

/// What the page tells of a node; the orders themselves, with their reasons, stand below it as changes.
pub(super) fn page(facts: &HostFacts, answers: &Answers) -> Vec<Tell> {
    let mut out = vec![Tell::Pairs(pairs(facts))];
    match facts.release.era {
        Era::DropIn | Era::Linux => {
            out.push(Tell::Para(Text::new("activate-how-reconfigure")));
            if !answers.multipath.activate {
                out.push(Tell::Info(Text::new("activate-not-asked")));
            }
        }
        Era::Links => out.push(Tell::Para(Text::new("activate-by-sm"))),
        Era::Enabled | Era::Main | Era::Unknown => {
            let unknown = facts.release.era == Era::Unknown;
            let why = if unknown { "activate-why-reboot-unknown" } else { "activate-why-reboot" };
            out.push(Tell::Para(Text::new(why)));
            // Where it was asked for, the commands stand with the change.
            if !answers.multipath.activate {
                out.push(Tell::ByHand(reboot(facts)));
            }
        }
    }
    out
}

fn pairs(facts: &HostFacts) -> Vec<(Text, Arg)> {
    let daemon = match (facts.executes, facts.daemon_runs()) {
        (false, _) => "daemon-not-asked",
        (true, None) => "daemon-unknown",
        (true, Some(true)) => "daemon-runs",
        (true, Some(false)) => "daemon-stands",
    };
    let mut pairs = vec![(Text::new("pair-daemon"), Text::new(daemon).into())];
    pairs.extend(facts.xapi.get().into_iter().flat_map(said_by_xapi));
    pairs
}

fn said_by_xapi(xapi: &Xapi) -> Vec<(Text, Arg)> {
    let on = if xapi.keys.on() { "xapi-multipathing-on" } else { "xapi-multipathing-off" };
    let enabled = if xapi.enabled { "xapi-host-enabled" } else { "xapi-host-disabled" };
    vec![
        (Text::new("pair-xapi-host"), Text::new(enabled).into()),
        (Text::new("pair-xapi-multipathing"), Text::new(on).into()),
        (Text::new("pair-xapi-vms"), xapi.vms.len().into()),
        (Text::new("pair-xapi-others"), xapi.others.len().into()),
    ]
}

/// The way through the maintenance mode, one command a line.
fn reboot(facts: &HostFacts) -> Vec<Text> {
    vec![
        Text::new("reboot-disable").with("command", order(facts, "host-disable")),
        Text::new("reboot-evacuate").with("command", order(facts, "host-evacuate")),
        Text::new("reboot-reboot").with("command", "reboot"),
        Text::new("reboot-enable").with("command", order(facts, "host-enable")),
    ]
}
