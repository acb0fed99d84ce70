//! The nodes that `--node` names, connected before anything else is done: what keeps one of them from being reached stops
//! the command before any is changed.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::host::ssh::{SshHost, SshOptions, Target};
use crate::host::{Cancel, Cx, Deadline, Host};

use super::Desk;
use super::fail::Fail;

/// How long a node may take until its shell answers.
const CONNECTING: Duration = Duration::from_mins(1);

/// So many nodes are connected at once.
const AT_ONCE: usize = 8;

/// The nodes in the order in which they were named, each once.
///
/// # Errors
/// An address that is none (64); the first node, in that order, that cannot be reached or worked with (3).
pub fn connected(desk: &Desk<'_>) -> Result<Vec<Arc<dyn Host>>, Fail> {
    let mut targets: Vec<Target> = Vec::new();
    for name in &desk.options.nodes {
        let target = Target::parse(name).map_err(|error| Fail::usage(error.text().clone()))?;
        if !targets.contains(&target) {
            targets.push(target);
        }
    }
    // The client starts elsewhere: a relative path would be another file there.
    let config = desk.options.ssh_config.as_ref();
    let config = config.map(|file| std::path::absolute(file).unwrap_or_else(|_| file.clone()));
    let options = SshOptions { config, ..SshOptions::default() };
    let hosts: Result<Vec<SshHost>, _> =
        targets.into_iter().map(|target| SshHost::new(target, options.clone())).collect();
    let hosts = hosts?;
    for some in hosts.chunks(AT_ONCE) {
        connect(some)?;
    }
    Ok(hosts.into_iter().map(|host| Arc::new(host) as Arc<dyn Host>).collect())
}

fn connect(hosts: &[SshHost]) -> Result<(), Fail> {
    let results = thread::scope(|scope| {
        let one = |host| {
            scope.spawn(move || {
                let never = Cancel::default();
                SshHost::connect(host, &Cx::quiet(Deadline::after(CONNECTING), &never))
            })
        };
        let all: Vec<_> = hosts.iter().map(one).collect();
        all.into_iter().map(thread::ScopedJoinHandle::join).collect::<Vec<_>>()
    });
    for result in results {
        // A panic of such a thread is one of this program.
        result.unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
    }
    Ok(())
}
