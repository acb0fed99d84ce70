//! Step `activate`: loads the new configuration, only if asked, and only where that release allows it to be loaded
//! (facts/multipath.md section 4). On a dom0 in use that takes orders to xapi around it ([`around`]): nothing runs on the
//! host and no LUN of the storage system is attached while the configuration changes.

mod around;
mod ours;
mod page;
mod walls;

use crate::base::Text;
use crate::core::answers::{Answers, Section};
use crate::core::change::{Change, ChangeKind, Standing};
use crate::core::checks::Status;
use crate::core::facts::{HostFacts, Role, Xapi, gather_xapi};
use crate::core::guide::{Ask, AskKind, Step};
use crate::core::known::Known;
use crate::core::release::Era;
use crate::core::xapi::is_uuid;

use super::draft::Draft;
use super::{ask, multipath};
use ours::Ours;

pub(in crate::core) use around::{ENABLE, PLUG, taken_up};

/// Loads the configuration into the running daemon; its maps stay.
const RECONFIGURE: &[&str] = &["multipathd", "reconfigure"];

/// The step.
pub const STEP: Step = Step {
    id: "activate",
    section: Section::Multipath,
    role: Role::Node,
    guide: None,
    gather: gather_xapi,
    plan: |facts, answers, before| {
        if answers.multipath.activate { plan(facts, answers, before) } else { Vec::new() }
    },
    check: |facts, answers| vec![multipath::made(facts, "multipath-loaded", loaded(facts, answers))],
    asks: &[
        Ask {
            id: "activate",
            kind: AskKind::YesNo,
            get: |answers| ask::yes_no(answers.multipath.activate),
            set: |answers, typed| ask::flag(typed).map(|flag| answers.multipath.activate = flag),
            looks: false,
        },
        Ask {
            id: "activate-live",
            kind: AskKind::YesNo,
            get: |answers| ask::yes_no(answers.multipath.live_maps),
            set: |answers, typed| ask::flag(typed).map(|flag| answers.multipath.live_maps = flag),
            looks: false,
        },
    ],
    page: Some(page::page),
};

/// What has to be done for the running daemon to know the new files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Load {
    /// It is told to read them.
    Run,
    /// Nothing: it has them.
    Loaded,
    /// Nothing: it does not run, and reads them when it is started.
    NoDaemon,
}

fn plan(facts: &HostFacts, answers: &Answers, before: &[Change]) -> Vec<Change> {
    let after = before.iter().map(|change| change.at.id.clone()).collect();
    let kind = if facts.release.era.reads_confd() { ChangeKind::Load } else { ChangeKind::Manual };
    let mut draft = Draft::new(facts, "activate", kind, after);
    if before.iter().any(|change| change.standing == Standing::Refused) {
        draft.tell(Text::new("activate-not-reached"));
        return vec![draft.stands(Standing::Skipped)];
    }
    if !facts.executes {
        draft.tell(Text::new("fact-nothing-executed"));
        return vec![draft.stands(Standing::Skipped)];
    }
    if !facts.release.era.reads_confd() {
        draft.tell(by_hand(facts));
        return vec![draft.stands(Standing::Manual)];
    }
    let Some(load) = load(facts, answers, before) else {
        draft.tell(facts.machine.why().clone());
        draft.tell(Text::new("activate-by-command").with("command", RECONFIGURE.join(" ")));
        return vec![draft.stands(Standing::Manual)];
    };
    let ours = Ours::of(facts);
    match xapi(facts) {
        Ok(Some(xapi)) => around::plan(facts, xapi, answers, before, load, &ours),
        Ok(None) => {
            let refused = if load == Load::Run { walls::live(&ours, answers) } else { None };
            vec![around::loading(draft, load, refused.into_iter().collect())]
        }
        Err(why) => {
            let silent = Text::new("activate-xapi-silent").with("why", why.clone());
            vec![walls::refused(draft, vec![silent.with("command", RECONFIGURE.join(" "))])]
        }
    }
}

/// What is to be loaded; none: whether the daemon runs is not known.
fn load(facts: &HostFacts, answers: &Answers, before: &[Change]) -> Option<Load> {
    let files_change = before.iter().any(|change| change.standing == Standing::Pending);
    Some(match facts.daemon_runs()? {
        false => Load::NoDaemon,
        true if !files_change && multipath::has_entry(facts, answers) == Some(Ok(())) => Load::Loaded,
        true => Load::Run,
    })
}

/// What xapi says of a dom0; none for a plain Linux, which has no xapi.
///
/// # Errors
/// It is a dom0, and xapi says nothing: why.
fn xapi(facts: &HostFacts) -> Result<Option<&Xapi>, &Text> {
    match (&facts.xapi, &facts.inventory) {
        (Known::Is(xapi, _), _) => Ok(Some(xapi)),
        (Known::Unknown(_), Known::Is(None, _)) => Ok(None),
        (Known::Unknown(why), _) => Err(why),
    }
}

/// How the admin loads it where this program must not.
#[must_use]
pub fn by_hand(facts: &HostFacts) -> Text {
    match facts.release.era {
        Era::DropIn | Era::Linux => Text::new("activate-by-command").with("command", RECONFIGURE.join(" ")),
        Era::Links => Text::new("activate-by-sm"),
        Era::Enabled | Era::Main | Era::Unknown => by_reboot(facts),
    }
}

/// SM of these releases says "Don't reconfigure": the host is emptied and rebooted, by the admin.
fn by_reboot(facts: &HostFacts) -> Text {
    let order = |verb: &str| order(facts, verb);
    let text = Text::new("activate-by-reboot").with("disable", order("host-disable"));
    text.with("evacuate", order("host-evacuate")).with("enable", order("host-enable"))
}

/// An order about this host as the admin types it.
fn order(facts: &HostFacts, verb: &str) -> String {
    let known = facts.xapi.get().map(|xapi| xapi.host.as_str());
    let told = facts.inventory.get().and_then(|inventory| inventory.as_ref()?.uuid.utf8());
    let uuid = known.or(told).filter(|uuid| is_uuid(uuid)).unwrap_or("UUID");
    format!("xe {verb} uuid={uuid}")
}

fn loaded(facts: &HostFacts, answers: &Answers) -> (Status, Vec<Text>) {
    let (_, why) = match multipath::printed(facts, &facts.loaded) {
        Ok(seen) => seen,
        Err(skipped) => return skipped,
    };
    match multipath::has_entry(facts, answers) {
        Some(Err(text)) => {
            (Status::Manual, vec![why.clone(), text, Text::new("loaded-not-yet"), by_hand(facts)])
        }
        _ => (Status::Pass, vec![why.clone(), Text::new("evidence-effective")]),
    }
}
