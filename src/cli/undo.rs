//! What a rollback is going to do, for eyes: diffs from what stands there now to what will.

use std::sync::Arc;

use crate::base::{Text, Untrusted};
use crate::core::change::{Change, Interrupt, Standing, Undo, XapiWas};
use crate::core::facts::Role;
use crate::core::journal::{Item, Journal, Ran, Stand};
use crate::core::plan::{HostPlan, Plan};
use crate::core::state::State;
use crate::edit::diff::Diff;
use crate::edit::scsi_ids::{Done, Wish, ensure, take_out};
use crate::edit::{Edit, MAX_FILE, Splice};
use crate::host::{Found, Host, HostId, HostPath, ServiceState};

use super::Desk;
use super::edit::CONTEXT;
use super::site::Hosts;
use super::watch::Watch;

/// Key name of the service that reads the device rules.
const SERVICE: &str = "StorageLink";

/// What a rollback is going to do, as a plan, for diffs and JSON: from what stands there now to what was kept. The
/// engine makes its own decisions. `out`: hosts of the run that are left out.
pub fn plan(
    desk: &Desk<'_>,
    hosts: &Hosts,
    state: &State,
    journal: &Journal,
    out: &[HostId],
    watch: &Watch,
) -> Plan {
    // All hosts are looked at once, and only where the answer is shown.
    let facts = desk.out.json_wanted().then(|| super::work::facts(desk, hosts, watch));
    let release = |id: &HostId| {
        let host = facts.as_ref()?.hosts.iter().find(|host| host.host == *id)?;
        Some(host.release.name.clone())
    };
    // Its object always names one; for eyes nobody is asked for it, and none is shown.
    let unasked = if desk.out.json_wanted() { "unknown" } else { "" };
    let mut plans: Vec<HostPlan> = Vec::new();
    // Of a change that was planned twice, what was made counts.
    let stands = |item: &&Item| !matches!(item.stand, Stand::Planned | Stand::NotMade | Stand::Undone);
    let (made, other): (Vec<&Item>, Vec<&Item>) = journal.items.iter().partition(stands);
    for item in made.iter().chain(&other) {
        let entry = &item.entry;
        let found = hosts.site.hosts().find(|(_, host)| host.id() == entry.at.host);
        let (role, host) = found.map_or((Role::Node, None), |(role, host)| (role, Some(host)));
        let held = journal.taken.iter().any(|taken| journal.items.get(taken.change) == Some(item));
        let change = Change {
            standing: if stands(item) && !out.contains(&entry.at.host) {
                Standing::Pending
            } else {
                Standing::Skipped
            },
            ..change(item, host, state, watch, held)
        };
        // One of the same name on another file (another copy of the server's folder) is undone too, and so it is shown.
        let same = |known: &Change| {
            known.at == change.at && (known.path == change.path || change.standing == Standing::Skipped)
        };
        match plans.iter_mut().find(|plan| plan.host == entry.at.host) {
            Some(plan) if plan.changes.iter().any(same) => {}
            Some(plan) => plan.changes.push(change),
            None => plans.push(HostPlan::of(
                entry.at.host.clone(),
                role,
                release(&entry.at.host).unwrap_or_else(|| Untrusted::from(unasked)),
                vec![change],
            )),
        }
    }
    Plan { answers: hosts.answers.clone(), hosts: plans }
}

/// `held`: the run has taken it and not given it back.
fn change(item: &Item, host: Option<&Arc<dyn Host>>, state: &State, watch: &Watch, held: bool) -> Change {
    let entry = &item.entry;
    let now = |path: &HostPath| {
        let seen = host?.read(path, MAX_FILE, &watch.cx(&|_| {})).ok()?;
        match seen.found {
            Found::File(file) => Some(file.bytes.clone()),
            _ => None,
        }
    };
    let ran = matches!(entry.undo, Undo::ScsiIds1 { .. }) && has_run(item, host, watch);
    let reasons = match &entry.undo {
        Undo::Service1 { name, run: true, .. } => {
            vec![Text::new("undo-starts").with("service", name.as_str())]
        }
        Undo::Service1 { name, .. } => vec![Text::new("undo-stops").with("service", name.as_str())],
        Undo::ScsiIds1 { .. } if ran => vec![Text::new("undo-takes-out").with("service", SERVICE)],
        Undo::Manual1 { text } => vec![text.clone()],
        Undo::Xapi1 { was, .. } => of_xapi(was, held),
        _ => Vec::new(),
    };
    let diff = match &entry.undo {
        Undo::PutBlob1 { path, blob, .. } => {
            now(path).zip(state.blob(blob).ok()).map(|(now, old)| between(&now, &old))
        }
        Undo::ScsiIds1 { path, blob, wish, .. } => now(path).and_then(|now| {
            if ran {
                return take_out(&now, wish).ok().map(|done| done.diff(&now, CONTEXT));
            }
            let old = state.blob(blob).ok()?;
            Some(turned(&old, &now, wish).unwrap_or_else(|| between(&now, &old)))
        }),
        Undo::Remove1 { path, .. } => now(path).map(|now| Diff::removed(&now)),
        Undo::Service1 { .. } | Undo::Xapi1 { .. } | Undo::Manual1 { .. } => None,
    };
    Change {
        at: entry.at.clone(),
        after: Vec::new(),
        kind: entry.kind,
        standing: Standing::Pending,
        reasons,
        explains: Vec::new(),
        path: entry.path.clone(),
        act: None,
        diff: diff.map(Arc::new),
        stop: Interrupt::SafePoints,
    }
}

