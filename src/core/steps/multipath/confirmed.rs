//! Files that a guard puts back unless they are confirmed in time: what the plan tells of it, and where it cannot be.

use crate::base::Text;
use crate::core::answers::Answers;
use crate::core::change::{Change, Standing};
use crate::core::facts::HostFacts;
use crate::core::guard::{LEAST, MOST};

/// The changes, each pending one with how long it waits to be confirmed, or refused where no guard can be set.
pub(super) fn within(facts: &HostFacts, answers: &Answers, mut changes: Vec<Change>) -> Vec<Change> {
    let Some(seconds) = answers.multipath.confirm_within else { return changes };
    let wall = wall(facts, answers, seconds);
    for change in changes.iter_mut().filter(|change| change.standing == Standing::Pending) {
        match &wall {
            None => change.reasons.push(Text::new("confirm-within-planned").with("seconds", number(seconds))),
            Some(why) => {
                change.reasons.insert(0, why.clone());
                change.standing = Standing::Refused;
                change.act = None;
            }
        }
    }
    changes
}

/// Why there can be no guard.
fn wall(facts: &HostFacts, answers: &Answers, seconds: u64) -> Option<Text> {
    if !(LEAST..=MOST).contains(&seconds) {
        let text = Text::new("confirm-within-range").with("seconds", number(seconds));
        return Some(text.with("least", number(LEAST)).with("most", number(MOST)));
    }
    if answers.multipath.activate {
        return Some(Text::new("confirm-within-and-activate"));
    }
    // Nobody would be there to put anything back.
    (!facts.executes).then(|| Text::new("confirm-within-needs-live"))
}

fn number(seconds: u64) -> i64 {
    i64::try_from(seconds).unwrap_or(i64::MAX)
}
