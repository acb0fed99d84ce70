//! Makes hosts of the nodes that the answers name.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::base::Text;
use crate::core::answers::Nodes;
use crate::core::facts::installation_uuid;
use crate::core::pool::{Doors, Listed, Node};
use crate::core::secrets::Keyring;
use crate::core::side_by_side::side_by_side;
use crate::core::xapi::{Xe, members};
use crate::host::local_unix::LocalUnix;
use crate::host::ssh::{SshHost, SshOptions, Target};
use crate::host::{Cx, Host, HostError, HostId, Progress, Unreached};

use super::names::{Place, Way, left_out, places, with_pool};
use super::passwords::{Offers, Tried};
use super::twice::once_each;

/// How long a node may take until its shell answers.
const CONNECTING: Duration = Duration::from_mins(1);
/// How long a pool may take to name its hosts.
const NAMING: Duration = Duration::from_mins(1);

/// A node's address, and the client's configuration: what else makes another connection of it.
type Name = (String, Option<String>);

/// The nodes that are connected. They stay so until the program ends.
#[derive(Default)]
pub struct NodeDoors {
    connected: Mutex<BTreeMap<Name, Arc<SshHost>>>,
    tried: Arc<Tried>,
}

/// A node as a host, or what keeps it from being one.
pub(super) type Reached = Result<Arc<dyn Host>, Text>;

impl Doors for NodeDoors {
    fn open(&self, wanted: &Nodes, secrets: &Keyring, cx: &Cx<'_>) -> Result<Vec<Node>, Text> {
        let way = Going { doors: self, wanted, secrets, cx };
        let mut typed = places(&wanted.list)?;
        if !wanted.pool {
            let out = left_out(&typed, &wanted.leave_out)?;
            let reached = way.all(&typed, &out);
            return Ok(nodes(typed, out, reached, cx));
        }
        // Those that are left out too: it has to be known which of the pool they are.
        let first = way.all(&typed, &vec![false; typed.len()]);
        for (place, reached) in typed.iter_mut().zip(&first) {
            if let Some(Ok(host)) = reached {
                place.uuid = installation_uuid(&**host, cx).ok().flatten();
            }
        }
        let members = match first.first() {
            Some(Some(reached)) => way.pool_of(&**reached.as_ref().map_err(Clone::clone)?)?,
            _ => way.pool_of(&*here()?)?,
        };
        let this = here().ok().and_then(|host| installation_uuid(&*host, cx).ok().flatten());
        let known = first.len();
        let all = with_pool(typed, members, this.as_deref());
        let out = left_out(&all, &wanted.leave_out)?;
        let rest = way.all(all.get(known..).unwrap_or_default(), out.get(known..).unwrap_or_default());
        Ok(nodes(all, out, first.into_iter().chain(rest).collect(), cx))
    }
}

/// The nodes with what became of them.
fn nodes(places: Vec<Place>, out: Vec<bool>, reached: Vec<Option<Reached>>, cx: &Cx<'_>) -> Vec<Node> {
    let mut reached: Vec<Option<Reached>> =
        reached.into_iter().zip(&out).map(|(reached, out)| reached.filter(|_| !out)).collect();
    once_each(&mut reached, cx);
    let node = |((place, left_out), reached): ((Place, bool), Option<Reached>)| {
        let trouble = reached.as_ref().and_then(|reached| reached.as_ref().err().cloned());
        let host = reached
            .map(|reached| reached.unwrap_or_else(|why| Arc::new(Unreached::new(place.id.clone(), why))));
        Node { listed: Listed { host: place.id, member: place.member, left_out, trouble }, host }
    };
    places.into_iter().zip(out).zip(reached).map(node).collect()
}

/// This machine, without SSH.
fn here() -> Reached {
    match LocalUnix::new(HostId::local(), None) {
        Ok(host) => Ok(Arc::new(host)),
        Err(error) => Err(error.text().clone()),
    }
}

