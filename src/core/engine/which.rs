//! Which runs are this command's business: those of its root that worked on one of its hosts.

use crate::base::Untrusted;
use crate::core::journal::RunInfo;
use crate::core::runner::Site;
use crate::host::HostId;

/// Runs of one root, and of some of the hosts there. A run on other nodes is in nobody's way.
#[derive(Debug, Clone, Copy)]
pub struct Whose<'a> {
    root: &'a Untrusted,
    hosts: Option<&'a [HostId]>,
}

impl<'a> Whose<'a> {
    /// All runs of this root, whatever they worked on.
    #[must_use]
    pub const fn root(root: &'a Untrusted) -> Self {
        Self { root, hosts: None }
    }

    /// Those of them that worked on one of these hosts.
    #[must_use]
    pub const fn of(root: &'a Untrusted, hosts: &'a [HostId]) -> Self {
        Self { root, hosts: Some(hosts) }
    }

    /// True where that run is one of them.
    #[must_use]
    pub fn has(&self, run: &RunInfo) -> bool {
        let shared = |hosts: &[HostId]| run.hosts.iter().any(|host| hosts.contains(host));
        run.root == *self.root && self.hosts.is_none_or(shared)
    }
}

/// All of that root.
impl<'a> From<&'a Untrusted> for Whose<'a> {
    fn from(root: &'a Untrusted) -> Self {
        Self::root(root)
    }
}

impl Site {
    /// The names of its hosts.
    #[must_use]
    pub fn names(&self) -> Vec<HostId> {
        self.hosts().map(|(_, host)| host.id()).collect()
    }
}