/// What becomes of a host of xapi. What the run itself gave back is left as it is.
fn of_xapi(was: &XapiWas, held: bool) -> Vec<Text> {
    match was {
        XapiWas::Enabled if held => vec![Text::new("undo-enables")],
        XapiWas::Plugged(pbds) if held => vec![Text::new("undo-plugs").with("pbds", pbds.join(", "))],
        XapiWas::Keys { .. } => vec![Text::new("undo-keys")],
        XapiWas::Ran(_) => vec![Text::new("undo-vms-stay")],
        XapiWas::Enabled | XapiWas::Plugged(_) | XapiWas::Unplugged(_) | XapiWas::Disabled => {
            vec![Text::new("undo-given-back")]
        }
    }
}

/// Whether the service was RUNNING on the new device rules: then their version must not go down.
fn has_run(item: &Item, host: Option<&Arc<dyn Host>>, watch: &Watch) -> bool {
    let now = || host?.service(SERVICE, &watch.cx(&|_| {})).ok()?;
    item.ran != Ran::No || now().is_some_and(|service| service.state != ServiceState::Stopped)
}

/// The edit that made `now` of `old`, the other way round.
fn turned(old: &[u8], now: &[u8], wish: &Wish) -> Option<Diff> {
    let made = ensure(old, wish).ok().filter(|made| made.edit.bytes(old) == now)?;
    let (mut come, mut gone) = (0, 0);
    let back = made.edit.splices.iter().map(|splice| {
        let start = (splice.at.start + come).checked_sub(gone)?;
        let new = old.get(splice.at.clone())?.to_vec();
        (come, gone) = (come + splice.new.len(), gone + new.len());
        Some(Splice { at: start..start + splice.new.len(), new, why: splice.why.clone() })
    });
    let splices = back.collect::<Option<Vec<_>>>()?;
    Some(Done { edit: Edit { splices, notes: Vec::new() }, ..made }.diff(now, CONTEXT))
}

/// The diff from one content to another: one place, from the first byte that differs to the last.
fn between(from: &[u8], to: &[u8]) -> Diff {
    let start = from.iter().zip(to).take_while(|(a, b)| a == b).count();
    let most = from.len().min(to.len()) - start;
    let end = from.iter().rev().zip(to.iter().rev()).take(most).take_while(|(a, b)| a == b).count();
    let new = to.get(start..to.len() - end).unwrap_or_default().to_vec();
    let splice = Splice { at: start..from.len() - end, new, why: Text::new("rollback-ask") };
    let splices = if splice.at.is_empty() && splice.new.is_empty() { Vec::new() } else { vec![splice] };
    Diff::of(from, &Edit { splices, notes: Vec::new() }, CONTEXT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_of_two_places_is_two_places_the_other_way_round() {
        let entry = |vendor: &str| format!("<d><vendor>{vendor}</vendor><product>LUN</product></d>\n");
        let middle = (0..9).map(|n| entry(&format!("V{n}"))).collect::<String>();
        let old = format!("<c version=\"1.2.3.4\">\n{middle}</c>\n").into_bytes();
        let wish = Wish::default();
        let now = ensure(&old, &wish).unwrap().edit.bytes(&old);
        let back = turned(&old, &now, &wish).unwrap().unified("f", "f");
        assert_eq!(back.matches("@@ -").count(), 2, "{back}");
        assert!(back.contains("+<c version=\"1.2.3.4\">") && back.contains("-<d><vendor>OSNEXUS"), "{back}");
        assert!(turned(&old, b"<other/>", &wish).is_none());
    }

    #[test]
    fn the_diff_between_two_contents() {
        let unified = between(b"a\nb\nc\n", b"a\nx\nc\n").unified("f", "f");
        assert!(unified.contains("-b\n+x\n"), "{unified}");
        assert_eq!(between(b"a\n", b"a\n").rows, []);
        let gone = between(b"a\nb\n", b"a\n").unified("f", "f");
        assert!(gone.contains("-b\n") && gone.matches("\n+").count() == 1, "{gone}");
    }
}
