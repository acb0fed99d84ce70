//! The orders to xapi around loading the configuration of a dom0: what is so already is left out, and what is taken is
//! given back.

use crate::base::{Text, Untrusted};
use crate::core::answers::Answers;
use crate::core::change::{
    Act, Change, ChangeId, ChangeKind, ChangeRef, Interrupt, Standing, XapiChange, XapiOp,
};
use crate::core::facts::{HostFacts, Keys, Pbd, Xapi};
use crate::core::steps::draft::Draft;
use crate::host::HostId;

use super::ours::{Ours, names, srs};
use super::{Load, RECONFIGURE, walls};

/// Id of the change that plugs again.
pub(in crate::core) const PLUG: &str = "activate-plug";
/// Id of the change that enables the host again.
pub(in crate::core) const ENABLE: &str = "activate-enable";

/// The changes, in their order.
pub(super) fn plan(
    facts: &HostFacts,
    xapi: &Xapi,
    answers: &Answers,
    before: &[Change],
    load: Load,
    ours: &Ours<'_>,
) -> Vec<Change> {
    let mut orders = Orders { facts, xapi, after: ids(before), changes: Vec::new() };
    let keys = !xapi.keys.on();
    let loads = load == Load::Run;
    let around = keys || (loads && ours.live());
    let walls = if keys || loads { walls::all(xapi, answers, ours, around) } else { Vec::new() };
    if !walls.is_empty() || !around {
        return vec![loading(orders.draft("activate"), load, walls)];
    }
    orders.empty(ours);
    if keys {
        orders.keys(ours);
    }
    let mut draft = orders.draft("activate");
    if !ours.unclear.is_empty() {
        draft.tell(Text::new("activate-pbd-unclear").with("srs", srs(&ours.unclear)));
    }
    orders.push(loading(draft, load, Vec::new()));
    orders.give_back(ours);
    orders.changes
}

/// Loading itself.
pub(super) fn loading(mut draft: Draft, load: Load, walls: Vec<Text>) -> Change {
    if !walls.is_empty() {
        return walls::refused(draft, walls);
    }
    match load {
        Load::NoDaemon => {
            draft.tell(Text::new("daemon-not-running"));
            draft.stands(Standing::Skipped)
        }
        Load::Loaded => {
            draft.tell(Text::new("activate-loaded"));
            draft.stands(Standing::Done)
        }
        Load::Run => {
            draft.tell(Text::new("activate-why"));
            draft.loads(RECONFIGURE)
        }
    }
}

fn ids(changes: &[Change]) -> Vec<ChangeId> {
    changes.iter().map(|change| change.at.id.clone()).collect()
}

/// The changes in the making.
struct Orders<'a> {
    facts: &'a HostFacts,
    xapi: &'a Xapi,
    after: Vec<ChangeId>,
    changes: Vec<Change>,
}

impl Orders<'_> {
    /// A change that comes after all others so far.
    fn draft(&self, id: &'static str) -> Draft {
        let after = [self.after.clone(), ids(&self.changes)].concat();
        Draft::new(self.facts, id, ChangeKind::Load, after)
    }

    fn push(&mut self, change: Change) {
        self.changes.push(change);
    }

    fn order(&mut self, id: &'static str, op: XapiOp, why: Vec<Text>) {
        let mut draft = self.draft(id);
        for text in why {
            draft.tell(text);
        }
        let act = Act::Xapi(XapiChange { host: self.xapi.host.clone(), op });
        self.push(draft.does(act, Interrupt::SafePoints));
    }

    /// Nothing runs there any more, and nothing of the storage system is attached.
    fn empty(&mut self, ours: &Ours<'_>) {
        let host = &self.xapi.name;
        if self.xapi.enabled {
            let why = Text::new("activate-disable-why").with("host", host);
            self.order("activate-disable", XapiOp::Disable, vec![why]);
        }
        if !self.xapi.vms.is_empty() {
            let vms = names(self.xapi.vms.iter().map(|vm| &vm.name));
            let why = Text::new("activate-evacuate-why").with("vms", vms);
            let stay = Text::new("activate-evacuate-stay");
            self.order("activate-evacuate", XapiOp::Evacuate, vec![why, stay]);
        }
        if !ours.plugged.is_empty() {
            let why = Text::new("activate-unplug-why").with("srs", srs(&ours.plugged));
            self.order("activate-unplug", XapiOp::Unplug(uuids(&ours.plugged)), vec![why]);
        }
    }

    fn keys(&mut self, ours: &Ours<'_>) {
        let mut why = vec![Text::new("activate-keys-why").with("host", &self.xapi.name)];
        if !ours.others.is_empty() {
            why.push(Text::new("activate-keys-others").with("srs", srs(&ours.others)));
        }
        self.order("activate-keys", XapiOp::Keys(on(&self.xapi.keys)), why);
    }

    /// What was taken comes back; a host that was disabled before, and PBDs that were unplugged, stay so.
    fn give_back(&mut self, ours: &Ours<'_>) {
        if !ours.plugged.is_empty() {
            let why = Text::new("activate-plug-why").with("srs", srs(&ours.plugged));
            self.order(PLUG, XapiOp::Plug(uuids(&ours.plugged)), vec![why]);
        }
        if self.xapi.enabled {
            let why = Text::new("activate-enable-why").with("host", &self.xapi.name);
            self.order(ENABLE, XapiOp::Enable, vec![why]);
        } else if let Some(last) = self.changes.last_mut() {
            let stays = Text::new("activate-stays-disabled").with("host", &self.xapi.name);
            last.reasons.push(stays.with("command", format!("xe host-enable uuid={}", self.xapi.host)));
        }
    }
}

fn uuids(pbds: &[&Pbd]) -> Vec<String> {
    pbds.iter().map(|pbd| pbd.uuid.clone()).collect()
}

/// Multipathing switched on, with device mapper as its handler; the field of its own only where the release has it.
fn on(keys: &Keys) -> Keys {
    let set = |word: &str| Some(Untrusted::from(word));
    Keys { field: keys.field.map(|_| true), multipathing: set("true"), handle: set("dmp") }
}

/// A change that gives back what a run took before it was cut.
pub(in crate::core) fn taken_up(host: &HostId, id: &'static str, order: XapiChange) -> Change {
    let why = match &order.op {
        XapiOp::Plug(pbds) => Text::new("activate-plug-taken-up").with("pbds", pbds.join(", ")),
        _ => Text::new("activate-enable-taken-up").with("host", order.host.as_str()),
    };
    Change {
        at: ChangeRef { host: host.clone(), id: ChangeId::new(id) },
        // Whatever else becomes of the run, this comes back.
        after: Vec::new(),
        kind: ChangeKind::Load,
        standing: Standing::Pending,
        reasons: vec![why],
        explains: Vec::new(),
        path: None,
        act: Some(Act::Xapi(order)),
        diff: None,
        stop: Interrupt::SafePoints,
    }
}
