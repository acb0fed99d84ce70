//! The nodes of a command that are not this machine: what was typed about them, and how they become hosts.

use std::path::{Path, PathBuf};
use std::sync::Arc;
#[cfg(unix)]
use std::time::Duration;

use crate::base::Text;
use crate::core::answers::Nodes;
#[cfg(unix)]
use crate::core::answers::{Answers, LOCAL};
use crate::core::journal::Journal;
use crate::core::pool::Doors;
use crate::core::runner::Site;
use crate::host::HostId;

use super::super::Desk;
use super::super::fail::Fail;
use super::super::file::raw;
#[cfg(unix)]
use super::super::nodes;
use super::super::watch::Watch;
use super::Hosts;

/// Connecting all nodes; each has a shorter time of its own.
#[cfg(unix)]
pub const REACHING: Duration = Duration::from_mins(10);

/// What was typed about the nodes, over these answers. Which ones there are is one answer: `--node` alone is neither the pool
/// of a file, nor without those that the file leaves out.
///
/// # Errors
/// An address that is none (64); a path that is no text.
pub(super) fn nodes_over(desk: &Desk<'_>, nodes: &mut Nodes) -> Result<(), Fail> {
    let options = desk.options;
    #[cfg(unix)]
    for name in options.nodes.iter().filter(|name| *name != LOCAL) {
        crate::host::ssh::Target::parse(name).map_err(|error| Fail::usage(error.text().clone()))?;
    }
    if options.root.is_some() {
        *nodes = Nodes::default();
    }
    if !options.nodes.is_empty() {
        nodes.list.clone_from(&options.nodes);
        nodes.leave_out.clear();
        nodes.pool = options.pool;
    }
    nodes.pool |= options.pool;
    nodes.leave_out.extend(options.leave_out.iter().cloned());
    nodes.host_keys.extend(options.host_keys.iter().cloned());
    nodes.old_ssh |= options.allow_old_ssh;
    nodes.parallel = options.parallel.and_then(|number| usize::try_from(number).ok()).or(nodes.parallel);
    let file = options.ssh_config.clone().or_else(|| nodes.ssh_config.as_ref().map(PathBuf::from));
    // The client starts elsewhere: a relative path would be another file there.
    let file = file.map(|file| std::path::absolute(&file).unwrap_or(file));
    nodes.ssh_config = match file.map(PathBuf::into_os_string).map(std::ffi::OsString::into_string) {
        None => None,
        Some(Ok(file)) => Some(file),
        Some(Err(file)) => {
            let text = Text::new("usage-path-text").with("argument", "--ssh-config");
            return Err(Fail::refused(text.with("value", raw(Path::new(&file)))));
        }
    };
    Ok(())
}

/// Refuses a host key of a node that is not named: it would do nothing, and nobody would know. Which nodes a pool has is not
/// known yet, and those of an earlier run are known by its journal: `rollback`, `resume` and `confirm` do not come here.
///
/// # Errors
/// There is such a key (64).
#[cfg(unix)]
pub(super) fn keys_of_named(desk: &Desk<'_>, nodes: &Nodes) -> Result<(), Fail> {
    let keys = &desk.options.host_keys;
    let target = |name: &String| crate::host::ssh::Target::parse(name).ok();
    let named: Vec<_> = nodes.list.iter().filter_map(target).collect();
    let is_named = |node: &str| named.iter().any(|to| to.id().0.shown() == node || to.machine() == node);
    match keys.iter().find(|(node, _)| !is_named(node)) {
        Some((node, _)) if !nodes.pool && !named.is_empty() => {
            let text = Text::new("host-key-of-no-node").with("node", node.as_str());
            Err(Fail::usage(text.with("nodes", nodes.list.join(", "))))
        }
        _ => Ok(()),
    }
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as on other systems")]
pub(super) fn keys_of_named(_: &Desk<'_>, _: &Nodes) -> Result<(), Fail> {
    Ok(())
}

/// With the nodes that the answers name.
#[cfg(unix)]
pub(super) fn reached(desk: &Desk<'_>, mut hosts: Hosts, watch: Option<&Watch>) -> Result<Hosts, Fail> {
    if hosts.answers.nodes.any() {
        hosts.site = nodes::reach(desk, &hosts.site, &mut hosts.answers, watch)?;
        nodes::tell(desk, &hosts.site);
    }
    Ok(hosts)
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as on other systems")]
pub(super) fn reached(_: &Desk<'_>, hosts: Hosts, _: Option<&Watch>) -> Result<Hosts, Fail> {
    Ok(hosts)
}

/// The nodes over SSH that a run of the journal worked on, and no others: whatever the command line says of nodes only tells
/// how they are reached. But for those that are left `out`.
///
/// # Errors
/// As for [`hosts`].
pub fn reach_run(
    desk: &Desk<'_>,
    hosts: Hosts,
    journal: &Journal,
    out: &[HostId],
    watch: &Watch,
) -> Result<Hosts, Fail> {
    let then = journal.answers(journal.header.run.0.as_str().into()).map(|answers| answers.nodes);
    let mut then = then.unwrap_or_default().only(&journal.hosts());
    if desk.options.root.is_some() || hosts.site.has_all(&then.list) {
        return Ok(hosts);
    }
    let list = std::mem::take(&mut then.list);
    nodes_over(desk, &mut then)?;
    let leave_out = out.iter().map(|host| host.0.shown()).collect();
    let then = Nodes { list, pool: false, leave_out, ..then };
    Ok(Hosts { site: of_those(desk, &hosts, then, watch)?, ..hosts })
}

/// The nodes of a run that are left out of its rollback: by their names in the run, or by their addresses.
///
/// # Errors
/// `leave-out-unknown`, `leave-out-ambiguous`: which node is meant cannot be known.
#[cfg(unix)]
pub fn left_out_of(desk: &Desk<'_>, journal: &Journal) -> Result<Vec<HostId>, Fail> {
    let all = Nodes::default().only(&journal.hosts()).list;
    nodes::left_out_of(&all, &desk.options.leave_out).map_err(Fail::refused)
}

/// From here no run works on nodes.
#[cfg(not(unix))]
pub fn left_out_of(desk: &Desk<'_>, _: &Journal) -> Result<Vec<HostId>, Fail> {
    match desk.options.leave_out.first() {
        None => Ok(Vec::new()),
        Some(node) => {
            let text = Text::new("leave-out-unknown").with("node", node.as_str());
            Err(Fail::refused(text.with("nodes", "")))
        }
    }
}

#[cfg(unix)]
fn of_those(desk: &Desk<'_>, hosts: &Hosts, nodes: Nodes, watch: &Watch) -> Result<Site, Fail> {
    nodes::reach(desk, &hosts.site, &mut Answers { nodes, ..Answers::default() }, Some(watch))
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as on other systems")]
fn of_those(_: &Desk<'_>, hosts: &Hosts, _: Nodes, _: &Watch) -> Result<Site, Fail> {
    Ok(hosts.site.clone())
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "as on other systems")]
pub(super) fn doors() -> Option<Arc<dyn Doors>> {
    Some(Arc::new(nodes::NodeDoors::default()))
}

#[cfg(not(unix))]
pub(super) fn doors() -> Option<Arc<dyn Doors>> {
    None
}
