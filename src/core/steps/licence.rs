//! Step `licence` (guide 1.1): whether the pool may use `StorageLink` at all.

use crate::base::{Arg, Text};
use crate::core::answers::{Answers, Section};
use crate::core::change::{Change, ChangeKind, Standing};
use crate::core::checks::Status;
use crate::core::facts::{HostFacts, Role};
use crate::core::guide::{Ask, AskKind, Step, Tell};
use crate::core::licence::{self, Judgement, Stand, Verdict, judge};

use super::draft::{Draft, Wall};
use super::server::check;

/// The step.
pub const STEP: Step = Step {
    id: "licence",
    section: Section::Adapter,
    role: Role::Server,
    guide: Some("1.1"),
    // The nodes are asked by the look at nodes; the server learns of it.
    gather: |_, _| {},
    plan: |facts, answers, _| vec![plan(facts, answers)],
    check: |facts, answers| vec![check(facts, "licence", checked(facts, answers))],
    asks: &[Ask {
        id: "edition",
        kind: AskKind::Choice(licence::CHOICES),
        get: |answers| String::from(licence::choice(answers.adapter.edition.as_deref())),
        set: |answers, typed| licence::named(typed).map(|edition| answers.adapter.edition = edition),
        looks: false,
    }],
    page: Some(page),
};

fn judged(facts: &HostFacts, answers: &Answers) -> Judgement {
    let pool = facts.server.as_ref().map_or(&[][..], |server| &server.pool);
    judge(pool, answers.adapter.edition.as_deref())
}

/// The verdict on a node in one sentence.
const fn said(verdict: &Verdict) -> &Text {
    match verdict {
        Verdict::Yes(text) | Verdict::No(text) | Verdict::Unserved(text) | Verdict::Unknown(text) => text,
    }
}

fn told(judgement: &Judgement) -> impl Iterator<Item = Text> + '_ {
    let nodes = judgement.nodes.iter().map(|(node, verdict)| {
        Text::new("licence-of-node").with("node", &node.0).with("what", said(verdict).clone())
    });
    nodes.chain(judgement.told.iter().cloned())
}

fn plan(facts: &HostFacts, answers: &Answers) -> Change {
    let mut draft = Draft::new(facts, "licence", ChangeKind::Manual, Vec::new());
    let judgement = judged(facts, answers);
    for text in told(&judgement) {
        draft.tell(text);
    }
    let why = match judgement.stand {
        Stand::Yes | Stand::ByAnswer => return draft.stands(Standing::Done),
        Stand::Refused(why) => why,
        Stand::Unknown => Text::new("licence-unknown"),
    };
    // Elsewhere it would be of no use.
    if !cfg!(windows) {
        draft.tell(Text::new("licence-multipath-open"));
    }
    draft.refused(Wall { path: None, why })
}

fn checked(facts: &HostFacts, answers: &Answers) -> (Status, Vec<Text>) {
    let judgement = judged(facts, answers);
    let mut evidence: Vec<Text> = told(&judgement).collect();
    let status = match judgement.stand {
        Stand::Yes => Status::Pass,
        Stand::ByAnswer => Status::Manual,
        Stand::Refused(why) => {
            evidence.insert(0, why);
            Status::Fail
        }
        Stand::Unknown => {
            evidence.insert(0, Text::new("licence-unknown"));
            Status::Manual
        }
    };
    (status, evidence)
}

fn page(facts: &HostFacts, answers: &Answers) -> Vec<Tell> {
    let judgement = judged(facts, answers);
    let mut out = vec![Tell::Para(Text::new("licence-page"))];
    if !judgement.nodes.is_empty() {
        let pair = |(node, verdict): &(crate::host::HostId, Verdict)| {
            (Text::new("licence-node").with("node", &node.0), Arg::from(said(verdict).clone()))
        };
        out.push(Tell::Pairs(judgement.nodes.iter().map(pair).collect()));
    }
    out.extend(judgement.told.into_iter().map(Tell::Warning));
    out.push(match judgement.stand {
        Stand::Yes | Stand::ByAnswer => Tell::Info(Text::new("licence-allowed")),
        Stand::Refused(why) => Tell::Error(why),
        Stand::Unknown => Tell::Error(Text::new("licence-unknown")),
    });
    out
}
