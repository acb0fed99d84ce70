//! The one node that is changed before all others: it is looked at again before any other is touched.

use std::time::Duration;

use crate::base::Text;
use crate::core::answers::{Answers, Section};
use crate::core::change::{Change, Standing, Undo};
use crate::core::checks::{self, Check, Status};
use crate::core::event::{Event, Outcome};
use crate::core::facts::{HostFacts, gather};
use crate::core::journal::Stand;
use crate::core::known::Known;
use crate::core::plan::{HostPlan, Plan};
use crate::core::runner::Site;
use crate::host::{Cx, HostId};

use super::carry::Run;
use super::course::works;

/// A look at one node; each probe has a shorter time of its own.
const LOOK_TIME: Duration = Duration::from_mins(2);
/// What must hold on a node that was changed, whatever was so before.
const FILES: [&str; 2] = ["multipath-file-parses", "multipath-entry"];

impl Run<'_> {
    /// Looks at the canary again, where other nodes wait. A check that fails there and did not before puts it back; where it
    /// cannot be looked at, nobody knows. Either way no other node is touched. Alone it is not looked at: the report does that.
    pub(super) fn look_at_canary(&mut self, plan: &Plan, canary: &HostId) {
        let others = plan.hosts.iter().any(|host| host.host != *canary && works(host));
        let canary = plan.hosts.iter().find(|host| host.host == *canary);
        let Some(canary) = canary.filter(|_| others && plan.answers.wants(Section::Multipath)) else {
            return;
        };
        let Some(last) = pending(canary).next_back().filter(|_| !self.halted) else { return };
        self.hands.note(&last.at, Text::new("canary-looked-at").with("host", &canary.host.0));
        match self.look_again(&canary.host, &plan.answers) {
            Ok(_) | Err(_) if self.hands.stopped() => self.halted = true,
            Ok(facts) => {
                let checks = checks::of(&facts, &plan.answers);
                if let Some(worse) = checks.iter().find(|check| is_worse(check, canary)) {
                    self.take_canary_back(canary, worse);
                }
            }
            Err(why) => {
                let text = Text::new("canary-not-seen").with("host", &canary.host.0).with("why", why);
                self.fail(text.with("run", self.writer.run().0.as_str()));
                self.halted = true;
            }
        }
    }

    /// What this host says of itself now; where it does not even say what its files hold, why.
    fn look_again(&self, host: &HostId, answers: &Answers) -> Result<HostFacts, Text> {
        let hands = self.hands;
        let door = hands.host(host).map_err(|error| error.text().clone())?;
        let nodes = vec![std::sync::Arc::clone(door)];
        let site = Site { nodes, listed: Vec::new(), server: None, ..hands.site.clone() };
        let cx = Cx::quiet(hands.cx.deadline.at_most(LOOK_TIME), hands.cx.cancel);
        let facts = gather(&site, answers, &[], &cx).hosts.pop();
        let facts = facts.ok_or_else(|| Text::new("fact-no-answer"))?;
        match (&facts.inventory, &facts.main) {
            (Known::Unknown(why), _) | (_, Known::Unknown(why)) => Err(why.clone()),
            _ => Ok(facts),
        }
    }

    fn take_canary_back(&mut self, canary: &HostPlan, worse: &Check) {
        let why = Text::new("canary-not-right").with("host", &canary.host.0).with("check", worse.id);
        // What was seen, not where it was looked for.
        let seen = worse.evidence.iter().find(|text| text.id != "evidence-command");
        let seen = seen.or(worse.evidence.first()).cloned().unwrap_or_else(|| Text::new("not-known"));
        let why = why.with("evidence", seen);
        self.halted = true;
        self.put_back(&canary.host);
        let items = self.writer.journal.items.iter().filter(|item| item.entry.at.host == canary.host);
        let (mut stands, mut lasts) = (false, Vec::new());
        for item in items {
            match (&item.entry.undo, item.stand) {
                (Undo::Manual1 { text }, Stand::Made) => lasts.push((item.entry.at.clone(), text.clone())),
                (_, Stand::Made | Stand::Open | Stand::Undoing) => stands |= !item.entry.undo.lasts(),
                _ => {}
            }
        }
        // What lasts (a configuration that was loaded) has not failed: it stays, and says so.
        let failed = pending(canary).rfind(|change| lasts.iter().all(|(at, _)| *at != change.at));
        for (at, text) in &lasts {
            let outcome = Outcome::Applied { notes: vec![text.clone()] };
            (self.hands.tell)(Event::Ended(at.clone(), outcome.clone()));
            self.ended(at, &outcome);
        }
        let Some(failed) = failed.filter(|_| !stands) else { return self.fail(why) };
        let outcome = Outcome::Failed { why };
        (self.hands.tell)(Event::Ended(failed.at.clone(), outcome.clone()));
        self.ended(&failed.at, &outcome);
    }
}

fn pending(host: &HostPlan) -> impl DoubleEndedIterator<Item = &Change> {
    host.changes.iter().filter(|change| change.standing == Standing::Pending)
}

/// A check that fails, and did not before, or that no change may leave failing.
fn is_worse(check: &Check, before: &HostPlan) -> bool {
    check.status == Status::Fail && (FILES.contains(&check.id) || !before.failing.contains(&check.id))
}