/// One look at nodes.
struct Going<'a> {
    doors: &'a NodeDoors,
    wanted: &'a Nodes,
    secrets: &'a Keyring,
    cx: &'a Cx<'a>,
}

impl Going<'_> {
    /// Each of these nodes, side by side; none: it is left out.
    fn all(&self, places: &[Place], out: &[bool]) -> Vec<Option<Reached>> {
        let (cancel, deadline) = (self.cx.cancel, self.cx.deadline);
        let going = Quiet { doors: self.doors, wanted: self.wanted, secrets: self.secrets };
        if places.iter().any(|place| matches!(place.way, Way::Ssh(_))) {
            (self.cx.progress)(Progress { what: Text::new("nodes-connecting"), part: None });
        }
        let each: Vec<_> = places.iter().zip(out).collect();
        side_by_side(&each, self.wanted.at_once(), |(place, left_out)| {
            (!**left_out).then(|| going.one(place, &Cx::quiet(deadline.at_most(CONNECTING), cancel)))
        })
    }

    /// The hosts of its pool, as this host tells.
    fn pool_of(&self, host: &dyn Host) -> Result<Vec<crate::core::pool::Member>, Text> {
        members(&Xe::new(host, self.cx.within(NAMING))).map_err(|error| {
            Text::new("pool-not-told").with("host", &host.id().0).with("why", error.text().clone())
        })
    }
}

/// What the threads of one look share.
struct Quiet<'a> {
    doors: &'a NodeDoors,
    wanted: &'a Nodes,
    secrets: &'a Keyring,
}

impl Quiet<'_> {
    fn one(&self, place: &Place, cx: &Cx<'_>) -> Reached {
        if let Some(member) = place.member.as_ref().filter(|member| member.live == Some(false)) {
            return Err(Text::new("member-down").with("host", &place.id.0).with("name", &member.name));
        }
        match &place.way {
            Way::Here => here(),
            Way::None(why) => Err(why.clone()),
            Way::Ssh(target) => self.over_ssh(target, cx),
        }
    }

    fn over_ssh(&self, target: &Target, cx: &Cx<'_>) -> Reached {
        let name = (target.id().0.shown(), self.wanted.ssh_config.clone());
        let connected = || self.doors.connected.lock().unwrap_or_else(PoisonError::into_inner);
        let known = connected().get(&name).cloned();
        let reached = match known {
            // It may have been lost meanwhile.
            Some(host) => host.connect(cx).map(|()| host),
            None => self.connect(target, cx),
        };
        match reached {
            Ok(host) => {
                connected().insert(name, Arc::clone(&host));
                Ok(host)
            }
            Err(error) => Err(self.doors.tried.failed(&target.id(), error.text().clone())),
        }
    }

    /// Old algorithms only where there are no others, and the admin agreed.
    fn connect(&self, target: &Target, cx: &Cx<'_>) -> Result<Arc<SshHost>, HostError> {
        match self.try_with(target, false, cx) {
            Err(error) if error.text().id == "ssh-old-algorithms" && self.wanted.old_ssh => {
                self.try_with(target, true, cx)
            }
            reached => reached,
        }
    }

    fn try_with(&self, target: &Target, legacy: bool, cx: &Cx<'_>) -> Result<Arc<SshHost>, HostError> {
        let keys = &self.wanted.host_keys;
        let accept = keys.get(&target.id().0.shown()).or_else(|| keys.get(target.machine()));
        let offers = Offers { ring: self.secrets.clone(), tried: Arc::clone(&self.doors.tried) };
        let options = SshOptions {
            config: self.wanted.ssh_config.as_ref().map(PathBuf::from),
            legacy,
            accept: accept.cloned(),
            passwords: Some(Arc::new(offers)),
            ..SshOptions::default()
        };
        let host = SshHost::new(target.clone(), options)?;
        host.connect(cx)?;
        Ok(Arc::new(host))
    }
}
