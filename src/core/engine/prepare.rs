//! Before the first change, under the lock: is everything still as the plan saw it, and how will each be undone.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Hash, Text};
use crate::core::change::{
    Act, AddCredentials, Again, Change, ChangeRef, Install, ServiceChange, Standing, Undo, Write, XapiChange,
};
use crate::core::journal::Entry;
use crate::core::plan::{HostPlan, Plan};
use crate::core::side_by_side::side_by_side;
use crate::core::state::StateError;
use crate::host::{
    Cx, Expect, HostError, HostId, HostPath, Meta, Service, ServiceOp, ServiceState, StartType,
};

use super::hands::{Hands, Seen};

/// What the journal will hold, and the contents to be kept.
pub(super) struct Prepared {
    /// One per pending change, in the plan's order.
    pub entries: Vec<Entry>,
    /// Old contents.
    pub blobs: Vec<Arc<Vec<u8>>>,
}

/// Why the first change is not begun.
pub(super) enum Hindrance {
    /// A condition is not met.
    Refused(ChangeRef, Text),
    /// An error of the machine.
    Failed(Text),
}

impl Hindrance {
    pub fn of(at: &ChangeRef, error: HostError) -> Self {
        match error {
            HostError::Refused(text) => Self::Refused(at.clone(), text),
            HostError::NotDone(text) | HostError::Unknown(text) => Self::Failed(text),
        }
    }

    /// An error of the state folder before the first change; what it refuses, the first change stands for.
    pub fn of_state(plan: &Plan, error: &StateError) -> Self {
        match pending(plan).next() {
            Some(first) if error.refuses() => Self::Refused(first.at.clone(), error.text()),
            _ => Self::Failed(error.text()),
        }
    }
}

/// What stands at a path once the changes before this one are made.
#[derive(Clone)]
pub(super) enum Then {
    Absent,
    File { hash: Hash, bytes: Arc<Vec<u8>>, meta: Meta },
}

type Places = BTreeMap<(HostId, HostPath), Then>;

pub(super) fn pending(plan: &Plan) -> impl Iterator<Item = &Change> {
    plan.changes().filter(|change| change.standing == Standing::Pending)
}

/// Looks at every target again and writes down how each change is undone; several hosts side by side. Changes nothing but
/// temporary files that a killed run left. Where several hosts are not as the plan saw them, the first of the plan is told.
pub(super) fn prepare(hands: &Hands<'_>, plan: &Plan) -> Result<Prepared, Hindrance> {
    let hosts: Vec<&HostPlan> = plan.hosts.iter().filter(|host| has_pending(host)).collect();
    if let [host] = hosts.as_slice() {
        return prepare_host(hands, plan, host);
    }
    let (site, state, deadline, cancel) = (hands.site, hands.state, hands.cx.deadline, hands.cx.cancel);
    let each = side_by_side(&hosts, plan.answers.nodes.at_once(), |host| {
        prepare_host(&Hands::new(site, state, &Cx::quiet(deadline, cancel), &|_| {}), plan, host)
    });
    let mut all = Prepared { entries: Vec::new(), blobs: Vec::new() };
    for prepared in each {
        let prepared = prepared?;
        all.entries.extend(prepared.entries);
        all.blobs.extend(prepared.blobs);
    }
    Ok(all)
}

fn has_pending(host: &HostPlan) -> bool {
    host.changes.iter().any(|change| change.standing == Standing::Pending)
}

fn prepare_host(hands: &Hands<'_>, plan: &Plan, host: &HostPlan) -> Result<Prepared, Hindrance> {
    hands.foreseen(host, || entries_of(hands, plan, host))
}

fn entries_of(hands: &Hands<'_>, plan: &Plan, host: &HostPlan) -> Result<Prepared, Hindrance> {
    let mut prepared = Prepared { entries: Vec::new(), blobs: Vec::new() };
    if plan.answers.multipath.confirm_within.is_some() {
        super::guarded::possible(hands, host)?;
    }
    let mut places = Places::new();
    for change in host.changes.iter().filter(|change| change.standing == Standing::Pending) {
        let entry = match &change.act {
            Some(Act::Write(write)) => write_entry(hands, change, write, &mut places, &mut prepared.blobs)?,
            Some(Act::Load { argv }) => load_entry(change, argv),
            Some(Act::Service(service)) => service_entry(hands, change, service)?,
            Some(Act::Install(install)) => install_entry(hands, change, install)?,
            Some(Act::Credentials(add)) => credentials_entry(change, add),
            Some(Act::Xapi(order)) => xapi_entry(hands, change, order)?,
            Some(Act::Manual { .. }) | None => {
                return Err(Hindrance::Failed(
                    Text::new("plan-without-act").with("change", &*change.at.id.0),
                ));
            }
        };
        prepared.entries.push(entry);
    }
    for entry in &prepared.entries {
        if let Some(stage) = &entry.stage {
            hands.tidy([(&entry.at.host, stage)]).map_err(|error| match error {
                // Nothing is begun: what stands in the way is a condition that is not met.
                HostError::NotDone(why) if why.id == "temporary-file-foreign" => {
                    Hindrance::Refused(entry.at.clone(), why)
                }
                error => Hindrance::of(&entry.at, error),
            })?;
        }
    }
    Ok(prepared)
}

/// An entry of a change that is no file.
fn entry(change: &Change, undo: Undo) -> Entry {
    Entry { path: change.path.clone(), ..Entry::of_no_file(change.at.clone(), change.kind, undo) }
}

