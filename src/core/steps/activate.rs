//! Step `activate`: loads the new configuration, only if asked, and only where that release allows it to be loaded
//! (facts/multipath.md section 4).

use crate::base::Text;
use crate::core::answers::{Answers, Section};
use crate::core::change::{Change, ChangeKind, Standing};
use crate::core::checks::Status;
use crate::core::facts::{HostFacts, Role, gather_xapi};
use crate::core::guide::{Ask, AskKind, Step};
use crate::core::release::Era;

use super::draft::Draft;
use super::{activate_page, ask, multipath};

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
        if answers.multipath.activate { vec![plan(facts, answers, before)] } else { Vec::new() }
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
    page: Some(activate_page::page),
};

fn plan(facts: &HostFacts, answers: &Answers, before: &[Change]) -> Change {
    let after = before.iter().map(|change| change.at.id.clone()).collect();
    let kind = if facts.release.era.reads_confd() { ChangeKind::Load } else { ChangeKind::Manual };
    let mut draft = Draft::new(facts, "activate", kind, after);
    if before.iter().any(|change| change.standing == Standing::Refused) {
        draft.tell(Text::new("activate-not-reached"));
        return draft.stands(Standing::Skipped);
    }
    if !facts.executes {
        draft.tell(Text::new("fact-nothing-executed"));
        return draft.stands(Standing::Skipped);
    }
    if !facts.release.era.reads_confd() {
        draft.tell(by_hand(facts));
        return draft.stands(Standing::Manual);
    }
    match facts.daemon_runs() {
        Some(true) => {}
        Some(false) => {
            draft.tell(Text::new("daemon-not-running"));
            return draft.stands(Standing::Skipped);
        }
        None => {
            draft.tell(facts.machine.why().clone());
            draft.tell(Text::new("activate-by-command").with("command", RECONFIGURE.join(" ")));
            return draft.stands(Standing::Manual);
        }
    }
    let files_change = before.iter().any(|change| change.standing == Standing::Pending);
    if !files_change && multipath::has_entry(facts, answers) == Some(Ok(())) {
        draft.tell(Text::new("activate-loaded"));
        return draft.stands(Standing::Done);
    }
    draft.tell(Text::new("activate-why"));
    draft.loads(RECONFIGURE)
}

/// How the admin loads it where this program must not.
fn by_hand(facts: &HostFacts) -> Text {
    match facts.release.era {
        Era::DropIn | Era::Linux => Text::new("activate-by-command").with("command", RECONFIGURE.join(" ")),
        Era::Links => Text::new("activate-by-sm"),
        Era::Enabled | Era::Main | Era::Unknown => Text::new("activate-by-reboot"),
    }
}

fn loaded(facts: &HostFacts, answers: &Answers) -> (Status, Vec<Text>) {
    let (_, why) = match multipath::printed(facts, &facts.loaded) {
        Ok(seen) => seen,
        Err(skipped) => return skipped,
    };
    match multipath::has_entry(facts, answers) {
        Some(Err(text)) => (Status::Manual, vec![why.clone(), text, by_hand(facts)]),
        _ => (Status::Pass, vec![why.clone(), Text::new("evidence-effective")]),
    }
}
