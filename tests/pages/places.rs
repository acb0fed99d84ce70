//! The pages that are drawn, and the walks that lead there.

use crate::walk::*;
use quantalink::wizard::page::Choice;

/// On the way, besides [`PLACES`].
const ASIDE: &[Place] = &[
    ("start-looking", Walk::new),
    ("start-no-host", || {
        let mut walk = Walk::with(Setup { no_host: true, ..setup() }, Vec::new(), Vec::new());
        walk.answer();
        walk
    }),
    ("choices-wrong", || {
        let mut walk = Walk::new();
        walk.to("choices").tell(Msg::Input(FieldId(String::from("stanza")), String::from("nonsense")));
        walk
    }),
    ("plan-refused", || {
        let mut walk = Walk::new();
        walk.to("choices")
            .tell(Msg::Input(FieldId(String::from("stanza")), String::from("guide")))
            .to("plan");
        walk
    }),
    ("plan-quit", || {
        let mut walk = Walk::new();
        walk.to("plan").act(ActionId::Quit);
        walk
    }),
    ("progress-at-work", || {
        let mut walk = Walk::new();
        walk.working();
        walk
    }),
    ("progress-quit", || {
        let mut walk = Walk::new();
        walk.working().act(ActionId::Quit);
        walk
    }),
    ("progress-failed", || {
        let mut walk = Walk::new();
        walk.working().ends(1, Some(&failed()), RunState::Unfinished).answer();
        walk
    }),
    ("progress-stopped", || {
        let mut walk = Walk::new();
        walk.working().act(ActionId::Stop).tell(Msg::Choose(Choice::Yes));
        walk.ends(1, None, RunState::Unfinished).answer();
        walk
    }),
    ("finish-roll-back", || {
        let mut walk = Walk::new();
        walk.done().to("finish").act(ActionId::RollBack);
        walk
    }),
    ("finish-practice", || {
        let hosts = vec![old_node(), new_node()];
        let mut walk = Walk::with(Setup { practice: true, ..setup() }, hosts, Vec::new());
        walk.done().to("finish").act(ActionId::SaveReport).answer();
        walk
    }),
];

/// Every page, by name.
pub fn all() -> Vec<(&'static str, Flow)> {
    PLACES.iter().chain(ASIDE).map(|(name, reach)| (*name, reach().flow)).collect()
}