/// How xapi has it now; it is looked at once more when its turn comes.
fn xapi_entry(hands: &Hands<'_>, change: &Change, order: &XapiChange) -> Result<Entry, Hindrance> {
    let was = hands.was(&change.at.host, order).map_err(|error| Hindrance::of(&change.at, error))?;
    Ok(entry(change, Undo::Xapi1 { host: order.host.clone(), was }))
}

fn load_entry(change: &Change, argv: &[String]) -> Entry {
    let text = Text::new("load-not-undone").with("command", argv.join(" ")).with("host", &change.at.host.0);
    entry(change, Undo::Manual1 { text })
}

/// How the service and those that need it are brought back: of those that are to be stopped, the ones that run now. A stop is
/// refused where one of them is disabled: it could not be started again.
fn service_entry(hands: &Hands<'_>, change: &Change, act: &ServiceChange) -> Result<Entry, Hindrance> {
    let at = &change.at;
    let look = |name: &str| hands.service(&at.host, name).map_err(|error| Hindrance::of(at, error));
    let refused = |text: Text, name: &str| Hindrance::Refused(at.clone(), text.with("service", name));
    let startable = |service: &Service, name: &str| match service.start {
        StartType::Disabled => Err(refused(Text::new("service-disabled"), name)),
        StartType::Automatic | StartType::Manual => Ok(()),
    };
    let seen = look(&act.name)?.ok_or_else(|| refused(Text::new("service-not-installed"), &act.name))?;
    let run = act.op == ServiceOp::Stop;
    if run {
        startable(&seen, &act.name)?;
    }
    let mut others = act.others.clone();
    if run {
        others.clear();
        for name in &act.others {
            if let Some(other) = look(name)?.filter(|other| other.state != ServiceState::Stopped) {
                startable(&other, name)?;
                others.push(name.clone());
            }
        }
    }
    Ok(entry(change, Undo::Service1 { name: act.name.clone(), run, others }))
}

fn install_entry(hands: &Hands<'_>, change: &Change, install: &Install) -> Result<Entry, Hindrance> {
    let same = hands.same_installer(&change.at.host, install);
    same.map_err(|error| Hindrance::of(&change.at, error))?;
    let text = Text::new("installer-not-undone").with("path", &install.program);
    let after_hash = Some(install.sha256);
    let path = Some(install.program.clone());
    Ok(Entry { path, after_hash, ..entry(change, Undo::Manual1 { text }) })
}

fn credentials_entry(change: &Change, add: &AddCredentials) -> Entry {
    let text = Text::new("credentials-not-undone").with("friendly", add.friendly.as_str());
    entry(change, Undo::Manual1 { text: text.with("address", add.storage.host.as_str()) })
}

fn write_entry(
    hands: &Hands<'_>,
    change: &Change,
    write: &Write,
    places: &mut Places,
    blobs: &mut Vec<Arc<Vec<u8>>>,
) -> Result<Entry, Hindrance> {
    let at = &change.at;
    let hinder = |error| Hindrance::of(at, error);
    let place = (at.host.clone(), write.path.clone());
    let changed = || {
        let text = Text::new("changed-since-plan").with("path", &write.path);
        Hindrance::Refused(at.clone(), text)
    };
    let then = match places.get(&place) {
        Some(then) => then.clone(),
        None => match hands.look(&at.host, &write.path).map_err(hinder)? {
            Seen::Absent => Then::Absent,
            Seen::File(file) => {
                Then::File { hash: file.hash, bytes: Arc::new(file.bytes.clone()), meta: file.meta.clone() }
            }
            Seen::Other => return Err(changed()),
        },
    };
    let folders = match (&then, write.make_folders) {
        (Then::Absent, true) => hands.absent_folders(&at.host, &write.path).map_err(hinder)?,
        _ => Vec::new(),
    };
    let (entry, meta) = entry_of(change, write, &then, folders).ok_or_else(changed)?;
    if let Then::File { bytes, .. } = then {
        blobs.push(bytes);
    }
    let hash = Hash::of(&write.new);
    places.insert(place, Then::File { hash, bytes: Arc::clone(&write.new), meta });
    Ok(entry)
}

/// The entry of a file that is written, and the mode and owner that it will have; none where something else stands there than
/// the plan saw. `folders`: those that will be made for it, innermost first.
pub(super) fn entry_of(
    change: &Change,
    write: &Write,
    then: &Then,
    folders: Vec<HostPath>,
) -> Option<(Entry, Meta)> {
    let expect = Hash::of(&write.new);
    let (path, stage) = (write.path.clone(), write.stage.clone());
    let (undo, meta) = match (write.expect, then) {
        (Expect::Absent, Then::Absent) => {
            let meta = Meta { mode: 0o644, uid: 0, gid: 0, xattrs: Vec::new() };
            (Undo::Remove1 { path, expect, folders }, meta)
        }
        (Expect::Is(old), Then::File { hash, meta, .. }) if old == *hash => {
            let (blob, kept) = (*hash, meta.clone());
            let undo = match &write.again {
                Some(Again::ScsiIds(wish)) => {
                    Undo::ScsiIds1 { path, blob, expect, meta: kept, stage, wish: wish.clone() }
                }
                None => Undo::PutBlob1 { path, blob, expect, meta: kept, stage },
            };
            (undo, meta.clone())
        }
        _ => return None,
    };
    let (path, stage) = (Some(write.path.clone()), Some(write.stage.clone()));
    let after_hash = Some(expect);
    let expect = Some(write.expect);
    Some((Entry { path, expect, after_hash, stage, ..entry(change, undo) }, meta))
}
